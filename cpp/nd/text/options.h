// What set_printoptions sets, and the rule of the strings inside arrays.
#pragma once

#include <cstdint>
#include <string>

namespace nd::text {

enum class FloatMode { Fixed, Unique, MaxPrec, MaxPrecEqual };

inline constexpr int kLegacyNone = 0x7fffffff;

struct PrintOptions {
  int precision = 8;               // -1 is no limit
  std::int64_t threshold = 1000;   // more elements than this are summarised
  std::int64_t edgeitems = 3;
  std::int64_t linewidth = 75;
  bool suppress = false;           // small numbers never need an exponent
  std::string nanstr = "nan";
  std::string infstr = "inf";
  char sign = '-';                 // '-', '+' or ' '
  FloatMode floatmode = FloatMode::MaxPrec;
  int legacy = kLegacyNone;        // 113, 121, 125, 201 or none
};

}  // namespace nd::text
