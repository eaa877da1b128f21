// import: native modules, embedded Python modules, and files of the folders in sys.path, of which the program's own comes first.
#include <algorithm>
#include <map>
#include <optional>

#include "py/builtin/builtins.h"
#include "py/builtin/filesystem.h"
#include "py/builtin/modules.h"
#include "py/compile/compile.h"
#include "py/compile/stored_code.h"
#include "py/lib/embedded.h"
#include "py/object/argument.h"
#include "py/object/class_builder.h"
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/exception_kinds.h"
#include "py/object/module.h"
#include "py/object/traceback.h"
#include "py/vm/attr.h"
#include "py/vm/frame.h"
#include "py/vm/library.h"
#include "py/vm/ops.h"
#include "py/vm/vm.h"

namespace py {
namespace {

std::map<std::string, VM::ModuleInit, std::less<>>& native_modules() {
  static std::map<std::string, VM::ModuleInit, std::less<>> all;
  return all;
}

std::vector<const EmbeddedModule*>& embedded_tables() {
  static std::vector<const EmbeddedModule*> all{embedded_modules()};
  return all;
}

LibraryReader library_reader = nullptr;

const EmbeddedModule* find_embedded(std::string_view name) {
  for (const EmbeddedModule* table : embedded_tables()) {
    for (const EmbeddedModule* m = table; m->name; ++m) {
      if (name == m->name) return m;
    }
  }
  return nullptr;
}

Outcome code_of(VM& vm, const EmbeddedModule& m, const std::string& filename) {
  if (m.source) return compile(vm, m.source, filename, {.keep_source = false});
  if (Ref<Code> code = load_code(library_reader(m.name), intern(filename))) return Value(code);
  return vm.raise(exc.ImportError, "bad library module '{}'", m.name);
}

bool has_embedded_below(std::string_view prefix) {
  for (const EmbeddedModule* table : embedded_tables()) {
    for (const EmbeddedModule* m = table; m->name; ++m) {
      if (std::string_view(m->name).starts_with(prefix)) return true;
    }
  }
  return false;
}

Outcome not_found(VM& vm, std::string_view name, std::string_view parent) {
  std::string text = fmt::format("No module named '{}'", name);
  if (!parent.empty()) text += fmt::format("; '{}' is not a package", parent);
  auto e = make_exception(exc.ModuleNotFoundError, text);
  Value message = (*e->args)[0];
  e->extra = {Value(make_str(std::string(name))), Value::none(), message};
  return vm.raise_object(Value(e));
}

/// Modules that Python has built in or frozen, or imports before the program: a file of that name is never looked for.
bool always_from_library(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "_collections_abc", "abc", "array", "atexit", "binascii", "builtins", "cmath", "codecs", "encodings", "errno", "faulthandler",
      "gc", "genericpath", "io", "itertools", "marshal", "math", "ntpath", "os", "posix", "posixpath", "site", "stat", "sys", "time",
      "unicodedata", "zlib"};
  return std::binary_search(std::begin(kNames), std::end(kNames), name);
}

struct SourceFile {
  std::string path;  // empty: a folder without __init__.py
  std::string folder;  // of a package
};

/// What `import leaf` finds in a list of folders: a package, a file, or else a folder; nullopt: nothing. The library's own
/// folder ends the search if `stop_at_library`.
std::optional<SourceFile> find_source(const Value& folders, std::string_view leaf, bool* library_reached) {
  std::optional<SourceFile> folder_only;
  FileSystem& fs = FileSystem::get();
  const std::vector<Value>* items = folders && is_list(folders) ? &folders.as<List>()->items : nullptr;
  FileInfo info;
  for (std::size_t i = 0; items && i < items->size(); ++i) {
    const Value& entry = (*items)[i];
    if (!is_str(entry)) continue;
    if (library_reached && str_view(entry) == kLibraryFolder) {
      *library_reached = true;
      break;
    }
    const std::string here = fs.absolute(str_view(entry).empty() ? "." : str_view(entry));
    const std::string base = (here == "/" ? "" : here) + "/" + std::string(leaf);
    const auto is_file = [&](const std::string& path) { return fs.stat(path, &info) == kFsOk && !info.directory; };
    if (is_file(base + "/__init__.py")) return SourceFile{base + "/__init__.py", base};
    if (is_file(base + ".py")) return SourceFile{base + ".py", ""};
    if (!folder_only && fs.stat(base, &info) == kFsOk && info.directory) folder_only = SourceFile{"", base};
  }
  return folder_only;
}

Value sys_path(VM& vm) {
  Module* sys = cast<Module>(vm.modules->get("sys"));
  return sys ? sys->dict->get("path") : Value();
}

/// The modules whose code runs now, innermost last.
std::vector<const Module*>& running_modules() {
  static std::vector<const Module*> all;
  return all;
}

/// Runs a module's code in its dict.
Outcome run_module(VM& vm, const Value& code, const Ref<Dict>& globals) {
  if (vm.depth_ >= vm.recursion_limit) return vm.recursion_error();
  Frame* f = Frame::create(Ref<Code>(code.as<Code>()), globals);
  f->names = Value(globals);
  vm.push_frame(f);
  return Outcome::pending();
}

/// A library module that was loaded beforehand, with its submodules that were too; empty if there is none.
Value take_kept(VM& vm, std::string_view name) {
  Value module = vm.kept->get(name);
  if (!module) return module;
  std::vector<std::pair<Str*, Value>> taken;
  for (const auto& e : vm.kept->table.entries()) {
    if (!e.key) continue;
    const std::string_view of = str_view(e.key);
    if (of == name || (of.starts_with(name) && of[name.size()] == '.')) taken.emplace_back(e.key.as<Str>(), e.value);
  }
  for (auto& [of, value] : taken) {
    vm.kept->erase(of);
    if (!vm.modules->get(of)) vm.modules->set(of, std::move(value));
  }
  return module;
}

/// Imports one module whose parents are imported; sets it on its parent. `from_program`: files may hide the library's modules.
Task import_one(VM& vm, Value name_value, bool from_program) {
  const std::string name(str_view(name_value));
  Value have = vm.modules->get(name);
  if (have) {
    if (have.is_none()) {
      auto e = make_exception(exc.ModuleNotFoundError, fmt::format("import of {} halted; None in sys.modules", name));
      co_return vm.raise_object(Value(e));
    }
    co_return have;
  }
  const std::size_t dot = name.rfind('.');
  const std::string parent = dot == std::string::npos ? "" : name.substr(0, dot);
  const std::string leaf = dot == std::string::npos ? name : name.substr(dot + 1);
  Module* parent_module = parent.empty() ? nullptr : cast<Module>(vm.modules->get(parent));
  // A package of files has only files; the library's are known by having no __file__.
  const bool parent_is_files = parent_module && parent_module->dict->get("__file__") && parent_module->dict->get("__path__");

  std::optional<SourceFile> found;
  if (parent.empty() && from_program && !always_from_library(name)) {
    if (!vm.modules->get("sys")) co_await import_one(vm, Value(intern("sys")), false);
    bool library_reached = false;
    found = find_source(sys_path(vm), leaf, &library_reached);
  } else if (parent_is_files) {
    found = find_source(parent_module->dict->get("__path__"), leaf, nullptr);
    if (!found) co_return not_found(vm, name, "");
  }
  // A mere folder is the last choice.
  const bool in_library = is_library_module(name);
  if (found && found->path.empty() && in_library) found.reset();

  if (!found) {
    if (Value module = take_kept(vm, name)) {
      if (parent_module) parent_module->set(leaf, module);
      co_return module;
    }
  }
  auto native = native_modules().find(name);
  if (!found && native != native_modules().end()) {
    auto m = make<Module>(name);
    vm.modules->set(name, Value(m));
    m->set("__package__", Value(make_str(parent)));
    native->second(vm, *m);
    if (vm.error()) {
      vm.modules->erase(intern(name));
      co_return Outcome::error();
    }
    Value now = vm.modules->get(name);
    if (parent_module) parent_module->set(leaf, now);
    co_return now;
  }

  const EmbeddedModule* embedded = nullptr;
  bool package = found && !found->folder.empty();
  if (!found && in_library) {
    embedded = find_embedded(name);
    package = embedded ? has_embedded_below(name + ".") : true;
    if (!embedded) embedded = find_embedded(name + ".__init__");
  }
  if (!found && !embedded) {  // after the library in sys.path
    if (parent.empty()) found = find_source(sys_path(vm), leaf, nullptr);
    if (!found) co_return not_found(vm, name, parent_module && parent_module->dict->get("__path__") ? "" : parent);
    package = !found->folder.empty();
  }
  auto m = make<Module>(name);
  m->set("__package__", Value(make_str(package ? name : parent)));
  if (found && found->path.empty()) {
    m->set("__path__", Value(make_list({Value(make_str(found->folder))})));
    m->set("__file__", Value::none());
    vm.modules->set(name, Value(m));
    if (parent_module) parent_module->set(leaf, Value(m));
    co_return m;
  }
  std::string filename = embedded ? "<frozen " + name + ">" : found->path;
  Value code;
  if (embedded) {
    code = co_await code_of(vm, *embedded, filename);
  } else {
    const std::optional<std::string> source = FileSystem::get().read(filename);
    if (!source) co_return not_found(vm, name, "");
    code = co_await py::compile(vm, *source, filename);
    m->set("__file__", Value(make_str(filename)));
  }
  m->set("__builtins__", Value(vm.builtins));
  if (package) m->set("__path__", Value(make_list({Value(make_str(embedded ? "" : found->folder))})));
  vm.modules->set(name, Value(m));
  running_modules().push_back(m.get());
  Outcome ran = co_await vm.attempt(run_module(vm, code, m->dict));
  std::erase(running_modules(), m.get());
  if (ran.is_error()) {
    vm.modules->erase(intern(name));
    co_return Outcome::error();
  }
  Value now = vm.modules->get(name);
  if (!now) now = Value(m);
  if (!parent.empty()) {
    Value p = vm.modules->get(parent);
    if (Module* pm = p ? cast<Module>(p) : nullptr) pm->set(leaf, now);
  }
  co_return now;
}

Task import_dotted(VM& vm, Value name_value, bool top, bool from_program) {
  const std::string name(str_view(name_value));
  Value first, last;
  std::size_t at = 0;
  while (true) {
    const std::size_t dot = name.find('.', at);
    Value part(make_str(name.substr(0, dot)));
    last = co_await import_one(vm, part, from_program);
    if (!first) first = last;
    if (dot == std::string::npos) break;
    at = dot + 1;
  }
  co_return top ? first : last;
}

/// The absolute name of a relative import; false with ImportError set.
bool resolve_relative(VM& vm, const Dict& globals, std::string_view name, std::int64_t level, std::string* out) {
  Value package = globals.get("__package__");
  std::string base = package && is_str(package) ? std::string(str_view(package)) : "";
  if (base.empty()) {
    (void)vm.raise(exc.ImportError, "attempted relative import with no known parent package");
    return false;
  }
  for (std::int64_t i = 1; i < level; ++i) {
    const std::size_t dot = base.rfind('.');
    if (dot == std::string::npos) {
      (void)vm.raise(exc.ImportError, "attempted relative import beyond top-level package");
      return false;
    }
    base.resize(dot);
  }
  *out = name.empty() ? base : base + "." + std::string(name);
  return true;
}

Task import_task(VM& vm, Ref<Dict> globals, Value name, Value fromlist, std::int64_t level) {
  std::string full(str_view(name));
  if (level > 0 && !resolve_relative(vm, *globals, str_view(name), level, &full)) co_return Outcome::error();
  if (full.empty()) co_return vm.value_error("Empty module name");
  const bool has_from = fromlist && is_tuple(fromlist) && fromlist.as<Tuple>()->size() > 0;
  Value m = co_await import_dotted(vm, Value(make_str(full)), !has_from && level == 0, true);
  if (has_from) {
    // Names that are submodules are imported too.
    Module* module = cast<Module>(m);
    if (module && module->dict->get("__path__")) {
      for (const Value& n : fromlist.as<Tuple>()->items) {
        if (!is_str(n)) co_return vm.type_error("Item in ``from list'' must be str, not {}", type_name(n));
        if (str_view(n) == "*" || module->dict->get(intern(n))) continue;
        const std::string submodule = full + "." + std::string(str_view(n));
        Outcome o = co_await vm.attempt(import_one(vm, Value(make_str(submodule)), true));
        if (o.is_error()) {
          // Only that this one is missing is passed over; what it failed to import itself is the program's error.
          Value missing = vm.error_is(exc.ModuleNotFoundError) ? field(*vm.error().as<Exception>(), ImportField::name) : Value();
          if (!missing || !is_str(missing) || str_view(missing) != submodule) co_return Outcome::error();
          vm.clear_error();
        }
      }
    }
  }
  co_return m;
}

Task import_star_task(VM& vm, Value names, Value module) {
  Dict* target = names.as<Dict>();
  Value all = co_await vm.get_attr_or_empty(module, intern("__all__"));
  if (all) {
    Value list = co_await vm.list_of(all);
    for (std::size_t i = 0; i < list.as<List>()->size(); ++i) {
      Value n = list.as<List>()->items[i];
      Value v = co_await vm.get_attr(module, intern(n));
      target->set(intern(n), v);
    }
    co_return Value::none();
  }
  Module* m = cast<Module>(module);
  if (!m) co_return vm.raise(exc.ImportError, "from-import-* object has no __dict__ and no __all__");
  const Ref<Dict> names_of = copy_dict(*m->dict);
  for (const auto& e : names_of->table.entries()) {
    if (e.key && is_str(e.key) && !str_view(e.key).starts_with("_")) target->set(intern(e.key), e.value);
  }
  co_return Value::none();
}

Task import_from_task(VM& vm, Value module, Value name) {
  Outcome o = co_await vm.attempt(vm.get_attr(module, name.as<Str>()));
  if (o.ok()) co_return o;
  if (!vm.error_is(exc.AttributeError)) co_return Outcome::error();
  vm.clear_error();
  Module* m = cast<Module>(module);
  const std::string mod_name = m ? m->name() : "<unknown module name>";
  Value sub = vm.modules->get(mod_name + "." + std::string(str_view(name)));
  if (sub) co_return sub;
  Value file = m ? m->dict->get("__file__") : Value();
  const std::string_view shown_file = file && is_str(file) ? str_view(file) : "unknown location";
  const ModuleTrouble trouble = m ? trouble_of(vm, *m) : ModuleTrouble{};
  std::string message = fmt::format("cannot import name '{}' from ", str_view(name));
  if (!trouble.advice.empty()) {
    message += fmt::format("'{}'{}", mod_name, trouble.advice);
  } else if (trouble.initializing) {
    message += fmt::format("partially initialized module '{}' (most likely due to a circular import) ({})", mod_name, shown_file);
  } else {
    message += fmt::format("'{}' ({})", mod_name, shown_file);
  }
  auto e = make_exception(exc.ImportError, message);
  Value text = (*e->args)[0];
  e->extra = {Value(make_str(mod_name)), file ? file : Value::none(), text, name};
  co_return vm.raise_object(Value(e));
}

}  // namespace

