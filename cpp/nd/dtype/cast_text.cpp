// Numbers to text and back, as Python's str(), int(), float() and complex() do it.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "nd/core/errors.h"
#include "nd/dtype/cast_loops.h"
#include "nd/dtype/visit.h"

namespace nd {
namespace {

/// Digits and exponent that fmt found, set out as Python's repr does.
std::string python_float(std::string text) {
  if (text.find_first_of(".en") == std::string::npos) text += ".0";  // "inf" and "nan" hold an n
  return text;
}

std::string float_text(double x) {
  if (std::isnan(x)) return "nan";
  if (std::isinf(x)) return x < 0 ? "-inf" : "inf";
  return python_float(fmt::format("{}", x));
}

std::string float_text(float x) {
  if (std::isnan(x)) return "nan";
  if (std::isinf(x)) return x < 0 ? "-inf" : "inf";
  double magnitude = std::fabs(static_cast<double>(x));
  if (magnitude >= 1e16 || (magnitude != 0 && magnitude < 1e-4)) return fmt::format("{}", x);
  // fmt goes over to an exponent early for floats; the same digits as a double don't.
  return python_float(fmt::format("{}", std::strtod(fmt::format("{}", x).c_str(), nullptr)));
}

std::string float_text(Half h) {
  float x = to_float(h);
  if (!std::isfinite(x)) return float_text(x);
  for (int digits = 1; digits < 6; ++digits) {
    std::string text = fmt::format("{:.{}e}", x, digits - 1);
    double back = std::strtod(text.c_str(), nullptr);
    if (to_half(back).bits == h.bits) return float_text(back);
  }
  return float_text(static_cast<double>(x));
}

template <class T>
std::string complex_text(Complex<T> z) {
  auto part = [](T x) {
    std::string text = float_text(x);
    if (text.size() > 2 && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
  };
  std::string imag = part(z.imag);
  if (z.real == 0 && !std::signbit(z.real)) return imag + "j";
  if (imag[0] != '-') imag = "+" + imag;
  return "(" + part(z.real) + imag + "j)";
}

std::string strip(std::string_view text) {
  auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

/// Removes underscores between digits; false where one is out of place.
bool drop_underscores(std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      out += text[i];
      continue;
    }
    auto digit = [&](std::size_t k) { return k < text.size() && text[k] >= '0' && text[k] <= '9'; };
    if (i == 0 || !digit(i - 1) || !digit(i + 1)) return false;
  }
  text = out;
  return true;
}

/// A whole text as a float; false if it is none. strtod takes more (hex, "nan(…)") than Python does.
bool whole_float(std::string text, double* out) {
  text = strip(text);
  if (!drop_underscores(text) || text.empty()) return false;
  std::string lower;
  for (char c : text) lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  std::string_view bare = lower;
  if (bare[0] == '+' || bare[0] == '-') bare.remove_prefix(1);
  if (bare != "inf" && bare != "infinity" && bare != "nan") {
    if (bare.empty() || bare.find_first_not_of("0123456789.e+-") != std::string_view::npos) return false;
  }
  char* end = nullptr;
  *out = std::strtod(lower.c_str(), &end);
  return *end == 0;
}

bool whole_complex(std::string text, Complex128* out) {
  text = strip(text);
  if (text.size() > 1 && text.front() == '(' && text.back() == ')') text = strip(text.substr(1, text.size() - 2));
  double real = 0, imag = 0;
  if (text.empty()) return false;
  char last = text.back();
  if (last != 'j' && last != 'J') {
    if (!whole_float(text, &real) || text.find(' ') != std::string::npos) return false;
    *out = {real, 0};
    return true;
  }
  text.pop_back();
  // The sign that parts the two: the last one that isn't an exponent's.
  std::size_t cut = std::string::npos;
  for (std::size_t i = text.size(); i-- > 0;) {
    if ((text[i] == '+' || text[i] == '-') && !(i > 0 && (text[i - 1] == 'e' || text[i - 1] == 'E'))) {
      cut = i;
      break;
    }
  }
  std::string first = cut == std::string::npos ? "" : text.substr(0, cut);
  std::string second = cut == std::string::npos ? text : text.substr(cut);
  if (second.empty() || second == "+" || second == "-") second += "1";
  if (!first.empty() && !whole_float(first, &real)) return false;
  if (!whole_float(second, &imag)) return false;
  *out = {real, imag};
  return true;
}

void store_int(std::string text, const std::string& shown, const DType& to, std::byte* element) {
  auto wrong = [&] { return value_error("invalid literal for int() with base 10: " + shown); };
  text = strip(text);
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.erase(0, 1);
  }
  if (!drop_underscores(text) || text.empty()) throw wrong();
  std::uint64_t magnitude = 0;
  bool huge = false;
  for (char c : text) {
    if (c < '0' || c > '9') throw wrong();
    huge |= __builtin_mul_overflow(magnitude, std::uint64_t{10}, &magnitude) ||
            __builtin_add_overflow(magnitude, static_cast<std::uint64_t>(c - '0'), &magnitude);
  }
  visit_dtype(to.id(), [&]<class T>() {
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
      constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
      constexpr auto least = static_cast<std::uint64_t>(0) - static_cast<std::uint64_t>(std::numeric_limits<T>::min());
      if (huge || (negative ? magnitude > least : magnitude > most)) {
        if (huge || magnitude > static_cast<std::uint64_t>(INT64_MAX)) {
          throw overflow_error(to.type_char() == 'q' || to.type_char() == 'Q' ? "int too big to convert"
                                                                              : "Python int too large to convert to C long");
        }
        throw python_int_error((negative ? "-" : "") + std::to_string(magnitude), to);
      }
      store<T>(element, static_cast<T>(negative ? 0 - magnitude : magnitude));
    }
  });
}

}  // namespace

std::string number_text(TypeId id, const std::byte* element) {
  return visit_dtype(id, [&]<class T>() -> std::string {
    T x = load<T>(element);
    if constexpr (std::is_same_v<T, bool>) {
      return x ? "True" : "False";
    } else if constexpr (std::is_integral_v<T>) {
      return std::to_string(x);
    } else if constexpr (is_complex<T>) {
      return complex_text(x);
    } else {
      return float_text(x);
    }
  });
}

void parse_number_text(std::string_view text, const std::string& shown, bool from_bytes, const DType& to,
                       std::byte* element) {
  if (is_integer(to.id())) {
    // NumPy: int() of a bytes element sees plain bytes, every other conversion the scalar.
    store_int(std::string(text), from_bytes ? shown : "np.str_(" + shown + ")", to, element);
    return;
  }
  if (is_complex_id(to.id())) {
    Complex128 z;
    if (!whole_complex(std::string(text), &z)) throw value_error("complex() arg is a malformed string");
    if (to.id() == TypeId::Complex128) {
      store(element, z);
    } else {
      store(element, Complex64{static_cast<float>(z.real), static_cast<float>(z.imag)});
    }
    return;
  }
  double x;
  if (!whole_float(std::string(text), &x)) {
    throw value_error(
        fmt::format("could not convert string to float: np.{}({})", from_bytes ? "bytes_" : "str_", shown));
  }
  switch (to.id()) {
    case TypeId::Float16: store(element, to_half(x)); break;
    case TypeId::Float32: store(element, static_cast<float>(x)); break;
    default: store(element, x);
  }
}

}  // namespace nd
