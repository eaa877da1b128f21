// dtype objects.
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/times.h"
#include "npmod/method/methods.h"
#include "py/object/generic_alias.h"
#include "py/object/mapping_proxy.h"
#include "py/object/support.h"

namespace npmod {

using nd::DType;

Value dtype_descr(const DType& d) {
  std::vector<Value> rows;
  const auto text = [](const std::string& s) { return Value(py::make_str(s)); };
  if (!d.has_fields()) return py::make_list({Value(py::make_tuple({text(""), text(d.str())}))});
  nd::Index at = 0;
  const auto padding = [&](nd::Index bytes) {
    if (bytes > 0) rows.push_back(Value(py::make_tuple({text(""), text(fmt::format("|V{}", bytes))})));
  };
  for (const nd::Field& f : d.fields()) {
    padding(f.offset - at);
    Value name = f.has_title ? Value(py::make_tuple({text(f.title), text(f.name)})) : text(f.name);
    const DType base = f.dtype.has_subarray() ? f.dtype.base() : f.dtype;
    std::vector<Value> row{name, base.has_fields() ? dtype_descr(base) : text(base.str())};
    if (f.dtype.has_subarray()) row.push_back(dims_tuple(f.dtype.subshape()));
    rows.push_back(Value(py::make_tuple(std::move(row))));
    at = f.offset + f.dtype.itemsize();
  }
  padding(d.itemsize() - at);
  return py::make_list(std::move(rows));
}

namespace {

using py::Args;
using py::make_str;

const DType& dtype_of(const Value& v) { return v.as<DTypeObject>()->dtype; }

py::Task dtype_from_attribute(VM& vm, Value v, bool align) {
  Value inner = co_await vm.get_attr(v, "dtype");
  auto d = to_dtype(vm, inner, align);
  if (!d) co_return Outcome::error();
  co_return make_dtype(*d);
}

/// Metadata added to what a type has.
py::Task with_more_metadata(VM& vm, DType d, Value mapping, Value more) {
  co_await py::update_dict(vm, mapping, more);
  auto owner = std::make_shared<DTypeMetadata>(*dynamic_cast<DTypeMetadata*>(d.metadata().get()));
  owner->mapping = std::move(mapping);
  co_return make_dtype(d.with_metadata(std::move(owner)));
}

/// np.dtype(dtype, align=False, copy=False, metadata=…)
Outcome dtype_new(VM& vm, const Args& args) {
  py::Type* cls = args[0].as<py::Type>();
  if (cls != nptypes.dtype) {
    if (auto d = dtype_of_dtype_class(cls)) {
      if (auto size = args[1] && py::is_int(args[1]) ? to_index(vm, args[1]) : std::nullopt) return make_dtype(d->resized(*size));
      return make_dtype(*d);
    }
  }
  if (!args[1]) return vm.type_error("dtype() missing required argument 'dtype' (pos 1)");
  auto align = to_bool(vm, args[2]);
  PY_CHECK(align);
  std::optional<DType> d = to_dtype(vm, args[1], *align);
  if (!d) {
    // A property named dtype of a user class is Python code.
    if (args[1].is_object() && py::type_of(args[1])->has(py::Type::kHeapType) && py::type_of(args[1])->lookup("dtype")) {
      vm.clear_error();
      return dtype_from_attribute(vm, args[1], *align);
    }
    return Outcome::error();
  }
  if (args[4]) {
    if (!py::is_dict(args[4]))
      return vm.type_error("dtype() argument 4 must be dict, not {}", args[4].is_none() ? "None" : py::type_name(args[4]));
    auto* old = dynamic_cast<DTypeMetadata*>(d->metadata().get());
    if (old && old->mapping) return with_more_metadata(vm, *d, Value(py::copy_dict(*old->mapping.as<py::Dict>())), args[4]);
    auto owner = std::make_shared<DTypeMetadata>();
    owner->mapping = Value(py::copy_dict(*args[4].as<py::Dict>()));
    if (old) owner->element_class = old->element_class;
    return make_dtype(d->with_metadata(std::move(owner)));
  }
  if (is_dtype(args[1]) && !args[3].is_true()) return args[1];
  return make_dtype(*d);
}

Outcome dtype_repr(VM& vm, const Value& self) {
  return guarded(vm, [&]() -> Outcome { return make_str(dtype_of(self).repr()); });
}
Outcome dtype_str(VM& vm, const Value& self) {
  return guarded(vm, [&]() -> Outcome { return make_str(dtype_of(self).to_string()); });
}

Outcome dtype_compare(VM& vm, const Value& self, const Value& other, py::CmpOp op) {
  const bool equality = op == py::CmpOp::Eq || op == py::CmpOp::Ne;
  std::optional<DType> o;
  if (is_dtype(other)) {
    o = dtype_of(other);
  } else {
    if (equality && (py::is_int(other) || py::is_float(other))) return Value::boolean(op == py::CmpOp::Ne);
    o = to_dtype(vm, other);
    if (!o) {
      if (!equality) {
        vm.clear_error();
        return Value::not_implemented();
      }
      vm.clear_error();
      return Value::boolean(op == py::CmpOp::Ne);
    }
  }
  const DType& d = dtype_of(self);
  const bool same = d == *o;
  switch (op) {
    case py::CmpOp::Eq: return Value::boolean(same);
    case py::CmpOp::Ne: return Value::boolean(!same);
    case py::CmpOp::Lt: return Value::boolean(!same && nd::can_cast(d, *o, nd::Casting::Safe));
    case py::CmpOp::Le: return Value::boolean(nd::can_cast(d, *o, nd::Casting::Safe));
    case py::CmpOp::Gt: return Value::boolean(!same && nd::can_cast(*o, d, nd::Casting::Safe));
    case py::CmpOp::Ge: return Value::boolean(nd::can_cast(*o, d, nd::Casting::Safe));
  }
  return Value::not_implemented();
}

Outcome dtype_hash(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  std::string text = d.has_fields() || d.has_subarray() ? d.to_string() : d.str();
  return py::make_int(py::hash_bytes(text) & 0x7fffffffffffffff);
}

Outcome dtype_len(VM&, const Value& self) { return Value::small_int(static_cast<std::int64_t>(dtype_of(self).fields().size())); }
Outcome dtype_truth(VM&, const Value&) { return Value::boolean(true); }

Outcome dtype_getitem(VM& vm, const Value& self, const Value& key) {
  const DType& d = dtype_of(self);
  if (!d.has_fields())
    return vm.key_error(Value(make_str(fmt::format("There are no fields in dtype {}.", d.to_string()))));
  if (py::is_str(key)) {
    if (const nd::Field* f = d.field(py::str_view(key))) return make_dtype(f->dtype);
    return vm.key_error(Value(make_str(fmt::format("Field named {} not found.", py::str_repr(py::str_view(key))))));
  }
  if (py::is_list(key)) {
    std::vector<nd::Field> fields;
    for (const Value& item : key.as<py::List>()->items) {
      if (!py::is_str(item)) return vm.type_error("Field key must be an integer field offset, single field name, or list of field names.");
      const nd::Field* f = d.field(py::str_view(item));
      if (!f) return vm.key_error(item);
      fields.push_back(*f);
    }
    return guarded(vm, [&]() -> Outcome { return make_dtype(DType::structured_at(fields, d.itemsize(), d.is_aligned_struct())); });
  }
  if (py::is_int(key) || as_plain_scalar(key)) {
    auto i = to_index(vm, key);
    PY_CHECK(i);
    const auto n = static_cast<std::int64_t>(d.fields().size());
    const std::int64_t at = *i < 0 ? *i + n : *i;
    if (at < 0 || at >= n) return vm.index_error("Field index {} out of range.", *i);
    return make_dtype(d.fields()[static_cast<std::size_t>(at)].dtype);
  }
  return vm.type_error("Field key must be an integer field offset, single field name, or list of field names.");
}

/// dtype * n: a subarray of n.
Outcome dtype_binary(VM& vm, py::BinOp op, const Value& a, const Value& b) {
  if (op != py::BinOp::Mul) return Value::not_implemented();
  const Value& d = is_dtype(a) ? a : b;
  const Value& n = is_dtype(a) ? b : a;
  if (!py::is_int(n)) return Value::not_implemented();
  auto count = to_index(vm, n);
  PY_CHECK(count);
  if (*count < 0) return vm.value_error("invalid shape in fixed-type tuple: dimension smaller than zero.");
  return guarded(vm, [&]() -> Outcome {
    return make_dtype(*count == 1 ? dtype_of(d) : DType::subarray(dtype_of(d), {*count}));
  });
}

Value field_entry(const nd::Field& f) {
  std::vector<Value> parts{make_dtype(f.dtype), py::make_int(f.offset)};
  if (f.has_title) parts.push_back(Value(make_str(f.title)));
  return py::make_tuple(std::move(parts));
}
Outcome get_fields(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  if (!d.has_fields()) return Value::none();
  auto dict = py::make_dict();
  for (const nd::Field& f : d.fields()) {
    dict->set(f.name, field_entry(f));
    if (f.has_title) dict->set(f.title, field_entry(f));
  }
  return py::make<py::MappingProxy>(Value(dict));
}
Outcome get_names(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  if (!d.has_fields()) return Value::none();
  std::vector<Value> names;
  for (const nd::Field& f : d.fields()) names.push_back(Value(make_str(f.name)));
  return py::make_tuple(std::move(names));
}
Outcome set_names(VM& vm, const Value& self, const Value& v) {
  const DType& d = dtype_of(self);
  if (!v) return vm.raise(py::exc.AttributeError, "Cannot delete dtype names attribute");
  if (!d.has_fields()) return vm.value_error("there are no fields defined");
  const std::vector<Value>* items = py::is_tuple(v) ? &v.as<py::Tuple>()->items : py::is_list(v) ? &v.as<py::List>()->items : nullptr;
  if (!items || items->size() != d.fields().size())
    return vm.value_error("must replace all names at once with a sequence of length {}", d.fields().size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < items->size(); ++i) {
    if (!py::is_str((*items)[i]))
      return vm.value_error("item #{} of names is of type {} and not string", i, py::type_name((*items)[i]));
    names.emplace_back(py::str_view((*items)[i]));
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::find(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, names.end(), names[i]) != names.end())
      return vm.value_error("Duplicate field names given.");
  }
  d.rename_in_place(std::move(names));
  return Value::none();
}

Outcome get_subdtype(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  if (!d.has_subarray()) return Value::none();
  return py::make_tuple({make_dtype(d.base()), dims_tuple(d.subshape())});
}
Outcome get_shape(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  return d.has_subarray() ? dims_tuple(d.subshape()) : Value(py::make_tuple({}));
}
Outcome get_ndim(VM&, const Value& self) { return Value::small_int(dtype_of(self).has_subarray() ? dtype_of(self).subshape().size() : 0); }
Outcome get_base(VM&, const Value& self) { return dtype_of(self).has_subarray() ? make_dtype(dtype_of(self).base()) : self; }
Outcome get_descr(VM& vm, const Value& self) {
  return guarded(vm, [&]() -> Outcome {
    nd::Index at = 0;
    for (const nd::Field& f : dtype_of(self).fields()) {
      if (f.offset < at) return vm.value_error("dtype.descr is not defined for types with overlapping or out-of-order fields");
      at = f.offset + f.dtype.itemsize();
    }
    return dtype_descr(dtype_of(self));
  });
}
Outcome get_name(VM&, const Value& self) { return make_str(dtype_of(self).name()); }
Outcome get_str(VM&, const Value& self) { return make_str(dtype_of(self).str()); }
Outcome get_char(VM&, const Value& self) { return make_str(std::string(1, dtype_of(self).type_char())); }
Outcome class_getitem(VM& vm, const Args& args) { return generic_alias(vm, args[0], args[1], 1); }
Outcome get_kind(VM&, const Value& self) { return make_str(std::string(1, dtype_of(self).kind())); }
Outcome get_num(VM&, const Value& self) { return Value::small_int(dtype_of(self).num()); }
Outcome get_itemsize(VM&, const Value& self) { return py::make_int(dtype_of(self).itemsize()); }
Outcome get_alignment(VM&, const Value& self) { return Value::small_int(dtype_of(self).alignment()); }
Outcome get_byteorder(VM&, const Value& self) { return make_str(std::string(1, dtype_of(self).byteorder())); }
Outcome get_type(VM&, const Value& self) { return Value(scalar_type(dtype_of(self))); }
Outcome get_isnative(VM&, const Value& self) { return Value::boolean(dtype_of(self).is_native()); }
Outcome get_hasobject(VM&, const Value& self) { return Value::boolean(dtype_of(self).has_objects()); }
Outcome get_isaligned(VM&, const Value& self) { return Value::boolean(dtype_of(self).is_aligned_struct()); }
Outcome get_isbuiltin(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  const bool plain = !d.has_fields() && !d.has_subarray() && d.is_native() && !d.metadata();
  const bool flexible = (d.id() == nd::TypeId::Bytes || d.id() == nd::TypeId::Str || d.id() == nd::TypeId::Void) && d.itemsize();
  return Value::small_int(plain && !flexible && !nd::is_time(d.id()) ? 1 : 0);
}
Outcome get_flags(VM&, const Value& self) {
  const DType& d = dtype_of(self);
  return Value::small_int(d.id() == nd::TypeId::Object ? 63 : d.has_objects() ? 27 : d.has_fields() ? 16 : d.id() == nd::TypeId::Str ? 8 : 0);
}
Outcome get_metadata(VM&, const Value& self) {
  auto* m = dynamic_cast<DTypeMetadata*>(dtype_of(self).metadata().get());
  return m && m->mapping ? Value(py::make<py::MappingProxy>(m->mapping)) : Value::none();
}

Outcome newbyteorder(VM& vm, const Args& args) {
  if (!py::is_str(args[1])) return vm.type_error("newbyteorder() argument 1 must be str, not {}", py::type_name(args[1]));
  const std::string text(py::str_view(args[1]));
  char order = text.empty() ? '?' : text[0];
  if (order == 's') order = 'S';
  if (order == 'l' || order == 'L') order = '<';
  if (order == 'b' || order == 'B') order = '>';
  if (order == 'n' || order == 'N') order = '=';
  if (order == 'i' || order == 'I') order = '|';
  if (std::string_view("S<>=|").find(order) == std::string_view::npos)
    return vm.value_error("byteorder not recognized (got '{}')", text);
  return make_dtype(dtype_of(args[0]).newbyteorder(order));
}

/// (version, order, None, None, None, -1, -1, 0, (metadata, (unit, count, 1, 1))): what NumPy's pickles of dates hold.
Outcome reduce_time(const DType& d) {
  const nd::TimeMeta meta = nd::time_meta(d);
  auto* m = dynamic_cast<DTypeMetadata*>(d.metadata().get());
  const Value none = Value::none(), minus = Value::small_int(-1), one = Value::small_int(1);
  Value unit = Value(py::make_tuple({Value(py::make_bytes(nd::unit_name(meta.base))), py::make_int(meta.count), one, one}));
  Value mapping = m && m->mapping ? m->mapping : Value(py::make_dict());
  Value state = Value(py::make_tuple({Value::small_int(4), Value(make_str(d.is_native() ? "<" : ">")), none, none, none, minus, minus,
                                      Value::small_int(0), Value(py::make_tuple({mapping, unit}))}));
  Value arguments = Value(py::make_tuple({Value(make_str(std::string(1, d.type_char()) + "8")), Value::boolean(false), Value::boolean(true)}));
  return py::make_tuple({Value(nptypes.dtype), arguments, state});
}

/// __setstate__(state): the other side, for dates; nothing to do for what the constructor knows.
Outcome setstate(VM& vm, const Args& args) {
  DTypeObject* self = args[0].as<DTypeObject>();
  if (!nd::is_time(self->dtype.id())) return Value::none();
  if (!py::is_tuple(args[1])) return vm.type_error("__setstate__() argument must be tuple, not {}", py::type_name(args[1]));
  const auto& state = args[1].as<py::Tuple>()->items;
  if (state.size() < 8) return vm.value_error("can't handle version -1 of numpy.dtype pickle");
  nd::TimeMeta meta = nd::time_meta(self->dtype);
  if (state.size() > 8) {
    py::Tuple* both = py::is_tuple(state[8]) ? state[8].as<py::Tuple>() : nullptr;
    if (!both || both->size() != 2)
      return vm.value_error("Invalid datetime dtype (metadata, c_metadata): {}", plain_repr(vm, state[8]));
    if (!py::is_tuple((*both)[1])) {
      return vm.type_error("Require tuple for tuple to NumPy datetime metadata conversion, not {}", plain_repr(vm, (*both)[1]));
    }
    PY_CHECK(to_time_meta(vm, (*both)[1], &meta));
  }
  const std::string order = py::is_str(state[1]) ? std::string(py::str_view(state[1])) : "<";
  DType d = nd::time_dtype(self->dtype.id(), meta);
  self->dtype = order == ">" ? d.newbyteorder('>') : d;
  return Value::none();
}

/// A dtype whose elements are of a class of their own is asked for as (class, dtype).
py::Task reduce_class(VM& vm, Value self) {
  const DType& d = dtype_of(self);
  Value type = co_await vm.get_attr(self, "type");
  Value plain = make_dtype(d.with_class("", nullptr));
  co_return py::make_tuple({Value(nptypes.dtype), Value(py::make_tuple({Value(py::make_tuple({type, plain}))}))});
}

Outcome reduce(VM& vm, const Args& args) {
  const DType& d = dtype_of(args[0]);
  if (!d.class_name().empty()) return reduce_class(vm, args[0]);
  if (nd::is_time(d.id())) return reduce_time(d);
  Value form = d.has_fields() || d.has_subarray() ? Value() : Value(make_str(d.str()));
  if (d.has_subarray()) form = Value(py::make_tuple({make_dtype(d.base()), dims_tuple(d.subshape())}));
  if (d.has_fields()) {
    auto dict = py::make_dict();
    std::vector<Value> names, formats, offsets, titles;
    bool titled = false;
    for (const nd::Field& f : d.fields()) {
      names.push_back(Value(make_str(f.name)));
      formats.push_back(make_dtype(f.dtype));
      offsets.push_back(py::make_int(f.offset));
      titles.push_back(f.has_title ? Value(make_str(f.title)) : Value::none());
      titled = titled || f.has_title;
    }
    dict->set("names", Value(py::make_list(std::move(names))));
    dict->set("formats", Value(py::make_list(std::move(formats))));
    dict->set("offsets", Value(py::make_list(std::move(offsets))));
    if (titled) dict->set("titles", Value(py::make_list(std::move(titles))));
    dict->set("itemsize", py::make_int(d.itemsize()));
    form = Value(dict);
  }
  return py::make_tuple({Value(nptypes.dtype), Value(py::make_tuple({form, Value::boolean(d.is_aligned_struct()), Value::boolean(true)}))});
}

}  // namespace

