// Casting loops between native numbers.
#pragma once

#include "nd/core/fp_status.h"
#include "nd/dtype/dtype.h"

namespace nd {

using CastLoop = void (*)(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                          FpStatus& status);

/// Both numeric (bool to complex128).
CastLoop numeric_cast_loop(TypeId from, TypeId to);

/// Reading and writing numbers as text, as Python's str, int, float and complex do; text is UTF-8.
std::string number_text(TypeId id, const std::byte* element);
/// Parses and stores; throws ValueError or OverflowError. `shown` is how an error shows the text.
void parse_number_text(std::string_view text, const std::string& shown, bool from_bytes, const DType& to,
                       std::byte* element);

}  // namespace nd
