// Larger and smaller: maximum and minimum let nan win, fmax and fmin let it lose.
#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"

namespace nd {
namespace {

using namespace kernel;

struct Maximum : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kAnyOrder = true;
  template <class T>
  T operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return complex_isnan(x) || complex_less_equal(y, x) ? x : y;
    } else if constexpr (std::is_floating_point_v<T>) {
      return x >= y || x != x ? x : y;
    } else {
      return x >= y ? x : y;
    }
  }
};

struct Minimum : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kAnyOrder = true;
  template <class T>
  T operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return complex_isnan(x) || complex_less_equal(x, y) ? x : y;
    } else if constexpr (std::is_floating_point_v<T>) {
      return x <= y || x != x ? x : y;
    } else {
      return x <= y ? x : y;
    }
  }
};

struct Fmax : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kAnyOrder = true;
  template <class T>
  T operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return complex_isnan(y) || complex_less_equal(y, x) ? x : y;
    } else {
      return x >= y || y != y ? x : y;
    }
  }
};

struct Fmin : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kAnyOrder = true;
  template <class T>
  T operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return complex_isnan(y) || complex_less_equal(x, y) ? x : y;
    } else {
      return x <= y || y != y ? x : y;
    }
  }
};

using FloatComplexes = List<Half, float, double, Complex64, Complex128>;

constexpr auto kMaximum = join(binary_rows<Maximum>(BoolInts{}), binary_rows<Maximum>(FloatComplexes{}));
constexpr auto kMinimum = join(binary_rows<Minimum>(BoolInts{}), binary_rows<Minimum>(FloatComplexes{}));
constexpr auto kFmax = join(binary_rows<Maximum>(BoolInts{}), binary_rows<Fmax>(FloatComplexes{}));
constexpr auto kFmin = join(binary_rows<Minimum>(BoolInts{}), binary_rows<Fmin>(FloatComplexes{}));

constexpr Ufunc kUfuncs[] = {
    {"maximum", 2, 1, Identity::None, true, Resolve::Common, kMaximum,
     "The larger of x1 and x2; nan if either is nan."},
    {"minimum", 2, 1, Identity::None, true, Resolve::Common, kMinimum,
     "The smaller of x1 and x2; nan if either is nan."},
    {"fmax", 2, 1, Identity::None, true, Resolve::Common, kFmax, "The larger of x1 and x2; nan only if both are."},
    {"fmin", 2, 1, Identity::None, true, Resolve::Common, kFmin, "The smaller of x1 and x2; nan only if both are."},
};

}  // namespace

std::span<const Ufunc> extremum_ufuncs() { return kUfuncs; }

}  // namespace nd
