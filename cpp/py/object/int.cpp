// int: the values, their conversions, comparison and arithmetic. Methods are in int_type.cpp, long arithmetic in big.cpp.
#include "py/object/int.h"

#include <cmath>

#include "py/object/big.h"
#include "py/object/containers.h"
#include "py/object/number.h"
#include "py/object/unicode.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {

int int_max_str_digits = 4300;

Value make_int(std::int64_t i) { return Value::fits_small(i) ? Value::small_int(i) : Value(make<Int>(BigInt(i))); }

Value make_int(BigInt i) {
  if (i.backend().size() == 1 && bit_length(i) < 48) return Value::small_int(static_cast<std::int64_t>(i));
  if (i.sign() < 0 && i == BigInt(Value::kSmallIntMin)) return Value::small_int(Value::kSmallIntMin);
  return make<Int>(std::move(i));
}

Value make_uint(std::uint64_t i) {
  return i <= static_cast<std::uint64_t>(Value::kSmallIntMax) ? Value::small_int(static_cast<std::int64_t>(i))
                                                              : Value(make<Int>(BigInt(i)));
}

static std::optional<std::int64_t> big_to_int64(const BigInt& b) {
  const std::uint64_t bits = bit_length(b);
  if (bits > 64) return std::nullopt;
  const std::uint64_t magnitude = static_cast<std::uint64_t>(abs(b));
  if (b.sign() < 0) {
    if (magnitude > 1ull << 63) return std::nullopt;
    return static_cast<std::int64_t>(0 - magnitude);
  }
  if (magnitude >> 63) return std::nullopt;
  return static_cast<std::int64_t>(magnitude);
}

std::optional<std::int64_t> int_value(const Value& v) {
  if (v.is_small_int()) return v.small_int();
  if (v.is_bool()) return v.is_true();
  return big_to_int64(v.as<Int>()->value());
}

BigInt big_value(const Value& v) {
  if (v.is_small_int()) return BigInt(v.small_int());
  if (v.is_bool()) return BigInt(v.is_true() ? 1 : 0);
  return v.as<Int>()->value();
}

std::optional<double> int_to_double(const Value& v) {
  if (v.is_small_int()) return static_cast<double>(v.small_int());
  if (v.is_bool()) return v.is_true() ? 1.0 : 0.0;
  double d;
  if (!big_to_double(v.as<Int>()->value(), &d)) return std::nullopt;
  return d;
}

int int_sign(const Value& v) {
  if (v.is_small_int()) return v.small_int() < 0 ? -1 : v.small_int() > 0;
  if (v.is_bool()) return v.is_true();
  return v.as<Int>()->value().sign();
}

int int_compare(const Value& a, const Value& b) {
  if (a.is_small_int() && b.is_small_int()) return a.small_int() < b.small_int() ? -1 : a.small_int() > b.small_int();
  auto x = int_value(a), y = int_value(b);
  if (x && y) return *x < *y ? -1 : *x > *y;
  const int c = big_value(a).compare(big_value(b));
  return c < 0 ? -1 : c > 0;
}

// ---- hashing ----

std::int64_t hash_int(const Value& v) {
  constexpr std::int64_t kPrime = (1ll << 61) - 1;
  if (v.is_bool()) return v.is_true();
  if (auto i = int_value(v)) {
    std::int64_t h = *i % kPrime;
    return h == -1 ? -2 : h;
  }
  const BigInt& b = v.as<Int>()->value();
  std::int64_t h = static_cast<std::int64_t>(BigInt(abs(b) % BigInt(kPrime)));
  if (b.sign() < 0) h = -h;
  return h == -1 ? -2 : h;
}

std::int64_t hash_double(double d) {
  if (std::isinf(d)) return d > 0 ? 314159 : -314159;
  if (std::isnan(d)) return 0;
  // Python: the same number modulo 2**61 - 1 as hash_int gives; the mantissa goes in 28 bits at a time.
  constexpr std::uint64_t kPrime = (1ull << 61) - 1;
  int exponent = 0;
  double m = std::frexp(d, &exponent);
  const bool negative = m < 0;
  m = std::fabs(m);
  std::uint64_t x = 0;
  while (m != 0) {
    x = ((x << 28) & kPrime) | x >> 33;
    m *= 268435456.0;
    exponent -= 28;
    const std::uint64_t y = static_cast<std::uint64_t>(m);
    m -= static_cast<double>(y);
    x += y;
    if (x >= kPrime) x -= kPrime;
  }
  exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  x = ((x << exponent) & kPrime) | x >> (61 - exponent);
  std::int64_t h = static_cast<std::int64_t>(x);
  if (negative) h = -h;
  return h == -1 ? -2 : h;
}

