// The shapes of inner loops. An operation is a functor of one or two numbers; these templates run it over data with any
// strides and alignment, vectorised where the data is packed. Flags are found after the fact: a block's results are
// scanned for what isn't finite, and only then are the inputs asked why.
//
//   struct Hypot { static constexpr Check kCheck = Check::Plain; template <class T> T operator()(T x, T y) const; };
//   constexpr auto kHypotLoops = binary_rows<Hypot>(Floats{});
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

#include "nd/ufunc/ufunc.h"

// On bools & and | are meant: they vectorise, && and || branch.
#pragma clang diagnostic ignored "-Wbitwise-instead-of-logical"

namespace nd::kernel {

template <class... Ts>
struct List {};

using Ints = List<std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t,
                  std::uint64_t>;
using BoolInts = List<bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t,
                      std::int64_t, std::uint64_t>;
using Floats = List<Half, float, double>;
using Complexes = List<Complex64, Complex128>;

/// What to make of results that aren't finite.
enum class Check : std::uint8_t {
  None,
  Plain,      // nan from numbers is invalid, infinity from finite ones is overflow
  Divide,     // … and from a zero divisor (the second input) is a division by zero
  PoleZero,   // … and at x = 0 (log)
  PoleMinus,  // … and at x = -1 (log1p)
  PoleOne,    // … and at x = ±1 (arctanh)
  PowerPole,  // … and from 0 to a negative power
};

template <class T>
using Word = std::conditional_t<
    sizeof(T) == 1, std::uint8_t,
    std::conditional_t<sizeof(T) == 2, std::uint16_t, std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>>>;

/// Elements a block: small enough that inputs and results of one are still in the nearest cache when checked.
inline constexpr Index kBlock = 512;

/// Whether any of the floats (T is float or double) isn't finite.
template <class T>
bool any_nonfinite(const std::byte* data, Index stride, Index count);
/// What non-finite (and, if asked for, underflowed) results of a block say.
template <class T>
void check_unary(Check check, const std::byte* const* data, const Index* strides, Index count, FpStatus& status);
template <class T>
void check_binary(Check check, const std::byte* const* data, const Index* strides, Index count, FpStatus& status);

// ---- one input ----------------------------------------------------------------------------------------------------

template <class Op, class T, class R>
inline void unary_run(std::byte* const* d, const Index* s, Index n) {
  const std::byte* a = d[0];
  std::byte* r = d[1];
  constexpr Index t = sizeof(T), u = sizeof(R);
  Op op;
  if constexpr (Op::kVector) {
    if (s[0] == t && s[1] == u) {
#pragma clang loop vectorize(assume_safety) interleave_count(2)
      for (Index i = 0; i < n; ++i) store<R>(r + i * u, op(load<T>(a + i * t)));
      return;
    }
  }
#pragma clang loop vectorize(disable) unroll(disable)
  for (Index i = 0; i < n; ++i, a += s[0], r += s[1]) store<R>(r, op(load<T>(a)));
}

/// Calls run(data, strides, n) by blocks, keeping inputs that the output overwrites, then check.
using Run = void (*)(std::byte* const* data, const Index* strides, Index count);
using CheckFn = void (*)(Check check, const std::byte* const* data, const Index* strides, Index count,
                         FpStatus& status);
void run_checked(Run run, CheckFn check_fn, Check check, int inputs, Index itemsize, std::byte* const* data,
                 const Index* strides, Index count, FpStatus& status);
/// Runs a float loop over halves. Which operands are halves is in the mask; the others go straight through.
void run_half(Loop loop, int inputs, int outputs, unsigned halves, std::byte* const* data, const Index* strides,
              Index count, FpStatus& status);

template <class Op, class T, class R>
void unary_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  if constexpr (std::is_floating_point_v<T> && Op::kCheck != Check::None) {
    run_checked(unary_run<Op, T, R>, check_unary<T>, Op::kCheck, 1, sizeof(T), d, s, n, status);
  } else {
    unary_run<Op, T, R>(d, s, n);
  }
}

template <Loop FloatLoop, int inputs, int outputs, unsigned halves>
void half_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  run_half(FloatLoop, inputs, outputs, halves, d, s, n, status);
}

/// The type by which an operation that only sees bits runs.
template <class Op, class T>
using Seen = std::conditional_t<Op::kBits && std::is_integral_v<T> && !std::is_same_v<T, bool>, Word<T>, T>;

