// Discrete Fourier transforms along one axis; several axes are one after another.
//
//   nd::NdArray f = nd::fft::transform(a, std::nullopt, -1, nd::fft::Kind::Forward, nd::fft::Norm::Backward);
#pragma once

#include <optional>
#include <string_view>

#include "nd/core/array.h"

namespace nd::fft {

enum class Kind : std::uint8_t { Forward, Inverse, RealForward, RealInverse, HermitianForward, HermitianInverse };
enum class Norm : std::uint8_t { Backward, Ortho, Forward };

/// "fft", "ifft", "rfft", "irfft", "hfft", "ihfft".
Kind parse_kind(std::string_view name);
/// Throws ValueError: Invalid norm value x; should be "backward", "ortho" or "forward".
Norm parse_norm(std::string_view name);

/// `n` is the length of the transformed axis (cropped or padded with zeros). Single precision stays so.
NdArray transform(const NdArray& a, std::optional<Index> n, Index axis, Kind kind, Norm norm);

}  // namespace nd::fft
