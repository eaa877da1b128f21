// Filling the numpy module: each file of func/ and ufunc/ defines a fill function, listed in module.cpp.
#pragma once

#include "npmod/core/objects.h"
#include "py/object/module.h"

namespace npmod {

void init_types(VM& vm);                     // makes the classes, once a process
void fill_types(VM& vm, py::Module& m);      // ndarray, dtype, the scalar classes
void set_aliases(py::Module& m);             // int_, long, intc and so on, which depend on the width of C's long
void fill_constructors(py::Module& m);       // array, asarray, empty, zeros, arange, …
/// Before the classes become ready (ufunc/operators.cpp): the slots compare, binary, inplace, unary, pow3 and the methods
/// that are ufuncs' (sum, clip, …). `t` is numpy.ndarray; numpy.generic; or a scalar class that is a Python number too.
void fill_array_operators(py::Type* t);
void fill_scalar_operators(py::Type* t);
void fill_ufuncs(VM& vm, py::Module& m);     // one object for each row of nd::ufunc_table()
void fill_functions(VM& vm, py::Module& m);  // func/*.cpp
void fill_submodules(VM& vm);                // numpy.linalg, numpy.random, … (native parts)

}  // namespace npmod
