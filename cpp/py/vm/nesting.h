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

/// Lives in a plain C++ function that may come to call itself through the VM (a method of a method of …): such calls
/// rest on the C++ stack, of which a browser gives little.
///
///   NativeNesting nesting;
///   if (nesting.too_deep()) return vm.recursion_error();
class NativeNesting {
 public:
  NativeNesting() { ++depth_; }
  ~NativeNesting() { --depth_; }
  NativeNesting(const NativeNesting&) = delete;
  bool too_deep() const { return depth_ > kMost; }

 private:
  static constexpr int kMost = 250;
  static inline int depth_ = 0;
};

}  // namespace py
