// LU, Cholesky, QR and reflectors.
#include "nd/linalg/matrix.h"

namespace nd::linalg {

template <class T>
bool factor_lu(Matrix<T>& a, std::vector<int>& pivots) {
  const int k = std::min(a.m, a.n);
  pivots.assign(static_cast<std::size_t>(k), 0);
  bool regular = true;
  for (int j = 0; j < k; ++j) {
    int p = j;
    for (int i = j + 1; i < a.m; ++i) {
      if (size1(a(i, j)) > size1(a(p, j))) p = i;
    }
    pivots[static_cast<std::size_t>(j)] = p;
    if (a(p, j) == T(0)) {
      regular = false;
      continue;
    }
    if (p != j) {
      for (int c = 0; c < a.n; ++c) std::swap(a(p, c), a(j, c));
    }
    // LAPACK multiplies by the reciprocal, unless that would overflow.
    if (std::abs(a(j, j)) >= 2.2250738585072014e-308) {
      const T r = T(1) / a(j, j);
      for (int i = j + 1; i < a.m; ++i) a(i, j) = times(a(i, j), r);
    } else {
      for (int i = j + 1; i < a.m; ++i) a(i, j) /= a(j, j);
    }
    for (int c = j + 1; c < a.n; ++c) {
      const T x = a(j, c);
      if (x == T(0)) continue;
      T* to = a.column(c);
      const T* from = a.column(j);
      for (int i = j + 1; i < a.m; ++i) to[i] -= times(x, from[i]);
    }
    checkpoint(static_cast<Index>(a.m - j) * (a.n - j));
  }
  return regular;
}

template <class T>
void solve_lu(const Matrix<T>& lu, const std::vector<int>& pivots, Matrix<T>& b) {
  const int n = lu.n;
  for (int j = 0; j < b.n; ++j) {
    T* x = b.column(j);
    for (int i = 0; i < n; ++i) std::swap(x[i], x[pivots[static_cast<std::size_t>(i)]]);
    for (int k = 0; k < n; ++k) {
      if (x[k] == T(0)) continue;
      for (int i = k + 1; i < n; ++i) x[i] -= times(x[k], lu(i, k));
    }
    for (int k = n - 1; k >= 0; --k) {
      if (x[k] == T(0)) continue;
      x[k] = x[k] / lu(k, k);
      for (int i = 0; i < k; ++i) x[i] -= times(x[k], lu(i, k));
    }
    checkpoint(static_cast<Index>(n) * n);
  }
}

template <class T>
bool factor_cholesky(Matrix<T>& a) {
  const int n = a.n;
  for (int j = 0; j < n; ++j) {
    const double d = real_of(a(j, j));
    if (!(d > 0)) return false;
    const double root = std::sqrt(d);
    a(j, j) = root;
    const double r = 1.0 / root;
    for (int i = j + 1; i < n; ++i) a(i, j) = a(i, j) * r;
    for (int c = j + 1; c < n; ++c) {
      const T x = conj_of(a(c, j));
      for (int i = c; i < n; ++i) a(i, c) -= times(x, a(i, j));
    }
    for (int i = 0; i < j; ++i) a(i, j) = T(0);
    checkpoint(static_cast<Index>(n - j) * (n - j));
  }
  return true;
}

namespace {

template <class T>
double norm_of(const T* x, int count) {
  double big = 0, sum = 0;
  for (int i = 0; i < count; ++i) {
    big = std::max({big, std::fabs(real_of(x[i])), std::fabs(imag_of(x[i]))});
    sum += real_of(x[i]) * real_of(x[i]) + imag_of(x[i]) * imag_of(x[i]);
  }
  if (big == 0 || (big > 1e-140 && big < 1e140)) return std::sqrt(sum);
  sum = 0;
  for (int i = 0; i < count; ++i) {
    const double r = real_of(x[i]) / big, m = imag_of(x[i]) / big;
    sum += r * r + m * m;
  }
  return big * std::sqrt(sum);
}

}  // namespace

template <class T>
T make_reflector(T& alpha, T* x, int count) {
  const double norm = norm_of(x, count);
  const double ar = real_of(alpha), ai = imag_of(alpha);
  if (norm == 0 && ai == 0) return T(0);
  const double whole = ai == 0 ? length2(ar, norm) : std::sqrt(ar * ar + ai * ai + norm * norm);
  const double beta = -with_sign(whole, ar);
  T tau, scale;
  if constexpr (std::is_same_v<T, double>) {
    tau = (beta - alpha) / beta;
    scale = 1.0 / (alpha - beta);
  } else {
    tau = C((beta - ar) / beta, -ai / beta);
    scale = C(1) / (alpha - beta);
  }
  for (int i = 0; i < count; ++i) x[i] = times(x[i], scale);
  alpha = beta;
  return tau;
}

template <class T>
void reflect_left(Matrix<T>& c, const std::vector<T>& v, T tau, int row, int from, int to) {
  if (tau == T(0)) return;
  const int count = static_cast<int>(v.size());
  for (int j = from; j < to; ++j) {
    T* x = c.column(j) + row;
    T sum = T(0);
    for (int i = 0; i < count; ++i) sum += times(conj_of(v[static_cast<std::size_t>(i)]), x[i]);
    const T w = -times(tau, sum);
    for (int i = 0; i < count; ++i) x[i] += times(v[static_cast<std::size_t>(i)], w);
  }
  checkpoint(static_cast<Index>(count) * (to - from) * 2 + 1);
}

template <class T>
void reflect_right(Matrix<T>& c, const std::vector<T>& v, T tau, int column, int from, int to) {
  if (tau == T(0)) return;
  const int count = static_cast<int>(v.size());
  std::vector<T> w(static_cast<std::size_t>(to - from), T(0));
  for (int j = 0; j < count; ++j) {
    const T* x = c.column(column + j) + from;
    for (std::size_t i = 0; i < w.size(); ++i) w[i] += times(x[i], v[static_cast<std::size_t>(j)]);
  }
  for (int j = 0; j < count; ++j) {
    T* x = c.column(column + j) + from;
    const T t = -times(tau, conj_of(v[static_cast<std::size_t>(j)]));
    for (std::size_t i = 0; i < w.size(); ++i) x[i] += times(w[i], t);
  }
  checkpoint(static_cast<Index>(count) * (to - from) * 2 + 1);
}

template <class T>
void factor_qr(Matrix<T>& a, std::vector<T>& tau) {
  const int k = std::min(a.m, a.n);
  tau.assign(static_cast<std::size_t>(k), T(0));
  std::vector<T> v;
  for (int j = 0; j < k; ++j) {
    tau[static_cast<std::size_t>(j)] = make_reflector(a(j, j), a.column(j) + j + 1, a.m - j - 1);
    if (j + 1 == a.n) break;
    v.assign(a.column(j) + j, a.column(j) + a.m);
    v[0] = T(1);
    reflect_left(a, v, conj_of(tau[static_cast<std::size_t>(j)]), j, j + 1, a.n);
  }
}

template <class T>
Matrix<T> form_q(const Matrix<T>& qr, const std::vector<T>& tau, int columns) {
  Matrix<T> q(qr.m, columns);
  const int k = static_cast<int>(tau.size());
  for (int j = 0; j < columns; ++j) q(j, j) = T(1);
  for (int j = k - 1; j >= 0; --j) {
    const T t = tau[static_cast<std::size_t>(j)];
    std::vector<T> v(static_cast<std::size_t>(qr.m - j));
    v[0] = T(1);
    for (int i = j + 1; i < qr.m; ++i) v[static_cast<std::size_t>(i - j)] = qr(i, j);
    reflect_left(q, v, t, j, j + 1, columns);
    for (int i = j + 1; i < qr.m; ++i) q(i, j) = -times(t, v[static_cast<std::size_t>(i - j)]);
    q(j, j) = T(1) - t;
    for (int i = 0; i < j; ++i) q(i, j) = T(0);
  }
  return q;
}

void make_rotation(double f, double g, double& c, double& s, double& r) {
  const double af = std::fabs(f), ag = std::fabs(g);
  if (g == 0) {
    c = 1, s = 0, r = f;
  } else if (f == 0) {
    c = 0, s = with_sign(1, g), r = ag;
  } else if (af > 1e-150 && af < 1e150 && ag > 1e-150 && ag < 1e150) {
    const double d = std::sqrt(f * f + g * g);
    c = af / d;
    r = with_sign(d, f);
    s = g / r;
  } else {
    const double u = std::max(af, ag), fs = f / u, gs = g / u, d = std::sqrt(fs * fs + gs * gs);
    c = std::fabs(fs) / d;
    r = with_sign(d, f);
    s = gs / r;
    r *= u;
  }
}

#define ND_INSTANTIATE(T)                                                                     \
  template bool factor_lu(Matrix<T>&, std::vector<int>&);                                     \
  template void solve_lu(const Matrix<T>&, const std::vector<int>&, Matrix<T>&);              \
  template bool factor_cholesky(Matrix<T>&);                                                  \
  template T make_reflector(T&, T*, int);                                                     \
  template void reflect_left(Matrix<T>&, const std::vector<T>&, T, int, int, int);            \
  template void reflect_right(Matrix<T>&, const std::vector<T>&, T, int, int, int);           \
  template void factor_qr(Matrix<T>&, std::vector<T>&);                                       \
  template Matrix<T> form_q(const Matrix<T>&, const std::vector<T>&, int);
ND_INSTANTIATE(double)
ND_INSTANTIATE(C)
#undef ND_INSTANTIATE

}  // namespace nd::linalg
