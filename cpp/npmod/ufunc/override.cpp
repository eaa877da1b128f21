// __array_ufunc__: who may take over a ufunc call, and asking them.
#include "npmod/ufunc/ufunc_object.h"

namespace npmod {

using py::make_tuple;
using py::Task;

namespace {

Value hook_of(const Value& v) {
  static py::Str* const kHook = py::intern("__array_ufunc__");
  return py::type_of(v)->lookup(kHook);
}

}  // namespace

bool may_override(const Value& v) {
  if (!v.is_object()) return false;
  py::Type* t = v.object()->type();
  if (!t->has(py::Type::kHeapType)) return false;
  Value hook = hook_of(v);
  return hook && !hook.same(nptypes.ndarray->lookup(py::intern("__array_ufunc__")));
}

namespace {

/// The operands that override, subclasses before their bases, otherwise left to right; each class once.
std::vector<Value> overriders(const std::vector<Value>& inputs, const Value& kwargs) {
  std::vector<Value> all = inputs;
  if (Value out = kwargs.as<py::Dict>()->get("out")) {
    if (py::is_tuple(out)) all.insert(all.end(), out.as<py::Tuple>()->items.begin(), out.as<py::Tuple>()->items.end());
  }
  if (Value where = kwargs.as<py::Dict>()->get("where")) all.push_back(where);
  std::vector<Value> found;
  for (const Value& v : all) {
    if (!may_override(v)) continue;
    bool seen = false;
    for (const Value& f : found) seen |= py::type_of(f) == py::type_of(v);
    if (seen) continue;
    auto at = found.begin();
    while (at != found.end() && !py::type_of(v)->is_subtype_of(py::type_of(*at))) ++at;
    found.insert(at, v);
  }
  return found;
}

Task ask(VM& vm, Value self, Value method, std::vector<Value> inputs, Value kwargs) {
  UfuncObject* u = self.as<UfuncObject>();
  std::vector<Value> candidates = overriders(inputs, kwargs);
  for (const Value& v : candidates) {
    if (hook_of(v).is_none()) {
      co_return vm.type_error("operand '{}' does not support ufuncs (__array_ufunc__=None)", py::type_name(v));
    }
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Value hook = co_await vm.get_attr(candidates[i], "__array_ufunc__");
    std::vector<Value> args = {self, method};
    args.insert(args.end(), inputs.begin(), inputs.end());
    Value r = co_await vm.call_ex(hook, Value(make_tuple(args)), kwargs);
    if (!r.is_not_implemented()) co_return r;
  }
  if (candidates.empty()) co_return Value();
  std::string shown, types;
  for (const Value& v : inputs) {
    Value text = co_await vm.repr(v);
    shown += ", " + std::string(py::str_view(text));
  }
  for (const auto& e : kwargs.as<py::Dict>()->table.entries()) {
    if (!e.key) continue;
    Value value = e.value;
    std::string name(py::str_view(e.key));
    Value text = co_await vm.repr(value);
    shown += ", " + name + "=" + std::string(py::str_view(text));
  }
  std::vector<Value> all = inputs;
  if (Value out = kwargs.as<py::Dict>()->get("out"); out && py::is_tuple(out)) {
    all.insert(all.end(), out.as<py::Tuple>()->items.begin(), out.as<py::Tuple>()->items.end());
  }
  for (const Value& v : all) types += (types.empty() ? "'" : ", '") + std::string(py::type_name(v)) + "'";
  co_return vm.type_error("operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc '{}'>, '{}'{}): {}", u->name,
                          py::str_view(method), shown, types);
}

}  // namespace

Outcome try_override(VM& vm, UfuncObject* ufunc, const char* method, std::vector<Value> inputs, Value kwargs) {
  return ask(vm, Value(ufunc), Value(py::make_str(method)), std::move(inputs), std::move(kwargs));
}

}  // namespace npmod
