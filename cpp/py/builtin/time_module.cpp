// The module time. The local zone is UTC.
#include <time.h>

#include <array>
#include <cmath>

#include "py/builtin/modules.h"
#include "py/builtin/struct_sequence.h"
#include "py/object/argument.h"
#include "py/object/module.h"
#include "py/object/number.h"
#include "py/object/simple_namespace.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"

namespace py {
namespace {

const char* const kDays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
const char* const kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};

double now() {
  timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}
std::int64_t nanoseconds(double seconds) { return static_cast<std::int64_t>(seconds * 1e9); }

Outcome time_time(VM&, const Args&) { return Value::real(now()); }
Outcome time_time_ns(VM&, const Args&) {
  timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return make_int(static_cast<std::int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec);
}
Outcome time_monotonic(VM&, const Args&) { return Value::real(VM::monotonic()); }
Outcome time_monotonic_ns(VM&, const Args&) { return make_int(nanoseconds(VM::monotonic())); }
double processor_time() { return static_cast<double>(clock()) / CLOCKS_PER_SEC; }
Outcome time_process_time(VM&, const Args&) { return Value::real(processor_time()); }
Outcome time_process_time_ns(VM&, const Args&) { return make_int(nanoseconds(processor_time())); }

Task time_sleep(VM& vm, Args args) {
  Value seconds = args[0];
  if (!is_float(seconds) && !is_int(seconds)) {
    if (!type_of(seconds)->slots.index && !type_of(seconds)->slots.to_float)
      co_return not_an_integer(vm, seconds);
    seconds = co_await vm.to_float(seconds);
  }
  const double s = is_float(seconds) ? float_value(seconds) : int_to_double(seconds).value_or(INFINITY);
  if (std::isnan(s)) co_return vm.value_error("Invalid value NaN (not a number)");
  if (s < 0) co_return vm.value_error("sleep length must be non-negative");
  if (s > 9.2e9) co_return vm.overflow_error("timestamp too large to convert to C PyTime_t");
  const double until = VM::monotonic() + s;
  do {
    co_await vm.sleep_until(until);
  } while (VM::monotonic() < until);
  co_return Value::none();
}

// ---- calendar ----

Type* struct_time() {
  static Type* t = new_struct_sequence("time", "struct_time",
                                       {"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday",
                                        "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"},
                                       9);
  return t;
}

/// Days since 1970-01-01 of a civil date, and back (proleptic Gregorian calendar).
std::int64_t days_from_civil(std::int64_t y, int m, int d) {
  y -= m <= 2;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}
struct Civil {
  std::int64_t year;
  int month, day, hour, minute, second, weekday, yearday;  // weekday: Monday is 0; yearday from 1
};
Civil civil_from_seconds(std::int64_t seconds) {
  std::int64_t days = seconds / 86400, rest = seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  Civil c;
  c.weekday = static_cast<int>(((days + 3) % 7 + 7) % 7);
  c.hour = static_cast<int>(rest / 3600);
  c.minute = static_cast<int>(rest / 60 % 60);
  c.second = static_cast<int>(rest % 60);
  const std::int64_t z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  c.day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  c.month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  c.year = yoe + era * 400 + (c.month <= 2);
  c.yearday = static_cast<int>(days - days_from_civil(c.year, 1, 1)) + 1;
  return c;
}
Value time_tuple(const Civil& c, const char* zone = "UTC") {
  auto i = [](std::int64_t n) { return make_int(n); };
  return make_struct_sequence(struct_time(), {i(c.year), i(c.month), i(c.day), i(c.hour), i(c.minute), i(c.second),
                                              i(c.weekday), i(c.yearday), i(0), Value(make_str(zone)), i(0)});
}

/// The seconds argument of gmtime and friends; nullopt with an exception set.
std::optional<std::int64_t> seconds_argument(VM& vm, const Value& v) {
  if (v.is_none()) return static_cast<std::int64_t>(std::floor(now()));
  if (is_int(v) && int_value(v) && std::llabs(*int_value(v)) < 67768036191676799) return *int_value(v);
  if (is_float(v) && std::fabs(float_value(v)) < 6.7e16) return static_cast<std::int64_t>(std::floor(float_value(v)));
  if (is_int(v) || is_float(v))
    static_cast<void>(vm.overflow_error("timestamp out of range for platform time_t"));
  else
    static_cast<void>(not_an_integer(vm, v));
  return std::nullopt;
}
Outcome time_gmtime(VM& vm, const Args& args) {
  std::optional<std::int64_t> s = seconds_argument(vm, args[0]);
  PY_CHECK(s);
  return time_tuple(civil_from_seconds(*s), "GMT");
}
Outcome time_localtime(VM& vm, const Args& args) {
  std::optional<std::int64_t> s = seconds_argument(vm, args[0]);
  PY_CHECK(s);
  return time_tuple(civil_from_seconds(*s));
}

/// A struct_time or tuple of nine ints as a Civil; false with an exception set.
bool civil_argument(VM& vm, const Value& v, Civil* out) {
  if (v.is_none() || v.is_empty()) {
    *out = civil_from_seconds(static_cast<std::int64_t>(std::floor(now())));
    return true;
  }
  if (!is_tuple(v)) {
    static_cast<void>(vm.type_error("Tuple or struct_time argument required"));
    return false;
  }
  const auto& items = v.as<Tuple>()->items;
  if (items.size() != 9) {
    static_cast<void>(vm.type_error("function takes exactly 9 arguments ({} given)", items.size()));
    return false;
  }
  std::int64_t n[9];
  for (int i = 0; i < 9; ++i) {
    if (!is_int(items[i])) {
      static_cast<void>(not_an_integer(vm, items[i]));
      return false;
    }
    n[i] = int_value(items[i]).value_or(INT32_MAX);
  }
  *out = {n[0], static_cast<int>(n[1]), static_cast<int>(n[2]), static_cast<int>(n[3]), static_cast<int>(n[4]),
          static_cast<int>(n[5]), static_cast<int>(n[6]), static_cast<int>(n[7])};
  const char* wrong = nullptr;
  if (out->month < 0 || out->month > 12) wrong = "month out of range";
  if (out->day < 0 || out->day > 31) wrong = "day of month out of range";
  if (out->hour < 0 || out->hour > 23) wrong = "hour out of range";
  if (out->minute < 0 || out->minute > 59) wrong = "minute out of range";
  if (out->second < 0 || out->second > 61) wrong = "seconds out of range";
  if (out->yearday < 0 || out->yearday > 366) wrong = "day of year out of range";
  out->month = std::max(out->month, 1);
  out->day = std::max(out->day, 1);
  out->yearday = std::max(out->yearday, 1);
  if (wrong) static_cast<void>(vm.value_error("{}", wrong));
  return !wrong;
}
Outcome time_mktime(VM& vm, const Args& args) {
  if (!is_tuple(args[0])) return vm.type_error("Tuple or struct_time argument required");
  const auto& items = args[0].as<Tuple>()->items;
  if (items.size() != 9) return vm.type_error("mktime(): illegal time tuple argument");
  std::int64_t n[6];
  for (int i = 0; i < 6; ++i) {
    if (!is_int(items[i])) return vm.type_error("an integer is required");
    n[i] = int_value(items[i]).value_or(0);
  }
  const std::int64_t month = n[1] - 1, year = n[0] + (month >= 0 ? month / 12 : (month - 11) / 12);
  const int in_year = static_cast<int>(((month % 12) + 12) % 12) + 1;
  const std::int64_t days = days_from_civil(year, in_year, 1) + n[2] - 1;
  return Value::real(static_cast<double>(days * 86400 + n[3] * 3600 + n[4] * 60 + n[5]));
}

std::string asctime_text(const Civil& c) {
  return fmt::format("{:.3} {:.3} {:>2} {:02}:{:02}:{:02} {}", kDays[(c.weekday + 1) % 7], kMonths[(c.month - 1) % 12],
                     c.day, c.hour, c.minute, c.second, c.year);
}
Outcome time_asctime(VM& vm, const Args& args) {
  Civil c;
  PY_CHECK(civil_argument(vm, args[0], &c));
  return make_str(asctime_text(c));
}
Outcome time_ctime(VM& vm, const Args& args) {
  std::optional<std::int64_t> s = seconds_argument(vm, args[0]);
  PY_CHECK(s);
  return make_str(asctime_text(civil_from_seconds(*s)));
}

/// The ISO 8601 week and the year that it belongs to.
void iso_week(const Civil& c, std::int64_t* year, int* week) {
  const int weekday = (c.weekday + 7) % 7;
  auto weeks_in = [](std::int64_t y) {
    auto p = [](std::int64_t v) { return ((v + v / 4 - v / 100 + v / 400) % 7 + 7) % 7; };
    return p(y) == 4 || p(y - 1) == 3 ? 53 : 52;
  };
  *year = c.year;
  *week = (c.yearday - 1 - weekday + 10) / 7;
  if (*week < 1) {
    --*year;
    *week = weeks_in(*year);
  } else if (*week > weeks_in(c.year)) {
    ++*year;
    *week = 1;
  }
}

std::string formatted(std::string_view format, const Civil& c) {
  std::string out;
  const int sunday_based = (c.weekday + 1) % 7, hour12 = c.hour % 12 == 0 ? 12 : c.hour % 12;
  std::int64_t iso_year;
  int week;
  iso_week(c, &iso_year, &week);
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%' || i + 1 >= format.size()) {
      out += format[i];
      continue;
    }
    char what = format[++i];
    const bool unpadded = what == '-' && i + 1 < format.size();
    if (unpadded) what = format[++i];
    auto two = [&](int n) { out += unpadded ? fmt::format("{}", n) : fmt::format("{:02}", n); };
    switch (what) {
      case 'Y': out += fmt::format("{}", c.year); break;
      case 'C': two(static_cast<int>(c.year / 100)); break;
      case 'y': two(static_cast<int>(((c.year % 100) + 100) % 100)); break;
      case 'm': two(c.month); break;
      case 'd': two(c.day); break;
      case 'e': out += unpadded ? fmt::format("{}", c.day) : fmt::format("{:>2}", c.day); break;
      case 'H': two(c.hour); break;
      case 'I': two(hour12); break;
      case 'k': out += fmt::format("{:>2}", c.hour); break;
      case 'l': out += fmt::format("{:>2}", hour12); break;
      case 'M': two(c.minute); break;
      case 'S': two(c.second); break;
      case 'j': out += unpadded ? fmt::format("{}", c.yearday) : fmt::format("{:03}", c.yearday); break;
      case 'p': out += c.hour < 12 ? "AM" : "PM"; break;
      case 'P': out += c.hour < 12 ? "am" : "pm"; break;
      case 'a': out += std::string(kDays[sunday_based]).substr(0, 3); break;
      case 'A': out += kDays[sunday_based]; break;
      case 'b':
      case 'h': out += std::string(kMonths[c.month - 1]).substr(0, 3); break;
      case 'B': out += kMonths[c.month - 1]; break;
      case 'w': out += fmt::format("{}", sunday_based); break;
      case 'u': out += fmt::format("{}", c.weekday + 1); break;
      case 'U': two((c.yearday - 1 + 7 - sunday_based) / 7); break;
      case 'W': two((c.yearday - 1 + 7 - c.weekday) / 7); break;
      case 'V': two(week); break;
      case 'G': out += fmt::format("{}", iso_year); break;
      case 'g': two(static_cast<int>(iso_year % 100)); break;
      case 'Z': out += "UTC"; break;
      case 'z': out += "+0000"; break;
      case 's':
        out += fmt::format("{}", days_from_civil(c.year, c.month, c.day) * 86400 + c.hour * 3600 + c.minute * 60 + c.second);
        break;
      case 'n': out += '\n'; break;
      case 't': out += '\t'; break;
      case '%': out += '%'; break;
      case 'c': out += asctime_text(c); break;
      case 'x':
      case 'D': out += formatted("%m/%d/%y", c); break;
      case 'X':
      case 'T': out += formatted("%H:%M:%S", c); break;
      case 'R': out += formatted("%H:%M", c); break;
      case 'r': out += formatted("%I:%M:%S %p", c); break;
      case 'F': out += formatted("%Y-%m-%d", c); break;
      default:
        out += '%';
        out += what;
    }
  }
  return out;
}
Outcome time_strftime(VM& vm, const Args& args) {
  if (!is_str(args[0])) return vm.type_error("strftime() argument 1 must be str, not {}", argument_name(args[0]));
  Civil c;
  PY_CHECK(civil_argument(vm, args[1], &c));
  return make_str(formatted(str_view(args[0]), c));
}

