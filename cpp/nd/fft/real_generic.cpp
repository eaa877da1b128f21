#include "nd/fft/real_generic.h"

#include <algorithm>

#include "nd/core/settings.h"

namespace nd::fft {
namespace {

/// (a, b, c) with a innermost, `ido` and `middle` long.
struct Grid {
  double* data;
  std::size_t ido, middle;
  double& operator()(std::size_t a, std::size_t b, std::size_t c) const { return data[a + ido * (b + middle * c)]; }
};

/// For each pair of legs l and radix - l: the sums of the other legs' even parts by cosines and odd parts by sines. The
/// terms are added first two, then four, two and one at a time, which decides the last bits.
void mix(std::size_t radix, std::size_t width, const double* from, double* to, const double* roots) {
  const std::size_t half = (radix + 1) / 2;
  const auto leg = [&](std::size_t j) { return from + width * j; };
  for (std::size_t l = 1; l < half; ++l) {
    double* even = to + width * l;
    double* odd = to + width * (radix - l);
    {
      const double c1 = roots[2 * l], s1 = roots[2 * l + 1], c2 = roots[4 * l], s2 = roots[4 * l + 1];
      const double *a = leg(0), *b = leg(1), *c = leg(2), *d = leg(radix - 1), *e = leg(radix - 2);
      for (std::size_t i = 0; i < width; ++i) {
        even[i] = a[i] + c1 * b[i] + c2 * c[i];
        odd[i] = s1 * d[i] + s2 * e[i];
      }
    }
    std::size_t angle = 2 * l;
    double c[4], s[4];
    const auto turn = [&](int n) {
      for (int i = 0; i < n; ++i) {
        angle += l;
        if (angle >= radix) angle -= radix;
        c[i] = roots[2 * angle];
        s[i] = roots[2 * angle + 1];
      }
    };
    std::size_t j = 3;
    for (; j + 3 < half; j += 4) {
      turn(4);
      const double *a0 = leg(j), *a1 = leg(j + 1), *a2 = leg(j + 2), *a3 = leg(j + 3);
      const double *b0 = leg(radix - j), *b1 = leg(radix - j - 1), *b2 = leg(radix - j - 2), *b3 = leg(radix - j - 3);
      for (std::size_t i = 0; i < width; ++i) {
        even[i] += c[0] * a0[i] + c[1] * a1[i] + c[2] * a2[i] + c[3] * a3[i];
        odd[i] += s[0] * b0[i] + s[1] * b1[i] + s[2] * b2[i] + s[3] * b3[i];
      }
    }
    for (; j + 1 < half; j += 2) {
      turn(2);
      const double *a0 = leg(j), *a1 = leg(j + 1), *b0 = leg(radix - j), *b1 = leg(radix - j - 1);
      for (std::size_t i = 0; i < width; ++i) {
        even[i] += c[0] * a0[i] + c[1] * a1[i];
        odd[i] += s[0] * b0[i] + s[1] * b1[i];
      }
    }
    for (; j < half; ++j) {
      turn(1);
      const double *a0 = leg(j), *b0 = leg(radix - j);
      for (std::size_t i = 0; i < width; ++i) {
        even[i] += c[0] * a0[i];
        odd[i] += s[0] * b0[i];
      }
    }
    checkpoint(static_cast<Index>(width * radix));
  }
}

}  // namespace

void forward_generic(const GenericPass& p) {
  const std::size_t ido = p.ido, l1 = p.l1, radix = p.radix, half = (radix + 1) / 2, width = ido * l1;
  const Grid legs{p.x, ido, l1};
  for (std::size_t j = 1; j < half; ++j) {
    const double *w = p.twiddles + (j - 1) * (ido - 1), *v = p.twiddles + (radix - j - 1) * (ido - 1);
    for (std::size_t k = 0; k < l1; ++k) {
      for (std::size_t i = 1; i + 1 < ido; i += 2) {
        double &ar = legs(i, k, j), &ai = legs(i + 1, k, j), &br = legs(i, k, radix - j), &bi = legs(i + 1, k, radix - j);
        const double xr = w[i - 1] * ar + w[i] * ai, xi = w[i - 1] * ai - w[i] * ar;
        const double yr = v[i - 1] * br + v[i] * bi, yi = v[i - 1] * bi - v[i] * br;
        ar = xr + yr;
        br = xi - yi;
        ai = xi + yi;
        bi = yr - xr;
      }
      double &a = legs(0, k, j), &b = legs(0, k, radix - j);
      const double sum = a + b, difference = b - a;
      a = sum;
      b = difference;
    }
  }
  mix(radix, width, p.x, p.y, p.roots);
  std::copy_n(p.x, width, p.y);
  for (std::size_t j = 1; j < half; ++j) {
    for (std::size_t i = 0; i < width; ++i) p.y[i] += p.x[i + width * j];
  }
  const Grid mixed{p.y, ido, l1}, out{p.x, ido, radix};
  for (std::size_t k = 0; k < l1; ++k) {
    for (std::size_t i = 0; i < ido; ++i) out(i, 0, k) = mixed(i, k, 0);
  }
  for (std::size_t j = 1; j < half; ++j) {
    for (std::size_t k = 0; k < l1; ++k) {
      out(ido - 1, 2 * j - 1, k) = mixed(0, k, j);
      out(0, 2 * j, k) = mixed(0, k, radix - j);
      for (std::size_t i = 1; i + 1 < ido; i += 2) {
        const std::size_t back = ido - i - 2;
        const double ar = mixed(i, k, j), ai = mixed(i + 1, k, j), br = mixed(i, k, radix - j), bi = mixed(i + 1, k, radix - j);
        out(i, 2 * j, k) = ar + br;
        out(back, 2 * j - 1, k) = ar - br;
        out(i + 1, 2 * j, k) = ai + bi;
        out(back + 1, 2 * j - 1, k) = bi - ai;
      }
    }
  }
}

void backward_generic(const GenericPass& p) {
  const std::size_t ido = p.ido, l1 = p.l1, radix = p.radix, half = (radix + 1) / 2, width = ido * l1;
  const Grid in{p.x, ido, radix}, out{p.y, ido, l1};
  for (std::size_t k = 0; k < l1; ++k) {
    for (std::size_t i = 0; i < ido; ++i) out(i, k, 0) = in(i, 0, k);
  }
  for (std::size_t j = 1; j < half; ++j) {
    for (std::size_t k = 0; k < l1; ++k) {
      out(0, k, j) = 2 * in(ido - 1, 2 * j - 1, k);
      out(0, k, radix - j) = 2 * in(0, 2 * j, k);
      for (std::size_t i = 1; i + 1 < ido; i += 2) {
        const std::size_t back = ido - i - 2;
        const double ar = in(i, 2 * j, k), ai = in(i + 1, 2 * j, k), br = in(back, 2 * j - 1, k), bi = in(back + 1, 2 * j - 1, k);
        out(i, k, j) = ar + br;
        out(i, k, radix - j) = ar - br;
        out(i + 1, k, j) = ai - bi;
        out(i + 1, k, radix - j) = ai + bi;
      }
    }
  }
  mix(radix, width, p.y, p.x, p.roots);
  for (std::size_t j = 1; j < half; ++j) {
    for (std::size_t i = 0; i < width; ++i) p.y[i] += p.y[i + width * j];
  }
  const Grid mixed{p.x, ido, l1};
  for (std::size_t j = 1; j < half; ++j) {
    const double *w = p.twiddles + (j - 1) * (ido - 1), *v = p.twiddles + (radix - j - 1) * (ido - 1);
    for (std::size_t k = 0; k < l1; ++k) {
      out(0, k, j) = mixed(0, k, j) - mixed(0, k, radix - j);
      out(0, k, radix - j) = mixed(0, k, j) + mixed(0, k, radix - j);
      for (std::size_t i = 1; i + 1 < ido; i += 2) {
        const double ar = mixed(i, k, j), ai = mixed(i + 1, k, j), br = mixed(i, k, radix - j), bi = mixed(i + 1, k, radix - j);
        const double xr = ar - bi, xi = ai + br, yr = ar + bi, yi = ai - br;
        out(i, k, j) = w[i - 1] * xr - w[i] * xi;
        out(i + 1, k, j) = w[i - 1] * xi + w[i] * xr;
        out(i, k, radix - j) = v[i - 1] * yr - v[i] * yi;
        out(i + 1, k, radix - j) = v[i - 1] * yi + v[i] * yr;
      }
    }
  }
}

}  // namespace nd::fft
