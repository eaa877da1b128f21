// The texts of dtypes: name, str, repr.
#include <fmt/format.h>

#include "nd/core/settings.h"
#include "nd/dtype/dtype.h"

namespace nd {
namespace {

char order_char(const DType& d) { return d.byteorder() == '=' ? '<' : d.byteorder(); }

bool is_unsized(const DType& d) { return d.itemsize() == 0 && !d.has_subarray() && !d.has_fields(); }

std::string unit_text(const DType& d) { return d.unit().empty() ? "" : "[" + d.unit() + "]"; }

/// As Python's repr of a str.
std::string quoted(const std::string& text) {
  char quote = text.find('\'') != std::string::npos && text.find('"') == std::string::npos ? '"' : '\'';
  std::string out(1, quote);
  for (char c : text) {
    if (c == quote || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + quote;
}

const char* stem(const DType& d) {
  switch (d.kind()) {
    case 'b': return "bool";
    case 'i': return "int";
    case 'u': return "uint";
    case 'f': return "float";
    case 'c': return "complex";
    case 'S': return "bytes";
    case 'U': return "str";
    case 'V': return "void";
    case 'O': return "object";
    case 'M': return "datetime64";
    default: return "timedelta64";
  }
}

std::string construction(const DType& d, bool include_align, bool brief);

std::string scalar_text(const DType& d, bool brief) {
  char order = order_char(d);
  switch (d.kind()) {
    case 'b': return brief ? "'?'" : "'bool'";
    case 'O': return "'O'";
    case 'S': return is_unsized(d) ? "'S'" : fmt::format("'S{}'", d.itemsize());
    case 'U': return is_unsized(d) ? fmt::format("'{}U'", order) : fmt::format("'{}U{}'", order, d.itemsize() / 4);
    case 'V': return is_unsized(d) ? "'V'" : fmt::format("'V{}'", d.itemsize());
    case 'M': case 'm': return fmt::format("'{}{}8{}'", order, d.kind(), unit_text(d));
    default: break;
  }
  if (brief || !d.is_native()) {
    std::string prefix = order == '|' ? "" : std::string(1, order);
    return fmt::format("'{}{}{}'", prefix, d.kind(), d.itemsize());
  }
  return fmt::format("'{}{}'", stem(d), d.itemsize() * 8);
}

std::string subarray_text(const DType& d) {
  return fmt::format("({}, {})", construction(d.base(), false, true), to_string(d.subshape()));
}

bool is_packed(const DType& d) {
  Index total = 0;
  Index widest = 1;
  bool align = d.is_aligned_struct();
  auto up = [](Index n, Index to) { return (n + to - 1) / to * to; };
  for (const Field& f : d.fields()) {
    if (align) {
      total = up(total, f.dtype.alignment());
      widest = std::max<Index>(widest, f.dtype.alignment());
    }
    if (f.offset != total) return false;
    total += f.dtype.itemsize();
  }
  if (align) total = up(total, widest);
  return total == d.itemsize();
}

std::string list_text(const DType& d) {
  std::string out = "[";
  for (const Field& f : d.fields()) {
    if (out.size() > 1) out += ", ";
    out += "(";
    out += f.has_title ? fmt::format("({}, {}), ", quoted(f.title), quoted(f.name)) : quoted(f.name) + ", ";
    if (f.dtype.has_subarray()) {
      out += construction(f.dtype.base(), false, true) + ", " + to_string(f.dtype.subshape());
    } else {
      out += construction(f.dtype, false, true);
    }
    out += ")";
  }
  return out + "]";
}

std::string dict_text(const DType& d, bool include_align) {
  const char* colon = settings().tight_dtype_text ? ":" : ": ";
  const char* comma = settings().tight_dtype_text ? "," : ", ";
  auto joined = [&](auto&& text) {
    std::string out;
    for (const Field& f : d.fields()) {
      if (!out.empty()) out += comma;
      out += text(f);
    }
    return out;
  };
  bool any_title = false;
  for (const Field& f : d.fields()) any_title |= f.has_title;
  std::string out = fmt::format("{{'names'{}[{}], ", colon, joined([](const Field& f) { return quoted(f.name); }));
  out += fmt::format("'formats'{}[{}], ", colon, joined([](const Field& f) { return construction(f.dtype, false, true); }));
  out += fmt::format("'offsets'{}[{}], ", colon, joined([](const Field& f) { return std::to_string(f.offset); }));
  if (any_title) {
    out += fmt::format("'titles'{}[{}], ", colon,
                       joined([](const Field& f) { return f.has_title ? quoted(f.title) : std::string("None"); }));
  }
  out += fmt::format("'itemsize'{}{}", colon, d.itemsize());
  if (include_align && d.is_aligned_struct()) out += fmt::format(", 'aligned'{}True", colon);
  return out + "}";
}

std::string struct_text(const DType& d, bool include_align) {
  if (!(include_align && d.is_aligned_struct()) && is_packed(d)) return list_text(d);
  return dict_text(d, include_align);
}

std::string construction(const DType& d, bool include_align, bool brief) {
  checkpoint(100);
  if (d.has_fields() && !d.class_name().empty()) return fmt::format("({}, {})", d.class_name(), struct_text(d, include_align));
  if (d.has_fields()) return struct_text(d, include_align);
  if (d.has_subarray()) return subarray_text(d);
  return scalar_text(d, brief);
}

}  // namespace

std::string field_names_text(const DType& dtype) {
  std::string out = "(";
  for (const Field& f : dtype.fields()) {
    if (out.size() > 1) out += ", ";
    out += quoted(f.name);
  }
  return out + (dtype.fields().size() == 1 ? ",)" : ")");
}

std::string DType::name() const {
  std::string out = class_name().empty() ? stem(*this) : class_name().substr(class_name().rfind('.') + 1);
  if (kind() == 'M' || kind() == 'm') return out + unit_text(*this);
  if (kind() == 'b' || kind() == 'O') return out;
  if (is_unsized(*this) && (kind() == 'S' || kind() == 'U' || kind() == 'V')) return out;
  return out + std::to_string(itemsize() * 8);
}

std::string DType::str() const {
  if (kind() == 'O') return "|O";
  std::string out = fmt::format("{}{}{}", order_char(*this), kind(), kind() == 'U' ? itemsize() / 4 : itemsize());
  return out + unit_text(*this);
}

std::string DType::to_string() const {
  if (has_fields()) return construction(*this, true, false);
  if (has_subarray()) return subarray_text(*this);
  char k = kind();
  if (k == 'S' || k == 'U' || k == 'V' || !is_native()) return str();
  return name();
}

std::string DType::repr() const {
  return fmt::format("dtype({}{})", construction(*this, false, false), is_aligned_struct() ? ", align=True" : "");
}

std::string DType::short_repr() const {
  return construction(*this, false, false);
}

}  // namespace nd
