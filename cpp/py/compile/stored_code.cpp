// A stored module: the table of its strings, then its code. Numbers are LEB128, signed ones zigzag; a code object among the
// constants follows in place.
#include "py/compile/stored_code.h"

#include <cstring>
#include <unordered_map>

#include "py/compile/unit.h"
#include "py/object/number.h"
#include "py/vm/vm.h"

namespace py {
namespace {

enum class Tag : std::uint8_t { None, False, True, Ellipsis, Int, BigInt, Real, Complex, Str, Bytes, Tuple, FrozenSet, Code };

constexpr std::string_view kMagic = "MKC1";

/// The numbers of a Code that need no thought, in their order.
template <class C, class Visit>
void each_number(C& code, Visit visit) {
  visit(code.firstlineno);
  visit(code.argcount);
  visit(code.posonlyargcount);
  visit(code.kwonlyargcount);
  visit(code.nlocals);
  visit(code.ncells);
  visit(code.nfrees);
  visit(code.stacksize);
}

class Writer {
 public:
  std::string module(const Code& c) {
    code(c);
    std::string body = std::exchange(out_, std::string(kMagic));
    number(strings_.size());
    for (const Str* s : strings_) {
      number(s->view().size() << 1 | s->interned());
      out_ += s->view();
    }
    return out_ + body;
  }

 private:
  void byte(std::uint8_t b) { out_ += static_cast<char>(b); }
  void number(std::uint64_t n) {
    for (; n > 0x7F; n >>= 7) byte(static_cast<std::uint8_t>(n | 0x80));
    byte(static_cast<std::uint8_t>(n));
  }
  void signed_number(std::int64_t n) { number(static_cast<std::uint64_t>(n) << 1 ^ static_cast<std::uint64_t>(n >> 63)); }
  void real(double d) {
    std::uint64_t bits;
    std::memcpy(&bits, &d, sizeof bits);
    for (int i = 0; i < 64; i += 8) byte(static_cast<std::uint8_t>(bits >> i));
  }
  void text(std::string_view s) {
    number(s.size());
    out_ += s;
  }
  void str(const Str* s) {
    const auto [it, fresh] = known_.try_emplace(std::string(s->interned() ? "i" : "s") += s->view(), strings_.size());
    if (fresh) strings_.push_back(s);
    number(it->second);
  }
  void strs(const std::vector<Str*>& all) {
    number(all.size());
    for (const Str* s : all) str(s);
  }
  void tag(Tag t) { byte(static_cast<std::uint8_t>(t)); }

  void value(const Value& v) {
    if (v.is_none()) return tag(Tag::None);
    if (v.is_bool()) return tag(v.is_true() ? Tag::True : Tag::False);
    if (v.is_small_int()) {
      tag(Tag::Int);
      return signed_number(v.small_int());
    }
    if (v.is_real()) {
      tag(Tag::Real);
      return real(v.real());
    }
    if (v.same(Value::ellipsis())) return tag(Tag::Ellipsis);
    const Type* t = v.object()->type();
    if (t == types.int_) {
      tag(Tag::BigInt);
      text(int_to_string(v));
    } else if (t == types.complex_) {
      tag(Tag::Complex);
      real(v.as<Complex>()->value.real());
      real(v.as<Complex>()->value.imag());
    } else if (t == types.str) {
      tag(Tag::Str);
      str(v.as<Str>());
    } else if (t == types.bytes) {
      tag(Tag::Bytes);
      text(v.as<Bytes>()->data);
    } else if (t == types.tuple) {
      tag(Tag::Tuple);
      number(v.as<Tuple>()->size());
      for (const Value& item : v.as<Tuple>()->items) value(item);
    } else if (t == types.frozenset) {
      tag(Tag::FrozenSet);
      number(v.as<Set>()->size());
      for (const auto& e : v.as<Set>()->table.entries()) {
        if (!e.key.is_empty()) value(e.key);
      }
    } else {
      tag(Tag::Code);
      code(*v.as<Code>());
    }
  }

  void code(const Code& c) {
    str(c.name);
    str(c.qualname);
    number(c.flags);
    each_number(c, [&](int n) { number(static_cast<std::uint64_t>(n)); });
    strs(c.localsplus);
    for (std::uint8_t kind : c.local_kinds) byte(kind);
    strs(c.names);
    number(c.consts.size());
    for (const Value& v : c.consts) value(v);
    number(c.handlers.size());
    for (const Handler& h : c.handlers) {
      for (std::uint32_t n : {h.start, h.end, h.handler, h.depth}) number(n);
    }
    instructions(c);
    value(c.doc);
  }

  /// Operations, operands and lines apart, since each kind compresses best among its like. Lines are runs: how many
  /// instructions, and how far on the next line is.
  void instructions(const Code& c) {
    std::vector<std::size_t> real;
    for (std::size_t i = 0; i < c.instructions.size(); ++i) {
      real.push_back(i);
      if (compiler::has_cache(op_of(c.instructions[i]))) ++i;
    }
    number(real.size());
    number(c.caches.size());
    for (std::size_t i : real) byte(static_cast<std::uint8_t>(op_of(c.instructions[i])));
    for (std::size_t i : real) number(arg_of(c.instructions[i]));
    std::int32_t line = c.firstlineno;
    std::size_t begun = 0;
    for (std::size_t k = 0; k < real.size(); ++k) {
      const std::int32_t here = c.positions[real[k]].line;
      if (here == line) continue;
      number(k - begun);
      signed_number(here - line);
      begun = k;
      line = here;
    }
    number(real.size() - begun);
  }

  std::string out_;
  std::vector<const Str*> strings_;
  std::unordered_map<std::string, std::size_t> known_;
};

/// Reads nothing beyond its bytes; `ok` says whether all was there.
class Reader {
 public:
  Reader(std::string_view bytes, Str* filename) : in_(bytes), filename_(filename) {}

