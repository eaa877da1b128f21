// Programs that never end are stopped soon, whatever native code they are in, and their variables stay. What counts is the time from
// one chance to say Stop to the next: a slice's end, or a native's question in between. It is processor time, so a busy machine does
// no harm, and the limit is for a native build; a browser needs about twice as long.
#include "check/check.h"

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "kernel/kernel.h"

namespace {

using kernel::Echo;
using kernel::Kernel;
using kernel::Profile;
using kernel::Progress;

constexpr double kLongest = 0.15;   // seconds between two chances; an idle machine needs less than half of it
constexpr double kWatched = 0.12;   // for so long before Stop
constexpr double kGrace = 0.05;     // what is still running then is unwound
constexpr double kHopeless = 2;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kTimed = false;
#else
constexpr bool kTimed = true;
#endif
#elif defined(__SANITIZE_ADDRESS__)
constexpr bool kTimed = false;
#else
constexpr bool kTimed = true;
#endif

double now() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

/// Behaves as the page's worker does.
class Listener : public py::Host {
 public:
  void write(int, std::string_view) override {}
  std::optional<std::string> read_line() override { return ""; }
  bool poll_interrupt() override {
    chance();
    if (!pressed()) return false;
    if (told_ >= 0) return now() - told_ > kGrace;
    told_ = now();
    return true;
  }
  void chance() {
    const double t = now();
    longest = std::max(longest, t - last_);
    last_ = t;
  }
  void start() { last_ = began_ = now(), longest = 0; }
  void forget() { began_ = told_ = -1; }
  bool pressed() const { return began_ >= 0 && now() - began_ > kWatched; }
  /// Before each slice after the press.
  void pass_on(Kernel& k) {
    if (told_ < 0) told_ = now();
    if (!passed_on_) k.interrupt();
    passed_on_ = true;
    if (now() - told_ > kGrace) k.unwind();
  }
  double longest = 0;

 private:
  double last_ = 0, began_ = -1, told_ = -1;
  bool passed_on_ = false;
};

void stops(const char* prepare, const char* program) {
  Listener host;
  Kernel k(host, Profile::Modern);
  const Progress before = k.run(std::string("kept = 41\n") + prepare, Echo::None);
  CHECK_EQ(before.traceback, "");
  host.start();
  k.begin(program, Echo::None);
  const double began = now();
  Progress p;
  do {
    if (host.pressed()) host.pass_on(k);
    p = k.step(0.01);
    host.chance();
  } while (p.state == Progress::State::Paused && now() - began < kHopeless);
  const bool ended = p.state == Progress::State::Stopped || p.type == "KeyboardInterrupt";
  const bool soon = !kTimed || host.longest < kLongest;
  if (!ended || !soon) std::printf("%s: %.0f ms, %s\n", program, host.longest * 1e3, p.type.c_str());
  CHECK(ended);
  CHECK(soon);
  host.forget();
  CHECK_EQ(k.run("kept", Echo::Last).repr, "41");
}

}  // namespace

TEST("texts and bytes") {
  stops("", "while True: 'ab' * 20_000_000");
  stops("", "while True: bytes(10**8)");
  stops("s = 'spaß' * 2_000_000", "while True: s.encode(), s.encode('utf-16'), s.encode('latin-1')");
  stops("b = ('spaß' * 2_000_000).encode()", "while True: b.decode()");
  stops("s = 'spaß' * 1_000_000", "while True: s[::-1], s[1::2], s[1:-1], s.upper(), s.title(), s.isalnum(), repr(s)");
  stops("s = 'spam and eggs ' * 2_000_000", "while True: s.count('n'), s.find('x'), 'eggz' in s, s.rfind('z'), s.partition('x'), s.rpartition('x')");
  stops("s = 'a' * 2_000_000\nt = 'b' + 'a' * 1_000_000", "while True: s.find(t), s.rfind(t)");
  stops("s = 'a' * 30_000_000\nt = 'a' * 30_000_000", "while True: s == t, s < t, s.startswith(t), s + t");
  stops("s = ' ' * 20_000_000", "while True: s.strip(), s.lstrip(), s.rstrip(), s.split(), s.rsplit()");
  stops("", "while True: 'a'.center(10**7), '1'.zfill(10**7), f'{1:>10000000}', '%10000000d' % 5");
  stops("b = bytes(range(256)) * 20_000", "while True: b.hex(), repr(b), b.translate(bytes(256)), b.split(), b.upper(), b.find(b'xyz')");
  stops("", "while True: hash('a' * 30_000_000), hash(bytes(30_000_000))");
}

