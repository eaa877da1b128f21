// Patterns: parsing Python's syntax of regular expressions, and code for the matcher.
#include <memory>

#include <fmt/format.h>

#include "py/builtin/regex.h"
#include "py/object/containers.h"
#include "py/object/unicode.h"
#include "py/syntax/literal.h"
#include "py/vm/worked.h"

namespace py {
namespace {

struct Node;
using NodePtr = std::unique_ptr<Node>;

struct Node {
  enum class Kind { Char, Any, Set, Sequence, Alternatives, Repeat, Group, Backref, Look, At, Atomic, Condition };
  explicit Node(Kind k) : kind(k) {}
  Kind kind;
  std::uint32_t a = 0, b = 0;  // character, set, group, min and max, place
  std::uint8_t mode = 0;       // of a repeat
  bool capture = false, negative = false, behind = false;
  std::uint32_t flags = 0;
  std::vector<NodePtr> kids;
};

constexpr int kMaxDepth = 300;
constexpr std::uint32_t kTypeFlags = kReAscii | kReLocale | kReUnicode;

std::uint32_t flag_of(char32_t c) {
  switch (c) {
    case 'i': return kReIgnoreCase;
    case 'L': return kReLocale;
    case 'm': return kReMultiline;
    case 's': return kReDotAll;
    case 'x': return kReVerbose;
    case 'a': return kReAscii;
    case 'u': return kReUnicode;
    default: return 0;
  }
}

class Parser {
 public:
  Parser(const std::u32string& s, std::uint32_t flags, bool bytes, RegexProgram* out, std::vector<std::string>& warnings)
      : warnings(warnings), s_(s), flags_(flags), bytes_(bytes), out_(out) {}
  std::vector<std::string>& warnings;

  NodePtr parse() {
    NodePtr root = alternatives(0);
    if (at_ < s_.size()) fail("unbalanced parenthesis", at_);
    for (const auto& [group, position] : conditions_)
      if (group > groups_) fail(fmt::format("invalid group reference {}", group), position);
    out_->groups = groups_;
    out_->flags = flags_;
    return root;
  }

 private:
  [[noreturn]] void fail(std::string message, std::size_t position) {
    throw RegexError{std::move(message), static_cast<std::int64_t>(position)};
  }
  bool more() const { return at_ < s_.size(); }
  char32_t peek() const { return more() ? s_[at_] : U'\0'; }
  bool accept(char32_t c) {
    if (!more() || s_[at_] != c) return false;
    ++at_;
    return true;
  }
  static NodePtr make(Node::Kind k) {
    worked(100);
    return std::make_unique<Node>(k);
  }
  NodePtr with_flags(NodePtr n) {
    n->flags = flags_;
    return n;
  }
  bool ascii() const { return bytes_ || (flags_ & kReAscii); }
  std::string text(std::size_t from, std::size_t to) const { return encode_utf8(std::u32string_view(s_).substr(from, to - from)); }

  NodePtr alternatives(int depth) {
    if (depth > kMaxDepth) {
      RegexError e{"maximum recursion depth exceeded", -1};
      e.recursion = true;
      throw e;
    }
    NodePtr all = make(Node::Kind::Alternatives);
    const bool first = at_ == 0;
    for (;;) {
      all->kids.push_back(sequence(depth, first && all->kids.empty()));
      if (peek() != '|' || !more()) break;
      if (all->kids.size() == 2) all->a = static_cast<std::uint32_t>(at_);  // of the second bar, for an error
      ++at_;
    }
    if (all->kids.size() == 1) return std::move(all->kids[0]);
    return all;
  }

