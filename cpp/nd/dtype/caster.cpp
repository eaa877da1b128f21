// Caster: what turns runs of one dtype into another, put together from copies, number loops, text and fields.
#include <fmt/format.h>

#include <vector>

#include "nd/core/errors.h"
#include "nd/dtype/cast.h"
#include "nd/dtype/cast_loops.h"
#include "nd/time/time_text.h"
#include "nd/core/settings.h"

namespace nd {

struct Caster::Impl {
  virtual ~Impl() = default;
  virtual void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                   FpStatus& status) const = 0;
  bool copy = false;
};

namespace {

constexpr Index kChunkBytes = 4096;

struct CopyImpl : Caster::Impl {
  explicit CopyImpl(Index size) : itemsize(size) { copy = true; }
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    copy_strided(to, to_stride, from, from_stride, count, itemsize);
  }
  Index itemsize;
};

/// The width of what is swapped: a complex number's parts, a text's characters.
Index swap_width(const DType& d) {
  if (is_complex_id(d.id())) return d.itemsize() / 2;
  if (d.id() == TypeId::Str) return 4;
  return d.itemsize();
}

void swap_elements(std::byte* data, Index stride, Index count, const DType& d) {
  Index width = swap_width(d);
  for (Index at = 0; at < d.itemsize(); at += width) swap_strided(data + at, stride, count, width);
}

struct SwapCopyImpl : Caster::Impl {
  explicit SwapCopyImpl(DType d) : dtype(std::move(d)) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    copy_strided(to, to_stride, from, from_stride, count, dtype.itemsize());
    swap_elements(to, to_stride, count, dtype);
  }
  DType dtype;
};

struct NumberImpl : Caster::Impl {
  NumberImpl(DType f, DType t) : from_dtype(std::move(f)), to_dtype(std::move(t)) {
    loop = numeric_cast_loop(from_dtype.id(), to_dtype.id());
  }
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus& status) const override {
    if (from_dtype.is_native()) {
      loop(to, to_stride, from, from_stride, count, status);
    } else {
      alignas(16) std::byte native[kChunkBytes];
      Index size = from_dtype.itemsize();
      for (Index done = 0; done < count;) {
        Index n = std::min(count - done, kChunkBytes / size);
        copy_strided(native, size, from + done * from_stride, from_stride, n, size);
        swap_elements(native, size, n, from_dtype);
        loop(to + done * to_stride, to_stride, native, size, n, status);
        done += n;
      }
    }
    if (!to_dtype.is_native()) swap_elements(to, to_stride, count, to_dtype);
  }
  DType from_dtype, to_dtype;
  CastLoop loop;
};

std::uint32_t character(const std::byte* p, bool swapped) {
  std::uint32_t c = load<std::uint32_t>(p);
  return swapped ? __builtin_bswap32(c) : c;
}

/// S and U among themselves: cut or padded with zeros.
struct TextImpl : Caster::Impl {
  TextImpl(DType f, DType t) : from_dtype(std::move(f)), to_dtype(std::move(t)) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    bool from_wide = from_dtype.id() == TypeId::Str, to_wide = to_dtype.id() == TypeId::Str;
    bool from_swapped = !from_dtype.is_native(), to_swapped = !to_dtype.is_native();
    Index from_length = from_dtype.itemsize() / (from_wide ? 4 : 1);
    Index to_length = to_dtype.itemsize() / (to_wide ? 4 : 1);
    Index used = std::min(from_length, to_length);
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      if (from_wide == to_wide && from_swapped == to_swapped) {
        Index bytes = used * (from_wide ? 4 : 1);
        std::memmove(to, from, static_cast<std::size_t>(bytes));
      } else {
        for (Index k = 0; k < used; ++k) {
          std::uint32_t c = from_wide ? character(from + 4 * k, from_swapped) : static_cast<std::uint8_t>(from[k]);
          if (from_wide != to_wide && c > 127) throw from_wide ? encode_error(c, k) : decode_error(c, k);
          if (to_wide) {
            store(to + 4 * k, to_swapped ? __builtin_bswap32(c) : c);
          } else {
            to[k] = static_cast<std::byte>(c);
          }
        }
      }
      Index written = used * (to_wide ? 4 : 1);
      std::memset(to + written, 0, static_cast<std::size_t>(to_dtype.itemsize() - written));
    }
  }
  DType from_dtype, to_dtype;
};

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

