// Text to tokens: indentation, numbers, strings and their errors, and f-strings as nested modes (PEP 701).
#include <fmt/format.h>

#include <array>
#include <unordered_map>

#include "py/syntax/identifier.h"
#include "py/syntax/token.h"
#include "py/vm/worked.h"

namespace py::syntax {

std::string_view spelling(Tok type) {
  static constexpr std::string_view table[] = {
#define PY_TOKEN(Name, text) text,
#include "py/syntax/tokens.def"
#undef PY_TOKEN
  };
  return table[static_cast<int>(type)];
}

std::int32_t count_characters(std::string_view utf8) {
  std::int32_t n = 0;
  for (std::size_t at = 0; at < utf8.size(); ++n) next_character(utf8, at);
  return n;
}

namespace {

constexpr int kTabSize = 8;
constexpr int kMaxIndent = 100;
#ifdef __EMSCRIPTEN__
constexpr int kMaxBrackets = 100;  // a browser's worker has a stack of 1 MB
#else
constexpr int kMaxBrackets = 200;
#endif
constexpr int kMaxFStrings = 150;
constexpr int kMaxFieldNesting = 3;
constexpr int kEnd = -1;

const std::unordered_map<std::string_view, Tok>& keywords() {
  static const std::unordered_map<std::string_view, Tok> table = [] {
    std::unordered_map<std::string_view, Tok> out;
#define PY_TOKEN(Name, text) \
  if (is_keyword(Tok::Name)) out.emplace(text, Tok::Name);
#include "py/syntax/tokens.def"
#undef PY_TOKEN
    return out;
  }();
  return table;
}

Tok one_character(int c) {
  switch (c) {
    case '(': return Tok::LeftParen;
    case ')': return Tok::RightParen;
    case '[': return Tok::LeftBracket;
    case ']': return Tok::RightBracket;
    case '{': return Tok::LeftBrace;
    case '}': return Tok::RightBrace;
    case ':': return Tok::Colon;
    case ',': return Tok::Comma;
    case ';': return Tok::Semicolon;
    case '.': return Tok::Dot;
    case '!': return Tok::Exclamation;
    case '=': return Tok::Equal;
    case '+': return Tok::Plus;
    case '-': return Tok::Minus;
    case '*': return Tok::Star;
    case '/': return Tok::Slash;
    case '|': return Tok::VerticalBar;
    case '&': return Tok::Ampersand;
    case '<': return Tok::Less;
    case '>': return Tok::Greater;
    case '%': return Tok::Percent;
    case '~': return Tok::Tilde;
    case '^': return Tok::Caret;
    case '@': return Tok::At;
    default: return Tok::Unknown;
  }
}

Tok two_characters(int a, int b) {
  if (b == '=') {
    switch (a) {
      case '=': return Tok::EqualEqual;
      case '!': return Tok::NotEqual;
      case '<': return Tok::LessEqual;
      case '>': return Tok::GreaterEqual;
      case '+': return Tok::PlusEqual;
      case '-': return Tok::MinusEqual;
      case '*': return Tok::StarEqual;
      case '/': return Tok::SlashEqual;
      case '%': return Tok::PercentEqual;
      case '&': return Tok::AmpersandEqual;
      case '|': return Tok::VerticalBarEqual;
      case '^': return Tok::CaretEqual;
      case '@': return Tok::AtEqual;
      case ':': return Tok::Walrus;
      default: return Tok::Unknown;
    }
  }
  if (a == '<' && b == '<') return Tok::LeftShift;
  if (a == '>' && b == '>') return Tok::RightShift;
  if (a == '*' && b == '*') return Tok::DoubleStar;
  if (a == '/' && b == '/') return Tok::DoubleSlash;
  if (a == '-' && b == '>') return Tok::Arrow;
  return Tok::Unknown;
}

Tok three_characters(Tok two, int c) {
  if (c != '=') return Tok::Unknown;
  switch (two) {
    case Tok::LeftShift: return Tok::LeftShiftEqual;
    case Tok::RightShift: return Tok::RightShiftEqual;
    case Tok::DoubleStar: return Tok::DoubleStarEqual;
    case Tok::DoubleSlash: return Tok::DoubleSlashEqual;
    default: return Tok::Unknown;
  }
}

bool is_name_start(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128; }
bool is_digit(int c) { return c >= '0' && c <= '9'; }
bool is_hex(int c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_name_part(int c) { return is_name_start(c) || is_digit(c); }

/// An f-string being read: its text, or a replacement field's expression.
struct FString {
  bool in_text = true;  // false: in an expression
  bool raw = false;
  bool in_format_spec = false;
  char quote = 0;
  int quote_size = 0;
  int brackets = 0;     // open brackets of its fields
  int field_depth = -1;  // value of `brackets` outside the innermost open field
  std::uint32_t start = 0;
  std::uint32_t start_line = 0;  // offset of the line it starts on
  std::int32_t lineno = 0;
};

class Lexer {
 public:
  Lexer(const LexOptions& options, Source& out)
      : options_(options), out_(out), text_(out.text), lineno_(options.first_line - 1) {}

  void run() {
    out_.tokens.reserve(text_.size() / 4 + 16);
    while (true) {
      start_ = cursor_;
      Tok type = fstrings_.empty() || !fstrings_.back().in_text ? regular() : fstring_text();
      if (type == Tok::EndMarker && options_.interactive) {
        if (!parsing_started_) {
          add(type);
          break;
        }
        // Python: interactive input ends its last line and its blocks by itself.
        parsing_started_ = false;
        add(Tok::Newline);
        if (indent_ > 0 && options_.imply_dedent) {
          pending_dedents_ = indent_;
          indent_ = 0;
        }
        continue;
      }
      parsing_started_ = true;
      add(type);
      if (type == Tok::EndMarker || type == Tok::Error) break;
    }
    if (!brackets_.empty()) out_.brackets.assign(brackets_.begin(), brackets_.end());
  }

 private:
  // ---- Characters. A line is entered when its first character is read, not when the one before ends. ----

  int next() {
    if (cursor_ == line_end_) {
      if (cursor_ >= text_.size()) {
        at_eof_ = true;
        return kEnd;
      }
      if (!in_token_) buffer_start_ = cursor_;
      line_start_ = cursor_;
      ++lineno_;
      std::size_t newline = text_.find('\n', cursor_);
      line_end_ = static_cast<std::uint32_t>(newline == std::string::npos ? text_.size() : newline + 1);
    }
    return static_cast<unsigned char>(text_[cursor_++]);
  }
  void back(int c) {
    if (c != kEnd) --cursor_;
  }
  int peek() {
    int c = next();
    back(c);
    return c;
  }
  /// Whether the source goes on with `rest`, as the end of a word.
  bool follows(std::string_view rest) const {
    std::size_t after = cursor_ + rest.size();
    return std::string_view(text_).substr(cursor_, rest.size()) == rest &&
           (after >= text_.size() || !is_name_part(static_cast<unsigned char>(text_[after])));
  }

  // ---- Tokens ----------------------------------------------------------------------------------------

  void add(Tok type) {
    worked(60);
    Token t;
    t.type = type;
    t.at_eof = at_eof_;
    t.level = static_cast<std::uint16_t>(brackets_.size());
    t.begin = begin_;
    t.end = end_;
    bool placed = has_place_;
    bool multi_line = type == Tok::String || type == Tok::FStringMiddle || type == Tok::Magic;
    t.lineno = multi_line ? first_lineno_ : lineno_;
    t.end_lineno = lineno_;
    t.col = placed ? static_cast<std::int32_t>(begin_ - (multi_line ? first_line_start_ : line_start_)) : -1;
    t.end_col = placed ? static_cast<std::int32_t>(end_ + extra_end_ - line_start_) : -1;
    t.cursor = cursor_;
    t.line_start = line_start_;
    t.line_end = line_end_;
    t.buffer_start = buffer_start_;
    t.cursor_lineno = lineno_;
    out_.tokens.push_back(t);
    has_place_ = false;
    extra_end_ = 0;
  }
  Tok place(Tok type) { return place(type, start_, cursor_); }
  Tok place(Tok type, std::uint32_t begin, std::uint32_t end) {
    begin_ = begin;
    end_ = end;
    has_place_ = true;
    return type;
  }

  // ---- Errors ----------------------------------------------------------------------------------------

  /// An error at the cursor, placed as the lexer of CPython does: the last character read.
  Tok fail(std::string message) {
    std::int32_t column = count_characters(std::string_view(text_).substr(line_start_, cursor_ - line_start_));
    return fail_range(std::move(message), column, column);
  }
  Tok fail_range(std::string message, std::int32_t column, std::int32_t end_column) {
    SyntaxError& e = out_.error;
    e.message = std::move(message);
    e.lineno = e.end_lineno = lineno_;
    e.offset = column;
    e.end_offset = end_column;
    std::string_view line = std::string_view(text_).substr(line_start_);
    e.text = line.substr(0, line.find('\n'));
    e.has_text = true;
    out_.ending = LexEnd::Error;
    out_.overrides = fstrings_.empty();
    return Tok::Error;
  }
  /// An error of the line as a whole, with its newline in the text.
  Tok fail_line(ErrorClass type, std::string message, std::int32_t offset, std::int32_t end_offset) {
    SyntaxError& e = out_.error;
    e.type = type;
    e.message = std::move(message);
    e.lineno = e.end_lineno = lineno_;
    std::string_view line = std::string_view(text_).substr(line_start_, line_end_ - line_start_);
    e.offset = offset > 0 ? count_characters(line.substr(0, offset - 1)) + 1 : offset;
    e.end_offset = end_offset;
    e.text = line;
    e.has_text = true;
    out_.ending = LexEnd::Error;
    return Tok::Error;
  }

  void warn(std::string message) { out_.warnings.push_back({std::move(message), lineno_}); }

  // ---- Lines and indentation -------------------------------------------------------------------------

  /// After a backslash: the newline is skipped; kEnd at the source's end, -2 for any other character.
  int continue_line() {
    int c = next();
    if (c == '\r') c = next();
    if (c != '\n') {
      std::int32_t byte = static_cast<std::int32_t>(cursor_ - buffer_start_);
      fail_line(ErrorClass::Syntax, "unexpected character after line continuation character", byte, 0);
      return -2;
    }
    c = next();
    if (c == kEnd) {
      cursor_ = line_end_;
      out_.ending = LexEnd::UnexpectedEof;
      return -2;
    }
    back(c);
    return c;
  }

  /// Measures a line's indentation. Tabs count to the next multiple of eight, and once more as one column:
  /// two lines must compare alike in both, else it is a TabError. False on error.
  bool indentation() {
    int col = 0, alt = 0, continued = 0;
    at_line_start_ = false;
    bool blank = false;
    int c;
    while (true) {
      c = next();
      if (c == ' ') {
        ++col, ++alt;
      } else if (c == '\t') {
        col = (col / kTabSize + 1) * kTabSize;
        ++alt;
      } else if (c == '\f') {
        col = alt = 0;
      } else if (c == '\\') {
        continued = continued ? continued : col;
        if (continue_line() == -2) return false;
      } else {
        break;
      }
    }
    back(c);
    if (c == '#' || c == '\n' || c == '\r') {
      // Python: an empty line typed at the prompt is a line of its own, for it ends a block.
      blank = true;
    }
    blank_line_ = blank;
    if (blank || !brackets_.empty()) return true;
    col = continued ? continued : col;
    alt = continued ? continued : alt;
    if (col == indents_[indent_]) {
      if (alt != alt_indents_[indent_]) return tab_error();
    } else if (col > indents_[indent_]) {
      if (indent_ + 1 >= kMaxIndent) {
        fail_line(ErrorClass::Indentation, "too many levels of indentation", 1, 0);
        return false;
      }
      if (alt <= alt_indents_[indent_]) return tab_error();
      ++pending_indents_;
      indents_[++indent_] = col;
      alt_indents_[indent_] = alt;
    } else {
      while (indent_ > 0 && col < indents_[indent_]) {
        ++pending_dedents_;
        --indent_;
      }
      if (col != indents_[indent_]) {
        cursor_ = line_end_;
        std::int32_t width = static_cast<std::int32_t>(line_end_ - line_start_);
        fail_line(ErrorClass::Indentation, "unindent does not match any outer indentation level", width, -1);
        return false;
      }
      if (alt != alt_indents_[indent_]) return tab_error();
    }
    return true;
  }
  bool tab_error() {
    fail_line(ErrorClass::Tab, "inconsistent use of tabs and spaces in indentation", 1, 0);
    return false;
  }

  // ---- The ordinary mode -----------------------------------------------------------------------------

  Tok regular() {
    in_token_ = false;
    blank_line_ = false;
    while (true) {
      if (at_line_start_ && !indentation()) return Tok::Error;
      start_ = cursor_;
      if (pending_dedents_ > 0) {
        --pending_dedents_;
        return Tok::Dedent;
      }
      if (pending_indents_ > 0) {
        --pending_indents_;
        return Tok::Indent;
      }
      int c = next();
      while (c == ' ' || c == '\t' || c == '\f') c = next();
      start_ = c == kEnd ? cursor_ : cursor_ - 1;
      if (c == '#') {
        while (c != kEnd && c != '\n' && c != '\r') c = next();
      }
      if (c == kEnd) {
        if (!brackets_.empty()) {
          out_.ending = LexEnd::OpenBracket;
          out_.overrides = fstrings_.empty();
          return Tok::Error;
        }
        return Tok::EndMarker;
      }
      if (c == '\r') c = next();
      if (c == '\n') {
        at_line_start_ = true;
        if (blank_line_ || !brackets_.empty()) {
          blank_line_ = false;
          continue;
        }
        return place(Tok::Newline);  // from the comment before it, if there is one
      }
      if (c == '\\') {
        if (continue_line() == -2) return Tok::Error;
        continue;
      }
      in_token_ = true;
      first_lineno_ = lineno_;
      first_line_start_ = line_start_;
      if (options_.magics && ((c == '%' && at_statement()) || asks_or_calls_shell(c))) return magic();
      if (is_name_start(c)) return name(c);
      if (is_digit(c)) return number(c);
      if (c == '.') return dot();
      if (c == '\'' || c == '"') return string(c);
      return punctuation(c);
    }
  }

  bool at_statement() const {
    if (!brackets_.empty() || !is_name_start(text_[cursor_] == '%' ? text_[cursor_ + 1] : text_[cursor_])) return false;
    if (out_.tokens.empty()) return true;
    Tok last = out_.tokens.back().type;
    return text_[cursor_] != '%' && (last == Tok::Newline || last == Tok::Indent || last == Tok::Dedent);
  }
  /// Whether a statement begins here with `!`, or is a question about a name: `?len`, `np.sum?`, `f??`.
  bool asks_or_calls_shell(int c) const {
    if (!brackets_.empty() || (c != '!' && c != '?' && !is_name_start(c))) return false;
    if (!out_.tokens.empty()) {
      const Tok last = out_.tokens.back().type;
      if (last != Tok::Newline && last != Tok::Indent && last != Tok::Dedent) return false;
    }
    if (c == '!' || c == '?') return true;
    std::size_t at = cursor_;
    while (at < text_.size() && (is_name_part(static_cast<unsigned char>(text_[at])) || text_[at] == '.')) ++at;
    if (at == text_.size() || text_[at] != '?') return false;
    while (at < text_.size() && (text_[at] == '?' || text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at == text_.size() || text_[at] == '\n' || text_[at] == '\r';
  }
  /// An IPython magic: the rest of the line, or with %% of the source.
  Tok magic() {
    if (text_[start_] == '%' && text_[cursor_] == '%') {
      std::size_t stop = text_.size() - (text_.back() == '\n' ? 1 : 0);
      while (cursor_ < stop) next();
    } else {
      while (cursor_ < line_end_ && text_[cursor_] != '\n') ++cursor_;
    }
    return place(Tok::Magic);
  }

  Tok name(int c) {
    bool b = false, r = false, u = false, f = false;
    bool ascii = true;
    while (true) {
      if (!(b || u || f) && (c == 'b' || c == 'B')) b = true;
      else if (!(b || u || r || f) && (c == 'u' || c == 'U')) u = true;
      else if (!(r || u) && (c == 'r' || c == 'R')) r = true;
      else if (!(f || b || u) && (c == 'f' || c == 'F')) f = true;
      else break;
      c = next();
      if (c == '"' || c == '\'') return f ? fstring_start(c, r) : string(c);
    }
    while (is_name_part(c)) {
      ascii = ascii && c < 128;
      c = next();
    }
    back(c);
    if (!ascii) return unicode_name();
    std::string_view word = std::string_view(text_).substr(start_, cursor_ - start_);
    Tok type = Tok::Name;
    if (word.size() >= 2 && word.size() <= 8) {
      auto found = keywords().find(word);
      if (found != keywords().end()) type = found->second;
    }
    return place(type);
  }

  Tok unicode_name() {
    std::string_view word = std::string_view(text_).substr(start_, cursor_ - start_);
    for (std::size_t at = 0; at < word.size();) {
      bool first = at == 0;
      char32_t c = next_character(word, at);
      if (first ? is_identifier_start(c) : is_identifier_part(c)) continue;
      cursor_ = start_ + static_cast<std::uint32_t>(at);
      if (!is_printable(c)) return fail(fmt::format("invalid non-printable character U+{:04X}", static_cast<unsigned>(c)));
      std::string shown;
      append_utf8(shown, c);
      return fail(fmt::format("invalid character '{}' (U+{:04X})", shown, static_cast<unsigned>(c)));
    }
    return place(Tok::Name);
  }

  Tok dot() {
    int c = next();
    if (is_digit(c)) return fraction(c);
    if (c == '.') {
      int d = next();
      if (d == '.') return place(Tok::Ellipsis);
      back(d);
    }
    back(c);
    return place(Tok::Dot);
  }

  // ---- Numbers ---------------------------------------------------------------------------------------

  /// After a number: a keyword may follow at once (with a warning), any other letter is an error.
  bool number_ends(int c, std::string_view kind) {
    bool word = false;
    if (c == 'a') word = follows("nd");
    else if (c == 'e') word = follows("lse");
    else if (c == 'f') word = follows("or");
    else if (c == 'i') word = peek() == 'f' || peek() == 'n' || peek() == 's';
    else if (c == 'o') word = follows("r");
    else if (c == 'n') word = follows("ot");
    if (word) {
      warn(fmt::format("invalid {} literal", kind));
    } else if (c < 128 && is_name_part(c)) {
      back(c);
      fail(fmt::format("invalid {} literal", kind));
      return false;
    }
    return true;
  }
  Tok number_done(int c, std::string_view kind) {
    if (!number_ends(c, kind)) return Tok::Error;
    back(c);
    return place(Tok::Number);
  }
  /// Digits and single underscores from `c` on; the character after them, or -2 on error.
  int decimal_digits(int c) {
    while (true) {
      while (is_digit(c)) c = next();
      if (c != '_') return c;
      c = next();
      if (!is_digit(c)) {
        back(c);
        fail("invalid decimal literal");
        return -2;
      }
    }
  }

  Tok based(bool (*digit)(int), std::string_view kind) {
    int c = next();
    do {
      if (c == '_') c = next();
      if (!digit(c)) {
        if (is_digit(c)) return fail(fmt::format("invalid digit '{}' in {} literal", static_cast<char>(c), kind));
        back(c);
        return fail(fmt::format("invalid {} literal", kind));
      }
      while (digit(c)) c = next();
    } while (c == '_');
    if (is_digit(c)) return fail(fmt::format("invalid digit '{}' in {} literal", static_cast<char>(c), kind));
    return number_done(c, kind);
  }

  Tok number(int c) {
    if (c != '0') {
      c = decimal_digits(c);
      return c == -2 ? Tok::Error : decimal_tail(c);
    }
    c = next();
    if (c == 'x' || c == 'X') return based(is_hex, "hexadecimal");
    if (c == 'o' || c == 'O') return based([](int d) { return d >= '0' && d <= '7'; }, "octal");
    if (c == 'b' || c == 'B') return based([](int d) { return d == '0' || d == '1'; }, "binary");
    while (true) {
      if (c == '_') {
        c = next();
        if (!is_digit(c)) {
          back(c);
          return fail("invalid decimal literal");
        }
      }
      if (c != '0') break;
      c = next();
    }
    std::int32_t zeros_end = static_cast<std::int32_t>(cursor_ - line_start_);
    bool nonzero = is_digit(c);
    if (nonzero) {
      c = decimal_digits(c);
      if (c == -2) return Tok::Error;
    }
    if (nonzero && c != '.' && c != 'e' && c != 'E' && c != 'j' && c != 'J') {
      back(c);
      return fail_range(
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
          static_cast<std::int32_t>(start_ + 1 - line_start_), zeros_end);
    }
    return decimal_tail(c);
  }

  Tok decimal_tail(int c) {
    if (c == '.') {
      c = next();
      return fraction(c);
    }
    if (c == 'e' || c == 'E') return exponent(c);
    if (c == 'j' || c == 'J') return number_done(next(), "imaginary");
    return number_done(c, "decimal");
  }
  Tok fraction(int c) {
    if (is_digit(c)) {
      c = decimal_digits(c);
      if (c == -2) return Tok::Error;
    }
    if (c == 'e' || c == 'E') return exponent(c);
    if (c == 'j' || c == 'J') return number_done(next(), "imaginary");
    return number_done(c, "decimal");
  }
  Tok exponent(int e) {
    int c = next();
    if (c == '+' || c == '-') {
      c = next();
      if (!is_digit(c)) {
        back(c);
        return fail("invalid decimal literal");
      }
    } else if (!is_digit(c)) {
      back(c);
      if (!number_ends(e, "decimal")) return Tok::Error;
      back(e);
      return place(Tok::Number);
    }
    c = decimal_digits(c);
    if (c == -2) return Tok::Error;
    if (c == 'j' || c == 'J') return number_done(next(), "imaginary");
    return number_done(c, "decimal");
  }

  // ---- Strings ---------------------------------------------------------------------------------------

  int quote_size(int quote) {
    int c = next();
    if (c != quote) {
      back(c);
      return 1;
    }
    int d = next();
    if (d == quote) return 3;
    back(d);
    return 0;  // an empty string
  }

  Tok string(int quote) {
    first_lineno_ = lineno_;
    first_line_start_ = line_start_;
    int size = quote_size(quote);
    if (size == 0) return place(Tok::String);
    int closing = 0;
    bool escaped_quote = false;
    while (closing != size) {
      int c = next();
      if (c == kEnd || (size == 1 && c == '\n')) {
        std::int32_t detected = lineno_;
        cursor_ = start_ + 1;
        line_start_ = first_line_start_;
        lineno_ = first_lineno_;
        if (!fstrings_.empty()) {
          const FString& f = fstrings_.back();
          if (f.quote == quote && f.quote_size == size) return fail("f-string: expecting '}'");
        }
        if (size == 3) return fail(fmt::format("unterminated triple-quoted string literal (detected at line {})", detected));
        at_eof_ = at_eof_ && c == kEnd;
        return fail(fmt::format("unterminated string literal (detected at line {}){}", detected,
                                escaped_quote ? "; perhaps you escaped the end quote?" : ""));
      }
      if (c == quote) {
        ++closing;
        continue;
      }
      closing = 0;
      if (c == '\\') {
        c = next();
        if (c == quote) escaped_quote = true;
        if (c == '\r') c = next();
      }
    }
    return place(Tok::String);
  }

  Tok fstring_start(int quote, bool raw) {
    std::int32_t lineno = lineno_;
    std::uint32_t line = line_start_;
    int size = quote_size(quote);
    if (size == 0) {
      // Empty: the second quote ends it, as a token of its own.
      back(quote);
      size = 1;
    }
    if (fstrings_.size() + 1 >= kMaxFStrings) return fail("too many nested f-strings");
    FString f;
    f.raw = raw;
    f.quote = static_cast<char>(quote);
    f.quote_size = size;
    f.start = start_;
    f.start_line = line;
    f.lineno = lineno;
    fstrings_.push_back(f);
    return place(Tok::FStringStart);
  }

  bool enter_field(FString& f) {
    if (++f.field_depth >= kMaxFieldNesting) {
      fail("f-string: expressions nested too deeply");
      return false;
    }
    f.in_text = false;
    return true;
  }

  /// The literal part of an f-string or of a format spec, up to a field, its end or the closing quotes.
  Tok fstring_text() {
    FString& f = fstrings_.back();
    in_token_ = false;
    first_lineno_ = lineno_;
    int c = next();
    if (c == '{') {
      int after = next();
      back(after);
      back(c);
      if (after != '{') {
        if (!enter_field(f)) return Tok::Error;
        return regular();
      }
    } else {
      back(c);
    }
    if (closes(f)) {
      fstrings_.pop_back();
      return place(Tok::FStringEnd);
    }
    first_lineno_ = lineno_;
    first_line_start_ = line_start_;
    in_token_ = true;
    bool named_escape = false;
    int closing = 0;
    while (closing != f.quote_size) {
      c = next();
      bool in_spec = f.in_format_spec && f.field_depth >= 0;
      if (c == kEnd || (f.quote_size == 1 && c == '\n')) {
        if (in_spec && c == '\n') {
          return fail("f-string: newlines are not allowed in format specifiers for single quoted f-strings");
        }
        std::int32_t detected = lineno_;
        cursor_ = f.start + 1;
        line_start_ = f.start_line;
        lineno_ = f.lineno;
        at_eof_ = at_eof_ && c == kEnd;
        return fail(fmt::format("unterminated {}f-string literal (detected at line {})",
                                f.quote_size == 3 ? "triple-quoted " : "", detected));
      }
      if (c == f.quote) {
        ++closing;
        continue;
      }
      closing = 0;
      if (c == '{') {
        int after = next();
        if (after == '{' && !in_spec) return doubled_brace();
        back(after);
        back(c);
        if (!enter_field(f)) return Tok::Error;
        return place(Tok::FStringMiddle);
      }
      if (c == '}') {
        if (named_escape) return place(Tok::FStringMiddle);
        int after = next();
        if (after == '}' && !in_spec && f.brackets == 0) return doubled_brace();
        back(after);
        back(c);
        f.in_text = false;
        return place(Tok::FStringMiddle);
      }
      if (c == '\\') {
        int escaped = next();
        if (escaped == '\r') escaped = next();
        if (escaped == '{' || escaped == '}') {
          if (!f.raw) warn(fmt::format("invalid escape sequence '\\{}'", static_cast<char>(escaped)));
          back(escaped);
        } else if (!f.raw && escaped == 'N') {
          escaped = next();
          if (escaped == '{') named_escape = true;
          else back(escaped);
        } else if (escaped == kEnd) {
          continue;
        }
      }
    }
    cursor_ -= f.quote_size;
    return place(Tok::FStringMiddle);
  }

  /// Text up to a doubled brace: one is in the text, both are in the range.
  Tok doubled_brace() {
    extra_end_ = 1;
    return place(Tok::FStringMiddle, start_, cursor_ - 1);
  }

  /// Takes the closing quotes if they are next.
  bool closes(const FString& f) {
    for (int i = 0; i < f.quote_size; ++i) {
      if (cursor_ + i >= text_.size() || text_[cursor_ + i] != f.quote) return false;
    }
    for (int i = 0; i < f.quote_size; ++i) next();
    return true;
  }

  // ---- Brackets and operators ------------------------------------------------------------------------

  Tok punctuation(int c) {
    FString* f = fstrings_.empty() ? nullptr : &fstrings_.back();
    if (f && f->field_depth >= 0 && c == ':' && f->brackets - 1 == f->field_depth) {
      f->in_text = true;
      f->in_format_spec = true;
      return place(Tok::Colon);
    }
    int second = next();
    Tok two = two_characters(c, second);
    if (c == '<' && second == '>') return place(Tok::Unknown);  // Python 2's unequal sign
    if (two != Tok::Unknown) {
      int third = next();
      Tok three = three_characters(two, third);
      if (three != Tok::Unknown) return place(three);
      back(third);
      return place(two);
    }
    back(second);

    switch (c) {
      case '(':
      case '[':
      case '{':
        if (brackets_.size() >= kMaxBrackets) return fail("too many nested parentheses");
        brackets_.push_back({static_cast<char>(c), lineno_, static_cast<std::int32_t>(start_ - line_start_)});
        if (f) ++f->brackets;
        break;
      case ')':
      case ']':
      case '}':
        if (!close_bracket(c, f)) return Tok::Error;
        break;
      default: break;
    }
    if (c < 128 && (c < 32 || c == 127)) return fail(fmt::format("invalid non-printable character U+{:04X}", c));
    return place(one_character(c));
  }

  bool close_bracket(int c, FString* f) {
    if (f && f->brackets == 0 && c == '}') {
      fail("f-string: single '}' is not allowed");
      return false;
    }
    if (brackets_.empty()) {
      fail(fmt::format("unmatched '{}'", static_cast<char>(c)));
      return false;
    }
    OpenBracket open = brackets_.back();
    brackets_.pop_back();
    char wanted = open.bracket == '(' ? ')' : open.bracket == '[' ? ']' : '}';
    if (c != wanted) {
      if (f && open.bracket == '{' && f->brackets - 1 == f->field_depth) {
        fail(fmt::format("f-string: unmatched '{}'", static_cast<char>(c)));
      } else if (open.lineno != lineno_) {
        fail(fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}' on line {}",
                         static_cast<char>(c), open.bracket, open.lineno));
      } else {
        fail(fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", static_cast<char>(c),
                         open.bracket));
      }
      return false;
    }
    if (f) {
      if (--f->brackets < 0) {
        fail(fmt::format("f-string: unmatched '{}'", static_cast<char>(c)));
        return false;
      }
      if (c == '}' && f->brackets == f->field_depth) {
        --f->field_depth;
        f->in_text = true;
        f->in_format_spec = false;
      }
    }
    return true;
  }

  LexOptions options_;
  Source& out_;
  const std::string& text_;

  std::uint32_t cursor_ = 0;
  std::uint32_t line_start_ = 0;
  std::uint32_t line_end_ = 0;
  std::uint32_t buffer_start_ = 0;
  std::int32_t lineno_;
  bool at_eof_ = false;
  bool in_token_ = false;
  bool parsing_started_ = false;

  // The token being read
  std::uint32_t start_ = 0;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  bool has_place_ = false;
  std::uint32_t extra_end_ = 0;
  std::int32_t first_lineno_ = 0;
  std::uint32_t first_line_start_ = 0;

  bool at_line_start_ = true;
  bool blank_line_ = false;
  int indent_ = 0;
  int pending_indents_ = 0;
  int pending_dedents_ = 0;
  std::array<int, kMaxIndent> indents_{};
  std::array<int, kMaxIndent> alt_indents_{};
  std::vector<OpenBracket> brackets_;
  std::vector<FString> fstrings_;
};

/// Newlines to \n, and one at the end if asked for.
std::string with_plain_newlines(std::string_view source, bool add_newline) {
  std::string out;
  out.reserve(source.size() + 1);
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\r') {
      out += '\n';
      if (i + 1 < source.size() && source[i + 1] == '\n') ++i;
    } else {
      out += source[i];
    }
  }
  if (add_newline && (out.empty() || out.back() != '\n')) out += '\n';
  return out;
}

}  // namespace

void lex(std::string_view source, const LexOptions& options, Source& out) {
  if (source.find('\0') != std::string_view::npos) {
    out.error.message = "source code string cannot contain null bytes";
    out.ending = LexEnd::Error;
    out.tokens.push_back({});
    out.tokens.back().type = Tok::Error;
    return;
  }
  out.first_line = options.first_line;
  out.text = with_plain_newlines(source, options.add_newline);
  Lexer(options, out).run();
}

}  // namespace py::syntax
