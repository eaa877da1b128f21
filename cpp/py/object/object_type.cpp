// `object`: what every instance can do.
#include <algorithm>

#include "py/object/argument.h"
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/init.h"
#include "py/object/weakref.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/index_argument.h"
#include "py/vm/vm.h"

namespace py {

Instance::~Instance() { inst = nullptr; }
void Instance::traverse(Visitor&) {}
void Instance::clear_refs() {}

namespace {

Outcome object_repr(VM&, const Value& self) {
  Type* t = type_of(self);
  std::string name = t->full_name();
  if (t->has(Type::kHeapType)) {
    Value m = t->lookup("__module__");
    name = m && is_str(m) && str_view(m) != "builtins" ? std::string(str_view(m)) + "." + t->qualname() : t->qualname();
  }
  return Value(make_str(fmt::format("<{} object at {:#x}>", name, identity(self))));
}
Outcome object_str(VM& vm, const Value& self) { return type_of(self)->slots.repr(vm, self); }

Outcome object_hash(VM&, const Value& self) { return make_int(static_cast<std::int64_t>(identity(self) >> 4)); }

Task object_not_equal(VM& vm, Value self, Value other) {
  Value eq = co_await type_of(self)->slots.compare(vm, self, other, CmpOp::Eq);
  if (eq.is_not_implemented()) co_return eq;
  Value truth = co_await vm.truth(eq);
  co_return Value::boolean(truth.is_false());
}

Outcome object_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  if (op == CmpOp::Eq) return self.same(other) ? Value::boolean(true) : Value::not_implemented();
  if (op == CmpOp::Ne) {
    if (type_of(self)->slots.compare == object_compare) {
      return self.same(other) ? Value::boolean(false) : Value::not_implemented();
    }
    return object_not_equal(vm, self, other);
  }
  return Value::not_implemented();
}

Task abstract_error(VM& vm, Value cls) {
  Value set = cls.as<Type>()->dict->get("__abstractmethods__");
  Value list = co_await vm.list_of(set);
  std::vector<std::string> names;
  for (const Value& v : list.as<List>()->items) names.emplace_back(str_view(v));
  std::sort(names.begin(), names.end());
  std::string joined;
  for (const auto& n : names) joined += (joined.empty() ? "'" : ", '") + n + "'";
  co_return vm.type_error("Can't instantiate abstract class {} without an implementation for abstract method{} {}",
                          cls.as<Type>()->name(), names.size() == 1 ? "" : "s", joined);
}

Outcome object_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos || args.nkw()) {
    Value own_new = cls->lookup("__new__");
    const bool new_overridden = !(own_new.is_object() && own_new.object()->type() == types.builtin_function &&
                                  own_new.as<NativeFunction>()->owner == types.object);
    Value own_init = cls->lookup("__init__");
    const bool init_overridden = !(own_init.is_object() && own_init.object()->type() == types.wrapper_descriptor &&
                                   own_init.as<NativeFunction>()->owner == types.object);
    if (new_overridden) return vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)");
    if (!init_overridden) return vm.type_error("{}() takes no arguments", cls->name());
  }
  if (cls->has(Type::kAbstract)) return abstract_error(vm, Value(cls));
  for (Type* t = cls; t; t = t->base) {
    if (t->has(Type::kHeapType) || t == types.object) continue;
    if (cls->has(Type::kHeapType) && t->slots.make_instance == object_new) continue;  // nothing of its own to set up
    return vm.type_error("object.__new__({}) is not safe, use {}.__new__()", cls->name(), t->name());
  }
  return new_plain_instance(cls);
}

Outcome object_dunder_new(VM& vm, const Args& args) {
  Type* cls = cast<Type>(args[0]);
  if (!cls) return vm.type_error("object.__new__(X): X is not a type object ({})", type_name(args[0]));
  std::vector<Value> all = args[1].as<Tuple>()->items;
  const std::size_t npos = all.size();
  std::vector<Value> names;
  for (const auto& e : args[2].as<Dict>()->table.entries()) {
    if (!e.key) continue;
    names.push_back(e.key);
    all.push_back(e.value);
  }
  Ref<Tuple> t = make_tuple(names);
  return object_new(vm, cls, CallArgs{all.data(), npos, names.empty() ? nullptr : t.get()});
}

Outcome object_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.npos || args.nkw()) {
    Type* cls = type_of(self);
    Value own_init = cls->lookup("__init__");
    const bool init_overridden = !(own_init.is_object() && own_init.object()->type() == types.wrapper_descriptor &&
                                   own_init.as<NativeFunction>()->owner == types.object);
    if (init_overridden) return vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)");
    Value own_new = cls->lookup("__new__");
    const bool new_overridden = !(own_new.is_object() && own_new.object()->type() == types.builtin_function &&
                                  own_new.as<NativeFunction>()->owner == types.object);
    if (!new_overridden) return vm.type_error("{}.__init__() takes exactly one argument (the instance to initialize)", cls->name());
  }
  return Value::none();
}

Outcome get_class(VM&, const Value& self) { return Value(type_of(self)); }

