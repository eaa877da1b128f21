// int and bool as Python types: construction, slots and methods.
#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/int.h"
#include "py/object/number.h"
#include "py/object/support.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {
namespace {

// ---- construction ----

/// The int as an instance of cls.
Value as_instance(Type* cls, Value v) {
  if (cls == types.int_) return v.is_bool() ? Value::small_int(v.is_true()) : v;
  return make<Int>(big_value(v), cls);
}

/// A plain int with the value of v, which may be of a subclass.
Value plain(const Value& v) {
  if (v.is_small_int()) return v;
  if (v.is_bool()) return Value::small_int(v.is_true());
  return v.object()->type() == types.int_ ? v : make_int(big_value(v));
}

Task int_from_number(VM& vm, Value cls, Value x) {
  Type* t = cls.as<Type>();
  Value n = co_await vm.to_int(x);
  if (!is_int(n)) co_return vm.type_error("__int__ returned non-int (type {})", type_name(n));
  co_return as_instance(t, plain(n));
}

Outcome text_to_int(VM& vm, Type* cls, const Value& x, int base) {
  Outcome n = Value();
  if (is_str(x)) {
    n = int_from_text(vm, str_view(x), base, x);
  } else {
    BufferView view;
    PY_CHECK(get_buffer(vm, x, &view));
    const std::string bytes(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
    bool ascii = true;
    for (char c : bytes) ascii = ascii && static_cast<signed char>(c) >= 0;
    // Digits of other scripts don't count in bytes.
    n = int_from_text(vm, ascii ? std::string_view(bytes) : std::string_view("?"), base, x);
    if (n.is_error() && !ascii && vm.error_is(exc.ValueError)) {
      vm.clear_error();
      return vm.value_error("invalid literal for int() with base {}: {}", base, bytes_repr(bytes));
    }
  }
  if (n.is_error()) return n;
  return as_instance(cls, std::move(n).value());
}

Outcome int_new(VM& vm, Type* cls, const CallArgs& args) {
  Value base;
  if (args.nkw()) {
    base = keyword(args, "base");
    for (std::size_t i = 0; i < args.nkw(); ++i)
      if (str_view((*args.names)[i]) != "base")
        return vm.type_error("int() got an unexpected keyword argument '{}'", str_view((*args.names)[i]));
    if (args.npos > 1) return vm.type_error("argument for int() given by name ('base') and position (2)");
  }
  if (args.npos > 2) return vm.type_error("int expected at most 2 arguments, got {}", args.npos);
  if (args.npos == 2) base = args.data[1];
  if (args.npos == 0) {
    if (base) return vm.type_error("int() missing string argument");
    return as_instance(cls, Value::small_int(0));
  }
  const Value& x = args.data[0];
  const bool buffer = !is_str(x) && (cast<Bytes>(x) || cast<ByteArray>(x));
  if (!base) {
    if (x.is_small_int()) return as_instance(cls, x);
    if (x.is_real()) return as_instance(cls, PY_TRY(int_from_double(vm, x.real())));
    if (is_str(x) || buffer) return text_to_int(vm, cls, x, 10);
    const Slots& slots = type_of(x)->slots;
    if (slots.to_int || slots.index || type_of(x)->lookup("__trunc__")) return int_from_number(vm, Value(cls), x);
    if (slots.get_buffer) {
      BufferView view;
      if (get_buffer(vm, x, &view)) return text_to_int(vm, cls, x, 10);
      vm.clear_error();
    }
    return vm.type_error("int() argument must be a string, a bytes-like object or a real number, not '{}'", type_name(x));
  }
  if (!has_index(base)) return vm.type_error("'{}' object cannot be interpreted as an integer", type_name(base));
  auto radix = vm.as_int64(base, "");
  if (!radix) {
    if (!vm.error_is(exc.OverflowError)) return Outcome::error();
    vm.clear_error();
    radix = 99;
  }
  if (*radix != 0 && (*radix < 2 || *radix > 36)) return vm.value_error("int() base must be >= 2 and <= 36, or 0");
  if (!is_str(x) && !buffer) return vm.type_error("int() can't convert non-string with explicit base");
  return text_to_int(vm, cls, x, static_cast<int>(*radix));
}

Outcome bool_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "bool", args, 0, 1)) return Outcome::error();
  if (args.npos == 0) return Value::boolean(false);
  return vm.truth(args.data[0]);
}

