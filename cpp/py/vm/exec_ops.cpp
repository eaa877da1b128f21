// What single instructions do when it is more than a few lines: names, unpacking, exceptions, with, match, classes' type
// parameters.
#include "py/vm/ops.h"

#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/exception_kinds.h"
#include "py/object/function.h"
#include "py/object/text_gatherer.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"

namespace py {

Outcome name_error(VM& vm, Str* name) {
  auto e = make_exception(exc.NameError, fmt::format("name '{}' is not defined", name->view()));
  e->extra = {Value(name)};
  return vm.raise_object(Value(e));
}

Outcome unbound_local(VM& vm, Frame* f, int index) {
  Str* name = f->code->localsplus[static_cast<std::size_t>(index)];
  if (f->code->local_kinds[static_cast<std::size_t>(index)] & 4) {
    auto e = make_exception(exc.NameError,
                            fmt::format("cannot access free variable '{}' where it is not associated with a value in enclosing scope", name->view()));
    e->extra = {Value(name)};
    return vm.raise_object(Value(e));
  }
  auto e = make_exception(exc.UnboundLocalError,
                          fmt::format("cannot access local variable '{}' where it is not associated with a value", name->view()));
  e->extra = {Value(name)};
  return vm.raise_object(Value(e));
}

Outcome load_global(VM& vm, Frame* f, Str* name) {
  Value v = f->globals->get(name);
  if (v) return v;
  v = vm.builtins->get(name);
  if (v) return v;
  return name_error(vm, name);
}

namespace {

Task load_name_mapping(VM& vm, Value mapping, Value name, Value globals) {
  Outcome o = co_await vm.attempt(vm.getitem(mapping, name));
  if (o.ok()) co_return o;
  if (!vm.error_is(exc.KeyError)) co_return Outcome::error();
  vm.clear_error();
  Value v = globals.as<Dict>()->get(name.as<Str>());
  if (v) co_return v;
  v = vm.builtins->get(name.as<Str>());
  if (v) co_return v;
  co_return name_error(vm, name.as<Str>());
}

}  // namespace

Outcome load_name(VM& vm, Frame* f, Str* name) {
  if (f->names.is_object() && f->names.object()->type() == types.dict) {
    Value v = f->names.as<Dict>()->get(name);
    if (v) return v;
    return load_global(vm, f, name);
  }
  if (!f->names) return load_global(vm, f, name);
  return load_name_mapping(vm, f->names, Value(name), Value(f->globals));
}

Outcome build_string(const Value* parts, std::size_t n) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < n; ++i) total += str_view(parts[i]).size();
  TextGatherer out(total);
  for (std::size_t i = 0; i < n; ++i) out.add(str_view(parts[i]));
  return Value(make_str(out.take()));
}

namespace {

Task build_set_task(VM& vm, Ref<Set> s, Ref<List> items) {
  for (std::size_t i = 0; i < items->size(); ++i) (void)co_await s->add(vm, items->items[i]);
  co_return Value(s);
}
Task build_map_task(VM& vm, Ref<List> items) {
  Ref<Dict> d = make_dict();
  for (std::size_t i = 0; i + 1 < items->size(); i += 2) (void)co_await d->set(vm, items->items[i], items->items[i + 1]);
  co_return Value(d);
}
Task set_update_task(VM& vm, Value set, Value iterable) {
  Value it = co_await vm.iter(iterable);
  while (Value v = co_await vm.next(it)) (void)co_await set.as<Set>()->add(vm, v);
  co_return Value::none();
}

}  // namespace

Outcome build_set(VM& vm, Value*& sp, std::uint32_t count) {
  auto s = make<Set>();
  const Value* item = sp - count;
  while (item != sp && s->add_fast(*item)) ++item;
  Ref<List> rest = item == sp ? nullptr : make_list(std::vector<Value>(item, static_cast<const Value*>(sp)));
  while (count-- > 0) (--sp)->~Value();
  if (rest) return build_set_task(vm, std::move(s), std::move(rest));
  return Value(s);
}
Outcome build_map(VM& vm, std::vector<Value> items) {
  if (items.empty()) return Value(make_dict());
  bool plain = true;
  for (std::size_t i = 0; i < items.size(); i += 2) plain = plain && is_str(items[i]) && items[i].object()->type() == types.str;
  if (plain) {
    Ref<Dict> d = make_dict();
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
      Outcome o = d->set(vm, items[i], items[i + 1]);
      if (!o.ok()) return o;
    }
    return Value(d);
  }
  return build_map_task(vm, make_list(std::move(items)));
}
Outcome set_update(VM& vm, Value set, Value iterable) { return set_update_task(vm, std::move(set), std::move(iterable)); }