  NodePtr sequence(int depth, bool at_start) {
    NodePtr out = make(Node::Kind::Sequence);
    while (more() && s_[at_] != '|' && s_[at_] != ')') {
      const char32_t c = s_[at_];
      const std::size_t here = at_;
      if (flags_ & kReVerbose) {
        if (c < 128 && is_space(c)) {
          ++at_;
          continue;
        }
        if (c == '#') {
          while (more() && s_[at_] != '\n') ++at_;
          continue;
        }
      }
      ++at_;
      switch (c) {
        case '\\': out->kids.push_back(escape(here)); break;
        case '[': out->kids.push_back(set(here)); break;
        case '.': out->kids.push_back(with_flags(make(Node::Kind::Any))); break;
        case '^':
          out->kids.push_back(place(flags_ & kReMultiline ? RegexOp::LineStart : RegexOp::TextStart));
          break;
        case '$': out->kids.push_back(place(flags_ & kReMultiline ? RegexOp::LineEnd : RegexOp::TextEnd)); break;
        case '(': {
          NodePtr g = group(here, depth, at_start && out->kids.empty());
          if (g) out->kids.push_back(std::move(g));
          break;
        }
        case '*': case '+': case '?': case '{': repeat(c, here, *out); break;
        default: out->kids.push_back(character(c)); break;
      }
    }
    return out;
  }

  NodePtr character(char32_t c) {
    NodePtr n = with_flags(make(Node::Kind::Char));
    n->a = c;
    return n;
  }
  NodePtr place(RegexOp op) {
    NodePtr n = with_flags(make(Node::Kind::At));
    n->a = static_cast<std::uint32_t>(op);
    return n;
  }

  void repeat(char32_t c, std::size_t here, Node& out) {
    std::uint64_t min = 0, max = kNoLimit;
    if (c == '+') min = 1;
    if (c == '?') max = 1;
    if (c == '{') {
      if (peek() == '}') {
        out.kids.push_back(character('{'));
        return;
      }
      const std::size_t back = at_;
      const auto digits = [&](std::uint64_t* n) {
        const std::size_t from = at_;
        std::uint64_t v = 0;
        for (; more() && s_[at_] >= '0' && s_[at_] <= '9'; ++at_) v = std::min<std::uint64_t>(v * 10 + (s_[at_] - '0'), 1ull << 40);
        if (at_ > from) *n = v;
        return at_ > from;
      };
      const bool low = digits(&min);
      if (accept(','))
        digits(&max);
      else if (low)
        max = min;
      else
        max = min = 0;
      if (!accept('}') || (!low && at_ == back + 1)) {
        out.kids.push_back(character('{'));
        at_ = back;
        return;
      }
      if (min >= kNoLimit || (max >= kNoLimit && max != kNoLimit)) {
        RegexError e{"the repetition number is too large", -1};
        e.overflow = true;
        throw e;
      }
      if (max < min) fail("min repeat greater than max repeat", here + 1);
    }
    if (out.kids.empty() || out.kids.back()->kind == Node::Kind::At) fail("nothing to repeat", here);
    if (out.kids.back()->kind == Node::Kind::Repeat) fail("multiple repeat", here);
    NodePtr n = make(Node::Kind::Repeat);
    n->a = static_cast<std::uint32_t>(min);
    n->b = static_cast<std::uint32_t>(max);
    if (accept('?'))
      n->mode = 1;
    else if (accept('+'))
      n->mode = 2;
    n->kids.push_back(std::move(out.kids.back()));
    out.kids.back() = std::move(n);
  }

  // ---- escapes ----

  char32_t hex(std::size_t here, char32_t kind, std::size_t digits) {
    const std::size_t from = at_;
    char32_t value = 0;
    while (more() && at_ - from < digits) {
      const char32_t c = s_[at_];
      const int d = c >= '0' && c <= '9' ? static_cast<int>(c - '0') : (c | 32) >= 'a' && (c | 32) <= 'f' ? static_cast<int>((c | 32) - 'a' + 10) : -1;
      if (d < 0) break;
      value = value << 4 | static_cast<char32_t>(d);
      ++at_;
    }
    if (at_ - from < digits) fail(fmt::format("incomplete escape {}", text(here, at_)), here);
    if (value > 0x10FFFF) fail(fmt::format("bad escape {}", text(here, at_)), here);
    return value;
  }

