// float: parsing, arithmetic, slots and methods.
#include <cmath>
#include <cstdlib>

#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/number.h"
#include "py/object/support.h"
#include "py/vm/vm.h"

namespace py {
namespace {

std::string ascii_number(std::string_view text) {
  bool plain = true;
  for (char c : text) plain = plain && static_cast<signed char>(c) >= 0;
  if (plain) return std::string(text);
  std::string out;
  for (char32_t c : decode_utf8(text)) {
    const int digit = decimal_value(c);
    out += c < 128 ? static_cast<char>(c) : digit >= 0 ? static_cast<char>('0' + digit) : is_space(c) ? ' ' : '?';
  }
  return out;
}

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return out;
}

/// inf, infinity or nan with a sign; nullopt if it is none of them.
std::optional<double> named_number(std::string_view s) {
  const bool negative = !s.empty() && s[0] == '-';
  if (!s.empty() && (s[0] == '-' || s[0] == '+')) s.remove_prefix(1);
  if (s.empty() || is_digit_char(s[0])) return std::nullopt;
  const std::string name = lower(s);
  if (name == "inf" || name == "infinity") return negative ? -HUGE_VAL : HUGE_VAL;
  if (name == "nan") return std::copysign(std::nan(""), negative ? -1.0 : 1.0);
  return std::nullopt;
}

}  // namespace

std::optional<double> parse_float(std::string_view raw) {
  std::string text = ascii_number(raw);
  std::string_view s = text;
  while (!s.empty() && is_space(static_cast<unsigned char>(s.front()))) s.remove_prefix(1);
  while (!s.empty() && is_space(static_cast<unsigned char>(s.back()))) s.remove_suffix(1);
  if (auto named = named_number(s)) return named;
  // [sign] digits [. digits] [e [sign] digits]; underscores only between digits.
  std::string clean;
  std::size_t i = 0;
  const auto digits = [&] {
    std::size_t count = 0;
    while (i < s.size() && (is_digit_char(s[i]) || (s[i] == '_' && count && i + 1 < s.size() && is_digit_char(s[i + 1])))) {
      if (s[i] != '_') {
        clean += s[i];
        ++count;
      }
      ++i;
    }
    return count;
  };
  if (i < s.size() && (s[i] == '+' || s[i] == '-')) clean += s[i++];
  std::size_t count = digits();
  if (i < s.size() && s[i] == '.') {
    clean += s[i++];
    count += digits();
  }
  if (count == 0) return std::nullopt;
  if (i < s.size() && (s[i] == 'e' || s[i] == 'E')) {
    clean += s[i++];
    if (i < s.size() && (s[i] == '+' || s[i] == '-')) clean += s[i++];
    if (digits() == 0) return std::nullopt;
  }
  if (i != s.size()) return std::nullopt;
  return std::strtod(clean.c_str(), nullptr);
}

double float_mod(double a, double b) {
  double m = std::fmod(a, b);
  if (m != 0) {
    if ((b < 0) != (m < 0)) m += b;
  } else {
    m = std::copysign(0.0, b);
  }
  return m;
}

double float_floor_div(double a, double b) {
  double m = std::fmod(a, b);
  double q = (a - m) / b;
  if (m != 0 && (b < 0) != (m < 0)) q -= 1.0;
  if (q == 0) return std::copysign(0.0, a / b);
  const double floor = std::floor(q);
  return q - floor > 0.5 ? floor + 1.0 : floor;
}

static Outcome range_error(VM& vm) {
  return vm.raise_object(
      make_exception(exc.OverflowError, {Value::small_int(34), Value(make_str("Numerical result out of range"))}));
}

static Outcome float_power(VM& vm, double a, double b) {
  if (b == 0 || a == 1) return Value::real(1.0);
  if (a == 0 && b < 0 && std::isfinite(b)) {
    return vm.raise_text(exc.ZeroDivisionError, "0.0 cannot be raised to a negative power");
  }
  if (std::isfinite(a) && a < 0 && std::isfinite(b) && b != std::floor(b)) {
    // Python: a negative number to a fraction is complex.
    return vm.binary(BinOp::Pow, make_complex({a, 0}), make_complex({b, 0}));
  }
  const double r = std::pow(a, b);
  if (std::isinf(r) && std::isfinite(a) && std::isfinite(b)) return range_error(vm);
  return Value::real(r);
}

