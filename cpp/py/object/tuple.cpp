// tuple.
#include "py/object/iterators.h"
#include "py/object/support.h"
#include "py/vm/nesting.h"
#include "py/vm/patience.h"

namespace py {

void Tuple::traverse(Visitor& v) {
  for (const Value& item : items) v.visit(item);
}
void Tuple::clear_refs() {
  std::vector<Value> old;
  old.swap(items);
}

Ref<Tuple> make_tuple(std::vector<Value> items) {
  if (!items.empty()) return make<Tuple>(std::move(items));
  static Ref<Tuple>* empty = new Ref<Tuple>(make<Tuple>(std::vector<Value>{}));
  return *empty;
}

namespace {

std::vector<Value>& items_of(const Value& v) { return v.as<Tuple>()->items; }

Task make_subclass(VM& vm, Ref<Type> cls, Value iterable) {
  Value list = co_await collect(vm, iterable);
  co_return make<Tuple>(std::move(list.as<List>()->items), cls.get());
}

Outcome tuple_new(VM& vm, Type* cls, const CallArgs& args) {
  if (cls == types.tuple) {
    if (!check_count(vm, "tuple", args, 0, 1)) return Outcome::error();
    if (args.npos == 0) return make_tuple({});
    return vm.tuple_of(args.data[0]);
  }
  if (args.nkw() && cls->slots.init == types.tuple->slots.init) return vm.type_error("tuple() takes no keyword arguments");
  if (args.npos == 0) return make<Tuple>(std::vector<Value>{}, cls);
  if (args.npos > 1) return vm.type_error("tuple expected at most 1 argument, got {}", args.npos);
  return make_subclass(vm, Ref<Type>(cls), args.data[0]);
}

Outcome tuple_repr(VM& vm, const Value& self) {
  if (items_of(self).empty()) return make_str("()");
  return repr_items(vm, self, "(", ")", true);
}

Task hash_slowly(VM& vm, Value self) {
  TupleHash h;
  for (std::size_t i = 0; i < items_of(self).size(); ++i) {
    h.add(*int_value(co_await vm.hash(items_of(self)[i])));
    if (i % 1024 == 1023) co_await vm.checkpoint();
  }
  co_return make_int(h.finish(items_of(self).size()));
}
Outcome tuple_hash(VM& vm, const Value& self) {
  TupleHash h;
  for (const Value& item : items_of(self)) {
    std::optional<std::int64_t> one = VM::hash_fast(item);
    if (!one) return hash_slowly(vm, self);
    worked(40);
    h.add(*one);
  }
  return make_int(h.finish(items_of(self).size()));
}

Outcome tuple_getitem(VM& vm, const Value& self, const Value& key);
Task getitem_slowly(VM& vm, Value self, Value key) {
  Value plain;
  if (cast<Slice>(key))
    plain = co_await resolve_slice(vm, key);
  else
    plain = co_await vm.index(key);
  co_return tuple_getitem(vm, self, plain);
}
Outcome tuple_getitem(VM& vm, const Value& self, const Value& key) {
  const auto& items = items_of(self);
  const auto size = static_cast<std::int64_t>(items.size());
  if (is_int(key)) {
    std::optional<std::int64_t> i = index_value(vm, key);
    PY_CHECK(i);
    if (*i < 0) *i += size;
    if (*i < 0 || *i >= size) return vm.index_error("tuple index out of range");
    return items[*i];
  }
  if (Slice* s = cast<Slice>(key)) {
    if (!is_plain_slice(*s)) return getitem_slowly(vm, self, key);
    std::optional<SliceBounds> b = slice_bounds(vm, *s, size);
    PY_CHECK(b);
    if (b->count == size && b->step == 1 && self.object()->type() == types.tuple) return self;
    std::vector<Value> picked;
    picked.reserve(b->count);
    for (std::int64_t i = 0; i < b->count; ++i) picked.push_back(items[b->start + i * b->step]);
    return make_tuple(std::move(picked));
  }
  if (has_index(key)) return getitem_slowly(vm, self, key);
  return vm.type_error("tuple indices must be integers or slices, not {}", type_name(key));
}

Task contains_slowly(VM& vm, Value self, Value item, std::size_t from) {
  for (std::size_t i = from; i < items_of(self).size(); ++i)
    if ((co_await vm.equal(items_of(self)[i], item)).is_true()) co_return Value::boolean(true);
  co_return Value::boolean(false);
}
Outcome tuple_contains(VM& vm, const Value& self, const Value& item) {
  const auto& items = items_of(self);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].same(item)) return Value::boolean(true);
    std::optional<bool> equal = VM::equal_fast(items[i], item);
    if (!equal) return contains_slowly(vm, self, item, i);
    if (*equal) return Value::boolean(true);
  }
  return Value::boolean(false);
}

