#include "nd/text/digits.h"

#include <fmt/format.h>

#include "nd/core/errors.h"

#include <algorithm>
#include <cmath>

namespace nd::text {
namespace {

/// 0.d1d2d3... times 10^point. Zero is the digit 0 with point 1.
struct Decimal {
  std::string digits;
  int point;
};

Decimal from_scientific(const std::string& text) {
  const std::size_t e = text.find('e');
  Decimal d{text.substr(0, 1), std::stoi(text.substr(e + 1)) + 1};
  if (e > 2) d.digits += text.substr(2, e - 2);
  return d;
}

void drop_zeros(Decimal& d) {
  while (d.digits.size() > 1 && d.digits.back() == '0') d.digits.pop_back();
}

template <class T>
Decimal shortest_of(T x) {
  const auto parts = fmt::detail::dragonbox::to_decimal(x);
  Decimal d{fmt::format_int(parts.significand).str(), 0};
  d.point = static_cast<int>(d.digits.size()) + parts.exponent;
  drop_zeros(d);
  return d;
}

/// The spacing of halves around |x|, x not above 65504.
double half_spacing(double x) {
  int exponent = 0;
  std::frexp(x, &exponent);
  return std::ldexp(1.0, std::max(exponent - 11, -24));
}

Decimal shortest_half(double x) {
  // Reads back as x if within half a step, ties to even; below a power of two the steps are half as long.
  int exponent = 0;
  const double step = half_spacing(x);
  const bool power = std::frexp(x, &exponent) == 0.5 && x > std::ldexp(1.0, -14);
  const bool even = std::fmod(x / step, 2.0) == 0;
  const auto reads_back = [&](const std::string& text) {
    const double off = std::strtod(text.c_str(), nullptr) - x;
    const double limit = off < 0 && power ? step / 4 : step / 2;
    return std::fabs(off) < limit || (std::fabs(off) == limit && even);
  };
  for (int more = 0;; ++more) {
    std::string text = fmt::format("{:.{}e}", x, more);
    bool good = reads_back(text);
    if (!good && power && text[text.find('e') - 1] != '9') {
      ++text[text.find('e') - 1];  // the neighbour above may do where the nearest does not
      good = reads_back(text);
    }
    if (!good) continue;
    Decimal d = from_scientific(text);
    drop_zeros(d);
    return d;
  }
}

Decimal shortest(double x, Real real) {
  if (x == 0) return {"0", 1};
  switch (real) {
    case Real::Float16: return shortest_half(x);
    case Real::Float32: return shortest_of(static_cast<float>(x));
    case Real::Float64: break;
  }
  return shortest_of(x);
}

/// NumPy: trailing zeros stay where digits follow that were cut off, and go where the value ends or was
/// rounded up to them.
Decimal cut(Decimal d, const std::string& text, double x) {
  if (x == 0 || d.digits.back() != '0' || d.digits.find_first_not_of('0') == std::string::npos) return d;
  Decimal short_one = d;
  drop_zeros(short_one);
  const int places = static_cast<int>(short_one.digits.size()) - short_one.point;
  const double scaled = std::ldexp(x, std::clamp(places, 0, 1100));
  if (scaled == std::floor(scaled)) {
    if (places >= 0) return short_one;
    // Zeros left of the point: exact only if nothing is below them.
    const std::string all = fmt::format("{:.0f}", x);
    const bool exact = all.find_last_not_of('0') < short_one.digits.size();
    if (exact) return short_one;
  }
  const double back = std::strtod(text.c_str(), nullptr);
  if (back != x) return back > x ? short_one : d;
  const std::string all = fmt::format("{:.{}e}", x, 800);
  const Decimal whole = from_scientific(all);
  return whole.point == d.point && whole.digits.compare(0, d.digits.size(), d.digits) == 0 ? d : short_one;
}

/// Exactly rounded to `places` after the point (half to even on exact ties).
Decimal rounded_places(double x, int places) {
  std::string text = fmt::format("{:.{}f}", x, std::max(places, 0));
  const std::size_t dot = text.find('.');
  const std::size_t whole = dot == std::string::npos ? text.size() : dot;
  Decimal d{text.substr(0, whole), static_cast<int>(whole)};
  if (dot != std::string::npos) d.digits += text.substr(dot + 1);
  // The leading zeros of a fraction are not digits.
  const std::size_t first = std::min(d.digits.find_first_not_of('0'), d.digits.size() - 1);
  d.digits.erase(0, first);
  d.point -= static_cast<int>(first);
  if (x == 0) return {"0", 1};
  if (d.digits == "0") {
    d.digits.assign(static_cast<std::size_t>(std::max(places, 0)) + 1, '0');
    d.point = 1;
  }
  return cut(std::move(d), text, x);
}

Decimal rounded_total(double x, int count) {
  if (x == 0) return {"0", 1};
  const std::string text = fmt::format("{:.{}e}", x, std::max(count, 1) - 1);
  return cut(from_scientific(text), text, x);
}

/// Digits of |x| under the options; `limit` and `least` count places, or all digits when `total`.
Decimal digits_of(double x, Real real, bool unique, bool total, int limit, int least) {
  const auto rounded = [&](int n) { return total ? rounded_total(x, n) : rounded_places(x, n); };
  if (!unique) {
    if (limit >= 0) return rounded(limit);
    Decimal d = rounded_total(x, 800);  // every digit there is
    drop_zeros(d);
    return d;
  }
  const Decimal d = shortest(x, real);
  const int have = static_cast<int>(d.digits.size()) - (total ? 0 : d.point);
  if (limit >= 0 && have > limit) return rounded(limit);
  if (least < 0 || have >= least || x == 0) return d;
  Decimal longer = rounded(least);
  if (least > 0) longer.digits.resize(static_cast<std::size_t>(std::max(0, least + (total ? 0 : longer.point))), '0');
  return longer;
}

std::string non_finite(double x, bool sign) {
  if (std::isnan(x)) return "nan";
  return std::signbit(x) ? "-inf" : sign ? "+inf" : "inf";
}

/// Writes point and fraction after `text` under the trimming rule; returns how many places were written.
int finish_fraction(std::string& text, std::string fraction, char trim, int fill, bool drop_point) {
  if (trim != '-' || !fraction.empty()) text += '.';
  if (trim == '0' && fraction.empty()) fraction = "0";
  if (trim == 'k' && static_cast<int>(fraction.size()) < fill) fraction.resize(static_cast<std::size_t>(fill), '0');
  text += fraction;
  int places = static_cast<int>(fraction.size());
  if (trim != 'k' && places > 0) {
    while (text.back() == '0') {
      text.pop_back();
      --places;
    }
    if (text.back() == '.') {
      if (trim == '0') {
        text += '0';
        ++places;
      } else if (trim == '-' && drop_point) {
        text.pop_back();
      }
    }
  }
  return places;
}

}  // namespace

namespace {

/// NumPy writes a number into so many bytes.
constexpr int kTextBuffer = 16384;

std::string checked_size(std::string text, int pad) {
  if (static_cast<std::int64_t>(text.size()) + pad >= kTextBuffer) throw runtime_error("Float formating result too large");
  return text;
}

}  // namespace

std::string format_positional(double x, Real real, const FloatText& o) {
  if (!std::isfinite(x)) return non_finite(x, o.sign);
  if (std::max({o.precision, o.min_digits, o.pad_left, o.pad_right}) >= kTextBuffer) return checked_size({}, kTextBuffer);
  const bool negative = std::signbit(x);
  const Decimal d = digits_of(std::fabs(x), real, o.unique, !o.fractional, o.precision, o.min_digits);

  std::string whole, fraction;
  const int size = static_cast<int>(d.digits.size());
  if (d.point > 0) {
    whole = d.digits.substr(0, static_cast<std::size_t>(std::min(size, d.point)));
    whole.resize(static_cast<std::size_t>(d.point), '0');
    if (size > d.point) fraction = d.digits.substr(static_cast<std::size_t>(d.point));
  } else {
    whole = "0";
    fraction.assign(static_cast<std::size_t>(-d.point), '0');
    fraction += d.digits;
  }
  std::string text = negative ? "-" : o.sign ? "+" : "";
  const int sign_width = static_cast<int>(text.size());
  text += whole;
  int fill = o.unique ? o.min_digits : o.precision;
  if (!o.fractional && fill >= 0) fill -= static_cast<int>(whole.size());
  const int places = finish_fraction(text, fraction, o.trim, fill, true);
  if (o.pad_right >= places) {
    // With '-' a dropped point leaves its place.
    if (o.trim == '-' && places == 0) text += ' ';
    text.append(static_cast<std::size_t>(o.pad_right - places), ' ');
  }
  const int left = static_cast<int>(whole.size()) + sign_width;
  if (o.pad_left > left) text.insert(0, static_cast<std::size_t>(o.pad_left - left), ' ');
  return checked_size(std::move(text), 0);
}

std::string format_scientific(double x, Real real, const FloatText& asked) {
  if (!std::isfinite(x)) return non_finite(x, asked.sign);
  FloatText o = asked;
  for (int* n : {&o.precision, &o.min_digits, &o.pad_left}) *n = std::min(*n, kTextBuffer - 3);
  const bool negative = std::signbit(x);
  const auto plus_one = [](int n) { return n < 0 ? -1 : n + 1; };
  const Decimal d = digits_of(std::fabs(x), real, o.unique, true, plus_one(o.precision), plus_one(o.min_digits));

  std::string text = negative ? "-" : o.sign ? "+" : "";
  const int left = static_cast<int>(text.size()) + 1;
  if (o.pad_left > left) text.insert(0, static_cast<std::size_t>(o.pad_left - left), ' ');
  text += d.digits[0];
  // NumPy: here trimming zeros leaves the point standing.
  finish_fraction(text, d.digits.substr(1), o.trim, o.unique ? o.min_digits : o.precision, false);
  const int exponent = d.point - 1;
  const int width = std::min(o.exp_digits < 0 ? 2 : std::max(o.exp_digits, 1), 5);
  return text + fmt::format("e{}{:0{}d}", exponent < 0 ? '-' : '+', std::abs(exponent), width);
}

std::string float_str(double x, Real real) {
  if (!std::isfinite(x)) return non_finite(x, false);
  const double magnitude = std::fabs(x);
  FloatText o;
  if (magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16)) {
    o.trim = '0';
    return format_positional(x, real, o);
  }
  o.trim = '-';
  return format_scientific(x, real, o);
}

