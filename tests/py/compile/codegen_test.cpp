// Shapes of generated code: which instructions small programs become, and what the compiler refuses.
#include "check/check.h"

#include <string>
#include <vector>

#include "py/compile/compile.h"
#include "py/compile/unit.h"
#include "py/vm/vm.h"

namespace {

using py::Code;
using py::Op;
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

py::Ref<Code> compiled(std::string_view source) {
  py::Outcome o = py::compile(vm(), source, "<test>");
  if (o.is_error()) {
    vm().clear_error();
    return nullptr;
  }
  return py::Ref<Code>(o.value().as<Code>());
}

/// The code object of the first function, class or generator expression in `code`.
py::Ref<Code> inner(const py::Ref<Code>& code) {
  for (const Value& v : code->consts)
    if (Code* c = py::cast<Code>(v)) return py::Ref<Code>(c);
  return nullptr;
}

/// "LOAD_FAST x, RETURN_VALUE, …"
std::string shape(const Code& code) {
  std::string out;
  for (std::size_t i = 0; i < code.instructions.size(); ++i) {
    Op op = py::op_of(code.instructions[i]);
    std::uint32_t arg = py::arg_of(code.instructions[i]);
    if (!out.empty()) out += ", ";
    out += py::compiler::op_name(op);
    switch (py::compiler::operand_kind(op)) {
      case py::compiler::OperandKind::Name:
      case py::compiler::OperandKind::CachedName:
        out += " " + code.names[arg]->utf8();
        break;
      case py::compiler::OperandKind::Local:
        out += " " + code.localsplus[arg]->utf8();
        break;
      default:
        break;
    }
    if (py::compiler::has_cache(op)) ++i;
  }
  return out;
}

std::string function_shape(std::string_view source) {
  py::Ref<Code> code = compiled(source);
  return code ? shape(*inner(code)) : "error";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string message_of(std::string_view source) {
  py::Outcome o = py::compile(vm(), source, "<test>");
  if (!o.is_error()) return "";
  Value e = vm().take_exception();
  py::Outcome text = vm().str(e);
  return text.ok() ? std::string(py::str_view(text.value())) : "?";
}

}  // namespace

TEST("names find their places") {
  CHECK_EQ(function_shape("def f(a):\n  b = a\n  return b + g"),
           "RESUME, LOAD_FAST a, STORE_FAST_LOAD_FAST b, LOAD_FAST b, LOAD_GLOBAL g, BINARY_ADD, RETURN_VALUE");
  CHECK_EQ(shape(*compiled("x = y")), "RESUME, LOAD_NAME y, STORE_NAME x, LOAD_CONST, RETURN_VALUE");
  CHECK(has(function_shape("def f():\n  global x\n  x = 1"), "STORE_GLOBAL x"));
  CHECK(has(function_shape("class A:\n  def m(self): return __class__"), "LOAD_CLOSURE __class__"));
}

TEST("what is done most is quickened, and nothing moves") {
  CHECK(has(function_shape("def f(a, b):\n  if a < b:\n    return a"), "LOAD_FAST_LOAD_FAST a, LOAD_FAST b, COMPARE_JUMP_IF_FALSE, TO_BOOL, POP_JUMP_IF_FALSE"));
  CHECK(has(function_shape("def f(a, b):\n  return a * b - a"), "BINARY_MUL, LOAD_FAST a, BINARY_SUB"));
  CHECK(has(function_shape("def f(a, b):\n  return a / b"), "BINARY_OP"));
}

TEST("closures pass cells") {
  std::string outer = function_shape("def f():\n  v = 1\n  def g():\n    nonlocal v\n    v += 1\n  return g");
  CHECK(has(outer, "MAKE_CELL v"));
  CHECK(has(outer, "STORE_DEREF v"));
  CHECK(has(outer, "LOAD_CLOSURE v, BUILD_TUPLE"));
}

TEST("comprehensions run in their frame and share its locals") {
  std::string text = function_shape("def f(n):\n  return [i + n for i in range(n)]");
  CHECK(!has(text, "MAKE_FUNCTION"));
  CHECK(!has(text, "LOAD_DEREF"));
  CHECK(has(text, "LIST_APPEND"));
  CHECK(has(function_shape("def f(n):\n  return (i for i in n)"), "MAKE_FUNCTION"));
}

TEST("constants are folded") {
  CHECK_EQ(shape(*compiled("x = 2 * 3 + 1")), "RESUME, LOAD_SMALL_INT, STORE_NAME x, LOAD_CONST, RETURN_VALUE");
  CHECK_EQ(shape(*compiled("x = (1, 'a', -2.5)")), "RESUME, LOAD_CONST, STORE_NAME x, LOAD_CONST, RETURN_VALUE");
  CHECK(has(shape(*compiled("x = 1 / 0")), "BINARY_OP"));
  CHECK(has(shape(*compiled("x = 2 ** 1000000")), "BINARY_OP"));
}

TEST("a return runs the finally body it leaves through") {
  py::Ref<Code> code = inner(compiled("def f():\n  try:\n    return g()\n  finally:\n    h()"));
  std::string text = shape(*code);
  CHECK(has(text, "LOAD_GLOBAL g, PUSH_NULL, CALL, LOAD_GLOBAL h, PUSH_NULL, CALL, POP, RETURN_VALUE"));
  CHECK(has(text, "PUSH_EXC_INFO, LOAD_GLOBAL h"));
  CHECK(!code->handlers.empty());
}

TEST("unreachable code is dropped") {
  CHECK_EQ(function_shape("def f():\n  return 1\n  print(2)"), "RESUME, LOAD_SMALL_INT, RETURN_VALUE");
  CHECK_EQ(function_shape("def f():\n  if 0:\n    print(1)"), "RESUME, LOAD_CONST, RETURN_VALUE");
}

TEST("instructions carry their source ranges") {
  py::Ref<Code> code = compiled("x = a[1].b(2)");
  for (std::size_t i = 0; i < code->instructions.size(); ++i) {
    if (py::op_of(code->instructions[i]) == Op::CALL) {
      CHECK_EQ(code->positions[i].col, 4);
      CHECK_EQ(code->positions[i].end_col, 13);
    }
    if (py::op_of(code->instructions[i]) == Op::BINARY_SUBSCR) CHECK_EQ(code->positions[i].end_col, 8);
  }
}

TEST("the stack is as deep as it has to be") {
  CHECK_EQ(compiled("f(1, 2, 3)")->stacksize, 5);
  CHECK_EQ(compiled("x = 1")->stacksize, 1);
}

TEST("what the compiler refuses, in CPython's words") {
  CHECK_EQ(message_of("return 1"), "'return' outside function (<test>, line 1)");
  CHECK_EQ(message_of("break"), "'break' outside loop (<test>, line 1)");
  CHECK_EQ(message_of("def f():\n  await x"), "'await' outside async function (<test>, line 2)");
  CHECK_EQ(message_of("def f(a, a): pass"), "duplicate argument 'a' in function definition (<test>, line 1)");
  CHECK_EQ(message_of("def f(x):\n  global x"), "name 'x' is parameter and global (<test>, line 2)");
  CHECK_EQ(message_of("nonlocal x"), "nonlocal declaration not allowed at module level (<test>, line 1)");
  CHECK_EQ(message_of("def f():\n  nonlocal x"), "no binding for nonlocal 'x' found (<test>, line 2)");
  CHECK_EQ(message_of("f(a=1, a=2)"), "keyword argument repeated: a (<test>, line 1)");
  CHECK_EQ(message_of("*a, *b = c"), "multiple starred expressions in assignment (<test>, line 1)");
  CHECK_EQ(message_of("from __future__ import nothing"), "future feature nothing is not defined (<test>, line 1)");
}
