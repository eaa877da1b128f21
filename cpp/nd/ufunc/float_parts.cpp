// Floats taken apart and put together: signs, neighbours, fractions and exponents.
#include "nd/core/settings.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"

namespace nd {
namespace {

using namespace kernel;

struct CopySign : Operation {
  template <class T>
  T operator()(T x, T y) const {
    return std::copysign(x, y);
  }
};

struct Heaviside : Operation {
  template <class T>
  T operator()(T x, T at_zero) const {
    return x != x ? x : x < 0 ? T{0} : x > 0 ? T{1} : at_zero;
  }
};

struct NextAfter : Operation {
  static constexpr bool kVector = false;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return std::nextafter(x, y);
  }
};

/// NumPy: an infinity's spacing is nan, and nothing is said of it.
template <class T>
void spacing_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  for (Index i = 0; i < n; ++i) {
    T x = load<T>(d[0] + i * s[0]);
    T out = std::numeric_limits<T>::quiet_NaN();
    if (std::isfinite(x)) {
      out = std::nextafter(x, std::copysign(std::numeric_limits<T>::infinity(), x)) - x;
      if (std::isinf(out)) status.raise(kFpOverflow);
    }
    store(d[1] + i * s[1], out);
  }
}

/// Half's neighbours are found on its own bits: going through float would find float's.
Half half_next(Half x, Half y) {
  float a = to_float(x), b = to_float(y);
  if (a != a) return x;
  if (b != b) return y;
  if (a == b) return x;
  if ((x.bits & 0x7fff) == 0) return Half{static_cast<std::uint16_t>((y.bits & 0x8000) | 1)};
  bool away = (a < b) == (a > 0);
  return Half{static_cast<std::uint16_t>(away ? x.bits + 1 : x.bits - 1)};
}

void half_nextafter_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  for (Index i = 0; i < n; ++i) {
    Half x = load<Half>(d[0] + i * s[0]);
    Half out = half_next(x, load<Half>(d[1] + i * s[1]));
    if ((out.bits & 0x7fff) == 0x7c00 && (x.bits & 0x7c00) != 0x7c00) status.raise(kFpOverflow);
    store(d[2] + i * s[2], out);
  }
}

void half_spacing_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  for (Index i = 0; i < n; ++i) {
    Half x = load<Half>(d[0] + i * s[0]);
    Half out{0x7e00};
    if ((x.bits & 0x7c00) != 0x7c00) {
      // NumPy: a half's spacing is always positive, to the next one up.
      out = to_half(to_float(half_next(x, Half{0x7c00})) - to_float(x));
      if ((out.bits & 0x7fff) == 0x7c00) status.raise(kFpOverflow);
    } else if (x.bits == 0x7c00 || x.bits == 0xfc00) {
      status.raise(kFpInvalid);
    }
    store(d[1] + i * s[1], out);
  }
}

template <class T>
void modf_loop(std::byte* const* d, const Index* s, Index n, FpStatus&) {
  for (Index i = 0; i < n; ++i) {
    T whole;
    T fraction = std::modf(load<T>(d[0] + i * s[0]), &whole);
    store(d[1] + i * s[1], fraction);
    store(d[2] + i * s[2], whole);
  }
}

template <class T>
void frexp_loop(std::byte* const* d, const Index* s, Index n, FpStatus&) {
  for (Index i = 0; i < n; ++i) {
    T x = load<T>(d[0] + i * s[0]);
    int exponent = 0;
    T fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    store(d[1] + i * s[1], fraction);
    store<std::int32_t>(d[2] + i * s[2], exponent);
  }
}

template <class T, class I>
void ldexp_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  for (Index i = 0; i < n; ++i) {
    T x = load<T>(d[0] + i * s[0]);
    auto e = static_cast<int>(std::clamp<std::int64_t>(load<I>(d[1] + i * s[1]), -100000, 100000));
    T out = std::ldexp(x, e);
    if (std::isinf(out) && std::isfinite(x)) status.raise(kFpOverflow);
    if (out == 0 && x != 0 && settings().report_underflow) status.raise(kFpUnderflow);
    store(d[2] + i * s[2], out);
  }
}

constexpr TypeId kF2 = TypeId::Float16, kF4 = TypeId::Float32, kF8 = TypeId::Float64, kI4 = TypeId::Int32,
                 kI8 = TypeId::Int64;

constexpr auto kCopySign = binary_rows<CopySign>(Floats{});
constexpr auto kHeaviside = binary_rows<Heaviside>(Floats{});
constexpr auto kNextAfter =
    join(std::array<LoopRow, 1>{LoopRow{{kF2, kF2, kF2}, half_nextafter_loop}}, binary_rows<NextAfter>(List<float, double>{}));
constexpr LoopRow kSpacing[] = {
    {{kF2, kF2}, half_spacing_loop}, {{kF4, kF4}, spacing_loop<float>}, {{kF8, kF8}, spacing_loop<double>}};
constexpr LoopRow kModf[] = {{{kF2, kF2, kF2}, half_loop<modf_loop<float>, 1, 2, 7>},
                             {{kF4, kF4, kF4}, modf_loop<float>},
                             {{kF8, kF8, kF8}, modf_loop<double>}};
constexpr LoopRow kFrexp[] = {{{kF2, kF2, kI4}, half_loop<frexp_loop<float>, 1, 2, 3>},
                              {{kF4, kF4, kI4}, frexp_loop<float>},
                              {{kF8, kF8, kI4}, frexp_loop<double>}};
constexpr LoopRow kLdexp[] = {
    {{kF2, kI4, kF2}, half_loop<ldexp_loop<float, std::int32_t>, 2, 1, 5>}, {{kF4, kI4, kF4}, ldexp_loop<float, std::int32_t>},
    {{kF2, kI8, kF2}, half_loop<ldexp_loop<float, std::int64_t>, 2, 1, 5>}, {{kF4, kI8, kF4}, ldexp_loop<float, std::int64_t>},
    {{kF8, kI4, kF8}, ldexp_loop<double, std::int32_t>},                    {{kF8, kI8, kF8}, ldexp_loop<double, std::int64_t>}};

constexpr Ufunc kUfuncs[] = {
    {"copysign", 2, 1, Identity::None, false, Resolve::Search, kCopySign, "x1 with the sign of x2."},
    {"heaviside", 2, 1, Identity::None, false, Resolve::Search, kHeaviside,
     "Step function: 0 below 0, 1 above, and x2 at 0."},
    {"nextafter", 2, 1, Identity::None, false, Resolve::Search, kNextAfter, "The float next to x1 towards x2."},
    {"spacing", 1, 1, Identity::None, false, Resolve::Search, kSpacing,
     "How far it is from x to the next float away from 0."},
    {"modf", 1, 2, Identity::None, false, Resolve::Search, kModf, "Fraction and whole part, both with the sign of x."},
    {"frexp", 1, 2, Identity::None, false, Resolve::Search, kFrexp,
     "A fraction from 0.5 to 1 and an exponent of 2 whose product is x."},
    {"ldexp", 2, 1, Identity::None, false, Resolve::Search, kLdexp, "x1 * 2**x2."},
};

}  // namespace

std::span<const Ufunc> float_ufuncs() { return kUfuncs; }

}  // namespace nd
