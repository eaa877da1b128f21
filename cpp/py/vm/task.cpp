// How native coroutines start, suspend, resume and end on the VM's activation stack.
#include "py/vm/frame.h"
#include "py/vm/patience.h"
#include "py/vm/small_alloc.h"
#include "py/vm/vm.h"

namespace py {
namespace {

// Coroutines run on the C++ stack until they first suspend. Past this nesting they are left to the trampoline.
constexpr int kEagerDepth = 48;
// What a coroutine waits for is run while it rests on the C++ stack, unless so many do so already.
constexpr int kNestedRuns = 12;
// What it takes to begin one, as Patience counts.
constexpr std::int64_t kStepsToBegin = 8;

}  // namespace

void* Task::promise_type::operator new(std::size_t size) { return small_alloc(size); }
void Task::promise_type::operator delete(void* p, std::size_t size) noexcept { small_free(p, size); }

void Task::promise_type::adopt(Args& args) {
  const std::size_t n = args.size();
  Value* to = inline_storage_;
  if (n > 6) {
    storage_ = new Value[n];
    to = storage_;
  }
  for (std::size_t i = 0; i < n; ++i) to[i] = args[i];
  Args kept(to, n);
  kept.callee = args.callee;
  args = kept;
}

Task::promise_type::~promise_type() { delete[] storage_; }

void Task::promise_type::return_value(Outcome o) {
  // `co_return vm.call(...)`: a pending tail call. The result that is delivered becomes ours.
  if (o.is_pending()) {
    tail = true;
    catching = false;  // an earlier attempt() of this coroutine is over
    state = State::WaitingForResult;
  } else if (o.is_error()) {
    state = State::Raised;
  } else {
    result = std::move(o);
    state = State::Finished;
  }
}

void Task::promise_type::unhandled_exception() {
  vm->raise_current_cpp_exception();
  state = State::Raised;
}

Outcome Task::promise_type::run_nested() {
  if (vm->nested_runs_ >= kNestedRuns || vm->pause_) return Outcome::pending();
  ++vm->nested_runs_;
  nesting = true;
  do {
    vm->run_top();
  } while (vm->top_ != this && !vm->pause_);
  nesting = false;
  --vm->nested_runs_;
  if (vm->top_ != this) return Outcome::pending();
  if (delivered.is_special(Value::kError)) {
    delivered = Value();
    return Outcome::error();
  }
  return take_delivered();
}

void Task::promise_type::suspended_on(const Outcome& o, bool catch_it) {
  if (o.is_error()) {
    state = State::Raised;
    return;
  }
  state = State::WaitingForResult;
  catching = catch_it;
}

bool Task::promise_type::CheckpointAwaiter::await_ready() const noexcept {
  // Loops ask every thousand steps or so: that is more than one instruction's worth.
  promise->vm->budget_ -= 255;
  return !always && !promise->vm->tick();
}

void Task::promise_type::CheckpointAwaiter::await_suspend(Handle h) noexcept {
  h.promise().state = State::AtCheckpoint;
}

Task::operator Outcome() && {
  promise_type& p = handle_.promise();
  VM& vm = *p.vm;
  if (vm.native_depth_ >= VM::kNativeLimit) {
    handle_.destroy();
    handle_ = Handle();
    return vm.raise_text(exc.RecursionError, "maximum recursion depth exceeded");
  }
  // Coroutines that wait for coroutines only, without an end, are stopped when one begins.
  if (!Patience(vm).spend(kStepsToBegin)) {
    handle_.destroy();
    handle_ = Handle();
    return Outcome::error();
  }
  Handle h = handle_;
  handle_ = Handle();
  p.parent = vm.top_;
  vm.top_ = &p;
  ++vm.native_depth_;
  if (vm.eager_depth_ >= kEagerDepth) return Outcome::pending();
  ++vm.eager_depth_;
  p.started = true;
  h.resume();
  --vm.eager_depth_;
  switch (p.state) {
    case promise_type::State::Finished: {
      Outcome result = std::move(p.result);
      vm.pop_coroutine(&p);
      return result;
    }
    case promise_type::State::Raised:
      vm.pop_coroutine(&p);
      return Outcome::error();
    default:
      return Outcome::pending();
  }
}

void VM::pop_coroutine(Task::promise_type* p) {
  top_ = p->parent;
  --native_depth_;
  Task::Handle::from_promise(*p).destroy();
}

void VM::run_coroutine(Task::promise_type* p) {
  using State = Task::promise_type::State;
  if (p->state == State::AtCheckpoint && interrupt_ && !take_interrupt()) {
    pop_coroutine(p);
    deliver_error();
    return;
  }
  p->state = State::Running;
  p->started = true;
  if (p->tail) {
    Value v = std::move(p->delivered);
    pop_coroutine(p);
    deliver(std::move(v));
    return;
  }
  ++eager_depth_;
  Task::Handle::from_promise(*p).resume();
  --eager_depth_;
  if (p->state == State::Finished) {
    Value v = std::move(p->result).value();
    pop_coroutine(p);
    deliver(std::move(v));
  } else if (p->state == State::Raised) {
    pop_coroutine(p);
    deliver_error();
  }
}

}  // namespace py
