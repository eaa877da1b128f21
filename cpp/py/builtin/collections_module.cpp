// _collections: deque, defaultdict, OrderedDict, the counting loop of Counter and the fields of named tuples.
#include <algorithm>
#include <deque>

#include "py/builtin/modules.h"
#include "py/object/dict_views.h"
#include "py/object/iterators.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"

namespace py {
namespace {

// ---- deque ----

class Deque : public GcObject {
 public:
  explicit Deque(Type* t) : GcObject(t) {}
  static Type* static_type();
  void traverse(Visitor& v) override {
    for (const Value& x : items) v.visit(x);
  }
  void clear_refs() override {
    std::deque<Value> old;
    old.swap(items);
  }
  std::int64_t size() const { return static_cast<std::int64_t>(items.size()); }
  void push_back(Value v) {
    items.push_back(std::move(v));
    ++version;
    if (limit >= 0 && size() > limit) {
      Value dropped = std::move(items.front());
      items.pop_front();
    }
  }
  void push_front(Value v) {
    items.push_front(std::move(v));
    ++version;
    if (limit >= 0 && size() > limit) {
      Value dropped = std::move(items.back());
      items.pop_back();
    }
  }
  std::deque<Value> items;
  std::int64_t limit = -1;  // maxlen; -1: none
  std::uint64_t version = 0;
};
Type *deque_type = nullptr, *deque_iterator_type = nullptr, *deque_reverse_type = nullptr;
Type* Deque::static_type() { return deque_type; }

class DequeIterator : public GcObject {
 public:
  DequeIterator(Type* t, Ref<Deque> d) : GcObject(t), deque(std::move(d)), left(deque->size()), version(deque->version) {}
  void traverse(Visitor& v) override {
    if (deque) v.visit_object(deque.get());
  }
  void clear_refs() override { deque = nullptr; }
  Ref<Deque> deque;
  std::int64_t left;
  std::uint64_t version;
};

Deque* self_of(const Args& args) { return args[0].as<Deque>(); }
Deque* deque_of(const Value& v) { return v.as<Deque>(); }

Task extend_deque(VM& vm, Value self, Value iterable, bool left) {
  if (iterable.same(self)) iterable = co_await vm.list_of(iterable);
  Value it = co_await vm.iter(iterable);
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    if (left)
      deque_of(self)->push_front(std::move(item));
    else
      deque_of(self)->push_back(std::move(item));
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::none();
}

Outcome deque_make(VM& vm, Type* cls, const CallArgs& args) { return make<Deque>(cls); }
Outcome deque_init(VM& vm, const Args& args) {
  Deque* d = self_of(args);
  d->limit = -1;
  if (!args[2].is_none()) {
    if (!is_int(args[2])) return vm.type_error("an integer is required");
    d->limit = int_value(args[2]).value_or(-1);
    if (d->limit < 0) return vm.value_error("maxlen must be non-negative");
  }
  d->clear_refs();
  ++d->version;
  return extend_deque(vm, args[0], args[1], false);
}

Task deque_repr_slowly(VM& vm, Value self) {
  Deque* d = deque_of(self);
  const std::string name = d->type()->name();
  ReprGuard guard(d);
  if (guard.recursive) co_return make_str("[...]");
  std::string text = name + "([";
  for (std::size_t i = 0; i < d->items.size(); ++i) {
    Value item = d->items[i];
    Value shown = co_await vm.repr(item);
    text += (i ? ", " : "") + std::string(str_view(shown));
  }
  co_return make_str(text + (d->limit >= 0 ? fmt::format("], maxlen={})", d->limit) : "])"));
}
Outcome deque_repr(VM& vm, const Value& self) { return deque_repr_slowly(vm, self); }

Outcome deque_append(VM& vm, const Args& args) {
  self_of(args)->push_back(args[1]);
  return Value::none();
}
Outcome deque_appendleft(VM& vm, const Args& args) {
  self_of(args)->push_front(args[1]);
  return Value::none();
}
Outcome deque_pop(VM& vm, const Args& args) {
  Deque* d = self_of(args);
  if (d->items.empty()) return vm.index_error("pop from an empty deque");
  Value v = std::move(d->items.back());
  d->items.pop_back();
  ++d->version;
  return v;
}
Outcome deque_popleft(VM& vm, const Args& args) {
  Deque* d = self_of(args);
  if (d->items.empty()) return vm.index_error("pop from an empty deque");
  Value v = std::move(d->items.front());
  d->items.pop_front();
  ++d->version;
  return v;
}
Outcome deque_extend(VM& vm, const Args& args) { return extend_deque(vm, args[0], args[1], false); }
Outcome deque_extendleft(VM& vm, const Args& args) { return extend_deque(vm, args[0], args[1], true); }
Outcome deque_clear(VM& vm, const Args& args) {
  self_of(args)->clear_refs();
  ++self_of(args)->version;
  return Value::none();
}
Outcome deque_copy(VM& vm, const Args& args) {
  Ref<Deque> d = make<Deque>(self_of(args)->type());
  d->items = self_of(args)->items;
  d->limit = self_of(args)->limit;
  return d;
}
Outcome deque_reverse(VM& vm, const Args& args) {
  std::reverse(self_of(args)->items.begin(), self_of(args)->items.end());
  ++self_of(args)->version;
  return Value::none();
}
Outcome deque_rotate(VM& vm, const Args& args) {
  Deque* d = self_of(args);
  if (!is_int(args[1])) return not_an_integer(vm, args[1]);
  if (d->items.empty()) return Value::none();
  const BigInt big = big_value(args[1]) % BigInt(d->size());
  auto n = static_cast<std::int64_t>(big);
  if (n < 0) n += d->size();
  std::rotate(d->items.begin(), d->items.end() - n, d->items.end());
  ++d->version;
  return Value::none();
}

Task deque_count(VM& vm, Args args) {
  Deque* d = self_of(args);
  const std::uint64_t version = d->version;
  std::int64_t n = 0;
  for (std::size_t i = 0; i < d->items.size(); ++i) {
    Value item = d->items[i];
    n += (co_await vm.equal(item, args[1])).is_true();
    if (d->version != version) co_return vm.raise(exc.RuntimeError, "deque mutated during iteration");
    if (i % 1024 == 1023) co_await vm.checkpoint();
  }
  co_return make_int(n);
}
Task deque_index(VM& vm, Args args) {
  Deque* d = self_of(args);
  std::int64_t bounds[2] = {0, INT64_MAX};
  for (int k = 0; k < 2; ++k) {
    if (!args[2 + k]) continue;
    Value given = co_await search_bound(vm, args[2 + k]);
    bounds[k] = clamp_bound(given, d->size());
  }
  const std::uint64_t version = d->version;
  for (std::int64_t i = bounds[0]; i < std::min(bounds[1], d->size()); ++i) {
    Value item = d->items[static_cast<std::size_t>(i)];
    const bool found = (co_await vm.equal(item, args[1])).is_true();
    if (d->version != version) co_return vm.raise(exc.RuntimeError, "deque mutated during iteration");
    if (found) co_return make_int(i);
    if (i % 1024 == 1023) co_await vm.checkpoint();
  }
  Value shown = co_await vm.repr(args[1]);
  co_return vm.value_error("{} is not in deque", str_view(shown));
}
Task deque_remove(VM& vm, Args args) {
  Deque* d = self_of(args);
  const std::uint64_t version = d->version;
  for (std::size_t i = 0; i < d->items.size(); ++i) {
    Value item = d->items[i];
    const bool found = (co_await vm.equal(item, args[1])).is_true();
    if (d->version != version) co_return vm.index_error("deque mutated during remove().");
    if (!found) continue;
    d->items.erase(d->items.begin() + static_cast<std::ptrdiff_t>(i));
    ++d->version;
    co_return Value::none();
  }
  Value shown = co_await vm.repr(args[1]);
  co_return vm.value_error("{} is not in deque", str_view(shown));
}
Task deque_insert(VM& vm, Args args) {
  Deque* d = self_of(args);
  Value index = co_await vm.index(args[1]);
  if (d->limit >= 0 && d->size() >= d->limit) co_return vm.index_error("deque already at its maximum size");
  std::int64_t i = int_value(index).value_or(int_sign(index) < 0 ? INT64_MIN : INT64_MAX);
  if (i < 0) i = std::max<std::int64_t>(i + d->size(), 0);
  d->items.insert(d->items.begin() + static_cast<std::ptrdiff_t>(std::min(i, d->size())), args[2]);
  ++d->version;
  co_return Value::none();
}

Outcome deque_getitem(VM& vm, const Value& self, const Value& key);
Outcome deque_setitem(VM& vm, const Value& self, const Value& key, const Value& v);
Task getitem_by_index(VM& vm, Value self, Value key) { co_return deque_getitem(vm, self, co_await vm.index(key)); }
Task setitem_by_index(VM& vm, Value self, Value key, Value v) {
  co_return deque_setitem(vm, self, co_await vm.index(key), v);
}
Outcome wrong_index(VM& vm, const Value& key) {
  return vm.type_error("sequence index must be integer, not '{}'", type_name(key));
}
Outcome deque_getitem(VM& vm, const Value& self, const Value& key) {
  Deque* d = deque_of(self);
  if (!is_int(key)) return has_index(key) ? Outcome(getitem_by_index(vm, self, key)) : wrong_index(vm, key);
  std::optional<std::int64_t> i = index_value(vm, key);
  PY_CHECK(i);
  if (*i < 0) *i += d->size();
  if (*i < 0 || *i >= d->size()) return vm.index_error("deque index out of range");
  return d->items[static_cast<std::size_t>(*i)];
}
Outcome deque_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  Deque* d = deque_of(self);
  if (!is_int(key)) return has_index(key) ? Outcome(setitem_by_index(vm, self, key, v)) : wrong_index(vm, key);
  std::optional<std::int64_t> i = index_value(vm, key);
  PY_CHECK(i);
  if (*i < 0) *i += d->size();
  if (*i < 0 || *i >= d->size()) return vm.index_error("deque index out of range");
  Value old = d->items[static_cast<std::size_t>(*i)];
  if (v.is_empty()) {
    d->items.erase(d->items.begin() + static_cast<std::ptrdiff_t>(*i));
    ++d->version;
  } else {
    d->items[static_cast<std::size_t>(*i)] = v;
  }
  return Value::none();
}

Task contains_slowly(VM& vm, Value self, Value item) {
  Deque* d = deque_of(self);
  const std::uint64_t version = d->version;
  for (std::size_t i = 0; i < d->items.size(); ++i) {
    Value other = d->items[i];
    const bool found = (co_await vm.equal(other, item)).is_true();
    if (d->version != version) co_return vm.raise(exc.RuntimeError, "deque mutated during iteration");
    if (found) co_return Value::boolean(true);
  }
  co_return Value::boolean(false);
}
Outcome deque_contains(VM& vm, const Value& self, const Value& item) { return contains_slowly(vm, self, item); }

Task compare_slowly(VM& vm, Value a, Value b, CmpOp op) {
  Deque *x = deque_of(a), *y = deque_of(b);
  for (std::size_t i = 0; i < x->items.size() && i < y->items.size(); ++i) {
    Value p = x->items[i], q = y->items[i];
    if ((co_await vm.equal(p, q)).is_true()) continue;
    if (op == CmpOp::Eq) co_return Value::boolean(false);
    if (op == CmpOp::Ne) co_return Value::boolean(true);
    co_return co_await vm.compare(op, p, q);
  }
  co_return compare_sizes(op, x->items.size(), y->items.size());
}
Outcome deque_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!cast<Deque>(b)) return Value::not_implemented();
  if (deque_of(a)->size() != deque_of(b)->size() && (op == CmpOp::Eq || op == CmpOp::Ne))
    return Value::boolean(op == CmpOp::Ne);
  return compare_slowly(vm, a, b, op);
}

