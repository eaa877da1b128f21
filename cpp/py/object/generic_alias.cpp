// types.GenericAlias (list[int]) and types.UnionType (int | str).
#include "py/object/generic_alias.h"

#include "py/object/support.h"

namespace py {

void GenericAlias::traverse(Visitor& v) {
  v.visit(origin);
  v.visit_object(args.get());
}
void GenericAlias::clear_refs() { origin = Value::none(); }
void Union::traverse(Visitor& v) { v.visit_object(args.get()); }
void Union::clear_refs() {}

Ref<GenericAlias> make_generic_alias(const Value& origin, const Value& args) {
  if (Tuple* t = cast_exact<Tuple>(args)) return make<GenericAlias>(origin, Ref<Tuple>(t));
  return make<GenericAlias>(origin, make_tuple({args}));
}

namespace {

// ---- GenericAlias ----

/// How a type or argument is written inside an alias: the qualified name of a class, `...`, else its repr.
Task argument_text(VM& vm, Value v) {
  if (v.is_ellipsis()) co_return make_str("...");
  if (cast<Type>(v)) {
    Value name = co_await vm.get_attr(v, "__qualname__");
    Value module = co_await vm.get_attr(v, "__module__");
    if (is_str(module) && str_view(module) == "builtins") co_return name;
    if (is_str(module) && is_str(name)) co_return make_str(fmt::format("{}.{}", str_view(module), str_view(name)));
  }
  if (List* l = cast_exact<List>(v)) {
    std::string text = "[";
    for (std::size_t i = 0; i < l->size(); ++i) {
      Value one = co_await argument_text(vm, l->items[i]);
      text += (i ? ", " : "") + std::string(str_view(one));
    }
    co_return make_str(text + "]");
  }
  co_return co_await vm.repr(v);
}

Task alias_text(VM& vm, Value self) {
  auto* a = self.as<GenericAlias>();
  std::string text = a->starred ? "*" : "";
  Value origin = co_await argument_text(vm, a->origin);
  text += str_view(origin);
  text += "[";
  for (std::size_t i = 0; i < a->args->size(); ++i) {
    if (i) text += ", ";
    Value one = co_await argument_text(vm, (*a->args)[i]);
    text += str_view(one);
  }
  if (a->args->size() == 0) text += "()";
  co_return make_str(text + "]");
}
Outcome alias_repr(VM& vm, const Value& self) { return alias_text(vm, self); }

Task alias_call_slowly(VM& vm, Value self, Value arguments, Value names) {
  CallArgs call;
  std::vector<Value>& values = arguments.as<Tuple>()->items;
  call.names = names ? names.as<Tuple>() : nullptr;
  call.data = values.data();
  call.npos = values.size() - call.nkw();
  Value made = co_await vm.call(self.as<GenericAlias>()->origin, call);
  if (made.is_object() && made.object()->type()->has(Type::kHeapType))
    static_cast<void>(co_await vm.attempt(vm.set_attr(made, intern("__orig_class__"), self)));
  vm.clear_error();
  co_return made;
}
Outcome alias_call(VM& vm, const Value& self, const CallArgs& args) {
  const Value& origin = self.as<GenericAlias>()->origin;
  if (Type* t = cast<Type>(origin); t && !t->has(Type::kHeapType)) return vm.call(origin, args);
  Ref<Tuple> values = make_tuple({args.data, args.data + args.npos + args.nkw()});
  return alias_call_slowly(vm, self, values, args.names ? Value(args.names) : Value());
}

void collect_parameters(const std::vector<Value>& args, std::vector<Value>* parameters);
Outcome alias_getattr(VM& vm, const Value& self, Str* name) {
  auto* a = self.as<GenericAlias>();
  const std::string_view n = name->view();
  if (n == "__origin__") return a->origin;
  if (n == "__args__") return a->args;
  if (n == "__parameters__") {
    std::vector<Value> parameters;
    collect_parameters(a->args->items, &parameters);
    return make_tuple(std::move(parameters));
  }
  if (n == "__unpacked__") return Value::boolean(a->starred);
  if (n == "__mro_entries__" || n == "__class__" || n == "__reduce__" || n == "__instancecheck__" ||
      n == "__subclasscheck__" || n == "__repr__" || n == "__eq__" || n == "__hash__" || n == "__or__") {
    if (n == "__class__") return vm.get_attr(a->origin, name);
    Value found = self.object()->type()->lookup(name);
    if (found && type_of(found)->slots.descr_get)
      return type_of(found)->slots.descr_get(vm, found, self, Value(self.object()->type()));
  }
  return vm.get_attr(a->origin, name);
}

Task alias_equal(VM& vm, Value a, Value b, bool want) {
  auto *x = a.as<GenericAlias>(), *y = b.as<GenericAlias>();
  if (!(co_await vm.equal(x->origin, y->origin)).is_true()) co_return Value::boolean(!want);
  Value same = co_await vm.equal(Value(x->args), Value(y->args));
  co_return Value::boolean(same.is_true() == want);
}
Outcome alias_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!cast<GenericAlias>(b) || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  return alias_equal(vm, a, b, op == CmpOp::Eq);
}
Task alias_hash_slowly(VM& vm, Value self) {
  auto* a = self.as<GenericAlias>();
  const std::int64_t x = *int_value(co_await vm.hash(a->origin)), y = *int_value(co_await vm.hash(Value(a->args)));
  co_return make_int(x ^ y);
}
Outcome alias_hash(VM& vm, const Value& self) { return alias_hash_slowly(vm, self); }

Outcome alias_mro_entries(VM& vm, const Args& args) {
  return make_tuple({args[0].as<GenericAlias>()->origin});
}
Outcome alias_instancecheck(VM& vm, const Args& args) {
  return vm.type_error("isinstance() argument 2 cannot be a parameterized generic");
}
Outcome alias_subclasscheck(VM& vm, const Args& args) {
  return vm.type_error("issubclass() argument 2 cannot be a parameterized generic");
}

Task not_generic(VM& vm, Value self) {
  Value shown = co_await alias_text(vm, self);
  co_return vm.type_error("{} is not a generic class", str_view(shown));
}

/// The type variables among arguments and those of their own, in order of first appearance.
void collect_parameters(const std::vector<Value>& args, std::vector<Value>* parameters) {
  for (const Value& v : args) {
    if (GenericAlias* inner = cast<GenericAlias>(v)) {
      collect_parameters(inner->args->items, parameters);
    } else if (Union* u = cast<Union>(v)) {
      collect_parameters(u->args->items, parameters);
    } else if (type_of(v) == types.type_var) {
      bool known = false;
      for (const Value& p : *parameters) known = known || p.same(v);
      if (!known) parameters->push_back(v);
    }
  }
}
std::vector<Value> with_parameters(std::vector<Value> args, const std::vector<Value>& parameters, const std::vector<Value>& given) {
  for (Value& v : args) {
    if (GenericAlias* inner = cast<GenericAlias>(v)) {
      v = Value(make<GenericAlias>(inner->origin, make_tuple(with_parameters(inner->args->items, parameters, given))));
      continue;
    }
    if (Union* u = cast<Union>(v)) {
      v = Value(make<Union>(make_tuple(with_parameters(u->args->items, parameters, given))));
      continue;
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      if (!v.same(parameters[i])) continue;
      v = given[i];
      break;
    }
  }
  return args;
}

/// Replaces the type variables among an alias's arguments.
Outcome alias_getitem(VM& vm, const Value& self, const Value& key) {
  auto* a = self.as<GenericAlias>();
  std::vector<Value> parameters;
  collect_parameters(a->args->items, &parameters);
  if (parameters.empty()) return not_generic(vm, self);
  std::vector<Value> given = {key};
  if (Tuple* t = cast_exact<Tuple>(key)) given = t->items;
  if (given.size() != parameters.size())
    return vm.type_error("Too {} arguments for {}; actual {}, expected {}",
                         given.size() < parameters.size() ? "few" : "many", a->origin.as<Type>()->name(), given.size(),
                         parameters.size());
  return make<GenericAlias>(a->origin, make_tuple(with_parameters(a->args->items, parameters, given)));
}

Outcome alias_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "GenericAlias", args, 2, 2)) return Outcome::error();
  return make_generic_alias(args.data[0], args.data[1]);
}

