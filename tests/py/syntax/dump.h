// A tree as text, to compare with what CPython's parser makes of the same source: nodes as
// Kind@line,column,end line,end column(field, …), text in hexadecimal, absent fields as '-'.
#pragma once

#include <fmt/format.h>

#include <string>

#include "py/syntax/ast.h"

namespace py::syntax {

class Dump {
 public:
  std::string out;

  void node(const Node* n) {
    if (!n) {
      out += '-';
      return;
    }
    switch (n->kind) {
      case Kind::Module: open("Module", nullptr), list(as<Module>(n)->body); break;
      case Kind::Interactive: open("Interactive", nullptr), list(as<Interactive>(n)->body); break;
      case Kind::Expression: open("Expression", nullptr), field(as<Expression>(n)->body); break;
      case Kind::FunctionDef:
      case Kind::AsyncFunctionDef: {
        auto* f = as<FunctionDef>(n);
        open(f->is_async() ? "AsyncFunctionDef" : "FunctionDef", n);
        text(f->name), field(f->args), list(f->body), list(f->decorator_list), field(f->returns), list(f->type_params);
        break;
      }
      case Kind::ClassDef: {
        auto* c = as<ClassDef>(n);
        open("ClassDef", n);
        text(c->name), list(c->bases), list(c->keywords), list(c->body), list(c->decorator_list), list(c->type_params);
        break;
      }
      case Kind::Return: open("Return", n), field(as<Return>(n)->value); break;
      case Kind::Delete: open("Delete", n), list(as<Delete>(n)->targets); break;
      case Kind::Assign: open("Assign", n), list(as<Assign>(n)->targets), field(as<Assign>(n)->value); break;
      case Kind::TypeAlias: {
        auto* t = as<TypeAlias>(n);
        open("TypeAlias", n), field(t->name), list(t->type_params), field(t->value);
        break;
      }
      case Kind::AugAssign: {
        auto* a = as<AugAssign>(n);
        open("AugAssign", n), field(a->target), raw(name_of(a->op)), field(a->value);
        break;
      }
      case Kind::AnnAssign: {
        auto* a = as<AnnAssign>(n);
        open("AnnAssign", n), field(a->target), field(a->annotation), field(a->value), raw(a->simple ? "1" : "0");
        break;
      }
      case Kind::For:
      case Kind::AsyncFor: {
        auto* f = as<For>(n);
        open(f->is_async() ? "AsyncFor" : "For", n);
        field(f->target), field(f->iter), list(f->body), list(f->orelse);
        break;
      }
      case Kind::While: {
        auto* w = as<While>(n);
        open("While", n), field(w->test), list(w->body), list(w->orelse);
        break;
      }
      case Kind::If: {
        auto* i = as<If>(n);
        open("If", n), field(i->test), list(i->body), list(i->orelse);
        break;
      }
      case Kind::With:
      case Kind::AsyncWith: {
        auto* w = as<With>(n);
        open(w->is_async() ? "AsyncWith" : "With", n), list(w->items), list(w->body);
        break;
      }
      case Kind::Match: open("Match", n), field(as<Match>(n)->subject), list(as<Match>(n)->cases); break;
      case Kind::Raise: open("Raise", n), field(as<Raise>(n)->exc), field(as<Raise>(n)->cause); break;
      case Kind::Try:
      case Kind::TryStar: {
        auto* t = as<Try>(n);
        open(t->is_star() ? "TryStar" : "Try", n);
        list(t->body), list(t->handlers), list(t->orelse), list(t->finalbody);
        break;
      }
      case Kind::Assert: open("Assert", n), field(as<Assert>(n)->test), field(as<Assert>(n)->msg); break;
      case Kind::Import: open("Import", n), list(as<Import>(n)->names); break;
      case Kind::ImportFrom: {
        auto* i = as<ImportFrom>(n);
        open("ImportFrom", n), text(i->module), list(i->names), raw(std::to_string(i->level));
        break;
      }
      case Kind::Global:
      case Kind::Nonlocal:
        open(n->kind == Kind::Global ? "Global" : "Nonlocal", n), names(as<GlobalNames>(n)->names);
        break;
      case Kind::Expr: open("Expr", n), field(as<Expr>(n)->value); break;
      case Kind::Pass: open("Pass", n); break;
      case Kind::Break: open("Break", n); break;
      case Kind::Continue: open("Continue", n); break;
      case Kind::Magic: {
        auto* m = as<Magic>(n);
        open(m->is_cell ? "CellMagic" : "Magic", n), text(m->name), text(m->rest), text(m->body);
        break;
      }
      case Kind::BoolOp: {
        auto* b = as<BoolOp>(n);
        open("BoolOp", n), raw(b->op == BoolOpKind::And ? "And" : "Or"), list(b->values);
        break;
      }
      case Kind::NamedExpr: open("NamedExpr", n), field(as<NamedExpr>(n)->target), field(as<NamedExpr>(n)->value); break;
      case Kind::BinOp: {
        auto* b = as<BinOp>(n);
        open("BinOp", n), field(b->left), raw(name_of(b->op)), field(b->right);
        break;
      }
      case Kind::UnaryOp: {
        static const char* const ops[] = {"Invert", "Not", "UAdd", "USub"};
        auto* u = as<UnaryOp>(n);
        open("UnaryOp", n), raw(ops[static_cast<int>(u->op)]), field(u->operand);
        break;
      }
      case Kind::Lambda: open("Lambda", n), field(as<Lambda>(n)->args), field(as<Lambda>(n)->body); break;
      case Kind::IfExp: {
        auto* i = as<IfExp>(n);
        open("IfExp", n), field(i->test), field(i->body), field(i->orelse);
        break;
      }
      case Kind::Dict: open("Dict", n), list(as<Dict>(n)->keys), list(as<Dict>(n)->values); break;
      case Kind::Set: open("Set", n), list(as<Sequence>(n)->elts); break;
      case Kind::List:
      case Kind::Tuple:
        open(n->kind == Kind::List ? "List" : "Tuple", n), list(as<Sequence>(n)->elts), raw(name_of(as<Sequence>(n)->ctx));
        break;
      case Kind::ListComp: comp("ListComp", n); break;
      case Kind::SetComp: comp("SetComp", n); break;
      case Kind::GeneratorExp: comp("GeneratorExp", n); break;
      case Kind::DictComp: comp("DictComp", n); break;
      case Kind::Await: open("Await", n), field(as<Await>(n)->value); break;
      case Kind::Yield: open("Yield", n), field(as<Yield>(n)->value); break;
      case Kind::YieldFrom: open("YieldFrom", n), field(as<YieldFrom>(n)->value); break;
      case Kind::Compare: {
        static const char* const ops[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
        auto* c = as<Compare>(n);
        open("Compare", n), field(c->left);
        std::string all;
        for (CmpOp op : c->ops) all += std::string(all.empty() ? "" : " ") + ops[static_cast<int>(op)];
        raw(all), list(c->comparators);
        break;
      }
      case Kind::Call: open("Call", n), field(as<Call>(n)->func), list(as<Call>(n)->args), list(as<Call>(n)->keywords); break;
      case Kind::FormattedValue: {
        auto* f = as<FormattedValue>(n);
        open("FormattedValue", n), field(f->value), raw(std::to_string(f->conversion)), field(f->format_spec);
        break;
      }
      case Kind::JoinedStr: open("JoinedStr", n), list(as<JoinedStr>(n)->values); break;
      case Kind::Constant: constant(as<Constant>(n)); break;
      case Kind::Attribute: {
        auto* a = as<Attribute>(n);
        open("Attribute", n), field(a->value), text(a->attr), raw(name_of(a->ctx));
        break;
      }
      case Kind::Subscript: {
        auto* s = as<Subscript>(n);
        open("Subscript", n), field(s->value), field(s->slice), raw(name_of(s->ctx));
        break;
      }
      case Kind::Starred: open("Starred", n), field(as<Starred>(n)->value), raw(name_of(as<Starred>(n)->ctx)); break;
      case Kind::Name: open("Name", n), text(as<Name>(n)->id), raw(name_of(as<Name>(n)->ctx)); break;
      case Kind::Slice: {
        auto* s = as<Slice>(n);
        open("Slice", n), field(s->lower), field(s->upper), field(s->step);
        break;
      }
      case Kind::MatchValue: open("MatchValue", n), field(as<MatchValue>(n)->value); break;
      case Kind::MatchSingleton: {
        ConstKind v = as<MatchSingleton>(n)->value;
        open("MatchSingleton", n), raw(v == ConstKind::None ? "None" : v == ConstKind::True ? "True" : "False");
        break;
      }
      case Kind::MatchSequence: open("MatchSequence", n), list(as<MatchSequence>(n)->patterns); break;
      case Kind::MatchMapping: {
        auto* m = as<MatchMapping>(n);
        open("MatchMapping", n), list(m->keys), list(m->patterns), text(m->rest);
        break;
      }
      case Kind::MatchClass: {
        auto* m = as<MatchClass>(n);
        open("MatchClass", n), field(m->cls), list(m->patterns), names(m->kwd_attrs), list(m->kwd_patterns);
        break;
      }
      case Kind::MatchStar: open("MatchStar", n), text(as<MatchStar>(n)->name); break;
      case Kind::MatchAs: open("MatchAs", n), field(as<MatchAs>(n)->pattern), text(as<MatchAs>(n)->name); break;
      case Kind::MatchOr: open("MatchOr", n), list(as<MatchOr>(n)->patterns); break;
      case Kind::Comprehension: {
        auto* c = as<Comprehension>(n);
        open("comprehension", nullptr), field(c->target), field(c->iter), list(c->ifs), raw(c->is_async ? "1" : "0");
        break;
      }
      case Kind::ExceptHandler: {
        auto* h = as<ExceptHandler>(n);
        open("ExceptHandler", n), field(h->type), text(h->name), list(h->body);
        break;
      }
      case Kind::Arguments: {
        auto* a = as<Arguments>(n);
        open("arguments", nullptr);
        list(a->posonlyargs), list(a->args), field(a->vararg), list(a->kwonlyargs), list(a->kw_defaults);
        field(a->kwarg), list(a->defaults);
        break;
      }
      case Kind::Arg: open("arg", n), text(as<Arg>(n)->arg), field(as<Arg>(n)->annotation); break;
      case Kind::Keyword: open("keyword", n), text(as<Keyword>(n)->arg), field(as<Keyword>(n)->value); break;
      case Kind::Alias: open("alias", n), text(as<Alias>(n)->name), text(as<Alias>(n)->asname); break;
      case Kind::WithItem:
        open("withitem", nullptr), field(as<WithItem>(n)->context_expr), field(as<WithItem>(n)->optional_vars);
        break;
      case Kind::MatchCase: {
        auto* m = as<MatchCase>(n);
        open("match_case", nullptr), field(m->pattern), field(m->guard), list(m->body);
        break;
      }
      case Kind::TypeVar: {
        auto* t = as<TypeVar>(n);
        open("TypeVar", n), text(t->name), field(t->bound), field(t->default_value);
        break;
      }
      case Kind::ParamSpec: open("ParamSpec", n), text(as<ParamSpec>(n)->name), field(as<ParamSpec>(n)->default_value); break;
      case Kind::TypeVarTuple:
        open("TypeVarTuple", n), text(as<TypeVarTuple>(n)->name), field(as<TypeVarTuple>(n)->default_value);
        break;
    }
    out += ')';
  }

 private:
  void open(const char* name, const Node* placed) {
    out += name;
    if (placed) {
      const Range& at = placed->at;
      out += fmt::format("@{},{},{},{}", at.lineno, at.col_offset, at.end_lineno, at.end_col_offset);
    }
    out += '(';
  }
  void separate() {
    if (out.back() != '(' && out.back() != '[') out += ',';
  }
  void field(const Node* n) {
    separate();
    node(n);
  }
  void raw(std::string_view word) {
    separate();
    out += word;
  }
  void text(std::string_view value) { raw(value.empty() ? std::string("-") : hex(value)); }
  static std::string hex(std::string_view value) {
    std::string all = "'";
    for (unsigned char c : value) all += fmt::format("{:02x}", c);
    return all;
  }
  template <class T>
  void list(const List<T*>& items) {
    separate();
    out += '[';
    for (T* item : items) field(item);
    out += ']';
  }
  void names(const Names& items) {
    separate();
    out += '[';
    for (std::string_view item : items) text(item);
    out += ']';
  }
  void comp(const char* name, const Node* n) {
    auto* c = as<Comp>(n);
    open(name, n), field(c->elt);
    if (n->kind == Kind::DictComp) field(c->value);
    list(c->generators);
  }
  void constant(const Constant* c) {
    open("Constant", c);
    switch (c->type) {
      case ConstKind::None: raw("None"); break;
      case ConstKind::True: raw("True"); break;
      case ConstKind::False: raw("False"); break;
      case ConstKind::Ellipsis: raw("Ellipsis"); break;
      case ConstKind::Int:
        if (c->fits) raw(std::to_string(c->integer));
        else raw((c->hex ? "0x" : "") + std::string(c->text));
        break;
      case ConstKind::Float: raw(fmt::format("{:.17g}", c->number)); break;
      case ConstKind::Imaginary: raw(fmt::format("{:.17g}j", c->number)); break;
      case ConstKind::Str: raw("s" + hex(c->text)); break;
      case ConstKind::Bytes: raw("b" + hex(c->text)); break;
    }
    if (c->unicode_kind) raw("u");
  }
  static const char* name_of(Operator op) {
    static const char* const ops[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                      "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
    return ops[static_cast<int>(op)];
  }
  static const char* name_of(Context ctx) {
    static const char* const all[] = {"Load", "Store", "Del"};
    return all[static_cast<int>(ctx)];
  }
};

}  // namespace py::syntax
