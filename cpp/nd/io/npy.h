// The .npy format, and the zip archives (.npz) that hold several; raw bytes and text to arrays and back.
//
//   std::string file = nd::io::to_npy(a);
//   nd::NdArray b = nd::io::from_npy(bytes);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nd/core/array.h"

namespace nd::io {

/// The whole file, in version 1.0 unless the header needs 2.0 or 3.0.
std::string to_npy(const NdArray& a);
/// `used`, if given, is how many bytes it took. Throws ValueError as NumPy words it.
NdArray from_npy(std::string_view bytes, std::size_t* used = nullptr);
/// The text of the header's dict, "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }".
std::string npy_header(const NdArray& a);
/// dtype.descr as Python text: "'<f8'", or a list of fields.
std::string descr_text(const DType& dtype);

using Members = std::vector<std::pair<std::string, std::string>>;  // name, contents
/// A zip archive with stored members.
std::string to_zip(const Members& members);
/// Stored and deflated members; throws ValueError for a damaged archive, or one above `max_bytes` unpacked.
Members from_zip(std::string_view bytes, Index max_bytes = Index{1} << 31);
/// Raw deflate data unpacked; throws ValueError.
std::string inflate(std::string_view bytes, std::size_t size);

/// np.frombuffer's view: of `owner`'s bytes, at `offset`; count -1 for all. Throws ValueError in NumPy's words.
NdArray from_buffer(const BufferRef& buffer, const DType& dtype, Index count, Index offset);
/// As np.fromfile reads a binary file: whole items only, a copy.
NdArray from_bytes(std::string_view bytes, const DType& dtype, Index count);
/// C order, or F, or A: F if it is Fortran contiguous.
std::string to_bytes(const NdArray& a, Order order = Order::C);
struct TextRead {
  NdArray array;
  bool complete;  // false where something that is no number stopped the reading
};
/// np.fromstring and fromfile with a separator; whitespace in it matches any whitespace.
TextRead from_text(std::string_view text, const DType& dtype, Index count, std::string_view separator);
/// One element read as loadtxt reads it; false if it isn't a number of the dtype.
bool parse_element(std::string_view text, const DType& dtype, std::byte* to);

}  // namespace nd::io
