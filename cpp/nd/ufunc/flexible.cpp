// Ufuncs on what isn't a number: comparing text and records, joining text.
#include <cstring>

#include "nd/core/errors.h"
#include "nd/create/create.h"
#include "nd/core/settings.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/ufunc/resolve.h"

namespace nd {
namespace {

bool is_text(TypeId id) { return id == TypeId::Bytes || id == TypeId::Str; }

/// Text of either kind, read character by character; past its end it is zeros.
struct Text {
  const std::byte* data;
  Index length;
  bool wide;
  bool swapped;

  std::uint32_t at(Index i) const {
    if (i >= length) return 0;
    if (!wide) return static_cast<std::uint8_t>(data[i]);
    std::uint32_t c = load<std::uint32_t>(data + 4 * i);
    return swapped ? __builtin_bswap32(c) : c;
  }
  Index used() const {
    Index n = length;
    while (n > 0 && at(n - 1) == 0) --n;
    return n;
  }
};

Text text_of(const DType& d) {
  bool wide = d.id() == TypeId::Str;
  return {nullptr, d.itemsize() / (wide ? 4 : 1), wide, !d.is_native()};
}

int compare_text(const Text& x, const Text& y) {
  Index n = std::max(x.length, y.length);
  for (Index i = 0; i < n; ++i) {
    std::uint32_t a = x.at(i), b = y.at(i);
    if (a != b) return a < b ? -1 : 1;
  }
  return 0;
}

enum class Test { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, None };

Test test_of(const Ufunc& ufunc) {
  static constexpr std::string_view kNames[] = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"};
  for (int i = 0; i < 6; ++i) {
    if (kNames[i] == ufunc.name) return static_cast<Test>(i);
  }
  return Test::None;
}

bool holds(Test test, int order) {
  switch (test) {
    case Test::Equal: return order == 0;
    case Test::NotEqual: return order != 0;
    case Test::Less: return order < 0;
    case Test::LessEqual: return order <= 0;
    case Test::Greater: return order > 0;
    default: return order >= 0;
  }
}

void compare_texts(Test test, const NdArray& a, const NdArray& b, const NdArray& out) {
  Text x = text_of(a.dtype()), y = text_of(b.dtype());
  for (BroadcastIter it({&a, &b, &out}, out.shape()); it.next();) {
    checkpoint(it.count() * (1 + std::min(x.length, y.length)));
    for (Index i = 0; i < it.count(); ++i) {
      x.data = it.data()[0] + i * it.strides()[0];
      y.data = it.data()[1] + i * it.strides()[1];
      store<bool>(it.data()[2] + i * it.strides()[2], holds(test, compare_text(x, y)));
    }
  }
}

void join_texts(const NdArray& a, const NdArray& b, const NdArray& out) {
  Text x = text_of(a.dtype()), y = text_of(b.dtype());
  bool wide = out.id() == TypeId::Str;
  for (BroadcastIter it({&a, &b, &out}, out.shape()); it.next();) {
    checkpoint(it.count() * out.itemsize());
    for (Index i = 0; i < it.count(); ++i) {
      x.data = it.data()[0] + i * it.strides()[0];
      y.data = it.data()[1] + i * it.strides()[1];
      std::byte* to = it.data()[2] + i * it.strides()[2];
      std::memset(to, 0, static_cast<std::size_t>(out.itemsize()));
      Index at = 0;
      for (const Text* t : {&x, &y}) {
        Index n = t->used();
        for (Index k = 0; k < n; ++k, ++at) {
          if (wide) {
            store(to + 4 * at, t->at(k));
          } else {
            to[at] = static_cast<std::byte>(t->at(k));
          }
        }
      }
    }
  }
}

/// Raw bytes.
void compare_raw(bool equal, const NdArray& a, const NdArray& b, const NdArray& out) {
  Index size = a.itemsize();
  for (BroadcastIter it({&a, &b, &out}, out.shape()); it.next();) {
    checkpoint(it.count() * (1 + size / 8));
    for (Index i = 0; i < it.count(); ++i) {
      bool same = std::memcmp(it.data()[0] + i * it.strides()[0], it.data()[1] + i * it.strides()[1],
                              static_cast<std::size_t>(size)) == 0;
      store<bool>(it.data()[2] + i * it.strides()[2], same == equal);
    }
  }
}

NdArray compare_fields(bool equal, const NdArray& a, const NdArray& b, const Shape& shape) {
  const Ufunc& test = *find_ufunc(equal ? "equal" : "not_equal");
  const Ufunc& together = *find_ufunc(equal ? "logical_and" : "logical_or");
  NdArray out;
  FpStatus status;
  for (std::size_t i = 0; i < a.dtype().fields().size(); ++i) {
    const Field &f = a.dtype().fields()[i], &g = b.dtype().fields()[i];
    if (f.dtype.subshape() != g.dtype.subshape()) throw type_error("Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be defined.");
    NdArray x = a.broadcast_to(shape).field(f), y = b.broadcast_to(shape).field(g);
    NdArray one = call(test, {{&x}, {&y}}, {}, status).first;
    if (one.ndim() > shape.size()) {
      ReduceOptions options;
      for (int axis = shape.size(); axis < one.ndim(); ++axis) options.axes.push_back(axis);
      one = reduce(together, one, options, status);
    }
    out = out.valid() ? call(together, {{&out}, {&one}}, {}, status).first : one;
  }
  if (!out.valid()) return equal ? ones(shape, dtype_of<bool>(), Order::C) : NdArray::zeros(shape, dtype_of<bool>());
  return out;
}

Error operand_types_error(const Ufunc& ufunc, const DType& a, const DType& b) {
  return {ErrorKind::UFuncBinaryResolution,
          std::string("ufunc '") + ufunc.name + "' cannot use operands with types " + a.repr() + " and " + b.repr()};
}

}  // namespace

bool is_flexible_call(const Ufunc& ufunc, const Promotee* inputs) {
  if (ufunc.nin != 2 || inputs[0].weak != Weak::None || inputs[1].weak != Weak::None) return false;
  TypeId x = inputs[0].dtype.id(), y = inputs[1].dtype.id();
  bool compares = ufunc.resolve == Resolve::Compare;
  if (std::string_view(ufunc.name) == "multiply" && ((is_text(x) && (is_integer(y) || y >= TypeId::DateTime64)) || (is_text(y) && (is_integer(x) || x >= TypeId::DateTime64)))) {
    throw type_error("The 'out' kwarg is necessary. Use numpy.strings.multiply without it.");
  }
  if (is_text(x) && is_text(y)) {
    if (!compares && std::string_view(ufunc.name) != "add") return false;
    // NumPy: bytes and text don't mix.
    if (x != y && compares) throw no_loop_error(ufunc, inputs, true);
    if (x != y) throw operand_types_error(ufunc, inputs[0].dtype, inputs[1].dtype);
    return true;
  }
  if (!compares || (x != TypeId::Void && y != TypeId::Void)) return false;
  Test test = test_of(ufunc);
  if (test != Test::Equal && test != Test::NotEqual) {
    throw no_loop_error(ufunc, inputs, true);
  }
  if (x >= TypeId::DateTime64 || y >= TypeId::DateTime64) throw no_loop_error(ufunc, inputs, true);
  if (x != y) throw type_error("Cannot compare structured or void to non-void arrays.");
  return true;
}

DType flexible_output(const Ufunc& ufunc, const Promotee* inputs) {
  if (ufunc.resolve == Resolve::Compare) return DType::of(TypeId::Bool);
  const DType &a = inputs[0].dtype, &b = inputs[1].dtype;
  if (a.id() == TypeId::Bytes && b.id() == TypeId::Bytes) return DType::bytes(a.itemsize() + b.itemsize());
  return DType::text(text_of(a).length + text_of(b).length);
}

void run_flexible(const Ufunc& ufunc, const NdArray& a, const NdArray& b, const NdArray& out) {
  if (out.size() == 0) return;
  if (ufunc.resolve != Resolve::Compare) return join_texts(a, b, out);
  Test test = test_of(ufunc);
  if (is_text(a.id())) return compare_texts(test, a, b, out);
  bool equal = test == Test::Equal;
  if (!a.dtype().has_fields() && !b.dtype().has_fields()) {
    if (a.itemsize() != b.itemsize()) {
      throw type_error("cannot compare unstructured voids of different length. Use bytes to compare. (This may return "
                       "array of False in the future.)");
    }
    return compare_raw(equal, a, b, out);
  }
  bool common = a.dtype().fields().size() == b.dtype().fields().size();
  if (common) {
    try {
      promote_types(a.dtype(), b.dtype());
    } catch (const Error&) {
      common = false;
    }
  }
  if (!common) {
    throw type_error("Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, "
                     "arr2)` must be defined.");
  }
  assign(out, compare_fields(equal, a, b, out.shape()));
}

}  // namespace nd
