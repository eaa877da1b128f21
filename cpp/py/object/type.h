// Type: a Python class, built-in or user-made, and the slots through which the VM operates on its instances.
//
// A built-in type fills its slots with C++ functions and its dict with methods bound by signature; `ready()` then
// adds the dunder wrappers (`list.__len__`, …) for the filled slots and inherits the rest from its bases. A user class
// gets, for each dunder it or a base defines, a generic slot that calls the Python method. So the VM only ever asks
// slots, and `__add__` and friends are found by looking, both ways.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "py/object/value.h"
#include "py/vm/outcome.h"

namespace py {

class Str;
class Dict;
class Tuple;
class VM;
struct CallArgs;

enum class BinOp : std::uint8_t {
#define PY_BINOP(Name, symbol, method, rmethod, imethod) Name,
#include "py/object/ops.def"
#undef PY_BINOP
};
inline constexpr int kBinOpCount = 14;
enum class UnOp : std::uint8_t {
#define PY_UNOP(Name, method, text) Name,
#include "py/object/ops.def"
#undef PY_UNOP
};
enum class CmpOp : std::uint8_t {
#define PY_CMPOP(Name, symbol, method, swapped) Name,
#include "py/object/ops.def"
#undef PY_CMPOP
};
const char* symbol(BinOp op);          // "+"
const char* method_name(BinOp op);     // "__add__"
const char* reflected_name(BinOp op);  // "__radd__"
const char* inplace_name(BinOp op);    // "__iadd__", null for DivMod
const char* symbol(CmpOp op);
const char* method_name(CmpOp op);
const char* method_name(UnOp op);
CmpOp swapped(CmpOp op);

/// A view of an object's bytes (buffer protocol). `owner` keeps them alive and in place.
struct BufferView {
  Value owner;
  std::byte* data = nullptr;
  std::int64_t size = 0;  // bytes
  bool readonly = true;
  std::string format = "B";  // struct-module format of an item
  std::int64_t itemsize = 1;
  std::vector<std::int64_t> shape;    // in items; empty means one axis of size / itemsize
  std::vector<std::int64_t> strides;  // in bytes; empty means C-contiguous
};

/// What a type's instances can do. Null: they can't. Every slot may return error or pending (see outcome.h).
/// `self` is an instance of the type or of a subclass.
struct Slots {
  Outcome (*repr)(VM&, const Value& self) = nullptr;
  Outcome (*str)(VM&, const Value& self) = nullptr;
  Outcome (*hash)(VM&, const Value& self) = nullptr;  // an int in int64 range; kUnhashable below for "unhashable type"
  Outcome (*compare)(VM&, const Value& self, const Value& other, CmpOp) = nullptr;  // may be NotImplemented
  Outcome (*call)(VM&, const Value& self, const CallArgs&) = nullptr;
  Outcome (*getattr)(VM&, const Value& self, Str* name) = nullptr;
  Outcome (*setattr)(VM&, const Value& self, Str* name, const Value& v) = nullptr;  // empty v deletes
  Outcome (*iter)(VM&, const Value& self) = nullptr;
  Outcome (*next)(VM&, const Value& self) = nullptr;  // empty when exhausted
  Outcome (*len)(VM&, const Value& self) = nullptr;
  Outcome (*length_hint)(VM&, const Value& self) = nullptr;
  Outcome (*truth)(VM&, const Value& self) = nullptr;  // a bool; without it `len`, else true
  Outcome (*getitem)(VM&, const Value& self, const Value& key) = nullptr;
  Outcome (*setitem)(VM&, const Value& self, const Value& key, const Value& v) = nullptr;  // empty v deletes
  Outcome (*contains)(VM&, const Value& self, const Value& item) = nullptr;                // a bool
  // One function for all binary operators: called with the operands in source order, the instance being either one
  // (as nb_add etc. are); NotImplemented where it has no answer. `binary_ops` says which dunders exist.
  Outcome (*binary)(VM&, BinOp, const Value& a, const Value& b) = nullptr;
  Outcome (*inplace)(VM&, BinOp, const Value& self, const Value& other) = nullptr;  // NotImplemented: use `binary`
  Outcome (*unary)(VM&, UnOp, const Value& self) = nullptr;
  Outcome (*pow3)(VM&, const Value& a, const Value& b, const Value& mod) = nullptr;
  Outcome (*to_int)(VM&, const Value& self) = nullptr;    // __int__
  Outcome (*to_float)(VM&, const Value& self) = nullptr;  // __float__
  Outcome (*index)(VM&, const Value& self) = nullptr;     // __index__
  Outcome (*descr_get)(VM&, const Value& self, const Value& obj,
                       const Value& owner) = nullptr;                                        // obj empty: on the class
  Outcome (*descr_set)(VM&, const Value& self, const Value& obj, const Value& v) = nullptr;  // empty v deletes
  Outcome (*get_buffer)(VM&, const Value& self, BufferView* out, bool writable) = nullptr;   // None, never pending
  // Creation: `make_instance` is __new__ (cls may be a subclass), `init` is __init__.
  Outcome (*make_instance)(VM&, Type* cls, const CallArgs&) = nullptr;
  Outcome (*init)(VM&, const Value& self, const CallArgs&) = nullptr;
  Outcome (*finalize)(VM&, const Value& self) = nullptr;  // __del__
  Outcome (*await_)(VM&, const Value& self) = nullptr;
  Outcome (*aiter)(VM&, const Value& self) = nullptr;
  Outcome (*anext)(VM&, const Value& self) = nullptr;

