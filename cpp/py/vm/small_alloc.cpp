#include "py/vm/small_alloc.h"

#include <stdlib.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include "py/vm/gc.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PY_PLAIN_MALLOC 1
#endif
#endif

namespace py {
namespace {

struct FreeBlock {
  FreeBlock* next;
};
constexpr std::size_t kGranule = 16;
constexpr std::size_t kLargest = 512;
constexpr std::size_t kChunk = 32 * 1024;
constexpr std::size_t kChunkSize = kChunk - 64;  // so that malloc's own header doesn't cost an alignment

#ifndef PY_PLAIN_MALLOC
FreeBlock* free_lists[kLargest / kGranule + 1];

/// The start of a chunk, which is aligned to kChunk; its blocks follow.
struct alignas(kGranule) Chunk {
  Chunk* next;
  std::uint16_t index;  // of its blocks' free list
  std::uint16_t free;   // counted by trim()

  std::size_t capacity() const { return (kChunkSize - sizeof(Chunk)) / (index * kGranule); }
  static Chunk* of(const void* block) { return reinterpret_cast<Chunk*>(reinterpret_cast<std::uintptr_t>(block) & ~(kChunk - 1)); }
};
Chunk* chunks = nullptr;

#ifdef __EMSCRIPTEN__
// Which chunk-sized pieces of the memory are chunks, a bit each: so that delete can tell.
std::uint32_t chunk_bits[(std::uint64_t{1} << 32) / kChunk / 32];
void mark_chunk(const void* p, bool is) {
  const std::uintptr_t n = reinterpret_cast<std::uintptr_t>(p) / kChunk;
  const std::uint32_t bit = 1u << n % 32;
  chunk_bits[n / 32] = is ? chunk_bits[n / 32] | bit : chunk_bits[n / 32] & ~bit;
}
bool in_chunk(const void* p) {
  const std::uintptr_t at = reinterpret_cast<std::uintptr_t>(p), n = at / kChunk;
  return (chunk_bits[n / 32] >> n % 32 & 1) && at % kChunk < kChunkSize;
}
#else
void mark_chunk(const void*, bool) {}
#endif

bool make_room() noexcept;

void add_chunk(std::size_t index) {
  void* memory = nullptr;
  const auto obtained = [&] { return posix_memalign(&memory, kChunk, kChunkSize) == 0; };
  if (!obtained() && !(make_room() && obtained())) throw std::bad_alloc();
  auto* chunk = new (memory) Chunk{chunks, static_cast<std::uint16_t>(index), 0};
  chunks = chunk;
  mark_chunk(chunk, true);
  char* at = reinterpret_cast<char*>(chunk + 1);
  for (std::size_t n = chunk->capacity(); n-- > 0; at += index * kGranule) {
    auto* block = reinterpret_cast<FreeBlock*>(at);
    block->next = free_lists[index];
    free_lists[index] = block;
  }
}
#endif

/// Gives back what is of no use any more. False: there was nothing.
bool make_room() noexcept {
  static bool making = false;
  bool some = false;
  if (!making) {
    making = true;
    for (; Collector::waiting(); some = true) (void)Collector::let_go(1 << 20);
    making = false;
  }
  return trim_small_blocks() > 0 || some;
}

/// For operator new: tries again if that gave memory back.
void out_of_memory() {
  if (!make_room()) throw std::bad_alloc();
}

[[maybe_unused]] const std::new_handler installed = std::set_new_handler(out_of_memory);

}  // namespace

std::size_t trim_small_blocks() noexcept {
#ifdef PY_PLAIN_MALLOC
  return 0;
#else
  for (Chunk* c = chunks; c; c = c->next) c->free = 0;
  for (FreeBlock* list : free_lists)
    for (FreeBlock* b = list; b; b = b->next) ++Chunk::of(b)->free;
  const auto unused = [](const Chunk* c) { return c->free == c->capacity(); };
  for (FreeBlock*& list : free_lists) {
    FreeBlock** link = &list;
    while (FreeBlock* b = *link) {
      if (unused(Chunk::of(b))) {
        *link = b->next;
      } else {
        link = &b->next;
      }
    }
  }
  std::size_t given = 0;
  Chunk** link = &chunks;
  while (Chunk* c = *link) {
    if (unused(c)) {
      *link = c->next;
      mark_chunk(c, false);
      std::free(c);
      ++given;
    } else {
      link = &c->next;
    }
  }
  return given;
#endif
}

void wipe_small_blocks() noexcept {
#ifndef PY_PLAIN_MALLOC
  for (std::size_t index = 1; index <= kLargest / kGranule; ++index)
    for (FreeBlock* b = free_lists[index]; b; b = b->next) std::memset(b + 1, 0, index * kGranule - sizeof(FreeBlock));
#endif
}

void* small_alloc(std::size_t size) {
#ifndef PY_PLAIN_MALLOC
  if (size <= kLargest) {
    const std::size_t index = (size + kGranule - 1) / kGranule;
    if (!free_lists[index]) add_chunk(index);
    FreeBlock* block = free_lists[index];
    free_lists[index] = block->next;
    return block;
  }
#endif
  void* p = std::malloc(size);
  if (!p && make_room()) p = std::malloc(size);
  if (!p) throw std::bad_alloc();
  return p;
}

void small_free(void* p, std::size_t size) noexcept {
#ifndef PY_PLAIN_MALLOC
  if (size <= kLargest) {
    auto* block = static_cast<FreeBlock*>(p);
    const std::size_t index = (size + kGranule - 1) / kGranule;
    block->next = free_lists[index];
    free_lists[index] = block;
    return;
  }
#endif
  std::free(p);
}

namespace {

// In blocks, so that a full and scattered heap can give some of it at least.
constexpr std::size_t kBlock = 64 * 1024;
constexpr int kBlocks = 64;
constexpr int kForEngine = 24;  // of them, what is not lent to the program
constexpr int kLent = 4;
void* reserve[kBlocks];
int kept = 0;

}  // namespace

void keep_reserve() {
  if (kept == kBlocks) return;
  // The program must have some room itself.
  void* room = std::malloc(kLent * kBlock);
  if (!room && trim_small_blocks()) room = std::malloc(kLent * kBlock);
  while (kept < kBlocks && room) {
    void* block = std::malloc(kBlock);
    if (!block) break;
    reserve[kept++] = block;
  }
  if (room) {
    std::free(room);
  } else {
    for (int i = 0; i < kLent && kept > 0; ++i) std::free(reserve[--kept]);
  }
}

void release_reserve() noexcept {
  while (kept > 0) std::free(reserve[--kept]);
}

void lend_reserve() noexcept {
  for (int i = 0; i < kLent && kept > kForEngine; ++i) std::free(reserve[--kept]);
}

}  // namespace py

#ifndef PY_PLAIN_MALLOC

namespace {

// What copies and fills is charged for where it gets its memory; smaller blocks are a matter of microseconds.
constexpr std::size_t kCharged = 64 * 1024;

void* obtain(std::size_t size) {
#ifdef __EMSCRIPTEN__
  // The standard library's small blocks (texts, vectors, hash tables) come from the free lists too: in WebAssembly malloc takes
  // several times as long, where native ones have such lists of their own.
  return py::small_alloc(size == 0 ? 1 : size);
#else
  for (;;) {
    if (void* p = std::malloc(size == 0 ? 1 : size)) return p;
    py::out_of_memory();
  }
#endif
}

}  // namespace

void* operator new(std::size_t size) {
  if (size >= kCharged) py::charge_allocation(size);
  return obtain(size);
}
void operator delete(void* p) noexcept {
#ifdef __EMSCRIPTEN__
  if (p && py::in_chunk(p)) return py::small_free(p, py::Chunk::of(p)->index * py::kGranule);
#endif
  std::free(p);
}
void operator delete(void* p, std::size_t) noexcept { operator delete(p); }
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete[](void* p) noexcept { operator delete(p); }
void operator delete[](void* p, std::size_t) noexcept { operator delete(p); }

#endif
