// The module itertools. One class of object holds the state of every tool; each tool is a type with its own `next`.
#include <algorithm>

#include "py/builtin/itertools.h"
#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"
#include "py/builtin/number_args.h"

namespace py {
namespace {


/// The types that the module has, in the order of their definition.
std::vector<Type*>& all_tools() {
  static std::vector<Type*> tools;
  return tools;
}
Type* class_named(std::string_view name) {
  return *std::find_if(all_tools().begin(), all_tools().end(), [&](const Type* t) { return t->name() == name; });
}
Type* class_of(const Args& args) { return args[0].as<Type>(); }

// ---- count ----

Outcome count_new(VM& vm, const Args& args) {
  for (int i = 1; i < 3; ++i)
    if (!is_real_number(args[i]) && (!type_of(args[i])->slots.binary || is_str(args[i]) || is_list(args[i]) || is_tuple(args[i])))
      return vm.type_error("a number is required");
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = args[1];
  t->b = args[2];
  return t;
}
Task count_next_slowly(VM& vm, Value self) {
  Value now = tool(self)->a;
  tool(self)->a = co_await vm.binary(BinOp::Add, now, tool(self)->b);
  co_return now;
}
Outcome count_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  if (!t->a.is_small_int() || !t->b.is_small_int()) return count_next_slowly(vm, self);
  Value now = t->a;
  t->a = make_int(now.small_int() + t->b.small_int());
  return now;
}
Task count_repr_slowly(VM& vm, Value self) {
  Value start = co_await vm.repr(tool(self)->a);
  if (tool(self)->b.is_small_int() && tool(self)->b.small_int() == 1)
    co_return make_str(fmt::format("count({})", str_view(start)));
  Value step = co_await vm.repr(tool(self)->b);
  co_return make_str(fmt::format("count({}, {})", str_view(start), str_view(step)));
}
Outcome count_repr(VM& vm, const Value& self) { return count_repr_slowly(vm, self); }

// ---- cycle: flag: the items of the first pass are in the pool already ----

Task cycle_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = co_await vm.iter(args[1]);
  co_return t;
}
Task cycle_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  if (t->a) {
    Value item = co_await vm.next(t->a);
    if (item) {
      if (!t->flag) t->pool.push_back(item);
      co_return item;
    }
    t->a = Value();
  }
  if (t->pool.empty()) co_return Value();
  if (t->n >= static_cast<std::int64_t>(t->pool.size())) t->n = 0;
  co_return t->pool[t->n++];
}
Outcome cycle_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  if (t->a || t->pool.empty()) return cycle_next_slowly(vm, self);
  if (t->n >= static_cast<std::int64_t>(t->pool.size())) t->n = 0;
  return t->pool[t->n++];
}

// ---- repeat ----

Outcome repeat_new(VM& vm, const Args& args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = args[1];
  t->n = -1;
  if (args[2]) {
    if (!is_int(args[2])) return not_an_integer(vm, args[2]);
    std::optional<std::int64_t> n = int_value(args[2]);
    if (!n) return vm.overflow_error("Python int too large to convert to C ssize_t");
    t->n = std::max<std::int64_t>(*n, 0);
  }
  return t;
}
Outcome repeat_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  if (t->n == 0) return Outcome::exhausted();
  if (t->n > 0) --t->n;
  return t->a;
}
Task repeat_repr_slowly(VM& vm, Value self) {
  Value item = co_await vm.repr(tool(self)->a);
  const std::int64_t n = tool(self)->n;
  co_return make_str(n < 0 ? fmt::format("repeat({})", str_view(item))
                           : fmt::format("repeat({}, {})", str_view(item), n));
}
Outcome repeat_repr(VM& vm, const Value& self) { return repeat_repr_slowly(vm, self); }
Outcome repeat_length_hint(VM& vm, const Value& self) {
  if (tool(self)->n < 0) return vm.type_error("len() of unsized object");
  return make_int(tool(self)->n);
}

// ---- accumulate ----

