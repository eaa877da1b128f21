// numpy._native: what the Python half of numpy calls.
#pragma once

#include "npmod/core/convert.h"
#include "py/object/module.h"

namespace npmod {

void fill_native(VM& vm, py::Module& m);

}  // namespace npmod
