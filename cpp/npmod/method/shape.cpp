// Methods that give the same elements another shape.
#include "nd/manip/shape.h"

#include "nd/manip/join.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/method/methods.h"
#include "py/object/support.h"

namespace npmod {
namespace {

using py::Args;

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

/// A result that may or may not share self's memory.
Outcome give(VM& vm, nd::NdArray a, const Value& self) {
  const bool view = a.buffer() == array_of(self).buffer();
  return derived(vm, std::move(a), self, view);
}

/// The shape in f(2, 3), f((2, 3)) and f(6).
std::optional<nd::Shape> shape_args(VM& vm, const Value& args) {
  const auto& items = args.as<py::Tuple>()->items;
  if (items.size() == 1) return to_shape(vm, items[0]);
  return to_shape(vm, args);
}

Outcome reshape(VM& vm, const Args& args) {
  if (args[1].as<py::Tuple>()->size() == 0) return vm.type_error("reshape() takes exactly 1 argument (0 given)");
  auto shape = shape_args(vm, args[1]);
  PY_CHECK(shape);
  auto order = to_order(vm, args[2]);
  PY_CHECK(order);
  const nd::NdArray& a = array_of(args[0]);
  if (*order == nd::Order::K) return vm.value_error("order 'K' is not permitted for reshaping");
  if (args[3] && !args[3].is_none()) {
    auto copy = to_bool(vm, args[3]);
    PY_CHECK(copy);
    if (*copy) return derived(vm, nd::reshape(nd::copy(a, *order == nd::Order::F ? nd::Order::F : nd::Order::C), *shape, *order), args[0], false);
    nd::NdArray seen = nd::reshape_view(a, *shape, *order);
    if (!seen.valid()) return vm.value_error("Unable to avoid creating a copy while reshaping.");
    return derived(vm, std::move(seen), args[0], true);
  }
  return give(vm, nd::reshape(a, *shape, *order), args[0]);
}

Outcome transpose(VM& vm, const Args& args) {
  const nd::NdArray& a = array_of(args[0]);
  const auto& items = args[1].as<py::Tuple>()->items;
  if (items.empty() || (items.size() == 1 && items[0].is_none())) return derived(vm, nd::transpose(a), args[0], true);
  auto axes = shape_args(vm, args[1]);
  PY_CHECK(axes);
  return derived(vm, nd::transpose(a, *axes), args[0], true);
}

Outcome swapaxes(VM& vm, const Args& args) {
  auto a = to_index(vm, args[1]), b = to_index(vm, args[2]);
  PY_CHECK(a && b);
  return derived(vm, nd::swapaxes(array_of(args[0]), *a, *b), args[0], true);
}

Outcome ravel(VM& vm, const Args& args) {
  auto order = to_order(vm, args[1]);
  PY_CHECK(order);
  nd::NdArray out = nd::ravel(array_of(args[0]), *order);
  return give(vm, std::move(out), args[0]);
}

Outcome flatten(VM& vm, const Args& args) {
  auto order = to_order(vm, args[1]);
  PY_CHECK(order);
  return derived(vm, nd::flatten(array_of(args[0]), *order), args[0], false);
}

Outcome squeeze(VM& vm, const Args& args) {
  const nd::NdArray& a = array_of(args[0]);
  if (!args[1] || args[1].is_none()) {
    // NumPy: with nothing to drop it is the array itself.
    nd::NdArray out = nd::squeeze(a);
    return out.ndim() == a.ndim() && as_array(args[0]) ? Outcome(args[0]) : derived(vm, std::move(out), args[0], true);
  }
  auto axes = to_shape(vm, args[1]);
  PY_CHECK(axes);
  return derived(vm, nd::squeeze(a, *axes), args[0], true);
}

/// resize(new_shape, refcheck=True): in place; elements are kept in memory order, new ones are zero.
Outcome resize(VM& vm, const Args& args) {
  const auto& items = args[1].as<py::Tuple>()->items;
  if (items.empty() || (items.size() == 1 && items[0].is_none())) return Value::none();
  auto shape = shape_args(vm, args[1]);
  PY_CHECK(shape);
  auto check = to_bool(vm, args[2]);
  PY_CHECK(check);
  Array* self = args[0].as<Array>();
  nd::NdArray& a = self->a;
  for (nd::Index n : *shape) {
    if (n < 0) return vm.value_error("negative dimensions not allowed");
  }
  const nd::Index count = nd::element_count(*shape);
  if (!a.is_contiguous()) return vm.value_error("resize only works on single-segment arrays");
  if (count == a.size()) {
    nd::NdArray seen = nd::reshape_view(a, *shape);
    if (!seen.valid()) seen = a.view(*shape, nd::c_strides(*shape, a.itemsize()));
    seen.set_owns_data(a.owns_data());
    a = std::move(seen);
    return Value::none();
  }
  if (!a.owns_data() || self->base) return vm.value_error("cannot resize this array: it does not own its data");
  // The array is held by a name, its bound method and this call; whoever else has it would see it change.
  constexpr int kOwnReferences = 3;
  if (*check && (a.buffer()->references() > 1 || self->refcount() > kOwnReferences)) {
    return vm.value_error(
        "cannot resize an array that references or is referenced\nby another array in this way.\nUse the np.resize "
        "function or refcheck=False");
  }
  nd::NdArray out = nd::NdArray::zeros(*shape, a.dtype(), a.is_f_contiguous() && !a.is_c_contiguous() ? nd::Order::F : nd::Order::C);
  const nd::Index kept = std::min(count, a.size());
  nd::FpStatus status;
  nd::Caster(a.dtype(), a.dtype())(out.data(), a.itemsize(), a.data(), a.itemsize(), kept, status);
  a = std::move(out);
  return Value::none();
}

}  // namespace

void fill_array_shape(py::Type* t) {
  t->def("reshape(self, *shape, order='C', copy=None)", reshape, "The elements in another shape; a view if it can be.");
  t->def("tuple:transpose(self, *axes)", transpose, "A view with the axes in another order, reversed by default.");
  t->def("tuple:swapaxes(self, axis1, axis2, /)", swapaxes, "A view with two axes exchanged.");
  t->def("np:ravel(self, order='C')", ravel, "One axis; a view if it can be.");
  t->def("np:flatten(self, order='C')", flatten, "A copy with one axis.");
  t->def("np:squeeze(self, axis=None)", squeeze, "A view without the axes of length 1.");
  t->def("resize(self, *new_shape, refcheck=True)", resize, "Changes shape and size in place.");
}

}  // namespace npmod
