// Copies and conversions: copy, astype, view, tolist, tobytes, pickling.
#include "nd/core/chunks.h"
#include "nd/index/index.h"
#include "nd/manip/shape.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/core/times.h"
#include "npmod/method/methods.h"
#include "py/builtin/file_object.h"
#include "py/object/support.h"

namespace npmod {
namespace {

using py::Args;
using py::Task;

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

Outcome array_copy(VM& vm, const Args& args) {
  auto order = to_order(vm, args[1]);
  PY_CHECK(order);
  return derived(vm, nd::copy(array_of(args[0]), *order), args[0], false);
}
Outcome dunder_copy(VM& vm, const Args& args) { return derived(vm, nd::copy(array_of(args[0]), nd::Order::K), args[0], false); }

Task deepcopy(VM& vm, Args args) {
  nd::NdArray copy = nd::copy(array_of(args[0]), nd::Order::K);
  if (copy.id() == nd::TypeId::Object) {
    Value module = co_await vm.import_module("copy");
    for (nd::Index at = 0; at < copy.size(); ++at) {
      std::byte* p = copy.data() + at * 8;
      Value made = co_await vm.call_method(module, "deepcopy", {load_object(p), args[1]});
      store_object(p, made);
    }
  }
  co_return derived(vm, std::move(copy), args[0], false);
}

Task with_report(VM& vm, Value made, nd::FpStatus status) {
  (void)co_await report_status(vm, status, "cast");
  co_return made;
}
Task warn_complex(VM& vm, Value self, nd::DType d, nd::Order order, nd::Casting casting, bool subok) {
  (void)co_await vm.warn(npexc.ComplexWarning, "Casting complex values to real discards the imaginary part");
  nd::FpStatus status;
  nd::NdArray out = nd::astype(array_of(self), d, order, casting, &status);
  if (status) (void)co_await report_status(vm, status, "cast");
  co_return subok ? derived(vm, std::move(out), self, false) : Outcome(make_array(std::move(out)));
}

/// Objects of user classes, converted one by one by their own methods.
Task cast_each(VM& vm, Value self, nd::DType d) {
  nd::NdArray in = nd::copy(array_of(self), nd::Order::C);
  nd::NdArray flat = nd::reshape(in, {-1});
  Value list = co_await to_list(vm, flat);
  if (nd::is_time(d.id())) {
    FromOptions o;
    o.dtype = d;
    o.most_axes = 1;
    Value made = co_await array_from(vm, list, o);
    co_return make_array(nd::reshape(as_array(made)->a, in.shape()));
  }
  const bool text = d.id() == nd::TypeId::Str || d.id() == nd::TypeId::Bytes;
  auto& items = list.as<py::List>()->items;
  nd::Index longest = 1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    nd::checkpoint(10);
    if (text && !py::is_str(items[i]) && !py::cast<py::Bytes>(items[i])) {
      Value s = co_await vm.str(items[i]);
      items[i] = s;
    } else if (d.id() == nd::TypeId::Bool) {
      Value b = co_await vm.truth(items[i]);
      items[i] = b;
    } else if (nd::is_numeric(d.id()) && py::type_of(items[i])->has(py::Type::kHeapType)) {
      Value n = nd::is_integer(d.id()) ? co_await vm.to_int(items[i]) : co_await vm.to_float(items[i]);
      items[i] = n;
    }
    if (text) longest = std::max(longest, py::is_str(items[i]) ? items[i].as<py::Str>()->length() : py::int_value(co_await vm.len(items[i])).value_or(1));
  }
  if (text && d.itemsize() == 0) d = d.resized(longest);
  nd::NdArray out = nd::NdArray::zeros(in.shape(), d);
  for (std::size_t i = 0; i < items.size(); ++i) {
    nd::checkpoint(20);
    if (!store_value(vm, d, out.data() + static_cast<nd::Index>(i) * d.itemsize(), items[i])) co_return Outcome::error();
  }
  co_return make_array(std::move(out));
}

}  // namespace

Outcome cast_objects(VM& vm, Value array, nd::DType dtype) { return cast_each(vm, std::move(array), std::move(dtype)); }

