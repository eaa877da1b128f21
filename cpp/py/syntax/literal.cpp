// Numbers and strings: digits without underscores, escapes, and the errors and warnings in them.
#include "py/syntax/literal.h"

#include <algorithm>
#include <fmt/format.h>

#include <cstdlib>

#include "py/syntax/identifier.h"

namespace py::syntax {
namespace {

constexpr std::size_t kMaxDecimalDigits = 4300;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Octal or binary digits (bits each) as hexadecimal ones.
std::string to_hex(std::string_view digits, int bits) {
  std::string out;
  std::uint32_t window = 0;
  int have = 0;
  for (std::size_t i = digits.size(); i-- > 0;) {
    window |= static_cast<std::uint32_t>(digits[i] - '0') << have;
    have += bits;
    while (have >= 4) {
      out += "0123456789abcdef"[window & 15];
      window >>= 4;
      have -= 4;
    }
  }
  if (window != 0) out += "0123456789abcdef"[window];
  return {out.rbegin(), out.rend()};
}

std::string unicode_error(std::size_t from, std::size_t to, std::string_view reason) {
  return fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}", from, to - 1, reason);
}

}  // namespace

bool read_number(std::string_view token, Arena& arena, Constant& out, std::string& error) {
  std::string digits;
  for (char c : token) {
    if (c != '_') digits += c;
  }
  out.type = ConstKind::Int;
  int base = 10;
  if (digits.size() > 1 && digits[0] == '0') {
    char mark = static_cast<char>(digits[1] | 32);
    base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
  }
  if (base == 10) {
    if ((digits.back() | 32) == 'j') {
      digits.pop_back();
      out.type = ConstKind::Imaginary;
    } else if (digits.find_first_of(".eE") != std::string::npos) {
      out.type = ConstKind::Float;
    }
    if (out.type != ConstKind::Int) {
      out.number = std::strtod(digits.c_str(), nullptr);
      return true;
    }
  } else {
    digits.erase(0, 2);
    if (base != 16) digits = to_hex(digits, base == 8 ? 3 : 1);
    out.hex = true;
  }
  std::size_t zeros = digits.find_first_not_of('0');
  digits.erase(0, zeros == std::string::npos ? digits.size() : zeros);
  if (digits.empty()) digits = "0";
  if (!out.hex && digits.size() > kMaxDecimalDigits) {
    error = fmt::format(
        "Exceeds the limit (4300 digits) for integer string conversion: value has {} digits; use "
        "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "
        "decimal conversion limits.",
        digits.size());
    return false;
  }
  out.text = arena.copy(digits);
  if (digits.size() <= 19) {
    std::uint64_t value = std::strtoull(digits.c_str(), nullptr, out.hex ? 16 : 10);
    bool small = !out.hex || digits.size() <= 16;
    if (small && value <= static_cast<std::uint64_t>(INT64_MAX)) {
      out.fits = true;
      out.integer = static_cast<std::int64_t>(value);
    }
  }
  return true;
}

StringParts split_string(std::string_view token) {
  StringParts out;
  std::size_t at = 0;
  while (token[at] != '\'' && token[at] != '"') {
    char c = static_cast<char>(token[at++] | 32);
    if (c == 'b') out.bytes = true;
    if (c == 'r') out.raw = true;
    if (c == 'u') out.unicode_kind = true;
  }
  token.remove_prefix(at);
  std::size_t quotes = token.size() >= 6 && token[1] == token[0] && token[2] == token[0] ? 3 : 1;
  if (token.size() >= 2 * quotes) out.body = token.substr(quotes, token.size() - 2 * quotes);
  return out;
}

