// Generator's ground: units, emission of instructions, constants and names of a unit, errors; and the module's code.
#include "py/compile/codegen.h"

#include <algorithm>
#include <cassert>

#include "py/vm/vm.h"

namespace py::compiler {

using namespace syntax;

// Python: as many blocks may be nested as the old block stack had room for.
constexpr std::size_t kMaxBlocks = 20;

Generator::Generator(VM& vm, Tree& tree, const ScopeTable& scopes, std::string_view source, Str* filename,
                     const CompileOptions& options)
    : vm_(vm),
      tree_(tree),
      scopes_(scopes),
      source_(source),
      filename_(filename),
      options_(options),
      shared_source_(options.keep_source ? std::make_shared<const std::string>(source) : nullptr) {
  echo_ = options.mode == CompileMode::Single ||
          (options.mode == CompileMode::Cell && options.echo == CompileOptions::Echo::All);
}

namespace {

/// Whether a `;` follows, with which a cell's last expression shows nothing.
bool is_silenced(const syntax::Range& at, std::string_view source) {
  std::size_t place = 0;
  for (int line = 1; line < at.end_lineno; ++line) {
    place = source.find('\n', place);
    if (place == std::string_view::npos) return false;
    ++place;
  }
  place = source.find_first_not_of(" \t\f", place + static_cast<std::size_t>(at.end_col_offset));
  return place != std::string_view::npos && source[place] == ';';
}

}  // namespace

Ref<Code> Generator::generate() {
  enter(scopes_.module(), "<module>", 1, 0);
  u_->code.back().pos = {0, 1, 0, 0};
  u_->last_pos = {0, 1, 0, 0};
  if (tree_.root->kind == Kind::Expression) {
    visit(as<Expression>(tree_.root)->body);
    emit(Op::RETURN_VALUE);
    return leave();
  }
  Stmts stmts = tree_.root->kind == Kind::Module ? as<syntax::Module>(tree_.root)->body : as<Interactive>(tree_.root)->body;
  std::size_t first = 0;
  if (!stmts.empty()) u_->last_pos = at(stmts[0]);
  if (has_annotations(stmts)) emit(Op::SETUP_ANNOTATIONS);
  bool whole_program = options_.mode == CompileMode::Exec ||
                       (options_.mode == CompileMode::Cell && options_.echo == CompileOptions::Echo::None);
  if (whole_program) {
    std::optional<std::string> doc;
    first = take_docstring(stmts, &doc);
    if (doc) {
      Position pos = at(as<syntax::Expr>(stmts[0])->value);
      load_const(Value(make_str(*doc)), pos);
      store_name("__doc__", pos);
    }
  }
  bool last_is_result = options_.mode == CompileMode::Cell && options_.echo == CompileOptions::Echo::Last &&
                        !stmts.empty() && stmts.back()->kind == Kind::Expr && !is_silenced(stmts.back()->at, source_);
  std::size_t count = stmts.size() - (last_is_result ? 1 : 0);
  for (std::size_t i = first; i < count; ++i) visit(stmts[i]);
  if (last_is_result) {
    visit(as<syntax::Expr>(stmts.back())->value);
  } else {
    load_none(u_->last_pos);
  }
  emit(Op::RETURN_VALUE);
  return leave();
}

// ---- units -----------------------------------------------------------------------------------------------------

Unit& Generator::enter(const Scope* scope, std::string_view name, int firstlineno, std::uint32_t flags) {
  assert(scope);
  auto unit = std::make_unique<Unit>();
  unit->scope = scope;
  unit->parent = u_;
  unit->private_name = scope->private_name;
  unit->name = intern(name);
  unit->firstlineno = firstlineno;
  unit->flags = flags;
  if (scope->is_function_like()) unit->flags |= Code::kOptimized | Code::kNewLocals;
  if (scope->nested) unit->flags |= Code::kNested;
  if (scope->is_function_like()) {
    if (scope->is_generator && scope->is_coroutine) {
      unit->flags |= Code::kAsyncGenerator;
    } else if (scope->is_generator) {
      unit->flags |= Code::kGenerator;
    } else if (scope->is_coroutine) {
      unit->flags |= Code::kCoroutine;
    }
  } else if (scope->kind == ScopeKind::Module && scope->is_coroutine && options_.top_level_await) {
    unit->flags |= Code::kCoroutine;
  }
  u_ = unit.get();
  units_.push_back(std::move(unit));
  set_qualname(*u_);

  // Slots for everything the scope binds or passes on.
  std::vector<std::string_view> frees;
  for (const Symbol& s : scope->symbols) {
    bool parameter = (s.flags & Symbol::kParameter) != 0;
    if (scope->is_function_like()) {
      if (s.binding == Binding::Local) add_slot(s.name, 1);
      if (s.binding == Binding::Cell) add_slot(s.name, parameter ? 3 : 2);
    }
    if (s.binding == Binding::Free || s.free_for_children) frees.push_back(s.name);
  }
  if (scope->needs_class_cell) add_slot("__class__", 2);
  if (scope->needs_class_dict) add_slot("__classdict__", 2);
  std::sort(frees.begin(), frees.end());
  for (std::string_view name : frees) add_slot(name, 4);

  Position start{firstlineno, firstlineno, -1, -1};
  u_->last_pos = start;
  if (!frees.empty()) emit(Op::COPY_FREE_VARS, static_cast<std::uint32_t>(frees.size()));
  for (std::size_t i = 0; i < u_->slots.size(); ++i)
    if (u_->slots[i].kind & 2) emit(Op::MAKE_CELL, static_cast<std::uint32_t>(i));
  if (u_->flags & (Code::kGenerator | Code::kCoroutine | Code::kAsyncGenerator)) emit(Op::RETURN_GENERATOR);
  emit(Op::RESUME, {firstlineno, firstlineno, 0, 0});
  return *u_;
}

Ref<Code> Generator::leave() {
  Ref<Code> code = assemble(*u_, filename_, shared_source_);
  u_ = u_->parent;
  units_.pop_back();
  return code;
}

void Generator::set_qualname(Unit& unit) {
  std::string name(unit.name->view());
  Unit* parent = unit.parent;
  unit.qualname = name;
  if (!parent) return;
  if (parent->scope->kind == ScopeKind::TypeParams) {
    // Python: the scope of type parameters doesn't show in qualified names.
    parent = parent->parent;
    if (!parent) return;
  }
  if (parent->is_module()) return;
  ScopeKind kind = unit.scope->kind;
  if (kind == ScopeKind::Function || kind == ScopeKind::Class) {
    const Symbol* s = parent->scope->find(mangle(tree_.arena, parent->private_name, unit.name->view()));
    if (s && s->binding == Binding::GlobalExplicit) return;
  }
  unit.qualname = parent->qualname + (parent->is_function_like() ? ".<locals>." : ".") + name;
}

const Scope* Generator::scope_of(const Node* n, ScopeTable::Role role) const { return scopes_.find(n, role); }

// ---- emission --------------------------------------------------------------------------------------------------

void Generator::emit(Op op, std::uint32_t arg, const Position& pos) {
  Ins i;
  i.op = op;
  i.arg = arg;
  i.handler = u_->handler;
  i.pos = pos;
  u_->last_pos = pos;
  u_->code.push_back(i);
}

Label Generator::new_label() {
  u_->labels.push_back(-1);
  return {static_cast<int>(u_->labels.size()) - 1};
}

void Generator::place(Label label) {
  assert(u_->labels[label.id] < 0);
  u_->labels[label.id] = static_cast<int>(u_->code.size());
}

void Generator::jump(Op op, Label target, const Position& pos) {
  emit(op, 0, pos);
  u_->code.back().label = target.id;
}

int Generator::setup(Label target, int dropped) {
  int handler = static_cast<int>(u_->handler_targets.size());
  u_->handler_targets.push_back(target);
  Ins i;
  i.what = Ins::What::Setup;
  i.arg = static_cast<std::uint32_t>(handler);
  i.label = dropped;
  i.pos = u_->last_pos;
  u_->code.push_back(i);
  u_->handler = handler;
  return handler;
}

void Generator::push_block(Block block, const Range& where) {
  if (u_->blocks.size() >= kMaxBlocks) fail(where, "too many statically nested blocks");
  u_->blocks.push_back(block);
}

void Generator::reraise_after_restoring() {
  emit(Op::SWAP, 2);
  emit(Op::POP_EXCEPT);
  emit(Op::RERAISE, 1);
}

std::uint32_t Generator::name_number(std::string_view name) {
  Str* s = intern(name);
  auto [found, added] = u_->name_index.try_emplace(s, static_cast<int>(u_->names.size()));
  if (added) u_->names.push_back(s);
  return static_cast<std::uint32_t>(found->second);
}

std::uint32_t Generator::const_number(const Value& v) {
  std::string key = const_key(v);
  auto [found, added] = u_->const_index.try_emplace(key, static_cast<int>(u_->consts.size()));
  if (added) {
    auto shared = const_cache_.try_emplace(std::move(key), v).first;
    u_->consts.push_back(shared->second);
  }
  return static_cast<std::uint32_t>(found->second);
}

void Generator::load_const(Value v, const Position& pos) {
  if (v.is_small_int() && v.small_int() >= 0 && v.small_int() < (1 << 23)) {
    emit(Op::LOAD_SMALL_INT, static_cast<std::uint32_t>(v.small_int()), pos);
    return;
  }
  emit(Op::LOAD_CONST, const_number(v), pos);
}

void Generator::fail(const Range& where, std::string message) {
  throw CompileFailure{error_at(source_, std::move(message), where)};
}

}  // namespace py::compiler
