// Codecs: one pass over the text or bytes; what can't be converted goes to the error handler.
#include "py/object/codecs.h"

#include <algorithm>

#include "py/object/containers.h"
#include "py/syntax/literal.h"
#include "py/vm/patience.h"
#include "py/vm/vm.h"

namespace py {
namespace {

enum class Codec {
  Utf8,
  Utf8Sig,
  Ascii,
  Latin1,
  Utf16,
  Utf16Le,
  Utf16Be,
  Utf32,
  Utf32Le,
  Utf32Be,
  Cp1252,
  Escape,
  RawEscape,
  None
};

struct Name {
  const char* alias;
  Codec codec;
};
constexpr Name kNames[] = {
    {"utf_8", Codec::Utf8},
    {"utf8", Codec::Utf8},
    {"u8", Codec::Utf8},
    {"utf", Codec::Utf8},
    {"cp65001", Codec::Utf8},
    {"utf_8_sig", Codec::Utf8Sig},
    {"ascii", Codec::Ascii},
    {"us_ascii", Codec::Ascii},
    {"646", Codec::Ascii},
    {"latin_1", Codec::Latin1},
    {"latin1", Codec::Latin1},
    {"latin", Codec::Latin1},
    {"l1", Codec::Latin1},
    {"iso_8859_1", Codec::Latin1},
    {"iso8859_1", Codec::Latin1},
    {"8859", Codec::Latin1},
    {"cp819", Codec::Latin1},
    {"utf_16", Codec::Utf16},
    {"utf16", Codec::Utf16},
    {"u16", Codec::Utf16},
    {"utf_16_le", Codec::Utf16Le},
    {"utf_16le", Codec::Utf16Le},
    {"utf_16_be", Codec::Utf16Be},
    {"utf_16be", Codec::Utf16Be},
    {"utf_32", Codec::Utf32},
    {"utf32", Codec::Utf32},
    {"u32", Codec::Utf32},
    {"utf_32_le", Codec::Utf32Le},
    {"utf_32le", Codec::Utf32Le},
    {"utf_32_be", Codec::Utf32Be},
    {"utf_32be", Codec::Utf32Be},
    {"cp1252", Codec::Cp1252},
    {"windows_1252", Codec::Cp1252},
    {"1252", Codec::Cp1252},
    {"unicode_escape", Codec::Escape},
    {"raw_unicode_escape", Codec::RawEscape},
};

Codec find_codec(std::string_view encoding) {
  std::string name;
  for (char c : encoding) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
    name += c == '-' || c == ' ' ? '_' : c;
  }
  for (const Name& n : kNames)
    if (name == n.alias) return n.codec;
  return Codec::None;
}

/// The codec's name in error messages.
const char* shown_name(Codec c) {
  switch (c) {
    case Codec::Utf8:
    case Codec::Utf8Sig:
      return "utf-8";
    case Codec::Ascii:
      return "ascii";
    case Codec::Latin1:
      return "latin-1";
    case Codec::Utf16:
    case Codec::Utf16Le:
      return "utf-16-le";
    case Codec::Utf16Be:
      return "utf-16-be";
    case Codec::Utf32:
    case Codec::Utf32Le:
      return "utf-32-le";
    case Codec::Utf32Be:
      return "utf-32-be";
    case Codec::Cp1252:
      return "charmap";
    case Codec::Escape:
      return "unicodeescape";
    default:
      return "rawunicodeescape";
  }
}

// What the bytes 0x80 to 0x9F are in cp1252; 0: nothing.
constexpr char16_t kCp1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_surrogate(char32_t c) { return c >= 0xD800 && c < 0xE000; }

/// What isn't known here may be known to Python: its `codecs` has encodings of one byte a character, and what was
/// registered.
Task ask_codecs(VM& vm, Value object, std::string encoding, std::string errors, const char* way) {
  // Python: these turn bytes into bytes or text into text.
  for (const char* other :
       {"hex", "base64", "base-64", "bz2", "zip", "zlib", "rot13", "rot-13", "rot_13", "quopri", "uu"})
    if (encoding == other)
      co_return vm.raise(exc.LookupError, "'{}' is not a text encoding; use codecs.{}() to handle arbitrary codecs",
                         encoding, way);
  Value module = co_await vm.import_module("codecs");
  co_return co_await vm.call_method(module, fmt::format("_{}_text", way),
                                    {object, Value(make_str(encoding)), Value(make_str(errors))});
}
bool is_native_handler(std::string_view errors) {
  for (const char* name : {"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace",
                           "surrogateescape", "surrogatepass"})
    if (errors == name) return true;
  return false;
}

Outcome raise_unicode(VM& vm, Type* cls, const char* codec, Value object, std::size_t start, std::size_t end,
                      std::string_view reason) {
  std::vector<Value> args = {Value(make_str(std::string(codec))), std::move(object),
                             make_int(static_cast<std::int64_t>(start)), make_int(static_cast<std::int64_t>(end)),
                             Value(make_str(std::string(reason)))};
  Ref<Exception> e = make_exception(cls, args);
  e->extra = std::move(args);
  return vm.raise_object(Value(e));
}

// ---- encoding ----

class Encoder {
 public:
  Encoder(VM& vm, const Value& text, Codec codec, std::string_view errors)
      : vm_(vm), object_(text), codec_(codec), errors_(errors), s_(text.as<Str>()->u32()) {}

