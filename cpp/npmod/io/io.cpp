// numpy._native_io: bytes and text to arrays and back. Files are opened and written in numpy/_io.py.
#include "nd/io/npy.h"

#include "nd/core/errors.h"
#include "npmod/core/convert.h"
#include "npmod/core/submodules.h"
#include "py/object/int.h"
#include "py/object/str.h"

namespace npmod {
namespace {

using py::Args;

std::optional<std::string_view> bytes_of(VM& vm, const Value& v, py::BufferView* view) {
  if (py::is_str(v)) return py::str_view(v);
  if (!py::get_buffer(vm, v, view)) return std::nullopt;
  return std::string_view(reinterpret_cast<const char*>(view->data), static_cast<std::size_t>(view->size));
}
const nd::NdArray& in(const Value& v) {
  Array* a = as_array(v);
  if (!a) throw nd::type_error("an array is needed");
  return a->a;
}

Outcome to_npy(VM&, const Args& args) { return Value(py::make_bytes(nd::io::to_npy(in(args[0])))); }
/// (array, bytes used)
Outcome from_npy(VM& vm, const Args& args) {
  py::BufferView view;
  auto bytes = bytes_of(vm, args[0], &view);
  PY_CHECK(bytes);
  std::size_t used = 0;
  Value a = make_array(nd::io::from_npy(*bytes, &used));
  return Value(py::make_tuple({a, py::make_uint(used)}));
}
Outcome to_zip(VM& vm, const Args& args) {
  nd::io::Members members;
  for (const Value& pair : args[0].as<py::List>()->items) {
    const py::Tuple* t = py::cast<py::Tuple>(pair);
    if (!t || t->size() != 2 || !py::is_str((*t)[0])) return vm.type_error("pairs of a name and bytes are needed");
    py::BufferView view;
    auto bytes = bytes_of(vm, (*t)[1], &view);
    PY_CHECK(bytes);
    members.emplace_back(std::string(py::str_view((*t)[0])), std::string(*bytes));
  }
  return Value(py::make_bytes(nd::io::to_zip(members)));
}
/// A list of (name, bytes).
Outcome from_zip(VM& vm, const Args& args) {
  py::BufferView view;
  auto bytes = bytes_of(vm, args[0], &view);
  PY_CHECK(bytes);
  std::vector<Value> out;
  for (auto& [name, contents] : nd::io::from_zip(*bytes))
    out.push_back(Value(py::make_tuple({Value(py::make_str(name)), Value(py::make_bytes(std::move(contents)))})));
  return Value(py::make_list(std::move(out)));
}

Outcome from_buffer(VM& vm, const Args& args);
py::Task from_lent_buffer(VM& vm, Args args) {
  std::vector<Value> with(args.begin(), args.end());
  with[0] = co_await vm.call(Value(py::types.memoryview), {args[0]});
  co_return from_buffer(vm, Args(with.data(), with.size()));
}

/// frombuffer: a view of the object's memory, which a class in Python lends by __buffer__.
Outcome from_buffer(VM& vm, const Args& args) {
  if (!py::type_of(args[0])->slots.get_buffer && py::type_of(args[0])->lookup("__buffer__")) return from_lent_buffer(vm, args);
  auto dtype = to_dtype(vm, args[1]);
  PY_CHECK(dtype);
  auto count = to_index(vm, args[2]);
  PY_CHECK(count);
  auto offset = to_index(vm, args[3]);
  PY_CHECK(offset);
  py::BufferView view;
  PY_CHECK(py::get_buffer(vm, args[0], &view));
  auto whole = array_from_buffer(vm, args[0]);
  PY_CHECK(whole);
  nd::NdArray a = nd::io::from_buffer(whole->buffer(), *dtype, *count, *offset);
  a.set_writeable(whole->is_writeable());
  return make_view(a, args[0]);
}
Outcome from_bytes(VM& vm, const Args& args) {
  py::BufferView view;
  auto bytes = bytes_of(vm, args[0], &view);
  PY_CHECK(bytes);
  auto dtype = to_dtype(vm, args[1]);
  PY_CHECK(dtype);
  auto count = to_index(vm, args[2]);
  PY_CHECK(count);
  return make_array(nd::io::from_bytes(*bytes, *dtype, *count));
}
/// (array, whether all of the text was understood)
Outcome from_text(VM& vm, const Args& args) {
  py::BufferView view;
  auto bytes = bytes_of(vm, args[0], &view);
  PY_CHECK(bytes);
  auto dtype = to_dtype(vm, args[1]);
  PY_CHECK(dtype);
  auto count = to_index(vm, args[2]);
  PY_CHECK(count);
  nd::io::TextRead read = nd::io::from_text(*bytes, *dtype, *count, py::str_view(args[3]));
  return Value(py::make_tuple({make_array(read.array), Value::boolean(read.complete)}));
}
/// parse(array, flat position, text): writes one element in C order; whether the text was a number.
Outcome parse(VM& vm, const Args& args) {
  const nd::NdArray& a = in(args[0]);
  auto at = to_index(vm, args[1]);
  PY_CHECK(at);
  if (!a.is_c_contiguous() || *at < 0 || *at >= a.size() || !a.is_writeable())
    throw nd::index_error("a position is out of range");
  return Value::boolean(nd::io::parse_element(py::str_view(args[2]), a.dtype(), a.data() + *at * a.itemsize()));
}
Outcome to_bytes(VM&, const Args& args) { return Value(py::make_bytes(nd::io::to_bytes(in(args[0])))); }

}  // namespace

void fill_native_io(VM&, py::Module& m) {
  m.def("to_npy(a, /)", to_npy);
  m.def("from_npy(bytes, /)", from_npy);
  m.def("to_zip(members: list, /)", to_zip);
  m.def("from_zip(bytes, /)", from_zip);
  m.def("from_buffer(buffer, dtype, count, offset, /)", from_buffer);
  m.def("from_bytes(bytes, dtype, count, /)", from_bytes);
  m.def("from_text(text, dtype, count, sep: str, /)", from_text);
  m.def("parse(a, at, text: str, /)", parse);
  m.def("to_bytes(a, /)", to_bytes);
}

}  // namespace npmod
