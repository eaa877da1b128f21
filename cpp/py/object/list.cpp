// list.
#include <algorithm>

#include "py/object/iterators.h"
#include "py/object/list_sort.h"
#include "py/object/support.h"
#include "py/vm/nesting.h"
#include "py/vm/patience.h"

namespace py {

void List::traverse(Visitor& v) {
  for (const Value& item : items) v.visit(item);
}
void List::clear_refs() {
  std::vector<Value> old;
  old.swap(items);
  bury_items(old);
  while (!old.empty()) old.pop_back();  // Python: the last goes first
}

Ref<List> make_list(std::vector<Value> items) { return make<List>(std::move(items)); }

static Outcome extend(VM& vm, const Value& self, const Value& iterable, bool give_self);
Outcome extend_list(VM& vm, const Value& list, const Value& iterable) { return extend(vm, list, iterable, false); }

namespace {

/// So much of a list is copied between two looks at whether the user wants to stop.
constexpr std::int64_t kPiece = 1 << 15;

std::vector<Value>& items_of(const Value& v) { return v.as<List>()->items; }
std::int64_t size_of(const Value& v) { return static_cast<std::int64_t>(items_of(v).size()); }

Outcome list_make(VM& vm, Type* cls, const CallArgs& args) { return make<List>(std::vector<Value>{}, cls); }

Task fill(VM& vm, Value self, Value iterable) {
  Value list = co_await collect(vm, iterable);
  items_of(self) = std::move(items_of(list));
  co_return Value::none();
}

Outcome list_init(VM& vm, const Value& self, const CallArgs& args) {
  if (!check_count(vm, "list", args, 0, 1)) return Outcome::error();
  self.as<List>()->clear_refs();
  if (args.npos == 0) return Value::none();
  if (List* l = cast_exact<List>(args.data[0])) {
    items_of(self) = copied(l->items);
    return Value::none();
  }
  if (Tuple* t = cast_exact<Tuple>(args.data[0])) {
    items_of(self) = copied(t->items);
    return Value::none();
  }
  if (Range* r = cast_exact<Range>(args.data[0]))
    if (int_value(r->length).value_or(INT64_MAX) > kMaxItems) return vm.raise_text(exc.MemoryError, "");
  return fill(vm, self, args.data[0]);
}

Outcome list_repr(VM& vm, const Value& self) {
  if (items_of(self).empty()) return make_str("[]");
  return repr_items(vm, self, "[", "]", false);
}

Outcome list_getitem(VM& vm, const Value& self, const Value& key);
Task getitem_slowly(VM& vm, Value self, Value key) {
  Value plain;
  if (cast<Slice>(key))
    plain = co_await resolve_slice(vm, key);
  else
    plain = co_await vm.index(key);
  co_return list_getitem(vm, self, plain);
}
Outcome list_getitem(VM& vm, const Value& self, const Value& key) {
  const auto& items = items_of(self);
  if (is_int(key)) {
    std::optional<std::int64_t> i = index_value(vm, key);
    PY_CHECK(i);
    if (*i < 0) *i += size_of(self);
    if (*i < 0 || *i >= size_of(self)) return vm.index_error("list index out of range");
    return items[*i];
  }
  if (Slice* s = cast<Slice>(key)) {
    if (!is_plain_slice(*s)) return getitem_slowly(vm, self, key);
    std::optional<SliceBounds> b = slice_bounds(vm, *s, size_of(self));
    PY_CHECK(b);
    std::vector<Value> picked;
    picked.reserve(b->count);
    for (std::int64_t i = 0; i < b->count; ++i) {
      if (i % kPiece == kPiece - 1) worked(kPiece);
      picked.push_back(items[b->start + i * b->step]);
    }
    return make_list(std::move(picked));
  }
  if (has_index(key)) return getitem_slowly(vm, self, key);
  return vm.type_error("list indices must be integers or slices, not {}", type_name(key));
}

/// Replaces items[start, start + count) by `fresh`; the old items are released when the list is whole.
void replace_range(std::vector<Value>& items, std::int64_t start, std::int64_t count, std::vector<Value> fresh) {
  std::vector<Value> old(std::make_move_iterator(items.begin() + start),
                         std::make_move_iterator(items.begin() + start + count));
  const auto added = static_cast<std::int64_t>(fresh.size());
  const std::int64_t common = std::min(count, added);
  std::move(fresh.begin(), fresh.begin() + common, items.begin() + start);
  if (added > count)
    items.insert(items.begin() + start + common, std::make_move_iterator(fresh.begin() + common),
                 std::make_move_iterator(fresh.end()));
  else
    items.erase(items.begin() + start + common, items.begin() + start + count);
  bury_items(old);
}

Outcome delete_slice(VM& vm, const Value& self, const SliceBounds& b) {
  auto& items = items_of(self);
  if (b.count == 0) return Value::none();
  if (b.step == 1) {
    replace_range(items, b.start, b.count, {});
    return Value::none();
  }
  const std::int64_t step = b.step < 0 ? -b.step : b.step;
  const std::int64_t first = b.step < 0 ? b.start + (b.count - 1) * b.step : b.start;
  std::vector<Value> removed;
  removed.reserve(b.count);
  std::int64_t out = first, next = first;
  for (std::int64_t i = first; i < size_of(self); ++i) {
    if (i == next && static_cast<std::int64_t>(removed.size()) < b.count) {
      removed.push_back(std::move(items[i]));
      next += step;
    } else {
      items[out++] = std::move(items[i]);
    }
  }
  items.resize(out);
  bury_items(removed);
  return Value::none();
}

Outcome store_slice(VM& vm, const Value& self, const Value& slice, std::vector<Value> fresh) {
  std::optional<SliceBounds> b = slice_bounds(vm, *slice.as<Slice>(), size_of(self));
  PY_CHECK(b);
  if (b->step == 1) {
    replace_range(items_of(self), b->start, b->count, std::move(fresh));
    return Value::none();
  }
  if (static_cast<std::int64_t>(fresh.size()) != b->count)
    return vm.value_error("attempt to assign sequence of size {} to extended slice of size {}", fresh.size(), b->count);
  for (std::int64_t i = 0; i < b->count; ++i) std::swap(items_of(self)[b->start + i * b->step], fresh[i]);
  return Value::none();
}

/// collect() with the words of a slice assignment for what can't be iterated over.
Outcome collect_for_slice(VM& vm, const Value& v) {
  const Slots& slots = type_of(v)->slots;
  if (slots.iter || slots.getitem) return collect(vm, v);
  return vm.type_error("must assign iterable to extended slice");
}

Outcome list_setitem(VM& vm, const Value& self, const Value& key, const Value& v);
Task setitem_slowly(VM& vm, Value self, Value key, Value v) {
  if (!cast<Slice>(key)) {
    Value plain = co_await vm.index(key);
    co_return list_setitem(vm, self, plain, v);
  }
  Value plain = co_await resolve_slice(vm, key);
  if (v.is_empty()) co_return list_setitem(vm, self, plain, v);
  Value fresh = co_await collect_for_slice(vm, v);
  co_return store_slice(vm, self, plain, std::move(items_of(fresh)));
}
Outcome list_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  auto& items = items_of(self);
  if (is_int(key)) {
    std::optional<std::int64_t> i = index_value(vm, key);
    PY_CHECK(i);
    if (*i < 0) *i += size_of(self);
    if (*i < 0 || *i >= size_of(self)) return vm.index_error("list assignment index out of range");
    if (v.is_empty()) {
      Value old = std::move(items[*i]);
      items.erase(items.begin() + *i);
    } else {
      items[*i] = v;
    }
    return Value::none();
  }
  if (Slice* s = cast<Slice>(key)) {
    if (!is_plain_slice(*s)) return setitem_slowly(vm, self, key, v);
    if (v.is_empty()) {
      std::optional<SliceBounds> b = slice_bounds(vm, *s, size_of(self));
      PY_CHECK(b);
      return delete_slice(vm, self, *b);
    }
    if (List* l = cast_exact<List>(v)) return store_slice(vm, self, key, l->items);
    if (Tuple* t = cast_exact<Tuple>(v)) return store_slice(vm, self, key, t->items);
    return setitem_slowly(vm, self, key, v);
  }
  if (has_index(key)) return setitem_slowly(vm, self, key, v);
  return vm.type_error("list indices must be integers or slices, not {}", type_name(key));
}

Task find_slowly(VM& vm, Value self, Value item, std::int64_t from) {
  for (std::int64_t i = from; i < size_of(self); ++i) {
    if ((co_await vm.equal(items_of(self)[i], item)).is_true()) co_return make_int(i);
    if (i % 1024 == 0) co_await vm.checkpoint();
  }
  co_return make_int(-1);
}
/// The first index at which `item` is found, or -1. A pending search goes on with find_slowly.
Outcome find(VM& vm, const Value& self, const Value& item, std::int64_t from = 0) {
  const auto& items = items_of(self);
  for (std::int64_t i = from; i < size_of(self); ++i) {
    if (items[i].same(item)) return make_int(i);
    std::optional<bool> equal = VM::equal_fast(items[i], item);
    if (!equal) return find_slowly(vm, self, item, i);
    if (*equal) return make_int(i);
    if (i % (1 << 16) == 0xFFFF) PY_CHECK(vm.poll());
  }
  return make_int(-1);
}

Task contains_slowly(VM& vm, Value self, Value item, std::int64_t from) {
  Value at = co_await find_slowly(vm, self, item, from);
  co_return Value::boolean(at.small_int() >= 0);
}
Outcome list_contains(VM& vm, const Value& self, const Value& item) {
  const auto& items = items_of(self);
  for (std::int64_t i = 0; i < size_of(self); ++i) {
    if (items[i].same(item)) return Value::boolean(true);
    std::optional<bool> equal = VM::equal_fast(items[i], item);
    if (!equal) return contains_slowly(vm, self, item, i);
    if (*equal) return Value::boolean(true);
    if (i % (1 << 16) == 0xFFFF) PY_CHECK(vm.poll());
  }
  return Value::boolean(false);
}

bool append_all(VM& vm, const std::vector<Value>& from, std::vector<Value>* out) {
  const std::int64_t size = static_cast<std::int64_t>(from.size());
  for (std::int64_t done = 0; done < size; done += kPiece) {
    if (done > 0 && !vm.poll()) return false;
    out->insert(out->end(), from.begin() + done, from.begin() + std::min(size, done + kPiece));
  }
  return true;
}

Outcome repeated(VM& vm, const Value& self, const Value& times, std::vector<Value>* out) {
  const auto& items = items_of(self);
  const std::int64_t n = int_value(times).value_or(int_sign(times) < 0 ? 0 : INT64_MAX);
  if (n <= 0 || items.empty()) return Value::none();
  if (n > kMaxItems / size_of(self)) {
    if (!int_value(times)) return vm.overflow_error("cannot fit 'int' into an index-sized integer");
    return vm.raise_text(exc.MemoryError, "");
  }
  out->reserve(items.size() * n);
  Patience patience(vm);
  if (items.size() == 1) {
    const Value item = items[0];
    for (std::int64_t done = 0; done < n; done += kPiece) {
      PY_CHECK(patience.spend(kPiece));
      out->insert(out->end(), std::min(kPiece, n - done), item);
    }
    return Value::none();
  }
  for (std::int64_t i = 0; i < n; ++i) {
    PY_CHECK(patience.spend(size_of(self)));
    out->insert(out->end(), items.begin(), items.end());
  }
  return Value::none();
}
Outcome repeat(VM& vm, const Value& self, const Value& times) {
  std::vector<Value> out;
  PY_TRY(repeated(vm, self, times, &out));
  return make_list(std::move(out));
}
Outcome repeat_inplace(VM& vm, const Value& self, const Value& times) {
  std::vector<Value> out;
  PY_TRY(repeated(vm, self, times, &out));
  out.swap(items_of(self));
  return self;
}
Task repeat_by_index(VM& vm, Value self, Value times) { co_return repeat(vm, self, co_await vm.index(times)); }
Task repeat_inplace_by_index(VM& vm, Value self, Value times) {
  co_return repeat_inplace(vm, self, co_await vm.index(times));
}

Outcome list_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op == BinOp::Add && is_list(a)) {
    if (!is_list(b))
      return other_operand_or_error(
          vm, op, a, b, true, fmt::format("can only concatenate list (not \"{}\") to list", type_name(b)));
    const auto &x = items_of(a), &y = items_of(b);
    std::vector<Value> out;
    out.reserve(x.size() + y.size());
    PY_CHECK(append_all(vm, x, &out));
    PY_CHECK(append_all(vm, y, &out));
    return make_list(std::move(out));
  }
  if (op == BinOp::Mul) {
    const bool left = is_list(a);
    const Value &self = left ? a : b, &times = left ? b : a;
    if (is_int(times)) return repeat(vm, self, times);
    if (has_index(times)) return repeat_by_index(vm, self, times);
    return other_operand_or_error(
        vm, op, a, b, left, fmt::format("can't multiply sequence by non-int of type '{}'", type_name(times)));
  }
  return Value::not_implemented();
}

