// numpy scalars: making them, their text, hash and conversions; and what they share with arrays, which a 0-d array of
// the same bytes answers.
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/stored_status.h"
#include "npmod/core/print.h"
#include "npmod/core/times.h"
#include "npmod/method/methods.h"
#include "py/object/generic_alias.h"
#include "py/object/argument.h"
#include "py/object/iterators.h"
#include "py/object/support.h"

namespace npmod {
namespace {

using py::Args;
using py::make_str;
using py::Task;

/// The plain Python value of a scalar.
Value plain(const Value& self) {
  switch (layout_of(self)) {
    case Layout::FloatScalar: return Value::real(self.as<py::Float>()->value);
    case Layout::ComplexScalar: return py::make_complex(self.as<py::Complex>()->value);
    case Layout::StrScalar: return make_str(std::string(py::str_view(self)));
    case Layout::BytesScalar: return py::make_bytes(std::string(self.as<py::Bytes>()->data));
    case Layout::Scalar: return to_python(self.as<Scalar>()->dtype, self.as<Scalar>()->bytes);
    default: {
      const nd::NdArray& a = self.as<VoidScalar>()->a;
      return to_python(a.dtype(), a.data());
    }
  }
}

/// A 0-d array result as a scalar.
Value as_scalar(Value v) {
  if (Array* a = as_array(v); a && a->a.ndim() == 0 && a->type() == nptypes.ndarray) {
    if (Value s = make_scalar(a->a.dtype(), a->a.data(), v)) return s;
  }
  return v;
}

Value as_zero_d(const Value& self) {
  if (layout_of(self) == Layout::VoidScalar) {
    auto* v = self.as<VoidScalar>();
    return v->base ? make_view(v->a, v->base) : make_array(v->a);
  }
  return make_array(scalar_array(self));
}

// ---- text, hash, numbers ----

std::string type_label(const Value& self) {
  if (py::type_of(self)->has(py::Type::kHeapType)) return py::type_of(self)->name();
  const std::string& name = scalar_type(scalar_dtype(self))->name();
  if (name == "longlong") return "np.int64";
  if (name == "ulonglong") return "np.uint64";
  if (name == "intc") return "np.int32";
  if (name == "uintc") return "np.uint32";
  return "np." + name;
}

Task record_text(VM& vm, Value self, bool repr) {
  const nd::NdArray a = self.as<VoidScalar>()->a;
  Value tuple = to_python(a.dtype(), a.data());
  Value text = co_await vm.repr(tuple);
  if (!repr || print_state().options.legacy <= 125) co_return text;
  co_return make_str("np.void(" + std::string(py::str_view(text)) + ", dtype=" + a.dtype().to_string() + ")");
}

Outcome scalar_text(VM& vm, const Value& self, bool repr) {
  if (layout_of(self) == Layout::VoidScalar && self.as<VoidScalar>()->a.dtype().has_objects()) return record_text(vm, self, repr);
  return guarded(vm, [&]() -> Outcome {
    const nd::NdArray a = scalar_array(self);
    const nd::text::PrintOptions& options = print_state().options;
    nd::NdArray native = a.dtype().is_native() ? a : nd::astype(a, a.dtype().native());
    return make_str(repr ? nd::text::scalar_repr(native.data(), native.dtype(), options, type_label(self))
                         : nd::text::scalar_str(native.data(), native.dtype(), options));
  });
}
Outcome scalar_repr(VM& vm, const Value& self) { return scalar_text(vm, self, true); }
Outcome scalar_str(VM& vm, const Value& self) {
  if (layout_of(self) == Layout::StrScalar) return plain(self);
  return scalar_text(vm, self, false);
}

bool is_time(const Value& self) { return layout_of(self) == Layout::Scalar && nd::is_time(self.as<Scalar>()->dtype.id()); }
std::int64_t count_of(const Value& self) { return nd::load<std::int64_t>(self.as<Scalar>()->bytes); }

Outcome scalar_hash(VM& vm, const Value& self) {
  if (is_time(self)) return time_hash(vm, self);
  if (layout_of(self) == Layout::VoidScalar && self.as<VoidScalar>()->a.is_writeable())
    return vm.type_error("unhashable type: 'writeable void-scalar'");
  return vm.hash(plain(self));
}

Outcome scalar_truth(VM& vm, const Value& self) {
  if (is_time(self)) return Value::boolean(count_of(self) != 0);
  if (layout_of(self) != Layout::VoidScalar) return Value::boolean(*to_bool(vm, plain(self)));
  return vm.truth(as_zero_d(self));
}

Task real_part(VM& vm, Value self, bool integer) {
  (void)co_await vm.warn(npexc.ComplexWarning, "Casting complex values to real discards the imaginary part");
  Value z = plain(self);
  const double re = z.as<py::Complex>()->value.real();
  if (integer) co_return py::int_from_double(vm, re);
  co_return Value::real(re);
}
Outcome scalar_to_int(VM& vm, const Value& self) {
  Value v = plain(self);
  if (py::cast<py::Complex>(v)) return real_part(vm, self, true);
  if (v.is_bool()) return Value::small_int(v.is_true());
  if (py::is_str(v) || py::cast<py::Bytes>(v) || is_time(self)) return vm.call(Value(py::types.int_), {v});
  return vm.to_int(v);
}
Outcome scalar_to_float(VM& vm, const Value& self) {
  Value v = plain(self);
  if (py::cast<py::Complex>(v)) return real_part(vm, self, false);
  if (py::is_str(v) || py::cast<py::Bytes>(v) || is_time(self)) return vm.call(Value(py::types.float_), {v});
  return vm.to_float(v);
}
Outcome scalar_complex(VM& vm, const Args& args) { return vm.call(Value(py::types.complex_), {plain(args[0])}); }
Outcome scalar_index(VM&, const Value& self) {
  Value v = plain(self);
  return v.is_bool() ? Value::small_int(v.is_true()) : v;
}

Task getitem_task(VM& vm, Value self, Value key) {
  Outcome got = co_await vm.attempt(array_getitem(vm, as_zero_d(self), key));
  if (!got.is_error() || !vm.error_is(py::exc.IndexError)) co_return got;
  vm.clear_error();
  co_return vm.index_error("invalid index to scalar variable.");
}
Outcome scalar_getitem(VM& vm, const Value& self, const Value& key) {
  const bool empty = py::is_tuple(key) && key.as<py::Tuple>()->size() == 0;
  if (empty) return self;
  return getitem_task(vm, self, key);
}

/// Without it, __getitem__ would make scalars look like sequences. No __iter__ tells of it.
Outcome scalar_iter(VM& vm, const Value& self) { return vm.type_error("'{}' object is not iterable", py::type_name(self)); }

Outcome scalar_buffer(VM& vm, const Value& self, py::BufferView* out, bool writable) {
  if (writable) return vm.raise(py::exc.BufferError, "scalar buffer is readonly");
  Value array = as_zero_d(self);
  Outcome o = array.object()->type()->slots.get_buffer(vm, array, out, false);
  out->readonly = true;
  return o;
}

// ---- creation ----

/// The scalar again as an instance of a user's subclass.
Value in_class(Value scalar, py::Type* cls) {
  if (py::type_of(scalar) == cls) return scalar;
  switch (layout_of(scalar)) {
    case Layout::Scalar: return py::make<Scalar>(scalar.as<Scalar>()->dtype, scalar.as<Scalar>()->bytes, cls);
    case Layout::FloatScalar: return py::make<py::Float>(scalar.as<py::Float>()->value, cls);
    case Layout::ComplexScalar: return py::make<py::Complex>(scalar.as<py::Complex>()->value, cls);
    case Layout::VoidScalar: return py::make<VoidScalar>(scalar.as<VoidScalar>()->a, scalar.as<VoidScalar>()->base, cls);
    default: return scalar;
  }
}

/// The numpy class that `cls` is or descends from.
py::Type* numpy_class(py::Type* cls) {
  while (cls->has(py::Type::kHeapType)) cls = cls->base;
  return cls;
}

Task make_from(VM& vm, Value cls, Value v, nd::DType d) {
  FromOptions o;
  o.dtype = d;
  o.subok = true;
  static_cast<void>(take_stored_status());
  Value made = co_await array_from(vm, v, o);
  Array* a = made.as<Array>();
  if (a->a.ndim() == 0) {
    Value scalar = make_scalar(a->a.dtype(), a->a.data());
    if (d.id() == nd::TypeId::Object) co_return scalar;
    co_return after_storing(vm, in_class(scalar, cls.as<py::Type>()));
  }
  co_return after_storing(vm, made);
}

Task make_complex_from_parts(VM& vm, Value cls, Value re, Value im, nd::DType d) {
  Value z = co_await vm.call(Value(py::types.complex_), {re, im});
  co_return co_await make_from(vm, cls, z, d);
}

Outcome scalar_make(VM& vm, py::Type* cls, const py::CallArgs& args) {
  const auto d = cls->host_layout ? dtype_of_class(numpy_class(cls)) : std::nullopt;
  if (!d) return vm.type_error("cannot create '{}' instances", cls->full_name());
  const bool complex = nd::is_complex_id(d->id());
  const std::string& name = cls->name();
  if (complex && (args.npos == 2 || py::keyword(args, "imag"))) {
    Value re = args.npos ? args.data[0] : py::keyword(args, "real"), im = args.npos > 1 ? args.data[1] : py::keyword(args, "imag");
    return make_complex_from_parts(vm, Value(cls), re ? re : Value::small_int(0), im, *d);
  }
  if (args.nkw() && !(complex && py::keyword(args, "real"))) return vm.type_error("{}() takes no keyword arguments", name);
  if (args.npos > 1) {
    if (d->id() == nd::TypeId::Float64) return vm.type_error("float expected at most 1 argument, got {}", args.npos);
    if (d->id() == nd::TypeId::Bool) return vm.type_error("bool_() takes at most 1 argument ({} given)", args.npos);
    return vm.type_error("function takes at most 1 argument ({} given)", args.npos);
  }
  Value given = args.npos ? args.data[0] : py::keyword(args, "real");
  if (!given) {
    if (d->id() == nd::TypeId::Object) return Value::none();
    return guarded(vm, [&]() -> Outcome {
      const nd::NdArray zero = nd::NdArray::zeros({}, *d);
      return in_class(make_scalar(*d, zero.data()), cls);
    });
  }
  // Numbers at once.
  if (nd::is_numeric(d->id()) && (!given.is_object() || is_scalar(given) || py::is_int(given))) {
    alignas(16) std::byte bytes[16] = {};
    static_cast<void>(take_stored_status());
    PY_CHECK(store_value(vm, *d, bytes, given));
    return after_storing(vm, in_class(make_scalar(*d, bytes), cls));
  }
  return make_from(vm, Value(cls), given, *d);
}

Outcome str_make(VM& vm, py::Type* cls, const py::CallArgs& args) { return py::types.str->slots.make_instance(vm, cls, args); }

Outcome bytes_make(VM& vm, py::Type* cls, const py::CallArgs& args) {
  if (args.npos == 1 && !args.nkw() && py::is_str(args.data[0])) {
    for (unsigned char c : py::str_view(args.data[0])) {
      if (c >= 128) return vm.type_error("string argument without an encoding");
    }
    return py::make<py::Bytes>(std::string(py::str_view(args.data[0])), cls);
  }
  if (args.npos == 1 && !args.nkw() && py::is_int(args.data[0])) {
    // NumPy: a length gives as many zeros, which end the text; a number that is no length is written out.
    const auto n = py::int_value(args.data[0]);
    return py::make<py::Bytes>(n && *n < 0 ? std::to_string(*n) : std::string(), cls);
  }
  return py::types.bytes->slots.make_instance(vm, cls, args);
}

// ---- forwarded to a 0-d array ----

Task forward(VM& vm, Args args) {
  Value name = Value(py::intern(args.callee->signature().name()));
  Value method = co_await vm.get_attr(as_zero_d(args[0]), name.as<py::Str>());
  Value result = co_await vm.call_ex(method, args[1], args[2]);
  co_return as_scalar(result);
}

const char* const kForwardedMethods[] = {
    "all", "any", "argmax", "argmin", "argsort", "astype", "byteswap", "choose", "clip", "compress", "cumprod",
    "cumsum", "diagonal", "fill", "flatten", "getfield", "item", "max", "mean", "min", "nonzero", "prod", "put", "ravel",
    "repeat", "reshape", "resize", "round", "searchsorted", "sort", "squeeze", "std", "sum", "swapaxes", "take",
    "tobytes", "tofile", "tolist", "trace", "transpose", "var", "view", "conj", "conjugate"};

const char* const kForwardedAttributes[] = {"shape", "ndim", "size", "itemsize", "nbytes", "strides", "T", "real", "imag", "data",
                                            "flat", "device", "__array_interface__"};

Task forward_attribute(VM& vm, Value self, int which) {
  Value got = co_await vm.get_attr(as_zero_d(self), kForwardedAttributes[which]);
  co_return as_scalar(got);
}
template <int kWhich>
Outcome attribute(VM& vm, const Value& self) {
  return forward_attribute(vm, self, kWhich);
}
template <int... kIndex>
void def_attributes(py::Type* t, std::integer_sequence<int, kIndex...>) {
  (t->getset(kForwardedAttributes[kIndex], attribute<kIndex>, nullptr, "The array's attribute of this name, of the scalar as a 0-d array."), ...);
}

Outcome get_dtype(VM& vm, const Value& self) {
  return guarded(vm, [&]() -> Outcome { return make_dtype(scalar_dtype(self)); });
}
Outcome get_base(VM&, const Value& self) {
  if (layout_of(self) == Layout::VoidScalar && self.as<VoidScalar>()->base) return self.as<VoidScalar>()->base;
  return Value::none();
}
Outcome get_flags(VM&, const Value&) { return make_flags(Value()); }

Outcome return_self_method(VM&, const Args& args) { return args[0]; }
Outcome setflags(VM&, const Args&) { return Value::none(); }
Outcome dunder_array(VM& vm, const Args& args) {
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, args[1], &d));
  nd::NdArray a = scalar_array(args[0]);
  return make_array(d ? nd::astype(a, *d) : nd::copy(a));
}
Outcome array_wrap(VM& vm, const Args& args) {
  auto as_it_is = to_bool(vm, args[3]);
  PY_CHECK(as_it_is);
  return *as_it_is ? as_scalar(args[1]) : args[1];
}
Outcome to_device(VM& vm, const Args& args) {
  if (!py::is_str(args[1])) return vm.type_error("to_device() argument 1 must be str, not {}", py::argument_name(args[1]));
  if (py::str_view(args[1]) != "cpu")
    return vm.value_error("Unsupported device: {}. Only 'cpu' is accepted.", plain_str(vm, args[1]));
  return args[0];
}
Task array_namespace(VM& vm, Args args) {
  Value method = co_await vm.get_attr(as_zero_d(args[0]), "__array_namespace__");
  auto keywords = py::make_dict();
  keywords->set("api_version", args[1]);
  co_return vm.call_ex(method, Value(py::make_tuple({})), Value(keywords));
}
Task format_as_text(VM& vm, Value self, Value spec) {
  Value text = co_await vm.str(self);
  co_return co_await vm.format(text, spec);
}
Outcome dunder_format(VM& vm, const Args& args) {
  if (!py::is_str(args[1])) return vm.type_error("__format__() argument 1 must be str, not {}", py::argument_name(args[1]));
  if (layout_of(args[0]) == Layout::VoidScalar) {
    if (py::is_str(args[1]) && py::str_view(args[1]).empty()) return scalar_str(vm, args[0]);
  }
  if (is_time(args[0])) return format_as_text(vm, args[0], args[1]);
  return vm.format(plain(args[0]), args[1]);
}
/// NumPy's count on a 64-bit machine.
Outcome scalar_sizeof(VM&, const Args& args) {
  const nd::DType d = scalar_dtype(args[0]);
  return py::make_int((d.id() == nd::TypeId::Void ? 64 : d.itemsize() > 8 ? 32 : 24) + d.itemsize());
}
Task dunder_round(VM& vm, Args args) {
  const nd::DType d = scalar_dtype(args[0]);
  if (args[1].is_none()) {
    if (nd::is_complex_id(d.id())) co_return vm.type_error("type {} doesn't define __round__ method", py::type_name(args[0]));
    co_return co_await vm.call_method(plain(args[0]), "__round__", {});
  }
  co_return co_await vm.call_method(args[0], "round", {args[1]});
}
Task reduce(VM& vm, Args args) {
  Value module = co_await vm.import_module("numpy");
  Value rebuild = co_await vm.get_attr(module, "_scalar");
  // A record of objects travels as its fields.
  Value bytes = co_await vm.call_method(args[0], scalar_dtype(args[0]).has_objects() ? "item" : "tobytes", {});
  co_return py::make_tuple({rebuild, Value(py::make_tuple({make_dtype(scalar_dtype(args[0])), bytes}))});
}

