// Built-in functions on code: compile, eval, exec, globals, locals.
#include "py/builtin/builtins.h"
#include "py/compile/compile.h"
#include "py/object/argument.h"
#include "py/object/support.h"
#include "py/vm/frame.h"
#include "py/vm/index_argument.h"

namespace py {
namespace {

Outcome builtin_globals(VM& vm, const Args& args) { return vm.frame()->globals; }
Outcome builtin_locals(VM& vm, const Args& args) { return frame_locals(vm.frame()); }

/// The text of a str or bytes-like source; false with TypeError or ValueError set.
bool source_text(VM& vm, const Value& v, const char* function, const char* what, std::string* out) {
  if (is_str(v)) {
    *out = v.as<Str>()->utf8();
  } else if (Bytes* b = cast<Bytes>(v)) {
    *out = b->data;
  } else if (ByteArray* a = cast<ByteArray>(v)) {
    *out = a->data;
  } else {
    static_cast<void>(vm.type_error("{}() arg 1 must be a string, bytes or {} object", function, what));
    return false;
  }
  if (!is_str(v) && out->compare(0, 3, "\xEF\xBB\xBF") == 0) out->erase(0, 3);
  if (out->find('\0') != std::string::npos) {
    static_cast<void>(vm.raise(exc.SyntaxError, "source code string cannot contain null bytes"));
    return false;
  }
  return true;
}

/// Whether module ast is there and v is one of its nodes.
bool is_tree(VM& vm, const Value& v) {
  Value module = vm.modules->get("ast");
  Module* ast = module ? cast<Module>(module) : nullptr;
  Value base = ast ? ast->get("AST") : Value();
  return base && cast<Type>(base) && type_of(v)->is_subtype_of(base.as<Type>());
}

/// What module ast has for compile(): from text to tree and from tree to code.
Task ask_ast(VM& vm, const char* function, std::vector<Value> args) {
  Value module = co_await vm.import_module("ast");
  Value fn = co_await vm.get_attr(module, function);
  co_return co_await vm.call(fn, args);
}

constexpr std::int64_t kOnlyTree = 0x400;

Outcome builtin_compile(VM& vm, const Args& args) {
  std::string source;
  const bool tree = is_tree(vm, args[0]);
  if (!tree && !cast<Code>(args[0]) && !source_text(vm, args[0], "compile", "AST", &source)) return Outcome::error();
  std::string filename;
  if (is_str(args[1])) {
    filename = args[1].as<Str>()->utf8();
  } else if (Bytes* b = cast<Bytes>(args[1])) {
    filename = b->data;
  } else {
    return vm.type_error("expected str, bytes or os.PathLike object, not {}", type_name(args[1]));
  }
  if (!is_str(args[2])) return vm.type_error("compile() argument 'mode' must be str, not {}", argument_name(args[2]));
  std::optional<std::int64_t> flags = is_int(args[3]) ? int_value(args[3]) : std::nullopt;
  if (!flags) return not_an_integer(vm, args[3]);
  constexpr std::int64_t kFutureFlags = 0x1FE0000, kOtherFlags = 0xF700;
  if (*flags & ~(kFutureFlags | kOtherFlags)) return vm.value_error("compile(): unrecognised flags");
  CompileOptions options;
  options.keep_source = false;
  options.future_flags = static_cast<std::uint32_t>(*flags & kFutureFlags);
  const std::string_view mode = str_view(args[2]);
  if (mode == "exec") {
    options.mode = CompileMode::Exec;
  } else if (mode == "eval") {
    options.mode = CompileMode::Eval;
  } else if (mode == "single") {
    options.mode = CompileMode::Single;
  } else {
    return vm.value_error("compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (cast<Code>(args[0])) return args[0];
  if (tree) return ask_ast(vm, "_compile", {args[0], make_str(filename), args[2], args[3]});
  if (*flags & kOnlyTree) return ask_ast(vm, "_parse", {make_str(source), make_str(filename), args[2]});
  vm.charge(static_cast<std::int64_t>(source.size()) * 8);
  return compile(vm, source, filename, options);
}

/// Runs code with the given namespaces, as eval and exec do.
Outcome run(VM& vm, const char* function, const Value& source, const Value& globals, const Value& locals) {
  if (!globals.is_none() && !is_dict(globals)) {
    // Python: the locals are looked at first, and the hint depends on what stands for the globals.
    if (function[1] == 'v' && !locals.is_none() && !type_of(locals)->slots.getitem)
      return vm.type_error("locals must be a mapping");
    if (function[1] == 'v' && type_of(globals)->slots.getitem)
      return vm.type_error("globals must be a real dict; try eval(expr, {{}}, mapping)");
    if (function[1] == 'v') return vm.type_error("globals must be a dict");
    return vm.type_error("{}() globals must be a dict, not {}", function, type_name(globals));
  }
  if (!locals.is_none() && !type_of(locals)->slots.getitem) {
    if (function[1] == 'v') return vm.type_error("locals must be a mapping");
    return vm.type_error("{}() locals must be a mapping or None, not {}", function, type_name(locals));
  }
  Ref<Dict> g(globals.is_none() ? vm.frame()->globals.get() : globals.as<Dict>());
  Value l = locals;
  if (l.is_none()) l = globals.is_none() ? frame_locals(vm.frame()) : Value(g);
  Value code = source;
  if (!cast<Code>(source)) {
    std::string text;
    if (!source_text(vm, source, function, "code", &text)) return Outcome::error();
    CompileOptions options;
    options.keep_source = false;
    if (function[1] == 'v') {
      options.mode = CompileMode::Eval;
      text.erase(0, text.find_first_not_of(" \t"));
    }
    vm.charge(static_cast<std::int64_t>(text.size()) * 8);
    code = PY_TRY(compile(vm, text, "<string>", options));
  } else if (code.as<Code>()->nfrees > 0) {
    return vm.type_error("code object passed to {}() may not contain free variables", function);
  }
  if (!g->get("__builtins__")) g->set("__builtins__", Value(vm.builtins));
  Frame* f = Frame::create(Ref<Code>(code.as<Code>()), g);
  f->names = l;
  vm.push_frame(f);
  return Outcome::pending();
}

Outcome builtin_eval(VM& vm, const Args& args) { return run(vm, "eval", args[0], args[1], args[2]); }
Task exec_to_none(VM& vm, Value source, Value globals, Value locals) {
  co_await run(vm, "exec", source, globals, locals);
  co_return Value::none();
}
Outcome builtin_exec(VM& vm, const Args& args) {
  if (!args[3].is_none()) return vm.type_error("closure can only be used when source is a code object");
  return exec_to_none(vm, args[0], args[1], args[2]);
}

}  // namespace

void install_code_builtins(Module& m) {
  m.def("globals()", builtin_globals, "The dictionary of the current module's names.");
  m.def("locals()", builtin_locals, "The local names and their values.");
  m.def("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        builtin_compile, "Turn source text into a code object. mode: 'exec', 'eval' or 'single'.");
  m.def("eval(source, /, globals=None, locals=None)", builtin_eval, "The value of an expression given as text or code.");
  m.def("exec(source, /, globals=None, locals=None, *, closure=None)", builtin_exec,
        "Run statements given as text or code.");
}

}  // namespace py
