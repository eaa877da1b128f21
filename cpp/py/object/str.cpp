// str: the object, UTF-8, interning, repr, slots and construction. Methods are in str_search, str_case, str_layout and
// str_format.
#include "py/object/str.h"
#include "py/object/argument.h"

#include <cstring>
#include <algorithm>
#include <vector>

#include "py/object/big.h"
#include "py/object/codecs.h"
#include "py/object/iterator_state.h"
#include "py/object/number.h"
#include "py/object/str_internal.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {

// ---- UTF-8 ----

/// Whether a text of at most 16 bytes is ASCII, told by two words that may overlap.
static bool short_ascii(std::string_view s) {
  constexpr std::uint64_t kHigh = 0x8080808080808080ull;
  const char* p = s.data();
  const auto both = [&](auto first, auto second) {
    std::memcpy(&first, p, sizeof first);
    std::memcpy(&second, p + s.size() - sizeof second, sizeof second);
    return (first | second) & kHigh;
  };
  if (s.size() >= 8) return !both(std::uint64_t{}, std::uint64_t{});
  if (s.size() >= 4) return !both(std::uint32_t{}, std::uint32_t{});
  return s.empty() || !((p[0] | p[s.size() / 2] | p[s.size() - 1]) & 0x80);
}

std::int64_t count_points(std::string_view s) {
  if (s.size() <= 16 && short_ascii(s)) return static_cast<std::int64_t>(s.size());
  std::int64_t n = 0;
  std::size_t i = 0;
  for (; i + 32 <= s.size(); i += 32) {
    if (i % kBlock == 0 && i > 0) worked(kBlock / 8);
    std::uint64_t words[4];
    std::memcpy(words, s.data() + i, 32);
    if (((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080ull) == 0) {
      n += 32;
    } else {
      for (std::size_t k = i; k < i + 32; ++k) n += (s[k] & 0xC0) != 0x80;
    }
  }
  for (; i + 8 <= s.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, s.data() + i, 8);
    if ((word & 0x8080808080808080ull) != 0) break;
    n += 8;
  }
  for (; i < s.size(); ++i) n += (s[i] & 0xC0) != 0x80;
  return n;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 63));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 63));
    out += static_cast<char>(0x80 | (c & 63));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 63));
    out += static_cast<char>(0x80 | (c >> 6 & 63));
    out += static_cast<char>(0x80 | (c & 63));
  }
}

std::string encode_utf8(std::u32string_view s) {
  std::string out;
  out.reserve(s.size());
  for (char32_t c : s) {
    append_utf8(out, c);
    worked(4);
  }
  return out;
}

/// The character at p, which is well formed.
static char32_t read_point(const char* p) {
  const auto b = [&](int i) { return static_cast<char32_t>(static_cast<unsigned char>(p[i])); };
  switch (point_size(*p)) {
    case 1: return b(0);
    case 2: return (b(0) & 31) << 6 | (b(1) & 63);
    case 3: return (b(0) & 15) << 12 | (b(1) & 63) << 6 | (b(2) & 63);
    default: return (b(0) & 7) << 18 | (b(1) & 63) << 12 | (b(2) & 63) << 6 | (b(3) & 63);
  }
}

std::u32string decode_utf8(std::string_view s) {
  std::u32string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t n = point_size(s[i]);
    if (i + n > s.size()) break;
    out += read_point(s.data() + i);
    i += n;
    worked(4);
  }
  return out;
}

// ---- Str ----

Str::Str(std::string utf8, Type* type) : Object(type), text_(std::move(utf8)), length_(count_points(text_)) {}

bool Str::append(const Str& tail) {
  if (interned_) return false;
  try {
    if (text_.capacity() < text_.size() + tail.text_.size()) text_.reserve((text_.size() + tail.text_.size()) * 3 / 2);
    text_ += tail.text_;
  } catch (const std::bad_alloc&) {
    return false;
  } catch (const std::length_error&) {
    return false;
  }
  length_ += tail.length_;
  hashed_ = false;
  points_.reset();
  return true;
}

char32_t Str::at(std::int64_t i) const {
  if (is_ascii()) return static_cast<unsigned char>(text_[static_cast<std::size_t>(i)]);
  if (!points_) points_ = std::make_unique<std::u32string>(decode_utf8(text_));
  return (*points_)[static_cast<std::size_t>(i)];
}

