// The parts of the standard library that are written in Python, embedded at build time from this folder.
#pragma once

#include <string>

namespace py {

struct EmbeddedModule {
  const char* name;    // dotted module name
  const char* source;  // UTF-8 text; null where the build keeps the modules beside the program, compiled
};

/// The table of embedded modules; a row whose name is null ends it.
const EmbeddedModule* embedded_modules();
/// A further table, of a host's own modules; it must live for ever.
void add_embedded_modules(const EmbeddedModule* table);

/// Reads a module whose row has no source, as store_code gave it. Must be set before such a module is imported.
using LibraryReader = std::string (*)(const char* name);
void set_library_reader(LibraryReader reader);

}  // namespace py
