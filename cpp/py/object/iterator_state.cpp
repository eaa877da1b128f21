// __reduce__ and __setstate__ of the iterators whose state is open (iterators.h).
#include "py/object/iterator_state.h"

#include <algorithm>

#include "py/object/dict_views.h"
#include "py/object/support.h"

namespace py {
namespace {

std::vector<Value> with_first(const Value& first, const std::vector<Value>& rest) {
  std::vector<Value> all{first};
  all.insert(all.end(), rest.begin(), rest.end());
  return all;
}
Value class_of(const Value& v) { return Value(type_of(v)); }

Outcome enumerate_reduce(VM&, const Args& args) {
  auto* e = args[0].as<Enumerate>();
  return reduced_to(class_of(args[0]), {e->iterator, e->count});
}

Outcome zip_reduce(VM&, const Args& args) {
  auto* z = args[0].as<Zip>();
  return reduced_to(class_of(args[0]), z->iterators, z->strict ? Value::boolean(true) : Value());
}
Task zip_setstate(VM& vm, Args args) {
  const bool strict = (co_await vm.truth(args[1])).is_true();
  args[0].as<Zip>()->strict = strict;
  co_return Value::none();
}

Outcome map_reduce(VM&, const Args& args) {
  auto* m = args[0].as<Map>();
  return reduced_to(class_of(args[0]), with_first(m->function, m->iterators));
}

Outcome filter_reduce(VM&, const Args& args) {
  auto* f = args[0].as<Filter>();
  return reduced_to(class_of(args[0]), {f->function, f->iterator});
}

Outcome reversed_reduce(VM&, const Args& args) {
  auto* r = args[0].as<Reversed>();
  if (r->sequence.is_empty()) return reduced_to(class_of(args[0]), {Value(make_tuple({}))});
  return reduced_to(class_of(args[0]), {r->sequence}, make_int(r->index));
}
Task reversed_setstate(VM& vm, Args args) {
  auto* r = args[0].as<Reversed>();
  Value index = co_await vm.index(args[1]);
  if (r->sequence.is_empty()) co_return Value::none();
  Value length = co_await vm.len(r->sequence);
  r->index = std::clamp<std::int64_t>(int_value(index).value_or(INT64_MAX), -1, *int_value(length) - 1);
  co_return Value::none();
}

Outcome list_reverse_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<ListReverseIterator>();
  if (!it->list) return reduced_to(vm.builtins->get("reversed"), {Value(make_list({}))});
  return reduced_to(vm.builtins->get("reversed"), {Value(it->list)}, make_int(it->index));
}
Outcome list_reverse_setstate(VM& vm, const Args& args) {
  auto* it = args[0].as<ListReverseIterator>();
  const std::optional<std::int64_t> index = vm.as_int64(args[1]);
  PY_CHECK(index);
  if (it->list) it->index = std::clamp<std::int64_t>(*index, -1, static_cast<std::int64_t>(it->list->size()) - 1);
  return Value::none();
}

Outcome sequence_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<SequenceIterator>();
  if (it->sequence.is_empty()) return reduced_to_iter(vm, Value(make_tuple({})));
  return reduced_to_iter(vm, it->sequence, make_int(it->index));
}
Outcome sequence_setstate(VM& vm, const Args& args) {
  const std::optional<std::int64_t> index = vm.as_int64(args[1]);
  PY_CHECK(index);
  args[0].as<SequenceIterator>()->index = std::max<std::int64_t>(*index, 0);
  return Value::none();
}

Outcome callable_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<CallableIterator>();
  if (it->callable.is_empty() || it->sentinel.is_empty()) return reduced_to_iter(vm, Value(make_tuple({})));
  return reduced_to(vm.builtins->get("iter"), {it->callable, it->sentinel});
}

/// What is left in a copy of an iterator, as a list: the iterator itself stays where it is.
template <class Iterator>
Outcome drained(VM& vm, Ref<Iterator> copy) {
  std::vector<Value> items;
  while (true) {
    Outcome item = copy->advance(vm);
    if (item.is_error()) return item;
    if (item.value().is_empty()) break;
    items.push_back(item.value());
  }
  return reduced_to_iter(vm, Value(make_list(std::move(items))));
}
Outcome dict_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<DictIterator>();
  if (!it->dict) return reduced_to_iter(vm, Value(make_list({})));
  Ref<DictIterator> copy = make<DictIterator>(it->dict, it->what, it->reverse);
  copy->index = it->index;
  copy->size = it->size;
  copy->left = it->left;
  copy->version = it->version;
  return drained(vm, std::move(copy));
}
Outcome set_reduce(VM& vm, const Args& args) {
  auto* it = args[0].as<SetIterator>();
  if (!it->set) return reduced_to_iter(vm, Value(make_list({})));
  Ref<SetIterator> copy = make<SetIterator>(it->set);
  copy->index = it->index;
  copy->size = it->size;
  return drained(vm, std::move(copy));
}

}  // namespace

void init_iterator_states() {
  static constexpr char kReduce[] = "__reduce__(self, /)", kSetState[] = "__setstate__(self, state, /)";
  types.enumerate->def(kReduce, enumerate_reduce);
  types.zip->def(kReduce, zip_reduce);
  types.zip->def(kSetState, zip_setstate);
  types.map->def(kReduce, map_reduce);
  types.filter->def(kReduce, filter_reduce);
  types.reversed->def(kReduce, reversed_reduce);
  types.reversed->def(kSetState, reversed_setstate);
  types.list_reverseiterator->def(kReduce, list_reverse_reduce);
  types.list_reverseiterator->def(kSetState, list_reverse_setstate);
  types.iterator->def(kReduce, sequence_reduce);
  types.iterator->def(kSetState, sequence_setstate);
  types.callable_iterator->def(kReduce, callable_reduce);
  for (Type* t : {types.dict_keyiterator, types.dict_valueiterator, types.dict_itemiterator, types.dict_reversekeyiterator,
                  types.dict_reversevalueiterator, types.dict_reverseitemiterator})
    t->def(kReduce, dict_reduce);
  types.set_iterator->def(kReduce, set_reduce);
}

}  // namespace py
