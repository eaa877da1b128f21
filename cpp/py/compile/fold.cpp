// Constants: values of literals, folding of constant expressions, and the keys by which equal constants are shared.
//
// Python: folding is visible (`1 << 40` raises nothing late, equal tuples are one object), and bounded so that a short
// program can't make a huge constant.
#include <cmath>
#include <cstring>

#include "py/compile/codegen.h"
#include "py/object/number.h"
#include "py/vm/vm.h"

namespace py::compiler {

using namespace syntax;

namespace {

constexpr std::int64_t kMaxIntBits = 128;
constexpr std::int64_t kMaxCollection = 256;
constexpr std::int64_t kMaxText = 4096;

std::int64_t bit_length(const Value& v) {
  BigInt b = big_value(v);
  if (b == 0) return 0;
  return static_cast<std::int64_t>(boost::multiprecision::msb(b < 0 ? BigInt(-b) : b)) + 1;
}

std::int64_t text_length(const Value& v) {
  if (is_str(v)) return v.as<Str>()->length();
  return static_cast<std::int64_t>(v.as<Bytes>()->data.size());
}
bool is_text(const Value& v) { return is_str(v) || (v.is_object() && v.object()->type() == types.bytes); }
bool is_plain_tuple(const Value& v) { return v.is_object() && v.object()->type() == types.tuple; }

bool multiplication_is_small(const Value& a, const Value& b) {
  if (is_int(a) && is_int(b)) return bit_length(a) + bit_length(b) <= kMaxIntBits;
  const Value& n = is_int(a) ? a : b;
  const Value& items = is_int(a) ? b : a;
  if (!is_int(n)) return true;
  std::optional<std::int64_t> count = int_value(n);
  if (is_plain_tuple(items)) {
    std::int64_t size = static_cast<std::int64_t>(items.as<py::Tuple>()->size());
    return !size || (count && *count >= 0 && *count <= kMaxCollection / size);
  }
  if (is_text(items)) {
    std::int64_t size = text_length(items);
    return !size || (count && *count >= 0 && *count <= kMaxText / size);
  }
  return true;
}

bool folding_is_small(Operator op, const Value& a, const Value& b) {
  switch (op) {
    case Operator::Mult:
      return multiplication_is_small(a, b);
    case Operator::Pow:
      if (!is_int(a) || !is_int(b)) return true;
      if (int_sign(b) <= 0) return true;
      return int_value(b).value_or(kMaxIntBits + 1) <= kMaxIntBits &&
             bit_length(a) * int_value(b).value_or(0) <= kMaxIntBits;
    case Operator::LShift:
      if (!is_int(a) || !is_int(b)) return true;
      if (int_sign(a) == 0 || int_sign(b) == 0) return true;
      return int_sign(b) > 0 && int_value(b).value_or(kMaxIntBits + 1) <= kMaxIntBits &&
             bit_length(a) + int_value(b).value_or(0) <= kMaxIntBits;
    case Operator::Mod:
      return !is_text(a);
    default:
      return true;
  }
}

/// A folded tuple's elements were constants; a result that grew too much is left to run time.
bool result_is_small(const Value& v) {
  if (is_plain_tuple(v)) return static_cast<std::int64_t>(v.as<py::Tuple>()->size()) <= kMaxCollection;
  if (is_text(v)) return text_length(v) <= kMaxText;
  return true;
}

bool name_like(std::string_view text) {
  for (char c : text)
    if (!(c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))) return false;
  return true;
}

}  // namespace

py::BinOp to_bin_op(Operator op) {
  switch (op) {
    case Operator::Add: return py::BinOp::Add;
    case Operator::Sub: return py::BinOp::Sub;
    case Operator::Mult: return py::BinOp::Mul;
    case Operator::MatMult: return py::BinOp::MatMul;
    case Operator::Div: return py::BinOp::TrueDiv;
    case Operator::Mod: return py::BinOp::Mod;
    case Operator::Pow: return py::BinOp::Pow;
    case Operator::LShift: return py::BinOp::LShift;
    case Operator::RShift: return py::BinOp::RShift;
    case Operator::BitOr: return py::BinOp::Or;
    case Operator::BitXor: return py::BinOp::Xor;
    case Operator::BitAnd: return py::BinOp::And;
    case Operator::FloorDiv: return py::BinOp::FloorDiv;
  }
  return py::BinOp::Add;
}

