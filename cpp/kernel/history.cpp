#include "kernel/history.h"

#include <fmt/format.h>

#include <string>

#include "py/object/containers.h"
#include "py/object/int.h"
#include "py/object/str.h"

#ifdef MEDKIT_NUMPY
#include "npmod/core/objects.h"
#endif

namespace kernel {
namespace {

using py::Value;

/// So many bytes of arrays are kept for Out: a page has not the memory of a machine.
constexpr std::int64_t kMostArrayBytes = 64 << 20;

std::int64_t array_bytes([[maybe_unused]] const Value& value) {
#ifdef MEDKIT_NUMPY
  const npmod::Array* array = npmod::as_array(value);
  while (array && npmod::as_array(array->base)) array = npmod::as_array(array->base);  // a view keeps all of it
  if (array) return array->a.nbytes();
#endif
  return 0;
}

constexpr const char* kInputs[3] = {"_i", "_ii", "_iii"};
constexpr const char* kOutputs[3] = {"_", "__", "___"};

}  // namespace

void History::start(py::VM& vm) {
  in_ = py::make_list({Value(py::make_str(""))});
  out_ = py::make_dict();
  number_ = 0;
  vm.builtins->set("In", Value(in_));
  vm.builtins->set("Out", Value(out_));
  for (const char* name : kInputs) vm.builtins->set(name, Value(py::make_str("")));
  for (const char* name : kOutputs) vm.builtins->set(name, Value(py::make_str("")));
  last_ = vm.builtins->get("_");
}

void History::forget() {
  in_ = nullptr;
  out_ = nullptr;
  last_ = Value();
  arrays_.clear();
  array_bytes_ = 0;
}

void History::shift(py::VM& vm, const char* const (&names)[3], const Value& newest) {
  for (int i = 2; i > 0; --i) {
    if (const Value v = vm.builtins->get(names[i - 1])) vm.builtins->set(names[i], v);
  }
  vm.builtins->set(names[0], newest);
}

void History::input(py::VM& vm, std::string_view code) {
  // `_i` is the cell before.
  if (number_ > 0 && !in_->items.empty()) shift(vm, kInputs, in_->items.back());
  ++number_;
  const Value text(py::make_str(std::string(code)));
  in_->items.push_back(text);
  vm.builtins->set(fmt::format("_i{}", number_), text);
}

void History::output(py::VM& vm, const Value& value) {
  if (!value || value.is_none()) return;
  vm.builtins->set("_", last_);  // a displayhook may have set it meanwhile
  shift(vm, kOutputs, value);
  last_ = value;
  (void)out_->set(vm, py::make_int(number_), value);
  vm.builtins->set(fmt::format("_{}", number_), value);
  const std::int64_t bytes = array_bytes(value);
  if (bytes == 0) return;
  arrays_.emplace_back(number_, bytes);
  array_bytes_ += bytes;
  while (array_bytes_ > kMostArrayBytes) {
    const auto [number, size] = arrays_.front();
    arrays_.pop_front();
    array_bytes_ -= size;
    (void)out_->erase(vm, py::make_int(number));
    vm.builtins->erase(py::intern(fmt::format("_{}", number)));
  }
}

void History::take_echo(py::VM& vm) {
  const Value echoed = vm.builtins->get("_");
  if (echoed && !(last_ && echoed.same(last_))) output(vm, echoed);
}

}  // namespace kernel
