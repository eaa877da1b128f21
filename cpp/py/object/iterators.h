// The iterator objects of the built-in containers, open to the VM so that `for` loops over them need no call.
#pragma once

#include "py/object/containers.h"
#include "py/object/number.h"

namespace py {

/// Over a list: sees appended items; once dry it stays dry (list null).
class ListIterator : public GcObject {
 public:
  explicit ListIterator(Ref<List> list) : GcObject(types.list_iterator), list(std::move(list)) {}
  static Type* static_type() { return types.list_iterator; }
  void traverse(Visitor& v) override {
    if (list) v.visit_object(list.get());
  }
  void clear_refs() override { list = nullptr; }
  Ref<List> list;
  std::int64_t index = 0;
};

class ListReverseIterator : public GcObject {
 public:
  explicit ListReverseIterator(Ref<List> l)
      : GcObject(types.list_reverseiterator), list(std::move(l)), index(static_cast<std::int64_t>(list->size()) - 1) {}
  static Type* static_type() { return types.list_reverseiterator; }
  void traverse(Visitor& v) override {
    if (list) v.visit_object(list.get());
  }
  void clear_refs() override { list = nullptr; }
  Ref<List> list;
  std::int64_t index;
};

class TupleIterator : public GcObject {
 public:
  explicit TupleIterator(Ref<Tuple> tuple) : GcObject(types.tuple_iterator), tuple(std::move(tuple)) {}
  static Type* static_type() { return types.tuple_iterator; }
  void traverse(Visitor& v) override {
    if (tuple) v.visit_object(tuple.get());
  }
  void clear_refs() override { tuple = nullptr; }
  Ref<Tuple> tuple;
  std::int64_t index = 0;
};

/// Over a range whose numbers all fit.
class RangeIterator : public Object {
 public:
  RangeIterator(std::int64_t next, std::int64_t step, std::int64_t remaining)
      : Object(types.range_iterator), next(next), step(step), remaining(remaining) {}
  static Type* static_type() { return types.range_iterator; }
  std::int64_t next, step, remaining;
};

/// Over a range with numbers of any size.
class LongRangeIterator : public Object {
 public:
  LongRangeIterator(Value start, Value step, Value length)
      : Object(types.longrange_iterator), next(std::move(start)), step(std::move(step)), remaining(std::move(length)) {}
  static Type* static_type() { return types.longrange_iterator; }
  Value next, step, remaining;
};

/// Over a dict's keys, values or items, forwards or back (by its type).
class DictIterator : public GcObject {
 public:
  enum class What : std::uint8_t { Keys, Values, Items };
  DictIterator(Ref<Dict> dict, What what, bool reverse);
  static Type* static_type() { return types.dict_keyiterator; }
  void traverse(Visitor& v) override {
    if (dict) v.visit_object(dict.get());
  }
  void clear_refs() override { dict = nullptr; }
  /// The next item; empty when dry; error when the dict changed.
  Outcome advance(VM& vm);
  Ref<Dict> dict;
  std::int64_t index;
  std::size_t size;   // the dict's when it started
  std::int64_t left;  // items still to come
  std::uint64_t version;  // of the keys of an OrderedDict, which mayn't change; else 0
  What what;
  bool reverse;
};

class SetIterator : public GcObject {
 public:
  explicit SetIterator(Ref<Set> s) : GcObject(types.set_iterator), set(std::move(s)), size(set->size()) {}
  static Type* static_type() { return types.set_iterator; }
  void traverse(Visitor& v) override {
    if (set) v.visit_object(set.get());
  }
  void clear_refs() override { set = nullptr; }
  Outcome advance(VM& vm);
  Ref<Set> set;
  std::int64_t index = 0;
  std::size_t size;
};

/// Over an object with __getitem__ only: indices from 0 until IndexError.
class SequenceIterator : public GcObject {
 public:
  explicit SequenceIterator(Value sequence) : GcObject(types.iterator), sequence(std::move(sequence)) {}
  static Type* static_type() { return types.iterator; }
  void traverse(Visitor& v) override { v.visit(sequence); }
  void clear_refs() override { sequence = Value(); }
  Value sequence;  // empty when dry
  std::int64_t index = 0;
};

/// iter(callable, sentinel).
class CallableIterator : public GcObject {
 public:
  CallableIterator(Value callable, Value sentinel)
      : GcObject(types.callable_iterator), callable(std::move(callable)), sentinel(std::move(sentinel)) {}
  static Type* static_type() { return types.callable_iterator; }
  void traverse(Visitor& v) override {
    v.visit(callable);
    v.visit(sentinel);
  }
  void clear_refs() override { callable = sentinel = Value(); }
  Value callable, sentinel;  // empty when dry
};

/// The tuple that an iterator gave last: the next one may be the same object if nobody else holds it any more.
class RecycledTuple {
 public:
  /// The items of a tuple of that many to be filled, the old ones still in it; null: make one, and keep it here.
  std::vector<Value>* reusable(std::size_t size) {
    if (!last_ || last_->refcount() != 1 || last_->size() != size) return nullptr;
    return &last_->items;
  }
  Value keep(Ref<Tuple> made) {
    last_ = std::move(made);
    return Value(last_);
  }
  Value again() const { return Value(last_); }
  void traverse(Visitor& v) {
    if (last_) v.visit_object(last_.get());
  }
  void clear() { last_ = Ref<Tuple>(); }

