// Subclasses of ndarray: __array_finalize__, and wrapping results in the class of the inputs.
#pragma once

#include "npmod/core/objects.h"

namespace npmod {

/// A new view or array of `cls` (a subclass of ndarray), with `__array_finalize__(obj)` called when the class has one of its
/// own; `obj` may be None. Pending then. For plain ndarray it is make_array / make_view at once.
Outcome finish_array(VM& vm, nd::NdArray a, py::Type* cls, const Value& base, const Value& obj);
/// A result derived from `like` (slicing, reshape, copies): same class as `like`, finalised from it.
Outcome derived(VM& vm, nd::NdArray a, const Value& like, bool is_view);

}  // namespace npmod
