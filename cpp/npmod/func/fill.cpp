// The modules behind numpy's functions: natives in C++, the rest in lib/numpy, loaded on first use.
#include "npmod/core/module.h"
#include "npmod/func/natives.h"

namespace npmod {

void fill_functions(VM&, py::Module&) { VM::add_native_module("numpy._native", fill_native); }

}  // namespace npmod
