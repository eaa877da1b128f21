#include "nd/core/errors.h"

#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "nd/core/settings.h"
#include "nd/dtype/dtype.h"

namespace nd {
namespace {

/// NumPy: shapes in broadcasting errors have no space after the comma.
std::string tight(std::span<const Index> shape) {
  std::string out = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (i) out += ",";
    out += std::to_string(shape[i]);
  }
  out += shape.size() == 1 ? ",)" : ")";
  return out;
}

/// "7.28 TiB": three digits, and the unit such that the number is below 1024.
std::string human_bytes(double bytes) {
  static constexpr const char* kUnits[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  int unit = 0;
  while (unit < 6 && bytes >= 1024) {
    bytes /= 1024;
    ++unit;
  }
  char number[32];
  std::snprintf(number, sizeof number, unit == 0 || bytes >= 1000 ? "%.0f" : "%#.3g", bytes);
  return fmt::format("{} {}", number, kUnits[unit]);
}

/// NumPy: promotion errors name the dtype's class.
std::string class_name(const DType& d) {
  switch (d.id()) {
    case TypeId::Bool: return "BoolDType";
    case TypeId::Bytes: return "BytesDType";
    case TypeId::Str: return "StrDType";
    case TypeId::Void: return "VoidDType";
    case TypeId::Object: return "ObjectDType";
    case TypeId::DateTime64: return "DateTime64DType";
    case TypeId::TimeDelta64: return "TimeDelta64DType";
    default: break;
  }
  if (d.type_char() == 'q') return "LongLongDType";
  if (d.type_char() == 'Q') return "ULongLongDType";
  std::string name = d.native().name();
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  if (name[0] == 'U') name[1] = 'I';
  return name + "DType";
}

}  // namespace

std::string dtype_class_name(const DType& dtype) { return "<class 'numpy.dtypes." + class_name(dtype) + "'>"; }

Error axis_error(Index axis, int ndim, const char* prefix) {
  std::string text = fmt::format("axis {} is out of bounds for array of dimension {}", axis, ndim);
  if (prefix) text = std::string(prefix) + ": " + text;
  return {ErrorKind::Axis, std::move(text)};
}

Error repeated_axis_error(const char* argument) {
  if (argument) return value_error(fmt::format("repeated axis in `{}` argument", argument));
  return value_error("repeated axis");
}

Error memory_error(std::span<const Index> shape, const DType& dtype) {
  double bytes = static_cast<double>(dtype.itemsize());
  for (Index n : shape) bytes *= static_cast<double>(n);
  return {ErrorKind::Memory, fmt::format("Unable to allocate {} for an array with shape {} and data type {}",
                                         human_bytes(bytes), to_string(Dims(shape)), dtype.to_string())};
}

Error memory_error_bytes(Index bytes) {
  return {ErrorKind::Memory, fmt::format("Unable to allocate {}", human_bytes(static_cast<double>(bytes)))};
}

Error too_big_error() {
  return value_error(
      "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.");
}

Error max_dimension_error() { return value_error("Maximum allowed dimension exceeded"); }

Error negative_dimension_error() { return value_error("negative dimensions are not allowed"); }

Error too_many_dims_error(int ndim) {
  return value_error(
      fmt::format("maximum supported dimension for an ndarray is currently {}, found {}", kMaxDims, ndim));
}

Error read_only_error(const char* what) { return value_error(fmt::format("{} is read-only", what)); }

Error broadcast_error(std::span<const Shape> shapes) {
  std::string text = "operands could not be broadcast together with shapes ";
  for (const Shape& s : shapes) text += tight(s) + " ";  // NumPy: keeps the last space
  return value_error(std::move(text));
}

Error broadcast_into_error(const Shape& from, const Shape& to) {
  return value_error(
      fmt::format("could not broadcast input array from shape {} into shape {}", tight(from), tight(to)));
}

Error output_shape_error(const Shape& out, const Shape& broadcast) {
  return value_error(fmt::format("non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                                 tight(out), tight(broadcast)));
}

Error remapped_shapes_error(const Shape& out, const Shape& in) {
  std::string remapped = tight(out);
  if (out.size() == 1) remapped.erase(remapped.size() - 2, 1);
  return value_error(fmt::format("operands could not be broadcast together with remapped shapes "
                                 "[original->remapped]: {}->{} {} ",
                                 tight(out), remapped, tight(in)));
}

Error cast_error(const DType& from, const DType& to, const char* rule) {
  return type_error(fmt::format("Cannot cast array data from {} to {} according to the rule '{}'", from.repr(),
                                to.repr(), rule));
}

Error encode_error(std::uint32_t character, Index position) {
  std::string shown = character < 0x100     ? fmt::format("\\x{:02x}", character)
                      : character < 0x10000 ? fmt::format("\\u{:04x}", character)
                                            : fmt::format("\\U{:08x}", character);
  return {ErrorKind::UnicodeEncode,
          fmt::format("'ascii' codec can't encode character '{}' in position {}: ordinal not in range(128)", shown, position)};
}

Error decode_error(std::uint32_t byte, Index position) {
  return {ErrorKind::UnicodeDecode,
          fmt::format("'ascii' codec can't decode byte 0x{:02x} in position {}: ordinal not in range(128)", byte, position)};
}

Error dtype_not_understood(std::string_view text) {
  return type_error(fmt::format("data type '{}' not understood", text));
}

Error promotion_error(const DType& a, const DType& b) {
  return {ErrorKind::DTypePromotion,
          fmt::format("The DTypes {} and {} do not have a common DType. For example they cannot be stored in a single "
                      "array unless the dtype is `object`.",
                      dtype_class_name(a), dtype_class_name(b))};
}

Error python_int_error(std::string_view number, const DType& to) {
  if (settings().long_bits == 32 && to.itemsize() <= 4) {
    const double value = std::strtod(std::string(number).c_str(), nullptr);
    if (value > INT32_MAX || value < INT32_MIN) return overflow_error("Python int too large to convert to C long");
  }
  return overflow_error(fmt::format("Python integer {} out of bounds for {}", number, to.native().name()));
}

}  // namespace nd
