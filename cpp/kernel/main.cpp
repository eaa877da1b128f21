// The command line: medkit run | doctest | repl | bench.
#include <cstdio>

#include "kernel/cli.h"

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  return kernel::cli_main(args);
}
