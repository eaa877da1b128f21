#include "nd/text/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "nd/core/errors.h"
#include "nd/core/numbers.h"
#include "nd/core/settings.h"
#include "nd/text/utf8.h"

namespace nd::text {
namespace {

int to_width(std::size_t n) { return static_cast<int>(n); }

}  // namespace

FloatFormat::FloatFormat(std::span<const double> data, Real real, const PrintOptions& options, char sign,
                         FloatMode mode, bool zero_dim)
    : real_(real), mode_(mode), legacy_(options.legacy), sign_(sign), nan_(options.nanstr), inf_(options.infstr) {
  // NumPy: 1.13 left room for a sign in front of every number of an array.
  if (legacy_ <= 113 && !zero_dim && sign_ == '-') sign_ = ' ';
  text_.precision = mode == FloatMode::Unique ? -1 : options.precision;
  text_.sign = sign_ == '+';

  std::vector<double> finite;
  finite.reserve(data.size());
  double largest = 0, smallest = 0;
  bool any_negative = false, any_negative_inf = false;
  for (double x : data) {
    if (!std::isfinite(x)) {
      any_negative_inf |= std::isinf(x) && x < 0;
      continue;
    }
    finite.push_back(x);
    any_negative |= std::signbit(x);
    const double magnitude = std::fabs(x);
    if (magnitude == 0) continue;
    largest = std::max(largest, magnitude);
    smallest = smallest == 0 ? magnitude : std::min(smallest, magnitude);
  }
  if (largest != 0) {
    // The quotient is in the array's own type, where it can overflow.
    double ratio = largest / smallest;
    if (real_ == Real::Float16) ratio = to_float(to_half(static_cast<float>(largest) / static_cast<float>(smallest)));
    if (real_ == Real::Float32) ratio = static_cast<float>(largest) / static_cast<float>(smallest);
    // Values too large for a float16 are infinite in one.
    const double small_limit = real_ == Real::Float64   ? 0.0001
                               : real_ == Real::Float32 ? static_cast<double>(0.0001f)
                                                        : 0.00010001659393310547;
    scientific_ = largest >= 1e8 || (!options.suppress && (smallest < small_limit || ratio > 1000.0));
    if (real_ == Real::Float16) scientific_ = !options.suppress && (smallest < small_limit || ratio > 1000.0);
  }
  if (finite.empty()) {
    text_.pad_left = text_.pad_right = 0;
    text_.trim = '.';
  } else if (scientific_) {
    fit_scientific(finite);
  } else {
    fit_positional(finite);
  }
  if (legacy_ > 113 && sign_ == ' ' && !any_negative) ++text_.pad_left;
  nothing_right_ = finite.empty() ? 0 : nothing_right_;
  if (finite.size() != data.size()) {
    const int beside = nothing_right_ + 1;
    const int sign_width = sign_ != '-' || any_negative_inf ? 1 : 0;
    text_.pad_left = std::max({text_.pad_left, to_width(utf8_length(nan_)) - beside,
                               to_width(utf8_length(inf_)) + sign_width - beside});
  }
}

void FloatFormat::fit_scientific(std::span<const double> finite) {
  FloatText first = text_;
  first.unique = !(mode_ == FloatMode::Fixed || legacy_ <= 113);
  first.trim = first.unique ? '.' : 'k';
  if (!first.unique && first.precision < 0) throw type_error("in non-unique mode `precision` must be supplied");
  int exponent_width = 0, fraction_width = 0, whole_width = 0;
  for (double x : finite) {
    checkpoint(2000);
    const std::string s = format_scientific(x, real_, first);
    const std::size_t dot = s.find('.'), e = s.find('e');
    whole_width = std::max(whole_width, to_width(dot));
    fraction_width = std::max(fraction_width, to_width(e - dot - 1));
    exponent_width = std::max(exponent_width, to_width(s.size() - e - 1));
  }
  text_.exp_digits = exponent_width - 1;
  text_.trim = 'k';
  text_.precision = text_.min_digits = fraction_width;
  text_.unique = first.unique;
  text_.pad_left = legacy_ <= 113 ? 3 : whole_width;
  nothing_right_ = text_.exp_digits + 2 + text_.precision;
}

void FloatFormat::fit_positional(std::span<const double> finite) {
  FloatText first = text_;
  first.unique = mode_ != FloatMode::Fixed;
  first.trim = first.unique ? '.' : 'k';
  if (!first.unique && first.precision < 0) throw type_error("in non-unique mode `precision` must be supplied");
  int fraction_width = 0, whole_width = 0;
  for (double x : finite) {
    checkpoint(2000);
    const std::string s = format_positional(x, real_, first);
    const std::size_t dot = s.find('.');
    std::size_t skip = 0;
    if (legacy_ <= 113) skip = s.find_first_not_of("-+");
    whole_width = std::max(whole_width, to_width(dot - skip));
    fraction_width = std::max(fraction_width, to_width(s.size() - dot - 1));
  }
  text_.pad_left = whole_width + (legacy_ <= 113 ? 1 : 0);
  text_.pad_right = nothing_right_ = fraction_width;
  text_.unique = first.unique;
  if (mode_ == FloatMode::Fixed || mode_ == FloatMode::MaxPrecEqual) {
    text_.precision = text_.min_digits = fraction_width;
    text_.trim = 'k';
  } else {
    text_.trim = '.';
    text_.min_digits = 0;
  }
}

std::string FloatFormat::operator()(double x) const {
  if (std::isfinite(x)) return scientific_ ? format_scientific(x, real_, text_) : format_positional(x, real_, text_);
  std::string s;
  if (std::isnan(x)) {
    s = (sign_ == '+' ? "+" : "") + nan_;
  } else {
    s = (x < 0 ? "-" : sign_ == '+' ? "+" : "") + inf_;
  }
  const int width = text_.pad_left + nothing_right_ + 1, have = to_width(utf8_length(s));
  if (have < width) s.insert(0, static_cast<std::size_t>(width - have), ' ');
  return s;
}

ComplexFormat::ComplexFormat(std::span<const double> re, std::span<const double> im, Real real,
                             const PrintOptions& options, bool zero_dim)
    : re_(re, real, options, options.sign, options.legacy <= 113 ? FloatMode::MaxPrecEqual : options.floatmode, zero_dim),
      im_(im, real, options, '+', options.legacy <= 113 ? FloatMode::MaxPrec : options.floatmode, zero_dim) {}

std::string ComplexFormat::operator()(double re, double im) const {
  std::string i = im_(im);
  // The unit follows the digits, before any padding.
  i.insert(i.find_last_not_of(' ') + 1, 1, 'j');
  return re_(re) + i;
}

IntFormat::IntFormat(std::span<const std::int64_t> data, bool is_unsigned, char sign)
    : unsigned_(is_unsigned), sign_(sign) {
  if (data.empty()) return;
  const auto less = [&](std::int64_t a, std::int64_t b) {
    return unsigned_ ? static_cast<std::uint64_t>(a) < static_cast<std::uint64_t>(b) : a < b;
  };
  const auto [low, high] = std::minmax_element(data.begin(), data.end(), less);
  const auto width = [&](std::int64_t x) {
    return to_width(unsigned_ ? fmt::format_int(static_cast<std::uint64_t>(x)).size() : fmt::format_int(x).size());
  };
  const bool any_negative = !unsigned_ && *low < 0;
  if (sign_ == ' ' && any_negative) sign_ = '-';
  const bool high_positive = unsigned_ || *high >= 0;
  width_ = std::max(width(*high) + (high_positive && sign_ != '-' ? 1 : 0), width(*low));
}

std::string IntFormat::operator()(std::int64_t x) const {
  std::string s = unsigned_ ? fmt::format_int(static_cast<std::uint64_t>(x)).str() : fmt::format_int(x).str();
  if (sign_ != '-' && s[0] != '-') s.insert(0, 1, sign_);
  if (to_width(s.size()) < width_) s.insert(0, static_cast<std::size_t>(width_) - s.size(), ' ');
  return s;
}

}  // namespace nd::text
