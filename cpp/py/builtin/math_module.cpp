// math: functions of real numbers. Those of integers are in math_integers.cpp.
#include <cmath>
#include <vector>

#include "py/builtin/math_gamma.h"
#include "py/builtin/math_integers.h"
#include "py/builtin/modules.h"
#include "py/builtin/number_args.h"
#include "py/object/big.h"
#include "py/object/module.h"

namespace py {
namespace {

constexpr double kPi = 3.141592653589793238462643383279502884;
constexpr double kE = 2.718281828459045235360287471352662498;

Outcome domain_error(VM& vm) { return vm.value_error("math domain error"); }
Outcome range_error(VM& vm) { return vm.overflow_error("math range error"); }

/// The result of a function, or the error that a NaN or infinity out of nothing means.
Outcome checked(VM& vm, double r, bool nan_in, bool finite_in, bool may_overflow) {
  if (std::isnan(r) && !nan_in) return domain_error(vm);
  if (std::isinf(r) && finite_in) return may_overflow ? range_error(vm) : domain_error(vm);
  return Value::real(r);
}

using Fn1 = double (*)(double);
template <Fn1 kFn, bool kOverflows>
Outcome call1(VM& vm, double x) {
  return checked(vm, kFn(x), std::isnan(x), std::isfinite(x), kOverflows);
}
template <Fn1 kFn, bool kOverflows>
Task math1_slowly(VM& vm, Value v) {
  Value x = co_await real_argument(vm, v);
  co_return call1<kFn, kOverflows>(vm, float_value(x));
}
template <Fn1 kFn, bool kOverflows>
Outcome math1(VM& vm, const Args& args) {
  if (auto x = quick_double(args[0])) return call1<kFn, kOverflows>(vm, *x);
  return math1_slowly<kFn, kOverflows>(vm, args[0]);
}

using Apply2 = Outcome (*)(VM&, double, double);
template <Apply2 kApply>
Task math2_slowly(VM& vm, Value a, Value b) {
  Value x = co_await real_argument(vm, a);
  Value y = co_await real_argument(vm, b);
  co_return kApply(vm, float_value(x), float_value(y));
}
template <Apply2 kApply>
Outcome math2(VM& vm, const Args& args) {
  auto x = quick_double(args[0]), y = quick_double(args[1]);
  if (x && y) return kApply(vm, *x, *y);
  return math2_slowly<kApply>(vm, args[0], args[1]);
}

using Test = bool (*)(double);
template <Test kTest>
Task test_slowly(VM& vm, Value v) {
  Value x = co_await real_argument(vm, v);
  co_return Value::boolean(kTest(float_value(x)));
}
template <Test kTest>
Outcome test1(VM& vm, const Args& args) {
  if (auto x = quick_double(args[0])) return Value::boolean(kTest(*x));
  return test_slowly<kTest>(vm, args[0]);
}

double f_sqrt(double x) { return std::sqrt(x); }
double f_exp(double x) { return std::exp(x); }
double f_exp2(double x) { return std::exp2(x); }
double f_expm1(double x) { return std::expm1(x); }
double f_log1p(double x) { return x == 0 ? x : std::log1p(x); }
double f_sin(double x) { return std::sin(x); }
double f_cos(double x) { return std::cos(x); }
double f_tan(double x) { return std::tan(x); }
double f_asin(double x) { return std::asin(x); }
double f_acos(double x) { return std::acos(x); }
double f_atan(double x) { return std::atan(x); }
double f_sinh(double x) { return std::sinh(x); }
double f_cosh(double x) { return std::cosh(x); }
double f_tanh(double x) { return std::tanh(x); }
double f_asinh(double x) { return std::asinh(x); }
double f_acosh(double x) { return std::acosh(x); }
double f_atanh(double x) { return std::atanh(x); }
double f_cbrt(double x) { return std::cbrt(x); }
double f_fabs(double x) { return std::fabs(x); }
double f_erf(double x) { return std::erf(x); }
double f_erfc(double x) { return std::erfc(x); }
double f_degrees(double x) { return x * (180.0 / kPi); }
double f_radians(double x) { return x * (kPi / 180.0); }
double f_ulp(double x) {
  if (std::isnan(x)) return x;
  x = std::fabs(x);
  if (std::isinf(x)) return x;
  const double next = std::nextafter(x, HUGE_VAL);
  return std::isinf(next) ? x - std::nextafter(x, -HUGE_VAL) : next - x;
}
bool t_isnan(double x) { return std::isnan(x); }
bool t_isinf(double x) { return std::isinf(x); }
bool t_isfinite(double x) { return std::isfinite(x); }

Outcome a_gamma(VM& vm, double x) {
  if (x == 0) return domain_error(vm);
  return checked(vm, gamma_function(x), std::isnan(x), std::isfinite(x), true);
}
Outcome a_lgamma(VM& vm, double x) {
  const double r = log_gamma_function(x);
  if (std::isinf(r) && std::isfinite(x)) return x == std::floor(x) && x <= 0 ? domain_error(vm) : range_error(vm);
  return Value::real(r);
}
template <Outcome (*kApply)(VM&, double)>
Task apply1_slowly(VM& vm, Value v) {
  Value x = co_await real_argument(vm, v);
  co_return kApply(vm, float_value(x));
}
template <Outcome (*kApply)(VM&, double)>
Outcome apply1(VM& vm, const Args& args) {
  if (auto x = quick_double(args[0])) return kApply(vm, *x);
  return apply1_slowly<kApply>(vm, args[0]);
}

Outcome a_frexp(VM&, double x) {
  int exponent = 0;
  if (!std::isfinite(x) || x == 0) return make_tuple({Value::real(x), Value::small_int(0)});
  const double m = std::frexp(x, &exponent);
  return make_tuple({Value::real(m), Value::small_int(exponent)});
}
Outcome a_modf(VM&, double x) {
  if (std::isinf(x)) return make_tuple({Value::real(std::copysign(0.0, x)), Value::real(x)});
  double whole = 0;
  const double fraction = std::modf(x, &whole);
  return make_tuple({Value::real(fraction), Value::real(whole)});
}

Outcome a_atan2(VM&, double y, double x) { return Value::real(std::atan2(y, x)); }
Outcome a_copysign(VM&, double x, double y) { return Value::real(std::copysign(x, y)); }
Outcome a_fmod(VM& vm, double x, double y) {
  if (std::isinf(y) && std::isfinite(x)) return Value::real(x);
  return checked(vm, std::fmod(x, y), std::isnan(x) || std::isnan(y), std::isfinite(x) && std::isfinite(y), false);
}
Outcome a_remainder(VM& vm, double x, double y) {
  if (std::isnan(x) || std::isnan(y)) return Value::real(x + y);
  if (std::isinf(x) || y == 0) return domain_error(vm);
  return Value::real(std::remainder(x, y));
}
Outcome a_pow(VM& vm, double x, double y) {
  const double r = std::pow(x, y);
  if (std::isfinite(x) && std::isfinite(y)) {
    if (std::isnan(r)) return domain_error(vm);
    if (std::isinf(r)) return x == 0 ? domain_error(vm) : range_error(vm);
  }
  return Value::real(r);
}

// ---- logarithms, of ints of any size ----

template <Fn1 kLog>
Outcome log_of(VM& vm, const Value& v) {
  double x, shift = 0;
  if (is_int(v)) {
    if (int_sign(v) <= 0) return domain_error(vm);
    if (auto d = int_to_double(v)) {
      x = *d;
    } else {
      const BigInt b = big_value(v);
      const std::uint64_t bits = bit_length(b);
      double top = 0;
      big_to_double(BigInt(b >> static_cast<std::size_t>(bits - 64)), &top);
      x = std::ldexp(top, -64);
      shift = kLog(2.0) * static_cast<double>(bits);
    }
  } else {
    x = float_value(v);
  }
  if (std::isnan(x)) return Value::real(x);
  if (x <= 0) return domain_error(vm);
  return Value::real(kLog(x) + shift);
}
double f_log(double x) { return std::log(x); }
double f_log2(double x) { return std::log2(x); }
double f_log10(double x) { return std::log10(x); }

Task number_for_log(VM& vm, Value v) {
  if (is_int(v) || is_float(v)) co_return v;
  co_return co_await real_argument(vm, v);
}

template <Fn1 kLog>
Task log_slowly(VM& vm, Value v) {
  Value x = co_await number_for_log(vm, v);
  co_return log_of<kLog>(vm, x);
}
template <Fn1 kLog>
Outcome math_log1(VM& vm, const Args& args) {
  if (is_int(args[0]) || is_float(args[0])) return log_of<kLog>(vm, args[0]);
  return log_slowly<kLog>(vm, args[0]);
}

Task log_base(VM& vm, Value v, Value base) {
  Value x = co_await number_for_log(vm, v);
  Value numerator = co_await log_of<f_log>(vm, x);
  Value b = co_await number_for_log(vm, base);
  Value denominator = co_await log_of<f_log>(vm, b);
  if (denominator.real() == 0) co_return vm.raise(exc.ZeroDivisionError, "float division by zero");
  co_return Value::real(numerator.real() / denominator.real());
}
Outcome math_log(VM& vm, const Args& args) {
  if (args[1]) return log_base(vm, args[0], args[1]);
  return math_log1<f_log>(vm, args);
}

// ---- rounding ----

template <Fn1 kRound>
Task round_special(VM& vm, Value v, const char* method) {
  Value own = co_await vm.call_special(v, method);
  if (own) co_return own;
  Value x = co_await real_argument(vm, v);
  co_return int_from_double(vm, kRound(float_value(x)));
}
double f_floor(double x) { return std::floor(x); }
double f_ceil(double x) { return std::ceil(x); }
Outcome math_floor(VM& vm, const Args& args) {
  if (args[0].is_real()) return int_from_double(vm, std::floor(args[0].real()));
  if (args[0].is_small_int()) return args[0];
  return round_special<f_floor>(vm, args[0], "__floor__");
}
Outcome math_ceil(VM& vm, const Args& args) {
  if (args[0].is_real()) return int_from_double(vm, std::ceil(args[0].real()));
  if (args[0].is_small_int()) return args[0];
  return round_special<f_ceil>(vm, args[0], "__ceil__");
}
Task math_trunc(VM& vm, Args args) {
  if (args[0].is_real()) co_return int_from_double(vm, args[0].real());
  Value own = co_await vm.call_special(args[0], "__trunc__");
  if (!own) co_return vm.type_error("type {} doesn't define __trunc__ method", type_name(args[0]));
  co_return own;
}

// ---- sums ----

/// An exact sum of doubles: parts that don't overlap, smallest first (Shewchuk).
class ExactSum {
 public:
  void add(double x) {
    std::size_t kept = 0;
    for (double y : parts_) {
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0) parts_[kept++] = low;
      x = high;
    }
    parts_.resize(kept);
    parts_.push_back(x);
  }
  double last() const { return parts_.empty() ? 0 : parts_.back(); }
  /// Rounded once, half to even.
  double value() const {
    if (parts_.empty()) return 0;
    std::size_t n = parts_.size();
    double high = parts_[--n], low = 0;
    while (n > 0) {
      const double x = high, y = parts_[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0) break;
    }
    // A tie between two doubles is decided by the parts below.
    if (n > 0 && ((low < 0 && parts_[n - 1] < 0) || (low > 0 && parts_[n - 1] > 0))) {
      const double y = low * 2.0, x = high + y;
      if (y == x - high) high = x;
    }
    return high;
  }

