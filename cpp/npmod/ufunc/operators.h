// What the operators' file and the reductions' share.
#pragma once

#include "npmod/core/objects.h"

namespace npmod {

/// sum, prod, mean, max … as methods of ndarray or of the scalars.
void fill_reduction_methods(py::Type* t, bool scalars);

}  // namespace npmod
