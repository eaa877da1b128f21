// Small arguments of numpy's functions: shapes, axes, orders, truth.
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "py/object/support.h"
#include "py/vm/index_argument.h"

namespace npmod {

using py::is_int;

std::optional<std::int64_t> to_index(VM& vm, const Value& v) {
  if (v.is_small_int()) return v.small_int();
  if (is_int(v)) {
    if (auto i = py::int_value(v)) return i;
    (void)vm.overflow_error("Python int too large to convert to C ssize_t");
    return std::nullopt;
  }
  if (Scalar* s = as_plain_scalar(v)) {
    if (nd::is_integer(s->dtype.id())) {
      auto i = py::int_value(to_python(s->dtype, s->bytes));
      if (!i) (void)vm.overflow_error("Python int too large to convert to C ssize_t");
      return i;
    }
  }
  if (Array* a = as_array(v)) {
    if (a->a.size() == 1 && a->a.ndim() == 0 && nd::is_integer(a->a.id()))
      return py::int_value(to_python(a->a.dtype(), a->a.data()));
    (void)vm.type_error("only integer scalar arrays can be converted to a scalar index");
    return std::nullopt;
  }
  if (py::type_of(v)->slots.index && !py::type_of(v)->has(py::Type::kHeapType)) {
    Outcome o = vm.index(v);
    if (o.is_error()) return std::nullopt;
    if (o.ok()) return to_index(vm, o.value());
  }
  (void)py::not_an_integer(vm, v);
  return std::nullopt;
}

namespace {
/// The items of a tuple, list or 1-d integer array; nullopt: none of these (no exception).
std::optional<std::vector<Value>> sequence_items(const Value& v) {
  if (py::is_tuple(v)) return v.as<py::Tuple>()->items;
  if (py::is_list(v)) return v.as<py::List>()->items;
  if (Array* a = as_array(v); a && a->a.ndim() == 1) {
    std::vector<Value> items;
    for (nd::Index i = 0; i < a->a.shape(0); ++i) items.push_back(to_python(a->a.dtype(), a->a.at({i})));
    return items;
  }
  if (auto* r = py::cast<py::Range>(v)) {
    const auto n = py::int_value(r->length), start = py::int_value(r->start), step = py::int_value(r->step);
    if (!n || *n > nd::kMaxDims || !start || !step) return std::nullopt;
    std::vector<Value> items;
    for (std::int64_t i = 0; i < *n; ++i) items.push_back(py::make_int(*start + i * *step));
    return items;
  }
  return std::nullopt;
}
}  // namespace

std::optional<nd::Shape> to_shape(VM& vm, const Value& v) {
  nd::Shape shape;
  if (auto items = sequence_items(v)) {
    if (items->size() > nd::kMaxDims) {
      (void)vm.value_error("maximum supported dimension for an ndarray is currently {}, found {}", nd::kMaxDims, items->size());
      return std::nullopt;
    }
    for (const Value& item : *items) {
      auto i = to_index(vm, item);
      if (!i) return std::nullopt;
      shape.push_back(*i);
    }
    return shape;
  }
  if ((!is_int(v) && !py::type_of(v)->slots.index && !py::is_str(v)) || v.is_bool()) {
    (void)vm.type_error("expected a sequence of integers or a single integer, got '{}'", plain_repr(vm, v));
    return std::nullopt;
  }
  auto i = to_index(vm, v);
  if (!i) return std::nullopt;
  shape.push_back(*i);
  return shape;
}

std::optional<int> to_axis(VM& vm, const Value& v, int ndim) {
  auto i = to_index(vm, v);
  if (!i) return std::nullopt;
  try {
    return nd::normalize_axis(*i, ndim);
  } catch (const nd::Error& e) {
    (void)raise_nd(vm, e);
    return std::nullopt;
  }
}

bool to_axes(VM& vm, const Value& v, int ndim, nd::Dims* axes, bool* none) {
  *none = !v || v.is_none();
  axes->clear();
  if (*none) {
    for (int i = 0; i < ndim; ++i) axes->push_back(i);
    return true;
  }
  if (!py::is_tuple(v)) {
    // NumPy: a 0-d array takes axis 0 and -1.
    auto i = to_index(vm, v);
    if (!i) return false;
    if (ndim == 0 && (*i == 0 || *i == -1)) return true;
    auto axis = to_axis(vm, v, ndim);
    if (!axis) return false;
    axes->push_back(*axis);
    return true;
  }
  nd::Dims given;
  for (const Value& item : v.as<py::Tuple>()->items) {
    auto i = to_index(vm, item);
    if (!i) return false;
    if (given.size() == nd::kMaxDims) {
      (void)vm.value_error("too many values for 'axis'");
      return false;
    }
    given.push_back(*i);
  }
  try {
    nd::Dims out;
    for (nd::Index i : given) {
      const int axis = nd::normalize_axis(i, ndim);
      if (std::find(out.begin(), out.end(), axis) != out.end()) throw nd::value_error("duplicate value in 'axis'");
      out.push_back(axis);
    }
    *axes = std::move(out);
    return true;
  } catch (const nd::Error& e) {
    (void)raise_nd(vm, e);
    return false;
  }
}

std::optional<nd::Order> to_order(VM& vm, const Value& v) {
  if (!v || v.is_none()) return nd::Order::K;
  if (!py::is_str(v)) {
    (void)vm.type_error("order must be str, not {}", py::type_name(v));
    return std::nullopt;
  }
  try {
    return nd::parse_order(py::str_view(v));
  } catch (const nd::Error& e) {
    (void)raise_nd(vm, e);
    return std::nullopt;
  }
}

std::optional<nd::Casting> to_casting(VM& vm, const Value& v) {
  if (!py::is_str(v)) {
    (void)vm.type_error("casting must be str, not {}", py::type_name(v));
    return std::nullopt;
  }
  try {
    return nd::parse_casting(py::str_view(v));
  } catch (const nd::Error& e) {
    (void)raise_nd(vm, e);
    return std::nullopt;
  }
}

std::optional<bool> to_bool(VM& vm, const Value& v) {
  if (v.is_bool()) return v.is_true();
  if (auto t = VM::truth_fast(v)) return t;
  if (py::type_of(v)->has(py::Type::kHeapType)) {
    (void)vm.type_error("the truth value of '{}' object needs Python code", py::type_name(v));
    return std::nullopt;
  }
  Outcome o = vm.truth(v);
  if (o.is_error()) return std::nullopt;
  return o.value().is_true();
}

std::string plain_repr(VM& vm, const Value& v) {
  if (py::is_list(v) || py::is_tuple(v)) {
    const bool tuple = py::is_tuple(v);
    const auto& items = tuple ? v.as<py::Tuple>()->items : v.as<py::List>()->items;
    py::ReprGuard guard(v.object());
    if (guard.recursive) return tuple ? "(...)" : "[...]";
    std::string out = tuple ? "(" : "[";
    for (std::size_t i = 0; i < items.size(); ++i) out += (i ? ", " : "") + plain_repr(vm, items[i]);
    if (tuple && items.size() == 1) out += ",";
    return out + (tuple ? ")" : "]");
  }
  py::Type* t = py::type_of(v);
  const bool container = py::is_dict(v) || py::is_any_set(v) || is_array(v) || t->slots.next;
  if (!t->has(py::Type::kHeapType) && !container && t->slots.repr && !py::cast<py::Type>(v)) {
    Outcome o = t->slots.repr(vm, v);
    assert(!o.is_pending());
    if (o.ok() && py::is_str(o.value())) return std::string(py::str_view(o.value()));
    vm.clear_error();
  }
  if (auto* cls = py::cast<py::Type>(v)) return fmt::format("<class '{}'>", cls->full_name());
  return fmt::format("<{} object at {:#x}>", t->full_name(), v.is_object() ? reinterpret_cast<std::uintptr_t>(v.object()) : 0);
}

std::string plain_str(VM& vm, const Value& v) {
  if (is_scalar(v) && layout_of(v) != Layout::VoidScalar) {
    const nd::NdArray a = scalar_array(v);
    return plain_str(vm, to_python(a.dtype(), a.data()));
  }
  return py::is_str(v) ? std::string(py::str_view(v)) : plain_repr(vm, v);
}

}  // namespace npmod
