// c += a b for packed row-major matrices. Each element's terms are added in order of k.
#pragma once

#include <algorithm>

#include "nd/core/numbers.h"
#include "nd/core/settings.h"

namespace nd::linalg {

template <class T>
inline void multiply_add(T& c, T a, T b) {
  c = static_cast<T>(c + a * b);
}
template <class F>
inline void multiply_add(Complex<F>& c, Complex<F> a, Complex<F> b) {
  c.real += a.real * b.real - a.imag * b.imag;
  c.imag += a.real * b.imag + a.imag * b.real;
}

template <class T>
void gemm(T* c, const T* a, const T* b, Index m, Index k, Index n) {
  if (n == 1) {
    for (Index i = 0; i < m; ++i) {
      T sum = c[i];
      for (Index p = 0; p < k; ++p) multiply_add(sum, a[i * k + p], b[p]);
      c[i] = sum;
      checkpoint(k);
    }
    return;
  }
  // A slice of b that stays in cache serves all rows; four steps of k at a time save loads and stores of c.
  constexpr Index kColumns = 512, kDepth = 64;
  for (Index j0 = 0; j0 < n; j0 += kColumns) {
    const Index width = std::min(kColumns, n - j0);
    for (Index p0 = 0; p0 < k; p0 += kDepth) {
      const Index end = std::min(k, p0 + kDepth);
      for (Index i = 0; i < m; ++i) {
        T* __restrict__ row = c + i * n + j0;
        Index p = p0;
        for (; p + 4 <= end; p += 4) {
          const T* x = a + i * k + p;
          const T x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3];
          const T *__restrict__ b0 = b + p * n + j0, *__restrict__ b1 = b0 + n, *__restrict__ b2 = b1 + n,
                  *__restrict__ b3 = b2 + n;
          for (Index j = 0; j < width; ++j) {
            T sum = row[j];
            multiply_add(sum, x0, b0[j]);
            multiply_add(sum, x1, b1[j]);
            multiply_add(sum, x2, b2[j]);
            multiply_add(sum, x3, b3[j]);
            row[j] = sum;
          }
        }
        for (; p < end; ++p) {
          const T x0 = a[i * k + p];
          const T* __restrict__ b0 = b + p * n + j0;
          for (Index j = 0; j < width; ++j) multiply_add(row[j], x0, b0[j]);
        }
        checkpoint((end - p0) * width / 2 + 1);
      }
    }
  }
}

}  // namespace nd::linalg
