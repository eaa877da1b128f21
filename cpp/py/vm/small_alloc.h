// A free-list allocator for the many small, short-lived blocks of the interpreter: objects, frames, coroutine frames.
#pragma once

#include <cstddef>

namespace py {

/// `size` bytes, 16-aligned. Sizes up to 512 come from per-size free lists, which are given back when memory is short.
void* small_alloc(std::size_t size);
void small_free(void* p, std::size_t size) noexcept;

/// Gives back the chunks of small blocks of which none is in use; how many (of 32 kB) there were. Called before an allocation
/// fails, by operator new too.
std::size_t trim_small_blocks() noexcept;

/// A large block was asked for: the slice that the program is in ends the sooner.
void charge_allocation(std::size_t size) noexcept;

/// Overwrites the blocks that are free with zeros: memory that is written down holds nothing old then.
void wipe_small_blocks() noexcept;

/// Some memory put by while a program runs: what shows its MemoryError and compiles the next cell needs some.
void keep_reserve();
void release_reserve() noexcept;
/// Gives the program a part of it, at a MemoryError.
void lend_reserve() noexcept;

}  // namespace py
