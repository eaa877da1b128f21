// Statements without blocks: assignments, deletion, raise, assert, imports, expression statements, magics.
#include <algorithm>
#include <cassert>

#include "py/compile/codegen.h"
#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace py::compiler {

using namespace syntax;

py::BinOp to_bin_op(Operator op);  // fold.cpp

void Generator::body(const Stmts& stmts) {
  for (const Stmt* s : stmts) visit(s);
}

void Generator::visit(const Stmt* s) {
  Position pos = at(s);
  u_->last_pos = pos;
  switch (s->kind) {
    case Kind::FunctionDef:
    case Kind::AsyncFunctionDef:
      return visit_function(as<FunctionDef>(s));
    case Kind::ClassDef:
      return visit_class(as<ClassDef>(s));
    case Kind::Return:
      return visit_return(as<Return>(s));
    case Kind::Delete:
      for (const Expr* t : as<Delete>(s)->targets) remove(t);
      return;
    case Kind::Assign:
      return visit_assign(as<Assign>(s));
    case Kind::TypeAlias:
      return visit_type_alias(as<TypeAlias>(s));
    case Kind::AugAssign:
      return visit_aug_assign(as<AugAssign>(s));
    case Kind::AnnAssign:
      return visit_ann_assign(as<AnnAssign>(s));
    case Kind::For:
      return visit_for(as<For>(s));
    case Kind::AsyncFor:
      return visit_async_for(as<For>(s));
    case Kind::While:
      return visit_while(as<While>(s));
    case Kind::If:
      return visit_if(as<If>(s));
    case Kind::With:
    case Kind::AsyncWith:
      return visit_with(as<With>(s), 0);
    case Kind::Match:
      return visit_match(as<Match>(s));
    case Kind::Raise:
      return visit_raise(as<Raise>(s));
    case Kind::Try:
    case Kind::TryStar:
      return visit_try(as<Try>(s));
    case Kind::Assert:
      return visit_assert(as<Assert>(s));
    case Kind::Import:
      return visit_import(as<Import>(s));
    case Kind::ImportFrom:
      return visit_import_from(as<ImportFrom>(s));
    case Kind::Global:
    case Kind::Nonlocal:
    case Kind::Pass:
      return;
    case Kind::Expr:
      return visit_expr_stmt(as<syntax::Expr>(s));
    case Kind::Break:
      return visit_break(as<Simple>(s));
    case Kind::Continue:
      return visit_continue(as<Simple>(s));
    case Kind::Magic:
      return visit_magic(as<Magic>(s));
    default:
      assert(false && "not a statement");
  }
}

void Generator::visit_expr_stmt(const syntax::Expr* s) {
  if (echo_ && u_->is_module()) {
    visit(s->value);
    emit(Op::PRINT_EXPR, at(s));
    return;
  }
  if (s->value->kind == Kind::Constant) return;
  visit(s->value);
  emit(Op::POP);
}

// ---- assignment ------------------------------------------------------------------------------------------------

namespace {

bool is_plain_sequence(const syntax::ExprNode* e, std::size_t size) {
  if (e->kind != Kind::Tuple && e->kind != Kind::List) return false;
  const auto& elts = as<Sequence>(e)->elts;
  return elts.size() == size && std::none_of(elts.begin(), elts.end(), [](const syntax::ExprNode* x) { return x->kind == Kind::Starred; });
}

}  // namespace

/// `a, b = b, a` makes no tuple: the values are put the other way round on the stack.
bool Generator::assign_in_place(const Assign* s) {
  if (s->targets.size() != 1 || s->value->kind != Kind::Tuple) return false;
  const auto& values = as<Sequence>(s->value)->elts;
  if (values.size() != 2 && values.size() != 3) return false;
  if (!is_plain_sequence(s->value, values.size()) || !is_plain_sequence(s->targets[0], values.size())) return false;
  if (std::all_of(values.begin(), values.end(), [](const syntax::ExprNode* x) { return x->kind == Kind::Constant; })) return false;
  for (const syntax::ExprNode* e : values) visit(e);
  emit(Op::SWAP, static_cast<std::uint32_t>(values.size()), at(s));
  for (const syntax::ExprNode* target : as<Sequence>(s->targets[0])->elts) store(target);
  return true;
}

