// The activation stack: slices, delivery of results and errors between activations, stopping, waiting.
#include "py/vm/small_alloc.h"
#include "py/vm/vm.h"

#include <time.h>

#include <new>
#include <vector>

#include "py/object/containers.h"
#include "py/object/module.h"
#include "py/object/weakref.h"
#include "py/vm/frame.h"
#include "py/vm/gc.h"
#include "py/vm/patience.h"
#include "py/vm/rare.h"
#include "py/vm/threads.h"
#include "py/builtin/unraisable.h"

namespace py {
namespace {

VM* current_vm = nullptr;

std::vector<VM::CppTranslator>& translators() {
  static std::vector<VM::CppTranslator> all;
  return all;
}

/// One made beforehand, for when there is no memory even for that.
Value& spare_memory_error() {
  static auto* spare = new Value;
  return *spare;
}

}  // namespace

VM& VM::current() { return *current_vm; }

void VM::add_cpp_translator(CppTranslator t) { translators().push_back(t); }

VM::VM(Host& host) : host(&host) {
  init_types();
  current_vm = this;
  builtins = make_dict();
  modules = make_dict();
  kept = make_dict();
  init_import();
  spare_memory_error() = Value(make_exception(exc.MemoryError, ""));
}

VM::~VM() {
  unwind();
  close_finalizer_queue(true);
  main_module = nullptr;
  for (const Ref<Dict>& loaded : {modules, kept}) {
    for (auto& entry : loaded->table.entries()) {
      if (entry.value.is_object()) {
        if (Module* m = cast<Module>(entry.value)) m->clear_refs();
      }
    }
  }
  modules = kept = nullptr;
  builtins = nullptr;
  stop_value = result_ = handled_ = error_ = Value();
  try {
    Collector::collect();
  } catch (const std::bad_alloc&) {  // memory is full: what holds itself in cycles stays where it is
  }
  close_finalizer_queue(false);
  if (current_vm == this) current_vm = nullptr;
}

double VM::monotonic() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

void VM::begin(Ref<Code> code, Ref<Dict> globals) {
  Frame* f = Frame::create(std::move(code), globals);
  f->names = Value(globals);
  result_ = Value();
  done_raised_ = false;
  push_frame(f);
}

void VM::begin_call(const Value& fn, std::initializer_list<Value> args) { begin_task(call(fn, args)); }

void VM::begin_task(Outcome o) {
  result_ = Value();
  done_raised_ = o.is_error();
  if (o.ok()) result_ = std::move(o).value();
}

RunState VM::resume(double seconds) {
  current_vm = this;
  last_tick_ = monotonic();
  deadline_ = last_tick_ + seconds;
  pause_ = false;
  batch_ = seconds > 0 ? 32 : 2;  // the second: an instruction at which a slice ends is done again
  budget_ = batch_;
  const double deadline = deadline_;
  if (threads_alive() && !begin_turns(*this, deadline)) return pause_state_;
  Ended ended;
  do {
    while (top_) {
      if (pause_) {
        if (next_turn(*this, deadline)) continue;
        pause_ = false;
        return pause_state_;
      }
      run_top();
    }
    ended = end_turn(*this, deadline);
    if (ended == Ended::Waiting) return pause_state_;
  } while (ended == Ended::Another);
  if (!done_raised_ && (finalizers_waiting() || Collector::waiting())) (void)run_waiting();
  if (top_) return RunState::Paused;
  interrupt_ = false;  // it came too late
  return done_raised_ ? RunState::Raised : RunState::Finished;
}

void VM::run_top() {
  if (top_->kind == Activation::Kind::Coroutine) return run_coroutine(static_cast<Task::promise_type*>(top_));
  try {
    run_frame(static_cast<Frame*>(top_));
  } catch (...) {
    // An operation threw: there is no memory left, or the user stops it. The loop saves where it stands before all that may.
    raise_current_cpp_exception();
    if (top_->kind == Activation::Kind::Coroutine) {  // which had been started for the frame's operation
      deliver_error();
      return;
    }
    auto* f = static_cast<Frame*>(top_);
    try {
      add_traceback(*this, f);
    } catch (const std::bad_alloc&) {  // then it isn't listed
    }
    try {
      (void)unwind_frame(*this, f);
    } catch (const std::bad_alloc&) {
      pop_frame(f);
      deliver_error();
    }
  }
}

bool VM::slice_over() {
  if (interrupt_) return true;
  const double now = monotonic();
  const double spent = now - last_tick_;
  last_tick_ = now;
  // The clock is read about once a millisecond: the batch follows the speed of what runs.
  if (spent > 0.002) {
    batch_ = batch_ > 4 ? batch_ / 4 : 1;
  } else if (spent < 0.0005 && batch_ < 1024) {
    batch_ *= 2;
  }
  budget_ = batch_;
  if (now < deadline_) return false;
  pause_ = true;
  pause_state_ = RunState::Paused;
  return true;
}

void charge_allocation(std::size_t size) noexcept {
  if (!current_vm) return;
  current_vm->charge(static_cast<std::int64_t>(size / 4));  // it will be filled
  if (current_vm->budget_ <= 0) attention = true;
}

void detail::ask_whether_to_stop() {
  work_left = kBetween;
  if (current_vm && !current_vm->poll()) throw Interrupted();
}

bool VM::poll() {
  budget_ = 0;
  attention = true;  // code without a loop is in slices too
  if (!interrupt_ && !host->poll_interrupt()) return true;
  interrupt_ = false;
  (void)raise_text(exc.KeyboardInterrupt, "");
  return false;
}

void VM::interrupt() {
  interrupt_ = true;
  attention = true;
  budget_ = 0;
}

bool VM::take_interrupt() {
  if (!interrupt_) return true;
  interrupt_ = false;
  (void)raise_text(exc.KeyboardInterrupt, "");
  return false;
}

CheckpointRequest VM::sleep_until(double t) {
  wake_ = t;
  pause_ = true;
  pause_state_ = RunState::Sleeping;
  budget_ = 0;
  return {true};
}

CheckpointRequest VM::wait_for_input() {
  pause_ = true;
  pause_state_ = RunState::WaitingForInput;
  budget_ = 0;
  return {true};
}

void VM::unwind() {
  drop_threads(*this);
  while (top_) {
    Activation* a = top_;
    if (a->kind == Activation::Kind::Frame) {
      Frame* f = static_cast<Frame*>(a);
      top_ = f->parent;
      --depth_;
      if (f->generator) {
        f->generator->frame = nullptr;
        f->generator->running = false;
      }
      Value hold = std::move(f->generator_hold);
      f->destroy();
    } else {
      pop_coroutine(static_cast<Task::promise_type*>(a));
    }
  }
  depth_ = native_depth_ = eager_depth_ = nested_runs_ = 0;
  error_ = handled_ = Value();
  finalizer_queue().clear();
  interrupt_ = false;
  pause_ = false;
}

Value VM::take_result() { return std::move(result_); }
Value VM::take_exception() { return std::move(error_); }

void VM::deliver(Value v) {
  Activation* a = top_;
  if (!a) {
    result_ = std::move(v);
    return;
  }
  if (a->kind == Activation::Kind::Coroutine) {
    static_cast<Task::promise_type*>(a)->delivered = std::move(v);
    return;
  }
  Frame* f = static_cast<Frame*>(a);
  switch (f->wait) {
    case Frame::Wait::Push:
      new (f->sp++) Value(std::move(v));
      break;
    case Frame::Wait::Discard:
      break;
    case Frame::Wait::Not:
      new (f->sp++) Value(Value::boolean(v.is_false()));
      break;
    case Frame::Wait::PushThenNull:
      new (f->sp++) Value(std::move(v));
      new (f->sp++) Value();
      break;
    case Frame::Wait::Unpack: {
      const auto& items = v.as<List>()->items;
      for (std::size_t i = items.size(); i-- > 0;) new (f->sp++) Value(items[i]);
      break;
    }
    case Frame::Wait::Pair: {
      const Tuple& pair = *v.as<Tuple>();
      new (f->sp++) Value(pair[0]);
      new (f->sp++) Value(pair[1]);
      break;
    }
    case Frame::Wait::ForIter:
      if (v.is_empty()) {
        f->ip = f->code->instructions.data() + arg_of(f->ip[-1]);
        (--f->sp)->~Value();
      } else {
        new (f->sp++) Value(std::move(v));
      }
      break;
    case Frame::Wait::Send:
      if (v.is_empty()) {  // the iterator returned
        f->ip = f->code->instructions.data() + arg_of(f->ip[-1]);
        f->sp[-1] = stop_value ? std::move(stop_value) : Value::none();
        stop_value = Value();
      } else {
        new (f->sp++) Value(std::move(v));
      }
      break;
  }
}

void VM::deliver_error() {
  Activation* a = top_;
  if (!a) {
    done_raised_ = true;
    return;
  }
  if (a->kind == Activation::Kind::Coroutine) {
    auto* p = static_cast<Task::promise_type*>(a);
    if (p->nesting) {
      p->delivered = Value::special(Value::kError);
      return;
    }
    if (p->catching && p->started) {
      p->delivered = Value::special(Value::kError);
      p->catching = false;
      return;
    }
    pop_coroutine(p);
    deliver_error();
    return;
  }
  Frame* f = static_cast<Frame*>(a);
  if (f->wait == Frame::Wait::ForIter && error_is(exc.StopIteration)) {
    clear_error();
    deliver(Value());
    return;
  }
  if (f->wait == Frame::Wait::Send && error_is(exc.StopIteration)) {
    Exception* e = error_.as<Exception>();
    stop_value = e->args && e->args->size() ? e->args->items[0] : Value::none();
    clear_error();
    deliver(Value());
    return;
  }
  f->throw_on_resume = true;
}

namespace {

void raise_memory_error(VM& vm) {
  try {
    (void)vm.raise_text(exc.MemoryError, "");
  } catch (const std::bad_alloc&) {
    auto* e = spare_memory_error().as<Exception>();
    e->traceback = nullptr;
    e->context = e->cause = Value();
    vm.error_ = Value(e);
  }
}

}  // namespace

void VM::raise_current_cpp_exception() {
  for (CppTranslator t : translators()) {
    if (t(*this)) return;
  }
  try {
    throw;
  } catch (const std::bad_alloc&) {
    raise_memory_error(*this);
  } catch (const std::length_error&) {
    raise_memory_error(*this);
  } catch (const Interrupted&) {  // KeyboardInterrupt is set
  }
}

bool VM::error_is(Type* cls) const { return is_exception(error_) && error_.object()->type()->is_subtype_of(cls); }

Outcome VM::raise_text(Type* cls, std::string text) {
  if (cls == exc.MemoryError) lend_reserve();
  return raise_object(Value(make_exception(cls, std::move(text))));
}

Outcome VM::raise_object(Value exception) {
  auto* e = exception.as<Exception>();
  if (handled_ && !handled_.same(exception) && !e->context) {
    // __context__ must not become a ring: if the new exception is already in the handled one's chain, cut it there.
    // A ring that the program made itself is met again by the slow walker, as in Floyd's algorithm.
    Value at = handled_, slow = handled_;
    for (bool step = false; at; step = !step) {
      auto* link = at.as<Exception>();
      if (link->context.same(exception)) {
        link->context = Value();
        break;
      }
      at = link->context;
      if (step) slow = slow.as<Exception>()->context;
      if (at.same(slow)) break;
    }
    e->context = handled_;
  }
  error_ = std::move(exception);
  return Outcome::error();
}

Outcome VM::key_error(const Value& key) { return raise_object(Value(make_exception(exc.KeyError, std::vector<Value>{key}))); }

namespace {

/// How many of those who wait are another call's: what is called there may drop objects, and theirs go first.
std::size_t finalizers_of_others = 0;

Task run_finalizers(VM& vm) {
  struct Share {
    const std::size_t before = finalizers_of_others;
    ~Share() { finalizers_of_others = before; }
  } share;
  while (finalizer_queue().size() > share.before) {
    const auto first = finalizer_queue().begin() + static_cast<std::ptrdiff_t>(share.before);
    Finalizer f = std::move(*first);
    finalizer_queue().erase(first);
    finalizers_of_others = finalizer_queue().size();
    Value pending_error = vm.take_exception();
    Value fn = f.callback;
    Outcome o = Value::none();
    if (f.callback) {
      o = co_await vm.attempt(vm.call(f.callback, {f.object}));
    } else {
      fn = f.object.object()->type()->lookup("__del__");
      o = co_await vm.attempt(f.object.object()->type()->slots.finalize(vm, f.object));
    }
    if (o.is_error()) {
      Value e = vm.take_exception();
      Value done = co_await report_unraisable(vm, e, fn ? fn : f.object);
    }
    if (pending_error) (void)vm.raise_object(pending_error);
  }
  co_return Value::none();
}

}  // namespace

Outcome VM::run_waiting() {
  attention = interrupt_;
  // A million objects take a while to go, or to look through: Stop does not wait for them.
  const auto wanted = [](VM* vm) {
    if (!vm->interrupt_ && vm->host->poll_interrupt()) vm->interrupt();
    return !vm->interrupt_;
  };
  while (Collector::let_go(1 << 14))
    if (!wanted(this)) break;
  if (!interrupt_) attention = false;
  if (Collector::enabled && Collector::due()) {
    try {
      (void)Collector::collect(wanted, this);
    } catch (const std::bad_alloc&) {
      Collector::threshold = Collector::allocated + 20000 + Collector::live / 2;
    }
  }
  if (finalizer_queue().size() > finalizers_of_others) return run_finalizers(*this);
  return Value::none();
}

}  // namespace py
