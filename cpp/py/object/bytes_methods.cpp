// The methods that bytes and bytearray share.
#include <algorithm>

#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/bytes_internal.h"
#include "py/object/codecs.h"
#include "py/vm/patience.h"

namespace py {
namespace {

// Steps for making a piece of its own.
constexpr std::int64_t kItem = 50;

constexpr std::size_t kNone = std::string_view::npos;

/// A bytes-like argument kept alive and readable as text.
struct Piece {
  BufferView view;
  std::string_view text() const { return {reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size)}; }
};
bool read_piece(VM& vm, const Value& v, Piece* out) { return get_buffer(vm, v, &out->view); }

/// The argument of find() and others: an int is one byte.
bool read_part(VM& vm, const Value& v, std::string* out) {
  if (has_index(v)) {
    auto b = byte_value(vm, v);
    if (!b) return false;
    *out = std::string(1, static_cast<char>(*b));
    return true;
  }
  if (!type_of(v)->slots.get_buffer) {
    static_cast<void>(vm.type_error("argument should be integer or bytes-like object, not '{}'", type_name(v)));
    return false;
  }
  Piece p;
  if (!read_piece(vm, v, &p)) return false;
  *out = std::string(p.text());
  return true;
}

struct Region {
  std::string_view text;
  std::int64_t start = 0;
  bool valid = true;
};
bool region(VM& vm, const Value& self, const Value& start, const Value& end, Region* out) {
  const std::string_view s = bytes_data(self);
  const std::int64_t n = static_cast<std::int64_t>(s.size());
  std::int64_t from, to;
  if (!optional_bound(vm, start, n, 0, &from) || !optional_bound(vm, end, n, n, &to)) return false;
  to = std::min(to, n);
  out->valid = from <= to;
  if (!out->valid) return true;
  out->text = s.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
  out->start = from;
  return true;
}

template <bool kReverse, bool kRaise>
Outcome find(VM& vm, const Args& args) {
  std::string part;
  PY_CHECK(read_part(vm, args[1], &part));
  Region r;
  PY_CHECK(region(vm, args[0], args[2], args[3], &r));
  const std::size_t at = !r.valid ? kNone : kReverse ? rfind_bytes(r.text, part) : find_bytes(r.text, part);
  if (at == kNone) {
    if (kRaise) return vm.value_error("subsection not found");
    return Value::small_int(-1);
  }
  return make_int(r.start + static_cast<std::int64_t>(at));
}

Outcome bytes_count(VM& vm, const Args& args) {
  std::string part;
  PY_CHECK(read_part(vm, args[1], &part));
  Region r;
  PY_CHECK(region(vm, args[0], args[2], args[3], &r));
  if (!r.valid) return Value::small_int(0);
  if (part.empty()) return int_of(r.text.size() + 1);
  return make_int(count_bytes(r.text, part));
}

template <bool kEnd>
Outcome affix(VM& vm, const Args& args, const char* name) {
  Region r;
  PY_CHECK(region(vm, args[0], args[2], args[3], &r));
  const auto matches = [&](std::string_view part) {
    if (!r.valid || part.size() > r.text.size()) return false;
    return (kEnd ? r.text.substr(r.text.size() - part.size()) : r.text.substr(0, part.size())) == part;
  };
  if (is_tuple(args[1])) {
    for (const Value& v : args[1].as<Tuple>()->items) {
      Piece p;
      PY_CHECK(read_piece(vm, v, &p));
      if (matches(p.text())) return Value::boolean(true);
    }
    return Value::boolean(false);
  }
  if (!type_of(args[1])->slots.get_buffer)
    return vm.type_error("{} first arg must be bytes or a tuple of bytes, not {}", name, type_name(args[1]));
  Piece p;
  PY_CHECK(read_piece(vm, args[1], &p));
  return Value::boolean(matches(p.text()));
}
Outcome bytes_startswith(VM& vm, const Args& args) { return affix<false>(vm, args, "startswith"); }
Outcome bytes_endswith(VM& vm, const Args& args) { return affix<true>(vm, args, "endswith"); }

Value like(const Value& self, std::string_view s) { return bytes_like(self, std::string(s)); }

Outcome bytes_removeprefix(VM& vm, const Args& args) {
  Piece p;
  PY_CHECK(read_piece(vm, args[1], &p));
  std::string_view s = bytes_data(args[0]);
  if (s.substr(0, p.text().size()) == p.text()) s.remove_prefix(p.text().size());
  return like(args[0], s);
}
Outcome bytes_removesuffix(VM& vm, const Args& args) {
  Piece p;
  PY_CHECK(read_piece(vm, args[1], &p));
  std::string_view s = bytes_data(args[0]);
  const std::size_t n = p.text().size();
  if (n <= s.size() && s.substr(s.size() - n) == p.text()) s.remove_suffix(n);
  return like(args[0], s);
}

Outcome bytes_replace(VM& vm, const Args& args) {
  Piece from, to;
  PY_CHECK(read_piece(vm, args[1], &from) && read_piece(vm, args[2], &to));
  auto limit = vm.as_int64(args[3]);
  PY_CHECK(limit);
  const std::string_view s = bytes_data(args[0]);
  std::int64_t left = *limit < 0 ? INT64_MAX : *limit;
  std::string out;
  if (from.text().empty()) {
    std::size_t i = 0;
    for (; left > 0; --left) {
      out += to.text();
      if (i >= s.size()) break;
      out += s[i++];
      if (static_cast<std::int64_t>(out.size()) > kMaxItems) return memory_error(vm);
    }
    out += s.substr(std::min(i, s.size()));
    return like(args[0], out);
  }
  std::size_t done = 0;
  for (; left > 0; --left) {
    const std::size_t at = find_bytes(s, from.text(), done);
    if (at == kNone) break;
    out += s.substr(done, at - done);
    out += to.text();
    done = at + from.text().size();
    if (static_cast<std::int64_t>(out.size()) > kMaxItems) return memory_error(vm);
  }
  out += s.substr(done);
  return like(args[0], out);
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool split_limit(VM& vm, const Args& args, std::int64_t* left) {
  auto n = vm.as_int64(args[2]);
  if (!n) return false;
  *left = *n < 0 ? INT64_MAX : *n;
  return true;
}

Outcome bytes_split(VM& vm, const Args& args) {
  std::int64_t left;
  PY_CHECK(split_limit(vm, args, &left));
  const std::string_view s = bytes_data(args[0]);
  std::vector<Value> out;
  std::size_t i = 0;
  if (args[1].is_none()) {
    for (;;) {
      for (; i < s.size() && is_blank(s[i]); worked(1)) ++i;
      if (i >= s.size()) break;
      worked(kItem);
      if (left-- <= 0) {
        out.push_back(like(args[0], s.substr(i)));
        break;
      }
      const std::size_t start = i;
      for (; i < s.size() && !is_blank(s[i]); worked(1)) ++i;
      out.push_back(like(args[0], s.substr(start, i - start)));
    }
    return make_list(std::move(out));
  }
  Piece sep;
  PY_CHECK(read_piece(vm, args[1], &sep));
  if (sep.text().empty()) return vm.value_error("empty separator");
  for (; left > 0; --left) {
    const std::size_t at = find_bytes(s, sep.text(), i);
    if (at == kNone) break;
    worked(kItem);
    out.push_back(like(args[0], s.substr(i, at - i)));
    i = at + sep.text().size();
  }
  out.push_back(like(args[0], s.substr(i)));
  return make_list(std::move(out));
}

Outcome bytes_rsplit(VM& vm, const Args& args) {
  std::int64_t left;
  PY_CHECK(split_limit(vm, args, &left));
  const std::string_view s = bytes_data(args[0]);
  std::vector<Value> out;
  std::size_t end = s.size();
  if (args[1].is_none()) {
    for (;;) {
      for (; end > 0 && is_blank(s[end - 1]); worked(1)) --end;
      if (end == 0) break;
      worked(kItem);
      if (left-- <= 0) {
        out.push_back(like(args[0], s.substr(0, end)));
        break;
      }
      std::size_t start = end;
      for (; start > 0 && !is_blank(s[start - 1]); worked(1)) --start;
      out.push_back(like(args[0], s.substr(start, end - start)));
      end = start;
    }
  } else {
    Piece sep;
    PY_CHECK(read_piece(vm, args[1], &sep));
    if (sep.text().empty()) return vm.value_error("empty separator");
    for (; left > 0; --left) {
      const std::size_t at = rfind_bytes(s.substr(0, end), sep.text());
      if (at == kNone) break;
      worked(kItem);
      const std::size_t after = at + sep.text().size();
      out.push_back(like(args[0], s.substr(after, end - after)));
      end = at;
    }
    out.push_back(like(args[0], s.substr(0, end)));
  }
  std::reverse(out.begin(), out.end());
  return make_list(std::move(out));
}

Task bytes_splitlines(VM& vm, Args args) {
  const bool keep = (co_await vm.truth(args[1])).is_true();
  const std::string_view s = bytes_data(args[0]);
  std::vector<Value> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i < s.size();) {
    if (s[i] != '\n' && s[i] != '\r') {
      ++i;
      worked(1);
      continue;
    }
    const std::size_t n = s[i] == '\r' && i + 1 < s.size() && s[i + 1] == '\n' ? 2 : 1;
    out.push_back(like(args[0], s.substr(start, i - start + (keep ? n : 0))));
    if (out.size() % 4096 == 0) co_await vm.checkpoint();
    start = i += n;
  }
  if (start < s.size()) out.push_back(like(args[0], s.substr(start)));
  co_return make_list(std::move(out));
}

Outcome partition(VM& vm, const Args& args, bool reverse) {
  Piece sep;
  PY_CHECK(read_piece(vm, args[1], &sep));
  if (sep.text().empty()) return vm.value_error("empty separator");
  const std::string_view s = bytes_data(args[0]);
  const std::size_t at = reverse ? rfind_bytes(s, sep.text()) : find_bytes(s, sep.text());
  const Value empty = like(args[0], "");
  if (at == kNone)
    return reverse ? make_tuple({empty, like(args[0], ""), like(args[0], s)}) : make_tuple({like(args[0], s), empty, like(args[0], "")});
  return make_tuple({like(args[0], s.substr(0, at)), like(args[0], sep.text()), like(args[0], s.substr(at + sep.text().size()))});
}
Outcome bytes_partition(VM& vm, const Args& args) { return partition(vm, args, false); }
Outcome bytes_rpartition(VM& vm, const Args& args) { return partition(vm, args, true); }

Outcome strip(VM& vm, const Args& args, bool left, bool right) {
  std::string_view s = bytes_data(args[0]);
  Piece set;
  const bool blanks = args[1].is_none();
  if (!blanks) PY_CHECK(read_piece(vm, args[1], &set));
  const auto in_set = [&](char c) { return blanks ? is_blank(c) : set.text().find(c) != kNone; };
  for (; left && !s.empty() && in_set(s.front()); worked(2)) s.remove_prefix(1);
  for (; right && !s.empty() && in_set(s.back()); worked(2)) s.remove_suffix(1);
  return like(args[0], s);
}
Outcome bytes_strip(VM& vm, const Args& args) { return strip(vm, args, true, true); }
Outcome bytes_lstrip(VM& vm, const Args& args) { return strip(vm, args, true, false); }
Outcome bytes_rstrip(VM& vm, const Args& args) { return strip(vm, args, false, true); }

Outcome join_items(VM& vm, const Value& self, const std::vector<Value>& items) {
  const std::string sep(bytes_data(self));
  std::string out;
  Patience patience(vm);
  for (std::size_t i = 0; i < items.size(); ++i) {
    PY_CHECK(patience.spend());
    if (!type_of(items[i])->slots.get_buffer)
      return vm.type_error("sequence item {}: expected a bytes-like object, {} found", i, type_name(items[i]));
    Piece p;
    PY_CHECK(read_piece(vm, items[i], &p));
    if (i) append_text(out, sep);
    append_text(out, p.text());
  }
  return bytes_like(self, std::move(out));
}
Task bytes_join(VM& vm, Args args) {
  if (!type_of(args[1])->slots.iter && !type_of(args[1])->slots.getitem) co_return vm.type_error("can only join an iterable");
  Value list = co_await vm.list_of(args[1]);
  co_return join_items(vm, args[0], list.as<List>()->items);
}

Outcome pad(VM& vm, const Args& args, char align, const char* name) {
  auto width = vm.as_int64(args[1]);
  PY_CHECK(width);
  char fill = ' ';
  if (cast<Bytes>(args[2]) || cast<ByteArray>(args[2])) {
    if (bytes_data(args[2]).size() != 1)
      return vm.type_error("{}() argument 2 must be a byte string of length 1, not {}", name, argument_name(args[2]));
    fill = bytes_data(args[2])[0];
  } else if (args[2]) {
    return vm.type_error("{}() argument 2 must be a byte string of length 1, not {}", name, argument_name(args[2]));
  }
  const std::string_view s = bytes_data(args[0]);
  const std::int64_t margin = *width - static_cast<std::int64_t>(s.size());
  if (margin <= 0) return like(args[0], s);
  if (margin > kMaxItems) return memory_error(vm);
  const std::int64_t left = align == '>' ? margin : align == '^' ? margin / 2 + (margin & *width & 1) : 0;
  std::string out(static_cast<std::size_t>(left), fill);
  out += s;
  out.append(static_cast<std::size_t>(margin - left), fill);
  return bytes_like(args[0], std::move(out));
}
Outcome bytes_center(VM& vm, const Args& args) { return pad(vm, args, '^', "center"); }
Outcome bytes_ljust(VM& vm, const Args& args) { return pad(vm, args, '<', "ljust"); }
Outcome bytes_rjust(VM& vm, const Args& args) { return pad(vm, args, '>', "rjust"); }

Outcome bytes_zfill(VM& vm, const Args& args) {
  auto width = vm.as_int64(args[1]);
  PY_CHECK(width);
  std::string out(bytes_data(args[0]));
  const std::int64_t margin = *width - static_cast<std::int64_t>(out.size());
  if (margin > kMaxItems) return memory_error(vm);
  if (margin > 0)
    out.insert(!out.empty() && (out[0] == '+' || out[0] == '-') ? 1 : 0, static_cast<std::size_t>(margin), '0');
  return bytes_like(args[0], std::move(out));
}

Outcome bytes_expandtabs(VM& vm, const Args& args) {
  auto size = vm.as_int64(args[1]);
  PY_CHECK(size);
  std::string out;
  std::int64_t column = 0;
  for (char c : bytes_data(args[0])) {
    worked(2);
    if (c == '\t') {
      if (*size > 0) {
        const std::int64_t n = *size - column % *size;
        if (n > kMaxItems || static_cast<std::int64_t>(out.size()) + n > kMaxItems) return memory_error(vm);
        append_fill(out, static_cast<std::size_t>(n), ' ');
        column += n;
      }
      continue;
    }
    out += c;
    column = c == '\n' || c == '\r' ? 0 : column + 1;
  }
  return bytes_like(args[0], std::move(out));
}

Outcome bytes_translate(VM& vm, const Args& args) {
  Piece table, gone;
  const bool mapped = !args[1].is_none();
  if (mapped) {
    PY_CHECK(read_piece(vm, args[1], &table));
    if (table.text().size() != 256) return vm.value_error("translation table must be 256 characters long");
  }
  if (args[2]) PY_CHECK(read_piece(vm, args[2], &gone));
  std::string out;
  for (char c : bytes_data(args[0])) {
    worked(args[2] ? 8 : 2);
    if (!args[2] || gone.text().find(c) == kNone) out += mapped ? table.text()[static_cast<unsigned char>(c)] : c;
  }
  return bytes_like(args[0], std::move(out));
}

Outcome bytes_maketrans(VM& vm, const Args& args) {
  Piece from, to;
  PY_CHECK(read_piece(vm, args[0], &from) && read_piece(vm, args[1], &to));
  if (from.text().size() != to.text().size()) return vm.value_error("maketrans arguments must have same length");
  std::string out(256, '\0');
  for (int i = 0; i < 256; ++i) out[static_cast<std::size_t>(i)] = static_cast<char>(i);
  for (std::size_t i = 0; i < from.text().size(); ++i) out[static_cast<unsigned char>(from.text()[i])] = to.text()[i];
  return make_bytes(std::move(out));
}

// ---- case and classes: ASCII only ----

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool letter(char c) { return upper(c) || lower(c); }
bool digit(char c) { return c >= '0' && c <= '9'; }
char to_upper(char c) { return lower(c) ? static_cast<char>(c - 32) : c; }
char to_lower(char c) { return upper(c) ? static_cast<char>(c + 32) : c; }

template <class Fn>
Outcome map_bytes(const Value& self, Fn fn) {
  std::string out(bytes_data(self));
  for (char& c : out) {
    c = fn(c);
    worked(1);
  }
  return bytes_like(self, std::move(out));
}
Outcome bytes_upper(VM&, const Args& args) { return map_bytes(args[0], to_upper); }
Outcome bytes_lower(VM&, const Args& args) { return map_bytes(args[0], to_lower); }
Outcome bytes_swapcase(VM&, const Args& args) {
  return map_bytes(args[0], [](char c) { return upper(c) ? to_lower(c) : to_upper(c); });
}
Outcome bytes_capitalize(VM&, const Args& args) {
  return map_bytes(args[0], [first = true](char c) mutable { return std::exchange(first, false) ? to_upper(c) : to_lower(c); });
}
Outcome bytes_title(VM&, const Args& args) {
  return map_bytes(args[0], [inside = false](char c) mutable {
    const char out = inside ? to_lower(c) : to_upper(c);
    inside = letter(c);
    return out;
  });
}

template <class Fn>
bool all_of(std::string_view s, Fn test) {
  for (char c : s) {
    if (!test(c)) return false;
    worked(1);
  }
  return true;
}
template <class Fn>
bool any_of(std::string_view s, Fn test) {
  return !all_of(s, [&](char c) { return !test(c); });
}
template <class Fn>
Outcome every(const Value& self, Fn test) {
  const std::string_view s = bytes_data(self);
  return Value::boolean(!s.empty() && all_of(s, test));
}
Outcome bytes_isalpha(VM&, const Args& args) { return every(args[0], letter); }
Outcome bytes_isdigit(VM&, const Args& args) { return every(args[0], digit); }
Outcome bytes_isspace(VM&, const Args& args) { return every(args[0], is_blank); }
Outcome bytes_isalnum(VM&, const Args& args) {
  return every(args[0], [](char c) { return letter(c) || digit(c); });
}
Outcome bytes_isascii(VM&, const Args& args) {
  const std::string_view s = bytes_data(args[0]);
  return Value::boolean(all_of(s, [](char c) { return static_cast<unsigned char>(c) < 128; }));
}
Outcome bytes_isupper(VM&, const Args& args) {
  const std::string_view s = bytes_data(args[0]);
  return Value::boolean(any_of(s, upper) && !any_of(s, lower));
}
Outcome bytes_islower(VM&, const Args& args) {
  const std::string_view s = bytes_data(args[0]);
  return Value::boolean(any_of(s, lower) && !any_of(s, upper));
}
Outcome bytes_istitle(VM&, const Args& args) {
  bool inside = false, any = false;
  for (char c : bytes_data(args[0])) {
    worked(2);
    if ((upper(c) && inside) || (lower(c) && !inside)) return Value::boolean(false);
    inside = letter(c);
    any = any || inside;
  }
  return Value::boolean(any);
}

// ---- text ----

Outcome bytes_decode(VM& vm, const Args& args) {
  for (int i = 1; i < 3; ++i)
    if (!is_str(args[i]))
      return vm.type_error("decode() argument '{}' must be str, not {}", i == 1 ? "encoding" : "errors", argument_name(args[i]));
  return decode_text(vm, bytes_data(args[0]), sv(args[1]), sv(args[2]));
}

Outcome bytes_hex(VM& vm, const Args& args) { return hex_text(vm, bytes_data(args[0]), args[1], args[2]); }

Outcome bytes_fromhex(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("fromhex() argument must be str, not {}", argument_name(args[1]));
  const std::u32string s = args[1].as<Str>()->u32();
  std::string out;
  const auto value = [](char32_t c) {
    return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : (c | 32) >= 'a' && (c | 32) <= 'f' ? static_cast<int>((c | 32) - 'a' + 10) : -1;
  };
  for (std::size_t i = 0; i < s.size();) {
    worked(4);
    if (s[i] < 128 && is_blank(static_cast<char>(s[i]))) {
      ++i;
      continue;
    }
    const int high = value(s[i]);
    const int low = i + 1 < s.size() ? value(s[i + 1]) : -1;
    if (high < 0 || low < 0)
      return vm.value_error("non-hexadecimal number found in fromhex() arg at position {}", high < 0 ? i : i + 1);
    out += static_cast<char>(high << 4 | low);
    i += 2;
  }
  Value made = args[0].as<Type>()->is_subtype_of(types.bytearray) ? Value(make<ByteArray>(std::move(out))) : Value(make_bytes(std::move(out)));
  if (args[0].as<Type>() == types.bytes || args[0].as<Type>() == types.bytearray) return made;
  return vm.call(args[0], {made});
}

}  // namespace

