// Sums, products, signs and squares.
#include <cstdlib>

#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"

namespace nd {
namespace {

using namespace kernel;

struct Add : Operation {
  static constexpr bool kBits = true;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x + y);
  }
};

struct Subtract : Operation {
  static constexpr bool kBits = true;
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x - y);
  }
};

struct Multiply : Operation {
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
  bool operator()(bool x, bool y) const { return x | y; }
};
struct And : Operation {
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

constexpr auto kAdd = join(binary_rows<Or>(List<bool>{}), binary_rows<Add>(Ints{}), binary_rows<Add>(Floats{}), parts_rows<Add>());
constexpr auto kSubtract = join(binary_rows<Subtract>(Ints{}), binary_rows<Subtract>(Floats{}), parts_rows<Subtract>());
constexpr auto kMultiply = join(
    binary_rows<And>(List<bool>{}), binary_rows<Multiply>(Ints{}), binary_rows<Multiply>(Floats{}),
    std::array<LoopRow, 2>{
        LoopRow{{TypeId::Complex64, TypeId::Complex64, TypeId::Complex64}, complex_multiply_loop<float>},
        LoopRow{{TypeId::Complex128, TypeId::Complex128, TypeId::Complex128}, complex_multiply_loop<double>}});
constexpr auto kNegative = join(unary_rows<Negative>(Ints{}), unary_rows<Negative>(Floats{}), complex_rows<ComplexNegative>());
constexpr auto kPositive = join(unary_rows<Positive>(Ints{}), unary_rows<Positive>(Floats{}), complex_rows<ComplexPositive>());
constexpr auto kConjugate = join(unary_rows<Positive>(Ints{}), unary_rows<Positive>(Floats{}), complex_rows<ComplexConjugate>());
constexpr auto kAbsolute =
    join(unary_rows<Positive>(List<bool>{}), unary_rows<Absolute>(Ints{}), unary_rows<Absolute>(Floats{}),
         std::array<LoopRow, 2>{
             LoopRow{{TypeId::Complex64, TypeId::Float32}, complex_unary_loop<ComplexAbsolute, float, float>},
             LoopRow{{TypeId::Complex128, TypeId::Float64}, complex_unary_loop<ComplexAbsolute, double, double>}});
constexpr auto kFabs = unary_rows<Absolute>(Floats{});
constexpr auto kSign = join(unary_rows<Sign>(Ints{}), unary_rows<Sign>(Floats{}), complex_rows<ComplexSign>());
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
