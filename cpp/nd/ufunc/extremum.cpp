// Larger and smaller: maximum and minimum let nan win, fmax and fmin let it lose.
#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"
#include "nd/ufunc/time_rows.h"

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

/// The extreme of packed floats in vectors, noting nan on the way.
template <class Op, bool largest, class T>
void extreme_fold(std::byte* acc_place, const std::byte* x, Index stride, Index n, FpStatus& status) {
  typedef T Vector __attribute__((vector_size(16)));
  constexpr Index lanes = 16 / sizeof(T);
  if (stride != static_cast<Index>(sizeof(T)) || n < 8 * lanes) return fold_loop<Op, T>(acc_place, x, stride, n, status);
  Vector r[4];
  auto at = [&](Index i) {
    Vector v;
    __builtin_memcpy(&v, x + i * static_cast<Index>(sizeof(T)), sizeof v);
    return v;
  };
  for (Index k = 0; k < 4; ++k) r[k] = at(k * lanes);
  auto nan = (r[0] != r[0]) | (r[1] != r[1]) | (r[2] != r[2]) | (r[3] != r[3]);
  Index i = 4 * lanes;
  for (; i + 4 * lanes <= n; i += 4 * lanes) {
    for (Index k = 0; k < 4; ++k) {
      Vector v = at(i + k * lanes);
      nan |= v != v;
      if constexpr (largest) {
        r[k] = r[k] > v ? r[k] : v;
      } else {
        r[k] = r[k] < v ? r[k] : v;
      }
    }
  }
  bool any_nan = false;
  for (Index k = 0; k < lanes; ++k) any_nan |= nan[k] != 0;
  if (any_nan) return fold_loop<Op, T>(acc_place, x, stride, n, status);
  Op op;
  T acc = load<T>(acc_place);
  for (const Vector& v : r) {
    for (Index k = 0; k < lanes; ++k) acc = op(acc, v[k]);
  }
  store(acc_place, acc);
  fold_loop<Op, T>(acc_place, x + i * stride, stride, n - i, status);
}

template <class Op, bool largest>
constexpr auto with_extreme_folds(auto rows) {
  for (LoopRow& row : rows) {
    if (row.types[0] == TypeId::Float32) row.fold = extreme_fold<Op, largest, float>;
    if (row.types[0] == TypeId::Float64) row.fold = extreme_fold<Op, largest, double>;
  }
  return rows;
}

using FloatComplexes = List<Half, float, double, Complex64, Complex128>;

constexpr auto kMaximum =
    join(binary_rows<Maximum>(BoolInts{}), with_extreme_folds<Maximum, true>(binary_rows<Maximum>(FloatComplexes{})),
         time_loop::extremum_rows(time_loop::maximum));
constexpr auto kMinimum =
    join(binary_rows<Minimum>(BoolInts{}), with_extreme_folds<Minimum, false>(binary_rows<Minimum>(FloatComplexes{})),
         time_loop::extremum_rows(time_loop::minimum));
constexpr auto kFmax = join(binary_rows<Maximum>(BoolInts{}), binary_rows<Fmax>(FloatComplexes{}), time_loop::extremum_rows(time_loop::fmax));
constexpr auto kFmin = join(binary_rows<Minimum>(BoolInts{}), binary_rows<Fmin>(FloatComplexes{}), time_loop::extremum_rows(time_loop::fmin));

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
