#include "nd/manip/numeric.h"

#include <cmath>
#include <limits>

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/promote.h"
#include "nd/dtype/visit.h"
#include "nd/index/index.h"
#include "nd/index/nonzero.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/linalg/product.h"
#include "nd/manip/join.h"
#include "nd/manip/shape.h"
#include "nd/sort/sort.h"
#include "nd/ufunc/ufunc.h"

namespace nd {
namespace {

NdArray ufunc(const char* name, const NdArray& a, const NdArray& b, Weak weak = Weak::None) {
  FpStatus status;
  return call(*find_ufunc(name), {{&a}, {&b, weak}}, {}, status)[0];
}

NdArray part(const NdArray& a, int axis, Index from, Index count, Index step = 1) {
  Shape shape = a.shape();
  Strides strides = a.strides();
  shape[axis] = count;
  std::byte* data = count > 0 ? a.data() + from * strides[axis] : a.data();
  strides[axis] *= step;
  return a.view(shape, strides, data);
}

NdArray flat_1d(const NdArray& a) {
  if (a.ndim() > 1) throw value_error("object too deep for desired array");
  return a.ndim() == 0 ? reshape(a, {1}) : a;
}

double at_double(const NdArray& a, Index i) { return load<double>(a.data() + i * 8); }

/// Sliding products of a (the longer) with v, v not reversed.
NdArray slide(const NdArray& a, const NdArray& v, ConvolveMode mode) {
  const Index n1 = a.size(), n2 = v.size();
  Index length = 0, first = 0;  // how many results, and how many of v's elements stick out on the left at first
  if (mode == ConvolveMode::Valid) length = n1 - n2 + 1, first = 0;
  if (mode == ConvolveMode::Same) length = n1, first = n2 / 2;
  if (mode == ConvolveMode::Full) length = n1 + n2 - 1, first = n2 - 1;
  // NumPy: 'same' leaves (n2 - 1) - n2/2 products at the right end.
  const DType dtype = promote_types(a.dtype(), v.dtype());
  const NdArray x = ascontiguous(a, dtype), y = ascontiguous(v, dtype);
  NdArray out = NdArray::empty({length}, dtype);
  const Index size = dtype.itemsize();
  for (Index i = 0; i < length; ++i) {
    const Index shift = i - first;
    const Index from = std::max<Index>(0, -shift), to = std::min(n2, n1 - shift);
    const NdArray sum = dot(part(x, 0, shift + from, to - from), part(y, 0, from, to - from));
    std::memcpy(out.data() + i * size, sum.data(), static_cast<std::size_t>(size));
  }
  return out;
}

/// The same for doubles, without a call an element.
NdArray slide_doubles(const NdArray& a, const NdArray& v, ConvolveMode mode) {
  const Index n1 = a.size(), n2 = v.size();
  const Index length = mode == ConvolveMode::Valid ? n1 - n2 + 1 : mode == ConvolveMode::Same ? n1 : n1 + n2 - 1;
  const Index first = mode == ConvolveMode::Valid ? 0 : mode == ConvolveMode::Same ? n2 / 2 : n2 - 1;
  const NdArray x = ascontiguous(a, dtype_of<double>()), y = ascontiguous(v, dtype_of<double>());
  const NdArray out = NdArray::empty({length}, dtype_of<double>());
  for (Index i = 0; i < length; ++i) {
    const Index shift = i - first, from = std::max<Index>(0, -shift), to = std::min(n2, n1 - shift);
    double sum = 0;
    for (Index k = from; k < to; ++k) sum += at_double(x, shift + k) * at_double(y, k);
    store(out.data() + i * 8, sum);
    checkpoint(to - from + 2);
  }
  return out;
}

NdArray slide_any(const NdArray& a, const NdArray& v, ConvolveMode mode) {
  return promote_types(a.dtype(), v.dtype()).id() == TypeId::Float64 ? slide_doubles(a, v, mode) : slide(a, v, mode);
}

NdArray reversed(const NdArray& a) { return a.view(a.shape(), {-a.stride(0)}, a.size() ? a.data() + (a.size() - 1) * a.stride(0) : a.data()); }

}  // namespace

NdArray convolve(const NdArray& a_given, const NdArray& v_given, ConvolveMode mode) {
  NdArray a = flat_1d(a_given), v = flat_1d(v_given);
  if (v.size() > a.size()) std::swap(a, v);
  if (a.size() == 0) throw value_error("a cannot be empty");
  if (v.size() == 0) throw value_error("v cannot be empty");
  return slide_any(a, reversed(v), mode);
}

NdArray correlate(const NdArray& a_given, const NdArray& v_given, ConvolveMode mode) {
  NdArray a = flat_1d(a_given), v = flat_1d(v_given);
  if (a.size() == 0) throw value_error("first array argument cannot be empty");
  if (v.size() == 0) throw value_error("second array argument cannot be empty");
  if (is_complex_id(v.id())) {
    FpStatus status;
    v = call(*find_ufunc("conjugate"), {{&v}}, {}, status)[0];
  }
  if (v.size() <= a.size()) return slide_any(a, v, mode);
  return copy(reversed(slide_any(v, a, mode)));
}

NdArray interp(const NdArray& x_given, const NdArray& xp_given, const NdArray& fp_given, const NdArray* left,
               const NdArray* right, std::optional<double> period) {
  const bool complex = is_complex_id(fp_given.id());
  const DType real = dtype_of<double>();
  NdArray xp = ascontiguous(flat_1d(xp_given), real);
  NdArray fp = ascontiguous(flat_1d(fp_given), dtype_of<Complex128>());
  NdArray x = ascontiguous(x_given, real);
  if (period) {
    if (*period == 0) throw value_error("period must be a non-zero value");
    const double p = std::fabs(*period);
    if (xp.size() != fp.size()) throw value_error("fp and xp are not of the same length");
    const NdArray width = NdArray::scalar(p);
    x = ufunc("remainder", x, width);
    xp = ufunc("remainder", xp, width);
    const NdArray order = argsort(xp, 0);
    xp = get_item(xp, {IndexItem::array(order)});
    fp = get_item(fp, {IndexItem::array(order)});
    const NdArray before = part(xp, 0, xp.size() - 1, 1), after = part(xp, 0, 0, 1);
    const NdArray xs[] = {ufunc("subtract", before, width), xp, ufunc("add", after, width)};
    const NdArray fs[] = {part(fp, 0, fp.size() - 1, 1), fp, part(fp, 0, 0, 1)};
    xp = concatenate(xs);
    fp = concatenate(fs);
    left = right = nullptr;
  }
  const Index n = xp.size();
  if (n == 0) throw value_error("array of sample points is empty");
  if (fp.size() != n) throw value_error("fp and xp are not of the same length.");
  const auto value = [&](Index i) { return load<Complex128>(fp.data() + i * 16); };
  const auto bound = [&](const NdArray* given, Index i) {
    return given ? load<Complex128>(astype(*given, dtype_of<Complex128>()).data()) : value(i);
  };
  const Complex128 low = bound(left, 0), high = bound(right, n - 1);
  const NdArray out = NdArray::empty(x.shape(), complex ? dtype_of<Complex128>() : real);
  for (Index i = 0; i < x.size(); ++i) {
    const double at = at_double(x, i);
    Complex128 y;
    if (std::isnan(at)) {
      y = {at, complex ? 0.0 : at};
    } else if (at < at_double(xp, 0)) {
      y = low;
    } else if (at > at_double(xp, n - 1)) {
      y = high;
    } else {
      Index a = 0, b = n;
      while (a < b) {
        const Index middle = a + (b - a) / 2;
        if (at >= at_double(xp, middle)) {
          a = middle + 1;
        } else {
          b = middle;
        }
      }
      const Index j = a - 1;
      if (j == n - 1 || at_double(xp, j) == at) {
        y = value(j);
      } else {
        const double x0 = at_double(xp, j), x1 = at_double(xp, j + 1);
        const auto between = [&](double f0, double f1) {
          const double slope = (f1 - f0) / (x1 - x0);
          double r = slope * (at - x0) + f0;
          // Infinite slopes give NaN from one end; try the other.
          if (std::isnan(r)) {
            r = slope * (at - x1) + f1;
            if (std::isnan(r) && f0 == f1) r = f0;
          }
          return r;
        };
        y = {between(value(j).real, value(j + 1).real), complex ? between(value(j).imag, value(j + 1).imag) : 0};
      }
    }
    if (complex) {
      store(out.data() + i * 16, y);
    } else {
      store(out.data() + i * 8, y.real);
    }
    checkpoint(20);
  }
  return out;
}

NdArray bincount(const NdArray& x_given, const NdArray* weights, Index minlength) {
  if (minlength < 0) throw value_error("'minlength' must not be negative");
  if (x_given.size() != 0 && !can_cast(x_given.dtype(), dtype_of<std::int64_t>(), Casting::Safe))
    throw cast_error(x_given.dtype(), DType::default_int(), "safe");
  const NdArray x = ascontiguous(flat_1d(x_given), dtype_of<std::int64_t>());
  Index top = -1;
  for (Index i = 0; i < x.size(); ++i) {
    const Index v = load<Index>(x.data() + i * 8);
    if (v < 0) throw value_error("'list' argument must have no negative elements");
    top = std::max(top, v);
  }
  if (top == INT64_MAX) throw too_big_error();
  const Index length = std::max(top + 1, minlength);
  if (!weights) {
    const NdArray out = NdArray::zeros({length}, dtype_of<std::int64_t>());
    std::int64_t* counts = reinterpret_cast<std::int64_t*>(out.data());
    in_chunks(x.size(), 2, [&](Index from, Index to) {
      for (Index i = from; i < to; ++i) ++counts[load<Index>(x.data() + i * 8)];
    });
    return index_dtype() == out.dtype() ? out : astype(out, index_dtype());
  }
  const NdArray w = ascontiguous(flat_1d(*weights), dtype_of<double>());
  if (w.size() != x.size()) throw value_error("The weights and list don't have the same length.");
  const NdArray out = NdArray::zeros({length}, dtype_of<double>());
  double* sums = reinterpret_cast<double*>(out.data());
  in_chunks(x.size(), 3, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) sums[load<Index>(x.data() + i * 8)] += at_double(w, i);
  });
  return out;
}