  static bool octal(char32_t c) { return c >= '0' && c <= '7'; }
  static bool digit(char32_t c) { return c >= '0' && c <= '9'; }

  /// Escapes that mean one character, in sets and outside; false: none of these.
  bool simple_escape(char32_t c, std::size_t here, char32_t* out) {
    switch (c) {
      case 'a': *out = 7; return true;
      case 'f': *out = 12; return true;
      case 'n': *out = 10; return true;
      case 'r': *out = 13; return true;
      case 't': *out = 9; return true;
      case 'v': *out = 11; return true;
      case '\\': *out = '\\'; return true;
      case 'x': *out = hex(here, c, 2); return true;
      case 'u':
        if (bytes_) return false;
        *out = hex(here, c, 4);
        return true;
      case 'U':
        if (bytes_) return false;
        *out = hex(here, c, 8);
        return true;
      case 'N': {
        if (bytes_) return false;
        if (!accept('{')) fail("missing {", at_);
        std::size_t start;
        const std::string name = until('}', "character name", &start);
        *out = syntax::character_named(name);
        if (!*out) fail(fmt::format("undefined character name {}", str_repr(name)), here);
        return true;
      }
      default: return false;
    }
  }

  std::uint32_t add_set(RegexSet set) {
    for (char32_t c = 0; c < 256; ++c)
      if (set.contains(c)) set.low[c >> 6] |= 1ull << (c & 63);
    out_->sets.push_back(std::move(set));
    return static_cast<std::uint32_t>(out_->sets.size() - 1);
  }

  NodePtr escape(std::size_t here) {
    if (!more()) fail("bad escape (end of pattern)", here);
    const char32_t c = s_[at_++];
    char32_t value;
    if (simple_escape(c, here, &value)) return character(value);
    switch (c) {
      case 'A': return place(RegexOp::TextStart);
      case 'Z': return place(RegexOp::TextEndOnly);
      case 'b': return place(RegexOp::Boundary);
      case 'B': return place(RegexOp::NotBoundary);
      case 'd': case 'D': case 's': case 'S': case 'w': case 'W': {
        RegexSet s;
        s.ascii = ascii();
        s.categories = std::string(1, static_cast<char>(c));
        NodePtr n = make(Node::Kind::Set);
        n->a = add_set(std::move(s));
        return n;
      }
      default: break;
    }
    if (c == '0') {
      char32_t v = 0;
      for (int k = 0; k < 2 && octal(peek()) && more(); ++k) v = v * 8 + (s_[at_++] - '0');
      return character(v);
    }
    if (digit(c)) {
      std::uint32_t group = c - '0';
      if (more() && digit(peek())) {
        if (octal(c) && octal(peek()) && at_ + 1 < s_.size() && octal(s_[at_ + 1])) {
          const char32_t v = (c - '0') * 64 + (s_[at_] - '0') * 8 + (s_[at_ + 1] - '0');
          at_ += 2;
          if (v > 0377) fail(fmt::format("octal escape value {} outside of range 0-0o377", text(here, at_)), here);
          return character(v);
        }
        group = group * 10 + (s_[at_++] - '0');
      }
      if (group > groups_) fail(fmt::format("invalid group reference {}", group), here + 1);
      return backref(group, here);
    }
    if ((c | 32) >= 'a' && (c | 32) <= 'z' && c < 128) fail(fmt::format("bad escape {}", text(here, at_)), here);
    return character(c);
  }

  NodePtr backref(std::uint32_t group, std::size_t here) {
    for (std::uint32_t open : open_)
      if (open == group) fail("cannot refer to an open group", here);
    if (behind_groups_ && group > *behind_groups_) fail("cannot refer to group defined in the same lookbehind subpattern", at_);
    NodePtr n = with_flags(make(Node::Kind::Backref));
    n->a = group;
    return n;
  }

