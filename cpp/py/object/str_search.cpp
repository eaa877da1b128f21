// str: searching, counting, replacing, splitting, stripping.
#include <algorithm>
#include <cstring>

#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/str_internal.h"
#include "py/vm/patience.h"

namespace py {

std::size_t find_bytes(std::string_view text, std::string_view part, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  if (part.empty()) return from;
  const auto first_in = [&](std::size_t n) -> const void* {
    return part.size() == 1 ? std::memchr(text.data() + from, part[0], n) : memmem(text.data() + from, n, part.data(), part.size());
  };
  if (text.size() - from <= kBlock) {
    if (part.size() > text.size() - from) return std::string_view::npos;
    const void* p = first_in(text.size() - from);
    return p ? static_cast<std::size_t>(static_cast<const char*>(p) - text.data()) : std::string_view::npos;
  }
  // In pieces; where one part may end and the next begin, both are looked at.
  const std::size_t piece = std::max(kBlock, part.size() * 4);
  for (; part.size() <= text.size() - from; from += piece) {
    const std::size_t n = std::min(text.size() - from, piece + part.size() - 1);
    const void* p = first_in(n);
    worked(8 + (p ? static_cast<std::size_t>(static_cast<const char*>(p) - text.data()) - from : n) / (part.size() == 1 ? 16 : 2));
    if (p) return static_cast<std::size_t>(static_cast<const char*>(p) - text.data());
    if (n < piece) break;
  }
  return std::string_view::npos;
}

std::size_t rfind_bytes(std::string_view text, std::string_view part) {
  if (part.size() > text.size()) return std::string_view::npos;
  if (part.empty()) return text.size();
  // From the back a character at a time; a stretch that repeats is met at every place, so what was compared counts.
  for (std::size_t at = text.size() - part.size() + 1; at-- > 0;) {
    if (text[at] == part[0]) {
      std::size_t same = 1;
      while (same < part.size() && text[at + same] == part[same]) ++same;
      if (same == part.size()) return at;
      worked(same);
    }
    worked(1);
  }
  return std::string_view::npos;
}

std::int64_t count_bytes(std::string_view text, std::string_view part) {
  std::int64_t n = 0;
  for (std::size_t at = 0; (at = find_bytes(text, part, at)) != std::string_view::npos; at += part.size()) ++n;
  return n;
}

namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// A part of a text.
Value piece(std::string_view s, bool ascii = false) {
  if (ascii && s.size() <= detail::kShort) return make_str(Str::Ascii{s});
  std::string out;
  append_text(out, s);
  return make_str(std::move(out));
}

/// The part of self that start and end select, and its offset in code points. False: exception; `valid` false: the
/// range is empty by its bounds, so that not even "" is found.
struct Region {
  std::string_view text;
  std::int64_t start = 0;
  bool valid = true;
};
bool region(VM& vm, const Value& self, const Value& start, const Value& end, Region* out) {
  const Str& s = *self.as<Str>();
  std::int64_t from, to;
  if (!optional_bound(vm, start, s.length(), 0, &from) || !optional_bound(vm, end, s.length(), s.length(), &to)) return false;
  to = std::min(to, s.length());
  out->valid = from <= to;
  if (!out->valid) return true;
  const std::int64_t a = s.byte_offset(from), b = to == s.length() ? static_cast<std::int64_t>(s.utf8().size()) : s.byte_offset(to);
  out->text = s.view().substr(static_cast<std::size_t>(a), static_cast<std::size_t>(b - a));
  out->start = from;
  return true;
}

Outcome must_be_str(VM& vm, const char* function, int position, const Value& v) {
  return vm.type_error("{}() argument {} must be str, not {}", function, position, argument_name(v));
}

template <bool kReverse, bool kRaise>
Outcome find(VM& vm, const Args& args, const char* name) {
  if (!is_str(args[1])) return must_be_str(vm, name, 1, args[1]);
  Region r;
  PY_CHECK(region(vm, args[0], args[2], args[3], &r));
  const std::size_t at = !r.valid ? kNone : kReverse ? rfind_bytes(r.text, sv(args[1])) : find_bytes(r.text, sv(args[1]));
  if (at == kNone) {
    if (kRaise) return vm.value_error("substring not found");
    return Value::small_int(-1);
  }
  const bool ascii = args[0].as<Str>()->is_ascii();
  return make_int(r.start + (ascii ? static_cast<std::int64_t>(at) : count_points(r.text.substr(0, at))));
}
Outcome str_find(VM& vm, const Args& args) { return find<false, false>(vm, args, "find"); }
Outcome str_rfind(VM& vm, const Args& args) { return find<true, false>(vm, args, "rfind"); }
Outcome str_index(VM& vm, const Args& args) { return find<false, true>(vm, args, "index"); }
Outcome str_rindex(VM& vm, const Args& args) { return find<true, true>(vm, args, "rindex"); }

Outcome str_count(VM& vm, const Args& args) {
  if (!is_str(args[1])) return must_be_str(vm, "count", 1, args[1]);
  Region r;
  PY_CHECK(region(vm, args[0], args[2], args[3], &r));
  if (!r.valid) return Value::small_int(0);
  if (sv(args[1]).empty()) return make_int(count_points(r.text) + 1);
  return make_int(count_bytes(r.text, sv(args[1])));
}

template <bool kEnd>
Outcome affix(VM& vm, const Args& args, const char* name) {
  Region r;
  PY_CHECK(region(vm, args[0], args[2], args[3], &r));
  const auto matches = [&](std::string_view part) {
    if (!r.valid || part.size() > r.text.size()) return false;
    return same_text(kEnd ? r.text.substr(r.text.size() - part.size()) : r.text.substr(0, part.size()), part);
  };
  if (is_str(args[1])) return Value::boolean(matches(sv(args[1])));
  if (!is_tuple(args[1]))
    return vm.type_error("{} first arg must be str or a tuple of str, not {}", name, type_name(args[1]));
  for (const Value& v : args[1].as<Tuple>()->items) {
    if (!is_str(v)) return vm.type_error("tuple for {} must only contain str, not {}", name, type_name(v));
    if (matches(sv(v))) return Value::boolean(true);
  }
  return Value::boolean(false);
}
Outcome str_startswith(VM& vm, const Args& args) { return affix<false>(vm, args, "startswith"); }
Outcome str_endswith(VM& vm, const Args& args) { return affix<true>(vm, args, "endswith"); }

Outcome plain(const Value& self) {
  return self.object()->type() == types.str ? self : Value(piece(sv(self)));
}

Outcome str_removeprefix(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("removeprefix() argument must be str, not {}", argument_name(args[1]));
  const std::string_view s = sv(args[0]), p = sv(args[1]);
  return s.substr(0, p.size()) == p && !p.empty() ? Outcome(piece(s.substr(p.size()))) : plain(args[0]);
}
Outcome str_removesuffix(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("removesuffix() argument must be str, not {}", argument_name(args[1]));
  const std::string_view s = sv(args[0]), p = sv(args[1]);
  const bool has = !p.empty() && p.size() <= s.size() && s.substr(s.size() - p.size()) == p;
  return has ? Outcome(piece(s.substr(0, s.size() - p.size()))) : plain(args[0]);
}

Outcome str_replace(VM& vm, const Args& args) {
  for (int i = 1; i < 3; ++i)
    if (!is_str(args[i])) return must_be_str(vm, "replace", i, args[i]);
  auto limit = vm.as_int64(args[3]);
  PY_CHECK(limit);
  const std::string_view s = sv(args[0]), from = sv(args[1]), to = sv(args[2]);
  std::int64_t left = *limit < 0 ? INT64_MAX : *limit;
  if (left == 0) return plain(args[0]);
  std::string out;
  Patience patience(vm);
  if (from.empty()) {
    // Between all characters, and at both ends.
    if (to.empty()) return plain(args[0]);
    if (static_cast<std::int64_t>(s.size() + 1) > kMaxItems / static_cast<std::int64_t>(to.size())) return memory_error(vm);
    std::size_t i = 0;
    for (; left > 0; --left) {
      PY_CHECK(patience.spend());
      out += to;
      if (i >= s.size()) break;
      const std::size_t n = point_size(s[i]);
      out += s.substr(i, n);
      i += n;
    }
    if (i < s.size()) out += s.substr(i);
    return make_str(std::move(out));
  }
  std::size_t done = 0;
  for (; left > 0; --left) {
    const std::size_t at = find_bytes(s, from, done);
    if (at == kNone) break;
    PY_CHECK(patience.spend());
    out += s.substr(done, at - done);
    out += to;
    done = at + from.size();
    if (static_cast<std::int64_t>(out.size()) > kMaxItems) return memory_error(vm);
  }
  if (done == 0) return plain(args[0]);
  out += s.substr(done);
  return make_str(std::move(out));
}

// ---- splitting ----

/// ASCII that leaves a mark, so certainly no blank.
inline bool is_graphic(char c) { return c > ' ' && c < '\x7F'; }

std::size_t rare_space_at(std::string_view s, std::size_t i) {
  const unsigned char c = static_cast<unsigned char>(s[i]);
  if (c < 128) return c <= 32 && is_space(c) ? 1 : 0;
  const std::size_t n = point_size(s[i]);
  return is_space(decode_utf8(s.substr(i, n))[0]) ? n : 0;
}

/// The size of the blank at `i`, or 0.
[[gnu::always_inline]] inline std::size_t space_at(std::string_view s, std::size_t i) {
  return s[i] == ' ' ? 1 : is_graphic(s[i]) ? 0 : rare_space_at(s, i);
}
/// The size of the blank that ends at `end`, or 0.
std::size_t space_before(std::string_view s, std::size_t end) {
  std::size_t i = end - 1;
  while (i > 0 && (s[i] & 0xC0) == 0x80) --i;
  return space_at(s, i);
}

bool split_arguments(VM& vm, const Args& args, std::int64_t* limit) {
  if (!args[1].is_none() && !is_str(args[1])) {
    static_cast<void>(vm.type_error("must be str or None, not {}", type_name(args[1])));
    return false;
  }
  auto n = vm.as_int64(args[2]);
  if (!n) return false;
  *limit = *n < 0 ? INT64_MAX : *n;
  if (is_str(args[1]) && sv(args[1]).empty()) {
    static_cast<void>(vm.value_error("empty separator"));
    return false;
  }
  return true;
}

Outcome str_split(VM& vm, const Args& args) {
  std::int64_t left;
  PY_CHECK(split_arguments(vm, args, &left));
  const std::string_view s = sv(args[0]);
  const bool ascii = args[0].as<Str>()->is_ascii();
  std::vector<Value> out;
  Patience patience(vm);
  std::size_t i = 0;
  if (args[1].is_none()) {
    while (true) {
      while (i < s.size()) {
        const std::size_t n = space_at(s, i);
        if (!n) break;
        i += n;
        if (i % kBlock == 0) worked(kBlock);
      }
      if (i == s.size()) break;
      PY_CHECK(patience.spend(4));
      const std::size_t start = i;
      if (left-- <= 0) i = s.size();
      while (i < s.size()) {
        const std::size_t end = std::min(s.size(), i + kBlock);
        while (i < end && is_graphic(s[i])) ++i;
        if (i == s.size() || space_at(s, i)) break;
        i += point_size(s[i]);
        if (i >= end) worked(kBlock);
      }
      out.push_back(piece(s.substr(start, i - start), ascii));
    }
    return make_list(std::move(out));
  }
  const std::string_view sep = sv(args[1]);
  for (; left > 0; --left) {
    const std::size_t at = find_bytes(s, sep, i);
    if (at == kNone) break;
    PY_CHECK(patience.spend(4));
    out.push_back(piece(s.substr(i, at - i), ascii));
    i = at + sep.size();
  }
  out.push_back(i == 0 && args[0].object()->type() == types.str ? args[0] : piece(s.substr(i), ascii));
  return make_list(std::move(out));
}

Outcome str_rsplit(VM& vm, const Args& args) {
  std::int64_t left;
  PY_CHECK(split_arguments(vm, args, &left));
  const std::string_view s = sv(args[0]);
  std::vector<Value> out;
  std::size_t end = s.size();
  if (args[1].is_none()) {
    const auto skip = [&] {
      while (end > 0) {
        const std::size_t n = space_before(s, end);
        if (!n) break;
        end -= n;
        worked(2);
      }
    };
    for (skip(); end > 0; skip()) {
      if (left-- <= 0) {
        out.push_back(piece(s.substr(0, end)));
        break;
      }
      std::size_t start = end;
      while (start > 0 && !space_before(s, start)) {
        do --start;
        while (start > 0 && (s[start] & 0xC0) == 0x80);
        worked(4);
      }
      out.push_back(piece(s.substr(start, end - start)));
      end = start;
    }
  } else {
    const std::string_view sep = sv(args[1]);
    for (; left > 0; --left) {
      const std::size_t at = rfind_bytes(s.substr(0, end), sep);
      if (at == kNone) break;
      out.push_back(piece(s.substr(at + sep.size(), end - at - sep.size())));
      end = at;
    }
    out.push_back(piece(s.substr(0, end)));
  }
  std::reverse(out.begin(), out.end());
  return make_list(std::move(out));
}

/// The size of the line end at i, "\r\n" being one, or 0.
std::size_t line_end_at(std::string_view s, std::size_t i) {
  const unsigned char c = static_cast<unsigned char>(s[i]);
  if (c == '\r') return i + 1 < s.size() && s[i + 1] == '\n' ? 2 : 1;
  if ((c >= '\n' && c <= '\f') || (c >= 0x1c && c <= 0x1e)) return 1;
  if (c == 0xC2 && s.substr(i, 2) == "\xC2\x85") return 2;
  if (c == 0xE2 && (s.substr(i, 3) == "\xE2\x80\xA8" || s.substr(i, 3) == "\xE2\x80\xA9")) return 3;
  return 0;
}

Task str_splitlines(VM& vm, Args args) {
  const bool keep = (co_await vm.truth(args[1])).is_true();
  const std::string_view s = sv(args[0]);
  std::vector<Value> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t n = line_end_at(s, i);
    if (!n) {
      ++i;
      worked(2);
      continue;
    }
    out.push_back(piece(s.substr(start, i - start + (keep ? n : 0))));
    if (out.size() % 4096 == 0) co_await vm.checkpoint();
    start = i += n;
  }
  if (start < s.size()) out.push_back(piece(s.substr(start)));
  co_return make_list(std::move(out));
}

