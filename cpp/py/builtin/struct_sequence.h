// Tuples with named fields, such as sys.version_info and time.struct_time.
#pragma once

#include "py/object/containers.h"

namespace py {

/// A new class: `fields` are its names in order, the first `visible` of which are items (all by default); the others
/// are attributes only. repr shows all visible ones.
Type* new_struct_sequence(std::string_view module, std::string_view name, std::vector<const char*> fields,
                          std::size_t visible = 0);
/// An instance; `values` for all fields.
Value make_struct_sequence(Type* type, std::vector<Value> values);

}  // namespace py
