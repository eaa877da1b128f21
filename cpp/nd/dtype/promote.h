// Which dtype holds them all: NumPy's promote_types and result_type under NEP 50.
//
//   nd::promote_types(i4, f4);                                           // float64
//   nd::result_type({{u1, nd::Weak::None}, {i8, nd::Weak::Int}});        // uint8: a Python int adapts
#pragma once

#include <span>

#include "nd/dtype/dtype.h"

namespace nd {

/// Whether an operand was a plain Python number, which takes on the others' dtype.
enum class Weak : std::uint8_t { None, Int, Float, Complex };

struct Promotee {
  DType dtype;
  Weak weak = Weak::None;
};

/// Throws TypeError (DTypePromotion) when there is none.
DType promote_types(const DType& a, const DType& b);
DType result_type(std::span<const Promotee> operands);

}  // namespace nd