// ---- text ----

std::string int_to_string(const Value& v, int base) {
  if (base == 10) {
    if (auto i = int_value(v)) {
      fmt::format_int digits(*i);
      return std::string(digits.data(), digits.size());
    }
    std::string text;
    if (!big_decimal(VM::current(), v.as<Int>()->value(), &text)) return std::string();
    return text;
  }
  const BigInt value = big_value(v);
  if (value.is_zero()) return "0";
  std::string out;
  const int shift = base == 16 ? 4 : base == 8 ? 3 : 1;
  const std::string bytes = big_bytes(value);
  std::uint32_t pending = 0;
  int have = 0;
  out.reserve(bytes.size() * 8 / static_cast<std::size_t>(shift) + 2);
  for (unsigned char byte : bytes) {
    worked(10);
    pending |= static_cast<std::uint32_t>(byte) << have;
    have += 8;
    for (; have >= shift; have -= shift, pending >>= shift) out += "0123456789abcdef"[pending & ((1u << shift) - 1)];
  }
  if (pending) out += "0123456789abcdef"[pending];
  while (out.size() > 1 && out.back() == '0') out.pop_back();
  if (value.sign() < 0) out += '-';
  return std::string(out.rbegin(), out.rend());
}

Outcome int_str(VM& vm, const Value& v) {
  if (auto i = int_value(v)) {
    fmt::format_int digits(*i);
    return make_str(std::string(digits.data(), digits.size()));
  }
  const BigInt& b = v.as<Int>()->value();
  const std::uint64_t bits = bit_length(b);
  std::string text;
  const auto over_limit = [&] {
    return vm.value_error(
        "Exceeds the limit ({} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the "
        "limit",
        int_max_str_digits);
  };
  if (int_max_str_digits > 0 && static_cast<double>(bits - 1) * 0.30102999566398119 > int_max_str_digits) return over_limit();
  if (!big_decimal(vm, b, &text)) return Outcome::error();
  if (int_max_str_digits > 0 && text.size() - (text[0] == '-') > static_cast<std::size_t>(int_max_str_digits))
    return over_limit();
  return make_str(std::move(text));
}

namespace {

/// The text with decimal digits of other scripts as ASCII and Unicode blanks as spaces; others become '?'.
std::string to_ascii_digits(std::string_view text) {
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

std::string_view strip(std::string_view s) {
  while (!s.empty() && is_space(static_cast<unsigned char>(s.front()))) s.remove_prefix(1);
  while (!s.empty() && is_space(static_cast<unsigned char>(s.back()))) s.remove_suffix(1);
  return s;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 32);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

enum class Parse { Ok, Malformed, TooLong, Error };

Parse parse_text(VM& vm, std::string_view raw, int base, BigInt* out, std::size_t* digit_count) {
  const std::string ascii = to_ascii_digits(raw);
  std::string_view s = strip(ascii);
  bool negative = false;
  if (!s.empty() && (s[0] == '+' || s[0] == '-')) {
    negative = s[0] == '-';
    s.remove_prefix(1);
  }
  const int prefix = s.size() > 1 && s[0] == '0' ? (s[1] | 32) == 'x' ? 16 : (s[1] | 32) == 'o' ? 8 : (s[1] | 32) == 'b' ? 2 : 0 : 0;
  bool zero_only = false;
  if (base == 0) {
    base = prefix ? prefix : 10;
    zero_only = !prefix && !s.empty() && s[0] == '0';  // Python: "010" is refused, "000" is not
  }
  if (prefix && prefix == base && s.size() > 2) {
    s.remove_prefix(2);
    if (s[0] == '_') s.remove_prefix(1);
  }
  std::string digits;
  bool after_digit = false;
  for (char c : s) {
    if (c == '_') {
      if (!after_digit) return Parse::Malformed;
      after_digit = false;
      continue;
    }
    if (digit_of(c) >= base) return Parse::Malformed;
    digits += c;
    after_digit = true;
  }
  if (!after_digit) return Parse::Malformed;
  if (zero_only && digits.find_first_not_of('0') != std::string::npos) return Parse::Malformed;
  *digit_count = digits.size();
  const bool power_of_two = (base & (base - 1)) == 0;
  if (!power_of_two && int_max_str_digits > 0 && digits.size() > static_cast<std::size_t>(int_max_str_digits))
    return Parse::TooLong;
  BigInt value = 0;
  if (base == 10) {
    if (!big_from_decimal(vm, digits, &value)) return Parse::Error;
  } else if (power_of_two) {
    const int shift = __builtin_ctz(static_cast<unsigned>(base));
    std::string bytes;
    std::uint32_t pending = 0;
    int have = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
      worked(8);
      pending |= static_cast<std::uint32_t>(digit_of(digits[i])) << have;
      have += shift;
      for (; have >= 8; have -= 8, pending >>= 8) bytes += static_cast<char>(pending & 255);
    }
    if (have) bytes += static_cast<char>(pending);
    value = big_from_bytes(bytes);
  } else {
    std::size_t steps = 0;
    for (char c : digits) {
      value *= base;
      value += digit_of(c);
      if (++steps % 1000 == 0 && !vm.poll()) return Parse::Error;
    }
  }
  if (negative) value.backend().negate();
  *out = std::move(value);
  return Parse::Ok;
}

}  // namespace