  NodePtr set(std::size_t here) {
    RegexSet out;
    out.ascii = ascii();
    // What may mean something else one day.
    const auto doubtful = [&](const char* what, std::size_t position) {
      std::string text = fmt::format("Possible {} at position {}", what, position);
      if (std::find(warnings.begin(), warnings.end(), text) == warnings.end()) warnings.push_back(std::move(text));
    };
    if (more() && s_[at_] == '[') doubtful("nested set", at_);
    out.negated = accept('^');
    const std::size_t first = at_;
    // One item: a character, or a category (category is set).
    const auto item = [&](char* category) -> char32_t {
      if (!more()) fail("unterminated character set", here);
      const std::size_t start = at_;
      const char32_t c = s_[at_++];
      if (c != '\\') return c;
      if (!more()) fail("bad escape (end of pattern)", start);
      const char32_t e = s_[at_++];
      char32_t value;
      if (simple_escape(e, start, &value)) return value;
      if (e == 'b') return 8;
      if (e == 'd' || e == 'D' || e == 's' || e == 'S' || e == 'w' || e == 'W') {
        *category = static_cast<char>(e);
        return 0;
      }
      if (octal(e)) {
        char32_t v = e - '0';
        for (int k = 0; k < 2 && more() && octal(peek()); ++k) v = v * 8 + (s_[at_++] - '0');
        if (v > 0377) fail(fmt::format("octal escape value {} outside of range 0-0o377", text(start, at_)), start);
        return v;
      }
      if (digit(e) || ((e | 32) >= 'a' && (e | 32) <= 'z' && e < 128)) fail(fmt::format("bad escape {}", text(start, at_)), start);
      return e;
    };
    for (;;) {
      if (!more()) fail("unterminated character set", here);
      if (s_[at_] == ']' && at_ != first) {
        ++at_;
        break;
      }
      const std::size_t start = at_;
      if (at_ != first && at_ + 1 < s_.size() && s_[at_] == s_[at_ + 1]) {
        const char32_t c = s_[at_];
        if (c == '-') doubtful("set difference", at_);
        if (c == '&') doubtful("set intersection", at_);
        if (c == '~') doubtful("set symmetric difference", at_);
        if (c == '|') doubtful("set union", at_);
      }
      char category = 0;
      const char32_t low = item(&category);
      if (more() && s_[at_] == '-') {
        ++at_;
        if (!more()) fail("unterminated character set", here);
        if (s_[at_] == ']') {
          ++at_;
          if (category)
            out.categories += category;
          else
            out.ranges.push_back({low, low});
          out.ranges.push_back({'-', '-'});
          break;
        }
        if (s_[at_] == '-') doubtful("set difference", at_ - 1);
        char second = 0;
        const char32_t high = item(&second);
        if (category || second || high < low) fail(fmt::format("bad character range {}", text(start, at_)), start);
        out.ranges.push_back({low, high});
      } else if (category) {
        out.categories += category;
      } else {
        out.ranges.push_back({low, low});
      }
    }
    NodePtr n = with_flags(make(Node::Kind::Set));
    n->a = add_set(std::move(out));
    return n;
  }

  // ---- groups ----

  std::string until(char32_t end, const char* what, std::size_t* start) {
    *start = at_;
    while (more() && s_[at_] != end) ++at_;
    if (!more()) {
      if (at_ == *start) fail(fmt::format("missing {}", what), at_);
      fail(fmt::format("missing {}, unterminated name", static_cast<char>(end)), *start);
    }
    if (at_ == *start) fail(fmt::format("missing {}", what), at_);
    std::string name = text(*start, at_);
    ++at_;
    return name;
  }
  std::string shown(const std::string& name) const { return bytes_ ? bytes_repr(name).substr(1) : str_repr(name); }
  void check_name(const std::string& name, std::size_t start) {
    bool plain = true;
    for (char c : name) plain = plain && static_cast<signed char>(c) >= 0;
    if (!is_identifier(name) || (bytes_ && !plain)) fail(fmt::format("bad character in group name {}", shown(name)), start);
  }
  std::uint32_t named(const std::string& name, std::size_t start) {
    for (const auto& [n, group] : out_->names)
      if (n == name) return group;
    fail(fmt::format("unknown group name {}", shown(name)), start);
  }

