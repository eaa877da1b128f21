// Progressions to the last bit; recorded from NumPy 2.2.
#include "nd/create/create.h"

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/iter/assign.h"

namespace {

using namespace nd;

std::vector<double> values(const NdArray& a) {
  NdArray c = astype(a, dtype_of<double>(), Order::C);
  std::vector<double> out;
  for (Index i = 0; i < c.size(); ++i) out.push_back(load<double>(c.data() + 8 * i));
  return out;
}

using Values = std::vector<double>;

TEST("arange") {
  CHECK_EQ(values(arange(1.0, 2.0, 0.1, dtype_of<double>())),
           (Values{1.0, 1.1, 1.2000000000000002, 1.3000000000000003, 1.4000000000000004, 1.5000000000000004,
                   1.6000000000000005, 1.7000000000000006, 1.8000000000000007, 1.9000000000000008}));
  CHECK_EQ(values(arange(0.5, 5.0, 0.7, DType::default_int())), (Values{0, 1, 2, 3, 4, 5, 6}));
  CHECK_EQ(values(arange(std::int64_t{5}, 0, -2, DType::default_int())), (Values{5, 3, 1}));
  CHECK_EQ(arange(std::int64_t{0}, -5, 1, DType::default_int()).size(), Index{0});
  CHECK_THROWS(arange(std::int64_t{0}, 1, 0, DType::default_int()), Error);
  CHECK_THROWS(arange(0.0, 1e30, 1.0, dtype_of<double>()), Error);
  CHECK_THROWS(arange(std::int64_t{-3}, 3, 1, dtype_of<std::uint8_t>()), Error);
}

TEST("linspace, logspace, geomspace") {
  NdArray zero = NdArray::scalar<std::int64_t>(0), one = NdArray::scalar<std::int64_t>(1), ten = NdArray::scalar<std::int64_t>(10);
  CHECK_EQ(values(linspace({&zero, Weak::Int}, {&one, Weak::Int}, 5)), (Values{0, 0.25, 0.5, 0.75, 1}));
  DType integer = DType::default_int();
  CHECK_EQ(values(linspace({&zero}, {&ten}, 4, true, &integer)), (Values{0, 3, 6, 10}));
  CHECK_EQ(values(linspace({&one}, {&one}, 3)), (Values{1, 1, 1}));
  CHECK_EQ(values(linspace({&zero}, {&one}, 1)), (Values{0}));
  NdArray single = NdArray::scalar(0.0f);
  CHECK_EQ(linspace({&single}, {&one, Weak::Int}, 3).dtype().name(), std::string("float32"));
  NdArray thousand = NdArray::scalar(-1000.0), minus = NdArray::scalar(-1.0);
  CHECK_EQ(values(geomspace({&minus}, {&thousand}, 4)), (Values{-1, -10, -100, -1000}));
  CHECK_THROWS(geomspace({&zero}, {&one}, 3), Error);
  NdArray starts = NdArray::of<double>({0, 1}), stops = NdArray::of<double>({1, 2});
  CHECK_EQ(linspace({&starts}, {&stops}, 3, true, nullptr, 1).shape(), (Shape{2, 3}));
}

TEST("eye, tri, indices") {
  CHECK_EQ(values(eye(2, 3, 1, dtype_of<double>())), (Values{0, 1, 0, 0, 0, 1}));
  CHECK_EQ(values(tri(2, 3, 0, dtype_of<double>())), (Values{1, 0, 0, 1, 1, 0}));
  CHECK_EQ(values(tri(2, 3, -1, dtype_of<double>())), (Values{0, 0, 0, 1, 0, 0}));
  CHECK_EQ(values(indices({2, 2}, DType::default_int())), (Values{0, 0, 1, 1, 0, 1, 0, 1}));
}

}  // namespace
