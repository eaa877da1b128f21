// _parser: source text to the parts of a syntax tree, for module ast, which makes its nodes of them.
#include "py/builtin/modules.h"
#include "py/compile/codegen.h"
#include "py/compile/compile.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

using namespace syntax;

/// Writes a tree in postfix form. The reader keeps a stack: a tuple of one item pushes that item, a number n gathers
/// the last n entries into a list, a text is a node without fields, and a tuple of a name and a range (or of a name
/// and None) is a node that takes its fields from the stack.
class TreeWriter {
 public:
  std::vector<Value> out;
  bool too_deep = false;

  void node(const Node* n) {
    if (!n) return none();
    if (too_deep || depth_ >= kMaxTreeDepth) {
      too_deep = true;
      return;
    }
    ++depth_;
    fields(n);
    --depth_;
  }

 private:
  int depth_ = 0;

  void value(Value v) { out.push_back(make_tuple({std::move(v)})); }
  void none() { value(Value::none()); }
  void number(std::int64_t n) { value(make_int(n)); }
  void name(std::string_view s) {
    if (s.empty()) return none();
    value(Value(intern(s)));
  }
  void plain(const char* s) { out.push_back(Value(intern(s))); }
  void gather(std::size_t n) { out.push_back(int_of(n)); }
  template <class T>
  void nodes(const syntax::List<T*>& list) {
    for (const T* n : list) node(n);
    gather(list.size());
  }
  void names(const Names& list) {
    for (std::string_view s : list) name(s);
    gather(list.size());
  }
  void make(const Node* n, const char* cls) {
    out.push_back(make_tuple({Value(intern(cls)), make_int(n->at.lineno), make_int(n->at.col_offset),
                              make_int(n->at.end_lineno), make_int(n->at.end_col_offset)}));
  }
  void make_placeless(const char* cls) { out.push_back(make_tuple({Value(intern(cls)), Value::none()})); }
  void context(Context c) { plain(c == Context::Load ? "Load" : c == Context::Store ? "Store" : "Del"); }
  void op(Operator o) {
    static constexpr const char* kNames[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                             "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
    plain(kNames[static_cast<int>(o)]);
  }

  /// A chain `a + b + c …` is deep on the left: in a loop.
  void binary(const syntax::BinOp* n) {
    std::vector<const syntax::BinOp*> chain{n};
    while (auto* left = try_as<syntax::BinOp>(chain.back()->left)) chain.push_back(left);
    node(chain.back()->left);
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
      op((*it)->op);
      node((*it)->right);
      make(*it, "BinOp");
    }
  }
  void constant(const Constant* n) {
    value(compiler::constant_value(n));
    if (n->unicode_kind) {
      value(Value(intern("u")));
    } else {
      none();
    }
    make(n, "Constant");
  }
  void statement_parts(const Stmts& body, const Stmts& orelse) {
    nodes(body);
    nodes(orelse);
    none();
  }
  void fields(const Node* n);
  void expression(const Node* n);
  void pattern(const Node* n);
  void part(const Node* n);
};