Value constant_value(const Constant* c) {
  switch (c->type) {
    case ConstKind::None: return Value::none();
    case ConstKind::True: return Value::boolean(true);
    case ConstKind::False: return Value::boolean(false);
    case ConstKind::Ellipsis: return Value::ellipsis();
    case ConstKind::Int:
      if (c->fits) return make_int(c->integer);
      return make_int(parse_int(c->text, c->hex ? 16 : 10).value_or(BigInt(0)));
    case ConstKind::Float: return Value::real(c->number);
    case ConstKind::Imaginary: return Value(make_complex({0.0, c->number}));
    case ConstKind::Str:
      if (name_like(c->text)) return Value(intern(c->text));
      return Value(make_str(std::string(c->text)));
    case ConstKind::Bytes: return Value(make_bytes(std::string(c->text)));
  }
  return Value::none();
}

std::optional<Value> Generator::fold(const syntax::ExprNode* e) {
  switch (e->kind) {
    case Kind::Constant:
      return constant_value(as<Constant>(e));
    case Kind::Name:
      if (as<Name>(e)->id == "__debug__" && as<Name>(e)->ctx == Context::Load) return Value::boolean(true);
      return std::nullopt;
    case Kind::UnaryOp:
      return fold_unary(as<UnaryOp>(e));
    case Kind::BinOp:
      return fold_binary(as<syntax::BinOp>(e));
    case Kind::Subscript:
      return fold_subscript(as<Subscript>(e));
    case Kind::Tuple: {
      auto* t = as<Sequence>(e);
      if (t->ctx != Context::Load) return std::nullopt;
      std::vector<Value> items;
      items.reserve(t->elts.size());
      for (const auto* elt : t->elts) {
        std::optional<Value> v = fold(elt);
        if (!v) return std::nullopt;
        items.push_back(std::move(*v));
      }
      return Value(make_tuple(std::move(items)));
    }
    default:
      return std::nullopt;
  }
}

std::optional<Value> Generator::fold_unary(const UnaryOp* e) {
  // A row of operators is gone through from the inside, without recursion.
  if (unfoldable_.count(e)) return std::nullopt;
  std::vector<const UnaryOp*> row{e};
  while (row.back()->operand->kind == Kind::UnaryOp) row.push_back(as<UnaryOp>(row.back()->operand));
  std::optional<Value> v = fold(row.back()->operand);
  for (std::size_t i = row.size(); v && i-- > 0;) v = apply_unary(row[i]->op, *v);
  if (!v && row.size() > 1) unfoldable_.insert(row.begin(), row.end());
  return v;
}

std::optional<Value> Generator::apply_unary(UnaryOpKind op, const Value& v) {
  if (op == UnaryOpKind::Not) {
    std::optional<bool> truth = VM::truth_fast(v);
    if (!truth) return std::nullopt;
    return Value::boolean(!*truth);
  }
  if (op == UnaryOpKind::Invert && v.is_bool()) return std::nullopt;  // a DeprecationWarning at run time
  if (is_text(v) || is_plain_tuple(v) || v.is_none() || v.is_ellipsis()) return std::nullopt;
  Outcome result = vm_.unary(op == UnaryOpKind::USub ? UnOp::Neg : op == UnaryOpKind::UAdd ? UnOp::Pos : UnOp::Invert, v);
  if (result.is_error()) {
    vm_.clear_error();
    return std::nullopt;
  }
  return std::move(result).value();
}