Task extend_slowly(VM& vm, Value self, Value iterable, bool give_self) {
  if (iterable.is_object() && (cast<Dict>(iterable) || is_any_set(iterable))) {
    Value fresh = co_await vm.list_of(iterable);
    auto& from = items_of(fresh);
    items_of(self).insert(items_of(self).end(), from.begin(), from.end());
  } else {
    // Item by item: what was added before an error stays, and the iterable may look at the list.
    Value it = co_await vm.iter(iterable);
    co_await length_hint(vm, iterable);
    std::size_t steps = 0;
    while (Value item = co_await vm.next(it)) {
      items_of(self).push_back(std::move(item));
      if (++steps % 1024 == 0) co_await vm.checkpoint();
    }
  }
  co_return give_self ? self : Value::none();
}
}  // namespace

static Outcome extend(VM& vm, const Value& self, const Value& iterable, bool give_self) {
  const std::vector<Value>* from = nullptr;
  if (List* l = cast_exact<List>(iterable)) from = &l->items;
  if (Tuple* t = cast_exact<Tuple>(iterable)) from = &t->items;
  if (!from) return extend_slowly(vm, self, iterable, give_self);
  auto& items = items_of(self);
  const std::size_t n = from->size();
  if (items.size() + n > items.capacity()) items.reserve(std::max(items.size() + n, items.capacity() * 3 / 2));
  for (std::size_t i = 0; i < n; ++i) {
    if (i % kPiece == kPiece - 1) worked(kPiece);
    items.push_back((*from)[i]);  // by index: the list may be extended by itself
  }
  return give_self ? self : Value::none();
}

