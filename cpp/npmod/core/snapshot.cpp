#include "npmod/core/snapshot.h"

#include "npmod/core/convert.h"
#include "npmod/core/print.h"

namespace npmod {
namespace {

constexpr nd::Index kMaxCells = 400;

std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string numbers(const nd::Dims& dims) {
  std::string out = "[";
  for (int i = 0; i < dims.size(); ++i) out += (i ? "," : "") + std::to_string(dims[i]);
  return out + "]";
}

std::string layout(const nd::NdArray& a) {
  return fmt::format("\"shape\":{},\"strides\":{},\"itemsize\":{}", numbers(a.shape()), numbers(a.strides()), a.itemsize());
}

/// The first elements, in C order, each as the array's own text would have it.
std::string cells(const nd::NdArray& a) {
  const nd::Index count = std::min(a.size(), kMaxCells);
  nd::text::PrintOptions options = print_state().options;
  std::string out = "[";
  for (nd::Index i = 0; i < count; ++i) {
    const std::byte* p = a.data();
    nd::Index rest = i;
    for (int axis = a.ndim(); axis-- > 0;) {
      p += rest % a.shape(axis) * a.stride(axis);
      rest /= a.shape(axis);
    }
    std::string text;
    if (a.id() == nd::TypeId::Object) {
      text = plain_repr(VM::current(), load_object(p));
    } else {
      nd::NdArray one = nd::NdArray::zeros({1}, a.dtype());
      nd::FpStatus status;
      nd::Caster(a.dtype(), a.dtype())(one.data(), a.itemsize(), p, a.itemsize(), 1, status);
      text = nd::text::array_to_string(one, options);
      text = text.substr(1, text.size() - 2);
    }
    out += (i ? "," : "") + json_text(text);
  }
  return out + "]";
}

}  // namespace

std::string snapshot(const Value& v) {
  Array* array = as_array(v);
  if (!array) return "";
  try {
    const nd::NdArray& a = array->a;
    std::string out = fmt::format("{{\"name\":\"\",\"dtype\":{},{},\"cells\":{}", json_text(a.dtype().to_string()), layout(a), cells(a));
    if (a.size() > kMaxCells) out += ",\"truncated\":true";
    if (Array* base = as_array(array->base)) {
      if (base->a.buffer() == a.buffer())
        out += fmt::format(",\"base\":{{{},\"offset\":{}}}", layout(base->a), a.data() - base->a.data());
    }
    return out + "}";
  } catch (const nd::Error&) {
    return "";
  }
}

}  // namespace npmod
