// medkit run: a program from a file or standard input. The other commands are in doctest.cpp, repl.cpp and bench.cpp.
#include "kernel/cli.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "kernel/cli_host.h"
#include "kernel/commands.h"
#include "kernel/kernel.h"
#include "py/builtin/filesystem.h"
#include "py/syntax/identifier.h"

namespace kernel {

const char kUsage[] =
    "usage: medkit run [--profile P] FILE [ARG...]\n"
    "       medkit doctest [--profile P] [--json] FILE...\n"
    "       medkit repl [--profile P]\n"
    "       medkit bench FILE\n"
    "       medkit --version\n";

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

namespace {

/// Says so if a file holds no text: a zero byte, or bytes that are no UTF-8 without a word on their encoding.
bool readable_source(const std::string& path, std::string_view source) {
  const auto line_of = [&](std::size_t at) { return std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1; };
  if (const std::size_t zero = source.find('\0'); zero != std::string_view::npos) {
    const std::size_t start = source.rfind('\n', zero) + 1;
    std::string_view shown = source.substr(start, zero - start);
    shown.remove_prefix(std::min(shown.find_first_not_of(" \t"), shown.size()));
    fmt::print(stderr, "  File \"{}\", line {}\n    {}\nSyntaxError: source code cannot contain null bytes\n", path, line_of(zero), shown);
    return false;
  }
  const std::size_t second_line = source.find('\n', source.find('\n') + 1);
  if (source.substr(0, second_line).find("coding") != std::string_view::npos) return true;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t bad = at;
    if (py::syntax::next_character(source, at) != 0xFFFD || at - bad > 1) continue;
    fmt::print(stderr,
               "SyntaxError: Non-UTF-8 code starting with '\\x{:02x}' in file {} on line {}, but no encoding declared; see "
               "https://peps.python.org/pep-0263/ for details\n",
               static_cast<unsigned char>(source[bad]), path, line_of(bad));
    return false;
  }
  return true;
}

}  // namespace

int run_command(const Options& options) {
  if (options.files.empty()) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const std::string& path = options.files[0];
  std::string source;
  if (path != "-") {
    py::FileInfo info;
    const int error = py::FileSystem::get().stat(path, &info);
    const std::string full = py::FileSystem::get().absolute(path);
    if (error) {
      fmt::print(stderr, "medkit: can't open file '{}': [Errno {}] {}\n", full, error, py::fs_error_text(error));
      return 2;
    }
    if (info.directory) {
      fmt::print(stderr, "medkit: can't find '__main__' module in '{}'\n", full);
      return 1;
    }
  }
  if (!read_text(path, &source)) {
    fmt::print(stderr, "medkit: can't open file '{}'\n", path);
    return 2;
  }
  if (path != "-" && !readable_source(path, source)) return 1;
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
  if (args[0] == "--version" || args[0] == "-V") {
    std::fputs("MedKit 0.1.0 (Python 3.13, NumPy 2.2)\n", stdout);
    return 0;
  }
  Options options;
  for (std::size_t i = 1; i < args.size(); ++i) {
    const bool joined = args[i].starts_with("--profile=");
    if (joined || (args[i] == "--profile" && i + 1 < args.size())) {
      const std::string name = joined ? args[i].substr(10) : args[++i];
      auto p = profile_named(name);
      if (!p) {
        fmt::print(stderr, "medkit: unknown profile '{}'\n", name);
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
