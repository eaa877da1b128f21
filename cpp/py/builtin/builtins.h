// The parts of the builtins module, one file each; install_builtins() puts all of them into a module.
#pragma once

#include "py/object/module.h"
#include "py/vm/vm.h"

namespace py {

void install_number_builtins(Module& m);     // abs divmod pow round min max sum bin hex oct chr ord
void install_iteration_builtins(Module& m);  // all any iter next len sorted
void install_object_builtins(Module& m);     // getattr dir vars repr hash id isinstance …
void install_code_builtins(Module& m);       // compile eval exec globals locals
void install_io_builtins(Module& m);         // print input
void install_open(Module& m);                // open
void install_help(Module& m);                // help exit quit
/// What magics compile to: __timeit__ (whose line is today's IPython's, or that of 2008) and __magic__. A kernel installs them.
void install_magics(Module& m, bool as_in_2008);
/// IPython's `display`, for a kernel whose host shows rich results; echoes then are rich too.
void install_display(Module& m);
/// Shows the value of an expression richly, if there is a host for that and it has a rich form. False: it has none. True: it has shown
/// itself. (text,): it was shown, and is that in plain text. text: that is to be printed. May be pending.
Outcome show_richly(VM& vm, const Value& v);
void install_builtins(Module& m);            // all of the above, the types and the exceptions

/// help(thing): plain text for functions, classes, modules, instances. A str; may be pending.
Outcome help_text(VM& vm, const Value& thing);
/// dir(thing): the sorted list of attribute names; may be pending.
Outcome dir_of(VM& vm, const Value& thing);

}  // namespace py
