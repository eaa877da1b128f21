#include "nd/manip/shape.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "nd/core/errors.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"

namespace nd {
namespace {

Error cannot_reshape(const NdArray& a, const Shape& shape) {
  return value_error("cannot reshape array of size " + std::to_string(a.size()) + " into shape " + tight_shape(shape));
}

Shape fill_unknown(const NdArray& a, const Shape& wanted) {
  Shape shape = wanted;
  int unknown = -1;
  Index known = 1;
  for (int i = 0; i < shape.size(); ++i) {
    if (shape[i] < 0) {
      if (unknown >= 0) throw value_error("can only specify one unknown dimension");
      unknown = i;
    } else if (!multiply(known, shape[i], &known)) {
      throw cannot_reshape(a, wanted);
    }
  }
  if (unknown >= 0) {
    if (known == 0 || a.size() % known != 0) throw cannot_reshape(a, wanted);
    shape[unknown] = a.size() / known;
  } else if (known != a.size()) {
    throw cannot_reshape(a, wanted);
  }
  return shape;
}

/// Strides that give `shape` over the same elements, or false. Axes are matched in groups of equal product.
bool strides_without_copy(const NdArray& a, const Shape& shape, bool fortran, Strides& out) {
  Shape old_shape;
  Strides old_strides;
  for (int i = 0; i < a.ndim(); ++i) {
    if (a.shape(i) == 1) continue;
    old_shape.push_back(a.shape(i));
    old_strides.push_back(a.stride(i));
  }
  out = Strides(shape.size(), 0);
  int old_from = 0, new_from = 0;
  Index last = a.itemsize();
  while (new_from < shape.size() && old_from < old_shape.size()) {
    int old_to = old_from + 1, new_to = new_from + 1;
    Index old_count = old_shape[old_from], new_count = shape[new_from];
    while (old_count != new_count) {
      if (new_count < old_count) {
        new_count *= shape[new_to++];
      } else {
        old_count *= old_shape[old_to++];
      }
    }
    for (int i = old_from; i + 1 < old_to; ++i) {
      const bool packed = fortran ? old_strides[i + 1] == old_shape[i] * old_strides[i]
                                  : old_strides[i] == old_shape[i + 1] * old_strides[i + 1];
      if (!packed) return false;
    }
    if (fortran) {
      out[new_from] = old_strides[old_from];
      for (int i = new_from + 1; i < new_to; ++i) out[i] = out[i - 1] * shape[i - 1];
      last = out[new_to - 1] * shape[new_to - 1];
    } else {
      out[new_to - 1] = old_strides[old_to - 1];
      for (int i = new_to - 1; i > new_from; --i) out[i - 1] = out[i] * shape[i];
      last = out[new_to - 1];
    }
    old_from = old_to;
    new_from = new_to;
  }
  for (int i = new_from; i < shape.size(); ++i) out[i] = last;  // trailing ones
  return true;
}

}  // namespace

std::string tight_shape(std::span<const Index> shape) {
  std::size_t i = 0;
  while (i < shape.size() && shape[i] < 0) ++i;
  if (i == shape.size()) return "()";
  std::string out = "(" + std::to_string(shape[i++]);
  for (; i < shape.size(); ++i) out += shape[i] < 0 ? ",newaxis" : "," + std::to_string(shape[i]);
  return out + (shape.size() == 1 ? ",)" : ")");
}

std::vector<int> memory_order(std::span<const Strides> strides, int ndim) {
  std::vector<int> order(static_cast<std::size_t>(ndim));
  std::iota(order.begin(), order.end(), 0);
  // From the innermost axis out, each goes as far in as its strides are smaller; where arrays disagree or are
  // repeated it stays.
  std::reverse(order.begin(), order.end());
  for (std::size_t i = 1; i < order.size(); ++i) {
    const int axis = order[i];
    std::size_t place = i;
    for (std::size_t j = i; j-- > 0;) {
      bool unclear = true, smaller = false;
      for (const Strides& s : strides) {
        const Index mine = std::abs(s[axis]), other = std::abs(s[order[j]]);
        if (mine == 0 || other == 0) continue;
        smaller = mine < other && (unclear || smaller);
        unclear = false;
      }
      if (unclear) continue;
      if (!smaller) break;
      place = j;
    }
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(i));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), axis);
  }
  std::reverse(order.begin(), order.end());
  return order;
}