// ---- what Python's numbers have too ----

Task plain_method(VM& vm, Args args) {
  Value v = plain(args[0]);
  if (v.is_bool()) v = Value::small_int(v.is_true());
  co_return co_await vm.call_method(v, args.callee->signature().name(), {});
}
Outcome get_numerator(VM&, const Value& self) { return self; }
Outcome get_denominator(VM&, const Value&) { return Value::small_int(1); }
Outcome always_true(VM&, const Args&) { return Value::boolean(true); }

// ---- np.void ----

nd::NdArray& record_of(const Value& v) { return v.as<VoidScalar>()->a; }

const nd::Field* field_at(VM& vm, const Value& self, const Value& key) {
  const nd::DType& d = record_of(self).dtype();
  if (py::is_str(key)) {
    const nd::Field* f = d.field(py::str_view(key));
    if (!f) (void)vm.value_error("no field of name {}", py::str_view(key));
    return f;
  }
  if (!py::is_int(key) && !as_plain_scalar(key)) {
    (void)vm.index_error("invalid index");
    return nullptr;
  }
  if (!d.has_fields()) {
    (void)vm.index_error("can't index void scalar without fields");
    return nullptr;
  }
  auto i = to_index(vm, key);
  if (!i) return nullptr;
  const auto n = static_cast<std::int64_t>(d.fields().size());
  const std::int64_t at = *i < 0 ? *i + n : *i;
  if (at < 0 || at >= n) {
    (void)vm.index_error("invalid index ({})", *i);
    return nullptr;
  }
  return &d.fields()[static_cast<std::size_t>(at)];
}