void add_embedded_modules(const EmbeddedModule* table) {
  auto& all = embedded_tables();
  if (std::find(all.begin(), all.end(), table) == all.end()) all.push_back(table);
}

void set_library_reader(LibraryReader reader) { library_reader = reader; }

void VM::add_native_module(std::string_view name, ModuleInit fill) { native_modules()[std::string(name)] = fill; }

Outcome VM::import_module(std::string_view dotted) {
  Value have = modules->get(dotted);
  if (have && !have.is_none()) return have;
  return import_dotted(*this, Value(make_str(std::string(dotted))), false, false);
}

Outcome import_name(VM& vm, Frame* f, Str* name, Value fromlist, Value level) {
  Value hook = vm.builtins->get("__import__");
  if (hook && !(hook.is_object() && hook.object()->type() == types.builtin_function)) {
    return vm.call(hook, {Value(name), Value(f->globals), f->names ? f->names : Value::none(), fromlist, level});
  }
  return import_task(vm, f->globals, Value(name), fromlist, level.small_int());
}

namespace {

Outcome builtin_import(VM& vm, const Args& args) {
  if (!is_str(args[0])) return vm.type_error("__import__() argument 1 must be str, not {}", argument_name(args[0]));
  auto level = vm.as_int64(args[4]);
  PY_CHECK(level.has_value());
  if (*level < 0) return vm.value_error("level must be >= 0");
  Dict* globals = cast<Dict>(args[1]);
  const Value names = is_list(args[3]) ? Value(make_tuple(args[3].as<List>()->items)) : args[3];
  return import_task(vm, globals ? Ref<Dict>(globals) : make_dict(), args[0], names, *level);
}

}  // namespace

