// Tokens, and what the lexer leaves behind of a source: everything the parser and the error pass look at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "py/syntax/parser.h"

namespace py::syntax {

enum class Tok : std::uint8_t {
#define PY_TOKEN(Name, spelling) Name,
#include "py/syntax/tokens.def"
#undef PY_TOKEN
};

/// How a token is written; for the named kinds (NAME, NEWLINE …) the grammar's word for it.
std::string_view spelling(Tok type);
inline bool is_keyword(Tok type) { return type >= Tok::kFalse; }

struct Token {
  Tok type = Tok::EndMarker;
  bool at_eof = false;      // the lexer had read to the end of the source by then
  std::uint16_t level = 0;  // open brackets after this token
  std::uint32_t begin = 0;  // bytes in Source::text
  std::uint32_t end = 0;
  std::int32_t lineno = 0;
  std::int32_t col = 0;  // bytes; -1: has no place of its own (INDENT, DEDENT, ENDMARKER, errors)
  std::int32_t end_lineno = 0;
  std::int32_t end_col = 0;
  // Where the lexer stood after this token; errors without a place of their own are put there.
  std::uint32_t cursor = 0;
  std::uint32_t line_start = 0;
  std::uint32_t line_end = 0;
  std::uint32_t buffer_start = 0;  // start of the line on which the current multi-line token began
  std::int32_t cursor_lineno = 0;
};

/// Why lexing ended early.
enum class LexEnd : std::uint8_t {
  Complete,       // ENDMARKER reached
  Error,          // Source::error holds a finished error
  OpenBracket,    // the source ended within brackets
  UnexpectedEof,  // the source ended after a line continuation
};

struct OpenBracket {
  char bracket;
  std::int32_t lineno;
  std::int32_t col;
};

/// A lexed source. Lexing stops at the first error, which then is the last token (Tok::Error).
struct Source {
  std::string text;  // UTF-8, newlines are \n; in exec mode it ends with one
  std::vector<Token> tokens;
  LexEnd ending = LexEnd::Complete;
  SyntaxError error;                  // if ending is Error; complete, with text
  bool overrides = false;             // the error is told in place of one of the parser before it: not if it is within an f-string
  std::int32_t first_line = 1;
  std::vector<OpenBracket> brackets;  // those still open at the end, the innermost last
  std::vector<SyntaxWarning> warnings;

  std::string_view text_of(const Token& t) const {
    return std::string_view(text).substr(t.begin, t.end - t.begin);
  }
};

struct LexOptions {
  bool add_newline = true;   // exec mode: the last line is ended
  bool interactive = false;  // single mode: ENDMARKER is preceded by a NEWLINE
  bool imply_dedent = true;  // single mode: the end of the source ends blocks
  bool magics = false;       // `%name …` at the start of a line is a MAGIC token
  std::int32_t first_line = 1;
};

/// Lexes `source` into `out`.
void lex(std::string_view source, const LexOptions& options, Source& out);

/// Characters in a UTF-8 text, ill-formed bytes counting one each.
std::int32_t count_characters(std::string_view utf8);

}  // namespace py::syntax
