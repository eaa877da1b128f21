// The recursive-descent parser. It accepts exactly the valid programs and gives up at the first token that
// does not fit; what to say about that token is worked out afterwards, by diagnose.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "py/syntax/ast.h"
#include "py/syntax/token.h"
#include "py/vm/worked.h"

namespace py::syntax {

class Parser {
 public:
  /// Thrown when the tokens are not valid Python.
  struct Failed {};
  /// Thrown for errors that are found while tokens still fit: bad escapes, nesting too deep.
  struct Raised {
    SyntaxError error;
    const Token* reached = nullptr;  // the last token looked at; null: the error stands whatever follows
  };

  Parser(Source& source, Tree& tree, const ParseOptions& options);

  Node* parse_root();

  /// The expression (or comma-separated expressions) that the tokens [from, to) are known to form. Null if
  /// they form another kind of thing.
  ExprNode* expression_between(std::uint32_t from, std::uint32_t to);
  /// The same for the clauses of a comprehension and for the arguments of a call.
  List<Comprehension*> clauses_between(std::uint32_t from, std::uint32_t to);
  Call* arguments_between(std::uint32_t from, std::uint32_t to);

  /// While it lives the tokens end at `stop`.
  struct Stop {
    Stop(Source& source, std::uint32_t at) : token(source.tokens[at]), type(token.type) { token.type = Tok::EndMarker; }
    ~Stop() { token.type = type; }
    Token& token;
    Tok type;
  };

  /// Throws what is wrong with the string literals from a token on.
  void check_strings(std::uint32_t from);

  std::vector<SyntaxWarning> warnings;

  /// Gives the words that print statements began with a token type of their own, for the error pass.
  static void mark_print_statements(Source& source, const Parser& parser) {
    for (std::uint32_t i : parser.print_statements_) source.tokens[i].type = Tok::Print;
  }

 private:
  // ---- Tokens (parser.cpp)
  Tok type() const { return at_->type; }
  bool is(Tok t) const { return at_->type == t; }
  Tok peek_type(int n = 1) const;
  void advance() {
    if (at_->type > Tok::Dedent) last_ = at_;
    if (at_ != end_) ++at_;
  }
  bool accept(Tok t) {
    if (at_->type != t) return false;
    advance();
    return true;
  }
  void expect(Tok t) {
    if (at_->type != t) fail();
    advance();
  }
  bool is_word(const Token& t, std::string_view word) const { return t.type == Tok::Name && source_.text_of(t) == word; }
  [[noreturn]] void fail() const { throw Failed{}; }
  [[noreturn]] void raise_at(const Token& first, const Token& last, std::string message, bool final = false) const;
  void single_only(const Token& last) const;
  std::string_view name();  // a NAME token's text, normalised and interned
  std::string_view intern_name(const Token& t);

  // ---- Nodes
  Range range_from(const Token* first) const {
    return {first->lineno, first->col, last_->end_lineno, last_->end_col};
  }
  /// A node from `first` to the last token taken.
  template <class T>
  T* node(Kind kind, const Token* first) {
    worked(100);
    T* n = tree_.arena.make<T>();
    n->kind = kind;
    n->at = range_from(first);
    return n;
  }
  template <class T>
  List<T> list(const std::vector<T>& items) {
    return tree_.arena.list(items);
  }
  Name* name_node(std::string_view id, Context ctx, const Range& at);
  Constant* constant(ConstKind type, const Token* first);
  void warn(std::string message, std::int32_t lineno) { warnings.push_back({std::move(message), lineno}); }

  struct Depth {
    explicit Depth(Parser& p) : parser(p) { p.enter(); }
    ~Depth() { --parser.depth_; }
    Parser& parser;
  };
  void enter();
  [[noreturn]] void too_complex() const;