Outcome repeat(VM& vm, const Value& self, const Value& times) {
  const auto& items = items_of(self);
  std::int64_t n = int_value(times).value_or(int_sign(times) < 0 ? 0 : INT64_MAX);
  if (n <= 0 || items.empty()) return make_tuple({});
  if (n == 1 && self.object()->type() == types.tuple) return self;
  if (n > kMaxItems / static_cast<std::int64_t>(items.size())) {
    if (!int_value(times)) return vm.overflow_error("cannot fit 'int' into an index-sized integer");
    return vm.raise_text(exc.MemoryError, "");
  }
  std::vector<Value> out;
  out.reserve(items.size() * n);
  for (; n > 0; --n) out.insert(out.end(), items.begin(), items.end());
  return make_tuple(std::move(out));
}
Task repeat_by_index(VM& vm, Value self, Value times) { co_return repeat(vm, self, co_await vm.index(times)); }

Outcome tuple_binary(VM& vm, BinOp op, const Value& a, const Value& b) {
  if (op == BinOp::Add && is_tuple(a)) {
    if (!is_tuple(b))
      return other_operand_or_error(
          vm, op, a, b, true, fmt::format("can only concatenate tuple (not \"{}\") to tuple", type_name(b)));
    const auto &x = items_of(a), &y = items_of(b);
    if (x.empty() && b.object()->type() == types.tuple) return b;
    if (y.empty() && a.object()->type() == types.tuple) return a;
    std::vector<Value> out;
    out.reserve(x.size() + y.size());
    out.insert(out.end(), x.begin(), x.end());
    out.insert(out.end(), y.begin(), y.end());
    return make_tuple(std::move(out));
  }
  if (op == BinOp::Mul) {
    const bool left = is_tuple(a);
    const Value &self = left ? a : b, &times = left ? b : a;
    if (is_int(times)) return repeat(vm, self, times);
    if (has_index(times)) return repeat_by_index(vm, self, times);
    return other_operand_or_error(
        vm, op, a, b, left, fmt::format("can't multiply sequence by non-int of type '{}'", type_name(times)));
  }
  return Value::not_implemented();
}

Task compare_slowly(VM& vm, Value a, Value b, CmpOp op, std::size_t from) {
  if (nested_too_deeply(vm)) co_return nesting_error(vm, "in comparison");
  const std::size_t n = std::min(items_of(a).size(), items_of(b).size());
  for (std::size_t i = from; i < n; ++i)
    if (!(co_await vm.equal(items_of(a)[i], items_of(b)[i])).is_true()) {
      if (op == CmpOp::Eq) co_return Value::boolean(false);
      if (op == CmpOp::Ne) co_return Value::boolean(true);
      co_return co_await vm.compare(op, items_of(a)[i], items_of(b)[i]);
    }
  co_return compare_sizes(op, items_of(a).size(), items_of(b).size());
}
Outcome tuple_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!is_tuple(b)) return Value::not_implemented();
  const auto &x = items_of(a), &y = items_of(b);
  const std::size_t n = std::min(x.size(), y.size());
  for (std::size_t i = 0; i < n; ++i) {
    if (x[i].same(y[i])) continue;
    std::optional<bool> equal = VM::equal_fast(x[i], y[i]);
    if (!equal) return compare_slowly(vm, a, b, op, i);
    if (*equal) continue;
    if (op == CmpOp::Eq) return Value::boolean(false);
    if (op == CmpOp::Ne) return Value::boolean(true);
    return vm.compare(op, x[i], y[i]);
  }
  return compare_sizes(op, x.size(), y.size());
}