std::optional<BigInt> parse_int(std::string_view text, int base) {
  BigInt out;
  std::size_t count = 0;
  if (parse_text(VM::current(), text, base, &out, &count) != Parse::Ok) return std::nullopt;
  return out;
}

Outcome int_from_text(VM& vm, std::string_view text, int base, const Value& shown) {
  // The usual case: a few decimal digits.
  if (base == 10 && !text.empty() && text.size() < 15) {
    std::int64_t n = 0;
    std::size_t i = text[0] == '-' && text.size() > 1;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) n = n * 10 + (text[i] - '0');
    if (i == text.size()) return Value::small_int(text[0] == '-' ? -n : n);
  }
  BigInt out;
  std::size_t count = 0;
  switch (parse_text(vm, text, base, &out, &count)) {
    case Parse::Ok: return make_int(std::move(out));
    case Parse::Error: return Outcome::error();
    case Parse::TooLong:
      return vm.value_error(
          "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
          "sys.set_int_max_str_digits() to increase the limit",
          int_max_str_digits, count);
    case Parse::Malformed: break;
  }
  const std::string repr = is_str(shown) ? str_repr(text) : bytes_repr(text);
  return vm.value_error("invalid literal for int() with base {}: {}", base, repr);
}

Outcome int_from_double(VM& vm, double d) {
  if (std::isnan(d)) return vm.value_error("cannot convert float NaN to integer");
  if (std::isinf(d)) return vm.overflow_error("cannot convert float infinity to integer");
  d = std::trunc(d);
  if (std::fabs(d) < 1e14) return Value::small_int(static_cast<std::int64_t>(d));
  return make_int(big_from_double(d));
}

// ---- arithmetic ----

namespace {

Outcome zero_division(VM& vm, BinOp op) {
  return vm.raise_text(exc.ZeroDivisionError, op == BinOp::TrueDiv ? "division by zero"
                                              : op == BinOp::Mod   ? "integer modulo by zero"
                                                                   : "integer division or modulo by zero");
}

std::int64_t floor_div(std::int64_t x, std::int64_t y) {
  std::int64_t q = x / y;
  return q - ((x % y != 0) && ((x < 0) != (y < 0)));
}

/// Where x - floor_div(x, y) * y may overflow on the way.
std::int64_t floor_mod(std::int64_t x, std::int64_t y) {
  const std::int64_t r = x % y;
  return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}

/// x / y, correctly rounded, for ints of any size.
Outcome true_divide(VM& vm, const BigInt& x, const BigInt& y) {
  double a, b;
  const std::uint64_t xbits = bit_length(x), ybits = bit_length(y);
  if (xbits <= 53 && ybits <= 53) {
    big_to_double(x, &a);
    big_to_double(y, &b);
    return Value::real(a / b);
  }
  if (x.is_zero()) return Value::real(0.0);
  const auto too_large = [&] { return vm.overflow_error("integer division result too large for a float"); };
  const std::int64_t gap = static_cast<std::int64_t>(xbits) - static_cast<std::int64_t>(ybits);
  const bool negative = x.sign() * y.sign() < 0;
  if (gap > 1025) return too_large();
  if (gap < -1080) return Value::real(negative ? -0.0 : 0.0);
  // A quotient of 64 to 66 bits whose lowest bit stands for the rest. Tiny results have fewer, so that they round once.
  std::int64_t shift = 65 - gap;
  if (shift > 1074 + 2) shift = 1074 + 2;
  BigInt n = abs(x), d = abs(y), q, r;
  if (shift >= 0)
    n <<= shift;
  else
    d <<= -shift;
  if (!big_divide(vm, n, d, &q, &r)) return Outcome::error();
  if (!r.is_zero()) q |= 1;
  // Here q has at most 67 bits and its value is q * 2**-shift; round it to 53 bits, or to the subnormal's last bit.
  const std::int64_t bits = static_cast<std::int64_t>(bit_length(q));
  std::int64_t drop = bits - 53;
  if (shift - drop > 1074) drop = shift - 1074;
  if (drop > 0) {
    const BigInt half = BigInt(1) << static_cast<unsigned>(drop - 1);
    BigInt rest = q & (BigInt(half << 1) - 1);
    q >>= static_cast<unsigned>(drop);
    if (rest > half || (rest == half && bit_test(q, 0))) q += 1;
  } else {
    drop = 0;
  }
  const double result = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(q)), static_cast<int>(drop - shift));
  if (std::isinf(result)) return too_large();
  return Value::real(negative ? -result : result);
}

