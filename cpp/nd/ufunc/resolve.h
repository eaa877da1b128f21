// Finding the loop for a call: which row, and what dtypes inputs are cast to and outputs have.
#pragma once

#include "nd/core/errors.h"
#include "nd/ufunc/ufunc.h"

namespace nd {

inline constexpr int kMaxUfuncOperands = 4;

struct Resolution {
  const LoopRow* row = nullptr;
  DType dtypes[kMaxUfuncOperands];  // inputs, then outputs
};

/// Throws what NumPy throws when there is no loop. `arrays` (may be null) are looked at for whether a Python integer fits.
Resolution resolve(const Ufunc& ufunc, const Promotee* inputs, const NdArray* const* arrays, const DType* dtype,
                   std::span<const DType* const> signature, Casting casting);

/// The same where an operand is a date or a length of time; `types` are the inputs' dtypes.
Resolution resolve_time(const Ufunc& ufunc, const DType* types, const Promotee* inputs);
inline bool is_time_row(const LoopRow& row) { return row.types[0] >= TypeId::DateTime64 || row.types[1] >= TypeId::DateTime64; }

/// Checks that inputs may be cast to the loop's dtypes.
void check_input_casts(const Ufunc& ufunc, const Promotee* inputs, const Resolution& found, Casting casting);
void check_output_cast(const Ufunc& ufunc, int output, const DType& from, const DType& to, Casting casting);

/// A 0-d array holding a Python number, as the loop's dtype; throws OverflowError if an integer doesn't fit.
NdArray adapt_weak(const NdArray& scalar, Weak weak, const DType& dtype, FpStatus& status);

Error no_loop_error(const Ufunc& ufunc, const Promotee* inputs, bool classes);
Error unsupported_error(const Ufunc& ufunc);
Error no_signature_error(const Ufunc& ufunc);

/// Operands that aren't numbers: text and records are compared, text is joined. False if it isn't such a call.
bool is_flexible_call(const Ufunc& ufunc, const Promotee* inputs);
DType flexible_output(const Ufunc& ufunc, const Promotee* inputs);
void run_flexible(const Ufunc& ufunc, const NdArray& a, const NdArray& b, const NdArray& out);

}  // namespace nd