namespace {

Task unpack_task(VM& vm, Value seq, std::size_t before, std::size_t after, bool star) {
  Outcome got = co_await vm.attempt(vm.iter(seq));
  if (got.is_error()) {
    if (vm.error_is(exc.TypeError) && !type_of(seq)->slots.iter) {
      vm.clear_error();
      co_return vm.type_error("cannot unpack non-iterable {} object", type_name(seq));
    }
    co_return Outcome::error();
  }
  Value it = got.value();
  Ref<List> items = make_list({});
  if (!star) {
    while (items->size() < before) {
      Value v = co_await vm.next(it);
      if (!v) co_return vm.value_error("not enough values to unpack (expected {}, got {})", before, items->size());
      items->items.push_back(std::move(v));
    }
    Value extra = co_await vm.next(it);
    if (extra) {
      co_return vm.value_error("too many values to unpack (expected {})", before);
    }
    co_return Value(items);
  }
  while (Value v = co_await vm.next(it)) {
    items->items.push_back(std::move(v));
    co_await vm.checkpoint();
  }
  if (items->size() < before + after) {
    co_return vm.value_error("not enough values to unpack (expected at least {}, got {})", before + after, items->size());
  }
  Ref<List> rest = make_list({});
  auto first = items->items.begin() + static_cast<std::ptrdiff_t>(before);
  auto last = items->items.end() - static_cast<std::ptrdiff_t>(after);
  rest->items.assign(first, last);
  Ref<List> out = make_list({});
  out->items.assign(items->items.begin(), first);
  out->items.emplace_back(rest);
  out->items.insert(out->items.end(), last, items->items.end());
  co_return Value(out);
}

}  // namespace

Outcome unpack_items(VM& vm, const Value& seq, std::size_t before, std::size_t after, bool star) {
  return unpack_task(vm, seq, before, after, star);
}

namespace {

Task list_extend_task(VM& vm, Value list, Value iterable) {
  Outcome got = co_await vm.attempt(vm.iter(iterable));
  if (got.is_error()) {
    if (vm.error_is(exc.TypeError) && !type_of(iterable)->slots.iter) {
      vm.clear_error();
      co_return vm.type_error("Value after * must be an iterable, not {}", type_name(iterable));
    }
    co_return Outcome::error();
  }
  Value it = got.value();
  while (Value v = co_await vm.next(it)) {
    list.as<List>()->items.push_back(std::move(v));
    co_await vm.checkpoint();
  }
  co_return Value::none();
}

Task dict_update_task(VM& vm, Value dict, Value mapping, bool merge, Value callable) {
  std::string name;
  if (callable) {
    Value q = co_await vm.get_attr_or_empty(callable, intern("__qualname__"));
    if (q && is_str(q)) {
      name = std::string(str_view(q)) + "()";
      Value m = co_await vm.get_attr_or_empty(callable, intern("__module__"));
      if (m && is_str(m) && str_view(m) != "builtins") name = std::string(str_view(m)) + "." + name;
    }
  }
  Value keys = co_await vm.get_attr_or_empty(mapping, intern("keys"));
  if (!keys) {
    if (merge) co_return vm.type_error("{} argument after ** must be a mapping, not {}", name, type_name(mapping));
    co_return vm.type_error("'{}' object is not a mapping", type_name(mapping));
  }
  Value key_list = co_await vm.call(keys);
  Value it = co_await vm.iter(key_list);
  while (Value k = co_await vm.next(it)) {
    Value v = co_await vm.getitem(mapping, k);
    if (merge) {
      if (!is_str(k)) co_return vm.type_error("keywords must be strings");
      Value have = co_await dict.as<Dict>()->get(vm, k);
      if (have) co_return vm.type_error("{} got multiple values for keyword argument '{}'", name, str_view(k));
    }
    (void)co_await dict.as<Dict>()->set(vm, k, v);
  }
  co_return Value::none();
}

}  // namespace

