// Indexing: a[...] and a[...] = v, with slices, integers, new axes, integer arrays and masks, by NumPy's rules for
// mixing them.
//
//   nd::NdArray b = nd::get_item(a, {nd::IndexItem::slice(5, 10), nd::IndexItem::array(i), nd::IndexItem::slice()});
//   nd::set_item(a, index, value);
//   if (nd::Selection s(a, index); s.is_basic()) view = s.view();
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "nd/core/array.h"
#include "nd/core/fp_status.h"

namespace nd {

/// One item of an index.
struct IndexItem {
  enum class Kind : std::uint8_t { Int, Slice, NewAxis, Ellipsis, Array };
  Kind kind = Kind::Slice;
  Index value = 0;                                // Int
  std::optional<Index> start, stop, step;         // Slice; clamped here to the axis
  NdArray indices;                                // Array: integers or bools of any shape, 0-d bools too

  static IndexItem integer(Index value) {
    IndexItem i;
    i.kind = Kind::Int;
    i.value = value;
    return i;
  }
  static IndexItem slice(std::optional<Index> start = {}, std::optional<Index> stop = {}, std::optional<Index> step = {}) {
    IndexItem i;
    i.start = start;
    i.stop = stop;
    i.step = step;
    return i;
  }
  static IndexItem newaxis() {
    IndexItem i;
    i.kind = Kind::NewAxis;
    return i;
  }
  static IndexItem ellipsis() {
    IndexItem i;
    i.kind = Kind::Ellipsis;
    return i;
  }
  static IndexItem array(NdArray indices) {
    IndexItem i;
    i.kind = Kind::Array;
    i.indices = std::move(indices);
    return i;
  }
};

/// A slice settled for an axis of `length`, as slice.indices does; throws ValueError for step 0.
struct SliceRange {
  Index start, step, count;
};
SliceRange resolve_slice(const std::optional<Index>& start, const std::optional<Index>& stop,
                         const std::optional<Index>& step, Index length);

/// What an index selects from one array. Construction checks everything, throwing IndexError in NumPy's words.
class Selection {
 public:
  Selection(const NdArray& a, std::span<const IndexItem> items);

  /// Only integers, slices, new axes and ellipses: a view serves.
  bool is_basic() const { return fancy_.empty() && !mask_.valid(); }
  /// Every axis is named by an integer: get_item's array is 0-d and stands for an element.
  bool is_element() const { return is_basic() && all_integers_; }
  NdArray view() const;
  NdArray get() const;
  void set(const NdArray& value, FpStatus* status = nullptr) const;
  const Shape& shape() const { return shape_; }
  /// For each selected element, in C order of shape(), its byte offset from the array's data().
  std::vector<Index> offsets() const;

 private:
  struct Fancy {
    NdArray indices;  // int64
    int axis;         // of the array, for messages
    Index length, stride;
  };
  void parse(std::span<const IndexItem> items);
  void settle_fancy();
  std::vector<Index> positions(std::span<const int> order) const;
  std::vector<int> fancy_order() const;
  NdArray get_mask() const;
  void set_mask(const NdArray& value, FpStatus* status) const;

  NdArray a_;
  std::byte* data_;       // after integers and slices
  Shape rest_shape_;      // what slices and new axes leave
  Strides rest_strides_;
  std::vector<Fancy> fancy_;
  Shape fancy_shape_;
  int fancy_at_ = 0;      // where the fancy axes go in the result
  NdArray mask_;          // one mask over the whole array, on its own path
  Shape shape_;
  bool all_integers_ = false;
  bool copies_ = false;   // NumPy: a 0-d index array makes the result a copy
};

NdArray get_item(const NdArray& a, std::span<const IndexItem> items);
void set_item(const NdArray& a, std::span<const IndexItem> items, const NdArray& value, FpStatus* status = nullptr);
inline NdArray get_item(const NdArray& a, std::initializer_list<IndexItem> items) {
  return get_item(a, std::span<const IndexItem>(items.begin(), items.size()));
}
inline void set_item(const NdArray& a, std::initializer_list<IndexItem> items, const NdArray& value) {
  set_item(a, std::span<const IndexItem>(items.begin(), items.size()), value);
}

/// a["x"]: a view; throws ValueError "no field of name x".
NdArray get_field(const NdArray& a, std::string_view name);
/// a[["x", "y"]]: a view of those fields; throws KeyError.
NdArray get_fields(const NdArray& a, std::span<const std::string> names);

/// The dtype of indices that NumPy gives out: intp, which is int32 on the machine of 2008.
DType index_dtype();
/// Indices as int64, whatever integers they are; throws IndexError for other dtypes.
NdArray as_indices(const NdArray& a);

}  // namespace nd
