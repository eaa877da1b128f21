// A listing of a Code's instructions, as `dis` shows them and tests compare them.
#include <fmt/format.h>

#include <set>

#include "py/compile/unit.h"
#include "py/vm/vm.h"

namespace py {

using compiler::OperandKind;

namespace {

std::string constant_text(const Value& v) {
  if (Code* code = cast<Code>(v)) return fmt::format("<code object {}>", code->name->view());
  Outcome text = VM::current().repr(v);
  if (!text.ok()) return "?";
  return std::string(str_view(text.value()));
}

}  // namespace

std::string disassemble(const Code& code) {
  std::set<std::uint32_t> targets;
  for (std::size_t i = 0; i < code.instructions.size(); ++i) {
    Op op = op_of(code.instructions[i]);
    if (compiler::is_jump(op)) targets.insert(arg_of(code.instructions[i]));
    if (compiler::has_cache(op)) ++i;
  }
  for (const Handler& h : code.handlers) targets.insert(h.handler);

  std::string out;
  int line = -1;
  for (std::size_t i = 0; i < code.instructions.size(); ++i) {
    Op op = op_of(code.instructions[i]);
    std::uint32_t arg = arg_of(code.instructions[i]);
    const Position& pos = code.positions[i];
    std::string line_text = pos.line != line ? std::to_string(pos.line) : "";
    line = pos.line;
    std::string operand;
    switch (compiler::operand_kind(op)) {
      case OperandKind::None:
        break;
      case OperandKind::Int:
        operand = std::to_string(arg);
        break;
      case OperandKind::Const:
        operand = constant_text(code.consts[arg]);
        break;
      case OperandKind::Name:
      case OperandKind::CachedName:
        operand = code.names[arg]->utf8();
        break;
      case OperandKind::Local:
        operand = code.localsplus[arg]->utf8();
        break;
      case OperandKind::Jump:
        operand = fmt::format("to {}", arg);
        break;
      case OperandKind::BinOp:
        operand = symbol(static_cast<BinOp>(arg & 0xFF));
        if (arg & kInPlace) operand += "=";
        break;
      case OperandKind::UnOp:
        operand = method_name(static_cast<UnOp>(arg));
        break;
      case OperandKind::CmpOp:
        operand = symbol(static_cast<CmpOp>(arg));
        break;
    }
    std::string row = fmt::format("{:>4} {} {:>5} {:<24} {}", line_text,
                                  targets.count(static_cast<std::uint32_t>(i)) ? ">>" : "  ", i,
                                  compiler::op_name(op), operand);
    row.erase(row.find_last_not_of(' ') + 1);
    out += row + "\n";
    if (compiler::has_cache(op)) ++i;
  }
  for (const Handler& h : code.handlers)
    out += fmt::format("handler: {} to {} -> {} [{}]\n", h.start, h.end, h.handler, h.depth);
  return out;
}

}  // namespace py
