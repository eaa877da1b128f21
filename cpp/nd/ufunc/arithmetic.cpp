// Sums, products, signs and squares.
#include <cstdlib>

#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"
#include "nd/ufunc/time_rows.h"

namespace nd {
namespace {

using namespace kernel;

struct Add : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x + y);
  }
};

struct Subtract : Operation {
  static constexpr bool kCommutes = false;
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x - y);
  }
};

struct Multiply : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    if constexpr (std::is_same_v<T, std::uint16_t>) {
      return static_cast<T>(static_cast<std::uint32_t>(x) * y);  // int would overflow
    } else {
      return static_cast<T>(x * y);
    }
  }
};

struct Or : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kAnyOrder = true;
  bool operator()(bool x, bool y) const { return x | y; }
};
struct And : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kAnyOrder = true;
  bool operator()(bool x, bool y) const { return x & y; }
};

/// Complex sums are sums of parts: twice as many floats where the data is packed, else the two parts in turn.
template <class Op, class T>
void parts_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  constexpr Index t = sizeof(T);
  if (s[0] == 2 * t && s[1] == 2 * t && s[2] == 2 * t) {
    Index half[] = {t, t, t};
    binary_loop<Op, T, T>(d, half, 2 * n, status);
    return;
  }
  std::byte* imag[] = {d[0] + t, d[1] + t, d[2] + t};
  binary_loop<Op, T, T>(d, s, n, status);
  binary_loop<Op, T, T>(imag, s, n, status);
}

template <class T>
void complex_multiply_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  const std::byte *a = d[0], *b = d[1];
  std::byte* r = d[2];
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i, a += s[0], b += s[1], r += s[2]) {
    auto x = load<Complex<T>>(a), y = load<Complex<T>>(b);
    auto z = complex_multiply(x, y);
    if (!(std::isfinite(z.real) && std::isfinite(z.imag))) [[unlikely]] flags |= complex_flags(x, y, z, false);
    store(r, z);
  }
  status.raise(flags);
}

/// NumPy's pairwise sum: up to 128 elements in eight running sums, more by halves.
template <class T, class Read>
T pairwise(Read read, Index first, Index n) {
  if (n < 8) {
    T sum = T(-0.0);
    for (Index i = 0; i < n; ++i) sum += read(first + i);
    return sum;
  }
  if (n <= 128) {
    T r[8];
    for (Index k = 0; k < 8; ++k) r[k] = read(first + k);
    Index i = 8;
    for (; i < n - n % 8; i += 8) {
      for (Index k = 0; k < 8; ++k) r[k] += read(first + i + k);
    }
    T sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; ++i) sum += read(first + i);
    return sum;
  }
  Index half = n / 2;
  half -= half % 8;
  return pairwise<T>(read, first, half) + pairwise<T>(read, first + half, n - half);
}

template <class T>
void pairwise_fold(std::byte* acc, const std::byte* x, Index stride, Index n, FpStatus& status) {
  T before = load<T>(acc);
  T sum;
  if (stride == static_cast<Index>(sizeof(T))) {
    sum = pairwise<T>([x](Index i) { return load<T>(x + i * static_cast<Index>(sizeof(T))); }, 0, n);
  } else {
    sum = pairwise<T>([x, stride](Index i) { return load<T>(x + i * stride); }, 0, n);
  }
  T after = before + sum;
  store(acc, after);
  if (!std::isfinite(after)) check_fold<T>(before, after, x, stride, n, status);
}

void pairwise_half_fold(std::byte* acc, const std::byte* x, Index stride, Index n, FpStatus& status) {
  float sum = pairwise<float>([x, stride](Index i) { return to_float(load<Half>(x + i * stride)); }, 0, n);
  Half before = load<Half>(acc);
  Half after = to_half(to_float(before) + sum);
  if ((after.bits & 0x7fff) == 0x7c00 && std::isfinite(to_float(before)) && std::isfinite(sum)) status.raise(kFpOverflow);
  if ((after.bits & 0x7fff) > 0x7c00) {
    bool any_nan = std::isnan(to_float(before));
    for (Index i = 0; i < n; ++i) any_nan |= std::isnan(to_float(load<Half>(x + i * stride)));
    if (!any_nan) status.raise(kFpInvalid);
  }
  store(acc, after);
}

/// n counts parts, two a number.
template <class T>
Complex<T> pairwise_complex(const std::byte* x, Index stride, Index n) {
  auto at = [x, stride](Index i) { return load<Complex<T>>(x + i * stride); };
  if (n < 8) {
    Complex<T> sum{T(-0.0), T(-0.0)};
    for (Index i = 0; i < n / 2; ++i) sum = {sum.real + at(i).real, sum.imag + at(i).imag};
    return sum;
  }
  if (n <= 128) {
    Complex<T> r[4] = {at(0), at(1), at(2), at(3)};
    Index i = 8;
    for (; i < n - n % 8; i += 8) {
      for (Index k = 0; k < 4; ++k) {
        Complex<T> z = at(i / 2 + k);
        r[k] = {r[k].real + z.real, r[k].imag + z.imag};
      }
    }
    Complex<T> sum{(r[0].real + r[1].real) + (r[2].real + r[3].real), (r[0].imag + r[1].imag) + (r[2].imag + r[3].imag)};
    for (; i < n; i += 2) sum = {sum.real + at(i / 2).real, sum.imag + at(i / 2).imag};
    return sum;
  }
  Index half = n / 2;
  half -= half % 8;
  Complex<T> a = pairwise_complex<T>(x, stride, half), b = pairwise_complex<T>(x + half / 2 * stride, stride, n - half);
  return {a.real + b.real, a.imag + b.imag};
}

