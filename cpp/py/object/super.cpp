// super(): attribute lookup that starts after a class in the MRO.
#include "py/object/argument.h"
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/init.h"
#include "py/vm/attr.h"
#include "py/vm/frame.h"
#include "py/vm/ops.h"
#include "py/vm/vm.h"

namespace py {
namespace {

class Super : public GcObject {
 public:
  explicit Super(Type* t) : GcObject(t) {}
  static Type* static_type() { return types.super; }
  void traverse(Visitor& v) override {
    v.visit(cls);
    v.visit(obj);
    v.visit(obj_type);
  }
  Value cls, obj, obj_type;  // obj empty: unbound
};

Outcome super_new(VM&, const Args& args) { return Value(make<Super>(args[0].as<Type>())); }

/// The class whose MRO is searched; null with TypeError set.
Type* check(VM& vm, Type* cls, const Value& obj) {
  if (Type* t = cast<Type>(obj)) {
    if (t->is_subtype_of(cls)) return t;
  }
  Type* t = type_of(obj);
  if (t->is_subtype_of(cls)) return t;
  const std::string kind = cast<Type>(obj) ? "type" : "instance of";
  (void)vm.type_error("super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).", kind,
                      cast<Type>(obj) ? cast<Type>(obj)->name() : t->name(), cls->name());
  return nullptr;
}

Outcome super_init(VM& vm, const Args& args) {
  auto* s = args[0].as<Super>();
  Value cls = args[1], obj = args[2];
  if (!cls) {
    // super() inside a method: the class is in the frame's __class__ cell, the object is its first local.
    Frame* f = vm.frame();
    if (!f || f->code->argcount == 0) return vm.raise(exc.RuntimeError, "super(): no arguments");
    Value first = f->locals[0];
    if (first.is_object() && first.object()->type() == types.cell) first = first.as<Cell>()->value;
    if (!first) return vm.raise(exc.RuntimeError, "super(): arg[0] deleted");
    static Str* const kClass = intern("__class__");
    const Code& code = *f->code;
    for (std::size_t i = 0; i < code.localsplus.size(); ++i) {
      if (code.localsplus[i] != kClass || !(code.local_kinds[i] & 4)) continue;
      cls = f->locals[i].as<Cell>()->value;
      if (!cls) return vm.raise(exc.RuntimeError, "super(): empty __class__ cell");
      break;
    }
    if (!cls) return vm.raise(exc.RuntimeError, "super(): __class__ cell not found");
    obj = first;
  }
  Type* t = cast<Type>(cls);
  if (!t) return vm.type_error("super() argument 1 must be a type, not {}", type_name(cls));
  s->cls = cls;
  if (obj && !obj.is_none()) {
    Type* start = check(vm, t, obj);
    if (!start) return Outcome::error();
    s->obj = obj;
    s->obj_type = Value(start);
  }
  return Value::none();
}

Outcome super_getattr(VM& vm, const Value& self, Str* name) {
  auto* s = self.as<Super>();
  if (s->obj && name->view() != "__class__") {
    Type* start = s->obj_type.as<Type>();
    Type* cls = s->cls.as<Type>();
    bool after = false;
    for (Type* t : start->mro) {
      if (after) {
        Value found = t->dict->get(name);
        if (found) {
          const bool on_class = s->obj.same(s->obj_type);
          if (found.is_object() && found.object()->type()->slots.descr_get) {
            return found.object()->type()->slots.descr_get(vm, found, on_class ? Value() : s->obj, s->obj_type);
          }
          return found;
        }
      }
      if (t == cls) after = true;
    }
    Value own = types.super->lookup(name);
    if (!own) {
      auto e = make_exception(exc.AttributeError, fmt::format("'super' object has no attribute '{}'", name->view()));
      e->extra = {Value(name), self};
      return vm.raise_object(Value(e));
    }
  }
  return generic_getattr(vm, self, name);
}

/// An unbound super kept on a class binds to the instance that it is read from.
Outcome super_get(VM& vm, const Value& self, const Value& obj, const Value&) {
  auto* s = self.as<Super>();
  if (!obj || obj.is_none() || s->obj || !s->cls) return self;
  if (s->type() != types.super) return vm.call(Value(s->type()), {s->cls, obj});
  Type* start = check(vm, s->cls.as<Type>(), obj);
  if (!start) return Outcome::error();
  auto bound = make<Super>(types.super);
  bound->cls = s->cls;
  bound->obj = obj;
  bound->obj_type = Value(start);
  return Value(bound);
}

Task super_attr_slowly(VM& vm, Value super, Value cls, Value self, Value name) {
  Value made = co_await vm.call(super, {cls, self});
  co_return co_await vm.get_attr(made, name.as<Str>());
}

Outcome super_repr(VM&, const Value& self) {
  auto* s = self.as<Super>();
  const std::string cls = s->cls ? s->cls.as<Type>()->name() : "NULL";
  if (!s->obj) return Value(make_str(fmt::format("<super: <class '{}'>, NULL>", cls)));
  return Value(make_str(fmt::format("<super: <class '{}'>, <{} object>>", cls, s->obj_type.as<Type>()->name())));
}

}  // namespace

Outcome load_super_attr(VM& vm, const Value& super, const Value& cls, const Value& self, Str* name) {
  Type* t = cast<Type>(cls);
  if (!super.same(Value(types.super)) || !t) return super_attr_slowly(vm, super, cls, self, Value(name));
  Type* start = check(vm, t, self);
  if (!start) return Outcome::error();
  Ref<Super> s = make<Super>(types.super);
  s->cls = cls;
  s->obj = self;
  s->obj_type = Value(start);
  return super_getattr(vm, Value(s), name);
}

void init_super_type() {
  Type* t = types.super;
  t->slots.descr_get = super_get;
  t->def_new("super(*args, **kwargs)", super_new, "Attributes of the classes after `type` in an object's MRO.");
  t->def_init("super(type=?, object_or_type=?, /)", super_init);
  t->slots.getattr = super_getattr;
  t->slots.repr = super_repr;
  t->getset("__thisclass__", [](VM&, const Value& s) -> Outcome { return s.as<Super>()->cls ? s.as<Super>()->cls : Value::none(); });
  t->getset("__self__", [](VM&, const Value& s) -> Outcome { return s.as<Super>()->obj ? s.as<Super>()->obj : Value::none(); });
  t->getset("__self_class__",
            [](VM&, const Value& s) -> Outcome { return s.as<Super>()->obj_type ? s.as<Super>()->obj_type : Value::none(); });
  t->ready();
}

}  // namespace py
