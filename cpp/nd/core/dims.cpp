#include "nd/core/dims.h"

#include "nd/core/errors.h"

namespace nd {

void Dims::reserve(int count) {
  if (count <= capacity_) return;
  Index* bigger = new Index[static_cast<std::size_t>(count)];
  std::copy_n(data(), size_, bigger);
  release();
  heap_ = bigger;
  capacity_ = count;
}

std::string to_string(const Dims& dims) {
  std::string out = "(";
  for (int i = 0; i < dims.size(); ++i) {
    if (i) out += ", ";
    out += std::to_string(dims[i]);
  }
  out += dims.size() == 1 ? ",)" : ")";
  return out;
}

Index element_count(std::span<const Index> shape) {
  Index count = 1;
  bool zero = false;
  bool overflow = false;
  for (Index n : shape) {
    if (n < 0) throw negative_dimension_error();
    if (n == 0) {
      zero = true;
    } else if (!multiply(count, n, &count)) {
      overflow = true;
    }
  }
  if (overflow) throw too_big_error();
  return zero ? 0 : count;
}

Strides c_strides(std::span<const Index> shape, Index itemsize) {
  Strides strides(static_cast<int>(shape.size()), 0);
  Index step = itemsize;
  for (int i = static_cast<int>(shape.size()) - 1; i >= 0; --i) {
    strides[i] = step;
    if (shape[static_cast<std::size_t>(i)] != 0) step *= shape[static_cast<std::size_t>(i)];  // NumPy: an empty axis counts as one
  }
  return strides;
}

Strides f_strides(std::span<const Index> shape, Index itemsize) {
  Strides strides(static_cast<int>(shape.size()), 0);
  Index step = itemsize;
  for (int i = 0; i < strides.size(); ++i) {
    strides[i] = step;
    if (shape[static_cast<std::size_t>(i)] != 0) step *= shape[static_cast<std::size_t>(i)];
  }
  return strides;
}

int normalize_axis(Index axis, int ndim, const char* prefix) {
  if (axis < -ndim || axis >= ndim) {
    if (axis != static_cast<std::int32_t>(axis)) throw value_error("integer won't fit into a C int");
    throw axis_error(axis, ndim, prefix);
  }
  return static_cast<int>(axis < 0 ? axis + ndim : axis);
}

Dims normalize_axes(std::span<const Index> axes, int ndim, const char* argument) {
  Dims out;
  for (Index axis : axes) out.push_back(normalize_axis(axis, ndim, argument));
  for (int i = 0; i < out.size(); ++i) {
    for (int j = 0; j < i; ++j) {
      if (out[i] == out[j]) throw repeated_axis_error(argument);
    }
  }
  return out;
}

}  // namespace nd
