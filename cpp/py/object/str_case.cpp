// str: upper and lower case, and the questions isalpha() and so on.
#include "py/object/str_internal.h"
#include "py/object/unicode.h"
#include "py/vm/patience.h"

namespace py {
namespace {

// Steps for finding a character in a table.
constexpr std::int64_t kLookUp = 40;

template <class AsciiFn, class Fn>
Outcome convert(const Value& self, AsciiFn ascii, Fn append) {
  const Str& s = *self.as<Str>();
  if (s.is_ascii()) {
    std::string out = s.utf8();
    for (std::size_t at = 0; at < out.size(); at += kBlock) {
      const std::size_t end = std::min(out.size(), at + kBlock);
      for (std::size_t i = at; i < end; ++i) out[i] = ascii(out[i]);
      worked(end - at);
    }
    return make_str(std::move(out));
  }
  std::u32string out;
  for (char32_t c : s.u32()) {
    append(out, c);
    worked(kLookUp);
  }
  return make_str(out);
}

char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Lower case in context: a sigma at the end of a word has a form of its own.
void append_lower_at(std::u32string& out, const std::u32string& s, std::size_t i) {
  worked(kLookUp);
  if (s[i] != 0x3A3) return append_lower(out, s[i]);
  std::size_t before = i;
  for (; before > 0 && is_case_ignorable(s[before - 1]); worked(kLookUp)) --before;
  bool final = before > 0 && is_cased(s[before - 1]);
  std::size_t after = i + 1;
  for (; after < s.size() && is_case_ignorable(s[after]); worked(kLookUp)) ++after;
  final = final && !(after < s.size() && is_cased(s[after]));
  out += final ? U'\u03c2' : U'\u03c3';
}

Outcome str_upper(VM&, const Args& args) { return convert(args[0], ascii_upper, append_upper); }
Outcome str_casefold(VM&, const Args& args) { return convert(args[0], ascii_lower, append_fold); }
Outcome str_lower(VM&, const Args& args) {
  const Str& s = *args[0].as<Str>();
  if (s.is_ascii()) return convert(args[0], ascii_lower, append_lower);
  const std::u32string text = s.u32();
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) append_lower_at(out, text, i);
  return make_str(out);
}
Outcome str_swapcase(VM&, const Args& args) {
  const std::u32string text = args[0].as<Str>()->u32();
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    worked(kLookUp);
    if (is_upper(text[i]))
      append_lower_at(out, text, i);
    else if (is_lower(text[i]))
      append_upper(out, text[i]);
    else
      out += text[i];
  }
  return make_str(out);
}
Outcome str_capitalize(VM&, const Args& args) {
  const std::u32string text = args[0].as<Str>()->u32();
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0)
      append_title(out, text[i]);
    else
      append_lower_at(out, text, i);
  }
  return make_str(out);
}
Outcome str_title(VM&, const Args& args) {
  const std::u32string text = args[0].as<Str>()->u32();
  std::u32string out;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (inside)
      append_lower_at(out, text, i);
    else
      append_title(out, text[i]);
    inside = is_cased(text[i]);
  }
  return make_str(out);
}

/// Not empty, and every character has the property.
Outcome every(const Value& self, bool (*test)(char32_t)) {
  const Str& s = *self.as<Str>();
  if (s.length() == 0) return Value::boolean(false);
  if (s.is_ascii()) {
    for (char c : s.utf8()) {
      if (!test(static_cast<unsigned char>(c))) return Value::boolean(false);
      worked(kLookUp);
    }
    return Value::boolean(true);
  }
  for (char32_t c : s.u32()) {
    if (!test(c)) return Value::boolean(false);
    worked(kLookUp);
  }
  return Value::boolean(true);
}

Outcome str_isalpha(VM&, const Args& args) { return every(args[0], is_alpha); }
Outcome str_isdecimal(VM&, const Args& args) { return every(args[0], is_decimal); }
Outcome str_isdigit(VM&, const Args& args) { return every(args[0], is_digit); }
Outcome str_isnumeric(VM&, const Args& args) { return every(args[0], is_numeric); }
Outcome str_isspace(VM&, const Args& args) { return every(args[0], is_space); }
Outcome str_isalnum(VM&, const Args& args) {
  return every(args[0], [](char32_t c) { return is_alpha(c) || is_numeric(c); });
}
Outcome str_isprintable(VM&, const Args& args) {
  if (sv(args[0]).empty()) return Value::boolean(true);
  return every(args[0], is_printable);
}
Outcome str_isascii(VM&, const Args& args) { return Value::boolean(args[0].as<Str>()->is_ascii()); }
Outcome str_isidentifier(VM&, const Args& args) { return Value::boolean(is_identifier(sv(args[0]))); }

Outcome str_isupper(VM&, const Args& args) {
  bool cased = false;
  for (char32_t c : args[0].as<Str>()->u32()) {
    worked(kLookUp);
    if (is_lower(c) || is_title(c)) return Value::boolean(false);
    cased = cased || is_upper(c);
  }
  return Value::boolean(cased);
}
Outcome str_islower(VM&, const Args& args) {
  bool cased = false;
  for (char32_t c : args[0].as<Str>()->u32()) {
    worked(kLookUp);
    if (is_upper(c) || is_title(c)) return Value::boolean(false);
    cased = cased || is_lower(c);
  }
  return Value::boolean(cased);
}
Outcome str_istitle(VM&, const Args& args) {
  bool cased = false, inside = false;
  for (char32_t c : args[0].as<Str>()->u32()) {
    worked(kLookUp);
    if (is_upper(c) || is_title(c)) {
      if (inside) return Value::boolean(false);
      inside = cased = true;
    } else if (is_lower(c)) {
      if (!inside) return Value::boolean(false);
      inside = cased = true;
    } else {
      inside = false;
    }
  }
  return Value::boolean(cased);
}

}  // namespace

void define_str_case(Type* t) {
  t->def("upper(self, /)", str_upper, "In upper case.");
  t->def("lower(self, /)", str_lower, "In lower case.");
  t->def("casefold(self, /)", str_casefold, "In the form in which texts compare regardless of case.");
  t->def("swapcase(self, /)", str_swapcase, "Upper case made lower and lower made upper.");
  t->def("capitalize(self, /)", str_capitalize, "The first character in upper case, the others in lower.");
  t->def("title(self, /)", str_title, "Every word with a capital first, the rest of it in lower case.");
  t->def("isalpha(self, /)", str_isalpha, "Whether there are characters and all are letters.");
  t->def("isdecimal(self, /)", str_isdecimal, "Whether there are characters and all are decimal digits.");
  t->def("isdigit(self, /)", str_isdigit, "Whether there are characters and all are digits, superscripts included.");
  t->def("isnumeric(self, /)", str_isnumeric, "Whether there are characters and all stand for numbers.");
  t->def("isalnum(self, /)", str_isalnum, "Whether there are characters and all are letters or numbers.");
  t->def("isspace(self, /)", str_isspace, "Whether there are characters and all are blanks.");
  t->def("isupper(self, /)", str_isupper, "Whether there are letters with case and all are in upper case.");
  t->def("islower(self, /)", str_islower, "Whether there are letters with case and all are in lower case.");
  t->def("istitle(self, /)", str_istitle, "Whether there are words and each has a capital at its start only.");
  t->def("isprintable(self, /)", str_isprintable, "Whether repr() would escape no character.");
  t->def("isascii(self, /)", str_isascii, "Whether every character is below U+0080.");
  t->def("isidentifier(self, /)", str_isidentifier, "Whether the text could be a name; keywords are not told apart.");
}

}  // namespace py
