#include "nd/iter/overlap.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

#include "nd/core/errors.h"
#include "nd/core/settings.h"

namespace nd {
namespace {

struct Extent {
  std::uintptr_t low, high;  // [low, high)
};

Extent extent_of(const NdArray& a) {
  std::uintptr_t low = reinterpret_cast<std::uintptr_t>(a.data());
  std::uintptr_t high = low;
  for (int i = 0; i < a.ndim(); ++i) {
    Index reach = a.stride(i) * (a.shape(i) - 1);
    if (reach < 0) {
      low -= static_cast<std::uintptr_t>(-reach);
    } else {
      high += static_cast<std::uintptr_t>(reach);
    }
  }
  return {low, high + static_cast<std::uintptr_t>(a.itemsize())};
}

/// One term of the sum: coefficient × x for 0 <= x <= bound.
struct Term {
  Index coefficient;
  Index bound;
};

/// Is there a choice of x with sum == target? Depth first, largest coefficient first; what is left must be divisible
/// by the rest's greatest common divisor and within its reach.
class Search {
 public:
  Search(std::vector<Term> terms, Index max_work) : terms_(std::move(terms)), max_work_(max_work) {
    std::sort(terms_.begin(), terms_.end(), [](const Term& a, const Term& b) { return a.coefficient > b.coefficient; });
    reach_.resize(terms_.size() + 1, 0);
    divisor_.resize(terms_.size() + 1, 0);
    for (std::size_t i = terms_.size(); i-- > 0;) {
      reach_[i] = reach_[i + 1] + static_cast<__int128>(terms_[i].coefficient) * terms_[i].bound;
      divisor_[i] = std::gcd(divisor_[i + 1], terms_[i].coefficient);
    }
  }

  bool possible(__int128 target, std::size_t i = 0) {
    checkpoint(50);
    if (target == 0) return true;
    if (target < 0 || target > reach_[i] || i == terms_.size() || target % divisor_[i] != 0) return false;
    const Term& t = terms_[i];
    if (i + 1 == terms_.size()) return true;
    if (max_work_ >= 0 && ++work_ > max_work_) throw Error(ErrorKind::Runtime, "Exceeded max_work");
    if (i + 2 == terms_.size()) return possible_with_two(t, terms_[i + 1], divisor_[i], target);
    __int128 most = std::min<__int128>(t.bound, target / t.coefficient);
    __int128 least = 0;
    if (target > reach_[i + 1]) least = (target - reach_[i + 1] + t.coefficient - 1) / t.coefficient;
    for (__int128 x = most; x >= least; --x) {
      if (possible(target - x * t.coefficient, i + 1)) return true;
    }
    return false;
  }

 private:
  /// s·x + t·y == target: x is known modulo t, so its least admissible value decides.
  static bool possible_with_two(const Term& s, const Term& t, Index divisor, __int128 target) {
    const Index a = s.coefficient / divisor, b = t.coefficient / divisor;
    target /= divisor;
    Index inverse = 1, other = 0;  // of a modulo b, by Euclid's algorithm
    for (Index r = a, q = b; q != 0;) {
      const Index times = r / q;
      std::tie(r, q) = std::pair(q, r - times * q);
      std::tie(inverse, other) = std::pair(other, inverse - times * other);
    }
    __int128 least = target - static_cast<__int128>(b) * t.bound;
    least = least > 0 ? (least + a - 1) / a : 0;
    __int128 residue = (target % b) * inverse % b;
    __int128 x = least + ((residue - least) % b + b) % b;
    return x <= s.bound && x * a <= target;
  }

  std::vector<Term> terms_;
  std::vector<__int128> reach_;
  std::vector<Index> divisor_;
  Index max_work_;
  Index work_ = 0;
};

}  // namespace

bool may_share_memory(const NdArray& a, const NdArray& b) {
  if (a.size() == 0 || b.size() == 0 || a.itemsize() == 0 || b.itemsize() == 0) return false;
  Extent x = extent_of(a), y = extent_of(b);
  return x.low < y.high && y.low < x.high;
}

bool shares_memory(const NdArray& a, const NdArray& b, Index max_work) {
  if (!may_share_memory(a, b)) return false;
  if (max_work == 0) return true;
  Extent x = extent_of(a), y = extent_of(b);
  // A byte of `a` is x.low + Σ strides, one of `b` is y.high - 1 - Σ strides; equal for some choice?
  std::vector<Term> terms;
  for (const NdArray* array : {&a, &b}) {
    for (int i = 0; i < array->ndim(); ++i) {
      Index stride = std::abs(array->stride(i));
      if (stride != 0 && array->shape(i) > 1) terms.push_back({stride, array->shape(i) - 1});
    }
    if (array->itemsize() > 1) terms.push_back({1, array->itemsize() - 1});
  }
  // Equal coefficients are one term.
  std::sort(terms.begin(), terms.end(), [](const Term& s, const Term& t) { return s.coefficient > t.coefficient; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (kept > 0 && terms[kept - 1].coefficient == terms[i].coefficient) {
      terms[kept - 1].bound += terms[i].bound;
    } else {
      terms[kept++] = terms[i];
    }
  }
  terms.resize(kept);
  return Search(std::move(terms), max_work).possible(static_cast<__int128>(y.high) - 1 - static_cast<__int128>(x.low));
}

// Some axis steps by less than the axes with smaller steps span.
bool may_overlap_itself(const NdArray& a) {
  if (a.is_contiguous()) return false;
  std::vector<std::pair<Index, Index>> axes;  // stride, length
  for (int i = 0; i < a.ndim(); ++i) {
    if (a.shape(i) > 1) axes.emplace_back(std::abs(a.stride(i)), a.shape(i));
  }
  std::sort(axes.begin(), axes.end());
  Index span = a.itemsize();
  for (const auto& [stride, length] : axes) {
    if (stride < span) return true;
    span += stride * (length - 1);
  }
  return false;
}

bool needs_copy_for(const NdArray& in, const NdArray& out) {
  if (!may_share_memory(in, out)) return false;
  if (in.data() == out.data() && in.shape() == out.shape() && in.itemsize() == out.itemsize() &&
      (!in.dtype().has_fields() || in.dtype() == out.dtype())) {
    bool same = true;
    for (int i = 0; i < in.ndim(); ++i) same &= in.shape(i) <= 1 || in.stride(i) == out.stride(i);
    if (same) return !out.is_c_contiguous() && may_overlap_itself(out);
  }
  // A bounded exact search: interleaved views (x[::2], x[1::2]) are common and cheap to tell apart.
  try {
    return shares_memory(in, out, 100);
  } catch (const Error& e) {
    if (e.kind() != ErrorKind::Runtime) throw;
    return true;
  }
}

}  // namespace nd
