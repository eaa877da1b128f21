#include "nd/fft/fft.h"

#include <cmath>

#include "check/check.h"
#include "nd/core/errors.h"

using namespace nd;

TEST("transforms invert for small, prime and composite lengths") {
  for (Index n : {1, 2, 5, 12, 49, 67, 128}) {
    const NdArray a = NdArray::empty({n}, dtype_of<double>());
    for (Index i = 0; i < n; ++i) store(a.data() + i * 8, std::sin(static_cast<double>(i)));
    const NdArray f = fft::transform(a, {}, -1, fft::Kind::RealForward, fft::Norm::Backward);
    const NdArray back = fft::transform(f, n, -1, fft::Kind::RealInverse, fft::Norm::Backward);
    for (Index i = 0; i < n; ++i) CHECK(std::fabs(back.item<double>({i}) - a.item<double>({i})) < 1e-13);
  }
  CHECK_THROWS(fft::transform(NdArray::zeros({3}, dtype_of<double>()), 0, -1, fft::Kind::Forward, fft::Norm::Backward), Error);
}
