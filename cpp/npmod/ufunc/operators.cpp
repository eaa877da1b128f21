// Operators and comparisons of arrays and scalars.
#include "npmod/core/module.h"

namespace npmod {

void fill_array_operators(py::Type* t) {}
void fill_scalar_operators(py::Type* t) {}
void fill_ufuncs(VM& vm, py::Module& m) {}

}  // namespace npmod
