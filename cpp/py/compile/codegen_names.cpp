// Names: where each one lives (slot, cell, namespace, globals) and the instructions that reach it there.
#include <cassert>

#include "py/compile/codegen.h"

namespace py::compiler {

using namespace syntax;

std::string_view Generator::mangled(std::string_view name) { return mangle(tree_.arena, u_->private_name, name); }

int Generator::add_slot(std::string_view name, std::uint8_t kind) {
  int index = static_cast<int>(u_->slots.size());
  Str* s = intern(name);
  u_->slots.push_back({s, kind});
  u_->slot_index.emplace(s->view(), index);
  return index;
}

Generator::Place Generator::find_name(std::string_view name) {
  name = mangled(name);
  const Symbol* symbol = nullptr;
  for (std::size_t i = u_->inlined.size(); i-- > 0;) {
    const InlinedScope& inlined = u_->inlined[i];
    for (const auto& [bound, slot] : inlined.slots) {
      if (bound != name) continue;
      bool cell = (u_->slots[slot].kind & 2) != 0;
      return {cell ? Access::Deref : Access::Fast, static_cast<std::uint32_t>(slot), false, name};
    }
    const Symbol* s = inlined.scope->find(name);
    if (s && !symbol) symbol = s;
    if (s && s->binding == Binding::GlobalExplicit) return {Access::Global, 0, false, name};
  }
  bool in_comprehension = !u_->inlined.empty();
  // A class's own names are not seen from its comprehensions.
  const Symbol* own = u_->scope->find(name);
  if (own && !(in_comprehension && u_->is_class() && symbol && symbol->binding != Binding::Local)) symbol = own;
  Binding binding = symbol ? symbol->binding : Binding::GlobalImplicit;
  auto slot = [&] {
    auto found = u_->slot_index.find(name);
    assert(found != u_->slot_index.end());
    return static_cast<std::uint32_t>(found->second);
  };
  switch (binding) {
    case Binding::Free:
      return {Access::Deref, slot(), (u_->is_class() && !in_comprehension) || u_->scope->can_see_class, name};
    case Binding::Cell:
      return {Access::Deref, slot(), false, name};
    case Binding::Local:
      if (u_->is_function_like()) return {Access::Fast, slot(), false, name};
      return {Access::Name, 0, false, name};
    case Binding::GlobalExplicit:
      return {Access::Global, 0, false, name};
    case Binding::GlobalImplicit:
      if (u_->is_function_like()) return {Access::Global, 0, u_->scope->can_see_class, name};
      if (u_->is_class() && in_comprehension) return {Access::Global, 0, false, name};
      return {Access::Name, 0, false, name};
  }
  return {Access::Name, 0, false, name};
}

void Generator::load_name(std::string_view name, const Position& pos) {
  Place place = find_name(name);
  if (place.from_class) {
    if (u_->is_class()) {
      emit(Op::LOAD_LOCALS, pos);
    } else {
      emit(Op::LOAD_DEREF, static_cast<std::uint32_t>(u_->slot_index.at("__classdict__")), pos);
    }
    if (place.access == Access::Deref) {
      emit(Op::LOAD_FROM_DICT_OR_DEREF, place.index, pos);
    } else {
      emit(Op::LOAD_FROM_DICT_OR_GLOBALS, name_number(place.name), pos);
    }
    return;
  }
  switch (place.access) {
    case Access::Fast:
      return emit(Op::LOAD_FAST, place.index, pos);
    case Access::Deref:
      return emit(Op::LOAD_DEREF, place.index, pos);
    case Access::Name:
      return emit(Op::LOAD_NAME, name_number(place.name), pos);
    case Access::Global:
      return emit(Op::LOAD_GLOBAL, name_number(place.name), pos);
  }
}

void Generator::store_name(std::string_view name, const Position& pos) {
  Place place = find_name(name);
  switch (place.access) {
    case Access::Fast:
      return emit(Op::STORE_FAST, place.index, pos);
    case Access::Deref:
      return emit(Op::STORE_DEREF, place.index, pos);
    case Access::Name:
      return emit(Op::STORE_NAME, name_number(place.name), pos);
    case Access::Global:
      return emit(Op::STORE_GLOBAL, name_number(place.name), pos);
  }
}

void Generator::delete_name(std::string_view name, const Position& pos) {
  Place place = find_name(name);
  switch (place.access) {
    case Access::Fast:
      return emit(Op::DELETE_FAST, place.index, pos);
    case Access::Deref:
      return emit(Op::DELETE_DEREF, place.index, pos);
    case Access::Name:
      return emit(Op::DELETE_NAME, name_number(place.name), pos);
    case Access::Global:
      return emit(Op::DELETE_GLOBAL, name_number(place.name), pos);
  }
}

/// The slot whose cell a function made here closes over.
int Generator::closure_slot(std::string_view name) {
  for (std::size_t i = u_->inlined.size(); i-- > 0;)
    for (const auto& [bound, slot] : u_->inlined[i].slots)
      if (bound == name) return slot;
  auto found = u_->slot_index.find(name);
  assert(found != u_->slot_index.end());
  return found->second;
}

void Generator::make_closure(Ref<Code> code, std::uint32_t make_flags, const Position& pos) {
  if (code->nfrees > 0) {
    std::size_t first = code->localsplus.size() - static_cast<std::size_t>(code->nfrees);
    for (std::size_t i = first; i < code->localsplus.size(); ++i)
      emit(Op::LOAD_CLOSURE, static_cast<std::uint32_t>(closure_slot(code->localsplus[i]->view())), pos);
    emit(Op::BUILD_TUPLE, static_cast<std::uint32_t>(code->nfrees), pos);
    make_flags |= 8;
  }
  u_->consts.push_back(Value(code));
  emit(Op::LOAD_CONST, static_cast<std::uint32_t>(u_->consts.size() - 1), pos);
  emit(Op::MAKE_FUNCTION, make_flags, pos);
}

void Generator::check_name(std::string_view name, Context ctx, const Range& where) {
  if (name != "__debug__") return;
  if (ctx == Context::Store) fail(where, "cannot assign to __debug__");
  if (ctx == Context::Del) fail(where, "cannot delete __debug__");
}

}  // namespace py::compiler
