// Standard normal and exponential samples by the 256-layer ziggurat, as NumPy's Generator draws them.
#pragma once

#include "nd/random/bits.h"

namespace nd::random {

double ziggurat_normal(BitSource& bits);
double ziggurat_exponential(BitSource& bits);
float ziggurat_normal_f(BitSource& bits);
float ziggurat_exponential_f(BitSource& bits);
/// A uniform float from [0, 1).
float next_float(BitSource& bits);

}  // namespace nd::random
