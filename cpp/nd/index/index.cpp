#include "nd/index/index.h"

#include <numeric>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/index/gather.h"
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

Index checked_index(Index index, int axis, Index length) {
  if (index < -length || index >= length) throw out_of_bounds(index, axis, length);
  return index < 0 ? index + length : index;
}

bool is_bool_index(const NdArray& a) { return a.id() == TypeId::Bool; }

}  // namespace

DType index_dtype() { return DType::default_int(); }

NdArray as_indices(const NdArray& a) {
  if (!is_integer(a.id()) && !is_bool_index(a))
    throw index_error("arrays used as indices must be of integer (or boolean) type");
  return a.id() == TypeId::Int64 && a.dtype().is_native() ? a : astype(a, dtype_of<std::int64_t>());
}

SliceRange resolve_slice(const std::optional<Index>& start, const std::optional<Index>& stop,
                         const std::optional<Index>& step, Index length) {
  SliceRange r{0, step.value_or(1), 0};
  if (r.step == 0) throw value_error("slice step cannot be zero");
  const bool down = r.step < 0;
  if (r.step < -INT64_MAX) r.step = -INT64_MAX;
  const Index low = down ? -1 : 0, high = down ? length - 1 : length;
  const auto clamp = [&](const std::optional<Index>& value, Index otherwise) {
    if (!value) return otherwise;
    return *value < 0 ? std::max(*value + length, low) : std::min(*value, high);
  };
  r.start = clamp(start, down ? high : low);
  const Index end = clamp(stop, down ? low : high);
  if (down ? end < r.start : r.start < end) {
    r.count = down ? (r.start - end - 1) / -r.step + 1 : (end - r.start - 1) / r.step + 1;
  }
  return r;
}

Selection::Selection(const NdArray& a, std::span<const IndexItem> items) : a_(a), data_(a.data()) {
  parse(items);
  if (mask_.valid()) return;
  settle_fancy();
}

