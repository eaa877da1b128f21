// Python's repr of str and bytes.
#include <fmt/format.h>

#include "nd/text/array_text.h"
#include "nd/text/utf8.h"

namespace nd::text {
namespace {

// Good enough without Unicode's tables: controls, separators, surrogates and private use are not printable.
bool printable_by_range(std::uint32_t c) {
  if (c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0xad) return false;
  if ((c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x206f)) return false;
  if (c == 0x3000 || c == 0xfeff || c == 0x1680) return false;
  return !(c >= 0xd800 && c <= 0xf8ff) && !(c >= 0xfff0 && c <= 0xfffb) && c < 0xe0000 && (c & 0xfffe) != 0xfffe;
}

bool (*printable)(std::uint32_t) = printable_by_range;

/// Single quotes unless the text has them and no double ones.
template <class Text>
char quote_mark(const Text& text) {
  return text.find('\'') != Text::npos && text.find('"') == Text::npos ? '"' : '\'';
}

bool short_escape(std::string& out, std::uint32_t c, char mark) {
  switch (c) {
    case '\t': out += "\\t"; return true;
    case '\n': out += "\\n"; return true;
    case '\r': out += "\\r"; return true;
    case '\\': out += "\\\\"; return true;
    default: break;
  }
  if (c != static_cast<std::uint32_t>(mark)) return false;
  out += '\\';
  out += mark;
  return true;
}

}  // namespace

void set_printable(bool (*fn)(std::uint32_t)) { printable = fn ? fn : printable_by_range; }

std::string quote(std::u32string_view text) {
  const char mark = quote_mark(text);
  std::string out(1, mark);
  for (std::uint32_t c : text) {
    if (short_escape(out, c, mark)) continue;
    if (printable(c)) {
      append_utf8(out, c);
    } else {
      out += c < 0x100 ? fmt::format("\\x{:02x}", c) : c < 0x10000 ? fmt::format("\\u{:04x}", c) : fmt::format("\\U{:08x}", c);
    }
  }
  return out + mark;
}

std::string quote_bytes(std::string_view bytes) {
  const char mark = quote_mark(bytes);
  std::string out = "b";
  out += mark;
  for (char byte : bytes) {
    const std::uint32_t c = static_cast<unsigned char>(byte);
    if (short_escape(out, c, mark)) continue;
    if (c >= 0x20 && c < 0x7f) {
      out += byte;
    } else {
      out += fmt::format("\\x{:02x}", c);
    }
  }
  return out + mark;
}

}  // namespace nd::text
