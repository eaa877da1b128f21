// The continuous distributions.
#include <cmath>
#include <numeric>

#include "nd/core/settings.h"
#include "nd/random/sampler.h"
#include "nd/random/ziggurat.h"

namespace nd::random {
namespace {
constexpr double kPi = 3.14159265358979323846;
}

double Sampler::standard_normal() {
  if (!legacy) return ziggurat_normal(bits);
  if (has_gauss) {
    has_gauss = false;
    const double kept = gauss;
    gauss = 0;
    return kept;
  }
  double x1, x2, r2;
  do {
    x1 = 2.0 * uniform01() - 1.0;
    x2 = 2.0 * uniform01() - 1.0;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1.0 || r2 == 0.0);
  const double f = std::sqrt(-2.0 * std::log(r2) / r2);
  gauss = f * x1;
  has_gauss = true;
  return f * x2;
}

double Sampler::standard_exponential() { return legacy ? -std::log(1.0 - uniform01()) : ziggurat_exponential(bits); }

double Sampler::standard_gamma(double shape) {
  if (std::isnan(shape)) return shape;
  if (shape == 1.0) return standard_exponential();
  if (shape == 0.0) return 0.0;
  if (shape < 1.0) {
    for (;; checkpoint(20)) {
      const double u = uniform01(), v = standard_exponential();
      if (u <= 1.0 - shape) {
        const double x = std::pow(u, 1.0 / shape);
        if (x <= v) return x;
      } else {
        const double y = -std::log((1.0 - u) / shape);
        const double x = std::pow(1.0 - shape + shape * y, 1.0 / shape);
        if (x <= v + y) return x;
      }
    }
  }
  // Marsaglia and Tsang's squeeze.
  const double b = shape - 1.0 / 3.0, c = 1.0 / std::sqrt(9.0 * b);
  for (;; checkpoint(20)) {
    double x, v;
    do {
      x = standard_normal();
      v = 1.0 + c * x;
    } while (v <= 0.0);
    v = v * v * v;
    const double u = uniform01();
    if (u < 1.0 - 0.0331 * (x * x) * (x * x)) return b * v;
    if (std::log(u) < 0.5 * x * x + b * (1.0 - v + std::log(v))) return b * v;
  }
}

double Sampler::standard_cauchy() {
  const double above = standard_normal();
  return above / standard_normal();
}

double Sampler::standard_t(double df) {
  const double above = standard_normal();
  const double below = standard_gamma(df / 2);
  return std::sqrt(df / 2) * above / std::sqrt(below);
}

double Sampler::lognormal(double mean, double sigma) { return std::exp(normal(mean, sigma)); }

double Sampler::beta(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return a + b;
  if (a > 1.0 || b > 1.0) {
    const double ga = standard_gamma(a), gb = standard_gamma(b);
    return ga / (ga + gb);
  }
  // Johnk's method; in logarithms where the powers underflow.
  constexpr double kTiny = 3e-103;
  if (!legacy && a < kTiny && b < kTiny) {
    const double u = uniform01();
    return (a + b) * u < a ? 1.0 : 0.0;
  }
  for (;; checkpoint(20)) {
    const double u = uniform01(), v = uniform01();
    const double x = std::pow(u, 1.0 / a), y = std::pow(v, 1.0 / b);
    const double sum = x + y;
    if (!(sum <= 1.0 && u + v > 0.0)) continue;
    if (sum > 0) return x / sum;
    double log_x = std::log(u) / a, log_y = std::log(v) / b;
    const double top = log_x > log_y ? log_x : log_y;
    log_x -= top;
    log_y -= top;
    return std::exp(log_x - std::log(std::exp(log_x) + std::exp(log_y)));
  }
}

double Sampler::noncentral_chisquare(double df, double nonc) {
  if (std::isnan(nonc)) return nonc;
  if (nonc == 0) return chisquare(df);
  if (1 < df) {
    const double chi2 = chisquare(df - 1);
    const double n = standard_normal() + std::sqrt(nonc);
    return chi2 + n * n;
  }
  const std::int64_t i = poisson(nonc / 2.0);
  return chisquare(df + 2.0 * static_cast<double>(i));
}

double Sampler::f(double dfnum, double dfden) {
  const double above = chisquare(dfnum) * dfden;
  return above / (chisquare(dfden) * dfnum);
}

double Sampler::noncentral_f(double dfnum, double dfden, double nonc) {
  const double t = noncentral_chisquare(dfnum, nonc) * dfden;
  return t / (chisquare(dfden) * dfnum);
}

double Sampler::laplace(double loc, double scale) {
  for (;; checkpoint(20)) {
    const double u = uniform01();
    if (u >= 0.5) return loc - scale * std::log(2.0 - u - u);
    if (u > 0.0) return loc + scale * std::log(u + u);
  }
}

double Sampler::logistic(double loc, double scale) {
  for (;; checkpoint(20)) {
    const double u = uniform01();
    if (u > 0.0) return loc + scale * std::log(u / (1.0 - u));
  }
}

double Sampler::gumbel(double loc, double scale) {
  for (;; checkpoint(20)) {
    const double u = 1.0 - uniform01();
    if (u < 1.0) return loc - scale * std::log(-std::log(u));
  }
}

double Sampler::rayleigh(double mode) {
  return legacy ? mode * std::sqrt(-2.0 * std::log1p(-uniform01())) : mode * std::sqrt(2.0 * standard_exponential());
}

double Sampler::weibull(double a) {
  if (a == 0.0) return 0.0;
  return std::pow(standard_exponential(), 1.0 / a);
}

double Sampler::pareto(double a) {
  const double x = standard_exponential() / a;
  return legacy ? std::exp(x) - 1 : std::expm1(x);
}

double Sampler::power(double a) {
  const double x = standard_exponential();
  return std::pow(legacy ? 1 - std::exp(-x) : -std::expm1(-x), 1.0 / a);
}

double Sampler::wald(double mean, double scale) {
  const double mu_2l = mean / (2 * scale);
  const double n = standard_normal();
  const double y = mean * n * n;
  const double x = mean + mu_2l * (y - std::sqrt(4 * scale * y + y * y));
  const double u = uniform01();
  return u <= mean / (mean + x) ? x : mean * mean / x;
}

double Sampler::vonmises(double mu, double kappa) {
  if (std::isnan(kappa)) return kappa;
  if (legacy && std::isinf(kappa)) return mu;
  if (kappa < 1e-8) return kPi * (2 * uniform01() - 1);
  double s;
  if (kappa < 1e-5) {
    s = 1.0 / kappa + kappa;  // the start of the series, where the exact form cancels
  } else if (legacy || kappa <= 1e6) {
    const double r = 1 + std::sqrt(1 + 4 * kappa * kappa);
    const double rho = (r - std::sqrt(2 * r)) / (2 * kappa);
    s = (1 + rho * rho) / (2 * rho);
  } else {
    double wrapped = mu + std::sqrt(1.0 / kappa) * standard_normal();
    if (wrapped < -kPi) wrapped += 2 * kPi;
    if (wrapped > kPi) wrapped -= 2 * kPi;
    return wrapped;
  }
  double w;
  for (;; checkpoint(20)) {
    const double z = std::cos(kPi * uniform01());
    w = (1 + s * z) / (s + z);
    const double y = kappa * (s - w), v = uniform01();
    // The second test is also true when V is 0: the logarithm is infinite.
    if (y * (2 - y) - v >= 0 || std::log(y / v) + 1 - y >= 0) break;
  }
  double result = std::acos(w);
  if (uniform01() < 0.5) result = -result;
  result += mu;
  const bool negative = result < 0;
  double mod = std::fmod(std::fabs(result) + kPi, 2 * kPi) - kPi;
  return negative ? -mod : mod;
}

double Sampler::triangular(double left, double mode, double right) {
  const double base = right - left, left_base = mode - left;
  const double ratio = left_base / base, left_product = left_base * base, right_product = (right - mode) * base;
  const double u = uniform01();
  return u <= ratio ? left + std::sqrt(u * left_product) : right - std::sqrt((1.0 - u) * right_product);
}

void Sampler::dirichlet(std::span<const double> alpha, std::span<double> out) {
  const std::size_t k = alpha.size();
  double largest = 0;
  for (double a : alpha) largest = a > largest ? a : largest;
  if (!legacy && k > 0 && largest < 0.1) {
    // Small alphas: gammas would underflow together, so the stick is broken by betas.
    double rest = 0;
    std::vector<double> tail(k, 0.0);
    for (std::size_t j = k; j-- > 0;) tail[j] = rest += alpha[j];
    double length = 1.0;
    for (std::size_t j = 0; j + 1 < k; ++j) {
      const double v = beta(alpha[j], tail[j + 1]);
      out[j] = length * v;
      length *= 1.0 - v;
      if (tail[j + 1] == 0) break;
    }
    out[k - 1] = length;
    return;
  }
  double sum = 0.0;
  for (std::size_t j = 0; j < k; ++j) sum += out[j] = standard_gamma(alpha[j]);
  const double inverse = 1 / sum;
  for (std::size_t j = 0; j < k; ++j) out[j] *= inverse;
}

}  // namespace nd::random
