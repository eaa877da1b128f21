#include "nd/ufunc/walk.h"

#include <memory>
#include <optional>

#include "nd/core/settings.h"
#include "nd/dtype/cast.h"

namespace nd {
namespace {

constexpr Index kStraight = 1 << 15;  // elements between checkpoints
constexpr Index kPiece = 512;         // elements cast at once
constexpr int kMost = 4;

bool fits(const NdArray& a, const DType& dtype) { return same_storage(a.dtype(), dtype); }

/// Runs of true places in the mask.
template <class Fn>
void masked(const std::byte* mask, Index stride, Index count, Fn&& run) {
  for (Index i = 0; i < count;) {
    if (mask[i * stride] == std::byte{0}) {
      ++i;
      continue;
    }
    Index end = i + 1;
    while (end < count && mask[end * stride] != std::byte{0}) ++end;
    run(i, end - i);
    i = end;
  }
}

void run_straight(Loop loop, int operands, std::byte* const* data, const Index* strides, Index count,
                  FpStatus& status) {
  if (count <= kStraight) {
    loop(data, strides, count, status);
    checkpoint(count);
    return;
  }
  std::byte* at[kMost];
  for (Index done = 0; done < count; done += kStraight) {
    Index n = std::min(kStraight, count - done);
    for (int k = 0; k < operands; ++k) at[k] = data[k] + done * strides[k];
    loop(at, strides, n, status);
    checkpoint(n);
  }
}

/// Short runs under a longer axis: several are gathered into one piece, so that the loop is called less often. Operands
/// that are packed over both axes stay where they are.
class GatheredRuns {
 public:
  GatheredRuns(Loop loop, int inputs, int outputs, const AxisPlan& plan, const NdArray* const* operands)
      : loop_(loop), inputs_(inputs), operands_(inputs + outputs), inner_(plan.extent[0]), rows_(plan.extent[1]) {
    for (int k = 0; k < operands_; ++k) {
      itemsize_[k] = operands[k]->itemsize();
      inner_stride_[k] = plan.strides[0][k];
      row_stride_[k] = plan.strides[1][k];
      flat_[k] = row_stride_[k] == inner_stride_[k] * inner_;
    }
  }

  void operator()(std::byte* const* data, FpStatus& status) {
    Index step = std::max<Index>(1, kPiece / inner_);
    for (Index row = 0; row < rows_; row += step) {
      Index n = std::min(step, rows_ - row);
      std::byte* at[kMost];
      Index strides[kMost];
      for (int k = 0; k < operands_; ++k) {
        std::byte* from = data[k] + row * row_stride_[k];
        at[k] = flat_[k] ? from : scratch_[k];
        strides[k] = flat_[k] ? inner_stride_[k] : itemsize_[k];
        if (!flat_[k] && k < inputs_) move_rows(scratch_[k], from, k, n, true);
      }
      loop_(at, strides, n * inner_, status);
      for (int k = inputs_; k < operands_; ++k) {
        if (!flat_[k]) move_rows(scratch_[k], data[k] + row * row_stride_[k], k, n, false);
      }
      checkpoint(2 * n * inner_);
    }
  }

 private:
  void move_rows(std::byte* packed, std::byte* spread, int k, Index rows, bool gather) const {
    Index size = itemsize_[k];
    auto move = [&]<class T>(T) {
      for (Index r = 0; r < rows; ++r, spread += row_stride_[k]) {
        for (Index i = 0; i < inner_; ++i, packed += sizeof(T)) {
          std::byte* place = spread + i * inner_stride_[k];
          if (gather) {
            __builtin_memcpy(packed, place, sizeof(T));
          } else {
            __builtin_memcpy(place, packed, sizeof(T));
          }
        }
      }
    };
    switch (size) {
      case 1: return move(std::uint8_t{});
      case 2: return move(std::uint16_t{});
      case 4: return move(std::uint32_t{});
      case 8: return move(std::uint64_t{});
      default: return move(Complex128{});
    }
  }

  Loop loop_;
  int inputs_, operands_;
  Index inner_, rows_;
  Index itemsize_[kMost], inner_stride_[kMost], row_stride_[kMost];
  bool flat_[kMost];
  alignas(16) std::byte scratch_[kMost][static_cast<std::size_t>(kPiece) * 16];
};

class CastingRun {
 public:
  CastingRun(Loop loop, int inputs, int outputs, const NdArray* const* operands, const DType* dtypes)
      : loop_(loop), inputs_(inputs), operands_(inputs + outputs) {
    for (int k = 0; k < operands_; ++k) {
      if (fits(*operands[k], dtypes[k])) continue;
      if (k < inputs) {
        casters_[k].emplace(operands[k]->dtype(), dtypes[k]);
      } else {
        casters_[k].emplace(dtypes[k], operands[k]->dtype());
      }
      itemsize_[k] = dtypes[k].itemsize();
    }
  }

