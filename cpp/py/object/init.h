// One function a built-in type, each in the type's own file; init_types() calls them all.
#pragma once

namespace py {

#define PY_TYPE(cpp, python, base) void init_##cpp##_type();
#include "py/object/types.def"
#undef PY_TYPE
void init_exception_types();

}  // namespace py
