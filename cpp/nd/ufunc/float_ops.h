// Functions of floats that more than one family uses.
#pragma once

#include <cmath>

#include "nd/core/numbers.h"

namespace nd::kernel {

/// The floor quotient and remainder that Python's // and % give for floats.
template <class T>
inline T divmod(T x, T y, T* modulus) {
  T mod = std::fmod(x, y);
  if (y == 0) {
    *modulus = mod;
    return x / y;
  }
  T quotient = (x - mod) / y;
  if (mod != 0) {
    if ((y < 0) != (mod < 0)) {
      mod += y;
      quotient -= 1;
    }
  } else {
    mod = std::copysign(T{0}, y);
  }
  *modulus = mod;
  if (quotient == 0) return std::copysign(T{0}, x / y);
  T whole = std::floor(quotient);
  if (quotient - whole > T(0.5)) whole += 1;
  return whole;
}

template <class T>
inline T floor_divide(T x, T y) {
  if (y == 0) return x / y;
  T modulus;
  return divmod(x, y, &modulus);
}

template <class T>
inline T remainder(T x, T y) {
  if (y == 0) return std::fmod(x, y);
  T modulus;
  divmod(x, y, &modulus);
  return modulus;
}

Complex128 complex_power(Complex128 x, Complex128 y);
Complex64 complex_power(Complex64 x, Complex64 y);

}  // namespace nd::kernel