 private:
  std::vector<double> parts_;
};

Task math_fsum(VM& vm, Args args) {
  Value it = co_await vm.iter(args[0]);
  ExactSum sum;
  double special = 0, infinite = 0;
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    if (!item.is_real()) item = co_await real_argument(vm, item);
    const double x = float_value(item);
    if (std::isfinite(x)) {
      sum.add(x);
      if (!std::isfinite(sum.last())) co_return vm.overflow_error("intermediate overflow in fsum");
    } else {
      if (std::isinf(x)) infinite += x;
      special += x;
    }
    if (++steps % 4096 == 0) co_await vm.checkpoint();
  }
  if (special != 0) {
    if (std::isnan(infinite)) co_return vm.value_error("-inf + inf in fsum");
    co_return Value::real(special);
  }
  co_return Value::real(sum.value());
}

Task math_prod(VM& vm, Args args) {
  Value total = args[1];
  Value it = co_await vm.iter(args[0]);
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    total = co_await vm.binary(BinOp::Mul, total, item);
    if (++steps % 4096 == 0) co_await vm.checkpoint();
  }
  co_return total;
}

Task math_sumprod(VM& vm, Args args) {
  Value p = co_await vm.iter(args[0]);
  Value q = co_await vm.iter(args[1]);
  Value total = Value::small_int(0);
  ExactSum floats;
  bool exact = false;  // floats hold part of the sum
  for (std::size_t steps = 0;; ++steps) {
    Value x = co_await vm.next(p);
    Value y = co_await vm.next(q);
    if (x.is_empty() != y.is_empty()) co_return vm.value_error("Inputs are not the same length");
    if (x.is_empty()) break;
    auto a = quick_double(x), b = quick_double(y);
    if (a && b && (x.is_real() || y.is_real()) && std::isfinite(*a * *b)) {
      const double product = *a * *b;
      floats.add(product);
      floats.add(std::fma(*a, *b, -product));
      exact = true;
    } else {
      Value product = co_await vm.binary(BinOp::Mul, x, y);
      total = co_await vm.binary(BinOp::Add, total, product);
    }
    if (steps % 4096 == 4095) co_await vm.checkpoint();
  }
  if (!exact) co_return total;
  if (auto t = quick_double(total)) {
    floats.add(*t);
    co_return Value::real(floats.value());
  }
  co_return co_await vm.binary(BinOp::Add, total, Value::real(floats.value()));
}

