// weakref.ref, and the queue of finalisers.
#include "py/object/weakref.h"

#include <cstdlib>

#include "py/object/containers.h"
#include "py/vm/gc.h"
#include "py/vm/nesting.h"
#include "py/vm/small_alloc.h"
#include "py/vm/vm.h"

namespace py {

std::deque<Finalizer>& finalizer_queue() {
  // Never destroyed: what is left in it at exit has classes that are gone by then.
  static auto* queue = new std::deque<Finalizer>;
  return *queue;
}

namespace {
bool queue_closed = false;
}

void close_finalizer_queue(bool closed) {
  queue_closed = closed;
  finalizer_queue().clear();
}

bool queue_finalizer(Value object, Value callback) noexcept {
  if (queue_closed) return false;
  // When memory is full each attempt looks through the whole heap for some. Where a million objects go, few of them try.
  constexpr int kSkipped = 1 << 16;
  constexpr std::size_t kRoom = 1024, kPlenty = 1024;
  static int skip = 0;
  if (skip > 0) {
    --skip;
    return false;
  }
  if (void* room = std::malloc(kRoom)) {
    std::free(room);
  } else if (trim_small_blocks() < kPlenty) {
    skip = kSkipped;
  }
  for (bool again : {true, false}) {
    try {
      finalizer_queue().push_back({object, callback});
      attention = true;
      return true;
    } catch (const std::bad_alloc&) {
      skip = kSkipped;
      if (again) release_reserve();
    }
  }
  return false;
}

InstanceData& instance_data(Object* o) {
  if (!o->inst) o->inst = new InstanceData();
  return *o->inst;
}

bool weakly_referable(const Value& v) {
  if (!v.is_object()) return false;
  Type* t = v.object()->type();
  if (t->has(Type::kHeapType)) return t->has(Type::kHasWeakrefs);
  for (Type* ok : {types.function, types.method, types.builtin_function, types.type, types.module, types.set, types.frozenset,
                   types.generator, types.coroutine, types.memoryview, types.code, types.type_var}) {
    if (t == ok) return true;
  }
  return t->has(Type::kHasWeakrefs) || t->has(Type::kTypeSubclass);
}

WeakRef::WeakRef(Object* target, Value callback, Type* type) : GcObject(type), target(target), callback(std::move(callback)) {
  InstanceData& data = instance_data(target);
  next = static_cast<WeakRef*>(data.weakrefs);
  if (next) next->prev = this;
  data.weakrefs = this;
}

WeakRef::~WeakRef() {
  if (!target) return;
  if (prev) {
    prev->next = next;
  } else if (target->inst) {
    target->inst->weakrefs = next;
  }
  if (next) next->prev = prev;
}

void clear_weakrefs(Object* o) {
  auto* w = static_cast<WeakRef*>(o->inst->weakrefs);
  o->inst->weakrefs = nullptr;
  while (w) {
    WeakRef* after = w->next;
    w->target = nullptr;
    w->next = w->prev = nullptr;
    if (w->callback && !w->callback.is_none()) {
      (void)queue_finalizer(Value(w), w->callback);
    }
    w = after;
  }
}

namespace {

Outcome weakref_new(VM& vm, const Args& args) {
  const auto& given = args[1].as<Tuple>()->items;
  if (given.empty() || given.size() > 2)
    return vm.type_error("__new__ expected at {} {}, got {}", given.empty() ? "least" : "most",
                         given.empty() ? "1 argument" : "2 arguments", given.size());
  // Python: keywords are for the __init__ of subclasses.
  if (args[2].as<Dict>()->size() && args[0].as<Type>() == types.weakref) return vm.type_error("ref() takes no keyword arguments");
  const Value& target = given[0];
  if (!weakly_referable(target)) return vm.type_error("cannot create weak reference to '{}' object", type_name(target));
  Type* cls = args[0].as<Type>();
  Value callback = given.size() < 2 || given[1].is_none() ? Value() : given[1];
  if (!callback && cls == types.weakref && target.object()->inst) {
    for (auto* w = static_cast<WeakRef*>(target.object()->inst->weakrefs); w; w = w->next) {
      if (!w->callback && w->type() == types.weakref) return Value(w);
    }
  }
  return Value(make<WeakRef>(target.object(), callback, cls));
}

Outcome weakref_call(VM& vm, const Value& self, const CallArgs& args) {
  if (args.npos || args.nkw()) return vm.type_error("weakref expected 0 arguments, got {}", args.npos + args.nkw());
  auto* w = self.as<WeakRef>();
  return w->target ? Value(w->target) : Value::none();
}

Outcome weakref_repr(VM&, const Value& self) {
  auto* w = self.as<WeakRef>();
  if (!w->target) return Value(make_str(fmt::format("<weakref at {:#x}; dead>", reinterpret_cast<std::uintptr_t>(w))));
  return Value(make_str(fmt::format("<weakref at {:#x}; to '{}' at {:#x}>", reinterpret_cast<std::uintptr_t>(w),
                                    w->target->type()->full_name(), reinterpret_cast<std::uintptr_t>(w->target))));
}

Task weakref_hash_task(VM& vm, Value self) {
  auto* w = self.as<WeakRef>();
  if (!w->target) co_return vm.type_error("weak object has gone away");
  Value hash = co_await vm.hash(Value(w->target));
  self.as<WeakRef>()->hash = hash;
  co_return hash;
}
Outcome weakref_hash(VM& vm, const Value& self) {
  const Value& known = self.as<WeakRef>()->hash;
  return known ? Outcome(known) : weakref_hash_task(vm, self);
}

Outcome weakref_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  auto* b = cast<WeakRef>(other);
  if (!b || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  auto* a = self.as<WeakRef>();
  if (!a->target || !b->target) return Value::boolean((a == b) == (op == CmpOp::Eq));
  NativeNesting nesting;
  if (nesting.too_deep()) return vm.recursion_error();
  return vm.compare(op, Value(a->target), Value(b->target));
}

}  // namespace

void init_weakref_type() {
  Type* t = types.weakref;
  t->set_module("weakref");
  t->def_new("ReferenceType(*args, **kwargs)", weakref_new);
  t->def_init("ReferenceType(object, callback=None, /)", [](VM&, const Args&) -> Outcome { return Value::none(); });
  t->slots.call = weakref_call;
  t->slots.repr = weakref_repr;
  t->slots.hash = weakref_hash;
  t->slots.compare = weakref_compare;
  t->getset("__callback__", [](VM&, const Value& self) -> Outcome {
    auto* w = self.as<WeakRef>();
    return w->callback ? w->callback : Value::none();
  });
  t->ready();
}

}  // namespace py
