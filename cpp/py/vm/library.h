// What could be imported, for completion, and what became of it. Nothing is imported or run.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace py {

class VM;
class Module;

/// The modules in a package ("" for the top level), native, embedded and in the working directory, each by its last name.
std::set<std::string> modules_in(std::string_view package);
/// Whether there is a library module of that dotted name.
bool is_library_module(std::string_view name);
/// The public names that a library module's own code defines, as far as they can be seen without running it: its `__all__`, or
/// what it stores and does not import.
std::set<std::string> names_defined_in(VM& vm, std::string_view module);

/// The library's place in sys.path.
inline constexpr char kLibraryFolder[] = "/usr/lib/python3.13";
/// The folder of the program's file; empty without one: the working directory counts.
std::string program_folder(VM& vm);

/// Why a module may lack what is asked of it.
struct ModuleTrouble {
  bool initializing = false;
  std::string advice;  // " (consider renaming …)", of a file that hides a library's module
};
ModuleTrouble trouble_of(VM& vm, const Module& m);

}  // namespace py
