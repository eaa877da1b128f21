// The link between slots and dunder methods, both ways: the wrappers that show a built-in slot as `list.__len__`, and
// the generic slots that call a user class's Python methods. One table row a dunder.
#include <algorithm>
#include <string_view>
#include <vector>

#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/number.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/native.h"
#include "py/vm/vm.h"

namespace py {
namespace {

// ---- generic slots: a user class's ----

/// The dunder as found on self's class; never empty when the slot is set.
Value dunder(const Value& self, const char* name) { return type_of(self)->lookup_literal(name); }

Outcome call_dunder(VM& vm, const Value& self, const char* name, std::initializer_list<Value> args) {
  Value fn = dunder(self, name);
  if (!fn) return vm.raise(exc.AttributeError, "{}", name);
  return call_with_self(vm, fn, self, args);
}

Task expect_str(VM& vm, Value self, const char* name) {
  Value v = co_await call_dunder(vm, self, name, {});
  if (!is_str(v)) co_return vm.type_error("{} returned non-string (type {})", name, type_name(v));
  co_return v;
}
Outcome slot_repr(VM& vm, const Value& self) { return expect_str(vm, self, "__repr__"); }
Outcome slot_str(VM& vm, const Value& self) { return expect_str(vm, self, "__str__"); }

Task hash_result(VM& vm, Value self) {
  Value v = co_await call_dunder(vm, self, "__hash__", {});
  if (!is_int(v)) co_return vm.type_error("__hash__ method should return an integer");
  if (auto i = int_value(v)) co_return make_int(*i);
  co_return make_int(hash_int(v));
}
Outcome slot_hash(VM& vm, const Value& self) {
  if (dunder(self, "__hash__").is_none()) return unhashable(vm, self);
  return hash_result(vm, self);
}

Outcome slot_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  Value fn = type_of(self)->lookup_literal(method_name(op));
  if (!fn) return Value::not_implemented();
  return call_with_self(vm, fn, self, {other});
}

Outcome slot_call(VM& vm, const Value& self, const CallArgs& args) {
  // A __call__ that is itself an instance calls on, without a frame: `A.__call__ = A()` never ends.
  static int depth = 0;
  if (depth >= 200) return vm.raise_text(exc.RecursionError, "maximum recursion depth exceeded while calling a Python object");
  ++depth;
  Outcome o = call_with_self(vm, dunder(self, "__call__"), self, args);
  --depth;
  return o;
}

Task getattr_with_hook(VM& vm, Value self, Value name, Value getattribute, Value hook) {
  Outcome o = getattribute ? co_await vm.attempt(call_with_self(vm, getattribute, self, {name}))
                           : co_await vm.attempt(generic_getattr(vm, self, name.as<Str>()));
  if (o.ok()) co_return o;
  if (!vm.error_is(exc.AttributeError) || !hook) co_return Outcome::error();
  vm.clear_error();
  co_return co_await call_with_self(vm, hook, self, {name});
}
Outcome slot_getattr(VM& vm, const Value& self, Str* name) {
  Value own = dunder(self, "__getattribute__");
  Value hook = dunder(self, "__getattr__");
  const bool plain = own.is_object() && own.object()->type() == types.wrapper_descriptor;
  if (plain && own.as<NativeFunction>()->owner != types.object) {
    // A built-in base with an attribute lookup of its own (type, module, super).
    Type* owner = own.as<NativeFunction>()->owner;
    if (!hook) return owner->slots.getattr(vm, self, name);
  }
  return getattr_with_hook(vm, self, Value(name), plain && own.as<NativeFunction>()->owner == types.object ? Value() : own, hook);
}

Outcome slot_setattr(VM& vm, const Value& self, Str* name, const Value& v) {
  if (v) return call_dunder(vm, self, "__setattr__", {Value(name), v});
  return call_dunder(vm, self, "__delattr__", {Value(name)});
}

Task iter_result(VM& vm, Value self) {
  Value it = co_await call_dunder(vm, self, "__iter__", {});
  if (!type_of(it)->slots.next) co_return vm.type_error("iter() returned non-iterator of type '{}'", type_name(it));
  co_return it;
}
Outcome slot_iter(VM& vm, const Value& self) {
  if (dunder(self, "__iter__").is_none()) return vm.type_error("'{}' object is not iterable", type_name(self));
  return iter_result(vm, self);
}

Task next_result(VM& vm, Value self) {
  Outcome o = co_await vm.attempt(call_dunder(vm, self, "__next__", {}));
  if (o.ok()) co_return o;
  if (!vm.error_is(exc.StopIteration)) co_return Outcome::error();
  auto* e = vm.error().as<Exception>();
  vm.stop_value = e->args && e->args->size() ? e->args->items[0] : Value();
  vm.clear_error();
  co_return Value();
}
Outcome slot_next(VM& vm, const Value& self) {
  Value fn = dunder(self, "__next__");
  if (fn.is_object() && fn.object()->type() == types.function) {
    // The usual case without a coroutine: the frame itself turns StopIteration into an empty result.
    if (vm.depth_ >= vm.recursion_limit) return vm.recursion_error();
    Frame* f = bind_call(vm, fn.as<Function>(), self, CallArgs{});
    if (!f) return Outcome::error();
    f->returns = Frame::Return::Next;
    vm.push_frame(f);
    return Outcome::pending();
  }
  return next_result(vm, self);
}

Task len_result(VM& vm, Value self) {
  Value v = co_await call_dunder(vm, self, "__len__", {});
  if (!is_int(v)) v = co_await vm.index(v);
  if (int_sign(v) < 0) co_return vm.value_error("__len__() should return >= 0");
  if (!int_value(v)) co_return vm.overflow_error("cannot fit 'int' into an index-sized integer");
  co_return v;
}
Outcome slot_len(VM& vm, const Value& self) { return len_result(vm, self); }
Outcome slot_length_hint(VM& vm, const Value& self) { return call_dunder(vm, self, "__length_hint__", {}); }

Task truth_result(VM& vm, Value self) {
  Value v = co_await call_dunder(vm, self, "__bool__", {});
  if (!v.is_bool()) co_return vm.type_error("__bool__ should return bool, returned {}", type_name(v));
  co_return v;
}
Outcome slot_truth(VM& vm, const Value& self) { return truth_result(vm, self); }

Outcome slot_getitem(VM& vm, const Value& self, const Value& key) { return call_dunder(vm, self, "__getitem__", {key}); }
Outcome slot_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (v) {
    return call_dunder(vm, self, "__setitem__", {key, v});
  }
  return call_dunder(vm, self, "__delitem__", {key});
}
Task contains_result(VM& vm, Value self, Value item) {
  Value v = co_await call_dunder(vm, self, "__contains__", {item});
  co_return co_await vm.truth(v);
}
Outcome slot_contains(VM& vm, const Value& self, const Value& item) {
  if (dunder(self, "__contains__").is_none()) return vm.type_error("'{}' object is not a container", type_name(self));
  return contains_result(vm, self, item);
}