/// The length of a vector, to the last bit in nearly all cases: squares and their errors are summed apart, scaled by a
/// power of two against overflow, and the root is corrected once.
double vector_length(const std::vector<double>& v) {
  double largest = 0;
  bool nan = false;
  for (double x : v) {
    if (std::isnan(x)) nan = true;
    largest = std::fmax(largest, std::fabs(x));
  }
  if (std::isinf(largest)) return largest;
  if (nan) return std::nan("");
  if (largest == 0) return 0;
  if (v.size() == 1) return largest;
  int exponent = 0;
  std::frexp(largest, &exponent);
  double sum = 0, rest = 0;
  for (double x : v) {
    x = std::ldexp(x, -exponent);
    const double square = x * x;
    rest += std::fma(x, x, -square);
    const double next = sum + square;
    rest += std::fabs(sum) >= square ? square - (next - sum) : sum - (next - square);
    sum = next;
  }
  double root = std::sqrt(sum + rest);
  const double square = root * root;
  const double error = std::fma(root, root, -square);
  root += ((sum - square) + (rest - error)) / (2.0 * root);
  return std::ldexp(root, exponent);
}

Task math_hypot(VM& vm, Args args) {
  std::vector<double> v;
  for (std::size_t i = 0; i < args[0].as<Tuple>()->size(); ++i) {
    Value x = co_await real_argument(vm, args[0].as<Tuple>()->items[i]);
    v.push_back(std::fabs(float_value(x)));
  }
  co_return Value::real(vector_length(v));
}

