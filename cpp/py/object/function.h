// Python functions, bound methods, cells, and the small descriptor classes.
#pragma once

#include "py/compile/code.h"

namespace py {

class Cell : public GcObject {
 public:
  explicit Cell(Value v = Value()) : GcObject(types.cell), value(std::move(v)) {}
  static Type* static_type() { return types.cell; }
  void traverse(Visitor& v) override { v.visit(value); }
  void clear_refs() override { value = Value(); }
  Value value;  // empty: unbound
};

class Function : public GcObject {
 public:
  Function(Ref<Code> code, Ref<Dict> globals);
  static Type* static_type() { return types.function; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Ref<Code> code;
  Ref<Dict> globals;
  Ref<Tuple> defaults;   // or null
  Ref<Dict> kwdefaults;  // or null
  Ref<Tuple> closure;    // of Cell; or null
  Value annotations;     // dict, or a tuple of name, value, … turned into one on first look; or empty
  Value name, qualname, doc, module, type_params;
};

class Method : public GcObject {
 public:
  Method(Value fn, Value self) : GcObject(types.method), function(std::move(fn)), self(std::move(self)) {}
  static Type* static_type() { return types.method; }
  void traverse(Visitor& v) override {
    v.visit(function);
    v.visit(self);
  }
  Value function, self;
};

class Property : public GcObject {
 public:
  explicit Property(Type* t = types.property) : GcObject(t) {}
  static Type* static_type() { return types.property; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Value get, set, del, doc, name;
  bool getter_doc = false;
};

class StaticMethod : public GcObject {
 public:
  StaticMethod(Value fn, Type* t = types.staticmethod) : GcObject(t), function(std::move(fn)) {}
  static Type* static_type() { return types.staticmethod; }
  void traverse(Visitor& v) override { v.visit(function); }
  Value function;
};

class ClassMethod : public GcObject {
 public:
  ClassMethod(Value fn, Type* t = types.classmethod) : GcObject(t), function(std::move(fn)) {}
  static Type* static_type() { return types.classmethod; }
  void traverse(Visitor& v) override { v.visit(function); }
  Value function;
};

/// A data attribute of a built-in type with a C++ getter (and perhaps setter).
class GetSet : public Object {
 public:
  GetSet(const char* name, Getter get, Setter set, const char* doc, Type* owner)
      : Object(types.getset_descriptor), name(name), get(get), set(set), doc(doc), owner(owner) {}
  static Type* static_type() { return types.getset_descriptor; }
  const char* name;
  Getter get;
  Setter set;
  const char* doc;
  Type* owner;
};

/// A __slots__ entry.
class MemberSlot : public Object {
 public:
  MemberSlot(Str* name, int index, Type* owner)
      : Object(types.member_descriptor), name(name), index(index), owner(owner) {}
  static Type* static_type() { return types.member_descriptor; }
  Str* name;
  int index;  // into InstanceData::slots
  Type* owner;
};

}  // namespace py
