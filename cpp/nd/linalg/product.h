// Products of arrays: matmul and its relatives. Every element's sum is taken in order, as the reference BLAS does, so
// that floats agree with it to the last bit.
//
//   nd::NdArray c = nd::matmul(a, b);
//   nd::NdArray t = nd::einsum("ij,jk->ik", operands);
#pragma once

#include <span>
#include <string_view>

#include "nd/core/array.h"

namespace nd {

NdArray matmul(const NdArray& a, const NdArray& b);
NdArray dot(const NdArray& a, const NdArray& b);
NdArray inner(const NdArray& a, const NdArray& b);
/// A 0-d array; both are flattened and the first is conjugated.
NdArray vdot(const NdArray& a, const NdArray& b);
/// Over vectors along the last axes, with broadcasting, the first conjugated (np.vecdot).
NdArray vecdot(const NdArray& a, const NdArray& b);
NdArray tensordot(const NdArray& a, const NdArray& b, std::span<const Index> a_axes, std::span<const Index> b_axes);
NdArray einsum(std::string_view subscripts, std::span<const NdArray> operands);
NdArray kron(const NdArray& a, const NdArray& b);
NdArray trace(const NdArray& a, Index offset = 0, Index axis1 = 0, Index axis2 = 1);

}  // namespace nd
