// From the engine's errors to Python's, and floating-point status to warnings.
#pragma once

#include "nd/core/errors.h"
#include "nd/core/fp_status.h"
#include "npmod/core/objects.h"

namespace npmod {

/// numpy.exceptions.AxisError, numpy._core._exceptions._UFuncNoLoopError and so on.
py::Type* python_class(nd::ErrorKind kind);
/// Sets the Python exception for an engine error. Registered with the VM too (VM::add_cpp_translator): a plain native
/// may let nd::Error fly, the binding catches it.
Outcome raise_nd(VM& vm, const nd::Error& e);

/// The errstate in force: what to do for each kind (ignore, warn, raise, call, print, log).
struct ErrState {
  enum class Do : unsigned char { Ignore, Warn, Raise, Call, Print, Log };
  Do divide = Do::Warn, over = Do::Warn, under = Do::Ignore, invalid = Do::Warn;
  Value call;  // seterrcall's object
};
ErrState& errstate();

/// After an operation named `where` ("divide"): warns or raises as errstate says ("divide by zero encountered in divide").
/// False: an exception is set. May not be pending: a warnings filter or errcall written in Python runs at the next
/// instruction boundary through vm.warn.
Outcome report_status(VM& vm, nd::FpStatus status, const char* where);

}  // namespace npmod
