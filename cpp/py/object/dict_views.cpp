// dict_keys, dict_values, dict_items and the iterators over dicts.
#include "py/object/dict_views.h"

#include "py/object/mapping_proxy.h"
#include "py/object/set_ops.h"
#include "py/object/support.h"

namespace py {
namespace {

using What = DictIterator::What;

Type* view_type(What what) {
  return what == What::Keys ? types.dict_keys : what == What::Values ? types.dict_values : types.dict_items;
}

Type* iterator_type(What what, bool reverse) {
  switch (what) {
    case What::Keys: return reverse ? types.dict_reversekeyiterator : types.dict_keyiterator;
    case What::Values: return reverse ? types.dict_reversevalueiterator : types.dict_valueiterator;
    case What::Items: return reverse ? types.dict_reverseitemiterator : types.dict_itemiterator;
  }
  return nullptr;
}

Value entry_item(const HashTable::Entry& e, What what) {
  switch (what) {
    case What::Keys: return e.key;
    case What::Values: return e.value;
    case What::Items: return make_tuple({e.key, e.value});
  }
  return Value();
}

}  // namespace

DictView::DictView(Ref<Dict> d, What what) : GcObject(view_type(what)), dict(std::move(d)), what(what) {}

DictView* dict_view(const Value& v) {
  if (!v.is_object()) return nullptr;
  const Type* t = v.object()->type();
  return t == types.dict_keys || t == types.dict_values || t == types.dict_items ? v.as<DictView>() : nullptr;
}

DictIterator::DictIterator(Ref<Dict> d, What what, bool reverse)
    : GcObject(iterator_type(what, reverse)), dict(std::move(d)), size(dict->size()), what(what), reverse(reverse) {
  const HashTable& table = dict->table;
  index = static_cast<std::int64_t>(reverse ? table.entries().size() : table.first());
  left = static_cast<std::int64_t>(size);
  const bool ordered = ordered_dict_type && dict->type() != types.dict && dict->type()->is_subtype_of(ordered_dict_type);
  version = ordered ? table.keys_version : 0;
}

Outcome DictIterator::advance(VM& vm) {
  if (!dict) return Outcome::exhausted();
  if (version && version != dict->table.keys_version)
    return vm.raise_text(exc.RuntimeError, "OrderedDict mutated during iteration");
  if (dict->size() != size) {
    size = SIZE_MAX;
    return vm.raise_text(exc.RuntimeError, "dictionary changed size during iteration");
  }
  const auto& entries = dict->table.entries();
  const auto end = static_cast<std::int64_t>(entries.size());
  while (reverse ? index > 0 : index < end) {
    if (index > end) index = end;
    const HashTable::Entry& e = entries[reverse ? --index : index++];
    if (e.key.is_empty()) continue;
    if (left == 0) {
      dict = nullptr;
      return vm.raise_text(exc.RuntimeError, "dictionary keys changed during iteration");
    }
    --left;
    return entry_item(e, what);
  }
  dict = nullptr;
  return Outcome::exhausted();
}

namespace {

Outcome iterator_next(VM& vm, const Value& self) { return self.as<DictIterator>()->advance(vm); }
Outcome iterator_length_hint(VM& vm, const Value& self) {
  auto* it = self.as<DictIterator>();
  return make_int(it->dict && it->dict->size() == it->size ? it->left : 0);
}

Task repr_slowly(VM& vm, Value self) {
  ReprGuard guard(self.object());
  if (guard.recursive) co_return make_str("...");
  Value items = co_await vm.list_of(self);
  Value shown = co_await vm.repr(items);
  const Type* t = self.as<DictView>()->dict->type();
  const bool ordered = ordered_dict_type && t != types.dict && t->is_subtype_of(ordered_dict_type);
  co_return make_str(fmt::format("{}{}({})", ordered ? "o" : "", self.object()->type()->name(), str_view(shown)));
}
Outcome view_repr(VM& vm, const Value& self) { return repr_slowly(vm, self); }
Outcome view_len(VM& vm, const Value& self) { return int_of(self.as<DictView>()->dict->size()); }
Outcome view_iter(VM& vm, const Value& self) {
  auto* view = self.as<DictView>();
  return make<DictIterator>(view->dict, view->what, false);
}
Outcome view_reversed(VM& vm, const Args& args) {
  auto* view = args[0].as<DictView>();
  return make<DictIterator>(view->dict, view->what, true);
}
Outcome view_mapping(VM& vm, const Value& self) { return make<MappingProxy>(Value(self.as<DictView>()->dict)); }

Outcome keys_contains(VM& vm, const Value& self, const Value& item) {
  return vm.contains(Value(self.as<DictView>()->dict), item);
}
Task items_contains_slowly(VM& vm, Value self, Value item) {
  Tuple* pair = cast<Tuple>(item);
  if (!pair || pair->size() != 2) co_return Value::boolean(false);
  Value found = co_await self.as<DictView>()->dict->get(vm, pair->items[0]);
  if (!found) co_return Value::boolean(false);
  co_return co_await vm.equal(found, pair->items[1]);
}
Outcome items_contains(VM& vm, const Value& self, const Value& item) { return items_contains_slowly(vm, self, item); }

bool is_set_like(const Value& v) {
  if (is_any_set(v)) return true;
  DictView* view = dict_view(v);
  return view && view->what != What::Values;
}

/// Every element of a is in b; both are sets or views, sizes compared before.
Task all_contained(VM& vm, Value a, Value b, bool want) {
  Value it = co_await vm.iter(a);
  while (Value item = co_await vm.next(it)) {
    Value found = co_await vm.contains(b, item);
    if (!found.is_true()) co_return Value::boolean(!want);
  }
  co_return Value::boolean(want);
}
std::size_t set_like_size(const Value& v) { return is_any_set(v) ? v.as<Set>()->size() : dict_view(v)->dict->size(); }

Outcome view_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!is_set_like(b)) return Value::not_implemented();
  const std::size_t x = set_like_size(a), y = set_like_size(b);
  const Value no = Value::boolean(false);
  switch (op) {
    case CmpOp::Eq: return x != y ? Outcome(no) : Outcome(all_contained(vm, a, b, true));
    case CmpOp::Ne: return x != y ? Outcome(Value::boolean(true)) : Outcome(all_contained(vm, a, b, false));
    case CmpOp::Lt: return x >= y ? Outcome(no) : Outcome(all_contained(vm, a, b, true));
    case CmpOp::Le: return x > y ? Outcome(no) : Outcome(all_contained(vm, a, b, true));
    case CmpOp::Gt: return x <= y ? Outcome(no) : Outcome(all_contained(vm, b, a, true));
    case CmpOp::Ge: return x < y ? Outcome(no) : Outcome(all_contained(vm, b, a, true));
  }
  return Value::not_implemented();
}