  Outcome run() {
    if (codec_ == Codec::Utf8Sig) out_ = "\xef\xbb\xbf";
    if (codec_ == Codec::Utf16) unit16(0xFEFF);
    if (codec_ == Codec::Utf32) unit32(0xFEFF);
    for (std::size_t i = 0; i < s_.size();) {
      worked(8);
      if (put(s_[i])) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < s_.size() && !can_encode(s_[end])) ++end;
      Outcome handled = handle(i, end);
      if (handled.is_error()) return handled;
      i = end;
    }
    return make_bytes(std::move(out_));
  }

 private:
  bool can_encode(char32_t c) {
    const std::size_t size = out_.size();
    const bool ok = put(c);
    out_.resize(size);
    return ok;
  }
  void unit16(std::uint32_t u) {
    const char low = static_cast<char>(u & 255), high = static_cast<char>(u >> 8 & 255);
    const bool big = codec_ == Codec::Utf16Be;
    out_ += big ? high : low;
    out_ += big ? low : high;
  }
  void unit32(std::uint32_t u) {
    for (int i = 0; i < 4; ++i) out_ += static_cast<char>(u >> (8 * (codec_ == Codec::Utf32Be ? 3 - i : i)) & 255);
  }
  bool put(char32_t c) {
    switch (codec_) {
      case Codec::Utf8:
      case Codec::Utf8Sig:
        if (is_surrogate(c)) return false;
        append_utf8(out_, c);
        return true;
      case Codec::Ascii:
        if (c >= 128) return false;
        out_ += static_cast<char>(c);
        return true;
      case Codec::Latin1:
        if (c >= 256) return false;
        out_ += static_cast<char>(c);
        return true;
      case Codec::Cp1252: {
        if (c < 128 || (c >= 0xA0 && c < 256)) {
          out_ += static_cast<char>(c);
          return true;
        }
        for (int i = 0; i < 32; ++i)
          if (kCp1252[i] && kCp1252[i] == c) {
            out_ += static_cast<char>(0x80 + i);
            return true;
          }
        return false;
      }
      case Codec::Utf16:
      case Codec::Utf16Le:
      case Codec::Utf16Be:
        if (is_surrogate(c)) return false;
        if (c >= 0x10000) {
          unit16(0xD7C0 + (c >> 10));
          unit16(0xDC00 + (c & 0x3FF));
        } else {
          unit16(c);
        }
        return true;
      case Codec::Utf32:
      case Codec::Utf32Le:
      case Codec::Utf32Be:
        if (is_surrogate(c)) return false;
        unit32(c);
        return true;
      default:
        escape(c);
        return true;
    }
  }
  void escape(char32_t c) {
    if (codec_ == Codec::RawEscape) {
      if (c < 256)
        out_ += static_cast<char>(c);
      else
        out_ += c < 0x10000 ? fmt::format("\\u{:04x}", static_cast<unsigned>(c))
                            : fmt::format("\\U{:08x}", static_cast<unsigned>(c));
      return;
    }
    if (c == '\\')
      out_ += "\\\\";
    else if (c == '\n')
      out_ += "\\n";
    else if (c == '\r')
      out_ += "\\r";
    else if (c == '\t')
      out_ += "\\t";
    else if (c >= 32 && c < 127)
      out_ += static_cast<char>(c);
    else if (c < 256)
      out_ += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    else if (c < 0x10000)
      out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out_ += fmt::format("\\U{:08x}", static_cast<unsigned>(c));
  }
  Outcome handle(std::size_t start, std::size_t end) {
    const auto fail = [&] {
      const char* reason = codec_ == Codec::Ascii    ? "ordinal not in range(128)"
                           : codec_ == Codec::Latin1 ? "ordinal not in range(256)"
                           : codec_ == Codec::Cp1252 ? "character maps to <undefined>"
                                                     : "surrogates not allowed";
      const char* name = codec_ == Codec::Utf16 ? "utf-16" : codec_ == Codec::Utf32 ? "utf-32" : shown_name(codec_);
      return raise_unicode(vm_, exc.UnicodeEncodeError, name, object_, start, end, reason);
    };
    if (errors_ == "strict") return fail();
    if (errors_ == "ignore") return Value::none();
    for (std::size_t i = start; i < end; ++i) {
      const char32_t c = s_[i];
      std::string text;
      if (errors_ == "replace") {
        text = "?";
      } else if (errors_ == "namereplace" && !syntax::character_name(c).empty()) {
        text = "\\N{" + syntax::character_name(c) + "}";
      } else if (errors_ == "backslashreplace" || errors_ == "namereplace") {
        text = c < 256       ? fmt::format("\\x{:02x}", static_cast<unsigned>(c))
               : c < 0x10000 ? fmt::format("\\u{:04x}", static_cast<unsigned>(c))
                             : fmt::format("\\U{:08x}", static_cast<unsigned>(c));
      } else if (errors_ == "xmlcharrefreplace") {
        text = fmt::format("&#{};", static_cast<unsigned>(c));
      } else if (errors_ == "surrogateescape") {
        if (c < 0xDC80 || c > 0xDCFF) return fail();
        out_ += static_cast<char>(c - 0xDC00);
        continue;
      } else if (errors_ == "surrogatepass") {
        if (!is_surrogate(c)) return fail();
        if (codec_ == Codec::Utf8 || codec_ == Codec::Utf8Sig)
          append_utf8(out_, c);
        else if (codec_ == Codec::Utf16 || codec_ == Codec::Utf16Le || codec_ == Codec::Utf16Be)
          unit16(c);
        else if (codec_ == Codec::Utf32 || codec_ == Codec::Utf32Le || codec_ == Codec::Utf32Be)
          unit32(c);
        else
          return fail();
        continue;
      } else {
        return fail();
      }
      for (char x : text) put(static_cast<unsigned char>(x));
    }
    return Value::none();
  }

