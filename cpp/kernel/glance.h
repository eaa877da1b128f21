// What a simple expression stands for, seen without running Python code: names, attributes, indices and literals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "py/vm/vm.h"

namespace kernel {

/// A value, or one of its kind; or a library module that is not imported yet. Neither if unknown.
struct Glance {
  py::Value value;
  std::string module;
  explicit operator bool() const { return static_cast<bool>(value) || !module.empty(); }
};

/// The expression that ends where `text` ends, such as `a.T[0]` of `print(a.T[0]`.
std::string_view last_primary(std::string_view text);
Glance glance(py::VM& vm, std::string_view expression);

/// What `array[index]` takes of an array.
struct Selection {
  std::string_view array_text;
  py::Value array;
  std::vector<std::int64_t> places;  // of the taken elements in the array, in C order of both
};

/// Empty if the expression is no index of an array, or takes nothing but one element, or the array is large.
std::optional<Selection> selection(py::VM& vm, std::string_view expression);

}  // namespace kernel
