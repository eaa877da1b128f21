#include "nd/ufunc/complex_math.h"

#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/float_ops.h"

namespace nd::kernel {
namespace {

// The functions are made of the real ones here, and not left to the C library: what those libraries make of the last
// digits, and of arguments where terms cancel, differs widely.

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
constexpr double kMin = std::numeric_limits<double>::min();
constexpr double kMax = std::numeric_limits<double>::max();
constexpr double kHalfPi = 1.570796326794896619231321691639751442;
constexpr double kLn2 = 0.693147180559945309417232121458176568;
constexpr double kLog2e = 1.442695040888963407359924681001892137;
constexpr double kLog10e = 0.434294481903251827651128918916605082;
constexpr double kExpLimit = 709.0;  // exp of this and of less is finite

/** a + b as the rounded sum and what rounding left out. */
void two_sum(double a, double b, double& sum, double& rest) {
  sum = a + b;
  const double from_b = sum - a;
  rest = (a - (sum - from_b)) + (b - from_b);
}

/** a * a as the rounded product and what rounding left out, for moderate a. */
void two_square(double a, double& product, double& rest) {
  const double wide = 134217729 * a;  // 2**27 + 1: halves of 26 bits
  const double high = wide - (wide - a), low = a - high;
  product = a * a;
  rest = ((high * high - product) + 2 * high * low) + low * low;
}

/** x * x + y * y - 1 without cancellation, for 0 <= y <= x of about 1. */
double squares_less_one(double x, double y) {
  double xx, xx_rest, yy, yy_rest;
  two_square(x, xx, xx_rest);
  two_square(y, yy, yy_rest);
  double sum, e1, e2, e3, e4;
  two_sum(-1, xx, sum, e1);
  two_sum(sum, yy, sum, e2);
  two_sum(sum, xx_rest, sum, e3);
  two_sum(sum, yy_rest, sum, e4);
  return sum + (e1 + e2 + e3 + e4);
}

/** 1 - x * x - y * y, for whichever x and y are below 16 / epsilon. */
double one_less_squares(double x, double y) {
  x = std::fabs(x);
  y = std::fabs(y);
  if (x < y) std::swap(x, y);
  if (y < kEpsilon / 2) return (1 - x) * (1 + x) + 0.0;
  if (x < 1 && (x >= 0.75 || y >= 0.5)) return -squares_less_one(x, y);
  return (1 - x) * (1 + x) - y * y;
}

/** log of the distance of z from 0. */
double log_modulus(Complex128 z) {
  double x = std::fabs(z.real), y = std::fabs(z.imag);
  if (x < y) std::swap(x, y);
  if (x > kMax / 2) return std::log(std::hypot(x / 2, y / 2)) + kLn2;
  if (x < kMin) return std::log(std::hypot(std::ldexp(x, 53), std::ldexp(y, 53))) - 53 * kLn2;
  if (x == 1) return std::log1p(y * y) / 2;
  if (x > 1 && x < 2 && y < 1) {
    double less_one = (x - 1) * (x + 1);
    if (y >= kEpsilon) less_one += y * y;
    return std::log1p(less_one) / 2;
  }
  if (x < 1 && x >= 0.5) {
    if (y < kEpsilon / 2) return std::log1p((x - 1) * (x + 1)) / 2;
    if (x * x + y * y >= 0.5) return std::log1p(squares_less_one(x, y)) / 2;
  }
  return std::log(std::hypot(x, y));
}

/** exp(x) * cos(y) and exp(x) * sin(y), which may be finite where exp(x) is not. */
Complex128 exp_times(double x, double cosine, double sine) {
  if (x > kExpLimit) {
    const double whole = std::exp(kExpLimit);
    for (int i = 0; i < 2 && x > kExpLimit; ++i) {
      x -= kExpLimit;
      cosine *= whole;
      sine *= whole;
    }
    if (x > kExpLimit) return {kMax * cosine, kMax * sine};
  }
  const double e = std::exp(x);
  return {e * cosine, e * sine};
}

/** sin and cos; of the least numbers without underflow. */
void sine_cosine(double x, double& sine, double& cosine) {
  sine = std::fabs(x) > kMin ? std::sin(x) : x;
  cosine = std::fabs(x) > kMin ? std::cos(x) : 1;
}

Complex128 hyperbolic_sine(Complex128 z) {
  const double x = std::fabs(z.real);
  const double sign = std::signbit(z.real) ? -1.0 : 1.0;
  if (!std::isfinite(z.imag)) {
    if (z.real == 0) return {z.real, kNaN};
    return {std::isinf(z.real) ? kInf : kNaN, kNaN};
  }
  if (std::isnan(z.real)) return {kNaN, z.imag == 0 ? z.imag : kNaN};
  if (std::isinf(z.real)) {
    if (z.imag == 0) return z;
    return {sign * std::copysign(kInf, std::cos(z.imag)), std::copysign(kInf, std::sin(z.imag))};
  }
  double sine, cosine;
  sine_cosine(z.imag, sine, cosine);
  if (x > kExpLimit) return exp_times(x, sign * cosine / 2, sine / 2);
  return {sign * (std::sinh(x) * cosine), std::cosh(x) * sine};
}

Complex128 hyperbolic_cosine(Complex128 z) {
  const double x = std::fabs(z.real);
  const double sign = std::signbit(z.real) ? -1.0 : 1.0;
  if (!std::isfinite(z.imag)) {
    if (z.real == 0) return {kNaN, 0};
    return {std::isinf(z.real) ? kInf : kNaN, kNaN};
  }
  if (std::isnan(z.real)) return {kNaN, z.imag == 0 ? z.imag : kNaN};
  if (std::isinf(z.real)) {
    if (z.imag == 0) return {kInf, z.imag * sign};
    return {std::copysign(kInf, std::cos(z.imag)), sign * std::copysign(kInf, std::sin(z.imag))};
  }
  double sine, cosine;
  sine_cosine(z.imag, sine, cosine);
  if (x > kExpLimit) return exp_times(x, cosine / 2, sign * sine / 2);
  return {std::cosh(z.real) * cosine, std::sinh(z.real) * sine};
}

Complex128 hyperbolic_tangent(Complex128 z) {
  if (std::isinf(z.real)) {
    const bool turned = std::isfinite(z.imag) && std::fabs(z.imag) > 1;
    return {std::copysign(1, z.real), std::copysign(0, turned ? std::sin(z.imag) * std::cos(z.imag) : z.imag)};
  }
  if (z.imag == 0 && std::isnan(z.real)) return z;
  if (!std::isfinite(z.imag) || std::isnan(z.real)) return {z.real == 0 ? z.real : kNaN, kNaN};
  double sine, cosine;
  sine_cosine(z.imag, sine, cosine);
  constexpr double kFlat = 354;
  const double x = std::fabs(z.real);
  if (x > kFlat) {
    const double whole = std::exp(2 * kFlat), over = x - kFlat;
    const double imag = 4 * sine * cosine / whole;
    return {std::copysign(1, z.real), over > kFlat ? imag / whole : imag / std::exp(2 * over)};
  }
  const double sinh = x > kMin ? std::sinh(z.real) : z.real, cosh = x > kMin ? std::cosh(z.real) : 1;
  double below = cosine * cosine;
  if (std::fabs(sinh) > std::fabs(cosine) * kEpsilon) below += sinh * sinh;
  return {sinh * cosh / below, sine * cosine / below};
}

/** What the inverse sines are made of: for x, y >= 0 and w = z + sqrt(1 + z * z), log |w| and a number with w's angle.
 */
struct LogAndAngle {
  double log;
  Complex128 angle;
};

LogAndAngle inverse_sine_parts(double x, double y) {
  const double half_epsilon = kEpsilon / 8;
  if (x >= 1 / kEpsilon || y >= 1 / kEpsilon) return {log_modulus({x, y}) + kLn2, {x, y}};
  if (x >= 0.5 && y < half_epsilon) {
    const double root = std::hypot(1, x);
    return {std::log(x + root), {root, y}};
  }
  if (x < half_epsilon && y >= 1.5) {
    const double root = std::sqrt((y + 1) * (y - 1));
    return {std::log(y + root), {x, root}};
  }
  if (x >= 0.5 || y >= 1.5) {
    const Complex128 root = complex_sqrt({(x - y) * (x + y) + 1, 2 * x * y});
    const Complex128 w{root.real + x, root.imag + y};
    return {log_modulus(w), w};
  }
  // Near the branch points 1j and -1j: with c = 1 - y * y, sqrt(1 + z * z) has the squared parts (d + x * x + c) / 2
  // and (d - x * x - c) / 2 for d = |1 + z * z|; what would cancel comes from the product of d + |c| and d - |c|.
  const double xx = x * x;
  if (y == 1) {
    if (x < half_epsilon) return {std::log1p(2 * (x + std::sqrt(x))) / 2, {std::sqrt(x), 1}};
    const double d = x * std::sqrt(4 + xx), u = std::sqrt((d + xx) / 2), v = std::sqrt((d - xx) / 2);
    return {std::log1p(xx + d + 2 * (x * u + v)) / 2, {x + u, 1 + v}};
  }
  if (y < 1 && y <= kEpsilon) {
    const double root = std::hypot(1, x);
    return {std::log1p(2 * x * (x + root)) / 2, {root, y}};
  }
  const bool above = y > 1;
  const double c = above ? (y + 1) * (y - 1) : (1 + y) * (1 - y);
  if (x < kEpsilon * kEpsilon) {
    const double root = std::sqrt(c);
    if (above) return {std::log1p(2 * (c + y * root)) / 2, {x, root}};
    return {std::log1p(2 * x / root) / 2, {root, y}};
  }
  const double product = xx * (2 + xx + 2 * y * y);
  const double d = std::sqrt(c * c + product), more = d + c, less = product / more;
  const double u = std::sqrt(((above ? less : more) + xx) / 2), v = x * y / u;
  return {std::log1p(xx + (above ? more : less) + 2 * (x * u + y * v)) / 2, {x + u, y + v}};
}

Complex128 inverse_hyperbolic_sine(Complex128 z) {
  if (std::isinf(z.imag)) {
    if (std::isnan(z.real)) return {std::copysign(kInf, z.real), kNaN};
    return {std::copysign(kInf, z.real), std::copysign(std::isinf(z.real) ? kHalfPi / 2 : kHalfPi, z.imag)};
  }
  if (!std::isfinite(z.real)) {
    const bool zero = std::isinf(z.real) ? !std::isnan(z.imag) : z.imag == 0;
    return {z.real, zero ? std::copysign(0, z.imag) : kNaN};
  }
  if (std::isnan(z.imag)) return {kNaN, kNaN};
  if (z.real == 0 && z.imag == 0) return z;
  const LogAndAngle parts = inverse_sine_parts(std::fabs(z.real), std::fabs(z.imag));
  return {std::copysign(parts.log, z.real), std::copysign(std::atan2(parts.angle.imag, parts.angle.real), z.imag)};
}

/** arccos(z) of a finite z other than 0, its imaginary part without its sign. */
Complex128 inverse_cosine(Complex128 z) {
  const LogAndAngle parts = inverse_sine_parts(std::fabs(z.imag), std::fabs(z.real));
  return {std::fabs(std::atan2(parts.angle.real, std::copysign(parts.angle.imag, z.real))), std::fabs(parts.log)};
}

Complex128 inverse_hyperbolic_tangent(Complex128 z) {
  if (!std::isfinite(z.real) || !std::isfinite(z.imag)) {
    if (std::isinf(z.imag)) return {std::copysign(0, z.real), std::copysign(kHalfPi, z.imag)};
    if (std::isinf(z.real))
      return {std::copysign(0, z.real), std::isnan(z.imag) ? kNaN : std::copysign(kHalfPi, z.imag)};
    return {z.real == 0 ? z.real : kNaN, kNaN};
  }
  if (z.real == 0 && z.imag == 0) return z;
  const double x = std::fabs(z.real), y = std::fabs(z.imag);
  if (x >= 16 / kEpsilon || y >= 16 / kEpsilon) {
    double real;
    if (y <= 1) {
      real = 1 / z.real;
    } else if (x <= 1) {
      real = z.real / z.imag / z.imag;
    } else {
      const double half = std::hypot(z.real / 2, z.imag / 2);
      real = z.real / half / half / 4;
    }
    return {real, std::copysign(kHalfPi, z.imag)};
  }
  double real;
  if (x == 1 && y < kEpsilon * kEpsilon) {
    real = std::copysign(0.5, z.real) * (kLn2 - std::log(y));
  } else {
    const double yy = y >= kEpsilon * kEpsilon ? y * y : 0;
    const double above = yy + (1 + z.real) * (1 + z.real), below = yy + (1 - z.real) * (1 - z.real);
    real = above / below < 0.5 ? 0.25 * std::log(above / below) : 0.25 * std::log1p(4 * z.real / below);
  }
  return {real, 0.5 * std::atan2(2 * z.imag, one_less_squares(x, y))};
}

}  // namespace

namespace {
Complex128 swapped(Complex128 z) { return {z.imag, z.real}; }
}  // namespace

Complex128 complex_sqrt(Complex128 z) {
  if (std::isinf(z.imag)) return {kInf, z.imag};
  if (std::isinf(z.real)) {
    const double other = std::isnan(z.imag) ? kNaN : 0;
    if (z.real > 0) return {z.real, std::isnan(other) ? other : std::copysign(other, z.imag)};
    return {other, std::copysign(kInf, z.imag)};
  }
  if (std::isnan(z.real) || std::isnan(z.imag)) return {kNaN, kNaN};
  if (z.imag == 0) {
    if (z.real < 0) return {0, std::copysign(std::sqrt(-z.real), z.imag)};
    return {std::fabs(std::sqrt(z.real)), z.imag};
  }
  if (z.real == 0) {
    const double y = std::fabs(z.imag);
    const double r = y >= 2 * kMin ? std::sqrt(0.5 * y) : 0.5 * std::sqrt(2 * y);
    return {r, std::copysign(r, z.imag)};
  }
  // The square of what is far from 1 in either direction is kept in range by a power of 4.
  int scale = 0;
  double x = z.real, y = z.imag;
  if (std::fabs(x) > kMax / 4 || std::fabs(y) > kMax / 4) {
    scale = 1;
  } else if (std::fabs(x) < 2 * kMin && std::fabs(y) < 2 * kMin) {
    scale = -27;
  }
  if (scale) {
    x = std::ldexp(x, -2 * scale);
    y = std::ldexp(y, -2 * scale);
  }
  const double d = std::hypot(x, y);
  const double larger = std::sqrt(0.5 * (d + std::fabs(x)));
  double less = std::fabs(0.5 * (y / larger)), more = larger;
  if (scale == 1 && std::fabs(y) < 2) {
    less = std::fabs(y / larger);
    more = std::ldexp(larger, scale);
  } else if (scale) {
    less = std::ldexp(less, scale);
    more = std::ldexp(larger, scale);
  }
  return z.real > 0 ? Complex128{more, std::copysign(less, z.imag)} : Complex128{less, std::copysign(more, z.imag)};
}

Complex128 complex_exp(Complex128 z) {
  if (std::isfinite(z.imag)) {
    if (std::isnan(z.real)) return {kNaN, z.imag == 0 ? z.imag : kNaN};
    double sine, cosine;
    sine_cosine(z.imag, sine, cosine);
    if (std::isfinite(z.real)) return exp_times(z.real, cosine, sine);
    const double size = z.real > 0 ? kInf : 0;
    return {std::copysign(size, cosine), z.imag == 0 ? z.imag : std::copysign(size, sine)};
  }
  if (std::isinf(z.real)) return z.real > 0 ? Complex128{kInf, kNaN} : Complex128{0, std::copysign(0, z.imag)};
  return {kNaN, kNaN};
}
Complex128 complex_exp2(Complex128 z) { return complex_exp({z.real * kLn2, z.imag * kLn2}); }
Complex128 complex_expm1(Complex128 z) {
  double a = std::sin(z.imag / 2);
  return {std::expm1(z.real) * std::cos(z.imag) - 2 * a * a, std::exp(z.real) * std::sin(z.imag)};
}
Complex128 complex_log(Complex128 z) {
  const double angle = std::atan2(z.imag, z.real);
  if (z.real == 0 && z.imag == 0) return {-kInf, angle};
  if (std::isinf(z.real) || std::isinf(z.imag)) return {kInf, angle};
  if (complex_isnan(z)) return {kNaN, kNaN};
  return {log_modulus(z), angle};
}
Complex128 complex_log2(Complex128 z) {
  Complex128 w = complex_log(z);
  return {w.real * kLog2e, w.imag * kLog2e};
}
Complex128 complex_log10(Complex128 z) {
  Complex128 w = complex_log(z);
  return {w.real * kLog10e, w.imag * kLog10e};
}
Complex128 complex_log1p(Complex128 z) {
  double l = std::hypot(z.real + 1, z.imag);
  return {std::log(l), std::atan2(z.imag, z.real + 1)};
}
Complex128 complex_sinh(Complex128 z) { return hyperbolic_sine(z); }
Complex128 complex_cosh(Complex128 z) { return hyperbolic_cosine(z); }
Complex128 complex_tanh(Complex128 z) { return hyperbolic_tangent(z); }
// The circular functions are the hyperbolic ones mirrored: what is odd and real on the real line is so for z * 1j too.
Complex128 complex_sin(Complex128 z) { return swapped(hyperbolic_sine(swapped(z))); }
Complex128 complex_cos(Complex128 z) { return hyperbolic_cosine({-z.imag, z.real}); }
Complex128 complex_tan(Complex128 z) { return swapped(hyperbolic_tangent(swapped(z))); }
Complex128 complex_arcsin(Complex128 z) { return swapped(inverse_hyperbolic_sine(swapped(z))); }
Complex128 complex_arccos(Complex128 z) {
  if (!std::isfinite(z.real) || !std::isfinite(z.imag) || (z.real == 0 && z.imag == 0)) {
    const Complex128 w = complex_arcsin(z);
    return {kHalfPi - w.real + 0.0, -w.imag};
  }
  const Complex128 w = inverse_cosine(z);
  return {w.real, std::copysign(w.imag, std::signbit(z.imag) ? 1.0 : -1.0)};
}
Complex128 complex_arctan(Complex128 z) { return swapped(inverse_hyperbolic_tangent(swapped(z))); }
Complex128 complex_arcsinh(Complex128 z) { return inverse_hyperbolic_sine(z); }
Complex128 complex_arccosh(Complex128 z) {
  if (std::isinf(z.real) || std::isinf(z.imag)) {
    if (std::isnan(z.imag)) return {kInf, kNaN};
    double angle = std::isnan(z.real) ? kNaN : std::atan2(std::fabs(z.imag), z.real);
    return {kInf, std::copysign(angle, z.imag)};
  }
  if (complex_isnan(z)) return {kNaN, z.real == 0 ? kHalfPi : kNaN};
  if (z.real == 0 && z.imag == 0) return {0, std::copysign(kHalfPi, z.imag)};
  const Complex128 w = inverse_cosine(z);
  return {w.imag, std::copysign(w.real, z.imag)};
}
Complex128 complex_arctanh(Complex128 z) { return inverse_hyperbolic_tangent(z); }
Complex128 complex_rint(Complex128 z) { return {std::nearbyint(z.real), std::nearbyint(z.imag)}; }

namespace {

_Complex double pack(Complex128 z) {
  _Complex double out;
  __real__ out = z.real;
  __imag__ out = z.imag;
  return out;
}
Complex128 log_power(Complex128 x, Complex128 y) {
  const _Complex double w = pack(y) * pack(complex_log(x));  // C's product: infinite factors are not lost as nan
  return complex_exp({__real__ w, __imag__ w});
}
Complex64 log_power(Complex64 x, Complex64 y) {
  const Complex128 w = log_power(Complex128{x.real, x.imag}, Complex128{y.real, y.imag});
  return {static_cast<float>(w.real), static_cast<float>(w.imag)};
}

template <class T>
Complex<T> any_power(Complex<T> x, Complex<T> y) {
  if (y.real == 0 && y.imag == 0) return {1, 0};
  if (x.real == 0 && x.imag == 0) {
    if (y.real > 0) return {0, 0};
    T nan = std::numeric_limits<T>::quiet_NaN();
    return {nan, nan};
  }
  // NumPy: small whole powers are products, so that (1j)**2 is exactly -1.
  if (y.imag == 0 && y.real > -100 && y.real < 100 && y.real == std::trunc(y.real)) {
    int n = static_cast<int>(y.real);
    if (n == 1) return x;
    if (n == 2) return complex_multiply(x, x);
    if (n == 3) return complex_multiply(x, complex_multiply(x, x));
    int left = n < 0 ? -n : n;
    Complex<T> out{1, 0}, power = x;
    while (true) {
      if (left & 1) out = complex_multiply(out, power);
      left >>= 1;
      if (left == 0) break;
      power = complex_multiply(power, power);
    }
    return n < 0 ? complex_divide(Complex<T>{1, 0}, out) : out;
  }
  return log_power(x, y);
}

}  // namespace

Complex128 complex_power(Complex128 x, Complex128 y) { return any_power(x, y); }
Complex64 complex_power(Complex64 x, Complex64 y) { return any_power(x, y); }

void run_complex_function(ComplexFunction fn, bool narrow, std::byte* const* d, const Index* s, Index n,
                          FpStatus& status) {
  const std::byte* a = d[0];
  std::byte* r = d[1];
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i, a += s[0], r += s[1]) {
    Complex128 z, out;
    if (narrow) {
      auto w = load<Complex64>(a);
      z = {w.real, w.imag};
    } else {
      z = load<Complex128>(a);
    }
    out = fn(z);
    bool bad;
    if (narrow) {
      Complex64 w{static_cast<float>(out.real), static_cast<float>(out.imag)};
      bad = !(std::isfinite(w.real) && std::isfinite(w.imag));
      store(r, w);
    } else {
      bad = !(std::isfinite(out.real) && std::isfinite(out.imag));
      store(r, out);
    }
    if (!bad || complex_isnan(z) || !(std::isfinite(z.real) && std::isfinite(z.imag))) continue;
    if (complex_isnan(out)) {
      flags |= kFpInvalid;
    } else {
      flags |= (z.real == 0 && z.imag == 0) || (std::fabs(z.real) == 1 && z.imag == 0) ? kFpDivide : kFpOverflow;
    }
  }
  status.raise(flags);
}

}  // namespace nd::kernel
