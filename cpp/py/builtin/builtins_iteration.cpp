// Built-in functions on iterables: all, any, iter, next, len, sorted.
#include "py/builtin/builtins.h"
#include "py/object/iterators.h"
#include "py/object/list_sort.h"
#include "py/object/support.h"

namespace py {
namespace {

Task until(VM& vm, Value iterable, bool stop_at) {
  Value it = co_await vm.iter(iterable);
  std::size_t steps = 0;
  while (Value item = co_await vm.next(it)) {
    if ((co_await vm.truth(item)).is_true() == stop_at) co_return Value::boolean(stop_at);
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::boolean(!stop_at);
}
Outcome builtin_all(VM& vm, const Args& args) { return until(vm, args[0], false); }
Outcome builtin_any(VM& vm, const Args& args) { return until(vm, args[0], true); }

Outcome builtin_iter(VM& vm, const Args& args) {
  if (!args[1]) return vm.iter(args[0]);
  if (!type_of(args[0])->slots.call) return vm.type_error("iter(v, w): v must be callable");
  return make<CallableIterator>(args[0], args[1]);
}

Task builtin_next(VM& vm, Args args) {
  if (!type_of(args[0])->slots.next) co_return vm.type_error("'{}' object is not an iterator", type_name(args[0]));
  vm.stop_value = Value();
  Value item = co_await vm.next(args[0]);
  if (item) co_return item;
  if (args[1]) co_return args[1];
  std::vector<Value> values;
  if (vm.stop_value && !vm.stop_value.is_none()) values.push_back(std::move(vm.stop_value));
  vm.stop_value = Value();
  co_return vm.raise_object(make_exception(exc.StopIteration, std::move(values)));
}

Task aiter_task(VM& vm, Value v) {
  Value it = co_await type_of(v)->slots.aiter(vm, v);
  if (!type_of(it)->slots.anext) co_return vm.type_error("aiter() returned not an async iterator of type '{}'", type_name(it));
  co_return it;
}
Outcome builtin_aiter(VM& vm, const Args& args) {
  if (!type_of(args[0])->slots.aiter) return vm.type_error("'{}' object is not an async iterable", type_name(args[0]));
  return aiter_task(vm, args[0]);
}

Task anext_or(VM& vm, Value it, Value fallback) {
  Value awaitable = co_await type_of(it)->slots.anext(vm, it);
  Value helpers = co_await vm.import_module("_anext");
  co_return co_await vm.call_method(helpers, "with_default", {awaitable, fallback});
}
Outcome builtin_anext(VM& vm, const Args& args) {
  if (!type_of(args[0])->slots.anext) return vm.type_error("'{}' object is not an async iterator", type_name(args[0]));
  if (args[1]) return anext_or(vm, args[0], args[1]);
  return type_of(args[0])->slots.anext(vm, args[0]);
}

Outcome builtin_len(VM& vm, const Args& args) { return vm.len(args[0]); }

Task builtin_sorted(VM& vm, Args args) {
  Value list = co_await vm.list_of(args[0]);
  Value reverse = co_await vm.truth(args[2]);
  co_await sort_list(vm, Ref<List>(list.as<List>()), args[1], reverse.is_true());
  co_return list;
}

}  // namespace

void install_iteration_builtins(Module& m) {
  m.def("all(iterable, /)", builtin_all, "True if every item is true; True for none at all.");
  m.def("any(iterable, /)", builtin_any, "True if some item is true; False for none at all.");
  m.def("iter(object, sentinel=?, /)", builtin_iter,
        "An iterator over object. With a sentinel, object is a function that is called until it gives the sentinel.");
  m.def("next(iterator, default=?, /)", builtin_next,
        "The next item. When there is none: default if it is given, else StopIteration.");
  m.def("aiter(async_iterable, /)", builtin_aiter, "An asynchronous iterator over async_iterable.");
  m.def("anext(async_iterator, default=?, /)", builtin_anext,
        "An awaitable for the next item. When there is none: default if it is given, else StopAsyncIteration.");
  m.def("len(obj, /)", builtin_len, "How many items a container has.");
  m.def("pos:sorted(iterable, /, *, key=None, reverse=False)", builtin_sorted,
        "A new list of the items in ascending order; equal ones keep theirs. key(item) is what is compared.");
}

}  // namespace py
