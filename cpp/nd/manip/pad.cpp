#include "nd/manip/pad.h"

#include <cmath>

#include "nd/core/errors.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"
#include "nd/sort/sort.h"
#include "nd/ufunc/ufunc.h"

namespace nd {
namespace {

NdArray part(const NdArray& a, int axis, Index from, Index count, Index step = 1) {
  Shape shape = a.shape();
  Strides strides = a.strides();
  shape[axis] = count;
  std::byte* data = count > 0 ? a.data() + from * strides[axis] : a.data();
  strides[axis] *= step;
  return a.view(shape, strides, data);
}

NdArray ufunc(const char* name, const NdArray& a, const NdArray& b, Weak weak = Weak::None) {
  FpStatus status;
  return call(*find_ufunc(name), {{&a}, {&b, weak}}, {}, status)[0];
}

/// One statistic over an axis, kept; integers' means and medians are rounded to the dtype.
NdArray statistic(const NdArray& a, int axis, PadMode mode) {
  FpStatus status;
  ReduceOptions options;
  options.axes = Dims{axis};
  options.keepdims = true;
  if (mode == PadMode::Maximum || mode == PadMode::Minimum) {
    if (a.shape(axis) == 0) throw value_error("stat_length of 0 yields no value for padding");
    return reduce(*find_ufunc(mode == PadMode::Maximum ? "maximum" : "minimum"), a, options, status);
  }
  const bool exact = is_integer(a.id()) || a.id() == TypeId::Bool;
  NdArray result;
  if (mode == PadMode::Mean) {
    const DType dtype = exact ? dtype_of<double>() : a.dtype();
    options.dtype = &dtype;
    result = ufunc("divide", reduce(*find_ufunc("add"), a, options, status),
                   NdArray::scalar(static_cast<double>(a.shape(axis))), Weak::Float);
  } else {
    if (a.shape(axis) == 0) {
      Shape shape(a.shape());
      shape[axis] = 1;
      const NdArray out = NdArray::zeros(shape, exact ? dtype_of<double>() : a.dtype());
      assign(out, NdArray::scalar(std::nan("")));
      return exact ? astype(out, a.dtype()) : out;
    }
    const NdArray s = sorted(exact ? astype(a, dtype_of<double>()) : a, axis);
    const Index n = s.shape(axis), middle = n / 2;
    result = n % 2 ? part(s, axis, middle, 1)
                   : ufunc("divide", ufunc("add", part(s, axis, middle - 1, 1), part(s, axis, middle, 1)), NdArray::scalar(2.0), Weak::Float);
  }
  if (exact) {
    result = call(*find_ufunc("rint"), {{&result}}, {}, status)[0];
  }
  return result;
}

}  // namespace

PadMode parse_pad_mode(std::string_view text) {
  static constexpr std::string_view names[] = {"constant", "edge",   "empty",   "linear_ramp", "maximum", "mean",
                                               "median",   "minimum", "reflect", "symmetric",   "wrap"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (names[i] == text) return static_cast<PadMode>(i);
  }
  throw value_error("mode '" + std::string(text) + "' is not supported");
}

NdArray pad(const NdArray& a, std::span<const std::pair<Index, Index>> widths, PadMode mode, const PadOptions& options) {
  Shape shape(a.shape());
  for (int i = 0; i < a.ndim(); ++i) {
    const auto& [before, after] = widths[static_cast<std::size_t>(i)];
    if (before < 0 || after < 0) throw value_error("index can't contain negative values");
    if (!add(shape[i], before, &shape[i]) || !add(shape[i], after, &shape[i])) throw too_big_error();
    if (mode != PadMode::Constant && mode != PadMode::Empty && a.shape(i) == 0 && (before || after)) {
      throw value_error("can't extend empty axis " + std::to_string(i) + " using modes other than 'constant' or 'empty'");
    }
  }
  const Order order = a.is_f_contiguous() && !a.is_c_contiguous() ? Order::F : Order::C;
  const bool blank = mode == PadMode::Empty || a.dtype().has_objects();
  const NdArray out = blank ? NdArray::zeros(shape, a.dtype(), order) : NdArray::empty(shape, a.dtype(), order);
  NdArray roi = out;  // the axes done so far are whole, the rest are the original's
  for (int i = 0; i < a.ndim(); ++i) roi = part(roi, i, widths[static_cast<std::size_t>(i)].first, a.shape(i));
  assign(roi, a);
  if (mode == PadMode::Empty) return out;

  for (int axis = 0; axis < a.ndim(); ++axis) {
    const auto [before, after] = widths[static_cast<std::size_t>(axis)];
    const Index n = a.shape(axis);
    // This axis whole; later axes still only the original's part.
    NdArray band = out;
    for (int i = axis + 1; i < a.ndim(); ++i) band = part(band, i, widths[static_cast<std::size_t>(i)].first, a.shape(i));
    if (band.size() == 0) continue;
    const NdArray left = part(band, axis, 0, before), right = part(band, axis, before + n, after), core = part(band, axis, before, n);
    switch (mode) {
      case PadMode::Constant:
        assign(left, options.values[static_cast<std::size_t>(axis)].first);
        assign(right, options.values[static_cast<std::size_t>(axis)].second);
        break;
      case PadMode::Edge:
        if (before) assign(left, part(core, axis, 0, 1));
        if (after) assign(right, part(core, axis, n - 1, 1));
        break;
      case PadMode::LinearRamp: {
        const auto ramp = [&](const NdArray& to, const NdArray& edge, const NdArray& end, bool reverse) {
          const Index count = to.shape(axis);
          for (Index k = 0; k < count; ++k) {
            // linspace(end, edge, count, endpoint=False), k from the far end.
            const NdArray span = ufunc("subtract", astype(edge, dtype_of<double>()), astype(end, dtype_of<double>()));
            const NdArray step = ufunc("divide", span, NdArray::scalar(static_cast<double>(count)));
            NdArray value = ufunc("add", ufunc("multiply", step, NdArray::scalar(static_cast<double>(k))), astype(end, dtype_of<double>()));
            if (is_integer(to.id())) {
              FpStatus status;
              value = call(*find_ufunc("floor"), {{&value}}, {}, status)[0];
            }
            assign(part(to, axis, reverse ? count - 1 - k : k, 1), value);
          }
        };
        const auto& [low, high] = options.values[static_cast<std::size_t>(axis)];
        ramp(left, part(core, axis, 0, 1), low, false);
        ramp(right, part(core, axis, n - 1, 1), high, true);
        break;
      }
      case PadMode::Maximum:
      case PadMode::Mean:
      case PadMode::Median:
      case PadMode::Minimum: {
        std::pair<Index, Index> lengths = {-1, -1};
        if (!options.stat_length.empty()) lengths = options.stat_length[static_cast<std::size_t>(axis)];
        const Index l = lengths.first < 0 ? n : std::min(lengths.first, n), r = lengths.second < 0 ? n : std::min(lengths.second, n);
        const NdArray low = statistic(part(core, axis, 0, l), axis, mode), high = statistic(part(core, axis, n - r, r), axis, mode);
        if (before) assign(left, low);
        if (after) assign(right, high);
        break;
      }
      case PadMode::Reflect:
      case PadMode::Symmetric: {
        const bool edge = mode == PadMode::Symmetric;
        if (n == 1 && !edge) {
          // NumPy: a single element reflects as itself, as in 'edge'.
          if (before) assign(left, core);
          if (after) assign(right, core);
          break;
        }
        // Grow outwards; each step mirrors what is there so far.
        Index from = before, to = before + n;
        while (from > 0 || to < before + n + after) {
          // Whole periods only, or the mirrored part would begin within one.
          const Index have = to - from, most = edge ? have / n * n : (have - 1) / (n - 1) * (n - 1);
          const auto mirror = [&](Index first, Index count, Index source) {
            const NdArray target = part(band, axis, first, count), mirrored = part(band, axis, source, count, -1);
            if (!options.odd) return assign(target, mirrored);
            const NdArray pivot = part(band, axis, first < from ? from : to - 1, 1);
            assign(target, ufunc("subtract", ufunc("multiply", pivot, NdArray::scalar<std::int64_t>(2), Weak::Int), mirrored));
          };
          const Index old_from = from, old_to = to;
          if (old_from > 0) {
            const Index count = std::min(old_from, most);
            mirror(old_from - count, count, old_from + count - (edge ? 1 : 0));
            from = old_from - count;
          }
          if (old_to < before + n + after) {
            // The right side mirrors what was there before the left grew.
            const Index count = std::min(before + n + after - old_to, most);
            const Index keep = from;
            from = old_from;
            mirror(old_to, count, old_to - 1 - (edge ? 0 : 1));
            from = keep;
            to = old_to + count;
          }
        }
        break;
      }
      case PadMode::Wrap: {
        for (Index i = 0; i < before; ++i) {
          const Index source = ((i - before) % n + n) % n;
          assign(part(left, axis, i, 1), part(core, axis, source, 1));
        }
        for (Index i = 0; i < after; ++i) assign(part(right, axis, i, 1), part(core, axis, i % n, 1));
        break;
      }
      case PadMode::Empty: break;
    }
  }
  return out;
}

}  // namespace nd