void TreeWriter::fields(const Node* n) {
  switch (n->kind) {
    case Kind::Module:
      nodes(as<syntax::Module>(n)->body);
      gather(0);
      return make_placeless("Module");
    case Kind::Interactive:
      nodes(as<Interactive>(n)->body);
      return make_placeless("Interactive");
    case Kind::Expression:
      node(as<Expression>(n)->body);
      return make_placeless("Expression");
    case Kind::FunctionDef:
    case Kind::AsyncFunctionDef: {
      auto* f = as<FunctionDef>(n);
      name(f->name);
      node(f->args);
      nodes(f->body);
      nodes(f->decorator_list);
      node(f->returns);
      none();
      nodes(f->type_params);
      return make(n, f->is_async() ? "AsyncFunctionDef" : "FunctionDef");
    }
    case Kind::ClassDef: {
      auto* c = as<ClassDef>(n);
      name(c->name);
      nodes(c->bases);
      nodes(c->keywords);
      nodes(c->body);
      nodes(c->decorator_list);
      nodes(c->type_params);
      return make(n, "ClassDef");
    }
    case Kind::Return:
      node(as<Return>(n)->value);
      return make(n, "Return");
    case Kind::Delete:
      nodes(as<Delete>(n)->targets);
      return make(n, "Delete");
    case Kind::Assign:
      nodes(as<Assign>(n)->targets);
      node(as<Assign>(n)->value);
      none();
      return make(n, "Assign");
    case Kind::TypeAlias:
      node(as<TypeAlias>(n)->name);
      nodes(as<TypeAlias>(n)->type_params);
      node(as<TypeAlias>(n)->value);
      return make(n, "TypeAlias");
    case Kind::AugAssign:
      node(as<AugAssign>(n)->target);
      op(as<AugAssign>(n)->op);
      node(as<AugAssign>(n)->value);
      return make(n, "AugAssign");
    case Kind::AnnAssign:
      node(as<AnnAssign>(n)->target);
      node(as<AnnAssign>(n)->annotation);
      node(as<AnnAssign>(n)->value);
      number(as<AnnAssign>(n)->simple);
      return make(n, "AnnAssign");
    case Kind::For:
    case Kind::AsyncFor: {
      auto* f = as<For>(n);
      node(f->target);
      node(f->iter);
      statement_parts(f->body, f->orelse);
      return make(n, f->is_async() ? "AsyncFor" : "For");
    }
    case Kind::While:
      node(as<While>(n)->test);
      nodes(as<While>(n)->body);
      nodes(as<While>(n)->orelse);
      return make(n, "While");
    case Kind::If: {
      // A chain of elif is deep in orelse: in a loop.
      std::vector<const If*> chain{as<If>(n)};
      while (chain.back()->orelse.size() == 1 && try_as<If>(chain.back()->orelse[0]))
        chain.push_back(as<If>(chain.back()->orelse[0]));
      for (const If* i : chain) {
        node(i->test);
        nodes(i->body);
      }
      nodes(chain.back()->orelse);
      for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        if (it != chain.rbegin()) gather(1);
        make(*it, "If");
      }
      return;
    }
    case Kind::With:
    case Kind::AsyncWith:
      nodes(as<With>(n)->items);
      nodes(as<With>(n)->body);
      none();
      return make(n, as<With>(n)->is_async() ? "AsyncWith" : "With");
    case Kind::Match:
      node(as<Match>(n)->subject);
      nodes(as<Match>(n)->cases);
      return make(n, "Match");
    case Kind::Raise:
      node(as<syntax::Raise>(n)->exc);
      node(as<syntax::Raise>(n)->cause);
      return make(n, "Raise");
    case Kind::Try:
    case Kind::TryStar: {
      auto* t = as<Try>(n);
      nodes(t->body);
      nodes(t->handlers);
      nodes(t->orelse);
      nodes(t->finalbody);
      return make(n, t->is_star() ? "TryStar" : "Try");
    }
    case Kind::Assert:
      node(as<Assert>(n)->test);
      node(as<Assert>(n)->msg);
      return make(n, "Assert");
    case Kind::Import:
      nodes(as<Import>(n)->names);
      return make(n, "Import");
    case Kind::ImportFrom:
      name(as<ImportFrom>(n)->module);
      nodes(as<ImportFrom>(n)->names);
      number(as<ImportFrom>(n)->level);
      return make(n, "ImportFrom");
    case Kind::Global:
    case Kind::Nonlocal:
      names(as<GlobalNames>(n)->names);
      return make(n, n->kind == Kind::Global ? "Global" : "Nonlocal");
    case Kind::Expr:
      node(as<Expr>(n)->value);
      return make(n, "Expr");
    case Kind::Pass:
      return make(n, "Pass");
    case Kind::Break:
      return make(n, "Break");
    case Kind::Continue:
      return make(n, "Continue");
    default:
      return expression(n);
  }
}

