// The cycle collector: finds groups of objects that only refer to each other, and frees them.
//
// Trial deletion, as CPython's: for each tracked object, count the references that come from other tracked objects; one
// whose own count is larger is held from outside (a frame, a C++ local, a global). What can't be reached from those is garbage.
// Objects with __del__ are finalised first and looked at again at the next collection.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

namespace py {

class Object;
class GcObject;
class VM;

class Collector {
 public:
  static void track(GcObject* o) noexcept;
  static void untrack(GcObject* o) noexcept;
  /// True when enough has been allocated since the last collection.
  static bool due() { return enabled && allocated > threshold; }
  /// Collects; gives the number of unreachable objects found. While it only looks, it asks `wanted` now and then: when that
  /// says no, nothing has happened, and -1 comes back.
  static std::int64_t collect(bool (*wanted)(VM*) = nullptr, VM* vm = nullptr);

  static bool enabled;
  static std::int64_t allocated;  // tracked objects made since the last collection, less those freed
  static std::int64_t threshold;
  static std::int64_t live;

  static void each(void (*fn)(GcObject*));  // of the tracked objects

  /// Lets go of some of what waits for that, `bury` below. False: nothing waits any more.
  static bool let_go(std::size_t some) noexcept;
  static bool waiting();

 private:
  friend class Object;
  static GcObject* head_;
  static GcObject* deferred_;  // at the end of their lives, waiting to be deleted
  struct Looker;
  struct Subtract;
  struct Mark;
  class Garbage;
};

/// What is left of something that held very many objects: they go a piece at a time before the next instruction, so that Stop
/// need not wait for all of them.
class Remains {
 public:
  virtual ~Remains() = default;
  /// False: nothing is left.
  virtual bool let_go(std::size_t some) noexcept = 0;
  Remains* next = nullptr;
};
void bury(Remains* remains) noexcept;

/// Takes the items of a container that goes if there are very many of them; else they go with it.
template <class Items>
void bury_items(Items& items) noexcept {
  struct Heap final : Remains {
    explicit Heap(Items&& given) : items(std::move(given)) {}
    bool let_go(std::size_t some) noexcept override {
      for (; some > 0 && !items.empty(); --some) items.pop_back();
      return !items.empty();
    }
    Items items;
  };
  constexpr std::size_t kMany = 1 << 15;
  if (items.size() < kMany) return;
  if (auto* heap = new (std::nothrow) Heap(std::move(items))) bury(heap);
}

/// Set when something waits for the VM at the next instruction boundary: an interrupt, a finaliser, a collection.
inline bool attention = false;

/// Objects whose count reached zero but whose class has __del__ (kept alive until it has run), and weak-reference
/// callbacks: the VM runs them at the next instruction boundary.
bool finalizers_waiting();

}  // namespace py
