// bytes and bytearray: construction and slots. Methods in common are in bytes_methods.cpp, bytearray's own below.
#include <algorithm>

#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/bytes_internal.h"
#include "py/object/codecs.h"
#include "py/object/iterator_state.h"
#include "py/vm/index_argument.h"
#include "py/vm/patience.h"

namespace py {

Ref<Bytes> make_bytes(std::string data) {
  if (data.empty()) {
    static Bytes* const empty = [] {
      auto* b = new Bytes(std::string());
      b->retain();
      return b;
    }();
    return Ref<Bytes>(empty);
  }
  return make<Bytes>(std::move(data));
}

std::string_view bytes_data(const Value& v) {
  if (ByteArray* a = cast<ByteArray>(v)) return a->data;
  return v.as<Bytes>()->data;
}

Value bytes_like(const Value& self, std::string data) {
  if (cast<ByteArray>(self)) return make<ByteArray>(std::move(data));
  return make_bytes(std::move(data));
}

std::optional<int> byte_value(VM& vm, const Value& v, const char* message) {
  if (!has_index(v)) {
    static_cast<void>(not_an_integer(vm, v));
    return std::nullopt;
  }
  std::optional<std::int64_t> n;
  if (is_int(v)) {
    n = int_value(v).value_or(-1);
  } else {
    n = vm.as_int64(v);
    if (!n) return std::nullopt;
  }
  if (*n >= 0 && *n < 256) return static_cast<int>(*n);
  static_cast<void>(vm.raise_text(exc.ValueError, message));
  return std::nullopt;
}

bool get_buffer(VM& vm, const Value& v, BufferView* out, bool writable) {
  if (!get_strided_buffer(vm, v, out, writable)) return false;
  if (is_contiguous(*out)) return true;
  if (cast<Memoryview>(v)) {
    static_cast<void>(vm.raise(exc.BufferError, "memoryview: underlying buffer is not C-contiguous"));
  } else {
    static_cast<void>(vm.value_error("{} is not C-contiguous", type_of(v)->name()));
  }
  return false;
}

bool get_strided_buffer(VM& vm, const Value& v, BufferView* out, bool writable) {
  if (type_of(v)->slots.get_buffer) return !type_of(v)->slots.get_buffer(vm, v, out, writable).is_error();
  static_cast<void>(vm.type_error("a bytes-like object is required, not '{}'", type_name(v)));
  return false;
}

// ---- construction ----

bool bind_bytes_arguments(VM& vm, const char* name, const CallArgs& args, Value out[3]) {
  static const char* const kNames[] = {"source", "encoding", "errors"};
  if (args.npos + args.nkw() > 3) {
    static_cast<void>(vm.type_error("{}() takes at most 3 arguments ({} given)", name, args.npos + args.nkw()));
    return false;
  }
  for (std::size_t i = 0; i < args.npos; ++i) out[i] = args.data[i];
  for (std::size_t k = 0; k < args.nkw(); ++k) {
    const std::string_view key = sv((*args.names)[k]);
    std::size_t i = 0;
    while (i < 3 && key != kNames[i]) ++i;
    if (i == 3) {
      static_cast<void>(vm.type_error("{}() got an unexpected keyword argument '{}'", name, key));
      return false;
    }
    if (out[i]) {
      static_cast<void>(vm.type_error("argument for {}() given by name ('{}') and position ({})", name, key, i + 1));
      return false;
    }
    out[i] = args.keyword_value(k);
  }
  for (int i = 1; i < 3; ++i)
    if (out[i] && !is_str(out[i])) {
      static_cast<void>(vm.type_error("{}() argument '{}' must be str, not {}", name, kNames[i], argument_name(out[i])));
      return false;
    }
  return true;
}

Task bytes_from(VM& vm, Value source, Value encoding, Value errors, const char* name) {
  if (!source) {
    if (encoding) co_return vm.type_error("encoding without a string argument");
    if (errors) co_return vm.type_error("errors without a string argument");
    co_return make_bytes({});
  }
  if (is_str(source)) {
    if (!encoding) co_return vm.type_error("string argument without an encoding");
    co_return encode_text(vm, source, sv(encoding), errors ? sv(errors) : "strict");
  }
  if (encoding) co_return vm.type_error("encoding without a string argument");
  if (errors) co_return vm.type_error("errors without a string argument");
  if (std::string_view(name) == "bytes" && source.is_object() && !cast_exact<Bytes>(source)) {
    Value made = co_await vm.call_special(source, "__bytes__");
    if (made) {
      if (!cast<Bytes>(made)) co_return vm.type_error("__bytes__ returned non-bytes (type {})", type_name(made));
      co_return made;
    }
  }
  Outcome count = has_index(source) ? co_await vm.attempt(vm.index(source)) : Outcome(Value());
  if (count.is_error()) {
    // Python: an __index__ that refuses (an array's) leaves the buffer to be asked.
    if (!vm.error_is(exc.TypeError) || !type_of(source)->slots.get_buffer) co_return Outcome::error();
    vm.clear_error();
  } else if (count.value()) {
    Value n = count.value();
    auto size = int_value(n);
    if (!size) co_return vm.overflow_error("cannot fit '{}' into an index-sized integer", type_name(source));
    if (*size < 0) co_return vm.value_error("negative count");
    if (*size > kMaxItems) co_return memory_error(vm);
    std::string zeros;
    append_fill(zeros, static_cast<std::size_t>(*size), '\0');
    co_return make_bytes(std::move(zeros));
  }
  if (type_of(source)->slots.get_buffer) {
    BufferView buffer;
    if (!get_strided_buffer(vm, source, &buffer)) co_return Outcome::error();
    co_return make_bytes(buffer_bytes(buffer));
  }
  if (!type_of(source)->slots.iter && !type_of(source)->slots.getitem)
    co_return vm.type_error("cannot convert '{}' object to {}", type_name(source), name);
  Value it = co_await vm.iter(source);
  std::string out;
  const char* message = std::string_view(name) == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
  while (Value item = co_await vm.next(it)) {
    if (item.is_object() && has_index(item)) item = co_await vm.index(item);
    auto b = byte_value(vm, item, message);
    if (!b) co_return Outcome::error();
    out += static_cast<char>(*b);
    if (out.size() % 4096 == 0) co_await vm.checkpoint();
  }
  co_return make_bytes(std::move(out));
}

namespace {

Task bytes_new_slowly(VM& vm, Value cls, Value source, Value encoding, Value errors) {
  Value made = co_await bytes_from(vm, source, encoding, errors, "bytes");
  if (cls.as<Type>() == types.bytes) {
    if (made.object()->type() != types.bytes) co_return make_bytes(std::string(bytes_data(made)));
    co_return made;
  }
  co_return make<Bytes>(std::string(bytes_data(made)), cls.as<Type>());
}

Outcome bytes_new(VM& vm, Type* cls, const CallArgs& args) {
  Value bound[3];
  PY_CHECK(bind_bytes_arguments(vm, "bytes", args, bound));
  if (cls == types.bytes && cast_exact<Bytes>(bound[0]) && !bound[1] && !bound[2]) return bound[0];
  return bytes_new_slowly(vm, Value(cls), bound[0], bound[1], bound[2]);
}

// ---- slots that bytes and bytearray share ----

Outcome b_len(VM&, const Value& self) { return int_of(bytes_data(self).size()); }
Outcome b_truth(VM&, const Value& self) { return Value::boolean(!bytes_data(self).empty()); }
Outcome bytes_repr_slot(VM&, const Value& self) { return make_str(bytes_repr(bytes_data(self))); }
Outcome bytearray_repr(VM&, const Value& self) {
  // Python: a bytearray with an apostrophe is quoted as bytes are, but the apostrophe escaped as well.
  std::string text = bytes_repr(bytes_data(self));
  if (text[1] == '"') {
    std::string escaped;
    for (char c : text) escaped += c == '\'' ? std::string("\\'") : std::string(1, c);
    text = escaped;
  }
  return make_str(self.object()->type()->name() + "(" + text + ")");
}
Outcome bytes_hash(VM&, const Value& self) { return make_int(hash_bytes(bytes_data(self))); }

Outcome b_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  if (!cast<Bytes>(other) && !cast<ByteArray>(other)) return Value::not_implemented();
  const int c = compare_text(bytes_data(self), bytes_data(other));
  switch (op) {
    case CmpOp::Lt: return Value::boolean(c < 0);
    case CmpOp::Le: return Value::boolean(c <= 0);
    case CmpOp::Eq: return Value::boolean(c == 0);
    case CmpOp::Ne: return Value::boolean(c != 0);
    case CmpOp::Gt: return Value::boolean(c > 0);
    case CmpOp::Ge: return Value::boolean(c >= 0);
  }
  return Value::not_implemented();
}

Outcome b_contains(VM& vm, const Value& self, const Value& item) {
  if (needs_index_call(item)) return with_index(vm, b_contains, self, item);
  if (has_index(item)) {
    auto b = byte_value(vm, item);
    PY_CHECK(b);
    const char c = static_cast<char>(*b);
    return Value::boolean(find_bytes(bytes_data(self), std::string_view(&c, 1)) != std::string_view::npos);
  }
  BufferView view;
  PY_CHECK(get_buffer(vm, item, &view));
  const std::string_view part(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
  return Value::boolean(find_bytes(bytes_data(self), part) != std::string_view::npos);
}

bool is_bytes(const Value& v) { return cast<Bytes>(v) || cast<ByteArray>(v); }

Outcome b_repeat(VM& vm, const Value& self, const Value& times) {
  std::int64_t n = 0;
  const std::string_view s = bytes_data(self);
  PY_TRY(repeat_count(vm, s.size(), times, &n));
  return bytes_like(self, repeated(vm, s, n));
}
Task b_repeat_by_index(VM& vm, Value self, Value times) { co_return b_repeat(vm, self, co_await vm.index(times)); }

Outcome b_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  switch (op) {
    case BinOp::Add: {
      if (!is_bytes(a)) return Value::not_implemented();
      BufferView view;
      if (!type_of(b)->slots.get_buffer || !get_buffer(vm, b, &view)) {
        vm.clear_error();
        return other_operand_or_error(vm, op, a, b, true,
                                      fmt::format("can't concat {} to {}", type_name(b), type_of(a)->name()));
      }
      std::string out;
      out.reserve(bytes_data(a).size() + static_cast<std::size_t>(view.size));
      append_text(out, bytes_data(a));
      append_text(out, {reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size)});
      return bytes_like(a, std::move(out));
    }
    case BinOp::Mul: {
      const bool left = is_bytes(a);
      const Value &self = left ? a : b, &times = left ? b : a;
      if (is_int(times)) return b_repeat(vm, self, times);
      if (has_index(times)) return b_repeat_by_index(vm, self, times);
      return other_operand_or_error(vm, op, a, b, left,
                                    fmt::format("can't multiply sequence by non-int of type '{}'", type_name(times)));
    }
    case BinOp::Mod:
      if (!is_bytes(a)) return Value::not_implemented();
      return bytes_percent_format(vm, a, b);
    default: return Value::not_implemented();
  }
}