namespace {

Outcome list_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  if (op == BinOp::Add) return extend(vm, self, other, true);
  if (op == BinOp::Mul) {
    if (is_int(other)) return repeat_inplace(vm, self, other);
    if (has_index(other)) return repeat_inplace_by_index(vm, self, other);
  }
  return Value::not_implemented();
}

Task compare_slowly(VM& vm, Value a, Value b, CmpOp op, std::size_t from) {
  if (nested_too_deeply(vm)) co_return nesting_error(vm, "in comparison");
  for (std::size_t i = from; i < items_of(a).size() && i < items_of(b).size(); ++i) {
    Value x = items_of(a)[i], y = items_of(b)[i];
    if ((co_await vm.equal(x, y)).is_true()) continue;
    if (i >= items_of(a).size() || i >= items_of(b).size()) break;  // the comparison took items away
    if (op == CmpOp::Eq) co_return Value::boolean(false);
    if (op == CmpOp::Ne) co_return Value::boolean(true);
    co_return co_await vm.compare(op, x, y);
  }
  co_return compare_sizes(op, items_of(a).size(), items_of(b).size());
}
Outcome list_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!is_list(b)) return Value::not_implemented();
  const auto &x = items_of(a), &y = items_of(b);
  if (x.size() != y.size() && (op == CmpOp::Eq || op == CmpOp::Ne)) return Value::boolean(op == CmpOp::Ne);
  const std::size_t n = std::min(x.size(), y.size());
  for (std::size_t i = 0; i < n; ++i) {
    if (x[i].same(y[i])) continue;
    std::optional<bool> equal = VM::equal_fast(x[i], y[i]);
    if (!equal) return compare_slowly(vm, a, b, op, i);
    worked(40);
    if (*equal) continue;
    if (op == CmpOp::Eq) return Value::boolean(false);
    if (op == CmpOp::Ne) return Value::boolean(true);
    return vm.compare(op, x[i], y[i]);
  }
  return compare_sizes(op, x.size(), y.size());
}

