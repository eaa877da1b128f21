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

TEST("arrays, copied and looked through") {
  const char* many = "import numpy as np\na = np.ones(10**7)\nm = np.zeros(3 * 10**7, bool)\nm[::3] = True";
  stops(many, "while True: a.copy(), a.tobytes(), np.concatenate([a, a])");
  stops(many, "while True: np.where(m), m.nonzero(), np.where(m, 1, 2), a[a > 0]");
  stops(many, "while True: np.partition(a, 10**6), np.unpackbits(m.view('u1')[:10**7])");
  stops(many, "while True: np.putmask(a, a > 0, 1)");
  stops("import numpy as np, io\na = np.ones(10**7)", "while True: np.save(io.BytesIO(), a), np.savez(io.BytesIO(), a)");
  stops("import numpy as np\nv = [1.5] * 5_000_000", "while True: np.array(v)");
  stops("import numpy as np\nv = ['abc'] * 2_000_000", "while True: np.array(v) == 'abc'");
  stops("import numpy as np\na = np.ones(3_000_000).astype(object)", "while True: a.astype(float)");
  stops("import numpy as np", "while True: np.fft.fft(np.ones(3_999_971))");
  stops("import numpy as np\np = np.ones(5_000_000) / 5_000_000", "while True: np.random.choice(5_000_000, 10, p=p)");
}

TEST("long sources") {
  stops("s = '+'.join(['1'] * 500_000)", "while True:\n    try: eval(s)\n    except RecursionError: pass");
  stops("s = '[' + ','.join(['1.5'] * 500_000) + ']'", "while True: eval(s)");
  stops("s = 'x = 1\\n' * 200_000", "while True: exec(s)");
}

TEST("very many objects") {
  stops("v = set(range(2_000_000))", "while True: set(range(2_000_000)), v | {-1}, v.copy()");
  stops("import gc\nv = [[i] for i in range(2_000_000)]", "while True: gc.collect()");
  stops("v = [[i] for i in range(2_000_000)]", "del v\nwhile True: pass");
  stops("v = None\nfor i in range(2_000_000): v = [v]", "del v\nwhile True: pass");
  stops("v = {i: [i] for i in range(1_000_000)}\nv = [v, v]", "v = None\nwhile True: pass");
  stops("v = []\nfor i in range(500_000):\n    w = []\n    w.append(w)\n    v.append(w)", "import gc\ndel v, w\nwhile True: gc.collect()");
  stops("import random", "while True: random.getrandbits(10**9)");
  stops("m = memoryview(bytes(30_000_000))", "while True: m.tolist()");
  stops("v = ['a' * 1_000_000 + str(i) for i in range(100)]\nv += v[::-1]", "while True: sorted(v)");
  stops("import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return f(n + 1)", "while True:\n    try: f(0)\n    except RecursionError: pass");
  stops("", "pow(3, 10**10**6, 10**10**6)");
  stops("import struct\nb = bytes(10**8)", "struct.unpack('100000000b', b)");
  stops("import numpy as np\na = np.arange(5 * 10**6)", "while True: a.astype(object)");
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

TEST("what is let go by pieces has gone before the next statement") {
  Listener host;
  Kernel k(host, Profile::Modern);
  k.run("import weakref\n"
        "class A: pass\n"
        "a = A()\n"
        "gone = []\n"
        "r = weakref.ref(a, gone.append)\n"
        "class D:\n    def __del__(self): gone.append(self.n)\n",
        Echo::None);
  CHECK_EQ(k.run("v = [[i] for i in range(300_000)]\nv.insert(0, a)\ndel a\ndel v\nlen(gone), r()", Echo::Last).repr, "(1, None)");
  CHECK_EQ(k.run("v = {i: [i] for i in range(300_000)}\nd = D()\nd.n = 7\nv[1] = d\ndel d\nv.clear()\ngone[1:]", Echo::Last).repr, "[7]");
  CHECK_EQ(k.run("v = None\nd = D()\nd.n = 8\nfor i in range(300_000): v = [v, d]\ndel d\nv = None\ngone[2:]", Echo::Last).repr, "[8]");
  CHECK_EQ(k.run("def f():\n    v = tuple([i] for i in range(300_000))\n    d = D()\n    d.n = 9\n    return [v, d, d][0:0]\nf()\ngone[3:]", Echo::Last).repr, "[9]");
}

TEST("a set whose growth is stopped is whole") {
  Listener host;
  Kernel k(host, Profile::Modern);
  k.run("v = set()", Echo::None);
  host.start();
  k.begin("i = 0\nwhile True:\n    v.update(range(i, i + 200_000))\n    i += 200_000", Echo::None);
  Progress p;
  do {
    if (host.pressed()) host.pass_on(k);
    p = k.step(0.01);
  } while (p.state == Progress::State::Paused);
  host.forget();
  CHECK_EQ(k.run("all(n in v for n in range(i)), sorted(v) == list(range(len(v)))", Echo::Last).repr, "(True, True)");
}
