// dict: general lookups, the type and its methods. Views and iterators are in dict_views.cpp.
#include "py/object/iterators.h"
#include "py/object/dict_views.h"
#include "py/object/support.h"
#include "py/vm/nesting.h"
#include "py/vm/patience.h"

namespace py {

void Dict::traverse(Visitor& v) { table.traverse(v); }
void Dict::clear_refs() { table.clear(); }

Ref<Dict> make_dict() { return make<Dict>(); }
Ref<Dict> copy_dict(const Dict& d) {
  Ref<Dict> copy = make<Dict>();
  copy->table.copy_from(d.table);
  return copy;
}

namespace {

HashTable& table_of(const Value& v) { return v.as<Dict>()->table; }

Task get_slowly(VM& vm, Value self, Value key) {
  const std::int64_t hash = *int_value(co_await vm.hash(key));
  const std::int64_t at = *int_value(co_await table_of(self).find(vm, key, hash));
  co_return at < 0 ? Value() : table_of(self).entries()[at].value;
}

void store(HashTable& table, std::int64_t at, const Value& key, std::int64_t hash, const Value& v) {
  if (at < 0)
    table.insert_new(key, hash, v);
  else
    table.entries()[at].value = v;
}

Task set_slowly(VM& vm, Value self, Value key, Value v) {
  const std::int64_t hash = *int_value(co_await vm.hash(key));
  const std::int64_t at = *int_value(co_await table_of(self).find(vm, key, hash));
  store(table_of(self), at, key, hash, v);
  co_return Value::none();
}

Task erase_slowly(VM& vm, Value self, Value key) {
  const std::int64_t hash = *int_value(co_await vm.hash(key));
  const std::int64_t at = *int_value(co_await table_of(self).find(vm, key, hash));
  if (at >= 0) table_of(self).erase_at(at);
  co_return Value::boolean(at >= 0);
}

}  // namespace

Outcome Dict::get(VM& vm, const Value& key) {
  if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
    const std::int64_t at = table.find_fast(key, *h);
    if (at >= 0) return table.entries()[at].value;
    if (at == -1) return Outcome::exhausted();
  }
  return get_slowly(vm, Value(this), key);
}

Outcome Dict::set(VM& vm, const Value& key, const Value& v) {
  worked(16);
  if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
    const std::int64_t at = table.find_fast(key, *h);
    if (at != -2) {
      store(table, at, key, *h, v);
      return Value::none();
    }
  }
  return set_slowly(vm, Value(this), key, v);
}

Outcome Dict::erase(VM& vm, const Value& key) {
  if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
    const std::int64_t at = table.find_fast(key, *h);
    if (at >= 0) table.erase_at(at);
    if (at != -2) return Value::boolean(at >= 0);
  }
  return erase_slowly(vm, Value(this), key);
}

