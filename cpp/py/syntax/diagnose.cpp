// Finds the error of a source that does not parse, as CPython does: the grammar is run over the tokens once to
// see how far it gets, and a second time with the rules for wrong programs, the first of which to match raises
// its error. If none does it is "invalid syntax" at the last token that the first run looked at. Errors of
// the lexer come out when their token is reached, and replace an error of the parser before them.
#include "py/syntax/diagnose.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "py/syntax/grammar.h"
#include "py/syntax/identifier.h"
#include "py/syntax/parser_impl.h"

namespace py::syntax {

std::string_view expression_name(const ExprNode* e) {
  switch (e->kind) {
    case Kind::Attribute: return "attribute";
    case Kind::Subscript: return "subscript";
    case Kind::Starred: return "starred";
    case Kind::Name: return "name";
    case Kind::List: return "list";
    case Kind::Tuple: return "tuple";
    case Kind::Lambda: return "lambda";
    case Kind::Call: return "function call";
    case Kind::GeneratorExp: return "generator expression";
    case Kind::Yield:
    case Kind::YieldFrom: return "yield expression";
    case Kind::Await: return "await expression";
    case Kind::ListComp: return "list comprehension";
    case Kind::SetComp: return "set comprehension";
    case Kind::DictComp: return "dict comprehension";
    case Kind::Dict: return "dict literal";
    case Kind::Set: return "set display";
    case Kind::JoinedStr:
    case Kind::FormattedValue: return "f-string expression";
    case Kind::Constant:
      switch (as<Constant>(e)->type) {
        case ConstKind::None: return "None";
        case ConstKind::True: return "True";
        case ConstKind::False: return "False";
        case ConstKind::Ellipsis: return "ellipsis";
        default: return "literal";
      }
    case Kind::Compare: return "comparison";
    case Kind::IfExp: return "conditional expression";
    case Kind::NamedExpr: return "named expression";
    default: return "expression";
  }
}

namespace {

/// Deeper than any valid program gets with its brackets limited.
constexpr int kMaxRules = 4500;

std::string_view line_of(const Source& source, std::int32_t lineno, const Token& reached) {
  std::string_view text = source.text;
  if (reached.cursor_lineno <= lineno) {
    // The line that the lexer is in, with its end; of a token over several lines, all of them.
    return text.substr(reached.buffer_start, reached.line_end - reached.buffer_start);
  }
  std::size_t from = 0;
  for (std::int32_t n = source.first_line; n < lineno; ++n) {
    std::size_t newline = text.find('\n', from);
    if (newline == std::string_view::npos) break;
    from = newline + 1;
  }
  return text.substr(from, text.find('\n', from) - from);
}

std::int32_t character_column(std::string_view line, std::int32_t col) {
  if (col <= 0) return col;
  std::int32_t bytes = static_cast<std::int32_t>(line.size());
  if (col > bytes) return count_characters(line) + 1;
  return count_characters(line.substr(0, col));
}

/// The part of a target that can't be one; null if all of it can.
enum class TargetsOf { Assignment, For, Del };
ExprNode* invalid_target(ExprNode* e, TargetsOf where) {
  switch (e->kind) {
    case Kind::List:
    case Kind::Tuple:
      for (ExprNode* item : as<Sequence>(e)->elts) {
        if (ExprNode* bad = invalid_target(item, where)) return bad;
      }
      return nullptr;
    case Kind::Starred: return where == TargetsOf::Del ? e : invalid_target(as<Starred>(e)->value, where);
    case Kind::Compare:
      // Python: `a in b` of `for a in b` reads as a comparison here, and its left side is the target.
      if (where != TargetsOf::For) return e;
      return as<Compare>(e)->ops[0] == CmpOp::In ? invalid_target(as<Compare>(e)->left, where) : nullptr;
    case Kind::Name:
    case Kind::Subscript:
    case Kind::Attribute: return nullptr;
    default: return e;
  }
}

struct Span {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  const GrammarRule* rule = nullptr;  // null: tokens
};

class Recogniser {
 public:
  /// Thrown when an error is found.
  struct Found {
    SyntaxError error;
    bool by_lexer;
  };

