// The constructors: array, asarray and relatives, empty, zeros, ones, arange.
#include "nd/create/create.h"

#include <cmath>

#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/core/stored_status.h"
#include "npmod/core/module.h"
#include "npmod/core/times.h"
#include "npmod/func/dispatch.h"

namespace npmod {
namespace {

using py::Args;
using py::Task;

bool lenient_copy = false;  // the machine of 2008: copy=False copies where it must

/// device=: "cpu" is all there is.
bool check_device(VM& vm, const Value& device) {
  if (!device || device.is_none() || (py::is_str(device) && py::str_view(device) == "cpu")) return true;
  (void)vm.value_error("Device not understood. Only \"cpu\" is allowed, but received: {}", plain_str(vm, device));
  return false;
}

/// copy= as numpy._CopyMode, or as an object whose truth is Python code.
Task convert_asking(VM& vm, Value object, Value copy, FromOptions o) {
  bool on = false, wanted = true;
  if (py::type_of(copy)->name() == "_CopyMode") {
    Value mode = co_await vm.get_attr(copy, "value");
    wanted = mode.is_bool();
    on = wanted && mode.is_true();
  } else {
    Value truth = co_await vm.truth(copy);
    on = truth.is_true();
  }
  o.copy = on;
  o.never_copy = wanted && !on && !lenient_copy;
  co_return array_from(vm, object, std::move(o));
}

/// The dtype 'c': text as an axis of characters.
Task characters(VM& vm, Value object) {
  Value made = co_await array_from(vm, object, {});
  const nd::TypeId found = as_array(made)->a.id();
  const bool text = found == nd::TypeId::Str || found == nd::TypeId::Bytes;
  FromOptions o;
  o.dtype = text ? nd::DType::from_char('S') : nd::DType::bytes(1);
  made = co_await array_from(vm, object, std::move(o));
  if (!text) co_return made;
  const nd::NdArray& a = as_array(made)->a;
  nd::Shape shape = a.shape();
  nd::Strides strides = a.strides();
  shape.push_back(a.itemsize());
  strides.push_back(1);
  co_return make_array(nd::copy(nd::NdArray(a.buffer(), a.data(), nd::DType::bytes(1), std::move(shape), std::move(strides), true)));
}

/// To a narrow float dtype, which numbers may be too large for.
Task convert_telling(VM& vm, Value object, FromOptions o) {
  static_cast<void>(take_stored_status());
  Value made = co_await array_from(vm, object, std::move(o));
  co_return after_storing(vm, made);
}

Outcome convert(VM& vm, const Value& object, const Value& dtype, const Value& copy, const Value& order, bool subok,
                int ndmin, bool copies) {
  FromOptions o;
  if (py::is_str(dtype) && py::str_view(dtype) == "c" && !is_array(object)) return characters(vm, object);
  PY_CHECK(to_optional_dtype(vm, dtype, &o.dtype));
  auto parsed = to_order(vm, order);
  PY_CHECK(parsed);
  o.order = *parsed;
  o.subok = subok;
  o.ndmin = ndmin;
  o.copy = copies;
  if (copy) {
    if (py::is_str(copy)) {
      return vm.value_error("strings are not allowed for 'copy' keyword. Use True/False/None instead.");
    } else if (copy.is_none()) {
      o.copy = false;
    } else if (py::type_of(copy)->has(py::Type::kHeapType) && !is_scalar(copy)) {
      return convert_asking(vm, object, copy, std::move(o));
    } else {
      auto on = to_bool(vm, copy);
      PY_CHECK(on);
      o.copy = *on;
      o.never_copy = !*on && !lenient_copy;
    }
  }
  if (o.dtype && (o.dtype->id() == nd::TypeId::Float32 || o.dtype->id() == nd::TypeId::Float16 || o.dtype->id() == nd::TypeId::Complex64 || o.dtype->has_fields()) && !is_array(object))
    return convert_telling(vm, object, std::move(o));
  return array_from(vm, object, std::move(o));
}

Outcome np_array(VM& vm, const Args& args) {
  if (auto other = like_override(vm, args, 6)) return std::move(*other);
  auto subok = to_bool(vm, args[4]);
  PY_CHECK(subok);
  auto ndmin = to_index(vm, args[5]);
  PY_CHECK(ndmin);
  if (*ndmin > nd::kMaxDims)
    return vm.value_error("ndmin bigger than allowable number of dimensions NPY_MAXDIMS (={})", nd::kMaxDims);
  return convert(vm, args[0], args[1], args[2], args[3], *subok, static_cast<int>(std::max<std::int64_t>(*ndmin, 0)), true);
}
Outcome np_asarray(VM& vm, const Args& args) {
  if (auto other = like_override(vm, args, 5)) return std::move(*other);
  PY_CHECK(check_device(vm, args[3]));
  return convert(vm, args[0], args[1], args[4], args[2], false, 0, false);
}
Outcome np_asanyarray(VM& vm, const Args& args) {
  if (auto other = like_override(vm, args, 5)) return std::move(*other);
  PY_CHECK(check_device(vm, args[3]));
  return convert(vm, args[0], args[1], args[4], args[2], true, 0, false);
}
Outcome np_ascontiguousarray(VM& vm, const Args& args) {
  if (auto other = like_override(vm, args, 2)) return std::move(*other);
  return convert(vm, args[0], args[1], Value(), Value(py::intern("C")), false, 1, false);
}
Outcome np_asfortranarray(VM& vm, const Args& args) {
  if (auto other = like_override(vm, args, 2)) return std::move(*other);
  return convert(vm, args[0], args[1], Value(), Value(py::intern("F")), false, 1, false);
}

Outcome filled(VM& vm, const Value& shape_value, const Value& dtype, const Value& order_value, int what) {
  auto shape = shape_value.is_none() ? nd::Shape{} : to_shape(vm, shape_value);
  PY_CHECK(shape);
  auto d = to_dtype(vm, dtype);
  PY_CHECK(d);
  auto order = to_order(vm, order_value);
  PY_CHECK(order);
  for (nd::Index n : *shape) {
    if (n < 0) throw nd::negative_dimension_error();
  }
  while (d->has_subarray()) {
    shape->append(d->subshape());
    d = d->base();
  }
  if (d->itemsize() == 0 && (d->id() == nd::TypeId::Bytes || d->id() == nd::TypeId::Str)) d = d->resized(1);
  const nd::Order layout = *order == nd::Order::F ? nd::Order::F : nd::Order::C;
  if (what == 1) return make_array(nd::ones(*shape, *d, layout));
  // Text is never left as it is: not every word is a character.
  if (what == 2 && nd::is_numeric(d->id())) return make_array(nd::NdArray::empty(*shape, *d, layout));
  nd::NdArray out = nd::NdArray::zeros(*shape, *d, layout);
  // NumPy: the zero of objects is the int.
  if (what == 0 && d->has_objects()) {
    nd::NdArray zero = nd::NdArray::zeros({}, nd::dtype_of<std::int64_t>());
    nd::assign(out, zero, nd::Casting::Unsafe);
  }
  return make_array(std::move(out));
}
Outcome filled_on(VM& vm, const Args& args, int what) {
  if (auto other = like_override(vm, args, 4)) return std::move(*other);
  PY_CHECK(check_device(vm, args[3]));
  return filled(vm, args[0], args[1], args[2], what);
}
Outcome np_zeros(VM& vm, const Args& args) { return filled_on(vm, args, 0); }
Outcome np_empty(VM& vm, const Args& args) { return filled_on(vm, args, 2); }
Outcome np_ones(VM& vm, const Args& args) { return filled_on(vm, args, 1); }

/// arange(start_or_stop, stop=None, step=None, dtype=None)
Task np_arange(VM& vm, Args args) {
  if (auto other = like_override(vm, args, 5)) co_return std::move(*other);
  std::optional<nd::DType> d;
  if (!to_optional_dtype(vm, args[3], &d) || !check_device(vm, args[4])) co_return Outcome::error();
  if (!args[0] && !args[1]) co_return vm.type_error("arange() requires stop to be specified.");
  const auto is_time = [&](const Value& v) {
    if (Array* a = as_array(v)) return nd::is_time(a->a.id());
    Scalar* s = v ? as_plain_scalar(v) : nullptr;
    return s && nd::is_time(s->dtype.id());
  };
  if ((d && nd::is_time(d->id())) || is_time(args[0]) || is_time(args[1]) || is_time(args[2])) {
    const Value given[] = {args[0], args[1], args[2]};
    co_return arange_times(vm, given, d);
  }
  const bool one = !args[1] || args[1].is_none();
  Value bounds[3] = {one ? Value::small_int(0) : args[0] ? args[0] : Value::small_int(0), one ? args[0] : args[1],
                     !args[2] || args[2].is_none() ? Value::small_int(1) : args[2]};
  if (!bounds[1] || bounds[1].is_none()) co_return vm.type_error("arange() requires stop to be specified.");
  std::vector<nd::Promotee> kinds;
  nd::NdArray values[3];
  for (int i = 0; i < 3; ++i) {
    auto operand = operand_from_fast(vm, bounds[i]);
    if (!operand) {
      Value a = co_await array_from(vm, bounds[i], {});
      operand = OperandHolder{a.as<Array>()->a, nd::Weak::None};
    }
    if (operand->array.ndim() > 0) {
      if (operand->array.size() != 1) co_return vm.type_error("only length-1 arrays can be converted to Python scalars");
      operand->array = operand->array.view({}, {});
    }
    values[i] = operand->array;
    // A Python int is the default integer here unless it doesn't fit; step alone stays weak by value.
    nd::DType kind = operand->array.dtype();
    if (operand->weak == nd::Weak::Int) {
      const std::int64_t v = kind.id() == nd::TypeId::Int64 ? operand->array.item<std::int64_t>() : INT64_MAX;
      if (kind.id() == nd::TypeId::Int64 && (nd::DType::default_int().itemsize() == 8 || (v >= INT32_MIN && v <= INT32_MAX)))
        kind = nd::DType::default_int();
    }
    kinds.push_back({kind, nd::Weak::None});
  }
  nd::DType common = d ? *d : nd::result_type(kinds);
  if (!d && common.id() == nd::TypeId::Bool) common = nd::DType::default_int();
  if (!nd::is_numeric(common.id()) && common.id() != nd::TypeId::Object) {
    co_return vm.type_error("arange() not supported for inputs with DType {}.", nd::dtype_class_name(common));
  }
  const bool integers = !nd::is_float(kinds[0].dtype.id()) && !nd::is_float(kinds[1].dtype.id()) && !nd::is_float(kinds[2].dtype.id());
  for (const nd::Promotee& k : kinds) {
    if (nd::is_complex_id(k.dtype.id()) || nd::is_complex_id(common.id())) {
      // NumPy: the length comes from real and imaginary parts; a real progression is what people write.
      const auto part = [&](int i) { return nd::astype(values[i], nd::DType::of(nd::TypeId::Complex128)).item<nd::Complex128>(); };
      const nd::Complex128 a = part(0), b = part(1), s = part(2);
      if (s.real == 0 && s.imag == 0) throw nd::Error(nd::ErrorKind::ZeroDivision, "division by zero");
      const auto count = [](double from, double to, double step) {
        return step == 0 ? HUGE_VAL : std::ceil((to - from) / step);
      };
      double n = std::min(count(a.real, b.real, s.real), s.imag == 0 ? HUGE_VAL : count(a.imag, b.imag, s.imag));
      if (s.real == 0) n = count(a.imag, b.imag, s.imag);
      if (!(n > 0)) n = 0;
      if (n > 9e15) co_return vm.value_error("Maximum allowed size exceeded");
      nd::NdArray out = nd::NdArray::empty({static_cast<nd::Index>(n)}, nd::DType::of(nd::TypeId::Complex128));
      for (nd::Index i = 0; i < out.size(); ++i)
        nd::store(out.data() + i * 16, nd::Complex128{a.real + static_cast<double>(i) * s.real, a.imag + static_cast<double>(i) * s.imag});
      co_return make_array(common == out.dtype() ? out : nd::astype(out, common));
    }
  }
  if (common.id() == nd::TypeId::Object && !(py::is_int(bounds[0]) && py::is_int(bounds[1]) && py::is_int(bounds[2]))) {
    Value module = co_await vm.import_module("numpy._methods");
    Value make = co_await vm.get_attr(module, "arange_objects");
    co_return co_await vm.call(make, {bounds[0], bounds[1], bounds[2]});
  }
  if (common.id() == nd::TypeId::Object) {
    Value list = co_await vm.call(vm.builtins->get("range"), {bounds[0], bounds[1], bounds[2]});
    const auto length = py::int_value(list.as<py::Range>()->length);
    if (!length || *length > INT64_MAX / common.itemsize()) co_return vm.value_error("Maximum allowed size exceeded");
    nd::NdArray::empty({*length}, common);  // throws when it is too much
    FromOptions o;
    o.dtype = common;
    co_return co_await array_from(vm, list, o);
  }
  const bool swapped = !common.is_native();
  const nd::DType native = common.native();
  nd::NdArray out;
  if (integers) {
    std::int64_t ints[3];
    for (int i = 0; i < 3; ++i) ints[i] = nd::astype(values[i], nd::dtype_of<std::int64_t>()).item<std::int64_t>();
    out = nd::arange(ints[0], ints[1], ints[2], native);
  } else {
    double reals[3];
    for (int i = 0; i < 3; ++i) reals[i] = nd::astype(values[i], nd::dtype_of<double>()).item<double>();
    out = nd::arange(reals[0], reals[1], reals[2], native);
  }
  if (swapped) out = nd::astype(out, common);
  co_return make_array(std::move(out));
}

/// What pickles of arrays and scalars name.
Outcome np_reconstruct(VM& vm, const Args& args) {
  auto shape = to_shape(vm, args[1]);
  PY_CHECK(shape);
  auto d = to_dtype(vm, args[2]);
  PY_CHECK(d);
  py::Type* cls = py::cast<py::Type>(args[0]);
  if (!cls || !cls->is_subtype_of(nptypes.ndarray)) return vm.type_error("_reconstruct: First argument must be a sub-type of ndarray");
  if (d->itemsize() == 0) d = d->resized(1);
  return finish_array(vm, nd::NdArray::zeros(*shape, *d), cls, Value(), Value());
}
Outcome np_scalar(VM& vm, const Args& args) {
  auto d = to_dtype(vm, args[0]);
  PY_CHECK(d);
  if (d->has_objects() && py::is_tuple(args[1])) {
    const nd::NdArray one = nd::NdArray::zeros({}, *d);
    PY_CHECK(store_value(vm, *d, one.data(), args[1]));
    return make_scalar(*d, one.data());
  }
  auto* bytes = py::cast<py::Bytes>(args[1]);
  if (!bytes || static_cast<nd::Index>(bytes->data.size()) < d->itemsize() || d->has_objects())
    return vm.value_error("initialization string is too small");
  return make_scalar(*d, reinterpret_cast<const std::byte*>(bytes->data.data()));
}

}  // namespace

void set_lenient_copy(bool on) { lenient_copy = on; }

void fill_constructors(py::Module& m) {
  m.def("np:array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None)", np_array,
        "An array of any object: numbers, nested sequences, arrays, buffers.");
  m.def("np:asarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)", np_asarray,
        "An array of any object; arrays as they are.");
  m.def("np:asanyarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)", np_asanyarray,
        "An array of any object; arrays, and instances of subclasses, as they are.");
  m.def("np:ascontiguousarray(a, dtype=None, *, like=None)", np_ascontiguousarray, "A C contiguous array of at least one axis.");
  m.def("np:asfortranarray(a, dtype=None, *, like=None)", np_asfortranarray, "An array laid out in Fortran order.");
  m.def("np:zeros(shape, dtype=None, order='C', *, device=None, like=None)", np_zeros, "An array of zeros.");
  m.def("np:empty(shape, dtype=None, order='C', *, device=None, like=None)", np_empty, "An array whose elements are not set.");
  m.def("py:ones(shape, dtype=None, order='C', *, device=None, like=None)", np_ones, "An array of ones.");
  m.def("np:arange(start=?, stop=?, step=None, dtype=None, *, device=None, like=None)", np_arange,
        "Evenly spaced numbers from start up to stop, stop left out.");
  m.def("_reconstruct(subtype, shape, dtype, /)", np_reconstruct);
  m.def("_scalar(dtype, obj, /)", np_scalar);
}

}  // namespace npmod
