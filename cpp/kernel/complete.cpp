// Completion and inspection: what the page's editor and pictures ask of the variables. Neither runs Python code: they
// look at dicts and classes only.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/json.h"
#include "kernel/kernel.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/vm/attr.h"

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

void add_dict(const py::Dict& d, std::map<std::string, std::string>* out) {
  for (const auto& e : d.table.entries()) {
    if (e.key && py::is_str(e.key)) out->emplace(std::string(py::str_view(e.key)), kind_of(e.value));
  }
}

/// What `a.b.c` means by looking in dicts only; empty if unknown.
Value resolve(py::VM& vm, std::string_view dotted) {
  Value at;
  while (true) {
    const std::size_t dot = dotted.find('.');
    const std::string_view name = dotted.substr(0, dot);
    if (!at) {
      at = vm.main_module->dict->get(name);
      if (!at) at = vm.builtins->get(name);
    } else if (py::Module* m = py::cast<py::Module>(at)) {
      at = m->dict->get(name);
    } else if (py::Dict* d = py::instance_dict(at); d && d->get(name)) {
      at = d->get(name);
    } else if (py::Type* t = py::cast<py::Type>(at)) {
      at = t->lookup(name);
    } else {
      at = Value();
    }
    if (!at || dot == std::string_view::npos) return at;
    dotted.remove_prefix(dot + 1);
  }
}

void add_attributes(const Value& v, std::map<std::string, std::string>* out) {
  if (py::Module* m = py::cast<py::Module>(v)) {
    add_dict(*m->dict, out);
#ifdef MEDKIT_NUMPY
    for (const std::string_view name : npmod::lazy_names(*m)) out->emplace(std::string(name), "function");
#endif
    return;
  }
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

}  // namespace

std::string Kernel::complete(std::string_view code, std::size_t cursor) {
  cursor = std::min(cursor, code.size());
  std::size_t from = cursor;
  while (from > 0 && name_char(code[from - 1])) --from;
  const std::string_view prefix = code.substr(from, cursor - from);
  std::map<std::string, std::string> found;
  if (from > 0 && code[from - 1] == '.') {
    std::size_t start = from - 1;
    while (start > 0 && (name_char(code[start - 1]) || code[start - 1] == '.')) --start;
    const std::string_view owner = code.substr(start, from - 1 - start);
    const bool text = owner.empty() && from > 1 && (code[from - 2] == '"' || code[from - 2] == '\'');
    Value v = text ? Value(py::intern("")) : owner.empty() ? Value() : resolve(*vm_, owner);
    if (!v) return "[]";
    add_attributes(v, &found);
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
  Value v = resolve(*vm_, name);
  if (!v) return "null";
#ifdef MEDKIT_NUMPY
  std::string snapshot = npmod::snapshot(v);
  if (!snapshot.empty()) return snapshot;
#endif
  return "null";
}

}  // namespace kernel