Task accumulate_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = co_await vm.iter(args[1]);
  if (!args[2].is_none()) t->b = args[2];
  if (!args[3].is_none()) t->pool.push_back(args[3]);
  co_return t;
}
Task accumulate_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  if (!t->pool.empty()) {
    t->c = t->pool[0];
    t->pool.clear();
    co_return t->c;
  }
  Value item = co_await vm.next(t->a);
  if (!item) co_return item;
  if (!t->c)
    t->c = item;
  else if (t->b)
    t->c = co_await vm.call(t->b, {t->c, item});
  else
    t->c = co_await vm.binary(BinOp::Add, t->c, item);
  co_return t->c;
}
Outcome accumulate_next(VM& vm, const Value& self) { return accumulate_next_slowly(vm, self); }

// ---- chain ----

Task chain_of(VM& vm, Ref<Type> cls, Value iterables) {
  Ref<Tool> t = make<Tool>(cls.get());
  t->a = co_await vm.iter(iterables);
  co_return t;
}
Outcome chain_new(VM& vm, const Args& args) { return chain_of(vm, Ref<Type>(class_of(args)), args[1]); }
Outcome chain_from_iterable(VM& vm, const Args& args) { return chain_of(vm, Ref<Type>(class_of(args)), args[1]); }
Task chain_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  while (t->a) {
    if (!t->b) {
      Value iterable = co_await vm.next(t->a);
      if (!iterable) {
        t->a = Value();
        break;
      }
      t->b = co_await vm.iter(iterable);
    }
    Value item = co_await vm.next(t->b);
    if (item) co_return item;
    t->b = Value();
    co_await vm.checkpoint();
  }
  co_return Value();
}
Outcome chain_next(VM& vm, const Value& self) { return chain_next_slowly(vm, self); }

// ---- compress, dropwhile, takewhile, filterfalse, starmap ----

Task two_iterators_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = co_await vm.iter(args[1]);
  t->b = co_await vm.iter(args[2]);
  co_return t;
}
Task compress_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  for (std::size_t steps = 1;; ++steps) {
    Value item = co_await vm.next(t->a);
    if (!item) co_return item;
    Value selector = co_await vm.next(t->b);
    if (!selector) co_return selector;
    if ((co_await vm.truth(selector)).is_true()) co_return item;
    if (steps % 1024 == 0) co_await vm.checkpoint();
  }
}
Outcome compress_next(VM& vm, const Value& self) { return compress_next_slowly(vm, self); }

Task function_and_iterator_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = args[1];
  t->b = co_await vm.iter(args[2]);
  co_return t;
}
Task dropwhile_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  for (std::size_t steps = 1;; ++steps) {
    Value item = co_await vm.next(t->b);
    if (!item || t->started) co_return item;
    Value verdict = co_await vm.call(t->a, {item});
    if (!(co_await vm.truth(verdict)).is_true()) {
      t->started = true;
      co_return item;
    }
    if (steps % 1024 == 0) co_await vm.checkpoint();
  }
}
Outcome dropwhile_next(VM& vm, const Value& self) {
  if (tool(self)->started) return vm.next(tool(self)->b);
  return dropwhile_next_slowly(vm, self);
}
Task takewhile_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  if (t->done) co_return Value();
  Value item = co_await vm.next(t->b);
  if (!item) co_return item;
  Value verdict = co_await vm.call(t->a, {item});
  if ((co_await vm.truth(verdict)).is_true()) co_return item;
  t->done = true;
  co_return Value();
}
Outcome takewhile_next(VM& vm, const Value& self) { return takewhile_next_slowly(vm, self); }
Task filterfalse_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  for (std::size_t steps = 1;; ++steps) {
    Value item = co_await vm.next(t->b);
    if (!item) co_return item;
    Value verdict = item;
    if (!t->a.is_none()) verdict = co_await vm.call(t->a, {item});
    if (!(co_await vm.truth(verdict)).is_true()) co_return item;
    if (steps % 1024 == 0) co_await vm.checkpoint();
  }
}
Outcome filterfalse_next(VM& vm, const Value& self) { return filterfalse_next_slowly(vm, self); }
Task starmap_next_slowly(VM& vm, Value self) {
  Value item = co_await vm.next(tool(self)->b);
  if (!item) co_return item;
  Value arguments = item;
  if (!cast_exact<Tuple>(item)) arguments = co_await vm.tuple_of(item);
  co_return vm.call_ex(tool(self)->a, arguments, Value());
}
Outcome starmap_next(VM& vm, const Value& self) { return starmap_next_slowly(vm, self); }

