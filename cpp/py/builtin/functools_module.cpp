// _functools: the parts of functools that are called often: partial, reduce, cmp_to_key, the cache of lru_cache.
#include "py/builtin/modules.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/vm/attr.h"

namespace py {
namespace {

// ---- partial ----

class Partial : public GcObject {
 public:
  explicit Partial(Type* t) : GcObject(t) {}
  void traverse(Visitor& v) override {
    v.visit(function);
    if (args) v.visit_object(args.get());
    if (keywords) v.visit_object(keywords.get());
  }
  void clear_refs() override { function = Value::none(); }
  Value function;
  Ref<Tuple> args;
  Ref<Dict> keywords;
};
Type* partial_type = nullptr;

Outcome partial_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos < 1) return vm.type_error("type 'partial' takes at least one argument");
  if (!type_of(args.data[0])->slots.call) return vm.type_error("the first argument must be callable");
  Ref<Partial> p = make<Partial>(cls);
  std::vector<Value> given(args.data + 1, args.data + args.npos);
  p->keywords = make_dict();
  // A partial of a partial is one partial.
  if (args.data[0].is_object() && args.data[0].object()->type() == partial_type) {
    auto* inner = args.data[0].as<Partial>();
    p->function = inner->function;
    given.insert(given.begin(), inner->args->items.begin(), inner->args->items.end());
    p->keywords = copy_dict(*inner->keywords);
  } else {
    p->function = args.data[0];
  }
  p->args = make_tuple(std::move(given));
  for (std::size_t i = 0; i < args.nkw(); ++i) p->keywords->set(intern((*args.names)[i]), args.keyword_value(i));
  return p;
}

Outcome partial_call(VM& vm, const Value& self, const CallArgs& args) {
  auto* p = self.as<Partial>();
  if (p->keywords->size() == 0 && args.nkw() == 0) {
    std::vector<Value> all;
    all.reserve(p->args->size() + args.npos);
    all.insert(all.end(), p->args->items.begin(), p->args->items.end());
    all.insert(all.end(), args.data, args.data + args.npos);
    return vm.call(p->function, std::span<const Value>(all));
  }
  std::vector<Value> all = p->args->items;
  all.insert(all.end(), args.data, args.data + args.npos);
  Ref<Dict> keywords = copy_dict(*p->keywords);
  for (std::size_t i = 0; i < args.nkw(); ++i) keywords->set(intern((*args.names)[i]), args.keyword_value(i));
  return vm.call_ex(p->function, make_tuple(std::move(all)), keywords);
}

std::string module_of(const Type* t) {
  const Value m = t->dict->get("__module__");
  return m && is_str(m) ? std::string(str_view(m)) : std::string("builtins");
}

Task partial_repr_slowly(VM& vm, Value self) {
  auto* p = self.as<Partial>();
  ReprGuard guard(self.object());
  const std::string name = p->type() == partial_type ? "functools.partial" : fmt::format("{}.{}", module_of(p->type()), p->type()->qualname());
  if (guard.recursive) co_return make_str("...");
  Value shown = co_await vm.repr(p->function);
  std::string text = name + "(" + std::string(str_view(shown));
  for (std::size_t i = 0; i < p->args->size(); ++i) {
    shown = co_await vm.repr((*p->args)[i]);
    text += ", " + std::string(str_view(shown));
  }
  Ref<Dict> keywords = copy_dict(*p->keywords);
  for (const HashTable::Entry& e : keywords->table.entries()) {
    if (e.key.is_empty()) continue;
    shown = co_await vm.repr(e.value);
    Value key = co_await vm.str(e.key);
    text += fmt::format(", {}={}", str_view(key), str_view(shown));
  }
  co_return make_str(text + ")");
}
Outcome partial_repr(VM& vm, const Value& self) { return partial_repr_slowly(vm, self); }

Outcome partial_reduce(VM& vm, const Args& args) {
  auto* p = args[0].as<Partial>();
  Dict* own = instance_dict(args[0], true);
  return make_tuple({Value(p->type()), Value(make_tuple({p->function})),
                     Value(make_tuple({p->function, Value(p->args), Value(p->keywords),
                                       own && own->size() ? Value(own) : Value::none()}))});
}

/// Python: a partial in a class will bind one day; until then it only warns.
Task warn_of_binding(VM& vm, Value self) {
  Value done = co_await vm.warn(exc.FutureWarning,
                                "functools.partial will be a method descriptor in future Python versions; "
                                "wrap it in staticmethod() if you want to preserve the old behavior");
  co_return self;
}
Outcome partial_get(VM& vm, const Value& self, const Value& object, const Value& owner) {
  if (object.is_empty() || object.is_none()) return self;
  return warn_of_binding(vm, self);
}

