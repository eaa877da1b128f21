#include "py/builtin/modules.h"

#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace py {

void register_native_modules() {
#define PY_MODULE(name) VM::add_native_module(#name, init_##name##_module);
#define PY_MODULE_AS(cpp, python) VM::add_native_module(python, init_##cpp##_module);
#include "py/builtin/modules.def"
#undef PY_MODULE
#undef PY_MODULE_AS
}

}  // namespace py
