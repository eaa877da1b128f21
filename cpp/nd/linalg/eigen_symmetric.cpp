// Symmetric and Hermitian eigenvalues: Householder to tridiagonal, then implicit QL or QR, as LAPACK's syevd does for
// the sizes where that is what it comes to.
#include <limits>
#include <numeric>

#include "nd/linalg/matrix.h"

namespace nd::linalg {
namespace {

constexpr double kEps = std::numeric_limits<double>::epsilon() / 2;
constexpr double kSafe = std::numeric_limits<double>::min();

/// Eigenvalues rt1 (larger in size), rt2 of [a b; b c], and the unit vector (cs, sn) of rt1.
void eigen_2x2(double a, double b, double c, double& rt1, double& rt2, double& cs1, double& sn1) {
  const double sm = a + c, df = a - c, adf = std::fabs(df), tb = b + b, ab = std::fabs(tb);
  const double acmx = std::fabs(a) > std::fabs(c) ? a : c, acmn = std::fabs(a) > std::fabs(c) ? c : a;
  double rt;
  if (adf > ab) {
    rt = adf * std::sqrt(1 + (ab / adf) * (ab / adf));
  } else if (adf < ab) {
    rt = ab * std::sqrt(1 + (adf / ab) * (adf / ab));
  } else {
    rt = ab * std::sqrt(2.0);
  }
  int sgn1;
  if (sm < 0) {
    rt1 = 0.5 * (sm - rt);
    sgn1 = -1;
    rt2 = (acmx / rt1) * acmn - (b / rt1) * b;
  } else if (sm > 0) {
    rt1 = 0.5 * (sm + rt);
    sgn1 = 1;
    rt2 = (acmx / rt1) * acmn - (b / rt1) * b;
  } else {
    rt1 = 0.5 * rt;
    rt2 = -0.5 * rt;
    sgn1 = 1;
  }
  int sgn2;
  double cs;
  if (df >= 0) {
    cs = df + rt;
    sgn2 = 1;
  } else {
    cs = df - rt;
    sgn2 = -1;
  }
  if (std::fabs(cs) > ab) {
    const double ct = -tb / cs;
    sn1 = 1 / std::sqrt(1 + ct * ct);
    cs1 = ct * sn1;
  } else if (ab == 0) {
    cs1 = 1;
    sn1 = 0;
  } else {
    const double tn = -cs / tb;
    cs1 = 1 / std::sqrt(1 + tn * tn);
    sn1 = tn * cs1;
  }
  if (sgn1 == sgn2) {
    const double tn = cs1;
    cs1 = -sn1;
    sn1 = tn;
  }
}

template <class T>
void rotate_columns(Matrix<T>* z, int j, double c, double s) {
  if (!z || (c == 1 && s == 0)) return;
  T *x = z->column(j), *y = z->column(j + 1);
  for (int i = 0; i < z->m; ++i) {
    const T t = y[i];
    y[i] = c * t - s * x[i];
    x[i] = s * t + c * x[i];
  }
}

}  // namespace

template <class T>
bool tridiagonal_ql(std::vector<double>& d, std::vector<double>& e, Matrix<T>* z) {
  const int n = static_cast<int>(d.size());
  if (n <= 1) return true;
  auto D = [&](int i) -> double& { return d[static_cast<std::size_t>(i)]; };
  auto E = [&](int i) -> double& { return e[static_cast<std::size_t>(i)]; };
  const double ssfmax = std::sqrt(1 / kSafe) / 3, ssfmin = std::sqrt(kSafe) / (kEps * kEps);
  std::vector<double> cs(static_cast<std::size_t>(n)), sn(static_cast<std::size_t>(n));
  const int limit = n * 30;
  int count = 0, next = 0;
  while (next < n) {
    if (next > 0) E(next - 1) = 0;
    int m = next;
    for (; m < n - 1; ++m) {
      const double test = std::fabs(E(m));
      if (test == 0) break;
      if (test <= std::sqrt(std::fabs(D(m))) * std::sqrt(std::fabs(D(m + 1))) * kEps) {
        E(m) = 0;
        break;
      }
    }
    int l = next, lend = m;
    const int first = l, last = lend;
    next = m + 1;
    if (lend == l) continue;
    double norm = 0;
    for (int i = l; i <= lend; ++i) {
      norm = std::max(norm, std::fabs(D(i)));
      if (i < lend) norm = std::max(norm, std::fabs(E(i)));
    }
    if (norm == 0) continue;
    if (!(norm < std::numeric_limits<double>::infinity())) return false;
    double scaled_by = 1;
    if (norm > ssfmax) scaled_by = ssfmax / norm;
    if (norm < ssfmin) scaled_by = ssfmin / norm;
    if (scaled_by != 1) {
      for (int i = l; i <= lend; ++i) {
        D(i) *= scaled_by;
        if (i < lend) E(i) *= scaled_by;
      }
    }
    if (std::fabs(D(lend)) < std::fabs(D(l))) std::swap(l, lend);
    if (lend > l) {
      // QL: eigenvalues appear at the top.
      while (l <= lend) {
        if (count >= limit) return false;
        int k = l;
        for (; k < lend; ++k) {
          const double test = E(k) * E(k);
          if (test <= (kEps * kEps * std::fabs(D(k))) * std::fabs(D(k + 1)) + kSafe) break;
        }
        if (k < lend) E(k) = 0;
        double p = D(l);
        if (k == l) {
          ++l;
          continue;
        }
        if (k == l + 1) {
          double rt1, rt2, c, s;
          eigen_2x2(D(l), E(l), D(l + 1), rt1, rt2, c, s);
          rotate_columns(z, l, c, s);
          D(l) = rt1;
          D(l + 1) = rt2;
          E(l) = 0;
          l += 2;
          continue;
        }
        ++count;
        double g = (D(l + 1) - p) / (2 * E(l)), r = length2(g, 1);
        g = D(k) - p + (E(l) / (g + with_sign(r, g)));
        double s = 1, c = 1;
        p = 0;
        for (int i = k - 1; i >= l; --i) {
          const double f = s * E(i), b = c * E(i);
          make_rotation(g, f, c, s, r);
          if (i != k - 1) E(i + 1) = r;
          g = D(i + 1) - p;
          r = (D(i) - g) * s + 2 * c * b;
          p = s * r;
          D(i + 1) = g + p;
          g = c * r - b;
          cs[static_cast<std::size_t>(i)] = c;
          sn[static_cast<std::size_t>(i)] = -s;
        }
        for (int i = k - 1; i >= l; --i) rotate_columns(z, i, cs[static_cast<std::size_t>(i)], sn[static_cast<std::size_t>(i)]);
        D(l) -= p;
        E(l) = g;
        checkpoint(static_cast<Index>(z ? z->m : 1) * (k - l) * 4 + 1);
      }
    } else {
      // QR: they appear at the bottom.
      while (l >= lend) {
        if (count >= limit) return false;
        int k = l;
        for (; k > lend; --k) {
          const double test = E(k - 1) * E(k - 1);
          if (test <= (kEps * kEps * std::fabs(D(k))) * std::fabs(D(k - 1)) + kSafe) break;
        }
        if (k > lend) E(k - 1) = 0;
        double p = D(l);
        if (k == l) {
          --l;
          continue;
        }
        if (k == l - 1) {
          double rt1, rt2, c, s;
          eigen_2x2(D(l - 1), E(l - 1), D(l), rt1, rt2, c, s);
          rotate_columns(z, l - 1, c, s);
          D(l - 1) = rt1;
          D(l) = rt2;
          E(l - 1) = 0;
          l -= 2;
          continue;
        }
        ++count;
        double g = (D(l - 1) - p) / (2 * E(l - 1)), r = length2(g, 1);
        g = D(k) - p + (E(l - 1) / (g + with_sign(r, g)));
        double s = 1, c = 1;
        p = 0;
        for (int i = k; i < l; ++i) {
          const double f = s * E(i), b = c * E(i);
          make_rotation(g, f, c, s, r);
          if (i != k) E(i - 1) = r;
          g = D(i) - p;
          r = (D(i + 1) - g) * s + 2 * c * b;
          p = s * r;
          D(i) = g + p;
          g = c * r - b;
          cs[static_cast<std::size_t>(i)] = c;
          sn[static_cast<std::size_t>(i)] = s;
        }
        for (int i = k; i < l; ++i) rotate_columns(z, i, cs[static_cast<std::size_t>(i)], sn[static_cast<std::size_t>(i)]);
        D(l) -= p;
        E(l - 1) = g;
        checkpoint(static_cast<Index>(z ? z->m : 1) * (l - k) * 4 + 1);
      }
    }
    if (scaled_by != 1) {
      for (int i = first; i <= last; ++i) {
        D(i) /= scaled_by;
        if (i < last) E(i) /= scaled_by;
      }
    }
    // A block may have split; look at it again from its start until all of E there is zero.
    for (int i = first; i < last; ++i) {
      if (E(i) != 0) {
        next = first;
        break;
      }
    }
  }
  if (!z) {
    std::sort(d.begin(), d.end());
    return true;
  }
  for (int i = 0; i < n - 1; ++i) {
    int k = i;
    for (int j = i + 1; j < n; ++j) {
      if (D(j) < D(k)) k = j;
    }
    if (k == i) continue;
    std::swap(D(i), D(k));
    std::swap_ranges(z->column(i), z->column(i) + z->m, z->column(k));
  }
  return true;
}

template <class T>
bool eigen_symmetric(Matrix<T>& a, std::vector<double>& values, bool vectors) {
  const int n = a.n;
  values.assign(static_cast<std::size_t>(n), 0);
  if (n == 0) return true;
  if (n == 1) {
    values[0] = real_of(a(0, 0));
    a(0, 0) = T(1);
    return true;
  }
  std::vector<double> e(static_cast<std::size_t>(n - 1));
  std::vector<T> tau(static_cast<std::size_t>(n - 1));
  a(0, 0) = real_of(a(0, 0));
  std::vector<T> x;
  // sytd2, lower: reflector i zeroes column i below the subdiagonal.
  for (int i = 0; i < n - 1; ++i) {
    T alpha = a(i + 1, i);
    const T t = make_reflector(alpha, a.column(i) + std::min(i + 2, n), n - i - 2);
    e[static_cast<std::size_t>(i)] = real_of(alpha);
    if (t != T(0)) {
      const int k = n - i - 1;
      std::vector<T> v(static_cast<std::size_t>(k));
      v[0] = T(1);
      for (int r = 1; r < k; ++r) v[static_cast<std::size_t>(r)] = a(i + 1 + r, i);
      // x = tau A v from the lower triangle.
      x.assign(static_cast<std::size_t>(k), T(0));
      for (int c = 0; c < k; ++c) {
        const T t1 = times(t, v[static_cast<std::size_t>(c)]);
        T t2 = T(0);
        x[static_cast<std::size_t>(c)] += t1 * real_of(a(i + 1 + c, i + 1 + c));
        for (int r = c + 1; r < k; ++r) {
          const T value = a(i + 1 + r, i + 1 + c);
          x[static_cast<std::size_t>(r)] += times(t1, value);
          t2 += times(conj_of(value), v[static_cast<std::size_t>(r)]);
        }
        x[static_cast<std::size_t>(c)] += times(t, t2);
      }
      T product = T(0);
      for (int r = 0; r < k; ++r) product += times(conj_of(x[static_cast<std::size_t>(r)]), v[static_cast<std::size_t>(r)]);
      const T shift = -times(T(0.5) * t, product);
      for (int r = 0; r < k; ++r) x[static_cast<std::size_t>(r)] += times(shift, v[static_cast<std::size_t>(r)]);
      for (int c = 0; c < k; ++c) {
        const T t1 = -conj_of(x[static_cast<std::size_t>(c)]), t2 = -conj_of(v[static_cast<std::size_t>(c)]);
        for (int r = c; r < k; ++r) {
          a(i + 1 + r, i + 1 + c) += times(v[static_cast<std::size_t>(r)], t1) + times(x[static_cast<std::size_t>(r)], t2);
        }
        a(i + 1 + c, i + 1 + c) = real_of(a(i + 1 + c, i + 1 + c));
      }
      checkpoint(static_cast<Index>(k) * k * 2);
    } else {
      a(i + 1, i + 1) = real_of(a(i + 1, i + 1));
    }
    a(i + 1, i) = e[static_cast<std::size_t>(i)];
    tau[static_cast<std::size_t>(i)] = t;
    values[static_cast<std::size_t>(i)] = real_of(a(i, i));
  }
  values[static_cast<std::size_t>(n - 1)] = real_of(a(n - 1, n - 1));
  if (!vectors) return tridiagonal_ql<T>(values, e, nullptr);
  // Eigenvectors of the tridiagonal matrix first, then the reflectors on them (stedc, ormtr).
  Matrix<T> z = Matrix<T>::identity(n);
  if (!tridiagonal_ql<T>(values, e, &z)) return false;
  for (int i = n - 2; i >= 0; --i) {
    std::vector<T> v(static_cast<std::size_t>(n - i - 1));
    v[0] = T(1);
    for (int r = 1; r < n - i - 1; ++r) v[static_cast<std::size_t>(r)] = a(i + 1 + r, i);
    reflect_left(z, v, tau[static_cast<std::size_t>(i)], i + 1, 0, n);
  }
  a = std::move(z);
  return true;
}

template bool tridiagonal_ql(std::vector<double>&, std::vector<double>&, Matrix<double>*);
template bool tridiagonal_ql(std::vector<double>&, std::vector<double>&, Matrix<C>*);
template bool eigen_symmetric(Matrix<double>&, std::vector<double>&, bool);
template bool eigen_symmetric(Matrix<C>&, std::vector<double>&, bool);

}  // namespace nd::linalg
