// Calls: Python functions' argument binding in CPython's words, and calling any object.
#include "py/vm/call.h"

#include <algorithm>
#include <string>

#include "py/object/containers.h"
#include "py/object/suggest.h"
#include "py/vm/attr.h"

namespace py {
namespace {

/// "'a'", "'a' and 'b'", "'a', 'b', and 'c'".
std::string quoted_names(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
    out += "'" + names[i] + "'";
  }
  return out;
}

std::string function_name(const Function& fn) { return std::string(str_view(fn.qualname)); }

/// A module that sets `_compiled` stands for a compiled one: its functions refuse arguments in Cython's words.
bool compiled(const Function& fn) {
  static Str* const kMark = intern("_compiled");
  return fn.globals && !fn.globals->get(kMark).is_empty();
}

/// "f() takes at least 2 positional arguments (1 given)": self isn't counted.
void wrong_count(VM& vm, const Function& fn, std::size_t given) {
  const Code& code = *fn.code;
  const std::size_t self = code.argcount > 0 && code.localsplus[0]->view() == "self" ? 1 : 0;
  const std::size_t most = static_cast<std::size_t>(code.argcount) - self, least = most - (fn.defaults ? fn.defaults->size() : 0);
  given -= std::min(given, self);
  const std::size_t shown = given < least ? least : most;
  (void)vm.type_error("{}() takes {} {} positional argument{} ({} given)", code.name->view(),
                      least == most ? "exactly" : given < least ? "at least" : "at most", shown, shown == 1 ? "" : "s", given);
}

void too_many_positional(VM& vm, const Function& fn, std::size_t given, const Value* locals) {
  if (compiled(fn)) return wrong_count(vm, fn, given);
  const Code& code = *fn.code;
  const auto argcount = static_cast<std::size_t>(code.argcount);
  const std::size_t ndefaults = fn.defaults ? fn.defaults->size() : 0;
  std::size_t kwonly_given = 0;
  for (int i = 0; i < code.kwonlyargcount; ++i) {
    if (!locals[code.argcount + i].is_empty()) ++kwonly_given;
  }
  std::string takes;
  bool plural;
  if (ndefaults > 0) {
    takes = fmt::format("from {} to {}", argcount - ndefaults, argcount);
    plural = true;
  } else {
    takes = fmt::format("{}", argcount);
    plural = argcount != 1;
  }
  std::string kwonly;
  if (kwonly_given > 0) {
    kwonly = fmt::format(" positional argument{} (and {} keyword-only argument{})", given != 1 ? "s" : "", kwonly_given,
                         kwonly_given != 1 ? "s" : "");
  }
  (void)vm.type_error("{}() takes {} positional argument{} but {}{} {} given", function_name(fn), takes, plural ? "s" : "",
                      given, kwonly, given == 1 && kwonly_given == 0 ? "was" : "were");
}

void missing_arguments(VM& vm, const Function& fn, const char* kind, const std::vector<std::string>& names) {
  (void)vm.type_error("{}() missing {} required {} argument{}: {}", function_name(fn), names.size(), kind,
                      names.size() == 1 ? "" : "s", quoted_names(names));
}

/// Fills in defaults; false with TypeError set if something is missing.
bool fill_defaults(VM& vm, const Function& fn, Value* locals) {
  const Code& code = *fn.code;
  const int ndefaults = fn.defaults ? static_cast<int>(fn.defaults->size()) : 0;
  std::vector<std::string> missing;
  for (int i = 0; i < code.argcount; ++i) {
    if (locals[i]) continue;
    const int d = i - (code.argcount - ndefaults);
    if (d >= 0) {
      locals[i] = (*fn.defaults)[static_cast<std::size_t>(d)];
    } else {
      missing.push_back(code.localsplus[static_cast<std::size_t>(i)]->utf8());
    }
  }
  if (!missing.empty()) {
    if (compiled(fn)) {
      wrong_count(vm, fn, static_cast<std::size_t>(std::find_if(locals, locals + code.argcount, [](const Value& v) { return v.is_empty(); }) - locals));
    } else {
      missing_arguments(vm, fn, "positional", missing);
    }
    return false;
  }
  for (int i = code.argcount; i < code.argcount + code.kwonlyargcount; ++i) {
    if (locals[i]) continue;
    Value v = fn.kwdefaults ? fn.kwdefaults->get(code.localsplus[static_cast<std::size_t>(i)]) : Value();
    if (v) {
      locals[i] = std::move(v);
    } else {
      missing.push_back(code.localsplus[static_cast<std::size_t>(i)]->utf8());
    }
  }
  if (!missing.empty()) {
    missing_arguments(vm, fn, "keyword-only", missing);
    return false;
  }
  return true;
}

/// "a, b": the positional-only parameters that were given by name.
std::string positional_only_passed(const Code& code, const Tuple& names) {
  std::string out;
  for (int i = 0; i < code.posonlyargcount; ++i) {
    Str* p = code.localsplus[static_cast<std::size_t>(i)];
    for (const Value& n : names.items) {
      if (intern(n) == p) out += (out.empty() ? "" : ", ") + p->utf8();
    }
  }
  return out;
}

bool bind_keyword(VM& vm, const Function& fn, Value* locals, Dict* extra, const Tuple& names, Str* name, const Value& v) {
  const Code& code = *fn.code;
  const int total = code.argcount + code.kwonlyargcount;
  for (int i = code.posonlyargcount; i < total; ++i) {
    if (code.localsplus[static_cast<std::size_t>(i)] == name) {
      if (locals[i]) {
        (void)(compiled(fn) ? vm.type_error("{}() got multiple values for keyword argument '{}'", code.name->view(), name->view())
                     : vm.type_error("{}() got multiple values for argument '{}'", function_name(fn), name->view()));
        return false;
      }
      locals[i] = v;
      return true;
    }
  }
  if (extra) {
    extra->set(name, v);
    return true;
  }
  if (std::string passed = positional_only_passed(code, names); !passed.empty()) {
    (void)vm.type_error("{}() got some positional-only arguments passed as keyword arguments: '{}'", function_name(fn), passed);
    return false;
  }
  if (compiled(fn)) {
    (void)vm.type_error("{}() got an unexpected keyword argument '{}'", code.name->view(), name->view());
    return false;
  }
  std::string hint;
  std::vector<std::string_view> candidates;
  for (int i = code.posonlyargcount; i < total; ++i) candidates.push_back(code.localsplus[static_cast<std::size_t>(i)]->view());
  if (auto close = closest_name(name->view(), candidates)) hint = fmt::format(". Did you mean '{}'?", *close);
  (void)vm.type_error("{}() got an unexpected keyword argument '{}'{}", function_name(fn), name->view(), hint);
  return false;
}

}  // namespace

