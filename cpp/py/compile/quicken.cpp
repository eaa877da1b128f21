// Replaces instructions and pairs that programs spend their time in by ones that do the same faster. Nothing moves: jumps,
// positions and handlers stay as they are.
#include "py/compile/unit.h"

namespace py::compiler {
namespace {

Op quick_operator(py::BinOp op) {
  switch (op) {
    case py::BinOp::Add: return Op::BINARY_ADD;
    case py::BinOp::Sub: return Op::BINARY_SUB;
    case py::BinOp::Mul: return Op::BINARY_MUL;
    default: return Op::BINARY_OP;
  }
}

Op pair_of(Op first, Op second) {
  if (first == Op::LOAD_FAST && second == Op::LOAD_FAST) return Op::LOAD_FAST_LOAD_FAST;
  if (first == Op::STORE_FAST && second == Op::LOAD_FAST) return Op::STORE_FAST_LOAD_FAST;
  return first;
}

/// COMPARE_OP, TO_BOOL and a jump on it.
Op compare_and(Op jump) {
  if (jump == Op::POP_JUMP_IF_FALSE) return Op::COMPARE_JUMP_IF_FALSE;
  if (jump == Op::POP_JUMP_IF_TRUE) return Op::COMPARE_JUMP_IF_TRUE;
  return Op::COMPARE_OP;
}

}  // namespace

void quicken(Code& code) {
  auto& all = code.instructions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Op op = op_of(all[i]);
    const std::uint32_t arg = arg_of(all[i]);
    if (op == Op::BINARY_OP || op == Op::INPLACE_OP) {
      const Op quick = quick_operator(static_cast<py::BinOp>(arg));
      if (quick != Op::BINARY_OP) all[i] = encode(quick, arg | (op == Op::INPLACE_OP ? kInPlace : 0));
    } else if (has_cache(op)) {
      ++i;
    } else if (op == Op::COMPARE_OP && i + 2 < all.size() && op_of(all[i + 1]) == Op::TO_BOOL) {
      all[i] = encode(compare_and(op_of(all[i + 2])), arg);
    } else if (i + 1 < all.size()) {
      all[i] = encode(pair_of(op, op_of(all[i + 1])), arg);
    }
  }
}

}  // namespace py::compiler
