// The table is made of families, one a file; a file's rows and their kernels stand together.
#pragma once

#include <span>

#include "nd/ufunc/ufunc.h"

namespace nd {

std::span<const Ufunc> arithmetic_ufuncs();
std::span<const Ufunc> division_ufuncs();
std::span<const Ufunc> compare_ufuncs();
std::span<const Ufunc> extremum_ufuncs();
std::span<const Ufunc> logic_ufuncs();
std::span<const Ufunc> bit_ufuncs();
std::span<const Ufunc> rounding_ufuncs();
std::span<const Ufunc> math_ufuncs();
std::span<const Ufunc> float_ufuncs();

}  // namespace nd
