// np.array and np.asarray: finding the shape and dtype of nested sequences, then storing their items.
//
// Built-in values need no Python code and are walked at once. What does need it (instances of user classes that are
// sequences or have __array__, iterables such as range) is first replaced by lists and arrays, in a coroutine.
#include <cstring>
#include <unordered_map>

#include "nd/dtype/promote.h"
#include "nd/iter/assign.h"
#include "nd/manip/shape.h"
#include "nd/time/time_text.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/core/times.h"
#include "py/object/big.h"
#include "py/object/bytes_internal.h"
#include "py/object/support.h"

namespace npmod {

using nd::TypeId;
using py::make;
using py::Task;

namespace {

enum class Kind : std::uint8_t { Leaf, Sequence, Array, Buffer, Foreign };

/// `__array_interface__` of the class or of the instance itself.
bool has_interface(const Value& v) {
  static py::Str* const kName = py::intern("__array_interface__");
  if (v.object()->type()->lookup(kName)) return true;
  const py::InstanceData* data = v.object()->inst;
  return data && data->dict && data->dict->get(kName);
}

/// What a value is to np.array; Foreign: only Python code can tell.
Kind kind_of(const Value& v) {
  if (!v.is_object()) return Kind::Leaf;
  switch (layout_of(v)) {
    case Layout::None:
      break;
    case Layout::Array:
      return Kind::Array;
    case Layout::DType:
      return Kind::Leaf;
    default:
      return Kind::Leaf;
  }
  py::Type* t = v.object()->type();
  const bool user_made = t->has(py::Type::kHeapType);
  if (user_made && (t->lookup("__array__") || has_interface(v))) return Kind::Foreign;
  if (py::is_list(v) || py::is_tuple(v)) return Kind::Sequence;
  if (py::is_str(v) || py::is_int(v) || py::is_float(v) || py::cast<py::Bytes>(v)) return Kind::Leaf;
  if (t->slots.get_buffer) return Kind::Buffer;
  if (py::is_dict(v) || py::is_any_set(v) || py::cast<py::Type>(v) || !t->slots.len || !t->slots.getitem) {
    // A leaf: numbers of user classes are converted by their own methods.
    return user_made && (t->slots.to_float || t->slots.to_int || t->slots.index) ? Kind::Foreign : Kind::Leaf;
  }
  if (t == py::types.mappingproxy) return Kind::Leaf;
  return Kind::Foreign;
}

const std::vector<Value>& items_of(const Value& v) {
  return py::is_list(v) ? v.as<py::List>()->items : v.as<py::Tuple>()->items;
}

/// The dtype that a Python or numpy scalar asks for.
nd::DType leaf_dtype(const Value& v) {
  if (v.is_bool()) return nd::DType::of(TypeId::Bool);
  if (is_scalar(v)) return scalar_dtype(v).native();
  if (py::is_int(v)) {
    if (auto i = py::int_value(v)) {
      const nd::DType d = nd::DType::default_int();
      if (d.itemsize() == 8 || (*i >= INT32_MIN && *i <= INT32_MAX)) return d;
      return nd::DType::of(TypeId::Int64);
    }
    const py::BigInt b = py::big_value(v);
    if (b.sign() > 0 && py::bit_length(b) <= 64) return nd::DType::of(TypeId::UInt64);
    return nd::DType::from_char('O');
  }
  if (py::is_float(v)) return nd::DType::of(TypeId::Float64);
  if (py::cast<py::Complex>(v)) return nd::DType::of(TypeId::Complex128);
  if (py::is_str(v)) return nd::DType::text(v.as<py::Str>()->length());
  if (auto* b = py::cast<py::Bytes>(v)) return nd::DType::bytes(static_cast<nd::Index>(b->data.size()));
  return nd::DType::from_char('O');
}

/// Whether the text of a value comes from Python code.
bool has_own_text(const Value& v) {
  if (!v.is_object() || py::is_str(v) || py::cast<py::Bytes>(v) || is_scalar(v)) return false;
  return v.object()->type()->has(py::Type::kHeapType) || py::is_dict(v) || py::is_any_set(v);
}

struct Discovery {
  VM& vm;
  const nd::DType* requested = nullptr;
  bool tuples_are_leaves = false;  // a structured dtype was asked for
  bool text_lengths = false;       // S or U without a length was asked for
  bool finds_unit = false;         // dates or lengths of time in no unit were asked for
  nd::TimeMeta unit = {};
  int limit = nd::kMaxDims;

