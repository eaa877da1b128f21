#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/manip/join.h"
#include "nd/manip/shape.h"

using namespace nd;

namespace {

std::string strided_error(const NdArray& a, Shape shape, Strides strides) {
  try {
    (void)as_strided(a, shape, strides);
  } catch (const Error& e) {
    return e.text();
  }
  return "";
}

}  // namespace

TEST("as_strided stays within the buffer") {
  const NdArray a = NdArray::zeros({4, 5}, dtype_of<std::int32_t>());
  CHECK_EQ(as_strided(a, {3, 2, 5}, {20, 20, 4}).size(), 30);
  CHECK(strided_error(a, {5, 2, 5}, {20, 20, 4}).rfind("element 4 of axis 0", 0) == 0);
  CHECK(strided_error(a, {3}, {INT64_MAX}).rfind("element 1 of axis 0", 0) == 0);
  CHECK(strided_error(a, {3}, {-4}).rfind("element 1 of axis 0", 0) == 0);
  CHECK(strided_error(a, {INT64_MAX}, {INT64_MIN}).rfind("element 1 of axis 0", 0) == 0);
}

TEST("addresses are looked up among live buffers") {
  const NdArray a = NdArray::zeros({4}, dtype_of<double>());
  const auto address = reinterpret_cast<std::uintptr_t>(a.data());
  CHECK_EQ(from_address(address + 8, a.dtype(), {3}, nullptr, true).data(), a.data() + 8);
  CHECK_THROWS(from_address(address + 8, a.dtype(), {4}, nullptr, true), Error);
  CHECK_THROWS(from_address(16, a.dtype(), {4}, nullptr, true), Error);
}

TEST("reshape views where it can") {
  const NdArray a = NdArray::zeros({2, 3, 4}, dtype_of<double>());
  CHECK(reshape_view(a.transposed(), {4, 6}).valid() == false);
  CHECK(reshape_view(a, {-1, 4}).valid());
  CHECK_EQ(reshape(a, {-1, 4}).shape(), (Shape{6, 4}));
  CHECK_THROWS(reshape(a, {5, -1}), Error);
}

TEST("joining and cutting") {
  const NdArray a = NdArray::of({1.0, 2.0, 3.0});
  const NdArray both[] = {a, a};
  CHECK_EQ(stack(both, 1).shape(), (Shape{3, 2}));
  CHECK_EQ(concatenate(both).item<double>({4}), 2.0);
  CHECK_EQ(split_into(a, 2, 0, false)[0].size(), 2);
  const Index shift[] = {1}, reps[] = {2, 2};
  CHECK_EQ(roll(a, shift, std::nullopt).item<double>({0}), 3.0);
  CHECK_EQ(tile(a, reps).shape(), (Shape{2, 6}));
}
