#include "nd/dtype/promote.h"

#include "nd/core/errors.h"
#include "nd/dtype/cast.h"
#include "nd/time/time.h"

namespace nd {
namespace {

/// Bits of a float that holds every value of the integer or bool: NumPy takes int8 into half, int32 into double.
TypeId float_for(TypeId id) {
  switch (id) {
    case TypeId::Bool: case TypeId::Int8: case TypeId::UInt8: return TypeId::Float16;
    case TypeId::Int16: case TypeId::UInt16: return TypeId::Float32;
    default: return TypeId::Float64;
  }
}

TypeId promote_numbers(TypeId a, TypeId b) {
  if (a > b) std::swap(a, b);
  if (a == b || a == TypeId::Bool) return b;
  if (is_complex_id(b)) {
    if (is_complex_id(a)) return TypeId::Complex128;
    TypeId real = is_float(a) ? a : float_for(a);
    return real == TypeId::Float64 ? TypeId::Complex128 : b;
  }
  if (is_float(b)) return is_float(a) ? b : std::max(float_for(a), b);
  if (is_signed(a) == is_signed(b)) return b;
  TypeId s = is_signed(a) ? a : b, u = is_signed(a) ? b : a;
  if (type_width(s) > type_width(u)) return s;
  switch (u) {
    case TypeId::UInt8: return TypeId::Int16;
    case TypeId::UInt16: return TypeId::Int32;
    case TypeId::UInt32: return TypeId::Int64;
    default: return TypeId::Float64;
  }
}

DType promote_structs(const DType& a, const DType& b) {
  auto x = a.fields(), y = b.fields();
  bool fits = x.size() == y.size() && !x.empty();
  for (std::size_t i = 0; fits && i < x.size(); ++i) {
    fits = x[i].name == y[i].name && x[i].has_title == y[i].has_title && x[i].title == y[i].title;
  }
  if (!fits) {
    throw Error(ErrorKind::DTypePromotion, "field names `" + field_names_text(a) + "` and `" + field_names_text(b) + "` mismatch.");
  }
  std::vector<Field> fields(x.begin(), x.end());
  for (std::size_t i = 0; i < x.size(); ++i) fields[i].dtype = promote_types(x[i].dtype, y[i].dtype);
  return DType::structured(std::move(fields), a.is_aligned_struct() || b.is_aligned_struct());
}

/// The type in native order, a record without gaps that its alignment doesn't ask for.
DType canonical(const DType& d) {
  if (!d.has_fields()) return d.native();
  std::vector<Field> fields(d.fields().begin(), d.fields().end());
  for (Field& f : fields) f.dtype = canonical(f.dtype);
  DType out = DType::structured(std::move(fields), d.is_aligned_struct());
  if (out == d) return d;
  return d.class_name().empty() ? out : out.with_class(d.class_name(), d.metadata());
}

DType promote_void(const DType& a, const DType& b) {
  if (a.id() != b.id()) throw promotion_error(a, b);
  if (a.has_fields() && b.has_fields()) return promote_structs(a, b);
  if (a.has_subarray() && b.has_subarray() && a.subshape() == b.subshape()) {
    return DType::subarray(promote_types(a.base(), b.base()), a.subshape());
  }
  if (!a.has_fields() && !b.has_fields() && !a.has_subarray() && !b.has_subarray() && a.itemsize() == b.itemsize()) return a;
  throw Error(ErrorKind::DTypePromotion, "invalid type promotion with structured datatype(s).");
}

DType weak_default(Weak weak) {
  switch (weak) {
    case Weak::Int: return DType::default_int();
    case Weak::Float: return DType::of(TypeId::Float64);
    default: return DType::of(TypeId::Complex128);
  }
}

DType adapt(const DType& strong, Weak weak) {
  TypeId id = strong.id();
  if (!is_numeric(id)) return promote_types(strong, weak_default(weak));
  if (weak == Weak::Int) return id == TypeId::Bool ? DType::default_int() : strong.native();
  if (weak == Weak::Float) return id < TypeId::Float16 ? DType::of(TypeId::Float64) : strong.native();
  if (is_complex_id(id)) return strong.native();
  return DType::of(id == TypeId::Float16 || id == TypeId::Float32 ? TypeId::Complex64 : TypeId::Complex128);
}

}  // namespace

namespace {

DType promote_to_common(const DType& a, const DType& b) {
  if (a == b && a.unit() == b.unit()) {
    return canonical(a.num() >= b.num() ? a : b);
  }
  TypeId x = a.id(), y = b.id();
  if (is_numeric(x) && is_numeric(y)) {
    TypeId out = promote_numbers(x, y);
    // NumPy: where one of them is the answer it stays the C type that it is.
    if (x == y) return (a.num() >= b.num() ? a : b).native();
    if (out == x) return a.native();
    if (out == y) return b.native();
    if (out == TypeId::Int64 && DType::default_int().itemsize() == 4) return DType::from_char('q');
    return DType::of(out);
  }
  if (x == TypeId::Object || y == TypeId::Object) return DType::of(TypeId::Object);
  if (x == TypeId::Void || y == TypeId::Void) return promote_void(a, b);
  if (x == y && (x == TypeId::Bytes || x == TypeId::Str)) return (a.itemsize() >= b.itemsize() ? a : b).native();
  auto is_text = [](TypeId id) { return id == TypeId::Bytes || id == TypeId::Str; };
  if (is_text(x) && is_text(y)) {
    return DType::text(std::max(x == TypeId::Str ? a.itemsize() / 4 : a.itemsize(), y == TypeId::Str ? b.itemsize() / 4 : b.itemsize()));
  }
  if ((is_text(x) && is_numeric(y)) || (is_text(y) && is_numeric(x))) {
    const DType &text = is_text(x) ? a : b, &number = is_text(x) ? b : a;
    if (text.id() == TypeId::Str) return DType::text(std::max(text.itemsize() / 4, text_length(number)));
    return DType::bytes(std::max(text.itemsize(), text_length(number)));
  }
  if (is_time(x) && is_time(y)) {
    const bool strict = x == TypeId::TimeDelta64 && y == x;
    return time_dtype(x == y ? x : TypeId::DateTime64, common_meta(time_meta(a), time_meta(b), strict, strict));
  }
  auto counts = [](TypeId id) { return (is_integer(id) && id != TypeId::UInt64) || id == TypeId::Bool; };
  if (x == TypeId::TimeDelta64 && counts(y)) return a.native();
  if (y == TypeId::TimeDelta64 && counts(x)) return b.native();
  throw promotion_error(a, b);
}

}  // namespace

DType promote_types(const DType& a, const DType& b) {
  const DType out = promote_to_common(a, b);
  if (!out.metadata() || (a.metadata() == b.metadata() && a.is_native() && b.is_native())) return out;
  // NumPy: of two types that differ only text and raw bytes keep the metadata.
  const bool keeps = out.id() == TypeId::Bytes || out.id() == TypeId::Str || out.id() == TypeId::Void;
  return keeps && !out.has_fields() ? out : out.with_metadata(nullptr);
}

DType result_type(std::span<const Promotee> operands) {
  bool any = false;
  DType strong;
  Weak weak = Weak::None;
  for (const Promotee& p : operands) {
    if (p.weak != Weak::None) {
      weak = std::max(weak, p.weak);
    } else if (!any) {
      strong = canonical(p.dtype);
      any = true;
    } else {
      strong = promote_types(strong, p.dtype);
    }
  }
  if (!any) {
    if (weak == Weak::None) throw value_error("at least one array or dtype is required");
    return weak_default(weak);
  }
  return weak == Weak::None ? strong : adapt(strong, weak);
}

}  // namespace nd