// ---- groupby: a the iterator, b the key function, c the current key; pool holds the current item; k counts groups ----

Type* grouper_type = nullptr;

Task groupby_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = co_await vm.iter(args[1]);
  if (!args[2].is_none()) t->b = args[2];
  co_return t;
}
/// Reads the next item and its key into pool[0] and c; false (as a Value) at the end.
Task groupby_step(VM& vm, Value self) {
  Tool* t = tool(self);
  Value item = co_await vm.next(t->a);
  if (!item) co_return Value::boolean(false);
  Value key = item;
  if (t->b) key = co_await vm.call(t->b, {item});
  t->pool = {item};
  t->c = key;
  co_return Value::boolean(true);
}
Task groupby_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  ++t->k;
  // Skips what is left of the last group.
  const Value target = t->axes.empty() ? Value() : t->axes[0][0];
  while (true) {
    if (t->c) {
      if (!target) break;
      if (!(co_await vm.equal(target, t->c)).is_true()) break;
    }
    if (!(co_await groupby_step(vm, self)).is_true()) co_return Value();
    co_await vm.checkpoint();
  }
  t->axes = {{t->c}};
  Ref<Tool> group = make<Tool>(grouper_type);
  group->a = self;
  group->b = t->c;
  group->k = t->k;
  co_return make_tuple({t->c, Value(group)});
}
Outcome groupby_next(VM& vm, const Value& self) { return groupby_next_slowly(vm, self); }
Task grouper_next_slowly(VM& vm, Value self) {
  Tool* g = tool(self);
  if (!g->a || tool(g->a)->k != g->k) co_return Value();
  Tool* t = tool(g->a);
  if (t->pool.empty() && !(co_await groupby_step(vm, g->a)).is_true()) co_return Value();
  if (!(co_await vm.equal(g->b, t->c)).is_true()) co_return Value();
  if (t->pool.empty()) co_return Value();
  Value item = t->pool[0];
  t->pool.clear();
  co_return item;
}
Outcome grouper_new(VM& vm, const Args& args) {
  Type* const groupby = class_named("groupby");
  if (!type_of(args[1])->is_subtype_of(groupby)) return vm.type_error("_grouper() argument 1 must be itertools.groupby, not {}", type_name(args[1]));
  Ref<Tool> group = make<Tool>(grouper_type);
  group->a = args[1];
  group->b = args[2];
  group->k = ++tool(args[1])->k;
  return group;
}
Outcome grouper_next(VM& vm, const Value& self) { return grouper_next_slowly(vm, self); }

// ---- islice: a the iterator, n the next index wanted, m the end (-1: none), k the step, at[0] the index reached ----

