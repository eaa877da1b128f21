// Weak references, and the finalisers that wait for the VM.
#pragma once

#include <deque>

#include <vector>

#include "py/object/type.h"

namespace py {

/// weakref.ref: the referent is not owned, and empty once it died.
class WeakRef : public GcObject {
 public:
  WeakRef(Object* target, Value callback, Type* type);
  ~WeakRef() override;
  static Type* static_type() { return types.weakref; }
  void traverse(Visitor& v) override { v.visit(callback); }
  void clear_refs() override { callback = Value(); }

  Object* target;  // null: dead
  Value callback;
  Value hash;  // the target's, once asked for: it is kept when the target goes
  WeakRef* next = nullptr;  // in the target's list
  WeakRef* prev = nullptr;
};

/// The InstanceData of any object, made if missing.
InstanceData& instance_data(Object* o);
/// Whether weak references to `v` can be made.
bool weakly_referable(const Value& v);
/// Clears the weak references to a dying object and queues their callbacks.
void clear_weakrefs(Object* o);

/// A finaliser to run: __del__ of `object`, or `callback(weak)`.
struct Finalizer {
  Value object;
  Value callback;  // empty: __del__
};
std::deque<Finalizer>& finalizer_queue();
/// Empties it; while it is closed, objects go without their __del__: their interpreter goes too.
void close_finalizer_queue(bool closed);
/// Adds one; false if there is no memory for it. May be called while objects die.
bool queue_finalizer(Value object, Value callback) noexcept;

}  // namespace py