NdArray reshape_view(const NdArray& a, const Shape& wanted, Order order) {
  if (order == Order::K) throw value_error("order 'K' is not permitted for reshaping");
  const Shape shape = fill_unknown(a, wanted);
  const bool fortran = order == Order::F || (order == Order::A && a.is_f_contiguous() && !a.is_c_contiguous());
  Strides strides;
  if (a.size() == 0) (void)checked_nbytes(shape, a.itemsize());
  if (a.size() == 0 || (fortran ? a.is_f_contiguous() : a.is_c_contiguous())) {
    strides = fortran ? f_strides(shape, a.itemsize()) : c_strides(shape, a.itemsize());
  } else if (!strides_without_copy(a, shape, fortran, strides)) {
    return {};
  }
  return a.view(shape, strides);
}

NdArray reshape(const NdArray& a, const Shape& wanted, Order order) {
  NdArray view = reshape_view(a, wanted, order);
  if (view.valid()) return view;
  const bool fortran = order == Order::F || (order == Order::A && a.is_f_contiguous() && !a.is_c_contiguous());
  return reshape_view(copy(a, fortran ? Order::F : Order::C), wanted, fortran ? Order::F : Order::C);
}

NdArray ravel(const NdArray& a, Order order) {
  if (order == Order::A) order = a.is_f_contiguous() && !a.is_c_contiguous() ? Order::F : Order::C;
  if (order == Order::K) {
    // In the order of memory, if that is without gaps.
    const NdArray sorted = a.transposed(memory_order(std::array{a.strides()}, a.ndim()));
    return ravel(sorted, Order::C);
  }
  if (order == Order::C && a.is_c_contiguous()) return a.view({a.size()}, {a.itemsize()});
  if (order == Order::F && a.is_f_contiguous()) return a.view({a.size()}, {a.itemsize()});
  return flatten(a, order);
}

NdArray flatten(const NdArray& a, Order order) {
  if (order == Order::A) order = a.is_f_contiguous() && !a.is_c_contiguous() ? Order::F : Order::C;
  NdArray out = NdArray::empty({a.size()}, a.dtype());
  if (order == Order::K) {
    const NdArray sorted = a.transposed(memory_order(std::array{a.strides()}, a.ndim()));
    assign(out.view(sorted.shape(), c_strides(sorted.shape(), a.itemsize())), sorted);
    return out;
  }
  const Strides strides = order == Order::F ? f_strides(a.shape(), a.itemsize()) : c_strides(a.shape(), a.itemsize());
  assign(out.view(a.shape(), strides), a);
  return out;
}

NdArray transpose(const NdArray& a) { return a.transposed(); }

NdArray transpose(const NdArray& a, std::span<const Index> axes) {
  if (static_cast<int>(axes.size()) != a.ndim()) throw value_error("axes don't match array");
  std::vector<int> order;
  std::vector<bool> seen(axes.size());
  for (Index axis : axes) {
    const int i = normalize_axis(axis, a.ndim());
    if (seen[static_cast<std::size_t>(i)]) throw value_error("repeated axis in transpose");
    seen[static_cast<std::size_t>(i)] = true;
    order.push_back(i);
  }
  return a.transposed(order);
}

NdArray swapaxes(const NdArray& a, Index axis1, Index axis2) {
  const int i = normalize_axis(axis1, a.ndim(), "axis1"), j = normalize_axis(axis2, a.ndim(), "axis2");
  std::vector<int> order(static_cast<std::size_t>(a.ndim()));
  std::iota(order.begin(), order.end(), 0);
  std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]);
  return a.transposed(order);
}

NdArray moveaxis(const NdArray& a, std::span<const Index> source, std::span<const Index> destination) {
  const Dims from = normalize_axes(source, a.ndim(), "source");
  const Dims to = normalize_axes(destination, a.ndim(), "destination");
  if (from.size() != to.size())
    throw value_error("`source` and `destination` arguments must have the same number of elements");
  std::vector<int> order;
  for (int i = 0; i < a.ndim(); ++i) {
    if (std::find(from.begin(), from.end(), i) == from.end()) order.push_back(i);
  }
  std::vector<std::pair<Index, Index>> moves;
  for (int i = 0; i < from.size(); ++i) moves.emplace_back(to[i], from[i]);
  std::sort(moves.begin(), moves.end());
  for (const auto& [t, f] : moves) order.insert(order.begin() + t, static_cast<int>(f));
  return a.transposed(order);
}

