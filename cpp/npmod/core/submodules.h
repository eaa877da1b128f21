// The native parts under numpy's submodules that are written in Python (lib/numpy/): numpy._native_random and so on.
#pragma once

#include "npmod/core/objects.h"
#include "py/object/module.h"

namespace npmod {

void fill_native_random(VM& vm, py::Module& m);
/// New entropy for numpy.random's own generator, where that module is kept (VM::kept).
void seed_afresh(VM& vm);
void forget_seed(VM& vm);
void fill_native_linalg(VM& vm, py::Module& m);
void fill_native_fft(VM& vm, py::Module& m);
void fill_native_io(VM& vm, py::Module& m);
void fill_native_print(VM& vm, py::Module& m);

}  // namespace npmod
