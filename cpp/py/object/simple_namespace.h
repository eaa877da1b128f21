// types.SimpleNamespace: an object with any attributes, shown with them. sys.implementation and such are ones.
#pragma once

#include "py/object/containers.h"

namespace py {

class SimpleNamespace : public GcObject {
 public:
  explicit SimpleNamespace(Type* t = types.simple_namespace);
  static Type* static_type() { return types.simple_namespace; }
  Dict& attributes() const { return *inst->dict; }
};

}  // namespace py