Outcome hex_text(VM& vm, std::string_view data, const Value& sep, const Value& bytes_per_sep) {
  std::string_view mark;
  if (sep) {
    if (is_str(sep)) {
      mark = sv(sep);
      if (sep.as<Str>()->length() != 1) return vm.value_error("sep must be length 1.");
      if (!sep.as<Str>()->is_ascii()) return vm.value_error("sep must be ASCII.");
    } else if (cast<Bytes>(sep)) {
      mark = bytes_data(sep);
      if (mark.size() != 1) return vm.value_error("sep must be length 1.");
    } else if (!type_of(sep)->slots.len) {
      return vm.type_error("object of type '{}' has no len()", type_name(sep));
    } else {
      return vm.type_error("sep must be str or bytes.");
    }
  }
  auto group = vm.as_int64(bytes_per_sep);
  PY_CHECK(group);
  const std::int64_t n = static_cast<std::int64_t>(data.size());
  std::string out;
  for (std::int64_t i = 0; i < n; ++i) {
    worked(4);
    // Groups count from the right, or from the left when negative.
    if (i && !mark.empty() && *group && (*group > 0 ? (n - i) % *group : i % -*group) == 0) out += mark;
    const unsigned char c = static_cast<unsigned char>(data[static_cast<std::size_t>(i)]);
    out += "0123456789abcdef"[c >> 4];
    out += "0123456789abcdef"[c & 15];
  }
  return make_str(std::move(out));
}

