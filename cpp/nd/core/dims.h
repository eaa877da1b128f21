// Dims: the sizes or strides of an array's axes, at most kMaxDims of them, without an allocation up to four.
//
//   nd::Shape shape{2, 3};
//   shape.push_back(4);
//   nd::Index n = nd::element_count(shape);        // 24; throws when it can't be counted
//   nd::Strides st = nd::c_strides(shape, 8);      // {96, 32, 8}
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>

namespace nd {

using Index = std::int64_t;

inline constexpr int kMaxDims = 64;

class Dims {
 public:
  Dims() = default;
  Dims(std::initializer_list<Index> values) { assign(values.begin(), static_cast<int>(values.size())); }
  Dims(int count, Index value) {
    reserve(count);
    size_ = count;
    std::fill_n(data(), count, value);
  }
  explicit Dims(std::span<const Index> values) { assign(values.data(), static_cast<int>(values.size())); }
  Dims(const Dims& other) { assign(other.data(), other.size_); }
  Dims(Dims&& other) noexcept { steal(other); }
  Dims& operator=(const Dims& other) {
    if (this != &other) assign(other.data(), other.size_);
    return *this;
  }
  Dims& operator=(Dims&& other) noexcept {
    if (this != &other) {
      release();
      steal(other);
    }
    return *this;
  }
  ~Dims() { release(); }

  int size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Index* data() { return capacity_ > kInline ? heap_ : inline_; }
  const Index* data() const { return capacity_ > kInline ? heap_ : inline_; }
  Index* begin() { return data(); }
  Index* end() { return data() + size_; }
  const Index* begin() const { return data(); }
  const Index* end() const { return data() + size_; }
  auto rbegin() { return std::reverse_iterator(end()); }
  auto rend() { return std::reverse_iterator(begin()); }
  auto rbegin() const { return std::reverse_iterator(end()); }
  auto rend() const { return std::reverse_iterator(begin()); }
  Index& operator[](int i) {
    assert(i >= 0 && i < size_);
    return data()[i];
  }
  Index operator[](int i) const {
    assert(i >= 0 && i < size_);
    return data()[i];
  }
  Index& front() { return (*this)[0]; }
  Index& back() { return (*this)[size_ - 1]; }
  Index front() const { return (*this)[0]; }
  Index back() const { return (*this)[size_ - 1]; }

  void clear() { size_ = 0; }
  void push_back(Index value) {
    if (size_ == capacity_) reserve(size_ * 2);
    data()[size_++] = value;
  }
  void pop_back() { --size_; }
  void resize(int count, Index value = 0) {
    reserve(count);
    for (int i = size_; i < count; ++i) data()[i] = value;
    size_ = count;
  }
  void insert(int at, Index value) { insert(at, 1, value); }
  void insert(int at, int count, Index value) {
    reserve(size_ + count);
    Index* d = data();
    std::copy_backward(d + at, d + size_, d + size_ + count);
    std::fill_n(d + at, count, value);
    size_ += count;
  }
  void erase(int at) {
    std::copy(data() + at + 1, data() + size_, data() + at);
    --size_;
  }
  void append(std::span<const Index> values) {
    for (Index v : values) push_back(v);
  }
  operator std::span<const Index>() const { return {data(), static_cast<std::size_t>(size_)}; }
  friend bool operator==(const Dims& a, const Dims& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

 private:
  static constexpr int kInline = 4;
  void assign(const Index* from, int count) {
    reserve(count);
    std::copy_n(from, count, data());
    size_ = count;
  }
  void reserve(int count);
  void steal(Dims& other) noexcept {
    size_ = other.size_;
    capacity_ = other.capacity_;
    if (capacity_ > kInline) {
      heap_ = other.heap_;
    } else {
      std::copy_n(other.inline_, kInline, inline_);
    }
    other.capacity_ = kInline;
    other.size_ = 0;
  }
  void release() {
    if (capacity_ > kInline) delete[] heap_;
  }

  int size_ = 0;
  int capacity_ = kInline;
  union {
    Index inline_[kInline] = {};
    Index* heap_;
  };
};

using Shape = Dims;
using Strides = Dims;

/// "(2, 3)", "(3,)", "()".
std::string to_string(const Dims& dims);

/// a * b; false when the product leaves Index.
inline bool multiply(Index a, Index b, Index* out) { return !__builtin_mul_overflow(a, b, out); }
inline bool add(Index a, Index b, Index* out) { return !__builtin_add_overflow(a, b, out); }

/// How many elements; throws ValueError for a negative size or when the count leaves Index.
Index element_count(std::span<const Index> shape);
/// Strides of a packed array in C (last axis fastest) or Fortran order.
Strides c_strides(std::span<const Index> shape, Index itemsize);
Strides f_strides(std::span<const Index> shape, Index itemsize);

/// Turns a negative axis into one in [0, ndim); throws AxisError ("axis 2 is out of bounds for array of dimension 2").
int normalize_axis(Index axis, int ndim, const char* prefix = nullptr);
/// Several axes, each once; throws AxisError, or ValueError "repeated axis" with the argument's name in front if given.
Dims normalize_axes(std::span<const Index> axes, int ndim, const char* argument = nullptr);

}  // namespace nd
