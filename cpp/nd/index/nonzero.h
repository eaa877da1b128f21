// Where elements are true: nonzero, argwhere, where, and masks' counts.
#pragma once

#include <vector>

#include "nd/core/array.h"

namespace nd {

/// How many elements are true (any dtype).
Index count_nonzero(const NdArray& a);
/// One index array an axis, of index_dtype(). Throws ValueError for 0-d arrays.
std::vector<NdArray> nonzero(const NdArray& a);
NdArray flatnonzero(const NdArray& a);
/// Shape (count, ndim).
NdArray argwhere(const NdArray& a);
/// where(condition, x, y); the dtype is the promoted one that the caller found.
NdArray where(const NdArray& condition, const NdArray& x, const NdArray& y, const DType& dtype);
/// `a` as bools: itself, or a new array.
NdArray truth_of(const NdArray& a);

}  // namespace nd
