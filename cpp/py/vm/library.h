// What could be imported, for completion. Nothing is imported or run.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace py {

class VM;

/// The modules in a package ("" for the top level), native, embedded and in the working directory, each by its last name.
std::set<std::string> modules_in(std::string_view package);
/// Whether there is a library module of that dotted name.
bool is_library_module(std::string_view name);
/// The public names that a library module's own code defines, as far as they can be seen without running it: its `__all__`, or
/// what it stores and does not import.
std::set<std::string> names_defined_in(VM& vm, std::string_view module);

}  // namespace py
