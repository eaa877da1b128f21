// Comparisons. Greater is less with the inputs exchanged, so only four kinds of loop exist.
#include "nd/ufunc/complex_ops.h"
#include "nd/ufunc/families.h"
#include "nd/ufunc/kernels.h"
#include "nd/ufunc/time_rows.h"

namespace nd {
namespace {

using namespace kernel;

struct Equal : Operation {
  static constexpr bool kBits = true;
  template <class T>
  bool operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return (x.real == y.real) & (x.imag == y.imag);
    } else {
      return x == y;
    }
  }
};

struct NotEqual : Operation {
  static constexpr bool kBits = true;
  template <class T>
  bool operator()(T x, T y) const {
    return !Equal{}(x, y);
  }
};

struct Less : Operation {
  template <class T>
  bool operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return complex_less(x, y);
    } else {
      return x < y;
    }
  }
};

struct LessEqual : Operation {
  template <class T>
  bool operator()(T x, T y) const {
    if constexpr (is_complex<T>) {
      return complex_less_equal(x, y);
    } else {
      return x <= y;
    }
  }
};

template <Loop Forward>
void exchanged(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  std::byte* data[] = {d[1], d[0], d[2]};
  Index strides[] = {s[1], s[0], s[2]};
  Forward(data, strides, n, status);
}

/// int64 against uint64, exactly: -1 for less, 0, 1.
int order(std::int64_t x, std::uint64_t y) {
  if (x < 0) return -1;
  std::uint64_t u = static_cast<std::uint64_t>(x);
  return u < y ? -1 : u > y;
}

template <class Test>
void signed_first(std::byte* const* d, const Index* s, Index n, FpStatus&) {
  for (Index i = 0; i < n; ++i) {
    int o = order(load<std::int64_t>(d[0] + i * s[0]), load<std::uint64_t>(d[1] + i * s[1]));
    store<bool>(d[2] + i * s[2], Test{}(o, 0));
  }
}
template <class Test>
void unsigned_first(std::byte* const* d, const Index* s, Index n, FpStatus&) {
  for (Index i = 0; i < n; ++i) {
    int o = order(load<std::int64_t>(d[1] + i * s[1]), load<std::uint64_t>(d[0] + i * s[0]));
    store<bool>(d[2] + i * s[2], Test{}(0, o));
  }
}

using Comparable = List<bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t,
                        std::int64_t, std::uint64_t, Half, float, double, Complex64, Complex128>;

template <class Op>
constexpr auto plain_rows() {
  return join(binary_rows_to<Op, bool>(Comparable{}),
              std::array<LoopRow, 2>{LoopRow{{TypeId::Int64, TypeId::UInt64, TypeId::Bool}, signed_first<Op>},
                                     LoopRow{{TypeId::UInt64, TypeId::Int64, TypeId::Bool}, unsigned_first<Op>}});
}

template <class Op, class... Ts>
constexpr std::array<LoopRow, sizeof...(Ts)> exchanged_rows(List<Ts...>) {
  return {LoopRow{{kId<Ts>, kId<Ts>, TypeId::Bool}, exchanged<pick_binary<Op, Ts, bool>()>}...};
}

template <class Op>
constexpr auto swapped_rows() {
  return join(exchanged_rows<Op>(Comparable{}),
              std::array<LoopRow, 2>{
                  LoopRow{{TypeId::Int64, TypeId::UInt64, TypeId::Bool}, exchanged<unsigned_first<Op>>},
                  LoopRow{{TypeId::UInt64, TypeId::Int64, TypeId::Bool}, exchanged<signed_first<Op>>}});
}

constexpr auto kEqual = join(plain_rows<Equal>(), time_loop::compare_rows(time_loop::equal));
constexpr auto kNotEqual = join(plain_rows<NotEqual>(), time_loop::compare_rows(time_loop::not_equal));
constexpr auto kLess = join(plain_rows<Less>(), time_loop::compare_rows(time_loop::less));
constexpr auto kLessEqual = join(plain_rows<LessEqual>(), time_loop::compare_rows(time_loop::less_equal));
constexpr auto kGreater = join(swapped_rows<Less>(), time_loop::compare_rows(time_loop::greater));
constexpr auto kGreaterEqual = join(swapped_rows<LessEqual>(), time_loop::compare_rows(time_loop::greater_equal));

constexpr Ufunc kUfuncs[] = {
    {"equal", 2, 1, Identity::None, false, Resolve::Compare, kEqual, "Whether x1 == x2, element by element."},
    {"not_equal", 2, 1, Identity::None, false, Resolve::Compare, kNotEqual, "Whether x1 != x2, element by element."},
    {"less", 2, 1, Identity::None, false, Resolve::Compare, kLess, "Whether x1 < x2, element by element."},
    {"less_equal", 2, 1, Identity::None, false, Resolve::Compare, kLessEqual, "Whether x1 <= x2, element by element."},
    {"greater", 2, 1, Identity::None, false, Resolve::Compare, kGreater, "Whether x1 > x2, element by element."},
    {"greater_equal", 2, 1, Identity::None, false, Resolve::Compare, kGreaterEqual,
     "Whether x1 >= x2, element by element."},
};

}  // namespace

std::span<const Ufunc> compare_ufuncs() { return kUfuncs; }

}  // namespace nd
