// The transform of one line of complex numbers.
#pragma once

#include <complex>
#include <cstddef>
#include <memory>
#include <vector>

namespace nd::fft {

using C = std::complex<double>;

/// e^(2πi k/n): products of entries of two short tables, the angle of each reduced to the first eighth of a turn.
class Roots {
 public:
  explicit Roots(std::size_t n);
  C operator()(std::size_t k) const {
    const bool mirrored = 2 * k > n_;
    if (mirrored) k = n_ - k;
    const C a = fine_[k & mask_], b = coarse_[k >> shift_];
    const C w(a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real());
    return mirrored ? std::conj(w) : w;
  }

 private:
  std::size_t n_, mask_;
  int shift_ = 1;
  std::vector<C> fine_, coarse_;
};

/// Mixed radix, factor after factor, in FFTPACK's order of operations, which decides the last bits; Bluestein's chirp
/// where a large prime is left.
class ComplexPlan {
 public:
  explicit ComplexPlan(std::size_t n);
  ~ComplexPlan();
  /// In place; every number is multiplied by `scale` at the end.
  void run(std::vector<C>& x, bool forward, double scale) const;

 private:
  struct Factor {
    std::size_t radix;
    std::vector<C> twiddles;  // (j - 1) * (ido - 1) + i - 1: what element i of leg j is turned by
    std::vector<C> legs;      // for a generic radix: the roots of the radix itself
  };
  template <bool kForward>
  void passes(std::vector<C>& x, double scale) const;
  void chirped(std::vector<C>& x, bool forward, double scale) const;

  std::size_t n_;
  std::vector<Factor> factors_;
  std::unique_ptr<ComplexPlan> inner_;
  std::vector<C> chirp_, kernel_;
};

/// Whether a length with a large prime factor is better convolved with a chirp than passed over factor by factor, where
/// the passes cost `share` of what they cost for complex numbers.
bool chirp_is_cheaper(std::size_t n, double share);

/// The factors that a transform of n takes, in order: those of `large` (a power of two) while they fit, then smaller.
std::vector<std::size_t> radices(std::size_t n, std::size_t large);

}  // namespace nd::fft
