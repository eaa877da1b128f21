// Singular values by bidiagonalisation and implicit zero-shift QR (LAPACK's bdsqr, to which gesdd comes for small
// matrices).
#include <limits>

#include "nd/linalg/matrix.h"

namespace nd::linalg {
namespace {

constexpr double kEps = std::numeric_limits<double>::epsilon() / 2;

/// Singular values of the triangle [f g; 0 h], and with rotations: (csl snl) and (csr snr) (lasv2).
void svd_2x2(double f, double g, double h, double& ssmin, double& ssmax, double& snr, double& csr, double& snl, double& csl) {
  double ft = f, fa = std::fabs(f), ht = h, ha = std::fabs(h);
  int pmax = 1;
  const bool swapped = ha > fa;
  if (swapped) {
    pmax = 3;
    std::swap(ft, ht);
    std::swap(fa, ha);
  }
  const double gt = g, ga = std::fabs(g);
  double clt, crt, slt, srt;
  if (ga == 0) {
    ssmin = ha, ssmax = fa, clt = crt = 1, slt = srt = 0;
  } else {
    bool small = true;
    if (ga > fa) {
      pmax = 2;
      if (fa / ga < kEps) {
        small = false;
        ssmax = ga;
        ssmin = ha > 1 ? fa / (ga / ha) : (fa / ga) * ha;
        clt = 1, slt = ht / gt, srt = 1, crt = ft / gt;
      }
    }
    if (small) {
      const double d = fa - ha;
      double l = d == fa ? 1 : d / fa;
      const double m = gt / ft;
      double t = 2 - l;
      const double mm = m * m, tt = t * t, s = std::sqrt(tt + mm), r = l == 0 ? std::fabs(m) : std::sqrt(l * l + mm);
      const double a = 0.5 * (s + r);
      ssmin = ha / a;
      ssmax = fa * a;
      if (mm == 0) {
        t = l == 0 ? with_sign(2, ft) * with_sign(1, gt) : gt / with_sign(d, ft) + m / t;
      } else {
        t = (m / (s + t) + m / (r + l)) * (1 + a);
      }
      l = std::sqrt(t * t + 4);
      crt = 2 / l;
      srt = t / l;
      clt = (crt + srt * m) / a;
      slt = (ht / ft) * srt / a;
    }
  }
  if (swapped) {
    csl = srt, snl = crt, csr = slt, snr = clt;
  } else {
    csl = clt, snl = slt, csr = crt, snr = srt;
  }
  double sign = 1;
  if (pmax == 1) sign = with_sign(1, csr) * with_sign(1, csl) * with_sign(1, f);
  if (pmax == 2) sign = with_sign(1, snr) * with_sign(1, csl) * with_sign(1, g);
  if (pmax == 3) sign = with_sign(1, snr) * with_sign(1, snl) * with_sign(1, h);
  ssmax = with_sign(ssmax, sign);
  ssmin = with_sign(ssmin, sign * with_sign(1, f) * with_sign(1, h));
}

/// The smaller singular value of the triangle (las2).
double smaller_2x2(double f, double g, double h) {
  const double fa = std::fabs(f), ga = std::fabs(g), ha = std::fabs(h), low = std::min(fa, ha), high = std::max(fa, ha);
  if (low == 0) return 0;
  if (ga < high) {
    const double as = 1 + low / high, at = (high - low) / high, au = (ga / high) * (ga / high);
    return low * (2 / (std::sqrt(as * as + au) + std::sqrt(at * at + au)));
  }
  const double au = high / ga;
  if (au == 0) return (low * high) / ga;
  const double as = 1 + low / high, at = (high - low) / high;
  const double c = 1 / (std::sqrt(1 + (as * au) * (as * au)) + std::sqrt(1 + (at * au) * (at * au)));
  return 2 * ((low * c) * au);
}

template <class T>
void rotate_columns(Matrix<T>* u, int i, int j, double c, double s) {
  if (!u || (c == 1 && s == 0)) return;
  T *x = u->column(i), *y = u->column(j);
  for (int r = 0; r < u->m; ++r) {
    const T t = y[r];
    y[r] = c * t - s * x[r];
    x[r] = s * t + c * x[r];
  }
}

/// Upper bidiagonal (d, e) to its singular values. `u` gets the left rotations; `v` is Vh transposed, so that both are
/// rotated by columns.
template <class T>
bool bidiagonal_qr(std::vector<double>& dd, std::vector<double>& ee, Matrix<T>* u, Matrix<T>* v) {
  const int n = static_cast<int>(dd.size());
  const auto d = [&](int i) -> double& { return dd[static_cast<std::size_t>(i)]; };
  const auto e = [&](int i) -> double& { return ee[static_cast<std::size_t>(i)]; };
  if (n > 1) {
    const double tolmul = std::max(10.0, std::min(100.0, std::pow(kEps, -0.125))), tol = tolmul * kEps;
    double smax = 0;
    for (int i = 0; i < n; ++i) smax = std::max(smax, std::fabs(d(i)));
    for (int i = 0; i < n - 1; ++i) smax = std::max(smax, std::fabs(e(i)));
    if (!(smax < std::numeric_limits<double>::infinity())) return false;
    double smin = std::fabs(d(0)), mu = smin;
    for (int i = 1; i < n && smin != 0; ++i) {
      mu = std::fabs(d(i)) * (mu / (mu + std::fabs(e(i - 1))));
      smin = std::min(smin, mu);
    }
    smin = smin / std::sqrt(static_cast<double>(n));
    const double thresh = std::max(tol * smin, 6.0 * n * (n * std::numeric_limits<double>::min()));
    const Index limit = 6ll * n * n;
    Index iterations = 0;
    int m = n - 1, old_l = -2, old_m = -2, direction = 0;
    while (m > 0) {
      if (iterations > limit) return false;
      if (tol < 0 && std::fabs(d(m)) <= thresh) d(m) = 0;
      double block = std::fabs(d(m));
      int l = m - 1;
      bool split = false;
      for (; l >= 0; --l) {
        const double abss = std::fabs(d(l)), abse = std::fabs(e(l));
        if (abse <= thresh) {
          e(l) = 0;
          split = true;
          break;
        }
        block = std::max({block, abss, abse});
      }
      if (split && l == m - 1) {
        --m;
        continue;
      }
      ++l;
      if (l == m - 1) {
        double ssmin, ssmax, snr, csr, snl, csl;
        svd_2x2(d(m - 1), e(m - 1), d(m), ssmin, ssmax, snr, csr, snl, csl);
        d(m - 1) = ssmax;
        e(m - 1) = 0;
        d(m) = ssmin;
        rotate_columns(v, m - 1, m, csr, snr);
        rotate_columns(u, m - 1, m, csl, snl);
        m -= 2;
        continue;
      }
      if (l > old_m || m < old_l) direction = std::fabs(d(l)) >= std::fabs(d(m)) ? 1 : 2;
      // Convergence tests along the direction of the chase.
      double sminl = 0;
      bool again = false;
      if (direction == 1) {
        if (std::fabs(e(m - 1)) <= tol * std::fabs(d(m))) {
          e(m - 1) = 0;
          continue;
        }
        double x = std::fabs(d(l));
        sminl = x;
        for (int i = l; i < m; ++i) {
          if (std::fabs(e(i)) <= tol * x) {
            e(i) = 0;
            again = true;
            break;
          }
          x = std::fabs(d(i + 1)) * (x / (x + std::fabs(e(i))));
          sminl = std::min(sminl, x);
        }
      } else {
        if (std::fabs(e(l)) <= tol * std::fabs(d(l))) {
          e(l) = 0;
          continue;
        }
        double x = std::fabs(d(m));
        sminl = x;
        for (int i = m - 1; i >= l; --i) {
          if (std::fabs(e(i)) <= tol * x) {
            e(i) = 0;
            again = true;
            break;
          }
          x = std::fabs(d(i)) * (x / (x + std::fabs(e(i))));
          sminl = std::min(sminl, x);
        }
      }
      if (again) continue;
      old_l = l;
      old_m = m;
      double shift = 0;
      if (n * tol * (sminl / block) > std::max(kEps, 0.01 * tol)) {
        double sll;
        if (direction == 1) {
          sll = std::fabs(d(l));
          shift = smaller_2x2(d(m - 1), e(m - 1), d(m));
        } else {
          sll = std::fabs(d(m));
          shift = smaller_2x2(d(l), e(l), d(l + 1));
        }
        if (sll > 0 && (shift / sll) * (shift / sll) < kEps) shift = 0;
      }
      iterations += m - l;
      double r;
      if (shift == 0 && direction == 1) {
        double cs = 1, oldcs = 1, sn = 0, oldsn = 0;
        for (int i = l; i < m; ++i) {
          make_rotation(d(i) * cs, e(i), cs, sn, r);
          if (i > l) e(i - 1) = oldsn * r;
          make_rotation(oldcs * r, d(i + 1) * sn, oldcs, oldsn, d(i));
          rotate_columns(v, i, i + 1, cs, sn);
          rotate_columns(u, i, i + 1, oldcs, oldsn);
        }
        const double h = d(m) * cs;
        d(m) = h * oldcs;
        e(m - 1) = h * oldsn;
        if (std::fabs(e(m - 1)) <= thresh) e(m - 1) = 0;
      } else if (shift == 0) {
        double cs = 1, oldcs = 1, sn = 0, oldsn = 0;
        for (int i = m; i > l; --i) {
          make_rotation(d(i) * cs, e(i - 1), cs, sn, r);
          if (i < m) e(i) = oldsn * r;
          make_rotation(oldcs * r, d(i - 1) * sn, oldcs, oldsn, d(i));
          rotate_columns(u, i - 1, i, cs, -sn);
          rotate_columns(v, i - 1, i, oldcs, -oldsn);
        }
        const double h = d(l) * cs;
        d(l) = h * oldcs;
        e(l) = h * oldsn;
        if (std::fabs(e(l)) <= thresh) e(l) = 0;
      } else if (direction == 1) {
        double f = (std::fabs(d(l)) - shift) * (with_sign(1, d(l)) + shift / d(l)), g = e(l);
        for (int i = l; i < m; ++i) {
          double cosr, sinr, cosl, sinl;
          make_rotation(f, g, cosr, sinr, r);
          if (i > l) e(i - 1) = r;
          f = cosr * d(i) + sinr * e(i);
          e(i) = cosr * e(i) - sinr * d(i);
          g = sinr * d(i + 1);
          d(i + 1) = cosr * d(i + 1);
          make_rotation(f, g, cosl, sinl, r);
          d(i) = r;
          f = cosl * e(i) + sinl * d(i + 1);
          d(i + 1) = cosl * d(i + 1) - sinl * e(i);
          if (i < m - 1) {
            g = sinl * e(i + 1);
            e(i + 1) = cosl * e(i + 1);
          }
          rotate_columns(v, i, i + 1, cosr, sinr);
          rotate_columns(u, i, i + 1, cosl, sinl);
        }
        e(m - 1) = f;
        if (std::fabs(e(m - 1)) <= thresh) e(m - 1) = 0;
      } else {
        double f = (std::fabs(d(m)) - shift) * (with_sign(1, d(m)) + shift / d(m)), g = e(m - 1);
        for (int i = m; i > l; --i) {
          double cosr, sinr, cosl, sinl;
          make_rotation(f, g, cosr, sinr, r);
          if (i < m) e(i) = r;
          f = cosr * d(i) + sinr * e(i - 1);
          e(i - 1) = cosr * e(i - 1) - sinr * d(i);
          g = sinr * d(i - 1);
          d(i - 1) = cosr * d(i - 1);
          make_rotation(f, g, cosl, sinl, r);
          d(i) = r;
          f = cosl * e(i - 1) + sinl * d(i - 1);
          d(i - 1) = cosl * d(i - 1) - sinl * e(i - 1);
          if (i > l + 1) {
            g = sinl * e(i - 2);
            e(i - 2) = cosl * e(i - 2);
          }
          rotate_columns(u, i - 1, i, cosr, -sinr);
          rotate_columns(v, i - 1, i, cosl, -sinl);
        }
        e(l) = f;
        if (std::fabs(e(l)) <= thresh) e(l) = 0;
      }
      checkpoint(static_cast<Index>(m - l) * (u ? u->m : 1) * 4 + 1);
    }
  }
  for (int i = 0; i < n; ++i) {
    if (!(d(i) < 0 || (d(i) == 0 && std::signbit(d(i))))) continue;
    d(i) = -d(i);
    if (v) {
      for (int r = 0; r < v->m; ++r) (*v)(r, i) = -(*v)(r, i);
    }
  }
  // Falling order, by insertion of the smallest at the end.
  for (int i = 0; i < n - 1; ++i) {
    int least = 0;
    for (int j = 1; j < n - i; ++j) {
      if (d(j) <= d(least)) least = j;
    }
    const int end = n - 1 - i;
    if (least == end) continue;
    std::swap(d(least), d(end));
    if (u) std::swap_ranges(u->column(least), u->column(least) + u->m, u->column(end));
    if (v) std::swap_ranges(v->column(least), v->column(least) + v->m, v->column(end));
  }
  return true;
}

}  // namespace

namespace {

/// Singular values of a real bidiagonal matrix with its vectors by columns; `lower` says that e is below the diagonal.
bool bidiagonal_svd(std::vector<double>& d, std::vector<double>& e, bool lower, Matrix<double>* u, Matrix<double>* v) {
  const int n = static_cast<int>(d.size());
  if (n == 1) {
    // LAPACK: the sign of a single value goes to the left.
    if (u && std::signbit(d[0])) (*u)(0, 0) = -(*u)(0, 0);
    d[0] = std::fabs(d[0]);
    return true;
  }
  std::vector<double> cs(d.size()), sn(d.size());
  if (lower) {
    for (std::size_t i = 0; i + 1 < d.size(); ++i) {
      double r;
      make_rotation(d[i], e[i], cs[i], sn[i], r);
      d[i] = r;
      e[i] = sn[i] * d[i + 1];
      d[i + 1] = cs[i] * d[i + 1];
    }
  }
  if (!bidiagonal_qr<double>(d, e, u, v)) return false;
  if (lower && u) {
    for (int j = n - 2; j >= 0; --j) {
      const double c = cs[static_cast<std::size_t>(j)], s = -sn[static_cast<std::size_t>(j)];
      for (int i = 0; i < n; ++i) {
        const double t = (*u)(j + 1, i);
        (*u)(j + 1, i) = c * t - s * (*u)(j, i);
        (*u)(j, i) = s * t + c * (*u)(j, i);
      }
    }
  }
  return true;
}

template <class T>
Matrix<T> widened(const Matrix<double>& a, int rows, int columns) {
  Matrix<T> out(rows, columns);
  for (int j = 0; j < a.n; ++j) {
    for (int i = 0; i < a.m; ++i) out(i, j) = T(a(i, j));
  }
  for (int j = a.n; j < columns; ++j) out(j, j) = T(1);
  return out;
}

/// a = u diag(s) vᴴ for a matrix that isn't wide. With `lower`, `a` is the adjoint of a wide matrix, whose bidiagonal
/// form LAPACK has below the diagonal. u gets `columns` columns.
template <class T>
bool decompose(Matrix<T> a, bool lower, std::vector<double>& s, Matrix<T>* u, Matrix<T>* v, int columns) {
  const int n = a.n;
  s.assign(static_cast<std::size_t>(n), 0);
  if (n == 0) {
    if (u) *u = Matrix<T>::identity(a.m), *v = Matrix<T>(0, 0), u->n = columns, u->a.resize(static_cast<std::size_t>(a.m) * static_cast<std::size_t>(columns));
    return true;
  }
  std::vector<double> e(static_cast<std::size_t>(n - 1));
  std::vector<T> tauq(static_cast<std::size_t>(n)), taup(static_cast<std::size_t>(n));
  std::vector<std::vector<T>> left(static_cast<std::size_t>(n)), right(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) {
    const std::size_t k = static_cast<std::size_t>(i);
    T alpha = a(i, i);
    tauq[k] = make_reflector(alpha, a.column(i) + i + 1, a.m - i - 1);
    s[k] = real_of(alpha);
    left[k].assign(a.column(i) + i, a.column(i) + a.m);
    left[k][0] = T(1);
    reflect_left(a, left[k], conj_of(tauq[k]), i, i + 1, n);
    if (i + 1 >= n) continue;
    std::vector<T> row(static_cast<std::size_t>(n - i - 1));
    for (int j = i + 1; j < n; ++j) row[static_cast<std::size_t>(j - i - 1)] = conj_of(a(i, j));
    T beta = row[0];
    taup[k] = make_reflector(beta, row.data() + 1, n - i - 2);
    e[k] = real_of(beta);
    row[0] = T(1);
    reflect_right(a, row, taup[k], i + 1, i + 1, a.m);
    right[k] = std::move(row);
  }
  if (!u) return bidiagonal_svd(s, e, lower, nullptr, nullptr);
  Matrix<double> ub = Matrix<double>::identity(n), vb = Matrix<double>::identity(n);
  if (!bidiagonal_svd(s, e, lower, &ub, &vb)) return false;
  if (lower) std::swap(ub, vb);
  *u = widened<T>(ub, a.m, columns);
  for (int i = n - 1; i >= 0; --i) reflect_left(*u, left[static_cast<std::size_t>(i)], tauq[static_cast<std::size_t>(i)], i, 0, columns);
  *v = widened<T>(vb, n, n);
  for (int i = n - 2; i >= 0; --i) reflect_left(*v, right[static_cast<std::size_t>(i)], taup[static_cast<std::size_t>(i)], i + 1, 0, n);
  return true;
}

/// Q from a QR factorisation times [core 0; 0 I], `columns` columns.
template <class T>
Matrix<T> expand(const Matrix<T>& qr, const std::vector<T>& tau, const Matrix<T>& core, int columns) {
  Matrix<T> out(qr.m, columns);
  for (int j = 0; j < core.n && j < columns; ++j) {
    for (int i = 0; i < core.m; ++i) out(i, j) = core(i, j);
  }
  for (int j = core.n; j < columns; ++j) out(j, j) = T(1);
  for (int i = static_cast<int>(tau.size()) - 1; i >= 0; --i) {
    std::vector<T> w(qr.a.begin() + static_cast<std::ptrdiff_t>(i) * qr.m + i, qr.a.begin() + static_cast<std::ptrdiff_t>(i + 1) * qr.m);
    w[0] = T(1);
    reflect_left(out, w, tau[static_cast<std::size_t>(i)], i, 0, columns);
  }
  return out;
}

template <class T>
Matrix<T> upper_part(const Matrix<T>& qr) {
  Matrix<T> r(qr.n, qr.n);
  for (int j = 0; j < qr.n; ++j) {
    for (int i = 0; i <= j; ++i) r(i, j) = qr(i, j);
  }
  return r;
}

}  // namespace

template <class T>
bool singular_values(const Matrix<T>& a, std::vector<double>& s, Matrix<T>* u, Matrix<T>* vh, bool full) {
  const int low = std::min(a.m, a.n), high = std::max(a.m, a.n), columns = full ? high : low;
  // Past this ratio gesdd takes a QR or LQ first.
  const int threshold = static_cast<int>(std::is_same_v<T, double> ? low * 11.0 / 6.0 : low * 17.0 / 9.0);
  const bool wide = a.m < a.n, stretched = low > 0 && high > low && high >= threshold;
  Matrix<T> x, y;
  if (!stretched) {
    if (!decompose(wide ? a.adjoint() : a, wide, s, u ? &x : nullptr, u ? &y : nullptr, columns)) return false;
  } else {
    Matrix<T> qr = wide ? a.adjoint() : a;
    std::vector<T> tau;
    factor_qr(qr, tau);
    const Matrix<T> r = upper_part(qr);
    Matrix<T> cu, cv;
    if (!decompose(wide ? r.adjoint() : r, false, s, u ? &cu : nullptr, u ? &cv : nullptr, low)) return false;
    if (u) {
      x = expand(qr, tau, wide ? cv : cu, columns);
      y = wide ? cu : cv;
    }
  }
  if (!u) return true;
  *u = wide ? std::move(y) : x;
  *vh = wide ? x.adjoint() : y.adjoint();
  return true;
}

template bool singular_values(const Matrix<double>&, std::vector<double>&, Matrix<double>*, Matrix<double>*, bool);
template bool singular_values(const Matrix<C>&, std::vector<double>&, Matrix<C>*, Matrix<C>*, bool);

}  // namespace nd::linalg
