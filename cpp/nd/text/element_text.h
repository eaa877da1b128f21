// Formats elements of one dtype after a look at all that will be shown, so that they line up.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "nd/text/array_text.h"

namespace nd::text {

/// Gathers requests for the host in a first pass, and hands out its answers, in the same order, in a second.
struct HostTexts {
  std::vector<Outside> needed;
  std::vector<std::string> texts;
  std::size_t next = 0;
  bool collecting = true;

  std::string ask(Formatter kind, const std::byte* element, const DType& dtype) {
    if (collecting) {
      needed.push_back({kind, element, dtype});
      return "";
    }
    return next < texts.size() ? texts[next++] : "";
  }
};

class ElementText {
 public:
  virtual ~ElementText() = default;
  virtual std::string operator()(const std::byte* element, HostTexts& host) const = 0;
};

/// `data` is native; `floats_as_str` writes floats as their scalars' str (records in NumPy 2).
std::unique_ptr<ElementText> element_text(const NdArray& data, const PrintOptions& options, unsigned taken_over,
                                          bool floats_as_str = false);

/// The characters of a U element without its padding, and the bytes of an S element.
std::u32string text_of(const std::byte* element, const DType& dtype);
std::string bytes_of(const std::byte* element, const DType& dtype);
/// b'\x61\x62': a void element.
std::string void_text(const std::byte* element, Index size);
/// Real and imaginary parts of a native float or complex element.
struct RealPair {
  double re, im;
};
RealPair real_pair(const std::byte* element, TypeId id);
/// A native integer or bool element; unsigned ones as their bits.
std::int64_t int_of(const std::byte* element, TypeId id);
inline bool is_unsigned(TypeId id) { return is_integer(id) && !is_signed(id); }

}  // namespace nd::text