void Selection::parse(std::span<const IndexItem> given) {
  // NumPy: a 0-d integer array is an integer.
  std::vector<IndexItem> items(given.begin(), given.end());
  for (IndexItem& item : items) {
    if (item.kind == IndexItem::Kind::Array && item.indices.ndim() == 0 && is_integer(item.indices.id())) {
      item = IndexItem::integer(as_indices(item.indices).item<Index>());
      copies_ = true;
    }
  }
  int used = 0, integers = 0;
  bool ellipsis = false, any_array = false;
  for (const IndexItem& item : items) {
    switch (item.kind) {
      case IndexItem::Kind::Int: ++integers; [[fallthrough]];
      case IndexItem::Kind::Slice: ++used; break;
      case IndexItem::Kind::NewAxis: break;
      case IndexItem::Kind::Ellipsis:
        if (ellipsis) throw index_error("an index can only have a single ellipsis ('...')");
        ellipsis = true;
        break;
      case IndexItem::Kind::Array:
        any_array = true;
        used += is_bool_index(item.indices) ? item.indices.ndim() : 1;
        break;
    }
  }
  if (used > a_.ndim()) {
    throw index_error("too many indices for array: array is " + std::to_string(a_.ndim()) + "-dimensional, but " +
                      std::to_string(used) + " were indexed");
  }
  all_integers_ = integers == a_.ndim() && static_cast<std::size_t>(integers) == items.size();
  const auto check_mask = [&](const NdArray& mask, int axis) {
    for (int i = 0; i < mask.ndim(); ++i) {
      if (mask.shape(i) == a_.shape(axis + i)) continue;
      throw index_error("boolean index did not match indexed array along axis " + std::to_string(axis + i) +
                        "; size of axis is " + std::to_string(a_.shape(axis + i)) +
                        " but size of corresponding boolean axis is " + std::to_string(mask.shape(i)));
    }
  };
  if (items.size() == 1 && any_array && is_bool_index(items[0].indices) && items[0].indices.ndim() == a_.ndim() &&
      a_.ndim() > 0) {
    mask_ = items[0].indices;
    check_mask(mask_, 0);
    shape_ = {count_nonzero(mask_)};
    return;
  }

  // NumPy: next to arrays, integers count as 0-d arrays. The fancy axes stay where they are if they are neighbours,
  // else they come first.
  enum { kBefore, kInside, kAfter, kApart } place = kBefore;
  int axis = 0;
  const auto keep = [&](Index length, Index stride) {
    rest_shape_.push_back(length);
    rest_strides_.push_back(stride);
    if (place == kInside) place = kAfter;
  };
  const auto note_fancy = [&] {
    if (place == kBefore) {
      fancy_at_ = rest_shape_.size();
      place = kInside;
    } else if (place == kAfter) {
      fancy_at_ = 0;
      place = kApart;
    }
  };
  for (const IndexItem& item : items) {
    switch (item.kind) {
      case IndexItem::Kind::Int: {
        const Index i = checked_index(item.value, axis, a_.shape(axis));
        data_ += i * a_.stride(axis);
        ++axis;
        if (any_array) note_fancy();
        break;
      }
      case IndexItem::Kind::Slice: {
        const SliceRange r = resolve_slice(item.start, item.stop, item.step, a_.shape(axis));
        if (r.count > 0) data_ += r.start * a_.stride(axis);
        Index stride = 0;
        // NumPy: what selects nothing steps as if by one.
        if (!multiply(r.count > 0 ? r.step : 1, a_.stride(axis), &stride)) stride = 0;  // such a step is never taken
        keep(r.count, stride);
        ++axis;
        break;
      }
      case IndexItem::Kind::NewAxis: keep(1, 0); break;
      case IndexItem::Kind::Ellipsis:
        if (a_.ndim() == used && place == kInside) place = kAfter;
        for (int n = a_.ndim() - used; n > 0; --n, ++axis) keep(a_.shape(axis), a_.stride(axis));
        break;
      case IndexItem::Kind::Array: {
        note_fancy();
        if (!is_bool_index(item.indices)) {
          fancy_.push_back({as_indices(item.indices), axis, a_.shape(axis), a_.stride(axis)});
          ++axis;
        } else if (item.indices.ndim() == 0) {
          // A new axis of length one, kept or dropped.
          const bool on = item.indices.item<bool>();
          fancy_.push_back({NdArray::zeros({on ? 1 : 0}, dtype_of<std::int64_t>()), axis, 1, 0});
        } else {
          check_mask(item.indices, axis);
          for (NdArray& one : nonzero(item.indices)) {
            fancy_.push_back({as_indices(one), axis, a_.shape(axis), a_.stride(axis)});
            ++axis;
          }
        }
        break;
      }
    }
  }
  for (; axis < a_.ndim(); ++axis) keep(a_.shape(axis), a_.stride(axis));
  if (rest_shape_.size() > kMaxDims) throw index_error("number of dimensions must be within [0, 64], indexing result would have " + std::to_string(rest_shape_.size()));
}

void Selection::settle_fancy() {
  if (!fancy_.empty()) {
    std::vector<Shape> shapes;
    for (const Fancy& f : fancy_) shapes.push_back(f.indices.shape());
    try {
      fancy_shape_ = broadcast_shapes(shapes);
    } catch (const Error&) {
      std::string text = "shape mismatch: indexing arrays could not be broadcast together with shapes ";
      for (const Shape& s : shapes) text += tight_shape(s) + " ";
      throw index_error(text);
    }
  }
  shape_ = rest_shape_;
  shape_.insert(fancy_at_, fancy_shape_.size(), 0);
  std::copy(fancy_shape_.begin(), fancy_shape_.end(), shape_.begin() + fancy_at_);
  if (shape_.size() > kMaxDims) throw index_error("number of dimensions must be within [0, 64], indexing result would have " + std::to_string(shape_.size()));
  // NumPy: where nothing is selected no index is looked at.
  if (element_count(shape_) == 0) return;
  for (const Fancy& f : fancy_) check_bounds(f.indices, f.axis, f.length);
}

NdArray Selection::view() const { return a_.view(rest_shape_, rest_strides_, data_); }

/// The fancy axes in the order in which the index arrays lie in memory: the result is laid out as they are.
std::vector<int> Selection::fancy_order() const {
  std::vector<int> order(static_cast<std::size_t>(fancy_shape_.size()));
  std::iota(order.begin(), order.end(), 0);
  if (order.size() < 2 || !rest_shape_.empty()) return order;
  std::vector<Strides> strides;
  for (const Fancy& f : fancy_) strides.push_back(broadcast_strides(f.indices, fancy_shape_));
  return memory_order(strides, fancy_shape_.size());
}