Outcome b_item(VM& vm, const Value& self, std::int64_t i) {
  const std::string_view s = bytes_data(self);
  const std::int64_t n = static_cast<std::int64_t>(s.size());
  if (i < 0) i += n;
  if (i < 0 || i >= n) return vm.index_error(fmt::runtime(cast<ByteArray>(self) ? "bytearray index out of range" : "index out of range"));
  return Value::small_int(static_cast<unsigned char>(s[static_cast<std::size_t>(i)]));
}

Outcome b_slice(VM& vm, const Value& self, const Slice& slice) {
  const std::string_view s = bytes_data(self);
  auto bounds = slice_bounds(vm, slice, static_cast<std::int64_t>(s.size()));
  PY_CHECK(bounds);
  std::string out;
  if (bounds->step == 1) {
    append_text(out, s.substr(static_cast<std::size_t>(bounds->start), static_cast<std::size_t>(bounds->count)));
  } else {
    for (std::int64_t k = 0, i = bounds->start; k < bounds->count; ++k, i += bounds->step) {
      out += s[static_cast<std::size_t>(i)];
      worked(2);
    }
  }
  return bytes_like(self, std::move(out));
}

Task b_getitem_slowly(VM& vm, Value self, Value key) {
  if (cast<Slice>(key)) {
    Value slice = co_await resolve_slice(vm, key);
    co_return b_slice(vm, self, *slice.as<Slice>());
  }
  Value i = co_await vm.index(key);
  auto n = index_value(vm, i);
  if (!n) co_return Outcome::error();
  co_return b_item(vm, self, *n);
}

