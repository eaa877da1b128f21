// The transform of one line of real numbers, and back.
#pragma once

#include <cstddef>
#include <vector>

#include "nd/fft/complex_plan.h"

namespace nd::fft {

/// Half of the work of a complex transform. Lengths with a large prime factor go through Bluestein's chirp.
class RealPlan {
 public:
  explicit RealPlan(std::size_t n);
  /// n real numbers; n / 2 + 1 complex ones.
  void forward(const double* in, C* out, double scale) const;
  /// n / 2 + 1 complex numbers (the imaginary parts of the ends are not looked at); n real ones.
  void backward(const C* in, double* out, double scale) const;

 private:
  struct Factor {
    std::size_t radix;
    std::vector<double> twiddles;  // leg after leg: real and imaginary part of what each pair is turned by
    std::vector<double> roots;     // for a radix above five: real and imaginary part of its own roots
  };
  std::size_t n_;
  std::vector<Factor> factors_;
  std::unique_ptr<ComplexPlan> complex_;
};

}  // namespace nd::fft
