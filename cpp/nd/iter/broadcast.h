// Settles shapes before any walking.
//
//   nd::Shape s = nd::broadcast_shapes({{a.shape(), b.shape()}});      // {2,1} and {3} -> {2,3}
#pragma once

#include <span>

#include "nd/core/array.h"

namespace nd {

/// Throws ValueError "operands could not be broadcast together with shapes (2,) (3,) ".
Shape broadcast_shapes(std::span<const Shape> shapes);
Shape broadcast_shapes(std::span<const NdArray* const> arrays);
/// Whether `from` broadcasts to exactly `to`.
bool broadcastable_to(const Shape& from, const Shape& to);

}  // namespace nd