template <class T>
void pairwise_complex_fold(std::byte* acc, const std::byte* x, Index stride, Index n, FpStatus& status) {
  auto before = load<Complex<T>>(acc);
  auto sum = pairwise_complex<T>(x, stride, 2 * n);
  Complex<T> after{before.real + sum.real, before.imag + sum.imag};
  store(acc, after);
  if (!std::isfinite(after.real)) check_fold<T>(before.real, after.real, x, stride, n, status);
  if (!std::isfinite(after.imag)) check_fold<T>(before.imag, after.imag, x + sizeof(T), stride, n, status);
}

struct Negative : Operation {
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x) const {
    if constexpr (std::is_floating_point_v<T>) {
      return -x;
    } else {
      return static_cast<T>(T{0} - x);
    }
  }
};

struct Positive : Operation {
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x) const {
    return x;
  }
};

struct Absolute : Operation {
  template <class T>
  T operator()(T x) const {
    if constexpr (std::is_floating_point_v<T>) {
      return std::fabs(x);
    } else if constexpr (std::is_signed_v<T>) {
      return static_cast<T>(x < 0 ? Word<T>{0} - static_cast<Word<T>>(x) : static_cast<Word<T>>(x));
    } else {
      return x;
    }
  }
};

struct Sign : Operation {
  template <class T>
  T operator()(T x) const {
    if constexpr (std::is_floating_point_v<T>) {
      return x > 0 ? T{1} : x < 0 ? T{-1} : x == 0 ? T{0} : x;
    } else {
      return static_cast<T>((x > 0) - (x < 0));
    }
  }
};

struct Square : Operation {
  static constexpr bool kBits = true;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x) const {
    return Multiply{}(x, x);
  }
};

/// Functions of a complex number that are a formula; R is what comes out.
template <class Fn, class T, class R>
void complex_unary_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  const std::byte* a = d[0];
  std::byte* r = d[1];
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i, a += s[0], r += s[1]) store<R>(r, Fn{}(load<Complex<T>>(a), flags));
  status.raise(flags);
}

struct ComplexNegative {
  template <class T>
  Complex<T> operator()(Complex<T> z, unsigned&) const {
    return {-z.real, -z.imag};
  }
};
struct ComplexPositive {
  template <class T>
  Complex<T> operator()(Complex<T> z, unsigned&) const {
    return z;
  }
};
struct ComplexConjugate {
  template <class T>
  Complex<T> operator()(Complex<T> z, unsigned&) const {
    return {z.real, -z.imag};
  }
};
struct ComplexSquare {
  template <class T>
  Complex<T> operator()(Complex<T> z, unsigned& flags) const {
    Complex<T> out{z.real * z.real - z.imag * z.imag, z.real * z.imag + z.imag * z.real};
    flags |= complex_flags(z, z, out, false);
    return out;
  }
};
struct ComplexAbsolute {
  template <class T>
  T operator()(Complex<T> z, unsigned& flags) const {
    T out = std::hypot(z.real, z.imag);
    if (std::isinf(out) && std::isfinite(z.real) && std::isfinite(z.imag)) flags |= kFpOverflow;
    return out;
  }
};
struct ComplexSign {
  template <class T>
  Complex<T> operator()(Complex<T> z, unsigned&) const {
    // NumPy: z / |z|, with the infinite parts deciding alone.
    T size = std::hypot(z.real, z.imag);
    if (std::isnan(size)) return {std::numeric_limits<T>::quiet_NaN(), std::numeric_limits<T>::quiet_NaN()};
    if (std::isinf(size)) {
      if (std::isinf(z.real)) {
        if (std::isinf(z.imag)) return {std::numeric_limits<T>::quiet_NaN(), std::numeric_limits<T>::quiet_NaN()};
        return {z.real > 0 ? T{1} : T{-1}, T{0}};
      }
      return {T{0}, z.imag > 0 ? T{1} : T{-1}};
    }
    if (size == 0) return {T{0}, T{0}};
    return {z.real / size, z.imag / size};
  }
};

template <class Fn>
constexpr std::array<LoopRow, 2> complex_rows() {
  return {LoopRow{{TypeId::Complex64, TypeId::Complex64}, complex_unary_loop<Fn, float, Complex64>},
          LoopRow{{TypeId::Complex128, TypeId::Complex128}, complex_unary_loop<Fn, double, Complex128>}};
}