Outcome partition(VM& vm, const Args& args, bool reverse) {
  if (!is_str(args[1])) return vm.type_error("must be str, not {}", type_name(args[1]));
  const std::string_view s = sv(args[0]), sep = sv(args[1]);
  if (sep.empty()) return vm.value_error("empty separator");
  const std::size_t at = reverse ? rfind_bytes(s, sep) : find_bytes(s, sep);
  const Value whole = PY_TRY(plain(args[0])), empty = make_str(std::string());
  if (at == kNone) return reverse ? make_tuple({empty, empty, whole}) : make_tuple({whole, empty, empty});
  return make_tuple({piece(s.substr(0, at)), args[1], piece(s.substr(at + sep.size()))});
}
Outcome str_partition(VM& vm, const Args& args) { return partition(vm, args, false); }
Outcome str_rpartition(VM& vm, const Args& args) { return partition(vm, args, true); }

// ---- stripping ----

Outcome strip(VM& vm, const Args& args, bool left, bool right, const char* name) {
  std::string_view s = sv(args[0]);
  if (args[1].is_none()) {
    std::size_t n;
    for (; left && !s.empty() && (n = space_at(s, 0)); worked(2)) s.remove_prefix(n);
    for (; right && !s.empty() && (n = space_before(s, s.size())); worked(2)) s.remove_suffix(n);
  } else if (is_str(args[1])) {
    const std::string_view set = sv(args[1]);
    const auto in_set = [&](std::string_view c) {
      if (c.size() == 1) return set.find(c[0]) != kNone;
      return find_bytes(set, c) != kNone;
    };
    while (left && !s.empty()) {
      const std::size_t n = point_size(s[0]);
      if (!in_set(s.substr(0, n))) break;
      s.remove_prefix(n);
      worked(8);
    }
    while (right && !s.empty()) {
      std::size_t i = s.size() - 1;
      while (i > 0 && (s[i] & 0xC0) == 0x80) --i;
      if (!in_set(s.substr(i))) break;
      s.remove_suffix(s.size() - i);
      worked(8);
    }
  } else {
    return vm.type_error("{} arg must be None or str", name);
  }
  if (s.size() == sv(args[0]).size()) return plain(args[0]);
  return piece(s, args[0].as<Str>()->is_ascii());
}
Outcome str_strip(VM& vm, const Args& args) { return strip(vm, args, true, true, "strip"); }
Outcome str_lstrip(VM& vm, const Args& args) { return strip(vm, args, true, false, "lstrip"); }
Outcome str_rstrip(VM& vm, const Args& args) { return strip(vm, args, false, true, "rstrip"); }

}  // namespace