  Ref<Code> module() {
    if (!in_.starts_with(kMagic)) return {};
    at_ = kMagic.size();
    strings_.resize(count());
    for (Value& s : strings_) {
      const std::uint64_t n = number();
      const std::string_view chars = take(n >> 1);
      s = n & 1 ? Value(intern(chars)) : Value(make_str(std::string(chars)));
    }
    Ref<Code> c = code();
    return ok_ ? c : Ref<Code>();
  }

 private:
  std::uint8_t byte() {
    if (at_ < in_.size()) return static_cast<std::uint8_t>(in_[at_++]);
    ok_ = false;
    return 0;
  }
  std::uint64_t number() {
    std::uint64_t n = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t b = byte();
      n |= static_cast<std::uint64_t>(b & 0x7F) << shift;
      if (b < 0x80) break;
    }
    return n;
  }
  std::int64_t signed_number() {
    const std::uint64_t n = number();
    return static_cast<std::int64_t>(n >> 1) ^ -static_cast<std::int64_t>(n & 1);
  }
  int small() { return static_cast<int>(number()); }
  /// How many things follow: never more than there are bytes.
  std::size_t count() {
    const std::uint64_t n = number();
    if (n <= in_.size() - at_) return static_cast<std::size_t>(n);
    ok_ = false;
    return 0;
  }
  std::string_view take(std::uint64_t n) {
    if (n > in_.size() - at_) {
      ok_ = false;
      return {};
    }
    const std::string_view s = in_.substr(at_, static_cast<std::size_t>(n));
    at_ += s.size();
    return s;
  }
  double real() {
    std::uint64_t bits = 0;
    for (int i = 0; i < 64; i += 8) bits |= static_cast<std::uint64_t>(byte()) << i;
    double d;
    std::memcpy(&d, &bits, sizeof d);
    return d;
  }
  Value str() {
    const std::uint64_t n = number();
    if (n < strings_.size()) return strings_[static_cast<std::size_t>(n)];
    ok_ = false;
    return Value(intern(""));
  }
  Str* name() { return intern(str()); }
  std::vector<Str*> names() {
    std::vector<Str*> all(count());
    for (Str*& s : all) s = name();
    return all;
  }
  std::vector<Value> values() {
    std::vector<Value> all(count());
    for (Value& v : all) v = value();
    return all;
  }

  Value value() {
    switch (static_cast<Tag>(byte())) {
      case Tag::None: return Value::none();
      case Tag::False: return Value::boolean(false);
      case Tag::True: return Value::boolean(true);
      case Tag::Ellipsis: return Value::ellipsis();
      case Tag::Int: return make_int(signed_number());
      case Tag::BigInt: return make_int(parse_int(take(number()), 10).value_or(BigInt()));
      case Tag::Real: return Value::real(real());
      case Tag::Complex: {
        const double re = real(), im = real();
        return Value(make<Complex>(std::complex<double>(re, im)));
      }
      case Tag::Str: return str();
      case Tag::Bytes: return Value(make<Bytes>(std::string(take(number()))));
      case Tag::Tuple: return Value(make_tuple(values()));
      case Tag::FrozenSet: {
        Ref<Set> set = make<Set>(types.frozenset);
        for (const Value& v : values()) {
          const std::optional<std::int64_t> hash = VM::hash_fast(v);
          ok_ = ok_ && hash;
          if (hash) set->table.insert_new(v, *hash);
        }
        return Value(set);
      }
      case Tag::Code: return Value(code());
    }
    ok_ = false;
    return Value::none();
  }

  Ref<Code> code() {
    Ref<Code> c = make<Code>();
    c->filename = filename_;
    c->name = name();
    c->qualname = name();
    c->flags = static_cast<std::uint32_t>(number());
    each_number(*c, [&](int& n) { n = small(); });
    c->localsplus = names();
    for (std::size_t i = 0; i < c->localsplus.size(); ++i) c->local_kinds.push_back(byte());
    c->names = names();
    c->consts = values();
    c->handlers.resize(count());
    for (Handler& h : c->handlers) {
      for (std::uint32_t* n : {&h.start, &h.end, &h.handler, &h.depth}) *n = static_cast<std::uint32_t>(number());
    }
    instructions(*c);
    c->doc = value();
    return c;
  }

  void instructions(Code& c) {
    const std::size_t size = count();
    c.caches.resize(count());
    const std::string_view ops = take(size);
    c.instructions.reserve(size + c.caches.size());
    std::uint32_t caches = 0;
    for (const char op : ops) {
      c.instructions.push_back(encode(static_cast<Op>(op), static_cast<std::uint32_t>(number())));
      if (compiler::has_cache(op_of(c.instructions.back()))) c.instructions.push_back(caches++);
    }
    Position position{c.firstlineno, c.firstlineno, -1, -1};
    c.positions.reserve(c.instructions.size());
    for (std::size_t done = 0; ok_;) {
      for (std::uint64_t left = number(); left && done < ops.size(); --left, ++done) {
        c.positions.push_back(position);
        if (compiler::has_cache(static_cast<Op>(ops[done]))) c.positions.push_back(position);
      }
      if (done == ops.size()) break;
      position.line = position.end_line = position.line + static_cast<std::int32_t>(signed_number());
    }
  }

  std::string_view in_;
  std::size_t at_ = 0;
  Str* filename_;
  bool ok_ = true;
  std::vector<Value> strings_;
};

}  // namespace

std::string store_code(const Code& code) { return Writer().module(code); }

Ref<Code> load_code(std::string_view bytes, Str* filename) { return Reader(bytes, filename).module(); }

}  // namespace py
