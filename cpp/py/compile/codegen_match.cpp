// The match statement. A pattern consumes the subject on top of the stack; captured values wait below it, in order,
// until the whole pattern has matched, and are only then bound. When a pattern fails, as many values as have piled up
// are dropped by a run of POPs that ends at the next case: `fail_pops[n]` is where n of them are dropped.
#include <algorithm>
#include <cassert>

#include "py/compile/codegen.h"
#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace py::compiler {

using namespace syntax;

struct Generator::PatternContext {
  std::vector<std::string_view> stores;  // captured so far, the order they lie in
  std::vector<Label> fail_pops;
  bool allow_irrefutable = false;
  int on_top = 0;  // values above the captured ones
};

namespace {

bool is_wildcard(const PatternNode* p) {
  auto* m = try_as<MatchAs>(p);
  return m && m->name.empty();
}
bool is_star_wildcard(const PatternNode* p) {
  auto* m = try_as<MatchStar>(p);
  return m && m->name.empty();
}

}  // namespace

void Generator::jump_to_fail(Op op, PatternContext& pc, const Position& pos) {
  std::size_t pops = static_cast<std::size_t>(pc.on_top) + pc.stores.size();
  while (pc.fail_pops.size() <= pops) pc.fail_pops.push_back(new_label());
  jump(op, pc.fail_pops[pops], pos);
}

void Generator::emit_fail_pops(PatternContext& pc, const Position& pos) {
  while (pc.fail_pops.size() > 1) {
    place(pc.fail_pops.back());
    pc.fail_pops.pop_back();
    emit(Op::POP, pos);
  }
  if (!pc.fail_pops.empty()) place(pc.fail_pops[0]);
  pc.fail_pops.clear();
}

/// Moves the top under the `count - 1` values below it.
void Generator::rotate(std::uint32_t count, const Position& pos) {
  while (count > 1) emit(Op::SWAP, count--, pos);
}

void Generator::pattern_capture(std::string_view name, const PatternNode* p, PatternContext& pc) {
  if (name.empty()) return emit(Op::POP, at(p));
  check_name(name, Context::Store, p->at);
  for (std::string_view s : pc.stores)
    if (s == name) fail(p->at, "multiple assignments to name '" + std::string(name) + "' in pattern");
  rotate(static_cast<std::uint32_t>(pc.on_top) + static_cast<std::uint32_t>(pc.stores.size()) + 1, at(p));
  pc.stores.push_back(name);
}

void Generator::pattern(const PatternNode* p, PatternContext& pc) {
  switch (p->kind) {
    case Kind::MatchValue:
      return pattern_value(as<MatchValue>(p), pc);
    case Kind::MatchSingleton:
      return pattern_singleton(as<MatchSingleton>(p), pc);
    case Kind::MatchSequence:
      return pattern_sequence(as<MatchSequence>(p), pc);
    case Kind::MatchMapping:
      return pattern_mapping(as<MatchMapping>(p), pc);
    case Kind::MatchClass:
      return pattern_class(as<MatchClass>(p), pc);
    case Kind::MatchStar:
      return pattern_star(as<MatchStar>(p), pc);
    case Kind::MatchAs:
      return pattern_as(as<MatchAs>(p), pc);
    case Kind::MatchOr:
      return pattern_or(as<MatchOr>(p), pc);
    default:
      assert(false && "not a pattern");
  }
}

void Generator::subpattern(const PatternNode* p, PatternContext& pc) {
  bool before = pc.allow_irrefutable;
  pc.allow_irrefutable = true;
  pattern(p, pc);
  pc.allow_irrefutable = before;
}

void Generator::pattern_as(const MatchAs* p, PatternContext& pc) {
  Position pos = at(p);
  if (!p->pattern) {
    if (!pc.allow_irrefutable) {
      if (!p->name.empty())
        fail(p->at, "name capture '" + std::string(p->name) + "' makes remaining patterns unreachable");
      fail(p->at, "wildcard makes remaining patterns unreachable");
    }
    return pattern_capture(p->name, p, pc);
  }
  // The value is needed twice: for the pattern and for the name.
  pc.on_top++;
  emit(Op::COPY, 1, pos);
  pattern(p->pattern, pc);
  pc.on_top--;
  pattern_capture(p->name, p, pc);
}

