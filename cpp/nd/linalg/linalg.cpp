#include "nd/linalg/linalg.h"

#include <cmath>
#include <limits>

#include "nd/core/errors.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/linalg/matrix.h"
#include "nd/linalg/product.h"
#include "nd/manip/shape.h"
#include "nd/ufunc/ufunc.h"

namespace nd::linalg {
namespace {

Error failure(std::string text) { return {ErrorKind::LinAlg, std::move(text)}; }

void check_stack(const NdArray& a) {
  if (a.ndim() < 2)
    throw failure(std::to_string(a.ndim()) + "-dimensional array given. Array must be at least two-dimensional");
}
void check_square(const NdArray& a) {
  check_stack(a);
  if (a.shape(a.ndim() - 1) != a.shape(a.ndim() - 2)) throw failure("Last 2 dimensions of the array must be square");
}
void check_2d(const NdArray& a) {
  if (a.ndim() != 2) throw failure(std::to_string(a.ndim()) + "-dimensional array given. Array must be two-dimensional");
}

/// What results are: f, d, F or D.
DType result_dtype(const NdArray& a, const NdArray* b = nullptr) {
  bool complex = false, single = true;
  for (const NdArray* x : {&a, b}) {
    if (!x) continue;
    if (x->id() == TypeId::Float16) throw type_error("array type float16 is unsupported in linalg");
    if (!is_numeric(x->id())) {
      throw Error(ErrorKind::UFuncInputCasting, "Cannot cast ufunc 'inv' input from " + x->dtype().repr() +
                                                    " to dtype('float64') with casting rule 'same_kind'");
    }
    complex |= is_complex_id(x->id());
    single &= x->id() == TypeId::Float32 || x->id() == TypeId::Complex64;
  }
  if (complex) return single ? dtype_of<Complex64>() : dtype_of<Complex128>();
  return single ? dtype_of<float>() : dtype_of<double>();
}
DType real_dtype(const DType& dtype) {
  return dtype.id() == TypeId::Float32 || dtype.id() == TypeId::Complex64 ? dtype_of<float>() : dtype_of<double>();
}

Shape outer_shape(const NdArray& a, int inner = 2) {
  Shape s(a.shape());
  for (int i = 0; i < inner; ++i) s.pop_back();
  return s;
}
Shape with(Shape s, std::initializer_list<Index> more) {
  for (Index n : more) s.push_back(n);
  return s;
}

template <class T>
struct Numpy;
template <>
struct Numpy<double> {
  using type = double;
};
template <>
struct Numpy<C> {
  using type = Complex128;
};
template <class T>
DType dtype_for() {
  return dtype_of<typename Numpy<T>::type>();
}

/// A stack of matrices in working precision, packed.
template <class T>
struct Stack {
  NdArray data;
  int m, n;
  Index count;
  explicit Stack(const NdArray& a) : data(ascontiguous(a, dtype_for<T>())) {
    const int d = a.ndim();
    if (a.shape(d - 2) > 30000 || a.shape(d - 1) > 30000) throw memory_error(a.shape(), a.dtype());
    m = static_cast<int>(a.shape(d - 2));
    n = static_cast<int>(a.shape(d - 1));
    count = element_count(outer_shape(a));
  }
  Matrix<T> operator[](Index k) const {
    Matrix<T> out(m, n);
    const std::byte* p = data.data() + k * m * n * static_cast<Index>(sizeof(T));
    for (int i = 0; i < m; ++i) {
      for (int j = 0; j < n; ++j, p += sizeof(T)) std::memcpy(&out(i, j), p, sizeof(T));
    }
    return out;
  }
};

/// Writes the k-th matrix of a packed stack.
template <class T>
void put(const NdArray& out, Index k, const Matrix<T>& a) {
  std::byte* p = out.data() + k * a.m * a.n * static_cast<Index>(sizeof(T));
  for (int i = 0; i < a.m; ++i) {
    for (int j = 0; j < a.n; ++j, p += sizeof(T)) std::memcpy(p, &a(i, j), sizeof(T));
  }
}
void put_values(const NdArray& out, Index k, const std::vector<double>& values) {
  std::byte* p = out.data() + k * static_cast<Index>(values.size()) * 8;
  for (double x : values) store(p, x), p += 8;
}

NdArray finish(const NdArray& a, const DType& dtype) { return a.dtype() == dtype ? a : astype(a, dtype); }

template <class Fn>
auto by_kind(const DType& dtype, Fn&& fn) {
  return is_complex_id(dtype.id()) ? fn.template operator()<C>() : fn.template operator()<double>();
}

bool all_finite(const NdArray& a) {
  const NdArray d = ascontiguous(a, is_complex_id(a.id()) ? dtype_of<Complex128>() : dtype_of<double>());
  const Index n = d.nbytes() / 8;
  for (Index i = 0; i < n; ++i) {
    if (!std::isfinite(load<double>(d.data() + i * 8))) return false;
  }
  return true;
}

NdArray ufunc(const char* name, const NdArray& a) {
  FpStatus status;
  return call(*find_ufunc(name), {{&a}}, {}, status)[0];
}
NdArray ufunc(const char* name, const NdArray& a, const NdArray& b, Weak weak = Weak::None) {
  FpStatus status;
  return call(*find_ufunc(name), {{&a}, {&b, weak}}, {}, status)[0];
}
NdArray fold(const char* name, const NdArray& a, Dims axes, bool keepdims) {
  FpStatus status;
  ReduceOptions options;
  options.axes = std::move(axes);
  options.keepdims = keepdims;
  return reduce(*find_ufunc(name), a, options, status);
}

SignLog log_determinant(const NdArray& a) {
  check_square(a);
  const DType dtype = result_dtype(a);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    const Shape outer = outer_shape(a);
    const NdArray sign = NdArray::empty(outer, dtype_for<T>()), log = NdArray::empty(outer, dtype_of<double>());
    for (Index k = 0; k < stack.count; ++k) {
      Matrix<T> lu = stack[k];
      std::vector<int> pivots;
      T s = T(1);
      double sum = 0;
      if (factor_lu(lu, pivots)) {
        bool odd = false;
        for (int i = 0; i < lu.n; ++i) odd ^= pivots[static_cast<std::size_t>(i)] != i;
        if (odd) s = -s;
        for (int i = 0; i < lu.n; ++i) {
          const double size = std::abs(lu(i, i));
          s = times(s, lu(i, i) / size);
          sum += std::log(size);
        }
      } else {
        s = T(0);
        sum = -std::numeric_limits<double>::infinity();
      }
      std::memcpy(sign.data() + k * static_cast<Index>(sizeof(T)), &s, sizeof(T));
      store(log.data() + k * 8, sum);
    }
    return SignLog{sign, log};
  });
}

}  // namespace