  // ---- Statements (parse_statement.cpp)
  Stmts statements_until(Tok end);
  void statement(std::vector<StmtNode*>& out);
  StmtNode* compound_statement();  // null: it is a simple one
  void simple_statements(std::vector<StmtNode*>& out);
  StmtNode* simple_statement();
  StmtNode* expression_statement();
  StmtNode* annotated_assignment(const Token* first, ExprNode* target);
  StmtNode* import_statement();
  StmtNode* import_from_statement();
  Stmts block();
  Stmts else_block();
  StmtNode* decorated();
  StmtNode* async_statement();
  StmtNode* function(const Token* first, bool is_async, Exprs decorators);
  StmtNode* class_definition(const Token* first, Exprs decorators);
  StmtNode* if_statement();
  StmtNode* while_statement();
  StmtNode* for_statement(const Token* first, bool is_async);
  StmtNode* with_statement(const Token* first, bool is_async);
  WithItem* with_item();
  StmtNode* try_statement();
  StmtNode* type_alias();
  TypeParams type_params();
  Arguments* parameters(Tok end, bool annotated);
  Arg* parameter(bool annotated, bool star);
  StmtNode* print_statement();
  bool starts_print_statement() const;
  StmtNode* bare_timeit();
  StmtNode* magic();

  // ---- Patterns (parse_pattern.cpp)
  StmtNode* match_statement();
  MatchCase* match_case();
  PatternNode* patterns();
  PatternNode* pattern();
  PatternNode* or_pattern();
  PatternNode* closed_pattern();
  PatternNode* star_or_pattern();
  PatternNode* sequence_pattern(const Token* first);
  PatternNode* mapping_pattern(const Token* first);
  PatternNode* name_pattern(const Token* first);
  PatternNode* class_pattern(const Token* first, ExprNode* cls);
  ExprNode* literal_number();
  ExprNode* dotted_name_expr();

  // ---- Expressions (parse_expression.cpp)
  ExprNode* star_expressions();       // a, *b, c
  ExprNode* annotated_rhs();          // yield … or star_expressions
  ExprNode* star_expression();        // *a or a
  ExprNode* star_named_expression();  // *a, a or a := b
  ExprNode* named_expression();
  ExprNode* expression();
  ExprNode* expressions();
  ExprNode* yield_expression();
  ExprNode* lambda();
  ExprNode* disjunction();
  ExprNode* conjunction();
  ExprNode* inversion();
  ExprNode* comparison();
  ExprNode* binary(int min_power);
  ExprNode* unary();
  ExprNode* power();
  ExprNode* primary();
  ExprNode* trailers(const Token* first, ExprNode* value);
  ExprNode* subscript_index();
  ExprNode* slice();
  ExprNode* atom();
  ExprNode* parenthesised();
  ExprNode* list_display();
  ExprNode* brace_display();
  ExprNode* number();
  void arguments(std::vector<ExprNode*>& args, std::vector<Keyword*>& keywords, bool bare_generator = true);
  void one_argument(std::vector<ExprNode*>& args, std::vector<Keyword*>& keywords);
  bool at_comprehension() const { return is(Tok::kFor) || (is(Tok::kAsync) && peek_type() == Tok::kFor); }
  List<Comprehension*> comprehension_clauses();
  ExprNode* star_targets();
  ExprNode* star_target();
  ExprNode* tuple_of(const Token* first, const std::vector<ExprNode*>& items);
  bool starts_expression(Tok t) const;
  /// Turns an expression into a target; fails if it can't be one.
  void to_target(ExprNode* e, Context ctx);

  // ---- Strings (parse_string.cpp)
  struct StringPiece {
    ExprNode* node;
    bool is_bytes;
  };
  ExprNode* strings();
  Constant* plain_string(const Token& t, bool& bytes);
  void fstring(std::vector<ExprNode*>& out);
  void fstring_field(std::vector<ExprNode*>& out, bool raw);
  ExprNode* format_spec(const Token& colon, bool raw);
  Constant* fstring_text(const Token& t, bool raw);
  std::vector<ExprNode*> merge_strings(const std::vector<ExprNode*>& parts);

  Source& source_;
  Tree& tree_;
  const ParseOptions& options_;
  const Token* at_;
  const Token* end_;   // the last token: ENDMARKER or an error
  const Token* last_;  // the last real token taken
  int depth_ = 0;
  std::vector<std::uint32_t> print_statements_;  // the tokens at which they began
};

}  // namespace py::syntax