/// a∘b where at least one operand's class is a user class: its __op__ if it is the left one, its __rop__ if the right.
/// VM::binary decides which operand is asked, and with `a` or `b` being self.
Outcome slot_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  // Called for the class of `a` first, then (if different) of `b`: which one this is shows in vm.reflected_.
  if (!vm.reflected_call) {
    Value fn = type_of(a)->lookup_literal(method_name(op));
    if (!fn) return Value::not_implemented();
    return call_with_self(vm, fn, a, {b});
  }
  Value fn = type_of(b)->lookup_literal(reflected_name(op));
  if (!fn) return Value::not_implemented();
  return call_with_self(vm, fn, b, {a});
}

Outcome slot_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  const char* name = inplace_name(op);
  Value fn = name ? type_of(self)->lookup(name) : Value();
  if (!fn) return Value::not_implemented();
  return call_with_self(vm, fn, self, {other});
}

Outcome slot_unary(VM& vm, UnOp op, const Value& self) {
  Value fn = type_of(self)->lookup_literal(method_name(op));
  if (!fn) return Value::not_implemented();
  return call_with_self(vm, fn, self, {});
}

Outcome slot_pow3(VM& vm, const Value& a, const Value& b, const Value& mod) {
  Value fn = type_of(a)->lookup("__pow__");
  if (!fn) return Value::not_implemented();
  return call_with_self(vm, fn, a, {b, mod});
}

