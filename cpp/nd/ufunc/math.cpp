// Elementary functions, to the last bit as NumPy gives them where that is known. They are computed in double for every float
// type: float32 and float16 results are then as good as they can be, and one loop a function is enough.
#include "nd/ufunc/complex_math.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"
#include "real/elementary.h"
#include "real/vector_library.h"

namespace nd {
namespace {

using namespace kernel;

using Function = double (*)(double);
using Function2 = double (*)(double, double);

template <class T>
void run_function(Function fn, std::byte* const* d, const Index* s, Index n) {
  const std::byte* a = d[0];
  std::byte* r = d[1];
  for (Index i = 0; i < n; ++i, a += s[0], r += s[1]) store<T>(r, static_cast<T>(fn(static_cast<double>(load<T>(a)))));
}

template <Function Fn, class T>
void function_run(std::byte* const* d, const Index* s, Index n) {
  run_function<T>(Fn, d, s, n);
}

template <Function Fn, Check check, class T>
void function_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  run_checked(function_run<Fn, T>, check_unary<T>, check, 1, sizeof(T), d, s, n, status);
}

template <Function Fn, Check check = Check::Plain>
constexpr std::array<LoopRow, 3> function_rows() {
  return {LoopRow{{TypeId::Float16, TypeId::Float16}, half_loop<function_loop<Fn, check, float>, 1, 1, 3>},
          LoopRow{{TypeId::Float32, TypeId::Float32}, function_loop<Fn, check, float>},
          LoopRow{{TypeId::Float64, TypeId::Float64}, function_loop<Fn, check, double>}};
}

using real::Lanes;

template <Lanes (*Fn)(Lanes), class T>
void lanes_run(std::byte* const* d, const Index* s, Index n) {
  const auto at = [&](Index i) { return static_cast<double>(load<T>(d[0] + i * s[0])); };
  for (Index i = 0; i < n; i += 2) {
    const bool pair = i + 1 < n;
    const Lanes r = Fn(Lanes{at(i), at(pair ? i + 1 : i)});
    store<T>(d[1] + i * s[1], static_cast<T>(r[0]));
    if (pair) store<T>(d[1] + (i + 1) * s[1], static_cast<T>(r[1]));
  }
}

template <Lanes (*Fn)(Lanes), class T>
void lanes_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  run_checked(lanes_run<Fn, T>, check_unary<T>, Check::Plain, 1, sizeof(T), d, s, n, status);
}

template <Lanes (*Fn)(Lanes)>
constexpr std::array<LoopRow, 3> lanes_rows() {
  return {LoopRow{{TypeId::Float16, TypeId::Float16}, half_loop<lanes_loop<Fn, float>, 1, 1, 3>},
          LoopRow{{TypeId::Float32, TypeId::Float32}, lanes_loop<Fn, float>},
          LoopRow{{TypeId::Float64, TypeId::Float64}, lanes_loop<Fn, double>}};
}

template <class T>
void run_function2(Function2 fn, std::byte* const* d, const Index* s, Index n) {
  for (Index i = 0; i < n; ++i) {
    double x = static_cast<double>(load<T>(d[0] + i * s[0])), y = static_cast<double>(load<T>(d[1] + i * s[1]));
    store<T>(d[2] + i * s[2], static_cast<T>(fn(x, y)));
  }
}

template <Function2 Fn, class T>
void function2_run(std::byte* const* d, const Index* s, Index n) {
  run_function2<T>(Fn, d, s, n);
}

template <Function2 Fn, class T>
void function2_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  run_checked(function2_run<Fn, T>, check_binary<T>, Check::Plain, 2, sizeof(T), d, s, n, status);
}

template <Function2 Fn>
constexpr std::array<LoopRow, 3> function2_rows() {
  return {LoopRow{{TypeId::Float16, TypeId::Float16, TypeId::Float16}, half_loop<function2_loop<Fn, float>, 2, 1, 7>},
          LoopRow{{TypeId::Float32, TypeId::Float32, TypeId::Float32}, function2_loop<Fn, float>},
          LoopRow{{TypeId::Float64, TypeId::Float64, TypeId::Float64}, function2_loop<Fn, double>}};
}