std::u32string Str::u32() const { return points_ ? *points_ : decode_utf8(text_); }

std::int64_t Str::byte_offset(std::int64_t index) const {
  if (is_ascii()) return index;
  std::size_t at = 0;
  if (index > length_ / 2) {
    // From the end.
    at = text_.size();
    for (std::int64_t left = length_ - index; left > 0; --left) {
      do --at;
      while ((text_[at] & 0xC0) == 0x80);
      worked(2);
    }
    return static_cast<std::int64_t>(at);
  }
  for (; index > 0; --index) {
    at += point_size(text_[at]);
    worked(2);
  }
  return static_cast<std::int64_t>(at);
}

Ref<Str> Str::substring(std::int64_t start, std::int64_t stop) const {
  if (stop <= start) return make_str(std::string());
  if (stop - start == 1) {
    Value v = char_str(at(start));
    return Ref<Str>(v.as<Str>());
  }
  if (is_ascii()) return make_str(text_.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(stop - start)));
  const std::int64_t from = byte_offset(start);
  return make_str(text_.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(byte_offset(stop) - from)));
}

static std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xd6e8feb86659fd93ull;
  return h ^ h >> 29;
}

/// Up to seven bytes as a number, the first one lowest.
static std::uint64_t load_tail(const char* p, std::size_t n) {
  if (n >= 4) {
    std::uint32_t low, high;
    std::memcpy(&low, p, 4);
    std::memcpy(&high, p + n - 4, 4);
    return low | static_cast<std::uint64_t>(high) << 8 * (n - 4);
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < n; ++i) word |= static_cast<std::uint64_t>(static_cast<unsigned char>(p[i])) << 8 * i;
  return word;
}

std::int64_t hash_bytes(std::string_view s) {
  if (s.empty()) return 0;
  std::uint64_t h = 0x9e3779b97f4a7c15ull ^ s.size();
  std::size_t i = 0;
  for (; i + 8 <= s.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, s.data() + i, 8);
    h = mix(h ^ word) + 0x2545f4914f6cdd1dull;
    if (i % kBlock == 0 && i > 0) worked(kBlock / 4);
  }
  h = mix(mix(h ^ load_tail(s.data() + i, s.size() - i)));
  const std::int64_t result = static_cast<std::int64_t>(h);
  return result == -1 ? -2 : result;
}

std::int64_t Str::hash() const {
  if (!hashed_) {
    hash_ = hash_bytes(text_);
    hashed_ = true;
  }
  return hash_;
}

// ---- interning and making ----

namespace {

/// The interned strings, in the order of their making, and an open-addressing index of them.
class InternTable {
 public:
  /// Null if there is none.
  Str* find(std::string_view text, std::int64_t hash) const {
    if (index_.empty()) return nullptr;
    for (std::size_t at = first(hash);; at = (at + 1) & (index_.size() - 1)) {
      if (index_[at] == 0) return nullptr;
      Str* s = all_[index_[at] - 1];
      if (s->hash() == hash && s->view() == text) return s;
    }
  }
  void add(Str* s) {
    all_.push_back(s);
    if (all_.size() * 2 > index_.size()) {
      std::size_t size = 4096;
      while (size < all_.size() * 3) size *= 2;
      index_.resize(size);
      fill_index();
    } else {
      enter(all_.size());
    }
  }
  const std::vector<Str*>& all() const { return all_; }
  void clear_index() { std::fill(index_.begin(), index_.end(), 0); }
  void fill_index() {
    clear_index();
    for (std::size_t n = 1; n <= all_.size(); ++n) enter(n);
  }

 private:
  std::size_t first(std::int64_t hash) const { return static_cast<std::size_t>(hash) & (index_.size() - 1); }
  /// The nth string, from 1.
  void enter(std::size_t n) {
    std::size_t at = first(all_[n - 1]->hash());
    while (index_[at] != 0) at = (at + 1) & (index_.size() - 1);
    index_[at] = static_cast<std::uint32_t>(n);
  }
  std::vector<Str*> all_;
  std::vector<std::uint32_t> index_;  // into all_, from 1; 0: free
};

InternTable& interned_strings() {
  static auto* const table = new InternTable;
  return *table;
}

}  // namespace

