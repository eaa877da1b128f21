// What the files of str share: positions in UTF-8, search, method groups.
#pragma once

#include "py/object/support.h"

namespace py {

inline std::string_view sv(const Value& v) { return str_view(v); }

/// Code points in a piece of UTF-8.
std::int64_t count_points(std::string_view s);
/// `s` n times; none for n below 1. The caller has seen that so much may be asked for.
std::string repeated(VM& vm, std::string_view s, std::int64_t n);
/// The length in bytes of the character that starts with this byte.
inline std::size_t point_size(char first) {
  const unsigned char c = static_cast<unsigned char>(first);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/// Positions of `part` in `text`, by bytes; npos if absent. Linear, also for awkward repetitive texts.
std::size_t find_bytes(std::string_view text, std::string_view part, std::size_t from = 0);
std::size_t rfind_bytes(std::string_view text, std::string_view part);
std::int64_t count_bytes(std::string_view text, std::string_view part);

/// The optional start and end arguments of find() and others: None, empty or an int. False: an exception is set.
bool optional_bound(VM& vm, const Value& v, std::int64_t length, std::int64_t missing, std::int64_t* out);

/// Value repeated; shared by str and bytes.
Outcome repeat_count(VM& vm, std::size_t size, const Value& times, std::int64_t* count);

void define_str_search(Type* t);   // find, count, replace, split, strip, …
void define_str_case(Type* t);     // upper, title, isalpha, …
void define_str_layout(Type* t);   // center, zfill, expandtabs, translate, join
void define_str_format(Type* t);   // format, format_map, __format__

/// The % operator: `format % args`.
Outcome percent_format(VM& vm, const Value& format, const Value& args);
Outcome bytes_percent_format(VM& vm, const Value& format, const Value& args);

}  // namespace py
