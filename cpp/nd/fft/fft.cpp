#include "nd/fft/fft.h"

#include <cmath>
#include <complex>
#include <cstring>
#include <memory>
#include <vector>

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"

namespace nd::fft {
namespace {

using C = std::complex<double>;

/// e^(-2πi k/n) for every k, the angle reduced to the first eighth so that symmetric ones agree exactly.
class Roots {
 public:
  explicit Roots(std::uint64_t n) : n_(n) {
    if (n <= kDirect) return;
    // Long double sines are dear (WebAssembly has no wide floats): each is a product of two from short tables.
    while (step_ * step_ < n) step_ *= 2;
    for (std::uint64_t i = 0; i <= n / step_; ++i) coarse_.push_back(exact(i * step_));
    for (std::uint64_t i = 0; i < step_; ++i) fine_.push_back(exact(i));
  }

  C operator()(std::uint64_t k) const {
    const std::uint64_t n = n_;
    std::uint64_t x = 8 * (k % n);  // eighths of n
    C w;
    if (x < 4 * n) {
      if (x < 2 * n) {
        w = x < n ? part(x) : swapped(part(2 * n - x));
      } else {
        x -= 2 * n;
        w = x < n ? C(-part(x).imag(), part(x).real()) : C(-part(2 * n - x).real(), part(2 * n - x).imag());
      }
    } else {
      x = 8 * n - x;
      if (x < 2 * n) {
        w = x < n ? std::conj(part(x)) : C(part(2 * n - x).imag(), -part(2 * n - x).real());
      } else {
        x -= 2 * n;
        w = x < n ? C(-part(x).imag(), -part(x).real()) : C(-part(2 * n - x).real(), -part(2 * n - x).imag());
      }
    }
    return std::conj(w);
  }

 private:
  struct Wide {
    long double real, imag;
  };
  static constexpr std::uint64_t kDirect = 4096;

  static C swapped(C w) { return {w.imag(), w.real()}; }
  Wide exact(std::uint64_t eighths) const {
    constexpr long double kTurn = 6.283185307179586476925286766559L;
    const long double angle = kTurn * static_cast<long double>(eighths) / (8 * static_cast<long double>(n_));
    return {std::cos(angle), std::sin(angle)};
  }
  C part(std::uint64_t eighths) const {
    if (fine_.empty()) {
      const Wide w = exact(eighths);
      return {static_cast<double>(w.real), static_cast<double>(w.imag)};
    }
    const Wide &a = coarse_[eighths / step_], &b = fine_[eighths % step_];
    return {static_cast<double>(a.real * b.real - a.imag * b.imag), static_cast<double>(a.real * b.imag + a.imag * b.real)};
  }

  std::uint64_t n_, step_ = 1;
  std::vector<Wide> coarse_, fine_;
};

inline C times(C a, C b) { return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()}; }

/// A transform of one length: mixed radix for small factors, Bluestein's chirp where a large prime is left.
class Plan {
 public:
  explicit Plan(std::size_t n) : n_(n) {
    std::size_t rest = n;
    for (std::size_t f : {4, 2, 3, 5}) {
      while (rest % f == 0) {
        factors_.push_back(f);
        rest /= f;
      }
    }
    for (std::size_t f = 7; f * f <= rest; f += 2) {
      while (rest % f == 0) {
        factors_.push_back(f);
        rest /= f;
      }
    }
    if (rest > 1) factors_.push_back(rest);
    if (!factors_.empty() && factors_.back() > 60) {
      build_chirp();
      return;
    }
    roots_.resize(n);
    const Roots root(n);
    in_chunks(static_cast<Index>(n), 400, [&](Index from, Index to) {
      for (Index k = from; k < to; ++k) roots_[static_cast<std::size_t>(k)] = root(static_cast<std::uint64_t>(k));
    });
  }

  /// In place; the inverse is not scaled.
  void run(std::vector<C>& x, bool inverse) const {
    if (n_ <= 1) return;
    if (inverse) {
      for (C& v : x) v = std::conj(v);
    }
    if (chirp_.empty()) {
      std::vector<C> out(n_);
      recurse(x.data(), out.data(), n_, 1, 0);
      x.swap(out);
    } else {
      bluestein(x);
    }
    if (inverse) {
      for (C& v : x) v = std::conj(v);
    }
    checkpoint(static_cast<Index>(n_) * 8);
  }