/// Python: an instance of a subclass is let through with a warning, and taken by its value.
Task expect_int(VM& vm, Value self, const char* name) {
  Value v = co_await call_dunder(vm, self, name, {});
  if (!is_int(v)) co_return vm.type_error("{} returned non-int (type {})", name, type_name(v));
  if (type_of(v) != types.int_) {
    co_await vm.warn(exc.DeprecationWarning,
                     fmt::format("{} returned non-int (type {}).  The ability to return an instance of a strict subclass of int is "
                                 "deprecated, and may be removed in a future version of Python.",
                                 name, type_name(v)));
  }
  co_return v;
}
Outcome slot_to_int(VM& vm, const Value& self) { return expect_int(vm, self, "__int__"); }
Outcome slot_index(VM& vm, const Value& self) { return expect_int(vm, self, "__index__"); }
Task expect_float(VM& vm, Value self) {
  Value v = co_await call_dunder(vm, self, "__float__", {});
  if (!is_float(v)) co_return vm.type_error("{}.__float__ returned non-float (type {})", type_name(self), type_name(v));
  if (type_of(v) != types.float_) {
    co_await vm.warn(exc.DeprecationWarning,
                     fmt::format("{}.__float__ returned non-float (type {}).  The ability to return an instance of a strict subclass of "
                                 "float is deprecated, and may be removed in a future version of Python.",
                                 type_name(self), type_name(v)));
  }
  co_return Value::real(float_value(v));
}
Outcome slot_to_float(VM& vm, const Value& self) { return expect_float(vm, self); }

Outcome slot_descr_get(VM& vm, const Value& self, const Value& obj, const Value& owner) {
  return call_dunder(vm, self, "__get__", {obj ? obj : Value::none(), owner ? owner : Value::none()});
}
Outcome slot_descr_set(VM& vm, const Value& self, const Value& obj, const Value& v) {
  if (v) {
    if (!dunder(self, "__set__")) return vm.raise(exc.AttributeError, "__set__");
    return call_dunder(vm, self, "__set__", {obj, v});
  }
  if (!dunder(self, "__delete__")) return vm.raise(exc.AttributeError, "__delete__");
  return call_dunder(vm, self, "__delete__", {obj});
}
Outcome slot_finalize(VM& vm, const Value& self) { return call_dunder(vm, self, "__del__", {}); }
Outcome slot_await(VM& vm, const Value& self) { return call_dunder(vm, self, "__await__", {}); }
Outcome slot_aiter(VM& vm, const Value& self) { return call_dunder(vm, self, "__aiter__", {}); }
Outcome slot_anext(VM& vm, const Value& self) { return call_dunder(vm, self, "__anext__", {}); }

// ---- wrappers: a built-in slot as a method ----

const Slots& owner_slots(const Args& args) { return args.callee->owner->slots; }