  NodePtr group(std::size_t here, int depth, bool at_start) {
    bool capture = true;
    NodePtr out;
    const std::uint32_t saved = flags_;
    std::string name;
    std::size_t name_start = 0;
    enum class Form { Group, Look, Atomic, Condition } form = Form::Group;
    bool negative = false, behind = false;
    std::uint32_t condition = 0;
    if (accept('?')) {
      if (!more()) fail("unexpected end of pattern", at_);
      const char32_t c = s_[at_++];
      switch (c) {
        case 'P':
          if (accept('<')) {
            name = until('>', "group name", &name_start);
            check_name(name, name_start);
          } else if (accept('=')) {
            const std::string ref = until(')', "group name", &name_start);
            check_name(ref, name_start);
            return backref(named(ref, name_start), name_start);
          } else {
            if (!more()) fail("unexpected end of pattern", at_);
            fail(fmt::format("unknown extension ?P{}", text(at_, at_ + 1)), here + 1);
          }
          break;
        case ':': capture = false; break;
        case '#':
          while (more() && s_[at_] != ')') ++at_;
          if (!accept(')')) fail("missing ), unterminated comment", here);
          return nullptr;
        case '=': case '!':
          form = Form::Look;
          negative = c == '!';
          break;
        case '<':
          if (!more()) fail("unexpected end of pattern", at_);
          if (peek() != '=' && peek() != '!') fail(fmt::format("unknown extension ?<{}", text(at_, at_ + 1)), here + 1);
          form = Form::Look;
          behind = true;
          negative = s_[at_++] == '!';
          break;
        case '>': form = Form::Atomic; break;
        case '(': {
          form = Form::Condition;
          const std::string ref = until(')', "group name", &name_start);
          if (is_identifier(ref)) {
            condition = named(ref, name_start);
          } else {
            bool number = true;
            std::uint64_t n = 0;
            for (char d : ref) {
              number = number && d >= '0' && d <= '9';
              n = std::min<std::uint64_t>(n * 10 + static_cast<std::uint64_t>(d - '0'), 1u << 30);
            }
            if (!number) fail(fmt::format("bad character in group name {}", shown(ref)), name_start);
            if (n == 0) fail("bad group number", name_start);
            condition = static_cast<std::uint32_t>(n);
            conditions_.push_back({condition, name_start});
          }
          break;
        }
        default: {
          if (!flag_of(c) && c != '-') fail(fmt::format("unknown extension ?{}", text(at_ - 1, at_)), here + 1);
          --at_;
          if (inline_flags(here, at_start)) return nullptr;
          capture = false;
          break;
        }
      }
    }
    if (form == Form::Look || form == Form::Atomic || form == Form::Condition) capture = false;
    std::uint32_t number = 0;
    if (capture) {
      number = ++groups_;
      if (!name.empty()) {
        for (const auto& [n, g] : out_->names)
          if (n == name)
            fail(fmt::format("redefinition of group name {} as group {}; was group {}", shown(name), number, g), name_start);
        out_->names.push_back({name, number});
      }
      open_.push_back(number);
    }
    const auto saved_behind = behind_groups_ ? std::make_unique<std::uint32_t>(*behind_groups_) : nullptr;
    if (behind && !behind_groups_) behind_groups_ = std::make_unique<std::uint32_t>(groups_);
    NodePtr body = alternatives(depth + 1);
    if (behind && !saved_behind) behind_groups_.reset();
    if (!accept(')')) fail("missing ), unterminated subpattern", here);
    if (capture) open_.pop_back();
    flags_ = saved;
    switch (form) {
      case Form::Group:
        out = make(Node::Kind::Group);
        out->capture = capture;
        out->a = number;
        break;
      case Form::Look:
        out = make(Node::Kind::Look);
        out->negative = negative;
        out->behind = behind;
        break;
      case Form::Atomic: out = make(Node::Kind::Atomic); break;
      case Form::Condition: {
        out = make(Node::Kind::Condition);
        out->a = condition;
        if (body->kind == Node::Kind::Alternatives) {
          if (body->kids.size() > 2) fail("conditional backref with more than two branches", body->a);
          out->kids = std::move(body->kids);
        } else {
          out->kids.push_back(std::move(body));
        }
        return out;
      }
    }
    out->kids.push_back(std::move(body));
    return out;
  }