// ---- methods ----

Outcome list_append(VM& vm, const Args& args) {
  items_of(args[0]).push_back(args[1]);
  return Value::none();
}

Outcome list_extend(VM& vm, const Args& args) { return extend(vm, args[0], args[1], false); }

Outcome list_clear(VM& vm, const Args& args) {
  args[0].as<List>()->clear_refs();
  return Value::none();
}

Outcome list_copy(VM& vm, const Args& args) { return make_list(copied(items_of(args[0]))); }

Outcome insert_at(VM& vm, const Value& self, const Value& index, const Value& item) {
  std::optional<std::int64_t> i = int_value(index);
  if (!i) return vm.overflow_error("Python int too large to convert to C ssize_t");
  if (*i < 0) *i = std::max<std::int64_t>(*i + size_of(self), 0);
  const std::int64_t at = std::min(*i, size_of(self));
  vm.charge((size_of(self) - at) / 2);  // what is moved
  items_of(self).insert(items_of(self).begin() + at, item);
  return Value::none();
}
Task insert_slowly(VM& vm, Value self, Value index, Value item) {
  co_return insert_at(vm, self, co_await vm.index(index), item);
}
Outcome list_insert(VM& vm, const Args& args) {
  if (is_int(args[1])) return insert_at(vm, args[0], args[1], args[2]);
  return insert_slowly(vm, args[0], args[1], args[2]);
}

