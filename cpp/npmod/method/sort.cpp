// Sorting methods. Objects are compared by their own Python code, in a coroutine.
#include "nd/sort/sort.h"

#include "nd/index/index.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/method/methods.h"

namespace npmod {
namespace {

using py::Args;
using py::Task;

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

bool sort_arguments(VM& vm, const Value& kind, const Value& stable, nd::SortKind* out) {
  *out = nd::SortKind::Quick;
  if (kind && !kind.is_none()) {
    if (!py::is_str(kind)) {
      (void)vm.type_error("sort kind must be str, not {}", py::type_name(kind));
      return false;
    }
    if (stable && !stable.is_none()) {
      (void)vm.value_error("`kind` and `stable` parameters can't be provided at the same time. Use only one of them.");
      return false;
    }
    *out = nd::parse_sort_kind(py::str_view(kind));
  } else if (stable && stable.is_true()) {
    *out = nd::SortKind::Stable;
  }
  return true;
}

/// The order= argument: the same array with its fields compared in that order.
bool with_order(VM& vm, const Value& order, nd::NdArray* a) {
  if (!order || order.is_none()) return true;
  if (!a->dtype().has_fields()) {
    (void)vm.value_error("Cannot specify order when the array has no fields.");
    return false;
  }
  std::vector<std::string> names;
  if (py::is_str(order)) {
    names.emplace_back(py::str_view(order));
  } else if (py::is_list(order) || py::is_tuple(order)) {
    for (const Value& v : py::is_list(order) ? order.as<py::List>()->items : order.as<py::Tuple>()->items) {
      if (!py::is_str(v)) {
        (void)vm.type_error("order must be a string or a sequence of strings");
        return false;
      }
      names.emplace_back(py::str_view(v));
    }
  }
  *a = a->view_as(nd::order_fields(a->dtype(), names));
  return true;
}

/// A stable order of the items, by their own `<`: a list of ints. Merges runs from the bottom up.
Task object_order(VM& vm, Value list) {
  const std::size_t n = list.as<py::List>()->size();
  std::vector<std::size_t> from(n), to(n);
  for (std::size_t i = 0; i < n; ++i) from[i] = i;
  for (std::size_t width = 1; width < n; width *= 2) {
    for (std::size_t start = 0; start < n; start += 2 * width) {
      const std::size_t middle = std::min(start + width, n), end = std::min(start + 2 * width, n);
      std::size_t i = start, j = middle;
      for (std::size_t k = start; k < end; ++k) {
        bool right = i >= middle;
        if (!right && j < end) {
          Value less = co_await vm.less(list.as<py::List>()->items[from[j]], list.as<py::List>()->items[from[i]]);
          right = less.is_true();
        }
        to[k] = right ? from[j++] : from[i++];
      }
      co_await vm.checkpoint();
    }
    from.swap(to);
  }
  std::vector<Value> order;
  for (std::size_t i : from) order.push_back(py::make_int(static_cast<std::int64_t>(i)));
  co_return py::make_list(std::move(order));
}

/// argsort of an object array along an axis, as int64.
Task object_argsort(VM& vm, Value array, int axis) {
  nd::NdArray last = nd::moveaxis(array_of(array), std::array<nd::Index, 1>{axis}, std::array<nd::Index, 1>{-1});
  nd::NdArray packed = nd::copy(last, nd::Order::C);
  nd::NdArray out = nd::NdArray::empty(packed.shape(), nd::index_dtype());
  const nd::Index n = packed.shape(packed.ndim() - 1), lanes = n ? packed.size() / n : 0;
  for (nd::Index lane = 0; lane < lanes; ++lane) {
    std::vector<Value> items;
    for (nd::Index i = 0; i < n; ++i) items.push_back(load_object(packed.data() + (lane * n + i) * 8));
    Value order = co_await object_order(vm, Value(py::make_list(std::move(items))));
    for (nd::Index i = 0; i < n; ++i) {
      if (!store_value(vm, out.dtype(), out.data() + (lane * n + i) * out.itemsize(), order.as<py::List>()->items[static_cast<std::size_t>(i)]))
        co_return Outcome::error();
    }
  }
  co_return make_array(nd::copy(nd::moveaxis(out, std::array<nd::Index, 1>{-1}, std::array<nd::Index, 1>{axis}), nd::Order::C));
}

/// Sorts an object array in place.
Task object_sort(VM& vm, Value array, int axis) {
  Value order = co_await object_argsort(vm, array, axis);
  nd::NdArray a = nd::moveaxis(array_of(array), std::array<nd::Index, 1>{axis}, std::array<nd::Index, 1>{-1});
  nd::NdArray sources = nd::copy(a, nd::Order::C);
  nd::NdArray at = nd::copy(nd::moveaxis(array_of(order), std::array<nd::Index, 1>{axis}, std::array<nd::Index, 1>{-1}), nd::Order::C);
  nd::NdArray sorted = nd::NdArray::zeros(sources.shape(), sources.dtype());
  const nd::Index n = sources.shape(sources.ndim() - 1);
  for (nd::Index i = 0; i < sources.size(); ++i) {
    const nd::Index from = *py::int_value(to_python(at.dtype(), at.data() + i * at.itemsize()));
    store_object(sorted.data() + i * 8, load_object(sources.data() + (i / n * n + from) * 8));
  }
  nd::assign(a, sorted);
  co_return Value::none();
}

Outcome sort(VM& vm, const Args& args) {
  auto axis = to_index(vm, args[1]);
  PY_CHECK(axis);
  nd::SortKind kind;
  PY_CHECK(sort_arguments(vm, args[2], args[4], &kind));
  nd::NdArray a = array_of(args[0]);
  PY_CHECK(with_order(vm, args[3], &a));
  if (!a.is_writeable()) throw nd::read_only_error("sort array");
  const int at = nd::normalize_axis(*axis, a.ndim());
  if (a.id() == nd::TypeId::Object) return object_sort(vm, args[0], at);
  nd::sort_in_place(a, at, kind);
  return Value::none();
}

Outcome argsort(VM& vm, const Args& args) {
  nd::SortKind kind;
  PY_CHECK(sort_arguments(vm, args[2], args[4], &kind));
  nd::NdArray a = array_of(args[0]);
  PY_CHECK(with_order(vm, args[3], &a));
  Value self = args[0];
  nd::Index axis = -1;
  if (args[1].is_none()) {
    a = nd::ravel(a);
    if (a.id() == nd::TypeId::Object) self = make_array(a);
  } else {
    auto i = to_index(vm, args[1]);
    PY_CHECK(i);
    axis = *i;
  }
  if (a.ndim() == 0) {
    (void)nd::normalize_axis(axis, 1);  // NumPy: no axis counts as one
    return make_array(nd::NdArray::zeros({1}, nd::index_dtype()));
  }
  const int at = nd::normalize_axis(axis, a.ndim());
  if (a.id() == nd::TypeId::Object) return object_argsort(vm, self, at);
  return derived(vm, nd::argsort(a, at, kind), args[0], false);
}

Task kth_array(VM& vm, Value v) {
  Value kth = co_await array_from(vm, v, {});
  if (array_of(kth).id() == nd::TypeId::Bool) {
    (void)co_await vm.warn(py::exc.DeprecationWarning, "Passing booleans as partition index is deprecated (warning added in NumPy 1.22)");
    kth = make_array(nd::astype(array_of(kth), nd::index_dtype()));
  }
  if (!nd::is_integer(array_of(kth).id())) co_return vm.type_error("Partition index must be integer");
  co_return kth;
}

bool select_kind(VM& vm, const Value& kind) {
  if (!py::is_str(kind)) {
    (void)vm.type_error("sort kind must be str, not {}", py::type_name(kind));
    return false;
  }
  if (py::str_view(kind) == "introselect") return true;
  (void)vm.value_error("select kind must be 'introselect' (got {})", plain_repr(vm, kind));
  return false;
}

/// NumPy's check for arrays of objects, which are sorted whole here.
bool kth_in_bounds(VM& vm, const nd::NdArray& kth, nd::Index n) {
  const nd::NdArray flat = nd::astype(nd::ravel(kth), nd::dtype_of<std::int64_t>());
  for (nd::Index i = 0; i < flat.size() && n > 0; ++i) {
    std::int64_t k = flat.item<std::int64_t>({i});
    if (k < 0) k += n;
    if (k >= 0 && k < n) continue;
    (void)vm.value_error("kth(={}) out of bounds ({})", k, n);
    return false;
  }
  return true;
}

Task partition(VM& vm, Args args) {
  auto axis = to_index(vm, args[2]);
  if (!axis || !select_kind(vm, args[3])) co_return Outcome::error();
  Value kth = co_await kth_array(vm, args[1]);
  nd::NdArray a = array_of(args[0]);
  if (!with_order(vm, args[4], &a)) co_return Outcome::error();
  if (a.id() == nd::TypeId::Object) {
    const int at = nd::normalize_axis(*axis, a.ndim());
    if (!kth_in_bounds(vm, array_of(kth), a.shape(at))) co_return Outcome::error();
    co_return object_sort(vm, args[0], at);
  }
  nd::partition_in_place(a, array_of(kth), *axis);
  co_return Value::none();
}

Task argpartition(VM& vm, Args args) {
  if (!select_kind(vm, args[3])) co_return Outcome::error();
  Value kth = co_await kth_array(vm, args[1]);
  nd::NdArray a = array_of(args[0]);
  if (!with_order(vm, args[4], &a)) co_return Outcome::error();
  nd::Index axis = -1;
  if (args[2].is_none()) {
    a = nd::ravel(a);
  } else {
    auto i = to_index(vm, args[2]);
    if (!i) co_return Outcome::error();
    axis = *i;
  }
  if (a.id() == nd::TypeId::Object) {
    const int at = nd::normalize_axis(axis, a.ndim());
    if (!kth_in_bounds(vm, array_of(kth), a.shape(at))) co_return Outcome::error();
    co_return object_argsort(vm, make_array(a), at);
  }
  co_return co_await derived(vm, nd::argpartition(a, array_of(kth), axis), args[0], false);
}

Task searchsorted(VM& vm, Args args) {
  if (!py::is_str(args[2])) co_return vm.type_error("search side must be str, not {}", py::type_name(args[2]));
  const std::string_view side = py::str_view(args[2]);
  if (side != "left" && side != "right")
    co_return vm.value_error("search side must be 'left' or 'right' (got '{}')", side);
  Value wanted = co_await array_from(vm, args[1], {});
  Value sorter;
  if (!args[3].is_none()) sorter = co_await array_from(vm, args[3], {});
  nd::NdArray a = array_of(args[0]), v = array_of(wanted);
  if (a.ndim() != 1) co_return vm.value_error("{}", a.ndim() ? "object too deep for desired array" : "object of too small depth for desired array");
  const nd::DType common = nd::promote_types(a.dtype(), v.dtype());
  a = nd::ascontiguous(a, common);
  v = nd::ascontiguous(v, common);
  if (sorter && !nd::is_integer(array_of(sorter).id())) co_return vm.type_error("sorter must only contain integers");
  nd::NdArray out = nd::searchsorted(a, v, side == "right", sorter ? &array_of(sorter) : nullptr);
  co_return array_or_scalar(std::move(out));
}

}  // namespace

void fill_array_sort(py::Type* t) {
  t->def("np:sort(self, axis=-1, kind=None, order=None, *, stable=None)", sort, "Sorts in place along an axis.");
  t->def("np:argsort(self, axis=-1, kind=None, order=None, *, stable=None)", argsort, "The indices that would sort the array.");
  t->def("np:partition(self, kth, axis=-1, kind='introselect', order=None)", partition,
         "Moves the kth element to where sorting would put it, smaller ones before it.");
  t->def("np:argpartition(self, kth, axis=-1, kind='introselect', order=None)", argpartition,
         "The indices that would partition the array.");
  t->def("np:searchsorted(self, v, side='left', sorter=None)", searchsorted, "Where values would go to keep the array sorted.");
}

}  // namespace npmod