Task islice_new(VM& vm, Args args) {
  const auto& given = args[1].as<Tuple>()->items;
  if (given.size() < 2 || given.size() > 4)
    co_return vm.type_error("islice expected at {} {} arguments, got {}", given.size() < 2 ? "least" : "most",
                            given.size() < 2 ? 2 : 4, given.size());
  Ref<Tool> t = make<Tool>(class_of(args));
  std::int64_t bounds[3] = {0, -1, 1};  // start, stop, step
  for (std::size_t i = 1; i < given.size(); ++i) {
    const std::size_t which = given.size() == 2 ? 1 : i - 1;
    if (given[i].is_none()) continue;
    Value v = given[i];
    if (!is_int(v) && type_of(v)->slots.index) v = co_await vm.index(v);
    const std::int64_t n = is_int(v) ? int_value(v).value_or(-1) : -1;
    if (which == 2 && n < 1) co_return vm.value_error("Step for islice() must be a positive integer or None.");
    if (n < 0 && given.size() == 2)
      co_return vm.value_error("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (n < 0) co_return vm.value_error("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    bounds[which] = n;
  }
  t->a = co_await vm.iter(given[0]);
  t->n = bounds[0];
  t->m = bounds[1];
  t->k = bounds[2];
  t->at = {0};
  co_return t;
}
Task islice_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  if (!t->a) co_return Value();
  const std::int64_t until = t->m >= 0 ? std::min(t->n, t->m) : t->n;
  for (std::size_t steps = 1; t->at[0] < until; ++steps) {
    Value skipped = co_await vm.next(t->a);
    if (!skipped) {
      t->a = Value();
      co_return Value();
    }
    ++t->at[0];
    if (steps % 1024 == 0) co_await vm.checkpoint();
  }
  if (t->m >= 0 && t->n >= t->m) {
    t->a = Value();
    co_return Value();
  }
  Value item = co_await vm.next(t->a);
  if (!item) {
    t->a = Value();
    co_return item;
  }
  ++t->at[0];
  if (__builtin_add_overflow(t->n, t->k, &t->n)) t->n = INT64_MAX;
  co_return item;
}
Outcome islice_next(VM& vm, const Value& self) { return islice_next_slowly(vm, self); }

// ---- pairwise, batched ----

Task one_iterator_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = co_await vm.iter(args[1]);
  co_return t;
}
Task pairwise_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  if (!t->a) co_return Value();
  if (!t->b) {
    t->b = co_await vm.next(t->a);
    if (!t->b) {
      t->a = Value();
      co_return Value();
    }
  }
  Value item = co_await vm.next(t->a);
  if (!item) {
    t->a = t->b = Value();
    co_return item;
  }
  Value first = std::exchange(t->b, item);
  co_return make_tuple({first, item});
}
Outcome pairwise_next(VM& vm, const Value& self) { return pairwise_next_slowly(vm, self); }

Task batched_new(VM& vm, Args args) {
  Value n = co_await vm.index(args[2]);
  Ref<Tool> t = make<Tool>(class_of(args));
  t->n = int_value(n).value_or(int_sign(n) < 0 ? -1 : INT64_MAX);
  if (t->n < 1) co_return vm.value_error("n must be at least one");
  t->flag = (co_await vm.truth(args[3])).is_true();
  t->a = co_await vm.iter(args[1]);
  co_return t;
}
Task batched_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  std::vector<Value> items;
  if (!t->a) co_return Value();
  while (static_cast<std::int64_t>(items.size()) < t->n) {
    Value item = co_await vm.next(t->a);
    if (!item) {
      t->a = Value();
      break;
    }
    items.push_back(std::move(item));
    if (items.size() % 1024 == 0) co_await vm.checkpoint();
  }
  if (items.empty()) co_return Value();
  if (t->flag && static_cast<std::int64_t>(items.size()) < t->n) co_return vm.value_error("batched(): incomplete batch");
  co_return make_tuple(std::move(items));
}
Outcome batched_next(VM& vm, const Value& self) { return batched_next_slowly(vm, self); }

// ---- product, permutations, combinations: indices into pools, advanced like an odometer ----

