#include "nd/time/time_text.h"

#include <fmt/format.h>

#include <chrono>
#include <ctime>

#include "nd/core/errors.h"

namespace nd {
namespace {

void (*zone_hook)() = nullptr;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool same_letters(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (c != lower[i]) return false;
  }
  return true;
}

std::int64_t seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Reads a text from left to right; each step says whether the text ended there.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  TimeFields fields;
  TimeUnit unit = TimeUnit::Generic;
  bool zone = false;

  void run() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    const bool minus = peek() == '-';
    if (minus || peek() == '+') ++at_;
    if (!is_digit(peek())) throw wrong();
    std::int64_t year = 0;
    while (is_digit(peek())) year = static_cast<std::int64_t>(static_cast<std::uint64_t>(year) * 10 + static_cast<std::uint64_t>(text_[at_++] - '0'));
    fields.year = minus ? -year : year;
    if (done(TimeUnit::Year)) return;
    separator('-');
    fields.month = two_digits();
    if (fields.month < 1 || fields.month > 12) throw out_of_range("Month");
    if (done(TimeUnit::Month)) return;
    separator('-');
    fields.day = two_digits();
    if (fields.day < 1 || fields.day > month_length(fields.year, fields.month)) throw out_of_range("Day");
    if (done(TimeUnit::Day)) return;
    if (peek() != 'T' && peek() != ' ') throw wrong();
    ++at_;
    fields.hour = two_digits();
    if (fields.hour > 23) throw out_of_range("Hours");
    if (done(TimeUnit::Hour)) return;
    if (peek() == ':') {
      ++at_;
      if (at_ == text_.size() || !is_digit(peek())) throw wrong();
      fields.minute = two_digits();
      if (fields.minute > 59) throw out_of_range("Minutes");
      if (done(TimeUnit::Minute)) return;
      if (peek() == ':') {
        ++at_;
        fields.second = two_digits();
        if (fields.second > 59) throw out_of_range("Seconds");
        if (done(TimeUnit::Second)) return;
        if (peek() == '.') {
          ++at_;
          if (fraction()) return;
        } else {
          unit = TimeUnit::Second;
        }
      } else {
        unit = TimeUnit::Minute;
      }
    } else {
      unit = TimeUnit::Hour;
    }
    time_zone();
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool done(TimeUnit so_far) {
    if (at_ < text_.size()) return false;
    unit = so_far;
    return true;
  }
  void separator(char c) {
    if (peek() != c) throw wrong();
    ++at_;
  }
  int two_digits() {
    if (at_ + 1 >= text_.size() || !is_digit(text_[at_]) || !is_digit(text_[at_ + 1])) throw wrong();
    const int n = (text_[at_] - '0') * 10 + (text_[at_ + 1] - '0');
    at_ += 2;
    return n;
  }
  /// Digits of a second in groups of three; true at the end of the text.
  bool fraction() {
    int digits = 0;
    int* const parts[] = {&fields.micro, &fields.pico, &fields.atto};
    const auto group = [&](int* part) {
      *part = 0;
      for (int i = 0; i < 6; ++i) {
        *part *= 10;
        if (is_digit(peek())) {
          *part += text_[at_++] - '0';
          ++digits;
        }
      }
    };
    for (int* part : parts) {
      group(part);
      if (digits % 6 != 0 || !is_digit(peek())) break;
    }
    static constexpr TimeUnit kUnits[] = {TimeUnit::Milli, TimeUnit::Milli, TimeUnit::Milli, TimeUnit::Milli};
    unit = kUnits[0];
    for (int more = digits; more > 3; more -= 3) unit = static_cast<TimeUnit>(static_cast<int>(unit) + 1);
    return at_ == text_.size();
  }
  void time_zone() {
    zone = true;
    tell_zone();
    if (peek() == 'Z') {
      ++at_;
      return rest();
    }
    if (peek() == '+' || peek() == '-') {
      const bool minus = text_[at_++] == '-';
      const int hours = two_digits();
      if (hours > 23) throw out_of_range("Timezone hours offset");
      int minutes = 0;
      if (at_ < text_.size() && (peek() == ':' || is_digit(peek()))) {
        if (peek() == ':') ++at_;
        minutes = two_digits();
        if (minutes > 59) throw out_of_range("Timezone minutes offset");
      }
      const int offset = hours * 60 + minutes;
      add_minutes(&fields, minus ? offset : -offset);
    }
    rest();
  }
  void rest() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (at_ < text_.size()) throw wrong();
  }
  Error wrong() const {
    return value_error(fmt::format("Error parsing datetime string \"{}\" at position {}", text_, at_));
  }
  Error out_of_range(const char* what) const {
    return value_error(fmt::format("{} out of range in datetime string \"{}\"", what, text_));
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string two_sided(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{:02}{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

}  // namespace

void set_zone_hook(void (*hook)()) { zone_hook = hook; }
void tell_zone() {
  if (zone_hook) zone_hook();
}

int local_offset(const TimeFields& utc) {
  const std::time_t t = static_cast<std::time_t>(time_value(utc, {TimeUnit::Second, 1}));
  std::tm local{};
  if (!localtime_r(&t, &local)) return 0;
  TimeFields f;
  f.year = local.tm_year + 1900;
  f.month = local.tm_mon + 1;
  f.day = local.tm_mday;
  f.hour = local.tm_hour;
  f.minute = local.tm_min;
  return static_cast<int>(time_value(f, {TimeUnit::Minute, 1}) - time_value(utc, {TimeUnit::Minute, 1}));
}

std::int64_t parse_time(std::string_view text, const TimeMeta* unit, Casting casting, TimeMeta* found) {
  const auto checked = [&](TimeUnit said) {
    if (unit && !can_convert(TypeId::DateTime64, {said, 1}, {unit->base, 1}, casting)) {
      if (unit->base == TimeUnit::Generic) throw value_error("Cannot create a NumPy datetime other than NaT with generic units");
      throw type_error(fmt::format("Cannot parse \"{}\" as unit '{}' using casting rule '{}'", text, unit_name(unit->base),
                                   casting_name(casting)));
    }
    if (unit && unit->base == TimeUnit::Generic) throw value_error("Cannot create a NumPy datetime other than NaT with generic units");
    if (found) *found = {said, 1};
    return unit ? *unit : TimeMeta{said, 1};
  };
  if (text.empty() || same_letters(text, "nat")) {
    if (found) *found = {};
    return kNat;
  }
  if (same_letters(text, "today")) {
    TimeFields f = time_fields(seconds_now(), {TimeUnit::Second, 1});
    add_minutes(&f, local_offset(f));
    f.hour = f.minute = f.second = 0;
    return time_value(f, checked(TimeUnit::Day));
  }
  if (same_letters(text, "now")) return time_value(time_fields(seconds_now(), {TimeUnit::Second, 1}), checked(TimeUnit::Second));
  Reader reader(text);
  reader.run();
  return time_value(reader.fields, checked(reader.unit));
}

std::int64_t parse_length(std::string_view text) {
  if (text.empty() || same_letters(text, "nat")) return kNat;
  std::size_t at = 0;
  while (at < text.size() && is_space(text[at])) ++at;
  const bool minus = at < text.size() && text[at] == '-';
  if (minus || (at < text.size() && text[at] == '+')) ++at;
  std::uint64_t size = 0;
  const std::size_t first = at;
  for (; at < text.size() && is_digit(text[at]); ++at) size = size * 10 + static_cast<std::uint64_t>(text[at] - '0');
  if (at == first || at < text.size()) throw value_error("Could not convert object to NumPy timedelta");
  return static_cast<std::int64_t>(minus ? 0 - size : size);
}

std::string iso_text(const TimeFields& f, TimeUnit unit, ZoneText zone, int minutes) {
  if (f.nat) return "NaT";
  // NumPy: the sign counts among the four digits.
  std::string out = fmt::format("{:04}", f.year);
  if (unit == TimeUnit::Year) return out;
  out += fmt::format("-{:02}", f.month);
  if (unit == TimeUnit::Month) return out;
  out += fmt::format("-{:02}", f.day);
  if (unit == TimeUnit::Day || unit == TimeUnit::Week) return out;
  out += fmt::format("T{:02}", f.hour);
  if (unit >= TimeUnit::Minute) out += fmt::format(":{:02}", f.minute);
  if (unit >= TimeUnit::Second) out += fmt::format(":{:02}", f.second);
  if (unit >= TimeUnit::Milli) out += fmt::format(".{:03}", f.micro / 1000);
  if (unit >= TimeUnit::Micro) out += fmt::format("{:03}", f.micro % 1000);
  if (unit >= TimeUnit::Nano) out += fmt::format("{:03}", f.pico / 1000);
  if (unit >= TimeUnit::Pico) out += fmt::format("{:03}", f.pico % 1000);
  if (unit >= TimeUnit::Femto) out += fmt::format("{:03}", f.atto / 1000);
  if (unit >= TimeUnit::Atto) out += fmt::format("{:03}", f.atto % 1000);
  if (zone == ZoneText::Utc) out += "Z";
  if (zone == ZoneText::Offset) out += two_sided(minutes);
  return out;
}

Index iso_length(TimeUnit unit, bool offset) {
  if (unit == TimeUnit::Generic) return 62;
  static constexpr int kMore[] = {22, 3, 3, 0, 3, 3, 3, 4, 3, 3, 3, 3, 3};
  Index length = 0;
  for (int u = 0; u <= static_cast<int>(unit); ++u) length += kMore[u];
  if (unit >= TimeUnit::Hour) length += offset ? 5 : 1;
  return length;
}

std::string time_str(std::int64_t value, TypeId id, TimeMeta meta) {
  if (value == kNat) return "NaT";
  if (id == TypeId::DateTime64 && meta.base == TimeUnit::Generic)
    throw value_error("Cannot convert a NumPy datetime value other than NaT with generic units");
  if (id == TypeId::DateTime64) return iso_text(time_fields(value, meta), meta.base);
  const std::int64_t total = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) * static_cast<std::uint64_t>(meta.count));
  return fmt::format("{} {}", total, unit_words(meta.base));
}

std::string time_repr(std::int64_t value, TypeId id, TimeMeta meta) {
  const bool generic = meta.base == TimeUnit::Generic;
  if (id == TypeId::DateTime64) {
    const std::string text = "'" + (generic && value != kNat ? std::to_string(value) : time_str(value, id, meta)) + "'";
    return generic || (meta.count == 1 && meta.base != TimeUnit::Hour) ? text : text + ",'" + meta_name(meta) + "'";
  }
  const std::string text = value == kNat ? "'NaT'" : std::to_string(value);
  return generic ? text : text + ",'" + meta_name(meta) + "'";
}

}  // namespace nd
