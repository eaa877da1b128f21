// TypeVar and TypeAliasType.
#include "py/object/type_var.h"

#include "py/object/function.h"
#include "py/object/generic_alias.h"
#include "py/object/support.h"
#include "py/vm/frame.h"

namespace py {

void TypeVar::traverse(Visitor& v) {
  for (const Value* x : {&name, &bound, &constraints, &fallback, &module}) v.visit(*x);
}
void TypeVar::clear_refs() { bound = constraints = fallback = Value(); }
void TypeAlias::traverse(Visitor& v) {
  for (const Value* x : {&name, &parameters, &compute, &value, &module}) v.visit(*x);
}
void TypeAlias::clear_refs() { parameters = compute = value = Value(); }

namespace {

// ---- TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default) ----

Outcome var_new(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("typevar() argument 'name' must be str, not {}", type_name(args[1]));
  Ref<TypeVar> t = make<TypeVar>(args[0].as<Type>());
  const auto& constraints = args[2].as<Tuple>()->items;
  if (constraints.size() == 1) return vm.type_error("A single constraint is not allowed");
  if (!constraints.empty() && !args[3].is_none()) return vm.type_error("Constraints cannot be combined with bound=...");
  t->name = args[1];
  t->constraints = args[2];
  t->bound = args[3];
  t->covariant = args[4].is_true();
  t->contravariant = args[5].is_true();
  t->inferred = args[6].is_true();
  if (t->covariant && t->contravariant) return vm.value_error("Bivariant types are not supported.");
  t->fallback = args[7];
  return t;
}

Outcome var_repr(VM& vm, const Value& self) {
  auto* t = self.as<TypeVar>();
  const char* sign = t->inferred ? "" : t->covariant ? "+" : t->contravariant ? "-" : "~";
  return make_str(sign + std::string(str_view(t->name)));
}

/// Bounds and values written in new-style syntax are functions that compute them when asked for.
Task computed(VM& vm, Value v) {
  if (v && cast<Function>(v)) co_return co_await vm.call(v);
  co_return v;
}
Task no_default(VM& vm) {
  Value typing = co_await vm.import_module("typing");
  co_return co_await vm.get_attr(typing, "NoDefault");
}
Outcome get_bound(VM& vm, const Value& self) { return computed(vm, self.as<TypeVar>()->bound); }
Outcome get_constraints(VM& vm, const Value& self) { return computed(vm, self.as<TypeVar>()->constraints); }

Outcome or_operator(VM& vm, BinOp op, const Value& a, const Value& b) {
  return op == BinOp::Or ? make_union(vm, a, b) : Outcome(Value::not_implemented());
}

// ---- TypeAliasType(name, value, *, type_params=()) ----

Outcome alias_new(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("typealias() argument 'name' must be str, not {}", type_name(args[1]));
  if (!is_tuple(args[3])) return vm.type_error("type_params must be a tuple");
  Ref<TypeAlias> t = make<TypeAlias>();
  if (Frame* f = vm.frame()) t->module = f->globals->get("__name__");
  t->name = args[1];
  t->value = args[2];
  t->parameters = args[3];
  return t;
}
Task alias_value(VM& vm, Value self) {
  auto* t = self.as<TypeAlias>();
  if (!t->value) {
    Value v = co_await vm.call(t->compute);
    self.as<TypeAlias>()->value = v;
  }
  co_return t->value;
}

}  // namespace

void init_type_var_type() {
  Type* t = types.type_var;
  t->flags = (t->flags & ~Type::kBaseType) | Type::kHasDict | Type::kHasWeakrefs;
  t->set_module("typing");
  t->set_doc("A type variable.");
  t->def_new("TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=?)",
             var_new);
  t->slots.repr = var_repr;
  t->slots.binary = or_operator;
  t->slots.binary_ops = bit(BinOp::Or);
  t->getset("__name__", [](VM&, const Value& v) -> Outcome { return v.as<TypeVar>()->name; });
  t->getset("__bound__", get_bound);
  t->getset("__constraints__", get_constraints);
  t->getset("__covariant__", [](VM&, const Value& v) -> Outcome { return Value::boolean(v.as<TypeVar>()->covariant); });
  t->getset("__contravariant__", [](VM&, const Value& v) -> Outcome {
    return Value::boolean(v.as<TypeVar>()->contravariant);
  });
  t->getset("__infer_variance__", [](VM&, const Value& v) -> Outcome {
    return Value::boolean(v.as<TypeVar>()->inferred);
  });
  t->getset("__default__", [](VM& vm, const Value& v) -> Outcome {
    const Value& fallback = v.as<TypeVar>()->fallback;
    return fallback ? computed(vm, fallback) : no_default(vm);
  });
  t->def("has_default(self, /)", [](VM&, const Args& args) -> Outcome {
    return Value::boolean(!args[0].as<TypeVar>()->fallback.is_empty());
  });
  t->ready();
}

void init_type_alias_type() {
  Type* t = types.type_alias;
  t->flags &= ~Type::kBaseType;
  t->set_module("typing");
  t->set_doc("A name for a type, made by `type Name = ...`.");
  t->def_new("TypeAliasType(name, value, *, type_params=())", alias_new);
  t->slots.repr = [](VM&, const Value& v) -> Outcome { return v.as<TypeAlias>()->name; };
  t->slots.binary = or_operator;
  t->slots.binary_ops = bit(BinOp::Or);
  t->slots.getitem = [](VM& vm, const Value& self, const Value& key) -> Outcome {
    if (self.as<TypeAlias>()->parameters.as<Tuple>()->size() == 0)
      return vm.type_error("Only generic type aliases are subscriptable");
    return make_generic_alias(self, key);
  };
  t->getset("__name__", [](VM&, const Value& v) -> Outcome { return v.as<TypeAlias>()->name; });
  t->getset("__value__", [](VM& vm, const Value& v) -> Outcome { return alias_value(vm, v); });
  for (const char* name : {"__type_params__", "__parameters__"})
    t->getset(name, [](VM&, const Value& v) -> Outcome { return v.as<TypeAlias>()->parameters; });
  t->getset("__module__", [](VM&, const Value& v) -> Outcome {
    const Value& module = v.as<TypeAlias>()->module;
    return module ? module : Value::none();
  });
  t->ready();
}

}  // namespace py