int monotonic(const NdArray& bins_given) {
  const NdArray bins = ascontiguous(flat_1d(bins_given), dtype_of<double>());
  const Index n = bins.size();
  Index i = 1;
  while (i < n && at_double(bins, i) == at_double(bins, 0)) ++i;
  if (i >= n) return 1;
  const bool rising = at_double(bins, i) > at_double(bins, 0);
  for (; i < n; ++i) {
    const double a = at_double(bins, i - 1), b = at_double(bins, i);
    if (rising ? b < a : b > a) return 0;
  }
  return rising ? 1 : -1;
}

NdArray digitize(const NdArray& x, const NdArray& bins, bool right) {
  if (is_complex_id(x.id())) throw type_error("x may not be complex");
  const int way = monotonic(bins);
  if (way == 0) throw value_error("bins must be monotonically increasing or decreasing");
  const DType dtype = promote_types(x.dtype(), bins.dtype());
  const NdArray xs = astype(x, dtype), edges = astype(flat_1d(bins), dtype);
  if (way == 1) return searchsorted(edges, xs, !right);
  const NdArray found = searchsorted(reversed(edges), xs, !right);
  return astype(ufunc("subtract", NdArray::scalar<std::int64_t>(edges.size()), found), index_dtype());
}

NdArray diff(const NdArray& a, Index n, Index axis) {
  if (n == 0) return a;
  if (n < 0) throw value_error("order must be non-negative but got " + std::to_string(n));
  if (a.ndim() == 0) throw value_error("diff requires input that is at least one dimensional");
  const int at = normalize_axis(axis, a.ndim());
  NdArray out = a;
  const char* name = a.id() == TypeId::Bool ? "not_equal" : "subtract";
  for (Index i = 0; i < n; ++i) {
    const Index length = out.shape(at);
    const Index rest = std::max<Index>(length - 1, 0);
    out = ufunc(name, part(out, at, length ? 1 : 0, rest), part(out, at, 0, rest));
    if (length == 0) break;
  }
  return out;
}

