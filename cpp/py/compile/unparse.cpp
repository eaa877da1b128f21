// Source text of an expression from its tree, as `from __future__ import annotations` keeps annotations.
#include "py/compile/codegen.h"
#include "py/object/number.h"

namespace py::compiler {

using namespace syntax;

namespace {

/// How tightly an expression binds; what binds less tightly than its surroundings is put in parentheses.
enum Level {
  kTuple,
  kTest,
  kOr,
  kAnd,
  kNot,
  kCompare,
  kBitOr,
  kBitXor,
  kBitAnd,
  kShift,
  kArith,
  kTerm,
  kFactor,
  kPower,
  kAwait,
  kAtom,
};

class Unparser {
 public:
  std::string out;

  void expr(const ExprNode* e, int level) {
    switch (e->kind) {
      case Kind::BoolOp:
        return bool_op(as<BoolOp>(e), level);
      case Kind::NamedExpr:
        return wrapped(true, [&] {
          expr(as<NamedExpr>(e)->target, kAtom);
          out += " := ";
          expr(as<NamedExpr>(e)->value, kAtom);
        });
      case Kind::BinOp:
        return bin_op(as<syntax::BinOp>(e), level);
      case Kind::UnaryOp:
        return unary_op(as<UnaryOp>(e), level);
      case Kind::Lambda:
        return wrapped(level > kTest, [&] {
          auto* n = as<Lambda>(e);
          std::string args = Unparser().parameters(n->args);
          out += args.empty() ? "lambda: " : "lambda " + args + ": ";
          expr(n->body, kTest);
        });
      case Kind::IfExp:
        return wrapped(level > kTest, [&] {
          auto* n = as<IfExp>(e);
          expr(n->body, kTest + 1);
          out += " if ";
          expr(n->test, kTest + 1);
          out += " else ";
          expr(n->orelse, kTest);
        });
      case Kind::Dict: {
        auto* n = as<syntax::Dict>(e);
        out += "{";
        for (std::size_t i = 0; i < n->values.size(); ++i) {
          if (i) out += ", ";
          if (n->keys[i]) {
            expr(n->keys[i], kTest);
            out += ": ";
            expr(n->values[i], kTest);
          } else {
            out += "**";
            expr(n->values[i], kBitOr);
          }
        }
        out += "}";
        return;
      }
      case Kind::Set:
        out += "{";
        list(as<Sequence>(e)->elts);
        out += "}";
        return;
      case Kind::List:
        out += "[";
        list(as<Sequence>(e)->elts);
        out += "]";
        return;
      case Kind::Tuple: {
        auto* n = as<Sequence>(e);
        if (n->elts.empty()) {
          out += "()";
          return;
        }
        return wrapped(level > kTuple, [&] {
          list(n->elts);
          if (n->elts.size() == 1) out += ",";
        });
      }
      case Kind::ListComp:
        return comprehension(as<Comp>(e), "[", "]");
      case Kind::SetComp:
      case Kind::DictComp:
        return comprehension(as<Comp>(e), "{", "}");
      case Kind::GeneratorExp:
        return comprehension(as<Comp>(e), "(", ")");
      case Kind::Await:
        return wrapped(level > kAwait, [&] {
          out += "await ";
          expr(as<Await>(e)->value, kAtom);
        });
      case Kind::Yield:
        return wrapped(true, [&] {
          out += "yield";
          if (as<Yield>(e)->value) {
            out += " ";
            expr(as<Yield>(e)->value, kTest);
          }
        });
      case Kind::YieldFrom:
        return wrapped(true, [&] {
          out += "yield from ";
          expr(as<YieldFrom>(e)->value, kTest);
        });
      case Kind::Compare:
        return compare(as<Compare>(e), level);
      case Kind::Call:
        return call(as<Call>(e));
      case Kind::JoinedStr:
        out += "f" + str_repr(f_string(as<JoinedStr>(e)));
        return;
      case Kind::FormattedValue:
        out += "f" + str_repr(replacement(as<FormattedValue>(e)));
        return;
      case Kind::Constant:
        return constant(as<Constant>(e));
      case Kind::Attribute: {
        auto* n = as<Attribute>(e);
        expr(n->value, kAtom);
        auto* c = try_as<Constant>(n->value);
        out += c && c->type == ConstKind::Int ? " ." : ".";
        out += n->attr;
        return;
      }
      case Kind::Starred:
        out += "*";
        return expr(as<Starred>(e)->value, kBitOr);
      case Kind::Name:
        out += as<Name>(e)->id;
        return;
      case Kind::Slice: {
        auto* n = as<syntax::Slice>(e);
        if (n->lower) expr(n->lower, kTest);
        out += ":";
        if (n->upper) expr(n->upper, kTest);
        if (n->step) {
          out += ":";
          expr(n->step, kTest);
        }
        return;
      }
      case Kind::Subscript: {
        auto* n = as<Subscript>(e);
        expr(n->value, kAtom);
        out += "[";
        expr(n->slice, kTuple);
        out += "]";
        return;
      }
      default:
        return;
    }
  }

