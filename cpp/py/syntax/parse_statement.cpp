// Statements, blocks and parameters; the print statement and magics of older notebooks.
#include "py/syntax/parser_impl.h"

namespace py::syntax {

// Python: how many branches an `if` may have.
constexpr std::size_t kMaxBranches = 5966;

// ---- Blocks and lines ----------------------------------------------------------------------------------

Stmts Parser::statements_until(Tok end) {
  std::vector<StmtNode*> body;
  while (!is(end)) statement(body);
  return list(body);
}

void Parser::statement(std::vector<StmtNode*>& out) {
  if (StmtNode* s = compound_statement()) out.push_back(s);
  else simple_statements(out);
}

StmtNode* Parser::compound_statement() {
  const Token* first = at_;
  switch (type()) {
    case Tok::kDef: return function(first, false, {});
    case Tok::At: return decorated();
    case Tok::kAsync: return async_statement();
    case Tok::kIf: return if_statement();
    case Tok::kClass: return class_definition(first, {});
    case Tok::kWith: return with_statement(first, false);
    case Tok::kFor: return for_statement(first, false);
    case Tok::kTry: return try_statement();
    case Tok::kWhile: return while_statement();
    case Tok::Name: return is_word(*at_, "match") ? match_statement() : nullptr;
    default: return nullptr;
  }
}

void Parser::simple_statements(std::vector<StmtNode*>& out) {
  while (true) {
    out.push_back(simple_statement());
    if (!accept(Tok::Semicolon)) break;
    if (is(Tok::Newline)) break;
  }
  expect(Tok::Newline);
}

Stmts Parser::block() {
  expect(Tok::Colon);
  std::vector<StmtNode*> body;
  if (!accept(Tok::Newline)) {
    simple_statements(body);
    return list(body);
  }
  expect(Tok::Indent);
  do statement(body);
  while (!is(Tok::Dedent));
  advance();
  return list(body);
}

Stmts Parser::else_block() {
  if (!accept(Tok::kElse)) return {};
  return block();
}

// ---- Simple statements ---------------------------------------------------------------------------------

StmtNode* Parser::simple_statement() {
  const Token* first = at_;
  switch (type()) {
    case Tok::kPass: advance(); return node<Simple>(Kind::Pass, first);
    case Tok::kBreak: advance(); return node<Simple>(Kind::Break, first);
    case Tok::kContinue: advance(); return node<Simple>(Kind::Continue, first);
    case Tok::kReturn: {
      advance();
      ExprNode* value = is(Tok::Star) || starts_expression(type()) ? star_expressions() : nullptr;
      auto* n = node<Return>(Kind::Return, first);
      n->value = value;
      return n;
    }
    case Tok::kRaise: {
      advance();
      ExprNode *exc = nullptr, *cause = nullptr;
      if (starts_expression(type())) {
        exc = expression();
        if (accept(Tok::kFrom)) cause = expression();
      }
      auto* n = node<Raise>(Kind::Raise, first);
      n->exc = exc;
      n->cause = cause;
      return n;
    }
    case Tok::kGlobal:
    case Tok::kNonlocal: {
      Kind kind = is(Tok::kGlobal) ? Kind::Global : Kind::Nonlocal;
      advance();
      std::vector<std::string_view> names;
      do names.push_back(name());
      while (accept(Tok::Comma));
      auto* n = node<GlobalNames>(kind, first);
      n->names = list(names);
      return n;
    }
    case Tok::kDel: {
      advance();
      std::vector<ExprNode*> targets;
      do {
        if (!targets.empty() && (is(Tok::Semicolon) || is(Tok::Newline))) break;
        targets.push_back(primary());
        to_target(targets.back(), Context::Del);
      } while (accept(Tok::Comma));
      if (!is(Tok::Semicolon) && !is(Tok::Newline)) fail();
      auto* n = node<Delete>(Kind::Delete, first);
      n->targets = list(targets);
      return n;
    }
    case Tok::kAssert: {
      advance();
      ExprNode* test = expression();
      ExprNode* msg = accept(Tok::Comma) ? expression() : nullptr;
      auto* n = node<Assert>(Kind::Assert, first);
      n->test = test;
      n->msg = msg;
      return n;
    }
    case Tok::kImport: return import_statement();
    case Tok::kFrom: return import_from_statement();
    case Tok::Magic: return magic();
    case Tok::Name:
      if (is_word(*at_, "type") && peek_type() == Tok::Name &&
          (peek_type(2) == Tok::Equal || peek_type(2) == Tok::LeftBracket)) {
        return type_alias();
      }
      if (options_.print_statement && is_word(*at_, "print") && starts_print_statement()) return print_statement();
      if (options_.magics && options_.bare_timeit && is_word(*at_, "timeit")) {
        if (StmtNode* s = bare_timeit()) return s;
      }
      return expression_statement();
    default: return expression_statement();
  }
}

namespace {

bool augmented_operator(Tok t, Operator& op) {
  switch (t) {
    case Tok::PlusEqual: op = Operator::Add; return true;
    case Tok::MinusEqual: op = Operator::Sub; return true;
    case Tok::StarEqual: op = Operator::Mult; return true;
    case Tok::AtEqual: op = Operator::MatMult; return true;
    case Tok::SlashEqual: op = Operator::Div; return true;
    case Tok::PercentEqual: op = Operator::Mod; return true;
    case Tok::AmpersandEqual: op = Operator::BitAnd; return true;
    case Tok::VerticalBarEqual: op = Operator::BitOr; return true;
    case Tok::CaretEqual: op = Operator::BitXor; return true;
    case Tok::LeftShiftEqual: op = Operator::LShift; return true;
    case Tok::RightShiftEqual: op = Operator::RShift; return true;
    case Tok::DoubleStarEqual: op = Operator::Pow; return true;
    case Tok::DoubleSlashEqual: op = Operator::FloorDiv; return true;
    default: return false;
  }
}

bool single_target(const ExprNode* e) {
  return e->kind == Kind::Name || e->kind == Kind::Attribute || e->kind == Kind::Subscript;
}

}  // namespace

/// An expression, or an assignment of any form: told apart by what follows the first expression.
StmtNode* Parser::expression_statement() {
  const Token* first = at_;
  ExprNode* e = annotated_rhs();
  Operator op{};
  if (is(Tok::Equal)) {
    std::vector<ExprNode*> targets;
    while (accept(Tok::Equal)) {
      if (e->kind == Kind::Yield || e->kind == Kind::YieldFrom) fail();
      to_target(e, Context::Store);
      targets.push_back(e);
      e = annotated_rhs();
    }
    auto* n = node<Assign>(Kind::Assign, first);
    n->targets = list(targets);
    n->value = e;
    return n;
  }
  if (augmented_operator(type(), op)) {
    if (!single_target(e)) fail();
    advance();
    to_target(e, Context::Store);
    ExprNode* value = annotated_rhs();
    auto* n = node<AugAssign>(Kind::AugAssign, first);
    n->target = e;
    n->op = op;
    n->value = value;
    return n;
  }
  if (is(Tok::Colon) && single_target(e)) return annotated_assignment(first, e);
  auto* n = node<Expr>(Kind::Expr, first);
  n->value = e;
  return n;
}

StmtNode* Parser::annotated_assignment(const Token* first, ExprNode* target) {
  expect(Tok::Colon);
  to_target(target, Context::Store);
  ExprNode* annotation = expression();
  ExprNode* value = accept(Tok::Equal) ? annotated_rhs() : nullptr;
  auto* n = node<AnnAssign>(Kind::AnnAssign, first);
  n->target = target;
  n->annotation = annotation;
  n->value = value;
  n->simple = first->type == Tok::Name && target->kind == Kind::Name;
  return n;
}

StmtNode* Parser::type_alias() {
  const Token* first = at_;
  advance();
  const Token* name_token = at_;
  std::string_view id = name();
  Name* target = name_node(id, Context::Store, range_from(name_token));
  TypeParams params = type_params();
  expect(Tok::Equal);
  ExprNode* value = expression();
  auto* n = node<TypeAlias>(Kind::TypeAlias, first);
  n->name = target;
  n->type_params = params;
  n->value = value;
  return n;
}

// ---- Imports -------------------------------------------------------------------------------------------

StmtNode* Parser::import_statement() {
  const Token* first = at_;
  advance();
  std::vector<Alias*> names;
  do {
    const Token* start = at_;
    std::string dotted(name());
    while (accept(Tok::Dot)) {
      dotted += '.';
      dotted += name();
    }
    std::string_view asname = accept(Tok::kAs) ? name() : std::string_view{};
    auto* a = node<Alias>(Kind::Alias, start);
    a->name = tree_.arena.intern(dotted);
    a->asname = asname;
    names.push_back(a);
  } while (accept(Tok::Comma));
  auto* n = node<Import>(Kind::Import, first);
  n->names = list(names);
  return n;
}

StmtNode* Parser::import_from_statement() {
  const Token* first = at_;
  advance();
  std::int32_t level = 0;
  while (is(Tok::Dot) || is(Tok::Ellipsis)) {
    level += is(Tok::Dot) ? 1 : 3;
    advance();
  }
  std::string module;
  if (level == 0 || is(Tok::Name)) {
    module = name();
    while (accept(Tok::Dot)) {
      module += '.';
      module += name();
    }
  }
  expect(Tok::kImport);
  std::vector<Alias*> names;
  const Token* start = at_;
  if (accept(Tok::Star)) {
    auto* a = node<Alias>(Kind::Alias, start);
    a->name = tree_.arena.intern("*");
    names.push_back(a);
  } else {
    bool parens = accept(Tok::LeftParen);
    do {
      if (parens && !names.empty() && is(Tok::RightParen)) break;
      const Token* item = at_;
      std::string_view imported = name();
      std::string_view asname = accept(Tok::kAs) ? name() : std::string_view{};
      auto* a = node<Alias>(Kind::Alias, item);
      a->name = imported;
      a->asname = asname;
      names.push_back(a);
    } while (accept(Tok::Comma));
    if (parens) expect(Tok::RightParen);
  }
  auto* n = node<ImportFrom>(Kind::ImportFrom, first);
  n->module = module.empty() ? std::string_view{} : tree_.arena.intern(module);
  n->names = list(names);
  n->level = level;
  return n;
}

// ---- Functions and classes -----------------------------------------------------------------------------

StmtNode* Parser::decorated() {
  std::vector<ExprNode*> decorators;
  while (accept(Tok::At)) {
    decorators.push_back(named_expression());
    expect(Tok::Newline);
  }
  const Token* first = at_;
  if (is(Tok::kClass)) return class_definition(first, list(decorators));
  bool is_async = accept(Tok::kAsync);
  if (!is(Tok::kDef)) fail();
  return function(first, is_async, list(decorators));
}

StmtNode* Parser::async_statement() {
  const Token* first = at_;
  advance();
  switch (type()) {
    case Tok::kDef: return function(first, true, {});
    case Tok::kFor: return for_statement(first, true);
    case Tok::kWith: return with_statement(first, true);
    default: fail();
  }
}

StmtNode* Parser::function(const Token* first, bool is_async, Exprs decorators) {
  expect(Tok::kDef);
  std::string_view id = name();
  TypeParams generics = type_params();
  expect(Tok::LeftParen);
  Arguments* args = parameters(Tok::RightParen, true);
  expect(Tok::RightParen);
  ExprNode* returns = accept(Tok::Arrow) ? expression() : nullptr;
  Stmts body = block();
  auto* n = node<FunctionDef>(is_async ? Kind::AsyncFunctionDef : Kind::FunctionDef, first);
  n->name = id;
  n->args = args;
  n->body = body;
  n->decorator_list = decorators;
  n->returns = returns;
  n->type_params = generics;
  return n;
}

StmtNode* Parser::class_definition(const Token* first, Exprs decorators) {
  expect(Tok::kClass);
  std::string_view id = name();
  TypeParams generics = type_params();
  std::vector<ExprNode*> bases;
  std::vector<Keyword*> keywords;
  if (is(Tok::LeftParen)) arguments(bases, keywords, false);
  Stmts body = block();
  auto* n = node<ClassDef>(Kind::ClassDef, first);
  n->name = id;
  n->bases = list(bases);
  n->keywords = list(keywords);
  n->body = body;
  n->decorator_list = decorators;
  n->type_params = generics;
  return n;
}

TypeParams Parser::type_params() {
  if (!accept(Tok::LeftBracket)) return {};
  std::vector<TypeParamNode*> params;
  do {
    if (!params.empty() && is(Tok::RightBracket)) break;
    const Token* first = at_;
    if (accept(Tok::Star)) {
      std::string_view id = name();
      ExprNode* value = accept(Tok::Equal) ? star_expression() : nullptr;
      auto* n = node<TypeVarTuple>(Kind::TypeVarTuple, first);
      n->name = id;
      n->default_value = value;
      params.push_back(n);
    } else if (accept(Tok::DoubleStar)) {
      std::string_view id = name();
      ExprNode* value = accept(Tok::Equal) ? expression() : nullptr;
      auto* n = node<ParamSpec>(Kind::ParamSpec, first);
      n->name = id;
      n->default_value = value;
      params.push_back(n);
    } else {
      std::string_view id = name();
      ExprNode* bound = accept(Tok::Colon) ? expression() : nullptr;
      ExprNode* value = accept(Tok::Equal) ? expression() : nullptr;
      auto* n = node<TypeVar>(Kind::TypeVar, first);
      n->name = id;
      n->bound = bound;
      n->default_value = value;
      params.push_back(n);
    }
  } while (accept(Tok::Comma));
  expect(Tok::RightBracket);
  return list(params);
}

Arg* Parser::parameter(bool annotated, bool star) {
  const Token* first = at_;
  std::string_view id = name();
  ExprNode* annotation = nullptr;
  if (annotated && accept(Tok::Colon)) annotation = star && is(Tok::Star) ? star_expression() : expression();
  auto* n = node<Arg>(Kind::Arg, first);
  n->arg = id;
  n->annotation = annotation;
  return n;
}

/// The parameters of a def (annotated) or lambda, up to but not including `end`.
Arguments* Parser::parameters(Tok end, bool annotated) {
  const Token* first = at_;
  std::vector<Arg*> positional, posonly, kwonly;
  std::vector<ExprNode*> defaults, kw_defaults;
  Arg *vararg = nullptr, *kwarg = nullptr;
  bool slash_seen = false, star_seen = false;
  while (!is(end)) {
    if (kwarg) fail();
    if (accept(Tok::Slash)) {
      if (slash_seen || star_seen || positional.empty()) fail();
      slash_seen = true;
      posonly.swap(positional);
    } else if (accept(Tok::DoubleStar)) {
      kwarg = parameter(annotated, false);
    } else if (accept(Tok::Star)) {
      if (star_seen) fail();
      star_seen = true;
      if (is(Tok::Comma)) {
        // A bare star needs a name after it, and `**kwargs` is none.
        if (peek_type() != Tok::Name) fail();
      } else {
        vararg = parameter(annotated, true);
      }
    } else {
      Arg* arg = parameter(annotated, false);
      ExprNode* value = accept(Tok::Equal) ? expression() : nullptr;
      if (star_seen) {
        kwonly.push_back(arg);
        kw_defaults.push_back(value);
      } else {
        if (value) defaults.push_back(value);
        else if (!defaults.empty()) fail();
        positional.push_back(arg);
      }
    }
    if (!accept(Tok::Comma)) break;
  }
  auto* n = node<Arguments>(Kind::Arguments, first);
  n->posonlyargs = list(posonly);
  n->args = list(positional);
  n->vararg = vararg;
  n->kwonlyargs = list(kwonly);
  n->kw_defaults = list(kw_defaults);
  n->kwarg = kwarg;
  n->defaults = list(defaults);
  return n;
}

// ---- Compound statements -------------------------------------------------------------------------------

StmtNode* Parser::if_statement() {
  struct Branch {
    const Token* first;
    ExprNode* test;
    Stmts body;
  };
  // A chain of elif is gathered first and nested from its end, so that its length costs no recursion.
  std::vector<Branch> branches;
  do {
    const Token* first = at_;
    advance();
    ExprNode* test = named_expression();
    branches.push_back({first, test, block()});
  } while (is(Tok::kElif));
  if (branches.size() > kMaxBranches) too_complex();
  Stmts orelse = else_block();
  for (std::size_t i = branches.size();; ) {
    --i;
    auto* n = node<If>(Kind::If, branches[i].first);
    n->test = branches[i].test;
    n->body = branches[i].body;
    n->orelse = orelse;
    if (i == 0) return n;
    StmtNode* inner = n;
    orelse = tree_.arena.list(&inner, 1);
  }
}

StmtNode* Parser::while_statement() {
  const Token* first = at_;
  advance();
  ExprNode* test = named_expression();
  Stmts body = block();
  Stmts orelse = else_block();
  auto* n = node<While>(Kind::While, first);
  n->test = test;
  n->body = body;
  n->orelse = orelse;
  return n;
}

StmtNode* Parser::for_statement(const Token* first, bool is_async) {
  expect(Tok::kFor);
  ExprNode* target = star_targets();
  expect(Tok::kIn);
  ExprNode* iter = star_expressions();
  Stmts body = block();
  Stmts orelse = else_block();
  auto* n = node<For>(is_async ? Kind::AsyncFor : Kind::For, first);
  n->target = target;
  n->iter = iter;
  n->body = body;
  n->orelse = orelse;
  return n;
}

WithItem* Parser::with_item() {
  const Token* first = at_;
  ExprNode* e = expression();
  ExprNode* target = accept(Tok::kAs) ? star_target() : nullptr;
  auto* n = node<WithItem>(Kind::WithItem, first);
  n->context_expr = e;
  n->optional_vars = target;
  return n;
}

StmtNode* Parser::with_statement(const Token* first, bool is_async) {
  expect(Tok::kWith);
  std::vector<WithItem*> items;
  bool parenthesised = false;
  if (is(Tok::LeftParen)) {
    // Either items in parentheses, or an expression that starts with one: the items come first, if they fit.
    const Token *start = at_, *start_last = last_;
    int depth = depth_;
    try {
      advance();
      do {
        if (!items.empty() && is(Tok::RightParen)) break;
        items.push_back(with_item());
      } while (accept(Tok::Comma));
      expect(Tok::RightParen);
      parenthesised = is(Tok::Colon);
    } catch (const Failed&) {
    }
    if (!parenthesised) {
      at_ = start;
      last_ = start_last;
      depth_ = depth;
      items.clear();
    }
  }
  if (!parenthesised) {
    do items.push_back(with_item());
    while (accept(Tok::Comma));
  }
  Stmts body = block();
  auto* n = node<With>(is_async ? Kind::AsyncWith : Kind::With, first);
  n->items = list(items);
  n->body = body;
  return n;
}

StmtNode* Parser::try_statement() {
  const Token* first = at_;
  advance();
  Stmts body = block();
  std::vector<ExceptHandler*> handlers;
  bool star = false;
  while (is(Tok::kExcept)) {
    const Token* start = at_;
    advance();
    bool this_star = accept(Tok::Star);
    if (handlers.empty()) star = this_star;
    if (this_star != star) fail();
    ExprNode* kind = nullptr;
    std::string_view as_name;
    if (star || !is(Tok::Colon)) {
      kind = expression();
      if (accept(Tok::kAs)) as_name = name();
    }
    Stmts handler_body = block();
    auto* h = node<ExceptHandler>(Kind::ExceptHandler, start);
    h->type = kind;
    h->name = as_name;
    h->body = handler_body;
    handlers.push_back(h);
  }
  Stmts orelse, finalbody;
  if (!handlers.empty()) orelse = else_block();
  bool has_finally = accept(Tok::kFinally);
  if (has_finally) finalbody = block();
  if (handlers.empty() && !has_finally) fail();
  auto* n = node<Try>(star ? Kind::TryStar : Kind::Try, first);
  n->body = body;
  n->handlers = list(handlers);
  n->orelse = orelse;
  n->finalbody = finalbody;
  return n;
}

// ---- Python 2's print, IPython's magics ----------------------------------------------------------------

/// Whether what follows `print` can only be meant as a print statement: whatever could be a call or
/// another valid use of the name stays one.
bool Parser::starts_print_statement() const {
  const Token& next = at_[1];
  switch (next.type) {
    case Tok::Newline:
    case Tok::Semicolon:
    case Tok::EndMarker:
    case Tok::RightShift:
    case Tok::Minus:
    case Tok::Plus:
    case Tok::LeftBracket: return true;
    case Tok::kNot: return peek_type(2) != Tok::kIn;
    case Tok::LeftParen: {
      // print (a + b) * 2: an operator after the closing parenthesis can't be applied to what print gives.
      const Token* t = at_ + 1;
      std::uint16_t outside = static_cast<std::uint16_t>(t->level - 1);
      while (t != end_ && t->level > outside) ++t;
      if (t == end_) return false;
      switch (t[1].type) {
        case Tok::Plus:
        case Tok::Minus:
        case Tok::Star:
        case Tok::Slash:
        case Tok::DoubleSlash:
        case Tok::Percent:
        case Tok::DoubleStar:
        case Tok::Dot:
        case Tok::LeftBracket: return true;
        default: return false;
      }
    }
    default: return starts_expression(next.type);
  }
}

StmtNode* Parser::print_statement() {
  const Token* first = at_;
  print_statements_.push_back(static_cast<std::uint32_t>(at_ - source_.tokens.data()));
  std::string_view id = name();
  Name* function = name_node(id, Context::Load, range_from(first));
  std::vector<ExprNode*> args;
  std::vector<Keyword*> keywords;
  auto keyword = [&](std::string_view arg, ExprNode* value, const Token* start) {
    auto* k = node<Keyword>(Kind::Keyword, start);
    k->arg = tree_.arena.intern(arg);
    k->value = value;
    keywords.push_back(k);
  };
  bool more = true;
  if (accept(Tok::RightShift)) {
    const Token* start = at_;
    keyword("file", expression(), start);
    more = accept(Tok::Comma);
  }
  bool trailing_comma = false;
  while (more && !is(Tok::Newline) && !is(Tok::Semicolon) && !is(Tok::EndMarker)) {
    args.push_back(expression());
    more = trailing_comma = accept(Tok::Comma);
  }
  if (trailing_comma) {
    Constant* space = constant(ConstKind::Str, last_);
    space->text = tree_.arena.copy(" ");
    keyword("end", space, last_);
  }
  auto* call = node<Call>(Kind::Call, first);
  call->func = function;
  call->args = list(args);
  call->keywords = list(keywords);
  auto* n = node<Expr>(Kind::Expr, first);
  n->value = call;
  return n;
}

/// `timeit f()` as IPython takes it, if the line as it stands is not Python; null if it is. `timeit (a + b).sum()`, with a
/// space where nobody writes one in a call, is timed too.
StmtNode* Parser::bare_timeit() {
  const Token* first = at_;
  const Token* end = at_;
  while (end != end_ && end->type != Tok::Newline) ++end;
  if (end->type != Tok::Newline || end == first + 1) return nullptr;
  std::string_view line = std::string_view(source_.text).substr(first->begin, end->begin - first->begin);
  const bool spaced = first[1].type == Tok::LeftParen && first[1].begin > first->end;
  if (!spaced && parse(line)) return nullptr;
  while (at_ != end) advance();
  std::string_view rest = line.substr(first->end - first->begin);
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\t')) rest.remove_suffix(1);
  auto* n = node<Magic>(Kind::Magic, first);
  n->name = tree_.arena.intern("timeit");
  n->rest = tree_.arena.copy(rest);
  return n;
}

/// A token `%name rest`, `%%name rest` with the cell's other lines, `!command`, or a question: `?name`, `name??`.
StmtNode* Parser::magic() {
  const Token* first = at_;
  std::string_view text = source_.text_of(*at_);
  advance();
  auto* n = node<Magic>(Kind::Magic, first);
  if (text.front() != '%') {
    const bool shell = text.front() == '!';
    const auto outer = [&](char c) { return c == ' ' || c == '\t' || c == '\r' || c == (shell ? '!' : '?'); };
    const bool twice = text.find("??") != std::string_view::npos;
    while (!text.empty() && outer(text.front())) text.remove_prefix(1);
    while (!text.empty() && outer(text.back())) text.remove_suffix(1);
    n->name = tree_.arena.intern(shell ? "!" : twice ? "pinfo2" : "pinfo");
    n->rest = tree_.arena.copy(text);
    return n;
  }
  n->is_cell = text.substr(0, 2) == "%%";
  text.remove_prefix(n->is_cell ? 2 : 1);
  std::size_t newline = text.find('\n');
  std::string_view line = text.substr(0, newline);
  if (n->is_cell && newline != std::string_view::npos) n->body = tree_.arena.copy(text.substr(newline + 1));
  std::size_t name_end = line.find_first_of(" \t");
  n->name = tree_.arena.intern(line.substr(0, name_end));
  std::string_view rest = name_end == std::string_view::npos ? std::string_view{} : line.substr(name_end);
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\t')) rest.remove_suffix(1);
  n->rest = tree_.arena.copy(rest);
  return n;
}

}  // namespace py::syntax