 private:
  Ref<Tuple> last_;
};

class Enumerate : public GcObject {
 public:
  Enumerate(Type* t, Value it, Value count) : GcObject(t), iterator(std::move(it)), count(std::move(count)) {}
  static Type* static_type() { return types.enumerate; }
  void traverse(Visitor& v) override {
    v.visit(iterator);
    result.traverse(v);
  }
  void clear_refs() override {
    iterator = Value();
    result.clear();
  }
  Value iterator, count;
  RecycledTuple result;
};

/// reversed() over a sequence with __len__ and __getitem__.
class Reversed : public GcObject {
 public:
  Reversed(Type* t, Value sequence, std::int64_t index)
      : GcObject(t), sequence(std::move(sequence)), index(index) {}
  static Type* static_type() { return types.reversed; }
  void traverse(Visitor& v) override { v.visit(sequence); }
  void clear_refs() override { sequence = Value(); }
  Value sequence;  // empty when dry
  std::int64_t index;
};

class Zip : public GcObject {
 public:
  Zip(Type* t, std::vector<Value> its, bool strict) : GcObject(t), iterators(std::move(its)), strict(strict) {}
  static Type* static_type() { return types.zip; }
  void traverse(Visitor& v) override {
    for (const Value& it : iterators) v.visit(it);
    result.traverse(v);
  }
  void clear_refs() override {
    iterators.clear();
    result.clear();
  }
  std::vector<Value> iterators;
  bool strict;
  RecycledTuple result;
};

class Map : public GcObject {
 public:
  Map(Type* t, Value fn, std::vector<Value> its) : GcObject(t), function(std::move(fn)), iterators(std::move(its)) {}
  static Type* static_type() { return types.map; }
  void traverse(Visitor& v) override {
    v.visit(function);
    for (const Value& it : iterators) v.visit(it);
  }
  void clear_refs() override {
    function = Value::none();
    iterators.clear();
  }
  Value function;
  std::vector<Value> iterators;
};

class Filter : public GcObject {
 public:
  Filter(Type* t, Value fn, Value it) : GcObject(t), function(std::move(fn)), iterator(std::move(it)) {}
  static Type* static_type() { return types.filter; }
  void traverse(Visitor& v) override {
    v.visit(function);
    v.visit(iterator);
  }
  void clear_refs() override { function = iterator = Value::none(); }
  Value function, iterator;
};

/// reversed(v): its __reversed__, or an iterator over the sequence.
Outcome make_reversed(VM& vm, const Value& v);

/// Python: what a list is made from is asked its length first (__len__, __length_hint__). Only a class's own methods are
/// called, and only their errors matter; built-in iterables are not asked.
Outcome length_hint(VM& vm, const Value& v);

/// The next item of an iterator over a list, a tuple or a range, which most are; empty when it is dry, when another, and for
/// an int that takes memory.
[[gnu::always_inline]] inline Value quick_next(const Value& it) {
  if (!it.is_object()) return Value();
  const Type* t = it.object()->type();
  if (t == types.range_iterator) {
    auto* r = it.as<RangeIterator>();
    const std::int64_t n = r->next;
    if (r->remaining <= 0 || !Value::fits_small(n)) return Value();
    if (--r->remaining) r->next += r->step;
    return Value::small_int(n);
  }
  if (t == types.list_iterator) {
    auto* l = it.as<ListIterator>();
    return l->list && l->index < static_cast<std::int64_t>(l->list->size()) ? l->list->items[l->index++] : Value();
  }
  if (t == types.tuple_iterator) {
    auto* u = it.as<TupleIterator>();
    return u->tuple && u->index < static_cast<std::int64_t>(u->tuple->size()) ? u->tuple->items[u->index++] : Value();
  }
  return Value();
}

}  // namespace py
