// sin, cos, tan, asin, acos, atan, atan2 and hypot of the C library, for WebAssembly: Emscripten's err in the last bit once in
// some thirty arguments, glibc's, on which CPython's and NumPy's answers rest, hardly ever.
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

}  // extern "C"