Outcome wrap_repr(VM& vm, const Args& a) { return owner_slots(a).repr(vm, a[0]); }
Outcome wrap_str(VM& vm, const Args& a) { return owner_slots(a).str(vm, a[0]); }
Outcome wrap_hash(VM& vm, const Args& a) { return owner_slots(a).hash(vm, a[0]); }
Outcome wrap_compare(VM& vm, const Args& a) {
  return owner_slots(a).compare(vm, a[0], a[1], static_cast<CmpOp>(a.callee->data.small_int()));
}
Outcome wrap_call(VM& vm, const Args& a) {
  std::vector<Value> all = a[1].as<Tuple>()->items;
  const std::size_t npos = all.size();
  std::vector<Value> names;
  for (const auto& e : a[2].as<Dict>()->table.entries()) {
    if (!e.key) continue;
    names.push_back(e.key);
    all.push_back(e.value);
  }
  if (names.empty()) return owner_slots(a).call(vm, a[0], CallArgs{all.data(), npos, nullptr});
  Ref<Tuple> t = make_tuple(std::move(names));
  return owner_slots(a).call(vm, a[0], CallArgs{all.data(), npos, t.get()});
}
bool check_name(VM& vm, const Value& name) {
  if (is_str(name)) return true;
  (void)vm.type_error("attribute name must be string, not '{}'", type_name(name));
  return false;
}
Outcome wrap_getattr(VM& vm, const Args& a) {
  PY_CHECK(check_name(vm, a[1]));
  return owner_slots(a).getattr(vm, a[0], intern(a[1]));
}
Task none_after(VM& vm, Value self, Value fn, Value x, Value y, int which) {
  const Slots& s = fn.as<NativeFunction>()->owner->slots;
  switch (which) {
    case 0: (void)co_await s.setattr(vm, self, intern(x), y); break;
    case 1: (void)co_await s.setitem(vm, self, x, y); break;
    case 2: (void)co_await s.descr_set(vm, self, x, y); break;
  }
  co_return Value::none();
}
Outcome wrap_setattr(VM& vm, const Args& a) {
  PY_CHECK(check_name(vm, a[1]));
  return none_after(vm, a[0], Value(a.callee), a[1], a[2], 0);
}
Outcome wrap_delattr(VM& vm, const Args& a) {
  PY_CHECK(check_name(vm, a[1]));
  return none_after(vm, a[0], Value(a.callee), a[1], Value(), 0);
}
Outcome wrap_iter(VM& vm, const Args& a) { return owner_slots(a).iter(vm, a[0]); }
Task next_or_stop(VM& vm, Value self, Value fn) {
  vm.stop_value = Value();
  Value v = co_await fn.as<NativeFunction>()->owner->slots.next(vm, self);
  if (v) co_return v;
  std::vector<Value> args;
  if (vm.stop_value) args.push_back(std::move(vm.stop_value));
  vm.stop_value = Value();
  co_return vm.raise_object(Value(make_exception(exc.StopIteration, std::move(args))));
}
Outcome wrap_next(VM& vm, const Args& a) { return next_or_stop(vm, a[0], Value(a.callee)); }
Outcome wrap_len(VM& vm, const Args& a) { return owner_slots(a).len(vm, a[0]); }
Outcome wrap_length_hint(VM& vm, const Args& a) { return owner_slots(a).length_hint(vm, a[0]); }
Outcome wrap_truth(VM& vm, const Args& a) { return owner_slots(a).truth(vm, a[0]); }
Outcome wrap_getitem(VM& vm, const Args& a) { return owner_slots(a).getitem(vm, a[0], a[1]); }
Outcome wrap_setitem(VM& vm, const Args& a) { return none_after(vm, a[0], Value(a.callee), a[1], a[2], 1); }
Outcome wrap_delitem(VM& vm, const Args& a) { return none_after(vm, a[0], Value(a.callee), a[1], Value(), 1); }
Outcome wrap_contains(VM& vm, const Args& a) { return owner_slots(a).contains(vm, a[0], a[1]); }
Outcome wrap_binary(VM& vm, const Args& a) {
  const bool saved = std::exchange(vm.reflected_call, false);
  Outcome o = owner_slots(a).binary(vm, static_cast<BinOp>(a.callee->data.small_int()), a[0], a[1]);
  vm.reflected_call = saved;
  return o;
}
Outcome wrap_reflected(VM& vm, const Args& a) {
  const bool saved = std::exchange(vm.reflected_call, true);
  Outcome o = owner_slots(a).binary(vm, static_cast<BinOp>(a.callee->data.small_int()), a[1], a[0]);
  vm.reflected_call = saved;
  return o;
}
Outcome wrap_pow(VM& vm, const Args& a) {
  if (!a[2].is_none()) {
    if (!owner_slots(a).pow3) return Value::not_implemented();
    return owner_slots(a).pow3(vm, a[0], a[1], a[2]);
  }
  return wrap_binary(vm, a);
}
Outcome wrap_inplace(VM& vm, const Args& a) {
  return owner_slots(a).inplace(vm, static_cast<BinOp>(a.callee->data.small_int()), a[0], a[1]);
}
Outcome wrap_unary(VM& vm, const Args& a) {
  return owner_slots(a).unary(vm, static_cast<UnOp>(a.callee->data.small_int()), a[0]);
}
Outcome wrap_to_int(VM& vm, const Args& a) { return owner_slots(a).to_int(vm, a[0]); }
Outcome wrap_to_float(VM& vm, const Args& a) { return owner_slots(a).to_float(vm, a[0]); }
Outcome wrap_index(VM& vm, const Args& a) { return owner_slots(a).index(vm, a[0]); }
Outcome wrap_get(VM& vm, const Args& a) {
  return owner_slots(a).descr_get(vm, a[0], a[1].is_none() ? Value() : a[1], a[2]);
}
Outcome wrap_set(VM& vm, const Args& a) { return none_after(vm, a[0], Value(a.callee), a[1], a[2], 2); }
Outcome wrap_delete(VM& vm, const Args& a) { return none_after(vm, a[0], Value(a.callee), a[1], Value(), 2); }
Outcome wrap_await(VM& vm, const Args& a) { return owner_slots(a).await_(vm, a[0]); }
Outcome wrap_aiter(VM& vm, const Args& a) { return owner_slots(a).aiter(vm, a[0]); }
Outcome wrap_anext(VM& vm, const Args& a) { return owner_slots(a).anext(vm, a[0]); }
Task init_then_none(VM& vm, Value self, Value fn, Value args, Value kwargs) {
  std::vector<Value> all = args.as<Tuple>()->items;
  const std::size_t npos = all.size();
  std::vector<Value> names;
  for (const auto& e : kwargs.as<Dict>()->table.entries()) {
    if (!e.key) continue;
    names.push_back(e.key);
    all.push_back(e.value);
  }
  Ref<Tuple> t = make_tuple(names);
  (void)co_await fn.as<NativeFunction>()->owner->slots.init(vm, self, CallArgs{all.data(), npos, names.empty() ? nullptr : t.get()});
  co_return Value::none();
}
Outcome wrap_init(VM& vm, const Args& a) { return init_then_none(vm, a[0], Value(a.callee), a[1], a[2]); }

