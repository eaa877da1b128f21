// Calling: binding arguments to the parameters of Python functions, and the quick paths of CALL.
#pragma once

#include "py/vm/frame.h"
#include "py/vm/vm.h"

namespace py {

/// A frame for the call, its locals bound, not yet pushed; null with TypeError set. `self` (may be empty) goes first.
Frame* bind_call(VM& vm, Function* fn, const Value& self, const CallArgs& args);

/// The same for positional arguments at `args`, which are moved from.
Frame* bind_call_from_stack(VM& vm, Function* fn, Value* args, std::size_t n);

/// The `call` slot of NativeFunction, which the loop calls directly.
Outcome native_call_slot(VM& vm, const Value& self, const CallArgs& args);

/// The `make_instance` and `init` slots of classes whose __new__ / __init__ are found by name.
Outcome make_instance_by_new(VM& vm, Type* cls, const CallArgs& args);
Outcome init_by_dunder(VM& vm, const Value& self, const CallArgs& args);

/// object.__new__ for a class without C++ layout, no abstract methods: the plain case of making an instance.
Value new_plain_instance(Type* cls);
/// True when calling `cls` is: make a plain instance, then run its Python __init__ (given back) if it has one.
bool has_plain_construction(Type* cls, Function** init);

/// Calls a dunder found on the type: Python functions get self first, others are bound by their descr_get.
Outcome call_with_self(VM& vm, const Value& fn, const Value& self, std::initializer_list<Value> args);
Outcome call_with_self(VM& vm, const Value& fn, const Value& self, const CallArgs& args);

}  // namespace py
