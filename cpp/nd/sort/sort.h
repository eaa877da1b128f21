// Sorting along an axis, with NaN last, complex numbers by real then imaginary part, records field by field.
//
//   nd::sort_in_place(a, -1, nd::SortKind::Quick);
//   nd::NdArray order = nd::argsort(a, 0, nd::SortKind::Stable);
//
// Objects are the host's to sort: their comparison may run its code.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "nd/core/array.h"

namespace nd {

enum class SortKind : std::uint8_t { Quick, Heap, Stable };
/// Throws ValueError "sort kind must be one of 'quick', 'heap', or 'stable' (got 'x')".
SortKind parse_sort_kind(std::string_view text);

void sort_in_place(const NdArray& a, Index axis, SortKind kind = SortKind::Quick);
NdArray sorted(const NdArray& a, Index axis, SortKind kind = SortKind::Quick);
NdArray argsort(const NdArray& a, Index axis, SortKind kind = SortKind::Quick);
/// Each of `kth` lands where sorting would put it; the others' order is NumPy's introselect's.
void partition_in_place(const NdArray& a, const NdArray& kth, Index axis);
NdArray argpartition(const NdArray& a, const NdArray& kth, Index axis);
/// The last key decides first.
NdArray lexsort(std::span<const NdArray> keys, Index axis);
/// `a` sorted 1-d (through `sorter` if given) and `v` of one dtype; result has v's shape.
NdArray searchsorted(const NdArray& a, const NdArray& v, bool right, const NdArray* sorter = nullptr);
/// The dtype with its fields in the order in which `order` says to compare them, for sort(order=…).
DType order_fields(const DType& dtype, std::span<const std::string> order);

struct Unique {
  NdArray values, index, inverse, counts;  // the last three only when asked for
};
/// Of the flattened array. The inverse is flat.
Unique unique(const NdArray& a, bool index, bool inverse, bool counts, bool equal_nan = true);

/// Compares two native elements in sorting order: negative, zero, positive.
int compare_elements(const std::byte* a, const std::byte* b, const DType& dtype);

}  // namespace nd
