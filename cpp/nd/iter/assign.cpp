#include "nd/iter/assign.h"

#include <cstring>

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/iter/overlap.h"
#include "nd/time/time_text.h"

namespace nd {
namespace {

constexpr Index kBlock = 1 << 14;  // elements between two checkpoints

/// A transposed copy reads one way and writes the other; going by square tiles keeps both in the cache.
template <class T>
void copy_tile(std::byte* to, Index to_row, Index to_column, const std::byte* from, Index from_row, Index from_column,
               Index rows, Index columns) {
  for (Index r = 0; r < rows; ++r) {
    for (Index c = 0; c < columns; ++c) {
      store(to + r * to_row + c * to_column, load<T>(from + r * from_row + c * from_column));
    }
  }
}

void copy_plane(std::byte* to, Index to_row, Index to_column, const std::byte* from, Index from_row,
                Index from_column, Index rows, Index columns, Index itemsize) {
  constexpr Index kTile = 16;
  for (Index r = 0; r < rows; r += kTile) {
    checkpoint(kTile * columns);
    Index height = std::min(kTile, rows - r);
    for (Index c = 0; c < columns; c += kTile) {
      Index width = std::min(kTile, columns - c);
      std::byte* t = to + r * to_row + c * to_column;
      const std::byte* f = from + r * from_row + c * from_column;
      switch (itemsize) {
        case 1: copy_tile<std::uint8_t>(t, to_row, to_column, f, from_row, from_column, height, width); break;
        case 2: copy_tile<std::uint16_t>(t, to_row, to_column, f, from_row, from_column, height, width); break;
        case 4: copy_tile<std::uint32_t>(t, to_row, to_column, f, from_row, from_column, height, width); break;
        case 8: copy_tile<std::uint64_t>(t, to_row, to_column, f, from_row, from_column, height, width); break;
        default: copy_tile<Complex128>(t, to_row, to_column, f, from_row, from_column, height, width);
      }
    }
  }
}

Index broadcast_stride(const NdArray& a, int axis, int ndim) {
  int at = axis - (ndim - a.ndim());
  return at >= 0 && a.shape(at) != 1 ? a.stride(at) : 0;
}

/// The walk by the destination's layout; where the source runs fastest along another axis, by planes of those two.
void copy_all(const NdArray& dst, const NdArray& src, const Caster& cast, FpStatus& status) {
  const NdArray* operands[] = {&dst, &src};
  AxisPlan plan(operands, dst.shape());
  const bool repeats = may_overlap_itself(dst);
  if (repeats) {
    plan.operands = 1;  // which of several values stays is the destination's matter alone
    plan.sort_by_strides();
    for (int i = 0; i < plan.ndim; ++i) plan.strides[i][1] = broadcast_stride(src, plan.axes[i], dst.ndim());
    plan.operands = 2;
  } else {
    plan.sort_by_strides();
  }
  plan.merge();
  if (plan.empty()) return;
  std::byte* starts[] = {dst.data(), src.data()};
  Index itemsize = dst.itemsize();
  bool simple = !repeats && cast.is_copy() && (itemsize == 1 || itemsize == 2 || itemsize == 4 || itemsize == 8 || itemsize == 16);
  if (simple && plan.ndim >= 2 && plan.strides[0][1] != itemsize) {
    int other = 0;
    for (int i = 1; i < plan.ndim; ++i) {
      if (plan.strides[i][1] == itemsize) other = i;
    }
    if (other > 0) {
      Index rows = plan.extent[other], columns = plan.extent[0];
      Index to_row = plan.strides[other][0], from_row = plan.strides[other][1];
      Index to_column = plan.strides[0][0], from_column = plan.strides[0][1];
      AxisPlan rest = plan;
      rest.ndim = 1;
      rest.extent[0] = 1;
      std::fill_n(rest.strides[0], 2, 0);
      for (int i = 1; i < plan.ndim; ++i) {
        if (i == other) continue;
        rest.extent[rest.ndim] = plan.extent[i];
        std::copy_n(plan.strides[i], 2, rest.strides[rest.ndim]);
        ++rest.ndim;
      }
      for (BroadcastIter it(rest, starts); it.next();) {
        copy_plane(it.data()[0], to_row, to_column, it.data()[1], from_row, from_column, rows, columns, itemsize);
      }
      return;
    }
  }
  for (BroadcastIter it(plan, starts); it.next();) {
    Index count = it.count(), to_stride = it.strides()[0], from_stride = it.strides()[1];
    for (Index done = 0; done < count; done += kBlock) {
      Index n = std::min(kBlock, count - done);
      cast(it.data()[0] + done * to_stride, to_stride, it.data()[1] + done * from_stride, from_stride, n, status);
      checkpoint(n);
    }
  }
}

void check(const NdArray& dst, const NdArray& src, Casting casting) {
  if (!dst.is_writeable()) throw read_only_error();
  if (!can_cast(src.dtype(), dst.dtype(), casting)) throw cast_error(src.dtype(), dst.dtype(), casting_name(casting));
}

/// NumPy: leading axes of length 1 that the destination lacks are dropped when assigning.
NdArray without_leading_ones(const NdArray& src, int ndim) {
  Shape shape = src.shape();
  Strides strides = src.strides();
  while (shape.size() > ndim && shape[0] == 1) {
    shape.erase(0);
    strides.erase(0);
  }
  return src.view(std::move(shape), std::move(strides));
}

}  // namespace

void assign(const NdArray& dst, const NdArray& src, Casting casting, FpStatus* status) {
  check(dst, src, casting);
  FpStatus ignored;
  FpStatus& fp = status ? *status : ignored;
  const NdArray* from = &src;
  NdArray shortened;
  if (src.ndim() > dst.ndim()) {
    shortened = without_leading_ones(src, dst.ndim());
    from = &shortened;
  }
  if (!broadcastable_to(from->shape(), dst.shape())) throw broadcast_into_error(src.shape(), dst.shape());
  if (dst.size() == 0) return;
  NdArray safe;
  if (from->buffer() == dst.buffer() || may_share_memory(*from, dst)) {
    if (from->data() == dst.data() && from->strides() == dst.strides() && from->shape() == dst.shape() &&
        from->dtype() == dst.dtype()) {
      return;
    }
    if (needs_copy_for(*from, dst) || from->itemsize() != dst.itemsize()) {
      safe = copy(*from, Order::K);
      from = &safe;
    }
  }
  Caster cast(from->dtype(), dst.dtype());
  copy_all(dst, *from, cast, fp);
}

void assign_where(const NdArray& dst, const NdArray& src, const NdArray& mask, Casting casting, FpStatus* status) {
  check(dst, src, casting);
  FpStatus ignored;
  FpStatus& fp = status ? *status : ignored;
  if (!broadcastable_to(src.shape(), dst.shape())) throw broadcast_into_error(src.shape(), dst.shape());
  if (!broadcastable_to(mask.shape(), dst.shape())) throw broadcast_into_error(mask.shape(), dst.shape());
  NdArray from = needs_copy_for(src, dst) ? copy(src, Order::K) : src;
  NdArray chosen = needs_copy_for(mask, dst) ? copy(mask, Order::K) : mask;
  Caster cast(from.dtype(), dst.dtype());
  for (BroadcastIter it({&dst, &from, &chosen}, dst.shape()); it.next();) {
    Index count = it.count();
    const Index* strides = it.strides();
    const std::byte* m = it.data()[2];
    checkpoint(count);
    for (Index i = 0; i < count;) {
      bool on = m[i * strides[2]] != std::byte{0};
      Index end = i + 1;
      while (end < count && (m[end * strides[2]] != std::byte{0}) == on) ++end;
      if (on) {
        cast(it.data()[0] + i * strides[0], strides[0], it.data()[1] + i * strides[1], strides[1], end - i, fp);
      }
      i = end;
    }
  }
}

NdArray copy(const NdArray& a, Order order) {
  NdArray out = NdArray::empty_like(a, a.dtype(), order);
  if (a.size() == 0) return out;
  if (a.is_contiguous() && a.strides() == out.strides() && !a.dtype().has_objects()) {
    copy_bytes(out.data(), a.data(), a.nbytes());
    return out;
  }
  FpStatus status;
  copy_all(out, a, Caster(a.dtype(), out.dtype()), status);
  return out;
}

DType fill_length(const DType& dtype, const DType& from) {
  if (is_time(dtype.id()) && dtype.unit().empty() && is_time(from.id())) return time_dtype(dtype.id(), time_meta(from));
  if (dtype.itemsize() != 0 || dtype.has_subarray() || dtype.has_fields()) return dtype;
  switch (dtype.id()) {
    case TypeId::Bytes: case TypeId::Str: return dtype.resized(text_length(from));
    case TypeId::Void: return from.id() == TypeId::Void ? from : dtype.resized(from.itemsize());
    default: return dtype;
  }
}

DType fill_length(const DType& dtype, const NdArray& from) {
  const bool texts = from.id() == TypeId::Str || from.id() == TypeId::Bytes;
  if (!texts || dtype.id() != TypeId::DateTime64 || !dtype.unit().empty()) return fill_length(dtype, from.dtype());
  TimeMeta meta;
  const Index width = from.itemsize() / (from.id() == TypeId::Str ? 4 : 1);
  const NdArray plain = astype(from, DType::bytes(std::max<Index>(width, 1)), Order::C, Casting::Unsafe);
  for (Index i = 0; i < plain.size(); ++i) {
    const char* p = reinterpret_cast<const char*>(plain.data() + i * plain.itemsize());
    TimeMeta one;
    (void)parse_time(std::string_view(p, strnlen(p, static_cast<std::size_t>(plain.itemsize()))), nullptr, Casting::SameKind, &one);
    meta = common_meta(meta, one, false, false);
  }
  return time_dtype(dtype.id(), meta);
}

NdArray astype(const NdArray& a, const DType& dtype, Order order, Casting casting, FpStatus* status) {
  DType target = fill_length(dtype, a);
  if (!can_cast(a.dtype(), target, casting)) throw cast_error(a.dtype(), target, casting_name(casting));
  if (target.has_subarray()) {
    // NumPy: every element is broadcast over the subarray's axes, which come last.
    Shape shape = a.shape();
    int extra = target.subshape().size();
    NdArray out = NdArray::empty(shape, target, Order::C);
    Strides strides = a.strides();
    for (int i = 0; i < extra; ++i) {
      shape.push_back(target.subshape()[i]);
      strides.push_back(0);
    }
    assign(out, a.view(shape, strides), casting, status);
    return out;
  }
  NdArray out = NdArray::empty_like(a, target, order);
  FpStatus ignored;
  if (a.size() != 0) copy_all(out, a, Caster(a.dtype(), target), status ? *status : ignored);
  return out;
}

NdArray ascontiguous(const NdArray& a, const DType& dtype) {
  DType native = dtype.native();
  if (a.is_c_contiguous() && a.is_aligned() && a.dtype() == native) return a;
  return astype(a, native, Order::C);
}

NdArray ascontiguous(const NdArray& a) { return a.is_c_contiguous() && a.is_aligned() ? a : copy(a, Order::C); }

}  // namespace nd
