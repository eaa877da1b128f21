#include "nd/random/word_bits.h"

namespace nd::random {
namespace {

std::uint64_t high_of(uint128 x) { return static_cast<std::uint64_t>(x >> 64); }
uint128 wide(std::uint64_t high, std::uint64_t low) { return static_cast<uint128>(high) << 64 | low; }

/// Philox 4x64: ten rounds over a counter.
class Philox final : public WordSource {
 public:
  explicit Philox(const SeedSequence& sequence) {
    const std::vector<std::uint64_t> key = sequence.generate64(2);
    words.assign(11, 0);
    words[4] = key[0];
    words[5] = key[1];
    words[10] = 4;
  }
  std::uint64_t next64() override {
    if (words[10] < 4) return words[6 + words[10]++];
    for (int i = 0; i < 4 && ++words[i] == 0; ++i) {
    }
    std::uint64_t c[4] = {words[0], words[1], words[2], words[3]}, k0 = words[4], k1 = words[5];
    for (int round = 0; round < 10; ++round) {
      const uint128 a = static_cast<uint128>(0xD2E7470EE14C6C93ull) * c[0], b = static_cast<uint128>(0xCA5A826395121157ull) * c[2];
      const std::uint64_t next[4] = {high_of(b) ^ c[1] ^ k0, static_cast<std::uint64_t>(b), high_of(a) ^ c[3] ^ k1,
                                     static_cast<std::uint64_t>(a)};
      for (int i = 0; i < 4; ++i) c[i] = next[i];
      k0 += 0x9E3779B97F4A7C15ull;
      k1 += 0xBB67AE8584CAA73Bull;
    }
    for (int i = 0; i < 4; ++i) words[6 + i] = c[i];
    words[10] = 1;
    return c[0];
  }
};

class Sfc64 final : public WordSource {
 public:
  explicit Sfc64(const SeedSequence& sequence) {
    words = sequence.generate64(3);
    words.push_back(1);
    for (int i = 0; i < 12; ++i) next64();
  }
  std::uint64_t next64() override {
    const std::uint64_t out = words[0] + words[1] + words[3]++;
    words[0] = words[1] ^ (words[1] >> 11);
    words[1] = words[2] + (words[2] << 3);
    words[2] = (words[2] << 24 | words[2] >> 40) + out;
    return out;
  }
};

/// PCG64 with the cheap multiplier and the DXSM output.
class Pcg64Dxsm final : public WordSource {
 public:
  explicit Pcg64Dxsm(const SeedSequence& sequence) {
    const std::vector<std::uint64_t> seed = sequence.generate64(4);
    const uint128 increment = wide(seed[2], seed[3]) << 1 | 1;
    words = {0, 0, high_of(increment), static_cast<std::uint64_t>(increment)};
    // NumPy: seeded by PCG64's own step.
    const uint128 multiplier = wide(0x2360ED051FC65DA4ull, 0x4385DF649FCCF645ull);
    set((increment + wide(seed[0], seed[1])) * multiplier + increment);
  }
  std::uint64_t next64() override {
    std::uint64_t high = words[0];
    const std::uint64_t low = words[1] | 1;
    step();
    high ^= high >> 32;
    high *= kMultiplier;
    high ^= high >> 48;
    return high * low;
  }

 private:
  static constexpr std::uint64_t kMultiplier = 0xda942042e4dd58b5ull;
  uint128 state() const { return wide(words[0], words[1]); }
  void set(uint128 s) {
    words[0] = high_of(s);
    words[1] = static_cast<std::uint64_t>(s);
  }
  void step() { set(state() * kMultiplier + wide(words[2], words[3])); }
};

}  // namespace

std::unique_ptr<WordSource> make_word_source(std::string_view kind, const SeedSequence& sequence) {
  if (kind == "Philox") return std::make_unique<Philox>(sequence);
  if (kind == "SFC64") return std::make_unique<Sfc64>(sequence);
  if (kind == "PCG64DXSM") return std::make_unique<Pcg64Dxsm>(sequence);
  return nullptr;
}

}  // namespace nd::random
