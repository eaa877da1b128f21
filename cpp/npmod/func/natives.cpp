// numpy._native: the engine's functions, for the Python half of numpy (lib/numpy), which has checked and converted the
// arguments. Everything here takes arrays, ints and tuples only.
#include <algorithm>
#include <cmath>

#include "nd/create/create.h"
#include "nd/index/index.h"
#include "nd/index/nonzero.h"
#include "nd/index/take.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/overlap.h"
#include "nd/linalg/linalg.h"
#include "nd/linalg/product.h"
#include "nd/manip/join.h"
#include "nd/manip/numeric.h"
#include "nd/manip/pad.h"
#include "nd/manip/shape.h"
#include "nd/sort/sort.h"
#include "npmod/core/errors.h"
#include "npmod/core/module.h"
#include "npmod/core/print.h"
#include "npmod/func/dispatch.h"
#include "npmod/func/natives.h"
#include "npmod/ufunc/ufunc_object.h"

namespace npmod {

using py::Args;
using py::make_tuple;
using py::Task;

namespace {

nd::NdArray arr(VM& vm, const Value& v) {
  if (Array* a = as_array(v)) return a->a;
  if (auto a = array_from_fast(vm, v)) return *a;
  throw nd::type_error("an array is needed");
}
Value ret(nd::NdArray a) { return make_array(std::move(a)); }
/// A view of `of`'s memory if it shares the buffer.
Value shared(nd::NdArray a, const Value& of) {
  if (is_array(of) && as_array(of)->a.buffer().get() == a.buffer().get()) return make_view(std::move(a), of);
  return make_array(std::move(a));
}
nd::Index num(VM& vm, const Value& v) {
  auto i = to_index(vm, v);
  if (!i) throw nd::Error(nd::ErrorKind::Interrupted, "");
  return *i;
}
double real(VM& vm, const Value& v) {
  auto d = vm.as_double(v);
  if (!d) throw nd::Error(nd::ErrorKind::Interrupted, "");
  return *d;
}
std::vector<nd::Index> ints(VM& vm, const Value& v) {
  auto s = to_shape(vm, v);
  if (!s) throw nd::Error(nd::ErrorKind::Interrupted, "");
  return {s->begin(), s->end()};
}
nd::Shape shape_of(VM& vm, const Value& v) {
  auto s = to_shape(vm, v);
  if (!s) throw nd::Error(nd::ErrorKind::Interrupted, "");
  return *s;
}
std::vector<nd::NdArray> list(VM& vm, const Value& v) {
  std::vector<nd::NdArray> out;
  if (!py::is_list(v) && !py::is_tuple(v)) throw nd::type_error("a list or tuple is needed");
  const auto& items = py::is_list(v) ? v.as<py::List>()->items : v.as<py::Tuple>()->items;
  for (const Value& x : items) out.push_back(arr(vm, x));
  return out;
}
Value tuple_of(std::vector<nd::NdArray> all) {
  std::vector<Value> out;
  for (nd::NdArray& a : all) out.push_back(a.valid() ? make_array(std::move(a)) : Value::none());
  return make_tuple(std::move(out));
}
bool yes(const Value& v) { return v && v.is_true(); }
std::optional<nd::Index> axis_or_none(VM& vm, const Value& v) {
  if (!v || v.is_none()) return std::nullopt;
  return num(vm, v);
}
std::string text(const Value& v) {
  if (!py::is_str(v)) throw nd::type_error(fmt::format("a string is needed, not {}", py::type_name(v)));
  return std::string(py::str_view(v));
}
nd::DType dt(VM& vm, const Value& v) {
  auto d = to_dtype(vm, v);
  if (!d) throw nd::Error(nd::ErrorKind::Interrupted, "");
  return *d;
}
#define NP_NATIVE(name) Outcome name([[maybe_unused]] VM& vm, [[maybe_unused]] const Args& a)

py::Task after_casting(VM& vm, nd::FpStatus status, Value result) {
  (void)co_await report_status(vm, status, "cast");
  co_return result;
}

NP_NATIVE(concatenate) {
  nd::JoinOptions o;
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, a[3], &d));
  if (d) o.dtype = &*d;
  if (!a[2].is_none()) {
    if (d) return vm.type_error("concatenate() only takes `out` or `dtype` as an argument, but both were provided.");
    if (!is_array(a[2])) return vm.type_error("'out' must be an array");
    o.out = &as_array(a[2])->a;
  }
  auto casting = to_casting(vm, a[4]);
  PY_CHECK(casting);
  o.casting = *casting;
  auto arrays = list(vm, a[0]);
  nd::FpStatus status;
  o.status = &status;
  nd::NdArray r = nd::concatenate(arrays, axis_or_none(vm, a[1]), o);
  Value result = a[2];
  if (result.is_none()) {
    Outcome made = ret(r);
    if (!made.ok() || !status) return made;
    result = made.value();
  }
  if (status) return after_casting(vm, status, result);
  return result;
}
/// The vector instructions that the whole build counts on.
NP_NATIVE(vector_instructions) {
  std::vector<Value> names;
#ifdef __wasm_simd128__
  names.push_back(Value(py::make_str("SIMD128")));
#endif
#ifdef __SSE__
  names.push_back(Value(py::make_str("SSE")));
#endif
#ifdef __SSE2__
  names.push_back(Value(py::make_str("SSE2")));
#endif
  return Value(py::make_list(std::move(names)));
}
NP_NATIVE(compiler_version) {
#ifdef __clang__
  return Value(py::make_str(fmt::format("{}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__)));
#else
  return Value(py::make_str(fmt::format("{}.{}.{}", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__)));
#endif
}
NP_NATIVE(dot) { return array_or_scalar(nd::dot(arr(vm, a[0]), arr(vm, a[1]))); }
NP_NATIVE(vdot) { return array_or_scalar(nd::vdot(arr(vm, a[0]), arr(vm, a[1]))); }
NP_NATIVE(inner) { return array_or_scalar(nd::inner(arr(vm, a[0]), arr(vm, a[1]))); }
NP_NATIVE(kron) { return array_or_scalar(nd::kron(arr(vm, a[0]), arr(vm, a[1]))); }
NP_NATIVE(tensordot) {
  auto x = ints(vm, a[2]), y = ints(vm, a[3]);
  return array_or_scalar(nd::tensordot(arr(vm, a[0]), arr(vm, a[1]), x, y));
}
NP_NATIVE(einsum) {
  auto operands = list(vm, a[1]);
  return array_or_scalar(nd::einsum(text(a[0]), operands));
}
NP_NATIVE(trace) { return array_or_scalar(nd::trace(arr(vm, a[0]), num(vm, a[1]), num(vm, a[2]), num(vm, a[3]))); }
NP_NATIVE(where) {
  OperandHolder x{arr(vm, a[1])}, y{arr(vm, a[2])};
  if (auto h = operand_from_fast(vm, a[1])) x = *h;
  if (auto h = operand_from_fast(vm, a[2])) y = *h;
  const nd::Promotee both[] = {{x.array.dtype(), x.weak}, {y.array.dtype(), y.weak}};
  return ret(nd::where(arr(vm, a[0]), x.array, y.array, nd::result_type(both)));
}
NP_NATIVE(argwhere) { return ret(nd::argwhere(arr(vm, a[0]))); }
NP_NATIVE(count_nonzero) { return py::make_int(nd::count_nonzero(arr(vm, a[0]))); }
NP_NATIVE(lexsort) {
  auto keys = list(vm, a[0]);
  return ret(nd::lexsort(keys, num(vm, a[1])));
}
NP_NATIVE(unique) {
  nd::Unique u = nd::unique(arr(vm, a[0]), yes(a[1]), yes(a[2]), yes(a[3]), yes(a[4]));
  return tuple_of({u.values, u.index, u.inverse, u.counts});
}
NP_NATIVE(bincount) {
  nd::NdArray w = a[1].is_none() ? nd::NdArray() : arr(vm, a[1]);
  return ret(nd::bincount(arr(vm, a[0]), a[1].is_none() ? nullptr : &w, num(vm, a[2])));
}
NP_NATIVE(digitize) { return array_or_scalar(nd::digitize(arr(vm, a[0]), arr(vm, a[1]), yes(a[2]))); }
NP_NATIVE(interp) {
  nd::NdArray left = a[3].is_none() ? nd::NdArray() : arr(vm, a[3]), right = a[4].is_none() ? nd::NdArray() : arr(vm, a[4]);
  return array_or_scalar(nd::interp(arr(vm, a[0]), arr(vm, a[1]), arr(vm, a[2]), left.valid() ? &left : nullptr,
                                    right.valid() ? &right : nullptr, a[5].is_none() ? std::nullopt : std::optional(real(vm, a[5]))));
}
nd::ConvolveMode mode_of(const Value& v) {
  const std::string m = text(v);
  return m == "full" ? nd::ConvolveMode::Full : m == "same" ? nd::ConvolveMode::Same : nd::ConvolveMode::Valid;
}
NP_NATIVE(convolve) { return ret(nd::convolve(arr(vm, a[0]), arr(vm, a[1]), mode_of(a[2]))); }
NP_NATIVE(correlate) { return ret(nd::correlate(arr(vm, a[0]), arr(vm, a[1]), mode_of(a[2]))); }
NP_NATIVE(histogram_counts) {
  nd::NdArray w = a[2].is_none() ? nd::NdArray() : arr(vm, a[2]);
  return ret(nd::histogram_counts(arr(vm, a[0]), arr(vm, a[1]), w.valid() ? &w : nullptr, yes(a[3])));
}
NP_NATIVE(packbits) { return ret(nd::packbits(arr(vm, a[0]), axis_or_none(vm, a[1]), yes(a[2]))); }
NP_NATIVE(unpackbits) { return ret(nd::unpackbits(arr(vm, a[0]), axis_or_none(vm, a[1]), axis_or_none(vm, a[2]), yes(a[3]))); }
NP_NATIVE(tile) {
  auto reps = ints(vm, a[1]);
  return ret(nd::tile(arr(vm, a[0]), reps));
}
NP_NATIVE(roll) {
  auto shifts = ints(vm, a[1]);
  if (a[2].is_none()) return ret(nd::roll(arr(vm, a[0]), shifts, std::nullopt));
  auto axes = ints(vm, a[2]);
  return ret(nd::roll(arr(vm, a[0]), shifts, std::span<const nd::Index>(axes)));
}
NP_NATIVE(pad) {
  std::vector<std::pair<nd::Index, nd::Index>> widths;
  auto flat = ints(vm, a[1]);
  for (std::size_t i = 0; i + 1 < flat.size(); i += 2) widths.emplace_back(flat[i], flat[i + 1]);
  nd::PadOptions o;
  auto values = list(vm, a[3]);
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) o.values.emplace_back(values[i], values[i + 1]);
  auto lengths = ints(vm, a[4]);
  for (std::size_t i = 0; i + 1 < lengths.size(); i += 2) o.stat_length.emplace_back(lengths[i], lengths[i + 1]);
  o.odd = yes(a[5]);
  return ret(nd::pad(arr(vm, a[0]), widths, nd::parse_pad_mode(text(a[2])), o));
}
NP_NATIVE(broadcast_to) { return shared(nd::broadcast_to(arr(vm, a[0]), shape_of(vm, a[1])), a[0]); }
NP_NATIVE(broadcast_shape) {
  std::vector<nd::Shape> shapes;
  if (!py::is_tuple(a[0])) return vm.type_error("a tuple of shapes is needed");
  for (const Value& v : a[0].as<py::Tuple>()->items) shapes.push_back(shape_of(vm, v));
  std::vector<Value> out;
  for (nd::Index n : nd::broadcast_shapes(std::span<const nd::Shape>(shapes))) out.push_back(py::make_int(n));
  return make_tuple(std::move(out));
}
NP_NATIVE(as_strided) {
  nd::NdArray x = arr(vm, a[0]);
  nd::Shape shape = a[1].is_none() ? x.shape() : shape_of(vm, a[1]);
  nd::Strides strides = a[2].is_none() ? x.strides() : shape_of(vm, a[2]);
  return shared(nd::as_strided(x, shape, strides, yes(a[3])), a[0]);
}
NP_NATIVE(linspace) {
  auto start = operand_from_fast(vm, a[0]), stop = operand_from_fast(vm, a[1]);
  if (!start || !stop) return vm.type_error("linspace needs numbers or arrays");
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, a[4], &d));
  nd::NdArray step;
  nd::NdArray r = nd::linspace({&start->array, start->weak}, {&stop->array, stop->weak}, num(vm, a[2]), yes(a[3]), d ? &*d : nullptr,
                               static_cast<int>(num(vm, a[5])), &step);
  return make_tuple({ret(r), step.valid() ? array_or_scalar(step) : Value::real(NAN)});
}
NP_NATIVE(logspace) {
  auto start = operand_from_fast(vm, a[0]), stop = operand_from_fast(vm, a[1]);
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, a[5], &d));
  return ret(nd::logspace({&start->array, start->weak}, {&stop->array, stop->weak}, num(vm, a[2]), yes(a[3]), arr(vm, a[4]),
                          d ? &*d : nullptr, static_cast<int>(num(vm, a[6]))));
}
NP_NATIVE(geomspace) {
  auto start = operand_from_fast(vm, a[0]), stop = operand_from_fast(vm, a[1]);
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, a[4], &d));
  return ret(nd::geomspace({&start->array, start->weak}, {&stop->array, stop->weak}, num(vm, a[2]), yes(a[3]), d ? &*d : nullptr,
                           static_cast<int>(num(vm, a[5]))));
}
NP_NATIVE(eye) {
  auto order = to_order(vm, a[4]);
  PY_CHECK(order);
  return ret(nd::eye(num(vm, a[0]), num(vm, a[1]), num(vm, a[2]), dt(vm, a[3]), *order));
}
NP_NATIVE(can_cast) {
  auto casting = to_casting(vm, a[2]);
  PY_CHECK(casting);
  return Value::boolean(nd::can_cast(dt(vm, a[0]), dt(vm, a[1]), *casting));
}
NP_NATIVE(shares_memory) {
  try {
    return Value::boolean(nd::shares_memory(arr(vm, a[0]), arr(vm, a[1]), num(vm, a[2])));
  } catch (const nd::Error& e) {
    if (e.kind() != nd::ErrorKind::Runtime) throw;
    return vm.raise(npexc.TooHardError, "{}", e.what());
  }
}
NP_NATIVE(promote_types) { return make_dtype(nd::promote_types(dt(vm, a[0]), dt(vm, a[1]))); }
std::string class_name(const nd::Promotee& p) {
  switch (p.weak) {
    case nd::Weak::Int: return "<class 'numpy.dtypes._PyLongDType'>";
    case nd::Weak::Float: return "<class 'numpy.dtypes._PyFloatDType'>";
    case nd::Weak::Complex: return "<class 'numpy.dtypes._PyComplexDType'>";
    default: return nd::dtype_class_name(p.dtype);
  }
}