Outcome pop_at(VM& vm, const Value& self, const Value& index) {
  auto& items = items_of(self);
  std::optional<std::int64_t> i = index_value(vm, index);
  PY_CHECK(i);
  if (items.empty()) return vm.index_error("pop from empty list");
  if (*i < 0) *i += size_of(self);
  if (*i < 0 || *i >= size_of(self)) return vm.index_error("pop index out of range");
  Value item = std::move(items[*i]);
  vm.charge((size_of(self) - *i) / 2);
  items.erase(items.begin() + *i);
  return item;
}
Task pop_slowly(VM& vm, Value self, Value index) { co_return pop_at(vm, self, co_await vm.index(index)); }
Outcome list_pop(VM& vm, const Args& args) {
  if (is_int(args[1])) return pop_at(vm, args[0], args[1]);
  return pop_slowly(vm, args[0], args[1]);
}

Task list_remove(VM& vm, Args args) {
  Value at = co_await find(vm, args[0], args[1]);
  if (at.small_int() < 0) co_return vm.value_error("list.remove(x): x not in list");
  if (at.small_int() < size_of(args[0])) {
    Value old = std::move(items_of(args[0])[at.small_int()]);
    vm.charge((size_of(args[0]) - at.small_int()) / 2);
    items_of(args[0]).erase(items_of(args[0]).begin() + at.small_int());
  }
  co_return Value::none();
}

Task list_index(VM& vm, Args args) {
  std::int64_t bounds[2] = {0, INT64_MAX};
  for (int k = 0; k < 2; ++k) {
    if (!args[2 + k]) continue;
    Value given = co_await search_bound(vm, args[2 + k]);
    bounds[k] = clamp_bound(given, size_of(args[0]));
  }
  for (std::int64_t i = bounds[0]; i < bounds[1] && i < size_of(args[0]); ++i) {
    if ((co_await vm.equal(items_of(args[0])[i], args[1])).is_true()) co_return make_int(i);
    if (i % 4096 == 4095) co_await vm.checkpoint();
  }
  Value shown = co_await vm.repr(args[1]);
  co_return vm.value_error("{} is not in list", str_view(shown));
}

Task list_count(VM& vm, Args args) {
  std::int64_t n = 0;
  for (std::int64_t i = 0; i < size_of(args[0]); ++i) {
    n += (co_await vm.equal(items_of(args[0])[i], args[1])).is_true();
    if (i % 4096 == 4095) co_await vm.checkpoint();
  }
  co_return make_int(n);
}

Outcome list_reverse(VM& vm, const Args& args) {
  auto& items = items_of(args[0]);
  for (std::size_t i = 0; i < items.size() / 2; ++i) {
    if (i % kPiece == kPiece - 1) worked(kPiece);
    std::swap(items[i], items[items.size() - 1 - i]);
  }
  return Value::none();
}

Task list_sort(VM& vm, Args args) {
  Value reverse = co_await vm.truth(args[2]);
  co_return co_await sort_list(vm, Ref<List>(args[0].as<List>()), args[1], reverse.is_true());
}

Outcome list_reversed(VM& vm, const Args& args) { return make<ListReverseIterator>(Ref<List>(args[0].as<List>())); }

Outcome list_sizeof(VM& vm, const Args& args) { return make_int(56 + 8 * size_of(args[0])); }

Outcome iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<ListIterator>();
  if (!it->list) return Outcome::exhausted();
  if (it->index < static_cast<std::int64_t>(it->list->size())) return it->list->items[it->index++];
  it->list = nullptr;
  return Outcome::exhausted();
}
Outcome iterator_length_hint(VM& vm, const Value& self) {
  auto* it = self.as<ListIterator>();
  return make_int(it->list ? std::max<std::int64_t>(static_cast<std::int64_t>(it->list->size()) - it->index, 0) : 0);
}

