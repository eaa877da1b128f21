// The print options in force, and arrays' text with Python's part in it (objects, formatter=).
#pragma once

#include "nd/text/array_text.h"
#include "npmod/core/objects.h"

namespace npmod {

struct PrintState {
  nd::text::PrintOptions options;
  Value formatter;      // the dict of set_printoptions(formatter=), or empty
  Value override_repr;  // set_printoptions(override_repr=), or empty
};
PrintState& print_state();

/// array2string: a str; may be pending. `formatter` is a dict or empty.
Outcome array_text(VM& vm, const Value& array, const nd::text::PrintOptions& options, nd::text::Placement placement,
                   const Value& formatter);
/// repr with given options: "array([…], dtype=…)".
Outcome array_repr_with(VM& vm, const Value& array, const nd::text::PrintOptions& options, const Value& formatter);

}  // namespace npmod