Outcome void_getitem(VM& vm, const Value& self, const Value& key) {
  if (py::is_list(key) || key.is_ellipsis() || (py::is_tuple(key) && key.as<py::Tuple>()->size() == 0)) {
    return guarded(vm, [&]() -> Outcome {
      Value got = PY_TRY(array_getitem(vm, as_zero_d(self), key));
      return py::is_list(key) ? as_scalar(got) : got;
    });
  }
  return guarded(vm, [&]() -> Outcome {
    const nd::Field* f = field_at(vm, self, key);
    PY_CHECK(f);
    nd::NdArray part = record_of(self).field(*f);
    Value holder = as_zero_d(self);
    if (part.ndim() == 0) {
      if (Value s = make_scalar(part.dtype(), part.data(), holder)) return s;
    }
    return make_view(std::move(part), holder);
  });
}

Task void_set_task(VM& vm, Value self, nd::NdArray part, Value v) {
  FromOptions o;
  if (!is_array(v)) o.dtype = part.dtype();
  Value source = co_await array_from(vm, v, o);
  nd::assign(part, source.as<Array>()->a);
  co_return Value::none();
}
Outcome void_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (!v) return vm.type_error("'numpy.void' object doesn't support item deletion");
  return guarded(vm, [&]() -> Outcome {
    const nd::Field* f = field_at(vm, self, key);
    PY_CHECK(f);
    nd::NdArray part = record_of(self).field(*f);
    if (!part.is_writeable()) throw nd::read_only_error();
    if (part.ndim() == 0 && part.id() == nd::TypeId::Object) {
      store_object(part.data(), v);
      return Value::none();
    }
    return void_set_task(vm, self, std::move(part), v);
  });
}
Outcome void_len(VM& vm, const Value& self) {
  return Value::small_int(static_cast<std::int64_t>(record_of(self).dtype().fields().size()));
}
Outcome void_iter(VM&, const Value& self) { return py::make<py::SequenceIterator>(self); }

