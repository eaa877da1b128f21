// struct: Python values as bytes in a C-like layout, and back.
#include <cmath>
#include <cstring>

#include "py/builtin/modules.h"
#include "py/builtin/number_args.h"
#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/bytes_internal.h"
#include "py/object/exception.h"
#include "py/object/module.h"
#include "py/vm/patience.h"

namespace py {
namespace {

Type *error_type, *struct_type, *iterator_type;

struct Field {
  char code;
  std::int64_t count;   // bytes of s and p, otherwise repetitions
  std::int64_t offset;
  std::int64_t size;    // of one item
};

struct Layout {
  bool little = true, native = true;
  std::int64_t size = 0, values = 0;
  std::vector<Field> fields;
};

Outcome struct_error(VM& vm, std::string text) { return vm.raise_text(error_type, std::move(text)); }

std::int64_t standard_size(char c) {
  switch (c) {
    case 'x': case 'c': case 'b': case 'B': case '?': case 's': case 'p': return 1;
    case 'h': case 'H': case 'e': return 2;
    case 'i': case 'I': case 'l': case 'L': case 'f': return 4;
    case 'q': case 'Q': case 'd': return 8;
    default: return 0;
  }
}
std::int64_t native_size(char c) {
  if (c == 'x' || c == 's' || c == 'p') return 1;
  return native_item_size(c);
}

/// False: struct.error is set.
bool parse_layout(VM& vm, std::string_view s, Layout* out) {
  const auto fail = [&](const char* text) {
    static_cast<void>(struct_error(vm, text));
    return false;
  };
  std::size_t i = 0;
  bool align = true;
  if (!s.empty()) {
    switch (s[0]) {
      case '@': ++i; break;
      case '=': case '<': out->native = align = false; ++i; break;
      case '>': case '!': out->native = align = out->little = false; ++i; break;
      default: break;
    }
  }
  for (; i < s.size(); ++i) {
    if (s[i] == ' ' || (s[i] >= '\t' && s[i] <= '\r')) continue;
    std::int64_t count = 1;
    if (s[i] >= '0' && s[i] <= '9') {
      count = 0;
      for (; i < s.size() && s[i] >= '0' && s[i] <= '9'; ++i) {
        if (count > (std::int64_t{1} << 58)) return fail("total struct size too long");
        count = count * 10 + (s[i] - '0');
      }
      if (i == s.size()) return fail("repeat count given without format specifier");
    }
    const char c = s[i];
    const std::int64_t size = out->native ? native_size(c) : standard_size(c);
    if (!size) return fail("bad char in struct format");
    if (align && size > 1) {
      const std::int64_t rest = out->size % size;
      if (rest) out->size += size - rest;
    }
    std::int64_t bytes;
    if (__builtin_mul_overflow(size, count, &bytes) || out->size > (std::int64_t{1} << 62) - bytes)
      return fail("total struct size too long");
    if (c != 'x') {
      out->fields.push_back({c, count, out->size, size});
      out->values += c == 's' || c == 'p' ? 1 : count;
    }
    out->size += bytes;
  }
  return true;
}

double half_value(std::uint16_t h) {
  const int exponent = h >> 10 & 31;
  const double m = h & 1023;
  const double d = exponent == 0 ? std::ldexp(m, -24) : exponent == 31 ? (m ? std::nan("") : HUGE_VAL) : std::ldexp(m + 1024, exponent - 25);
  return h >> 15 ? -d : d;
}

/// False when too large.
bool half_bits(double d, std::uint16_t* out) {
  const std::uint16_t sign = std::signbit(d) ? 0x8000 : 0;
  d = std::fabs(d);
  if (std::isnan(d)) return *out = sign | 0x7e00, true;
  if (std::isinf(d)) return *out = sign | 0x7c00, true;
  if (d == 0) return *out = sign, true;
  int e = 0;
  std::frexp(d, &e);
  --e;
  const int shift = e < -14 ? 24 : 10 - e;
  std::uint32_t m = static_cast<std::uint32_t>(std::nearbyint(std::ldexp(d, shift)));
  std::uint32_t bits;
  if (e < -14)
    bits = m;  // rounding up to 1024 gives the smallest normal number by itself
  else
    bits = (static_cast<std::uint32_t>(e + 15) << 10) + (m - 1024);
  if (bits >= 0x7c00) return false;
  *out = static_cast<std::uint16_t>(sign | bits);
  return true;
}

void store(std::byte* p, std::uint64_t bits, std::int64_t size, bool little) {
  for (std::int64_t k = 0; k < size; ++k) p[little ? k : size - 1 - k] = static_cast<std::byte>(bits >> (8 * k) & 255);
}
std::uint64_t load(const std::byte* p, std::int64_t size, bool little) {
  std::uint64_t bits = 0;
  for (std::int64_t k = 0; k < size; ++k) bits |= static_cast<std::uint64_t>(p[little ? k : size - 1 - k]) << (8 * k);
  return bits;
}

Outcome pack_integer(VM& vm, std::byte* p, const Field& f, bool little, const Value& n) {
  if (!is_int(n)) return struct_error(vm, "required argument is not an integer");
  const bool is_signed = f.code >= 'a' && f.code != 'P';
  const int bits = static_cast<int>(8 * f.size);
  const auto out_of_range = [&] {
    if (is_signed) {
      const std::int64_t high = static_cast<std::int64_t>(~0ull >> (65 - bits));
      return struct_error(vm, fmt::format("'{}' format requires {} <= number <= {}", f.code, -high - 1, high));
    }
    return struct_error(vm, fmt::format("'{}' format requires 0 <= number <= {}", f.code, ~0ull >> (64 - bits)));
  };
  std::uint64_t raw;
  if (auto i = int_value(n)) {
    raw = static_cast<std::uint64_t>(*i);
    if (is_signed) {
      if (bits < 64 && (*i < -(1ll << (bits - 1)) || *i >= 1ll << (bits - 1))) return out_of_range();
    } else if (*i < 0 || (bits < 64 && *i >> bits)) {
      return out_of_range();
    }
  } else {
    const BigInt b = big_value(n);
    if (is_signed || bits < 64 || b.sign() < 0 || bit_length(b) > 64) return out_of_range();
    raw = static_cast<std::uint64_t>(b);
  }
  store(p, raw, f.size, little);
  return Value::none();
}

Outcome pack_double(VM& vm, std::byte* p, const Field& f, const Layout& l, double d) {
  if (f.code == 'd') {
    std::uint64_t bits;
    std::memcpy(&bits, &d, 8);
    if (std::isnan(d)) bits = bits >> 63 << 63 | 0x7FF8ull << 48;  // the payload tells our NaNs apart
    store(p, bits, 8, l.little);
  } else if (f.code == 'f') {
    const float x = static_cast<float>(d);
    if (std::isinf(x) && std::isfinite(d) && !l.native) return vm.overflow_error("float too large to pack with f format");
    std::uint32_t bits;
    std::memcpy(&bits, &x, 4);
    store(p, bits, 4, l.little);
  } else {
    std::uint16_t bits;
    if (!half_bits(d, &bits)) return vm.overflow_error("float too large to pack with e format");
    store(p, bits, 2, l.little);
  }
  return Value::none();
}

/// Writes the values into `out`, which is a bytearray being built. Values may need Python code (__float__, __bool__).
Task pack_values(VM& vm, Layout layout, Value target, std::int64_t at, Value values, std::size_t first) {
  std::vector<std::byte> out(static_cast<std::size_t>(layout.size));
  std::size_t next = first;
  for (const Field& f : layout.fields) {
    const std::int64_t items = f.code == 's' || f.code == 'p' ? 1 : f.count;
    for (std::int64_t k = 0; k < items; ++k) {
      Value v = values.as<Tuple>()->items[next++];
      std::byte* p = out.data() + f.offset + k * f.size;
      switch (f.code) {
        case 's': case 'p': {
          if (!cast<Bytes>(v) && !cast<ByteArray>(v))
            co_return struct_error(vm, fmt::format("argument for '{}' must be a bytes object", f.code));
          std::string_view data = bytes_data(v);
          if (f.code == 'p' && f.count > 0) {
            data = data.substr(0, static_cast<std::size_t>(std::min<std::int64_t>(f.count - 1, 255)));
            *p++ = static_cast<std::byte>(data.size());
          }
          const std::size_t room = static_cast<std::size_t>(f.code == 'p' ? std::max<std::int64_t>(0, f.count - 1) : f.count);
          if (room) std::memcpy(p, data.data(), std::min(data.size(), room));
          break;
        }
        case 'c':
          if (!cast<Bytes>(v) || bytes_data(v).size() != 1)
            co_return struct_error(vm, "char format requires a bytes object of length 1");
          *p = static_cast<std::byte>(bytes_data(v)[0]);
          break;
        case '?': {
          Value truth = co_await vm.truth(v);
          *p = static_cast<std::byte>(truth.is_true());
          break;
        }
        case 'd': case 'f': case 'e': {
          if (!is_real_number(v)) co_return struct_error(vm, "required argument is not a float");
          Value d = co_await vm.to_float(v);
          Value done = co_await pack_double(vm, p, f, layout, float_value(d));
          break;
        }
        default: {
          Value n = v;
          if (!is_int(v) && type_of(v)->slots.index) n = co_await vm.index(v);
          Value done = co_await pack_integer(vm, p, f, layout.little, n);
        }
      }
    }
  }
  const char* data = reinterpret_cast<const char*>(out.data());
  if (!target) co_return make_bytes(std::string(data, out.size()));
  BufferView view;
  if (!get_buffer(vm, target, &view, true)) co_return Outcome::error();
  if (at + layout.size <= view.size && layout.size) std::memcpy(view.data + at, data, out.size());
  co_return Value::none();
}

Outcome unpack_values(VM& vm, const Layout& layout, const std::byte* base) {
  Patience patience(vm);
  std::vector<Value> out;
  out.reserve(static_cast<std::size_t>(layout.values));
  for (const Field& f : layout.fields) {
    const std::byte* p = base + f.offset;
    if (f.code == 's' || f.code == 'p') {
      std::string data(reinterpret_cast<const char*>(p), static_cast<std::size_t>(f.count));
      if (f.code == 'p' && !data.empty()) {
        const std::size_t n = std::min<std::size_t>(static_cast<unsigned char>(data[0]), data.size() - 1);
        data = data.substr(1, n);
      }
      out.push_back(make_bytes(std::move(data)));
      continue;
    }
    for (std::int64_t k = 0; k < f.count; ++k, p += f.size) {
      PY_CHECK(patience.spend(2));
      const std::uint64_t bits = load(p, f.size, layout.little);
      switch (f.code) {
        case 'c': out.push_back(make_bytes(std::string(1, static_cast<char>(*p)))); break;
        case '?': out.push_back(Value::boolean(bits != 0)); break;
        case 'e': out.push_back(Value::real(half_value(static_cast<std::uint16_t>(bits)))); break;
        case 'f': {
          const std::uint32_t word = static_cast<std::uint32_t>(bits);
          float x;
          std::memcpy(&x, &word, 4);
          out.push_back(Value::real(x));
          break;
        }
        case 'd': {
          double x;
          std::memcpy(&x, &bits, 8);
          out.push_back(Value::real(x));
          break;
        }
        case 'b': case 'h': case 'i': case 'l': case 'q': case 'n': {
          const int shift = static_cast<int>(64 - 8 * f.size);
          out.push_back(make_int(static_cast<std::int64_t>(bits << shift) >> shift));
          break;
        }
        default: out.push_back(make_uint(bits));
      }
    }
  }
  return make_tuple(std::move(out));
}

class Struct : public Object {
 public:
  explicit Struct(Type* t) : Object(t) {}
  static Type* static_type() { return struct_type; }
  std::string format;
  Layout layout;
};

bool layout_of(VM& vm, const Value& format, std::string* text, Layout* out) {
  if (Struct* s = cast<Struct>(format)) {
    *out = s->layout;
    return true;
  }
  if (is_str(format)) {
    *text = std::string(str_view(format));
  } else if (cast<Bytes>(format)) {
    *text = std::string(bytes_data(format));
  } else {
    static_cast<void>(vm.type_error("Struct() argument 1 must be a str or bytes object, not {}", argument_name(format)));
    return false;
  }
  return parse_layout(vm, *text, out);
}

// Every function takes the layout from a format or from a Struct, as args[0].

Outcome struct_pack(VM& vm, const Args& args) {
  Layout l;
  std::string text;
  PY_CHECK(layout_of(vm, args[0], &text, &l));
  const std::int64_t given = static_cast<std::int64_t>(args[1].as<Tuple>()->size());
  if (given != l.values) return struct_error(vm, fmt::format("pack expected {} items for packing (got {})", l.values, given));
  if (l.size > kMaxItems) return memory_error(vm);
  return pack_values(vm, std::move(l), Value(), 0, args[1], 0);
}

/// Checks an offset against a buffer; false: struct.error is set.
bool check_offset(VM& vm, const Layout& l, std::int64_t size, std::int64_t* offset, bool packing) {
  if (*offset < 0) {
    if (*offset + l.size > 0) {
      static_cast<void>(struct_error(vm, packing ? fmt::format("no space to pack {} bytes at offset {}", l.size, *offset)
                                                 : fmt::format("not enough data to unpack {} bytes at offset {}", l.size, *offset)));
      return false;
    }
    if (*offset + size < 0) {
      static_cast<void>(struct_error(vm, fmt::format("offset {} out of range for {}-byte buffer", *offset, size)));
      return false;
    }
    *offset += size;
  }
  if (size - *offset < l.size) {
    static_cast<void>(struct_error(
        vm, fmt::format("{}_{} requires a buffer of at least {} bytes for {} {} bytes at offset {} (actual buffer size is {})",
                        packing ? "pack" : "unpack", packing ? "into" : "from", l.size + *offset, packing ? "packing" : "unpacking",
                        l.size, *offset, size)));
    return false;
  }
  return true;
}

Outcome struct_pack_into(VM& vm, const Args& args) {
  Layout l;
  std::string text;
  PY_CHECK(layout_of(vm, args[0], &text, &l));
  const auto& items = args[1].as<Tuple>()->items;
  if (items.empty()) return struct_error(vm, "pack_into expected buffer argument");
  if (items.size() < 2) return struct_error(vm, "pack_into expected offset argument");
  if (static_cast<std::int64_t>(items.size()) - 2 != l.values)
    return struct_error(vm, fmt::format("pack_into expected {} items for packing (got {})", l.values, items.size() - 2));
  BufferView view;
  if (!type_of(items[0])->slots.get_buffer || !get_buffer(vm, items[0], &view, true)) {
    vm.clear_error();
    return vm.type_error("argument must be read-write bytes-like object, not {}", type_name(items[0]));
  }
  auto offset = vm.as_int64(items[1]);
  PY_CHECK(offset);
  PY_CHECK(check_offset(vm, l, view.size, &*offset, true));
  return pack_values(vm, std::move(l), items[0], *offset, args[1], 2);
}

Outcome struct_unpack(VM& vm, const Args& args) {
  Layout l;
  std::string text;
  PY_CHECK(layout_of(vm, args[0], &text, &l));
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  if (view.size != l.size) return struct_error(vm, fmt::format("unpack requires a buffer of {} bytes", l.size));
  return unpack_values(vm, l, view.data);
}

Outcome struct_unpack_from(VM& vm, const Args& args) {
  Layout l;
  std::string text;
  PY_CHECK(layout_of(vm, args[0], &text, &l));
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  auto offset = vm.as_int64(args[2]);
  PY_CHECK(offset);
  PY_CHECK(check_offset(vm, l, view.size, &*offset, false));
  return unpack_values(vm, l, view.data + *offset);
}

class UnpackIterator : public Object {
 public:
  UnpackIterator(Layout l, BufferView v) : Object(iterator_type), layout(std::move(l)), view(std::move(v)) {}
  static Type* static_type() { return iterator_type; }
  Layout layout;
  BufferView view;
  std::int64_t at = 0;
};
Outcome struct_iter_unpack(VM& vm, const Args& args) {
  Layout l;
  std::string text;
  PY_CHECK(layout_of(vm, args[0], &text, &l));
  if (l.size == 0) return struct_error(vm, "cannot iteratively unpack with a struct of length 0");
  BufferView view;
  PY_CHECK(get_buffer(vm, args[1], &view));
  if (view.size % l.size)
    return struct_error(vm, fmt::format("iterative unpacking requires a buffer of a multiple of {} bytes", l.size));
  return make<UnpackIterator>(std::move(l), std::move(view));
}
Outcome unpack_iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<UnpackIterator>();
  BufferView now;
  if (!it->view.owner) return Outcome::exhausted();
  // A bytearray may have moved or shrunk since.
  PY_CHECK(get_buffer(vm, it->view.owner, &now));
  if (it->at + it->layout.size > std::min(now.size, it->view.size)) {
    it->view.owner = Value();
    return Outcome::exhausted();
  }
  it->at += it->layout.size;
  return unpack_values(vm, it->layout, now.data + it->at - it->layout.size);
}
Outcome unpack_iterator_hint(VM&, const Value& self) {
  auto* it = self.as<UnpackIterator>();
  return make_int(it->view.owner ? (it->view.size - it->at) / it->layout.size : 0);
}

Outcome struct_calcsize(VM& vm, const Args& args) {
  Layout l;
  std::string text;
  PY_CHECK(layout_of(vm, args[0], &text, &l));
  return make_int(l.size);
}

Outcome struct_new(VM& vm, const Args& args) {
  Ref<Struct> s = make<Struct>(args[0].as<Type>());
  PY_CHECK(layout_of(vm, args[1], &s->format, &s->layout));
  return s;
}
Outcome struct_repr(VM&, const Value& self) {
  return make_str(self.object()->type()->name() + "(" + str_repr(self.as<Struct>()->format) + ")");
}
Outcome struct_format(VM&, const Value& self) { return make_str(self.as<Struct>()->format); }
Outcome struct_size(VM&, const Value& self) { return make_int(self.as<Struct>()->layout.size); }

}  // namespace