Outcome import_from(VM& vm, const Value& module, Str* name) {
  if (Module* m = cast<Module>(module)) {
    Value v = m->dict->get(name);
    if (v) return v;
  }
  return import_from_task(vm, module, Value(name));
}

Outcome import_star(VM& vm, Frame* f, Value module) { return import_star_task(vm, f->names, std::move(module)); }

void VM::init_import() {
  register_native_modules();
  auto b = make<Module>("builtins");
  b->dict = builtins;
  builtins->set("__name__", Value(intern("builtins")));
  builtins->set("__doc__", Value::none());
  modules->set("builtins", Value(b));
  install_builtins(*b);
  add_build_class(*b);
  b->def("__import__(name, globals=None, locals=None, fromlist=(), level=0)", builtin_import, "What an import statement calls.");
  main_module = make<Module>("__main__");
  main_module->set("__builtins__", Value(b));
  modules->set("__main__", Value(main_module));
}

std::set<std::string> modules_in(std::string_view package) {
  std::set<std::string> found;
  const std::string prefix = package.empty() ? "" : std::string(package) + ".";
  const auto add = [&](std::string_view name) {
    if (!name.starts_with(prefix)) return;
    name.remove_prefix(prefix.size());
    name = name.substr(0, name.find('.'));
    if (!name.empty() && name != "__init__" && name != "__main__") found.emplace(name);
  };
  for (const auto& [name, init] : native_modules()) add(name);
  for (const EmbeddedModule* table : embedded_tables()) {
    for (const EmbeddedModule* m = table; m->name; ++m) add(m->name);
  }
  std::vector<std::string> files;
  if (package.empty() && FileSystem::get().list(".", &files) == 0) {
    for (const std::string& file : files) {
      if (file.ends_with(".py")) add(std::string_view(file).substr(0, file.size() - 3));
    }
  }
  return found;
}

