// Arrays made from nothing: progressions, constants, grids.
//
//   nd::NdArray a = nd::arange(std::int64_t{0}, 10, 2, nd::DType::default_int());      // 0 2 4 6 8
//   nd::NdArray t = nd::linspace({&zero, nd::Weak::Int}, {&one, nd::Weak::Int}, 5);        // zero, one: 0-d arrays
#pragma once

#include "nd/core/array.h"
#include "nd/ufunc/ufunc.h"

namespace nd {

/// Filled with one value (0-d, or broadcast to the shape), cast to the dtype.
NdArray full(const Shape& shape, const NdArray& value, const DType& dtype, Order order = Order::C);
NdArray ones(const Shape& shape, const DType& dtype, Order order = Order::C);

/// np.arange: NumPy takes the length from (stop - start) / step, and every element from the first two, so rounding is as
/// it has it. Throws ZeroDivisionError for step 0, ValueError "Maximum allowed size exceeded".
NdArray arange(std::int64_t start, std::int64_t stop, std::int64_t step, const DType& dtype);
NdArray arange(double start, double stop, double step, const DType& dtype);
/// Continues out[0], out[1] as a progression.
void fill_progression(const NdArray& out);

/// np.linspace for numbers or arrays. Without `dtype` the result has the common dtype of start, stop and a float. `step`, if
/// given, receives the spacing.
NdArray linspace(const Operand& start, const Operand& stop, Index num, bool endpoint = true,
                 const DType* dtype = nullptr, int axis = 0, NdArray* step = nullptr);
NdArray logspace(const Operand& start, const Operand& stop, Index num, bool endpoint, const NdArray& base,
                 const DType* dtype = nullptr, int axis = 0);
/// Throws ValueError "Geometric sequence cannot include zero".
NdArray geomspace(const Operand& start, const Operand& stop, Index num, bool endpoint = true,
                  const DType* dtype = nullptr, int axis = 0);

/// Ones on the k-th diagonal.
NdArray eye(Index rows, Index columns, Index k, const DType& dtype, Order order = Order::C);
/// Ones on and below the k-th diagonal.
NdArray tri(Index rows, Index columns, Index k, const DType& dtype);
/// (ndim, *shape): for each axis, each element's index along it.
NdArray indices(const Shape& shape, const DType& dtype);

}  // namespace nd
