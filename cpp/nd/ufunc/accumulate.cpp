// accumulate, reduceat and at.
#include <cstring>

#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/iter/overlap.h"
#include "nd/ufunc/reduction.h"

namespace nd {
namespace {

constexpr Index kPiece = 8192;

/// An axis taken out: the others' shape and strides.
NdArray without_axis(const NdArray& a, int axis) {
  Shape shape = a.shape();
  Strides strides = a.strides();
  shape.erase(axis);
  strides.erase(axis);
  return a.view(std::move(shape), std::move(strides));
}

NdArray prepared_output(const Ufunc& ufunc, const char* method, const Shape& shape, const DType& dtype, const NdArray& a,
                        const NdArray* out) {
  if (out) {
    if (!out->is_writeable()) throw read_only_error("output array");
    if (out->shape() != shape) {
      throw value_error(fmt::format("provided out is the wrong size for the {}", method));
    }
    check_output_cast(ufunc, 0, dtype, out->dtype(), Casting::Unsafe);
    if (out->dtype() == dtype && !may_share_memory(*out, a)) return *out;
  }
  if (shape == a.shape()) {
    const NdArray* operands[] = {&a};
    return allocate_like_operands(operands, shape, dtype, Order::K);
  }
  return NdArray::empty(shape, dtype);
}

NdArray finished(const NdArray& made, const NdArray* out) {
  if (!out) return made;
  if (made.buffer() != out->buffer() || made.data() != out->data()) assign(*out, made, Casting::Unsafe);
  return *out;
}

}  // namespace

NdArray accumulate(const Ufunc& ufunc, const NdArray& a, int axis, const DType* dtype, const NdArray* out,
                   FpStatus& status) {
  if (ufunc.nin != 2) throw value_error("accumulate only supported for binary functions");
  if (ufunc.nout != 1) throw value_error("accumulate only supported for functions returning a single value");
  if (a.ndim() == 0) throw type_error("cannot accumulate on a scalar");
  Resolution found = resolve_reduction(ufunc, a, dtype, out);
  const DType& type = found.dtypes[2];
  NdArray in = a;
  if (!same_storage(a.dtype(), type)) in = astype(a, type, Order::K, Casting::Unsafe, &status);
  NdArray result = prepared_output(ufunc, "accumulation", a.shape(), type, in, out);
  Index n = a.shape(axis);
  if (a.size() == 0) return finished(result, out);
  NdArray in_lines = without_axis(in, axis), out_lines = without_axis(result, axis);
  Index in_step = in.stride(axis), out_step = result.stride(axis);
  Caster first(type, type);
  for (BroadcastIter it({&in_lines, &out_lines}, in_lines.shape()); it.next();) {
    Index count = it.count();
    const Index* s = it.strides();
    first(it.data()[1], s[1], it.data()[0], s[0], count, status);
    if (found.row->scan && (count < 8 || in_step == in.itemsize())) {
      for (Index line = 0; line < count; ++line) {
        std::byte* to = it.data()[1] + line * s[1] + out_step;
        const std::byte* from = it.data()[0] + line * s[0] + in_step;
        for (Index done = 0; done < n - 1; done += kPiece) {
          Index m = std::min(kPiece, n - 1 - done);
          found.row->scan(to + done * out_step, out_step, from + done * in_step, in_step, m, status);
          checkpoint(m);
        }
      }
      continue;
    }
    Index strides[] = {s[1], s[0], s[1]};
    for (Index i = 1; i < n; ++i) {
      std::byte* data[] = {it.data()[1] + (i - 1) * out_step, it.data()[0] + i * in_step, it.data()[1] + i * out_step};
      found.row->loop(data, strides, count, status);
      checkpoint(count + 8);
    }
  }
  return finished(result, out);
}

NdArray reduceat(const Ufunc& ufunc, const NdArray& a, const NdArray& indices, int axis, const DType* dtype,
                 const NdArray* out, FpStatus& status) {
  if (ufunc.nin != 2) throw value_error("reduceat only supported for binary functions");
  if (ufunc.nout != 1) throw value_error("reduceat only supported for functions returning a single value");
  if (a.ndim() == 0) throw type_error("cannot reduceat on a scalar");
  Resolution found = resolve_reduction(ufunc, a, dtype, out);
  const DType& type = found.dtypes[2];
  const NdArray starts = astype(indices, DType::of(TypeId::Int64), Order::C);  // its own: `out` may be `indices`
  Index n = a.shape(axis), segments = starts.size();
  auto start = [&](Index k) { return load<std::int64_t>(starts.data() + k * 8); };
  for (Index k = 0; k < segments; ++k) {
    if (start(k) < 0 || start(k) >= n) {
      throw index_error(fmt::format("index {} out-of-bounds in {}.reduceat [0, {})", start(k), ufunc.name, n));
    }
  }
  NdArray in = a;
  if (!same_storage(a.dtype(), type)) in = astype(a, type, Order::K, Casting::Unsafe, &status);
  Shape shape = a.shape();
  shape[axis] = segments;
  NdArray result = prepared_output(ufunc, "reduceat", shape, type, in, out);
  if (result.size() == 0) return finished(result, out);
  Fold fold = found.row->pairwise ? found.row->pairwise : found.row->fold;
  NdArray in_lines = without_axis(in, axis), out_lines = without_axis(result, axis);
  Index in_step = in.stride(axis), out_step = result.stride(axis);
  Index size = type.itemsize();
  for (BroadcastIter it({&in_lines, &out_lines}, in_lines.shape()); it.next();) {
    for (Index line = 0; line < it.count(); ++line) {
      const std::byte* from = it.data()[0] + line * it.strides()[0];
      std::byte* to = it.data()[1] + line * it.strides()[1];
      for (Index k = 0; k < segments; ++k, to += out_step) {
        // NumPy: a segment reaches to the next index; if that isn't larger, it is one element.
        Index begin = start(k), end = k + 1 < segments ? start(k + 1) : n;
        std::memcpy(to, from + begin * in_step, static_cast<std::size_t>(size));
        Index count = end - begin - 1;
        if (count <= 0) continue;
        const std::byte* x = from + (begin + 1) * in_step;
        if (fold) {
          fold(to, x, in_step, count, status);
        } else {
          fold_by_loop(found.row->loop, to, x, in_step, count, status);
        }
        checkpoint(count);
      }
    }
  }
  return finished(result, out);
}

void at(const Ufunc& ufunc, const NdArray& a, std::span<const Index> positions, const Shape& shape, const Operand* b,
        FpStatus& status) {
  if (ufunc.nout != 1) throw value_error("Only single output ufuncs supported at this time");
  if ((b != nullptr) != (ufunc.nin == 2)) {
    throw value_error(b ? "second operand provided when ufunc is unary" : "second operand needed for ufunc");
  }
  if (!a.is_writeable()) throw read_only_error("array");
  Promotee inputs[2] = {{a.dtype()}, {}};
  const NdArray* arrays[2] = {&a, nullptr};
  if (b) {
    inputs[1] = {b->array->dtype(), b->weak};
    arrays[1] = b->array;
  }
  Resolution found = resolve(ufunc, inputs, arrays, nullptr, {}, Casting::Unsafe);
  check_input_casts(ufunc, inputs, found, Casting::SameKind);
  // NumPy: what comes out is cast back whatever is lost.
  Caster in(a.dtype(), found.dtypes[0]), back(found.dtypes[ufunc.nin], a.dtype());
  NdArray values;
  if (b) {
    // In the selection's order, so that a counter finds each element's partner.
    NdArray adapted = b->weak == Weak::None ? *b->array : adapt_weak(*b->array, b->weak, found.dtypes[1], status);
    values = adapted.broadcast_to(shape);
    values = astype(values, found.dtypes[1], Order::C, Casting::Unsafe, &status);
  }
  Index step = b ? found.dtypes[1].itemsize() : 0;
  alignas(16) std::byte x[16], out[16];
  Index strides[] = {0, 0, 0};
  Index k = 0;
  bool direct = same_storage(a.dtype(), found.dtypes[0]) && same_storage(a.dtype(), found.dtypes[ufunc.nin]);
  for (Index position : positions) {
    std::byte* element = a.data() + position;
    if (direct) {
      std::byte* data[] = {element, b ? values.data() + k * step : element, element};
      if (!b) data[1] = element;
      found.row->loop(data, strides, 1, status);
    } else {
      in(x, 0, element, 0, 1, status);
      std::byte* data[] = {x, b ? values.data() + k * step : out, out};
      found.row->loop(data, strides, 1, status);
      back(element, 0, out, 0, 1, status);
    }
    ++k;
    checkpoint(16);
  }
}

}  // namespace nd
