// Indexing from Python: a[key], a[key] = value, and the methods that pick by index.
#include <cstring>

#include "nd/index/gather.h"
#include "nd/index/index.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/core/stored_status.h"
#include "npmod/method/methods.h"
#include "py/object/support.h"

namespace npmod {
namespace {

using nd::IndexItem;
using py::Args;
using py::Task;

nd::NdArray& array_of(const Value& v) { return v.as<Array>()->a; }

const char* const kBadIndex =
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

using Items = std::vector<IndexItem>;

/// What became of reading a key.
enum class Read : std::uint8_t { Done, Error, NeedsPython };

bool bound(VM& vm, const Value& v, std::optional<nd::Index>* out, bool* python) {
  if (v.is_none()) return true;
  if (v.is_small_int()) {
    *out = v.small_int();
    return true;
  }
  if (py::is_int(v)) {
    auto i = py::int_value(v);
    *out = i ? *i : py::int_sign(v) < 0 ? -(nd::Index{1} << 62) : (nd::Index{1} << 62);
    return true;
  }
  if (!py::type_of(v)->slots.index) {
    (void)vm.type_error("slice indices must be integers or None or have an __index__ method");
    return false;
  }
  if (py::type_of(v)->has(py::Type::kHeapType)) {
    *python = true;
    return false;
  }
  auto i = to_index(vm, v);
  if (i) *out = *i;
  return i.has_value();
}

Read read_one(VM& vm, const Value& key, Items* items) {
  if (key.is_small_int()) {
    items->push_back(IndexItem::integer(key.small_int()));
    return Read::Done;
  }
  if (key.is_none()) {
    items->push_back(IndexItem::newaxis());
    return Read::Done;
  }
  if (key.is_ellipsis()) {
    items->push_back(IndexItem::ellipsis());
    return Read::Done;
  }
  if (key.is_bool()) {
    items->push_back(IndexItem::array(nd::NdArray::scalar(key.is_true())));
    return Read::Done;
  }
  if (auto* s = py::cast<py::Slice>(key)) {
    IndexItem item = IndexItem::slice();
    bool python = false;
    if (!bound(vm, s->start, &item.start, &python) || !bound(vm, s->stop, &item.stop, &python) ||
        !bound(vm, s->step, &item.step, &python))
      return python ? Read::NeedsPython : Read::Error;
    items->push_back(std::move(item));
    return Read::Done;
  }
  if (Array* a = as_array(key)) {
    if (!nd::is_integer(a->a.id()) && a->a.id() != nd::TypeId::Bool) {
      if (a->a.id() == nd::TypeId::Object) return Read::NeedsPython;
      (void)vm.index_error(
          "arrays used as indices must be of integer (or boolean) type");
      return Read::Error;
    }
    items->push_back(IndexItem::array(a->a));
    return Read::Done;
  }
  if (Scalar* s = as_plain_scalar(key)) {
    if (s->dtype.id() == nd::TypeId::Bool) {
      items->push_back(IndexItem::array(scalar_array(key)));
      return Read::Done;
    }
    if (nd::is_integer(s->dtype.id())) {
      auto i = to_index(vm, key);
      if (!i) return Read::Error;
      items->push_back(IndexItem::integer(*i));
      return Read::Done;
    }
  }
  if (py::is_int(key)) {
    auto i = py::int_value(key);
    if (!i) {
      (void)vm.index_error("{}", kBadIndex);
      return Read::Error;
    }
    items->push_back(IndexItem::integer(*i));
    return Read::Done;
  }
  if (py::is_list(key) || py::is_tuple(key)) {
    auto a = array_from_plain(vm, key, {});
    if (!a) return vm.error() ? Read::Error : Read::NeedsPython;
    if (a->size() == 0 && a->id() == nd::TypeId::Float64) a = nd::NdArray::empty(a->shape(), nd::index_dtype());
    if (!nd::is_integer(a->id()) && a->id() != nd::TypeId::Bool) {
      (void)vm.index_error("{}", kBadIndex);
      return Read::Error;
    }
    items->push_back(IndexItem::array(std::move(*a)));
    return Read::Done;
  }
  if (py::is_str(key) || py::is_float(key)) {
    (void)vm.index_error("{}", kBadIndex);
    return Read::Error;
  }
  if (py::type_of(key)->slots.index || (py::type_of(key)->slots.len && py::type_of(key)->slots.getitem))
    return Read::NeedsPython;
  (void)vm.index_error("{}", kBadIndex);
  return Read::Error;
}

Read read_key(VM& vm, const Value& key, Items* items) {
  if (!py::is_tuple(key)) return read_one(vm, key, items);
  for (const Value& k : key.as<py::Tuple>()->items) {
    const Read r = read_one(vm, k, items);
    if (r != Read::Done) return r;
  }
  return Read::Done;
}

/// The same key with ints and arrays for what only Python code can read.
Task plain_key(VM& vm, Value key);
Task plain_one(VM& vm, Value key) {
  Items items;
  if (read_one(vm, key, &items) != Read::NeedsPython) {
    vm.clear_error();
    co_return key;
  }
  if (py::cast<py::Slice>(key)) co_return co_await py::resolve_slice(vm, key);
  if (py::type_of(key)->slots.index && !is_array(key)) co_return co_await vm.index(key);
  Value a = co_await array_from(vm, key, {});
  if (array_of(a).id() == nd::TypeId::Object)
    co_return vm.index_error("{}", is_array(key) ? "arrays used as indices must be of integer (or boolean) type" : kBadIndex);
  co_return a;
}
Task plain_key(VM& vm, Value key) {
  if (!py::is_tuple(key)) co_return co_await plain_one(vm, key);
  std::vector<Value> items = key.as<py::Tuple>()->items;
  for (Value& item : items) item = co_await plain_one(vm, item);
  co_return py::make_tuple(std::move(items));
}

/// A field's name, or a list of them.
bool is_field_key(const nd::NdArray& a, const Value& key) {
  if (!a.dtype().has_fields()) return false;
  if (py::is_str(key)) return true;
  if (!py::is_list(key) || key.as<py::List>()->items.empty()) return false;
  for (const Value& item : key.as<py::List>()->items) {
    if (!py::is_str(item)) return false;
  }
  return true;
}

nd::NdArray select_fields(const nd::NdArray& a, const Value& key) {
  if (py::is_str(key)) return nd::get_field(a, py::str_view(key));
  std::vector<std::string> names;
  for (const Value& item : key.as<py::List>()->items) names.emplace_back(py::str_view(item));
  return nd::get_fields(a, names);
}

Outcome get_with(VM& vm, const Value& self, const Items& items) {
  const nd::NdArray& a = array_of(self);
  nd::Selection s(a, items);
  if (s.is_element()) {
    nd::NdArray element = s.view();
    if (Value scalar = make_scalar(a.dtype(), element.data(), self)) return scalar;
    return derived(vm, std::move(element), self, true);
  }
  if (s.is_basic()) return derived(vm, s.view(), self, true);
  return derived(vm, s.get(), self, false);
}

Task getitem_slowly(VM& vm, Value self, Value key) {
  Value plain = co_await plain_key(vm, key);
  Items items;
  switch (read_key(vm, plain, &items)) {
    case Read::Error: co_return Outcome::error();
    case Read::NeedsPython: co_return vm.index_error("{}", kBadIndex);
    case Read::Done: break;
  }
  co_return get_with(vm, self, items);
}

Outcome out_of_bounds(VM& vm, nd::Index i, int axis, nd::Index length) {
  return vm.index_error("index {} is out of bounds for axis {} with size {}", i, axis, length);
}

// ---- assignment ----

/// Writes a converted value.
Outcome put_array(VM& vm, const Value& self, const Items& items, const nd::NdArray& value);

/// NumPy: the imaginary parts are dropped with a warning.
Task put_complex(VM& vm, Value self, Items items, nd::NdArray value) {
  (void)co_await vm.warn(npexc.ComplexWarning, "Casting complex values to real discards the imaginary part");
  co_return put_array(vm, self, items, nd::astype(value, nd::dtype_of<double>()));
}

Outcome put_array(VM& vm, const Value& self, const Items& items, const nd::NdArray& value) {
  if (nd::is_complex_id(value.id()) && nd::is_numeric(array_of(self).id()) && !nd::is_complex_id(array_of(self).id()) &&
      array_of(self).id() != nd::TypeId::Bool)
    return put_complex(vm, self, items, value);
  nd::FpStatus status;
  nd::set_item(array_of(self), items, value, &status);
  if (status) return report_status(vm, status, "cast");
  return Value::none();
}

/// Whether a value stands for one element of that dtype, so that it is stored as it is.
bool is_element_value(const nd::DType& d, const Value& v) {
  if (is_array(v)) return false;
  if (is_scalar(v)) return true;
  if (d.has_fields() && py::is_tuple(v)) return true;
  if (!v.is_object()) return true;
  return py::is_str(v) || py::is_int(v) || py::is_float(v) || py::cast<py::Bytes>(v) || py::cast<py::Complex>(v);
}

Task setitem_slowly(VM& vm, Value self, Value key, Value v) {
  Value plain = co_await plain_key(vm, key);
  Items items;
  switch (read_key(vm, plain, &items)) {
    case Read::Error: co_return Outcome::error();
    case Read::NeedsPython: co_return vm.index_error("{}", kBadIndex);
    case Read::Done: break;
  }
  FromOptions o;
  if (!is_array(v)) o.dtype = array_of(self).dtype();
  if (array_of(self).id() == nd::TypeId::Object || (array_of(self).id() != nd::TypeId::Void && !is_array(v))) o.most_axes = nd::Selection(array_of(self), items).shape().size();
  Value source = co_await array_from(vm, v, o);
  co_return put_array(vm, self, items, array_of(source));
}

Task assign_fields(VM& vm, Value self, Value key, Value v) {
  nd::NdArray target = select_fields(array_of(self), key);
  FromOptions o;
  if (!is_array(v)) o.dtype = target.dtype();
  Value source = co_await array_from(vm, v, o);
  nd::assign(target, array_of(source));
  co_return Value::none();
}

Task put_one_of(VM& vm, Value self, Items items, Value v) {
  (void)co_await vm.warn(py::exc.DeprecationWarning,
                         "Conversion of an array with ndim > 0 to a scalar is deprecated, and will error in future. Ensure you "
                         "extract a single element from your array before performing this operation. (Deprecated NumPy 1.25.)");
  co_return put_array(vm, self, items, array_of(v));
}

/// A 0-d array of a class with a __float__ of its own, as a masked one is, says itself what number an element takes.
Task put_number_of(VM& vm, Value self, Items items, Value v) {
  const nd::DType d = array_of(self).dtype();
  Value number = co_await vm.call(Value(nd::is_integer(d.id()) ? py::types.int_ : py::types.float_), {v});
  nd::NdArray one = nd::NdArray::zeros({}, d);
  if (!store_value(vm, d, one.data(), number)) co_return Outcome::error();
  co_return put_array(vm, self, items, one);
}

Outcome set_with(VM& vm, const Value& self, const Value& key, const Items& items, const Value& v) {
  nd::NdArray& a = array_of(self);
  if (Array* source = as_array(v)) {
    // An element of an object array takes the array itself, unless it is an object's own 0-d array.
    if (a.id() == nd::TypeId::Object && nd::Selection(a, items).is_element()) {
      if (!a.is_writeable()) throw nd::read_only_error();
      const bool wrapped = source->a.ndim() == 0 && source->a.id() == nd::TypeId::Object;
      nd::Selection s(a, items);
      store_object(s.view().data(), wrapped ? load_object(source->a.data()) : v);
      return Value::none();
    }
    if ((nd::is_float(a.id()) || nd::is_integer(a.id())) && source->a.ndim() == 0 && py::type_of(v)->has(py::Type::kHeapType) &&
        !py::type_of(v)->lookup("__float__").same(nptypes.ndarray->lookup("__float__")) && nd::Selection(a, items).is_element())
      return put_number_of(vm, self, items, v);
    // NumPy: an element takes an array of one element for now.
    if (nd::is_numeric(a.id()) && source->a.ndim() > 0 && source->a.size() == 1 && nd::Selection(a, items).is_element())
      return put_one_of(vm, self, items, v);
    if (nd::is_numeric(a.id()) && a.id() != nd::TypeId::Bool && source->a.ndim() > 0) {
      const nd::Selection s(a, items);
      if (s.is_element()) {
        if (!a.is_writeable()) throw nd::read_only_error();
        PY_CHECK(store_value(vm, a.dtype(), s.view().data(), v));
        return Value::none();
      }
    }
    return put_array(vm, self, items, source->a);
  }
  const bool objects = a.id() == nd::TypeId::Object;
  if (!objects && is_element_value(a.dtype(), v)) {
    nd::NdArray one = nd::NdArray::zeros({}, a.dtype());
    static_cast<void>(take_stored_status());
    if (!store_value(vm, a.dtype(), one.data(), v)) return Outcome::error();
    return after_storing(vm, put_array(vm, self, items, one));
  }
  nd::Selection s(a, items);
  if (s.is_element()) {
    if (objects) {
      if (!a.is_writeable()) throw nd::read_only_error();
      store_object(s.view().data(), v);
      return Value::none();
    }
    if (py::is_list(v) || py::is_tuple(v)) {
      if (nd::is_numeric(a.id()) || a.id() == nd::TypeId::Bytes || a.id() == nd::TypeId::Str) {
        if (!a.is_writeable()) throw nd::read_only_error();
        PY_CHECK(store_value(vm, a.dtype(), s.view().data(), v));
        return Value::none();
      }
    }
  }
  FromOptions o;
  o.dtype = a.dtype();
  // NumPy: an array of objects takes lists as they are where it has no axes for their items.
  // For others too many axes are an error.
  if (a.id() != nd::TypeId::Void) o.most_axes = s.shape().size();
  static_cast<void>(take_stored_status());
  auto source = array_from_plain(vm, v, o);
  if (source) return after_storing(vm, put_array(vm, self, items, *source));
  if (vm.error()) return Outcome::error();
  return setitem_slowly(vm, self, key, v);
}

// ---- item(), take() … ----

Outcome array_item(VM& vm, const Args& args) {
  const nd::NdArray& a = array_of(args[0]);
  std::vector<Value> at = args[1].as<py::Tuple>()->items;
  if (at.size() == 1 && py::is_tuple(at[0])) {
    std::vector<Value> inner = at[0].as<py::Tuple>()->items;
    at = std::move(inner);
  }
  if (at.empty()) {
    if (a.size() != 1) return vm.value_error("can only convert an array of size 1 to a Python scalar");
    return to_python(a.dtype(), a.data());
  }
  if (at.size() == 1) {
    auto i = to_index(vm, at[0]);
    PY_CHECK(i);
    nd::Index k = *i < 0 ? *i + a.size() : *i;
    if (k < 0 || k >= a.size()) {
      if (a.ndim() == 1) return out_of_bounds(vm, *i, 0, a.size());
      return vm.index_error("index {} is out of bounds for size {}", *i, a.size());
    }
    std::byte* p = a.data();
    for (int axis = a.ndim(); axis-- > 0;) {
      p += k % a.shape(axis) * a.stride(axis);
      k /= a.shape(axis);
    }
    return to_python(a.dtype(), p);
  }
  if (static_cast<int>(at.size()) != a.ndim()) return vm.value_error("incorrect number of indices for array");
  std::byte* p = a.data();
  for (int axis = 0; axis < a.ndim(); ++axis) {
    auto i = to_index(vm, at[static_cast<std::size_t>(axis)]);
    PY_CHECK(i);
    const nd::Index k = *i < 0 ? *i + a.shape(axis) : *i;
    if (k < 0 || k >= a.shape(axis)) return out_of_bounds(vm, *i, axis, a.shape(axis));
    p += k * a.stride(axis);
  }
  return to_python(a.dtype(), p);
}

}  // namespace

Outcome array_getitem(VM& vm, const Value& self, const Value& key) {
  const nd::NdArray& a = array_of(self);
  if (key.is_small_int() && a.ndim() == 1) {
    nd::Index i = key.small_int();
    const nd::Index n = a.shape(0);
    if (i < 0) i += n;
    if (i < 0 || i >= n) return out_of_bounds(vm, key.small_int(), 0, n);
    if (a.id() != nd::TypeId::Void || !a.dtype().has_subarray())
      return guarded(vm, [&]() -> Outcome { return make_scalar(a.dtype(), a.data() + i * a.stride(0), self); });
  }
  return guarded(vm, [&]() -> Outcome {
    if (is_field_key(a, key)) {
      nd::NdArray fields = select_fields(a, key);
      // An element of some fields is written with what lies between them.
      if (!py::is_str(key) && !a.buffer()->raw_writeable() && !fields.dtype().has_objects()) fields.set_writeable(false);
      return derived(vm, std::move(fields), self, true);
    }
    Items items;
    switch (read_key(vm, key, &items)) {
      case Read::Error: return Outcome::error();
      case Read::NeedsPython: return getitem_slowly(vm, self, key);
      case Read::Done: break;
    }
    return get_with(vm, self, items);
  });
}

static Task set_objects(VM& vm, Value self, Value key, Value v) {
  Value plain = co_await cast_objects(vm, v, array_of(self).dtype());
  co_return array_setitem(vm, self, key, plain);
}

Outcome array_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (!v) return vm.value_error("cannot delete array elements");
  nd::NdArray& a = array_of(self);
  if (!a.is_writeable()) return vm.value_error("assignment destination is read-only");
  if (key.is_small_int() && a.ndim() == 1 && is_element_value(a.dtype(), v)) {
    nd::Index i = key.small_int();
    const nd::Index n = a.shape(0);
    if (i < 0) i += n;
    if (i < 0 || i >= n) return out_of_bounds(vm, key.small_int(), 0, n);
    static_cast<void>(take_stored_status());
    PY_CHECK(store_value(vm, a.dtype(), a.data() + i * a.stride(0), v));
    return after_storing(vm, Value::none());
  }
  if (is_array(v) && needs_cast_objects(array_of(v), a.dtype())) return set_objects(vm, self, key, v);
  return guarded(vm, [&]() -> Outcome {
    if (is_field_key(a, key)) return assign_fields(vm, self, key, v);
    Items items;
    switch (read_key(vm, key, &items)) {
      case Read::Error: return Outcome::error();
      case Read::NeedsPython: return setitem_slowly(vm, self, key, v);
      case Read::Done: break;
    }
    return set_with(vm, self, key, items, v);
  });
}

void fill_array_index(py::Type* t) {
  t->slots.getitem = array_getitem;
  t->slots.setitem = array_setitem;
  t->def("tuple:item(self, *args)", array_item, "One element as a plain Python object.");
}

}  // namespace npmod
