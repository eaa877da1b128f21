// Methods that pick, place, repeat and fill.
#include "nd/index/nonzero.h"
#include "nd/index/take.h"
#include "nd/iter/assign.h"
#include "nd/manip/join.h"
#include "nd/manip/shape.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/core/stored_status.h"
#include "npmod/method/methods.h"

namespace npmod {
namespace {

using py::Args;
using py::Task;

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

Outcome give(VM& vm, nd::NdArray a, const Value& self) {
  if (a.ndim() == 0 && py::type_of(self) == nptypes.ndarray) return array_or_scalar(std::move(a));
  return derived(vm, std::move(a), self, false);
}

bool optional_axis(VM& vm, const Value& v, std::optional<nd::Index>* axis) {
  if (!v || v.is_none()) return true;
  auto i = to_index(vm, v);
  if (i) *axis = *i;
  return i.has_value();
}

/// The `out=` argument: null for None; false with TypeError set.
bool out_argument(VM& vm, const Value& v, nd::NdArray** out) {
  *out = nullptr;
  if (!v || v.is_none()) return true;
  if (!is_array(v)) {
    (void)vm.type_error("return arrays must be of ArrayType");
    return false;
  }
  *out = &array_of(v);
  return true;
}

bool clip_mode(VM& vm, const Value& v, nd::ClipMode* mode) {
  if (!py::is_str(v)) {
    (void)vm.type_error("clipmode must be str, not {}", py::type_name(v));
    return false;
  }
  *mode = nd::parse_clip_mode(py::str_view(v));
  return true;
}

nd::NdArray indices_of(const Value& v) {
  const nd::NdArray& a = array_of(v);
  if (a.size() == 0 && a.id() == nd::TypeId::Float64) return nd::NdArray::empty(a.shape(), nd::dtype_of<std::int64_t>());
  return a;
}

/// Index arguments: anything but an array becomes integers, cut off as int() does.
FromOptions whole_numbers(const Value& v) {
  FromOptions o;
  if (!is_array(v)) o.dtype = nd::dtype_of<std::int64_t>();
  return o;
}

Task take(VM& vm, Args args) {
  std::optional<nd::Index> axis;
  nd::NdArray* out;
  nd::ClipMode mode;
  if (!optional_axis(vm, args[2], &axis) || !out_argument(vm, args[3], &out) || !clip_mode(vm, args[4], &mode))
    co_return Outcome::error();
  Value at = co_await array_from(vm, args[1], whole_numbers(args[1]));
  if (out && !(out->dtype() == array_of(args[0]).dtype())) {
    nd::FpStatus status;
    const nd::NdArray picked = nd::take(array_of(args[0]), indices_of(at), axis, mode);
    if (!(out->shape() == picked.shape())) co_return vm.value_error("output array does not match result of ndarray.take");
    nd::assign(*out, picked, nd::Casting::Unsafe, &status);
    if (status) (void)co_await report_status(vm, status, "cast");
    co_return args[3];
  }
  nd::NdArray picked = nd::take(array_of(args[0]), indices_of(at), axis, mode, out);
  if (out) co_return args[3];
  co_return give(vm, std::move(picked), args[0]);
}

Task put(VM& vm, Args args) {
  nd::ClipMode mode;
  if (!clip_mode(vm, args[3], &mode)) co_return Outcome::error();
  Value at = co_await array_from(vm, args[1], whole_numbers(args[1]));
  FromOptions o;
  if (!is_array(args[2])) o.dtype = array_of(args[0]).dtype();
  static_cast<void>(take_stored_status());
  Value values = co_await array_from(vm, args[2], o);
  nd::FpStatus status = take_stored_status();
  const nd::DType& d = array_of(args[0]).dtype();
  if (nd::is_float(d.id()) && nd::is_numeric(array_of(values).id()) && !(array_of(values).dtype() == d))
    values = make_array(nd::astype(array_of(values), d, nd::Order::K, nd::Casting::Unsafe, &status));
  nd::put(array_of(args[0]), indices_of(at), array_of(values), mode);
  if (status) (void)co_await report_status(vm, status, "cast");
  co_return Value::none();
}

Task choose(VM& vm, Args args) {
  nd::NdArray* out;
  nd::ClipMode mode;
  if (!out_argument(vm, args[2], &out) || !clip_mode(vm, args[3], &mode)) co_return Outcome::error();
  std::vector<nd::NdArray> choices;
  std::vector<nd::Promotee> types;
  // NumPy: choose(a, b, c) is choose((a, b, c)).
  Value given = args[1].as<py::Tuple>()->size() == 1 ? (*args[1].as<py::Tuple>())[0] : args[1];
  if (is_array(given)) {
    const nd::NdArray all = array_of(given);
    if (all.ndim() == 0) co_return vm.type_error("len() of unsized object");
    for (nd::Index i = 0; i < all.shape(0); ++i) {
      nd::Shape shape = all.shape();
      nd::Strides strides = all.strides();
      shape.erase(0);
      strides.erase(0);
      choices.push_back(all.view(shape, strides, all.data() + i * all.stride(0)));
    }
  } else {
    Value list = co_await vm.list_of(given);
    for (std::size_t i = 0; i < list.as<py::List>()->size(); ++i) {
      const Value item = list.as<py::List>()->items[i];
      Value one = co_await array_from(vm, item, {});
      choices.push_back(array_of(one));
      auto operand = operand_from_fast(vm, item);
      types.push_back({array_of(one).dtype(), operand ? operand->weak : nd::Weak::None});
    }
    if (types.size() > nd::kMaxDims)
      co_return vm.value_error("Need at least 0 and at most {} array objects.", nd::kMaxDims);
    if (!types.empty()) {
      const nd::DType common = nd::result_type(types);
      for (nd::NdArray& c : choices) {
        if (!(c.dtype() == common)) c = nd::astype(c, common);
      }
    }
  }
  nd::NdArray chosen = nd::choose(array_of(args[0]), choices, mode);
  if (out) {
    nd::FpStatus status;
    nd::assign(*out, chosen, nd::Casting::Unsafe, &status);
    if (status) (void)co_await report_status(vm, status, "cast");
    co_return args[2];
  }
  co_return give(vm, std::move(chosen), args[0]);
}

Task compress(VM& vm, Args args) {
  std::optional<nd::Index> axis;
  nd::NdArray* out;
  if (!optional_axis(vm, args[2], &axis) || !out_argument(vm, args[3], &out)) co_return Outcome::error();
  Value condition = co_await array_from(vm, args[1], {});
  nd::NdArray picked = nd::compress(array_of(condition), array_of(args[0]), axis);
  if (out) {
    nd::FpStatus status;
    nd::assign(*out, picked, nd::Casting::Unsafe, &status);
    if (status) (void)co_await report_status(vm, status, "cast");
    co_return args[3];
  }
  co_return derived(vm, std::move(picked), args[0], false);
}

Task repeat(VM& vm, Args args) {
  std::optional<nd::Index> axis;
  if (!optional_axis(vm, args[2], &axis)) co_return Outcome::error();
  Value repeats = co_await array_from(vm, args[1], whole_numbers(args[1]));
  co_return derived(vm, nd::repeat(array_of(args[0]), array_of(repeats), axis), args[0], false);
}

Task fill(VM& vm, Args args) {
  nd::NdArray a = array_of(args[0]);
  if (!a.is_writeable()) co_return vm.value_error("assignment destination is read-only");
  nd::NdArray one = nd::NdArray::zeros({}, a.dtype());
  static_cast<void>(take_stored_status());
  if (a.id() == nd::TypeId::Object) {
    store_object(one.data(), args[1]);
  } else if (py::type_of(args[1])->has(py::Type::kHeapType) || py::is_dict(args[1]) || py::is_any_set(args[1])) {
    FromOptions o;
    o.dtype = a.dtype();
    Value source = co_await array_from(vm, args[1], o);
    one = array_of(source);
  } else if (!store_value(vm, a.dtype(), one.data(), args[1])) {
    co_return Outcome::error();
  }
  nd::assign(a, one);
  co_return after_storing(vm, Value::none());
}

Task nonzero(VM& vm, Args args) {
  Value truths = args[0];
  if (array_of(truths).id() == nd::TypeId::Object) truths = co_await cast_objects(vm, truths, nd::dtype_of<bool>());
  std::vector<Value> items;
  for (nd::NdArray& a : nd::nonzero(array_of(truths))) items.push_back(make_array(std::move(a)));
  co_return py::make_tuple(std::move(items));
}

Outcome diagonal(VM& vm, const Args& args) {
  auto offset = to_index(vm, args[1]), a1 = to_index(vm, args[2]), a2 = to_index(vm, args[3]);
  PY_CHECK(offset && a1 && a2);
  return derived(vm, nd::diagonal(array_of(args[0]), *offset, *a1, *a2), args[0], true);
}

/// trace(): the sum along the diagonals, by the ufunc layer's sum.
Task trace(VM& vm, Args args) {
  auto offset = to_index(vm, args[1]), a1 = to_index(vm, args[2]), a2 = to_index(vm, args[3]);
  if (!offset || !a1 || !a2) co_return Outcome::error();
  Value d = co_await derived(vm, nd::diagonal(array_of(args[0]), *offset, *a1, *a2), args[0], true);
  Value sum = co_await vm.get_attr(d, "sum");
  Value kwargs = Value(py::make_dict());
  kwargs.as<py::Dict>()->set("axis", Value::small_int(-1));
  kwargs.as<py::Dict>()->set("dtype", args[4]);
  kwargs.as<py::Dict>()->set("out", args[5]);
  co_return co_await vm.call_ex(sum, Value(py::make_tuple({})), kwargs);
}

}  // namespace

void fill_array_items(py::Type* t) {
  t->def("np:take(self, indices, axis=None, out=None, mode='raise')", take, "The elements at these indices along an axis.");
  t->def("put(self, indices, values, mode='raise')", put, "Sets elements by their flat indices.");
  t->def("choose(self, /, *choices, out=None, mode='raise')", choose, "For each element, that choice's element there.");
  t->def("compress(self, condition, axis=None, out=None)", compress, "The slices along an axis where the condition is true.");
  t->def("repeat(self, repeats, axis=None)", repeat, "Each element several times.");
  t->def("tuple:fill(self, value, /)", fill, "Sets every element.");
  t->def("tuple:function|nonzero(self, /)", nonzero, "The indices of the elements that are not zero, an array for each axis.");
  t->def("diagonal(self, offset=0, axis1=0, axis2=1)", diagonal, "A read-only view of a diagonal.");
  t->def("np:trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None)", trace, "The sum along a diagonal.");
}

}  // namespace npmod