std::vector<NdArray> gradient(const NdArray& given, std::span<const NdArray> spacing, std::span<const Index> axes, int edge_order) {
  if (edge_order > 2) throw value_error("'edge_order' greater than 2 not supported");
  // NumPy: integers are differentiated as float64, other floats as they are.
  const bool exact = is_float(given.id()) || is_complex_id(given.id());
  const NdArray f = exact ? given : astype(given, dtype_of<double>());
  std::vector<NdArray> out;
  for (std::size_t k = 0; k < axes.size(); ++k) {
    const int at = normalize_axis(axes[k], f.ndim());
    const Index n = f.shape(at);
    if (n < edge_order + 1) {
      throw value_error("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.");
    }
    const NdArray& given_step = spacing[k];
    NdArray steps;  // between neighbours, or one number
    bool even = given_step.ndim() == 0;
    double step = 1;
    if (even) {
      step = astype(given_step, dtype_of<double>()).item<double>();
    } else {
      if (given_step.ndim() != 1) throw value_error("distances must be either scalars or 1d");
      if (given_step.size() != n) throw value_error("when 1d, distances must match the length of the corresponding dimension");
      steps = ascontiguous(diff(astype(given_step, dtype_of<double>()), 1, 0), dtype_of<double>());
      even = true;
      for (Index i = 1; i < steps.size(); ++i) even &= at_double(steps, i) == at_double(steps, 0);
      if (even) step = at_double(steps, 0);
    }
    const auto number = [](double x) { return NdArray::scalar(x); };
    const auto times = [&](const NdArray& a, double x) { return ufunc("multiply", a, number(x), Weak::Float); };
    const auto over = [&](const NdArray& a, double x) { return ufunc("divide", a, number(x), Weak::Float); };
    const auto row = [&](Index i) { return part(f, at, i, 1); };
    const NdArray result = NdArray::empty_like(f, f.dtype());
    if (n > 2) {
      const NdArray middle = part(result, at, 1, n - 2);
      if (even) {
        assign(middle, over(ufunc("subtract", part(f, at, 2, n - 2), part(f, at, 0, n - 2)), 2.0 * step));
      } else {
        Shape shape(f.ndim(), 1);
        shape[at] = n - 2;
        std::vector<double> a, b, c;
        for (Index i = 0; i + 1 < steps.size(); ++i) {
          const double d1 = at_double(steps, i), d2 = at_double(steps, i + 1);
          a.push_back(-d2 / (d1 * (d1 + d2)));
          b.push_back((d2 - d1) / (d1 * d2));
          c.push_back(d1 / (d2 * (d1 + d2)));
        }
        const auto weight = [&](const std::vector<double>& w) { return reshape(NdArray::of(std::span<const double>(w)), shape); };
        NdArray sum = ufunc("multiply", weight(a), part(f, at, 0, n - 2));
        sum = ufunc("add", sum, ufunc("multiply", weight(b), part(f, at, 1, n - 2)));
        assign(middle, ufunc("add", sum, ufunc("multiply", weight(c), part(f, at, 2, n - 2))));
      }
    }
    const double d0 = even ? step : at_double(steps, 0), dn = even ? step : at_double(steps, n - 2);
    if (edge_order == 1) {
      assign(part(result, at, 0, 1), over(ufunc("subtract", row(1), row(0)), d0));
      assign(part(result, at, n - 1, 1), over(ufunc("subtract", row(n - 1), row(n - 2)), dn));
    } else {
      const auto three = [&](double a, const NdArray& x, double b, const NdArray& y, double c, const NdArray& z) {
        return ufunc("add", ufunc("add", times(x, a), times(y, b)), times(z, c));
      };
      double a, b, c;
      if (even) {
        a = -1.5 / step, b = 2.0 / step, c = -0.5 / step;
      } else {
        const double d1 = at_double(steps, 0), d2 = at_double(steps, 1);
        a = -(2.0 * d1 + d2) / (d1 * (d1 + d2)), b = (d1 + d2) / (d1 * d2), c = -d1 / (d2 * (d1 + d2));
      }
      assign(part(result, at, 0, 1), three(a, row(0), b, row(1), c, row(2)));
      if (even) {
        a = 0.5 / step, b = -2.0 / step, c = 1.5 / step;
      } else {
        const double d1 = at_double(steps, n - 3), d2 = at_double(steps, n - 2);
        a = d2 / (d1 * (d1 + d2)), b = -(d2 + d1) / (d1 * d2), c = (2.0 * d2 + d1) / (d2 * (d1 + d2));
      }
      assign(part(result, at, n - 1, 1), three(a, row(n - 3), b, row(n - 2), c, row(n - 1)));
    }
    out.push_back(result);
  }
  return out;
}

