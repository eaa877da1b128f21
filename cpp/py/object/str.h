// Str: immutable text. Stored as UTF-8 (lone surrogates as three-byte WTF-8), with its length in code points; ASCII
// strings, nearly all, index at once. Others build a table of code points the first time they are indexed.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "py/object/type.h"

namespace py {

class Str : public Object {
 public:
  /// Text known to be ASCII.
  struct Ascii {
    std::string_view text;
  };
  explicit Str(std::string utf8, Type* type = types.str);
  explicit Str(Ascii ascii) : Object(types.str), text_(ascii.text), length_(static_cast<std::int64_t>(ascii.text.size())) {}
  static Type* static_type() { return types.str; }

  const std::string& utf8() const { return text_; }
  std::string_view view() const { return text_; }
  std::int64_t length() const { return length_; }  // code points
  bool is_ascii() const { return length_ == static_cast<std::int64_t>(text_.size()); }
  char32_t at(std::int64_t i) const;  // 0 <= i < length()
  std::u32string u32() const;
  /// Code points [start, stop) as a new string.
  Ref<Str> substring(std::int64_t start, std::int64_t stop) const;
  std::int64_t byte_offset(std::int64_t index) const;  // of code point `index`
  std::int64_t hash() const;                           // cached; SipHash-free, stable within a process
  bool interned() const { return interned_; }
  /// Appends in place. False, and nothing done, if the string is interned. Only for one that nobody else can see.
  bool append(const Str& tail);

 private:
  friend Str* intern(std::string_view);
  friend void forget_interned_hashes();
  std::string text_;
  std::int64_t length_;
  mutable std::int64_t hash_ = 0;
  mutable bool hashed_ = false;
  bool interned_ = false;
  mutable std::unique_ptr<std::u32string> points_;
};

/// The one Str for this text, immortal; equal interned strings are identical. Attribute and variable names are.
Str* intern(std::string_view text);
Str* intern(const Value& str);  // of a Str; itself if already interned
/// For memory that is written down: the interned strings' hashes and their index are dropped, and made again.
void forget_interned_hashes();
void restore_interned_hashes();
/// The text as an array that is never freed.
inline const char* lasting(std::string_view text) { return intern(text)->utf8().c_str(); }

Ref<Str> make_str(std::string text);
Ref<Str> make_str(std::u32string_view text);
Ref<Str> make_str(Str::Ascii text);
Value char_str(char32_t c);  // one-character string; ASCII ones are shared
inline bool is_str(const Value& v) { return v.is_object() && (v.object()->type()->flags & Type::kStrSubclass); }
inline std::string_view str_view(const Value& v) { return v.as<Str>()->view(); }

std::u32string decode_utf8(std::string_view s);  // WTF-8, as stored
void append_utf8(std::string& out, char32_t c);
std::string encode_utf8(std::u32string_view s);
std::int64_t hash_bytes(std::string_view s);  // of str and bytes: equal contents, equal hashes

/// repr() of text and bytes: quotes chosen and characters escaped as CPython does.
std::string str_repr(std::string_view text);
std::string bytes_repr(std::string_view bytes);

/// Unicode properties (compact tables).
bool is_printable(char32_t c);
bool is_space(char32_t c);
bool is_alpha(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_title(char32_t c);
bool is_identifier(std::string_view s);
int decimal_value(char32_t c);  // -1 if none

}  // namespace py
