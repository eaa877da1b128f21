// Unicode beyond the yes-or-no properties of str.h: categories, case conversion, digits, numbers.
#pragma once

#include <string>
#include <string_view>

namespace py {

/// Two letters, "Lu".
const char* unicode_category(char32_t c);
/// Full conversions: most give one character, some up to three.
void append_upper(std::u32string& out, char32_t c);
void append_lower(std::u32string& out, char32_t c);
void append_title(std::u32string& out, char32_t c);
void append_fold(std::u32string& out, char32_t c);
/// Conversions to one character; itself where the full one gives several.
char32_t simple_lower(char32_t c);
char32_t simple_upper(char32_t c);
/// Upper, lower or title case.
bool is_cased(char32_t c);
bool is_case_ignorable(char32_t c);
bool is_identifier_start(char32_t c);
bool is_identifier_continue(char32_t c);
int digit_value(char32_t c);  // -1 if none
/// False if c has no numeric value.
bool numeric_value(char32_t c, double* out);

}  // namespace py