  std::uint32_t binary_ops = 0;   // bit per BinOp: __add__ and __radd__ exist
  std::uint32_t inplace_ops = 0;  // bit per BinOp: __iadd__ exists
  std::uint32_t unary_ops = 0;    // bit per UnOp
  bool no_reflected = false;      // sequences: __add__ and __mul__/__rmul__ only, no __radd__
};

constexpr std::uint32_t bit(BinOp op) { return 1u << static_cast<int>(op); }
constexpr std::uint32_t bit(UnOp op) { return 1u << static_cast<int>(op); }

/// The `hash` slot of unhashable types: raises "unhashable type: 'list'".
Outcome unhashable(VM& vm, const Value& self);

using PlainFn = Outcome (*)(VM&, const Args&);
using CoroutineFn = Task (*)(VM&, Args);
using Getter = Outcome (*)(VM&, const Value& self);
using Setter = Outcome (*)(VM&, const Value& self, const Value& v);  // empty v deletes

class Type : public GcObject {
 public:
  enum Flag : std::uint32_t {
    kHeapType = 1,  // made by a class statement or type(): attributes can be set
    kBaseType = 2,  // may be subclassed
    kHasDict = 4,   // instances have __dict__
    kHasWeakrefs = 8,
    kAbstract = 16,     // __abstractmethods__ is not empty
    kNoInstances = 32,  // "cannot create 'x' instances"
    kIntSubclass = 64,
    kStrSubclass = 128,
    kTupleSubclass = 256,
    kListSubclass = 512,
    kDictSubclass = 1024,
    kExceptionSubclass = 2048,
    kTypeSubclass = 4096,
    kFloatSubclass = 8192,
    kBytesSubclass = 16384,
    kMappingPattern = 1 << 16,
    kSequencePattern = 1 << 17,   // match statements
    kMatchSelf = 1 << 18,         // `case int(x)`
    kMethodDescriptor = 1 << 19,  // a function-like descriptor: LOAD_METHOD needs no bound method
    kReady = 1 << 20,
  };

  Type(Type* metatype, std::string name, Type* base);
  ~Type() override;
  static Type* static_type();
  void traverse(Visitor& v) override;
  void clear_refs() override;

  const std::string& name() const { return name_; }      // __name__, "list"
  const std::string& module() const { return module_; }  // "builtins"; empty for user classes: see the dict
  std::string qualname() const;
  std::string full_name() const;  // "collections.OrderedDict"; "int" for builtins
  /// What messages call it: with its module for classes written in C++ ("collections.deque"), as CPython's tp_name.
  const std::string& shown_name() const;
  bool has(std::uint32_t flag) const { return (flags & flag) != 0; }
  bool is_subtype_of(const Type* other) const;

  /// Looks `name` up along the MRO; empty when absent. Cached; never pending, borrowed from a class dict.
  Value lookup(Str* name) const;
  Value lookup(std::string_view name) const;
  /// Of a name that stands in the program: it is known by its address.
  Value lookup_literal(const char* name) const;

