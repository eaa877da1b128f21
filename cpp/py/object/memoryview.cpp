// memoryview: a window on another object's bytes, seen as items of a format.
#include <cmath>
#include <cstring>
#include <limits>

#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/bytes_internal.h"
#include "py/object/number.h"
#include "py/vm/index_argument.h"
#include "py/vm/patience.h"

namespace py {

Memoryview::Memoryview(BufferView v) : Object(types.memoryview), view(std::move(v)) {
  // Strides without a shape say that there are no axes: one item.
  if (view.shape.empty() && !view.strides.empty()) {
    view.strides.clear();
    return;
  }
  if (view.shape.empty() && view.itemsize > 0) view.shape = {view.size / view.itemsize};
  if (view.strides.empty()) {
    view.strides.resize(view.shape.size());
    std::int64_t step = view.itemsize;
    for (std::size_t k = view.shape.size(); k-- > 0;) {
      view.strides[k] = step;
      step *= view.shape[k];
    }
  }
  if (ByteArray* a = cast<ByteArray>(view.owner)) ++a->exports;
}
Memoryview::~Memoryview() { release_view(); }
void Memoryview::release_view() {
  if (ByteArray* a = view.owner ? cast<ByteArray>(view.owner) : nullptr) --a->exports;
  view.owner = Value();
  released = true;
}

Ref<Memoryview> make_memoryview(BufferView view) { return make<Memoryview>(std::move(view)); }

namespace {

template <class Fn>
void each_item(const BufferView& v, std::size_t axis, const std::byte* p, Fn&& fn) {
  if (axis == v.shape.size()) return fn(p);
  for (std::int64_t i = 0; i < v.shape[axis]; ++i) each_item(v, axis + 1, p + i * v.strides[axis], fn);
}

std::int64_t item_count(const BufferView& v) {
  std::int64_t n = 1;
  for (std::int64_t s : v.shape) n *= s;
  return n;
}

/// The one character of a native format whose items have this size; 0 if it is none. A `long` may have four bytes.
char item_code(const BufferView& v) {
  std::string_view f = v.format;
  if (!f.empty() && (f[0] == '@' || f[0] == '=' || f[0] == '<')) f.remove_prefix(1);
  const char code = f.size() == 1 ? f[0] : '\0';
  if (v.itemsize == 4 && (code == 'l' || code == 'L')) return code == 'l' ? 'i' : 'I';
  return native_item_size(code) == v.itemsize ? code : '\0';
}

template <class T>
T load(const std::byte* p) {
  T t;
  std::memcpy(&t, p, sizeof t);
  return t;
}
template <class T>
bool store_int(std::byte* p, const Value& v) {
  auto i = int_value(v);
  std::int64_t n = 0;
  if (i) {
    n = *i;
    if (n < static_cast<std::int64_t>(std::numeric_limits<T>::min())) return false;
    if (sizeof(T) < 8 && n > static_cast<std::int64_t>(std::numeric_limits<T>::max())) return false;
  } else {
    const BigInt b = big_value(v);
    if (std::is_signed_v<T> || b.sign() < 0 || bit_length(b) > 64) return false;
    n = static_cast<std::int64_t>(static_cast<std::uint64_t>(b));
  }
  const T t = static_cast<T>(n);
  std::memcpy(p, &t, sizeof t);
  return true;
}

}  // namespace

bool is_contiguous(const BufferView& v) {
  if (v.strides.empty()) return true;
  std::int64_t step = v.itemsize;
  for (std::size_t k = v.shape.size(); k-- > 0;) {
    if (v.shape[k] > 1 && v.strides[k] != step) return v.size == 0;
    step *= v.shape[k];
  }
  return true;
}

std::string buffer_bytes(const BufferView& v) {
  if (v.shape.empty() || v.strides.empty() || is_contiguous(v)) {
    std::string whole;
    append_text(whole, {reinterpret_cast<const char*>(v.data), static_cast<std::size_t>(v.size)});
    return whole;
  }
  std::string out;
  each_item(v, 0, v.data, [&](const std::byte* p) {
    worked(8);
    out.append(reinterpret_cast<const char*>(p), static_cast<std::size_t>(v.itemsize));
  });
  return out;
}

int native_item_size(char code) {
  switch (code) {
    case 'c': case 'b': case 'B': case '?': return 1;
    case 'h': case 'H': case 'e': return 2;
    case 'i': case 'I': case 'f': return 4;
    case 'l': case 'L': case 'q': case 'Q': case 'n': case 'N': case 'd': case 'P': return 8;
    default: return 0;
  }
}

static double half_to_double(std::uint16_t h) {
  const int exponent = h >> 10 & 31;
  const double m = h & 1023;
  const double d = exponent == 0 ? std::ldexp(m, -24) : exponent == 31 ? (m ? std::nan("") : HUGE_VAL) : std::ldexp(m + 1024, exponent - 25);
  return h >> 15 ? -d : d;
}

Outcome unpack_item(VM& vm, const std::byte* p, char code) {
  switch (code) {
    case 'c': return make_bytes(std::string(1, static_cast<char>(*p)));
    case 'b': return Value::small_int(load<std::int8_t>(p));
    case 'B': return Value::small_int(load<std::uint8_t>(p));
    case '?': return Value::boolean(load<std::uint8_t>(p) != 0);
    case 'h': return Value::small_int(load<std::int16_t>(p));
    case 'H': return Value::small_int(load<std::uint16_t>(p));
    case 'i': return Value::small_int(load<std::int32_t>(p));
    case 'I': return Value::small_int(load<std::uint32_t>(p));
    case 'l': case 'q': case 'n': return make_int(load<std::int64_t>(p));
    case 'L': case 'Q': case 'N': case 'P': return make_uint(load<std::uint64_t>(p));
    case 'e': return Value::real(half_to_double(load<std::uint16_t>(p)));
    case 'f': return Value::real(load<float>(p));
    case 'd': return Value::real(load<double>(p));
    default: return vm.raise(exc.NotImplementedError, "memoryview: format {} not supported", code);
  }
}

Outcome pack_item(VM& vm, std::byte* p, char code, const Value& v) {
  const auto invalid_type = [&] { return vm.type_error("memoryview: invalid type for format '{}'", code); };
  const auto invalid_value = [&] { return vm.value_error("memoryview: invalid value for format '{}'", code); };
  switch (code) {
    case 'c':
      if (!cast<Bytes>(v)) return invalid_type();
      if (bytes_data(v).size() != 1) return invalid_value();
      *p = static_cast<std::byte>(bytes_data(v)[0]);
      return Value::none();
    case '?': {
      auto b = VM::truth_fast(v);
      *p = static_cast<std::byte>(b.value_or(true));
      return Value::none();
    }
    case 'f': case 'd': {
      if (!is_float(v) && !is_int(v) && !type_of(v)->slots.to_float) return invalid_type();
      auto d = vm.as_double(v);
      PY_CHECK(d);
      if (code == 'f') {
        const float f = static_cast<float>(*d);
        std::memcpy(p, &f, 4);
      } else {
        std::memcpy(p, &*d, 8);
      }
      return Value::none();
    }
    default: break;
  }
  Value n = v;
  if (!is_int(v)) {
    if (!type_of(v)->slots.index) return invalid_type();
    auto i = vm.as_int64(v);
    PY_CHECK(i);
    n = make_int(*i);
  }
  bool ok = false;
  switch (code) {
    case 'b': ok = store_int<std::int8_t>(p, n); break;
    case 'B': ok = store_int<std::uint8_t>(p, n); break;
    case 'h': ok = store_int<std::int16_t>(p, n); break;
    case 'H': ok = store_int<std::uint16_t>(p, n); break;
    case 'i': ok = store_int<std::int32_t>(p, n); break;
    case 'I': ok = store_int<std::uint32_t>(p, n); break;
    case 'l': case 'q': case 'n': ok = store_int<std::int64_t>(p, n); break;
    case 'L': case 'Q': case 'N': ok = store_int<std::uint64_t>(p, n); break;
    default: return vm.raise(exc.NotImplementedError, "memoryview: format {} not supported", code);
  }
  if (!ok) return invalid_value();
  return Value::none();
}

namespace {

Memoryview* open_view(VM& vm, const Value& self) {
  auto* m = self.as<Memoryview>();
  if (!m->released) return m;
  static_cast<void>(vm.value_error("operation forbidden on released memoryview object"));
  return nullptr;
}

/// A class in Python that lends its memory by __buffer__.
Task view_by_method(VM& vm, Value v) {
  constexpr int kFullReadOnly = 284;
  Value view = co_await vm.call_special(v, "__buffer__", {make_int(kFullReadOnly)});
  if (!cast<Memoryview>(view)) co_return vm.type_error("__buffer__ returned non-memoryview object");
  co_return view;
}

Outcome memoryview_new(VM& vm, const Args& args) {
  const Value& v = args[1];
  if (Memoryview* m = cast<Memoryview>(v)) {
    PY_CHECK(open_view(vm, v));
    return make<Memoryview>(m->view);
  }
  if (!type_of(v)->slots.get_buffer && type_of(v)->lookup("__buffer__")) return view_by_method(vm, v);
  if (!type_of(v)->slots.get_buffer)
    return vm.type_error("memoryview: a bytes-like object is required, not '{}'", type_name(v));
  BufferView view;
  PY_CHECK(get_strided_buffer(vm, v, &view));
  return make<Memoryview>(std::move(view));
}

Outcome memoryview_repr(VM&, const Value& self) {
  const auto* m = self.as<Memoryview>();
  return make_str(fmt::format("<{}memory at {:#x}>", m->released ? "released " : "", reinterpret_cast<std::uintptr_t>(m)));
}

Outcome memoryview_hash(VM& vm, const Value& self) {
  Memoryview* m = open_view(vm, self);
  PY_CHECK(m);
  if (!m->view.readonly) return vm.value_error("cannot hash writable memoryview object");
  const char code = item_code(m->view);
  if (code != 'B' && code != 'b' && code != 'c')
    return vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  return make_int(hash_bytes(buffer_bytes(m->view)));
}

Outcome memoryview_len(VM& vm, const Value& self) {
  Memoryview* m = open_view(vm, self);
  PY_CHECK(m);
  if (m->view.shape.empty()) return vm.type_error("0-dim memory has no length");
  return make_int(m->view.shape[0]);
}

Outcome to_list(VM& vm, const BufferView& v, std::size_t axis, const std::byte* p, char code) {
  if (axis == v.shape.size()) return unpack_item(vm, p, code);
  std::vector<Value> items;
  items.reserve(static_cast<std::size_t>(v.shape[axis]));
  for (std::int64_t i = 0; i < v.shape[axis]; ++i) {
    worked(20);
    items.push_back(PY_TRY(to_list(vm, v, axis + 1, p + i * v.strides[axis], code)));
  }
  return make_list(std::move(items));
}

Outcome memoryview_tolist(VM& vm, const Args& args) {
  Memoryview* m = open_view(vm, args[0]);
  PY_CHECK(m);
  return to_list(vm, m->view, 0, m->view.data, item_code(m->view));
}

Outcome memoryview_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  if (op != CmpOp::Eq && op != CmpOp::Ne) return Value::not_implemented();
  const auto answer = [&](bool equal) { return Value::boolean(equal == (op == CmpOp::Eq)); };
  auto* m = self.as<Memoryview>();
  if (self.same(other)) return answer(true);
  if (m->released) return answer(false);
  BufferView view;
  if (Memoryview* o = cast<Memoryview>(other)) {
    if (o->released) return answer(false);
    view = o->view;
  } else {
    if (!type_of(other)->slots.get_buffer || !get_strided_buffer(vm, other, &view)) {
      vm.clear_error();
      return Value::not_implemented();
    }
    if (view.shape.empty()) view.shape = {view.size / view.itemsize};
  }
  if (m->view.shape != view.shape) return answer(false);
  if (m->view.format == view.format && item_code(m->view) != 'f' && item_code(m->view) != 'd')
    return answer(same_text(buffer_bytes(m->view), buffer_bytes(view)));
  Memoryview* whole = new Memoryview(view);
  const Value keep(whole);
  Value a = PY_TRY(to_list(vm, m->view, 0, m->view.data, item_code(m->view)));
  Value b = PY_TRY(to_list(vm, whole->view, 0, whole->view.data, item_code(whole->view)));
  return vm.compare(op, a, b);
}

/// Where the item at the index (an int, or a tuple of ints) is; null: an exception is set.
std::byte* item_address(VM& vm, const BufferView& v, const Value* indices, std::size_t count) {
  std::byte* p = v.data;
  for (std::size_t k = 0; k < count; ++k) {
    auto i = index_value(vm, is_int(indices[k]) ? indices[k] : make_int(vm.as_int64(indices[k]).value_or(0)));
    if (!i || vm.error()) return nullptr;
    if (*i < 0) *i += v.shape[k];
    if (*i < 0 || *i >= v.shape[k]) {
      static_cast<void>(vm.index_error("index out of bounds on dimension {}", k + 1));
      return nullptr;
    }
    p += *i * v.strides[k];
  }
  return p;
}

/// The item that the key selects, or null with *slice set, or null with an exception.
std::byte* find_item(VM& vm, const BufferView& v, const Value& key) {
  if (has_index(key)) {
    if (v.shape.empty()) {
      static_cast<void>(vm.type_error("invalid indexing of 0-dim memory"));
      return nullptr;
    }
    if (v.shape.size() > 1) {
      static_cast<void>(vm.raise(exc.NotImplementedError, "multi-dimensional sub-views are not implemented"));
      return nullptr;
    }
    return item_address(vm, v, &key, 1);
  }
  if (is_tuple(key)) {
    const auto& items = key.as<Tuple>()->items;
    bool ints = true;
    for (const Value& i : items) ints = ints && has_index(i);
    if (ints && items.size() == v.shape.size()) return item_address(vm, v, items.data(), items.size());
    if (ints && items.size() > v.shape.size()) {
      static_cast<void>(vm.type_error("cannot index {}-dimension view with {}-element tuple", v.shape.size(), items.size()));
      return nullptr;
    }
    if (ints) {
      static_cast<void>(vm.raise(exc.NotImplementedError, "sub-views are not implemented"));
      return nullptr;
    }
  }
  static_cast<void>(vm.type_error("memoryview: invalid slice key"));
  return nullptr;
}

bool slice_view(VM& vm, const BufferView& v, const Slice& slice, BufferView* out) {
  if (v.shape.empty()) {
    static_cast<void>(vm.type_error("invalid indexing of 0-dim memory"));
    return false;
  }
  auto b = slice_bounds(vm, slice, v.shape[0]);
  if (!b) return false;
  *out = v;
  out->data = v.data + b->start * v.strides[0];
  out->shape[0] = b->count;
  out->strides[0] = v.strides[0] * b->step;
  out->size = item_count(*out) * v.itemsize;
  return true;
}

Outcome memoryview_getitem(VM& vm, const Value& self, const Value& key) {
  if (needs_index_call(key)) return with_index(vm, memoryview_getitem, self, key);
  Memoryview* m = open_view(vm, self);
  PY_CHECK(m);
  if (Slice* slice = cast<Slice>(key)) {
    BufferView part;
    PY_CHECK(slice_view(vm, m->view, *slice, &part));
    return make<Memoryview>(std::move(part));
  }
  if (key.is_ellipsis()) return self;
  if (m->view.shape.empty() && is_tuple(key) && key.as<Tuple>()->size() == 0) return unpack_item(vm, m->view.data, item_code(m->view));
  const std::byte* p = find_item(vm, m->view, key);
  PY_CHECK(p);
  return unpack_item(vm, p, item_code(m->view));
}

Outcome memoryview_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  Memoryview* m = open_view(vm, self);
  PY_CHECK(m);
  if (!v) return vm.type_error("cannot delete memory");
  if (m->view.readonly) return vm.type_error("cannot modify read-only memory");
  if (Slice* slice = cast<Slice>(key)) {
    BufferView part, source;
    PY_CHECK(slice_view(vm, m->view, *slice, &part));
    PY_CHECK(get_strided_buffer(vm, v, &source));
    if (source.shape.empty()) source.shape = {source.size / source.itemsize};
    if (source.shape != part.shape || source.format != part.format)
      return vm.value_error("memoryview assignment: lvalue and rvalue have different structures");
    const std::string data = buffer_bytes(source);
    std::size_t at = 0;
    each_item(part, 0, part.data, [&](const std::byte* p) {
      std::memcpy(const_cast<std::byte*>(p), data.data() + at, static_cast<std::size_t>(part.itemsize));
      at += static_cast<std::size_t>(part.itemsize);
    });
    return Value::none();
  }
  std::byte* p = find_item(vm, m->view, key);
  PY_CHECK(p);
  return pack_item(vm, p, item_code(m->view), v);
}

