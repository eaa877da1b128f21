// Containers nested too deeply: RecursionError with the words for what was going on.
#pragma once

#include "py/vm/vm.h"

namespace py {

/// Whether the next native call or two would go over the limit.
inline bool nested_too_deeply(const VM& vm) { return vm.native_depth_ >= VM::kNativeLimit - 4; }

/// "maximum recursion depth exceeded in comparison", for `doing` = "in comparison".
inline Outcome nesting_error(VM& vm, const char* doing) {
  return vm.raise(exc.RecursionError, "maximum recursion depth exceeded {}", doing);
}

}  // namespace py