/// NumPy: text goes with numbers, but not with Python's; nor does any with times.
Outcome no_common_dtype(VM& vm, std::vector<nd::Promotee> all, const py::Tuple& given) {
  std::vector<nd::Promotee> sorted;  // dtypes before arrays
  for (const bool arrays : {false, true}) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (arrays == (as_array(given.items[i]) || is_scalar(given.items[i]) || all[i].weak != nd::Weak::None)) sorted.push_back(all[i]);
    }
  }
  std::string list;
  for (const nd::Promotee& p : sorted) list += (list.empty() ? "" : ", ") + class_name(p);
  const bool two = sorted.size() == 2;
  auto strong = std::find_if(sorted.begin(), sorted.end(), [](const nd::Promotee& p) { return p.dtype.id() == nd::TypeId::DateTime64; });
  if (strong == sorted.end()) strong = std::find_if(sorted.begin(), sorted.end(), [](const nd::Promotee& p) { return p.weak == nd::Weak::None; });
  return vm.raise(npexc.DTypePromotionError,
                  "The DType {} could not be promoted by {}. This means that no common DType exists for the given inputs. For example they "
                  "cannot be stored in a single array unless the dtype is `object`. The full list of DTypes is: ({})",
                  class_name(two ? sorted[0] : sorted.back()), class_name(two ? sorted[1] : *strong), list);
}