Task product_new(VM& vm, Args args) {
  Value repeat = co_await vm.index(args[2]);
  const std::int64_t times = int_value(repeat).value_or(INT64_MAX);
  if (times < 0) co_return vm.value_error("repeat argument cannot be negative");
  Ref<Tool> t = make<Tool>(class_of(args));
  const std::size_t given = args[1].as<Tuple>()->size();
  if (given && times > (1 << 24)) co_return vm.overflow_error("repeat argument too large");
  for (std::size_t i = 0; i < given; ++i) {
    Value list = co_await vm.list_of((*args[1].as<Tuple>())[i]);
    t->axes.push_back(std::move(list.as<List>()->items));
  }
  if (times == 0) t->axes.clear();
  for (std::int64_t r = 1; r < times && given; ++r)
    for (std::size_t i = 0; i < given; ++i) t->axes.push_back(t->axes[i]);
  t->at.assign(t->axes.size(), 0);
  co_return t;
}
Outcome product_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  if (t->done) return Outcome::exhausted();
  if (!t->started) {
    t->started = true;
    for (const auto& axis : t->axes) t->done = t->done || axis.empty();
    if (t->done) return Outcome::exhausted();
  } else {
    std::size_t i = t->axes.size();
    while (i > 0 && ++t->at[i - 1] == static_cast<std::int64_t>(t->axes[i - 1].size())) t->at[--i] = 0;
    if (i == 0) {
      t->done = true;
      return Outcome::exhausted();
    }
  }
  std::vector<Value> items;
  items.reserve(t->axes.size());
  for (std::size_t i = 0; i < t->axes.size(); ++i) items.push_back(t->axes[i][t->at[i]]);
  return make_tuple(std::move(items));
}

Value picked(const Tool* t) {
  std::vector<Value> items;
  items.reserve(t->n);
  for (std::int64_t i = 0; i < t->n; ++i) items.push_back(t->pool[t->at[i]]);
  return make_tuple(std::move(items));
}

Task pool_new(VM& vm, Args args, bool all_by_default) {
  Value list = co_await vm.list_of(args[1]);
  Ref<Tool> t = make<Tool>(class_of(args));
  t->pool = std::move(list.as<List>()->items);
  t->n = static_cast<std::int64_t>(t->pool.size());
  if (!args[2].is_none()) {
    if (all_by_default && !is_int(args[2])) co_return vm.type_error("Expected int as r");
    Value r = co_await vm.index(args[2]);
    t->n = int_value(r).value_or(INT64_MAX);
    if (t->n < 0) co_return vm.value_error("r must be non-negative");
  } else if (!all_by_default) {
    co_return vm.type_error("'NoneType' object cannot be interpreted as an integer");
  }
  co_return t;
}
Outcome permutations_new(VM& vm, const Args& args) { return pool_new(vm, args, true); }
Outcome combinations_new(VM& vm, const Args& args) { return pool_new(vm, args, false); }

Outcome permutations_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  const auto size = static_cast<std::int64_t>(t->pool.size());
  if (t->done || t->n > size) return Outcome::exhausted();
  if (!t->started) {
    t->started = true;
    for (std::int64_t i = 0; i < size; ++i) t->at.push_back(i);
    return picked(t);
  }
  // The next arrangement of the first n indices: the rest is kept ascending.
  std::reverse(t->at.begin() + t->n, t->at.end());
  if (std::next_permutation(t->at.begin(), t->at.end())) return picked(t);
  t->done = true;
  return Outcome::exhausted();
}

Outcome combinations_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  const auto size = static_cast<std::int64_t>(t->pool.size());
  if (t->done || t->n > size) return Outcome::exhausted();
  if (!t->started) {
    t->started = true;
    for (std::int64_t i = 0; i < t->n; ++i) t->at.push_back(i);
    return picked(t);
  }
  std::int64_t i = t->n - 1;
  while (i >= 0 && t->at[i] == i + size - t->n) --i;
  if (i < 0) {
    t->done = true;
    return Outcome::exhausted();
  }
  ++t->at[i];
  for (std::int64_t j = i + 1; j < t->n; ++j) t->at[j] = t->at[j - 1] + 1;
  return picked(t);
}

Outcome combinations_with_replacement_next(VM& vm, const Value& self) {
  Tool* t = tool(self);
  const auto size = static_cast<std::int64_t>(t->pool.size());
  if (t->done || (size == 0 && t->n > 0)) return Outcome::exhausted();
  if (!t->started) {
    t->started = true;
    if (t->n > kMaxItems) return vm.raise_text(exc.MemoryError, "");
    t->at.assign(static_cast<std::size_t>(t->n), 0);
    return picked(t);
  }
  std::int64_t i = t->n - 1;
  while (i >= 0 && t->at[i] == size - 1) --i;
  if (i < 0) {
    t->done = true;
    return Outcome::exhausted();
  }
  const std::int64_t v = t->at[i] + 1;
  for (std::int64_t j = i; j < t->n; ++j) t->at[j] = v;
  return picked(t);
}