void Generator::pattern_star(const MatchStar* p, PatternContext& pc) { pattern_capture(p->name, p, pc); }

void Generator::pattern_value(const MatchValue* p, PatternContext& pc) {
  Position pos = at(p);
  if (p->value->kind == Kind::JoinedStr) fail(p->at, "patterns may only match literals and attribute lookups");
  visit(p->value);
  emit(Op::COMPARE_OP, static_cast<std::uint32_t>(py::CmpOp::Eq), pos);
  emit(Op::TO_BOOL, pos);
  jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
}

void Generator::pattern_singleton(const MatchSingleton* p, PatternContext& pc) {
  Position pos = at(p);
  Value v = p->value == ConstKind::None ? Value::none() : Value::boolean(p->value == ConstKind::True);
  load_const(v, pos);
  emit(Op::IS_OP, 0, pos);
  jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
}

void Generator::pattern_sequence(const MatchSequence* p, PatternContext& pc) {
  Position pos = at(p);
  int size = static_cast<int>(p->patterns.size());
  int star = -1;
  bool only_wildcard = true, star_wildcard = false;
  for (int i = 0; i < size; ++i) {
    const PatternNode* sub = p->patterns[static_cast<std::size_t>(i)];
    if (sub->kind == Kind::MatchStar) {
      if (star >= 0) fail(p->at, "multiple starred names in sequence pattern");
      star_wildcard = is_star_wildcard(sub);
      only_wildcard &= star_wildcard;
      star = i;
      continue;
    }
    only_wildcard &= is_wildcard(sub);
  }
  pc.on_top++;  // the subject stays while its kind and length are looked at
  emit(Op::MATCH_SEQUENCE, pos);
  jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
  if (star < 0) {
    emit(Op::GET_LEN, pos);
    load_const(make_int(size), pos);
    emit(Op::COMPARE_OP, static_cast<std::uint32_t>(py::CmpOp::Eq), pos);
    jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
  } else if (size > 1) {
    emit(Op::GET_LEN, pos);
    load_const(make_int(size - 1), pos);
    emit(Op::COMPARE_OP, static_cast<std::uint32_t>(py::CmpOp::Ge), pos);
    jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
  }
  pc.on_top--;
  if (only_wildcard) {
    emit(Op::POP, pos);
  } else if (star_wildcard) {
    sequence_subscript(p, star, pc);
  } else {
    sequence_unpack(p, star, pc);
  }
}

void Generator::sequence_unpack(const MatchSequence* p, int star, PatternContext& pc) {
  Position pos = at(p);
  std::size_t size = p->patterns.size();
  if (star >= 0) {
    std::size_t before = static_cast<std::size_t>(star), after = size - before - 1;
    if (before >= 256 || after >= (1u << 16)) fail(p->at, "too many expressions in star-unpacking sequence pattern");
    emit(Op::UNPACK_EX, static_cast<std::uint32_t>(before | after << 8), pos);
  } else {
    emit(Op::UNPACK_SEQUENCE, static_cast<std::uint32_t>(size), pos);
  }
  pc.on_top += static_cast<int>(size);
  for (const PatternNode* sub : p->patterns) {
    pc.on_top--;
    subpattern(sub, pc);
  }
}

/// With `*_` only the named items are fetched.
void Generator::sequence_subscript(const MatchSequence* p, int star, PatternContext& pc) {
  Position pos = at(p);
  pc.on_top++;
  int size = static_cast<int>(p->patterns.size());
  for (int i = 0; i < size; ++i) {
    const PatternNode* sub = p->patterns[static_cast<std::size_t>(i)];
    if (i == star || is_wildcard(sub)) continue;
    emit(Op::COPY, 1, pos);
    if (i < star) {
      load_const(make_int(i), pos);
    } else {
      emit(Op::GET_LEN, pos);
      load_const(make_int(size - i), pos);
      emit(Op::BINARY_OP, static_cast<std::uint32_t>(py::BinOp::Sub), pos);
    }
    emit(Op::BINARY_SUBSCR, pos);
    subpattern(sub, pc);
  }
  pc.on_top--;
  emit(Op::POP, pos);
}

