// mappingproxy.
#include "py/object/mapping_proxy.h"

#include "py/object/iterators.h"
#include "py/object/support.h"
#include "py/vm/nesting.h"

namespace py {
namespace {

const Value& inner(const Value& self) { return self.as<MappingProxy>()->mapping; }

/// What the mapping itself answers, unless proxies of proxies are too many.
template <class Ask>
Outcome forward(VM& vm, Ask ask) {
  NativeNesting nesting;
  if (nesting.too_deep()) return vm.recursion_error();
  return ask();
}

Outcome proxy_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos + args.nkw() != 1)
    return vm.type_error("mappingproxy() missing required argument 'mapping' (pos 1)");
  const Value& v = args.data[0];
  if (!type_of(v)->slots.getitem || is_list(v) || is_tuple(v))
    return vm.type_error("mappingproxy() argument must be a mapping, not {}", type_name(v));
  return make<MappingProxy>(v);
}

Task repr_slowly(VM& vm, Value self) {
  Value shown = co_await vm.repr(inner(self));
  co_return make_str(fmt::format("mappingproxy({})", str_view(shown)));
}
Outcome proxy_repr(VM& vm, const Value& self) { return repr_slowly(vm, self); }
Outcome proxy_str(VM& vm, const Value& self) { return forward(vm, [&] { return vm.str(inner(self)); }); }
Outcome proxy_hash(VM& vm, const Value& self) { return forward(vm, [&] { return vm.hash(inner(self)); }); }
Outcome proxy_len(VM& vm, const Value& self) { return forward(vm, [&] { return vm.len(inner(self)); }); }
Outcome proxy_iter(VM& vm, const Value& self) { return forward(vm, [&] { return vm.iter(inner(self)); }); }
Outcome proxy_getitem(VM& vm, const Value& self, const Value& key) { return forward(vm, [&] { return vm.getitem(inner(self), key); }); }
Outcome proxy_contains(VM& vm, const Value& self, const Value& key) { return forward(vm, [&] { return vm.contains(inner(self), key); }); }
Outcome proxy_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  return forward(vm, [&] { return vm.compare(op, inner(a), cast<MappingProxy>(b) ? inner(b) : b); });
}
Outcome proxy_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op != BinOp::Or) return Value::not_implemented();
  return forward(vm, [&] { return vm.binary(op, cast<MappingProxy>(a) ? inner(a) : a, cast<MappingProxy>(b) ? inner(b) : b); });
}
Outcome proxy_get(VM& vm, const Args& args) { return forward(vm, [&] { return vm.call_method(inner(args[0]), "get", {args[1], args[2]}); }); }
Outcome proxy_keys(VM& vm, const Args& args) { return forward(vm, [&] { return vm.call_method(inner(args[0]), "keys"); }); }
Outcome proxy_values(VM& vm, const Args& args) { return forward(vm, [&] { return vm.call_method(inner(args[0]), "values"); }); }
Outcome proxy_items(VM& vm, const Args& args) { return forward(vm, [&] { return vm.call_method(inner(args[0]), "items"); }); }
Outcome proxy_copy(VM& vm, const Args& args) { return forward(vm, [&] { return vm.call_method(inner(args[0]), "copy"); }); }
Outcome proxy_reversed(VM& vm, const Args& args) { return forward(vm, [&] { return make_reversed(vm, inner(args[0])); }); }

}  // namespace

void init_mappingproxy_type() {
  Type* t = types.mappingproxy;
  t->flags = (t->flags & ~Type::kBaseType) | Type::kMappingPattern;
  t->set_doc("A read-only view of a mapping.");
  t->slots.make_instance = proxy_new;
  t->slots.repr = proxy_repr;
  t->slots.str = proxy_str;
  t->slots.hash = proxy_hash;
  t->slots.len = proxy_len;
  t->slots.iter = proxy_iter;
  t->slots.getitem = proxy_getitem;
  t->slots.contains = proxy_contains;
  t->slots.compare = proxy_compare;
  t->slots.binary = proxy_binary;
  t->slots.binary_ops = bit(BinOp::Or);
  t->def("get(self, key, default=None, /)", proxy_get, "The value of key if it is there, else default.");
  t->def("keys(self, /)", proxy_keys, "The mapping's keys.");
  t->def("values(self, /)", proxy_values, "The mapping's values.");
  t->def("items(self, /)", proxy_items, "The mapping's (key, value) pairs.");
  t->def("copy(self, /)", proxy_copy, "A copy of the mapping itself.");
  t->def("__reversed__(self, /)", proxy_reversed, "The keys, last first.");
  def_class_getitem(t);
  t->ready();
}

}  // namespace py