// ---- the table ----

struct Row {
  const char* name;
  const char* signature;
  PlainFn wrapper;
  bool (*filled)(const Slots&);
  void (*inherit)(Slots& to, const Slots& from);
  void (*generic)(Slots& to);
};

#define ROW(dunder, signature, wrapper, field, generic_fn)                                              \
  {                                                                                                     \
    dunder, dunder signature, wrapper, [](const Slots& s) { return s.field != nullptr; },               \
        [](Slots& to, const Slots& from) { to.field = from.field; }, [](Slots& to) { to.field = generic_fn; } \
  }

const Row kRows[] = {
    ROW("__repr__", "(self, /)", wrap_repr, repr, slot_repr),
    ROW("__str__", "(self, /)", wrap_str, str, slot_str),
    ROW("__hash__", "(self, /)", wrap_hash, hash, slot_hash),
    ROW("__call__", "(self, /, *args, **kwargs)", wrap_call, call, slot_call),
    ROW("__getattribute__", "(self, name, /)", wrap_getattr, getattr, slot_getattr),
    ROW("__setattr__", "(self, name, value, /)", wrap_setattr, setattr, slot_setattr),
    ROW("__delattr__", "(self, name, /)", wrap_delattr, setattr, slot_setattr),
    ROW("__iter__", "(self, /)", wrap_iter, iter, slot_iter),
    ROW("__next__", "(self, /)", wrap_next, next, slot_next),
    ROW("__len__", "(self, /)", wrap_len, len, slot_len),
    ROW("__length_hint__", "(self, /)", wrap_length_hint, length_hint, slot_length_hint),
    ROW("__bool__", "(self, /)", wrap_truth, truth, slot_truth),
    ROW("__getitem__", "(self, key, /)", wrap_getitem, getitem, slot_getitem),
    ROW("__setitem__", "(self, key, value, /)", wrap_setitem, setitem, slot_setitem),
    ROW("__delitem__", "(self, key, /)", wrap_delitem, setitem, slot_setitem),
    ROW("__contains__", "(self, key, /)", wrap_contains, contains, slot_contains),
    ROW("__int__", "(self, /)", wrap_to_int, to_int, slot_to_int),
    ROW("__float__", "(self, /)", wrap_to_float, to_float, slot_to_float),
    ROW("__index__", "(self, /)", wrap_index, index, slot_index),
    ROW("__get__", "(self, instance, owner=None, /)", wrap_get, descr_get, slot_descr_get),
    ROW("__set__", "(self, instance, value, /)", wrap_set, descr_set, slot_descr_set),
    ROW("__delete__", "(self, instance, /)", wrap_delete, descr_set, slot_descr_set),
    ROW("__init__", "(self, /, *args, **kwargs)", wrap_init, init, init_by_dunder),
    ROW("__del__", "(self, /)", nullptr, finalize, slot_finalize),
    ROW("__await__", "(self, /)", wrap_await, await_, slot_await),
    ROW("__aiter__", "(self, /)", wrap_aiter, aiter, slot_aiter),
    ROW("__anext__", "(self, /)", wrap_anext, anext, slot_anext),
};

