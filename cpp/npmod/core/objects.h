// The Python objects of numpy: arrays, dtypes, scalars.
//
// np.float64 is also a float, np.complex128 a complex, np.str_ a str and np.bytes_ a bytes: their instances are
// py::Float, py::Complex, py::Str and py::Bytes objects whose class is numpy's. All other scalars are Scalar objects.
#pragma once

#include <cstddef>
#include <optional>

#include "nd/core/array.h"
#include "nd/dtype/dtype.h"
#include "py/object/containers.h"
#include "py/object/number.h"
#include "py/vm/vm.h"

namespace npmod {

using py::Outcome;
using py::Value;
using py::VM;

/// numpy.ndarray and its subclasses' instances.
class Array : public py::GcObject {
 public:
  Array(nd::NdArray a, Value base, py::Type* type);
  static py::Type* static_type();
  void traverse(py::Visitor& v) override { v.visit(base); }
  void clear_refs() override { base = Value(); }
  nd::NdArray a;
  Value base;  // the array (or bytes-like object) whose memory this is a view of; empty for an owner
};

/// numpy.dtype.
class DTypeObject : public py::GcObject {
 public:
  explicit DTypeObject(nd::DType d);
  static py::Type* static_type();
  nd::DType dtype;
  Value metadata;  // a mappingproxy, or empty
};

/// A numpy scalar that is no Python number or string: its bytes, in native order.
class Scalar : public py::Object {
 public:
  Scalar(nd::DType d, const std::byte* bytes, py::Type* type);
  static py::Type* static_type();  // numpy.generic
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
  py::Type *bool_, *int8, *int16, *int32, *int64, *uint8, *uint16, *uint32, *uint64, *longlong, *ulonglong, *float16, *float32, *float64,
      *longdouble, *complex64, *complex128, *clongdouble, *bytes_, *str_, *void_, *object_, *datetime64, *timedelta64;
};
extern NumpyTypes nptypes;

inline Array* as_array(const Value& v) { return py::cast<Array>(v); }
inline bool is_array(const Value& v) { return py::cast<Array>(v) != nullptr; }
/// Any numpy scalar object, np.float64 included.
bool is_scalar(const Value& v);
/// The dtype of a numpy scalar.
nd::DType scalar_dtype(const Value& v);
/// The scalar class of a dtype, and the dtype of a scalar class (invalid if it is none).
py::Type* scalar_type(const nd::DType& d);
std::optional<nd::DType> dtype_of_class(const py::Type* t);

/// An array object: base ndarray class, no base object.
Value make_array(nd::NdArray a);
/// A view of `of`'s memory (base is `of`, or its base if `of` is itself a view), of class `type` (default: ndarray).
/// Does not call __array_finalize__; see finalize.h.
Value make_view(nd::NdArray a, const Value& of, py::Type* type = nullptr);
/// One element as a numpy scalar. `base` is the array's object (for void scalars, which are views).
Value make_scalar(const nd::DType& d, const std::byte* element, const Value& base = Value());
/// What a function returns: a 0-d array becomes a scalar.
Value array_or_scalar(nd::NdArray a);
/// The dtype object (one for each builtin dtype).
Value make_dtype(const nd::DType& d);

}  // namespace npmod
