// SimpleNamespace.
#include "py/object/simple_namespace.h"

#include "py/object/support.h"

namespace py {

SimpleNamespace::SimpleNamespace(Type* t) : GcObject(t) {
  inst = new InstanceData;
  inst->dict = make_dict();
}

namespace {

Outcome namespace_make(VM& vm, Type* cls, const CallArgs& args) { return make<SimpleNamespace>(cls); }

Task fill(VM& vm, Value self, Value mapping, Value keywords) {
  Dict& d = self.as<SimpleNamespace>()->attributes();
  if (mapping) {
    Value given = make_dict();
    co_await update_dict(vm, given, mapping);
    for (const HashTable::Entry& e : given.as<Dict>()->table.entries()) {
      if (e.key.is_empty()) continue;
      if (!is_str(e.key)) co_return vm.type_error("keywords must be strings");
      d.set(intern(e.key), e.value);
    }
  }
  co_await update_dict(vm, Value(&d), keywords);
  co_return Value::none();
}
Outcome namespace_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.npos > 1)
    return vm.type_error("{} expected at most 1 positional argument, got {}", type_name(self), args.npos);
  Ref<Dict> keywords = make_dict();
  for (std::size_t i = 0; i < args.nkw(); ++i) keywords->set(intern((*args.names)[i]), args.keyword_value(i));
  return fill(vm, self, args.npos ? args.data[0] : Value(), keywords);
}

Task repr_slowly(VM& vm, Value self) {
  const Type* t = self.object()->type();
  std::string text = (t == types.simple_namespace ? std::string("namespace") : t->name()) + "(";
  ReprGuard guard(self.object());
  if (guard.recursive) co_return make_str(text + "...)");
  Value items = copy_dict(self.as<SimpleNamespace>()->attributes());
  bool first = true;
  for (const HashTable::Entry& e : items.as<Dict>()->table.entries()) {
    if (e.key.is_empty() || !is_str(e.key)) continue;
    if (!first) text += ", ";
    first = false;
    Value shown = co_await vm.repr(e.value);
    text += fmt::format("{}={}", str_view(e.key), str_view(shown));
  }
  co_return make_str(text + ")");
}
Outcome namespace_repr(VM& vm, const Value& self) { return repr_slowly(vm, self); }

Outcome namespace_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!cast<SimpleNamespace>(b) || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  return vm.compare(op, Value(&a.as<SimpleNamespace>()->attributes()), Value(&b.as<SimpleNamespace>()->attributes()));
}

Task namespace_replace(VM& vm, Args args) {
  Value copy = make<SimpleNamespace>(args[0].object()->type());
  Dict& d = copy.as<SimpleNamespace>()->attributes();
  co_await update_dict(vm, Value(&d), Value(&args[0].as<SimpleNamespace>()->attributes()));
  co_await update_dict(vm, Value(&d), args[1]);
  co_return copy;
}

}  // namespace

void init_simple_namespace_type() {
  Type* t = types.simple_namespace;
  t->flags |= Type::kHasDict;
  t->set_module("types");
  t->set_doc("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)\n\nAn object that holds attributes and shows them.");
  t->slots.make_instance = namespace_make;
  t->slots.init = namespace_init;
  t->slots.repr = namespace_repr;
  t->slots.compare = namespace_compare;
  t->slots.hash = unhashable;
  t->def("__replace__(self, /, **changes)", namespace_replace, "A copy with some attributes changed.");
  t->ready();
}

}  // namespace py