void TreeWriter::expression(const Node* n) {
  switch (n->kind) {
    case Kind::BoolOp:
      plain(as<BoolOp>(n)->op == BoolOpKind::And ? "And" : "Or");
      nodes(as<BoolOp>(n)->values);
      return make(n, "BoolOp");
    case Kind::NamedExpr:
      node(as<NamedExpr>(n)->target);
      node(as<NamedExpr>(n)->value);
      return make(n, "NamedExpr");
    case Kind::BinOp:
      return binary(as<syntax::BinOp>(n));
    case Kind::UnaryOp: {
      static constexpr const char* kNames[] = {"Invert", "Not", "UAdd", "USub"};
      plain(kNames[static_cast<int>(as<UnaryOp>(n)->op)]);
      node(as<UnaryOp>(n)->operand);
      return make(n, "UnaryOp");
    }
    case Kind::Lambda:
      node(as<Lambda>(n)->args);
      node(as<Lambda>(n)->body);
      return make(n, "Lambda");
    case Kind::IfExp:
      node(as<IfExp>(n)->test);
      node(as<IfExp>(n)->body);
      node(as<IfExp>(n)->orelse);
      return make(n, "IfExp");
    case Kind::Dict:
      nodes(as<syntax::Dict>(n)->keys);
      nodes(as<syntax::Dict>(n)->values);
      return make(n, "Dict");
    case Kind::Set:
      nodes(as<Sequence>(n)->elts);
      return make(n, "Set");
    case Kind::List:
    case Kind::Tuple:
      nodes(as<Sequence>(n)->elts);
      context(as<Sequence>(n)->ctx);
      return make(n, n->kind == Kind::List ? "List" : "Tuple");
    case Kind::ListComp:
    case Kind::SetComp:
    case Kind::GeneratorExp:
    case Kind::DictComp: {
      auto* c = as<Comp>(n);
      node(c->elt);
      if (n->kind == Kind::DictComp) node(c->value);
      nodes(c->generators);
      return make(n, n->kind == Kind::ListComp  ? "ListComp"
                     : n->kind == Kind::SetComp ? "SetComp"
                     : n->kind == Kind::DictComp ? "DictComp"
                                                 : "GeneratorExp");
    }
    case Kind::Await:
      node(as<Await>(n)->value);
      return make(n, "Await");
    case Kind::Yield:
      node(as<Yield>(n)->value);
      return make(n, "Yield");
    case Kind::YieldFrom:
      node(as<YieldFrom>(n)->value);
      return make(n, "YieldFrom");
    case Kind::Compare: {
      static constexpr const char* kNames[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
      auto* c = as<Compare>(n);
      node(c->left);
      for (syntax::CmpOp o : c->ops) plain(kNames[static_cast<int>(o)]);
      gather(c->ops.size());
      nodes(c->comparators);
      return make(n, "Compare");
    }
    case Kind::Call:
      node(as<Call>(n)->func);
      nodes(as<Call>(n)->args);
      nodes(as<Call>(n)->keywords);
      return make(n, "Call");
    case Kind::FormattedValue:
      node(as<FormattedValue>(n)->value);
      number(as<FormattedValue>(n)->conversion);
      node(as<FormattedValue>(n)->format_spec);
      return make(n, "FormattedValue");
    case Kind::JoinedStr:
      nodes(as<JoinedStr>(n)->values);
      return make(n, "JoinedStr");
    case Kind::Constant:
      return constant(as<Constant>(n));
    case Kind::Attribute:
      node(as<Attribute>(n)->value);
      name(as<Attribute>(n)->attr);
      context(as<Attribute>(n)->ctx);
      return make(n, "Attribute");
    case Kind::Subscript:
      node(as<Subscript>(n)->value);
      node(as<Subscript>(n)->slice);
      context(as<Subscript>(n)->ctx);
      return make(n, "Subscript");
    case Kind::Starred:
      node(as<Starred>(n)->value);
      context(as<Starred>(n)->ctx);
      return make(n, "Starred");
    case Kind::Name:
      name(as<Name>(n)->id);
      context(as<Name>(n)->ctx);
      return make(n, "Name");
    case Kind::Slice:
      node(as<syntax::Slice>(n)->lower);
      node(as<syntax::Slice>(n)->upper);
      node(as<syntax::Slice>(n)->step);
      return make(n, "Slice");
    default:
      return pattern(n);
  }
}

void TreeWriter::pattern(const Node* n) {
  switch (n->kind) {
    case Kind::MatchValue:
      node(as<MatchValue>(n)->value);
      return make(n, "MatchValue");
    case Kind::MatchSingleton: {
      const ConstKind k = as<MatchSingleton>(n)->value;
      value(k == ConstKind::None ? Value::none() : Value::boolean(k == ConstKind::True));
      return make(n, "MatchSingleton");
    }
    case Kind::MatchSequence:
      nodes(as<MatchSequence>(n)->patterns);
      return make(n, "MatchSequence");
    case Kind::MatchMapping:
      nodes(as<MatchMapping>(n)->keys);
      nodes(as<MatchMapping>(n)->patterns);
      name(as<MatchMapping>(n)->rest);
      return make(n, "MatchMapping");
    case Kind::MatchClass:
      node(as<MatchClass>(n)->cls);
      nodes(as<MatchClass>(n)->patterns);
      names(as<MatchClass>(n)->kwd_attrs);
      nodes(as<MatchClass>(n)->kwd_patterns);
      return make(n, "MatchClass");
    case Kind::MatchStar:
      name(as<MatchStar>(n)->name);
      return make(n, "MatchStar");
    case Kind::MatchAs:
      node(as<MatchAs>(n)->pattern);
      name(as<MatchAs>(n)->name);
      return make(n, "MatchAs");
    case Kind::MatchOr:
      nodes(as<MatchOr>(n)->patterns);
      return make(n, "MatchOr");
    default:
      return part(n);
  }
}

void TreeWriter::part(const Node* n) {
  switch (n->kind) {
    case Kind::Comprehension:
      node(as<Comprehension>(n)->target);
      node(as<Comprehension>(n)->iter);
      nodes(as<Comprehension>(n)->ifs);
      number(as<Comprehension>(n)->is_async);
      return make_placeless("comprehension");
    case Kind::ExceptHandler:
      node(as<ExceptHandler>(n)->type);
      name(as<ExceptHandler>(n)->name);
      nodes(as<ExceptHandler>(n)->body);
      return make(n, "ExceptHandler");
    case Kind::Arguments: {
      auto* a = as<Arguments>(n);
      nodes(a->posonlyargs);
      nodes(a->args);
      node(a->vararg);
      nodes(a->kwonlyargs);
      nodes(a->kw_defaults);
      node(a->kwarg);
      nodes(a->defaults);
      return make_placeless("arguments");
    }
    case Kind::Arg:
      name(as<Arg>(n)->arg);
      node(as<Arg>(n)->annotation);
      none();
      return make(n, "arg");
    case Kind::Keyword:
      name(as<Keyword>(n)->arg);
      node(as<Keyword>(n)->value);
      return make(n, "keyword");
    case Kind::Alias:
      name(as<Alias>(n)->name);
      name(as<Alias>(n)->asname);
      return make(n, "alias");
    case Kind::WithItem:
      node(as<WithItem>(n)->context_expr);
      node(as<WithItem>(n)->optional_vars);
      return make_placeless("withitem");
    case Kind::MatchCase:
      node(as<MatchCase>(n)->pattern);
      node(as<MatchCase>(n)->guard);
      nodes(as<MatchCase>(n)->body);
      return make_placeless("match_case");
    case Kind::TypeVar:
      name(as<syntax::TypeVar>(n)->name);
      node(as<syntax::TypeVar>(n)->bound);
      node(as<syntax::TypeVar>(n)->default_value);
      return make(n, "TypeVar");
    case Kind::ParamSpec:
      name(as<syntax::ParamSpec>(n)->name);
      node(as<syntax::ParamSpec>(n)->default_value);
      return make(n, "ParamSpec");
    case Kind::TypeVarTuple:
      name(as<syntax::TypeVarTuple>(n)->name);
      node(as<syntax::TypeVarTuple>(n)->default_value);
      return make(n, "TypeVarTuple");
    default:
      return none();  // no other kind is in a tree parsed without magics
  }
}

/// The tree of a text, as TreeWriter writes it.
Outcome parser_parse(VM& vm, const Args& args) {
  const std::string source = args[0].as<Str>()->utf8();
  const std::string_view mode = str_view(args[2]);
  ParseOptions options;
  options.mode = mode == "eval" ? Mode::Eval : mode == "single" ? Mode::Single : Mode::Exec;
  vm.charge(static_cast<std::int64_t>(source.size()) * 8);
  ParseResult parsed = compiler::parse_or_raise(vm, source, str_view(args[1]), options);
  if (!parsed) return Outcome::error();
  TreeWriter writer;
  writer.node(parsed.tree->root);
  if (writer.too_deep) return vm.raise(exc.RecursionError, "maximum recursion depth exceeded during ast construction");
  return Value(make_list(std::move(writer.out)));
}

}  // namespace

void init__parser_module(VM&, py::Module& m) {
  m.def("parse(source: str, filename: str, mode: str, /)", parser_parse, "The syntax tree of a text, in postfix form.");
}

}  // namespace py
