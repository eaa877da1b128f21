// Module objects, and how native modules fill theirs.
#pragma once

#include "py/object/containers.h"
#include "py/vm/native.h"

namespace py {

class Module : public GcObject {
 public:
  explicit Module(std::string_view name, Type* type = types.module);
  static Type* static_type() { return types.module; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  std::string name() const;

  void def(const char* signature, PlainFn fn, const char* doc = nullptr);
  void def(const char* signature, CoroutineFn fn, const char* doc = nullptr);
  void set(std::string_view name, Value v) { dict->set(name, std::move(v)); }
  Value get(std::string_view name) const { return dict->get(name); }
  void add_type(Type* t) { set(t->name(), Value(t)); }
  /// Runs when an attribute is missing (PEP 562), from C++: empty Value if unknown. May be null.
  Value (*lazy)(VM&, Module&, Str* name) = nullptr;
  Ref<Dict> dict;
};

}  // namespace py
