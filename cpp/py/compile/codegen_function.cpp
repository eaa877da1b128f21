// Functions, lambdas, classes, decorators, annotations, type parameters and type aliases.
#include <cassert>

#include "py/compile/codegen.h"
#include "py/object/containers.h"

namespace py::compiler {

using namespace syntax;
using Role = ScopeTable::Role;

namespace {

int first_line(const StmtNode* s, const Exprs& decorators) {
  return decorators.empty() ? s->at.lineno : decorators[0]->at.lineno;
}

/// Whether a statement list binds annotated names, blocks within included.
bool any_annotation(const Stmts& body) {
  for (const StmtNode* s : body) {
    bool found = false;
    switch (s->kind) {
      case Kind::AnnAssign:
        return true;
      case Kind::For:
      case Kind::AsyncFor:
        found = any_annotation(as<For>(s)->body) || any_annotation(as<For>(s)->orelse);
        break;
      case Kind::While:
        found = any_annotation(as<While>(s)->body) || any_annotation(as<While>(s)->orelse);
        break;
      case Kind::If:
        found = any_annotation(as<If>(s)->body) || any_annotation(as<If>(s)->orelse);
        break;
      case Kind::With:
      case Kind::AsyncWith:
        found = any_annotation(as<With>(s)->body);
        break;
      case Kind::Match:
        for (const MatchCase* c : as<Match>(s)->cases) found |= any_annotation(c->body);
        break;
      case Kind::Try:
      case Kind::TryStar: {
        auto* t = as<Try>(s);
        for (const ExceptHandler* h : t->handlers) found |= any_annotation(h->body);
        found |= any_annotation(t->body) || any_annotation(t->orelse) || any_annotation(t->finalbody);
        break;
      }
      default:
        break;
    }
    if (found) return true;
  }
  return false;
}

}  // namespace

bool Generator::has_annotations(const Stmts& stmts) const { return any_annotation(stmts); }

/// 1 if the body starts with a docstring, which then is in *doc.
std::size_t Generator::take_docstring(const Stmts& stmts, std::optional<std::string>* doc) const {
  if (stmts.empty()) return 0;
  auto* e = try_as<syntax::Expr>(stmts[0]);
  auto* c = e ? try_as<Constant>(e->value) : nullptr;
  if (!c || c->type != ConstKind::Str) return 0;
  *doc = clean_docstring(c->text);
  return 1;
}

// ---- functions -------------------------------------------------------------------------------------------------

std::uint32_t Generator::default_arguments(const Arguments* args, const Position& pos) {
  std::uint32_t flags = 0;
  if (!args->defaults.empty()) {
    flags |= 1;
    std::vector<Value> folded;
    for (const Expr* d : args->defaults) {
      std::optional<Value> v = fold(d);
      if (!v) break;
      folded.push_back(std::move(*v));
    }
    if (folded.size() == args->defaults.size()) {
      load_const(Value(make_tuple(std::move(folded))), pos);
    } else {
      visit_exprs(args->defaults);
      emit(Op::BUILD_TUPLE, static_cast<std::uint32_t>(args->defaults.size()), pos);
    }
  }
  std::uint32_t pairs = 0;
  for (std::size_t i = 0; i < args->kwonlyargs.size(); ++i) {
    if (!args->kw_defaults[i]) continue;
    load_str(mangled(args->kwonlyargs[i]->arg), pos);
    visit(args->kw_defaults[i]);
    ++pairs;
  }
  if (pairs) {
    emit(Op::BUILD_MAP, pairs, pos);
    flags |= 2;
  }
  return flags;
}

void Generator::annotation_value(const Expr* e) {
  if (future_annotations()) {
    load_const(Value(make_str(unparse(e))), at(e));
  } else {
    visit(e);
  }
}

/// A tuple of name, value, name, value … in CPython's order: positional ones first.
std::uint32_t Generator::annotations(const Arguments* args, const Expr* returns, const Position& pos) {
  std::uint32_t count = 0;
  auto add = [&](std::string_view name, const Expr* value) {
    if (!value) return;
    load_str(mangled(name), pos);
    if (value->kind == Kind::Starred && !future_annotations()) {
      // `*args: *Ts`
      visit(as<Starred>(value)->value);
      emit(Op::UNPACK_SEQUENCE, 1, at(value));
    } else {
      annotation_value(value);
    }
    count += 2;
  };
  for (const Arg* a : args->args) add(a->arg, a->annotation);
  for (const Arg* a : args->posonlyargs) add(a->arg, a->annotation);
  if (args->vararg) add(args->vararg->arg, args->vararg->annotation);
  for (const Arg* a : args->kwonlyargs) add(a->arg, a->annotation);
  if (args->kwarg) add(args->kwarg->arg, args->kwarg->annotation);
  add("return", returns);
  if (!count) return 0;
  emit(Op::BUILD_TUPLE, count, pos);
  return 4;
}

void Generator::function_parameters(const Arguments* args) {
  u_->posonlyargcount = static_cast<int>(args->posonlyargs.size());
  u_->argcount = u_->posonlyargcount + static_cast<int>(args->args.size());
  u_->kwonlyargcount = static_cast<int>(args->kwonlyargs.size());
  if (args->vararg) u_->flags |= Code::kVarArgs;
  if (args->kwarg) u_->flags |= Code::kVarKeywords;
}

Ref<Code> Generator::function_code(const FunctionDef* s, int firstlineno) {
  enter(scope_of(s), s->name, firstlineno, 0);
  function_parameters(s->args);
  std::optional<std::string> doc;
  std::size_t first = take_docstring(s->body, &doc);
  if (doc) u_->doc = Value(make_str(*doc));
  for (std::size_t i = first; i < s->body.size(); ++i) visit(s->body[i]);
  if (first == s->body.size()) u_->last_pos = at(s->body[0]);
  load_none(u_->last_pos);
  emit(Op::RETURN_VALUE);
  return leave();
}

void Generator::apply_decorators(const Exprs& decorators) {
  for (std::size_t i = decorators.size(); i-- > 0;) emit(Op::CALL, 1, at(decorators[i]));
}

void Generator::check_parameters(const Arguments* args) {
  auto check = [&](const Arg* a) {
    if (a) check_name(a->arg, Context::Store, a->at);
  };
  for (const Arg* a : args->posonlyargs) check(a);
  for (const Arg* a : args->args) check(a);
  check(args->vararg);
  for (const Arg* a : args->kwonlyargs) check(a);
  check(args->kwarg);
}

void Generator::visit_function(const FunctionDef* s) {
  Position pos = at(s);
  int firstlineno = first_line(s, s->decorator_list);
  check_name(s->name, Context::Store, s->at);
  check_parameters(s->args);

  for (const Expr* d : s->decorator_list) {
    visit(d);
    emit(Op::PUSH_NULL, at(d));
  }
  if (s->type_params.empty()) {
    std::uint32_t flags = default_arguments(s->args, pos);
    flags |= annotations(s->args, s->returns, pos);
    make_closure(function_code(s, firstlineno), flags, pos);
  } else {
    // The type parameters' scope is a function called at once, which is given the defaults.
    enter(scope_of(s, Role::TypeParams), "<generic parameters of " + std::string(s->name) + ">", firstlineno, 0);
    u_->last_pos = pos;
    std::uint32_t flags = 0;
    if (!s->args->defaults.empty()) flags |= 1;
    for (const Expr* d : s->args->kw_defaults)
      if (d) flags |= 2;
    u_->argcount = __builtin_popcount(flags);
    // `.defaults` and `.kwdefaults` are its parameters; the scope doesn't list them.
    bool listed = u_->scope->find(".defaults") || u_->scope->find(".kwdefaults");
    if (!listed && u_->argcount) {
      std::vector<Slot> params;
      if (flags & 1) params.push_back({intern(".defaults"), 1});
      if (flags & 2) params.push_back({intern(".kwdefaults"), 1});
      u_->slots.insert(u_->slots.begin(), params.begin(), params.end());
      u_->slot_index.clear();
      for (std::size_t i = 0; i < u_->slots.size(); ++i)
        u_->slot_index.emplace(u_->slots[i].name->view(), static_cast<int>(i));
      for (Ins& i : u_->code)
        if (operand_kind(i.op) == OperandKind::Local) i.arg += static_cast<std::uint32_t>(params.size());
    }
    type_params(s->type_params, pos);
    if (flags & 1) emit(Op::LOAD_FAST, static_cast<std::uint32_t>(u_->slot_index.at(".defaults")), pos);
    if (flags & 2) emit(Op::LOAD_FAST, static_cast<std::uint32_t>(u_->slot_index.at(".kwdefaults")), pos);
    std::uint32_t make_flags = flags | annotations(s->args, s->returns, pos);
    make_closure(function_code(s, firstlineno), make_flags, pos);
    emit(Op::SWAP, 2, pos);
    emit(Op::SET_TYPE_PARAMS, pos);
    emit(Op::RETURN_VALUE, pos);
    Ref<Code> code = leave();
    make_closure(std::move(code), 0, pos);
    emit(Op::PUSH_NULL, pos);
    default_arguments(s->args, pos);
    emit(Op::CALL, static_cast<std::uint32_t>(__builtin_popcount(flags)), pos);
  }
  apply_decorators(s->decorator_list);
  store_name(s->name, pos);
}

void Generator::visit_lambda(const Lambda* e) {
  Position pos = at(e);
  check_parameters(e->args);
  std::uint32_t flags = default_arguments(e->args, pos);
  enter(scope_of(e), "<lambda>", e->at.lineno, 0);
  function_parameters(e->args);
  visit(e->body);
  emit(Op::RETURN_VALUE, at(e->body));
  Ref<Code> code = leave();
  make_closure(std::move(code), flags, pos);
}

// ---- classes ---------------------------------------------------------------------------------------------------

Ref<Code> Generator::class_code(const ClassDef* s, int firstlineno) {
  enter(scope_of(s), s->name, firstlineno, 0);
  Position start{firstlineno, firstlineno, 0, 0};
  emit(Op::LOAD_NAME, name_number("__name__"), start);
  emit(Op::STORE_NAME, name_number("__module__"), start);
  load_const(Value(make_str(u_->qualname)), start);
  emit(Op::STORE_NAME, name_number("__qualname__"), start);
  load_const(make_int(firstlineno), start);
  emit(Op::STORE_NAME, name_number("__firstlineno__"), start);
  if (!s->type_params.empty()) {
    load_name(".type_params", start);
    emit(Op::STORE_NAME, name_number("__type_params__"), start);
  }
  if (u_->scope->needs_class_dict) {
    emit(Op::LOAD_LOCALS, start);
    emit(Op::STORE_DEREF, static_cast<std::uint32_t>(u_->slot_index.at("__classdict__")), start);
  }
  if (has_annotations(s->body)) emit(Op::SETUP_ANNOTATIONS, start);
  std::optional<std::string> doc;
  std::size_t first = take_docstring(s->body, &doc);
  if (doc) {
    Position pos = at(as<syntax::Expr>(s->body[0])->value);
    load_const(Value(make_str(*doc)), pos);
    emit(Op::STORE_NAME, name_number("__doc__"), pos);
  }
  for (std::size_t i = first; i < s->body.size(); ++i) visit(s->body[i]);

  Position end = u_->last_pos;
  std::vector<Value> attributes;
  for (Str* name : u_->static_attributes) attributes.push_back(Value(static_cast<Object*>(name)));
  load_const(Value(make_tuple(std::move(attributes))), end);
  emit(Op::STORE_NAME, name_number("__static_attributes__"), end);
  if (u_->scope->needs_class_dict) {
    emit(Op::LOAD_CLOSURE, static_cast<std::uint32_t>(u_->slot_index.at("__classdict__")), end);
    emit(Op::STORE_NAME, name_number("__classdictcell__"), end);
  }
  if (u_->scope->needs_class_cell) {
    emit(Op::LOAD_CLOSURE, static_cast<std::uint32_t>(u_->slot_index.at("__class__")), end);
    emit(Op::COPY, 1, end);
    emit(Op::STORE_NAME, name_number("__classcell__"), end);
  } else {
    load_none(end);
  }
  emit(Op::RETURN_VALUE, end);
  return leave();
}

/// __build_class__(body function, name, *bases, **keywords)
void Generator::build_class(const ClassDef* s, int firstlineno, std::string_view generic_base) {
  Position pos = at(s);
  Ref<Code> code = class_code(s, firstlineno);
  emit(Op::LOAD_BUILD_CLASS, pos);
  emit(Op::PUSH_NULL, pos);
  make_closure(std::move(code), 0, pos);
  load_str(s->name, pos);
  check_keywords(s->keywords);
  call_arguments(2, s->bases, s->keywords, pos, generic_base);
}

void Generator::visit_class(const ClassDef* s) {
  Position pos = at(s);
  int firstlineno = first_line(s, s->decorator_list);
  check_name(s->name, Context::Store, s->at);
  for (const Expr* d : s->decorator_list) {
    visit(d);
    emit(Op::PUSH_NULL, at(d));
  }
  if (s->type_params.empty()) {
    build_class(s, firstlineno, {});
  } else {
    enter(scope_of(s, Role::TypeParams), "<generic parameters of " + std::string(s->name) + ">", firstlineno, 0);
    type_params(s->type_params, pos);
    store_name(".type_params", pos);
    load_name(".type_params", pos);
    emit(Op::SUBSCRIPT_GENERIC, pos);
    store_name(".generic_base", pos);
    build_class(s, firstlineno, ".generic_base");
    emit(Op::RETURN_VALUE, pos);
    Ref<Code> code = leave();
    make_closure(std::move(code), 0, pos);
    emit(Op::PUSH_NULL, pos);
    emit(Op::CALL, 0, pos);
  }
  apply_decorators(s->decorator_list);
  store_name(s->name, pos);
}

// ---- type parameters -------------------------------------------------------------------------------------------

/// A function without parameters that gives e's value when it is first looked at.
void Generator::lazy_value(const Scope* scope, std::string_view name, const Expr* e) {
  Position pos = at(e);
  enter(scope, name, e->at.lineno, 0);
  visit(e);
  emit(Op::RETURN_VALUE, pos);
  Ref<Code> code = leave();
  make_closure(std::move(code), 0, pos);
}

/// Leaves the tuple of the parameters on the stack, each bound to its name.
void Generator::type_params(const TypeParams& params, const Position&) {
  bool seen_default = false;
  for (const TypeParamNode* p : params) {
    Position pos = at(p);
    std::string_view name;
    const Expr* bound = nullptr;
    const Expr* fallback = nullptr;
    std::uint32_t kind = 0;
    if (auto* t = try_as<syntax::TypeVar>(p)) {
      name = t->name;
      bound = t->bound;
      fallback = t->default_value;
      if (bound) kind = bound->kind == Kind::Tuple ? 2 : 1;
    } else if (auto* ps = try_as<syntax::ParamSpec>(p)) {
      name = ps->name;
      fallback = ps->default_value;
      kind = 3;
    } else {
      auto* ts = as<syntax::TypeVarTuple>(p);
      name = ts->name;
      fallback = ts->default_value;
      kind = 4;
    }
    load_str(name, pos);
    if (bound) lazy_value(scope_of(p), name, bound);
    if (fallback) {
      seen_default = true;
      const Scope* scope = scope_of(p, Role::Default);
      if (fallback->kind == Kind::Starred) {
        // `*Ts = *tuple[int, str]`
        enter(scope, name, fallback->at.lineno, 0);
        visit(as<Starred>(fallback)->value);
        emit(Op::UNPACK_SEQUENCE, 1, at(fallback));
        emit(Op::RETURN_VALUE, at(fallback));
        Ref<Code> code = leave();
        make_closure(std::move(code), 0, at(fallback));
      } else {
        lazy_value(scope, name, fallback);
      }
      kind |= 8;
    } else if (seen_default) {
      fail(p->at, "non-default type parameter '" + std::string(name) + "' follows default type parameter");
    }
    emit(Op::TYPE_PARAM, kind, pos);
    emit(Op::COPY, 1, pos);
    store_name(name, pos);
  }
  emit(Op::BUILD_TUPLE, static_cast<std::uint32_t>(params.size()), at(params[0]));
}

void Generator::visit_type_alias(const TypeAlias* s) {
  Position pos = at(s);
  std::string_view name = as<Name>(s->name)->id;
  bool generic = !s->type_params.empty();
  if (generic) {
    enter(scope_of(s, Role::TypeParams), "<generic parameters of " + std::string(name) + ">", s->at.lineno, 0);
    load_str(name, pos);
    type_params(s->type_params, pos);
  } else {
    load_str(name, pos);
    load_none(pos);
  }
  enter(scope_of(s), name, s->at.lineno, 0);
  visit(s->value);
  emit(Op::RETURN_VALUE, pos);
  Ref<Code> code = leave();
  make_closure(std::move(code), 0, pos);
  emit(Op::TYPE_ALIAS, pos);
  if (generic) {
    emit(Op::RETURN_VALUE, pos);
    Ref<Code> params = leave();
    make_closure(std::move(params), 0, pos);
    emit(Op::PUSH_NULL, pos);
    emit(Op::CALL, 0, pos);
  }
  store_name(name, at(s->name));
}

}  // namespace py::compiler
