// Expressions, but for calls (codegen_call.cpp) and comprehensions (codegen_comp.cpp).
#include <cassert>

#include "py/compile/codegen.h"
#include "py/object/containers.h"
#include "py/vm/vm.h"
#include "py/vm/worked.h"

namespace py::compiler {

using namespace syntax;

py::BinOp to_bin_op(Operator op);  // fold.cpp

namespace {

// Python: longer displays are built item by item, so that the value stack stays small.
constexpr std::size_t kStackGuideline = 30;
constexpr std::size_t kMapChunk = 16;

bool is_starred(const ExprNode* e) { return e->kind == Kind::Starred; }

int characters(std::string_view utf8) {
  int n = 0;
  for (char c : utf8) n += (c & 0xC0) != 0x80;
  return n;
}

/// What `e` computes first of all; null: nothing of its own, or it sees to that itself.
const ExprNode* first_part(const ExprNode* e) {
  switch (e->kind) {
    case Kind::Attribute: return as<Attribute>(e)->value;
    case Kind::Subscript: return as<Subscript>(e)->value;
    case Kind::Call: return as<Call>(e)->func;
    case Kind::Compare: return as<Compare>(e)->left;
    default: return nullptr;
  }
}

}  // namespace

/// `a.b().c[0]…` may go on for thousands of links: a long one is done in pieces from its inner end, so that no
/// recursion is deep. Nothing is emitted for a link before its first part, which makes this possible.
void Generator::visit_spine(const Expr* e) {
  constexpr std::size_t kPiece = 48;
  std::size_t length = 0;
  for (const Expr* part = first_part(e); part && part != ready_; part = first_part(part))
    if (++length > kPiece) break;
  if (length <= kPiece) return;
  std::vector<const Expr*> spine;
  for (const Expr* part = first_part(e); part && part != ready_; part = first_part(part)) spine.push_back(part);
  std::size_t last = spine.size();
  while (last > kPiece) {
    std::size_t next = last - kPiece;
    // A method is loaded by the call of it.
    while (next > 0 && spine[next]->kind == Kind::Attribute) --next;
    if (next == 0) return;
    last = next;
    visit(spine[last]);
    ready_ = spine[last];
  }
}

void Generator::visit(const Expr* e) {
  worked(100);
  if (e == ready_) {
    ready_ = nullptr;
    return;
  }
  if (first_part(e)) visit_spine(e);
  Position pos = at(e);
  switch (e->kind) {
    case Kind::Constant:
      return load_const(constant_value(as<Constant>(e)), pos);
    case Kind::Name: {
      auto* n = as<Name>(e);
      check_name(n->id, n->ctx, n->at);
      if (n->ctx == Context::Store) return store_name(n->id, pos);
      if (n->ctx == Context::Del) return delete_name(n->id, pos);
      if (n->id == "__debug__") return load_const(Value::boolean(true), pos);
      return load_name(n->id, pos);
    }
    case Kind::BoolOp:
      return visit_bool_op(as<BoolOp>(e));
    case Kind::NamedExpr: {
      auto* n = as<NamedExpr>(e);
      visit(n->value);
      emit(Op::COPY, 1, pos);
      return store(n->target);
    }
    case Kind::BinOp:
      return visit_bin_op(as<syntax::BinOp>(e));
    case Kind::UnaryOp:
      return visit_unary_op(as<UnaryOp>(e));
    case Kind::Lambda:
      return visit_lambda(as<Lambda>(e));
    case Kind::IfExp:
      return visit_if_exp(as<IfExp>(e));
    case Kind::Dict:
      return visit_dict(as<syntax::Dict>(e));
    case Kind::Set:
      return visit_set(as<Sequence>(e));
    case Kind::ListComp:
    case Kind::SetComp:
    case Kind::DictComp:
    case Kind::GeneratorExp:
      return visit_comprehension(as<Comp>(e));
    case Kind::Await:
      return visit_await(as<Await>(e));
    case Kind::Yield:
      return visit_yield(as<Yield>(e));
    case Kind::YieldFrom:
      return visit_yield_from(as<YieldFrom>(e));
    case Kind::Compare:
      return visit_compare(as<Compare>(e));
    case Kind::Call:
      return visit_call(as<Call>(e));
    case Kind::FormattedValue:
      return visit_formatted_value(as<FormattedValue>(e));
    case Kind::JoinedStr:
      return visit_joined_str(as<JoinedStr>(e));
    case Kind::Attribute:
      return visit_attribute(as<Attribute>(e));
    case Kind::Subscript:
      return visit_subscript(as<Subscript>(e));
    case Kind::Starred:
      if (as<Starred>(e)->ctx == Context::Store) fail(e->at, "starred assignment target must be in a list or tuple");
      fail(e->at, "can't use starred expression here");
    case Kind::List:
    case Kind::Tuple:
      return visit_list_or_tuple(as<Sequence>(e));
    case Kind::Slice:
      return visit_slice_value(e);
    default:
      assert(false && "not an expression");
  }
}

void Generator::visit_exprs(const Exprs& list) {
  for (const Expr* e : list) visit(e);
}

// ---- operators -------------------------------------------------------------------------------------------------

void Generator::visit_bool_op(const BoolOp* e) {
  Label end = new_label();
  Position pos = at(e);
  for (std::size_t i = 0; i + 1 < e->values.size(); ++i) {
    visit(e->values[i]);
    emit(Op::COPY, 1, pos);
    emit(Op::TO_BOOL, pos);
    jump(e->op == BoolOpKind::And ? Op::POP_JUMP_IF_FALSE : Op::POP_JUMP_IF_TRUE, end, pos);
    emit(Op::POP, pos);
  }
  visit(e->values.back());
  place(end);
}

void Generator::visit_bin_op(const syntax::BinOp* e) {
  // Left-deep chains, which can be long, without recursion.
  BinaryChain chain = binary_chain(e);
  if (chain.folded) {
    load_const(std::move(*chain.folded), at(chain.first));
  } else {
    visit(chain.first);
  }
  for (std::size_t i = chain.links.size(); i-- > 0;) {
    const syntax::BinOp* link = chain.links[i];
    visit(link->right);
    emit(Op::BINARY_OP, static_cast<std::uint32_t>(to_bin_op(link->op)), at(link));
  }
}

void Generator::visit_unary_op(const UnaryOp* e) {
  Position pos = at(e);
  if (std::optional<Value> v = fold(e)) return load_const(std::move(*v), pos);
  if (e->op == UnaryOpKind::Not) {
    // `not a in b` is `a not in b`.
    if (auto* c = try_as<Compare>(e->operand); c && c->ops.size() == 1 && c->ops[0] >= syntax::CmpOp::Is) {
      check_compare(c);
      static constexpr syntax::CmpOp kInverse[] = {syntax::CmpOp::IsNot, syntax::CmpOp::Is, syntax::CmpOp::NotIn,
                                                   syntax::CmpOp::In};
      visit(c->left);
      visit(c->comparators[0]);
      emit_compare(kInverse[static_cast<int>(c->ops[0]) - static_cast<int>(syntax::CmpOp::Is)], at(c));
      return;
    }
  }
  // A row of operators without recursion.
  std::vector<const UnaryOp*> row{e};
  auto ends = [&](const UnaryOp* n) {
    if (n->operand->kind != Kind::UnaryOp || fold(n->operand)) return true;
    auto* inner = as<UnaryOp>(n->operand);
    return inner->op == UnaryOpKind::Not && inner->operand->kind == Kind::Compare;
  };
  while (!ends(row.back())) row.push_back(as<UnaryOp>(row.back()->operand));
  visit(row.back()->operand);
  for (std::size_t i = row.size(); i-- > 0;) {
    const UnaryOp* n = row[i];
    if (n->op == UnaryOpKind::Not) {
      emit(Op::TO_BOOL, at(n));
      emit(Op::UNARY_NOT, at(n));
      continue;
    }
    UnOp op = n->op == UnaryOpKind::USub ? UnOp::Neg : n->op == UnaryOpKind::UAdd ? UnOp::Pos : UnOp::Invert;
    emit(Op::UNARY_OP, static_cast<std::uint32_t>(op), at(n));
  }
}

void Generator::emit_compare(syntax::CmpOp op, const Position& pos) {
  auto cmp = [&](py::CmpOp c) { emit(Op::COMPARE_OP, static_cast<std::uint32_t>(c), pos); };
  switch (op) {
    case syntax::CmpOp::Eq: return cmp(py::CmpOp::Eq);
    case syntax::CmpOp::NotEq: return cmp(py::CmpOp::Ne);
    case syntax::CmpOp::Lt: return cmp(py::CmpOp::Lt);
    case syntax::CmpOp::LtE: return cmp(py::CmpOp::Le);
    case syntax::CmpOp::Gt: return cmp(py::CmpOp::Gt);
    case syntax::CmpOp::GtE: return cmp(py::CmpOp::Ge);
    case syntax::CmpOp::Is: return emit(Op::IS_OP, 0, pos);
    case syntax::CmpOp::IsNot: return emit(Op::IS_OP, 1, pos);
    case syntax::CmpOp::In: return emit(Op::CONTAINS_OP, 0, pos);
    case syntax::CmpOp::NotIn: return emit(Op::CONTAINS_OP, 1, pos);
  }
}

void Generator::visit_compare(const Compare* e) {
  check_compare(e);
  Position pos = at(e);
  visit(e->left);
  std::size_t last = e->ops.size() - 1;
  auto operand = [&](std::size_t i) {
    const Expr* right = e->comparators[i];
    // `x in [1, 2]`: a constant container is made once.
    bool membership = e->ops[i] == syntax::CmpOp::In || e->ops[i] == syntax::CmpOp::NotIn;
    if (membership && i == last && (right->kind == Kind::List || right->kind == Kind::Set)) {
      std::vector<Value> items;
      for (const Expr* elt : as<Sequence>(right)->elts) {
        std::optional<Value> v = fold(elt);
        if (!v) return visit(right);
        items.push_back(std::move(*v));
      }
      if (right->kind == Kind::List) return load_const(Value(make_tuple(std::move(items))), at(right));
      Ref<py::Set> set = make<py::Set>(types.frozenset);
      for (const Value& v : items) {
        Outcome added = set->add(vm_, v);
        if (!added.ok()) {
          vm_.clear_error();
          return visit(right);
        }
      }
      return load_const(Value(set), at(right));
    }
    visit(right);
  };
  if (last == 0) {
    operand(0);
    return emit_compare(e->ops[0], pos);
  }
  Label cleanup = new_label(), end = new_label();
  for (std::size_t i = 0; i < last; ++i) {
    operand(i);
    emit(Op::SWAP, 2, pos);
    emit(Op::COPY, 2, pos);
    emit_compare(e->ops[i], pos);
    emit(Op::COPY, 1, pos);
    emit(Op::TO_BOOL, pos);
    jump(Op::POP_JUMP_IF_FALSE, cleanup, pos);
    emit(Op::POP, pos);
  }
  operand(last);
  emit_compare(e->ops[last], pos);
  jump(Op::JUMP, end, pos);
  place(cleanup);
  emit(Op::SWAP, 2, pos);
  emit(Op::POP, pos);
  place(end);
}

void Generator::visit_if_exp(const IfExp* e) {
  Label next = new_label(), end = new_label();
  jump_if(e->test, next, false);
  visit(e->body);
  jump(Op::JUMP, end);
  place(next);
  visit(e->orelse);
  place(end);
}

void Generator::jump_if(const Expr* e, Label target, bool when) {
  while (e->kind == Kind::UnaryOp && as<UnaryOp>(e)->op == UnaryOpKind::Not && !fold(e)) {
    e = as<UnaryOp>(e)->operand;
    when = !when;
  }
  Position pos = at(e);
  if (std::optional<bool> truth = constant_truth(e)) {
    if (*truth == when) jump(Op::JUMP, target, pos);
    return;
  }
  Op op = when ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE;
  switch (e->kind) {
    case Kind::BoolOp: {
      auto* n = as<BoolOp>(e);
      bool stops_when = n->op == BoolOpKind::Or;
      Label after = stops_when == when ? target : new_label();
      for (std::size_t i = 0; i + 1 < n->values.size(); ++i) jump_if(n->values[i], after, stops_when);
      jump_if(n->values.back(), target, when);
      if (after.id != target.id) place(after);
      return;
    }
    case Kind::IfExp: {
      auto* n = as<IfExp>(e);
      Label next = new_label(), end = new_label();
      jump_if(n->test, next, false);
      jump_if(n->body, target, when);
      jump(Op::JUMP, end);
      place(next);
      jump_if(n->orelse, target, when);
      place(end);
      return;
    }
    case Kind::Compare: {
      auto* n = as<Compare>(e);
      if (n->ops.size() == 1) {
        if (n->ops[0] == syntax::CmpOp::Is || n->ops[0] == syntax::CmpOp::IsNot) {
          auto* c = try_as<Constant>(n->comparators[0]);
          if (c && c->type == ConstKind::None) {
            check_compare(n);
            visit(n->left);
            bool is = n->ops[0] == syntax::CmpOp::Is;
            return jump(is == when ? Op::POP_JUMP_IF_NONE : Op::POP_JUMP_IF_NOT_NONE, target, pos);
          }
        }
        visit_compare(n);
        if (n->ops[0] < syntax::CmpOp::Is) emit(Op::TO_BOOL, pos);
        return jump(op, target, pos);
      }
      check_compare(n);
      Label end = new_label(), cleanup = new_label();
      visit(n->left);
      std::size_t last = n->ops.size() - 1;
      for (std::size_t i = 0; i < last; ++i) {
        visit(n->comparators[i]);
        emit(Op::SWAP, 2, pos);
        emit(Op::COPY, 2, pos);
        emit_compare(n->ops[i], pos);
        emit(Op::TO_BOOL, pos);
        jump(Op::POP_JUMP_IF_FALSE, cleanup, pos);
      }
      visit(n->comparators[last]);
      emit_compare(n->ops[last], pos);
      emit(Op::TO_BOOL, pos);
      jump(op, target, pos);
      jump(Op::JUMP, end);
      place(cleanup);
      emit(Op::POP, pos);
      if (!when) jump(Op::JUMP, target);
      place(end);
      return;
    }
    default:
      break;
  }
  visit(e);
  emit(Op::TO_BOOL, pos);
  jump(op, target, pos);
}

// ---- displays --------------------------------------------------------------------------------------------------

/// [a, *b, c] and the like: builds with `build`, or item by item after the first star.
void Generator::star_build(const Exprs& elts, const Position& pos, int pushed, Op build, Op add, Op extend,
                           bool as_tuple, const Expr* injected) {
  std::size_t n = elts.size();
  bool any_star = false;
  for (const Expr* e : elts) any_star |= is_starred(e);
  if (n > 2 && pushed == 0 && !any_star && !injected) {
    std::vector<Value> items;
    for (const Expr* e : elts) {
      std::optional<Value> v = fold(e);
      if (!v) break;
      items.push_back(std::move(*v));
    }
    if (items.size() == n) {
      if (as_tuple) return load_const(Value(make_tuple(std::move(items))), pos);
      emit(build, 0, pos);
      load_const(Value(make_tuple(std::move(items))), pos);
      emit(extend, 1, pos);
      return;
    }
  }
  std::size_t extra = injected ? 1 : 0;
  if (!any_star && n + extra <= kStackGuideline) {
    visit_exprs(elts);
    if (injected) visit(injected);
    emit(as_tuple ? Op::BUILD_TUPLE : build, static_cast<std::uint32_t>(n + extra + static_cast<std::size_t>(pushed)),
         pos);
    return;
  }
  bool built = false;
  if (n + static_cast<std::size_t>(pushed) > kStackGuideline) {
    emit(build, static_cast<std::uint32_t>(pushed), pos);
    built = true;
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Expr* e = elts[i];
    if (is_starred(e)) {
      if (!built) {
        emit(build, static_cast<std::uint32_t>(i + static_cast<std::size_t>(pushed)), pos);
        built = true;
      }
      visit(as<Starred>(e)->value);
      emit(extend, 1, pos);
    } else {
      visit(e);
      if (built) emit(add, 1, pos);
    }
  }
  if (injected) {
    visit(injected);
    if (built) emit(add, 1, pos);
  }
  if (as_tuple) emit(Op::LIST_TO_TUPLE, pos);
}

void Generator::visit_set(const Sequence* e) {
  star_build(e->elts, at(e), 0, Op::BUILD_SET, Op::SET_ADD, Op::SET_UPDATE, false);
}

void Generator::visit_list_or_tuple(const Sequence* e) {
  if (e->ctx == Context::Store) return unpack_target(e);
  if (e->ctx == Context::Del) {
    for (const Expr* t : e->elts) remove(t);
    return;
  }
  if (e->kind == Kind::Tuple) {
    if (std::optional<Value> v = fold(e)) return load_const(std::move(*v), at(e));
    return star_build(e->elts, at(e), 0, Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, true);
  }
  star_build(e->elts, at(e), 0, Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, false);
}

void Generator::unpack_target(const Sequence* e) {
  Position pos = at(e);
  std::size_t n = e->elts.size();
  bool seen = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (!is_starred(e->elts[i])) continue;
    if (seen) fail(e->at, "multiple starred expressions in assignment");
    if (i >= 256 || n - i - 1 >= (1u << 16)) fail(e->at, "too many expressions in star-unpacking assignment");
    emit(Op::UNPACK_EX, static_cast<std::uint32_t>(i + ((n - i - 1) << 8)), pos);
    seen = true;
  }
  if (!seen) emit(Op::UNPACK_SEQUENCE, static_cast<std::uint32_t>(n), pos);
  for (const Expr* t : e->elts) store(is_starred(t) ? as<Starred>(t)->value : t);
}

