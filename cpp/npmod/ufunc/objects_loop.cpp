// Ufuncs over arrays of Python objects: each element goes through the interpreter's operators or the element's method.
#include "npmod/core/errors.h"
#include "npmod/ufunc/ufunc_object.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/linalg/product.h"
#include "nd/manip/shape.h"

namespace npmod {

using py::BinOp;
using py::CmpOp;
using py::make_tuple;
using py::Task;
using py::UnOp;

namespace {

struct Rule {
  enum class Kind : std::uint8_t { None, Binary, Compare, Unary, Method, Pick, Logical, Not, Same, Sign, Call } kind = Kind::None;
  int op = 0;
};

Rule rule_of(const std::string& name) {
  using K = Rule::Kind;
  static const struct {
    const char* name;
    K kind;
    int op;
  } kRows[] = {
      {"add", K::Binary, static_cast<int>(BinOp::Add)}, {"subtract", K::Binary, static_cast<int>(BinOp::Sub)},
      {"multiply", K::Binary, static_cast<int>(BinOp::Mul)}, {"divide", K::Binary, static_cast<int>(BinOp::TrueDiv)},
      {"floor_divide", K::Binary, static_cast<int>(BinOp::FloorDiv)}, {"remainder", K::Binary, static_cast<int>(BinOp::Mod)},
      {"power", K::Binary, static_cast<int>(BinOp::Pow)},
      {"left_shift", K::Binary, static_cast<int>(BinOp::LShift)}, {"right_shift", K::Binary, static_cast<int>(BinOp::RShift)},
      {"bitwise_and", K::Binary, static_cast<int>(BinOp::And)}, {"bitwise_or", K::Binary, static_cast<int>(BinOp::Or)},
      {"bitwise_xor", K::Binary, static_cast<int>(BinOp::Xor)}, {"equal", K::Compare, static_cast<int>(CmpOp::Eq)},
      {"not_equal", K::Compare, static_cast<int>(CmpOp::Ne)}, {"less", K::Compare, static_cast<int>(CmpOp::Lt)},
      {"less_equal", K::Compare, static_cast<int>(CmpOp::Le)}, {"greater", K::Compare, static_cast<int>(CmpOp::Gt)},
      {"greater_equal", K::Compare, static_cast<int>(CmpOp::Ge)}, {"negative", K::Unary, static_cast<int>(UnOp::Neg)},
      {"positive", K::Unary, static_cast<int>(UnOp::Pos)}, {"invert", K::Unary, static_cast<int>(UnOp::Invert)},
      {"absolute", K::Unary, static_cast<int>(UnOp::Abs)}, {"maximum", K::Pick, static_cast<int>(CmpOp::Ge)},
      {"minimum", K::Pick, static_cast<int>(CmpOp::Le)}, {"fmax", K::Pick, static_cast<int>(CmpOp::Ge)},
      {"fmin", K::Pick, static_cast<int>(CmpOp::Le)}, {"logical_and", K::Logical, 0}, {"logical_or", K::Logical, 1},
      {"logical_not", K::Not, 0}, {"square", K::Same, static_cast<int>(BinOp::Mul)}, {"reciprocal", K::Same, static_cast<int>(BinOp::TrueDiv)},
      {"sign", K::Sign, 0},
  };
  for (const auto& row : kRows) {
    if (name == row.name) return {row.kind, row.op};
  }
  for (const char* m : {"sin", "cos", "tan", "sqrt", "exp", "log", "log2", "log10", "exp2", "expm1", "log1p", "cbrt", "sinh", "cosh",
                        "tanh", "arcsin", "arccos", "arctan", "arcsinh", "arccosh", "arctanh", "degrees", "radians", "deg2rad",
                        "rad2deg", "floor", "ceil", "trunc", "rint", "fabs", "conjugate", "arctan2", "hypot", "fmod", "gcd", "lcm", "logical_xor",
                        "bitwise_count"}) {
    if (name == m) return {K::Method, 0};
  }
  return {};
}

/// One element's result; may be pending.
Task method_task(VM& vm, Value name, Value a, Value b) {
  const std::string text(py::str_view(name));
  if (text == "floor" || text == "ceil" || text == "trunc") {
    Value math = co_await vm.import_module("math");
    co_return vm.call_method(math, text, {a});
  }
  if (text == "gcd" || text == "lcm" || text == "bitwise_count") {
    Value module = co_await vm.import_module("numpy._methods");
    Value fn = co_await vm.get_attr(module, py::intern("object_" + text));
    if (!b) co_return vm.call(fn, {a});
    co_return vm.call(fn, {a, b});
  }
  if (b) {
    Value fn = co_await vm.get_attr(a, py::intern(text));
    co_return vm.call(fn, {b});
  }
  Value fn = co_await vm.get_attr_or_empty(a, py::intern(text));
  if (!fn || !py::type_of(fn)->slots.call) {
    co_return vm.type_error("loop of ufunc does not support argument 0 of type {} which has no callable {} method", py::type_name(a), text);
  }
  co_return vm.call(fn);
}

Task sign_task(VM& vm, Value a) {
  const Value zero = Value::small_int(0);
  for (const auto& [op, sign] : {std::pair(CmpOp::Lt, -1), std::pair(CmpOp::Gt, 1), std::pair(CmpOp::Eq, 0)}) {
    Value r = co_await vm.compare(op, a, zero);
    Value yes = co_await vm.truth(r);
    if (yes.is_true()) co_return Value::small_int(sign);
  }
  co_return vm.type_error("unorderable types for comparison");
}

Task pick_task(VM& vm, int op, Value a, Value b) {
  Value r = co_await vm.compare(static_cast<CmpOp>(op), a, b);
  Value yes = co_await vm.truth(r);
  co_return yes.is_true() ? a : b;
}
Task logical_task(VM& vm, int op, Value a, Value b) {
  Value t = co_await vm.truth(a);
  co_return t.is_true() == (op == 1) ? a : b;
}
Task compare_task(VM& vm, int op, Value a, Value b) {
  Value r = co_await vm.compare(static_cast<CmpOp>(op), a, b);
  co_return vm.truth(r);
}
Task not_task(VM& vm, Value a) {
  Value r = co_await vm.truth(a);
  co_return Value::boolean(!r.is_true());
}

Outcome one(VM& vm, UfuncObject* u, Rule rule, const Value& a, const Value& b) {
  using K = Rule::Kind;
  switch (rule.kind) {
    case K::Binary: return vm.binary(static_cast<BinOp>(rule.op), a, b);
    case K::Compare: return compare_task(vm, rule.op, a, b);
    case K::Unary: return vm.unary(static_cast<UnOp>(rule.op), a);
    case K::Pick: return pick_task(vm, rule.op, a, b);
    case K::Logical: return logical_task(vm, rule.op, a, b);
    case K::Not: return not_task(vm, a);
    case K::Same: return static_cast<BinOp>(rule.op) == BinOp::Mul ? vm.binary(BinOp::Mul, a, a) : vm.binary(BinOp::TrueDiv, Value::small_int(1), a);
    case K::Sign: return sign_task(vm, a);
    case K::Method: return method_task(vm, Value(py::make_str(u->name)), a, b);
    default: break;
  }
  if (u->name == "isnat") return vm.type_error("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.");
  return vm.type_error("ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any supported "
                       "types according to the casting rule ''safe''", u->name);
}

nd::NdArray as_objects(const nd::NdArray& a, const nd::Shape& shape) {
  nd::NdArray o = a.id() == nd::TypeId::Object ? a : nd::astype(a, nd::DType::from_char('O'));
  return nd::astype(o.broadcast_to(shape), nd::DType::from_char('O'), nd::Order::C);
}

bool needs_not_all(const Rule& r) { return r.kind == Rule::Kind::None; }

/// The operands of a product as stacks of matrices: which axes of length 1 were put in, and the shape of the stacks.
struct ProductPlan {
  nd::NdArray a, b;  // (…, m, k) and (…, k, n), objects in C order, stacks broadcast
  bool drops_m = false, drops_n = false, conjugates = false;
  nd::Shape stacks;
};

nd::NdArray with_one(const nd::NdArray& a, int at) {
  nd::Shape shape = a.shape();
  shape.insert(at, 1);
  return nd::reshape(a, shape);
}

ProductPlan plan_product(const UfuncObject* u, nd::NdArray a, nd::NdArray b) {
  using Kind = UfuncObject::Kind;
  ProductPlan p;
  const bool vector_a = u->kind == Kind::Vecdot || u->kind == Kind::Vecmat, vector_b = u->kind == Kind::Vecdot || u->kind == Kind::Matvec;
  const int needs_a = u->kind == Kind::Matmul || vector_a ? 1 : 2, needs_b = u->kind == Kind::Matmul || vector_b ? 1 : 2;
  for (const auto& [x, needed, index] : {std::tuple(&a, needs_a, 0), std::tuple(&b, needs_b, 1)}) {
    if (x->ndim() < needed) {
      throw nd::value_error(
          fmt::format("{}: Input operand {} does not have enough dimensions (has {}, gufunc core with signature {} requires {})", u->name,
                      index, x->ndim(), core_signature(u), needed));
    }
  }
  p.drops_m = vector_a || (u->kind == Kind::Matmul && a.ndim() == 1);
  p.drops_n = vector_b || (u->kind == Kind::Matmul && b.ndim() == 1);
  p.conjugates = vector_a;
  if (p.drops_m) a = with_one(a, a.ndim() - 1);
  if (p.drops_n) b = with_one(b, b.ndim());
  const nd::Index k = a.shape(a.ndim() - 1), other = b.shape(b.ndim() - 2);
  if (k != other) {
    throw nd::value_error(
        fmt::format("{}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {} (size {} is different from {})",
                    u->name, core_signature(u), other, k));
  }
  nd::Shape x = a.shape(), y = b.shape();
  const nd::Index m = x[a.ndim() - 2], n = y[b.ndim() - 1];
  for (nd::Shape* shape : {&x, &y}) {
    shape->pop_back();
    shape->pop_back();
  }
  const nd::Shape both[] = {x, y};
  p.stacks = nd::broadcast_shapes(std::span<const nd::Shape>(both));
  nd::Shape full_a = p.stacks, full_b = p.stacks;
  full_a.push_back(m);
  full_a.push_back(k);
  full_b.push_back(k);
  full_b.push_back(n);
  p.a = as_objects(a, full_a);
  p.b = as_objects(b, full_b);
  return p;
}

Task conjugated(VM& vm, Value x) {
  if (py::is_int(x) || py::is_float(x)) co_return x;
  Value method = co_await vm.get_attr(x, "conjugate");
  co_return vm.call(method);
}

Task multiply_objects(VM& vm, ProductPlan p) {
  const int last = p.a.ndim() - 1;
  const nd::Index m = p.a.shape(last - 1), k = p.a.shape(last), n = p.b.shape(last);
  nd::Shape shape = p.stacks;
  nd::Index stacks = 1;
  for (nd::Index s : p.stacks) stacks *= s;
  if (!p.drops_m) shape.push_back(m);
  if (!p.drops_n) shape.push_back(n);
  nd::NdArray out = nd::NdArray::zeros(shape, nd::DType::from_char('O'));
  for (nd::Index at = 0; at < stacks * m * n; ++at) {
    const nd::Index stack = at / (m * n), row = at / n % m, column = at % n;
    Value total = Value::small_int(0);
    for (nd::Index i = 0; i < k; ++i) {
      Value x = load_object(p.a.data() + ((stack * m + row) * k + i) * 8);
      Value y = load_object(p.b.data() + ((stack * k + i) * n + column) * 8);
      if (p.conjugates) x = co_await conjugated(vm, x);
      Value product = co_await vm.binary(BinOp::Mul, x, y);
      if (i == 0) {
        total = product;
      } else {
        total = co_await vm.binary(BinOp::Add, total, product);
      }
    }
    store_object(out.data() + at * 8, total);
    if ((at & 255) == 255) co_await vm.checkpoint();
  }
  co_return make_array(std::move(out));
}

Outcome product_of_objects(VM& vm, const UfuncObject* u, const Value& left, const Value& right) {
  return guarded(vm, [&]() -> Outcome { return multiply_objects(vm, plan_product(u, as_array(left)->a, as_array(right)->a)); });
}

Outcome prepare(VM& vm, const std::vector<Value>& inputs, ObjectCall* how, std::vector<nd::NdArray>* objects, nd::Shape* shape) {
  return guarded(vm, [&]() -> Outcome {
    std::vector<nd::Shape> shapes;
    for (const Value& v : inputs) shapes.push_back(as_array(v)->a.shape());
    shapes.insert(shapes.end(), how->outs.begin(), how->outs.end());
    if (how->where.valid()) shapes.push_back(how->where.shape());
    *shape = nd::broadcast_shapes(std::span<const nd::Shape>(shapes));
    for (const nd::Shape& out : how->outs) {
      if (!(out == *shape)) throw nd::output_shape_error(out, *shape);
    }
    for (const Value& v : inputs) objects->push_back(as_objects(as_array(v)->a, *shape));
    if (how->where.valid()) how->where = nd::copy(how->where.broadcast_to(*shape), nd::Order::C);
    return Value::none();
  });
}

Task elementwise(VM& vm, Value self, std::vector<Value> inputs, ObjectCall how) {
  UfuncObject* u = self.as<UfuncObject>();
  const bool python = u->kind == UfuncObject::Kind::Python;
  const Rule rule = python ? Rule{Rule::Kind::Call, 0} : rule_of(u->name);
  std::vector<nd::NdArray> in;
  nd::Shape shape;
  (void)co_await prepare(vm, inputs, &how, &in, &shape);
  if (needs_not_all(rule)) co_return one(vm, u, rule, Value(), Value());
  const bool logical = rule.kind == Rule::Kind::Logical || rule.kind == Rule::Kind::Not;
  const bool bools = (rule.kind == Rule::Kind::Compare && !how.objects) || (logical && how.bools);
  std::vector<nd::NdArray> out;
  for (int i = 0; i < u->nout; ++i) {
    out.push_back(nd::NdArray::zeros(shape, bools ? nd::dtype_of<bool>() : nd::DType::from_char('O')));
  }
  const nd::Index count = out.empty() ? 0 : out[0].size();
  for (nd::Index i = 0; i < count; ++i) {
    if ((i & 1023) == 1023) co_await vm.checkpoint();
    if (how.where.valid() && how.where.data()[i] == std::byte{0}) continue;
    Value r;
    if (python) {
      std::vector<Value> args;
      for (const nd::NdArray& a : in) args.push_back(load_object(a.data() + i * 8));
      r = co_await vm.call(u->function, std::span<const Value>(args));
    } else {
      Value a = load_object(in[0].data() + i * 8);
      Value b = in.size() > 1 ? load_object(in[1].data() + i * 8) : Value();
      if (how.objects && rule.kind == Rule::Kind::Compare) {
        r = co_await vm.compare(static_cast<CmpOp>(rule.op), a, b);
      } else {
        r = co_await one(vm, u, rule, a, b);
      }
    }
    if (bools) {
      if (logical) r = co_await vm.truth(r);
      nd::store(out[0].data() + i, r.is_true());
    } else if (u->nout == 1) {
      store_object(out[0].data() + i * 8, r);
    } else {
      if (!py::is_tuple(r) || r.as<py::Tuple>()->size() != static_cast<std::size_t>(u->nout)) {
        co_return vm.value_error("Expected a tuple of {} results", u->nout);
      }
      for (int k = 0; k < u->nout; ++k) store_object(out[static_cast<std::size_t>(k)].data() + i * 8, (*r.as<py::Tuple>())[static_cast<std::size_t>(k)]);
    }
  }
  if (u->nout == 1) co_return make_array(out[0]);
  std::vector<Value> all;
  for (nd::NdArray& a : out) all.push_back(make_array(std::move(a)));
  co_return Value(make_tuple(std::move(all)));
}

/// What elements fold with.
Outcome fold(VM& vm, UfuncObject* u, Rule rule, const Value& a, const Value& b) {
  if (u->kind == UfuncObject::Kind::Python) return vm.call(u->function, {a, b});
  return one(vm, u, rule, a, b);
}

Value identity_of(const UfuncObject* u) {
  if (!u->row) return u->identity;
  switch (u->row->identity) {
    case nd::Identity::Zero: return Value::small_int(0);
    case nd::Identity::One: return Value::small_int(1);
    case nd::Identity::True: return Value::boolean(true);
    case nd::Identity::False: return Value::boolean(false);
    case nd::Identity::MinusOne: return Value::small_int(-1);
    default: return Value();
  }
}

Task reduce_task(VM& vm, Value self, Value array, nd::Dims axes, Value initial, bool keepdims, nd::NdArray mask) {
  UfuncObject* u = self.as<UfuncObject>();
  const Rule rule = u->row ? rule_of(u->name) : Rule{Rule::Kind::Call, 0};
  const nd::NdArray& a = as_array(array)->a;
  if (axes.size() > 1 && !(u->row ? u->row->reorderable : u->reorderable)) {
    co_return vm.value_error("reduction operation '{}' is not reorderable, so at most one axis may be specified", u->name);
  }
  const bool without_identity = initial && initial.is_none();
  if (without_identity) initial = Value();
  if (mask.valid() && !initial) {
    co_return vm.value_error("reduction operation '{}' does not have an identity, so to use a where mask one has to specify 'initial'",
                             u->name);
  }
  nd::Dims order;
  nd::Shape kept, with_ones = a.shape();
  nd::Index runs = 1, length = 1;
  for (int i = 0; i < a.ndim(); ++i) {
    if (std::find(axes.begin(), axes.end(), i) == axes.end()) {
      order.push_back(i);
      kept.push_back(a.shape(i));
      runs *= a.shape(i);
    }
  }
  for (nd::Index axis : axes) {
    order.push_back(axis);
    length *= a.shape(static_cast<int>(axis));
    with_ones[static_cast<int>(axis)] = 1;
  }
  nd::NdArray turned = a.ndim() ? nd::transpose(a, order) : a;
  nd::NdArray flat = as_objects(turned, turned.shape());
  if (mask.valid()) mask = nd::copy(a.ndim() ? nd::transpose(mask, order) : mask, nd::Order::C);
  nd::NdArray out = nd::NdArray::zeros(kept, nd::DType::from_char('O'));
  if (length == 0 && !initial && runs > 0) {
    if (!without_identity) initial = identity_of(u);
    if (!initial) co_return vm.value_error("zero-size array to reduction operation {} which has no identity", u->name);
  }
  for (nd::Index i = 0; i < runs; ++i) {
    Value total = initial;
    for (nd::Index k = 0; k < length; ++k) {
      if (mask.valid() && mask.data()[i * length + k] == std::byte{0}) continue;
      Value x = load_object(flat.data() + (i * length + k) * 8);
      if (!total) {
        total = x;
      } else {
        total = co_await fold(vm, u, rule, total, x);
      }
      if ((k & 1023) == 1023) co_await vm.checkpoint();
    }
    store_object(out.data() + i * 8, total);
  }
  if (keepdims) out = nd::reshape(out, with_ones);
  co_return make_array(std::move(out));
}

Task accumulate_task(VM& vm, Value self, Value array, int axis) {
  UfuncObject* u = self.as<UfuncObject>();
  const Rule rule = u->row ? rule_of(u->name) : Rule{Rule::Kind::Call, 0};
  nd::NdArray last = nd::swapaxes(as_array(array)->a, axis, -1);
  nd::NdArray out = as_objects(last, last.shape());
  const nd::Index length = out.ndim() ? out.shape(out.ndim() - 1) : 1;
  for (nd::Index i = 0; i < out.size(); ++i) {
    if (i % length == 0) continue;
    Value before = load_object(out.data() + (i - 1) * 8), x = load_object(out.data() + i * 8);
    Value r = co_await fold(vm, u, rule, before, x);
    store_object(out.data() + i * 8, r);
  }
  co_return make_array(nd::copy(nd::swapaxes(out, axis, -1), nd::Order::C));
}

/// One element, whatever its dtype.
Value element_of(const nd::NdArray& a, nd::Index offset) {
  const std::byte* element = a.data() + offset;
  return a.id() == nd::TypeId::Object ? load_object(element) : to_python(a.dtype(), element);
}

/// `values` are objects in C order, or invalid for a unary function.
Task at_task(VM& vm, Value self, nd::NdArray a, std::vector<nd::Index> positions, nd::NdArray values) {
  UfuncObject* u = self.as<UfuncObject>();
  const Rule rule = u->row ? rule_of(u->name) : Rule{Rule::Kind::Call, 0};
  for (std::size_t k = 0; k < positions.size(); ++k) {
    Value x = element_of(a, positions[k]), r;
    if (values.valid()) {
      Value y = load_object(values.data() + k * 8);
      r = co_await fold(vm, u, rule, x, y);
    } else if (u->row) {
      r = co_await one(vm, u, rule, x, Value());
    } else {
      r = co_await vm.call(u->function, {x});
    }
    if (!store_value(vm, a.dtype(), a.data() + positions[k], r)) co_return Outcome::error();
    if ((k & 1023) == 1023) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Task reduceat_task(VM& vm, Value self, Value array, std::vector<nd::Index> starts, int axis) {
  UfuncObject* u = self.as<UfuncObject>();
  const Rule rule = u->row ? rule_of(u->name) : Rule{Rule::Kind::Call, 0};
  const nd::NdArray last = nd::swapaxes(as_array(array)->a, axis, -1);
  const nd::NdArray in = as_objects(last, last.shape());
  const nd::Index n = in.shape(in.ndim() - 1), segments = static_cast<nd::Index>(starts.size());
  for (nd::Index start : starts) {
    if (start < 0 || start >= n) co_return vm.index_error("index {} out-of-bounds in {}.reduceat [0, {})", start, u->name, n);
  }
  nd::Shape shape = in.shape();
  shape.back() = segments;
  const nd::NdArray out = nd::NdArray::zeros(shape, in.dtype());
  for (nd::Index i = 0; i < out.size(); ++i) {
    const nd::Index k = i % segments, line = i / segments * n;
    const nd::Index end = k + 1 < segments ? starts[static_cast<std::size_t>(k + 1)] : n;
    nd::Index at = starts[static_cast<std::size_t>(k)];
    Value total = load_object(in.data() + (line + at) * 8);
    while (++at < end) {
      Value x = load_object(in.data() + (line + at) * 8);
      total = co_await fold(vm, u, rule, total, x);
    }
    store_object(out.data() + i * 8, total);
  }
  co_return make_array(nd::copy(nd::swapaxes(out, axis, -1), nd::Order::C));
}

}  // namespace

Outcome at_objects(VM& vm, UfuncObject* ufunc, nd::NdArray a, std::vector<nd::Index> positions, const nd::NdArray* values,
                   const nd::Shape& shape) {
  return guarded(vm, [&]() -> Outcome {
    return at_task(vm, Value(ufunc), std::move(a), std::move(positions), values ? as_objects(*values, shape) : nd::NdArray());
  });
}

Outcome reduceat_objects(VM& vm, UfuncObject* ufunc, Value array, std::vector<nd::Index> starts, int axis) {
  return reduceat_task(vm, Value(ufunc), std::move(array), std::move(starts), axis);
}

Outcome call_on_objects(VM& vm, UfuncObject* ufunc, std::vector<Value> inputs, ObjectCall how) {
  if (ufunc->is_product()) return product_of_objects(vm, ufunc, inputs[0], inputs[1]);
  return elementwise(vm, Value(ufunc), std::move(inputs), std::move(how));
}

Outcome reduce_objects(VM& vm, UfuncObject* ufunc, Value array, nd::Dims axes, Value initial, bool keepdims,
                       nd::NdArray mask) {
  return reduce_task(vm, Value(ufunc), std::move(array), std::move(axes), std::move(initial), keepdims, std::move(mask));
}

Outcome accumulate_objects(VM& vm, UfuncObject* ufunc, Value array, int axis) {
  return accumulate_task(vm, Value(ufunc), std::move(array), axis);
}

}  // namespace npmod
