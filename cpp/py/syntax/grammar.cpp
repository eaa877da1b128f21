// Reads the notation of error_grammar.cpp.
#include "py/syntax/grammar.h"

#include <cassert>
#include <unordered_map>

#include "py/syntax/diagnose.h"

namespace py::syntax {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n'; }
bool is_word_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

class Compiler {
 public:
  explicit Compiler(Grammar& out) : out_(out) {
    for (int i = 0;; ++i) {
      Tok t = static_cast<Tok>(i);
      tokens_.emplace(spelling(t), t);
      if (t == Tok::kYield) break;
    }
  }

  void compile() {
    // Names first, so that rules can refer to later ones.
    for (auto piece = kErrorGrammar; *piece; ++piece) {
      std::string_view text = *piece;
      for (std::size_t line = 0; line < text.size();) {
        std::size_t end = text.find('\n', line);
        if (is_word_char(text[line])) add_rule(text.substr(line, text.find(':', line) - line));
        line = end + 1;
      }
    }
    for (auto piece = kErrorGrammar; *piece; ++piece) {
      text_ = *piece;
      at_ = 0;
      while (skip(), at_ < text_.size()) {
        std::string_view name = word();
        if (peek() == '=') ++at_;
        assert(peek() == ':');
        ++at_;
        std::uint16_t made = choice();
        out_.rules[rules_.at(name)].choice = made;
      }
    }
  }

 private:
  void add_rule(std::string_view name) {
    GrammarRule rule;
    rule.memo = name.back() == '=';
    if (rule.memo) name.remove_suffix(1);
    rule.name = name;
    rule.invalid = name.substr(0, 8) == "invalid_" && name != "invalid_ann_assign_target";
    for (std::string_view e : {"expression", "disjunction", "bitwise_or", "star_expressions", "star_named_expression",
                               "yield_expr", "starred_expression", "expression_without_invalid",
                               "invalid_ann_assign_target", "star_named_expressions"}) {
      rule.expression = rule.expression || name == e;
    }
    rules_.emplace(name, static_cast<std::uint16_t>(out_.rules.size()));
    out_.rules.push_back(rule);
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  std::string_view word() {
    std::size_t from = at_;
    while (is_word_char(peek())) ++at_;
    return text_.substr(from, at_ - from);
  }
  std::string_view quoted(char quote) {
    std::size_t from = ++at_;
    at_ = text_.find(quote, from);
    return text_.substr(from, at_++ - from);
  }
  /// The next thing is the head of another rule: a word and a colon at the start of a line.
  bool at_rule() const { return at_ == 0 || text_[at_ - 1] == '\n' || at_ >= text_.size(); }

  std::uint16_t choice() {
    Choice made;
    do {
      skip();
      made.push_back(alternative());
      skip();
    } while (peek() == '|' && ++at_);
    out_.choices.push_back(std::move(made));
    return static_cast<std::uint16_t>(out_.choices.size() - 1);
  }

  Alternative alternative() {
    Alternative made;
    while (true) {
      skip();
      char c = peek();
      if (c == '\0' || c == '|' || c == ')' || c == ']' || at_rule()) break;
      if (c == '{') {
        action(made);
        continue;
      }
      made.items.push_back(item());
    }
    made.invalid = made.items.size() == 1 && made.items[0].op == Item::Op::Rule && out_.rules[made.items[0].arg].invalid;
    return made;
  }

  void action(Alternative& to) {
    ++at_;
    Action a;
    a.verb = word();
    while (skip(), peek() != '`') {
      (a.first ? a.second : a.first) = peek();
      ++at_;
    }
    a.message = quoted('`');
    ++at_;  // the closing brace
    to.action = static_cast<std::int32_t>(out_.actions.size());
    out_.actions.push_back(a);
  }

  std::uint16_t single(Item item) {
    Choice made(1);
    made[0].items.push_back(item);
    out_.choices.push_back(std::move(made));
    return static_cast<std::uint16_t>(out_.choices.size() - 1);
  }

  Item item() {
    char capture = 0;
    if ((peek() == 'a' || peek() == 'b') && at_ + 1 < text_.size() && text_[at_ + 1] == '=') {
      capture = peek();
      at_ += 2;
    }
    Item made = prefixed();
    made.capture = capture;
    return made;
  }

  Item prefixed() {
    if (peek() == '~') {
      ++at_;
      return {Item::Op::Cut};
    }
    if (peek() == '&' && text_[at_ + 1] == '&') {
      at_ += 2;
      Item forced = simple();
      forced.op = Item::Op::Forced;
      return forced;
    }
    if (peek() == '&' || peek() == '!') {
      Item::Op op = peek() == '&' ? Item::Op::And : Item::Op::Not;
      ++at_;
      return {op, 0, single(simple())};
    }
    Item one = simple();
    if (peek() == '.') {
      ++at_;
      Item element = simple();
      assert(peek() == '+');
      ++at_;
      return {Item::Op::Separated, 0, single(element), one.arg};
    }
    if (peek() == '*' || peek() == '+') {
      Item::Op op = peek() == '*' ? Item::Op::Star : Item::Op::Plus;
      ++at_;
      return {op, 0, single(one)};
    }
    return one;
  }

  Item simple() {
    char c = peek();
    if (c == '(' || c == '[') {
      ++at_;
      std::uint16_t made = choice();
      ++at_;
      return {c == '(' ? Item::Op::Group : Item::Op::Optional, 0, made};
    }
    if (c == '\'') return {Item::Op::Token, 0, static_cast<std::uint16_t>(tokens_.at(quoted('\'')))};
    if (c == '"') {
      out_.words.push_back(quoted('"'));
      return {Item::Op::Word, 0, static_cast<std::uint16_t>(out_.words.size() - 1)};
    }
    std::string_view name = word();
    if (name == "SOFT_KEYWORD") return {Item::Op::AnyWord};
    auto token = tokens_.find(name);
    if (token != tokens_.end() && name[0] < 'a') return {Item::Op::Token, 0, static_cast<std::uint16_t>(token->second)};
    assert(rules_.count(name));
    return {Item::Op::Rule, 0, rules_.at(name)};
  }

  Grammar& out_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::unordered_map<std::string_view, Tok> tokens_;
  std::unordered_map<std::string_view, std::uint16_t> rules_;
};

}  // namespace

std::uint16_t Grammar::rule(std::string_view name) const {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].name == name) return static_cast<std::uint16_t>(i);
  }
  assert(false);
  return 0;
}

const Grammar& error_grammar() {
  static const Grammar grammar = [] {
    Grammar out;
    Compiler(out).compile();
    return out;
  }();
  return grammar;
}

}  // namespace py::syntax
