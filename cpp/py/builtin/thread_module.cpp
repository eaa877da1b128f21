// The module _thread: starting threads, and the locks that all other ways of waiting are made from (lib/threading.py).
#include <algorithm>
#include <cmath>
#include <deque>

#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/number.h"
#include "py/object/support.h"
#include "py/vm/threads.h"

namespace py {
namespace {

Type *lock_type = nullptr, *rlock_type = nullptr;

class Lock : public Object {
 public:
  explicit Lock(Type* t) : Object(t) {}
  std::int64_t owner = 0;  // who took it, 0: nobody
  std::int64_t count = 0;  // how often, if that thread may take it again
  std::deque<std::int64_t> waiting;
};
Lock* lock_of(const Value& v) { return static_cast<Lock*>(v.object()); }
bool is_rlock(const Value& v) { return v.object()->type()->is_subtype_of(rlock_type); }

/// In the list of those who wait for a lock as long as it lives.
class Waiting {
 public:
  Waiting(Value lock, std::int64_t thread) : lock_(std::move(lock)), thread_(thread) { lock_of(lock_)->waiting.push_back(thread); }
  Waiting(const Waiting&) = delete;
  ~Waiting() {
    auto& all = lock_of(lock_)->waiting;
    const auto at = std::find(all.begin(), all.end(), thread_);
    if (at != all.end()) all.erase(at);
  }