  // ---- filling in a built-in type; see native.h for signatures ----
  void def(const char* signature, PlainFn fn, const char* doc = nullptr);
  void def(const char* signature, CoroutineFn fn, const char* doc = nullptr);
  void def_static(const char* signature, PlainFn fn, const char* doc = nullptr);
  void def_static(const char* signature, CoroutineFn fn, const char* doc = nullptr);
  void def_class(const char* signature, PlainFn fn, const char* doc = nullptr);  // the class is the first parameter
  void def_class(const char* signature, CoroutineFn fn, const char* doc = nullptr);
  /// __new__ by signature ("list(iterable=(), /)"); args[0] is the class, the parameters follow.
  void def_new(const char* signature, PlainFn fn, const char* doc = nullptr);
  void def_new(const char* signature, CoroutineFn fn, const char* doc = nullptr);
  /// __init__ by signature; args[0] is self.
  void def_init(const char* signature, PlainFn fn);
  void def_init(const char* signature, CoroutineFn fn);
  void getset(const char* name, Getter get, Setter set = nullptr, const char* doc = nullptr);
  void set_attr(std::string_view name, Value v);  // a plain class attribute
  void set_doc(const char* doc);
  void set_module(std::string_view m) { module_ = m; }
  /// Adds slot wrappers, inherits from the bases, computes the MRO. Call once, after all of the above.
  void ready();
  /// The same with several bases; `base` (the one whose C++ layout it has) is among them or above them.
  void ready_with_bases(std::vector<Type*> all);

  /// After an attribute of the class (or a base) changed: new version tag, slots found again, subclasses too.
  void modified(Str* name);

  Slots slots;
  std::uint32_t flags = kBaseType;
  std::uint32_t version = 0;  // changes whenever a lookup on it may give another result; never 0 when ready
  Type* base = nullptr;       // the base whose C++ layout it has ("best base")
  Ref<Tuple> bases;
  std::vector<Type*> mro;  // itself first; owns a reference to each but itself
  Ref<Dict> dict;
  std::vector<Type*> subclasses;        // borrowed
  std::vector<std::string> slot_names;  // __slots__ of this class
  int slot_base = 0;                    // index of its first __slots__ value in InstanceData::slots
  int slot_count = 0;                   // total with the bases'
  std::uint8_t host_layout = 0;         // for the host's own classes: tells their C++ layouts apart; inherited
  Value qualname_value;      // a str; empty: the name

  void set_name(std::string n) { name_ = std::move(n); }

 private:
  void finish_ready();
  std::string name_;
  std::string module_ = "builtins";
  mutable std::string shown_name_;
};

/// Attributes of an instance beyond its C++ fields.
struct InstanceData {
  Ref<Dict> dict;            // made on first use
  std::vector<Value> slots;  // __slots__ values, empty = unset
  void* weakrefs = nullptr;  // list head of weak references
};

/// The built-in types by name: `types.list`.
struct CoreTypes {
#define PY_TYPE(cpp, python, base) Type* cpp = nullptr;
#include "py/object/types.def"
#undef PY_TYPE
};
extern CoreTypes types;

inline Type* Type::static_type() { return types.type; }

/// Allocates and fills every built-in type, once a process.
void init_types();

/// A further built-in type of a native module: `new_type("collections", "deque", types.object)`; immortal.
Type* new_type(std::string_view module, std::string_view name, Type* base, std::uint32_t extra_flags = 0);

Type* type_of_unboxed(const Value& v);
/// Of any Value but the empty one.
inline Type* type_of(const Value& v) { return v.is_object() ? v.object()->type() : type_of_unboxed(v); }
bool isinstance(const Value& v, const Type* t);
inline const char* type_name(const Value& v) { return type_of(v)->shown_name().c_str(); }

/// The builtins' C++ instance when v's class is T's type or a subclass: `if (List* l = cast<List>(v))`.
/// Each object class has `static Type* static_type()`.
template <class T>
T* cast(const Value& v) {
  return v.is_object() && isinstance(v, T::static_type()) ? v.as<T>() : nullptr;
}
/// The same only when the class is exactly T's.
template <class T>
T* cast_exact(const Value& v) {
  return v.is_object() && v.object()->type() == T::static_type() ? v.as<T>() : nullptr;
}

/// Finds the slots of a user class again from its dunders (and its subclasses').
void update_slots(Type* t);
/// Fills in what `ready` and update_slots share: wrappers for filled slots.
void add_slot_wrappers(Type* t);
/// C3; false: TypeError is set.
bool compute_mro(VM& vm, Type* t);

/// A plain object of a user class (no built-in layout).
class Instance : public GcObject {
 public:
  explicit Instance(Type* t) : GcObject(t) { inst = &data_; }
  ~Instance() override;
  void traverse(Visitor& v) override;
  void clear_refs() override;

 private:
  InstanceData data_;
};

}  // namespace py
