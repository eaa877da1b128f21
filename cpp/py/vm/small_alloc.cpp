#include "py/vm/small_alloc.h"

#include <cstdlib>
#include <new>

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
[[maybe_unused]] FreeBlock* free_lists[kLargest / kGranule + 1];

}  // namespace

void* small_alloc(std::size_t size) {
#ifndef PY_PLAIN_MALLOC
  if (size <= kLargest) {
    const std::size_t index = (size + kGranule - 1) / kGranule;
    if (FreeBlock* block = free_lists[index]) {
      free_lists[index] = block->next;
      return block;
    }
    const std::size_t step = index * kGranule;
    char* chunk = static_cast<char*>(std::malloc(kChunk));
    if (!chunk) throw std::bad_alloc();
    for (std::size_t at = step; at + step <= kChunk; at += step) {
      auto* block = reinterpret_cast<FreeBlock*>(chunk + at);
      block->next = free_lists[index];
      free_lists[index] = block;
    }
    return chunk;
  }
#endif
  void* p = std::malloc(size);
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

constexpr std::size_t kReserve = 4 << 20;
void* reserve = nullptr;

}  // namespace

void keep_reserve() {
  if (reserve) return;
  void* plenty = std::malloc(2 * kReserve);
  if (!plenty) return;
  std::free(plenty);
  reserve = std::malloc(kReserve);
}

void release_reserve() noexcept {
  std::free(reserve);
  reserve = nullptr;
}

}  // namespace py