Outcome list_extend(VM& vm, Value list, Value iterable, bool, Value) {
  if (iterable.is_object()) {
    auto& items = list.as<List>()->items;
    if (iterable.object()->type() == types.list) {
      std::vector<Value> copy = iterable.as<List>()->items;
      items.insert(items.end(), copy.begin(), copy.end());
      return Value::none();
    }
    if (iterable.object()->type() == types.tuple) {
      const auto& from = iterable.as<Tuple>()->items;
      items.insert(items.end(), from.begin(), from.end());
      return Value::none();
    }
  }
  return list_extend_task(vm, std::move(list), std::move(iterable));
}

Outcome dict_update(VM& vm, Value dict, Value mapping, bool merge, Value callable) {
  if (!merge && is_dict(mapping)) return update_dict(vm, dict, mapping);
  return dict_update_task(vm, std::move(dict), std::move(mapping), merge, std::move(callable));
}

namespace {

Task wrong_exception(VM& vm, Value cls, Value made) {
  Value what = co_await vm.repr(cls);
  Value got = co_await vm.repr(Value(type_of(made)));
  co_return vm.type_error("calling {} should have returned an instance of BaseException, not {}", str_view(what), str_view(got));
}

Task raise_task(VM& vm, Value e, Value cause) {
  if (Type* cls = cast<Type>(e); cls && cls->is_subtype_of(exc.BaseException)) {
    Value made = co_await vm.call(e);
    if (!is_exception(made)) {
      co_return wrong_exception(vm, e, made);
    }
    e = made;
  }
  if (!is_exception(e)) co_return vm.type_error("exceptions must derive from BaseException");
  if (cause) {
    if (Type* cls = cast<Type>(cause); cls && cls->is_subtype_of(exc.BaseException)) {
      cause = co_await vm.call(cause);
      if (!is_exception(cause)) co_return wrong_exception(vm, Value(cls), cause);
    }
    auto* x = e.as<Exception>();
    if (cause.is_none()) {
      x->cause = Value();
    } else if (is_exception(cause)) {
      x->cause = cause;
    } else {
      co_return vm.type_error("exception causes must derive from BaseException");
    }
    x->suppress_context = true;
  }
  co_return vm.raise_object(e);
}

}  // namespace

Outcome raise_op(VM& vm, Value e, Value cause) {
  if (is_exception(e) && !cause) return vm.raise_object(e);
  return raise_task(vm, std::move(e), std::move(cause));
}

Outcome exception_matches(VM& vm, const Value& e, const Value& cls) {
  auto check = [](const Value& c) {
    Type* t = cast<Type>(c);
    return t && t->is_subtype_of(exc.BaseException);
  };
  if (Tuple* t = cast<Tuple>(cls)) {
    for (const Value& c : t->items) {
      if (!check(c)) return vm.type_error("catching classes that do not inherit from BaseException is not allowed");
    }
    for (const Value& c : t->items) {
      if (type_of(e)->is_subtype_of(c.as<Type>())) return Value::boolean(true);
    }
    return Value::boolean(false);
  }
  if (!check(cls)) return vm.type_error("catching classes that do not inherit from BaseException is not allowed");
  return Value::boolean(type_of(e)->is_subtype_of(cls.as<Type>()));
}