void define_str_search(Type* t) {
  t->def("find(self, sub, start=?, end=?, /)", str_find, "The lowest index at which sub starts; -1 if there is none.");
  t->def("rfind(self, sub, start=?, end=?, /)", str_rfind, "The highest index at which sub starts; -1 if there is none.");
  t->def("index(self, sub, start=?, end=?, /)", str_index, "As find(), but ValueError if there is none.");
  t->def("rindex(self, sub, start=?, end=?, /)", str_rindex, "As rfind(), but ValueError if there is none.");
  t->def("count(self, sub, start=?, end=?, /)", str_count, "How often sub occurs without overlapping.");
  t->def("startswith(self, prefix, start=?, end=?, /)", str_startswith, "Whether the text begins with prefix, or with one of a tuple.");
  t->def("endswith(self, suffix, start=?, end=?, /)", str_endswith, "Whether the text ends with suffix, or with one of a tuple.");
  t->def("removeprefix(self, prefix, /)", str_removeprefix, "The text without the prefix, if it has it.");
  t->def("removesuffix(self, suffix, /)", str_removesuffix, "The text without the suffix, if it has it.");
  t->def("replace(self, old, new, /, count=-1)", str_replace, "With new for old: everywhere, or the first count times.");
  t->def("split(self, /, sep=None, maxsplit=-1)", str_split, "The parts between separators; by default between runs of blanks.");
  t->def("rsplit(self, /, sep=None, maxsplit=-1)", str_rsplit, "As split(), counting maxsplit from the end.");
  t->def("splitlines(self, /, keepends=False)", str_splitlines, "The lines, with their ends if keepends.");
  t->def("partition(self, sep, /)", str_partition, "(before, sep, after) at the first sep; (self, '', '') if there is none.");
  t->def("rpartition(self, sep, /)", str_rpartition, "(before, sep, after) at the last sep; ('', '', self) if there is none.");
  t->def("strip(self, chars=None, /)", str_strip, "Without blanks, or the given characters, at both ends.");
  t->def("lstrip(self, chars=None, /)", str_lstrip, "Without blanks, or the given characters, at the start.");
  t->def("rstrip(self, chars=None, /)", str_rstrip, "Without blanks, or the given characters, at the end.");
}

}  // namespace py