Outcome float_binary(VM& vm, BinOp op, double a, double b) {
  const auto zero = [&](const char* text) { return vm.raise_text(exc.ZeroDivisionError, text); };
  switch (op) {
    case BinOp::Add: return Value::real(a + b);
    case BinOp::Sub: return Value::real(a - b);
    case BinOp::Mul: return Value::real(a * b);
    case BinOp::TrueDiv:
      if (b == 0) return zero("float division by zero");
      return Value::real(a / b);
    case BinOp::FloorDiv:
      if (b == 0) return zero("float floor division by zero");
      return Value::real(float_floor_div(a, b));
    case BinOp::Mod:
      if (b == 0) return zero("float modulo by zero");
      return Value::real(float_mod(a, b));
    case BinOp::DivMod:
      if (b == 0) return zero("float divmod()");
      return make_tuple({Value::real(float_floor_div(a, b)), Value::real(float_mod(a, b))});
    case BinOp::Pow: return float_power(vm, a, b);
    default: return Value::not_implemented();
  }
}

namespace {

// ---- construction ----

Value as_instance(Type* cls, double d) {
  if (cls == types.float_) return Value::real(d);
  return make<Float>(d, cls);
}

/// A NaN that differs from all others in its payload. Python: each float('nan') is an object of its own, and containers
/// compare by identity first.
double fresh_nan(double like) {
  static std::uint64_t count = 0;
  const std::uint64_t bits = 0x7FF8ull << 48 | (++count & 0xFFFFFFFFull) | (std::signbit(like) ? 1ull << 63 : 0);
  double d;
  std::memcpy(&d, &bits, 8);
  return d;
}

Task float_from_number(VM& vm, Value cls, Value x) {
  Type* t = cls.as<Type>();
  Value d = co_await vm.to_float(x);
  co_return as_instance(t, float_value(d));
}

Outcome float_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.nkw() && cls->slots.init == types.float_->slots.init) return vm.type_error("float() takes no keyword arguments");
  if (args.npos > 1) return vm.type_error("float expected at most 1 argument, got {}", args.npos);
  if (args.npos == 0) return as_instance(cls, 0.0);
  const Value& x = args.data[0];
  if (x.is_real()) return as_instance(cls, x.real());
  if (is_str(x)) {
    if (auto d = parse_float(str_view(x))) return as_instance(cls, std::isnan(*d) ? fresh_nan(*d) : *d);
    return vm.value_error("could not convert string to float: {}", str_repr(str_view(x)));
  }
  const Slots& slots = type_of(x)->slots;
  if (slots.to_float || slots.index) return float_from_number(vm, Value(cls), x);
  if (slots.get_buffer) {
    BufferView view;
    if (get_buffer(vm, x, &view)) {
      const std::string bytes(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
      bool ascii = true;
      for (char c : bytes) ascii = ascii && static_cast<signed char>(c) >= 0;
      if (ascii)
        if (auto d = parse_float(bytes)) return as_instance(cls, *d);
      if (cast<Bytes>(x)) return vm.value_error("could not convert string to float: {}", bytes_repr(bytes));
      return vm.value_error("could not convert string to float: bytearray({})", bytes_repr(bytes));
    }
    vm.clear_error();
  }
  return vm.type_error("float() argument must be a string or a real number, not '{}'", type_name(x));
}

// ---- slots ----

Outcome float_repr_slot(VM&, const Value& self) { return make_str(float_repr(float_value(self))); }
Outcome float_hash(VM&, const Value& self) {
  const double d = float_value(self);
  // Python: each NaN hashes by its identity; here all unboxed NaNs are one object.
  return make_int(hash_double(d));
}
Outcome float_truth(VM&, const Value& self) { return Value::boolean(float_value(self) != 0); }
Outcome float_plain(VM&, const Value& self) { return Value::real(float_value(self)); }
Outcome float_to_int(VM& vm, const Value& self) { return int_from_double(vm, float_value(self)); }

/// -1, 0, 1; 2 when unordered.
int compare_with_int(double d, const Value& i) {
  if (std::isnan(d)) return 2;
  if (std::isinf(d)) return d > 0 ? 1 : -1;
  if (i.is_small_int() || i.is_bool()) {
    const double e = i.is_bool() ? i.is_true() : static_cast<double>(i.small_int());
    return d < e ? -1 : d > e;
  }
  const double whole = std::trunc(d);
  const int c = big_from_double(whole).compare(big_value(i));
  if (c) return c < 0 ? -1 : 1;
  return d < whole ? -1 : d > whole;
}

