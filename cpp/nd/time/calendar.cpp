// Counts of a unit since 1970 to years, months, days … and back.
#include "nd/time/time.h"

namespace nd {
namespace {

constexpr std::int64_t kDaysOf400Years = 97 + 400 * 365;
constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// Sums and products wrap: no count is too large to be taken.
std::int64_t times_plus(std::int64_t a, std::int64_t b, std::int64_t c) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b) + static_cast<std::uint64_t>(c));
}

/// Floor division; what is left, never negative, stays in *x.
std::int64_t split(std::int64_t* x, std::int64_t by) {
  const std::int64_t quotient = *x / by - (*x % by < 0);
  *x = *x % by + (*x % by < 0 ? by : 0);
  return quotient;
}

void set_days(TimeFields* f, std::int64_t days) {
  // Years from March 2000 on, so that the leap day is the last.
  days -= 10957 + 60;
  std::int64_t cycles = split(&days, kDaysOf400Years);
  std::int64_t year = 2000 + cycles * 400;
  const std::int64_t century = std::min<std::int64_t>(days / 36524, 3);
  days -= century * 36524;
  const std::int64_t fours = std::min<std::int64_t>(days / 1461, 24);
  days -= fours * 1461;
  const std::int64_t ones = std::min<std::int64_t>(days / 365, 3);
  days -= ones * 365;
  year += century * 100 + fours * 4 + ones;
  int month = 3;
  while (month != 2 && days >= kLengths[month - 1]) {
    days -= kLengths[month - 1];
    if (++month == 13) {
      month = 1;
      ++year;
    }
  }
  f->year = year;
  f->month = month;
  f->day = static_cast<int>(days) + 1;
}

}  // namespace

bool is_leap(std::int64_t year) { return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0); }
int month_length(std::int64_t year, int month) { return kLengths[month - 1] + (month == 2 && is_leap(year)); }

std::int64_t days_of(const TimeFields& f) {
  std::int64_t year = f.year;
  // Whole cycles of 400 years apart, so that the rest is small.
  std::int64_t cycles = split(&year, 400);
  const std::int64_t before = year == 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + 1;
  std::int64_t days = year * 365 + before - 719528;
  for (int m = 1; m < f.month; ++m) days += month_length(year, m);
  return times_plus(cycles, kDaysOf400Years, days + f.day - 1);
}

TimeFields time_fields(std::int64_t value, TimeMeta meta) {
  TimeFields f;
  if (value == kNat) {
    f.nat = true;
    return f;
  }
  std::int64_t x = times_plus(value, meta.count, 0);
  const auto clock = [&](std::int64_t seconds) {
    std::int64_t rest = seconds;
    set_days(&f, split(&rest, 86400));
    f.hour = static_cast<int>(rest / 3600);
    f.minute = static_cast<int>(rest / 60 % 60);
    f.second = static_cast<int>(rest % 60);
  };
  switch (meta.base) {
    case TimeUnit::Year: f.year = times_plus(x, 1, 1970); break;
    case TimeUnit::Month: {
      const std::int64_t years = split(&x, 12);
      f.year = 1970 + years;
      f.month = static_cast<int>(x) + 1;
      break;
    }
    case TimeUnit::Week: set_days(&f, times_plus(x, 7, 0)); break;
    case TimeUnit::Day:
    case TimeUnit::Generic: set_days(&f, x); break;
    case TimeUnit::Hour: {
      set_days(&f, split(&x, 24));
      f.hour = static_cast<int>(x);
      break;
    }
    case TimeUnit::Minute: {
      set_days(&f, split(&x, 1440));
      f.hour = static_cast<int>(x / 60);
      f.minute = static_cast<int>(x % 60);
      break;
    }
    case TimeUnit::Second: clock(x); break;
    default: {
      std::int64_t per_second = 1000;
      for (int u = static_cast<int>(TimeUnit::Milli); u < static_cast<int>(meta.base); ++u) per_second *= 1000;
      clock(split(&x, per_second));
      // x is what is left of a second, per_second of which make one.
      if (per_second <= 1000000) {
        f.micro = static_cast<int>(x * (1000000 / per_second));
      } else {
        const std::int64_t per_micro = per_second / 1000000;
        f.micro = static_cast<int>(x / per_micro);
        x %= per_micro;
        if (per_micro <= 1000000) {
          f.pico = static_cast<int>(x * (1000000 / per_micro));
        } else {
          const std::int64_t per_pico = per_micro / 1000000;
          f.pico = static_cast<int>(x / per_pico);
          f.atto = static_cast<int>(x % per_pico * (1000000 / per_pico));
        }
      }
    }
  }
  return f;
}

std::int64_t time_value(const TimeFields& f, TimeMeta meta) {
  if (f.nat) return kNat;
  std::int64_t x;
  if (meta.base == TimeUnit::Year) {
    x = f.year - 1970;
  } else if (meta.base == TimeUnit::Month) {
    x = times_plus(f.year - 1970, 12, f.month - 1);
  } else {
    x = days_of(f);
    if (meta.base == TimeUnit::Week) {
      std::int64_t rest = x;
      x = split(&rest, 7);
    }
    if (meta.base >= TimeUnit::Hour && meta.base != TimeUnit::Generic) {
      x = times_plus(x, 24, f.hour);
      if (meta.base >= TimeUnit::Minute) x = times_plus(x, 60, f.minute);
      if (meta.base >= TimeUnit::Second) x = times_plus(x, 60, f.second);
      switch (meta.base) {
        case TimeUnit::Milli: x = times_plus(x, 1000, f.micro / 1000); break;
        case TimeUnit::Micro: x = times_plus(x, 1000000, f.micro); break;
        case TimeUnit::Nano: x = times_plus(times_plus(x, 1000000, f.micro), 1000, f.pico / 1000); break;
        case TimeUnit::Pico: x = times_plus(times_plus(x, 1000000, f.micro), 1000000, f.pico); break;
        case TimeUnit::Femto:
          x = times_plus(times_plus(times_plus(x, 1000000, f.micro), 1000000, f.pico), 1000, f.atto / 1000);
          break;
        case TimeUnit::Atto:
          x = times_plus(times_plus(times_plus(x, 1000000, f.micro), 1000000, f.pico), 1000000, f.atto);
          break;
        default: break;
      }
    }
  }
  if (meta.count > 1) {
    std::int64_t rest = x;
    x = split(&rest, meta.count);
  }
  return x;
}

void add_minutes(TimeFields* f, int minutes) {
  std::int64_t total = f->hour * 60 + f->minute + minutes;
  const std::int64_t days = split(&total, 1440);
  f->hour = static_cast<int>(total / 60);
  f->minute = static_cast<int>(total % 60);
  if (days) set_days(f, days_of(*f) + days);
}

TimeUnit lossless_unit(const TimeFields& f) {
  if (f.atto % 1000) return TimeUnit::Atto;
  if (f.atto) return TimeUnit::Femto;
  if (f.pico % 1000) return TimeUnit::Pico;
  if (f.pico) return TimeUnit::Nano;
  if (f.micro % 1000) return TimeUnit::Micro;
  if (f.micro) return TimeUnit::Milli;
  if (f.second) return TimeUnit::Second;
  if (f.minute || f.hour) return TimeUnit::Minute;
  return TimeUnit::Day;
}

}  // namespace nd