void add_wrapper(Type* t, const char* name, const std::string& signature, PlainFn fn, Value data) {
  if (t->dict->get(name)) return;
  auto f = make<NativeFunction>(NativeFunction::Kind::SlotWrapper, lasting(signature), fn, nullptr, nullptr, t);
  f->data = std::move(data);
  t->dict->set(name, Value(f));
}

bool is_wrapper(const Value& v) { return v.is_object() && v.object()->type() == types.wrapper_descriptor; }

/// Whether the dunder, as `t` sees it, is written in Python (or otherwise not a built-in type's own slot).
bool user_defined(Type* t, const char* name) {
  Value v = t->lookup(name);
  return v && !(is_wrapper(v) && v.as<NativeFunction>()->signature().name() == name);
}

/// The class along the MRO whose C++ slot a multi-dunder slot (compare, binary) is inherited from.
const Slots* first_slots_with(Type* t, bool (*filled)(const Slots&)) {
  for (std::size_t i = 1; i < t->mro.size(); ++i) {
    if (filled(t->mro[i]->slots)) return &t->mro[i]->slots;
  }
  return nullptr;
}

}  // namespace

Outcome make_instance_by_new(VM& vm, Type* cls, const CallArgs& args) {
  Value fn = cls->lookup("__new__");
  if (fn.is_object() && fn.object()->type() == types.staticmethod) fn = fn.as<StaticMethod>()->function;
  std::vector<Value> all;
  all.reserve(args.npos + args.nkw() + 1);
  all.push_back(Value(cls));
  all.insert(all.end(), args.data, args.data + args.npos + args.nkw());
  return vm.call(fn, CallArgs{all.data(), args.npos + 1, args.names});
}

Outcome init_by_dunder(VM& vm, const Value& self, const CallArgs& args) {
  return call_with_self(vm, dunder(self, "__init__"), self, args);
}