Outcome float_cmp(VM&, const Value& self, const Value& other, CmpOp op) {
  const double a = float_value(self);
  int c;
  if (is_float(other)) {
    const double b = float_value(other);
    c = std::isnan(a) || std::isnan(b) ? 2 : a < b ? -1 : a > b;
  } else if (is_int(other)) {
    c = compare_with_int(a, other);
  } else {
    return Value::not_implemented();
  }
  switch (op) {
    case CmpOp::Lt: return Value::boolean(c == -1);
    case CmpOp::Le: return Value::boolean(c == -1 || c == 0);
    case CmpOp::Eq: return Value::boolean(c == 0);
    case CmpOp::Ne: return Value::boolean(c != 0);
    case CmpOp::Gt: return Value::boolean(c == 1);
    case CmpOp::Ge: return Value::boolean(c == 1 || c == 0);
  }
  return Value::not_implemented();
}

Outcome float_bin(VM& vm, BinOp op, const Value& a, const Value& b) {
  double x[2];
  for (int i = 0; i < 2; ++i) {
    const Value& v = i ? b : a;
    if (is_float(v)) {
      x[i] = float_value(v);
    } else if (is_int(v)) {
      auto d = int_to_double(v);
      if (!d) return vm.overflow_error("int too large to convert to float");
      x[i] = *d;
    } else {
      return Value::not_implemented();
    }
  }
  return float_binary(vm, op, x[0], x[1]);
}

Outcome float_unary(VM&, UnOp op, const Value& self) {
  const double d = float_value(self);
  switch (op) {
    case UnOp::Neg: return Value::real(-d);
    case UnOp::Pos: return Value::real(d);
    case UnOp::Abs: return Value::real(std::fabs(d));
    default: return Value::not_implemented();
  }
}

Outcome float_pow3(VM& vm, const Value& a, const Value& b, const Value& mod) {
  if (!mod.is_none()) return vm.type_error("pow() 3rd argument not allowed unless all arguments are integers");
  return float_bin(vm, BinOp::Pow, a, b);
}

// ---- methods ----

Outcome float_plain_method(VM&, const Args& args) { return Value::real(float_value(args[0])); }
Outcome float_is_integer(VM&, const Args& args) {
  const double d = float_value(args[0]);
  return Value::boolean(std::isfinite(d) && std::floor(d) == d);
}
Outcome float_trunc(VM& vm, const Args& args) { return int_from_double(vm, float_value(args[0])); }
Outcome float_floor(VM& vm, const Args& args) { return int_from_double(vm, std::floor(float_value(args[0]))); }
Outcome float_ceil(VM& vm, const Args& args) { return int_from_double(vm, std::ceil(float_value(args[0]))); }
Outcome float_getnewargs(VM&, const Args& args) { return make_tuple({Value::real(float_value(args[0]))}); }

Outcome float_format(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("__format__() argument must be str, not {}", argument_name(args[1]));
  return format_number(vm, args[0], str_view(args[1]));
}

Outcome float_as_integer_ratio(VM& vm, const Args& args) {
  const double d = float_value(args[0]);
  if (std::isinf(d)) return vm.overflow_error("cannot convert Infinity to integer ratio");
  if (std::isnan(d)) return vm.value_error("cannot convert NaN to integer ratio");
  int exponent = 0;
  double m = std::frexp(d, &exponent);
  for (int i = 0; i < 300 && m != std::floor(m); ++i) {
    m *= 2.0;
    --exponent;
  }
  BigInt numerator = big_from_double(m), denominator = 1;
  if (exponent > 0) {
    const bool negative = numerator.sign() < 0;
    if (negative) numerator.backend().negate();
    numerator <<= exponent;
    if (negative) numerator.backend().negate();
  } else {
    denominator <<= -exponent;
  }
  return make_tuple({make_int(std::move(numerator)), make_int(std::move(denominator))});
}

