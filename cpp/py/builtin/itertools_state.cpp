// __reduce__ and __setstate__ of the tools of itertools, one row each.
#include <algorithm>

#include "py/builtin/itertools.h"
#include "py/object/iterator_state.h"
#include "py/object/iterators.h"
#include "py/object/support.h"

namespace py {
namespace {

using Values = std::vector<Value>;

/// The arguments that make the tool again, and the state that it then gets (empty: none).
struct Parts {
  Values args;
  Value state;
  Type* callable = nullptr;  // if it isn't the tool's class
};

Value tuple_of_ints(const std::vector<std::int64_t>& numbers, std::size_t count) {
  Values items;
  for (std::size_t i = 0; i < count; ++i) items.push_back(make_int(numbers[i]));
  return make_tuple(std::move(items));
}
Value list_iterator(const Values& items, std::int64_t at = 0) {
  Ref<ListIterator> it = make<ListIterator>(make_list(items));
  it->index = at;
  return it;
}

Parts count_parts(Tool* t) {
  const bool plain = t->b.is_small_int() && t->b.small_int() == 1 && t->a.is_small_int();
  return {plain ? Values{t->a} : Values{t->a, t->b}, {}};
}
Parts cycle_parts(Tool* t) {
  if (t->a) return {{t->a}, make_tuple({Value(make_list(t->pool)), Value::boolean(t->flag)})};
  return {{list_iterator(t->pool, t->n)}, make_tuple({Value(make_list(t->pool)), Value::boolean(true)})};
}
Parts repeat_parts(Tool* t) { return {t->n < 0 ? Values{t->a} : Values{t->a, make_int(t->n)}, {}}; }
Parts chain_parts(Tool* t) {
  if (!t->a) return {};
  return {{}, make_tuple(t->b ? Values{t->a, t->b} : Values{t->a})};
}
Parts two_parts(Tool* t) { return {{t->a, t->b}, {}}; }
Parts dropwhile_parts(Tool* t) { return {{t->a, t->b}, Value::small_int(t->started)}; }
Parts takewhile_parts(Tool* t) { return {{t->a, t->b}, Value::small_int(t->done)}; }
Parts groupby_parts(Tool* t) {
  Parts parts{{t->a, t->b ? t->b : Value::none()}, {}};
  if (!t->axes.empty() && t->c && !t->pool.empty()) parts.state = make_tuple({t->c, t->pool[0], t->axes[0][0]});
  return parts;
}
Parts islice_parts(Tool* t) {
  if (!t->a) return {{list_iterator({}), Value::small_int(0)}, Value::small_int(0)};
  return {{t->a, make_int(t->n), t->m < 0 ? Value::none() : make_int(t->m), make_int(t->k)}, make_int(t->at[0])};
}
Parts product_parts(Tool* t) {
  if (t->done) return {{Value(make_tuple({}))}, {}};
  Parts parts;
  for (const Values& axis : t->axes) parts.args.push_back(make_tuple(axis));
  if (t->started) parts.state = tuple_of_ints(t->at, t->at.size());
  return parts;
}
Parts pool_parts(Tool* t) {
  if (t->done) return {{Value(make_tuple({})), make_int(t->n)}, {}};
  return {{make_tuple(t->pool), make_int(t->n)}, t->started ? tuple_of_ints(t->at, t->at.size()) : Value()};
}
Parts permutations_parts(Tool* t) {
  Parts parts = pool_parts(t);
  if (!parts.state) return parts;
  // How many arrangements each place has left: one for each later index that is larger, and its own.
  Values left;
  for (std::int64_t i = 0; i < t->n; ++i)
    left.push_back(make_int(1 + std::count_if(t->at.begin() + i, t->at.end(), [&](std::int64_t x) { return x > t->at[i]; })));
  parts.state = make_tuple({parts.state, Value(make_tuple(std::move(left)))});
  return parts;
}
Parts zip_longest_parts(Tool* t) {
  Values its;
  for (const Value& it : t->pool) its.push_back(it ? it : Value(make_tuple({})));
  return {its, t->a};
}
Type *chain_type = nullptr, *accumulate_type = nullptr, *islice_type = nullptr;

Parts accumulate_parts(Tool* t) {
  const Value function = t->b ? t->b : Value::none();
  // A first value that is still to come, or a total that a state of None would not tell, is chained before the rest.
  const bool to_come = !t->pool.empty();
  if (!to_come && !(t->c && t->c.is_none())) return {{t->a, function}, t->c ? t->c : Value::none()};
  Ref<Tool> chained = make<Tool>(chain_type);
  chained->a = list_iterator({Value(make_list({to_come ? t->pool[0] : t->c})), t->a});
  if (to_come) return {{Value(chained), function}, Value::none()};
  Ref<Tool> again = make<Tool>(accumulate_type);
  again->a = Value(chained);
  again->b = t->b;
  return {{Value(again), Value::small_int(1), Value::none()}, {}, islice_type};
}

// ---- states ----

bool invalid(VM& vm) {
  (void)vm.value_error("invalid arguments");
  return false;
}

/// Indices as many as `limits`, each brought between 0 and its limit.
bool take_indices(VM& vm, Tool* t, const Value& state, const std::vector<std::int64_t>& limits) {
  const Tuple* items = cast<Tuple>(state);
  if (!items || items->size() != limits.size()) return invalid(vm);
  std::vector<std::int64_t> at;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const std::optional<std::int64_t> index = vm.as_int64(items->items[i]);
    if (!index) return false;
    at.push_back(std::clamp<std::int64_t>(*index, 0, std::max<std::int64_t>(limits[i], 0)));
    if (limits[i] < 0) t->done = true;
  }
  t->at = std::move(at);
  t->started = true;
  return true;
}
bool set_product(VM& vm, Tool* t, const Value& state) {
  std::vector<std::int64_t> limits;
  for (const Values& axis : t->axes) limits.push_back(static_cast<std::int64_t>(axis.size()) - 1);
  return take_indices(vm, t, state, limits);
}
bool set_permutations(VM& vm, Tool* t, const Value& state) {
  const Tuple* pair = cast<Tuple>(state);
  const auto size = static_cast<std::int64_t>(t->pool.size());
  if (!pair || pair->size() != 2 || !is_tuple(pair->items[1]) || static_cast<std::int64_t>(pair->items[1].as<Tuple>()->size()) != t->n) return invalid(vm);
  return take_indices(vm, t, pair->items[0], std::vector<std::int64_t>(t->pool.size(), size - 1));
}
bool set_combinations(VM& vm, Tool* t, const Value& state) {
  if (t->n > static_cast<std::int64_t>(t->pool.size())) return invalid(vm);
  std::vector<std::int64_t> limits;
  for (std::int64_t i = 0; i < t->n; ++i) limits.push_back(i + static_cast<std::int64_t>(t->pool.size()) - t->n);
  return take_indices(vm, t, state, limits);
}
bool set_with_replacement(VM& vm, Tool* t, const Value& state) {
  const Tuple* items = cast<Tuple>(state);
  if (!items || static_cast<std::int64_t>(items->size()) != t->n) return invalid(vm);
  return take_indices(vm, t, state, std::vector<std::int64_t>(items->size(), static_cast<std::int64_t>(t->pool.size()) - 1));
}
bool set_cycle(VM& vm, Tool* t, const Value& state) {
  const Tuple* pair = cast<Tuple>(state);
  if (!pair) return (void)vm.type_error("state is not a tuple"), false;
  if (pair->size() != 2) return (void)vm.type_error("function takes exactly 2 arguments ({} given)", pair->size()), false;
  if (!is_list(pair->items[0])) return (void)vm.type_error("argument 1 must be list, not {}", type_name(pair->items[0])), false;
  const Value first_pass = pair->items[1];
  const std::optional<std::int64_t> flag = vm.as_int64(first_pass);
  if (!flag) return false;
  t->pool = pair->items[0].as<List>()->items;
  t->flag = *flag != 0;
  return true;
}
bool set_chain(VM& vm, Tool* t, const Value& state) {
  const Tuple* items = cast<Tuple>(state);
  if (!items) return (void)vm.type_error("state is not a tuple"), false;
  if (items->size() < 1 || items->size() > 2)
    return (void)vm.type_error("function takes at {} argument{} ({} given)", items->size() ? "most 2" : "least 1", items->size() ? "s" : "", items->size()), false;
  for (const Value& it : items->items)
    if (!type_of(it)->slots.next) return (void)vm.type_error("Arguments must be iterators."), false;
  t->a = items->items[0];
  t->b = items->size() == 2 ? items->items[1] : Value();
  return true;
}
bool set_groupby(VM& vm, Tool* t, const Value& state) {
  const Tuple* items = cast<Tuple>(state);
  if (!items) return (void)vm.type_error("state is not a tuple"), false;
  if (items->size() != 3) return (void)vm.type_error("function takes exactly 3 arguments ({} given)", items->size()), false;
  t->c = items->items[0];
  t->pool = {items->items[1]};
  t->axes = {{items->items[2]}};
  return true;
}
bool set_islice(VM& vm, Tool* t, const Value& state) {
  const std::optional<std::int64_t> reached = vm.as_int64(state);
  if (reached) t->at = {*reached};
  return reached.has_value();
}
bool set_accumulate(VM&, Tool* t, const Value& state) { return t->c = state, true; }
bool set_fill(VM&, Tool* t, const Value& state) { return t->a = state, true; }
bool set_dropwhile(VM& vm, Tool* t, const Value& state) {
  const std::optional<std::int64_t> flag = vm.as_int64(state);
  t->started = flag && *flag;
  return flag.has_value();
}
bool set_takewhile(VM& vm, Tool* t, const Value& state) {
  const std::optional<std::int64_t> flag = vm.as_int64(state);
  t->done = flag && *flag;
  return flag.has_value();
}

struct Row {
  std::string_view name;
  Parts (*parts)(Tool*);
  bool (*set_state)(VM&, Tool*, const Value& state);  // null: it has none
};
constexpr Row kRows[] = {
    {"count", count_parts, nullptr},
    {"cycle", cycle_parts, set_cycle},
    {"repeat", repeat_parts, nullptr},
    {"accumulate", accumulate_parts, set_accumulate},
    {"chain", chain_parts, set_chain},
    {"compress", two_parts, nullptr},
    {"dropwhile", dropwhile_parts, set_dropwhile},
    {"takewhile", takewhile_parts, set_takewhile},
    {"filterfalse", two_parts, nullptr},
    {"starmap", two_parts, nullptr},
    {"groupby", groupby_parts, set_groupby},
    {"islice", islice_parts, set_islice},
    {"product", product_parts, set_product},
    {"permutations", permutations_parts, set_permutations},
    {"combinations", pool_parts, set_combinations},
    {"combinations_with_replacement", pool_parts, set_with_replacement},
    {"zip_longest", zip_longest_parts, set_fill},
};
const Row& row_of(const Value& self) {
  const Type* t = type_of(self);
  while (t->module() != "itertools" || t->has(Type::kHeapType)) t = t->base;
  return *std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& row) { return row.name == t->name(); });
}

