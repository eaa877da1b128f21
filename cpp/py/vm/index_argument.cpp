#include "py/vm/index_argument.h"

namespace py {

namespace {

struct Refusal {
  Value argument, error;
};
Refusal refusal;

Task with_index_task(VM& vm, ItemSlot slot, Value self, Value key) {
  Value i = co_await vm.index(key);
  co_return co_await slot(vm, self, i);
}

}  // namespace

Outcome refuse_index(VM& vm, const Value& v, const char* message) {
  Outcome error = vm.type_error(fmt::runtime(message), type_name(v));
  if (needs_index_call(v)) refusal = {v, vm.error()};
  return error;
}

Outcome not_an_integer(VM& vm, const Value& v) {
  return refuse_index(vm, v, "'{}' object cannot be interpreted as an integer");
}

Value refused_index() {
  if (refusal.argument.is_empty()) return Value();
  const Refusal last = std::exchange(refusal, Refusal());
  return last.error.same(VM::current().error()) ? last.argument : Value();
}

bool replace_argument(std::span<Value> arguments, const Value& refused, const Value& i) {
  for (std::size_t k = arguments.size(); k-- > 0;) {
    Value& argument = arguments[k];
    if (argument.same(refused)) {
      argument = i;
      return true;
    }
    if (Tuple* t = cast<Tuple>(argument)) {
      std::vector<Value> items = t->items;
      if (!replace_argument(items, refused, i)) continue;
      argument = Value(make_tuple(std::move(items)));
      return true;
    }
  }
  return false;
}

Outcome with_index(VM& vm, ItemSlot slot, const Value& self, const Value& key) {
  return with_index_task(vm, slot, self, key);
}

}  // namespace py
