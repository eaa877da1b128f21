// The sources of random bits: MT19937, PCG64, and the SeedSequence that spreads a seed over their state.
// Streams are NumPy's, bit for bit.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace nd::random {

__extension__ typedef unsigned __int128 uint128;

/// Where random bits come from. `next_double` is uniform on [0, 1) with 53 bits.
class BitSource {
 public:
  virtual ~BitSource() = default;
  virtual std::uint32_t next32() = 0;
  virtual std::uint64_t next64() = 0;
  virtual double next_double() = 0;
};

/// NumPy's SeedSequence: entropy words hashed into a pool of four, from which any number of words is drawn.
class SeedSequence {
 public:
  /// `entropy` is the 32-bit words of the user's entropy, `spawn_key` those of the place in the tree of children.
  explicit SeedSequence(std::span<const std::uint32_t> entropy, std::span<const std::uint32_t> spawn_key = {});
  std::vector<std::uint32_t> generate32(std::int64_t words) const;
  std::vector<std::uint64_t> generate64(std::int64_t words) const;
  const std::array<std::uint32_t, 4>& pool() const { return pool_; }

 private:
  std::array<std::uint32_t, 4> pool_{};
};

class Mt19937 final : public BitSource {
 public:
  static constexpr int kWords = 624;

  Mt19937() { seed(5489); }
  void seed(std::uint32_t value);
  /// The reference `init_by_array`; `key` is not empty.
  void seed(std::span<const std::uint32_t> key);
  void seed(const SeedSequence& sequence);

  std::uint32_t next32() override {
    if (pos_ == kWords) refill();
    std::uint32_t y = key_[pos_++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
  }
  std::uint64_t next64() override {
    const std::uint64_t high = next32();
    return high << 32 | next32();
  }
  double next_double() override {
    const std::uint32_t a = next32() >> 5, b = next32() >> 6;
    return (a * 67108864.0 + b) / 9007199254740992.0;
  }

  const std::array<std::uint32_t, kWords>& key() const { return key_; }
  int pos() const { return pos_; }
  /// Restores a state; a position outside 0..624 starts a fresh block.
  void set(std::span<const std::uint32_t> key, int pos);

 private:
  void refill();
  std::array<std::uint32_t, kWords> key_{};
  int pos_ = kWords;
};

class Pcg64 final : public BitSource {
 public:
  explicit Pcg64(const SeedSequence& sequence);

  std::uint64_t next64() override {
    step();
    const std::uint64_t mixed = static_cast<std::uint64_t>(state_ >> 64) ^ static_cast<std::uint64_t>(state_);
    const unsigned turn = static_cast<unsigned>(state_ >> 122);
    return mixed >> turn | mixed << (-turn & 63);
  }
  /// One 64-bit draw serves two 32-bit ones, low half first.
  std::uint32_t next32() override {
    if (has_half_) {
      has_half_ = false;
      return half_;
    }
    const std::uint64_t both = next64();
    has_half_ = true;
    half_ = static_cast<std::uint32_t>(both >> 32);
    return static_cast<std::uint32_t>(both);
  }
  double next_double() override { return static_cast<double>(next64() >> 11) * (1.0 / 9007199254740992.0); }

  struct State {
    uint128 state, increment;
    bool has_half;
    std::uint32_t half;
  };
  State get() const { return {state_, increment_, has_half_, half_}; }
  void set(const State& s) {
    state_ = s.state;
    increment_ = s.increment;
    has_half_ = s.has_half;
    half_ = s.half;
  }
  void advance(uint128 delta);
  Pcg64 jumped() const;

 private:
  static constexpr uint128 kMultiplier = static_cast<uint128>(0x2360ED051FC65DA4ull) << 64 | 0x4385DF649FCCF645ull;
  void step() { state_ = state_ * kMultiplier + increment_; }
  uint128 state_ = 0, increment_ = 1;
  bool has_half_ = false;
  std::uint32_t half_ = 0;
};

}  // namespace nd::random
