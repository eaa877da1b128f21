// What is found on classes and bound to instances: functions, bound methods, built-in methods, getset and member
// descriptors, property, classmethod, staticmethod.
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/init.h"
#include "py/object/module.h"
#include "py/object/weakref.h"
#include "py/vm/nesting.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/vm.h"

namespace py {

void Property::traverse(Visitor& v) {
  v.visit(get);
  v.visit(set);
  v.visit(del);
  v.visit(doc);
  v.visit(name);
}
void Property::clear_refs() { get = set = del = doc = Value(); }

namespace {

Outcome str_value(std::string s) { return Value(make_str(std::move(s))); }

// ---- bound methods ----

Outcome method_call(VM& vm, const Value& self, const CallArgs& args) {
  auto* m = self.as<Method>();
  if (m->function.is_object() && m->function.object()->type() == types.function) {
    return call_with_self(vm, m->function, m->self, args);
  }
  NativeNesting nesting;
  if (nesting.too_deep()) return vm.recursion_error();
  std::vector<Value> all;
  all.reserve(args.npos + args.nkw() + 1);
  all.push_back(m->self);
  all.insert(all.end(), args.data, args.data + args.npos + args.nkw());
  return vm.call(m->function, CallArgs{all.data(), args.npos + 1, args.names});
}
Task method_repr_task(VM& vm, Value self) {
  auto* m = self.as<Method>();
  Value name = co_await vm.get_attr_or_empty(m->function, intern("__qualname__"));
  if (!name || !is_str(name)) name = co_await vm.get_attr_or_empty(m->function, intern("__name__"));
  Value text = co_await vm.repr(m->self);
  co_return str_value(fmt::format("<bound method {} of {}>", name && is_str(name) ? str_view(name) : "?", str_view(text)));
}
Outcome method_repr(VM& vm, const Value& self) { return method_repr_task(vm, self); }
Outcome method_getattr(VM& vm, const Value& self, Str* name) {
  Value found = types.method->lookup(name);
  if (found) return bind_attribute(vm, found, self, types.method);
  return vm.get_attr(self.as<Method>()->function, name);
}
Outcome method_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  Method* y = cast<Method>(b);
  if (!y || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  Method* x = a.as<Method>();
  return Value::boolean((x->function.same(y->function) && x->self.same(y->self)) == (op == CmpOp::Eq));
}
Outcome method_hash(VM&, const Value& self) {
  auto* m = self.as<Method>();
  return make_int(static_cast<std::int64_t>((m->function.bits() * 31 + m->self.bits()) >> 8));
}
Outcome method_new(VM& vm, const Args& args) {
  if (!type_of(args[1])->slots.call) return vm.type_error("first argument must be callable");
  if (args[2].is_none()) return vm.type_error("instance must not be None");
  return Value(make<Method>(args[1], args[2]));
}

// ---- built-in functions and methods ----

Outcome native_repr(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  const std::string& name = f->signature().name();
  switch (f->kind) {
    case NativeFunction::Kind::Method:
      if (f->bound) break;
      return str_value(fmt::format("<method '{}' of '{}' objects>", name, f->owner->full_name()));
    case NativeFunction::Kind::SlotWrapper:
      if (f->bound) {
        return str_value(fmt::format("<method-wrapper '{}' of {} object at {:#x}>", name, type_of(f->bound)->full_name(), identity(f->bound)));
      }
      return str_value(fmt::format("<slot wrapper '{}' of '{}' objects>", name, f->owner->full_name()));
    case NativeFunction::Kind::ClassMethod:
      if (f->bound) break;
      return str_value(fmt::format("<method '{}' of '{}' objects>", name, f->owner->full_name()));
    default:
      break;
  }
  if (f->bound) {
    return str_value(fmt::format("<built-in method {} of {} object at {:#x}>", name, type_of(f->bound)->full_name(), identity(f->bound)));
  }
  if (f->kind == NativeFunction::Kind::New) {
    return str_value(fmt::format("<built-in method __new__ of type object at {:#x}>", identity(Value(f->owner))));
  }
  return str_value(fmt::format("<built-in function {}>", name));
}

/// A native function with its first argument fixed.
Value bind_native(const NativeFunction& f, const Value& self) {
  auto b = f.copy();
  b->bound = self;
  b->set_type(f.kind == NativeFunction::Kind::SlotWrapper ? types.method_wrapper : types.builtin_function);
  return Value(b);
}

Outcome native_method_get(VM& vm, const Value& self, const Value& obj, const Value&) {
  if (!obj) return self;
  auto* f = self.as<NativeFunction>();
  if (!isinstance(obj, f->owner)) {
    return vm.type_error("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", f->signature().name(), f->owner->name(), type_name(obj));
  }
  return bind_native(*f, obj);
}
Outcome native_class_get(VM&, const Value& self, const Value& obj, const Value& owner) {
  return bind_native(*self.as<NativeFunction>(), owner ? owner : Value(type_of(obj)));
}

Outcome native_name(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  return str_value(f->kind == NativeFunction::Kind::New ? "__new__" : f->signature().name());
}
Outcome native_qualname(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  std::string name = f->kind == NativeFunction::Kind::New ? "__new__" : f->signature().name();
  return str_value(f->owner ? f->owner->name() + "." + name : name);
}
Outcome native_doc(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  return f->doc ? Value(make_str(std::string(f->doc))) : Value::none();
}
Outcome native_self(VM& vm, const Value& self) {
  auto* f = self.as<NativeFunction>();
  return f->bound ? f->bound : Value::none();
}
Outcome native_module(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  return f->module_name ? Value(f->module_name) : Value::none();
}
Outcome native_objclass(VM&, const Value& self) { return Value(self.as<NativeFunction>()->owner); }
Outcome native_text_signature(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  const bool method = f->kind == NativeFunction::Kind::Method || f->kind == NativeFunction::Kind::SlotWrapper;
  std::string text = f->signature().text(false);
  if (method) text = "($" + text.substr(1);
  return str_value(text);
}
Outcome native_compare(VM&, const Value& a, const Value& b, CmpOp op) {
  if (op != CmpOp::Eq && op != CmpOp::Ne) return Value::not_implemented();
  if (!b.is_object() || b.object()->type() != a.object()->type()) return Value::not_implemented();
  auto* x = a.as<NativeFunction>();
  auto* y = b.as<NativeFunction>();
  const bool same = x == y || (x->bound && x->signature_ == y->signature_ && x->bound.same(y->bound));
  return Value::boolean(same == (op == CmpOp::Eq));
}
Outcome native_hash(VM&, const Value& self) {
  auto* f = self.as<NativeFunction>();
  return make_int(static_cast<std::int64_t>((reinterpret_cast<std::uintptr_t>(f->signature_.get()) ^ f->bound.bits()) & 0xFFFFFFFFFFFF));
}

void fill_native(Type* t) {
  t->slots.repr = native_repr;
  t->slots.call = native_call_slot;
  t->slots.compare = native_compare;
  t->slots.hash = native_hash;
  t->getset("__name__", native_name);
  t->getset("__qualname__", native_qualname);
  t->getset("__doc__", native_doc);
  t->getset("__text_signature__", native_text_signature);
}

// ---- getset and member descriptors ----

Outcome getset_get(VM& vm, const Value& self, const Value& obj, const Value&) {
  if (!obj) return self;
  auto* d = self.as<GetSet>();
  if (!isinstance(obj, d->owner)) {
    return vm.type_error("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", d->name, d->owner->name(), type_name(obj));
  }
  return d->get(vm, obj);
}
Outcome getset_set(VM& vm, const Value& self, const Value& obj, const Value& v) {
  auto* d = self.as<GetSet>();
  if (!isinstance(obj, d->owner)) {
    return vm.type_error("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", d->name, d->owner->name(), type_name(obj));
  }
  if (!d->set) {
    return vm.raise(exc.AttributeError, "attribute '{}' of '{}' objects is not writable", d->name, d->owner->full_name());
  }
  return d->set(vm, obj, v);
}
Outcome getset_repr(VM&, const Value& self) {
  auto* d = self.as<GetSet>();
  return str_value(fmt::format("<attribute '{}' of '{}' objects>", d->name, d->owner->full_name()));
}

Outcome member_get(VM& vm, const Value& self, const Value& obj, const Value&) {
  if (!obj) return self;
  auto* m = self.as<MemberSlot>();
  if (!isinstance(obj, m->owner)) {
    return vm.type_error("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", m->name->view(), m->owner->name(), type_name(obj));
  }
  const auto& slots = instance_data(obj.object()).slots;
  if (static_cast<std::size_t>(m->index) < slots.size() && slots[static_cast<std::size_t>(m->index)]) {
    return slots[static_cast<std::size_t>(m->index)];
  }
  return attribute_error(vm, obj, m->name);
}
Outcome member_set(VM& vm, const Value& self, const Value& obj, const Value& v) {
  auto* m = self.as<MemberSlot>();
  if (!isinstance(obj, m->owner)) {
    return vm.type_error("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", m->name->view(), m->owner->name(), type_name(obj));
  }
  auto& slots = instance_data(obj.object()).slots;
  if (static_cast<std::size_t>(m->index) >= slots.size()) slots.resize(static_cast<std::size_t>(type_of(obj)->slot_count));
  Value& slot = slots[static_cast<std::size_t>(m->index)];
  if (!v && !slot) return attribute_error(vm, obj, m->name);
  slot = v;
  return Value::none();
}
Outcome member_repr(VM&, const Value& self) {
  auto* m = self.as<MemberSlot>();
  return str_value(fmt::format("<member '{}' of '{}' objects>", m->name->view(), m->owner->full_name()));
}

// ---- property ----

Outcome property_init(VM& vm, const Args& args) {
  auto* p = args[0].as<Property>();
  auto or_empty = [](const Value& v) { return v.is_none() ? Value() : v; };
  p->get = or_empty(args[1]);
  p->set = or_empty(args[2]);
  p->del = or_empty(args[3]);
  p->doc = args[4];
  p->getter_doc = false;
  if (p->doc.is_none() && p->get) {
    if (Function* f = cast<Function>(p->get)) {
      p->doc = f->doc;
      p->getter_doc = true;
    }
  }
  // Python: an instance of a subclass keeps it among its attributes, since the class's own __doc__ is found first.
  if (p->type() != types.property && !p->doc.is_none())
    if (Dict* d = instance_dict(args[0], true)) d->set("__doc__", p->doc);
  return Value::none();
}
Outcome property_new(VM&, const Args& args) { return Value(make<Property>(args[0].as<Type>())); }

Outcome property_word(VM& vm, const Property& p, const Value& obj, const char* what) {
  std::string name = p.name ? fmt::format(" {}", "'" + std::string(str_view(p.name)) + "'") : "";
  if (!p.name) {
    Value fn = p.get;
    if (Function* f = cast<Function>(fn)) name = fmt::format(" '{}'", str_view(f->name));
  }
  return vm.raise(exc.AttributeError, "property{} of '{}' object has no {}", name, type_of(obj)->qualname(), what);
}
Outcome property_get(VM& vm, const Value& self, const Value& obj, const Value&) {
  if (!obj || obj.is_none()) return self;
  auto* p = self.as<Property>();
  if (!p->get) return property_word(vm, *p, obj, "getter");
  return vm.call(p->get, {obj});
}
Outcome property_set(VM& vm, const Value& self, const Value& obj, const Value& v) {
  auto* p = self.as<Property>();
  if (v) {
    if (!p->set) return property_word(vm, *p, obj, "setter");
    return vm.call(p->set, {obj, v});
  }
  if (!p->del) return property_word(vm, *p, obj, "deleter");
  return vm.call(p->del, {obj});
}
Outcome property_copy(VM& vm, const Property& p, const Value& get, const Value& set, const Value& del) {
  auto none = [](const Value& v) { return v ? v : Value::none(); };
  if (p.type() == types.property) {
    auto q = make<Property>();
    q->get = get;
    q->set = set;
    q->del = del;
    q->name = p.name;
    q->doc = p.doc;
    q->getter_doc = p.getter_doc;
    if (p.getter_doc || !p.doc || p.doc.is_none()) {
      if (Function* f = cast<Function>(get)) {
        q->doc = f->doc;
        q->getter_doc = true;
      }
    }
    return Value(q);
  }
  return vm.call(Value(p.type()), {none(get), none(set), none(del), p.getter_doc ? Value::none() : none(p.doc)});
}
Outcome property_getter(VM& vm, const Args& a) {
  auto* p = a[0].as<Property>();
  return property_copy(vm, *p, a[1], p->set, p->del);
}
Outcome property_setter(VM& vm, const Args& a) {
  auto* p = a[0].as<Property>();
  return property_copy(vm, *p, p->get, a[1], p->del);
}
Outcome property_deleter(VM& vm, const Args& a) {
  auto* p = a[0].as<Property>();
  return property_copy(vm, *p, p->get, p->set, a[1]);
}
Outcome property_set_name(VM&, const Args& a) {
  a[0].as<Property>()->name = a[2];
  return Value::none();
}
Outcome none_if_empty(const Value& v) { return v ? v : Value::none(); }

// ---- staticmethod, classmethod ----

template <class T>
Outcome wrapper_new(VM&, const Args& args) {
  return Value(make<T>(args[1], args[0].as<Type>()));
}
Outcome staticmethod_get(VM&, const Value& self, const Value&, const Value&) { return self.as<StaticMethod>()->function; }
Outcome staticmethod_call(VM& vm, const Value& self, const CallArgs& args) {
  NativeNesting nesting;
  if (nesting.too_deep()) return vm.recursion_error();
  return vm.call(self.as<StaticMethod>()->function, args);
}
Outcome classmethod_get(VM&, const Value& self, const Value& obj, const Value& owner) {
  const Value& fn = self.as<ClassMethod>()->function;
  Value cls = owner && !owner.is_none() ? owner : Value(type_of(obj));
  return Value(make<Method>(fn, cls));
}
Task wrapper_repr(VM& vm, Value fn, const char* what) {
  Value text = co_await vm.repr(fn);
  co_return str_value(fmt::format("<{}({})>", what, str_view(text)));
}
template <class T>
void fill_wrapper(Type* t) {
  t->flags |= Type::kHasDict;
  t->getset("__func__", [](VM&, const Value& s) -> Outcome { return s.as<T>()->function; });
  t->getset("__wrapped__", [](VM&, const Value& s) -> Outcome { return s.as<T>()->function; });
  t->getset("__name__", [](VM& vm, const Value& s) -> Outcome {
    NativeNesting nesting;
    if (nesting.too_deep()) return vm.recursion_error();
    return vm.get_attr(s.as<T>()->function, "__name__");
  });
  t->getset("__qualname__", [](VM& vm, const Value& s) -> Outcome { return vm.get_attr(s.as<T>()->function, "__qualname__"); });
  t->getset("__doc__", [](VM& vm, const Value& s) -> Outcome { return vm.get_attr(s.as<T>()->function, "__doc__"); });
  t->getset("__annotations__", [](VM& vm, const Value& s) -> Outcome { return vm.get_attr(s.as<T>()->function, "__annotations__"); });
  t->getset("__module__", [](VM& vm, const Value& s) -> Outcome { return vm.get_attr(s.as<T>()->function, "__module__"); });
  t->getset("__isabstractmethod__", [](VM& vm, const Value& s) -> Outcome {
    Dict* d = instance_dict(s.as<T>()->function);
    Value v = d ? d->get("__isabstractmethod__") : Value();
    return v ? v : Value::boolean(false);
  });
}

}  // namespace

void init_method_type() {
  Type* t = types.method;
  t->def_new("method(function, instance, /)", method_new);
  t->slots.call = method_call;
  t->slots.repr = method_repr;
  t->slots.getattr = method_getattr;
  t->slots.compare = method_compare;
  t->slots.hash = method_hash;
  t->getset("__func__", [](VM&, const Value& s) -> Outcome { return s.as<Method>()->function; });
  t->getset("__self__", [](VM&, const Value& s) -> Outcome { return s.as<Method>()->self; });
  t->getset("__doc__", [](VM& vm, const Value& s) -> Outcome { return vm.get_attr(s.as<Method>()->function, "__doc__"); });
  t->ready();
}

void init_builtin_function_type() {
  Type* t = types.builtin_function;
  fill_native(t);
  t->getset("__self__", native_self);
  t->getset("__module__", native_module, [](VM&, const Value& s, const Value& v) -> Outcome {
    s.as<NativeFunction>()->module_name = is_str(v) ? intern(v) : nullptr;
    return Value::none();
  });
  t->ready();
}
void init_method_descriptor_type() {
  Type* t = types.method_descriptor;
  fill_native(t);
  t->slots.descr_get = native_method_get;
  t->getset("__objclass__", native_objclass);
  t->ready();
}
void init_wrapper_descriptor_type() {
  Type* t = types.wrapper_descriptor;
  fill_native(t);
  t->slots.descr_get = native_method_get;
  t->getset("__objclass__", native_objclass);
  t->ready();
}
void init_method_wrapper_type() {
  Type* t = types.method_wrapper;
  fill_native(t);
  t->getset("__self__", native_self);
  t->getset("__objclass__", native_objclass);
  t->ready();
}
void init_classmethod_descriptor_type() {
  Type* t = types.classmethod_descriptor;
  fill_native(t);
  t->slots.descr_get = native_class_get;
  t->getset("__objclass__", native_objclass);
  t->ready();
}

void init_getset_descriptor_type() {
  Type* t = types.getset_descriptor;
  t->slots.descr_get = getset_get;
  t->slots.descr_set = getset_set;
  t->slots.repr = getset_repr;
  t->getset("__name__", [](VM&, const Value& s) -> Outcome { return str_value(s.as<GetSet>()->name); });
  t->getset("__objclass__", [](VM&, const Value& s) -> Outcome { return Value(s.as<GetSet>()->owner); });
  t->getset("__doc__", [](VM&, const Value& s) -> Outcome {
    const char* d = s.as<GetSet>()->doc;
    return d ? Value(make_str(std::string(d))) : Value::none();
  });
  t->ready();
}

void init_member_descriptor_type() {
  Type* t = types.member_descriptor;
  t->slots.descr_get = member_get;
  t->slots.descr_set = member_set;
  t->slots.repr = member_repr;
  t->getset("__name__", [](VM&, const Value& s) -> Outcome { return Value(s.as<MemberSlot>()->name); });
  t->getset("__objclass__", [](VM&, const Value& s) -> Outcome { return Value(s.as<MemberSlot>()->owner); });
  t->ready();
}

void init_property_type() {
  Type* t = types.property;
  t->def_new("property(*args, **kwargs)", property_new, "An attribute computed by functions.");
  t->def_init("property(fget=None, fset=None, fdel=None, doc=None)", property_init);
  t->slots.descr_get = property_get;
  t->slots.descr_set = property_set;
  t->getset("fget", [](VM&, const Value& s) -> Outcome { return none_if_empty(s.as<Property>()->get); });
  t->getset("fset", [](VM&, const Value& s) -> Outcome { return none_if_empty(s.as<Property>()->set); });
  t->getset("fdel", [](VM&, const Value& s) -> Outcome { return none_if_empty(s.as<Property>()->del); });
  t->getset(
      "__doc__", [](VM&, const Value& s) -> Outcome { return none_if_empty(s.as<Property>()->doc); },
      [](VM&, const Value& s, const Value& v) -> Outcome {
        s.as<Property>()->doc = v;
        return Value::none();
      });
  t->getset("__name__", [](VM& vm, const Value& s) -> Outcome {
    auto* p = s.as<Property>();
    if (p->name) return p->name;
    NativeNesting nesting;  // its getter may be the property
    if (nesting.too_deep()) return vm.recursion_error();
    if (p->get) return vm.get_attr(p->get, "__name__");
    return attribute_error(vm, s, intern("__name__"));
  }, [](VM&, const Value& s, const Value& v) -> Outcome {
    s.as<Property>()->name = v;
    return Value::none();
  });
  t->getset("__isabstractmethod__", [](VM& vm, const Value& s) -> Outcome {
    auto* p = s.as<Property>();
    for (const Value& f : {p->get, p->set, p->del}) {
      Dict* d = f ? instance_dict(f) : nullptr;
      if (d && d->get("__isabstractmethod__").is_true()) return Value::boolean(true);
    }
    return Value::boolean(false);
  });
  t->def("getter(self, fget, /)", property_getter, "A copy with another getter.");
  t->def("setter(self, fset, /)", property_setter, "A copy with another setter.");
  t->def("deleter(self, fdel, /)", property_deleter, "A copy with another deleter.");
  t->def("__set_name__(self, owner, name, /)", property_set_name);
  t->ready();
}

void init_staticmethod_type() {
  Type* t = types.staticmethod;
  t->def_new("pos:staticmethod(function, /)", wrapper_new<StaticMethod>, "A function that is not bound when found on a class.");
  t->slots.descr_get = staticmethod_get;
  t->slots.call = staticmethod_call;
  t->slots.repr = [](VM& vm, const Value& s) -> Outcome { return wrapper_repr(vm, s.as<StaticMethod>()->function, "staticmethod"); };
  fill_wrapper<StaticMethod>(t);
  t->ready();
}

void init_classmethod_type() {
  Type* t = types.classmethod;
  t->def_new("pos:classmethod(function, /)", wrapper_new<ClassMethod>, "A method whose first argument is the class.");
  t->slots.descr_get = classmethod_get;
  t->slots.repr = [](VM& vm, const Value& s) -> Outcome { return wrapper_repr(vm, s.as<ClassMethod>()->function, "classmethod"); };
  fill_wrapper<ClassMethod>(t);
  t->ready();
}

}  // namespace py
