#include "real/elementary.h"

#include <cmath>
#include <limits>

namespace real {
namespace {

#include "real/tables.inc"

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
/// Below, f(x) = x to the last bit for the odd functions.
constexpr double kTiny = 0x1p-28;

/// high + small, where small may reach high's last places.
DoubleDouble joined(DoubleDouble high, double small) { return quick_sum(high.high, high.low + small); }

/// Sine and cosine of a small angle beside the table's point: what the addition theorems need.
struct Angle {
  explicit Angle(double reduced, double rest) {
    const double a = std::fabs(reduced);
    const int j = static_cast<int>(a * 16 + 0.5);
    const double low = reduced < 0 ? -rest : rest, d2 = (d = a - j / 16.0) * (a - j / 16.0);
    sine_tail = low + d * d2 * (-1.0 / 6 + d2 * (1.0 / 120 + d2 * (-1.0 / 5040 + d2 * (1.0 / 362880))));
    cosine_tail = d2 * (-0.5 + d2 * (1.0 / 24 + d2 * (-1.0 / 720 + d2 * (1.0 / 40320)))) - d * low;
    s = kSine[j];
    c = kCosine[j];
  }
  DoubleDouble sine() const {
    const DoubleDouble p = product(c.high, d), t = sum(s.high, p.high);
    return joined(t, p.low + s.low + s.high * cosine_tail + c.high * sine_tail + c.low * d);
  }
  DoubleDouble cosine() const {
    const DoubleDouble p = product(s.high, -d), t = sum(c.high, p.high);
    return joined(t, p.low + c.low + c.high * cosine_tail - s.high * sine_tail - s.low * d);
  }
  double d, sine_tail, cosine_tail;  // sin d = d + sine_tail, cos d = 1 + cosine_tail
  DoubleDouble s, c;                 // of the table's point
};

/// atan(n / d), 0 <= n <= d.
DoubleDouble arctangent(DoubleDouble n, DoubleDouble d) {
  const int j = static_cast<int>(n.high / d.high * 16 + 0.5);
  const double c = j / 16.0;
  const DoubleDouble t = j ? (n - d * c) / (d + n * c) : n / d;
  const double t2 = t.high * t.high;
  const double tail = t.high * t2 * (-1.0 / 3 + t2 * (1.0 / 5 + t2 * (-1.0 / 7 + t2 * (1.0 / 9 + t2 * (-1.0 / 11)))));
  return joined(sum(kArctangent[j].high, t.high), kArctangent[j].low + t.low + tail);
}
/// The same for any n and d from 0 on, not both 0.
DoubleDouble first_quadrant(DoubleDouble n, DoubleDouble d) {
  return n.high <= d.high ? arctangent(n, d) : kHalfPi - arctangent(d, n);
}

/// sqrt(1 - x * x), |x| < 1.
DoubleDouble other_side(double x) { return root(sum(1.0, -x) * sum(1.0, x)); }

struct Power {
  DoubleDouble value;  // in [1, 2) or nearly
  int exponent;
  DoubleDouble scaled() const { return {std::ldexp(value.high, exponent), std::ldexp(value.low, exponent)}; }
};

/// e**x, |x| < 800.
Power exponential(double x) {
  const double k = std::nearbyint(x * (32 / 0x1.62e42fefa39efp-1));
  DoubleDouble r = sum(x - k * kStep[0], -k * kStep[1]);
  r = joined(r, -k * kStep[2]);
  const double h = r.high;
  const double tail = r.low + h * h * (0.5 + h * (1.0 / 6 + h * (1.0 / 24 + h * (1.0 / 120 + h * (1.0 / 720 + h * (1.0 / 5040))))));
  const int n = static_cast<int>(k);
  const DoubleDouble t = kPower[n & 31], p = product(t.high, h), s = quick_sum(t.high, p.high);
  return {joined(s, p.low + t.low + t.high * tail + t.low * h), n >> 5};
}

/// log(a), a > 0 and normal.
DoubleDouble logarithm(DoubleDouble a) {
  int e;
  double m = std::frexp(a.high, &e);
  if (m < 0x1.6a09e667f3bcdp-1) {
    m *= 2;
    --e;
  }
  const double low = std::ldexp(a.low, -e), c = std::nearbyint(m * 64) / 64;
  const DoubleDouble s = DoubleDouble{m - c, low} / joined(sum(m, c), low);
  const double s2 = s.high * s.high;
  const double tail = 2 * s.high * s2 * (1.0 / 3 + s2 * (1.0 / 5 + s2 * (1.0 / 7 + s2 * (1.0 / 9))));
  const DoubleDouble near = joined({2 * s.high, 2 * s.low}, tail);
  const DoubleDouble far = kLn2 * e + kLogarithm[static_cast<int>(c * 64) - 45];
  return far.high == 0 ? near : far + near;
}

double with_sign_of(DoubleDouble a, double x) { return std::copysign(a.rounded(), x); }

}  // namespace

#ifdef __EMSCRIPTEN__
namespace {

/// What a lane takes from the tables.
struct Picked {
  double d, low, sign, first_high, first_low, second_high, second_low;
};

/// sin(x), or with cosine = 1 cos(x), of two numbers of at most 2**19.
Lanes sine_or_cosine(Lanes x, int cosine) {
  const Lanes a = {std::fabs(x[0]), std::fabs(x[1])};
  const Lanes k = (a * 0x1.45f306dc9c883p-1 + 0x1.8p52) - 0x1.8p52;
  // Each product but the last is exact.
  Pair<Lanes> r = sum(a - k * kHalfPiParts[0], -k * kHalfPiParts[1]);
  const Pair<Lanes> further = sum(r.high, -k * kHalfPiParts[2]);
  r = quick_sum(further.high, r.low + further.low - k * kHalfPiParts[3]);
  // The angle is a table's point and a small d; the addition theorem's two factors are picked by the quadrant.
  const auto pick = [&](int i) {
    const double high = i ? r.high[1] : r.high[0], low = i ? r.low[1] : r.low[0];
    const int quadrant = static_cast<int>(i ? k[1] : k[0]) + cosine;
    const bool down = high < 0, odd = quadrant & 1, minus = std::signbit(i ? x[1] : x[0]);
    const double angle = std::fabs(high), other = odd ? -1 : 1;
    const int j = static_cast<int>(angle * 16 + 0.5);
    const DoubleDouble first = (odd ? kCosine : kSine)[j], second = (odd ? kSine : kCosine)[j];
    const bool negative = ((quadrant & 2) != 0) ^ (!odd && down) ^ (!cosine && minus);
    return Picked{angle - j * 0.0625, down ? -low : low, negative ? -1.0 : 1.0, first.high, first.low, other * second.high, other * second.low};
  };
  const Picked a0 = pick(0), a1 = pick(1);
  const Lanes d = {a0.d, a1.d}, low = {a0.low, a1.low}, sign = {a0.sign, a1.sign};
  const Pair<Lanes> first = {Lanes{a0.first_high, a1.first_high}, Lanes{a0.first_low, a1.first_low}};
  const Pair<Lanes> second = {Lanes{a0.second_high, a1.second_high}, Lanes{a0.second_low, a1.second_low}};
  const Lanes d2 = d * d;
  const Lanes sine_tail = low + d * d2 * (-1.0 / 6 + d2 * (1.0 / 120 + d2 * (-1.0 / 5040 + d2 * (1.0 / 362880))));
  const Lanes cosine_tail = d2 * (-0.5 + d2 * (1.0 / 24 + d2 * (-1.0 / 720 + d2 * (1.0 / 40320)))) - d * low;
  const Pair<Lanes> p = product(second.high, d), t = sum(first.high, p.high);
  return sign * (t.high + (t.low + (p.low + first.low + first.high * cosine_tail + second.high * sine_tail + second.low * d)));
}

/// Where a lane is beyond what is done for both, it is done alone.
template <double (*kAlone)(double)>
Lanes trigonometric(Lanes x, int cosine) {
  constexpr double kMost = 0x1p19;
  const bool both = std::fabs(x[0]) <= kMost && std::fabs(x[1]) <= kMost;
  if (both) return sine_or_cosine(x, cosine);
  for (int i = 0; i < 2; ++i) x[i] = std::fabs(x[i]) <= kMost ? sine_or_cosine(Lanes{x[i], x[i]}, cosine)[0] : kAlone(x[i]);
  return x;
}

}  // namespace

Lanes sin(Lanes x) { return trigonometric<std::sin>(x, 0); }
Lanes cos(Lanes x) { return trigonometric<std::cos>(x, 1); }
#else
// Elsewhere the C library is NumPy's own.
Lanes sin(Lanes x) { return Lanes{std::sin(x[0]), std::sin(x[1])}; }
Lanes cos(Lanes x) { return Lanes{std::cos(x[0]), std::cos(x[1])}; }
#endif

double sine(double reduced, double rest) { return with_sign_of(Angle(reduced, rest).sine(), reduced); }
double cosine(double reduced, double rest) { return Angle(reduced, rest).cosine().rounded(); }
double tangent(double reduced, double rest, bool odd_quadrant) {
  const Angle a(reduced, rest);
  const DoubleDouble s = a.sine(), c = a.cosine();
  return odd_quadrant ? with_sign_of(c / s, -reduced) : with_sign_of(s / c, reduced);
}

double asin(double x) {
  const double a = std::fabs(x);
  if (a < kTiny) return x;
  if (!(a < 1)) return a == 1 ? std::copysign(kHalfPi.high, x) : kNan;
  return with_sign_of(first_quadrant({a, 0}, other_side(x)), x);
}
double acos(double x) {
  const double a = std::fabs(x);
  if (!(a < 1)) return x == 1 ? 0 : x == -1 ? kPi.high : kNan;
  const DoubleDouble angle = first_quadrant(other_side(x), {a, 0});
  return (x < 0 ? kPi - angle : angle).rounded();
}
double atan(double x) {
  const double a = std::fabs(x);
  if (a < kTiny || std::isnan(x)) return x;
  if (a > 0x1p60) return std::copysign(kHalfPi.high, x);
  return with_sign_of(first_quadrant({a, 0}, {1, 0}), x);
}
double atan2(double y, double x) {
  if (std::isnan(x) || std::isnan(y)) return x + y;
  double n = std::fabs(y), d = std::fabs(x);
  const bool left = std::signbit(x);
  if (n == 0) return std::copysign(left ? kPi.high : 0, y);
  if (d == 0) return std::copysign(kHalfPi.high, y);
  if (n == kInfinity && d == kInfinity) return std::copysign(left ? 0x1.2d97c7f3321d2p+1 : kHalfPi.high / 2, y);
  if (n == kInfinity) return std::copysign(kHalfPi.high, y);
  if (d == kInfinity) return std::copysign(left ? kPi.high : 0, y);
  const int en = std::ilogb(n), ed = std::ilogb(d), largest = en > ed ? en : ed;
  if (en - ed > 64) return std::copysign(kHalfPi.high, y);
  if (en - ed < -64) return left ? std::copysign(kPi.high, y) : y / x;
  n = std::scalbn(n, -largest);
  d = std::scalbn(d, -largest);
  const DoubleDouble angle = first_quadrant({n, 0}, {d, 0});
  return with_sign_of(left ? kPi - angle : angle, y);
}
double hypot(double x, double y) {
  const double a = std::fabs(x), b = std::fabs(y);
  if (a == kInfinity || b == kInfinity) return kInfinity;
  if (std::isnan(a) || std::isnan(b) || a == 0 || b == 0) return a + b;
  const int ea = std::ilogb(a), eb = std::ilogb(b), largest = ea > eb ? ea : eb;
  if (std::abs(ea - eb) > 60) return a + b;
  const double u = std::scalbn(a, -largest), v = std::scalbn(b, -largest);
  return std::scalbn(root(product(u, u) + product(v, v)).rounded(), largest);
}

double expm1(double x) {
  const double a = std::fabs(x);
  if (a < 0x1p-54 || std::isnan(x)) return x;
  if (x > 710 || x < -60) return x > 0 ? kInfinity : -1;
  if (a < 0.0625) {
    const DoubleDouble square = product(x, x), s = sum(x, square.high / 2);
    const double tail = x * square.high * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720 + x * (1.0 / 5040 + x * (1.0 / 40320 + x / 362880))))));
    return joined(s, square.low / 2 + tail).rounded();
  }
  const Power e = exponential(x);
  return x > 60 ? std::ldexp(e.value.rounded(), e.exponent) : (e.scaled() + -1.0).rounded();
}
double sinh(double x) {
  const double a = std::fabs(x);
  if (a < kTiny || std::isnan(x)) return x;
  if (a > 711) return std::copysign(kInfinity, x);
  if (a < 0.125) {
    const double x2 = x * x;
    return x + x * x2 * (1.0 / 6 + x2 * (1.0 / 120 + x2 * (1.0 / 5040 + x2 / 362880)));
  }
  const Power e = exponential(a);
  if (a > 40) return std::copysign(std::ldexp(e.value.rounded(), e.exponent - 1), x);
  const DoubleDouble up = e.scaled();
  return with_sign_of((up - DoubleDouble{1, 0} / up) * 0.5, x);
}
double cosh(double x) {
  const double a = std::fabs(x);
  if (std::isnan(x)) return x;
  if (a > 711) return kInfinity;
  const Power e = exponential(a);
  if (a > 40) return std::ldexp(e.value.rounded(), e.exponent - 1);
  const DoubleDouble up = e.scaled();
  return ((up + DoubleDouble{1, 0} / up) * 0.5).rounded();
}