void Generator::visit_dict(const syntax::Dict* e) {
  Position pos = at(e);
  bool have = false;
  std::size_t pending = 0;
  auto flush = [&](std::size_t end) {
    if (!pending) return;
    std::size_t first = end - pending;
    if (pending > kMapChunk || have) {
      // Long ones, and those after a `**`, pair by pair into the dict.
      if (!have) emit(Op::BUILD_MAP, 0, pos);
      for (std::size_t i = first; i < end; ++i) {
        visit(e->keys[i]);
        visit(e->values[i]);
        emit(Op::MAP_ADD, 1, pos);
      }
    } else {
      for (std::size_t i = first; i < end; ++i) {
        visit(e->keys[i]);
        visit(e->values[i]);
      }
      emit(Op::BUILD_MAP, static_cast<std::uint32_t>(pending), pos);
    }
    have = true;
    pending = 0;
  };
  for (std::size_t i = 0; i < e->keys.size(); ++i) {
    if (e->keys[i]) {
      ++pending;
      continue;
    }
    flush(i);
    if (!have) emit(Op::BUILD_MAP, 0, pos);
    have = true;
    visit(e->values[i]);
    emit(Op::DICT_UPDATE, 1, pos);
  }
  flush(e->keys.size());
  if (!have) emit(Op::BUILD_MAP, 0, pos);
}

