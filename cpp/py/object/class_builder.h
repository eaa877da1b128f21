// Making classes; see class_builder.cpp.
#pragma once

#include "py/object/type.h"

namespace py {

class Module;

/// Runs a class body's function with `ns` as its locals; gives what it returns (its __class__ cell or None).
Outcome run_class_body(VM& vm, const Value& function, const Value& ns);
/// type.__new__, type.__call__ and so on.
void fill_type_construction(Type* t);
void add_build_class(Module& m);

}  // namespace py
