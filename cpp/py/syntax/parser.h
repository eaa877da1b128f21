// From source text to a syntax tree or a SyntaxError, as CPython 3.13 words and places it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "py/syntax/ast.h"

namespace py::syntax {

enum class Mode : std::uint8_t {
  Exec,    // a file or a cell: Module
  Eval,    // one expression: Expression
  Single,  // one interactive statement: Interactive
};

struct ParseOptions {
  Mode mode = Mode::Exec;
  bool print_statement = false;  // Python 2's `print a, b` beside the function; it becomes a Call of print
  bool magics = false;           // `%name rest` lines and a leading `%%name rest` become Magic
  bool bare_timeit = false;      // with magics: `timeit f()` too, where it is not valid Python
  std::int32_t first_line = 1;   // what the source's first line counts as
};

enum class ErrorClass : std::uint8_t {
  Syntax,
  Indentation,
  Tab,
  Value,      // ValueError: null bytes; only the message counts
  Recursion,  // RecursionError, from nesting; only the message counts
  Memory,     // MemoryError, from nesting; no message
};

/// What CPython's exception holds. Columns here are as the exception shows them: in characters, from 1
/// (0: none); end 0 means that there is none.
struct SyntaxError {
  ErrorClass type = ErrorClass::Syntax;
  std::string message;
  std::int32_t lineno = 0;
  std::int32_t offset = 0;
  std::int32_t end_lineno = 0;
  std::int32_t end_offset = 0;
  std::string text;       // the line, with its newline if it has one
  bool has_text = false;  // false: the exception's text is None
};

/// A warning at compile time (invalid escapes, `is` with a literal): all are SyntaxWarning.
struct SyntaxWarning {
  std::string message;
  std::int32_t lineno = 0;
};

struct ParseResult {
  std::unique_ptr<Tree> tree;  // null if there is an error
  SyntaxError error;
  std::vector<SyntaxWarning> warnings;
  explicit operator bool() const { return tree != nullptr; }
};

/// `source` is UTF-8 (a BOM and a coding comment naming utf-8, latin-1 or ascii are understood).
ParseResult parse(std::string_view source, const ParseOptions& options = {});

/// Whether more lines could make the source valid, as `codeop` tells: neither complete nor already wrong.
/// In Single mode an indented block is incomplete until an empty line ends it.
bool is_incomplete(std::string_view source, const ParseOptions& options = {});

/// Puts the text line and the character columns into an error that has byte columns (from 0) in offset and
/// end_offset. For the passes after parsing, which place their errors by node ranges.
SyntaxError error_at(std::string_view source, std::string message, const Range& at, std::int32_t first_line = 1);

/// Class name for a traceback: "SyntaxError", …
std::string_view error_class_name(ErrorClass type);

}  // namespace py::syntax
