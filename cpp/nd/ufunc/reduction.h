// What reduce, accumulate, reduceat and at share.
#pragma once

#include "nd/ufunc/resolve.h"

namespace nd {

/// The loop of a reduction and its dtype (dtypes[2]); the operand is cast to it.
Resolution resolve_reduction(const Ufunc& ufunc, const NdArray& a, const DType* dtype, const NdArray* out);
/// A 0-d array, invalid when there is none.
NdArray identity_value(Identity identity, const DType& dtype);
/// A fold for rows that have none: the loop, an element at a time.
void fold_by_loop(Loop loop, std::byte* acc, const std::byte* x, Index stride, Index n, FpStatus& status);

}  // namespace nd
