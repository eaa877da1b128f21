#include <cstdio>
#include <vector>

#include "check/check.h"

namespace check {
namespace {

struct Case {
  const char* name;
  TestFn fn;
};

std::vector<Case>& cases() {
  static std::vector<Case> all;
  return all;
}

int checks = 0;
int failures = 0;
const char* current = "";

}  // namespace

Registration::Registration(const char* name, TestFn fn) { cases().push_back({name, fn}); }

void report(bool ok, const char* file, int line, std::string_view what) {
  ++checks;
  if (ok) return;
  ++failures;
  std::printf("%s:%d: in \"%s\": %.*s\n", file, line, current, static_cast<int>(what.size()), what.data());
}

}  // namespace check

int main() {
  for (const auto& c : check::cases()) {
    check::current = c.name;
    c.fn();
  }
  std::printf("%d passed, %d failed\n", check::checks - check::failures, check::failures);
  return check::failures == 0 ? 0 : 1;
}
