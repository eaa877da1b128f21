// The iterators made by iter(), enumerate(), reversed(), zip(), map() and filter().
#include "py/object/iterators.h"

#include "py/object/support.h"

namespace py {
namespace {

// ---- iterator over __getitem__ ----

Task sequence_next_slowly(VM& vm, Value self) {
  auto* it = self.as<SequenceIterator>();
  if (it->sequence.is_empty()) co_return Value();
  Value index = make_int(it->index);
  Outcome item = co_await vm.attempt(vm.getitem(it->sequence, index));
  if (item.ok()) {
    ++it->index;
    co_return item;
  }
  if (!vm.error_is(exc.IndexError) && !vm.error_is(exc.StopIteration)) co_return item;
  vm.clear_error();
  it->sequence = Value();
  co_return Value();
}
Outcome sequence_next(VM& vm, const Value& self) { return sequence_next_slowly(vm, self); }

// ---- iter(callable, sentinel) ----

Task callable_next_slowly(VM& vm, Value self) {
  auto* it = self.as<CallableIterator>();
  if (it->callable.is_empty()) co_return Value();
  Outcome made = co_await vm.attempt(vm.call(it->callable));
  if (made.is_error()) {
    if (!vm.error_is(exc.StopIteration)) co_return made;
    vm.clear_error();
    it->clear_refs();
    co_return Value();
  }
  Value item = made.value();
  if (it->sentinel.is_empty()) co_return Value();
  Value sentinel = it->sentinel;
  if (!(co_await vm.equal(item, sentinel)).is_true()) co_return item;
  it->clear_refs();
  co_return Value();
}
Outcome callable_next(VM& vm, const Value& self) { return callable_next_slowly(vm, self); }

// ---- enumerate ----

Task enumerate_make(VM& vm, Ref<Type> cls, Value iterable, Value start) {
  Value count = Value::small_int(0);
  if (start) count = co_await vm.index(start);
  Value it = co_await vm.iter(iterable);
  co_return make<Enumerate>(cls.get(), it, count);
}
Outcome enumerate_new(VM& vm, Type* cls, const CallArgs& args) {
  Value given[2];
  if (args.npos > 2) return vm.type_error("enumerate() takes at most 2 arguments ({} given)", args.npos + args.nkw());
  for (std::size_t i = 0; i < args.npos; ++i) given[i] = args.data[i];
  for (std::size_t i = 0; i < args.nkw(); ++i) {
    const std::string_view name = str_view((*args.names)[i]);
    const std::size_t at = name == "iterable" ? 0 : name == "start" ? 1 : 2;
    if (at == 2 || given[at]) return vm.type_error("'{}' is an invalid keyword argument for enumerate()", name);
    given[at] = args.keyword_value(i);
  }
  if (!given[0]) return vm.type_error("enumerate() missing required argument 'iterable'");
  return enumerate_make(vm, Ref<Type>(cls), given[0], given[1]);
}

Outcome counted(VM& vm, Enumerate* e, const Value& item) {
  Value n = e->count;
  if (n.is_small_int()) {
    e->count = make_int(n.small_int() + 1);
  } else {
    e->count = PY_TRY(int_binary(vm, BinOp::Add, n, Value::small_int(1)));
  }
  if (std::vector<Value>* items = e->result.reusable(2)) {
    (*items)[0] = std::move(n);
    (*items)[1] = item;
    return e->result.again();
  }
  return e->result.keep(make_tuple({n, item}));
}
Task enumerate_next_slowly(VM& vm, Value self) {
  Value item = co_await vm.next(self.as<Enumerate>()->iterator);
  if (!item) co_return item;
  co_return counted(vm, self.as<Enumerate>(), item);
}
Outcome enumerate_next(VM& vm, const Value& self) {
  auto* e = self.as<Enumerate>();
  if (!e->iterator) return Outcome::exhausted();
  if (auto* it = cast_exact<ListIterator>(e->iterator)) {
    if (it->list && it->index < static_cast<std::int64_t>(it->list->size()))
      return counted(vm, e, it->list->items[it->index++]);
  }
  return enumerate_next_slowly(vm, self);
}

// ---- reversed ----

Task reversed_make(VM& vm, Ref<Type> cls, Value v) {
  Value method = type_of(v)->lookup("__reversed__");
  if (method) {
    if (method.is_none()) co_return vm.type_error("'{}' object is not reversible", type_name(v));
    co_return co_await vm.call_special(v, "__reversed__");
  }
  const Slots& slots = type_of(v)->slots;
  if (!slots.getitem || !slots.len || is_dict(v))
    co_return vm.type_error("'{}' object is not reversible", type_name(v));
  Value n = co_await vm.len(v);
  co_return make<Reversed>(cls.get(), v, *int_value(n) - 1);
}
Outcome reversed_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "reversed", args, 1, 1)) return Outcome::error();
  return reversed_make(vm, Ref<Type>(cls), args.data[0]);
}
Task reversed_next_slowly(VM& vm, Value self) {
  auto* r = self.as<Reversed>();
  if (r->sequence.is_empty() || r->index < 0) {
    r->sequence = Value();
    co_return Value();
  }
  Value index = make_int(r->index);
  Outcome item = co_await vm.attempt(vm.getitem(r->sequence, index));
  if (item.ok()) {
    --r->index;
    co_return item;
  }
  if (!vm.error_is(exc.IndexError) && !vm.error_is(exc.StopIteration)) co_return item;
  vm.clear_error();
  r->sequence = Value();
  co_return Value();
}
Outcome reversed_next(VM& vm, const Value& self) { return reversed_next_slowly(vm, self); }

