// BaseException and the hierarchy of exceptions.def: construction, attributes, text. Classes with fields of their own
// are filled in exception_kinds.cpp, groups in exception_group.cpp.
#include <cstring>

#include "py/object/exception.h"

#include "py/object/exception_kinds.h"
#include "py/object/init.h"
#include "py/object/support.h"
#include "py/vm/attr.h"

namespace py {

ExceptionTypes exc;

void Exception::traverse(Visitor& v) {
  if (args) v.visit_object(args.get());
  v.visit(cause);
  v.visit(context);
  if (traceback) v.visit_object(traceback.get());
  v.visit(notes);
  for (const Value& e : extra) v.visit(e);
}

void Exception::clear_refs() {
  args = nullptr;
  traceback = nullptr;
  cause = context = notes = Value();
  extra.clear();
}

Ref<Exception> make_exception(Type* cls, std::vector<Value> args) {
  Ref<Exception> e = make<Exception>(cls);
  e->args = make_tuple(std::move(args));
  fill_from_args(*e);
  return e;
}

Ref<Exception> make_exception(Type* cls, std::string text) {
  std::vector<Value> args;
  if (!text.empty()) args.push_back(Value(make_str(std::move(text))));
  return make_exception(cls, std::move(args));
}

Type* new_exception(std::string_view module, std::string_view name, Type* base) {
  Type* t = new_type(module, name, base);
  t->slots.make_instance = base->slots.make_instance;
  t->slots.init = base->slots.init;
  t->ready();
  return t;
}

Outcome exception_make(VM& vm, Type* cls, const CallArgs& args) {
  Ref<Exception> e = make<Exception>(cls);
  e->args = make_tuple(std::vector<Value>(args.data, args.data + args.npos));
  return e;
}

Outcome exception_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.nkw()) return vm.type_error("{}() takes no keyword arguments", type_name(self));
  Exception* e = self.as<Exception>();
  e->args = make_tuple(std::vector<Value>(args.data, args.data + args.npos));
  fill_from_args(*e);
  return Value::none();
}

Outcome make_exception(VM& vm, Type* cls, const CallArgs& args) {
  Ref<Exception> e = make<Exception>(cls);
  if (args.nkw()) return exception_init(vm, e, args);
  e->args = make_tuple(std::vector<Value>(args.data, args.data + args.npos));
  fill_from_args(*e);
  return e;
}

Outcome exception_str(VM& vm, const Value& self) {
  Exception* e = self.as<Exception>();
  std::size_t n = e->args ? e->args->size() : 0;
  if (n == 0) return Value(intern(""));
  if (n == 1) return vm.str((*e->args)[0]);
  return vm.repr(Value(e->args));
}

