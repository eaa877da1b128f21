// Trees of whole statements, and the forms of older notebooks.
#include "check/check.h"
#include "py/syntax/parser.h"
#include "py/syntax/dump.h"

using namespace py::syntax;

namespace {

std::string dumped(std::string_view source, ParseOptions options = {}) {
  ParseResult r = parse(source, options);
  if (!r) return r.error.message;
  Dump d;
  d.node(r.tree->root);
  return d.out;
}

ParseOptions slides() {
  ParseOptions options;
  options.print_statement = options.magics = options.bare_timeit = true;
  return options;
}

TEST("nodes carry the ranges CPython gives them") {
  CHECK_EQ(dumped("x = (a) + b"),
           "Module([Assign@1,0,1,11([Name@1,0,1,1('78,Store)],BinOp@1,4,1,11(Name@1,5,1,6('61,Load),Add,"
           "Name@1,10,1,11('62,Load)))])");
  CHECK_EQ(dumped("f'{a!r}'"),
           "Module([Expr@1,0,1,8(JoinedStr@1,0,1,8([FormattedValue@1,2,1,7(Name@1,3,1,4('61,Load),114,-)]))])");
}

TEST("the text of {x = } is kept") {
  CHECK_EQ(dumped("f'{x = }'"),
           "Module([Expr@1,0,1,9(JoinedStr@1,0,1,9([Constant@1,3,1,7(s'78203d20),FormattedValue@1,2,1,8("
           "Name@1,3,1,4('78,Load),114,-)]))])");
}

TEST("an error beside print statements is told at its own place") {
  auto where = [](std::string_view source) {
    const ParseResult r = parse(source, slides());
    return std::to_string(r.error.lineno) + ":" + std::to_string(r.error.offset) + " " + r.error.message;
  };
  CHECK_EQ(where("print 'a', 3\nx = (1,\n"), "2:5 '(' was never closed");
  CHECK_EQ(where("print 'a'\ndef f(x)\n    print x\n"), "2:9 expected ':'");
  CHECK_EQ(where("print 'a'\nif x = 3:\n    print >>f, 'b',\n"),
           "2:4 invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  CHECK_EQ(where("print 'a', b c\n"), "1:14 invalid syntax");
  CHECK_EQ(where("print 1\nx = $\n"), "2:5 invalid syntax");
}

TEST("Python 2's print statement becomes a call") {
  auto calls = [](std::string_view source) {
    ParseResult r = parse(source, slides());
    auto* e = r ? try_as<Expr>(as<Module>(r.tree->root)->body[0]) : nullptr;
    return e ? try_as<Call>(e->value) : nullptr;
  };
  auto count = [&](std::string_view source) {
    ParseResult r = parse(source, slides());
    auto* e = r ? try_as<Expr>(as<Module>(r.tree->root)->body[0]) : nullptr;
    auto* c = e ? try_as<Call>(e->value) : nullptr;
    return c ? static_cast<int>(c->args.size() * 10 + c->keywords.size()) : -1;
  };
  CHECK(calls("print 1") != nullptr);
  CHECK_EQ(count("print 1, 2"), 20);
  CHECK_EQ(count("print"), 0);
  CHECK_EQ(count("print x,"), 11);
  CHECK_EQ(count("print >>f, x"), 11);
  CHECK_EQ(count("print -x"), 10);
  CHECK_EQ(count("print (a + b) * 2"), 10);
  CHECK_EQ(count("print(a, b)"), 20);
  CHECK_EQ(count("print 'a %s' % b"), 10);
  CHECK(parse("print = 3", slides()));
  CHECK(parse("x = print", slides()));
}

TEST("magics are statements") {
  auto magic = [](std::string_view source, std::string_view name, std::string_view rest, std::string_view body) {
    ParseResult r = parse(source, slides());
    auto* m = r ? try_as<Magic>(as<Module>(r.tree->root)->body[0]) : nullptr;
    return m && m->name == name && m->rest == rest && m->body == body;
  };
  CHECK(magic("%timeit f(x)", "timeit", "f(x)", ""));
  CHECK(magic("%timeit f('it''s)", "timeit", "f('it''s)", ""));
  CHECK(magic("timeit f(x)  # slow", "timeit", "f(x)", ""));
  CHECK(magic("timeit -n 10 f(x)", "timeit", "-n 10 f(x)", ""));
  CHECK(magic("%%timeit x = 1\nf(x)\ng(x)\n", "timeit", "x = 1", "f(x)\ng(x)"));
  CHECK(!magic("timeit(f)", "timeit", "", ""));
  CHECK(parse("for i in x:\n    %timeit f(i)\n    y = 3 % 2", slides()));
  CHECK(parse("x = 5 \\\n  %timeit", slides()));
}

TEST("incomplete input is told from wrong input") {
  ParseOptions single;
  single.mode = Mode::Single;
  for (std::string_view s : {"if x:", "if x:\n  y", "f(", "x = [1,\n2", "'''abc", "x = \\", "def f():", "@a", "f'''{x"}) {
    CHECK(is_incomplete(s, single));
    if (!is_incomplete(s, single)) std::printf("  %.*s\n", static_cast<int>(s.size()), s.data());
  }
  for (std::string_view s : {"x", "if x:\n  y\n", "1 +", "'abc", "f)", "x y", "if x y:"}) {
    CHECK(!is_incomplete(s, single));
    if (is_incomplete(s, single)) std::printf("  %.*s\n", static_cast<int>(s.size()), s.data());
  }
}

TEST("escapes that Python doesn't know warn") {
  ParseResult r = parse("x = 1\ny = '\\d'");
  CHECK_EQ(r.warnings.size(), std::size_t{1});
  CHECK_EQ(r.warnings[0].message, "invalid escape sequence '\\d'");
  CHECK_EQ(r.warnings[0].lineno, 2);
}

}  // namespace
