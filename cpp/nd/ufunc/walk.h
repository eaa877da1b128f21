// Running a loop over operands: straight where they are what the loop takes, else by pieces cast on the way in and out.
#pragma once

#include "nd/iter/broadcast_iter.h"
#include "nd/ufunc/ufunc.h"

namespace nd {

/// `operands` are the inputs, then the outputs, broadcastable to `shape`; `dtypes` what the loop takes. Where `mask` is
/// given only its true places are done. Overlap is the caller's matter.
void walk(Loop loop, int inputs, int outputs, const NdArray* const* operands, const DType* dtypes, const NdArray* mask,
          const Shape& shape, FpStatus& status);

}  // namespace nd
