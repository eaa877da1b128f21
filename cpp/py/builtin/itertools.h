// What the tools of itertools are made of.
#pragma once

#include <vector>

#include "py/object/containers.h"

namespace py {

/// The state of any tool; which fields one uses, and how, is said where it is defined.
class Tool : public GcObject {
 public:
  explicit Tool(Type* t) : GcObject(t) {}
  void traverse(Visitor& v) override {
    for (const Value* x : {&a, &b, &c}) v.visit(*x);
    for (const Value& x : pool) v.visit(x);
    for (const auto& axis : axes)
      for (const Value& x : axis) v.visit(x);
  }
  void clear_refs() override {
    a = b = c = Value();
    pool.clear();
    axes.clear();
    done = true;
  }
  Value a, b, c;
  std::vector<Value> pool;
  std::vector<std::vector<Value>> axes;
  std::vector<std::int64_t> at;
  std::int64_t n = 0, m = 0, k = 0;
  bool flag = false, started = false, done = false;
};

inline Tool* tool(const Value& v) { return static_cast<Tool*>(v.object()); }

/// Gives the tools what pickles and copies them.
void add_tool_states(const std::vector<Type*>& tools, Type* grouper);

}  // namespace py