// ---- strptime ----

struct Parser {
  std::string_view text;
  std::size_t at = 0;
  bool number(std::size_t digits, int* out) {
    std::size_t n = 0;
    int value = 0;
    while (n < digits && at < text.size() && text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + (text[at++] - '0');
      ++n;
    }
    *out = value;
    return n > 0;
  }
  /// One of the names, whole or their first three letters, whatever the case.
  bool name(const char* const* names, int count, bool whole, int* out) {
    for (int i = 0; i < count; ++i) {
      std::string n = names[i];
      if (!whole) n.resize(3);
      if (at + n.size() > text.size()) continue;
      bool same = true;
      for (std::size_t j = 0; j < n.size(); ++j) same = same && (n[j] | 0x20) == (text[at + j] | 0x20);
      if (!same) continue;
      at += n.size();
      *out = i;
      return true;
    }
    return false;
  }
};
bool parse_time(Parser& p, std::string_view format, Civil* c, int* hour12, int* half) {
  int n = 0;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] == ' ' || format[i] == '\n' || format[i] == '\t') {
      if (p.at >= p.text.size() || p.text[p.at] != ' ') return false;
      while (p.at < p.text.size() && p.text[p.at] == ' ') ++p.at;
      continue;
    }
    if (format[i] != '%' || i + 1 >= format.size()) {
      if (p.at >= p.text.size() || p.text[p.at] != format[i]) return false;
      ++p.at;
      continue;
    }
    bool ok = true;
    switch (format[++i]) {
      case 'Y': ok = p.number(4, &n); c->year = n; break;
      case 'y': ok = p.number(2, &n); c->year = n < 69 ? 2000 + n : 1900 + n; break;
      case 'm': ok = p.number(2, &c->month) && c->month >= 1 && c->month <= 12; break;
      case 'd': ok = p.number(2, &c->day) && c->day >= 1 && c->day <= 31; break;
      case 'H': ok = p.number(2, &c->hour) && c->hour < 24; break;
      case 'I': ok = p.number(2, hour12) && *hour12 >= 1 && *hour12 <= 12; break;
      case 'M': ok = p.number(2, &c->minute) && c->minute < 60; break;
      case 'S': ok = p.number(2, &c->second) && c->second < 62; break;
      case 'j': ok = p.number(3, &c->yearday); break;
      case 'b':
      case 'h': ok = p.name(kMonths, 12, false, &n); c->month = n + 1; break;
      case 'B': ok = p.name(kMonths, 12, true, &n); c->month = n + 1; break;
      case 'a': ok = p.name(kDays, 7, false, &n); break;
      case 'A': ok = p.name(kDays, 7, true, &n); break;
      case 'p': {
        static const char* const kHalves[] = {"am ", "pm "};
        if (p.at + 2 > p.text.size()) return false;
        const char a = static_cast<char>(p.text[p.at] | 0x20);
        ok = (a == kHalves[0][0] || a == kHalves[1][0]) && (p.text[p.at + 1] | 0x20) == 'm';
        *half = a == 'p';
        p.at += 2;
        break;
      }
      case '%': ok = p.at < p.text.size() && p.text[p.at++] == '%'; break;
      case 'f': ok = p.number(6, &n); break;
      case 'Z': ok = p.text.substr(p.at, 3) == "UTC" || p.text.substr(p.at, 3) == "GMT"; p.at += 3; break;
      case 'z': ok = p.text.substr(p.at, 5) == "+0000"; p.at += 5; break;
      case 'F': ok = parse_time(p, "%Y-%m-%d", c, hour12, half); break;
      case 'T':
      case 'X': ok = parse_time(p, "%H:%M:%S", c, hour12, half); break;
      case 'D':
      case 'x': ok = parse_time(p, "%m/%d/%y", c, hour12, half); break;
      case 'R': ok = parse_time(p, "%H:%M", c, hour12, half); break;
      case 'c': ok = parse_time(p, "%a %b %d %H:%M:%S %Y", c, hour12, half); break;
      default: ok = false;
    }
    if (!ok) return false;
  }
  return true;
}
Outcome time_strptime(VM& vm, const Args& args) {
  if (!is_str(args[0])) return vm.type_error("strptime() argument 0 must be str, not {}", argument_name(args[0]));
  if (!is_str(args[1])) return vm.type_error("strptime() argument 1 must be str, not {}", argument_name(args[1]));
  Civil c = {1900, 1, 1, 0, 0, 0, 0, 1};
  int hour12 = 0, half = -1;
  Parser p{str_view(args[0])};
  if (!parse_time(p, str_view(args[1]), &c, &hour12, &half))
    return vm.value_error("time data {} does not match format {}", str_repr(str_view(args[0])),
                          str_repr(str_view(args[1])));
  if (p.at < p.text.size()) return vm.value_error("unconverted data remains: {}", p.text.substr(p.at));
  if (hour12) c.hour = hour12 % 12 + (half == 1 ? 12 : 0);
  const std::int64_t days = days_from_civil(c.year, c.month, c.day);
  Civil exact = civil_from_seconds(days * 86400 + c.hour * 3600 + c.minute * 60 + std::min(c.second, 59));
  if (exact.day != c.day) return vm.value_error("day is out of range for month");
  exact.second = c.second;
  Value made = time_tuple(exact);
  made.as<Tuple>()->items[8] = Value::small_int(-1);
  return made;
}

