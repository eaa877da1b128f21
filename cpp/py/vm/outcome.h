// Outcome: what an operation that may raise, or may have to run Python code, gives back; and Task, a native function
// written as a coroutine.
//
// An Outcome is one of
//   a value     - done (for `next` slots an *empty* value: the iterator is exhausted, no exception is set);
//   error()     - an exception is set in the VM (`vm.error()`); the caller passes it on;
//   pending()   - an activation (a Python frame or a coroutine) was pushed on the VM's own stack; its result is the
//   result.
//
// Plain functions may *return* any Outcome they got (a tail call), and must not look at one that can be pending. To use
// the result of an operation that may run Python code, be a coroutine:
//
//   static Task builtin_sum(VM& vm, Args args) {
//     Value total = args[1];
//     Value it = co_await vm.iter(args[0]);
//     while (Value item = co_await vm.next(it)) total = co_await vm.binary(BinOp::Add, total, item);
//     co_return total;
//   }
//
// `co_await outcome` gives the Value. If it raised, the coroutine never continues: its frame is destroyed (locals are
// released) and the exception goes on to its caller, without a C++ throw. `co_await vm.attempt(outcome)`
// gives an Outcome to look at instead (value or error), for natives that handle exceptions.
// `co_return vm.raise(...)` raises. A long loop says `co_await vm.checkpoint()` every few thousand steps.
//
// Coroutines take their parameters by value (Values, Args, Ref<>): never references (except VM&), spans or
// string_views into things that the caller may drop.
#pragma once

#include <cassert>

#include "py/object/value.h"
#include "py/vm/coroutine.h"

namespace py {

class VM;

class PY_IN_REGISTER [[nodiscard]] Outcome {
 public:
  Outcome(Value v) noexcept : value_(std::move(v)) {}
  template <class T>
  Outcome(const Ref<T>& r) noexcept : value_(r) {}
  static Outcome error() { return Outcome(Value::special(Value::kError)); }
  static Outcome pending() { return Outcome(Value::special(Value::kPending)); }
  static Outcome exhausted() { return Outcome(Value()); }

  bool is_error() const { return value_.is_special(Value::kError); }
  bool is_pending() const { return value_.is_special(Value::kPending); }
  bool ok() const { return !is_error() && !is_pending(); }

  /// The value; only when ok().
  const Value& value() const& {
    assert(ok());
    return value_;
  }
  Value&& value() && {
    assert(ok());
    return std::move(value_);
  }

 private:
  Value value_;
};

/// Passes an error on from a plain function; gives the Value otherwise. Only for operations that are never pending.
#define PY_TRY(expr)                          \
  ({                                          \
    ::py::Outcome outcome_ = (expr);          \
    if (outcome_.is_error()) return outcome_; \
    std::move(outcome_).value();              \
  })

/// For functions that return false/null/nullopt with an exception set: passes the error on.
#define PY_CHECK(cond)                          \
  do {                                          \
    if (!(cond)) return ::py::Outcome::error(); \
  } while (0)

/// One entry of the VM's own call stack: a Python frame or a suspended native coroutine.
struct Activation {
  enum class Kind : std::uint8_t { Frame, Coroutine };
  explicit Activation(Kind k) : kind(k) {}
  Activation* parent = nullptr;
  Kind kind;
};

/// Positional and keyword arguments after binding: one Value a parameter, in the signature's order. An omitted
/// parameter without a representable default is empty; `*args` is a tuple, `**kwargs` a dict.
class Args {
 public:
  Args(Value* data, std::size_t size) : data_(data), size_(size) {}
  const Value& operator[](std::size_t i) const { return data_[i]; }
  Value& operator[](std::size_t i) { return data_[i]; }
  std::size_t size() const { return size_; }
  Value* begin() const { return data_; }
  Value* end() const { return data_ + size_; }
  /// The function object being called (its `bound` data, its name).
  class NativeFunction* callee = nullptr;

 private:
  Value* data_;
  std::size_t size_;
};

/// The return type of a native coroutine. It starts when it is turned into an Outcome.
class [[nodiscard]] Task {
 public:
  struct promise_type;
  using Handle = coro::coroutine_handle<promise_type>;

