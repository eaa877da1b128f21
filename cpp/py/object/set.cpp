// set and frozenset.
#include <algorithm>

#include "py/object/iterators.h"
#include "py/object/set_ops.h"
#include "py/object/support.h"
#include "py/vm/nesting.h"
#include "py/vm/patience.h"

namespace py {

void Set::traverse(Visitor& v) { table.traverse(v); }
void Set::clear_refs() { table.clear(); }

bool is_any_set(const Value& v) {
  if (!v.is_object()) return false;
  const Type* t = v.object()->type();
  return t == types.set || t == types.frozenset || isinstance(v, types.set) || isinstance(v, types.frozenset);
}

namespace {

SetTable& table_of(const Value& v) { return v.as<Set>()->table; }

/// Looks a set up by content where it is unhashable itself: `{1} in {frozenset({1})}`.
Outcome lookup_key(VM& vm, const Value& v) {
  if (!v.is_object() || !isinstance(v, types.set) || type_of(v)->slots.hash != unhashable) return v;
  Ref<Set> frozen = make<Set>(types.frozenset);
  frozen->table.copy_from(table_of(v));
  return frozen;
}

Task add_slowly(VM& vm, Value self, Value item) {
  const std::int64_t hash = *int_value(co_await vm.hash(item));
  Value at = co_await table_of(self).find(vm, item, hash);
  if (int_sign(at) < 0) table_of(self).insert_new(item, hash);
  co_return Value::none();
}
Task contains_slowly(VM& vm, Value self, Value item) {
  Value key = co_await lookup_key(vm, item);
  const std::int64_t hash = *int_value(co_await vm.hash(key));
  Value at = co_await table_of(self).find(vm, key, hash);
  co_return Value::boolean(int_sign(at) >= 0);
}
Task discard_slowly(VM& vm, Value self, Value item) {
  Value key = co_await lookup_key(vm, item);
  const std::int64_t hash = *int_value(co_await vm.hash(key));
  Value at = co_await table_of(self).find(vm, key, hash);
  if (int_sign(at) >= 0) table_of(self).erase_at(*int_value(at));
  co_return Value::boolean(int_sign(at) >= 0);
}

}  // namespace

bool Set::add_fast(const Value& v) {
  worked(16);
  const std::optional<std::int64_t> h = VM::hash_fast(v);
  if (!h) return false;
  const std::int64_t at = table.find_fast(v, *h);
  if (at == -1) table.insert_new(v, *h);
  return at != -2;
}

Outcome Set::add(VM& vm, const Value& v) {
  if (add_fast(v)) return Value::none();
  return add_slowly(vm, Value(this), v);
}

Outcome Set::contains(VM& vm, const Value& v) {
  if (std::optional<std::int64_t> h = VM::hash_fast(v)) {
    const std::int64_t at = table.find_fast(v, *h);
    if (at != -2) return Value::boolean(at >= 0);
  }
  return contains_slowly(vm, Value(this), v);
}

Outcome Set::discard(VM& vm, const Value& v) {
  if (std::optional<std::int64_t> h = VM::hash_fast(v)) {
    const std::int64_t at = table.find_fast(v, *h);
    if (at >= 0) table.erase_at(at);
    if (at != -2) return Value::boolean(at >= 0);
  }
  return discard_slowly(vm, Value(this), v);
}

// ---- operations with other iterables ----

namespace {

/// The part of merging that needs no Python code: gives the entry of `other` at which that begins, or how many there are.
std::size_t merge_at_once(SetTable& table, const SetTable& other) {
  const auto& entries = other.entries();
  if (&table == &other) return entries.size();
  if (table.size() == 0) {
    table.copy_from(other);
    return entries.size();
  }
  table.reserve_for(other.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const SetTable::Entry& e = entries[i];
    if (e.key.is_empty()) continue;
    const std::int64_t at = table.find_fast(e.key, e.hash);
    if (at == -2) return i;
    if (at == -1) table.insert_new(e.key, e.hash);
  }
  return entries.size();
}

/// Adds what another set holds, its hashes known, from entry `start` on.
Task merge_slowly(VM& vm, Value self, Value other, std::size_t start) {
  SetTable& table = table_of(self);
  for (std::size_t i = start; i < table_of(other).entries().size(); ++i) {
    const SetTable::Entry e = table_of(other).entries()[i];
    if (e.key.is_empty()) continue;
    std::int64_t at = table.find_fast(e.key, e.hash);
    if (at == -2) at = *int_value(co_await table.find(vm, e.key, e.hash));
    if (at == -1) table.insert_new(e.key, e.hash);
    if (i % 4096 == 4095) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Outcome merge_set(VM& vm, const Value& self, const Value& other) {
  const std::size_t done = merge_at_once(table_of(self), table_of(other));
  if (done == table_of(other).entries().size()) return Value::none();
  return merge_slowly(vm, self, other, done);
}

Task update_from(VM& vm, Value self, Value iterable) {
  if (Dict* d = cast_exact<Dict>(iterable)) table_of(self).reserve_for(d->size());
  if (cast_exact<List>(iterable) || cast_exact<Tuple>(iterable)) {
    auto size = [&] { return is_list(iterable) ? iterable.as<List>()->size() : iterable.as<Tuple>()->size(); };
    for (std::size_t i = 0; i < size(); ++i) {
      Value item = is_list(iterable) ? iterable.as<List>()->items[i] : iterable.as<Tuple>()->items[i];
      co_await self.as<Set>()->add(vm, item);
      if (i % 1024 == 1023) co_await vm.checkpoint();
    }
    co_return Value::none();
  }
  Value it = co_await vm.iter(iterable);
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    co_await self.as<Set>()->add(vm, item);
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::none();
}

/// The argument as a set: itself, or a new set of its items.
Task as_set(VM& vm, Value v) {
  if (is_any_set(v)) co_return v;
  Value fresh = make<Set>(types.set);
  co_await update_set(vm, fresh, v);
  co_return fresh;
}

}  // namespace

Outcome update_set(VM& vm, const Value& set, const Value& iterable) {
  return is_any_set(iterable) ? merge_set(vm, set, iterable) : Outcome(update_from(vm, set, iterable));
}

Task set_copy_of(VM& vm, Value source, Type* type) {
  Value fresh = make<Set>(type);
  co_await update_set(vm, fresh, source);
  co_return fresh;
}

Task set_intersection_of(VM& vm, Value a, Value b, Type* type) {
  Ref<Set> out = make<Set>(type);
  if (!is_any_set(b)) {
    Value it = co_await vm.iter(b);
    std::size_t steps = 0;
    while (Value item = co_await vm.next(it)) {
      if ((co_await a.as<Set>()->contains(vm, item)).is_true()) co_await out->add(vm, item);
      if (++steps % 1024 == 0) co_await vm.checkpoint();
    }
    co_return out;
  }
  // Goes through the smaller one, whose objects are kept.
  if (table_of(b).size() > table_of(a).size()) std::swap(a, b);
  for (std::size_t i = 0; i < table_of(b).entries().size(); ++i) {
    const SetTable::Entry e = table_of(b).entries()[i];
    if (e.key.is_empty()) continue;
    if (int_sign(co_await table_of(a).find(vm, e.key, e.hash)) >= 0) co_await out->add(vm, e.key);
    if (i % 4096 == 4095) co_await vm.checkpoint();
  }
  co_return out;
}

Task set_difference_update_of(VM& vm, Value a, Value b) {
  if (a.same(b)) {
    table_of(a).clear();
    co_return Value::none();
  }
  if (is_any_set(b)) {
    for (std::size_t i = 0; i < table_of(b).entries().size(); ++i) {
      Value key = table_of(b).entries()[i].key;
      if (key) co_await a.as<Set>()->discard(vm, key);
      if (i % 4096 == 4095) co_await vm.checkpoint();
    }
    co_return Value::none();
  }
  Value it = co_await vm.iter(b);
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    co_await a.as<Set>()->discard(vm, item);
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Task set_difference_of(VM& vm, Value a, Value b, Type* type) {
  if (!is_any_set(b) || table_of(a).size() / 4 > table_of(b).size()) {
    Value out = co_await set_copy_of(vm, a, type);
    co_await set_difference_update_of(vm, out, b);
    co_return out;
  }
  Ref<Set> out = make<Set>(type);
  for (std::size_t i = 0; i < table_of(a).entries().size(); ++i) {
    const SetTable::Entry e = table_of(a).entries()[i];
    if (e.key.is_empty()) continue;
    if (int_sign(co_await table_of(b).find(vm, e.key, e.hash)) < 0) co_await out->add(vm, e.key);
    if (i % 4096 == 4095) co_await vm.checkpoint();
  }
  co_return out;
}

Task set_symmetric_difference_update_of(VM& vm, Value a, Value b) {
  if (a.same(b)) {
    table_of(a).clear();
    co_return Value::none();
  }
  b = co_await as_set(vm, b);
  for (std::size_t i = 0; i < table_of(b).entries().size(); ++i) {
    Value key = table_of(b).entries()[i].key;
    if (!key) continue;
    if (!(co_await a.as<Set>()->discard(vm, key)).is_true()) co_await a.as<Set>()->add(vm, key);
    if (i % 4096 == 4095) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Task set_symmetric_difference_of(VM& vm, Value a, Value b, Type* type) {
  Value out = co_await set_copy_of(vm, b, type);
  co_await set_symmetric_difference_update_of(vm, out, a);
  co_return out;
}

Task set_is_subset_of(VM& vm, Value a, Value b) {
  b = co_await as_set(vm, b);
  if (table_of(a).size() > table_of(b).size()) co_return Value::boolean(false);
  for (std::size_t i = 0; i < table_of(a).entries().size(); ++i) {
    const SetTable::Entry e = table_of(a).entries()[i];
    if (e.key.is_empty()) continue;
    if (int_sign(co_await table_of(b).find(vm, e.key, e.hash)) < 0) co_return Value::boolean(false);
  }
  co_return Value::boolean(true);
}

namespace {

// ---- slots ----

Type* base_type(const Value& v) { return isinstance(v, types.set) ? types.set : types.frozenset; }

Outcome set_make(VM& vm, Type* cls, const CallArgs& args) { return make<Set>(cls); }

Task fill(VM& vm, Value self, Value iterable) {
  co_await update_set(vm, self, iterable);
  co_return Value::none();
}
Outcome set_init(VM& vm, const Value& self, const CallArgs& args) {
  if (!check_count(vm, "set", args, 0, 1)) return Outcome::error();
  if (table_of(self).size()) table_of(self).clear();
  return args.npos ? Outcome(fill(vm, self, args.data[0])) : Outcome(Value::none());
}

Outcome frozenset_new(VM& vm, Type* cls, const CallArgs& args) {
  if (cls->slots.init == types.frozenset->slots.init && !no_keywords(vm, "frozenset", args)) return Outcome::error();
  if (args.npos > 1) return vm.type_error("frozenset expected at most 1 argument, got {}", args.npos);
  if (args.npos == 0) return make<Set>(cls);
  if (cls == types.frozenset && args.data[0].is_object() && args.data[0].object()->type() == types.frozenset)
    return args.data[0];
  return set_copy_of(vm, args.data[0], cls);
}

Task repr_slowly(VM& vm, Value self) {
  if (nested_too_deeply(vm)) co_return nesting_error(vm, "while getting the repr of an object");
  const Type* t = self.object()->type();
  const bool plain = t == types.set;
  ReprGuard guard(self.object());
  if (guard.recursive) co_return make_str(t->name() + "(...)");
  std::string text = plain ? "{" : t->name() + "({";
  bool first = true;
  for (std::size_t i = 0; i < table_of(self).entries().size(); ++i) {
    Value key = table_of(self).entries()[i].key;
    if (!key) continue;
    if (!first) text += ", ";
    first = false;
    Value shown = co_await vm.repr(key);
    text += str_view(shown);
  }
  co_return make_str(text + (plain ? "}" : "})"));
}
Outcome set_repr(VM& vm, const Value& self) {
  if (table_of(self).size() == 0) return make_str(self.object()->type()->name() + "()");
  return repr_slowly(vm, self);
}

Outcome frozenset_hash(VM& vm, const Value& self) {
  Set* s = self.as<Set>();
  if (!s->hashed) {
    auto shuffled = [](std::uint64_t h) { return ((h ^ 89869747ull) ^ (h << 16)) * 3644798167ull; };
    std::uint64_t h = 0;
    for (const SetTable::Entry& e : s->table.entries())
      if (!e.key.is_empty()) h ^= shuffled(static_cast<std::uint64_t>(e.hash));
    h ^= (static_cast<std::uint64_t>(s->size()) + 1) * 1927868237ull;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    if (h == ~0ull) h = 590923713;
    s->cached_hash = static_cast<std::int64_t>(h);
    s->hashed = true;
  }
  return make_int(s->cached_hash);
}

Task not_subset(VM& vm, Value a, Value b) {
  co_return Value::boolean(!(co_await set_is_subset_of(vm, a, b)).is_true());
}
Outcome set_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!is_any_set(b)) return Value::not_implemented();
  const std::size_t x = table_of(a).size(), y = table_of(b).size();
  switch (op) {
    case CmpOp::Eq: return x != y ? Outcome(Value::boolean(false)) : Outcome(set_is_subset_of(vm, a, b));
    case CmpOp::Ne: return x != y ? Outcome(Value::boolean(true)) : Outcome(not_subset(vm, a, b));
    case CmpOp::Le: return set_is_subset_of(vm, a, b);
    case CmpOp::Ge: return set_is_subset_of(vm, b, a);
    case CmpOp::Lt: return x >= y ? Outcome(Value::boolean(false)) : Outcome(set_is_subset_of(vm, a, b));
    case CmpOp::Gt: return x <= y ? Outcome(Value::boolean(false)) : Outcome(set_is_subset_of(vm, b, a));
  }
  return Value::not_implemented();
}

Task union_slowly(VM& vm, Value out, Value b, std::size_t start) {
  co_await merge_slowly(vm, out, b, start);
  co_return out;
}
Outcome union_of(VM& vm, const Value& a, const Value& b) {
  Value out = make<Set>(base_type(a));
  table_of(out).copy_from(table_of(a));
  const std::size_t done = merge_at_once(table_of(out), table_of(b));
  return done == table_of(b).entries().size() ? Outcome(out) : Outcome(union_slowly(vm, out, b, done));
}

Outcome set_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (!is_any_set(a) || !is_any_set(b)) return Value::not_implemented();
  switch (op) {
    case BinOp::Or: return union_of(vm, a, b);
    case BinOp::And: return set_intersection_of(vm, a, b, base_type(a));
    case BinOp::Sub: return set_difference_of(vm, a, b, base_type(a));
    case BinOp::Xor: return set_symmetric_difference_of(vm, a, b, base_type(a));
    default: return Value::not_implemented();
  }
}

Task inplace_slowly(VM& vm, BinOp op, Value self, Value other) {
  switch (op) {
    case BinOp::Or: co_await update_set(vm, self, other); break;
    case BinOp::And: {
      Value kept = co_await set_intersection_of(vm, self, other, types.set);
      std::swap(table_of(self), table_of(kept));
      break;
    }
    case BinOp::Sub: co_await set_difference_update_of(vm, self, other); break;
    default: co_await set_symmetric_difference_update_of(vm, self, other); break;
  }
  co_return self;
}
Outcome set_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  if (!is_any_set(other)) return Value::not_implemented();
  return inplace_slowly(vm, op, self, other);
}

// ---- methods ----

Outcome set_add(VM& vm, const Args& args) { return args[0].as<Set>()->add(vm, args[1]); }
Outcome set_clear(VM& vm, const Args& args) {
  table_of(args[0]).clear();
  return Value::none();
}
Task set_copy(VM& vm, Args args) {
  Type* t = base_type(args[0]);
  if (args[0].object()->type() == types.frozenset) co_return args[0];
  co_return co_await set_copy_of(vm, args[0], t);
}
Task set_discard(VM& vm, Args args) {
  co_await args[0].as<Set>()->discard(vm, args[1]);
  co_return Value::none();
}
Task set_remove(VM& vm, Args args) {
  Value found = co_await args[0].as<Set>()->discard(vm, args[1]);
  if (!found.is_true()) co_return vm.key_error(args[1]);
  co_return Value::none();
}
Outcome set_pop(VM& vm, const Args& args) {
  if (table_of(args[0]).size() == 0) return vm.key_error(make_str("pop from an empty set"));
  return table_of(args[0]).pop();
}

Task set_update(VM& vm, Args args) {
  for (std::size_t i = 0; i < args[1].as<Tuple>()->size(); ++i)
    co_await update_set(vm, args[0], (*args[1].as<Tuple>())[i]);
  co_return Value::none();
}
Task set_union(VM& vm, Args args) {
  Value out = co_await set_copy_of(vm, args[0], base_type(args[0]));
  for (std::size_t i = 0; i < args[1].as<Tuple>()->size(); ++i)
    co_await update_set(vm, out, (*args[1].as<Tuple>())[i]);
  co_return out;
}
Task set_intersection(VM& vm, Args args) {
  Type* t = base_type(args[0]);
  const auto& others = args[1].as<Tuple>()->items;
  if (others.empty()) co_return co_await set_copy_of(vm, args[0], t);
  Value out = args[0];
  for (std::size_t i = 0; i < others.size(); ++i) out = co_await set_intersection_of(vm, out, others[i], t);
  co_return out;
}
Task set_intersection_update(VM& vm, Args args) {
  const auto& others = args[1].as<Tuple>()->items;
  Value kept = args[0];
  for (std::size_t i = 0; i < others.size(); ++i) kept = co_await set_intersection_of(vm, kept, others[i], types.set);
  if (!kept.same(args[0])) std::swap(table_of(args[0]), table_of(kept));
  co_return Value::none();
}
Task set_difference(VM& vm, Args args) {
  Type* t = base_type(args[0]);
  const auto& others = args[1].as<Tuple>()->items;
  if (others.empty()) co_return co_await set_copy_of(vm, args[0], t);
  Value out = co_await set_difference_of(vm, args[0], others[0], t);
  for (std::size_t i = 1; i < others.size(); ++i) co_await set_difference_update_of(vm, out, others[i]);
  co_return out;
}
Task set_difference_update(VM& vm, Args args) {
  const auto& others = args[1].as<Tuple>()->items;
  for (std::size_t i = 0; i < others.size(); ++i) co_await set_difference_update_of(vm, args[0], others[i]);
  co_return Value::none();
}
Outcome set_symmetric_difference(VM& vm, const Args& args) {
  return set_symmetric_difference_of(vm, args[0], args[1], base_type(args[0]));
}
Outcome set_symmetric_difference_update(VM& vm, const Args& args) {
  return set_symmetric_difference_update_of(vm, args[0], args[1]);
}
Outcome set_issubset(VM& vm, const Args& args) { return set_is_subset_of(vm, args[0], args[1]); }
Task set_issuperset(VM& vm, Args args) {
  if (is_any_set(args[1])) co_return co_await set_is_subset_of(vm, args[1], args[0]);
  Value it = co_await vm.iter(args[1]);
  while (Value item = co_await vm.next(it))
    if (!(co_await args[0].as<Set>()->contains(vm, item)).is_true()) co_return Value::boolean(false);
  co_return Value::boolean(true);
}
Task set_isdisjoint(VM& vm, Args args) {
  if (is_any_set(args[1])) {
    Value both = co_await set_intersection_of(vm, args[0], args[1], types.set);
    co_return Value::boolean(table_of(both).size() == 0);
  }
  Value it = co_await vm.iter(args[1]);
  while (Value item = co_await vm.next(it))
    if ((co_await args[0].as<Set>()->contains(vm, item)).is_true()) co_return Value::boolean(false);
  co_return Value::boolean(true);
}
Outcome set_reduce(VM& vm, const Args& args) {
  std::vector<Value> items;
  for (const SetTable::Entry& e : table_of(args[0]).entries())
    if (!e.key.is_empty()) items.push_back(e.key);
  InstanceData* data = args[0].object()->inst;
  return make_tuple({Value(type_of(args[0])), Value(make_tuple({Value(make_list(std::move(items)))})),
                     data && data->dict ? Value(data->dict) : Value::none()});
}

void define_common(Type* t) {
  t->slots.repr = set_repr;
  t->slots.compare = set_compare;
  t->slots.len = [](VM&, const Value& self) -> Outcome { return int_of(table_of(self).size()); };
  t->slots.contains = [](VM& vm, const Value& self, const Value& item) -> Outcome {
    return self.as<Set>()->contains(vm, item);
  };
  t->slots.iter = [](VM&, const Value& self) -> Outcome { return make<SetIterator>(Ref<Set>(self.as<Set>())); };
  t->slots.binary = set_binary;
  t->slots.binary_ops = bit(BinOp::Or) | bit(BinOp::And) | bit(BinOp::Sub) | bit(BinOp::Xor);
  t->def("copy(self, /)", set_copy, "A new set with the same elements.");
  t->def("difference(self, /, *others)", set_difference, "The elements that are in none of the others, as a new set.");
  t->def("intersection(self, /, *others)", set_intersection, "The elements that are in all others too, as a new set.");
  t->def("isdisjoint(self, other, /)", set_isdisjoint, "True if no element is in both.");
  t->def("issubset(self, other, /)", set_issubset, "True if every element is in other.");
  t->def("issuperset(self, other, /)", set_issuperset, "True if every element of other is in this set.");
  t->def("symmetric_difference(self, other, /)", set_symmetric_difference,
         "The elements that are in exactly one of the two, as a new set.");
  t->def("union(self, /, *others)", set_union, "The elements of all of them, as a new set.");
  t->def("__reduce__(self, /)", set_reduce);
  def_class_getitem(t);
}

}  // namespace

void init_set_type() {
  Type* t = types.set;
  t->flags |= Type::kMatchSelf;
  t->set_doc("Different hashable elements, in no particular order.");
  t->slots.make_instance = set_make;
  t->slots.init = set_init;
  t->slots.hash = unhashable;
  t->slots.inplace = set_inplace;
  t->slots.inplace_ops = bit(BinOp::Or) | bit(BinOp::And) | bit(BinOp::Sub) | bit(BinOp::Xor);
  define_common(t);
  t->def("add(self, object, /)", set_add, "Add an element; nothing happens if it is there already.");
  t->def("clear(self, /)", set_clear, "Remove all elements.");
  t->def("discard(self, object, /)", set_discard, "Remove an element if it is there.");
  t->def("remove(self, object, /)", set_remove, "Remove an element; KeyError if it isn't there.");
  t->def("pop(self, /)", set_pop, "Remove and return some element; KeyError if the set is empty.");
  t->def("update(self, /, *others)", set_update, "Add the elements of all others.");
  t->def("intersection_update(self, /, *others)", set_intersection_update, "Keep the elements that all others have.");
  t->def("difference_update(self, /, *others)", set_difference_update, "Remove the elements of all others.");
  t->def("symmetric_difference_update(self, other, /)", set_symmetric_difference_update,
         "Remove the elements that other has, add those that it alone has.");
  t->ready();
}

void init_frozenset_type() {
  Type* t = types.frozenset;
  t->flags |= Type::kMatchSelf;
  t->set_doc("An immutable, hashable set.");
  t->slots.make_instance = frozenset_new;
  t->slots.hash = frozenset_hash;
  define_common(t);
  t->ready();
}

Outcome SetIterator::advance(VM& vm) {
  if (!set) return Outcome::exhausted();
  if (set->size() != size) {
    size = SIZE_MAX;
    return vm.raise_text(exc.RuntimeError, "Set changed size during iteration");
  }
  const auto& entries = set->table.entries();
  while (index < static_cast<std::int64_t>(entries.size())) {
    const SetTable::Entry& e = entries[index++];
    if (!e.key.is_empty()) return e.key;
  }
  set = nullptr;
  return Outcome::exhausted();
}

void init_set_iterator_type() {
  Type* t = types.set_iterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = [](VM& vm, const Value& self) -> Outcome { return self.as<SetIterator>()->advance(vm); };
  t->slots.length_hint = [](VM&, const Value& self) -> Outcome {
    auto* it = self.as<SetIterator>();
    std::int64_t n = 0;
    if (it->set && it->set->size() == it->size)
      for (std::size_t i = it->index; i < it->set->table.entries().size(); ++i)
        n += !it->set->table.entries()[i].key.is_empty();
    return make_int(n);
  };
  t->ready();
}

}  // namespace py