std::string element_text(const DType& d, const std::byte* p) {
  std::string out;
  if (d.id() == TypeId::Bytes) {
    Index n = d.itemsize();
    while (n > 0 && p[n - 1] == std::byte{0}) --n;
    out.assign(reinterpret_cast<const char*>(p), static_cast<std::size_t>(n));
    return out;
  }
  Index n = d.itemsize() / 4;
  while (n > 0 && load<std::uint32_t>(p + 4 * (n - 1)) == 0) --n;
  for (Index i = 0; i < n; ++i) append_utf8(out, character(p + 4 * i, !d.is_native()));
  return out;
}

/// As Python shows such a string in an error.
std::string shown_text(const std::string& text, bool bytes) {
  char quote = text.find('\'') != std::string::npos && text.find('"') == std::string::npos ? '"' : '\'';
  std::string out = bytes ? "b" : "";
  out += quote;
  for (char c : text) {
    unsigned char u = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (u < 0x20 || u == 0x7f || (bytes && u > 0x7f)) {
      out += fmt::format("\\x{:02x}", u);
    } else {
      out += c;
    }
  }
  return out + quote;
}

struct FromTextImpl : Caster::Impl {
  FromTextImpl(DType f, DType t) : from_dtype(std::move(f)), to_dtype(std::move(t)) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    bool bytes = from_dtype.id() == TypeId::Bytes;
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      std::string text = element_text(from_dtype, from);
      checkpoint(300);
      if (to_dtype.id() == TypeId::Bool) {
        store<bool>(to, !text.empty());
      } else if (is_time(to_dtype.id())) {
        const TimeMeta meta = time_meta(to_dtype);
        const std::int64_t x = to_dtype.id() == TypeId::DateTime64 ? parse_time(text, &meta, Casting::SameKind, nullptr)
                                                                   : parse_length(text);
        store(to, x);
        if (!to_dtype.is_native()) swap_elements(to, to_stride, 1, to_dtype);
      } else {
        parse_number_text(text, shown_text(text, bytes), bytes, to_dtype, to);
        if (!to_dtype.is_native()) swap_elements(to, to_stride, 1, to_dtype);
      }
    }
  }
  DType from_dtype, to_dtype;
};

/// One unit of time to another.
struct TimeImpl : Caster::Impl {
  TimeImpl(const DType& f, const DType& t)
      : cast(f.id(), time_meta(f), time_meta(t)), from_swapped(!f.is_native()), to_swapped(!t.is_native()) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      std::uint64_t x = load<std::uint64_t>(from);
      if (from_swapped) x = __builtin_bswap64(x);
      std::uint64_t y = static_cast<std::uint64_t>(cast(static_cast<std::int64_t>(x)));
      store(to, to_swapped ? __builtin_bswap64(y) : y);
    }
  }
  TimeCast cast;
  bool from_swapped, to_swapped;
};

/// Real numbers to counts of time: nan is NaT.
struct RealTimeImpl : Caster::Impl {
  RealTimeImpl(const DType& f, const DType& t) : to_real(f, DType::of(TypeId::Float64)), swapped(!t.is_native()) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus& status) const override {
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      std::byte element[8];
      to_real(element, 8, from, from_stride, 1, status);
      const double x = load<double>(element);
      const bool fits = x >= -0x1p63 && x < 0x1p63;
      if (!fits && x == x) status.raise(kFpInvalid);
      const std::uint64_t bits = static_cast<std::uint64_t>(fits ? static_cast<std::int64_t>(x) : kNat);
      store(to, swapped ? __builtin_bswap64(bits) : bits);
    }
  }
  Caster to_real;
  bool swapped;
};

