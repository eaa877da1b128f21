// One sample at a time from each distribution. RandomState and Generator share the formulas; they differ in
// where normals and exponentials come from, and in a few inversions, which `legacy` chooses.
#pragma once

#include <span>

#include "nd/random/bits.h"

namespace nd::random {

class Sampler {
 public:
  Sampler(BitSource& bits, bool legacy) : bits(bits), legacy(legacy) {}

  BitSource& bits;
  const bool legacy;
  /// RandomState's second normal of a pair, kept for the next call.
  bool has_gauss = false;
  double gauss = 0;

  double uniform01() { return bits.next_double(); }
  double standard_normal();
  double standard_exponential();
  double standard_gamma(double shape);
  double standard_cauchy();
  double standard_t(double df);

  double uniform(double low, double range) { return low + range * uniform01(); }
  double normal(double loc, double scale) { return loc + scale * standard_normal(); }
  double lognormal(double mean, double sigma);
  double exponential(double scale) { return scale * standard_exponential(); }
  double gamma(double shape, double scale) { return scale * standard_gamma(shape); }
  double beta(double a, double b);
  double chisquare(double df) { return 2.0 * standard_gamma(df / 2.0); }
  double noncentral_chisquare(double df, double nonc);
  double f(double dfnum, double dfden);
  double noncentral_f(double dfnum, double dfden, double nonc);
  double laplace(double loc, double scale);
  double logistic(double loc, double scale);
  double gumbel(double loc, double scale);
  double rayleigh(double mode);
  double weibull(double a);
  double pareto(double a);
  double power(double a);
  double wald(double mean, double scale);
  double vonmises(double mu, double kappa);
  double triangular(double left, double mode, double right);

  std::int64_t poisson(double lam);
  std::int64_t binomial(double p, std::int64_t n);
  std::int64_t negative_binomial(double n, double p);
  std::int64_t geometric(double p);
  std::int64_t zipf(double a);
  std::int64_t logseries(double p);
  std::int64_t hypergeometric(std::int64_t good, std::int64_t bad, std::int64_t sample);

  /// `out` has as many places as `p`; the last takes what is left of `n`.
  void multinomial(std::int64_t n, std::span<const double> p, std::span<std::int64_t> out);
  void dirichlet(std::span<const double> alpha, std::span<double> out);
};

}  // namespace nd::random
