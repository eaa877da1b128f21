// Code: the compiled form of a module, function, class body or expression; immutable but for its inline caches.
#pragma once

#include <string>
#include <vector>

#include "py/object/containers.h"

namespace py {

enum class Op : std::uint8_t {
#define OP(name, operand, effect) name,
#include "py/compile/opcodes.def"
#undef OP
};

using Instruction = std::uint32_t;
inline Instruction encode(Op op, std::uint32_t arg) { return static_cast<std::uint32_t>(op) | arg << 8; }
inline Op op_of(Instruction i) { return static_cast<Op>(i & 0xFF); }
inline std::uint32_t arg_of(Instruction i) { return i >> 8; }

inline constexpr std::uint32_t kInPlace = 0x100;  // BINARY_ADD and the like: the operator is an augmented assignment's

/// Source range of an instruction; columns in UTF-8 bytes, -1 when there is none.
struct Position {
  std::int32_t line = 0, end_line = 0, col = -1, end_col = -1;
};

/// While the instruction is in [start, end), an exception cuts the stack to `depth` and goes to `handler`.
/// Ranges are sorted, inner ones first.
struct Handler {
  std::uint32_t start, end, handler, depth;
};

/// What an instruction learned at its last run. `version` guards it: a Type::version or a HashTable::keys_version.
struct InlineCache {
  std::uint64_t version = 0;
  std::uint64_t version2 = 0;
  Value value;
  std::int32_t index = -1;
  std::uint8_t kind = 0;
};

class Code : public GcObject {
 public:
  enum Flag : std::uint32_t {
    kOptimized = 1,
    kNewLocals = 2,
    kVarArgs = 4,
    kVarKeywords = 8,
    kNested = 16,
    kGenerator = 32,
    kCoroutine = 128,
    kIterableCoroutine = 256,
    kAsyncGenerator = 512,
  };
  Code() : GcObject(types.code) {}
  static Type* static_type() { return types.code; }
  void traverse(Visitor& v) override;

  Str* name = nullptr;
  Str* qualname = nullptr;
  Str* filename = nullptr;
  int firstlineno = 1;
  std::uint32_t flags = 0;
  int argcount = 0;  // positional parameters, positional-only ones included
  int posonlyargcount = 0;
  int kwonlyargcount = 0;
  int nlocals = 0;  // parameters first: positional, keyword-only, *args, **kwargs
  int ncells = 0;   // cell variables; a parameter that is one too has its index in `cell_of_arg`
  int nfrees = 0;
  int stacksize = 0;
  std::vector<Str*> localsplus;           // names: locals, cells that aren't locals, frees
  // Per localsplus: 1 local, 2 cell, 4 free (a parameter cell is 3); +8: a variable of a comprehension that runs in this
  // frame. Those, cells too, are empty outside of it, and may share a name with another local.
  std::vector<std::uint8_t> local_kinds;
  std::vector<Instruction> instructions;
  std::vector<Position> positions;  // one per instruction word
  std::vector<Value> consts;
  std::vector<Str*> names;
  std::vector<Handler> handlers;
  mutable std::vector<InlineCache> caches;
  Value doc;                                  // docstring or None
  std::shared_ptr<const std::string> source;  // of the whole file, for tracebacks
};

/// "  1           0 RESUME …": one line an instruction, for dis and for tests.
std::string disassemble(const Code& code);

}  // namespace py
