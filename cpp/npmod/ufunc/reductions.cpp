// The reductions as methods of arrays and scalars. sum, prod, max, min, any, all and the running forms are the ufuncs'
// reduce and accumulate; the statistics are numpy._methods, written in Python.
#include "nd/index/index.h"
#include "nd/core/settings.h"
#include "nd/iter/assign.h"
#include "nd/linalg/product.h"
#include "nd/sort/sort.h"
#include "nd/manip/shape.h"
#include "py/object/module.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/ufunc/operators.h"
#include "npmod/ufunc/ufunc_object.h"

namespace npmod {

using py::Args;
using py::Task;

namespace {

bool flag(VM& vm, const Value& v, bool* out) {
  if (!v) return true;
  auto b = to_bool(vm, v);
  if (b) *out = *b;
  return b.has_value();
}

Task overridden(VM& vm, UfuncObject* u, Value array, ReduceArguments r) {
  auto kwargs = py::make_dict();
  if (r.out && !r.out.is_none()) kwargs->set("out", py::is_tuple(r.out) ? r.out : Value(py::make_tuple({r.out})));
  kwargs->set("axis", r.axis);
  const bool truths = u->row->resolve == nd::Resolve::Logical;
  Value dtype = r.dtype ? r.dtype : Value::none();
  kwargs->set("dtype", truths && dtype.is_none() ? Value(make_dtype(nd::dtype_of<bool>())) : dtype);
  kwargs->set("keepdims", Value::boolean(r.keepdims));
  if (r.initial) kwargs->set("initial", r.initial);
  // NumPy: any and all leave out a mask that masks nothing.
  if (!truths || (r.where && !r.where.is_true())) kwargs->set("where", r.where ? r.where : Value::boolean(true));
  Value given_back = co_await try_override(vm, u, "reduce", {array}, Value(kwargs));
  if (given_back) co_return given_back;
  co_return reduce_ufunc(vm, u, array, std::move(r));
}
Outcome reduced(VM& vm, const char* name, const Value& array, ReduceArguments r) {
  UfuncObject* u = ufunc_named(name);
  const bool out_too = r.out && !r.out.is_none() && !py::is_tuple(r.out) && may_override(r.out);
  if (may_override(array) || out_too || (r.where && may_override(r.where))) return overridden(vm, u, array, std::move(r));
  return reduce_ufunc(vm, u, array, std::move(r));
}

/// self, axis, dtype, out, keepdims, initial, where
Outcome with_dtype(VM& vm, const char* name, const Args& args) {
  ReduceArguments r{args[1], args[2], args[3], false, args[5], args[6]};
  PY_CHECK(flag(vm, args[4], &r.keepdims));
  return reduced(vm, name, args[0], std::move(r));
}
Outcome array_sum(VM& vm, const Args& args) { return with_dtype(vm, "add", args); }
Outcome array_prod(VM& vm, const Args& args) { return with_dtype(vm, "multiply", args); }

/// self, axis, out, keepdims, initial, where
Outcome without_dtype(VM& vm, const char* name, const Args& args) {
  ReduceArguments r{args[1], Value(), args[2], false, args[4], args[5]};
  PY_CHECK(flag(vm, args[3], &r.keepdims));
  return reduced(vm, name, args[0], std::move(r));
}
Outcome array_max(VM& vm, const Args& args) { return without_dtype(vm, "maximum", args); }
Outcome array_min(VM& vm, const Args& args) { return without_dtype(vm, "minimum", args); }

/// self, axis, dtype, out, keepdims, where
Outcome truths(VM& vm, const char* name, const Args& args) {
  ReduceArguments r{args[1], args[2], args[3], false, Value(), args[5]};
  // NumPy: of objects the truth is asked.
  const Array* a = as_array(args[0]);
  if (a && a->a.id() == nd::TypeId::Object && (!r.dtype || r.dtype.is_none())) r.dtype = make_dtype(nd::dtype_of<bool>());
  PY_CHECK(flag(vm, args[4], &r.keepdims));
  return reduced(vm, name, args[0], std::move(r));
}
Outcome array_any(VM& vm, const Args& args) { return truths(vm, "logical_or", args); }
Outcome array_all(VM& vm, const Args& args) { return truths(vm, "logical_and", args); }

/// self, axis, dtype, out
Task running(VM& vm, const char* name, Args args) {
  Value array = args[0], axis = args[1];
  if (is_scalar(array)) array = co_await array_from(vm, array, {});
  const nd::NdArray& a = as_array(array)->a;
  if (!axis || axis.is_none() || a.ndim() == 0) {
    if (axis && !axis.is_none() && !to_axis(vm, axis, 1)) co_return Outcome::error();
    if (a.ndim() != 1) array = co_await derived(vm, nd::ravel(a), array, true);
    axis = Value::small_int(0);
  }
  const bool out = args[3] && !args[3].is_none();
  if (may_override(array) || (out && may_override(args[3]))) {
    auto kwargs = py::make_dict();
    if (out) kwargs->set("out", Value(py::make_tuple({args[3]})));
    if (args[2] && !args[2].is_none()) {
      auto dtype = to_dtype(vm, args[2]);
      if (!dtype) co_return Outcome::error();
      kwargs->set("dtype", Value(make_dtype(*dtype)));
    }
    kwargs->set("axis", axis);
    co_return try_override(vm, ufunc_named(name), "accumulate", {array}, Value(kwargs));
  }
  co_return accumulate_ufunc(vm, ufunc_named(name), array, axis, args[2], args[3]);
}
Task array_cumsum(VM& vm, Args args) { return running(vm, "add", std::move(args)); }
Task array_cumprod(VM& vm, Args args) { return running(vm, "multiply", std::move(args)); }

/// The function of numpy._methods of the same name.
Task in_python(VM& vm, const char* name, Args args, std::size_t keywords_from, std::vector<const char*> keywords) {
  Value module = co_await vm.import_module("numpy._methods");
  Value fn = co_await vm.get_attr(module, name);
  std::vector<Value> positional(args.begin(), args.begin() + keywords_from);
  auto kwargs = py::make_dict();
  std::size_t i = keywords_from;
  for (const char* k : keywords) {
    if (args[i]) kwargs->set(k, args[i]);
    ++i;
  }
  co_return vm.call_ex(fn, Value(py::make_tuple(std::move(positional))), Value(kwargs));
}

#define NP_PYTHON_METHOD(cpp, python, from, ...) \
  Task cpp(VM& vm, Args args) { return in_python(vm, python, std::move(args), from, {__VA_ARGS__}); }
NP_PYTHON_METHOD(array_mean, "mean", 4, "keepdims", "where")
NP_PYTHON_METHOD(array_var, "var", 5, "keepdims", "where", "mean", "correction")
NP_PYTHON_METHOD(array_std, "std", 5, "keepdims", "where", "mean", "correction")
NP_PYTHON_METHOD(array_argmax, "argmax", 3, "keepdims")
NP_PYTHON_METHOD(array_argmin, "argmin", 3, "keepdims")
NP_PYTHON_METHOD(array_round, "round", 3, )
#undef NP_PYTHON_METHOD

/// clip(min=None, max=None, out=None, **kwargs)
Task array_clip(VM& vm, Args args) {
  Value module = co_await vm.import_module("numpy._methods");
  Value fn = co_await vm.get_attr(module, "clip");
  co_return vm.call_ex(fn, Value(py::make_tuple({args[0], args[1], args[2], args[3]})), args[4]);
}

Task array_dot(VM& vm, Args args) {
  Value module = co_await vm.import_module("numpy");
  Value fn = co_await vm.get_attr(module, "dot");
  co_return vm.call(fn, {args[0], args[1], args[2]});
}
Task array_conj(VM& vm, Args args) {
  // NumPy: real arrays are their own conjugate.
  if (args[1] && !args[1].is_none()) co_return vm.call(Value(ufunc_named("conjugate")), {args[0], args[1]});
  if (Array* a = as_array(args[0]); a && !nd::is_complex_id(a->a.id()) && (nd::is_numeric(a->a.id()) || a->a.id() >= nd::TypeId::DateTime64))
    co_return args[0];
  co_return vm.call(Value(ufunc_named("conjugate")), {args[0]});
}

/// The one extreme element's place along an axis; NaN counts as the extreme.
Task arg_extreme(VM& vm, Args args) {
  Value array = co_await array_from(vm, args[0], {});
  const bool largest = args[1].is_true();
  nd::NdArray a = as_array(array)->a;
  // (…, length), in C order.
  const nd::Index length = a.ndim() ? a.shape(a.ndim() - 1) : 1;
  nd::Shape kept;
  for (int i = 0; i + 1 < a.ndim(); ++i) kept.push_back(a.shape(i));
  nd::NdArray out = nd::NdArray::zeros(kept, nd::index_dtype());
  if (length == 0) co_return vm.value_error("attempt to get {} of an empty sequence", largest ? "argmax" : "argmin");
  if (a.id() == nd::TypeId::Object) {
    nd::NdArray flat = nd::ascontiguous(a);
    for (nd::Index run = 0; run < out.size(); ++run) {
      nd::Index best = 0;
      for (nd::Index i = 1; i < length; ++i) {
        Value x = load_object(flat.data() + (run * length + i) * 8), y = load_object(flat.data() + (run * length + best) * 8);
        Value better = co_await vm.compare(largest ? py::CmpOp::Gt : py::CmpOp::Lt, x, y);
        Value yes = co_await vm.truth(better);
        if (yes.is_true()) best = i;
      }
      nd::NdArray place = out.view({}, {}, out.data() + run * out.itemsize());
      nd::assign(place, nd::NdArray::scalar(best));
    }
    co_return array_or_scalar(out);
  }
  nd::NdArray flat = nd::ascontiguous(a, a.dtype().native());
  auto store = [&](nd::Index run, nd::Index best) {
    if (out.itemsize() == 8) nd::store(out.data() + run * 8, static_cast<std::int64_t>(best));
    else nd::store(out.data() + run * 4, static_cast<std::int32_t>(best));
  };
  auto search = [&]<class T>() {
    for (nd::Index run = 0; run < out.size(); ++run) {
      const std::byte* p = flat.data() + run * length * static_cast<nd::Index>(sizeof(T));
      T best_value = nd::load<T>(p);
      nd::Index best = 0;
      if (best_value == best_value) {
        for (nd::Index i = 1; i < length; ++i) {
          const T x = nd::load<T>(p + i * static_cast<nd::Index>(sizeof(T)));
          if (largest ? !(x <= best_value) : !(x >= best_value)) {
            best = i;
            best_value = x;
            if (!(x == x)) break;
          }
        }
      }
      store(run, best);
      nd::checkpoint(length);
    }
  };
  switch (flat.id()) {
    case nd::TypeId::Bool: search.operator()<std::uint8_t>(); break;
    case nd::TypeId::Int8: search.operator()<std::int8_t>(); break;
    case nd::TypeId::UInt8: search.operator()<std::uint8_t>(); break;
    case nd::TypeId::Int16: search.operator()<std::int16_t>(); break;
    case nd::TypeId::UInt16: search.operator()<std::uint16_t>(); break;
    case nd::TypeId::Int32: search.operator()<std::int32_t>(); break;
    case nd::TypeId::UInt32: search.operator()<std::uint32_t>(); break;
    case nd::TypeId::Int64: search.operator()<std::int64_t>(); break;
    case nd::TypeId::UInt64: search.operator()<std::uint64_t>(); break;
    case nd::TypeId::Float32: search.operator()<float>(); break;
    case nd::TypeId::Float64: search.operator()<double>(); break;
    case nd::TypeId::DateTime64:
    case nd::TypeId::TimeDelta64:
      // NaT, the least count, is the extreme either way: one less, it wraps to the largest.
      if (largest) {
        flat = nd::copy(flat);
        for (nd::Index i = 0; i < flat.size(); ++i) {
          const auto x = nd::load<std::uint64_t>(flat.data() + i * 8);
          nd::store(flat.data() + i * 8, x - 1);
        }
      }
      search.operator()<std::int64_t>();
      break;
    case nd::TypeId::Float16:
      flat = nd::astype(flat, nd::dtype_of<float>(), nd::Order::C);
      search.operator()<float>();
      break;
    default:
      for (nd::Index run = 0; run < out.size(); ++run) {
        nd::Index best = 0;
        const std::byte* p = flat.data() + run * length * flat.itemsize();
        for (nd::Index i = 1; i < length; ++i) {
          const int c = nd::compare_elements(p + i * flat.itemsize(), p + best * flat.itemsize(), flat.dtype());
          if (largest ? c > 0 : c < 0) best = i;
        }
        store(run, best);
      }
  }
  co_return array_or_scalar(out);
}

}  // namespace

void fill_arg_extreme(py::Module& m) {
  m.def("_arg_extreme(a, largest, /)", arg_extreme, "The place of the largest or smallest element along the last axis.");
}

void fill_reduction_methods(py::Type* t, bool scalars) {
  t->def("py:_sum|sum(self, axis=None, dtype=None, out=None, keepdims=False, initial=?, where=True)", array_sum, "The sum along the axes.");
  t->def("py:_prod|prod(self, axis=None, dtype=None, out=None, keepdims=False, initial=?, where=True)", array_prod, "The product along the axes.");
  t->def("py:_amax|max(self, axis=None, out=None, keepdims=False, initial=?, where=True)", array_max, "The largest element along the axes.");
  t->def("py:_amin|min(self, axis=None, out=None, keepdims=False, initial=?, where=True)", array_min, "The smallest element along the axes.");
  t->def("py:_any|any(self, axis=None, dtype=None, out=None, keepdims=False, *, where=True)", array_any, "Whether any element is true.");
  t->def("py:_all|all(self, axis=None, dtype=None, out=None, keepdims=False, *, where=True)", array_all, "Whether all elements are true.");
  t->def("cumsum(self, axis=None, dtype=None, out=None)", array_cumsum, "The running sum.");
  t->def("cumprod(self, axis=None, dtype=None, out=None)", array_cumprod, "The running product.");
  t->def("py:_mean|mean(self, axis=None, dtype=None, out=None, keepdims=False, *, where=True)", array_mean, "The average along the axes.");
  t->def("py:_var|var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=?)", array_var,
         "The variance along the axes.");
  t->def("py:_std|std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=?)", array_std,
         "The standard deviation along the axes.");
  t->def("np:argmax(self, axis=None, out=None, *, keepdims=False)", array_argmax, "Where the largest element is.");
  t->def("np:argmin(self, axis=None, out=None, *, keepdims=False)", array_argmin, "Where the smallest element is.");
  t->def("round(self, decimals=0, out=None)", array_round, "Rounds to a number of decimals.");
  t->def("py:_clip|clip(self, min=None, max=None, out=None, **kwargs)", array_clip, "Limits the elements to an interval.");
  t->def("conj(self, out=None, /)", array_conj, "The complex conjugate.");
  t->def("conjugate(self, out=None, /)", array_conj, "The complex conjugate.");
  if (!scalars) t->def("np:dot(self, b, out=None)", array_dot, "The dot product with another array.");
}

}  // namespace npmod
