// medkit repl: an interactive console on standard input.
#include <cstdio>

#include "kernel/cli_host.h"
#include "kernel/commands.h"
#include "py/compile/compile.h"

namespace kernel {

int repl_command(const Options& options) {
  CliHost host;
  Kernel k(host, options.profile);
  host.write(1, options.profile == Profile::Scipy2008 ? "MedKit, Python 3.13 with NumPy as in 2008. Ctrl+D leaves.\n"
                                                      : "MedKit, Python 3.13 with NumPy 2.2. Ctrl+D leaves.\n");
  std::string block;
  while (true) {
    host.write(1, block.empty() ? ">>> " : "... ");
    host.flush();
    std::string line = *host.read_line();
    if (CliHost::interrupted()) {
      host.write(1, "\nKeyboardInterrupt\n");
      block.clear();
      continue;
    }
    if (line.empty()) break;
    // A line that is complete runs at once; a block runs at an empty line, as in CPython's console.
    const bool blank = line.find_first_not_of(" \t\r\n") == std::string::npos;
    const bool first = block.empty();
    if (first && blank) continue;
    block += line;
    if (first ? py::is_incomplete(block) : !blank || py::is_incomplete(block)) continue;
    Progress p = k.run(block, Echo::All, "<stdin>");
    block.clear();
    host.flush();
    if (p.state == Progress::State::Raised) {
      if (p.system_exit) return p.exit_code;
      std::fputs(p.traceback.c_str(), stderr);
    }
  }
  host.write(1, "\n");
  return 0;
}

}  // namespace kernel