NP_NATIVE(result_type) {
  std::vector<nd::Promotee> all;
  if (!py::is_tuple(a[0])) return vm.type_error("a tuple is needed");
  for (const Value& v : a[0].as<py::Tuple>()->items) {
    if (v.is_bool()) all.push_back({nd::dtype_of<bool>()});
    else if (py::is_int(v) && a[0].as<py::Tuple>()->size() > 1) all.push_back({nd::dtype_of<std::int64_t>(), nd::Weak::Int});
    else if (auto h = operand_from_fast(vm, v)) all.push_back({h->array.dtype(), h->weak});
    else all.push_back({dt(vm, v)});
  }
  if (all.empty()) return vm.value_error("at least one array or dtype is required");
  bool text = false, number = false, time = false, object = false;
  for (const nd::Promotee& p : all) {
    const nd::TypeId id = p.dtype.id();
    const bool strong = p.weak == nd::Weak::None;
    text |= strong && (id == nd::TypeId::Str || id == nd::TypeId::Bytes);
    time |= strong && (id == nd::TypeId::DateTime64 || id == nd::TypeId::TimeDelta64);
    object |= strong && id == nd::TypeId::Object;
    number |= !strong;
  }
  if (text && (number || time) && !object) return no_common_dtype(vm, all, *a[0].as<py::Tuple>());
  try {
    return make_dtype(nd::result_type(all));
  } catch (const nd::Error& e) {
    if (e.kind() != nd::ErrorKind::DTypePromotion || !time) throw;
    return no_common_dtype(vm, all, *a[0].as<py::Tuple>());
  }
}
NP_NATIVE(unravel_index) {
  std::vector<Value> out;
  for (nd::NdArray& x : nd::unravel_index(arr(vm, a[0]), shape_of(vm, a[1]), yes(a[2]))) out.push_back(array_or_scalar(std::move(x)));
  return make_tuple(std::move(out));
}
NP_NATIVE(ravel_multi_index) {
  auto coords = list(vm, a[0]);
  std::vector<nd::ClipMode> modes;
  if (!py::is_tuple(a[2])) return vm.type_error("a tuple of modes is needed");
  for (const Value& m : a[2].as<py::Tuple>()->items) modes.push_back(nd::parse_clip_mode(text(m)));
  return array_or_scalar(nd::ravel_multi_index(coords, shape_of(vm, a[1]), modes, yes(a[3])));
}
NP_NATIVE(place) { nd::place(arr(vm, a[0]), arr(vm, a[1]), arr(vm, a[2])); return Value::none(); }
NP_NATIVE(putmask) { nd::putmask(arr(vm, a[0]), arr(vm, a[1]), arr(vm, a[2])); return Value::none(); }