struct ToTextImpl : Caster::Impl {
  ToTextImpl(DType f, DType t) : from_dtype(std::move(f)), to_dtype(std::move(t)) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      std::byte element[16];
      checkpoint(300);
      std::memcpy(element, from, static_cast<std::size_t>(from_dtype.itemsize()));
      if (!from_dtype.is_native()) swap_elements(element, from_dtype.itemsize(), 1, from_dtype);
      std::string text = is_time(from_dtype.id()) ? time_str(load<std::int64_t>(element), from_dtype.id(), time_meta(from_dtype))
                                                  : number_text(from_dtype.id(), element);
      std::memset(to, 0, static_cast<std::size_t>(to_dtype.itemsize()));
      bool wide = to_dtype.id() == TypeId::Str;
      std::size_t room = static_cast<std::size_t>(to_dtype.itemsize() / (wide ? 4 : 1));
      if (from_dtype.id() == TypeId::DateTime64 && text.size() > room) {
        throw runtime_error(
            fmt::format("The string provided for NumPy ISO datetime formatting was too short, with length {}", room));
      }
      for (std::size_t k = 0; k < std::min(room, text.size()); ++k) {
        std::uint32_t c = static_cast<unsigned char>(text[k]);
        if (wide) {
          store(to + 4 * k, to_dtype.is_native() ? c : __builtin_bswap32(c));
        } else {
          to[k] = static_cast<std::byte>(c);
        }
      }
    }
  }
  DType from_dtype, to_dtype;
};

/// Raw bytes, cut or padded.
struct RawImpl : Caster::Impl {
  RawImpl(Index f, Index t) : from_size(f), to_size(t) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    Index used = std::min(from_size, to_size);
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      std::memmove(to, from, static_cast<std::size_t>(used));
      std::memset(to + used, 0, static_cast<std::size_t>(to_size - used));
    }
  }
  Index from_size, to_size;
};

struct Part {
  Caster cast;
  Index from_offset, to_offset;
};

/// Several casts from places in one element to places in another: fields, a value into every field, one field out.
struct PartsImpl : Caster::Impl {
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus& status) const override {
    if (clear) {
      for (Index i = 0; i < count; ++i) std::memset(to + i * to_stride, 0, static_cast<std::size_t>(clear));
    }
    for (const Part& part : parts) {
      part.cast(to + part.to_offset, to_stride, from + part.from_offset, from_stride, count, status);
    }
  }
  std::vector<Part> parts;
  Index clear = 0;
};

/// A subarray, or one value into all of it.
struct SubarrayImpl : Caster::Impl {
  SubarrayImpl(const DType& f, const DType& t) : cast(f.base(), t.base()) {
    to_size = t.base().itemsize();
    length = to_size ? t.itemsize() / to_size : 0;
    step = f.has_subarray() ? f.base().itemsize() : 0;
  }
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus& status) const override {
    for (Index i = 0; i < count; ++i) cast(to + i * to_stride, to_size, from + i * from_stride, step, length, status);
  }
  Caster cast;
  Index to_size, length, step;
};

struct ObjectImpl : Caster::Impl {
  ObjectImpl(DType f, DType t) : from_dtype(std::move(f)), to_dtype(std::move(t)) {}
  void run(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
           FpStatus&) const override {
    const ObjectHooks& hooks = object_hooks();
    bool in = from_dtype.id() == TypeId::Object, out = to_dtype.id() == TypeId::Object;
    for (Index i = 0; i < count; ++i, to += to_stride, from += from_stride) {
      checkpoint(4);
      if (in && out) {
        hooks.copy(to, from);
      } else if (out) {
        hooks.from_element(to, from, from_dtype);
      } else {
        hooks.to_element(to, to_dtype, from);
      }
    }
  }
  DType from_dtype, to_dtype;
};

/// Whether fields cover every byte of an element: what lies between them is not for a copy to overwrite.
bool has_gaps(const DType& d) {
  if (d.has_subarray()) return has_gaps(d.base());
  if (!d.has_fields()) return false;
  Index covered = 0;
  for (const Field& f : d.fields()) {
    if (has_gaps(f.dtype)) return true;
    covered += f.dtype.itemsize();
  }
  return covered < d.itemsize();
}

