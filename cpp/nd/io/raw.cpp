// Bytes and plain text to arrays and back.
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "nd/core/errors.h"
#include "nd/core/chunks.h"
#include "nd/core/settings.h"
#include "nd/dtype/cast.h"
#include "nd/io/npy.h"
#include "nd/iter/assign.h"

namespace nd::io {
namespace {

bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Reads a number's end: digits, sign, point, exponent, and the words inf and nan.
const char* number_end(const char* from, double* value) {
  // C reads hexadecimal numbers here; Python does not.
  const char* digits = from + (*from == '-' || *from == '+');
  if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) {
    *value = 0;
    return digits + 1;
  }
  char* end = nullptr;
  *value = std::strtod(from, &end);
  return end;
}

}  // namespace

NdArray from_buffer(const BufferRef& buffer, const DType& dtype, Index count, Index offset) {
  const Index size = dtype.itemsize(), bytes = buffer->size();
  if (dtype.has_objects()) throw value_error("cannot create an OBJECT array from memory buffer");
  if (size == 0) throw value_error("cannot determine count if itemsize is 0");
  if (offset < 0 || offset > bytes) {
    throw value_error("offset must be non-negative and no greater than buffer length (" + std::to_string(bytes) + ")");
  }
  const Index rest = bytes - offset;
  if (count < 0) {
    if (rest % size != 0) throw value_error("buffer size must be a multiple of element size");
    count = rest / size;
  } else if (count > rest / size) {
    throw value_error("buffer is smaller than requested size");
  }
  // A dtype that is a subarray adds its axes.
  Shape shape{count};
  shape.append(dtype.subshape());
  const DType base = dtype.base();
  return NdArray(buffer, buffer->data() + offset, base, shape, c_strides(shape, base.itemsize()), buffer->raw_writeable());
}

NdArray from_bytes(std::string_view bytes, const DType& dtype, Index count) {
  const Index size = dtype.itemsize();
  if (dtype.has_objects()) throw value_error("Cannot read into object array");
  if (size == 0) throw value_error("The elements are 0-sized.");
  const Index have = static_cast<Index>(bytes.size()) / size;
  const Index n = count < 0 ? have : std::min(count, have);
  Shape shape{n};
  shape.append(dtype.subshape());
  const NdArray out = NdArray::empty(shape, dtype.base());
  if (n > 0) std::memcpy(out.data(), bytes.data(), static_cast<std::size_t>(n * size));
  return out;
}

std::string to_bytes(const NdArray& a, Order order) {
  const bool fortran = order == Order::F || (order != Order::C && a.is_f_contiguous() && !a.is_c_contiguous());
  const NdArray packed = fortran ? (a.is_f_contiguous() ? a : copy(a, Order::F)) : a.is_c_contiguous() ? a : copy(a, Order::C);
  std::string out;
  append_bytes(out, {reinterpret_cast<const char*>(packed.data()), static_cast<std::size_t>(packed.nbytes())});
  return out;
}

bool parse_element(std::string_view given, const DType& dtype, std::byte* to) {
  while (!given.empty() && blank(given.front())) given.remove_prefix(1);
  while (!given.empty() && blank(given.back())) given.remove_suffix(1);
  const std::string text(given);
  if (text.empty()) return false;
  const TypeId id = dtype.id();
  FpStatus status;
  if (is_integer(id) || id == TypeId::Bool) {
    char* end = nullptr;
    errno = 0;
    if (id == TypeId::UInt64) {
      const std::uint64_t value = std::strtoull(text.c_str(), &end, 10);
      if (*end || errno) return false;
      Caster(dtype_of<std::uint64_t>(), dtype)(to, 0, reinterpret_cast<const std::byte*>(&value), 0, 1, status);
      return true;
    }
    const std::int64_t value = std::strtoll(text.c_str(), &end, 10);
    if (*end || errno) return false;
    Caster(dtype_of<std::int64_t>(), dtype)(to, 0, reinterpret_cast<const std::byte*>(&value), 0, 1, status);
    return true;
  }
  if (!is_float(id) && !is_complex_id(id)) return false;
  std::string body = text;
  if (is_complex_id(id) && body.front() == '(' && body.back() == ')') body = body.substr(1, body.size() - 2);
  Complex128 value;
  const char* p = number_end(body.c_str(), &value.real);
  if (p == body.c_str()) return false;
  if (is_complex_id(id) && *p) {
    if (*p == 'j' && !p[1]) {
      value = {0, value.real};
    } else {
      const char* q = number_end(p, &value.imag);
      if (q == p || *q != 'j' || q[1]) return false;
    }
    p = "";
  }
  if (*p) return false;
  Caster(dtype_of<Complex128>(), dtype)(to, 0, reinterpret_cast<const std::byte*>(&value), 0, 1, status);
  return true;
}

TextRead from_text(std::string_view given, const DType& dtype, Index count, std::string_view separator) {
  const std::string text(given);  // with a terminator for strtod
  std::size_t at = 0;
  const auto skip = [&] {
    while (at < text.size() && blank(text[at])) ++at;
  };
  const DType native = dtype.native();
  const Index size = native.itemsize();
  std::string data;
  bool complete = true;
  Index n = 0;
  skip();
  std::string element(static_cast<std::size_t>(size), '\0');
  while (at < text.size() && (count < 0 || n < count)) {
    // One number, of the characters that a number may have.
    double value;
    const char* end = number_end(text.c_str() + at, &value);
    std::size_t length = static_cast<std::size_t>(end - (text.c_str() + at));
    if (is_integer(native.id())) length = std::min(length, text.find_first_not_of("+-0123456789", at) - at);
    bool read = length > 0;
    auto* to = reinterpret_cast<std::byte*>(element.data());
    if (read && (is_complex_id(native.id()) || native.id() == TypeId::Bool)) {
      // 1, 2j and 1+2j, without blanks; what follows a sign but has no j is passed over. Any number but 0 is true.
      Complex128 whole{value, 0};
      if (is_complex_id(native.id()) && *end == 'j') {
        whole = {0, value};
        ++end;
      } else if (is_complex_id(native.id()) && (*end == '+' || *end == '-')) {
        double imag;
        const char* after = number_end(end, &imag);
        if (after != end && *after == 'j') whole.imag = imag;
        if (after != end) end = *after == 'j' ? after + 1 : after;
      }
      length = static_cast<std::size_t>(end - (text.c_str() + at));
      FpStatus status;
      Caster(dtype_of<Complex128>(), native)(to, 0, reinterpret_cast<const std::byte*>(&whole), 0, 1, status);
    } else {
      read = read && parse_element(std::string_view(text).substr(at, length), native, to);
    }
    if (!read) {
      complete = false;
      break;
    }
    at += length;
    data += element;
    ++n;
    checkpoint(60);
    const std::size_t before = at;
    bool matched = true;
    for (char c : separator) {
      if (blank(c)) {
        skip();
      } else {
        skip();
        if (at < text.size() && text[at] == c) {
          ++at;
        } else {
          matched = false;
          break;
        }
      }
    }
    skip();
    if (at >= text.size()) break;
    if (!matched || at == before) {
      complete = false;
      break;
    }
  }
  const NdArray out = NdArray::empty({n}, native);
  copy_bytes(out.data(), data.data(), static_cast<Index>(data.size()));
  return {native == dtype ? out : astype(out, dtype), complete};
}

}  // namespace nd::io