void Generator::visit_assign(const Assign* s) {
  if (assign_in_place(s)) return;
  visit(s->value);
  for (std::size_t i = 0; i < s->targets.size(); ++i) {
    if (i + 1 < s->targets.size()) emit(Op::COPY, 1, at(s));
    store(s->targets[i]);
  }
}

void Generator::store(const Expr* target) {
  Position pos = at(target);
  switch (target->kind) {
    case Kind::Name: {
      auto* n = as<Name>(target);
      check_name(n->id, Context::Store, n->at);
      return store_name(n->id, pos);
    }
    case Kind::Attribute:
    case Kind::Subscript:
    case Kind::Starred:
      return visit(target);
    case Kind::List:
    case Kind::Tuple:
      return unpack_target(as<Sequence>(target));
    default:
      fail(target->at, "cannot assign to expression");
  }
}

void Generator::remove(const Expr* target) {
  if (target->kind == Kind::List || target->kind == Kind::Tuple) {
    for (const Expr* t : as<Sequence>(target)->elts) remove(t);
    return;
  }
  visit(target);
}

void Generator::visit_aug_assign(const AugAssign* s) {
  Position pos = at(s), target_pos = at(s->target);
  std::uint32_t op = static_cast<std::uint32_t>(to_bin_op(s->op));
  switch (s->target->kind) {
    case Kind::Name: {
      auto* n = as<Name>(s->target);
      check_name(n->id, Context::Store, n->at);
      load_name(n->id, target_pos);
      visit(s->value);
      emit(Op::INPLACE_OP, op, pos);
      return store_name(n->id, target_pos);
    }
    case Kind::Attribute: {
      auto* a = as<Attribute>(s->target);
      check_name(a->attr, Context::Store, a->at);
      visit(a->value);
      emit(Op::COPY, 1, target_pos);
      Position attr_pos = attribute_pos(target_pos, a);
      std::uint32_t name = name_number(mangled(a->attr));
      emit(Op::LOAD_ATTR, name, attr_pos);
      visit(s->value);
      emit(Op::INPLACE_OP, op, pos);
      emit(Op::SWAP, 2, attr_pos);
      return emit(Op::STORE_ATTR, name, attr_pos);
    }
    default: {
      auto* sub = as<Subscript>(s->target);
      visit(sub->value);
      visit(sub->slice);
      emit(Op::COPY, 2, target_pos);
      emit(Op::COPY, 2, target_pos);
      emit(Op::BINARY_SUBSCR, target_pos);
      visit(s->value);
      emit(Op::INPLACE_OP, op, pos);
      emit(Op::SWAP, 3, target_pos);
      emit(Op::SWAP, 2, target_pos);
      return emit(Op::STORE_SUBSCR, target_pos);
    }
  }
}

void Generator::evaluate_and_drop(const Expr* e) {
  visit(e);
  emit(Op::POP);
}

void Generator::evaluate_subscript_parts(const Expr* e) {
  if (e->kind == Kind::Slice) {
    auto* s = as<syntax::Slice>(e);
    for (const Expr* part : {s->lower, s->upper, s->step})
      if (part) evaluate_and_drop(part);
    return;
  }
  if (e->kind == Kind::Tuple) {
    for (const Expr* part : as<Sequence>(e)->elts) evaluate_subscript_parts(part);
    return;
  }
  evaluate_and_drop(e);
}

void Generator::visit_ann_assign(const AnnAssign* s) {
  Position pos = at(s);
  bool module_or_class = u_->is_module() || u_->is_class();
  if (s->value) {
    visit(s->value);
    store(s->target);
  }
  if (s->target->kind == Kind::Name) {
    auto* n = as<Name>(s->target);
    check_name(n->id, Context::Store, n->at);
    if (s->simple && module_or_class) {
      annotation_value(s->annotation);
      emit(Op::LOAD_NAME, name_number("__annotations__"), pos);
      load_str(mangled(n->id), pos);
      return emit(Op::STORE_SUBSCR, pos);
    }
  } else if (s->target->kind == Kind::Attribute) {
    auto* a = as<Attribute>(s->target);
    check_name(a->attr, Context::Store, a->at);
    if (!s->value) evaluate_and_drop(a->value);
  } else if (!s->value) {
    auto* sub = as<Subscript>(s->target);
    evaluate_and_drop(sub->value);
    evaluate_subscript_parts(sub->slice);
  }
  if (!s->simple && module_or_class && !future_annotations()) evaluate_and_drop(s->annotation);
}

