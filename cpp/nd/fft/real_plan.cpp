#include "nd/fft/real_plan.h"

#include <algorithm>

#include "nd/core/settings.h"
#include "nd/fft/real_generic.h"

namespace nd::fft {
namespace {

constexpr double kHalfRoot = 0.707106781186547524400844362104849, kRoot = 1.414213562373095048801688724209698;
constexpr double kCos3 = -0.5, kSin3 = 0.86602540378443864676;
constexpr double kCos51 = 0.3090169943749474241, kSin51 = 0.95105651629515357212, kCos52 = -0.8090169943749474241,
                 kSin52 = 0.58778525229247312917;

/// A three-dimensional look at a line: (a, b, c) with a innermost, `ido` and `middle` long.
template <class T>
struct Grid {
  T* data;
  std::size_t ido, middle;
  T& operator()(std::size_t a, std::size_t b, std::size_t c) const { return data[a + ido * (b + middle * c)]; }
};
using In = Grid<const double>;
using Out = Grid<double>;

void both(double& sum, double& difference, double a, double b) {
  sum = a + b;
  difference = a - b;
}

/// What a pass works on. Between passes a spectrum lies as FFTPACK packs it: real part of 0, then real and imaginary
/// part of each frequency.
struct Pass {
  std::size_t ido, l1;
  const double* in;
  double* out;
  const double* w;
  double turn(std::size_t leg, std::size_t i) const { return w[i + leg * (ido - 1)]; }
  /// (a, b) = conj(w) * (x + iy), or for swapped outputs and inputs w * (y + ix).
  void times(double& a, double& b, std::size_t leg, std::size_t i, double x, double y) const {
    const double c = turn(leg, i - 2), d = turn(leg, i - 1);
    a = c * x + d * y;
    b = c * y - d * x;
  }
};

void forward2(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, p.l1};
  const Out ch{p.out, ido, 2};
  for (std::size_t k = 0; k < p.l1; ++k) {
    both(ch(0, 0, k), ch(ido - 1, 1, k), cc(0, k, 0), cc(0, k, 1));
    if (ido % 2 == 0) {
      ch(0, 1, k) = -cc(ido - 1, k, 1);
      ch(ido - 1, 0, k) = cc(ido - 1, k, 0);
    }
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      double tr, ti;
      p.times(tr, ti, 0, i, cc(i - 1, k, 1), cc(i, k, 1));
      both(ch(i - 1, 0, k), ch(ic - 1, 1, k), cc(i - 1, k, 0), tr);
      both(ch(i, 0, k), ch(ic, 1, k), ti, cc(i, k, 0));
    }
  }
}

void forward3(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, p.l1};
  const Out ch{p.out, ido, 3};
  for (std::size_t k = 0; k < p.l1; ++k) {
    const double total = cc(0, k, 1) + cc(0, k, 2);
    ch(0, 0, k) = cc(0, k, 0) + total;
    ch(0, 2, k) = kSin3 * (cc(0, k, 2) - cc(0, k, 1));
    ch(ido - 1, 1, k) = cc(0, k, 0) + kCos3 * total;
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      double dr2, di2, dr3, di3;
      p.times(dr2, di2, 0, i, cc(i - 1, k, 1), cc(i, k, 1));
      p.times(dr3, di3, 1, i, cc(i - 1, k, 2), cc(i, k, 2));
      const double sr = dr2 + dr3, si = di2 + di3;
      ch(i - 1, 0, k) = cc(i - 1, k, 0) + sr;
      ch(i, 0, k) = cc(i, k, 0) + si;
      const double tr2 = cc(i - 1, k, 0) + kCos3 * sr, ti2 = cc(i, k, 0) + kCos3 * si;
      const double tr3 = kSin3 * (di2 - di3), ti3 = kSin3 * (dr3 - dr2);
      both(ch(i - 1, 2, k), ch(ic - 1, 1, k), tr2, tr3);
      both(ch(i, 2, k), ch(ic, 1, k), ti3, ti2);
    }
  }
}