  nd::Shape shape;
  bool shape_known = false;
  int known_depth = 0;  // axes whose lengths are settled
  int max_depth = nd::kMaxDims;
  bool ragged = false;
  bool too_deep = false;  // more axes than are allowed
  bool foreign = false;   // needs Python code
  std::optional<nd::DType> dtype;
  nd::Index longest = 0;

  void add_dtype(const nd::DType& d) {
    if (!dtype) {
      dtype = d;
    } else if (!dtype->same_object(d)) {
      try {
        dtype = nd::promote_types(*dtype, d);
      } catch (const nd::Error&) {
        dtype = nd::DType::from_char('O');
      }
    }
  }

  nd::Index text_width(const nd::DType& from) const {
    return nd::fill_length(*requested, from).itemsize() / (requested->id() == TypeId::Str ? 4 : 1);
  }

  void leaf(const Value& v) {
    const bool text = requested && (requested->id() == TypeId::Str || requested->id() == TypeId::Bytes);
    if (text && has_own_text(v)) {
      foreign = true;  // its text is its __str__'s
      return;
    }
    if (text_lengths) {
      nd::Index n;
      if (py::is_str(v)) {
        n = v.as<py::Str>()->length();
      } else if (auto* b = py::cast<py::Bytes>(v)) {
        n = static_cast<nd::Index>(b->data.size());
      } else if (Scalar* s = as_plain_scalar(v); s && nd::is_time(s->dtype.id())) {
        n = static_cast<nd::Index>(
            nd::time_str(nd::load<std::int64_t>(s->bytes), s->dtype.id(), nd::time_meta(s->dtype)).size());
      } else if (is_scalar(v) && nd::is_numeric(scalar_dtype(v).id())) {
        n = text_width(scalar_dtype(v));  // NumPy: as many as its dtype may need
      } else {
        n = static_cast<nd::Index>(plain_str(vm, v).size());
      }
      longest = std::max(longest, n);
      return;
    }
    if (!requested) add_dtype(leaf_dtype(v));
    if (finds_unit) add_unit(unit_of_value(requested->id(), v));
  }
  void add_unit(nd::TimeMeta found) {
    const bool lengths = requested->id() == TypeId::TimeDelta64;
    unit = nd::common_meta(unit, found, lengths, lengths);
  }

  /// A value with `ndim` axes of its own stands at `depth`. False: the shapes don't agree.
  bool settle(int depth, const nd::Index* lengths, int ndim) {
    for (int i = 0; i < ndim && depth + i < max_depth; ++i) {
      const int axis = depth + i;
      if (axis < known_depth) {
        if (shape[axis] == lengths[i]) continue;
        max_depth = axis;
        ragged = true;
        return false;
      }
      if (shape_known) {  // a leaf was found at this depth before
        max_depth = std::min(max_depth, axis);
        ragged = true;
        return false;
      }
      shape.push_back(lengths[i]);
      known_depth = axis + 1;
    }
    return true;
  }
  void leaf_at(int depth) {
    if (depth >= max_depth) return;
    if (!shape_known) {
      shape_known = true;
      leaf_depth = depth;
      if (depth < known_depth) {
        max_depth = depth;
        ragged = true;
      }
      return;
    }
    if (depth != leaf_depth && depth < max_depth) {
      max_depth = std::min(depth, leaf_depth);
      ragged = true;
    }
  }
  int leaf_depth = 0;

