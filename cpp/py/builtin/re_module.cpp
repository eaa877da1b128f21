// re: pattern and match objects and the module's functions, over the engine in regex.h.
#include <algorithm>
#include <map>

#include "py/builtin/modules.h"
#include "py/builtin/regex.h"
#include "py/object/bytes_internal.h"
#include "py/object/exception.h"
#include "py/object/module.h"
#include "py/object/unicode.h"
#include "py/vm/index_argument.h"

namespace py {
namespace {

Type *pattern_type, *match_type, *iterator_type, *flag_type, *error_type;

class Pattern : public GcObject {
 public:
  explicit Pattern(Value source) : GcObject(pattern_type), source(std::move(source)) {}
  static Type* static_type() { return pattern_type; }
  void traverse(Visitor& v) override { v.visit(source); }
  bool bytes = false;
  Value source;
  RegexProgram program;
};

/// The text being matched, in the form in which the matcher reads it.
struct Subject {
  Value object;
  bool bytes = false;
  bool wide = false;
  std::shared_ptr<const std::u32string> decoded;  // of a wide subject: what `points` shows
  std::u32string_view points;
  std::string copied;     // of what may change while it is matched
  std::string_view data;  // of the object itself, or of `copied`
  std::int64_t size = 0;

  Subject() = default;
  Subject(const Subject&) = delete;  // `data` may point into it

