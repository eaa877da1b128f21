// Functions with the very last bits that NumPy gives on x86 machines, where it computes them with Intel's short vector math
// library: these differ from the nearest double once in some twenty arguments, and sums of them show it.
#pragma once

#include "real/double_double.h"

namespace real::vector_library {

Lanes exp(Lanes x);
double exp2(double x);
double pow(double x, double y);

}  // namespace real::vector_library
