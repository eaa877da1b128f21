// np.dtype(x) from Python values, and the formats of the buffer protocol.
#include <map>

#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/times.h"
#include "py/object/mapping_proxy.h"
#include "py/object/support.h"

namespace npmod {

using nd::DType;
using nd::TypeId;

namespace {

std::optional<DType> fail(Outcome o) {
  (void)o;
  return std::nullopt;
}

std::optional<DType> cannot_interpret(VM& vm, const Value& v) {
  return fail(vm.type_error("Cannot interpret '{}' as a data type", plain_repr(vm, v)));
}

std::optional<DType> convert(VM& vm, const Value& v, bool align);

/// How deep a type's description nests at this moment: it may hold itself.
constexpr int kDeepest = 200;
int nesting = 0;

struct Nested {
  Nested() { ++nesting; }
  ~Nested() { --nesting; }
  Nested(const Nested&) = delete;
};

std::optional<DType> nests_too_deep(VM& vm, const std::string& whence) {
  return fail(vm.raise_text(py::exc.RecursionError,
                            "maximum recursion depth exceeded while trying to convert the given data type from " + whence));
}

/// What an object or a class has as its dtype: one, or something that has one in its turn.
std::optional<DType> from_attribute(VM& vm, const Value& d, bool align) {
  const Nested here;
  if (nesting >= kDeepest) return nests_too_deep(vm, "its `.dtype` attribute.");
  return convert(vm, d, align);
}

/// Whether a value found as `dtype` of a class stands for itself (a property or another descriptor does not).
bool stands_for_itself(const Value& d) { return d && !d.is_none() && !py::type_of(d)->lookup("__get__"); }

/// A field's name and title from 'name' or ('title', 'name').
bool field_name(VM& vm, const Value& v, nd::Field* out) {
  if (py::is_str(v)) {
    out->name = std::string(py::str_view(v));
    return true;
  }
  if (py::is_tuple(v) && v.as<py::Tuple>()->size() == 2 && py::is_str((*v.as<py::Tuple>())[0]) &&
      py::is_str((*v.as<py::Tuple>())[1])) {
    out->title = std::string(py::str_view((*v.as<py::Tuple>())[0]));
    out->has_title = true;
    out->name = std::string(py::str_view((*v.as<py::Tuple>())[1]));
    return true;
  }
  if (!py::is_tuple(v)) {
    (void)vm.type_error("First element of field tuple is neither a tuple nor str");
  } else if (v.as<py::Tuple>()->size() != 2) {
    (void)vm.type_error("If a tuple, the first element of a field tuple must have two elements, not {}", v.as<py::Tuple>()->size());
  } else {
    (void)vm.type_error("Field name must be a str");
  }
  return false;
}

std::optional<DType> with_shape(VM& vm, const DType& base, const Value& shape_value) {
  auto shape = to_shape(vm, shape_value);
  if (!shape) {
    if (!vm.error_is(py::exc.TypeError) && !vm.error_is(py::exc.OverflowError)) return std::nullopt;
    const bool large = vm.error_is(py::exc.OverflowError);
    vm.clear_error();
    return fail(large ? vm.value_error("invalid shape in fixed-type tuple: dimension does not fit into a C int.")
                      : vm.value_error("invalid shape in fixed-type tuple."));
  }
  for (nd::Index n : *shape) {
    if (n < 0) return fail(vm.value_error("invalid shape in fixed-type tuple: dimension smaller then zero."));
    if (n > INT32_MAX) return fail(vm.value_error("invalid shape in fixed-type tuple: dimension does not fit into a C int."));
  }
  if (shape->empty() && py::is_tuple(shape_value)) return base;
  return DType::subarray(base, *shape);
}

/// (str, 16): the size of a flexible type that has none; else (base, shape).
std::optional<DType> with_size_or_shape(VM& vm, const DType& base, const Value& v) {
  const bool unsized = (base.id() == TypeId::Bytes || base.id() == TypeId::Str || base.id() == TypeId::Void) &&
                       base.itemsize() == 0 && !base.has_fields();
  if (v.is_none()) return base;
  if (!unsized) return with_shape(vm, base, v);
  if (!py::is_int(v) && !as_plain_scalar(v)) {
    if (py::is_tuple(v) && v.as<py::Tuple>()->size() == 0) return base;
    return fail(vm.value_error("invalid itemsize in generic type tuple"));
  }
  auto n = to_index(vm, v);
  if (!n) return std::nullopt;
  if (*n < 0) return fail(vm.value_error("invalid itemsize in generic type tuple"));
  return base.resized(*n);
}

std::optional<DType> from_list(VM& vm, const Value& v, bool align) {
  std::vector<nd::Field> fields;
  std::size_t index = 0;
  for (const Value& item : v.as<py::List>()->items) {
    nd::checkpoint(200);
    nd::Field f;
    if (!py::is_tuple(item))
      return fail(vm.type_error("Field elements must be 2- or 3-tuples, got '{}'", plain_repr(vm, item)));
    const auto& parts = item.as<py::Tuple>()->items;
    if (parts.size() < 2) return fail(vm.type_error("Field elements must be 2- or 3-tuples, got '{}'", plain_repr(vm, item)));
    if (parts.size() > 3)
      return fail(vm.type_error("Field elements must be tuples with at most 3 elements, got '{}'", plain_repr(vm, item)));
    if (!field_name(vm, parts[0], &f)) return std::nullopt;
    if (f.name.empty()) f.name = f.has_title ? f.title : fmt::format("f{}", index);
    auto d = convert(vm, parts[1], align);
    if (!d) return std::nullopt;
    if (parts.size() == 3) {
      d = with_size_or_shape(vm, *d, parts[2]);
      if (!d) return std::nullopt;
    }
    f.dtype = *d;
    fields.push_back(std::move(f));
    ++index;
  }
  return DType::structured(std::move(fields), align);
}

std::optional<std::vector<Value>> list_of(VM& vm, const Value& v, const char* what) {
  if (py::is_list(v)) return v.as<py::List>()->items;
  if (py::is_tuple(v)) return v.as<py::Tuple>()->items;
  (void)vm.type_error("{} must be a sequence", what);
  return std::nullopt;
}

/// {'names': …, 'formats': …, 'offsets': …, 'titles': …, 'itemsize': …, 'aligned': …}
std::optional<DType> from_names(VM& vm, py::Dict* d, bool align) {
  auto names = list_of(vm, d->get("names"), "names");
  auto formats = names ? list_of(vm, d->get("formats"), "formats") : std::nullopt;
  if (!formats) return std::nullopt;
  if (Value a = d->get("aligned")) {
    auto on = to_bool(vm, a);
    if (!on) return std::nullopt;
    align = align || *on;
  }
  std::optional<std::vector<Value>> offsets, titles;
  if (Value o = d->get("offsets"); o && !o.is_none()) {
    offsets = list_of(vm, o, "offsets");
    if (!offsets) return std::nullopt;
  }
  if (Value t = d->get("titles"); t && !t.is_none()) {
    titles = list_of(vm, t, "titles");
    if (!titles) return std::nullopt;
  }
  if (names->size() != formats->size() || (offsets && offsets->size() != names->size()) ||
      (titles && titles->size() != names->size()))
    return fail(vm.value_error("'names', 'formats', 'offsets', and 'titles' dict entries must have the same length"));
  std::vector<nd::Field> fields;
  nd::Index end = 0;
  for (std::size_t i = 0; i < names->size(); ++i) {
    nd::Field f;
    if (!py::is_str((*names)[i])) return fail(vm.value_error("field names must be strings"));
    f.name = std::string(py::str_view((*names)[i]));
    auto t = convert(vm, (*formats)[i], align);
    if (!t) return std::nullopt;
    f.dtype = *t;
    if (offsets) {
      auto at = to_index(vm, (*offsets)[i]);
      if (!at) return std::nullopt;
      if (*at < 0) return fail(vm.value_error("offset {} cannot be negative", *at));
      if (*at > INT32_MAX) return fail(vm.value_error("integer won't fit into a C int"));
      f.offset = *at;
      end = std::max(end, f.offset + f.dtype.itemsize());
    }
    if (titles && py::is_str((*titles)[i])) {
      f.title = std::string(py::str_view((*titles)[i]));
      f.has_title = true;
    }
    fields.push_back(std::move(f));
  }
  Value size = d->get("itemsize");
  if (!offsets && (!size || size.is_none())) return DType::structured(std::move(fields), align);
  if (!offsets) {
    const DType packed = DType::structured(fields, align);
    for (std::size_t i = 0; i < fields.size(); ++i) fields[i].offset = packed.fields()[i].offset;
    end = packed.itemsize();
  }
  if (align) {
    int alignment = 1;
    for (const nd::Field& f : fields) alignment = std::max(alignment, f.dtype.alignment());
    end = (end + alignment - 1) / alignment * alignment;
  }
  if (size && !size.is_none()) {
    auto n = to_index(vm, size);
    if (!n) return std::nullopt;
    if (*n < end && !align)
      return fail(vm.value_error("NumPy dtype descriptor requires {} bytes, cannot override to smaller itemsize of {}", end, *n));
    end = *n;
  }
  return DType::structured_at(std::move(fields), end, align);
}

/// {'x': (dtype, offset[, title])}
std::optional<DType> from_field_dict(VM& vm, py::Dict* d, bool align) {
  std::vector<nd::Field> fields;
  nd::Index end = 0;
  for (const auto& e : d->table.entries()) {
    if (!e.key) continue;
    if (!py::is_str(e.key)) return fail(vm.value_error("field names must be strings"));
    if (!py::is_tuple(e.value)) {
      if (py::is_int(e.value)) return fail(vm.type_error("object of type 'int' has no len()"));
      return fail(vm.value_error("entry not a 2- or 3- tuple"));
    }
    const auto& parts = e.value.as<py::Tuple>()->items;
    if (parts.size() < 2 || parts.size() > 3) return fail(vm.value_error("entry not a 2- or 3- tuple"));
    nd::Field f;
    f.name = std::string(py::str_view(e.key));
    auto t = convert(vm, parts[0], align);
    if (!t) return std::nullopt;
    auto at = to_index(vm, parts[1]);
    if (!at) return std::nullopt;
    if (*at < 0) return fail(vm.value_error("invalid offset"));
    if (*at > INT32_MAX) return fail(vm.value_error("integer won't fit into a C int"));
    f.dtype = *t;
    f.offset = *at;
    if (parts.size() == 3 && py::is_str(parts[2])) {
      f.title = std::string(py::str_view(parts[2]));
      f.has_title = true;
    }
    end = std::max(end, f.offset + f.dtype.itemsize());
    fields.push_back(std::move(f));
  }
  std::stable_sort(fields.begin(), fields.end(), [](const nd::Field& a, const nd::Field& b) { return a.offset < b.offset; });
  return DType::structured_at(std::move(fields), end, align);
}

std::optional<DType> from_tuple(VM& vm, const Value& v, bool align) {
  const auto& parts = v.as<py::Tuple>()->items;
  if (parts.size() != 2) {
    if (parts.size() == 3) return fail(vm.type_error("Tuple must have size 2, but has size {}", parts.size()));
    return fail(vm.type_error("Tuple must have size 2, but has size {}", parts.size()));
  }
  auto base = convert(vm, parts[0], align);
  if (!base) return std::nullopt;
  py::Type* element_class = py::cast<py::Type>(parts[0]);
  if (element_class && element_class->is_subtype_of(nptypes.void_) && !py::is_int(parts[1]) && !as_plain_scalar(parts[1]) &&
      !py::is_tuple(parts[1])) {
    auto fields = convert(vm, parts[1], align);
    if (!fields) return std::nullopt;
    if (fields->has_fields()) return with_element_class(*fields, element_class);
  }
  if (py::is_dict(parts[1]) && !parts[1].as<py::Dict>()->get("names")) {
    auto fields = convert(vm, parts[1], align);
    if (!fields) return std::nullopt;
    if (fields->itemsize() > base->itemsize())
      return fail(vm.value_error("mismatch in size of old and new data-descriptor"));
    std::vector<nd::Field> list(fields->fields().begin(), fields->fields().end());
    return DType::structured_at(std::move(list), base->itemsize());
  }
  if (py::is_list(parts[1]) && base->itemsize() != 0 && !parts[1].as<py::List>()->items.empty() &&
      py::is_int(parts[1].as<py::List>()->items[0]))
    return with_shape(vm, *base, parts[1]);
  if (py::is_list(parts[1]) || is_dtype(parts[1]) || py::is_str(parts[1]) || py::is_dict(parts[1])) {
    auto other = convert(vm, parts[1], align);
    if (!other) return std::nullopt;
    if (base->has_objects() || other->has_objects())
      return fail(vm.value_error("dtypes of the form (old_dtype, new_dtype) containing the object dtype are not supported"));
    if (other->itemsize() != base->itemsize() && base->itemsize() != 0)
      return fail(vm.value_error("mismatch in size of old and new data-descriptor"));
    return other;
  }
  return with_size_or_shape(vm, *base, parts[1]);
}

std::optional<DType> from_class(VM& vm, py::Type* t, const Value& v, bool align) {
  if (auto d = dtype_of_class(t)) return d;
  if (t == py::types.float_) return DType::of(TypeId::Float64);
  if (t == py::types.int_) return DType::default_int();
  if (t == py::types.bool_) return DType::of(TypeId::Bool);
  if (t == py::types.complex_) return DType::of(TypeId::Complex128);
  if (t == py::types.str) return DType::from_char('U');
  if (t == py::types.bytes) return DType::from_char('S');
  if (t == py::types.memoryview) return DType::from_char('V');
  if (t->is_subtype_of(nptypes.dtype)) {
    if (auto d = dtype_of_dtype_class(t)) return d;
  }
  if (t->is_subtype_of(nptypes.void_)) {
    if (Value d = t->lookup("dtype"); stands_for_itself(d)) return from_attribute(vm, d, align);
  }
  for (py::Type* up : t->mro) {
    if (up == t) continue;
    if (up == nptypes.void_) return with_element_class(DType::from_char('V'), t);
    if (auto d = dtype_of_class(up)) return d;
    if (up == py::types.object) break;
  }
  if (Value d = t->lookup("dtype"); stands_for_itself(d)) return from_attribute(vm, d, align);
  return DType::from_char('O');
}

std::optional<DType> convert(VM& vm, const Value& v, bool align) {
  const Nested here;
  if (nesting > kDeepest) return nests_too_deep(vm, "a " + std::string(py::type_name(v)) + " object");
  if (v.is_none() || !v) return nd::dtype_of<double>();
  if (is_dtype(v)) return v.as<DTypeObject>()->dtype;
  if (py::Type* t = py::cast<py::Type>(v)) return from_class(vm, t, v, align);
  if (py::is_str(v)) return nd::parse_dtype(py::str_view(v), align);
  if (auto* b = py::cast<py::Bytes>(v)) return nd::parse_dtype(b->data, align);
  if (py::is_list(v)) return from_list(vm, v, align);
  if (py::is_tuple(v)) return from_tuple(vm, v, align);
  const Value mapping = py::type_of(v) == py::types.mappingproxy ? v.as<py::MappingProxy>()->mapping : v;
  if (py::is_dict(mapping)) {
    py::Dict* d = mapping.as<py::Dict>();
    return d->get("names") && d->get("formats") ? from_names(vm, d, align) : from_field_dict(vm, d, align);
  }
  if (is_array(v) || is_scalar(v)) {
    if (layout_of(v) == Layout::Array || layout_of(v) != Layout::StrScalar) return cannot_interpret(vm, v);
  }
  if (v.is_object()) {
    Value d;
    if (v.object()->inst && v.object()->inst->dict) d = v.object()->inst->dict->get("dtype");
    if (!d) d = py::type_of(v)->lookup("dtype");
    if (stands_for_itself(d)) return from_attribute(vm, d, align);
  }
  return cannot_interpret(vm, v);
}

}  // namespace

std::optional<DType> to_dtype(VM& vm, const Value& v) { return to_dtype(vm, v, false); }

std::optional<DType> to_dtype(VM& vm, const Value& v, bool align) {
  try {
    auto d = convert(vm, v, align);
    if (d && nd::is_time((d->has_subarray() ? d->base() : *d).id())) expect_times(vm);
    if (d) {
      for (const nd::Field& f : d->fields()) {
        if (nd::is_time(f.dtype.base().id())) expect_times(vm);
      }
    }
    return d;
  } catch (...) {
    vm.raise_current_cpp_exception();
    return std::nullopt;
  }
}

bool to_optional_dtype(VM& vm, const Value& v, std::optional<DType>* out) {
  out->reset();
  if (!v || v.is_none()) return true;
  *out = to_dtype(vm, v);
  return out->has_value();
}

// ---- PEP 3118 ----

std::string format_of_dtype(const DType& d) {
  if (d.has_subarray()) {
    std::string shape;
    for (nd::Index n : d.subshape()) shape += (shape.empty() ? "" : ",") + std::to_string(n);
    return "(" + shape + ")" + format_of_dtype(d.base());
  }
  if (d.has_fields()) {
    std::string out = "T{";
    nd::Index at = 0;
    char order = '@';
    for (const nd::Field& f : d.fields()) {
      for (; at < f.offset; ++at) out += "x";
      const DType item = f.dtype.has_subarray() ? f.dtype.base() : f.dtype;
      std::string format = format_of_dtype(f.dtype);
      const std::size_t start = f.dtype.has_subarray() ? format.find(')') + 1 : 0;
      // NumPy: the byte order stands only where it changes; in standard sizes eight bytes are q.
      if (nd::is_numeric(item.id()) && item.itemsize() > 1) {
        char wanted = '=';
        if (format[start] == '<' || format[start] == '>') {
          wanted = format[start];
          format.erase(start, 1);
        }
        if (format[start] == 'l' && item.itemsize() == 8) format[start] = 'q';
        if (format[start] == 'L' && item.itemsize() == 8) format[start] = 'Q';
        if (wanted != order) format.insert(f.dtype.has_subarray() ? 0 : start, 1, wanted);
        order = wanted;
      }
      out += format + ":" + f.name + ":";
      at = f.offset + f.dtype.itemsize();
    }
    for (; at < d.itemsize(); ++at) out += "x";
    return out + "}";
  }
  std::string order = d.is_swapped() ? (d.byteorder() == '>' ? ">" : "<") : "";
  switch (d.id()) {
    case TypeId::Bool: return "?";
    case TypeId::Bytes: return std::to_string(d.itemsize()) + "s";
    case TypeId::Str: return order + std::to_string(d.itemsize() / 4) + "w";
    case TypeId::Void: return std::to_string(d.itemsize()) + "x";
    case TypeId::Object: return "O";
    case TypeId::Complex64: return order + "Zf";
    case TypeId::Complex128: return order + "Zd";
    default: return order + std::string(1, d.type_char());
  }
}

namespace {

/// Reads one element's format; moves past it.
struct FormatReader {
  std::string_view text;
  std::size_t at = 0;
  char order = '@';

