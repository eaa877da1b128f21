#include "nd/io/npy.h"

#include <cstring>

#include "nd/core/errors.h"
#include "nd/iter/assign.h"

namespace nd::io {
namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);

std::string quoted(const std::string& s) {
  std::string out = "'";
  for (char c : s) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string shape_text(const Shape& shape) { return to_string(shape); }

/// Just enough of Python's literals for a header: dicts, tuples, lists, strings, ints, True and False.
class HeaderReader {
 public:
  explicit HeaderReader(std::string_view text) : text_(text) {}

  void read(DType& dtype, bool& fortran, Shape& shape) {
    expect('{');
    int seen = 0;
    while (!accept('}')) {
      const std::string key = string();
      expect(':');
      if (key == "descr") {
        dtype = descr();
        seen |= 1;
      } else if (key == "fortran_order") {
        if (word("True")) {
          fortran = true;
        } else if (word("False")) {
          fortran = false;
        } else {
          fail();
        }
        seen |= 2;
      } else if (key == "shape") {
        shape = tuple();
        seen |= 4;
      } else {
        fail();
      }
      accept(',');
    }
    if (seen != 7) fail();
  }

 private:
  [[noreturn]] void fail() const { throw value_error("Cannot parse header: " + quoted(std::string(text_))); }
  void blank() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  bool accept(char c) {
    blank();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!accept(c)) fail();
  }
  bool word(std::string_view w) {
    blank();
    if (text_.substr(at_, w.size()) != w) return false;
    at_ += w.size();
    return true;
  }
  bool peek(char c) {
    blank();
    return at_ < text_.size() && text_[at_] == c;
  }
  std::string string() {
    blank();
    if (at_ >= text_.size() || (text_[at_] != '\'' && text_[at_] != '"')) fail();
    const char mark = text_[at_++];
    std::string out;
    while (at_ < text_.size() && text_[at_] != mark) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      out += text_[at_++];
    }
    if (at_ >= text_.size()) fail();
    ++at_;
    return out;
  }
  Index number() {
    const bool negative = accept('-');
    blank();
    Index value = 0;
    const std::size_t from = at_;
    for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
      if (!multiply(value, 10, &value) || !add(value, text_[at_] - '0', &value)) fail();
    }
    if (at_ == from) fail();
    if (at_ < text_.size() && text_[at_] == 'L') ++at_;  // Python 2 wrote longs so
    return negative ? -value : value;
  }
  Shape tuple() {
    expect('(');
    Shape out;
    while (!accept(')')) {
      out.push_back(number());
      if (out.size() > kMaxDims) fail();
      accept(',');
    }
    return out;
  }
  DType descr(int depth = 0) {
    if (depth > 32) fail();
    if (peek('\'') || peek('"')) {
      const std::string text = string();
      if (text.find('O') != std::string::npos)
        throw value_error("Object arrays cannot be loaded when allow_pickle=False");
      return parse_dtype(text);
    }
    if (accept('(')) {  // a subarray: (base, shape)
      const DType base = descr(depth + 1);
      expect(',');
      const Shape shape = tuple();
      expect(')');
      return DType::subarray(base, shape);
    }
    expect('[');
    std::vector<Field> fields;
    Index offset = 0;
    while (!accept(']')) {
      expect('(');
      Field f;
      if (accept('(')) {
        f.title = string();
        f.has_title = true;
        expect(',');
        f.name = string();
        expect(')');
      } else {
        f.name = string();
      }
      expect(',');
      f.dtype = descr(depth + 1);
      if (accept(',') && peek('(')) f.dtype = DType::subarray(f.dtype, tuple());
      accept(',');
      expect(')');
      f.offset = offset;
      if (!add(offset, f.dtype.itemsize(), &offset)) fail();
      // An unnamed void is padding.
      if (!(f.name.empty() && f.dtype.id() == TypeId::Void && !f.dtype.has_fields())) fields.push_back(std::move(f));
      accept(',');
    }
    return DType::structured_at(std::move(fields), offset);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void put16(std::string& out, std::uint32_t x) {
  out += static_cast<char>(x & 255);
  out += static_cast<char>(x >> 8 & 255);
}
void put32(std::string& out, std::uint32_t x) {
  put16(out, x);
  put16(out, x >> 16);
}

}  // namespace

