// Generator: walks the syntax tree with its scopes and emits instructions. One class; its parts are in
// codegen_expr.cpp, codegen_call.cpp, codegen_names.cpp, codegen_stmt.cpp, codegen_flow.cpp (loops, try, with),
// codegen_function.cpp (functions, classes, type parameters), codegen_comp.cpp and codegen_match.cpp.
//
// Errors are thrown as CompileFailure and turned into a Python exception by compile(). Every instruction carries the
// source range that CPython gives it, for tracebacks' carets.
#pragma once

#include <memory>
#include <optional>
#include <unordered_set>

#include "py/compile/compile.h"
#include "py/compile/unit.h"

namespace py {
class VM;
}

namespace py::compiler {

/// A SyntaxError found while generating.
struct CompileFailure {
  syntax::SyntaxError error;
};
/// An exception that the VM already holds (a warning turned into an error).
struct RaisedFailure {};

/// The value of a literal.
Value constant_value(const syntax::Constant* c);

/// The tree of a text; null with the exception set. Warnings are given.
syntax::ParseResult parse_or_raise(VM& vm, std::string_view source, std::string_view filename,
                                   const syntax::ParseOptions& options);

class Generator {
 public:
  Generator(VM& vm, syntax::Tree& tree, const ScopeTable& scopes, std::string_view source, Str* filename,
            const CompileOptions& options);
  Ref<Code> generate();

 private:
  using Range = syntax::Range;
  using Expr = syntax::ExprNode;
  using Stmt = syntax::StmtNode;

  // ---- units and emission (codegen.cpp) ----
  Unit& enter(const Scope* scope, std::string_view name, int firstlineno, std::uint32_t flags);
  Ref<Code> leave();
  void set_qualname(Unit& unit);
  Position at(const syntax::Node* n) const { return at(n->at); }
  Position at(const Range& r) const { return {r.lineno, r.end_lineno, r.col_offset, r.end_col_offset}; }
  void emit(Op op, std::uint32_t arg, const Position& pos);
  void emit(Op op, const Position& pos) { emit(op, 0, pos); }
  void emit(Op op, std::uint32_t arg = 0) { emit(op, arg, u_->last_pos); }  // where the one before is
  Label new_label();
  void place(Label label);
  void jump(Op op, Label target, const Position& pos);
  void jump(Op op, Label target) { jump(op, target, u_->last_pos); }
  void load_const(Value v, const Position& pos);
  void load_none(const Position& pos) { load_const(Value::none(), pos); }
  void load_str(std::string_view text, const Position& pos) { load_const(Value(intern(text)), pos); }
  std::uint32_t name_number(std::string_view name);
  [[noreturn]] void fail(const Range& at, std::string message);
  void warn(const Range& at, std::string message);

  /// Opens a region whose exceptions go to `target`; `dropped` values on top of the stack don't survive into it.
  int setup(Label target, int dropped = 0);
  void restore_handler(int handler) { u_->handler = handler; }
  void push_block(Block block, const Range& where);
  void pop_block() { u_->blocks.pop_back(); }
  void reraise_after_restoring();  // prev e -- : the end of a handler's own cleanup

  // ---- constants (fold.cpp) ----
  std::optional<Value> fold(const Expr* e);
  std::optional<Value> fold_unary(const syntax::UnaryOp* e);
  std::optional<Value> fold_binary(const syntax::BinOp* e);
  std::optional<Value> apply_unary(syntax::UnaryOpKind op, const Value& v);
  std::optional<Value> apply_binary(const syntax::BinOp* e, const Value& left);
  /// `a + b + c`: the operators that are left to do, the last one first, and what the first of them starts from,
  /// with its value if that is constant.
  struct BinaryChain {
    std::vector<const syntax::BinOp*> links;
    const Expr* first = nullptr;
    std::optional<Value> folded;
  };
  BinaryChain binary_chain(const syntax::BinOp* e);
  std::optional<Value> fold_subscript(const syntax::Subscript* e);
  std::optional<bool> constant_truth(const Expr* e);
  std::uint32_t const_number(const Value& v);
  std::string const_key(const Value& v);

  // ---- names (codegen_names.cpp) ----
  enum class Access : std::uint8_t { Fast, Deref, Name, Global };
  struct Place {
    Access access;
    std::uint32_t index = 0;      // slot of Fast and Deref
    bool from_class = false;      // look into the class's namespace first
    std::string_view name;        // mangled
  };
  Place find_name(std::string_view name);
  void load_name(std::string_view name, const Position& pos);
  void store_name(std::string_view name, const Position& pos);
  void delete_name(std::string_view name, const Position& pos);
  std::string_view mangled(std::string_view name);
  int add_slot(std::string_view name, std::uint8_t kind);
  int closure_slot(std::string_view name);
  void check_name(std::string_view name, syntax::Context ctx, const Range& where);

