// SyntaxWarnings about code that is valid but can't be meant: `x is 1`, `(1)(2)`, `[1, 2][1.5]`.
#include "py/compile/codegen.h"
#include "py/vm/vm.h"

namespace py::compiler {

using namespace syntax;

namespace {

/// The class name of what the expression surely gives, or empty.
std::string_view known_type(const ExprNode* e) {
  switch (e->kind) {
    case Kind::Tuple:
      return "tuple";
    case Kind::List:
    case Kind::ListComp:
      return "list";
    case Kind::Dict:
    case Kind::DictComp:
      return "dict";
    case Kind::Set:
    case Kind::SetComp:
      return "set";
    case Kind::GeneratorExp:
      return "generator";
    case Kind::Lambda:
      return "function";
    case Kind::JoinedStr:
    case Kind::FormattedValue:
      return "str";
    case Kind::Constant:
      switch (as<Constant>(e)->type) {
        case ConstKind::None: return "NoneType";
        case ConstKind::True:
        case ConstKind::False: return "bool";
        case ConstKind::Ellipsis: return "ellipsis";
        case ConstKind::Int: return "int";
        case ConstKind::Float: return "float";
        case ConstKind::Imaginary: return "complex";
        case ConstKind::Str: return "str";
        case ConstKind::Bytes: return "bytes";
      }
      return {};
    default:
      return {};
  }
}

/// A literal whose identity says nothing.
bool odd_identity(const ExprNode* e) {
  if (e->kind == Kind::Tuple) return true;
  auto* c = try_as<Constant>(e);
  return c && c->type != ConstKind::None && c->type != ConstKind::True && c->type != ConstKind::False &&
         c->type != ConstKind::Ellipsis;
}

}  // namespace

void Generator::warn(const Range& where, std::string message) {
  if (quiet_) return;
  Outcome result = vm_.warn_explicit(exc.SyntaxWarning, message, filename_->view(), where.lineno,
                                     error_at(source_, {}, where).text);
  if (!result.is_error()) return;
  if (!vm_.error_is(exc.SyntaxWarning)) throw RaisedFailure{};
  // A warning that filters turn into an exception is a SyntaxError here.
  vm_.clear_error();
  fail(where, std::move(message));
}

void Generator::check_compare(const Compare* e) {
  bool left = odd_identity(e->left);
  const Expr* left_expr = e->left;
  for (std::size_t i = 0; i < e->ops.size(); ++i) {
    const Expr* right_expr = e->comparators[i];
    bool right = odd_identity(right_expr);
    bool is = e->ops[i] == syntax::CmpOp::Is, is_not = e->ops[i] == syntax::CmpOp::IsNot;
    if ((is || is_not) && (left || right)) {
      const Expr* odd = left ? left_expr : right_expr;
      std::string message = is ? "\"is\" with '" : "\"is not\" with '";
      message += known_type(odd);
      message += is ? "' literal. Did you mean \"==\"?" : "' literal. Did you mean \"!=\"?";
      return warn(e->at, std::move(message));
    }
    left = right;
    left_expr = right_expr;
  }
}

void Generator::check_caller(const Expr* e) {
  if (e->kind == Kind::Lambda) return;
  std::string_view type = known_type(e);
  if (type.empty()) return;
  warn(e->at, "'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
}

void Generator::check_subscripter(const Expr* e) {
  switch (e->kind) {
    case Kind::Constant:
      switch (as<Constant>(e)->type) {
        case ConstKind::Str:
        case ConstKind::Bytes:
          return;
        default:
          break;
      }
      break;
    case Kind::Set:
    case Kind::SetComp:
    case Kind::GeneratorExp:
    case Kind::Lambda:
      break;
    default:
      return;
  }
  warn(e->at, "'" + std::string(known_type(e)) + "' object is not subscriptable; perhaps you missed a comma?");
}

void Generator::check_index(const Expr* value, const Expr* index) {
  std::string_view type = known_type(index);
  if (type.empty() || type == "int" || type == "bool" || index->kind == Kind::Slice) return;
  bool sequence = false;
  switch (value->kind) {
    case Kind::Constant: {
      ConstKind k = as<Constant>(value)->type;
      sequence = k == ConstKind::Str || k == ConstKind::Bytes;
      break;
    }
    case Kind::Tuple:
    case Kind::List:
    case Kind::ListComp:
    case Kind::JoinedStr:
    case Kind::FormattedValue:
      sequence = true;
      break;
    default:
      break;
  }
  if (!sequence) return;
  warn(value->at, std::string(known_type(value)) + " indices must be integers or slices, not " + std::string(type) +
                      "; perhaps you missed a comma?");
}

}  // namespace py::compiler