/// Nanoseconds on one of the clocks below; nullopt: there is no such clock.
std::optional<std::int64_t> clock_nanoseconds(std::int64_t id) {
  struct timespec t;
  const bool wall = id == 0 || id == 11, processor = id == 2 || id == 3;
  if (!wall && !processor && id != 1 && id != 4 && id != 7) return std::nullopt;
  if (processor) return static_cast<std::int64_t>(processor_time() * 1e9);
  clock_gettime(wall ? CLOCK_REALTIME : CLOCK_MONOTONIC, &t);
  return static_cast<std::int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec;
}
Outcome no_such_clock(VM& vm) {
  return vm.raise_object(make_exception(exc.OSError, {Value::small_int(22), Value(make_str("Invalid argument"))}));
}
Outcome time_clock_gettime(VM& vm, const Args& args) {
  auto id = vm.as_int64(args[0]);
  PY_CHECK(id);
  auto now = clock_nanoseconds(*id);
  return now ? Outcome(Value::real(static_cast<double>(*now) / 1e9)) : no_such_clock(vm);
}
Outcome time_clock_gettime_ns(VM& vm, const Args& args) {
  auto id = vm.as_int64(args[0]);
  PY_CHECK(id);
  auto now = clock_nanoseconds(*id);
  return now ? Outcome(make_int(*now)) : no_such_clock(vm);
}
Outcome time_clock_getres(VM& vm, const Args& args) {
  auto id = vm.as_int64(args[0]);
  PY_CHECK(id);
  return clock_nanoseconds(*id) ? Outcome(Value::real(1e-9)) : no_such_clock(vm);
}