Outcome partial_setstate(VM& vm, const Args& args) {
  auto* p = args[0].as<Partial>();
  Tuple* state = cast<Tuple>(args[1]);
  if (!state || state->size() != 4 || !type_of((*state)[0])->slots.call || !cast<Tuple>((*state)[1]) ||
      !(is_dict((*state)[2]) || (*state)[2].is_none()) || !(is_dict((*state)[3]) || (*state)[3].is_none()))
    return vm.type_error("invalid partial state");
  p->function = (*state)[0];
  p->args = make_tuple((*state)[1].as<Tuple>()->items);
  p->keywords = (*state)[2].is_none() ? make_dict() : copy_dict(*(*state)[2].as<Dict>());
  if (Dict* own = instance_dict(args[0], true)) {
    if ((*state)[3].is_none()) own->table.clear();
    else own->table = (*state)[3].as<Dict>()->table;
  }
  return Value::none();
}

void make_partial() {
  Type* t = partial_type = new_type("functools", "partial", types.object, Type::kHasDict | Type::kHasWeakrefs);
  t->set_doc("partial(function, /, *args, **keywords)\n\nA function with some arguments given already.");
  t->slots.make_instance = partial_new;
  t->slots.call = partial_call;
  t->slots.repr = partial_repr;
  t->slots.descr_get = partial_get;
  t->getset("func", [](VM&, const Value& v) -> Outcome { return v.as<Partial>()->function; });
  t->getset("args", [](VM&, const Value& v) -> Outcome { return v.as<Partial>()->args; });
  t->getset("keywords", [](VM&, const Value& v) -> Outcome { return v.as<Partial>()->keywords; });
  t->def("__reduce__(self, /)", partial_reduce);
  t->def("__setstate__(self, state, /)", partial_setstate);
  def_class_getitem(t);
  t->ready();
}

// ---- reduce ----

Task functools_reduce(VM& vm, Args args) {
  if (!type_of(args[1])->slots.iter && !type_of(args[1])->slots.getitem)
    co_return vm.type_error("reduce() arg 2 must support iteration");
  Value it = co_await vm.iter(args[1]);
  Value total = args[2];
  if (!total) {
    total = co_await vm.next(it);
    if (!total) co_return vm.type_error("reduce() of empty iterable with no initial value");
  }
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    total = co_await vm.call(args[0], {total, item});
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return total;
}

// ---- cmp_to_key ----

class KeyObject : public GcObject {
 public:
  KeyObject(Value compare, Value object);
  void traverse(Visitor& v) override {
    v.visit(compare);
    v.visit(object);
  }
  void clear_refs() override { compare = object = Value(); }
  Value compare, object;  // object empty: the factory itself
};
Type* key_type = nullptr;
KeyObject::KeyObject(Value c, Value o) : GcObject(key_type), compare(std::move(c)), object(std::move(o)) {}

Outcome key_call(VM& vm, const Value& self, const CallArgs& args) {
  Value object = args.npos ? args.data[0] : keyword(args, "obj");
  if (!object || args.npos + args.nkw() != 1) return vm.type_error("K() missing required argument 'obj' (pos 1)");
  return make<KeyObject>(self.as<KeyObject>()->compare, object);
}
Task key_compare_slowly(VM& vm, Value a, Value b, CmpOp op) {
  auto *x = a.as<KeyObject>(), *y = b.as<KeyObject>();
  if (!x->object || !y->object) co_return vm.raise(exc.AttributeError, "object");
  Value verdict = co_await vm.call(x->compare, {x->object, y->object});
  co_return co_await vm.compare(op, verdict, Value::small_int(0));
}
Outcome key_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!b.is_object() || b.object()->type() != key_type)
    return vm.type_error("other argument must be K instance");
  return key_compare_slowly(vm, a, b, op);
}
Outcome functools_cmp_to_key(VM& vm, const Args& args) { return make<KeyObject>(args[0], Value()); }

void make_key() {
  Type* t = key_type = new_type("functools", "KeyWrapper", types.object);
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.call = key_call;
  t->slots.compare = key_compare;
  t->slots.hash = unhashable;
  t->getset("obj", [](VM&, const Value& v) -> Outcome {
    return v.as<KeyObject>()->object ? v.as<KeyObject>()->object : Value::none();
  });
  t->ready();
}

// ---- the cache of lru_cache ----

class Cache : public GcObject {
 public:
  explicit Cache(Type* t) : GcObject(t) {}
  void traverse(Visitor& v) override {
    v.visit(function);
    v.visit(info_type);
    if (results) v.visit_object(results.get());
  }
  void clear_refs() override {
    function = info_type = Value::none();
    results = make_dict();
  }
  Value function, info_type;
  Ref<Dict> results;
  std::int64_t max_size = -1, hits = 0, misses = 0;  // -1: unbounded
  bool typed = false;
};
Type* cache_type = nullptr;

/// _lru_cache_wrapper(function, maxsize, typed, cache_info_type)
Outcome cache_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "_lru_cache_wrapper", args, 4, 4)) return Outcome::error();
  Ref<Cache> c = make<Cache>(cls);
  if (!type_of(args.data[0])->slots.call) return vm.type_error("the first argument must be callable");
  c->function = args.data[0];
  if (!args.data[1].is_none()) {
    if (!is_int(args.data[1])) return vm.type_error("maxsize should be integer or None");
    c->max_size = std::max<std::int64_t>(int_value(args.data[1]).value_or(INT64_MAX), 0);
  }
  c->typed = args.data[2].is_true();
  c->info_type = args.data[3];
  c->results = make_dict();
  return c;
}