namespace {

// ---- update ----

/// True when other's entries can be read directly: a dict whose iteration isn't overridden.
bool is_plain_mapping(const Value& v) { return is_dict(v) && v.object()->type()->slots.iter == types.dict->slots.iter; }

Task merge_dict(VM& vm, Value self, Value other) {
  HashTable& table = table_of(self);
  if (self.same(other)) co_return Value::none();
  if (table.size() == 0) {
    table.copy_from(table_of(other));
    co_return Value::none();
  }
  const std::size_t size = table_of(other).size();
  for (std::size_t i = 0; i < table_of(other).entries().size(); ++i) {
    const HashTable::Entry e = table_of(other).entries()[i];
    if (e.key.is_empty()) continue;
    std::int64_t at = table.find_fast(e.key, e.hash);
    if (at == -2) at = *int_value(co_await table.find(vm, e.key, e.hash));
    store(table, at, e.key, e.hash, e.value);
    if (table_of(other).size() != size) co_return vm.raise_text(exc.RuntimeError, "dict mutated during update");
  }
  co_return Value::none();
}

Task merge_mapping(VM& vm, Value self, Value other, Value keys_method) {
  Value keys = co_await vm.call(keys_method);
  Value it = co_await vm.iter(keys);
  std::size_t steps = 0;
  while (Value key = co_await vm.next(it)) {
    Value v = co_await vm.getitem(other, key);
    co_await self.as<Dict>()->set(vm, key, v);
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Task merge_pairs(VM& vm, Value self, Value pairs) {
  Value it = co_await vm.iter(pairs);
  std::size_t n = 0;
  while (Value pair = co_await vm.next(it)) {
    if (Tuple* t = cast_exact<Tuple>(pair); t && t->size() == 2) {
      co_await self.as<Dict>()->set(vm, t->items[0], t->items[1]);
    } else {
      Outcome items = co_await vm.attempt(collect(vm, pair));
      if (items.is_error()) {
        if (vm.error_is(exc.TypeError) && !type_of(pair)->slots.iter && !type_of(pair)->slots.getitem) {
          vm.clear_error();
          co_return vm.type_error("cannot convert dictionary update sequence element #{} to a sequence", n);
        }
        co_return items;
      }
      List* l = items.value().as<List>();
      if (l->size() != 2)
        co_return vm.value_error("dictionary update sequence element #{} has length {}; 2 is required", n, l->size());
      co_await self.as<Dict>()->set(vm, l->items[0], l->items[1]);
    }
    if (++n % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Task update_from(VM& vm, Value self, Value other) {
  if (is_plain_mapping(other)) co_return co_await merge_dict(vm, self, other);
  Value keys = co_await vm.get_attr_or_empty(other, intern("keys"));
  if (keys) co_return co_await merge_mapping(vm, self, other, keys);
  co_return co_await merge_pairs(vm, self, other);
}

}  // namespace

Outcome update_dict(VM& vm, const Value& dict, const Value& other) {
  if (is_plain_mapping(other)) return merge_dict(vm, dict, other);
  return update_from(vm, dict, other);
}

namespace {

// ---- slots ----

Outcome dict_make(VM& vm, Type* cls, const CallArgs& args) { return make<Dict>(cls); }

Task init_slowly(VM& vm, Value self, Value other, Value keywords) {
  if (other) co_await update_dict(vm, self, other);
  if (keywords) co_await update_dict(vm, self, keywords);
  co_return Value::none();
}
Outcome dict_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.npos > 1) return vm.type_error("dict expected at most 1 argument, got {}", args.npos);
  Value keywords;
  if (args.nkw()) {
    Ref<Dict> named = make_dict();
    for (std::size_t i = 0; i < args.nkw(); ++i)
      named->set(intern((*args.names)[i]), args.keyword_value(i));
    keywords = named;
  }
  if (args.npos == 0 && !keywords) return Value::none();
  return init_slowly(vm, self, args.npos ? args.data[0] : Value(), keywords);
}

Task repr_slowly(VM& vm, Value self) {
  if (nested_too_deeply(vm)) co_return nesting_error(vm, "while getting the repr of an object");
  ReprGuard guard(self.object());
  if (guard.recursive) co_return make_str("{...}");
  std::string text = "{";
  for (std::size_t i = 0; i < table_of(self).entries().size(); ++i) {
    const HashTable::Entry e = table_of(self).entries()[i];
    if (e.key.is_empty()) continue;
    if (text.size() > 1) text += ", ";
    Value key = co_await vm.repr(e.key);
    text += str_view(key);
    text += ": ";
    Value v = co_await vm.repr(e.value);
    text += str_view(v);
    if (i % 1024 == 1023) co_await vm.checkpoint();
  }
  co_return make_str(text + "}");
}
Outcome dict_repr(VM& vm, const Value& self) {
  if (table_of(self).size() == 0) return make_str("{}");
  return repr_slowly(vm, self);
}

Outcome missing(VM& vm, const Value& self, const Value& key) {
  Type* t = self.object()->type();
  if (t != types.dict && t->lookup("__missing__")) return vm.call_special(self, "__missing__", {key});
  return vm.key_error(key);
}
Task getitem_slowly(VM& vm, Value self, Value key) {
  Value found = co_await get_slowly(vm, self, key);
  if (found) co_return found;
  co_return co_await missing(vm, self, key);
}
Outcome dict_getitem(VM& vm, const Value& self, const Value& key) {
  if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
    HashTable& table = table_of(self);
    const std::int64_t at = table.find_fast(key, *h);
    if (at >= 0) return table.entries()[at].value;
    if (at == -1) return missing(vm, self, key);
  }
  return getitem_slowly(vm, self, key);
}

Task delete_slowly(VM& vm, Value self, Value key) {
  if (!(co_await erase_slowly(vm, self, key)).is_true()) co_return vm.key_error(key);
  co_return Value::none();
}
Outcome dict_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (!v.is_empty()) return self.as<Dict>()->set(vm, key, v);
  if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
    const std::int64_t at = table_of(self).find_fast(key, *h);
    if (at == -1) return vm.key_error(key);
    if (at >= 0) {
      table_of(self).erase_at(at);
      return Value::none();
    }
  }
  return delete_slowly(vm, self, key);
}

Task contains_slowly(VM& vm, Value self, Value key) {
  co_return Value::boolean(!(co_await get_slowly(vm, self, key)).is_empty());
}
Outcome dict_contains(VM& vm, const Value& self, const Value& key) {
  if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
    const std::int64_t at = table_of(self).find_fast(key, *h);
    if (at != -2) return Value::boolean(at >= 0);
  }
  return contains_slowly(vm, self, key);
}

