// The table of native modules.
#pragma once

namespace py {

class Module;
class VM;

#define PY_MODULE(name) void init_##name##_module(VM& vm, Module& m);
#define PY_MODULE_AS(cpp, python) void init_##cpp##_module(VM& vm, Module& m);
#include "py/builtin/modules.def"
#undef PY_MODULE
#undef PY_MODULE_AS

/// Tells the VM about every module of modules.def.
void register_native_modules();

}  // namespace py
