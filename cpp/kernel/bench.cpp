// medkit bench FILE: runs the file, then its bench() again and again for about a second, and prints the times.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "kernel/cli_host.h"
#include "kernel/commands.h"
#include "py/object/module.h"

namespace kernel {

int bench_command(const Options& options) {
  std::string source;
  if (options.files.empty() || !read_text(options.files[0], &source)) {
    std::fputs("medkit: bench needs a file\n", stderr);
    return 2;
  }
  CliHost host;
  Kernel k(host, options.profile);
  Progress p = k.run(source, Echo::None, options.files[0]);
  if (p.state == Progress::State::Raised) {
    std::fputs(p.traceback.c_str(), stderr);
    return 1;
  }
  std::vector<double> times;
  std::string value;
  const double start = py::VM::monotonic();
  while (times.size() < 5 || (py::VM::monotonic() - start < 1.0 && times.size() < 1000)) {
    const double t0 = py::VM::monotonic();
    p = k.run("bench()", Echo::Last, "<bench>");
    times.push_back((py::VM::monotonic() - t0) * 1e3);
    if (p.state == Progress::State::Raised) {
      std::fputs(p.traceback.c_str(), stderr);
      return 1;
    }
    value = p.repr;
    if (py::VM::monotonic() - start > 20 && times.size() >= 3) break;
  }
  std::sort(times.begin(), times.end());
  std::string quoted;
  for (char c : value) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else {
      quoted += c;
    }
  }
  host.flush();
  fmt::print("{{\"median_ms\":{:.6f},\"min_ms\":{:.6f},\"runs\":{},\"value\":\"{}\"}}\n", times[times.size() / 2], times[0],
             times.size(), quoted);
  return 0;
}

}  // namespace kernel
