// Type: built-in classes filled in from C++, lookup along the MRO with its cache, versions.
#include "py/object/type.h"

#include <cassert>

#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/function.h"
#include "py/object/init.h"
#include "py/object/iterator_state.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/native.h"
#include "py/vm/vm.h"

namespace py {

CoreTypes types;

const char* symbol(BinOp op) {
  static const char* const kAll[] = {
#define PY_BINOP(Name, symbol, method, rmethod, imethod) symbol,
#include "py/object/ops.def"
#undef PY_BINOP
  };
  return kAll[static_cast<int>(op)];
}
const char* method_name(BinOp op) {
  static const char* const kAll[] = {
#define PY_BINOP(Name, symbol, method, rmethod, imethod) method,
#include "py/object/ops.def"
#undef PY_BINOP
  };
  return kAll[static_cast<int>(op)];
}
const char* reflected_name(BinOp op) {
  static const char* const kAll[] = {
#define PY_BINOP(Name, symbol, method, rmethod, imethod) rmethod,
#include "py/object/ops.def"
#undef PY_BINOP
  };
  return kAll[static_cast<int>(op)];
}
const char* inplace_name(BinOp op) {
  static const char* const kAll[] = {
#define PY_BINOP(Name, symbol, method, rmethod, imethod) imethod,
#include "py/object/ops.def"
#undef PY_BINOP
  };
  return kAll[static_cast<int>(op)];
}
const char* symbol(CmpOp op) {
  static const char* const kAll[] = {
#define PY_CMPOP(Name, symbol, method, swapped) symbol,
#include "py/object/ops.def"
#undef PY_CMPOP
  };
  return kAll[static_cast<int>(op)];
}
const char* method_name(CmpOp op) {
  static const char* const kAll[] = {
#define PY_CMPOP(Name, symbol, method, swapped) method,
#include "py/object/ops.def"
#undef PY_CMPOP
  };
  return kAll[static_cast<int>(op)];
}
const char* method_name(UnOp op) {
  static const char* const kAll[] = {
#define PY_UNOP(Name, method, text) method,
#include "py/object/ops.def"
#undef PY_UNOP
  };
  return kAll[static_cast<int>(op)];
}
CmpOp swapped(CmpOp op) {
  static const CmpOp kAll[] = {
#define PY_CMPOP(Name, symbol, method, swapped) CmpOp::swapped,
#include "py/object/ops.def"
#undef PY_CMPOP
  };
  return kAll[static_cast<int>(op)];
}

namespace {

std::uint32_t next_version = 1;

struct CacheEntry {
  std::uint32_t version = 0;
  const Str* name = nullptr;
  Value value;
};
constexpr std::size_t kCacheSize = 2048;
CacheEntry* const method_cache = new CacheEntry[kCacheSize];  // never freed: lookups go on to the very end

/// "pop(self, …)" with a parameter put first: "list(cls, …)".
const char* with_first_param(const char* signature, const char* first) {
  std::string text = signature;
  const std::size_t open = text.find('(');
  const bool empty = text[open + 1] == ')';
  return lasting(text.insert(open + 1, empty ? std::string(first) + ", /" : std::string(first) + ", "));
}

/// __new__ of a type whose constructor is its make_instance slot.
Outcome make_by_slot(VM& vm, const Args& args) {
  std::vector<Value> all = args[1].as<Tuple>()->items;
  const std::size_t npos = all.size();
  std::vector<Value> names;
  for (const auto& e : args[2].as<Dict>()->table.entries()) {
    if (!e.key) continue;
    names.push_back(e.key);
    all.push_back(e.value);
  }
  Ref<Tuple> t = make_tuple(names);
  return args.callee->owner->slots.make_instance(vm, args[0].as<Type>(), CallArgs{all.data(), npos, names.empty() ? nullptr : t.get()});
}

}  // namespace

Type::Type(Type* metatype, std::string name, Type* base) : GcObject(metatype), base(base), name_(std::move(name)) {}

Type::~Type() {
  for (std::size_t i = 1; i < mro.size(); ++i) {
    auto& subs = mro[i]->subclasses;
    std::erase(subs, this);
    mro[i]->release();
  }
}

void Type::traverse(Visitor& v) {
  if (dict) v.visit_object(dict.get());
  if (bases) v.visit_object(bases.get());
  for (std::size_t i = 1; i < mro.size(); ++i) v.visit_object(mro[i]);
  v.visit(qualname_value);
}

void Type::clear_refs() {
  // The class is garbage together with its instances, which may still look at its slots while they go; what makes the
  // cycle is the dict.
  Ref<Dict> old = dict;
  dict = make_dict();
  version = ++next_version;
}

std::string Type::qualname() const { return qualname_value ? std::string(str_view(qualname_value)) : name_; }

std::string Type::full_name() const {
  // Python: what C code calls a class made by a class statement is its bare name.
  if (has(kHeapType) || module_ == "builtins") return name_;
  return module_ + "." + name_;
}

namespace {

/// Python: the classes of these modules are C code there, and messages name such with the module; ours are in Python.
bool shown_with_module(const Type& t) {
  const Value m = t.dict ? t.dict->get("__module__") : Value();
  if (!m || !is_str(m)) return false;
  const std::string_view name = str_view(m);
  if (name == "array") return t.name() == "array" || t.name() == "arrayiterator";
  return (name == "decimal" && !t.has(Type::kExceptionSubclass)) || name == "datetime";
}

}  // namespace

const std::string& Type::shown_name() const {
  if (has(kHeapType)) {
    if (!shown_with_module(*this)) return name_;
    if (shown_name_.empty()) shown_name_ = std::string(str_view(dict->get("__module__"))) + "." + name_;
    return shown_name_;
  }
  if (module_ == "builtins") return name_;
  if (shown_name_.empty()) shown_name_ = module_ + "." + name_;
  return shown_name_;
}

bool Type::is_subtype_of(const Type* other) const {
  if (this == other) return true;
  for (const Type* t : mro) {
    if (t == other) return true;
  }
  if (mro.empty()) {  // not ready yet
    for (const Type* t = base; t; t = t->base) {
      if (t == other) return true;
    }
  }
  return false;
}

Value Type::lookup(Str* name) const {
  CacheEntry& e = method_cache[(reinterpret_cast<std::uintptr_t>(name) / 16 ^ version * 31) % kCacheSize];
  if (e.version == version && e.name == name) return e.value;
  Value found;
  for (const Type* t : mro) {
    found = t->dict->get(name);
    if (found) break;
  }
  if (version != 0) {
    e.version = version;
    e.name = name;
    e.value = found;
  }
  return found;
}

Value Type::lookup(std::string_view name) const { return lookup(intern(name)); }

Value Type::lookup_literal(const char* name) const {
  struct Known {
    const char* text = nullptr;
    Str* name = nullptr;
  };
  constexpr std::size_t kSize = 256;
  static Known known[kSize];
  Known& k = known[reinterpret_cast<std::uintptr_t>(name) / 4 % kSize];
  if (k.text != name) k = {name, intern(name)};
  return lookup(k.name);
}

void Type::def(const char* signature, PlainFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::Method, signature, fn, nullptr, doc, this);
  dict->set(f->signature().name(), Value(f));
}
void Type::def(const char* signature, CoroutineFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::Method, signature, nullptr, fn, doc, this);
  dict->set(f->signature().name(), Value(f));
}
void Type::def_static(const char* signature, PlainFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::StaticMethod, signature, fn, nullptr, doc, this);
  dict->set(f->signature().name(), Value(make<StaticMethod>(Value(f))));
}
void Type::def_static(const char* signature, CoroutineFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::StaticMethod, signature, nullptr, fn, doc, this);
  dict->set(f->signature().name(), Value(make<StaticMethod>(Value(f))));
}
void Type::def_class(const char* signature, PlainFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::ClassMethod, signature, fn, nullptr, doc, this);
  dict->set(f->signature().name(), Value(f));
}
void Type::def_class(const char* signature, CoroutineFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::ClassMethod, signature, nullptr, fn, doc, this);
  dict->set(f->signature().name(), Value(f));
}
void Type::def_new(const char* signature, PlainFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::New, with_first_param(signature, "cls"), fn, nullptr, doc, this);
  dict->set("__new__", Value(f));
  slots.make_instance = make_instance_by_new;
}
void Type::def_new(const char* signature, CoroutineFn fn, const char* doc) {
  auto f = make<NativeFunction>(NativeFunction::Kind::New, with_first_param(signature, "cls"), nullptr, fn, doc, this);
  dict->set("__new__", Value(f));
  slots.make_instance = make_instance_by_new;
}
void Type::def_init(const char* signature, PlainFn fn) {
  auto f = make<NativeFunction>(NativeFunction::Kind::SlotWrapper, with_first_param(signature, "self"), fn, nullptr, nullptr, this);
  dict->set("__init__", Value(f));
  slots.init = init_by_dunder;
}
void Type::def_init(const char* signature, CoroutineFn fn) {
  auto f = make<NativeFunction>(NativeFunction::Kind::SlotWrapper, with_first_param(signature, "self"), nullptr, fn, nullptr, this);
  dict->set("__init__", Value(f));
  slots.init = init_by_dunder;
}