Outcome time_get_clock_info(VM& vm, const Args& args) {
  if (!is_str(args[0])) return vm.type_error("get_clock_info() argument 1 must be str, not {}", argument_name(args[0]));
  const std::string_view name = str_view(args[0]);
  const bool wall = name == "time";
  if (!wall && name != "monotonic" && name != "perf_counter" && name != "process_time" && name != "thread_time")
    return vm.value_error("unknown clock");
  auto info = make<SimpleNamespace>();
  info->attributes().set("implementation", make_str(wall ? "clock_gettime(CLOCK_REALTIME)" : "clock_gettime(CLOCK_MONOTONIC)"));
  info->attributes().set("monotonic", Value::boolean(!wall));
  info->attributes().set("adjustable", Value::boolean(wall));
  info->attributes().set("resolution", Value::real(1e-9));
  return info;
}

}  // namespace

void init_time_module(VM& vm, Module& m) {
  m.set("__doc__", make_str("Clocks, sleeping, and times as text."));
  m.def("time()", time_time, "Seconds since 1970-01-01 00:00 UTC.");
  m.def("time_ns()", time_time_ns, "Nanoseconds since 1970-01-01 00:00 UTC.");
  m.def("monotonic()", time_monotonic, "Seconds on a clock that never goes back.");
  m.def("monotonic_ns()", time_monotonic_ns);
  m.def("perf_counter()", time_monotonic, "Seconds on the finest clock there is.");
  m.def("perf_counter_ns()", time_monotonic_ns);
  m.def("process_time()", time_process_time, "Seconds that the program has computed for.");
  m.def("process_time_ns()", time_process_time_ns);
  m.def("thread_time()", time_process_time);
  m.def("thread_time_ns()", time_process_time_ns);
  m.def("clock_gettime(clk_id, /)", time_clock_gettime, "Seconds on the clock.");
  m.def("clock_gettime_ns(clk_id, /)", time_clock_gettime_ns, "Nanoseconds on the clock.");
  m.def("clock_getres(clk_id, /)", time_clock_getres, "The clock's resolution in seconds.");
  m.def("tzset()", [](VM&, const Args&) -> Outcome { return Value::none(); }, "Read the time zone anew; it is always UTC.");
  const std::pair<const char*, int> kClocks[] = {
      {"REALTIME", 0}, {"MONOTONIC", 1}, {"PROCESS_CPUTIME_ID", 2}, {"THREAD_CPUTIME_ID", 3}, {"MONOTONIC_RAW", 4},
      {"BOOTTIME", 7}, {"TAI", 11}};
  for (const auto& [name, id] : kClocks) m.set(std::string("CLOCK_") + name, make_int(id));
  m.def("sleep(seconds, /)", time_sleep, "Wait for so many seconds.");
  m.def("gmtime(seconds=None, /)", time_gmtime, "Seconds since 1970 as a struct_time in UTC.");
  m.def("localtime(seconds=None, /)", time_localtime, "Seconds since 1970 as a struct_time in local time.");
  m.def("mktime(tuple, /)", time_mktime, "A struct_time in local time as seconds since 1970.");
  m.def("asctime(tuple=None, /)", time_asctime, "A struct_time as 'Sat Jun 06 16:26:11 1998'.");
  m.def("ctime(seconds=None, /)", time_ctime, "Seconds since 1970 as 'Sat Jun 06 16:26:11 1998'.");
  m.def("strftime(format, tuple=None, /)", time_strftime, "A struct_time as the format says.");
  m.def("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", time_strptime, "The struct_time that a text means.");
  m.def("get_clock_info(name, /)", time_get_clock_info);
  m.set("struct_time", Value(struct_time()));
  m.set("timezone", Value::small_int(0));
  m.set("altzone", Value::small_int(0));
  m.set("daylight", Value::small_int(0));
  m.set("tzname", make_tuple({Value(make_str("UTC")), Value(make_str("UTC"))}));
}

}  // namespace py
