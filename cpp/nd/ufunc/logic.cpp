// Truth: logical operations, and what kind of number something is.
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"
#include "nd/ufunc/time_rows.h"

namespace nd {
namespace {

using namespace kernel;

template <class T>
inline bool truth(T x) {
  if constexpr (is_complex<T>) {
    return (x.real != 0) | (x.imag != 0);
  } else {
    return x != 0;
  }
}

struct LogicalAnd : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  template <class T>
  bool operator()(T x, T y) const {
    return truth(x) & truth(y);
  }
};
struct LogicalOr : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  template <class T>
  bool operator()(T x, T y) const {
    return truth(x) | truth(y);
  }
};
struct LogicalXor : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  template <class T>
  bool operator()(T x, T y) const {
    return truth(x) != truth(y);
  }
};
struct LogicalNot : Operation {
  static constexpr bool kBits = true;
  template <class T>
  bool operator()(T x) const {
    return !truth(x);
  }
};

struct IsNan : Operation {
  template <class T>
  bool operator()(T x) const {
    if constexpr (is_complex<T>) {
      return (x.real != x.real) | (x.imag != x.imag);
    } else {
      return x != x;
    }
  }
};
template <class T>
inline bool infinite(T x) {
  return std::fabs(x) == std::numeric_limits<T>::infinity();
}
struct IsInf : Operation {
  template <class T>
  bool operator()(T x) const {
    if constexpr (is_complex<T>) {
      return infinite(x.real) | infinite(x.imag);
    } else {
      return infinite(x);
    }
  }
};
template <class T>
inline bool finite(T x) {
  return std::fabs(x) < std::numeric_limits<T>::infinity();
}
struct IsFinite : Operation {
  template <class T>
  bool operator()(T x) const {
    if constexpr (is_complex<T>) {
      return finite(x.real) & finite(x.imag);
    } else {
      return finite(x);
    }
  }
};
struct SignBit : Operation {
  template <class T>
  bool operator()(T x) const {
    return std::signbit(x);
  }
};

/// The answer for every integer.
template <bool value>
void constant_loop(std::byte* const* d, const Index* s, Index n, FpStatus&) {
  for (Index i = 0; i < n; ++i) store<bool>(d[1] + i * s[1], value);
}

template <bool value, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> constant_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, TypeId::Bool}, constant_loop<value>}...};
}

using All = List<bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t,
                 std::int64_t, std::uint64_t, Half, float, double, Complex64, Complex128>;
using NoBool = List<std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t,
                    std::uint64_t, Half, float, double, Complex64, Complex128>;
using FloatComplexes = List<Half, float, double, Complex64, Complex128>;

/// Reductions run on bools, so those rows alone fold.
template <class Op>
constexpr auto logical_rows() {
  return join(binary_rows<Op>(List<bool>{}), binary_rows_to<Op, bool>(NoBool{}));
}

constexpr auto kAnd = logical_rows<LogicalAnd>();
constexpr auto kOr = logical_rows<LogicalOr>();
constexpr auto kXor = logical_rows<LogicalXor>();
constexpr auto kNot = unary_rows_to<LogicalNot, bool>(All{});
constexpr auto kIsNan = join(constant_rows<false>(BoolInts{}), unary_rows_to<IsNan, bool>(FloatComplexes{}), time_loop::test_rows(time_loop::is_nat));
constexpr auto kIsInf = join(constant_rows<false>(BoolInts{}), unary_rows_to<IsInf, bool>(FloatComplexes{}), time_loop::test_rows(time_loop::is_infinite));
constexpr auto kIsFinite = join(constant_rows<true>(BoolInts{}), unary_rows_to<IsFinite, bool>(FloatComplexes{}), time_loop::test_rows(time_loop::is_finite));
constexpr auto kSignBit = unary_rows_to<SignBit, bool>(Floats{});
constexpr LoopRow kIsNat[] = {{{TypeId::DateTime64, TypeId::Bool}, time_loop::is_nat},
                              {{TypeId::TimeDelta64, TypeId::Bool}, time_loop::is_nat}};

constexpr Ufunc kUfuncs[] = {
    {"logical_and", 2, 1, Identity::True, true, Resolve::Logical, kAnd, "Whether x1 and x2 are both true."},
    {"logical_or", 2, 1, Identity::False, true, Resolve::Logical, kOr, "Whether x1 or x2 is true, or both."},
    {"logical_xor", 2, 1, Identity::False, true, Resolve::Logical, kXor, "Whether just one of x1 and x2 is true."},
    {"logical_not", 1, 1, Identity::None, false, Resolve::Search, kNot, "Whether x is false."},
    {"isnan", 1, 1, Identity::None, false, Resolve::Search, kIsNan, "Whether x is nan."},
    {"isinf", 1, 1, Identity::None, false, Resolve::Search, kIsInf, "Whether x is infinite, of either sign."},
    {"isfinite", 1, 1, Identity::None, false, Resolve::Search, kIsFinite, "Whether x is neither infinite nor nan."},
    {"isnat", 1, 1, Identity::None, false, Resolve::Search, kIsNat, "Whether a datetime64 or timedelta64 is NaT."},
    {"signbit", 1, 1, Identity::None, false, Resolve::Search, kSignBit,
     "Whether the sign bit is set; so for -0.0 too."},
};

}  // namespace

std::span<const Ufunc> logic_ufuncs() { return kUfuncs; }

}  // namespace nd
