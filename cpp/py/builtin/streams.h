// The native file objects as other C++ sees them: the standard streams, quick writes to text streams, and open files.
#pragma once

#include "py/vm/vm.h"

namespace py {

/// sys.<name> as it is now: the module's attribute once sys is imported, else the default; empty if deleted.
Value sys_attribute(VM& vm, std::string_view name);

/// The default sys.stdin (0), stdout (1), stderr (2): TextIOWrapper objects on the host's streams.
Value standard_stream(int fd);
bool is_standard_input(const Value& v);

/// True for exactly our TextIOWrapper and StringIO, to which write_text may be applied.
bool is_own_text_stream(const Value& v);
/// Writes to such a stream. None, or ValueError when it is closed, UnsupportedOperation when it isn't writable.
Outcome write_text(VM& vm, const Value& stream, std::string_view text);

/// The next line of the host's input with its newline, a str, "" at the end. Waits: may be pending.
Outcome read_input_line(VM& vm);

/// The bytes of an open binary or text file from its position on, for C++ readers such as np.fromfile: null with an
/// exception set if `v` isn't a readable file of ours.
class FileObject;
FileObject* binary_file(VM& vm, const Value& v, bool writing);

}  // namespace py
