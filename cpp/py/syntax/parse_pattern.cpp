// The match statement and its patterns.
#include "py/syntax/parser_impl.h"

namespace py::syntax {

/// `match` is an ordinary name unless the line ends in a colon and a block of cases follows. Null: it is.
StmtNode* Parser::match_statement() {
  const Token* first = at_;
  const Token* line_end = at_;
  while (line_end != end_ && line_end->type != Tok::Newline) ++line_end;
  if (line_end == end_ || line_end[-1].type != Tok::Colon || line_end[1].type != Tok::Indent ||
      !is_word(line_end[2], "case")) {
    return nullptr;
  }
  advance();
  const Token* subject_first = at_;
  ExprNode* subject = star_named_expression();
  if (is(Tok::Comma)) {
    std::vector<ExprNode*> items{subject};
    while (accept(Tok::Comma)) {
      if (is(Tok::Colon)) break;
      items.push_back(star_named_expression());
    }
    subject = tuple_of(subject_first, items);
  } else if (subject->kind == Kind::Starred) {
    fail();
  }
  expect(Tok::Colon);
  expect(Tok::Newline);
  expect(Tok::Indent);
  std::vector<MatchCase*> cases;
  do cases.push_back(match_case());
  while (!is(Tok::Dedent));
  advance();
  auto* n = node<Match>(Kind::Match, first);
  n->subject = subject;
  n->cases = list(cases);
  return n;
}

MatchCase* Parser::match_case() {
  const Token* first = at_;
  if (!is_word(*at_, "case")) fail();
  advance();
  PatternNode* p = patterns();
  ExprNode* guard = accept(Tok::kIf) ? named_expression() : nullptr;
  Stmts body = block();
  auto* n = node<MatchCase>(Kind::MatchCase, first);
  n->pattern = p;
  n->guard = guard;
  n->body = body;
  return n;
}

PatternNode* Parser::patterns() {
  const Token* first = at_;
  PatternNode* p = star_or_pattern();
  if (!is(Tok::Comma)) {
    if (p->kind == Kind::MatchStar) fail();
    return p;
  }
  std::vector<PatternNode*> items{p};
  while (accept(Tok::Comma)) {
    if (is(Tok::Colon) || is(Tok::kIf)) break;
    items.push_back(star_or_pattern());
  }
  auto* n = node<MatchSequence>(Kind::MatchSequence, first);
  n->patterns = list(items);
  return n;
}

PatternNode* Parser::star_or_pattern() {
  const Token* first = at_;
  if (!accept(Tok::Star)) return pattern();
  std::string_view id = name();
  auto* n = node<MatchStar>(Kind::MatchStar, first);
  if (id != "_") n->name = id;
  return n;
}

PatternNode* Parser::pattern() {
  Depth guard(*this);
  const Token* first = at_;
  PatternNode* p = or_pattern();
  if (!accept(Tok::kAs)) return p;
  if (is_word(*at_, "_")) fail();
  std::string_view id = name();
  if (is(Tok::Dot) || is(Tok::LeftParen) || is(Tok::Equal)) fail();
  auto* n = node<MatchAs>(Kind::MatchAs, first);
  n->pattern = p;
  n->name = id;
  return n;
}

PatternNode* Parser::or_pattern() {
  const Token* first = at_;
  PatternNode* p = closed_pattern();
  if (!is(Tok::VerticalBar)) return p;
  std::vector<PatternNode*> items{p};
  while (accept(Tok::VerticalBar)) items.push_back(closed_pattern());
  auto* n = node<MatchOr>(Kind::MatchOr, first);
  n->patterns = list(items);
  return n;
}

PatternNode* Parser::closed_pattern() {
  const Token* first = at_;
  auto singleton = [&](ConstKind value) {
    advance();
    auto* n = node<MatchSingleton>(Kind::MatchSingleton, first);
    n->value = value;
    return n;
  };
  switch (type()) {
    case Tok::kNone: return singleton(ConstKind::None);
    case Tok::kTrue: return singleton(ConstKind::True);
    case Tok::kFalse: return singleton(ConstKind::False);
    case Tok::Number:
    case Tok::Minus:
    case Tok::String:
    case Tok::FStringStart: {
      ExprNode* value = is(Tok::String) || is(Tok::FStringStart) ? strings() : literal_number();
      auto* n = node<MatchValue>(Kind::MatchValue, first);
      n->value = value;
      return n;
    }
    case Tok::Name: return name_pattern(first);
    case Tok::LeftParen:
    case Tok::LeftBracket: return sequence_pattern(first);
    case Tok::LeftBrace: return mapping_pattern(first);
    default: fail();
  }
}

/// [-] number, or [-] real (+|-) imaginary.
ExprNode* Parser::literal_number() {
  const Token* first = at_;
  auto signed_number = [&]() -> ExprNode* {
    const Token* start = at_;
    if (!accept(Tok::Minus)) return number();
    ExprNode* operand = number();
    auto* n = node<UnaryOp>(Kind::UnaryOp, start);
    n->op = UnaryOpKind::USub;
    n->operand = operand;
    return n;
  };
  ExprNode* left = signed_number();
  if (!is(Tok::Plus) && !is(Tok::Minus)) return left;
  const Constant* real = try_as<Constant>(left->kind == Kind::UnaryOp ? as<UnaryOp>(left)->operand : left);
  if (real->type == ConstKind::Imaginary) raise_at(*last_, *last_, "real number required in complex literal");
  Operator op = is(Tok::Plus) ? Operator::Add : Operator::Sub;
  advance();
  const Token* imaginary_first = at_;
  ExprNode* right = number();
  if (as<Constant>(right)->type != ConstKind::Imaginary) {
    raise_at(*imaginary_first, *imaginary_first, "imaginary number required in complex literal");
  }
  auto* n = node<BinOp>(Kind::BinOp, first);
  n->left = left;
  n->op = op;
  n->right = right;
  return n;
}

ExprNode* Parser::dotted_name_expr() {
  const Token* first = at_;
  std::string_view id = name();
  ExprNode* value = name_node(id, Context::Load, range_from(first));
  while (accept(Tok::Dot)) {
    std::string_view attr = name();
    auto* n = node<Attribute>(Kind::Attribute, first);
    n->value = value;
    n->attr = attr;
    value = n;
  }
  return value;
}

/// A capture, the wildcard, a dotted value or a class with arguments.
PatternNode* Parser::name_pattern(const Token* first) {
  ExprNode* value = dotted_name_expr();
  if (is(Tok::LeftParen)) return class_pattern(first, value);
  if (is(Tok::Equal)) fail();
  if (value->kind == Kind::Attribute) {
    auto* n = node<MatchValue>(Kind::MatchValue, first);
    n->value = value;
    return n;
  }
  auto* n = node<MatchAs>(Kind::MatchAs, first);
  if (as<Name>(value)->id != "_") n->name = as<Name>(value)->id;
  return n;
}

PatternNode* Parser::class_pattern(const Token* first, ExprNode* cls) {
  expect(Tok::LeftParen);
  std::vector<PatternNode*> positional, keyword_patterns;
  std::vector<std::string_view> keywords;
  while (!is(Tok::RightParen)) {
    if (is(Tok::Name) && peek_type() == Tok::Equal) {
      keywords.push_back(name());
      advance();
      keyword_patterns.push_back(pattern());
    } else {
      if (!keywords.empty()) fail();
      positional.push_back(pattern());
    }
    if (!accept(Tok::Comma)) break;
  }
  expect(Tok::RightParen);
  auto* n = node<MatchClass>(Kind::MatchClass, first);
  n->cls = cls;
  n->patterns = list(positional);
  n->kwd_attrs = list(keywords);
  n->kwd_patterns = list(keyword_patterns);
  return n;
}

/// […], (…) with a comma or nothing inside, or a pattern in parentheses.
PatternNode* Parser::sequence_pattern(const Token* first) {
  Tok close = is(Tok::LeftParen) ? Tok::RightParen : Tok::RightBracket;
  advance();
  std::vector<PatternNode*> items;
  bool sequence = close == Tok::RightBracket || is(close);
  while (!is(close)) {
    items.push_back(star_or_pattern());
    if (!accept(Tok::Comma)) break;
    sequence = true;
  }
  expect(close);
  if (!sequence) {
    if (items[0]->kind == Kind::MatchStar) fail();
    return items[0];
  }
  auto* n = node<MatchSequence>(Kind::MatchSequence, first);
  n->patterns = list(items);
  return n;
}

PatternNode* Parser::mapping_pattern(const Token* first) {
  advance();
  std::vector<ExprNode*> keys;
  std::vector<PatternNode*> values;
  std::string_view rest;
  while (!is(Tok::RightBrace)) {
    if (!rest.empty()) fail();
    const Token* start = at_;
    if (accept(Tok::DoubleStar)) {
      if (is_word(*at_, "_")) fail();
      rest = name();
    } else {
      ExprNode* key;
      switch (type()) {
        case Tok::kNone: advance(); key = constant(ConstKind::None, start); break;
        case Tok::kTrue: advance(); key = constant(ConstKind::True, start); break;
        case Tok::kFalse: advance(); key = constant(ConstKind::False, start); break;
        case Tok::Number:
        case Tok::Minus: key = literal_number(); break;
        case Tok::String:
        case Tok::FStringStart: key = strings(); break;
        default:
          key = dotted_name_expr();
          if (key->kind != Kind::Attribute) fail();
      }
      expect(Tok::Colon);
      keys.push_back(key);
      values.push_back(pattern());
    }
    if (!accept(Tok::Comma)) break;
  }
  expect(Tok::RightBrace);
  auto* n = node<MatchMapping>(Kind::MatchMapping, first);
  n->keys = list(keys);
  n->patterns = list(values);
  n->rest = rest;
  return n;
}

}  // namespace py::syntax