  // ---- expressions (codegen_expr.cpp, codegen_call.cpp, codegen_comp.cpp) ----
  void visit(const Expr* e);
  void visit_spine(const Expr* e);
  void visit_exprs(const syntax::Exprs& list);
  void visit_bool_op(const syntax::BoolOp* e);
  void visit_bin_op(const syntax::BinOp* e);
  void visit_unary_op(const syntax::UnaryOp* e);
  void visit_compare(const syntax::Compare* e);
  void emit_compare(syntax::CmpOp op, const Position& pos);
  void visit_if_exp(const syntax::IfExp* e);
  void visit_dict(const syntax::Dict* e);
  void visit_set(const syntax::Sequence* e);
  void visit_list_or_tuple(const syntax::Sequence* e);
  void visit_joined_str(const syntax::JoinedStr* e);
  void visit_formatted_value(const syntax::FormattedValue* e);
  void visit_attribute(const syntax::Attribute* e);
  void visit_subscript(const syntax::Subscript* e);
  void visit_slice_value(const Expr* e);
  void visit_yield(const syntax::Yield* e);
  void visit_yield_from(const syntax::YieldFrom* e);
  bool can_await() const { return (u_->flags & (Code::kCoroutine | Code::kAsyncGenerator)) != 0; }
  void visit_await(const syntax::Await* e);
  void visit_lambda(const syntax::Lambda* e);
  void unpack_target(const syntax::Sequence* e);
  void star_build(const syntax::Exprs& elts, const Position& pos, int pushed, Op build, Op add, Op extend,
                  bool as_tuple, const Expr* injected = nullptr);
  void add_yield_from(const Position& pos);
  /// Jumps to `target` if e's truth is `when`.
  void jump_if(const Expr* e, Label target, bool when);
  Position attribute_pos(Position pos, const syntax::Attribute* e) const;

  void visit_call(const syntax::Call* e);
  bool method_call(const syntax::Call* e);
  bool super_attribute(const syntax::Attribute* e, bool for_call);
  void check_keywords(const syntax::List<syntax::Keyword*>& keywords);
  /// After callable and self-or-empty (and `pushed` positional values): the arguments and the call itself.
  void call_arguments(int pushed, const syntax::Exprs& args, const syntax::List<syntax::Keyword*>& keywords,
                      const Position& pos, std::string_view injected_base = {});
  void keyword_pairs(const syntax::List<syntax::Keyword*>& keywords, std::size_t from, std::size_t to,
                     const Position& pos);

  void visit_comprehension(const syntax::Comp* e);
  void comprehension_loops(const syntax::Comp* e, std::size_t index, int depth, bool iter_on_stack);
  void comprehension_async_loop(const syntax::Comp* e, std::size_t index, int depth, bool iter_on_stack);
  void comprehension_body(const syntax::Comp* e, std::size_t index, int depth);
  void load_iterator(const syntax::Comprehension* c);
  void push_inlined(const Scope* scope, const Position& pos);
  void pop_inlined(const Position& pos);

  // ---- warnings about suspicious code (syntax_warnings.cpp) ----
  void check_compare(const syntax::Compare* e);
  void check_caller(const Expr* e);
  void check_subscripter(const Expr* e);
  void check_index(const Expr* value, const Expr* index);

  // ---- statements (codegen_stmt.cpp, codegen_flow.cpp) ----
  void body(const syntax::Stmts& stmts);
  void visit(const Stmt* s);
  void visit_expr_stmt(const syntax::Expr* s);
  bool assign_in_place(const syntax::Assign* s);
  void visit_assign(const syntax::Assign* s);
  void visit_aug_assign(const syntax::AugAssign* s);
  void visit_ann_assign(const syntax::AnnAssign* s);
  void store(const Expr* target);
  void remove(const Expr* target);
  void visit_raise(const syntax::Raise* s);
  void visit_assert(const syntax::Assert* s);
  void visit_import(const syntax::Import* s);
  void visit_import_from(const syntax::ImportFrom* s);
  void visit_magic(const syntax::Magic* s);
  void evaluate_and_drop(const Expr* e);
  void evaluate_subscript_parts(const Expr* e);