Outcome memoryview_contains(VM& vm, const Value& self, const Value& item) {
  Memoryview* m = open_view(vm, self);
  PY_CHECK(m);
  return vm.contains(PY_TRY(to_list(vm, m->view, 0, m->view.data, item_code(m->view))), item);
}

/// Over the items of the first axis.
class MemoryIterator : public Object {
 public:
  explicit MemoryIterator(Value view) : Object(types.memory_iterator), view(std::move(view)) {}
  static Type* static_type() { return types.memory_iterator; }
  Value view;  // empty when dry
  std::int64_t at = 0;
};
Outcome memoryview_iter(VM& vm, const Value& self) {
  PY_CHECK(open_view(vm, self));
  return make<MemoryIterator>(self);
}
Outcome memory_iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<MemoryIterator>();
  if (!it->view) return Outcome::exhausted();
  Memoryview* m = open_view(vm, it->view);
  PY_CHECK(m);
  if (m->view.shape.empty() || it->at >= m->view.shape[0]) {
    it->view = Value();
    return Outcome::exhausted();
  }
  return memoryview_getitem(vm, it->view, make_int(it->at++));
}

Outcome memoryview_get_buffer(VM& vm, const Value& self, BufferView* out, bool writable) {
  Memoryview* m = open_view(vm, self);
  PY_CHECK(m);
  if (writable && m->view.readonly) return vm.raise(exc.BufferError, "memoryview: underlying buffer is not writable");
  *out = m->view;
  return Value::none();
}

