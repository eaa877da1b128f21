#include "nd/text/array_text.h"

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/index/index.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/text/digits.h"
#include "nd/text/element_text.h"
#include "nd/text/layout.h"
#include "nd/text/utf8.h"

namespace nd::text {
namespace {

/// The edges of every long axis, as a new array.
NdArray shown_part(const NdArray& a, Index edgeitems) {
  NdArray out = a;
  for (int axis = 0; axis < a.ndim(); ++axis) {
    if (a.shape(axis) <= 2 * edgeitems) continue;
    const std::vector<Index> at = shown_positions(a.shape(axis), true, edgeitems);
    std::vector<IndexItem> items(static_cast<std::size_t>(axis), IndexItem::slice());
    items.push_back(IndexItem::array(NdArray::of(std::span<const Index>(at))));
    out = get_item(out, items);
  }
  return out;
}

/// The dtype inside array(…, dtype=…).
std::string dtype_text(const DType& dtype) {
  if (dtype.has_fields()) return dtype.to_string();
  const TypeId id = dtype.id();
  if (id == TypeId::Bytes || id == TypeId::Str || id == TypeId::Void || !dtype.is_native()) return "'" + dtype.str() + "'";
  const std::string name = dtype.name();
  const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
  return plain ? name : "'" + name + "'";
}

NdArray native_copy(const NdArray& a) {
  const DType dtype = a.dtype().is_native() ? a.dtype() : a.dtype().native();
  return ascontiguous(a, dtype);
}

}  // namespace

unsigned formatter_bits(std::string_view key) {
  struct Row {
    std::string_view key;
    unsigned bits;
  };
  static constexpr Row rows[] = {
      {"all", kFormatAll},
      {"bool", kFormatBool},
      {"int", kFormatInt},
      {"int_kind", kFormatInt},
      {"float", kFormatFloat},
      {"float_kind", kFormatFloat},
      {"complexfloat", kFormatComplex},
      {"complex_kind", kFormatComplex},
      {"numpystr", kFormatText},
      {"str_kind", kFormatText},
      {"timedelta", kFormatTimedelta},
      {"datetime", kFormatDatetime},
      {"void", kFormatVoid},
      {"object", kFormatObject},
  };
  for (const Row& row : rows) {
    if (row.key == key) return row.bits;
  }
  return 0;
}

struct ArrayText::Impl {
  Shape shape;
  bool empty = false;
  bool summarise = false;
  PrintOptions options;
  Placement placement;
  NdArray shown;  // native, C contiguous
  std::unique_ptr<ElementText> format;
  mutable HostTexts host;