// ---- linalg ----
NP_NATIVE(solve) { return ret(nd::linalg::solve(arr(vm, a[0]), arr(vm, a[1]))); }
NP_NATIVE(inv) { return ret(nd::linalg::inv(arr(vm, a[0]))); }
NP_NATIVE(det) { return array_or_scalar(nd::linalg::det(arr(vm, a[0]))); }
NP_NATIVE(slogdet) {
  auto r = nd::linalg::slogdet(arr(vm, a[0]));
  return make_tuple({array_or_scalar(r.sign), array_or_scalar(r.logabsdet)});
}
NP_NATIVE(cholesky) { return ret(nd::linalg::cholesky(arr(vm, a[0]), yes(a[1]))); }
NP_NATIVE(qr) { auto r = nd::linalg::qr(arr(vm, a[0]), text(a[1])); return tuple_of({r.q, r.r}); }
NP_NATIVE(eig) { auto r = nd::linalg::eig(arr(vm, a[0])); return tuple_of({r.values, r.vectors}); }
NP_NATIVE(eigvals) { return ret(nd::linalg::eigvals(arr(vm, a[0]))); }
NP_NATIVE(eigh) { auto r = nd::linalg::eigh(arr(vm, a[0]), (text(a[1]) + "L")[0]); return tuple_of({r.values, r.vectors}); }
NP_NATIVE(eigvalsh) { return ret(nd::linalg::eigvalsh(arr(vm, a[0]), (text(a[1]) + "L")[0])); }
NP_NATIVE(svd) { auto r = nd::linalg::svd(arr(vm, a[0]), yes(a[1])); return tuple_of({r.u, r.s, r.vh}); }
NP_NATIVE(svdvals) { return ret(nd::linalg::svdvals(arr(vm, a[0]))); }
std::optional<double> maybe(VM& vm, const Value& v) { return v.is_none() ? std::nullopt : std::optional(real(vm, v)); }
NP_NATIVE(pinv) { return ret(nd::linalg::pinv(arr(vm, a[0]), maybe(vm, a[1]))); }
NP_NATIVE(matrix_rank) { return array_or_scalar(nd::linalg::matrix_rank(arr(vm, a[0]), maybe(vm, a[1]), yes(a[2]))); }
NP_NATIVE(lstsq) {
  auto r = nd::linalg::lstsq(arr(vm, a[0]), arr(vm, a[1]), maybe(vm, a[2]));
  return make_tuple({ret(r.x), ret(r.residuals), py::make_int(r.rank), ret(r.singular)});
}
NP_NATIVE(matrix_power) { return ret(nd::linalg::matrix_power(arr(vm, a[0]), num(vm, a[1]))); }
nd::linalg::NormOrder order_of(VM& vm, const Value& v) {
  using K = nd::linalg::NormOrder::Kind;
  if (v.is_none()) return {};
  if (py::is_str(v)) {
    if (text(v) == "fro" || text(v) == "f") return {K::Frobenius};
    if (text(v) == "nuc") return {K::Nuclear};
    throw nd::value_error("Invalid norm order for matrices.");
  }
  return {K::Number, real(vm, v)};
}
NP_NATIVE(norm) {
  if (a[2].is_none()) return array_or_scalar(nd::linalg::norm(arr(vm, a[0]), order_of(vm, a[1]), std::nullopt, yes(a[3])));
  auto axes = ints(vm, a[2]);
  return array_or_scalar(nd::linalg::norm(arr(vm, a[0]), order_of(vm, a[1]), std::span<const nd::Index>(axes), yes(a[3])));
}
NP_NATIVE(cond) { return array_or_scalar(nd::linalg::cond(arr(vm, a[0]), order_of(vm, a[1]))); }