// ---- zip_longest: pool the iterators, a the fill value, n how many are left ----

Task zip_longest_new(VM& vm, Args args) {
  Ref<Tool> t = make<Tool>(class_of(args));
  t->a = args[2];
  for (std::size_t i = 0; i < args[1].as<Tuple>()->size(); ++i)
    t->pool.push_back(co_await vm.iter((*args[1].as<Tuple>())[i]));
  t->n = static_cast<std::int64_t>(t->pool.size());
  co_return t;
}
Task zip_longest_next_slowly(VM& vm, Value self) {
  Tool* t = tool(self);
  if (t->n == 0) co_return Value();
  std::vector<Value> items;
  for (std::size_t i = 0; i < t->pool.size(); ++i) {
    Value item;
    if (t->pool[i]) item = co_await vm.next(t->pool[i]);
    if (!item && t->pool[i]) {
      t->pool[i] = Value();
      if (--t->n == 0) co_return Value();
    }
    items.push_back(item ? item : t->a);
  }
  co_return make_tuple(std::move(items));
}
Outcome zip_longest_next(VM& vm, const Value& self) { return zip_longest_next_slowly(vm, self); }

// ---- tee: each copy points at a link of a shared chain; a link's a is the item, b the next link, c the iterator ----

Type *tee_type = nullptr, *tee_link_type = nullptr;

Task tee_make(VM& vm, Args args) {
  Value count = co_await vm.index(args[1]);
  const std::int64_t n = int_value(count).value_or(INT64_MAX);
  if (n < 0) co_return vm.value_error("n must be >= 0");
  if (n > 1 << 24) co_return vm.raise_text(exc.MemoryError, "");
  Value it = co_await vm.iter(args[0]);
  Value link;
  if (it.is_object() && it.object()->type() == tee_type) {
    link = tool(it)->a;
  } else {
    Ref<Tool> first = make<Tool>(tee_link_type);
    first->c = it;
    link = first;
  }
  std::vector<Value> copies;
  for (std::int64_t i = 0; i < n; ++i) {
    Ref<Tool> t = make<Tool>(tee_type);
    t->a = link;
    copies.push_back(t);
  }
  co_return make_tuple(std::move(copies));
}
Task tee_next_slowly(VM& vm, Value self) {
  Value link = tool(self)->a;
  if (!tool(link)->b) {
    if (tool(link)->flag) co_return vm.raise(exc.RuntimeError, "cannot re-enter the tee iterator");
    tool(link)->flag = true;
    Outcome item = co_await vm.attempt(vm.next(tool(link)->c));
    tool(link)->flag = false;
    if (item.is_error()) co_return item;
    if (item.value().is_empty()) co_return Value();
    Ref<Tool> following = make<Tool>(tee_link_type);
    following->c = tool(link)->c;
    tool(link)->a = item.value();
    tool(link)->b = following;
  }
  tool(self)->a = tool(link)->b;
  co_return tool(link)->a;
}
Outcome tee_next(VM& vm, const Value& self) {
  Tool* link = tool(tool(self)->a);
  if (!link->b) return tee_next_slowly(vm, self);
  Value item = link->a;
  Value next = link->b;
  tool(self)->a = next;
  return item;
}
Outcome tee_copy(VM& vm, const Args& args) {
  Ref<Tool> t = make<Tool>(tee_type);
  t->a = tool(args[0])->a;
  return t;
}

// ---- the table ----

using Next = Outcome (*)(VM&, const Value&);

template <class New>
Type* add_tool(const char* signature, New make_new, Next next, const char* doc) {
  const std::string_view text = signature;
  Type* t = new_type("itertools", text.substr(0, text.find('(')), types.object);
  t->set_doc(doc);
  t->def_new(signature, make_new);
  t->slots.iter = return_self;
  t->slots.next = next;
  all_tools().push_back(t);
  return t;
}
Type* add_inner(const char* name, Next next) {
  Type* t = new_type("itertools", name, types.object);
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = next;
  return t;
}

