// Making classes: `class` statements (__build_class__), type(name, bases, namespace), the MRO.
#include <algorithm>

#include "py/object/argument.h"
#include "py/object/class_builder.h"
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/exception_kinds.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/object/weakref.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/vm.h"
#include "py/vm/index_argument.h"

namespace py {

/// C3 linearisation of the class and its bases' MROs.
bool compute_mro(VM& vm, Type* t) {
  if (t->bases->size() == 1) {
    const std::vector<Type*>& base = (*t->bases)[0].as<Type>()->mro;
    t->mro.assign(1, t);
    t->mro.insert(t->mro.end(), base.begin(), base.end());
    for (Type* b : base) b->retain();
    return true;
  }
  std::vector<std::vector<Type*>> lists;
  for (const Value& b : t->bases->items) lists.push_back(b.as<Type>()->mro);
  std::vector<Type*> direct;
  for (const Value& b : t->bases->items) direct.push_back(b.as<Type>());
  lists.push_back(direct);
  std::vector<Type*> out{t};
  while (true) {
    std::erase_if(lists, [](const auto& l) { return l.empty(); });
    if (lists.empty()) break;
    Type* next = nullptr;
    for (const auto& l : lists) {
      Type* candidate = l[0];
      const bool in_tail = std::any_of(lists.begin(), lists.end(), [&](const auto& other) {
        return std::find(other.begin() + 1, other.end(), candidate) != other.end();
      });
      if (!in_tail) {
        next = candidate;
        break;
      }
    }
    if (!next) {
      std::string names;
      std::vector<Type*> heads;
      for (const auto& l : lists) {
        if (std::find(heads.begin(), heads.end(), l[0]) == heads.end()) heads.push_back(l[0]);
      }
      for (Type* h : heads) names += (names.empty() ? "" : ", ") + h->name();
      (void)vm.type_error("Cannot create a consistent method resolution order (MRO) for bases {}", names);
      return false;
    }
    out.push_back(next);
    for (auto& l : lists) {
      if (l[0] == next) l.erase(l.begin());
    }
  }
  t->mro = out;
  for (std::size_t i = 1; i < out.size(); ++i) out[i]->retain();
  return true;
}

namespace {

/// Whether a built-in exception class has attributes of its own kind (errno, msg, …).
bool has_fields(const Type* t) {
  for (const HashTable::Entry& e : t->dict->table.entries())
    if (e.key && e.value.is_object() && e.value.object()->type() == types.getset_descriptor) return true;
  return false;
}

/// The class whose C++ layout instances have: the nearest built-in ancestor. Exception classes that only have a name
/// of their own share their base's, so that they can be combined.
Type* layout_of(Type* t) {
  while (t->has(Type::kHeapType)) t = t->base;
  while (t->has(Type::kExceptionSubclass) && t != exc.BaseException && !has_fields(t)) t = t->base;
  return t;
}

Type* best_base(VM& vm, const Tuple& bases) {
  Type* winner = nullptr;
  for (const Value& b : bases.items) {
    Type* t = cast<Type>(b);
    if (!t) {
      (void)vm.type_error("bases must be types");
      return nullptr;
    }
    if (!t->has(Type::kBaseType)) {
      (void)vm.type_error("type '{}' is not an acceptable base type", t->full_name());
      return nullptr;
    }
    for (const Value& other : bases.items) {
      if (&other == &b) break;
      if (other.same(b)) {
        (void)vm.type_error("duplicate base class {}", t->name());
        return nullptr;
      }
    }
    if (!winner) {
      winner = t;
      continue;
    }
    Type* a = layout_of(winner);
    Type* c = layout_of(t);
    if (a == c) {
      // Same C++ layout: __slots__ of both can't be combined.
      if (t->slot_count > winner->slot_count) {
        if (winner->slot_count > 0 && !t->is_subtype_of(winner)) {
          (void)vm.type_error("multiple bases have instance lay-out conflict");
          return nullptr;
        }
        winner = t;
      }
      continue;
    }
    if (c->is_subtype_of(a)) {
      winner = t;
    } else if (!a->is_subtype_of(c)) {
      (void)vm.type_error("multiple bases have instance lay-out conflict");
      return nullptr;
    }
  }
  return winner ? winner : types.object;
}

std::string mangled(const std::string& cls, std::string_view name) {
  if (!name.starts_with("__") || name.ends_with("__")) return std::string(name);
  const std::size_t at = cls.find_first_not_of('_');
  return at == std::string::npos ? std::string(name) : "_" + cls.substr(at) + std::string(name);
}

/// __slots__: makes member descriptors; false with an exception set.
bool add_slots(VM& vm, Type* t, const Value& slots) {
  std::vector<Value> names;
  if (is_str(slots)) {
    names.push_back(slots);
  } else if (Tuple* tuple = cast<Tuple>(slots)) {
    names = tuple->items;
  } else if (List* list = cast<List>(slots)) {
    names = list->items;
  } else if (Dict* d = cast<Dict>(slots)) {
    for (const auto& e : d->table.entries()) {
      if (e.key) names.push_back(e.key);
    }
  } else if (Set* set = cast<Set>(slots)) {
    for (const auto& e : set->table.entries()) {
      if (e.key) names.push_back(e.key);
    }
  } else {
    (void)vm.type_error("'{}' object is not iterable", type_name(slots));
    return false;
  }
  if (!names.empty() && (layout_of(t)->has(Type::kIntSubclass) || layout_of(t)->has(Type::kTupleSubclass) ||
                         layout_of(t)->has(Type::kBytesSubclass))) {
    (void)vm.type_error("nonempty __slots__ not supported for subtype of '{}'", layout_of(t)->name());
    return false;
  }
  for (const Value& n : names) {
    if (!is_str(n)) {
      (void)vm.type_error("__slots__ items must be strings, not '{}'", type_name(n));
      return false;
    }
    if (!is_identifier(str_view(n))) {
      (void)vm.type_error("__slots__ must be identifiers");
      return false;
    }
    if (str_view(n) == "__dict__") {
      if (t->has(Type::kHasDict)) {
        (void)vm.type_error("__dict__ slot disallowed: we already got one");
        return false;
      }
      t->flags |= Type::kHasDict;
      continue;
    }
    if (str_view(n) == "__weakref__") {
      t->flags |= Type::kHasWeakrefs;
      continue;
    }
    Str* name = intern(mangled(t->name(), str_view(n)));
    if (t->dict->get(name)) {
      (void)vm.value_error("'{}' in __slots__ conflicts with class variable", name->view());
      return false;
    }
    t->slot_names.push_back(name->utf8());
  }
  std::sort(t->slot_names.begin(), t->slot_names.end());
  for (const std::string& name : t->slot_names) {
    t->dict->set(name, Value(make<MemberSlot>(intern(name), t->slot_count++, t)));
  }
  return true;
}

/// The most derived metaclass; null with TypeError set.
Type* derived_metaclass(VM& vm, Type* meta, const Tuple& bases) {
  Type* winner = meta;
  for (const Value& b : bases.items) {
    Type* m = type_of(b);
    if (winner->is_subtype_of(m)) continue;
    if (m->is_subtype_of(winner)) {
      winner = m;
      continue;
    }
    (void)vm.type_error(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    return nullptr;
  }
  return winner;
}

/// type.__new__(metatype, name, bases, namespace, **kwargs).
Task type_new(VM& vm, Value meta_value, Value name, Value bases_value, Value namespace_value, Value kwargs) {
  Type* meta = meta_value.as<Type>();
  Ref<Tuple> bases(bases_value.as<Tuple>());
  for (const Value& b : bases->items) {
    if (!cast<Type>(b)) {
      if (type_of(b)->lookup("__mro_entries__")) {
        co_return vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
  }
  if (bases->size() == 0) bases = make_tuple({Value(types.object)});
  Type* winner = derived_metaclass(vm, meta, *bases);
  if (!winner) co_return Outcome::error();
  if (winner != meta && winner->slots.make_instance != meta->slots.make_instance) {
    co_return co_await vm.call_method(Value(winner), "__new__", {Value(winner), name, Value(bases), namespace_value});
  }
  meta = winner;
  Type* base = best_base(vm, *bases);
  if (!base) co_return Outcome::error();

  Ref<Type> cls = make<Type>(meta, std::string(str_view(name)), base);
  Type* t = cls.get();
  t->flags = Type::kHeapType | Type::kBaseType |
             (base->flags & (Type::kIntSubclass | Type::kStrSubclass | Type::kTupleSubclass | Type::kListSubclass | Type::kDictSubclass |
                             Type::kExceptionSubclass | Type::kTypeSubclass | Type::kFloatSubclass | Type::kBytesSubclass |
                             Type::kHasDict | Type::kHasWeakrefs));
  for (const Value& b : bases->items) {
    t->flags |= b.as<Type>()->flags & (Type::kMappingPattern | Type::kSequencePattern | Type::kHasDict | Type::kHasWeakrefs);
  }
  t->bases = bases;
  t->dict = copy_dict(*namespace_value.as<Dict>());
  t->slot_count = base->slot_count;
  t->slot_base = base->slot_count;
  t->host_layout = base->host_layout;
  t->set_module("");

  if (Value q = t->dict->get("__qualname__")) {
    if (!is_str(q)) co_return vm.type_error("type __qualname__ must be a str, not {}", type_name(q));
    t->qualname_value = q;
    t->dict->erase(intern("__qualname__"));
  }
  if (!t->dict->get("__module__")) {
    Frame* f = vm.frame();
    Value m = f ? f->globals->get("__name__") : Value();
    if (m) t->dict->set("__module__", m);
  }
  // Python: Sequence and Mapping say so that they and their subclasses match [...] and {...} patterns.
  if (Value pattern = t->dict->get("__abc_tpflags__"); pattern && pattern.is_small_int()) {
    if (pattern.small_int() & 1 << 5) t->flags |= Type::kSequencePattern;
    if (pattern.small_int() & 1 << 6) t->flags |= Type::kMappingPattern;
    t->dict->erase(intern("__abc_tpflags__"));
  }
  Value slots = t->dict->get("__slots__");
  if (slots) {
    if (!add_slots(vm, t, slots)) co_return Outcome::error();
  } else {
    t->flags |= Type::kHasDict | Type::kHasWeakrefs;
  }
  Value new_fn = t->dict->get("__new__");
  if (new_fn.is_object() && new_fn.object()->type() == types.function) t->dict->set("__new__", Value(make<StaticMethod>(new_fn)));
  for (const char* n : {"__init_subclass__", "__class_getitem__"}) {
    Value fn = t->dict->get(n);
    if (fn.is_object() && fn.object()->type() == types.function) t->dict->set(n, Value(make<ClassMethod>(fn)));
  }
  if (t->has(Type::kHasDict) && !base->has(Type::kHasDict)) {
    // `C.__dict__['__dict__']` as CPython has it: a getset of the class that first has one.
    t->dict->set("__dict__", Value(make<GetSet>(
                                 "__dict__",
                                 [](VM& v, const Value& self) -> Outcome {
                                   Dict* d = instance_dict(self, true);
                                   if (!d) return v.raise(exc.AttributeError, "This object has no __dict__");
                                   return Value(d);
                                 },
                                 [](VM& v, const Value& self, const Value& x) -> Outcome {
                                   Dict* d = x ? cast<Dict>(x) : nullptr;
                                   if (x && !d) return v.type_error("__dict__ must be set to a dictionary, not a '{}'", type_name(x));
                                   instance_data(self.object()).dict = d ? Ref<Dict>(d) : make_dict();
                                   return Value::none();
                                 },
                                 "dictionary for instance variables", t)));
  }
  if (t->has(Type::kHasWeakrefs) && !slots && !base->has(Type::kHasWeakrefs)) {
    t->dict->set("__weakref__", Value(make<GetSet>(
                                    "__weakref__",
                                    [](VM&, const Value& self) -> Outcome {
                                      const InstanceData* data = self.object()->inst;
                                      auto* first = data ? static_cast<WeakRef*>(data->weakrefs) : nullptr;
                                      return first ? Value(first) : Value::none();
                                    },
                                    nullptr,
                                    "list of weak references to the object", t)));
  }
  if (!t->dict->get("__doc__")) t->dict->set("__doc__", Value::none());
  if (t->dict->get("__eq__") && !t->dict->get("__hash__")) t->dict->set("__hash__", Value::none());

  if (meta->lookup("mro") && meta != types.type && !meta->lookup("mro").as<Object>()->type()->is_subtype_of(types.method_descriptor)) {
    Value order = co_await vm.call_method(Value(t), "mro");
    Value list = co_await vm.list_of(order);
    for (const Value& v : list.as<List>()->items) {
      Type* entry = cast<Type>(v);
      if (!entry) co_return vm.type_error("mro() returned a non-class ('{}')", type_name(v));
      t->mro.push_back(entry);
    }
    for (std::size_t i = 1; i < t->mro.size(); ++i) t->mro[i]->retain();
  } else if (!compute_mro(vm, t)) {
    co_return Outcome::error();
  }
  for (const Value& b : bases->items) b.as<Type>()->subclasses.push_back(t);
  t->flags |= Type::kReady;
  t->modified(nullptr);
  update_slots(t);

  if (Value cell = t->dict->get("__classcell__")) {
    if (Cell* c = cast<Cell>(cell)) c->value = Value(t);
    t->dict->erase(intern("__classcell__"));
    t->modified(nullptr);
  }
  // __set_name__, in order of definition.
  std::vector<std::pair<Value, Value>> members;
  for (const auto& e : t->dict->table.entries()) {
    if (e.key) members.emplace_back(e.key, e.value);
  }
  for (const auto& [key, value] : members) {
    Value set_name = type_of(value)->lookup("__set_name__");
    if (!set_name) continue;
    Outcome o = co_await vm.attempt(call_with_self(vm, set_name, value, {Value(t), key}));
    if (o.is_error()) {
      Value e = vm.take_exception();
      Outcome text = co_await vm.attempt(vm.repr(key));
      std::string note = fmt::format("Error calling __set_name__ on '{}' instance {} in '{}'", type_name(value),
                                     text.ok() ? str_view(text.value()) : "?", t->name());
      auto* x = e.as<Exception>();
      if (!x->notes) x->notes = Value(make_list({}));
      x->notes.as<List>()->items.push_back(Value(make_str(note)));
      co_return vm.raise_object(e);
    }
  }
  // super(cls, cls).__init_subclass__(**kwargs)
  static Str* const kHook = intern("__init_subclass__");
  Value hook;
  Type* hook_owner = types.object;
  // With one base the whole MRO after the class is that base's: its cache knows.
  if (bases->size() == 1) hook = (*bases)[0].as<Type>()->lookup(kHook);
  if (!hook.same(types.object->dict->get(kHook))) {
    for (std::size_t i = 1; i < t->mro.size() && (i == 1 || !hook); ++i) {
      hook = t->mro[i]->dict->get(kHook);
      hook_owner = t->mro[i];
    }
  }
  const bool trivial = hook_owner == types.object && (!kwargs || kwargs.as<Dict>()->size() == 0);
  if (hook && !trivial) {
    if (hook_owner == types.object) co_return vm.type_error("{}.__init_subclass__() takes no keyword arguments", t->name());
    Value bound = co_await bind_attribute(vm, hook, Value(), t);
    if (hook.object()->type() == types.classmethod) bound = Value(make<Method>(hook.as<ClassMethod>()->function, Value(t)));
    (void)co_await vm.call_ex(bound, Value(make_tuple({})), kwargs);
  }
  co_return Value(t);
}

Task type_dunder_new(VM& vm, Args args) {
  Type* meta = cast<Type>(args[0]);
  const Tuple& positional = *args[1].as<Tuple>();
  if (!meta) co_return vm.type_error("type.__new__(X): X is not a type object ({})", type_name(args[0]));
  if (positional.size() == 1 && meta == types.type && args[2].as<Dict>()->size() == 0) co_return Value(type_of(positional[0]));
  if (positional.size() != 3) {
    if (meta == types.type) co_return vm.type_error("type() takes 1 or 3 arguments");
    co_return vm.type_error("type.__new__() takes exactly 3 arguments ({} given)", positional.size());
  }
  if (!is_str(positional[0])) co_return vm.type_error("type.__new__() argument 1 must be str, not {}", argument_name(positional[0]));
  if (!is_tuple(positional[1])) co_return vm.type_error("type.__new__() argument 2 must be tuple, not {}", argument_name(positional[1]));
  if (!is_dict(positional[2])) co_return vm.type_error("type.__new__() argument 3 must be dict, not {}", argument_name(positional[2]));
  co_return co_await type_new(vm, args[0], positional[0], positional[1], positional[2], args[2]);
}

Outcome type_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.npos != 1 && args.npos != 3) return vm.type_error("type.__init__() takes 1 or 3 arguments");
  return Value::none();
}

Outcome make_with_index(VM& vm, const Value& cls, const CallArgs& args, const Value& refused);

/// Calls a constructor; again with an argument's __index__ if it asks for that.
Outcome make_instance(VM& vm, Type* cls, const CallArgs& args) {
  Outcome made = cls->slots.make_instance(vm, cls, args);
  if (made.is_error()) {
    if (Value refused = refused_index()) return make_with_index(vm, Value(cls), args, refused);
  }
  return made;
}

Task make_with_index_task(VM& vm, Value cls, std::vector<Value> all, Value names, Value refused) {
  Value error = vm.take_exception();
  Value i = co_await vm.index(refused);
  if (!replace_argument(all, refused, i)) co_return vm.raise_object(error);
  Tuple* n = names ? names.as<Tuple>() : nullptr;
  co_return co_await make_instance(vm, cls.as<Type>(), CallArgs{all.data(), all.size() - (n ? n->size() : 0), n});
}

Outcome make_with_index(VM& vm, const Value& cls, const CallArgs& args, const Value& refused) {
  return make_with_index_task(vm, cls, std::vector<Value>(args.data, args.data + args.npos + args.nkw()),
                              args.names ? Value(args.names) : Value(), refused);
}

/// Calling a class: __new__, then __init__ when that gave an instance of it.
Task construct(VM& vm, Value cls_value, Ref<Tuple> all, Value names) {
  Type* cls = cls_value.as<Type>();
  Tuple* n = names ? names.as<Tuple>() : nullptr;
  CallArgs args{all->items.data(), all->size() - (n ? n->size() : 0), n};
  Value made = co_await make_instance(vm, cls, args);
  if (!isinstance(made, cls)) co_return made;
  auto init = type_of(made)->slots.init;
  if (init) {
    Value r = co_await init(vm, made, args);
    if (!r.is_none() && type_of(made)->slots.init == init_by_dunder) {
      co_return vm.type_error("__init__() should return None, not '{}'", type_name(r));
    }
  }
  co_return made;
}

Outcome type_call(VM& vm, const Value& self, const CallArgs& args) {
  Type* cls = self.as<Type>();
  if (cls == types.type && args.npos == 1 && args.nkw() == 0) return Value(type_of(args.data[0]));
  if (!cls->slots.make_instance || cls->has(Type::kNoInstances)) {
    return vm.type_error("cannot create '{}' instances", cls->full_name());
  }
  // Built-in classes whose __init__ is object's: __new__ is all.
  if (!cls->has(Type::kHeapType) && cls->slots.init == types.object->slots.init) return make_instance(vm, cls, args);
  // Neither half of an exception's runs Python code.
  if (cls->slots.make_instance == exception_make && cls->slots.init == exception_init) return make_exception(vm, cls, args);
  return construct(vm, self, make_tuple(std::vector<Value>(args.data, args.data + args.npos + args.nkw())),
                   args.names ? Value(args.names) : Value());
}

/// __build_class__(function, name, /, *bases, metaclass=…, **kwds)
Task builtin_build_class(VM& vm, Args args) {
  Value body = args[0], name = args[1];
  if (!cast<Function>(body)) co_return vm.type_error("__build_class__: func must be a function");
  if (!is_str(name)) co_return vm.type_error("__build_class__: name is not a string");
  Value original = args[2];
  std::vector<Value> bases;
  bool replaced = false;
  for (const Value& b : original.as<Tuple>()->items) {
    if (!cast<Type>(b)) {
      Value entries = co_await vm.get_attr_or_empty(b, intern("__mro_entries__"));
      if (entries) {
        Value more = co_await vm.call(entries, {original});
        if (!is_tuple(more)) co_return vm.type_error("__mro_entries__ must return a tuple");
        bases.insert(bases.end(), more.as<Tuple>()->items.begin(), more.as<Tuple>()->items.end());
        replaced = true;
        continue;
      }
    }
    bases.push_back(b);
  }
  Ref<Tuple> base_tuple = make_tuple(bases);
  Ref<Dict> kwargs = copy_dict(*args[3].as<Dict>());
  Value meta = kwargs->get("metaclass");
  if (meta) {
    kwargs->erase(intern("metaclass"));
  } else {
    meta = base_tuple->size() ? Value(type_of((*base_tuple)[0])) : Value(types.type);
  }
  if (Type* m = cast<Type>(meta)) {
    Type* winner = derived_metaclass(vm, m, *base_tuple);
    if (!winner) co_return Outcome::error();
    meta = Value(winner);
  }
  Value ns;
  Value prepare = co_await vm.get_attr_or_empty(meta, intern("__prepare__"));
  if (prepare && meta.as<Object>() != types.type) {
    ns = co_await vm.call_ex(prepare, Value(make_tuple({name, Value(base_tuple)})), Value(kwargs));
    if (!is_dict(ns) && !type_of(ns)->slots.setitem) {
      co_return vm.type_error("{}.__prepare__() must return a mapping, not {}", cast<Type>(meta) ? cast<Type>(meta)->name() : "<metaclass>",
                              type_name(ns));
    }
  } else {
    ns = Value(make_dict());
  }
  Value cell = co_await run_class_body(vm, body, ns);
  if (replaced) (void)co_await vm.setitem(ns, Value(intern("__orig_bases__")), original);
  Value cls = co_await vm.call_ex(meta, Value(make_tuple({name, Value(base_tuple), ns})), Value(kwargs));
  if (cell && cast<Cell>(cell) && cast<Type>(cls)) {
    Value got = cell.as<Cell>()->value;
    if (got.is_empty()) {
      Value text = co_await vm.repr(cls);
      co_return vm.raise(exc.RuntimeError,
                         "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?",
                         str_repr(str_view(name)), str_view(text));
    }
    if (!got.same(cls)) {
      Value have = co_await vm.repr(got), want = co_await vm.repr(cls);
      co_return vm.type_error("__class__ set to {} defining {} as {}", str_view(have), str_repr(str_view(name)), str_view(want));
    }
  }
  co_return cls;
}

}  // namespace

Outcome run_class_body(VM& vm, const Value& function, const Value& ns) {
  if (vm.depth_ >= vm.recursion_limit) return vm.recursion_error();
  auto* fn = function.as<Function>();
  Frame* f = Frame::create(fn->code, fn->globals);
  f->function = function;
  f->names = ns;
  vm.push_frame(f);
  return Outcome::pending();
}

void fill_type_construction(Type* t) {
  t->def_new("type(*args, **kwargs)", type_dunder_new, "type(object) -> the object's class\ntype(name, bases, dict) -> a new class");
  t->slots.init = type_init;
  t->slots.call = type_call;
}

void add_build_class(Module& m) {
  m.def("__build_class__(func, name, /, *bases, **kwds)", builtin_build_class, "What a class statement calls.");
}

}  // namespace py
