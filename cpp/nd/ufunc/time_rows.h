// Loops over datetime64 and timedelta64, for the rows of the families; which units they run in is time_resolve's to say.
#pragma once

#include <array>

#include "nd/ufunc/ufunc.h"

namespace nd::time_loop {

#define ND_TIME_LOOP(name) void name(std::byte* const* data, const Index* strides, Index count, FpStatus& status);
ND_TIME_LOOP(add)
ND_TIME_LOOP(subtract)
ND_TIME_LOOP(multiply_int)
ND_TIME_LOOP(int_multiply)
ND_TIME_LOOP(multiply_real)
ND_TIME_LOOP(real_multiply)
ND_TIME_LOOP(divide_int)
ND_TIME_LOOP(divide_real)
ND_TIME_LOOP(divide)
ND_TIME_LOOP(floor_divide)
ND_TIME_LOOP(remainder)
ND_TIME_LOOP(divmod)
ND_TIME_LOOP(negative)
ND_TIME_LOOP(positive)
ND_TIME_LOOP(absolute)
ND_TIME_LOOP(sign)
ND_TIME_LOOP(equal)
ND_TIME_LOOP(not_equal)
ND_TIME_LOOP(less)
ND_TIME_LOOP(less_equal)
ND_TIME_LOOP(greater)
ND_TIME_LOOP(greater_equal)
ND_TIME_LOOP(maximum)
ND_TIME_LOOP(minimum)
ND_TIME_LOOP(fmax)
ND_TIME_LOOP(fmin)
ND_TIME_LOOP(is_nat)
ND_TIME_LOOP(is_finite)
ND_TIME_LOOP(is_infinite)
#undef ND_TIME_LOOP

inline constexpr TypeId kPoint = TypeId::DateTime64, kLength = TypeId::TimeDelta64, kInt = TypeId::Int64,
                        kReal = TypeId::Float64, kTruth = TypeId::Bool;

inline constexpr std::array<LoopRow, 3> kAdd = {
    LoopRow{{kPoint, kLength, kPoint}, add}, LoopRow{{kLength, kLength, kLength}, add}, LoopRow{{kLength, kPoint, kPoint}, add}};
inline constexpr std::array<LoopRow, 3> kSubtract = {LoopRow{{kPoint, kLength, kPoint}, subtract},
                                                     LoopRow{{kLength, kLength, kLength}, subtract},
                                                     LoopRow{{kPoint, kPoint, kLength}, subtract}};
inline constexpr std::array<LoopRow, 4> kMultiply = {
    LoopRow{{kLength, kInt, kLength}, multiply_int}, LoopRow{{kInt, kLength, kLength}, int_multiply},
    LoopRow{{kLength, kReal, kLength}, multiply_real}, LoopRow{{kReal, kLength, kLength}, real_multiply}};
inline constexpr std::array<LoopRow, 3> kDivide = {LoopRow{{kLength, kInt, kLength}, divide_int},
                                                   LoopRow{{kLength, kReal, kLength}, divide_real},
                                                   LoopRow{{kLength, kLength, kReal}, divide}};
// NumPy: a length divided by a number is cut towards zero even by //.
inline constexpr std::array<LoopRow, 3> kFloorDivide = {LoopRow{{kLength, kInt, kLength}, divide_int},
                                                        LoopRow{{kLength, kReal, kLength}, divide_real},
                                                        LoopRow{{kLength, kLength, kInt}, floor_divide}};
inline constexpr std::array<LoopRow, 1> kRemainder = {LoopRow{{kLength, kLength, kLength}, remainder}};
inline constexpr std::array<LoopRow, 1> kDivmod = {LoopRow{{kLength, kLength, kInt, kLength}, divmod}};

/// One length in, one out.
constexpr std::array<LoopRow, 1> length_row(Loop loop) { return {LoopRow{{kLength, kLength}, loop}}; }
constexpr std::array<LoopRow, 2> compare_rows(Loop loop) {
  return {LoopRow{{kPoint, kPoint, kTruth}, loop}, LoopRow{{kLength, kLength, kTruth}, loop}};
}
constexpr std::array<LoopRow, 2> extremum_rows(Loop loop) {
  return {LoopRow{{kLength, kLength, kLength}, loop}, LoopRow{{kPoint, kPoint, kPoint}, loop}};
}
constexpr std::array<LoopRow, 2> test_rows(Loop loop) {
  return {LoopRow{{kLength, kTruth}, loop}, LoopRow{{kPoint, kTruth}, loop}};
}

}  // namespace nd::time_loop