  Recogniser(Source& source, const ParseOptions& options)
      : source_(source), options_(options), grammar_(error_grammar()), parser_(source, tree_, options) {}

  bool run(bool invalid_rules) {
    invalid_rules_ = invalid_rules;
    memo_.clear();
    std::string_view start = options_.mode == Mode::Exec ? "file" : options_.mode == Mode::Eval ? "eval" : "interactive";
    return rule(grammar_.rule(start), 0) >= 0;
  }

  /// The last token that was looked at.
  const Token& reached() const { return source_.tokens[reached_]; }

  SyntaxError at_range(ErrorClass type, std::string message, const Range& at) const {
    return place_error(source_, type, std::move(message), at.lineno, at.col_offset + 1, at.end_lineno,
                       at.end_col_offset + 1, reached());
  }
  /// At a token, or where the lexer stands if the token has no place.
  SyntaxError at_token(ErrorClass type, std::string message, const Token& t) const {
    std::int32_t col = t.col + 1, end_col = t.end_col + 1;
    if (t.col == -1) {
      col = static_cast<std::int32_t>(reached().cursor - reached().line_start);
      end_col = -1;
    }
    return place_error(source_, type, std::move(message), t.lineno, col, t.end_lineno, end_col, reached());
  }

 private:
  using Pos = std::int32_t;  // index of a token; -1: no match

  const Token& token(Pos at) {
    std::uint32_t i = std::min<std::uint32_t>(static_cast<std::uint32_t>(at), source_.tokens.size() - 1);
    const Token& t = source_.tokens[i];
    if (i > reached_) reached_ = i;
    if (t.type == Tok::Error) raise_lexer_error();
    return t;
  }

  SyntaxError lexer_error() const;

  // What raises is kept out of the functions that recurse, so that their frames stay small.
  [[noreturn, gnu::noinline]] void raise_lexer_error() const { throw Found{lexer_error(), true}; }
  [[noreturn, gnu::noinline]] void raise_too_deep() const {
    SyntaxError error;
    error.type = ErrorClass::Memory;
    error.message = "Parser stack overflowed - Python source too complex to parse";
    throw Found{error, true};
  }
  [[noreturn, gnu::noinline]] void raise_expected(Tok wanted, const Token& t) const {
    raise(at_place(fmt::format("expected '{}'", spelling(wanted)), t));
  }

  // ---- Matching --------------------------------------------------------------------------------------

  Pos rule(std::uint16_t index, Pos at) {
    const GrammarRule& r = grammar_.rules[index];
    std::uint64_t key = static_cast<std::uint64_t>(at) << 17 | static_cast<std::uint64_t>(index) << 1 |
                        (invalid_rules_ || r.memo ? 1 : 0);
    auto known = memo_.find(key);
    if (known != memo_.end()) return known->second;
    if (++depth_ > kMaxRules) raise_too_deep();
    bool invalid_before = invalid_rules_;
    if (r.name == "expression_without_invalid") invalid_rules_ = false;
    Pos end = choice(grammar_.choices[r.choice], at);
    invalid_rules_ = invalid_before;
    --depth_;
    if (end >= 0 && index == strings_) check_strings(at);
    memo_.emplace(key, end);
    return end;
  }

  /// Errors in string literals come up as soon as they are read.
  [[gnu::noinline]] void check_strings(Pos at) {
    try {
      parser_.check_strings(static_cast<std::uint32_t>(at));
    } catch (const Parser::Raised& raised) {
      throw Found{raised.error, false};
    }
  }

