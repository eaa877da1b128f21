// Entry points: source in, tree or error out.
#include "py/syntax/parser.h"

#include <utility>

#include "py/syntax/diagnose.h"
#include "py/syntax/identifier.h"
#include "py/syntax/parser_impl.h"

namespace py::syntax {

Parser::Parser(Source& source, Tree& tree, const ParseOptions& options)
    : source_(source),
      tree_(tree),
      options_(options),
      at_(source.tokens.data()),
      end_(source.tokens.data() + source.tokens.size() - 1),
      last_(at_) {}

Tok Parser::peek_type(int n) const { return end_ - at_ >= n ? at_[n].type : end_->type; }

std::string_view Parser::intern_name(const Token& t) {
  std::string_view text = source_.text_of(t);
  for (char c : text) {
    if (static_cast<unsigned char>(c) >= 128) return tree_.arena.intern(normalise_identifier(text));
  }
  return tree_.arena.intern(text);
}

std::string_view Parser::name() {
  if (at_->type != Tok::Name) fail();
  const Token& t = *at_;
  advance();
  return intern_name(t);
}

Name* Parser::name_node(std::string_view id, Context ctx, const Range& at) {
  auto* n = tree_.arena.make<Name>();
  n->kind = Kind::Name;
  n->at = at;
  n->id = id;
  n->ctx = ctx;
  return n;
}

Constant* Parser::constant(ConstKind type, const Token* first) {
  auto* n = node<Constant>(Kind::Constant, first);
  n->type = type;
  return n;
}

void Parser::enter() {
  if (++depth_ > kMaxTreeDepth) too_complex();
}

void Parser::too_complex() const {
  Raised raised;
  raised.error.type = ErrorClass::Memory;
  raised.error.message = "Parser stack overflowed - Python source too complex to parse";
  throw raised;
}

void Parser::raise_at(const Token& first, const Token& last, std::string message, bool final) const {
  Raised raised;
  raised.reached = final ? nullptr : &last;
  raised.error = place_error(source_, ErrorClass::Syntax, std::move(message), first.lineno, first.col + 1, last.end_lineno,
                             last.end_col + 1, last);
  throw raised;
}

Node* Parser::parse_root() {
  const Token* first = at_;
  switch (options_.mode) {
    case Mode::Exec: {
      Stmts body = statements_until(Tok::EndMarker);
      auto* n = node<Module>(Kind::Module, first);
      n->body = body;
      return n;
    }
    case Mode::Eval: {
      ExprNode* body = expressions();
      while (accept(Tok::Newline)) {
      }
      expect(Tok::EndMarker);
      auto* n = node<Expression>(Kind::Expression, first);
      n->body = body;
      return n;
    }
    case Mode::Single: break;
  }
  std::vector<StmtNode*> body;
  if (is(Tok::Newline)) {
    body.push_back(node<Simple>(Kind::Pass, first));
    advance();
  } else if (StmtNode* s = compound_statement()) {
    body.push_back(s);
    expect(Tok::Newline);
  } else {
    simple_statements(body);
  }
  single_only(at_[-1]);
  auto* n = node<Interactive>(Kind::Interactive, first);
  n->body = list(body);
  return n;
}

/// After the one statement of single mode only blanks and comments may come.
void Parser::single_only(const Token& last) const {
  std::string_view rest = std::string_view(source_.text).substr(last.cursor);
  while (!rest.empty()) {
    std::size_t blank = rest.find_first_not_of(" \t\n\f");
    if (blank == std::string_view::npos) return;
    rest.remove_prefix(blank);
    if (rest[0] != '#') {
      raise_at(last, last, "multiple statements found while compiling a single statement", /*final=*/true);
    }
    std::size_t newline = rest.find('\n');
    if (newline == std::string_view::npos) return;
    rest.remove_prefix(newline);
  }
}

ExprNode* Parser::expression_between(std::uint32_t from, std::uint32_t to) {
  at_ = last_ = source_.tokens.data() + from;
  const Token* stop = source_.tokens.data() + to;
  Stop guard(source_, to);
  try {
    ExprNode* e = is(Tok::kYield) ? yield_expression() : nullptr;
    if (!e) {
      const Token* first = at_;
      std::vector<ExprNode*> items;
      bool comma = false;
      do {
        if (comma && at_ == stop) break;
        items.push_back(star_named_expression());
        comma = is(Tok::Comma) && at_ < stop;
      } while (comma && accept(Tok::Comma));
      e = comma || items.size() > 1 ? tuple_of(first, items) : items[0];
    }
    return at_ == stop ? e : nullptr;
  } catch (const Failed&) {
    return nullptr;
  } catch (const Raised&) {
    return nullptr;
  }
}

List<Comprehension*> Parser::clauses_between(std::uint32_t from, std::uint32_t to) {
  at_ = last_ = source_.tokens.data() + from;
  Stop guard(source_, to);
  try {
    List<Comprehension*> clauses = comprehension_clauses();
    if (at_ == source_.tokens.data() + to) return clauses;
  } catch (const Failed&) {
  } catch (const Raised&) {
  }
  return {};
}

void Parser::check_strings(std::uint32_t from) {
  at_ = last_ = source_.tokens.data() + from;
  try {
    strings();
  } catch (const Failed&) {
  }
}

Call* Parser::arguments_between(std::uint32_t from, std::uint32_t to) {
  const Token* first = at_ = last_ = source_.tokens.data() + from;
  Stop guard(source_, to);
  std::vector<ExprNode*> args;
  std::vector<Keyword*> keywords;
  try {
    do one_argument(args, keywords);
    while (at_ < source_.tokens.data() + to && accept(Tok::Comma));
  } catch (const Failed&) {
  } catch (const Raised&) {
  }
  auto* n = node<Call>(Kind::Call, first);
  n->args = list(args);
  n->keywords = list(keywords);
  return n;
}

namespace {

LexOptions lex_options(const ParseOptions& options) {
  LexOptions out;
  out.add_newline = options.mode == Mode::Exec;
  out.interactive = options.mode == Mode::Single;
  out.magics = options.magics;
  out.first_line = options.first_line;
  return out;
}

/// Text in latin-1 as UTF-8.
std::string from_latin1(std::string_view source) {
  std::string out;
  for (char c : source) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

/// The encoding that one of the first two lines names in a comment, or nothing.
std::string_view coding_comment(std::string_view source) {
  for (int line = 0; line < 2 && !source.empty(); ++line) {
    std::size_t end = source.find('\n');
    std::string_view text = source.substr(0, end);
    source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
    std::size_t start = text.find_first_not_of(" \t\f");
    if (start == std::string_view::npos) continue;
    if (text[start] != '#') return {};
    std::size_t coding = text.find("coding");
    if (coding == std::string_view::npos) continue;
    coding += 6;
    if (coding >= text.size() || (text[coding] != ':' && text[coding] != '=')) continue;
    std::size_t from = text.find_first_not_of(" \t", coding + 1);
    if (from == std::string_view::npos) continue;
    std::size_t to = from;
    while (to < text.size() && (isalnum(static_cast<unsigned char>(text[to])) || text[to] == '-' || text[to] == '_' || text[to] == '.')) ++to;
    return text.substr(from, to - from);
  }
  return {};
}

bool valid_utf8(std::string_view s) {
  for (std::size_t at = 0; at < s.size();) {
    std::size_t from = at;
    if (next_character(s, at) == 0xFFFD && at - from == 1) return false;
  }
  return true;
}

}  // namespace

ParseResult parse(std::string_view text, const ParseOptions& options) {
  ParseResult result;
  std::string converted;
  if (!valid_utf8(text)) {
    std::string_view coding = coding_comment(text);
    if (coding == "latin-1" || coding == "iso-8859-1" || coding == "latin1" || coding == "iso8859-1" || coding == "iso-latin-1") {
      text = converted = from_latin1(text);
    } else {
      result.error = undecodable_source(text);
      return result;
    }
  }
  Source source;
  lex(text, lex_options(options), source);
  auto tree = std::make_unique<Tree>();
  Parser parser(source, *tree, options);
  try {
    tree->root = parser.parse_root();
    result.tree = std::move(tree);
  } catch (const Parser::Failed&) {
    Parser::mark_print_statements(source, parser);
    result.error = diagnose(source, options);
  } catch (const Parser::Raised& raised) {
    result.error = raised.reached ? after_lexing(source, raised.error, *raised.reached) : raised.error;
  }
  result.warnings = std::move(source.warnings);
  result.warnings.insert(result.warnings.end(), parser.warnings.begin(), parser.warnings.end());
  return result;
}

std::string_view error_class_name(ErrorClass type) {
  switch (type) {
    case ErrorClass::Syntax: return "SyntaxError";
    case ErrorClass::Indentation: return "IndentationError";
    case ErrorClass::Tab: return "TabError";
    case ErrorClass::Value: return "ValueError";
    case ErrorClass::Recursion: return "RecursionError";
    case ErrorClass::Memory: return "MemoryError";
  }
  return "SyntaxError";
}

}  // namespace py::syntax
