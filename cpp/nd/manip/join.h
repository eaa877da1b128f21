// Arrays put together and taken apart.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "nd/core/array.h"
#include "nd/dtype/cast.h"

namespace nd {

struct JoinOptions {
  const NdArray* out = nullptr;
  const DType* dtype = nullptr;
  Casting casting = Casting::SameKind;
  FpStatus* status = nullptr;  // gathers what casting met
};

/// No axis (nullopt) joins the flattened arrays.
NdArray concatenate(std::span<const NdArray> arrays, std::optional<Index> axis = 0, const JoinOptions& options = {});
NdArray stack(std::span<const NdArray> arrays, Index axis = 0, const JoinOptions& options = {});
NdArray vstack(std::span<const NdArray> arrays, const JoinOptions& options = {});
NdArray hstack(std::span<const NdArray> arrays, const JoinOptions& options = {});
NdArray dstack(std::span<const NdArray> arrays);
NdArray column_stack(std::span<const NdArray> arrays);

/// Views; `points` are where to cut.
std::vector<NdArray> split_at(const NdArray& a, std::span<const Index> points, Index axis = 0);
/// Into `sections` parts, the first ones longer; `equal` throws ValueError if they'd differ (np.split).
std::vector<NdArray> split_into(const NdArray& a, Index sections, Index axis, bool equal);

/// Each element `repeats` times (1 number, or one for each); no axis flattens first.
NdArray repeat(const NdArray& a, const NdArray& repeats, std::optional<Index> axis);
NdArray tile(const NdArray& a, std::span<const Index> reps);
/// No axes: over the flattened array. Shifts and axes broadcast against each other.
NdArray roll(const NdArray& a, std::span<const Index> shifts, std::optional<std::span<const Index>> axes);
/// np.resize: elements repeat to fill the shape.
NdArray resize(const NdArray& a, const Shape& shape);

/// np.delete with integers.
NdArray delete_at(const NdArray& a, std::span<const Index> at, Index axis);
NdArray delete_mask(const NdArray& a, const NdArray& mask, Index axis);
/// np.insert at one place (`scalar`), or at several.
NdArray insert_at(const NdArray& a, std::span<const Index> at, bool scalar, const NdArray& values, Index axis);
NdArray append(const NdArray& a, const NdArray& values, std::optional<Index> axis);

}  // namespace nd
