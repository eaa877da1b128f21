// Functions of the C library, for WebAssembly, with the last bits of glibc's, on which CPython's and NumPy's answers rest.
// Emscripten's sin, cos, tan, asin, acos, atan, atan2 and hypot err once in some thirty arguments, glibc's hardly ever; log10 and
// tanh follow glibc's formulas, inexact as those are.
#include <cmath>

#include "real/elementary.h"

extern "C" {

/// Emscripten's C library, for |x| > pi/4: x less the nearest multiple of pi/2, as y[0] + y[1]; gives that multiple's number,
/// modulo 8 at least.
int __rem_pio2(double x, double* y);

static int reduced(double x, double* y) {
  if (std::fabs(x) > 0x1.921fb54442d18p-1) return __rem_pio2(x, y);
  y[0] = x;
  y[1] = 0;
  return 0;
}

double sin(double x) {
  const double a = std::fabs(x);
  if (a < 0x1p-27 || !std::isfinite(x)) return std::isinf(x) ? x - x : x;
  double y[2];
  const int n = reduced(x, y);
  const double r = n & 1 ? real::cosine(y[0], y[1]) : real::sine(y[0], y[1]);
  return n & 2 ? -r : r;
}

double cos(double x) {
  if (!std::isfinite(x)) return x - x;
  double y[2];
  const int n = reduced(x, y);
  const double r = n & 1 ? real::sine(y[0], y[1]) : real::cosine(y[0], y[1]);
  return (n + 1) & 2 ? -r : r;
}

double tan(double x) {
  if (std::fabs(x) < 0x1p-27 || !std::isfinite(x)) return std::isinf(x) ? x - x : x;
  double y[2];
  const int n = reduced(x, y);
  return real::tangent(y[0], y[1], n & 1);
}

double asin(double x) { return real::asin(x); }
double acos(double x) { return real::acos(x); }
double atan(double x) { return real::atan(x); }
double atan2(double y, double x) { return real::atan2(y, x); }
double hypot(double x, double y) { return real::hypot(x, y); }

/// log10(2) in two parts for the exponent, log for the rest.
double log10(double x) {
  if (!(x > 0) || std::isinf(x)) return std::log(x);
  int e = 0;
  if (x < 0x1p-1022) {
    e = -54;
    x *= 0x1p54;
  }
  int k = std::ilogb(x);
  const double m = std::scalbn(x, -k);  // in [1, 2); for negative exponents in [1/2, 1)
  k += e;
  const int up = k < 0;
  const double y = k + up;
  const double low = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * std::log(up ? m / 2 : m);
  return low + y * 3.01029995663611771306e-01;
}

double tanh(double x) {
  const double a = std::fabs(x);
  if (std::isnan(x)) return x;
  if (a < 0x1p-55) return x * (1 + x);
  if (a >= 22) return std::copysign(1.0, x);
  const double t = std::expm1(a >= 1 ? 2 * a : -2 * a);
  return std::copysign(a >= 1 ? 1 - 2 / (t + 2) : -t / (t + 2), x);
}

}  // extern "C"