std::string descr_text(const DType& dtype) {
  if (dtype.has_subarray()) return "(" + descr_text(dtype.base()) + ", " + shape_text(dtype.subshape()) + ")";
  if (!dtype.has_fields()) return quoted(dtype.str());
  std::string out = "[";
  Index offset = 0;
  const auto pad = [&](Index to) {
    if (to > offset) out += std::string(out.size() > 1 ? ", " : "") + "('', '|V" + std::to_string(to - offset) + "')";
  };
  for (const Field& f : dtype.fields()) {
    if (f.offset < offset) throw value_error("dtype.descr is not defined for types with overlapping or out-of-order fields");
    pad(f.offset);
    if (out.size() > 1) out += ", ";
    const std::string name = f.has_title ? "(" + quoted(f.title) + ", " + quoted(f.name) + ")" : quoted(f.name);
    out += "(" + name + ", " + descr_text(f.dtype.base());
    if (f.dtype.has_subarray()) out += ", " + shape_text(f.dtype.subshape());
    out += ")";
    offset = f.offset + f.dtype.itemsize();
  }
  pad(dtype.itemsize());
  return out + "]";
}

std::string npy_header(const NdArray& a) {
  const bool fortran = a.is_f_contiguous() && !a.is_c_contiguous();
  return "{'descr': " + descr_text(a.dtype()) + ", 'fortran_order': " + (fortran ? "True" : "False") +
         ", 'shape': " + shape_text(a.shape()) + ", }";
}

std::string to_npy(const NdArray& a) {
  if (a.dtype().has_objects()) throw value_error("Object arrays cannot be saved when allow_pickle=False");
  std::string header = npy_header(a);
  // NumPy: room for the first axis to grow to any length in place.
  if (a.ndim() > 0) {
    const bool fortran = a.is_f_contiguous() && !a.is_c_contiguous();
    const std::string length = std::to_string(a.shape(fortran ? a.ndim() - 1 : 0));
    if (length.size() < 21) header.append(21 - length.size(), ' ');
  }
  bool ascii = true;
  for (char c : header) ascii &= static_cast<unsigned char>(c) < 128;
  const auto padded = [&](std::size_t length_bytes) {
    const std::size_t before = kMagic.size() + 2 + length_bytes + header.size() + 1;
    return header + std::string(64 - before % 64, ' ') + "\n";
  };
  std::string out(kMagic);
  std::string text = padded(2);
  if (ascii && text.size() < 65536) {
    out += '\1';
    out += '\0';
    put16(out, static_cast<std::uint32_t>(text.size()));
  } else {
    text = padded(4);
    out += ascii ? '\2' : '\3';
    out += '\0';
    put32(out, static_cast<std::uint32_t>(text.size()));
  }
  return out + text + to_bytes(a, Order::A);
}

NdArray from_npy(std::string_view bytes, std::size_t* used) {
  if (bytes.size() < 8)
    throw value_error("EOF: reading magic string, expected 8 bytes got " + std::to_string(bytes.size()));
  if (bytes.substr(0, 6) != kMagic) throw value_error("the magic string is not correct; expected b'\\x93NUMPY'");
  const int major = static_cast<unsigned char>(bytes[6]), minor = static_cast<unsigned char>(bytes[7]);
  if (major < 1 || major > 3 || minor != 0) {
    throw value_error("we only support format version (1,0), (2,0), and (3,0), not (" + std::to_string(major) + ", " +
                      std::to_string(minor) + ")");
  }
  const std::size_t length_bytes = major == 1 ? 2 : 4;
  if (bytes.size() < 8 + length_bytes) {
    throw value_error("EOF: reading array header length, expected " + std::to_string(length_bytes) + " bytes got " +
                      std::to_string(bytes.size() - 8));
  }
  std::size_t length = 0;
  for (std::size_t i = 0; i < length_bytes; ++i) length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[8 + i])) << (8 * i);
  const std::size_t start = 8 + length_bytes;
  if (length > bytes.size() - start) {
    throw value_error("EOF: reading array header, expected " + std::to_string(length) + " bytes got " +
                      std::to_string(bytes.size() - start));
  }
  DType dtype;
  bool fortran = false;
  Shape shape;
  HeaderReader(bytes.substr(start, length)).read(dtype, fortran, shape);
  const std::string_view data = bytes.substr(start + length);
  const Index size = checked_nbytes(shape, dtype.itemsize());
  const Index count = element_count(shape);
  if (size > static_cast<Index>(data.size())) {
    // NumPy: the elements' memory is asked for before they are read.
    static_cast<void>(NdArray::empty({count}, dtype));
    const Index have = dtype.itemsize() ? static_cast<Index>(data.size()) / dtype.itemsize() : 0;
    throw value_error("cannot reshape array of size " + std::to_string(have) + " into shape " + to_string(shape));
  }
  const NdArray out = NdArray::empty(shape, dtype, fortran ? Order::F : Order::C);
  if (count > 0) std::memcpy(out.data(), data.data(), static_cast<std::size_t>(size));
  if (used) *used = start + length + static_cast<std::size_t>(size);
  return out;
}

}  // namespace nd::io
