// mappingproxy: a read-only view of a mapping, such as a class's __dict__.
#pragma once

#include "py/object/type.h"

namespace py {

class MappingProxy : public GcObject {
 public:
  explicit MappingProxy(Value mapping) : GcObject(types.mappingproxy), mapping(std::move(mapping)) {}
  static Type* static_type() { return types.mappingproxy; }
  void traverse(Visitor& v) override { v.visit(mapping); }
  void clear_refs() override { mapping = Value::none(); }
  Value mapping;
};

}  // namespace py
