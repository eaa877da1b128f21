#include "nd/random/bits.h"

#include <algorithm>

namespace nd::random {
namespace {

// The hash of SeedSequence: a running constant is mixed into each word.
struct Hash {
  std::uint32_t constant, multiplier;
  std::uint32_t operator()(std::uint32_t value) {
    value ^= constant;
    constant *= multiplier;
    value *= constant;
    return value ^ (value >> 16);
  }
};

std::uint32_t mix(std::uint32_t x, std::uint32_t y) {
  const std::uint32_t z = 0xca01f9ddu * x - 0x4973f715u * y;
  return z ^ (z >> 16);
}

}  // namespace

SeedSequence::SeedSequence(std::span<const std::uint32_t> entropy, std::span<const std::uint32_t> spawn_key) {
  std::vector<std::uint32_t> words(entropy.begin(), entropy.end());
  // A child's key must not be confused with more entropy.
  if (!spawn_key.empty() && words.size() < pool_.size()) words.resize(pool_.size(), 0);
  words.insert(words.end(), spawn_key.begin(), spawn_key.end());

  Hash hash{0x43b0d7e5u, 0x931e8875u};
  for (std::size_t i = 0; i < pool_.size(); ++i) pool_[i] = hash(i < words.size() ? words[i] : 0);
  for (std::size_t from = 0; from < pool_.size(); ++from) {
    for (std::size_t to = 0; to < pool_.size(); ++to) {
      if (from != to) pool_[to] = mix(pool_[to], hash(pool_[from]));
    }
  }
  for (std::size_t from = pool_.size(); from < words.size(); ++from) {
    for (std::uint32_t& to : pool_) to = mix(to, hash(words[from]));
  }
}

std::vector<std::uint32_t> SeedSequence::generate32(std::int64_t words) const {
  std::vector<std::uint32_t> out(static_cast<std::size_t>(words));
  Hash hash{0x8b51f9ddu, 0x58f38dedu};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = hash(pool_[i % pool_.size()]);
  return out;
}

std::vector<std::uint64_t> SeedSequence::generate64(std::int64_t words) const {
  const std::vector<std::uint32_t> halves = generate32(words * 2);
  std::vector<std::uint64_t> out(static_cast<std::size_t>(words));
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = static_cast<std::uint64_t>(halves[2 * i + 1]) << 32 | halves[2 * i];
  }
  return out;
}

void Mt19937::seed(std::uint32_t value) {
  for (int i = 0; i < kWords; ++i) {
    key_[i] = value;
    value = 1812433253u * (value ^ (value >> 30)) + static_cast<std::uint32_t>(i) + 1;
  }
  pos_ = kWords;
}

void Mt19937::seed(std::span<const std::uint32_t> key) {
  seed(19650218u);
  const int length = static_cast<int>(key.size());
  int i = 1, j = 0;
  const auto next = [&] {
    if (++i >= kWords) {
      key_[0] = key_[kWords - 1];
      i = 1;
    }
  };
  for (int k = std::max(kWords, length); k > 0; --k) {
    const std::uint32_t before = key_[i - 1] ^ (key_[i - 1] >> 30);
    key_[i] = (key_[i] ^ before * 1664525u) + key[j] + static_cast<std::uint32_t>(j);
    if (++j >= length) j = 0;
    next();
  }
  for (int k = kWords - 1; k > 0; --k) {
    const std::uint32_t before = key_[i - 1] ^ (key_[i - 1] >> 30);
    key_[i] = (key_[i] ^ before * 1566083941u) - static_cast<std::uint32_t>(i);
    next();
  }
  key_[0] = 0x80000000u;
  pos_ = kWords;
}

void Mt19937::seed(const SeedSequence& sequence) {
  const std::vector<std::uint32_t> words = sequence.generate32(kWords);
  std::copy(words.begin(), words.end(), key_.begin());
  key_[0] = 0x80000000u;
  pos_ = kWords - 1;
}

void Mt19937::set(std::span<const std::uint32_t> key, int pos) {
  std::copy(key.begin(), key.begin() + kWords, key_.begin());
  pos_ = pos < 0 || pos > kWords ? kWords : pos;
}

void Mt19937::refill() {
  constexpr int kMiddle = 397;
  const auto twist = [](std::uint32_t high, std::uint32_t low) {
    const std::uint32_t y = (high & 0x80000000u) | (low & 0x7fffffffu);
    return (y >> 1) ^ (-(y & 1u) & 0x9908b0dfu);
  };
  int i = 0;
  for (; i < kWords - kMiddle; ++i) key_[i] = key_[i + kMiddle] ^ twist(key_[i], key_[i + 1]);
  for (; i < kWords - 1; ++i) key_[i] = key_[i + kMiddle - kWords] ^ twist(key_[i], key_[i + 1]);
  key_[kWords - 1] = key_[kMiddle - 1] ^ twist(key_[kWords - 1], key_[0]);
  pos_ = 0;
}

Pcg64::Pcg64(const SeedSequence& sequence) {
  const std::vector<std::uint64_t> words = sequence.generate64(4);
  const uint128 start = static_cast<uint128>(words[0]) << 64 | words[1];
  const uint128 stream = static_cast<uint128>(words[2]) << 64 | words[3];
  increment_ = stream << 1 | 1;
  step();
  state_ += start;
  step();
}

void Pcg64::advance(uint128 delta) {
  // Repeated squaring of the affine step.
  uint128 multiplier = 1, plus = 0, m = kMultiplier, p = increment_;
  for (; delta != 0; delta >>= 1) {
    if (delta & 1) {
      multiplier *= m;
      plus = plus * m + p;
    }
    p *= m + 1;
    m *= m;
  }
  state_ = multiplier * state_ + plus;
  has_half_ = false;
}

Pcg64 Pcg64::jumped() const {
  Pcg64 other = *this;
  other.advance(static_cast<uint128>(0x9e3779b97f4a7c15ull) << 64 | 0xf39cc0605cedc835ull);
  return other;
}

}  // namespace nd::random
