// str.format and format_map: replacement fields, attribute and index access, nested format specs.
#include "py/object/argument.h"
#include "py/object/number.h"
#include "py/object/str_internal.h"

namespace py {
namespace {

/// What numbers the fields of one format call: by hand, automatically, or not yet known.
struct Numbering {
  enum class Kind { Unknown, Automatic, Manual } kind = Kind::Unknown;
  std::int64_t next = 0;
};

/// One "{…}" or piece of literal text; found by next_piece.
struct Piece {
  std::string literal;
  bool field = false;
  std::string name, spec;
  char32_t conversion = 0;
  bool nested = false;  // the spec has fields of its own
};

/// Reads the next piece from `at` on. False: ValueError is set.
bool next_piece(VM& vm, const std::u32string& s, std::size_t& at, Piece* out) {
  const auto fail = [&](const char* text) {
    static_cast<void>(vm.raise_text(exc.ValueError, text));
    return false;
  };
  std::u32string literal;
  while (at < s.size()) {
    const char32_t c = s[at];
    if (c != '{' && c != '}') {
      literal += c;
      ++at;
      continue;
    }
    if (at + 1 < s.size() && s[at + 1] == c) {
      literal += c;
      at += 2;
      continue;
    }
    if (c == '}') return fail("Single '}' encountered in format string");
    if (at + 1 >= s.size()) return fail("Single '{' encountered in format string");
    break;
  }
  out->literal = encode_utf8(literal);
  if (at >= s.size()) return true;
  ++at;
  out->field = true;
  const std::size_t start = at;
  char32_t c = 0;
  for (; at < s.size(); ++at) {
    c = s[at];
    if (c == '{') return fail("unexpected '{' in field name");
    if (c == '[') {
      while (at < s.size() && s[at] != ']') ++at;
      if (at >= s.size()) break;
      c = 0;
      continue;
    }
    if (c == '}' || c == ':' || c == '!') break;
  }
  if (at >= s.size()) return fail("expected '}' before end of string");
  out->name = encode_utf8(std::u32string_view(s).substr(start, at - start));
  ++at;
  if (c == '}') return true;
  if (c == '!') {
    if (at >= s.size()) return fail("end of string while looking for conversion specifier");
    out->conversion = s[at++];
    if (at < s.size()) {
      c = s[at++];
      if (c == '}') return true;
      if (c != ':') return fail("expected ':' after conversion specifier");
    }
  }
  const std::size_t spec = at;
  int depth = 1;
  for (; at < s.size(); ++at) {
    if (s[at] == '{') {
      out->nested = true;
      ++depth;
    } else if (s[at] == '}' && --depth == 0) {
      out->spec = encode_utf8(std::u32string_view(s).substr(spec, at - spec));
      ++at;
      return true;
    }
  }
  return fail("unmatched '{' in format spec");
}

/// The number that a field name or index is; -1 if it isn't one, -2 with ValueError set.
std::int64_t field_number(VM& vm, std::u32string_view s) {
  if (s.empty()) return -1;
  std::int64_t n = 0;
  for (char32_t c : s) {
    const int digit = decimal_value(c);
    if (digit < 0) return -1;
    if (__builtin_mul_overflow(n, std::int64_t{10}, &n) || __builtin_add_overflow(n, std::int64_t{digit}, &n)) {
      static_cast<void>(vm.value_error("Too many decimal digits in format string"));
      return -2;
    }
  }
  return n;
}

/// The object that a field name stands for. `args` is a tuple, or empty under format_map.
Task find_field(VM& vm, std::string name, Value args, Value kwargs, Numbering* numbering) {
  const std::u32string s = decode_utf8(name);
  std::size_t at = 0;
  while (at < s.size() && s[at] != '.' && s[at] != '[') ++at;
  const std::u32string first = s.substr(0, at);
  std::int64_t index = field_number(vm, first);
  if (index == -2) co_return Outcome::error();
  if (first.empty() || index >= 0) {
    const auto wanted = first.empty() ? Numbering::Kind::Automatic : Numbering::Kind::Manual;
    if (numbering->kind == Numbering::Kind::Unknown) numbering->kind = wanted;
    if (numbering->kind != wanted) {
      if (wanted == Numbering::Kind::Automatic)
        co_return vm.value_error("cannot switch from manual field specification to automatic field numbering");
      co_return vm.value_error("cannot switch from automatic field numbering to manual field specification");
    }
    if (first.empty()) index = numbering->next++;
  }
  Value object;
  if (index >= 0) {
    if (!args) co_return vm.value_error("Format string contains positional fields");
    const auto& items = args.as<Tuple>()->items;
    if (index >= static_cast<std::int64_t>(items.size()))
      co_return vm.index_error("Replacement index {} out of range for positional args tuple", index);
    object = items[static_cast<std::size_t>(index)];
  } else {
    object = co_await vm.getitem(kwargs, make_str(first));
  }
  while (at < s.size()) {
    const char32_t c = s[at++];
    if (c == '.') {
      const std::size_t start = at;
      while (at < s.size() && s[at] != '.' && s[at] != '[') ++at;
      if (at == start) co_return vm.value_error("Empty attribute in format string");
      const std::string attribute = encode_utf8(std::u32string_view(s).substr(start, at - start));
      object = co_await vm.get_attr(object, attribute);
    } else if (c == '[') {
      const std::size_t start = at;
      while (at < s.size() && s[at] != ']') ++at;
      if (at >= s.size()) co_return vm.value_error("Missing ']' in format string");
      const std::u32string key = s.substr(start, at - start);
      ++at;
      if (key.empty()) co_return vm.value_error("Empty attribute in format string");
      const std::int64_t n = field_number(vm, key);
      if (n == -2) co_return Outcome::error();
      object = co_await vm.getitem(object, n >= 0 ? make_int(n) : Value(make_str(key)));
    } else {
      co_return vm.value_error("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  co_return object;
}

Outcome convert(VM& vm, const Value& object, char32_t conversion) {
  switch (conversion) {
    case 0: return object;
    case 'r': return vm.repr(object);
    case 's': return vm.str(object);
    case 'a': return vm.ascii(object);
    default: break;
  }
  if (conversion > 32 && conversion < 127)
    return vm.value_error("Unknown conversion specifier {}", static_cast<char>(conversion));
  return vm.value_error("Unknown conversion specifier \\x{:x}", static_cast<unsigned>(conversion));
}

Task format_text(VM& vm, std::string format, Value args, Value kwargs, Numbering* numbering, int depth) {
  if (depth == 0) co_return vm.value_error("Max string recursion exceeded");
  const std::u32string s = decode_utf8(format);
  std::string out;
  for (std::size_t at = 0; at < s.size();) {
    Piece piece;
    if (!next_piece(vm, s, at, &piece)) co_return Outcome::error();
    out += piece.literal;
    if (!piece.field) continue;
    Value object = co_await find_field(vm, piece.name, args, kwargs, numbering);
    object = co_await convert(vm, object, piece.conversion);
    Value spec;
    if (piece.nested)
      spec = co_await format_text(vm, piece.spec, args, kwargs, numbering, depth - 1);
    else
      spec = make_str(piece.spec);
    Value text = co_await vm.format(object, spec);
    out += sv(text);
  }
  co_return make_str(std::move(out));
}

Task str_format(VM& vm, Args args) {
  Numbering numbering;
  Value text = co_await format_text(vm, std::string(sv(args[0])), args[1], args[2], &numbering, 2);
  co_return text;
}

Task str_format_map(VM& vm, Args args) {
  Numbering numbering;
  Value text = co_await format_text(vm, std::string(sv(args[0])), Value(), args[1], &numbering, 2);
  co_return text;
}

Outcome str_dunder_format(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("__format__() argument must be str, not {}", argument_name(args[1]));
  return format_str(vm, args[0], sv(args[1]));
}

}  // namespace

void define_str_format(Type* t) {
  t->def("format(self, /, *args, **kwargs)", str_format, "With the fields in braces replaced by the arguments.");
  t->def("format_map(self, mapping, /)", str_format_map, "As format(**mapping), looking names up in the mapping itself.");
  t->def("__format__(self, format_spec, /)", str_dunder_format, "The text cut and padded in the way format_spec says.");
}

}  // namespace py