Task void_make_task(VM& vm, Value cls, Value v, nd::DType d) {
  FromOptions o;
  o.dtype = d;
  Value made = co_await array_from(vm, v, o);
  if (made.as<Array>()->a.ndim() != 0) co_return made;
  co_return py::make<VoidScalar>(nd::copy(made.as<Array>()->a), Value(), cls.as<py::Type>());
}

Outcome void_new(VM& vm, const Args& args) {
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, args[2], &d));
  if (d && (d->id() != nd::TypeId::Void || d->has_subarray())) {
    return vm.type_error(
        "void: descr must be a `void` dtype that is not a subarray dtype (structured or unstructured). Got '{}'.", d->repr());
  }
  if (!d && (py::is_int(args[1]) || as_plain_scalar(args[1]))) {
    auto n = to_index(vm, args[1]);
    PY_CHECK(n);
    if (*n < 0) return vm.overflow_error("size cannot be negative");
    return py::make<VoidScalar>(nd::NdArray::zeros({}, nd::DType::raw(*n)), Value(), args[0].as<py::Type>());
  }
  if (!d) {
    py::BufferView view;
    if (layout_of(args[1]) == Layout::VoidScalar) {
      d = scalar_dtype(args[1]);
    } else {
      if (!py::type_of(args[1])->slots.get_buffer)
        return vm.type_error("A bytes-like object is required, not '{}'", py::type_name(args[1]));
      PY_CHECK(py::get_buffer(vm, args[1], &view));
      d = nd::DType::raw(view.size);
    }
  }
  return void_make_task(vm, args[0], args[1], *d);
}

}  // namespace