constexpr double kPi = 3.141592653589793238462643383279502884;
constexpr double kLn2 = 0.693147180559945309417232121458176568;
constexpr double kLog2e = 1.442695040888963407359924681001892137;

double log_add(double x, double y) {
  if (x == y) return x + kLn2;  // also for equal infinities
  double d = x - y;
  if (d > 0) return x + std::log1p(std::exp(-d));
  if (d <= 0) return y + std::log1p(std::exp(d));
  return d;  // nan
}
double log_add2(double x, double y) {
  if (x == y) return x + 1;
  double d = x - y;
  if (d > 0) return x + kLog2e * std::log1p(std::exp2(-d));
  if (d <= 0) return y + kLog2e * std::log1p(std::exp2(d));
  return d;
}

struct ToDegrees : Operation {
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x) const {
    return x * (static_cast<T>(180) / static_cast<T>(kPi));
  }
};
struct ToRadians : Operation {
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x) const {
    return x * (static_cast<T>(kPi) / static_cast<T>(180));
  }
};

double call_exp2(double x) { return real::vector_library::exp2(x); }
double call_expm1(double x) { return real::expm1(x); }
double call_log(double x) { return std::log(x); }
double call_log2(double x) { return std::log2(x); }
double call_log10(double x) { return real::log10(x); }
double call_log1p(double x) { return real::log1p(x); }
/// The library's root with its last bit put right, so that exact cubes have exact roots.
double call_cbrt(double x) {
  const double r = std::cbrt(x);
  if (!std::isfinite(r) || std::fabs(x) < 1e-290) return r;
  const double square = r * r, cube = square * r;
  const double error = std::fma(square, r, -cube) + std::fma(r, r, -square) * r;
  return r - ((cube - x) + error) / (3 * square);
}
double call_tan(double x) { return std::tan(x); }
double call_asin(double x) { return std::asin(x); }
double call_acos(double x) { return std::acos(x); }
double call_atan(double x) { return std::atan(x); }
double call_sinh(double x) { return real::sinh(x); }
double call_cosh(double x) { return real::cosh(x); }
double call_tanh(double x) { return std::tanh(x); }
double call_asinh(double x) { return real::asinh(x); }
double call_acosh(double x) { return real::acosh(x); }
double call_atanh(double x) { return real::atanh(x); }
double call_atan2(double x, double y) { return std::atan2(x, y); }
double call_hypot(double x, double y) { return std::hypot(x, y); }

constexpr auto kExp = join(lanes_rows<real::vector_library::exp>(), complex_function_rows<complex_exp>());
constexpr auto kExp2 = join(function_rows<call_exp2>(), complex_function_rows<complex_exp2>());
constexpr auto kExpm1 = join(function_rows<call_expm1>(), complex_function_rows<complex_expm1>());
constexpr auto kLog = join(function_rows<call_log, Check::PoleZero>(), complex_function_rows<complex_log>());
constexpr auto kLog2 = join(function_rows<call_log2, Check::PoleZero>(), complex_function_rows<complex_log2>());
constexpr auto kLog10 = join(function_rows<call_log10, Check::PoleZero>(), complex_function_rows<complex_log10>());
constexpr auto kLog1p = join(function_rows<call_log1p, Check::PoleMinus>(), complex_function_rows<complex_log1p>());
constexpr auto kCbrt = function_rows<call_cbrt>();
constexpr auto kSin = join(lanes_rows<real::sin>(), complex_function_rows<complex_sin>());
constexpr auto kCos = join(lanes_rows<real::cos>(), complex_function_rows<complex_cos>());
constexpr auto kTan = join(function_rows<call_tan>(), complex_function_rows<complex_tan>());
constexpr auto kArcsin = join(function_rows<call_asin>(), complex_function_rows<complex_arcsin>());
constexpr auto kArccos = join(function_rows<call_acos>(), complex_function_rows<complex_arccos>());
constexpr auto kArctan = join(function_rows<call_atan>(), complex_function_rows<complex_arctan>());
constexpr auto kSinh = join(function_rows<call_sinh>(), complex_function_rows<complex_sinh>());
constexpr auto kCosh = join(function_rows<call_cosh>(), complex_function_rows<complex_cosh>());
constexpr auto kTanh = join(function_rows<call_tanh>(), complex_function_rows<complex_tanh>());
constexpr auto kArcsinh = join(function_rows<call_asinh>(), complex_function_rows<complex_arcsinh>());
constexpr auto kArccosh = join(function_rows<call_acosh>(), complex_function_rows<complex_arccosh>());
constexpr auto kArctanh = join(function_rows<call_atanh, Check::PoleOne>(), complex_function_rows<complex_arctanh>());
constexpr auto kArctan2 = function2_rows<call_atan2>();
constexpr auto kHypot = function2_rows<call_hypot>();
constexpr auto kLogaddexp = function2_rows<log_add>();
constexpr auto kLogaddexp2 = function2_rows<log_add2>();
constexpr auto kDegrees = unary_rows<ToDegrees>(Floats{});
constexpr auto kRadians = unary_rows<ToRadians>(Floats{});

