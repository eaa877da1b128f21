// The loops of fancy indexing: moving elements, or blocks of them, to and from byte offsets.
#pragma once

#include <span>
#include <vector>

#include "nd/core/array.h"

namespace nd {

/// Throws IndexError for the first index outside [-length, length).
void check_bounds(const NdArray& indices, int axis, Index length);
/// out[i] = base[indices[i]] for a 1-d run; indices are checked.
void take_run(const NdArray& out, const std::byte* base, Index stride, Index length, const NdArray& indices);
/// out, C contiguous with `outer_dims` axes in front, takes the block `block` at each position.
void gather(const NdArray& out, const NdArray& block, const std::vector<Index>& positions, int outer_dims);
/// The reverse; `values` has the fancy axes in front.
void scatter(const NdArray& block, const std::vector<Index>& positions, const NdArray& values, int outer_dims);
/// The elements where the mask is true, in C order.
void gather_mask(const NdArray& out, const NdArray& a, const NdArray& mask);
void scatter_mask(const NdArray& a, const NdArray& mask, const NdArray& values);
void mask_offsets(std::vector<Index>& out, const NdArray& a, const NdArray& mask);

inline Shape permuted(const Shape& shape, std::span<const int> order) {
  Shape out;
  for (int axis : order) out.push_back(shape[axis]);
  return out;
}

/// Calls fn with an unsigned type of the itemsize when elements can be moved as one (1, 2, 4, 8 bytes).
template <class Fn>
bool visit_movable(const DType& dtype, Fn&& fn) {
  if (dtype.has_objects()) return false;
  switch (dtype.itemsize()) {
    case 1: fn.template operator()<std::uint8_t>(); return true;
    case 2: fn.template operator()<std::uint16_t>(); return true;
    case 4: fn.template operator()<std::uint32_t>(); return true;
    case 8: fn.template operator()<std::uint64_t>(); return true;
    case 16: fn.template operator()<Complex128>(); return true;
    default: return false;
  }
}

}  // namespace nd
