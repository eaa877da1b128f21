// datetime64 and timedelta64: what their counts of a unit mean. An element is an int64, the smallest of which is NaT.
//
//   nd::TimeMeta days = nd::time_meta(dtype);                       // of datetime64[7D]: {Day, 7}
//   nd::TimeFields f = nd::time_fields(x, days);                    // the proleptic Gregorian calendar, no leap seconds
//   nd::TimeCast cast(TypeId::DateTime64, from, to);  cast(x);      // in another unit
//
// Texts (ISO 8601) are in time_text.h.
#pragma once

#include <string>
#include <string_view>

#include "nd/dtype/cast.h"
#include "nd/dtype/dtype.h"

namespace nd {

enum class TimeUnit : std::uint8_t {
  Year, Month, Week, Day, Hour, Minute, Second, Milli, Micro, Nano, Pico, Femto, Atto, Generic
};

struct TimeMeta {
  TimeUnit base = TimeUnit::Generic;
  int count = 1;
  friend bool operator==(const TimeMeta&, const TimeMeta&) = default;
};

inline constexpr std::int64_t kNat = INT64_MIN;
inline bool is_time(TypeId id) { return id == TypeId::DateTime64 || id == TypeId::TimeDelta64; }

TimeMeta time_meta(const DType& dtype);
DType time_dtype(TypeId id, TimeMeta meta);
const char* unit_name(TimeUnit unit);       // "ms", "generic"
const char* unit_words(TimeUnit unit);      // "milliseconds"
std::string meta_name(TimeMeta meta);       // "25s"
std::string meta_text(TimeMeta meta);       // "[25s]", as errors show it

/// "25s", "3D/2": what stands in the brackets; throws TypeError or ValueError about `whole`.
TimeMeta parse_meta(std::string_view inside, std::string_view whole, bool bracketed);
/// A unit alone; `whole` (may be empty) is what the error quotes.
TimeUnit parse_unit(std::string_view text, std::string_view whole);
/// count units divided by a whole number, in the next unit below where it doesn't divide.
TimeMeta divide_meta(TimeMeta meta, int divisor, std::string_view whole);

/// The unit that both can be counted in; months and days can't where strict. Throws TypeError, OverflowError.
TimeMeta common_meta(TimeMeta a, TimeMeta b, bool strict_a, bool strict_b);
/// Whether `from` is a whole number of `to`.
bool meta_divides(TimeMeta from, TimeMeta to, bool strict);
/// The strictest rule under which one unit may become another (byte order aside).
Casting meta_casting(TypeId id, TimeMeta from, TimeMeta to);
/// The rule that conversions of single values obey, as NumPy's parsing and constructors do.
bool can_convert(TypeId id, TimeMeta from, TimeMeta to, Casting casting);
/// Throws TypeError "Cannot cast NumPy timedelta64 scalar from metadata [D] to [M] according to the rule 'same_kind'".
void check_convert(const char* what, TypeId id, TimeMeta from, TimeMeta to, Casting casting);

struct TimeFields {
  std::int64_t year = 1970;
  int month = 1, day = 1, hour = 0, minute = 0, second = 0, micro = 0, pico = 0, atto = 0;
  bool nat = false;
};
TimeFields time_fields(std::int64_t value, TimeMeta meta);
/// Wraps where the count doesn't fit, as NumPy's does.
std::int64_t time_value(const TimeFields& fields, TimeMeta meta);
void add_minutes(TimeFields* fields, int minutes);
/// Days since 1970-01-01.
std::int64_t days_of(const TimeFields& fields);
bool is_leap(std::int64_t year);
int month_length(std::int64_t year, int month);
/// The coarsest unit that loses nothing of it.
TimeUnit lossless_unit(const TimeFields& fields);

/// Counts of one unit to counts of another. Throws OverflowError when made, if there is no factor.
class TimeCast {
 public:
  TimeCast(TypeId id, TimeMeta from, TimeMeta to);
  std::int64_t operator()(std::int64_t value) const;
  bool is_identity() const { return numerator_ == 1 && denominator_ == 1 && !by_fields_; }

 private:
  TimeMeta from_, to_;
  std::int64_t numerator_ = 1, denominator_ = 1;
  bool by_fields_ = false;
};

}  // namespace nd
