#include "npmod/func/dispatch.h"

#include <algorithm>
#include <optional>

#include "py/object/function.h"
#include "py/vm/native.h"

namespace npmod {

using py::Args;
using py::make_tuple;
using py::Task;

namespace {

py::Type* dispatcher_type = nullptr;

/// How a parameter counts: not, as an array, as a list or tuple of arrays, as either, as such lists within lists.
enum class Role : std::uint8_t { None, Array, Items, Either, Nested };

class Dispatcher : public py::GcObject {
 public:
  Dispatcher(Value function, std::string_view module);
  void traverse(py::Visitor& v) override { v.visit(function); }
  void clear_refs() override {}

  const py::Function* callee() const { return function.as<py::Function>(); }

  Value function;           // a py::Function
  std::string_view module;  // what __module__ says; interned
  std::vector<Role> roles;  // a parameter each, as the code has them
};

Dispatcher* self_of(const Value& v) { return v.as<Dispatcher>(); }

/// Names that arrays have as parameters; '*' where they are the items, '+' where they may be.
constexpr std::string_view kArrayNames =
    " a out b z arr array values a1 a2 ary indices_or_sections x arys weights arrays args a_min a_max min max tup* condition v y m "
    "fweights aweights obj prepend append bins to_end to_begin operands start stop base f varargs sample+ val ar1 ar2 xp fp element "
    "test_elements xi q mask vals seq_of_zeros* p u w X kwds sorter A reps filt ar x1 x2 data dst src r1 r2 seqarrays* input output "
    "prototype from_ keys+ multi_index+ arrays_and_dtypes ";

/// Functions whose arrays have other names, or names that are no arrays' there.
constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {
    {"all", " a out where "}, {"any", " a out where "}, {"mean", " a out where "}, {"nanmean", " a out where "},
    {"std", " a out where mean "}, {"var", " a out where mean "}, {"nanvar", " a out where mean "}, {"nanstd", " a out "},
    {"allclose", " a b rtol atol "}, {"isclose", " a b rtol atol "}, {"apply_along_axis", " arr "}, {"astype", " x dtype "},
    {"choose", " a choices* out "}, {"piecewise", " x condlist+ "}, {"stack", " arrays* out "}, {"concatenate", " arrays* out "},
    {"multi_dot", " arrays* out "}, {"stack_arrays", " arrays* "}, {"select", " condlist* choicelist* "}, {"block", " arrays# "},
    {"append_fields", " base data* "}, {"rec_append_fields", " base data* "}, {"fill_diagonal", " a "}, {"polyder", " p "},
    {"polyint", " p "}, {"cond", " x "}, {"logn", " n x "}, {"put", " a ind v "}, {"rollaxis", " a "}, {"take", " a out "},
    {"copyto", " dst src where "}, {"putmask", " a mask values "}, {"unravel_index", " indices "}, {"put_along_axis", " arr indices values "},
    {"take_along_axis", " arr indices "}, {"roots", " p* "}, {"polyval", " p x "},
};

Role role_in(std::string_view names, std::string_view name) {
  const std::size_t at = names.find(" " + std::string(name));
  if (at == std::string_view::npos) return Role::None;
  switch (names[at + 1 + name.size()]) {
    case ' ': return Role::Array;
    case '*': return Role::Items;
    case '+': return Role::Either;
    case '#': return Role::Nested;
    default: break;
  }
  // The name was only the beginning of another.
  return role_in(names.substr(at + 1), name);
}

Dispatcher::Dispatcher(Value fn, std::string_view module)
    : py::GcObject(dispatcher_type), function(std::move(fn)), module(module) {
  const py::Code& code = *callee()->code;
  std::string_view names = kArrayNames;
  for (const auto& [name, others] : kOtherNames) {
    if (name == py::str_view(callee()->name)) names = others;
  }
  const bool extra = code.flags & py::Code::kVarArgs, keywords = code.flags & py::Code::kVarKeywords;
  const int params = code.argcount + code.kwonlyargcount + extra + keywords;
  for (int i = 0; i < params; ++i) roles.push_back(role_in(names, code.localsplus[static_cast<std::size_t>(i)]->view()));
}

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

bool has_hook(const Value& v) { return is_array(v) || takes_over(v); }

/// The arguments with the protocol, subclasses before their bases, otherwise left to right; each class once.
struct Candidates {
  std::vector<Value> found;
  bool any = false;  // whether one takes over