 private:
  template <class Fn>
  void wrapped(bool parentheses, Fn body) {
    if (parentheses) out += "(";
    body();
    if (parentheses) out += ")";
  }

  void list(const Exprs& elts) {
    for (std::size_t i = 0; i < elts.size(); ++i) {
      if (i) out += ", ";
      expr(elts[i], kTest);
    }
  }

  void bool_op(const BoolOp* e, int level) {
    int own = e->op == BoolOpKind::And ? kAnd : kOr;
    wrapped(level > own, [&] {
      for (std::size_t i = 0; i < e->values.size(); ++i) {
        if (i) out += e->op == BoolOpKind::And ? " and " : " or ";
        expr(e->values[i], own + 1);
      }
    });
  }

  void bin_op(const syntax::BinOp* e, int level) {
    struct Row {
      Operator op;
      const char* text;
      int level;
      bool right;
    };
    static constexpr Row kRows[] = {
        {Operator::Add, " + ", kArith, false},      {Operator::Sub, " - ", kArith, false},
        {Operator::Mult, " * ", kTerm, false},      {Operator::MatMult, " @ ", kTerm, false},
        {Operator::Div, " / ", kTerm, false},       {Operator::Mod, " % ", kTerm, false},
        {Operator::LShift, " << ", kShift, false},  {Operator::RShift, " >> ", kShift, false},
        {Operator::BitOr, " | ", kBitOr, false},    {Operator::BitXor, " ^ ", kBitXor, false},
        {Operator::BitAnd, " & ", kBitAnd, false},  {Operator::FloorDiv, " // ", kTerm, false},
        {Operator::Pow, " ** ", kPower, true},
    };
    for (const Row& row : kRows) {
      if (row.op != e->op) continue;
      wrapped(level > row.level, [&] {
        expr(e->left, row.level + (row.right ? 1 : 0));
        out += row.text;
        expr(e->right, row.level + (row.right ? 0 : 1));
      });
    }
  }

  void unary_op(const UnaryOp* e, int level) {
    int own = e->op == UnaryOpKind::Not ? kNot : kFactor;
    wrapped(level > own, [&] {
      out += e->op == UnaryOpKind::Not      ? "not "
             : e->op == UnaryOpKind::Invert ? "~"
             : e->op == UnaryOpKind::UAdd   ? "+"
                                            : "-";
      expr(e->operand, own);
    });
  }

  void compare(const Compare* e, int level) {
    static constexpr const char* kSymbols[] = {" == ", " != ", " < ",  " <= ",     " > ",
                                               " >= ", " is ", " is not ", " in ", " not in "};
    wrapped(level > kCompare, [&] {
      expr(e->left, kCompare + 1);
      for (std::size_t i = 0; i < e->ops.size(); ++i) {
        out += kSymbols[static_cast<int>(e->ops[i])];
        expr(e->comparators[i], kCompare + 1);
      }
    });
  }

  void call(const Call* e) {
    expr(e->func, kAtom);
    if (e->args.size() == 1 && e->keywords.empty() && e->args[0]->kind == Kind::GeneratorExp)
      return expr(e->args[0], kTest);
    out += "(";
    bool first = true;
    for (const ExprNode* a : e->args) {
      if (!first) out += ", ";
      first = false;
      expr(a, kTest);
    }
    for (const Keyword* k : e->keywords) {
      if (!first) out += ", ";
      first = false;
      if (k->arg.empty()) {
        out += "**";
      } else {
        out += k->arg;
        out += "=";
      }
      expr(k->value, kTest);
    }
    out += ")";
  }

