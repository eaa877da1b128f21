// Buffer: the bytes behind arrays, shared by reference count. Every live buffer is in one list, so that an integer
// address that comes from outside (`__array_interface__`) can be looked up and bounded.
//
//   nd::BufferRef b = nd::Buffer::allocate(800, /*zeroed=*/true);
//   nd::BufferRef w = nd::Buffer::wrap(bytes, n, /*writeable=*/false, std::move(keeps_bytes_alive));
//   if (nd::Buffer* home = nd::Buffer::find(address, length)) ...
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "nd/core/dims.h"

namespace nd {

/// Keeps foreign bytes alive (a Python bytes object, a memory map); destroyed with the buffer.
class Owner {
 public:
  virtual ~Owner() = default;
};

class Buffer;

/// A counted reference; the count isn't atomic.
class BufferRef {
 public:
  BufferRef() = default;
  BufferRef(std::nullptr_t) {}
  explicit inline BufferRef(Buffer* buffer);  // adds a reference
  inline BufferRef(const BufferRef& other);
  BufferRef(BufferRef&& other) noexcept : buffer_(std::exchange(other.buffer_, nullptr)) {}
  BufferRef& operator=(BufferRef other) noexcept {
    std::swap(buffer_, other.buffer_);
    return *this;
  }
  inline ~BufferRef();
  Buffer* get() const { return buffer_; }
  Buffer* operator->() const { return buffer_; }
  Buffer& operator*() const { return *buffer_; }
  explicit operator bool() const { return buffer_ != nullptr; }
  friend bool operator==(const BufferRef& a, const BufferRef& b) { return a.buffer_ == b.buffer_; }

 private:
  Buffer* buffer_ = nullptr;
};

class Buffer {
 public:
  /// Fresh bytes aligned to 16; throws MemoryError.
  static BufferRef allocate(Index bytes, bool zeroed);
  /// As allocate, but null when there isn't the memory.
  static BufferRef try_allocate(Index bytes, bool zeroed);
  static BufferRef wrap(std::byte* data, Index size, bool writeable, std::unique_ptr<Owner> owner);
  /// The live buffer that holds all of [address, address + size), or null. An empty range may sit at a buffer's end.
  static Buffer* find(std::uintptr_t address, Index size);
  /// Bytes held by all live owning buffers.
  static Index live_bytes();

  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  std::byte* data() const { return data_; }
  Index size() const { return size_; }
  bool writeable() const { return writeable_; }
  /// Whether the bytes are the buffer's own rather than wrapped.
  bool owns_bytes() const { return owner_ == nullptr; }
  Owner* owner() const { return owner_; }
  Index references() const { return references_; }

  /// Runs on the bytes just before they go; for elements of `item` bytes that own something.
  using Finalizer = void (*)(Buffer& buffer, void* context);
  void set_finalizer(Finalizer fn, void* context, Index item) {
    finalizer_ = fn;
    context_ = context;
    owning_item_ = item;
  }
  /// From one element that owns something to the next, in bytes; 0 if there are none. Nothing but such elements may be written here.
  Index owning_item() const { return owning_item_; }
  /// Whether bytes of any kind may be written.
  bool raw_writeable() const { return writeable_ && owning_item_ == 0; }

  void retain() { ++references_; }
  void release() {
    if (--references_ == 0) destroy();
  }

 private:
  Buffer(std::byte* data, Index size, bool writeable, Owner* owner);
  ~Buffer() = default;
  void destroy();

  Index references_ = 0;
  std::byte* data_;
  Index size_;
  Buffer* next_;  // all live buffers, doubly linked
  Buffer* previous_;
  Owner* owner_;
  Finalizer finalizer_ = nullptr;
  void* context_ = nullptr;
  Index owning_item_ = 0;
  bool writeable_;
};

inline BufferRef::BufferRef(Buffer* buffer) : buffer_(buffer) {
  if (buffer_) buffer_->retain();
}
inline BufferRef::BufferRef(const BufferRef& other) : buffer_(other.buffer_) {
  if (buffer_) buffer_->retain();
}
inline BufferRef::~BufferRef() {
  if (buffer_) buffer_->release();
}

}  // namespace nd