Task math_dist(VM& vm, Args args) {
  Value p = co_await vm.tuple_of(args[0]);
  Value q = co_await vm.tuple_of(args[1]);
  const std::size_t n = p.as<Tuple>()->size();
  if (n != q.as<Tuple>()->size()) co_return vm.value_error("both points must have the same number of dimensions");
  std::vector<double> v;
  for (std::size_t i = 0; i < n; ++i) {
    Value x = co_await real_argument(vm, p.as<Tuple>()->items[i]);
    Value y = co_await real_argument(vm, q.as<Tuple>()->items[i]);
    v.push_back(std::fabs(float_value(x) - float_value(y)));
  }
  co_return Value::real(vector_length(v));
}

// ---- others ----

Task math_ldexp(VM& vm, Args args) {
  Value x = co_await real_argument(vm, args[0]);
  if (!is_int(args[1])) co_return vm.type_error("Expected an int as second argument to ldexp.");
  const double d = float_value(x);
  if (d == 0 || !std::isfinite(d)) co_return Value::real(d);
  const std::int64_t e = int_value(args[1]).value_or(int_sign(args[1]) < 0 ? -100000 : 100000);
  const double r = std::ldexp(d, static_cast<int>(std::max<std::int64_t>(-100000, std::min<std::int64_t>(e, 100000))));
  if (std::isinf(r)) co_return range_error(vm);
  co_return Value::real(r);
}

