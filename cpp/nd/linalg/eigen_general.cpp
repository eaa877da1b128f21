// Eigenvalues and right eigenvectors of general matrices: balance, Hessenberg form, shifted QR, back substitution,
// in the order and with the scaling of LAPACK's geev.
#include <limits>

#include "nd/linalg/matrix.h"

namespace nd::linalg {
namespace {

constexpr double kUlp = std::numeric_limits<double>::epsilon();
constexpr double kSafe = std::numeric_limits<double>::min();

struct Balance {
  int low, high;
  std::vector<double> scale;  // inside: factors; outside: which row was exchanged
};

template <class T>
double column_norm(const Matrix<T>& a, int j, int from, int to) {
  double sum = 0;
  for (int i = from; i <= to; ++i) sum += std::norm(a(i, j));
  return std::sqrt(sum);
}
template <class T>
double row_norm(const Matrix<T>& a, int i, int from, int to) {
  double sum = 0;
  for (int j = from; j <= to; ++j) sum += std::norm(a(i, j));
  return std::sqrt(sum);
}

template <class T>
Balance balance(Matrix<T>& a) {
  const int n = a.n;
  Balance b{0, n - 1, std::vector<double>(static_cast<std::size_t>(n), 1.0)};
  int k = 0, l = n - 1;
  const auto exchange = [&](int i, int m) {
    b.scale[static_cast<std::size_t>(m)] = i;
    if (i == m) return;
    for (int r = 0; r <= l; ++r) std::swap(a(r, i), a(r, m));
    for (int c = k; c < n; ++c) std::swap(a(i, c), a(m, c));
  };
  for (bool again = true; again;) {
    again = false;
    for (int i = l; i >= 0; --i) {
      bool alone = true;
      for (int j = 0; j <= l && alone; ++j) alone = i == j || a(i, j) == T(0);
      if (!alone) continue;
      exchange(i, l);
      again = true;
      if (l == 0) {
        b.low = b.high = 0;
        return b;
      }
      --l;
    }
  }
  for (bool again = true; again;) {
    again = false;
    for (int j = k; j <= l; ++j) {
      bool alone = true;
      for (int i = k; i <= l && alone; ++i) alone = i == j || a(i, j) == T(0);
      if (!alone) continue;
      exchange(j, k);
      again = true;
      ++k;
    }
  }
  for (int i = k; i <= l; ++i) b.scale[static_cast<std::size_t>(i)] = 1;
  const double min1 = kSafe / kUlp, max1 = 1 / min1, min2 = min1 * 2, max2 = 1 / min2;
  for (bool again = true; again;) {
    again = false;
    for (int i = k; i <= l; ++i) {
      double c = column_norm(a, i, k, l), r = row_norm(a, i, k, l), ca = 0, ra = 0;
      for (int j = 0; j <= l; ++j) ca = std::max(ca, std::abs(a(j, i)));
      for (int j = k; j < n; ++j) ra = std::max(ra, std::abs(a(i, j)));
      if (c == 0 || r == 0) continue;
      double g = r / 2, f = 1;
      const double s = c + r;
      while (c < g && std::max({f, c, ca}) < max2 && std::min({r, g, ra}) > min2) f *= 2, c *= 2, ca *= 2, r /= 2, g /= 2, ra /= 2;
      g = c / 2;
      while (g >= r && std::max(r, ra) < max2 && std::min({f, c, g, ca}) > min2) f /= 2, c /= 2, g /= 2, ca /= 2, r *= 2, ra *= 2;
      double& scale = b.scale[static_cast<std::size_t>(i)];
      if (c + r >= 0.95 * s || (f < 1 && scale < 1 && f * scale <= min1) || (f > 1 && scale > 1 && scale >= max1 / f)) continue;
      scale *= f;
      again = true;
      for (int j = k; j < n; ++j) a(i, j) *= 1 / f;
      for (int j = 0; j <= l; ++j) a(j, i) *= f;
    }
  }
  b.low = k;
  b.high = l;
  return b;
}

template <class T>
void unbalance(const Balance& b, Matrix<T>& v) {
  const int n = v.m;
  for (int i = b.low; i <= b.high && b.low != b.high; ++i) {
    for (int j = 0; j < v.n; ++j) v(i, j) *= b.scale[static_cast<std::size_t>(i)];
  }
  const auto put_back = [&](int i) {
    const int k = static_cast<int>(b.scale[static_cast<std::size_t>(i)]);
    if (k == i) return;
    for (int j = 0; j < v.n; ++j) std::swap(v(i, j), v(k, j));
  };
  for (int i = b.low - 1; i >= 0; --i) put_back(i);
  for (int i = b.high + 1; i < n; ++i) put_back(i);
}

/// Hessenberg form in place; the orthogonal factor in z if wanted.
template <class T>
void to_hessenberg(Matrix<T>& a, const Balance& b, Matrix<T>* z) {
  const int n = a.n;
  std::vector<T> tau(static_cast<std::size_t>(n), T(0));
  std::vector<std::vector<T>> vs(static_cast<std::size_t>(n));
  for (int i = b.low; i < b.high; ++i) {
    T alpha = a(i + 1, i);
    const T t = make_reflector(alpha, a.column(i) + std::min(i + 2, n), b.high - i - 1);
    std::vector<T> v(static_cast<std::size_t>(b.high - i));
    v[0] = T(1);
    for (int r = i + 2; r <= b.high; ++r) v[static_cast<std::size_t>(r - i - 1)] = a(r, i), a(r, i) = T(0);
    a(i + 1, i) = alpha;
    reflect_right(a, v, t, i + 1, 0, b.high + 1);
    reflect_left(a, v, conj_of(t), i + 1, i + 1, n);
    tau[static_cast<std::size_t>(i)] = t;
    vs[static_cast<std::size_t>(i)] = std::move(v);
  }
  if (!z) return;
  *z = Matrix<T>::identity(n);
  for (int i = b.high - 1; i >= b.low; --i) reflect_left(*z, vs[static_cast<std::size_t>(i)], tau[static_cast<std::size_t>(i)], i + 1, i + 1, n);
}

/// Schur form of a real 2×2 block, with the rotation that gives it (lanv2).
void standard_2x2(double& a, double& b, double& c, double& d, C& e1, C& e2, double& cs, double& sn) {
  const auto sign = [](double x) { return std::copysign(1.0, x); };
  cs = 1, sn = 0;
  if (c == 0) {
  } else if (b == 0) {
    cs = 0, sn = 1;
    std::swap(a, d);
    b = -c;
    c = 0;
  } else if (a - d == 0 && sign(b) != sign(c)) {
  } else {
    double temp = a - d, p = 0.5 * temp;
    const double most = std::max(std::fabs(b), std::fabs(c)), least = std::min(std::fabs(b), std::fabs(c)) * sign(b) * sign(c);
    const double scale = std::max(std::fabs(p), most);
    double z = (p / scale) * p + (most / scale) * least;
    if (z >= 4 * kUlp) {
      z = p + with_sign(std::sqrt(scale) * std::sqrt(z), p);
      a = d + z;
      d = d - (most / z) * least;
      const double tau = length2(c, z);
      cs = z / tau;
      sn = c / tau;
      b = b - c;
      c = 0;
    } else {
      const double sigma = b + c;
      p = 0.5 * temp;
      double tau = length2(sigma, temp);
      cs = std::sqrt(0.5 * (1 + std::fabs(sigma) / tau));
      sn = -(p / (tau * cs)) * sign(sigma);
      const double aa = a * cs + b * sn, bb = -a * sn + b * cs, cc = c * cs + d * sn, dd = -c * sn + d * cs;
      a = aa * cs + cc * sn;
      b = bb * cs + dd * sn;
      c = -aa * sn + cc * cs;
      d = -bb * sn + dd * cs;
      temp = 0.5 * (a + d);
      a = d = temp;
      if (c != 0) {
        if (b == 0) {
          b = -c;
          c = 0;
          const double t = cs;
          cs = -sn;
          sn = t;
        } else if (sign(b) == sign(c)) {
          const double sab = std::sqrt(std::fabs(b)), sac = std::sqrt(std::fabs(c));
          p = with_sign(sab * sac, c);
          tau = 1 / std::sqrt(std::fabs(b + c));
          a = temp + p;
          d = temp - p;
          b = b - c;
          c = 0;
          const double cs1 = sab * tau, sn1 = sac * tau;
          temp = cs * cs1 - sn * sn1;
          sn = cs * sn1 + sn * cs1;
          cs = temp;
        }
      }
    }
  }
  const double im = c == 0 ? 0 : std::sqrt(std::fabs(b)) * std::sqrt(std::fabs(c));
  e1 = {a, im};
  e2 = {d, -im};
}

/// Double-shift QR on the Hessenberg matrix (lahqr). With z: whole Schur form.
bool schur(Matrix<double>& h, const Balance& b, std::vector<C>& w, Matrix<double>* z) {
  const int n = h.n, lo = b.low, hi = b.high;
  for (int i = 0; i < n; ++i) {
    if (i < lo || i > hi) w[static_cast<std::size_t>(i)] = h(i, i);
  }
  if (lo == hi) {
    w[static_cast<std::size_t>(lo)] = h(lo, lo);
    return true;
  }
  const int nh = hi - lo + 1;
  const double small = kSafe * (nh / kUlp);
  const int limit = 30 * std::max(10, nh);
  int stuck = 0;
  for (int i = hi; i >= lo;) {
    int l = lo;
    bool found = false;
    for (int its = 0; its <= limit; ++its) {
      int k = i;
      for (; k > l; --k) {
        const double below = std::fabs(h(k, k - 1));
        if (below <= small) break;
        double test = std::fabs(h(k - 1, k - 1)) + std::fabs(h(k, k));
        if (test == 0) {
          if (k - 2 >= lo) test += std::fabs(h(k - 1, k - 2));
          if (k + 1 <= hi) test += std::fabs(h(k + 1, k));
        }
        if (below <= kUlp * test) {
          const double above = std::fabs(h(k - 1, k)), gap = std::fabs(h(k - 1, k - 1) - h(k, k)), here = std::fabs(h(k, k));
          const double ab = std::max(below, above), ba = std::min(below, above), aa = std::max(here, gap), bb = std::min(here, gap);
          const double s = aa + ab;
          if (ba * (ab / s) <= std::max(small, kUlp * (bb * (aa / s)))) break;
        }
      }
      l = k;
      if (l > lo) h(l, l - 1) = 0;
      if (l >= i - 1) {
        found = true;
        break;
      }
      ++stuck;
      const int i1 = z ? 0 : l, i2 = z ? n - 1 : i;
      double h11, h21, h12, h22;
      if (stuck % 20 == 0) {
        const double s = std::fabs(h(i, i - 1)) + std::fabs(h(i - 1, i - 2));
        h11 = 0.75 * s + h(i, i), h12 = -0.4375 * s, h21 = s, h22 = h11;
      } else if (stuck % 10 == 0) {
        const double s = std::fabs(h(l + 1, l)) + std::fabs(h(l + 2, l + 1));
        h11 = 0.75 * s + h(l, l), h12 = -0.4375 * s, h21 = s, h22 = h11;
      } else {
        h11 = h(i - 1, i - 1), h21 = h(i, i - 1), h12 = h(i - 1, i), h22 = h(i, i);
      }
      double s = std::fabs(h11) + std::fabs(h12) + std::fabs(h21) + std::fabs(h22);
      double rt1r = 0, rt1i = 0, rt2r = 0, rt2i = 0;
      if (s != 0) {
        h11 /= s, h21 /= s, h12 /= s, h22 /= s;
        const double tr = (h11 + h22) / 2, det = (h11 - tr) * (h22 - tr) - h12 * h21, root = std::sqrt(std::fabs(det));
        if (det >= 0) {
          rt1r = rt2r = tr * s;
          rt1i = root * s;
          rt2i = -rt1i;
        } else {
          rt1r = tr + root;
          rt2r = tr - root;
          rt1r = rt2r = (std::fabs(rt1r - h22) <= std::fabs(rt2r - h22) ? rt1r : rt2r) * s;
        }
      }
      double v[3];
      int m = i - 2;
      for (;; --m) {
        double h21s = std::fabs(h(m + 1, m));
        s = std::fabs(h(m, m) - rt2r) + std::fabs(rt2i) + h21s;
        h21s = h(m + 1, m) / s;
        v[0] = h21s * h(m, m + 1) + (h(m, m) - rt1r) * ((h(m, m) - rt2r) / s) - rt1i * (rt2i / s);
        v[1] = h21s * (h(m, m) + h(m + 1, m + 1) - rt1r - rt2r);
        v[2] = h21s * h(m + 2, m + 1);
        s = std::fabs(v[0]) + std::fabs(v[1]) + std::fabs(v[2]);
        v[0] /= s, v[1] /= s, v[2] /= s;
        if (m == l) break;
        if (std::fabs(h(m, m - 1)) * (std::fabs(v[1]) + std::fabs(v[2])) <=
            kUlp * std::fabs(v[0]) * (std::fabs(h(m - 1, m - 1)) + std::fabs(h(m, m)) + std::fabs(h(m + 1, m + 1))))
          break;
      }
      for (k = m; k < i; ++k) {
        const int nr = std::min(3, i - k + 1);
        if (k > m) {
          for (int r = 0; r < nr; ++r) v[r] = h(k + r, k - 1);
        }
        const double t1 = make_reflector(v[0], v + 1, nr - 1);
        if (k > m) {
          h(k, k - 1) = v[0];
          h(k + 1, k - 1) = 0;
          if (k < i - 1) h(k + 2, k - 1) = 0;
        } else if (m > l) {
          h(k, k - 1) *= 1 - t1;
        }
        const double v2 = v[1], v3 = nr == 3 ? v[2] : 0, t2 = t1 * v2, t3 = t1 * v3;
        for (int j = k; j <= i2; ++j) {
          const double sum = h(k, j) + v2 * h(k + 1, j) + (nr == 3 ? v3 * h(k + 2, j) : 0);
          h(k, j) -= sum * t1;
          h(k + 1, j) -= sum * t2;
          if (nr == 3) h(k + 2, j) -= sum * t3;
        }
        const auto columns = [&](Matrix<double>& x, int from, int to) {
          for (int j = from; j <= to; ++j) {
            const double sum = x(j, k) + v2 * x(j, k + 1) + (nr == 3 ? v3 * x(j, k + 2) : 0);
            x(j, k) -= sum * t1;
            x(j, k + 1) -= sum * t2;
            if (nr == 3) x(j, k + 2) -= sum * t3;
          }
        };
        columns(h, i1, std::min(k + 3, i));
        if (z) columns(*z, 0, n - 1);
        checkpoint(n * 10);
      }
    }
    if (!found) return false;
    if (l == i) {
      w[static_cast<std::size_t>(i)] = h(i, i);
    } else {
      double c, s;
      standard_2x2(h(i - 1, i - 1), h(i - 1, i), h(i, i - 1), h(i, i), w[static_cast<std::size_t>(i - 1)], w[static_cast<std::size_t>(i)], c, s);
      if (z) {
        for (int j = i + 1; j < n; ++j) {
          const double x = h(i - 1, j), y = h(i, j);
          h(i - 1, j) = c * x + s * y;
          h(i, j) = c * y - s * x;
        }
        const auto columns = [&](Matrix<double>& x, int to) {
          for (int j = 0; j < to; ++j) {
            const double p = x(j, i - 1), q = x(j, i);
            x(j, i - 1) = c * p + s * q;
            x(j, i) = c * q - s * p;
          }
        };
        columns(h, i - 1);
        columns(*z, n);
      }
    }
    stuck = 0;
    i = l - 1;
  }
  return true;
}

/// Solves (t - lambda) x = x for the leading `size` rows of a quasi-triangular t, from the bottom up.
void back_substitute(const Matrix<double>& t, C lambda, std::vector<C>& x, int size, double least) {
  const auto X = [&](int i) -> C& { return x[static_cast<std::size_t>(i)]; };
  for (int j = size - 1; j >= 0; --j) {
    if (j > 0 && t(j, j - 1) != 0) {
      const C a = t(j - 1, j - 1) - lambda, b = t(j - 1, j), c = t(j, j - 1), d = t(j, j) - lambda;
      C det = a * d - b * c;
      if (std::abs(det) < least * least) det = least * least;
      const C p = X(j - 1), q = X(j);
      X(j - 1) = (d * p - b * q) / det;
      X(j) = (a * q - c * p) / det;
      for (int i = 0; i < j - 1; ++i) X(i) -= X(j - 1) * t(i, j - 1) + X(j) * t(i, j);
      --j;
      continue;
    }
    C d = t(j, j) - lambda;
    if (size1(d) < least) d = least;
    X(j) /= d;
    for (int i = 0; i < j; ++i) X(i) -= X(j) * t(i, j);
    // Growth is scaled away before it overflows.
    if (size1(X(j)) > 1e150) {
      const double shrink = 1 / size1(X(j));
      for (C& value : x) value *= shrink;
    }
  }
}

bool schur_complex(Matrix<C>& h, const Balance& b, std::vector<C>& w, Matrix<C>* z) {
  const int n = h.n, lo = b.low, hi = b.high;
  for (int i = 0; i < n; ++i) {
    if (i < lo || i > hi) w[static_cast<std::size_t>(i)] = h(i, i);
  }
  const int nh = hi - lo + 1, limit = 30 * std::max(10, nh);
  const double small = kSafe * (nh / kUlp);
  int stuck = 0;
  for (int i = hi; i >= lo;) {
    int l = lo;
    bool found = false;
    for (int its = 0; its <= limit; ++its) {
      int k = i;
      for (; k > l; --k) {
        if (size1(h(k, k - 1)) <= small) break;
        const double test = size1(h(k - 1, k - 1)) + size1(h(k, k));
        if (std::abs(h(k, k - 1)) <= kUlp * test) break;
      }
      l = k;
      if (l > lo) h(l, l - 1) = 0;
      if (l >= i) {
        found = true;
        break;
      }
      ++stuck;
      C shift;
      if (stuck % 10 == 0) {
        shift = h(i, i) + 0.75 * std::abs(h(i, i - 1));
      } else {
        // Wilkinson's: the eigenvalue of the last 2×2 nearer to its corner.
        shift = h(i, i);
        const C u = std::sqrt(h(i - 1, i)) * std::sqrt(h(i, i - 1));
        double s = size1(u);
        if (s != 0) {
          const C x = 0.5 * (h(i - 1, i - 1) - shift);
          const double sx = size1(x);
          s = std::max(s, sx);
          C y = s * std::sqrt((x / s) * (x / s) + (u / s) * (u / s));
          if (sx > 0 && (x / sx).real() * y.real() + (x / sx).imag() * y.imag() < 0) y = -y;
          shift -= u * (u / (x + y));
        }
      }
      const int i1 = z ? 0 : l, i2 = z ? n - 1 : i;
      C v0 = h(l, l) - shift, v1 = h(l + 1, l);
      const double s = size1(v0) + size1(v1);
      v0 /= s, v1 /= s;
      for (k = l; k < i; ++k) {
        if (k > l) v0 = h(k, k - 1), v1 = h(k + 1, k - 1);
        const C t1 = make_reflector(v0, &v1, 1);
        if (k > l) h(k, k - 1) = v0, h(k + 1, k - 1) = 0;
        const C v = v1;
        for (int j = k; j <= i2; ++j) {
          const C sum = std::conj(t1) * h(k, j) + std::conj(t1) * std::conj(v) * h(k + 1, j);
          h(k, j) -= sum;
          h(k + 1, j) -= sum * v;
        }
        const auto columns = [&](Matrix<C>& x, int from, int to) {
          for (int j = from; j <= to; ++j) {
            const C sum = t1 * x(j, k) + t1 * v * x(j, k + 1);
            x(j, k) -= sum;
            x(j, k + 1) -= sum * std::conj(v);
          }
        };
        columns(h, i1, std::min(k + 2, i));
        if (z) columns(*z, 0, n - 1);
        checkpoint(n * 20);
      }
    }
    if (!found) return false;
    w[static_cast<std::size_t>(i)] = h(i, i);
    stuck = 0;
    i = l - 1;
  }
  return true;
}

}  // namespace

bool eigen_real(Matrix<double> a, std::vector<C>& w, Matrix<C>* vectors) {
  const int n = a.n;
  w.assign(static_cast<std::size_t>(n), C(0));
  if (n == 0) return true;
  const Balance b = balance(a);
  Matrix<double> z;
  to_hessenberg(a, b, vectors ? &z : nullptr);
  if (!schur(a, b, w, vectors ? &z : nullptr)) return false;
  if (!vectors) return true;
  Matrix<C>& v = *vectors;
  v = Matrix<C>(n, n);
  const double small = kSafe * (n / kUlp);
  for (int k = n - 1; k >= 0; --k) {
    const C lambda = w[static_cast<std::size_t>(k)];
    const double least = std::max(kUlp * (std::fabs(lambda.real()) + std::fabs(lambda.imag())), small);
    std::vector<C> x(static_cast<std::size_t>(n), C(0));
    const bool pair = k > 0 && lambda.imag() != 0 && a(k, k - 1) != 0;
    if (!pair) {
      x[static_cast<std::size_t>(k)] = 1;
      for (int i = 0; i < k; ++i) x[static_cast<std::size_t>(i)] = -a(i, k);
      back_substitute(a, lambda.real(), x, k, least);
    } else {
      // The eigenvalue with positive imaginary part; its conjugate follows.
      const double im = std::fabs(lambda.imag());
      double re1, im2;
      if (std::fabs(a(k - 1, k)) >= std::fabs(a(k, k - 1))) {
        re1 = 1;
        im2 = im / a(k - 1, k);
      } else {
        re1 = -im / a(k, k - 1);
        im2 = 1;
      }
      x[static_cast<std::size_t>(k - 1)] = re1;
      x[static_cast<std::size_t>(k)] = C(0, im2);
      for (int i = 0; i < k - 1; ++i) x[static_cast<std::size_t>(i)] = C(-re1 * a(i, k - 1), -im2 * a(i, k));
      back_substitute(a, C(lambda.real(), im), x, k - 1, least);
    }
    const int column = pair ? k - 1 : k;
    for (int j = 0; j <= k; ++j) {
      for (int i = 0; i < n; ++i) v(i, column) += x[static_cast<std::size_t>(j)] * z(i, j);
    }
    checkpoint(static_cast<Index>(n) * n);
    if (pair) --k;
  }
  unbalance(b, v);
  for (int k = 0; k < n; ++k) {
    double sum = 0;
    for (int i = 0; i < n; ++i) sum += std::norm(v(i, k));
    const double scale = 1 / std::sqrt(sum);
    for (int i = 0; i < n; ++i) v(i, k) *= scale;
    if (w[static_cast<std::size_t>(k)].imag() == 0) continue;
    // The largest part becomes real.
    int most = 0;
    for (int i = 1; i < n; ++i) {
      if (std::norm(v(i, k)) > std::norm(v(most, k))) most = i;
    }
    double c, s, r;
    make_rotation(v(most, k).real(), v(most, k).imag(), c, s, r);
    for (int i = 0; i < n; ++i) {
      const double re = v(i, k).real(), im = v(i, k).imag();
      v(i, k) = {c * re + s * im, c * im - s * re};
    }
    v(most, k) = v(most, k).real();
    for (int i = 0; i < n; ++i) v(i, k + 1) = std::conj(v(i, k));
    ++k;
  }
  return true;
}

bool eigen_complex(Matrix<C> a, std::vector<C>& w, Matrix<C>* vectors) {
  const int n = a.n;
  w.assign(static_cast<std::size_t>(n), C(0));
  if (n == 0) return true;
  const Balance b = balance(a);
  Matrix<C> z;
  to_hessenberg(a, b, vectors ? &z : nullptr);
  if (!schur_complex(a, b, w, vectors ? &z : nullptr)) return false;
  if (!vectors) return true;
  Matrix<C>& v = *vectors;
  v = Matrix<C>(n, n);
  const double small = kSafe * (n / kUlp);
  for (int k = n - 1; k >= 0; --k) {
    std::vector<C> x(static_cast<std::size_t>(n), C(0));
    x[static_cast<std::size_t>(k)] = 1;
    for (int i = 0; i < k; ++i) x[static_cast<std::size_t>(i)] = -a(i, k);
    const double least = std::max(kUlp * size1(a(k, k)), small);
    for (int j = k - 1; j >= 0; --j) {
      C d = a(j, j) - a(k, k);
      if (size1(d) < least) d = least;
      C& xj = x[static_cast<std::size_t>(j)];
      xj /= d;
      for (int i = 0; i < j; ++i) x[static_cast<std::size_t>(i)] -= xj * a(i, j);
    }
    for (int j = 0; j <= k; ++j) {
      for (int i = 0; i < n; ++i) v(i, k) += x[static_cast<std::size_t>(j)] * z(i, j);
    }
    checkpoint(static_cast<Index>(n) * n);
  }
  unbalance(b, v);
  for (int k = 0; k < n; ++k) {
    double sum = 0;
    int most = 0;
    for (int i = 0; i < n; ++i) {
      sum += std::norm(v(i, k));
      if (std::norm(v(i, k)) > std::norm(v(most, k))) most = i;
    }
    const C turn = std::conj(v(most, k)) / std::abs(v(most, k)) / std::sqrt(sum);
    for (int i = 0; i < n; ++i) v(i, k) *= turn;
    v(most, k) = v(most, k).real();
  }
  return true;
}

}  // namespace nd::linalg