  /// "(?i)" gives true: for the whole pattern; "(?i-s:" false: for the group that follows.
  bool inline_flags(std::size_t here, bool at_start) {
    std::uint32_t on = 0, off = 0;
    const auto check = [&](char32_t c, std::uint32_t f) {
      if (bytes_ && f == kReUnicode) fail("bad inline flags: cannot use 'u' flag with a bytes pattern", at_);
      if (!bytes_ && f == kReLocale) fail("bad inline flags: cannot use 'L' flag with a str pattern", at_);
    };
    while (more() && flag_of(peek())) {
      const std::uint32_t f = flag_of(s_[at_++]);
      check(s_[at_ - 1], f);
      on |= f;
      if ((f & kTypeFlags) && (on & kTypeFlags) != f) fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", at_);
      if (!more()) fail("missing -, : or )", at_);
    }
    if (accept(')')) {
      if (!at_start) fail("global flags not at the start of the expression", here);
      flags_ |= on;
      if (on & kReAscii) flags_ &= ~std::uint32_t{kReUnicode};
      return true;
    }
    if (peek() != ':' && peek() != '-') fail((peek() | 32) >= 'a' && (peek() | 32) <= 'z' ? "unknown flag" : "missing -, : or )", at_);
    if (accept('-')) {
      if (!more()) fail("missing flag", at_);
      if (!flag_of(peek())) fail((peek() | 32) >= 'a' && (peek() | 32) <= 'z' ? "unknown flag" : "missing flag", at_);
      while (more() && flag_of(peek())) {
        const std::uint32_t f = flag_of(s_[at_++]);
        if (f & kTypeFlags) fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at_);
        off |= f;
        if (!more()) fail("missing :", at_);
      }
      if (peek() != ':') fail((peek() | 32) >= 'a' && (peek() | 32) <= 'z' ? "unknown flag" : "missing :", at_);
      if (on & off) fail("bad inline flags: flag turned on and off", at_);
    }
    ++at_;
    if (on & kTypeFlags) flags_ &= ~kTypeFlags;
    flags_ = (flags_ | on) & ~off;
    return false;
  }

  const std::u32string& s_;
  std::size_t at_ = 0;
  std::uint32_t flags_;
  bool bytes_;
  RegexProgram* out_;
  std::uint32_t groups_ = 0;
  std::vector<std::uint32_t> open_;
  std::unique_ptr<std::uint32_t> behind_groups_;
  std::vector<std::pair<std::uint32_t, std::size_t>> conditions_;
};

// ---- code ----

struct Width {
  std::uint64_t min = 0, max = 0;
};
constexpr std::uint64_t kWide = 1ull << 40;

class Emitter {
 public:
  Emitter(RegexProgram* out, bool bytes) : out_(*out), bytes_(bytes) {}