Outcome set_class(VM& vm, const Value& self, const Value& v) {
  if (!v) return vm.type_error("can't delete __class__ attribute");
  Type* to = cast<Type>(v);
  if (!to) return vm.type_error("__class__ must be set to a class, not '{}' object", type_name(v));
  Type* from = type_of(self);
  if (!from->has(Type::kHeapType) || !to->has(Type::kHeapType)) {
    return vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  auto layout = [](Type* t) {
    while (t->has(Type::kHeapType)) t = t->base;
    return t;
  };
  if (layout(from) != layout(to) || from->slot_count != to->slot_count || from->has(Type::kHasDict) != to->has(Type::kHasDict)) {
    return vm.type_error("__class__ assignment: '{}' object layout differs from '{}'", to->name(), from->name());
  }
  self.object()->set_type(to);
  return Value::none();
}

Outcome object_format(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("__format__() argument must be str, not {}", argument_name(args[1]));
  if (!str_view(args[1]).empty()) {
    return vm.type_error("unsupported format string passed to {}.__format__", type_name(args[0]));
  }
  return vm.str(args[0]);
}

Outcome object_sizeof(VM&, const Args& args) { return make_int(args[0].is_object() ? 16 + 16 : 24); }

Outcome object_dir(VM& vm, const Args& args) {
  Ref<List> names = make_list({});
  auto add = [&](const Dict& d) {
    for (const auto& e : d.table.entries()) {
      if (e.key && is_str(e.key)) names->items.push_back(e.key);
    }
  };
  if (Dict* d = instance_dict(args[0])) add(*d);
  for (Type* t : type_of(args[0])->mro) add(*t->dict);
  std::sort(names->items.begin(), names->items.end(), [](const Value& a, const Value& b) { return str_view(a) < str_view(b); });
  names->items.erase(std::unique(names->items.begin(), names->items.end(),
                                 [](const Value& a, const Value& b) { return str_view(a) == str_view(b); }),
                     names->items.end());
  return Value(names);
}

Outcome object_init_subclass(VM& vm, const Args& args) {
  const std::string& cls = args[0].as<Type>()->name();
  if (args[2].as<Dict>()->size()) return vm.type_error("{}.__init_subclass__() takes no keyword arguments", cls);
  const std::size_t n = args[1].as<Tuple>()->size();
  if (n) return vm.type_error("{}.__init_subclass__() takes no arguments ({} given)", cls, n);
  return Value::none();
}
Outcome object_subclasshook(VM&, const Args&) { return Value::not_implemented(); }

/// lib/copyreg.py does it: (copyreg.__newobj__, (cls, …), state, list items, dict items).
Task default_reduce(VM& vm, Value self, Value protocol) {
  Value copyreg = co_await vm.import_module("copyreg");
  co_return co_await vm.call_method(copyreg, "_reduce", {self, protocol});
}
Task object_reduce(VM& vm, Args args) { co_return co_await default_reduce(vm, args[0], Value::small_int(0)); }

Task object_reduce_ex(VM& vm, Args args) {
  if (!is_int(args[1])) co_return not_an_integer(vm, args[1]);
  Value own = type_of(args[0])->lookup("__reduce__");
  if (own && !own.same(types.object->dict->get("__reduce__"))) co_return co_await vm.call_method(args[0], "__reduce__");
  co_return co_await default_reduce(vm, args[0], args[1]);
}

Outcome object_getstate(VM& vm, const Args& args) {
  Dict* d = instance_dict(args[0]);
  Value dict = d && d->size() ? Value(copy_dict(*d)) : Value::none();
  InstanceData* data = args[0].is_object() ? args[0].object()->inst : nullptr;
  if (data && !data->slots.empty()) {
    Ref<Dict> slots = make_dict();
    for (Type* t : type_of(args[0])->mro) {
      for (std::size_t i = 0; i < t->slot_names.size(); ++i) {
        const std::size_t at = static_cast<std::size_t>(t->slot_base) + i;
        if (at < data->slots.size() && data->slots[at]) slots->set(t->slot_names[i], data->slots[at]);
      }
    }
    if (slots->size()) return Value(make_tuple({dict, Value(slots)}));
  }
  return dict;
}

}  // namespace

std::uint64_t identity(const Value& v) {
  if (v.is_object()) return reinterpret_cast<std::uintptr_t>(v.object());
  // Unboxed values: a number of their own, as stable as the value is.
  std::uint64_t x = v.bits() * 0x9E3779B97F4A7C15ull;
  return (x >> 17) << 4 | 8;
}

Value new_plain_instance(Type* cls) {
  auto o = make<Instance>(cls);
  if (cls->slot_count) o->inst->slots.resize(static_cast<std::size_t>(cls->slot_count));
  return Value(o);
}

bool has_plain_construction(Type* cls, Function** init) {
  if (cls->slots.make_instance != types.object->slots.make_instance || cls->has(Type::kAbstract) || !cls->has(Type::kHeapType)) return false;
  if (cls->slots.init == types.object->slots.init) return true;
  if (cls->slots.init != init_by_dunder) return false;
  static Str* const kInit = intern("__init__");
  Value fn = cls->lookup(kInit);
  if (!fn.is_object() || fn.object()->type() != types.function) return false;
  *init = fn.as<Function>();
  return true;
}

void init_object_type() {
  Type* t = types.object;
  t->slots.repr = object_repr;
  t->slots.str = object_str;
  t->slots.hash = object_hash;
  t->slots.compare = object_compare;
  t->slots.getattr = generic_getattr;
  t->slots.setattr = generic_setattr;
  t->def_new("object(*args, **kwargs)", object_dunder_new, "The base class of every class.");
  t->slots.make_instance = object_new;
  t->slots.init = object_init;
  t->getset("__class__", get_class, set_class);
  t->def("__format__(self, format_spec, /)", object_format);
  t->def("__sizeof__(self, /)", object_sizeof);
  t->def("__dir__(self, /)", object_dir);
  t->def("__reduce_ex__(self, protocol, /)", object_reduce_ex);
  t->def("__reduce__(self, /)", object_reduce);
  t->def("__getstate__(self, /)", object_getstate);
  t->def_class("__init_subclass__(cls, /, *args, **kwargs)", object_init_subclass);
  t->def_class("__subclasshook__(cls, subclass, /)", object_subclasshook);
  t->ready();
}

}  // namespace py
