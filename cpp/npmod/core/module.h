// Filling the numpy module: each file of func/ and ufunc/ defines a fill function, listed in module.cpp.
#pragma once

#include "npmod/core/objects.h"
#include "py/object/module.h"

namespace npmod {

void fill_types(VM& vm, py::Module& m);      // ndarray, dtype, the scalar classes
void fill_ufuncs(VM& vm, py::Module& m);     // one object for each row of nd::ufunc_table()
void fill_functions(VM& vm, py::Module& m);  // func/*.cpp
void fill_submodules(VM& vm);                // numpy.linalg, numpy.random, … (native parts)

}  // namespace npmod
