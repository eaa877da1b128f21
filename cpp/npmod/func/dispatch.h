// __array_function__: numpy's functions written in Python, wrapped so that an argument's class may take the call over.
#pragma once

#include "npmod/core/objects.h"

namespace npmod {

/// `function` as what numpy shows: a callable that asks its arguments' classes first. Others than functions: themselves.
Value dispatching(const Value& function, const char* module);
/// ndarray.__array_function__, which calls the function itself.
void fill_array_function(py::Type* t);

}  // namespace npmod
