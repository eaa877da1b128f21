// The CLI's Host: stdout is buffered (and flushed before stderr), SIGINT stops the program.
#pragma once

#include <string>

#include "py/vm/vm.h"

namespace kernel {

class CliHost : public py::Host {
 public:
  CliHost();
  ~CliHost() override;
  void write(int stream, std::string_view text) override;
  std::optional<std::string> read_line() override;
  bool poll_interrupt() override;
  void flush();
  /// True when SIGINT came since the last call.
  static bool interrupted();

 private:
  std::string out_;
};

}  // namespace kernel
