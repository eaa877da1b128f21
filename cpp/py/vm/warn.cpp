// Warnings: the filters decide what becomes of one, per place where it arose; then it is shown, recorded or raised.
// The native module `_warnings` offers this to lib/warnings.py, which holds the rest (filters, catch_warnings, the text).
#include <algorithm>
#include <memory>

#include "py/builtin/modules.h"
#include "py/builtin/streams.h"
#include "py/object/argument.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/object/traceback.h"
#include "py/object/weakref.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/frame.h"
#include "py/vm/gc.h"

namespace py {
namespace {

/// What is known of a warning before it is shown.
struct Warning {
  Value message;  // an instance of the category
  Type* category;
  std::string text;
  std::string filename;
  int lineno = 0;
  std::string module;
  Value registry;  // the module's __warningregistry__, or empty
  std::string line;
  Value source = Value::none();
};

/// Counts changes of the filters: what was remembered as shown before one no longer counts.
std::int64_t filters_version = 0;

Value default_filters() {
  static Ref<List>* const kFilters = [] {
    auto row = [](const char* action, Type* category, Value module) {
      return Value(make_tuple({Value(intern(action)), Value::none(), Value(category), std::move(module), make_int(0)}));
    };
    return new Ref<List>(make_list({row("default", exc.DeprecationWarning, Value(intern("__main__"))),
                                    row("ignore", exc.DeprecationWarning, Value::none()),
                                    row("ignore", exc.PendingDeprecationWarning, Value::none()),
                                    row("ignore", exc.ImportWarning, Value::none()),
                                    row("ignore", exc.ResourceWarning, Value::none())}));
  }();
  return Value(*kFilters);
}

Module* warnings_module(VM& vm) {
  Value m = vm.modules->get("warnings");
  return m ? cast<Module>(m) : nullptr;
}

Value filters(VM& vm) {
  if (Module* m = warnings_module(vm))
    if (Value own = m->get("filters"); own && is_list(own)) return own;
  return default_filters();
}

/// Whether a filter's message or module (None, a string to be equal to, or a compiled pattern) takes the text.
bool takes(VM& vm, const Value& condition, std::string_view text) {
  if (condition.is_none()) return true;
  if (is_str(condition)) return str_view(condition) == text;
  Outcome found = vm.call_method(condition, "match", {Value(make_str(std::string(text)))});
  if (found.is_error()) vm.clear_error();
  return found.ok() && !found.value().is_none();
}

std::string action_for(VM& vm, const Warning& w) {
  Value all = filters(vm);
  for (std::size_t i = 0; i < all.as<List>()->size(); ++i) {
    Tuple* f = cast<Tuple>(all.as<List>()->items[i]);
    if (!f || f->size() != 5 || !is_str((*f)[0])) continue;
    Type* category = cast<Type>((*f)[2]);
    Ref<Tuple> keep(f);
    if (!category || !w.category->is_subtype_of(category)) continue;
    std::int64_t line = is_int((*f)[4]) ? int_value((*f)[4]).value_or(0) : 0;
    if (line != 0 && line != w.lineno) continue;
    if (!takes(vm, (*keep)[1], w.text) || !takes(vm, (*keep)[3], w.module)) continue;
    return std::string(str_view((*keep)[0]));
  }
  if (Module* m = warnings_module(vm))
    if (Value v = m->get("defaultaction"); v && is_str(v)) return std::string(str_view(v));
  return "default";
}

/// True if the key was in the registry already; else it is put there.
bool seen_before(VM& vm, const Value& registry, Value key) {
  Dict* d = registry ? cast<Dict>(registry) : nullptr;
  if (!d) return false;
  Value version = d->get("version");
  if (!version || !is_int(version) || int_value(version) != filters_version) {
    d->table.clear();
    d->set("version", make_int(filters_version));
  }
  Outcome found = d->get(vm, key);
  if (found.ok() && found.value()) return true;
  Outcome stored = d->set(vm, key, Value::boolean(true));
  if (found.is_error() || stored.is_error()) vm.clear_error();
  return false;
}

Value once_registry(VM& vm) {
  static Ref<Dict>* const kOnce = new Ref<Dict>(make_dict());
  if (Module* m = warnings_module(vm))
    if (Value v = m->get("onceregistry"); v && is_dict(v)) return v;
  return Value(*kOnce);
}

/// True: show it. An error: the filters turn it into an exception.
Outcome decide(VM& vm, const Warning& w) {
  std::string action = action_for(vm, w);
  if (action == "error") return vm.raise_object(w.message);
  if (action == "ignore") return Value::boolean(false);
  if (action == "always" || action == "all") return Value::boolean(true);
  Value text = Value(make_str(w.text)), category = Value(w.category);
  Value place = Value(make_tuple({text, category, make_int(w.lineno)}));
  Value anywhere = Value(make_tuple({text, category, make_int(0)}));
  Value kind = Value(make_tuple({text, category}));
  if (action == "once") return Value::boolean(!seen_before(vm, once_registry(vm), kind));
  if (action == "module") return Value::boolean(!seen_before(vm, w.registry, anywhere));
  if (action == "default") return Value::boolean(!seen_before(vm, w.registry, place));
  return vm.raise(exc.RuntimeError, "Unrecognized action ({}) in warnings.filters:\n {}", str_repr(action), "");
}

std::string warning_text(const Warning& w) {
  std::string out = fmt::format("{}:{}: {}: {}\n", w.filename, w.lineno, w.category->name(), w.text);
  std::string_view line = w.line;
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '\f')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\n')) line.remove_suffix(1);
  if (!line.empty()) out += fmt::format("  {}\n", line);
  return out;
}

/// A warnings.WarningMessage, without running its __init__.
Value warning_message(Type* cls, const Warning& w) {
  Value made = new_plain_instance(cls);
  Dict* d = instance_dict(made, true);
  d->set("message", w.message);
  d->set("category", Value(w.category));
  d->set("filename", Value(make_str(w.filename)));
  d->set("lineno", make_int(w.lineno));
  d->set("file", Value::none());
  d->set("line", Value::none());
  d->set("source", w.source);
  d->set("_category_name", Value(make_str(w.category->name())));
  return made;
}

/// The Python function that has to show it (a replaced showwarning), or empty: then it has been shown here.
Value show(VM& vm, const Warning& w) {
  Module* m = warnings_module(vm);
  if (m) {
    Value cls = m->get("WarningMessage"), record = m->get("_record"), show = m->get("showwarning"),
          own = m->get("_showwarning_orig"), format = m->get("formatwarning"), own_format = m->get("_formatwarning_orig");
    Type* type = cls ? cast<Type>(cls) : nullptr;
    bool replaced = (show && !(own && show.same(own))) || (format && !(own_format && format.same(own_format)));
    if (type && record && is_list(record) && !replaced) {
      record.as<List>()->items.push_back(warning_message(type, w));
      return Value();
    }
    if (type && replaced) return warning_message(type, w);
  }
  Value err = sys_attribute(vm, "stderr");
  if (!err || err.is_none()) return Value();
  std::string text = warning_text(w);
  // Python: such a warning has the coroutine for its source, and tracemalloc would know where that was made.
  if (w.category == exc.RuntimeWarning && w.text.starts_with("coroutine '") && w.text.ends_with("' was never awaited"))
    text += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
  if (is_own_text_stream(err)) {
    Outcome written = write_text(vm, err, text);
    if (written.is_error()) vm.clear_error();
    return Value();
  }
  Type* type = m && m->get("WarningMessage") ? cast<Type>(m->get("WarningMessage")) : nullptr;
  if (type) return warning_message(type, w);
  vm.host->write(2, text);
  return Value();
}

Frame* caller(VM& vm, int stacklevel) {
  Frame* f = vm.frame();
  for (int level = 1; f && level < stacklevel; ++level) {
    Activation* a = f->parent;
    while (a && a->kind != Activation::Kind::Frame) a = a->parent;
    f = static_cast<Frame*>(a);
  }
  return f;
}

void place_at(Warning& w, Frame* f) {
  if (!f) {
    w.filename = "<sys>";
    w.lineno = 0;
    w.module = "sys";
    return;
  }
  w.filename = f->code->filename->utf8();
  w.lineno = f->line();
  Value name = f->globals->get("__name__");
  w.module = name && is_str(name) ? std::string(str_view(name)) : "<string>";
  w.registry = f->globals->get("__warningregistry__");
  if (!w.registry) {
    w.registry = Value(make_dict());
    f->globals->set("__warningregistry__", w.registry);
  }
  // Python has the lines of files; IPython those of its cells too.
  if (w.filename != "<stdin>" && !w.filename.starts_with("<frozen ")) w.line = source_line(*f->code, w.lineno);
}

Value instance_of(Type* category, std::string text) {
  return Value(make_exception(category, std::vector<Value>{Value(make_str(std::move(text)))}));
}

/// For callers that can't wait: what Python code has to show is called at the next opportunity.
Outcome decide_and_show(VM& vm, const Warning& w) {
  Outcome verdict = decide(vm, w);
  if (verdict.is_error()) return verdict;
  if (verdict.value().is_false()) return Value::none();
  if (Value message = show(vm, w)) {
    if (Value deliver = warnings_module(vm)->get("_showwarnmsg")) {
      finalizer_queue().push_back({message, deliver});
      attention = true;
    }
  }
  return Value::none();
}

}  // namespace

