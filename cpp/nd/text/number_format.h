// How the numbers of one array are written so that they line up: the widths and digits are found in a first pass
// over the numbers shown, then each is written. NumPy's FloatingFormat, IntegerFormat and ComplexFloatingFormat.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "nd/text/digits.h"
#include "nd/text/options.h"

namespace nd::text {

class FloatFormat {
 public:
  /// `sign` may differ from the options' (an imaginary part always shows one); `zero_dim` says the array is 0-d.
  FloatFormat(std::span<const double> data, Real real, const PrintOptions& options, char sign, FloatMode mode,
              bool zero_dim);
  std::string operator()(double x) const;

 private:
  void fit_scientific(std::span<const double> finite);
  void fit_positional(std::span<const double> finite);
  Real real_;
  FloatMode mode_;
  int legacy_;
  char sign_;
  bool scientific_ = false;
  int nothing_right_ = 0;  // the width right of the point, for nan and inf
  FloatText text_;
  std::string nan_, inf_;
};

class ComplexFormat {
 public:
  ComplexFormat(std::span<const double> re, std::span<const double> im, Real real, const PrintOptions& options,
                bool zero_dim);
  std::string operator()(double re, double im) const;

 private:
  FloatFormat re_, im_;
};

class IntFormat {
 public:
  /// `is_unsigned` reads the 64 bits as unsigned.
  IntFormat(std::span<const std::int64_t> data, bool is_unsigned, char sign);
  std::string operator()(std::int64_t x) const;

 private:
  bool unsigned_;
  char sign_;
  int width_ = 0;
};

}  // namespace nd::text
