// The text of single elements: as NumPy scalars and as the Python values they become.
#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/text/array_text.h"
#include "nd/text/digits.h"
#include "nd/text/element_text.h"
#include "nd/text/utf8.h"
#include "nd/time/time_text.h"

namespace nd::text {
namespace {

Real real_of(TypeId id) {
  if (id == TypeId::Float16) return Real::Float16;
  return id == TypeId::Float32 || id == TypeId::Complex64 ? Real::Float32 : Real::Float64;
}

std::string int_text(const std::byte* p, TypeId id) {
  const std::int64_t x = int_of(p, id);
  return is_unsigned(id) ? fmt::format_int(static_cast<std::uint64_t>(x)).str() : fmt::format_int(x).str();
}

/// NumPy 1.13's digits of a scalar.
int legacy_precision(TypeId id, bool repr) {
  switch (real_of(id)) {
    case Real::Float16: return 5;
    case Real::Float32: return repr ? 8 : 6;
    case Real::Float64: break;
  }
  return repr ? 17 : 12;
}

std::string number_text(const std::byte* p, TypeId id, const PrintOptions& options, bool repr) {
  const RealPair x = real_pair(p, id);
  if (options.legacy <= 113) {
    const int precision = legacy_precision(id, repr);
    return is_complex_id(id) ? legacy_complex_text(x.re, x.im, precision) : legacy_float_text(x.re, precision);
  }
  return is_complex_id(id) ? complex_str(x.re, x.im, real_of(id)) : float_str(x.re, real_of(id));
}

std::string record_text(const std::byte* p, const DType& dtype, const PrintOptions& options) {
  const NdArray source(Buffer::wrap(const_cast<std::byte*>(p), dtype.itemsize(), false, nullptr), const_cast<std::byte*>(p),
                       dtype, {}, {}, false);
  const auto format = element_text(source, options, 0, options.legacy > 125);
  HostTexts host;
  std::string text = (*format)(p, host);
  if (host.needed.empty()) return text;
  host.collecting = false;
  for (const Outside& o : host.needed) host.texts.push_back(object_hooks().to_text(o.element));
  return (*format)(p, host);
}

}  // namespace

std::string item_text(const std::byte* p, const DType& dtype) {
  const TypeId id = dtype.id();
  switch (id) {
    case TypeId::Bool: return load<bool>(p) ? "True" : "False";
    case TypeId::Str: return quote(text_of(p, dtype));
    case TypeId::Bytes: return quote_bytes(bytes_of(p, dtype));
    case TypeId::Object: return object_hooks().to_text(p);
    case TypeId::Void:
      if (dtype.has_fields()) return record_text(p, dtype, {});
      return quote_bytes(std::string(reinterpret_cast<const char*>(p), static_cast<std::size_t>(dtype.itemsize())));
    case TypeId::DateTime64:
    case TypeId::TimeDelta64: return time_str(load<std::int64_t>(p), id, time_meta(dtype));
    default: break;
  }
  if (is_integer(id)) return int_text(p, id);
  const RealPair x = real_pair(p, id);
  return is_complex_id(id) ? complex_str(x.re, x.im, Real::Float64) : float_str(x.re, Real::Float64);
}

std::string scalar_str(const std::byte* p, const DType& dtype, const PrintOptions& options) {
  const TypeId id = dtype.id();
  if (is_float(id) || is_complex_id(id)) return number_text(p, id, options, false);
  if (id == TypeId::Str) {
    std::string out;
    for (char32_t c : text_of(p, dtype)) append_utf8(out, c);
    return out;
  }
  if (id == TypeId::Void) return dtype.has_fields() ? record_text(p, dtype, options) : void_text(p, dtype.itemsize());
  return item_text(p, dtype);
}

std::string scalar_repr(const std::byte* p, const DType& dtype, const PrintOptions& options, const std::string& type_name) {
  const TypeId id = dtype.id();
  const bool bare = options.legacy <= 125;
  std::string text;
  if (is_float(id) || is_complex_id(id)) {
    text = number_text(p, id, options, true);
    // The parentheses of a complex number are the call's.
    if (!bare && text.front() == '(') text = text.substr(1, text.size() - 2);
  } else if (id == TypeId::Bool) {
    text = item_text(p, dtype);
    return bare ? text : "np." + text + "_";
  } else if (id == TypeId::Void && dtype.has_fields()) {
    text = record_text(p, dtype, options);
    return bare ? text : type_name + "(" + text + ", dtype=" + dtype.to_string() + ")";
  } else if (id == TypeId::Void) {
    text = void_text(p, dtype.itemsize());
    return bare ? "void(" + text + ")" : type_name + "(" + text + ")";
  } else if (is_time(id)) {
    text = time_repr(load<std::int64_t>(p), id, time_meta(dtype));
    return (bare ? "numpy" + type_name.substr(type_name.find('.')) : type_name) + "(" + text + ")";
  } else {
    text = item_text(p, dtype);
  }
  return bare ? text : type_name + "(" + text + ")";
}

}  // namespace nd::text
