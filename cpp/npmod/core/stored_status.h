// What storing Python numbers as elements met: a finite number too large for float16 or float32 becomes infinity, which
// NumPy tells of. Whoever stores numbers takes the status afterwards.
#pragma once

#include "npmod/core/errors.h"

namespace npmod {

/// What was met since the last call.
nd::FpStatus take_stored_status();

/// A finished result, after a warning of what storing met, if it met anything.
Outcome after_storing(VM& vm, Outcome result);

}  // namespace npmod
