// How the errors of built-in functions name what they were given.
#pragma once

#include "py/object/type.h"

namespace py {

/// Python: an argument of a wrong type is called by its class's name, None by its own.
inline const char* argument_name(const Value& v) { return v.is_none() ? "None" : type_name(v); }

}  // namespace py
