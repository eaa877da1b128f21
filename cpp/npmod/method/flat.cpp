// a.flat: an iterator over the elements in C order, that can be indexed and assigned to.
#include "nd/index/index.h"
#include "nd/index/take.h"
#include "nd/iter/assign.h"
#include "npmod/core/stored_status.h"
#include "nd/manip/shape.h"
#include "npmod/core/convert.h"
#include "npmod/method/methods.h"
#include "py/object/support.h"

namespace npmod {
namespace {

using py::Args;
using py::Task;

class FlatIter : public py::GcObject {
 public:
  explicit FlatIter(Value array) : py::GcObject(nptypes.flatiter), array(std::move(array)) {}
  static py::Type* static_type() { return nptypes.flatiter; }
  void traverse(py::Visitor& v) override { v.visit(array); }
  Value array;
  nd::Index at = 0;
};

nd::NdArray& array_of(const Value& self) { return self.as<FlatIter>()->array.as<Array>()->a; }

std::byte* element_at(const nd::NdArray& a, nd::Index i) {
  std::byte* p = a.data();
  for (int axis = a.ndim(); axis-- > 0;) {
    p += i % a.shape(axis) * a.stride(axis);
    i /= a.shape(axis);
  }
  return p;
}

Outcome flat_next(VM& vm, const Value& self) {
  auto* it = self.as<FlatIter>();
  const nd::NdArray& a = array_of(self);
  if (it->at >= a.size()) return Outcome::exhausted();
  return guarded(vm, [&]() -> Outcome { return make_scalar(a.dtype(), element_at(a, it->at++), it->array); });
}

Outcome flat_len(VM&, const Value& self) { return py::make_int(array_of(self).size()); }

/// An element's index; empty with IndexError set.
std::optional<nd::Index> element_index(VM& vm, const Value& key, nd::Index size) {
  auto i = to_index(vm, key);
  if (!i) return std::nullopt;
  const nd::Index at = *i < 0 ? *i + size : *i;
  if (at < 0 || at >= size) {
    (void)vm.index_error("index {} is out of bounds for axis 0 with size {}", *i, size);
    return std::nullopt;
  }
  return at;
}

bool is_element_key(const Value& key) {
  Scalar* s = as_plain_scalar(key);
  return (py::is_int(key) && !key.is_bool()) || (s && nd::is_integer(s->dtype.id()));
}

/// Which flat positions a key names, as an index array.
Task positions(VM& vm, Value self, Value key) {
  if (py::is_tuple(key) && key.as<py::Tuple>()->size() == 1) {
    Value inner = (*key.as<py::Tuple>())[0];
    key = inner;
  }
  nd::NdArray all = nd::NdArray::empty({array_of(self).size()}, nd::dtype_of<std::int64_t>());
  for (nd::Index i = 0; i < all.size(); ++i) nd::store(all.data() + i * 8, i);
  Value range = make_array(std::move(all));
  if (key.is_ellipsis() || (py::is_tuple(key) && key.as<py::Tuple>()->size() == 0)) co_return range;
  if (py::is_str(key) || py::is_tuple(key) || key.is_none() || py::is_float(key)) co_return vm.index_error("unsupported iterator index");
  if (py::is_list(key)) {
    // NumPy: a list of bools counts as integers here.
    FromOptions o;
    o.dtype = nd::index_dtype();
    Value as_integers = co_await array_from(vm, key, o);
    key = as_integers;
  }
  Value picked = co_await array_getitem(vm, range, key);
  if (!is_array(picked)) co_return vm.index_error("unsupported iterator index");
  co_return picked;
}

Task get_many(VM& vm, Value self, Value key) {
  Value at = co_await positions(vm, self, key);
  nd::NdArray flat = nd::flatten(array_of(self));
  co_return make_array(nd::take(flat, at.as<Array>()->a, 0));
}

Outcome flat_getitem(VM& vm, const Value& self, const Value& key) {
  const nd::NdArray& a = array_of(self);
  if (key.is_bool()) {
    if (key.is_false() || a.size() == 0) return make_array(nd::NdArray::empty({0}, a.dtype()));
    return make_scalar(a.dtype(), a.data(), self.as<FlatIter>()->array);
  }
  if (is_element_key(key)) {
    auto i = element_index(vm, key, a.size());
    PY_CHECK(i);
    return guarded(vm, [&]() -> Outcome { return make_scalar(a.dtype(), element_at(a, *i), self.as<FlatIter>()->array); });
  }
  return get_many(vm, self, key);
}

Task set_many(VM& vm, Value self, Value key, Value v) {
  Value at = co_await positions(vm, self, key);
  FromOptions o;
  o.dtype = array_of(self).dtype();
  if (o.dtype->id() == nd::TypeId::Object) o.most_axes = 1;
  static_cast<void>(take_stored_status());
  Value values = co_await array_from(vm, v, o);
  if (values.as<Array>()->a.size() == 0) {
    if (at.as<Array>()->a.size() == 0) co_return Value::none();
    co_return vm.value_error("Error setting single item of array.");
  }
  nd::put(array_of(self), at.as<Array>()->a, nd::flatten(values.as<Array>()->a));
  co_return after_storing(vm, Value::none());
}

Outcome flat_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (!v) return vm.type_error("Cannot delete iterator elements");
  nd::NdArray& a = array_of(self);
  if (!a.is_writeable()) return vm.value_error("underlying array is read-only");
  const bool plain = (nd::is_numeric(a.id()) || a.id() == nd::TypeId::Bytes || a.id() == nd::TypeId::Str) && !(v.is_object() && py::type_of(v)->has(py::Type::kHeapType));
  if (is_element_key(key) &&
      (plain ? !is_array(v) || as_array(v)->a.size() != 1 : !is_array(v) && !py::is_list(v) && !(py::is_tuple(v) && !a.dtype().has_fields()))) {
    auto i = element_index(vm, key, a.size());
    PY_CHECK(i);
    static_cast<void>(take_stored_status());
    if (!store_value(vm, a.dtype(), element_at(a, *i), v)) {
      // NumPy: whatever was wrong, it says no more.
      if (!plain || !(vm.error_is(py::exc.TypeError) || vm.error_is(py::exc.ValueError) || vm.error_is(py::exc.OverflowError)))
        return Outcome::error();
      vm.clear_error();
      return vm.value_error("Error setting single item of array.");
    }
    return after_storing(vm, Value::none());
  }
  if (is_element_key(key)) {
    auto i = element_index(vm, key, a.size());
    PY_CHECK(i);
    if (a.id() == nd::TypeId::Object) {
      store_object(element_at(a, *i), v);
      return Value::none();
    }
    nd::NdArray one = nd::NdArray::scalar<std::int64_t>(*i);
    return set_many(vm, self, make_array(nd::reshape(one, {1})), v);
  }
  return set_many(vm, self, key, v);
}

Outcome flat_compare(VM& vm, const Value& self, const Value& other, py::CmpOp op) {
  Value mine = make_array(nd::flatten(array_of(self)));
  Value theirs = py::cast<FlatIter>(other) ? make_array(nd::flatten(array_of(other))) : other;
  return vm.compare(op, mine, theirs);
}

Outcome flat_copy(VM&, const Args& args) { return make_array(nd::flatten(array_of(args[0]))); }
Outcome flat_array(VM& vm, const Args& args) {
  std::optional<nd::DType> d;
  PY_CHECK(to_optional_dtype(vm, args[1], &d));
  nd::NdArray flat = nd::flatten(array_of(args[0]));
  return make_array(d ? nd::astype(flat, *d) : flat);
}
Outcome get_base(VM&, const Value& self) { return self.as<FlatIter>()->array; }
Outcome get_index(VM&, const Value& self) { return py::make_int(self.as<FlatIter>()->at); }
Outcome get_coords(VM&, const Value& self) {
  const nd::NdArray& a = array_of(self);
  nd::Index i = self.as<FlatIter>()->at;
  nd::Dims at(a.ndim(), 0);
  for (int axis = a.ndim(); axis-- > 0;) {
    const nd::Index n = std::max<nd::Index>(a.shape(axis), 1);
    at[axis] = axis ? i % n : i;
    i /= n;
  }
  return dims_tuple(at);
}

}  // namespace

Value make_flat(const Value& array) { return py::make<FlatIter>(array); }

void init_flatiter() {
  py::Type* t = nptypes.flatiter = py::new_type("numpy", "flatiter", py::types.object);
  t->flags &= ~py::Type::kBaseType;
  t->slots.make_instance = py::no_instances;
  t->slots.iter = py::return_self;
  t->slots.next = flat_next;
  t->slots.len = flat_len;
  t->slots.getitem = flat_getitem;
  t->slots.setitem = flat_setitem;
  t->slots.compare = flat_compare;
  t->slots.hash = py::unhashable;
  t->def("copy(self, /)", flat_copy, "The elements as a new one-dimensional array.");
  t->def("__array__(self, dtype=None, /, *, copy=None)", flat_array);
  t->getset("base", get_base, nullptr, "The array that is iterated over.");
  t->getset("index", get_index, nullptr, "How many elements have been given out.");
  t->getset("coords", get_coords, nullptr, "The indices of the next element.");
  t->ready();
}

}  // namespace npmod
