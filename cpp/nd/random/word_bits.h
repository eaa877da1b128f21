// Bit sources whose whole state is a few 64-bit words: Philox, SFC64 and PCG64DXSM. Streams are NumPy's, bit for bit.
#pragma once

#include <memory>
#include <string_view>

#include "nd/random/bits.h"

namespace nd::random {

class WordSource : public BitSource {
 public:
  /// One 64-bit draw serves two 32-bit ones, low half first.
  std::uint32_t next32() final {
    if (has_half) {
      has_half = false;
      return half;
    }
    const std::uint64_t both = next64();
    has_half = true;
    half = static_cast<std::uint32_t>(both >> 32);
    return static_cast<std::uint32_t>(both);
  }
  double next_double() final { return static_cast<double>(next64() >> 11) * (1.0 / 9007199254740992.0); }

  /// The state. Philox: counter (4), key (2), buffer (4), place in it; SFC64: four; PCG64DXSM: state and increment, high
  /// words first.
  std::vector<std::uint64_t> words;
  bool has_half = false;
  std::uint32_t half = 0;
};

/// "Philox", "SFC64" or "PCG64DXSM" as `sequence` seeds it; null for another kind.
std::unique_ptr<WordSource> make_word_source(std::string_view kind, const SeedSequence& sequence);

}  // namespace nd::random