NdArray solve(const NdArray& a, const NdArray& b) {
  check_square(a);
  const DType dtype = result_dtype(a, &b);
  // NumPy 2: only a 1-d b is a vector.
  const bool vector = b.ndim() == 1;
  if (b.ndim() == 0) {
    throw value_error("solve: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature "
                      "(m,m),(m,n)->(m,n) requires 2)");
  }
  const NdArray right = vector ? reshape(b, {b.shape(0), 1}) : b;
  const Index n = a.shape(a.ndim() - 1), rows = right.shape(right.ndim() - 2), columns = right.shape(right.ndim() - 1);
  if (rows != n) {
    throw value_error(std::string(vector ? "solve1" : "solve") +
                      ": Input operand 1 has a mismatch in its core dimension 0, with gufunc signature " +
                      (vector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)") + " (size " + std::to_string(rows) +
                      " is different from " + std::to_string(n) + ")");
  }
  const Shape shapes[] = {outer_shape(a), outer_shape(right)};
  const Shape outer = broadcast_shapes(shapes);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> left(a.broadcast_to(with(outer, {n, n}))), sides(right.broadcast_to(with(outer, {n, columns})));
    const NdArray out = NdArray::empty(with(outer, {n, columns}), dtype_for<T>());
    for (Index k = 0; k < left.count; ++k) {
      Matrix<T> lu = left[k], x = sides[k];
      std::vector<int> pivots;
      if (!factor_lu(lu, pivots)) throw failure("Singular matrix");
      solve_lu(lu, pivots, x);
      put(out, k, x);
    }
    return finish(vector ? reshape(out, with(outer, {n})) : out, dtype);
  });
}

NdArray inv(const NdArray& a) {
  check_square(a);
  const DType dtype = result_dtype(a);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    const NdArray out = NdArray::empty(a.shape(), dtype_for<T>());
    for (Index k = 0; k < stack.count; ++k) {
      Matrix<T> lu = stack[k], x = Matrix<T>::identity(lu.n);
      std::vector<int> pivots;
      if (!factor_lu(lu, pivots)) throw failure("Singular matrix");
      solve_lu(lu, pivots, x);
      put(out, k, x);
    }
    return finish(out, dtype);
  });
}