Outcome round_to(VM& vm, double d, std::int64_t places) {
  if (!std::isfinite(d) || d == 0 || places > 323) return Value::real(d);
  if (places < -308) return Value::real(0.0 * d);
  std::string text;
  if (places >= 0) {
    text = fmt::format("{:.{}f}", d, places);
  } else {
    // Exact digits of the integral part; a fraction only matters for ties.
    const double whole = std::trunc(d);
    std::string digits = fmt::format("{:.0f}", std::fabs(whole));
    const std::size_t cut = static_cast<std::size_t>(-places);
    if (digits.size() < cut + 1) digits.insert(0, cut + 1 - digits.size(), '0');
    const std::size_t keep = digits.size() - cut;
    const std::string_view tail = std::string_view(digits).substr(keep);
    const bool above = tail[0] > '5' || (tail[0] == '5' && (tail.find_first_not_of('0', 1) != std::string_view::npos || whole != d));
    const bool tie = tail[0] == '5' && !above;
    const bool up = above || (tie && (digits[keep - 1] - '0') % 2);
    std::string head = digits.substr(0, keep);
    if (up) {
      std::size_t i = head.size();
      while (i > 0 && head[i - 1] == '9') head[--i] = '0';
      if (i == 0)
        head.insert(head.begin(), '1');
      else
        ++head[i - 1];
    }
    text = (d < 0 ? "-" : "") + head + std::string(cut, '0');
  }
  const double r = std::strtod(text.c_str(), nullptr);
  if (std::isinf(r)) return vm.overflow_error("rounded value too large to represent");
  return Value::real(r);
}

Task float_round(VM& vm, Args args) {
  const double d = float_value(args[0]);
  if (!args[1] || args[1].is_none()) {
    double r = std::round(d);
    if (std::fabs(d - r) == 0.5) r = 2.0 * std::round(d / 2.0);
    co_return int_from_double(vm, r);
  }
  Value places = co_await vm.index(args[1]);
  auto n = int_value(places);
  co_return round_to(vm, d, n ? *n : int_sign(places) < 0 ? INT64_MIN : INT64_MAX);
}

Outcome float_hex(VM&, const Args& args) {
  const double d = float_value(args[0]);
  if (!std::isfinite(d)) return make_str(float_repr(d));
  const char* sign = std::signbit(d) ? "-" : "";
  if (d == 0) return make_str(fmt::format("{}0x0.0p+0", sign));
  std::uint64_t bits;
  std::memcpy(&bits, &d, 8);
  const std::uint64_t fraction = bits & ((1ull << 52) - 1);
  const int exponent = static_cast<int>(bits >> 52 & 2047);
  const int shown = exponent ? exponent - 1023 : -1022;
  return make_str(fmt::format("{}0x{}.{:013x}p{}{}", sign, exponent ? 1 : 0, fraction, shown < 0 ? '-' : '+', std::abs(shown)));
}

Outcome float_fromhex(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("bad argument type for built-in operation");
  std::string_view s = str_view(args[1]);
  while (!s.empty() && is_space(static_cast<unsigned char>(s.front()))) s.remove_prefix(1);
  while (!s.empty() && is_space(static_cast<unsigned char>(s.back()))) s.remove_suffix(1);
  const auto invalid = [&] { return vm.value_error("invalid hexadecimal floating-point string"); };
  const auto too_large = [&] { return vm.overflow_error("hexadecimal value too large to represent as a float"); };
  double value = 0;
  if (auto named = named_number(s)) {
    value = *named;
  } else {
    bool negative = false;
    if (!s.empty() && (s[0] == '+' || s[0] == '-')) {
      negative = s[0] == '-';
      s.remove_prefix(1);
    }
    if (s.size() >= 2 && s[0] == '0' && (s[1] | 32) == 'x') s.remove_prefix(2);
    BigInt mantissa = 0;
    std::size_t digits = 0;
    std::int64_t exponent = 0;
    bool after_point = false;
    std::size_t i = 0;
    for (; i < s.size(); ++i) {
      const char c = s[i];
      if (c == '.' && !after_point) {
        after_point = true;
        continue;
      }
      const int digit = is_digit_char(c) ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
      if (digit < 0) break;
      mantissa = (mantissa << 4) + digit;
      if (after_point) exponent -= 4;
      ++digits;
    }
    if (!digits) return invalid();
    if (i < s.size() && (s[i] | 32) == 'p') {
      ++i;
      bool minus = false;
      if (i < s.size() && (s[i] == '+' || s[i] == '-')) minus = s[i++] == '-';
      std::int64_t e = 0;
      const std::size_t start = i;
      for (; i < s.size() && is_digit_char(s[i]); ++i) e = std::min<std::int64_t>(e * 10 + (s[i] - '0'), 1ll << 40);
      if (i == start) return invalid();
      exponent += minus ? -e : e;
    }
    if (i != s.size()) return invalid();
    if (!mantissa.is_zero()) {
      const std::int64_t top = static_cast<std::int64_t>(bit_length(mantissa)) + exponent;
      if (top > 1024) return too_large();
      if (top < -1080) {
        value = 0;
      } else {
        // Keep 53 bits, or fewer for subnormals, rounding half to even.
        std::int64_t drop = static_cast<std::int64_t>(bit_length(mantissa)) - 53;
        drop = std::max(drop, -1074 - exponent);
        if (drop > 0) {
          const BigInt half = BigInt(1) << static_cast<std::size_t>(drop - 1);
          const BigInt rest = mantissa & (BigInt(half << 1) - 1);
          mantissa >>= static_cast<std::size_t>(drop);
          if (rest > half || (rest == half && bit_test(mantissa, 0))) mantissa += 1;
          exponent += drop;
        }
        value = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(mantissa)), static_cast<int>(exponent));
        if (std::isinf(value)) return too_large();
      }
    }
    if (negative) value = -value;
  }
  if (args[0].as<Type>() == types.float_) return Value::real(value);
  return vm.call(args[0], {Value::real(value)});
}

