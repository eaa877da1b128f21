// Do two arrays share memory?
//
//   if (nd::may_share_memory(a, out)) copy first …
#pragma once

#include "nd/core/array.h"

namespace nd {

/// Whether the address ranges touch: cheap, and never wrongly false.
bool may_share_memory(const NdArray& a, const NdArray& b);
/// Exactly. `max_work` bounds the search as in NumPy (-1: none); throws RuntimeError (TooHard) "Exceeded max_work".
bool shares_memory(const NdArray& a, const NdArray& b, Index max_work = -1);
/// Whether writing `out` element by element while reading `in` at the same positions could read what was written:
/// false when they don't overlap or are the very same elements in the same order.
bool needs_copy_for(const NdArray& in, const NdArray& out);

/// Whether two indices might reach the same element, as NumPy asks it with little work.
bool may_overlap_itself(const NdArray& a);

}  // namespace nd