std::vector<Index> Selection::positions(std::span<const int> order) const {
  const Shape shape = permuted(fancy_shape_, order);
  std::vector<Index> out(static_cast<std::size_t>(element_count(shape)), 0);
  for (const Fancy& f : fancy_) {
    const NdArray indices = f.indices.broadcast_to(fancy_shape_).transposed(order);
    BroadcastIter it({&indices}, shape, Order::C);
    Index* to = out.data();
    while (it.next()) {
      const std::byte* from = it.data()[0];
      const Index step = it.strides()[0], n = it.count();
      for (Index i = 0; i < n; ++i, from += step) {
        const Index at = load<Index>(from);
        *to++ += (at < 0 ? at + f.length : at) * f.stride;
      }
      checkpoint(n);
    }
  }
  return out;
}

NdArray Selection::get() const {
  if (mask_.valid()) return get_mask();
  if (fancy_.empty()) return copies_ ? copy(view(), Order::K) : view();
  if (fancy_.size() == 1 && fancy_shape_.size() == 1 && rest_shape_.empty()) {
    const Fancy& f = fancy_[0];
    NdArray out = NdArray::empty(fancy_shape_, a_.dtype());
    take_run(out, data_, f.stride, f.length, f.indices);
    return out;
  }
  const std::vector<int> order = fancy_order();
  Shape shape = permuted(fancy_shape_, order);
  const int fancy_dims = shape.size();
  shape.append(rest_shape_);
  const NdArray out = NdArray::empty(shape, a_.dtype());
  const NdArray rest = view();
  gather(out, rest, positions(order), fancy_dims);

  // Back from (fancy in memory order, rest) to the result's own order.
  std::vector<int> axes(static_cast<std::size_t>(shape.size()));
  for (int i = 0; i < rest_shape_.size(); ++i) axes[static_cast<std::size_t>(i < fancy_at_ ? i : i + fancy_dims)] = fancy_dims + i;
  for (int i = 0; i < fancy_dims; ++i) axes[static_cast<std::size_t>(fancy_at_ + order[static_cast<std::size_t>(i)])] = i;
  NdArray result = out.transposed(axes);
  // NumPy: an axis out of place leaves a view of the array that was filled.
  if (fancy_at_ == 0 || fancy_dims == 0) result.set_owns_data(true);
  return result;
}

void Selection::set(const NdArray& value, FpStatus* status) const {
  if (!a_.is_writeable()) throw read_only_error();
  if (mask_.valid()) return set_mask(value, status);
  if (fancy_.empty()) {
    if (all_integers_ && value.size() != 1) throw value_error("setting an array element with a sequence.");
    return assign(view(), all_integers_ ? value.view({}, {}) : value, Casting::Unsafe, status);
  }
  if (!broadcastable_to(value.shape(), shape_)) {
    // Leading axes of length one are dropped first, as in any assignment.
    Shape shape = value.shape();
    while (shape.size() > shape_.size() && shape[0] == 1) shape.erase(0);
    if (shape.size() == value.ndim() || !broadcastable_to(shape, shape_)) {
      throw value_error("shape mismatch: value array of shape " + tight_shape(value.shape()) +
                        " could not be broadcast to indexing result of shape " + tight_shape(shape_));
    }
    Strides strides;
    for (int i = value.ndim() - shape.size(); i < value.ndim(); ++i) strides.push_back(value.stride(i));
    return set(value.view(shape, strides), status);
  }
  NdArray source = value;
  if (!(value.dtype() == a_.dtype())) {
    source = astype(value, a_.dtype(), Order::K, Casting::Unsafe, status);
  } else if (may_share_memory(value, a_)) {
    source = copy(value);
  }
  std::vector<int> order(static_cast<std::size_t>(fancy_shape_.size()));
  std::iota(order.begin(), order.end(), 0);
  std::vector<int> axes;
  for (int i = 0; i < fancy_shape_.size(); ++i) axes.push_back(fancy_at_ + i);
  for (int i = 0; i < shape_.size(); ++i) {
    if (i < fancy_at_ || i >= fancy_at_ + fancy_shape_.size()) axes.push_back(i);
  }
  scatter(view(), positions(order), source.broadcast_to(shape_).transposed(axes), fancy_shape_.size());
}

