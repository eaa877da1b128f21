// help, exit, quit: what CPython's site module adds to the builtins.
#include "py/builtin/builtins.h"
#include "py/builtin/streams.h"
#include "py/object/support.h"

namespace py {
namespace {

/// An object that shows a hint and can be called.
class Hint : public Object {
 public:
  Hint(Type* t, const char* text, bool exits) : Object(t), text(text), exits(exits) {}
  const char* text;
  bool exits;
};

Task show_help(VM& vm, Value thing) {
  Value text = co_await help_text(vm, thing);
  Value out = sys_attribute(vm, "stdout");
  std::string whole = std::string(str_view(text)) + "\n";
  if (out && is_own_text_stream(out)) {
    co_await write_text(vm, out, whole);
  } else {
    co_await vm.call_method(out, "write", {Value(make_str(std::move(whole)))});
  }
  co_return Value::none();
}
Task exit_with(VM& vm, Value code) {
  Value e = code.is_none() ? co_await vm.call(Value(exc.SystemExit)) : co_await vm.call(Value(exc.SystemExit), {code});
  co_return vm.raise_object(e);
}

Outcome hint_call(VM& vm, const Value& self, const CallArgs& args) {
  const auto* hint = self.as<Hint>();
  if (args.npos + args.nkw() > 1) return vm.type_error("{} takes at most 1 argument", hint->exits ? "exit()" : "help()");
  const Value given = args.npos + args.nkw() ? args.data[0] : Value::none();
  if (hint->exits) return exit_with(vm, given);
  if (args.npos + args.nkw() == 0) return Value(self);
  return show_help(vm, given);
}
Outcome hint_repr(VM& vm, const Value& self) { return make_str(self.as<Hint>()->text); }

Type* hint_type(const char* name) {
  Type* t = new_type("_sitebuiltins", name, types.object);
  t->slots.make_instance = no_instances;
  t->slots.call = hint_call;
  t->slots.repr = hint_repr;
  t->ready();
  return t;
}

Task ask_help_module(VM& vm, Value thing) {
  Value module = co_await vm.import_module("_help");
  co_return co_await vm.call_method(module, "text_of", {thing});
}

}  // namespace

Outcome help_text(VM& vm, const Value& thing) { return ask_help_module(vm, thing); }

void install_help(Module& m) {
  static Type *helper = hint_type("_Helper"), *quitter = hint_type("Quitter");
  m.set("help", make<Hint>(helper, "Type help() for interactive help, or help(object) for help about object.", false));
  m.set("exit", make<Hint>(quitter, "Use exit() or Ctrl-D (i.e. EOF) to exit", true));
  m.set("quit", make<Hint>(quitter, "Use quit() or Ctrl-D (i.e. EOF) to exit", true));
}

}  // namespace py
