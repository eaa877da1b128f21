// The discrete distributions.
#include <algorithm>
#include <cmath>
#include <limits>

#include "nd/core/settings.h"
#include "nd/random/bounded.h"
#include "nd/random/sampler.h"

namespace nd::random {
namespace {

constexpr double kInt64Max = 9223372036854775807.0;

/// log Gamma(x), by Zhang and Jin's series; the streams depend on its last bits.
double log_gamma(double x) {
  static constexpr double a[10] = {8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04,
                                   -5.952380952380952e-04, 8.417508417508418e-04, -1.917526917526918e-03,
                                   6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01,
                                   -1.39243221690590e+00};
  if (x == 1.0 || x == 2.0) return 0.0;
  const std::int64_t n = x < 7.0 ? static_cast<std::int64_t>(7 - x) : 0;
  double x0 = x + static_cast<double>(n);
  const double x2 = (1.0 / x0) * (1.0 / x0);
  double series = a[9];
  for (int k = 8; k >= 0; --k) {
    series *= x2;
    series += a[k];
  }
  double result = series / x0 + 0.5 * 1.8378770664093453e+00 + (x0 - 0.5) * std::log(x0) - x0;
  if (x < 7.0) {
    for (std::int64_t k = 1; k <= n; ++k) {
      result -= std::log(x0 - 1.0);
      x0 -= 1.0;
    }
  }
  return result;
}

/// log(k!), from a running table below 126 and Stirling's series above.
double log_factorial(std::int64_t k) {
  constexpr int kTable = 126;
  static const std::array<double, kTable> table = [] {
    std::array<double, kTable> t{};
    long double sum = 0;
    for (int i = 1; i < kTable; ++i) t[static_cast<std::size_t>(i)] = static_cast<double>(sum += std::log(static_cast<long double>(i)));
    return t;
  }();
  if (k < kTable) return table[static_cast<std::size_t>(k)];
  const double x = static_cast<double>(k);
  return (x + 0.5) * std::log(x) - x + (0.9189385332046727 + (1.0 / x) * (1 / 12.0 - 1 / (360.0 * x * x)));
}

std::int64_t poisson_multiply(Sampler& s, double lam) {
  const double enough = std::exp(-lam);
  double product = 1.0;
  for (std::int64_t x = 0;; ++x) {
    product *= s.uniform01();
    if (!(product > enough)) return x;
  }
}

/// Hoermann's transformed rejection.
std::int64_t poisson_ptrs(Sampler& s, double lam) {
  const double root = std::sqrt(lam), log_lam = std::log(lam);
  const double b = 0.931 + 2.53 * root, a = -0.059 + 0.02483 * b;
  const double inverse_alpha = 1.1239 + 1.1328 / (b - 3.4), vr = 0.9277 - 3.6224 / (b - 2);
  for (;; checkpoint(20)) {
    const double u = s.uniform01() - 0.5, v = s.uniform01();
    const double us = 0.5 - std::fabs(u);
    const double floor_k = std::floor((2 * a / us + b) * u + lam + 0.43);
    if (!(std::fabs(floor_k) < kInt64Max)) continue;
    const std::int64_t k = static_cast<std::int64_t>(floor_k);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (std::log(v) + std::log(inverse_alpha) - std::log(a / (us * us) + b) <=
        -lam + floor_k * log_lam - log_gamma(floor_k + 1))
      return k;
  }
}

std::int64_t binomial_inversion(Sampler& s, std::int64_t n, double p) {
  const double count = static_cast<double>(n), q = 1.0 - p;
  const double qn = std::exp(count * std::log(q)), np = count * p;
  const std::int64_t bound = static_cast<std::int64_t>(std::min(count, np + 10.0 * std::sqrt(np * q + 1)));
  std::int64_t x = 0;
  double px = qn, u = s.uniform01();
  while (u > px) {
    ++x;
    if (x > bound) {
      x = 0;
      px = qn;
      u = s.uniform01();
    } else {
      u -= px;
      px = (static_cast<double>(n - x + 1) * p * px) / (static_cast<double>(x) * q);
    }
  }
  return x;
}

/// Kachitvichyanukul and Schmeiser's BTPE, for p <= 0.5.
std::int64_t binomial_btpe(Sampler& s, std::int64_t n, double p) {
  const double count = static_cast<double>(n);
  const double r = std::min(p, 1.0 - p), q = 1.0 - r, fm = count * r + r;
  const std::int64_t m = static_cast<std::int64_t>(std::floor(fm));
  const double dm = static_cast<double>(m);
  const double p1 = std::floor(2.195 * std::sqrt(count * r * q) - 4.6 * q) + 0.5;
  const double xm = dm + 0.5, xl = xm - p1, xr = xm + p1, c = 0.134 + 20.5 / (15.3 + dm);
  double a = (fm - xl) / (fm - xl * r);
  const double laml = a * (1.0 + a / 2.0);
  a = (xr - fm) / (xr * q);
  const double lamr = a * (1.0 + a / 2.0);
  const double p2 = p1 * (1.0 + 2.0 * c), p3 = p2 + c / laml, p4 = p3 + c / lamr;
  const double nrq = count * r * q;
  std::int64_t y;
  for (;; checkpoint(20)) {
    const double u = s.uniform01() * p4;
    double v = s.uniform01();
    if (u <= p1) {
      y = static_cast<std::int64_t>(std::floor(xm - p1 * v + u));
      break;
    }
    if (u <= p2) {
      const double x = xl + (u - p1) / c;
      v = v * c + 1.0 - std::fabs(dm - x + 0.5) / p1;
      if (v > 1.0) continue;
      y = static_cast<std::int64_t>(std::floor(x));
    } else if (u <= p3) {
      const double x = std::floor(xl + std::log(v) / laml);
      if (x < 0 || v == 0.0) continue;
      y = static_cast<std::int64_t>(x);
      v = v * (u - p2) * laml;
    } else {
      const double x = std::floor(xr - std::log(v) / lamr);
      if (x > count || v == 0.0) continue;
      y = static_cast<std::int64_t>(x);
      v = v * (u - p3) * lamr;
    }
    const std::int64_t k = std::abs(y - m);
    const double dk = static_cast<double>(k);
    if (k <= 20 || dk >= nrq / 2.0 - 1) {
      const double ratio = r / q, scaled = ratio * (count + 1);
      double f = 1.0;
      for (std::int64_t i = m + 1; i <= y; ++i) f *= scaled / static_cast<double>(i) - ratio;
      for (std::int64_t i = y + 1; i <= m; ++i) f /= scaled / static_cast<double>(i) - ratio;
      if (v > f) continue;
      break;
    }
    const double rho = (dk / nrq) * ((dk * (dk / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
    const double t = -dk * dk / (2 * nrq), log_v = std::log(v);
    if (log_v < t - rho) break;
    if (log_v > t + rho) continue;
    const double x1 = static_cast<double>(y + 1), f1 = static_cast<double>(m + 1);
    const double z = static_cast<double>(n + 1 - m), w = static_cast<double>(n - y + 1);
    const auto stirling = [](double g) {
      const double g2 = g * g;
      return (13680. - (462. - (132. - (99. - 140. / g2) / g2) / g2) / g2) / g / 166320.;
    };
    if (log_v > xm * std::log(f1 / x1) + (static_cast<double>(n - m) + 0.5) * std::log(z / w) +
                    static_cast<double>(y - m) * std::log(w * r / (x1 * q)) + stirling(f1) + stirling(z) +
                    stirling(x1) + stirling(w))
      continue;
    break;
  }
  return p > 0.5 ? n - y : y;
}

// Hypergeometric draws: by counting each draw when the sample is small, else by ratio of uniforms.
std::int64_t hypergeometric_legacy_small(Sampler& s, std::int64_t good, std::int64_t bad, std::int64_t sample) {
  const std::int64_t d1 = bad + good - sample;
  const double d2 = static_cast<double>(std::min(bad, good));
  double y = d2;
  std::int64_t k = sample;
  while (y > 0.0) {
    const double u = s.uniform01();
    y -= static_cast<double>(static_cast<std::int64_t>(std::floor(u + y / static_cast<double>(d1 + k))));
    if (--k == 0) break;
  }
  const std::int64_t z = static_cast<std::int64_t>(d2 - y);
  return good > bad ? sample - z : z;
}

constexpr double kD1 = 1.7155277699214135;  // 2 sqrt(2 / e)
constexpr double kD2 = 0.8989161620588988;  // 3 - 2 sqrt(3 / e)

std::int64_t hypergeometric_legacy_hrua(Sampler& s, std::int64_t good, std::int64_t bad, std::int64_t sample) {
  const std::int64_t smaller = std::min(good, bad), larger = std::max(good, bad), population = good + bad;
  const std::int64_t m = std::min(sample, population - sample);
  const double d4 = static_cast<double>(smaller) / static_cast<double>(population), d5 = 1.0 - d4;
  const double d6 = static_cast<double>(m) * d4 + 0.5;
  const double d7 = std::sqrt(static_cast<double>(population - m) * static_cast<double>(sample) * d4 * d5 /
                                  static_cast<double>(population - 1) +
                              0.5);
  const double d8 = kD1 * d7 + kD2;
  const std::int64_t d9 = static_cast<std::int64_t>(std::floor(static_cast<double>(m + 1) * static_cast<double>(smaller + 1) /
                                                               static_cast<double>(population + 2)));
  const auto weight = [&](std::int64_t z) {
    return log_gamma(static_cast<double>(z + 1)) + log_gamma(static_cast<double>(smaller - z + 1)) +
           log_gamma(static_cast<double>(m - z + 1)) + log_gamma(static_cast<double>(larger - m + z + 1));
  };
  const double d10 = weight(d9);
  const double d11 = std::min(static_cast<double>(std::min(m, smaller)) + 1.0, std::floor(d6 + 16 * d7));
  std::int64_t z;
  for (;; checkpoint(20)) {
    const double x = s.uniform01(), y = s.uniform01();
    const double w = d6 + d8 * (y - 0.5) / x;
    if (!(w >= 0.0 && w < d11)) continue;
    z = static_cast<std::int64_t>(std::floor(w));
    const double t = d10 - weight(z);
    if (x * (4.0 - x) - 3.0 <= t) break;
    if (x * (x - t) >= 1) continue;
    if (2.0 * std::log(x) <= t) break;
  }
  if (good > bad) z = m - z;
  return m < sample ? good - z : z;
}

std::int64_t hypergeometric_small(Sampler& s, std::int64_t good, std::int64_t bad, std::int64_t sample) {
  const std::int64_t total = good + bad;
  std::int64_t left = sample > total / 2 ? total - sample : sample;
  std::int64_t remaining_total = total, remaining_good = good;
  while (left > 0 && remaining_good > 0 && remaining_total > remaining_good) {
    --remaining_total;
    // NumPy: this one draw is by masking, in a Generator too.
    if (static_cast<std::int64_t>(random_interval(s.bits, static_cast<std::uint64_t>(remaining_total))) < remaining_good)
      --remaining_good;
    --left;
  }
  if (remaining_total == remaining_good) remaining_good -= left;
  return sample > total / 2 ? remaining_good : good - remaining_good;
}

std::int64_t hypergeometric_hrua(Sampler& s, std::int64_t good, std::int64_t bad, std::int64_t sample) {
  const std::int64_t population = good + bad, computed = std::min(sample, population - sample);
  const std::int64_t smaller = std::min(good, bad), larger = std::max(good, bad);
  const double p = static_cast<double>(smaller) / static_cast<double>(population);
  const double q = static_cast<double>(larger) / static_cast<double>(population);
  const double mu = static_cast<double>(computed) * p, a = mu + 0.5;
  const double var = static_cast<double>(population - computed) * static_cast<double>(computed) * p * q /
                     static_cast<double>(population - 1);
  const double c = std::sqrt(var + 0.5), h = kD1 * c + kD2;
  const std::int64_t mode = static_cast<std::int64_t>(std::floor(
      static_cast<double>(computed + 1) * static_cast<double>(smaller + 1) / static_cast<double>(population + 2)));
  const auto weight = [&](std::int64_t k) {
    return log_factorial(k) + log_factorial(smaller - k) + log_factorial(computed - k) +
           log_factorial(larger - computed + k);
  };
  const double g = weight(mode);
  const double b = std::min(static_cast<double>(std::min(computed, smaller) + 1), std::floor(a + 16 * c));
  std::int64_t k;
  for (;; checkpoint(20)) {
    const double u = s.uniform01(), v = s.uniform01();
    const double x = a + h * (v - 0.5) / u;
    if (!(x >= 0.0 && x < b)) continue;
    k = static_cast<std::int64_t>(std::floor(x));
    const double t = g - weight(k);
    if (u * (4.0 - u) - 3.0 <= t) break;
    if (u * (u - t) >= 1) continue;
    if (2.0 * std::log(u) <= t) break;
  }
  if (good > bad) k = computed - k;
  return computed < sample ? good - k : k;
}

}  // namespace

std::int64_t Sampler::poisson(double lam) {
  // Beyond this no count fits; the callers' checks keep users away.
  if (!(lam <= 9.223372006484771e18)) return std::numeric_limits<std::int64_t>::max();
  if (lam >= 10) return poisson_ptrs(*this, lam);
  return lam == 0 ? 0 : poisson_multiply(*this, lam);
}

std::int64_t Sampler::binomial(double p, std::int64_t n) {
  // NumPy: RandomState draws even where the answer is known.
  if (!legacy && (n == 0 || p == 0.0)) return 0;
  const double count = static_cast<double>(n);
  if (p <= 0.5) return p * count <= 30.0 ? binomial_inversion(*this, n, p) : binomial_btpe(*this, n, p);
  const double q = 1.0 - p;
  return n - (q * count <= 30.0 ? binomial_inversion(*this, n, q) : binomial_btpe(*this, n, q));
}

std::int64_t Sampler::negative_binomial(double n, double p) { return poisson(gamma(n, (1 - p) / p)); }

std::int64_t Sampler::geometric(double p) {
  if (p >= 0.333333333333333333333333) {
    std::int64_t x = 1;
    double sum = p, product = p;
    const double q = 1.0 - p, u = uniform01();
    while (u > sum) {
      product *= q;
      sum += product;
      ++x;
    }
    return x;
  }
  const double z = legacy ? std::ceil(std::log1p(-uniform01()) / std::log1p(-p))
                          : std::ceil(-standard_exponential() / std::log1p(-p));
  // Too large an answer is the largest.
  return z >= 9.223372036854776e+18 ? std::numeric_limits<std::int64_t>::max() : static_cast<std::int64_t>(z);
}

std::int64_t Sampler::zipf(double a) {
  const double am1 = a - 1.0, b = std::pow(2.0, am1);
  if (a >= 1025) return 1;
  const double u_min = legacy ? 0 : std::pow(kInt64Max, -am1);
  for (;; checkpoint(20)) {
    const double draw = uniform01();
    const double u = legacy ? 1.0 - draw : draw * u_min + (1 - draw);
    const double v = uniform01();
    const double x = std::floor(std::pow(u, -1.0 / am1));
    if (!(x >= 1.0 && x < kInt64Max)) continue;
    const double t = std::pow(1.0 + 1.0 / x, am1);
    if (v * x * (t - 1.0) / (b - 1.0) <= t / b) return static_cast<std::int64_t>(x);
  }
}

std::int64_t Sampler::logseries(double p) {
  const double r = std::log1p(-p);
  for (;; checkpoint(20)) {
    const double v = uniform01();
    if (v >= p) return 1;
    const double u = uniform01(), q = -std::expm1(r * u);
    if (v <= q * q) {
      const double result = std::floor(1 + std::log(v) / std::log(q));
      if (result < 1 || v == 0.0) continue;
      return static_cast<std::int64_t>(result);
    }
    return v >= q ? 1 : 2;
  }
}

std::int64_t Sampler::hypergeometric(std::int64_t good, std::int64_t bad, std::int64_t sample) {
  if (legacy) {
    if (sample > 10) return hypergeometric_legacy_hrua(*this, good, bad, sample);
    return sample > 0 ? hypergeometric_legacy_small(*this, good, bad, sample) : 0;
  }
  if (sample >= 10 && sample <= good + bad - 10) return hypergeometric_hrua(*this, good, bad, sample);
  return hypergeometric_small(*this, good, bad, sample);
}

void Sampler::multinomial(std::int64_t n, std::span<const double> p, std::span<std::int64_t> out) {
  std::fill(out.begin(), out.end(), 0);
  double remaining = 1.0;
  std::int64_t left = n;
  for (std::size_t j = 0; j + 1 < p.size(); ++j) {
    out[j] = p[j] == 0 ? 0 : binomial(p[j] / remaining, left);
    left -= out[j];
    if (left <= 0) break;
    remaining -= p[j];
  }
  if (left > 0 && !out.empty()) out.back() = left;
}

}  // namespace nd::random
