// Objects in arrays are pointers: no view makes them of other bytes, and none writes the bytes they are made of.
#include "check/check.h"

#include <string>

#include "kernel/kernel.h"

namespace {

class HearingHost : public py::Host {
 public:
  void write(int, std::string_view text) override { heard += text; }
  std::optional<std::string> read_line() override { return ""; }
  std::string heard;
};

/// What each line prints, or the error it raises.
std::string answers(std::string_view lines) {
  HearingHost host;
  kernel::Kernel k(host, kernel::Profile::Modern);
  k.run("import numpy as np\n"
        "from numpy.lib.stride_tricks import as_strided, sliding_window_view\n"
        "a = np.array(['abc', [1], 'def'], object)\n"
        "s = np.zeros(3, [('o', 'O'), ('f', 'i8'), ('g', 'O', (2,))])\n"
        "s['o'] = a\n", kernel::Echo::None);
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const kernel::Progress p = k.run(lines.substr(0, end), kernel::Echo::None);
    if (p.state != kernel::Progress::State::Finished) host.heard += p.type + "\n";
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  return host.heard;
}

}  // namespace

TEST("strides lead from object to object") {
  CHECK_EQ(answers("print(as_strided(a, (2, 2), (8, 8)).tolist())\n"
                   "print(as_strided(a, (2,), (16,)).tolist())\n"
                   "print(sliding_window_view(a[::-1], 2).tolist())\n"
                   "print(as_strided(s['o'], (2,), (64,)).tolist())\n"
                   "print(as_strided(s['g'], (3, 2), (32, 8)).tolist())\n"),
           "[['abc', [1]], [[1], 'def']]\n['abc', 'def']\n[['def', [1]], [[1], 'abc']]\n['abc', 'def']\n[[0, 0], [0, 0], [0, 0]]\n");
}

TEST("other strides are refused") {
  CHECK_EQ(answers("as_strided(a, (3,), (4,))\n"
                   "as_strided(a, (5,), (1,))\n"
                   "as_strided(s['o'], (5,), (8,))\n"
                   "as_strided(s['g'], (3, 3), (32, 8))\n"
                   "as_strided(s['g'], (2, 2), (8, 8))\n"
                   "as_strided(s, (2,), (8,))\n"
                   "a.strides = (4,)\n"),
           "ValueError\nValueError\nValueError\nValueError\nValueError\nValueError\nValueError\n");
}

TEST("bytes of objects are not written") {
  CHECK_EQ(answers("np.frombuffer(a, 'i8')[0] = 1\n"
                   "np.ndarray((3,), 'i8', buffer=a)[0] = 1\n"
                   "np.ndarray((3,), 'i8', buffer=a.data)[0] = 1\n"
                   "memoryview(a).cast('B')[0] = 1\n"
                   "class I: __array_interface__ = {'shape': (3,), 'typestr': '<i8', 'data': (a.__array_interface__['data'][0], False), 'version': 3}\n"
                   "np.asarray(I())[0] = 1\n"
                   "s[['f']].view('i8')[0] = 1\n"
                   "np.frombuffer(a, 'i8').flags.writeable = True\n"
                   "s['f'] = 5\n"
                   "print(a, s['o'], s['f'])\n"),
           "ValueError\nValueError\nValueError\nTypeError\nValueError\nValueError\nValueError\n"
           "['abc' list([1]) 'def'] ['abc' list([1]) 'def'] [5 5 5]\n");
}