Str* intern(std::string_view text) {
  InternTable& table = interned_strings();
  if (Str* known = table.find(text, hash_bytes(text))) return known;
  Str* s = new Str(std::string(text));
  s->retain();
  s->interned_ = true;
  table.add(s);
  return s;
}

void forget_interned_hashes() {
  InternTable& table = interned_strings();
  for (Str* s : table.all()) {
    s->hashed_ = false;
    s->hash_ = 0;
  }
  table.clear_index();
}

void restore_interned_hashes() { interned_strings().fill_index(); }

Str* intern(const Value& str) {
  Str* s = str.as<Str>();
  return s->interned() ? s : intern(s->view());
}

static Str* ascii_char(unsigned char c) {
  static Str* shared[128];
  if (!shared[c]) {
    const char text = static_cast<char>(c);
    shared[c] = intern(std::string_view(&text, 1));
  }
  return shared[c];
}

Ref<Str> make_str(std::string text) {
  if (text.size() < 2) {
    if (text.empty()) {
      static Str* const empty = intern("");
      return Ref<Str>(empty);
    }
    return Ref<Str>(ascii_char(static_cast<unsigned char>(text[0]) & 127));
  }
  return make<Str>(std::move(text));
}

Ref<Str> make_str(Str::Ascii ascii) {
  if (ascii.text.size() < 2) return make_str(std::string(ascii.text));
  return make<Str>(ascii);
}

Ref<Str> make_str(std::u32string_view text) { return make_str(encode_utf8(text)); }

Value char_str(char32_t c) {
  if (c < 128) return Value(ascii_char(static_cast<unsigned char>(c)));
  std::string text;
  append_utf8(text, c);
  return make<Str>(std::move(text));
}

// ---- repr ----

static char preferred_quote(std::string_view s) {
  return s.find('\'') != std::string_view::npos && s.find('"') == std::string_view::npos ? '"' : '\'';
}

static void append_escaped(std::string& out, char32_t c) {
  if (c < 0x100)
    out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
  else if (c < 0x10000)
    out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  else
    out += fmt::format("\\U{:08x}", static_cast<unsigned>(c));
}

/// The escapes that text and bytes share; false: c is none of them.
static bool append_common(std::string& out, char c, char quote) {
  switch (c) {
    case '\n': out += "\\n"; return true;
    case '\r': out += "\\r"; return true;
    case '\t': out += "\\t"; return true;
    case '\\': out += "\\\\"; return true;
    default: break;
  }
  if (c == quote) {
    out += '\\';
    out += c;
    return true;
  }
  return false;
}

std::string str_repr(std::string_view s) {
  const char quote = preferred_quote(s);
  std::string out(1, quote);
  out.reserve(s.size() + 2);
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t n = point_size(s[i]);
    if (n == 1) {
      const char c = s[i];
      if (c >= 32 && c < 127 && c != quote && c != '\\')
        out += c;
      else if (!append_common(out, c, quote))
        append_escaped(out, static_cast<unsigned char>(c));
    } else {
      const char32_t c = read_point(s.data() + i);
      if (is_printable(c))
        out.append(s.substr(i, n));
      else
        append_escaped(out, c);
    }
    i += n;
    worked(4);
  }
  return out + quote;
}

std::string bytes_repr(std::string_view bytes) {
  const char quote = preferred_quote(bytes);
  std::string out = "b";
  out += quote;
  for (char c : bytes) {
    worked(8);
    if (append_common(out, c, quote)) continue;
    if (c >= 32 && c < 127)
      out += c;
    else
      append_escaped(out, static_cast<unsigned char>(c));
  }
  return out + quote;
}

// ---- shared helpers ----

bool optional_bound(VM& vm, const Value& v, std::int64_t length, std::int64_t missing, std::int64_t* out) {
  if (v.is_empty() || v.is_none()) {
    *out = missing;
    return true;
  }
  Value i = v;
  if (!is_int(v)) {
    if (!type_of(v)->slots.index) {
      static_cast<void>(vm.type_error("slice indices must be integers or None or have an __index__ method"));
      return false;
    }
    auto n = vm.as_int64(v);
    if (!n) return false;
    i = make_int(*n);
  }
  *out = std::min(clamp_bound(i, length), length + 1);
  return true;
}

