// Long native loops ask now and then whether the user wants to stop.
//
//   Patience patience(vm);
//   for (const Value& item : items) {
//     PY_CHECK(patience.spend());
//     ...
//   }
#pragma once

#include <cstdint>

#include "py/vm/vm.h"

namespace py {

class Patience {
 public:
  explicit Patience(VM& vm) : vm_(vm) {}
  /// Counts steps of some nanoseconds each. False: KeyboardInterrupt is set.
  bool spend(std::int64_t steps = 1) {
    if ((left_ -= steps) >= 0) return true;
    left_ = kSteps;
    return vm_.poll();
  }

 private:
  static constexpr std::int64_t kSteps = 1 << 15;
  VM& vm_;
  std::int64_t left_ = kSteps;
};

}  // namespace py
