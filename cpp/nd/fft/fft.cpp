#include "nd/fft/fft.h"

#include <cmath>
#include <cstring>

#include "nd/core/errors.h"
#include "nd/fft/complex_plan.h"
#include "nd/fft/real_plan.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"

namespace nd::fft {

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
  const std::size_t points = static_cast<std::size_t>(n);
  const Index taken = std::min(have, half_in ? n / 2 + 1 : n);
  std::vector<C> x(half_in ? points / 2 + 1 : points);
  const auto read = [&](Index row) {
    std::fill(x.begin(), x.end(), C(0));
    if (taken) std::memcpy(x.data(), lines.data() + row * have * 16, static_cast<std::size_t>(taken) * 16);
  };
  if (half_in || real_in) {
    const RealPlan plan(points);
    std::vector<double> reals(points);
    std::vector<C> half(points / 2 + 1);
    for (Index row = 0; row < rows; ++row) {
      read(row);
      if (half_in) {
        if (kind == Kind::HermitianForward) {
          for (C& v : x) v = std::conj(v);
        }
        plan.backward(x.data(), reals.data(), scale);
        std::memcpy(out.data() + row * n * 8, reals.data(), points * 8);
        continue;
      }
      for (std::size_t i = 0; i < points; ++i) reals[i] = x[i].real();
      plan.forward(reals.data(), half.data(), scale);
      if (kind == Kind::HermitianInverse) {
        for (C& v : half) v = std::conj(v);
      }
      std::memcpy(out.data() + row * out_length * 16, half.data(), static_cast<std::size_t>(out_length) * 16);
    }
  } else {
    const ComplexPlan plan(points);
    for (Index row = 0; row < rows; ++row) {
      read(row);
      plan.run(x, kind == Kind::Forward, scale);
      std::memcpy(out.data() + row * n * 16, x.data(), points * 16);
    }
  }
  NdArray result = moveaxis(out, to, from);
  if (single) result = astype(result, half_in ? dtype_of<float>() : dtype_of<Complex64>());
  return result;
}

}  // namespace nd::fft