  VM& vm_;
  const Value& object_;
  Codec codec_;
  std::string_view errors_;
  std::u32string s_;
  std::string out_;
};

// ---- decoding ----

class Decoder {
 public:
  Decoder(VM& vm, std::string_view bytes, Codec codec, std::string_view errors)
      : vm_(vm), s_(bytes), codec_(codec), errors_(errors) {}

  Outcome run() {
    std::size_t i = 0;
    if (codec_ == Codec::Utf8Sig && s_.substr(0, 3) == "\xef\xbb\xbf") i = 3;
    if (codec_ == Codec::Utf16 && s_.size() >= 2) {
      const std::uint32_t mark = unit(0, 2);
      if (mark == 0xFEFF) i = 2;
      if (mark == 0xFFFE) i = 2, codec_ = Codec::Utf16Be;
    }
    if (codec_ == Codec::Utf32 && s_.size() >= 4) {
      const std::uint32_t mark = unit(0, 4);
      if (mark == 0xFEFF) i = 4;
      if (mark == 0xFFFE0000) i = 4, codec_ = Codec::Utf32Be;
    }
    while (i < s_.size() && ok_) {
      worked(8);
      switch (codec_) {
        case Codec::Utf8:
        case Codec::Utf8Sig:
          i = utf8(i);
          break;
        case Codec::Utf16:
        case Codec::Utf16Le:
        case Codec::Utf16Be:
          i = utf16(i);
          break;
        case Codec::Utf32:
        case Codec::Utf32Le:
        case Codec::Utf32Be:
          i = utf32(i);
          break;
        case Codec::Escape:
        case Codec::RawEscape:
          i = escape(i);
          break;
        default:
          i = single(i);
          break;
      }
    }
    if (!ok_) return Outcome::error();
    return make_str(std::move(out_));
  }

 private:
  std::uint32_t byte(std::size_t i) const { return static_cast<unsigned char>(s_[i]); }
  bool big() const { return codec_ == Codec::Utf16Be || codec_ == Codec::Utf32Be; }
  std::uint32_t unit(std::size_t i, std::size_t size) const {
    std::uint32_t u = 0;
    for (std::size_t k = 0; k < size; ++k) u |= byte(i + k) << (8 * (big() ? size - 1 - k : k));
    return u;
  }