  Pos choice(const Choice& alternatives, Pos at) {
    for (const Alternative& a : alternatives) {
      if (a.invalid && !invalid_rules_) continue;
      bool cut = false;
      Span captures[2];
      Pos end = sequence(a, at, captures, cut);
      if (end >= 0) {
        if (a.action < 0) return end;
        act(grammar_.actions[a.action], captures, at, end);
      } else if (cut) {
        return -1;
      }
    }
    return -1;
  }

  Pos sequence(const Alternative& a, Pos at, Span* captures, bool& cut) {
    for (const Item& item : a.items) {
      if (item.op == Item::Op::Cut) {
        cut = true;
        continue;
      }
      Pos end = match(item, at);
      if (end < 0) return -1;
      if (item.capture) {
        captures[item.capture - 'a'] = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                                        item.op == Item::Op::Rule ? &grammar_.rules[item.arg] : nullptr};
      }
      at = end;
    }
    return at;
  }

  Pos match(const Item& item, Pos at) {
    switch (item.op) {
      case Item::Op::Token: return token(at).type == static_cast<Tok>(item.arg) ? at + 1 : -1;
      case Item::Op::Word: {
        const Token& t = token(at);
        return t.type == Tok::Name && source_.text_of(t) == grammar_.words[item.arg] ? at + 1 : -1;
      }
      case Item::Op::AnyWord: {
        const Token& t = token(at);
        if (t.type != Tok::Name) return -1;
        // Python: compared only as far as the name goes, so `c` and `ma` count as well.
        std::string_view word = source_.text_of(t);
        for (std::string_view soft : {"_", "case", "match", "type"}) {
          if (soft.substr(0, word.size()) == word) return at + 1;
        }
        return -1;
      }
      case Item::Op::Rule: return rule(item.arg, at);
      case Item::Op::Group: return choice(grammar_.choices[item.arg], at);
      case Item::Op::Optional: {
        Pos end = choice(grammar_.choices[item.arg], at);
        return end < 0 ? at : end;
      }
      case Item::Op::Star:
      case Item::Op::Plus: {
        Pos last = item.op == Item::Op::Star ? at : -1;
        for (Pos end = at; (end = choice(grammar_.choices[item.arg], end)) >= 0;) {
          if (end == last) break;
          last = end;
        }
        return last;
      }
      case Item::Op::Separated: {
        const Choice& element = grammar_.choices[item.arg];
        Pos last = choice(element, at);
        while (last >= 0 && token(last).type == static_cast<Tok>(item.extra)) {
          Pos end = choice(element, last + 1);
          if (end < 0) break;
          last = end;
        }
        return last;
      }
      case Item::Op::And: return choice(grammar_.choices[item.arg], at) >= 0 ? at : -1;
      case Item::Op::Not: return choice(grammar_.choices[item.arg], at) >= 0 ? -1 : at;
      case Item::Op::Cut: return at;
      case Item::Op::Forced: {
        const Token& t = token(at);
        if (t.type == static_cast<Tok>(item.arg)) return at + 1;
        raise_expected(static_cast<Tok>(item.arg), t);
      }
    }
    return -1;
  }

  // ---- Raising ---------------------------------------------------------------------------------------

  [[noreturn]] void raise(SyntaxError error) const { throw Found{std::move(error), false}; }

  /// At a token's own place, even if it has none (column 0 then).
  SyntaxError at_place(std::string message, const Token& t) const {
    return at_range(ErrorClass::Syntax, std::move(message), {t.lineno, t.col, t.end_lineno, t.end_col});
  }

  ExprNode* expression(const Span& span) { return parser_.expression_between(span.from, span.to); }