Outcome b_getitem(VM& vm, const Value& self, const Value& key) {
  if (key.is_small_int()) return b_item(vm, self, key.small_int());
  if (Slice* slice = cast<Slice>(key)) {
    if (is_plain_slice(*slice)) return b_slice(vm, self, *slice);
  } else if (!has_index(key)) {
    return vm.type_error("{} indices must be integers or slices, not {}", cast<ByteArray>(self) ? "bytearray" : "byte",
                         type_name(key));
  }
  return b_getitem_slowly(vm, self, key);
}

Outcome bytes_get_buffer(VM& vm, const Value& self, BufferView* out, bool writable) {
  if (writable && !cast<ByteArray>(self)) {
    return vm.raise(exc.BufferError, "Object is not writable.");
  }
  const std::string_view s = bytes_data(self);
  out->owner = self;
  out->data = reinterpret_cast<std::byte*>(const_cast<char*>(s.data()));
  out->size = static_cast<std::int64_t>(s.size());
  out->readonly = !cast<ByteArray>(self);
  out->format = "B";
  out->itemsize = 1;
  out->shape = {out->size};
  out->strides = {1};
  return Value::none();
}

// ---- iteration ----

class BytesIterator : public GcObject {
 public:
  BytesIterator(Type* t, Value source) : GcObject(t), source(std::move(source)) {}
  static Type* static_type() { return types.bytes_iterator; }
  void traverse(Visitor& v) override { v.visit(source); }
  void clear_refs() override { source = Value(); }
  Value source;  // empty when dry
  std::size_t at = 0;
};