Task tuple_count(VM& vm, Args args) {
  std::int64_t n = 0;
  for (std::size_t i = 0; i < items_of(args[0]).size(); ++i)
    n += (co_await vm.equal(items_of(args[0])[i], args[1])).is_true();
  co_return make_int(n);
}

Task tuple_index(VM& vm, Args args) {
  const auto size = static_cast<std::int64_t>(items_of(args[0]).size());
  std::int64_t bounds[2] = {0, size};
  for (int k = 0; k < 2; ++k) {
    if (!args[2 + k]) continue;
    Value given = co_await search_bound(vm, args[2 + k]);
    bounds[k] = clamp_bound(given, size);
  }
  for (std::int64_t i = bounds[0]; i < bounds[1] && i < size; ++i)
    if ((co_await vm.equal(items_of(args[0])[i], args[1])).is_true()) co_return make_int(i);
  co_return vm.value_error("tuple.index(x): x not in tuple");
}

Outcome tuple_getnewargs(VM& vm, const Args& args) { return make_tuple({Value(make_tuple(items_of(args[0])))}); }

Outcome iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<TupleIterator>();
  if (!it->tuple) return Outcome::exhausted();
  if (it->index < static_cast<std::int64_t>(it->tuple->size())) return it->tuple->items[it->index++];
  it->tuple = nullptr;
  return Outcome::exhausted();
}

Outcome iterator_length_hint(VM& vm, const Value& self) {
  auto* it = self.as<TupleIterator>();
  return make_int(it->tuple ? static_cast<std::int64_t>(it->tuple->size()) - it->index : 0);
}

/// (iter, (the tuple,), index), for copy and pickle.
Outcome iterator_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<TupleIterator>();
  const Value iter = vm.builtins->get("iter");
  if (!it->tuple) return make_tuple({iter, Value(make_tuple({Value(make_tuple({}))}))});
  return make_tuple({iter, Value(make_tuple({Value(it->tuple)})), make_int(it->index)});
}
Outcome iterator_setstate(VM& vm, const Args& args) {
  auto* it = args[0].as<TupleIterator>();
  const std::optional<std::int64_t> index = vm.as_int64(args[1]);
  PY_CHECK(index);
  if (it->tuple) it->index = std::clamp<std::int64_t>(*index, 0, static_cast<std::int64_t>(it->tuple->size()));
  return Value::none();
}

}  // namespace

void init_tuple_type() {
  Type* t = types.tuple;
  t->flags |= Type::kTupleSubclass | Type::kSequencePattern | Type::kMatchSelf;
  t->set_doc("An immutable sequence. Without an argument it is empty; else it holds the iterable's items.");
  t->slots.make_instance = tuple_new;
  t->slots.repr = tuple_repr;
  t->slots.hash = tuple_hash;
  t->slots.compare = tuple_compare;
  t->slots.getitem = tuple_getitem;
  t->slots.contains = tuple_contains;
  t->slots.len = [](VM&, const Value& self) -> Outcome { return int_of(items_of(self).size()); };
  t->slots.iter = [](VM&, const Value& self) -> Outcome { return make<TupleIterator>(Ref<Tuple>(self.as<Tuple>())); };
  t->slots.binary = tuple_binary;
  t->slots.binary_ops = bit(BinOp::Add) | bit(BinOp::Mul);
  t->slots.no_reflected = true;
  t->def("count(self, value, /)", tuple_count, "How many items equal value.");
  t->def("index(self, value, start=?, stop=?, /)", tuple_index,
         "The index of the first item that equals value. ValueError if there is none.");
  t->def("__getnewargs__(self, /)", tuple_getnewargs);
  def_class_getitem(t);
  t->ready();
}

void init_tuple_iterator_type() {
  Type* t = types.tuple_iterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = iterator_next;
  t->slots.length_hint = iterator_length_hint;
  t->def("__reduce__(self, /)", iterator_reduce);
  t->def("__setstate__(self, state, /)", iterator_setstate);
  t->ready();
}

}  // namespace py