  std::size_t utf8(std::size_t i) {
    // Runs of ASCII at once.
    std::size_t end = i;
    while (end < s_.size() && byte(end) < 128) ++end;
    if (end > i) {
      append_text(out_, s_.substr(i, end - i));
      return end;
    }
    const std::uint32_t b = byte(i);
    if (b < 0xC2 || b > 0xF4) return handle(i, i + 1, "invalid start byte");
    const std::size_t size = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    for (std::size_t k = 1; k < size; ++k) {
      if (i + k >= s_.size()) return handle(i, s_.size(), "unexpected end of data");
      const std::uint32_t c = byte(i + k);
      std::uint32_t low = 0x80, high = 0xBF;
      if (k == 1) {
        if (b == 0xE0) low = 0xA0;
        if (b == 0xED) high = 0x9F;
        if (b == 0xF0) low = 0x90;
        if (b == 0xF4) high = 0x8F;
      }
      if (c < low || c > high) return handle(i, i + k, "invalid continuation byte");
    }
    out_.append(s_.substr(i, size));
    return i + size;
  }

  std::size_t utf16(std::size_t i) {
    if (i + 2 > s_.size()) return handle(i, s_.size(), "truncated data");
    const std::uint32_t u = unit(i, 2);
    if (!is_surrogate(u)) {
      append_utf8(out_, u);
      return i + 2;
    }
    if (u >= 0xDC00) return handle(i, i + 2, "illegal encoding");
    if (i + 4 > s_.size()) return handle(i, s_.size(), "unexpected end of data");
    const std::uint32_t low = unit(i + 2, 2);
    if (low < 0xDC00 || low > 0xDFFF) return handle(i, i + 2, "illegal UTF-16 surrogate");
    append_utf8(out_, 0x10000 + ((u & 0x3FF) << 10) + (low & 0x3FF));
    return i + 4;
  }

