// TypeVar and TypeAliasType, made by `def f[T]` and `type X = …` or by module typing. (ParamSpec and TypeVarTuple are
// in typing.py.)
#pragma once

#include "py/object/containers.h"

namespace py {

class TypeVar : public GcObject {
 public:
  explicit TypeVar(Type* t = types.type_var) : GcObject(t) {}
  static Type* static_type() { return types.type_var; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Value name, bound, constraints, fallback, module;  // fallback empty: no default
  bool covariant = false, contravariant = false, inferred = false;
};

class TypeAlias : public GcObject {
 public:
  TypeAlias() : GcObject(types.type_alias) {}
  static Type* static_type() { return types.type_alias; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Value name, parameters, compute, value, module;  // value: computed at first use
};

}  // namespace py
