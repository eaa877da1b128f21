// Making and reading the Python objects of numpy.
#include "npmod/core/objects.h"

#include <cstring>
#include <map>

#include "npmod/core/convert.h"

namespace npmod {

using py::make;
using py::Ref;

Array::Array(nd::NdArray array, Value base, py::Type* type)
    : py::GcObject(type), a(std::move(array)), base(std::move(base)) {}
py::Type* Array::static_type() { return nptypes.ndarray; }

namespace {
/// The elements are the array's own to show to the collector: objects in a buffer that it owns.
bool owns_objects(const nd::NdArray& a) {
  return a.valid() && a.id() == nd::TypeId::Object && a.owns_data() && a.buffer()->owns_bytes();
}
}  // namespace

void Array::traverse(py::Visitor& v) {
  v.visit(base);
  if (!owns_objects(a)) return;
  for (nd::Index at = 0; at + 8 <= a.buffer()->size(); at += 8) {
    if (Value element = load_object(a.buffer()->data() + at); element.is_object()) v.visit(element);
  }
}
void Array::clear_refs() {
  base = Value();
  if (owns_objects(a)) nd::destroy_objects(a.buffer()->data(), a.buffer()->size() / 8, a.dtype());
}

DTypeObject::DTypeObject(nd::DType d) : py::GcObject(dtype_class(d)), dtype(std::move(d)) {}
py::Type* DTypeObject::static_type() { return nptypes.dtype; }

Scalar::Scalar(nd::DType d, const std::byte* from, py::Type* type) : py::Object(type), dtype(std::move(d)) {
  std::memset(bytes, 0, sizeof bytes);
  std::memcpy(bytes, from, static_cast<std::size_t>(dtype.itemsize()));
}

VoidScalar::VoidScalar(nd::NdArray array, Value base, py::Type* type)
    : py::GcObject(type), a(std::move(array)), base(std::move(base)) {}
py::Type* VoidScalar::static_type() { return nptypes.void_; }

// ---- objects in arrays: the bits of a Value, complemented where that makes None zero ----

namespace {
const std::uint64_t kNoneBits = Value::none().bits();
std::uint64_t raw_bits(const std::byte* element) { return nd::load<std::uint64_t>(element) ^ kNoneBits; }
/// The Value in an element, not counted; give it back with put_raw.
Value take_raw(const std::byte* element) {
  Value v;
  const std::uint64_t bits = raw_bits(element);
  std::memcpy(static_cast<void*>(&v), &bits, 8);
  return v;
}
void put_raw(std::byte* element, Value&& v) {
  nd::store(element, v.bits() ^ kNoneBits);
  const std::uint64_t empty = Value().bits();
  std::memcpy(static_cast<void*>(&v), &empty, 8);
}
}  // namespace

Value load_object(const std::byte* element) {
  Value owner = take_raw(element);
  Value copy = owner;
  const std::uint64_t empty = Value().bits();
  std::memcpy(static_cast<void*>(&owner), &empty, 8);
  return copy;
}

void store_object(std::byte* element, const Value& v) {
  Value old = take_raw(element);
  put_raw(element, Value(v));
}

// ---- scalars ----

nd::DType scalar_dtype(const Value& v) {
  switch (layout_of(v)) {
    case Layout::Scalar: return v.as<Scalar>()->dtype;
    case Layout::FloatScalar: return nd::dtype_of<double>();
    case Layout::ComplexScalar: return nd::DType::of(nd::TypeId::Complex128);
    case Layout::StrScalar: return nd::DType::text(v.as<py::Str>()->length());
    case Layout::BytesScalar: return nd::DType::bytes(static_cast<nd::Index>(v.as<py::Bytes>()->data.size()));
    case Layout::VoidScalar: return v.as<VoidScalar>()->a.dtype();
    default: break;
  }
  throw nd::type_error("not a numpy scalar");
}

nd::NdArray scalar_array(const Value& v) {
  if (layout_of(v) == Layout::VoidScalar) return v.as<VoidScalar>()->a;
  nd::DType d = scalar_dtype(v);
  nd::NdArray a = nd::NdArray::zeros({}, d);
  switch (layout_of(v)) {
    case Layout::Scalar: std::memcpy(a.data(), v.as<Scalar>()->bytes, static_cast<std::size_t>(d.itemsize())); break;
    case Layout::FloatScalar: nd::store(a.data(), v.as<py::Float>()->value); break;
    case Layout::ComplexScalar: {
      const auto z = v.as<py::Complex>()->value;
      nd::store(a.data(), nd::Complex128{z.real(), z.imag()});
      break;
    }
    default: (void)store_value(VM::current(), d, a.data(), v);
  }
  return a;
}

Value make_scalar(const nd::DType& d, const std::byte* element, const Value& base) {
  using nd::TypeId;
  if (d.id() == TypeId::Object) return load_object(element);
  if (d.id() == TypeId::Void) {
    if (d.has_subarray()) return Value();
    nd::BufferRef buffer;
    if (Array* of = as_array(base)) {
      const nd::BufferRef& b = of->a.buffer();
      if (element >= b->data() && element + d.itemsize() <= b->data() + b->size()) {
        nd::NdArray view(b, const_cast<std::byte*>(element), d, {}, {}, of->a.is_writeable());
        view.set_owns_data(false);
        return make<VoidScalar>(std::move(view), of->base && !of->a.owns_data() ? of->base : base, scalar_type(d));
      }
    }
    nd::NdArray own = nd::NdArray::zeros({}, d);
    nd::NdArray from(nd::Buffer::wrap(const_cast<std::byte*>(element), d.itemsize(), false, nullptr),
                     const_cast<std::byte*>(element), d, {}, {}, false);
    nd::assign(own, from);
    return make<VoidScalar>(std::move(own), Value(), scalar_type(d));
  }
  std::byte swapped[16];
  if (d.id() != TypeId::Bytes && d.id() != TypeId::Str && d.is_swapped()) {
    std::memcpy(swapped, element, static_cast<std::size_t>(d.itemsize()));
    nd::swap_strided(swapped, d.itemsize(), 1, nd::is_complex_id(d.id()) ? d.itemsize() / 2 : d.itemsize());
    if (nd::is_complex_id(d.id())) {
      std::memcpy(swapped, element, static_cast<std::size_t>(d.itemsize()));
      nd::swap_strided(swapped, d.itemsize() / 2, 2, d.itemsize() / 2);
    }
    return make_scalar(d.native(), swapped, base);
  }
  switch (d.id()) {
    case TypeId::Float64: return make<py::Float>(nd::load<double>(element), nptypes.float64);
    case TypeId::Complex128: {
      const auto z = nd::load<nd::Complex128>(element);
      return make<py::Complex>(std::complex<double>(z.real, z.imag), nptypes.complex128);
    }
    case TypeId::Bytes: return make<py::Bytes>(std::string(to_python(d, element).as<py::Bytes>()->data), nptypes.bytes_);
    case TypeId::Str: return make<py::Str>(std::string(py::str_view(to_python(d, element))), nptypes.str_);
    case TypeId::Bool: {
      // np.True_ and np.False_ are the only ones of their class; they are never let go.
      static Value* const both = [&] {
        const std::byte values[2] = {std::byte{0}, std::byte{1}};
        return new Value[2]{make<Scalar>(d, values, scalar_type(d)), make<Scalar>(d, values + 1, scalar_type(d))};
      }();
      return both[*element != std::byte{0}];
    }
    default: return make<Scalar>(d, element, scalar_type(d));
  }
}

// ---- arrays ----

Value make_array(nd::NdArray a) { return make<Array>(std::move(a), Value(), nptypes.ndarray); }

Value make_view(nd::NdArray a, const Value& of, py::Type* type) {
  if (!type) type = nptypes.ndarray;
  Value base = of;
  // NumPy: a chain of views of one class collapses to the owner.
  while (Array* b = as_array(base)) {
    if (!b->base || b->a.owns_data() || b->type() != type) break;
    base = b->base;
  }
  a.set_owns_data(false);
  return make<Array>(std::move(a), std::move(base), type);
}

Value array_or_scalar(nd::NdArray a) {
  if (a.ndim() == 0) {
    if (Value s = make_scalar(a.dtype(), a.data())) return s;
  }
  return make_array(std::move(a));
}

Value make_dtype(const nd::DType& d) {
  static std::map<const nd::DTypeInfo*, Ref<DTypeObject>> built_in;
  const bool shared = (nd::is_numeric(d.id()) || d.id() == nd::TypeId::Object) && !d.metadata();
  if (!shared) return make<DTypeObject>(d);
  Ref<DTypeObject>& have = built_in[d.info()];
  if (!have) have = make<DTypeObject>(d);
  return have;
}

namespace {
struct PythonOwner : nd::Owner {
  explicit PythonOwner(Value v) : value(std::move(v)) { count(1); }
  ~PythonOwner() override { count(-1); }
  /// A bytearray must not move its bytes while an array looks at them.
  void count(int change) {
    if (auto* bytes = py::cast<py::ByteArray>(value)) bytes->exports += change;
  }
  Value value;
};
}  // namespace
std::unique_ptr<nd::Owner> keep_alive(Value v) { return std::make_unique<PythonOwner>(std::move(v)); }

}  // namespace npmod