constexpr char kLeaving[] = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";

Task tool_reduce(VM& vm, Args args) {
  co_await vm.warn(exc.DeprecationWarning, kLeaving);
  Parts parts = row_of(args[0]).parts(tool(args[0]));
  co_return reduced_to(Value(parts.callable ? parts.callable : type_of(args[0])), std::move(parts.args), parts.state);
}
Task tool_setstate(VM& vm, Args args) {
  co_await vm.warn(exc.DeprecationWarning, kLeaving);
  if (!row_of(args[0]).set_state(vm, tool(args[0]), args[1])) co_return Outcome::error();
  co_return Value::none();
}
/// A group that its groupby has left behind is empty.
Task grouper_reduce(VM& vm, Args args) {
  co_await vm.warn(exc.DeprecationWarning, kLeaving);
  Tool* g = tool(args[0]);
  if (!g->a || tool(g->a)->k != g->k) co_return reduced_to_iter(vm, Value(make_tuple({})));
  co_return reduced_to(Value(type_of(args[0])), {g->a, g->b});
}

}  // namespace

void add_tool_states(const std::vector<Type*>& tools, Type* grouper) {
  for (Type* t : tools) {
    if (t->name() == "chain") chain_type = t;
    if (t->name() == "accumulate") accumulate_type = t;
    if (t->name() == "islice") islice_type = t;
    const Row* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& r) { return r.name == t->name(); });
    if (row == std::end(kRows)) continue;
    t->def("__reduce__(self, /)", tool_reduce);
    if (row->set_state) t->def("__setstate__(self, state, /)", tool_setstate);
  }
  grouper->def("__reduce__(self, /)", grouper_reduce);
}

}  // namespace py
