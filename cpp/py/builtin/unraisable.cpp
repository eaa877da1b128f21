#include "py/builtin/unraisable.h"

#include <utility>

#include "py/builtin/streams.h"
#include "py/builtin/struct_sequence.h"
#include "py/object/exception.h"
#include "py/object/support.h"

namespace py {
namespace {

Type* hook_args = nullptr;

Value sys_value(VM& vm, const char* name) {
  const Value m = vm.modules->get("sys");
  Module* sys = m ? cast<Module>(m) : nullptr;
  return sys ? sys->dict->get(name) : Value();
}

/// A traceback's text without its lines of ~~^^.
std::string without_marks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n') + 1);
    const std::string_view rest = line.substr(0, line.size() - 1);
    if (rest.find_first_not_of(" ~^") != std::string_view::npos || rest.find_first_of("~^") == std::string_view::npos) out += line;
    text.remove_prefix(line.size());
  }
  return out;
}

/// Shows the exception on sys.stderr; on the host's stream while there is no such thing.
Task show(VM& vm, Value exception, Value message, Value object) {
  std::string text = message.is_none() ? "Exception ignored in" : std::string(str_view(message));
  if (!object.is_none()) {
    Outcome name = co_await vm.attempt(vm.repr(object));
    if (name.is_error()) vm.clear_error();
    text += ": ";
    text += name.ok() ? str_view(name.value()) : std::string_view("<object repr() failed>");
  } else {
    text += ":";
  }
  // Python: without the exceptions it came from, and without marks below the lines.
  auto* e = exception.as<Exception>();
  Value context = std::exchange(e->context, Value()), cause = std::exchange(e->cause, Value());
  Outcome traceback = co_await vm.attempt(format_exception(vm, exception));
  e->context = context;
  e->cause = cause;
  if (traceback.is_error()) co_return traceback;
  text += '\n';
  text += without_marks(str_view(traceback.value()));
  Value err = sys_value(vm, "stderr");
  if (err && err.is_none()) co_return Value::none();
  if (!err || is_own_text_stream(err)) {
    vm.host->write(2, text);
  } else {
    co_await vm.call_method(err, "write", {Value(make_str(std::move(text)))});
  }
  co_return Value::none();
}

Task unraisablehook(VM& vm, Args args) {
  Value value = co_await vm.get_attr(args[0], "exc_value");
  Value message = co_await vm.get_attr(args[0], "err_msg");
  Value object = co_await vm.get_attr(args[0], "object");
  if (!cast<Exception>(value) || !(message.is_none() || is_str(message)))
    co_return vm.type_error("sys.unraisablehook argument type must be UnraisableHookArgs");
  co_return co_await show(vm, value, message, object);
}

}  // namespace

Task report_unraisable(VM& vm, Value exception, Value object) {
  Value hook = sys_value(vm, "unraisablehook");
  Outcome done = Value::none();
  if (!hook || hook.is_none() || hook.same(sys_value(vm, "__unraisablehook__"))) {
    done = co_await vm.attempt(show(vm, exception, Value::none(), object));
  } else {
    auto* e = exception.as<Exception>();
    Value given = make_struct_sequence(hook_args, {Value(e->type()), exception,
                                                   e->traceback ? Value(e->traceback) : Value::none(), Value::none(), object});
    done = co_await vm.attempt(vm.call(hook, {given}));
    if (done.is_error()) {
      Value other = vm.take_exception();
      done = co_await vm.attempt(show(vm, other, Value(make_str("Exception ignored in sys.unraisablehook")), hook));
    }
  }
  if (done.is_error()) vm.clear_error();
  co_return Value::none();
}

void add_unraisable_hook(Module& sys) {
  hook_args = new_struct_sequence("", "UnraisableHookArgs", {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"});
  sys.set("UnraisableHookArgs", Value(hook_args));
  sys.def("unraisablehook(unraisable, /)", unraisablehook, "Show an exception that nobody can catch on stderr.");
  sys.set("__unraisablehook__", sys.get("unraisablehook"));
}

}  // namespace py