Outcome repeat_count(VM& vm, std::size_t size, const Value& times, std::int64_t* count) {
  auto n = int_value(times);
  if (!n) return vm.overflow_error("cannot fit 'int' into an index-sized integer");
  *count = std::max<std::int64_t>(0, *n);
  if (size && *count > kMaxItems / static_cast<std::int64_t>(size)) return memory_error(vm);
  return Value::none();
}

// ---- slots ----

namespace {

Outcome str_repr_slot(VM&, const Value& self) { return make_str(str_repr(sv(self))); }
Outcome str_str(VM&, const Value& self) {
  return self.object()->type() == types.str ? self : Value(make_str(std::string(sv(self))));
}
Outcome str_hash(VM&, const Value& self) { return make_int(self.as<Str>()->hash()); }
Outcome str_len(VM&, const Value& self) { return make_int(self.as<Str>()->length()); }
Outcome str_truth(VM&, const Value& self) { return Value::boolean(!sv(self).empty()); }

Outcome str_compare(VM&, const Value& self, const Value& other, CmpOp op) {
  if (!is_str(other)) return Value::not_implemented();
  if (op == CmpOp::Eq) return Value::boolean(self.same(other) || same_text(sv(self), sv(other)));
  if (op == CmpOp::Ne) return Value::boolean(!self.same(other) && !same_text(sv(self), sv(other)));
  const int c = compare_text(sv(self), sv(other));
  switch (op) {
    case CmpOp::Lt: return Value::boolean(c < 0);
    case CmpOp::Le: return Value::boolean(c <= 0);
    case CmpOp::Gt: return Value::boolean(c > 0);
    default: return Value::boolean(c >= 0);
  }
}

Outcome str_contains(VM& vm, const Value& self, const Value& item) {
  if (!is_str(item)) return vm.type_error("'in <string>' requires string as left operand, not {}", type_name(item));
  return Value::boolean(find_bytes(sv(self), sv(item)) != std::string_view::npos);
}

}  // namespace

std::string repeated(VM&, std::string_view s, std::int64_t n) {
  std::string out;
  if (n <= 0 || s.empty()) return out;
  append_repeated(out, s, static_cast<std::size_t>(n));
  return out;
}

namespace {

Outcome str_repeat(VM& vm, const Value& self, const Value& times) {
  std::int64_t n = 0;
  const std::string_view s = sv(self);
  PY_TRY(repeat_count(vm, s.size(), times, &n));
  if (n == 1 && self.object()->type() == types.str) return self;
  return make_str(repeated(vm, s, n));
}
Task str_repeat_by_index(VM& vm, Value self, Value times) { co_return str_repeat(vm, self, co_await vm.index(times)); }

Outcome str_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  switch (op) {
    case BinOp::Add: {
      if (!is_str(a)) return Value::not_implemented();
      if (!is_str(b))
        return other_operand_or_error(vm, op, a, b, true,
                                      fmt::format("can only concatenate str (not \"{}\") to str", type_name(b)));
      const std::string_view x = sv(a), y = sv(b);
      if (y.empty() && a.object()->type() == types.str) return a;
      if (x.empty() && b.object()->type() == types.str) return b;
      std::string out;
      out.reserve(x.size() + y.size());
      append_text(out, x);
      append_text(out, y);
      return make_str(std::move(out));
    }
    case BinOp::Mul: {
      const bool left = is_str(a);
      const Value &self = left ? a : b, &times = left ? b : a;
      if (is_int(times)) return str_repeat(vm, self, times);
      if (has_index(times)) return str_repeat_by_index(vm, self, times);
      return other_operand_or_error(vm, op, a, b, left,
                                    fmt::format("can't multiply sequence by non-int of type '{}'", type_name(times)));
    }
    case BinOp::Mod:
      if (!is_str(a)) return Value::not_implemented();
      return percent_format(vm, a, b);
    default: return Value::not_implemented();
  }
}

Outcome item_at(VM& vm, const Str& s, std::int64_t i) {
  if (i < 0) i += s.length();
  if (i < 0 || i >= s.length()) return vm.index_error("string index out of range");
  return char_str(s.at(i));
}

