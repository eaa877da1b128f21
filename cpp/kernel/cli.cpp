// medkit run: a program from a file or standard input. The other commands are in doctest.cpp, repl.cpp and bench.cpp.
#include "kernel/cli.h"

#include <fmt/format.h>

#include <cstdio>

#include "kernel/cli_host.h"
#include "kernel/commands.h"
#include "kernel/kernel.h"
#include "py/builtin/filesystem.h"

namespace kernel {

const char kUsage[] =
    "usage: medkit run [--profile P] FILE [ARG...]\n"
    "       medkit doctest [--profile P] [--json] FILE...\n"
    "       medkit repl [--profile P]\n"
    "       medkit bench FILE\n";

bool read_text(const std::string& path, std::string* out) {
  std::FILE* f = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!f) return false;
  char buffer[65536];
  std::size_t n;
  while ((n = std::fread(buffer, 1, sizeof buffer, f)) > 0) out->append(buffer, n);
  if (f != stdin) std::fclose(f);
  return true;
}

/// What the program registered with atexit.
void run_exit_functions(Kernel& k, CliHost& host) {
  if (!k.has_module("atexit")) return;
  k.run("import atexit\natexit._run_exitfuncs()\n", Echo::None, "<atexit>");
  host.flush();
}

int exit_code_of(const Progress& p) {
  if (p.state == Progress::State::Finished) return 0;
  if (p.state != Progress::State::Raised) return 1;
  if (p.system_exit) {
    if (p.exit_code == 1 && !p.message.empty() && p.message != "1") fmt::print(stderr, "{}\n", p.message);
    return p.exit_code;
  }
  std::fputs(p.traceback.c_str(), stderr);
  return p.traceback.ends_with("\nKeyboardInterrupt\n") ? 130 : 1;
}

int run_command(const Options& options) {
  if (options.files.empty()) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const std::string& path = options.files[0];
  std::string source;
  if (!read_text(path, &source)) {
    fmt::print(stderr, "medkit: can't open file '{}'\n", path);
    return 2;
  }
  CliHost host;
  Kernel k(host, options.profile);
  k.set_argv(options.files);
  Progress p = k.run(source, Echo::None, path == "-" ? "<stdin>" : path);
  host.flush();
  const int code = exit_code_of(p);
  run_exit_functions(k, host);
  return code;
}

int cli_main(const std::vector<std::string>& args) {
  if (args.empty() || args[0] == "--help" || args[0] == "-h") {
    std::fputs(kUsage, args.empty() ? stderr : stdout);
    return args.empty() ? 2 : 0;
  }
  Options options;
  for (std::size_t i = 1; i < args.size(); ++i) {
    if (args[i] == "--profile" && i + 1 < args.size()) {
      auto p = profile_named(args[++i]);
      if (!p) {
        fmt::print(stderr, "medkit: unknown profile '{}'\n", args[i]);
        return 2;
      }
      options.profile = *p;
      options.profile_given = true;
    } else if (args[i] == "--json") {
      options.json = true;
    } else {
      options.files.push_back(args[i]);
      if (args[0] == "run") {  // what follows is the program's
        options.files.insert(options.files.end(), args.begin() + static_cast<std::ptrdiff_t>(i) + 1, args.end());
        break;
      }
    }
  }
  py::FileSystem::get().set_disk(py::make_host_disk());
  if (args[0] == "run") return run_command(options);
  if (args[0] == "doctest") return doctest_command(options);
  if (args[0] == "repl") return repl_command(options);
  if (args[0] == "bench") return bench_command(options);
  std::fputs(kUsage, stderr);
  return 2;
}

}  // namespace kernel
