// ISO 8601: dates and times as text, read and written as NumPy does.
#pragma once

#include "nd/time/time.h"

namespace nd {

/// A date's text as a count of `unit`, or, where that is null, of the coarsest unit that the text says, left in *found.
/// "", "NaT", "now" and "today" are understood. Throws ValueError. A time zone is applied and warned of.
std::int64_t parse_time(std::string_view text, const TimeMeta* unit, Casting casting, TimeMeta* found);

/// A whole number, "" or "NaT", as a timedelta64's text is read. Throws ValueError.
std::int64_t parse_length(std::string_view text);

/// Which zone a text names: none, UTC (Z) or an offset in minutes, already added to the fields.
enum class ZoneText : std::uint8_t { None, Utc, Offset };
std::string iso_text(const TimeFields& fields, TimeUnit unit, ZoneText zone = ZoneText::None, int minutes = 0);
/// Room for any text of that unit, as the dtype of converted arrays shows it.
Index iso_length(TimeUnit unit, bool offset);

/// As str(np.datetime64) and str(np.timedelta64) give it: "2000-01-01", "5 days".
std::string time_str(std::int64_t value, TypeId id, TimeMeta meta);
/// What stands between the parentheses of the repr: "'2000-01-01'", "5,'D'".
std::string time_repr(std::int64_t value, TypeId id, TimeMeta meta);

/// Told of a time zone in a text; npmod issues the warning, and may throw.
void set_zone_hook(void (*hook)());
void tell_zone();
/// Minutes that local time is ahead of UTC at that moment.
int local_offset(const TimeFields& utc);

}  // namespace nd
