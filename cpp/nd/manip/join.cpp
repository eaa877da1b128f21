#include "nd/manip/join.h"

#include <numeric>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/promote.h"
#include "nd/index/index.h"
#include "nd/index/nonzero.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"

namespace nd {
namespace {

DType joined_dtype(std::span<const NdArray> arrays, const JoinOptions& options) {
  if (options.dtype) return *options.dtype;
  DType dtype = arrays[0].dtype().native();
  for (const NdArray& a : arrays.subspan(1)) dtype = promote_types(dtype, a.dtype());
  return dtype;
}

/// Part of an axis, as a view.
NdArray part(const NdArray& a, int axis, Index from, Index count, Index step = 1) {
  Shape shape = a.shape();
  Strides strides = a.strides();
  shape[axis] = count;
  std::byte* data = count > 0 ? a.data() + from * strides[axis] : a.data();
  strides[axis] *= step;
  return a.view(shape, strides, data);
}

/// New, laid out in memory as the inputs are.
NdArray allocate_joined(std::span<const NdArray> arrays, const Shape& shape, const DType& dtype) {
  std::vector<Strides> strides;
  for (const NdArray& a : arrays) strides.push_back(a.strides());
  const std::vector<int> order = memory_order(strides, shape.size());
  Shape inner;
  std::vector<int> back(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    inner.push_back(shape[order[i]]);
    back[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  }
  const NdArray out = NdArray::empty(inner, dtype);
  NdArray turned = out.transposed(back);
  turned.set_owns_data(true);
  return turned;
}

}  // namespace

NdArray concatenate(std::span<const NdArray> arrays, std::optional<Index> axis, const JoinOptions& options) {
  if (arrays.empty()) throw value_error("need at least one array to concatenate");
  if (!axis) {
    std::vector<NdArray> flat;
    for (const NdArray& a : arrays) flat.push_back(ravel(a));
    return concatenate(flat, 0, options);
  }
  const NdArray& first = arrays[0];
  const int n = first.ndim();
  if (n == 0) throw value_error("zero-dimensional arrays cannot be concatenated");
  const int at = normalize_axis(*axis, n);
  Shape shape = first.shape();
  for (std::size_t k = 1; k < arrays.size(); ++k) {
    const NdArray& a = arrays[k];
    if (a.ndim() != n) {
      throw value_error(
          "all the input arrays must have same number of dimensions, but the array at index 0 has " + std::to_string(n) +
          " dimension(s) and the array at index " + std::to_string(k) + " has " + std::to_string(a.ndim()) +
          " dimension(s)");
    }
    for (int i = 0; i < n; ++i) {
      if (i == at) {
        if (!add(shape[i], a.shape(i), &shape[i])) throw too_big_error();
      } else if (a.shape(i) != shape[i]) {
        throw value_error(
            "all the input array dimensions except for the concatenation axis must match exactly, but along dimension " +
            std::to_string(i) + ", the array at index 0 has size " + std::to_string(shape[i]) +
            " and the array at index " + std::to_string(k) + " has size " + std::to_string(a.shape(i)));
      }
    }
  }
  NdArray out;
  if (options.out) {
    if (options.out->ndim() != shape.size()) throw value_error("Output array has wrong dimensionality");
    if (!(options.out->shape() == shape)) throw value_error("Output array is the wrong shape");
    out = *options.out;
  } else {
    DType dtype = joined_dtype(arrays, options);
    if (dtype.itemsize() == 0) {
      for (const NdArray& a : arrays) {
        const DType filled = fill_length(dtype, a);
        if (filled.itemsize() > dtype.itemsize()) dtype = filled;
      }
    }
    out = allocate_joined(arrays, shape, dtype);
  }
  Index from = 0;
  for (const NdArray& a : arrays) {
    assign(part(out, at, from, a.shape(at)), a, options.casting, options.status);
    from += a.shape(at);
  }
  return out;
}

NdArray stack(std::span<const NdArray> arrays, Index axis, const JoinOptions& options) {
  if (arrays.empty()) throw value_error("need at least one array to stack");
  for (const NdArray& a : arrays) {
    if (!(a.shape() == arrays[0].shape())) throw value_error("all input arrays must have the same shape");
  }
  const int at = normalize_axis(axis, arrays[0].ndim() + 1);
  std::vector<NdArray> wider;
  for (const NdArray& a : arrays) {
    Shape shape = a.shape();
    Strides strides = a.strides();
    shape.insert(at, 1);
    strides.insert(at, 0);
    wider.push_back(a.view(shape, strides));
  }
  return concatenate(wider, at, options);
}

NdArray vstack(std::span<const NdArray> arrays, const JoinOptions& options) {
  std::vector<NdArray> rows;
  for (const NdArray& a : arrays) rows.push_back(atleast_2d(a));
  return concatenate(rows, 0, options);
}

NdArray hstack(std::span<const NdArray> arrays, const JoinOptions& options) {
  std::vector<NdArray> parts;
  for (const NdArray& a : arrays) parts.push_back(atleast_1d(a));
  return concatenate(parts, !parts.empty() && parts[0].ndim() == 1 ? 0 : 1, options);
}

NdArray dstack(std::span<const NdArray> arrays) {
  std::vector<NdArray> parts;
  for (const NdArray& a : arrays) parts.push_back(atleast_3d(a));
  return concatenate(parts, 2);
}

NdArray column_stack(std::span<const NdArray> arrays) {
  std::vector<NdArray> parts;
  for (const NdArray& a : arrays) parts.push_back(a.ndim() < 2 ? atleast_2d(a).transposed() : a);
  return concatenate(parts, 1);
}

std::vector<NdArray> split_at(const NdArray& a, std::span<const Index> points, Index axis) {
  const int at = normalize_axis(axis, a.ndim());
  std::vector<NdArray> out;
  std::optional<Index> from;
  for (std::size_t i = 0; i <= points.size(); ++i) {
    const std::optional<Index> to = i < points.size() ? std::optional<Index>(points[i]) : std::nullopt;
    const SliceRange r = resolve_slice(from ? from : std::optional<Index>(0), to, {}, a.shape(at));
    out.push_back(part(a, at, r.start, r.count));
    from = to;
  }
  return out;
}

std::vector<NdArray> split_into(const NdArray& a, Index sections, Index axis, bool equal) {
  if (a.ndim() == 0 || axis >= a.ndim() || axis < -a.ndim()) throw index_error("tuple index out of range");
  const int at = normalize_axis(axis, a.ndim());
  const Index total = a.shape(at);
  if (equal && sections == 0) throw Error(ErrorKind::ZeroDivision, "integer modulo by zero");
  if (equal && total % sections != 0) throw value_error("array split does not result in an equal division");
  if (sections <= 0) throw value_error("number sections must be larger than 0.");
  const Index each = total / sections, extra = total % sections;
  std::vector<NdArray> out;
  Index from = 0;
  for (Index i = 0; i < sections; ++i) {
    const Index count = each + (i < extra ? 1 : 0);
    out.push_back(part(a, at, from, count));
    from += count;
  }
  return out;
}

NdArray repeat(const NdArray& a, const NdArray& repeats, std::optional<Index> axis) {
  if (!axis) return repeat(ravel(a), repeats, 0);
  const NdArray source = a.ndim() == 0 ? reshape(a, {1}) : a;
  const int at = normalize_axis(*axis, source.ndim());
  if (repeats.ndim() > 1) throw value_error("object too deep for desired array");
  const NdArray counts = ascontiguous(as_indices(repeats));
  const Index length = source.shape(at);
  const bool same = counts.size() == 1;
  if (!same && counts.size() != length) {
    throw value_error("operands could not be broadcast together with shape " + tight_shape(Shape{length}) + " " +
                      tight_shape(Shape{counts.size()}));
  }
  const auto count_of = [&](Index i) { return load<Index>(counts.data() + (same ? 0 : i) * 8); };
  Index total = 0;
  for (Index i = 0; i < length; ++i) {
    if (count_of(i) < 0) throw value_error(repeats.size() == 1 ? "negative dimensions are not allowed" : "repeats may not contain negative values.");
    if (!add(total, count_of(i), &total)) throw too_big_error();
  }
  if (same && counts.size() && count_of(0) < 0) throw negative_dimension_error();
  Shape shape = source.shape();
  shape[at] = total;
  const NdArray out = NdArray::empty(shape, a.dtype());
  if (out.size() == 0) return out;
  // Pieces before the axis × positions × what is after it.
  Index before = 1, after = out.itemsize();
  for (int i = 0; i < at; ++i) before *= shape[i];
  for (int i = at + 1; i < shape.size(); ++i) after *= shape[i];
  const NdArray from = ascontiguous(source);
  if (out.dtype().has_objects()) {
    Index to = 0;
    for (Index i = 0; i < length; ++i) {
      for (Index k = 0; k < count_of(i); ++k) assign(part(out, at, to++, 1), part(from, at, i, 1));
    }
    return out;
  }
  std::byte* to = out.data();
  const std::byte* p = from.data();
  for (Index b = 0; b < before; ++b) {
    for (Index i = 0; i < length; ++i, p += after) {
      const Index count = count_of(i);
      for (Index k = 0; k < count; ++k, to += after) std::memcpy(to, p, static_cast<std::size_t>(after));
      checkpoint(count * after / 8 + 1);
    }
  }
  return out;
}

NdArray tile(const NdArray& a, std::span<const Index> reps) {
  Dims counts(reps);
  const int n = std::max(a.ndim(), counts.size());
  if (n > kMaxDims) throw too_many_dims_error(n);
  while (counts.size() < n) counts.insert(0, 1);
  // Broadcast the array along a new axis in front of each of its own, then fold the pairs.
  Shape wide, folded;
  Strides strides;
  for (int i = 0; i < n; ++i) {
    const int own = i - (n - a.ndim());
    const Index length = own < 0 ? 1 : a.shape(own);
    if (counts[i] < 0) throw negative_dimension_error();
    Index total;
    if (!multiply(counts[i], length, &total)) throw too_big_error();
    wide.push_back(counts[i]);
    strides.push_back(0);
    wide.push_back(length);
    strides.push_back(own < 0 ? 0 : a.stride(own));
    folded.push_back(total);
  }
  const NdArray out = NdArray::empty(folded, a.dtype());
  if (out.size() == 0) return out;
  Shape kept;
  Strides from, to;
  const Strides wide_strides = c_strides(wide, a.itemsize());
  for (int i = 0; i < wide.size(); ++i) {
    if (wide[i] == 1) continue;
    kept.push_back(wide[i]);
    from.push_back(strides[i]);
    to.push_back(wide_strides[i]);
  }
  if (kept.size() > kMaxDims) throw too_many_dims_error(kept.size());
  assign(out.view(kept, to), a.view(kept, from));
  return out;
}

NdArray roll(const NdArray& a, std::span<const Index> shifts, std::optional<std::span<const Index>> axes) {
  if (!axes) {
    const Index zero[] = {0};
    return reshape(roll(ravel(a), shifts, std::span<const Index>(zero)), a.shape());
  }
  std::vector<int> at;
  for (Index axis : *axes) at.push_back(normalize_axis(axis, a.ndim()));
  const std::size_t n = std::max(shifts.size(), at.size());
  if ((shifts.size() != n && shifts.size() != 1) || (at.size() != n && at.size() != 1)) {
    const Shape both[] = {Shape{static_cast<Index>(shifts.size())}, Shape{static_cast<Index>(at.size())}};
    throw broadcast_error(both);
  }
  Dims total(a.ndim(), 0);
  for (std::size_t i = 0; i < n; ++i) {
    const int axis = at[at.size() == 1 ? 0 : i];
    const Index length = std::max<Index>(a.shape(axis), 1);
    total[axis] = (total[axis] + shifts[shifts.size() == 1 ? 0 : i] % length) % length;
  }
  const NdArray out = NdArray::empty_like(a, a.dtype());
  // Each axis is in two pieces that change places.
  const auto place = [&](auto&& self, const NdArray& to, const NdArray& from, int axis) -> void {
    if (axis == a.ndim()) return assign(to, from);
    const Index length = a.shape(axis);
    const Index shift = length ? (total[axis] % length + length) % length : 0;
    if (shift == 0) return self(self, to, from, axis + 1);
    self(self, part(to, axis, shift, length - shift), part(from, axis, 0, length - shift), axis + 1);
    self(self, part(to, axis, 0, shift), part(from, axis, length - shift, shift), axis + 1);
  };
  place(place, out, a, 0);
  return out;
}

NdArray resize(const NdArray& a, const Shape& shape) {
  for (Index n : shape) {
    if (n < 0) throw value_error("all elements of `new_shape` must be non-negative");
  }
  const Index total = element_count(shape);
  if (a.size() == 0 || total == 0) return NdArray::zeros(shape, a.dtype());
  const NdArray from = ravel(a);
  const NdArray out = NdArray::empty({total}, a.dtype());
  for (Index done = 0; done < total; done += from.size()) {
    const Index count = std::min(from.size(), total - done);
    assign(part(out, 0, done, count), part(from, 0, 0, count));
  }
  return reshape(out, shape);
}

NdArray delete_mask(const NdArray& a, const NdArray& mask, Index axis) {
  const int at = normalize_axis(axis, a.ndim());
  if (mask.ndim() != 1 || mask.shape(0) != a.shape(at)) {
    throw value_error("boolean array argument obj to delete must be one dimensional and match the axis length of " +
                      std::to_string(a.shape(at)));
  }
  const NdArray keep = NdArray::empty(mask.shape(), dtype_of<bool>());
  for (Index i = 0; i < mask.size(); ++i) store(keep.at({i}), !load<bool>(mask.at({i})));
  std::vector<IndexItem> items(static_cast<std::size_t>(at), IndexItem::slice());
  items.push_back(IndexItem::array(keep));
  return ascontiguous(get_item(a, items));
}

NdArray delete_at(const NdArray& a, std::span<const Index> where, Index axis) {
  const int at = normalize_axis(axis, a.ndim());
  const Index length = a.shape(at);
  const NdArray mask = NdArray::zeros({length}, dtype_of<bool>());
  for (Index i : where) {
    if (i < -length || i >= length) {
      throw index_error("index " + std::to_string(i) + " is out of bounds for axis " + std::to_string(at) +
                        " with size " + std::to_string(length));
    }
    store(mask.at({i < 0 ? i + length : i}), true);
  }
  return delete_mask(a, mask, at);
}

NdArray insert_at(const NdArray& a, std::span<const Index> where, bool scalar, const NdArray& given, Index axis) {
  const int at = normalize_axis(axis, a.ndim());
  const Index length = a.shape(at);
  const auto out_of_bounds = [&](Index i, Index size) {
    return index_error("index " + std::to_string(i) + " is out of bounds for axis " + std::to_string(at) +
                       " with size " + std::to_string(size));
  };
  NdArray values = astype(given, a.dtype());
  if (where.size() == 1) {
    Index i = where[0];
    if (i < -length || i > length) throw out_of_bounds(i, length);
    if (i < 0) i += length;
    while (values.ndim() < a.ndim()) values = expand_dims(values, std::initializer_list<Index>{0});
    // NumPy: for one place, a values array's first axis goes to the axis.
    if (scalar) {
      const Index zero[] = {0}, there[] = {at};
      values = moveaxis(values, zero, there);
    }
    const Index count = values.shape(at);
    Shape shape = a.shape();
    shape[at] += count;
    const NdArray out = NdArray::empty(shape, a.dtype());
    assign(part(out, at, 0, i), part(a, at, 0, i));
    assign(part(out, at, i, count), values);
    assign(part(out, at, i + count, length - i), part(a, at, i, length - i));
    return out;
  }
  std::vector<Index> places(where.begin(), where.end());
  for (Index& i : places) {
    if (i < 0) i += length;
  }
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return places[x] < places[y]; });
  for (std::size_t k = 0; k < order.size(); ++k) places[order[k]] += static_cast<Index>(k);
  Shape shape = a.shape();
  shape[at] += static_cast<Index>(places.size());
  const NdArray old = NdArray::empty({shape[at]}, dtype_of<bool>());
  std::memset(old.data(), 1, static_cast<std::size_t>(shape[at]));
  for (std::size_t k = 0; k < places.size(); ++k) {
    if (places[k] < 0 || places[k] >= shape[at]) throw out_of_bounds(places[k], shape[at]);
    store(old.at({places[k]}), false);
  }
  const NdArray out = NdArray::empty(shape, a.dtype());
  std::vector<IndexItem> items(static_cast<std::size_t>(at), IndexItem::slice());
  items.push_back(IndexItem::array(NdArray::of(std::span<const Index>(places))));
  set_item(out, items, values);
  items.back() = IndexItem::array(old);
  set_item(out, items, a);
  return out;
}

NdArray append(const NdArray& a, const NdArray& values, std::optional<Index> axis) {
  if (!axis) {
    const NdArray both[] = {ravel(a), ravel(values)};
    return concatenate(both, 0);
  }
  const NdArray both[] = {a, values};
  return concatenate(both, axis);
}

}  // namespace nd
