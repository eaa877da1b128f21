// Python's operators on arrays and numpy scalars.
#include <cmath>
#include <cstring>
#include <limits>

#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/time/time.h"
#include "npmod/ufunc/operators.h"

#include "py/object/big.h"
#include "npmod/core/errors.h"
#include "npmod/core/module.h"
#include "npmod/func/dispatch.h"
#include "npmod/ufunc/ufunc_object.h"

namespace npmod {

using py::Args;
using py::BinOp;
using py::CmpOp;
using py::make;
using py::make_tuple;
using py::Task;
using py::UnOp;

void init_ufunc_type();

namespace {

struct OpNames {
  const char* ufunc;
  const char* scalar;  // what a scalar operation's warnings call it
};
const OpNames kBinary[py::kBinOpCount] = {
    {"add", "scalar add"}, {"subtract", "scalar subtract"}, {"multiply", "scalar multiply"}, {"matmul", "matmul"},
    {"divide", "scalar divide"}, {"floor_divide", "scalar floor_divide"}, {"remainder", "scalar remainder"},
    {"divmod", "scalar divmod"}, {"power", "scalar power"}, {"left_shift", "scalar left_shift"},
    {"right_shift", "scalar right_shift"}, {"bitwise_and", "scalar bitwise_and"}, {"bitwise_or", "scalar bitwise_or"},
    {"bitwise_xor", "scalar bitwise_xor"}};
const char* const kCompare[] = {"less", "less_equal", "equal", "not_equal", "greater", "greater_equal"};
const char* const kUnary[] = {"negative", "positive", "invert", "absolute"};
const char* const kUnaryScalar[] = {"scalar negative", "scalar positive", "scalar invert", "scalar absolute"};

UfuncObject* binary_ufunc(BinOp op) {
  static UfuncObject* all[py::kBinOpCount] = {};
  UfuncObject*& u = all[static_cast<int>(op)];
  if (!u) u = ufunc_named(kBinary[static_cast<int>(op)].ufunc);
  return u;
}
UfuncObject* compare_ufunc(CmpOp op) {
  static UfuncObject* all[6] = {};
  UfuncObject*& u = all[static_cast<int>(op)];
  if (!u) u = ufunc_named(kCompare[static_cast<int>(op)]);
  return u;
}

double priority_of(const Value& v) {
  static py::Str* const kPriority = py::intern("__array_priority__");
  Value p = py::type_of(v)->lookup(kPriority);
  if (p && py::is_float(p)) return py::float_value(p);
  if (p && py::is_int(p)) return py::int_to_double(p).value_or(0);
  return -1000000.0;
}

/// NumPy: whether `self`'s operator leaves the work to `other`'s.
bool defers(const Value& self, const Value& other) {
  static py::Str* const kHook = py::intern("__array_ufunc__");
  if (!other.is_object()) return false;
  py::Type* t = other.object()->type();
  if (t == nptypes.ndarray || py::type_of(self) == t || !t->has(py::Type::kHeapType)) return false;
  if (Value hook = t->lookup(kHook)) return hook.is_none();
  if (t->is_subtype_of(py::type_of(self))) return false;
  return priority_of(other) > priority_of(self);
}

/// A temporary whose buffer may hold the result: nobody else knows the object.
bool dying(const Value& v) {
  if (!v.is_object() || v.object()->type() != nptypes.ndarray || v.object()->refcount() != 1) return false;
  Array* a = v.as<Array>();
  return !a->base && (!a->inst || !a->inst->weakrefs) && a->a.owns_data() && a->a.is_writeable();
}

bool as_double(const Value& v, double* d) {
  if (v.is_real()) return *d = v.real(), true;
  if (v.is_small_int()) return *d = static_cast<double>(v.small_int()), true;
  if (v.is_object() && v.object()->type() == nptypes.float64) return *d = v.as<py::Float>()->value, true;
  return false;
}

/// +, -, *, / of two float64s where nothing needs a warning.
std::optional<Value> quick_floats(BinOp op, const Value& a, const Value& b) {
  double x, y, r;
  if (!as_double(a, &x) || !as_double(b, &y)) return std::nullopt;
  switch (op) {
    case BinOp::Add: r = x + y; break;
    case BinOp::Sub: r = x - y; break;
    case BinOp::Mul: r = x * y; break;
    case BinOp::TrueDiv:
      if (y == 0) return std::nullopt;
      r = x / y;
      break;
    default: return std::nullopt;
  }
  if (!std::isfinite(r) || (r != 0 && std::fabs(r) < 3e-308)) return std::nullopt;
  return Value(make<py::Float>(r, nptypes.float64));
}

/// A real number of any kind, as a double.
bool any_as_double(const Value& v, double* d) {
  if (as_double(v, d)) return true;
  if (v.is_bool()) return *d = v.is_true(), true;
  Scalar* s = as_plain_scalar(v);
  if (!s || !(nd::is_integer(s->dtype.id()) || s->dtype.id() == nd::TypeId::Bool || nd::is_float(s->dtype.id()))) return false;
  *d = nd::astype(scalar_array(v), nd::dtype_of<double>()).item<double>();
  return true;
}

/// NumPy: a power of or by a float64 scalar is the C library's, not the vector loop's, which may differ in its last bit.
std::optional<Value> quick_power(const Value& a, const Value& b) {
  const auto is_float64 = [](const Value& v) { return v.is_object() && v.object()->type() == nptypes.float64; };
  double x, y;
  if (!(is_float64(a) || is_float64(b)) || !any_as_double(a, &x) || !any_as_double(b, &y)) return std::nullopt;
  const double r = std::pow(x, y);
  if (!std::isnormal(r)) return std::nullopt;
  return Value(make<py::Float>(r, nptypes.float64));
}

/// int64 scalars and small Python ints.
bool as_int64(const Value& v, std::int64_t* i) {
  if (v.is_small_int()) return *i = v.small_int(), true;
  if (v.is_object() && v.object()->type() == nptypes.int64 && v.as<Scalar>()->dtype.itemsize() == 8)
    return *i = nd::load<std::int64_t>(v.as<Scalar>()->bytes), true;
  return false;
}
std::optional<Value> quick_ints(BinOp op, const Value& a, const Value& b) {
  std::int64_t x, y, r;
  if (!as_int64(a, &x) || !as_int64(b, &y)) return std::nullopt;
  switch (op) {
    case BinOp::Add: if (__builtin_add_overflow(x, y, &r)) return std::nullopt; break;
    case BinOp::Sub: if (__builtin_sub_overflow(x, y, &r)) return std::nullopt; break;
    case BinOp::Mul: if (__builtin_mul_overflow(x, y, &r)) return std::nullopt; break;
    case BinOp::And: r = x & y; break;
    case BinOp::Or: r = x | y; break;
    case BinOp::Xor: r = x ^ y; break;
    default: return std::nullopt;
  }
  Scalar* from = a.is_object() ? a.as<Scalar>() : b.as<Scalar>();
  return Value(make<Scalar>(from->dtype, reinterpret_cast<const std::byte*>(&r), nptypes.int64));
}

Task call_task(VM& vm, Value fn, std::vector<Value> args) { co_return vm.call(fn, std::span<const Value>(args)); }

bool is_text(const Value& v) {
  const Layout l = layout_of(v);
  return l == Layout::StrScalar || l == Layout::BytesScalar;
}

/// NumPy: a ** 2, 0.5, -1 and 1 go to square, sqrt, reciprocal and positive.
const nd::Ufunc* power_shortcut(const Value& a, const Value& b) {
  if (!is_array(a) || !(b.is_real() || b.is_small_int())) return nullptr;
  const double exponent = b.is_real() ? b.real() : static_cast<double>(b.small_int());
  const nd::TypeId id = as_array(a)->a.id();
  const bool inexact = nd::is_float(id) || nd::is_complex_id(id);
  const char* name = nullptr;
  if (exponent == 2 && (inexact || (nd::is_integer(id) && b.is_small_int()))) name = "square";
  if (inexact && exponent == 0.5) name = "sqrt";
  if (inexact && exponent == -1) name = "reciprocal";
  if (inexact && exponent == 1) name = "positive";
  return name ? ufunc_named(name)->row : nullptr;
}

Outcome array_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (!vm.reflected_call && (is_array(a) || is_scalar(a)) && defers(a, b)) return Value::not_implemented();
  UfuncObject* u = binary_ufunc(op);
  if (u->row) {
    const bool first = dying(a), second = dying(b);
    if (op == BinOp::Pow) {
      if (const nd::Ufunc* row = power_shortcut(a, b)) {
        if (auto quick = call_quick(vm, *row, &a, first, false, nullptr)) return std::move(*quick);
        if (py::type_of(a) != nptypes.ndarray) return call_task(vm, Value(ufunc_named(row->name)), {a});
      }
    }
    const Value inputs[2] = {a, b};
    if (auto quick = call_quick(vm, *u->row, inputs, first, second, kBinary[static_cast<int>(op)].scalar)) return std::move(*quick);
  }
  return call_task(vm, Value(u), {a, b});
}

/// An integer operand of a scalar operation in 64 bits; `wide` tells uint64 values that int64 can't hold.
bool as_integer(const Value& v, std::int64_t* i, bool* wide) {
  *wide = false;
  if (v.is_small_int()) return *i = v.small_int(), true;
  if (v.is_bool()) return *i = v.is_true(), true;
  if (py::is_int(v)) {
    if (auto value = py::int_value(v)) return *i = *value, true;
    const py::BigInt b = py::big_value(v);
    if (b.sign() < 0 || py::bit_length(b) > 64) return false;
    *wide = true;
    return *i = static_cast<std::int64_t>(static_cast<std::uint64_t>(b)), true;
  }
  Scalar* s = as_plain_scalar(v);
  if (!s || !(nd::is_integer(s->dtype.id()) || s->dtype.id() == nd::TypeId::Bool)) return false;
  const nd::NdArray as_long =
      nd::astype(scalar_array(v), s->dtype.id() == nd::TypeId::UInt64 ? s->dtype : nd::dtype_of<std::int64_t>());
  *i = nd::load<std::int64_t>(as_long.data());
  *wide = s->dtype.id() == nd::TypeId::UInt64 && *i < 0;
  return true;
}

/// NumPy: whether the result of scalar +, -, *, // differs from the integers' own.
template <class T>
bool overflows_in(BinOp op, T x, T y) {
  T r;
  switch (op) {
    case BinOp::Add: return __builtin_add_overflow(x, y, &r);
    case BinOp::Sub: return __builtin_sub_overflow(x, y, &r);
    case BinOp::Mul: return __builtin_mul_overflow(x, y, &r);
    case BinOp::FloorDiv:
    case BinOp::DivMod: return std::is_signed_v<T> && x == std::numeric_limits<T>::min() && y == static_cast<T>(-1);
    default: return false;
  }
}

bool integers_overflow(BinOp op, const Value& a, const Value& b, const Value& result) {
  Value r = result;
  if (op == BinOp::DivMod && py::is_tuple(r)) r = (*r.as<py::Tuple>())[0];
  Scalar* s = as_plain_scalar(r);
  std::int64_t x, y;
  bool wide_x, wide_y;
  if (!s || !nd::is_integer(s->dtype.id()) || !as_integer(a, &x, &wide_x) || !as_integer(b, &y, &wide_y)) return false;
  switch (s->dtype.id()) {
#define ND_CASE(Id, T) case nd::TypeId::Id: return overflows_in<T>(op, static_cast<T>(x), static_cast<T>(y));
    ND_CASE(Int8, std::int8_t)
    ND_CASE(UInt8, std::uint8_t)
    ND_CASE(Int16, std::int16_t)
    ND_CASE(UInt16, std::uint16_t)
    ND_CASE(Int32, std::int32_t)
    ND_CASE(UInt32, std::uint32_t)
    ND_CASE(Int64, std::int64_t)
    ND_CASE(UInt64, std::uint64_t)
#undef ND_CASE
    default: return false;
  }
}

bool overflow_is_told(BinOp op) {
  return op == BinOp::Add || op == BinOp::Sub || op == BinOp::Mul || op == BinOp::FloorDiv || op == BinOp::DivMod;
}

nd::FpStatus overflow_status() {
  nd::FpStatus fp;
  fp.bits = nd::kFpOverflow;
  return fp;
}

Task repeat_by_truth(VM& vm, Value sequence, Value times) {
  (void)co_await vm.warn(py::exc.DeprecationWarning,
                         "In future, it will be an error for 'np.bool' scalars to be interpreted as an index");
  co_return py::type_of(sequence)->slots.binary(vm, BinOp::Mul, sequence, Value::small_int(scalar_array(times).item<bool>()));
}

Outcome scalar_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (auto quick = quick_floats(op, a, b)) return *quick;
  if (auto quick = quick_ints(op, a, b)) return *quick;
  if (op == BinOp::Pow)
    if (auto quick = quick_power(a, b)) return *quick;
  if ((is_text(a) || is_text(b)) && !is_array(a) && !is_array(b)) {
    const Layout l = is_text(a) ? layout_of(a) : layout_of(b);
    py::Type* t = l == Layout::StrScalar ? py::types.str : py::types.bytes;
    return t->slots.binary ? t->slots.binary(vm, op, a, b) : Outcome(Value::not_implemented());
  }
  // Sequences repeat by numpy integers as by ints, and by no other number.
  if (op == BinOp::Mul) {
    for (const auto& [seq, n] : {std::pair(&a, &b), std::pair(&b, &a)}) {
      if (!seq->is_object() || !py::type_of(*seq)->slots.no_reflected || is_array(*seq) || !is_scalar(*n)) continue;
      const nd::TypeId id = scalar_dtype(*n).id();
      if (nd::is_integer(id)) return py::type_of(*seq)->slots.binary(vm, op, a, b);
      if (id == nd::TypeId::Bool) return repeat_by_truth(vm, *seq, *n);
      if (nd::is_numeric(id)) return vm.type_error("can't multiply sequence by non-int of type '{}'", py::type_of(*n)->full_name());
    }
  }
  Outcome result = array_binary(vm, op, a, b);
  if (result.ok() && overflow_is_told(op) && integers_overflow(op, a, b, result.value()))
    return with_status(vm, overflow_status(), kBinary[static_cast<int>(op)].scalar, result.value());
  return result;
}

