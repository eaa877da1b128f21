// Module objects.
#include "py/object/module.h"

#include "py/object/exception.h"
#include "py/object/init.h"
#include "py/vm/attr.h"
#include "py/vm/vm.h"
#include "py/object/argument.h"

namespace py {

Module::Module(std::string_view name, Type* type) : GcObject(type), dict(make_dict()) {
  dict->set("__name__", Value(make_str(std::string(name))));
  dict->set("__doc__", Value::none());
  dict->set("__package__", Value::none());
  dict->set("__loader__", Value::none());
  dict->set("__spec__", Value::none());
}

void Module::traverse(Visitor& v) { v.visit_object(dict.get()); }

void Module::clear_refs() {
  Ref<Dict> old = dict;
  dict = make_dict();
  old->table.clear();
}

std::string Module::name() const {
  Value n = dict->get("__name__");
  return n && is_str(n) ? std::string(str_view(n)) : "?";
}

void Module::def(const char* signature, PlainFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::Function, signature, fn, nullptr, doc, nullptr);
  f->module_name = intern(name());
  dict->set(f->signature().name(), Value(f));
}
void Module::def(const char* signature, CoroutineFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::Function, signature, nullptr, fn, doc, nullptr);
  f->module_name = intern(name());
  dict->set(f->signature().name(), Value(f));
}

namespace {

/// What modules made by a program have for `lazy`: it tells them from built-in ones.
Value nothing_lazy(VM&, Module&, Str*) { return Value(); }

Outcome module_repr(VM&, const Value& self) {
  auto* m = self.as<Module>();
  Value file = m->dict->get("__file__");
  if (file && is_str(file)) return Value(make_str(fmt::format("<module '{}' from '{}'>", m->name(), str_view(file))));
  if (Value folders = m->dict->get("__path__"); folders && file) {
    if (List* l = cast<List>(folders); l && l->size() && is_str(l->items[0]))
      return Value(make_str(fmt::format("<module '{}' (namespace) from ['{}']>", m->name(), str_view(l->items[0]))));
  }
  // Made by types.ModuleType rather than imported.
  if (m->lazy == nothing_lazy) return Value(make_str(fmt::format("<module '{}'>", m->name())));
  return Value(make_str(fmt::format("<module '{}' (built-in)>", m->name())));
}

Outcome module_new(VM& vm, const Args& a) { return Value(make<Module>("", a[0].as<Type>())); }

Outcome module_init(VM& vm, const Args& a) {
  if (!is_str(a[1])) return vm.type_error("module() argument 'name' must be str, not {}", argument_name(a[1]));
  a[0].as<Module>()->lazy = nothing_lazy;
  Dict& d = *a[0].as<Module>()->dict;
  d.set("__name__", a[1]);
  d.set("__doc__", a[2]);
  for (const char* name : {"__package__", "__loader__", "__spec__"}) d.set(name, Value::none());
  return Value::none();
}

Outcome module_annotations(VM& vm, const Value& self) {
  Dict& d = *self.as<Module>()->dict;
  if (Value known = d.get("__annotations__")) return known;
  Value made(make_dict());
  d.set("__annotations__", made);
  return made;
}
Outcome set_module_annotations(VM& vm, const Value& self, const Value& v) {
  Dict& d = *self.as<Module>()->dict;
  if (v) {
    d.set("__annotations__", v);
  } else if (!d.erase(intern("__annotations__"))) {
    return vm.raise(exc.AttributeError, "__annotations__");
  }
  return Value::none();
}

}  // namespace

void init_module_type() {
  Type* t = types.module;
  t->def_new("module(*args, **kwargs)", module_new, "A module object.");
  t->def_init("module(name, doc=None)", module_init);
  t->getset("__annotations__", module_annotations, set_module_annotations);
  t->slots.getattr = module_getattr;
  t->slots.repr = module_repr;
  t->getset("__dict__", [](VM&, const Value& s) -> Outcome { return Value(s.as<Module>()->dict); });
  t->ready();
}

}  // namespace py
