// The sorts themselves, over positions 0..n-1 with a `less` of two positions' contents and a `swap`: NumPy's
// introsort and introselect step for step, since the order of equal elements shows through argsort and partition.
#pragma once

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

#include "nd/core/chunks.h"

namespace nd::sorting {

constexpr Index kSmall = 15;

template <class Item, class Less>
void heap_sort(Item* a, Index n, Less& less) {
  std::make_heap(a, a + n, less);
  std::sort_heap(a, a + n, less);
}

template <class Item, class Less>
void introsort(Item* a, Index n, Less less) {
  struct Span {
    Item *left, *right;
    int depth;
  };
  std::vector<Span> stack;
  if (n < 2) return;
  Item *left = a, *right = a + n - 1;
  int depth = 2 * (63 - std::countl_zero(static_cast<std::uint64_t>(n)));
  for (;;) {
    bool heaped = false;
    while (right - left > kSmall) {
      if (depth < 0) {
        heap_sort(left, right - left + 1, less);
        heaped = true;
        break;
      }
      checkpoint((right - left) * 4);
      Item* middle = left + ((right - left) >> 1);
      if (less(*middle, *left)) std::swap(*middle, *left);
      if (less(*right, *middle)) std::swap(*right, *middle);
      if (less(*middle, *left)) std::swap(*middle, *left);
      const Item pivot = *middle;
      Item *i = left, *j = right - 1;
      std::swap(*middle, *j);
      for (;;) {
        do ++i;
        while (less(*i, pivot) && i < right);
        do --j;
        while (less(pivot, *j) && j > left);
        if (i >= j) break;
        std::swap(*i, *j);
      }
      std::swap(*i, *(right - 1));
      --depth;
      if (i - left < right - i) {
        stack.push_back({i + 1, right, depth});
        right = i - 1;
      } else {
        stack.push_back({left, i - 1, depth});
        left = i + 1;
      }
    }
    if (!heaped) {
      for (Item* i = left + 1; i <= right; ++i) {
        const Item x = *i;
        Item* j = i;
        while (j > left && less(x, *(j - 1))) {
          *j = *(j - 1);
          --j;
        }
        *j = x;
      }
    }
    if (stack.empty()) return;
    left = stack.back().left;
    right = stack.back().right;
    depth = stack.back().depth;
    stack.pop_back();
  }
}

/// Bottom-up merge sort on insertion-sorted runs; polls as it goes.
template <class Item, class Less>
void merge_sort(Item* a, Index n, Less less) {
  constexpr Index kRun = 20;
  for (Index from = 0; from < n; from += kRun) {
    const Index to = std::min(n, from + kRun);
    checkpoint(kRun * 8);
    for (Index i = from + 1; i < to; ++i) {
      const Item x = a[i];
      Index j = i;
      for (; j > from && less(x, a[j - 1]); --j) a[j] = a[j - 1];
      a[j] = x;
    }
  }
  if (n <= kRun) return;
  Scratch<Item> other(n);
  Item *from = a, *to = other.data();
  for (Index width = kRun; width < n; width *= 2) {
    for (Index start = 0; start < n; start += 2 * width) {
      Index i = start, j = std::min(n, start + width), out = start;
      const Index i_end = j, j_end = std::min(n, start + 2 * width);
      while (i < i_end && j < j_end) {
        // As many as cannot exhaust either side: a stretch without asking who is done.
        const Index stretch = std::min({i_end - i, j_end - j, Index{1} << 13});
        for (Index k = 0; k < stretch; ++k) to[out++] = less(from[j], from[i]) ? from[j++] : from[i++];
        checkpoint(stretch * 8);
      }
      std::copy(from + i, from + i_end, to + out);
      std::copy(from + j, from + j_end, to + out + (i_end - i));
      checkpoint(i_end - i + j_end - j);
    }
    std::swap(from, to);
  }
  if (from != a) std::copy(from, from + n, a);
}

/// Least significant byte first, skipping bytes that are all the same; stable.
template <class Item, class KeyOf>
void radix_sort(Scratch<Item>& items, KeyOf key_of) {
  const Index n = items.size();
  Scratch<Item> other(n);
  other.touch();
  std::uint64_t any = 0, all = ~0ull;
  in_chunks(n, 1, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) {
      any |= key_of(items[i]);
      all &= key_of(items[i]);
    }
  });
  const std::uint64_t varies = any ^ all;
  constexpr int kBits = 11;
  for (int shift = 0; shift < 64; shift += kBits) {
    if ((varies >> shift & ((1u << kBits) - 1)) == 0) continue;
    std::vector<Index> starts(std::size_t{1} << kBits, 0);
    const auto digit = [&](const Item& x) { return static_cast<std::size_t>(key_of(x) >> shift & ((1u << kBits) - 1)); };
    in_chunks(n, 1, [&](Index from, Index to) {
      for (Index i = from; i < to; ++i) ++starts[digit(items[i])];
    });
    Index sum = 0;
    for (Index& s : starts) {
      const Index count = s;
      s = sum;
      sum += count;
    }
    in_chunks(n, 4, [&](Index from, Index to) {
      for (Index i = from; i < to; ++i) other[starts[digit(items[i])]++] = items[i];
    });
    items.swap(other);
  }
}