void make_tools() {
  if (!all_tools().empty()) return;
  Type* t = add_tool("count(start=0, step=1)", count_new, count_next, "start, start + step, and so on without end.");
  t->slots.repr = count_repr;
  add_tool("cycle(iterable, /)", cycle_new, cycle_next, "The iterable's items again and again.");
  t = add_tool("repeat(object, times=?)", repeat_new, repeat_next, "The object again and again, or so many times.");
  t->slots.repr = repeat_repr;
  t->slots.length_hint = repeat_length_hint;
  add_tool("accumulate(iterable, func=None, *, initial=None)", accumulate_new, accumulate_next,
           "Running totals, or running results of another function of two arguments.");
  t = add_tool("chain(*iterables)", chain_new, chain_next, "The items of one iterable after those of another.");
  t->def_class("from_iterable(cls, iterable, /)", chain_from_iterable, "chain() over the iterables that this one gives.");
  def_class_getitem(t);
  add_tool("compress(data, selectors)", two_iterators_new, compress_next, "The items of data whose selector is true.");
  add_tool("dropwhile(predicate, iterable, /)", function_and_iterator_new, dropwhile_next,
           "The items from the first one on for which predicate(item) is false.");
  add_tool("takewhile(predicate, iterable, /)", function_and_iterator_new, takewhile_next,
           "The items up to the first one for which predicate(item) is false.");
  add_tool("filterfalse(function, iterable, /)", function_and_iterator_new, filterfalse_next,
           "The items for which function(item) is false; with None those that are false.");
  add_tool("starmap(function, iterable, /)", function_and_iterator_new, starmap_next,
           "function(*item) for each item of the iterable.");
  add_tool("groupby(iterable, key=None)", groupby_new, groupby_next,
           "Pairs of a key and an iterator over the consecutive items that have it.");
  add_tool("islice(*args)", islice_new, islice_next,
           "islice(iterable, stop) or islice(iterable, start, stop[, step]): a slice of what an iterable gives.");
  add_tool("pairwise(iterable, /)", one_iterator_new, pairwise_next, "Each item with the one after it.");
  add_tool("batched(iterable, n, *, strict=False)", batched_new, batched_next, "Tuples of n items; the last may be shorter.");
  add_tool("product(*iterables, repeat=1)", product_new, product_next,
           "All tuples of one item from each iterable, the last one changing fastest.");
  add_tool("permutations(iterable, r=None)", permutations_new, permutations_next, "All arrangements of r of the items.");
  add_tool("combinations(iterable, r)", combinations_new, combinations_next, "All choices of r of the items, in order.");
  add_tool("combinations_with_replacement(iterable, r)", combinations_new, combinations_with_replacement_next,
           "All choices of r of the items, each of which may come again.");
  add_tool("zip_longest(*iterables, fillvalue=None)", zip_longest_new, zip_longest_next,
           "Tuples of one item from each iterable until the longest is exhausted.");
  grouper_type = add_inner("_grouper", grouper_next);
  grouper_type->def_new("_grouper(parent, tgtkey, /)", grouper_new);
  tee_type = add_inner("_tee", tee_next);
  tee_type->def("__copy__(self, /)", tee_copy);
  tee_link_type = add_inner("_tee_dataobject", nullptr);
  add_tool_states(all_tools(), grouper_type);
  for (Type* type : all_tools()) type->ready();
  for (Type* type : {grouper_type, tee_type, tee_link_type}) type->ready();
}

}  // namespace

void init_itertools_module(VM& vm, Module& m) {
  make_tools();
  m.set("__doc__", make_str("Iterators to build others with."));
  for (Type* t : all_tools()) m.add_type(t);
  m.set("_tee", Value(tee_type));
  m.set("_grouper", Value(grouper_type));
  m.def("tee(iterable, n=2, /)", tee_make, "n iterators that each give all of the iterable's items.");
}

}  // namespace py
