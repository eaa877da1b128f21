#include "nd/index/nonzero.h"

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/index/index.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/broadcast_iter.h"

namespace nd {
namespace {

/// Calls fn(flat position) for each true element in C order.
template <class Fn>
void each_true(const NdArray& mask, Fn&& fn) {
  BroadcastIter it({&mask}, mask.shape(), Order::C);
  Index flat = 0;
  while (it.next()) {
    const std::byte* p = it.data()[0];
    const Index step = it.strides()[0], n = it.count();
    for (Index i = 0; i < n; ++i, p += step, ++flat) {
      if (*p != std::byte{0}) fn(flat);
    }
    checkpoint(n);
  }
}

template <class Fn>
void with_index_type(Fn&& fn) {
  if (index_dtype().itemsize() == 4) {
    fn.template operator()<std::int32_t>();
  } else {
    fn.template operator()<std::int64_t>();
  }
}

}  // namespace

namespace {

/// A record is true where any of its fields is, a field of several elements where any of them is.
NdArray truth_of_records(const NdArray& a) {
  const NdArray out = NdArray::zeros(a.shape(), dtype_of<bool>());
  for (const Field& f : a.dtype().fields()) {
    const NdArray mask = ascontiguous(truth_of(a.field(f)));
    const Index each = a.size() ? mask.size() / a.size() : 0;
    in_chunks(mask.size(), 4, [&](Index from, Index to) {
      for (Index i = from; i < to; ++i)
        if (mask.data()[i] != std::byte{0}) out.data()[i / each] = std::byte{1};
    });
  }
  return out;
}

}  // namespace

NdArray truth_of(const NdArray& a) {
  if (a.id() == TypeId::Bool) return a;
  return a.dtype().has_fields() ? truth_of_records(a) : astype(a, dtype_of<bool>());
}

Index count_nonzero(const NdArray& a) {
  const NdArray mask = truth_of(a);
  Index count = 0;
  BroadcastIter it({&mask}, mask.shape());
  while (it.next()) {
    const std::byte* p = it.data()[0];
    const Index step = it.strides()[0], n = it.count();
    Index here = 0;
    for (Index i = 0; i < n; ++i) here += p[i * step] != std::byte{0};
    count += here;
    checkpoint(n);
  }
  return count;
}

std::vector<NdArray> nonzero(const NdArray& a) {
  if (a.ndim() == 0) {
    throw value_error(
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.");
  }
  const NdArray mask = truth_of(a);
  const Index count = count_nonzero(mask);
  // NumPy: the index arrays are the columns of one array.
  const int n = a.ndim();
  const NdArray rows = NdArray::empty({count, n}, index_dtype());
  const Index size = rows.itemsize();
  with_index_type([&]<class T>() {
    std::byte* to = rows.data();
    const Shape& shape = mask.shape();
    each_true(mask, [&](Index flat) {
      for (int axis = n - 1; axis > 0; --axis) {
        const Index length = shape[axis];
        store(to + axis * size, static_cast<T>(flat % length));
        flat /= length;
      }
      store(to, static_cast<T>(flat));
      to += n * size;
    });
  });
  std::vector<NdArray> out;
  for (int axis = 0; axis < n; ++axis) out.push_back(rows.view({count}, {n * size}, rows.data() + (count ? axis * size : 0)));
  return out;
}

NdArray flatnonzero(const NdArray& a) {
  const NdArray mask = truth_of(a);
  NdArray out = NdArray::empty({count_nonzero(mask)}, index_dtype());
  with_index_type([&]<class T>() {
    std::byte* to = out.data();
    each_true(mask, [&](Index flat) {
      store(to, static_cast<T>(flat));
      to += sizeof(T);
    });
  });
  return out;
}

NdArray argwhere(const NdArray& a) {
  const NdArray mask = truth_of(a);
  if (a.ndim() == 0) return NdArray::empty({count_nonzero(mask), 0}, index_dtype());
  const std::vector<NdArray> columns = nonzero(mask);
  const Index count = columns[0].size(), n = a.ndim();
  return columns[0].view({count, n}, {n * columns[0].itemsize(), columns[0].itemsize()});
}

NdArray where(const NdArray& condition, const NdArray& x, const NdArray& y, const DType& dtype) {
  const NdArray mask = truth_of(condition);
  const NdArray* operands[] = {&mask, &x, &y};
  const Shape shape = broadcast_shapes(operands);
  const NdArray out = allocate_like_operands(operands, shape, dtype, Order::K);
  if (dtype.has_objects() || !(x.dtype() == dtype) || !(y.dtype() == dtype) || !dtype.is_native()) {
    assign(out, y);
    assign_where(out, x, mask);
    return out;
  }
  BroadcastIter it({&mask, &x, &y, &out}, shape);
  const Index size = dtype.itemsize();
  while (it.next()) {
    const Index n = it.count();
    const Index sm = it.strides()[0], sx = it.strides()[1], sy = it.strides()[2], so = it.strides()[3];
    const std::byte *m = it.data()[0], *px = it.data()[1], *py = it.data()[2];
    std::byte* to = it.data()[3];
    const auto loop = [&](auto move) {
      for (Index i = 0; i < n; ++i, m += sm, px += sx, py += sy, to += so) move(to, *m != std::byte{0} ? px : py);
    };
    if (size == 8) {
      loop([](std::byte* t, const std::byte* f) { store(t, load<std::uint64_t>(f)); });
    } else if (size == 4) {
      loop([](std::byte* t, const std::byte* f) { store(t, load<std::uint32_t>(f)); });
    } else {
      loop([&](std::byte* t, const std::byte* f) { std::memcpy(t, f, static_cast<std::size_t>(size)); });
    }
    checkpoint(n);
  }
  return out;
}

}  // namespace nd