void fill_dtype(py::Type* t) {
  t->set_doc("What the elements of an array are: how many bytes each has and what they mean.");
  t->def_new("dtype(dtype=?, align=False, copy=False, metadata=?)", dtype_new);
  py::Slots& s = t->slots;
  s.repr = dtype_repr;
  s.str = dtype_str;
  s.hash = dtype_hash;
  s.compare = dtype_compare;
  s.len = dtype_len;
  s.truth = dtype_truth;
  s.getitem = dtype_getitem;
  s.binary = dtype_binary;
  s.binary_ops = bit(py::BinOp::Mul);
  t->def_class("__class_getitem__(cls, object, /)", class_getitem, "A generic alias: the class with its type arguments.");
  t->getset("fields", get_fields, nullptr, "The fields by name: (dtype, offset[, title]); None without fields.");
  t->getset("names", get_names, set_names, "The names of the fields.");
  t->getset("subdtype", get_subdtype, nullptr, "(base, shape) of a subarray dtype, or None.");
  t->getset("shape", get_shape, nullptr, "The shape of a subarray dtype, or ().");
  t->getset("ndim", get_ndim, nullptr, "The number of axes of a subarray dtype.");
  t->getset("base", get_base, nullptr, "The element of a subarray dtype, or the dtype itself.");
  t->getset("descr", get_descr, nullptr, "The description that __array_interface__ gives.");
  t->getset("name", get_name, nullptr, "A name such as 'float64'.");
  t->getset("str", get_str, nullptr, "A type string such as '<f8'.");
  t->getset("char", get_char, nullptr, "The character code.");
  t->getset("kind", get_kind, nullptr, "What kind of thing it is: one of biufcSUVOmM.");
  t->getset("num", get_num, nullptr, "The type number.");
  t->getset("itemsize", get_itemsize, nullptr, "Bytes of an element.");
  t->getset("alignment", get_alignment, nullptr, "The alignment in bytes.");
  t->getset("byteorder", get_byteorder, nullptr, "'=' native, '<' little, '>' big, '|' not applicable.");
  t->getset("type", get_type, nullptr, "The class of the scalars.");
  t->getset("isnative", get_isnative, nullptr, "Whether the byte order is the machine's.");
  t->getset("hasobject", get_hasobject, nullptr, "Whether elements hold Python objects.");
  t->getset("isalignedstruct", get_isaligned, nullptr, "Whether fields are aligned as C does.");
  t->getset("isbuiltin", get_isbuiltin, nullptr, "1 for a built-in dtype, else 0.");
  t->getset("flags", get_flags, nullptr, "Bits that say how elements must be handled.");
  t->getset("metadata", get_metadata, nullptr, "What was given as metadata=, or None.");
  t->def("newbyteorder(self, new_order='S', /)", newbyteorder, "The same dtype in another byte order.");
  t->def("__reduce__(self, /)", reduce);
  t->def("__setstate__(self, state, /)", setstate);
}

}  // namespace npmod
