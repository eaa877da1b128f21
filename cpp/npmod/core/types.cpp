// The classes of numpy: their hierarchy, and the way between a dtype and its scalar class.
#include <map>

#include "npmod/core/errors.h"
#include "npmod/core/module.h"
#include "npmod/core/object_hooks.h"
#include "npmod/method/methods.h"

namespace npmod {

NumpyTypes nptypes{};

using nd::DType;
using nd::TypeId;

namespace {

py::Type* abstract(const char* name, py::Type* base) {
  py::Type* t = py::new_type("numpy", name, base);
  t->ready();
  return t;
}

py::Type* plain_scalar(const char* name, py::Type* base) {
  py::Type* t = py::new_type("numpy", name, base);
  t->host_layout = static_cast<std::uint8_t>(Layout::Scalar);
  fill_scalar_class(t);
  t->ready();
  return t;
}

/// A scalar class that is also a class of Python's.
py::Type* double_scalar(const char* name, py::Type* ours, py::Type* pythons, Layout layout, bool python_first) {
  py::Type* t = py::new_type("numpy", name, pythons);
  t->host_layout = static_cast<std::uint8_t>(layout);
  fill_scalar_class(t);
  fill_generic_slots(t);
  if (layout == Layout::FloatScalar || layout == Layout::ComplexScalar) fill_scalar_operators(t);
  t->ready_with_bases(python_first ? std::vector{pythons, ours} : std::vector{ours, pythons});
  if (layout == Layout::FloatScalar || layout == Layout::ComplexScalar) hide_iteration(t);
  return t;
}

struct DTypeClass {
  const char* name;
  char type_char;
};
const DTypeClass kDTypeClasses[] = {
    {"BoolDType", '?'},      {"Int8DType", 'b'},       {"UInt8DType", 'B'},      {"Int16DType", 'h'},
    {"UInt16DType", 'H'},    {"Int32DType", 'i'},      {"UInt32DType", 'I'},     {"Int64DType", 'l'},
    {"UInt64DType", 'L'},    {"LongLongDType", 'q'},   {"ULongLongDType", 'Q'},  {"Float16DType", 'e'},
    {"Float32DType", 'f'},   {"Float64DType", 'd'},    {"Complex64DType", 'F'},  {"Complex128DType", 'D'},
    {"BytesDType", 'S'},     {"StrDType", 'U'},        {"VoidDType", 'V'},       {"ObjectDType", 'O'},
    {"DateTime64DType", 'M'}, {"TimeDelta64DType", 'm'},
};
std::map<char, py::Type*> dtype_classes;

void init_scalars() {
  NumpyTypes& t = nptypes;
  t.generic = py::new_type("numpy", "generic", py::types.object);
  fill_generic_slots(t.generic);
  fill_generic(t.generic);
  fill_scalar_operators(t.generic);
  t.generic->ready();
  hide_iteration(t.generic);
  t.number = abstract("number", t.generic);
  t.integer = abstract("integer", t.number);
  t.signedinteger = abstract("signedinteger", t.integer);
  t.unsignedinteger = abstract("unsignedinteger", t.integer);
  t.inexact = abstract("inexact", t.number);
  t.floating = abstract("floating", t.inexact);
  t.complexfloating = abstract("complexfloating", t.inexact);
  fill_number_kinds();
  t.flexible = abstract("flexible", t.generic);
  t.character = abstract("character", t.flexible);
  t.bool_ = plain_scalar("bool", t.generic);
  t.int8 = plain_scalar("int8", t.signedinteger);
  t.int16 = plain_scalar("int16", t.signedinteger);
  t.int32 = plain_scalar("int32", t.signedinteger);
  t.int64 = plain_scalar("int64", t.signedinteger);
  t.longlong = plain_scalar("longlong", t.signedinteger);
  t.intc = plain_scalar("intc", t.signedinteger);
  t.uint8 = plain_scalar("uint8", t.unsignedinteger);
  t.uint16 = plain_scalar("uint16", t.unsignedinteger);
  t.uint32 = plain_scalar("uint32", t.unsignedinteger);
  t.uint64 = plain_scalar("uint64", t.unsignedinteger);
  t.ulonglong = plain_scalar("ulonglong", t.unsignedinteger);
  t.uintc = plain_scalar("uintc", t.unsignedinteger);
  t.float16 = plain_scalar("float16", t.floating);
  t.float32 = plain_scalar("float32", t.floating);
  t.float64 = double_scalar("float64", t.floating, py::types.float_, Layout::FloatScalar, false);
  t.longdouble = t.float64;
  t.complex64 = plain_scalar("complex64", t.complexfloating);
  t.complex128 = double_scalar("complex128", t.complexfloating, py::types.complex_, Layout::ComplexScalar, false);
  t.clongdouble = t.complex128;
  t.bytes_ = double_scalar("bytes_", t.character, py::types.bytes, Layout::BytesScalar, true);
  t.str_ = double_scalar("str_", t.character, py::types.str, Layout::StrScalar, true);
  t.void_ = py::new_type("numpy", "void", t.flexible);
  t.void_->host_layout = static_cast<std::uint8_t>(Layout::VoidScalar);
  fill_void(t.void_);
  t.void_->ready();
  hide_iteration(t.void_);
  t.object_ = plain_scalar("object_", t.generic);
  t.datetime64 = plain_scalar("datetime64", t.generic);
  t.timedelta64 = plain_scalar("timedelta64", t.signedinteger);
}

/// What help() says of the scalar classes.
void document_scalars() {
  const NumpyTypes& t = nptypes;
  const struct {
    py::Type* cls;
    const char* doc;
  } kDocs[] = {
      {t.number, "The base of all numbers of numpy."},
      {t.integer, "The base of all integers of numpy."},
      {t.signedinteger, "The base of integers with a sign."},
      {t.unsignedinteger, "The base of integers without a sign."},
      {t.inexact, "The base of numbers that may be rounded."},
      {t.floating, "The base of all real floating-point numbers of numpy."},
      {t.complexfloating, "The base of all complex numbers of numpy."},
      {t.flexible, "The base of scalars without a fixed size."},
      {t.character, "The base of text and bytes."},
      {t.bool_, "A truth value, in one byte."},
      {t.int8, "An integer from -128 to 127."},
      {t.int16, "An integer from -32768 to 32767."},
      {t.int32, "An integer of 32 bits, with a sign."},
      {t.int64, "An integer of 64 bits, with a sign."},
      {t.longlong, "An integer of 64 bits, with a sign."},
      {t.intc, "An integer of 32 bits, with a sign."},
      {t.uint8, "An integer from 0 to 255."},
      {t.uint16, "An integer from 0 to 65535."},
      {t.uint32, "An integer of 32 bits, without a sign."},
      {t.uint64, "An integer of 64 bits, without a sign."},
      {t.ulonglong, "An integer of 64 bits, without a sign."},
      {t.uintc, "An integer of 32 bits, without a sign."},
      {t.float16, "A floating-point number of 16 bits: about 3 digits, up to 65504."},
      {t.float32, "A floating-point number of 32 bits: about 7 digits."},
      {t.float64, "A floating-point number of 64 bits, as Python's float: about 16 digits."},
      {t.complex64, "A complex number of two float32."},
      {t.complex128, "A complex number of two float64, as Python's complex."},
      {t.bytes_, "Bytes."},
      {t.str_, "Text."},
      {t.object_, "Any Python object."},
      {t.datetime64, "A point in time."},
      {t.timedelta64, "A length of time."},
  };
  for (const auto& row : kDocs) row.cls->set_doc(row.doc);
}

void init_dtypes() {
  nptypes.dtype = py::new_type("numpy", "dtype", py::types.object);
  nptypes.dtype->host_layout = static_cast<std::uint8_t>(Layout::DType);
  fill_dtype(nptypes.dtype);
  nptypes.dtype->ready();
  for (const DTypeClass& row : kDTypeClasses) {
    py::Type* t = py::new_type("numpy.dtypes", row.name, nptypes.dtype);
    t->ready();
    dtype_classes[row.type_char] = t;
  }
}

void init_array_type() {
  py::Type* t = nptypes.ndarray = py::new_type("numpy", "ndarray", py::types.object, py::Type::kSequencePattern | py::Type::kHasWeakrefs);
  t->flags &= ~py::Type::kSequencePattern;
  t->host_layout = static_cast<std::uint8_t>(Layout::Array);
  fill_array_basics(t);
  fill_array_attributes(t);
  fill_array_index(t);
  fill_array_shape(t);
  fill_array_copy(t);
  fill_array_items(t);
  fill_array_sort(t);
  fill_array_operators(t);
  t->ready();
}

}  // namespace

void init_types(VM& vm) {
  static bool done = false;
  if (done) return;
  done = true;
  init_exceptions();
  register_object_hooks();
  init_dtypes();
  init_scalars();
  document_scalars();
  init_array_type();
  init_flatiter();
  init_flags();
}

py::Type* dtype_class(const DType& d) {
  auto it = dtype_classes.find(d.type_char());
  return it == dtype_classes.end() ? nptypes.dtype : it->second;
}

std::optional<DType> dtype_of_dtype_class(const py::Type* t) {
  for (const auto& [type_char, cls] : dtype_classes) {
    if (cls == t) return DType::from_char(type_char);
  }
  return std::nullopt;
}

DType with_element_class(const DType& d, py::Type* cls) {
  if (cls == nptypes.void_) return d.with_class("", nullptr);
  auto owner = std::make_shared<DTypeMetadata>();
  owner->element_class = Value(cls);
  Value module = cls->dict->get("__module__");
  std::string name = cls->name();
  if (module && py::is_str(module)) name = std::string(py::str_view(module)) + "." + name;
  return d.with_class(std::move(name), std::move(owner));
}

py::Type* scalar_type(const DType& d) {
  if (!d.class_name().empty()) {
    if (auto* m = dynamic_cast<DTypeMetadata*>(d.metadata().get()); m && m->element_class) return m->element_class.as<py::Type>();
  }
  const NumpyTypes& t = nptypes;
  const bool wide = nd::settings().long_bits == 64;
  switch (d.id()) {
    case TypeId::Bool: return t.bool_;
    case TypeId::Int8: return t.int8;
    case TypeId::UInt8: return t.uint8;
    case TypeId::Int16: return t.int16;
    case TypeId::UInt16: return t.uint16;
    case TypeId::Int32: return !wide && d.type_char() == 'i' ? t.intc : t.int32;
    case TypeId::UInt32: return !wide && d.type_char() == 'I' ? t.uintc : t.uint32;
    case TypeId::Int64: return wide && d.type_char() == 'q' ? t.longlong : t.int64;
    case TypeId::UInt64: return wide && d.type_char() == 'Q' ? t.ulonglong : t.uint64;
    case TypeId::Float16: return t.float16;
    case TypeId::Float32: return t.float32;
    case TypeId::Float64: return t.float64;
    case TypeId::Complex64: return t.complex64;
    case TypeId::Complex128: return t.complex128;
    case TypeId::Bytes: return t.bytes_;
    case TypeId::Str: return t.str_;
    case TypeId::Void: return t.void_;
    case TypeId::Object: return t.object_;
    case TypeId::DateTime64: return t.datetime64;
    case TypeId::TimeDelta64: return t.timedelta64;
  }
  return t.generic;
}

std::optional<DType> dtype_of_class(const py::Type* c) {
  const NumpyTypes& t = nptypes;
  const bool wide = nd::settings().long_bits == 64;
  const struct {
    const py::Type* cls;
    char type_char;
  } kRows[] = {
      {t.float64, 'd'}, {t.int64, wide ? 'l' : 'q'}, {t.bool_, '?'}, {t.int32, wide ? 'i' : 'l'}, {t.int8, 'b'},
      {t.int16, 'h'}, {t.uint8, 'B'}, {t.uint16, 'H'}, {t.uint32, wide ? 'I' : 'L'}, {t.uint64, wide ? 'L' : 'Q'},
      {t.longlong, 'q'}, {t.ulonglong, 'Q'}, {t.intc, 'i'}, {t.uintc, 'I'}, {t.float16, 'e'}, {t.float32, 'f'},
      {t.complex64, 'F'}, {t.complex128, 'D'}, {t.bytes_, 'S'}, {t.str_, 'U'}, {t.void_, 'V'}, {t.object_, 'O'},
      {t.datetime64, 'M'}, {t.timedelta64, 'm'}, {t.generic, 'V'}, {t.number, 'd'}, {t.inexact, 'd'}, {t.floating, 'd'},
      {t.complexfloating, 'D'}, {t.flexible, 'V'}, {t.character, 'S'}, {t.integer, 0}, {t.signedinteger, 0},
      {t.unsignedinteger, 1},
  };
  for (const auto& row : kRows) {
    if (row.cls != c) continue;
    if (row.type_char == 0) return DType::default_int();
    if (row.type_char == 1) return DType::default_uint();
    return DType::from_char(row.type_char);
  }
  return std::nullopt;
}

void fill_types(VM&, py::Module& m) {
  const NumpyTypes& t = nptypes;
  for (py::Type* c : {t.ndarray, t.dtype, t.generic, t.number, t.integer, t.signedinteger, t.unsignedinteger, t.inexact,
                      t.floating, t.complexfloating, t.flexible, t.character, t.bool_, t.int8, t.int16, t.int32, t.int64,
                      t.uint8, t.uint16, t.uint32, t.uint64, t.float16, t.float32, t.float64, t.complex64, t.complex128,
                      t.bytes_, t.str_, t.void_, t.object_, t.datetime64, t.timedelta64, t.flatiter})
    m.add_type(c);
  set_aliases(m);
}

void set_aliases(py::Module& m) {
  const NumpyTypes& t = nptypes;
  const bool wide = nd::settings().long_bits == 64;
  const struct {
    const char* name;
    py::Type* cls;
  } kAliases[] = {
      {"bool_", t.bool_}, {"byte", t.int8}, {"ubyte", t.uint8}, {"short", t.int16}, {"ushort", t.uint16},
      {"intc", wide ? t.int32 : t.intc}, {"uintc", wide ? t.uint32 : t.uintc}, {"int_", wide ? t.int64 : t.int32},
      {"uint", wide ? t.uint64 : t.uint32}, {"long", wide ? t.int64 : t.int32}, {"ulong", wide ? t.uint64 : t.uint32},
      {"intp", wide ? t.int64 : t.int32}, {"uintp", wide ? t.uint64 : t.uint32},
      {"longlong", wide ? t.longlong : t.int64}, {"ulonglong", wide ? t.ulonglong : t.uint64}, {"half", t.float16},
      {"single", t.float32}, {"double", t.float64}, {"longdouble", t.longdouble}, {"csingle", t.complex64},
      {"cdouble", t.complex128}, {"clongdouble", t.clongdouble},
  };
  for (const auto& row : kAliases) m.set(row.name, Value(row.cls));
}

void fill_dtypes_module(VM&, py::Module& m) {
  for (const auto& [type_char, cls] : dtype_classes) m.add_type(cls);
  const bool wide = nd::settings().long_bits == 64;
  m.set("IntDType", Value(dtype_classes['i']));
  m.set("LongDType", Value(dtype_classes[wide ? 'l' : 'l']));
}

}  // namespace npmod