NP_NATIVE(array_function) { return dispatching(a[0], py::intern(text(a[1]))->view()); }

/// A ufunc whose work on whole arrays a Python function does.
NP_NATIVE(python_ufunc) {
  auto u = py::make<UfuncObject>(UfuncObject::Kind::Python, text(a[0]), static_cast<int>(num(vm, a[1])), 1);
  u->function = a[2];
  u->whole = true;
  return Value(u);
}

// ---- errstate ----
const char* const kHow[] = {"ignore", "warn", "raise", "call", "print", "log"};
NP_NATIVE(get_errors) {
  const ErrState& e = errstate();
  std::vector<Value> out;
  for (ErrState::Do d : {e.divide, e.over, e.under, e.invalid}) out.push_back(py::make_str(kHow[static_cast<int>(d)]));
  out.push_back(e.call ? e.call : Value::none());
  return make_tuple(std::move(out));
}
NP_NATIVE(set_errors) {
  ErrState& e = errstate();
  ErrState::Do* const parts[] = {&e.divide, &e.over, &e.under, &e.invalid};
  for (std::size_t i = 0; i < 4; ++i) {
    for (int k = 0; k < 6; ++k) {
      if (text(a[i]) == kHow[k]) *parts[i] = static_cast<ErrState::Do>(k);
    }
  }
  nd::settings().report_underflow = e.under != ErrState::Do::Ignore;
  e.call = a[4];
  return Value::none();
}

}  // namespace