bool decode_string(std::string_view body, bool bytes, bool raw, std::string& out, std::string& error,
                   std::string& warning, int& warning_line) {
  if (bytes) {
    for (char c : body) {
      if (static_cast<unsigned char>(c) >= 128) {
        error = "bytes can only contain ASCII literal characters";
        return false;
      }
    }
  }
  if (raw || body.find('\\') == std::string_view::npos) {
    out.assign(body);
    return true;
  }
  out.reserve(body.size());
  auto put = [&](std::uint32_t c) {
    if (bytes) out += static_cast<char>(c);
    else append_utf8(out, c);
  };
  // Positions in messages: Python escapes each character beyond ASCII to ten before decoding.
  std::size_t shift = 0;
  for (std::size_t i = 0; i < body.size();) {
    char c = body[i];
    if (c != '\\') {
      if (static_cast<unsigned char>(c) >= 0xC0) shift += 10;
      if (static_cast<unsigned char>(c) >= 0x80) --shift;
      out += c;
      ++i;
      continue;
    }
    std::size_t start = i++;
    if (i == body.size()) {  // only before a field of an f-string
      out += '\\';
      break;
    }
    c = body[i++];
    auto hex_escape = [&](int digits, std::string_view reason) -> bool {
      std::uint32_t value = 0;
      for (int left = digits; left > 0; --left, ++i) {
        int digit = i < body.size() ? hex_value(body[i]) : -1;
        if (digit < 0) {
          error = unicode_error(start + shift, i + shift, reason);
          return false;
        }
        value = value << 4 | static_cast<std::uint32_t>(digit);
      }
      if (value > 0x10FFFF) {
        error = unicode_error(start + shift, i + shift, "illegal Unicode character");
        return false;
      }
      put(value);
      return true;
    };
    switch (c) {
      case '\n': break;
      case '\\':
      case '\'':
      case '"': out += c; break;
      case 'a': out += '\a'; break;
      case 'b': out += '\b'; break;
      case 'f': out += '\f'; break;
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 't': out += '\t'; break;
      case 'v': out += '\v'; break;
      case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': {
        std::uint32_t value = static_cast<std::uint32_t>(c - '0');
        for (int more = 2; more > 0 && i < body.size() && body[i] >= '0' && body[i] <= '7'; --more, ++i) {
          value = value * 8 + static_cast<std::uint32_t>(body[i] - '0');
        }
        if (value > 0377) {
          if (warning.empty()) warning = fmt::format("invalid octal escape sequence '{}'", body.substr(start, i - start));
          if (bytes) value &= 0xFF;
        }
        put(value);
        break;
      }
      case 'x':
        if (bytes) {
          int high = i < body.size() ? hex_value(body[i]) : -1;
          int low = high >= 0 && i + 1 < body.size() ? hex_value(body[i + 1]) : -1;
          if (low < 0) {
            error = fmt::format("(value error) invalid \\x escape at position {}", start);
            return false;
          }
          out += static_cast<char>(high * 16 + low);
          i += 2;
        } else if (!hex_escape(2, "truncated \\xXX escape")) {
          return false;
        }
        break;
      case 'u':
      case 'U':
      case 'N':
        if (!bytes) {
          if (c == 'u' && !hex_escape(4, "truncated \\uXXXX escape")) return false;
          if (c == 'U' && !hex_escape(8, "truncated \\UXXXXXXXX escape")) return false;
          if (c != 'N') break;
          std::size_t name = i + 1;
          std::size_t close = i < body.size() && body[i] == '{' ? body.find('}', name) : i;
          if (close == i || close == std::string_view::npos || close == name) {
            std::size_t to = close == std::string_view::npos ? body.size() : close;
            error = unicode_error(start + shift, to + shift, "malformed \\N character escape");
            return false;
          }
          i = close + 1;
          char32_t found = character_named(body.substr(name, close - name));
          if (found == 0) {
            error = unicode_error(start + shift, i + shift, "unknown Unicode character name");
            return false;
          }
          put(found);
          break;
        }
        [[fallthrough]];
      default:
        if (warning.empty() && static_cast<unsigned char>(c) < 128) {
          warning = fmt::format("invalid escape sequence '\\{}'", c);
          warning_line = static_cast<int>(std::count(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
        }
        out += '\\';
        --i;
        break;
    }
  }
  return true;
}

}  // namespace py::syntax
