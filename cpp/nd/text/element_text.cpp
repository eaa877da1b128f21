#include "nd/text/element_text.h"

#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/visit.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/text/number_format.h"
#include "nd/time/time_text.h"

namespace nd::text {
namespace {

Real real_of(TypeId id) {
  switch (id) {
    case TypeId::Float16: return Real::Float16;
    case TypeId::Float32:
    case TypeId::Complex64: return Real::Float32;
    default: return Real::Float64;
  }
}

template <class Fn>
void each_element(const NdArray& a, Fn&& fn) {
  BroadcastIter it({&a}, a.shape(), Order::C);
  while (it.next()) {
    const std::byte* p = it.data()[0];
    for (Index i = 0; i < it.count(); ++i, p += it.strides()[0]) {
      fn(p);
      checkpoint(1000);
    }
  }
}

/// Wraps a plain function of the element.
template <class Fn>
class Plain final : public ElementText {
 public:
  explicit Plain(Fn fn) : fn_(std::move(fn)) {}
  std::string operator()(const std::byte* element, HostTexts&) const override { return fn_(element); }

 private:
  Fn fn_;
};
template <class Fn>
std::unique_ptr<ElementText> plain(Fn fn) {
  return std::make_unique<Plain<Fn>>(std::move(fn));
}

class FromHost final : public ElementText {
 public:
  FromHost(Formatter kind, DType dtype) : kind_(kind), dtype_(std::move(dtype)) {}
  std::string operator()(const std::byte* element, HostTexts& host) const override {
    return host.ask(kind_, element, dtype_);
  }

 private:
  Formatter kind_;
  DType dtype_;
};

class Record final : public ElementText {
 public:
  struct Part {
    Index offset;
    Shape shape;  // of a subarray
    Index itemsize;
    std::unique_ptr<ElementText> format;
  };
  Record(std::vector<Part> parts, const PrintOptions& options)
      : parts_(std::move(parts)), threshold_(options.threshold), edge_(options.edgeitems) {}

  std::string operator()(const std::byte* element, HostTexts& host) const override {
    std::string out = "(";
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (i) out += ", ";
      const Part& part = parts_[i];
      const std::byte* at = element + part.offset;
      if (part.shape.empty()) {
        out += (*part.format)(at, host);
      } else {
        const bool summarise = element_count(part.shape) > threshold_;
        out += subarray(part, at, 0, summarise, host);
      }
    }
    return out + (parts_.size() == 1 ? ",)" : ")");
  }

 private:
  std::string subarray(const Part& part, const std::byte* at, int axis, bool summarise, HostTexts& host) const {
    if (axis == part.shape.size()) return (*part.format)(at, host);
    Index step = part.itemsize;
    for (int i = axis + 1; i < part.shape.size(); ++i) step *= part.shape[i];
    const Index length = part.shape[axis];
    const bool cut = summarise && length > 2 * edge_;
    std::string out = "[";
    for (Index i = 0; i < length; ++i) {
      if (i) out += ", ";
      // With no edge items the tail is a[-0:], which is everything.
      if (cut && i == edge_) {
        out += edge_ ? "..., " : "..., ";
        i = edge_ ? length - edge_ : 0;
        if (edge_ == 0) {
          for (; i < length; ++i) out += (i ? ", " : "") + subarray(part, at + i * step, axis + 1, summarise, host);
          break;
        }
      }
      out += subarray(part, at + i * step, axis + 1, summarise, host);
    }
    return out + "]";
  }

  std::vector<Part> parts_;
  Index threshold_, edge_;
};

Formatter kind_of(const DType& dtype) {
  switch (dtype.id()) {
    case TypeId::Bool: return kFormatBool;
    case TypeId::Bytes:
    case TypeId::Str: return kFormatText;
    case TypeId::Void: return kFormatVoid;
    case TypeId::Object: return kFormatObject;
    case TypeId::DateTime64: return kFormatDatetime;
    case TypeId::TimeDelta64: return kFormatTimedelta;
    default: break;
  }
  return is_integer(dtype.id()) ? kFormatInt : is_float(dtype.id()) ? kFormatFloat : kFormatComplex;
}

/// Dates and lengths of time; NaT is as wide as the others.
std::unique_ptr<ElementText> time_text(const NdArray& data, const PrintOptions& options) {
  const TypeId id = data.id();
  const TimeMeta meta = time_meta(data.dtype());
  const auto word = [id, meta](std::int64_t x) {
    if (id == TypeId::TimeDelta64) return fmt::format_int(x).str();
    if (x != kNat && meta.base == TimeUnit::Generic) throw value_error("Cannot convert a NumPy datetime value other than NaT with generic units");
    return "'" + iso_text(time_fields(x, meta), meta.base) + "'";
  };
  if (options.legacy <= 113 && id == TypeId::DateTime64)
    return plain([word](const std::byte* p) { return word(load<std::int64_t>(p)); });
  std::int64_t least = INT64_MAX, most = kNat;
  bool any_nat = false;
  each_element(data, [&](const std::byte* p) {
    const std::int64_t x = load<std::int64_t>(p);
    any_nat |= x == kNat;
    if (x == kNat) return;
    least = std::min(least, x);
    most = std::max(most, x);
  });
  std::size_t width = most == kNat ? 0 : std::max(word(least).size(), word(most).size());
  if (any_nat) width = std::max<std::size_t>(width, 5);
  return plain([word, width](const std::byte* p) {
    const std::int64_t x = load<std::int64_t>(p);
    return fmt::format("{:>{}}", x == kNat ? "'NaT'" : word(x), width);
  });
}

}  // namespace

