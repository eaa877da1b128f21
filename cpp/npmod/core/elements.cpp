// One element of an array and a Python value: to_python and store_value.
#include <cmath>
#include <cstring>
#include <utility>

#include "nd/dtype/cast_loops.h"
#include "nd/dtype/visit.h"
#include "nd/text/element_text.h"
#include "npmod/core/convert.h"
#include "npmod/core/stored_status.h"
#include "npmod/core/times.h"
#include "py/object/big.h"
#include "py/object/support.h"

namespace npmod {

using nd::TypeId;
using py::make;

namespace {

/// The element in native byte order, in `room` if it had to be swapped.
const std::byte* native_element(const nd::DType& d, const std::byte* element, std::vector<std::byte>& room) {
  if (!d.is_swapped()) return element;
  room.resize(static_cast<std::size_t>(d.itemsize()));
  nd::FpStatus status;
  nd::Caster(d, d.native())(room.data(), d.itemsize(), element, d.itemsize(), 1, status);
  return room.data();
}

Value void_to_python(const nd::DType& d, const std::byte* element) {
  if (d.has_fields()) {
    std::vector<Value> items;
    for (const nd::Field& f : d.fields()) items.push_back(to_python(f.dtype, element + f.offset));
    return py::make_tuple(std::move(items));
  }
  return py::make_bytes(std::string(reinterpret_cast<const char*>(element), static_cast<std::size_t>(d.itemsize())));
}

/// The items of a subarray field, as the array that item() gives.
Value subarray_to_python(const nd::DType& d, const std::byte* element) {
  nd::NdArray out = nd::NdArray::empty(d.subshape(), d.base());
  nd::FpStatus status;
  nd::Caster cast(d.base(), d.base());
  cast(out.data(), out.itemsize(), element, out.itemsize(), out.size(), status);
  return make_array(std::move(out));
}

}  // namespace

Value to_python(const nd::DType& d, const std::byte* element) {
  if (d.has_subarray()) return subarray_to_python(d, element);
  std::vector<std::byte> room;
  const std::byte* p = native_element(d, element, room);
  switch (d.id()) {
    case TypeId::Bool: return Value::boolean(nd::load<bool>(p));
    case TypeId::UInt64: return py::make_uint(nd::load<std::uint64_t>(p));
    case TypeId::Float16: return Value::real(nd::to_float(nd::load<nd::Half>(p)));
    case TypeId::Float32: return Value::real(nd::load<float>(p));
    case TypeId::Float64: return Value::real(nd::load<double>(p));
    case TypeId::Complex64: {
      const auto z = nd::load<nd::Complex64>(p);
      return py::make_complex({z.real, z.imag});
    }
    case TypeId::Complex128: {
      const auto z = nd::load<nd::Complex128>(p);
      return py::make_complex({z.real, z.imag});
    }
    case TypeId::Bytes: return py::make_bytes(nd::text::bytes_of(p, d));
    case TypeId::Str: return py::make_str(nd::text::text_of(p, d));
    case TypeId::Void: return void_to_python(d, p);
    case TypeId::Object: return load_object(p);
    case TypeId::DateTime64:
    case TypeId::TimeDelta64: return time_to_python(d, nd::load<std::int64_t>(p));
    default: return py::make_int(nd::text::int_of(p, d.id()));
  }
}

namespace {

bool fail(Outcome o) {
  (void)o;
  return false;
}

/// Copies a number array's element into another dtype's.
nd::FpStatus stored;

bool cast_into(const nd::DType& to, std::byte* element, const nd::NdArray& from) {
  nd::FpStatus status;
  nd::Caster(from.dtype(), to)(element, to.itemsize(), from.data(), from.itemsize(), 1, status);
  stored.raise(status.bits & nd::kFpOverflow);
  return true;
}

template <class T>
bool put(const nd::DType& d, std::byte* element, T value) {
  nd::store(element, value);
  if (d.is_swapped()) {
    if constexpr (nd::is_complex<T>) {
      nd::swap_strided(element, sizeof(T) / 2, 2, sizeof(T) / 2);
    } else {
      nd::swap_strided(element, sizeof(T), 1, sizeof(T));
    }
  }
  return true;
}

/// Does a finite number become infinity in the dtype?
void note_overflow(const nd::DType& d, double x) {
  if (std::isfinite(x) && (d.id() == TypeId::Float16 ? std::fabs(x) >= 65520 : std::isinf(static_cast<float>(x)))) stored.raise(nd::kFpOverflow);
}

bool put_real(const nd::DType& d, std::byte* element, double x) {
  if (d.id() == TypeId::Float16 || d.id() == TypeId::Float32 || d.id() == TypeId::Complex64) note_overflow(d, x);
  switch (d.id()) {
    case TypeId::Float16: return put(d, element, nd::to_half(x));
    case TypeId::Float32: return put(d, element, static_cast<float>(x));
    case TypeId::Float64: return put(d, element, x);
    case TypeId::Complex64: return put(d, element, nd::Complex64{static_cast<float>(x), 0});
    default: return put(d, element, nd::Complex128{x, 0});
  }
}

bool put_complex(const nd::DType& d, std::byte* element, std::complex<double> z) {
  if (d.id() == TypeId::Complex64) {
    note_overflow(d, z.real());
    note_overflow(d, z.imag());
  }
  if (d.id() == TypeId::Complex64)
    return put(d, element, nd::Complex64{static_cast<float>(z.real()), static_cast<float>(z.imag())});
  return put(d, element, nd::Complex128{z.real(), z.imag()});
}

/// An int of Python's into an integer element, in range or OverflowError.
bool put_int(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  const auto out_of_bounds = [&] {
    // NumPy goes by way of C's long, or by its own conversion where the element is wider or a long long.
    const auto i = py::int_value(v);
    const bool is_long = d.itemsize() * 8 <= nd::settings().long_bits;
    if (is_long ? !i || (nd::settings().long_bits == 32 && (*i > INT32_MAX || *i < INT32_MIN)) : !i) {
      const bool own = !is_long || d.type_char() == 'q' || d.type_char() == 'Q';
      return fail(vm.overflow_error("{}", own ? "int too big to convert" : "Python int too large to convert to C long"));
    }
    return fail(vm.overflow_error("Python integer {} out of bounds for {}", py::int_to_string(v), d.name()));
  };
  if (d.id() == TypeId::UInt64) {
    if (auto i = py::int_value(v); i && *i >= 0) return put(d, element, static_cast<std::uint64_t>(*i));
    const py::BigInt b = py::big_value(v);
    if (b.sign() < 0 || py::bit_length(b) > 64) return out_of_bounds();
    return put(d, element, static_cast<std::uint64_t>(b));
  }
  const auto i = py::int_value(v);
  if (!i) return out_of_bounds();
  return nd::visit_dtype(d.id(), [&]<class T>() {
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
      const T t = static_cast<T>(*i);
      if (static_cast<std::int64_t>(t) != *i || (std::is_unsigned_v<T> && *i < 0)) return out_of_bounds();
      return put(d, element, t);
    }
    return false;
  });
}

/// Text or bytes of a value, as S and U elements take it: their own, else str(v) of a built-in. nullopt: not built-in.
std::optional<std::string> text_for(VM& vm, const Value& v) {
  if (py::is_str(v)) return std::string(py::str_view(v));
  if (auto* b = py::cast<py::Bytes>(v)) return b->data;
  if (py::is_list(v) || py::is_tuple(v) || is_array(v)) {
    (void)vm.value_error("setting an array element with a sequence");
    return std::nullopt;
  }
  if (Scalar* s = as_plain_scalar(v); s && nd::is_time(s->dtype.id()))
    return nd::text::scalar_str(s->bytes, s->dtype, {});
  if (py::type_of(v)->has(py::Type::kHeapType)) {
    (void)vm.type_error("the text of '{}' object needs Python code", py::type_name(v));
    return std::nullopt;
  }
  return plain_str(vm, v);
}

bool store_bytes(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  auto text = text_for(vm, v);
  if (!text) return false;
  if (!py::cast<py::Bytes>(v)) {
    nd::Index at = 0;
    for (char32_t c : py::decode_utf8(*text)) {
      if (c >= 128) throw nd::encode_error(c, at);
      ++at;
    }
  }
  const std::size_t n = std::min(text->size(), static_cast<std::size_t>(d.itemsize()));
  std::memset(element, 0, static_cast<std::size_t>(d.itemsize()));
  std::memcpy(element, text->data(), n);
  return true;
}

bool store_text(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  auto text = text_for(vm, v);
  if (!text) return false;
  if (py::cast<py::Bytes>(v)) {
    for (std::size_t i = 0; i < text->size(); ++i) {
      if (static_cast<unsigned char>((*text)[i]) >= 128)
        throw nd::decode_error(static_cast<unsigned char>((*text)[i]), static_cast<nd::Index>(i));
    }
  }
  const std::u32string points = py::decode_utf8(*text);
  const auto room = static_cast<std::size_t>(d.itemsize() / 4);
  for (std::size_t i = 0; i < room; ++i)
    nd::store(element + i * 4, i < points.size() ? static_cast<std::uint32_t>(points[i]) : 0u);
  if (d.is_swapped()) nd::swap_strided(element, 4, static_cast<nd::Index>(room), 4);
  return true;
}

bool store_number_text(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  const bool bytes = !py::is_str(v);
  const std::string text = bytes ? v.as<py::Bytes>()->data : std::string(py::str_view(v));
  if (nd::is_integer(d.id())) {
    Outcome o = py::int_from_text(vm, text, 10, v);
    return o.ok() && put_int(vm, d, element, o.value());
  }
  if (nd::is_float(d.id())) {
    const auto x = py::parse_float(text);
    if (!x) return fail(vm.value_error("could not convert string to float: {}", bytes ? py::bytes_repr(text) : py::str_repr(text)));
    return put_real(d, element, *x);
  }
  nd::parse_number_text(text, bytes ? py::bytes_repr(text) : py::str_repr(text), bytes, d, element);
  return true;
}

bool store_bool(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  const auto truth = to_bool(vm, v);
  if (!truth) return false;
  return put(d, element, *truth);
}

/// NumPy: an error of the conversion is the cause of one that says what was tried.
bool fail_as_sequence(VM& vm, std::string cause) {
  auto e = py::make_exception(py::exc.ValueError, "setting an array element with a sequence.");
  e->cause = Value(py::make_exception(py::exc.TypeError, std::move(cause)));
  return fail(vm.raise_object(Value(e)));
}

bool store_number(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  const bool integer = nd::is_integer(d.id()), complex = nd::is_complex_id(d.id());
  if (py::is_int(v)) {
    if (integer) return put_int(vm, d, element, v);
    const auto x = py::int_to_double(v);
    if (!x) return fail(vm.overflow_error("int too large to convert to float"));
    return put_real(d, element, *x);
  }
  if (py::is_float(v)) {
    const double x = py::float_value(v);
    if (!integer) return put_real(d, element, x);
    Outcome o = py::int_from_double(vm, x);
    return o.ok() && put_int(vm, d, element, o.value());
  }
  if (auto* z = py::cast<py::Complex>(v)) {
    if (complex) return put_complex(d, element, z->value);
    if (integer)
      return fail(vm.type_error("int() argument must be a string, a bytes-like object or a real number, not 'complex'"));
    return fail(vm.type_error("float() argument must be a string or a real number, not 'complex'"));
  }
  if (py::is_str(v) || py::cast<py::Bytes>(v)) return store_number_text(vm, d, element, v);
  if (v.is_none() && !integer) return complex ? put_complex(d, element, {std::nan(""), std::nan("")}) : put_real(d, element, std::nan(""));
  if (const Array* a = as_array(v)) {
    if (a->a.size() == 1) return cast_into(d, element, a->a);
    if (complex) return fail(vm.type_error("only length-1 arrays can be converted to Python scalars"));
    return fail_as_sequence(vm, "only length-1 arrays can be converted to Python scalars");
  }
  if ((py::is_list(v) || py::is_tuple(v)) && nd::is_float(d.id())) {
    return fail_as_sequence(vm, fmt::format("float() argument must be a string or a real number, not '{}'", py::type_name(v)));
  }
  const auto& slots = py::type_of(v)->slots;
  const bool built_in = !py::type_of(v)->has(py::Type::kHeapType);
  if (built_in && integer && (slots.to_int || slots.index)) {
    Outcome o = vm.to_int(v);
    if (o.ok()) return put_int(vm, d, element, o.value());
    if (o.is_error()) return false;
  } else if (built_in && !integer && (slots.to_float || slots.index)) {
    Outcome o = vm.to_float(v);
    if (o.ok()) return put_real(d, element, py::float_value(o.value()));
    if (o.is_error()) return false;
  }
  if (integer)
    return fail(vm.type_error("int() argument must be a string, a bytes-like object or a real number, not '{}'", py::type_name(v)));
  if (complex) return fail(vm.type_error("must be real number, not {}", py::type_name(v)));
  return fail(vm.type_error("float() argument must be a string or a real number, not '{}'", py::type_name(v)));
}

Outcome not_a_number(VM& vm, const nd::DType& d, const Value& v) {
  if (nd::is_integer(d.id()))
    return vm.type_error("int() argument must be a string, a bytes-like object or a real number, not '{}'", py::type_name(v));
  return vm.type_error("float() argument must be a string or a real number, not '{}'", py::type_name(v));
}

bool store_scalar(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  const nd::NdArray a = scalar_array(v);
  return nd::is_numeric(a.id()) && !nd::is_complex_id(a.id()) ? store_number(vm, d, element, to_python(a.dtype(), a.data()))
                                                              : cast_into(d, element, a);
}

/// A field of a record that a tuple is stored in: integers of any kind take numbers by their value.
bool store_field(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  const Layout layout = layout_of(v);
  const bool scalar = layout == Layout::Scalar || layout == Layout::FloatScalar;
  return scalar && nd::is_integer(d.id()) && !d.has_subarray() ? store_scalar(vm, d, element, v) : store_value(vm, d, element, v);
}

/// A subarray field from a number, or from nested sequences.
bool store_subarray(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  nd::NdArray target(nd::Buffer::wrap(element, d.itemsize(), true, nullptr), element, d.base(), d.subshape(),
                     nd::c_strides(d.subshape(), d.base().itemsize()), true);
  FromOptions options;
  options.dtype = d.base();
  auto source = array_from_plain(vm, v, options);
  if (!source) {
    if (vm.error()) return false;
    return fail(vm.type_error("setting an array element with '{}' object needs Python code", py::type_name(v)));
  }
  nd::assign(target, *source);
  return true;
}

bool store_void(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  if (layout_of(v) == Layout::VoidScalar) return cast_into(d, element, v.as<VoidScalar>()->a);
  if (d.has_fields()) {
    if (py::is_tuple(v)) {
      const auto& items = v.as<py::Tuple>()->items;
      const auto fields = d.fields();
      if (items.size() != fields.size())
        return fail(vm.value_error("could not assign tuple of length {} to structure with {} fields.", items.size(), fields.size()));
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (!store_field(vm, fields[i].dtype, element + fields[i].offset, items[i])) return false;
      }
      return true;
    }
    for (const nd::Field& f : d.fields()) {
      if (!store_value(vm, f.dtype, element + f.offset, v)) return false;
    }
    return true;
  }
  py::BufferView view;
  if (!py::get_buffer(vm, v, &view)) return false;
  std::memset(element, 0, static_cast<std::size_t>(d.itemsize()));
  if (view.size) std::memcpy(element, view.data, static_cast<std::size_t>(std::min(view.size, d.itemsize())));
  return true;
}

}  // namespace