NdArray det(const NdArray& a) {
  const SignLog parts = log_determinant(a);
  const NdArray out = NdArray::empty(parts.sign.shape(), parts.sign.dtype());
  // NumPy: the sign times the exponential of the logarithm, which is why det([[1,2],[3,4]]) is -2.0000000000000004.
  for (Index k = 0; k < out.size(); ++k) {
    const double size = std::exp(load<double>(parts.logabsdet.data() + k * 8));
    if (out.id() == TypeId::Complex128) {
      const Complex128 s = load<Complex128>(parts.sign.data() + k * 16);
      store(out.data() + k * 16, Complex128{s.real * size - s.imag * 0.0, s.real * 0.0 + s.imag * size});
    } else {
      store(out.data() + k * 8, load<double>(parts.sign.data() + k * 8) * size);
    }
  }
  return finish(out, result_dtype(a));
}

SignLog slogdet(const NdArray& a) {
  const SignLog parts = log_determinant(a);
  const DType dtype = result_dtype(a);
  return {finish(parts.sign, dtype), finish(parts.logabsdet, real_dtype(dtype))};
}

NdArray cholesky(const NdArray& a, bool upper) {
  check_square(a);
  const DType dtype = result_dtype(a);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    const NdArray out = NdArray::empty(a.shape(), dtype_for<T>());
    for (Index k = 0; k < stack.count; ++k) {
      Matrix<T> l = upper ? stack[k].adjoint() : stack[k];
      if (!factor_cholesky(l)) throw failure("Matrix is not positive definite");
      put(out, k, upper ? l.adjoint() : l);
    }
    return finish(out, dtype);
  });
}

Qr qr(const NdArray& a, std::string_view mode) {
  if (mode != "reduced" && mode != "complete" && mode != "r" && mode != "raw")
    throw value_error("Unrecognized mode '" + std::string(mode) + "'");
  check_stack(a);
  const DType dtype = result_dtype(a);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    const Shape outer = outer_shape(a);
    const int m = stack.m, n = stack.n, k = std::min(m, n), columns = mode == "complete" ? m : k;
    const bool raw = mode == "raw";
    const NdArray q = raw ? NdArray::empty(with(outer, {n, m}), dtype_for<T>())
                          : NdArray::empty(with(outer, {m, columns}), dtype_for<T>());
    const NdArray r = raw ? NdArray::empty(with(outer, {k}), dtype_for<T>())
                          : NdArray::empty(with(outer, {columns, n}), dtype_for<T>());
    for (Index i = 0; i < stack.count; ++i) {
      Matrix<T> f = stack[i];
      std::vector<T> tau;
      factor_qr(f, tau);
      if (raw) {
        std::memcpy(q.data() + i * m * n * static_cast<Index>(sizeof(T)), f.a.data(), f.a.size() * sizeof(T));
        std::memcpy(r.data() + i * k * static_cast<Index>(sizeof(T)), tau.data(), tau.size() * sizeof(T));
        continue;
      }
      Matrix<T> upper(columns, n);
      for (int c = 0; c < n; ++c) {
        for (int row = 0; row <= std::min(c, columns - 1) && row < k; ++row) upper(row, c) = f(row, c);
      }
      put(r, i, upper);
      if (mode != "r") put(q, i, form_q(f, tau, columns));
    }
    return Qr{mode == "r" ? NdArray() : finish(q, dtype), finish(r, dtype)};
  });
}