  Width width(const Node& n) {
    const auto key = widths_.find(&n);
    if (key != widths_.end()) return key->second;
    worked(200);
    Width w;
    switch (n.kind) {
      case Node::Kind::Char: case Node::Kind::Any: case Node::Kind::Set: w = {1, 1}; break;
      case Node::Kind::Sequence: case Node::Kind::Group: case Node::Kind::Atomic:
        for (const auto& k : n.kids) {
          const Width x = width(*k);
          w = {std::min(kWide, w.min + x.min), std::min(kWide, w.max + x.max)};
        }
        if (n.kind == Node::Kind::Group && n.capture) group_widths_[n.a] = w;
        break;
      case Node::Kind::Alternatives: case Node::Kind::Condition:
        w = {kWide, 0};
        for (const auto& k : n.kids) {
          const Width x = width(*k);
          w = {std::min(w.min, x.min), std::max(w.max, x.max)};
        }
        if (n.kind == Node::Kind::Condition && n.kids.size() < 2) w.min = 0;
        break;
      case Node::Kind::Repeat: {
        const Width x = width(*n.kids[0]);
        w = {std::min(kWide, x.min * n.a), n.b == kNoLimit ? (x.max ? kWide : 0) : std::min(kWide, x.max * n.b)};
        break;
      }
      case Node::Kind::Backref: w = group_widths_.count(n.a) ? group_widths_[n.a] : Width{0, kWide}; break;
      case Node::Kind::Look: case Node::Kind::At: break;
    }
    return widths_[&n] = w;
  }

  void emit(const Node& n) {
    const bool ignore = n.flags & kReIgnoreCase;
    const bool ascii = bytes_ || (n.flags & kReAscii);
    switch (n.kind) {
      case Node::Kind::Char: {
        const bool cased = ignore && (ascii ? n.a < 128 && (n.a | 32) - 'a' < 26u : simple_lower(n.a) != n.a || simple_upper(n.a) != n.a);
        put(cased ? RegexOp::CharIgnore : RegexOp::Char, n.a);
        out_.code.back().ascii = ascii;
        break;
      }
      case Node::Kind::Any: put(n.flags & kReDotAll ? RegexOp::AnyAll : RegexOp::Any); break;
      case Node::Kind::Set:
        put(ignore ? RegexOp::SetIgnore : RegexOp::Set, n.a);
        out_.code.back().ascii = ascii;
        break;
      case Node::Kind::Sequence:
        for (const auto& k : n.kids) emit(*k);
        break;
      case Node::Kind::Alternatives: {
        std::vector<std::uint32_t> jumps;
        for (std::size_t i = 0; i < n.kids.size(); ++i) {
          if (i + 1 < n.kids.size()) {
            const std::uint32_t split = put(RegexOp::Split);
            out_.code[split].a = here();
            emit(*n.kids[i]);
            jumps.push_back(put(RegexOp::Jump));
            out_.code[split].b = here();
          } else {
            emit(*n.kids[i]);
          }
        }
        for (std::uint32_t j : jumps) out_.code[j].a = here();
        break;
      }
      case Node::Kind::Repeat: repeat(n); break;
      case Node::Kind::Group:
        if (n.capture) put(RegexOp::Save, 2 * n.a);
        emit(*n.kids[0]);
        if (n.capture) put(RegexOp::Save, 2 * n.a + 1);
        break;
      case Node::Kind::Backref:
        put(ignore ? RegexOp::BackrefIgnore : RegexOp::Backref, n.a);
        out_.code.back().ascii = ascii;
        break;
      case Node::Kind::Look: look(n); break;
      case Node::Kind::At:
        put(static_cast<RegexOp>(n.a));
        out_.code.back().ascii = ascii;
        break;
      case Node::Kind::Atomic: atomic([&] { emit(*n.kids[0]); }); break;
      case Node::Kind::Condition: {
        const std::uint32_t test = put(RegexOp::Condition, n.a);
        emit(*n.kids[0]);
        if (n.kids.size() > 1) {
          const std::uint32_t jump = put(RegexOp::Jump);
          out_.code[test].b = here();
          emit(*n.kids[1]);
          out_.code[jump].a = here();
        } else {
          out_.code[test].b = here();
        }
        break;
      }
    }
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(out_.code.size()); }
  std::uint32_t put(RegexOp op, std::uint32_t a = 0, std::uint32_t b = 0) {
    worked(20);
    RegexInsn i{op};
    i.a = a;
    i.b = b;
    out_.code.push_back(i);
    return here() - 1;
  }

