// NdArray: a buffer, where in it the first element is, a shape, strides in bytes and a dtype. A handle: copying it
// shares the bytes. It never knows what language uses it.
//
//   nd::NdArray a = nd::NdArray::zeros({2, 3}, nd::dtype_of<double>());
//   nd::store(a.at({1, 2}), 5.0);
//   nd::NdArray t = a.view({3, 2}, {8, 24}, a.data());       // shares a's buffer; owns_data() is false
//   nd::NdArray c = nd::copy(t, nd::Order::C);               // iter/assign.h
//
// npmod: a result that shares its buffer with an operand is a view of it, and that operand (or its base) its .base.
#pragma once

#include <span>

#include "nd/core/buffer.h"
#include "nd/core/dims.h"
#include "nd/core/numbers.h"
#include "nd/dtype/dtype.h"

namespace nd {

/// C; F; A: F if the input is Fortran contiguous and not C; K: as near to the input's layout as can be.
enum class Order : std::uint8_t { C, F, A, K };

/// Throws ValueError "order must be one of 'C', 'F', 'A', or 'K' (got 'x')".
Order parse_order(std::string_view text);

class NdArray {
 public:
  enum Flag : std::uint8_t { kCContiguous = 1, kFContiguous = 2, kAligned = 4, kWriteable = 8, kOwnsData = 16 };

  /// No array at all: valid() is false.
  NdArray() = default;
  /// A view of part of `buffer`; the caller vouches that every element lies in it.
  NdArray(BufferRef buffer, std::byte* data, DType dtype, Shape shape, Strides strides, bool writeable);

  /// New arrays; throw MemoryError or ValueError for impossible shapes. Order is C or F.
  static NdArray empty(Shape shape, DType dtype, Order order = Order::C);
  static NdArray zeros(Shape shape, DType dtype, Order order = Order::C);
  /// New, with the axes laid out in memory in the order in which `like`'s strides have them (order='K').
  static NdArray empty_like(const NdArray& like, DType dtype, Order order = Order::K);
  /// A new 0-d array.
  template <class T>
  static NdArray scalar(T value) {
    NdArray a = empty({}, dtype_of<T>());
    store(a.data(), value);
    return a;
  }
  /// A new 1-d array.
  template <class T>
  static NdArray of(std::span<const T> values) {
    NdArray a = empty({static_cast<Index>(values.size())}, dtype_of<T>());
    for (std::size_t i = 0; i < values.size(); ++i) store(a.data() + i * sizeof(T), values[i]);
    return a;
  }
  template <class T>
  static NdArray of(std::initializer_list<T> values) {
    return of(std::span<const T>(values.begin(), values.size()));
  }

  bool valid() const { return static_cast<bool>(buffer_); }
  const BufferRef& buffer() const { return buffer_; }
  std::byte* data() const { return data_; }
  Index offset() const { return data_ - buffer_->data(); }
  const DType& dtype() const { return dtype_; }
  TypeId id() const { return dtype_.id(); }
  const Shape& shape() const { return shape_; }
  const Strides& strides() const { return strides_; }
  Index shape(int axis) const { return shape_[axis]; }
  Index stride(int axis) const { return strides_[axis]; }
  int ndim() const { return shape_.size(); }
  Index size() const { return size_; }
  Index itemsize() const { return dtype_.itemsize(); }
  Index nbytes() const { return size_ * dtype_.itemsize(); }

  std::uint8_t flags() const { return flags_; }
  bool is_c_contiguous() const { return flags_ & kCContiguous; }
  bool is_f_contiguous() const { return flags_ & kFContiguous; }
  bool is_contiguous() const { return flags_ & (kCContiguous | kFContiguous); }
  bool is_aligned() const { return flags_ & kAligned; }
  bool is_writeable() const { return flags_ & kWriteable; }
  bool owns_data() const { return flags_ & kOwnsData; }
  void set_writeable(bool on) { flags_ = static_cast<std::uint8_t>(on ? flags_ | kWriteable : flags_ & ~kWriteable); }
  void set_owns_data(bool on) { flags_ = static_cast<std::uint8_t>(on ? flags_ | kOwnsData : flags_ & ~kOwnsData); }

  /// Where an element is; the indices are in range.
  std::byte* at(std::span<const Index> indices) const;
  std::byte* at(std::initializer_list<Index> indices) const {
    return at(std::span<const Index>(indices.begin(), indices.size()));
  }
  template <class T>
  T item(std::initializer_list<Index> indices = {}) const {
    return load<T>(at(indices));
  }

  /// The same bytes seen otherwise; not checked against the buffer.
  NdArray view(Shape shape, Strides strides, std::byte* data) const;
  NdArray view(Shape shape, Strides strides) const { return view(std::move(shape), std::move(strides), data_); }
  /// The same layout with elements of another dtype of the same size.
  NdArray view_as(DType dtype) const;
  /// One field of a structured array, with its subarray's axes last.
  NdArray field(const Field& field) const;
  /// The same axes in another order.
  NdArray transposed(std::span<const int> axes) const;
  NdArray transposed() const;
  /// As if it had that shape, with stride 0 where an axis is repeated; throws ValueError.
  NdArray broadcast_to(const Shape& shape) const;

 private:
  void update_flags();

  BufferRef buffer_;
  std::byte* data_ = nullptr;
  DType dtype_;
  Shape shape_;
  Strides strides_;
  Index size_ = 0;
  std::uint8_t flags_ = 0;
};

/// size * itemsize, throwing ValueError "array is too big; …" when that can't be addressed.
Index checked_nbytes(std::span<const Index> shape, Index itemsize);

}  // namespace nd
