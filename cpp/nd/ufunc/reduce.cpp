// reduce. The order of additions is NumPy's, so that sums agree to the last bit: axes are walked by their strides; where
// the fastest ones are reduced, what they cover is summed pairwise by pieces of 8192 elements, each added to the result
// so far; where the fastest axis is kept, slices are added one after another.
#include <cmath>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/iter/overlap.h"
#include "nd/ufunc/reduction.h"
#include "nd/ufunc/resolve.h"
#include "nd/ufunc/walk.h"

namespace nd {
namespace {

constexpr Index kPiece = 8192;  // NumPy's buffer size

/// Parts of a reduction that the walk needs at each step.
struct Reducer {
  const LoopRow& row;
  DType dtype;
  Fold block;     // for the fastest axes: pairwise where there is such a thing
  Fold ordered;   // strictly in order
  FpStatus& status;

  void fold(Fold fn, std::byte* acc, const std::byte* x, Index stride, Index n) const {
    if (n == 0) return;
    if (fn) {
      fn(acc, x, stride, n, status);
      return;
    }
    fold_by_loop(row.loop, acc, x, stride, n, status);
  }
};

/// Once a logical reduction has its answer the rest needn't be looked at.
bool is_settled(const Ufunc& ufunc, const std::byte* acc) {
  if (ufunc.identity == Identity::True) return *acc == std::byte{0};
  return ufunc.identity == Identity::False && std::string_view(ufunc.name) == "logical_or" && *acc != std::byte{0};
}

/// Walks the elements under the first `axes` axes of a plan in order and hands them out as packed or strided pieces of at
/// most kPiece elements: straight from the array if that is one run without cast, else through a buffer.
class Pieces {
 public:
  Pieces(const AxisPlan& plan, int axes, int operand, const DType& from, const DType& to)
      : plan_(plan), axes_(axes), operand_(operand), cast_(from, to), size_(to.itemsize()), total_(1) {
    for (int i = 0; i < axes; ++i) total_ *= plan.extent[i];
    straight_ = axes <= 1 && same_storage(from, to);
    if (!straight_) buffer_.reset(new std::byte[static_cast<std::size_t>(std::min(kPiece, total_) * size_)]);
  }

  Index total() const { return total_; }

  template <class Fn>
  void each(const std::byte* start, FpStatus& status, Fn&& use) {
    if (straight_) {
      Index stride = axes_ == 0 ? 0 : plan_.strides[0][operand_];
      for (Index done = 0; done < total_; done += kPiece) {
        Index n = std::min(kPiece, total_ - done);
        checkpoint(n);
        if (!use(start + done * stride, stride, n)) return;
      }
      return;
    }
    Index position[kMaxDims] = {};
    Index left = total_, filled = 0, room = std::min(kPiece, total_);
    Index inner = axes_ == 0 ? 1 : plan_.extent[0];
    Index stride = axes_ == 0 ? 0 : plan_.strides[0][operand_];
    const std::byte* row = start;
    Index at = 0;  // within the row
    while (left > 0) {
      Index n = std::min(inner - at, room - filled);
      cast_(buffer_.get() + filled * size_, size_, row + at * stride, stride, n, status);
      at += n;
      filled += n;
      left -= n;
      if (filled == room || left == 0) {
        checkpoint(2 * filled);
        if (!use(buffer_.get(), size_, filled)) return;
        filled = 0;
        room = std::min(kPiece, left);
      }
      if (at < inner) continue;
      at = 0;
      for (int axis = 1; axis < axes_; ++axis) {
        row += plan_.strides[axis][operand_];
        if (++position[axis] < plan_.extent[axis]) break;
        position[axis] = 0;
        row -= plan_.strides[axis][operand_] * plan_.extent[axis];
      }
    }
  }

