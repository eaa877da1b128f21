// Completion and inspection: what the page's editor and pictures ask of the variables. Neither runs Python code.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/glance.h"
#include "kernel/json.h"
#include "kernel/kernel.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/syntax/parser.h"
#include "py/vm/attr.h"
#include "py/vm/library.h"

#ifdef MEDKIT_NUMPY
#include "npmod/core/snapshot.h"
#include "npmod/npmod.h"
#endif

namespace kernel {

using py::Value;

namespace {

const char* const kKeywords[] = {"False",  "None",    "True",   "and",      "as",     "assert", "async",  "await", "break",
                                 "class",  "continue", "def",    "del",      "elif",   "else",   "except", "finally", "for",
                                 "from",   "global",  "if",     "import",   "in",     "is",     "lambda", "nonlocal", "not",
                                 "or",     "pass",    "raise",  "return",   "try",    "while",  "with",   "yield"};

bool name_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80); }

const char* kind_of(const Value& v) {
  if (py::cast<py::Type>(v)) return "class";
  if (py::cast<py::Module>(v)) return "namespace";
  if (py::cast<py::Function>(v) || py::cast<py::NativeFunction>(v) || py::cast<py::Method>(v)) return "function";
  return "variable";
}

/// Names and their kinds.
using Found = std::map<std::string, std::string>;

void add_dict(const py::Dict& d, Found* out) {
  for (const auto& e : d.table.entries()) {
    if (e.key && py::is_str(e.key)) out->emplace(std::string(py::str_view(e.key)), kind_of(e.value));
  }
}

void add_attributes(const Value& v, Found* out) {
  if (py::Dict* d = py::instance_dict(v)) add_dict(*d, out);
  if (py::Type* t = py::cast<py::Type>(v)) {
    for (py::Type* k : t->mro) add_dict(*k->dict, out);
  }
  for (py::Type* k : py::type_of(v)->mro) {
    for (const auto& e : k->dict->table.entries()) {
      if (!e.key || !py::is_str(e.key)) continue;
      const bool method = e.value.is_object() && e.value.object()->type()->has(py::Type::kMethodDescriptor);
      out->emplace(std::string(py::str_view(e.key)), method ? "method" : "property");
    }
  }
}

void add_modules(std::string_view package, Found* out) {
  for (const std::string& name : py::modules_in(package)) out->emplace(name, "namespace");
}

/// What is in a module, whether it is imported yet or not.
void add_module(py::VM& vm, std::string_view name, Found* out) {
  if (py::Module* m = py::cast<py::Module>(vm.modules->get(name))) {
    add_dict(*m->dict, out);
#ifdef MEDKIT_NUMPY
    for (const std::string_view lazy : npmod::lazy_names(*m)) out->emplace(std::string(lazy), py::is_library_module(fmt::format("numpy.{}", lazy)) ? "namespace" : "function");
#endif
  } else {
    for (const std::string& given : py::names_defined_in(vm, name)) out->emplace(given, "function");
  }
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && text.size() > word.size() && (text[word.size()] == ' ' || text[word.size()] == '\t');
}

std::string_view after_space(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t");
  return start == text.npos ? std::string_view() : text.substr(start);
}

/// In `import …` and `from …`: what could be named there. False elsewhere.
bool add_importable(py::VM& vm, std::string_view code, std::size_t from, Found* out) {
  std::string_view rest = code.substr(0, from);
  rest = after_space(rest.substr(rest.find_last_of("\n;") + 1));
  const bool names = starts_with_word(rest, "from");
  if (!names && !starts_with_word(rest, "import")) return false;
  if (rest.ends_with("as ")) return true;  // a new name
  if (names) {
    rest = after_space(rest.substr(4));
    const std::size_t end = rest.find_first_of(" \t");
    if (end != rest.npos) {
      if (!starts_with_word(after_space(rest.substr(end)), "import")) return true;
      add_module(vm, rest.substr(0, end), out);
      add_modules(rest.substr(0, end), out);
      return true;
    }
  } else {
    rest.remove_prefix(rest.find_last_of(", \t") + 1);
  }
  // In a dotted name: the modules of the package before its last dot.
  const std::size_t dot = rest.find_last_of('.');
  add_modules(rest.substr(0, dot == rest.npos ? 0 : dot), out);
  return true;
}

}  // namespace

const char* Kernel::completeness(std::string_view code) const {
  py::syntax::ParseOptions options;
  options.magics = true;
  options.print_statement = options.bare_timeit = profile_ == Profile::Scipy2008;
  if (py::syntax::parse(code, options)) return "complete";
  return py::syntax::is_incomplete(code, options) ? "early" : "wrong";
}

std::string Kernel::complete(std::string_view code, std::size_t cursor) {
  cursor = std::min(cursor, code.size());
  std::size_t from = cursor;
  while (from > 0 && name_char(code[from - 1])) --from;
  const std::string_view prefix = code.substr(from, cursor - from);
  Found found;
  if (add_importable(*vm_, code, from, &found)) {
  } else if (from > 0 && code[from - 1] == '.') {
    const Glance owner = glance(*vm_, last_primary(code.substr(0, from - 1)));
    py::Module* module = py::cast<py::Module>(owner.value);
    if (module || !owner.module.empty()) add_module(*vm_, module ? module->name() : owner.module, &found);
    else if (owner.value) add_attributes(owner.value, &found);
  } else {
    if (prefix.empty()) return "[]";
    add_dict(*vm_->main_module->dict, &found);
    add_dict(*vm_->builtins, &found);
    for (const char* k : kKeywords) found[k] = "keyword";
  }
  std::string out = "[";
  for (const auto& [name, kind] : found) {
    if (!std::string_view(name).starts_with(prefix)) continue;
    if (name.starts_with("_") && !prefix.starts_with("_")) continue;
    if (out.size() > 1) out += ",";
    out += fmt::format("{{\"text\":{},\"kind\":\"{}\",\"from\":{},\"to\":{}}}", json_string(name), kind, from, cursor);
  }
  return out + "]";
}

std::string Kernel::inspect(std::string_view name) {
  const Value v = glance(*vm_, name).value;
  if (!v) return "null";
#ifdef MEDKIT_NUMPY
  std::string snapshot = npmod::snapshot(v);
  if (const auto taken = snapshot.empty() ? std::nullopt : selection(*vm_, name)) {
    snapshot.pop_back();
    snapshot += fmt::format(",\"source\":{{\"text\":{},\"array\":{},\"places\":[{}]}}}}", json_string(taken->array_text), npmod::snapshot(taken->array),
                            fmt::join(taken->places, ","));
  }
  if (!snapshot.empty()) return snapshot;
#endif
  return "null";
}

}  // namespace kernel
