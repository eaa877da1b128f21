// Sorting a list in place, as list.sort and sorted() do.
#pragma once

#include "py/object/containers.h"

namespace py {

/// Sorts stably by `key` (empty or None: the items themselves). The list is empty while Python code runs; ValueError
/// "list modified during sort" if that code filled it.
Task sort_list(VM& vm, Ref<List> list, Value key, bool reverse);

}  // namespace py
