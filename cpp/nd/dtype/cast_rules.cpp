// Whether one dtype may be turned into another, by NumPy's five rules.
#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/cast.h"
#include "nd/time/time_text.h"

namespace nd {
namespace {

/// The kinds in the order in which same_kind lets one become another.
int kind_rank(TypeId id) {
  if (id == TypeId::Bool) return 0;
  if (is_integer(id)) return is_signed(id) ? 2 : 1;
  if (is_float(id)) return 4;
  if (is_complex_id(id)) return 5;
  switch (id) {
    case TypeId::Bytes: return 6;
    case TypeId::Str: return 7;
    case TypeId::Void: return 8;
    case TypeId::Object: return 9;
    default: return 3;
  }
}

bool is_text(TypeId id) { return id == TypeId::Bytes || id == TypeId::Str; }

Index characters(const DType& d) { return d.id() == TypeId::Str ? d.itemsize() / 4 : d.itemsize(); }

/// The strictest rule that lets `from` become `to`; nothing if none does.
bool minimal_casting(const DType& from, const DType& to, Casting* out);

bool struct_casting(const DType& from, const DType& to, Casting* out) {
  auto x = from.fields(), y = to.fields();
  if (x.size() != y.size()) return false;
  Casting worst = Casting::No;
  for (std::size_t i = 0; i < x.size(); ++i) {
    Casting one;
    if (!minimal_casting(x[i].dtype, y[i].dtype, &one)) return false;
    worst = std::max(worst, one);
    // NumPy: another name or title is no obstacle to a safe cast, but not the same dtype.
    if (x[i].name != y[i].name || x[i].title != y[i].title) worst = std::max(worst, Casting::Safe);
    if (x[i].offset != y[i].offset) worst = std::max(worst, Casting::Equiv);
  }
  if (from.itemsize() != to.itemsize()) worst = std::max(worst, Casting::Equiv);
  *out = worst;
  return true;
}

bool void_casting(const DType& from, const DType& to, Casting* out) {
  TypeId x = from.id(), y = to.id();
  if (x == TypeId::Void && y == TypeId::Void && from.has_fields() && to.has_fields()) {
    return struct_casting(from, to, out);
  }
  if (from.has_subarray() && to.has_subarray()) {
    if (from.subshape() != to.subshape()) {
      *out = Casting::Unsafe;
      return true;
    }
    return minimal_casting(from.base(), to.base(), out);
  }
  if (x == TypeId::Void && y == TypeId::Void && !to.has_fields() && !to.has_subarray()) {
    *out = to.itemsize() == 0 || from.itemsize() <= to.itemsize() ? Casting::Safe : Casting::SameKind;
    if (!from.has_fields() && !from.has_subarray() && from.itemsize() == to.itemsize()) *out = Casting::No;
    return true;
  }
  if (from.has_fields()) {
    if (from.fields().size() != 1) return false;  // NumPy: only one field can become a plain value
    *out = Casting::Unsafe;
    return true;
  }
  if (to.has_subarray()) {
    Casting inner;
    if (!minimal_casting(from, to.base(), &inner)) return false;
    *out = std::max(inner, Casting::Safe);
    return true;
  }
  if (to.has_fields() || from.has_subarray()) {
    *out = Casting::Unsafe;
    return true;
  }
  if (y == TypeId::Void) {
    if (x == TypeId::Void && from.itemsize() == to.itemsize()) {
      *out = Casting::No;
    } else {
      *out = to.itemsize() == 0 || from.itemsize() <= to.itemsize() ? Casting::Safe : Casting::SameKind;
    }
    return true;
  }
  *out = Casting::Unsafe;
  return true;
}

bool minimal_casting(const DType& from, const DType& to, Casting* out) {
  TypeId x = from.id(), y = to.id();
  if (x == y && x != TypeId::Void) {
    if (is_text(x)) {
      if (to.itemsize() == 0 || from.itemsize() == to.itemsize()) {
        *out = from.is_native() == to.is_native() ? Casting::No : Casting::Equiv;
      } else {
        *out = from.itemsize() < to.itemsize() ? Casting::Safe : Casting::SameKind;
      }
      return true;
    }
    if (from.unit() != to.unit()) {
      *out = meta_casting(x, time_meta(from), time_meta(to));
      if (*out == Casting::No && from.is_native() != to.is_native()) *out = Casting::Equiv;
      return true;
    }
    *out = from.is_native() == to.is_native() ? Casting::No : Casting::Equiv;
    return true;
  }
  if (y == TypeId::Object) {
    *out = Casting::Safe;
    return true;
  }
  if (x == TypeId::Object) {
    *out = Casting::Unsafe;
    return true;
  }
  if (x == TypeId::Void || y == TypeId::Void) return void_casting(from, to, out);
  if (is_numeric(x) && is_numeric(y)) {
    if (promote_types(from, to).id() == y) {
      *out = Casting::Safe;
    } else {
      *out = kind_rank(x) <= kind_rank(y) ? Casting::SameKind : Casting::Unsafe;
    }
    return true;
  }
  if (is_text(y)) {
    if (x == TypeId::Str || is_time(x)) {
      *out = Casting::Unsafe;
      return true;
    }
    Index needed = x == TypeId::Bytes ? from.itemsize() : text_length(from);
    *out = to.itemsize() == 0 || characters(to) >= needed ? Casting::Safe : Casting::SameKind;
    return true;
  }
  if (y == TypeId::TimeDelta64 && (is_integer(x) || x == TypeId::Bool)) {
    *out = x == TypeId::UInt64 ? Casting::SameKind : Casting::Safe;
    return true;
  }
  *out = Casting::Unsafe;
  return true;
}

}  // namespace

const char* casting_name(Casting casting) {
  static constexpr const char* kNames[] = {"no", "equiv", "safe", "same_kind", "unsafe"};
  return kNames[static_cast<int>(casting)];
}

Casting parse_casting(std::string_view text) {
  for (Casting c : {Casting::No, Casting::Equiv, Casting::Safe, Casting::SameKind, Casting::Unsafe}) {
    if (text == casting_name(c)) return c;
  }
  throw value_error(
      fmt::format("casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{}')", text));
}

bool can_cast(const DType& from, const DType& to, Casting casting) {
  if (from.same_object(to)) return true;
  Casting needed;
  return minimal_casting(from, to, &needed) && needed <= casting;
}

bool can_cast(const DType& from, Weak weak, const DType& to, Casting casting) {
  if (weak == Weak::None || casting == Casting::Unsafe) return can_cast(from, to, casting);
  TypeId id = to.id();
  switch (weak) {
    case Weak::Int:
      if (is_numeric(id) && id != TypeId::Bool) return true;
      return can_cast(DType::default_int(), to, casting);
    case Weak::Float:
      if (is_float(id) || is_complex_id(id)) return true;
      return can_cast(DType::of(TypeId::Float64), to, casting);
    default:
      if (is_complex_id(id)) return true;
      return can_cast(DType::of(TypeId::Complex128), to, casting);
  }
}

Index text_length(const DType& dtype) {
  switch (dtype.id()) {
    case TypeId::Bool: return 5;
    case TypeId::Int8: return 4;
    case TypeId::UInt8: return 3;
    case TypeId::Int16: return 6;
    case TypeId::UInt16: return 5;
    case TypeId::Int32: return 11;
    case TypeId::UInt32: return 10;
    case TypeId::Int64: return 21;
    case TypeId::UInt64: return 20;
    case TypeId::Float16: case TypeId::Float32: case TypeId::Float64: return 32;
    case TypeId::Complex64: case TypeId::Complex128: return 64;
    case TypeId::Str: return dtype.itemsize() / 4;
    case TypeId::DateTime64: return iso_length(dtype.unit().empty() ? TimeUnit::Year : time_meta(dtype).base, false);
    case TypeId::TimeDelta64: return 21;
    default: return dtype.itemsize();
  }
}

}  // namespace nd
