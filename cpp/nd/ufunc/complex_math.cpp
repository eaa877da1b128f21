#include "nd/ufunc/complex_math.h"

#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/float_ops.h"

// C's complex functions, which C++ doesn't declare in this form.
extern "C" {
_Complex double csqrt(_Complex double);
_Complex double cexp(_Complex double);
_Complex double clog(_Complex double);
_Complex double csin(_Complex double);
_Complex double ccos(_Complex double);
_Complex double ctan(_Complex double);
_Complex double csinh(_Complex double);
_Complex double ccosh(_Complex double);
_Complex double ctanh(_Complex double);
_Complex double casin(_Complex double);
_Complex double cacos(_Complex double);
_Complex double catan(_Complex double);
_Complex double casinh(_Complex double);
_Complex double cacosh(_Complex double);
_Complex double catanh(_Complex double);
_Complex double cpow(_Complex double, _Complex double);
_Complex float cpowf(_Complex float, _Complex float);
}

namespace nd::kernel {
namespace {

using CFunction = _Complex double (*)(_Complex double);

_Complex double pack(Complex128 z) {
  _Complex double out;
  __real__ out = z.real;
  __imag__ out = z.imag;
  return out;
}
Complex128 unpack(_Complex double z) { return {__real__ z, __imag__ z}; }
Complex128 apply(CFunction fn, Complex128 z) { return unpack(fn(pack(z))); }

constexpr double kLn2 = 0.693147180559945309417232121458176568;
constexpr double kLog2e = 1.442695040888963407359924681001892137;
constexpr double kLog10e = 0.434294481903251827651128918916605082;

}  // namespace

Complex128 complex_sqrt(Complex128 z) { return apply(csqrt, z); }
Complex128 complex_exp(Complex128 z) { return apply(cexp, z); }
Complex128 complex_exp2(Complex128 z) { return apply(cexp, {z.real * kLn2, z.imag * kLn2}); }
Complex128 complex_expm1(Complex128 z) {
  double a = std::sin(z.imag / 2);
  return {std::expm1(z.real) * std::cos(z.imag) - 2 * a * a, std::exp(z.real) * std::sin(z.imag)};
}
Complex128 complex_log(Complex128 z) { return apply(clog, z); }
Complex128 complex_log2(Complex128 z) {
  Complex128 w = complex_log(z);
  return {w.real * kLog2e, w.imag * kLog2e};
}
Complex128 complex_log10(Complex128 z) {
  Complex128 w = complex_log(z);
  return {w.real * kLog10e, w.imag * kLog10e};
}
Complex128 complex_log1p(Complex128 z) {
  double l = std::hypot(z.real + 1, z.imag);
  return {std::log(l), std::atan2(z.imag, z.real + 1)};
}
Complex128 complex_sin(Complex128 z) { return apply(csin, z); }
Complex128 complex_cos(Complex128 z) { return apply(ccos, z); }
Complex128 complex_tan(Complex128 z) { return apply(ctan, z); }
Complex128 complex_sinh(Complex128 z) { return apply(csinh, z); }
Complex128 complex_cosh(Complex128 z) { return apply(ccosh, z); }
Complex128 complex_tanh(Complex128 z) { return apply(ctanh, z); }
Complex128 complex_arcsin(Complex128 z) { return apply(casin, z); }
Complex128 complex_arccos(Complex128 z) { return apply(cacos, z); }
Complex128 complex_arctan(Complex128 z) { return apply(catan, z); }
Complex128 complex_arcsinh(Complex128 z) { return apply(casinh, z); }
Complex128 complex_arccosh(Complex128 z) { return apply(cacosh, z); }
Complex128 complex_arctanh(Complex128 z) {
  // The imaginary part lies on z's side of the cuts along the real axis, signed zeros included; not every C library sees to it.
  const Complex128 w = apply(catanh, z);
  return {w.real, std::copysign(w.imag, z.imag)};
}
Complex128 complex_rint(Complex128 z) { return {std::nearbyint(z.real), std::nearbyint(z.imag)}; }

namespace {

Complex128 library_power(Complex128 x, Complex128 y) { return unpack(cpow(pack(x), pack(y))); }
Complex64 library_power(Complex64 x, Complex64 y) {
  _Complex float a, b;
  __real__ a = x.real;
  __imag__ a = x.imag;
  __real__ b = y.real;
  __imag__ b = y.imag;
  a = cpowf(a, b);
  return {__real__ a, __imag__ a};
}

template <class T>
Complex<T> any_power(Complex<T> x, Complex<T> y) {
  if (y.real == 0 && y.imag == 0) return {1, 0};
  if (x.real == 0 && x.imag == 0) {
    if (y.real > 0) return {0, 0};
    T nan = std::numeric_limits<T>::quiet_NaN();
    return {nan, nan};
  }
  // NumPy: small whole powers are products, so that (1j)**2 is exactly -1.
  if (y.imag == 0 && y.real > -100 && y.real < 100 && y.real == std::trunc(y.real)) {
    int n = static_cast<int>(y.real);
    if (n == 1) return x;
    if (n == 2) return complex_multiply(x, x);
    if (n == 3) return complex_multiply(x, complex_multiply(x, x));
    int left = n < 0 ? -n : n;
    Complex<T> out{1, 0}, power = x;
    while (true) {
      if (left & 1) out = complex_multiply(out, power);
      left >>= 1;
      if (left == 0) break;
      power = complex_multiply(power, power);
    }
    return n < 0 ? complex_divide(Complex<T>{1, 0}, out) : out;
  }
  return library_power(x, y);
}

}  // namespace

Complex128 complex_power(Complex128 x, Complex128 y) { return any_power(x, y); }
Complex64 complex_power(Complex64 x, Complex64 y) { return any_power(x, y); }

void run_complex_function(ComplexFunction fn, bool narrow, std::byte* const* d, const Index* s, Index n,
                          FpStatus& status) {
  const std::byte* a = d[0];
  std::byte* r = d[1];
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i, a += s[0], r += s[1]) {
    Complex128 z, out;
    if (narrow) {
      auto w = load<Complex64>(a);
      z = {w.real, w.imag};
    } else {
      z = load<Complex128>(a);
    }
    out = fn(z);
    bool bad;
    if (narrow) {
      Complex64 w{static_cast<float>(out.real), static_cast<float>(out.imag)};
      bad = !(std::isfinite(w.real) && std::isfinite(w.imag));
      store(r, w);
    } else {
      bad = !(std::isfinite(out.real) && std::isfinite(out.imag));
      store(r, out);
    }
    if (!bad || complex_isnan(z) || !(std::isfinite(z.real) && std::isfinite(z.imag))) continue;
    if (complex_isnan(out)) {
      flags |= kFpInvalid;
    } else {
      flags |= (z.real == 0 && z.imag == 0) || (std::fabs(z.real) == 1 && z.imag == 0) ? kFpDivide : kFpOverflow;
    }
  }
  status.raise(flags);
}

}  // namespace nd::kernel