void define_bytes_methods(Type* t) {
  t->def("find(self, sub, start=?, end=?, /)", find<false, false>, "The lowest index at which sub starts; -1 if there is none.");
  t->def("rfind(self, sub, start=?, end=?, /)", find<true, false>, "The highest index at which sub starts; -1 if there is none.");
  t->def("index(self, sub, start=?, end=?, /)", find<false, true>, "As find(), but ValueError if there is none.");
  t->def("rindex(self, sub, start=?, end=?, /)", find<true, true>, "As rfind(), but ValueError if there is none.");
  t->def("count(self, sub, start=?, end=?, /)", bytes_count, "How often sub, bytes or one byte, occurs without overlapping.");
  t->def("startswith(self, prefix, start=?, end=?, /)", bytes_startswith, "Whether it begins with prefix, or with one of a tuple.");
  t->def("endswith(self, suffix, start=?, end=?, /)", bytes_endswith, "Whether it ends with suffix, or with one of a tuple.");
  t->def("removeprefix(self, prefix, /)", bytes_removeprefix, "Without the prefix, if it is there.");
  t->def("removesuffix(self, suffix, /)", bytes_removesuffix, "Without the suffix, if it is there.");
  t->def("replace(self, old, new, count=-1, /)", bytes_replace, "With new for old: everywhere, or the first count times.");
  t->def("split(self, /, sep=None, maxsplit=-1)", bytes_split, "The parts between separators; by default between runs of blanks.");
  t->def("rsplit(self, /, sep=None, maxsplit=-1)", bytes_rsplit, "As split(), counting maxsplit from the end.");
  t->def("splitlines(self, /, keepends=False)", bytes_splitlines, "The lines, with their ends if keepends.");
  t->def("partition(self, sep, /)", bytes_partition, "(before, sep, after) at the first sep.");
  t->def("rpartition(self, sep, /)", bytes_rpartition, "(before, sep, after) at the last sep.");
  t->def("strip(self, bytes=None, /)", bytes_strip, "Without blanks, or the given bytes, at both ends.");
  t->def("lstrip(self, bytes=None, /)", bytes_lstrip, "Without blanks, or the given bytes, at the start.");
  t->def("rstrip(self, bytes=None, /)", bytes_rstrip, "Without blanks, or the given bytes, at the end.");
  t->def("join(self, iterable_of_bytes, /)", bytes_join, "The items of the iterable with self between them.");
  t->def("center(self, width, fillchar=?, /)", bytes_center, "Padded on both sides to the given width.");
  t->def("ljust(self, width, fillchar=?, /)", bytes_ljust, "Padded on the right to the given width.");
  t->def("rjust(self, width, fillchar=?, /)", bytes_rjust, "Padded on the left to the given width.");
  t->def("zfill(self, width, /)", bytes_zfill, "Padded with zeros after the sign to the given width.");
  t->def("expandtabs(self, /, tabsize=8)", bytes_expandtabs, "With spaces for tabs.");
  t->def("translate(self, table, /, delete=?)", bytes_translate, "Each byte replaced by what the table of 256 has for it.");
  t->def_static("maketrans(frm, to, /)", bytes_maketrans, "A table for translate().");
  t->def("upper(self, /)", bytes_upper, "With ASCII letters in upper case.");
  t->def("lower(self, /)", bytes_lower, "With ASCII letters in lower case.");
  t->def("swapcase(self, /)", bytes_swapcase, "Upper case made lower and lower made upper.");
  t->def("capitalize(self, /)", bytes_capitalize, "The first byte in upper case, the others in lower.");
  t->def("title(self, /)", bytes_title, "Every word with a capital first.");
  t->def("isalpha(self, /)", bytes_isalpha, "Whether there are bytes and all are letters.");
  t->def("isdigit(self, /)", bytes_isdigit, "Whether there are bytes and all are digits.");
  t->def("isspace(self, /)", bytes_isspace, "Whether there are bytes and all are blanks.");
  t->def("isalnum(self, /)", bytes_isalnum, "Whether there are bytes and all are letters or digits.");
  t->def("isascii(self, /)", bytes_isascii, "Whether every byte is below 128.");
  t->def("isupper(self, /)", bytes_isupper, "Whether there are letters and all are in upper case.");
  t->def("islower(self, /)", bytes_islower, "Whether there are letters and all are in lower case.");
  t->def("istitle(self, /)", bytes_istitle, "Whether there are words and each has a capital at its start only.");
  t->def("decode(self, /, encoding='utf-8', errors='strict')", bytes_decode, "The text that the bytes stand for.");
  t->def("hex(self, /, sep=?, bytes_per_sep=1)", bytes_hex, "Two hexadecimal digits a byte, with a separator between groups.");
  t->def_class("fromhex(type, string, /)", bytes_fromhex, "The bytes that pairs of hexadecimal digits stand for.");
}

}  // namespace py
