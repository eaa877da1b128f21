// Expressions, from comma-separated lists down to atoms; comprehensions, calls, and targets.
#include "py/syntax/literal.h"
#include "py/syntax/parser_impl.h"

namespace py::syntax {

// Python: how many unary operators may stand in a row.
constexpr std::ptrdiff_t kMaxRow = 5975;

bool Parser::starts_expression(Tok t) const {
  switch (t) {
    case Tok::Name:
    case Tok::Number:
    case Tok::String:
    case Tok::FStringStart:
    case Tok::LeftParen:
    case Tok::LeftBracket:
    case Tok::LeftBrace:
    case Tok::Ellipsis:
    case Tok::Plus:
    case Tok::Minus:
    case Tok::Tilde:
    case Tok::kFalse:
    case Tok::kNone:
    case Tok::kTrue:
    case Tok::kAwait:
    case Tok::kLambda:
    case Tok::kNot: return true;
    default: return false;
  }
}

ExprNode* Parser::tuple_of(const Token* first, const std::vector<ExprNode*>& items) {
  auto* n = node<Sequence>(Kind::Tuple, first);
  n->elts = list(items);
  return n;
}

ExprNode* Parser::star_expressions() {
  const Token* first = at_;
  ExprNode* e = star_expression();
  if (!is(Tok::Comma)) return e;
  std::vector<ExprNode*> items{e};
  while (accept(Tok::Comma)) {
    if (!is(Tok::Star) && !starts_expression(type())) break;
    items.push_back(star_expression());
  }
  return tuple_of(first, items);
}

ExprNode* Parser::expressions() {
  const Token* first = at_;
  ExprNode* e = expression();
  if (!is(Tok::Comma)) return e;
  std::vector<ExprNode*> items{e};
  while (accept(Tok::Comma)) {
    if (!starts_expression(type())) break;
    items.push_back(expression());
  }
  return tuple_of(first, items);
}

ExprNode* Parser::annotated_rhs() { return is(Tok::kYield) ? yield_expression() : star_expressions(); }

ExprNode* Parser::star_expression() {
  const Token* first = at_;
  if (!accept(Tok::Star)) return expression();
  ExprNode* value = binary(0);
  auto* n = node<Starred>(Kind::Starred, first);
  n->value = value;
  return n;
}

ExprNode* Parser::star_named_expression() { return is(Tok::Star) ? star_expression() : named_expression(); }

ExprNode* Parser::named_expression() {
  if (!is(Tok::Name) || peek_type() != Tok::Walrus) return expression();
  const Token* first = at_;
  std::string_view id = name();
  Name* target = name_node(id, Context::Store, range_from(first));
  advance();
  ExprNode* value = expression();
  auto* n = node<NamedExpr>(Kind::NamedExpr, first);
  n->target = target;
  n->value = value;
  return n;
}

ExprNode* Parser::yield_expression() {
  const Token* first = at_;
  expect(Tok::kYield);
  if (accept(Tok::kFrom)) {
    ExprNode* value = expression();
    auto* n = node<YieldFrom>(Kind::YieldFrom, first);
    n->value = value;
    return n;
  }
  ExprNode* value = is(Tok::Star) || starts_expression(type()) ? star_expressions() : nullptr;
  auto* n = node<Yield>(Kind::Yield, first);
  n->value = value;
  return n;
}

ExprNode* Parser::expression() {
  Depth guard(*this);
  if (is(Tok::kLambda)) return lambda();
  const Token* first = at_;
  ExprNode* body = disjunction();
  if (!accept(Tok::kIf)) return body;
  ExprNode* test = disjunction();
  expect(Tok::kElse);
  ExprNode* orelse = expression();
  auto* n = node<IfExp>(Kind::IfExp, first);
  n->test = test;
  n->body = body;
  n->orelse = orelse;
  return n;
}

ExprNode* Parser::lambda() {
  const Token* first = at_;
  expect(Tok::kLambda);
  Arguments* args = parameters(Tok::Colon, false);
  expect(Tok::Colon);
  ExprNode* body = expression();
  auto* n = node<Lambda>(Kind::Lambda, first);
  n->args = args;
  n->body = body;
  return n;
}

ExprNode* Parser::disjunction() {
  const Token* first = at_;
  ExprNode* e = conjunction();
  if (!is(Tok::kOr)) return e;
  std::vector<ExprNode*> values{e};
  while (accept(Tok::kOr)) values.push_back(conjunction());
  auto* n = node<BoolOp>(Kind::BoolOp, first);
  n->op = BoolOpKind::Or;
  n->values = list(values);
  return n;
}

ExprNode* Parser::conjunction() {
  const Token* first = at_;
  ExprNode* e = inversion();
  if (!is(Tok::kAnd)) return e;
  std::vector<ExprNode*> values{e};
  while (accept(Tok::kAnd)) values.push_back(inversion());
  auto* n = node<BoolOp>(Kind::BoolOp, first);
  n->op = BoolOpKind::And;
  n->values = list(values);
  return n;
}

ExprNode* Parser::inversion() {
  const Token* first = at_;
  while (accept(Tok::kNot)) {
  }
  const Token* operand = at_;
  if (operand - first > kMaxRow) too_complex();
  ExprNode* e = comparison();
  for (const Token* t = operand; t-- != first;) {
    auto* n = node<UnaryOp>(Kind::UnaryOp, t);
    n->op = UnaryOpKind::Not;
    n->operand = e;
    e = n;
  }
  return e;
}

ExprNode* Parser::comparison() {
  const Token* first = at_;
  ExprNode* left = binary(0);
  std::vector<CmpOp> ops;
  std::vector<ExprNode*> others;
  while (true) {
    CmpOp op;
    switch (type()) {
      case Tok::EqualEqual: op = CmpOp::Eq; break;
      case Tok::NotEqual: op = CmpOp::NotEq; break;
      case Tok::Less: op = CmpOp::Lt; break;
      case Tok::LessEqual: op = CmpOp::LtE; break;
      case Tok::Greater: op = CmpOp::Gt; break;
      case Tok::GreaterEqual: op = CmpOp::GtE; break;
      case Tok::kIn: op = CmpOp::In; break;
      case Tok::kIs: op = peek_type() == Tok::kNot ? CmpOp::IsNot : CmpOp::Is; break;
      case Tok::kNot:
        if (peek_type() != Tok::kIn) fail();
        op = CmpOp::NotIn;
        break;
      default: {
        if (ops.empty()) return left;
        auto* n = node<Compare>(Kind::Compare, first);
        n->left = left;
        n->ops = list(ops);
        n->comparators = list(others);
        return n;
      }
    }
    advance();
    if (op == CmpOp::IsNot || op == CmpOp::NotIn) advance();
    ops.push_back(op);
    others.push_back(binary(0));
  }
}

namespace {

/// How tightly a binary operator binds, from 1; 0: not one.
int binding_power(Tok t, Operator& op) {
  switch (t) {
    case Tok::VerticalBar: op = Operator::BitOr; return 1;
    case Tok::Caret: op = Operator::BitXor; return 2;
    case Tok::Ampersand: op = Operator::BitAnd; return 3;
    case Tok::LeftShift: op = Operator::LShift; return 4;
    case Tok::RightShift: op = Operator::RShift; return 4;
    case Tok::Plus: op = Operator::Add; return 5;
    case Tok::Minus: op = Operator::Sub; return 5;
    case Tok::Star: op = Operator::Mult; return 6;
    case Tok::Slash: op = Operator::Div; return 6;
    case Tok::DoubleSlash: op = Operator::FloorDiv; return 6;
    case Tok::Percent: op = Operator::Mod; return 6;
    case Tok::At: op = Operator::MatMult; return 6;
    default: return 0;
  }
}

}  // namespace

ExprNode* Parser::binary(int min_power) {
  const Token* first = at_;
  ExprNode* left = unary();
  while (true) {
    Operator op{};
    int power = binding_power(type(), op);
    if (power <= min_power) return left;
    advance();
    ExprNode* right = binary(power);
    auto* n = node<BinOp>(Kind::BinOp, first);
    n->left = left;
    n->op = op;
    n->right = right;
    left = n;
  }
}

ExprNode* Parser::unary() {
  const Token* first = at_;
  while (is(Tok::Plus) || is(Tok::Minus) || is(Tok::Tilde)) advance();
  const Token* operand = at_;
  if (operand - first > kMaxRow) too_complex();
  ExprNode* e = power();
  for (const Token* t = operand; t-- != first;) {
    auto* n = node<UnaryOp>(Kind::UnaryOp, t);
    n->op = t->type == Tok::Plus ? UnaryOpKind::UAdd : t->type == Tok::Minus ? UnaryOpKind::USub : UnaryOpKind::Invert;
    n->operand = e;
    e = n;
  }
  return e;
}

ExprNode* Parser::power() {
  const Token* first = at_;
  ExprNode* base;
  if (accept(Tok::kAwait)) {
    ExprNode* value = primary();
    auto* n = node<Await>(Kind::Await, first);
    n->value = value;
    base = n;
  } else {
    base = primary();
  }
  if (!accept(Tok::DoubleStar)) return base;
  Depth guard(*this);
  ExprNode* exponent = unary();
  auto* n = node<BinOp>(Kind::BinOp, first);
  n->left = base;
  n->op = Operator::Pow;
  n->right = exponent;
  return n;
}

ExprNode* Parser::primary() {
  const Token* first = at_;
  return trailers(first, atom());
}

ExprNode* Parser::trailers(const Token* first, ExprNode* value) {
  while (true) {
    switch (type()) {
      case Tok::Dot: {
        advance();
        std::string_view attr = name();
        auto* n = node<Attribute>(Kind::Attribute, first);
        n->value = value;
        n->attr = attr;
        value = n;
        break;
      }
      case Tok::LeftBracket: {
        advance();
        ExprNode* index = subscript_index();
        expect(Tok::RightBracket);
        auto* n = node<Subscript>(Kind::Subscript, first);
        n->value = value;
        n->slice = index;
        value = n;
        break;
      }
      case Tok::LeftParen: {
        std::vector<ExprNode*> args;
        std::vector<Keyword*> keywords;
        arguments(args, keywords);
        auto* n = node<Call>(Kind::Call, first);
        n->func = value;
        n->args = list(args);
        n->keywords = list(keywords);
        value = n;
        break;
      }
      default: return value;
    }
  }
}

/// One argument, of any form, without regard to its place among others.
void Parser::one_argument(std::vector<ExprNode*>& args, std::vector<Keyword*>& keywords) {
  const Token* first = at_;
  if (accept(Tok::DoubleStar)) {
    ExprNode* value = expression();
    auto* k = node<Keyword>(Kind::Keyword, first);
    k->value = value;
    keywords.push_back(k);
  } else if (accept(Tok::Star)) {
    ExprNode* value = expression();
    auto* n = node<Starred>(Kind::Starred, first);
    n->value = value;
    args.push_back(n);
  } else if (is(Tok::Name) && peek_type() == Tok::Equal) {
    std::string_view arg = name();
    advance();
    ExprNode* value = expression();
    auto* k = node<Keyword>(Kind::Keyword, first);
    k->arg = arg;
    k->value = value;
    keywords.push_back(k);
  } else {
    args.push_back(named_expression());
  }
}

/// The arguments of a call or class header with their parentheses; in a call a generator expression needs none
/// of its own.
void Parser::arguments(std::vector<ExprNode*>& args, std::vector<Keyword*>& keywords, bool bare_generator) {
  const Token* open = at_;
  expect(Tok::LeftParen);
  bool double_star_seen = false;
  while (!is(Tok::RightParen)) {
    bool starred = is(Tok::Star);
    std::size_t positional = args.size();
    double_star_seen = double_star_seen || is(Tok::DoubleStar);
    one_argument(args, keywords);
    if (args.size() > positional) {
      if (starred ? double_star_seen : !keywords.empty()) fail();
      if (!starred && at_comprehension()) {
        // Only the sole argument may be a bare generator expression: its range takes the call's parentheses.
        if (positional > 0 || !keywords.empty() || !bare_generator) fail();
        List<Comprehension*> clauses = comprehension_clauses();
        expect(Tok::RightParen);
        auto* g = node<Comp>(Kind::GeneratorExp, open);
        g->elt = args[0];
        g->generators = clauses;
        args[0] = g;
        return;
      }
    }
    if (!accept(Tok::Comma)) break;
  }
  expect(Tok::RightParen);
}

ExprNode* Parser::subscript_index() {
  const Token* first = at_;
  bool starred = is(Tok::Star);
  auto item = [&]() -> ExprNode* {
    const Token* start = at_;
    if (!accept(Tok::Star)) return slice();
    ExprNode* value = expression();
    auto* n = node<Starred>(Kind::Starred, start);
    n->value = value;
    return n;
  };
  ExprNode* e = item();
  if (!starred && !is(Tok::Comma)) return e;
  std::vector<ExprNode*> items{e};
  while (accept(Tok::Comma)) {
    if (is(Tok::RightBracket)) break;
    items.push_back(item());
  }
  return tuple_of(first, items);
}

ExprNode* Parser::slice() {
  const Token* first = at_;
  ExprNode *lower = nullptr, *upper = nullptr, *step = nullptr;
  if (!is(Tok::Colon)) {
    lower = named_expression();
    if (!is(Tok::Colon)) return lower;
    // A named expression can't be a bound of a slice, not even one that stands in no parentheses.
    if (first->type == Tok::Name && (first + 1)->type == Tok::Walrus) fail();
  }
  expect(Tok::Colon);
  if (starts_expression(type())) upper = expression();
  if (accept(Tok::Colon) && starts_expression(type())) step = expression();
  auto* n = node<Slice>(Kind::Slice, first);
  n->lower = lower;
  n->upper = upper;
  n->step = step;
  return n;
}

ExprNode* Parser::atom() {
  const Token* first = at_;
  switch (type()) {
    case Tok::Name: {
      std::string_view id = name();
      return name_node(id, Context::Load, range_from(first));
    }
    case Tok::Number: return number();
    case Tok::String:
    case Tok::FStringStart: return strings();
    case Tok::LeftParen: return parenthesised();
    case Tok::LeftBracket: return list_display();
    case Tok::LeftBrace: return brace_display();
    case Tok::kTrue: advance(); return constant(ConstKind::True, first);
    case Tok::kFalse: advance(); return constant(ConstKind::False, first);
    case Tok::kNone: advance(); return constant(ConstKind::None, first);
    case Tok::Ellipsis: advance(); return constant(ConstKind::Ellipsis, first);
    default: fail();
  }
}

ExprNode* Parser::number() {
  const Token* first = at_;
  expect(Tok::Number);
  Constant* n = constant(ConstKind::Int, first);
  std::string error;
  if (!read_number(source_.text_of(*first), tree_.arena, *n, error)) raise_at(*first, *first, error);
  return n;
}

ExprNode* Parser::parenthesised() {
  const Token* first = at_;
  expect(Tok::LeftParen);
  if (is(Tok::kYield)) {
    ExprNode* e = yield_expression();
    expect(Tok::RightParen);
    return e;
  }
  std::vector<ExprNode*> items;
  bool comma = true;
  if (!is(Tok::RightParen)) {
    ExprNode* e = star_named_expression();
    if (at_comprehension()) {
      if (e->kind == Kind::Starred) fail();
      List<Comprehension*> clauses = comprehension_clauses();
      expect(Tok::RightParen);
      auto* n = node<Comp>(Kind::GeneratorExp, first);
      n->elt = e;
      n->generators = clauses;
      return n;
    }
    items.push_back(e);
    comma = is(Tok::Comma);
    while (accept(Tok::Comma)) {
      if (is(Tok::RightParen)) break;
      items.push_back(star_named_expression());
    }
  }
  expect(Tok::RightParen);
  if (comma) return tuple_of(first, items);
  if (items[0]->kind == Kind::Starred) fail();
  return items[0];
}

ExprNode* Parser::list_display() {
  const Token* first = at_;
  expect(Tok::LeftBracket);
  std::vector<ExprNode*> items;
  while (!is(Tok::RightBracket)) {
    items.push_back(star_named_expression());
    if (items.size() == 1 && at_comprehension()) {
      if (items[0]->kind == Kind::Starred) fail();
      List<Comprehension*> clauses = comprehension_clauses();
      expect(Tok::RightBracket);
      auto* n = node<Comp>(Kind::ListComp, first);
      n->elt = items[0];
      n->generators = clauses;
      return n;
    }
    if (!accept(Tok::Comma)) break;
  }
  expect(Tok::RightBracket);
  auto* n = node<Sequence>(Kind::List, first);
  n->elts = list(items);
  return n;
}

ExprNode* Parser::brace_display() {
  const Token* first = at_;
  expect(Tok::LeftBrace);
  std::vector<ExprNode*> keys, values;
  bool is_dict = is(Tok::RightBrace);
  auto comprehension = [&](Kind kind) -> ExprNode* {
    if (!keys[0] || keys[0]->kind == Kind::Starred) fail();
    List<Comprehension*> clauses = comprehension_clauses();
    expect(Tok::RightBrace);
    auto* n = node<Comp>(kind, first);
    n->elt = keys[0];
    n->value = kind == Kind::DictComp ? values[0] : nullptr;
    n->generators = clauses;
    return n;
  };
  while (!is(Tok::RightBrace)) {
    if (keys.empty()) {
      if (is(Tok::DoubleStar)) {
        is_dict = true;
      } else {
        const Token* start = at_;
        keys.push_back(star_named_expression());
        is_dict = is(Tok::Colon);
        if (is_dict) {
          if (keys[0]->kind == Kind::Starred || (start->type == Tok::Name && (start + 1)->type == Tok::Walrus)) fail();
          advance();
          values.push_back(expression());
        }
        if (at_comprehension()) return comprehension(is_dict ? Kind::DictComp : Kind::SetComp);
        if (!accept(Tok::Comma)) break;
        continue;
      }
    }
    if (!is_dict) {
      keys.push_back(star_named_expression());
    } else if (accept(Tok::DoubleStar)) {
      keys.push_back(nullptr);
      values.push_back(binary(0));
    } else {
      keys.push_back(expression());
      expect(Tok::Colon);
      values.push_back(expression());
    }
    if (!accept(Tok::Comma)) break;
  }
  expect(Tok::RightBrace);
  if (is_dict) {
    auto* n = node<Dict>(Kind::Dict, first);
    n->keys = list(keys);
    n->values = list(values);
    return n;
  }
  auto* n = node<Sequence>(Kind::Set, first);
  n->elts = list(keys);
  return n;
}

List<Comprehension*> Parser::comprehension_clauses() {
  std::vector<Comprehension*> clauses;
  while (at_comprehension()) {
    const Token* first = at_;
    bool is_async = accept(Tok::kAsync);
    expect(Tok::kFor);
    ExprNode* target = star_targets();
    expect(Tok::kIn);
    ExprNode* iter = disjunction();
    std::vector<ExprNode*> ifs;
    while (accept(Tok::kIf)) ifs.push_back(disjunction());
    auto* c = node<Comprehension>(Kind::Comprehension, first);
    c->target = target;
    c->iter = iter;
    c->ifs = list(ifs);
    c->is_async = is_async;
    clauses.push_back(c);
  }
  return list(clauses);
}

// ---- Targets --------------------------------------------------------------------------------------------

ExprNode* Parser::star_targets() {
  const Token* first = at_;
  ExprNode* e = star_target();
  if (!is(Tok::Comma)) return e;
  std::vector<ExprNode*> items{e};
  while (accept(Tok::Comma)) {
    if (!is(Tok::Star) && !starts_expression(type())) break;
    items.push_back(star_target());
  }
  auto* n = as<Sequence>(tuple_of(first, items));
  n->ctx = Context::Store;
  return n;
}

ExprNode* Parser::star_target() {
  const Token* first = at_;
  if (!accept(Tok::Star)) {
    ExprNode* e = primary();
    to_target(e, Context::Store);
    return e;
  }
  if (is(Tok::Star)) fail();
  ExprNode* value = star_target();
  auto* n = node<Starred>(Kind::Starred, first);
  n->value = value;
  n->ctx = Context::Store;
  return n;
}

void Parser::to_target(ExprNode* e, Context ctx) {
  switch (e->kind) {
    case Kind::Name: as<Name>(e)->ctx = ctx; return;
    case Kind::Attribute: as<Attribute>(e)->ctx = ctx; return;
    case Kind::Subscript: as<Subscript>(e)->ctx = ctx; return;
    case Kind::List:
    case Kind::Tuple:
      as<Sequence>(e)->ctx = ctx;
      for (ExprNode* item : as<Sequence>(e)->elts) to_target(item, ctx);
      return;
    case Kind::Starred:
      if (ctx == Context::Del) fail();
      as<Starred>(e)->ctx = ctx;
      to_target(as<Starred>(e)->value, ctx);
      return;
    default: fail();
  }
}

}  // namespace py::syntax