namespace {

Task repr_with_args(VM& vm, Value self) {
  Exception* e = self.as<Exception>();
  std::string text = type_of(self)->name();
  if (e->args && e->args->size() == 1) {
    Value shown = co_await vm.repr((*e->args)[0]);
    co_return make_str(text + "(" + std::string(str_view(shown)) + ")");
  }
  Value shown = co_await vm.repr(Value(e->args ? e->args : make_tuple({})));
  co_return make_str(text + std::string(str_view(shown)));
}
Outcome exception_repr(VM& vm, const Value& self) { return repr_with_args(vm, self); }

Value or_none(const Value& v) { return v ? v : Value::none(); }

Task set_args(VM& vm, Value self, Value v) {
  Value items = co_await vm.tuple_of(v);
  self.as<Exception>()->args = Ref<Tuple>(items.as<Tuple>());
  co_return Value::none();
}

Outcome set_link(VM& vm, const char* name, Value* link, const Value& v) {
  if (!v) return vm.type_error("{} may not be deleted", name);
  if (!v.is_none() && !is_exception(v))
    return vm.type_error("exception {} must be None or derive from BaseException",
                         std::string_view(name).substr(2, std::strlen(name) - 4));
  *link = v.is_none() ? Value() : v;
  return Value::none();
}

Outcome set_traceback(VM& vm, Exception* e, const Value& v) {
  if (!v) return vm.type_error("__traceback__ may not be deleted");
  if (v.is_none()) {
    e->traceback = nullptr;
    return Value::none();
  }
  Traceback* t = cast<Traceback>(v);
  if (!t) return vm.type_error("__traceback__ must be a traceback or None");
  e->traceback = Ref<Traceback>(t);
  return Value::none();
}

Outcome with_traceback(VM& vm, const Args& args) {
  PY_TRY(set_traceback(vm, args[0].as<Exception>(), args[1]));
  return args[0];
}

Outcome add_note(VM& vm, const Args& args) {
  Exception* e = args[0].as<Exception>();
  if (!is_str(args[1])) return vm.type_error("note must be a str, not '{}'", type_name(args[1]));
  if (!e->notes) e->notes = Value(make_list({}));
  List* list = cast<List>(e->notes);
  if (!list) return vm.type_error("Cannot add note: __notes__ is not a list");
  list->items.push_back(args[1]);
  return Value::none();
}

Outcome exception_reduce(VM& vm, const Args& args) {
  Exception* e = args[0].as<Exception>();
  std::vector<Value> parts{Value(type_of(args[0])), Value(e->args ? e->args : make_tuple({}))};
  if (Dict* d = instance_dict(args[0]); d && d->size()) parts.push_back(Value(d));
  return make_tuple(std::move(parts));
}

Task exception_setstate(VM& vm, Args args) {
  if (args[1].is_none()) co_return Value::none();
  Dict* state = cast<Dict>(args[1]);
  if (!state) co_return vm.type_error("state is not a dictionary");
  std::vector<std::pair<Value, Value>> items;
  for (const HashTable::Entry& entry : state->table.entries())
    if (entry.key) items.emplace_back(entry.key, entry.value);
  for (const auto& [key, value] : items) co_await vm.set_attr(args[0], intern(key), value);
  co_return Value::none();
}

const char* doc_of(std::string_view name) {
  struct Row {
    std::string_view name;
    const char* doc;
  };
  static const Row kRows[] = {
      {"BaseException", "Common base class for all exceptions."},
      {"Exception", "Common base class for all exceptions that programs are meant to catch."},
      {"ArithmeticError", "Base class for arithmetic errors."},
      {"AssertionError", "An assert statement failed."},
      {"AttributeError", "Attribute not found."},
      {"IndexError", "Sequence index out of range."},
      {"KeyError", "Mapping key not found."},
      {"NameError", "Name not found globally."},
      {"ZeroDivisionError", "Second argument to a division or modulo operation was zero."},
      {"ValueError", "Inappropriate argument value (of correct type)."},
      {"TypeError", "Inappropriate argument type."},
      {"StopIteration", "Signal the end from iterator.__next__()."},
      {"KeyboardInterrupt", "Program interrupted by user."},
      {"RuntimeError", "Unspecified run-time error."},
      {"Warning", "Base class for warning categories."},
  };
  for (const Row& row : kRows)
    if (row.name == name) return row.doc;
  return nullptr;
}

void fill_base_exception(Type* t) {
  t->flags |= Type::kHasDict | Type::kExceptionSubclass;
  t->slots.make_instance = exception_make;
  t->slots.init = exception_init;
  t->slots.str = exception_str;
  t->slots.repr = exception_repr;
  t->def("with_traceback(self, object, /)", with_traceback, "Set self.__traceback__ and return self.");
  t->def("add_note(self, object, /)", add_note, "Add a line that tracebacks show below the exception.");
  t->def("__reduce__(self, /)", exception_reduce);
  t->def("__setstate__(self, object, /)", exception_setstate);
  t->getset(
      "args",
      [](VM&, const Value& self) -> Outcome {
        const Ref<Tuple>& args = self.as<Exception>()->args;
        return args ? args : make_tuple({});
      },
      [](VM& vm, const Value& self, const Value& v) -> Outcome {
        if (!v) return vm.type_error("args may not be deleted");
        return set_args(vm, self, v);
      });
  t->getset(
      "__traceback__",
      [](VM&, const Value& self) -> Outcome {
        const Ref<Traceback>& tb = self.as<Exception>()->traceback;
        return tb ? Value(tb) : Value::none();
      },
      [](VM& vm, const Value& self, const Value& v) { return set_traceback(vm, self.as<Exception>(), v); });
  t->getset(
      "__context__", [](VM&, const Value& self) -> Outcome { return or_none(self.as<Exception>()->context); },
      [](VM& vm, const Value& self, const Value& v) {
        return set_link(vm, "__context__", &self.as<Exception>()->context, v);
      });
  t->getset(
      "__cause__", [](VM&, const Value& self) -> Outcome { return or_none(self.as<Exception>()->cause); },
      [](VM& vm, const Value& self, const Value& v) -> Outcome {
        PY_TRY(set_link(vm, "__cause__", &self.as<Exception>()->cause, v));
        self.as<Exception>()->suppress_context = true;
        return Value::none();
      });
  t->getset(
      "__suppress_context__",
      [](VM&, const Value& self) -> Outcome { return Value::boolean(self.as<Exception>()->suppress_context); },
      [](VM& vm, const Value& self, const Value& v) -> Outcome {
        if (!v) return vm.type_error("can't delete numeric/char attribute");
        if (!v.is_bool()) return vm.type_error("attribute value type must be bool");
        self.as<Exception>()->suppress_context = v.is_true();
        return Value::none();
      });
  t->getset(
      "__notes__",
      [](VM& vm, const Value& self) -> Outcome {
        const Value& notes = self.as<Exception>()->notes;
        if (notes) return notes;
        return attribute_error(vm, self, intern("__notes__"));
      },
      [](VM& vm, const Value& self, const Value& v) -> Outcome {
        if (!v && !self.as<Exception>()->notes) return attribute_error(vm, self, intern("__notes__"));
        self.as<Exception>()->notes = v;
        return Value::none();
      });
}

}  // namespace

void init_exception_types() {
  auto allocate = [](const char* name, Type* base) {
    Type* t = new_type("builtins", name, base);
    if (const char* doc = doc_of(name)) t->set_doc(doc);
    return t;
  };
  exc.BaseException = allocate("BaseException", types.object);
#define PY_EXC(name, base) exc.name = allocate(#name, exc.base);
#include "py/object/exceptions.def"
#undef PY_EXC
  fill_base_exception(exc.BaseException);
  fill_exception_kinds();
  fill_exception_groups();

  exc.BaseException->ready();
  // Python: every built-in exception has its own __new__ and __init__; __str__ and __repr__ are found along the bases.
  auto finish = [](Type* t) {
    Slots& s = t->slots;
    const Slots& base = t->base->slots;
    if (!s.make_instance) s.make_instance = base.make_instance;
    if (!s.init) s.init = base.init;
    t->ready();
  };
#define PY_EXC(name, base) finish(exc.name);
#include "py/object/exceptions.def"
#undef PY_EXC
  // ExceptionGroup has two bases.
  Type* group = exc.ExceptionGroup;
  group->bases = make_tuple({Value(exc.BaseExceptionGroup), Value(exc.Exception)});
  exc.Exception->retain();
  group->mro.insert(group->mro.begin() + 2, exc.Exception);
  exc.Exception->subclasses.push_back(group);
}

}  // namespace py
