// The modules gc and _weakref.
#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/object/weakref.h"
#include "py/vm/gc.h"

namespace py {
namespace {

Task gc_collect(VM& vm, Args args) {
  const std::int64_t found = Collector::collect([](VM* vm) { return vm->poll(); }, &vm);
  if (found < 0) co_return Outcome::error();
  co_await vm.run_waiting();
  co_return make_int(found);
}
Outcome gc_enable(VM&, const Args&) {
  Collector::enabled = true;
  return Value::none();
}
Outcome gc_disable(VM&, const Args&) {
  Collector::enabled = false;
  return Value::none();
}
Outcome gc_isenabled(VM&, const Args&) { return Value::boolean(Collector::enabled); }
Outcome gc_get_count(VM&, const Args&) {
  return make_tuple({make_int(Collector::allocated), Value::small_int(0), Value::small_int(0)});
}
/// What get_threshold() shows: CPython's own until a program sets them.
std::int64_t thresholds[3] = {2000, 10, 10};

Outcome gc_get_threshold(VM& vm, const Args& args) {
  return make_tuple({make_int(thresholds[0]), make_int(thresholds[1]), make_int(thresholds[2])});
}
Outcome gc_set_threshold(VM& vm, const Args& args) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (!args[i]) continue;
    auto n = vm.as_int64(args[i]);
    PY_CHECK(n);
    thresholds[i] = *n;
  }
  Collector::threshold = thresholds[0] > 0 ? thresholds[0] : INT64_MAX;
  return Value::none();
}
Outcome gc_is_tracked(VM&, const Args& args) {
  return Value::boolean(args[0].is_object() && dynamic_cast<GcObject*>(args[0].object()));
}

WeakRef* first_ref(const Value& v) {
  return v.is_object() && v.object()->inst ? static_cast<WeakRef*>(v.object()->inst->weakrefs) : nullptr;
}
Outcome weakref_count(VM&, const Args& args) {
  std::int64_t n = 0;
  for (WeakRef* w = first_ref(args[0]); w; w = w->next) ++n;
  return make_int(n);
}
Outcome weakref_list(VM&, const Args& args) {
  std::vector<Value> refs;
  for (WeakRef* w = first_ref(args[0]); w; w = w->next) refs.push_back(Value(w));
  return make_list(std::move(refs));
}

}  // namespace

void init_gc_module(VM& vm, Module& m) {
  m.set("__doc__", make_str("The collector of objects that only refer to each other."));
  m.def("collect(generation=2)", gc_collect, "Collect now; how many unreachable objects there were.");
  m.def("enable()", gc_enable, "Let the collector run on its own.");
  m.def("disable()", gc_disable, "Collect only when asked.");
  m.def("isenabled()", gc_isenabled, "True if the collector runs on its own.");
  m.def("get_count()", gc_get_count, "How many objects were made since the last collection.");
  m.def("get_threshold()", gc_get_threshold, "After how many new objects the collector runs.");
  m.def("set_threshold(threshold0, threshold1=?, threshold2=?, /)", gc_set_threshold);
  m.def("is_tracked(obj, /)", gc_is_tracked, "True if the collector looks at the object.");
  m.set("garbage", make_list({}));
  m.set("callbacks", make_list({}));
}

void init__weakref_module(VM& vm, Module& m) {
  m.set("ReferenceType", Value(types.weakref));
  m.set("ref", Value(types.weakref));
  m.def("getweakrefcount(object, /)", weakref_count, "How many weak references to the object there are.");
  m.def("getweakrefs(object, /)", weakref_list, "The weak references to the object.");
}

}  // namespace py
