// Which floating-point conditions a computation met. WebAssembly has no status flags, so the kernels find them
// themselves; the caller (numpy's errstate) decides what to say.
#pragma once

#include <cstdint>

namespace nd {

enum FpFlag : std::uint8_t { kFpDivide = 1, kFpOverflow = 2, kFpUnderflow = 4, kFpInvalid = 8 };

struct FpStatus {
  std::uint8_t bits = 0;
  void raise(unsigned flags) { bits = static_cast<std::uint8_t>(bits | flags); }
  bool has(FpFlag flag) const { return (bits & flag) != 0; }
  explicit operator bool() const { return bits != 0; }
};

}  // namespace nd
