#include "nd/linalg/linalg.h"

#include <cmath>

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/linalg/product.h"
#include "nd/manip/shape.h"

using namespace nd;

namespace {

NdArray square(std::initializer_list<double> values) {
  const NdArray a = NdArray::of(values);
  const Index n = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(a.size()))));
  return reshape(a, {n, n});
}

template <class Fn>
std::string error_of(Fn fn) {
  try {
    fn();
  } catch (const Error& e) {
    return e.text();
  }
  return "";
}

bool near(double a, double b) { return std::fabs(a - b) < 1e-12; }

}  // namespace

TEST("to NumPy's last digit") {
  const NdArray a = square({1, 2, 3, 4});
  CHECK_EQ(linalg::det(a).item<double>(), -2.0000000000000004);
  CHECK_EQ(linalg::inv(a).item<double>({0, 0}), -1.9999999999999998);
  CHECK_EQ(linalg::solve(a, NdArray::of({1.0, 2.0})).item<double>({1}), 0.5);
}

TEST("signs and order as LAPACK has them") {
  const linalg::Eigen e = linalg::eig(square({2, 0, 1, 3}));
  CHECK_EQ(e.values.item<double>({0}), 3.0);
  const linalg::Eigen h = linalg::eigh(square({2, 1, 1, 2}), 'L');
  CHECK(near(h.vectors.item<double>({0, 0}), -std::sqrt(0.5)));
  CHECK(near(h.values.item<double>({1}), 3));
  const linalg::Svd s = linalg::svd(square({1, 2, 3, 4}), true);
  CHECK(near(s.u.item<double>({0, 0}), -0.40455358483375703));
  CHECK(near(s.vh.item<double>({1, 0}), 0.8174155604703632));
  const linalg::Qr q = linalg::qr(square({1, 2, 3, 4}), "reduced");
  CHECK(near(q.r.item<double>({0, 0}), -3.1622776601683795));
  const linalg::Eigen one = linalg::eig(square({3}));
  CHECK_EQ(one.vectors.item<double>({0, 0}), 1.0);
}

TEST("products wrap integers and check shapes") {
  const NdArray a = reshape(NdArray::of<std::int8_t>({100, 100, 1, 1}), {2, 2});
  CHECK_EQ(matmul(a, a).item<std::int8_t>({0, 0}), static_cast<std::int8_t>(10100));
  const NdArray b = NdArray::zeros({2, 3}, dtype_of<double>());
  CHECK_EQ(error_of([&] { dot(b, b); }), "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)");
  CHECK_EQ(error_of([&] { linalg::inv(b); }), "Last 2 dimensions of the array must be square");
  CHECK_EQ(error_of([&] { linalg::inv(square({1, 2, 2, 4})); }), "Singular matrix");
  const NdArray pair[] = {square({1, 2, 3, 4}), square({5, 6, 7, 8})};
  CHECK_EQ(einsum("ij,jk->ki", pair).item<double>({0, 1}), 43.0);
}
