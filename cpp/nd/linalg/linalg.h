// numpy.linalg over stacks of matrices: the last two axes are the matrix. Results are float64 or complex128, or their
// single forms for single input. Failures are LinAlg errors in NumPy's words.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "nd/core/array.h"

namespace nd::linalg {

NdArray solve(const NdArray& a, const NdArray& b);
NdArray inv(const NdArray& a);
NdArray det(const NdArray& a);
struct SignLog {
  NdArray sign, logabsdet;
};
SignLog slogdet(const NdArray& a);
NdArray cholesky(const NdArray& a, bool upper = false);
struct Qr {
  NdArray q, r;  // mode "r" leaves q out; "raw" gives h and tau
};
Qr qr(const NdArray& a, std::string_view mode);
struct Eigen {
  NdArray values, vectors;
};
Eigen eig(const NdArray& a);
NdArray eigvals(const NdArray& a);
/// `uplo` is 'L' or 'U'.
Eigen eigh(const NdArray& a, char uplo);
NdArray eigvalsh(const NdArray& a, char uplo);
struct Svd {
  NdArray u, s, vh;
};
Svd svd(const NdArray& a, bool full_matrices);
NdArray svdvals(const NdArray& a);
/// Singular values up to `rcond` (1e-15) times the largest count as zero.
NdArray pinv(const NdArray& a, std::optional<double> rcond);
NdArray matrix_rank(const NdArray& a, std::optional<double> tol, bool hermitian);
struct LeastSquares {
  NdArray x, residuals, singular;
  int rank;
};
LeastSquares lstsq(const NdArray& a, const NdArray& b, std::optional<double> rcond);
NdArray matrix_power(const NdArray& a, Index n);

/// What `ord` may be: nothing, a number (inf too), or a name.
struct NormOrder {
  enum class Kind : std::uint8_t { Default, Number, Frobenius, Nuclear } kind = Kind::Default;
  double number = 0;
};
/// No axes: the whole array (flattened when the order is the default). Throws NumPy's ValueErrors.
NdArray norm(const NdArray& a, NormOrder order, std::optional<std::span<const Index>> axes, bool keepdims);
/// Order default means 2.
NdArray cond(const NdArray& a, NormOrder order);

}  // namespace nd::linalg
