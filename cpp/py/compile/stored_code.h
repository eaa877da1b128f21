// Code as bytes and back, so that the library's modules need not be compiled where they are imported. Lines are kept,
// columns and the source are not: tracebacks show library frames by their line alone.
#pragma once

#include <string>
#include <string_view>

#include "py/compile/code.h"

namespace py {

std::string store_code(const Code& code);
/// Null if the bytes are not what store_code of this very program gave.
Ref<Code> load_code(std::string_view bytes, Str* filename);

}  // namespace py
