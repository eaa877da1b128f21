// Attribute access: instances, classes, modules.
#include "py/vm/attr.h"

#include "py/object/containers.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/object/weakref.h"
#include "py/vm/call.h"
#include "py/vm/library.h"

namespace py {

Dict* instance_dict(const Value& v, bool make_it) {
  if (!v.is_object()) return nullptr;
  Object* o = v.object();
  if (o->type()->is_subtype_of(types.module)) return static_cast<Module*>(o)->dict.get();
  if (!o->type()->has(Type::kHasDict) || o->type()->has(Type::kTypeSubclass)) return nullptr;
  if (o->inst && o->inst->dict) return o->inst->dict.get();
  if (!make_it) return nullptr;
  InstanceData& data = instance_data(o);
  data.dict = make_dict();
  return data.dict.get();
}

Outcome attribute_error(VM& vm, const Value& obj, Str* name) {
  std::string text;
  if (Type* t = cast<Type>(obj)) {
    text = fmt::format("type object '{}' has no attribute '{}'", t->shown_name(), name->view());
  } else if (Module* m = cast<Module>(obj)) {
    const ModuleTrouble trouble = trouble_of(vm, *m);
    const Value file = m->dict->get("__file__");
    if (trouble.initializing && trouble.advice.empty() && file && is_str(file)) {
      text = fmt::format("partially initialized module '{}' from '{}' has no attribute '{}' (most likely due to a circular import)", m->name(),
                         str_view(file), name->view());
    } else if (trouble.advice.empty() && vm.modules->get(fmt::format("{}.{}", m->name(), name->view()))) {
      text = fmt::format("cannot access submodule '{}' of module '{}' (most likely due to a circular import)", name->view(), m->name());
    } else {
      text = fmt::format("module '{}' has no attribute '{}'{}", m->name(), name->view(), trouble.advice);
    }
  } else {
    text = fmt::format("'{}' object has no attribute '{}'", type_name(obj), name->view());
  }
  auto e = make_exception(exc.AttributeError, std::move(text));
  e->extra = {Value(name), obj};
  return vm.raise_object(Value(e));
}

Outcome bind_attribute(VM& vm, const Value& found, const Value& obj, Type* owner) {
  if (!found.is_object()) return found;
  if (auto get = found.object()->type()->slots.descr_get) return get(vm, found, obj, Value(owner));
  return found;
}

Outcome generic_getattr(VM& vm, const Value& self, Str* name) {
  Type* t = type_of(self);
  Value found = t->lookup(name);
  if (found.is_object() && found.object()->type()->slots.descr_set && found.object()->type()->slots.descr_get)
    return bind_attribute(vm, found, self, t);
  if (self.is_object()) {
    InstanceData* data = self.object()->inst;
    if (data && data->dict) {
      Value v = data->dict->get(name);
      if (v) return v;
    }
  }
  if (found) return bind_attribute(vm, found, self, t);
  static Str* const kDict = intern("__dict__");
  if (name == kDict) {
    if (Dict* d = instance_dict(self, true)) return Value(d);
  }
  return attribute_error(vm, self, name);
}

Outcome generic_setattr(VM& vm, const Value& self, Str* name, const Value& v) {
  Type* t = type_of(self);
  Value found = t->lookup(name);
  if (found.is_object()) {
    if (auto set = found.object()->type()->slots.descr_set) return set(vm, found, self, v);
  }
  if (name->view() == "__dict__" && t->has(Type::kHasDict) && self.is_object()) {
    Dict* d = cast<Dict>(v);
    if (!d) return vm.type_error("__dict__ must be set to a dictionary, not a '{}'", type_name(v));
    instance_data(self.object()).dict = Ref<Dict>(d);
    return Value::none();
  }
  if (Dict* d = instance_dict(self, bool(v))) {
    if (v) {
      d->set(name, v);
      return Value::none();
    }
    if (d->erase(name)) return Value::none();
    return attribute_error(vm, self, name);
  }
  if (t->has(Type::kHasDict)) return attribute_error(vm, self, name);
  std::string text = found ? fmt::format("'{}' object attribute '{}' is read-only", t->shown_name(), name->view())
                           : fmt::format("'{}' object has no attribute '{}' and no __dict__ for setting new attributes", t->shown_name(), name->view());
  auto e = make_exception(exc.AttributeError, std::move(text));
  e->extra = {Value(name), self};
  return vm.raise_object(Value(e));
}

Outcome type_getattr(VM& vm, const Value& self, Str* name) {
  Type* t = self.as<Type>();
  Type* meta = t->type();
  Value on_meta = meta->lookup(name);
  if (on_meta.is_object() && on_meta.object()->type()->slots.descr_set) return bind_attribute(vm, on_meta, self, meta);
  Value found = t->lookup(name);
  if (found) return bind_attribute(vm, found, Value(), t);
  if (on_meta) return bind_attribute(vm, on_meta, self, meta);
  return attribute_error(vm, self, name);
}

Outcome type_setattr(VM& vm, const Value& self, Str* name, const Value& v) {
  Type* t = self.as<Type>();
  if (!t->has(Type::kHeapType)) {
    return vm.type_error("cannot set '{}' attribute of immutable type '{}'", name->view(), t->full_name());
  }
  Value on_meta = t->type()->lookup(name);
  if (on_meta.is_object()) {
    if (auto set = on_meta.object()->type()->slots.descr_set) return set(vm, on_meta, self, v);
  }
  if (v) {
    t->dict->set(name, v);
  } else if (!t->dict->erase(name)) {
    return attribute_error(vm, self, name);
  }
  t->modified(name);
  return Value::none();
}

Outcome module_getattr(VM& vm, const Value& self, Str* name) {
  Module* m = self.as<Module>();
  Value v = m->dict->get(name);
  if (v) return v;
  Type* t = type_of(self);
  Value found = t->lookup(name);
  if (found) return bind_attribute(vm, found, self, t);
  if (m->lazy) {
    v = m->lazy(vm, *m, name);
    if (v) return v;
    if (vm.error()) return Outcome::error();
  }
  Value hook = m->dict->get("__getattr__");
  if (hook) return vm.call(hook, {Value(name)});
  return attribute_error(vm, self, name);
}

Outcome VM::get_attr(const Value& obj, Str* name) { return type_of(obj)->slots.getattr(*this, obj, name); }
Outcome VM::get_attr(const Value& obj, std::string_view name) { return get_attr(obj, intern(name)); }

namespace {

Task get_or_empty(VM& vm, Value obj, Value name) {
  Outcome o = co_await vm.attempt(vm.get_attr(obj, name.as<Str>()));
  if (o.is_error() && vm.error_is(exc.AttributeError)) {
    vm.clear_error();
    co_return Value();
  }
  co_return o;
}

}  // namespace

Outcome VM::get_attr_or_empty(const Value& obj, Str* name) { return get_or_empty(*this, obj, Value(name)); }

Outcome VM::set_attr(const Value& obj, Str* name, const Value& v) {
  return type_of(obj)->slots.setattr(*this, obj, name, v);
}

}  // namespace py
