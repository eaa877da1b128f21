// compile: source text to Code, through syntax/parser.h and scope.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "py/compile/code.h"

namespace py {

enum class CompileMode { Exec, Eval, Single, Cell };

/// CPython's flag for `from __future__ import annotations`.
inline constexpr std::uint32_t kFutureAnnotations = 0x1000000;

struct CompileOptions {
  CompileMode mode = CompileMode::Exec;
  /// Cell mode: None (a program), Last (the last expression is the code's result), All (every top-level expression
  /// statement, loops' too, goes through PRINT_EXPR as at the interactive prompt).
  enum class Echo { None, Last, All } echo = Echo::None;
  bool print_statement = false;  // Python 2's print beside the function
  bool magics = false;           // %timeit, %%timeit; with print_statement also bare `timeit f()`
  bool top_level_await = false;  // a program that awaits is a coroutine's code
  bool keep_source = true;       // tracebacks show the lines; not of what exec(), eval() and compile() are given
  std::uint32_t future_flags = 0;  // of kFutureAnnotations: as if the source began with the import
};

/// Ref to a Code, or error with SyntaxError set (msg, filename, lineno, offset, text, end_lineno, end_offset).
/// Warnings (SyntaxWarning) go through vm.warn. Never pending.
Outcome compile(VM& vm, std::string_view source, std::string_view filename, const CompileOptions& options = {});

/// True when more lines could complete the text (for consoles).
bool is_incomplete(std::string_view source);

}  // namespace py
