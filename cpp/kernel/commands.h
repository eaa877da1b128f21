// The commands of the CLI, a file each.
#pragma once

#include <string>
#include <vector>

#include "kernel/kernel.h"

namespace kernel {

struct Options {
  Profile profile = Profile::Modern;
  bool profile_given = false;
  bool json = false;
  std::vector<std::string> files;
};

bool read_text(const std::string& path, std::string* out);  // "-" is standard input; false: can't be read

int run_command(const Options& options);
int doctest_command(const Options& options);
int repl_command(const Options& options);
int bench_command(const Options& options);

}  // namespace kernel