Outcome b_iter(VM&, const Value& self) {
  return make<BytesIterator>(cast<ByteArray>(self) ? types.bytearray_iterator : types.bytes_iterator, self);
}
Outcome b_iterator_next(VM&, const Value& self) {
  auto* it = self.as<BytesIterator>();
  if (!it->source) return Outcome::exhausted();
  const std::string_view s = bytes_data(it->source);
  if (it->at >= s.size()) {
    it->source = Value();
    return Outcome::exhausted();
  }
  return Value::small_int(static_cast<unsigned char>(s[it->at++]));
}
Outcome b_iterator_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<BytesIterator>();
  if (!it->source) return reduced_to_iter(vm, Value(make_tuple({})));
  return reduced_to_iter(vm, it->source, int_of(it->at));
}
Outcome b_iterator_setstate(VM& vm, const Args& args) {
  auto* it = args[0].as<BytesIterator>();
  const std::optional<std::int64_t> index = vm.as_int64(args[1]);
  PY_CHECK(index);
  if (it->source) it->at = static_cast<std::size_t>(std::clamp<std::int64_t>(*index, 0, static_cast<std::int64_t>(bytes_data(it->source).size())));
  return Value::none();
}
Outcome b_iterator_length_hint(VM&, const Value& self) {
  auto* it = self.as<BytesIterator>();
  if (!it->source) return Value::small_int(0);
  const std::size_t size = bytes_data(it->source).size();
  return int_of(size > it->at ? size - it->at : 0);
}

void fill_shared_slots(Type* t) {
  Slots& s = t->slots;
  s.len = b_len;
  s.truth = b_truth;
  s.compare = b_compare;
  s.contains = b_contains;
  s.getitem = b_getitem;
  s.iter = b_iter;
  s.binary = b_binary;
  s.binary_ops = bit(BinOp::Add) | bit(BinOp::Mul) | bit(BinOp::Mod);
  s.no_reflected = true;
  s.get_buffer = bytes_get_buffer;
  define_bytes_methods(t);
}