Frame* bind_call(VM& vm, Function* fn, const Value& self, const CallArgs& args) {
  const Code& code = *fn->code;
  Frame* f = Frame::create(fn->code, fn->globals);
  f->function = Value(fn);
  Value* locals = f->locals;
  const std::size_t nself = self ? 1 : 0;
  const std::size_t given = args.npos + nself;
  const auto argcount = static_cast<std::size_t>(code.argcount);
  auto positional = [&](std::size_t i) -> const Value& { return i < nself ? self : args.data[i - nself]; };
  for (std::size_t i = 0; i < given && i < argcount; ++i) locals[i] = positional(i);
  int next = code.argcount + code.kwonlyargcount;
  if (code.flags & Code::kVarArgs) {
    std::vector<Value> rest;
    for (std::size_t i = argcount; i < given; ++i) rest.push_back(positional(i));
    locals[next++] = Value(make_tuple(std::move(rest)));
  }
  Dict* extra = nullptr;
  if (code.flags & Code::kVarKeywords) {
    Ref<Dict> d = make_dict();
    extra = d.get();
    locals[next++] = Value(d);
  }
  const std::size_t nkw = args.nkw();
  for (std::size_t i = 0; i < nkw; ++i) {
    if (!bind_keyword(vm, *fn, locals, extra, *args.names, intern((*args.names)[i]), args.keyword_value(i))) {
      f->destroy();
      return nullptr;
    }
  }
  if (given > argcount && !(code.flags & Code::kVarArgs)) {
    too_many_positional(vm, *fn, given, locals);
    f->destroy();
    return nullptr;
  }
  if ((given < argcount || code.kwonlyargcount > 0) && !fill_defaults(vm, *fn, locals)) {
    f->destroy();
    return nullptr;
  }
  return f;
}

Frame* bind_call_from_stack(VM& vm, Function* fn, Value* args, std::size_t n) {
  const Code& code = *fn->code;
  if (n == static_cast<std::size_t>(code.argcount) && code.kwonlyargcount == 0 &&
      !(code.flags & (Code::kVarArgs | Code::kVarKeywords))) {
    Frame* f = Frame::create(fn->code, fn->globals);
    f->function = Value(fn);
    for (std::size_t i = 0; i < n; ++i) f->locals[i] = std::move(args[i]);
    return f;
  }
  return bind_call(vm, fn, Value(), CallArgs{args, n, nullptr});
}

Outcome VM::recursion_error() { return raise_text(exc.RecursionError, "maximum recursion depth exceeded"); }

Outcome call_function(VM& vm, Function* fn, const Value& self, const CallArgs& args) {
  if (vm.depth_ >= vm.recursion_limit) return vm.recursion_error();
  Frame* f = bind_call(vm, fn, self, args);
  if (!f) return Outcome::error();
  vm.push_frame(f);
  return Outcome::pending();
}

Outcome VM::call(const Value& fn, const CallArgs& args) {
  if (fn.is_object()) {
    Object* o = fn.object();
    if (o->type() == types.function) return call_function(*this, static_cast<Function*>(o), Value(), args);
    if (auto slot = o->type()->slots.call) return slot(*this, fn, args);
  }
  return type_error("'{}' object is not callable", type_name(fn));
}