  void walk(const Value& v, int depth) {
    if (foreign) return;
    if (depth > max_depth) return;
    switch (tuples_are_leaves && py::is_tuple(v) ? Kind::Leaf : kind_of(v)) {
      case Kind::Foreign:
        foreign = true;
        return;
      case Kind::Leaf:
        leaf_at(depth);
        leaf(v);
        return;
      case Kind::Buffer: {
        py::BufferView view;
        if (!py::get_strided_buffer(vm, v, &view)) {
          vm.clear_error();
          leaf_at(depth);
          if (!requested) add_dtype(nd::DType::from_char('O'));
          return;
        }
        foreign = true;  // it becomes an array first
        return;
      }
      case Kind::Array: {
        const nd::NdArray& a = v.as<Array>()->a;
        if (!requested) {
          add_dtype(a.dtype().native());
        } else if (finds_unit) {
          const nd::DType d = nd::fill_length(*requested, a);
          if (nd::is_time(d.id())) add_unit(nd::time_meta(d));
        } else if (text_lengths) {
          longest = std::max(longest, a.id() == TypeId::Object ? nd::fill_length(*requested, a).itemsize() /
                                                                     (requested->id() == TypeId::Str ? 4 : 1)
                                                               : text_width(a.dtype()));
        }
        if (!settle(depth, a.shape().data(), a.ndim())) return;
        leaf_at(depth + a.ndim());
        return;
      }
      case Kind::Sequence: {
        const auto& items = items_of(v);
        const auto n = static_cast<nd::Index>(items.size());
        if (depth >= max_depth) {
          too_deep |= depth >= limit;
          if (!requested) add_dtype(nd::DType::from_char('O'));
          return;
        }
        if (!settle(depth, &n, 1)) {
          if (!requested) add_dtype(nd::DType::from_char('O'));
          return;
        }
        if (n == 0) leaf_at(depth + 1);
        nd::checkpoint(n * 4);
        // A run of floats or small ints, the usual case, at once.
        for (std::size_t i = 0; i < items.size(); ++i) {
          nd::checkpoint(20);
          walk(items[i], depth + 1);
          if (foreign) return;
          if (i + 1 < items.size() && shape_known && leaf_depth == depth + 1 && !ragged && !text_lengths &&
              !finds_unit) {
            while (i + 1 < items.size() && same_simple(items[i], items[i + 1])) ++i;
          }
        }
        return;
      }
    }
  }
  static bool same_simple(const Value& a, const Value& b) {
    if (a.is_real()) return b.is_real();
    if (a.is_small_int() && b.is_small_int()) return nd::settings().long_bits == 64;
    return false;
  }
};

/// What arrays and lists stand for that were made of values which only Python code can read: an array of objects keeps
/// the values themselves.
using Originals = std::unordered_map<const py::Object*, Value>;

/// Plain values as an array of the dtype; declared here for the parts of subarray dtypes.
std::optional<nd::NdArray> convert(VM& vm, const Value& v, const FromOptions& o, bool* shares,
                                   const Originals* originals = nullptr);

struct Storing {
  VM& vm;
  const nd::DType& d;
  int depth;  // axes of the values; any more are those of a subarray dtype
  const Originals* originals = nullptr;

