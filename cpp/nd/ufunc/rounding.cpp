// To whole numbers, and square roots: what the processor does in one instruction.
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"
#include "nd/ufunc/complex_math.h"

namespace nd {
namespace {

using namespace kernel;

struct Floor : Operation {
  template <class T>
  T operator()(T x) const {
    return std::floor(x);
  }
};
struct Ceil : Operation {
  template <class T>
  T operator()(T x) const {
    return std::ceil(x);
  }
};
struct Trunc : Operation {
  template <class T>
  T operator()(T x) const {
    return std::trunc(x);
  }
};
struct Rint : Operation {
  template <class T>
  T operator()(T x) const {
    return std::nearbyint(x);
  }
};
struct Sqrt : Operation {
  static constexpr Check kCheck = Check::Plain;
  template <class T>
  T operator()(T x) const {
    return std::sqrt(x);
  }
};
struct Same : Operation {
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x) const {
    return x;
  }
};

constexpr auto kFloor = join(unary_rows<Same>(BoolInts{}), unary_rows<Floor>(Floats{}));
constexpr auto kCeil = join(unary_rows<Same>(BoolInts{}), unary_rows<Ceil>(Floats{}));
constexpr auto kTrunc = join(unary_rows<Same>(BoolInts{}), unary_rows<Trunc>(Floats{}));
constexpr auto kRint = join(unary_rows<Rint>(Floats{}), complex_function_rows<complex_rint>());
constexpr auto kSqrt = join(unary_rows<Sqrt>(Floats{}), complex_function_rows<complex_sqrt>());

constexpr Ufunc kUfuncs[] = {
    {"floor", 1, 1, Identity::None, false, Resolve::Search, kFloor, "The largest whole number not above x."},
    {"ceil", 1, 1, Identity::None, false, Resolve::Search, kCeil, "The smallest whole number not below x."},
    {"trunc", 1, 1, Identity::None, false, Resolve::Search, kTrunc, "x without its fraction."},
    {"rint", 1, 1, Identity::None, false, Resolve::Search, kRint, "The nearest whole number; halves go to the even one."},
    {"sqrt", 1, 1, Identity::None, false, Resolve::Search, kSqrt, "The square root that isn't negative."},
};

}  // namespace

std::span<const Ufunc> rounding_ufuncs() { return kUfuncs; }

}  // namespace nd