  std::vector<std::string> words() const {
    std::vector<std::string> out;
    out.reserve(static_cast<std::size_t>(shown.size()));
    const std::byte* p = shown.data();
    for (Index i = 0; i < shown.size(); ++i, p += shown.itemsize()) {
      out.push_back((*format)(p, host));
      checkpoint(1000);
    }
    return out;
  }
};

ArrayText::ArrayText(const NdArray& a, const PrintOptions& options, const Placement& placement, unsigned taken_over)
    : impl_(std::make_unique<Impl>()) {
  impl_->shape = a.shape();
  impl_->options = options;
  impl_->placement = placement;
  if (a.size() == 0) {
    impl_->empty = true;
    return;
  }
  impl_->summarise = a.size() > options.threshold;
  NdArray shown = impl_->summarise ? shown_part(a, options.edgeitems) : a;
  impl_->shown = native_copy(shown);
  // NumPy: with no edge items the widths still come from everything (a[-0:]).
  const NdArray measured = impl_->summarise && options.edgeitems == 0 ? native_copy(a) : impl_->shown;
  impl_->format = element_text(measured, options, taken_over);
  (void)impl_->words();
  impl_->host.collecting = false;
}

ArrayText::~ArrayText() = default;
ArrayText::ArrayText(ArrayText&&) noexcept = default;

const std::vector<Outside>& ArrayText::needed() const { return impl_->host.needed; }

std::string ArrayText::finish(std::vector<std::string> texts) const {
  if (impl_->empty) return "[]";
  impl_->host.texts = std::move(texts);
  impl_->host.next = 0;
  Index width = impl_->options.linewidth;
  if (impl_->options.legacy > 113) width -= static_cast<Index>(utf8_length(impl_->placement.suffix));
  return lay_out(impl_->shape, impl_->words(), impl_->summarise, impl_->placement.separator, impl_->placement.prefix,
                 impl_->options, width);
}

std::string array_to_string(const NdArray& a, const PrintOptions& options, const Placement& placement) {
  if (uses_item_text(a, options)) {
    const NdArray native = native_copy(a);
    return item_text(native.data(), native.dtype());
  }
  const ArrayText text(a, options, placement);
  std::vector<std::string> answers;
  for (const Outside& o : text.needed()) answers.push_back(object_hooks().to_text(o.element));
  return text.finish(std::move(answers));
}

bool uses_item_text(const NdArray& a, const PrintOptions& options) {
  return options.legacy <= 113 && a.ndim() == 0 && !a.dtype().has_fields();
}

std::string wrap_repr(const NdArray& a, const std::string& body, const PrintOptions& options,
                      const std::string& class_name) {
  const DType& dtype = a.dtype();
  const bool implied = !dtype.has_fields() && dtype.is_native() &&
                       !(options.legacy <= 113 && dtype.id() == TypeId::Bool) &&
                       (dtype.num() == DType::default_int().num() || dtype.id() == TypeId::Float64 ||
                        dtype.id() == TypeId::Complex128 || dtype.id() == TypeId::Bool);
  std::string extras;
  if ((a.size() == 0 && !(a.ndim() == 1 && a.shape(0) == 0)) || (options.legacy > 210 && a.size() > options.threshold))
    extras = "shape=" + to_string(a.shape());
  if (!implied || a.size() == 0) extras += (extras.empty() ? "dtype=" : ", dtype=") + dtype_text(dtype);
  const std::string prefix = class_name + "(";
  if (extras.empty()) return prefix + body + ")";
  extras += ")";
  const std::string start = prefix + body + ",";
  const std::size_t line = start.rfind('\n');
  const Index last = static_cast<Index>(utf8_length(line == std::string::npos ? start : start.substr(line + 1)));
  const bool flexible = dtype.id() == TypeId::Bytes || dtype.id() == TypeId::Str || dtype.id() == TypeId::Void;
  const bool wrap = options.legacy <= 113
                        ? flexible
                        : last + static_cast<Index>(utf8_length(extras)) + 1 > options.linewidth;
  return start + (wrap ? "\n" + std::string(utf8_length(prefix), ' ') : " ") + extras;
}

std::string array_repr(const NdArray& a, const PrintOptions& options, const std::string& class_name) {
  const std::string body = array_to_string(a, options, {", ", class_name + "(", ")"});
  return wrap_repr(a, body, options, class_name);
}

std::string array_str(const NdArray& a, const PrintOptions& options) {
  if (a.ndim() == 0 && !uses_item_text(a, options)) {
    const NdArray native = native_copy(a);
    // NumPy: a bytes scalar is written as its repr.
    if (native.id() == TypeId::Bytes) return scalar_repr(native.data(), native.dtype(), options, "np.bytes_");
    return scalar_str(native.data(), native.dtype(), options);
  }
  if (uses_item_text(a, options)) {
    const NdArray native = native_copy(a);
    if (native.id() == TypeId::Str) {
      std::string out;
      for (char32_t c : text_of(native.data(), native.dtype())) append_utf8(out, c);
      return out;
    }
    return item_text(native.data(), native.dtype());
  }
  return array_to_string(a, options, {" ", "", ""});
}

}  // namespace nd::text
