// print and input.
#include "py/builtin/builtins.h"
#include "py/builtin/streams.h"
#include "py/object/support.h"

namespace py {
namespace {

/// sep and end: a str, or empty for None; false with TypeError set.
bool separator(VM& vm, const Value& v, const char* name, const char* otherwise, std::string* out) {
  if (is_str(v)) {
    *out = v.as<Str>()->utf8();
  } else if (v.is_none()) {
    *out = otherwise;
  } else {
    static_cast<void>(vm.type_error("{} must be None or a string, not {}", name, type_name(v)));
    return false;
  }
  return true;
}

void append_quickly(std::string& text, const Value& v) {
  fmt::format_int digits(v.small_int());
  text.append(digits.data(), digits.size());
}

/// To a stream of our own: one write of the whole text.
Task print_at_once(VM& vm, Value items, std::string sep, std::string end, Value file, bool flush) {
  std::string text;
  const auto& values = items.as<Tuple>()->items;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i) text += sep;
    if (values[i].is_small_int()) {
      append_quickly(text, values[i]);
    } else if (values[i].is_object() && values[i].object()->type() == types.str) {
      text += str_view(values[i]);
    } else {
      Value shown = co_await vm.str(values[i]);
      text += str_view(shown);
    }
  }
  text += end;
  co_return write_text(vm, file, text);
}

/// To any object with a write method: item by item, as CPython does.
Task print_in_parts(VM& vm, Value items, std::string sep, std::string end, Value file, bool flush) {
  Value write = co_await vm.get_attr(file, intern("write"));
  const auto& values = items.as<Tuple>()->items;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i) co_await vm.call(write, {Value(make_str(sep))});
    Value shown = co_await vm.str(values[i]);
    co_await vm.call(write, {shown});
  }
  co_await vm.call(write, {Value(make_str(end))});
  if (flush) co_await vm.call_method(file, "flush");
  co_return Value::none();
}

Task truth_then_print(VM& vm, Value items, std::string sep, std::string end, Value file, Value flush) {
  const bool flushing = (co_await vm.truth(flush)).is_true();
  co_return co_await print_in_parts(vm, items, sep, end, file, flushing);
}

Outcome builtin_print(VM& vm, const Args& args) {
  std::string sep, end;
  PY_CHECK(separator(vm, args[1], "sep", " ", &sep));
  PY_CHECK(separator(vm, args[2], "end", "\n", &end));
  Value file = args[3];
  if (file.is_none()) file = sys_attribute(vm, "stdout");
  if (!file) return vm.raise(exc.RuntimeError, "lost sys.stdout");
  if (file.is_none()) return Value::none();
  if (is_own_text_stream(file)) return print_at_once(vm, args[0], std::move(sep), std::move(end), file, false);
  return truth_then_print(vm, args[0], std::move(sep), std::move(end), file, args[4]);
}

Task builtin_input(VM& vm, Args args) {
  Value out = sys_attribute(vm, "stdout"), in = sys_attribute(vm, "stdin");
  if (!in || in.is_none()) co_return vm.raise(exc.RuntimeError, "lost sys.stdin");
  if (!out || out.is_none()) co_return vm.raise(exc.RuntimeError, "lost sys.stdout");
  Value prompt = co_await vm.str(args[0]);
  if (is_own_text_stream(out)) {
    co_await write_text(vm, out, str_view(prompt));
  } else {
    co_await vm.call_method(out, "write", {prompt});
    co_await vm.call_method(out, "flush");
  }
  Value line;
  if (is_standard_input(in)) {
    line = co_await read_input_line(vm);
  } else {
    line = co_await vm.call_method(in, "readline");
    if (!is_str(line)) co_return vm.type_error("object.readline() returned non-string");
  }
  std::string text(str_view(line));
  if (text.empty()) co_return vm.raise(exc.EOFError, "EOF when reading a line");
  if (text.back() == '\n') text.pop_back();
  co_return make_str(std::move(text));
}

}  // namespace

void install_io_builtins(Module& m) {
  m.def("print(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print,
        "Write the values' text, sep between them and end after them, to a stream; sys.stdout by default.");
  m.def("input(prompt='', /)", builtin_input,
        "Write the prompt, read a line from sys.stdin and return it without its newline. EOFError at the end.");
}

}  // namespace py
