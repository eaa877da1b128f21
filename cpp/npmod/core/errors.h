// From the engine's errors to Python's, and floating-point status to warnings.
#pragma once

#include "nd/core/errors.h"
#include "nd/core/fp_status.h"
#include "npmod/core/objects.h"

namespace py {
class Module;
}

namespace npmod {

/// The exception classes of numpy.
struct NumpyExceptions {
  py::Type *AxisError, *UFuncTypeError, *UFuncNoLoopError, *UFuncBinaryResolutionError, *UFuncCastingError,
      *UFuncInputCastingError, *UFuncOutputCastingError, *ArrayMemoryError, *ComplexWarning, *VisibleDeprecationWarning,
      *ModuleDeprecationWarning, *RankWarning, *TooHardError, *DTypePromotionError, *LinAlgError;
};
extern NumpyExceptions npexc;
void init_exceptions();                          // once a process
void fill_exceptions(VM& vm, py::Module& m);     // numpy.exceptions
void fill_ufunc_exceptions(VM& vm, py::Module& m);  // what numpy._core._exceptions hands out

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
/// Gives None, or an error; pending where errstate calls Python code or a warning is shown: natives that must report
/// end with `co_await report_status(...)`, or chain with it only when `status` is set.
Outcome report_status(VM& vm, nd::FpStatus status, const char* where);

}  // namespace npmod