Outcome bytes_bytes(VM&, const Args& args) {
  return args[0].object()->type() == types.bytes ? args[0] : Value(make_bytes(std::string(bytes_data(args[0]))));
}
Outcome bytes_getnewargs(VM&, const Args& args) {
  return make_tuple({Value(make_bytes(std::string(bytes_data(args[0]))))});
}

// ---- bytearray's own ----

bool resizable(VM& vm, const Value& self) {
  if (self.as<ByteArray>()->exports == 0) return true;
  static_cast<void>(vm.raise(exc.BufferError, "Existing exports of data: object cannot be re-sized"));
  return false;
}

Outcome bytearray_new(VM& vm, Type* cls, const CallArgs&) { return make<ByteArray>(std::string(), cls); }

Task bytearray_init_slowly(VM& vm, Value self, Value source, Value encoding, Value errors) {
  Value made = co_await bytes_from(vm, source, encoding, errors, "bytearray");
  if (!resizable(vm, self)) co_return Outcome::error();
  self.as<ByteArray>()->data = std::string(bytes_data(made));
  co_return Value::none();
}
Outcome bytearray_init(VM& vm, const Value& self, const CallArgs& args) {
  Value bound[3];
  PY_CHECK(bind_bytes_arguments(vm, "bytearray", args, bound));
  return bytearray_init_slowly(vm, self, bound[0], bound[1], bound[2]);
}

Outcome set_slice(VM& vm, const Value& self, const Slice& slice, std::string_view with, bool remove) {
  std::string& data = self.as<ByteArray>()->data;
  auto bounds = slice_bounds(vm, slice, static_cast<std::int64_t>(data.size()));
  PY_CHECK(bounds);
  const std::size_t count = static_cast<std::size_t>(bounds->count);
  const std::string copy(with);
  if (bounds->step == 1) {
    if (copy.size() != count) PY_CHECK(resizable(vm, self));
    data.replace(static_cast<std::size_t>(bounds->start), count, copy);
    return Value::none();
  }
  if (remove) {
    if (count == 0) return Value::none();
    PY_CHECK(resizable(vm, self));
    std::string out;
    std::vector<bool> gone(data.size());
    for (std::int64_t k = 0, i = bounds->start; k < bounds->count; ++k, i += bounds->step) gone[static_cast<std::size_t>(i)] = true;
    for (std::size_t i = 0; i < data.size(); ++i)
      if (!gone[i]) out += data[i];
    data = std::move(out);
    return Value::none();
  }
  if (copy.size() != count)
    return vm.value_error("attempt to assign bytes of size {} to extended slice of size {}", copy.size(), count);
  for (std::int64_t k = 0, i = bounds->start; k < bounds->count; ++k, i += bounds->step)
    data[static_cast<std::size_t>(i)] = copy[static_cast<std::size_t>(k)];
  return Value::none();
}

Task bytearray_setitem_slowly(VM& vm, Value self, Value key, Value v) {
  if (cast<Slice>(key)) {
    Value slice = co_await resolve_slice(vm, key);
    if (!v) co_return set_slice(vm, self, *slice.as<Slice>(), {}, true);
    if (is_str(v) || has_index(v) || (!type_of(v)->slots.get_buffer && !type_of(v)->slots.iter))
      co_return vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    Value made = co_await bytes_from(vm, v, Value(), Value(), "bytearray");
    co_return set_slice(vm, self, *slice.as<Slice>(), bytes_data(made), false);
  }
  Value index = co_await vm.index(key);
  auto i = index_value(vm, index);
  if (!i) co_return Outcome::error();
  int b = 0;
  if (v) {
    auto n = byte_value(vm, v);
    if (!n) co_return Outcome::error();
    b = *n;
  }
  std::string& data = self.as<ByteArray>()->data;
  const std::int64_t size = static_cast<std::int64_t>(data.size());
  if (*i < 0) *i += size;
  if (*i < 0 || *i >= size) co_return vm.index_error("bytearray index out of range");
  if (v) {
    data[static_cast<std::size_t>(*i)] = static_cast<char>(b);
  } else {
    if (!resizable(vm, self)) co_return Outcome::error();
    data.erase(static_cast<std::size_t>(*i), 1);
  }
  co_return Value::none();
}

