// Numeric functions over 1-d data and along axes that are more than one ufunc: convolve, interp, bincount, digitize,
// diff, gradient, cross, histogram counts, packed bits, triangles.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "nd/core/array.h"

namespace nd {

enum class ConvolveMode : std::uint8_t { Valid, Same, Full };
/// Throws ValueErrors for empty or deep input. `correlate` conjugates v, as NumPy.
NdArray convolve(const NdArray& a, const NdArray& v, ConvolveMode mode);
NdArray correlate(const NdArray& a, const NdArray& v, ConvolveMode mode);

/// float64, or complex128 when fp is complex. `left` and `right` default to the ends of fp.
NdArray interp(const NdArray& x, const NdArray& xp, const NdArray& fp, const NdArray* left, const NdArray* right,
               std::optional<double> period);
NdArray bincount(const NdArray& x, const NdArray* weights, Index minlength);
NdArray digitize(const NdArray& x, const NdArray& bins, bool right);
/// 1 rising, -1 falling, 0 neither.
int monotonic(const NdArray& bins);

NdArray diff(const NdArray& a, Index n, Index axis);
/// `spacing`: coordinates or a 0-d step for each axis in `axes`.
std::vector<NdArray> gradient(const NdArray& f, std::span<const NdArray> spacing, std::span<const Index> axes, int edge_order);
NdArray cross(const NdArray& a, const NdArray& b, Index axisa, Index axisb, Index axisc);

/// Counts (int64, or the weights' sums) of values in the bins with these edges; the last bin is closed.
/// `uniform`: the edges are linspace(first, last, bins + 1) and NumPy's faster rule applies.
NdArray histogram_counts(const NdArray& a, const NdArray& edges, const NdArray* weights, bool uniform);

NdArray packbits(const NdArray& a, std::optional<Index> axis, bool little);
NdArray unpackbits(const NdArray& a, std::optional<Index> axis, std::optional<Index> count, bool little);

/// The part at and below (above) the k-th diagonal, the rest zero.
NdArray tril(const NdArray& a, Index k);
NdArray triu(const NdArray& a, Index k);
/// A 2-d array with `v` on its k-th diagonal, or the diagonal (a copy) of a 2-d one.
NdArray diag(const NdArray& v, Index k);
void fill_diagonal(const NdArray& a, const NdArray& value, bool wrap);
std::vector<NdArray> meshgrid(std::span<const NdArray> axes, bool ij, bool sparse, bool copies);
NdArray trim_zeros(const NdArray& a, std::string_view trim);

}  // namespace nd
