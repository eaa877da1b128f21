// Arrays as text: NumPy 2.2's array2string, repr and str, with the print options and the legacy modes.
//
//   nd::text::PrintOptions options;
//   std::string s = nd::text::array_repr(a, options);             // array([[1, 2], [3, 4]])
//
// Elements whose text only the host knows (objects, and whatever `formatter=` takes over) are asked for first, so that
// the host may run code, even suspend, between two plain calls:
//
//   nd::text::ArrayText t(a, options, {.separator = ", ", .prefix = "array("}, taken_over);
//   for (const nd::text::Outside& o : t.needed()) texts.push_back(text_of(o));
//   std::string s = t.finish(texts);
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "nd/core/array.h"
#include "nd/text/options.h"

namespace nd::text {

/// The kinds that `formatter=` can take over, by NumPy's keys; a set of them is a bit mask.
enum Formatter : unsigned {
  kFormatBool = 1,
  kFormatInt = 2,
  kFormatTimedelta = 4,
  kFormatDatetime = 8,
  kFormatFloat = 16,
  kFormatComplex = 32,
  kFormatText = 64,  // 'numpystr'
  kFormatVoid = 128,
  kFormatObject = 256,
  kFormatAll = 511,
};
/// The bits for a key of the formatter dict ("all", "float_kind", "int", …); 0 for an unknown one.
unsigned formatter_bits(std::string_view key);

/// An element whose text comes from the host.
struct Outside {
  Formatter kind;
  const std::byte* element;  // lives as long as the ArrayText; native byte order
  DType dtype;
};

struct Placement {
  std::string separator = " ";
  std::string prefix;
  std::string suffix;
};

class ArrayText {
 public:
  ArrayText(const NdArray& a, const PrintOptions& options, const Placement& placement, unsigned taken_over = 0);
  ~ArrayText();
  ArrayText(ArrayText&&) noexcept;
  const std::vector<Outside>& needed() const;
  /// `texts` answers needed(), in order.
  std::string finish(std::vector<std::string> texts) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// array2string; throws TypeError if the host's text is needed.
std::string array_to_string(const NdArray& a, const PrintOptions& options, const Placement& placement = {});
std::string array_repr(const NdArray& a, const PrintOptions& options, const std::string& class_name = "array");
std::string array_str(const NdArray& a, const PrintOptions& options);
/// repr around an already made body: adds shape= and dtype= where NumPy does.
std::string wrap_repr(const NdArray& a, const std::string& body, const PrintOptions& options,
                      const std::string& class_name);
/// Whether a 0-d array's text is that of its Python value instead (legacy 1.13).
bool uses_item_text(const NdArray& a, const PrintOptions& options);

/// str and repr of one element as a NumPy scalar; `type_name` is "np.float64" and so on.
std::string scalar_str(const std::byte* element, const DType& dtype, const PrintOptions& options);
std::string scalar_repr(const std::byte* element, const DType& dtype, const PrintOptions& options,
                        const std::string& type_name);
/// The text of the Python value that item() gives: 1.5, 'abc', (1+2j).
std::string item_text(const std::byte* element, const DType& dtype);

/// Python's repr of text and bytes. Which characters are printable is the host's to say (set_printable).
std::string quote(std::u32string_view text);
std::string quote_bytes(std::string_view bytes);
void set_printable(bool (*printable)(std::uint32_t));

}  // namespace nd::text
