// Which characters Python allows in names, which can be printed, and the normal form of names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace py::syntax {

bool is_identifier_start(char32_t c);
bool is_identifier_part(char32_t c);
bool is_printable(char32_t c);

/// A name in the form in which names are compared (NFKC): compatibility letters are replaced (ﬁ, 𝐱, µ, full
/// width) and letters are composed with the accents that follow them.
std::string normalise_identifier(std::string_view utf8);

/// Reads one character of UTF-8 at `at` and moves past it; an ill-formed byte reads as U+FFFD.
char32_t next_character(std::string_view utf8, std::size_t& at);
void append_utf8(std::string& out, char32_t c);

}  // namespace py::syntax
