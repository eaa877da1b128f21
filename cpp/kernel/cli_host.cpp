#include "kernel/cli_host.h"

#include <csignal>
#include <cstdio>

#include "py/vm/gc.h"

namespace kernel {
namespace {

volatile std::sig_atomic_t signalled = 0;

void on_signal(int) { signalled = 1; }

}  // namespace

CliHost::CliHost() {
  signalled = 0;
  std::signal(SIGINT, on_signal);
}

CliHost::~CliHost() {
  flush();
  std::signal(SIGINT, SIG_DFL);
}

void CliHost::write(int stream, std::string_view text) {
  if (stream == 1) {
    out_ += text;
    if (out_.size() > 32768) flush();
    return;
  }
  flush();
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void CliHost::flush() {
  if (out_.empty()) return;
  std::fwrite(out_.data(), 1, out_.size(), stdout);
  std::fflush(stdout);
  out_.clear();
}

std::optional<std::string> CliHost::read_line() {
  flush();
  std::string line;
  int c;
  while ((c = std::fgetc(stdin)) != EOF) {
    line += static_cast<char>(c);
    if (c == '\n') break;
  }
  return line;
}

bool CliHost::interrupted() {
  if (!signalled) return false;
  signalled = 0;
  return true;
}

bool CliHost::poll_interrupt() { return interrupted(); }

}  // namespace kernel