Outcome union_operator(VM& vm, BinOp op, const Value& a, const Value& b) {
  return op == BinOp::Or ? make_union(vm, a, b) : Outcome(Value::not_implemented());
}

// ---- Union ----

Task union_text(VM& vm, Value self) {
  auto* u = self.as<Union>();
  std::string text;
  for (std::size_t i = 0; i < u->args->size(); ++i) {
    if (i) text += " | ";
    Value one = (*u->args)[i].same(Value(types.none)) ? Value(make_str("None"))
                                                      : co_await argument_text(vm, (*u->args)[i]);
    text += str_view(one);
  }
  co_return make_str(text);
}
Outcome union_repr(VM& vm, const Value& self) { return union_text(vm, self); }

/// Without regard to order.
Task union_equal(VM& vm, Value a, Value b, bool want) {
  auto *x = a.as<Union>(), *y = b.as<Union>();
  bool equal = x->args->size() == y->args->size();
  for (std::size_t i = 0; equal && i < x->args->size(); ++i)
    equal = (co_await vm.contains(Value(y->args), (*x->args)[i])).is_true();
  co_return Value::boolean(equal == want);
}
Outcome union_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!cast<Union>(b) || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  return union_equal(vm, a, b, op == CmpOp::Eq);
}
Task union_hash_slowly(VM& vm, Value self) {
  std::int64_t h = 0;
  for (const Value& v : self.as<Union>()->args->items) h ^= *int_value(co_await vm.hash(v));
  co_return make_int(h);
}
Outcome union_hash(VM& vm, const Value& self) { return union_hash_slowly(vm, self); }

