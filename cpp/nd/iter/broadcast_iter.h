// BroadcastIter: walks operands together as if all had one shape. A repeated axis has stride 0, axes that are
// contiguous for every operand are merged, and the axis with the smallest strides is the run, so that most walks are
// one flat loop. Operands outlive it; overlap is the caller's matter (iter/overlap.h).
//
//   nd::BroadcastIter it({&a, &b, &out}, shape);
//   while (it.next()) loop(it.data(), it.strides(), it.count());
#pragma once

#include <array>
#include <initializer_list>
#include <span>

#include "nd/core/array.h"

namespace nd {

/// The order in which axes are visited: K follows memory; C and F are by index, so the walk has that order of elements.
class BroadcastIter {
 public:
  static constexpr int kMaxOperands = 8;

  BroadcastIter(std::span<const NdArray* const> operands, const Shape& shape, Order order = Order::K);
  BroadcastIter(std::initializer_list<const NdArray*> operands, const Shape& shape, Order order = Order::K)
      : BroadcastIter(std::span<const NdArray* const>(operands.begin(), operands.size()), shape, order) {}

  /// To the next run; false when done, at once if any axis is 0.
  bool next();
  std::byte* const* data() const { return data_.data(); }      // where each operand's run starts
  const Index* strides() const { return run_strides_.data(); }  // bytes between neighbours in the run
  Index count() const { return count_; }                        // elements in a run
  /// Whether the whole walk is one run.
  bool single_run() const { return outer_ == 0; }

 private:
  int operands_ = 0;
  int outer_ = 0;  // axes outside the run
  bool started_ = false;
  bool done_ = false;
  Index count_ = 1;
  std::array<std::byte*, kMaxOperands> data_{};
  std::array<Index, kMaxOperands> run_strides_{};
  Dims extent_;    // outer axes, fastest first
  Dims position_;
  Dims steps_;     // outer axis × operand
};

/// Axes of a walk over several operands, merged and sorted: what BroadcastIter, reductions and copies share.
/// `strides` holds ndim × operands values; axis 0 becomes the fastest. NumPy's order: by the operands' strides,
/// where C order breaks ties.
struct AxisPlan {
  Dims extent;
  Dims strides;  // [axis * operands + operand]
  Dims axes;     // which original axis came where, before merging; empty when merged
  int operands = 0;

  void sort_by_strides();
  void merge();
  Index stride(int axis, int operand) const { return strides[axis * operands + operand]; }
};
AxisPlan make_plan(std::span<const NdArray* const> operands, const Shape& shape);

/// An operand's strides as seen under a broadcast shape.
Strides broadcast_strides(const NdArray& a, const Shape& shape);

/// A new array whose axes lie in memory as the walk over the operands goes (order K), or in C or F order.
NdArray allocate_like_operands(std::span<const NdArray* const> operands, const Shape& shape, const DType& dtype,
                               Order order);

}  // namespace nd