Task equal_slowly(VM& vm, Value a, Value b, bool want) {
  if (nested_too_deeply(vm)) co_return nesting_error(vm, "in comparison");
  if (table_of(a).size() != table_of(b).size()) co_return Value::boolean(!want);
  for (std::size_t i = 0; i < table_of(a).entries().size(); ++i) {
    const HashTable::Entry e = table_of(a).entries()[i];
    if (e.key.is_empty()) continue;
    const std::int64_t at = *int_value(co_await table_of(b).find(vm, e.key, e.hash));
    if (at < 0) co_return Value::boolean(!want);
    Value other = table_of(b).entries()[at].value;
    if (!(co_await vm.equal(e.value, other)).is_true()) co_return Value::boolean(!want);
    if (i % 1024 == 1023) co_await vm.checkpoint();
  }
  co_return Value::boolean(want);
}
Outcome dict_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!is_dict(b) || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  return equal_slowly(vm, a, b, op == CmpOp::Eq);
}

Task merged(VM& vm, Value a, Value b) {
  Ref<Dict> out = copy_dict(*a.as<Dict>());
  co_await update_dict(vm, out, b);
  co_return out;
}
Outcome dict_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op != BinOp::Or || !is_dict(a) || !is_dict(b)) return Value::not_implemented();
  return merged(vm, a, b);
}
Task update_self(VM& vm, Value self, Value other) {
  co_await update_dict(vm, self, other);
  co_return self;
}
Outcome dict_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  return op == BinOp::Or ? Outcome(update_self(vm, self, other)) : Outcome(Value::not_implemented());
}

// ---- methods ----

Outcome dict_clear(VM& vm, const Args& args) {
  table_of(args[0]).clear();
  return Value::none();
}
Outcome dict_copy(VM& vm, const Args& args) { return copy_dict(*args[0].as<Dict>()); }

Task get_or_slowly(VM& vm, Value self, Value key, Value fallback) {
  Value found = co_await get_slowly(vm, self, key);
  co_return found ? found : fallback;
}
Outcome dict_get(VM& vm, const Args& args) {
  if (std::optional<std::int64_t> h = VM::hash_fast(args[1])) {
    const std::int64_t at = table_of(args[0]).find_fast(args[1], *h);
    if (at != -2) return at < 0 ? args[2] : table_of(args[0]).entries()[at].value;
  }
  return get_or_slowly(vm, args[0], args[1], args[2]);
}

Task dict_setdefault(VM& vm, Args args) {
  HashTable& table = table_of(args[0]);
  std::optional<std::int64_t> quick = VM::hash_fast(args[1]);
  const std::int64_t hash = quick ? *quick : *int_value(co_await vm.hash(args[1]));
  std::int64_t at = table.find_fast(args[1], hash);
  if (at == -2) at = *int_value(co_await table.find(vm, args[1], hash));
  if (at >= 0) co_return table.entries()[at].value;
  table.insert_new(args[1], hash, args[2]);
  co_return args[2];
}

Task dict_pop(VM& vm, Args args) {
  HashTable& table = table_of(args[0]);
  std::optional<std::int64_t> quick = VM::hash_fast(args[1]);
  const std::int64_t hash = quick ? *quick : *int_value(co_await vm.hash(args[1]));
  std::int64_t at = table.find_fast(args[1], hash);
  if (at == -2) at = *int_value(co_await table.find(vm, args[1], hash));
  if (at < 0) {
    if (args[2]) co_return args[2];
    co_return vm.key_error(args[1]);
  }
  Value v = table.entries()[at].value;
  table.erase_at(at);
  co_return v;
}

Outcome dict_popitem(VM& vm, const Args& args) {
  HashTable& table = table_of(args[0]);
  if (table.size() == 0) return vm.key_error(make_str("popitem(): dictionary is empty"));
  const std::size_t last = table.entries().size() - 1;
  Value pair = make_tuple({table.entries()[last].key, table.entries()[last].value});
  table.erase_at(static_cast<std::int64_t>(last));
  return pair;
}

Task dict_update(VM& vm, Args args) {
  const auto& others = args[1].as<Tuple>()->items;
  if (others.size() > 1) co_return vm.type_error("update expected at most 1 argument, got {}", others.size());
  if (!others.empty()) co_await update_dict(vm, args[0], others[0]);
  if (table_of(args[2]).size()) co_await update_dict(vm, args[0], args[2]);
  co_return Value::none();
}

