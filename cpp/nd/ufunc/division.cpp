// Quotients, remainders, powers and common divisors.
#include <numeric>

#include "nd/core/errors.h"
#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/float_ops.h"
#include "nd/ufunc/kernels.h"
#include "nd/ufunc/time_rows.h"
#include "real/vector_library.h"

namespace nd {
namespace {

using namespace kernel;

struct Divide : Operation {
  static constexpr Check kCheck = Check::Divide;
  template <class T>
  T operator()(T x, T y) const {
    return x / y;
  }
};

template <class T>
void complex_divide_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  const std::byte *a = d[0], *b = d[1];
  std::byte* r = d[2];
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i, a += s[0], b += s[1], r += s[2]) {
    auto x = load<Complex<T>>(a), y = load<Complex<T>>(b);
    auto z = complex_divide(x, y);
    if (!(std::isfinite(z.real) && std::isfinite(z.imag))) [[unlikely]] flags |= complex_flags(x, y, z, true);
    store(r, z);
  }
  status.raise(flags);
}

struct FloorDivideInt {
  template <class T>
  T operator()(T x, T y, unsigned& flags) const {
    if (y == 0) {
      flags |= kFpDivide;
      return 0;
    }
    if constexpr (std::is_signed_v<T>) {
      if (x == std::numeric_limits<T>::min() && y == -1) {
        flags |= kFpOverflow;
        return x;
      }
      T q = static_cast<T>(x / y);
      return static_cast<T>(q - ((x < 0) != (y < 0) && q * y != x));
    } else {
      return static_cast<T>(x / y);
    }
  }
};

struct RemainderInt {
  template <class T>
  T operator()(T x, T y, unsigned& flags) const {
    if (y == 0) {
      flags |= kFpDivide;
      return 0;
    }
    if constexpr (std::is_signed_v<T>) {
      if (y == -1) return 0;
      T r = static_cast<T>(x % y);
      return static_cast<T>(r != 0 && (r < 0) != (y < 0) ? r + y : r);
    } else {
      return static_cast<T>(x % y);
    }
  }
};

struct FmodInt {
  template <class T>
  T operator()(T x, T y, unsigned& flags) const {
    if (y == 0) {
      flags |= kFpDivide;
      return 0;
    }
    if constexpr (std::is_signed_v<T>) {
      if (y == -1) return 0;
    }
    return static_cast<T>(x % y);
  }
};

struct PowerInt {
  template <class T>
  T operator()(T x, T y, unsigned&) const {
    if constexpr (std::is_signed_v<T>) {
      if (y < 0) throw value_error("Integers to negative integer powers are not allowed.");
    }
    // NumPy: wraps around. The product is taken in 64 bits, where nothing overflows undefined.
    std::uint64_t base = static_cast<std::uint64_t>(x), out = 1, left = static_cast<std::uint64_t>(y);
    while (left) {
      if (left & 1) out *= base;
      base *= base;
      left >>= 1;
    }
    return static_cast<T>(out);
  }
};

struct Gcd {
  template <class T>
  T operator()(T x, T y, unsigned&) const {
    using U = Word<T>;
    U a = magnitude(x), b = magnitude(y);
    while (b != 0) {
      U r = static_cast<U>(a % b);
      a = b;
      b = r;
    }
    return static_cast<T>(a);
  }
  template <class T>
  static Word<T> magnitude(T x) {
    if constexpr (std::is_signed_v<T>) {
      return x < 0 ? static_cast<Word<T>>(Word<T>{0} - static_cast<Word<T>>(x)) : static_cast<Word<T>>(x);
    } else {
      return x;
    }
  }
};

struct Lcm {
  template <class T>
  T operator()(T x, T y, unsigned& flags) const {
    using U = Word<T>;
    U g = static_cast<U>(Gcd{}(x, y, flags));
    if (g == 0) return 0;
    return static_cast<T>(static_cast<U>(static_cast<std::uint64_t>(Gcd::magnitude(x) / g) * Gcd::magnitude(y)));
  }
};

struct FloorDivide : Operation {
  static constexpr bool kVector = false;
  static constexpr Check kCheck = Check::Divide;
  template <class T>
  T operator()(T x, T y) const {
    return floor_divide(x, y);
  }
};