  Value slice(std::int64_t from, std::int64_t to) const {
    if (wide) return make_str(points.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    std::string part(data.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    if (bytes) return make_bytes(std::move(part));
    return make_str(std::move(part));
  }
};

/// The code points of a text. The last one's are kept: tokenizers match at one place after another.
std::shared_ptr<const std::u32string> points_of(const Value& text) {
  static Value last_text;
  static std::shared_ptr<const std::u32string> last;
  if (last && last_text.same(text)) return last;
  auto made = std::make_shared<const std::u32string>(text.as<Str>()->u32());
  last = made;
  last_text = text;
  return made;
}

bool read_subject(VM& vm, const Pattern& p, const Value& v, Subject* out) {
  out->object = v;
  if (is_str(v)) {
    if (p.bytes) {
      static_cast<void>(vm.type_error("cannot use a bytes pattern on a string-like object"));
      return false;
    }
    const Str& s = *v.as<Str>();
    out->wide = !s.is_ascii();
    if (out->wide) {
      out->decoded = points_of(v);
      out->points = *out->decoded;
    } else {
      out->data = s.utf8();
    }
    out->size = s.length();
    return true;
  }
  BufferView view;
  if (!type_of(v)->slots.get_buffer) {
    static_cast<void>(vm.type_error("expected string or bytes-like object, got '{}'", type_name(v)));
    return false;
  }
  if (!get_buffer(vm, v, &view)) return false;
  if (!p.bytes) {
    static_cast<void>(vm.type_error("cannot use a string pattern on a bytes-like object"));
    return false;
  }
  out->bytes = true;
  if (Bytes* b = cast<Bytes>(v)) {
    out->data = b->data;
  } else {
    out->copied = buffer_bytes(view);
    out->data = out->copied;
  }
  out->size = static_cast<std::int64_t>(out->data.size());
  return true;
}

/// A subject with a matcher that goes over it.
class Search : public Object {
 public:
  explicit Search(Ref<Pattern> p, Type* type = iterator_type) : Object(type), pattern(std::move(p)) {}
  Ref<Pattern> pattern;
  Subject subject;
  std::unique_ptr<RegexMatcher<char32_t>> wide;
  std::unique_ptr<RegexMatcher<unsigned char>> narrow;
  std::int64_t pos = 0, end = 0;      // the part searched
  std::int64_t at = 0;                // where the next match may start
  std::int64_t not_empty_at = -1;

  bool open(VM& vm, const Value& string, const Value& from = Value(), const Value& to = Value()) {
    if (!read_subject(vm, *pattern, string, &subject)) return false;
    end = subject.size;
    const auto bound = [&](const Value& v, std::int64_t* out) {
      if (!v) return true;
      auto n = vm.as_int64(v);
      if (!n) return false;
      *out = std::clamp<std::int64_t>(*n, 0, subject.size);
      return true;
    };
    if (!bound(from, &pos) || !bound(to, &end)) return false;
    at = pos;
    if (subject.wide)
      wide = std::make_unique<RegexMatcher<char32_t>>(pattern->program, subject.points.data(), subject.size);
    else
      narrow = std::make_unique<RegexMatcher<unsigned char>>(
          pattern->program, reinterpret_cast<const unsigned char*>(subject.data.data()), subject.size);
    return true;
  }
  const std::vector<std::int64_t>& slots() const { return wide ? wide->slots : narrow->slots; }
  std::int64_t last_group() const { return wide ? wide->last_group : narrow->last_group; }

  /// True when there is a match from `at` on.
  Outcome find(VM& vm, bool search, bool full) {
    if (at > end) return Value::boolean(false);
    if (wide)
      wide->begin(at, end, search, full, not_empty_at);
    else
      narrow->begin(at, end, search, full, not_empty_at);
    return step(vm);
  }
  /// After a match: the next one may start where it ended, but not be empty there again.
  void advance() {
    const std::int64_t from = slots()[0], to = slots()[1];
    not_empty_at = from == to ? to : -1;
    at = to;
  }

 private:
  static constexpr std::int64_t kSteps = 20000;  // between two looks at the budget
  static Task go_on(VM& vm, Ref<Search> self) {
    for (;;) {
      vm.charge(kSteps);
      co_await vm.checkpoint();
      Outcome o = self->attempt(vm);
      if (!(o.ok() && o.value().is_none())) co_return o;
    }
  }
  /// None: not done yet.
  Outcome attempt(VM& vm) {
    using R = RegexMatcher<char32_t>::Result;
    const int r = wide ? static_cast<int>(wide->run(kSteps)) : static_cast<int>(narrow->run(kSteps));
    switch (static_cast<R>(r)) {
      case R::Matched: return Value::boolean(true);
      case R::Failed: return Value::boolean(false);
      case R::TooDeep: return vm.raise_object(Value(make_exception(exc.MemoryError, std::vector<Value>{})));
      case R::Paused: break;
    }
    return Value::none();
  }
  Outcome step(VM& vm) {
    Outcome o = attempt(vm);
    if (o.ok() && o.value().is_none()) return go_on(vm, Ref<Search>(this));
    return o;
  }
};

class Match : public GcObject {
 public:
  explicit Match(const Search& s)
      : GcObject(match_type), pattern(s.pattern), string(s.subject.object), slots(s.slots()), pos(s.pos), end(s.end), last(s.last_group()) {}
  static Type* static_type() { return match_type; }
  void traverse(Visitor& v) override {
    v.visit(string);
    if (pattern) v.visit_object(pattern.get());
  }
  Ref<Pattern> pattern;
  Value string;
  std::vector<std::int64_t> slots;
  std::int64_t pos, end, last;

  bool has(std::size_t group) const { return slots[2 * group + 1] >= 0 && slots[2 * group] >= 0; }
  Value text(std::size_t group, const Value& missing) const {
    if (!has(group)) return missing;
    const std::int64_t from = slots[2 * group], to = slots[2 * group + 1];
    if (is_str(string)) return string.as<Str>()->substring(from, to);
    const std::string data = [&] {
      BufferView view;
      if (!get_buffer(VM::current(), string, &view)) return std::string();
      return buffer_bytes(view);
    }();
    const std::size_t size = data.size();
    const std::size_t a = std::min<std::size_t>(static_cast<std::size_t>(from), size);
    return make_bytes(data.substr(a, static_cast<std::size_t>(to - from)));
  }
};

// ---- flags ----

constexpr struct {
  std::uint32_t bit;
  const char *name, *letter;
} kFlags[] = {{kReIgnoreCase, "IGNORECASE", "I"}, {kReLocale, "LOCALE", "L"}, {kReMultiline, "MULTILINE", "M"},
              {kReDotAll, "DOTALL", "S"},         {kReUnicode, "UNICODE", "U"}, {kReVerbose, "VERBOSE", "X"},
              {kReDebug, "DEBUG", ""},            {kReAscii, "ASCII", "A"}};

std::string flags_text(std::uint32_t flags) {
  std::string out;
  for (const auto& f : kFlags)
    if (flags & f.bit) {
      if (!out.empty()) out += '|';
      out += std::string("re.") + f.name;
      flags &= ~f.bit;
    }
  if (flags) out += fmt::format("{}{:#x}", out.empty() ? "" : "|", flags);
  return out.empty() ? "re.NOFLAG" : out;
}

Value make_flag(std::uint32_t bits) { return make<Int>(BigInt(bits), flag_type); }

Outcome flag_repr(VM&, const Value& self) {
  return make_str(flags_text(static_cast<std::uint32_t>(int_value(self).value_or(0))));
}
Outcome flag_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (!is_int(a) || !is_int(b)) return Value::not_implemented();
  Value r = PY_TRY(int_binary(vm, op, a, b));
  if (op == BinOp::Or || op == BinOp::And || op == BinOp::Xor)
    if (auto bits = is_int(r) ? int_value(r) : std::nullopt; bits && *bits >= 0 && *bits < 512) return make_flag(static_cast<std::uint32_t>(*bits));
  return r;
}
Outcome flag_unary(VM& vm, UnOp op, const Value& self) {
  if (op == UnOp::Invert) return make_flag(~static_cast<std::uint32_t>(int_value(self).value_or(0)) & 511);
  return types.int_->slots.unary(vm, op, self);
}

// ---- compiling ----

std::u32string pattern_points(const Value& v, bool* bytes) {
  if (is_str(v)) return v.as<Str>()->u32();
  *bytes = true;
  std::u32string out;
  for (char c : bytes_data(v)) out += static_cast<unsigned char>(c);
  return out;
}

Outcome raise_pattern_error(VM& vm, const std::string& message, const Value& pattern, std::int64_t position) {
  std::string text = message;
  Value lineno = Value::none(), colno = Value::none();
  if (position >= 0) {
    text += fmt::format(" at position {}", position);
    bool bytes = false;
    const std::u32string s = pattern_points(pattern, &bytes);
    std::int64_t line = 1, column = position + 1;
    for (std::int64_t i = 0; i < position && i < static_cast<std::int64_t>(s.size()); ++i)
      if (s[static_cast<std::size_t>(i)] == '\n') {
        ++line;
        column = position - i;
      }
    if (s.find('\n') != std::u32string::npos) text += fmt::format(" (line {}, column {})", line, column);
    lineno = make_int(line);
    colno = make_int(column);
  }
  Value e(make_exception(error_type, text));
  PY_TRY(vm.set_attr(e, intern("msg"), make_str(message)));
  PY_TRY(vm.set_attr(e, intern("pattern"), pattern));
  PY_TRY(vm.set_attr(e, intern("pos"), position >= 0 ? make_int(position) : Value::none()));
  PY_TRY(vm.set_attr(e, intern("lineno"), lineno));
  PY_TRY(vm.set_attr(e, intern("colno"), colno));
  return vm.raise_object(e);
}

using Cache = std::map<std::pair<std::string, std::uint32_t>, Ref<Pattern>>;
Cache& cache() {
  static auto* const c = new Cache;
  return *c;
}

/// A Pattern for a str, bytes or Pattern.
Outcome get_pattern(VM& vm, const Value& source, const Value& flags_value) {
  if (!is_int(flags_value)) return vm.type_error("unsupported operand type(s) for &: '{}' and 'RegexFlag'", type_name(flags_value));
  std::uint32_t flags = static_cast<std::uint32_t>(int_value(flags_value).value_or(0));
  if (cast<Pattern>(source)) {
    if (flags) return vm.value_error("cannot process flags argument with a compiled pattern");
    return source;
  }
  if (!is_str(source) && !cast<Bytes>(source) && !cast<ByteArray>(source))
    return vm.type_error("first argument must be string or compiled pattern");
  bool bytes = false;
  const std::u32string points = pattern_points(source, &bytes);
  const std::string key = std::string(bytes ? "b" : "s") + (bytes ? std::string(bytes_data(source)) : std::string(str_view(source)));
  auto found = cache().find({key, flags});
  if (found != cache().end()) return found->second;
  if (bytes) {
    if (flags & kReUnicode) return vm.value_error("cannot use UNICODE flag with a bytes pattern");
  } else {
    if (flags & kReLocale) return vm.value_error("cannot use LOCALE flag with a str pattern");
    if ((flags & kReAscii) && (flags & kReUnicode)) return vm.value_error("ASCII and UNICODE flags are incompatible");
  }
  const std::uint32_t key_flags = flags;
  if (!bytes && !(flags & kReAscii)) flags |= kReUnicode;
  Ref<Pattern> p = make<Pattern>(source);
  p->bytes = bytes;
  RegexError error;
  const bool compiled = compile_regex(points, flags, bytes, &p->program, &error);
  for (const std::string& text : error.warnings) PY_CHECK(!vm.warn(exc.FutureWarning, text).is_error());
  if (!compiled) {
    if (error.overflow) return vm.raise_text(exc.OverflowError, error.message);
    if (error.recursion) return vm.raise_text(exc.RecursionError, error.message);
    return raise_pattern_error(vm, error.message, source, error.position);
  }
  if (cache().size() >= 512) cache().clear();
  cache()[{key, key_flags}] = p;
  return p;
}

// ---- replacement templates ----

struct Template {
  struct Part {
    std::string literal;  // UTF-8, or bytes
    std::int64_t group = -1;
  };
  std::vector<Part> parts;
};

Outcome parse_template(VM& vm, const Pattern& p, const Value& source, Template* out) {
  bool bytes = false;
  const std::u32string s = pattern_points(source, &bytes);
  const auto literal = [&](char32_t c) {
    if (out->parts.empty() || out->parts.back().group >= 0) out->parts.push_back({});
    if (bytes)
      out->parts.back().literal += static_cast<char>(c);
    else
      append_utf8(out->parts.back().literal, c);
  };
  const auto fail = [&](std::string message, std::size_t position) {
    return raise_pattern_error(vm, message, source, static_cast<std::int64_t>(position));
  };
  const auto add_group = [&](std::int64_t group) {
    out->parts.push_back({});
    out->parts.back().group = group;
  };
  const auto digit = [](char32_t c) { return c >= '0' && c <= '9'; };
  const auto octal = [](char32_t c) { return c >= '0' && c <= '7'; };
  for (std::size_t i = 0; i < s.size();) {
    if (s[i] != '\\') {
      literal(s[i++]);
      continue;
    }
    const std::size_t here = i++;
    if (i >= s.size()) return fail("bad escape (end of pattern)", here);
    const char32_t c = s[i++];
    if (c == 'g') {
      if (i >= s.size() || s[i] != '<') return fail("missing <", i);
      const std::size_t start = ++i;
      while (i < s.size() && s[i] != '>') ++i;
      if (i >= s.size()) return start == i ? fail("missing group name", start) : fail("missing >, unterminated name", start);
      if (i == start) return fail("missing group name", start);
      const std::string name = encode_utf8(std::u32string_view(s).substr(start, i - start));
      ++i;
      const std::string shown = bytes ? bytes_repr(name).substr(1) : str_repr(name);
      if (std::all_of(name.begin(), name.end(), [](char d) { return d >= '0' && d <= '9'; })) {
        std::uint64_t n = 0;
        for (char d : name) n = std::min<std::uint64_t>(n * 10 + static_cast<std::uint64_t>(d - '0'), 1u << 30);
        if (n > p.program.groups) return fail("invalid group reference " + std::string(name, std::min(name.find_first_not_of('0'), name.size() - 1)), start);
        add_group(static_cast<std::int64_t>(n));
        continue;
      }
      if (!is_identifier(name)) return fail(fmt::format("bad character in group name {}", shown), start);
      std::int64_t group = -1;
      for (const auto& [n, g] : p.program.names)
        if (n == name) group = g;
      if (group < 0) return vm.index_error("unknown group name {}", shown);
      add_group(group);
      continue;
    }
    if (c == '0') {
      char32_t v = 0;
      for (int k = 0; k < 2 && i < s.size() && octal(s[i]); ++k) v = v * 8 + (s[i++] - '0');
      literal(v);
      continue;
    }
    if (digit(c)) {
      std::uint32_t n = c - '0';
      if (i < s.size() && digit(s[i])) {
        if (octal(c) && octal(s[i]) && i + 1 < s.size() && octal(s[i + 1])) {
          const char32_t v = (c - '0') * 64 + (s[i] - '0') * 8 + (s[i + 1] - '0');
          i += 2;
          if (v > 0377) {
            return fail(fmt::format("octal escape value {} outside of range 0-0o377",
                                    encode_utf8(std::u32string_view(s).substr(here, i - here))), here);
          }
          literal(v);
          continue;
        }
        n = n * 10 + (s[i++] - '0');
      }
      if (n > p.program.groups) return fail(fmt::format("invalid group reference {}", n), here + 1);
      add_group(n);
      continue;
    }
    constexpr std::string_view kFrom = "abfnrtv\\", kTo = "\a\b\f\n\r\t\v\\";
    if (const std::size_t k = c < 128 ? kFrom.find(static_cast<char>(c)) : std::string_view::npos; k != std::string_view::npos) {
      literal(static_cast<unsigned char>(kTo[k]));
      continue;
    }
    if (c < 128 && (c | 32) >= 'a' && (c | 32) <= 'z')
      return fail(fmt::format("bad escape \\{}", static_cast<char>(c)), here);
    literal('\\');
    literal(c);
  }
  return Value::none();
}

void expand(const Template& t, const Subject& subject, const std::vector<std::int64_t>& slots, std::string* out) {
  for (const auto& part : t.parts) {
    if (part.group < 0) {
      *out += part.literal;
      continue;
    }
    const std::int64_t from = slots[static_cast<std::size_t>(2 * part.group)], to = slots[static_cast<std::size_t>(2 * part.group + 1)];
    if (from < 0 || to < 0) continue;
    const std::size_t a = static_cast<std::size_t>(from), n = static_cast<std::size_t>(to - from);
    *out += subject.wide ? encode_utf8(subject.points.substr(a, n)) : std::string(subject.data.substr(a, n));
  }
}

// ---- the operations, on a Pattern ----

Task find_one(VM& vm, Value pattern, Value string, Value from, Value to, bool search, bool full) {
  Ref<Search> s = make<Search>(Ref<Pattern>(pattern.as<Pattern>()));
  if (!s->open(vm, string, from, to)) co_return Outcome::error();
  Value found = co_await s->find(vm, search, full);
  if (!found.is_true()) co_return Value::none();
  co_return make<Match>(*s);
}

Value group_text(const Search& s, std::size_t group) {
  const std::int64_t from = s.slots()[2 * group], to = s.slots()[2 * group + 1];
  if (from < 0 || to < 0) return s.subject.slice(0, 0);
  return s.subject.slice(from, to);
}

Task find_all(VM& vm, Value pattern, Value string, Value from, Value to) {
  Ref<Search> s = make<Search>(Ref<Pattern>(pattern.as<Pattern>()));
  if (!s->open(vm, string, from, to)) co_return Outcome::error();
  const std::size_t groups = s->pattern->program.groups;
  std::vector<Value> out;
  while (true) {
    Value found = co_await s->find(vm, true, false);
    if (!found.is_true()) break;
    if (groups < 2) {
      out.push_back(group_text(*s, groups));
    } else {
      std::vector<Value> items;
      for (std::size_t g = 1; g <= groups; ++g) items.push_back(group_text(*s, g));
      out.push_back(make_tuple(std::move(items)));
    }
    s->advance();
    if (out.size() % 1024 == 0) co_await vm.checkpoint();
  }
  co_return make_list(std::move(out));
}

Outcome find_iter(VM& vm, const Value& pattern, const Value& string, const Value& from, const Value& to) {
  Ref<Search> s = make<Search>(Ref<Pattern>(pattern.as<Pattern>()));
  PY_CHECK(s->open(vm, string, from, to));
  return s;
}
Task iterator_step(VM& vm, Ref<Search> s) {
  Value found = co_await s->find(vm, true, false);
  if (!found.is_true()) {
    s->at = s->end + 1;
    co_return Outcome::exhausted();
  }
  Value match = make<Match>(*s);
  s->advance();
  co_return match;
}
Outcome iterator_next(VM& vm, const Value& self) { return iterator_step(vm, Ref<Search>(self.as<Search>())); }

// What Pattern.scanner() gives: a match after the other, by search() anywhere, by match() where the last one ended.
Type* scanner_type = nullptr;

Outcome pattern_scanner(VM& vm, const Args& a) {
  Ref<Search> s = make<Search>(Ref<Pattern>(a[0].as<Pattern>()), scanner_type);
  PY_CHECK(s->open(vm, a[1], a[2], a[3]));
  return s;
}
Task scanner_step(VM& vm, Ref<Search> s, bool anywhere) {
  if (s->at > s->end) co_return Value::none();
  Value found = co_await s->find(vm, anywhere, false);
  if (!found.is_true()) {
    s->at = s->end + 1;
    co_return Value::none();
  }
  Value match = make<Match>(*s);
  s->advance();
  co_return match;
}
Outcome scanner_search(VM& vm, const Args& a) { return scanner_step(vm, Ref<Search>(a[0].as<Search>()), true); }
Outcome scanner_match(VM& vm, const Args& a) { return scanner_step(vm, Ref<Search>(a[0].as<Search>()), false); }

Task substitute(VM& vm, Value pattern, Value repl, Value string, Value count, bool with_count) {
  Ref<Search> s = make<Search>(Ref<Pattern>(pattern.as<Pattern>()));
  if (!s->open(vm, string)) co_return Outcome::error();
  auto limit = vm.as_int64(count);
  if (!limit) co_return Outcome::error();
  Template parts;
  const bool callable = type_of(repl)->slots.call != nullptr && !is_str(repl);
  if (!callable) {
    const bool bytes = !is_str(repl);
    if (bytes && !cast<Bytes>(repl) && !cast<ByteArray>(repl))
      co_return vm.type_error("decoding to str: need a bytes-like object, {} found", type_name(repl));
    if (bytes != s->subject.bytes)
      co_return bytes ? vm.type_error("sequence item 0: expected str instance, bytes found")
                      : vm.type_error("sequence item 0: expected a bytes-like object, str found");
    Value parsed = co_await parse_template(vm, *s->pattern, repl, &parts);
  }
  std::string out;
  std::int64_t done = 0, n = 0;
  const auto copy = [&](std::int64_t from, std::int64_t to) {
    const std::size_t a = static_cast<std::size_t>(from), size = static_cast<std::size_t>(to - from);
    if (s->subject.wide)
      out += encode_utf8(s->subject.points.substr(a, size));
    else
      out.append(s->subject.data, a, size);
  };
  while (*limit == 0 || n < *limit) {
    Value found = co_await s->find(vm, true, false);
    if (!found.is_true()) break;
    const std::int64_t from = s->slots()[0], to = s->slots()[1];
    copy(done, from);
    if (callable) {
      Value match = make<Match>(*s);
      Value text = co_await vm.call(repl, {match});
      if (!text.is_none()) {
        if (s->subject.bytes) {
          if (!cast<Bytes>(text) && !cast<ByteArray>(text))
            co_return vm.type_error("sequence item {}: expected a bytes-like object, {} found", out.empty() ? 0 : 1, type_name(text));
          out += bytes_data(text);
        } else {
          if (!is_str(text)) co_return vm.type_error("sequence item {}: expected str instance, {} found", out.empty() ? 0 : 1, type_name(text));
          out += str_view(text);
        }
      }
    } else {
      expand(parts, s->subject, s->slots(), &out);
    }
    done = to;
    ++n;
    s->advance();
    if (n % 1024 == 0) co_await vm.checkpoint();
  }
  Value result = string;
  if (n > 0 || !is_str(string)) {
    copy(done, s->subject.size);
    if (s->subject.bytes)
      result = make_bytes(std::move(out));
    else
      result = make_str(std::move(out));
  }
  if (with_count) co_return make_tuple({result, make_int(n)});
  co_return result;
}

Task split_text(VM& vm, Value pattern, Value string, Value maxsplit) {
  Ref<Search> s = make<Search>(Ref<Pattern>(pattern.as<Pattern>()));
  if (!s->open(vm, string)) co_return Outcome::error();
  auto limit = vm.as_int64(maxsplit);
  if (!limit) co_return Outcome::error();
  std::vector<Value> out;
  std::int64_t done = 0, n = 0;
  while (*limit == 0 || n < *limit) {
    Value found = co_await s->find(vm, true, false);
    if (!found.is_true()) break;
    out.push_back(s->subject.slice(done, s->slots()[0]));
    for (std::size_t g = 1; g <= s->pattern->program.groups; ++g) {
      const std::int64_t from = s->slots()[2 * g], to = s->slots()[2 * g + 1];
      out.push_back(from < 0 || to < 0 ? Value::none() : s->subject.slice(from, to));
    }
    done = s->slots()[1];
    ++n;
    s->advance();
    if (n % 1024 == 0) co_await vm.checkpoint();
  }
  out.push_back(s->subject.slice(done, s->subject.size));
  co_return make_list(std::move(out));
}

// ---- Pattern's methods ----

Outcome pattern_match(VM& vm, const Args& a) { return find_one(vm, a[0], a[1], a[2], a[3], false, false); }
Outcome pattern_search(VM& vm, const Args& a) { return find_one(vm, a[0], a[1], a[2], a[3], true, false); }
Outcome pattern_fullmatch(VM& vm, const Args& a) { return find_one(vm, a[0], a[1], a[2], a[3], false, true); }
Outcome pattern_findall(VM& vm, const Args& a) { return find_all(vm, a[0], a[1], a[2], a[3]); }
Outcome pattern_finditer(VM& vm, const Args& a) { return find_iter(vm, a[0], a[1], a[2], a[3]); }
Outcome pattern_sub(VM& vm, const Args& a) { return substitute(vm, a[0], a[1], a[2], a[3], false); }
Outcome pattern_subn(VM& vm, const Args& a) { return substitute(vm, a[0], a[1], a[2], a[3], true); }
Outcome pattern_split(VM& vm, const Args& a) { return split_text(vm, a[0], a[1], a[2]); }
Outcome copy_self(VM&, const Args& a) { return a[0]; }

Task pattern_repr_slowly(VM& vm, Value self) {
  const Pattern* p = self.as<Pattern>();
  Value shown = co_await vm.repr(p->source);
  std::string text(str_view(shown));
  if (count_points(text) > 200) text = encode_utf8(shown.as<Str>()->u32().substr(0, 200));
  std::uint32_t flags = p->program.flags;
  if (!p->bytes) flags &= ~std::uint32_t{kReUnicode};
  co_return make_str("re.compile(" + text + (flags ? ", " + flags_text(flags) : "") + ")");
}
Outcome pattern_repr(VM& vm, const Value& self) { return pattern_repr_slowly(vm, self); }
Outcome pattern_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if ((op != CmpOp::Eq && op != CmpOp::Ne) || !cast<Pattern>(b)) return Value::not_implemented();
  const Pattern *x = a.as<Pattern>(), *y = b.as<Pattern>();
  const bool equal = x == y || (x->bytes == y->bytes && x->program.flags == y->program.flags &&
                                VM::equal_fast(x->source, y->source).value_or(false));
  return Value::boolean(equal == (op == CmpOp::Eq));
}
Outcome pattern_hash(VM& vm, const Value& self) {
  return make_int(VM::hash_fast(self.as<Pattern>()->source).value_or(0) ^ static_cast<std::int64_t>(self.as<Pattern>()->program.flags));
}

Outcome group_index(VM& vm, const Value& self) {
  Ref<Dict> d = make_dict();
  for (const auto& [name, group] : self.as<Pattern>()->program.names) d->set(name, make_int(group));
  return vm.call(Value(types.mappingproxy), {Value(d)});
}

// ---- Match's methods ----

/// The number of the group that v names; -1 with IndexError set.
std::int64_t find_group(VM& vm, const Match& m, const Value& v) {
  if (has_index(v)) {
    auto n = vm.as_int64(v);
    if (n && *n >= 0 && *n <= m.pattern->program.groups) return *n;
    if (needs_index_call(v)) return -1;
    vm.clear_error();
  } else if (is_str(v)) {
    for (const auto& [name, group] : m.pattern->program.names)
      if (name == str_view(v)) return group;
  }
  static_cast<void>(vm.index_error("no such group"));
  return -1;
}

Outcome match_group(VM& vm, const Args& args) {
  const Match& m = *args[0].as<Match>();
  const auto& wanted = args[1].as<Tuple>()->items;
  if (wanted.empty()) return m.text(0, Value::none());
  std::vector<Value> out;
  for (const Value& v : wanted) {
    const std::int64_t g = find_group(vm, m, v);
    PY_CHECK(g >= 0);
    out.push_back(m.text(static_cast<std::size_t>(g), Value::none()));
  }
  if (out.size() == 1) return out[0];
  return make_tuple(std::move(out));
}
Outcome match_getitem(VM& vm, const Value& self, const Value& key) {
  if (needs_index_call(key)) return with_index(vm, match_getitem, self, key);
  const Match& m = *self.as<Match>();
  const std::int64_t g = find_group(vm, m, key);
  PY_CHECK(g >= 0);
  return m.text(static_cast<std::size_t>(g), Value::none());
}
Outcome match_groups(VM&, const Args& args) {
  const Match& m = *args[0].as<Match>();
  std::vector<Value> out;
  for (std::size_t g = 1; g <= m.pattern->program.groups; ++g) out.push_back(m.text(g, args[1]));
  return make_tuple(std::move(out));
}
Outcome match_groupdict(VM&, const Args& args) {
  const Match& m = *args[0].as<Match>();
  Ref<Dict> d = make_dict();
  for (const auto& [name, group] : m.pattern->program.names) d->set(name, m.text(group, args[1]));
  return d;
}
enum class Side { Start, End, Both };
template <Side kSide>
Outcome match_span(VM& vm, const Args& args) {
  const Match& m = *args[0].as<Match>();
  const std::int64_t g = find_group(vm, m, args[1]);
  PY_CHECK(g >= 0);
  const bool has = m.has(static_cast<std::size_t>(g));
  const Value from = make_int(has ? m.slots[static_cast<std::size_t>(2 * g)] : -1);
  const Value to = make_int(has ? m.slots[static_cast<std::size_t>(2 * g + 1)] : -1);
  if (kSide == Side::Both) return make_tuple({from, to});
  return kSide == Side::Start ? from : to;
}
Outcome match_expand(VM& vm, const Args& args) {
  const Match& m = *args[0].as<Match>();
  if (!is_str(args[1]) && !cast<Bytes>(args[1])) return vm.type_error("expected str instance, {} found", type_name(args[1]));
  Template t;
  PY_TRY(parse_template(vm, *m.pattern, args[1], &t));
  Subject subject;
  PY_CHECK(read_subject(vm, *m.pattern, m.string, &subject));
  std::string out;
  expand(t, subject, m.slots, &out);
  if (subject.bytes) return make_bytes(std::move(out));
  return make_str(std::move(out));
}
Task match_repr_slowly(VM& vm, Value self) {
  const Match* m = self.as<Match>();
  Value text = co_await vm.repr(m->text(0, Value::none()));
  co_return make_str(fmt::format("<re.Match object; span=({}, {}), match={}>", m->slots[0], m->slots[1], str_view(text)));
}
Outcome match_repr(VM& vm, const Value& self) { return match_repr_slowly(vm, self); }

Outcome match_regs(VM&, const Value& self) {
  const Match& m = *self.as<Match>();
  std::vector<Value> out;
  for (std::size_t g = 0; g <= m.pattern->program.groups; ++g)
    out.push_back(make_tuple({make_int(m.has(g) ? m.slots[2 * g] : -1), make_int(m.has(g) ? m.slots[2 * g + 1] : -1)}));
  return make_tuple(std::move(out));
}
Outcome match_lastgroup(VM&, const Value& self) {
  const Match& m = *self.as<Match>();
  for (const auto& [name, group] : m.pattern->program.names)
    if (group == m.last) return make_str(name);
  return Value::none();
}

// ---- the module's functions: the pattern may be text ----

Outcome re_compile(VM& vm, const Args& a) { return get_pattern(vm, a[0], a[1]); }
Outcome re_match(VM& vm, const Args& a) { return find_one(vm, PY_TRY(get_pattern(vm, a[0], a[2])), a[1], Value(), Value(), false, false); }
Outcome re_search(VM& vm, const Args& a) { return find_one(vm, PY_TRY(get_pattern(vm, a[0], a[2])), a[1], Value(), Value(), true, false); }
Outcome re_fullmatch(VM& vm, const Args& a) { return find_one(vm, PY_TRY(get_pattern(vm, a[0], a[2])), a[1], Value(), Value(), false, true); }
Outcome re_findall(VM& vm, const Args& a) { return find_all(vm, PY_TRY(get_pattern(vm, a[0], a[2])), a[1], Value(), Value()); }
Outcome re_finditer(VM& vm, const Args& a) { return find_iter(vm, PY_TRY(get_pattern(vm, a[0], a[2])), a[1], Value(), Value()); }
Outcome re_sub(VM& vm, const Args& a) { return substitute(vm, PY_TRY(get_pattern(vm, a[0], a[4])), a[1], a[2], a[3], false); }
Outcome re_subn(VM& vm, const Args& a) { return substitute(vm, PY_TRY(get_pattern(vm, a[0], a[4])), a[1], a[2], a[3], true); }
Outcome re_split(VM& vm, const Args& a) { return split_text(vm, PY_TRY(get_pattern(vm, a[0], a[3])), a[1], a[2]); }
Outcome re_purge(VM&, const Args&) {
  cache().clear();
  return Value::none();
}
Outcome re_escape(VM& vm, const Args& a) {
  constexpr std::string_view kSpecial = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";
  const bool bytes = cast<Bytes>(a[0]) || cast<ByteArray>(a[0]);
  if (!bytes && !is_str(a[0])) return vm.type_error("decoding to str: need a bytes-like object, {} found", type_name(a[0]));
  std::string out;
  for (char c : bytes ? bytes_data(a[0]) : str_view(a[0])) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  if (bytes) return make_bytes(std::move(out));
  return make_str(std::move(out));
}

template <class Fn>
constexpr Getter pattern_property(Fn) {
  return [](VM&, const Value& self) -> Outcome { return Fn()(*self.as<Pattern>()); };
}
template <class Fn>
constexpr Getter match_property(Fn) {
  return [](VM&, const Value& self) -> Outcome { return Fn()(*self.as<Match>()); };
}

void make_pattern_type() {
  Type* scanner = scanner_type = new_type("_sre", "SRE_Scanner", types.object);
  scanner->slots.make_instance = no_instances;
  scanner->def("match(self, /)", scanner_match, "The match where the last one ended, or None.");
  scanner->def("search(self, /)", scanner_search, "The next match, or None.");
  scanner->getset("pattern", [](VM&, const Value& v) -> Outcome { return Value(v.as<Search>()->pattern); });
  scanner->ready();
  Type* t = pattern_type = new_type("re", "Pattern", types.object);
  t->flags &= ~Type::kBaseType;
  t->set_doc("A compiled regular expression.");
  t->slots.make_instance = no_instances;
  t->slots.repr = pattern_repr;
  t->slots.compare = pattern_compare;
  t->slots.hash = pattern_hash;
  t->def("match(self, /, string, pos=?, endpos=?)", pattern_match, "A match at the start of the string, or None.");
  t->def("search(self, /, string, pos=?, endpos=?)", pattern_search, "The first match in the string, or None.");
  t->def("fullmatch(self, /, string, pos=?, endpos=?)", pattern_fullmatch, "A match of the whole string, or None.");
  t->def("findall(self, /, string, pos=?, endpos=?)", pattern_findall, "The texts of all matches, or of their groups.");
  t->def("finditer(self, /, string, pos=?, endpos=?)", pattern_finditer, "An iterator over the matches.");
  t->def("scanner(self, /, string, pos=?, endpos=?)", pattern_scanner, "An object that finds a match after the other.");
  t->def("sub(self, /, repl, string, count=0)", pattern_sub, "The string with repl for the matches.");
  t->def("subn(self, /, repl, string, count=0)", pattern_subn, "The same as sub() with the number of replacements.");
  t->def("split(self, /, string, maxsplit=0)", pattern_split, "The parts of the string between matches.");
  t->def("__copy__(self, /)", copy_self);
  t->def("__deepcopy__(self, memo, /)", copy_self);
  def_class_getitem(t);
  t->getset("pattern", pattern_property([](const Pattern& p) -> Outcome { return p.source; }));
  t->getset("flags", pattern_property([](const Pattern& p) -> Outcome { return make_int(p.program.flags); }));
  t->getset("groups", pattern_property([](const Pattern& p) -> Outcome { return make_int(p.program.groups); }));
  t->getset("groupindex", group_index);
  t->ready();
}

void make_match_type() {
  Type* t = match_type = new_type("re", "Match", types.object);
  t->flags &= ~Type::kBaseType;
  t->set_doc("What a regular expression matched.");
  t->slots.make_instance = no_instances;
  t->slots.repr = match_repr;
  t->slots.getitem = match_getitem;
  t->def("group(self, /, *groups)", match_group, "The text of a group, or of several; without arguments of the match.");
  t->def("groups(self, /, default=None)", match_groups, "The texts of all groups.");
  t->def("groupdict(self, /, default=None)", match_groupdict, "The texts of the named groups.");
  t->def("start(self, group=0, /)", match_span<Side::Start>, "Where a group starts; -1 if it took no part.");
  t->def("end(self, group=0, /)", match_span<Side::End>, "Where a group ends; -1 if it took no part.");
  t->def("span(self, group=0, /)", match_span<Side::Both>, "The pair (start, end) of a group.");
  t->def("expand(self, /, template)", match_expand, "The template with its group references replaced.");
  t->def("__copy__(self, /)", copy_self);
  t->def("__deepcopy__(self, memo, /)", copy_self);
  def_class_getitem(t);
  t->getset("string", match_property([](const Match& m) -> Outcome { return m.string; }));
  t->getset("re", match_property([](const Match& m) -> Outcome { return m.pattern; }));
  t->getset("pos", match_property([](const Match& m) -> Outcome { return make_int(m.pos); }));
  t->getset("endpos", match_property([](const Match& m) -> Outcome { return make_int(m.end); }));
  t->getset("lastindex", match_property([](const Match& m) -> Outcome { return m.last ? make_int(m.last) : Value::none(); }));
  t->getset("lastgroup", match_lastgroup);
  t->getset("regs", match_regs);
  t->ready();
}

void make_types() {
  if (pattern_type) return;
  make_pattern_type();
  make_match_type();
  iterator_type = new_type("builtins", "callable_iterator", types.object);
  iterator_type->flags &= ~Type::kBaseType;
  iterator_type->slots.make_instance = no_instances;
  iterator_type->slots.iter = return_self;
  iterator_type->slots.next = iterator_next;
  iterator_type->ready();
  flag_type = new_type("re", "RegexFlag", types.int_);
  flag_type->flags |= Type::kIntSubclass;
  flag_type->slots.repr = flag_repr;
  flag_type->slots.str = flag_repr;
  flag_type->slots.binary = flag_binary;
  flag_type->slots.binary_ops = types.int_->slots.binary_ops;
  flag_type->slots.unary = flag_unary;
  flag_type->slots.unary_ops = types.int_->slots.unary_ops;
  flag_type->ready();
  error_type = new_exception("re", "PatternError", exc.Exception);
}

}  // namespace

void init_re_module(VM&, Module& m) {
  make_types();
  m.set("__doc__", make_str("Regular expressions."));
  m.add_type(pattern_type);
  m.add_type(match_type);
  m.add_type(flag_type);
  m.set("PatternError", Value(error_type));
  m.set("error", Value(error_type));
  m.set("NOFLAG", make_flag(0));
  for (const auto& f : kFlags) {
    m.set(f.name, make_flag(f.bit));
    if (*f.letter) m.set(f.letter, make_flag(f.bit));
  }
  m.def("py:compile(pattern, flags=0)", re_compile, "Compile a pattern.");
  m.def("py:match(pattern, string, flags=0)", re_match, "A match at the start of the string, or None.");
  m.def("py:search(pattern, string, flags=0)", re_search, "The first match in the string, or None.");
  m.def("py:fullmatch(pattern, string, flags=0)", re_fullmatch, "A match of the whole string, or None.");
  m.def("py:findall(pattern, string, flags=0)", re_findall, "The texts of all matches, or of their groups.");
  m.def("py:finditer(pattern, string, flags=0)", re_finditer, "An iterator over the matches.");
  m.def("py:sub(pattern, repl, string, count=0, flags=0)", re_sub, "The string with repl for the matches.");
  m.def("py:subn(pattern, repl, string, count=0, flags=0)", re_subn, "The same as sub() with the number of replacements.");
  m.def("py:split(pattern, string, maxsplit=0, flags=0)", re_split, "The parts of the string between matches.");
  m.def("py:escape(pattern)", re_escape, "The text with a backslash before special characters.");
  m.def("py:purge()", re_purge, "Forget the compiled patterns.");
}

}  // namespace py