void Generator::pattern_mapping(const MatchMapping* p, PatternContext& pc) {
  Position pos = at(p);
  std::uint32_t size = static_cast<std::uint32_t>(p->keys.size());
  pc.on_top++;
  emit(Op::MATCH_MAPPING, pos);
  jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
  if (!size && p->rest.empty()) {
    pc.on_top--;
    return emit(Op::POP, pos);
  }
  if (size) {
    emit(Op::GET_LEN, pos);
    load_const(make_int(size), pos);
    emit(Op::COMPARE_OP, static_cast<std::uint32_t>(py::CmpOp::Ge), pos);
    jump_to_fail(Op::POP_JUMP_IF_FALSE, pc, pos);
  }
  std::vector<Value> constants;
  for (const Expr* key : p->keys) {
    if (std::optional<Value> v = fold(key)) {
      // Equal keys, 1 and 1.0 too, can't both match.
      for (const Value& other : constants) {
        if (!VM::equal_fast(*v, other).value_or(false)) continue;
        Outcome text = vm_.repr(*v);
        fail(p->at, "mapping pattern checks duplicate key (" + std::string(str_view(text.value())) + ")");
      }
      constants.push_back(std::move(*v));
    } else if (key->kind != Kind::Attribute) {
      fail(p->at, "mapping pattern keys may only match literals and attribute lookups");
    }
  }
  if (constants.size() == size) {
    load_const(Value(make_tuple(std::move(constants))), pos);
  } else {
    visit_exprs(p->keys);
    emit(Op::BUILD_TUPLE, size, pos);
  }
  emit(Op::MATCH_KEYS, pos);  // subject keys values
  pc.on_top += 2;
  emit(Op::COPY, 1, pos);
  jump_to_fail(Op::POP_JUMP_IF_NONE, pc, pos);
  emit(Op::UNPACK_SEQUENCE, size, pos);
  pc.on_top += static_cast<int>(size) - 1;
  for (const PatternNode* sub : p->patterns) {
    pc.on_top--;
    subpattern(sub, pc);
  }
  pc.on_top -= 2;
  if (!p->rest.empty()) {
    // rest = dict(subject); for key in keys: del rest[key]
    emit(Op::BUILD_MAP, 0, pos);      // subject keys rest
    emit(Op::SWAP, 3, pos);           // rest keys subject
    emit(Op::DICT_UPDATE, 2, pos);    // rest keys
    emit(Op::UNPACK_SEQUENCE, size, pos);
    for (std::uint32_t left = size; left > 0; --left) {
      emit(Op::COPY, 1 + left, pos);  // rest keys… rest
      emit(Op::SWAP, 2, pos);
      emit(Op::DELETE_SUBSCR, pos);
    }
    return pattern_capture(p->rest, p, pc);
  }
  emit(Op::POP, pos);  // keys
  emit(Op::POP, pos);  // subject
}

void Generator::pattern_class(const MatchClass* p, PatternContext& pc) {
  Position pos = at(p);
  std::size_t positional = p->patterns.size(), named = p->kwd_attrs.size();
  for (std::size_t i = 0; i < named; ++i) {
    check_name(p->kwd_attrs[i], Context::Store, p->kwd_patterns[i]->at);
    for (std::size_t j = i + 1; j < named; ++j)
      if (p->kwd_attrs[i] == p->kwd_attrs[j])
        fail(p->kwd_patterns[j]->at, "attribute name repeated in class pattern: " + std::string(p->kwd_attrs[j]));
  }
  visit(p->cls);
  std::vector<Value> names;
  for (std::string_view name : p->kwd_attrs) names.push_back(Value(static_cast<Object*>(intern(name))));
  load_const(Value(make_tuple(std::move(names))), pos);
  emit(Op::MATCH_CLASS, static_cast<std::uint32_t>(positional), pos);
  emit(Op::COPY, 1, pos);
  pc.on_top++;
  jump_to_fail(Op::POP_JUMP_IF_NONE, pc, pos);
  std::size_t total = positional + named;
  emit(Op::UNPACK_SEQUENCE, static_cast<std::uint32_t>(total), pos);
  pc.on_top += static_cast<int>(total) - 1;
  for (std::size_t i = 0; i < total; ++i) {
    const PatternNode* sub = i < positional ? p->patterns[i] : p->kwd_patterns[i - positional];
    pc.on_top--;
    if (is_wildcard(sub)) {
      emit(Op::POP, pos);
      continue;
    }
    subpattern(sub, pc);
  }
}

