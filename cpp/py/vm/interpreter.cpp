// The loop: runs one frame, switching to callees' frames and back, until something must go through the trampoline
// (a native coroutine, the end of a slice, the bottom of the stack).
//
// Locals `ip` and `sp` shadow the frame's; SAVE writes them back before anything that may look at the frame or leave the
// loop. A slow operation gives an Outcome: a value is pushed, an error goes to `error`, a pending one leaves `wait` in
// the frame and returns to the trampoline, which calls deliver() when the result is there.
#include "py/object/containers.h"
#include "py/object/module.h"
#include "py/object/number.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/frame.h"
#include "py/vm/gc.h"
#include "py/vm/ops.h"
#include "py/vm/quick.h"
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

/// The handler for an exception at instruction `index`, or null.
const Handler* find_handler(const Code& code, std::uint32_t index) {
  for (const Handler& h : code.handlers) {
    if (h.start <= index && index < h.end) return &h;
  }
  return nullptr;
}

/// `s += t` and `s = s + t` for a local s that nobody else holds: t is appended where s is, in a time that does not grow
/// with s. `ip` is at the instruction after the operator; a becomes the result.
bool append_str(Frame* f, const Instruction* ip, Value& a, const Value& b) {
  if (!a.is_object() || !b.is_object() || a.object()->type() != types.str || b.object()->type() != types.str) return false;
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
// The result of `expr` is pushed when it is there.
#define PUSH_OUTCOME(expr)                 \
  do {                                     \
    f->wait = Frame::Wait::Push;           \
    SAVE();                                \
    Outcome o_ = (expr);                   \
    if (o_.ok()) {                         \
      PUSH(std::move(o_).value());         \
      NEXT();                              \
    }                                      \
    if (o_.is_error()) FAIL();             \
    return;                                \
  } while (0)
#define DROP_OUTCOME(expr)                 \
  do {                                     \
    f->wait = Frame::Wait::Discard;        \
    SAVE();                                \
    Outcome o_ = (expr);                   \
    if (o_.ok()) {                         \
      if (attention) goto waiting;         \
      NEXT();                              \
    }                                      \
    if (o_.is_error()) FAIL();             \
    return;                                \
  } while (0)
// Both operands give way to the result; neither holds an object.
#define REPLACE_PAIR(r)              \
  do {                               \
    --sp;                            \
    new (sp - 1) Value(std::move(r)); \
    NEXT();                          \
  } while (0)
// For operations known never to be pending: their value.
#define TAKE(var, expr)                    \
  SAVE();                                  \
  Outcome var##_o = (expr);                \
  if (var##_o.is_error()) FAIL();          \
  Value var = std::move(var##_o).value()

void VM::run_frame(Frame* f) {
  const Instruction* ip;
  Value* sp;
  Value* locals;
  const Code* code;
  Instruction ins;

enter:  // `f` is the frame on top, to start or to go on
  ip = f->ip;
  sp = f->sp;
  locals = f->locals;
  code = f->code.get();
  if (f->throw_on_resume) {
    f->throw_on_resume = false;
    goto error;
  }
  if (attention && op_of(*ip) != Op::JUMP_BACKWARD) {
  waiting:
    SAVE();
    if (interrupt_ && !take_interrupt()) goto error;
    f->wait = Frame::Wait::Discard;
    Outcome o = run_waiting();
    if (o.is_pending()) return;
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
    case Op::DELETE_FAST:
      if (locals[ARG()].is_empty()) {
        goto unbound;
      }
      locals[ARG()] = Value();
      if (attention) goto waiting;
      NEXT();
    case Op::LOAD_FAST_AND_CLEAR:
      PUSH(std::move(locals[ARG()]));
      NEXT();
    case Op::MAKE_CELL: {
      Value& slot = locals[ARG()];
      slot = Value(make<Cell>(std::move(slot)));
      NEXT();
    }
    case Op::LOAD_CLOSURE:
      PUSH(locals[ARG()]);
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
    case Op::DELETE_DEREF: {
      Value& v = locals[ARG()].as<Cell>()->value;
      if (v.is_empty()) {
        goto unbound;
      }
      v = Value();
      if (attention) goto waiting;
      NEXT();
    }
    case Op::LOAD_FROM_DICT_OR_DEREF: {
      Value mapping = std::move(*--sp);
      Value found = cast<Dict>(mapping) ? mapping.as<Dict>()->get(code->localsplus[ARG()]) : Value();
      if (found.is_empty()) found = locals[ARG()].as<Cell>()->value;
      if (found.is_empty()) {
        goto unbound;
      }
      PUSH(std::move(found));
      NEXT();
    }
    case Op::COPY_FREE_VARS: {
      const auto n = static_cast<int>(ARG());
      const Tuple& closure = *f->function.as<Function>()->closure;
      const int base = static_cast<int>(code->localsplus.size()) - n;
      for (int i = 0; i < n; ++i) locals[base + i] = closure[static_cast<std::size_t>(i)];
      NEXT();
    }

    case Op::LOAD_NAME:
      PUSH_OUTCOME(load_name(*this, f, code->names[ARG()]));
    case Op::STORE_NAME: {
      Value v = std::move(*--sp);
      Str* name = code->names[ARG()];
      if (f->names.is_object() && f->names.object()->type() == types.dict) {
        f->names.as<Dict>()->set(name, std::move(v));
        if (attention) goto waiting;
        NEXT();
      }
      DROP_OUTCOME(setitem(f->names, Value(name), v));
    }
    case Op::DELETE_NAME: {
      Str* name = code->names[ARG()];
      if (Dict* d = cast<Dict>(f->names)) {
        if (!d->erase(name)) {
          SAVE();
          (void)name_error(*this, name);
          FAIL();
        }
        if (attention) goto waiting;
        NEXT();
      }
      DROP_OUTCOME(setitem(f->names, Value(name), Value()));
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
      Str* n = code->names[ARG()];
      std::int64_t i = f->globals->table.find_name(n);
      if (i >= 0) {
        cache.kind = 1;
        cache.index = static_cast<std::int32_t>(i);
        PUSH(f->globals->table.entries()[static_cast<std::size_t>(i)].value);
        NEXT();
      }
      i = builtins->table.find_name(n);
      if (i >= 0) {
        cache.kind = 2;
        cache.version = f->globals->table.keys_version;
        cache.version2 = builtins->table.keys_version;
        cache.index = static_cast<std::int32_t>(i);
        PUSH(builtins->table.entries()[static_cast<std::size_t>(i)].value);
        NEXT();
      }
      SAVE();
      (void)name_error(*this, n);
      FAIL();
    }
    case Op::STORE_GLOBAL:
      f->globals->set(code->names[ARG()], std::move(*--sp));
      if (attention) goto waiting;
      NEXT();
    case Op::DELETE_GLOBAL:
      if (!f->globals->erase(code->names[ARG()])) {
        SAVE();
        (void)name_error(*this, code->names[ARG()]);
        FAIL();
      }
      if (attention) goto waiting;
      NEXT();
    case Op::LOAD_FROM_DICT_OR_GLOBALS: {
      Value mapping = std::move(*--sp);
      Str* name = code->names[ARG()];
      Value found = cast<Dict>(mapping) ? mapping.as<Dict>()->get(name) : Value();
      if (found) {
        PUSH(std::move(found));
        NEXT();
      }
      PUSH_OUTCOME(load_global(*this, f, name));
    }
    case Op::LOAD_LOCALS:
      SAVE();
      PUSH(frame_locals(f));
      NEXT();
    case Op::LOAD_BUILD_CLASS: {
      Value v = builtins->get("__build_class__");
      PUSH(std::move(v));
      NEXT();
    }
    case Op::LOAD_ASSERTION_ERROR:
      PUSH(Value(exc.AssertionError));
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
          } else if (cache.kind == 2) {  // a __slots__ member
            const auto& slots = o->inst->slots;
            if (static_cast<std::size_t>(cache.index) < slots.size() &&
                slots[static_cast<std::size_t>(cache.index)]) {
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
        if (t->slots.getattr == generic_getattr) {
          Value found = t->lookup(name);
          if (found.is_empty() || !found.is_object() || !found.object()->type()->slots.descr_set) {
            if (o->inst && o->inst->dict) {
              const std::int64_t i = o->inst->dict->table.find_name(name);
              if (i >= 0) {
                cache.kind = 1;
                cache.version = t->version;
                cache.index = static_cast<std::int32_t>(i);
                Value v = o->inst->dict->table.entries()[static_cast<std::size_t>(i)].value;
                sp[-1] = std::move(v);
                NEXT();
              }
            }
          } else if (MemberSlot* m = cast_exact<MemberSlot>(found)) {
            cache.kind = 2;
            cache.version = t->version;
            cache.index = m->index;
          } else if (found.object()->type()->slots.descr_get && t->version) {
            cache.kind = 4;
            cache.version = t->version;
            cache.value = found;
          }
        } else if (t == types.module) {
          const std::int64_t i = static_cast<Module*>(o)->dict->table.find_name(name);
          if (i >= 0) {
            cache.kind = 3;
            cache.version = t->version;
            cache.index = static_cast<std::int32_t>(i);
          }
        }
      }
      Value o = std::move(*--sp);
      PUSH_OUTCOME(get_attr(o, name));
    }
    case Op::LOAD_METHOD: {
      Str* name = code->names[ARG()];
      InlineCache& cache = code->caches[*ip++];
      {
        const Value& owner = sp[-1];
        Type* t = type_of(owner);
        Dict* d = owner.is_object() && owner.object()->inst ? owner.object()->inst->dict.get() : nullptr;
        if (cache.version == t->version && cache.kind == 1) {
          if (!d || d->table.find_name(name) < 0) {
            Value self = std::move(sp[-1]);
            sp[-1] = cache.value;
            PUSH(std::move(self));
            NEXT();
          }
        } else if (t->slots.getattr == generic_getattr) {
          Value found = t->lookup(name);
          if (found.is_object() && found.object()->type()->has(Type::kMethodDescriptor) &&
              (!d || d->table.find_name(name) < 0)) {
            cache.kind = 1;
            cache.version = t->version;
            cache.value = found;
            Value self = std::move(sp[-1]);
            sp[-1] = std::move(found);
            PUSH(std::move(self));
            NEXT();
          }
        } else if (t == types.module) {
          Value found = owner.as<Module>()->dict->get(name);
          if (found) {
            sp[-1] = std::move(found);
            PUSH(Value());
            NEXT();
          }
        }
      }
      Value o = std::move(*--sp);
      f->wait = Frame::Wait::Push;
      SAVE();
      Outcome got = get_attr(o, name);
      if (got.is_error()) FAIL();
      if (got.is_pending()) {
        f->wait = Frame::Wait::PushThenNull;
        return;
      }
      PUSH(std::move(got).value());
      PUSH(Value());
      NEXT();
    }
    case Op::LOAD_SUPER_ATTR: {
      ++ip;
      Value self = std::move(*--sp);
      Value cls = std::move(*--sp);
      Value super = std::move(*--sp);
      PUSH_OUTCOME(load_super_attr(*this, super, cls, self, code->names[ARG()]));
    }
    case Op::STORE_ATTR: {
      Str* name = code->names[ARG()];
      InlineCache& cache = code->caches[*ip++];
      Value o = std::move(*--sp);
      Value v = std::move(*--sp);
      if (o.is_object()) {
        Object* obj = o.object();
        Type* t = obj->type();
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
          obj->inst->dict->set(name, std::move(v));
          NEXT();
        }
        if (t->slots.setattr == generic_setattr && t->has(Type::kHasDict) && name->view() != "__dict__") {
          Value found = t->lookup(name);
          if (!found.is_object() || !found.object()->type()->slots.descr_set) {
            Dict* d = instance_dict(o, true);
            d->set(name, std::move(v));
            cache.kind = 1;
            cache.version = t->version;
            cache.index = static_cast<std::int32_t>(d->table.find_name(name));
            NEXT();
          }
        }
      }
      DROP_OUTCOME(set_attr(o, name, v));
    }
    case Op::DELETE_ATTR: {
      Value o = std::move(*--sp);
      DROP_OUTCOME(set_attr(o, code->names[ARG()], Value()));
    }
    case Op::BINARY_SUBSCR: {
      if (const Value* item = quick_item(sp[-2], sp[-1])) {
        Value v = *item;
        (--sp)->~Value();
        sp[-1] = std::move(v);
        NEXT();
      }
      Value key = std::move(*--sp);
      Value o = std::move(*--sp);
      PUSH_OUTCOME(getitem(o, key));
    }
    case Op::STORE_SUBSCR: {
      Value key = std::move(*--sp);
      Value o = std::move(*--sp);
      Value v = std::move(*--sp);
      if (o.is_object() && o.object()->type() == types.list && key.is_small_int()) {
        auto& items = o.as<List>()->items;
        std::int64_t i = key.small_int();
        if (i < 0) i += static_cast<std::int64_t>(items.size());
        if (i >= 0 && i < static_cast<std::int64_t>(items.size())) {
          items[static_cast<std::size_t>(i)] = std::move(v);
          if (attention) goto waiting;
          NEXT();
        }
      }
      DROP_OUTCOME(setitem(o, key, v));
    }
    case Op::DELETE_SUBSCR: {
      Value key = std::move(*--sp);
      Value o = std::move(*--sp);
      DROP_OUTCOME(setitem(o, key, Value()));
    }
    case Op::BUILD_SLICE: {
      Value step = ARG() == 3 ? std::move(*--sp) : Value::none();
      Value stop = std::move(*--sp);
      Value start = std::move(*--sp);
      PUSH(Value(make<Slice>(std::move(start), std::move(stop), std::move(step))));
      NEXT();
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
    binary: {
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
    compare: {
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
      if (o.is_pending()) return;
      PUSH(Value::boolean(o.value().is_false()));
      NEXT();
    }

    case Op::BUILD_TUPLE: {
      const std::uint32_t n = ARG();
      std::vector<Value> items(std::make_move_iterator(sp - n), std::make_move_iterator(sp));
      drop(sp, static_cast<int>(n));
      PUSH(Value(make_tuple(std::move(items))));
      NEXT();
    }
    case Op::BUILD_LIST: {
      const std::uint32_t n = ARG();
      std::vector<Value> items(std::make_move_iterator(sp - n), std::make_move_iterator(sp));
      drop(sp, static_cast<int>(n));
      PUSH(Value(make_list(std::move(items))));
      NEXT();
    }
    case Op::BUILD_SET: {
      const std::uint32_t n = ARG();
      std::vector<Value> items(std::make_move_iterator(sp - n), std::make_move_iterator(sp));
      drop(sp, static_cast<int>(n));
      PUSH_OUTCOME(build_set(*this, std::move(items)));
    }
    case Op::BUILD_MAP: {
      const std::uint32_t n = ARG() * 2;
      std::vector<Value> items(std::make_move_iterator(sp - n), std::make_move_iterator(sp));
      drop(sp, static_cast<int>(n));
      PUSH_OUTCOME(build_map(*this, std::move(items)));
    }
    case Op::BUILD_STRING: {
      const std::uint32_t n = ARG();
      TAKE(s, build_string(sp - n, n));
      drop(sp, static_cast<int>(n));
      PUSH(std::move(s));
      NEXT();
    }
    case Op::LIST_APPEND: {
      Value v = std::move(*--sp);
      sp[-static_cast<int>(ARG())].as<List>()->items.push_back(std::move(v));
      NEXT();
    }
    case Op::SET_ADD: {
      Value v = std::move(*--sp);
      DROP_OUTCOME(sp[-static_cast<int>(ARG())].as<Set>()->add(*this, v));
    }
    case Op::MAP_ADD: {
      Value v = std::move(*--sp);
      Value k = std::move(*--sp);
      DROP_OUTCOME(sp[-static_cast<int>(ARG())].as<Dict>()->set(*this, k, v));
    }
    case Op::LIST_EXTEND: {
      Value v = std::move(*--sp);
      DROP_OUTCOME(list_extend(*this, sp[-static_cast<int>(ARG())], v, false, Value()));
    }
    case Op::SET_UPDATE: {
      Value v = std::move(*--sp);
      DROP_OUTCOME(set_update(*this, sp[-static_cast<int>(ARG())], v));
    }
    case Op::DICT_UPDATE: {
      Value v = std::move(*--sp);
      DROP_OUTCOME(dict_update(*this, sp[-static_cast<int>(ARG())], v, false, Value()));
    }
    case Op::DICT_MERGE: {
      Value v = std::move(*--sp);
      // Below the dict: the positional tuple, the empty self, the callable (for error words).
      DROP_OUTCOME(dict_update(*this, sp[-static_cast<int>(ARG())], v, true, sp[-static_cast<int>(ARG()) - 3]));
    }
    case Op::LIST_TO_TUPLE: {
      Value list = std::move(*--sp);
      PUSH(Value(make_tuple(list.as<List>()->items)));
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
      if (o.is_pending()) return;
      for (std::uint32_t i = n; i-- > 0;) PUSH(o.value().as<List>()->items[i]);
      NEXT();
    }
    case Op::UNPACK_EX: {
      Value seq = std::move(*--sp);
      f->wait = Frame::Wait::Unpack;
      SAVE();
      Outcome o = unpack_items(*this, seq, ARG() & 0xFF, ARG() >> 8, true);
      if (o.is_error()) FAIL();
      if (o.is_pending()) return;
      const auto& items = o.value().as<List>()->items;
      for (std::size_t i = items.size(); i-- > 0;) PUSH(items[i]);
      NEXT();
    }
    case Op::FORMAT_SIMPLE: {
      if (sp[-1].is_object() && sp[-1].object()->type() == types.str) NEXT();
      Value v = std::move(*--sp);
      PUSH_OUTCOME(format(v, Value(intern(""))));
    }
    case Op::FORMAT_WITH_SPEC: {
      Value spec = std::move(*--sp);
      Value v = std::move(*--sp);
      PUSH_OUTCOME(format(v, spec));
    }
    case Op::CONVERT_VALUE: {
      Value v = std::move(*--sp);
      if (ARG() == 1) PUSH_OUTCOME(str(v));
      if (ARG() == 2) PUSH_OUTCOME(repr(v));
      PUSH_OUTCOME(ascii(v));
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
      if (Value item = quick_next(it)) {
        PUSH(std::move(item));
        NEXT();
      }
      f->wait = Frame::Wait::ForIter;
      SAVE();
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
      if (top_->kind == Activation::Kind::Frame) {  // a generator, most likely: go on in its frame
        f = static_cast<Frame*>(top_);
        goto enter;
      }
      return;
    }
    case Op::GET_YIELD_FROM_ITER: {
      if (is_generator_like(sp[-1])) {
        if (sp[-1].object()->type() == types.coroutine && !(code->flags & (Code::kCoroutine | Code::kIterableCoroutine))) {
          SAVE();
          (void)type_error("cannot 'yield from' a coroutine object in a non-coroutine generator");
          FAIL();
        }
        NEXT();
      }
      Value v = std::move(*--sp);
      PUSH_OUTCOME(iter(v));
    }
    case Op::SEND: {
      Value sent = std::move(*--sp);
      const Value& it = sp[-1];
      f->wait = Frame::Wait::Send;
      SAVE();
      stop_value = Value();
      Outcome o = Value();
      if (is_generator_like(it)) {
        o = resume_generator(*this, it.as<Generator>(), sent, Frame::Return::GenSend);
      } else if (sent.is_none() && type_of(it)->slots.next) {
        o = type_of(it)->slots.next(*this, it);
      } else {
        o = call_method(it, "send", {sent});
      }
      if (o.is_error()) {
        if (!error_is(exc.StopIteration)) FAIL();
        auto* e = error_.as<Exception>();
        Value v = e->args && e->args->size() ? e->args->items[0] : Value::none();
        clear_error();
        sp[-1] = std::move(v);
        ip = code->instructions.data() + ARG();
        NEXT();
      }
      if (o.is_pending()) {
        if (top_->kind == Activation::Kind::Frame) {
          f = static_cast<Frame*>(top_);
          goto enter;
        }
        return;
      }
      if (o.value().is_empty()) {
        sp[-1] = stop_value ? std::move(stop_value) : Value::none();
        stop_value = Value();
        ip = code->instructions.data() + ARG();
        NEXT();
      }
      PUSH(std::move(o).value());
      NEXT();
    }
    case Op::YIELD_VALUE: {
      Value v = std::move(*--sp);
      SAVE();
      Generator* gen = f->generator;
      Value hold = std::move(f->generator_hold);
      if (gen->type()->is_subtype_of(types.async_generator) && ARG() == 0) v = wrap_async_yield(std::move(v));
      f->wait = Frame::Wait::Push;  // what is sent
      gen->running = false;
      f->saved_handled = handled_.same(f->outer_handled) ? Value() : std::move(handled_);
      handled_ = std::move(f->outer_handled);
      top_ = f->parent;
      f->parent = nullptr;
      --depth_;
      if (top_ && top_->kind == Activation::Kind::Frame) {
        deliver(std::move(v));
        f = static_cast<Frame*>(top_);
        goto enter;
      }
      deliver(std::move(v));
      return;
    }
    case Op::RETURN_GENERATOR: {
      SAVE();
      Value gen = make_generator(f);
      top_ = f->parent;
      f->parent = nullptr;
      --depth_;
      f->returns = Frame::Return::Normal;
      deliver(std::move(gen));
      if (!top_ || top_->kind != Activation::Kind::Frame) return;
      f = static_cast<Frame*>(top_);
      goto enter;
    }
    case Op::RETURN_VALUE: {
      Value v = std::move(*--sp);
      SAVE();
      if (f->returns == Frame::Return::Normal && !f->generator && f->parent && f->parent->kind == Activation::Kind::Frame) {
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
      switch (f->returns) {
        case Frame::Return::Normal:
        case Frame::Return::Next:
          break;
        case Frame::Return::Init:
          if (!v.is_none()) {
            (void)type_error("__init__() should return None, not '{}'", type_name(v));
            pop_frame(f);
            goto raised_in_caller;
          }
          v = std::move(f->instance);
          break;
        case Frame::Return::GenNext:
        case Frame::Return::GenSend:
          stop_value = v.is_none() ? Value() : std::move(v);
          v = Value();
          break;
        case Frame::Return::GenMethod: {
          pop_frame(f);
          if (v.is_none()) {
            (void)raise_object(Value(make_exception(exc.StopIteration, std::vector<Value>{})));
          } else {
            (void)raise_object(Value(make_exception(exc.StopIteration, std::vector<Value>{v})));
          }
          goto raised_in_caller;
        }
        case Frame::Return::AsyncGen: {
          pop_frame(f);
          (void)raise_object(Value(make_exception(exc.StopAsyncIteration, std::vector<Value>{})));
          goto raised_in_caller;
        }
      }
      pop_frame(f);
      deliver(std::move(v));
      if (!top_ || top_->kind != Activation::Kind::Frame) return;
      f = static_cast<Frame*>(top_);
      goto enter;
    }
    case Op::GET_AWAITABLE: {
      Value v = std::move(*--sp);
      PUSH_OUTCOME(get_awaitable(*this, v, static_cast<int>(ARG())));
    }
    case Op::GET_AITER: {
      Value v = std::move(*--sp);
      PUSH_OUTCOME(get_aiter(*this, v));
    }
    case Op::GET_ANEXT:
      PUSH_OUTCOME(get_anext(*this, sp[-1]));
    case Op::END_ASYNC_FOR: {
      Value e = std::move(*--sp);
      (--sp)->~Value();
      if (e.object()->type()->is_subtype_of(exc.StopAsyncIteration)) NEXT();
      SAVE();
      error_ = std::move(e);
      goto unwind;
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
          Frame* callee_frame = bind_call_from_stack(*this, static_cast<Function*>(target), self->is_empty() ? args : self,
                                                     self->is_empty() ? n : n + 1);
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
              (native->kind == NativeFunction::Kind::Method ? method && py::isinstance(*self, native->owner) : !method)) {
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
      if (top_->kind == Activation::Kind::Frame) {
        f = static_cast<Frame*>(top_);
        goto enter;
      }
      return;
    }
    case Op::CALL_KW: {
      Value names = std::move(*--sp);
      const auto n = static_cast<std::size_t>(ARG());
      const std::size_t nkw = names.as<Tuple>()->size();
      Value* args = sp - n;
      f->wait = Frame::Wait::Push;
      SAVE();
      CallArgs call_args{args, n - nkw, names.as<Tuple>()};
      Outcome o = args[-1].is_empty() ? call(args[-2], call_args) : call_with_self(*this, args[-2], args[-1], call_args);
      drop(sp, static_cast<int>(n) + 2);
      f->sp = sp;
      if (o.ok()) {
        PUSH(std::move(o).value());
        NEXT();
      }
      if (o.is_error()) FAIL();
      if (top_->kind == Activation::Kind::Frame) {
        f = static_cast<Frame*>(top_);
        goto enter;
      }
      return;
    }
    case Op::CALL_EX: {
      Value kwargs = ARG() ? std::move(*--sp) : Value();
      Value args = std::move(*--sp);
      Value self = std::move(*--sp);
      Value fn = std::move(*--sp);
      PUSH_OUTCOME(call_ex(fn, args, kwargs));
    }
    case Op::MAKE_FUNCTION:
      PUSH_OUTCOME(make_function(*this, f, ARG(), sp));
    case Op::IMPORT_NAME: {
      Value fromlist = std::move(*--sp);
      Value level = std::move(*--sp);
      PUSH_OUTCOME(import_name(*this, f, code->names[ARG()], fromlist, level));
    }
    case Op::IMPORT_FROM:
      PUSH_OUTCOME(import_from(*this, sp[-1], code->names[ARG()]));
    case Op::IMPORT_STAR: {
      Value m = std::move(*--sp);
      DROP_OUTCOME(import_star(*this, f, m));
    }

    case Op::PUSH_EXC_INFO: {
      Value e = std::move(sp[-1]);
      // In a generator the resumer's exception shows through; it must not be remembered past the next yield.
      const bool own = handled_ && !(f->generator && handled_.same(f->outer_handled));
      sp[-1] = own ? handled_ : Value::none();
      handled_ = e;
      PUSH(std::move(e));
      NEXT();
    }
    case Op::POP_EXCEPT: {
      Value previous = std::move(*--sp);
      handled_ = !previous.is_none() ? std::move(previous) : f->generator ? f->outer_handled : Value();
      if (attention) goto waiting;
      NEXT();
    }
    case Op::CHECK_EXC_MATCH: {
      Value cls = std::move(*--sp);
      PUSH_OUTCOME(exception_matches(*this, sp[-1], cls));
    }
    case Op::CHECK_EG_MATCH: {
      Value cls = std::move(*--sp);
      Value e = std::move(*--sp);
      f->wait = Frame::Wait::Pair;
      SAVE();
      Outcome o = group_match(*this, e, cls);
      if (o.is_error()) FAIL();
      if (o.is_pending()) return;
      PUSH((*o.value().as<Tuple>())[0]);
      PUSH((*o.value().as<Tuple>())[1]);
      NEXT();
    }
    case Op::PREP_RERAISE_STAR: {
      Value list = std::move(*--sp);
      Value original = std::move(*--sp);
      PUSH_OUTCOME(reraise_star(*this, original, list));
    }
    case Op::RERAISE:
      SAVE();
      error_ = std::move(*--sp);
      f->sp = sp;
      goto unwind;
    case Op::RAISE: {
      Value cause = ARG() == 2 ? std::move(*--sp) : Value();
      Value e = ARG() >= 1 ? std::move(*--sp) : Value();
      f->wait = Frame::Wait::Discard;
      SAVE();
      if (ARG() == 0) {
        if (handled_.is_empty()) {
          (void)raise_text(exc.RuntimeError, "No active exception to reraise");
          FAIL();
        }
        error_ = handled_;
        goto unwind;
      }
      Outcome o = raise_op(*this, e, cause);
      if (o.is_error()) FAIL();
      return;
    }
    case Op::BEFORE_WITH: {
      Value cm = std::move(*--sp);
      f->wait = Frame::Wait::Pair;
      SAVE();
      Outcome o = before_with(*this, cm, false);
      if (o.is_error()) FAIL();
      if (o.is_pending()) return;
      PUSH((*o.value().as<Tuple>())[0]);
      PUSH((*o.value().as<Tuple>())[1]);
      NEXT();
    }
    case Op::BEFORE_ASYNC_WITH: {
      Value cm = std::move(*--sp);
      f->wait = Frame::Wait::Pair;
      SAVE();
      Outcome o = before_with(*this, cm, true);
      if (o.is_error()) FAIL();
      if (o.is_pending()) return;
      PUSH((*o.value().as<Tuple>())[0]);
      PUSH((*o.value().as<Tuple>())[1]);
      NEXT();
    }
    case Op::WITH_EXCEPT_START: {
      Value e = sp[-1];
      Value exit = sp[-3];
      Value tb = e.as<Exception>()->traceback ? Value(e.as<Exception>()->traceback) : Value::none();
      PUSH_OUTCOME(call(exit, {Value(e.object()->type()), e, tb}));
    }

    case Op::GET_LEN:
      PUSH_OUTCOME(len(sp[-1]));
    case Op::MATCH_MAPPING: {
      const bool matches = type_of(sp[-1])->has(Type::kMappingPattern);
      PUSH(Value::boolean(matches));
      NEXT();
    }
    case Op::MATCH_SEQUENCE: {
      const bool matches = type_of(sp[-1])->has(Type::kSequencePattern);
      PUSH(Value::boolean(matches));
      NEXT();
    }
    case Op::MATCH_KEYS:
      PUSH_OUTCOME(match_keys(*this, sp[-2], sp[-1]));
    case Op::MATCH_CLASS: {
      Value names = std::move(*--sp);
      Value cls = std::move(*--sp);
      Value v = std::move(*--sp);
      PUSH_OUTCOME(match_class(*this, v, cls, names, ARG()));
    }

    case Op::SETUP_ANNOTATIONS: {
      static Str* const kName = intern("__annotations__");
      if (Dict* d = cast<Dict>(f->names)) {
        if (!d->get(kName)) d->set(kName, Value(make_dict()));
        NEXT();
      }
      NEXT();
    }
    case Op::PRINT_EXPR: {
      Value v = std::move(*--sp);
      DROP_OUTCOME(print_expr(*this, v));
    }
    case Op::TYPE_PARAM: {
      const std::uint32_t kind = ARG();
      Value fallback = (kind & 8) ? std::move(*--sp) : Value();
      Value bound = (kind & 7) == 1 || (kind & 7) == 2 ? std::move(*--sp) : Value();
      Value name = std::move(*--sp);
      PUSH_OUTCOME(make_type_param(*this, kind, name, bound, fallback));
    }
    case Op::TYPE_ALIAS: {
      Value fn = std::move(*--sp);
      Value params = std::move(*--sp);
      Value name = std::move(*--sp);
      PUSH_OUTCOME(make_type_alias(*this, name, params, fn));
    }
    case Op::SET_TYPE_PARAMS: {
      Value params = std::move(*--sp);
      sp[-1].as<Function>()->type_params = params;
      NEXT();
    }
    case Op::SUBSCRIPT_GENERIC: {
      Value params = std::move(*--sp);
      PUSH_OUTCOME(subscript_generic(*this, params));
    }
  }
  __builtin_unreachable();

error:
  SAVE();
  add_traceback(*this, f);
unwind:
  if (const Handler* h = find_handler(*f->code, static_cast<std::uint32_t>(f->instruction_index() - 1))) {
    sp = f->sp;
    Value* base = f->stack() + h->depth;
    while (sp > base) (--sp)->~Value();
    PUSH(std::move(error_));
    error_ = Value();
    ip = code->instructions.data() + h->handler;
    if (attention) goto waiting;
    NEXT();
  }
  // Not caught here: leave the frame.
  {
    const Frame::Return mode = f->returns;
    const bool is_generator = f->generator != nullptr;
    if (is_generator && error_is(exc.StopIteration)) {
      const bool async = f->generator->type() != types.generator;
      generator_stop_error(async ? (f->generator->type() == types.coroutine ? "coroutine" : "async generator") : "generator");
    }
    pop_frame(f);
    if (mode == Frame::Return::Next && error_is(exc.StopIteration)) {
      const auto* e = error_.as<Exception>();
      stop_value = e->args && e->args->size() ? e->args->items[0] : Value();
      clear_error();
      deliver(Value());
      if (!top_ || top_->kind != Activation::Kind::Frame) return;
      f = static_cast<Frame*>(top_);
      goto enter;
    }
  }
raised_in_caller:
  if (top_ && top_->kind == Activation::Kind::Frame) {
    deliver_error();
    f = static_cast<Frame*>(top_);
    goto enter;
  }
  deliver_error();
  return;
}

}  // namespace py