// ---- f-strings -------------------------------------------------------------------------------------------------

void Generator::visit_joined_str(const JoinedStr* e) {
  Position pos = at(e);
  if (e->values.empty()) return load_str("", pos);
  visit_exprs(e->values);
  if (e->values.size() > 1 || e->values[0]->kind != Kind::FormattedValue)
    if (e->values.size() > 1) emit(Op::BUILD_STRING, static_cast<std::uint32_t>(e->values.size()), pos);
}

void Generator::visit_formatted_value(const FormattedValue* e) {
  Position pos = at(e);
  visit(e->value);
  if (e->conversion != -1) {
    std::uint32_t how = e->conversion == 's' ? 1 : e->conversion == 'r' ? 2 : 3;
    emit(Op::CONVERT_VALUE, how, pos);
  }
  if (e->format_spec) {
    visit(e->format_spec);
    emit(Op::FORMAT_WITH_SPEC, pos);
  } else {
    emit(Op::FORMAT_SIMPLE, pos);
  }
}

// ---- attributes and items --------------------------------------------------------------------------------------

/// Python: in a chain over several lines the position is that of the attribute's own name.
Position Generator::attribute_pos(Position pos, const Attribute* e) const {
  if (pos.line == e->at.end_lineno) return pos;
  pos.line = e->at.end_lineno;
  int length = characters(e->attr);
  if (length <= e->at.end_col_offset) {
    pos.col = e->at.end_col_offset - length;
    pos.end_col = e->at.end_col_offset;
  } else {
    pos.col = pos.end_col = -1;
  }
  return pos;
}

