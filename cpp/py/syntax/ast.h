// The syntax tree of Python 3.13: plain structs in an arena, told apart by `kind` and cast statically.
// Names of nodes and fields are those of Python's `ast` module. Absent optional nodes are null, absent
// optional names are empty. Nothing here knows values or objects: constants are plain data.
//
//   switch (e->kind) {
//     case Kind::BinOp: { auto* n = as<BinOp>(e); visit(n->left); visit(n->right); ... }
//
// Trees can be very deep on the left (`a+a+a+…`, `a.b.c…`), in rows of unary operators and in chains of elif: those
// are walked in loops. On other ways `compile/scope` rejects trees deeper than kMaxTreeDepth with a RecursionError, so
// that what runs after it may recurse over the tree.
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "py/syntax/arena.h"

namespace py::syntax {

/// Where a node stands: lines from 1, columns in UTF-8 bytes from 0, the end exclusive.
struct Range {
  std::int32_t lineno = 0;
  std::int32_t col_offset = 0;
  std::int32_t end_lineno = 0;
  std::int32_t end_col_offset = 0;
};

enum class Kind : std::uint8_t {
  // Roots
  Module,
  Interactive,
  Expression,
  // Statements
  FunctionDef,
  AsyncFunctionDef,
  ClassDef,
  Return,
  Delete,
  Assign,
  TypeAlias,
  AugAssign,
  AnnAssign,
  For,
  AsyncFor,
  While,
  If,
  With,
  AsyncWith,
  Match,
  Raise,
  Try,
  TryStar,
  Assert,
  Import,
  ImportFrom,
  Global,
  Nonlocal,
  Expr,
  Pass,
  Break,
  Continue,
  Magic,
  // Expressions
  BoolOp,
  NamedExpr,
  BinOp,
  UnaryOp,
  Lambda,
  IfExp,
  Dict,
  Set,
  ListComp,
  SetComp,
  DictComp,
  GeneratorExp,
  Await,
  Yield,
  YieldFrom,
  Compare,
  Call,
  FormattedValue,
  JoinedStr,
  Constant,
  Attribute,
  Subscript,
  Starred,
  Name,
  List,
  Tuple,
  Slice,
  // Patterns
  MatchValue,
  MatchSingleton,
  MatchSequence,
  MatchMapping,
  MatchClass,
  MatchStar,
  MatchAs,
  MatchOr,
  // Parts
  Comprehension,
  ExceptHandler,
  Arguments,
  Arg,
  Keyword,
  Alias,
  WithItem,
  MatchCase,
  TypeVar,
  ParamSpec,
  TypeVarTuple,
};

enum class Context : std::uint8_t { Load, Store, Del };
enum class BoolOpKind : std::uint8_t { And, Or };
enum class Operator : std::uint8_t {
  Add,
  Sub,
  Mult,
  MatMult,
  Div,
  Mod,
  Pow,
  LShift,
  RShift,
  BitOr,
  BitXor,
  BitAnd,
  FloorDiv,
};
enum class UnaryOpKind : std::uint8_t { Invert, Not, UAdd, USub };
enum class CmpOp : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

struct Node {
  Kind kind;
  Range at;
};

/// Bases that only say what a pointer may point to; the real type is told by `kind`.
struct ExprNode : Node {};
struct StmtNode : Node {};
struct PatternNode : Node {};
struct TypeParamNode : Node {};

using Exprs = List<ExprNode*>;
using Stmts = List<StmtNode*>;
using Patterns = List<PatternNode*>;
using Names = List<std::string_view>;

/// The node as a T; the caller has looked at `kind`.
template <class T>
T* as(Node* node) {
  assert(T::is(node->kind));
  return static_cast<T*>(node);
}
template <class T>
const T* as(const Node* node) {
  assert(T::is(node->kind));
  return static_cast<const T*>(node);
}
/// The node as a T, or null if it is null or another kind.
template <class T>
T* try_as(Node* node) {
  return node && T::is(node->kind) ? static_cast<T*>(node) : nullptr;
}
template <class T>
const T* try_as(const Node* node) {
  return node && T::is(node->kind) ? static_cast<const T*>(node) : nullptr;
}

/// Which kind(s) a struct stands for. A few serve two (For and AsyncFor, …).
template <class Base, Kind... kinds>
struct Of : Base {
  static constexpr bool is(Kind k) { return ((k == kinds) || ...); }
};

// ---- Parts -------------------------------------------------------------------------------------------

/// A parameter. Range: name and annotation.
struct Arg : Of<Node, Kind::Arg> {
  std::string_view arg;
  ExprNode* annotation = nullptr;  // Starred only for *args: *Ts
};

/// The parameters of a function or lambda, in the order posonlyargs, args, vararg, kwonlyargs, kwarg.
struct Arguments : Of<Node, Kind::Arguments> {
  List<Arg*> posonlyargs;
  List<Arg*> args;
  Arg* vararg = nullptr;
  List<Arg*> kwonlyargs;
  Exprs kw_defaults;  // one per kwonlyargs; null: that one is required
  Arg* kwarg = nullptr;
  Exprs defaults;  // of the last parameters of posonlyargs + args
};

/// `arg=value` in a call or class header; arg is empty for `**value`.
struct Keyword : Of<Node, Kind::Keyword> {
  std::string_view arg;
  ExprNode* value = nullptr;
};

/// `name as asname` of an import; name may be dotted, or "*".
struct Alias : Of<Node, Kind::Alias> {
  std::string_view name;
  std::string_view asname;
};

/// No range of its own in Python; `at` covers the item here.
struct WithItem : Of<Node, Kind::WithItem> {
  ExprNode* context_expr = nullptr;
  ExprNode* optional_vars = nullptr;  // a target (Store), or null
};

/// `for target in iter if … if …`; `at` covers the clause.
struct Comprehension : Of<Node, Kind::Comprehension> {
  ExprNode* target = nullptr;  // Store
  ExprNode* iter = nullptr;
  Exprs ifs;
  bool is_async = false;
};

struct ExceptHandler : Of<Node, Kind::ExceptHandler> {
  ExprNode* type = nullptr;  // null: a bare except
  std::string_view name;     // `as name`, or empty
  Stmts body;
};

struct MatchCase : Of<Node, Kind::MatchCase> {
  PatternNode* pattern = nullptr;
  ExprNode* guard = nullptr;
  Stmts body;
};

/// T, T: bound, T = default
struct TypeVar : Of<TypeParamNode, Kind::TypeVar> {
  std::string_view name;
  ExprNode* bound = nullptr;  // a Tuple: constraints
  ExprNode* default_value = nullptr;
};
/// **P
struct ParamSpec : Of<TypeParamNode, Kind::ParamSpec> {
  std::string_view name;
  ExprNode* default_value = nullptr;
};
/// *Ts
struct TypeVarTuple : Of<TypeParamNode, Kind::TypeVarTuple> {
  std::string_view name;
  ExprNode* default_value = nullptr;
};
using TypeParams = List<TypeParamNode*>;

// ---- Roots -------------------------------------------------------------------------------------------

/// exec mode
struct Module : Of<Node, Kind::Module> {
  Stmts body;
};
/// single mode: every expression statement is shown
struct Interactive : Of<Node, Kind::Interactive> {
  Stmts body;
};
/// eval mode
struct Expression : Of<Node, Kind::Expression> {
  ExprNode* body = nullptr;
};

// ---- Statements --------------------------------------------------------------------------------------

/// def, async def. `at` starts at `def`/`async`; the decorators lie before it.
struct FunctionDef : Of<StmtNode, Kind::FunctionDef, Kind::AsyncFunctionDef> {
  std::string_view name;
  Arguments* args = nullptr;  // never null
  Stmts body;
  Exprs decorator_list;
  ExprNode* returns = nullptr;
  TypeParams type_params;
  bool is_async() const { return kind == Kind::AsyncFunctionDef; }
};

struct ClassDef : Of<StmtNode, Kind::ClassDef> {
  std::string_view name;
  Exprs bases;  // with Starred
  List<Keyword*> keywords;
  Stmts body;
  Exprs decorator_list;
  TypeParams type_params;
};

struct Return : Of<StmtNode, Kind::Return> {
  ExprNode* value = nullptr;
};

struct Delete : Of<StmtNode, Kind::Delete> {
  Exprs targets;  // Del; may be Tuple or List of them
};

/// t1 = t2 = value
struct Assign : Of<StmtNode, Kind::Assign> {
  Exprs targets;  // Store, from left to right
  ExprNode* value = nullptr;
};

/// type name[…] = value
struct TypeAlias : Of<StmtNode, Kind::TypeAlias> {
  ExprNode* name = nullptr;  // a Name (Store)
  TypeParams type_params;
  ExprNode* value = nullptr;
};

struct AugAssign : Of<StmtNode, Kind::AugAssign> {
  ExprNode* target = nullptr;  // Name, Attribute or Subscript, with Store
  Operator op = Operator::Add;
  ExprNode* value = nullptr;
};

struct AnnAssign : Of<StmtNode, Kind::AnnAssign> {
  ExprNode* target = nullptr;  // Name, Attribute or Subscript, with Store
  ExprNode* annotation = nullptr;
  ExprNode* value = nullptr;  // may be null
  bool simple = false;        // a bare name without parentheses: goes to __annotations__
};

struct For : Of<StmtNode, Kind::For, Kind::AsyncFor> {
  ExprNode* target = nullptr;
  ExprNode* iter = nullptr;
  Stmts body;
  Stmts orelse;
  bool is_async() const { return kind == Kind::AsyncFor; }
};

struct While : Of<StmtNode, Kind::While> {
  ExprNode* test = nullptr;
  Stmts body;
  Stmts orelse;
};

/// `elif` is an If alone in orelse, whose range starts at `elif`.
struct If : Of<StmtNode, Kind::If> {
  ExprNode* test = nullptr;
  Stmts body;
  Stmts orelse;
};

struct With : Of<StmtNode, Kind::With, Kind::AsyncWith> {
  List<WithItem*> items;
  Stmts body;
  bool is_async() const { return kind == Kind::AsyncWith; }
};

struct Match : Of<StmtNode, Kind::Match> {
  ExprNode* subject = nullptr;
  List<MatchCase*> cases;
};

struct Raise : Of<StmtNode, Kind::Raise> {
  ExprNode* exc = nullptr;
  ExprNode* cause = nullptr;
};

/// try, and with `except*` TryStar
struct Try : Of<StmtNode, Kind::Try, Kind::TryStar> {
  Stmts body;
  List<ExceptHandler*> handlers;
  Stmts orelse;
  Stmts finalbody;
  bool is_star() const { return kind == Kind::TryStar; }
};

struct Assert : Of<StmtNode, Kind::Assert> {
  ExprNode* test = nullptr;
  ExprNode* msg = nullptr;
};

struct Import : Of<StmtNode, Kind::Import> {
  List<Alias*> names;
};

struct ImportFrom : Of<StmtNode, Kind::ImportFrom> {
  std::string_view module;  // empty: only dots
  List<Alias*> names;
  std::int32_t level = 0;  // number of leading dots
};

/// global, nonlocal
struct GlobalNames : Of<StmtNode, Kind::Global, Kind::Nonlocal> {
  Names names;
};

/// An expression as a statement.
struct Expr : Of<StmtNode, Kind::Expr> {
  ExprNode* value = nullptr;
};

/// pass, break, continue
struct Simple : Of<StmtNode, Kind::Pass, Kind::Break, Kind::Continue> {};

/// An IPython magic (only with ParseOptions::magics): `%name rest`, bare `name rest`, or `%%name rest` at
/// the top of a cell with the remaining lines as its body.
struct Magic : Of<StmtNode, Kind::Magic> {
  std::string_view name;
  std::string_view rest;  // the line after the name, without surrounding blanks
  std::string_view body;  // the cell's other lines, verbatim; only if is_cell
  bool is_cell = false;
};

// ---- Expressions -------------------------------------------------------------------------------------

struct BoolOp : Of<ExprNode, Kind::BoolOp> {
  BoolOpKind op = BoolOpKind::And;
  Exprs values;  // two or more: `a and b and c` is one node
};

/// target := value
struct NamedExpr : Of<ExprNode, Kind::NamedExpr> {
  ExprNode* target = nullptr;  // a Name (Store)
  ExprNode* value = nullptr;
};

struct BinOp : Of<ExprNode, Kind::BinOp> {
  ExprNode* left = nullptr;
  Operator op = Operator::Add;
  ExprNode* right = nullptr;
};

struct UnaryOp : Of<ExprNode, Kind::UnaryOp> {
  UnaryOpKind op = UnaryOpKind::Not;
  ExprNode* operand = nullptr;
};

struct Lambda : Of<ExprNode, Kind::Lambda> {
  Arguments* args = nullptr;  // never null
  ExprNode* body = nullptr;
};

/// body if test else orelse
struct IfExp : Of<ExprNode, Kind::IfExp> {
  ExprNode* test = nullptr;
  ExprNode* body = nullptr;
  ExprNode* orelse = nullptr;
};

struct Dict : Of<ExprNode, Kind::Dict> {
  Exprs keys;  // a null key: `**value`
  Exprs values;
};

/// Set, list, tuple displays. List and Tuple are also targets. Elements may be Starred.
struct Sequence : Of<ExprNode, Kind::Set, Kind::List, Kind::Tuple> {
  Exprs elts;
  Context ctx = Context::Load;  // always Load for Set
};

/// [elt for …], {elt for …}, (elt for …), {key: value for …}
struct Comp : Of<ExprNode, Kind::ListComp, Kind::SetComp, Kind::GeneratorExp, Kind::DictComp> {
  ExprNode* elt = nullptr;    // DictComp: the key
  ExprNode* value = nullptr;  // DictComp only
  List<Comprehension*> generators;
};

/// await value
struct Await : Of<ExprNode, Kind::Await> {
  ExprNode* value = nullptr;
};
/// yield [value]
struct Yield : Of<ExprNode, Kind::Yield> {
  ExprNode* value = nullptr;  // may be null
};
/// yield from value
struct YieldFrom : Of<ExprNode, Kind::YieldFrom> {
  ExprNode* value = nullptr;
};

/// left ops[0] comparators[0] ops[1] comparators[1] …
struct Compare : Of<ExprNode, Kind::Compare> {
  ExprNode* left = nullptr;
  List<CmpOp> ops;
  Exprs comparators;
};

/// Positional arguments (with Starred) come first, keywords (with `**`) in source order.
struct Call : Of<ExprNode, Kind::Call> {
  ExprNode* func = nullptr;
  Exprs args;
  List<Keyword*> keywords;
};

/// A replacement field of an f-string.
struct FormattedValue : Of<ExprNode, Kind::FormattedValue> {
  ExprNode* value = nullptr;
  std::int32_t conversion = -1;     // -1 none, else 's', 'r' or 'a'; `{x=}` without a format spec has 'r'
  ExprNode* format_spec = nullptr;  // a JoinedStr, or null
};

/// An f-string: Constant (str) and FormattedValue, in order. The text of `{x=}` is in the Constant before it.
struct JoinedStr : Of<ExprNode, Kind::JoinedStr> {
  Exprs values;
};

enum class ConstKind : std::uint8_t { None, True, False, Ellipsis, Int, Float, Imaginary, Str, Bytes };

struct Constant : Of<ExprNode, Kind::Constant> {
  ConstKind type = ConstKind::None;
  bool fits = false;          // Int: `integer` holds it
  bool hex = false;           // Int: `text` is hexadecimal (it was written 0x, 0o or 0b)
  bool unicode_kind = false;  // Str: written u'…' (the ast module's kind='u')
  std::int64_t integer = 0;   // Int, never negative
  double number = 0;          // Float; Imaginary: the imaginary part
  std::string_view text;      // Int: its digits, no underscores or prefix. Str: UTF-8, lone surrogates as
                              // three bytes each (WTF-8). Bytes: the bytes. Implicit concatenation is done.
};

struct Attribute : Of<ExprNode, Kind::Attribute> {
  ExprNode* value = nullptr;
  std::string_view attr;  // not mangled
  Context ctx = Context::Load;
};

struct Subscript : Of<ExprNode, Kind::Subscript> {
  ExprNode* value = nullptr;
  ExprNode* slice = nullptr;  // `a[1, 2:3]`: a Tuple with a Slice in it
  Context ctx = Context::Load;
};

struct Starred : Of<ExprNode, Kind::Starred> {
  ExprNode* value = nullptr;
  Context ctx = Context::Load;
};

struct Name : Of<ExprNode, Kind::Name> {
  std::string_view id;  // NFKC-normalised, not mangled
  Context ctx = Context::Load;
};

/// Only within Subscript::slice.
struct Slice : Of<ExprNode, Kind::Slice> {
  ExprNode* lower = nullptr;
  ExprNode* upper = nullptr;
  ExprNode* step = nullptr;
};

// ---- Patterns ----------------------------------------------------------------------------------------

/// Compares with ==: a number (also negative or complex: UnaryOp, BinOp), string or dotted name.
struct MatchValue : Of<PatternNode, Kind::MatchValue> {
  ExprNode* value = nullptr;
};
/// None, True or False: compares with `is`.
struct MatchSingleton : Of<PatternNode, Kind::MatchSingleton> {
  ConstKind value = ConstKind::None;
};
struct MatchSequence : Of<PatternNode, Kind::MatchSequence> {
  Patterns patterns;  // at most one MatchStar
};
/// {key: pattern, …, **rest}
struct MatchMapping : Of<PatternNode, Kind::MatchMapping> {
  Exprs keys;  // as in MatchValue, and constants
  Patterns patterns;
  std::string_view rest;  // empty: none
};
/// cls(p, …, name=p)
struct MatchClass : Of<PatternNode, Kind::MatchClass> {
  ExprNode* cls = nullptr;
  Patterns patterns;
  Names kwd_attrs;
  Patterns kwd_patterns;
};
/// *name; empty for *_
struct MatchStar : Of<PatternNode, Kind::MatchStar> {
  std::string_view name;
};
/// `pattern as name`; a capture `name` has no pattern; the wildcard `_` has neither.
struct MatchAs : Of<PatternNode, Kind::MatchAs> {
  PatternNode* pattern = nullptr;
  std::string_view name;
};
struct MatchOr : Of<PatternNode, Kind::MatchOr> {
  Patterns patterns;
};

/// How deep a tree may be for the passes that recurse over it.
inline constexpr int kMaxTreeDepth = 3000;

/// A parsed source with everything its nodes point to.
struct Tree {
  Arena arena;
  Node* root = nullptr;  // Module, Interactive or Expression, by the mode
};

}  // namespace py::syntax