namespace {

Eigen eigen(const NdArray& a, bool vectors) {
  check_square(a);
  if (!all_finite(a)) throw failure("Array must not contain infs or NaNs");
  const DType dtype = result_dtype(a);
  const bool single = real_dtype(dtype).id() == TypeId::Float32;
  const Shape outer = outer_shape(a);
  const Index n = a.shape(a.ndim() - 1);
  const NdArray w = NdArray::empty(with(outer, {n}), dtype_of<Complex128>());
  const NdArray v = NdArray::empty(with(outer, {vectors ? n : 0, n}), dtype_of<Complex128>());
  bool real = !is_complex_id(dtype.id());
  by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    for (Index k = 0; k < stack.count; ++k) {
      std::vector<C> values;
      Matrix<C> columns;
      bool ok;
      if constexpr (std::is_same_v<T, double>) {
        ok = eigen_real(stack[k], values, vectors ? &columns : nullptr);
      } else {
        ok = eigen_complex(stack[k], values, vectors ? &columns : nullptr);
      }
      if (!ok) throw failure("Eigenvalues did not converge");
      for (std::size_t i = 0; i < values.size(); ++i) {
        std::memcpy(w.data() + (k * n + static_cast<Index>(i)) * 16, &values[i], 16);
        real &= values[i].imag() == 0;
      }
      if (vectors) put(v, k, columns);
    }
    return 0;
  });
  const DType out = real ? (single ? dtype_of<float>() : dtype_of<double>())
                         : (single ? dtype_of<Complex64>() : dtype_of<Complex128>());
  return {finish(w, out), vectors ? finish(v, out) : NdArray()};
}

Eigen eigen_hermitian(const NdArray& a, char uplo, bool vectors) {
  if (uplo != 'L' && uplo != 'U') throw value_error("UPLO argument must be 'L' or 'U'");
  check_square(a);
  const DType dtype = result_dtype(a);
  const Shape outer = outer_shape(a);
  const Index n = a.shape(a.ndim() - 1);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    const NdArray w = NdArray::empty(with(outer, {n}), dtype_of<double>());
    const NdArray v = NdArray::empty(with(outer, {vectors ? n : 0, n}), dtype_for<T>());
    for (Index k = 0; k < stack.count; ++k) {
      Matrix<T> m = uplo == 'L' ? stack[k] : stack[k].adjoint();
      std::vector<double> values;
      bool finite = true;
      for (const T& x : m.a) finite &= std::isfinite(size1(x));
      if (!finite || !eigen_symmetric(m, values, vectors)) throw failure("Eigenvalues did not converge");
      put_values(w, k, values);
      if (vectors) put(v, k, m);
    }
    return Eigen{finish(w, real_dtype(dtype)), vectors ? finish(v, dtype) : NdArray()};
  });
}

Svd decompose(const NdArray& a, bool vectors, bool full) {
  check_stack(a);
  const DType dtype = result_dtype(a);
  const Shape outer = outer_shape(a);
  const Index m = a.shape(a.ndim() - 2), n = a.shape(a.ndim() - 1), k = std::min(m, n);
  return by_kind(dtype, [&]<class T>() {
    const Stack<T> stack(a);
    const NdArray s = NdArray::empty(with(outer, {k}), dtype_of<double>());
    const NdArray u = NdArray::empty(with(outer, {m, !vectors ? 0 : full ? m : k}), dtype_for<T>());
    const NdArray vh = NdArray::empty(with(outer, {!vectors ? 0 : full ? n : k, n}), dtype_for<T>());
    for (Index i = 0; i < stack.count; ++i) {
      const Matrix<T> x = stack[i];
      std::vector<double> values;
      Matrix<T> left, right;
      bool finite = true;
      for (const T& e : x.a) finite &= std::isfinite(size1(e));
      if (!finite || !singular_values(x, values, vectors ? &left : nullptr, vectors ? &right : nullptr, full))
        throw failure("SVD did not converge");
      put_values(s, i, values);
      if (!vectors) continue;
      put(u, i, left);
      put(vh, i, right);
    }
    if (!vectors) return Svd{NdArray(), finish(s, real_dtype(dtype)), NdArray()};
    return Svd{finish(u, dtype), finish(s, real_dtype(dtype)), finish(vh, dtype)};
  });
}

double epsilon_of(const DType& dtype) { return real_dtype(dtype).id() == TypeId::Float32 ? 1.1920928955078125e-07 : 2.220446049250313e-16; }

}  // namespace

Eigen eig(const NdArray& a) { return eigen(a, true); }
NdArray eigvals(const NdArray& a) { return eigen(a, false).values; }
Eigen eigh(const NdArray& a, char uplo) { return eigen_hermitian(a, uplo, true); }
NdArray eigvalsh(const NdArray& a, char uplo) { return eigen_hermitian(a, uplo, false).values; }
Svd svd(const NdArray& a, bool full_matrices) { return decompose(a, true, full_matrices); }
NdArray svdvals(const NdArray& a) { return decompose(a, false, false).s; }