Ref<Deque> plain_copy(const Deque* d) {
  Ref<Deque> out = make<Deque>(d->type());
  out->items = d->items;
  out->limit = d->limit;
  return out;
}
Outcome repeat_into(VM& vm, Deque* d, const Value& times) {
  const std::int64_t n = int_value(times).value_or(int_sign(times) < 0 ? 0 : INT64_MAX);
  if (n <= 0 || d->items.empty()) {
    d->clear_refs();
    return Value::none();
  }
  if (d->limit < 0 && n > kMaxItems / d->size()) return vm.raise_text(exc.MemoryError, "");
  const std::deque<Value> once = d->items;
  for (std::int64_t i = 1; i < n; ++i) {
    if (i % 1024 == 0) PY_CHECK(vm.poll());
    for (const Value& v : once) d->push_back(v);
  }
  return Value::none();
}
Outcome deque_repeat(VM& vm, const Value& self, const Value& times) {
  Ref<Deque> out = plain_copy(deque_of(self));
  PY_TRY(repeat_into(vm, out.get(), times));
  return out;
}
Outcome deque_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  Deque* d = cast<Deque>(a);
  if (op == BinOp::Add && d) {
    Deque* other = cast<Deque>(b);
    if (!other) return vm.type_error("can only concatenate deque (not \"{}\") to deque", type_name(b));
    Ref<Deque> out = plain_copy(d);
    for (const Value& v : other->items) out->push_back(v);
    return out;
  }
  if (op == BinOp::Mul) {
    const Value& times = d ? b : a;
    if (!d) d = deque_of(b);
    if (needs_index_call(times)) return with_index(vm, deque_repeat, Value(d), times);
    if (!is_int(times)) return vm.type_error("can't multiply sequence by non-int of type '{}'", type_name(times));
    return deque_repeat(vm, Value(d), times);
  }
  return Value::not_implemented();
}
Task extend_and_give(VM& vm, Value self, Value other) {
  co_await extend_deque(vm, self, other, false);
  co_return self;
}
Outcome deque_inplace(VM& vm, BinOp op, const Value& self, const Value& other) {
  if (op == BinOp::Add) return extend_and_give(vm, self, other);
  if (op == BinOp::Mul && is_int(other)) {
    PY_TRY(repeat_into(vm, deque_of(self), other));
    return self;
  }
  return Value::not_implemented();
}

