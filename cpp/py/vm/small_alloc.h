// A free-list allocator for the many small, short-lived blocks of the interpreter: objects, frames, coroutine frames.
#pragma once

#include <cstddef>

namespace py {

/// `size` bytes, 16-aligned. Sizes up to 512 come from per-size free lists that are never given back.
void* small_alloc(std::size_t size);
void small_free(void* p, std::size_t size) noexcept;

/// Some memory put by for what comes after a MemoryError; taken again when there is plenty.
void keep_reserve();
void release_reserve() noexcept;

}  // namespace py
