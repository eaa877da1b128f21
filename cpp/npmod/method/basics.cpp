// ndarray itself: making one, its text, length, iteration, truth, conversions to Python numbers, the buffer protocol.
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/core/print.h"
#include "npmod/method/methods.h"
#include "py/object/argument.h"
#include "py/object/format.h"
#include "py/object/iterators.h"
#include "py/object/support.h"

namespace npmod {

using py::Args;
using py::make_str;
using py::Task;

namespace {

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

/// ndarray.__new__(shape, dtype=float, buffer=None, offset=0, strides=None, order=None)
Outcome array_new(VM& vm, const Args& args);
/// The buffer of a class in Python that lends its memory by __buffer__.
Task new_on_view(VM& vm, Args args) {
  std::vector<Value> with(args.begin(), args.end());
  with[3] = co_await vm.call(Value(py::types.memoryview), {args[3]});
  co_return array_new(vm, Args(with.data(), with.size()));
}

Outcome array_new(VM& vm, const Args& args) {
  py::Type* cls = py::cast<py::Type>(args[0]);
  if (!cls || !cls->is_subtype_of(nptypes.ndarray)) return vm.type_error("ndarray.__new__(X): X is not a type object");
  auto shape = to_shape(vm, args[1]);
  PY_CHECK(shape);
  auto dtype = to_dtype(vm, args[2]);
  PY_CHECK(dtype);
  if (dtype->has_subarray()) {
    shape->append(dtype->subshape());
    dtype = dtype->base();
  }
  for (nd::Index n : *shape) {
    if (n < 0) return vm.value_error("negative dimensions are not allowed");
  }
  std::optional<nd::Strides> strides;
  if (args[5] && !args[5].is_none()) {
    strides = to_shape(vm, args[5]);
    PY_CHECK(strides);
    if (strides->size() != shape->size()) return vm.value_error("strides, if given, must be the same length as shape");
  }
  auto order = to_order(vm, args[6]);
  PY_CHECK(order);
  const bool fortran = *order == nd::Order::F;
  if (!args[3] || args[3].is_none()) {
    if (strides) {
      const nd::Index bytes = nd::checked_nbytes(*shape, dtype->itemsize());
      nd::check_extent(0, *shape, *strides, dtype->itemsize(), bytes);
      nd::NdArray a = nd::NdArray::zeros(*shape, *dtype);
      return finish_array(vm, a.view(*shape, *strides), cls, Value(), Value());
    }
    nd::NdArray a = dtype->has_objects() ? nd::NdArray::zeros(*shape, *dtype, fortran ? nd::Order::F : nd::Order::C)
                                         : nd::NdArray::empty(*shape, *dtype, fortran ? nd::Order::F : nd::Order::C);
    return finish_array(vm, std::move(a), cls, Value(), Value());
  }
  if (dtype->has_objects()) return vm.value_error("cannot construct a ndarray of objects from a buffer");
  auto offset = to_index(vm, args[4]);
  PY_CHECK(offset);
  nd::BufferRef buffer;
  std::byte* data;
  bool writeable;
  Array* of = as_array(args[3]);
  nd::Index room;
  if (of) {
    if (!of->a.is_c_contiguous() && !of->a.is_f_contiguous()) return vm.value_error("ndarray is not contiguous");
    buffer = of->a.buffer();
    data = of->a.data();
    room = of->a.nbytes();
    writeable = of->a.is_writeable() && buffer->raw_writeable();
  } else {
    if (!py::type_of(args[3])->slots.get_buffer && py::type_of(args[3])->lookup("__buffer__")) return new_on_view(vm, args);
    py::BufferView view;
    PY_CHECK(py::get_buffer(vm, args[3], &view));
    buffer = nd::Buffer::wrap(view.data, view.size, !view.readonly, keep_alive(view.owner ? view.owner : args[3]));
    data = view.data;
    room = view.size;
    writeable = !view.readonly;
  }
  const nd::Strides steps = strides   ? *strides
                            : fortran ? nd::f_strides(*shape, dtype->itemsize())
                                      : nd::c_strides(*shape, dtype->itemsize());
  if (strides) {
    try {
      nd::check_extent(*offset, *shape, steps, dtype->itemsize(), room);
    } catch (const nd::Error&) {
      return vm.value_error("strides is incompatible with shape of requested array and size of buffer");
    }
  } else {
    const nd::Index need = nd::checked_nbytes(*shape, dtype->itemsize());
    if (*offset < 0 || *offset > room || need > room - *offset)
      return vm.type_error("buffer is too small for requested array");
  }
  nd::NdArray a(std::move(buffer), data + *offset, *dtype, *shape, steps, writeable);
  return finish_array(vm, std::move(a), cls, args[3], Value());
}

Outcome array_init(VM&, const Value&, const py::CallArgs&) { return Value::none(); }

Outcome array_len(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (a.ndim() == 0) return vm.type_error("len() of unsized object");
  return py::make_int(a.shape(0));
}

Task truth_of_object(VM& vm, Value element) { co_return co_await vm.truth(element); }

Outcome array_truth(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (a.size() == 0)
    return vm.value_error("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.");
  if (a.size() > 1) return vm.value_error("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
  if (a.id() == nd::TypeId::Object) return truth_of_object(vm, load_object(a.data()));
  return guarded(vm, [&]() -> Outcome {
    nd::NdArray one = a.view({}, {});
    return Value::boolean(nd::NdArray(nd::astype(one, nd::dtype_of<bool>())).item<bool>());
  });
}

/// The one element of an array of size 1, for float(a) and the like; empty with TypeError set.
Value only_element(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (a.size() != 1) {
    (void)vm.type_error("only length-1 arrays can be converted to Python scalars");
    return Value();
  }
  return to_python(a.dtype(), a.data());
}

Task to_number(VM& vm, Value self, char kind) {
  const nd::NdArray& a = array_of(self);
  Value element = only_element(vm, self);
  if (!element) co_return Outcome::error();
  if (a.ndim() > 0) {
    (void)co_await vm.warn(py::exc.DeprecationWarning,
                           "Conversion of an array with ndim > 0 to a scalar is deprecated, and will error in future. "
                           "Ensure you extract a single element from your array before performing this operation. "
                           "(Deprecated NumPy 1.25.)");
  }
  if (kind == 'c' && (py::is_str(element) || py::cast<py::Bytes>(element)))
    co_return vm.type_error("Unable to convert {} to complex", a.dtype().repr());
  if (kind == 'c') co_return co_await vm.call(Value(py::types.complex_), {element});
  if (auto* z = py::cast<py::Complex>(element)) {
    (void)co_await vm.warn(npexc.ComplexWarning, "Casting complex values to real discards the imaginary part");
    element = Value::real(z->value.real());
  }
  if (kind == 'i') {
    if (py::is_str(element) || py::cast<py::Bytes>(element)) co_return co_await vm.call(Value(py::types.int_), {element});
    co_return co_await vm.to_int(element);
  }
  if (py::is_str(element) || py::cast<py::Bytes>(element)) co_return co_await vm.call(Value(py::types.float_), {element});
  co_return co_await vm.to_float(element);
}
Outcome array_to_int(VM& vm, const Value& self) { return to_number(vm, self, 'i'); }
Outcome array_to_float(VM& vm, const Value& self) { return to_number(vm, self, 'f'); }
Outcome array_complex(VM& vm, const Args& args) { return to_number(vm, args[0], 'c'); }

Outcome array_index(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (a.ndim() != 0 || !nd::is_integer(a.id()))
    return vm.type_error("only integer scalar arrays can be converted to a scalar index");
  return to_python(a.dtype(), a.data());
}

// ---- iteration: one view or scalar at a time ----

class ArrayIterator : public py::GcObject {
 public:
  explicit ArrayIterator(Value array) : py::GcObject(type), array(std::move(array)) {}
  static py::Type* type;
  static py::Type* static_type() { return type; }
  void traverse(py::Visitor& v) override { v.visit(array); }
  void clear_refs() override { array = Value(); }
  Value array;
  nd::Index at = 0;
};
py::Type* ArrayIterator::type;

Outcome iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<ArrayIterator>();
  if (!it->array) return Outcome::exhausted();
  const nd::NdArray& a = array_of(it->array);
  if (a.ndim() == 0 || it->at >= a.shape(0)) {
    it->array = Value();
    return Outcome::exhausted();
  }
  const nd::Index i = it->at++;
  if (a.ndim() == 1 && it->array.object()->type() == nptypes.ndarray) {
    return guarded(vm, [&]() -> Outcome { return make_scalar(a.dtype(), a.data() + i * a.stride(0), it->array); });
  }
  return vm.getitem(it->array, py::make_int(i));
}

void init_iterator() {
  py::Type* t = ArrayIterator::type = py::new_type("builtins", "iterator", py::types.object, 0);
  t->slots.iter = py::return_self;
  t->slots.next = iterator_next;
  t->ready();
}

Outcome array_iter(VM& vm, const Value& self) {
  if (array_of(self).ndim() == 0) return vm.type_error("iteration over a 0-d array");
  return py::make<ArrayIterator>(self);
}

/// (a == item).any()
Task contains_task(VM& vm, Value self, Value item) {
  Value equal = co_await vm.compare(py::CmpOp::Eq, self, item);
  if (Array* a = as_array(equal)) {
    if (a->a.ndim() && a->a.id() == nd::TypeId::Bool) {
      nd::NdArray flat = nd::ascontiguous(a->a);
      for (nd::Index i = 0; i < flat.size(); ++i) {
        if (flat.data()[i] != std::byte{0}) co_return Value::boolean(true);
      }
      co_return Value::boolean(false);
    }
  }
  co_return co_await vm.truth(equal);
}
Outcome array_contains(VM& vm, const Value& self, const Value& item) { return contains_task(vm, self, item); }

Outcome array_buffer(VM& vm, const Value& self, py::BufferView* out, bool writable) {
  const nd::NdArray& a = array_of(self);
  // Bytes that are objects aren't written as bytes.
  const bool readonly = !a.is_writeable() || !a.buffer()->raw_writeable();
  if (writable && readonly) return vm.raise(py::exc.ValueError, "buffer source array is read-only");
  if (a.id() >= nd::TypeId::DateTime64) return vm.value_error("cannot include dtype '{}' in a buffer", a.dtype().type_char());
  // A view of its own, so that the memory stays when the array is resized meanwhile.
  out->owner = make_view(a, self);
  out->data = a.data();
  out->size = a.nbytes();
  out->readonly = readonly;
  out->format = format_of_dtype(a.dtype());
  out->itemsize = a.itemsize();
  out->shape.assign(a.shape().begin(), a.shape().end());
  // NumPy: where an axis of length 1 lets strides be anything, they are those of C order.
  const nd::Strides strides = a.is_c_contiguous() ? nd::c_strides(a.shape(), a.itemsize()) : a.strides();
  out->strides.assign(strides.begin(), strides.end());
  if (a.ndim() == 0) out->strides = {0};  // no axes, not one
  return Value::none();
}

Task format_task(VM& vm, Value self, Value spec) {
  if (!py::is_str(spec)) co_return vm.type_error("__format__() argument must be str, not {}", py::argument_name(spec));
  const nd::NdArray& a = array_of(self);
  if (a.ndim() == 0) {
    Value element = to_python(a.dtype(), a.data());
    co_return co_await vm.format(element, spec);
  }
  if (!py::is_str(spec) || !py::str_view(spec).empty())
    co_return vm.type_error("unsupported format string passed to {}.__format__", py::type_of(self)->full_name());
  co_return co_await vm.str(self);
}
Outcome array_format(VM& vm, const Args& args) { return format_task(vm, args[0], args[1]); }

Outcome array_finalize(VM&, const Args&) { return Value::none(); }

/// A method that numpy._exchange has.
py::Task exchanged(VM& vm, const char* name, std::vector<Value> args) {
  Value module = co_await vm.import_module("numpy._exchange");
  Value fn = co_await vm.get_attr(module, name);
  co_return vm.call(fn, std::span<const Value>(args));
}
Outcome dump(VM& vm, const Args& args) { return exchanged(vm, "dump", {args[0], args[1]}); }
Outcome dumps(VM& vm, const Args& args) { return exchanged(vm, "dumps", {args[0]}); }
Outcome dlpack(VM& vm, const Args& args) { return exchanged(vm, "export", {args[0], args[1], args[2], args[3], args[4]}); }
Outcome dlpack_device(VM&, const Args&) { return Value(py::make_tuple({Value::small_int(1), Value::small_int(0)})); }
Outcome ctypes_of(VM& vm, const Value& self) { return exchanged(vm, "_ctypes", {self}); }

Outcome class_getitem(VM& vm, const Args& args) { return generic_alias(vm, args[0], args[1], 2); }
Outcome array_wrap(VM& vm, const Args& args) {
  Array* a = as_array(args[1]);
  if (!a) return vm.type_error("can only be called with ndarray object");
  const bool to_scalar = args[3] && args[3].is_true();
  py::Type* cls = py::type_of(args[0]);
  if (to_scalar && a->a.ndim() == 0 && cls == nptypes.ndarray) return array_or_scalar(a->a);
  if (a->type() == cls) return args[1];
  return finish_array(vm, a->a, cls, args[1], args[0]);
}

}  // namespace

void fill_array_basics(py::Type* t) {
  init_iterator();
  py::Slots& s = t->slots;
  t->set_doc("An array of items of one dtype, in any number of dimensions.");
  t->def_new("ndarray(shape, dtype=?, buffer=None, offset=0, strides=None, order=None)", array_new);
  s.init = array_init;
  s.repr = array_repr_text;
  s.str = array_str_text;
  s.hash = py::unhashable;
  s.len = array_len;
  s.truth = array_truth;
  s.iter = array_iter;
  s.contains = array_contains;
  s.to_int = array_to_int;
  s.to_float = array_to_float;
  s.index = array_index;
  s.get_buffer = array_buffer;
  t->def("__complex__(self, /)", array_complex);
  t->def("__format__(self, format_spec, /)", array_format);
  t->def("__array_finalize__(self, obj, /)", array_finalize, "Called for each new array of a subclass; does nothing here.");
  t->def("__array_wrap__(self, array, context=None, return_scalar=False, /)", array_wrap,
         "A result in this array's class.");
  t->def_class("__class_getitem__(cls, object, /)", class_getitem, "A generic alias: the class with its type arguments.");
  t->def("dump(self, file)", dump, "Pickles the array into a file.");
  t->def("dumps(self)", dumps, "The array's pickle as bytes.");
  t->def("__dlpack__(self, *, stream=None, max_version=None, dl_device=None, copy=None)", dlpack, "A capsule for another library.");
  t->def("__dlpack_device__(self, /)", dlpack_device, "Where the elements are: (1, 0), the processor's memory.");
  t->getset("ctypes", ctypes_of, nullptr, "The array's address, shape and strides for foreign functions.");
  t->set_attr("__array_priority__", Value::real(0.0));
}

}  // namespace npmod