Outcome bytearray_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (key.is_small_int() && v.is_small_int()) {
    std::string& data = self.as<ByteArray>()->data;
    std::int64_t i = key.small_int();
    if (i < 0) i += static_cast<std::int64_t>(data.size());
    if (i >= 0 && i < static_cast<std::int64_t>(data.size()) && v.small_int() >= 0 && v.small_int() < 256) {
      data[static_cast<std::size_t>(i)] = static_cast<char>(v.small_int());
      return Value::none();
    }
  }
  if (!cast<Slice>(key) && !has_index(key))
    return vm.type_error("bytearray indices must be integers or slices, not {}", type_name(key));
  return bytearray_setitem_slowly(vm, self, key, v);
}

Outcome bytearray_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  std::string& data = self.as<ByteArray>()->data;
  if (op == BinOp::Add) {
    BufferView view;
    if (!type_of(other)->slots.get_buffer || !get_buffer(vm, other, &view)) {
      vm.clear_error();
      return vm.type_error("can't concat {} to {}", type_name(other), type_of(self)->name());
    }
    const std::string more(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
    PY_CHECK(resizable(vm, self));
    data += more;
    return self;
  }
  if (op == BinOp::Mul) {
    if (!has_index(other)) return vm.type_error("can't multiply sequence by non-int of type '{}'", type_name(other));
    auto n = vm.as_int64(other);
    PY_CHECK(n);
    std::int64_t count = 0;
    PY_TRY(repeat_count(vm, data.size(), make_int(*n), &count));
    PY_CHECK(resizable(vm, self));
    std::string out;
    for (; count > 0; --count) out += data;
    data = std::move(out);
    return self;
  }
  return Value::not_implemented();
}

Outcome bytearray_append(VM& vm, const Args& args) {
  auto b = byte_value(vm, args[1]);
  PY_CHECK(b);
  PY_CHECK(resizable(vm, args[0]));
  args[0].as<ByteArray>()->data += static_cast<char>(*b);
  return Value::none();
}
Task bytearray_extend(VM& vm, Args args) {
  Value more = args[1];
  if (is_str(more)) co_return vm.type_error("expected iterable of integers; got: 'str'");
  if (has_index(more) || (!type_of(more)->slots.get_buffer && !type_of(more)->slots.iter && !type_of(more)->slots.getitem))
    co_return vm.type_error("can't extend bytearray with {}", type_name(more));
  Value made = co_await bytes_from(vm, more, Value(), Value(), "bytearray");
  const std::string data(bytes_data(made));
  if (!resizable(vm, args[0])) co_return Outcome::error();
  args[0].as<ByteArray>()->data += data;
  co_return Value::none();
}
Outcome bytearray_insert(VM& vm, const Args& args) {
  auto i = vm.as_int64(args[1]);
  PY_CHECK(i);
  auto b = byte_value(vm, args[2]);
  PY_CHECK(b);
  PY_CHECK(resizable(vm, args[0]));
  std::string& data = args[0].as<ByteArray>()->data;
  const std::int64_t size = static_cast<std::int64_t>(data.size());
  if (*i < 0) *i += size;
  vm.charge(size / 16);  // what is moved
  data.insert(static_cast<std::size_t>(std::clamp<std::int64_t>(*i, 0, size)), 1, static_cast<char>(*b));
  return Value::none();
}
Outcome bytearray_pop(VM& vm, const Args& args) {
  auto i = vm.as_int64(args[1]);
  PY_CHECK(i);
  std::string& data = args[0].as<ByteArray>()->data;
  if (data.empty()) return vm.index_error("pop from empty bytearray");
  const std::int64_t size = static_cast<std::int64_t>(data.size());
  if (*i < 0) *i += size;
  if (*i < 0 || *i >= size) return vm.index_error("pop index out of range");
  PY_CHECK(resizable(vm, args[0]));
  const int b = static_cast<unsigned char>(data[static_cast<std::size_t>(*i)]);
  vm.charge(size / 16);
  data.erase(static_cast<std::size_t>(*i), 1);
  return Value::small_int(b);
}
Outcome bytearray_remove(VM& vm, const Args& args) {
  auto b = byte_value(vm, args[1]);
  PY_CHECK(b);
  std::string& data = args[0].as<ByteArray>()->data;
  const std::size_t at = data.find(static_cast<char>(*b));
  if (at == std::string::npos) return vm.value_error("value not found in bytearray");
  PY_CHECK(resizable(vm, args[0]));
  data.erase(at, 1);
  return Value::none();
}
Outcome bytearray_clear(VM& vm, const Args& args) {
  PY_CHECK(resizable(vm, args[0]));
  args[0].as<ByteArray>()->data.clear();
  return Value::none();
}
Outcome bytearray_copy(VM&, const Args& args) { return make<ByteArray>(args[0].as<ByteArray>()->data); }
Outcome bytearray_reverse(VM&, const Args& args) {
  std::string& data = args[0].as<ByteArray>()->data;
  std::reverse(data.begin(), data.end());
  return Value::none();
}

