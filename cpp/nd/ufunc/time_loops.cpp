// Arithmetic with counts of time: NaT in, NaT out; sums and products that don't fit wrap.
#include <cmath>

#include "nd/time/time.h"
#include "nd/ufunc/time_rows.h"

namespace nd::time_loop {
namespace {

using Count = std::int64_t;
using Bits = std::uint64_t;

template <class A, class B, class R, class Fn>
void each_pair(std::byte* const* d, const Index* s, Index n, Fn fn) {
  for (Index i = 0; i < n; ++i) store<R>(d[2] + i * s[2], fn(load<A>(d[0] + i * s[0]), load<B>(d[1] + i * s[1])));
}
template <class R, class Fn>
void each(std::byte* const* d, const Index* s, Index n, Fn fn) {
  for (Index i = 0; i < n; ++i) store<R>(d[1] + i * s[1], fn(load<Count>(d[0] + i * s[0])));
}

Count sum(Count x, Count y) { return x == kNat || y == kNat ? kNat : static_cast<Count>(static_cast<Bits>(x) + static_cast<Bits>(y)); }
Count difference(Count x, Count y) { return x == kNat || y == kNat ? kNat : static_cast<Count>(static_cast<Bits>(x) - static_cast<Bits>(y)); }
Count times(Count x, Count n) { return x == kNat ? kNat : static_cast<Count>(static_cast<Bits>(x) * static_cast<Bits>(n)); }
/// As x86 cuts a double: what has no place becomes the least integer, which is NaT.
Count cut(double x) { return x >= -0x1p63 && x < 0x1p63 ? static_cast<Count>(x) : kNat; }
Count scaled(Count x, double by) { return x == kNat ? kNat : cut(static_cast<double>(x) * by); }
Count floored(Count x, Count y) {
  if (y == -1) return static_cast<Count>(0 - static_cast<Bits>(x));
  return x / y - (x % y != 0 && (x < 0) != (y < 0));
}
Count rest(Count x, Count y) {
  if (y == -1) return 0;
  const Count r = x % y;
  return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}
Count whole_quotient(Count x, Count y, unsigned& flags) {
  if (x == kNat || y == kNat) {
    flags |= kFpInvalid;
    return 0;
  }
  if (y == 0) {
    flags |= kFpDivide;
    return 0;
  }
  return floored(x, y);
}
Count whole_rest(Count x, Count y, unsigned& flags) {
  if (x == kNat || y == kNat) return kNat;
  if (y == 0) {
    flags |= kFpDivide;
    return kNat;
  }
  return rest(x, y);
}

template <class Test>
void compare(std::byte* const* d, const Index* s, Index n, Test test) {
  each_pair<Count, Count, bool>(d, s, n, [test](Count x, Count y) { return x != kNat && y != kNat && test(x, y); });
}

}  // namespace

#define ND_TIME_LOOP(name) void name(std::byte* const* d, const Index* s, Index n, [[maybe_unused]] FpStatus& status)

ND_TIME_LOOP(add) { each_pair<Count, Count, Count>(d, s, n, sum); }
ND_TIME_LOOP(subtract) { each_pair<Count, Count, Count>(d, s, n, difference); }
ND_TIME_LOOP(multiply_int) { each_pair<Count, Count, Count>(d, s, n, times); }
ND_TIME_LOOP(int_multiply) {
  each_pair<Count, Count, Count>(d, s, n, [](Count by, Count x) { return times(x, by); });
}
ND_TIME_LOOP(multiply_real) { each_pair<Count, double, Count>(d, s, n, scaled); }
ND_TIME_LOOP(real_multiply) {
  each_pair<double, Count, Count>(d, s, n, [](double by, Count x) { return scaled(x, by); });
}
ND_TIME_LOOP(divide_int) {
  each_pair<Count, Count, Count>(d, s, n, [](Count x, Count y) {
    if (x == kNat || y == 0) return kNat;
    return y == -1 ? static_cast<Count>(0 - static_cast<Bits>(x)) : x / y;
  });
}
ND_TIME_LOOP(divide_real) {
  each_pair<Count, double, Count>(d, s, n, [](Count x, double y) { return x == kNat ? kNat : cut(static_cast<double>(x) / y); });
}
ND_TIME_LOOP(divide) {
  unsigned flags = 0;
  each_pair<Count, Count, double>(d, s, n, [&flags](Count x, Count y) {
    if (x == kNat || y == kNat) return std::nan("");
    if (y == 0) flags |= x == 0 ? kFpInvalid : kFpDivide;
    return static_cast<double>(x) / static_cast<double>(y);
  });
  status.raise(flags);
}
ND_TIME_LOOP(floor_divide) {
  unsigned flags = 0;
  each_pair<Count, Count, Count>(d, s, n, [&flags](Count x, Count y) { return whole_quotient(x, y, flags); });
  status.raise(flags);
}
ND_TIME_LOOP(remainder) {
  unsigned flags = 0;
  each_pair<Count, Count, Count>(d, s, n, [&flags](Count x, Count y) { return whole_rest(x, y, flags); });
  status.raise(flags);
}
ND_TIME_LOOP(divmod) {
  unsigned flags = 0;
  for (Index i = 0; i < n; ++i) {
    const Count x = load<Count>(d[0] + i * s[0]), y = load<Count>(d[1] + i * s[1]);
    store(d[2] + i * s[2], whole_quotient(x, y, flags));
    store(d[3] + i * s[3], whole_rest(x, y, flags));
  }
  status.raise(flags);
}
ND_TIME_LOOP(negative) { each<Count>(d, s, n, [](Count x) { return static_cast<Count>(0 - static_cast<Bits>(x)); }); }
ND_TIME_LOOP(positive) { each<Count>(d, s, n, [](Count x) { return x; }); }
ND_TIME_LOOP(absolute) { each<Count>(d, s, n, [](Count x) { return x == kNat || x >= 0 ? x : -x; }); }
ND_TIME_LOOP(sign) { each<Count>(d, s, n, [](Count x) { return x == kNat ? kNat : Count{x > 0} - Count{x < 0}; }); }
ND_TIME_LOOP(equal) { compare(d, s, n, [](Count x, Count y) { return x == y; }); }
ND_TIME_LOOP(not_equal) {
  each_pair<Count, Count, bool>(d, s, n, [](Count x, Count y) { return x == kNat || y == kNat || x != y; });
}
ND_TIME_LOOP(less) { compare(d, s, n, [](Count x, Count y) { return x < y; }); }
ND_TIME_LOOP(less_equal) { compare(d, s, n, [](Count x, Count y) { return x <= y; }); }
ND_TIME_LOOP(greater) { compare(d, s, n, [](Count x, Count y) { return x > y; }); }
ND_TIME_LOOP(greater_equal) { compare(d, s, n, [](Count x, Count y) { return x >= y; }); }
ND_TIME_LOOP(maximum) {
  each_pair<Count, Count, Count>(d, s, n, [](Count x, Count y) { return x == kNat || y == kNat ? kNat : std::max(x, y); });
}
ND_TIME_LOOP(minimum) {
  each_pair<Count, Count, Count>(d, s, n, [](Count x, Count y) { return std::min(x, y); });  // NaT is the least
}
ND_TIME_LOOP(fmax) {
  each_pair<Count, Count, Count>(d, s, n, [](Count x, Count y) { return std::max(x, y); });
}
ND_TIME_LOOP(fmin) {
  each_pair<Count, Count, Count>(d, s, n, [](Count x, Count y) { return x == kNat ? y : y == kNat ? x : std::min(x, y); });
}
ND_TIME_LOOP(is_nat) { each<bool>(d, s, n, [](Count x) { return x == kNat; }); }
ND_TIME_LOOP(is_finite) { each<bool>(d, s, n, [](Count x) { return x != kNat; }); }
ND_TIME_LOOP(is_infinite) { each<bool>(d, s, n, [](Count) { return false; }); }

#undef ND_TIME_LOOP

}  // namespace nd::time_loop