// ---- slots ----

Outcome int_repr(VM& vm, const Value& self) { return int_str(vm, self); }
Outcome int_hash(VM&, const Value& self) { return make_int(hash_int(self)); }
Outcome int_truth(VM&, const Value& self) { return Value::boolean(int_sign(self) != 0); }
Outcome int_plain(VM&, const Value& self) { return plain(self); }
Outcome int_plain_method(VM&, const Args& args) { return plain(args[0]); }
Outcome int_to_float(VM& vm, const Value& self) {
  auto d = int_to_double(self);
  if (!d) return vm.overflow_error("int too large to convert to float");
  return Value::real(*d);
}

Outcome int_cmp(VM&, const Value& self, const Value& other, CmpOp op) {
  if (!is_int(other)) return Value::not_implemented();
  const int c = int_compare(self, other);
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

Outcome int_bin(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (!is_int(a) || !is_int(b)) return Value::not_implemented();
  return int_binary(vm, op, a, b);
}

Outcome int_unary(VM& vm, UnOp op, const Value& self) {
  if (auto i = int_value(self); i && *i != INT64_MIN) {
    switch (op) {
      case UnOp::Neg: return make_int(-*i);
      case UnOp::Pos: return plain(self);
      case UnOp::Invert: return make_int(~*i);
      case UnOp::Abs: return *i < 0 ? make_int(-*i) : plain(self);
    }
  }
  const BigInt b = big_value(self);
  switch (op) {
    case UnOp::Neg: return make_int(BigInt(-b));
    case UnOp::Pos: return plain(self);
    case UnOp::Invert: return make_int(BigInt(-b - 1));
    case UnOp::Abs: return make_int(BigInt(abs(b)));
  }
  return Value::not_implemented();
}

/// x with a * x == 1 modulo m > 0; false if there is none.
bool inverse(VM& vm, const BigInt& a, const BigInt& m, BigInt* out) {
  BigInt r0 = m, r1, s0 = 0, s1 = 1;
  if (!big_floor_divide(vm, a, m, nullptr, &r1)) return false;
  while (!r1.is_zero()) {
    BigInt q, r, product;
    if (!big_divide(vm, r0, r1, &q, &r) || !big_multiply(vm, q, s1, &product)) return false;
    BigInt s = s0 - product;
    r0 = std::move(r1);
    r1 = std::move(r);
    s0 = std::move(s1);
    s1 = std::move(s);
  }
  if (r0 != 1) {
    static_cast<void>(vm.value_error("base is not invertible for the given modulus"));
    return false;
  }
  return big_floor_divide(vm, s0, m, nullptr, out);
}

Outcome int_pow3(VM& vm, const Value& a, const Value& b, const Value& mod) {
  if (!is_int(a) || !is_int(b)) return Value::not_implemented();
  if (mod.is_none()) return int_binary(vm, BinOp::Pow, a, b);
  if (!is_int(mod)) return Value::not_implemented();
  if (int_sign(mod) == 0) return vm.value_error("pow() 3rd argument cannot be 0");
  BigInt base = big_value(a), exponent = big_value(b), m = big_value(mod), result;
  const bool negative = m.sign() < 0;
  if (negative) m.backend().negate();
  if (exponent.sign() < 0) {
    PY_CHECK(inverse(vm, base, m, &base));
    exponent.backend().negate();
  }
  PY_CHECK(big_power_mod(vm, base, exponent, m, &result));
  if (negative && !result.is_zero()) result -= m;
  return make_int(std::move(result));
}

// ---- methods ----

Outcome int_bit_length(VM&, const Args& args) { return make_uint(bit_length(big_value(args[0]))); }
Outcome int_bit_count(VM&, const Args& args) {
  std::int64_t count = 0;
  for (unsigned char c : big_bytes(big_value(args[0]))) count += __builtin_popcount(c);
  return make_int(count);
}
Outcome int_as_integer_ratio(VM&, const Args& args) { return make_tuple({plain(args[0]), Value::small_int(1)}); }
Outcome int_is_integer(VM&, const Args&) { return Value::boolean(true); }
Outcome int_getnewargs(VM&, const Args& args) { return make_tuple({plain(args[0])}); }
Outcome int_sizeof(VM&, const Args& args) {
  const std::uint64_t bits = bit_length(big_value(args[0]));
  return make_int(static_cast<std::int64_t>(24 + 4 * std::max<std::uint64_t>(1, (bits + 29) / 30)));
}

Outcome int_format(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("__format__() argument must be str, not {}", argument_name(args[1]));
  return format_number(vm, args[0], str_view(args[1]));
}

Task int_round(VM& vm, Args args) {
  Value self = plain(args[0]);
  if (!args[1] || args[1].is_none()) co_return self;
  Value digits = co_await vm.index(args[1]);
  if (int_sign(digits) >= 0) co_return self;
  auto places = int_value(digits);
  const BigInt value = big_value(self);
  // Beyond the number's own digits everything rounds to 0.
  if (!places || static_cast<double>(-*places) > static_cast<double>(bit_length(value)) * 0.302 + 2) co_return Value::small_int(0);
  BigInt unit, rest;
  if (!big_power(vm, BigInt(10), static_cast<std::uint64_t>(-*places), &unit)) co_return Outcome::error();
  if (!big_floor_divide(vm, value, unit, nullptr, &rest)) co_return Outcome::error();
  BigInt down = value - rest;
  const int c = BigInt(rest * 2).compare(unit);
  BigInt parity;
  if (c == 0 && !big_divide(vm, down, unit, &parity, nullptr)) co_return Outcome::error();
  if (c > 0 || (c == 0 && bit_test(BigInt(abs(parity)), 0))) down += unit;
  co_return make_int(std::move(down));
}

enum class ByteOrder { Little, Big, Wrong };
ByteOrder byte_order(const Value& v) {
  const std::string_view s = str_view(v);
  return s == "little" ? ByteOrder::Little : s == "big" ? ByteOrder::Big : ByteOrder::Wrong;
}

/// The bytes the other way round.
std::string reversed(std::string bytes) {
  std::size_t left = 0, right = bytes.size();
  while (left + 1 < right) {
    std::swap(bytes[left++], bytes[--right]);
    if (left % kBlock == 0) worked(kBlock * 2);
  }
  return bytes;
}

Task int_to_bytes(VM& vm, Args args) {
  Value length = co_await vm.index(args[1]);
  if (!is_str(args[2]))
    co_return vm.type_error("to_bytes() argument 'byteorder' must be str, not {}", argument_name(args[2]));
  const ByteOrder order = byte_order(args[2]);
  if (order == ByteOrder::Wrong) co_return vm.value_error("byteorder must be either 'little' or 'big'");
  const bool is_signed = (co_await vm.truth(args[3])).is_true();
  auto n = vm.as_int64(length);
  if (!n) co_return Outcome::error();
  if (*n < 0) co_return vm.value_error("length argument must be non-negative");
  if (*n > kMaxItems) co_return memory_error(vm);
  BigInt value = big_value(args[0]);
  const bool negative = value.sign() < 0;
  if (negative && !is_signed) co_return vm.overflow_error("can't convert negative int to unsigned");
  if (negative) value = -value - 1;
  std::string bytes = big_bytes(value);
  const std::size_t size = static_cast<std::size_t>(*n);
  bool fits = bytes.size() <= size;
  if (is_signed && fits && bytes.size() == size && size > 0) fits = (bytes.back() & 0x80) == 0;
  if (is_signed && size == 0) fits = !negative && bytes.empty();
  if (!fits) co_return vm.overflow_error("int too big to convert");
  bytes.resize(size, 0);
  if (negative)
    for (char& c : bytes) c = static_cast<char>(~c);
  if (order == ByteOrder::Big) bytes = reversed(std::move(bytes));
  co_return make_bytes(std::move(bytes));
}

Task int_from_bytes(VM& vm, Args args) {
  Value source = args[1];
  if (!is_str(args[2]))
    co_return vm.type_error("from_bytes() argument 'byteorder' must be str, not {}", argument_name(args[2]));
  const ByteOrder order = byte_order(args[2]);
  if (order == ByteOrder::Wrong) co_return vm.value_error("byteorder must be either 'little' or 'big'");
  const bool is_signed = (co_await vm.truth(args[3])).is_true();
  if (!cast<Bytes>(source)) {
    if (is_int(source) || is_str(source)) co_return vm.type_error("cannot convert '{}' object to bytes", type_name(source));
    source = co_await vm.call(Value(types.bytes), {source});
  }
  std::string bytes = source.as<Bytes>()->data;
  if (order == ByteOrder::Big) bytes = reversed(std::move(bytes));
  BigInt value = big_from_bytes(bytes);
  if (is_signed && !bytes.empty() && (bytes.back() & 0x80)) value -= BigInt(1) << (8 * bytes.size());
  Value result = make_int(std::move(value));
  if (args[0].as<Type>() != types.int_) co_return vm.call(args[0], {result});
  co_return result;
}

Outcome zero(VM&, const Value&) { return Value::small_int(0); }
Outcome one(VM&, const Value&) { return Value::small_int(1); }

// ---- bool ----

Outcome bool_repr(VM&, const Value& self) { return Value(intern(self.is_true() ? "True" : "False")); }

Outcome bool_unary(VM& vm, UnOp op, const Value& self) {
  if (op == UnOp::Invert) {
    Outcome warned = vm.warn(exc.DeprecationWarning,
                             "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns "
                             "the bitwise inversion of the underlying int object and is usually not what you expect from "
                             "negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want "
                             "the bitwise inversion of the underlying int.");
    if (warned.is_error()) return warned;
  }
  return int_unary(vm, op, self);
}

}  // namespace

