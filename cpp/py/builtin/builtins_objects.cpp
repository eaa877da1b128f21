// Built-in functions on any object: attributes, dir, vars, repr, hash, id, isinstance and such.
#include <algorithm>
#include <set>

#include "py/builtin/builtins.h"
#include "py/object/argument.h"
#include "py/object/function.h"
#include "py/object/support.h"
#include "py/vm/frame.h"
#include "py/vm/worked.h"

namespace py {
namespace {

/// The name as an interned string; null with TypeError set if it isn't one.
Str* attribute_name(VM& vm, const Value& name) {
  if (is_str(name)) return intern(name);
  static_cast<void>(vm.type_error("attribute name must be string, not '{}'", type_name(name)));
  return nullptr;
}

Task getattr_or(VM& vm, Value object, Str* name, Value fallback) {
  Value found = co_await vm.get_attr_or_empty(object, name);
  co_return found ? found : fallback;
}
Outcome builtin_getattr(VM& vm, const Args& args) {
  Str* name = attribute_name(vm, args[1]);
  PY_CHECK(name);
  if (!args[2]) return vm.get_attr(args[0], name);
  return getattr_or(vm, args[0], name, args[2]);
}

Task has(VM& vm, Value object, Str* name) {
  co_return Value::boolean(!(co_await vm.get_attr_or_empty(object, name)).is_empty());
}
Outcome builtin_hasattr(VM& vm, const Args& args) {
  Str* name = attribute_name(vm, args[1]);
  PY_CHECK(name);
  return has(vm, args[0], name);
}

Task store(VM& vm, Value object, Str* name, Value v) {
  co_await vm.set_attr(object, name, v);
  co_return Value::none();
}
Outcome builtin_setattr(VM& vm, const Args& args) {
  Str* name = attribute_name(vm, args[1]);
  PY_CHECK(name);
  return store(vm, args[0], name, args[2]);
}
Outcome builtin_delattr(VM& vm, const Args& args) {
  Str* name = attribute_name(vm, args[1]);
  PY_CHECK(name);
  return store(vm, args[0], name, Value());
}

Outcome builtin_callable(VM& vm, const Args& args) {
  return Value::boolean(type_of(args[0])->slots.call != nullptr);
}
Outcome builtin_hash(VM& vm, const Args& args) { return vm.hash(args[0]); }
Outcome builtin_repr(VM& vm, const Args& args) { return vm.repr(args[0]); }
Outcome builtin_ascii(VM& vm, const Args& args) { return vm.ascii(args[0]); }
Outcome builtin_id(VM& vm, const Args& args) {
  const Value& v = args[0];
  if (v.is_object()) return make_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(v.object())));
  return make_uint(v.bits() & ~(1ull << 63));
}
Outcome builtin_isinstance(VM& vm, const Args& args) { return vm.isinstance(args[0], args[1]); }
Outcome builtin_issubclass(VM& vm, const Args& args) { return vm.issubclass(args[0], args[1]); }
Outcome builtin_format(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("format() argument 2 must be str, not {}", argument_name(args[1]));
  return vm.format(args[0], args[1]);
}

// ---- dir and vars ----

Value sorted_names(const std::set<std::string>& names) {
  std::vector<Value> out;
  out.reserve(names.size());
  for (const std::string& n : names) {
    worked(100);
    out.push_back(make_str(n));
  }
  return make_list(std::move(out));
}

void add_keys(std::set<std::string>& names, const Dict& d) {
  for (const HashTable::Entry& e : d.table.entries()) {
    if (e.key.is_empty() || !is_str(e.key)) continue;
    worked(300);
    names.emplace(str_view(e.key));
  }
}
void add_class(std::set<std::string>& names, const Type* t) {
  for (const Type* base : t->mro)
    if (base->dict) add_keys(names, *base->dict);
}

Task dir_slowly(VM& vm, Value thing) {
  Value method = type_of(thing)->lookup("__dir__");
  if (method && cast<Function>(method)) {
    Value names = co_await vm.call_special(thing, "__dir__");
    Value list = co_await vm.list_of(names);
    co_await vm.call_method(list, "sort");
    co_return list;
  }
  std::set<std::string> names;
  if (Module* m = cast<Module>(thing)) {
    if (Value custom = m->get("__dir__")) {
      Value list = co_await vm.list_of(co_await vm.call(custom));
      co_await vm.call_method(list, "sort");
      co_return list;
    }
    add_keys(names, *m->dict);
    co_return sorted_names(names);
  }
  if (Type* t = cast<Type>(thing)) {
    add_class(names, t);
    co_return sorted_names(names);
  }
  Value dict = co_await vm.get_attr_or_empty(thing, intern("__dict__"));
  if (dict && is_dict(dict)) add_keys(names, *dict.as<Dict>());
  Value cls = co_await vm.get_attr_or_empty(thing, intern("__class__"));
  add_class(names, cls && cast<Type>(cls) ? cls.as<Type>() : type_of(thing));
  co_return sorted_names(names);
}

Task local_names(VM& vm) {
  Value keys = co_await vm.list_of(frame_locals(vm.frame()));
  co_await vm.call_method(keys, "sort");
  co_return keys;
}
Outcome builtin_dir(VM& vm, const Args& args) {
  if (args[0]) return dir_slowly(vm, args[0]);
  return local_names(vm);
}

Task vars_of(VM& vm, Value thing) {
  Value dict = co_await vm.get_attr_or_empty(thing, intern("__dict__"));
  if (!dict) co_return vm.type_error("vars() argument must have __dict__ attribute");
  co_return dict;
}
Outcome builtin_vars(VM& vm, const Args& args) {
  if (!args[0]) return frame_locals(vm.frame());
  return vars_of(vm, args[0]);
}

}  // namespace

Outcome dir_of(VM& vm, const Value& thing) { return dir_slowly(vm, thing); }

void install_object_builtins(Module& m) {
  m.def("getattr(object, name, default=?, /)", builtin_getattr,
        "object.name for a name in a variable; default, when given, if there is no such attribute.");
  m.def("hasattr(obj, name, /)", builtin_hasattr, "True if the object has an attribute of that name.");
  m.def("setattr(obj, name, value, /)", builtin_setattr, "obj.name = value for a name in a variable.");
  m.def("delattr(obj, name, /)", builtin_delattr, "del obj.name for a name in a variable.");
  m.def("callable(obj, /)", builtin_callable, "True if the object can be called like a function.");
  m.def("hash(obj, /)", builtin_hash, "The hash value; equal objects have equal ones.");
  m.def("repr(obj, /)", builtin_repr, "The object's text, where possible as it would be written in a program.");
  m.def("ascii(obj, /)", builtin_ascii, "repr(obj) with all characters beyond ASCII escaped.");
  m.def("id(obj, /)", builtin_id, "A number that no other living object has.");
  m.def("isinstance(obj, class_or_tuple, /)", builtin_isinstance,
        "True if the object is an instance of the class, of one of a tuple's classes, or of a subclass of them.");
  m.def("issubclass(cls, class_or_tuple, /)", builtin_issubclass,
        "True if cls is the class, one of a tuple's classes, or derived from them.");
  m.def("format(value, format_spec='', /)", builtin_format, "value written as the format specification says.");
  m.def("dir(object=?, /)", builtin_dir, "The names of an object's attributes, sorted; without one, the local names.");
  m.def("vars(object=?, /)", builtin_vars, "The object's __dict__; without one, locals().");
}

}  // namespace py
