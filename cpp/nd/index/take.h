// Functions that select and place: take, put, choose, compress, place, putmask, the along-axis pair, flat positions.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "nd/core/array.h"

namespace nd {

enum class ClipMode : std::uint8_t { Raise, Wrap, Clip };
/// Throws ValueError "clipmode must be one of 'clip', 'raise', or 'wrap' (got 'x')".
ClipMode parse_clip_mode(std::string_view text);

/// No axis: of the flattened array. `out`, if given, must have the result's shape.
NdArray take(const NdArray& a, const NdArray& indices, std::optional<Index> axis, ClipMode mode = ClipMode::Raise,
             const NdArray* out = nullptr);
void put(const NdArray& a, const NdArray& indices, const NdArray& values, ClipMode mode = ClipMode::Raise);
NdArray choose(const NdArray& selector, std::span<const NdArray> choices, ClipMode mode = ClipMode::Raise);
NdArray compress(const NdArray& condition, const NdArray& a, std::optional<Index> axis);
NdArray extract(const NdArray& condition, const NdArray& a);
void place(const NdArray& a, const NdArray& mask, const NdArray& values);
void putmask(const NdArray& a, const NdArray& mask, const NdArray& values);
NdArray take_along_axis(const NdArray& a, const NdArray& indices, std::optional<Index> axis);
void put_along_axis(const NdArray& a, const NdArray& indices, const NdArray& values, std::optional<Index> axis);

std::vector<NdArray> unravel_index(const NdArray& indices, const Shape& shape, bool fortran = false);
/// One mode for all axes or one each.
NdArray ravel_multi_index(std::span<const NdArray> coordinates, const Shape& shape, std::span<const ClipMode> modes,
                          bool fortran = false);
/// Open mesh index arrays from 1-d sequences (bools stand for their positions).
std::vector<NdArray> ix(std::span<const NdArray> sequences);

}  // namespace nd
