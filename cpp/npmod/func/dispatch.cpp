#include "npmod/func/dispatch.h"

#include <algorithm>

#include "py/object/function.h"
#include "py/vm/native.h"

namespace npmod {

using py::Args;
using py::make_tuple;
using py::Task;

namespace {

py::Type* dispatcher_type = nullptr;

class Dispatcher : public py::GcObject {
 public:
  Dispatcher(Value function, const char* module, bool sequences)
      : py::GcObject(dispatcher_type), function(std::move(function)), module(module), sequences(sequences) {}
  void traverse(py::Visitor& v) override { v.visit(function); }
  void clear_refs() override {}

  Value function;      // a py::Function
  const char* module;  // what __module__ says
  bool sequences;      // the arrays stand in lists
};

Dispatcher* self_of(const Value& v) { return v.as<Dispatcher>(); }

/// Functions whose arrays are the items of an argument.
constexpr std::string_view kOfSequences[] = {"concatenate", "concat", "stack", "vstack", "hstack", "dstack", "column_stack",
                                             "row_stack", "block", "select", "choose", "lexsort", "multi_dot"};

bool takes_over(const Value& v) {
  static py::Str* const kHook = py::intern("__array_function__");
  if (!v.is_object()) return false;
  py::Type* t = v.object()->type();
  if (!t->has(py::Type::kHeapType)) return false;
  Value hook = t->lookup(kHook);
  return hook && !hook.same(nptypes.ndarray->lookup(kHook));
}

const std::vector<Value>* items_of(const Value& v) {
  if (py::is_list(v)) return &v.as<py::List>()->items;
  if (py::is_tuple(v)) return &v.as<py::Tuple>()->items;
  return nullptr;
}

/// The arguments that take over, subclasses before their bases, otherwise left to right; each class once.
void add_candidate(std::vector<Value>* found, const Value& v) {
  if (!takes_over(v)) return;
  for (const Value& f : *found) {
    if (py::type_of(f) == py::type_of(v)) return;
  }
  auto at = found->begin();
  while (at != found->end() && !py::type_of(v)->is_subtype_of(py::type_of(*at))) ++at;
  found->insert(at, v);
}

std::vector<Value> candidates_in(const Dispatcher* d, const Value* values, std::size_t count) {
  std::vector<Value> found;
  for (std::size_t i = 0; i < count; ++i) {
    add_candidate(&found, values[i]);
    if (!d->sequences) continue;
    if (const auto* items = items_of(values[i])) {
      for (const Value& item : *items) add_candidate(&found, item);
    }
  }
  return found;
}

Task ask(VM& vm, Value self, std::vector<Value> found, Value args, Value kwargs) {
  std::vector<Value> types;
  for (const Value& v : found) types.push_back(Value(py::type_of(v)));
  Value all_types = Value(make_tuple(types));
  for (const Value& v : found) {
    Value hook = co_await vm.get_attr(v, "__array_function__");
    Value r = co_await vm.call(hook, {self, all_types, args, kwargs});
    if (!r.is_not_implemented()) co_return r;
  }
  Value shown = co_await vm.repr(Value(py::make_list(std::move(types))));
  Dispatcher* d = self_of(self);
  co_return vm.type_error("no implementation found for '{}.{}' on types that implement __array_function__: {}", d->module,
                          py::str_view(d->function.as<py::Function>()->name), py::str_view(shown));
}

Outcome dispatcher_call(VM& vm, const Value& self, const py::CallArgs& args) {
  Dispatcher* d = self_of(self);
  const std::size_t count = args.npos + args.nkw();
  bool any = false;
  for (std::size_t i = 0; i < count && !any; ++i) any = takes_over(args.data[i]) || (d->sequences && items_of(args.data[i]));
  std::vector<Value> found;
  if (any) found = candidates_in(d, args.data, count);
  if (found.empty()) return py::types.function->slots.call(vm, d->function, args);
  auto kwargs = py::make_dict();
  for (std::size_t i = 0; i < args.nkw(); ++i) kwargs->set(py::str_view(args.names->items[i]), args.keyword_value(i));
  Value positional = Value(make_tuple(std::vector<Value>(args.data, args.data + args.npos)));
  return ask(vm, self, std::move(found), std::move(positional), Value(kwargs));
}

Outcome dispatcher_repr(VM& vm, const Value& self) { return vm.repr(self_of(self)->function); }
Outcome dispatcher_getattr(VM& vm, const Value& self, py::Str* name) {
  const std::string_view text = name->view();
  if (text == "__module__") return Value(py::make_str(self_of(self)->module));
  if (text == "__wrapped__" || text == "_implementation") return self_of(self)->function;
  if (text == "__class__" || text == "__call__" || text == "__get__") return py::types.object->slots.getattr(vm, self, name);
  return vm.get_attr(self_of(self)->function, name);
}
Outcome dispatcher_get(VM& vm, const Value& self, const Value& obj, const Value& owner) {
  return py::types.function->slots.descr_get(vm, self, obj, owner);
}

void init_type() {
  if (dispatcher_type) return;
  py::Type* t = dispatcher_type = py::new_type("numpy", "_ArrayFunctionDispatcher", py::types.object);
  t->set_doc("A function that lets its arguments' classes take over.");
  t->slots.call = dispatcher_call;
  t->slots.repr = dispatcher_repr;
  t->slots.getattr = dispatcher_getattr;
  t->slots.descr_get = dispatcher_get;
  t->ready();
}

/// ndarray.__array_function__(func, types, args, kwargs): only for subclasses of ndarray.
Task default_array_function(VM& vm, Args args) {
  const auto* types = items_of(args[2]);
  if (!types) co_return vm.type_error("types must be a sequence");
  for (const Value& v : *types) {
    py::Type* t = py::cast<py::Type>(v);
    if (!t || !t->is_subtype_of(nptypes.ndarray)) co_return Value::not_implemented();
  }
  Value function = args[1];
  if (dispatcher_type && py::type_of(function) == dispatcher_type) function = self_of(function)->function;
  co_return vm.call_ex(function, args[3], args[4]);
}

}  // namespace

Value dispatching(const Value& function, const char* module) {
  py::Function* f = py::cast<py::Function>(function);
  if (!f) return function;
  init_type();
  const std::string_view name = py::str_view(f->name);
  const bool sequences = std::find(std::begin(kOfSequences), std::end(kOfSequences), name) != std::end(kOfSequences);
  return py::make<Dispatcher>(function, module, sequences);
}

void fill_array_function(py::Type* t) {
  t->def("__array_function__(self, func, types, args, kwargs, /)", default_array_function, "Calls the function without overrides.");
}

}  // namespace npmod
