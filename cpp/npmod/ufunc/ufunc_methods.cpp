// The methods of ufuncs: reduce, accumulate, reduceat, outer, at.
#include "nd/core/errors.h"
#include "nd/index/index.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/manip/shape.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/ufunc/ufunc_object.h"

namespace npmod {

using py::Args;
using py::make_tuple;
using py::Task;

namespace {

UfuncObject* self_of(const Value& v) { return v.as<UfuncObject>(); }
bool given(const Value& v) { return v && !v.is_none(); }
const FromOptions kSubok = {.subok = true};

/// "reduce only supported for binary functions".
bool check_binary(VM& vm, const UfuncObject* u, const char* method) {
  if (u->is_product()) {
    (void)vm.raise(py::exc.RuntimeError, "Reduction not defined on ufunc with signature");
    return false;
  }
  if (u->nin != 2) {
    (void)vm.value_error("{} only supported for binary functions", method);
    return false;
  }
  if (u->nout != 1) {
    (void)vm.value_error("{} only supported for functions returning a single value", method);
    return false;
  }
  return true;
}

/// out= of a method: one array or a tuple of it; empty for none.
bool method_out(VM& vm, const Value& v, Value* out) {
  *out = Value();
  if (!given(v)) return true;
  Value o = v;
  if (py::is_tuple(o)) {
    if (o.as<py::Tuple>()->size() != 1) {
      (void)vm.value_error("The 'out' tuple must have exactly one entry per ufunc output");
      return false;
    }
    o = (*o.as<py::Tuple>())[0];
    if (o.is_none()) return true;
  }
  if (!is_array(o)) {
    (void)vm.type_error("output must be an array");
    return false;
  }
  *out = o;
  return true;
}

Outcome in_class_of(VM& vm, Value self, nd::NdArray result, const Value& array) {
  Value like = wrapping_operand({array});
  if (!like) return array_or_scalar(std::move(result));
  (void)self;
  return wrap_result(vm, std::move(result), like, Value::none(), true);
}

Outcome store_out(VM& vm, const nd::NdArray& r, const Value& out) {
  return guarded(vm, [&]() -> Outcome {
    nd::assign(as_array(out)->a, r);
    return out;
  });
}

/// Whether elements are folded as Python objects: a dtype that says otherwise has them converted first.
bool goes_by_objects(const UfuncObject* u, const nd::NdArray& a, const std::optional<nd::DType>& dtype) {
  if (u->kind == UfuncObject::Kind::Python) return true;
  if (dtype) return dtype->id() == nd::TypeId::Object;
  return a.id() == nd::TypeId::Object;
}

/// Objects become what a dtype asks for.
Outcome converted(VM& vm, const nd::NdArray& a, const std::optional<nd::DType>& dtype) {
  return guarded(vm, [&]() -> Outcome { return make_array(nd::astype(a, *dtype)); });
}

Task reduce_task(VM& vm, Value self, Value input, ReduceArguments args) {
  UfuncObject* u = self_of(self);
  Value array = co_await array_from(vm, input, kSubok);
  const nd::NdArray& a = as_array(array)->a;
  nd::Dims axes;
  bool none = false;
  Value axis = args.axis ? args.axis : Value::small_int(0);
  if (!args.axis && a.ndim() == 0) axis = Value::none();
  if (!to_axes(vm, axis, a.ndim(), &axes, &none)) co_return Outcome::error();
  std::optional<nd::DType> dtype;
  if (given(args.dtype) && !to_optional_dtype(vm, args.dtype, &dtype)) co_return Outcome::error();
  Value out;
  if (!method_out(vm, args.out, &out)) co_return Outcome::error();
  Value where_value, initial_value;
  if (args.where && !args.where.is_true()) {
    where_value = co_await array_from(vm, args.where, is_array(args.where) ? FromOptions{} : FromOptions{.dtype = nd::dtype_of<bool>()});
    if (as_array(where_value)->a.id() != nd::TypeId::Bool) {
      co_return vm.type_error("Cannot cast array data from {} to dtype('bool') according to the rule 'safe'",
                              as_array(where_value)->a.dtype().repr());
    }
  }
  if (goes_by_objects(u, a, dtype)) {
    if (u->row && !dtype && u->row->resolve == nd::Resolve::Compare) {
      co_return vm.type_error("No loop matching the specified signature and casting was found for ufunc {}", u->name);
    }
    nd::NdArray mask;
    if (where_value) mask = as_array(where_value)->a.broadcast_to(a.shape());
    Value r = co_await reduce_objects(vm, u, array, axes, args.initial, args.keepdims, mask);
    if (out) co_return store_out(vm, as_array(r)->a, out);
    co_return in_class_of(vm, self, as_array(r)->a, input);
  }
  Value source = array;
  if (a.id() == nd::TypeId::Object) source = co_await converted(vm, a, dtype);
  if (given(args.initial)) {
    initial_value = co_await array_from(vm, args.initial, {});
    if (as_array(initial_value)->a.ndim() != 0) co_return vm.value_error("setting an array element with a sequence.");
  }
  nd::NdArray result;
  nd::FpStatus fp;
  struct Run {
    static Outcome go(VM& vm, UfuncObject* u, const nd::NdArray& a, const nd::ReduceOptions& o, nd::NdArray* result, nd::FpStatus* fp) {
      return guarded(vm, [&]() -> Outcome {
        *result = nd::reduce(*u->row, a, o, *fp);
        return Value::none();
      });
    }
  };
  nd::ReduceOptions o;
  o.axes = axes;
  o.all_axes = none;
  o.dtype = dtype ? &*dtype : nullptr;
  o.out = out ? &as_array(out)->a : nullptr;
  o.keepdims = args.keepdims;
  o.initial = initial_value ? &as_array(initial_value)->a : nullptr;
  o.no_initial = args.initial && args.initial.is_none();
  o.where = where_value ? &as_array(where_value)->a : nullptr;
  (void)co_await Run::go(vm, u, as_array(source)->a, o, &result, &fp);
  if (fp) (void)co_await report_status(vm, fp, "reduce");
  if (out) co_return out;
  co_return in_class_of(vm, self, std::move(result), input);
}

/// Whether a method's call may be taken over: by the array, by what it writes to, by its mask.
bool overrides(const Value& array, const Value& out, const Value& where) {
  if (may_override(array) || (where && may_override(where))) return true;
  if (!given(out)) return false;
  if (!py::is_tuple(out)) return may_override(out);
  for (const Value& v : out.as<py::Tuple>()->items) {
    if (may_override(v)) return true;
  }
  return false;
}

/// The kwargs of a method call, for __array_ufunc__; empty: an exception is set.
Value kwargs_of(VM& vm, const Args& args, std::size_t out, std::initializer_list<std::pair<const char*, std::size_t>> names) {
  auto kwargs = py::make_dict();
  if (given(args[out])) {
    Value o = py::is_tuple(args[out]) ? args[out] : Value(make_tuple({args[out]}));
    if (o.as<py::Tuple>()->size() != 1) {
      (void)vm.value_error("The 'out' tuple must have exactly one entry per ufunc output");
      return Value();
    }
    if (!(*o.as<py::Tuple>())[0].is_none()) kwargs->set("out", o);
  }
  for (const auto& [name, i] : names) {
    if (args[i]) kwargs->set(name, args[i]);
  }
  return Value(kwargs);
}

Task overridden_reduce(VM& vm, Value self, Value array, Value kwargs) {
  // NumPy: a mark of no value is as if nothing were given.
  if (Value initial = kwargs.as<py::Dict>()->get("initial"); initial && py::type_of(initial)->name() == "_NoValueType") {
    kwargs.as<py::Dict>()->erase(py::intern("initial"));
  }
  co_return try_override(vm, self_of(self), "reduce", {array}, kwargs);
}

Outcome ufunc_reduce(VM& vm, const Args& args) {
  PY_CHECK(check_binary(vm, self_of(args[0]), "reduce"));
  if (overrides(args[1], args[4], args[7])) {
    Value kwargs = kwargs_of(vm, args, 4, {{"axis", 2}, {"dtype", 3}, {"keepdims", 5}, {"initial", 6}, {"where", 7}});
    if (!kwargs) return Outcome::error();
    return overridden_reduce(vm, args[0], args[1], std::move(kwargs));
  }
  ReduceArguments r{args[2], args[3], args[4], false, args[6], args[7]};
  if (args[5]) {
    auto keep = to_bool(vm, args[5]);
    PY_CHECK(keep);
    r.keepdims = *keep;
  }
  return reduce_task(vm, args[0], args[1], std::move(r));
}

/// The one axis that accumulate and reduceat go along.
std::optional<int> single_axis(VM& vm, const Value& axis, int ndim, const char* method) {
  if (!axis) return to_axis(vm, Value::small_int(0), ndim);
  nd::Dims axes;
  bool all = false;
  if (!to_axes(vm, axis, ndim, &axes, &all)) return std::nullopt;
  if (all && ndim == 1) return 0;
  if (!all && axes.size() == 1) return static_cast<int>(axes[0]);
  (void)vm.value_error("{} does not allow multiple axes", method);
  return std::nullopt;
}

Task accumulate_task(VM& vm, Value self, Value input, Value axis_value, Value dtype_value, Value out_value) {
  UfuncObject* u = self_of(self);
  Value array = co_await array_from(vm, input, kSubok);
  const nd::NdArray& a = as_array(array)->a;
  if (a.ndim() == 0) co_return vm.type_error("cannot accumulate on a scalar");
  auto axis = single_axis(vm, axis_value, a.ndim(), "accumulate");
  if (!axis) co_return Outcome::error();
  std::optional<nd::DType> dtype;
  if (given(dtype_value) && !to_optional_dtype(vm, dtype_value, &dtype)) co_return Outcome::error();
  Value out;
  if (!method_out(vm, out_value, &out)) co_return Outcome::error();
  if (a.id() == nd::TypeId::Object || u->kind == UfuncObject::Kind::Python || (dtype && dtype->id() == nd::TypeId::Object)) {
    Value r = co_await accumulate_objects(vm, u, array, *axis);
    if (out) co_return store_out(vm, as_array(r)->a, out);
    co_return in_class_of(vm, self, as_array(r)->a, array);
  }
  nd::NdArray result;
  nd::FpStatus fp;
  struct Run {
    static Outcome go(VM& vm, UfuncObject* u, const nd::NdArray& a, int axis, const nd::DType* dtype, const nd::NdArray* out,
                      nd::NdArray* result, nd::FpStatus* fp) {
      return guarded(vm, [&]() -> Outcome {
        *result = nd::accumulate(*u->row, a, axis, dtype, out, *fp);
        return Value::none();
      });
    }
  };
  (void)co_await Run::go(vm, u, a, *axis, dtype ? &*dtype : nullptr, out ? &as_array(out)->a : nullptr, &result, &fp);
  if (fp) (void)co_await report_status(vm, fp, "accumulate");
  if (out) co_return out;
  co_return in_class_of(vm, self, std::move(result), array);
}

Task overridden_accumulate(VM& vm, Value self, Value array, Value kwargs) {
  co_return try_override(vm, self_of(self), "accumulate", {array}, kwargs);
}

Outcome ufunc_accumulate(VM& vm, const Args& args) {
  PY_CHECK(check_binary(vm, self_of(args[0]), "accumulate"));
  if (overrides(args[1], args[4], Value())) {
    Value kwargs = kwargs_of(vm, args, 4, {{"axis", 2}, {"dtype", 3}});
    if (!kwargs) return Outcome::error();
    return overridden_accumulate(vm, args[0], args[1], std::move(kwargs));
  }
  return accumulate_task(vm, args[0], args[1], args[2], args[3], args[4]);
}

Task ufunc_reduceat(VM& vm, Args args) {
  UfuncObject* u = self_of(args[0]);
  if (!check_binary(vm, u, "reduceat")) co_return Outcome::error();
  if (overrides(args[1], args[5], Value())) {
    Value kwargs = kwargs_of(vm, args, 5, {{"axis", 3}, {"dtype", 4}});
    if (!kwargs) co_return Outcome::error();
    co_return try_override(vm, u, "reduceat", {args[1], args[2]}, kwargs);
  }
  Value array = co_await array_from(vm, args[1], kSubok);
  Value indices = co_await array_from(vm, args[2], {});
  if (!is_array(args[2]) && as_array(indices)->a.size() == 0) indices = make_array(nd::astype(as_array(indices)->a, nd::index_dtype()));
  const nd::NdArray& a = as_array(array)->a;
  if (a.ndim() == 0) co_return vm.type_error("cannot reduceat on a scalar");
  auto axis = single_axis(vm, args[3], a.ndim(), "reduceat");
  if (!axis) co_return Outcome::error();
  std::optional<nd::DType> dtype;
  if (given(args[4]) && !to_optional_dtype(vm, args[4], &dtype)) co_return Outcome::error();
  Value out;
  if (!method_out(vm, args[5], &out)) co_return Outcome::error();
  if (!u->row || a.id() == nd::TypeId::Object || (dtype && dtype->id() == nd::TypeId::Object)) {
    const nd::NdArray where = nd::ravel(nd::as_indices(as_array(indices)->a));
    std::vector<nd::Index> starts;
    for (nd::Index i = 0; i < where.size(); ++i) starts.push_back(nd::load<std::int64_t>(where.at({i})));
    Value r = co_await reduceat_objects(vm, u, array, std::move(starts), *axis);
    if (out) co_return store_out(vm, as_array(r)->a, out);
    co_return in_class_of(vm, args[0], as_array(r)->a, array);
  }
  nd::NdArray result = nd::NdArray();
  nd::FpStatus fp;
  result = nd::reduceat(*u->row, a, nd::as_indices(as_array(indices)->a), *axis, dtype ? &*dtype : nullptr,
                        out ? &as_array(out)->a : nullptr, fp);
  if (fp) (void)co_await report_status(vm, fp, "reduceat");
  if (out) co_return out;
  co_return in_class_of(vm, args[0], std::move(result), array);
}

/// outer(A, B, /, **kwargs): the call with A's axes followed by B's.
Task ufunc_outer(VM& vm, Args args) {
  UfuncObject* u = self_of(args[0]);
  const auto& given_args = args[1].as<py::Tuple>()->items;
  if (u->nin != 2) co_return vm.value_error("outer product only supported for binary functions");
  if (u->is_product()) {
    co_return vm.type_error("method outer is not allowed in ufunc with non-trivial signature");
  }
  if (given_args.size() != 2) co_return vm.type_error("exactly two arguments expected");
  Value left = given_args[0], right = given_args[1], kwargs = args[2];
  if (may_override(left) || may_override(right)) {
    if (Value out = kwargs.as<py::Dict>()->get("out")) {
      kwargs.as<py::Dict>()->erase(py::intern("out"));
      auto all = py::make_dict();
      if (!out.is_none()) all->set("out", py::is_tuple(out) ? out : Value(make_tuple({out})));
      for (const auto& e : kwargs.as<py::Dict>()->table.entries()) {
        if (e.key) all->set(py::str_view(e.key), e.value);
      }
      kwargs = Value(all);
    }
    Value r = co_await try_override(vm, u, "outer", {left, right}, kwargs);
    if (r) co_return r;
  }
  Value a = co_await array_from(vm, left, kSubok);
  Value b = co_await array_from(vm, right, kSubok);
  nd::Shape shape = as_array(a)->a.shape();
  for (int i = 0; i < as_array(b)->a.ndim(); ++i) shape.push_back(1);
  // Python's own numbers stay weak when they stand alone.
  Value first = is_array(left) || !shape.empty() ? co_await derived(vm, nd::reshape(as_array(a)->a, shape), a, true) : left;
  Value second = as_array(b)->a.ndim() || is_array(right) ? b : right;
  co_return vm.call_ex(args[0], Value(make_tuple({first, second})), kwargs);
}

/// One item of an index as the engine takes it; false: an exception is set.
bool index_item(VM& vm, const Value& v, std::vector<nd::IndexItem>* out) {
  if (v.is_none()) return out->push_back(nd::IndexItem::newaxis()), true;
  if (v.is_ellipsis()) return out->push_back(nd::IndexItem::ellipsis()), true;
  if (auto* s = py::cast<py::Slice>(v)) {
    nd::IndexItem item = nd::IndexItem::slice();
    const std::pair<const Value*, std::optional<nd::Index>*> parts[] = {{&s->start, &item.start}, {&s->stop, &item.stop}, {&s->step, &item.step}};
    for (const auto& [from, to] : parts) {
      if (from->is_none()) continue;
      auto i = to_index(vm, *from);
      if (!i) return false;
      *to = *i;
    }
    out->push_back(item);
    return true;
  }
  if (py::is_int(v) && !v.is_bool()) {
    auto i = to_index(vm, v);
    if (!i) return false;
    out->push_back(nd::IndexItem::integer(*i));
    return true;
  }
  auto a = array_from_fast(vm, v);
  if (!a) {
    (void)vm.index_error("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices");
    return false;
  }
  if (a->size() == 0 && !is_array(v)) a = nd::astype(*a, nd::index_dtype());
  out->push_back(nd::IndexItem::array(std::move(*a)));
  return true;
}

Task ufunc_at(VM& vm, Args args) {
  UfuncObject* u = self_of(args[0]);
  if (u->nout != 1 || u->is_product()) {
    co_return vm.value_error("Only single output ufuncs supported at this time");
  }
  if (u->nin == 2 && !args[3]) co_return vm.value_error("second operand needed for ufunc");
  if (may_override(args[1])) {
    std::vector<Value> inputs = {args[1], args[2]};
    if (args[3]) inputs.push_back(args[3]);
    Value r = co_await try_override(vm, u, "at", inputs, Value(py::make_dict()));
    if (r) co_return r;
  }
  if (u->nin == 1 && args[3]) co_return vm.value_error("second operand provided when ufunc is unary");
  if (!is_array(args[1])) co_return vm.type_error("first operand must be array");
  std::vector<nd::IndexItem> items;
  if (py::is_tuple(args[2])) {
    for (const Value& v : args[2].as<py::Tuple>()->items) {
      if (!index_item(vm, v, &items)) co_return Outcome::error();
    }
  } else if (!index_item(vm, args[2], &items)) {
    co_return Outcome::error();
  }
  OperandHolder holder;
  if (args[3]) {
    if (auto fast = operand_from_fast(vm, args[3])) {
      holder = std::move(*fast);
    } else {
      Value b = co_await array_from(vm, args[3], {});
      holder.array = as_array(b)->a;
    }
  }
  const nd::NdArray a = as_array(args[1])->a;
  const nd::Selection chosen(a, items);
  if (args[3] && !nd::broadcastable_to(holder.array.shape(), chosen.shape())) {
    co_return vm.value_error("array is not broadcastable to correct shape");
  }
  if (!u->row || a.id() == nd::TypeId::Object || (args[3] && holder.array.id() == nd::TypeId::Object)) {
    if (!a.is_writeable()) throw nd::read_only_error("array");
    co_return at_objects(vm, u, a, chosen.offsets(), args[3] ? &holder.array : nullptr, chosen.shape());
  }
  nd::FpStatus fp;
  nd::Operand operand{&holder.array, holder.weak};
  nd::at(*u->row, a, chosen.offsets(), chosen.shape(), args[3] ? &operand : nullptr, fp);
  if (fp) (void)co_await report_status(vm, fp, u->row->name);
  co_return Value::none();
}

/// Pickles find it by its name.
Task reduce_by_name(VM& vm, Args args) {
  Value module = co_await vm.import_module("numpy._core");
  Value rebuild = co_await vm.get_attr(module, "_ufunc_reconstruct");
  Value names = Value(make_tuple({Value(py::make_str("numpy")), Value(py::make_str(self_of(args[0])->name))}));
  co_return Value(make_tuple({rebuild, names}));
}

Task resolve_dtypes(VM& vm, Args args) {
  UfuncObject* u = self_of(args[0]);
  if (!u->row || !py::is_tuple(args[1])) co_return vm.type_error("The `dtypes` must be a tuple");
  std::vector<nd::Promotee> inputs;
  const auto& items = args[1].as<py::Tuple>()->items;
  if (static_cast<int>(items.size()) != u->nin + u->nout)
    co_return vm.type_error("resolve_dtypes: The dtypes must be a tuple of `ufunc.nargs` length.");
  for (int i = 0; i < u->nin; ++i) {
    const Value& v = items[static_cast<std::size_t>(i)];
    if (v.is_none()) co_return vm.type_error("All input dtypes must be provided (except the first one in reductions)");
    if (v.same(Value(py::types.int_))) {
      inputs.push_back({nd::DType::default_int(), nd::Weak::Int});
    } else if (v.same(Value(py::types.float_))) {
      inputs.push_back({nd::dtype_of<double>(), nd::Weak::Float});
    } else if (v.same(Value(py::types.complex_))) {
      inputs.push_back({nd::DType::of(nd::TypeId::Complex128), nd::Weak::Complex});
    } else {
      auto d = to_dtype(vm, v);
      if (!d) co_return Outcome::error();
      inputs.push_back({*d, nd::Weak::None});
    }
  }
  std::vector<Value> out;
  for (const nd::DType& d : nd::resolve_dtypes(*u->row, inputs, {})) out.push_back(make_dtype(d));
  co_return Value(make_tuple(std::move(out)));
}

}  // namespace

Outcome reduce_ufunc(VM& vm, UfuncObject* ufunc, Value array, ReduceArguments arguments) {
  return reduce_task(vm, Value(ufunc), std::move(array), std::move(arguments));
}
Outcome accumulate_ufunc(VM& vm, UfuncObject* ufunc, Value array, Value axis, Value dtype, Value out) {
  return accumulate_task(vm, Value(ufunc), std::move(array), std::move(axis), std::move(dtype), std::move(out));
}

void fill_ufunc_methods(py::Type* t) {
  t->def("reduce(self, array, /, axis=?, dtype=?, out=?, keepdims=?, initial=?, where=?)", ufunc_reduce,
         "Combines the elements along one or more axes.");
  t->def("accumulate(self, array, /, axis=?, dtype=?, out=?)", ufunc_accumulate, "The running results along an axis.");
  t->def("reduceat(self, array, /, indices, axis=?, dtype=?, out=?)", ufunc_reduceat, "Reduces slices between indices.");
  t->def("outer(self, /, *args, **kwargs)", ufunc_outer, "The ufunc of every pair of elements of two arrays.");
  t->def("tuple:at(self, a, indices, b=?, /)", ufunc_at, "Works in place at indices; a repeated index counts each time.");
  t->def("__reduce__(self, /)", reduce_by_name);
  t->def("resolve_dtypes(self, dtypes, *, signature=None, casting=None, reduction=False)", resolve_dtypes,
         "The dtypes that a call with these would use.");
}

}  // namespace npmod