  void comprehension(const Comp* e, const char* open, const char* close) {
    out += open;
    expr(e->elt, kTest);
    if (e->value) {
      out += ": ";
      expr(e->value, kTest);
    }
    for (const Comprehension* c : e->generators) {
      out += c->is_async ? " async for " : " for ";
      expr(c->target, kTuple);
      out += " in ";
      expr(c->iter, kTest + 1);
      for (const ExprNode* condition : c->ifs) {
        out += " if ";
        expr(condition, kTest + 1);
      }
    }
    out += close;
  }

  std::string parameters(const Arguments* args) {
    bool first = true;
    auto comma = [&] {
      if (!first) out += ", ";
      first = false;
    };
    std::size_t positional = args->posonlyargs.size() + args->args.size();
    for (std::size_t i = 0; i < positional; ++i) {
      comma();
      const Arg* a = i < args->posonlyargs.size() ? args->posonlyargs[i] : args->args[i - args->posonlyargs.size()];
      parameter(a);
      if (i + args->defaults.size() >= positional) {
        out += "=";
        expr(args->defaults[i + args->defaults.size() - positional], kTest);
      }
      if (i + 1 == args->posonlyargs.size()) out += ", /";
    }
    if (args->vararg || !args->kwonlyargs.empty()) {
      comma();
      out += "*";
      if (args->vararg) parameter(args->vararg);
    }
    for (std::size_t i = 0; i < args->kwonlyargs.size(); ++i) {
      comma();
      parameter(args->kwonlyargs[i]);
      if (args->kw_defaults[i]) {
        out += "=";
        expr(args->kw_defaults[i], kTest);
      }
    }
    if (args->kwarg) {
      comma();
      out += "**";
      parameter(args->kwarg);
    }
    return out;
  }
  void parameter(const Arg* a) {
    out += a->arg;
    if (a->annotation) {
      out += ": ";
      expr(a->annotation, kTest);
    }
  }

  std::string f_string(const JoinedStr* e) {
    std::string text;
    for (const ExprNode* v : e->values) {
      if (auto* c = try_as<Constant>(v)) {
        for (char ch : c->text) {
          text += ch;
          if (ch == '{' || ch == '}') text += ch;
        }
      } else if (auto* f = try_as<FormattedValue>(v)) {
        text += replacement(f);
      } else if (auto* j = try_as<JoinedStr>(v)) {
        text += f_string(j);
      }
    }
    return text;
  }
  std::string replacement(const FormattedValue* e) {
    Unparser inner;
    inner.expr(e->value, kTest + 1);
    std::string text = inner.out.starts_with('{') ? "{ " : "{";
    text += inner.out;
    if (e->conversion != -1) {
      text += "!";
      text += static_cast<char>(e->conversion);
    }
    if (e->format_spec) {
      text += ":";
      if (auto* j = try_as<JoinedStr>(e->format_spec)) text += f_string(j);
    }
    return text + "}";
  }

  void constant(const Constant* c) {
    switch (c->type) {
      case ConstKind::None: out += "None"; return;
      case ConstKind::True: out += "True"; return;
      case ConstKind::False: out += "False"; return;
      case ConstKind::Ellipsis: out += "..."; return;
      case ConstKind::Int:
        if (c->fits) {
          out += std::to_string(c->integer);
        } else {
          out += int_to_string(make_int(parse_int(c->text, c->hex ? 16 : 10).value_or(BigInt(0))));
        }
        return;
      case ConstKind::Float:
      case ConstKind::Imaginary: {
        std::string text = float_repr(c->number);
        // Python: infinity has no literal, an overflowing one stands for it.
        if (text == "inf") text = "1e309";
        if (c->type == ConstKind::Imaginary) {
          if (text.ends_with(".0")) text.resize(text.size() - 2);
          text += "j";
        }
        out += text;
        return;
      }
      case ConstKind::Str:
        if (c->unicode_kind) out += "u";
        out += str_repr(c->text);
        return;
      case ConstKind::Bytes: out += bytes_repr(c->text); return;
    }
  }
};

}  // namespace

std::string unparse(const ExprNode* e) {
  Unparser u;
  u.expr(e, kTest);
  return std::move(u.out);
}

}  // namespace py::compiler