/// Which places are settled already, so that several kth share work.
struct Pivots {
  static constexpr int kMax = 50;
  Index at[kMax];
  int count = 0;
  void store(Index pivot, Index kth) {
    if (pivot == kth && count == kMax) {
      at[count - 1] = pivot;
    } else if (pivot >= kth && count < kMax) {
      at[count++] = pivot;
    }
  }
};

template <class Item, class Less>
Index median_of_medians(Item* a, Index n, Less& less);

template <class Item, class Less>
void introselect(Item* a, Index n, Index kth, Pivots* pivots, bool inexact, Less& less) {
  Index low = 0, high = n - 1;
  while (pivots && pivots->count > 0) {
    const Index p = pivots->at[pivots->count - 1];
    if (p > kth) {
      high = p - 1;
      break;
    }
    if (p == kth) return;
    low = p + 1;
    --pivots->count;
  }
  if (kth - low < 3) {
    // Few enough to pick the smallest ones one by one.
    for (Index i = 0; i <= kth - low; ++i) {
      Index least = low + i;
      in_chunks(high - least, 4, [&](Index from, Index to) {
        for (Index k = low + i + 1 + from; k < low + i + 1 + to; ++k) {
          if (less(a[k], a[least])) least = k;
        }
      });
      std::swap(a[low + i], a[least]);
    }
    if (pivots) pivots->store(kth, kth);
    return;
  }
  if (inexact && kth == n - 1) {
    Index largest = low;
    in_chunks(n - low - 1, 4, [&](Index from, Index to) {
      for (Index k = low + 1 + from; k < low + 1 + to; ++k) {
        if (!less(a[k], a[largest])) largest = k;
      }
    });
    std::swap(a[kth], a[largest]);
    return;
  }
  int depth = 2 * (63 - std::countl_zero(static_cast<std::uint64_t>(n)));
  while (low + 1 < high) {
    checkpoint((high - low) * 4);
    Index i = low + 1, j = high;
    if (depth > 0 || j - i < 5) {
      const Index middle = low + (high - low) / 2;
      if (less(a[high], a[middle])) std::swap(a[high], a[middle]);
      if (less(a[high], a[low])) std::swap(a[high], a[low]);
      if (less(a[low], a[middle])) std::swap(a[low], a[middle]);
      std::swap(a[middle], a[low + 1]);
    } else {
      const Index middle = i + median_of_medians(a + i, j - i, less);
      std::swap(a[middle], a[low]);
      --i;
      ++j;
    }
    --depth;
    const Item pivot = a[low];
    for (Index swaps = 0;;) {
      do ++i;
      while (less(a[i], pivot));
      do --j;
      while (less(pivot, a[j]));
      if (j < i) break;
      std::swap(a[i], a[j]);
      if (++swaps % (1 << 15) == 0) checkpoint(1 << 18);
    }
    std::swap(a[low], a[j]);
    if (j != kth && pivots) pivots->store(j, kth);
    if (j >= kth) high = j - 1;
    if (j <= kth) low = i;
  }
  if (high == low + 1 && less(a[high], a[low])) std::swap(a[high], a[low]);
  if (pivots) pivots->store(kth, kth);
}

template <class Item, class Less>
Index median_of_medians(Item* a, Index n, Less& less) {
  const Index groups = n / 5;
  for (Index g = 0; g < groups; ++g) {
    Item* v = a + g * 5;
    checkpoint(20);
    if (less(v[1], v[0])) std::swap(v[1], v[0]);
    if (less(v[4], v[3])) std::swap(v[4], v[3]);
    if (less(v[3], v[0])) std::swap(v[3], v[0]);
    if (less(v[4], v[1])) std::swap(v[4], v[1]);
    if (less(v[2], v[1])) std::swap(v[2], v[1]);
    const Index m = less(v[3], v[2]) ? (less(v[3], v[1]) ? 1 : 3) : 2;
    std::swap(v[m], a[g]);
  }
  if (groups > 2) introselect(a, groups, groups / 2, nullptr, false, less);
  return groups / 2;
}

}  // namespace nd::sorting