namespace {

/// group_match's answer; the handler's exception is what matched.
Value matched(VM& vm, Value rest, Value match) {
  if (!match.is_none()) vm.handled_ = match;
  return Value(make_tuple({rest, match}));
}

Task group_match_task(VM& vm, Value e, Value cls) {
  std::vector<Value> classes = is_tuple(cls) ? cls.as<Tuple>()->items : std::vector<Value>{cls};
  for (const Value& c : classes) {
    Type* t = cast<Type>(c);
    if (!t || !t->is_subtype_of(exc.BaseException)) {
      co_return vm.type_error("catching classes that do not inherit from BaseException is not allowed");
    }
    if (t->is_subtype_of(exc.BaseExceptionGroup)) {
      co_return vm.type_error("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  Value matches = co_await exception_matches(vm, e, cls);
  if (matches.is_true()) {
    Value group = e;
    if (!isinstance(e, exc.BaseExceptionGroup)) {
      // A naked exception is wrapped so that `except*` always binds a group.
      group = co_await vm.call(Value(exc.ExceptionGroup), {Value(intern("")), Value(make_tuple({e}))});
      group.as<Exception>()->traceback = e.as<Exception>()->traceback;
    }
    co_return matched(vm, Value::none(), group);
  }
  if (isinstance(e, exc.BaseExceptionGroup)) {
    Value pair = co_await vm.call_method(e, "split", {cls});
    if (!is_tuple(pair)) co_return vm.type_error("{}.split must return a tuple, not {}", type_name(e), type_name(pair));
    const Tuple& t = *pair.as<Tuple>();
    if (t.size() < 2) co_return vm.type_error("{}.split must return a 2-tuple, got tuple of size {}", type_name(e), t.size());
    co_return matched(vm, t[1], t[0]);
  }
  co_return Value(make_tuple({e, Value::none()}));
}

/// The exceptions left over and raised anew by an except* statement, as one.
Task reraise_star_task(VM& vm, Value original, Value list) {
  std::vector<Value> left;
  for (const Value& v : list.as<List>()->items) {
    if (!v.is_none()) left.push_back(v);
  }
  if (left.empty()) co_return Value::none();
  if (!isinstance(original, exc.BaseExceptionGroup)) co_return left[0];
  // What was not handled, or raised again as it was, is merged back into the original's shape.
  std::vector<Value> raised, again;
  auto* o = original.as<Exception>();
  for (const Value& v : left) {
    auto* e = v.as<Exception>();
    const bool part = isinstance(v, exc.BaseExceptionGroup) && e->traceback.get() == o->traceback.get() &&
                      e->cause.same(o->cause) && e->context.same(o->context);
    (part ? again : raised).push_back(v);
  }
  if (!again.empty()) {
    Value merged = co_await project_group(vm, original, again);
    if (!merged.is_none()) raised.push_back(merged);
  }
  if (raised.empty()) co_return Value::none();
  if (raised.size() == 1) co_return raised[0];
  co_return co_await vm.call(Value(exc.BaseExceptionGroup), {Value(intern("")), Value(make_list(raised))});
}

}  // namespace

Outcome group_match(VM& vm, Value e, Value cls) { return group_match_task(vm, std::move(e), std::move(cls)); }
Outcome reraise_star(VM& vm, Value original, Value list) { return reraise_star_task(vm, std::move(original), std::move(list)); }

namespace {

Task before_with_task(VM& vm, Value cm, bool async) {
  Type* t = type_of(cm);
  const char* enter_name = async ? "__aenter__" : "__enter__";
  const char* exit_name = async ? "__aexit__" : "__exit__";
  Value enter = t->lookup(enter_name);
  const char* kind = async ? "asynchronous context manager" : "context manager";
  if (!enter) {
    co_return vm.type_error("'{}' object does not support the {} protocol", t->full_name(), kind);
  }
  Value exit = t->lookup(exit_name);
  if (!exit) {
    co_return vm.type_error("'{}' object does not support the {} protocol (missed {} method)", t->full_name(), kind, exit_name);
  }
  Value bound = co_await bind_attribute(vm, exit, cm, t);
  Value entered = co_await call_with_self(vm, enter, cm, {});
  co_return Value(make_tuple({bound, entered}));
}

}  // namespace

Outcome before_with(VM& vm, const Value& cm, bool async) { return before_with_task(vm, cm, async); }

namespace {

Task match_keys_task(VM& vm, Value v, Value keys) {
  std::vector<Value> values;
  Ref<Set> seen = make<Set>();
  static Str* const kGet = intern("get");
  Value get = co_await vm.get_attr(v, kGet);
  Value missing = Value(make<Instance>(types.object));
  for (std::size_t i = 0; i < keys.as<Tuple>()->size(); ++i) {
    Value key = (*keys.as<Tuple>())[i];
    Value dup = co_await seen->contains(vm, key);
    if (dup.is_true()) {
      Value text = co_await vm.repr(key);
      co_return vm.value_error("mapping pattern checks duplicate key ({})", str_view(text));
    }
    (void)co_await seen->add(vm, key);
    Value found = co_await vm.call(get, {key, missing});
    if (found.same(missing)) co_return Value::none();
    values.push_back(found);
  }
  co_return Value(make_tuple(std::move(values)));
}

Task match_class_task(VM& vm, Value v, Value cls, Value names, std::size_t npos) {
  Type* t = cast<Type>(cls);
  if (!t) co_return vm.type_error("called match pattern must be a class");
  Value is = co_await vm.isinstance(v, cls);
  if (is.is_false()) co_return Value::none();
  std::vector<Value> out;
  std::vector<std::string> seen;
  if (npos > 0) {
    Value args = co_await vm.get_attr_or_empty(cls, intern("__match_args__"));
    std::size_t allowed = 0;
    bool self_match = false;
    if (args) {
      if (!is_tuple(args)) {
        co_return vm.type_error("{}.__match_args__ must be a tuple (got {})", t->name(), type_name(args));
      }
      allowed = args.as<Tuple>()->size();
    } else {
      for (Type* k : t->mro) self_match = self_match || k->has(Type::kMatchSelf);
      allowed = self_match ? 1 : 0;
    }
    if (npos > allowed) {
      co_return vm.type_error("{}() accepts {} positional sub-pattern{} ({} given)", t->name(), allowed, allowed == 1 ? "" : "s", npos);
    }
    if (self_match) {
      out.push_back(v);
    } else {
      for (std::size_t i = 0; i < npos; ++i) {
        Value name = (*args.as<Tuple>())[i];
        if (!is_str(name)) co_return vm.type_error("__match_args__ elements must be strings (got {})", type_name(name));
        for (const auto& s : seen) {
          if (s == str_view(name)) co_return vm.type_error("{}() got multiple sub-patterns for attribute '{}'", t->name(), s);
        }
        seen.emplace_back(str_view(name));
        Value got = co_await vm.get_attr_or_empty(v, intern(name));
        if (!got) co_return Value::none();
        out.push_back(got);
      }
    }
  }
  for (std::size_t i = 0; i < names.as<Tuple>()->size(); ++i) {
    Value name = (*names.as<Tuple>())[i];
    for (const auto& s : seen) {
      if (s == str_view(name)) co_return vm.type_error("{}() got multiple sub-patterns for attribute '{}'", t->name(), s);
    }
    seen.emplace_back(str_view(name));
    Value got = co_await vm.get_attr_or_empty(v, intern(name));
    if (!got) co_return Value::none();
    out.push_back(got);
  }
  co_return Value(make_tuple(std::move(out)));
}

}  // namespace

Outcome match_keys(VM& vm, Value v, Value keys) { return match_keys_task(vm, std::move(v), std::move(keys)); }
Outcome match_class(VM& vm, Value v, Value cls, Value names, std::size_t npos) {
  return match_class_task(vm, std::move(v), std::move(cls), std::move(names), npos);
}

namespace {

Task awaitable_task(VM& vm, Value v, int what) {
  Value it = co_await type_of(v)->slots.await_(vm, v);
  if (is_generator_like(it) && it.object()->type() == types.coroutine) co_return vm.type_error("__await__() returned a coroutine");
  if (!type_of(it)->slots.next) co_return vm.type_error("__await__() returned non-iterator of type '{}'", type_name(it));
  co_return it;
}

}  // namespace

Outcome get_awaitable(VM& vm, const Value& v, int what) {
  if (v.is_object() && v.object()->type() == types.coroutine) {
    if (v.as<Generator>()->running) return vm.raise(exc.RuntimeError, "coroutine is being awaited already");
    return v;
  }
  if (v.is_object() && v.object()->type() == types.generator && (v.as<Generator>()->code->flags & Code::kIterableCoroutine)) return v;
  if (!type_of(v)->slots.await_) {
    if (what == 1) {
      return vm.type_error("'async with' received an object from __aenter__ that does not implement __await__: {}", type_name(v));
    }
    if (what == 2) {
      return vm.type_error("'async with' received an object from __aexit__ that does not implement __await__: {}", type_name(v));
    }
    return vm.type_error("object {} can't be used in 'await' expression", type_name(v));
  }
  return awaitable_task(vm, v, what);
}

namespace {

Task aiter_task(VM& vm, Value v) {
  Value it = co_await type_of(v)->slots.aiter(vm, v);
  if (!type_of(it)->slots.anext) {
    co_return vm.type_error("'async for' received an object from __aiter__ that does not implement __anext__: {}", type_name(it));
  }
  co_return it;
}

Task anext_task(VM& vm, Value v) {
  Value awaitable = co_await type_of(v)->slots.anext(vm, v);
  if (!type_of(awaitable)->slots.await_ && !is_generator_like(awaitable))
    co_return vm.type_error("'async for' received an invalid object from __anext__: {}", type_name(awaitable));
  co_return co_await get_awaitable(vm, awaitable, 0);
}

}  // namespace

Outcome get_aiter(VM& vm, const Value& v) {
  if (!type_of(v)->slots.aiter) return vm.type_error("'async for' requires an object with __aiter__ method, got {}", type_name(v));
  return aiter_task(vm, v);
}
Outcome get_anext(VM& vm, const Value& v) { return anext_task(vm, v); }

Outcome make_function(VM& vm, Frame* f, std::uint32_t flags, Value*& sp) {
  Value code = std::move(*--sp);
  auto fn = make<Function>(Ref<Code>(code.as<Code>()), f->globals);
  if (flags & 8) fn->closure = Ref<Tuple>((--sp)->as<Tuple>()), *sp = Value();
  if (flags & 4) fn->annotations = std::move(*--sp);
  if (flags & 2) fn->kwdefaults = Ref<Dict>((--sp)->as<Dict>()), *sp = Value();
  if (flags & 1) fn->defaults = Ref<Tuple>((--sp)->as<Tuple>()), *sp = Value();
  return Value(fn);
}

namespace {

Task make_type_param_task(VM& vm, std::uint32_t kind, Value name, Value bound, Value fallback) {
  static const char* const kNames[] = {"TypeVar", "TypeVar", "TypeVar", "ParamSpec", "TypeVarTuple"};
  Value typing = co_await vm.import_module("typing");
  Value maker = co_await vm.get_attr(typing, "_make_type_param");
  co_return co_await vm.call(maker, {Value(intern(kNames[kind & 7])), name, make_int(std::int64_t{kind & 7}), bound ? bound : Value::none(),
                                     fallback ? fallback : Value::ellipsis()});
}

Task make_type_alias_task(VM& vm, Value name, Value params, Value function) {
  Value typing = co_await vm.import_module("typing");
  Value maker = co_await vm.get_attr(typing, "_make_type_alias");
  co_return co_await vm.call(maker, {name, params, function});
}

Task subscript_generic_task(VM& vm, Value params) {
  Value typing = co_await vm.import_module("typing");
  Value generic = co_await vm.get_attr(typing, "Generic");
  co_return co_await vm.getitem(generic, params);
}

Task print_expr_task(VM& vm, Value v) {
  Value sys = co_await vm.import_module("sys");
  Value hook = co_await vm.get_attr(sys, "displayhook");
  co_return co_await vm.call(hook, {v});
}

}  // namespace

Outcome make_type_param(VM& vm, std::uint32_t kind, Value name, Value bound, Value fallback) {
  return make_type_param_task(vm, kind, std::move(name), std::move(bound), std::move(fallback));
}
Outcome make_type_alias(VM& vm, Value name, Value params, Value function) {
  return make_type_alias_task(vm, std::move(name), std::move(params), std::move(function));
}
Outcome subscript_generic(VM& vm, Value params) { return subscript_generic_task(vm, std::move(params)); }
Outcome print_expr(VM& vm, const Value& v) { return print_expr_task(vm, v); }

}  // namespace py
