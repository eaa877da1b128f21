#include "nd/core/array.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <numeric>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/iter/broadcast_iter.h"

namespace nd {
namespace {

void destroy_elements(Buffer& buffer, void* context) {
  const DTypeInfo* info = static_cast<const DTypeInfo*>(context);
  DType dtype(info);
  destroy_objects(buffer.data(), dtype.itemsize() ? buffer.size() / dtype.itemsize() : 0, dtype);
  drop_reference(info);
}

NdArray make(Shape shape, DType dtype, Strides strides, bool zeroed, Index bytes) {
  bool objects = dtype.has_objects();
  BufferRef buffer = Buffer::try_allocate(bytes, zeroed || objects);
  if (!buffer) throw memory_error(shape, dtype);
  if (objects) {
    add_reference(dtype.info());
    buffer->set_finalizer(destroy_elements, const_cast<DTypeInfo*>(dtype.info()), dtype.itemsize());
  }
  std::byte* data = buffer->data();
  NdArray out(std::move(buffer), data, std::move(dtype), std::move(shape), std::move(strides), true);
  out.set_owns_data(true);
  return out;
}

/// NumPy: an array of a subarray dtype takes on its axes.
void unfold_subarray(Shape& shape, DType& dtype) {
  while (dtype.has_subarray()) {
    shape.append(dtype.subshape());
    DType base = dtype.base();
    dtype = base;
  }
}

NdArray fresh(Shape shape, DType dtype, Order order, bool zeroed) {
  unfold_subarray(shape, dtype);
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  Index bytes = checked_nbytes(shape, dtype.itemsize());
  Strides strides = order == Order::F ? f_strides(shape, dtype.itemsize()) : c_strides(shape, dtype.itemsize());
  if (bytes == 0) std::fill(strides.begin(), strides.end(), 0);  // NumPy: nothing to step over
  return make(std::move(shape), std::move(dtype), std::move(strides), zeroed, bytes);
}

}  // namespace

Order parse_order(std::string_view text) {
  if (text.size() == 1) {
    switch (text[0]) {
      case 'C': case 'c': return Order::C;
      case 'F': case 'f': return Order::F;
      case 'A': case 'a': return Order::A;
      case 'K': case 'k': return Order::K;
      default: break;
    }
  }
  throw value_error(fmt::format("order must be one of 'C', 'F', 'A', or 'K' (got '{}')", text));
}

Index checked_nbytes(std::span<const Index> shape, Index itemsize) {
  // NumPy: axes of size 0 don't hide an overflow in the others.
  Index bytes = itemsize;
  bool zero = false;
  for (Index n : shape) {
    if (n < 0) throw negative_dimension_error();
    if (settings().long_bits == 32 && n > INT32_MAX) throw max_dimension_error();
    if (n == 0) {
      zero = true;
    } else if (!multiply(bytes, n, &bytes)) {
      throw too_big_error();
    }
  }
  if (settings().long_bits == 32 && bytes > INT32_MAX) throw too_big_error();
  if (itemsize == 0) element_count(shape);
  return zero ? 0 : bytes;
}

NdArray::NdArray(BufferRef buffer, std::byte* data, DType dtype, Shape shape, Strides strides, bool writeable)
    : buffer_(std::move(buffer)),
      data_(data),
      dtype_(std::move(dtype)),
      shape_(std::move(shape)),
      strides_(std::move(strides)),
      flags_(static_cast<std::uint8_t>(writeable ? kWriteable : 0)) {
  update_flags();
}

void NdArray::update_flags() {
  size_ = 1;
  for (Index n : shape_) size_ *= n;
  bool c = true, f = true;
  if (size_ != 0) {
    Index step = dtype_.itemsize();
    for (int i = ndim() - 1; i >= 0; --i) {
      if (shape_[i] == 1) continue;  // NumPy: such an axis may have any stride
      if (strides_[i] != step) {
        c = false;
        break;
      }
      step *= shape_[i];
    }
    if (ndim() > 1 || !c) {
      step = dtype_.itemsize();
      for (int i = 0; i < ndim(); ++i) {
        if (shape_[i] == 1) continue;
        if (strides_[i] != step) {
          f = false;
          break;
        }
        step *= shape_[i];
      }
    }
  }
  std::uintptr_t misaligned = 0;
  int alignment = dtype_.alignment();
  if (alignment > 1 && size_ != 0) {
    misaligned = reinterpret_cast<std::uintptr_t>(data_);
    for (int i = 0; i < ndim(); ++i) {
      if (shape_[i] > 1) misaligned |= static_cast<std::uintptr_t>(strides_[i]);
    }
    misaligned &= static_cast<std::uintptr_t>(alignment - 1);
  }
  flags_ = static_cast<std::uint8_t>((flags_ & (kWriteable | kOwnsData)) | (c ? kCContiguous : 0) |
                                     (f ? kFContiguous : 0) | (misaligned ? 0 : kAligned));
}

NdArray NdArray::empty(Shape shape, DType dtype, Order order) {
  return fresh(std::move(shape), std::move(dtype), order, false);
}

NdArray NdArray::zeros(Shape shape, DType dtype, Order order) {
  return fresh(std::move(shape), std::move(dtype), order, true);
}

NdArray NdArray::empty_like(const NdArray& like, DType dtype, Order order) {
  if (order == Order::A || order == Order::K) {
    if (like.is_c_contiguous()) {
      order = Order::C;
    } else if (like.is_f_contiguous()) {
      order = Order::F;
    } else if (order == Order::A) {
      order = Order::C;
    }
  }
  if (order != Order::K || dtype.has_subarray()) return fresh(like.shape(), std::move(dtype), order, false);
  // NumPy: by the size of the strides, a repeated axis innermost.
  std::vector<int> axes(static_cast<std::size_t>(like.ndim()));
  std::iota(axes.begin(), axes.end(), 0);
  std::stable_sort(axes.begin(), axes.end(), [&](int x, int y) { return std::abs(like.stride(x)) > std::abs(like.stride(y)); });
  const NdArray laid = fresh(like.transposed(axes).shape(), std::move(dtype), Order::C, false);
  std::vector<int> back(axes.size());
  for (std::size_t i = 0; i < axes.size(); ++i) back[static_cast<std::size_t>(axes[i])] = static_cast<int>(i);
  NdArray out = laid.transposed(back);
  out.set_owns_data(true);
  return out;
}

std::byte* NdArray::at(std::span<const Index> indices) const {
  std::byte* p = data_;
  for (std::size_t i = 0; i < indices.size(); ++i) p += indices[i] * strides_[static_cast<int>(i)];
  return p;
}

NdArray NdArray::view(Shape shape, Strides strides, std::byte* data) const {
  return NdArray(buffer_, data, dtype_, std::move(shape), std::move(strides), is_writeable());
}

NdArray NdArray::view_as(DType dtype) const {
  return NdArray(buffer_, data_, std::move(dtype), shape_, strides_, is_writeable());
}

NdArray NdArray::field(const Field& field) const {
  Shape shape = shape_;
  Strides strides = strides_;
  DType dtype = field.dtype;
  while (dtype.has_subarray()) {
    shape.append(dtype.subshape());
    DType base = dtype.base();
    strides.append(c_strides(dtype.subshape(), base.itemsize()));
    dtype = base;
  }
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  return NdArray(buffer_, data_ + field.offset, std::move(dtype), std::move(shape), std::move(strides), is_writeable());
}

NdArray NdArray::transposed(std::span<const int> axes) const {
  Shape shape;
  Strides strides;
  for (int axis : axes) {
    shape.push_back(shape_[axis]);
    strides.push_back(strides_[axis]);
  }
  return view(std::move(shape), std::move(strides));
}

NdArray NdArray::transposed() const {
  Shape shape = shape_;
  Strides strides = strides_;
  std::reverse(shape.begin(), shape.end());
  std::reverse(strides.begin(), strides.end());
  return view(std::move(shape), std::move(strides));
}

NdArray NdArray::broadcast_to(const Shape& shape) const { return view(shape, broadcast_strides(*this, shape)); }

}  // namespace nd
