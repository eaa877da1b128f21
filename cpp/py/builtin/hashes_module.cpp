// _hashes: digests of bytes by MD5, SHA-1 and SHA-2, for module hashlib.
#include <array>
#include <cmath>

#include "py/builtin/modules.h"
#include "py/builtin/sha2.h"
#include "py/object/bytes_internal.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

std::uint32_t rotate_left(std::uint32_t x, int n) { return x << n | x >> (32 - n); }
std::uint32_t rotate_right(std::uint32_t x, int n) { return x >> n | x << (32 - n); }

/// The message with its padding: 0x80, zeros, the length in bits in eight bytes.
std::string padded(std::string_view data, bool big_endian) {
  std::string text(data);
  text += '\x80';
  while (text.size() % 64 != 56) text += '\0';
  const std::uint64_t bits = static_cast<std::uint64_t>(data.size()) * 8;
  for (int i = 0; i < 8; ++i) text += static_cast<char>(bits >> 8 * (big_endian ? 7 - i : i));
  return text;
}

std::uint32_t word(const char* p, bool big_endian) {
  std::uint32_t w = 0;
  for (int i = 0; i < 4; ++i) w |= static_cast<std::uint32_t>(static_cast<unsigned char>(p[i])) << 8 * (big_endian ? 3 - i : i);
  return w;
}

template <std::size_t kWords>
std::string bytes_of(const std::array<std::uint32_t, kWords>& state, std::size_t words, bool big_endian) {
  std::string out;
  for (std::size_t k = 0; k < words; ++k)
    for (int i = 0; i < 4; ++i) out += static_cast<char>(state[k] >> 8 * (big_endian ? 3 - i : i));
  return out;
}