Outcome deque_iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<DequeIterator>();
  if (!it->deque || it->left == 0) return Outcome::exhausted();
  if (it->version != it->deque->version) {
    it->left = 0;
    return vm.raise(exc.RuntimeError, "deque mutated during iteration");
  }
  const std::int64_t size = it->deque->size(), left = it->left--;
  return it->deque->items[static_cast<std::size_t>(it->type() == deque_iterator_type ? size - left : left - 1)];
}
Outcome deque_reversed(VM& vm, const Args& args) {
  return make<DequeIterator>(deque_reverse_type, Ref<Deque>(self_of(args)));
}
Outcome deque_reduce(VM& vm, const Args& args) {
  Deque* d = self_of(args);
  std::vector<Value> given = {Value(make_list({d->items.begin(), d->items.end()}))};
  if (d->limit >= 0) given.push_back(make_int(d->limit));
  return make_tuple({Value(d->type()), Value(make_tuple(std::move(given)))});
}

void make_deque() {
  Type* t = deque_type = new_type("collections", "deque", types.object, Type::kSequencePattern);
  t->set_doc("deque(iterable=(), maxlen=None)\n\nA sequence that is quick to extend and shorten at both ends.");
  t->slots.make_instance = deque_make;
  t->def_init("deque(iterable=(), maxlen=None)", deque_init);
  t->slots.repr = deque_repr;
  t->slots.hash = unhashable;
  t->slots.compare = deque_compare;
  t->slots.len = [](VM&, const Value& v) -> Outcome { return make_int(deque_of(v)->size()); };
  t->slots.getitem = deque_getitem;
  t->slots.setitem = deque_setitem;
  t->slots.contains = deque_contains;
  t->slots.iter = [](VM&, const Value& v) -> Outcome {
    return make<DequeIterator>(deque_iterator_type, Ref<Deque>(deque_of(v)));
  };
  t->slots.binary = deque_binary;
  t->slots.binary_ops = bit(BinOp::Add) | bit(BinOp::Mul);
  t->slots.no_reflected = true;
  t->slots.inplace = deque_inplace;
  t->slots.inplace_ops = bit(BinOp::Add) | bit(BinOp::Mul);
  t->getset("maxlen", [](VM&, const Value& v) -> Outcome {
    return deque_of(v)->limit < 0 ? Value::none() : make_int(deque_of(v)->limit);
  });
  t->def("append(self, item, /)", deque_append, "Add an item at the right end.");
  t->def("appendleft(self, item, /)", deque_appendleft, "Add an item at the left end.");
  t->def("clear(self, /)", deque_clear, "Remove all items.");
  t->def("copy(self, /)", deque_copy, "A new deque with the same items.");
  t->def("__copy__(self, /)", deque_copy);
  t->def("count(self, value, /)", deque_count, "How many items equal value.");
  t->def("extend(self, iterable, /)", deque_extend, "Add the iterable's items at the right end.");
  t->def("extendleft(self, iterable, /)", deque_extendleft, "Add the iterable's items at the left end, one by one.");
  t->def("index(self, value, start=?, stop=?, /)", deque_index, "The index of the first item that equals value.");
  t->def("insert(self, index, value, /)", deque_insert, "Put value before the item at index.");
  t->def("pop(self, /)", deque_pop, "Remove and return the last item.");
  t->def("popleft(self, /)", deque_popleft, "Remove and return the first item.");
  t->def("remove(self, value, /)", deque_remove, "Remove the first item that equals value.");
  t->def("reverse(self, /)", deque_reverse, "Turn the order around, in place.");
  t->def("rotate(self, n=1, /)", deque_rotate, "Move the last n items to the front; to the back for negative n.");
  t->def("__reversed__(self, /)", deque_reversed);
  t->def("__reduce__(self, /)", deque_reduce);
  def_class_getitem(t);
  t->ready();
  for (auto [type, name] : {std::pair{&deque_iterator_type, "_deque_iterator"},
                            std::pair{&deque_reverse_type, "_deque_reverse_iterator"}}) {
    *type = new_type("_collections", name, types.object);
    (*type)->slots.make_instance = no_instances;
    (*type)->slots.iter = return_self;
    (*type)->slots.next = deque_iterator_next;
    (*type)->slots.length_hint = [](VM&, const Value& v) -> Outcome { return make_int(v.as<DequeIterator>()->left); };
    (*type)->ready();
  }
}