  /// The axes from `axis` on, at p.
  static nd::NdArray rest_of(const nd::NdArray& out, int axis, std::byte* p) {
    nd::Shape rest;
    nd::Strides steps;
    for (int i = axis; i < out.ndim(); ++i) {
      rest.push_back(out.shape(i));
      steps.push_back(out.stride(i));
    }
    return out.view(std::move(rest), std::move(steps), p);
  }
  bool run(const Value& v, const nd::NdArray& out, int axis, std::byte* p) {
    if (axis == depth && depth < out.ndim()) {
      FromOptions o;
      o.dtype = d;
      bool shares;
      auto part = convert(vm, v, o, &shares);
      if (!part) {
        if (!vm.error()) (void)vm.type_error("cannot convert '{}' object to an array", py::type_name(v));
        return false;
      }
      nd::assign(rest_of(out, axis, p), *part);
      return true;
    }
    if (axis == depth) {
      if (originals && axis > 0 && d.id() == TypeId::Object && v.is_object()) {
        if (const auto it = originals->find(v.object()); it != originals->end()) {
          store_object(p, it->second);
          return true;
        }
      }
      if (Array* a = as_array(v); a && d.id() == TypeId::Object && a->a.ndim() == 0) {
        // NumPy: inside a list an array stays what it is; of objects, it may stand for a value that Python code was
        // asked about.
        store_object(p, axis > 0 && a->a.id() != TypeId::Object ? v : to_python(a->a.dtype(), a->a.data()));
        return true;
      }
      return store_value(vm, d, p, v);
    }
    if (Array* a = as_array(v)) {
      if (a->a.ndim() > depth - axis) throw nd::broadcast_into_error(a->a.shape(), rest_of(out, axis, p).shape());
      nd::Shape shape = a->a.shape();
      nd::Strides strides = a->a.strides();
      for (int i = depth; i < out.ndim(); ++i) {  // each element fills its subarray
        shape.push_back(1);
        strides.push_back(0);
      }
      nd::assign(rest_of(out, axis, p), a->a.view(std::move(shape), std::move(strides)));
      return true;
    }
    const auto& items = items_of(v);
    const auto n = std::min<nd::Index>(static_cast<nd::Index>(items.size()), out.shape(axis));
    for (nd::Index i = 0; i < n; ++i) {
      nd::checkpoint(20);
      if (!run(items[i], out, axis + 1, p + i * out.stride(axis))) return false;
    }
    return true;
  }
};

nd::NdArray with_ndmin(nd::NdArray a, int ndmin) {
  if (a.ndim() >= ndmin) return a;
  nd::Shape shape = a.shape();
  nd::Strides strides = a.strides();
  const int more = ndmin - a.ndim();
  shape.insert(0, more, 1);
  strides.insert(0, more, a.nbytes() ? a.nbytes() : a.itemsize());
  nd::NdArray v = a.view(std::move(shape), std::move(strides));
  v.set_owns_data(a.owns_data());
  return v;
}

const char* const kNeverCopy =
    "Unable to avoid copy while creating an array as requested.\n"
    "If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior "
    "change in NumPy 1.x).\n"
    "For more details, see "
    "https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.";

nd::Order layout_for(nd::Order order) { return order == nd::Order::F ? nd::Order::F : nd::Order::C; }

/// Arrays, numpy scalars and plain nested sequences, as a new array or the same handle. nullopt with no exception:
/// Python code is needed. *shares: the result has the memory of `v`.
std::optional<nd::NdArray> convert(VM& vm, const Value& v, const FromOptions& o, bool* shares,
                                   const Originals* originals) {
  *shares = false;
  if (Array* a = as_array(v)) {
    const nd::NdArray& src = a->a;
    nd::DType target = o.dtype ? nd::fill_length(*o.dtype, src) : src.dtype();
    const bool subarray = target.has_subarray();
    bool copy = o.copy || !(target == src.dtype()) || subarray;
    if (!copy) {
      if (o.order == nd::Order::C) copy = !src.is_c_contiguous();
      if (o.order == nd::Order::F) copy = !src.is_f_contiguous();
      if (o.order == nd::Order::A) copy = !src.is_contiguous() && false;
    }
    if (!copy) {
      *shares = true;
      if (target.type_char() != src.dtype().type_char() && o.dtype) return src.view_as(target);
      return src;
    }
    if (o.never_copy) {
      (void)vm.value_error("{}", kNeverCopy);
      return std::nullopt;
    }
    return nd::astype(src, target, o.order);
  }
  if (is_scalar(v) && layout_of(v) != Layout::VoidScalar && !o.dtype) {
    nd::NdArray s = scalar_array(v);
    if (o.never_copy) {
      (void)vm.value_error("{}", kNeverCopy);
      return std::nullopt;
    }
    return s;
  }
  // NumPy: alone, a scalar is cast as an array is.
  if (o.dtype && nd::is_numeric(o.dtype->id()) &&
      (layout_of(v) == Layout::Scalar || layout_of(v) == Layout::FloatScalar) && !o.never_copy) {
    const nd::NdArray s = scalar_array(v);
    if (nd::is_numeric(s.id()) || nd::is_time(s.id())) return nd::astype(s, *o.dtype);
  }
  Discovery found{.vm = vm};
  found.max_depth = found.limit = std::min(o.most_axes, nd::kMaxDims);
  std::optional<nd::DType> wanted = o.dtype;
  nd::Shape extra;
  if (wanted) {
    while (wanted->has_subarray()) {
      extra.append(wanted->subshape());
      wanted = wanted->base();
    }
    found.requested = &*wanted;
    found.tuples_are_leaves = wanted->has_fields() || !extra.empty();
    found.finds_unit = nd::is_time(wanted->id()) && wanted->unit().empty();
    found.text_lengths = (wanted->id() == TypeId::Str || wanted->id() == TypeId::Bytes) && wanted->itemsize() == 0;
  }
  found.walk(v, 0);
  if (found.foreign) return std::nullopt;
  if (o.never_copy) {
    (void)vm.value_error("{}", kNeverCopy);
    return std::nullopt;
  }
  nd::Shape shape = found.shape;
  if (found.max_depth < shape.size()) shape.resize(found.max_depth);
  const bool object = wanted && wanted->id() == TypeId::Object;
  if (found.too_deep && !found.ragged && !object && (found.limit < nd::kMaxDims ? found.limit > 0 : true)) {
    (void)vm.value_error(
        "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of "
        "{}.",
        found.limit);
    return std::nullopt;
  }
  if (found.ragged && !object) {
    if (shape.size() == 0) {
      (void)vm.value_error("setting an array element with a sequence.");
    } else {
      (void)vm.value_error(
          "setting an array element with a sequence. The requested array has an inhomogeneous shape after {} "
          "dimensions. "
          "The detected shape was {} + inhomogeneous part.",
          shape.size(), nd::to_string(shape));
    }
    return std::nullopt;
  }
  nd::DType d = wanted ? *wanted : found.dtype ? *found.dtype : nd::dtype_of<double>();
  if (found.finds_unit) d = nd::time_dtype(d.id(), found.unit);
  if (found.text_lengths) d = d.resized(std::max<nd::Index>(found.longest, 1));
  if ((d.id() == TypeId::Str || d.id() == TypeId::Bytes) && d.itemsize() == 0) d = d.resized(1);
  if (d.id() == TypeId::Void && d.itemsize() == 0 && !d.has_fields()) {
    if (layout_of(v) == Layout::VoidScalar) {
      d = scalar_dtype(v);
    } else if (auto* b = py::cast<py::Bytes>(v)) {
      d = nd::DType::raw(static_cast<nd::Index>(b->data.size()));
    }
  }
  const int depth = shape.size();
  shape.append(extra);
  nd::NdArray out = nd::NdArray::zeros(std::move(shape), d, layout_for(o.order));
  if (out.size() == 0) return out;
  Storing storing{vm, d, depth, originals};
  if (!storing.run(v, out, 0, out.data())) return std::nullopt;
  return out;
}

/// The same structure with lists and arrays for everything that only Python code can read.
Task normalise(VM& vm, Value v, int depth, bool number_wanted, bool text_wanted, Originals* originals);

Task normalise_items(VM& vm, Value v, int depth, bool number_wanted, bool text_wanted, Originals* originals) {
  std::vector<Value> items = items_of(v);
  if (depth >= nd::kMaxDims) co_return v;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Kind k = kind_of(items[i]);
    if (k == Kind::Leaf || k == Kind::Array) {
      if (!(text_wanted && has_own_text(items[i]))) continue;
    }
    items[i] = co_await normalise(vm, items[i], depth + 1, number_wanted, text_wanted, originals);
  }
  Value plain = py::is_tuple(v) ? Value(py::make_tuple(std::move(items))) : Value(py::make_list(std::move(items)));
  originals->emplace(plain.object(), v);
  co_return plain;
}

Task interface_array(VM& vm, Value owner, Value description);

Task normalise(VM& vm, Value v, int depth, bool number_wanted, bool text_wanted, Originals* originals) {
  switch (kind_of(v)) {
    case Kind::Leaf:
      if (text_wanted && has_own_text(v)) co_return co_await vm.str(v);
      co_return v;
    case Kind::Array:
      co_return v;
    case Kind::Sequence:
      co_return co_await normalise_items(vm, v, depth, number_wanted, text_wanted, originals);
    case Kind::Buffer: {
      auto a = array_from_buffer(vm, v);
      if (!a) co_return Outcome::error();
      Value plain = make_view(std::move(*a), v);
      originals->emplace(plain.object(), v);
      co_return plain;
    }
    case Kind::Foreign:
      break;
  }
  py::Type* t = py::type_of(v);
  if (Value fn = t->lookup("__array__")) {
    Value made = co_await vm.call_method(v, "__array__", {});
    if (!is_array(made)) co_return vm.value_error("object __array__ method not producing an array");
    if (originals->count(made.object()))
      made = make_view(made.as<Array>()->a, made);  // others have given the same array
    originals->emplace(made.object(), v);
    co_return made;
  }
  if (has_interface(v)) {
    Value description = co_await vm.get_attr(v, "__array_interface__");
    Value made = co_await interface_array(vm, v, description);
    originals->emplace(made.object(), v);
    co_return made;
  }
  if (t->slots.len && t->slots.getitem && !py::is_dict(v)) {
    Outcome list = co_await vm.attempt(vm.list_of(v));
    if (list.is_error()) {
      // NumPy: what only looks like a sequence is an object.
      if (!vm.error_is(py::exc.KeyError) && !vm.error_is(py::exc.TypeError)) co_return Outcome::error();
      vm.clear_error();
      co_return v;
    }
    Value plain = co_await normalise_items(vm, list.value(), depth, number_wanted, text_wanted, originals);
    (*originals)[plain.object()] = v;
    co_return plain;
  }
  if (text_wanted) co_return co_await vm.str(v);
  if (number_wanted) {
    if (t->slots.to_float) co_return co_await vm.to_float(v);
    if (t->slots.index) co_return co_await vm.index(v);
    co_return co_await vm.to_int(v);
  }
  // An object as it is: a 0-d object array says so to the walk.
  nd::NdArray a = nd::NdArray::zeros({}, nd::DType::from_char('O'));
  store_object(a.data(), v);
  co_return make_array(std::move(a));
}

/// An array on the memory that an `__array_interface__` dict describes.
Task interface_array(VM& vm, Value owner, Value description) {
  if (!py::is_dict(description)) co_return vm.type_error("Invalid __array_interface__ value, must be a dict");
  py::Dict* d = description.as<py::Dict>();
  Value typestr = d->get("typestr"), shape_value = d->get("shape"), data = d->get("data"),
        strides_value = d->get("strides"), descr = d->get("descr"), offset_value = d->get("offset");
  if (!typestr) co_return vm.value_error("Missing __array_interface__ typestr");
  if (!shape_value) co_return vm.value_error("Missing __array_interface__ shape");
  if (!py::is_tuple(shape_value)) co_return vm.type_error("__array_interface__ shape must be a tuple");
  auto dtype = to_dtype(vm, typestr);
  if (!dtype) co_return Outcome::error();
  if (descr && py::is_list(descr) && dtype->id() == TypeId::Void) {
    auto better = to_dtype(vm, descr);
    if (better && better->itemsize() == dtype->itemsize() && better->has_fields()) dtype = better;
    vm.clear_error();
  }
  // The memory may be anyone's: nothing says that its bytes are objects.
  if (dtype->has_objects()) co_return vm.value_error("cannot create an OBJECT array from memory buffer");
  auto shape = to_shape(vm, shape_value);
  if (!shape) co_return Outcome::error();
  std::optional<nd::Strides> strides;
  if (strides_value && !strides_value.is_none()) {
    auto s = to_shape(vm, strides_value);
    if (!s) co_return Outcome::error();
    if (s->size() != shape->size()) co_return vm.value_error("mismatch in length of strides and shape");
    strides = *s;
  }
  if (data && py::is_tuple(data) && data.as<py::Tuple>()->size() == 2) {
    const Value& address = (*data.as<py::Tuple>())[0];
    if (!py::is_int(address))
      co_return vm.type_error("first element of __array_interface__ data tuple must be an integer.");
    const py::BigInt big = py::big_value(address);
    if (big.sign() < 0 || py::bit_length(big) > 63) co_return vm.overflow_error("int too big to convert");
    const auto read_only = to_bool(vm, (*data.as<py::Tuple>())[1]);
    if (!read_only) co_return Outcome::error();
    nd::NdArray a = nd::from_address(static_cast<std::uintptr_t>(static_cast<std::uint64_t>(big)), *dtype, *shape,
                                     strides ? &*strides : nullptr, !*read_only);
    co_return make_view(std::move(a), owner);
  }
  Value memory = data && !data.is_none() ? data : owner;
  py::BufferView view;
  if (!py::get_buffer(vm, memory, &view)) co_return Outcome::error();
  nd::Index offset = 0;
  if (offset_value && !offset_value.is_none()) {
    auto i = to_index(vm, offset_value);
    if (!i) co_return Outcome::error();
    offset = *i;
  }
  const nd::Strides steps = strides ? *strides : nd::c_strides(*shape, dtype->itemsize());
  nd::check_extent(offset, *shape, steps, dtype->itemsize(), view.size);
  nd::NdArray a(nd::Buffer::wrap(view.data, view.size, !view.readonly, keep_alive(view.owner)), view.data + offset,
                *dtype, *shape, steps, !view.readonly);
  co_return make_view(std::move(a), memory);
}

/// From a converted array to what the caller asked for.
Outcome deliver(VM& vm, nd::NdArray a, const Value& source, const FromOptions& o, bool shares) {
  if (o.ndmin > nd::kMaxDims)
    return vm.value_error("ndmin bigger than allowable number of dimensions NPY_MAXDIMS (={})", nd::kMaxDims);
  Array* from = as_array(source);
  const bool keep_class = o.subok && from && from->type() != nptypes.ndarray;
  if (shares && from && (o.subok || from->type() == nptypes.ndarray) && a.ndim() >= o.ndmin &&
      (a.data() == from->a.data() && a.dtype().same_object(from->a.dtype())))
    return source;
  nd::NdArray out = with_ndmin(std::move(a), o.ndmin);
  if (keep_class) return derived(vm, std::move(out), source, shares);
  if (shares && from) return make_view(std::move(out), source);
  return make_array(std::move(out));
}

Task array_from_slow(VM& vm, Value v, FromOptions o) {
  const bool numbers = o.dtype && nd::is_numeric(o.dtype->id()) && o.dtype->id() != TypeId::Bool;
  const bool text = o.dtype && (o.dtype->id() == TypeId::Str || o.dtype->id() == TypeId::Bytes);
  Originals originals;
  Value plain = co_await normalise(vm, v, nd::kMaxDims - o.most_axes, numbers, text, &originals);
  bool shares = false;
  auto a = convert(vm, plain, o, &shares, &originals);
  if (!a) {
    if (!vm.error()) co_return vm.type_error("cannot convert '{}' object to an array", py::type_name(v));
    co_return Outcome::error();
  }
  co_return deliver(vm, std::move(*a), plain, o, shares);
}

}  // namespace

