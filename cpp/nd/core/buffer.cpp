#include "nd/core/buffer.h"

#include <cstdlib>
#include <new>

#include "nd/core/errors.h"
#include "nd/core/settings.h"

namespace nd {
namespace {

Buffer* first_live = nullptr;
Index live_total = 0;

/// The header comes first in the same allocation, padded so that the bytes are aligned to 16.
constexpr std::size_t kHeader = (sizeof(Buffer) + 15) / 16 * 16;

}  // namespace

Buffer::Buffer(std::byte* data, Index size, bool writeable, Owner* owner)
    : data_(data), size_(size), next_(first_live), previous_(nullptr), owner_(owner), writeable_(writeable) {
  if (next_) next_->previous_ = this;
  first_live = this;
}

BufferRef Buffer::try_allocate(Index bytes, bool zeroed) {
  if (bytes < 0 || static_cast<std::uint64_t>(bytes) > SIZE_MAX / 2 - kHeader) return {};
  if (bytes > settings().max_bytes - live_total) return {};
  std::size_t total = kHeader + static_cast<std::size_t>(bytes);
  void* block = zeroed ? std::calloc(1, total) : std::malloc(total);
  if (!block) return {};
  live_total += bytes;
  return BufferRef(new (block) Buffer(static_cast<std::byte*>(block) + kHeader, bytes, true, nullptr));
}

BufferRef Buffer::allocate(Index bytes, bool zeroed) {
  BufferRef buffer = try_allocate(bytes, zeroed);
  if (!buffer) throw memory_error_bytes(bytes);
  return buffer;
}

BufferRef Buffer::wrap(std::byte* data, Index size, bool writeable, std::unique_ptr<Owner> owner) {
  void* block = std::malloc(sizeof(Buffer));
  if (!block) throw memory_error_bytes(static_cast<Index>(sizeof(Buffer)));
  return BufferRef(new (block) Buffer(data, size, writeable, owner.release()));
}

void Buffer::destroy() {
  if (finalizer_) finalizer_(*this, context_);
  (previous_ ? previous_->next_ : first_live) = next_;
  if (next_) next_->previous_ = previous_;
  Owner* owner = owner_;
  if (data_ == reinterpret_cast<std::byte*>(this) + kHeader) live_total -= size_;
  this->~Buffer();
  std::free(static_cast<void*>(this));
  delete owner;
}

Buffer* Buffer::find(std::uintptr_t address, Index size) {
  for (Buffer* b = first_live; b; b = b->next_) {
    std::uintptr_t start = reinterpret_cast<std::uintptr_t>(b->data_);
    if (address < start) continue;
    std::uintptr_t offset = address - start;
    if (offset > static_cast<std::uintptr_t>(b->size_) || size > b->size_ - static_cast<Index>(offset)) continue;
    return b;
  }
  return nullptr;
}

Index Buffer::live_bytes() { return live_total; }

}  // namespace nd