// ---- defaultdict ----

class DefaultDict : public Dict {
 public:
  explicit DefaultDict(Type* t) : Dict(t), factory(Value::none()) {}
  static Type* static_type();
  void traverse(Visitor& v) override {
    Dict::traverse(v);
    v.visit(factory);
  }
  void clear_refs() override {
    Dict::clear_refs();
    factory = Value::none();
  }
  Value factory;
};
Type* defaultdict_type = nullptr;
Type* DefaultDict::static_type() { return defaultdict_type; }
DefaultDict* default_of(const Value& v) { return static_cast<DefaultDict*>(v.as<Dict>()); }

Outcome defaultdict_make(VM& vm, Type* cls, const CallArgs& args) { return make<DefaultDict>(cls); }
Outcome defaultdict_init(VM& vm, const Value& self, const CallArgs& args) {
  CallArgs rest = args;
  if (args.npos) {
    if (!args.data[0].is_none() && !type_of(args.data[0])->slots.call)
      return vm.type_error("first argument must be callable or None");
    default_of(self)->factory = args.data[0];
    rest.data = args.data + 1;
    --rest.npos;
  }
  return types.dict->slots.init(vm, self, rest);
}
Task missing_slowly(VM& vm, Value self, Value key) {
  Value v = co_await vm.call(default_of(self)->factory);
  co_await default_of(self)->set(vm, key, v);
  co_return v;
}
Outcome defaultdict_missing(VM& vm, const Args& args) {
  if (default_of(args[0])->factory.is_none()) return vm.key_error(args[1]);
  return missing_slowly(vm, args[0], args[1]);
}
/// d[key] with the factory asked at once: no look-up of __missing__ unless a subclass has its own.
Outcome defaultdict_getitem(VM& vm, const Value& self, const Value& key) {
  auto* d = default_of(self);
  if (d->type() == defaultdict_type) {
    if (std::optional<std::int64_t> h = VM::hash_fast(key)) {
      const std::int64_t at = d->table.find_fast(key, *h);
      if (at >= 0) return d->table.entries()[at].value;
      if (at == -1) {
        if (d->factory.is_none()) return vm.key_error(key);
        return missing_slowly(vm, self, key);
      }
    }
  }
  return types.dict->slots.getitem(vm, self, key);
}
Task defaultdict_repr_slowly(VM& vm, Value self) {
  ReprGuard guard(self.object());
  Value factory = guard.recursive ? Value(make_str("...")) : co_await vm.repr(default_of(self)->factory);
  Value items = co_await types.dict->slots.repr(vm, Value(copy_dict(*self.as<Dict>())));
  co_return make_str(fmt::format("{}({}, {})", self.object()->type()->name(), str_view(factory), str_view(items)));
}
Outcome defaultdict_repr(VM& vm, const Value& self) { return defaultdict_repr_slowly(vm, self); }
Outcome defaultdict_copy(VM& vm, const Args& args) {
  Ref<DefaultDict> d = make<DefaultDict>(args[0].object()->type());
  d->factory = default_of(args[0])->factory;
  d->table.copy_from(default_of(args[0])->table);
  return d;
}
Task defaultdict_union(VM& vm, Value a, Value b) {
  const Value& mine = cast<DefaultDict>(a) ? a : b;
  Ref<DefaultDict> d = make<DefaultDict>(mine.object()->type());
  d->factory = default_of(mine)->factory;
  d->table.copy_from(a.as<Dict>()->table);
  co_await update_dict(vm, d, b);
  co_return d;
}
Outcome defaultdict_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op != BinOp::Or || !is_dict(a) || !is_dict(b)) return Value::not_implemented();
  return defaultdict_union(vm, a, b);
}
Outcome defaultdict_reduce(VM& vm, const Args& args) {
  auto* d = default_of(args[0]);
  std::vector<Value> items;
  for (const HashTable::Entry& e : d->table.entries())
    if (!e.key.is_empty()) items.push_back(make_tuple({e.key, e.value}));
  Value it = make<ListIterator>(make_list(std::move(items)));
  std::vector<Value> given;
  if (!d->factory.is_none()) given.push_back(d->factory);
  return make_tuple({Value(d->type()), Value(make_tuple(std::move(given))), Value::none(), Value::none(), it});
}

