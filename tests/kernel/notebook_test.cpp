// What cells of a page have of IPython, and programs don't: In and Out, await, rich results.
#include "check/check.h"

#include <string>

#include "kernel/kernel.h"

namespace {

using kernel::Echo;

class Page : public py::Host {
 public:
  void write(int stream, std::string_view text) override { (stream == 1 ? out : err) += text; }
  std::optional<std::string> read_line() override { return ""; }
  void display(std::string_view json) override { shown += std::string(json) + "\n"; }
  std::string out, err, shown;
};

struct Notebook {
  Page page;
  kernel::Kernel k{page, kernel::Profile::Modern, true};
  std::string value(std::string_view code) {
    const kernel::Progress p = k.run(code, Echo::Last);
    return p.state == kernel::Progress::State::Raised ? p.traceback : p.repr;
  }
};

}  // namespace

TEST("a notebook's values have numbers") {
  Notebook n;
  CHECK_EQ(n.value("6 * 7"), "42");
  CHECK_EQ(n.value("'text'"), "'text'");
  CHECK_EQ(n.value("_, __, _1, _2, Out[1], In[1], _i"), "('text', 42, 42, 'text', 42, '6 * 7', \"'text'\")");
  CHECK_EQ(n.value("x = 5"), "");
  CHECK_EQ(n.value("sorted(Out), len(In), In[-1][:6], _3 is _"), "([1, 2, 3], 6, 'sorted', True)");
  CHECK_EQ(n.value("_ = 'mine'"), "");
  CHECK_EQ(n.value("1"), "1");
  CHECK_EQ(n.value("_"), "'mine'");
  CHECK_EQ(n.value("[name for name in globals() if name != 'x' and not name.startswith('__')]"), "['_']");
  n.k.run("'echoed'", Echo::All);
  CHECK_EQ(n.value("del _\n_"), "'echoed'");
  n.k.reset();
  CHECK_EQ(n.value("len(In), Out, _, _i"), "(2, {}, '', '')");
}

TEST("a page's memory is not filled with old values") {
  Notebook n;
  n.value("import numpy as np\nmade = 0");
  for (int i = 0; i < 4; ++i) n.value("np.zeros(4_000_000)");
  CHECK_EQ(n.value("sorted(Out)"), "[4, 5]");
  CHECK_EQ(n.value("_3").substr(0, 9), "Traceback");
}

TEST("cells may await") {
  Notebook n;
  CHECK_EQ(n.value("import asyncio\nawait asyncio.sleep(0)\nasync def f(x):\n    await asyncio.sleep(0)\n    return x + 1\nawait f(1)"), "2");
  CHECK_EQ(n.value("[await f(i) for i in range(3)], x if (x := 7) else 0"), "([1, 2, 3], 7)");
  CHECK_EQ(n.value("async with asyncio.timeout(9):\n    a = await f(4)\na, x"), "(5, 7)");
  CHECK_EQ(n.value("async def g():\n    yield 1\n    yield 2\ntotal = 0\nasync for i in g():\n    total += i\ntotal"), "3");
  CHECK_EQ(n.value("t = asyncio.ensure_future(f(10)) if await f(0) else 0"), "");
  CHECK_EQ(n.value("await t"), "11");
  CHECK_EQ(n.value("await 1"), "Traceback (most recent call last):\n  File \"<cell>\", line 1, in <module>\n    await 1\nTypeError: object int can't be used in 'await' expression\n");
  CHECK_EQ(n.value("def h():\n    await f(1)"), "  File \"<cell>\", line 2\n    await f(1)\n    ^^^^^^^^^^\nSyntaxError: 'await' outside async function\n");
  CHECK_EQ(n.value("asyncio.run(f(1))"), "2");
  n.k.run("await f(5)\nprint(await f(5))", Echo::All);
  CHECK_EQ(n.page.out, "6\n6\n");
  // A program may not.
  kernel::Kernel program(n.page, kernel::Profile::Modern);
  CHECK_EQ(program.run("await f()", Echo::None).message.substr(0, 24), "'await' outside function");
}

TEST("a cell that awaits is stopped where it waits") {
  Notebook n;
  n.value("import asyncio\nasync def f(x):\n    await asyncio.sleep(x)\n    return x");
  n.k.begin("1\nawait f(30)", Echo::Last);
  kernel::Progress p = n.k.step(0.05);
  while (p.state == kernel::Progress::State::Paused) p = n.k.step(0.05);
  CHECK(p.state == kernel::Progress::State::Sleeping);
  n.k.interrupt();
  do p = n.k.step(0.05);
  while (p.state == kernel::Progress::State::Paused || p.state == kernel::Progress::State::Sleeping);
  CHECK_EQ(p.type, "KeyboardInterrupt");
  CHECK_EQ(p.traceback.substr(0, 83), "Traceback (most recent call last):\n  File \"<cell>\", line 2, in <module>\n    await f");
  CHECK(p.traceback.find("asyncio.cells") == std::string::npos);
  CHECK_EQ(n.value("await f(0)"), "0");
}

TEST("a semicolon keeps a value to itself") {
  Notebook n;
  for (const char* code : {"5;", "(5) ;  # said", "x = 2; (x,\n'é');", "'a;'; 'é' ;"}) CHECK_EQ(n.value(code), "");
  for (const char* code : {"5  # a;", "5; 5", "';'", "('a'\n ';')"}) CHECK(!n.value(code).empty());
  CHECK_EQ(n.value("sorted(Out)"), "[5, 6, 7, 8]");
  n.k.run("5;", Echo::All);
  CHECK_EQ(n.page.out, "5\n");
}

TEST("rich forms that fail are reported with their own frames") {
  Notebook n;
  CHECK_EQ(n.value("class A:\n    def _repr_html_(self): return 1 / 0\n    def __repr__(self): return 'plain'\nA()"), "plain");
  CHECK_EQ(n.page.err, "Traceback (most recent call last):\n  File \"<cell>\", line 2, in _repr_html_\n    def _repr_html_(self): return 1 / 0\n"
                       "                                  ~~^~~\nZeroDivisionError: division by zero\n");
  CHECK_EQ(n.page.shown, "");
  CHECK_EQ(n.value("class B:\n    def _repr_pretty_(self, p, cycle): p.text('<'); p.pretty([1, 'a', (2,), {}]); p.text('>')\nB()"), "<[1, 'a', (2,), {}]>");
  n.k.run("B()", Echo::All);
  CHECK_EQ(n.page.out, "<[1, 'a', (2,), {}]>\n");
  n.page.out.clear();
  n.k.run("class C:\n    def _repr_html_(self): return '<b>c</b>'\nC()", Echo::All);
  CHECK_EQ(n.page.out, "");
  CHECK(n.page.shown.find("<b>c</b>") != std::string::npos);
  n.value("display(B())");
  CHECK_EQ(n.page.out, "<[1, 'a', (2,), {}]>\n");
}

TEST("displays have names") {
  Notebook n;
  n.value("h = display(1, display_id=True)\nh.update('two')\ndisplay(3, display_id='x')");
  CHECK(n.page.shown.find("\"data\": {\"text/plain\": \"1\"}") != std::string::npos);
  CHECK(n.page.shown.find("\"update\": true") != std::string::npos);
  CHECK(n.page.shown.find("\"id\": \"x\"") != std::string::npos);
  CHECK_EQ(n.page.out, "");
}

TEST("a warning in a cell shows its line") {
  Notebook n;
  n.value("import warnings\nwarnings.warn('careful')");
  CHECK_EQ(n.page.err, "<cell>:2: UserWarning: careful\n  warnings.warn('careful')\n");
}