Outcome VM::call(const Value& fn, std::initializer_list<Value> args) {
  return call(fn, CallArgs{args.begin(), args.size(), nullptr});
}

Outcome VM::call(const Value& fn, std::span<const Value> args) {
  return call(fn, CallArgs{args.data(), args.size(), nullptr});
}

namespace {

/// f(*iterable): the items first.
Task call_with_items(VM& vm, Value fn, Value iterable, Value kwargs) {
  Outcome items = co_await vm.attempt(vm.tuple_of(iterable));
  if (items.is_error()) {
    if (!vm.error_is(exc.TypeError) || type_of(iterable)->slots.iter || type_of(iterable)->slots.getitem) co_return Outcome::error();
    vm.clear_error();
    std::string name = type_of(fn)->name() + " object";
    Value q = co_await vm.get_attr_or_empty(fn, intern("__qualname__"));
    if (q && is_str(q)) {
      name = std::string(str_view(q)) + "()";
      Value m = co_await vm.get_attr_or_empty(fn, intern("__module__"));
      if (m && is_str(m) && str_view(m) != "builtins") name = std::string(str_view(m)) + "." + name;
    }
    co_return vm.type_error("{} argument after * must be an iterable, not {}", name, type_name(iterable));
  }
  co_return co_await vm.call_ex(fn, items.value(), kwargs);
}

}  // namespace

Outcome VM::call_ex(const Value& fn, const Value& args, const Value& kwargs) {
  if (!cast_exact<Tuple>(args)) return call_with_items(*this, fn, args, kwargs);
  const Tuple& positional = *args.as<Tuple>();
  if (!kwargs || kwargs.as<Dict>()->size() == 0) {
    return call(fn, CallArgs{positional.items.data(), positional.size(), nullptr});
  }
  std::vector<Value> all = positional.items;
  std::vector<Value> names;
  for (const auto& e : kwargs.as<Dict>()->table.entries()) {
    if (e.key.is_empty()) continue;
    if (!is_str(e.key)) return type_error("keywords must be strings");
    names.push_back(Value(intern(e.key)));
    all.push_back(e.value);
  }
  Ref<Tuple> name_tuple = make_tuple(std::move(names));
  return call(fn, CallArgs{all.data(), positional.size(), name_tuple.get()});
}

namespace {

Ref<Tuple> kept_args(const CallArgs& args) {
  return make_tuple(std::vector<Value>(args.data, args.data + args.npos + args.nkw()));
}

CallArgs as_call(const Ref<Tuple>& all, const Value& names) {
  Tuple* n = names ? names.as<Tuple>() : nullptr;
  return CallArgs{all->items.data(), all->size() - (n ? n->size() : 0), n};
}

Task call_descriptor(VM& vm, Value fn, Value self, Ref<Tuple> all, Value names) {
  Value bound = co_await type_of(fn)->slots.descr_get(vm, fn, self, Value(type_of(self)));
  co_return co_await vm.call(bound, as_call(all, names));
}

Task call_attribute(VM& vm, Value obj, Value name, Ref<Tuple> args) {
  Value bound = co_await vm.get_attr(obj, name.as<Str>());
  co_return co_await vm.call(bound, as_call(args, Value()));
}

}  // namespace

Outcome call_with_self(VM& vm, const Value& fn, const Value& self, const CallArgs& args) {
  if (fn.is_object()) {
    Object* o = fn.object();
    if (o->type() == types.function) return call_function(vm, static_cast<Function*>(o), self, args);
    if (o->type() == types.method_descriptor || o->type() == types.wrapper_descriptor) {
      return static_cast<NativeFunction*>(o)->call_method(vm, self, args);
    }
    if (o->type()->slots.descr_get) return call_descriptor(vm, fn, self, kept_args(args), args.names ? Value(args.names) : Value());
  }
  return vm.call(fn, args);
}

Outcome call_with_self(VM& vm, const Value& fn, const Value& self, std::initializer_list<Value> args) {
  return call_with_self(vm, fn, self, CallArgs{args.begin(), args.size(), nullptr});
}

Outcome VM::call_method(const Value& obj, std::string_view name, std::initializer_list<Value> args) {
  Str* n = intern(name);
  Type* t = type_of(obj);
  Value found = t->lookup(n);
  if (found.is_object() && found.object()->type()->has(Type::kMethodDescriptor)) {
    Dict* d = instance_dict(obj);
    if (!d || d->table.find_name(n) < 0) return call_with_self(*this, found, obj, CallArgs{args.begin(), args.size(), nullptr});
  }
  return call_attribute(*this, obj, Value(n), make_tuple(std::vector<Value>(args)));
}

Outcome VM::call_special(const Value& obj, std::string_view name, std::initializer_list<Value> args) {
  Value found = type_of(obj)->lookup(name);
  if (!found) return Value();
  return call_with_self(*this, found, obj, CallArgs{args.begin(), args.size(), nullptr});
}

}  // namespace py