void forward4(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, p.l1};
  const Out ch{p.out, ido, 4};
  for (std::size_t k = 0; k < p.l1; ++k) {
    double tr1, tr2, tr3, tr4, ti1, ti2, ti3, ti4;
    both(tr1, ch(0, 2, k), cc(0, k, 3), cc(0, k, 1));
    both(tr2, ch(ido - 1, 1, k), cc(0, k, 0), cc(0, k, 2));
    both(ch(0, 0, k), ch(ido - 1, 3, k), tr2, tr1);
    if (ido % 2 == 0) {
      ti1 = -kHalfRoot * (cc(ido - 1, k, 1) + cc(ido - 1, k, 3));
      tr1 = kHalfRoot * (cc(ido - 1, k, 1) - cc(ido - 1, k, 3));
      both(ch(ido - 1, 0, k), ch(ido - 1, 2, k), cc(ido - 1, k, 0), tr1);
      both(ch(0, 3, k), ch(0, 1, k), ti1, cc(ido - 1, k, 2));
    }
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      double cr2, ci2, cr3, ci3, cr4, ci4;
      p.times(cr2, ci2, 0, i, cc(i - 1, k, 1), cc(i, k, 1));
      p.times(cr3, ci3, 1, i, cc(i - 1, k, 2), cc(i, k, 2));
      p.times(cr4, ci4, 2, i, cc(i - 1, k, 3), cc(i, k, 3));
      both(tr1, tr4, cr4, cr2);
      both(ti1, ti4, ci2, ci4);
      both(tr2, tr3, cc(i - 1, k, 0), cr3);
      both(ti2, ti3, cc(i, k, 0), ci3);
      both(ch(i - 1, 0, k), ch(ic - 1, 3, k), tr2, tr1);
      both(ch(i, 0, k), ch(ic, 3, k), ti1, ti2);
      both(ch(i - 1, 2, k), ch(ic - 1, 1, k), tr3, ti4);
      both(ch(i, 2, k), ch(ic, 1, k), tr4, ti3);
    }
  }
}

void forward5(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, p.l1};
  const Out ch{p.out, ido, 5};
  for (std::size_t k = 0; k < p.l1; ++k) {
    double cr2, cr3, ci4, ci5;
    both(cr2, ci5, cc(0, k, 4), cc(0, k, 1));
    both(cr3, ci4, cc(0, k, 3), cc(0, k, 2));
    ch(0, 0, k) = cc(0, k, 0) + cr2 + cr3;
    ch(ido - 1, 1, k) = cc(0, k, 0) + kCos51 * cr2 + kCos52 * cr3;
    ch(0, 2, k) = kSin51 * ci5 + kSin52 * ci4;
    ch(ido - 1, 3, k) = cc(0, k, 0) + kCos52 * cr2 + kCos51 * cr3;
    ch(0, 4, k) = kSin52 * ci5 - kSin51 * ci4;
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      double r[6], m[6];
      for (std::size_t leg = 1; leg < 5; ++leg) p.times(r[leg + 1], m[leg + 1], leg - 1, i, cc(i - 1, k, leg), cc(i, k, leg));
      const double dr2 = r[2] + r[5], di2 = m[2] + m[5], dr5 = m[2] - m[5], di5 = r[5] - r[2];
      const double dr3 = r[3] + r[4], di3 = m[3] + m[4], dr4 = m[3] - m[4], di4 = r[4] - r[3];
      ch(i - 1, 0, k) = cc(i - 1, k, 0) + dr2 + dr3;
      ch(i, 0, k) = cc(i, k, 0) + di2 + di3;
      const double tr2 = cc(i - 1, k, 0) + kCos51 * dr2 + kCos52 * dr3, ti2 = cc(i, k, 0) + kCos51 * di2 + kCos52 * di3;
      const double tr3 = cc(i - 1, k, 0) + kCos52 * dr2 + kCos51 * dr3, ti3 = cc(i, k, 0) + kCos52 * di2 + kCos51 * di3;
      const double tr5 = kSin51 * dr5 + kSin52 * dr4, ti5 = kSin51 * di5 + kSin52 * di4;
      const double tr4 = kSin52 * dr5 - kSin51 * dr4, ti4 = kSin52 * di5 - kSin51 * di4;
      both(ch(i - 1, 2, k), ch(ic - 1, 1, k), tr2, tr5);
      both(ch(i, 2, k), ch(ic, 1, k), ti5, ti2);
      both(ch(i - 1, 4, k), ch(ic - 1, 3, k), tr3, tr4);
      both(ch(i, 4, k), ch(ic, 3, k), ti4, ti3);
    }
  }
}