void add_slot_wrappers(Type* t) {
  Slots& s = t->slots;
  // What the type itself fills gets wrappers; then the rest is inherited.
  for (const Row& row : kRows) {
    if (row.wrapper && row.filled(s)) add_wrapper(t, row.name, row.signature, row.wrapper, Value());
  }
  if (s.compare) {
    for (int i = 0; i < 6; ++i) {
      const char* name = method_name(static_cast<CmpOp>(i));
      add_wrapper(t, name, std::string(name) + "(self, value, /)", wrap_compare, Value::small_int(i));
    }
  }
  for (int i = 0; i < kBinOpCount; ++i) {
    const auto op = static_cast<BinOp>(i);
    const char* name = method_name(op);
    if (s.binary && (s.binary_ops & bit(op))) {
      if (op == BinOp::Pow) {
        add_wrapper(t, name, std::string(name) + "(self, value, mod=None, /)", wrap_pow, Value::small_int(i));
      } else {
        add_wrapper(t, name, std::string(name) + "(self, value, /)", wrap_binary, Value::small_int(i));
      }
      if (!s.no_reflected || op == BinOp::Mul) {
        const char* r = reflected_name(op);
        if (op == BinOp::Pow) {
          add_wrapper(t, r, std::string(r) + "(self, value, mod=None, /)", wrap_reflected, Value::small_int(i));
        } else {
          add_wrapper(t, r, std::string(r) + "(self, value, /)", wrap_reflected, Value::small_int(i));
        }
      }
    }
    if (s.inplace && (s.inplace_ops & bit(op))) {
      const char* in = inplace_name(op);
      add_wrapper(t, in, std::string(in) + "(self, value, /)", wrap_inplace, Value::small_int(i));
    }
  }
  for (int i = 0; i < 4; ++i) {
    const auto op = static_cast<UnOp>(i);
    if (s.unary && (s.unary_ops & bit(op))) {
      const char* name = method_name(op);
      add_wrapper(t, name, std::string(name) + "(self, /)", wrap_unary, Value::small_int(i));
    }
  }
  if (s.hash == unhashable) t->dict->set("__hash__", Value::none());

  Type* base = t->base;
  if (!base || base == t) return;
  const Slots& b = base->slots;
  const bool own_hash = s.hash || s.compare;
  for (const Row& row : kRows) {
    if (std::string_view(row.name) == "__hash__") {
      if (!own_hash) s.hash = b.hash;
      continue;
    }
    if (!row.filled(s)) row.inherit(s, b);
  }
  if (!s.hash) s.hash = unhashable;
  if (!s.compare) s.compare = b.compare;
  if (!s.binary) {
    s.binary = b.binary;
    s.binary_ops = b.binary_ops;
    s.no_reflected = b.no_reflected;
  }
  if (!s.inplace) {
    s.inplace = b.inplace;
    s.inplace_ops = b.inplace_ops;
  }
  if (!s.unary) {
    s.unary = b.unary;
    s.unary_ops = b.unary_ops;
  }
  if (!s.pow3) s.pow3 = b.pow3;
  if (!s.get_buffer) s.get_buffer = b.get_buffer;
  if (!s.make_instance) s.make_instance = b.make_instance;
}

namespace {

/// Whether everything that slots depend on is the one base's, so that its slots are the class's too.
bool adds_no_slots(const Type* t) {
  static constexpr std::string_view kPlain[] = {"__module__", "__qualname__", "__doc__", "__dict__", "__weakref__",
                                                "__firstlineno__", "__static_attributes__", "__annotations__", "__classcell__",
                                                "__slots__", "__match_args__", "__type_params__", "__orig_bases__"};
  if (t->bases->size() != 1 || !t->base->has(Type::kHeapType) || t->mro.size() != t->base->mro.size() + 1 ||
      t->mro[1] != t->base)
    return false;
  for (const HashTable::Entry& e : t->dict->table.entries()) {
    if (!e.key || !is_str(e.key)) continue;
    std::string_view name = str_view(e.key);
    if (name.starts_with("__") && std::find(std::begin(kPlain), std::end(kPlain), name) == std::end(kPlain)) return false;
  }
  return true;
}

}  // namespace