std::u32string text_of(const std::byte* element, const DType& dtype) {
  std::u32string out(static_cast<std::size_t>(dtype.itemsize() / 4), U'\0');
  if (!out.empty()) std::memcpy(out.data(), element, out.size() * 4);
  while (!out.empty() && out.back() == 0) out.pop_back();
  return out;
}

std::string bytes_of(const std::byte* element, const DType& dtype) {
  std::string out(reinterpret_cast<const char*>(element), static_cast<std::size_t>(dtype.itemsize()));
  while (!out.empty() && out.back() == 0) out.pop_back();
  return out;
}

std::string void_text(const std::byte* element, Index size) {
  std::string out = "b'";
  for (Index i = 0; i < size; ++i) out += fmt::format("\\x{:02X}", static_cast<unsigned>(element[i]));
  return out + "'";
}

RealPair real_pair(const std::byte* p, TypeId id) {
  switch (id) {
    case TypeId::Float16: return {to_float(load<Half>(p)), 0};
    case TypeId::Float32: return {load<float>(p), 0};
    case TypeId::Float64: return {load<double>(p), 0};
    case TypeId::Complex64: return {load<float>(p), load<float>(p + 4)};
    default: return {load<double>(p), load<double>(p + 8)};
  }
}

std::int64_t int_of(const std::byte* p, TypeId id) {
  switch (id) {
    case TypeId::Bool: return load<bool>(p);
    case TypeId::Int8: return load<std::int8_t>(p);
    case TypeId::UInt8: return load<std::uint8_t>(p);
    case TypeId::Int16: return load<std::int16_t>(p);
    case TypeId::UInt16: return load<std::uint16_t>(p);
    case TypeId::Int32: return load<std::int32_t>(p);
    case TypeId::UInt32: return load<std::uint32_t>(p);
    default: return load<std::int64_t>(p);
  }
}

std::unique_ptr<ElementText> element_text(const NdArray& data, const PrintOptions& options, unsigned taken_over,
                                          bool floats_as_str) {
  const DType& dtype = data.dtype();
  const TypeId id = dtype.id();
  if (dtype.has_fields()) {
    std::vector<Record::Part> parts;
    for (const Field& f : dtype.fields()) {
      const NdArray values = data.field(f);
      const DType base = f.dtype.base();
      parts.push_back({f.offset, f.dtype.subshape(), base.itemsize(),
                       element_text(values, options, taken_over, floats_as_str)});
    }
    return std::make_unique<Record>(std::move(parts), options);
  }
  const Formatter kind = kind_of(dtype);
  if (taken_over & kind || kind == kFormatObject) return std::make_unique<FromHost>(kind, dtype);
  const bool zero_dim = data.ndim() == 0;
  switch (kind) {
    case kFormatBool:
      return plain([zero_dim](const std::byte* p) -> std::string {
        return load<bool>(p) ? (zero_dim ? "True" : " True") : "False";
      });
    case kFormatText:
      if (id == TypeId::Str) return plain([dtype](const std::byte* p) { return quote(text_of(p, dtype)); });
      return plain([dtype](const std::byte* p) { return quote_bytes(bytes_of(p, dtype)); });
    case kFormatVoid: return plain([n = dtype.itemsize()](const std::byte* p) { return void_text(p, n); });
    case kFormatDatetime:
    case kFormatTimedelta: return time_text(data, options);
    case kFormatInt: {
      std::vector<std::int64_t> values;
      values.reserve(static_cast<std::size_t>(data.size()));
      each_element(data, [&](const std::byte* p) { values.push_back(int_of(p, id)); });
      return plain([id, f = IntFormat(values, is_unsigned(id), options.sign)](const std::byte* p) { return f(int_of(p, id)); });
    }
    default: break;
  }
  if (floats_as_str && kind == kFormatFloat) {
    return plain([id](const std::byte* p) { return float_str(real_pair(p, id).re, real_of(id)); });
  }
  std::vector<double> re, im;
  each_element(data, [&](const std::byte* p) {
    const RealPair x = real_pair(p, id);
    re.push_back(x.re);
    if (kind == kFormatComplex) im.push_back(x.im);
  });
  if (kind == kFormatFloat) {
    FloatFormat f(re, real_of(id), options, options.sign, options.floatmode, zero_dim);
    return plain([id, f = std::move(f)](const std::byte* p) { return f(real_pair(p, id).re); });
  }
  ComplexFormat f(re, im, real_of(id), options, zero_dim);
  return plain([id, f = std::move(f)](const std::byte* p) {
    const RealPair x = real_pair(p, id);
    return f(x.re, x.im);
  });
}

}  // namespace nd::text