Task math_isclose(VM& vm, Args args) {
  double v[4];
  for (std::size_t i = 0; i < 4; ++i) v[i] = float_value(co_await real_argument(vm, args[i]));
  const double a = v[0], b = v[1], rel = v[2], abs = v[3];
  if (rel < 0 || abs < 0) co_return vm.value_error("tolerances must be non-negative");
  if (a == b) co_return Value::boolean(true);
  if (std::isinf(a) || std::isinf(b)) co_return Value::boolean(false);
  const double diff = std::fabs(b - a);
  co_return Value::boolean(diff <= std::fabs(rel * b) || diff <= std::fabs(rel * a) || diff <= abs);
}

Task math_nextafter(VM& vm, Args args) {
  double x = float_value(co_await real_argument(vm, args[0]));
  const double y = float_value(co_await real_argument(vm, args[1]));
  if (args[2].is_none()) co_return Value::real(std::nextafter(x, y));
  Value steps = co_await vm.index(args[2]);
  if (int_sign(steps) < 0) co_return vm.value_error("steps must be a non-negative integer");
  std::uint64_t left = static_cast<std::uint64_t>(int_value(steps).value_or(INT64_MAX));
  if (left == 0) co_return Value::real(x);
  if (std::isnan(x) || std::isnan(y)) co_return Value::real(x + y);
  if (x == y) co_return Value::real(y);
  // Doubles in order are their bits in order, negative ones mirrored.
  const auto rank = [](double d) {
    std::int64_t bits;
    std::memcpy(&bits, &d, 8);
    return bits < 0 ? static_cast<std::int64_t>(0x8000000000000000ull - static_cast<std::uint64_t>(bits)) : bits;
  };
  const std::int64_t from = rank(x), to = rank(y);
  const std::uint64_t distance = from < to ? static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from)
                                           : static_cast<std::uint64_t>(from) - static_cast<std::uint64_t>(to);
  if (left >= distance) co_return Value::real(y);
  const std::int64_t at = from < to ? from + static_cast<std::int64_t>(left) : from - static_cast<std::int64_t>(left);
  std::int64_t bits = at < 0 ? static_cast<std::int64_t>(0x8000000000000000ull - static_cast<std::uint64_t>(at)) : at;
  std::memcpy(&x, &bits, 8);
  co_return Value::real(x);
}

Task math_fma(VM& vm, Args args) {
  double v[3];
  for (std::size_t i = 0; i < 3; ++i) v[i] = float_value(co_await real_argument(vm, args[i]));
  const double r = std::fma(v[0], v[1], v[2]);
  if (std::isfinite(r)) co_return Value::real(r);
  if (std::isnan(r)) {
    if (std::isnan(v[0]) || std::isnan(v[1]) || std::isnan(v[2])) co_return Value::real(r);
    co_return vm.value_error("invalid operation in fma");
  }
  if (std::isfinite(v[0]) && std::isfinite(v[1]) && std::isfinite(v[2])) co_return vm.overflow_error("overflow in fma");
  co_return Value::real(r);
}

}  // namespace