void Type::getset(const char* name, Getter get, Setter set, const char* doc) {
  dict->set(name, Value(make<GetSet>(name, get, set, doc, this)));
}

void Type::set_attr(std::string_view name, Value v) { dict->set(name, std::move(v)); }
void Type::set_doc(const char* doc) { dict->set("__doc__", Value(make_str(std::string(doc)))); }

namespace {
constexpr std::uint32_t kInherited = Type::kIntSubclass | Type::kStrSubclass | Type::kTupleSubclass | Type::kListSubclass |
                                     Type::kDictSubclass | Type::kExceptionSubclass | Type::kTypeSubclass |
                                     Type::kFloatSubclass | Type::kBytesSubclass | Type::kMappingPattern |
                                     Type::kSequencePattern;
}  // namespace

void Type::ready() {
  mro.clear();
  for (Type* t = this; t; t = t->base) {
    mro.push_back(t);
    if (t->base == t) break;
  }
  for (std::size_t i = 1; i < mro.size(); ++i) mro[i]->retain();
  if (base && base != this) {
    base->subclasses.push_back(this);
    bases = make_tuple({Value(base)});
    flags |= base->flags & (kInherited | kHasDict);
  } else {
    bases = make_tuple({});
  }
  finish_ready();
}

void Type::ready_with_bases(std::vector<Type*> all) {
  std::vector<Value> values;
  for (Type* b : all) {
    values.push_back(Value(b));
    flags |= b->flags & (kInherited | kHasDict);
    b->subclasses.push_back(this);
  }
  flags |= base->flags & kInherited;
  bases = make_tuple(std::move(values));
  [[maybe_unused]] const bool ok = compute_mro(VM::current(), this);
  assert(ok);
  finish_ready();
}

