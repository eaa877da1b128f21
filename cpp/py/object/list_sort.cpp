// list.sort: a stable merge sort that finds the runs already in order, so sorted and reversed input cost one pass.
// Keys of one built-in kind are copied beside their positions and compared in C++; others are compared through the VM.
// Either way it is a coroutine: it suspends for Python's `__lt__`, and on long sorts so that the budget is kept.
#include "py/object/list_sort.h"

#include <algorithm>

#include "py/object/support.h"
#include "py/vm/patience.h"

namespace py {
namespace {

constexpr std::size_t kMinRun = 32;
constexpr std::size_t kStepsBetweenChecks = 1 << 14;

template <class Key>
struct Item {
  Key key;
  std::uint32_t at;  // position in the list as given
};

struct LessKeys {
  static constexpr bool kMayAsk = false;
  template <class Key>
  bool operator()(const Item<Key>& a, const Item<Key>& b) const {
    return a.key < b.key;
  }
};
struct LessStrings {
  static constexpr bool kMayAsk = false;
  bool operator()(const Item<const std::string*>& a, const Item<const std::string*>& b) const {
    return a.key->size() <= detail::kShort || b.key->size() <= detail::kShort ? *a.key < *b.key : compare_text(*a.key, *b.key) < 0;
  }
};
struct LessValues {
  static constexpr bool kMayAsk = true;
  const std::vector<Value>* keys;
};

/// A merge of scratch and what follows from `right`. However it ends, what is left of scratch goes where there is room for it.
template <class T>
struct Merge {
  std::vector<T>& v;
  std::vector<T>& scratch;
  std::size_t left, right, out;
  ~Merge() { std::copy(scratch.begin() + static_cast<std::ptrdiff_t>(left), scratch.end(), v.begin() + static_cast<std::ptrdiff_t>(out)); }
};

// Awaits a < b into `result`; without a suspension when the kind of key never needs Python code.
#define PY_SORT_LESS(result, x, y)                                                                    \
  if constexpr (Less::kMayAsk) {                                                                      \
    const Value &first = (*less.keys)[(x).at], &second = (*less.keys)[(y).at];                        \
    if (std::optional<bool> quick = less_fast(first, second)) {                                       \
      result = *quick;                                                                                \
    } else {                                                                                          \
      Value answer = co_await vm.less(first, second);                                                 \
      result = answer.is_true();                                                                      \
    }                                                                                                 \
  } else {                                                                                            \
    result = less(x, y);                                                                              \
  }                                                                                                   \
  if (++steps % kStepsBetweenChecks == 0) co_await vm.checkpoint()

/// Sorts *items; they outlive the coroutine, which is awaited by their owner.
template <class T, class Less>
Task merge_sort(VM& vm, std::vector<T>* items, Less less) {
  std::vector<T>& v = *items;
  const std::size_t n = v.size();
  std::size_t steps = 0;
  bool before = false;
  struct Run {
    std::size_t start, end;
  };
  std::vector<Run> runs;
  std::vector<T> scratch;
  // The smallest run worth merging: n halved until it is at most twice kMinRun, rounded up.
  std::size_t min_run = n, odd = 0;
  while (min_run >= 2 * kMinRun) {
    odd |= min_run & 1;
    min_run >>= 1;
  }
  min_run += odd;

  std::size_t start = 0;
  while (start < n || runs.size() > 1) {
    if (start < n) {
      std::size_t end = start + 1;
      if (end < n) {
        PY_SORT_LESS(before, v[end], v[end - 1]);
        const bool descending = before;
        for (++end; end < n; ++end) {
          PY_SORT_LESS(before, v[end], v[end - 1]);
          if (before != descending) break;
        }
        if (descending) std::reverse(v.begin() + start, v.begin() + end);
      }
      const std::size_t wanted = std::min(n, start + min_run);
      for (; end < wanted; ++end) {
        const T item = v[end];
        std::size_t low = start, high = end;
        while (low < high) {
          const std::size_t middle = low + (high - low) / 2;
          PY_SORT_LESS(before, item, v[middle]);
          if (before)
            high = middle;
          else
            low = middle + 1;
        }
        std::copy_backward(v.begin() + low, v.begin() + end, v.begin() + end + 1);
        v[low] = item;
      }
      runs.push_back({start, end});
      start = end;
    }
    // Lengths on the stack of runs keep shrinking by more than half from bottom to top, so merges stay balanced.
    while (runs.size() > 1) {
      std::size_t i = runs.size() - 2;
      auto length = [&](std::size_t k) { return runs[k].end - runs[k].start; };
      if (start < n) {
        const bool three = i > 0 && length(i - 1) <= length(i) + length(i + 1);
        const bool four = i > 1 && length(i - 2) <= length(i - 1) + length(i);
        if (three || four) {
          if (length(i - 1) < length(i + 1)) --i;
        } else if (length(i) > length(i + 1)) {
          break;
        }
      } else if (i > 0 && length(i - 1) < length(i + 1)) {
        --i;
      }
      const std::size_t from = runs[i].start, to = runs[i + 1].end, cut = runs[i + 1].start;
      // Nothing to do when the runs are in order already.
      PY_SORT_LESS(before, v[cut], v[cut - 1]);
      if (before) {
        scratch.assign(v.begin() + from, v.begin() + cut);
        Merge<T> m{v, scratch, 0, cut, from};
        while (m.left < scratch.size() && m.right < to) {
          PY_SORT_LESS(before, v[m.right], scratch[m.left]);
          if (before)
            v[m.out++] = v[m.right++];
          else
            v[m.out++] = scratch[m.left++];
        }
      }
      runs[i].end = to;
      runs.erase(runs.begin() + i + 1);
    }
  }
  co_return Value::none();
}
#undef PY_SORT_LESS

enum class Kind { Ints, Reals, Strings, Mixed };

Kind kind_of(const std::vector<Value>& keys) {
  auto all = [&](auto test) { return std::all_of(keys.begin(), keys.end(), test); };
  if (keys.empty()) return Kind::Mixed;
  if (keys[0].is_small_int())
    return all([](const Value& v) { return v.is_small_int(); }) ? Kind::Ints : Kind::Mixed;
  if (keys[0].is_real()) return all([](const Value& v) { return v.is_real(); }) ? Kind::Reals : Kind::Mixed;
  if (all([](const Value& v) { return v.is_object() && v.object()->type() == types.str; })) return Kind::Strings;
  return Kind::Mixed;
}

template <class Key, class Get>
std::vector<Item<Key>> keyed(const std::vector<Value>& keys, Get get) {
  std::vector<Item<Key>> items;
  items.reserve(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) items.push_back({get(keys[i]), static_cast<std::uint32_t>(i)});
  return items;
}

/// What a sort works on; put back into the list when the coroutine ends, however it ends.
struct Borrowed {
  explicit Borrowed(Ref<List> l) : list(std::move(l)) {
    values.swap(list->items);
    list->sorting = true;
  }
  Borrowed(const Borrowed&) = delete;
  ~Borrowed() {
    std::vector<Value> added;
    added.swap(list->items);
    list->items = std::move(values);
    list->sorting = false;
  }
  template <class T>
  void reorder(const std::vector<T>& order) {
    std::vector<Value> sorted;
    sorted.reserve(values.size());
    for (const T& item : order) sorted.push_back(std::move(values[item.at]));
    values = std::move(sorted);
  }
  Ref<List> list;
  std::vector<Value> values;
};

template <class T, class Less>
Task sort_items(VM& vm, Borrowed* work, std::vector<T> items, Less less, bool reverse) {
  // A reversed sort keeps equal items in their order: reverse, sort, reverse.
  if (reverse) std::reverse(items.begin(), items.end());
  Outcome sorted = co_await vm.attempt(merge_sort(vm, &items, less));
  if (reverse) std::reverse(items.begin(), items.end());
  work->reorder(items);
  co_return sorted;
}

}  // namespace

Task sort_list(VM& vm, Ref<List> list, Value key, bool reverse) {
  Borrowed work(list);
  std::vector<Value> computed;
  const bool by_key = key && !key.is_none();
  if (by_key) {
    computed.reserve(work.values.size());
    for (std::size_t i = 0; i < work.values.size(); ++i) {
      Value k = co_await vm.call(key, {work.values[i]});
      computed.push_back(std::move(k));
      if (i % 1024 == 1023) co_await vm.checkpoint();
    }
  }
  const std::vector<Value>& keys = by_key ? computed : work.values;
  if (keys.size() >= UINT32_MAX) co_return vm.raise_text(exc.MemoryError, "");
  switch (kind_of(keys)) {
    case Kind::Ints:
      co_await sort_items(vm, &work, keyed<std::int64_t>(keys, [](const Value& v) { return v.small_int(); }),
                          LessKeys(), reverse);
      break;
    case Kind::Reals:
      co_await sort_items(vm, &work, keyed<double>(keys, [](const Value& v) { return v.real(); }), LessKeys(),
                          reverse);
      break;
    case Kind::Strings:
      co_await sort_items(vm, &work,
                          keyed<const std::string*>(keys, [](const Value& v) { return &v.as<Str>()->utf8(); }),
                          LessStrings(), reverse);
      break;
    case Kind::Mixed:
      co_await sort_items(vm, &work, keyed<char>(keys, [](const Value&) { return '\0'; }), LessValues{&keys}, reverse);
      break;
  }
  // Python: items that came and went again count too.
  if (list->items.capacity()) co_return vm.value_error("list modified during sort");
  co_return Value::none();
}

}  // namespace py
