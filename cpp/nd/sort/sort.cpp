#include "nd/sort/sort.h"

#include <bit>
#include <numeric>

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/dtype/visit.h"
#include "nd/index/index.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/manip/shape.h"
#include "nd/sort/algorithms.h"
#include "nd/sort/keys.h"
#include "nd/sort/network.h"
#include "nd/sort/registers.h"

namespace nd {
namespace {

bool keyed(const DType& dtype) { return is_numeric(dtype.id()) && !is_complex_id(dtype.id()); }

/// Calls fn(start of the lane in each operand) for every 1-d lane along `axis`; the operands' other axes agree.
template <class Fn>
void each_lane(std::span<const NdArray* const> arrays, int axis, Fn&& fn) {
  Shape outer = arrays[0]->shape();
  outer.erase(axis);
  std::vector<NdArray> heads;
  for (const NdArray* a : arrays) {
    Strides strides = a->strides();
    strides.erase(axis);
    heads.push_back(a->view(outer, strides));
  }
  std::vector<const NdArray*> operands;
  for (const NdArray& h : heads) operands.push_back(&h);
  BroadcastIter it(operands, outer);
  std::vector<std::byte*> at(arrays.size());
  while (it.next()) {
    for (Index i = 0; i < it.count(); ++i) {
      for (std::size_t k = 0; k < at.size(); ++k) at[k] = it.data()[k] + i * it.strides()[k];
      fn(at.data());
    }
  }
}

using Keys = Scratch<std::uint64_t>;
using Positions = Scratch<Index>;

void read_keys(Keys& keys, const std::byte* p, Index stride, TypeId id, bool merged) {
  visit_dtype(id, [&]<class T>() {
    if constexpr (has_sort_key<T>) {
      in_chunks(keys.size(), 1, [&](Index from, Index to) {
        for (Index i = from; i < to; ++i) {
          keys[i] = sort_key(load<T>(p), merged);
          p += stride;
        }
      });
    }
  });
}

/// In one go: an array that is sorted in place is never left half written.
void write_keys(const Keys& keys, std::byte* p, Index stride, TypeId id) {
  visit_dtype(id, [&]<class T>() {
    if constexpr (has_sort_key<T>) {
      for (std::uint64_t key : keys) {
        store(p, from_sort_key<T>(key));
        p += stride;
      }
    }
  });
}

void count_up(Positions& order) {
  in_chunks(order.size(), 1, [&](Index from, Index to) { std::iota(order.begin() + from, order.begin() + to, from); });
}

constexpr Index kRadixFrom = 600;
constexpr Index kShownTo = 8192;

void sort_keys(Keys& keys) {
  if (keys.size() >= kRadixFrom) {
    sorting::radix_sort(keys, [](std::uint64_t k) { return k; });
  } else {
    sorting::introsort(keys.data(), keys.size(), std::less<std::uint64_t>());
  }
}

struct Keyed {
  std::uint64_t key;
  Index at;
};

void order_by_keys(Scratch<Keyed>& items, SortKind kind) {
  const auto less = [](const Keyed& a, const Keyed& b) { return a.key < b.key; };
  const Index n = items.size();
  // NumPy: equal elements keep what its quicksort does with them.
  if (kind != SortKind::Stable && n <= kShownTo) {
    kind == SortKind::Heap ? sorting::heap_sort(items.data(), n, less) : sorting::introsort(items.data(), n, less);
  } else if (n >= kRadixFrom) {
    sorting::radix_sort(items, [](const Keyed& x) { return x.key; });
  } else {
    sorting::merge_sort(items.data(), n, less);
  }
}

/// Does NumPy order the dtype's elements by registers? It does on processors with AVX-512.
bool by_registers(const DType& dtype, bool partition) {
  if (!is_numeric(dtype.id()) || is_complex_id(dtype.id())) return false;
  const Index size = dtype.itemsize();
  return size == 4 || size == 8 || (partition && size == 2);
}

/// Reorders positions by registers, around place `kth` only if one is given; false when there is a largest key, NaN,
/// which NumPy leaves to another sort.
bool register_order(const Keys& keys, Positions& order, Index kth = -1) {
  if (std::find(keys.begin(), keys.end(), ~0ull) != keys.end()) return false;
  Scratch<Keyed> items(order.size());
  in_chunks(order.size(), 4, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) items[i] = {keys[order[i]], order[i]};
  });
  sorting::Registers<Keyed> registers(items.data(), {sorting::kLanes, 4, sorting::kNetworkLongest, true});
  kth < 0 ? registers.sort(items.size()) : registers.select(items.size(), kth);
  in_chunks(order.size(), 2, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) order[i] = items[i].at;
  });
  return true;
}