  void add(const Value& v) {
    if (!v || !has_hook(v)) return;
    any |= takes_over(v);
    for (const Value& f : found) {
      if (py::type_of(f) == py::type_of(v)) return;
    }
    auto at = found.begin();
    while (at != found.end() && !py::type_of(v)->is_subtype_of(py::type_of(*at))) ++at;
    found.insert(at, v);
  }
  void add(const Value& v, Role role) {
    if (!v || role == Role::None) return;
    const auto* items = role == Role::Array ? nullptr : items_of(v);
    if (!items) return role == Role::Items ? void() : add(v);
    for (const Value& item : *items) role == Role::Nested ? add(item, role) : add(item);
  }
};

/// The arguments bound to the parameters; false: the call is wrong, and the function itself says how.
bool find_candidates(const Dispatcher* d, const py::CallArgs& args, Candidates* out) {
  const py::Function& f = *d->callee();
  const py::Code& code = *f.code;
  const std::size_t positional = static_cast<std::size_t>(code.argcount);
  const std::size_t named = positional + static_cast<std::size_t>(code.kwonlyargcount);
  const bool extra = code.flags & py::Code::kVarArgs, keywords = code.flags & py::Code::kVarKeywords;
  if (args.npos > positional && !extra) return false;
  std::vector<const Value*> bound(named, nullptr);
  for (std::size_t i = 0; i < args.npos && i < positional; ++i) bound[i] = &args.data[i];
  std::vector<const Value*> others;
  for (std::size_t k = 0; k < args.nkw(); ++k) {
    const std::string_view name = py::str_view(args.names->items[k]);
    std::size_t i = static_cast<std::size_t>(code.posonlyargcount);
    while (i < named && code.localsplus[i]->view() != name) ++i;
    if (i == named) {
      if (!keywords) return false;
      others.push_back(&args.keyword_value(k));
    } else if (bound[i]) {
      return false;
    } else {
      bound[i] = &args.keyword_value(k);
    }
  }
  const std::size_t optional = f.defaults ? f.defaults->items.size() : 0;
  for (std::size_t i = 0; i + optional < positional; ++i) {
    if (!bound[i]) return false;
  }
  for (std::size_t i = 0; i < positional; ++i) {
    if (bound[i]) out->add(*bound[i], d->roles[i]);
  }
  if (extra && d->roles[named] != Role::None) {
    for (std::size_t i = positional; i < args.npos; ++i) out->add(args.data[i]);
  }
  for (std::size_t i = positional; i < named; ++i) {
    if (bound[i]) out->add(*bound[i], d->roles[i]);
  }
  if (keywords && d->roles[named + extra] != Role::None) {
    for (const Value* v : others) out->add(*v);
  }
  return true;
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
  for (std::size_t i = 0; i < count && !any; ++i) any = takes_over(args.data[i]) || items_of(args.data[i]);
  Candidates candidates;
  if (!any || !find_candidates(d, args, &candidates) || !candidates.any) return py::types.function->slots.call(vm, d->function, args);
  auto kwargs = py::make_dict();
  for (std::size_t i = 0; i < args.nkw(); ++i) kwargs->set(py::str_view(args.names->items[i]), args.keyword_value(i));
  Value positional = Value(make_tuple(std::vector<Value>(args.data, args.data + args.npos)));
  return ask(vm, self, std::move(candidates.found), std::move(positional), Value(kwargs));
}

Outcome dispatcher_repr(VM& vm, const Value& self) { return vm.repr(self_of(self)->function); }
Outcome dispatcher_getattr(VM& vm, const Value& self, py::Str* name) {
  const std::string_view text = name->view();
  if (text == "__module__") return Value(py::intern(self_of(self)->module));
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

Value dispatching(const Value& function, std::string_view module) {
  if (!py::cast<py::Function>(function)) return function;
  init_type();
  return py::make<Dispatcher>(function, module);
}

std::optional<Outcome> like_override(VM& vm, const Args& args, std::size_t index) {
  static py::Str* const kHook = py::intern("__array_function__");
  const Value like = args[index];
  if (!like || like.is_none()) return std::nullopt;
  Value hook = py::type_of(like)->lookup(kHook);
  if (!hook) return vm.type_error("The `like` argument must be an array-like that implements the `__array_function__` protocol.");
  if (!takes_over(like)) return std::nullopt;
  struct Ask {
    static Task run(VM& vm, Value function, Value like, Value positional, Value kwargs) {
      Value types = make_tuple({Value(py::type_of(like))});
      Value hook = co_await vm.get_attr(like, "__array_function__");
      Value r = co_await vm.call(hook, {function, types, positional, kwargs});
      if (!r.is_not_implemented()) co_return r;
      Value shown = co_await vm.repr(Value(py::make_list({Value(py::type_of(like))})));
      co_return vm.type_error("no implementation found for 'numpy.{}' on types that implement __array_function__: {}",
                              function.as<py::NativeFunction>()->signature().name(), py::str_view(shown));
    }
  };
  // As given, as far as that can be told: what has no default stands first, what differs from its default has its name.
  std::vector<Value> positional;
  auto kwargs = py::make_dict();
  const bool all = args.callee->signature().name() == "ones";  // NumPy: it is written in Python
  for (std::size_t i = 0; i < index; ++i) {
    const py::Param& p = args.callee->signature().params()[i];
    if (!args[i] || (!all && p.has_default && p.fallback && args[i].same(p.fallback))) continue;
    if (kwargs->table.size() == 0 && (!p.has_default || !p.fallback)) {
      positional.push_back(args[i]);
    } else {
      kwargs->set(p.name->view(), args[i]);
    }
  }
  return Outcome(Ask::run(vm, Value(args.callee), like, Value(make_tuple(std::move(positional))), Value(kwargs)));
}

void fill_array_function(py::Type* t) {
  t->def("__array_function__(self, func, types, args, kwargs, /)", default_array_function, "Calls the function without overrides.");
}

}  // namespace npmod