template <class Op>
constexpr std::array<LoopRow, 2> parts_rows() {
  return {LoopRow{{TypeId::Complex64, TypeId::Complex64, TypeId::Complex64}, parts_loop<Op, float>},
          LoopRow{{TypeId::Complex128, TypeId::Complex128, TypeId::Complex128}, parts_loop<Op, double>}};
}

/// Float and complex sums reduce pairwise.
constexpr std::array<LoopRow, 5> float_add_rows() {
  auto floats = binary_rows<Add>(Floats{});
  auto parts = parts_rows<Add>();
  auto out = join(floats, parts);
  constexpr Fold kPairwise[] = {pairwise_half_fold, pairwise_fold<float>, pairwise_fold<double>,
                                pairwise_complex_fold<float>, pairwise_complex_fold<double>};
  for (std::size_t i = 0; i < out.size(); ++i) out[i].pairwise = kPairwise[i];
  return out;
}

constexpr auto kAdd = join(binary_rows<Or>(List<bool>{}), binary_rows<Add>(Ints{}), float_add_rows(), time_loop::kAdd);
constexpr auto kSubtract = join(binary_rows<Subtract>(Ints{}), binary_rows<Subtract>(Floats{}), parts_rows<Subtract>(),
                               time_loop::kSubtract);
constexpr auto kMultiply = join(
    binary_rows<And>(List<bool>{}), binary_rows<Multiply>(Ints{}), binary_rows<Multiply>(Floats{}),
    std::array<LoopRow, 2>{
        LoopRow{{TypeId::Complex64, TypeId::Complex64, TypeId::Complex64}, complex_multiply_loop<float>},
        LoopRow{{TypeId::Complex128, TypeId::Complex128, TypeId::Complex128}, complex_multiply_loop<double>}},
    time_loop::kMultiply);
constexpr auto kNegative = join(unary_rows<Negative>(Ints{}), unary_rows<Negative>(Floats{}), time_loop::length_row(time_loop::negative), complex_rows<ComplexNegative>());
constexpr auto kPositive = join(unary_rows<Positive>(Ints{}), unary_rows<Positive>(Floats{}), time_loop::length_row(time_loop::positive), complex_rows<ComplexPositive>());
constexpr auto kConjugate = join(unary_rows<Positive>(Ints{}), unary_rows<Positive>(Floats{}), complex_rows<ComplexConjugate>());
constexpr auto kAbsolute =
    join(unary_rows<Positive>(List<bool>{}), unary_rows<Absolute>(Ints{}), unary_rows<Absolute>(Floats{}), time_loop::length_row(time_loop::absolute),
         std::array<LoopRow, 2>{
             LoopRow{{TypeId::Complex64, TypeId::Float32}, complex_unary_loop<ComplexAbsolute, float, float>},
             LoopRow{{TypeId::Complex128, TypeId::Float64}, complex_unary_loop<ComplexAbsolute, double, double>}});
constexpr auto kFabs = unary_rows<Absolute>(Floats{});
constexpr auto kSign = join(unary_rows<Sign>(Ints{}), unary_rows<Sign>(Floats{}), complex_rows<ComplexSign>(),
                           time_loop::length_row(time_loop::sign));
constexpr auto kSquare = join(unary_rows<Square>(Ints{}), unary_rows<Square>(Floats{}), complex_rows<ComplexSquare>());

constexpr Ufunc kUfuncs[] = {
    // name, nin, nout, identity, reorderable, resolve, loops, doc
    {"add", 2, 1, Identity::Zero, true, Resolve::Common, kAdd, "Sum of x1 and x2, element by element."},
    {"subtract", 2, 1, Identity::None, false, Resolve::Common, kSubtract, "x1 less x2, element by element."},
    {"multiply", 2, 1, Identity::One, true, Resolve::Common, kMultiply, "Product of x1 and x2, element by element."},
    {"negative", 1, 1, Identity::None, false, Resolve::Common, kNegative, "Each element with its sign turned."},
    {"positive", 1, 1, Identity::None, false, Resolve::Common, kPositive, "A copy of x, as +x gives it."},
    {"conjugate", 1, 1, Identity::None, false, Resolve::Search, kConjugate,
     "Complex conjugate: the imaginary part's sign is turned."},
    {"absolute", 1, 1, Identity::None, false, Resolve::Common, kAbsolute,
     "Absolute value; for a complex number its distance from 0."},
    {"fabs", 1, 1, Identity::None, false, Resolve::Search, kFabs, "Absolute value as a float; no complex numbers."},
    {"sign", 1, 1, Identity::None, false, Resolve::Common, kSign,
     "-1, 0 or 1 by the sign of x; z/|z| for complex numbers; nan stays nan."},
    {"square", 1, 1, Identity::None, false, Resolve::Search, kSquare, "x * x, element by element."},
};

}  // namespace

std::span<const Ufunc> arithmetic_ufuncs() { return kUfuncs; }

}  // namespace nd
