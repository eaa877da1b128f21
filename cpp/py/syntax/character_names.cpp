// The names that \N{…} knows: Latin, Greek and Cyrillic letters, punctuation, currencies, arrows, mathematics,
// boxes and shapes, symbols, the common emoji, and CJK ideographs by number.
#include <cstdlib>
#include <string>

#include "py/syntax/literal.h"

namespace py::syntax {
namespace {

struct Run {
  char32_t first;
  const char* names;
};

const Run kRuns[] = {
#include "py/syntax/character_names.inc"
};

constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-";

}  // namespace

char32_t character_named(std::string_view name) {
  std::string wanted;
  for (char c : name) wanted += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  if (wanted.empty() || wanted.find(';') != std::string::npos) return 0;
  if (wanted.compare(0, kIdeograph.size(), kIdeograph) == 0) {
    char* end = nullptr;
    unsigned long code = std::strtoul(wanted.c_str() + kIdeograph.size(), &end, 16);
    bool known = *end == '\0' && ((code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF));
    return known ? static_cast<char32_t>(code) : 0;
  }
  for (const Run& run : kRuns) {
    char32_t code = run.first;
    for (std::string_view rest = run.names; !rest.empty(); ++code) {
      std::size_t end = rest.find(';');
      if (rest.substr(0, end) == wanted) return code;
      rest.remove_prefix(end + 1);
    }
  }
  return 0;
}

std::string character_name(char32_t c) {
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF)) {
    std::string name(kIdeograph);
    for (int shift = 12; shift >= 0; shift -= 4) name += "0123456789ABCDEF"[c >> shift & 15];
    return name;
  }
  for (const Run& run : kRuns) {
    char32_t code = run.first;
    for (std::string_view rest = run.names; !rest.empty(); ++code) {
      const std::size_t end = rest.find(';');
      if (code == c) return std::string(rest.substr(0, end));
      rest.remove_prefix(end + 1);
    }
  }
  return {};
}

}  // namespace py::syntax
