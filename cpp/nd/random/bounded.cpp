#include "nd/random/bounded.h"

namespace nd::random {

std::uint32_t BoundedDraw::small() {
  if (left_ == 0) {
    word_ = source_.next32();
    left_ = 32 / bits_ - 1;
  } else {
    word_ >>= bits_;
    --left_;
  }
  return word_ & ((1u << bits_) - 1);
}

std::uint64_t BoundedDraw::lemire_small(std::uint64_t max) {
  const std::uint32_t range = static_cast<std::uint32_t>(max) + 1, low = (1u << bits_) - 1;
  std::uint32_t m = small() * range;
  if ((m & low) < range) {
    const std::uint32_t threshold = (low - static_cast<std::uint32_t>(max)) % range;
    while ((m & low) < threshold) m = small() * range;
  }
  return m >> bits_;
}

std::uint64_t BoundedDraw::lemire32(std::uint32_t max) {
  const std::uint64_t range = static_cast<std::uint64_t>(max) + 1;
  std::uint64_t m = source_.next32() * range;
  if (static_cast<std::uint32_t>(m) < range) {
    const std::uint32_t threshold = static_cast<std::uint32_t>((0xffffffffu - max) % range);
    while (static_cast<std::uint32_t>(m) < threshold) m = source_.next32() * range;
  }
  return m >> 32;
}

std::uint64_t BoundedDraw::lemire64(std::uint64_t max) {
  const std::uint64_t range = max + 1;
  uint128 m = static_cast<uint128>(source_.next64()) * range;
  if (static_cast<std::uint64_t>(m) < range) {
    const std::uint64_t threshold = (~0ull - max) % range;
    while (static_cast<std::uint64_t>(m) < threshold) m = static_cast<uint128>(source_.next64()) * range;
  }
  return static_cast<std::uint64_t>(m >> 64);
}

std::uint64_t BoundedDraw::operator()(std::uint64_t max) {
  if (max == 0) return 0;
  const std::uint64_t mask = mask_of(max);
  std::uint64_t value;
  if (bits_ == 1) return small();
  if (bits_ <= 16) {
    if (max == (1u << bits_) - 1) return small();
    if (!masked_) return lemire_small(max);
    do value = small() & mask;
    while (value > max);
    return value;
  }
  if (max <= 0xffffffffu) {
    if (max == 0xffffffffu) return source_.next32();
    if (!masked_) return lemire32(static_cast<std::uint32_t>(max));
    do value = source_.next32() & mask;
    while (value > max);
    return value;
  }
  if (max == ~0ull) return source_.next64();
  if (!masked_) return lemire64(max);
  do value = source_.next64() & mask;
  while (value > max);
  return value;
}

std::uint64_t random_interval(BitSource& source, std::uint64_t max) {
  if (max == 0) return 0;
  const std::uint64_t mask = mask_of(max);
  std::uint64_t value;
  do value = (max <= 0xffffffffu ? source.next32() : source.next64()) & mask;
  while (value > max);
  return value;
}

}  // namespace nd::random