  std::size_t utf32(std::size_t i) {
    if (i + 4 > s_.size()) return handle(i, s_.size(), "truncated data");
    const std::uint32_t u = unit(i, 4);
    if (is_surrogate(u)) return handle(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
    if (u > 0x10FFFF) return handle(i, i + 4, "code point not in range(0x110000)");
    append_utf8(out_, u);
    return i + 4;
  }

  std::size_t single(std::size_t i) {
    const std::uint32_t b = byte(i);
    if (b < 128 || codec_ == Codec::Latin1) {
      append_utf8(out_, b);
      return i + 1;
    }
    if (codec_ == Codec::Ascii) return handle(i, i + 1, "ordinal not in range(128)");
    const char32_t c = b >= 0xA0 ? b : kCp1252[b - 0x80];
    if (!c) return handle(i, i + 1, "character maps to <undefined>");
    append_utf8(out_, c);
    return i + 1;
  }

  std::size_t escape(std::size_t i) {
    if (s_[i] != '\\') {
      append_utf8(out_, byte(i));
      return i + 1;
    }
    if (i + 1 >= s_.size()) {
      if (codec_ == Codec::RawEscape) {
        out_ += '\\';
        return i + 1;
      }
      return handle(i, i + 1, "\\ at end of string");
    }
    const char c = s_[i + 1];
    const auto hex = [&](std::size_t digits, const char* reason) {
      std::uint32_t value = 0;
      std::size_t k = 0;
      for (; k < digits && i + 2 + k < s_.size(); ++k) {
        const char d = s_[i + 2 + k];
        const int digit = d >= '0' && d <= '9'                 ? d - '0'
                          : (d | 32) >= 'a' && (d | 32) <= 'f' ? (d | 32) - 'a' + 10
                                                               : -1;
        if (digit < 0) break;
        value = value << 4 | static_cast<std::uint32_t>(digit);
      }
      if (k < digits) return handle(i, i + 2 + k, reason);
      if (value > 0x10FFFF) return handle(i, i + 2 + k, "illegal Unicode character");
      append_utf8(out_, value);
      return i + 2 + k;
    };
    if (c == 'u') return hex(4, "truncated \\uXXXX escape");
    if (c == 'U') return hex(8, "truncated \\UXXXXXXXX escape");
    if (codec_ == Codec::RawEscape) {
      out_ += '\\';
      if (c == '\\') out_ += '\\';
      return i + (c == '\\' ? 2 : 1);
    }
    if (c == 'x') return hex(2, "truncated \\xXX escape");
    if (c == '\n') return i + 2;
    constexpr std::string_view kFrom = "\\'\"abfnrtv", kTo = "\\'\"\a\b\f\n\r\t\v";
    if (const std::size_t k = kFrom.find(c); k != std::string_view::npos) {
      out_ += kTo[k];
      return i + 2;
    }
    if (c >= '0' && c <= '7') {
      std::uint32_t value = 0;
      std::size_t k = 1;
      for (; k <= 3 && i + k < s_.size() && s_[i + k] >= '0' && s_[i + k] <= '7'; ++k)
        value = value * 8 + static_cast<std::uint32_t>(s_[i + k] - '0');
      append_utf8(out_, value);
      return i + k;
    }
    out_ += '\\';
    return i + 1;
  }

  /// Deals with bytes [start, end) and gives where to go on.
  std::size_t handle(std::size_t start, std::size_t end, const char* reason) {
    const auto fail = [&] {
      static_cast<void>(raise_unicode(vm_, exc.UnicodeDecodeError, shown_name(codec_),
                                      Value(make_bytes(std::string(s_))), start, end, reason));
      ok_ = false;
      return end;
    };
    if (errors_ == "strict") return fail();
    if (errors_ == "ignore") return end;
    if (errors_ == "replace") {
      append_utf8(out_, 0xFFFD);
      return end;
    }
    if (errors_ == "backslashreplace") {
      for (std::size_t i = start; i < end; ++i) out_ += fmt::format("\\x{:02x}", byte(i));
      return end;
    }
    if (errors_ == "surrogateescape") {
      std::size_t i = start;
      for (; i < end && byte(i) >= 128; ++i) append_utf8(out_, 0xDC00 + byte(i));
      return i == start ? fail() : i;
    }
    if (errors_ == "surrogatepass") {
      if ((codec_ == Codec::Utf8 || codec_ == Codec::Utf8Sig) && start + 3 <= s_.size() && byte(start) == 0xED &&
          (byte(start + 1) & 0xE0) == 0xA0 && (byte(start + 2) & 0xC0) == 0x80) {
        out_.append(s_.substr(start, 3));
        return start + 3;
      }
      const std::size_t size = codec_ == Codec::Utf32 || codec_ == Codec::Utf32Le || codec_ == Codec::Utf32Be ? 4 : 2;
      if (codec_ != Codec::Utf8 && codec_ != Codec::Utf8Sig && start + size <= s_.size() &&
          is_surrogate(unit(start, size))) {
        append_utf8(out_, unit(start, size));
        return start + size;
      }
      return fail();
    }
    ok_ = false;
    return end;
  }

  VM& vm_;
  std::string_view s_;
  Codec codec_;
  std::string_view errors_;
  std::string out_;
  bool ok_ = true;
};

}  // namespace

std::string codec_name(std::string_view encoding) {
  switch (find_codec(encoding)) {
    case Codec::None:
      return {};
    case Codec::Utf8:
      return "utf-8";
    case Codec::Utf8Sig:
      return "utf-8-sig";
    case Codec::Latin1:
      return "iso8859-1";
    case Codec::Utf16:
      return "utf-16";
    case Codec::Utf32:
      return "utf-32";
    case Codec::Cp1252:
      return "cp1252";
    case Codec::Escape:
      return "unicode-escape";
    case Codec::RawEscape:
      return "raw-unicode-escape";
    default:
      return shown_name(find_codec(encoding));
  }
}

Outcome encode_text(VM& vm, const Value& str, std::string_view encoding, std::string_view errors) {
  const Codec codec = find_codec(encoding);
  if (codec == Codec::None) return ask_codecs(vm, str, std::string(encoding), std::string(errors), "encode");
  const Str& s = *str.as<Str>();
  if (s.is_ascii() && (codec == Codec::Utf8 || codec == Codec::Ascii || codec == Codec::Latin1))
    return make_bytes(s.utf8());
  if (!is_native_handler(errors)) return ask_codecs(vm, str, std::string(encoding), std::string(errors), "encode");
  return Encoder(vm, str, codec, errors).run();
}

Outcome decode_text(VM& vm, std::string_view bytes, std::string_view encoding, std::string_view errors) {
  const Codec codec = find_codec(encoding);
  if (codec == Codec::None || !is_native_handler(errors))
    return ask_codecs(vm, Value(make_bytes(std::string(bytes))), std::string(encoding), std::string(errors), "decode");
  return Decoder(vm, bytes, codec, errors).run();
}

}  // namespace py