// ---- zip ----

Task iterators_of(VM& vm, Value tuple) {
  std::vector<Value> its;
  for (std::size_t i = 0; i < tuple.as<Tuple>()->size(); ++i)
    its.push_back(co_await vm.iter((*tuple.as<Tuple>())[i]));
  co_return make_list(std::move(its));
}

Task zip_make(VM& vm, Ref<Type> cls, Value iterables, Value strict) {
  bool is_strict = false;
  if (strict) is_strict = (co_await vm.truth(strict)).is_true();
  Value its = co_await iterators_of(vm, iterables);
  co_return make<Zip>(cls.get(), std::move(its.as<List>()->items), is_strict);
}
Outcome zip_new(VM& vm, Type* cls, const CallArgs& args) {
  Value strict;
  for (std::size_t i = 0; i < args.nkw(); ++i) {
    if (str_view((*args.names)[i]) != "strict")
      return vm.type_error("zip() got an unexpected keyword argument '{}'", str_view((*args.names)[i]));
    strict = args.keyword_value(i);
  }
  return zip_make(vm, Ref<Type>(cls), make_tuple({args.data, args.data + args.npos}), strict);
}

/// After argument `at` ran dry in a strict zip: all others must be too.
Task zip_check(VM& vm, Value self, std::size_t at) {
  auto* z = self.as<Zip>();
  auto others = [](std::size_t n) { return n == 1 ? std::string(" 1") : fmt::format("s 1-{}", n); };
  if (at > 0)
    co_return vm.value_error("zip() argument {} is shorter than argument{}", at + 1, others(at));
  for (std::size_t i = 1; i < z->iterators.size(); ++i) {
    Value item = co_await vm.next(z->iterators[i]);
    if (item) co_return vm.value_error("zip() argument {} is longer than argument{}", i + 1, others(i));
  }
  co_return Value();
}
/// Goes on from where `items` ends.
Task zip_next_slowly(VM& vm, Value self, std::vector<Value> items) {
  auto* z = self.as<Zip>();
  for (std::size_t i = items.size(); i < z->iterators.size(); ++i) {
    Value item = co_await vm.next(z->iterators[i]);
    if (!item) {
      if (z->strict) co_return co_await zip_check(vm, self, i);
      co_return Value();
    }
    items.push_back(std::move(item));
  }
  if (items.empty()) co_return Value();
  co_return make_tuple(std::move(items));
}
bool is_quick(const Value& it) {
  if (!it.is_object()) return false;
  const Type* t = it.object()->type();
  if (t == types.list_iterator) {
    auto* l = it.as<ListIterator>();
    return l->list && l->index < static_cast<std::int64_t>(l->list->size());
  }
  if (t == types.tuple_iterator) {
    auto* u = it.as<TupleIterator>();
    return u->tuple && u->index < static_cast<std::int64_t>(u->tuple->size());
  }
  return t == types.range_iterator && it.as<RangeIterator>()->remaining > 0 && Value::fits_small(it.as<RangeIterator>()->next);
}
Outcome zip_next(VM& vm, const Value& self) {
  auto* z = self.as<Zip>();
  const std::size_t n = z->iterators.size();
  std::vector<Value> fresh;
  std::vector<Value>* const reused = z->result.reusable(n);
  if (!reused) fresh.resize(n);
  Value* const items = reused ? reused->data() : fresh.data();
  for (std::size_t i = 0; i < n; ++i) {
    Value item = quick_next(z->iterators[i]);
    // Exhausted, or it needs more than C++.
    if (!item) return zip_next_slowly(vm, self, std::vector<Value>(items, items + i));
    items[i] = std::move(item);
  }
  if (reused) return z->result.again();
  if (n == 0) return Value();
  return z->result.keep(make_tuple(std::move(fresh)));
}

