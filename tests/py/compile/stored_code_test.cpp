// Code that was stored and loaded is the code it was, but for columns; and what is cut short is refused.
#include "check/check.h"

#include <string>

#include "py/compile/compile.h"
#include "py/compile/stored_code.h"
#include "py/vm/vm.h"

namespace {

using py::Code;
using py::Value;

class QuietHost : public py::Host {
 public:
  void write(int, std::string_view) override {}
  std::optional<std::string> read_line() override { return ""; }
};

py::VM& vm() {
  static QuietHost host;
  static py::VM* const instance = new py::VM(host);
  return *instance;
}

constexpr std::string_view kSource = R"py(
"""Docs."""
import math
big, small, real, imaginary = 10**30, -7, 0.1, 2.5j
text, raw, both, nothing = "é\ud800", b"\x00\xff", (1, ("a", None), ...), frozenset()

class Shape:
    "A class."
    kinds = {"a", "b"} if math else ()

    def area(self, x, /, y=2, *args, z: int = 3, **kwargs):
        def inner():
            nonlocal x
            try:
                return [x + i for i in args if i not in (1, 2, 3)]
            except (KeyError, ValueError) as error:
                raise RuntimeError("no") from error
            finally:
                x += 1
        return inner, lambda q: q in {"a", "b"}

async def wait(gen):
    async for item in gen:
        yield await item
)py";

py::Ref<Code> compiled(std::string_view source) {
  py::Outcome o = py::compile(vm(), source, "<test>");
  return py::Ref<Code>(o.value().as<Code>());
}

/// Both disassembled, and those of their constants.
void expect_same(const Code& a, const Code& b) {
  CHECK_EQ(py::disassemble(a), py::disassemble(b));
  CHECK_EQ(a.qualname->utf8(), b.qualname->utf8());
  CHECK_EQ(a.flags, b.flags);
  CHECK_EQ(a.stacksize, b.stacksize);
  CHECK_EQ(a.argcount, b.argcount);
  CHECK_EQ(a.kwonlyargcount, b.kwonlyargcount);
  CHECK_EQ(a.caches.size(), b.caches.size());
  CHECK_EQ(a.handlers.size(), b.handlers.size());
  CHECK_EQ(a.consts.size(), b.consts.size());
  CHECK(a.local_kinds == b.local_kinds);
  for (std::size_t i = 0; i < a.positions.size(); ++i) CHECK_EQ(a.positions[i].line, b.positions[i].line);
  for (std::size_t i = 0; i < a.consts.size(); ++i) {
    if (Code* inner = py::cast<Code>(a.consts[i])) expect_same(*inner, *b.consts[i].as<Code>());
  }
}

TEST("stored code comes back as it was") {
  const py::Ref<Code> code = compiled(kSource);
  const py::Ref<Code> loaded = py::load_code(py::store_code(*code), py::intern("<test>"));
  CHECK(loaded);
  expect_same(*code, *loaded);
}

TEST("what is cut short is refused") {
  const std::string bytes = py::store_code(*compiled("x = [1, 'two', 3.0]\n"));
  for (std::size_t n = 0; n < bytes.size(); ++n) CHECK(!py::load_code(std::string_view(bytes).substr(0, n), py::intern("<test>")));
  CHECK(!py::load_code("something else", py::intern("<test>")));
}

}  // namespace
