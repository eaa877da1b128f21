// The values of number and string tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "py/syntax/ast.h"

namespace py::syntax {

/// Fills in an Int, Float or Imaginary constant. False: a decimal integer too long to convert, see `error`.
bool read_number(std::string_view token, Arena& arena, Constant& out, std::string& error);

struct StringParts {
  bool bytes = false;
  bool raw = false;
  bool unicode_kind = false;  // u'…'
  std::string_view body;      // between the quotes
};
/// Takes a STRING token, or an FSTRING_START one (body is then empty), apart.
StringParts split_string(std::string_view token);

/// Decodes a body with its escapes. False: the message is in `error`. An escape that Python does not know is
/// kept as it is, and the first one's warning is put in `warning`; `warning_line` is how many lines into the body.
bool decode_string(std::string_view body, bool bytes, bool raw, std::string& out, std::string& error,
                   std::string& warning, int& warning_line);

/// The character of a Unicode name as in \N{…}; 0 if the name is not among those known here: the scripts,
/// symbols and emoji in common use.
char32_t character_named(std::string_view name);
/// The name of a character as \N{…} takes it; empty if it has none or it isn't among those known.
std::string character_name(char32_t c);

}  // namespace py::syntax
