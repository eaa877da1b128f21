// numpy._native_linalg: the decompositions on arrays. Arguments are made arrays in numpy/linalg.py.
#include "nd/linalg/linalg.h"

#include "nd/core/errors.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/submodules.h"
#include "py/object/int.h"
#include "py/object/str.h"

namespace npmod {
namespace {

using py::Args;

const nd::NdArray& in(const Value& v) {
  Array* a = as_array(v);
  if (!a) throw nd::type_error("an array is needed");
  return a->a;
}
char first_letter(const Value& text) { return py::str_view(text).empty() ? '\0' : py::str_view(text)[0]; }
bool on(const Value& v) { return v.same(Value::boolean(true)); }
Value tuple_of(std::vector<Value> items) { return Value(py::make_tuple(std::move(items))); }
double real_in(const Value& v) {
  if (!py::isinstance(v, py::types.float_)) throw nd::type_error("a float is needed");
  return py::float_value(v);
}
std::optional<double> optional_real(const Value& v) { return v.is_none() ? std::nullopt : std::optional<double>(real_in(v)); }

template <nd::NdArray (*fn)(const nd::NdArray&)>
Outcome one(VM&, const Args& args) {
  return array_or_scalar(fn(in(args[0])));
}

Outcome solve(VM&, const Args& args) { return make_array(nd::linalg::solve(in(args[0]), in(args[1]))); }
Outcome slogdet(VM&, const Args& args) {
  nd::linalg::SignLog r = nd::linalg::slogdet(in(args[0]));
  return tuple_of({array_or_scalar(r.sign), array_or_scalar(r.logabsdet)});
}
Outcome cholesky(VM&, const Args& args) { return make_array(nd::linalg::cholesky(in(args[0]), on(args[1]))); }
Outcome qr(VM&, const Args& args) {
  nd::linalg::Qr r = nd::linalg::qr(in(args[0]), py::str_view(args[1]));
  return tuple_of({r.q.valid() ? make_array(r.q) : Value::none(), make_array(r.r)});
}
Outcome eig(VM&, const Args& args) {
  nd::linalg::Eigen r = nd::linalg::eig(in(args[0]));
  return tuple_of({make_array(r.values), make_array(r.vectors)});
}
Outcome eigh(VM&, const Args& args) {
  nd::linalg::Eigen r = nd::linalg::eigh(in(args[0]), first_letter(args[1]));
  return tuple_of({make_array(r.values), make_array(r.vectors)});
}
Outcome eigvalsh(VM&, const Args& args) {
  return make_array(nd::linalg::eigvalsh(in(args[0]), first_letter(args[1])));
}
Outcome svd(VM&, const Args& args) {
  nd::linalg::Svd r = nd::linalg::svd(in(args[0]), on(args[1]));
  return tuple_of({make_array(r.u), make_array(r.s), make_array(r.vh)});
}
Outcome pinv(VM&, const Args& args) { return make_array(nd::linalg::pinv(in(args[0]), optional_real(args[1]))); }
Outcome lstsq(VM&, const Args& args) {
  nd::linalg::LeastSquares r = nd::linalg::lstsq(in(args[0]), in(args[1]), optional_real(args[2]));
  return tuple_of({make_array(r.x), make_array(r.residuals), Value::small_int(r.rank), make_array(r.singular)});
}
Outcome matrix_power(VM& vm, const Args& args) {
  auto n = to_index(vm, args[1]);
  PY_CHECK(n);
  return make_array(nd::linalg::matrix_power(in(args[0]), *n));
}

/// None, "fro", "nuc" or a float.
nd::linalg::NormOrder order_of(const Value& v) {
  using Kind = nd::linalg::NormOrder::Kind;
  if (v.is_none()) return {};
  if (py::is_str(v)) return {py::str_view(v) == "fro" ? Kind::Frobenius : Kind::Nuclear, 0};
  return {Kind::Number, real_in(v)};
}
Outcome norm(VM& vm, const Args& args) {
  std::vector<nd::Index> axes;
  if (py::Tuple* t = py::cast<py::Tuple>(args[2])) {
    for (const Value& v : t->items) {
      auto axis = to_index(vm, v);
      PY_CHECK(axis);
      axes.push_back(*axis);
    }
  }
  std::optional<std::span<const nd::Index>> chosen;
  if (!args[2].is_none()) chosen = std::span<const nd::Index>(axes);
  return array_or_scalar(nd::linalg::norm(in(args[0]), order_of(args[1]), chosen, on(args[3])));
}
Outcome cond(VM&, const Args& args) { return array_or_scalar(nd::linalg::cond(in(args[0]), order_of(args[1]))); }

}  // namespace

void fill_native_linalg(VM&, py::Module& m) {
  m.set("LinAlgError", Value(npexc.LinAlgError));
  m.def("solve(a, b, /)", solve);
  m.def("inv(a, /)", one<nd::linalg::inv>);
  m.def("det(a, /)", one<nd::linalg::det>);
  m.def("slogdet(a, /)", slogdet);
  m.def("cholesky(a, upper, /)", cholesky);
  m.def("qr(a, mode: str, /)", qr);
  m.def("eig(a, /)", eig);
  m.def("eigvals(a, /)", one<nd::linalg::eigvals>);
  m.def("eigh(a, uplo: str, /)", eigh);
  m.def("eigvalsh(a, uplo: str, /)", eigvalsh);
  m.def("svd(a, full_matrices, /)", svd);
  m.def("svdvals(a, /)", one<nd::linalg::svdvals>);
  m.def("pinv(a, rcond, /)", pinv);
  m.def("lstsq(a, b, rcond, /)", lstsq);
  m.def("matrix_power(a, n, /)", matrix_power);
  m.def("norm(a, order, axes, keepdims, /)", norm);
  m.def("cond(a, order, /)", cond);
}

}  // namespace npmod