  void visit_return(const syntax::Return* s);
  void visit_break(const syntax::Simple* s);
  void visit_continue(const syntax::Simple* s);
  void visit_if(const syntax::If* s);
  void visit_while(const syntax::While* s);
  void visit_for(const syntax::For* s);
  void visit_async_for(const syntax::For* s);
  void visit_with(const syntax::With* s, std::size_t index);
  void call_exit_with_nones(bool is_async, const Position& pos);
  void visit_try(const syntax::Try* s);
  void try_body(const syntax::Try* s);
  void try_finally(const syntax::Try* s);
  void try_except(const syntax::Try* s);
  void try_star(const syntax::Try* s);
  void forget_name(std::string_view name, const Position& pos);
  /// Leaves the innermost block; with a value on top of the stack that has to stay.
  void unwind(Block block, bool keep_top, const Position& pos);
  /// Leaves blocks down to the innermost loop, which is given back, or all of them.
  std::optional<Block> unwind_blocks(bool keep_top, const Position& pos, const Range& where, bool to_loop);

  // ---- functions and classes (codegen_function.cpp) ----
  void visit_function(const syntax::FunctionDef* s);
  void visit_class(const syntax::ClassDef* s);
  void visit_type_alias(const syntax::TypeAlias* s);
  Ref<Code> class_code(const syntax::ClassDef* s, int firstlineno);
  void build_class(const syntax::ClassDef* s, int firstlineno, std::string_view generic_base);
  void function_parameters(const syntax::Arguments* args);
  void check_parameters(const syntax::Arguments* args);
  /// Pushes the defaults' tuple and the keyword-only defaults' dict where there are any; gives MAKE_FUNCTION's bits.
  std::uint32_t default_arguments(const syntax::Arguments* args, const Position& pos);
  std::uint32_t annotations(const syntax::Arguments* args, const Expr* returns, const Position& pos);
  void annotation_value(const Expr* e);
  Ref<Code> function_code(const syntax::FunctionDef* s, int firstlineno);
  void make_closure(Ref<Code> code, std::uint32_t make_flags, const Position& pos);
  void type_params(const syntax::TypeParams& params, const Position& pos);
  void lazy_value(const Scope* scope, std::string_view name, const Expr* e);
  void apply_decorators(const syntax::Exprs& decorators);
  const Scope* scope_of(const syntax::Node* n, ScopeTable::Role role = ScopeTable::Role::Body) const;
  std::size_t take_docstring(const syntax::Stmts& body, std::optional<std::string>* doc) const;
  bool has_annotations(const syntax::Stmts& body) const;
  bool future_annotations() const { return scopes_.future_annotations; }

  // ---- match (codegen_match.cpp) ----
  struct PatternContext;
  void visit_match(const syntax::Match* s);
  void pattern(const syntax::PatternNode* p, PatternContext& pc);
  void subpattern(const syntax::PatternNode* p, PatternContext& pc);
  void pattern_as(const syntax::MatchAs* p, PatternContext& pc);
  void pattern_star(const syntax::MatchStar* p, PatternContext& pc);
  void pattern_value(const syntax::MatchValue* p, PatternContext& pc);
  void pattern_singleton(const syntax::MatchSingleton* p, PatternContext& pc);
  void pattern_sequence(const syntax::MatchSequence* p, PatternContext& pc);
  void pattern_mapping(const syntax::MatchMapping* p, PatternContext& pc);
  void pattern_class(const syntax::MatchClass* p, PatternContext& pc);
  void pattern_or(const syntax::MatchOr* p, PatternContext& pc);
  void pattern_capture(std::string_view name, const syntax::PatternNode* p, PatternContext& pc);
  void sequence_unpack(const syntax::MatchSequence* p, int star, PatternContext& pc);
  void sequence_subscript(const syntax::MatchSequence* p, int star, PatternContext& pc);
  void jump_to_fail(Op op, PatternContext& pc, const Position& pos);
  void emit_fail_pops(PatternContext& pc, const Position& pos);
  void rotate(std::uint32_t count, const Position& pos);

  VM& vm_;
  syntax::Tree& tree_;
  const ScopeTable& scopes_;
  std::string_view source_;
  Str* filename_;
  CompileOptions options_;
  std::shared_ptr<const std::string> shared_source_;
  std::vector<std::unique_ptr<Unit>> units_;
  Unit* u_ = nullptr;
  std::unordered_map<std::string, Value> const_cache_;  // equal constants of one compilation are one object
  bool echo_ = false;                                   // module-level expression statements are shown
  std::unordered_set<const Expr*> unfoldable_;          // known to be no constants, though they look like it
  const Expr* ready_ = nullptr;                         // its code is there: the next visit of it is nothing
  int quiet_ = 0;                                       // in a finally body's second copy: warnings were given
};

/// The source text of an expression, as postponed annotations have it.
std::string unparse(const syntax::ExprNode* e);
/// A docstring without its indentation, as the compiler stores it.
std::string clean_docstring(std::string_view text);

}  // namespace py::compiler