void backward2(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, 2};
  const Out ch{p.out, ido, p.l1};
  for (std::size_t k = 0; k < p.l1; ++k) {
    both(ch(0, k, 0), ch(0, k, 1), cc(0, 0, k), cc(ido - 1, 1, k));
    if (ido % 2 == 0) {
      ch(ido - 1, k, 0) = 2 * cc(ido - 1, 0, k);
      ch(ido - 1, k, 1) = -2 * cc(0, 1, k);
    }
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      double tr, ti;
      both(ch(i - 1, k, 0), tr, cc(i - 1, 0, k), cc(ic - 1, 1, k));
      both(ti, ch(i, k, 0), cc(i, 0, k), cc(ic, 1, k));
      p.times(ch(i, k, 1), ch(i - 1, k, 1), 0, i, ti, tr);
    }
  }
}

void backward3(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, 3};
  const Out ch{p.out, ido, p.l1};
  for (std::size_t k = 0; k < p.l1; ++k) {
    const double twice = 2 * cc(ido - 1, 1, k), cr = cc(0, 0, k) + kCos3 * twice, ci = 2 * kSin3 * cc(0, 2, k);
    ch(0, k, 0) = cc(0, 0, k) + twice;
    both(ch(0, k, 2), ch(0, k, 1), cr, ci);
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      const double tr2 = cc(i - 1, 2, k) + cc(ic - 1, 1, k), ti2 = cc(i, 2, k) - cc(ic, 1, k);
      const double cr2 = cc(i - 1, 0, k) + kCos3 * tr2, ci2 = cc(i, 0, k) + kCos3 * ti2;
      ch(i - 1, k, 0) = cc(i - 1, 0, k) + tr2;
      ch(i, k, 0) = cc(i, 0, k) + ti2;
      const double cr3 = kSin3 * (cc(i - 1, 2, k) - cc(ic - 1, 1, k)), ci3 = kSin3 * (cc(i, 2, k) + cc(ic, 1, k));
      double dr2, di2, dr3, di3;
      both(dr3, dr2, cr2, ci3);
      both(di2, di3, ci2, cr3);
      p.times(ch(i, k, 1), ch(i - 1, k, 1), 0, i, di2, dr2);
      p.times(ch(i, k, 2), ch(i - 1, k, 2), 1, i, di3, dr3);
    }
  }
}

void backward4(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, 4};
  const Out ch{p.out, ido, p.l1};
  for (std::size_t k = 0; k < p.l1; ++k) {
    double tr1, tr2, tr3, tr4, ti1, ti2, ti3, ti4;
    both(tr2, tr1, cc(0, 0, k), cc(ido - 1, 3, k));
    tr3 = 2 * cc(ido - 1, 1, k);
    tr4 = 2 * cc(0, 2, k);
    both(ch(0, k, 0), ch(0, k, 2), tr2, tr3);
    both(ch(0, k, 3), ch(0, k, 1), tr1, tr4);
    if (ido % 2 == 0) {
      both(ti1, ti2, cc(0, 3, k), cc(0, 1, k));
      both(tr2, tr1, cc(ido - 1, 0, k), cc(ido - 1, 2, k));
      ch(ido - 1, k, 0) = tr2 + tr2;
      ch(ido - 1, k, 1) = kRoot * (tr1 - ti1);
      ch(ido - 1, k, 2) = ti2 + ti2;
      ch(ido - 1, k, 3) = -kRoot * (tr1 + ti1);
    }
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      double cr2, ci2, cr3, ci3, cr4, ci4;
      both(tr2, tr1, cc(i - 1, 0, k), cc(ic - 1, 3, k));
      both(ti1, ti2, cc(i, 0, k), cc(ic, 3, k));
      both(tr4, ti3, cc(i, 2, k), cc(ic, 1, k));
      both(tr3, ti4, cc(i - 1, 2, k), cc(ic - 1, 1, k));
      both(ch(i - 1, k, 0), cr3, tr2, tr3);
      both(ch(i, k, 0), ci3, ti2, ti3);
      both(cr4, cr2, tr1, tr4);
      both(ci2, ci4, ti1, ti4);
      p.times(ch(i, k, 1), ch(i - 1, k, 1), 0, i, ci2, cr2);
      p.times(ch(i, k, 2), ch(i - 1, k, 2), 1, i, ci3, cr3);
      p.times(ch(i, k, 3), ch(i - 1, k, 3), 2, i, ci4, cr4);
    }
  }
}

