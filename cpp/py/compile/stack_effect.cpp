// What opcodes.def says of each instruction, as functions; the stack effects that depend on operands.
#include "py/compile/unit.h"

namespace py::compiler {
namespace {

constexpr int kVar = -1000;
constexpr OperandKind None = OperandKind::None, Int = OperandKind::Int, Const = OperandKind::Const,
                      Name = OperandKind::Name, CachedName = OperandKind::CachedName, Local = OperandKind::Local,
                      Jump = OperandKind::Jump, BinOp = OperandKind::BinOp, UnOp = OperandKind::UnOp,
                      CmpOp = OperandKind::CmpOp;

struct OpInfo {
  const char* name;
  OperandKind operand;
  int effect;
};

constexpr OpInfo kOps[] = {
#define OP(name, operand, effect) {#name, operand, effect},
#include "py/compile/opcodes.def"
#undef OP
};

int bits(std::uint32_t v) { return __builtin_popcount(v); }

}  // namespace

OperandKind operand_kind(Op op) { return kOps[static_cast<int>(op)].operand; }
const char* op_name(Op op) { return kOps[static_cast<int>(op)].name; }
bool has_cache(Op op) { return operand_kind(op) == CachedName; }
bool is_jump(Op op) { return operand_kind(op) == Jump; }

bool is_terminator(Op op) {
  switch (op) {
    case Op::JUMP:
    case Op::JUMP_BACKWARD:
    case Op::RETURN_VALUE:
    case Op::RAISE:
    case Op::RERAISE:
      return true;
    default:
      return false;
  }
}

int stack_effect(Op op, std::uint32_t arg) {
  int effect = kOps[static_cast<int>(op)].effect;
  if (effect != kVar) return effect;
  int n = static_cast<int>(arg);
  switch (op) {
    case Op::BUILD_SLICE:
    case Op::BUILD_TUPLE:
    case Op::BUILD_LIST:
    case Op::BUILD_SET:
    case Op::BUILD_STRING:
      return 1 - n;
    case Op::BUILD_MAP:
      return 1 - 2 * n;
    case Op::UNPACK_SEQUENCE:
      return n - 1;
    case Op::UNPACK_EX:
      return (n & 0xFF) + (n >> 8);
    case Op::CALL:
      return -1 - n;
    case Op::CALL_KW:
      return -2 - n;
    case Op::CALL_EX:
      return -2 - (n & 1);
    case Op::MAKE_FUNCTION:
      return -bits(arg & 15);
    case Op::RAISE:
      return -n;
    case Op::TYPE_PARAM:
      return -((n & 7) == 1 || (n & 7) == 2 ? 1 : 0) - (n & 8 ? 1 : 0);
    default:
      return 0;
  }
}

int jump_effect(Op op, std::uint32_t arg) {
  switch (op) {
    case Op::FOR_ITER:
      return -1;
    case Op::SEND:
      return -1;
    default:
      return stack_effect(op, arg);
  }
}

}  // namespace py::compiler