/// Positions of a lane of any dtype, compared through pointers.
struct LaneLess {
  const std::byte* base;
  Index stride;
  const DType* dtype;
  bool operator()(Index a, Index b) const {
    checkpoint(10);
    return compare_elements(base + a * stride, base + b * stride, *dtype) < 0;
  }
};

void order_lane(Positions& order, const LaneLess& less, SortKind kind) {
  if (kind == SortKind::Stable) return sorting::merge_sort(order.data(), order.size(), less);
  sorting::introsort(order.data(), order.size(), less);
}

NdArray native(const NdArray& a) { return a.dtype().is_native() ? a : astype(a, a.dtype().native()); }

void put_order(const Positions& order, std::byte* to, Index stride, Index itemsize) {
  in_chunks(order.size(), 1, [&](Index from, Index end) {
    for (Index i = from; i < end; ++i) {
      if (itemsize == 4) {
        store(to, static_cast<std::int32_t>(order[i]));
      } else {
        store(to, order[i]);
      }
      to += stride;
    }
  });
}

/// Puts a lane of any dtype in `order`; what is written is written in one go.
void permute_lane(std::byte* p, Index stride, const Positions& order, const DType& dtype) {
  const Index size = dtype.itemsize();
  const std::size_t bytes = static_cast<std::size_t>(size);
  Scratch<std::byte> moved(order.size() * size);
  in_chunks(order.size(), 10, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) std::memcpy(moved.data() + i * size, p + order[i] * stride, bytes);
  });
  for (Index i = 0; i < order.size(); ++i) std::memcpy(p + i * stride, moved.data() + i * size, bytes);
}

template <class F>
int compare_numbers(F a, F b) {
  if (a < b) return -1;
  if (b < a) return 1;
  if (a == b) return 0;
  return (a != a) - (b != b);  // NaN last
}

template <class F>
int compare_complex(Complex<F> a, Complex<F> b) {
  // NumPy: R + Rj, R + nanj, nan + Rj, nan + nanj; within each by the parts that are numbers.
  const int nan_a = (a.real != a.real) * 2 + (a.imag != a.imag), nan_b = (b.real != b.real) * 2 + (b.imag != b.imag);
  if (nan_a != nan_b) return nan_a < nan_b ? -1 : 1;
  if (!(nan_a & 2)) {
    if (const int c = compare_numbers(a.real, b.real)) return c;
  }
  return nan_a & 1 ? 0 : compare_numbers(a.imag, b.imag);
}

