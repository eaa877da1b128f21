// Sorting networks over registers of eight, as NumPy's vectorised argsort and partition use for short arrays: equal
// elements stay where the network leaves them, which shows through argsort.
#pragma once

#include <utility>

#include "nd/core/dims.h"

namespace nd::sorting {

/// Lengths up to which NumPy sorts by network alone.
constexpr Index kNetworkLongest = 256;
constexpr Index kLanes = 8;

template <class Item, class Less>
class Network {
 public:
  /// `n` is kLanes times a power of two; missing items are to be the largest.
  Network(Item* items, Index n, Less less) : a_(items), n_(n), less_(less) {}

  void run() {
    for (Item* r = a_; r < a_ + n_; r += kLanes) {
      for (Index flip : {1, 3, 1, 7, 2, 1}) register_step(r, flip);
    }
    for (Index run = 2 * kLanes; run <= n_; run *= 2) {
      for (Item* from = a_; from < a_ + n_; from += run) merge(from, run);
    }
  }

 private:
  void exchange(Item& low, Item& high) {
    if (less_(high, low)) std::swap(low, high);
  }
  void register_step(Item* r, Index flip) {
    for (Index i = 0; i < kLanes; ++i) {
      if (i < (i ^ flip)) exchange(r[i], r[i ^ flip]);
    }
  }
  /// Two sorted halves become one.
  void merge(Item* from, Index n) {
    for (Index i = 0; i < n / 2; ++i) exchange(from[i], from[n - 1 - i]);
    for (Index part = n / 2; part > kLanes; part /= 2) {
      for (Index start = 0; start < n; start += part) {
        for (Index i = start; i < start + part / 2; ++i) exchange(from[i], from[i + part / 2]);
      }
    }
    for (Item* r = from; r < from + n; r += kLanes) {
      for (Index flip : {4, 2, 1}) register_step(r, flip);
    }
  }

  Item* a_;
  Index n_;
  Less less_;
};

}  // namespace nd::sorting
