// list[int] and int | str: the objects that subscripting a generic class and joining types with | give.
#pragma once

#include "py/object/containers.h"

namespace py {

class GenericAlias : public GcObject {
 public:
  GenericAlias(Value origin, Ref<Tuple> args)
      : GcObject(types.generic_alias), origin(std::move(origin)), args(std::move(args)) {}
  static Type* static_type() { return types.generic_alias; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Value origin;
  Ref<Tuple> args;
  bool starred = false;
};

class Union : public GcObject {
 public:
  explicit Union(Ref<Tuple> args) : GcObject(types.union_type), args(std::move(args)) {}
  static Type* static_type() { return types.union_type; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Ref<Tuple> args;
};

/// origin[args]: one argument, or a tuple of them.
Ref<GenericAlias> make_generic_alias(const Value& origin, const Value& args);

/// `a | b` of types: flattened, without duplicates; NotImplemented when one is no type, None or alias.
Outcome make_union(VM& vm, const Value& a, const Value& b);

}  // namespace py
