#include "nd/linalg/product.h"

#include <numeric>
#include <string>
#include <vector>

#include "nd/core/errors.h"
#include "nd/dtype/promote.h"
#include "nd/dtype/visit.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/broadcast_iter.h"
#include "nd/linalg/gemm.h"
#include "nd/manip/shape.h"
#include "nd/ufunc/ufunc.h"

namespace nd {
namespace {

/// The dtype in which products of `dtype` are summed: small integers wrap alike in 32 bits.
DType working_dtype(const DType& dtype) {
  switch (dtype.id()) {
    case TypeId::Bool:
    case TypeId::Int8:
    case TypeId::UInt8:
    case TypeId::Int16:
    case TypeId::UInt16:
    case TypeId::Int32:
    case TypeId::UInt32: return dtype_of<std::uint32_t>();
    case TypeId::Int64:
    case TypeId::UInt64: return dtype_of<std::uint64_t>();
    case TypeId::Float16: return dtype_of<float>();
    default: return dtype.native();
  }
}

DType product_dtype(const NdArray& a, const NdArray& b, const char* name) {
  const auto is_time = [](const NdArray& x) { return x.id() == TypeId::DateTime64 || x.id() == TypeId::TimeDelta64; };
  const bool ufunc = name[0] == 'm' || name == std::string_view("vecdot"), time = is_time(a) || is_time(b);
  if (!(ufunc && time)) {
    const DType dtype = promote_types(a.dtype(), b.dtype());
    if (is_numeric(dtype.id())) return dtype;
    if (!ufunc && (dtype.id() == TypeId::Bytes || dtype.id() == TypeId::Str)) throw value_error("data type must provide an itemsize");
    if (!ufunc && dtype.id() == TypeId::DateTime64)
      throw value_error(std::string(name[0] == 'v' ? "function" : "dot") + " not available for this " + (name[0] == 'v' ? "data type" : "type"));
  }
  throw Error(ErrorKind::UFuncNoLoop, std::string("ufunc '") + name + "' did not contain a loop with signature matching types (" +
                                          (time ? dtype_class_name(a.dtype()) : a.dtype().repr()) + ", " +
                                          (time ? dtype_class_name(b.dtype()) : b.dtype().repr()) + ") -> None");
}

/// Differences of times as the integers they are; other arrays as they are. NumPy's dot of differences has no unit.
NdArray counted(const NdArray& a) {
  if (a.id() != TypeId::TimeDelta64) return a;
  const NdArray native = a.dtype().is_native() ? a : astype(a, a.dtype().native());
  return NdArray(native.buffer(), native.data(), dtype_of<std::int64_t>(), native.shape(), native.strides(), false);
}
bool counts_time(const NdArray& a, const NdArray& b) {
  const auto fits = [](const NdArray& x) { return x.id() == TypeId::TimeDelta64 || x.id() == TypeId::Bool || is_integer(x.id()); };
  return (a.id() == TypeId::TimeDelta64 || b.id() == TypeId::TimeDelta64) && fits(a) && fits(b);
}
NdArray as_time(const NdArray& a) {
  const NdArray whole = astype(a, dtype_of<std::int64_t>());
  return NdArray(whole.buffer(), whole.data(), DType::datetime(TypeId::TimeDelta64, ""), whole.shape(), whole.strides(), true);
}

template <class Fn>
void visit_working(TypeId id, Fn&& fn) {
  switch (id) {
    case TypeId::UInt32: return fn.template operator()<std::uint32_t>();
    case TypeId::UInt64: return fn.template operator()<std::uint64_t>();
    case TypeId::Float32: return fn.template operator()<float>();
    case TypeId::Float64: return fn.template operator()<double>();
    case TypeId::Complex64: return fn.template operator()<Complex64>();
    default: return fn.template operator()<Complex128>();
  }
}

/// c (m, n) = a (m, k) b (k, n), packed and of the working dtype.
void multiply_packed(const NdArray& c, const NdArray& a, const NdArray& b) {
  visit_working(c.id(), [&]<class T>() {
    linalg::gemm(reinterpret_cast<T*>(c.data()), reinterpret_cast<const T*>(a.data()), reinterpret_cast<const T*>(b.data()),
                 a.shape(0), a.shape(1), b.shape(1));
  });
}

NdArray finish(const NdArray& c, const DType& dtype) { return c.dtype() == dtype ? c : astype(c, dtype); }

/// Sums over the last axis of `a` and the first of `b`, both of two axes.
NdArray multiply_2d(const NdArray& a, const NdArray& b, const DType& dtype) {
  const DType work = working_dtype(dtype);
  const NdArray c = NdArray::zeros({a.shape(0), b.shape(1)}, work);
  if (c.size() && a.shape(1)) multiply_packed(c, ascontiguous(a, work), ascontiguous(b, work));
  return finish(c, dtype);
}

Error not_aligned(const NdArray& a, const NdArray& b, int a_axis, int b_axis) {
  return value_error("shapes " + tight_shape(a.shape()) + " and " + tight_shape(b.shape()) + " not aligned: " +
                     std::to_string(a.shape(a_axis)) + " (dim " + std::to_string(a_axis) + ") != " +
                     std::to_string(b.shape(b_axis)) + " (dim " + std::to_string(b_axis) + ")");
}

NdArray scaled(const NdArray& a, const NdArray& b) {
  FpStatus status;
  return call(*find_ufunc("multiply"), {{&a}, {&b}}, {}, status)[0];
}

/// dot or inner: the sum axis of b is `b_axis`.
NdArray contract(const NdArray& a, const NdArray& b, int b_axis, const char* name) {
  if (a.ndim() == 0 || b.ndim() == 0) return scaled(a, b);
  if (counts_time(a, b)) return as_time(contract(counted(a), counted(b), b_axis, name));
  const int a_axis = a.ndim() - 1;
  if (a.shape(a_axis) != b.shape(b_axis)) throw not_aligned(a, b, a_axis, b_axis);
  const DType dtype = product_dtype(a, b, name);
  const Index k = a.shape(a_axis);
  Shape shape(a.shape());
  shape.pop_back();
  std::vector<int> order = {b_axis};
  for (int i = 0; i < b.ndim(); ++i) {
    if (i == b_axis) continue;
    order.push_back(i);
    shape.push_back(b.shape(i));
  }
  const Index m = a.size() / std::max<Index>(k, 1), n = b.size() / std::max<Index>(k, 1);
  if (element_count(shape) == 0 || k == 0) return NdArray::zeros(shape, dtype);
  const NdArray c = multiply_2d(reshape(a, {m, k}), reshape(b.transposed(order), {k, n}), dtype);
  return reshape(c, shape);
}

NdArray conjugated(const NdArray& a) {
  if (!is_complex_id(a.id())) return a;
  FpStatus status;
  return call(*find_ufunc("conjugate"), {{&a}}, {}, status)[0];
}

}  // namespace

NdArray matmul(const NdArray& a, const NdArray& b) {
  static_cast<void>(product_dtype(a, b, "matmul"));
  const char* signature = "gufunc core with signature (n?,k),(k,m?)->(n?,m?)";
  for (int i = 0; i < 2; ++i) {
    if ((i ? b : a).ndim() == 0) {
      throw value_error("matmul: Input operand " + std::to_string(i) +
                        " does not have enough dimensions (has 0, " + signature + " requires 1)");
    }
  }
  const NdArray wide_a = a.ndim() == 1 ? reshape(a, {1, a.shape(0)}) : a;
  const NdArray wide_b = b.ndim() == 1 ? reshape(b, {b.shape(0), 1}) : b;
  const int na = wide_a.ndim(), nb = wide_b.ndim();
  const Index m = wide_a.shape(na - 2), k = wide_a.shape(na - 1), n = wide_b.shape(nb - 1);
  if (wide_b.shape(nb - 2) != k) {
    throw value_error("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                      "(n?,k),(k,m?)->(n?,m?) (size " +
                      std::to_string(wide_b.shape(nb - 2)) + " is different from " + std::to_string(k) + ")");
  }
  const DType dtype = product_dtype(a, b, "matmul");
  Shape outer_a, outer_b;
  for (int i = 0; i < na - 2; ++i) outer_a.push_back(wide_a.shape(i));
  for (int i = 0; i < nb - 2; ++i) outer_b.push_back(wide_b.shape(i));
  Shape outer;
  try {
    const Shape both[] = {outer_a, outer_b};
    outer = broadcast_shapes(both);
  } catch (const Error&) {
    throw value_error("operands could not be broadcast together with remapped shapes [original->remapped]: " +
                      tight_shape(a.shape()) + "->(" + [&] {
                        std::string s;
                        for (Index x : outer_a) s += std::to_string(x) + ",";
                        return s;
                      }() + "newaxis,newaxis) " + tight_shape(b.shape()) + "->(" + [&] {
                        std::string s;
                        for (Index x : outer_b) s += std::to_string(x) + ",";
                        return s;
                      }() + "newaxis,newaxis)  and requested shape (" + std::to_string(m) + "," + std::to_string(n) + ")");
  }
  Shape result = outer;
  if (a.ndim() > 1) result.push_back(m);
  if (b.ndim() > 1) result.push_back(n);
  if (outer.empty()) return reshape(multiply_2d(wide_a, wide_b, dtype), result);

  const DType work = working_dtype(dtype);
  Shape full = outer, full_a = outer, full_b = outer;
  full.push_back(m), full.push_back(n);
  full_a.push_back(m), full_a.push_back(k);
  full_b.push_back(k), full_b.push_back(n);
  const NdArray pa = ascontiguous(wide_a, work).broadcast_to(full_a), pb = ascontiguous(wide_b, work).broadcast_to(full_b);
  const NdArray c = NdArray::zeros(full, work);
  if (c.size() && k) {
    const auto heads = [&](const NdArray& x) {
      Strides s;
      for (int i = 0; i < outer.size(); ++i) s.push_back(x.stride(i));
      return x.view(outer, s);
    };
    const NdArray ha = heads(pa), hb = heads(pb), hc = heads(c);
    const Index size = work.itemsize();
    BroadcastIter it({&ha, &hb, &hc}, outer);
    while (it.next()) {
      for (Index i = 0; i < it.count(); ++i) {
        multiply_packed(c.view({m, n}, {n * size, size}, it.data()[2] + i * it.strides()[2]),
                        pa.view({m, k}, {k * size, size}, it.data()[0] + i * it.strides()[0]),
                        pb.view({k, n}, {n * size, size}, it.data()[1] + i * it.strides()[1]));
      }
    }
  }
  return reshape(finish(c, dtype), result);
}

NdArray dot(const NdArray& a, const NdArray& b) { return contract(a, b, std::max(b.ndim() - 2, 0), "dot"); }

NdArray inner(const NdArray& a, const NdArray& b) {
  // NumPy: a dot with b's last two axes exchanged, which its message shows.
  if (a.ndim() && b.ndim() && a.shape(a.ndim() - 1) != b.shape(b.ndim() - 1)) {
    const NdArray turned = b.ndim() > 1 ? swapaxes(b, -1, -2) : b;
    throw not_aligned(a, turned, a.ndim() - 1, std::max(b.ndim() - 2, 0));
  }
  return contract(a, b, b.ndim() - 1, "inner");
}

NdArray vdot(const NdArray& a, const NdArray& b) {
  const NdArray x = ravel(a), y = ravel(b);
  if (x.size() != y.size())
    throw value_error("cannot reshape array of size " + std::to_string(y.size()) + " into shape " + to_string(x.shape()));
  return dot(conjugated(x), y);
}

NdArray vecdot(const NdArray& a, const NdArray& b) {
  const DType dtype = product_dtype(a, b, "vecdot");
  const DType work = working_dtype(dtype);
  if (a.ndim() == 0 || b.ndim() == 0) {
    throw value_error(std::string("vecdot: Input operand ") + (a.ndim() ? "1" : "0") +
                      " does not have enough dimensions (has 0, gufunc core with signature (n),(n)->() requires 1)");
  }
  if (a.shape(a.ndim() - 1) != b.shape(b.ndim() - 1)) {
    throw value_error("vecdot: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n),(n)->() (size " +
                      std::to_string(b.shape(b.ndim() - 1)) + " is different from " + std::to_string(a.shape(a.ndim() - 1)) + ")");
  }
  const NdArray x = conjugated(ascontiguous(a, work)), y = ascontiguous(b, work);
  const Shape shapes[] = {x.shape(), y.shape()};
  Shape shape = broadcast_shapes(shapes);
  const NdArray wx = x.broadcast_to(shape), wy = y.broadcast_to(shape);
  const int last = shape.size() - 1;
  const Index k = shape[last];
  shape.pop_back();
  const NdArray out = NdArray::zeros(shape, work);
  Strides sx = wx.strides(), sy = wy.strides();
  sx.pop_back();
  sy.pop_back();
  const NdArray hx = wx.view(shape, sx), hy = wy.view(shape, sy);
  BroadcastIter it({&hx, &hy, &out}, shape);
  while (it.next()) {
    for (Index i = 0; i < it.count(); ++i) {
      visit_working(work.id(), [&]<class T>() {
        linalg::gemm(reinterpret_cast<T*>(it.data()[2] + i * it.strides()[2]),
                     reinterpret_cast<const T*>(it.data()[0] + i * it.strides()[0]),
                     reinterpret_cast<const T*>(it.data()[1] + i * it.strides()[1]), 1, k, 1);
      });
    }
  }
  return finish(out, dtype);
}

NdArray tensordot(const NdArray& a, const NdArray& b, std::span<const Index> a_given, std::span<const Index> b_given) {
  std::vector<int> a_axes, b_axes;
  bool match = a_given.size() == b_given.size();
  for (std::size_t i = 0; match && i < a_given.size(); ++i) {
    const Index x = a_given[i], y = b_given[i];
    if (x >= a.ndim() || x < -a.ndim() || y >= b.ndim() || y < -b.ndim()) throw index_error("tuple index out of range");
    a_axes.push_back(static_cast<int>(x < 0 ? x + a.ndim() : x));
    b_axes.push_back(static_cast<int>(y < 0 ? y + b.ndim() : y));
    match = a.shape(a_axes.back()) == b.shape(b_axes.back());
  }
  if (!match) throw value_error("shape-mismatch for sum");
  const auto rest = [](const NdArray& x, const std::vector<int>& axes) {
    std::vector<int> out;
    for (int i = 0; i < x.ndim(); ++i) {
      if (std::find(axes.begin(), axes.end(), i) == axes.end()) out.push_back(i);
    }
    return out;
  };
  std::vector<int> a_order = rest(a, a_axes), b_order = b_axes;
  Shape shape;
  Index m = 1, n = 1, k = 1;
  for (int i : a_order) shape.push_back(a.shape(i)), m *= a.shape(i);
  for (int i : a_axes) k *= a.shape(i), a_order.push_back(i);
  for (int i : rest(b, b_axes)) shape.push_back(b.shape(i)), n *= b.shape(i), b_order.push_back(i);
  return reshape(dot(reshape(a.transposed(a_order), {m, k}), reshape(b.transposed(b_order), {k, n})), shape);
}

NdArray kron(const NdArray& a, const NdArray& b) {
  const int n = std::max(a.ndim(), b.ndim());
  // a's axes and b's alternate, then fold.
  Shape sa, sb, folded;
  for (int i = 0; i < n; ++i) {
    const int ia = i - (n - a.ndim()), ib = i - (n - b.ndim());
    const Index x = ia < 0 ? 1 : a.shape(ia), y = ib < 0 ? 1 : b.shape(ib);
    sa.push_back(x), sa.push_back(1);
    sb.push_back(1), sb.push_back(y);
    Index total;
    if (!multiply(x, y, &total)) throw too_big_error();
    folded.push_back(total);
  }
  if (sa.size() > kMaxDims) throw too_many_dims_error(sa.size());
  return reshape(scaled(reshape(a, sa), reshape(b, sb)), folded);
}

NdArray trace(const NdArray& a, Index offset, Index axis1, Index axis2) {
  const NdArray d = diagonal(a, offset, axis1, axis2);
  FpStatus status;
  ReduceOptions options;
  options.axes = Dims{d.ndim() - 1};
  return reduce(*find_ufunc("add"), d, options, status);
}

namespace {

struct Terms {
  std::vector<std::string> inputs;
  std::string output;
};

/// Letters stand for axes; those of an ellipsis get capitals past 'Z' (characters 1, 2, … from the right).
Terms parse_subscripts(std::string_view text, std::span<const NdArray> operands) {
  std::string in, out;
  bool explicit_out = false;
  std::string s;
  for (char c : text) {
    if (c != ' ') s += c;
  }
  const std::size_t arrow = s.find("->");
  if (arrow != std::string::npos) {
    explicit_out = true;
    in = s.substr(0, arrow);
    out = s.substr(arrow + 2);
  } else {
    in = s;
  }
  Terms terms;
  std::size_t from = 0;
  for (;;) {
    const std::size_t comma = in.find(',', from);
    terms.inputs.push_back(in.substr(from, comma == std::string::npos ? comma : comma - from));
    if (comma == std::string::npos) break;
    from = comma + 1;
  }
  if (terms.inputs.size() > operands.size())
    throw value_error("more operands provided to einstein sum function than specified in the subscripts string");
  if (terms.inputs.size() < operands.size())
    throw value_error("fewer operands provided to einstein sum function than specified in the subscripts string");
  int widest = 0;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    std::string& t = terms.inputs[i];
    const std::size_t dots = t.find("...");
    int letters = 0;
    for (char c : t) {
      if (c == '.') continue;
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
        throw value_error(std::string("invalid subscript '") + c + "' in einstein sum subscripts string, subscripts must be letters");
      ++letters;
    }
    const int n = operands[i].ndim();
    if (letters > n) {
      throw value_error("einstein sum subscripts string contains too many subscripts for operand " + std::to_string(i));
    }
    if (dots == std::string::npos) {
      if (t.find('.') != std::string::npos)
        throw value_error("einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in operand " + std::to_string(i));
      if (letters < n) {
        throw value_error("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
                          "provided to broadcast the extra dimensions.");
      }
      continue;
    }
    const int hidden = n - letters;
    widest = std::max(widest, hidden);
    std::string fill;
    for (int k = hidden; k > 0; --k) fill += static_cast<char>(k);
    t = t.substr(0, dots) + fill + t.substr(dots + 3);
    if (t.find('.') != std::string::npos)
      throw value_error("einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in operand " + std::to_string(i));
  }
  std::string fill;
  for (int k = widest; k > 0; --k) fill += static_cast<char>(k);
  if (!explicit_out) {
    int counts[128] = {};
    for (const std::string& t : terms.inputs) {
      for (char c : t) ++counts[static_cast<int>(c)];
    }
    terms.output = fill;
    for (int c = 'A'; c <= 'z'; ++c) {
      if (counts[c] == 1) terms.output += static_cast<char>(c);
    }
    return terms;
  }
  const std::size_t dots = out.find("...");
  if (dots != std::string::npos) {
    out = out.substr(0, dots) + fill + out.substr(dots + 3);
  } else if (widest > 0) {
    throw value_error("output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided "
                      "to broadcast the extra dimensions.");
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    const char c = out[i];
    if (out.find(c, i + 1) != std::string::npos)
      throw value_error(std::string("einstein sum subscripts string includes output subscript '") + c + "' multiple times");
    bool known = false;
    for (const std::string& t : terms.inputs) known |= t.find(c) != std::string::npos;
    if (!known)
      throw value_error(std::string("einstein sum subscripts string included output subscript '") + c + "' which never appeared in an input");
  }
  terms.output = out;
  return terms;
}

template <class T>
T times(T a, T b) {
  return static_cast<T>(a * b);
}
template <class F>
Complex<F> times(Complex<F> a, Complex<F> b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

}  // namespace

NdArray einsum(std::string_view subscripts, std::span<const NdArray> operands) {
  if (operands.empty()) throw value_error("must provide at least an operand to einsum");
  const Terms terms = parse_subscripts(subscripts, operands);
  // The walk: output axes first, then those summed over.
  std::string labels = terms.output;
  for (const std::string& t : terms.inputs) {
    for (char c : t) {
      if (labels.find(c) == std::string::npos) labels += c;
    }
  }
  Index lengths[128];
  std::fill(std::begin(lengths), std::end(lengths), Index{1});
  for (std::size_t i = 0; i < operands.size(); ++i) {
    for (std::size_t k = 0; k < terms.inputs[i].size(); ++k) {
      Index& length = lengths[static_cast<int>(terms.inputs[i][k])];
      const Index n = operands[i].shape(static_cast<int>(k));
      if (n == length || n == 1) continue;
      if (length != 1) {
        std::string text = "operands could not be broadcast together with remapped shapes [original->remapped]: ";
        for (std::size_t o = 0; o < operands.size(); ++o) {
          Shape remapped(static_cast<int>(labels.size()), -1);
          for (std::size_t x = 0; x < terms.inputs[o].size(); ++x)
            remapped[static_cast<int>(labels.find(terms.inputs[o][x]))] = operands[o].shape(static_cast<int>(x));
          text += tight_shape(operands[o].shape()) + "->" + tight_shape(remapped) + " ";
        }
        throw value_error(text);
      }
      length = n;
    }
  }
  DType dtype = operands[0].dtype().native();
  for (const NdArray& a : operands.subspan(1)) dtype = promote_types(dtype, a.dtype());
  if (!is_numeric(dtype.id())) throw type_error("invalid data type for einsum");
  const DType work = working_dtype(dtype);
  const int out_dims = static_cast<int>(terms.output.size()), total = static_cast<int>(labels.size());
  Shape shape, all;
  for (int i = 0; i < total; ++i) {
    all.push_back(lengths[static_cast<int>(labels[static_cast<std::size_t>(i)])]);
    if (i < out_dims) shape.push_back(all.back());
  }
  if (total > kMaxDims) throw too_many_dims_error(total);
  if (operands.size() > 1 && element_count(all) >= 4096 && operands.size() == 2) {
    // Two operands that repeat no label of their own and share none with the output are a tensordot.
    const std::string &x = terms.inputs[0], &y = terms.inputs[1];
    bool plain = true;
    std::vector<Index> ax, ay;
    std::string result;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const bool shared = y.find(x[i]) != std::string::npos, kept = terms.output.find(x[i]) != std::string::npos;
      plain &= x.find(x[i], i + 1) == std::string::npos && shared != kept;
      if (shared) {
        ax.push_back(static_cast<Index>(i)), ay.push_back(static_cast<Index>(y.find(x[i])));
        plain &= operands[0].shape(static_cast<int>(i)) == operands[1].shape(static_cast<int>(y.find(x[i])));
      } else {
        result += x[i];
      }
    }
    for (std::size_t i = 0; i < y.size(); ++i) {
      const bool shared = x.find(y[i]) != std::string::npos;
      plain &= y.find(y[i], i + 1) == std::string::npos && (shared || terms.output.find(y[i]) != std::string::npos);
      if (!shared) result += y[i];
    }
    if (plain && result.size() == terms.output.size()) {
      const NdArray product = tensordot(operands[0], operands[1], ax, ay);
      std::vector<int> order;
      for (char c : terms.output) order.push_back(static_cast<int>(result.find(c)));
      return finish(product.transposed(order), dtype);
    }
  }
  std::vector<NdArray> packed;
  std::vector<Strides> steps;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    packed.push_back(operands[i].dtype() == work ? operands[i] : astype(operands[i], work));
    Strides s(total, 0);
    for (std::size_t k = 0; k < terms.inputs[i].size(); ++k) {
      const int axis = static_cast<int>(k);
      if (packed[i].shape(axis) != 1) s[static_cast<int>(labels.find(terms.inputs[i][k]))] += packed[i].stride(axis);
    }
    steps.push_back(s);
  }
  const NdArray out = NdArray::zeros(shape, work);
  if (element_count(all) == 0) return finish(out, dtype);
  Strides out_steps = out.strides();
  out_steps.resize(total, 0);
  visit_working(work.id(), [&]<class T>() {
    std::vector<const std::byte*> at;
    for (const NdArray& p : packed) at.push_back(p.data());
    std::byte* to = out.data();
    Dims position(total, 0);
    const int last = total - 1;
    const Index run = total ? all[last] : 1;
    for (;;) {
      for (Index r = 0; r < run; ++r) {
        T product = load<T>(at[0] + (total ? r * steps[0][last] : 0));
        for (std::size_t i = 1; i < at.size(); ++i) product = times(product, load<T>(at[i] + (total ? r * steps[i][last] : 0)));
        std::byte* where = to + (total ? r * out_steps[last] : 0);
        T sum = load<T>(where);
        if constexpr (is_complex<T>) {
          sum.real += product.real;
          sum.imag += product.imag;
        } else {
          sum = static_cast<T>(sum + product);
        }
        store(where, sum);
      }
      checkpoint(run * 2 + 2);
      int axis = last - 1;
      for (; axis >= 0; --axis) {
        to += out_steps[axis];
        for (std::size_t i = 0; i < at.size(); ++i) at[i] += steps[i][axis];
        if (++position[axis] < all[axis]) break;
        to -= out_steps[axis] * all[axis];
        for (std::size_t i = 0; i < at.size(); ++i) at[i] -= steps[i][axis] * all[axis];
        position[axis] = 0;
      }
      if (axis < 0) break;
    }
  });
  return finish(out, dtype);
}

}  // namespace nd
