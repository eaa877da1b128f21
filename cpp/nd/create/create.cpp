#include "nd/create/create.h"

#include <cmath>
#include <cstring>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/promote.h"
#include "nd/dtype/visit.h"
#include "nd/iter/assign.h"
#include "nd/ufunc/resolve.h"

namespace nd {
namespace {

Index arange_length(double quotient) {
  double length = std::ceil(quotient);
  double most = settings().long_bits == 32 ? 2147483647.0 : 9223372036854775807.0;
  if (!(length < most)) throw value_error("Maximum allowed size exceeded");
  return length > 0 ? static_cast<Index>(length) : 0;
}

/// The first two elements, given in a number's own dtype, then the rest.
NdArray progression(Index length, const NdArray& first, const NdArray& second, const DType& dtype) {
  if (dtype.id() == TypeId::Bool && length > 2) {
    throw type_error("arange() is only supported for booleans when the result has at most length 2.");
  }
  DType native = dtype.native();
  NdArray out = NdArray::empty({length}, native);
  FpStatus status;
  Weak weak = is_integer(first.id()) && is_integer(native.id()) ? Weak::Int : Weak::Float;  // integers must fit
  if (length > 0) assign(out.view({}, {}), adapt_weak(first, weak, native, status));
  if (length > 1) assign(out.view({}, {}, out.data() + out.itemsize()), adapt_weak(second, weak, native, status));
  fill_progression(out);
  return dtype.is_native() ? out : astype(out, dtype);
}

NdArray slice_first(const NdArray& a, Index index) {
  Shape shape = a.shape();
  Strides strides = a.strides();
  std::byte* data = a.data() + index * strides[0];
  shape.erase(0);
  strides.erase(0);
  return a.view(std::move(shape), std::move(strides), data);
}

NdArray first_axis_to(const NdArray& a, int axis) {
  if (axis == 0) return a;
  Shape shape = a.shape();
  Strides strides = a.strides();
  Index n = shape[0], step = strides[0];
  shape.erase(0);
  strides.erase(0);
  shape.insert(axis, n);
  strides.insert(axis, step);
  return a.view(std::move(shape), std::move(strides));
}

void check_samples(Index num) {
  if (num < 0) {
    throw value_error("Number of samples, " + std::to_string(num) + ", must be non-negative.");
  }
}

/// The dtype that linspace works in: that of both ends with a float beside them.
DType working_dtype(const Operand& start, const Operand& stop) {
  Promotee all[] = {{start.array->dtype(), start.weak},
                    {stop.array->dtype(), stop.weak},
                    {DType::of(TypeId::Float64), Weak::Float}};
  return result_type(all);
}

bool any_true(const NdArray& a) {
  FpStatus status;
  return reduce(*find_ufunc("logical_or"), a, {.all_axes = true}, status).item<bool>();
}

NdArray in_place(std::string_view name, const NdArray& a, const NdArray& b) {
  FpStatus status;
  CallOptions options;
  options.out = {&a};
  options.casting = Casting::Unsafe;
  return call(*find_ufunc(name), {{&a}, {&b}}, options, status).first;
}

}  // namespace

NdArray full(const Shape& shape, const NdArray& value, const DType& dtype, Order order) {
  NdArray out = NdArray::empty(shape, fill_length(dtype, value.dtype()), order);
  assign(out, value);
  return out;
}

NdArray ones(const Shape& shape, const DType& dtype, Order order) {
  NdArray out = NdArray::empty(shape, dtype, order);
  assign(out, NdArray::scalar<std::int8_t>(1));
  return out;
}

void fill_progression(const NdArray& out) {
  Index n = out.size();
  if (n <= 2 || !is_numeric(out.id())) return;
  std::byte* data = out.data();
  Index step = out.stride(0);
  visit_dtype(out.id(), [&]<class T>() {
    auto fill = [&](auto start, auto delta, auto make) {
      for (Index i = 2; i < n; ++i) {
        if ((i & 0xffff) == 0) checkpoint(0x10000);
        store<T>(data + i * step, make(start, delta, i));
      }
    };
    T first = load<T>(data), second = load<T>(data + step);
    if constexpr (std::is_same_v<T, bool>) {
      return;
    } else if constexpr (std::is_integral_v<T>) {
      auto start = static_cast<std::uint64_t>(first);
      fill(start, static_cast<std::uint64_t>(second) - start,
           [](std::uint64_t s, std::uint64_t d, Index i) { return static_cast<T>(s + static_cast<std::uint64_t>(i) * d); });
    } else if constexpr (std::is_same_v<T, Half>) {
      float start = to_float(first);
      fill(start, to_float(second) - start, [](float s, float d, Index i) { return to_half(s + static_cast<float>(i) * d); });
    } else if constexpr (is_complex<T>) {
      T delta{second.real - first.real, second.imag - first.imag};
      fill(first, delta, [](T s, T d, Index i) {
        auto k = static_cast<decltype(s.real)>(i);
        return T{s.real + k * d.real, s.imag + k * d.imag};
      });
    } else {
      fill(first, static_cast<T>(second - first), [](T s, T d, Index i) { return s + static_cast<T>(i) * d; });
    }
  });
}

NdArray arange(std::int64_t start, std::int64_t stop, std::int64_t step, const DType& dtype) {
  if (step == 0) throw Error(ErrorKind::ZeroDivision, "division by zero");
  std::int64_t delta;
  double quotient;
  if (__builtin_sub_overflow(stop, start, &delta)) {
    quotient = (static_cast<double>(stop) - static_cast<double>(start)) / static_cast<double>(step);
  } else {
    quotient = static_cast<double>(delta) / static_cast<double>(step);
  }
  Index length = arange_length(quotient);
  auto second = static_cast<std::int64_t>(static_cast<std::uint64_t>(start) + static_cast<std::uint64_t>(step));
  return progression(length, NdArray::scalar(start), NdArray::scalar(second), dtype);
}

NdArray arange(double start, double stop, double step, const DType& dtype) {
  if (step == 0) throw Error(ErrorKind::ZeroDivision, "float division by zero");
  double delta = stop - start;
  double quotient = delta / step;
  if (std::isnan(quotient)) throw value_error("arange: cannot compute length");
  // NumPy: a quotient that underflows still leaves one element.
  if (quotient == 0 && delta != 0) quotient = std::signbit(quotient) ? 0 : 1;
  Index length = arange_length(quotient);
  return progression(length, NdArray::scalar(start), NdArray::scalar(start + step), dtype);
}

NdArray linspace(const Operand& start, const Operand& stop, Index num, bool endpoint, const DType* dtype, int axis,
                 NdArray* step_out) {
  check_samples(num);
  Index div = endpoint ? num - 1 : num;
  DType work = working_dtype(start, stop);
  DType type = dtype ? *dtype : work;
  NdArray from = astype(*start.array, work), to = astype(*stop.array, work);
  NdArray delta = apply("subtract", to, from);
  Shape column(delta.ndim() + 1, 1);
  column[0] = num;
  NdArray count = arange(std::int64_t{0}, num, 1, is_complex_id(work.id()) ? DType::of(TypeId::Float64) : work);
  Strides strides(column.size(), 0);
  strides[0] = count.itemsize();
  NdArray y = count.view(column, std::move(strides));
  NdArray divisor = astype(NdArray::scalar(static_cast<double>(div)), work);
  NdArray step;
  if (div > 0) {
    step = apply("divide", delta, divisor);
    NdArray zero = apply("equal", step, astype(NdArray::scalar(0.0), work));
    if (any_true(zero)) {
      y = apply("multiply", apply("divide", y, divisor), delta);
    } else {
      y = apply("multiply", y, step);
    }
  } else {
    step = astype(NdArray::scalar(std::numeric_limits<double>::quiet_NaN()), work);
    y = apply("multiply", y, delta);
  }
  y = apply("add", y, from);
  if (endpoint && num > 1) assign(slice_first(y, num - 1), to);
  y = first_axis_to(y, axis < 0 ? axis + y.ndim() : axis);
  if (is_integer(type.id())) y = apply("floor", y);
  if (step_out) *step_out = step;
  return y.dtype() == type ? y : astype(y, type);
}

NdArray logspace(const Operand& start, const Operand& stop, Index num, bool endpoint, const NdArray& base,
                 const DType* dtype, int axis) {
  NdArray y = linspace(start, stop, num, endpoint, nullptr, axis);
  NdArray b = astype(base, promote_types(base.dtype(), y.dtype()));
  NdArray out = apply("power", b, y);
  return dtype && *dtype != out.dtype() ? astype(out, *dtype) : out;
}

NdArray geomspace(const Operand& start, const Operand& stop, Index num, bool endpoint, const DType* dtype, int axis) {
  NdArray zero = NdArray::scalar<std::int8_t>(0);
  if (any_true(apply("equal", *start.array, zero)) || any_true(apply("equal", *stop.array, zero))) {
    throw value_error("Geometric sequence cannot include zero");
  }
  DType work = working_dtype(start, stop);
  if (dtype && is_numeric(dtype->id())) work = promote_types(work, *dtype);
  NdArray from = astype(*start.array, work), to = astype(*stop.array, work);
  // Turned so that it starts on the positive real axis, and turned back at the end.
  NdArray sign = apply("sign", from);
  from = apply("divide", from, sign);
  to = apply("divide", to, sign);
  NdArray ten = astype(NdArray::scalar(10.0), work);
  NdArray log_from = apply("log10", from), log_to = apply("log10", to);
  NdArray out = logspace({&log_from}, {&log_to}, num, endpoint, ten, &work, 0);
  if (num > 0) {
    assign(slice_first(out, 0), from);
    if (num > 1 && endpoint) assign(slice_first(out, num - 1), to);
  }
  in_place("multiply", out, sign);
  out = first_axis_to(out, axis < 0 ? axis + out.ndim() : axis);
  return dtype && *dtype != out.dtype() ? astype(out, *dtype) : out;
}

NdArray eye(Index rows, Index columns, Index k, const DType& dtype, Order order) {
  NdArray out = NdArray::zeros({rows, columns}, dtype, order);
  Index row = k < 0 ? -k : 0, column = k < 0 ? 0 : k;
  if (k == std::numeric_limits<Index>::min() || row >= rows || column >= columns) return out;
  Index count = std::min(rows - row, columns - column);
  assign(out.view({count}, {out.stride(0) + out.stride(1)}, out.at({row, column})), NdArray::scalar<std::int8_t>(1));
  return out;
}

NdArray tri(Index rows, Index columns, Index k, const DType& dtype) {
  NdArray out = NdArray::zeros({rows, columns}, dtype);
  NdArray one = NdArray::scalar<std::int8_t>(1);
  for (Index i = 0; i < rows; ++i) {
    Index last;
    if (!add(i, k, &last)) last = k < 0 ? -1 : columns;
    Index count = std::min(columns, last < columns ? last + 1 : columns);
    if (count > 0) assign(out.view({count}, {out.stride(1)}, out.at({i, Index{0}})), one);
    checkpoint(8);
  }
  return out;
}

NdArray indices(const Shape& shape, const DType& dtype) {
  Shape whole = shape;
  whole.insert(0, shape.size());
  NdArray out = NdArray::empty(whole, dtype);
  for (int axis = 0; axis < shape.size(); ++axis) {
    NdArray along = arange(std::int64_t{0}, shape[axis], 1, dtype);
    Shape spread(shape.size(), 1);
    Strides strides(shape.size(), 0);
    spread[axis] = shape[axis];
    strides[axis] = along.itemsize();
    assign(slice_first(out, axis), along.view(std::move(spread), std::move(strides)));
  }
  return out;
}

}  // namespace nd