bool store_value(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  try {
    if (d.has_subarray()) return store_subarray(vm, d, element, v);
    if (d.id() == TypeId::Object) {
      store_object(element, v);
      return true;
    }
    if (Array* a = as_array(v); a && a->a.ndim() == 0) return cast_into(d, element, a->a);
    const Layout layout = layout_of(v);
    // NumPy: signed integers take numpy's scalars by their value, as Python's numbers.
    if (nd::is_signed(d.id()) && (layout == Layout::FloatScalar || (layout == Layout::Scalar && !nd::is_time(scalar_dtype(v).id())))) return store_scalar(vm, d, element, v);
    if (layout == Layout::Scalar || layout == Layout::FloatScalar || layout == Layout::ComplexScalar) {
      const nd::DType from = scalar_dtype(v);
      // NumPy: a number's or the other kind's bits are taken as they are; within one kind the units must fit.
      if (nd::is_time(d.id()) && from.id() != d.id()) return cast_into(d, element, scalar_array(v));
      if (nd::is_time(from.id()) && nd::is_integer(d.id()) && !py::is_int(to_python(from, scalar_array(v).data())))
        return fail(not_a_number(vm, d, to_python(from, scalar_array(v).data())));
      if (nd::is_numeric(d.id()) || d.id() == TypeId::Void) {
        const bool narrows = nd::is_complex_id(scalar_dtype(v).id()) && !nd::is_complex_id(d.id());
        if (!narrows && !d.has_fields() && d.id() != TypeId::Void) return cast_into(d, element, scalar_array(v));
        if (d.id() != TypeId::Void) {
          if (d.id() == TypeId::Bool) return store_bool(vm, d, element, v);
          return fail(not_a_number(vm, d, v));
        }
      }
    }
    switch (d.id()) {
      case TypeId::Bool: return store_bool(vm, d, element, v);
      case TypeId::Bytes: return store_bytes(vm, d, element, v);
      case TypeId::Str: return store_text(vm, d, element, v);
      case TypeId::Void: return store_void(vm, d, element, v);
      case TypeId::DateTime64:
      case TypeId::TimeDelta64: return store_time(vm, d, element, v);
      default: return store_number(vm, d, element, v);
    }
  } catch (...) {
    vm.raise_current_cpp_exception();
    return false;
  }
}

// ---- tolist ----

namespace {

Value list_level(const nd::NdArray& a, int axis, const std::byte* p) {
  if (axis == a.ndim()) return to_python(a.dtype(), p);
  std::vector<Value> items;
  items.reserve(static_cast<std::size_t>(a.shape(axis)));
  for (nd::Index i = 0; i < a.shape(axis); ++i) {
    items.push_back(list_level(a, axis + 1, p + i * a.stride(axis)));
    nd::checkpoint(10);
  }
  return py::make_list(std::move(items));
}

}  // namespace

Outcome to_list(VM&, const nd::NdArray& a) { return list_level(a, 0, a.data()); }

nd::FpStatus take_stored_status() { return std::exchange(stored, {}); }

Outcome after_storing(VM& vm, Outcome result) {
  const nd::FpStatus met = take_stored_status();
  if (!met || !result.ok()) return result;
  struct Then {
    static py::Task run(VM& vm, nd::FpStatus met, Value result) {
      (void)co_await report_status(vm, met, "cast");
      co_return result;
    }
  };
  return Then::run(vm, met, result.value());
}

}  // namespace npmod
