// Control flow: if, loops, return/break/continue, with, try. A finally body is generated once for the normal way out,
// once for exceptions, and once for each return, break or continue that leaves through it.
#include <cassert>

#include "py/compile/codegen.h"

namespace py::compiler {

using namespace syntax;

// ---- leaving blocks --------------------------------------------------------------------------------------------

void Generator::forget_name(std::string_view name, const Position& pos) {
  load_none(pos);
  store_name(name, pos);
  delete_name(name, pos);
}

/// exit -- : `exit(None, None, None)` of a with that ends normally.
void Generator::call_exit_with_nones(bool is_async, const Position& pos) {
  emit(Op::PUSH_NULL, pos);
  for (int i = 0; i < 3; ++i) load_none(pos);
  emit(Op::CALL, 3, pos);
  if (is_async) {
    emit(Op::GET_AWAITABLE, 2, pos);
    load_none(pos);
    add_yield_from(pos);
  }
  emit(Op::POP, pos);
}

void Generator::unwind(Block block, bool keep_top, const Position& pos) {
  auto under_top = [&] {
    if (keep_top) emit(Op::SWAP, 2, pos);
  };
  switch (block.kind) {
    case Block::Kind::WhileLoop:
    case Block::Kind::ExceptionHandler:
    case Block::Kind::ExceptionGroupHandler:
    case Block::Kind::AsyncComprehension:
      break;
    case Block::Kind::ForLoop:
      under_top();
      emit(Op::POP, pos);
      break;
    case Block::Kind::TryExcept:
      restore_handler(block.outer_handler);
      break;
    case Block::Kind::FinallyTry: {
      restore_handler(block.outer_handler);
      if (keep_top) push_block({Block::Kind::PopValue, {}, {}, u_->handler}, {});
      ++quiet_;
      body(*block.finally);
      --quiet_;
      if (keep_top) pop_block();
      break;
    }
    case Block::Kind::FinallyEnd:
      under_top();
      emit(Op::POP, pos);  // the exception
      under_top();
      restore_handler(block.outer_handler);
      emit(Op::POP_EXCEPT, pos);
      break;
    case Block::Kind::With:
    case Block::Kind::AsyncWith:
      restore_handler(block.outer_handler);
      under_top();
      call_exit_with_nones(block.kind == Block::Kind::AsyncWith, at(block.node));
      break;
    case Block::Kind::HandlerCleanup:
      under_top();
      restore_handler(block.outer_handler);
      emit(Op::POP_EXCEPT, pos);
      if (!block.name.empty()) forget_name(block.name, pos);
      break;
    case Block::Kind::PopValue:
      under_top();
      emit(Op::POP, pos);
      break;
  }
}

std::optional<Block> Generator::unwind_blocks(bool keep_top, const Position& pos, const Range& where, bool to_loop) {
  // The code of a block's exit is generated as if standing outside of it.
  std::vector<Block> saved = u_->blocks;
  std::optional<Block> loop;
  while (!u_->blocks.empty()) {
    Block block = u_->blocks.back();
    if (block.kind == Block::Kind::ExceptionGroupHandler)
      fail(where, "'break', 'continue' and 'return' cannot appear in an except* block");
    if (to_loop && (block.kind == Block::Kind::WhileLoop || block.kind == Block::Kind::ForLoop)) {
      loop = block;
      break;
    }
    u_->blocks.pop_back();
    unwind(block, keep_top, pos);
  }
  u_->blocks = std::move(saved);
  return loop;
}

void Generator::visit_return(const Return* s) {
  Position pos = at(s);
  if (!u_->is_function_like()) fail(s->at, "'return' outside function");
  if (s->value && u_->scope->is_coroutine && u_->scope->is_generator)
    fail(s->at, "'return' with value in async generator");
  std::optional<Value> constant;
  if (s->value) constant = fold(s->value);
  bool keep = s->value && !constant;
  if (keep) visit(s->value);
  u_->last_pos = pos;
  int handler = u_->handler;
  unwind_blocks(keep, pos, s->at, false);
  if (!keep) load_const(constant ? *constant : Value::none(), pos);
  emit(Op::RETURN_VALUE, pos);
  restore_handler(handler);
}

void Generator::visit_break(const Simple* s) {
  Position pos = at(s);
  int handler = u_->handler;
  std::optional<Block> loop = unwind_blocks(false, pos, s->at, true);
  if (!loop) fail(s->at, "'break' outside loop");
  unwind(*loop, false, pos);
  jump(Op::JUMP, loop->end, pos);
  restore_handler(handler);
}

void Generator::visit_continue(const Simple* s) {
  Position pos = at(s);
  int handler = u_->handler;
  std::optional<Block> loop = unwind_blocks(false, pos, s->at, true);
  if (!loop) fail(s->at, "'continue' not properly in loop");
  jump(Op::JUMP_BACKWARD, loop->begin, pos);
  restore_handler(handler);
}

// ---- if and loops ----------------------------------------------------------------------------------------------

void Generator::visit_if(const If* s) {
  // A chain of elif, which can be long, without recursion.
  Label end = new_label();
  while (true) {
    Label next = s->orelse.empty() ? end : new_label();
    jump_if(s->test, next, false);
    body(s->body);
    if (s->orelse.empty()) break;
    jump(Op::JUMP, end);
    place(next);
    if (s->orelse.size() > 1 || s->orelse[0]->kind != Kind::If) {
      body(s->orelse);
      break;
    }
    s = as<If>(s->orelse[0]);
    u_->last_pos = at(s);
  }
  place(end);
}

void Generator::visit_while(const While* s) {
  Label loop = new_label(), orelse = new_label(), end = new_label();
  push_block({Block::Kind::WhileLoop, loop, end, u_->handler}, s->at);
  place(loop);
  jump_if(s->test, orelse, false);
  body(s->body);
  jump(Op::JUMP_BACKWARD, loop);
  pop_block();
  place(orelse);
  body(s->orelse);
  place(end);
}

void Generator::visit_for(const For* s) {
  Position iter_pos = at(s->iter);
  Label start = new_label(), cleanup = new_label(), end = new_label();
  push_block({Block::Kind::ForLoop, start, end, u_->handler}, s->at);
  // A list display that is only walked is made once, as a tuple.
  bool constant = false;
  if (s->iter->kind == Kind::List || s->iter->kind == Kind::Set) {
    bool star = false;
    for (const Expr* e : as<Sequence>(s->iter)->elts) star |= e->kind == Kind::Starred;
    if (s->iter->kind == Kind::List && !star) {
      Sequence tuple = *as<Sequence>(s->iter);
      tuple.kind = Kind::Tuple;
      if (std::optional<Value> v = fold(&tuple)) {
        load_const(std::move(*v), iter_pos);
        constant = true;
      }
    }
  }
  if (!constant) visit(s->iter);
  emit(Op::GET_ITER, iter_pos);
  place(start);
  jump(Op::FOR_ITER, cleanup, iter_pos);
  store(s->target);
  body(s->body);
  jump(Op::JUMP_BACKWARD, start);
  place(cleanup);
  pop_block();
  u_->last_pos = iter_pos;
  body(s->orelse);
  place(end);
}

void Generator::visit_async_for(const For* s) {
  if (!can_await()) fail(s->at, "'async for' outside async function");
  Position iter_pos = at(s->iter);
  Label start = new_label(), except = new_label(), end = new_label();
  visit(s->iter);
  emit(Op::GET_AITER, iter_pos);
  int outer = u_->handler;
  place(start);
  push_block({Block::Kind::ForLoop, start, end, outer}, s->at);
  setup(except);
  emit(Op::GET_ANEXT, iter_pos);
  load_none(iter_pos);
  add_yield_from(iter_pos);
  restore_handler(outer);
  store(s->target);
  body(s->body);
  jump(Op::JUMP_BACKWARD, start);
  pop_block();
  place(except);
  emit(Op::END_ASYNC_FOR, iter_pos);
  body(s->orelse);
  place(end);
}

// ---- with ------------------------------------------------------------------------------------------------------

void Generator::visit_with(const With* s, std::size_t index) {
  const WithItem* item = s->items[index];
  bool is_async = s->is_async();
  if (is_async && !can_await()) fail(s->at, "'async with' outside async function");
  Position pos = at(item->context_expr);
  Label final = new_label(), exit = new_label(), cleanup = new_label(), suppress = new_label();
  int outer = u_->handler;

  visit(item->context_expr);
  emit(is_async ? Op::BEFORE_ASYNC_WITH : Op::BEFORE_WITH, pos);
  if (is_async) {
    emit(Op::GET_AWAITABLE, 1, pos);
    load_none(pos);
    add_yield_from(pos);
  }
  setup(final, 1);
  push_block({is_async ? Block::Kind::AsyncWith : Block::Kind::With, {}, final, outer, nullptr, {}, item->context_expr},
             s->at);
  if (item->optional_vars) {
    store(item->optional_vars);
  } else {
    emit(Op::POP, pos);
  }
  if (index + 1 == s->items.size()) {
    body(s->body);
  } else {
    visit_with(s, index + 1);
  }
  pop_block();
  restore_handler(outer);
  call_exit_with_nones(is_async, pos);
  jump(Op::JUMP, exit, pos);

  place(final);  // exit e
  u_->last_pos = pos;
  setup(cleanup);
  emit(Op::PUSH_EXC_INFO, pos);  // exit previous e
  emit(Op::WITH_EXCEPT_START, pos);
  if (is_async) {
    emit(Op::GET_AWAITABLE, 2, pos);
    load_none(pos);
    add_yield_from(pos);
  }
  emit(Op::TO_BOOL, pos);
  jump(Op::POP_JUMP_IF_TRUE, suppress, pos);
  emit(Op::RERAISE, 2, pos);
  place(suppress);  // exit previous e
  emit(Op::POP, pos);
  restore_handler(outer);
  emit(Op::POP_EXCEPT, pos);
  emit(Op::POP, pos);
  jump(Op::JUMP, exit, pos);
  place(cleanup);  // exit previous e2
  reraise_after_restoring();
  place(exit);
}

// ---- try -------------------------------------------------------------------------------------------------------

void Generator::visit_try(const Try* s) {
  if (!s->finalbody.empty()) return try_finally(s);
  try_body(s);
}

void Generator::try_body(const Try* s) {
  if (s->handlers.empty()) return body(s->body);
  if (s->is_star()) return try_star(s);
  try_except(s);
}

void Generator::try_finally(const Try* s) {
  Label on_error = new_label(), exit = new_label(), cleanup = new_label();
  int outer = u_->handler;
  setup(on_error);
  Block block{Block::Kind::FinallyTry, {}, on_error, outer, &s->finalbody};
  push_block(block, s->at);
  try_body(s);
  pop_block();
  restore_handler(outer);
  body(s->finalbody);
  jump(Op::JUMP, exit);

  place(on_error);  // e
  push_block({Block::Kind::FinallyEnd, {}, on_error, outer}, s->at);
  setup(cleanup);
  emit(Op::PUSH_EXC_INFO);
  ++quiet_;
  body(s->finalbody);
  --quiet_;
  emit(Op::RERAISE, 0);
  pop_block();
  restore_handler(outer);
  place(cleanup);  // previous e2
  reraise_after_restoring();
  place(exit);
}

void Generator::try_except(const Try* s) {
  Label except = new_label(), end = new_label(), cleanup = new_label();
  int outer = u_->handler;
  setup(except);
  push_block({Block::Kind::TryExcept, {}, {}, outer}, s->at);
  body(s->body);
  pop_block();
  restore_handler(outer);
  body(s->orelse);
  jump(Op::JUMP, end);

  place(except);  // e
  int cleanup_handler = setup(cleanup);
  emit(Op::PUSH_EXC_INFO);  // previous e
  push_block({Block::Kind::ExceptionHandler, {}, {}, outer}, s->at);
  for (std::size_t i = 0; i < s->handlers.size(); ++i) {
    const ExceptHandler* h = s->handlers[i];
    Position pos = at(h);
    if (!h->type && i + 1 < s->handlers.size()) fail(h->at, "default 'except:' must be last");
    Label next = new_label();
    u_->last_pos = pos;
    if (h->type) {
      visit(h->type);
      emit(Op::CHECK_EXC_MATCH, pos);
      jump(Op::POP_JUMP_IF_FALSE, next, pos);
    }
    if (h->name.empty()) {
      emit(Op::POP, pos);
      push_block({Block::Kind::HandlerCleanup, {}, {}, outer}, h->at);
      body(h->body);
      pop_block();
      restore_handler(outer);
      emit(Op::POP_EXCEPT);
      jump(Op::JUMP, end);
    } else {
      Label name_cleanup = new_label();
      check_name(h->name, Context::Store, h->at);
      store_name(h->name, pos);
      setup(name_cleanup);
      push_block({Block::Kind::HandlerCleanup, {}, {}, outer, nullptr, h->name}, h->at);
      body(h->body);
      pop_block();
      restore_handler(outer);
      emit(Op::POP_EXCEPT);
      forget_name(h->name, u_->last_pos);
      jump(Op::JUMP, end);
      // previous e2: whatever the body raised, the name goes.
      restore_handler(cleanup_handler);
      place(name_cleanup);
      forget_name(h->name, u_->last_pos);
      emit(Op::RERAISE, 1);
    }
    restore_handler(cleanup_handler);
    place(next);
  }
  emit(Op::RERAISE, 0);
  pop_block();
  restore_handler(outer);
  place(cleanup);  // previous e2
  reraise_after_restoring();
  place(end);
}

void Generator::try_star(const Try* s) {
  Label except = new_label(), end = new_label(), cleanup = new_label(), reraise_star = new_label();
  int outer = u_->handler;
  setup(except);
  push_block({Block::Kind::TryExcept, {}, {}, outer}, s->at);
  body(s->body);
  pop_block();
  restore_handler(outer);
  body(s->orelse);
  jump(Op::JUMP, end);

  place(except);  // e
  int cleanup_handler = setup(cleanup);
  emit(Op::PUSH_EXC_INFO);  // previous e
  push_block({Block::Kind::ExceptionGroupHandler, {}, {}, outer}, s->at);
  // previous original raised-list rest
  emit(Op::COPY, 1);
  emit(Op::BUILD_LIST, 0);
  emit(Op::SWAP, 2);
  for (std::size_t i = 0; i < s->handlers.size(); ++i) {
    const ExceptHandler* h = s->handlers[i];
    Position pos = at(h);
    Label next = new_label(), no_match = new_label(), body_failed = new_label();
    u_->last_pos = pos;
    visit(h->type);
    emit(Op::CHECK_EG_MATCH, pos);  // … rest match
    emit(Op::COPY, 1, pos);
    jump(Op::POP_JUMP_IF_NONE, no_match, pos);
    if (h->name.empty()) {
      emit(Op::POP, pos);
    } else {
      check_name(h->name, Context::Store, h->at);
      store_name(h->name, pos);
    }
    setup(body_failed);
    push_block({Block::Kind::HandlerCleanup, {}, {}, outer, nullptr, h->name}, h->at);
    body(h->body);
    pop_block();
    restore_handler(cleanup_handler);
    if (!h->name.empty()) forget_name(h->name, u_->last_pos);
    jump(Op::JUMP, next);
    place(body_failed);  // … rest e2
    if (!h->name.empty()) forget_name(h->name, u_->last_pos);
    emit(Op::LIST_APPEND, 2);
    jump(Op::JUMP, next);
    place(no_match);  // … rest None
    emit(Op::POP, pos);
    place(next);
  }
  emit(Op::LIST_APPEND, 1);  // previous original list
  pop_block();
  Label reraise = new_label();
  place(reraise_star);
  emit(Op::PREP_RERAISE_STAR);  // previous e-or-None
  emit(Op::COPY, 1);
  jump(Op::POP_JUMP_IF_NOT_NONE, reraise);
  emit(Op::POP);
  restore_handler(outer);
  emit(Op::POP_EXCEPT);
  jump(Op::JUMP, end);
  place(reraise);
  emit(Op::SWAP, 2);
  emit(Op::POP_EXCEPT);
  emit(Op::RERAISE, 0);
  place(cleanup);
  reraise_after_restoring();
  place(end);
}

}  // namespace py::compiler