NdArray rollaxis(const NdArray& a, Index axis, Index start) {
  const int n = a.ndim(), from = normalize_axis(axis, n);
  const Index to = start < 0 ? start + n : start;
  if (to < 0 || to > n) {
    throw Error(ErrorKind::Axis, "'start' arg requires " + std::to_string(-n) + " <= start < " + std::to_string(n + 1) +
                                     ", but " + std::to_string(start) + " was passed in");
  }
  std::vector<int> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), 0);
  order.erase(order.begin() + from);
  order.insert(order.begin() + (from < to ? to - 1 : to), from);
  return a.transposed(order);
}

NdArray squeeze(const NdArray& a) {
  Shape shape;
  Strides strides;
  for (int i = 0; i < a.ndim(); ++i) {
    if (a.shape(i) == 1) continue;
    shape.push_back(a.shape(i));
    strides.push_back(a.stride(i));
  }
  return a.view(shape, strides);
}

NdArray squeeze(const NdArray& a, std::span<const Index> axes) {
  if (a.ndim() == 0 && axes.size() == 1) {
    (void)normalize_axis(axes[0], 1);  // NumPy: no axis counts as one
    return a;
  }
  Dims chosen;
  for (Index axis : axes) {
    chosen.push_back(normalize_axis(axis, a.ndim()));
    if (std::count(chosen.begin(), chosen.end(), chosen.back()) > 1) throw value_error("duplicate value in 'axis'");
  }
  Shape shape;
  Strides strides;
  for (int i = 0; i < a.ndim(); ++i) {
    if (std::find(chosen.begin(), chosen.end(), i) != chosen.end()) {
      if (a.shape(i) != 1) throw value_error("cannot select an axis to squeeze out which has size not equal to one");
      continue;
    }
    shape.push_back(a.shape(i));
    strides.push_back(a.stride(i));
  }
  return a.view(shape, strides);
}

NdArray expand_dims(const NdArray& a, std::span<const Index> axes) {
  const int n = a.ndim() + static_cast<int>(axes.size());
  if (n > kMaxDims) throw too_many_dims_error(n);
  const Dims chosen = normalize_axes(axes, n);
  Shape shape;
  for (int i = 0, from = 0; i < n; ++i) {
    shape.push_back(std::find(chosen.begin(), chosen.end(), i) != chosen.end() ? 1 : a.shape(from++));
  }
  return reshape(a, shape);
}

NdArray atleast_1d(const NdArray& a) { return a.ndim() >= 1 ? a : reshape(a, {1}); }

NdArray atleast_2d(const NdArray& a) {
  if (a.ndim() >= 2) return a;
  return a.ndim() == 0 ? reshape(a, {1, 1}) : a.view({1, a.shape(0)}, {0, a.stride(0)});
}

NdArray atleast_3d(const NdArray& a) {
  if (a.ndim() >= 3) return a;
  if (a.ndim() == 0) return reshape(a, {1, 1, 1});
  if (a.ndim() == 1) return a.view({1, a.shape(0), 1}, {0, a.stride(0), 0});
  return a.view({a.shape(0), a.shape(1), 1}, {a.stride(0), a.stride(1), 0});
}

NdArray broadcast_to(const NdArray& a, const Shape& shape) {
  for (Index n : shape) {
    if (n < 0) throw value_error("all elements of broadcast shape must be non-negative");
  }
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  (void)element_count(shape);
  if (a.ndim() > shape.size())
    throw value_error("input operand has more dimensions than allowed by the axis remapping");
  if (!broadcastable_to(a.shape(), shape)) {
    throw value_error("operands could not be broadcast together with remapped shapes [original->remapped]: " +
                      tight_shape(a.shape()) + "  and requested shape " + tight_shape(shape));
  }
  NdArray out = a.broadcast_to(shape);
  out.set_writeable(false);
  return out;
}

