// Attribute access: the generic protocol, and what the inline caches need of it.
#pragma once

#include "py/vm/vm.h"

namespace py {

Outcome generic_getattr(VM& vm, const Value& self, Str* name);   // object.__getattribute__
Outcome generic_setattr(VM& vm, const Value& self, Str* name, const Value& v);
Outcome type_getattr(VM& vm, const Value& self, Str* name);      // type.__getattribute__
Outcome type_setattr(VM& vm, const Value& self, Str* name, const Value& v);
Outcome module_getattr(VM& vm, const Value& self, Str* name);

/// The instance's attribute dict, or null; `make`: creates it where the class allows one.
Dict* instance_dict(const Value& v, bool make = false);
/// Sets AttributeError "'C' object has no attribute 'x'" with name and obj.
Outcome attribute_error(VM& vm, const Value& obj, Str* name);
/// id(): the address, or a number made from an unboxed value.
std::uint64_t identity(const Value& v);
/// Binds what was found on a type to an instance (descr_get, functions to methods).
Outcome bind_attribute(VM& vm, const Value& found, const Value& obj, Type* owner);

}  // namespace py
