#include "nd/manip/numeric.h"

#include "check/check.h"
#include "nd/index/take.h"
#include "nd/manip/pad.h"

using namespace nd;

TEST("numeric functions along one axis") {
  const NdArray a = NdArray::of({1.0, 2.0, 3.0}), v = NdArray::of({0.0, 1.0, 0.5});
  CHECK_EQ(convolve(a, v, ConvolveMode::Full).item<double>({2}), 2.5);
  CHECK_EQ(interp(NdArray::of({2.5}), a, NdArray::of({3.0, 2.0, 0.0}), nullptr, nullptr, {}).item<double>({0}), 1.0);
  CHECK_EQ(digitize(NdArray::of({2.5}), NdArray::of({3.0, 2.0, 1.0}), false).item<std::int64_t>({0}), 1);
  CHECK_EQ(diff(a, 1, 0).size(), 2);
}

TEST("taking, choosing, padding") {
  const NdArray a = NdArray::of<std::int64_t>({1, 2, 3});
  CHECK_EQ(take(a, NdArray::of<std::int64_t>({-1, 4}), 0, ClipMode::Wrap).item<std::int64_t>({1}), 2);
  const std::pair<Index, Index> widths[] = {{2, 1}};
  const NdArray p = pad(a, widths, PadMode::Reflect);
  CHECK_EQ(p.item<std::int64_t>({0}), 3);
  CHECK_EQ(p.item<std::int64_t>({5}), 2);
  CHECK_EQ(unravel_index(NdArray::scalar<std::int64_t>(5), {2, 3})[1].item<std::int64_t>(), 2);
}
