// Units of time: their names, what they have in common, which may become which.
#include <fmt/format.h>

#include <numeric>

#include "nd/core/errors.h"
#include "nd/time/time.h"

namespace nd {
namespace {

constexpr const char* kNames[] = {"Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "generic"};
constexpr const char* kWords[] = {"years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds",
                                  "microseconds", "nanoseconds", "picoseconds", "femtoseconds", "attoseconds",
                                  "generic time units"};
/// How many of the next unit below make one; years and months have no such number.
constexpr std::uint64_t kFactors[] = {1, 1, 7, 24, 60, 60, 1000, 1000, 1000, 1000, 1000, 1000, 1, 0};

int order(TimeUnit u) { return static_cast<int>(u); }

/// 0: too large. NumPy: the top byte must be clear, so that a count has room.
std::uint64_t units_factor(TimeUnit big, TimeUnit small) {
  std::uint64_t factor = 1;
  for (int u = order(big); u < order(small); ++u) {
    factor *= kFactors[u];
    if (factor & 0xff00000000000000ull) return 0;
  }
  return factor;
}

bool is_calendar(TimeUnit u) { return u <= TimeUnit::Month; }

}  // namespace

const char* unit_name(TimeUnit unit) { return kNames[order(unit)]; }
const char* unit_words(TimeUnit unit) { return kWords[order(unit)]; }

std::string meta_name(TimeMeta meta) {
  if (meta.count == 1 || meta.base == TimeUnit::Generic) return unit_name(meta.base);
  return std::to_string(meta.count) + unit_name(meta.base);
}

std::string meta_text(TimeMeta meta) {
  return meta.base == TimeUnit::Generic ? "[generic]" : "[" + meta_name(meta) + "]";
}

TimeMeta time_meta(const DType& dtype) {
  const std::string& text = dtype.unit();
  TimeMeta out;
  if (text.empty()) return out;
  std::size_t at = 0;
  if (text[0] <= '9') {
    out.count = 0;
    for (; text[at] >= '0' && text[at] <= '9'; ++at) out.count = out.count * 10 + (text[at] - '0');
  }
  for (int u = 0; u < order(TimeUnit::Generic); ++u) {
    if (text.compare(at, std::string::npos, kNames[u]) == 0) out.base = static_cast<TimeUnit>(u);
  }
  return out;
}

DType time_dtype(TypeId id, TimeMeta meta) {
  return DType::datetime(id, meta.base == TimeUnit::Generic ? "" : meta_name(meta));
}

TimeUnit parse_unit(std::string_view text, std::string_view whole) {
  if (text == "μs") return TimeUnit::Micro;
  for (int u = 0; u <= order(TimeUnit::Generic); ++u) {
    if (text == kNames[u]) return static_cast<TimeUnit>(u);
  }
  if (whole.empty()) throw type_error(fmt::format("Invalid datetime unit \"{}\" in metadata", text));
  throw type_error(fmt::format("Invalid datetime unit in metadata string \"{}\"", whole));
}

TimeMeta parse_meta(std::string_view inside, std::string_view whole, bool bracketed) {
  const std::size_t shift = bracketed ? 1 : 0;
  auto wrong = [&](std::size_t at) {
    if (!bracketed) return type_error(fmt::format("Invalid datetime metadata string \"{}\"", whole));
    return type_error(fmt::format("Invalid datetime metadata string \"{}\" at position {}", whole, at + shift));
  };
  auto number = [&](std::size_t* at, int* out) {
    std::size_t i = *at;
    if (i < inside.size() && inside[i] == '+') ++i;
    const std::size_t first = i;
    std::int64_t n = 0;
    for (; i < inside.size() && inside[i] >= '0' && inside[i] <= '9'; ++i) {
      n = n * 10 + (inside[i] - '0');
      if (n > INT32_MAX) return false;
    }
    if (i == first) return false;
    *at = i;
    *out = static_cast<int>(n);
    return true;
  };
  TimeMeta out;
  std::size_t at = 0;
  if (inside.empty()) throw wrong(0);
  const bool digits = inside[0] >= '0' && inside[0] <= '9';
  if ((digits || inside[0] == '+' || inside[0] == '-') && !number(&at, &out.count)) throw wrong(0);
  const std::size_t start = at;
  while (at < inside.size() && inside[at] != '/') ++at;
  if (at == start) throw wrong(at);
  if (!bracketed && at < inside.size()) throw wrong(at);
  const std::string_view unit = inside.substr(start, at - start);
  out.base = parse_unit(unit, bracketed ? whole : std::string_view());
  int divisor = 1;
  if (at < inside.size()) {
    ++at;
    if (!number(&at, &divisor) || at != inside.size()) throw wrong(at);
  }
  if (out.base == TimeUnit::Generic) out.count = 1;
  return divisor == 1 ? out : divide_meta(out, divisor, whole);
}

TimeMeta divide_meta(TimeMeta meta, int divisor, std::string_view whole) {
  struct Below {
    TimeUnit unit;
    int count;
  };
  using U = TimeUnit;
  static constexpr Below kBelow[][4] = {
      {{U::Month, 12}, {U::Week, 52}, {U::Day, 365}, {}},
      {{U::Week, 4}, {U::Day, 30}, {U::Hour, 720}, {}},
      {{U::Day, 7}, {U::Hour, 168}, {U::Minute, 10080}, {}},
      {{U::Hour, 24}, {U::Minute, 1440}, {U::Second, 86400}, {}},
      {{U::Minute, 60}, {U::Second, 3600}, {}, {}},
      {{U::Second, 60}, {U::Milli, 60000}, {}, {}},
  };
  auto wrong = [&] {
    return value_error(fmt::format("divisor ({}) is not a multiple of a lower-unit in datetime metadata \"{}\"", divisor, whole));
  };
  if (divisor <= 0 || meta.base == U::Generic) throw wrong();
  if (order(meta.base) < order(U::Second)) {
    for (const Below& below : kBelow[order(meta.base)]) {
      if (below.count && below.count % divisor == 0) return {below.unit, meta.count * (below.count / divisor)};
    }
    throw wrong();
  }
  int count = 1;
  for (int u = order(meta.base) + 1, step = 0; u <= order(U::Atto) && step < 2; ++u, ++step) {
    count *= 1000;
    if (count % divisor == 0) return {static_cast<U>(u), meta.count * (count / divisor)};
  }
  throw wrong();
}

TimeMeta common_meta(TimeMeta a, TimeMeta b, bool strict_a, bool strict_b) {
  if (a.base == TimeUnit::Generic) return b;
  if (b.base == TimeUnit::Generic) return a;
  auto overflow = [&] {
    return overflow_error(fmt::format("Integer overflow getting a common metadata divisor for NumPy datetime metadata {} and {}.",
                                      meta_text(a), meta_text(b)));
  };
  std::uint64_t x = static_cast<std::uint64_t>(a.count), y = static_cast<std::uint64_t>(b.count);
  TimeUnit base = std::max(a.base, b.base);
  if (a.base != b.base) {
    if (is_calendar(a.base) && is_calendar(b.base)) {
      (a.base == TimeUnit::Year ? x : y) *= 12;
    } else {
      if ((is_calendar(a.base) && strict_a) || (is_calendar(b.base) && strict_b)) {
        throw type_error(fmt::format("Cannot get a common metadata divisor for Numpy datetime metadata {} and {} because "
                                     "they have incompatible nonlinear base time units.",
                                     meta_text(a), meta_text(b)));
      }
      const std::uint64_t factor = units_factor(std::min(a.base, b.base), base);
      if (factor == 0) throw overflow();
      if (__builtin_mul_overflow(a.base < b.base ? x : y, factor, a.base < b.base ? &x : &y)) throw overflow();
    }
  }
  const std::uint64_t count = std::gcd(x, y);
  if (count > INT32_MAX || count == 0) throw overflow();
  return {base, static_cast<int>(count)};
}

bool meta_divides(TimeMeta from, TimeMeta to, bool strict) {
  if (to.base == TimeUnit::Generic) return true;
  if (from.base == TimeUnit::Generic) return false;
  std::uint64_t x = static_cast<std::uint64_t>(from.count), y = static_cast<std::uint64_t>(to.count);
  if (from.base != to.base) {
    if (is_calendar(from.base) && is_calendar(to.base)) {
      (from.base == TimeUnit::Year ? x : y) *= 12;
    } else if (is_calendar(from.base) || is_calendar(to.base)) {
      return !strict;  // NumPy: could be more exact
    } else {
      const bool up = from.base < to.base;
      const std::uint64_t factor = units_factor(std::min(from.base, to.base), std::max(from.base, to.base));
      if (factor == 0) return false;
      if (__builtin_mul_overflow(up ? x : y, factor, up ? &x : &y)) return false;
      if ((x | y) & 0xff00000000000000ull) return false;
    }
  }
  return y != 0 && x % y == 0;
}

Casting meta_casting(TypeId id, TimeMeta from, TimeMeta to) {
  const bool length = id == TypeId::TimeDelta64;
  if (from == to) return Casting::No;
  if (from.base == TimeUnit::Generic) return Casting::Safe;
  if (to.base == TimeUnit::Generic) return Casting::Unsafe;
  if (length && is_calendar(from.base) != is_calendar(to.base)) return Casting::Unsafe;
  // NumPy: [1000ms] is as good as [s], which isn't as good as [1000ms]; nor is [60s] as good as [m].
  if (from.base > to.base && to.base >= TimeUnit::Second && meta_divides(from, to, length) && meta_divides(to, from, length))
    return Casting::No;
  if (from.base <= to.base && meta_divides(from, to, length)) return Casting::Safe;
  return Casting::SameKind;
}

bool can_convert(TypeId id, TimeMeta from, TimeMeta to, Casting casting) {
  const bool generic = from.base == TimeUnit::Generic || to.base == TimeUnit::Generic;
  const bool apart = id == TypeId::TimeDelta64 && is_calendar(from.base) != is_calendar(to.base);
  switch (casting) {
    case Casting::Unsafe: return true;
    case Casting::SameKind: return generic ? from.base == TimeUnit::Generic : !apart;
    case Casting::Safe:
      if (generic) return from.base == TimeUnit::Generic;
      return from.base <= to.base && !apart && meta_divides(from, to, id == TypeId::TimeDelta64);
    default: return from == to;
  }
}

void check_convert(const char* what, TypeId id, TimeMeta from, TimeMeta to, Casting casting) {
  if (can_convert(id, from, to, casting)) return;
  throw type_error(fmt::format("Cannot cast {} from metadata {} to {} according to the rule '{}'", what, meta_text(from),
                               meta_text(to), casting_name(casting)));
}

TimeCast::TimeCast(TypeId id, TimeMeta from, TimeMeta to) : from_(from), to_(to) {
  if (from.base == TimeUnit::Generic || from == to) return;
  if (to.base == TimeUnit::Generic) return;
  if (id == TypeId::DateTime64 && from.base != to.base && (is_calendar(from.base) || is_calendar(to.base))) {
    by_fields_ = true;  // there must still be a factor
  }
  // A year of the calendar is 365.2425 days on average.
  constexpr std::uint64_t kDaysOf400Years = 97 + 400 * 365;
  const bool swapped = from.base > to.base;
  const TimeUnit big = std::min(from.base, to.base), small = std::max(from.base, to.base);
  std::uint64_t up = 1, down = 1;
  if (big != small) {
    if (is_calendar(big)) {
      if (small == TimeUnit::Month) {
        up = 12;
      } else {
        up = kDaysOf400Years;
        down = big == TimeUnit::Year ? 400 : 400 * 12;
        if (small == TimeUnit::Week) {
          down *= 7;
        } else {
          const std::uint64_t factor = units_factor(TimeUnit::Day, small);
          up = factor ? up * factor : 0;
          if (up && up / factor != kDaysOf400Years) up = 0;
        }
      }
    } else {
      up = units_factor(big, small);
    }
  }
  auto overflow = [&] {
    return overflow_error(
        fmt::format("Integer overflow while computing the conversion factor between NumPy datetime units {} and {}",
                    unit_name(from.base), unit_name(to.base)));
  };
  if (up == 0) throw overflow();
  if (swapped) std::swap(up, down);
  if (__builtin_mul_overflow(up, static_cast<std::uint64_t>(from.count), &up)) throw overflow();
  if (__builtin_mul_overflow(down, static_cast<std::uint64_t>(to.count), &down)) throw overflow();
  const std::uint64_t shared = std::gcd(up, down);
  if (shared) {
    up /= shared;
    down /= shared;
  }
  if (up > INT64_MAX || down > INT64_MAX || down == 0) throw overflow();
  numerator_ = static_cast<std::int64_t>(up);
  denominator_ = static_cast<std::int64_t>(down);
}

std::int64_t TimeCast::operator()(std::int64_t value) const {
  if (value == kNat) return kNat;
  if (by_fields_) return time_value(time_fields(value, from_), to_);
  // NumPy: a product that doesn't fit wraps.
  const std::int64_t product = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) * static_cast<std::uint64_t>(numerator_));
  if (denominator_ == 1) return product;
  const std::int64_t quotient = product / denominator_;
  return quotient - (product % denominator_ < 0);
}

}  // namespace nd