std::string complex_str(double re, double im, Real real) {
  const auto part = [&](double x, bool sign) {
    // NumPy: here a NaN takes the sign.
    if (std::isnan(x)) return std::string(sign ? "+nan" : "nan");
    if (!std::isfinite(x)) return non_finite(x, sign);
    const double magnitude = std::fabs(x);
    FloatText o;
    o.trim = '-';
    o.sign = sign;
    return magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16) ? format_positional(x, real, o)
                                                                     : format_scientific(x, real, o);
  };
  if (re == 0 && !std::signbit(re)) return part(im, false) + "j";
  return "(" + part(re, false) + part(im, true) + "j)";
}

std::string legacy_float_text(double x, int precision) {
  if (!std::isfinite(x)) return non_finite(x, false);
  std::string text = fmt::format("{:.{}g}", x, precision);
  if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return text;
}

std::string legacy_complex_text(double re, double im, int precision) {
  const auto part = [&](double x, bool sign) {
    if (std::isnan(x)) return std::string(sign ? "+nan" : "nan");
    if (!std::isfinite(x)) return non_finite(x, sign);
    return sign ? fmt::format("{:+.{}g}", x, precision) : fmt::format("{:.{}g}", x, precision);
  };
  const char* unit = std::isfinite(im) ? "j" : "*j";
  if (re == 0 && !std::signbit(re)) return part(im, false) + unit;
  return "(" + part(re, false) + part(im, true) + unit + ")";
}

}  // namespace nd::text