void Generator::visit_attribute(const Attribute* e) {
  check_name(e->attr, e->ctx, e->at);
  if (e->ctx == Context::Load && super_attribute(e, false)) return;
  if (e->ctx == Context::Store) {
    // `self.x = …` in a method is noted for the class's __static_attributes__.
    if (auto* base = try_as<Name>(e->value); base && base->id == "self") {
      for (Unit* unit = u_; unit; unit = unit->parent) {
        if (!unit->is_class()) continue;
        Str* name = intern(e->attr);
        bool known = false;
        for (Str* s : unit->static_attributes) known |= s == name;
        if (!known) unit->static_attributes.push_back(name);
        break;
      }
    }
  }
  visit(e->value);
  Position pos = attribute_pos(at(e), e);
  std::uint32_t name = name_number(mangled(e->attr));
  if (e->ctx == Context::Load) return emit(Op::LOAD_ATTR, name, pos);
  emit(e->ctx == Context::Store ? Op::STORE_ATTR : Op::DELETE_ATTR, name, pos);
}

void Generator::visit_subscript(const Subscript* e) {
  Position pos = at(e);
  if (e->ctx == Context::Load) {
    check_subscripter(e->value);
    check_index(e->value, e->slice);
    if (std::optional<Value> v = fold(e)) return load_const(std::move(*v), pos);
  }
  visit(e->value);
  visit(e->slice);
  if (e->ctx == Context::Load) return emit(Op::BINARY_SUBSCR, pos);
  emit(e->ctx == Context::Store ? Op::STORE_SUBSCR : Op::DELETE_SUBSCR, pos);
}

