// The decimal text of one floating-point number, by NumPy's rules for format_float_positional and
// format_float_scientific: shortest digits that tell the value from its neighbours, or exactly rounded ones.
#pragma once

#include <string>

namespace nd::text {

/// Which stored type the digits must tell apart.
enum class Real { Float16, Float32, Float64 };

struct FloatText {
  int precision = -1;       // most digits after the point (or in all, if !fractional); -1 is no limit
  int min_digits = -1;      // at least so many digits after the point, in unique mode
  bool unique = true;       // shortest digits, else exactly rounded ones
  bool fractional = true;   // positional only: precision counts digits after the point
  bool sign = false;        // write a plus
  char trim = 'k';          // 'k' keep zeros, '.' drop them, '0' leave one, '-' drop the point too
  int pad_left = -1;        // characters before the point
  int pad_right = -1;       // characters after it
  int exp_digits = -1;      // at least so many digits of exponent; -1 is two
};

std::string format_positional(double x, Real real, const FloatText& options);
std::string format_scientific(double x, Real real, const FloatText& options);

/// Text of a scalar: what `str` of np.float64, float32 and float16 gives.
std::string float_str(double x, Real real);
/// `str` of a complex scalar: "(1+2j)", "2j".
std::string complex_str(double re, double im, Real real);
/// As NumPy 1.13 wrote scalars: '%.*g' and ".0" where nothing else shows it's a float.
std::string legacy_float_text(double x, int precision);
std::string legacy_complex_text(double re, double im, int precision);

}  // namespace nd::text
