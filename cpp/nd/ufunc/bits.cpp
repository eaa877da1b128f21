// Integers as bits.
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"

namespace nd {
namespace {

using namespace kernel;

struct BitAnd : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x & y);
  }
};
struct BitOr : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x | y);
  }
};
struct BitXor : Operation {
  static constexpr bool kFolds = true;
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x, T y) const {
    return static_cast<T>(x ^ y);
  }
};
struct Invert : Operation {
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x) const {
    if constexpr (std::is_same_v<T, bool>) {
      return !x;
    } else {
      return static_cast<T>(~x);
    }
  }
};
/// NumPy: shifting by the width or more, or by less than nothing, pushes every bit out.
struct LeftShift : Operation {
  static constexpr bool kBits = true;
  template <class T>
  T operator()(T x, T y) const {
    return y < sizeof(T) * 8 ? static_cast<T>(static_cast<std::uint64_t>(x) << y) : T{0};
  }
};
struct RightShift : Operation {
  template <class T>
  T operator()(T x, T y) const {
    if (static_cast<Word<T>>(y) < sizeof(T) * 8) return static_cast<T>(x >> y);
    return x < 0 ? static_cast<T>(-1) : T{0};
  }
};
struct BitCount : Operation {
  static constexpr bool kVector = false;
  template <class T>
  std::uint8_t operator()(T x) const {
    Word<T> u = static_cast<Word<T>>(x);
    if constexpr (std::is_signed_v<T>) {
      if (x < 0) u = static_cast<Word<T>>(Word<T>{0} - u);  // NumPy: of the absolute value
    }
    return static_cast<std::uint8_t>(std::popcount(u));
  }
};

constexpr auto kAnd = binary_rows<BitAnd>(BoolInts{});
constexpr auto kOr = binary_rows<BitOr>(BoolInts{});
constexpr auto kXor = binary_rows<BitXor>(BoolInts{});
constexpr auto kInvert = unary_rows<Invert>(BoolInts{});
constexpr auto kLeft = binary_rows<LeftShift>(Ints{});
constexpr auto kRight = binary_rows<RightShift>(Ints{});
constexpr auto kCount = unary_rows_to<BitCount, std::uint8_t>(Ints{});

constexpr Ufunc kUfuncs[] = {
    {"bitwise_and", 2, 1, Identity::MinusOne, true, Resolve::Search, kAnd, "Bits set in both x1 and x2."},
    {"bitwise_or", 2, 1, Identity::Zero, true, Resolve::Search, kOr, "Bits set in x1 or x2, or both."},
    {"bitwise_xor", 2, 1, Identity::Zero, true, Resolve::Search, kXor, "Bits set in just one of x1 and x2."},
    {"invert", 1, 1, Identity::None, false, Resolve::Search, kInvert, "Every bit turned; for bool, not."},
    {"left_shift", 2, 1, Identity::None, false, Resolve::Search, kLeft, "The bits of x1 moved x2 places up."},
    {"right_shift", 2, 1, Identity::None, false, Resolve::Search, kRight,
     "The bits of x1 moved x2 places down; a negative number's sign is kept."},
    {"bitwise_count", 1, 1, Identity::None, false, Resolve::Search, kCount, "How many bits of |x| are set."},
};

}  // namespace

std::span<const Ufunc> bit_ufuncs() { return kUfuncs; }

}  // namespace nd