ModuleTrouble trouble_of(VM& vm, const Module& m) {
  ModuleTrouble trouble;
  const auto& running = running_modules();
  trouble.initializing = std::find(running.begin(), running.end(), &m) != running.end();
  Value file = m.dict->get("__file__");
  if (!file || !is_str(file)) return trouble;
  std::string_view folder = str_view(file);
  const auto up = [&] { folder = folder.substr(0, std::max<std::size_t>(folder.rfind('/'), 0)); };
  if (folder.ends_with("/__init__.py")) up();
  up();
  const std::string program = program_folder(vm);
  if (folder != (program.empty() ? FileSystem::get().working_directory() : program)) return trouble;
  const std::string name = m.name();
  if (is_stdlib_module(name)) {
    trouble.advice = fmt::format(
        " (consider renaming '{}' since it has the same name as the standard library module named '{}' and prevents importing that "
        "standard library module)",
        str_view(file), name);
  } else if (trouble.initializing) {
    trouble.advice = fmt::format(" (consider renaming '{}' if it has the same name as a library you intended to import)", str_view(file));
  }
  return trouble;
}

std::string program_folder(VM& vm) {
  const List* argv = vm.argv ? cast<List>(vm.argv) : nullptr;
  const Value script = argv && argv->size() ? argv->items[0] : Value();
  if (!script || !is_str(script) || str_view(script).empty() || str_view(script) == "-") return "";
  std::string path = FileSystem::get().absolute(str_view(script));
  path.resize(std::max<std::size_t>(path.rfind('/'), 1));
  return path;
}

