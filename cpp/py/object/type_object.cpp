// `type`: the attributes and methods of classes.
#include <algorithm>

#include "py/object/class_builder.h"
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/generic_alias.h"
#include "py/object/init.h"
#include "py/object/mapping_proxy.h"
#include "py/object/module.h"
#include "py/vm/attr.h"
#include "py/vm/vm.h"

namespace py {




namespace {

Outcome type_repr(VM&, const Value& self) {
  Type* t = self.as<Type>();
  if (!t->has(Type::kHeapType)) {
    std::string shown = t->full_name();
    if (t->qualname_value) shown = shown.substr(0, shown.size() - t->name().size()) + t->qualname();
    return Value(make_str("<class '" + shown + "'>"));
  }
  Value m = t->dict->get("__module__");
  if (m && is_str(m) && str_view(m) != "builtins") return Value(make_str(fmt::format("<class '{}.{}'>", str_view(m), t->qualname())));
  return Value(make_str("<class '" + t->qualname() + "'>"));
}

Outcome get_name(VM&, const Value& self) { return Value(make_str(self.as<Type>()->name())); }
Outcome set_name(VM& vm, const Value& self, const Value& v) {
  Type* t = self.as<Type>();
  if (!t->has(Type::kHeapType)) return vm.type_error("cannot set '__name__' attribute of immutable type '{}'", t->full_name());
  if (!v) return vm.type_error("cannot delete '__name__' attribute of type '{}'", t->name());
  if (!is_str(v)) return vm.type_error("can only assign string to {}.__name__, not '{}'", t->name(), type_name(v));
  t->set_name(std::string(str_view(v)));
  return Value::none();
}
Outcome get_qualname(VM&, const Value& self) { return Value(make_str(self.as<Type>()->qualname())); }
Outcome set_qualname(VM& vm, const Value& self, const Value& v) {
  Type* t = self.as<Type>();
  if (!t->has(Type::kHeapType)) return vm.type_error("cannot set '__qualname__' attribute of immutable type '{}'", t->full_name());
  if (!v || !is_str(v)) return vm.type_error("can only assign string to {}.__qualname__, not '{}'", t->name(), v ? type_name(v) : "NULL");
  t->qualname_value = v;
  return Value::none();
}
/// CPython's bits, as far as they say something here.
Outcome get_flags(VM&, const Value& self) {
  static constexpr std::pair<std::uint32_t, std::int64_t> kBits[] = {
      {Type::kHeapType, 1 << 9}, {Type::kBaseType, 1 << 10}, {Type::kAbstract, 1 << 20}, {Type::kIntSubclass, 1 << 24},
      {Type::kListSubclass, 1 << 25}, {Type::kTupleSubclass, 1 << 26}, {Type::kBytesSubclass, 1 << 27},
      {Type::kStrSubclass, 1 << 28}, {Type::kDictSubclass, 1 << 29}, {Type::kExceptionSubclass, 1 << 30},
      {Type::kTypeSubclass, 1ll << 31}, {Type::kMappingPattern, 1 << 6}, {Type::kSequencePattern, 1 << 5}};
  Type* t = self.as<Type>();
  std::int64_t flags = 1 << 12 | (t->has(Type::kHeapType) ? 0 : 1 << 8);
  for (const auto& [mine, theirs] : kBits) flags |= t->has(static_cast<Type::Flag>(mine)) ? theirs : 0;
  return make_int(flags);
}
Outcome get_module(VM& vm, const Value& self) {
  Type* t = self.as<Type>();
  if (t->has(Type::kHeapType)) {
    Value m = t->dict->get("__module__");
    return m ? Outcome(m) : vm.raise(exc.AttributeError, "__module__");
  }
  return Value(make_str(t->module()));
}
Outcome set_module(VM& vm, const Value& self, const Value& v) {
  Type* t = self.as<Type>();
  if (!t->has(Type::kHeapType)) return vm.type_error("cannot set '__module__' attribute of immutable type '{}'", t->full_name());
  t->dict->set("__module__", v);
  return Value::none();
}
Outcome get_bases(VM&, const Value& self) { return Value(self.as<Type>()->bases); }
Outcome get_base(VM&, const Value& self) {
  Type* t = self.as<Type>();
  return t->base && t != types.object ? Value(t->base) : Value::none();
}
Outcome get_mro(VM&, const Value& self) {
  std::vector<Value> all;
  for (Type* t : self.as<Type>()->mro) all.push_back(Value(t));
  return Value(make_tuple(std::move(all)));
}
Outcome get_dict(VM&, const Value& self) { return Value(make<MappingProxy>(Value(self.as<Type>()->dict))); }
Outcome get_doc(VM& vm, const Value& self) {
  Type* t = self.as<Type>();
  Value doc = t->dict->get("__doc__");
  if (!doc) return Value::none();
  return bind_attribute(vm, doc, Value(), t);
}
Outcome set_doc(VM& vm, const Value& self, const Value& v) {
  Type* t = self.as<Type>();
  if (!t->has(Type::kHeapType)) return vm.type_error("cannot set '__doc__' attribute of immutable type '{}'", t->full_name());
  t->dict->set("__doc__", v);
  t->modified(intern("__doc__"));
  return Value::none();
}
Outcome get_annotations(VM& vm, const Value& self) {
  Type* t = self.as<Type>();
  Value a = t->dict->get("__annotations__");
  if (a && t->has(Type::kHeapType)) return a;
  if (!t->has(Type::kHeapType)) return attribute_error(vm, self, intern("__annotations__"));
  a = Value(make_dict());
  t->dict->set("__annotations__", a);
  return a;
}
Outcome set_annotations(VM&, const Value& self, const Value& v) {
  self.as<Type>()->dict->set("__annotations__", v);
  return Value::none();
}
Outcome get_abstract(VM& vm, const Value& self) {
  Value v = self.as<Type>()->dict->get("__abstractmethods__");
  return v && self.as<Type>() != types.type ? Outcome(v) : vm.raise(exc.AttributeError, "__abstractmethods__");
}
Task set_abstract_task(VM& vm, Value self, Value v) {
  Type* t = self.as<Type>();
  Value some = co_await vm.truth(v);
  t->dict->set("__abstractmethods__", v);
  if (some.is_true()) {
    t->flags |= Type::kAbstract;
  } else {
    t->flags &= ~Type::kAbstract;
  }
  t->modified(intern("__abstractmethods__"));
  co_return Value::none();
}
Outcome set_abstract(VM& vm, const Value& self, const Value& v) { return set_abstract_task(vm, self, v); }

Outcome get_type_params(VM&, const Value& self) {
  Value v = self.as<Type>()->dict->get("__type_params__");
  return v && is_tuple(v) ? v : Value(make_tuple({}));
}
Outcome set_type_params(VM&, const Value& self, const Value& v) {
  self.as<Type>()->dict->set("__type_params__", v);
  return Value::none();
}

Outcome type_mro(VM&, const Args& args) {
  std::vector<Value> all;
  for (Type* t : args[0].as<Type>()->mro) all.push_back(Value(t));
  return Value(make_list(std::move(all)));
}

Outcome type_subclasses(VM&, const Args& args) {
  std::vector<Value> all;
  for (Type* t : args[0].as<Type>()->subclasses) all.push_back(Value(t));
  return Value(make_list(std::move(all)));
}

Outcome type_instancecheck(VM& vm, const Args& args) { return Value::boolean(isinstance(args[1], args[0].as<Type>())); }
Outcome type_subclasscheck(VM& vm, const Args& args) {
  Type* c = cast<Type>(args[1]);
  if (!c) return vm.type_error("issubclass() arg 1 must be a class");
  return Value::boolean(c->is_subtype_of(args[0].as<Type>()));
}
Outcome type_prepare(VM&, const Args&) { return Value(make_dict()); }

Outcome type_dir(VM&, const Args& args) {
  Ref<List> names = make_list({});
  for (Type* t : args[0].as<Type>()->mro) {
    for (const auto& e : t->dict->table.entries()) {
      if (e.key && is_str(e.key)) names->items.push_back(e.key);
    }
  }
  std::sort(names->items.begin(), names->items.end(), [](const Value& a, const Value& b) { return str_view(a) < str_view(b); });
  names->items.erase(std::unique(names->items.begin(), names->items.end(),
                                 [](const Value& a, const Value& b) { return str_view(a) == str_view(b); }),
                     names->items.end());
  return Value(names);
}

Outcome type_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op != BinOp::Or) return Value::not_implemented();
  return make_union(vm, a, b);
}

}  // namespace

