// Copying elements between arrays, with broadcasting and casting.
//
//   nd::assign(dst, src);                                       // dst[...] = src, same_kind unless told
//   nd::NdArray b = nd::astype(a, nd::dtype_of<float>());
#pragma once

#include "nd/core/array.h"
#include "nd/core/fp_status.h"
#include "nd/dtype/cast.h"

namespace nd {

/// dst[...] = src. Overlap is handled. Throws ValueError if src doesn't broadcast or dst is read-only, TypeError if the
/// cast isn't allowed. `status`, if given, gathers what casting met ("invalid value encountered in cast").
void assign(const NdArray& dst, const NdArray& src, Casting casting = Casting::Unsafe, FpStatus* status = nullptr);
/// As assign where `mask` (bool, broadcast to dst) is true.
void assign_where(const NdArray& dst, const NdArray& src, const NdArray& mask, Casting casting = Casting::Unsafe,
                  FpStatus* status = nullptr);
/// A fresh copy. NumPy: ndarray.copy is order 'C', np.copy 'K'.
NdArray copy(const NdArray& a, Order order = Order::K);
/// Always a fresh array; itemsize 0 in S, U or V dtypes is filled in from `a`.
NdArray astype(const NdArray& a, const DType& dtype, Order order = Order::K, Casting casting = Casting::Unsafe,
               FpStatus* status = nullptr);
/// `a` itself when it has the dtype (native, aligned) and is C contiguous, else a copy.
NdArray ascontiguous(const NdArray& a, const DType& dtype);
NdArray ascontiguous(const NdArray& a);
/// `dtype` with a missing S/U/V length found for converting `from`.
DType fill_length(const DType& dtype, const DType& from);
/// The same, where the unit of dates may have to be found among the texts.
DType fill_length(const DType& dtype, const NdArray& from);

}  // namespace nd