template <class Op, class T, class R>
constexpr Loop pick_unary() {
  if constexpr (std::is_same_v<T, Half>) {
    if constexpr (std::is_same_v<R, Half>) {
      return half_loop<unary_loop<Op, float, float>, 1, 1, 3>;
    } else {
      return half_loop<unary_loop<Op, float, R>, 1, 1, 1>;
    }
  } else if constexpr (Op::kBits && std::is_same_v<T, bool>) {
    return unary_loop<Op, bool, R>;
  } else {
    return unary_loop<Op, Seen<Op, T>, std::conditional_t<std::is_same_v<T, R>, Seen<Op, T>, R>>;
  }
}

// ---- two inputs ---------------------------------------------------------------------------------------------------

template <class Op, class T, class R>
inline void binary_run(std::byte* const* d, const Index* s, Index n) {
  const std::byte *a = d[0], *b = d[1];
  std::byte* r = d[2];
  constexpr Index t = sizeof(T), u = sizeof(R);
  Op op;
  if constexpr (Op::kVector) {
    if (s[2] == u) {
      if (s[0] == t && s[1] == t) {
#pragma clang loop vectorize(assume_safety) interleave_count(2)
        for (Index i = 0; i < n; ++i) store<R>(r + i * u, op(load<T>(a + i * t), load<T>(b + i * t)));
        return;
      }
      if (s[0] == t && s[1] == 0) {
        const T y = load<T>(b);
#pragma clang loop vectorize(assume_safety) interleave_count(2)
        for (Index i = 0; i < n; ++i) store<R>(r + i * u, op(load<T>(a + i * t), y));
        return;
      }
      if (s[0] == 0 && s[1] == t) {
        const T x = load<T>(a);
#pragma clang loop vectorize(assume_safety) interleave_count(2)
        for (Index i = 0; i < n; ++i) store<R>(r + i * u, op(x, load<T>(b + i * t)));
        return;
      }
    }
  }
#pragma clang loop vectorize(disable) unroll(disable)
  for (Index i = 0; i < n; ++i, a += s[0], b += s[1], r += s[2]) store<R>(r, op(load<T>(a), load<T>(b)));
}

template <class Op, class T, class R>
void binary_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  if constexpr (std::is_floating_point_v<T> && Op::kCheck != Check::None) {
    run_checked(binary_run<Op, T, R>, check_binary<T>, Op::kCheck, 2, sizeof(T), d, s, n, status);
  } else {
    binary_run<Op, T, R>(d, s, n);
  }
}

template <class Op, class T, class R>
constexpr Loop pick_binary() {
  if constexpr (std::is_same_v<T, Half>) {
    if constexpr (std::is_same_v<R, Half>) {
      return half_loop<binary_loop<Op, float, float>, 2, 1, 7>;
    } else {
      return half_loop<binary_loop<Op, float, R>, 2, 1, 3>;
    }
  } else if constexpr (Op::kBits && std::is_same_v<T, bool>) {
    return binary_loop<Op, bool, R>;
  } else {
    return binary_loop<Op, Seen<Op, T>, std::conditional_t<std::is_same_v<T, R>, Seen<Op, T>, R>>;
  }
}

/// Operations on integers that may meet a condition say so in `flags`.
template <class Op, class T>
void flagged_binary_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  const std::byte *a = d[0], *b = d[1];
  std::byte* r = d[2];
  unsigned flags = 0;
  Op op;
#pragma clang loop vectorize(disable) unroll(disable)
  for (Index i = 0; i < n; ++i, a += s[0], b += s[1], r += s[2]) store<T>(r, op(load<T>(a), load<T>(b), flags));
  status.raise(flags);
}

// ---- reductions ---------------------------------------------------------------------------------------------------

/// What turned up when `after` came of `before` and these floats.
template <class T>
void check_fold(T before, T after, const std::byte* x, Index stride, Index count, FpStatus& status);

/// Whether partial results may be combined in any order without changing the result.
template <class Op, class T>
inline constexpr bool kAnyOrder = Op::kAnyOrder || (Op::kBits && Op::kCommutes && std::is_integral_v<T>);

