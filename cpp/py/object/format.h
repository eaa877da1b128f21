// The format mini-language shared by format(), f-strings, str.format and, for numbers, the % operator.
#pragma once

#include <string>
#include <string_view>

#include "py/object/type.h"

namespace py {

struct FormatSpec {
  char32_t fill = ' ';
  char align = 0;  // < > ^ = ; 0: not given
  char sign = 0;   // + - space; 0: not given
  bool no_negative_zero = false;
  bool alternate = false;
  std::int64_t width = -1;
  char grouping = 0;  // , or _
  std::int64_t precision = -1;
  char32_t type = 0;  // 0: not given
};

/// False: ValueError is set. `type` is the Python class's name, for errors; `default_type` stands in for a missing one
/// in them; `zero_aligns`: a leading 0 also means '=' alignment (numbers).
bool parse_format_spec(VM& vm, std::string_view text, std::string_view type, char default_type, bool zero_aligns,
                       FormatSpec* out);

/// Digits of a finite number: 0.d1d2d3… * 10**point.
struct Decimal {
  std::string digits;
  int point;
  bool negative;
};
Decimal shortest_decimal(double d);
/// Rounded to `count` >= 1 significant digits.
Decimal significant_decimal(double d, int count);

/// d as C's printf would show it, without its sign where it is '+'. type: one of eEfFgG, or 'r' for repr's form.
struct FloatStyle {
  char type = 'r';
  int precision = 6;
  bool alternate = false;  // keep the point and, for g, trailing zeros
  bool dot_zero = false;   // integral numbers get ".0"
};
std::string float_text(double d, const FloatStyle& style);

/// Pads text of `length` code points to the spec's width.
Outcome pad_text(VM& vm, std::string_view text, std::int64_t length, const FormatSpec& spec, char default_align);

/// Digits with a separator every `group` from the right, widened by leading zeros to at least min_width.
std::string group_digits(std::string_view digits, char separator, std::size_t group, std::int64_t min_width);

}  // namespace py