void init_int__type() {
  Type* t = types.int_;
  t->flags |= Type::kIntSubclass | Type::kMatchSelf;
  t->set_doc(
      "int([x]) -> integer\nint(x, base=10) -> integer\n\nAn integer of any size: from a number, rounding toward zero, or from "
      "text in\nthe given base.");
  Slots& s = t->slots;
  s.make_instance = int_new;
  s.repr = int_repr;
  s.hash = int_hash;
  s.compare = int_cmp;
  s.truth = int_truth;
  s.binary = int_bin;
  s.binary_ops = (1u << kBinOpCount) - 1 - bit(BinOp::MatMul);
  s.unary = int_unary;
  s.unary_ops = bit(UnOp::Neg) | bit(UnOp::Pos) | bit(UnOp::Invert) | bit(UnOp::Abs);
  s.pow3 = int_pow3;
  s.to_int = int_plain;
  s.index = int_plain;
  s.to_float = int_to_float;
  t->def("bit_length(self, /)", int_bit_length, "How many bits the number takes in binary, sign and leading zeros aside.");
  t->def("bit_count(self, /)", int_bit_count, "How many ones are in the binary form of the absolute value.");
  t->def("as_integer_ratio(self, /)", int_as_integer_ratio, "The pair (self, 1).");
  t->def("is_integer(self, /)", int_is_integer, "True; floats have the same method.");
  t->def("conjugate(self, /)", int_plain_method, "The number itself.");
  t->def("to_bytes(self, /, length=1, byteorder='big', *, signed=False)", int_to_bytes,
         "The number as an array of bytes.");
  t->def_class("from_bytes(type, /, bytes, byteorder='big', *, signed=False)", int_from_bytes,
               "The number that an array of bytes stands for.");
  t->def("__trunc__(self, /)", int_plain_method, "The number itself.");
  t->def("__floor__(self, /)", int_plain_method, "The number itself.");
  t->def("__ceil__(self, /)", int_plain_method, "The number itself.");
  t->def("__round__(self, ndigits=?, /)", int_round, "Rounded to a multiple of 10**-ndigits, halves to even.");
  t->def("__format__(self, format_spec, /)", int_format, "The number as text in the way format_spec says.");
  t->def("__getnewargs__(self, /)", int_getnewargs);
  t->def("__sizeof__(self, /)", int_sizeof, "Size in memory, in bytes.");
  t->getset("real", int_plain, nullptr, "The real part: the number itself.");
  t->getset("imag", zero, nullptr, "The imaginary part: 0.");
  t->getset("numerator", int_plain, nullptr, "The number itself.");
  t->getset("denominator", one, nullptr, "1.");
  t->ready();
}

void init_bool__type() {
  Type* t = types.bool_;
  t->flags &= ~Type::kBaseType;
  t->flags |= Type::kIntSubclass | Type::kMatchSelf;
  t->set_doc("bool(object=False, /)\n--\n\nTrue or False: whether the object counts as true.");
  Slots& s = t->slots;
  s.make_instance = bool_new;
  s.repr = bool_repr;
  s.binary = int_bin;
  s.binary_ops = bit(BinOp::And) | bit(BinOp::Or) | bit(BinOp::Xor);
  s.unary = bool_unary;
  s.unary_ops = bit(UnOp::Invert);
  t->ready();
}

}  // namespace py
