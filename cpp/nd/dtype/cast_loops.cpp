// Loops by width: integers of the same width share them where only bits move, complex numbers go by their parts, and
// half goes through float. A loop reads and writes at any alignment.
#include "nd/dtype/cast_loops.h"

#include <cmath>
#include <limits>

#include "nd/dtype/cast.h"
#include "nd/dtype/visit.h"

namespace nd {
namespace {

constexpr Index kChunk = 512;

/// x86's conversions, which NumPy's results show: out of range gives the most negative integer.
template <class I, class F>
inline I truncate(F x) {
  constexpr F lowest = static_cast<F>(std::numeric_limits<I>::min());
  return x >= lowest && x < -lowest ? static_cast<I>(x) : std::numeric_limits<I>::min();
}

template <class To, class From>
inline To convert(From x, bool& bad) {
  if constexpr (std::is_same_v<To, bool>) {
    return x != 0;
  } else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
    // Small integers go through int32, uint32 through int64.
    using Via = std::conditional_t<(sizeof(To) < 4) || std::is_same_v<To, std::int32_t>, std::int32_t, std::int64_t>;
    constexpr From limit = -static_cast<From>(std::numeric_limits<Via>::min());
    if constexpr (std::is_same_v<To, std::uint64_t>) {
      bad |= !(x > -limit - 1 && x < limit * 2);
      return x >= limit ? static_cast<std::uint64_t>(truncate<std::int64_t>(x - limit)) ^ (std::uint64_t{1} << 63)
                        : static_cast<std::uint64_t>(truncate<std::int64_t>(x));
    } else {
      // A double between the least int32 and the next whole number is cut to the least.
      if constexpr (std::is_same_v<From, double> && std::is_same_v<Via, std::int32_t>) {
        bad |= !(x > -limit - 1 && x < limit);
      } else {
        bad |= !(x >= -limit && x < limit);
      }
      return static_cast<To>(truncate<Via>(x));
    }
  } else if constexpr (std::is_same_v<From, double> && std::is_same_v<To, float>) {
    float y = static_cast<float>(x);
    bad |= std::fabs(y) == std::numeric_limits<float>::infinity() && std::fabs(x) != std::numeric_limits<double>::infinity();
    return y;
  } else {
    return static_cast<To>(x);
  }
}

template <class To, class From>
constexpr unsigned kBadFlag = std::is_integral_v<To> ? kFpInvalid : kFpOverflow;

template <class To, class From>
void convert_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                 FpStatus& status) {
  bool bad = false;
  if (to_stride == sizeof(To) && from_stride == sizeof(From)) {
#pragma clang loop vectorize(assume_safety) interleave_count(1)
    for (Index i = 0; i < count; ++i) {
      store<To>(to + i * static_cast<Index>(sizeof(To)),
                convert<To>(load<From>(from + i * static_cast<Index>(sizeof(From))), bad));
    }
  } else {
#pragma clang loop vectorize(disable) unroll(disable)
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      store<To>(to, convert<To>(load<From>(from), bad));
    }
  }
  if (bad) status.raise(kBadFlag<To, From>);
}

/// double to float in two steps, so that the first vectorises: convert, then look for new infinities.
void narrow_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                FpStatus& status) {
  if (to_stride != sizeof(float) || from_stride != sizeof(double)) {
    return convert_run<float, double>(to, to_stride, from, from_stride, count, status);
  }
  for (Index done = 0; done < count; done += kChunk) {
    Index n = std::min(kChunk, count - done);
    const std::byte* x = from + done * static_cast<Index>(sizeof(double));
    std::byte* y = to + done * static_cast<Index>(sizeof(float));
    std::uint32_t nonfinite = 0;
#pragma clang loop vectorize(assume_safety) interleave_count(2)
    for (Index i = 0; i < n; ++i) {
      store(y + i * static_cast<Index>(sizeof(float)),
            static_cast<float>(load<double>(x + i * static_cast<Index>(sizeof(double)))));
    }
#pragma clang loop vectorize(assume_safety) interleave_count(2)
    for (Index i = 0; i < n; ++i) {
      float f = load<float>(y + i * static_cast<Index>(sizeof(float)));
      nonfinite |= nd::bit_cast<std::uint32_t>(f - f);
    }
    if (nonfinite == 0) continue;
    for (Index i = 0; i < n; ++i) {
      if (std::isinf(load<float>(y + i * static_cast<Index>(sizeof(float)))) &&
          std::isfinite(load<double>(x + i * static_cast<Index>(sizeof(double))))) {
        status.raise(kFpOverflow);
      }
    }
  }
}

