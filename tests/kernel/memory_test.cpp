// When memory is full a program gets MemoryError, which it can handle; its variables stay, and the next cell works.
#include "check/check.h"

#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <string>

#include "kernel/kernel.h"

namespace {

using kernel::Echo;
using kernel::Kernel;
using kernel::Profile;

// The sanitizers keep address space of their own.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kLimited = false;
#else
constexpr bool kLimited = true;
#endif
#elif defined(__SANITIZE_ADDRESS__)
constexpr bool kLimited = false;
#else
constexpr bool kLimited = true;
#endif

class SilentHost : public py::Host {
 public:
  void write(int, std::string_view) override {}
  std::optional<std::string> read_line() override { return ""; }
};

/// Address space for so much more than is used now, while it lives.
class Limit {
 public:
  explicit Limit(rlim_t more) {
    getrlimit(RLIMIT_AS, &before_);
    rlimit tight = before_;
    tight.rlim_cur = used() + more;
    setrlimit(RLIMIT_AS, &tight);
  }
  ~Limit() { setrlimit(RLIMIT_AS, &before_); }

 private:
  static rlim_t used() {
    unsigned long pages = 0;
    if (std::FILE* f = std::fopen("/proc/self/statm", "r")) {
      if (std::fscanf(f, "%lu", &pages) != 1) pages = 0;
      std::fclose(f);
    }
    return static_cast<rlim_t>(pages) * 4096;
  }
  rlimit before_;
};

std::string result(Kernel& k, std::string_view code) {
  const kernel::Progress p = k.run(code, Echo::Last);
  return p.state == kernel::Progress::State::Finished ? p.repr : p.type;
}

void fills(const char* program) {
  if (!kLimited) return;
  SilentHost host;
  Kernel k(host, Profile::Modern);
  CHECK_EQ(result(k, "kept = 41\ncount = 0"), "");
  {
    Limit limit(rlim_t{200} << 20);
    CHECK_EQ(result(k, program), "'caught'");
    CHECK_EQ(result(k, "kept, [i for i in range(3)]"), "(41, [0, 1, 2])");
  }
}

}  // namespace

TEST("a handler at module level") {
  fills("v = []\ntry:\n    while True: v.append(bytes(10**7))\nexcept MemoryError: what = 'caught'\nv = None\nwhat");
  fills("v = []\ntry:\n    while True: v.append([len(v)])\nexcept MemoryError: what = 'caught'\nv = None\nwhat");
  fills("try:\n    v = [[i] for i in range(10**9)]\nexcept MemoryError: what = 'caught'\nwhat");
  fills("d = {}\ntry:\n    while True: d[len(d)] = str(len(d)) * 20\nexcept MemoryError: what = 'caught'\nd = None\nwhat");
  fills("s = 'abc'\ntry:\n    while True: s += s\nexcept MemoryError: what = 'caught'\ns = None\nwhat");
}

TEST("a handler in a function") {
  fills("def f():\n    v = []\n    try:\n        while True: v.append((len(v), v[-1:]))\n    except MemoryError: return 'caught'\nf()");
}

TEST("without a handler the variables stay") {
  if (!kLimited) return;
  SilentHost host;
  Kernel k(host, Profile::Modern);
  CHECK_EQ(result(k, "kept = 41\nv = []"), "");
  Limit limit(rlim_t{200} << 20);
  CHECK_EQ(result(k, "while True: v.append([len(v)])"), "MemoryError");
  CHECK_EQ(result(k, "kept"), "41");
  CHECK_EQ(result(k, "len(v) > 10**5"), "True");
  CHECK_EQ(result(k, "v = None"), "");
  CHECK_EQ(result(k, "len('x' * 10**8)"), "100000000");
}

TEST("a heap that fills the memory is not looked through over and over") {
  if (!kLimited) return;
  const auto time_to_fill = [](const char* prepare) {
    SilentHost host;
    Kernel k(host, Profile::Modern);
    CHECK_EQ(result(k, prepare), "");
    Limit limit(rlim_t{600} << 20);
    const std::clock_t began = std::clock();
    CHECK_EQ(result(k, "while True: v.append([len(v)])"), "MemoryError");
    const std::clock_t took = std::clock() - began;
    CHECK_EQ(result(k, "v = None"), "");
    return took;
  };
  const std::clock_t alone = time_to_fill("import gc\ngc.disable()\nv = []");
  CHECK(time_to_fill("import gc\ngc.enable()\nv = []") < 8 * alone + CLOCKS_PER_SEC);
}

TEST("objects with __del__ that go when memory is full don't take long") {
  fills("class A:\n    def __del__(self):\n        global count\n        count += 1\nv = []\ntry:\n    while True: v.append(A())\nexcept MemoryError: what = 'caught'\nv = None\nwhat");
}
