// The module sys.
#include <cfloat>

#include <algorithm>

#include "py/builtin/builtins.h"
#include "py/builtin/modules.h"
#include "py/builtin/streams.h"
#include "py/builtin/struct_sequence.h"
#include "py/builtin/unraisable.h"
#include "py/object/argument.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/object/number.h"
#include "py/object/simple_namespace.h"
#include "py/object/support.h"
#include "py/vm/frame.h"
#include "py/vm/index_argument.h"
#include "py/vm/library.h"

namespace py {
namespace {

Task sys_exit(VM& vm, Args args) {
  std::vector<Value> values;
  if (Tuple* t = cast_exact<Tuple>(args[0]))
    values = t->items;
  else if (!args[0].is_none())
    values.push_back(args[0]);
  Value e = co_await vm.call(Value(exc.SystemExit), std::span<const Value>(values));
  co_return vm.raise_object(e);
}

Outcome sys_exc_info(VM& vm, const Args& args) {
  const Value& e = vm.handled();
  if (!e) return make_tuple({Value::none(), Value::none(), Value::none()});
  auto* x = e.as<Exception>();
  return make_tuple({Value(x->type()), e, x->traceback ? Value(x->traceback) : Value::none()});
}
Outcome sys_exception(VM& vm, const Args& args) { return vm.handled() ? vm.handled() : Value::none(); }

Outcome sys_intern(VM& vm, const Args& args) {
  if (!is_str(args[0])) return vm.type_error("intern() argument must be str, not {}", argument_name(args[0]));
  return Value(intern(args[0]));
}

Outcome sys_setrecursionlimit(VM& vm, const Args& args) {
  if (!is_int(args[0])) return not_an_integer(vm, args[0]);
  const std::int64_t n = int_value(args[0]).value_or(INT64_MAX);
  if (n < 1) return vm.value_error("recursion limit must be greater or equal than 1");
  if (n > INT32_MAX) return vm.overflow_error("Python int too large to convert to C int");
  vm.recursion_limit = static_cast<int>(n);
  return Value::none();
}
Outcome sys_getrecursionlimit(VM& vm, const Args& args) { return make_int(vm.recursion_limit); }

Task sys_displayhook(VM& vm, Args args) {
  if (args[0].is_none()) co_return Value::none();
  vm.builtins->set("_", Value::none());
  const Value shown = co_await show_richly(vm, args[0]);
  if (shown.is_true() || cast<Tuple>(shown)) {
    vm.builtins->set("_", args[0]);
    co_return Value::none();
  }
  Value text = shown;
  if (!is_str(text)) text = co_await vm.repr(args[0]);
  Value out = sys_attribute(vm, "stdout");
  if (!out || out.is_none()) co_return vm.raise(exc.RuntimeError, "lost sys.stdout");
  std::string line = std::string(str_view(text)) + "\n";
  if (is_own_text_stream(out))
    co_await write_text(vm, out, line);
  else
    co_await vm.call_method(out, "write", {Value(make_str(std::move(line)))});
  vm.builtins->set("_", args[0]);
  co_return Value::none();
}

Task sys_excepthook(VM& vm, Args args) {
  Value text;
  if (is_exception(args[1])) {
    text = co_await format_exception(vm, args[1]);
  } else {
    text = Value(make_str(args[1].is_none() ? "NoneType: None\n"
                                            : fmt::format("TypeError: print_exception(): Exception expected for value, {} found\n", type_name(args[1]))));
  }
  Value err = sys_attribute(vm, "stderr");
  if (err && is_own_text_stream(err)) co_return co_await write_text(vm, err, std::string(str_view(text)));
  if (err && !err.is_none()) co_await vm.call_method(err, "write", {text});
  co_return Value::none();
}

/// What CPython reports for the usual objects, so that comparisons of sizes come out as there.
Task sys_getsizeof(VM& vm, Args args) {
  const Value v = args[0];
  if (v.is_none() || v.is_not_implemented() || v.is_ellipsis()) co_return Value::small_int(16);
  if (is_int(v)) {
    const BigInt i = big_value(v);
    const std::size_t bits = i.is_zero() ? 1 : msb(i < 0 ? BigInt(-i) : i) + 1;
    co_return int_of(24 + 4 * ((bits + 29) / 30));
  }
  if (is_float(v)) co_return Value::small_int(24);
  if (cast<Complex>(v)) co_return Value::small_int(32);
  if (is_str(v)) {
    const Str* s = v.as<Str>();
    if (s->is_ascii()) co_return make_int(40 + s->length() + 1);
    char32_t widest = 0;
    for (char32_t c : s->u32()) widest = std::max(widest, c);
    const std::int64_t unit = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    co_return make_int(56 + (s->length() + 1) * unit);
  }
  if (Bytes* b = cast<Bytes>(v)) co_return int_of(33 + b->data.size());
  if (is_tuple(v)) co_return int_of(40 + 8 * v.as<Tuple>()->size());
  if (cast<Slice>(v)) co_return Value::small_int(56);
  if (cast<Range>(v)) co_return Value::small_int(48);
  if (cast<Type>(v)) co_return Value::small_int(416);
  if (cast<Function>(v)) co_return Value::small_int(160);
  if (is_any_set(v)) {
    const std::size_t slots = v.as<Set>()->table.entries().size();
    co_return int_of(216 + (slots > 8 ? slots * 16 : 0));
  }
  Value method = type_of(v)->lookup("__sizeof__");
  if (method) co_return co_await vm.call_special(v, "__sizeof__");
  if (args[1]) co_return args[1];
  co_return Value::small_int(48);
}
Outcome sys_getrefcount(VM& vm, const Args& args) {
  if (!args[0].is_object()) return make_int(4294967295);
  return make_int(static_cast<std::int64_t>(args[0].object()->refcount()));
}

Outcome sys_getframe(VM& vm, const Args& args) {
  std::int64_t depth = is_int(args[0]) ? int_value(args[0]).value_or(0) : 0;
  Activation* a = vm.frame();
  for (; a; a = a->parent) {
    if (a->kind != Activation::Kind::Frame) continue;
    if (depth-- <= 0) return frame_object(static_cast<Frame*>(a));
  }
  return vm.value_error("call stack is not deep enough");
}

Outcome sys_getdefaultencoding(VM&, const Args&) { return make_str("utf-8"); }
Outcome sys_getfilesystemencoding(VM&, const Args&) { return make_str("utf-8"); }
Outcome sys_is_finalizing(VM&, const Args&) { return Value::boolean(false); }
Outcome sys_getswitchinterval(VM&, const Args&) { return Value::real(0.005); }
Outcome sys_get_int_max_str_digits(VM&, const Args&) { return make_int(int_max_str_digits); }
Outcome sys_set_int_max_str_digits(VM& vm, const Args& args) {
  if (!is_int(args[0])) return not_an_integer(vm, args[0]);
  const std::int64_t n = int_value(args[0]).value_or(-1);
  if (n != 0 && n < 640) return vm.value_error("maxdigits must be 0 or larger than 640");
  int_max_str_digits = static_cast<int>(std::min<std::int64_t>(n, INT32_MAX));
  return Value::none();
}

Value i(std::int64_t n) { return make_int(n); }
Value s(const char* text) { return make_str(text); }
Value t(double x) { return Value::real(x); }

void set_version(Module& m) {
  m.set("version", s("3.13.5 (main, MedKit) [Clang]"));
  static Type* version_type =
      new_struct_sequence("sys", "version_info", {"major", "minor", "micro", "releaselevel", "serial"});
  Value info = make_struct_sequence(version_type, {i(3), i(13), i(5), s("final"), i(0)});
  m.set("version_info", info);
  m.set("hexversion", i(0x030D05F0));
  m.set("api_version", i(1013));
  auto implementation = make<SimpleNamespace>();
  implementation->attributes().set("name", s("cpython"));
  implementation->attributes().set("cache_tag", s("cpython-313"));
  implementation->attributes().set("version", info);
  implementation->attributes().set("hexversion", i(0x030D05F0));
  m.set("implementation", Value(implementation));
  m.set("copyright", s("Copyright (c) the MedKit authors."));
}

void set_number_info(Module& m) {
  static Type* float_type = new_struct_sequence(
      "sys", "float_info",
      {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"});
  m.set("float_info",
        make_struct_sequence(float_type, {t(DBL_MAX), i(DBL_MAX_EXP), i(DBL_MAX_10_EXP), t(DBL_MIN), i(DBL_MIN_EXP),
                                          i(DBL_MIN_10_EXP), i(DBL_DIG), i(DBL_MANT_DIG), t(DBL_EPSILON), i(2), i(1)}));
  static Type* int_type = new_struct_sequence(
      "sys", "int_info", {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"});
  m.set("int_info", make_struct_sequence(int_type, {i(30), i(4), i(4300), i(640)}));
  static Type* hash_type = new_struct_sequence(
      "sys", "hash_info",
      {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"});
  m.set("hash_info", make_struct_sequence(hash_type, {i(64), i((1ll << 61) - 1), i(314159), i(0), i(1000003),
                                                      s("siphash13"), i(64), i(128), i(0)}));
  m.set("maxsize", i(INT64_MAX));
  m.set("maxunicode", i(0x10FFFF));
  m.set("float_repr_style", s("short"));
}

void set_flags(Module& m) {
  static Type* flags_type = new_struct_sequence(
      "sys", "flags",
      {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
       "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
       "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"});
  const Value no = Value::boolean(false);
  m.set("flags", make_struct_sequence(flags_type, {i(0), i(0), i(0), i(0), i(1), i(0), i(0), i(0), i(0), i(0), i(0),
                                                   i(0), i(0), no, i(1), i(0), no, i(4300)}));
}

}  // namespace

void init_sys_module(VM& vm, Module& m) {
  m.set("__doc__", s("The interpreter itself: its streams, modules, limits and version."));
  set_version(m);
  set_number_info(m);
  set_flags(m);
  m.set("platform", s("linux"));
  m.set("byteorder", s("little"));
  m.set("executable", s("/usr/bin/python3"));
  for (const char* name : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) m.set(name, s("/usr"));
  m.set("argv", vm.argv ? vm.argv : Value(make_list({s("")})));
  m.set("orig_argv", make_list({s("python3")}));
  m.set("path", make_list({s(program_folder(vm).c_str()), s(kLibraryFolder)}));
  m.set("path_hooks", make_list({}));
  m.set("meta_path", make_list({}));
  m.set("path_importer_cache", make_dict());
  m.set("warnoptions", make_list({}));
  m.set("modules", Value(vm.modules));
  m.set("dont_write_bytecode", Value::boolean(true));
  m.set("builtin_module_names", make_tuple({s("builtins"), s("math"), s("sys"), s("time")}));
  const char* const streams[] = {"stdin", "stdout", "stderr"};
  for (int fd = 0; fd < 3; ++fd) {
    m.set(streams[fd], standard_stream(fd));
    m.set(std::string("__") + streams[fd] + "__", standard_stream(fd));
  }
  m.def("exit(status=None, /)", sys_exit, "End the program by raising SystemExit(status).");
  m.def("exc_info()", sys_exc_info, "(type, value, traceback) of the exception being handled, or three Nones.");
  m.def("exception()", sys_exception, "The exception being handled, or None.");
  m.def("intern(string, /)", sys_intern, "The one string object that all interned strings of this text share.");
  m.def("setrecursionlimit(limit, /)", sys_setrecursionlimit, "How deeply calls may nest.");
  m.def("getrecursionlimit()", sys_getrecursionlimit, "How deeply calls may nest.");
  m.def("displayhook(object, /)", sys_displayhook, "Print an expression's value as the interactive prompt does.");
  m.def("excepthook(exctype, value, traceback, /)", sys_excepthook, "Print an exception with its traceback on stderr.");
  m.set("__displayhook__", m.get("displayhook"));
  m.set("__excepthook__", m.get("excepthook"));
  add_unraisable_hook(m);
  m.def("getsizeof(object, default=?)", sys_getsizeof, "The size of an object in bytes, as CPython would have it.");
  m.def("getrefcount(object, /)", sys_getrefcount, "How many references to the object there are.");
  m.def("_getframe(depth=0, /)", sys_getframe, "The frame so many calls up.");
  m.def("getdefaultencoding()", sys_getdefaultencoding);
  m.def("getfilesystemencoding()", sys_getfilesystemencoding);
  m.def("getfilesystemencodeerrors()", [](VM&, const Args&) -> Outcome { return make_str("surrogateescape"); });
  m.def("is_finalizing()", sys_is_finalizing);
  m.def("getswitchinterval()", sys_getswitchinterval);
  m.def("get_int_max_str_digits()", sys_get_int_max_str_digits);
  m.def("set_int_max_str_digits(maxdigits)", sys_set_int_max_str_digits);
}

}  // namespace py