namespace {

Outcome astype(VM& vm, const Args& args) {
  auto d = to_dtype(vm, args[1]);
  PY_CHECK(d);
  auto order = to_order(vm, args[2]);
  PY_CHECK(order);
  auto casting = to_casting(vm, args[3]);
  PY_CHECK(casting);
  auto subok = to_bool(vm, args[4]);
  PY_CHECK(subok);
  auto copy = to_bool(vm, args[5]);
  PY_CHECK(copy);
  const nd::NdArray& a = array_of(args[0]);
  nd::DType target = *d;
  if (a.id() == nd::TypeId::Object && target.id() != nd::TypeId::Object) {
    if (!nd::can_cast(a.dtype(), target, *casting))
      throw nd::cast_error(a.dtype(), target, nd::casting_name(*casting));
    return cast_objects(vm, args[0], target);
  }
  target = nd::fill_length(target, a);
  const bool laid_out = *order == nd::Order::K || *order == nd::Order::A || (*order == nd::Order::C ? a.is_c_contiguous() : a.is_f_contiguous());
  if (!*copy && target == a.dtype() && laid_out && (*subok || py::type_of(args[0]) == nptypes.ndarray)) return args[0];
  if (nd::is_complex_id(a.id()) && nd::is_numeric(target.id()) && !nd::is_complex_id(target.id()) &&
      target.id() != nd::TypeId::Bool && *casting == nd::Casting::Unsafe)
    return warn_complex(vm, args[0], target, *order, *casting, *subok);
  nd::FpStatus status;
  nd::NdArray out = nd::astype(a, target, *order, *casting, &status);
  if (target.has_subarray()) return make_array(std::move(out));
  if (status) {
    Value made = make_array(std::move(out));
    return with_report(vm, made, status);
  }
  return *subok ? derived(vm, std::move(out), args[0], false) : Outcome(make_array(std::move(out)));
}

/// NumPy: a subclass is finalised with the dtype it had, and then told of the new one.
Task view_of_class(VM& vm, Value self, py::Type* cls, Value dtype) {
  const nd::NdArray& a = array_of(self);
  Value made = co_await finish_array(vm, a.view(a.shape(), a.strides()), cls, self, self);
  (void)co_await vm.set_attr(made, py::intern("dtype"), dtype);
  co_return made;
}

Outcome view(VM& vm, const Args& args) {
  Value dtype = args[1], type = args[2];
  const nd::NdArray& a = array_of(args[0]);
  const auto is_class = [](const Value& v) {
    py::Type* t = py::cast<py::Type>(v);
    return t && t->is_subtype_of(nptypes.ndarray);
  };
  if (dtype && is_class(dtype)) {
    if (type) return vm.value_error("Cannot specify output type twice.");
    type = dtype;
    dtype = Value();
  }
  py::Type* cls = py::type_of(args[0]);
  if (type && !type.is_none()) {
    if (!is_class(type)) return vm.value_error("Type must be a sub-type of ndarray type");
    cls = type.as<py::Type>();
  }
  nd::NdArray seen = a.view(a.shape(), a.strides());
  if (dtype && !dtype.is_none()) {
    auto d = to_dtype(vm, dtype);
    PY_CHECK(d);
    if (cls->has(py::Type::kHeapType)) return view_of_class(vm, args[0], cls, make_dtype(*d));
    seen = view_with_dtype(a, *d);
  }
  return finish_array(vm, std::move(seen), cls, args[0], args[0]);
}

Outcome tolist(VM& vm, const Args& args) { return to_list(vm, array_of(args[0])); }

std::string raw_bytes(const nd::NdArray& a, nd::Order order) {
  if (order == nd::Order::A || order == nd::Order::K)
    order = a.is_f_contiguous() && !a.is_c_contiguous() ? nd::Order::F : nd::Order::C;
  const nd::NdArray packed =
      (order == nd::Order::C ? a.is_c_contiguous() : a.is_f_contiguous()) ? a : nd::copy(a, order);
  std::string out;
  nd::append_bytes(out, {reinterpret_cast<const char*>(packed.data()), static_cast<std::size_t>(packed.nbytes())});
  return out;
}

Outcome tobytes(VM& vm, const Args& args) {
  auto order = to_order(vm, args[1]);
  PY_CHECK(order);
  return py::make_bytes(raw_bytes(array_of(args[0]), args[1].is_none() ? nd::Order::C : *order));
}
Task tostring(VM& vm, Args args) {
  (void)co_await vm.warn(py::exc.DeprecationWarning, "tostring() is deprecated. Use tobytes() instead.");
  co_return tobytes(vm, args);
}

/// NumPy's count on a 64-bit machine: the array object, two numbers an axis, the elements if they are its own.
Outcome array_sizeof(VM&, const Args& args) {
  const nd::NdArray& a = array_of(args[0]);
  return py::make_int(96 + 16 * a.ndim() + (a.owns_data() ? a.nbytes() : 0));
}

/// tofile(fid, sep='', format='%s')
Task tofile(VM& vm, Args args) {
  Value file = args[1], opened;
  const bool path = py::is_str(file) || py::type_of(file)->lookup("__fspath__");
  if (path || (!py::is_file_object(file) && !py::type_of(file)->lookup("write"))) {
    Value name = co_await py::path_text(vm, file);
    opened = co_await py::open_file(vm, name, "wb", -1, Value::none(), Value::none(), Value::none());
    file = opened;
  } else if (Value below = co_await vm.get_attr_or_empty(file, py::intern("buffer")); below && py::type_of(below)->lookup("write")) {
    // A text file is written below its text.
    (void)co_await vm.call_method(file, "flush", {});
    file = below;
  }
  const nd::NdArray a = array_of(args[0]);
  std::string bytes;
  if (py::str_view(args[2]).empty()) {
    if (a.dtype().has_objects()) co_return vm.raise(py::exc.OSError, "cannot write object arrays to a file in binary mode");
    bytes = raw_bytes(a, nd::Order::C);
  } else {
    nd::NdArray flat = nd::flatten(a);
    for (nd::Index i = 0; i < flat.size(); ++i) {
      Value element = make_scalar(flat.dtype(), flat.data() + i * flat.itemsize());
      Value plain = to_python(flat.dtype(), flat.data() + i * flat.itemsize());
      Value text = py::str_view(args[3]) == "%s" || py::str_view(args[3]).empty() ? co_await vm.str(element) : co_await vm.binary(py::BinOp::Mod, args[3], plain);
      if (i) bytes += py::str_view(args[2]);
      bytes += py::str_view(text);
      if (i % 1024 == 1023) co_await vm.checkpoint();
    }
  }
  (void)co_await vm.call_method(file, "write", {Value(py::make_bytes(std::move(bytes)))});
  if (!opened && !file.same(args[1])) (void)co_await vm.call_method(file, "flush", {});
  if (opened) (void)co_await vm.call_method(opened, "close", {});
  co_return Value::none();
}

Outcome byteswap(VM& vm, const Args& args) {
  auto inplace = to_bool(vm, args[1]);
  PY_CHECK(inplace);
  nd::NdArray& a = array_of(args[0]);
  nd::NdArray out = *inplace ? a : nd::copy(a, nd::Order::K);
  if (*inplace && !a.is_writeable()) throw nd::read_only_error("array to be byte-swapped");
  // The bytes reversed under the same dtype: read as swapped, written as native.
  const nd::NdArray seen(out.buffer(), out.data(), out.dtype().newbyteorder('S'), out.shape(), out.strides(), true);
  const nd::NdArray swapped = nd::astype(seen, out.dtype(), nd::Order::K);
  nd::assign(out, swapped);
  if (*inplace) return args[0];
  return derived(vm, std::move(out), args[0], false);
}

nd::NdArray field_view(VM& vm, const nd::NdArray& a, const nd::DType& d, nd::Index offset) {
  if (offset < 0 || offset > a.itemsize() - d.itemsize())
    throw nd::value_error(offset < 0 ? "offset is negative" : "new type plus offset is larger than original type");
  if (a.dtype().has_objects() || d.has_objects()) {
    // Objects are reached as the field they are, or not at all.
    bool whole = offset == 0 && d == a.dtype();
    for (const nd::Field& f : a.dtype().fields()) whole = whole || (f.offset == offset && f.dtype == d);
    if (!whole) throw nd::type_error("Cannot get/set field of an object array");
  }
  nd::Field f;
  f.dtype = d;
  f.offset = offset;
  return a.field(f);
}
Outcome getfield(VM& vm, const Args& args) {
  auto d = to_dtype(vm, args[1]);
  PY_CHECK(d);
  auto offset = to_index(vm, args[2]);
  PY_CHECK(offset);
  return derived(vm, field_view(vm, array_of(args[0]), *d, *offset), args[0], true);
}
Task setfield(VM& vm, Args args) {
  auto d = to_dtype(vm, args[2]);
  if (!d) co_return Outcome::error();
  auto offset = to_index(vm, args[3]);
  if (!offset) co_return Outcome::error();
  Value field = make_array(field_view(vm, array_of(args[0]), *d, *offset));
  co_return array_setitem(vm, field, Value::ellipsis(), args[1]);
}

/// (_reconstruct, (cls, (0,), b'b'), state)
Task reduce(VM& vm, Args args) {
  const nd::NdArray& a = array_of(args[0]);
  Value module = co_await vm.import_module("numpy");
  Value rebuild = co_await vm.get_attr(module, "_reconstruct");
  const bool fortran = a.is_f_contiguous() && !a.is_c_contiguous();
  Value data;
  if (a.dtype().has_objects()) {
    data = co_await to_list(vm, nd::flatten(a));
  } else {
    data = Value(py::make_bytes(raw_bytes(a, fortran ? nd::Order::F : nd::Order::C)));
  }
  Value start = Value(py::make_tuple({Value(py::type_of(args[0])), Value(py::make_tuple({Value::small_int(0)})), Value(py::make_bytes("b"))}));
  Value state = Value(py::make_tuple({Value::small_int(1), dims_tuple(a.shape()), make_dtype(a.dtype()), Value::boolean(fortran), data}));
  co_return py::make_tuple({rebuild, start, state});
}

/// A subclass's own __reduce__ counts.
Outcome reduce_ex(VM& vm, const Args& args) { return vm.call_method(args[0], "__reduce__", {}); }

Outcome setstate(VM& vm, const Args& args) {
  py::Tuple* t = py::cast<py::Tuple>(args[1]);
  if (!t || (t->size() != 5 && t->size() != 4)) return vm.type_error("function takes exactly 5 arguments");
  const std::size_t at = t->size() == 5 ? 1 : 0;
  auto shape = to_shape(vm, (*t)[at]);
  PY_CHECK(shape);
  auto d = to_dtype(vm, (*t)[at + 1]);
  PY_CHECK(d);
  const bool fortran = (*t)[at + 2].is_true();
  nd::NdArray made = nd::NdArray::zeros(*shape, *d, fortran ? nd::Order::F : nd::Order::C);
  if (auto* bytes = py::cast<py::Bytes>((*t)[at + 3])) {
    if (static_cast<nd::Index>(bytes->data.size()) != made.nbytes() || d->has_objects())
      return vm.value_error("buffer size does not match array size");
    std::memcpy(made.data(), bytes->data.data(), bytes->data.size());
    // NumPy: what was stored in the other byte order comes back in the machine's.
    if (d->is_swapped()) made = nd::astype(made, d->native(), fortran ? nd::Order::F : nd::Order::C);
  } else if (auto* list = py::cast<py::List>((*t)[at + 3])) {
    if (static_cast<nd::Index>(list->size()) != made.size()) return vm.value_error("object pickle not returning list");
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (!store_value(vm, *d, made.data() + static_cast<nd::Index>(i) * d->itemsize(), list->items[i])) return Outcome::error();
    }
  } else {
    return vm.type_error("pickle not returning string or list");
  }
  array_of(args[0]) = std::move(made);
  return Value::none();
}

