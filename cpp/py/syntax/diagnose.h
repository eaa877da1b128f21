// What to say about a source that the parser gave up on: the error that CPython 3.13 raises, in its words and
// at its place.
#pragma once

#include <string>
#include <string_view>

#include "py/syntax/token.h"

namespace py::syntax {

/// The error of a source that does not parse.
SyntaxError diagnose(Source& source, const ParseOptions& options);

/// The parser's error, or the one that the lexer has further on: that one is told first.
SyntaxError after_lexing(const Source& source, SyntaxError error, const Token& reached);

/// Whether a source that does not parse could be continued: the parser wanted more when the source ended.
bool ended_too_early(Source& source, const ParseOptions& options);

/// An error with its line and character columns. `col` and `end_col` are bytes from 1 (0: none, kHere: where
/// the lexer stood after `reached`, the last token read).
inline constexpr std::int32_t kHere = -100;
SyntaxError place_error(const Source& source, ErrorClass type, std::string message, std::int32_t lineno, std::int32_t col,
                        std::int32_t end_lineno, std::int32_t end_col, const Token& reached);

/// The error of a source whose bytes are not UTF-8.
SyntaxError undecodable_source(std::string_view source);

/// What Python calls an expression in "cannot assign to …".
std::string_view expression_name(const ExprNode* e);

/// The grammar of the error pass (error_grammar.cpp), in pieces, null at the end.
extern const char* const kErrorGrammar[];

}  // namespace py::syntax