Outcome slice_of(VM& vm, const Value& self, const Slice& slice) {
  const Str& s = *self.as<Str>();
  auto bounds = slice_bounds(vm, slice, s.length());
  PY_CHECK(bounds);
  if (bounds->step == 1) {
    if (bounds->count == s.length() && self.object()->type() == types.str) return self;
    return s.substring(bounds->start, bounds->start + bounds->count);
  }
  std::string out;
  for (std::int64_t k = 0, i = bounds->start; k < bounds->count; ++k, i += bounds->step) {
    append_utf8(out, s.at(i));
    worked(4);
  }
  return make_str(std::move(out));
}

Task getitem_slowly(VM& vm, Value self, Value key) {
  if (cast<Slice>(key)) {
    Value slice = co_await resolve_slice(vm, key);
    co_return slice_of(vm, self, *slice.as<Slice>());
  }
  Value i = co_await vm.index(key);
  auto n = index_value(vm, i);
  if (!n) co_return Outcome::error();
  co_return item_at(vm, *self.as<Str>(), *n);
}

Outcome str_getitem(VM& vm, const Value& self, const Value& key) {
  if (key.is_small_int()) return item_at(vm, *self.as<Str>(), key.small_int());
  if (Slice* slice = cast<Slice>(key)) {
    if (is_plain_slice(*slice)) return slice_of(vm, self, *slice);
  } else if (!has_index(key)) {
    return vm.type_error("string indices must be integers, not '{}'", type_name(key));
  }
  return getitem_slowly(vm, self, key);
}

// ---- iteration ----

class StrIterator : public Object {
 public:
  explicit StrIterator(Ref<Str> s) : Object(s->is_ascii() ? types.str_ascii_iterator : types.str_iterator), text(std::move(s)) {}
  static Type* static_type() { return types.str_iterator; }
  Ref<Str> text;  // null when dry
  std::size_t at = 0;
};

Outcome str_iter(VM&, const Value& self) { return make<StrIterator>(Ref<Str>(self.as<Str>())); }

Outcome iterator_next(VM&, const Value& self) {
  auto* it = self.as<StrIterator>();
  if (!it->text) return Outcome::exhausted();
  const std::string& s = it->text->utf8();
  if (it->at >= s.size()) {
    it->text = nullptr;
    return Outcome::exhausted();
  }
  const char32_t c = read_point(s.data() + it->at);
  it->at += point_size(s[it->at]);
  return char_str(c);
}
Outcome iterator_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<StrIterator>();
  if (!it->text) return reduced_to_iter(vm, Value(make_str("")));
  return reduced_to_iter(vm, Value(it->text), make_int(count_points(std::string_view(it->text->utf8()).substr(0, it->at))));
}
Outcome iterator_setstate(VM& vm, const Args& args) {
  auto* it = args[0].as<StrIterator>();
  std::optional<std::int64_t> index = vm.as_int64(args[1]);
  PY_CHECK(index);
  if (!it->text) return Value::none();
  const std::string& s = it->text->utf8();
  for (it->at = 0; *index > 0 && it->at < s.size(); --*index) it->at += point_size(s[it->at]);
  return Value::none();
}
Outcome iterator_length_hint(VM&, const Value& self) {
  auto* it = self.as<StrIterator>();
  return make_int(it->text ? count_points(std::string_view(it->text->utf8()).substr(it->at)) : 0);
}

// ---- construction ----

Value as_instance(Type* cls, const Value& text) {
  if (cls == types.str) return text;
  return make<Str>(std::string(sv(text)), cls);
}

Task str_of_object(VM& vm, Value cls, Value v) {
  Value text = co_await vm.str(v);
  co_return as_instance(cls.as<Type>(), text);
}

Task decoded_instance(VM& vm, Value cls, std::string bytes, std::string encoding, std::string errors) {
  Value text = co_await decode_text(vm, bytes, encoding, errors);
  co_return as_instance(cls.as<Type>(), text);
}

