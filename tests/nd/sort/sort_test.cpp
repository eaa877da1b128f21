#include "nd/sort/sort.h"

#include <cmath>

#include "check/check.h"
#include "nd/core/errors.h"

using namespace nd;

TEST("NaN sorts last and equal elements keep their order when stable") {
  const NdArray a = NdArray::of({2.0, std::nan(""), -1.0, 2.0});
  const NdArray s = sorted(a, 0);
  CHECK_EQ(s.item<double>({0}), -1.0);
  CHECK(std::isnan(s.item<double>({3})));
  const NdArray order = argsort(a, -1, SortKind::Stable);
  CHECK_EQ(order.item<std::int64_t>({1}), 0);
  CHECK_EQ(order.item<std::int64_t>({2}), 3);
}

TEST("partition as NumPy's introselect leaves it") {
  const NdArray a = NdArray::of<std::int8_t>({7, 1, 7, 7, 1, 5, 7, 2, 3, 2, 6, 2, 3, 0});
  partition_in_place(a, NdArray::scalar<std::int64_t>(4), 0);
  CHECK_EQ(a.item<std::int8_t>({4}), 2);
  CHECK_THROWS(partition_in_place(a, NdArray::scalar<std::int64_t>(14), 0), Error);
}

TEST("unique and searchsorted") {
  const NdArray a = NdArray::of<std::int32_t>({3, 1, 3, 2});
  const Unique u = unique(a, true, true, true);
  CHECK_EQ(u.values.size(), 3);
  CHECK_EQ(u.index.item<std::int64_t>({2}), 0);
  CHECK_EQ(u.inverse.item<std::int64_t>({3}), 1);
  CHECK_EQ(u.counts.item<std::int64_t>({2}), 2);
  CHECK_EQ(searchsorted(u.values, NdArray::scalar<std::int32_t>(2), true).item<std::int64_t>(), 2);
}
