// What the engine may do with elements of dtype object: they hold references to Python objects.
#include "npmod/core/object_hooks.h"

#include "npmod/core/convert.h"
#include "py/object/support.h"

namespace npmod {
namespace {

void copy_element(std::byte* to, const std::byte* from) { store_object(to, load_object(from)); }
void destroy_element(std::byte* element) { store_object(element, Value::none()); }

/// Order of built-in values; others count as equal (their own comparison is asked for by the methods that sort).
int compare_elements(const std::byte* a, const std::byte* b) {
  const Value x = load_object(a), y = load_object(b);
  if (auto less = py::less_fast(x, y); less && *less) return -1;
  if (auto less = py::less_fast(y, x); less && *less) return 1;
  return 0;
}

std::string element_text(const std::byte* element) {
  return plain_repr(VM::current(), load_object(element));
}

void from_element(std::byte* to, const std::byte* from, const nd::DType& dtype) {
  store_object(to, to_python(dtype, from));
}
void to_element(std::byte* to, const nd::DType& dtype, const std::byte* from) {
  if (!store_value(VM::current(), dtype, to, load_object(from))) throw nd::Error(nd::ErrorKind::Interrupted, "");
}

const nd::ObjectHooks kHooks = {copy_element, destroy_element, compare_elements, element_text, from_element, to_element};

}  // namespace

void register_object_hooks() { nd::set_object_hooks(&kHooks); }

}  // namespace npmod
