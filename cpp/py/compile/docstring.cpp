// Docstrings lose their indentation when they are compiled.
#include <algorithm>
#include <string>
#include <string_view>

#include "py/compile/codegen.h"

namespace py::compiler {

namespace {

/// str.expandtabs() with stops every eight columns; columns are counted in characters.
std::string expand_tabs(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (char c : text) {
    if (c == '\t') {
      std::size_t n = 8 - column % 8;
      out.append(n, ' ');
      column += n;
      continue;
    }
    out += c;
    if (c == '\n' || c == '\r') {
      column = 0;
    } else if ((c & 0xC0) != 0x80) {
      ++column;
    }
  }
  return out;
}

std::size_t leading_blanks(std::string_view line) {
  std::size_t n = 0;
  while (n < line.size() && line[n] == ' ') ++n;
  return n;
}

}  // namespace

/// The first line loses its leading blanks, the others the indentation they share (lines of blanks don't count).
std::string clean_docstring(std::string_view raw) {
  std::string text = expand_tabs(raw);
  std::size_t margin = std::string::npos;
  std::size_t at = text.find('\n');
  while (at != std::string::npos) {
    std::size_t start = at + 1;
    at = text.find('\n', start);
    std::string_view line(text.data() + start, (at == std::string::npos ? text.size() : at) - start);
    std::size_t blanks = leading_blanks(line);
    if (blanks < line.size()) margin = std::min(margin, blanks);
  }
  if (margin == std::string::npos) margin = 0;
  std::string out;
  std::size_t start = 0;
  bool first = true;
  while (start <= text.size()) {
    std::size_t end = text.find('\n', start);
    std::string_view line(text.data() + start, (end == std::string::npos ? text.size() : end) - start);
    std::size_t blanks = leading_blanks(line);
    line.remove_prefix(first ? blanks : std::min(blanks, margin));
    out += line;
    if (end == std::string::npos) break;
    out += '\n';
    start = end + 1;
    first = false;
  }
  return out;
}

}  // namespace py::compiler