template <class Op, class T>
void fold_loop(std::byte* acc_place, const std::byte* x, Index stride, Index n, FpStatus& status) {
  Op op;
  T acc = load<T>(acc_place);
  const T before = acc;
  Index i = 0;
  if constexpr (kAnyOrder<Op, T> && Op::kVector) {
    constexpr Index lanes = 64 / sizeof(T) < 8 ? 8 : 64 / sizeof(T);
    if (stride == static_cast<Index>(sizeof(T)) && n >= 2 * lanes) {
      T r[lanes];
      for (Index k = 0; k < lanes; ++k) r[k] = load<T>(x + k * static_cast<Index>(sizeof(T)));
      for (i = lanes; i + lanes <= n; i += lanes) {
#pragma clang loop vectorize(assume_safety)
        for (Index k = 0; k < lanes; ++k) r[k] = op(r[k], load<T>(x + (i + k) * static_cast<Index>(sizeof(T))));
      }
      for (Index k = 0; k < lanes; ++k) acc = op(acc, r[k]);
    }
  }
#pragma clang loop vectorize(disable) unroll(disable)
  for (; i < n; ++i) acc = op(acc, load<T>(x + i * stride));
  store<T>(acc_place, acc);
  if constexpr (std::is_floating_point_v<T> && Op::kCheck != Check::None) {
    if (!std::isfinite(acc)) check_fold<T>(before, acc, x, stride, n, status);
  }
}

template <class Op, class T>
void scan_loop(std::byte* out, Index out_stride, const std::byte* x, Index stride, Index n, FpStatus& status) {
  Op op;
  T acc = load<T>(out - out_stride);
  const T before = acc;
#pragma clang loop vectorize(disable) unroll(disable)
  for (Index i = 0; i < n; ++i, out += out_stride) {
    acc = op(acc, load<T>(x + i * stride));
    store<T>(out, acc);
  }
  if constexpr (std::is_floating_point_v<T> && Op::kCheck != Check::None) {
    if (!std::isfinite(acc)) check_fold<T>(before, acc, x, stride, n, status);
  }
}

template <class Op, class T>
constexpr Fold pick_fold() {
  if constexpr (std::is_same_v<T, Half> || !Op::kFolds) {
    return nullptr;
  } else {
    return fold_loop<Op, Seen<Op, T>>;
  }
}
template <class Op, class T>
constexpr Scan pick_scan() {
  if constexpr (std::is_same_v<T, Half> || !Op::kFolds) {
    return nullptr;
  } else {
    return scan_loop<Op, Seen<Op, T>>;
  }
}

template <class Op, class T>
void quiet_loop(std::byte* const* d, const Index* s, Index n, FpStatus&) {
  binary_run<Op, T, T>(d, s, n);
}

template <class Op, class T>
constexpr Loop pick_quiet() {
  if constexpr (std::is_floating_point_v<T> && Op::kFolds && Op::kCheck != Check::None) {
    return quiet_loop<Op, T>;
  } else {
    return nullptr;
  }
}

// ---- rows ---------------------------------------------------------------------------------------------------------

template <class T>
inline constexpr TypeId kId = TypeIdOf<T>::value;

template <class Op, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> unary_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>}, pick_unary<Op, Ts, Ts>()}...};
}
template <class Op, class R, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> unary_rows_to(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<R>}, pick_unary<Op, Ts, R>()}...};
}
template <class Op, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> binary_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>, kId<Ts>}, pick_binary<Op, Ts, Ts>(), pick_fold<Op, Ts>(), nullptr, pick_scan<Op, Ts>(),
                  pick_quiet<Op, Ts>()}...};
}
template <class Op, class R, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> binary_rows_to(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>, kId<R>}, pick_binary<Op, Ts, R>()}...};
}
template <class Op, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> flagged_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>, kId<Ts>}, flagged_binary_loop<Op, Ts>}...};
}

template <std::size_t... Ns>
constexpr auto join(const std::array<LoopRow, Ns>&... parts) {
  std::array<LoopRow, (Ns + ...)> out{};
  std::size_t at = 0;
  auto append = [&](const auto& part) {
    for (const LoopRow& row : part) out[at++] = row;
  };
  (append(parts), ...);
  return out;
}

/// What an operation is unless it says otherwise.
struct Operation {
  static constexpr bool kVector = true;         // worth vectorising
  static constexpr bool kBits = false;          // signed and unsigned integers give the same bits
  static constexpr Check kCheck = Check::None;  // for floats
  static constexpr bool kFolds = false;         // worth loops of its own for reduce and accumulate
  static constexpr bool kCommutes = true;       // over integers; subtraction doesn't
  static constexpr bool kAnyOrder = false;      // reducing floats in another order gives the same
};

}  // namespace nd::kernel