  explicit Task(Handle h) : handle_(h) {}
  Task(Task&& o) noexcept : handle_(o.handle_) { o.handle_ = Handle(); }
  Task(const Task&) = delete;
  ~Task() {
    if (handle_) handle_.destroy();
  }

  /// Starts it: runs on the C++ stack until it finishes or first suspends.
  operator Outcome() &&;

 private:
  Handle handle_;
};

/// Marks an awaited Outcome whose error the coroutine wants to see.
struct Attempt {
  Outcome outcome;
};

struct CheckpointRequest {
  bool always = false;  // suspend even with budget left
};

struct Task::promise_type : Activation {
  // The parameters' own types decide which of these runs; the Args of a native outlive it in `storage`.
  template <class... Rest>
  explicit promise_type(VM& vm, Rest&... rest) : Activation(Kind::Coroutine), vm(&vm) {
    (adopt(rest), ...);
  }
  // For lambdas' and member functions' coroutines: an object parameter first.
  template <class Self, class... Rest>
  promise_type(Self&, VM& vm, Rest&... rest) : Activation(Kind::Coroutine), vm(&vm) {
    (adopt(rest), ...);
  }
  ~promise_type();

  static void* operator new(std::size_t size);
  static void operator delete(void* p, std::size_t size) noexcept;

  Task get_return_object() { return Task(Handle::from_promise(*this)); }
  coro::suspend_always initial_suspend() noexcept { return {}; }
  coro::suspend_always final_suspend() noexcept { return {}; }
  void return_value(Outcome o);
  void unhandled_exception();

  struct Awaiter {
    Outcome outcome;
    bool await_ready() const noexcept { return outcome.ok(); }
    void await_suspend(Handle h) noexcept { h.promise().suspended_on(outcome, false); }
    promise_type* promise;
    Value await_resume() noexcept { return outcome.ok() ? std::move(outcome).value() : promise->take_delivered(); }
  };
  struct AttemptAwaiter {
    Outcome outcome;
    bool await_ready() const noexcept { return !outcome.is_pending(); }
    void await_suspend(Handle h) noexcept { h.promise().suspended_on(outcome, true); }
    promise_type* promise;
    Outcome await_resume() noexcept {
      return outcome.is_pending() ? Outcome(promise->take_delivered()) : std::move(outcome);
    }
  };
  struct CheckpointAwaiter {
    promise_type* promise;
    bool always;
    bool await_ready() const noexcept;
    void await_suspend(Handle) noexcept;
    void await_resume() noexcept {}
  };
  Awaiter await_transform(Outcome o) { return {settled(std::move(o)), this}; }
  Awaiter await_transform(Task t) { return {settled(Outcome(std::move(t))), this}; }
  AttemptAwaiter await_transform(Attempt a) { return {settled(std::move(a.outcome)), this}; }
  CheckpointAwaiter await_transform(CheckpointRequest r) { return {this, r.always}; }

  /// A pending outcome is run here and now where that can be, without leaving the coroutine; else as it was.
  Outcome settled(Outcome o) { return o.is_pending() ? run_nested() : o; }
  Outcome run_nested();
  void suspended_on(const Outcome& o, bool catching);
  Value take_delivered() { return std::move(delivered); }

  enum class State : std::uint8_t { Running, WaitingForResult, Raised, AtCheckpoint, Finished };

  VM* vm;
  Value delivered;           // the result of what it waits for; kError for a caught error
  Outcome result = Value();  // when Finished
  State state = State::Running;
  bool catching = false;  // the awaited error comes back as an Outcome
  bool started = false;
  bool nesting = false;  // inside run_nested(): it rests on the C++ stack, and is given errors too
  bool tail = false;             // it co_returned a pending Outcome: what is delivered is its result

 private:
  void adopt(Args& args);
  template <class T>
  void adopt(T&) {}
  Value* storage_ = nullptr;
  Value inline_storage_[6];
};

}  // namespace py