  /// Where the captured thing stands. An expression's node tells, for parentheses around it don't count.
  Range place(const Span& span) {
    if (span.rule && span.rule->expression) {
      if (ExprNode* e = expression(span)) return e->at;
    }
    const Token& first = source_.tokens[span.from];
    std::uint32_t end = span.to;
    if (span.rule && end > span.from + 1 && source_.tokens[end - 1].type == Tok::Comma) --end;
    const Token& last = source_.tokens[end - 1];
    return {first.lineno, first.col, last.end_lineno, last.end_col};
  }
  static Range from_to(const Range& a, const Range& b) {
    return {a.lineno, a.col_offset, b.end_lineno, b.end_col_offset};
  }

  static const ExprNode* last_of(const List<Comprehension*>& clauses) {
    const Comprehension* last = clauses.back();
    return last->ifs.empty() ? last->iter : last->ifs.back();
  }

  /// Puts what the captures say into a message: %t the text of a's first token, %s what a is called, %d a's line.
  std::string worded(std::string_view message, const Span& a) {
    std::string out;
    for (std::size_t i = 0; i < message.size(); ++i) {
      if (message[i] != '%') {
        out += message[i];
        continue;
      }
      switch (message[++i]) {
        case 't': out += source_.text_of(source_.tokens[a.from]); break;
        case 'd': out += std::to_string(source_.tokens[a.from].lineno); break;
        default: {
          ExprNode* e = expression(a);
          out += e ? expression_name(e) : "expression";
        }
      }
    }
    return out;
  }

  [[gnu::noinline]] void act(const Action& action, const Span* captures, Pos start, Pos end) {
    const Span& a = captures[0];
    const Span& b = captures[1];
    auto syntax = [&](const Range& at) { raise(at_range(ErrorClass::Syntax, worded(action.message, a), at)); };
    std::string_view verb = action.verb;
    if (verb == "at") syntax(place(a));
    if (verb == "range") syntax(from_to(place(a), place(action.second == 'a' ? a : b)));
    if (verb == "last") raise(at_token(ErrorClass::Syntax, worded(action.message, a), reached()));
    if (verb == "next") raise(at_token(ErrorClass::Syntax, worded(action.message, a), token(end)));
    if (verb == "indentation") raise(at_token(ErrorClass::Indentation, worded(action.message, a), reached()));
    if (verb == "from") raise_from(a, worded(action.message, a));
    if (verb == "key") {
      // Python: from the key's last character, without an end.
      Range at = place(a);
      raise(place_error(source_, ErrorClass::Syntax, std::string(action.message), at.lineno, at.end_col_offset,
                        at.end_lineno, 0, reached()));
    }
    if (verb == "comma") {
      // Only within brackets, and not for Python 2's print and exec.
      if (!legacy(a) && source_.tokens[end - 1].level > 0) syntax(from_to(place(a), place(b)));
    }
    if (verb == "legacy" && legacy(a)) syntax(from_to(place(a), place(b)));
    if (verb == "assigned") raise_target(a, TargetsOf::Assignment, action.message);
    if (verb == "looped") raise_target(a, TargetsOf::For, action.message);
    if (verb == "deleted") raise_target(a, TargetsOf::Del, action.message);
    if (verb == "bound") {
      const ExprNode* e = expression(b);
      std::string message(action.message);
      message.replace(message.find("%c"), 2, e && e->kind == Kind::Tuple ? "constraints" : "bound");
      raise_from(a, message);
    }
    if (verb == "last_item") {
      ExprNode* items = expression(b);
      Range last = items ? items->at : place(b);
      if (items && items->kind == Kind::Tuple && source_.tokens[b.from].type != Tok::LeftParen) {
        last = as<Sequence>(items)->elts.back()->at;
      }
      syntax(from_to(place(a), last));
    }
    if (verb == "clauses" || verb == "clauses_target" || verb == "bare_genexp") raise_genexp(action, a, b);
    if (verb == "argument_order") {
      std::string message(action.message);
      for (const Keyword* k : parser_.arguments_between(a.from, a.to)->keywords) {
        if (k->arg.empty()) {
          message += " unpacking";
          break;
        }
      }
      raise(at_token(ErrorClass::Syntax, message, reached()));
    }
  }