TEST("containers") {
  stops("v = [1] * 3_000_000", "while True: list(v), tuple(v), v[:], v + v, v.copy(), v.reverse(), 2 in v, v.count(2)");
  stops("v = list(range(10**15, 10**15 + 500_000))\nw = list(range(10**15, 10**15 + 500_000))", "while True: v == w, v < w, tuple(v) == tuple(w)");
  stops("v = [1] * 2_000_000", "while True:\n    v.insert(0, 1)\n    v.pop(0)");
  stops("d = dict.fromkeys(range(300_000))", "while True: dict(d), d.copy(), list(d.items()), d == d.copy()");
  stops("", "while True: set(range(300_000)) | {1}");
  stops("v = list(range(500_000))", "while True: sorted(v, key=lambda x: -x), min(v), max(v), sum(v), any(v), all(v)");
  stops("from itertools import count, repeat", "set(repeat(1))");
  stops("from itertools import count, repeat", "-1 in count()");
  stops("from itertools import count, repeat", "set().isdisjoint(repeat(1)) or {1}.isdisjoint(repeat(2))");
  stops("from itertools import count, repeat", "next(filter(None, repeat(0)))");
  stops("from collections import deque\nd = deque(range(500_000))", "while True: d.count(-1), 7.5 in d, d.copy(), d == d.copy()");
}

TEST("statements without a loop between them") {
  stops("", [] {
    static std::string code;
    for (int i = 0; i < 5000; ++i) code += "x = 'ab' * 5_000_000\n";
    return code.c_str();
  }());
}

TEST("numbers") {
  stops("import sys\nsys.set_int_max_str_digits(0)\nn = 7**300_000", "while True: str(n)");
  stops("n = 'f' * 3_000_000", "while True: int(n, 16)");
  stops("", "while True: 7**3_000_000");
  stops("import math", "while True: math.factorial(100_000), math.comb(10**5, 5 * 10**4)");
}

TEST("what holds a thing twice, forty deep") {
  stops("t = ()\nfor i in range(40): t = (t, t)", "hash(t)");
  stops("t = []\nfor i in range(40): t = [t, t]", "repr(t)");
  stops("t, u = [], []\nfor i in range(40): t, u = [t, t], [u, u]", "t == u");
  stops("t, u = [], []\nfor i in range(40): t, u = [t, t], [u, u]", "t < u");
  stops("t, u = {}, {}\nfor i in range(40): t, u = {1: t, 2: t}, {1: u, 2: u}", "t == u");
  stops("t = (str,)\nfor i in range(40): t = (t, t)", "isinstance(b'', t)");
  stops("t = (str,)\nfor i in range(40): t = (t, t)", "issubclass(int, t)");
  stops("import numpy as np\nd = np.dtype('i4')\nfor i in range(28): d = np.dtype([('a', d), ('b', d)])", "repr(d)");
  stops("import numpy as np\nd = np.dtype('i4')\nfor i in range(28): d = np.dtype([('a', d), ('b', d)])", "hash(d)");
}

TEST("many short calls in one long one") {
  stops("import math", "math.lcm(*range(1, 10**6))");
}

TEST("handlers that swallow") {
  stops("", "while True:\n    try:\n        while True: pass\n    except: pass");
  stops("", "def f():\n    while True:\n        try:\n            while True: [i for i in range(1000)]\n        except: f()\nf()");
  stops("", "def f():\n    try: f()\n    except RecursionError: f()\nf()");
  stops("", "class A:\n    def __del__(self):\n        while True: pass\na = A()\ndel a\nwhile True: pass");
}

TEST("a sort that is stopped leaves every item in its list") {
  Listener host;
  Kernel k(host, Profile::Modern);
  const Progress before = k.run("a = [(i * 7919 % 100003, b'x' * 3000) for i in range(100003)]\nv = [(b, n) for n, b in a]", Echo::None);
  CHECK_EQ(before.traceback, "");
  host.start();
  k.begin("while True: v.sort(), v.sort(key=lambda x: -x[1])", Echo::None);
  Progress p;
  do {
    if (host.pressed()) host.pass_on(k);
    p = k.step(0.01);
  } while (p.state == Progress::State::Paused);
  host.forget();
  CHECK_EQ(k.run("sorted(n for b, n in v) == list(range(100003))", Echo::Last).repr, "True");
}