/// The arguments as a key: the one argument itself where that is unambiguous, else a tuple.
Value cache_key(const Cache* c, const CallArgs& args) {
  if (args.nkw() == 0 && args.npos == 1 && !c->typed) {
    const Value& v = args.data[0];
    if (v.is_small_int() || (v.is_object() && v.object()->type() == types.str)) return v;
  }
  std::vector<Value> parts(args.data, args.data + args.npos);
  if (args.nkw()) {
    parts.push_back(Value(cache_type));  // where the keywords begin
    for (std::size_t i = 0; i < args.nkw(); ++i) {
      parts.push_back((*args.names)[i]);
      parts.push_back(args.keyword_value(i));
    }
  }
  if (c->typed)
    for (std::size_t i = 0; i < args.npos + args.nkw(); ++i) parts.push_back(Value(type_of(args.data[i])));
  return make_tuple(std::move(parts));
}

Task cache_call_slowly(VM& vm, Value self, Value key, Value arguments, Value names) {
  auto* c = self.as<Cache>();
  std::optional<std::int64_t> quick = VM::hash_fast(key);
  const std::int64_t hash = quick ? *quick : *int_value(co_await vm.hash(key));
  Value at = co_await c->results->table.find(vm, key, hash);
  if (int_sign(at) >= 0) {
    ++c->hits;
    Value result = c->results->table.entries()[at.small_int()].value;
    if (c->max_size > 0) c->results->table.move_to_end(at.small_int(), true);
    co_return result;
  }
  ++c->misses;
  CallArgs call;
  call.data = arguments.as<Tuple>()->items.data();
  call.names = names ? names.as<Tuple>() : nullptr;
  call.npos = arguments.as<Tuple>()->size() - call.nkw();
  Value result = co_await vm.call(c->function, call);
  at = co_await c->results->table.find(vm, key, hash);
  if (int_sign(at) < 0) {
    HashTable& table = c->results->table;
    if (c->max_size > 0 && static_cast<std::int64_t>(table.size()) >= c->max_size)
      table.erase_at(static_cast<std::int64_t>(table.first()));
    table.insert_new(key, hash, result);
  }
  co_return result;
}
Outcome cache_call(VM& vm, const Value& self, const CallArgs& args) {
  auto* c = self.as<Cache>();
  if (c->max_size == 0) {
    ++c->misses;
    return vm.call(c->function, args);
  }
  Value key = cache_key(c, args);
  if (c->max_size < 0) {
    if (std::optional<std::int64_t> hash = VM::hash_fast(key)) {
      const std::int64_t at = c->results->table.find_fast(key, *hash);
      if (at >= 0) {
        ++c->hits;
        return c->results->table.entries()[at].value;
      }
    }
  }
  Value arguments = make_tuple({args.data, args.data + args.npos + args.nkw()});
  return cache_call_slowly(vm, self, key, arguments, args.names ? Value(args.names) : Value());
}

Outcome cache_info(VM& vm, const Args& args) {
  auto* c = args[0].as<Cache>();
  return vm.call(c->info_type, {make_int(c->hits), make_int(c->misses),
                                c->max_size < 0 ? Value::none() : make_int(c->max_size), int_of(c->results->size())});
}
Outcome cache_clear(VM& vm, const Args& args) {
  auto* c = args[0].as<Cache>();
  c->hits = c->misses = 0;
  c->results->table.clear();
  return Value::none();
}
Outcome cache_bind(VM& vm, const Value& self, const Value& object, const Value& owner) {
  if (object.is_empty() || object.is_none()) return self;
  return make<Method>(self, object);
}

void make_cache() {
  Type* t = cache_type =
      new_type("functools", "_lru_cache_wrapper", types.object, Type::kHasDict | Type::kHasWeakrefs);
  t->set_doc("A function that remembers its results.");
  t->slots.make_instance = cache_new;
  t->slots.call = cache_call;
  t->slots.descr_get = cache_bind;
  t->def("cache_info(self, /)", cache_info, "Hits, misses, the largest and the present size.");
  t->def("cache_clear(self, /)", cache_clear, "Forget all results.");
  t->def("__copy__(self, /)", [](VM&, const Args& args) -> Outcome { return args[0]; });
  t->def("__deepcopy__(self, memo, /)", [](VM&, const Args& args) -> Outcome { return args[0]; });
  t->ready();
}

}  // namespace

void init__functools_module(VM& vm, Module& m) {
  if (!partial_type) {
    make_partial();
    make_key();
    make_cache();
  }
  m.add_type(partial_type);
  m.add_type(cache_type);
  m.def("reduce(function, iterable, initial=?, /)", functools_reduce,
        "function(function(function(initial, x1), x2), x3) and so on: fold the iterable to one value.");
  m.def("cmp_to_key(mycmp)", functools_cmp_to_key, "A key function for sorting from a function that compares two.");
}

}  // namespace py