Task inplace_task(VM& vm, Value ufunc, Value self, Value other) {
  auto kwargs = py::make_dict();
  kwargs->set("out", Value(make_tuple({self})));
  co_return vm.call_ex(ufunc, Value(make_tuple({self, other})), Value(kwargs));
}

Outcome inplace_now(VM& vm, const nd::Ufunc& row, const Value& self, std::span<const nd::Operand> operands) {
  return guarded(vm, [&]() -> Outcome {
    nd::FpStatus fp;
    nd::CallOptions o;
    o.out = {&as_array(self)->a};
    (void)nd::call(row, operands, o, fp);
    return with_status(vm, fp, row.name, self);
  });
}

Outcome array_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  UfuncObject* u = binary_ufunc(op);
  const nd::NdArray& a = as_array(self)->a;
  const bool plain = py::type_of(self) == nptypes.ndarray && a.id() != nd::TypeId::Object;
  if (defers(self, other) && !py::type_of(other)->lookup("__array_ufunc__")) return Value::not_implemented();
  if (op == BinOp::MatMul) {
    auto b = array_from_fast(vm, other);
    if (a.ndim() < 1 || !b || b->ndim() < 2)
      return vm.value_error("inplace matrix multiplication requires the first operand to have at least one and the second at least two dimensions.");
  }
  if (op == BinOp::Pow && plain) {
    if (const nd::Ufunc* row = power_shortcut(self, other)) {
      const nd::Operand operand{&a};
      return inplace_now(vm, *row, self, {&operand, 1});
    }
  }
  if (u->row && plain && !may_override(other) && (!is_array(other) || py::type_of(other) == nptypes.ndarray)) {
    auto holder = operand_from_fast(vm, other);
    if (holder && holder->array.id() != nd::TypeId::Object) {
      const nd::Operand operands[] = {{&a}, {&holder->array, holder->weak}};
      return inplace_now(vm, *u->row, self, operands);
    }
  }
  return inplace_task(vm, Value(u), self, other);
}

