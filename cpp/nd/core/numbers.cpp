#include "nd/core/bit_cast.h"
#include "nd/core/numbers.h"

#include <cmath>

namespace nd {

Half to_half(double d) {
  // Round to odd in float first: the second rounding then sees which side of a tie the double was on.
  float f = static_cast<float>(d);
  if (std::isfinite(f) && static_cast<double>(f) != d) {
    std::uint32_t bits = nd::bit_cast<std::uint32_t>(f);
    if (!(bits & 1)) {
      bool away = std::fabs(static_cast<double>(f)) > std::fabs(d);
      bits = away ? bits - 1 : bits + 1;
      f = nd::bit_cast<float>(bits);
    }
  } else if (std::isinf(f) && std::isfinite(d)) {
    return Half{static_cast<std::uint16_t>((std::signbit(d) ? 0x8000 : 0) | 0x7c00)};
  }
  return to_half(f);
}

}  // namespace nd