void backward5(const Pass& p) {
  const std::size_t ido = p.ido;
  const In cc{p.in, ido, 5};
  const Out ch{p.out, ido, p.l1};
  /// (a, b) = (sin1 x + sin2 y, sin2 x - sin1 y)
  const auto sines = [](double& a, double& b, double x, double y) {
    a = x * kSin51 + y * kSin52;
    b = x * kSin52 - y * kSin51;
  };
  for (std::size_t k = 0; k < p.l1; ++k) {
    double tr2, tr3, tr4, tr5, ti2, ti3, ti4, ti5, cr4, cr5, ci4, ci5;
    ti5 = cc(0, 2, k) + cc(0, 2, k);
    ti4 = cc(0, 4, k) + cc(0, 4, k);
    tr2 = cc(ido - 1, 1, k) + cc(ido - 1, 1, k);
    tr3 = cc(ido - 1, 3, k) + cc(ido - 1, 3, k);
    ch(0, k, 0) = cc(0, 0, k) + tr2 + tr3;
    const double front2 = cc(0, 0, k) + kCos51 * tr2 + kCos52 * tr3, front3 = cc(0, 0, k) + kCos52 * tr2 + kCos51 * tr3;
    sines(ci5, ci4, ti5, ti4);
    both(ch(0, k, 4), ch(0, k, 1), front2, ci5);
    both(ch(0, k, 3), ch(0, k, 2), front3, ci4);
    for (std::size_t i = 2; i < ido; i += 2) {
      const std::size_t ic = ido - i;
      both(tr2, tr5, cc(i - 1, 2, k), cc(ic - 1, 1, k));
      both(ti5, ti2, cc(i, 2, k), cc(ic, 1, k));
      both(tr3, tr4, cc(i - 1, 4, k), cc(ic - 1, 3, k));
      both(ti4, ti3, cc(i, 4, k), cc(ic, 3, k));
      ch(i - 1, k, 0) = cc(i - 1, 0, k) + tr2 + tr3;
      ch(i, k, 0) = cc(i, 0, k) + ti2 + ti3;
      const double cr2 = cc(i - 1, 0, k) + kCos51 * tr2 + kCos52 * tr3, ci2 = cc(i, 0, k) + kCos51 * ti2 + kCos52 * ti3;
      const double cr3 = cc(i - 1, 0, k) + kCos52 * tr2 + kCos51 * tr3, ci3 = cc(i, 0, k) + kCos52 * ti2 + kCos51 * ti3;
      sines(cr5, cr4, tr5, tr4);
      sines(ci5, ci4, ti5, ti4);
      double dr2, dr3, dr4, dr5, di2, di3, di4, di5;
      both(dr4, dr3, cr3, ci4);
      both(di3, di4, ci3, cr4);
      both(dr5, dr2, cr2, ci5);
      both(di2, di5, ci2, cr5);
      p.times(ch(i, k, 1), ch(i - 1, k, 1), 0, i, di2, dr2);
      p.times(ch(i, k, 2), ch(i - 1, k, 2), 1, i, di3, dr3);
      p.times(ch(i, k, 3), ch(i - 1, k, 3), 2, i, di4, dr4);
      p.times(ch(i, k, 4), ch(i - 1, k, 4), 3, i, di5, dr5);
    }
  }
}

}  // namespace

