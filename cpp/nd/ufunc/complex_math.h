// Functions of a complex number, in double; complex64 goes through them. Special values are those of C99's Annex G.
#pragma once

#include "nd/ufunc/kernels.h"

namespace nd::kernel {

Complex128 complex_sqrt(Complex128 z);
Complex128 complex_exp(Complex128 z);
Complex128 complex_exp2(Complex128 z);
Complex128 complex_expm1(Complex128 z);
Complex128 complex_log(Complex128 z);
Complex128 complex_log2(Complex128 z);
Complex128 complex_log10(Complex128 z);
Complex128 complex_log1p(Complex128 z);
Complex128 complex_sin(Complex128 z);
Complex128 complex_cos(Complex128 z);
Complex128 complex_tan(Complex128 z);
Complex128 complex_sinh(Complex128 z);
Complex128 complex_cosh(Complex128 z);
Complex128 complex_tanh(Complex128 z);
Complex128 complex_arcsin(Complex128 z);
Complex128 complex_arccos(Complex128 z);
Complex128 complex_arctan(Complex128 z);
Complex128 complex_arcsinh(Complex128 z);
Complex128 complex_arccosh(Complex128 z);
Complex128 complex_arctanh(Complex128 z);
Complex128 complex_rint(Complex128 z);

using ComplexFunction = Complex128 (*)(Complex128);
void run_complex_function(ComplexFunction fn, bool narrow, std::byte* const* data, const Index* strides, Index count,
                          FpStatus& status);

template <ComplexFunction Fn, bool narrow>
void complex_function_loop(std::byte* const* d, const Index* s, Index n, FpStatus& status) {
  run_complex_function(Fn, narrow, d, s, n, status);
}

template <ComplexFunction Fn>
constexpr std::array<LoopRow, 2> complex_function_rows() {
  return {LoopRow{{TypeId::Complex64, TypeId::Complex64}, complex_function_loop<Fn, true>},
          LoopRow{{TypeId::Complex128, TypeId::Complex128}, complex_function_loop<Fn, false>}};
}

}  // namespace nd::kernel