/// double to int32 in pieces, in operations that every vector unit has: a whole number added to 1.5 * 2**52 stands in the low bits
/// of the sum. A piece with a number out of range is done again one by one.
void to_int32_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count, FpStatus& status) {
  if (to_stride != sizeof(std::int32_t) || from_stride != sizeof(double)) {
    return convert_run<std::int32_t, double>(to, to_stride, from, from_stride, count, status);
  }
  constexpr double kShift = 0x1.8p52;
  for (Index done = 0; done < count; done += kChunk) {
    const Index n = std::min(kChunk, count - done);
    const std::byte* x = from + done * static_cast<Index>(sizeof(double));
    std::byte* y = to + done * static_cast<Index>(sizeof(std::int32_t));
    std::uint64_t outside = 0;
#pragma clang loop vectorize(assume_safety) interleave_count(2)
    for (Index i = 0; i < n; ++i) {
      const double d = load<double>(x + i * static_cast<Index>(sizeof(double)));
      outside |= d > -0x1p31 - 1 && d < 0x1p31 ? std::uint64_t{0} : std::uint64_t{1};
      store(y + i * static_cast<Index>(sizeof(std::int32_t)), static_cast<std::uint32_t>(nd::bit_cast<std::uint64_t>(std::trunc(d) + kShift)));
    }
    if (outside) convert_run<std::int32_t, double>(y, to_stride, x, from_stride, n, status);
  }
}

template <class Word>
void copy_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count, FpStatus&) {
  copy_strided(to, to_stride, from, from_stride, count, sizeof(Word));
}

void half_to_float_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                       FpStatus&) {
  for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) store(to, to_float(load<Half>(from)));
}

template <class From>
void to_half_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                 FpStatus& status) {
  bool bad = false;
  for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
    From x = load<From>(from);
    Half h = to_half(x);
    bad |= (h.bits & 0x7fff) == 0x7c00 && std::isfinite(x);
    store(to, h);
  }
  if (bad) status.raise(kFpOverflow);
}

/// Half to bool looks at the bits.
void half_to_bool_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                      FpStatus&) {
  for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
    store<bool>(to, (load<Half>(from).bits & 0x7fff) != 0);
  }
}

template <class T>
void complex_to_bool_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                         FpStatus&) {
  for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
    auto z = load<Complex<T>>(from);
    store<bool>(to, z.real != 0 || z.imag != 0);
  }
}

/// Through float in pieces; `First` makes floats, `Second` uses them.
template <CastLoop First, CastLoop Second>
void through_float(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                   FpStatus& status) {
  float middle[kChunk];
  std::byte* m = reinterpret_cast<std::byte*>(middle);
  while (count > 0) {
    Index n = std::min(count, kChunk);
    First(m, sizeof(float), from, from_stride, n, status);
    Second(to, to_stride, m, sizeof(float), n, status);
    from += n * from_stride;
    to += n * to_stride;
    count -= n;
  }
}

template <class T>
using Word = std::conditional_t<sizeof(T) == 1, std::uint8_t,
             std::conditional_t<sizeof(T) == 2, std::uint16_t, std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>>>;

/// The loop for two real types.
template <class From, class To>
constexpr CastLoop real_loop() {
  if constexpr (std::is_same_v<From, To> && !std::is_same_v<From, bool>) {
    return copy_run<Word<To>>;
  } else if constexpr (std::is_same_v<From, bool> && std::is_same_v<To, bool>) {
    return convert_run<bool, std::uint8_t>;
  } else if constexpr (std::is_same_v<From, Half>) {
    if constexpr (std::is_same_v<To, bool>) {
      return half_to_bool_run;
    } else if constexpr (std::is_same_v<To, float>) {
      return half_to_float_run;
    } else {
      return through_float<half_to_float_run, convert_run<To, float>>;
    }
  } else if constexpr (std::is_same_v<To, Half>) {
    if constexpr (std::is_floating_point_v<From>) {
      return to_half_run<From>;
    } else {
      return through_float<convert_run<float, From>, to_half_run<float>>;
    }
  } else if constexpr (std::is_integral_v<From> && std::is_integral_v<To> && !std::is_same_v<From, bool>) {
    if constexpr (std::is_same_v<To, bool>) {
      return convert_run<bool, Word<From>>;
    } else if constexpr (sizeof(To) == sizeof(From)) {
      return copy_run<Word<To>>;
    } else if constexpr (sizeof(To) < sizeof(From)) {
      return convert_run<Word<To>, Word<From>>;
    } else {
      return convert_run<Word<To>, From>;
    }
  } else if constexpr (std::is_same_v<From, bool>) {
    if constexpr (std::is_integral_v<To>) {
      return convert_run<Word<To>, bool>;
    } else {
      return convert_run<To, bool>;
    }
  } else if constexpr (std::is_same_v<From, double> && std::is_same_v<To, float>) {
    return narrow_run;
  } else if constexpr (std::is_same_v<From, double> && std::is_same_v<To, std::int32_t>) {
    return to_int32_run;
  } else {
    return convert_run<To, From>;
  }
}

