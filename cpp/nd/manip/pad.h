// np.pad in all its modes but a function of the host's.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "nd/core/array.h"

namespace nd {

enum class PadMode : std::uint8_t { Constant, Edge, Empty, LinearRamp, Maximum, Mean, Median, Minimum, Reflect, Symmetric, Wrap };
/// Throws ValueError "mode 'x' is not supported".
PadMode parse_pad_mode(std::string_view text);

struct PadOptions {
  /// Pairs (before, after) for each axis: 0-d arrays of the dtype, for constant and linear_ramp.
  std::vector<std::pair<NdArray, NdArray>> values;
  /// Pairs of lengths, -1 for all, for maximum, mean, median and minimum.
  std::vector<std::pair<Index, Index>> stat_length;
  bool odd = false;  // reflect_type='odd'
};

NdArray pad(const NdArray& a, std::span<const std::pair<Index, Index>> widths, PadMode mode, const PadOptions& options = {});

}  // namespace nd
