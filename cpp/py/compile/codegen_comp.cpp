// Comprehensions and generator expressions. List, set and dict comprehensions run in the frame around them, with slots
// of their own for their variables, so tracebacks show no frame for them; generator expressions are functions.
#include <cassert>

#include "py/compile/codegen.h"

namespace py::compiler {

using namespace syntax;

void Generator::load_iterator(const Comprehension* c) {
  visit(c->iter);
  emit(c->is_async ? Op::GET_AITER : Op::GET_ITER, at(c->iter));
}

/// Gives the comprehension's own variables slots. They are emptied when it is over.
void Generator::push_inlined(const Scope* scope, const Position& pos) {
  InlinedScope inlined{scope, {}};
  for (const Symbol& s : scope->symbols) {
    if (s.binding != Binding::Local && s.binding != Binding::Cell) continue;
    if (s.flags & Symbol::kParameter) continue;
    std::uint8_t kind = s.binding == Binding::Cell ? 3 : 1;
    // A slot of a comprehension that is over serves again.
    int slot = -1;
    for (std::size_t k = 0; k < u_->slots.size() && slot < 0; ++k) {
      if (u_->slots[k].name->view() != s.name || u_->slots[k].kind != (kind | 8)) continue;
      bool busy = false;
      for (const InlinedScope& outer : u_->inlined)
        for (const auto& used : outer.slots) busy |= used.second == static_cast<int>(k);
      if (!busy) slot = static_cast<int>(k);
    }
    if (slot < 0) {
      slot = static_cast<int>(u_->slots.size());
      u_->slots.push_back({intern(s.name), static_cast<std::uint8_t>(kind | 8)});
    }
    inlined.slots.emplace_back(s.name, slot);
    if (kind & 2) {
      // An exception may have left the last run's cell there.
      emit(Op::LOAD_FAST_AND_CLEAR, static_cast<std::uint32_t>(slot), pos);
      emit(Op::POP, pos);
      emit(Op::MAKE_CELL, static_cast<std::uint32_t>(slot), pos);
    }
  }
  u_->inlined.push_back(std::move(inlined));
}

void Generator::pop_inlined(const Position& pos) {
  for (const auto& [name, slot] : u_->inlined.back().slots) {
    emit(Op::LOAD_FAST_AND_CLEAR, static_cast<std::uint32_t>(slot), pos);
    emit(Op::POP, pos);
  }
  u_->inlined.pop_back();
}

void Generator::visit_comprehension(const Comp* e) {
  Position pos = at(e);
  const Scope* scope = scope_of(e);
  const Comprehension* outermost = e->generators[0];
  bool is_generator = e->kind == Kind::GeneratorExp;
  bool asynchronous = scope->is_coroutine;
  if (asynchronous && !is_generator) {
    bool allowed = u_->is_function_like() && u_->scope->is_coroutine;
    if (!allowed) fail(e->at, "asynchronous comprehension outside of an asynchronous function");
  }
  auto build = [&] {
    switch (e->kind) {
      case Kind::ListComp:
        return emit(Op::BUILD_LIST, 0, pos);
      case Kind::SetComp:
        return emit(Op::BUILD_SET, 0, pos);
      case Kind::DictComp:
        return emit(Op::BUILD_MAP, 0, pos);
      default:
        return;
    }
  };

  if (scope->inlined) {
    load_iterator(outermost);
    push_inlined(scope, pos);
    build();
    emit(Op::SWAP, 2, pos);
    comprehension_loops(e, 0, 0, true);
    pop_inlined(pos);
    return;
  }

  std::string_view name = e->kind == Kind::ListComp  ? "<listcomp>"
                          : e->kind == Kind::SetComp ? "<setcomp>"
                          : e->kind == Kind::DictComp ? "<dictcomp>"
                                                      : "<genexpr>";
  enter(scope, name, e->at.lineno, 0);
  u_->argcount = 1;
  if (!is_generator) build();
  comprehension_loops(e, 0, 0, false);
  if (is_generator) load_none(u_->last_pos);
  emit(Op::RETURN_VALUE, is_generator ? u_->last_pos : pos);
  Ref<Code> code = leave();
  make_closure(std::move(code), 0, pos);
  emit(Op::PUSH_NULL, pos);
  load_iterator(outermost);
  emit(Op::CALL, 1, pos);
  if (asynchronous && !is_generator) {
    emit(Op::GET_AWAITABLE, 0, pos);
    load_none(pos);
    add_yield_from(pos);
  }
}

/// What the innermost loop does, or the next loop.
void Generator::comprehension_body(const Comp* e, std::size_t index, int depth) {
  if (index + 1 < e->generators.size()) return comprehension_loops(e, index + 1, depth, false);
  Position pos = at(e->elt);
  std::uint32_t place_of_result = static_cast<std::uint32_t>(depth) + 1;
  switch (e->kind) {
    case Kind::GeneratorExp:
      visit(e->elt);
      emit(Op::YIELD_VALUE, 0, pos);
      return emit(Op::POP, pos);
    case Kind::ListComp:
      visit(e->elt);
      return emit(Op::LIST_APPEND, place_of_result, pos);
    case Kind::SetComp:
      visit(e->elt);
      return emit(Op::SET_ADD, place_of_result, pos);
    default: {
      visit(e->elt);
      visit(e->value);
      Position both = pos;
      both.end_line = e->value->at.end_lineno;
      both.end_col = e->value->at.end_col_offset;
      return emit(Op::MAP_ADD, place_of_result, both);
    }
  }
}

void Generator::comprehension_loops(const Comp* e, std::size_t index, int depth, bool iter_on_stack) {
  const Comprehension* c = e->generators[index];
  if (c->is_async) return comprehension_async_loop(e, index, depth, iter_on_stack);
  Label start = new_label(), next = new_label(), end = new_label();
  bool loops = true;
  if (!iter_on_stack) {
    if (index == 0) {
      emit(Op::LOAD_FAST, 0, at(e));
    } else if ((c->iter->kind == Kind::List || c->iter->kind == Kind::Tuple) && as<Sequence>(c->iter)->elts.size() == 1 &&
               as<Sequence>(c->iter)->elts[0]->kind != Kind::Starred) {
      // `for y in [f(x)]` is an assignment.
      visit(as<Sequence>(c->iter)->elts[0]);
      loops = false;
    } else {
      load_iterator(c);
    }
  }
  if (loops) {
    ++depth;
    place(start);
    jump(Op::FOR_ITER, end, at(c->iter));
  }
  store(c->target);
  for (const Expr* condition : c->ifs) jump_if(condition, next, false);
  comprehension_body(e, index, depth);
  place(next);
  if (loops) {
    jump(Op::JUMP_BACKWARD, start);
    place(end);
  }
}

void Generator::comprehension_async_loop(const Comp* e, std::size_t index, int depth, bool iter_on_stack) {
  const Comprehension* c = e->generators[index];
  Label start = new_label(), next = new_label(), except = new_label();
  if (!iter_on_stack) {
    if (index == 0) {
      emit(Op::LOAD_FAST, 0, at(e));
    } else {
      load_iterator(c);
    }
  }
  Position pos = at(c->iter);
  int outer = u_->handler;
  place(start);
  push_block({Block::Kind::AsyncComprehension, start, {}, outer}, e->at);
  setup(except);
  emit(Op::GET_ANEXT, pos);
  load_none(pos);
  add_yield_from(pos);
  restore_handler(outer);
  store(c->target);
  for (const Expr* condition : c->ifs) jump_if(condition, next, false);
  comprehension_body(e, index, depth + 1);
  place(next);
  jump(Op::JUMP_BACKWARD, start);
  pop_block();
  place(except);
  u_->last_pos = pos;
  emit(Op::END_ASYNC_FOR, pos);
}

}  // namespace py::compiler
