// repr and str of arrays.
#include "npmod/core/print.h"

#include "npmod/core/convert.h"
#include "npmod/method/methods.h"
#include "py/object/support.h"

namespace npmod {

using nd::text::Formatter;
using py::make_str;
using py::Task;

PrintState& print_state() {
  static PrintState state;
  return state;
}

namespace {

struct KeyBits {
  const char* key;
};

unsigned taken_over(const Value& formatter) {
  unsigned bits = 0;
  if (!formatter || !py::is_dict(formatter)) return 0;
  for (const auto& e : formatter.as<py::Dict>()->table.entries()) {
    if (e.key && py::is_str(e.key) && !e.value.is_none()) bits |= nd::text::formatter_bits(py::str_view(e.key));
  }
  return bits;
}

/// The function for a kind: the most particular key wins.
Value formatter_for(const Value& formatter, Formatter kind) {
  Value found;
  int best = 100;
  if (!formatter || !py::is_dict(formatter)) return found;
  for (const auto& e : formatter.as<py::Dict>()->table.entries()) {
    if (!e.key || !py::is_str(e.key) || e.value.is_none()) continue;
    const unsigned bits = nd::text::formatter_bits(py::str_view(e.key));
    if (!(bits & kind)) continue;
    const int width = __builtin_popcount(bits);
    if (width < best) {
      best = width;
      found = e.value;
    }
  }
  return found;
}

Task text_with_host(VM& vm, Value array, nd::text::PrintOptions options, nd::text::Placement placement, Value formatter) {
  nd::text::ArrayText text(array.as<Array>()->a, options, placement, taken_over(formatter));
  std::vector<std::string> answers;
  std::size_t done = 0;
  for (const nd::text::Outside& o : text.needed()) {
    Value fn = formatter_for(formatter, o.kind);
    Value shown;
    if (fn) {
      Value element = make_scalar(o.dtype, o.element);
      shown = co_await vm.call(fn, {element});
      if (!py::is_str(shown)) shown = co_await vm.str(shown);
    } else {
      Value element = to_python(o.dtype, o.element);
      shown = co_await vm.repr(element);
      // NumPy: a list inside an object array can't be taken for an axis.
      if (py::type_of(element) == py::types.list) shown = Value(make_str("list(" + std::string(py::str_view(shown)) + ")"));
    }
    answers.emplace_back(py::str_view(shown));
    if (++done % 256 == 0) co_await vm.checkpoint();
  }
  co_return make_str(text.finish(std::move(answers)));
}

Task wrapped(VM& vm, Value array, nd::text::PrintOptions options, Value formatter, std::string class_name) {
  const nd::NdArray& a = array.as<Array>()->a;
  nd::text::Placement placement{", ", class_name + "(", options.legacy <= 113 ? "" : ")"};
  Value body;
  if (a.ndim() == 0 && nd::text::uses_item_text(a, options)) {
    Value element = to_python(a.dtype(), a.data());
    body = co_await vm.repr(element);
  } else if (a.size() == 0 && !(a.ndim() == 1 && a.shape(0) == 0)) {
    body = Value(make_str("[]"));
  } else {
    body = co_await text_with_host(vm, array, options, placement, formatter);
  }
  co_return make_str(nd::text::wrap_repr(array.as<Array>()->a, std::string(py::str_view(body)), options, class_name));
}

bool needs_host(const nd::NdArray& a, const Value& formatter) { return a.dtype().has_objects() || taken_over(formatter); }

std::string class_name_of(const Value& array) {
  py::Type* t = py::type_of(array);
  return t == nptypes.ndarray ? "array" : t->name();
}

}  // namespace

Outcome array_text(VM& vm, const Value& array, const nd::text::PrintOptions& options, nd::text::Placement placement,
                   const Value& formatter) {
  const nd::NdArray& a = array.as<Array>()->a;
  if (needs_host(a, formatter)) return text_with_host(vm, array, options, std::move(placement), formatter);
  return guarded(vm, [&]() -> Outcome { return make_str(nd::text::array_to_string(a, options, placement)); });
}

Outcome array_repr_with(VM& vm, const Value& array, const nd::text::PrintOptions& options, const Value& formatter) {
  const nd::NdArray& a = array.as<Array>()->a;
  const std::string name = class_name_of(array);
  if (needs_host(a, formatter)) return wrapped(vm, array, options, formatter, name);
  return guarded(vm, [&]() -> Outcome { return make_str(nd::text::array_repr(a, options, name)); });
}

Outcome array_repr_text(VM& vm, const Value& self) {
  PrintState& state = print_state();
  if (state.override_repr) return vm.call(state.override_repr, {self});
  return array_repr_with(vm, self, state.options, state.formatter);
}

namespace {
Task item_str(VM& vm, Value element) { co_return co_await vm.str(element); }
}  // namespace

Outcome array_str_text(VM& vm, const Value& self) {
  PrintState& state = print_state();
  const nd::NdArray& a = self.as<Array>()->a;
  if (a.ndim() == 0 && a.id() == nd::TypeId::Object) return item_str(vm, load_object(a.data()));
  if (needs_host(a, state.formatter)) return text_with_host(vm, self, state.options, {}, state.formatter);
  return guarded(vm, [&]() -> Outcome { return make_str(nd::text::array_str(a, state.options)); });
}

}  // namespace npmod
