// "Did you mean: 'x'?": the known name nearest to a wrong one.
#include <algorithm>

#include "py/object/exception_kinds.h"
#include "py/object/suggest.h"
#include "py/object/support.h"
#include "py/object/traceback.h"
#include "py/vm/frame.h"

namespace py {
namespace {

Value nearest(std::string_view wrong, const std::vector<Value>& names) {
  std::vector<std::string_view> candidates;
  for (const Value& name : names) candidates.push_back(str_view(name));
  std::optional<std::string> found = closest_name(wrong, candidates);
  return found ? Value(make_str(std::move(*found))) : Value::none();
}

void add_names(std::vector<Value>& names, const Dict& d) {
  for (const HashTable::Entry& e : d.table.entries())
    if (e.key && is_str(e.key)) names.push_back(e.key);
}

const Traceback* innermost(const Exception& e) {
  const Traceback* tb = e.traceback.get();
  while (tb && tb->next) tb = tb->next.get();
  return tb;
}

Task sorted_dir(VM& vm, Value o) {
  Value dir = vm.builtins->get("dir");
  if (!dir) co_return make_list({});
  Value listed = co_await vm.call(dir, {o});
  std::vector<Value> names;
  if (List* list = cast<List>(listed)) {
    for (const Value& v : list->items)
      if (is_str(v)) names.push_back(v);
  }
  co_return make_list(std::move(names));
}

Task suggest(VM& vm, Value exception) {
  Exception& e = *exception.as<Exception>();
  const Type* t = e.type();
  if (t->is_subtype_of(exc.ImportError)) {
    Value wrong = field(e, ImportField::name_from), module_name = field(e, ImportField::name);
    if (!wrong || !is_str(wrong) || !module_name || !is_str(module_name)) co_return Value::none();
    Value module = vm.modules->get(str_view(module_name));
    if (!module) co_return Value::none();
    Value names = co_await sorted_dir(vm, module);
    std::vector<Value> kept;
    bool hide = !str_view(wrong).starts_with('_');
    for (const Value& v : names.as<List>()->items)
      if (!hide || !str_view(v).starts_with('_')) kept.push_back(v);
    co_return nearest(str_view(wrong), kept);
  }
  Value wrong = field(e, NameField::name);
  if (!wrong || !is_str(wrong)) co_return Value::none();
  const Traceback* tb = innermost(e);
  FrameObject* frame = tb ? cast<FrameObject>(tb->frame) : nullptr;
  Value locals = frame ? frame_locals(frame) : Value();
  Value self_value;
  if (Dict* d = locals ? cast<Dict>(locals) : nullptr) self_value = d->get("self");

  if (t->is_subtype_of(exc.AttributeError)) {
    Value obj = field(e, NameField::obj);
    if (!obj) co_return Value::none();
    Value names = co_await sorted_dir(vm, obj);
    bool hide = !str_view(wrong).starts_with('_') && !(self_value && self_value.same(obj));
    std::vector<Value> kept;
    for (const Value& v : names.as<List>()->items)
      if (!hide || !str_view(v).starts_with('_')) kept.push_back(v);
    co_return nearest(str_view(wrong), kept);
  }
  if (!frame) co_return Value::none();
  if (self_value) {
    Outcome has = co_await vm.attempt(vm.get_attr_or_empty(self_value, intern(wrong)));
    if (has.is_error()) {
      vm.clear_error();
    } else if (has.value()) {
      co_return make_str("self." + std::string(str_view(wrong)));
    }
  }
  std::vector<Value> names;
  if (Dict* d = locals ? cast<Dict>(locals) : nullptr) add_names(names, *d);
  if (frame->globals) add_names(names, *frame->globals);
  add_names(names, *vm.builtins);
  co_return nearest(str_view(wrong), names);
}

}  // namespace

Outcome suggestion_for(VM& vm, Value exception) { return suggest(vm, std::move(exception)); }

bool is_stdlib_module(std::string_view name) {
  static constexpr std::string_view kNames[] = {
#include "py/object/stdlib_names.inc"
  };
  return std::binary_search(std::begin(kNames), std::end(kNames), name);
}

}  // namespace py