void init_struct_module(VM&, Module& m) {
  if (!struct_type) {
    error_type = new_exception("struct", "error", exc.Exception);
    iterator_type = new_type("_struct", "unpack_iterator", types.object);
    iterator_type->flags &= ~Type::kBaseType;
    iterator_type->slots.make_instance = no_instances;
    iterator_type->slots.iter = return_self;
    iterator_type->slots.next = unpack_iterator_next;
    iterator_type->slots.length_hint = unpack_iterator_hint;
    iterator_type->ready();
    Type* t = struct_type = new_type("_struct", "Struct", types.object);
    t->set_doc("A layout, parsed once.");
    t->def_new("Struct(format)", struct_new);
    t->slots.repr = struct_repr;
    t->def("pack(self, /, *values)", struct_pack, "The values as bytes.");
    t->def("pack_into(self, /, *args)", struct_pack_into, "pack_into(buffer, offset, v1, ...): write the values into a buffer.");
    t->def("unpack(self, buffer, /)", struct_unpack, "The values in a buffer of exactly the layout's size.");
    t->def("unpack_from(self, /, buffer, offset=0)", struct_unpack_from, "The values at an offset of a buffer.");
    t->def("iter_unpack(self, buffer, /)", struct_iter_unpack, "An iterator over the records in a buffer.");
    t->getset("format", struct_format, nullptr, "The format as text.");
    t->getset("size", struct_size, nullptr, "The size in bytes.");
    t->ready();
  }
  m.set("__doc__", make_str("Python values as bytes in a C-like layout, and back."));
  m.set("error", Value(error_type));
  m.add_type(struct_type);
  m.def("pack(format, /, *values)", struct_pack, "The values as bytes in the given layout.");
  m.def("pack_into(format, /, *args)", struct_pack_into, "pack_into(format, buffer, offset, v1, ...): write into a buffer.");
  m.def("unpack(format, buffer, /)", struct_unpack, "The values in a buffer of exactly the layout's size.");
  m.def("unpack_from(format, /, buffer, offset=0)", struct_unpack_from, "The values at an offset of a buffer.");
  m.def("iter_unpack(format, buffer, /)", struct_iter_unpack, "An iterator over the records in a buffer.");
  m.def("calcsize(format, /)", struct_calcsize, "The size of the layout in bytes.");
}

}  // namespace py
