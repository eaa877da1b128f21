// A property whose getter is the property, where CPython runs out of its stack.
#include "check/check.h"

#include <string>

#include "kernel/kernel.h"

namespace {

class DeafHost : public py::Host {
 public:
  void write(int, std::string_view) override {}
  std::optional<std::string> read_line() override { return ""; }
};

std::string error_of(std::string_view code) {
  DeafHost host;
  kernel::Kernel k(host, kernel::Profile::Modern);
  const std::string error = k.run(code, kernel::Echo::None).type;
  CHECK_EQ(k.run("1 + 1", kernel::Echo::Last).repr, "2");
  return error;
}

}  // namespace

TEST("a property that is its own getter has no name") {
  CHECK_EQ(error_of("p = property()\np.__init__(p)\np.__name__"), "RecursionError");
}
