// The instructions that are seldom or long, apart from the loop: it is compiled sooner and better without them. And how
// a frame is left: by its return, by an exception.
#include "py/vm/rare.h"

#include "py/object/containers.h"
#include "py/object/module.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/ops.h"

namespace py {
namespace {

void drop(Value*& sp, int n) {
  for (int i = 0; i < n; ++i) (--sp)->~Value();
}

/// The handler for an exception at instruction `index`, or null.
const Handler* find_handler(const Code& code, std::uint32_t index) {
  for (const Handler& h : code.handlers) {
    if (h.start <= index && index < h.end) return &h;
  }
  return nullptr;
}

void push(Frame* f, Value v) { new (f->sp++) Value(std::move(v)); }

Step pushed(Frame* f, Outcome o) {
  if (o.is_error()) return Step::Error;
  if (o.is_pending()) return Step::Leave;
  new (f->sp++) Value(std::move(o).value());
  return Step::Next;
}

Step pushed_pair(Frame* f, Outcome o) {
  if (o.is_error()) return Step::Error;
  if (o.is_pending()) return Step::Leave;
  const Tuple& pair = *o.value().as<Tuple>();
  new (f->sp++) Value(pair[0]);
  new (f->sp++) Value(pair[1]);
  return Step::Next;
}

Step dropped(Outcome o) { return o.is_error() ? Step::Error : o.is_pending() ? Step::Leave : Step::Attend; }

// Each is a function of its own: a browser compiles those that are met, and those that are hot once more.
#define RARE(name) [[gnu::noinline]] Step name(VM& vm, Frame* f, Instruction ins)
#define ARG() (arg_of(ins))
#define PUSH_OUTCOME(expr)       \
  do {                           \
    f->wait = Frame::Wait::Push; \
    return pushed(f, expr);      \
  } while (0)
#define DROP_OUTCOME(expr)          \
  do {                              \
    f->wait = Frame::Wait::Discard; \
    return dropped(expr);           \
  } while (0)

Step unbound(VM& vm, Frame* f, Instruction ins) {
  (void)unbound_local(vm, f, static_cast<int>(ARG()));
  return Step::Error;
}

RARE(DELETE_FAST) {
  if (f->locals[ARG()].is_empty()) return unbound(vm, f, ins);
  f->locals[ARG()] = Value();
  return Step::Attend;
}

RARE(MAKE_CELL) {
  Value& slot = f->locals[ARG()];
  slot = Value(make<Cell>(std::move(slot)));
  return Step::Next;
}

RARE(LOAD_CLOSURE) {
  push(f, f->locals[ARG()]);
  return Step::Next;
}

RARE(DELETE_DEREF) {
  Value& v = f->locals[ARG()].as<Cell>()->value;
  if (v.is_empty()) return unbound(vm, f, ins);
  v = Value();
  return Step::Attend;
}

RARE(LOAD_FROM_DICT_OR_DEREF) {
  Value mapping = std::move(*--f->sp);
  Value found = cast<Dict>(mapping) ? mapping.as<Dict>()->get(f->code->localsplus[ARG()]) : Value();
  if (found.is_empty()) found = f->locals[ARG()].as<Cell>()->value;
  if (found.is_empty()) return unbound(vm, f, ins);
  push(f, std::move(found));
  return Step::Next;
}

RARE(COPY_FREE_VARS) {
  const auto n = static_cast<int>(ARG());
  const Tuple& closure = *f->function.as<Function>()->closure;
  const int base = static_cast<int>(f->code->localsplus.size()) - n;
  for (int i = 0; i < n; ++i) f->locals[base + i] = closure[static_cast<std::size_t>(i)];
  return Step::Next;
}

RARE(DELETE_NAME) {
  Str* name = f->code->names[ARG()];
  if (Dict* d = cast<Dict>(f->names)) {
    if (!d->erase(name)) {
      (void)name_error(vm, name);
      return Step::Error;
    }
    return Step::Attend;
  }
  DROP_OUTCOME(vm.setitem(f->names, Value(name), Value()));
}

RARE(DELETE_GLOBAL) {
  if (!f->globals->erase(f->code->names[ARG()])) {
    (void)name_error(vm, f->code->names[ARG()]);
    return Step::Error;
  }
  return Step::Attend;
}

RARE(LOAD_FROM_DICT_OR_GLOBALS) {
  Value mapping = std::move(*--f->sp);
  Str* name = f->code->names[ARG()];
  Value found = cast<Dict>(mapping) ? mapping.as<Dict>()->get(name) : Value();
  if (found) {
    push(f, std::move(found));
    return Step::Next;
  }
  PUSH_OUTCOME(load_global(vm, f, name));
}

RARE(LOAD_LOCALS) {
  push(f, frame_locals(f));
  return Step::Next;
}

RARE(LOAD_BUILD_CLASS) {
  Value v = vm.builtins->get("__build_class__");
  push(f, std::move(v));
  return Step::Next;
}

RARE(LOAD_ASSERTION_ERROR) {
  push(f, Value(exc.AssertionError));
  return Step::Next;
}

RARE(LOAD_SUPER_ATTR) {
  ++f->ip;
  Value self = std::move(*--f->sp);
  Value cls = std::move(*--f->sp);
  Value super = std::move(*--f->sp);
  PUSH_OUTCOME(load_super_attr(vm, super, cls, self, f->code->names[ARG()]));
}

RARE(DELETE_ATTR) {
  Value o = std::move(*--f->sp);
  DROP_OUTCOME(vm.set_attr(o, f->code->names[ARG()], Value()));
}

RARE(DELETE_SUBSCR) {
  Value key = std::move(*--f->sp);
  Value o = std::move(*--f->sp);
  DROP_OUTCOME(vm.setitem(o, key, Value()));
}

RARE(BUILD_SLICE) {
  Value step = ARG() == 3 ? std::move(*--f->sp) : Value::none();
  Value stop = std::move(*--f->sp);
  Value start = std::move(*--f->sp);
  push(f, Value(make<Slice>(std::move(start), std::move(stop), std::move(step))));
  return Step::Next;
}

RARE(BUILD_SET) {
  PUSH_OUTCOME(build_set(vm, f->sp, ARG()));
}

RARE(BUILD_MAP) {
  const std::uint32_t n = ARG() * 2;
  std::vector<Value> items(std::make_move_iterator(f->sp - n), std::make_move_iterator(f->sp));
  drop(f->sp, static_cast<int>(n));
  PUSH_OUTCOME(build_map(vm, std::move(items)));
}

RARE(BUILD_STRING) {
  const std::uint32_t n = ARG();
  Outcome s = build_string(f->sp - n, n);
  drop(f->sp, static_cast<int>(n));
  return pushed(f, std::move(s));
}

RARE(SET_ADD) {
  Value v = std::move(*--f->sp);
  DROP_OUTCOME(f->sp[-static_cast<int>(ARG())].as<Set>()->add(vm, v));
}

RARE(MAP_ADD) {
  Value v = std::move(*--f->sp);
  Value k = std::move(*--f->sp);
  DROP_OUTCOME(f->sp[-static_cast<int>(ARG())].as<Dict>()->set(vm, k, v));
}

RARE(LIST_EXTEND) {
  Value v = std::move(*--f->sp);
  DROP_OUTCOME(list_extend(vm, f->sp[-static_cast<int>(ARG())], v, false, Value()));
}

RARE(SET_UPDATE) {
  Value v = std::move(*--f->sp);
  DROP_OUTCOME(set_update(vm, f->sp[-static_cast<int>(ARG())], v));
}

RARE(DICT_UPDATE) {
  Value v = std::move(*--f->sp);
  DROP_OUTCOME(dict_update(vm, f->sp[-static_cast<int>(ARG())], v, false, Value()));
}

RARE(DICT_MERGE) {
  Value v = std::move(*--f->sp);
  // Below the dict: the positional tuple, the empty self, the callable (for error words).
  DROP_OUTCOME(dict_update(vm, f->sp[-static_cast<int>(ARG())], v, true, f->sp[-static_cast<int>(ARG()) - 3]));
}

RARE(LIST_TO_TUPLE) {
  Value list = std::move(*--f->sp);
  push(f, Value(make_tuple(list.as<List>()->items)));
  return Step::Next;
}

RARE(UNPACK_EX) {
  Value seq = std::move(*--f->sp);
  f->wait = Frame::Wait::Unpack;
  Outcome o = unpack_items(vm, seq, ARG() & 0xFF, ARG() >> 8, true);
  if (o.is_error()) return Step::Error;
  if (o.is_pending()) return Step::Leave;
  const auto& items = o.value().as<List>()->items;
  for (std::size_t i = items.size(); i-- > 0;) push(f, items[i]);
  return Step::Next;
}

RARE(FORMAT_SIMPLE) {
  if (f->sp[-1].is_object() && f->sp[-1].object()->type() == types.str) return Step::Next;
  Value v = std::move(*--f->sp);
  PUSH_OUTCOME(vm.format(v, Value(intern(""))));
}

RARE(FORMAT_WITH_SPEC) {
  Value spec = std::move(*--f->sp);
  Value v = std::move(*--f->sp);
  PUSH_OUTCOME(vm.format(v, spec));
}

RARE(CONVERT_VALUE) {
  Value v = std::move(*--f->sp);
  if (ARG() == 1) PUSH_OUTCOME(vm.str(v));
  if (ARG() == 2) PUSH_OUTCOME(vm.repr(v));
  PUSH_OUTCOME(vm.ascii(v));
}

RARE(GET_YIELD_FROM_ITER) {
  if (is_generator_like(f->sp[-1])) {
    if (f->sp[-1].object()->type() == types.coroutine &&
        !(f->code->flags & (Code::kCoroutine | Code::kIterableCoroutine))) {
      (void)vm.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator");
      return Step::Error;
    }
    return Step::Next;
  }
  Value v = std::move(*--f->sp);
  PUSH_OUTCOME(vm.iter(v));
}

RARE(SEND) {
  Value sent = std::move(*--f->sp);
  const Value& it = f->sp[-1];
  f->wait = Frame::Wait::Send;
  vm.stop_value = Value();
  Outcome o = Value();
  if (is_generator_like(it)) {
    o = resume_generator(vm, it.as<Generator>(), sent, Frame::Return::GenSend);
  } else if (sent.is_none() && type_of(it)->slots.next) {
    o = type_of(it)->slots.next(vm, it);
  } else {
    o = vm.call_method(it, "send", {sent});
  }
  if (o.is_error()) {
    if (!vm.error_is(exc.StopIteration)) return Step::Error;
    auto* e = vm.error_.as<Exception>();
    Value v = e->args && e->args->size() ? e->args->items[0] : Value::none();
    vm.clear_error();
    f->sp[-1] = std::move(v);
    f->ip = f->code->instructions.data() + ARG();
    return Step::Next;
  }
  if (o.is_pending()) return Step::Leave;
  if (o.value().is_empty()) {
    f->sp[-1] = vm.stop_value ? std::move(vm.stop_value) : Value::none();
    vm.stop_value = Value();
    f->ip = f->code->instructions.data() + ARG();
    return Step::Next;
  }
  push(f, std::move(o).value());
  return Step::Next;
}

RARE(RETURN_GENERATOR) {
  Value gen = make_generator(f);
  vm.top_ = f->parent;
  f->parent = nullptr;
  --vm.depth_;
  f->returns = Frame::Return::Normal;
  vm.deliver(std::move(gen));
  return Step::Leave;
}

RARE(GET_AWAITABLE) {
  Value v = std::move(*--f->sp);
  PUSH_OUTCOME(get_awaitable(vm, v, static_cast<int>(ARG())));
}

RARE(GET_AITER) {
  Value v = std::move(*--f->sp);
  PUSH_OUTCOME(get_aiter(vm, v));
}

RARE(GET_ANEXT) { PUSH_OUTCOME(get_anext(vm, f->sp[-1])); }

RARE(END_ASYNC_FOR) {
  Value e = std::move(*--f->sp);
  (--f->sp)->~Value();
  if (e.object()->type()->is_subtype_of(exc.StopAsyncIteration)) return Step::Next;
  vm.error_ = std::move(e);
  return Step::Unwind;
}

RARE(CALL_KW) {
  Value names = std::move(*--f->sp);
  const auto n = static_cast<std::size_t>(ARG());
  const std::size_t nkw = names.as<Tuple>()->size();
  Value* args = f->sp - n;
  f->wait = Frame::Wait::Push;
  CallArgs call_args{args, n - nkw, names.as<Tuple>()};
  Outcome o = args[-1].is_empty() ? vm.call(args[-2], call_args) : call_with_self(vm, args[-2], args[-1], call_args);
  drop(f->sp, static_cast<int>(n) + 2);
  return pushed(f, std::move(o));
}

RARE(CALL_EX) {
  Value kwargs = ARG() ? std::move(*--f->sp) : Value();
  Value args = std::move(*--f->sp);
  Value self = std::move(*--f->sp);
  Value fn = std::move(*--f->sp);
  PUSH_OUTCOME(vm.call_ex(fn, args, kwargs));
}

RARE(MAKE_FUNCTION) { PUSH_OUTCOME(make_function(vm, f, ARG(), f->sp)); }

RARE(IMPORT_NAME) {
  Value fromlist = std::move(*--f->sp);
  Value level = std::move(*--f->sp);
  PUSH_OUTCOME(import_name(vm, f, f->code->names[ARG()], fromlist, level));
}

RARE(IMPORT_FROM) { PUSH_OUTCOME(import_from(vm, f->sp[-1], f->code->names[ARG()])); }

RARE(IMPORT_STAR) {
  Value m = std::move(*--f->sp);
  DROP_OUTCOME(import_star(vm, f, m));
}

RARE(PUSH_EXC_INFO) {
  Value e = std::move(f->sp[-1]);
  // In a generator the resumer's exception shows through; it must not be remembered past the next yield.
  const bool own = vm.handled_ && !(f->generator && vm.handled_.same(f->outer_handled));
  f->sp[-1] = own ? vm.handled_ : Value::none();
  vm.handled_ = e;
  push(f, std::move(e));
  return Step::Next;
}

RARE(POP_EXCEPT) {
  Value previous = std::move(*--f->sp);
  vm.handled_ = !previous.is_none() ? std::move(previous) : f->generator ? f->outer_handled : Value();
  return Step::Attend;
}

RARE(CHECK_EXC_MATCH) {
  Value cls = std::move(*--f->sp);
  PUSH_OUTCOME(exception_matches(vm, f->sp[-1], cls));
}

RARE(CHECK_EG_MATCH) {
  Value cls = std::move(*--f->sp);
  Value e = std::move(*--f->sp);
  f->wait = Frame::Wait::Pair;
  return pushed_pair(f, group_match(vm, e, cls));
}

RARE(PREP_RERAISE_STAR) {
  Value list = std::move(*--f->sp);
  Value original = std::move(*--f->sp);
  PUSH_OUTCOME(reraise_star(vm, original, list));
}

RARE(RERAISE) {
  vm.error_ = std::move(*--f->sp);
  return Step::Unwind;
}

RARE(RAISE) {
  Value cause = ARG() == 2 ? std::move(*--f->sp) : Value();
  Value e = ARG() >= 1 ? std::move(*--f->sp) : Value();
  f->wait = Frame::Wait::Discard;
  if (ARG() == 0) {
    if (vm.handled_.is_empty()) {
      (void)vm.raise_text(exc.RuntimeError, "No active exception to reraise");
      return Step::Error;
    }
    vm.error_ = vm.handled_;
    return Step::Unwind;
  }
  Outcome o = raise_op(vm, e, cause);
  return o.is_error() ? Step::Error : Step::Leave;
}

RARE(BEFORE_WITH) {
  Value cm = std::move(*--f->sp);
  f->wait = Frame::Wait::Pair;
  return pushed_pair(f, before_with(vm, cm, op_of(ins) == Op::BEFORE_ASYNC_WITH));
}

RARE(WITH_EXCEPT_START) {
  Value e = f->sp[-1];
  Value exit = f->sp[-3];
  Value tb = e.as<Exception>()->traceback ? Value(e.as<Exception>()->traceback) : Value::none();
  PUSH_OUTCOME(vm.call(exit, {Value(e.object()->type()), e, tb}));
}

RARE(GET_LEN) { PUSH_OUTCOME(vm.len(f->sp[-1])); }

RARE(MATCH_MAPPING) {
  const bool matches = type_of(f->sp[-1])->has(Type::kMappingPattern);
  push(f, Value::boolean(matches));
  return Step::Next;
}

RARE(MATCH_SEQUENCE) {
  const bool matches = type_of(f->sp[-1])->has(Type::kSequencePattern);
  push(f, Value::boolean(matches));
  return Step::Next;
}

RARE(MATCH_KEYS) { PUSH_OUTCOME(match_keys(vm, f->sp[-2], f->sp[-1])); }

RARE(MATCH_CLASS) {
  Value names = std::move(*--f->sp);
  Value cls = std::move(*--f->sp);
  Value v = std::move(*--f->sp);
  PUSH_OUTCOME(match_class(vm, v, cls, names, ARG()));
}

RARE(SETUP_ANNOTATIONS) {
  static Str* const kName = intern("__annotations__");
  if (Dict* d = cast<Dict>(f->names)) {
    if (!d->get(kName)) d->set(kName, Value(make_dict()));
  }
  return Step::Next;
}

RARE(PRINT_EXPR) {
  Value v = std::move(*--f->sp);
  DROP_OUTCOME(print_expr(vm, v));
}

RARE(TYPE_PARAM) {
  const std::uint32_t kind = ARG();
  Value fallback = (kind & 8) ? std::move(*--f->sp) : Value();
  Value bound = (kind & 7) == 1 || (kind & 7) == 2 ? std::move(*--f->sp) : Value();
  Value name = std::move(*--f->sp);
  PUSH_OUTCOME(make_type_param(vm, kind, name, bound, fallback));
}

RARE(TYPE_ALIAS) {
  Value fn = std::move(*--f->sp);
  Value params = std::move(*--f->sp);
  Value name = std::move(*--f->sp);
  PUSH_OUTCOME(make_type_alias(vm, name, params, fn));
}

RARE(SET_TYPE_PARAMS) {
  Value params = std::move(*--f->sp);
  f->sp[-1].as<Function>()->type_params = params;
  return Step::Next;
}

RARE(SUBSCRIPT_GENERIC) {
  Value params = std::move(*--f->sp);
  PUSH_OUTCOME(subscript_generic(vm, params));
}

#undef RARE
#undef ARG
#undef PUSH_OUTCOME
#undef DROP_OUTCOME

}  // namespace

#define PY_RARE_OPS(X)                                                                                                \
  X(DELETE_FAST)                                                                                                      \
  X(MAKE_CELL) X(LOAD_CLOSURE) X(DELETE_DEREF) X(LOAD_FROM_DICT_OR_DEREF) X(COPY_FREE_VARS) X(DELETE_NAME)            \
      X(DELETE_GLOBAL) X(LOAD_FROM_DICT_OR_GLOBALS) X(LOAD_LOCALS) X(LOAD_BUILD_CLASS) X(LOAD_ASSERTION_ERROR)        \
          X(LOAD_SUPER_ATTR) X(DELETE_ATTR) X(DELETE_SUBSCR) X(BUILD_SLICE) X(BUILD_SET) X(BUILD_MAP) X(BUILD_STRING) \
              X(SET_ADD) X(MAP_ADD) X(LIST_EXTEND) X(SET_UPDATE) X(DICT_UPDATE) X(DICT_MERGE) X(LIST_TO_TUPLE)        \
                  X(UNPACK_EX) X(FORMAT_SIMPLE) X(FORMAT_WITH_SPEC) X(CONVERT_VALUE) X(GET_YIELD_FROM_ITER) X(SEND)   \
                      X(RETURN_GENERATOR) X(GET_AWAITABLE) X(GET_AITER) X(GET_ANEXT) X(END_ASYNC_FOR) X(CALL_KW)      \
                          X(CALL_EX) X(MAKE_FUNCTION) X(IMPORT_NAME) X(IMPORT_FROM) X(IMPORT_STAR) X(PUSH_EXC_INFO)   \
                              X(POP_EXCEPT) X(CHECK_EXC_MATCH) X(CHECK_EG_MATCH) X(PREP_RERAISE_STAR) X(RERAISE)      \
                                  X(RAISE) X(BEFORE_WITH) X(WITH_EXCEPT_START) X(GET_LEN) X(MATCH_MAPPING)            \
                                      X(MATCH_SEQUENCE) X(MATCH_KEYS) X(MATCH_CLASS) X(SETUP_ANNOTATIONS)             \
                                          X(PRINT_EXPR) X(TYPE_PARAM) X(TYPE_ALIAS) X(SET_TYPE_PARAMS)                \
                                              X(SUBSCRIPT_GENERIC)

Step run_rare(VM& vm, Frame* f, Instruction ins) {
  switch (op_of(ins)) {
#define PY_CASE(op) \
  case Op::op:      \
    return op(vm, f, ins);
    PY_RARE_OPS(PY_CASE)
#undef PY_CASE
    case Op::BEFORE_ASYNC_WITH:
      return BEFORE_WITH(vm, f, ins);
    default:
      __builtin_unreachable();
  }
}

const Value* load_global_uncached(VM& vm, Frame* f, Str* name, InlineCache& cache) {
  const HashTable& globals = f->globals->table;
  const HashTable& builtins = vm.builtins->table;
  std::int64_t i = globals.find_name(name);
  if (i >= 0) {
    cache.kind = 1;
    cache.index = static_cast<std::int32_t>(i);
    return &globals.entries()[static_cast<std::size_t>(i)].value;
  }
  i = builtins.find_name(name);
  if (i >= 0) {
    cache.kind = 2;
    cache.version = globals.keys_version;
    cache.version2 = builtins.keys_version;
    cache.index = static_cast<std::int32_t>(i);
    return &builtins.entries()[static_cast<std::size_t>(i)].value;
  }
  (void)name_error(vm, name);
  return nullptr;
}

Outcome load_attr_uncached(VM& vm, const Value& owner, Str* name, InlineCache& cache) {
  if (!owner.is_object()) return vm.get_attr(owner, name);
  Object* o = owner.object();
  Type* t = o->type();
  if (t->slots.getattr == generic_getattr) {
    Value found = t->lookup(name);
    if (found.is_empty() || !found.is_object() || !found.object()->type()->slots.descr_set) {
      if (o->inst && o->inst->dict) {
        const std::int64_t i = o->inst->dict->table.find_name(name);
        if (i >= 0) {
          cache.kind = 1;
          cache.version = t->version;
          cache.index = static_cast<std::int32_t>(i);
          return o->inst->dict->table.entries()[static_cast<std::size_t>(i)].value;
        }
      }
    } else if (MemberSlot* m = cast_exact<MemberSlot>(found); m && t->is_subtype_of(m->owner)) {
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
  return vm.get_attr(owner, name);
}

Step load_method_uncached(VM& vm, Frame* f, Str* name, InlineCache& cache) {
  Value& top = f->sp[-1];
  Type* t = type_of(top);
  if (t->slots.getattr == generic_getattr) {
    Value found = t->lookup(name);
    if (found.is_object() && found.object()->type()->has(Type::kMethodDescriptor)) {
      const Dict* d = top.is_object() && top.object()->inst ? top.object()->inst->dict.get() : nullptr;
      if (!d || d->table.find_name(name) < 0) {
        cache.kind = 1;
        cache.version = t->version;
        cache.value = found;
        Value self = std::move(top);
        top = std::move(found);
        new (f->sp++) Value(std::move(self));
        return Step::Next;
      }
    }
  } else if (t == types.module) {
    if (Value found = top.as<Module>()->dict->get(name)) {
      top = std::move(found);
      new (f->sp++) Value();
      return Step::Next;
    }
  }
  Value o = std::move(*--f->sp);
  f->wait = Frame::Wait::PushThenNull;
  Outcome got = vm.get_attr(o, name);
  if (got.is_error()) return Step::Error;
  if (got.is_pending()) return Step::Leave;
  new (f->sp++) Value(std::move(got).value());
  new (f->sp++) Value();
  return Step::Next;
}

Outcome store_attr_uncached(VM& vm, const Value& owner, Str* name, Value v, InlineCache& cache) {
  if (owner.is_object()) {
    Type* t = owner.object()->type();
    if (t->slots.setattr == generic_setattr && t->has(Type::kHasDict) && name->view() != "__dict__") {
      Value found = t->lookup(name);
      if (!found.is_object() || !found.object()->type()->slots.descr_set) {
        Dict* d = instance_dict(owner, true);
        d->set(name, std::move(v));
        cache.kind = 1;
        cache.version = t->version;
        cache.index = static_cast<std::int32_t>(d->table.find_name(name));
        return Value::none();
      }
    }
    if (t->slots.setattr == generic_setattr) {
      Value found = t->lookup(name);
      if (MemberSlot* m = cast_exact<MemberSlot>(found); m && t->is_subtype_of(m->owner)) {
        cache.kind = 2;
        cache.version = t->version;
        cache.index = m->index;
      }
    }
  }
  return vm.set_attr(owner, name, v);
}

Value tuple_from_stack(Value*& sp, std::size_t n) {
  std::vector<Value> items(std::make_move_iterator(sp - n), std::make_move_iterator(sp));
  sp -= n;
  return Value(make_tuple(std::move(items)));
}

Value list_from_stack(Value*& sp, std::size_t n) {
  std::vector<Value> items(std::make_move_iterator(sp - n), std::make_move_iterator(sp));
  sp -= n;
  return Value(make_list(std::move(items)));
}

void finish_frame(VM& vm, Frame* f, Value result) {
  switch (f->returns) {
    case Frame::Return::Normal:
    case Frame::Return::Next:
      break;
    case Frame::Return::Init:
      if (!result.is_none()) {
        (void)vm.type_error("__init__() should return None, not '{}'", type_name(result));
        vm.pop_frame(f);
        return vm.deliver_error();
      }
      result = std::move(f->instance);
      break;
    case Frame::Return::GenNext:
    case Frame::Return::GenSend:
      vm.stop_value = result.is_none() ? Value() : std::move(result);
      result = Value();
      break;
    case Frame::Return::GenMethod: {
      vm.pop_frame(f);
      std::vector<Value> args;
      if (!result.is_none()) args.push_back(std::move(result));
      (void)vm.raise_object(Value(make_exception(exc.StopIteration, std::move(args))));
      return vm.deliver_error();
    }
    case Frame::Return::AsyncGen:
      vm.pop_frame(f);
      (void)vm.raise_object(Value(make_exception(exc.StopAsyncIteration, std::vector<Value>{})));
      return vm.deliver_error();
  }
  vm.pop_frame(f);
  vm.deliver(std::move(result));
}

bool unwind_frame(VM& vm, Frame* f) {
  if (const Handler* h = find_handler(*f->code, static_cast<std::uint32_t>(f->instruction_index() - 1))) {
    Value* base = f->stack() + h->depth;
    while (f->sp > base) (--f->sp)->~Value();
    new (f->sp++) Value(std::move(vm.error_));
    vm.error_ = Value();
    f->ip = f->code->instructions.data() + h->handler;
    return true;
  }
  const Frame::Return mode = f->returns;
  if (f->generator && vm.error_is(exc.StopIteration)) {
    const Type* t = f->generator->type();
    vm.generator_stop_error(t == types.generator   ? "generator"
                            : t == types.coroutine ? "coroutine"
                                                   : "async generator");
  }
  vm.pop_frame(f);
  if (mode == Frame::Return::Next && vm.error_is(exc.StopIteration)) {
    const auto* e = vm.error_.as<Exception>();
    vm.stop_value = e->args && e->args->size() ? e->args->items[0] : Value();
    vm.clear_error();
    vm.deliver(Value());
  } else {
    vm.deliver_error();
  }
  return false;
}

}  // namespace py
