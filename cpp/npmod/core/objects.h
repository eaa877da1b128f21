// The Python objects of numpy: arrays, dtypes, scalars.
//
// np.float64 is also a float, np.complex128 a complex, np.str_ a str and np.bytes_ a bytes: their instances are
// py::Float, py::Complex, py::Str and py::Bytes objects whose class is numpy's. All other scalars are Scalar objects.
#pragma once

#include <cstddef>
#include <optional>

#include "nd/core/array.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/dtype.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"
#include "py/object/containers.h"
#include "py/object/number.h"
#include "py/vm/vm.h"

namespace npmod {

using py::Outcome;
using py::Value;
using py::VM;

/// What C++ class the instances of a numpy class are (py::Type::host_layout): user-made subclasses have their base's.
enum class Layout : std::uint8_t {
  None,
  Array,
  DType,
  Scalar,         // class Scalar below
  FloatScalar,    // py::Float, np.float64
  ComplexScalar,  // py::Complex
  StrScalar,      // py::Str
  BytesScalar,    // py::Bytes
  VoidScalar,
};
inline Layout layout_of(const Value& v) {
  return v.is_object() ? static_cast<Layout>(v.object()->type()->host_layout) : Layout::None;
}

/// numpy.ndarray and its subclasses' instances.
class Array : public py::GcObject {
 public:
  Array(nd::NdArray a, Value base, py::Type* type);
  static py::Type* static_type();
  void traverse(py::Visitor& v) override;
  void clear_refs() override;
  nd::NdArray a;
  Value base;  // the array (or bytes-like object) whose memory this is a view of; empty for an owner
};

/// numpy.dtype.
class DTypeObject : public py::GcObject {
 public:
  explicit DTypeObject(nd::DType d);
  static py::Type* static_type();
  nd::DType dtype;
};
/// What DType::metadata() holds: the dict given as np.dtype(…, metadata=), the subclass of np.void of a record's elements.
struct DTypeMetadata : nd::Owner {
  Value mapping, element_class;  // either may be empty
};
/// The dtype whose elements are instances of `cls`, a subclass of np.void.
nd::DType with_element_class(const nd::DType& d, py::Type* cls);

/// A numpy scalar that is no Python number or string: its bytes, in native order. (There is no py::cast to it, as the
/// others are generic too: use as_plain_scalar.)
class Scalar : public py::Object {
 public:
  Scalar(nd::DType d, const std::byte* bytes, py::Type* type);
  nd::DType dtype;
  alignas(8) std::byte bytes[16];
};

/// np.void: one record, a view of an element of an array (0-d).
class VoidScalar : public py::GcObject {
 public:
  VoidScalar(nd::NdArray a, Value base, py::Type* type);
  static py::Type* static_type();
  void traverse(py::Visitor& v) override { v.visit(base); }
  nd::NdArray a;  // 0-d
  Value base;
};

/// The classes, by name: `np.int64` is `types.int64`.
struct NumpyTypes {
  py::Type *ndarray, *dtype, *ufunc, *flatiter, *flags, *generic, *number, *integer, *signedinteger, *unsignedinteger, *inexact, *floating,
      *complexfloating, *flexible, *character;
  py::Type *bool_, *int8, *int16, *int32, *int64, *uint8, *uint16, *uint32, *uint64, *longlong, *ulonglong, *intc, *uintc, *float16, *float32, *float64,
      *longdouble, *complex64, *complex128, *clongdouble, *bytes_, *str_, *void_, *object_, *datetime64, *timedelta64;
};
extern NumpyTypes nptypes;

inline bool is_array(const Value& v) { return layout_of(v) == Layout::Array; }
inline Array* as_array(const Value& v) { return is_array(v) ? v.as<Array>() : nullptr; }
inline bool is_dtype(const Value& v) { return layout_of(v) == Layout::DType; }
inline Scalar* as_plain_scalar(const Value& v) { return layout_of(v) == Layout::Scalar ? v.as<Scalar>() : nullptr; }
/// Any numpy scalar object, np.float64 included.
inline bool is_scalar(const Value& v) { return layout_of(v) >= Layout::Scalar; }
/// The dtype of a numpy scalar.
nd::DType scalar_dtype(const Value& v);
/// The scalar class of a dtype, and the dtype of a scalar class (invalid if it is none).
py::Type* scalar_type(const nd::DType& d);
std::optional<nd::DType> dtype_of_class(const py::Type* t);
std::optional<nd::DType> dtype_of_dtype_class(const py::Type* t);  // of numpy.dtypes.Int8DType

/// An array object: base ndarray class, no base object.
Value make_array(nd::NdArray a);
/// A view of `of`'s memory (base is `of`, or its base if `of` is itself a view), of class `type` (default: ndarray).
/// Does not call __array_finalize__; see finalize.h.
Value make_view(nd::NdArray a, const Value& of, py::Type* type = nullptr);
/// One element as a numpy scalar. `base` is the array's object (for void scalars, which are views).
Value make_scalar(const nd::DType& d, const std::byte* element, const Value& base = Value());
/// A numpy scalar as a 0-d array of its own bytes (a void scalar: a view).
nd::NdArray scalar_array(const Value& v);
/// What a function returns: a 0-d array becomes a scalar.
Value array_or_scalar(nd::NdArray a);
/// The dtype object (one for each builtin dtype).
Value make_dtype(const nd::DType& d);
/// numpy.dtypes.Float64DType and so on.
py::Type* dtype_class(const nd::DType& d);

/// The element of an object array; None for zero bytes.
Value load_object(const std::byte* element);
void store_object(std::byte* element, const Value& v);
/// Keeps a Python object alive for as long as a buffer lives.
std::unique_ptr<nd::Owner> keep_alive(Value v);

/// Calls fn; a C++ exception becomes the Python one. For slots and getters: natives bound by signature need it not.
template <class Fn>
Outcome guarded(VM& vm, Fn&& fn) {
  try {
    return fn();
  } catch (...) {
    vm.raise_current_cpp_exception();
    return Outcome::error();
  }
}

}  // namespace npmod
