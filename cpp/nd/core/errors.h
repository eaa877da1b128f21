// nd::Error, the one exception of the engine, and every text that the engine's foundation says. A text is NumPy's to
// the letter and is formed here, so that one test can compare them all; callers throw what a function here returns:
//
//   throw nd::broadcast_error(shapes);
//   throw nd::value_error("negative dimensions are not allowed");   // for texts used in one place only
#pragma once

#include <exception>
#include <span>
#include <string>
#include <string_view>

#include "nd/core/dims.h"

namespace nd {

class DType;

/// Which Python exception this becomes.
enum class ErrorKind {
  Value,
  Type,
  Index,
  Axis,        // numpy.exceptions.AxisError, both a ValueError and an IndexError
  Memory,      // numpy._core._exceptions._ArrayMemoryError, a MemoryError
  Overflow,
  ZeroDivision,
  FloatingPoint,
  Key,
  Runtime,
  NotImplemented,
  LinAlg,
  OS,
  UnicodeEncode,
  UnicodeDecode,
  EndOfFile,
  UFuncNoLoop,         // numpy._core._exceptions._UFuncNoLoopError, a TypeError
  UFuncBinaryResolution,
  UFuncInputCasting,   // _UFuncInputCastingError, a TypeError
  UFuncOutputCasting,  // _UFuncOutputCastingError
  DTypePromotion,      // numpy.exceptions.DTypePromotionError, a TypeError
  Interrupted,         // thrown by the checkpoint hook: stop at once, say nothing
};

class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string text) : kind_(kind), text_(std::move(text)) {}
  ErrorKind kind() const { return kind_; }
  const std::string& text() const { return text_; }
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  ErrorKind kind_;
  std::string text_;
};

inline Error value_error(std::string text) { return {ErrorKind::Value, std::move(text)}; }
inline Error type_error(std::string text) { return {ErrorKind::Type, std::move(text)}; }
inline Error index_error(std::string text) { return {ErrorKind::Index, std::move(text)}; }
inline Error overflow_error(std::string text) { return {ErrorKind::Overflow, std::move(text)}; }
inline Error runtime_error(std::string text) { return {ErrorKind::Runtime, std::move(text)}; }

Error axis_error(Index axis, int ndim, const char* prefix = nullptr);
Error repeated_axis_error(const char* argument);
Error memory_error(std::span<const Index> shape, const DType& dtype);
Error memory_error_bytes(Index bytes);
Error too_big_error();
Error max_dimension_error();
Error negative_dimension_error();
Error too_many_dims_error(int ndim);
Error read_only_error(const char* what = "assignment destination");
/// `shapes` in the order of the operands.
Error broadcast_error(std::span<const Shape> shapes);
/// "could not broadcast input array from shape (2,) into shape (3,)"
Error broadcast_into_error(const Shape& from, const Shape& to);
/// "non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (3,)"
Error output_shape_error(const Shape& out, const Shape& broadcast);
/// A reduction's `out` against its operand.
Error remapped_shapes_error(const Shape& out, const Shape& in);
/// "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'"
Error cast_error(const DType& from, const DType& to, const char* rule);
/// "'ascii' codec can't encode character '\xe9' in position 3: ordinal not in range(128)"
Error encode_error(std::uint32_t character, Index position);
Error decode_error(std::uint32_t byte, Index position);
Error dtype_not_understood(std::string_view text);
Error promotion_error(const DType& a, const DType& b);
/// "<class 'numpy.dtypes.Int32DType'>"
std::string dtype_class_name(const DType& dtype);
/// "Python integer 300 out of bounds for uint8"
Error python_int_error(std::string_view number, const DType& to);

}  // namespace nd
