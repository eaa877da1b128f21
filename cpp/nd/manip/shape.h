// Other shapes for the same elements: views where the strides allow.
//
//   nd::NdArray b = nd::reshape(a, {2, -1});
#pragma once

#include <span>
#include <string>
#include <vector>

#include "nd/core/array.h"

namespace nd {

/// A shape as NumPy's C code writes it in messages: "(2,3)", "(3,)", and "newaxis" for -1 after the first.
std::string tight_shape(std::span<const Index> shape);

/// The axes as they lie in memory, outermost first, by several arrays' strides: C order where they disagree or
/// don't say.
std::vector<int> memory_order(std::span<const Strides> strides, int ndim);

/// One length may be negative: what is left. A view if the strides allow, else a copy. Order is C, F or A.
NdArray reshape(const NdArray& a, const Shape& shape, Order order = Order::C);
/// The same without ever copying: an invalid array if the strides don't allow.
NdArray reshape_view(const NdArray& a, const Shape& shape, Order order = Order::C);
/// 1-d; a view if it can be.
NdArray ravel(const NdArray& a, Order order = Order::C);
/// 1-d, always a copy.
NdArray flatten(const NdArray& a, Order order = Order::C);

NdArray transpose(const NdArray& a);
NdArray transpose(const NdArray& a, std::span<const Index> axes);
NdArray swapaxes(const NdArray& a, Index axis1, Index axis2);
NdArray moveaxis(const NdArray& a, std::span<const Index> source, std::span<const Index> destination);
NdArray rollaxis(const NdArray& a, Index axis, Index start = 0);
NdArray squeeze(const NdArray& a);
NdArray squeeze(const NdArray& a, std::span<const Index> axes);
NdArray expand_dims(const NdArray& a, std::span<const Index> axes);
NdArray atleast_1d(const NdArray& a);
NdArray atleast_2d(const NdArray& a);
NdArray atleast_3d(const NdArray& a);

/// np.broadcast_to: a read-only view; throws ValueError in its words.
NdArray broadcast_to(const NdArray& a, const Shape& shape);
/// np.broadcast_arrays.
std::vector<NdArray> broadcast_arrays(std::span<const NdArray> arrays);

NdArray flip(const NdArray& a);
NdArray flip(const NdArray& a, std::span<const Index> axes);
NdArray rot90(const NdArray& a, Index k, std::span<const Index> axes);

/// as_strided, checked: throws ValueError naming the element of the axis that would leave the buffer.
/// Throws ValueError if elements of a dtype with objects would be where a's buffer has none: each axis steps over whole elements
/// of the array that owns the buffer, or is one of a's own axes.
void check_places(const NdArray& a, const Shape& shape, const Strides& strides);
NdArray as_strided(const NdArray& a, const Shape& shape, const Strides& strides, bool writeable = true);
/// The bytes at an integer address (`__array_interface__`), if they lie in a live buffer; else throws ValueError.
NdArray from_address(std::uintptr_t address, const DType& dtype, const Shape& shape, const Strides* strides,
                     bool writeable);
/// Throws ValueError unless every element lies within [0, bytes) of a buffer, the first at `offset`.
void check_extent(Index offset, const Shape& shape, const Strides& strides, Index itemsize, Index bytes);
/// `axes` empty for all.
NdArray sliding_window_view(const NdArray& a, std::span<const Index> window, std::span<const Index> axes,
                            bool axes_given, bool writeable = false);
/// A view of the diagonal, read-only as NumPy's is.
NdArray diagonal(const NdArray& a, Index offset = 0, Index axis1 = 0, Index axis2 = 1);

}  // namespace nd
