#include "nd/random/ziggurat.h"

#include <cmath>

#include "nd/random/ziggurat_widths.h"

namespace nd::random {
namespace {

constexpr double kNormalEdge = 3.6541528853610087963519472518;
constexpr double kExponentialEdge = 7.6971174701310497140446280481;

// Acceptance bounds `k` and densities `f` follow from the widths `w`, which are scaled by 2^-bits.
template <class Float, class Word>
struct Layers {
  Word k[256];
  Float w[256], f[256];

  template <class Density>
  Layers(const double* widths, int table_bits, int bits, Density density) {
    const auto edge = [&](int i) { return std::ldexp(widths[i], table_bits); };
    const double scale = std::ldexp(1.0, bits);
    k[0] = static_cast<Word>(edge(255) / edge(0) * scale);
    k[1] = 0;
    f[0] = 1;
    w[0] = static_cast<Float>(edge(0) / scale);
    for (int i = 1; i < 256; ++i) {
      if (i > 1) k[i] = static_cast<Word>(edge(i - 1) / edge(i) * scale);
      w[i] = static_cast<Float>(edge(i) / scale);
      f[i] = static_cast<Float>(density(edge(i)));
    }
  }
};

template <class Float, class Word>
const Layers<Float, Word>& normal_layers(int bits) {
  static const Layers<Float, Word> layers(kNormalWidths, 52, bits, [](double x) { return std::exp(-0.5 * x * x); });
  return layers;
}

template <class Float, class Word>
const Layers<Float, Word>& exponential_layers(int bits) {
  static const Layers<Float, Word> layers(kExponentialWidths, 53, bits, [](double x) { return std::exp(-x); });
  return layers;
}

}  // namespace

double ziggurat_normal(BitSource& bits) {
  static const Layers<double, std::uint64_t>& z = normal_layers<double, std::uint64_t>(52);
  constexpr double kEdge = kNormalEdge, kInverseEdge = 0.27366123732975827203338247596;
  for (;;) {
    std::uint64_t word = bits.next64();
    const int layer = static_cast<int>(word & 0xff);
    word >>= 8;
    const bool negative = word & 1;
    const std::uint64_t magnitude = (word >> 1) & 0x000fffffffffffffull;
    double x = static_cast<double>(magnitude) * z.w[layer];
    if (negative) x = -x;
    if (magnitude < z.k[layer]) return x;
    if (layer == 0) {
      for (;;) {
        const double xx = -kInverseEdge * std::log1p(-bits.next_double());
        const double yy = -std::log1p(-bits.next_double());
        if (yy + yy > xx * xx) return (magnitude >> 8) & 1 ? -(kEdge + xx) : kEdge + xx;
      }
    }
    if ((z.f[layer - 1] - z.f[layer]) * bits.next_double() + z.f[layer] < std::exp(-0.5 * x * x)) return x;
  }
}

double ziggurat_exponential(BitSource& bits) {
  static const Layers<double, std::uint64_t>& z = exponential_layers<double, std::uint64_t>(53);
  for (;;) {
    std::uint64_t word = bits.next64() >> 3;
    const int layer = static_cast<int>(word & 0xff);
    word >>= 8;
    const double x = static_cast<double>(word) * z.w[layer];
    if (word < z.k[layer]) return x;
    if (layer == 0) return kExponentialEdge - std::log1p(-bits.next_double());
    if ((z.f[layer - 1] - z.f[layer]) * bits.next_double() + z.f[layer] < std::exp(-x)) return x;
  }
}

float next_float(BitSource& bits) { return static_cast<float>(bits.next32() >> 8) * (1.0f / 16777216.0f); }

float ziggurat_normal_f(BitSource& bits) {
  static const Layers<float, std::uint32_t>& z = normal_layers<float, std::uint32_t>(23);
  constexpr float kEdge = static_cast<float>(kNormalEdge), kInverseEdge = static_cast<float>(1.0 / kNormalEdge);
  for (;;) {
    const std::uint32_t word = bits.next32();
    const int layer = static_cast<int>(word & 0xff);
    const bool negative = (word >> 8) & 1;
    const std::uint32_t magnitude = (word >> 9) & 0x007fffffu;
    float x = static_cast<float>(magnitude) * z.w[layer];
    if (negative) x = -x;
    if (magnitude < z.k[layer]) return x;
    if (layer == 0) {
      for (;;) {
        const float xx = -kInverseEdge * std::log1p(-next_float(bits));
        const float yy = -std::log1p(-next_float(bits));
        if (yy + yy > xx * xx) return (magnitude >> 8) & 1 ? -(kEdge + xx) : kEdge + xx;
      }
    }
    if ((z.f[layer - 1] - z.f[layer]) * next_float(bits) + z.f[layer] < std::exp(-0.5 * x * x)) return x;
  }
}

float ziggurat_exponential_f(BitSource& bits) {
  static const Layers<float, std::uint32_t>& z = exponential_layers<float, std::uint32_t>(23);
  for (;;) {
    std::uint32_t word = bits.next32() >> 1;
    const int layer = static_cast<int>(word & 0xff);
    word >>= 8;
    const float x = static_cast<float>(word) * z.w[layer];
    if (word < z.k[layer]) return x;
    if (layer == 0) return static_cast<float>(kExponentialEdge) - std::log1p(-next_float(bits));
    if ((z.f[layer - 1] - z.f[layer]) * next_float(bits) + z.f[layer] < std::exp(-x)) return x;
  }
}

}  // namespace nd::random
