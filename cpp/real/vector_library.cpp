// The algorithms and figures are those of the SVML sources that NumPy carries (github.com/numpy/SVML, BSD-3-Clause), which
// round each a * b + c once. Here such a step is done in two parts wherever its rounding can reach the result.
#include "real/vector_library.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "real/elementary.h"

namespace real::vector_library {
namespace {

/// 2 ** (j / 16) = high * (1 + low).
constexpr DoubleDouble kSixteenth[] = {
#include "real/sixteenths.inc"
};

/// a * 2**n, rounded once.
double scaled(double a, int n) {
  if (n <= -1000 || n >= 1000) return std::ldexp(a, n);
  const std::uint64_t bits = static_cast<std::uint64_t>(n + 1023) << 52;
  double factor;
  std::memcpy(&factor, &bits, sizeof factor);
  return a * factor;
}

/// How many whole sixteenths z has, rounded down.
std::int64_t sixteenths(double z) { return static_cast<std::int64_t>(std::floor(z * 16)); }

/// (2**r - 1) / r, 0 <= r < 1 / 16.
constexpr double kPower[] = {0x1.62e42fefa398bp-1, 0x1.ebfbdff84555ap-3, 0x1.c6b08d4ad86b9p-5,
                             0x1.3b2ad1b172252p-7, 0x1.5d7472713cd19p-10, 0x1.4a1d7f526371bp-13};

/// high * (1 + low) * (1 + p), rounded as high + high * (low + p) with each step done once.
template <class T>
T times_one_and(T high, T low, Pair<T> p) {
  const Pair<T> product_with_high = product(high, p.high + (p.low + low)), s = quick_sum(high, product_with_high.high);
  return s.high + (s.low + product_with_high.low);
}

/// e**x, two numbers between -746 and 709.8.
Lanes exp_within(Lanes x) {
  // x = n * log(2) / 16 + r, 0 <= r < log(2) / 16, the logarithm in two doubles.
  const Lanes z = x * (0x1.71547652b82fep+0 * 16), n = {std::floor(z[0]), std::floor(z[1])}, part = n * 0.0625;
  // The first double's product is exact in halves, so r is rounded once.
  Lanes r = (x - part * 0x1.62e42fe000000p-1) - part * 0x1.f473de0000000p-30;
  const Pair<Lanes> rest = sum(r, -(part * 0x1.abc9e3a000000p-56));
  r = rest.high + (rest.low - part * 0x1.39803f0000000p-84);
  const Lanes r2 = r * r;
  const Lanes p56 = 0x1.7411836940c04p-10 * r + 0x1.1101cbbc265c0p-7, p34 = 0x1.55557242d68fep-5 * r + 0x1.5555553939732p-3;
  const Pair<Lanes> halves = sum(r * 0 + 0x1.fffffffffff70p-1, r * 0.5);
  const Lanes p12 = halves.high + (halves.low + r * (0x1.000000000d008p-1 - 0.5));
  const Pair<Lanes> p = product((p56 * r2 + p34) * r2 + p12, r);
  const int j[] = {static_cast<int>(n[0]), static_cast<int>(n[1])};
  const DoubleDouble &a = kSixteenth[j[0] & 15], &b = kSixteenth[j[1] & 15];
  const Lanes m = times_one_and(Lanes{a.high, b.high}, Lanes{a.low, b.low}, p);
  return Lanes{scaled(m[0], j[0] >> 4), scaled(m[1], j[1] >> 4)};
}

bool is_within(double x) { return x < 709.8 && x > -746; }

double exp_alone(double x) {
  if (is_within(x)) return exp_within(Lanes{x, x})[0];
  return x != x ? x : x > 0 ? std::numeric_limits<double>::infinity() : 0;
}

}  // namespace

Lanes exp(Lanes x) {
  if (is_within(x[0]) && is_within(x[1])) return exp_within(x);
  return Lanes{exp_alone(x[0]), exp_alone(x[1])};
}

double exp2(double x) {
  if (!(x < 1024)) return x != x ? x : std::numeric_limits<double>::infinity();
  if (x < -1076) return 0;
  const std::int64_t j = sixteenths(x);
  const double r = x - static_cast<double>(j) / 16;
  const double* c = kPower;
  const DoubleDouble near = product(r, c[1] + r * (c[2] + r * (c[3] + r * (c[4] + r * c[5]))));
  const DoubleDouble upper = sum(c[0], near.high);
  const double poly = upper.high + (upper.low + near.low);
  const DoubleDouble& t = kSixteenth[j & 15];
  const DoubleDouble p = product(t.high * r, poly), q = sum(p.high, t.high * t.low);
  return scaled(t.high + (q.high + (q.low + p.low)), static_cast<int>(j >> 4));
}

double pow(double x, double y) {
  const double rough = std::fabs(y) < 0x1p60 && x >= std::numeric_limits<double>::min() && x < std::numeric_limits<double>::infinity()
                           ? std::fabs(y * std::ilogb(x)) + std::fabs(y)
                           : 2000;
  if (rough > 1000 || x == 1 || y == 0) return std::pow(x, y);
  const DoubleDouble z = real::log2_times(x, y);
  const std::int64_t j = sixteenths(z.high);
  const double r = (z.high - static_cast<double>(j) / 16) + z.low, r2 = r * r;
  const double* c = kPower;
  const DoubleDouble near = product(c[1], r), upper = sum(c[0], near.high);
  const double p12 = upper.high + (upper.low + near.low);
  const DoubleDouble p = product(((c[5] * r + c[4]) * r2 + (c[3] * r + c[2])) * r2 + p12, r);
  const DoubleDouble& t = kSixteenth[j & 15];
  return scaled(times_one_and(t.high, t.low, p), static_cast<int>(j >> 4));
}

}  // namespace real::vector_library