  template <class Body>
  void atomic(Body body) {
    const std::uint32_t r = out_.registers++;
    put(RegexOp::Mark, r);
    body();
    put(RegexOp::CutAtomic, r);
  }

  static const Node* single(const Node& n) {
    switch (n.kind) {
      case Node::Kind::Char: case Node::Kind::Any: case Node::Kind::Set: return &n;
      case Node::Kind::Sequence: return n.kids.size() == 1 ? single(*n.kids[0]) : nullptr;
      case Node::Kind::Group: return n.capture ? nullptr : single(*n.kids[0]);
      default: return nullptr;
    }
  }

  void repeat(const Node& n) {
    const Node& body = *n.kids[0];
    if (n.b == 0) return;
    if (const Node* one = single(body)) {
      const std::uint32_t at = put(RegexOp::RepeatOne, n.a, n.b);
      out_.code[at].mode = n.mode;
      emit(*one);
      return;
    }
    if (n.mode == 2) {
      atomic([&] { loop(n, body, 0); });
      return;
    }
    loop(n, body, n.mode);
  }

  void loop(const Node& n, const Node& body, std::uint8_t mode) {
    if (n.a == 0 && n.b == 1) {
      const std::uint32_t split = put(RegexOp::Split);
      const std::uint32_t inside = here();
      emit(body);
      out_.code[split].a = mode ? here() : inside;
      out_.code[split].b = mode ? inside : here();
      return;
    }
    const std::uint32_t id = static_cast<std::uint32_t>(out_.loops.size());
    out_.loops.push_back({n.a, n.b, mode});
    put(RegexOp::LoopStart, id);
    const std::uint32_t test = put(RegexOp::LoopTest, id);
    emit(body);
    put(RegexOp::Jump, test);
    if (mode == 1) {
      put(RegexOp::LoopEnter, id, test + 1);
    }
    out_.code[test].b = here();
  }

  void look(const Node& n) {
    const std::uint32_t r = out_.registers++;
    std::uint32_t back = 0;
    if (n.behind) {
      const Width w = width(*n.kids[0]);
      if (w.min != w.max) throw RegexError{"look-behind requires fixed-width pattern", -1};
      back = static_cast<std::uint32_t>(w.min);
    }
    if (n.negative) {
      const std::uint32_t start = put(RegexOp::NotLook, r);
      if (back) put(RegexOp::StepBack, back);
      emit(*n.kids[0]);
      put(RegexOp::FailLook, r);
      out_.code[start].b = here();
    } else {
      put(RegexOp::Mark, r);
      if (back) put(RegexOp::StepBack, back);
      emit(*n.kids[0]);
      put(RegexOp::CutLook, r);
    }
  }

  RegexProgram& out_;
  bool bytes_;
  std::map<const Node*, Width> widths_;
  std::map<std::uint32_t, Width> group_widths_;
};

}  // namespace

bool compile_regex(const std::u32string& pattern, std::uint32_t flags, bool bytes, RegexProgram* out, RegexError* error) {
  std::vector<std::string> warnings;
  try {
    Parser parser(pattern, flags, bytes, out, warnings);
    NodePtr root = parser.parse();
    error->warnings = warnings;
    Emitter emitter(out, bytes);
    emitter.width(*root);
    emitter.emit(*root);
    RegexInsn end{RegexOp::Match};
    out->code.push_back(end);
    std::size_t i = 0;
    while (out->code[i].op == RegexOp::Save) ++i;
    if (out->code[i].op == RegexOp::Char) {
      out->has_first = true;
      out->first = out->code[i].a;
    } else if (out->code[i].op == RegexOp::RepeatOne && out->code[i].a > 0 && out->code[i + 1].op == RegexOp::Char) {
      out->has_first = true;
      out->first = out->code[i + 1].a;
    }
    return true;
  } catch (RegexError& e) {
    *error = std::move(e);
    error->warnings = std::move(warnings);
    return false;
  }
}

}  // namespace py
