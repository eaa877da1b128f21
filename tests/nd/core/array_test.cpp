// Arrays, buffers, shapes and what is impossible.
#include "nd/core/array.h"

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/iter/overlap.h"

namespace {

using namespace nd;

std::string error_of(Shape shape, const char* dtype) {
  try {
    NdArray::empty(std::move(shape), parse_dtype(dtype));
  } catch (const Error& e) {
    return e.text();
  }
  return "";
}

TEST("impossible arrays say why") {
  CHECK_EQ(error_of({-1}, "f8"), std::string("negative dimensions are not allowed"));
  CHECK_EQ(error_of({Index{1} << 62, 4, 0}, "f8"),
           std::string("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."));
  CHECK_EQ(error_of(Shape(65, 1), "f8"),
           std::string("maximum supported dimension for an ndarray is currently 64, found 65"));
  CHECK_EQ(error_of({1000000, 1000000}, "f8"),
           std::string("Unable to allocate 7.28 TiB for an array with shape (1000000, 1000000) and data type float64"));
  CHECK_EQ(error_of({1000000000000}, "U10"),
           std::string("Unable to allocate 36.4 TiB for an array with shape (1000000000000,) and data type <U10"));
}

TEST("flags follow shape and strides") {
  NdArray a = NdArray::zeros({2, 3}, dtype_of<double>());
  CHECK(a.is_c_contiguous() && !a.is_f_contiguous() && a.owns_data() && a.is_writeable());
  CHECK(a.transposed().is_f_contiguous());
  CHECK(!a.transposed().owns_data());
  CHECK(!a.view({2, 2}, {24, 8}).is_contiguous());
  CHECK(a.view({1, 3}, {999, 8}).is_c_contiguous());
  CHECK(NdArray::zeros({0, 3}, dtype_of<double>()).is_f_contiguous());
  CHECK(!a.view({2}, {12}).is_aligned());
}

TEST("live buffers are found by address") {
  NdArray a = NdArray::zeros({10}, dtype_of<double>());
  auto address = reinterpret_cast<std::uintptr_t>(a.data());
  CHECK_EQ(Buffer::find(address + 8, 72), a.buffer().get());
  CHECK(Buffer::find(address + 8, 80) == nullptr);
  CHECK(Buffer::find(address + 80, 0) == a.buffer().get());
}

TEST("broadcasting and walking") {
  NdArray column = NdArray::zeros({3, 1}, dtype_of<double>()), row = NdArray::zeros({4}, dtype_of<double>());
  const NdArray* both[] = {&column, &row};
  Shape shape = broadcast_shapes(both);
  CHECK_EQ(shape, (Shape{3, 4}));
  Index seen = 0;
  for (BroadcastIter it({&column, &row}, shape); it.next();) seen += it.count();
  CHECK_EQ(seen, Index{12});
  NdArray cube = NdArray::zeros({2, 3, 4}, dtype_of<double>());
  BroadcastIter flat({&cube, &cube}, cube.shape());
  CHECK(flat.next());
  CHECK_EQ(flat.count(), Index{24});
  CHECK(!flat.next());
}

TEST("a long run comes in pieces") {
  const Index n = 40000;
  NdArray table = NdArray::zeros({3, n + 1}, dtype_of<std::int32_t>());
  NdArray part = table.view({3, n}, {(n + 1) * 4, 4});
  Index seen = 0, pieces = 0;
  for (BroadcastIter it({&part}, part.shape(), Order::C); it.next(); ++pieces) {
    const Index row = seen / n, column = seen % n;
    CHECK_EQ(it.data()[0], table.data() + (row * (n + 1) + column) * 4);
    CHECK(column + it.count() <= n);
    seen += it.count();
  }
  CHECK_EQ(seen, 3 * n);
  CHECK(pieces > 3);
}

TEST("overlap, exactly") {
  NdArray a = NdArray::zeros({20}, dtype_of<double>());
  NdArray even = a.view({10}, {16}), odd = a.view({10}, {16}, a.data() + 8);
  CHECK(may_share_memory(even, odd));
  CHECK(!shares_memory(even, odd));
  CHECK(shares_memory(even, a));
  CHECK(!needs_copy_for(even, odd));
  CHECK(needs_copy_for(a.view({19}, {8}), a.view({19}, {8}, a.data() + 8)));
}

TEST("casting through text and back") {
  NdArray a = NdArray::of<double>({1.5, -0.0, 1e22, 0.0001});
  NdArray text = astype(a, parse_dtype("U"));
  CHECK_EQ(text.dtype().str(), std::string("<U32"));
  NdArray back = astype(text, dtype_of<double>());
  for (Index i = 0; i < 4; ++i) CHECK_EQ(back.item<double>({i}), a.item<double>({i}));
  try {
    astype(astype(NdArray::of<bool>({true}), parse_dtype("U5")), DType::default_int());
    CHECK(false);
  } catch (const Error& e) {
    CHECK_EQ(e.text(), std::string("invalid literal for int() with base 10: np.str_('True')"));
  }
}

TEST("assignment copies what overlaps") {
  NdArray a = NdArray::of<std::int32_t>({1, 2, 3, 4});
  assign(a.view({3}, {4}, a.data() + 4), a.view({3}, {4}));
  CHECK_EQ(a.item<std::int32_t>({3}), 3);
  NdArray reversed = a.view({4}, {-4}, a.data() + 12);
  assign(a, reversed);
  CHECK_EQ(a.item<std::int32_t>({0}), 3);
  CHECK_EQ(a.item<std::int32_t>({3}), 1);
}

}  // namespace