Outcome float_getformat(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("__getformat__() argument must be str, not {}", argument_name(args[1]));
  if (str_view(args[1]) != "double" && str_view(args[1]) != "float")
    return vm.value_error("__getformat__() argument 1 must be 'double' or 'float'");
  return make_str("IEEE, little-endian");
}

Outcome zero(VM&, const Value&) { return Value::real(0.0); }

}  // namespace

void init_float__type() {
  Type* t = types.float_;
  t->flags |= Type::kFloatSubclass | Type::kMatchSelf;
  t->set_doc("A double-precision floating-point number, from a number or from text.");
  Slots& s = t->slots;
  s.make_instance = float_new;
  s.repr = float_repr_slot;
  s.hash = float_hash;
  s.compare = float_cmp;
  s.truth = float_truth;
  s.binary = float_bin;
  s.binary_ops = bit(BinOp::Add) | bit(BinOp::Sub) | bit(BinOp::Mul) | bit(BinOp::TrueDiv) | bit(BinOp::FloorDiv) |
                 bit(BinOp::Mod) | bit(BinOp::DivMod) | bit(BinOp::Pow);
  s.unary = float_unary;
  s.unary_ops = bit(UnOp::Neg) | bit(UnOp::Pos) | bit(UnOp::Abs);
  s.pow3 = float_pow3;
  s.to_int = float_to_int;
  s.to_float = float_plain;
  t->def("conjugate(self, /)", float_plain_method, "The number itself.");
  t->def("is_integer(self, /)", float_is_integer, "Whether there is nothing after the decimal point.");
  t->def("as_integer_ratio(self, /)", float_as_integer_ratio, "The exact value as a pair of ints, the second positive.");
  t->def("hex(self, /)", float_hex, "The exact value in hexadecimal, such as '0x1.8p+1' with all thirteen digits.");
  t->def_class("fromhex(type, string, /)", float_fromhex, "The float that a text in hexadecimal stands for.");
  t->def_class("__getformat__(type, typestr, /)", float_getformat, "How C stores a 'double' or a 'float'.");
  t->def("__trunc__(self, /)", float_trunc, "Rounded toward zero, as an int.");
  t->def("__floor__(self, /)", float_floor, "Rounded down, as an int.");
  t->def("__ceil__(self, /)", float_ceil, "Rounded up, as an int.");
  t->def("__round__(self, ndigits=None, /)", float_round, "Rounded to ndigits after the point, halves to even.");
  t->def("__format__(self, format_spec, /)", float_format, "The number as text in the way format_spec says.");
  t->def("__getnewargs__(self, /)", float_getnewargs);
  t->getset("real", float_plain, nullptr, "The real part: the number itself.");
  t->getset("imag", zero, nullptr, "The imaginary part: 0.0.");
  t->ready();
}

}  // namespace py
