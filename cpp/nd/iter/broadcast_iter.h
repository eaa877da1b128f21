// BroadcastIter: walks operands together as if all had one shape. A repeated axis has stride 0, axes that are
// contiguous for every operand are merged, and the axis with the smallest strides is the run, so that most walks are
// one flat loop. A long run comes in pieces: whoever calls checkpoint() once a piece lets Stop in. Operands outlive it; overlap is
// the caller's matter (iter/overlap.h).
//
//   nd::BroadcastIter it({&a, &b, &out}, shape);
//   while (it.next()) loop(it.data(), it.strides(), it.count());
#pragma once

#include <initializer_list>
#include <span>

#include "nd/core/array.h"

namespace nd {

/// Axes of a walk over several operands, sorted and merged: what BroadcastIter, reductions and copies share. Axis 0 is
/// the fastest. It lives on the stack; only the first ndim entries are set.
struct AxisPlan {
  static constexpr int kMaxOperands = 8;

  AxisPlan() {}  // NOLINT: the arrays stay unset
  AxisPlan(std::span<const NdArray* const> operands, const Shape& shape);

  int ndim = 0;
  int operands = 0;
  Index extent[kMaxDims];
  int axes[kMaxDims];  // which axis of the shape; no longer meaningful once merged
  Index strides[kMaxDims][kMaxOperands];

  /// NumPy's order (K): by the operands' strides; where they don't agree or say nothing, C order.
  void sort_by_strides();
  /// The first axis of the shape becomes the fastest.
  void reverse();
  /// Drops axes of length 1 and joins neighbours that every operand walks as one.
  void merge();
  /// What is left when the fastest axes are taken away.
  AxisPlan without_fastest(int axes) const;
  /// Whether there is nothing to visit.
  bool empty() const;
};

/// Visits a position of every operand's run at a time. Order K follows memory; C and F are by index, and the walk then
/// has that order of elements.
class BroadcastIter {
 public:
  static constexpr int kMaxOperands = AxisPlan::kMaxOperands;

  BroadcastIter(std::span<const NdArray* const> operands, const Shape& shape, Order order = Order::K);
  BroadcastIter(std::initializer_list<const NdArray*> operands, const Shape& shape, Order order = Order::K)
      : BroadcastIter(std::span<const NdArray* const>(operands.begin(), operands.size()), shape, order) {}
  /// A plan that is sorted and merged already, and where its operands start; its runs stay whole.
  BroadcastIter(const AxisPlan& plan, std::span<std::byte* const> starts);

  /// To the next run; false when done, at once if any axis is 0.
  bool next();
  std::byte* const* data() const { return data_; }         // where each operand's run starts
  const Index* strides() const { return plan_.strides[0]; }  // bytes between neighbours in the run
  Index count() const { return count_; }                     // elements in this piece of a run

 private:
  static constexpr Index kPiece = 1 << 14;
  void start();

  AxisPlan plan_;
  bool started_ = false;
  bool done_ = false;
  std::byte* data_[kMaxOperands];
  Index position_[kMaxDims];
  Index longest_ = kPiece;  // piece of a run
  Index before_ = 0;        // elements of the run that came in pieces before
  Index count_ = 0;
};

/// An operand's strides as seen under a broadcast shape.
Strides broadcast_strides(const NdArray& a, const Shape& shape);

/// A new array whose axes lie in memory as the walk over the operands goes (order K), or in C or F order.
NdArray allocate_like_operands(std::span<const NdArray* const> operands, const Shape& shape, const DType& dtype,
                               Order order);

}  // namespace nd