int compare_text(const std::byte* a, const std::byte* b, Index bytes) {
  for (Index i = 0; i < bytes; i += 4) {
    const std::uint32_t x = load<std::uint32_t>(a + i), y = load<std::uint32_t>(b + i);
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

std::vector<Index> checked_kth(const NdArray& kth, Index n) {
  if (!is_integer(kth.id())) throw type_error("Partition index must be integer");
  if (kth.ndim() > 1) throw value_error("object too deep for desired array");
  const NdArray flat = ravel(as_indices(kth));
  std::vector<Index> out;
  for (Index i = 0; i < flat.size(); ++i) {
    Index k = flat.item<Index>({i});
    if (k < 0) k += n;
    if (n == 0) continue;
    if (k < 0 || k >= n) throw value_error("kth(=" + std::to_string(k) + ") out of bounds (" + std::to_string(n) + ")");
    out.push_back(k);
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// NumPy: only these look for a NaN when the last place is wanted.
bool looks_for_nan(TypeId id) { return id == TypeId::Float32 || id == TypeId::Float64 || is_complex_id(id); }

template <class Item, class Less>
void select_all(Scratch<Item>& items, const std::vector<Index>& kth, bool inexact, Less less) {
  sorting::Pivots pivots;
  for (Index k : kth) sorting::introselect(items.data(), items.size(), k, &pivots, inexact, less);
}

struct Value {
  std::uint64_t key;
};

/// NumPy: a partition for a single place goes by registers.
void select_values(Keys& keys, Index kth, Index itemsize) {
  Scratch<Value> values(keys.size());
  for (Index i = 0; i < keys.size(); ++i) values[i] = {keys[i]};
  const Index longest = (itemsize < 8 ? 2 : 1) * sorting::kNetworkLongest;
  sorting::Registers<Value> registers(values.data(), {64 / itemsize, 8, longest, false});
  registers.select(values.size(), kth);
  for (Index i = 0; i < keys.size(); ++i) keys[i] = values[i].key;
}

}  // namespace

SortKind parse_sort_kind(std::string_view text) {
  const char c = text.empty() ? ' ' : text[0];
  if (c == 'q' || c == 'Q') return SortKind::Quick;
  if (c == 'h' || c == 'H') return SortKind::Heap;
  if (c == 's' || c == 'S' || c == 'm' || c == 'M') return SortKind::Stable;
  throw value_error("sort kind must be one of 'quick', 'heap', or 'stable' (got '" + std::string(text) + "')");
}

int compare_elements(const std::byte* a, const std::byte* b, const DType& dtype) {
  switch (dtype.id()) {
    case TypeId::Complex64: return compare_complex(load<Complex64>(a), load<Complex64>(b));
    case TypeId::Complex128: return compare_complex(load<Complex128>(a), load<Complex128>(b));
    case TypeId::Bytes: return std::memcmp(a, b, static_cast<std::size_t>(dtype.itemsize()));
    case TypeId::Str: return compare_text(a, b, dtype.itemsize());
    case TypeId::Object: return object_hooks().compare(a, b);
    case TypeId::DateTime64:
    case TypeId::TimeDelta64: {
      const std::int64_t x = load<std::int64_t>(a), y = load<std::int64_t>(b);
      if (x == y) return 0;
      if (x == INT64_MIN || y == INT64_MIN) return x == INT64_MIN ? 1 : -1;  // NaT last
      return x < y ? -1 : 1;
    }
    case TypeId::Void: {
      if (!dtype.has_fields()) return std::memcmp(a, b, static_cast<std::size_t>(dtype.itemsize()));
      for (const Field& f : dtype.fields()) {
        const DType base = f.dtype.base();
        const Index count = f.dtype.has_subarray() ? element_count(f.dtype.subshape()) : 1;
        for (Index i = 0; i < count; ++i) {
          const Index at = f.offset + i * base.itemsize();
          if (const int c = compare_elements(a + at, b + at, base)) return c;
        }
      }
      return 0;
    }
    default: break;
  }
  return visit_dtype(dtype.id(), [&]<class T>() -> int {
    if constexpr (has_sort_key<T>) {
      const std::uint64_t x = sort_key(load<T>(a), true), y = sort_key(load<T>(b), true);
      return (x > y) - (x < y);
    } else {
      return 0;
    }
  });
}

void sort_in_place(const NdArray& a, Index axis, SortKind kind) {
  const int at = normalize_axis(axis, a.ndim());
  if (!a.is_writeable()) throw read_only_error("sort array");
  if (a.shape(at) < 2 || a.size() == 0) return;
  if (!a.dtype().is_native()) {
    const NdArray swapped = native(a);
    sort_in_place(swapped, at, kind);
    return assign(a, swapped);
  }
  const Index n = a.shape(at), stride = a.stride(at);
  const NdArray* operands[] = {&a};
  if (keyed(a.dtype())) {
    Keys keys(n);
    each_lane(operands, at, [&](std::byte* const* lane) {
      read_keys(keys, lane[0], stride, a.id(), false);
      sort_keys(keys);
      write_keys(keys, lane[0], stride, a.id());
      checkpoint(n);
    });
    return;
  }
  Positions order(n);
  each_lane(operands, at, [&](std::byte* const* lane) {
    count_up(order);
    order_lane(order, {lane[0], stride, &a.dtype()}, kind);
    permute_lane(lane[0], stride, order, a.dtype());
  });
}

NdArray sorted(const NdArray& a, Index axis, SortKind kind) {
  const NdArray out = copy(a, Order::K);
  sort_in_place(out, axis, kind);
  return out;
}

NdArray argsort(const NdArray& given, Index axis, SortKind kind) {
  const NdArray a = native(given.ndim() == 0 ? reshape(given, {1}) : given);
  const int at = normalize_axis(axis, a.ndim());
  const NdArray out = NdArray::empty_like(a, index_dtype());
  if (a.size() == 0) return out;
  const Index n = a.shape(at), stride = a.stride(at), out_stride = out.stride(at);
  const NdArray* operands[] = {&a, &out};
  Positions order(n);
  if (keyed(a.dtype())) {
    Keys keys(order.size());
    Scratch<Keyed> items(n);
    // Beyond some thousands nobody looks at the order of equal elements.
    const bool registers = kind == SortKind::Quick && n <= kShownTo && by_registers(a.dtype(), false);
    each_lane(operands, at, [&](std::byte* const* lane) {
      read_keys(keys, lane[0], stride, a.id(), true);
      count_up(order);
      if (!registers || !register_order(keys, order)) {
        in_chunks(n, 2, [&](Index from, Index to) {
          for (Index i = from; i < to; ++i) items[i] = {keys[i], i};
        });
        order_by_keys(items, kind);
        in_chunks(n, 2, [&](Index from, Index to) {
          for (Index i = from; i < to; ++i) order[i] = items[i].at;
        });
      }
      put_order(order, lane[1], out_stride, out.itemsize());
    });
    return out;
  }
  each_lane(operands, at, [&](std::byte* const* lane) {
    count_up(order);
    order_lane(order, {lane[0], stride, &a.dtype()}, kind);
    put_order(order, lane[1], out_stride, out.itemsize());
  });
  return out;
}

void partition_in_place(const NdArray& a, const NdArray& kth, Index axis) {
  const int at = normalize_axis(axis, a.ndim());
  if (!a.is_writeable()) throw read_only_error("partition array");
  const Index n = a.shape(at), stride = a.stride(at);
  const std::vector<Index> places = checked_kth(kth, n);
  if (a.size() == 0) return;
  if (!a.dtype().is_native()) {
    const NdArray swapped = native(a);
    partition_in_place(swapped, kth, at);
    return assign(a, swapped);
  }
  const bool inexact = looks_for_nan(a.id());
  const NdArray* operands[] = {&a};
  if (keyed(a.dtype())) {
    Keys keys(n);
    const bool registers = places.size() == 1 && by_registers(a.dtype(), true);
    each_lane(operands, at, [&](std::byte* const* lane) {
      read_keys(keys, lane[0], stride, a.id(), false);
      if (registers && std::find(keys.begin(), keys.end(), ~0ull) == keys.end()) {
        select_values(keys, places[0], a.itemsize());
      } else {
        select_all(keys, places, inexact, std::less<std::uint64_t>());
      }
      write_keys(keys, lane[0], stride, a.id());
    });
    return;
  }
  Positions order(n);
  each_lane(operands, at, [&](std::byte* const* lane) {
    count_up(order);
    const LaneLess less{lane[0], stride, &a.dtype()};
    // NumPy: text and records are simply sorted.
    is_numeric(a.id()) ? select_all(order, places, inexact, less) : order_lane(order, less, SortKind::Quick);
    permute_lane(lane[0], stride, order, a.dtype());
  });
}

NdArray argpartition(const NdArray& given, const NdArray& kth, Index axis) {
  const NdArray a = native(given.ndim() == 0 ? reshape(given, {1}) : given);
  const int at = normalize_axis(axis, a.ndim());
  const Index n = a.shape(at), stride = a.stride(at);
  const std::vector<Index> places = checked_kth(kth, n);
  const NdArray out = NdArray::empty_like(a, index_dtype());
  if (a.size() == 0) return out;
  const bool inexact = looks_for_nan(a.id());
  const Index out_stride = out.stride(at);
  const NdArray* operands[] = {&a, &out};
  Positions order(n);
  Keys keys(keyed(a.dtype()) ? n : 0);
  const bool registers = places.size() == 1 && by_registers(a.dtype(), false);
  each_lane(operands, at, [&](std::byte* const* lane) {
    count_up(order);
    if (keyed(a.dtype())) {
      read_keys(keys, lane[0], stride, a.id(), true);
      if (registers && register_order(keys, order, places[0])) return put_order(order, lane[1], out_stride, out.itemsize());
      const auto less = [&](Index x, Index y) { return keys[x] < keys[y]; };
      select_all(order, places, inexact, less);
    } else {
      const LaneLess less{lane[0], stride, &a.dtype()};
      is_numeric(a.id()) ? select_all(order, places, inexact, less) : order_lane(order, less, SortKind::Quick);
    }
    put_order(order, lane[1], out_stride, out.itemsize());
  });
  return out;
}

NdArray lexsort(std::span<const NdArray> given, Index axis) {
  if (given.empty()) throw type_error("need sequence of keys with len > 0 in lexsort");
  std::vector<NdArray> keys;
  for (const NdArray& k : given) {
    if (!(k.shape() == given[0].shape())) throw value_error("all keys need to be the same shape");
    keys.push_back(native(k));
  }
  if (keys[0].ndim() == 0) return NdArray::zeros({}, index_dtype());
  const int at = normalize_axis(axis, keys[0].ndim());
  const NdArray out = NdArray::empty(keys[0].shape(), index_dtype());
  if (out.size() == 0) return out;
  std::vector<NdArray> operands = keys;
  operands.push_back(out);
  if (operands.size() > static_cast<std::size_t>(BroadcastIter::kMaxOperands)) {
    // Many keys: a lane is then found by walking the output alone, all keys laid out as it is.
    for (NdArray& k : operands) k = k.is_c_contiguous() ? k : copy(k, Order::C);
  }
  const NdArray* walked[] = {&out};
  Positions order(out.shape(at));
  for (NdArray& k : keys) k = k.is_c_contiguous() ? k : copy(k, Order::C);
  const Index positions = out.stride(at) / out.itemsize();
  each_lane(walked, at, [&](std::byte* const* lane) {
    count_up(order);
    const Index first = (lane[0] - out.data()) / out.itemsize();
    for (const NdArray& k : keys) {
      const LaneLess less{k.data() + first * k.itemsize(), positions * k.itemsize(), &k.dtype()};
      sorting::merge_sort(order.data(), order.size(), less);
    }
    put_order(order, lane[0], out.stride(at), out.itemsize());
  });
  return out;
}

NdArray searchsorted(const NdArray& given, const NdArray& wanted, bool right, const NdArray* sorter) {
  if (given.ndim() > 1) throw value_error("object too deep for desired array");
  const NdArray a = native(given.ndim() == 0 ? reshape(given, {1}) : given), v = native(wanted);
  const Index n = a.size(), stride = n ? a.stride(0) : 0;
  NdArray through;
  if (sorter) {
    if (!is_integer(sorter->id())) throw type_error("sorter must only contain integers");
    through = ascontiguous(as_indices(*sorter));
    if (through.ndim() > 1) throw value_error("object too deep for desired array");
    if (through.size() != n) throw value_error("sorter.size must equal a.size");
  }
  const auto at = [&](Index i) {
    if (sorter) {
      i = load<Index>(through.data() + i * 8);
      if (i < 0 || i >= n) throw value_error("Sorter index out of range.");
    }
    return a.data() + i * stride;
  };
  const NdArray out = NdArray::empty(v.shape(), index_dtype());
  const Index steps = 10 + 20 * std::bit_width(static_cast<std::uint64_t>(n));
  BroadcastIter it({&v, &out}, v.shape());
  const auto search = [&](auto before) {
    while (it.next()) {
      const std::byte* p = it.data()[0];
      std::byte* to = it.data()[1];
      for (Index i = 0; i < it.count(); ++i, p += it.strides()[0], to += it.strides()[1]) {
        Index low = 0, high = n;
        checkpoint(steps);
        while (low < high) {
          const Index middle = low + (high - low) / 2;
          if (before(at(middle), p)) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        if (out.itemsize() == 4) {
          store(to, static_cast<std::int32_t>(low));
        } else {
          store(to, low);
        }
      }
    }
  };
  if (keyed(a.dtype())) {
    visit_dtype(a.id(), [&]<class T>() {
      if constexpr (has_sort_key<T>) {
        search([&](const std::byte* x, const std::byte* p) {
          const std::uint64_t kx = sort_key(load<T>(x), true), kp = sort_key(load<T>(p), true);
          return right ? kx <= kp : kx < kp;
        });
      }
    });
  } else {
    search([&](const std::byte* x, const std::byte* p) {
      const int c = compare_elements(x, p, a.dtype());
      return right ? c <= 0 : c < 0;
    });
  }
  return out;
}

DType order_fields(const DType& dtype, std::span<const std::string> order) {
  if (!dtype.has_fields()) throw value_error("Cannot specify order when the array has no fields.");
  std::vector<Field> fields;
  for (const std::string& name : order) {
    const Field* f = dtype.field(name);
    if (!f) throw value_error("unknown field name: " + name);
    for (const Field& other : fields) {
      if (other.name == f->name) throw value_error("duplicate field name: " + name);
    }
    fields.push_back(*f);
  }
  for (const Field& f : dtype.fields()) {
    if (std::none_of(fields.begin(), fields.end(), [&](const Field& g) { return g.name == f.name; })) fields.push_back(f);
  }
  return DType::structured_at(std::move(fields), dtype.itemsize());
}

Unique unique(const NdArray& given, bool index, bool inverse, bool counts, bool equal_nan) {
  const NdArray flat = ascontiguous(native(ravel(given)));
  const Index n = flat.size(), size = flat.itemsize();
  NdArray order;
  NdArray values;
  if (index || inverse) {
    order = as_indices(argsort(flat, 0, index ? SortKind::Stable : SortKind::Quick));
    values = get_item(flat, {IndexItem::array(order)});
  } else {
    values = sorted(flat, 0);
  }
  const auto is_nan = [&](const std::byte* p) {
    switch (flat.id()) {
      case TypeId::Float16: return std::isnan(to_float(load<Half>(p)));
      case TypeId::Float32: return std::isnan(load<float>(p));
      case TypeId::Float64: return std::isnan(load<double>(p));
      case TypeId::Complex64: return std::isnan(load<float>(p)) || std::isnan(load<float>(p + 4));
      case TypeId::Complex128: return std::isnan(load<double>(p)) || std::isnan(load<double>(p + 8));
      default: return false;
    }
  };
  std::vector<Index> starts;  // where each distinct value begins
  for (Index i = 0; i < n; ++i) {
    const std::byte* p = values.data() + i * size;
    const bool nan = is_nan(p);
    const bool fresh = i == 0 || (nan ? !(equal_nan && is_nan(p - size)) : compare_elements(p - size, p, flat.dtype()) != 0);
    if (fresh) starts.push_back(i);
    checkpoint(2);
  }
  Unique out;
  const Index m = static_cast<Index>(starts.size());
  const NdArray at = NdArray::of(std::span<const Index>(starts));
  out.values = get_item(values, {IndexItem::array(at)});
  const DType dtype = index_dtype();
  if (index) out.index = astype(get_item(order, {IndexItem::array(at)}), dtype);
  if (inverse) {
    NdArray which = NdArray::empty({n}, dtype_of<Index>());
    for (Index k = 0; k < m; ++k) {
      const Index end = k + 1 < m ? starts[static_cast<std::size_t>(k + 1)] : n;
      for (Index i = starts[static_cast<std::size_t>(k)]; i < end; ++i) store(which.data() + load<Index>(order.data() + i * 8) * 8, k);
      checkpoint((end - starts[static_cast<std::size_t>(k)]) * 4 + 2);
    }
    out.inverse = astype(which, dtype);
  }
  if (counts) {
    std::vector<Index> lengths;
    for (Index k = 0; k < m; ++k) lengths.push_back((k + 1 < m ? starts[static_cast<std::size_t>(k + 1)] : n) - starts[static_cast<std::size_t>(k)]);
    out.counts = astype(NdArray::of(std::span<const Index>(lengths)), dtype);
  }
  return out;
}

}  // namespace nd