constexpr Ufunc unary(const char* name, std::span<const LoopRow> loops, const char* doc) {
  return {name, 1, 1, Identity::None, false, Resolve::Search, loops, doc};
}

constexpr Ufunc kUfuncs[] = {
    unary("exp", kExp, "e to the power x."),
    unary("exp2", kExp2, "2 to the power x."),
    unary("expm1", kExpm1, "exp(x) - 1, exact where x is near 0."),
    unary("log", kLog, "Natural logarithm."),
    unary("log2", kLog2, "Logarithm to base 2."),
    unary("log10", kLog10, "Logarithm to base 10."),
    unary("log1p", kLog1p, "log(1 + x), exact where x is near 0."),
    unary("cbrt", kCbrt, "Cube root."),
    unary("sin", kSin, "Sine of an angle in radians."),
    unary("cos", kCos, "Cosine of an angle in radians."),
    unary("tan", kTan, "Tangent of an angle in radians."),
    unary("arcsin", kArcsin, "The angle whose sine is x, from -pi/2 to pi/2."),
    unary("arccos", kArccos, "The angle whose cosine is x, from 0 to pi."),
    unary("arctan", kArctan, "The angle whose tangent is x, from -pi/2 to pi/2."),
    unary("sinh", kSinh, "Hyperbolic sine."),
    unary("cosh", kCosh, "Hyperbolic cosine."),
    unary("tanh", kTanh, "Hyperbolic tangent."),
    unary("arcsinh", kArcsinh, "Inverse of sinh."),
    unary("arccosh", kArccosh, "Inverse of cosh, from 0 up."),
    unary("arctanh", kArctanh, "Inverse of tanh."),
    {"arctan2", 2, 1, Identity::None, false, Resolve::Search, kArctan2,
     "The angle of the point (x2, x1), from -pi to pi: x1 is the height."},
    {"hypot", 2, 1, Identity::Zero, true, Resolve::Search, kHypot, "sqrt(x1**2 + x2**2), without overflow on the way."},
    {"logaddexp", 2, 1, Identity::MinusInfinity, true, Resolve::Search, kLogaddexp, "log(exp(x1) + exp(x2))."},
    {"logaddexp2", 2, 1, Identity::MinusInfinity, true, Resolve::Search, kLogaddexp2, "log2(2**x1 + 2**x2)."},
    unary("degrees", kDegrees, "Radians to degrees."),
    unary("rad2deg", kDegrees, "Radians to degrees."),
    unary("radians", kRadians, "Degrees to radians."),
    unary("deg2rad", kRadians, "Degrees to radians."),
};

}  // namespace

std::span<const Ufunc> math_ufuncs() { return kUfuncs; }

}  // namespace nd
