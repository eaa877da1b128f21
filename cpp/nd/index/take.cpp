#include "nd/index/take.h"

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/promote.h"
#include "nd/index/gather.h"
#include "nd/index/index.h"
#include "nd/index/nonzero.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/iter/overlap.h"
#include "nd/manip/shape.h"

namespace nd {
namespace {

Error out_of_bounds(Index index, int axis, Index length) {
  return index_error("index " + std::to_string(index) + " is out of bounds for axis " + std::to_string(axis) +
                     " with size " + std::to_string(length));
}

/// Indices in [0, length), as a fresh packed array.
NdArray settle(const NdArray& given, Index length, ClipMode mode, int axis) {
  if (!can_cast(given.dtype(), dtype_of<std::int64_t>(), Casting::SameKind) && given.size() > 0)
    throw cast_error(given.dtype(), DType::default_int(), "safe");
  const NdArray out = astype(given, dtype_of<std::int64_t>(), Order::C);
  std::byte* p = out.data();
  for (Index i = 0; i < out.size(); ++i, p += 8) {
    Index at = load<Index>(p);
    if (mode == ClipMode::Raise) {
      if (at < -length || at >= length) throw out_of_bounds(at, axis, length);
      if (at < 0) at += length;
    } else if (mode == ClipMode::Wrap) {
      at %= length;
      if (at < 0) at += length;
    } else {
      at = std::clamp<Index>(at, 0, length - 1);
    }
    store(p, at);
  }
  checkpoint(out.size() * 2);
  return out;
}

std::vector<IndexItem> along(int axis, NdArray indices) {
  std::vector<IndexItem> items(static_cast<std::size_t>(axis), IndexItem::slice());
  items.push_back(IndexItem::array(std::move(indices)));
  return items;
}

void check_along(const NdArray& a, const NdArray& indices) {
  if (!is_integer(indices.id())) throw index_error("`indices` must be an integer array");
  if (a.ndim() != indices.ndim()) throw value_error("`indices` and `arr` must have the same number of dimensions");
}

/// The index that pairs each position of `indices` with its place on the other axes.
std::vector<IndexItem> along_items(const NdArray& a, const NdArray& indices, int axis) {
  std::vector<IndexItem> items;
  for (int i = 0; i < a.ndim(); ++i) {
    if (i == axis) {
      items.push_back(IndexItem::array(indices));
      continue;
    }
    const NdArray positions = NdArray::empty({a.shape(i)}, dtype_of<std::int64_t>());
    for (Index k = 0; k < a.shape(i); ++k) store(positions.data() + k * 8, k);
    Shape s(a.ndim(), 1);
    s[i] = a.shape(i);
    items.push_back(IndexItem::array(reshape(positions, s)));
  }
  return items;
}

}  // namespace

ClipMode parse_clip_mode(std::string_view text) {
  const char c = text.empty() ? ' ' : static_cast<char>(text[0] | 32);
  if (c == 'r') return ClipMode::Raise;
  if (c == 'w') return ClipMode::Wrap;
  if (c == 'c') return ClipMode::Clip;
  throw value_error("clipmode must be one of 'clip', 'raise', or 'wrap' (got '" + std::string(text) + "')");
}

NdArray take(const NdArray& given, const NdArray& indices, std::optional<Index> axis, ClipMode mode, const NdArray* out) {
  const NdArray a = axis && given.ndim() > 0 ? given : ravel(given);
  const int at = axis ? normalize_axis(*axis, std::max(given.ndim(), 1)) : 0;
  const Index length = a.shape(at);
  if (length == 0 && indices.size() > 0) throw index_error("cannot do a non-empty take from an empty axes.");
  const NdArray where = settle(indices, std::max<Index>(length, 1), mode, at);
  NdArray result;
  if (indices.ndim() == 0) {
    // A 0-d index array would count as an integer and give a view.
    result = get_item(a, along(at, reshape(where, {1})));
    const Index drop[] = {at};
    result = squeeze(result, drop);
  } else {
    result = get_item(a, along(at, where));
  }
  if (!out) return result.is_c_contiguous() && result.owns_data() ? result : copy(result, Order::C);
  if (!(out->shape() == result.shape())) throw value_error("output array does not match result of ndarray.take");
  assign(*out, result);
  return *out;
}

void put(const NdArray& a, const NdArray& indices, const NdArray& values, ClipMode mode) {
  if (!a.is_writeable()) throw read_only_error("put: output array");
  const NdArray v = ascontiguous(ravel(values), a.dtype());
  if (v.size() == 0 || indices.size() == 0) return;
  if (a.size() == 0) throw index_error("cannot replace elements of an empty array");
  const NdArray source = may_share_memory(v, a) ? copy(v) : v;
  const NdArray where = ravel(settle(indices, a.size(), mode, 0));
  // Values repeat as needed; positions are of the flattened array.
  const NdArray flat = reshape_view(a, {-1});
  const auto element_at = [&](Index i) {
    if (flat.valid()) return flat.data() + i * flat.stride(0);
    std::byte* p = a.data();
    for (int axis = a.ndim() - 1; axis >= 0; --axis) {
      p += i % a.shape(axis) * a.stride(axis);
      i /= a.shape(axis);
    }
    return p;
  };
  const Index size = a.itemsize();
  const Caster move(source.dtype(), a.dtype());
  FpStatus status;
  for (Index i = 0; i < where.size(); ++i) {
    move(element_at(load<Index>(where.data() + i * 8)), size, source.data() + (i % source.size()) * size, size, 1, status);
    checkpoint(4);
  }
}

NdArray choose(const NdArray& selector, std::span<const NdArray> choices, ClipMode mode) {
  if (!can_cast(selector.dtype(), dtype_of<std::int64_t>(), Casting::Safe))
    throw cast_error(selector.dtype(), DType::default_int(), "safe");
  const Index n = static_cast<Index>(choices.size());
  if (n == 0) throw value_error("0-length sequence.");
  std::vector<NdArray> all = {astype(selector, dtype_of<std::int64_t>())};
  DType dtype = choices[0].dtype().native();
  for (const NdArray& c : choices) {
    dtype = promote_types(dtype, c.dtype());
    all.push_back(c);
  }
  all = broadcast_arrays(all);
  const NdArray out = NdArray::empty(all[0].shape(), dtype);
  NdArray which;
  try {
    which = settle(all[0], n, mode == ClipMode::Raise ? ClipMode::Raise : mode, 0);
  } catch (const Error& e) {
    if (e.kind() != ErrorKind::Index) throw;
    throw value_error("invalid entry in choice array");
  }
  if (mode == ClipMode::Raise) {
    // NumPy: here negative choices aren't counted from the end.
    const NdArray raw = ascontiguous(all[0]);
    for (Index i = 0; i < raw.size(); ++i) {
      if (load<Index>(raw.data() + i * 8) < 0) throw value_error("invalid entry in choice array");
    }
  }
  for (Index k = 0; k < n; ++k) {
    const NdArray mask = NdArray::empty(out.shape(), dtype_of<bool>());
    for (Index i = 0; i < which.size(); ++i) store(mask.data() + i, load<Index>(which.data() + i * 8) == k);
    assign_where(out, all[static_cast<std::size_t>(k) + 1], mask);
  }
  return out;
}

NdArray compress(const NdArray& condition, const NdArray& a, std::optional<Index> axis) {
  if (condition.ndim() != 1) throw value_error("condition must be a 1-d array");
  return take(a, flatnonzero(condition), axis);
}

NdArray extract(const NdArray& condition, const NdArray& a) { return take(ravel(a), flatnonzero(ravel(condition)), 0); }

void place(const NdArray& a, const NdArray& mask, const NdArray& values) {
  if (mask.size() != a.size()) throw value_error("place: mask and data must be the same size");
  if (!can_cast(values.dtype(), a.dtype(), Casting::Safe)) throw cast_error(values.dtype(), a.dtype(), "safe");
  const NdArray where = flatnonzero(ravel(mask));
  if (where.size() == 0) return;
  if (values.size() == 0) throw value_error("Cannot insert from an empty array!");
  put(a, where, values);
}

void putmask(const NdArray& a, const NdArray& mask, const NdArray& values) {
  if (mask.size() != a.size()) throw value_error("putmask: mask and data must be the same size");
  if (!can_cast(values.dtype(), a.dtype(), Casting::Safe)) throw cast_error(values.dtype(), a.dtype(), "safe");
  const NdArray where = as_indices(flatnonzero(ravel(mask)));
  const NdArray v = ravel(values);
  if (where.size() == 0 || v.size() == 0) return;
  // NumPy: values are taken by position in the array, not one after another.
  const NdArray picked = NdArray::empty({where.size()}, dtype_of<std::int64_t>());
  in_chunks(where.size(), 8, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) store(picked.data() + i * 8, load<Index>(where.data() + i * 8) % v.size());
  });
  put(a, where, take(v, picked, 0));
}

