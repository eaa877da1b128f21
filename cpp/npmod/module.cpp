// The numpy module and its submodules.
#include "npmod/core/module.h"
#include "npmod/core/submodules.h"

#include <map>

#include "nd/core/settings.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/print.h"
#include "npmod/func/dispatch.h"
#include "npmod/method/methods.h"
#include "npmod/npmod.h"
#include "py/lib/embedded.h"

#include <limits>

namespace npmod {

const py::EmbeddedModule* embedded_modules();
void set_lenient_copy(bool on);

namespace {

using py::Args;
using py::Task;

struct LazyName {
  const char* name;
  const char* module;
  bool dispatches;
};
/// Names that a module written in Python defines, loaded on first use.
const LazyName kLazyNames[] = {
#define NP_LAZY(name, module) {#name, module, true},
#define NP_PLAIN(name, module) {#name, module, false},
#define NP_SUBMODULE(name) {#name, nullptr, false},
#include "npmod/lib/names.def"
#undef NP_LAZY
#undef NP_PLAIN
#undef NP_SUBMODULE
};

/// What became of names that NumPy no longer has.
const std::map<std::string_view, const char*>& removed_names() {
  static const std::map<std::string_view, const char*> all = {
#define NP_REMOVED(name, text) {#name, text},
#include "npmod/lib/removed.def"
#undef NP_REMOVED
  };
  return all;
}

Outcome missing(VM& vm, const Value& name) {
  const std::string text(py::str_view(name));
  std::string message = fmt::format("module 'numpy' has no attribute '{}'", text);
  const bool alias = text == "object" || text == "int" || text == "float" || text == "complex" || text == "str";
  bool former = alias;
  if (alias) {
    message += fmt::format(
        ".\n`np.{0}` was a deprecated alias for the builtin `{0}`. To avoid this error in existing code, use `{0}` by itself. "
        "Doing this will not modify any behavior and is safe. ",
        text);
    if (text == "int") {
      message +=
          "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If you wish to "
          "review your current use, check the release note link for additional information.";
    } else if (text == "object") {
    } else {
      const char* scalar = text == "float" ? "float64" : text == "complex" ? "complex128" : "str_";
      message += fmt::format("If you specifically wanted the numpy scalar type, use `np.{}` here.", scalar);
    }
    message +=
        "\nThe aliases was originally deprecated in NumPy 1.20; for more details and guidance see the original release note "
        "at:\n    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations";
  }
  auto it = removed_names().find(text);
  if (it != removed_names().end()) {
    message = fmt::format("`np.{}` was removed in the NumPy 2.0 release. {}", text, it->second);
    former = true;
  }
  auto e = py::make_exception(py::exc.AttributeError, std::move(message));
  Value module = vm.modules->get("numpy");
  // NumPy: no "Did you mean" for a name it once had.
  e->extra = {former ? Value::none() : name, module && !former ? module : Value::none()};
  return vm.raise_object(Value(e));
}

/// The names of numpy in order, the lazy ones too.
Outcome sorted_names(VM& vm, bool underscored) {
  std::vector<std::string> names;
  if (py::Module* numpy = py::cast<py::Module>(vm.modules->get("numpy"))) {
    for (const auto& e : numpy->dict->table.entries()) {
      if (e.key && py::is_str(e.key)) names.emplace_back(py::str_view(e.key));
    }
  }
  for (const LazyName& row : kLazyNames) names.emplace_back(row.name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<Value> items;
  for (const std::string& n : names) {
    if (underscored || !n.starts_with("_")) items.push_back(Value(py::make_str(n)));
  }
  return py::make_list(std::move(items));
}

Outcome numpy_dir(VM& vm, const Args&) { return sorted_names(vm, true); }

/// numpy.__getattr__(name)
Task numpy_getattr(VM& vm, Args args) {
  if (!py::is_str(args[0])) co_return vm.type_error("attribute name must be string, not '{}'", py::type_name(args[0]));
  const std::string name(py::str_view(args[0]));
  if (name == "__all__") co_return sorted_names(vm, false);
  for (const LazyName& row : kLazyNames) {
    if (name != row.name) continue;
    if (!row.module) co_return co_await vm.import_module("numpy." + name);
    Value module = co_await vm.import_module(row.module);
    Value found = co_await vm.get_attr(module, py::intern(name));
    if (row.dispatches) found = dispatching(found, "numpy");
    if (py::Module* numpy = py::cast<py::Module>(vm.modules->get("numpy"))) numpy->set(name, found);
    co_return found;
  }
  if (name == "chararray") {
    (void)co_await vm.warn(py::exc.DeprecationWarning,
                           "`np.chararray` is deprecated and will be removed from the main namespace in the future. Use an array with a "
                           "string or bytes dtype instead.");
    co_return co_await vm.get_attr(co_await vm.import_module("numpy.char"), name);
  }
  if (name == "object" || name == "str" || name == "bytes") {
    (void)co_await vm.warn(py::exc.FutureWarning,
                           fmt::format("In the future `np.{}` will be defined as the corresponding NumPy scalar.", name));
  }
  co_return missing(vm, args[0]);
}

void checkpoint() {
  VM& vm = VM::current();
  if (!vm.poll()) throw nd::Error(nd::ErrorKind::Interrupted, "");
}

bool printable(std::uint32_t c) { return py::is_printable(c); }

void fill_constants(py::Module& m) {
  m.set("pi", Value::real(3.141592653589793));
  m.set("e", Value::real(2.718281828459045));
  m.set("euler_gamma", Value::real(0.5772156649015329));
  m.set("inf", Value::real(std::numeric_limits<double>::infinity()));
  m.set("nan", Value::real(std::numeric_limits<double>::quiet_NaN()));
  m.set("newaxis", Value::none());
  const std::byte no{0}, yes{1};
  m.set("False_", make_scalar(nd::dtype_of<bool>(), &no));
  m.set("True_", make_scalar(nd::dtype_of<bool>(), &yes));
  m.set("little_endian", Value::boolean(true));
  m.set("__version__", Value(py::make_str("2.2.4")));
  m.set("__array_api_version__", Value(py::make_str("2023.12")));
}

void init_numpy(VM& vm, py::Module& m) {
  init_types(vm);
  errstate() = ErrState();
  m.set("__path__", Value(py::make_list({})));
  m.set("__package__", Value(py::make_str("numpy")));
  m.set("__doc__", Value(py::make_str("Arrays of numbers, and what can be done with them.")));
  fill_types(vm, m);
  fill_constants(m);
  fill_constructors(m);
  fill_ufuncs(vm, m);
  fill_functions(vm, m);
  fill_submodules(vm);
  m.def("__getattr__(name)", numpy_getattr);
  m.def("__dir__()", numpy_dir);
}

}  // namespace

void register_module(bool scipy2008) {
  nd::settings().long_bits = scipy2008 ? 32 : 64;
  print_state() = PrintState();
  print_state().options.legacy = scipy2008 ? 113 : nd::text::kLegacyNone;
  nd::settings().tight_dtype_text = scipy2008;
  nd::set_checkpoint(checkpoint);
  nd::text::set_printable(printable);
  set_lenient_copy(scipy2008);
  VM::add_native_module("numpy", init_numpy);
  VM::add_native_module("numpy.exceptions", fill_exceptions);
  VM::add_native_module("numpy._native_errors", fill_ufunc_exceptions);
  VM::add_native_module("numpy.dtypes", fill_dtypes_module);
  py::add_embedded_modules(embedded_modules());
}

void wake(VM& vm) {
  if (py::Module* numpy = py::cast<py::Module>(vm.kept->get("numpy"))) set_aliases(*numpy);
  seed_afresh(vm);
}

void lay_to_sleep(VM& vm) { forget_seed(vm); }

std::vector<std::string_view> lazy_names(const py::Module& module) {
  std::vector<std::string_view> names;
  if (module.name() == "numpy") {
    for (const LazyName& row : kLazyNames) names.emplace_back(row.name);
  }
  return names;
}

}  // namespace npmod
