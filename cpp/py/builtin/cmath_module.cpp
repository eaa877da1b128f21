// cmath: functions of complex numbers.
#include <cmath>
#include <complex>

#include "py/builtin/modules.h"
#include "py/builtin/number_args.h"
#include "py/object/module.h"

namespace py {
namespace {

using Z = std::complex<double>;

Outcome domain_error(VM& vm) { return vm.value_error("math domain error"); }
Outcome range_error(VM& vm) { return vm.overflow_error("math range error"); }

/// The argument as a Complex: through __complex__, else a real number.
Task complex_argument(VM& vm, Value v) {
  if (cast<Complex>(v)) co_return v;
  if (auto d = quick_double(v)) co_return make_complex({*d, 0});
  Value own = co_await vm.call_special(v, "__complex__");
  if (own) {
    if (!cast<Complex>(own)) co_return vm.type_error("{}.__complex__() must return a complex, not {}", type_name(v), type_name(own));
    co_return own;
  }
  Value d = co_await real_argument(vm, v);
  co_return make_complex({float_value(d), 0});
}

bool finite(Z z) { return std::isfinite(z.real()) && std::isfinite(z.imag()); }

Z z_sqrt(Z z) {
  const double x = z.real(), y = z.imag();
  if (!finite(z) || (x == 0 && y == 0)) return x == 0 && y == 0 ? Z(0, y) : std::sqrt(z);
  // Halves of the parts avoid overflow; subnormal parts are scaled up.
  double s;
  const double ax = std::fabs(x);
  if (ax < 2.2250738585072014e-308 && std::fabs(y) < 2.2250738585072014e-308 && (ax > 0 || std::fabs(y) > 0))
    s = std::ldexp(std::sqrt(std::ldexp(ax, 54) + std::hypot(std::ldexp(ax, 54), std::ldexp(std::fabs(y), 54))), -27);
  else
    s = 2.0 * std::sqrt(ax / 8.0 + std::hypot(ax / 8.0, std::fabs(y) / 8.0));
  const double d = std::fabs(y) / (2.0 * s);
  return x >= 0 ? Z(s, std::copysign(d, y)) : Z(d, std::copysign(s, y));
}
Z z_log(Z z) {
  const double ax = std::fabs(z.real()), ay = std::fabs(z.imag());
  double re;
  if (!finite(z)) {
    re = std::log(std::hypot(z.real(), z.imag()));
  } else if (ax > 8.9e307 || ay > 8.9e307) {
    re = std::log(std::hypot(ax / 2.0, ay / 2.0)) + std::log(2.0);
  } else if (ax < 2.2250738585072014e-308 && ay < 2.2250738585072014e-308) {
    re = std::log(std::hypot(std::ldexp(ax, 53), std::ldexp(ay, 53))) - 53 * std::log(2.0);
  } else {
    const double h = std::hypot(ax, ay);
    if (0.71 <= h && h <= 1.73) {
      const double big = ax > ay ? ax : ay, small = ax > ay ? ay : ax;
      re = std::log1p((big - 1) * (big + 1) + small * small) / 2.0;
    } else {
      re = std::log(h);
    }
  }
  return {re, std::atan2(z.imag(), z.real())};
}
Z z_asinh(Z z) {
  const Z a = z_sqrt(Z(1 + z.imag(), -z.real())), b = z_sqrt(Z(1 - z.imag(), z.real()));
  return {std::asinh(a.real() * b.imag() - b.real() * a.imag()), std::atan2(z.imag(), a.real() * b.real() - a.imag() * b.imag())};
}
Z z_acosh(Z z) {
  const Z a = z_sqrt(Z(z.real() - 1, z.imag())), b = z_sqrt(Z(z.real() + 1, z.imag()));
  return {std::asinh(a.real() * b.real() + a.imag() * b.imag()), 2.0 * std::atan2(a.imag(), b.real())};
}
Z z_acos(Z z) {
  const Z a = z_sqrt(Z(1 - z.real(), -z.imag())), b = z_sqrt(Z(1 + z.real(), z.imag()));
  return {2.0 * std::atan2(a.real(), b.real()), std::asinh(b.real() * a.imag() - b.imag() * a.real())};
}
Z z_asin(Z z) {
  const Z w = z_asinh(Z(-z.imag(), z.real()));
  return {w.imag(), -w.real()};
}
Z z_atanh(Z z) {
  if (z.real() < 0 || (z.real() == 0 && std::signbit(z.real()))) {
    const Z w = z_atanh(-z);
    return -w;
  }
  const double ay = std::fabs(z.imag());
  if (z.real() == 1 && ay < 1e-154) {
    if (ay == 0) return {HUGE_VAL, z.imag()};
    return {-std::log(std::sqrt(ay) / std::sqrt(std::hypot(ay, 2.0))), std::copysign(std::atan2(2.0, -ay) / 2, z.imag())};
  }
  return {std::log1p(4.0 * z.real() / ((1 - z.real()) * (1 - z.real()) + ay * ay)) / 4.0,
          -std::atan2(-2.0 * z.imag(), (1 - z.real()) * (1 + z.real()) - ay * ay) / 2.0};
}
Z z_atan(Z z) {
  const Z w = z_atanh(Z(-z.imag(), z.real()));
  return {w.imag(), -w.real()};
}
Z z_exp(Z z) {
  if (z.imag() == 0) return {std::exp(z.real()), z.imag()};
  const double e = std::exp(z.real());
  return {e * std::cos(z.imag()), e * std::sin(z.imag())};
}
Z z_cosh(Z z) { return {std::cos(z.imag()) * std::cosh(z.real()), std::sin(z.imag()) * std::sinh(z.real())}; }
Z z_sinh(Z z) { return {std::cos(z.imag()) * std::sinh(z.real()), std::sin(z.imag()) * std::cosh(z.real())}; }
Z z_tanh(Z z) {
  if (std::fabs(z.real()) > 354) return {std::copysign(1.0, z.real()), 4.0 * std::sin(z.imag()) * std::cos(z.imag()) * std::exp(-2.0 * std::fabs(z.real()))};
  const double tx = std::tanh(z.real()), ty = std::tan(z.imag()), cx = 1.0 / std::cosh(z.real());
  const double txty = tx * ty, denominator = 1.0 + txty * txty;
  return {tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx};
}
Z z_cos(Z z) { return z_cosh(Z(-z.imag(), z.real())); }
Z z_sin(Z z) {
  const Z w = z_sinh(Z(-z.imag(), z.real()));
  return {w.imag(), -w.real()};
}
Z z_tan(Z z) {
  const Z w = z_tanh(Z(-z.imag(), z.real()));
  return {w.imag(), -w.real()};
}

template <Z (*kFn)(Z)>
Task apply(VM& vm, Args args) {
  Value v = co_await complex_argument(vm, args[0]);
  const Z z = v.as<Complex>()->value;
  const Z r = kFn(z);
  if (finite(z) && !finite(r)) {
    if (std::isnan(r.real()) || std::isnan(r.imag()) || kFn == z_atanh || kFn == z_atan) co_return domain_error(vm);
    co_return range_error(vm);
  }
  co_return make_complex(r);
}

Task cmath_log(VM& vm, Args args) {
  Value v = co_await complex_argument(vm, args[0]);
  if (v.as<Complex>()->value == Z(0, 0)) co_return domain_error(vm);
  Z r = z_log(v.as<Complex>()->value);
  if (args[1]) {
    Value b = co_await complex_argument(vm, args[1]);
    if (b.as<Complex>()->value == Z(0, 0)) co_return domain_error(vm);
    const Z base = z_log(b.as<Complex>()->value);
    Value q = co_await vm.binary(BinOp::TrueDiv, make_complex(r), make_complex(base));
    co_return q;
  }
  co_return make_complex(r);
}
Task cmath_log10(VM& vm, Args args) {
  Value v = co_await complex_argument(vm, args[0]);
  if (v.as<Complex>()->value == Z(0, 0)) co_return domain_error(vm);
  const Z r = z_log(v.as<Complex>()->value);
  co_return make_complex({r.real() / std::log(10.0), r.imag() / std::log(10.0)});
}
Task cmath_phase(VM& vm, Args args) {
  Value v = co_await complex_argument(vm, args[0]);
  const Z z = v.as<Complex>()->value;
  co_return Value::real(std::atan2(z.imag(), z.real()));
}
Task cmath_polar(VM& vm, Args args) {
  Value v = co_await complex_argument(vm, args[0]);
  const Z z = v.as<Complex>()->value;
  const double r = std::hypot(z.real(), z.imag());
  if (std::isinf(r) && finite(z)) co_return range_error(vm);
  co_return make_tuple({Value::real(r), Value::real(std::atan2(z.imag(), z.real()))});
}
Task cmath_rect(VM& vm, Args args) {
  const double r = float_value(co_await real_argument(vm, args[0]));
  const double phi = float_value(co_await real_argument(vm, args[1]));
  if (std::isinf(phi) && r != 0) co_return domain_error(vm);
  if (r == 0) co_return make_complex({0, 0});
  if (phi == 0) co_return make_complex({r, r * phi});
  co_return make_complex({r * std::cos(phi), r * std::sin(phi)});
}
Task cmath_isclose(VM& vm, Args args) {
  Value va = co_await complex_argument(vm, args[0]);
  Value vb = co_await complex_argument(vm, args[1]);
  const double rel = float_value(co_await real_argument(vm, args[2]));
  const double abs = float_value(co_await real_argument(vm, args[3]));
  if (rel < 0 || abs < 0) co_return vm.value_error("tolerances must be non-negative");
  const Z a = va.as<Complex>()->value, b = vb.as<Complex>()->value;
  if (a == b) co_return Value::boolean(true);
  const auto infinite = [](Z z) { return std::isinf(z.real()) || std::isinf(z.imag()); };
  if (infinite(a) || infinite(b)) co_return Value::boolean(false);
  const double diff = std::abs(a - b);
  co_return Value::boolean(diff <= rel * std::abs(b) || diff <= rel * std::abs(a) || diff <= abs);
}
template <bool (*kTest)(Z)>
Task test(VM& vm, Args args) {
  Value v = co_await complex_argument(vm, args[0]);
  co_return Value::boolean(kTest(v.as<Complex>()->value));
}
bool t_nan(Z z) { return std::isnan(z.real()) || std::isnan(z.imag()); }
bool t_inf(Z z) { return std::isinf(z.real()) || std::isinf(z.imag()); }

}  // namespace

void init_cmath_module(VM&, Module& m) {
  constexpr double kPi = 3.141592653589793238462643383279502884;
  m.set("__doc__", make_str("Functions of complex numbers."));
  m.set("pi", Value::real(kPi));
  m.set("tau", Value::real(2 * kPi));
  m.set("e", Value::real(2.718281828459045235360287471352662498));
  m.set("inf", Value::real(HUGE_VAL));
  m.set("nan", Value::real(std::nan("")));
  m.set("infj", make_complex({0, HUGE_VAL}));
  m.set("nanj", make_complex({0, std::nan("")}));
  m.def("sqrt(z, /)", apply<z_sqrt>, "Return the square root of z.");
  m.def("exp(z, /)", apply<z_exp>, "Return e raised to the power of z.");
  m.def("log(z, base=?, /)", cmath_log, "Return the logarithm of z, natural or to the given base.");
  m.def("log10(z, /)", cmath_log10, "Return the logarithm of z to base 10.");
  m.def("sin(z, /)", apply<z_sin>, "Return the sine of z.");
  m.def("cos(z, /)", apply<z_cos>, "Return the cosine of z.");
  m.def("tan(z, /)", apply<z_tan>, "Return the tangent of z.");
  m.def("asin(z, /)", apply<z_asin>, "Return the arc sine of z.");
  m.def("acos(z, /)", apply<z_acos>, "Return the arc cosine of z.");
  m.def("atan(z, /)", apply<z_atan>, "Return the arc tangent of z.");
  m.def("sinh(z, /)", apply<z_sinh>, "Return the hyperbolic sine of z.");
  m.def("cosh(z, /)", apply<z_cosh>, "Return the hyperbolic cosine of z.");
  m.def("tanh(z, /)", apply<z_tanh>, "Return the hyperbolic tangent of z.");
  m.def("asinh(z, /)", apply<z_asinh>, "Return the inverse hyperbolic sine of z.");
  m.def("acosh(z, /)", apply<z_acosh>, "Return the inverse hyperbolic cosine of z.");
  m.def("atanh(z, /)", apply<z_atanh>, "Return the inverse hyperbolic tangent of z.");
  m.def("phase(z, /)", cmath_phase, "Return the angle of z, from -pi to pi.");
  m.def("polar(z, /)", cmath_polar, "Return the length and the angle of z.");
  m.def("rect(r, phi, /)", cmath_rect, "Return the number with length r and angle phi.");
  m.def("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", cmath_isclose, "Return whether a and b are nearly equal.");
  m.def("isnan(z, /)", test<t_nan>, "Return whether a part of z is not a number.");
  m.def("isinf(z, /)", test<t_inf>, "Return whether a part of z is infinite.");
  m.def("isfinite(z, /)", test<finite>, "Return whether both parts of z are finite.");
}

}  // namespace py