Outcome shift_left(VM& vm, const Value& a, const Value& b) {
  if (int_sign(b) < 0) return vm.value_error("negative shift count");
  if (int_sign(a) == 0) return Value::small_int(0);
  auto count = int_value(b);
  if (!count) return vm.overflow_error("too many digits in integer");
  auto x = int_value(a);
  if (x && *count < 62) {
    const std::int64_t limit = 1ll << (62 - *count);
    if (*x < limit && *x > -limit) return make_int(*x * (1ll << *count));
  }
  BigInt value = big_value(a);
  if (static_cast<std::uint64_t>(*count) + bit_length(value) > kMaxIntBits) return memory_error(vm);
  const bool negative = value.sign() < 0;
  if (negative) value.backend().negate();
  value <<= static_cast<std::size_t>(*count);
  if (negative) value.backend().negate();
  return make_int(std::move(value));
}

Outcome shift_right(VM& vm, const Value& a, const Value& b) {
  if (int_sign(b) < 0) return vm.value_error("negative shift count");
  auto count = int_value(b);
  auto x = int_value(a);
  if (x) return make_int(!count || *count > 63 ? (*x < 0 ? -1 : 0) : *x >> *count);
  const BigInt& value = a.as<Int>()->value();
  if (!count || static_cast<std::uint64_t>(*count) >= bit_length(value)) return Value::small_int(value.sign() < 0 ? -1 : 0);
  if (value.sign() >= 0) return make_int(BigInt(value >> static_cast<std::size_t>(*count)));
  // floor((-m) / 2**n) == -((m - 1) >> n) - 1
  BigInt m = -value - 1;
  m >>= static_cast<std::size_t>(*count);
  return make_int(BigInt(-m - 1));
}

/// & | ^ in two's complement, on signed magnitudes.
BigInt bitwise(BinOp op, const BigInt& a, const BigInt& b) {
  if (a.sign() >= 0 && b.sign() >= 0)
    return op == BinOp::And ? BigInt(a & b) : op == BinOp::Or ? BigInt(a | b) : BigInt(a ^ b);
  // ~x of a negative x is not negative: with the identities of De Morgan all work is on such.
  const bool na = a.sign() < 0, nb = b.sign() < 0;
  const BigInt x = na ? BigInt(-a - 1) : a, y = nb ? BigInt(-b - 1) : b;
  const auto invert = [](const BigInt& v) { return BigInt(-v - 1); };
  const auto without = [](const BigInt& v, const BigInt& w) { return BigInt(v ^ BigInt(v & w)); };  // v & ~w
  switch (op) {
    case BinOp::And:
      if (na && nb) return invert(x | y);
      return na ? without(y, x) : without(x, y);
    case BinOp::Or:
      if (na && nb) return invert(x & y);
      return na ? invert(without(x, y)) : invert(without(y, x));
    default:
      return na == nb ? BigInt(x ^ y) : invert(x ^ y);
  }
}

Outcome power(VM& vm, const Value& a, const Value& b) {
  if (int_sign(b) < 0) {
    if (int_sign(a) == 0) return vm.raise_text(exc.ZeroDivisionError, "0.0 cannot be raised to a negative power");
    auto x = int_to_double(a), y = int_to_double(b);
    if (!x || !y) return vm.overflow_error("int too large to convert to float");
    return float_binary(vm, BinOp::Pow, *x, *y);
  }
  auto x = int_value(a), n = int_value(b);
  if (x && n) {
    std::int64_t result = 1, base = *x;
    std::int64_t rest = *n;
    bool overflow = false;
    if (base == 2 && rest < 62) return make_int(std::int64_t{1} << rest);
    while (rest && !overflow) {
      if (rest & 1) overflow = __builtin_mul_overflow(result, base, &result);
      rest >>= 1;
      if (rest && !overflow) overflow = __builtin_mul_overflow(base, base, &base);
    }
    if (!overflow) return make_int(result);
  }
  BigInt out;
  if (!n) {
    const BigInt base = big_value(a);
    if (base.is_zero() || base == 1) return make_int(base);
    if (base == -1) return Value::small_int(bit_test(big_value(b), 0) ? -1 : 1);
    return memory_error(vm);
  }
  PY_CHECK(big_power(vm, big_value(a), static_cast<std::uint64_t>(*n), &out));
  return make_int(std::move(out));
}

