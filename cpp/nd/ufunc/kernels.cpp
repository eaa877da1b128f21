#include "nd/ufunc/kernels.h"

#include "nd/core/bit_cast.h"
#include "nd/core/settings.h"

namespace nd::kernel {

template <class T>
bool any_nonfinite(const std::byte* data, Index stride, Index count) {
  using U = Word<T>;
  constexpr U kExponent = sizeof(T) == 8 ? static_cast<U>(0x7ff0000000000000u) : static_cast<U>(0x7f800000u);
  if (stride == static_cast<Index>(sizeof(T))) {
    // x - x is 0 exactly for finite x; summing bits of it needs no branch.
    U bits = 0;
#pragma clang loop vectorize(assume_safety) interleave_count(2)
    for (Index i = 0; i < count; ++i) {
      T x = load<T>(data + i * static_cast<Index>(sizeof(T)));
      T zero = x - x;
      bits |= nd::bit_cast<U>(zero);
    }
    return bits != 0;
  }
  for (Index i = 0; i < count; ++i, data += stride) {
    if ((load<U>(data) & kExponent) == kExponent) return true;
  }
  return false;
}
template bool any_nonfinite<float>(const std::byte*, Index, Index);
template bool any_nonfinite<double>(const std::byte*, Index, Index);

namespace {

template <class T>
bool any_tiny(const std::byte* data, Index stride, Index count) {
  for (Index i = 0; i < count; ++i, data += stride) {
    if (std::fabs(load<T>(data)) < std::numeric_limits<T>::min()) return true;
  }
  return false;
}

template <class T>
unsigned pole_flag(Check check, T x, T y) {
  bool pole = false;
  switch (check) {
    case Check::Divide: pole = y == 0; break;
    case Check::PoleZero: pole = x == 0; break;
    case Check::PoleMinus: pole = x == -1; break;
    case Check::PoleOne: pole = x == 1 || x == -1; break;
    case Check::PowerPole: pole = x == 0; break;
    default: break;
  }
  return pole ? kFpDivide : kFpOverflow;
}

}  // namespace

template <class T>
void check_unary(Check check, const std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  const std::byte *a = d[0], *r = d[1];
  if (any_nonfinite<T>(r, s[1], n)) {
    for (Index i = 0; i < n; ++i) {
      T out = load<T>(r + i * s[1]);
      if (std::isfinite(out)) continue;
      T x = load<T>(a + i * s[0]);
      if (std::isnan(out)) {
        if (!std::isnan(x)) status.raise(kFpInvalid);
      } else if (std::isfinite(x)) {
        status.raise(pole_flag(check, x, x));
      }
    }
  }
  if (settings().report_underflow && any_tiny<T>(r, s[1], n)) {
    for (Index i = 0; i < n; ++i) {
      T out = load<T>(r + i * s[1]), x = load<T>(a + i * s[0]);
      // A tiny result that is the input itself (sin of a tiny number) is as good as exact here.
      if (std::fabs(out) < std::numeric_limits<T>::min() && out != x && std::isfinite(x) && x != 0) {
        if (out != 0 || check == Check::Plain) status.raise(kFpUnderflow);
      }
    }
  }
}
template void check_unary<float>(Check, const std::byte* const*, const Index*, Index, FpStatus&);
template void check_unary<double>(Check, const std::byte* const*, const Index*, Index, FpStatus&);

template <class T>
void check_binary(Check check, const std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  const std::byte *a = d[0], *b = d[1], *r = d[2];
  if (any_nonfinite<T>(r, s[2], n)) {
    for (Index i = 0; i < n; ++i) {
      T out = load<T>(r + i * s[2]);
      if (std::isfinite(out)) continue;
      T x = load<T>(a + i * s[0]), y = load<T>(b + i * s[1]);
      if (std::isnan(out)) {
        if (!std::isnan(x) && !std::isnan(y)) status.raise(kFpInvalid);
      } else if (std::isfinite(x) && std::isfinite(y)) {
        status.raise(pole_flag(check, x, y));
      }
    }
  }
  if (settings().report_underflow && check != Check::None && any_tiny<T>(r, s[2], n)) {
    for (Index i = 0; i < n; ++i) {
      T out = load<T>(r + i * s[2]), x = load<T>(a + i * s[0]), y = load<T>(b + i * s[1]);
      // Sums are exact down there, so only products, quotients and powers can lose.
      if (std::fabs(out) < std::numeric_limits<T>::min() && x != 0 && y != 0 && std::isfinite(x) && std::isfinite(y) &&
          out != x && out != y && x + y != out && x - y != out) {
        status.raise(kFpUnderflow);
      }
    }
  }
}
template void check_binary<float>(Check, const std::byte* const*, const Index*, Index, FpStatus&);
template void check_binary<double>(Check, const std::byte* const*, const Index*, Index, FpStatus&);

template <class T>
void check_fold(T before, T after, const std::byte* x, Index stride, Index count, FpStatus& status) {
  bool any_nan = std::isnan(before), any_infinite = std::isinf(before);
  for (Index i = 0; i < count; ++i) {
    T value = load<T>(x + i * stride);
    any_nan |= std::isnan(value);
    any_infinite |= std::isinf(value);
  }
  if (any_nan) return;
  if (!any_infinite) status.raise(kFpOverflow);
  if (std::isnan(after)) status.raise(kFpInvalid);
}
template void check_fold<float>(float, float, const std::byte*, Index, Index, FpStatus&);
template void check_fold<double>(double, double, const std::byte*, Index, Index, FpStatus&);

void run_checked(Run run, CheckFn check_fn, Check check, int inputs, Index itemsize, std::byte* const* data,
                 const Index* strides, Index count, FpStatus& status) {
  alignas(16) std::byte saved[static_cast<std::size_t>(kBlock) * sizeof(double)];
  std::byte* at[3];
  const std::byte* seen[3];
  Index seen_strides[3];
  for (Index done = 0; done < count; done += kBlock) {
    Index n = std::min(kBlock, count - done);
    for (int k = 0; k <= inputs; ++k) {
      at[k] = data[k] + done * strides[k];
      seen[k] = at[k];
      seen_strides[k] = strides[k];
    }
    for (int k = 0; k < inputs; ++k) {
      if (at[k] != at[inputs]) continue;
      // The results take this input's place.
      if (n > 1 || k == 0 || seen[0] != saved) copy_strided(saved, itemsize, at[k], strides[k], n, itemsize);
      seen[k] = saved;
      seen_strides[k] = itemsize;
    }
    run(at, strides, n);
    check_fn(check, seen, seen_strides, n, status);
  }
}

void run_half(Loop loop, int inputs, int outputs, unsigned halves, std::byte* const* data, const Index* strides,
              Index count, FpStatus& status) {
  constexpr Index kPiece = 256;
  float values[4][kPiece];
  std::byte* at[4];
  Index steps[4];
  int operands = inputs + outputs;
  for (Index done = 0; done < count; done += kPiece) {
    Index n = std::min(kPiece, count - done);
    for (int k = 0; k < operands; ++k) {
      std::byte* from = data[k] + done * strides[k];
      if (!(halves >> k & 1)) {
        at[k] = from;
        steps[k] = strides[k];
        continue;
      }
      at[k] = reinterpret_cast<std::byte*>(values[k]);
      steps[k] = sizeof(float);
      if (k >= inputs) continue;
      if (strides[k] == 0) {
        values[k][0] = to_float(load<Half>(from));
        steps[k] = 0;
        continue;
      }
      for (Index i = 0; i < n; ++i) values[k][i] = to_float(load<Half>(from + i * strides[k]));
    }
    loop(at, steps, n, status);
    for (int k = inputs; k < operands; ++k) {
      if (!(halves >> k & 1)) continue;
      std::byte* to = data[k] + done * strides[k];
      bool overflow = false;
      for (Index i = 0; i < n; ++i) {
        Half h = to_half(values[k][i]);
        overflow |= (h.bits & 0x7fff) == 0x7c00 && std::isfinite(values[k][i]);
        store(to + i * strides[k], h);
      }
      if (overflow) status.raise(kFpOverflow);
    }
  }
}

}  // namespace nd::kernel