/// (iter, (the list,), index), for copy and pickle.
Outcome iterator_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<ListIterator>();
  const Value iter = vm.builtins->get("iter");
  if (!it->list) return make_tuple({iter, Value(make_tuple({Value(make_list({}))}))});
  return make_tuple({iter, Value(make_tuple({Value(it->list)})), make_int(it->index)});
}
Outcome iterator_setstate(VM& vm, const Args& args) {
  auto* it = args[0].as<ListIterator>();
  const std::optional<std::int64_t> index = vm.as_int64(args[1]);
  PY_CHECK(index);
  if (it->list) it->index = std::clamp<std::int64_t>(*index, 0, static_cast<std::int64_t>(it->list->size()));
  return Value::none();
}

Outcome reverse_next(VM& vm, const Value& self) {
  auto* it = self.as<ListReverseIterator>();
  if (!it->list) return Outcome::exhausted();
  if (it->index >= 0 && it->index < static_cast<std::int64_t>(it->list->size())) return it->list->items[it->index--];
  it->list = nullptr;
  return Outcome::exhausted();
}
Outcome reverse_length_hint(VM& vm, const Value& self) {
  auto* it = self.as<ListReverseIterator>();
  return make_int(it->list ? it->index + 1 : 0);
}

}  // namespace

void init_list_type() {
  Type* t = types.list;
  t->flags |= Type::kListSubclass | Type::kSequencePattern | Type::kMatchSelf;
  t->set_doc("A sequence that can be changed. Without an argument it is empty; else it holds the iterable's items.");
  t->slots.make_instance = list_make;
  t->slots.init = list_init;
  t->slots.repr = list_repr;
  t->slots.hash = unhashable;
  t->slots.compare = list_compare;
  t->slots.getitem = list_getitem;
  t->slots.setitem = list_setitem;
  t->slots.contains = list_contains;
  t->slots.len = [](VM&, const Value& self) -> Outcome { return make_int(size_of(self)); };
  t->slots.iter = [](VM&, const Value& self) -> Outcome { return make<ListIterator>(Ref<List>(self.as<List>())); };
  t->slots.binary = list_binary;
  t->slots.binary_ops = bit(BinOp::Add) | bit(BinOp::Mul);
  t->slots.no_reflected = true;
  t->slots.inplace = list_inplace;
  t->slots.inplace_ops = bit(BinOp::Add) | bit(BinOp::Mul);
  t->def("append(self, object, /)", list_append, "Add object at the end.");
  t->def("clear(self, /)", list_clear, "Remove all items.");
  t->def("copy(self, /)", list_copy, "A new list with the same items.");
  t->def("count(self, value, /)", list_count, "How many items equal value.");
  t->def("extend(self, iterable, /)", list_extend, "Add the iterable's items at the end.");
  t->def("index(self, value, start=?, stop=?, /)", list_index,
         "The index of the first item that equals value. ValueError if there is none.");
  t->def("insert(self, index, object, /)", list_insert, "Put object before the item at index.");
  t->def("pop(self, index=-1, /)", list_pop, "Remove and return the item at index, the last by default.");
  t->def("remove(self, value, /)", list_remove, "Remove the first item that equals value. ValueError if there is none.");
  t->def("reverse(self, /)", list_reverse, "Turn the order around, in place.");
  t->def("sort(self, *, key=None, reverse=False)", list_sort,
         "Sort in place, ascending; equal items keep their order. key(item), when given, is what is compared.");
  t->def("__reversed__(self, /)", list_reversed, "An iterator from the last item to the first.");
  t->def("__sizeof__(self, /)", list_sizeof, "Size in memory, in bytes.");
  def_class_getitem(t);
  t->ready();
}

void init_list_iterator_type() {
  Type* t = types.list_iterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = iterator_next;
  t->slots.length_hint = iterator_length_hint;
  t->def("__reduce__(self, /)", iterator_reduce);
  t->def("__setstate__(self, state, /)", iterator_setstate);
  t->ready();
}

void init_list_reverseiterator_type() {
  Type* t = types.list_reverseiterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = reverse_next;
  t->slots.length_hint = reverse_length_hint;
  t->ready();
}

}  // namespace py