struct Remainder : Operation {
  static constexpr bool kVector = false;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return remainder(x, y);
  }
};

struct Fmod : Operation {
  static constexpr bool kVector = false;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return std::fmod(x, y);
  }
};

struct Power : Operation {
  static constexpr bool kVector = false;
  static constexpr Check kCheck = Check::PowerPole;
  template <class T>
  T operator()(T x, T y) const {
    if (y == 2) return x * x;
    if constexpr (std::is_same_v<T, double>) return real::vector_library::pow(x, y);
    return static_cast<T>(std::pow(static_cast<double>(x), static_cast<double>(y)));
  }
};

/// Quotient and remainder at once: two outputs.
template <class T>
void divmod_int_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i) {
    T x = load<T>(d[0] + i * s[0]), y = load<T>(d[1] + i * s[1]);
    store(d[2] + i * s[2], FloorDivideInt{}(x, y, flags));
    store(d[3] + i * s[3], RemainderInt{}(x, y, flags));
  }
  status.raise(flags);
}

template <class T>
void divmod_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i) {
    T x = load<T>(d[0] + i * s[0]), y = load<T>(d[1] + i * s[1]);
    T q = floor_divide(x, y), r = remainder(x, y);
    if (!std::isfinite(q) || !std::isfinite(r)) {
      if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) flags |= kFpInvalid;
      if (y == 0 && std::isfinite(x) && x != 0) flags |= kFpDivide;
      if (y != 0 && std::isinf(q) && std::isfinite(x)) flags |= kFpOverflow;
    }
    store(d[2] + i * s[2], q);
    store(d[3] + i * s[3], r);
  }
  status.raise(flags);
}

template <class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> divmod_int_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>, kId<Ts>, kId<Ts>}, divmod_int_loop<Ts>}...};
}

template <class T>
void reciprocal_int_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  for (Index i = 0; i < n; ++i) {
    T x = load<T>(d[0] + i * s[0]);
    T out = 0;
    if (x == 0) {
      status.raise(kFpDivide | kFpInvalid);
      // NumPy: what x86 makes of casting 1/0 from double.
      out = static_cast<T>(sizeof(T) < 4 ? 0 : std::is_signed_v<T> ? static_cast<std::int64_t>(std::numeric_limits<T>::min()) : 0);
    } else {
      out = x == 1 || (std::is_signed_v<T> && x == static_cast<T>(-1)) ? x : T{0};
    }
    store(d[1] + i * s[1], out);
  }
}

template <class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> reciprocal_int_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>}, reciprocal_int_loop<Ts>}...};
}

struct Reciprocal : Operation {
  static constexpr Check kCheck = Check::PoleZero;
  template <class T>
  T operator()(T x) const {
    return T{1} / x;
  }
};

template <class T>
void complex_reciprocal_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  for (Index i = 0; i < n; ++i) {
    auto z = load<Complex<T>>(d[0] + i * s[0]);
    Complex<T> out;
    if (std::fabs(z.imag) <= std::fabs(z.real)) {
      T r = z.imag / z.real, scale = z.real + z.imag * r;
      out = {1 / scale, -r / scale};
    } else {
      T r = z.real / z.imag, scale = z.real * r + z.imag;
      out = {r / scale, -1 / scale};
    }
    if (!(std::isfinite(out.real) && std::isfinite(out.imag))) {
      if (z.real == 0 && z.imag == 0) {
        status.raise(kFpInvalid);
      } else {
        status.raise(complex_flags(z, z, out, false));
      }
    }
    store(d[1] + i * s[1], out);
  }
}

template <class T>
void complex_power_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i) {
    auto x = load<Complex<T>>(d[0] + i * s[0]), y = load<Complex<T>>(d[1] + i * s[1]);
    Complex<T> z = complex_power(x, y);
    if (!(std::isfinite(z.real) && std::isfinite(z.imag))) {
      flags |= x.real == 0 && x.imag == 0 ? kFpInvalid : complex_flags(x, y, z, false);
    }
    store(d[2] + i * s[2], z);
  }
  status.raise(flags);
}

constexpr TypeId kC64 = TypeId::Complex64, kC128 = TypeId::Complex128;