Outcome generic_alias(VM& vm, const Value& cls, const Value& arguments, int most) {
  const int given = py::is_tuple(arguments) ? static_cast<int>(arguments.as<py::Tuple>()->size()) : 1;
  if (given == 0 || given > most)
    return vm.type_error("Too {} arguments for {}", given ? "many" : "few", cls.as<py::Type>()->full_name());
  return py::make_generic_alias(cls, arguments);
}

void fill_generic_slots(py::Type* t) {
  py::Slots& s = t->slots;
  const bool text = t->host_layout == static_cast<std::uint8_t>(Layout::StrScalar) || t->host_layout == static_cast<std::uint8_t>(Layout::BytesScalar);
  s.repr = scalar_repr;
  s.str = scalar_str;
  s.hash = scalar_hash;
  if (t->host_layout == static_cast<std::uint8_t>(Layout::StrScalar)) s.get_buffer = scalar_buffer;
  if (text) return;
  s.truth = scalar_truth;
  s.to_int = scalar_to_int;
  s.to_float = scalar_to_float;
  s.getitem = scalar_getitem;
  s.get_buffer = scalar_buffer;
}

void fill_generic(py::Type* t) {
  t->set_doc("The base of all scalar classes of numpy.");
  t->slots.make_instance = scalar_make;
  for (const char* name : kForwardedMethods) {
    t->def(py::lasting(std::string(name) + "(self, *args, **kwargs)"), forward, "The array's method of this name, of the scalar as a 0-d array.");
  }
  def_attributes(t, std::make_integer_sequence<int, static_cast<int>(std::size(kForwardedAttributes))>());
  t->getset("dtype", get_dtype, nullptr, "The dtype of the scalar.");
  t->getset("base", get_base);
  t->getset("flags", get_flags);
  t->def("setflags(self, write=None, align=None, uic=None)", setflags);
  t->def("copy(self, order='C')", return_self_method, "The scalar itself.");
  t->def("__copy__(self, /)", return_self_method);
  t->def("__deepcopy__(self, memo=None, /)", return_self_method);
  t->def("__array__(self, dtype=None, /, *, copy=None)", dunder_array);
  t->def("__array_wrap__(self, array, context=None, return_scalar=True, /)", array_wrap);
  t->def("__format__(self, format_spec, /)", dunder_format);
  t->def("__round__(self, ndigits=None, /)", dunder_round);
  t->def("__complex__(self, /)", scalar_complex);
  t->def("__reduce__(self, /)", reduce);
  t->def("__sizeof__(self, /)", scalar_sizeof, "Size in memory, in bytes.");
  t->def("to_device(self, device, /, *, stream=None)", to_device, "The scalar itself: there is only 'cpu'.");
  t->def("__array_namespace__(self, /, *, api_version=None)", array_namespace, "The module numpy.");
  t->set_attr("__array_priority__", Value::real(-1000000.0));
}

