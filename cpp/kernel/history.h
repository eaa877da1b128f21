// IPython's memory of a page's cells: In and Out, _ __ ___ and _1 …, _i _ii _iii and _i1 …. The names are builtins, so that those of
// a program come first.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <utility>

#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace kernel {

class History {
 public:
  /// For an interpreter that has run nothing.
  void start(py::VM& vm);
  /// A cell begins.
  void input(py::VM& vm, std::string_view code);
  /// The cell's value; none if it has none.
  void output(py::VM& vm, const py::Value& value);
  /// What a cell's displayhook has put by as `_`, if that is another value than before.
  void take_echo(py::VM& vm);
  void forget();

 private:
  void shift(py::VM& vm, const char* const (&names)[3], const py::Value& newest);

  py::Ref<py::List> in_;
  py::Ref<py::Dict> out_;
  int number_ = 0;
  py::Value last_;
  std::deque<std::pair<int, std::int64_t>> arrays_;  // which outputs are arrays, and their bytes
  std::int64_t array_bytes_ = 0;
};

}  // namespace kernel
