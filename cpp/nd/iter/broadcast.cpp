#include "nd/iter/broadcast.h"

#include "nd/core/errors.h"

namespace nd {
namespace {

/// Merges one more shape into `out`; false if they can't be broadcast.
bool join(Shape& out, const Shape& shape) {
  if (shape.size() > out.size()) out.insert(0, shape.size() - out.size(), 1);
  auto have = out.rbegin();
  for (auto want = shape.rbegin(); want != shape.rend(); ++want, ++have) {
    if (*want == *have || *want == 1) continue;
    if (*have != 1) return false;
    *have = *want;
  }
  return true;
}

}  // namespace

Shape broadcast_shapes(std::span<const Shape> shapes) {
  Shape out;
  for (const Shape& shape : shapes) {
    if (!join(out, shape)) throw broadcast_error(shapes);
  }
  return out;
}

Shape broadcast_shapes(std::span<const NdArray* const> arrays) {
  if (arrays.empty()) return {};
  Shape out = arrays[0]->shape();
  for (const NdArray* a : arrays.subspan(1)) {
    if (join(out, a->shape())) continue;
    std::vector<Shape> shapes;
    for (const NdArray* b : arrays) shapes.push_back(b->shape());
    throw broadcast_error(shapes);
  }
  return out;
}

bool broadcastable_to(const Shape& from, const Shape& to) {
  if (from.size() > to.size()) return false;
  int shift = to.size() - from.size();
  for (int i = 0; i < from.size(); ++i) {
    if (from[i] != 1 && from[i] != to[i + shift]) return false;
  }
  return true;
}

}  // namespace nd