std::unique_ptr<Caster::Impl> make_fields(const DType& from, const DType& to) {
  auto impl = std::make_unique<PartsImpl>();
  if (from.has_fields() && to.has_fields()) {
    auto x = from.fields(), y = to.fields();
    if (x.size() != y.size()) throw cast_error(from, to, "unsafe");
    for (std::size_t i = 0; i < x.size(); ++i) {
      impl->parts.push_back({Caster(x[i].dtype, y[i].dtype), x[i].offset, y[i].offset});
    }
  } else if (to.has_fields()) {
    for (const Field& f : to.fields()) impl->parts.push_back({Caster(from, f.dtype), 0, f.offset});
  } else {
    if (from.fields().size() != 1) throw cast_error(from, to, "unsafe");
    const Field& f = from.fields()[0];
    impl->parts.push_back({Caster(f.dtype, to), f.offset, 0});
  }
  return impl;
}

std::unique_ptr<Caster::Impl> make(const DType& from, const DType& to) {
  TypeId x = from.id(), y = to.id();
  if (x == TypeId::Object || y == TypeId::Object) return std::make_unique<ObjectImpl>(from, to);
  if (is_numeric(x) && is_numeric(y)) {
    if (x == y) {
      if (from.is_native() == to.is_native()) return std::make_unique<CopyImpl>(from.itemsize());
      return std::make_unique<SwapCopyImpl>(from);
    }
    return std::make_unique<NumberImpl>(from, to);
  }
  if (x == TypeId::Void && y == TypeId::Void && from == to && !from.has_objects() && !has_gaps(to)) {
    return std::make_unique<CopyImpl>(from.itemsize());
  }
  if (from.has_subarray() && to.has_subarray() && from.subshape() != to.subshape()) {
    throw value_error(fmt::format("could not broadcast input array from shape {} into shape {}",
                                  nd::to_string(from.subshape()), nd::to_string(to.subshape())));
  }
  if (to.has_subarray()) return std::make_unique<SubarrayImpl>(from, to);
  if (from.has_fields() || to.has_fields()) return make_fields(from, to);
  if (from.has_subarray()) {
    if (from.base().itemsize() == 0 || from.itemsize() != from.base().itemsize()) throw cast_error(from, to, "unsafe");
    return make(from.base(), to);
  }
  auto is_text = [](TypeId id) { return id == TypeId::Bytes || id == TypeId::Str; };
  if (is_text(x) && is_text(y)) {
    if (from == to) return std::make_unique<CopyImpl>(from.itemsize());
    return std::make_unique<TextImpl>(from, to);
  }
  if (is_text(x) && (is_numeric(y) || is_time(y))) return std::make_unique<FromTextImpl>(from, to);
  if ((is_numeric(x) || is_time(x)) && is_text(y)) return std::make_unique<ToTextImpl>(from, to);
  if (x == TypeId::Void || y == TypeId::Void) return std::make_unique<RawImpl>(from.itemsize(), to.itemsize());
  if (x == y) {
    if (from.unit() == to.unit() || TimeCast(x, time_meta(from), time_meta(to)).is_identity()) {
      if (from.is_native() == to.is_native()) return std::make_unique<CopyImpl>(8);
      return std::make_unique<SwapCopyImpl>(from);
    }
    return std::make_unique<TimeImpl>(from, to);
  }
  if (is_time(y) && (is_float(x) || is_complex_id(x))) return std::make_unique<RealTimeImpl>(from, to);
  auto as_integer = [](const DType& d) {
    if (!is_time(d.id())) return d;
    DType i = DType::of(TypeId::Int64);
    return d.is_native() ? i : i.newbyteorder('>');
  };
  DType plain_from = as_integer(from), plain_to = as_integer(to);
  if (is_numeric(plain_from.id()) && is_numeric(plain_to.id()) && x != y) return make(plain_from, plain_to);
  throw cast_error(from, to, "unsafe");
}

}  // namespace

Caster::Caster(const DType& from, const DType& to) : impl_(make(from, to)) {}
Caster::Caster(Caster&&) noexcept = default;
Caster& Caster::operator=(Caster&&) noexcept = default;
Caster::~Caster() = default;

void Caster::operator()(std::byte* to, Index to_stride, const std::byte* from, Index from_stride, Index count,
                        FpStatus& status) const {
  impl_->run(to, to_stride, from, from_stride, count, status);
}

bool Caster::is_copy() const { return impl_->copy; }

}  // namespace nd