Task union_instancecheck(VM& vm, Args args) {
  for (const Value& v : args[0].as<Union>()->args->items)
    if ((co_await vm.isinstance(args[1], v)).is_true()) co_return Value::boolean(true);
  co_return Value::boolean(false);
}
Task union_subclasscheck(VM& vm, Args args) {
  for (const Value& v : args[0].as<Union>()->args->items)
    if ((co_await vm.issubclass(args[1], v)).is_true()) co_return Value::boolean(true);
  co_return Value::boolean(false);
}

bool may_join(const Value& v) {
  return v.is_none() || cast<Type>(v) || cast<GenericAlias>(v) || cast<Union>(v) || type_of(v) == types.type_var ||
         type_of(v) == types.type_alias;
}

Task join(VM& vm, Value a, Value b) {
  std::vector<Value> parts, unique;
  for (const Value* v : {&a, &b}) {
    if (Union* u = cast<Union>(*v))
      parts.insert(parts.end(), u->args->items.begin(), u->args->items.end());
    else
      parts.push_back(v->is_none() ? Value(types.none) : *v);
  }
  for (const Value& part : parts) {
    bool known = false;
    for (std::size_t i = 0; i < unique.size() && !known; ++i) known = (co_await vm.equal(unique[i], part)).is_true();
    if (!known) unique.push_back(part);
  }
  if (unique.size() == 1) co_return unique[0];
  co_return make<Union>(make_tuple(std::move(unique)));
}

}  // namespace

Outcome make_union(VM& vm, const Value& a, const Value& b) {
  if (!may_join(a) || !may_join(b)) return Value::not_implemented();
  return join(vm, a, b);
}

void init_generic_alias_type() {
  Type* t = types.generic_alias;
  t->set_module("types");
  t->set_doc("A generic class with its type arguments, such as list[int].");
  t->slots.make_instance = alias_new;
  t->slots.repr = alias_repr;
  t->slots.call = alias_call;
  t->slots.getattr = alias_getattr;
  t->slots.compare = alias_compare;
  t->slots.hash = alias_hash;
  t->slots.getitem = alias_getitem;
  t->slots.binary = union_operator;
  t->slots.binary_ops = bit(BinOp::Or);
  t->def("__mro_entries__(self, bases, /)", alias_mro_entries);
  t->def("__instancecheck__(self, instance, /)", alias_instancecheck);
  t->def("__subclasscheck__(self, cls, /)", alias_subclasscheck);
  t->ready();
}

void init_union_type_type() {
  Type* t = types.union_type;
  t->flags &= ~Type::kBaseType;
  t->set_module("types");
  t->set_doc("One of several types, such as int | str.");
  t->slots.make_instance = no_instances;
  t->slots.repr = union_repr;
  t->slots.compare = union_compare;
  t->slots.hash = union_hash;
  t->slots.binary = union_operator;
  t->slots.binary_ops = bit(BinOp::Or);
  t->getset("__args__", [](VM&, const Value& self) -> Outcome { return self.as<Union>()->args; });
  t->def("__instancecheck__(self, instance, /)", union_instancecheck);
  t->def("__subclasscheck__(self, cls, /)", union_subclasscheck);
  t->ready();
}

}  // namespace py