 private:
  void recurse(const C* in, C* out, std::size_t n, std::size_t stride, std::size_t level) const {
    if (n == 1) {
      *out = *in;
      return;
    }
    const std::size_t p = factors_[level], m = n / p;
    checkpoint(static_cast<Index>(n) * 8);
    for (std::size_t r = 0; r < p; ++r) recurse(in + r * stride, out + r * m, m, stride * p, level + 1);
    C t[64];
    for (std::size_t k = 0; k < m; ++k) {
      t[0] = out[k];
      for (std::size_t r = 1; r < p; ++r) t[r] = times(out[k + r * m], roots_[(r * k * stride) % n_]);
      if (p == 2) {
        out[k] = t[0] + t[1];
        out[k + m] = t[0] - t[1];
      } else if (p == 4) {
        const C a = t[0] + t[2], b = t[0] - t[2], c = t[1] + t[3], d = t[1] - t[3];
        const C e(d.imag(), -d.real());  // -i d
        out[k] = a + c;
        out[k + m] = b + e;
        out[k + 2 * m] = a - c;
        out[k + 3 * m] = b - e;
      } else {
        for (std::size_t q = 0; q < p; ++q) {
          C sum = t[0];
          for (std::size_t r = 1; r < p; ++r) sum += times(t[r], roots_[((q * r) % p) * (n_ / p)]);
          out[k + q * m] = sum;
        }
      }
    }
  }

  void build_chirp() {
    chirp_.resize(n_);
    const Roots root(2 * n_);
    in_chunks(static_cast<Index>(n_), 400, [&](Index from, Index to) {
      for (std::uint64_t k = static_cast<std::uint64_t>(from); k < static_cast<std::uint64_t>(to); ++k) {
        chirp_[static_cast<std::size_t>(k)] = root(k * k % (2 * n_));
      }
    });
    std::size_t size = 1;
    while (size < 2 * n_ - 1) size *= 2;
    inner_ = std::make_unique<Plan>(size);
    kernel_.assign(size, C(0));
    for (std::size_t k = 0; k < n_; ++k) kernel_[k] = kernel_[(size - k) % size] = std::conj(chirp_[k]);
    inner_->run(kernel_, false);
  }

  void bluestein(std::vector<C>& x) const {
    std::vector<C> y(kernel_.size(), C(0));
    for (std::size_t k = 0; k < n_; ++k) y[k] = times(x[k], chirp_[k]);
    inner_->run(y, false);
    for (std::size_t k = 0; k < y.size(); ++k) y[k] = times(y[k], kernel_[k]);
    inner_->run(y, true);
    const double scale = 1.0 / static_cast<double>(y.size());
    for (std::size_t k = 0; k < n_; ++k) x[k] = times(y[k] * scale, chirp_[k]);
  }

  std::size_t n_;
  std::vector<std::size_t> factors_;
  std::vector<C> roots_, chirp_, kernel_;
  std::unique_ptr<Plan> inner_;
};

}  // namespace

Kind parse_kind(std::string_view name) {
  if (name == "ifft") return Kind::Inverse;
  if (name == "rfft") return Kind::RealForward;
  if (name == "irfft") return Kind::RealInverse;
  if (name == "hfft") return Kind::HermitianForward;
  if (name == "ihfft") return Kind::HermitianInverse;
  return Kind::Forward;
}

Norm parse_norm(std::string_view name) {
  if (name.empty() || name == "backward") return Norm::Backward;
  if (name == "ortho") return Norm::Ortho;
  if (name == "forward") return Norm::Forward;
  throw value_error("Invalid norm value " + std::string(name) + "; should be \"backward\", \"ortho\" or \"forward\".");
}

