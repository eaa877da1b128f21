// Long work on plain memory in pieces, so that Stop is heard between them, and memory that is not written before its first use:
// touching fresh pages is most of the time that a large buffer takes.
//
//   Scratch<std::uint64_t> keys(n);
//   in_chunks(n, 2, [&](Index from, Index to) { for (Index i = from; i < to; ++i) keys[i] = read(i); });
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "nd/core/settings.h"

namespace nd {

/// Calls fn(from, to) for stretches of 0..n; an element costs about `cost` nanoseconds.
template <class Fn>
void in_chunks(Index n, Index cost, Fn&& fn) {
  const Index chunk = std::max<Index>((1 << 17) / cost, 256);
  for (Index from = 0; from < n; from += chunk) {
    const Index to = std::min(n, from + chunk);
    fn(from, to);
    checkpoint((to - from) * cost);
  }
}

/// memcpy of what may be long.
inline void copy_bytes(void* to, const void* from, Index n) {
  constexpr Index kPiece = 1 << 18;
  for (Index at = 0; at < n; at += kPiece) {
    const Index piece = std::min(kPiece, n - at);
    std::memcpy(static_cast<char*>(to) + at, static_cast<const char*>(from) + at, static_cast<std::size_t>(piece));
    checkpoint(piece / 4);
  }
}
/// `bytes`, which may be long, at the end of `out`.
inline void append_bytes(std::string& out, std::string_view bytes) {
  constexpr std::size_t kPiece = 1 << 18;
  out.reserve(out.size() + bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    out += bytes.substr(at, kPiece);
    checkpoint(static_cast<Index>(kPiece / 4));
  }
}

/// An array of plain values, not yet written.
template <class T>
class Scratch {
 public:
  static_assert(std::is_trivially_copyable_v<T>);
  explicit Scratch(Index n) : items_(new T[static_cast<std::size_t>(n)]), size_(n) {}
  Index size() const { return size_; }
  T* data() { return items_.get(); }
  T& operator[](Index i) { return items_[static_cast<std::size_t>(i)]; }
  const T& operator[](Index i) const { return items_[static_cast<std::size_t>(i)]; }
  T* begin() { return items_.get(); }
  T* end() { return items_.get() + size_; }
  const T* begin() const { return items_.get(); }
  const T* end() const { return items_.get() + size_; }
  /// Makes its pages present, one after the other: writing here and there would wait for many at once.
  void touch() {
    volatile char* bytes = reinterpret_cast<char*>(data());
    const Index end = size_ * static_cast<Index>(sizeof(T));
    for (Index at = 0; at < end; at += 4096) {
      bytes[at] = 0;
      checkpoint(400);
    }
  }
  void swap(Scratch& other) {
    items_.swap(other.items_);
    std::swap(size_, other.size_);
  }

 private:
  std::unique_ptr<T[]> items_;
  Index size_;
};

}  // namespace nd