// ---- map ----

Task map_make(VM& vm, Ref<Type> cls, Value fn, Value iterables) {
  Value its = co_await iterators_of(vm, iterables);
  co_return make<Map>(cls.get(), fn, std::move(its.as<List>()->items));
}
Outcome map_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!no_keywords(vm, "map", args)) return Outcome::error();
  if (args.npos < 2) return vm.type_error("map() must have at least two arguments.");
  return map_make(vm, Ref<Type>(cls), args.data[0], make_tuple({args.data + 1, args.data + args.npos}));
}
Task map_next_slowly(VM& vm, Value self) {
  auto* m = self.as<Map>();
  std::vector<Value> items;
  items.reserve(m->iterators.size());
  for (std::size_t i = 0; i < m->iterators.size(); ++i) {
    Value item = co_await vm.next(m->iterators[i]);
    if (!item) co_return item;
    items.push_back(std::move(item));
  }
  co_return co_await vm.call(m->function, std::span<const Value>(items));
}
Outcome map_next(VM& vm, const Value& self) {
  auto* m = self.as<Map>();
  if (m->iterators.size() == 1 && is_quick(m->iterators[0])) return vm.call(m->function, {quick_next(m->iterators[0])});
  return map_next_slowly(vm, self);
}

// ---- filter ----

Task filter_make(VM& vm, Ref<Type> cls, Value fn, Value iterable) {
  Value it = co_await vm.iter(iterable);
  co_return make<Filter>(cls.get(), fn, it);
}
Outcome filter_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "filter", args, 2, 2)) return Outcome::error();
  return filter_make(vm, Ref<Type>(cls), args.data[0], args.data[1]);
}
Task filter_next_slowly(VM& vm, Value self) {
  auto* f = self.as<Filter>();
  const bool plain = f->function.is_none() || f->function.same(Value(types.bool_));
  for (std::size_t steps = 1;; ++steps) {
    Value item = co_await vm.next(f->iterator);
    if (!item) co_return item;
    Value verdict = item;
    if (!plain) verdict = co_await vm.call(f->function, {item});
    if ((co_await vm.truth(verdict)).is_true()) co_return item;
    if (steps % 1024 == 0) co_await vm.checkpoint();
  }
}
Outcome filter_next(VM& vm, const Value& self) { return filter_next_slowly(vm, self); }

void define(Type* t, Outcome (*next)(VM&, const Value&), Outcome (*make_instance)(VM&, Type*, const CallArgs&),
            const char* doc) {
  if (make_instance == no_instances) t->flags &= ~Type::kBaseType;
  t->slots.make_instance = make_instance;
  t->slots.iter = return_self;
  t->slots.next = next;
  if (doc) t->set_doc(doc);
}

}  // namespace

Outcome make_reversed(VM& vm, const Value& v) { return reversed_make(vm, Ref<Type>(types.reversed), v); }

void init_iterator_type() {
  define(types.iterator, sequence_next, no_instances, nullptr);
  types.iterator->ready();
}
void init_callable_iterator_type() {
  define(types.callable_iterator, callable_next, no_instances, nullptr);
  types.callable_iterator->ready();
}
void init_enumerate_type() {
  define(types.enumerate, enumerate_next, enumerate_new,
         "enumerate(iterable, start=0)\n\nPairs of a count, from start on, and the iterable's items.");
  def_class_getitem(types.enumerate);
  types.enumerate->ready();
}
void init_reversed_type() {
  define(types.reversed, reversed_next, reversed_new, "reversed(sequence)\n\nAn iterator over its items, last first.");
  types.reversed->slots.length_hint = [](VM&, const Value& self) -> Outcome {
    auto* r = self.as<Reversed>();
    return make_int(r->sequence.is_empty() ? 0 : r->index + 1);
  };
  types.reversed->ready();
}
void init_zip_type() {
  define(types.zip, zip_next, zip_new,
         "zip(*iterables, strict=False)\n\nTuples of the iterables' items, one of each, until one of them is exhausted.\n"
         "strict: ValueError if they aren't equally long.");
  types.zip->ready();
}
void init_map_type() {
  define(types.map, map_next, map_new,
         "map(function, iterable, *iterables)\n\nWhat function gives for the iterables' items, one of each at a time.");
  types.map->ready();
}
void init_filter_type() {
  define(types.filter, filter_next, filter_new,
         "filter(function, iterable)\n\nThe items for which function(item) is true; with None those that are true.");
  types.filter->ready();
}

}  // namespace py