constexpr std::array<LoopRow, 2> kComplexDivide = {LoopRow{{kC64, kC64, kC64}, complex_divide_loop<float>},
                                                   LoopRow{{kC128, kC128, kC128}, complex_divide_loop<double>}};
constexpr std::array<LoopRow, 2> kComplexPower = {LoopRow{{kC64, kC64, kC64}, complex_power_loop<float>},
                                                  LoopRow{{kC128, kC128, kC128}, complex_power_loop<double>}};
constexpr std::array<LoopRow, 2> kComplexReciprocal = {LoopRow{{kC64, kC64}, complex_reciprocal_loop<float>},
                                                       LoopRow{{kC128, kC128}, complex_reciprocal_loop<double>}};
constexpr std::array<LoopRow, 3> kFloatDivmod = {
    LoopRow{{TypeId::Float16, TypeId::Float16, TypeId::Float16, TypeId::Float16}, half_loop<divmod_loop<float>, 2, 2, 15>},
    LoopRow{{TypeId::Float32, TypeId::Float32, TypeId::Float32, TypeId::Float32}, divmod_loop<float>},
    LoopRow{{TypeId::Float64, TypeId::Float64, TypeId::Float64, TypeId::Float64}, divmod_loop<double>}};

constexpr auto kDivide = join(binary_rows<Divide>(Floats{}), kComplexDivide, time_loop::kDivide);
constexpr auto kFloorDivide = join(flagged_rows<FloorDivideInt>(Ints{}), binary_rows<FloorDivide>(Floats{}), time_loop::kFloorDivide);
constexpr auto kRemainder = join(flagged_rows<RemainderInt>(Ints{}), binary_rows<Remainder>(Floats{}), time_loop::kRemainder);
constexpr auto kFmod = join(flagged_rows<FmodInt>(Ints{}), binary_rows<Fmod>(Floats{}));
constexpr auto kDivmod = join(divmod_int_rows(Ints{}), kFloatDivmod, time_loop::kDivmod);
constexpr auto kPower = join(flagged_rows<PowerInt>(Ints{}), binary_rows<Power>(Floats{}), kComplexPower);
constexpr auto kFloatPower = join(binary_rows<Power>(List<double>{}), std::array<LoopRow, 1>{kComplexPower[1]});
constexpr auto kReciprocal = join(reciprocal_int_rows(Ints{}), unary_rows<Reciprocal>(Floats{}), kComplexReciprocal);
constexpr auto kGcd = flagged_rows<Gcd>(Ints{});
constexpr auto kLcm = flagged_rows<Lcm>(Ints{});

constexpr Ufunc kUfuncs[] = {
    {"divide", 2, 1, Identity::None, false, Resolve::TrueDivide, kDivide,
     "x1 divided by x2; integers give float64."},
    {"floor_divide", 2, 1, Identity::None, false, Resolve::Search, kFloorDivide,
     "The largest integer not above x1 / x2, as Python's //."},
    {"remainder", 2, 1, Identity::None, false, Resolve::Search, kRemainder,
     "What is left after floor division; it has the sign of x2, as Python's %."},
    {"fmod", 2, 1, Identity::None, false, Resolve::Search, kFmod,
     "What is left after division towards zero; it has the sign of x1, as C's fmod."},
    {"divmod", 2, 2, Identity::None, false, Resolve::Search, kDivmod, "Floor quotient and remainder at once."},
    {"power", 2, 1, Identity::None, false, Resolve::Search, kPower,
     "x1 to the power x2; integers can't have negative powers."},
    {"float_power", 2, 1, Identity::None, false, Resolve::Search, kFloatPower,
     "x1 to the power x2 in float64 or complex128, so negative powers work."},
    {"reciprocal", 1, 1, Identity::None, false, Resolve::Search, kReciprocal,
     "1 / x; for integers that is 0 but for 1 and -1."},
    {"gcd", 2, 1, Identity::Zero, true, Resolve::Common, kGcd, "Greatest common divisor of |x1| and |x2|."},
    {"lcm", 2, 1, Identity::None, false, Resolve::Common, kLcm, "Lowest common multiple of |x1| and |x2|."},
};

}  // namespace

std::span<const Ufunc> division_ufuncs() { return kUfuncs; }

}  // namespace nd