  void operator()(std::byte* const* data, const Index* strides, Index count, FpStatus& status) {
    std::byte* at[kMost];
    Index steps[kMost];
    for (Index done = 0; done < count; done += kPiece) {
      Index n = std::min(kPiece, count - done);
      for (int k = 0; k < operands_; ++k) {
        at[k] = data[k] + done * strides[k];
        steps[k] = strides[k];
        if (!casters_[k]) continue;
        if (k < inputs_) {
          bool same = strides[k] == 0;
          if (!same || done == 0) (*casters_[k])(scratch_[k], itemsize_[k], at[k], strides[k], same ? 1 : n, status);
          steps[k] = same ? 0 : itemsize_[k];
        } else {
          steps[k] = itemsize_[k];
        }
        at[k] = scratch_[k];
      }
      loop_(at, steps, n, status);
      for (int k = inputs_; k < operands_; ++k) {
        if (casters_[k]) {
          (*casters_[k])(data[k] + done * strides[k], strides[k], scratch_[k], itemsize_[k], n, status);
        }
      }
      checkpoint(2 * n);
    }
  }

 private:
  Loop loop_;
  int inputs_, operands_;
  std::optional<Caster> casters_[kMost];
  Index itemsize_[kMost] = {};
  alignas(16) std::byte scratch_[kMost][static_cast<std::size_t>(kPiece) * 16];
};

}  // namespace

void walk(Loop loop, int inputs, int outputs, const NdArray* const* operands, const DType* dtypes, const NdArray* mask,
          const Shape& shape, FpStatus& status) {
  int count = inputs + outputs;
  bool straight = true, flat = mask == nullptr;
  for (int k = 0; k < count; ++k) {
    straight &= fits(*operands[k], dtypes[k]);
    // One run over everything: packed in C order with the whole shape, or one element (outputs have the whole shape).
    flat &= (operands[k]->is_c_contiguous() && operands[k]->shape() == shape) || (k < inputs && operands[k]->size() == 1);
  }
  Index size = operands[inputs]->size();
  if (size == 0) return;
  std::optional<CastingRun> casting;
  if (!straight) casting.emplace(loop, inputs, outputs, operands, dtypes);
  auto run = [&](std::byte* const* data, const Index* strides, Index n) {
    if (straight) {
      run_straight(loop, count, data, strides, n, status);
    } else {
      (*casting)(data, strides, n, status);
    }
  };
  if (flat) {
    std::byte* data[kMost];
    Index strides[kMost];
    for (int k = 0; k < count; ++k) {
      data[k] = operands[k]->data();
      strides[k] = operands[k]->size() == 1 && size != 1 ? 0 : operands[k]->itemsize();
    }
    run(data, strides, size);
    return;
  }
  const NdArray* all[kMost + 1];
  std::copy_n(operands, count, all);
  if (mask) all[count] = mask;
  AxisPlan plan(std::span<const NdArray* const>(all, static_cast<std::size_t>(count + (mask ? 1 : 0))), shape);
  plan.sort_by_strides();
  plan.merge();
  std::byte* starts[kMost + 1];
  for (int k = 0; k < plan.operands; ++k) starts[k] = all[k]->data();
  std::span<std::byte* const> from(starts, static_cast<std::size_t>(plan.operands));
  if (straight && !mask && plan.ndim >= 2 && plan.extent[0] < 64 && plan.extent[1] >= 4) {
    auto gathered = std::make_unique<GatheredRuns>(loop, inputs, outputs, plan, operands);
    for (BroadcastIter it(plan.without_fastest(2), from); it.next();) {
      std::byte* at[kMost];
      for (Index i = 0; i < it.count(); ++i) {
        for (int k = 0; k < count; ++k) at[k] = it.data()[k] + i * it.strides()[k];
        (*gathered)(at, status);
      }
    }
    return;
  }
  BroadcastIter it(plan, from);
  while (it.next()) {
    if (!mask) {
      run(it.data(), it.strides(), it.count());
      continue;
    }
    masked(it.data()[count], it.strides()[count], it.count(), [&](Index first, Index n) {
      std::byte* at[kMost];
      for (int k = 0; k < count; ++k) at[k] = it.data()[k] + first * it.strides()[k];
      run(at, it.strides(), n);
    });
    checkpoint(it.count());
  }
}

}  // namespace nd