/// number[T], complexfloating[T, U]; a class with a type of its own has no variables left.
Outcome number_class_getitem(VM& vm, const Args& args) {
  py::Type* t = args[0].as<py::Type>();
  const bool abstract = t == nptypes.number || t == nptypes.integer || t == nptypes.signedinteger || t == nptypes.unsignedinteger ||
                        t == nptypes.inexact || t == nptypes.floating || t == nptypes.complexfloating;
  if (!abstract) return vm.type_error("There are no type variables left in {}", t->full_name());
  return generic_alias(vm, args[0], args[1], t == nptypes.complexfloating ? 2 : 1);
}

void fill_number_kinds() {
  nptypes.number->def_class("__class_getitem__(cls, object, /)", number_class_getitem, "A generic alias: the class with its type arguments.");
  nptypes.number->set_attr("_number_kind", Value(py::intern("Number")));
  nptypes.integer->set_attr("_number_kind", Value(py::intern("Integral")));
  nptypes.floating->set_attr("_number_kind", Value(py::intern("Real")));
  nptypes.complexfloating->set_attr("_number_kind", Value(py::intern("Complex")));
}

void fill_scalar_class(py::Type* t) {
  const Layout layout = static_cast<Layout>(t->host_layout);
  t->slots.make_instance = layout == Layout::StrScalar ? str_make : layout == Layout::BytesScalar ? bytes_make : scalar_make;
  if (t->name().find("time") != std::string::npos) t->slots.make_instance = datetime_make;
  const bool integer = t->base->is_subtype_of(nptypes.integer) && t->name() != "timedelta64";
  if (integer || t->name() == "bool") t->slots.index = scalar_index;
  if (integer) {
    t->def("bit_count(self, /)", plain_method, "The number of ones in the absolute value.");
    t->def("is_integer(self, /)", plain_method, "Always True.");
    t->getset("numerator", get_numerator);
    t->getset("denominator", get_denominator);
  }
  if (t->name() == "timedelta64") {
    t->def("is_integer(self, /)", always_true, "Always True.");
    t->getset("numerator", get_numerator);
    t->getset("denominator", get_denominator);
  }
  if (t->base == nptypes.floating) {
    t->def("is_integer(self, /)", plain_method, "Whether there is nothing after the decimal point.");
    t->def("as_integer_ratio(self, /)", plain_method, "The exact value as a pair of ints.");
    for (const char* name : {"__trunc__(self, /)", "__floor__(self, /)", "__ceil__(self, /)"}) t->def(name, plain_method);
  }
}

void fill_void(py::Type* t) {
  t->set_doc("A record: one element of a structured array, a view of it.");
  py::Slots& s = t->slots;
  t->def_new("void(length_or_data, /, dtype=None)", void_new);
  s.getitem = void_getitem;
  s.setitem = void_setitem;
  s.len = void_len;
}

void hide_iteration(py::Type* t) { t->slots.iter = t == nptypes.void_ ? void_iter : scalar_iter; }

}  // namespace npmod