Outcome memoryview_tobytes(VM& vm, const Args& args) {
  Memoryview* m = open_view(vm, args[0]);
  PY_CHECK(m);
  if (args[1] && !args[1].is_none()) {
    if (!is_str(args[1])) return vm.type_error("tobytes() argument 'order' must be str or None, not {}", argument_name(args[1]));
    const std::string_view order = sv(args[1]);
    if (order != "C" && order != "F" && order != "A") return vm.value_error("order must be 'C', 'F' or 'A'");
    if (order == "F" && m->view.shape.size() > 1) {
      BufferView turned = m->view;
      turned.shape.assign(m->view.shape.rbegin(), m->view.shape.rend());
      turned.strides.assign(m->view.strides.rbegin(), m->view.strides.rend());
      return make_bytes(buffer_bytes(turned));
    }
  }
  return make_bytes(buffer_bytes(m->view));
}

Outcome memoryview_hex(VM& vm, const Args& args) {
  Memoryview* m = open_view(vm, args[0]);
  PY_CHECK(m);
  return hex_text(vm, buffer_bytes(m->view), args[1], args[2]);
}

Outcome memoryview_release(VM&, const Args& args) {
  args[0].as<Memoryview>()->release_view();
  return Value::none();
}
Outcome memoryview_enter(VM& vm, const Args& args) {
  PY_CHECK(open_view(vm, args[0]));
  return args[0];
}
Outcome memoryview_exit(VM&, const Args& args) {
  args[0].as<Memoryview>()->release_view();
  return Value::none();
}
Outcome memoryview_toreadonly(VM& vm, const Args& args) {
  Memoryview* m = open_view(vm, args[0]);
  PY_CHECK(m);
  BufferView view = m->view;
  view.readonly = true;
  return make<Memoryview>(std::move(view));
}

