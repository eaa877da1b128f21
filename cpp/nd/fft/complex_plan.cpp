#include "nd/fft/complex_plan.h"

#include <cmath>

#include "nd/core/chunks.h"
#include "nd/core/settings.h"

namespace nd::fft {
namespace {

/// e^(2πi x/n) for 8x counted in eighths of n, where `angle` is an eighth of a turn by n.
C root_at(std::size_t x, std::size_t n, double angle) {
  const auto c = [&](std::size_t k) { return std::cos(static_cast<double>(k) * angle); };
  const auto s = [&](std::size_t k) { return std::sin(static_cast<double>(k) * angle); };
  x *= 8;
  const bool below = x >= 4 * n;  // the lower half turn mirrors the upper
  if (below) x = 8 * n - x;
  C w;
  if (x < 2 * n) {
    w = x < n ? C(c(x), s(x)) : C(s(2 * n - x), c(2 * n - x));
  } else {
    x -= 2 * n;
    w = x < n ? C(-s(x), c(x)) : C(-c(2 * n - x), s(2 * n - x));
  }
  return below ? std::conj(w) : w;
}

/// v times w, or times its conjugate going forward.
template <bool kForward>
C turned(C v, C w) {
  if constexpr (kForward) {
    return {v.real() * w.real() + v.imag() * w.imag(), v.imag() * w.real() - v.real() * w.imag()};
  } else {
    return {v.real() * w.real() - v.imag() * w.imag(), v.real() * w.imag() + v.imag() * w.real()};
  }
}
/// A quarter, an eighth and three eighths of a turn.
template <bool kForward>
C quarter(C v) {
  return kForward ? C(v.imag(), -v.real()) : C(-v.imag(), v.real());
}
constexpr double kHalfRoot = 0.707106781186547524400844362104849;
template <bool kForward>
C eighth(C v) {
  return kForward ? C(kHalfRoot * (v.real() + v.imag()), kHalfRoot * (v.imag() - v.real()))
                  : C(kHalfRoot * (v.real() - v.imag()), kHalfRoot * (v.imag() + v.real()));
}
template <bool kForward>
C three_eighths(C v) {
  return kForward ? C(kHalfRoot * (v.imag() - v.real()), kHalfRoot * (-v.real() - v.imag()))
                  : C(kHalfRoot * (-v.real() - v.imag()), kHalfRoot * (v.real() - v.imag()));
}

/// One butterfly: the legs `in` become `out`, untwiddled.
template <bool kForward>
void butterfly2(const C* in, C* out) {
  out[0] = in[0] + in[1];
  out[1] = in[0] - in[1];
}
template <bool kForward>
void butterfly4(const C* in, C* out) {
  const C a = in[0] + in[2], b = in[0] - in[2], c = in[1] + in[3], d = quarter<kForward>(in[1] - in[3]);
  out[0] = a + c;
  out[1] = b + d;
  out[2] = a - c;
  out[3] = b - d;
}
template <bool kForward>
void butterfly8(const C* in, C* out) {
  C a1 = in[1] + in[5], a5 = in[1] - in[5], a3 = in[3] + in[7], a7 = in[3] - in[7];
  C t = a1;
  a1 = a1 + a3;
  a3 = quarter<kForward>(t - a3);
  a7 = quarter<kForward>(a7);
  t = a5;
  a5 = eighth<kForward>(a5 + a7);
  a7 = three_eighths<kForward>(t - a7);
  const C a0 = in[0] + in[4], a4 = in[0] - in[4], a2 = in[2] + in[6], a6 = quarter<kForward>(in[2] - in[6]);
  const C b0 = a0 + a2, b2 = a0 - a2, b4 = a4 + a6, b6 = a4 - a6;
  out[0] = b0 + a1;
  out[4] = b0 - a1;
  out[2] = b2 + a3;
  out[6] = b2 - a3;
  out[1] = b4 + a5;
  out[5] = b4 - a5;
  out[3] = b6 + a7;
  out[7] = b6 - a7;
}

constexpr double kCos3[] = {-0.5}, kSin3[] = {0.86602540378443864676};
constexpr double kCos5[] = {0.3090169943749474241, -0.8090169943749474241},
                 kSin5[] = {0.95105651629515357212, 0.58778525229247312917};
constexpr double kCos7[] = {0.6234898018587335305, -0.2225209339563144042, -0.9009688679024191262},
                 kSin7[] = {0.7818314824680298087, 0.9749279121818236070, 0.4338837391175581204};
constexpr double kCos11[] = {0.8412535328311811688, 0.4154150130018864255, -0.1423148382732851404, -0.6548607339452850640,
                             -0.9594929736144973898},
                 kSin11[] = {0.5406408174555975821, 0.9096319953545183714, 0.9898214418809327323, 0.7557495743542582837,
                             0.2817325568414296977};

/// A small odd radix: legs j and radix - j go together.
template <bool kForward>
void butterfly_odd(std::size_t radix, const double* cosines, const double* sines, const C* in, C* out) {
  const std::size_t half = (radix - 1) / 2;
  C sum[6], difference[6];
  C total = in[0];
  for (std::size_t j = 1; j <= half; ++j) {
    sum[j] = in[j] + in[radix - j];
    difference[j] = in[j] - in[radix - j];
    total = total + sum[j];
  }
  out[0] = total;
  for (std::size_t u = 1; u <= half; ++u) {
    double ar = in[0].real(), ai = in[0].imag(), br = 0, bi = 0;
    for (std::size_t j = 1; j <= half; ++j) {
      const std::size_t at = u * j % radix, k = at <= half ? at : radix - at;
      const double c = cosines[k - 1], s = (at <= half) == kForward ? -sines[k - 1] : sines[k - 1];
      ar += c * sum[j].real();
      ai += c * sum[j].imag();
      bi = j == 1 ? s * difference[j].real() : bi + s * difference[j].real();
      br = j == 1 ? s * difference[j].imag() : br + s * difference[j].imag();
    }
    br = -br;
    out[u] = C(ar + br, ai + bi);
    out[radix - u] = C(ar - br, ai - bi);
  }
}

/// All butterflies of a pass: `in` is (l1, radix, ido), `out` is (radix, l1, ido).
template <bool kForward, class Butterfly>
void pass(std::size_t radix, std::size_t ido, std::size_t l1, const C* in, C* out, const C* twiddles, Butterfly butterfly) {
  C legs[11], made[11];
  for (std::size_t k = 0; k < l1; ++k) {
    for (std::size_t i = 0; i < ido; ++i) {
      for (std::size_t j = 0; j < radix; ++j) legs[j] = in[i + ido * (j + radix * k)];
      butterfly(legs, made);
      out[i + ido * k] = made[0];
      for (std::size_t j = 1; j < radix; ++j) {
        out[i + ido * (k + l1 * j)] = i == 0 ? made[j] : turned<kForward>(made[j], twiddles[(j - 1) * (ido - 1) + i - 1]);
      }
    }
    checkpoint(static_cast<Index>(ido * radix) * 4);
  }
}

/// Any other radix; the result is in `in`, as (radix, l1, ido).
template <bool kForward>
void pass_generic(std::size_t radix, std::size_t ido, std::size_t l1, C* in, C* out, const C* twiddles, const C* legs) {
  const std::size_t half = (radix + 1) / 2, block = ido * l1;
  std::vector<C> w(legs, legs + radix);
  if (kForward) {
    for (C& v : w) v = std::conj(v);
  }
  w[0] = 1;
  const auto from = [&](std::size_t i, std::size_t j, std::size_t k) { return in[i + ido * (j + radix * k)]; };
  for (std::size_t k = 0; k < l1; ++k) {
    for (std::size_t i = 0; i < ido; ++i) {
      out[i + ido * k] = from(i, 0, k);
      for (std::size_t j = 1; j < half; ++j) {
        out[i + ido * (k + l1 * j)] = from(i, j, k) + from(i, radix - j, k);
        out[i + ido * (k + l1 * (radix - j))] = from(i, j, k) - from(i, radix - j, k);
      }
    }
  }
  for (std::size_t ik = 0; ik < block; ++ik) {
    C total = out[ik];
    for (std::size_t j = 1; j < half; ++j) total += out[ik + block * j];
    in[ik] = total;
  }
  for (std::size_t l = 1; l < half; ++l) {
    const std::size_t mirror = radix - l;
    for (std::size_t ik = 0; ik < block; ++ik) {
      const auto leg = [&](std::size_t j) { return out[ik + block * j]; };
      double ar = leg(0).real() + w[l].real() * leg(1).real() + w[2 * l].real() * leg(2).real();
      double ai = leg(0).imag() + w[l].real() * leg(1).imag() + w[2 * l].real() * leg(2).imag();
      double br = -(w[l].imag() * leg(radix - 1).imag() + w[2 * l].imag() * leg(radix - 2).imag());
      double bi = w[l].imag() * leg(radix - 1).real() + w[2 * l].imag() * leg(radix - 2).real();
      std::size_t at = 2 * l, j = 3;
      const auto next = [&] {
        at += l;
        if (at > radix) at -= radix;
        return w[at];
      };
      for (; j + 1 < half; j += 2) {
        const C x = next(), y = next();
        ar += leg(j).real() * x.real() + leg(j + 1).real() * y.real();
        ai += leg(j).imag() * x.real() + leg(j + 1).imag() * y.real();
        br -= leg(radix - j).imag() * x.imag() + leg(radix - j - 1).imag() * y.imag();
        bi += leg(radix - j).real() * x.imag() + leg(radix - j - 1).real() * y.imag();
      }
      for (; j < half; ++j) {
        const C x = next();
        ar += leg(j).real() * x.real();
        ai += leg(j).imag() * x.real();
        br -= leg(radix - j).imag() * x.imag();
        bi += leg(radix - j).real() * x.imag();
      }
      in[ik + block * l] = C(ar, ai);
      in[ik + block * mirror] = C(br, bi);
    }
    checkpoint(static_cast<Index>(block * radix) * 2);
  }
  for (std::size_t j = 1; j < half; ++j) {
    for (std::size_t k = 0; k < l1; ++k) {
      for (std::size_t i = 0; i < ido; ++i) {
        C &a = in[i + ido * (k + l1 * j)], &b = in[i + ido * (k + l1 * (radix - j))];
        const C sum = a + b, difference = a - b;
        a = i == 0 ? sum : turned<kForward>(sum, twiddles[(j - 1) * (ido - 1) + i - 1]);
        b = i == 0 ? difference : turned<kForward>(difference, twiddles[(radix - j - 1) * (ido - 1) + i - 1]);
      }
    }
  }
}

std::size_t largest_prime_factor(std::size_t n) {
  std::size_t largest = 1;
  for (; n % 2 == 0; n /= 2) largest = 2;
  for (std::size_t f = 3; f * f <= n; f += 2) {
    for (; n % f == 0; n /= f) largest = f;
  }
  return n > 1 ? n : largest;
}

/// What passes over n elements cost; primes above five cost extra.
double cost_of(std::size_t n) {
  double cost = 0;
  const auto add = [&](std::size_t f) { cost += f <= 5 ? static_cast<double>(f) : 1.1 * static_cast<double>(f); };
  const double length = static_cast<double>(n);
  for (; n % 2 == 0; n /= 2) cost += 2;
  for (std::size_t f = 3; f * f <= n; f += 2) {
    for (; n % f == 0; n /= f) add(f);
  }
  if (n > 1) add(n);
  return cost * length;
}

/// The least length not below n that has only small factors.
std::size_t good_size(std::size_t n) {
  if (n <= 12) return n;
  std::size_t best = 2 * n;
  for (std::size_t f11 = 1; f11 < best; f11 *= 11) {
    for (std::size_t f7 = f11; f7 < best; f7 *= 7) {
      for (std::size_t f5 = f7; f5 < best; f5 *= 5) {
        std::size_t x = f5;
        while (x < n) x *= 2;
        for (;;) {
          if (x < n) {
            x *= 3;
          } else if (x > n) {
            if (x < best) best = x;
            if (x & 1) break;
            x >>= 1;
          } else {
            return n;
          }
        }
      }
    }
  }
  return best;
}

}  // namespace

Roots::Roots(std::size_t n) : n_(n) {
  const double angle = static_cast<double>(0.25L * 3.141592653589793238462643383279502884197L / static_cast<long double>(n));
  const std::size_t count = (n + 2) / 2;
  while ((std::size_t{1} << shift_) * (std::size_t{1} << shift_) < count) ++shift_;
  mask_ = (std::size_t{1} << shift_) - 1;
  fine_.push_back(1);
  for (std::size_t i = 1; i <= mask_; ++i) fine_.push_back(root_at(i, n, angle));
  coarse_.push_back(1);
  for (std::size_t i = 1; i < (count + mask_) / (mask_ + 1); ++i) coarse_.push_back(root_at(i * (mask_ + 1), n, angle));
}

bool chirp_is_cheaper(std::size_t n, double share) {
  const std::size_t prime = n < 50 ? 0 : largest_prime_factor(n);
  return prime * prime > n && 2 * cost_of(good_size(2 * n - 1)) * 1.5 < share * cost_of(n);
}

std::vector<std::size_t> radices(std::size_t n, std::size_t large) {
  std::vector<std::size_t> out;
  for (; large >= 4; large /= 2) {
    for (; n % large == 0; n /= large) out.push_back(large);
  }
  if (n % 2 == 0) {
    n /= 2;
    out.push_back(2);
    std::swap(out.front(), out.back());
  }
  for (std::size_t f = 3; f * f <= n; f += 2) {
    for (; n % f == 0; n /= f) out.push_back(f);
  }
  if (n > 1) out.push_back(n);
  return out;
}

ComplexPlan::~ComplexPlan() = default;

namespace {

/// Zeroes: fresh memory takes most of the time when it is first written.
void fill_zero(std::vector<C>& out, std::size_t n) {
  out.clear();
  out.reserve(n);
  in_chunks(static_cast<Index>(n), 4, [&](Index, Index to) { out.resize(static_cast<std::size_t>(to)); });
}

}  // namespace

ComplexPlan::ComplexPlan(std::size_t n) : n_(n) {
  if (n <= 1) return;
  if (chirp_is_cheaper(n, 1)) {
    const std::size_t padded = good_size(2 * n - 1);
    inner_ = std::make_unique<ComplexPlan>(padded);
    const Roots root(2 * n);
    chirp_.reserve(n);
    chirp_.push_back(1);
    std::size_t square = 0;
    for (std::size_t m = 1; m < n; ++m) {
      square += 2 * m - 1;
      if (square >= 2 * n) square -= 2 * n;
      chirp_.push_back(root(square));
      if (m % 1024 == 0) checkpoint(1024 * 10);
    }
    fill_zero(kernel_, padded);
    const double scale = 1.0 / static_cast<double>(padded);
    kernel_[0] = chirp_[0] * scale;
    in_chunks(static_cast<Index>(n), 6, [&](Index from, Index to) {
      for (auto m = static_cast<std::size_t>(std::max<Index>(from, 1)); m < static_cast<std::size_t>(to); ++m)
        kernel_[m] = kernel_[padded - m] = chirp_[m] * scale;
    });
    inner_->run(kernel_, true, 1);
    kernel_.resize(padded / 2 + 1);
    return;
  }
  const Roots root(n);
  std::size_t l1 = 1;
  for (std::size_t radix : radices(n, 8)) {
    Factor f{radix, {}, {}};
    const std::size_t ido = n / (l1 * radix);
    f.twiddles.reserve((radix - 1) * (ido - 1));
    for (std::size_t j = 1; j < radix; ++j) {
      in_chunks(static_cast<Index>(ido), 8, [&](Index from, Index to) {
        for (auto i = static_cast<std::size_t>(std::max<Index>(from, 1)); i < static_cast<std::size_t>(to); ++i)
          f.twiddles.push_back(root(j * l1 * i));
      });
    }
    if (radix > 11) {
      for (std::size_t j = 0; j < radix; ++j) f.legs.push_back(root(j * l1 * ido));
    }
    factors_.push_back(std::move(f));
    l1 *= radix;
  }
}

template <bool kForward>
void ComplexPlan::passes(std::vector<C>& x, double scale) const {
  std::vector<C> other;
  fill_zero(other, n_);
  std::size_t l1 = 1;
  for (const Factor& f : factors_) {
    const std::size_t ido = n_ / (l1 * f.radix);
    const C* w = f.twiddles.data();
    const auto odd = [&](const double* cosines, const double* sines) {
      pass<kForward>(f.radix, ido, l1, x.data(), other.data(), w,
                     [&](const C* in, C* out) { butterfly_odd<kForward>(f.radix, cosines, sines, in, out); });
    };
    switch (f.radix) {
      case 2: pass<kForward>(2, ido, l1, x.data(), other.data(), w, butterfly2<kForward>); break;
      case 3: odd(kCos3, kSin3); break;
      case 4: pass<kForward>(4, ido, l1, x.data(), other.data(), w, butterfly4<kForward>); break;
      case 5: odd(kCos5, kSin5); break;
      case 7: odd(kCos7, kSin7); break;
      case 8: pass<kForward>(8, ido, l1, x.data(), other.data(), w, butterfly8<kForward>); break;
      case 11: odd(kCos11, kSin11); break;
      default:
        pass_generic<kForward>(f.radix, ido, l1, x.data(), other.data(), w, f.legs.data());
        x.swap(other);
    }
    x.swap(other);
    l1 *= f.radix;
  }
  if (scale != 1) {
    for (C& v : x) v = C(v.real() * scale, v.imag() * scale);
  }
}

void ComplexPlan::run(std::vector<C>& x, bool forward, double scale) const {
  if (inner_) return chirped(x, forward, scale);
  forward ? passes<true>(x, scale) : passes<false>(x, scale);
}

void ComplexPlan::chirped(std::vector<C>& x, bool forward, double scale) const {
  const std::size_t padded = 2 * (kernel_.size() - 1) + (inner_->n_ & 1);
  std::vector<C> y;
  fill_zero(y, padded);
  const auto turn = [&](C v, C w) { return forward ? turned<true>(v, w) : turned<false>(v, w); };
  const auto back = [&](C v, C w) { return forward ? turned<false>(v, w) : turned<true>(v, w); };
  for (std::size_t m = 0; m < n_; ++m) y[m] = turn(x[m], chirp_[m]);
  const C zero = C(x[0].real() * 0, x[0].imag() * 0);  // keeps NaN and infinity in the padding
  for (std::size_t m = n_; m < padded; ++m) y[m] = zero;
  inner_->run(y, true, 1);
  y[0] = back(y[0], kernel_[0]);
  for (std::size_t m = 1; m < (padded + 1) / 2; ++m) {
    y[m] = back(y[m], kernel_[m]);
    y[padded - m] = back(y[padded - m], kernel_[m]);
  }
  if (padded % 2 == 0) y[padded / 2] = back(y[padded / 2], kernel_[padded / 2]);
  inner_->run(y, false, 1);
  for (std::size_t m = 0; m < n_; ++m) {
    const C v = turn(y[m], chirp_[m]);
    x[m] = C(v.real() * scale, v.imag() * scale);
  }
}

}  // namespace nd::fft