Task dict_fromkeys(VM& vm, Args args) {
  Value d = args[0].same(Value(types.dict)) ? Value(make_dict()) : co_await vm.call(args[0]);
  const bool plain = d.is_object() && d.object()->type() == types.dict;
  Value it = co_await vm.iter(args[1]);
  std::size_t steps = 0;
  while (Value key = co_await vm.next(it)) {
    if (plain)
      co_await d.as<Dict>()->set(vm, key, args[2]);
    else
      co_await vm.setitem(d, key, args[2]);
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return d;
}

template <DictIterator::What what>
Outcome view(VM& vm, const Args& args) {
  return make<DictView>(Ref<Dict>(args[0].as<Dict>()), what);
}

Outcome dict_reversed(VM& vm, const Args& args) {
  return make<DictIterator>(Ref<Dict>(args[0].as<Dict>()), DictIterator::What::Keys, true);
}

Outcome dict_contains_method(VM& vm, const Args& args) { return dict_contains(vm, args[0], args[1]); }
Outcome dict_getitem_method(VM& vm, const Args& args) { return dict_getitem(vm, args[0], args[1]); }
Outcome dict_sizeof(VM& vm, const Args& args) {
  const std::size_t n = table_of(args[0]).size();
  std::int64_t slots = 8;
  while (slots * 2 / 3 < static_cast<std::int64_t>(n)) slots *= 2;
  bool names = true;
  for (const HashTable::Entry& e : table_of(args[0]).entries()) names = names && (e.key.is_empty() || is_str(e.key));
  return make_int(n ? 64 + 32 + slots + slots * 2 / 3 * (names ? 16 : 24) : 64);
}

}  // namespace

void init_dict_type() {
  Type* t = types.dict;
  t->flags |= Type::kDictSubclass | Type::kMappingPattern | Type::kMatchSelf;
  t->set_doc(
      "dict() -> new empty dictionary\ndict(mapping) -> with the mapping's items\n"
      "dict(iterable) -> from pairs of key and value\ndict(**kwargs) -> from names and values");
  t->slots.make_instance = dict_make;
  t->slots.init = dict_init;
  t->slots.repr = dict_repr;
  t->slots.hash = unhashable;
  t->slots.compare = dict_compare;
  t->slots.getitem = dict_getitem;
  t->slots.setitem = dict_setitem;
  t->slots.contains = dict_contains;
  t->slots.len = [](VM&, const Value& self) -> Outcome { return int_of(table_of(self).size()); };
  t->slots.iter = [](VM&, const Value& self) -> Outcome {
    return make<DictIterator>(Ref<Dict>(self.as<Dict>()), DictIterator::What::Keys, false);
  };
  t->slots.binary = dict_binary;
  t->slots.binary_ops = bit(BinOp::Or);
  t->slots.inplace = dict_inplace;
  t->slots.inplace_ops = bit(BinOp::Or);
  t->def("__contains__(self, key, /)", dict_contains_method, "True if the dictionary has the key.");
  t->def("__getitem__(self, key, /)", dict_getitem_method, "self[key]");
  t->def("clear(self, /)", dict_clear, "Remove all items.");
  t->def("copy(self, /)", dict_copy, "A new dict with the same items.");
  t->def_class("fromkeys(cls, iterable, value=None, /)", dict_fromkeys,
               "A new dict with the iterable's items as keys, all with the same value.");
  t->def("get(self, key, default=None, /)", dict_get, "The value of key if it is there, else default.");
  t->def("items(self, /)", view<DictIterator::What::Items>, "A view of the (key, value) pairs.");
  t->def("keys(self, /)", view<DictIterator::What::Keys>, "A view of the keys.");
  t->def("pop(self, key, default=?, /)", dict_pop,
         "Remove the key and return its value; without the key default, or KeyError if none is given.");
  t->def("popitem(self, /)", dict_popitem, "Remove and return the (key, value) pair added last.");
  t->def("setdefault(self, key, default=None, /)", dict_setdefault,
         "The value of key; if it isn't there, put it in with default.");
  t->def("update(self, /, *args, **kwargs)", dict_update,
         "Take over the items of a mapping or an iterable of pairs, and of the keyword arguments.");
  t->def("values(self, /)", view<DictIterator::What::Values>, "A view of the values.");
  t->def("__reversed__(self, /)", dict_reversed, "An iterator over the keys, last first.");
  t->def("__sizeof__(self, /)", dict_sizeof, "Size in memory, in bytes.");
  def_class_getitem(t);
  t->ready();
}

}  // namespace py