std::vector<NdArray> broadcast_arrays(std::span<const NdArray> arrays) {
  Shape shape;
  std::vector<std::size_t> owner;  // whose length each axis of `shape` is
  for (std::size_t k = 0; k < arrays.size(); ++k) {
    const Shape& s = arrays[k].shape();
    if (s.size() > shape.size()) {
      owner.insert(owner.begin(), static_cast<std::size_t>(s.size() - shape.size()), k);
      shape.insert(0, s.size() - shape.size(), 1);
    }
    for (int i = 0; i < s.size(); ++i) {
      const int at = shape.size() - s.size() + i;
      if (s[i] == 1 || s[i] == shape[at]) continue;
      if (shape[at] != 1) {
        const std::size_t first = owner[static_cast<std::size_t>(at)];
        throw value_error("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg " +
                          std::to_string(first) + " with shape " + tight_shape(arrays[first].shape()) + " and arg " +
                          std::to_string(k) + " with shape " + tight_shape(s) + ".");
      }
      shape[at] = s[i];
      owner[static_cast<std::size_t>(at)] = k;
    }
  }
  std::vector<NdArray> out;
  for (const NdArray& a : arrays) out.push_back(a.shape() == shape ? a : a.broadcast_to(shape));
  return out;
}

NdArray flip(const NdArray& a) {
  std::vector<Index> axes(static_cast<std::size_t>(a.ndim()));
  std::iota(axes.begin(), axes.end(), 0);
  return flip(a, axes);
}

NdArray flip(const NdArray& a, std::span<const Index> axes) {
  Strides strides = a.strides();
  std::byte* data = a.data();
  for (Index axis : normalize_axes(axes, a.ndim())) {
    const int i = static_cast<int>(axis);
    if (a.shape(i) > 0) data += (a.shape(i) - 1) * strides[i];
    strides[i] = -strides[i];
  }
  return a.view(a.shape(), strides, a.size() ? data : a.data());
}

NdArray rot90(const NdArray& a, Index k, std::span<const Index> axes) {
  if (axes.size() != 2) throw value_error("len(axes) must be 2.");
  if (axes[0] == axes[1] || std::abs(axes[0] - axes[1]) == a.ndim()) throw value_error("Axes must be different.");
  for (Index axis : axes) {
    if (axis >= a.ndim() || axis < -a.ndim()) {
      throw value_error("Axes=(" + std::to_string(axes[0]) + ", " + std::to_string(axes[1]) +
                        ") out of range for array of ndim=" + std::to_string(a.ndim()) + ".");
    }
  }
  const Index first[] = {axes[0]}, second[] = {axes[1]};
  switch (((k % 4) + 4) % 4) {
    case 0: return a.view(a.shape(), a.strides());
    case 1: return swapaxes(flip(a, second), axes[0], axes[1]);
    case 2: return flip(flip(a, first), second);
    default: return flip(swapaxes(a, axes[0], axes[1]), second);
  }
}

void check_extent(Index offset, const Shape& shape, const Strides& strides, Index itemsize, Index bytes) {
  if (shape.size() != strides.size()) throw value_error("strides is incompatible with shape of requested array");
  for (Index n : shape) {
    if (n < 0) throw negative_dimension_error();
    if (n == 0) return;
  }
  Index low = offset, high = offset;
  if (high < 0 || high > bytes - itemsize) throw value_error("the first element lies outside the buffer");
  for (int i = 0; i < shape.size(); ++i) {
    // The last element of the axis, given the extremes of the axes before it.
    Index reach;
    Index& side = strides[i] < 0 ? low : high;
    const bool fits = multiply(shape[i] - 1, strides[i], &reach) && add(side, reach, &reach) && reach >= 0 &&
                      reach <= bytes - itemsize;
    if (!fits) {
      // How far the axis could go.
      const Index room = strides[i] < 0 ? side : bytes - itemsize - side;
      const Index step = strides[i] < 0 ? (strides[i] == INT64_MIN ? INT64_MAX : -strides[i]) : strides[i];
      const Index bad = step == 0 ? 0 : room / step + 1;
      throw value_error("element " + std::to_string(bad) + " of axis " + std::to_string(i) +
                        " lies outside the array's buffer of " + std::to_string(bytes) + " bytes (shape " +
                        to_string(shape) + ", strides " + to_string(strides) + ")");
    }
    side = reach;
  }
}

void check_places(const NdArray& a, const Shape& shape, const Strides& strides) {
  if (!a.dtype().has_objects()) return;
  const Index period = a.buffer()->owning_item();
  std::vector<bool> taken(static_cast<std::size_t>(a.ndim()));
  for (int i = 0; i < shape.size(); ++i) {
    if (shape[i] <= 1 || strides[i] == 0 || (period > 0 && strides[i] % period == 0)) continue;
    int j = 0;
    while (j < a.ndim() && (taken[static_cast<std::size_t>(j)] || a.stride(j) != strides[i] || a.shape()[j] < shape[i])) ++j;
    if (j == a.ndim()) {
      throw value_error("the stride of axis " + std::to_string(i) + " (" + std::to_string(strides[i]) +
                        " bytes) leads to bytes that are not an object");
    }
    taken[static_cast<std::size_t>(j)] = true;
  }
}