Task binary_slowly(VM& vm, BinOp op, Value a, Value b) {
  if (op == BinOp::And) {
    // Looks the other's items up in the view, without copying it.
    Ref<Set> out = make<Set>(types.set);
    if (!is_set_like(a)) std::swap(a, b);
    if (is_set_like(b) && set_like_size(b) > set_like_size(a)) std::swap(a, b);
    Value it = co_await vm.iter(b);
    std::size_t steps = 0;
    while (Value item = co_await vm.next(it)) {
      Value found = co_await vm.contains(a, item);
      if (found.is_true()) co_await out->add(vm, item);
      if (++steps % 1024 == 0) co_await vm.checkpoint();
    }
    co_return out;
  }
  Value left = co_await set_copy_of(vm, a, types.set);
  if (op == BinOp::Or) {
    co_await update_set(vm, left, b);
  } else if (op == BinOp::Sub) {
    co_await set_difference_update_of(vm, left, b);
  } else {
    Value right = co_await set_copy_of(vm, b, types.set);
    co_return co_await set_symmetric_difference_of(vm, right, left, types.set);
  }
  co_return left;
}
Outcome view_binary(VM& vm, BinOp op, const Value& a, const Value& b) { return binary_slowly(vm, op, a, b); }

Task view_isdisjoint(VM& vm, Args args) {
  Value it = co_await vm.iter(args[1]);
  while (Value item = co_await vm.next(it))
    if ((co_await vm.contains(args[0], item)).is_true()) co_return Value::boolean(false);
  co_return Value::boolean(true);
}

void define_view(Type* t) {
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.repr = view_repr;
  t->slots.len = view_len;
  t->slots.iter = view_iter;
  t->getset("mapping", view_mapping, nullptr, "The dictionary that this view is of, read-only.");
  t->def("__reversed__(self, /)", view_reversed, "An iterator from last to first.");
}

void define_set_like(Type* t) {
  define_view(t);
  t->slots.hash = unhashable;
  t->slots.compare = view_compare;
  t->slots.binary = view_binary;
  t->slots.binary_ops = bit(BinOp::Or) | bit(BinOp::And) | bit(BinOp::Sub) | bit(BinOp::Xor);
  t->def("isdisjoint(self, other, /)", view_isdisjoint, "True if no element is in both.");
}

void define_iterator(Type* t) {
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = iterator_next;
  t->slots.length_hint = iterator_length_hint;
  t->ready();
}

}  // namespace

void init_dict_keys_type() {
  define_set_like(types.dict_keys);
  types.dict_keys->slots.contains = keys_contains;
  types.dict_keys->ready();
}
void init_dict_items_type() {
  define_set_like(types.dict_items);
  types.dict_items->slots.contains = items_contains;
  types.dict_items->ready();
}
void init_dict_values_type() {
  define_view(types.dict_values);
  types.dict_values->ready();
}
void init_dict_keyiterator_type() { define_iterator(types.dict_keyiterator); }
void init_dict_valueiterator_type() { define_iterator(types.dict_valueiterator); }
void init_dict_itemiterator_type() { define_iterator(types.dict_itemiterator); }
void init_dict_reversekeyiterator_type() { define_iterator(types.dict_reversekeyiterator); }
void init_dict_reversevalueiterator_type() { define_iterator(types.dict_reversevalueiterator); }
void init_dict_reverseitemiterator_type() { define_iterator(types.dict_reverseitemiterator); }

}  // namespace py
