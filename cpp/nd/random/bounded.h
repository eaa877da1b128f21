// Uniform integers in a range, in the two ways NumPy draws them: masking and rejecting (RandomState) and
// Lemire's multiplication (Generator), with their 8- and 16-bit draws cut from one 32-bit word.
#pragma once

#include <bit>

#include "nd/random/bits.h"

namespace nd::random {

/// The smallest 2^k - 1 not below `max`.
inline std::uint64_t mask_of(std::uint64_t max) { return max == 0 ? 0 : ~0ull >> std::countl_zero(max); }

/// Draws from 0..max (inclusive), where max fits `bits` (8, 16, 32 or 64; 1 is bool). One object serves one
/// call, as the left-over bytes of a word do not outlive it.
class BoundedDraw {
 public:
  BoundedDraw(BitSource& source, int bits, bool masked) : source_(source), bits_(bits), masked_(masked) {}
  std::uint64_t operator()(std::uint64_t max);

 private:
  std::uint32_t small();
  std::uint64_t lemire_small(std::uint64_t max);
  std::uint64_t lemire32(std::uint32_t max);
  std::uint64_t lemire64(std::uint64_t max);
  BitSource& source_;
  int bits_;
  bool masked_;
  int left_ = 0;
  std::uint32_t word_ = 0;
};

/// An integer from 0..max as RandomState.shuffle draws it.
std::uint64_t random_interval(BitSource& source, std::uint64_t max);

}  // namespace nd::random