NdArray as_strided(const NdArray& a, const Shape& shape, const Strides& strides, bool writeable) {
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  (void)element_count(shape);
  if (shape.size() == strides.size()) check_places(a, shape, strides);
  check_extent(a.offset(), shape, strides, a.itemsize(), a.buffer()->size());
  NdArray out = a.view(shape, strides);
  if (!writeable) out.set_writeable(false);
  return out;
}

NdArray from_address(std::uintptr_t address, const DType& dtype, const Shape& shape, const Strides* strides,
                     bool writeable) {
  (void)element_count(shape);
  Buffer* buffer = Buffer::find(address, 0);
  if (!buffer) throw value_error("the address in 'data' is not in the buffer of any live array");
  const Strides steps = strides ? *strides : c_strides(shape, dtype.itemsize());
  const Index offset = static_cast<Index>(address - reinterpret_cast<std::uintptr_t>(buffer->data()));
  check_extent(offset, shape, steps, dtype.itemsize(), buffer->size());
  return NdArray(BufferRef(buffer), buffer->data() + offset, dtype, shape, steps,
                 writeable && buffer->raw_writeable());
}

NdArray sliding_window_view(const NdArray& a, std::span<const Index> window, std::span<const Index> axes,
                            bool axes_given, bool writeable) {
  for (Index n : window) {
    if (n < 0) throw value_error("`window_shape` cannot contain negative values");
  }
  Dims at;
  if (!axes_given) {
    for (int i = 0; i < a.ndim(); ++i) at.push_back(i);
    if (window.size() != static_cast<std::size_t>(a.ndim())) {
      throw value_error("Since axis is `None`, must provide window_shape for all dimensions of `x`; got " +
                        std::to_string(window.size()) + " window_shape elements and `x.ndim` is " +
                        std::to_string(a.ndim()) + ".");
    }
  } else {
    for (Index axis : axes) at.push_back(normalize_axis(axis, a.ndim()));
    if (window.size() != axes.size()) {
      throw value_error("Must provide matching length window_shape and axis; got " + std::to_string(window.size()) +
                        " window_shape elements and " + std::to_string(axes.size()) + " axes elements.");
    }
  }
  Shape shape = a.shape();
  Strides strides = a.strides();
  for (int i = 0; i < at.size(); ++i) {
    const int axis = static_cast<int>(at[i]);
    const Index n = window[static_cast<std::size_t>(i)];
    if (shape[axis] < n) throw value_error("window shape cannot be larger than input array shape");
    shape[axis] -= n - 1;
  }
  for (int i = 0; i < at.size(); ++i) {
    shape.push_back(window[static_cast<std::size_t>(i)]);
    strides.push_back(a.stride(static_cast<int>(at[i])));
  }
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  return as_strided(a, shape, strides, writeable);
}

NdArray diagonal(const NdArray& a, Index offset, Index axis1, Index axis2) {
  if (a.ndim() < 2) throw value_error("diag requires an array of at least two dimensions");
  const int i = normalize_axis(axis1, a.ndim(), "axis1"), j = normalize_axis(axis2, a.ndim(), "axis2");
  if (i == j) throw value_error("axis1 and axis2 cannot be the same");
  const Index rows = a.shape(i), columns = a.shape(j);
  Index count;
  std::byte* data = a.data();
  if (offset >= 0) {
    count = offset >= columns ? 0 : std::min(rows, columns - offset);
    if (count > 0) data += offset * a.stride(j);
  } else {
    count = offset <= -rows ? 0 : std::min(columns, rows + offset);
    if (count > 0) data -= offset * a.stride(i);
  }
  Shape shape;
  Strides strides;
  for (int k = 0; k < a.ndim(); ++k) {
    if (k == i || k == j) continue;
    shape.push_back(a.shape(k));
    strides.push_back(a.stride(k));
  }
  shape.push_back(count);
  strides.push_back(a.stride(i) + a.stride(j));
  NdArray out = a.view(shape, strides, data);
  out.set_writeable(false);
  return out;
}

}  // namespace nd