NdArray pinv(const NdArray& a, std::optional<double> rcond) {
  check_stack(a);
  const Index m = a.shape(a.ndim() - 2), n = a.shape(a.ndim() - 1);
  const DType dtype = result_dtype(a);
  if (a.size() == 0) return NdArray::zeros(with(outer_shape(a), {n, m}), dtype);
  const double cut = rcond.value_or(1e-15);
  const NdArray conjugate = is_complex_id(a.id()) ? ufunc("conjugate", a) : a;
  const Svd f = decompose(conjugate, true, false);
  const NdArray s = copy(ascontiguous(f.s, dtype_of<double>()));
  const Index k = std::min(m, n);
  for (Index i = 0; i < s.size(); i += k) {
    double top = 0;
    for (Index j = 0; j < k; ++j) top = std::max(top, load<double>(s.data() + (i + j) * 8));
    for (Index j = 0; j < k; ++j) {
      std::byte* p = s.data() + (i + j) * 8;
      const double x = load<double>(p);
      store(p, x > cut * top ? 1.0 / x : 0.0);
    }
  }
  const NdArray scaled = ufunc("multiply", reshape(finish(s, real_dtype(dtype)), with(outer_shape(f.s, 0), {1})), swapaxes(f.u, -1, -2));
  return matmul(swapaxes(f.vh, -1, -2), scaled);
}

NdArray matrix_rank(const NdArray& a, std::optional<double> tol, bool hermitian) {
  if (a.ndim() < 2) {
    bool any = false;
    const NdArray d = ascontiguous(ravel(a), dtype_of<Complex128>());
    for (Index i = 0; i < d.size(); ++i) {
      const Complex128 x = load<Complex128>(d.data() + i * 16);
      any |= x.real != 0 || x.imag != 0;
    }
    return finish(NdArray::scalar<std::int64_t>(any), DType::default_int());
  }
  const NdArray s = ascontiguous(hermitian ? ufunc("absolute", eigvalsh(a, 'L')) : svdvals(a), dtype_of<double>());
  const Index k = std::min(a.shape(a.ndim() - 2), a.shape(a.ndim() - 1));
  const NdArray out = NdArray::zeros(outer_shape(a), dtype_of<std::int64_t>());
  for (Index i = 0; i < out.size(); ++i) {
    double top = 0;
    for (Index j = 0; j < k; ++j) top = std::max(top, load<double>(s.data() + (i * k + j) * 8));
    const double cut = tol.value_or(top * static_cast<double>(std::max(a.shape(a.ndim() - 2), a.shape(a.ndim() - 1))) *
                                    epsilon_of(result_dtype(a)));
    Index rank = 0;
    for (Index j = 0; j < k; ++j) rank += load<double>(s.data() + (i * k + j) * 8) > cut;
    store(out.data() + i * 8, rank);
  }
  return finish(out, DType::default_int());
}

LeastSquares lstsq(const NdArray& a, const NdArray& given, std::optional<double> rcond) {
  const bool vector = given.ndim() == 1;
  const NdArray b = vector ? reshape(given, {given.shape(0), 1}) : given;
  check_2d(a);
  check_2d(b);
  if (a.shape(0) != b.shape(0)) throw failure("Incompatible dimensions");
  const Index m = a.shape(0), n = a.shape(1), columns = b.shape(1);
  const DType dtype = result_dtype(a, &b);
  const double eps = epsilon_of(dtype);
  const double cut = rcond ? (*rcond < 0 ? eps : *rcond) : eps * static_cast<double>(std::max(m, n));
  if (a.size() == 0) {
    NdArray x = NdArray::zeros({n, columns}, dtype);
    return {vector ? ravel(x) : x, NdArray::zeros({0}, real_dtype(dtype)), NdArray::zeros({0}, real_dtype(dtype)), 0};
  }
  return by_kind(dtype, [&]<class T>() {
    const Matrix<T> left = Stack<T>(a)[0], right = Stack<T>(b)[0];
    Matrix<T> u, vh;
    std::vector<double> s;
    if (!all_finite(a) || !singular_values(left, s, &u, &vh, false))
      throw failure("SVD did not converge in Linear Least Squares");
    int rank = 0;
    for (double x : s) rank += x > cut * s[0];
    Matrix<T> x(static_cast<int>(n), static_cast<int>(columns));
    for (int c = 0; c < static_cast<int>(columns); ++c) {
      for (int k = 0; k < rank; ++k) {
        T dot = T(0);
        for (int i = 0; i < left.m; ++i) dot += times(conj_of(u(i, k)), right(i, c));
        dot /= s[static_cast<std::size_t>(k)];
        for (int j = 0; j < static_cast<int>(n); ++j) x(j, c) += times(conj_of(vh(k, j)), dot);
      }
    }
    const NdArray solution = NdArray::empty({n, columns}, dtype_for<T>());
    put(solution, 0, x);
    NdArray residuals = NdArray::empty({rank == n && m > n ? columns : 0}, dtype_of<double>());
    for (Index c = 0; c < residuals.size(); ++c) {
      double sum = 0;
      for (int i = 0; i < left.m; ++i) {
        T r = right(i, static_cast<int>(c));
        for (int j = 0; j < static_cast<int>(n); ++j) r -= times(left(i, j), x(j, static_cast<int>(c)));
        sum += std::norm(r);
      }
      store(residuals.data() + c * 8, sum);
    }
    const NdArray singular = NdArray::of(std::span<const double>(s));
    return LeastSquares{finish(vector ? ravel(solution) : solution, dtype), finish(residuals, real_dtype(dtype)),
                        finish(singular, real_dtype(dtype)), rank};
  });
}

