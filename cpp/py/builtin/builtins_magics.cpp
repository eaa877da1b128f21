// The hidden builtins that IPython's magics compile to; what they do is written in Python (lib/_magics.py).
#include "py/builtin/builtins.h"
#include "py/vm/frame.h"

namespace py {
namespace {

Task time_often(VM& vm, Value source, Value setup, Value is_cell, Value scope, bool as_in_2008) {
  Value module = co_await vm.import_module("_magics");
  co_return co_await vm.call_method(module, "timeit", {source, setup, is_cell, scope, Value::boolean(as_in_2008)});
}
Outcome builtin_timeit(VM& vm, const Args& args) {
  return time_often(vm, args[0], args[1], args[2], vm.frame()->globals, false);
}
Outcome builtin_timeit_2008(VM& vm, const Args& args) {
  return time_often(vm, args[0], args[1], args[2], vm.frame()->globals, true);
}

Task run_magic(VM& vm, Value name, Value rest, Value body, Value scope) {
  Value module = co_await vm.import_module("_magics");
  co_return co_await vm.call_method(module, "run", {name, rest, body, scope});
}
Outcome builtin_magic(VM& vm, const Args& args) {
  return run_magic(vm, args[0], args[1], args[2], vm.frame()->globals);
}

}  // namespace

void install_magics(Module& m, bool as_in_2008) {
  m.def("__timeit__(source, setup, is_cell, /)", as_in_2008 ? builtin_timeit_2008 : builtin_timeit,
        "What %timeit does: run a statement often and print how long it takes.");
  m.def("__magic__(name, rest, body, /)", builtin_magic, "What any other magic does.");
}

}  // namespace py