static Task array_from_objects(VM& vm, Value v, FromOptions options) {
  if (options.never_copy) co_return vm.value_error("{}", kNeverCopy);
  Value plain = co_await cast_objects(vm, v, *options.dtype);
  options.copy = false;
  Value made = co_await array_from(vm, plain, options);
  if (!options.subok || py::type_of(v) == nptypes.ndarray) co_return made;
  co_return derived(vm, made.as<Array>()->a, v, false);
}

Outcome array_from(VM& vm, Value v, FromOptions options) {
  if (options.dtype && is_array(v) && needs_cast_objects(v.as<Array>()->a, *options.dtype))
    return array_from_objects(vm, v, options);
  return guarded(vm, [&]() -> Outcome {
    if (layout_of(v) == Layout::VoidScalar && !options.dtype) options.dtype = scalar_dtype(v);
    bool shares = false;
    auto a = convert(vm, v, options, &shares);
    if (a) return deliver(vm, std::move(*a), v, options, shares);
    if (vm.error()) return Outcome::error();
    return array_from_slow(vm, v, options);
  });
}

std::optional<nd::NdArray> array_from_plain(VM& vm, const Value& v, const FromOptions& options) {
  bool shares;
  return convert(vm, v, options, &shares);
}

std::optional<nd::NdArray> array_from_buffer(VM& vm, const Value& v) {
  py::BufferView view;
  if (!py::get_strided_buffer(vm, v, &view)) return std::nullopt;
  nd::DType d = nd::dtype_of<std::uint8_t>();
  if (view.format != "B") {
    auto parsed = dtype_of_format(view.format);
    if (!parsed || parsed->itemsize() != view.itemsize) {
      (void)vm.value_error("'{}' is not a valid PEP 3118 buffer format string", view.format);
      return std::nullopt;
    }
    d = *parsed;
  }
  nd::Shape shape{std::span<const nd::Index>(view.shape)};
  if (view.shape.empty() && view.size != view.itemsize) shape.push_back(view.itemsize ? view.size / view.itemsize : 0);
  if (view.shape.empty() && view.strides.empty() && shape.empty() && !py::cast<py::Memoryview>(v) && !is_array(v))
    shape.push_back(view.size / view.itemsize);
  nd::Strides strides = view.strides.empty() || view.shape.empty()
                            ? nd::c_strides(shape, view.itemsize)
                            : nd::Strides{std::span<const nd::Index>(view.strides)};
  // The wrapped range is what the strides reach.
  nd::Index low = 0, high = d.itemsize();
  for (int i = 0; i < shape.size(); ++i) {
    const nd::Index reach = (shape[i] - 1) * strides[i];
    (reach < 0 ? low : high) += shape[i] ? reach : 0;
  }
  if (nd::element_count(shape) == 0) low = high = 0;
  auto buffer = nd::Buffer::wrap(view.data + low, high - low, !view.readonly, keep_alive(view.owner ? view.owner : v));
  return nd::NdArray(std::move(buffer), view.data, d, std::move(shape), std::move(strides), !view.readonly);
}