Outcome array_unary(VM& vm, UnOp op, const Value& self) {
  UfuncObject* u = ufunc_named(kUnary[static_cast<int>(op)]);
  if (auto quick = call_quick(vm, *u->row, &self, dying(self), false, kUnaryScalar[static_cast<int>(op)])) return std::move(*quick);
  return call_task(vm, Value(u), {self});
}

/// NumPy: -x and abs(x) of integer scalars tell of overflow.
Outcome scalar_unary(VM& vm, UnOp op, const Value& self) {
  Outcome result = array_unary(vm, op, self);
  Scalar* s = as_plain_scalar(self);
  const bool negative = op == UnOp::Neg;
  if (!s || !result.ok() || !nd::is_integer(s->dtype.id()) || !(negative || op == UnOp::Abs)) return result;
  std::int64_t x;
  bool wide;
  (void)as_integer(self, &x, &wide);
  const bool overflow = !nd::is_signed(s->dtype.id()) ? negative && x != 0 : x == -(std::int64_t{1} << (s->dtype.itemsize() * 8 - 2)) * 2;
  if (!overflow) return result;
  return with_status(vm, overflow_status(), kUnaryScalar[static_cast<int>(op)], result.value());
}

// ---- comparisons ----

Value bool_scalar(bool b) { return make_scalar(nd::dtype_of<bool>(), reinterpret_cast<const std::byte*>(&b)); }

