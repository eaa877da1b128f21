// Module objects.
#include "py/object/module.h"

#include "py/object/exception.h"
#include "py/object/init.h"
#include "py/vm/attr.h"
#include "py/vm/vm.h"

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

Outcome module_repr(VM&, const Value& self) {
  auto* m = self.as<Module>();
  Value file = m->dict->get("__file__");
  if (file && is_str(file)) return Value(make_str(fmt::format("<module '{}' from '{}'>", m->name(), str_view(file))));
  return Value(make_str(fmt::format("<module '{}' (built-in)>", m->name())));
}

Outcome module_new(VM& vm, const Args& a) {
  return Value(make<Module>(is_str(a[1]) ? str_view(a[1]) : "", a[0].as<Type>()));
}

}  // namespace

void init_module_type() {
  Type* t = types.module;
  t->def_new("module(name, doc=None)", module_new, "A module object.");
  t->slots.getattr = module_getattr;
  t->slots.repr = module_repr;
  t->getset("__dict__", [](VM&, const Value& s) -> Outcome { return Value(s.as<Module>()->dict); });
  t->ready();
}

}  // namespace py
