// Between Python values and arrays.
#pragma once

#include "nd/dtype/promote.h"
#include "nd/ufunc/ufunc.h"
#include "npmod/core/objects.h"

namespace npmod {

// ---- dtypes ----
/// np.dtype(v): a dtype, class, string, list of fields, dict, None (float64). nullopt: TypeError is set. Never pending for
/// what is built in; objects with a `.dtype` attribute are looked at too.
std::optional<nd::DType> to_dtype(VM& vm, const Value& v);
std::optional<nd::DType> to_dtype(VM& vm, const Value& v, bool align);
/// The same where None means "not given" (nullopt inside, true returned).
bool to_optional_dtype(VM& vm, const Value& v, std::optional<nd::DType>* out);
/// The dtype of a buffer-protocol (PEP 3118) format, and back. nullopt: not understood.
std::optional<nd::DType> dtype_of_format(std::string_view format);
std::string format_of_dtype(const nd::DType& d);

// ---- arrays ----
struct FromOptions {
  std::optional<nd::DType> dtype;
  bool copy = false;         // always a new array
  bool never_copy = false;   // copy=False of 2.x: ValueError if one is needed
  nd::Order order = nd::Order::K;
  bool subok = false;
  int ndmin = 0;
  int most_axes = nd::kMaxDims;  // sequences nested deeper are objects
};
/// np.asarray / np.array: of any object: arrays, scalars, nested sequences, buffers, __array__, __array_interface__.
/// An Array object; may be pending (sequences of user classes, __array__).
Outcome array_from(VM& vm, Value v, FromOptions options);
/// The same without Python code ever running, for built-in values; nullopt without an exception: it takes array_from.
std::optional<nd::NdArray> array_from_plain(VM& vm, const Value& v, const FromOptions& options);
/// A bytes-like object's memory as an array (not copied); false with an exception set.
std::optional<nd::NdArray> array_from_buffer(VM& vm, const Value& v);
/// Quick forms: arrays, numpy scalars, Python numbers, strings, and lists/tuples of such. nullopt: use array_from.
std::optional<nd::NdArray> array_from_fast(VM& vm, const Value& v);
/// A value of Python as a ufunc operand: a 0-d array marked weak for Python's own numbers (NEP 50).
struct OperandHolder {
  nd::NdArray array;
  nd::Weak weak = nd::Weak::None;
};
std::optional<OperandHolder> operand_from_fast(VM& vm, const Value& v);

/// Writes a Python value into one element, with NumPy's checks and words. False: an exception is set; never pending
/// (objects needing Python code must go through array_from first).
bool store_value(VM& vm, const nd::DType& d, std::byte* element, const Value& v);
/// One element as a plain Python object (item(), tolist()).
Value to_python(const nd::DType& d, const std::byte* element);
/// An array of objects as one of numbers, truths or text: each object converts itself, so it may be pending.
Outcome cast_objects(VM& vm, Value array, nd::DType dtype);
/// Whether an array's elements have to go through it to be stored as `dtype`.
inline bool needs_cast_objects(const nd::NdArray& a, const nd::DType& dtype) {
  return a.id() == nd::TypeId::Object && a.size() != 0 && !dtype.has_fields() && !dtype.has_subarray() &&
         (nd::is_numeric(dtype.id()) || dtype.id() == nd::TypeId::Str || dtype.id() == nd::TypeId::Bytes ||
          dtype.id() >= nd::TypeId::DateTime64);
}
/// tolist(): nested lists, or to_python of a 0-d array.
Outcome to_list(VM& vm, const nd::NdArray& a);

// ---- small arguments: nullopt / false: an exception is set ----
std::optional<nd::Shape> to_shape(VM& vm, const Value& v);          // an int or a sequence of ints
std::optional<std::int64_t> to_index(VM& vm, const Value& v);       // __index__ of ints and numpy integers
/// axis=None, an int or a tuple of ints, normalised. `none`: all axes. AxisError / duplicate errors in NumPy's words.
bool to_axes(VM& vm, const Value& v, int ndim, nd::Dims* axes, bool* none);
std::optional<int> to_axis(VM& vm, const Value& v, int ndim);
std::optional<nd::Order> to_order(VM& vm, const Value& v);
std::optional<nd::Casting> to_casting(VM& vm, const Value& v);
std::optional<bool> to_bool(VM& vm, const Value& v);                // Python truth of builtin values and numpy scalars

// ---- texts for messages, without running Python code ----
/// repr of built-in values; "<C object at 0x…>" for others.
std::string plain_repr(VM& vm, const Value& v);
std::string plain_str(VM& vm, const Value& v);

}  // namespace npmod