NdArray matrix_power(const NdArray& given, Index n) {
  check_square(given);
  NdArray a = given;
  if (n == 0) {
    const NdArray out = NdArray::zeros(a.shape(), a.dtype().native());
    const NdArray d = diagonal(out, 0, -2, -1);
    NdArray writable = out.view(d.shape(), d.strides(), d.data());
    assign(writable, NdArray::scalar<std::int64_t>(1));
    return out;
  }
  if (n < 0) {
    a = inv(a);
    if (n == INT64_MIN) throw overflow_error("Python int too large to convert to C long");
    n = -n;
  }
  if (n == 1) return copy(a, Order::K);
  if (n == 2) return matmul(a, a);
  if (n == 3) return matmul(matmul(a, a), a);
  NdArray z, result;
  for (; n > 0; n >>= 1) {
    z = z.valid() ? matmul(z, z) : a;
    if (n & 1) result = result.valid() ? matmul(result, z) : z;
  }
  return result;
}

namespace {

NdArray squares(const NdArray& a) {
  if (!is_complex_id(a.id())) return ufunc("multiply", a, a);
  const NdArray product = ufunc("multiply", ufunc("conjugate", a), a);
  return NdArray(product.buffer(), product.data(), real_dtype(product.dtype()), product.shape(), product.strides(), false);
}

NdArray number(double x) { return NdArray::scalar(x); }

}  // namespace