Outcome VM::warn(Type* category, std::string text, int stacklevel) {
  Warning w;
  w.category = category;
  w.text = text;
  w.message = instance_of(category, std::move(text));
  place_at(w, caller(*this, stacklevel));
  return decide_and_show(*this, w);
}

Outcome VM::warn_explicit(Type* category, std::string text, std::string_view filename, int lineno,
                          std::string_view line) {
  Warning w;
  w.category = category;
  w.text = text;
  w.message = instance_of(category, std::move(text));
  w.filename = filename;
  w.lineno = lineno;
  w.line = filename.starts_with('<') ? std::string_view() : line;
  w.module = filename.ends_with(".py") ? filename.substr(0, filename.size() - 3) : filename;
  return decide_and_show(*this, w);
}

namespace {

/// Sorts out warn()'s message and category.
Task describe(VM& vm, Value message, Value category) {
  Type* cls = nullptr;
  if (isinstance(message, exc.Warning)) {
    cls = type_of(message);
  } else if (category.is_none()) {
    cls = exc.UserWarning;
  } else {
    cls = cast<Type>(category);
    if (!cls || !cls->is_subtype_of(exc.Warning))
      co_return vm.type_error("category must be a Warning subclass, not '{}'", type_name(category));
  }
  Value text, instance;
  if (isinstance(message, exc.Warning)) {
    text = co_await vm.str(message);
    instance = message;
  } else {
    text = message;
    if (!is_str(text)) text = co_await vm.str(message);
    instance = co_await vm.call(Value(cls), {message});
  }
  co_return make_tuple({instance, text, Value(cls)});
}

Task finish(VM& vm, std::shared_ptr<Warning> w) {
  Value verdict = co_await decide(vm, *w);
  if (verdict.is_false()) co_return Value::none();
  Value message = show(vm, *w);
  if (message) {
    Value deliver = warnings_module(vm)->get("_showwarnmsg");
    if (deliver) co_await vm.call(deliver, {message});
  }
  co_return Value::none();
}

void fill(Warning& w, const Value& described) {
  const Tuple& parts = *described.as<Tuple>();
  w.message = parts[0];
  w.text = std::string(str_view(parts[1]));
  w.category = parts[2].as<Type>();
}

Task warnings_warn(VM& vm, Args args) {
  std::optional<std::int64_t> level = vm.as_int64(args[2]);
  if (!level) co_return Outcome::error();
  auto w = std::make_shared<Warning>();
  place_at(*w, caller(vm, static_cast<int>(std::clamp<std::int64_t>(*level, 1, 1 << 20))));
  Value described = co_await describe(vm, args[0], args[1]);
  fill(*w, described);
  if (args[3]) w->source = args[3];
  co_return co_await finish(vm, w);
}

Task warnings_warn_explicit(VM& vm, Args args) {
  auto w = std::make_shared<Warning>();
  if (!is_str(args[2])) co_return vm.type_error("warn_explicit() argument 'filename' must be str, not {}", argument_name(args[2]));
  std::optional<std::int64_t> line = vm.as_int64(args[3]);
  if (!line) co_return Outcome::error();
  w->filename = std::string(str_view(args[2]));
  w->lineno = static_cast<int>(*line);
  if (is_str(args[4])) {
    w->module = std::string(str_view(args[4]));
  } else {
    w->module = w->filename.ends_with(".py") ? w->filename.substr(0, w->filename.size() - 3) : w->filename;
  }
  if (is_dict(args[5])) w->registry = args[5];
  Value described = co_await describe(vm, args[0], args[1]);
  fill(*w, described);
  co_return co_await finish(vm, w);
}

}  // namespace

void init__warnings_module(VM& vm, Module& m) {
  m.set("filters", default_filters());
  m.set("_defaultaction", Value(intern("default")));
  m.set("_onceregistry", once_registry(vm));
  m.def("warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", warnings_warn,
        "Issue a warning, or raise it as an exception if the filters say so.");
  m.def(
      "warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
      warnings_warn_explicit, "Issue a warning for a given place.");
  m.def("_filters_mutated()", [](VM&, const Args&) -> Outcome {
    ++filters_version;
    return Value::none();
  });
}

}  // namespace py
