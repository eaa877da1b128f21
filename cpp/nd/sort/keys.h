// Unsigned integers that sort as the numbers they stand for: one sort then serves every real dtype. NaNs are the
// largest key, after infinity; the inverse gives each number back, signed zeros too unless `merged`.
#pragma once

#include <bit>
#include <cmath>

#include "nd/core/bit_cast.h"
#include "nd/core/array.h"

namespace nd {

/// Merged keys are equal when the numbers are: for comparing, not for restoring.
template <class T>
inline std::uint64_t sort_key(T x, bool merged) {
  if constexpr (std::is_same_v<T, bool>) {
    return x;
  } else if constexpr (std::is_same_v<T, Half>) {
    std::uint32_t bits = x.bits;
    if ((bits & 0x7fff) > 0x7c00) return merged ? ~0ull : 0x18000u + bits;
    if (merged && (bits & 0x7fff) == 0) bits = 0;
    return bits & 0x8000 ? ~bits & 0xffffu : bits | 0x8000u;
  } else if constexpr (std::is_same_v<T, float>) {
    std::uint32_t bits = nd::bit_cast<std::uint32_t>(x);
    if (x != x) return merged ? ~0ull : 0x100000000ull | bits;
    if (merged && x == 0) bits = 0;
    return bits >> 31 ? ~bits : bits | 0x80000000u;
  } else if constexpr (std::is_same_v<T, double>) {
    std::uint64_t bits = nd::bit_cast<std::uint64_t>(x);
    if (x != x) return ~0ull;
    if (merged && x == 0) bits = 0;
    return bits >> 63 ? ~bits : bits | 0x8000000000000000ull;
  } else if constexpr (std::is_signed_v<T>) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(x)) ^ 0x8000000000000000ull;
  } else {
    return x;
  }
}

template <class T>
inline T from_sort_key(std::uint64_t key) {
  if constexpr (std::is_same_v<T, bool>) {
    return key != 0;
  } else if constexpr (std::is_same_v<T, Half>) {
    if (key >= 0x18000u) return Half{static_cast<std::uint16_t>(key - 0x18000u)};
    const std::uint32_t k = static_cast<std::uint32_t>(key);
    return Half{static_cast<std::uint16_t>(k & 0x8000 ? k & 0x7fff : ~k)};
  } else if constexpr (std::is_same_v<T, float>) {
    const std::uint32_t k = static_cast<std::uint32_t>(key);
    if (key >> 32) return nd::bit_cast<float>(k);
    return nd::bit_cast<float>(k >> 31 ? k & 0x7fffffffu : ~k);
  } else if constexpr (std::is_same_v<T, double>) {
    if (key == ~0ull) return nd::bit_cast<double>(0x7ff8000000000000ull);
    return nd::bit_cast<double>(key >> 63 ? key & 0x7fffffffffffffffull : ~key);
  } else if constexpr (std::is_signed_v<T>) {
    return static_cast<T>(static_cast<std::int64_t>(key ^ 0x8000000000000000ull));
  } else {
    return static_cast<T>(key);
  }
}

template <class T>
inline constexpr bool has_sort_key = !is_complex<T>;

}  // namespace nd