void init_iterator(Type* t) {
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = b_iterator_next;
  t->slots.length_hint = b_iterator_length_hint;
  t->def("__reduce__(self, /)", b_iterator_reduce);
  t->def("__setstate__(self, state, /)", b_iterator_setstate);
  t->ready();
}

}  // namespace

void init_bytes_type() {
  Type* t = types.bytes;
  t->flags |= Type::kBytesSubclass | Type::kMatchSelf;
  t->set_doc(
      "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> bytes\n"
      "bytes(int) -> bytes of zeros\nbytes() -> empty bytes\n\nAn unchangeable array of bytes.");
  t->slots.make_instance = bytes_new;
  t->slots.repr = bytes_repr_slot;
  t->slots.hash = bytes_hash;
  fill_shared_slots(t);
  t->def("__bytes__(self, /)", bytes_bytes, "The object as exactly bytes.");
  t->def("__getnewargs__(self, /)", bytes_getnewargs);
  t->ready();
}

void init_bytearray_type() {
  Type* t = types.bytearray;
  t->flags |= Type::kMatchSelf;
  t->set_doc(
      "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
      "bytearray(bytes_or_buffer) -> bytearray\nbytearray(int) -> bytearray of zeros\nbytearray() -> empty bytearray\n\n"
      "An array of bytes that can be changed.");
  t->slots.make_instance = bytearray_new;
  t->slots.init = bytearray_init;
  t->slots.repr = bytearray_repr;
  t->slots.hash = unhashable;
  t->slots.setitem = bytearray_setitem;
  t->slots.inplace = bytearray_inplace;
  t->slots.inplace_ops = bit(BinOp::Add) | bit(BinOp::Mul);
  fill_shared_slots(t);
  t->def("append(self, item, /)", bytearray_append, "Add one byte at the end.");
  t->def("extend(self, iterable_of_ints, /)", bytearray_extend, "Add the bytes of an iterable at the end.");
  t->def("insert(self, index, item, /)", bytearray_insert, "Put one byte before the given index.");
  t->def("pop(self, index=-1, /)", bytearray_pop, "Remove the byte at an index, by default the last, and return it.");
  t->def("remove(self, value, /)", bytearray_remove, "Remove the first byte of that value. ValueError if there is none.");
  t->def("clear(self, /)", bytearray_clear, "Remove every byte.");
  t->def("copy(self, /)", bytearray_copy, "A new bytearray with the same bytes.");
  t->def("reverse(self, /)", bytearray_reverse, "Turn the order of the bytes around, in place.");
  t->ready();
}

void init_bytes_iterator_type() { init_iterator(types.bytes_iterator); }
void init_bytearray_iterator_type() { init_iterator(types.bytearray_iterator); }

}  // namespace py