NdArray Selection::get_mask() const {
  NdArray out = NdArray::empty(shape_, a_.dtype());
  gather_mask(out, a_, mask_);
  return out;
}

void Selection::set_mask(const NdArray& value, FpStatus* status) const {
  if (value.ndim() > 1) {
    throw type_error("NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has " +
                      std::to_string(value.ndim()) + " dimensions");
  }
  const Index count = shape_[0];
  if (value.ndim() == 1 && value.shape(0) != 1 && value.shape(0) != count) {
    throw value_error("NumPy boolean array indexing assignment cannot assign " + std::to_string(value.shape(0)) +
                      " input values to the " + std::to_string(count) + " output values where the mask is true");
  }
  if (value.size() == 1) {
    NdArray one = value.view({}, {});
    return assign_where(a_, one, mask_, Casting::Unsafe, status);
  }
  NdArray source = value;
  if (!(value.dtype() == a_.dtype())) {
    source = astype(value, a_.dtype(), Order::K, Casting::Unsafe, status);
  } else if (may_share_memory(value, a_)) {
    source = copy(value);
  }
  if (may_share_memory(mask_, a_)) {
    return scatter_mask(a_, copy(mask_), source);
  }
  scatter_mask(a_, mask_, source);
}

std::vector<Index> Selection::offsets() const {
  std::vector<Index> out;
  out.reserve(static_cast<std::size_t>(element_count(shape_)));
  if (mask_.valid()) {
    mask_offsets(out, a_, mask_);
    return out;
  }
  std::vector<int> order(static_cast<std::size_t>(fancy_shape_.size()));
  std::iota(order.begin(), order.end(), 0);
  std::vector<Index> fancy = positions(order);
  if (fancy_.empty()) fancy.assign(1, 0);
  // Walk the result's axes; those of the fancy block step through `fancy`.
  Strides fancy_steps = c_strides(fancy_shape_, 1);
  const Index base = data_ - a_.data();
  const int n = shape_.size();
  if (element_count(shape_) == 0) return out;
  Dims at(n, 0);
  for (;;) {
    Index which = 0, offset = base;
    for (int i = 0; i < n; ++i) {
      const int f = i - fancy_at_;
      if (f >= 0 && f < fancy_shape_.size()) {
        which += at[i] * fancy_steps[f];
      } else {
        offset += at[i] * rest_strides_[i < fancy_at_ ? i : i - fancy_shape_.size()];
      }
    }
    out.push_back(offset + fancy[static_cast<std::size_t>(which)]);
    int i = n - 1;
    while (i >= 0 && ++at[i] == shape_[i]) at[i--] = 0;
    if (i < 0) break;
  }
  return out;
}

NdArray get_item(const NdArray& a, std::span<const IndexItem> items) { return Selection(a, items).get(); }

void set_item(const NdArray& a, std::span<const IndexItem> items, const NdArray& value, FpStatus* status) {
  Selection(a, items).set(value, status);
}

NdArray get_field(const NdArray& a, std::string_view name) {
  const Field* field = a.dtype().has_fields() ? a.dtype().field(name) : nullptr;
  if (!field) {
    if (!a.dtype().has_fields())
      throw index_error(
          "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are "
          "valid indices");
    throw value_error("no field of name " + std::string(name));
  }
  return a.field(*field);
}

NdArray get_fields(const NdArray& a, std::span<const std::string> names) {
  std::vector<Field> chosen;
  for (const std::string& name : names) {
    const Field* field = a.dtype().has_fields() ? a.dtype().field(name) : nullptr;
    if (!field) throw Error(ErrorKind::Key, "'" + name + "'");
    for (const Field& other : chosen) {
      if (other.name == field->name) throw value_error("duplicate field of name '" + name + "'");
    }
    chosen.push_back(*field);
  }
  return a.view_as(DType::structured_at(std::move(chosen), a.itemsize(), a.dtype().is_aligned_struct()));
}

}  // namespace nd