 private:
  const AxisPlan& plan_;
  int axes_, operand_;
  Caster cast_;
  Index size_, total_;
  bool straight_;
  std::unique_ptr<std::byte[]> buffer_;
};

/// Calls fn(data) for every position of a plan.
template <class Fn>
void each_position(const AxisPlan& plan, std::span<std::byte* const> starts, Fn&& fn) {
  for (BroadcastIter it(plan, starts); it.next();) {
    std::byte* at[AxisPlan::kMaxOperands];
    for (Index i = 0; i < it.count(); ++i) {
      for (int k = 0; k < plan.operands; ++k) at[k] = it.data()[k] + i * it.strides()[k];
      fn(at);
    }
  }
}

bool is_finite_element(TypeId id, const std::byte* p) {
  return id == TypeId::Float32 ? std::isfinite(load<float>(p)) : std::isfinite(load<double>(p));
}

/// Columns whose result isn't finite are gone through again by a loop that says why.
void check_columns(const Reducer& r, const AxisPlan& plan, const NdArray& acc, const NdArray& in) {
  for (Index c = 0; c < plan.extent[0]; ++c) {
    if (is_finite_element(r.dtype.id(), acc.data() + c * plan.strides[0][0])) continue;
    const std::byte* x = in.data() + c * plan.strides[0][1];
    alignas(16) std::byte again[16];
    std::memcpy(again, x, static_cast<std::size_t>(r.dtype.itemsize()));
    r.fold(r.ordered, again, x + plan.strides[1][1], plan.strides[1][1], plan.extent[1] - 1);
    checkpoint(plan.extent[1]);
  }
}

/// acc (operand 0, stride 0 along reduced axes) op= in (operand 1).
void accumulate_plan(const Ufunc& ufunc, const Reducer& r, const AxisPlan& plan, const NdArray& acc,
                     const NdArray& in) {
  std::byte* starts[] = {acc.data(), in.data()};
  int reduced = 0;
  while (reduced < plan.ndim && plan.strides[reduced][0] == 0) ++reduced;
  bool straight = same_storage(in.dtype(), r.dtype);
  Index size = r.dtype.itemsize();
  if (reduced > 0 || plan.ndim == 0) {
    Pieces pieces(plan, reduced, 1, in.dtype(), r.dtype);
    AxisPlan rest = plan.without_fastest(reduced);
    if (straight && reduced == 1 && pieces.total() <= kPiece) {
      Index n = plan.extent[0], stride = plan.strides[0][1];
      each_position(rest, starts, [&](std::byte* const* at) {
        r.fold(r.block, at[0], at[1], stride, n);
        checkpoint(n);
      });
      return;
    }
    each_position(rest, starts, [&](std::byte* const* at) {
      pieces.each(at[1], r.status, [&](const std::byte* x, Index stride, Index n) {
        r.fold(r.block, at[0], x, stride, n);
        return !is_settled(ufunc, at[0]);
      });
    });
    return;
  }
  if (straight && plan.ndim >= 2 && plan.extent[0] < 16 && plan.strides[1][0] == 0) {
    // A few columns of many rows: each column in turn, still in order.
    AxisPlan rest = plan.without_fastest(2);
    each_position(rest, starts, [&](std::byte* const* at) {
      for (Index c = 0; c < plan.extent[0]; ++c) {
        std::byte* column = at[0] + c * plan.strides[0][0];
        const std::byte* x = at[1] + c * plan.strides[0][1];
        Index rows = plan.extent[1], step = plan.strides[1][1];
        for (Index done = 0; done < rows; done += kPiece) {
          Index n = std::min(kPiece, rows - done);
          r.fold(r.ordered, column, x + done * step, step, n);
          checkpoint(n);
        }
      }
    });
    return;
  }
  // Slices: result and operand side by side. In the plain case the flags are looked for once, at the end.
  bool late = straight && r.row.quiet && plan.ndim == 2 && plan.strides[1][0] == 0;
  Loop loop = late ? r.row.quiet : r.row.loop;
  Caster cast(in.dtype(), r.dtype);
  std::unique_ptr<std::byte[]> buffer;
  if (!straight) buffer.reset(new std::byte[static_cast<std::size_t>(kPiece * size)]);
  for (BroadcastIter it(plan, starts); it.next();) {
    Index acc_stride = it.strides()[0], in_stride = it.strides()[1];
    for (Index done = 0; done < it.count(); done += kPiece) {
      Index n = std::min(kPiece, it.count() - done);
      std::byte* a = it.data()[0] + done * acc_stride;
      std::byte* x = it.data()[1] + done * in_stride;
      Index x_stride = in_stride;
      if (!straight) {
        cast(buffer.get(), size, x, in_stride, n, r.status);
        x = buffer.get();
        x_stride = size;
      }
      std::byte* data[] = {a, x, a};
      Index strides[] = {acc_stride, x_stride, acc_stride};
      loop(data, strides, n, r.status);
      checkpoint(n);
    }
  }
  if (late) check_columns(r, plan, acc, in);
}

/// With a mask: runs of true places along the fastest axis.
void accumulate_masked(const Reducer& r, const AxisPlan& plan, const NdArray& acc, const NdArray& in,
                       const NdArray& mask) {
  std::byte* starts[] = {acc.data(), in.data(), mask.data()};
  Caster cast(in.dtype(), r.dtype);
  Index size = r.dtype.itemsize();
  std::unique_ptr<std::byte[]> buffer(new std::byte[static_cast<std::size_t>(kPiece * size)]);
  for (BroadcastIter it(plan, starts); it.next();) {
    const Index* s = it.strides();
    checkpoint(it.count());
    for (Index i = 0; i < it.count();) {
      if (it.data()[2][i * s[2]] == std::byte{0}) {
        ++i;
        continue;
      }
      Index end = i + 1;
      while (end < it.count() && end - i < kPiece && it.data()[2][end * s[2]] != std::byte{0}) ++end;
      Index n = end - i;
      cast(buffer.get(), size, it.data()[1] + i * s[1], s[1], n, r.status);
      std::byte* a = it.data()[0] + i * s[0];
      if (s[0] == 0) {
        r.fold(r.block, a, buffer.get(), size, n);
      } else {
        std::byte* data[] = {a, buffer.get(), a};
        Index strides[] = {s[0], size, s[0]};
        r.row.loop(data, strides, n, r.status);
      }
      i = end;
    }
  }
}

bool is_idempotent(const Ufunc& ufunc) {
  std::string_view name = ufunc.name;
  return name == "maximum" || name == "minimum" || name == "fmax" || name == "fmin" || name.starts_with("logical_a") ||
         name == "logical_or" || name == "bitwise_and" || name == "bitwise_or";
}

/// The part of `a` with [from, to) along an axis.
NdArray slice_axis(const NdArray& a, int axis, Index from, Index to) {
  Shape shape = a.shape();
  shape[axis] = to - from;
  return a.view(std::move(shape), a.strides(), a.data() + from * a.stride(axis));
}

}  // namespace

void fold_by_loop(Loop loop, std::byte* acc, const std::byte* x, Index stride, Index n, FpStatus& status) {
  Index strides[] = {0, 0, 0};
  for (Index i = 0; i < n; ++i) {
    std::byte* data[] = {acc, const_cast<std::byte*>(x + i * stride), acc};
    loop(data, strides, 1, status);
  }
}

NdArray identity_value(Identity identity, const DType& dtype) {
  NdArray value;
  switch (identity) {
    case Identity::None: return {};
    case Identity::Zero: case Identity::False: value = NdArray::scalar(false); break;
    case Identity::One: case Identity::True: value = NdArray::scalar(true); break;
    case Identity::MinusOne: value = NdArray::scalar<std::int8_t>(-1); break;
    case Identity::MinusInfinity: value = NdArray::scalar(-std::numeric_limits<double>::infinity()); break;
  }
  return astype(value, dtype);
}

namespace {

Error unreducible_error(const Ufunc& ufunc, const DType& a, const DType& b, const DType& out) {
  return type_error(fmt::format("the resolved dtypes are not compatible with {}.reduce. Resolved ({}, {}, {})", ufunc.name,
                                a.repr(), b.repr(), out.repr()));
}

}  // namespace

Resolution resolve_reduction(const Ufunc& ufunc, const NdArray& a, const DType* dtype, const NdArray* out) {
  if (ufunc.nin != 2) throw value_error("reduce only supported for binary functions");
  if (ufunc.nout != 1) throw value_error("reduce only supported for functions returning a single value");
  DType widened;
  std::string_view name = ufunc.name;
  if (!dtype && !out && (name == "add" || name == "multiply")) {
    // NumPy: sums of small integers are taken in the default integer.
    TypeId id = a.id();
    if ((id == TypeId::Bool || is_integer(id)) && a.itemsize() < DType::default_int().itemsize()) {
      widened = id == TypeId::Bool || is_signed(id) ? DType::default_int() : DType::default_uint();
      dtype = &widened;
    }
  }
  Promotee inputs[] = {{out ? out->dtype() : a.dtype()}, {a.dtype()}};
  if (out && ufunc.resolve == Resolve::Logical) inputs[0] = inputs[1];
  if (is_flexible_call(ufunc, inputs)) throw unreducible_error(ufunc, inputs[0].dtype, inputs[1].dtype, flexible_output(ufunc, inputs));
  Resolution found;
  try {
    found = resolve(ufunc, inputs, nullptr, dtype, {}, Casting::Unsafe);
  } catch (const Error& e) {
    // NumPy: the result's dtype, which stands first, isn't known yet.
    std::size_t open = e.text().find("types (");
    if (out || e.kind() != ErrorKind::UFuncNoLoop || open == std::string::npos) throw;
    if (e.text().compare(open + 7, 6, "dtype(") == 0) throw;
    std::string text = e.text();
    text.replace(open + 7, text.find(", ", open) - open - 7, "None");
    throw Error(ErrorKind::UFuncNoLoop, std::move(text));
  }
  if (found.row->types[0] == found.row->types[2] && found.row->types[1] != found.row->types[2]) {
    throw unreducible_error(ufunc, found.dtypes[0], found.dtypes[1], found.dtypes[2]);
  }
  if (found.row->types[0] != found.row->types[2] && found.row->types[0] >= TypeId::DateTime64 && ufunc.resolve != Resolve::Logical) {
    throw unreducible_error(ufunc, found.dtypes[0], found.dtypes[1], found.dtypes[2]);
  }
  if (found.row->types[0] != found.row->types[2]) {
    const LoopRow* bools = nullptr;
    for (const LoopRow& row : ufunc.loops) {
      if (row.types[0] == TypeId::Bool && row.types[2] == TypeId::Bool) bools = &row;
    }
    if (!bools || ufunc.resolve != Resolve::Logical) throw no_signature_error(ufunc);
    found.row = bools;
    for (DType& d : found.dtypes) d = DType::of(TypeId::Bool);
  }
  return found;
}

NdArray reduce(const Ufunc& ufunc, const NdArray& a, const ReduceOptions& options, FpStatus& status) {
  Dims axes = options.axes;
  if (options.all_axes) {
    axes.clear();
    for (int i = 0; i < a.ndim(); ++i) axes.push_back(i);
  }
  Resolution found = resolve_reduction(ufunc, a, options.dtype, options.out);
  if (axes.size() > 1 && !ufunc.reorderable) {
    throw value_error(fmt::format("reduction operation '{}' is not reorderable, so at most one axis may be specified",
                                  ufunc.name));
  }
  bool reduced[kMaxDims] = {};
  for (Index axis : axes) reduced[axis] = true;
  Reducer r{*found.row, found.dtypes[2], found.row->pairwise ? found.row->pairwise : found.row->fold, found.row->fold,
            status};

  // The accumulator: a's axes, of length 1 where reduced.
  Shape kept = a.shape();
  for (int i = 0; i < a.ndim(); ++i) {
    if (reduced[i]) kept[i] = 1;
  }
  bool direct = options.out && options.out->dtype() == r.dtype && !may_share_memory(*options.out, a) &&
                !(options.where && may_share_memory(*options.out, *options.where));
  Shape final_shape;
  for (int i = 0; i < a.ndim(); ++i) {
    if (!reduced[i]) final_shape.push_back(a.shape(i));
    if (reduced[i] && options.keepdims) final_shape.push_back(1);
  }
  if (options.out) {
    if (!options.out->is_writeable()) throw read_only_error("output array");
    if (options.out->ndim() != final_shape.size()) {
      throw value_error(fmt::format("output parameter for reduction operation {} has the wrong number of dimensions: "
                                    "Found {} but expected {}{}",
                                    ufunc.name, options.out->ndim(), final_shape.size(),
                                    options.keepdims ? " (must match the operand's when keepdims=True)" : ""));
    }
    if (options.out->shape() != final_shape) throw remapped_shapes_error(options.out->shape(), a.shape());
    check_output_cast(ufunc, 0, r.dtype, options.out->dtype(), Casting::Unsafe);
  }
  NdArray acc;
  if (direct) {
    Strides strides;
    for (int i = 0, k = 0; i < a.ndim(); ++i) {
      strides.push_back(reduced[i] ? 0 : options.out->stride(k));
      if (!reduced[i] || options.keepdims) ++k;
    }
    acc = options.out->view(kept, std::move(strides));
  } else {
    Strides seen = a.strides();
    for (int i = 0; i < a.ndim(); ++i) {
      if (reduced[i]) seen[i] = 0;
    }
    NdArray like = a.view(kept, std::move(seen));
    const NdArray* operands[] = {&like};
    acc = allocate_like_operands(operands, kept, r.dtype, Order::K);
  }

  NdArray initial;
  if (options.initial) {
    initial = astype(*options.initial, r.dtype, Order::C, Casting::Unsafe, &status);
  } else if (!options.no_initial) {
    initial = identity_value(ufunc.identity, r.dtype);
  }
  if (!initial.valid() && options.where) {
    throw value_error(fmt::format("reduction operation '{}' does not have an identity, so to use a where mask one has to "
                                  "specify 'initial'",
                                  ufunc.name));
  }
  // Parts of `a` still to be gone through; several where the first elements were taken as the start.
  std::vector<NdArray> parts;
  if (initial.valid()) {
    assign(acc, initial);
    parts.push_back(a);
  } else {
    if (a.size() == 0 && acc.size() != 0) {
      throw value_error(
          fmt::format("zero-size array to reduction operation {} which has no identity", ufunc.name));
    }
    NdArray first = a;
    if (a.size() != 0) {
      for (Index axis : axes) first = slice_axis(first, static_cast<int>(axis), 0, 1);
      assign(acc, first, Casting::Unsafe, &status);
    }
    if (is_idempotent(ufunc)) {
      parts.push_back(a);
    } else {
      NdArray corner = a;
      for (Index axis : axes) {
        int at = static_cast<int>(axis);
        if (corner.shape(at) > 1) parts.push_back(slice_axis(corner, at, 1, corner.shape(at)));
        if (corner.size() != 0) corner = slice_axis(corner, at, 0, 1);
      }
    }
  }
  NdArray mask;
  if (options.where) {
    if (!broadcastable_to(options.where->shape(), a.shape())) {
      Shape joined[] = {a.shape(), options.where->shape()};
      Shape wide = broadcast_shapes(joined);
      (void)wide;
      throw value_error("non-broadcastable operand with shape " + to_string(a.shape()) +
                        " doesn't match the broadcast shape " + to_string(options.where->shape()));
    }
    mask = options.where->broadcast_to(a.shape());
  }
  for (const NdArray& part : parts) {
    if (part.size() == 0) continue;
    // A fresh result has no say in the order; one that was given does.
    NdArray target = acc;
    Strides strides = acc.strides();
    for (int i = 0; i < a.ndim(); ++i) {
      if (reduced[i]) strides[i] = 0;
    }
    target = acc.view(part.shape(), strides);
    const NdArray* operands[] = {&target, &part, &mask};
    AxisPlan plan(std::span<const NdArray* const>(operands, mask.valid() ? 3 : 2), part.shape());
    plan.sort_by_strides();
    plan.merge();
    if (mask.valid()) {
      accumulate_masked(r, plan, target, part, mask);
    } else {
      accumulate_plan(ufunc, r, plan, target, part);
    }
  }
  if (options.out) {
    if (!direct) {
      Strides strides;
      for (int i = 0; i < a.ndim(); ++i) {
        if (!reduced[i] || options.keepdims) strides.push_back(acc.stride(i));
      }
      assign(*options.out, acc.view(final_shape, std::move(strides)), Casting::Unsafe, &status);
    }
    return *options.out;
  }
  if (options.keepdims) return acc;
  Strides strides;
  for (int i = 0; i < a.ndim(); ++i) {
    if (!reduced[i]) strides.push_back(acc.stride(i));
  }
  NdArray result = acc.view(final_shape, std::move(strides));
  result.set_owns_data(true);
  return result;
}

}  // namespace nd