void Type::finish_ready() {
  if (!host_layout && base) host_layout = base->host_layout;
  if (!dict->get("__doc__")) dict->set("__doc__", Value::none());
  // A constructor that is a slot alone shows as __new__ too.
  if (slots.make_instance && !has(kNoInstances) && !dict->get("__new__")) {
    dict->set("__new__", Value(make<NativeFunction>(NativeFunction::Kind::New, "__new__(cls, /, *args, **kwargs)", make_by_slot, nullptr, nullptr, this)));
  }
  add_slot_wrappers(this);
  flags |= kReady;
  version = ++next_version;
}

void Type::modified(Str* name) {
  // The class before its subclasses, whose slots may be taken from it.
  std::vector<Type*> work{this};
  while (!work.empty()) {
    Type* t = work.back();
    work.pop_back();
    t->version = ++next_version;
    if (name && name->view().starts_with("__")) update_slots(t);
    work.insert(work.end(), t->subclasses.begin(), t->subclasses.end());
  }
}

Type* type_of_unboxed(const Value& v) {
  if (v.is_real()) return types.float_;
  if (v.is_small_int()) return types.int_;
  if (v.is_bool()) return types.bool_;
  if (v.is_none()) return types.none;
  if (v.is_not_implemented()) return types.not_implemented;
  assert(v.is_ellipsis());
  return types.ellipsis;
}