void init_math_module(VM&, Module& m) {
  m.set("__doc__", make_str("Functions of real numbers, as C defines them, and of integers."));
  m.set("pi", Value::real(kPi));
  m.set("e", Value::real(kE));
  m.set("tau", Value::real(2 * kPi));
  m.set("inf", Value::real(HUGE_VAL));
  m.set("nan", Value::real(std::nan("")));
  m.def("sqrt(x, /)", math1<f_sqrt, false>, "Return the square root of x.");
  m.def("cbrt(x, /)", math1<f_cbrt, false>, "Return the cube root of x.");
  m.def("exp(x, /)", math1<f_exp, true>, "Return e raised to the power of x.");
  m.def("exp2(x, /)", math1<f_exp2, true>, "Return 2 raised to the power of x.");
  m.def("expm1(x, /)", math1<f_expm1, true>, "Return exp(x) - 1, exact also for small x.");
  m.def("log(x, base=?, /)", math_log, "Return the logarithm of x, natural or to the given base.");
  m.def("log2(x, /)", math_log1<f_log2>, "Return the logarithm of x to base 2.");
  m.def("log10(x, /)", math_log1<f_log10>, "Return the logarithm of x to base 10.");
  m.def("log1p(x, /)", math1<f_log1p, false>, "Return the natural logarithm of 1 + x, exact also for small x.");
  m.def("pow(x, y, /)", math2<a_pow>, "Return x to the power of y, as a float.");
  m.def("sin(x, /)", math1<f_sin, false>, "Return the sine of x, in radians.");
  m.def("cos(x, /)", math1<f_cos, false>, "Return the cosine of x, in radians.");
  m.def("tan(x, /)", math1<f_tan, false>, "Return the tangent of x, in radians.");
  m.def("asin(x, /)", math1<f_asin, false>, "Return the arc sine of x, in radians.");
  m.def("acos(x, /)", math1<f_acos, false>, "Return the arc cosine of x, in radians.");
  m.def("atan(x, /)", math1<f_atan, false>, "Return the arc tangent of x, in radians.");
  m.def("atan2(y, x, /)", math2<a_atan2>, "Return the angle of the point (x, y), in radians.");
  m.def("sinh(x, /)", math1<f_sinh, true>, "Return the hyperbolic sine of x.");
  m.def("cosh(x, /)", math1<f_cosh, true>, "Return the hyperbolic cosine of x.");
  m.def("tanh(x, /)", math1<f_tanh, false>, "Return the hyperbolic tangent of x.");
  m.def("asinh(x, /)", math1<f_asinh, false>, "Return the inverse hyperbolic sine of x.");
  m.def("acosh(x, /)", math1<f_acosh, false>, "Return the inverse hyperbolic cosine of x.");
  m.def("atanh(x, /)", math1<f_atanh, false>, "Return the inverse hyperbolic tangent of x.");
  m.def("degrees(x, /)", math1<f_degrees, true>, "Convert x from radians to degrees.");
  m.def("radians(x, /)", math1<f_radians, true>, "Convert x from degrees to radians.");
  m.def("fabs(x, /)", math1<f_fabs, false>, "Return the absolute value of x, as a float.");
  m.def("fmod(x, y, /)", math2<a_fmod>, "Return the remainder of x / y with the sign of x.");
  m.def("remainder(x, y, /)", math2<a_remainder>, "Return x minus the multiple of y nearest to it.");
  m.def("copysign(x, y, /)", math2<a_copysign>, "Return x with the sign of y.");
  m.def("frexp(x, /)", apply1<a_frexp>, "Return (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1.");
  m.def("ldexp(x, i, /)", math_ldexp, "Return x * 2**i.");
  m.def("modf(x, /)", apply1<a_modf>, "Return the fractional and the integral part of x.");
  m.def("gamma(x, /)", apply1<a_gamma>, "Return the gamma function at x.");
  m.def("lgamma(x, /)", apply1<a_lgamma>, "Return the natural logarithm of the gamma function's absolute value at x.");
  m.def("erf(x, /)", math1<f_erf, false>, "Return the error function at x.");
  m.def("erfc(x, /)", math1<f_erfc, false>, "Return 1 - erf(x), exact also for large x.");
  m.def("ulp(x, /)", math1<f_ulp, false>, "Return the value of the last bit of x.");
  m.def("isnan(x, /)", test1<t_isnan>, "Return whether x is not a number.");
  m.def("isinf(x, /)", test1<t_isinf>, "Return whether x is infinite.");
  m.def("isfinite(x, /)", test1<t_isfinite>, "Return whether x is neither infinite nor a NaN.");
  m.def("floor(x, /)", math_floor, "Return the largest integer not above x.");
  m.def("ceil(x, /)", math_ceil, "Return the smallest integer not below x.");
  m.def("trunc(x, /)", math_trunc, "Return x rounded toward zero, by its __trunc__.");
  m.def("fsum(seq, /)", math_fsum, "Return the sum of floats, rounded only once.");
  m.def("prod(iterable, /, *, start=1)", math_prod, "Return the product of the items and start.");
  m.def("sumprod(p, q, /)", math_sumprod, "Return the sum of the products of the items of two iterables.");
  m.def("hypot(*coordinates)", math_hypot, "Return the length of a vector.");
  m.def("dist(p, q, /)", math_dist, "Return the distance between two points.");
  m.def("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", math_isclose, "Return whether a and b are nearly equal.");
  m.def("nextafter(x, y, /, *, steps=None)", math_nextafter, "Return the float after x in the direction of y.");
  m.def("fma(x, y, z, /)", math_fma, "Return x * y + z, rounded only once.");
  define_math_integers(m);
}

}  // namespace py