// ---- raise, assert ---------------------------------------------------------------------------------------------

void Generator::visit_raise(const Raise* s) {
  std::uint32_t n = 0;
  if (s->exc) {
    visit(s->exc);
    ++n;
    if (s->cause) {
      visit(s->cause);
      ++n;
    }
  }
  emit(Op::RAISE, n, at(s));
}

void Generator::visit_assert(const Assert* s) {
  Position pos = at(s);
  if (auto* t = try_as<Sequence>(s->test); t && t->kind == Kind::Tuple && !t->elts.empty())
    warn(s->at, "assertion is always true, perhaps remove parentheses?");
  Label end = new_label();
  jump_if(s->test, end, true);
  emit(Op::LOAD_ASSERTION_ERROR, pos);
  if (s->msg) {
    emit(Op::PUSH_NULL, pos);
    visit(s->msg);
    emit(Op::CALL, 1, pos);
  }
  emit(Op::RAISE, 1, at(s->test));
  place(end);
}

// ---- imports ---------------------------------------------------------------------------------------------------

void Generator::visit_import(const Import* s) {
  Position pos = at(s);
  for (const Alias* a : s->names) {
    check_name(a->asname.empty() ? a->name.substr(0, a->name.find('.')) : a->asname, Context::Store, s->at);
    load_const(make_int(0), pos);
    load_none(pos);
    emit(Op::IMPORT_NAME, name_number(a->name), pos);
    if (a->asname.empty()) {
      // `import a.b` binds a.
      std::string_view top = a->name.substr(0, a->name.find('.'));
      store_name(top, pos);
      continue;
    }
    // `import a.b.c as d` binds the last one.
    std::size_t dot = a->name.find('.');
    if (dot == std::string_view::npos) {
      store_name(a->asname, pos);
      continue;
    }
    while (true) {
      std::size_t next = a->name.find('.', dot + 1);
      std::string_view part =
          a->name.substr(dot + 1, next == std::string_view::npos ? std::string_view::npos : next - dot - 1);
      emit(Op::IMPORT_FROM, name_number(part), pos);
      if (next == std::string_view::npos) break;
      emit(Op::SWAP, 2, pos);
      emit(Op::POP, pos);
      dot = next;
    }
    store_name(a->asname, pos);
    emit(Op::POP, pos);
  }
}

void Generator::visit_import_from(const ImportFrom* s) {
  Position pos = at(s);
  load_const(make_int(s->level), pos);
  std::vector<Value> names;
  for (const Alias* a : s->names) names.push_back(Value(intern(a->name)));
  load_const(Value(make_tuple(std::move(names))), pos);
  emit(Op::IMPORT_NAME, name_number(s->module), pos);
  for (const Alias* a : s->names) {
    if (a->name == "*") {
      emit(Op::IMPORT_STAR, pos);
      return;
    }
    check_name(a->asname.empty() ? a->name : a->asname, Context::Store, s->at);
    emit(Op::IMPORT_FROM, name_number(a->name), pos);
    store_name(a->asname.empty() ? a->name : a->asname, pos);
  }
  emit(Op::POP, pos);
}

// ---- magics ----------------------------------------------------------------------------------------------------

/// `%timeit x`: a call of the hidden builtin `__timeit__(source, setup, cell)`; of a cell magic the first line is
/// set-up and the body is timed. Other magics: `__magic__(name, rest, body)`.
void Generator::visit_magic(const Magic* s) {
  Position pos = at(s);
  if (s->name == "timeit") {
    emit(Op::LOAD_GLOBAL, name_number("__timeit__"), pos);
    emit(Op::PUSH_NULL, pos);
    load_const(Value(make_str(std::string(s->is_cell ? s->body : s->rest))), pos);
    load_const(Value(make_str(std::string(s->is_cell ? s->rest : std::string_view()))), pos);
    load_const(Value::boolean(s->is_cell), pos);
  } else {
    emit(Op::LOAD_GLOBAL, name_number("__magic__"), pos);
    emit(Op::PUSH_NULL, pos);
    load_const(Value(make_str(std::string(s->name))), pos);
    load_const(Value(make_str(std::string(s->rest))), pos);
    load_const(s->is_cell ? Value(make_str(std::string(s->body))) : Value::none(), pos);
  }
  emit(Op::CALL, 3, pos);
  emit(Op::POP, pos);
}

}  // namespace py::compiler
