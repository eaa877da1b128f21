// Arithmetic of complex numbers as NumPy does it: plain products, Smith's quotient.
#pragma once

#include <cmath>

#include "nd/core/numbers.h"

namespace nd::kernel {

template <class T>
inline Complex<T> complex_multiply(Complex<T> x, Complex<T> y) {
  return {x.real * y.real - x.imag * y.imag, x.real * y.imag + x.imag * y.real};
}

template <class T>
inline Complex<T> complex_divide(Complex<T> x, Complex<T> y) {
  T a = std::fabs(y.real), b = std::fabs(y.imag);
  if (a >= b) {
    if (a == 0 && b == 0) return {x.real / a, x.imag / a};  // NumPy: lets the division speak
    T ratio = y.imag / y.real;
    T scale = T{1} / (y.real + y.imag * ratio);
    return {(x.real + x.imag * ratio) * scale, (x.imag - x.real * ratio) * scale};
  }
  T ratio = y.real / y.imag;
  T scale = T{1} / (y.imag + y.real * ratio);
  return {(x.real * ratio + x.imag) * scale, (x.imag * ratio - x.real) * scale};
}

template <class T>
inline bool complex_isnan(Complex<T> z) {
  return std::isnan(z.real) || std::isnan(z.imag);
}

/// Ordered by real part, then imaginary; NumPy: nan in either makes every order false.
template <class T>
inline bool complex_less(Complex<T> x, Complex<T> y) {
  return (x.real < y.real && !std::isnan(x.imag) && !std::isnan(y.imag)) || (x.real == y.real && x.imag < y.imag);
}

template <class T>
inline bool complex_less_equal(Complex<T> x, Complex<T> y) {
  return (x.real < y.real && !std::isnan(x.imag) && !std::isnan(y.imag)) || (x.real == y.real && x.imag <= y.imag);
}

/// What a complex result of two (or one, then y is x) operands says.
template <class T>
inline unsigned complex_flags(Complex<T> x, Complex<T> y, Complex<T> out, bool divides) {
  if (std::isfinite(out.real) && std::isfinite(out.imag)) return 0;
  bool finite = std::isfinite(x.real) && std::isfinite(x.imag) && std::isfinite(y.real) && std::isfinite(y.imag);
  unsigned flags = 0;
  if (divides && y.real == 0 && y.imag == 0) {
    if ((std::isfinite(x.real) && x.real != 0) || (std::isfinite(x.imag) && x.imag != 0)) flags |= 1;
    if (x.real == 0 || x.imag == 0) flags |= 8;
    return flags;
  }
  if (complex_isnan(out) && !complex_isnan(x) && !complex_isnan(y)) flags |= 8;
  if (finite && (std::isinf(out.real) || std::isinf(out.imag) || flags)) flags |= 2;
  return flags;
}

}  // namespace nd::kernel