NdArray cross(const NdArray& a_given, const NdArray& b_given, Index axisa, Index axisb, Index axisc) {
  const auto last = [](const NdArray& x, Index axis, const char* name) {
    const Index from[] = {normalize_axis(axis, x.ndim(), name)}, to[] = {-1};
    return moveaxis(x, from, to);
  };
  const NdArray a = last(a_given, axisa, "axisa"), b = last(b_given, axisb, "axisb");
  const Index na = a.shape(a.ndim() - 1), nb = b.shape(b.ndim() - 1);
  if ((na != 2 && na != 3) || (nb != 2 && nb != 3))
    throw value_error("incompatible dimensions for cross product\n(dimension must be 2 or 3)");
  const auto component = [](const NdArray& x, Index i) {
    Shape s(x.shape());
    Strides t(x.strides());
    const Index step = t.back();
    s.pop_back();
    t.pop_back();
    return x.view(s, t, x.size() ? x.data() + i * step : x.data());
  };
  const NdArray a0 = component(a, 0), a1 = component(a, 1), b0 = component(b, 0), b1 = component(b, 1);
  const auto minor = [&](const NdArray& p, const NdArray& q, const NdArray& r, const NdArray& s) {
    return ufunc("subtract", ufunc("multiply", p, q), ufunc("multiply", r, s));
  };
  const NdArray c2 = minor(a0, b1, a1, b0);
  if (na == 2 && nb == 2) return c2;
  NdArray c0, c1;
  if (na == 3 && nb == 3) {
    const NdArray a2 = component(a, 2), b2 = component(b, 2);
    c0 = minor(a1, b2, a2, b1);
    c1 = minor(a2, b0, a0, b2);
  } else if (na == 3) {
    const NdArray a2 = component(a, 2);
    FpStatus status;
    const NdArray product = ufunc("multiply", a2, b1);
    c0 = call(*find_ufunc("negative"), {{&product}}, {}, status)[0];
    c1 = ufunc("multiply", a2, b0);
  } else {
    const NdArray b2 = component(b, 2);
    FpStatus status;
    const NdArray product = ufunc("multiply", a0, b2);
    c0 = ufunc("multiply", a1, b2);
    c1 = call(*find_ufunc("negative"), {{&product}}, {}, status)[0];
  }
  const NdArray parts[] = {c0, c1, c2};
  const NdArray out = stack(parts, -1);
  const Index from[] = {-1}, to[] = {normalize_axis(axisc, out.ndim(), "axisc")};
  return moveaxis(out, from, to);
}