void make_defaultdict() {
  Type* t = defaultdict_type = new_type("collections", "defaultdict", types.dict);
  t->set_doc("defaultdict(default_factory=None, /, ...)\n\nA dict that makes the value of a missing key.");
  t->slots.make_instance = defaultdict_make;
  t->slots.init = defaultdict_init;
  t->slots.repr = defaultdict_repr;
  t->slots.getitem = defaultdict_getitem;
  t->slots.binary = defaultdict_binary;
  t->slots.binary_ops = bit(BinOp::Or);
  t->getset(
      "default_factory", [](VM&, const Value& v) -> Outcome { return default_of(v)->factory; },
      [](VM&, const Value& self, const Value& v) -> Outcome {
        default_of(self)->factory = v.is_empty() ? Value::none() : v;
        return Value::none();
      },
      "The function that makes the value of a missing key.");
  t->def("__missing__(self, key, /)", defaultdict_missing);
  t->def("copy(self, /)", defaultdict_copy, "A new defaultdict with the same items.");
  t->def("__copy__(self, /)", defaultdict_copy);
  t->def("__reduce__(self, /)", defaultdict_reduce);
  t->ready();
}

// ---- OrderedDict ----

Type* ordered_type = nullptr;

Task ordered_repr_slowly(VM& vm, Value self) {
  ReprGuard guard(self.object());
  if (guard.recursive) co_return make_str("...");
  const std::string name = self.object()->type()->name();
  if (self.as<Dict>()->size() == 0) co_return make_str(name + "()");
  Value items = co_await types.dict->slots.repr(vm, Value(copy_dict(*self.as<Dict>())));
  co_return make_str(fmt::format("{}({})", name, str_view(items)));
}
Outcome ordered_repr(VM& vm, const Value& self) { return ordered_repr_slowly(vm, self); }