bool isinstance(const Value& v, const Type* t) {
  const Type* have = type_of(v);
  return have == t || have->is_subtype_of(t);
}

Outcome unhashable(VM& vm, const Value& self) { return vm.type_error("unhashable type: '{}'", type_name(self)); }

Type* new_type(std::string_view module, std::string_view name, Type* base, std::uint32_t extra_flags) {
  Type* t = new Type(types.type, std::string(name), base);
  t->retain();
  t->dict = make_dict();
  t->set_module(module);
  t->flags |= extra_flags;
  return t;
}

void init_types() {
  static bool done = false;
  if (done) return;
  done = true;
#define PY_TYPE(cpp, python, b) types.cpp = new Type(nullptr, python, nullptr);
#include "py/object/types.def"
#undef PY_TYPE
#define PY_TYPE(cpp, python, b)                               \
  types.cpp->retain();                                        \
  types.cpp->base = types.cpp == types.object ? nullptr : types.b; \
  types.cpp->set_type(types.type);
#include "py/object/types.def"
#undef PY_TYPE
#define PY_TYPE(cpp, python, b) types.cpp->dict = make_dict();
#include "py/object/types.def"
#undef PY_TYPE
  const struct {
    Type* t;
    std::uint32_t flags;
  } kFlags[] = {
      {types.int_, Type::kIntSubclass | Type::kMatchSelf},
      {types.float_, Type::kFloatSubclass | Type::kMatchSelf},
      {types.str, Type::kStrSubclass | Type::kMatchSelf},
      {types.bytes, Type::kBytesSubclass | Type::kMatchSelf},
      {types.bytearray, Type::kMatchSelf},
      {types.tuple, Type::kTupleSubclass | Type::kMatchSelf | Type::kSequencePattern},
      {types.list, Type::kListSubclass | Type::kMatchSelf | Type::kSequencePattern},
      {types.range, Type::kSequencePattern},
      {types.memoryview, Type::kSequencePattern},
      {types.dict, Type::kDictSubclass | Type::kMatchSelf | Type::kMappingPattern},
      {types.mappingproxy, Type::kMappingPattern},
      {types.set, Type::kMatchSelf},
      {types.frozenset, Type::kMatchSelf},
      {types.type, Type::kTypeSubclass | Type::kHasDict},
      {types.bool_, Type::kMatchSelf},
      {types.function, Type::kMethodDescriptor | Type::kHasDict},
      {types.method_descriptor, Type::kMethodDescriptor},
      {types.wrapper_descriptor, Type::kMethodDescriptor},
      {types.module, Type::kHasDict},
  };
  for (const auto& row : kFlags) row.t->flags |= row.flags;
  for (Type* t : {types.bool_, types.none, types.not_implemented, types.ellipsis, types.range, types.slice, types.function,
                  types.builtin_function, types.generator, types.coroutine, types.async_generator, types.code, types.frame, types.traceback,
                  types.cell, types.method, types.method_descriptor, types.wrapper_descriptor, types.method_wrapper,
                  types.classmethod_descriptor, types.getset_descriptor, types.member_descriptor, types.memoryview, types.mappingproxy,
                  types.union_type, types.dict_keys, types.dict_values, types.dict_items, types.type_var, types.type_alias}) {
    t->flags &= ~Type::kBaseType;
  }
#define PY_TYPE(cpp, python, base) init_##cpp##_type();
#include "py/object/types.def"
#undef PY_TYPE
  init_iterator_states();
  init_exception_types();
}

}  // namespace py
