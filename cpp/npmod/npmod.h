// npmod: the numpy module. The only code that sees both the array engine (nd) and the interpreter (py).
//
//   core/     ndarray, dtype and scalar objects, conversion between Python values and arrays, errors and warnings
//   ufunc/    ufunc objects, operators of arrays and scalars, __array_ufunc__ and friends
//   method/   ndarray's methods, one group a file
//   func/     np.* functions in C++, one public group a file
//   lib/      the parts of numpy written in Python, embedded; numpy/__init__ names load lazily (lib/names.def)
#pragma once

#include <string_view>
#include <vector>

namespace py {
class Module;
class VM;
}

namespace npmod {

/// Makes `import numpy` find us. `scipy2008`: 32-bit default integers, legacy 1.13 printing, lenient copy=False.
void register_module(bool scipy2008);
/// In an interpreter that was made beforehand: numpy's names follow register_module's choice, numpy.random gets new entropy.
void wake(py::VM& vm);
/// The opposite, for an interpreter that is written down: no entropy is, so that each build writes the same.
void lay_to_sleep(py::VM& vm);
/// What `module` defines only when it is asked for; empty unless it is numpy.
std::vector<std::string_view> lazy_names(const py::Module& module);

}  // namespace npmod
