// __array_function__: numpy's functions written in Python, wrapped so that an argument's class may take the call over.
#pragma once

#include <optional>
#include <string_view>

#include "npmod/core/objects.h"

namespace npmod {

/// `function` as what numpy shows: a callable that asks its arguments' classes first. Others than functions: themselves.
/// `module`, an interned text, is where it says it lives.
Value dispatching(const Value& function, std::string_view module);
/// What like= makes of a native's call: an override's answer, an error, or nothing, where numpy's own answer is wanted.
std::optional<Outcome> like_override(VM& vm, const py::Args& args, std::size_t index);
/// ndarray.__array_function__, which calls the function itself.
void fill_array_function(py::Type* t);

}  // namespace npmod
