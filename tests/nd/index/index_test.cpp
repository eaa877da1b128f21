#include "nd/index/index.h"

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/index/nonzero.h"

using namespace nd;

namespace {

NdArray counting(Shape shape) {
  NdArray a = NdArray::empty(shape, dtype_of<std::int64_t>());
  for (Index i = 0; i < a.size(); ++i) store(a.data() + i * 8, i);
  return a;
}

std::string error_of(const NdArray& a, std::initializer_list<IndexItem> items) {
  try {
    (void)get_item(a, items);
  } catch (const Error& e) {
    return e.text();
  }
  return "";
}

}  // namespace

TEST("arrays among slices: their axes stay together or come first") {
  const NdArray x = counting({15, 12, 16, 3});
  const NdArray one = NdArray::empty({3, 2}, dtype_of<std::int64_t>());
  for (Index i = 0; i < 6; ++i) store(one.data() + i * 8, i);
  const NdArray two = NdArray::of<std::int64_t>({0, 1});
  const NdArray r = get_item(x, {IndexItem::slice(5, 10), IndexItem::array(one), IndexItem::slice(), IndexItem::array(two)});
  CHECK_EQ(r.shape(), (Shape{3, 2, 5, 16}));
  CHECK_EQ(r.item<std::int64_t>({2, 1, 0, 7}), x.item<std::int64_t>({5, 5, 7, 1}));
  const NdArray s = get_item(x, {IndexItem::slice(), IndexItem::array(one), IndexItem::array(two)});
  CHECK_EQ(s.shape(), (Shape{15, 3, 2, 3}));
}

TEST("masks select and take values") {
  const NdArray a = counting({2, 3});
  const NdArray mask = NdArray::zeros({2, 3}, dtype_of<bool>());
  store(mask.at({0, 2}), true);
  store(mask.at({1, 0}), true);
  CHECK_EQ(get_item(a, {IndexItem::array(mask)}).item<std::int64_t>({1}), 3);
  set_item(a, {IndexItem::array(mask)}, NdArray::of<std::int64_t>({10, 20}));
  CHECK_EQ(a.item<std::int64_t>({0, 2}), 10);
  CHECK_EQ(a.item<std::int64_t>({1, 0}), 20);
  CHECK_EQ(count_nonzero(mask), 2);
  CHECK_THROWS(set_item(a, {IndexItem::array(mask)}, NdArray::of<std::int64_t>({1, 2, 3})), Error);
}

TEST("errors in NumPy's words") {
  const NdArray a = counting({3});
  CHECK_EQ(error_of(a, {IndexItem::integer(10)}), "index 10 is out of bounds for axis 0 with size 3");
  CHECK_EQ(error_of(a, {IndexItem::integer(0), IndexItem::integer(0)}),
           "too many indices for array: array is 1-dimensional, but 2 were indexed");
  CHECK_EQ(error_of(a, {IndexItem::array(NdArray::zeros({2}, dtype_of<bool>()))}),
           "boolean index did not match indexed array along axis 0; size of axis is 3 but size of corresponding boolean "
           "axis is 2");
  CHECK_EQ(error_of(counting({3, 3}), {IndexItem::array(counting({2})), IndexItem::array(counting({3}))}),
           "shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) ");
}
