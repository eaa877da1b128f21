// Calls: plain ones, method calls that need no bound method, `super().x`, unpacked arguments.
#include "py/compile/codegen.h"
#include "py/object/containers.h"

namespace py::compiler {

using namespace syntax;

namespace {
using Keywords = syntax::List<Keyword*>;

bool any_starred(const Exprs& args) {
  for (const ExprNode* a : args)
    if (a->kind == Kind::Starred) return true;
  return false;
}
bool any_double_star(const Keywords& keywords) {
  for (const Keyword* k : keywords)
    if (k->arg.empty()) return true;
  return false;
}
}  // namespace

void Generator::visit_call(const Call* e) {
  check_keywords(e->keywords);
  if (method_call(e)) return;
  check_caller(e->func);
  visit(e->func);
  emit(Op::PUSH_NULL, at(e->func));
  call_arguments(0, e->args, e->keywords, at(e));
}

void Generator::check_keywords(const Keywords& keywords) {
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    const Keyword* k = keywords[i];
    if (k->arg.empty()) continue;
    check_name(k->arg, Context::Store, k->at);
    for (std::size_t j = i + 1; j < keywords.size(); ++j)
      if (keywords[j]->arg == k->arg)
        fail(keywords[j]->at, "keyword argument repeated: " + std::string(k->arg));
  }
}

/// `o.f(…)` without stars.
bool Generator::method_call(const Call* e) {
  auto* method = try_as<Attribute>(e->func);
  if (!method || method->ctx != Context::Load) return false;
  if (any_starred(e->args) || any_double_star(e->keywords)) return false;
  if (super_attribute(method, true)) {
    call_arguments(0, e->args, e->keywords, attribute_pos(at(e), method));
    return true;
  }
  visit(method->value);
  emit(Op::LOAD_METHOD, name_number(mangled(method->attr)), attribute_pos(at(method), method));
  call_arguments(0, e->args, e->keywords, attribute_pos(at(e), method));
  return true;
}

/// `super().x` and `super(A, b).x` in a function, when `super` isn't a name of the program's.
bool Generator::super_attribute(const Attribute* e, bool for_call) {
  auto* call = try_as<Call>(e->value);
  if (!call || !u_->is_function_like() || !call->keywords.empty()) return false;
  auto* callee = try_as<Name>(call->func);
  if (!callee || callee->id != "super") return false;
  if (e->attr == "__class__") return false;
  if (find_name("super").access != Access::Global) return false;
  const Symbol* global = scopes_.module()->find("super");
  if (global && (global->flags & (Symbol::kAssigned | Symbol::kImported))) return false;
  if (any_starred(call->args)) return false;
  Position super_pos = at(callee);
  if (call->args.size() == 2) {
    load_name("super", super_pos);
    visit_exprs(call->args);
  } else if (call->args.empty() && u_->argcount > 0 && find_name("__class__").access == Access::Deref) {
    load_name("super", super_pos);
    load_name("__class__", super_pos);
    // The first parameter, whatever it is called.
    std::uint8_t kind = u_->slots[0].kind;
    emit(kind & 2 ? Op::LOAD_DEREF : Op::LOAD_FAST, 0, super_pos);
  } else {
    return false;
  }
  Position pos = attribute_pos(at(e), e);
  emit(Op::LOAD_SUPER_ATTR, name_number(mangled(e->attr)), pos);
  if (for_call) emit(Op::PUSH_NULL, pos);
  return true;
}

void Generator::keyword_pairs(const Keywords& keywords, std::size_t from, std::size_t to, const Position& pos) {
  for (std::size_t i = from; i < to; ++i) {
    load_str(mangled(keywords[i]->arg), pos);
    visit(keywords[i]->value);
  }
  emit(Op::BUILD_MAP, static_cast<std::uint32_t>(to - from), pos);
}

void Generator::call_arguments(int pushed, const Exprs& args, const Keywords& keywords, const Position& pos,
                               std::string_view injected_base) {
  bool injected = !injected_base.empty();
  if (!any_starred(args) && !any_double_star(keywords)) {
    visit_exprs(args);
    if (injected) load_name(injected_base, pos);
    std::size_t count = args.size() + (injected ? 1 : 0) + static_cast<std::size_t>(pushed);
    if (keywords.empty()) {
      emit(Op::CALL, static_cast<std::uint32_t>(count), pos);
      return;
    }
    std::vector<Value> names;
    for (const Keyword* k : keywords) {
      visit(k->value);
      names.push_back(Value(intern(mangled(k->arg))));
    }
    load_const(Value(make_tuple(std::move(names))), pos);
    emit(Op::CALL_KW, static_cast<std::uint32_t>(count + keywords.size()), pos);
    return;
  }

  // Positional arguments as one tuple (or, for a lone `*a`, whatever a is).
  if (pushed == 0 && args.size() == 1 && args[0]->kind == Kind::Starred && !injected) {
    visit(as<Starred>(args[0])->value);
  } else if (!any_starred(args)) {
    visit_exprs(args);
    if (injected) load_name(injected_base, pos);
    emit(Op::BUILD_TUPLE, static_cast<std::uint32_t>(args.size() + (injected ? 1 : 0) + static_cast<std::size_t>(pushed)),
         pos);
  } else {
    bool built = false;
    std::uint32_t before = static_cast<std::uint32_t>(pushed);
    for (const Expr* a : args) {
      if (a->kind == Kind::Starred) {
        if (!built) emit(Op::BUILD_LIST, before, pos);
        built = true;
        visit(as<Starred>(a)->value);
        emit(Op::LIST_EXTEND, 1, pos);
      } else {
        visit(a);
        if (built) {
          emit(Op::LIST_APPEND, 1, pos);
        } else {
          ++before;
        }
      }
    }
    if (injected) {
      load_name(injected_base, pos);
      emit(Op::LIST_APPEND, 1, pos);
    }
    emit(Op::LIST_TO_TUPLE, pos);
  }

  // Keyword arguments as one dict.
  bool have = false;
  std::size_t run = 0;
  auto flush = [&](std::size_t end) {
    if (!run) return;
    keyword_pairs(keywords, end - run, end, pos);
    if (have) emit(Op::DICT_MERGE, 1, pos);
    have = true;
    run = 0;
  };
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    if (!keywords[i]->arg.empty()) {
      ++run;
      continue;
    }
    flush(i);
    if (!have) emit(Op::BUILD_MAP, 0, pos);
    have = true;
    visit(keywords[i]->value);
    emit(Op::DICT_MERGE, 1, pos);
  }
  flush(keywords.size());
  emit(Op::CALL_EX, have ? 1 : 0, pos);
}

}  // namespace py::compiler