  bool legacy(const Span& a) const {
    const Token& t = source_.tokens[a.from];
    if (a.to != a.from + 1 || t.type != Tok::Name) return false;
    std::string_view name = source_.text_of(t);
    return name == "print" || name == "exec";
  }

  void raise_from(const Span& a, std::string message) {
    Range at = place(a);
    raise(place_error(source_, ErrorClass::Syntax, std::move(message), at.lineno, at.col_offset + 1, kHere, kHere,
                      reached()));
  }

  void raise_target(const Span& a, TargetsOf where, std::string_view message) {
    ExprNode* e = expression(a);
    ExprNode* bad = e ? invalid_target(e, where) : nullptr;
    if (!bad) return;
    std::string text(message);
    text.replace(text.find("%s"), 2, expression_name(bad));
    raise(at_range(ErrorClass::Syntax, text, bad->at));
  }

  void raise_genexp(const Action& action, const Span& a, const Span& b) {
    List<Comprehension*> clauses = parser_.clauses_between(b.from, b.to);
    if (clauses.empty()) return;
    Range first;
    if (action.verb == "bare_genexp") {
      // Python: `dict((a, b) for a, b in x)` has a sole argument, and is right.
      Exprs args = parser_.arguments_between(a.from, a.to)->args;
      if (args.size() <= 1) return;
      first = args.back()->at;
    } else {
      first = place(a);
    }
    const ExprNode* last = action.verb == "clauses_target" ? clauses.back()->target : last_of(clauses);
    raise(at_range(ErrorClass::Syntax, std::string(action.message), from_to(first, last->at)));
  }

  Source& source_;
  const ParseOptions& options_;
  const Grammar& grammar_;
  Tree tree_;
  Parser parser_;
  std::unordered_map<std::uint64_t, Pos> memo_;
  const std::uint16_t strings_ = grammar_.rule("strings");
  std::uint32_t reached_ = 0;
  int depth_ = 0;
  bool invalid_rules_ = false;
};

SyntaxError never_closed(const Source& source) {
  const OpenBracket& open = source.brackets.back();
  return place_error(source, ErrorClass::Syntax, fmt::format("'{}' was never closed", open.bracket), open.lineno,
                     open.col + 1, open.lineno, 0, source.tokens.back());
}

SyntaxError Recogniser::lexer_error() const {
  switch (source_.ending) {
    case LexEnd::OpenBracket: return never_closed(source_);
    case LexEnd::UnexpectedEof: return at_token(ErrorClass::Syntax, "unexpected EOF while parsing", reached());
    default: return source_.error;
  }
}

}  // namespace

SyntaxError place_error(const Source& source, ErrorClass type, std::string message, std::int32_t lineno, std::int32_t col,
                        std::int32_t end_lineno, std::int32_t end_col, const Token& reached) {
  if (end_lineno == kHere) end_lineno = reached.cursor_lineno;
  if (end_col == kHere) end_col = static_cast<std::int32_t>(reached.cursor - reached.line_start);
  std::string_view line = line_of(source, lineno, reached);
  SyntaxError e;
  e.type = type;
  e.message = std::move(message);
  e.lineno = lineno;
  e.offset = character_column(line, col);
  e.end_lineno = end_lineno;
  e.end_offset = character_column(line, end_col);
  e.text = line;
  e.has_text = true;
  return e;
}

SyntaxError diagnose(Source& source, const ParseOptions& options) {
  Recogniser recogniser(source, options);
  SyntaxError error;
  try {
    recogniser.run(false);
    const Token& last = recogniser.reached();
    recogniser.run(true);
    if (last.type == Tok::Indent || last.type == Tok::Dedent) {
      return recogniser.at_token(ErrorClass::Indentation,
                                 last.type == Tok::Indent ? "unexpected indent" : "unexpected unindent",
                                 recogniser.reached());
    }
    error = recogniser.at_range(ErrorClass::Syntax, "invalid syntax", {last.lineno, last.col, last.end_lineno, last.end_col});
  } catch (const Recogniser::Found& found) {
    if (found.by_lexer) return found.error;
    error = found.error;
  }
  return after_lexing(source, std::move(error), recogniser.reached());
}

