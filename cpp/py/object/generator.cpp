// Generators, coroutines and async generators.
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/init.h"
#include "py/object/weakref.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/frame.h"
#include "py/vm/gc.h"
#include "py/vm/vm.h"

namespace py {

Generator::Generator(Frame* f, Type* type) : GcObject(type), frame(f), code(f->code) {
  f->generator = this;
  if (Function* fn = cast<Function>(f->function)) {
    name = fn->name;
    qualname = fn->qualname;
  } else {
    name = Value(code->name);
    qualname = Value(code->qualname);
  }
}

Generator::~Generator() {
  if (!frame) return;
  frame->generator = nullptr;
  frame->destroy();
}

void Generator::traverse(Visitor& v) {
  v.visit(name);
  if (!frame || running) return;
  for (Value* p = frame->locals; p < frame->sp; ++p) v.visit(*p);
  v.visit(frame->function);
  v.visit(frame->saved_handled);
}

void Generator::clear_refs() {
  if (!frame || running) return;
  Frame* f = frame;
  frame = nullptr;
  f->generator = nullptr;
  f->destroy();
}

bool Generator::needs_finalizer() const {
  if (!frame || running) return false;
  return started ? !code->handlers.empty() : type() == types.coroutine;
}

bool is_generator_like(const Value& v) {
  if (!v.is_object()) return false;
  Type* t = v.object()->type();
  return t == types.generator || t == types.coroutine || t == types.async_generator;
}

Value make_generator(Frame* f) {
  const std::uint32_t flags = f->code->flags;
  Type* t = flags & Code::kCoroutine ? types.coroutine : flags & Code::kAsyncGenerator ? types.async_generator : types.generator;
  return Value(make<Generator>(f, t));
}

namespace {

const char* kind_name(const Generator* g) {
  return g->type() == types.coroutine ? "coroutine" : g->type() == types.async_generator ? "async generator" : "generator";
}

/// A value yielded by an async generator, on its way to the asend() that runs it.
class AsyncYield : public GcObject {
 public:
  explicit AsyncYield(Value v) : GcObject(types.object), value(std::move(v)) {}
  void traverse(Visitor& v) override { v.visit(value); }
  Value value;
};

Outcome exhausted(VM& vm, const Generator* gen, Frame::Return mode) {
  if (gen->type() == types.coroutine) return vm.raise(exc.RuntimeError, "cannot reuse already awaited coroutine");
  vm.stop_value = Value();
  switch (mode) {
    case Frame::Return::GenNext:
    case Frame::Return::GenSend:
      return Value();
    case Frame::Return::AsyncGen:
      return vm.raise_object(Value(make_exception(exc.StopAsyncIteration, std::vector<Value>{})));
    default:
      return vm.raise_object(Value(make_exception(exc.StopIteration, std::vector<Value>{})));
  }
}

void enter(VM& vm, Generator* gen, Frame::Return mode) {
  Frame* f = gen->frame;
  f->returns = mode;
  f->generator_hold = Value(gen);
  gen->running = true;
  gen->started = true;
  f->outer_handled = vm.handled_;
  if (f->saved_handled) vm.handled_ = std::move(f->saved_handled);
  f->saved_handled = Value();
  vm.push_frame(f);
}

}  // namespace

Value wrap_async_yield(Value v) { return Value(make<AsyncYield>(std::move(v))); }

Outcome resume_generator(VM& vm, Generator* gen, const Value& sent, Frame::Return mode) {
  if (gen->running) return vm.value_error("{} already executing", kind_name(gen));
  if (!gen->frame) return exhausted(vm, gen, mode);
  if (!gen->started && !sent.is_none()) {
    return vm.type_error("can't send non-None value to a just-started {}", kind_name(gen));
  }
  if (vm.depth_ >= vm.recursion_limit) return vm.recursion_error();
  if (gen->started) new (gen->frame->sp++) Value(sent);
  enter(vm, gen, mode);
  return Outcome::pending();
}

Value delegated_iterator(const Generator* gen) {
  if (!gen->frame || gen->running || !gen->started) return Value();
  const Frame* f = gen->frame;
  const Instruction last = f->ip[-1];
  if (op_of(last) == Op::YIELD_VALUE && arg_of(last) == 1) return f->sp[-1];
  return Value();
}

namespace {

/// Makes the frame raise vm's error when it runs.
Outcome raise_inside(VM& vm, Generator* gen, Value exception, Frame::Return mode) {
  if (gen->running) return vm.value_error("{} already executing", kind_name(gen));
  if (!gen->frame) return vm.raise_object(std::move(exception));
  if (!gen->started) {
    // Not yet begun: the exception leaves at the `def`, and the generator is over.
    gen->frame->throw_on_resume = true;
    enter(vm, gen, mode);
    (void)vm.raise_object(std::move(exception));
    return Outcome::pending();
  }
  gen->frame->throw_on_resume = true;
  enter(vm, gen, mode);
  (void)vm.raise_object(std::move(exception));
  return Outcome::pending();
}

Task throw_task(VM& vm, Value gen_value, Value exception, Frame::Return mode) {
  auto* gen = gen_value.as<Generator>();
  Value inner = delegated_iterator(gen);
  if (inner) {
    const bool closing = isinstance(exception, exc.GeneratorExit);
    Outcome o = Value();
    bool asked = false;
    gen->running = true;
    if (closing) {
      if (is_generator_like(inner)) {
        o = co_await vm.attempt(close_generator(vm, inner));
      } else {
        Value close = co_await vm.get_attr_or_empty(inner, intern("close"));
        o = close ? co_await vm.attempt(vm.call(close)) : Outcome(Value::none());
      }
      gen->running = false;
      if (o.is_error()) exception = vm.take_exception();
    } else if (is_generator_like(inner)) {
      asked = true;
      o = co_await vm.attempt(throw_into_generator(vm, inner, exception, Frame::Return::GenMethod));
      gen->running = false;
    } else {
      Value thrower = co_await vm.get_attr_or_empty(inner, intern("throw"));
      if (thrower) {
        asked = true;
        o = co_await vm.attempt(vm.call(thrower, {exception}));
      }
      gen->running = false;
    }
    if (asked) {
      if (o.ok()) co_return o;  // the inner one yielded
      Value e = vm.take_exception();
      if (isinstance(e, exc.StopIteration)) {
        // The inner one returned: go on after the `yield from` with its value.
        Frame* f = gen->frame;
        auto* x = e.as<Exception>();
        f->sp[-1] = x->args && x->args->size() ? x->args->items[0] : Value::none();
        const Instruction* ip = f->ip;
        while (op_of(*ip) != Op::JUMP_BACKWARD) ++ip;
        const Instruction send = f->code->instructions[arg_of(*ip)];
        f->ip = f->code->instructions.data() + arg_of(send);
        enter(vm, gen, mode);
        co_return Outcome::pending();
      }
      exception = e;
    }
  }
  co_return raise_inside(vm, gen, exception, mode);
}

Task close_task(VM& vm, Value gen_value) {
  auto* gen = gen_value.as<Generator>();
  if (!gen->frame) co_return Value::none();
  if (gen->running) co_return vm.value_error("{} already executing", kind_name(gen));
  if (!gen->started) {
    gen->clear_refs();
    co_return Value::none();
  }
  Outcome o = co_await vm.attempt(
      throw_into_generator(vm, gen_value, Value(make_exception(exc.GeneratorExit, std::vector<Value>{})), Frame::Return::GenMethod));
  if (o.ok()) co_return vm.raise(exc.RuntimeError, "{} ignored GeneratorExit", kind_name(gen));
  if (vm.error_is(exc.StopIteration)) {
    Value e = vm.take_exception();
    auto* x = e.as<Exception>();
    co_return x->args && x->args->size() ? x->args->items[0] : Value::none();
  }
  if (vm.error_is(exc.GeneratorExit)) {
    vm.clear_error();
    co_return Value::none();
  }
  co_return Outcome::error();
}

}  // namespace

Outcome throw_into_generator(VM& vm, Value gen, Value exception, Frame::Return mode) {
  return throw_task(vm, std::move(gen), std::move(exception), mode);
}
Outcome close_generator(VM& vm, Value gen) { return close_task(vm, std::move(gen)); }

void VM::generator_stop_error(const char* what) {
  Value cause = take_exception();
  auto e = make_exception(exc.RuntimeError, fmt::format("{} raised StopIteration", what));
  e->cause = cause;
  e->context = cause;
  e->suppress_context = true;
  error_ = Value(e);
}

namespace {

Outcome generator_next(VM& vm, const Value& self) { return resume_generator(vm, self.as<Generator>(), Value::none(), Frame::Return::GenNext); }
Outcome generator_iter(VM&, const Value& self) { return self; }
Outcome generator_send(VM& vm, const Args& a) { return resume_generator(vm, a[0].as<Generator>(), a[1], Frame::Return::GenMethod); }

/// The exception that throw(type[, value[, tb]]) or throw(instance) means.
Task exception_from(VM& vm, Value type, Value value) {
  if (Type* cls = cast<Type>(type); cls && cls->is_subtype_of(exc.BaseException)) {
    if (value && is_exception(value)) co_return value;
    Value e;
    if (!value || value.is_none()) {
      e = co_await vm.call(type);
    } else if (Tuple* args = cast<Tuple>(value)) {
      e = co_await vm.call(type, CallArgs{args->items.data(), args->size(), nullptr});
    } else {
      e = co_await vm.call(type, {value});
    }
    if (!is_exception(e)) {
      Value what = co_await vm.repr(type);
      co_return vm.type_error("calling {} should have returned an instance of BaseException, not {}", str_view(what), type_name(e));
    }
    co_return e;
  }
  if (is_exception(type)) {
    if (value && !value.is_none()) co_return vm.type_error("instance exception may not have a separate value");
    co_return type;
  }
  co_return vm.type_error("exceptions must be classes or instances deriving from BaseException, not {}", type_name(type));
}

/// throw(type, value, traceback) still works, with a warning.
Outcome warn_of_signature(VM& vm, const Args& a, const char* method) {
  if (!a[2]) return Value::none();
  return vm.warn(exc.DeprecationWarning,
                 fmt::format("the (type, exc, tb) signature of {}() is deprecated, use the single-arg signature instead.", method));
}

Task generator_throw(VM& vm, Args a) {
  co_await warn_of_signature(vm, a, "throw");
  Value e = co_await exception_from(vm, a[1], a[2]);
  co_return throw_into_generator(vm, a[0], e, Frame::Return::GenMethod);
}
Outcome generator_close(VM& vm, const Args& a) { return close_generator(vm, a[0]); }

Outcome generator_repr(VM&, const Value& self) {
  auto* g = self.as<Generator>();
  const char* what = g->type() == types.coroutine ? "coroutine object" : g->type() == types.async_generator ? "async_generator object" : "generator object";
  return Value(make_str(fmt::format("<{} {} at {:#x}>", what, str_view(g->qualname), identity(self))));
}

/// A generator that goes away unfinished runs its `finally` blocks: close() as its finaliser.
Outcome generator_finalize(VM& vm, const Value& self) {
  auto* g = self.as<Generator>();
  if (!g->frame || g->running) return Value::none();
  if (g->type() == types.coroutine && !g->started) {
    std::string text = fmt::format("coroutine '{}' was never awaited", str_view(g->qualname));
    g->clear_refs();
    return vm.warn(exc.RuntimeWarning, text);
  }
  if (!g->started || g->code->handlers.empty()) {
    g->clear_refs();
    return Value::none();
  }
  return close_generator(vm, self);
}

void fill_attributes(Type* t, const char* prefix) {
  static std::vector<std::string> names;
  names.reserve(32);
  auto named = [&](const char* n) {
    names.push_back(std::string(prefix) + n);
    return names.back().c_str();
  };
  t->getset("__name__", [](VM&, const Value& s) -> Outcome { return s.as<Generator>()->name; },
            [](VM& vm, const Value& s, const Value& v) -> Outcome {
              if (!v || !is_str(v)) return vm.type_error("__name__ must be set to a string object");
              s.as<Generator>()->name = v;
              return Value::none();
            });
  t->getset("__qualname__", [](VM&, const Value& s) -> Outcome { return s.as<Generator>()->qualname; },
            [](VM& vm, const Value& s, const Value& v) -> Outcome {
              if (!v || !is_str(v)) return vm.type_error("__qualname__ must be set to a string object");
              s.as<Generator>()->qualname = v;
              return Value::none();
            });
  t->getset(named("_running"), [](VM&, const Value& s) -> Outcome { return Value::boolean(s.as<Generator>()->running); });
  t->getset(named("_code"), [](VM&, const Value& s) -> Outcome { return Value(s.as<Generator>()->code); });
  t->getset(named("_frame"), [](VM&, const Value& s) -> Outcome {
    auto* g = s.as<Generator>();
    return g->frame ? frame_object(g->frame) : Value::none();
  });
  t->getset(named("_suspended"), [](VM&, const Value& s) -> Outcome {
    auto* g = s.as<Generator>();
    return Value::boolean(g->frame && g->started && !g->running);
  });
  t->getset(t == types.generator ? "gi_yieldfrom" : t == types.coroutine ? "cr_await" : "ag_await", [](VM&, const Value& s) -> Outcome {
    Value v = delegated_iterator(s.as<Generator>());
    return v ? v : Value::none();
  });
  t->slots.repr = generator_repr;
  t->slots.finalize = generator_finalize;
}

// ---- async generators: awaitables that drive them ----

/// asend(), athrow(), aclose() and __anext__: an awaitable that resumes the generator until it yields.
class AsyncStep : public GcObject {
 public:
  enum class Kind { Send, Throw, Close };
  AsyncStep(Value gen, Kind kind, Value arg);
  static Type* static_type();
  void traverse(Visitor& v) override {
    v.visit(gen);
    v.visit(arg);
  }
  Value gen;
  Kind kind;
  Value arg;
  bool started = false;
  bool done = false;
};

Type* async_step_type = nullptr;
Type* AsyncStep::static_type() { return async_step_type; }
AsyncStep::AsyncStep(Value gen, Kind kind, Value arg) : GcObject(async_step_type), gen(std::move(gen)), kind(kind), arg(std::move(arg)) {}

/// One step of the awaitable: a plain value is an inner await's request; a wrapped one ends it by StopIteration(value).
/// `thrown`, if any, is raised inside instead of sending.
Task async_step(VM& vm, Value self, Value sent, Value thrown) {
  auto* step = self.as<AsyncStep>();
  if (step->done) co_return vm.raise(exc.RuntimeError, "cannot reuse already awaited __anext__()/asend()");
  auto* gen = step->gen.as<Generator>();
  Outcome o = Value();
  if (thrown) {
    step->started = true;
    o = co_await vm.attempt(throw_into_generator(vm, step->gen, thrown, Frame::Return::AsyncGen));
  } else if (!step->started) {
    step->started = true;
    if (step->kind == AsyncStep::Kind::Send) {
      o = co_await vm.attempt(resume_generator(vm, gen, step->arg, Frame::Return::AsyncGen));
    } else if (!gen->frame || !gen->started) {
      if (gen->frame) gen->clear_refs();
      step->done = true;
      if (step->kind == AsyncStep::Kind::Close) {
        co_return vm.raise_object(Value(make_exception(exc.StopIteration, std::vector<Value>{})));
      }
      Value e = step->arg;
      if (Tuple* given = cast_exact<Tuple>(e)) e = co_await exception_from(vm, (*given)[0], (*given)[1]);
      co_return vm.raise_object(e);
    } else {
      Value e = step->arg;
      if (Tuple* given = cast_exact<Tuple>(e)) e = co_await exception_from(vm, (*given)[0], (*given)[1]);
      o = co_await vm.attempt(throw_into_generator(vm, step->gen, e, Frame::Return::AsyncGen));
    }
  } else {
    o = co_await vm.attempt(resume_generator(vm, gen, sent, Frame::Return::AsyncGen));
  }
  if (o.is_error()) {
    step->done = true;
    if (step->kind == AsyncStep::Kind::Close && (vm.error_is(exc.StopAsyncIteration) || vm.error_is(exc.GeneratorExit))) {
      vm.clear_error();
      co_return vm.raise_object(Value(make_exception(exc.StopIteration, std::vector<Value>{})));
    }
    co_return Outcome::error();
  }
  Value v = o.value();
  if (v.is_object() && dynamic_cast<AsyncYield*>(v.object())) {
    step->done = true;
    if (step->kind == AsyncStep::Kind::Close) co_return vm.raise(exc.RuntimeError, "async generator ignored GeneratorExit");
    co_return vm.raise_object(Value(make_exception(exc.StopIteration, std::vector<Value>{v.as<AsyncYield>()->value})));
  }
  co_return v;
}

Task async_generator_athrow(VM& vm, Args a) {
  co_await warn_of_signature(vm, a, "athrow");
  Value given(make_tuple({a[1], a[2] ? a[2] : Value::none()}));
  co_return Value(make<AsyncStep>(a[0], AsyncStep::Kind::Throw, given));
}

Task async_step_throw(VM& vm, Args a) {
  Value e = co_await exception_from(vm, a[1], a[2]);
  co_return async_step(vm, a[0], Value(), e);
}

Task async_step_close(VM& vm, Args a) {
  auto* step = a[0].as<AsyncStep>();
  if (step->done) co_return Value::none();
  if (!step->started) {
    step->done = true;
    co_return Value::none();
  }
  Value leave(make_exception(exc.GeneratorExit, std::vector<Value>{}));
  Outcome o = co_await vm.attempt(async_step(vm, a[0], Value(), leave));
  if (o.ok()) co_return vm.raise(exc.RuntimeError, "coroutine ignored GeneratorExit");
  if (!vm.error_is(exc.StopIteration) && !vm.error_is(exc.StopAsyncIteration) && !vm.error_is(exc.GeneratorExit)) co_return Outcome::error();
  vm.clear_error();
  co_return Value::none();
}

void init_async_step() {
  async_step_type = new_type("builtins", "async_generator_asend", types.object, 0);
  Type* t = async_step_type;
  t->slots.iter = generator_iter;
  t->slots.await_ = generator_iter;
  t->slots.next = [](VM& vm, const Value& self) -> Outcome { return async_step(vm, self, Value::none(), Value()); };
  t->def("send(self, value, /)", [](VM& vm, const Args& a) -> Outcome { return async_step(vm, a[0], a[1], Value()); });
  t->def("throw(self, typ, val=?, tb=?, /)", async_step_throw);
  t->def("close(self, /)", async_step_close);
  t->ready();
}

}  // namespace

void init_generator_type() {
  Type* t = types.generator;
  t->slots.iter = generator_iter;
  t->slots.next = generator_next;
  t->def("send(self, value, /)", generator_send, "Resume; the value is the yield's result.");
  t->def("throw(self, typ, val=?, tb=?, /)", generator_throw, "Raise an exception where the generator is suspended.");
  t->def("close(self, /)", generator_close, "Raise GeneratorExit inside.");
  fill_attributes(t, "gi");
  t->ready();
}

void init_coroutine_type() {
  Type* t = types.coroutine;
  t->slots.await_ = [](VM&, const Value& self) -> Outcome { return self; };
  t->def("send(self, value, /)", generator_send);
  t->def("throw(self, typ, val=?, tb=?, /)", generator_throw);
  t->def("close(self, /)", generator_close);
  fill_attributes(t, "cr");
  t->ready();
}

void init_coroutine_wrapper_type() { types.coroutine_wrapper->ready(); }

void init_async_generator_type() {
  Type* t = types.async_generator;
  t->slots.aiter = generator_iter;
  t->slots.anext = [](VM&, const Value& self) -> Outcome {
    return Value(make<AsyncStep>(self, AsyncStep::Kind::Send, Value::none()));
  };
  t->def("asend(self, value, /)", [](VM&, const Args& a) -> Outcome {
    return Value(make<AsyncStep>(a[0], AsyncStep::Kind::Send, a[1]));
  });
  t->def("athrow(self, typ, val=?, tb=?, /)", async_generator_athrow);
  t->def("aclose(self, /)", [](VM&, const Args& a) -> Outcome {
    return Value(make<AsyncStep>(a[0], AsyncStep::Kind::Close, Value(make_exception(exc.GeneratorExit, std::vector<Value>{}))));
  });
  fill_attributes(t, "ag");
  t->ready();
  init_async_step();
}

}  // namespace py
