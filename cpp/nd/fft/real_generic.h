// Passes of the real transform over a prime factor above five.
#pragma once

#include <cstddef>

namespace nd::fft {

/// FFTPACK's general radix: x and y hold ido * radix * l1 numbers each and are both written to.
struct GenericPass {
  std::size_t radix, ido, l1;
  double* x;
  double* y;
  const double* twiddles;  // leg after leg: real and imaginary part of what each pair is turned by
  const double* roots;     // real and imaginary part of e^(2πi j/radix), for each j
};

/// From x to x.
void forward_generic(const GenericPass& p);
/// From x to y.
void backward_generic(const GenericPass& p);

}  // namespace nd::fft