NdArray histogram_counts(const NdArray& a_given, const NdArray& edges_given, const NdArray* weights, bool uniform) {
  const NdArray a = ascontiguous(ravel(a_given), dtype_of<double>()), edges = ascontiguous(edges_given, dtype_of<double>());
  const Index bins = edges.size() - 1;
  const NdArray w = weights ? ascontiguous(ravel(*weights), dtype_of<double>()) : NdArray();
  if (weights && w.size() != a.size()) throw value_error("weights should have the same shape as a.");
  const NdArray out = NdArray::zeros({std::max<Index>(bins, 0)}, weights ? dtype_of<double>() : dtype_of<std::int64_t>());
  const double first = at_double(edges, 0), last = at_double(edges, bins);
  for (Index i = 0; i < a.size(); ++i) {
    const double x = at_double(a, i);
    if (!(x >= first && x <= last)) continue;
    Index bin;
    if (uniform) {
      bin = static_cast<Index>((x - first) / (last - first) * static_cast<double>(bins));
      if (bin == bins) --bin;
      if (x < at_double(edges, bin)) --bin;
      if (bin != bins - 1 && x >= at_double(edges, bin + 1)) ++bin;
    } else {
      Index low = 0, high = bins;
      while (low < high) {
        const Index middle = low + (high - low) / 2;
        if (at_double(edges, middle + 1) <= x && middle + 1 < bins) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      bin = low;
    }
    if (weights) {
      double* to = reinterpret_cast<double*>(out.data()) + bin;
      *to += at_double(w, i);
    } else {
      ++reinterpret_cast<std::int64_t*>(out.data())[bin];
    }
    checkpoint(4);
  }
  return weights || index_dtype() == out.dtype() ? out : astype(out, index_dtype());
}

NdArray packbits(const NdArray& given, std::optional<Index> axis, bool little) {
  if (!is_integer(given.id()) && given.id() != TypeId::Bool) throw type_error("Expected an input array of integer or boolean data type");
  NdArray a = !axis || given.ndim() == 0 ? ravel(given) : given;
  const int at = axis ? normalize_axis(*axis, a.ndim()) : 0;
  const Index from[] = {at}, to[] = {-1};
  const NdArray bits = ascontiguous(moveaxis(truth_of(a), from, to));
  const Index n = bits.shape(bits.ndim() - 1), packed = (n + 7) / 8;
  Shape shape(bits.shape());
  shape.back() = packed;
  const NdArray out = NdArray::zeros(shape, dtype_of<std::uint8_t>());
  const Index rows = n ? bits.size() / n : 0;
  for (Index r = 0; r < rows; ++r) {
    in_chunks(n, 1, [&](Index first, Index end) {
      for (Index i = first; i < end; ++i) {
        if (bits.data()[r * n + i] == std::byte{0}) continue;
        out.data()[r * packed + i / 8] |= static_cast<std::byte>(little ? 1 << (i % 8) : 128 >> (i % 8));
      }
    });
  }
  return copy(moveaxis(out, to, from), Order::C);
}

NdArray unpackbits(const NdArray& given, std::optional<Index> axis, std::optional<Index> count, bool little) {
  if (given.id() != TypeId::UInt8) throw type_error("Expected an input array of unsigned byte data type");
  NdArray a = !axis || given.ndim() == 0 ? ravel(given) : given;
  const int at = axis ? normalize_axis(*axis, a.ndim()) : 0;
  const Index from[] = {at}, to[] = {-1};
  const NdArray bytes = ascontiguous(moveaxis(a, from, to));
  const Index n = bytes.shape(bytes.ndim() - 1);
  Index bits;
  if (!multiply(n, 8, &bits)) throw too_big_error();
  if (count) {
    if (*count < -bits) throw value_error("-count larger than number of elements");
    bits = *count < 0 ? bits + *count : *count;
  }
  Shape shape(bytes.shape());
  shape.back() = bits;
  const NdArray out = NdArray::zeros(shape, dtype_of<std::uint8_t>());
  const Index rows = bits && n ? out.size() / bits : 0;
  for (Index r = 0; r < rows; ++r) {
    in_chunks(std::min(bits, n * 8), 1, [&](Index first, Index end) {
      for (Index i = first; i < end; ++i) {
        const unsigned byte = static_cast<unsigned>(bytes.data()[r * n + i / 8]);
        out.data()[r * bits + i] = static_cast<std::byte>(byte >> (little ? i % 8 : 7 - i % 8) & 1);
      }
    });
  }
  return copy(moveaxis(out, to, from), Order::C);
}

namespace {

/// Zeroes the elements above (or below) the k-th diagonal of each of the last two axes' matrices.
NdArray keep_triangle(const NdArray& given, Index k, bool lower) {
  if (given.ndim() == 0) throw index_error("tuple index out of range");
  NdArray a = given;
  if (a.ndim() == 1) a = a.broadcast_to({a.shape(0), a.shape(0)});
  const int n = a.ndim();
  const NdArray out = NdArray::zeros(a.shape(), a.dtype().native());
  const Index rows = a.shape(n - 2), columns = a.shape(n - 1);
  for (Index r = 0; r < rows; ++r) {
    const Index edge = std::clamp<Index>(lower ? r + k + 1 : r + k, 0, columns);
    const Index from = lower ? 0 : edge, count = lower ? edge : columns - edge;
    if (count == 0) continue;
    assign(part(part(out, n - 2, r, 1), n - 1, from, count), part(part(a, n - 2, r, 1), n - 1, from, count));
  }
  return out;
}

}  // namespace

NdArray tril(const NdArray& a, Index k) { return keep_triangle(a, k, true); }
NdArray triu(const NdArray& a, Index k) { return keep_triangle(a, k, false); }

NdArray diag(const NdArray& v, Index k) {
  if (v.ndim() == 2) return diagonal(v, k);
  if (v.ndim() != 1) throw value_error("Input must be 1- or 2-d.");
  Index n;
  if (k == INT64_MIN || !add(v.shape(0), std::abs(k), &n)) throw too_big_error();
  const NdArray out = NdArray::zeros({n, n}, v.dtype());
  const NdArray d = diagonal(out, k);
  assign(out.view(d.shape(), d.strides(), d.data()), v);
  return out;
}

void fill_diagonal(const NdArray& a, const NdArray& value, bool wrap) {
  if (a.ndim() < 2) throw value_error("array must be at least 2-d");
  Index step, end = a.size();
  if (a.ndim() == 2) {
    step = a.shape(1) + 1;
    if (!wrap) end = std::min(a.size(), a.shape(1) * a.shape(1));
  } else {
    step = 1;
    Index product = 1;
    for (int i = 0; i < a.ndim(); ++i) {
      if (a.shape(i) != a.shape(0)) throw value_error("All dimensions of input must be of equal length");
    }
    for (int i = 1; i < a.ndim(); ++i) step += product *= a.shape(i);
  }
  const NdArray values = ascontiguous(ravel(value), a.dtype());
  if (values.size() == 0) return;
  if (!a.is_writeable()) throw read_only_error();
  const Strides each = c_strides(a.shape(), 1);
  Index k = 0;
  for (Index flat = 0; flat < end; flat += step, ++k) {
    Dims at;
    Index rest = flat;
    for (int i = 0; i < a.ndim(); ++i) {
      at.push_back(rest / each[i]);
      rest %= each[i];
    }
    assign(a.view({}, {}, a.at(at)), values.view({}, {}, values.data() + (k % values.size()) * a.itemsize()));
  }
}

std::vector<NdArray> meshgrid(std::span<const NdArray> axes, bool ij, bool sparse, bool copies) {
  const int n = static_cast<int>(axes.size());
  std::vector<NdArray> out;
  Shape full;
  for (int i = 0; i < n; ++i) {
    Shape s(n, 1);
    const int at = !ij && n > 1 && i < 2 ? 1 - i : i;
    s[at] = axes[static_cast<std::size_t>(i)].size();
    out.push_back(reshape(axes[static_cast<std::size_t>(i)], s));
  }
  if (!sparse) out = broadcast_arrays(out);
  if (copies) {
    for (NdArray& a : out) a = copy(a, Order::C);
  }
  return out;
}

NdArray trim_zeros(const NdArray& a, std::string_view trim) {
  const auto has = [&](char c) { return trim.find(c) != std::string_view::npos || trim.find(static_cast<char>(c - 32)) != std::string_view::npos; };
  const NdArray at = a.ndim() == 1 ? as_indices(flatnonzero(a)) : NdArray();
  if (a.ndim() != 1) throw value_error("object too deep for desired array");
  if (at.size() == 0) return part(a, 0, 0, 0);
  const Index from = has('f') ? at.item<Index>({0}) : 0, to = has('b') ? at.item<Index>({at.size() - 1}) + 1 : a.size();
  return part(a, 0, from, to - from);
}

}  // namespace nd