NdArray take_along_axis(const NdArray& given, const NdArray& indices, std::optional<Index> axis) {
  if (!axis && indices.ndim() != 1) throw value_error("when axis=None, `indices` must have a single dimension.");
  const NdArray a = axis ? given : ravel(given);
  const int at = axis ? normalize_axis(*axis, a.ndim()) : 0;
  check_along(a, indices);
  return get_item(a, along_items(a, indices, at));
}

void put_along_axis(const NdArray& given, const NdArray& indices, const NdArray& values, std::optional<Index> axis) {
  if (!axis && indices.ndim() != 1) throw value_error("when axis=None, `indices` must have a single dimension.");
  const int at = axis ? normalize_axis(*axis, given.ndim()) : 0;
  if (axis) {
    check_along(given, indices);
    return set_item(given, along_items(given, indices, at), values);
  }
  put(given, indices, values);
}

std::vector<NdArray> unravel_index(const NdArray& indices, const Shape& shape, bool fortran) {
  if (!is_integer(indices.id())) {
    if (indices.size() == 0) {
      throw type_error("indices must be integral: the provided empty sequence was inferred as float. Wrap it with "
                       "'np.array(indices, dtype=np.intp)'");
    }
    throw type_error("only int indices permitted");
  }
  Index total = 1;
  for (Index n : shape) {
    if (!multiply(total, n, &total)) {
      throw value_error("dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported.");
    }
  }
  const NdArray flat = ascontiguous(as_indices(indices));
  std::vector<NdArray> out;
  for (int i = 0; i < shape.size(); ++i) out.push_back(NdArray::empty(indices.shape(), dtype_of<std::int64_t>()));
  for (Index k = 0; k < flat.size(); ++k) {
    const Index given = load<Index>(flat.data() + k * 8);
    if (given < 0 || given >= total)
      throw value_error("index " + std::to_string(given) + " is out of bounds for array with size " + std::to_string(total));
    Index rest = given;
    for (int i = 0; i < shape.size(); ++i) {
      const int axis = fortran ? i : shape.size() - 1 - i;
      store(out[static_cast<std::size_t>(axis)].data() + k * 8, rest % shape[axis]);
      rest /= shape[axis];
    }
  }
  checkpoint(flat.size() * 10);
  for (NdArray& a : out) {
    if (index_dtype().itemsize() != 8) a = astype(a, index_dtype());
  }
  return out;
}

