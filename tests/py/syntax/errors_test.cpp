// Wrong programs and what CPython says of them.
#include <cstdio>

#include "check/check.h"
#include "py/syntax/parser.h"

using namespace py::syntax;

namespace {

struct Wrong {
  Mode mode;
  const char* source;
  ErrorClass type;
  const char* message;
  int lineno, offset, end_lineno, end_offset;
};

const Wrong kWrong[] = {
#define WRONG(mode, source, type, message, l, o, el, eo) {Mode::mode, source, ErrorClass::type, message, l, o, el, eo},
#include "py/syntax/errors.inc"
#undef WRONG
};

TEST("syntax errors have CPython's class, text and range") {
  for (const Wrong& w : kWrong) {
    ParseOptions options;
    options.mode = w.mode;
    ParseResult r = parse(w.source, options);
    const SyntaxError& e = r.error;
    bool same = !r && e.type == w.type && e.message == w.message && e.lineno == w.lineno && e.offset == w.offset &&
                e.end_lineno == w.end_lineno && e.end_offset == w.end_offset;
    CHECK(same);
    if (!same) {
      std::printf("  %s\n  want %s (%d, %d, %d, %d)\n  got  %s (%d, %d, %d, %d)\n", w.source, w.message, w.lineno, w.offset,
                  w.end_lineno, w.end_offset, e.message.c_str(), e.lineno, e.offset, e.end_lineno, e.end_offset);
    }
  }
}

TEST("nesting ends in an error") {
  auto repeat = [](std::string_view piece, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += piece;
    return out;
  };
  CHECK_EQ(parse(repeat("(", 10000) + "1").error.message, "too many nested parentheses");
  CHECK(parse(repeat("(", 200) + "1" + repeat(")", 200)));
  CHECK(parse(repeat("a+", 100000) + "a"));
  CHECK(parse("if a: pass\n" + repeat("elif a: pass\n", 5000)));
  CHECK(parse("if a: pass\n" + repeat("elif a: pass\n", 20000)).error.type == ErrorClass::Memory);
  for (std::string_view piece : {"-", "not ", "a**", "lambda:", "a if b else "}) {
    CHECK(parse(repeat(piece, 1000) + "1"));
    CHECK(parse(repeat(piece, 100000) + "1").error.type == ErrorClass::Memory);
  }
}

}  // namespace