RealPlan::RealPlan(std::size_t n) : n_(n) {
  if (n <= 1) return;
  if (chirp_is_cheaper(n, 0.5)) {
    complex_ = std::make_unique<ComplexPlan>(n);
    return;
  }
  const Roots root(n);
  std::size_t l1 = 1;
  for (std::size_t radix : radices(n, 4)) {
    Factor f{radix, {}, {}};
    const std::size_t ido = n / (l1 * radix);
    f.twiddles.resize((radix - 1) * (ido - 1));
    for (std::size_t j = 1; j < radix; ++j) {
      for (std::size_t i = 1; i <= (ido - 1) / 2; ++i) {
        const C w = root(j * l1 * i);
        f.twiddles[(j - 1) * (ido - 1) + 2 * i - 2] = w.real();
        f.twiddles[(j - 1) * (ido - 1) + 2 * i - 1] = w.imag();
      }
      checkpoint(static_cast<Index>(ido) * 3);
    }
    if (radix > 5) {
      f.roots.resize(2 * radix);
      f.roots[0] = 1;
      for (std::size_t j = 1; j <= radix / 2; ++j) {
        const C w = root(j * (n / radix));
        f.roots[2 * j] = f.roots[2 * (radix - j)] = w.real();
        f.roots[2 * j + 1] = w.imag();
        f.roots[2 * (radix - j) + 1] = -w.imag();
      }
    }
    factors_.push_back(std::move(f));
    l1 *= radix;
  }
}

void RealPlan::forward(const double* in, C* out, double scale) const {
  if (complex_) {
    std::vector<C> x(in, in + n_);
    complex_->run(x, true, scale);
    std::copy_n(x.begin(), n_ / 2 + 1, out);
    out[0] = out[0].real();
    if (n_ % 2 == 0) out[n_ / 2] = out[n_ / 2].real();
    return;
  }
  std::vector<double> x(in, in + n_), y(n_);
  std::size_t l1 = n_;
  for (std::size_t k = factors_.size(); k-- > 0;) {
    const Factor& f = factors_[k];
    const std::size_t ido = n_ / l1;
    l1 /= f.radix;
    const Pass p{ido, l1, x.data(), y.data(), f.twiddles.data()};
    if (f.radix > 5) {
      forward_generic({f.radix, ido, l1, x.data(), y.data(), f.twiddles.data(), f.roots.data()});
    } else {
      f.radix == 4 ? forward4(p) : f.radix == 2 ? forward2(p) : f.radix == 3 ? forward3(p) : forward5(p);
      x.swap(y);
    }
    checkpoint(static_cast<Index>(n_) * 3);
  }
  for (double& v : x) v *= scale;
  out[0] = x[0];
  for (std::size_t i = 1; i <= n_ / 2; ++i) out[i] = C(x[2 * i - 1], 2 * i < n_ ? x[2 * i] : 0);
}

void RealPlan::backward(const C* in, double* out, double scale) const {
  if (complex_) {
    std::vector<C> x(n_);
    x[0] = in[0].real();
    for (std::size_t i = 1; i < (n_ + 1) / 2; ++i) {
      x[i] = in[i];
      x[n_ - i] = std::conj(in[i]);
    }
    if (n_ % 2 == 0) x[n_ / 2] = in[n_ / 2].real();
    complex_->run(x, false, scale);
    for (std::size_t i = 0; i < n_; ++i) out[i] = x[i].real();
    return;
  }
  std::vector<double> x(n_), y(n_);
  x[0] = in[0].real();
  for (std::size_t i = 1; i <= n_ / 2; ++i) {
    x[2 * i - 1] = in[i].real();
    if (2 * i < n_) x[2 * i] = in[i].imag();
  }
  std::size_t l1 = 1;
  for (const Factor& f : factors_) {
    const Pass p{n_ / (f.radix * l1), l1, x.data(), y.data(), f.twiddles.data()};
    f.radix > 5 ? backward_generic({f.radix, p.ido, l1, x.data(), y.data(), p.w, f.roots.data()}) : f.radix == 4 ? backward4(p) : f.radix == 2 ? backward2(p) : f.radix == 3 ? backward3(p) : backward5(p);
    x.swap(y);
    l1 *= f.radix;
    checkpoint(static_cast<Index>(n_) * 3);
  }
  for (std::size_t i = 0; i < n_; ++i) out[i] = x[i] * scale;
}

}  // namespace nd::fft
