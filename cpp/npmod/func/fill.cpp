// The functions of numpy and its submodules, group by group.
#include "npmod/core/module.h"

namespace npmod {

void fill_functions(VM& vm, py::Module& m) {}

}  // namespace npmod