void Generator::pattern_or(const MatchOr* p, PatternContext& pc) {
  Position pos = at(p);
  Label end = new_label();
  std::size_t size = p->patterns.size();
  PatternContext outer = pc;  // its labels serve after the alternatives
  std::vector<std::string_view> control;
  PatternContext local;
  for (std::size_t i = 0; i < size; ++i) {
    const PatternNode* alternative = p->patterns[i];
    local = PatternContext{};
    // Only the last one may be irrefutable.
    local.allow_irrefutable = (i == size - 1) && outer.allow_irrefutable;
    emit(Op::COPY, 1, at(alternative));
    pattern(alternative, local);
    std::size_t count = local.stores.size();
    if (i == 0) {
      control = local.stores;
    } else if (count != control.size()) {
      fail(p->at, "alternative patterns bind different names");
    } else if (count) {
      // Bring the captured values into the first alternative's order.
      std::size_t icontrol = count;
      while (icontrol--) {
        std::string_view name = control[icontrol];
        auto found = std::find(local.stores.begin(), local.stores.end(), name);
        if (found == local.stores.end()) fail(p->at, "alternative patterns bind different names");
        std::size_t istores = static_cast<std::size_t>(found - local.stores.begin());
        if (icontrol != istores) {
          // The name is at istores and has to be at icontrol: turn the stack round by that many.
          std::size_t rotations = istores + 1;
          std::vector<std::string_view> rotated(local.stores.begin(),
                                                local.stores.begin() + static_cast<std::ptrdiff_t>(rotations));
          local.stores.erase(local.stores.begin(), local.stores.begin() + static_cast<std::ptrdiff_t>(rotations));
          local.stores.insert(local.stores.begin() + static_cast<std::ptrdiff_t>(icontrol - istores), rotated.begin(),
                              rotated.end());
          while (rotations--) rotate(static_cast<std::uint32_t>(icontrol) + 1, at(alternative));
        }
      }
    }
    jump(Op::JUMP, end, at(alternative));
    emit_fail_pops(local, at(alternative));
  }
  pc = outer;
  // No alternative matched: drop the subject and fail.
  emit(Op::POP, pos);
  jump_to_fail(Op::JUMP, pc, pos);
  place(end);
  std::size_t count = control.size();
  // Below the captured values: the subject; and deeper what was captured before.
  std::uint32_t rotations =
      static_cast<std::uint32_t>(count) + 1 + static_cast<std::uint32_t>(pc.on_top) +
      static_cast<std::uint32_t>(pc.stores.size());
  for (std::size_t i = 0; i < count; ++i) {
    rotate(rotations, pos);
    std::string_view name = control[i];
    if (std::find(pc.stores.begin(), pc.stores.end(), name) != pc.stores.end())
      fail(p->at, "multiple assignments to name '" + std::string(name) + "' in pattern");
    pc.stores.push_back(name);
  }
  emit(Op::POP, pos);  // the subject
}

void Generator::visit_match(const Match* s) {
  visit(s->subject);
  Label end = new_label();
  std::size_t count = s->cases.size();
  bool has_default = count > 1 && is_wildcard(s->cases[count - 1]->pattern) &&
                     !as<MatchAs>(s->cases[count - 1]->pattern)->pattern;
  std::size_t tried = count - (has_default ? 1 : 0);
  for (std::size_t i = 0; i < tried; ++i) {
    const MatchCase* c = s->cases[i];
    Position pos = at(c->pattern);
    PatternContext pc;
    // The subject is kept for the next case, if there is one.
    if (i + 1 < count) emit(Op::COPY, 1, pos);
    pc.allow_irrefutable = c->guard || i + 1 == count;
    pattern(c->pattern, pc);
    for (std::string_view name : pc.stores) store_name(name, pos);
    pc.stores.clear();
    if (c->guard) {
      while (pc.fail_pops.empty()) pc.fail_pops.push_back(new_label());
      jump_if(c->guard, pc.fail_pops[0], false);
    }
    if (i + 1 < count) emit(Op::POP, pos);  // the subject
    body(c->body);
    jump(Op::JUMP, end);
    emit_fail_pops(pc, pos);
  }
  if (has_default) {
    const MatchCase* c = s->cases[count - 1];
    emit(Op::POP, at(c->pattern));
    Label no_match = end;
    if (c->guard) jump_if(c->guard, no_match, false);
    body(c->body);
  }
  place(end);
}

}  // namespace py::compiler
