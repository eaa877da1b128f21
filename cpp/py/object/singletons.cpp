// The types of None, NotImplemented and Ellipsis.
#include "py/object/support.h"

namespace py {
namespace {

Outcome no_arguments(VM& vm, const char* name, const CallArgs& args, const Value& v) {
  if (args.npos + args.nkw()) return vm.type_error("{} takes no arguments", name);
  return v;
}

Outcome not_implemented_truth(VM& vm, const Value& self) {
  return vm.type_error("NotImplemented should not be used in a boolean context");
}

Outcome none_repr(VM&, const Value&) { return Value(intern("None")); }
Outcome none_hash(VM&, const Value& self) { return make_int(VM::hash_fast(self).value_or(0)); }
Outcome address_hash(VM&, const Value& self) { return make_int(static_cast<std::int64_t>(self.bits() >> 4)); }

}  // namespace

void init_none_type() {
  Type* t = types.none;
  t->flags &= ~Type::kBaseType;
  t->set_doc("The type of the None singleton.");
  t->slots.repr = none_repr;
  t->slots.hash = none_hash;
  t->slots.truth = [](VM&, const Value&) -> Outcome { return Value::boolean(false); };
  t->slots.make_instance = [](VM& vm, Type*, const CallArgs& args) {
    return no_arguments(vm, "NoneType", args, Value::none());
  };
  t->ready();
}

void init_not_implemented_type() {
  Type* t = types.not_implemented;
  t->flags &= ~Type::kBaseType;
  t->set_doc("The type of the NotImplemented singleton.");
  t->slots.repr = [](VM&, const Value&) -> Outcome { return Value(intern("NotImplemented")); };
  t->slots.hash = address_hash;
  t->slots.truth = not_implemented_truth;
  t->slots.make_instance = [](VM& vm, Type*, const CallArgs& args) {
    return no_arguments(vm, "NotImplementedType", args, Value::not_implemented());
  };
  t->def("__reduce__(self, /)", [](VM&, const Args&) -> Outcome { return Value(intern("NotImplemented")); });
  t->ready();
}

void init_ellipsis_type() {
  Type* t = types.ellipsis;
  t->flags &= ~Type::kBaseType;
  t->set_doc("The type of the Ellipsis singleton.");
  t->slots.repr = [](VM&, const Value&) -> Outcome { return Value(intern("Ellipsis")); };
  t->slots.hash = address_hash;
  t->slots.make_instance = [](VM& vm, Type*, const CallArgs& args) {
    return no_arguments(vm, "EllipsisType", args, Value::ellipsis());
  };
  t->def("__reduce__(self, /)", [](VM&, const Args&) -> Outcome { return Value(intern("Ellipsis")); });
  t->ready();
}

}  // namespace py