/// The operand's own number; a small one's is put into `room`.
const BigInt& big_operand(const Value& v, BigInt* room) {
  if (v.is_object()) return v.as<Int>()->value();
  *room = big_value(v);
  return *room;
}

Outcome long_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  switch (op) {
    case BinOp::Pow: return power(vm, a, b);
    case BinOp::LShift: return shift_left(vm, a, b);
    case BinOp::RShift: return shift_right(vm, a, b);
    case BinOp::MatMul: return Value::not_implemented();
    default: break;
  }
  BigInt small_x, small_y;
  const BigInt& x = big_operand(a, &small_x);
  const BigInt& y = big_operand(b, &small_y);
  switch (op) {
    case BinOp::Add: return make_int(x + y);
    case BinOp::Sub: return make_int(x - y);
    case BinOp::Mul: {
      BigInt out;
      PY_CHECK(big_multiply(vm, x, y, &out));
      return make_int(std::move(out));
    }
    case BinOp::TrueDiv:
      if (y.is_zero()) return zero_division(vm, op);
      return true_divide(vm, x, y);
    case BinOp::FloorDiv:
    case BinOp::Mod:
    case BinOp::DivMod: {
      if (y.is_zero()) return zero_division(vm, op);
      BigInt q, r;
      PY_CHECK(big_floor_divide(vm, x, y, &q, &r));
      if (op == BinOp::FloorDiv) return make_int(std::move(q));
      if (op == BinOp::Mod) return make_int(std::move(r));
      return make_tuple({make_int(std::move(q)), make_int(std::move(r))});
    }
    default: return make_int(bitwise(op, x, y));
  }
}

}  // namespace

Outcome int_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (a.is_bool() && b.is_bool()) {
    switch (op) {
      case BinOp::And: return Value::boolean(a.is_true() && b.is_true());
      case BinOp::Or: return Value::boolean(a.is_true() || b.is_true());
      case BinOp::Xor: return Value::boolean(a.is_true() != b.is_true());
      default: break;
    }
  }
  if (a.is_object() && b.is_object()) {
    if (op == BinOp::Add) return make_int(a.as<Int>()->value() + b.as<Int>()->value());
    if (op == BinOp::Sub) return make_int(a.as<Int>()->value() - b.as<Int>()->value());
  }
  const auto small_a = int_value(a), small_b = int_value(b);
  if (small_a && small_b) {
    const std::int64_t x = *small_a, y = *small_b;
    std::int64_t r;
    switch (op) {
      case BinOp::Add:
        if (!__builtin_add_overflow(x, y, &r)) return make_int(r);
        break;
      case BinOp::Sub:
        if (!__builtin_sub_overflow(x, y, &r)) return make_int(r);
        break;
      case BinOp::Mul:
        if (!__builtin_mul_overflow(x, y, &r)) return make_int(r);
        break;
      case BinOp::TrueDiv:
        if (y == 0) return zero_division(vm, op);
        if (Value::fits_small(x) && Value::fits_small(y))
          return Value::real(static_cast<double>(x) / static_cast<double>(y));
        break;
      case BinOp::FloorDiv:
        if (y == 0) return zero_division(vm, op);
        if (y != -1) return make_int(floor_div(x, y));
        break;
      case BinOp::Mod:
        if (y == 0) return zero_division(vm, op);
        if (y != -1) return make_int(floor_mod(x, y));
        return Value::small_int(0);
      case BinOp::DivMod:
        if (y == 0) return zero_division(vm, op);
        if (y != -1) {
          return make_tuple({make_int(floor_div(x, y)), make_int(floor_mod(x, y))});
        }
        break;
      case BinOp::And: return make_int(x & y);
      case BinOp::Or: return make_int(x | y);
      case BinOp::Xor: return make_int(x ^ y);
      default: break;
    }
  }
  return long_binary(vm, op, a, b);
}

}  // namespace py
