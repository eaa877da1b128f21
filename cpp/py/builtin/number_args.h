// Real-number arguments of native functions: floats and ints at once, others through __float__.
#pragma once

#include "py/object/number.h"
#include "py/object/support.h"

namespace py {

/// The double that v stands for, if no Python code is needed and it is in range.
inline std::optional<double> quick_double(const Value& v) {
  if (v.is_real()) return v.real();
  if (v.is_small_int()) return static_cast<double>(v.small_int());
  if (v.is_bool()) return v.is_true() ? 1.0 : 0.0;
  return std::nullopt;
}

inline bool is_real_number(const Value& v) {
  return is_float(v) || is_int(v) || type_of(v)->slots.to_float || type_of(v)->slots.index;
}

/// A float; TypeError "must be real number, not str". May be pending.
inline Outcome real_argument(VM& vm, const Value& v) {
  if (auto d = quick_double(v)) return Value::real(*d);
  if (!is_real_number(v)) return vm.type_error("must be real number, not {}", type_name(v));
  return vm.to_float(v);
}

}  // namespace py