Outcome memoryview_cast(VM& vm, const Args& args) {
  Memoryview* m = open_view(vm, args[0]);
  PY_CHECK(m);
  if (!is_str(args[1])) return vm.type_error("cast() argument 'format' must be str, not {}", argument_name(args[1]));
  std::string_view format = sv(args[1]);
  if (!is_contiguous(m->view)) return vm.type_error("memoryview: casts are restricted to C-contiguous views");
  std::string_view code = format;
  if (code.size() == 2 && code[0] == '@') code.remove_prefix(1);
  const int size = code.size() == 1 ? native_item_size(code[0]) : 0;
  if (!size)
    return vm.value_error(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  const auto is_byte = [](char c) { return c == 'B' || c == 'b' || c == 'c'; };
  if (!is_byte(item_code(m->view)) && !is_byte(code[0]))
    return vm.type_error("memoryview: cannot cast between two non-byte formats");
  if (m->view.size % size) return vm.type_error("memoryview: length is not a multiple of itemsize");
  BufferView view = m->view;
  view.format = std::string(format);
  view.itemsize = size;
  view.shape = {view.size / size};
  view.strides = {size};
  if (args[2]) {
    if (!is_list(args[2]) && !is_tuple(args[2])) return vm.type_error("shape must be a list or a tuple");
    if (m->view.shape.size() > 1 && (is_list(args[2]) ? args[2].as<List>()->size() : args[2].as<Tuple>()->size()) > 1)
      return vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D");
    const auto& items = is_list(args[2]) ? args[2].as<List>()->items : args[2].as<Tuple>()->items;
    view.shape.clear();
    std::int64_t total = size;
    for (const Value& v : items) {
      if (!is_int(v)) return vm.type_error("memoryview.cast(): elements of shape must be integers");
      auto n = int_value(v);
      if (!n || *n <= 0) return vm.value_error("memoryview.cast(): elements of shape must be integers > 0");
      view.shape.push_back(*n);
      if (__builtin_mul_overflow(total, *n, &total)) return vm.value_error("memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    if (total != view.size) return vm.type_error("memoryview: product(shape) * itemsize != buffer size");
    view.strides.clear();
    if (view.shape.empty()) {
      Ref<Memoryview> out = make<Memoryview>(m->view);
      out->view.format = view.format;
      out->view.itemsize = size;
      out->view.shape.clear();
      out->view.strides.clear();
      return out;
    }
  }
  return make<Memoryview>(std::move(view));
}

Value tuple_of(const std::vector<std::int64_t>& v) {
  std::vector<Value> items;
  for (std::int64_t n : v) items.push_back(make_int(n));
  return make_tuple(std::move(items));
}

template <class Fn>
constexpr Getter property(Fn) {
  return [](VM& vm, const Value& self) -> Outcome {
    Memoryview* m = open_view(vm, self);
    PY_CHECK(m);
    return Fn()(m->view);
  };
}

bool fortran_contiguous(const BufferView& v) {
  std::int64_t step = v.itemsize;
  for (std::size_t k = 0; k < v.shape.size(); ++k) {
    if (v.shape[k] > 1 && v.strides[k] != step) return false;
    step *= v.shape[k];
  }
  return true;
}

}  // namespace

void init_memoryview_type() {
  Type* t = types.memoryview;
  t->flags &= ~Type::kBaseType;
  t->flags |= Type::kSequencePattern;
  t->set_doc("A window on the memory of an object that has the buffer protocol.");
  t->def_new("memoryview(object)", memoryview_new);
  Slots& s = t->slots;
  s.repr = memoryview_repr;
  s.hash = memoryview_hash;
  s.compare = memoryview_compare;
  s.len = memoryview_len;
  s.getitem = memoryview_getitem;
  s.setitem = memoryview_setitem;
  s.contains = memoryview_contains;
  s.iter = memoryview_iter;
  s.get_buffer = memoryview_get_buffer;
  t->def("tobytes(self, /, order='C')", memoryview_tobytes, "The bytes in view, copied.");
  t->def("tolist(self, /)", memoryview_tolist, "The items in view as a list, of lists where there are more axes.");
  t->def("hex(self, /, sep=?, bytes_per_sep=1)", memoryview_hex, "Two hexadecimal digits a byte.");
  t->def("release(self, /)", memoryview_release, "Let go of the object looked at.");
  t->def("toreadonly(self, /)", memoryview_toreadonly, "The same view, but through it nothing can be changed.");
  t->def("cast(self, /, format, shape=?)", memoryview_cast, "The same bytes seen as items of another format or shape.");
  t->def("__enter__(self, /)", memoryview_enter);
  t->def("__exit__(self, /, *args)", memoryview_exit);
  t->getset("obj", [](VM& vm, const Value& v) -> Outcome {
    Memoryview* m = open_view(vm, v);
    PY_CHECK(m);
    return m->view.owner;
  });
  t->getset("nbytes", property([](const BufferView& v) -> Outcome { return make_int(item_count(v) * v.itemsize); }));
  t->getset("readonly", property([](const BufferView& v) -> Outcome { return Value::boolean(v.readonly); }));
  t->getset("itemsize", property([](const BufferView& v) -> Outcome { return make_int(v.itemsize); }));
  t->getset("format", property([](const BufferView& v) -> Outcome { return make_str(v.format); }));
  t->getset("ndim", property([](const BufferView& v) -> Outcome { return int_of(v.shape.size()); }));
  t->getset("shape", property([](const BufferView& v) -> Outcome { return tuple_of(v.shape); }));
  t->getset("strides", property([](const BufferView& v) -> Outcome { return tuple_of(v.strides); }));
  t->getset("suboffsets", property([](const BufferView&) -> Outcome { return make_tuple({}); }));
  t->getset("c_contiguous", property([](const BufferView& v) -> Outcome { return Value::boolean(is_contiguous(v)); }));
  t->getset("f_contiguous", property([](const BufferView& v) -> Outcome { return Value::boolean(fortran_contiguous(v)); }));
  t->getset("contiguous",
            property([](const BufferView& v) -> Outcome { return Value::boolean(is_contiguous(v) || fortran_contiguous(v)); }));
  t->ready();
}

void init_memory_iterator_type() {
  Type* t = types.memory_iterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = memory_iterator_next;
  t->ready();
}

}  // namespace py
