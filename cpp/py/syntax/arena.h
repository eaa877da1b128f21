// Storage of one syntax tree: a bump allocator that is freed as a whole, and the tree's interned text.
// Nodes have trivial destructors; nothing in a tree is ever freed on its own.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace py::syntax {

/// A fixed run of items in an arena. Copies share the items.
template <class T>
struct List {
  T* items = nullptr;
  std::uint32_t count = 0;

  T* begin() const { return items; }
  T* end() const { return items + count; }
  std::size_t size() const { return count; }
  bool empty() const { return count == 0; }
  T& operator[](std::size_t i) const {
    assert(i < count);
    return items[i];
  }
  T& front() const { return (*this)[0]; }
  T& back() const { return (*this)[count - 1]; }
};

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* allocate(std::size_t bytes) {
    bytes = (bytes + 7) & ~std::size_t{7};
    if (bytes > left_) grow(bytes);
    char* at = next_;
    next_ += bytes;
    left_ -= bytes;
    return at;
  }

  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T))) T(std::forward<Args>(args)...);
  }

  template <class T>
  List<T> list(const T* from, std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (count == 0) return {};
    T* at = static_cast<T*>(allocate(count * sizeof(T)));
    std::memcpy(static_cast<void*>(at), from, count * sizeof(T));
    return {at, static_cast<std::uint32_t>(count)};
  }
  template <class T>
  List<T> list(const std::vector<T>& from) {
    return list(from.data(), from.size());
  }

  /// A copy that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* at = static_cast<char*>(allocate(text.size()));
    std::memcpy(at, text.data(), text.size());
    return {at, text.size()};
  }

  /// As copy(), and equal texts share one address, so names of a tree compare by data().
  std::string_view intern(std::string_view text) {
    auto found = names_.find(text);
    if (found != names_.end()) return *found;
    std::string_view kept = copy(text);
    names_.insert(kept);
    return kept;
  }

 private:
  void grow(std::size_t bytes) {
    std::size_t block = bytes > kBlock / 4 ? bytes : kBlock;
    blocks_.push_back(std::make_unique<char[]>(block));
    next_ = blocks_.back().get();
    left_ = block;
  }

  static constexpr std::size_t kBlock = 16 * 1024;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::unordered_set<std::string_view> names_;
};

}  // namespace py::syntax