 private:
  Value lock_;
  std::int64_t thread_;
};

bool take(Lock* lock, bool again) {
  const std::int64_t me = current_thread();
  if (lock->owner && !(again && lock->owner == me)) return false;
  lock->owner = me;
  ++lock->count;
  return true;
}

Task lock_acquire(VM& vm, Args args) {
  const Value self = args[0];
  const bool blocking = (co_await vm.truth(args[1])).is_true();
  Value limit = args[2];
  if (!is_float(limit)) limit = co_await vm.to_float(limit);
  const double timeout = float_value(limit);
  if (!blocking && timeout != -1) co_return vm.value_error("can't specify a timeout for a non-blocking call");
  if (timeout < 0 && timeout != -1) co_return vm.value_error("timeout value must be a non-negative number");
  const bool again = is_rlock(self);
  if (take(lock_of(self), again)) co_return Value::boolean(true);
  if (!blocking || timeout == 0) co_return Value::boolean(false);
  const double until = timeout < 0 ? INFINITY : VM::monotonic() + timeout;
  Waiting waiting(self, current_thread());
  while (true) {
    co_await park(vm, until);
    if (take(lock_of(self), again)) co_return Value::boolean(true);
    if (VM::monotonic() >= until) co_return Value::boolean(false);
  }
}

Outcome release(VM& vm, const Value& self) {
  Lock* lock = lock_of(self);
  if (is_rlock(self)) {
    if (lock->owner != current_thread()) return vm.raise(exc.RuntimeError, "cannot release un-acquired lock");
  } else if (!lock->owner) {
    return vm.raise(exc.RuntimeError, "release unlocked lock");
  }
  if (--lock->count) return Value::none();
  lock->owner = 0;
  if (!lock->waiting.empty()) unpark(lock->waiting.front());
  return Value::none();
}
Outcome lock_release(VM& vm, const Args& args) { return release(vm, args[0]); }
Outcome lock_exit(VM& vm, const Args& args) { return release(vm, args[0]); }
Outcome lock_locked(VM&, const Args& args) { return Value::boolean(lock_of(args[0])->owner != 0); }

// What Condition.wait() needs: an RLock let go of however often it was taken, and taken again as often.
Outcome rlock_is_owned(VM&, const Args& args) { return Value::boolean(lock_of(args[0])->owner == current_thread()); }
Outcome rlock_release_save(VM& vm, const Args& args) {
  Lock* lock = lock_of(args[0]);
  if (lock->owner != current_thread()) return vm.raise(exc.RuntimeError, "cannot release un-acquired lock");
  const std::int64_t count = lock->count;
  lock->count = 1;
  (void)release(vm, args[0]);
  return make_int(count);
}
Task rlock_acquire_restore(VM& vm, Args args) {
  const Value self = args[0];
  const std::optional<std::int64_t> count = vm.as_int64(args[1]);
  if (!count) co_return Outcome::error();
  Waiting waiting(self, current_thread());
  while (!take(lock_of(self), false)) co_await park(vm, INFINITY);
  lock_of(self)->count = *count;
  co_return Value::none();
}

Outcome lock_repr(VM&, const Value& self) {
  const Lock* lock = lock_of(self);
  const std::string owner = is_rlock(self) ? fmt::format(" owner={} count={}", lock->owner, lock->count) : "";
  return make_str(fmt::format("<{} {}.{} object{} at {}>", lock->owner ? "locked" : "unlocked", self.object()->type()->module(),
                              self.object()->type()->name(), owner, fmt::ptr(static_cast<const void*>(lock))));
}

Type* add_lock(const char* name) {
  Type* t = new_type("_thread", name, types.object);
  t->slots.repr = lock_repr;
  t->def("acquire(self, /, blocking=True, timeout=-1)", lock_acquire, "Wait until it is free and take it; False if it isn't in time.");
  t->def("release(self, /)", lock_release, "Let the next one have it.");
  t->def("locked(self, /)", lock_locked, "Whether somebody has it.");
  t->def("__enter__(self, /, blocking=True, timeout=-1)", lock_acquire);
  t->def("__exit__(self, type, value, traceback, /)", lock_exit);
  return t;
}

Outcome new_lock(VM&, const Args& args) { return make<Lock>(args[0].as<Type>()); }
Outcome allocate_lock(VM&, const Args&) { return make<Lock>(lock_type); }

void make_types() {
  if (lock_type) return;
  lock_type = add_lock("lock");
  lock_type->def_new("lock()", new_lock);
  rlock_type = add_lock("RLock");
  rlock_type->def_new("RLock()", new_lock);
  rlock_type->def("_is_owned(self, /)", rlock_is_owned);
  rlock_type->def("_release_save(self, /)", rlock_release_save);
  rlock_type->def("_acquire_restore(self, count, /)", rlock_acquire_restore);
  lock_type->ready();
  rlock_type->ready();
}

/// The new thread runs at once, as far as it gets.
Task start_new_thread(VM& vm, Args args) {
  if (!type_of(args[0])->slots.call) co_return vm.type_error("first arg must be callable");
  if (!is_tuple(args[1])) co_return vm.type_error("2nd arg must be a tuple");
  if (args[2] && !is_dict(args[2])) co_return vm.type_error("optional 3rd arg must be a dictionary");
  const bool daemon = (co_await vm.truth(args[3])).is_true();
  const std::int64_t number = start_thread(vm, args[0], args[1], args[2], daemon);
  co_await give_way(vm, number);
  co_return make_int(number);
}

Outcome get_ident(VM&, const Args&) { return make_int(current_thread()); }
Task set_daemon_of(VM& vm, Args args) {
  set_daemon((co_await vm.truth(args[0])).is_true());
  co_return Value::none();
}
Outcome count(VM&, const Args&) { return make_int(thread_count()); }

}  // namespace

void init__thread_module(VM&, Module& m) {
  make_types();
  m.set("__doc__", make_str("Threads, started and locked."));
  m.add_type(lock_type);
  m.add_type(rlock_type);
  m.set("LockType", Value(lock_type));
  m.set("error", Value(exc.RuntimeError));
  m.set("TIMEOUT_MAX", Value::real(9223372036.0));
  m.def("start_new_thread(function, args, kwargs=?, daemon=True, /)", start_new_thread,
        "Run function(*args, **kwargs) in a thread of its own; gives its number.");
  m.def("get_ident()", get_ident, "The number of the thread that runs.");
  m.def("get_native_id()", get_ident, "The number of the thread that runs.");
  m.def("_set_daemon(daemon, /)", set_daemon_of, "Whether the program's end waits for the thread that runs.");
  m.def("_count()", count, "How many threads there are besides the main one.");
  m.def("allocate_lock()", allocate_lock, "A new lock.");
}

}  // namespace py
