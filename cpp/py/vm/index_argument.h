// Integer arguments of native functions that a Python class's __index__ has to provide. A plain function can't run
// Python code; it refuses the argument with not_an_integer() before it has done anything, and NativeFunction::run then
// asks __index__ and calls it again with the int.
#pragma once

#include "py/vm/vm.h"

namespace py {

/// TypeError "'str' object cannot be interpreted as an integer"; notes v if its class has an __index__ of its own.
Outcome not_an_integer(VM& vm, const Value& v);

/// not_an_integer() with other words, of which `{}` is the class's name.
Outcome refuse_index(VM& vm, const Value& v, const char* message);

/// The argument that the error now set refused, if calling again with its __index__ may help; empty otherwise.
Value refused_index();
/// A copy of `arguments` with `i` in place of `refused`, in tuples among them too; false: it isn't there.
bool replace_argument(std::span<Value> arguments, const Value& refused, const Value& i);

using ItemSlot = Outcome (*)(VM&, const Value& self, const Value& key);
/// For slots: the same operation on the key's __index__.
Outcome with_index(VM& vm, ItemSlot slot, const Value& self, const Value& key);
/// Whether the key is an int only by way of Python code.
inline bool needs_index_call(const Value& key) {
  return !is_int(key) && type_of(key)->has(Type::kHeapType) && type_of(key)->slots.index;
}

}  // namespace py