Task same_order(VM& vm, Value a, Value b, bool want) {
  Value equal = co_await types.dict->slots.compare(vm, a, b, CmpOp::Eq);
  if (!equal.is_true()) co_return Value::boolean(!want);
  Value keys = co_await vm.list_of(a), others = co_await vm.list_of(b);
  Value same = co_await vm.equal(keys, others);
  co_return Value::boolean(same.is_true() == want);
}
Outcome ordered_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (op != CmpOp::Eq && op != CmpOp::Ne) return Value::not_implemented();
  if (!b.is_object() || !isinstance(b, ordered_type)) return types.dict->slots.compare(vm, a, b, op);
  return same_order(vm, a, b, op == CmpOp::Eq);
}

Task ordered_move_to_end(VM& vm, Args args) {
  HashTable& table = args[0].as<Dict>()->table;
  const std::int64_t hash = *int_value(co_await vm.hash(args[1]));
  Value at = co_await table.find(vm, args[1], hash);
  if (int_sign(at) < 0) co_return vm.key_error(args[1]);
  const bool last = (co_await vm.truth(args[2])).is_true();
  table.move_to_end(at.small_int(), last);
  co_return Value::none();
}
Task ordered_popitem(VM& vm, Args args) {
  const bool last = (co_await vm.truth(args[1])).is_true();
  HashTable& table = args[0].as<Dict>()->table;
  if (table.size() == 0) co_return vm.key_error(make_str("dictionary is empty"));
  const std::size_t at = last ? table.entries().size() - 1 : table.first();
  Value pair = make_tuple({table.entries()[at].key, table.entries()[at].value});
  table.erase_at(static_cast<std::int64_t>(at));
  co_return pair;
}
Task ordered_copy(VM& vm, Args args) {
  Value d = co_await vm.call(Value(args[0].object()->type()));
  co_await update_dict(vm, d, args[0]);
  co_return d;
}
Task ordered_union(VM& vm, Value a, Value b) {
  const Value mine = isinstance(a, ordered_type) ? a : b;
  Value d = co_await vm.call(Value(mine.object()->type()));
  co_await update_dict(vm, d, a);
  co_await update_dict(vm, d, b);
  co_return d;
}
Outcome ordered_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op != BinOp::Or || !is_dict(a) || !is_dict(b)) return Value::not_implemented();
  return ordered_union(vm, a, b);
}
Task ordered_pop(VM& vm, Args args) {
  Value found = co_await args[0].as<Dict>()->get(vm, args[1]);
  if (!found) {
    if (args[2]) co_return args[2];
    co_return vm.key_error(args[1]);
  }
  co_await args[0].as<Dict>()->erase(vm, args[1]);
  co_return found;
}