DoubleDouble log2_times(double x, double y) { return logarithm({x, 0}) * kLog2e * y; }

double log10(double x) {
  if (!(x > 0) || x == kInfinity) return std::log10(x);
  if (x < std::numeric_limits<double>::min()) return ((logarithm({x * 0x1p60, 0}) - kLn2 * 60.0) * kLog10e).rounded();
  return (logarithm({x, 0}) * kLog10e).rounded();
}
double log1p(double x) {
  if (std::fabs(x) < 0x1p-54 || !(x > -1) || x == kInfinity) return std::log1p(x);
  return logarithm(sum(1.0, x)).rounded();
}
double asinh(double x) {
  const double a = std::fabs(x);
  if (!(a < kInfinity)) return x;
  if (a < kTiny) return x;
  if (a < 0x1p-20) return x - x * x * x / 6;
  if (a > 0x1p30) return with_sign_of(logarithm({a, 0}) + kLn2, x);
  return with_sign_of(logarithm(root(product(a, a) + 1.0) + a), x);
}
double acosh(double x) {
  if (!(x > 1) || x == kInfinity) return x == 1 ? 0 : x == kInfinity ? x : kNan;
  if (x > 0x1p30) return (logarithm({x, 0}) + kLn2).rounded();
  return logarithm(root(sum(x, -1.0) * sum(x, 1.0)) + x).rounded();
}
double atanh(double x) {
  const double a = std::fabs(x);
  if (a < kTiny || !(a < 1)) return a == 1 ? std::copysign(kInfinity, x) : a > 1 ? kNan : x;
  return with_sign_of(logarithm(sum(1.0, a) / sum(1.0, -a)) * 0.5, x);
}

}  // namespace real