std::optional<Value> Generator::apply_binary(const syntax::BinOp* e, const Value& a) {
  if (unfoldable_.count(e)) return std::nullopt;
  std::optional<Value> b = fold(e->right);
  if (!b || a.is_none() || b->is_none() || a.is_ellipsis() || b->is_ellipsis() || !folding_is_small(e->op, a, *b)) {
    unfoldable_.insert(e);
    return std::nullopt;
  }
  Outcome result = vm_.binary(to_bin_op(e->op), a, *b);
  if (result.is_error()) vm_.clear_error();
  if (!result.ok() || !result_is_small(result.value())) {
    unfoldable_.insert(e);
    return std::nullopt;
  }
  return std::move(result).value();
}

Generator::BinaryChain Generator::binary_chain(const syntax::BinOp* e) {
  BinaryChain chain;
  const syntax::ExprNode* left = e;
  while (left->kind == Kind::BinOp) {
    chain.links.push_back(as<syntax::BinOp>(left));
    left = chain.links.back()->left;
  }
  chain.first = left;
  if (left->kind == Kind::Name || left->kind == Kind::Call || left->kind == Kind::Attribute) return chain;
  chain.folded = fold(left);
  while (chain.folded && !chain.links.empty()) {
    std::optional<Value> next = apply_binary(chain.links.back(), *chain.folded);
    if (!next) break;
    chain.folded = std::move(next);
    chain.first = chain.links.back();
    chain.links.pop_back();
  }
  return chain;
}

std::optional<Value> Generator::fold_binary(const syntax::BinOp* e) {
  if (unfoldable_.count(e)) return std::nullopt;
  BinaryChain chain = binary_chain(e);
  if (!chain.links.empty()) return std::nullopt;
  return std::move(chain.folded);
}

std::optional<Value> Generator::fold_subscript(const Subscript* e) {
  if (e->ctx != Context::Load || e->slice->kind == Kind::Slice) return std::nullopt;
  if (e->value->kind != Kind::Constant && e->value->kind != Kind::Tuple) return std::nullopt;
  std::optional<Value> v = fold(e->value);
  if (!v || !(is_text(*v) || is_plain_tuple(*v))) return std::nullopt;
  std::optional<Value> k = fold(e->slice);
  if (!k || !is_int(*k)) return std::nullopt;
  Outcome result = vm_.getitem(*v, *k);
  if (result.is_error()) {
    vm_.clear_error();
    return std::nullopt;
  }
  return std::move(result).value();
}

std::optional<bool> Generator::constant_truth(const syntax::ExprNode* e) {
  std::optional<Value> v = fold(e);
  if (!v) return std::nullopt;
  return VM::truth_fast(*v);
}

/// Distinguishes what == doesn't: 1, 1.0 and True, 0.0 and -0.0.
std::string Generator::const_key(const Value& v) {
  if (v.is_real()) {
    double d = v.real();
    return "f" + std::string(reinterpret_cast<const char*>(&d), sizeof d);
  }
  if (v.is_none()) return "N";
  if (v.is_true()) return "T";
  if (v.is_false()) return "F";
  if (v.is_ellipsis()) return "E";
  if (is_int(v)) return "i" + int_to_string(v, 16);
  if (is_str(v)) return "s" + std::string(str_view(v));
  const Type* type = v.object()->type();
  if (type == types.bytes) return "b" + v.as<Bytes>()->data;
  if (type == types.complex_) {
    std::complex<double> z = v.as<Complex>()->value;
    return "c" + std::string(reinterpret_cast<const char*>(&z), sizeof z);
  }
  auto nested = [&](char tag, const std::string& inner) {
    return tag + std::to_string(inner.size()) + ":" + inner;
  };
  if (type == types.tuple) {
    std::string key = "t";
    for (const Value& item : v.as<py::Tuple>()->items) key += nested('.', const_key(item));
    return key;
  }
  if (type == types.frozenset) {
    std::string key = "z";
    for (const auto& entry : v.as<py::Set>()->table.entries())
      if (entry.key) key += nested('.', const_key(entry.key));
    return key;
  }
  Object* o = v.object();
  return "o" + std::string(reinterpret_cast<const char*>(&o), sizeof o);
}

}  // namespace py::compiler