SyntaxError after_lexing(const Source& source, SyntaxError error, const Token& reached) {
  if (source.ending == LexEnd::Complete || !source.overrides) return error;
  if (source.ending == LexEnd::Error) return source.error;
  return reached.lineno > source.brackets.back().lineno ? never_closed(source) : error;
}

bool ended_too_early(Source& source, const ParseOptions& options) {
  Recogniser recogniser(source, options);
  try {
    recogniser.run(false);
  } catch (const Recogniser::Found&) {
  }
  return recogniser.reached().at_eof;
}

SyntaxError undecodable_source(std::string_view source) {
  std::size_t at = 0;
  while (at < source.size()) {
    std::size_t from = at;
    if (next_character(source, at) == 0xFFFD && at - from == 1) {
      at = from;
      break;
    }
  }
  unsigned char byte = static_cast<unsigned char>(source[at]);
  SyntaxError e;
  e.message = fmt::format("(unicode error) 'utf-8' codec can't decode byte 0x{:02x} in position {}: {}", byte, at,
                          byte >= 0xC2 && byte < 0xF5 ? "invalid continuation byte" : "invalid start byte");
  return e;
}

SyntaxError error_at(std::string_view source, std::string message, const Range& at, std::int32_t first_line) {
  for (std::int32_t n = first_line; n < at.lineno; ++n) {
    std::size_t newline = source.find('\n');
    source.remove_prefix(newline == std::string_view::npos ? source.size() : newline + 1);
  }
  std::string_view line = source.substr(0, source.find('\n'));
  SyntaxError e;
  e.message = std::move(message);
  e.lineno = at.lineno;
  e.offset = character_column(line, at.col_offset + 1);
  e.end_lineno = at.end_lineno;
  e.end_offset = character_column(line, at.end_col_offset + 1);
  e.text = line;
  e.has_text = true;
  return e;
}

namespace {

bool only_comments(std::string_view text) {
  while (!text.empty()) {
    std::size_t blank = text.find_first_not_of(" \t\n\r\f");
    if (blank == std::string_view::npos) return true;
    if (text[blank] != '#') return false;
    std::size_t newline = text.find('\n', blank);
    if (newline == std::string_view::npos) return true;
    text.remove_prefix(newline);
  }
  return true;
}

enum class Completeness : std::uint8_t { Complete, Wrong, Early };

Completeness completeness(std::string_view text, const ParseOptions& options) {
  Source source;
  LexOptions lexing;
  lexing.add_newline = options.mode == Mode::Exec;
  lexing.interactive = options.mode == Mode::Single;
  lexing.imply_dedent = false;
  lexing.magics = options.magics;
  lex(text, lexing, source);
  Tree tree;
  Parser parser(source, tree, options);
  try {
    parser.parse_root();
    return Completeness::Complete;
  } catch (const Parser::Failed&) {
    Parser::mark_print_statements(source, parser);
    return ended_too_early(source, options) ? Completeness::Early : Completeness::Wrong;
  } catch (const Parser::Raised&) {
    return Completeness::Wrong;
  }
}

}  // namespace

bool is_incomplete(std::string_view text, const ParseOptions& options) {
  if (only_comments(text)) return false;
  if (options.mode != Mode::Single) return completeness(text, options) == Completeness::Early;
  // As codeop does: what only fails for want of a line end is not complete, and with one added it may be wrong.
  if (completeness(text, options) == Completeness::Complete) return false;
  return completeness(std::string(text) + "\n", options) != Completeness::Wrong;
}

}  // namespace py::syntax