NdArray transform(const NdArray& a, std::optional<Index> wanted, Index axis, Kind kind, Norm norm) {
  if (!is_numeric(a.id())) {
    throw Error(ErrorKind::UFuncNoLoop, "ufunc 'fft' did not contain a loop with signature matching types " + a.dtype().repr() + " -> None");
  }
  const int at = normalize_axis(axis, a.ndim());
  const bool half_in = kind == Kind::RealInverse || kind == Kind::HermitianForward;
  const bool real_in = kind == Kind::RealForward || kind == Kind::HermitianInverse;
  if (real_in && is_complex_id(a.id())) {
    throw Error(ErrorKind::UFuncNoLoop,
                "ufunc 'rfft_n_even' did not contain a loop with signature matching types " + a.dtype().repr() + " -> None");
  }
  const Index n = wanted.value_or(half_in ? (a.shape(at) - 1) * 2 : a.shape(at));
  if (n < 1) throw value_error("Invalid number of FFT data points (" + std::to_string(n) + ") specified.");
  if (n > (Index{1} << 28)) throw memory_error_bytes(n * 16);
  const bool single = a.id() == TypeId::Float16 || a.id() == TypeId::Float32 || a.id() == TypeId::Complex64;
  const bool inverse = kind == Kind::Inverse || kind == Kind::RealInverse || kind == Kind::HermitianInverse;
  // 'hfft' is an irfft of the conjugate and 'ihfft' a conjugated rfft, each with the other's scale.
  const double length = static_cast<double>(n);
  const bool scaled = norm == Norm::Ortho || (inverse ? norm == Norm::Backward : norm == Norm::Forward);
  const double scale = !scaled ? 1 : norm == Norm::Ortho ? 1 / std::sqrt(length) : 1 / length;

  const Index from[] = {at}, to[] = {-1};
  const NdArray lines = ascontiguous(moveaxis(a, from, to), dtype_of<Complex128>());
  const Index have = lines.shape(lines.ndim() - 1), rows = have ? lines.size() / have : element_count([&] {
    Shape s(lines.shape());
    s.pop_back();
    return s;
  }());
  const Index out_length = real_in ? n / 2 + 1 : n;
  Shape shape(lines.shape());
  shape.back() = out_length;
  const NdArray out = NdArray::empty(shape, half_in ? dtype_of<double>() : dtype_of<Complex128>());
  const Plan plan(static_cast<std::size_t>(n));
  std::vector<C> x(static_cast<std::size_t>(n));
  const Index taken = std::min(have, half_in ? n / 2 + 1 : n);
  for (Index row = 0; row < rows; ++row) {
    std::fill(x.begin(), x.end(), C(0));
    for (Index i = 0; i < taken; ++i) std::memcpy(&x[static_cast<std::size_t>(i)], lines.data() + (row * have + i) * 16, 16);
    if (half_in) {
      // The other half is the mirror's conjugate; hfft starts from the conjugate itself.
      if (kind == Kind::HermitianForward) {
        for (Index i = 0; i < taken; ++i) x[static_cast<std::size_t>(i)] = std::conj(x[static_cast<std::size_t>(i)]);
      }
      x[0] = x[0].real();
      if (n % 2 == 0) x[static_cast<std::size_t>(n / 2)] = x[static_cast<std::size_t>(n / 2)].real();
      for (Index i = 1; i < (n + 1) / 2; ++i) x[static_cast<std::size_t>(n - i)] = std::conj(x[static_cast<std::size_t>(i)]);
      plan.run(x, true);
      for (Index i = 0; i < n; ++i) store(out.data() + (row * n + i) * 8, x[static_cast<std::size_t>(i)].real() * scale);
      continue;
    }
    plan.run(x, kind == Kind::Inverse);
    for (Index i = 0; i < out_length; ++i) {
      C v = x[static_cast<std::size_t>(i)] * scale;
      if (real_in && (i == 0 || 2 * i == n)) v = v.real();
      if (kind == Kind::HermitianInverse) v = std::conj(v);
      std::memcpy(out.data() + (row * out_length + i) * 16, &v, 16);
    }
  }
  NdArray result = moveaxis(out, to, from);
  if (single) result = astype(result, half_in ? dtype_of<float>() : dtype_of<Complex64>());
  return result;
}

}  // namespace nd::fft