std::optional<nd::NdArray> array_from_fast(VM& vm, const Value& v) {
  if (Array* a = as_array(v)) return a->a;
  if (layout_of(v) == Layout::VoidScalar) return v.as<VoidScalar>()->a;
  if (auto o = operand_from_fast(vm, v)) return o->array;
  bool shares;
  auto a = convert(vm, v, {}, &shares);
  if (!a) vm.clear_error();
  return a;
}

std::optional<OperandHolder> operand_from_fast(VM&, const Value& v) {
  if (Array* a = as_array(v)) return OperandHolder{a->a, nd::Weak::None};
  if (is_scalar(v)) return OperandHolder{scalar_array(v), nd::Weak::None};
  if (v.is_real()) return OperandHolder{nd::NdArray::scalar(v.real()), nd::Weak::Float};
  if (v.is_small_int()) return OperandHolder{nd::NdArray::scalar(v.small_int()), nd::Weak::Int};
  if (v.is_bool()) return OperandHolder{nd::NdArray::scalar(v.is_true()), nd::Weak::None};
  // NumPy: an instance of a subclass is no Python number, whose dtype could give way.
  const bool plain = !(v.is_object() && v.object()->type()->has(py::Type::kHeapType));
  if (py::is_int(v)) {
    if (auto i = py::int_value(v))
      return OperandHolder{nd::NdArray::scalar(*i), plain ? nd::Weak::Int : nd::Weak::None};
    const py::BigInt b = py::big_value(v);
    if (b.sign() > 0 && py::bit_length(b) <= 64)
      return OperandHolder{nd::NdArray::scalar(static_cast<std::uint64_t>(b)), nd::Weak::Int};
    nd::NdArray object = nd::NdArray::zeros({}, nd::DType::from_char('O'));
    store_object(object.data(), v);
    return OperandHolder{std::move(object), nd::Weak::None};
  }
  if (py::is_float(v))
    return OperandHolder{nd::NdArray::scalar(py::float_value(v)), plain ? nd::Weak::Float : nd::Weak::None};
  if (auto* z = py::cast<py::Complex>(v))
    return OperandHolder{nd::NdArray::scalar(nd::Complex128{z->value.real(), z->value.imag()}),
                         plain ? nd::Weak::Complex : nd::Weak::None};
  return std::nullopt;
}

}  // namespace npmod