bool is_library_module(std::string_view name) {
  return native_modules().contains(name) || find_embedded(name) || find_embedded(std::string(name) + ".__init__");
}

std::set<std::string> names_defined_in(VM& vm, std::string_view module) {
  std::set<std::string> found;
  const EmbeddedModule* m = find_embedded(module);
  if (!m) m = find_embedded(std::string(module) + ".__init__");
  if (!m) return found;
  Outcome compiled = code_of(vm, *m, "<frozen>");
  if (!compiled.ok()) {
    vm.clear_error();
    return found;
  }
  const Ref<Code> code(compiled.value().as<Code>());
  const Tuple* strings = nullptr;
  std::string_view source;  // the module last named by an import
  std::optional<Op> before;
  for (const Instruction i : code->instructions) {
    const Op op = op_of(i);
    if (op == Op::IMPORT_NAME) source = code->names[arg_of(i)]->view();
    if (op == Op::LOAD_CONST) strings = cast<Tuple>(code->consts[arg_of(i)]);
    if (op == Op::IMPORT_STAR) found.merge(names_defined_in(vm, source));
    if (op == Op::STORE_NAME) {
      const std::string_view name = code->names[arg_of(i)]->view();
      if (name == "__all__" && strings) {
        found.clear();
        for (const Value& item : strings->items) found.emplace(is_str(item) ? str_view(item) : "");
        return found;
      }
      // What comes from a private module is given on; other imports are the module's own affair.
      const bool imported = before == Op::IMPORT_NAME || (before == Op::IMPORT_FROM && !source.starts_with("_") && source.find("._") == source.npos);
      if (!imported && !name.starts_with("_")) found.emplace(name);
    }
    before = op;
  }
  return found;
}

}  // namespace py
