// ndarray's attributes.
#include <cstring>

#include "nd/manip/shape.h"
#include "npmod/core/convert.h"
#include "nd/iter/assign.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/method/methods.h"
#include "py/object/bytes_internal.h"
#include "py/object/support.h"

namespace npmod {

Value dims_tuple(const nd::Dims& dims) {
  std::vector<Value> items;
  for (nd::Index n : dims) items.push_back(py::make_int(n));
  return py::make_tuple(std::move(items));
}

namespace {

using py::Args;
using py::Task;

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

Outcome cannot_delete(VM& vm, const char* what) {
  return vm.raise(py::exc.AttributeError, "Cannot delete array {}", what);
}

Outcome get_shape(VM&, const Value& self) { return dims_tuple(array_of(self).shape()); }
Outcome set_shape(VM& vm, const Value& self, const Value& v) {
  if (!v) return cannot_delete(vm, "shape");
  auto shape = to_shape(vm, v);
  PY_CHECK(shape);
  return guarded(vm, [&]() -> Outcome {
    nd::NdArray& a = array_of(self);
    nd::NdArray seen = nd::reshape_view(a, *shape);
    if (!seen.valid()) {
      return vm.raise(py::exc.AttributeError,
                      "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.");
    }
    seen.set_owns_data(a.owns_data());
    a = std::move(seen);
    return Value::none();
  });
}

Outcome get_strides(VM&, const Value& self) { return dims_tuple(array_of(self).strides()); }
Outcome set_strides(VM& vm, const Value& self, const Value& v) {
  if (!v) return cannot_delete(vm, "strides");
  auto strides = to_shape(vm, v);
  PY_CHECK(strides);
  nd::NdArray& a = array_of(self);
  if (strides->size() != a.ndim())
    return vm.value_error("strides must be same length as shape ({})", a.ndim());
  return guarded(vm, [&]() -> Outcome {
    nd::check_places(a, a.shape(), *strides);
    try {
      nd::check_extent(a.offset(), a.shape(), *strides, a.itemsize(), a.buffer()->size());
    } catch (const nd::Error&) {
      return vm.value_error("strides is not compatible with available memory");
    }
    nd::NdArray seen = a.view(a.shape(), *strides);
    seen.set_owns_data(a.owns_data());
    a = std::move(seen);
    return Value::none();
  });
}

Outcome get_dtype(VM&, const Value& self) { return make_dtype(array_of(self).dtype()); }
Outcome set_dtype(VM& vm, const Value& self, const Value& v) {
  if (!v) return cannot_delete(vm, "dtype");
  auto d = to_dtype(vm, v);
  PY_CHECK(d);
  return guarded(vm, [&]() -> Outcome {
    nd::NdArray& a = array_of(self);
    nd::NdArray seen = view_with_dtype(a, *d);
    seen.set_owns_data(a.owns_data());
    a = std::move(seen);
    return Value::none();
  });
}

Outcome get_ndim(VM&, const Value& self) { return Value::small_int(array_of(self).ndim()); }
Outcome get_size(VM&, const Value& self) { return py::make_int(array_of(self).size()); }
Outcome get_itemsize(VM&, const Value& self) { return py::make_int(array_of(self).itemsize()); }
Outcome get_nbytes(VM&, const Value& self) { return py::make_int(array_of(self).nbytes()); }
Outcome get_base(VM&, const Value& self) {
  const Value& base = self.as<Array>()->base;
  return base ? base : Value::none();
}
Outcome get_flags(VM&, const Value& self) { return make_flags(self); }
Outcome get_device(VM&, const Value&) { return py::make_str("cpu"); }
Outcome get_data(VM& vm, const Value& self) {
  py::BufferView view;
  PY_CHECK(py::get_strided_buffer(vm, self, &view));
  return py::make<py::Memoryview>(std::move(view));
}

Outcome get_t(VM& vm, const Value& self) { return derived(vm, nd::transpose(array_of(self)), self, true); }
Outcome get_mt(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (a.ndim() < 2) return vm.value_error("matrix transpose with ndim < 2 is undefined");
  return derived(vm, nd::swapaxes(a, -1, -2), self, true);
}

Outcome get_flat(VM&, const Value& self) { return make_flat(self); }
Task fill_flat(VM& vm, Value self, Value v) {
  co_return co_await vm.setitem(make_flat(self), Value(py::make<py::Slice>(Value::none(), Value::none(), Value::none())), v);
}
Outcome set_flat(VM& vm, const Value& self, const Value& v) {
  if (!v) return vm.raise(py::exc.AttributeError, "Cannot delete array flat iterator");
  return fill_flat(vm, self, v);
}

/// A view of the real or imaginary parts of a complex array.
nd::NdArray part(const nd::NdArray& a, bool imaginary) {
  const nd::DType half = nd::DType::of(a.id() == nd::TypeId::Complex64 ? nd::TypeId::Float32 : nd::TypeId::Float64);
  const nd::DType d = a.dtype().is_swapped() ? half.newbyteorder('S') : half;
  nd::NdArray out(a.buffer(), a.data() + (imaginary ? d.itemsize() : 0), d, a.shape(), a.strides(), a.is_writeable());
  out.set_owns_data(false);
  return out;
}

Outcome get_real(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (!nd::is_complex_id(a.id())) return self;
  return derived(vm, part(a, false), self, true);
}
Outcome get_imag(VM& vm, const Value& self) {
  const nd::NdArray& a = array_of(self);
  if (nd::is_complex_id(a.id())) return derived(vm, part(a, true), self, true);
  return guarded(vm, [&]() -> Outcome {
    nd::NdArray zeros = nd::NdArray::zeros(a.shape(), a.dtype());
    // NumPy: objects are not asked for their parts.
    if (a.id() == nd::TypeId::Object) nd::assign(zeros, nd::NdArray::scalar(std::int64_t{0}), nd::Casting::Unsafe);
    zeros.set_writeable(false);
    return derived(vm, std::move(zeros), self, false);
  });
}
Task assign_part(VM& vm, Value self, Value v, bool imaginary) {
  const nd::NdArray& a = array_of(self);
  nd::NdArray target = nd::is_complex_id(a.id()) ? part(a, imaginary) : a;
  FromOptions o;
  Value source = co_await array_from(vm, v, o);
  nd::assign(target, array_of(source));
  co_return Value::none();
}
Outcome set_real(VM& vm, const Value& self, const Value& v) {
  if (!v) return vm.raise(py::exc.AttributeError, "Cannot delete array real part");
  return assign_part(vm, self, v, false);
}
Outcome set_imag(VM& vm, const Value& self, const Value& v) {
  if (!v) return vm.raise(py::exc.AttributeError, "Cannot delete array imaginary part");
  if (!nd::is_complex_id(array_of(self).id())) return vm.type_error("array does not have imaginary part to set");
  return assign_part(vm, self, v, true);
}

Outcome get_interface(VM&, const Value& self) {
  const nd::NdArray& a = array_of(self);
  auto d = py::make_dict();
  d->set("data", Value(py::make_tuple({py::make_uint(reinterpret_cast<std::uintptr_t>(a.data())), Value::boolean(!a.is_writeable())})));
  d->set("strides", a.is_c_contiguous() ? Value::none() : dims_tuple(a.strides()));
  d->set("descr", dtype_descr(a.dtype()));
  d->set("typestr", Value(py::make_str(a.dtype().str())));
  d->set("shape", dims_tuple(a.shape()));
  d->set("version", Value::small_int(3));
  return Value(d);
}

Outcome setflags(VM& vm, const Args& args) {
  static const char* const kNames[] = {"writeable", "aligned", "writebackifcopy"};
  Value flags = make_flags(args[0]);
  for (int i = 2; i >= 0; --i) {
    if (args[i + 1] && !args[i + 1].is_none()) PY_TRY(vm.set_attr(flags, py::intern(kNames[i]), args[i + 1]));
  }
  return Value::none();
}

Outcome to_device(VM& vm, const Args& args) {
  if (!args[2].is_none()) return vm.value_error("The stream argument in to_device() is not supported");
  if (!py::is_str(args[1]) || py::str_view(args[1]) != "cpu")
    return vm.value_error("Unsupported device: {}. Only 'cpu' is accepted.", plain_str(vm, args[1]));
  return args[0];
}

Outcome array_namespace(VM& vm, const Args& args) {
  if (!args[1].is_none()) {
    if (!py::is_str(args[1])) return vm.type_error("Version must be a string");
    static constexpr std::string_view kVersions[] = {"2021.12", "2022.12", "2023.12"};
    const std::string_view version = py::str_view(args[1]);
    if (std::find(std::begin(kVersions), std::end(kVersions), version) == std::end(kVersions))
      return vm.value_error("Version \"{}\" of the Array API Standard is not supported.", version);
  }
  return vm.import_module("numpy");
}

/// Methods that NumPy 2 took away, with where to go instead.
Outcome removed_itemset(VM& vm, const Value&) {
  return vm.raise_text(py::exc.AttributeError, "`itemset` was removed from the ndarray class in NumPy 2.0. Use `arr[index] = value` instead.");
}
Outcome removed_ptp(VM& vm, const Value&) {
  return vm.raise_text(py::exc.AttributeError, "`ptp` was removed from the ndarray class in NumPy 2.0. Use np.ptp(arr, ...) instead.");
}
Outcome removed_newbyteorder(VM& vm, const Value&) {
  return vm.raise_text(py::exc.AttributeError,
                       "`newbyteorder` was removed from the ndarray class in NumPy 2.0. Use `arr.view(arr.dtype.newbyteorder(order))` instead.");
}

}  // namespace

nd::NdArray view_with_dtype(const nd::NdArray& a, const nd::DType& given) {
  nd::DType d = given;
  if (d.itemsize() == 0 && !d.has_fields() && (d.id() == nd::TypeId::Bytes || d.id() == nd::TypeId::Str || d.id() == nd::TypeId::Void))
    d = d.id() == nd::TypeId::Str ? d.resized(a.itemsize() / 4) : d.resized(a.itemsize());
  if (a.dtype().has_objects() != d.has_objects() || (d.has_objects() && !(d == a.dtype())))
    throw nd::type_error("Cannot change data-type for array of references.");
  nd::Shape shape = a.shape();
  nd::Strides strides = a.strides();
  nd::Shape extra;
  nd::DType element = d;
  while (element.has_subarray()) {
    extra.append(element.subshape());
    element = element.base();
  }
  const nd::Index from = a.itemsize(), to = d.itemsize();
  if (from != to) {
    if (a.ndim() == 0)
      throw nd::value_error("Changing the dtype of a 0d array is only supported if the itemsize is unchanged");
    if (a.shape(a.ndim() - 1) != 1 && a.size() != 0 && a.stride(a.ndim() - 1) != from)
      throw nd::value_error("To change to a dtype of a different size, the last axis must be contiguous");
    if (to < from) {
      if (to == 0 || from % to != 0)
        throw nd::value_error("When changing to a smaller dtype, its size must be a divisor of the size of original dtype");
      shape.back() *= from / to;
    } else {
      const nd::Index total = shape.back() * from;
      if (total % to != 0)
        throw nd::value_error(
            "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of "
            "the array.");
      shape.back() = total / to;
    }
    strides.back() = to;
  }
  if (!extra.empty()) {
    shape.append(extra);
    strides.append(nd::c_strides(extra, element.itemsize()));
  }
  // What of the buffer is an object, another dtype without objects doesn't say.
  const bool writeable = a.is_writeable() && (d.has_objects() || a.buffer()->raw_writeable() || d == a.dtype());
  nd::NdArray out(a.buffer(), a.data(), element, std::move(shape), std::move(strides), writeable);
  out.set_owns_data(false);
  return out;
}

void fill_array_attributes(py::Type* t) {
  t->getset("shape", get_shape, set_shape, "Lengths of the axes; setting it reshapes in place.");
  t->getset("strides", get_strides, set_strides, "Bytes from one element to the next along each axis.");
  t->getset("dtype", get_dtype, set_dtype, "What the elements are.");
  t->getset("ndim", get_ndim, nullptr, "Number of axes.");
  t->getset("size", get_size, nullptr, "Number of elements.");
  t->getset("itemsize", get_itemsize, nullptr, "Bytes of one element.");
  t->getset("nbytes", get_nbytes, nullptr, "Bytes of all elements.");
  t->getset("base", get_base, nullptr, "The object whose memory this is a view of, or None.");
  t->getset("flags", get_flags, nullptr, "How the memory is laid out and what may be done with it.");
  t->getset("data", get_data, nullptr, "A memoryview of the elements.");
  t->getset("device", get_device, nullptr, "Always 'cpu'.");
  t->getset("T", get_t, nullptr, "The array with its axes reversed; a view.");
  t->getset("mT", get_mt, nullptr, "The array with its last two axes exchanged; a view.");
  t->getset("flat", get_flat, set_flat, "A flat iterator over the elements, that can be indexed and assigned to.");
  t->getset("real", get_real, set_real, "The real parts.");
  t->getset("imag", get_imag, set_imag, "The imaginary parts.");
  t->getset("__array_interface__", get_interface);
  t->getset("itemset", removed_itemset);
  t->getset("ptp", removed_ptp);
  t->getset("newbyteorder", removed_newbyteorder);
  t->def("setflags(self, write=None, align=None, uic=None)", setflags, "Sets WRITEABLE, ALIGNED and WRITEBACKIFCOPY.");
  t->def("to_device(self, device, /, *, stream=None)", to_device, "The array itself: there is only 'cpu'.");
  t->def("__array_namespace__(self, *, api_version=None)", array_namespace);
}

}  // namespace npmod
