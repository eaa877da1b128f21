// Python functions, cells, code objects and frames as Python sees them.
#include "py/object/argument.h"
#include "py/object/function.h"

#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/init.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/frame.h"
#include "py/vm/vm.h"

namespace py {



Function::Function(Ref<Code> c, Ref<Dict> g) : GcObject(types.function), code(std::move(c)), globals(std::move(g)) {
  name = Value(code->name);
  qualname = Value(code->qualname);
  doc = code->doc ? code->doc : Value::none();
  static Str* const module_name = intern("__name__");
  module = globals->get(module_name);
}

void Function::traverse(Visitor& v) {
  v.visit_object(code.get());
  v.visit_object(globals.get());
  if (defaults) v.visit_object(defaults.get());
  if (kwdefaults) v.visit_object(kwdefaults.get());
  if (closure) v.visit_object(closure.get());
  v.visit(annotations);
  v.visit(doc);
  v.visit(type_params);
}

void Function::clear_refs() {
  defaults = nullptr;
  kwdefaults = nullptr;
  // The closure stays: a finaliser may still call the function; clearing the cells breaks the cycle.
  annotations = doc = type_params = Value();
}

void Code::traverse(Visitor& v) {
  for (const Value& c : consts) v.visit(c);
  for (const InlineCache& c : caches) v.visit(c.value);
}

namespace {

Function* fn(const Value& self) { return self.as<Function>(); }

Outcome function_call(VM& vm, const Value& self, const CallArgs& args) { return vm.call(self, args); }
Outcome function_repr(VM&, const Value& self) {
  return Value(make_str(fmt::format("<function {} at {:#x}>", str_view(fn(self)->qualname), identity(self))));
}
Outcome function_get(VM&, const Value& self, const Value& obj, const Value&) {
  if (!obj) return self;
  return Value(make<Method>(self, obj));
}

Outcome set_string(VM& vm, const Value& v, Value* to, const char* what) {
  if (!v || !is_str(v)) return vm.type_error("{} must be set to a string object", what);
  *to = v;
  return Value::none();
}
Outcome get_defaults(VM&, const Value& s) { return fn(s)->defaults ? Value(fn(s)->defaults) : Value::none(); }
Outcome set_defaults(VM& vm, const Value& s, const Value& v) {
  if (v && !v.is_none() && !is_tuple(v)) return vm.type_error("__defaults__ must be set to a tuple object");
  fn(s)->defaults = v && !v.is_none() ? Ref<Tuple>(v.as<Tuple>()) : Ref<Tuple>();
  return Value::none();
}
Outcome get_kwdefaults(VM&, const Value& s) { return fn(s)->kwdefaults ? Value(fn(s)->kwdefaults) : Value::none(); }
Outcome set_kwdefaults(VM& vm, const Value& s, const Value& v) {
  if (v && !v.is_none() && !is_dict(v)) return vm.type_error("__kwdefaults__ must be set to a dict object");
  fn(s)->kwdefaults = v && !v.is_none() ? Ref<Dict>(v.as<Dict>()) : Ref<Dict>();
  return Value::none();
}
Outcome get_annotations(VM&, const Value& s) {
  Value& a = fn(s)->annotations;
  if (!a) a = Value(make_dict());
  if (Tuple* t = cast_exact<Tuple>(a)) {
    Ref<Dict> d = make_dict();
    for (std::size_t i = 0; i + 1 < t->size(); i += 2) d->set(intern((*t)[i]), (*t)[i + 1]);
    a = Value(d);
  }
  return a;
}
Outcome set_annotations(VM& vm, const Value& s, const Value& v) {
  if (v && !v.is_none() && !is_dict(v)) return vm.type_error("__annotations__ must be set to a dict object");
  fn(s)->annotations = v.is_none() ? Value() : v;
  return Value::none();
}
Outcome set_code(VM& vm, const Value& s, const Value& v) {
  Code* c = v ? cast<Code>(v) : nullptr;
  if (!c) return vm.type_error("__code__ must be set to a code object");
  const int have = fn(s)->closure ? static_cast<int>(fn(s)->closure->size()) : 0;
  if (c->nfrees != have) {
    return vm.value_error("{}() requires a code object with {} free vars, not {}", str_view(fn(s)->name), have, c->nfrees);
  }
  fn(s)->code = Ref<Code>(c);
  return Value::none();
}

Outcome names_tuple(const Code& c, int kind_mask, bool exact_local) {
  std::vector<Value> out;
  for (std::size_t i = 0; i < c.localsplus.size(); ++i) {
    if (exact_local ? (c.local_kinds[i] & 1) : (c.local_kinds[i] & kind_mask)) out.emplace_back(c.localsplus[i]);
  }
  return Value(make_tuple(std::move(out)));
}

}  // namespace

void init_function_type() {
  Type* t = types.function;
  t->slots.call = function_call;
  t->slots.repr = function_repr;
  t->slots.descr_get = function_get;
  t->getset("__name__", [](VM&, const Value& s) -> Outcome { return fn(s)->name; },
            [](VM& vm, const Value& s, const Value& v) { return set_string(vm, v, &fn(s)->name, "__name__"); });
  t->getset("__qualname__", [](VM&, const Value& s) -> Outcome { return fn(s)->qualname; },
            [](VM& vm, const Value& s, const Value& v) { return set_string(vm, v, &fn(s)->qualname, "__qualname__"); });
  t->getset("__doc__", [](VM&, const Value& s) -> Outcome { return fn(s)->doc ? fn(s)->doc : Value::none(); },
            [](VM&, const Value& s, const Value& v) -> Outcome {
              fn(s)->doc = v;
              return Value::none();
            });
  t->getset("__module__", [](VM&, const Value& s) -> Outcome { return fn(s)->module ? fn(s)->module : Value::none(); },
            [](VM&, const Value& s, const Value& v) -> Outcome {
              fn(s)->module = v;
              return Value::none();
            });
  t->getset("__code__", [](VM&, const Value& s) -> Outcome { return Value(fn(s)->code); }, set_code);
  t->getset("__globals__", [](VM&, const Value& s) -> Outcome { return Value(fn(s)->globals); });
  t->getset("__builtins__", [](VM& vm, const Value& s) -> Outcome { return Value(vm.builtins); });
  t->getset("__closure__", [](VM&, const Value& s) -> Outcome { return fn(s)->closure ? Value(fn(s)->closure) : Value::none(); });
  t->getset("__defaults__", get_defaults, set_defaults);
  t->getset("__kwdefaults__", get_kwdefaults, set_kwdefaults);
  t->getset("__annotations__", get_annotations, set_annotations);
  t->getset("__type_params__", [](VM&, const Value& s) -> Outcome { return fn(s)->type_params ? fn(s)->type_params : Value(make_tuple({})); },
            [](VM&, const Value& s, const Value& v) -> Outcome {
              fn(s)->type_params = v;
              return Value::none();
            });
  t->ready();
}

void init_cell_type() {
  Type* t = types.cell;
  t->def_new("cell(contents=?, /)", [](VM&, const Args& a) -> Outcome { return Value(make<Cell>(a[1])); });
  t->getset("cell_contents",
            [](VM& vm, const Value& s) -> Outcome {
              Value v = s.as<Cell>()->value;
              return v ? Outcome(v) : vm.value_error("cell is empty");
            },
            [](VM&, const Value& s, const Value& v) -> Outcome {
              s.as<Cell>()->value = v;
              return Value::none();
            });
  t->slots.repr = [](VM&, const Value& s) -> Outcome {
    Value v = s.as<Cell>()->value;
    if (!v) return Value(make_str(fmt::format("<cell at {:#x}: empty>", identity(s))));
    return Value(make_str(fmt::format("<cell at {:#x}: {} object at {:#x}>", identity(s), type_name(v), identity(v))));
  };
  t->ready();
}

namespace {

/// code.replace(): a copy with other flags, names or constants. What would change the instructions' meaning is not offered.
Outcome code_replace(VM& vm, const Args& a) {
  const Code& from = *a[0].as<Code>();
  auto c = make<Code>();
  c->name = from.name;
  c->qualname = from.qualname;
  c->filename = from.filename;
  c->firstlineno = from.firstlineno;
  c->flags = from.flags;
  c->argcount = from.argcount;
  c->posonlyargcount = from.posonlyargcount;
  c->kwonlyargcount = from.kwonlyargcount;
  c->nlocals = from.nlocals;
  c->ncells = from.ncells;
  c->nfrees = from.nfrees;
  c->stacksize = from.stacksize;
  c->localsplus = from.localsplus;
  c->local_kinds = from.local_kinds;
  c->instructions = from.instructions;
  c->positions = from.positions;
  c->consts = from.consts;
  c->names = from.names;
  c->handlers = from.handlers;
  c->caches.resize(from.caches.size());
  c->doc = from.doc;
  c->source = from.source;
  Str** const strings[] = {&c->name, &c->qualname, &c->filename};
  for (std::size_t i = 0; i < 3; ++i) {
    const Value& v = a[i + 1];
    if (v.is_empty()) continue;
    if (!is_str(v)) return vm.type_error("replace() argument '{}' must be str, not {}", i == 0 ? "co_name" : i == 1 ? "co_qualname" : "co_filename", argument_name(v));
    *strings[i] = intern(v);
  }
  if (!a[4].is_empty()) {
    auto n = vm.as_int64(a[4]);
    PY_CHECK(n.has_value());
    c->firstlineno = static_cast<int>(*n);
  }
  if (!a[5].is_empty()) {
    auto n = vm.as_int64(a[5]);
    PY_CHECK(n.has_value());
    if (*n < 0 || *n > c->argcount) return vm.value_error("code: co_posonlyargcount must be between 0 and co_argcount");
    c->posonlyargcount = static_cast<int>(*n);
  }
  if (!a[6].is_empty()) {
    auto n = vm.as_int64(a[6]);
    PY_CHECK(n.has_value());
    // The other flags say how the frame is laid out.
    const std::uint32_t free = Code::kIterableCoroutine | Code::kNested;
    if ((static_cast<std::uint64_t>(*n) & ~std::uint64_t{free}) != (c->flags & ~free)) return vm.value_error("code: co_flags can't be changed so");
    c->flags = static_cast<std::uint32_t>(*n);
  }
  return Value(c);
}

}  // namespace

void init_code_type() {
  Type* t = types.code;
  t->def("replace(self, /, *, co_name=?, co_qualname=?, co_filename=?, co_firstlineno=?, co_posonlyargcount=?, "
         "co_flags=?)",
         code_replace, "A copy with some of its attributes changed.");
  t->slots.repr = [](VM&, const Value& s) -> Outcome {
    auto* c = s.as<Code>();
    return Value(make_str(fmt::format("<code object {} at {:#x}, file \"{}\", line {}>", c->name->view(), identity(s),
                                      c->filename->view(), c->firstlineno)));
  };
  t->getset("co_name", [](VM&, const Value& s) -> Outcome { return Value(s.as<Code>()->name); });
  t->getset("co_qualname", [](VM&, const Value& s) -> Outcome { return Value(s.as<Code>()->qualname); });
  t->getset("co_filename", [](VM&, const Value& s) -> Outcome { return Value(s.as<Code>()->filename); });
  t->getset("co_firstlineno", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->firstlineno}); });
  t->getset("co_argcount", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->argcount}); });
  t->getset("co_posonlyargcount", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->posonlyargcount}); });
  t->getset("co_kwonlyargcount", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->kwonlyargcount}); });
  t->getset("co_nlocals", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->nlocals}); });
  t->getset("co_stacksize", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->stacksize}); });
  t->getset("co_flags", [](VM&, const Value& s) -> Outcome { return make_int(std::int64_t{s.as<Code>()->flags}); });
  t->getset("co_consts", [](VM&, const Value& s) -> Outcome { return Value(make_tuple(s.as<Code>()->consts)); });
  t->getset("co_names", [](VM&, const Value& s) -> Outcome {
    std::vector<Value> out;
    for (Str* n : s.as<Code>()->names) out.emplace_back(n);
    return Value(make_tuple(std::move(out)));
  });
  t->getset("co_varnames", [](VM&, const Value& s) { return names_tuple(*s.as<Code>(), 1, true); });
  t->getset("co_cellvars", [](VM&, const Value& s) { return names_tuple(*s.as<Code>(), 2, false); });
  t->getset("co_freevars", [](VM&, const Value& s) { return names_tuple(*s.as<Code>(), 4, false); });
  t->ready();
}

