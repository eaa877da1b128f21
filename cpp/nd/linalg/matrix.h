// Dense column-major matrices for the decompositions, and the small steps that they share, taken in the order of the
// reference BLAS and LAPACK so that results agree with theirs.
#pragma once

#include <algorithm>
#include <cmath>
#include <complex>
#include <vector>

#include "nd/core/settings.h"

namespace nd::linalg {

using C = std::complex<double>;

inline double conj_of(double x) { return x; }
inline C conj_of(C x) { return std::conj(x); }
inline double real_of(double x) { return x; }
inline double real_of(C x) { return x.real(); }
inline double imag_of(double) { return 0; }
inline double imag_of(C x) { return x.imag(); }
/// LAPACK's cabs1, by which complex pivots are chosen.
inline double size1(double x) { return std::fabs(x); }
inline double size1(C x) { return std::fabs(x.real()) + std::fabs(x.imag()); }
inline double times(double a, double b) { return a * b; }
inline C times(C a, C b) {
  return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

template <class T>
struct Matrix {
  int m = 0, n = 0;
  std::vector<T> a;
  Matrix() = default;
  Matrix(int rows, int columns) : m(rows), n(columns), a(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns)) {}
  T& operator()(int i, int j) { return a[static_cast<std::size_t>(j) * static_cast<std::size_t>(m) + static_cast<std::size_t>(i)]; }
  const T& operator()(int i, int j) const {
    return a[static_cast<std::size_t>(j) * static_cast<std::size_t>(m) + static_cast<std::size_t>(i)];
  }
  T* column(int j) { return a.data() + static_cast<std::size_t>(j) * static_cast<std::size_t>(m); }
  static Matrix identity(int n) {
    Matrix e(n, n);
    for (int i = 0; i < n; ++i) e(i, i) = T(1);
    return e;
  }
  Matrix adjoint() const {
    Matrix out(n, m);
    for (int j = 0; j < n; ++j) {
      for (int i = 0; i < m; ++i) out(j, i) = conj_of((*this)(i, j));
    }
    return out;
  }
};

/// LU with partial pivoting (getrf); false when a pivot is zero, though the factors are finished.
template <class T>
bool factor_lu(Matrix<T>& a, std::vector<int>& pivots);
/// b = a⁻¹ b from the factors.
template <class T>
void solve_lu(const Matrix<T>& lu, const std::vector<int>& pivots, Matrix<T>& b);
/// The lower Cholesky factor in place, zeros above; false if not positive definite.
template <class T>
bool factor_cholesky(Matrix<T>& a);

/// A Householder reflector I - tau v vᴴ that turns (alpha, x) into (beta, 0); v = (1, x) in place, alpha becomes beta.
template <class T>
T make_reflector(T& alpha, T* x, int count);
/// c = (I - tau v vᴴ) c on rows [row, row + count) and columns [from, to); v has its 1 written out.
template <class T>
void reflect_left(Matrix<T>& c, const std::vector<T>& v, T tau, int row, int from, int to);
/// c = c (I - tau v vᴴ) on columns [column, column + size of v) and rows [from, to).
template <class T>
void reflect_right(Matrix<T>& c, const std::vector<T>& v, T tau, int column, int from, int to);
/// QR in place, reflectors below the diagonal (geqrf).
template <class T>
void factor_qr(Matrix<T>& a, std::vector<T>& tau);
/// The first `columns` columns of Q from those reflectors (orgqr).
template <class T>
Matrix<T> form_q(const Matrix<T>& qr, const std::vector<T>& tau, int columns);

/// Plane rotation as LAPACK 3.10's lartg: c f + s g = r.
void make_rotation(double f, double g, double& c, double& s, double& r);
/// sqrt(x² + y²) without needless overflow, in LAPACK's order (lapy2).
inline double length2(double x, double y) {
  const double a = std::fabs(x), b = std::fabs(y), w = std::max(a, b), z = std::min(a, b);
  if (z == 0 || !(w < 1e308)) return std::isnan(x) ? x : std::isnan(y) ? y : w;
  return w * std::sqrt(1 + (z / w) * (z / w));
}
inline double with_sign(double size, double sign) { return std::copysign(std::fabs(size), sign); }

/// Eigenvalues (ascending) of the symmetric or Hermitian matrix whose lower triangle is given; `vectors`, if wanted,
/// replaces a. False without convergence.
template <class T>
bool eigen_symmetric(Matrix<T>& a, std::vector<double>& values, bool vectors);
/// Symmetric tridiagonal QL/QR (steqr); `z`, if given, is multiplied by the rotations.
template <class T>
bool tridiagonal_ql(std::vector<double>& d, std::vector<double>& e, Matrix<T>* z);

/// Eigenvalues and right vectors, in geev's order and scaling.
bool eigen_real(Matrix<double> a, std::vector<C>& values, Matrix<C>* vectors);
bool eigen_complex(Matrix<C> a, std::vector<C>& values, Matrix<C>* vectors);

/// a = u diag(s) vh, s falling. Thin factors unless `full`; u and vh may be null.
template <class T>
bool singular_values(const Matrix<T>& a, std::vector<double>& s, Matrix<T>* u, Matrix<T>* vh, bool full);

}  // namespace nd::linalg