NdArray norm(const NdArray& given, NormOrder order, std::optional<std::span<const Index>> axes_given, bool keepdims) {
  NdArray a = is_float(given.id()) || is_complex_id(given.id()) ? given : astype(given, dtype_of<double>());
  const auto is = [&](double x) { return order.kind == NormOrder::Kind::Number && order.number == x; };
  if (!axes_given) {
    if (order.kind == NormOrder::Kind::Default || (order.kind == NormOrder::Kind::Frobenius && a.ndim() == 2) || (is(2) && a.ndim() == 1)) {
      const NdArray flat = ravel(a, Order::K);
      NdArray sum;
      if (is_complex_id(a.id())) {
        const Index half = a.itemsize() / 2;
        const NdArray packed = ascontiguous(flat, flat.dtype().native());
        const DType part = real_dtype(a.dtype());
        const auto side = [&](Index offset) {
          return NdArray(packed.buffer(), packed.data() + offset, part, {packed.size()}, {2 * half}, false);
        };
        if (packed.size() == 0) {
          sum = NdArray::zeros({}, part);
        } else {
          sum = ufunc("add", dot(side(0), side(0)), dot(side(half), side(half)));
        }
      } else {
        sum = dot(flat, flat);
      }
      NdArray out = ufunc("sqrt", sum);
      return keepdims ? reshape(out, Shape(a.ndim(), 1)) : out;
    }
  }
  Dims axes;
  if (axes_given) {
    if (axes_given->size() == 2) {
      const int i = normalize_axis((*axes_given)[0], a.ndim()), j = normalize_axis((*axes_given)[1], a.ndim());
      if (i == j) throw value_error("Duplicate axes given.");
      axes = {i, j};
    } else {
      for (Index x : *axes_given) axes.push_back(normalize_axis(x, a.ndim()));
    }
  } else {
    for (int i = 0; i < a.ndim(); ++i) axes.push_back(i);
  }
  if (axes.size() == 1) {
    if (is(std::numeric_limits<double>::infinity())) return fold("maximum", ufunc("absolute", a), axes, keepdims);
    if (is(-std::numeric_limits<double>::infinity())) return fold("minimum", ufunc("absolute", a), axes, keepdims);
    if (is(0)) return fold("add", finish(ufunc("not_equal", a, number(0)), real_dtype(a.dtype())), axes, keepdims);
    if (is(1)) return fold("add", ufunc("absolute", a), axes, keepdims);
    if (order.kind == NormOrder::Kind::Default || is(2)) return ufunc("sqrt", fold("add", squares(a), axes, keepdims));
    if (order.kind != NormOrder::Kind::Number)
      throw value_error(std::string("Invalid norm order '") + (order.kind == NormOrder::Kind::Nuclear ? "nuc" : "fro") + "' for vectors");
    const NdArray powers = ufunc("power", ufunc("absolute", a), number(order.number), Weak::Float);
    return ufunc("power", fold("add", powers, axes, keepdims), number(1 / order.number), Weak::Float);
  }
  if (axes.size() != 2) throw value_error("Improper number of dimensions to norm.");
  int row = static_cast<int>(axes[0]), column = static_cast<int>(axes[1]);
  const auto reshape_kept = [&](const NdArray& out) {
    if (!keepdims) return out;
    Shape s(a.shape());
    s[row] = s[column] = 1;
    return reshape(out, s);
  };
  const auto singular = [&] {
    const Index source[] = {row, column}, target[] = {-2, -1};
    return svdvals(moveaxis(a, source, target));
  };
  const auto sum_then = [&](const char* then, int summed, int other) {
    const NdArray sums = fold("add", ufunc("absolute", a), Dims{summed}, false);
    return reshape_kept(fold(then, sums, Dims{other > summed ? other - 1 : other}, false));
  };
  const double inf = std::numeric_limits<double>::infinity();
  if (order.kind == NormOrder::Kind::Default || order.kind == NormOrder::Kind::Frobenius)
    return reshape_kept(ufunc("sqrt", fold("add", squares(a), axes, false)));
  if (order.kind == NormOrder::Kind::Nuclear) {
    const NdArray s = singular();
    return reshape_kept(fold("add", s, Dims{s.ndim() - 1}, false));
  }
  if (is(2) || is(-2)) {
    const NdArray s = singular();
    return reshape_kept(fold(is(2) ? "maximum" : "minimum", s, Dims{s.ndim() - 1}, false));
  }
  if (is(1)) return sum_then("maximum", row, column);
  if (is(-1)) return sum_then("minimum", row, column);
  if (is(inf)) return sum_then("maximum", column, row);
  if (is(-inf)) return sum_then("minimum", column, row);
  throw value_error("Invalid norm order for matrices.");
}

NdArray cond(const NdArray& a, NormOrder order) {
  if (a.size() == 0) throw failure("cond is not defined on empty arrays");
  const bool by_svd = order.kind == NormOrder::Kind::Default ||
                      (order.kind == NormOrder::Kind::Number && std::fabs(order.number) == 2);
  if (by_svd) {
    const NdArray s = svdvals(a);
    const int last = s.ndim() - 1;
    const auto pick = [&](Index i) {
      Shape shape(s.shape());
      Strides strides(s.strides());
      shape.pop_back();
      strides.pop_back();
      return s.view(shape, strides, s.data() + i * s.stride(last));
    };
    const NdArray top = pick(0), bottom = pick(s.shape(last) - 1);
    const bool inverse = order.kind == NormOrder::Kind::Number && order.number == -2;
    return inverse ? ufunc("divide", bottom, top) : ufunc("divide", top, bottom);
  }
  check_square(a);
  const Index axes[] = {-2, -1};
  // NumPy: a singular matrix has an infinite condition.
  NdArray inverse;
  try {
    inverse = inv(a);
  } catch (const Error& e) {
    if (e.kind() != ErrorKind::LinAlg || a.ndim() != 2) throw;
    return finish(number(std::numeric_limits<double>::infinity()), real_dtype(result_dtype(a)));
  }
  return ufunc("multiply", norm(a, order, std::span<const Index>(axes), false), norm(inverse, order, std::span<const Index>(axes), false));
}

}  // namespace nd::linalg
