// What the page draws of an array.
#pragma once

#include <string>

#include "npmod/core/objects.h"

namespace npmod {

/// The JSON ArraySnapshot of web/src/protocol/messages.ts; "" when `v` is no array. Runs no Python code.
std::string snapshot(const Value& v);

}  // namespace npmod
