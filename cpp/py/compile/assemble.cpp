// The last step of code generation: from a Unit's list with labels to a Code.
#include <algorithm>
#include <cassert>

#include "py/compile/unit.h"
#include "py/vm/worked.h"

namespace py::compiler {
namespace {

class Assembler {
 public:
  explicit Assembler(Unit& unit) : u_(unit) {}

  void run(Code& code) {
    thread_jumps();
    find_depths();
    drop_empty_jumps();
    number_slots(code);
    lay_out(code);
    write_handlers(code);
    code.stacksize = max_depth_;
  }

 private:
  static bool unconditional(const Ins& i) {
    return i.what == Ins::What::Real && (i.op == Op::JUMP || i.op == Op::JUMP_BACKWARD);
  }

  int first_real(int at) const {
    while (at < size() && (u_.code[at].what != Ins::What::Real || u_.code[at].op == Op::NOP)) ++at;
    return at;
  }
  int size() const { return static_cast<int>(u_.code.size()); }

  /// A jump to a forward jump goes where that one goes.
  void thread_jumps() {
    for (Ins& i : u_.code) {
      worked(4);
      if (i.what != Ins::What::Real || i.label < 0) continue;
      for (int steps = 0; steps < 16; ++steps) {
        int at = first_real(u_.labels[i.label]);
        // Backward jumps stay: the budget is looked at there.
        if (at >= size() || u_.code[at].op != Op::JUMP || u_.code[at].label == i.label) break;
        if (crosses_setup(u_.labels[i.label], at)) break;
        i.label = u_.code[at].label;
      }
    }
  }
  bool crosses_setup(int from, int to) const {
    for (int k = from; k < to; ++k)
      if (u_.code[k].what == Ins::What::Setup) return true;
    return false;
  }

  void find_depths() {
    depth_.assign(u_.code.size() + 1, -1);
    handler_depth_.assign(u_.handler_targets.size(), 0);
    std::vector<int> work;
    auto reach = [&](int at, int depth) {
      assert(depth >= 0);
      if (at < size() && depth_[at] < 0) {
        depth_[at] = depth;
        work.push_back(at);
      }
      assert(at >= size() || depth_[at] == depth);
    };
    reach(0, 0);
    while (!work.empty()) {
      worked(10);
      int at = work.back();
      work.pop_back();
      const Ins& i = u_.code[at];
      int depth = depth_[at];
      max_depth_ = std::max(max_depth_, depth);
      if (i.what == Ins::What::Setup) {
        // `label` holds how many values on top do not survive into the handler.
        int kept = depth - i.label;
        handler_depth_[i.arg] = kept;
        max_depth_ = std::max(max_depth_, kept + 1);
        reach(u_.labels[u_.handler_targets[i.arg].id], kept + 1);
        reach(at + 1, depth);
        continue;
      }
      int after = depth + stack_effect(i.op, i.arg);
      max_depth_ = std::max(max_depth_, after);
      if (is_jump(i.op)) reach(u_.labels[i.label], depth + jump_effect(i.op, i.arg));
      if (!is_terminator(i.op)) reach(at + 1, after);
    }
  }

  bool kept(int at) const {
    const Ins& i = u_.code[at];
    return depth_[at] >= 0 && i.what == Ins::What::Real && i.op != Op::NOP && !dropped_[at];
  }

  /// A jump to what follows it is nothing.
  void drop_empty_jumps() {
    dropped_.assign(u_.code.size(), false);
    for (int at = size() - 1; at >= 0; --at) {
      worked(4);
      const Ins& i = u_.code[at];
      if (depth_[at] < 0 || !unconditional(i) || i.op != Op::JUMP) continue;
      int next = at + 1;
      while (next < size() && !kept(next)) ++next;
      int target = u_.labels[i.label];
      if (target <= at) continue;
      while (target < size() && !kept(target)) ++target;
      if (next == target) dropped_[at] = true;
    }
  }

  /// Final order: locals, cells, frees.
  void number_slots(Code& code) {
    slot_number_.assign(u_.slots.size(), 0);
    int next = 0;
    auto place = [&](auto wanted) {
      int count = 0;
      for (std::size_t k = 0; k < u_.slots.size(); ++k) {
        if (!wanted(u_.slots[k].kind)) continue;
        slot_number_[k] = next++;
        ++count;
        code.localsplus.push_back(u_.slots[k].name);
        code.local_kinds.push_back(u_.slots[k].kind);
      }
      return count;
    };
    code.nlocals = place([](int kind) { return (kind & 1) != 0; });
    place([](int kind) { return kind == 2; });
    code.nfrees = place([](int kind) { return kind == 4; });
    code.ncells = 0;
    for (const Slot& s : u_.slots) code.ncells += (s.kind & 2) != 0;
  }

  void lay_out(Code& code) {
    offset_.assign(u_.code.size() + 1, 0);
    std::uint32_t offset = 0;
    for (int at = 0; at < size(); ++at) {
      worked(4);
      offset_[at] = offset;
      if (kept(at)) offset += has_cache(u_.code[at].op) ? 2 : 1;
    }
    offset_[size()] = offset;
    std::uint32_t caches = 0;
    for (int at = 0; at < size(); ++at) {
      worked(8);
      if (!kept(at)) continue;
      const Ins& i = u_.code[at];
      std::uint32_t arg = i.arg;
      if (is_jump(i.op)) arg = offset_[u_.labels[i.label]];
      if (operand_kind(i.op) == OperandKind::Local) arg = slot_number_[i.arg];
      code.instructions.push_back(encode(i.op, arg));
      code.positions.push_back(i.pos);
      if (has_cache(i.op)) {
        code.instructions.push_back(caches++);
        code.positions.push_back(i.pos);
      }
    }
    code.caches.resize(caches);
  }

  void write_handlers(Code& code) {
    for (int at = 0; at < size(); ++at) {
      worked(2);
      if (!kept(at) || u_.code[at].handler < 0) continue;
      int h = u_.code[at].handler;
      std::uint32_t start = offset_[at], end = offset_[at] + (has_cache(u_.code[at].op) ? 2 : 1);
      std::uint32_t target = offset_[u_.labels[u_.handler_targets[h].id]];
      std::uint32_t depth = static_cast<std::uint32_t>(handler_depth_[h]);
      if (!code.handlers.empty()) {
        Handler& last = code.handlers.back();
        if (last.end == start && last.handler == target && last.depth == depth) {
          last.end = end;
          continue;
        }
      }
      code.handlers.push_back({start, end, target, depth});
    }
  }

  Unit& u_;
  std::vector<int> depth_, handler_depth_, slot_number_;
  std::vector<std::uint32_t> offset_;
  std::vector<bool> dropped_;
  int max_depth_ = 0;
};

}  // namespace

Ref<Code> assemble(Unit& unit, Str* filename, std::shared_ptr<const std::string> source) {
  Ref<Code> code = make<Code>();
  code->name = unit.name;
  code->qualname = intern(unit.qualname);
  code->filename = filename;
  code->firstlineno = unit.firstlineno;
  code->flags = unit.flags;
  code->argcount = unit.argcount;
  code->posonlyargcount = unit.posonlyargcount;
  code->kwonlyargcount = unit.kwonlyargcount;
  Assembler(unit).run(*code);
  quicken(*code);
  code->consts = std::move(unit.consts);
  code->names = std::move(unit.names);
  code->doc = std::move(unit.doc);
  code->source = std::move(source);
  return code;
}

}  // namespace py::compiler
