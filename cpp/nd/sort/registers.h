// Quicksort and selection by registers of several items, as NumPy's vectorised argsort, partition and argpartition do
// them: each pass reads a block from the side with less room, and packs smaller items to the left, the others to the
// right. The order of equal items, and of those around a partition's place, shows.
#pragma once

#include <algorithm>
#include <bit>
#include <vector>

#include "nd/core/chunks.h"
#include "nd/sort/network.h"

namespace nd::sorting {

/// `Item` has a `key`; `lanes` items fill a register, `unroll` registers are read at once, and stretches up to
/// `longest` go through a network.
template <class Item>
class Registers {
 public:
  struct Shape {
    Index lanes, unroll, longest;
    bool positions;  // argsort's and argpartition's way, else partition's
  };
  Registers(Item* items, Shape shape) : a_(items), shape_(shape) {}

  void sort(Index n) {
    if (n > 1) quicksort(0, n - 1, 2 * (63 - std::countl_zero(static_cast<std::uint64_t>(n))));
  }
  /// Puts the item of place `k` there, smaller ones before it.
  void select(Index n, Index k) {
    Index left = 0, right = n - 1;
    for (Index turns = 2 * (63 - std::countl_zero(static_cast<std::uint64_t>(n))); turns > 0; --turns) {
      if (right + 1 - left <= shape_.longest) return network(left, right + 1);
      const Index at = divide(left, right);
      if (pivot_ != smallest_ && k < at) {
        right = at - 1;
      } else if (pivot_ != biggest_ && k >= at) {
        left = at;
      } else {
        return;
      }
    }
    std::sort(a_ + left, a_ + right + 1, [](const Item& x, const Item& y) { return x.key < y.key; });
  }

 private:
  using Key = decltype(Item::key);

  void quicksort(Index left, Index right, Index turns) {
    if (turns <= 0) {
      std::sort(a_ + left, a_ + right + 1, [](const Item& x, const Item& y) { return x.key < y.key; });
      return;
    }
    if (right + 1 - left <= shape_.longest) return network(left, right + 1);
    const Index at = divide(left, right);
    const bool smaller = pivot_ != smallest_, larger = pivot_ != biggest_;
    if (smaller) quicksort(left, at - 1, turns - 1);
    if (larger) quicksort(at, right, turns - 1);
  }

  void network(Index from, Index to) {
    const Index n = to - from;
    checkpoint(n * 20);
    Index width = kLanes;
    while (width < n) width *= 2;
    std::vector<Item> items(static_cast<std::size_t>(width));
    for (Item& x : items) x.key = ~Key{0};
    std::copy(a_ + from, a_ + to, items.begin());
    const auto less = [](const Item& x, const Item& y) { return x.key < y.key; };
    Network run(items.data(), width, less);
    run.run();
    std::copy(items.begin(), items.begin() + n, a_ + from);
  }

  /// The middle one of as many as a register holds, spread over the stretch.
  Key pick(Index left, Index right) const {
    const Index step = (right - left) / shape_.lanes;
    std::vector<Key> sample;
    for (Index i = 0; i < shape_.lanes; ++i) sample.push_back(a_[left + (i + shape_.positions) * step].key);
    std::sort(sample.begin(), sample.end());
    return sample[static_cast<std::size_t>(shape_.lanes / 2)];
  }

  /// Where the items that aren't smaller than the pivot begin.
  Index divide(Index left, Index right) {
    pivot_ = pick(left, right);
    smallest_ = ~Key{0};
    biggest_ = 0;
    ++right;
    const bool one = shape_.positions && right - left <= 8 * shape_.unroll * shape_.lanes;
    const Index block = (one ? 1 : shape_.unroll) * shape_.lanes;
    for (Index i = (right - left) % (shape_.positions ? block : shape_.lanes); i > 0; --i) {
      see(a_[left].key);
      if (a_[left].key < pivot_) {
        ++left;
      } else {
        std::swap(a_[left], a_[--right]);
      }
    }
    if (left == right) return left;
    store_left_ = left;
    store_right_ = right;
    const Index odd = (right - left) % block;
    const std::vector<Item> odd_ones(a_ + left, a_ + left + odd);
    left += odd;
    const std::vector<Item> first(a_ + left, a_ + left + block);
    std::vector<Item> last;
    left += block;
    if (left < right) {
      right -= block;
      last.assign(a_ + right, a_ + right + block);
    }
    std::vector<Item> now(static_cast<std::size_t>(block));
    while (left != right) {
      if (store_right_ - right < left - store_left_) {
        right -= block;
        std::copy(a_ + right, a_ + right + block, now.begin());
      } else {
        std::copy(a_ + left, a_ + left + block, now.begin());
        left += block;
      }
      pack(now);
    }
    pack(first);
    pack(last);
    pack(odd_ones);
    return store_left_;
  }

  void pack(const std::vector<Item>& block) {
    checkpoint(static_cast<Index>(block.size()) * 3);
    for (auto from = block.begin(); from != block.end(); from += shape_.lanes) {
      const auto to = from + shape_.lanes;
      store_right_ -= std::count_if(from, to, [&](const Item& x) { return !(x.key < pivot_); });
      Index large = store_right_;
      for (auto x = from; x != to; ++x) {
        see(x->key);
        a_[x->key < pivot_ ? store_left_++ : large++] = *x;
      }
    }
  }

  void see(Key key) {
    smallest_ = std::min(smallest_, key);
    biggest_ = std::max(biggest_, key);
  }

  Item* a_;
  Shape shape_;
  Key pivot_{}, smallest_{}, biggest_{};
  Index store_left_ = 0, store_right_ = 0;
};

}  // namespace nd::sorting
