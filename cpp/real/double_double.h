// Numbers of twice a double's precision, as the unevaluated sum of two doubles: what it takes to round a function's value
// rightly. After T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971).
// Exponents must stay far from the limits; nothing here scales.
#pragma once

#include <cmath>

namespace real {

/// Two doubles that are computed with at once.
using Lanes = double __attribute__((vector_size(16)));

/// T: double, or Lanes.
template <class T>
struct Pair {
  T high = {}, low = {};  // |low| <= half a unit in the last place of high
  T rounded() const { return high + low; }
};
using DoubleDouble = Pair<double>;

/// |a| >= |b|, or a is 0.
template <class T>
inline Pair<T> quick_sum(T a, T b) {
  const T s = a + b;
  return {s, b - (s - a)};
}
template <class T>
inline Pair<T> sum(T a, T b) {
  const T s = a + b, t = s - a;
  return {s, (a - (s - t)) + (b - t)};
}
/// The upper half of a double's digits.
template <class T>
inline T upper(T a) {
  const T t = a * 134217729.0;  // 2**27 + 1
  return t - (t - a);
}
template <class T>
inline Pair<T> product(T a, T b) {
  const T p = a * b, ah = upper(a), bh = upper(b), al = a - ah, bl = b - bh;
  return {p, ((ah * bh - p) + ah * bl + al * bh) + al * bl};
}

inline DoubleDouble operator-(DoubleDouble a) { return {-a.high, -a.low}; }
inline DoubleDouble operator+(DoubleDouble a, double b) {
  const DoubleDouble s = sum(a.high, b);
  return quick_sum(s.high, s.low + a.low);
}
inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble s = sum(a.high, b.high);
  const DoubleDouble t = sum(a.low, b.low);
  const DoubleDouble u = quick_sum(s.high, s.low + t.high);
  return quick_sum(u.high, u.low + t.low);
}
inline DoubleDouble operator-(DoubleDouble a, DoubleDouble b) { return a + -b; }
inline DoubleDouble operator*(DoubleDouble a, double b) {
  const DoubleDouble p = product(a.high, b);
  return quick_sum(p.high, p.low + a.low * b);
}
inline DoubleDouble operator*(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble p = product(a.high, b.high);
  return quick_sum(p.high, p.low + (a.high * b.low + a.low * b.high));
}
inline DoubleDouble operator/(DoubleDouble a, DoubleDouble b) {
  const double q = a.high / b.high;
  const DoubleDouble rest = a - b * q;
  return quick_sum(q, rest.high / b.high);
}
/// a > 0.
inline DoubleDouble root(DoubleDouble a) {
  const double r = std::sqrt(a.high);
  const DoubleDouble rest = a - product(r, r);
  return quick_sum(r, rest.high / (2 * r));
}

}  // namespace real