NdArray ravel_multi_index(std::span<const NdArray> coordinates, const Shape& shape, std::span<const ClipMode> modes, bool fortran) {
  if (coordinates.size() != static_cast<std::size_t>(shape.size()))
    throw value_error("parameter multi_index must be a sequence of length " + std::to_string(shape.size()));
  Strides steps(shape.size(), 0);
  Index step = 1;
  for (int i = 0; i < shape.size(); ++i) {
    const int axis = fortran ? i : shape.size() - 1 - i;
    steps[axis] = step;
    if (!multiply(step, shape[axis], &step))
      throw value_error("invalid dims: array size defined by dims is larger than the maximum possible size.");
  }
  std::vector<Shape> shapes;
  for (const NdArray& c : coordinates) {
    if (!is_integer(c.id())) throw type_error("only int indices permitted");
    shapes.push_back(c.shape());
  }
  const Shape common = broadcast_shapes(shapes);
  const NdArray out = NdArray::zeros(common, dtype_of<std::int64_t>());
  for (int axis = 0; axis < shape.size(); ++axis) {
    const NdArray at = copy(as_indices(coordinates[static_cast<std::size_t>(axis)]).broadcast_to(common), Order::C);
    const ClipMode mode = modes.empty() ? ClipMode::Raise : modes[modes.size() == 1 ? 0 : static_cast<std::size_t>(axis)];
    const Index n = shape[axis];
    for (Index k = 0; k < at.size(); ++k) {
      Index i = load<Index>(at.data() + k * 8);
      if (mode == ClipMode::Raise) {
        if (i < 0 || i >= n) throw value_error("invalid entry in coordinates array");
      } else if (mode == ClipMode::Wrap && n > 0) {
        i %= n;
        if (i < 0) i += n;
      } else {
        i = std::clamp<Index>(i, 0, std::max<Index>(n - 1, 0));
      }
      store(out.data() + k * 8, load<Index>(out.data() + k * 8) + i * steps[axis]);
    }
    checkpoint(at.size() * 4);
  }
  return index_dtype().itemsize() == 8 ? out : astype(out, index_dtype());
}

std::vector<NdArray> ix(std::span<const NdArray> sequences) {
  std::vector<NdArray> out;
  const int n = static_cast<int>(sequences.size());
  for (int i = 0; i < n; ++i) {
    NdArray s = sequences[static_cast<std::size_t>(i)];
    if (s.ndim() != 1) throw value_error("Cross index must be 1 dimensional");
    if (s.size() == 0) s = astype(s, index_dtype());
    if (s.id() == TypeId::Bool) s = nonzero(s)[0];
    Shape shape(n, 1);
    shape[i] = s.size();
    out.push_back(reshape(s, shape));
  }
  return out;
}

}  // namespace nd