void init_frame_type() {
  Type* t = types.frame;
  t->getset("f_code", [](VM&, const Value& s) -> Outcome { return Value(s.as<FrameObject>()->code); });
  t->getset("f_globals", [](VM&, const Value& s) -> Outcome { return Value(s.as<FrameObject>()->globals); });
  t->getset("f_builtins", [](VM& vm, const Value& s) -> Outcome { return Value(vm.builtins); });
  t->getset("f_locals", [](VM&, const Value& s) -> Outcome { return frame_locals(s.as<FrameObject>()); });
  t->getset("f_lineno", [](VM&, const Value& s) -> Outcome {
    auto* f = s.as<FrameObject>();
    return make_int(std::int64_t{f->frame ? f->frame->line() : f->last_line});
  });
  t->getset("f_back", [](VM&, const Value& s) -> Outcome {
    auto* f = s.as<FrameObject>();
    if (!f->frame) return f->back ? f->back : Value::none();
    for (Activation* a = f->frame->parent; a; a = a->parent) {
      if (a->kind == Activation::Kind::Frame) return frame_object(static_cast<Frame*>(a));
    }
    return Value::none();
  });
  t->getset("f_lasti", [](VM&, const Value& s) -> Outcome {
    auto* f = s.as<FrameObject>();
    return make_int(std::int64_t{f->frame ? f->frame->instruction_index() * 2 : -1});
  });
  t->slots.repr = [](VM&, const Value& s) -> Outcome {
    auto* f = s.as<FrameObject>();
    return Value(make_str(fmt::format("<frame at {:#x}, file '{}', line {}, code {}>", identity(s), f->code->filename->view(),
                                      f->frame ? f->frame->line() : f->last_line, f->code->name->view())));
  };
  t->ready();
}

}  // namespace py