std::string md5(std::string_view data) {
  static const std::array<std::uint32_t, 64> kSines = [] {
    std::array<std::uint32_t, 64> t;
    for (std::size_t i = 0; i < 64; ++i)
      t[i] = static_cast<std::uint32_t>(std::floor(std::fabs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
    return t;
  }();
  static const int kTurns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  std::array<std::uint32_t, 4> state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
  const std::string text = padded(data, false);
  for (std::size_t at = 0; at < text.size(); at += 64) {
    auto [a, b, c, d] = state;
    for (std::uint32_t i = 0; i < 64; ++i) {
      std::uint32_t f, g;
      switch (i / 16) {
        case 0: f = (b & c) | (~b & d), g = i; break;
        case 1: f = (d & b) | (~d & c), g = (5 * i + 1) % 16; break;
        case 2: f = b ^ c ^ d, g = (3 * i + 5) % 16; break;
        default: f = c ^ (b | ~d), g = 7 * i % 16; break;
      }
      const std::uint32_t turned = rotate_left(a + f + kSines[i] + word(text.data() + at + 4 * g, false), kTurns[i / 16][i % 4]);
      a = d;
      d = c;
      c = b;
      b += turned;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }
  return bytes_of(state, 4, false);
}

std::string sha1(std::string_view data) {
  std::array<std::uint32_t, 5> state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  const std::string text = padded(data, true);
  for (std::size_t at = 0; at < text.size(); at += 64) {
    std::array<std::uint32_t, 80> w;
    for (std::size_t i = 0; i < 16; ++i) w[i] = word(text.data() + at + 4 * i, true);
    for (std::size_t i = 16; i < 80; ++i) w[i] = rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < 80; ++i) {
      std::uint32_t f, k;
      if (i < 20) f = (b & c) | (~b & d), k = 0x5A827999;
      else if (i < 40) f = b ^ c ^ d, k = 0x6ED9EBA1;
      else if (i < 60) f = (b & c) | (b & d) | (c & d), k = 0x8F1BBCDC;
      else f = b ^ c ^ d, k = 0xCA62C1D6;
      const std::uint32_t next = rotate_left(a, 5) + f + e + k + w[i];
      e = d;
      d = c;
      c = rotate_left(b, 30);
      b = a;
      a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
  }
  return bytes_of(state, 5, true);
}

/// The first 32 bits of the fractional part of a root of a prime: exact, by search in integers.
std::uint32_t root_fraction(std::uint64_t prime, bool cube) {
  using Wide = unsigned __int128;
  std::uint64_t low = 0, high = 1ull << 37;  // root * 2**32
  while (high - low > 1) {
    const std::uint64_t middle = (low + high) / 2;
    // middle**2 <= prime * 2**64, or middle**3 <= prime * 2**96
    const bool fits = cube ? static_cast<Wide>(middle) * middle <= (static_cast<Wide>(prime) << 96) / middle
                           : static_cast<Wide>(middle) * middle <= static_cast<Wide>(prime) << 64;
    (fits ? low : high) = middle;
  }
  return static_cast<std::uint32_t>(low);
}

const std::array<std::uint64_t, 64>& primes() {
  static const std::array<std::uint64_t, 64> kPrimes = [] {
    std::array<std::uint64_t, 64> p;
    std::size_t n = 0;
    for (std::uint64_t k = 2; n < 64; ++k) {
      bool prime = true;
      for (std::size_t i = 0; i < n && prime; ++i) prime = k % p[i] != 0;
      if (prime) p[n++] = k;
    }
    return p;
  }();
  return kPrimes;
}

std::string sha256(std::string_view data, bool short_form) {
  static const std::array<std::uint32_t, 64> kConstants = [] {
    std::array<std::uint32_t, 64> k;
    for (std::size_t i = 0; i < 64; ++i) k[i] = root_fraction(primes()[i], true);
    return k;
  }();
  std::array<std::uint32_t, 8> state;
  for (std::size_t i = 0; i < 8; ++i) state[i] = root_fraction(primes()[i], false);
  if (short_form)
    state = {0xC1059ED8, 0x367CD507, 0x3070DD17, 0xF70E5939, 0xFFC00B31, 0x68581511, 0x64F98FA7, 0xBEFA4FA4};
  const std::string text = padded(data, true);
  for (std::size_t at = 0; at < text.size(); at += 64) {
    std::array<std::uint32_t, 64> w;
    for (std::size_t i = 0; i < 16; ++i) w[i] = word(text.data() + at + 4 * i, true);
    for (std::size_t i = 16; i < 64; ++i) {
      const std::uint32_t a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (rotate_right(a, 7) ^ rotate_right(a, 18) ^ a >> 3) + w[i - 7] +
             (rotate_right(b, 17) ^ rotate_right(b, 19) ^ b >> 10);
    }
    auto s = state;
    for (std::size_t i = 0; i < 64; ++i) {
      const std::uint32_t t1 = s[7] + (rotate_right(s[4], 6) ^ rotate_right(s[4], 11) ^ rotate_right(s[4], 25)) +
                               ((s[4] & s[5]) ^ (~s[4] & s[6])) + kConstants[i] + w[i];
      const std::uint32_t t2 = (rotate_right(s[0], 2) ^ rotate_right(s[0], 13) ^ rotate_right(s[0], 22)) +
                               ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
      s = {t1 + t2, s[0], s[1], s[2], s[3] + t1, s[4], s[5], s[6]};
    }
    for (std::size_t i = 0; i < 8; ++i) state[i] += s[i];
  }
  return bytes_of(state, short_form ? 7 : 8, true);
}

Outcome hashes_digest(VM& vm, const Args& args) {
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  const std::string data = buffer_bytes(view);
  const std::string_view name = str_view(args[0]);
  vm.charge(static_cast<std::int64_t>(data.size()));
  if (name == "md5") return make_bytes(md5(data));
  if (name == "sha1") return make_bytes(sha1(data));
  if (name == "sha224") return make_bytes(sha256(data, true));
  if (name == "sha256") return make_bytes(sha256(data, false));
  if (name == "sha512") return make_bytes(sha512(data));
  return vm.value_error("unsupported hash type {}", name);
}

}  // namespace

void init__hashes_module(VM& vm, Module& m) {
  m.def("digest(name: str, data, /)", hashes_digest, "The digest of data by the algorithm so named.");
}

}  // namespace py
