#include "py/builtin/math_gamma.h"

#include <cmath>

namespace py {
namespace {

constexpr double kPi = 3.141592653589793238462643383279502884;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;
constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
constexpr double kNumerator[kTerms] = {
    23531376880.41075968857200767445163675473076, 42919803642.64909876895789904700198885093263,
    35711959237.35566804944018545154716670596718, 17921034426.03720969991975575445893111267403,
    6039542586.352028005064291644307297921070,    1439720407.311721673663223072794912393972,
    248874557.8620541565114603864132294232163,    31426415.58540019438061423162831820536287,
    2876370.628935372441225409051620849613599,    186056.2653952234950402949897160456992822,
    8071.672002365816210638002902272250613822,    210.8242777515793458725097339207133627117,
    2.506628274631000270164908177133837338626};
constexpr double kDenominator[kTerms] = {0,       39916800, 120543840, 150917976, 105258076, 45995730, 13339535,
                                         2637558, 357423,   32670,     1925,      66,        1};
constexpr int kExact = 23;
constexpr double kFactorials[kExact] = {1.0,
                                        1.0,
                                        2.0,
                                        6.0,
                                        24.0,
                                        120.0,
                                        720.0,
                                        5040.0,
                                        40320.0,
                                        362880.0,
                                        3628800.0,
                                        39916800.0,
                                        479001600.0,
                                        6227020800.0,
                                        87178291200.0,
                                        1307674368000.0,
                                        20922789888000.0,
                                        355687428096000.0,
                                        6402373705728000.0,
                                        121645100408832000.0,
                                        2432902008176640000.0,
                                        51090942171709440000.0,
                                        1124000727777607680000.0};

double lanczos_sum(double x) {
  double numerator = 0, denominator = 0;
  if (x < 5.0) {
    for (int i = kTerms; --i >= 0;) {
      numerator = numerator * x + kNumerator[i];
      denominator = denominator * x + kDenominator[i];
    }
  } else {
    for (int i = 0; i < kTerms; ++i) {
      numerator = numerator / x + kNumerator[i];
      denominator = denominator / x + kDenominator[i];
    }
  }
  return numerator / denominator;
}

/// sin(pi * x) without losing digits near integers.
double sin_pi(double x) {
  const double y = std::fmod(std::fabs(x), 2.0);
  double r = 0;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: r = std::sin(kPi * y); break;
    case 1: r = std::cos(kPi * (y - 0.5)); break;
    case 2: r = std::sin(kPi * (1.0 - y)); break;
    case 3: r = -std::cos(kPi * (y - 1.5)); break;
    default: r = std::sin(kPi * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * r;
}

}  // namespace

double gamma_function(double x) {
  if (!std::isfinite(x)) return std::isnan(x) || x > 0 ? x : std::nan("");
  if (x == 0) return std::copysign(HUGE_VAL, x);
  if (x == std::floor(x)) {
    if (x < 0) return std::nan("");
    if (x <= kExact) return kFactorials[static_cast<int>(x) - 1];
  }
  const double size = std::fabs(x);
  if (size < 1e-20) return 1.0 / x;
  if (size > 200.0) return x < 0 ? 0.0 / sin_pi(x) : HUGE_VAL;
  const double y = size + kGMinusHalf;
  // What adding lost, to correct the power with.
  double z = size > kGMinusHalf ? (y - size) - kGMinusHalf : (y - kGMinusHalf) - size;
  z = z * kG / y;
  double r;
  if (x < 0) {
    r = -kPi / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
    r -= z * r;
    if (size < 140.0) {
      r /= std::pow(y, size - 0.5);
    } else {
      const double root = std::pow(y, size / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczos_sum(size) / std::exp(y);
    r += z * r;
    if (size < 140.0) {
      r *= std::pow(y, size - 0.5);
    } else {
      const double root = std::pow(y, size / 2.0 - 0.25);
      r *= root;
      r *= root;
    }
  }
  return r;
}

double log_gamma_function(double x) {
  if (!std::isfinite(x)) return std::isnan(x) ? x : HUGE_VAL;
  if (x == std::floor(x) && x <= 2.0) return x <= 0 ? HUGE_VAL : 0.0;
  const double size = std::fabs(x);
  if (size < 1e-20) return -std::log(size);
  double r = std::log(lanczos_sum(size)) - kG;
  r += (size - 0.5) * (std::log(size + kG - 0.5) - 1);
  if (x < 0) r = kLogPi - std::log(std::fabs(sin_pi(size))) - std::log(size) - r;
  return r;
}

}  // namespace py