void Generator::visit_slice_value(const Expr* e) {
  auto* s = as<syntax::Slice>(e);
  Position pos = at(e);
  auto part = [&](const Expr* p) {
    if (p) {
      visit(p);
    } else {
      load_none(pos);
    }
  };
  part(s->lower);
  part(s->upper);
  if (s->step) visit(s->step);
  emit(Op::BUILD_SLICE, s->step ? 3 : 2, pos);
}

// ---- generators ------------------------------------------------------------------------------------------------

/// it None -- result: hands on what `it` yields until it returns.
/// A frame suspended here stands at YIELD_VALUE 1, with `it` below the yielded value; the instruction after it jumps
/// back to the SEND, whose operand is where the sub-iterator's result goes.
void Generator::add_yield_from(const Position& pos) {
  Label send = new_label(), exit = new_label();
  place(send);
  jump(Op::SEND, exit, pos);
  emit(Op::YIELD_VALUE, 1, pos);
  jump(Op::JUMP_BACKWARD, send, pos);
  place(exit);
}

void Generator::visit_yield(const Yield* e) {
  Position pos = at(e);
  if (!u_->is_function_like()) fail(e->at, "'yield' outside function");
  if (e->value) {
    visit(e->value);
  } else {
    load_none(pos);
  }
  emit(Op::YIELD_VALUE, 0, pos);
}

void Generator::visit_yield_from(const YieldFrom* e) {
  Position pos = at(e);
  if (!u_->is_function_like()) fail(e->at, "'yield from' outside function");
  if (u_->scope->is_coroutine) fail(e->at, "'yield from' inside async function");
  visit(e->value);
  emit(Op::GET_YIELD_FROM_ITER, pos);
  load_none(pos);
  add_yield_from(pos);
}

void Generator::visit_await(const Await* e) {
  Position pos = at(e);
  if (!can_await() && !u_->is_function_like()) fail(e->at, "'await' outside function");
  if (!can_await()) fail(e->at, "'await' outside async function");
  visit(e->value);
  emit(Op::GET_AWAITABLE, 0, pos);
  load_none(pos);
  add_yield_from(pos);
}

}  // namespace py::compiler