Outcome dunder_array(VM& vm, const Args& args) {
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, args[1], &d));
  const nd::NdArray& a = array_of(args[0]);
  const bool always = args[2].is_true();
  const bool changes = d && !(*d == a.dtype());
  if (changes || always) {
    if (args[2].is_false()) return vm.value_error("Unable to avoid copy while creating an array as requested.");
    return make_array(nd::astype(a, d ? *d : a.dtype()));
  }
  if (py::type_of(args[0]) == nptypes.ndarray) return args[0];
  return make_view(a.view(a.shape(), a.strides()), args[0]);
}

}  // namespace

void fill_array_copy(py::Type* t) {
  t->def("np:copy(self, order='C')", array_copy, "A copy of the array.");
  t->def("__copy__(self, /)", dunder_copy);
  t->def("__deepcopy__(self, memo, /)", deepcopy);
  t->def("np:astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)", astype,
         "A copy with the elements converted to another dtype.");
  t->def("np:view(self, dtype=?, type=?)", view, "The same memory as another dtype or class.");
  t->def("tuple:function|tolist(self, /)", tolist, "The elements as nested lists of Python objects.");
  t->def("__sizeof__(self, /)", array_sizeof, "Size in memory, in bytes.");
  t->def("tobytes(self, order='C')", tobytes, "The elements' bytes.");
  t->def("tostring(self, order='C')", tostring, "The old name of tobytes.");
  t->def("tofile(self, file, sep='', format='%s')", tofile, "Writes the elements to a file, as bytes or as text.");
  t->def("byteswap(self, inplace=False)", byteswap, "The elements with their bytes reversed.");
  t->def("getfield(self, dtype, offset=0)", getfield, "A view of part of each element.");
  t->def("setfield(self, value, dtype, offset=0)", setfield, "Writes to part of each element.");
  t->def("__array__(self, dtype=None, /, *, copy=None)", dunder_array);
  t->def("__reduce__(self, /)", reduce);
  t->def("__reduce_ex__(self, protocol, /)", reduce_ex);
  t->def("__setstate__(self, state, /)", setstate);
}

}  // namespace npmod