/// Where == finds that the operands can't be compared it answers False everywhere.
Outcome constant_answer(VM& vm, const Value& a, const Value& b, bool answer) {
  return guarded(vm, [&]() -> Outcome {
    auto x = array_from_fast(vm, a), y = array_from_fast(vm, b);
    if (!x || !y) return Value::boolean(answer);
    const nd::NdArray* both[] = {&*x, &*y};
    nd::NdArray r = nd::NdArray::empty(nd::broadcast_shapes(std::span<const nd::NdArray* const>(both)), nd::dtype_of<bool>());
    if (r.ndim() == 0) return Value::boolean(answer);  // NumPy: a Python bool
    std::memset(r.data(), answer ? 1 : 0, static_cast<std::size_t>(r.nbytes()));
    return array_or_scalar(r);
  });
}

Task compare_task(VM& vm, CmpOp op, Value a, Value b) {
  Outcome o = co_await vm.attempt(vm.call(Value(compare_ufunc(op)), {a, b}));
  if (!o.is_error()) co_return o;
  if ((op == CmpOp::Eq || op == CmpOp::Ne) && vm.error_is(npexc.UFuncNoLoopError)) {
    vm.clear_error();
    co_return constant_answer(vm, a, b, op == CmpOp::Ne);
  }
  co_return o;
}