template <class T>
struct Part {
  using type = T;
};
template <class T>
struct Part<Complex<T>> {
  using type = T;
};

/// To complex: the real part by the real loop, zero beside it.
template <CastLoop Real, class T>
void to_complex_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                    FpStatus& status) {
  Real(to, to_stride, from, from_stride, count, status);
  for (Index i = 0; i < count; ++i) store<T>(to + i * to_stride + static_cast<Index>(sizeof(T)), T{0});
}

/// Complex to complex of the other width, part by part.
template <CastLoop Real, class To, class From>
void complex_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                 FpStatus& status) {
  Real(to, to_stride, from, from_stride, count, status);
  Real(to + sizeof(To), to_stride, from + sizeof(From), from_stride, count, status);
}

void copy16_run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count, FpStatus&) {
  copy_strided(to, to_stride, from, from_stride, count, 16);
}

template <class From, class To>
constexpr CastLoop pick() {
  using FromPart = typename Part<From>::type;
  using ToPart = typename Part<To>::type;
  if constexpr (is_complex<From> && is_complex<To>) {
    if constexpr (std::is_same_v<From, To>) {
      return sizeof(From) == 8 ? copy_run<std::uint64_t> : copy16_run;
    } else {
      return complex_run<real_loop<FromPart, ToPart>(), ToPart, FromPart>;
    }
  } else if constexpr (is_complex<To>) {
    return to_complex_run<real_loop<From, ToPart>(), ToPart>;
  } else if constexpr (is_complex<From> && std::is_same_v<To, bool>) {
    return complex_to_bool_run<FromPart>;
  } else {
    return real_loop<FromPart, To>();
  }
}

template <class From>
CastLoop from_loop(TypeId to) {
  static constexpr CastLoop kLoops[] = {
#define ND_DTYPE(Id, CType, Kind, Size) pick<From, CType>(),
#include "nd/core/bit_cast.h"
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
  };
  return kLoops[static_cast<int>(to)];
}

template <class T>
void copy_elements(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count) {
  for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) store(to, load<T>(from));
}

}  // namespace

CastLoop numeric_cast_loop(TypeId from, TypeId to) {
  return visit_dtype(from, [&]<class From>() { return from_loop<From>(to); });
}

void copy_strided(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                  Index itemsize) {
  if (count <= 0 || itemsize == 0) return;
  if (to_stride == itemsize && from_stride == itemsize) {
    if (to != from) std::memmove(to, from, static_cast<std::size_t>(count * itemsize));
    return;
  }
  switch (itemsize) {
    case 1: return copy_elements<std::uint8_t>(to, to_stride, from, from_stride, count);
    case 2: return copy_elements<std::uint16_t>(to, to_stride, from, from_stride, count);
    case 4: return copy_elements<std::uint32_t>(to, to_stride, from, from_stride, count);
    case 8: return copy_elements<std::uint64_t>(to, to_stride, from, from_stride, count);
    case 16: return copy_elements<Complex128>(to, to_stride, from, from_stride, count);
    default: break;
  }
  for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
    std::memmove(to, from, static_cast<std::size_t>(itemsize));
  }
}

void swap_strided(std::byte* data, Index stride, Index count, Index width) {
  for (Index i = 0; i < count; ++i, data += stride) {
    switch (width) {
      case 2: store(data, __builtin_bswap16(load<std::uint16_t>(data))); break;
      case 4: store(data, __builtin_bswap32(load<std::uint32_t>(data))); break;
      case 8: store(data, __builtin_bswap64(load<std::uint64_t>(data))); break;
      default: std::reverse(data, data + width);
    }
  }
}

}  // namespace nd
