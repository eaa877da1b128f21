// The loop: runs one frame, switching to callees' frames and back, until something must go through the trampoline
// (a native coroutine, the end of a slice, the bottom of the stack).
//
// Locals `ip` and `sp` shadow the frame's; SAVE writes them back before anything that may look at the frame, leave
// the loop, or throw because there is no memory: run_top() then goes on with the frame's handlers. A slow operation gives an Outcome: a value is pushed, an error goes to `error`, a pending one leaves `wait`
// in the frame and returns to the trampoline, which calls deliver() when the result is there.
#include "py/object/containers.h"
#include "py/object/module.h"
#include "py/object/number.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/frame.h"
#include "py/vm/gc.h"
#include "py/vm/ops.h"
#include "py/vm/quick.h"
#include "py/vm/rare.h"
#include "py/vm/vm.h"

namespace py {

void add_traceback(VM& vm, Frame* f) {
  Value e = vm.error();
  if (!is_exception(e)) return;
  auto* exception = e.as<Exception>();
  exception->traceback = make<Traceback>(exception->traceback, frame_object(f), Ref<Object>(f->code.get()),
                                         f->instruction_index() - 1, f->line());
}

namespace {

inline void drop(Value*& sp, int n) {
  for (int i = 0; i < n; ++i) (--sp)->~Value();
}

/// `s += t` and `s = s + t` for a local s that nobody else holds: t is appended where s is, in a time that does not
/// grow with s. `ip` is at the instruction after the operator; a becomes the result.
bool append_str(Frame* f, const Instruction* ip, Value& a, const Value& b) {
  if (!a.is_object() || !b.is_object() || a.object()->type() != types.str || b.object()->type() != types.str)
    return false;
  if (op_of(*ip) != Op::STORE_FAST && op_of(*ip) != Op::STORE_FAST_LOAD_FAST) return false;
  Value& target = f->locals[arg_of(*ip)];
  if (!target.same(a) || a.object()->refcount() != 2 || a.same(b)) return false;
  if (!a.as<Str>()->append(*b.as<Str>())) return false;
  target = Value();
  return true;
}

}  // namespace

void VM::push_frame(Frame* f) {
  f->parent = top_;
  top_ = f;
  ++depth_;
}

#define SAVE() (f->ip = ip, f->sp = sp)
#define PUSH(v) new (sp++) Value(v)
#define ARG() (arg_of(ins))
#define NEXT() goto next
#define FAIL() goto error
// The result of `expr` is pushed when it is there: what it gives is put where the result goes.
#define PUSH_OUTCOME(expr)       \
  do {                           \
    f->wait = Frame::Wait::Push; \
    SAVE();                      \
    new (sp) Outcome(expr);      \
    goto pushed;                 \
  } while (0)
#define DROP_OUTCOME(expr)          \
  do {                              \
    f->wait = Frame::Wait::Discard; \
    SAVE();                         \
    new (sp) Outcome(expr);         \
    goto dropped;                   \
  } while (0)
// Both operands give way to the result; neither holds an object.
#define REPLACE_PAIR(r)               \
  do {                                \
    --sp;                             \
    new (sp - 1) Value(std::move(r)); \
    NEXT();                           \
  } while (0)

void VM::run_frame(Frame* f) {
  const Instruction* ip;
  Value* sp;
  Value* locals;
  const Code* code;
  Instruction ins;
  Step step;
  unsigned left = 0;  // frames, by the exception in flight

enter:  // `f` is the frame on top, to start or to go on
  ip = f->ip;
  sp = f->sp;
  locals = f->locals;
  code = f->code.get();
  if (f->throw_on_resume) {
    if (++left % 256 == 0) {  // a million frames are left in slices too
      if (interrupt_) {
        (void)take_interrupt();
      } else if (slice_over()) {
        return;
      }
    }
    f->throw_on_resume = false;
    goto error;
  }
  if (attention && op_of(*ip) != Op::JUMP_BACKWARD) {
  waiting:
    SAVE();
    if (budget_ <= 0 && slice_over() && !interrupt_) return;
    if (interrupt_ && !take_interrupt()) goto error;
    f->wait = Frame::Wait::Discard;
    Outcome o = run_waiting();
    if (o.is_pending()) goto leave;
    if (o.is_error()) goto error;
  }

next:
  ins = *ip++;
  switch (op_of(ins)) {
    case Op::NOP:
      NEXT();
    case Op::RESUME:
      if (--budget_ <= 0) {
        SAVE();
        if (slice_over() && !interrupt_) return;
      }
      if (attention) goto waiting;
      NEXT();
    case Op::LOAD_CONST:
      PUSH(code->consts[ARG()]);
      NEXT();
    case Op::LOAD_SMALL_INT:
      PUSH(Value::small_int(ARG()));
      NEXT();
    case Op::POP:
      (--sp)->~Value();
      if (attention) goto waiting;
      NEXT();
    case Op::COPY: {
      const Value& v = sp[-static_cast<int>(ARG())];
      PUSH(v);
      NEXT();
    }
    case Op::SWAP:
      std::swap(sp[-1], sp[-static_cast<int>(ARG())]);
      NEXT();
    case Op::PUSH_NULL:
      PUSH(Value());
      NEXT();

    case Op::LOAD_FAST_LOAD_FAST: {  // this operand, and the next instruction's
      const Value& v = locals[ARG()];
      if (v.is_empty()) goto unbound;
      PUSH(v);
      ins = *ip++;
      [[fallthrough]];
    }
    case Op::LOAD_FAST: {
      const Value& v = locals[ARG()];
      if (v.is_empty()) goto unbound;
      PUSH(v);
      NEXT();
    }
    unbound:
      SAVE();
      (void)unbound_local(*this, f, static_cast<int>(ARG()));
      FAIL();
    case Op::STORE_FAST_LOAD_FAST: {
      locals[ARG()] = std::move(*--sp);
      if (attention) goto waiting;
      ins = *ip++;
      const Value& v = locals[ARG()];
      if (v.is_empty()) goto unbound;
      PUSH(v);
      NEXT();
    }
    case Op::STORE_FAST:
      locals[ARG()] = std::move(*--sp);
      if (attention) goto waiting;
      NEXT();
    case Op::LOAD_FAST_AND_CLEAR:
      PUSH(std::move(locals[ARG()]));
      NEXT();
    case Op::LOAD_DEREF: {
      const Value& v = locals[ARG()].as<Cell>()->value;
      if (v.is_empty()) {
        goto unbound;
      }
      PUSH(v);
      NEXT();
    }
    case Op::STORE_DEREF:
      locals[ARG()].as<Cell>()->value = std::move(*--sp);
      if (attention) goto waiting;
      NEXT();
    case Op::LOAD_NAME:
      PUSH_OUTCOME(load_name(*this, f, code->names[ARG()]));
    case Op::STORE_NAME: {
      Value v = std::move(*--sp);
      Str* name = code->names[ARG()];
      if (f->names.is_object() && f->names.object()->type() == types.dict) {
        SAVE();
        f->names.as<Dict>()->set(name, std::move(v));
        if (attention) goto waiting;
        NEXT();
      }
      DROP_OUTCOME(setitem(f->names, Value(name), v));
    }
    case Op::LOAD_GLOBAL: {
      const Str* name = code->names[ARG()];
      InlineCache& cache = code->caches[*ip++];
      if (cache.kind == 1) {
        const auto& entries = f->globals->table.entries();
        if (static_cast<std::size_t>(cache.index) < entries.size()) {
          const auto& e = entries[static_cast<std::size_t>(cache.index)];
          if (e.key.is_object() && e.key.object() == name) {
            PUSH(e.value);
            NEXT();
          }
        }
      } else if (cache.kind == 2 && cache.version == f->globals->table.keys_version &&
                 cache.version2 == builtins->table.keys_version) {
        PUSH(builtins->table.entries()[static_cast<std::size_t>(cache.index)].value);
        NEXT();
      }
      SAVE();
      const Value* v = load_global_uncached(*this, f, code->names[ARG()], cache);
      if (!v) FAIL();
      PUSH(*v);
      NEXT();
    }
    case Op::STORE_GLOBAL:
      --sp;
      SAVE();
      f->globals->set(code->names[ARG()], std::move(*sp));
      if (attention) goto waiting;
      NEXT();
    case Op::LOAD_ATTR: {
      Str* name = code->names[ARG()];
      InlineCache& cache = code->caches[*ip++];
      const Value& owner = sp[-1];
      if (owner.is_object()) {
        Object* o = owner.object();
        Type* t = o->type();
        if (cache.version == t->version) {
          if (cache.kind == 1) {  // in the instance dict; the class has no data descriptor of that name
            if (o->inst && o->inst->dict) {
              const auto& entries = o->inst->dict->table.entries();
              if (static_cast<std::size_t>(cache.index) < entries.size()) {
                const auto& e = entries[static_cast<std::size_t>(cache.index)];
                if (e.key.is_object() && e.key.object() == name) {
                  Value v = e.value;
                  sp[-1] = std::move(v);
                  NEXT();
                }
              }
            }
          } else if (cache.kind == 2 && o->inst) {  // a __slots__ member
            const auto& slots = o->inst->slots;
            if (static_cast<std::size_t>(cache.index) < slots.size() && slots[static_cast<std::size_t>(cache.index)]) {
              Value v = slots[static_cast<std::size_t>(cache.index)];
              sp[-1] = std::move(v);
              NEXT();
            }
          } else if (cache.kind == 4) {  // a data descriptor of the class: a property, a built-in type's attribute
            Value self = std::move(*--sp);
            PUSH_OUTCOME(bind_attribute(*this, cache.value, self, t));
          } else if (cache.kind == 3) {  // a module's variable
            const auto& entries = static_cast<Module*>(o)->dict->table.entries();
            if (static_cast<std::size_t>(cache.index) < entries.size()) {
              const auto& e = entries[static_cast<std::size_t>(cache.index)];
              if (e.key.is_object() && e.key.object() == name) {
                Value v = e.value;
                sp[-1] = std::move(v);
                NEXT();
              }
            }
          }
        }
      }
      Value o = std::move(*--sp);
      PUSH_OUTCOME(load_attr_uncached(*this, o, name, cache));
    }
    case Op::LOAD_METHOD: {
      Str* name = code->names[ARG()];
      InlineCache& cache = code->caches[*ip++];
      const Value& owner = sp[-1];
      if (cache.version == type_of(owner)->version && cache.kind == 1) {
        const Dict* d = owner.is_object() && owner.object()->inst ? owner.object()->inst->dict.get() : nullptr;
        if (!d || d->table.find_name(name) < 0) {
          new (sp) Value(std::move(sp[-1]));
          new (sp - 1) Value(cache.value);
          ++sp;
          NEXT();
        }
      }
      SAVE();
      step = load_method_uncached(*this, f, name, cache);
      goto stepped;
    }
    case Op::STORE_ATTR: {
      Str* name = code->names[ARG()];
      InlineCache& cache = code->caches[*ip++];
      Value o = std::move(*--sp);
      Value v = std::move(*--sp);
      if (o.is_object()) {
        Object* obj = o.object();
        Type* t = obj->type();
        if (cache.version == t->version && cache.kind == 2 && obj->inst) {  // a __slots__ member
          auto& slots = obj->inst->slots;
          if (static_cast<std::size_t>(cache.index) < slots.size()) {
            slots[static_cast<std::size_t>(cache.index)] = std::move(v);
            if (attention) goto waiting;
            NEXT();
          }
        }
        if (cache.version == t->version && cache.kind == 1 && obj->inst && obj->inst->dict) {
          auto& entries = obj->inst->dict->table.entries();
          if (static_cast<std::size_t>(cache.index) < entries.size()) {
            auto& e = entries[static_cast<std::size_t>(cache.index)];
            if (e.key.is_object() && e.key.object() == name) {
              e.value = std::move(v);
              if (attention) goto waiting;
              NEXT();
            }
          }
          SAVE();
          obj->inst->dict->set(name, std::move(v));
          NEXT();
        }
      }
      DROP_OUTCOME(store_attr_uncached(*this, o, name, std::move(v), cache));
    }
    case Op::BINARY_SUBSCR: {
      if (const Value* item = quick_item(sp[-2], sp[-1])) {
        Value v = *item;
        --sp;  // a small int
        sp[-1] = std::move(v);
        NEXT();
      }
      Value key = std::move(*--sp);
      Value o = std::move(*--sp);
      PUSH_OUTCOME(getitem(o, key));
    }
    case Op::STORE_SUBSCR: {
      if (sp[-2].is_object() && sp[-2].object()->type() == types.list && sp[-1].is_small_int()) {
        auto& items = sp[-2].as<List>()->items;
        std::int64_t i = sp[-1].small_int();
        if (i < 0) i += static_cast<std::int64_t>(items.size());
        if (i >= 0 && i < static_cast<std::int64_t>(items.size())) {
          Value list = std::move(sp[-2]);
          sp -= 3;
          items[static_cast<std::size_t>(i)] = std::move(*sp);
          if (attention) goto waiting;
          NEXT();
        }
      }
      Value key = std::move(*--sp);
      Value o = std::move(*--sp);
      Value v = std::move(*--sp);
      DROP_OUTCOME(setitem(o, key, v));
    }
    case Op::BINARY_ADD: {
      Value r;
      if (quick_arithmetic<BinOp::Add>(sp[-2], sp[-1], &r)) REPLACE_PAIR(r);
      goto binary;
    }
    case Op::BINARY_SUB: {
      Value r;
      if (quick_arithmetic<BinOp::Sub>(sp[-2], sp[-1], &r)) REPLACE_PAIR(r);
      goto binary;
    }
    case Op::BINARY_MUL: {
      Value r;
      if (quick_arithmetic<BinOp::Mul>(sp[-2], sp[-1], &r)) REPLACE_PAIR(r);
      goto binary;
    }
    case Op::BINARY_OP:
    case Op::INPLACE_OP: {
      Value r;
      if (quick_binary(static_cast<BinOp>(ARG()), sp[-2], sp[-1], &r)) REPLACE_PAIR(r);
    }
    binary : {
      Value b = std::move(*--sp);
      Value a = std::move(*--sp);
      const auto op = static_cast<BinOp>(ARG() & 0xFF);
      if (op == BinOp::Add && append_str(f, ip, a, b)) {
        PUSH(std::move(a));
        NEXT();
      }
      if (op_of(ins) == Op::INPLACE_OP || (ARG() & kInPlace)) PUSH_OUTCOME(inplace(op, a, b));
      PUSH_OUTCOME(binary(op, a, b));
    }
    case Op::UNARY_OP: {
      const auto op = static_cast<UnOp>(ARG());
      Value& top = sp[-1];
      if (op == UnOp::Neg && top.is_real()) {
        top = Value::real(-top.real());
        NEXT();
      }
      if (op == UnOp::Neg && top.is_small_int() && top.small_int() != Value::kSmallIntMin) {
        top = Value::small_int(-top.small_int());
        NEXT();
      }
      Value a = std::move(*--sp);
      PUSH_OUTCOME(unary(op, a));
    }
    case Op::UNARY_NOT:
      sp[-1] = Value::boolean(sp[-1].is_false());
      NEXT();
    case Op::TO_BOOL: {
      Value& top = sp[-1];
      if (top.is_bool()) NEXT();
      if (auto quick = truth_fast(top)) {
        top = Value::boolean(*quick);
        NEXT();
      }
      Value v = std::move(*--sp);
      PUSH_OUTCOME(truth(v));
    }
    case Op::COMPARE_OP: {
      if (const unsigned order = quick_order(sp[-2], sp[-1])) {
        --sp;
        new (sp - 1) Value(Value::boolean((kAccepts[ARG()] & order) != 0));
        NEXT();
      }
    compare : {
      const auto op = static_cast<CmpOp>(ARG());
      Value b = std::move(*--sp);
      Value a = std::move(*--sp);
      PUSH_OUTCOME(compare(op, a, b));
    }
    }
    case Op::COMPARE_JUMP_IF_FALSE: {  // a TO_BOOL follows, then the jump
      const unsigned order = quick_order(sp[-2], sp[-1]);
      if (!order) goto compare;
      sp -= 2;
      ip = kAccepts[ARG()] & order ? ip + 2 : code->instructions.data() + arg_of(ip[1]);
      NEXT();
    }
    case Op::COMPARE_JUMP_IF_TRUE: {
      const unsigned order = quick_order(sp[-2], sp[-1]);
      if (!order) goto compare;
      sp -= 2;
      ip = kAccepts[ARG()] & order ? code->instructions.data() + arg_of(ip[1]) : ip + 2;
      NEXT();
    }
    case Op::IS_OP: {
      const bool r = sp[-2].same(sp[-1]) != (ARG() != 0);
      (--sp)->~Value();
      sp[-1] = Value::boolean(r);
      NEXT();
    }
    case Op::CONTAINS_OP: {
      Value container = std::move(*--sp);
      Value item = std::move(*--sp);
      if (ARG() == 0) PUSH_OUTCOME(contains(container, item));
      f->wait = Frame::Wait::Not;
      SAVE();
      Outcome o = contains(container, item);
      if (o.is_error()) FAIL();
      if (o.is_pending()) goto leave;
      PUSH(Value::boolean(o.value().is_false()));
      NEXT();
    }

    case Op::BUILD_TUPLE: {
      SAVE();
      Value v = tuple_from_stack(sp, ARG());
      PUSH(std::move(v));
      NEXT();
    }
    case Op::BUILD_LIST: {
      SAVE();
      Value v = list_from_stack(sp, ARG());
      PUSH(std::move(v));
      NEXT();
    }
    case Op::LIST_APPEND: {
      Value v = std::move(*--sp);
      SAVE();
      sp[-static_cast<int>(ARG())].as<List>()->items.push_back(std::move(v));
      NEXT();
    }
    case Op::UNPACK_SEQUENCE: {
      const std::uint32_t n = ARG();
      Value seq = std::move(*--sp);
      const std::vector<Value>* items = nullptr;
      if (cast_exact<Tuple>(seq)) items = &seq.as<Tuple>()->items;
      if (cast_exact<List>(seq)) items = &seq.as<List>()->items;
      if (items && items->size() == n) {
        for (std::uint32_t i = n; i-- > 0;) PUSH((*items)[i]);
        NEXT();
      }
      f->wait = Frame::Wait::Unpack;
      SAVE();
      Outcome o = unpack_items(*this, seq, n, 0, false);
      if (o.is_error()) FAIL();
      if (o.is_pending()) goto leave;
      for (std::uint32_t i = n; i-- > 0;) PUSH(o.value().as<List>()->items[i]);
      NEXT();
    }
    case Op::JUMP:
      ip = code->instructions.data() + ARG();
      NEXT();
    case Op::JUMP_BACKWARD:
      if (--budget_ <= 0 || interrupt_) {
        // An interrupt is raised at the loop's end, so before the jump; after a slice this instruction is done again.
        SAVE();
        if (budget_ <= 0 && slice_over() && !interrupt_) {
          --f->ip;
          return;
        }
        if (interrupt_ && !take_interrupt()) goto error;
      }
      ip = code->instructions.data() + ARG();
      if (attention) goto waiting;
      NEXT();
    case Op::POP_JUMP_IF_FALSE: {
      const bool jump = sp[-1].is_false();
      --sp;  // a bool: nothing to release
      if (jump) ip = code->instructions.data() + ARG();
      NEXT();
    }
    case Op::POP_JUMP_IF_TRUE: {
      const bool jump = sp[-1].is_true();
      --sp;
      if (jump) ip = code->instructions.data() + ARG();
      NEXT();
    }
    case Op::POP_JUMP_IF_NONE: {
      const bool jump = sp[-1].is_none();
      (--sp)->~Value();
      if (jump) ip = code->instructions.data() + ARG();
      NEXT();
    }
    case Op::POP_JUMP_IF_NOT_NONE: {
      const bool jump = !sp[-1].is_none();
      (--sp)->~Value();
      if (jump) ip = code->instructions.data() + ARG();
      NEXT();
    }

    case Op::GET_ITER: {
      Value v = std::move(*--sp);
      PUSH_OUTCOME(iter(v));
    }
    case Op::FOR_ITER: {
      const Value& it = sp[-1];
      new (sp) Value(quick_next(it));
      if (!sp->is_empty()) {
        ++sp;
        NEXT();
      }
      SAVE();
      f->wait = Frame::Wait::ForIter;
      auto slot = it.is_object() ? it.object()->type()->slots.next : nullptr;
      if (!slot) {
        (void)type_error("'{}' object is not an iterator", type_name(it));
        FAIL();
      }
      Outcome o = slot(*this, it);
      if (o.ok()) {
        if (o.value().is_empty()) {
          (--sp)->~Value();
          ip = code->instructions.data() + ARG();
          if (attention) goto waiting;
          NEXT();
        }
        PUSH(std::move(o).value());
        NEXT();
      }
      if (o.is_error()) {
        if (error_is(exc.StopIteration)) {
          clear_error();
          (--sp)->~Value();
          ip = code->instructions.data() + ARG();
          NEXT();
        }
        FAIL();
      }
      goto leave;  // mostly to a generator's frame
    }
    case Op::YIELD_VALUE: {
      Value v = std::move(*--sp);
      SAVE();
      Generator* gen = f->generator;
      Value hold = std::move(f->generator_hold);
      if (gen->type() == types.async_generator && ARG() == 0) v = wrap_async_yield(std::move(v));
      f->wait = Frame::Wait::Push;  // what is sent
      gen->running = false;
      f->saved_handled = handled_.same(f->outer_handled) ? Value() : std::move(handled_);
      handled_ = std::move(f->outer_handled);
      top_ = f->parent;
      f->parent = nullptr;
      --depth_;
      deliver(std::move(v));
      goto leave;
    }
    case Op::RETURN_VALUE: {
      Value v = std::move(*--sp);
      SAVE();
      if (f->returns == Frame::Return::Normal && !f->generator && f->parent &&
          f->parent->kind == Activation::Kind::Frame) {
        auto* caller = static_cast<Frame*>(f->parent);
        if (caller->wait == Frame::Wait::Push) {
          top_ = caller;
          --depth_;
          f->destroy();
          f = caller;
          new (f->sp++) Value(std::move(v));
          goto enter;
        }
      }
      finish_frame(*this, f, std::move(v));
      goto leave;
    }

    case Op::CALL: {
      const auto n = static_cast<std::size_t>(ARG());
      Value* args = sp - n;
      Value* self = args - 1;
      Value* callee = args - 2;
      f->wait = Frame::Wait::Push;
      SAVE();
      if (callee->is_object() && callee->object()->type() == types.method && self->is_empty()) {
        auto* m = callee->as<Method>();
        Value fn = m->function;
        *self = m->self;
        *callee = std::move(fn);
      }
      Outcome o = Value();
      if (callee->is_object()) {
        Object* target = callee->object();
        if (target->type() == types.function) {
          Frame* callee_frame = bind_call_from_stack(*this, static_cast<Function*>(target),
                                                     self->is_empty() ? args : self, self->is_empty() ? n : n + 1);
          if (!callee_frame) FAIL();
          drop(sp, static_cast<int>(n) + 2);
          f->sp = sp;
          if (depth_ >= recursion_limit) {
            callee_frame->destroy();
            (void)recursion_error();
            FAIL();
          }
          push_frame(callee_frame);
          f = callee_frame;
          goto enter;
        }
        if (target->type()->slots.call == native_call_slot) {
          auto* native = static_cast<NativeFunction*>(target);
          const bool method = !self->is_empty();
          if (native->direct_arity == n + method && native->bound.is_empty() &&
              (native->kind == NativeFunction::Kind::Method ? method && py::isinstance(*self, native->owner)
                                                            : !method)) {
            o = native->run(*this, Args(args - method, n + method));
          } else if (method) {
            o = native->call_method(*this, *self, CallArgs{args, n, nullptr});
          } else {
            o = native->call(*this, CallArgs{args, n, nullptr});
          }
        } else if (target->type() == types.type && self->is_empty()) {
          Function* init = nullptr;
          auto* cls = static_cast<Type*>(target);
          if (has_plain_construction(cls, &init) && (init || n == 0)) {
            Value made = new_plain_instance(cls);
            if (!init) {
              o = std::move(made);
            } else {
              *self = made;
              Frame* init_frame = bind_call_from_stack(*this, init, self, n + 1);
              if (!init_frame) FAIL();
              init_frame->returns = Frame::Return::Init;
              init_frame->instance = std::move(made);
              drop(sp, static_cast<int>(n) + 2);
              f->sp = sp;
              if (depth_ >= recursion_limit) {
                init_frame->destroy();
                (void)recursion_error();
                FAIL();
              }
              push_frame(init_frame);
              f = init_frame;
              goto enter;
            }
          } else {
            o = call(*callee, CallArgs{args, n, nullptr});
          }
        } else if (self->is_empty()) {
          o = call(*callee, CallArgs{args, n, nullptr});
        } else {
          o = call_with_self(*this, *callee, *self, CallArgs{args, n, nullptr});
        }
      } else {
        o = call(*callee, CallArgs{args, n, nullptr});
      }
      drop(sp, static_cast<int>(n) + 2);
      f->sp = sp;
      if (o.ok()) {
        PUSH(std::move(o).value());
        if (attention) goto waiting;
        NEXT();
      }
      if (o.is_error()) FAIL();
      goto leave;
    }
    default:
      SAVE();
      step = run_rare(*this, f, ins);
      goto stepped;
  }

pushed:  // an Outcome is where the result goes
  if (sp->is_special(Value::kError)) FAIL();
  if (sp->is_special(Value::kPending)) goto leave;
  ++sp;
  NEXT();

dropped:
  if (sp->is_special(Value::kError)) FAIL();
  if (sp->is_special(Value::kPending)) goto leave;
  sp->~Value();
  if (attention) goto waiting;
  NEXT();

stepped:
  if (step == Step::Leave) goto leave;
  if (step == Step::Unwind) goto unwind;
  ip = f->ip;
  sp = f->sp;
  if (step == Step::Error) FAIL();
  if (step == Step::Attend && attention) goto waiting;
  NEXT();

error:
  SAVE();
  add_traceback(*this, f);
unwind:
  if (unwind_frame(*this, f)) goto enter;

leave:
  if (!top_ || top_->kind != Activation::Kind::Frame) return;
  f = static_cast<Frame*>(top_);
  goto enter;
}

}  // namespace py