Outcome str_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos == 1 && args.nkw() == 0 && cls == types.str) return vm.str(args.data[0]);
  static const char* const kNames[] = {"object", "encoding", "errors"};
  if (args.npos + args.nkw() > 3) return vm.type_error("str expected at most 3 arguments, got {}", args.npos + args.nkw());
  Value given[3];
  for (std::size_t i = 0; i < args.npos; ++i) given[i] = args.data[i];
  for (std::size_t k = 0; k < args.nkw(); ++k) {
    const std::string_view name = sv((*args.names)[k]);
    std::size_t i = 0;
    while (i < 3 && name != kNames[i]) ++i;
    if (i == 3) return vm.type_error("str() got an unexpected keyword argument '{}'", name);
    if (given[i]) return vm.type_error("argument for str() given by name ('{}') and position ({})", name, i + 1);
    given[i] = args.keyword_value(k);
  }
  if (!given[1] && !given[2]) {
    if (!given[0]) return as_instance(cls, make_str(std::string()));
    return str_of_object(vm, Value(cls), given[0]);
  }
  for (int i = 1; i < 3; ++i)
    if (given[i] && !is_str(given[i]))
      return vm.type_error("str() argument '{}' must be str, not {}", kNames[i], type_name(given[i]));
  if (!given[0]) return as_instance(cls, make_str(std::string()));
  if (is_str(given[0])) return vm.type_error("decoding str is not supported");
  BufferView view;
  if (!get_buffer(vm, given[0], &view)) {
    vm.clear_error();
    return vm.type_error("decoding to str: need a bytes-like object, {} found", type_name(given[0]));
  }
  const std::string bytes(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
  return decoded_instance(vm, Value(cls), bytes, std::string(given[1] ? sv(given[1]) : "utf-8"),
                          std::string(given[2] ? sv(given[2]) : "strict"));
}

Outcome str_encode(VM& vm, const Args& args) {
  for (int i = 1; i < 3; ++i)
    if (!is_str(args[i]))
      return vm.type_error("encode() argument '{}' must be str, not {}", i == 1 ? "encoding" : "errors", argument_name(args[i]));
  return encode_text(vm, args[0], sv(args[1]), sv(args[2]));
}

Outcome str_getnewargs(VM&, const Args& args) { return make_tuple({Value(make_str(std::string(sv(args[0]))))}); }
Outcome str_sizeof(VM&, const Args& args) {
  const Str& s = *args[0].as<Str>();
  char32_t widest = 0;
  for (char32_t c : s.u32()) widest = std::max(widest, c);
  const std::int64_t n = s.length();
  if (widest < 128) return make_int(41 + n);
  return make_int(widest < 256 ? 57 + n : widest < 0x10000 ? 58 + 2 * n : 60 + 4 * n);
}

}  // namespace

void init_str_type() {
  Type* t = types.str;
  t->flags |= Type::kStrSubclass | Type::kMatchSelf;
  t->set_doc(
      "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nText: what an object looks like to a reader, or "
      "bytes decoded.");
  Slots& s = t->slots;
  s.make_instance = str_new;
  s.repr = str_repr_slot;
  s.str = str_str;
  s.hash = str_hash;
  s.compare = str_compare;
  s.len = str_len;
  s.truth = str_truth;
  s.contains = str_contains;
  s.getitem = str_getitem;
  s.iter = str_iter;
  s.binary = str_binary;
  s.binary_ops = bit(BinOp::Add) | bit(BinOp::Mul) | bit(BinOp::Mod);
  s.no_reflected = true;
  t->def("encode(self, /, encoding='utf-8', errors='strict')", str_encode, "The text as bytes.");
  t->def("__getnewargs__(self, /)", str_getnewargs);
  t->def("__sizeof__(self, /)", str_sizeof, "Size in memory, in bytes.");
  define_str_search(t);
  define_str_case(t);
  define_str_layout(t);
  define_str_format(t);
  t->ready();
}

static void init_iterator(Type* t) {
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = iterator_next;
  t->slots.length_hint = iterator_length_hint;
  t->def("__reduce__(self, /)", iterator_reduce);
  t->def("__setstate__(self, state, /)", iterator_setstate);
  t->ready();
}
void init_str_iterator_type() { init_iterator(types.str_iterator); }
void init_str_ascii_iterator_type() { init_iterator(types.str_ascii_iterator); }

}  // namespace py
