// Ufunc objects themselves: making one for each name, their attributes and their call.
#include "npmod/ufunc/ufunc_object.h"

#include <map>

#include "npmod/core/errors.h"
#include "npmod/core/module.h"
#include "py/object/function.h"
#include "py/object/support.h"

namespace npmod {

using py::Args;
using py::make;
using py::make_str;
using py::make_tuple;
using py::Ref;
using py::Task;

UfuncObject::UfuncObject(const nd::Ufunc* r)
    : py::GcObject(nptypes.ufunc), kind(Kind::Table), row(r), name(r->name), nin(r->nin), nout(r->nout) {}
UfuncObject::UfuncObject(Kind k, std::string n, int in, int out)
    : py::GcObject(nptypes.ufunc), kind(k), name(std::move(n)), nin(in), nout(out) {}
void UfuncObject::traverse(py::Visitor& v) {
  v.visit(function);
  v.visit(identity);
}
void UfuncObject::clear_refs() { function = identity = Value(); }

namespace {

std::map<std::string, Ref<UfuncObject>, std::less<>>& all_ufuncs() {
  static auto* all = new std::map<std::string, Ref<UfuncObject>, std::less<>>;
  return *all;
}

void init_ufuncs() {
  if (!all_ufuncs().empty()) return;
  for (const nd::Ufunc& row : nd::ufunc_table()) all_ufuncs()[row.name] = make<UfuncObject>(&row);
  all_ufuncs()["matmul"] = make<UfuncObject>(UfuncObject::Kind::Matmul, "matmul", 2, 1);
  all_ufuncs()["vecdot"] = make<UfuncObject>(UfuncObject::Kind::Vecdot, "vecdot", 2, 1);
  all_ufuncs()["matvec"] = make<UfuncObject>(UfuncObject::Kind::Matvec, "matvec", 2, 1);
  all_ufuncs()["vecmat"] = make<UfuncObject>(UfuncObject::Kind::Vecmat, "vecmat", 2, 1);
}

UfuncObject* self_of(const Value& v) { return v.as<UfuncObject>(); }
bool is_core_keyword(std::string_view name) { return name == "axis" || name == "axes" || name == "keepdims"; }

// ---- attributes ----

Outcome ufunc_repr(VM&, const Value& self) { return make_str("<ufunc '" + self_of(self)->name + "'>"); }
Outcome get_name(VM&, const Value& self) { return make_str(self_of(self)->name); }
Outcome get_nin(VM&, const Value& self) { return Value::small_int(self_of(self)->nin); }
Outcome get_nout(VM&, const Value& self) { return Value::small_int(self_of(self)->nout); }
Outcome get_nargs(VM&, const Value& self) { return Value::small_int(self_of(self)->nin + self_of(self)->nout); }
/// NumPy: longdouble, which is float64 here, has loops of its own after those of float64.
std::vector<std::string> with_long_double(const std::vector<std::string>& types) {
  std::vector<std::string> out;
  std::size_t run = 0;  // where the float64 loops began, in `types`
  for (std::size_t i = 0; i < types.size(); ++i) {
    out.push_back(types[i]);
    if (types[i].find_first_of("dD") == std::string::npos) {
      run = i + 1;
      continue;
    }
    if (i + 1 < types.size() && types[i + 1].find_first_of("dD") != std::string::npos) continue;
    for (; run <= i; ++run) {
      std::string wide = types[run];
      for (char& c : wide) c = c == 'd' ? 'g' : c == 'D' ? 'G' : c;
      out.push_back(std::move(wide));
    }
  }
  return out;
}
/// NumPy: longlong, which is long's size here, has loops of its own after those of long.
std::vector<std::string> with_long_long(const std::vector<std::string>& types) {
  std::vector<std::string> out, wide;
  for (const std::string& t : types) {
    const bool whole = t.find_first_of("lL") != std::string::npos && t.find_first_not_of("lL->?B") == std::string::npos;
    if (!whole) {
      out.insert(out.end(), wide.begin(), wide.end());
      wide.clear();
    }
    out.push_back(t);
    if (!whole) continue;
    wide.push_back(t);
    for (char& c : wide.back()) c = c == 'l' ? 'q' : c == 'L' ? 'Q' : c;
  }
  out.insert(out.end(), wide.begin(), wide.end());
  return out;
}
std::vector<std::string> types_of(const UfuncObject* u) {
  if (u->row) return with_long_long(with_long_double(u->row->types()));
  if (u->kind == UfuncObject::Kind::Python) {
    return {std::string(static_cast<std::size_t>(u->nin), 'O') + "->" + std::string(static_cast<std::size_t>(u->nout), 'O')};
  }
  std::vector<std::string> out;
  for (char c : std::string("?bBhHiIlLqQefdgFDG")) out.push_back(std::string{c, c, '-', '>', c});
  return out;
}
Outcome get_ntypes(VM&, const Value& self) { return Value::small_int(static_cast<std::int64_t>(types_of(self_of(self)).size())); }
Outcome get_types(VM&, const Value& self) {
  std::vector<Value> out;
  for (const std::string& s : types_of(self_of(self))) out.push_back(make_str(s));
  return py::make_list(std::move(out));
}
Outcome get_identity(VM&, const Value& self) {
  const UfuncObject* u = self_of(self);
  if (!u->row) return u->identity ? u->identity : Value::none();
  switch (u->row->identity) {
    case nd::Identity::None: return Value::none();
    case nd::Identity::Zero: return Value::small_int(0);
    case nd::Identity::One: return Value::small_int(1);
    case nd::Identity::True: return Value::boolean(true);
    case nd::Identity::False: return Value::boolean(false);
    case nd::Identity::MinusOne: return Value::small_int(-1);
    case nd::Identity::MinusInfinity: return Value::real(-__builtin_inf());
  }
  return Value::none();
}
Outcome get_signature(VM&, const Value& self) {
  const char* s = core_signature(self_of(self));
  return s ? Value(make_str(s)) : Value::none();
}
Outcome get_doc(VM&, const Value& self) {
  const UfuncObject* u = self_of(self);
  std::string inputs = u->nin == 1 ? "x" : "x1", outs = u->nout == 1 ? "" : "[, out1";
  for (int i = 2; i <= u->nin; ++i) inputs += fmt::format(", x{}", i);
  for (int i = 2; i <= u->nout; ++i) outs += fmt::format(", out{}", i);
  if (u->nout > 1) outs += "]";
  std::string text = fmt::format(
      "{}({}{}, /{} out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True[, signature])",
      u->name, inputs, outs, u->nout > 1 ? " [," : ",");
  if (u->row && u->row->doc) text += std::string("\n\n") + u->row->doc;
  return make_str(text);
}

// ---- calling ----

/// The tuple or single value of out=, checked.
bool read_outs(VM& vm, const UfuncObject* u, const Value& v, std::vector<Value>* outs) {
  if (v.is_none() && u->nout == 1) return true;
  if (py::is_tuple(v)) {
    const auto& items = v.as<py::Tuple>()->items;
    if (static_cast<int>(items.size()) != u->nout) {
      (void)vm.value_error("The 'out' tuple must have exactly one entry per ufunc output");
      return false;
    }
    *outs = items;
  } else if (u->nout != 1) {
    (void)vm.type_error("'out' must be a tuple of arrays");
    return false;
  } else {
    *outs = {v};
  }
  return true;
}
bool check_outs(VM& vm, const std::vector<Value>& outs) {
  for (const Value& o : outs) {
    if (o.is_none() || is_array(o) || may_override(o)) continue;
    (void)vm.type_error("return arrays must be of ArrayType");
    return false;
  }
  return true;
}

bool read_signature(VM& vm, const UfuncObject* u, const Value& v, UfuncOptions* o) {
  const std::size_t count = static_cast<std::size_t>(u->nin + u->nout);
  if (py::is_str(v)) {
    std::string text(py::str_view(v));
    if (text.size() == 1) {
      o->dtype = nd::DType::from_char(text[0]);
      return true;
    }
    const std::size_t arrow = text.find("->");
    if (arrow == std::string::npos || static_cast<int>(arrow) != u->nin || text.size() - arrow - 2 != static_cast<std::size_t>(u->nout)) {
      (void)vm.value_error("a type-string for {}, {} typecode(s) before and {} after the -> sign", u->name, u->nin, u->nout);
      return false;
    }
    text.erase(arrow, 2);
    for (char c : text) {
      if (std::string_view("?bBhHiIlLqQpPnNefdgFDGSUVOMm").find(c) == std::string_view::npos) {
        (void)vm.value_error("Invalid data-type for array");
        return false;
      }
      o->signature.push_back(nd::DType::from_char(c));
    }
    return true;
  }
  if (!py::is_tuple(v)) {
    (void)vm.type_error("the signature object to ufunc must be a string or a tuple.");
    return false;
  }
  const auto& items = v.as<py::Tuple>()->items;
  if (items.size() == 1 && count != 1 && items[0].is_none()) {
    (void)vm.type_error("a single item type tuple cannot contain None.");
    return false;
  }
  if (items.size() != count) {
    (void)vm.value_error("a type-tuple must be specified of length {} for ufunc '{}'", count, u->name);
    return false;
  }
  for (const Value& item : items) {
    std::optional<nd::DType> d;
    if (!to_optional_dtype(vm, item, &d)) return false;
    o->signature.push_back(std::move(d));
  }
  return true;
}

bool is_keyword(const UfuncObject* u, std::string_view name) {
  if (name == "where") return !u->is_product();
  if (is_core_keyword(name)) return u->is_product();
  for (const char* known : {"out", "dtype", "casting", "order", "subok", "signature", "sig"}) {
    if (name == known) return true;
  }
  return false;
}

/// Reads one keyword, which is not out. False: an exception is set.
bool read_keyword(VM& vm, const UfuncObject* u, std::string_view name, const Value& v, UfuncOptions* o) {
  if (name == "where" && !u->is_product()) {
    if (!v.is_true()) o->where = v;
    return true;
  }
  if (name == "dtype") return to_optional_dtype(vm, v, &o->dtype);
  if (name == "casting") {
    auto c = to_casting(vm, v);
    if (c) o->casting = *c;
    return c.has_value();
  }
  if (name == "order") {
    auto order = to_order(vm, v);
    if (order) o->order = v.is_none() ? nd::Order::K : *order;
    return order.has_value();
  }
  if (name == "subok") {
    if (!v.is_bool()) {
      (void)vm.type_error("'subok' must be a boolean");
      return false;
    }
    o->subok = v.is_true();
    return true;
  }
  if (u->is_product() && v.is_none() && is_core_keyword(name)) return true;
  if (name == "signature" || name == "sig") return v.is_none() || read_signature(vm, u, v, o);
  (void)vm.type_error("{}() got an unexpected keyword argument '{}'", u->name, name);
  return false;
}

Task overridden_call(VM& vm, Value self, std::vector<Value> inputs, Value kwargs) {
  co_return try_override(vm, self_of(self), "__call__", std::move(inputs), kwargs);
}

/// A product with axis=, axes= or keepdims=.
Task call_with_axes(VM& vm, Value self, std::vector<Value> positional, std::vector<std::pair<std::string, Value>> keywords) {
  Value axes = Value::none(), axis = Value::none(), keepdims = Value::none();
  auto kwargs = py::make_dict();
  for (auto& [name, v] : keywords) {
    if (name == "axes") axes = v;
    else if (name == "axis") axis = v;
    else if (name == "keepdims") keepdims = v;
    else kwargs->set(name, v);
  }
  UfuncObject* u = self_of(self);
  std::vector<Value> inputs(positional.begin(), positional.begin() + u->nin);
  if (positional.size() > inputs.size()) kwargs->set("out", positional.back());
  Value module = co_await vm.import_module("numpy._gufunc");
  Value fn = co_await vm.get_attr(module, "call");
  co_return vm.call(fn, {self, Value(make_tuple(std::move(inputs))), axes, axis, keepdims, Value(kwargs)});
}

Outcome ufunc_call(VM& vm, const Value& self, const py::CallArgs& args) {
  UfuncObject* u = self_of(self);
  const int npos = static_cast<int>(args.npos);
  if (npos < u->nin || npos > u->nin + u->nout) {
    return vm.type_error("{}() takes from {} to {} positional arguments but {} were given", u->name, u->nin, u->nin + u->nout, npos);
  }
  if (npos == u->nin && !args.names && u->row) {
    if (auto quick = call_quick(vm, *u->row, args.data, false, false, nullptr)) return std::move(*quick);
  }
  return guarded(vm, [&]() -> Outcome {
    UfuncOptions options;
    std::vector<Value> inputs(args.data, args.data + u->nin);
    for (int i = u->nin; i < npos; ++i) options.outs.push_back(args.data[i]);
    const bool have_outs = !options.outs.empty();
    if (have_outs) options.outs.resize(static_cast<std::size_t>(u->nout), Value::none());
    bool override = false, core = false, named = false, typed = false;
    for (std::size_t k = 0; k < args.nkw(); ++k) {
      std::string_view name = py::str_view((*args.names)[k]);
      const Value& v = args.keyword_value(k);
      if (!is_keyword(u, name)) return vm.type_error("{}() got an unexpected keyword argument '{}'", u->name, name);
      if (name == "out") {
        if (have_outs && !v.is_none()) return vm.type_error("cannot specify 'out' as both a positional and keyword argument");
        if (!have_outs && !read_outs(vm, u, v, &options.outs)) return Outcome::error();
      }
      const bool types = name == "signature" || name == "sig";
      if (types && named) return vm.type_error("cannot specify both 'sig' and 'signature'");
      named |= types && !v.is_none();
      typed |= name == "dtype" && !v.is_none();
      override |= name == "where" && may_override(v);
      core |= is_core_keyword(name) && !v.is_none();
    }
    for (const Value& v : inputs) override |= may_override(v);
    for (const Value& v : options.outs) override |= may_override(v);
    Value kwargs = Value();
    if (override || u->whole) {
      auto all = py::make_dict();
      bool any_out = false;
      for (const Value& v : options.outs) any_out |= !v.is_none();
      if (any_out) all->set("out", Value(make_tuple(options.outs)));
      for (std::size_t k = 0; k < args.nkw(); ++k) {
        std::string_view name = py::str_view((*args.names)[k]);
        if (name != "out") all->set(name == "sig" ? "signature" : name, args.keyword_value(k));
      }
      kwargs = Value(all);
    }
    if (override) return overridden_call(vm, self, std::move(inputs), std::move(kwargs));
    if (u->whole) return vm.call_ex(u->function, Value(make_tuple(std::move(inputs))), kwargs);
    if (core) {
      std::vector<std::pair<std::string, Value>> keywords;
      for (std::size_t k = 0; k < args.nkw(); ++k) keywords.emplace_back(py::str_view((*args.names)[k]), args.keyword_value(k));
      return call_with_axes(vm, self, std::vector<Value>(args.data, args.data + npos), std::move(keywords));
    }
    if (typed && named) return vm.type_error("cannot specify both 'signature' and 'dtype'");
    for (std::size_t k = 0; k < args.nkw(); ++k) {
      std::string_view name = py::str_view((*args.names)[k]);
      const Value& v = args.keyword_value(k);
      if (name == "out") continue;
      PY_CHECK(read_keyword(vm, u, name, v, &options));
    }
    PY_CHECK(check_outs(vm, options.outs));
    return call_ufunc(vm, u, std::move(inputs), std::move(options));
  });
}

Outcome frompyfunc(VM& vm, const Args& args) {
  auto nin = to_index(vm, args[1]);
  PY_CHECK(nin);
  auto nout = to_index(vm, args[2]);
  PY_CHECK(nout);
  if (!py::type_of(args[0])->slots.call) return vm.type_error("function must be callable");
  if (*nin < 0 || *nout < 0 || *nin + *nout > 64)
    return vm.value_error("Cannot construct a ufunc with more than 64 operands (requested number were: inputs = {} and outputs = {})", *nin, *nout);
  std::string name = "?";
  if (auto* f = py::cast<py::Function>(args[0])) name = std::string(py::str_view(f->name));
  if (auto* f = py::cast<py::NativeFunction>(args[0])) name = f->signature().name();
  auto u = make<UfuncObject>(UfuncObject::Kind::Python, name + " (vectorized)", static_cast<int>(*nin), static_cast<int>(*nout));
  u->function = args[0];
  u->reorderable = static_cast<bool>(args[3]);  // NumPy: None says so too
  if (args[3] && !args[3].is_none()) u->identity = args[3];
  return u;
}

}  // namespace

UfuncObject* ufunc_named(std::string_view name) {
  auto it = all_ufuncs().find(name);
  return it == all_ufuncs().end() ? nullptr : it->second.get();
}

Outcome with_status(VM& vm, nd::FpStatus status, const char* name, Value result) {
  if (!status) return result;
  struct Then {
    static Task run(VM& vm, nd::FpStatus status, const char* name, Value result) {
      (void)co_await report_status(vm, status, name);
      co_return result;
    }
  };
  return Then::run(vm, status, name, std::move(result));
}

void init_ufunc_type() {
  if (nptypes.ufunc) return;
  py::Type* t = nptypes.ufunc = py::new_type("numpy", "ufunc", py::types.object);
  t->set_doc("Functions that work element by element on whole arrays.");
  t->slots.repr = ufunc_repr;
  t->slots.str = ufunc_repr;
  t->slots.call = ufunc_call;
  t->getset("__name__", get_name);
  t->getset("__qualname__", get_name);
  t->getset("__doc__", get_doc);
  t->getset("nin", get_nin);
  t->getset("nout", get_nout);
  t->getset("nargs", get_nargs);
  t->getset("ntypes", get_ntypes);
  t->getset("types", get_types);
  t->getset("identity", get_identity);
  t->getset("signature", get_signature);
  fill_ufunc_methods(t);
  t->ready();
  init_ufuncs();
}

void fill_ufuncs(VM&, py::Module& m) {
  init_ufunc_type();
  m.add_type(nptypes.ufunc);
  for (const auto& [name, u] : all_ufuncs()) m.set(name, Value(u));
  const struct {
    const char* alias;
    const char* name;
  } kAliases[] = {{"abs", "absolute"}, {"true_divide", "divide"}, {"mod", "remainder"}, {"conj", "conjugate"},
                  {"bitwise_not", "invert"}, {"bitwise_invert", "invert"}, {"bitwise_left_shift", "left_shift"},
                  {"bitwise_right_shift", "right_shift"}, {"acos", "arccos"}, {"acosh", "arccosh"}, {"asin", "arcsin"},
                  {"asinh", "arcsinh"}, {"atan", "arctan"}, {"atanh", "arctanh"}, {"atan2", "arctan2"}, {"pow", "power"}};
  for (const auto& row : kAliases) {
    if (UfuncObject* u = ufunc_named(row.name)) m.set(row.alias, Value(u));
  }
  m.def("frompyfunc(func, /, nin, nout, *, identity=?)", frompyfunc, "A ufunc that calls a Python function for each element.");
}

}  // namespace npmod