void update_slots(Type* t) {
  if (!t->has(Type::kHeapType)) return;
  Slots& s = t->slots;
  if (adds_no_slots(t)) {
    s = t->base->slots;
    return;
  }
  for (const Row& row : kRows) {
    Value v = t->lookup(row.name);
    const bool getattribute = std::string_view(row.name) == "__getattribute__";
    if (getattribute && t->lookup("__getattr__")) {
      row.generic(s);
      continue;
    }
    if (std::string_view(row.name) == "__setattr__" || std::string_view(row.name) == "__delattr__") {
      // One slot for two dunders: Python code for either takes it.
      if (user_defined(t, "__setattr__") || user_defined(t, "__delattr__")) {
        s.setattr = slot_setattr;
      } else if (const Slots* from = first_slots_with(t, row.filled)) {
        s.setattr = from->setattr;
      }
      continue;
    }
    if (std::string_view(row.name) == "__delitem__" || std::string_view(row.name) == "__delete__") {
      const char* first = row.name[3] == 'e' && row.name[5] == 'i' ? "__setitem__" : "__set__";
      if (user_defined(t, row.name) || user_defined(t, first)) row.generic(s);
      continue;
    }
    if (user_defined(t, row.name)) {
      if (std::string_view(row.name) == "__hash__" && v.is_none()) {
        s.hash = unhashable;
      } else {
        row.generic(s);
      }
    } else if (v) {
      row.inherit(s, v.as<NativeFunction>()->owner->slots);
    } else {
      const Slots none;
      row.inherit(s, none);
    }
  }
  bool user_compare = false;
  for (int i = 0; i < 6; ++i) user_compare |= user_defined(t, method_name(static_cast<CmpOp>(i)));
  if (user_compare) {
    s.compare = slot_compare;
  } else if (const Slots* from = first_slots_with(t, [](const Slots& x) { return x.compare != nullptr; })) {
    s.compare = from->compare;
  }
  bool user_binary = false, user_inplace = false, user_unary = false;
  s.binary_ops = s.inplace_ops = s.unary_ops = 0;
  for (int i = 0; i < kBinOpCount; ++i) {
    const auto op = static_cast<BinOp>(i);
    user_binary |= user_defined(t, method_name(op)) || user_defined(t, reflected_name(op));
    if (inplace_name(op)) user_inplace |= user_defined(t, inplace_name(op));
    if (t->lookup_literal(method_name(op)) || t->lookup_literal(reflected_name(op))) s.binary_ops |= bit(op);
    if (inplace_name(op) && t->lookup(inplace_name(op))) s.inplace_ops |= bit(op);
  }
  const Slots* from = first_slots_with(t, [](const Slots& x) { return x.binary != nullptr; });
  s.binary = user_binary ? slot_binary : from ? from->binary : nullptr;
  s.no_reflected = !user_binary && from && from->no_reflected;
  from = first_slots_with(t, [](const Slots& x) { return x.inplace != nullptr; });
  s.inplace = user_inplace ? slot_inplace : from ? from->inplace : nullptr;
  for (int i = 0; i < 4; ++i) {
    const auto op = static_cast<UnOp>(i);
    user_unary |= user_defined(t, method_name(op));
    if (t->lookup_literal(method_name(op))) s.unary_ops |= bit(op);
  }
  from = first_slots_with(t, [](const Slots& x) { return x.unary != nullptr; });
  s.unary = user_unary ? slot_unary : from ? from->unary : nullptr;
  from = first_slots_with(t, [](const Slots& x) { return x.pow3 != nullptr; });
  s.pow3 = user_defined(t, "__pow__") ? slot_pow3 : from ? from->pow3 : nullptr;
  from = first_slots_with(t, [](const Slots& x) { return x.get_buffer != nullptr; });
  s.get_buffer = from ? from->get_buffer : nullptr;
  // A built-in class's own constructor is called directly; one in Python, or named in a class body, by name.
  Value n = t->lookup("__new__");
  const bool native = n.is_object() && n.object()->type() == types.builtin_function &&
                      n.as<NativeFunction>()->kind == NativeFunction::Kind::New;
  s.make_instance = native ? n.as<NativeFunction>()->owner->slots.make_instance : make_instance_by_new;
}

}  // namespace py
