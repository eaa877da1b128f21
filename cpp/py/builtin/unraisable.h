// Exceptions that nobody can catch: of __del__, of weak references' callbacks.
#pragma once

#include "py/object/module.h"
#include "py/vm/vm.h"

namespace py {

/// Hands the exception to sys.unraisablehook; `object` is whose code raised it. Never raises.
Task report_unraisable(VM& vm, Value exception, Value object);
/// sys.unraisablehook and sys.UnraisableHookArgs.
void add_unraisable_hook(Module& sys);

}  // namespace py
