#include "nd/iter/broadcast_iter.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "nd/core/errors.h"
#include "nd/iter/broadcast.h"

namespace nd {

Strides broadcast_strides(const NdArray& a, const Shape& shape) {
  if (!broadcastable_to(a.shape(), shape)) throw broadcast_into_error(a.shape(), shape);
  Strides strides(shape.size(), 0);
  int shift = shape.size() - a.ndim();
  for (int i = 0; i < a.ndim(); ++i) {
    if (a.shape(i) == shape[i + shift] && a.shape(i) != 1) strides[i + shift] = a.stride(i);
  }
  return strides;
}

AxisPlan::AxisPlan(std::span<const NdArray* const> arrays, const Shape& shape)
    : ndim(shape.size()), operands(static_cast<int>(arrays.size())) {
  assert(operands <= kMaxOperands);
  for (int i = 0; i < ndim; ++i) {
    int axis = ndim - 1 - i;
    extent[i] = shape[axis];
    axes[i] = axis;
    for (int op = 0; op < operands; ++op) {
      const NdArray& a = *arrays[static_cast<std::size_t>(op)];
      int at = axis - (ndim - a.ndim());
      strides[i][op] = at >= 0 && a.shape(at) != 1 ? a.stride(at) : 0;
    }
  }
}

void AxisPlan::sort_by_strides() {
  // An insertion sort that can live with pairs about which the operands say nothing. Where operands disagree, C order
  // wins, as the axes come in C order.
  for (int i = 1; i < ndim; ++i) {
    int place = i;
    for (int j = i - 1; j >= 0; --j) {
      bool known = false, swap = false;
      for (int op = 0; op < operands; ++op) {
        Index inner = std::llabs(strides[j][op]), outer = std::llabs(strides[i][op]);
        if (inner == 0 || outer == 0) continue;
        if (inner <= outer) {
          swap = false;
        } else if (!known) {
          swap = true;
        }
        known = true;
      }
      if (!known) continue;
      if (!swap) break;
      place = j;
    }
    if (place == i) continue;
    Index moved_extent = extent[i];
    int moved_axis = axes[i];
    Index moved[kMaxOperands];
    std::copy_n(strides[i], operands, moved);
    for (int k = i; k > place; --k) {
      extent[k] = extent[k - 1];
      axes[k] = axes[k - 1];
      std::copy_n(strides[k - 1], operands, strides[k]);
    }
    extent[place] = moved_extent;
    axes[place] = moved_axis;
    std::copy_n(moved, operands, strides[place]);
  }
}

void AxisPlan::reverse() {
  for (int i = 0, j = ndim - 1; i < j; ++i, --j) {
    std::swap(extent[i], extent[j]);
    std::swap(axes[i], axes[j]);
    for (int op = 0; op < operands; ++op) std::swap(strides[i][op], strides[j][op]);
  }
}

void AxisPlan::merge() {
  int kept = 0;
  for (int i = 0; i < ndim; ++i) {
    if (extent[i] == 1) continue;
    bool joins = kept > 0;
    if (joins) {
      for (int op = 0; op < operands; ++op) {
        joins &= strides[i][op] == strides[kept - 1][op] * extent[kept - 1];
      }
    }
    if (joins) {
      extent[kept - 1] *= extent[i];
      continue;
    }
    extent[kept] = extent[i];
    axes[kept] = axes[i];
    std::copy_n(strides[i], operands, strides[kept]);
    ++kept;
  }
  ndim = kept;
}

AxisPlan AxisPlan::without_fastest(int taken) const {
  AxisPlan out;
  out.operands = operands;
  out.ndim = ndim - taken;
  for (int i = 0; i < out.ndim; ++i) {
    out.extent[i] = extent[i + taken];
    out.axes[i] = axes[i + taken];
    std::copy_n(strides[i + taken], operands, out.strides[i]);
  }
  return out;
}

bool AxisPlan::empty() const {
  for (int i = 0; i < ndim; ++i) {
    if (extent[i] == 0) return true;
  }
  return false;
}

BroadcastIter::BroadcastIter(std::span<const NdArray* const> operands, const Shape& shape, Order order)
    : plan_(operands, shape) {
  for (int op = 0; op < plan_.operands; ++op) data_[op] = operands[static_cast<std::size_t>(op)]->data();
  if (order == Order::K || order == Order::A) {
    plan_.sort_by_strides();
  } else if (order == Order::F) {
    plan_.reverse();
  }
  plan_.merge();
  start();
}

BroadcastIter::BroadcastIter(const AxisPlan& plan, std::span<std::byte* const> starts) : plan_(plan) {
  std::copy(starts.begin(), starts.end(), data_);
  longest_ = std::numeric_limits<Index>::max();
  start();
}

void BroadcastIter::start() {
  done_ = plan_.empty();
  if (plan_.ndim == 0) {
    plan_.ndim = 1;
    plan_.extent[0] = 1;
    std::fill_n(plan_.strides[0], plan_.operands, 0);
  }
  std::fill_n(position_, plan_.ndim, 0);
  count_ = std::min(longest_, plan_.extent[0]);
}

bool BroadcastIter::next() {
  if (done_) return false;
  if (!started_) {
    started_ = true;
    return true;
  }
  if (const Index run = plan_.extent[0]; count_ < run) {
    const Index* step = plan_.strides[0];
    if (before_ + count_ < run) {
      for (int op = 0; op < plan_.operands; ++op) data_[op] += step[op] * count_;
      before_ += count_;
      count_ = std::min(longest_, run - before_);
      return true;
    }
    for (int op = 0; op < plan_.operands; ++op) data_[op] -= step[op] * before_;
    before_ = 0;
    count_ = longest_;
  }
  for (int axis = 1; axis < plan_.ndim; ++axis) {
    if (++position_[axis] < plan_.extent[axis]) {
      for (int op = 0; op < plan_.operands; ++op) data_[op] += plan_.strides[axis][op];
      return true;
    }
    position_[axis] = 0;
    for (int op = 0; op < plan_.operands; ++op) data_[op] -= plan_.strides[axis][op] * (plan_.extent[axis] - 1);
  }
  done_ = true;
  return false;
}

NdArray allocate_like_operands(std::span<const NdArray* const> operands, const Shape& shape, const DType& dtype,
                               Order order) {
  if (order == Order::A) {
    bool all_f = true, all_c = true;
    for (const NdArray* a : operands) {
      all_f &= a->is_f_contiguous();
      all_c &= a->is_c_contiguous();
    }
    order = all_f && !all_c ? Order::F : Order::C;
  }
  if (order != Order::K || shape.size() < 2) return NdArray::empty(shape, dtype, order == Order::F ? Order::F : Order::C);
  AxisPlan plan(operands, shape);
  plan.sort_by_strides();
  NdArray out = NdArray::empty(shape, dtype, Order::C);
  Strides strides(shape.size(), 0);
  Index step = dtype.itemsize();
  bool c_order = true;
  for (int i = 0; i < plan.ndim; ++i) {
    strides[plan.axes[i]] = step;
    c_order &= plan.axes[i] == plan.ndim - 1 - i;
    step *= std::max<Index>(plan.extent[i], 1);
  }
  if (c_order || out.size() == 0) return out;
  NdArray laid = out.view(shape, std::move(strides));
  laid.set_owns_data(true);
  return laid;
}

}  // namespace nd
