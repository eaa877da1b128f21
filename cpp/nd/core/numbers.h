// The C++ types behind the numeric dtypes that the language lacks: Half and Complex; and load/store, which read and
// write an element at any address, aligned or not.
//
//   double x = nd::load<double>(p);          nd::store(p, x);
//   float f = nd::to_float(nd::Half{0x3c00});  // 1
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "nd/core/bit_cast.h"

namespace nd {

/// IEEE binary16.
struct Half {
  std::uint16_t bits = 0;
};

inline float to_float(Half h) {
  // Shift exponent and fraction into place, then let one multiplication put the exponent (and subnormals) right.
  std::uint32_t body = static_cast<std::uint32_t>(h.bits & 0x7fff) << 13;
  std::uint32_t sign = static_cast<std::uint32_t>(h.bits & 0x8000) << 16;
  float scaled = nd::bit_cast<float>(body) * 0x1p112f;
  std::uint32_t bits = nd::bit_cast<std::uint32_t>(scaled);
  std::uint32_t special = (h.bits & 0x7c00) == 0x7c00 ? 0x7f800000u | body : bits;
  return nd::bit_cast<float>(special | sign);
}

/// Round to nearest, ties to even; beyond the range to infinity.
inline Half to_half(float f) {
  std::uint32_t bits = nd::bit_cast<std::uint32_t>(f);
  std::uint32_t sign = bits & 0x80000000u;
  bits ^= sign;
  std::uint32_t out;
  if (bits >= 0x47800000u) {  // 65536 and up, inf, nan
    if (bits > 0x7f800000u) {
      out = 0x7c00u | ((bits >> 13) & 0x3ffu);
      if (out == 0x7c00u) out = 0x7c01u;  // NumPy: a NaN stays one even if its kept bits are zero
    } else {
      out = 0x7c00u;
    }
  } else if (bits < 0x38800000u) {  // subnormal half or zero: adding 0.5 rounds the fraction at the right bit
    float magic = nd::bit_cast<float>(bits) + 0.5f;
    out = nd::bit_cast<std::uint32_t>(magic) - 0x3f000000u;
  } else {
    std::uint32_t odd = (bits >> 13) & 1;
    out = (bits + 0xc8000fffu + odd) >> 13;
  }
  return Half{static_cast<std::uint16_t>(out | (sign >> 16))};
}

/// Rounds once from double (through float would round twice).
Half to_half(double d);

template <class T>
struct Complex {
  T real = 0;
  T imag = 0;
  friend bool operator==(const Complex& a, const Complex& b) { return a.real == b.real && a.imag == b.imag; }
};
using Complex64 = Complex<float>;
using Complex128 = Complex<double>;

template <class T>
inline constexpr bool is_complex = false;
template <class T>
inline constexpr bool is_complex<Complex<T>> = true;

template <class T>
inline T load(const std::byte* p) {
  if constexpr (std::is_same_v<T, bool>) {
    return *p != std::byte{0};
  } else {
    T value;
    __builtin_memcpy(&value, p, sizeof(T));
    return value;
  }
}

template <class T>
inline void store(std::byte* p, T value) {
  __builtin_memcpy(p, &value, sizeof(T));
}

}  // namespace nd