  std::optional<DType> item() {
    while (at < text.size() && std::string_view("@=<>!^").find(text[at]) != std::string_view::npos) order = text[at++];
    nd::Shape shape;
    if (at < text.size() && text[at] == '(') {
      ++at;
      nd::Index n = 0;
      for (; at < text.size() && text[at] != ')'; ++at) {
        if (text[at] == ',') {
          shape.push_back(n);
          n = 0;
        } else if (text[at] >= '0' && text[at] <= '9' && n < (1 << 24)) {
          n = n * 10 + (text[at] - '0');
        }
      }
      shape.push_back(n);
      ++at;
      auto base = item();
      if (!base) return std::nullopt;
      return DType::subarray(*base, shape);
    }
    nd::Index count = 0;
    bool counted = false;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && count < (1 << 28)) {
      count = count * 10 + (text[at++] - '0');
      counted = true;
    }
    if (at >= text.size()) return std::nullopt;
    if (text[at] == 'T') return record();
    const char c = text[at++];
    DType d;
    if (c == 'Z' && at < text.size()) {
      const char part = text[at++];
      if (part != 'f' && part != 'd') return std::nullopt;
      d = DType::from_char(part == 'f' ? 'F' : 'D');
    } else if (c == 's' || c == 'c') {
      return DType::bytes(counted ? count : 1);
    } else if (c == 'w') {
      d = DType::text(counted ? count : 1);
      counted = false;
    } else if (c == 'x') {
      return DType::raw(counted ? count : 1);
    } else if (std::string_view("?bBhHiIlLqQefdO").find(c) != std::string_view::npos) {
      const bool standard = order != '@' && order != '^';
      d = DType::from_char(standard && c == 'l' ? 'i' : standard && c == 'L' ? 'I' : c);
    } else if (c == 'n' || c == 'N') {
      d = DType::from_char(c == 'n' ? 'q' : 'Q');
    } else {
      return std::nullopt;
    }
    if (order == '>' || order == '!') d = d.newbyteorder('>');
    if (counted && count != 1) return DType::subarray(d, {count});
    return d;
  }

  std::optional<DType> record() {
    ++at;
    if (at >= text.size() || text[at] != '{') return std::nullopt;
    ++at;
    std::vector<nd::Field> fields;
    nd::Index offset = 0;
    while (at < text.size() && text[at] != '}') {
      auto d = item();
      if (!d) return std::nullopt;
      if (at < text.size() && text[at] == ':') {
        const std::size_t end = text.find(':', at + 1);
        if (end == std::string_view::npos) return std::nullopt;
        nd::Field f;
        f.name = std::string(text.substr(at + 1, end - at - 1));
        f.dtype = *d;
        f.offset = offset;
        fields.push_back(std::move(f));
        at = end + 1;
      }
      offset += d->itemsize();
    }
    ++at;
    return DType::structured_at(std::move(fields), offset);
  }
};

}  // namespace

std::optional<DType> dtype_of_format(std::string_view format) {
  FormatReader reader{format};
  try {
    auto d = reader.item();
    if (reader.at != format.size()) return std::nullopt;
    return d;
  } catch (const nd::Error&) {
    return std::nullopt;
  }
}

}  // namespace npmod
