#include "py/vm/threads.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "py/vm/frame.h"

namespace py {
namespace {

/// How long one thread runs while others want to.
constexpr double kTurn = 0.005;
/// Hosts wait no longer than this at a time.
constexpr double kLongest = 3600;

struct Thread {
  std::int64_t number = 1;
  bool daemon = false;
  bool ended = false;  // the main one, which stays in the list
  Activation* top = nullptr;
  int depth = 0, native_depth = 0;
  Value error, handled, stop_value, result;
  bool done_raised = false;
  RunState why = RunState::Paused;  // Paused: it could run
  double wake = 0;
};

struct Threads {
  std::vector<std::unique_ptr<Thread>> all;  // the main one first; empty until there is another
  Thread* current = nullptr;
  Thread* main = nullptr;
  std::int64_t last_number = 1;
  std::int64_t hint = 0;
};
Threads& threads() {
  static Threads all;
  return all;
}

Thread* find(std::int64_t number) {
  for (const auto& t : threads().all)
    if (t->number == number) return t.get();
  return nullptr;
}

void save(VM& vm, Thread& t) {
  t.top = vm.top_;
  t.depth = vm.depth_;
  t.native_depth = vm.native_depth_;
  t.error = std::move(vm.error_);
  t.handled = std::move(vm.handled_);
  t.stop_value = std::move(vm.stop_value);
  t.result = std::move(vm.result_);
  t.done_raised = vm.done_raised_;
  vm.error_ = vm.handled_ = vm.stop_value = vm.result_ = Value();
}
void load(VM& vm, Thread& t) {
  vm.top_ = t.top;
  vm.depth_ = t.depth;
  vm.native_depth_ = t.native_depth;
  vm.error_ = std::move(t.error);
  vm.handled_ = std::move(t.handled);
  vm.stop_value = std::move(t.stop_value);
  vm.result_ = std::move(t.result);
  vm.done_raised_ = t.done_raised;
  t.top = nullptr;
}
void switch_to(VM& vm, Thread* t) {
  if (t == threads().current) return;
  save(vm, *threads().current);
  load(vm, *t);
  threads().current = t;
}

bool waits_for_others() {
  return std::any_of(threads().all.begin(), threads().all.end(), [](const auto& t) { return t->number != 1 && !t->daemon; });
}

/// Who runs next: the one that was named, else the sleeper that woke first, else the next in turn that can.
Thread* choose(VM& vm) {
  Threads& ts = threads();
  if (ts.hint) {
    Thread* named = find(std::exchange(ts.hint, 0));
    if (named && !named->ended) return named;
  }
  const double now = VM::monotonic();
  Thread* woken = nullptr;
  for (const auto& t : ts.all)
    if (!t->ended && t->why == RunState::Sleeping && t->wake <= now && (!woken || t->wake < woken->wake)) woken = t.get();
  if (woken) return woken;
  const std::size_t at = static_cast<std::size_t>(
      std::find_if(ts.all.begin(), ts.all.end(), [&](const auto& t) { return t.get() == ts.current; }) - ts.all.begin());
  for (std::size_t i = 1; i <= ts.all.size(); ++i) {
    Thread* t = ts.all[(at + i) % ts.all.size()].get();
    if (!t->ended && t->why == RunState::Paused) return t;
  }
  return nullptr;
}

/// Nobody can run: what the host should wait for.
void describe_waiting(VM& vm) {
  double wake = VM::monotonic() + kLongest;
  vm.pause_state_ = RunState::Sleeping;
  for (const auto& t : threads().all) {
    if (t->ended) continue;
    if (t->why == RunState::WaitingForInput) {
      switch_to(vm, t.get());
      vm.pause_state_ = RunState::WaitingForInput;
      return;
    }
    if (t->why == RunState::Sleeping) wake = std::min(wake, t->wake);
  }
  vm.wake_ = wake;
}

bool run_next(VM& vm, double deadline) {
  Thread* t = choose(vm);
  if (!t) {
    describe_waiting(vm);
    return false;
  }
  switch_to(vm, t);
  t->why = RunState::Paused;
  t->wake = 0;
  vm.pause_ = false;
  vm.deadline_ = std::min(deadline, VM::monotonic() + kTurn);
  vm.budget_ = vm.batch_;
  return true;
}

/// Stop is the main thread's affair: it runs next, wherever it waits. Ended already: the others are dropped.
void take_interrupt_to_main(VM& vm) {
  Threads& ts = threads();
  if (!ts.main->ended) {
    ts.hint = 1;
    return;
  }
  drop_threads(vm);
  (void)vm.take_interrupt();
  vm.done_raised_ = true;
}

}  // namespace

bool threads_alive() { return threads().all.size() > 1; }
std::int64_t current_thread() { return threads().current ? threads().current->number : 1; }
std::int64_t thread_count() { return threads_alive() ? static_cast<std::int64_t>(threads().all.size()) - 1 : 0; }

std::int64_t start_thread(VM& vm, const Value& fn, const Value& args, const Value& kwargs, bool daemon) {
  Threads& ts = threads();
  if (ts.all.empty()) {
    ts.all.push_back(std::make_unique<Thread>());
    ts.main = ts.current = ts.all[0].get();
  }
  ts.all.push_back(std::make_unique<Thread>());
  Thread* t = ts.all.back().get();
  t->number = ++ts.last_number;
  t->daemon = daemon;
  // The call is begun on an empty stack, as if the new thread ran already.
  Thread* caller = ts.current;
  save(vm, *caller);
  load(vm, *t);
  ts.current = t;
  Outcome begun = vm.call_ex(fn, args, kwargs);
  if (begun.is_error()) vm.clear_error();
  save(vm, *t);
  load(vm, *caller);
  ts.current = caller;
  return t->number;
}

void set_daemon(bool daemon) {
  if (threads().current) threads().current->daemon = daemon;
}

CheckpointRequest park(VM& vm, double until) { return vm.sleep_until(std::min(until, VM::monotonic() + kLongest)); }

void unpark(std::int64_t number) {
  Thread* t = find(number);
  if (t && t->why == RunState::Sleeping) t->wake = 0;
}

CheckpointRequest give_way(VM& vm, std::int64_t to) {
  threads().hint = to;
  return vm.sleep_until(0);
}

bool begin_turns(VM& vm, double deadline) {
  Threads& ts = threads();
  if (ts.current == ts.main && vm.top_) ts.main->ended = false;
  for (const auto& t : ts.all)
    if (t->why == RunState::WaitingForInput) t->why = RunState::Paused;  // it may be there now
  if (vm.interrupt_) take_interrupt_to_main(vm);
  // What was begun has ended already, and nobody else is waited for.
  if (!threads_alive() || (ts.current == ts.main && !vm.top_ && !waits_for_others())) return true;
  return run_next(vm, deadline);
}

bool next_turn(VM& vm, double deadline) {
  Threads& ts = threads();
  if (!threads_alive()) return false;
  ts.current->why = vm.pause_state_;
  ts.current->wake = vm.pause_state_ == RunState::Sleeping ? vm.wake_ : 0;
  if (ts.main->ended && !waits_for_others()) {
    switch_to(vm, ts.main);
    vm.pause_ = false;
    return true;
  }
  if (VM::monotonic() >= deadline) {
    vm.pause_state_ = RunState::Paused;
    return false;
  }
  return run_next(vm, deadline);
}

Ended end_turn(VM& vm, double deadline) {
  Threads& ts = threads();
  if (!threads_alive()) return Ended::All;
  Thread* gone = ts.current;
  if (gone == ts.main) {
    gone->ended = true;
    // Stop ends the others too.
    if (vm.done_raised_ && vm.error_is(exc.KeyboardInterrupt)) {
      drop_threads(vm);
      return Ended::All;
    }
  } else {
    vm.clear_error();
    Thread* main = ts.main;
    switch_to(vm, main);
    std::erase_if(ts.all, [&](const auto& t) { return t.get() == gone; });
  }
  if (ts.main->ended && !waits_for_others()) return Ended::All;
  return run_next(vm, deadline) ? Ended::Another : Ended::Waiting;
}

void drop_threads(VM& vm) {
  Threads& ts = threads();
  if (ts.all.empty()) return;
  switch_to(vm, ts.main);
  std::vector<std::unique_ptr<Thread>> others;
  others.swap(ts.all);
  ts.main = ts.current = nullptr;
  // Each stack is unwound in the VM's hands.
  Thread kept;
  save(vm, kept);
  const bool interrupt = vm.interrupt_;
  for (const auto& t : others) {
    if (t->number == 1) continue;
    load(vm, *t);
    vm.unwind();
  }
  load(vm, kept);
  vm.interrupt_ = interrupt;
}

}  // namespace py
