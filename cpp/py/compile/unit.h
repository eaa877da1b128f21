// Unit: one code object while it is being generated. Instructions are kept in a list with labels; assemble() threads
// jumps, drops what can't be reached, computes stack depths and lays out the Code.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "py/compile/code.h"
#include "py/compile/scope.h"
#include "py/syntax/ast.h"

namespace py::compiler {

struct Label {
  int id = -1;
};

struct Ins {
  enum class What : std::uint8_t {
    Real,
    Setup,  // no instruction: here handler `arg` takes effect, so here its stack depth is known
  };
  Op op = Op::NOP;
  What what = What::Real;
  std::uint32_t arg = 0;
  int label = -1;    // target of a jump
  int handler = -1;  // where an exception in it goes
  Position pos;
};

/// A block that return, break and continue have to leave in order.
struct Block {
  enum class Kind : std::uint8_t {
    WhileLoop,
    ForLoop,
    TryExcept,
    FinallyTry,      // in the try of a try-finally: leaving runs the finally body
    FinallyEnd,      // in a finally body run because of an exception
    With,
    AsyncWith,
    HandlerCleanup,  // in the body of an except clause
    ExceptionHandler,
    ExceptionGroupHandler,
    PopValue,  // a value under which a finally body runs
    AsyncComprehension,
  };
  Kind kind;
  Label begin, end;
  int outer_handler = -1;                   // the handler outside the block
  const syntax::Stmts* finally = nullptr;   // FinallyTry
  std::string_view name = {};               // HandlerCleanup: the `as` name
  const syntax::Node* node = nullptr;       // With: for the location of the exit call
};

/// A comprehension that runs in the unit's own frame: its variables have slots of their own.
struct InlinedScope {
  const Scope* scope;
  std::vector<std::pair<std::string_view, int>> slots;
};

/// A local variable, cell or free variable, before the final numbering.
struct Slot {
  Str* name;
  std::uint8_t kind;  // as in Code::local_kinds
};

struct Unit {
  const Scope* scope = nullptr;
  Unit* parent = nullptr;
  std::string_view private_name;
  Str* name = nullptr;
  std::string qualname;
  int firstlineno = 1;
  std::uint32_t flags = 0;
  int argcount = 0, posonlyargcount = 0, kwonlyargcount = 0;
  Value doc = Value::none();

  std::vector<Ins> code;
  std::vector<int> labels;             // label id -> index into code, -1 while unplaced
  std::vector<Label> handler_targets;  // handler id -> where it goes
  int handler = -1;                    // the one in force
  Position last_pos;

  std::vector<Value> consts;
  std::unordered_map<std::string, int> const_index;
  std::vector<Str*> names;
  std::unordered_map<Str*, int> name_index;
  std::vector<Slot> slots;
  std::unordered_map<std::string_view, int> slot_index;
  std::vector<Block> blocks;
  std::vector<InlinedScope> inlined;
  std::vector<Str*> static_attributes;

  bool is_class() const { return scope->kind == ScopeKind::Class; }
  bool is_module() const { return scope->kind == ScopeKind::Module; }
  bool is_function_like() const { return scope->is_function_like(); }
};

/// Lays the unit out as a Code.
Ref<Code> assemble(Unit& unit, Str* filename, std::shared_ptr<const std::string> source);
void quicken(Code& code);

/// How many values the instruction pushes (less those it pops) when it doesn't jump.
int stack_effect(Op op, std::uint32_t arg);
/// The same when it does jump.
int jump_effect(Op op, std::uint32_t arg);
bool is_jump(Op op);
bool is_terminator(Op op);  // nothing runs after it: unconditional jump, return, raise
bool has_cache(Op op);

enum class OperandKind : std::uint8_t { None, Int, Const, Name, CachedName, Local, Jump, BinOp, UnOp, CmpOp };
OperandKind operand_kind(Op op);
const char* op_name(Op op);

}  // namespace py::compiler