bool holds_object_fields(const Value& v) {
  Array* a = as_array(v);
  return a && a->a.dtype().has_fields() && a->a.dtype().has_objects();
}

/// Structures with objects in them: field by field, which takes Python's own ==.
Task compare_object_fields(VM& vm, Value a, Value b, bool different) {
  Value module = co_await vm.import_module("numpy._methods");
  Value compare = co_await vm.get_attr(module, "compare_fields");
  co_return vm.call(compare, {a, b, Value::boolean(different)});
}

Outcome array_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  if (defers(self, other)) return Value::not_implemented();
  if ((op == CmpOp::Eq || op == CmpOp::Ne) && holds_object_fields(self) && (is_array(other) || layout_of(other) == Layout::VoidScalar))
    return compare_object_fields(vm, self, other, op == CmpOp::Ne);
  UfuncObject* u = compare_ufunc(op);
  const Value inputs[2] = {self, other};
  if (auto quick = call_quick(vm, *u->row, inputs, false, false, kCompare[static_cast<int>(op)])) {
    if (!quick->is_error() || !(op == CmpOp::Eq || op == CmpOp::Ne) || !vm.error_is(npexc.UFuncNoLoopError)) return std::move(*quick);
    vm.clear_error();
    return constant_answer(vm, self, other, op == CmpOp::Ne);
  }
  return compare_task(vm, op, self, other);
}

Task text_compare(VM& vm, py::Type* t, Value a, Value b, CmpOp op) {
  Value r = co_await t->slots.compare(vm, a, b, op);
  if (!r.is_bool()) co_return r;
  co_return bool_scalar(r.is_true());
}

/// What a scalar can be compared with: numbers, text, arrays and sequences.
bool comparable(const Value& v) {
  return !v.is_object() || is_array(v) || is_scalar(v) || py::is_int(v) || py::is_float(v) || py::cast<py::Complex>(v) || py::is_list(v) ||
         py::is_tuple(v) || py::is_str(v) || py::cast<py::Bytes>(v);
}

/// Dates beside objects: Python's own comparison, whose answer is Python's.
Task compare_as_objects(VM& vm, Value self, Value other, CmpOp op) {
  Value r = co_await array_compare(vm, self, other, op);
  Scalar* s = as_plain_scalar(r);
  if (s && s->dtype.id() == nd::TypeId::Bool) co_return Value::boolean(nd::load<bool>(s->bytes));
  co_return r;
}