void init_type_type() {
  Type* t = types.type;
  fill_type_construction(t);
  t->slots.repr = type_repr;
  t->slots.getattr = type_getattr;
  t->slots.setattr = type_setattr;
  t->slots.binary = type_binary;
  t->slots.binary_ops = bit(BinOp::Or);
  t->getset("__name__", get_name, set_name);
  t->getset("__qualname__", get_qualname, set_qualname);
  t->getset("__module__", get_module, set_module);
  t->getset("__flags__", get_flags);
  t->getset("__bases__", get_bases);
  t->getset("__base__", get_base);
  t->getset("__mro__", get_mro);
  t->getset("__dict__", get_dict);
  t->getset("__doc__", get_doc, set_doc);
  t->getset("__annotations__", get_annotations, set_annotations);
  t->getset("__abstractmethods__", get_abstract, set_abstract);
  t->getset("__type_params__", get_type_params, set_type_params);
  t->def("mro(self, /)", type_mro, "The classes looked through for attributes, in order.");
  t->def("__subclasses__(self, /)", type_subclasses, "The direct subclasses.");
  t->def("__instancecheck__(self, instance, /)", type_instancecheck);
  t->def("__subclasscheck__(self, subclass, /)", type_subclasscheck);
  t->def("__dir__(self, /)", type_dir);
  t->def_class("__prepare__(cls, /, *args, **kwds)", type_prepare);
  t->ready();
}

}  // namespace py