Task ordered_fromkeys(VM& vm, Args args) {
  Value d = co_await vm.call(args[0]);
  Value it = co_await vm.iter(args[1]);
  while (Value key = co_await vm.next(it)) {
    Value done = co_await vm.setitem(d, key, args[2]);
    co_await vm.checkpoint();
  }
  co_return d;
}
Task ordered_setdefault(VM& vm, Args args) {
  Value found = co_await args[0].as<Dict>()->get(vm, args[1]);
  if (found) co_return found;
  Value done = co_await vm.setitem(args[0], args[1], args[2]);
  co_return args[2];
}

void make_ordered() {
  Type* t = ordered_type = ordered_dict_type = new_type("collections", "OrderedDict", types.dict, Type::kHasDict);
  t->set_doc("A dict with methods that change its order; comparing two looks at the order too.");
  t->slots.repr = ordered_repr;
  t->slots.compare = ordered_compare;
  t->slots.binary = ordered_binary;
  t->slots.binary_ops = bit(BinOp::Or);
  t->def("move_to_end(self, key, last=True)", ordered_move_to_end, "Move a key to the end, or to the beginning.");
  t->def("popitem(self, last=True)", ordered_popitem, "Remove and return the last pair, or the first.");
  t->def("pop(self, key, default=?)", ordered_pop, "Remove the key and return its value, or default.");
  t->def("setdefault(self, key, default=None)", ordered_setdefault, "The key's value; default, put there, if it has none.");
  t->def_class("fromkeys(type, iterable, value=None)", ordered_fromkeys, "A new OrderedDict with the keys, all of one value.");
  t->def("copy(self, /)", ordered_copy, "A new OrderedDict with the same items.");
  t->ready();
}