Outcome scalar_compare(VM& vm, const Value& self, const Value& other, CmpOp op) {
  double x, y;
  if (as_double(self, &x) && as_double(other, &y) && !other.is_small_int()) {
    switch (op) {
      case CmpOp::Lt: return bool_scalar(x < y);
      case CmpOp::Le: return bool_scalar(x <= y);
      case CmpOp::Eq: return bool_scalar(x == y);
      case CmpOp::Ne: return bool_scalar(x != y);
      case CmpOp::Gt: return bool_scalar(x > y);
      case CmpOp::Ge: return bool_scalar(x >= y);
    }
  }
  if (is_text(self) && (py::is_str(other) || py::cast<py::Bytes>(other)))
    return text_compare(vm, layout_of(self) == Layout::StrScalar ? py::types.str : py::types.bytes, self, other, op);
  if (Scalar* s = as_plain_scalar(self); s && nd::is_time(s->dtype.id())) {
    if (other.is_none() && (op == CmpOp::Eq || op == CmpOp::Ne)) return Value::boolean(op == CmpOp::Ne);
    if (!comparable(other)) return compare_as_objects(vm, self, other, op);
    if (!is_array(other) || py::type_of(other) == nptypes.ndarray) return array_compare(vm, self, other, op);
  }
  if (other.is_none() && (op == CmpOp::Eq || op == CmpOp::Ne)) return bool_scalar(op == CmpOp::Ne);
  if (!comparable(other)) return Value::not_implemented();
  const bool equality = op == CmpOp::Eq || op == CmpOp::Ne;
  if (equality && !is_text(self) && (py::is_str(other) || py::cast<py::Bytes>(other)) && layout_of(self) != Layout::VoidScalar)
    return Value::not_implemented();
  if ((op == CmpOp::Eq || op == CmpOp::Ne) && layout_of(self) == Layout::VoidScalar && self.as<VoidScalar>()->a.dtype().has_objects())
    return compare_object_fields(vm, self, other, op == CmpOp::Ne);
  // As an array, so that a subclass of ndarray has the first word.
  if (is_array(other) && py::type_of(other) != nptypes.ndarray) return vm.compare(op, make_array(scalar_array(self)), other);
  return array_compare(vm, self, other, op);
}

Outcome array_pow3(VM& vm, const Value& a, const Value& b, const Value& mod) {
  if (!mod || mod.is_none()) return vm.binary(BinOp::Pow, a, b);
  return Value::not_implemented();
}

/// ndarray.__array_ufunc__: what super() calls from a subclass's own.
Task default_array_ufunc(VM& vm, Args args) {
  Value ufunc = args[1], method = args[2], inputs = args[3], kwargs = args[4];
  std::vector<Value> all = inputs.as<py::Tuple>()->items;
  if (Value out = kwargs.as<py::Dict>()->get("out"); out && py::is_tuple(out))
    all.insert(all.end(), out.as<py::Tuple>()->items.begin(), out.as<py::Tuple>()->items.end());
  if (Value where = kwargs.as<py::Dict>()->get("where")) all.push_back(where);
  for (const Value& v : all) {
    if (may_override(v)) co_return Value::not_implemented();
  }
  if (!py::is_str(method)) co_return vm.type_error("method must be a str");
  Value fn = ufunc;
  if (py::str_view(method) != "__call__") fn = co_await vm.get_attr(ufunc, py::intern(py::str_view(method)));
  co_return vm.call_ex(fn, inputs, kwargs);
}

constexpr std::uint32_t kAllBinary = (1u << py::kBinOpCount) - 1;

}  // namespace

void fill_array_operators(py::Type* t) {
  init_ufunc_type();
  py::Slots& s = t->slots;
  s.binary = array_binary;
  s.binary_ops = kAllBinary;
  s.inplace = array_inplace;
  s.inplace_ops = kAllBinary & ~py::bit(BinOp::DivMod);
  s.unary = array_unary;
  s.unary_ops = 15;
  s.compare = array_compare;
  s.pow3 = array_pow3;
  t->def("__array_ufunc__(self, ufunc, method, /, *inputs, **kwargs)", default_array_ufunc, "Calls the ufunc without overrides.");
  fill_array_function(t);
  fill_reduction_methods(t, false);
}

void fill_scalar_operators(py::Type* t) {
  init_ufunc_type();
  py::Slots& s = t->slots;
  s.binary = scalar_binary;
  s.binary_ops = kAllBinary & ~py::bit(BinOp::MatMul);
  s.unary = scalar_unary;
  s.unary_ops = 15;
  s.compare = scalar_compare;
  s.pow3 = array_pow3;
  if (t == nptypes.generic) {
    t->set_attr("__array_priority__", Value::real(-1000000.0));
    fill_reduction_methods(t, true);
  }
}

}  // namespace npmod