void fill_arg_extreme(py::Module& m);

void fill_native(VM&, py::Module& m) {
  fill_arg_extreme(m);
  m.def("compiler_version()", compiler_version);
  m.def("vector_instructions()", vector_instructions);
  m.def("concatenate(arrays, axis, out, dtype, casting, /)", concatenate);
#define NP_DEF(name, params) m.def(#name "(" params ", /)", name)
  NP_DEF(dot, "a, b"); NP_DEF(vdot, "a, b"); NP_DEF(inner, "a, b"); NP_DEF(kron, "a, b");
  NP_DEF(tensordot, "a, b, x, y"); NP_DEF(einsum, "subscripts, operands"); NP_DEF(trace, "a, k, i, j");
  NP_DEF(where, "c, x, y"); NP_DEF(argwhere, "a"); NP_DEF(count_nonzero, "a"); NP_DEF(lexsort, "keys, axis");
  NP_DEF(unique, "a, index, inverse, counts, nan"); NP_DEF(bincount, "x, weights, least"); NP_DEF(digitize, "x, bins, right");
  NP_DEF(interp, "x, xp, fp, left, right, period"); NP_DEF(convolve, "a, v, mode"); NP_DEF(correlate, "a, v, mode");
  NP_DEF(histogram_counts, "a, edges, weights, uniform"); NP_DEF(packbits, "a, axis, little");
  NP_DEF(unpackbits, "a, axis, count, little"); NP_DEF(tile, "a, reps"); NP_DEF(roll, "a, shifts, axes");
  NP_DEF(pad, "a, widths, mode, values, lengths, odd"); NP_DEF(broadcast_to, "a, shape"); NP_DEF(broadcast_shape, "shapes");
  NP_DEF(as_strided, "a, shape, strides, writeable"); NP_DEF(linspace, "a, b, n, end, dtype, axis");
  NP_DEF(logspace, "a, b, n, end, base, dtype, axis"); NP_DEF(geomspace, "a, b, n, end, dtype, axis");
  NP_DEF(eye, "n, m, k, dtype, order"); NP_DEF(can_cast, "a, b, casting"); NP_DEF(shares_memory, "a, b, max_work"); NP_DEF(promote_types, "a, b");
  NP_DEF(result_type, "all"); NP_DEF(unravel_index, "i, shape, fortran"); NP_DEF(ravel_multi_index, "c, shape, modes, fortran");
  NP_DEF(place, "a, mask, v"); NP_DEF(putmask, "a, mask, v");
  NP_DEF(solve, "a, b"); NP_DEF(inv, "a"); NP_DEF(det, "a"); NP_DEF(slogdet, "a"); NP_DEF(cholesky, "a, upper");
  NP_DEF(qr, "a, mode"); NP_DEF(eig, "a"); NP_DEF(eigvals, "a"); NP_DEF(eigh, "a, uplo"); NP_DEF(eigvalsh, "a, uplo");
  NP_DEF(svd, "a, full"); NP_DEF(svdvals, "a"); NP_DEF(pinv, "a, rcond"); NP_DEF(matrix_rank, "a, tol, hermitian");
  NP_DEF(lstsq, "a, b, rcond"); NP_DEF(matrix_power, "a, n"); NP_DEF(norm, "a, ord, axes, keepdims"); NP_DEF(cond, "a, p");
  NP_DEF(python_ufunc, "name, nin, function");
  NP_DEF(set_errors, "divide, over, under, invalid, call");
  m.def("get_errors()", get_errors);
  NP_DEF(array_function, "function, module");
  m.set("_UFuncNoLoopError", Value(npexc.UFuncNoLoopError));
  m.set("_UFuncInputCastingError", Value(npexc.UFuncInputCastingError));
#undef NP_DEF
}

}  // namespace npmod