// ---- Counter's loop ----

Task collections_count_elements(VM& vm, Args args) {
  Dict* d = args[0].as<Dict>();
  if (!is_dict(args[0])) co_return vm.type_error("expected a dict, got {}", type_name(args[0]));
  Value it = co_await vm.iter(args[1]);
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    std::optional<std::int64_t> quick = VM::hash_fast(item);
    const std::int64_t hash = quick ? *quick : *int_value(co_await vm.hash(item));
    std::int64_t at = d->table.find_fast(item, hash);
    if (at == -2) at = *int_value(co_await d->table.find(vm, item, hash));
    if (at < 0) {
      d->table.insert_new(item, hash, Value::small_int(1));
    } else if (d->table.entries()[at].value.is_small_int()) {
      d->table.entries()[at].value = make_int(d->table.entries()[at].value.small_int() + 1);
    } else {
      Value sum = co_await vm.binary(BinOp::Add, d->table.entries()[at].value, Value::small_int(1));
      co_await d->set(vm, item, sum);
    }
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::none();
}

// ---- the fields of named tuples ----

class FieldGetter : public Object {
 public:
  FieldGetter(std::int64_t index, Value doc);
  std::int64_t index;
  Value doc;
};
Type* field_type = nullptr;
FieldGetter::FieldGetter(std::int64_t i, Value d) : Object(field_type), index(i), doc(std::move(d)) {}

Outcome field_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "_tuplegetter", args, 2, 2)) return Outcome::error();
  return make<FieldGetter>(int_value(args.data[0]).value_or(0), args.data[1]);
}
Outcome field_get(VM& vm, const Value& self, const Value& object, const Value& owner) {
  if (object.is_empty() || object.is_none()) return self;
  if (!is_tuple(object))
    return vm.type_error("descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object",
                         self.as<FieldGetter>()->index, type_name(object));
  const auto& items = object.as<Tuple>()->items;
  const std::int64_t i = self.as<FieldGetter>()->index;
  if (i >= static_cast<std::int64_t>(items.size())) return vm.index_error("tuple index out of range");
  return items[static_cast<std::size_t>(i)];
}
Outcome field_set(VM& vm, const Value& self, const Value& object, const Value& v) {
  return vm.raise_text(exc.AttributeError, v.is_empty() ? "can't delete attribute" : "can't set attribute");
}

void make_field() {
  Type* t = field_type = new_type("_collections", "_tuplegetter", types.object);
  t->slots.make_instance = field_new;
  t->slots.descr_get = field_get;
  t->slots.descr_set = field_set;
  t->getset(
      "__doc__", [](VM&, const Value& v) -> Outcome { return v.as<FieldGetter>()->doc; },
      [](VM&, const Value& self, const Value& v) -> Outcome {
        self.as<FieldGetter>()->doc = v.is_empty() ? Value::none() : v;
        return Value::none();
      });
  t->ready();
}

}  // namespace

void init__collections_module(VM& vm, Module& m) {
  if (!deque_type) {
    make_deque();
    make_defaultdict();
    make_ordered();
    make_field();
  }
  m.add_type(deque_type);
  m.add_type(defaultdict_type);
  m.add_type(ordered_type);
  m.add_type(field_type);
  m.def("_count_elements(mapping, iterable, /)", collections_count_elements,
        "Add 1 to mapping[item] for each item of the iterable.");
}

}  // namespace py
