// A kernel that takes an interpreter made beforehand is like one that makes its own: programs see nothing of what was loaded,
// lookups by name find what they found, the profile is the kernel's, and what is random is random.
#include "check/check.h"

#include <stdexcept>
#include <string>

#include "kernel/kernel.h"

namespace {

using kernel::Echo;
using kernel::Kernel;
using kernel::Profile;

class HearingHost : public py::Host {
 public:
  void write(int stream, std::string_view text) override { (stream == 1 ? out : err) += text; }
  std::optional<std::string> read_line() override { return ""; }
  std::string out, err;
};

constexpr std::string_view kRehearsal = "import numpy as np\nnp.random.seed(1)\nprint(np.arange(3))\n";

std::string output(Kernel& k, HearingHost& host, std::string_view code) {
  host.out.clear();
  const kernel::Progress p = k.run(code, Echo::None);
  return p.state == kernel::Progress::State::Finished ? host.out : p.traceback;
}

std::string prepared_output(Profile profile, std::string_view code) {
  Kernel::prepare(kRehearsal);
  HearingHost host;
  Kernel k(host, profile);
  return output(k, host, code);
}

}  // namespace

TEST("a program doesn't see what was loaded beforehand") {
  CHECK_EQ(prepared_output(Profile::Modern, "import sys\nprint(sorted(sys.modules), 'np' in globals())\n"),
           "['__main__', 'builtins', 'sys'] False\n");
}

TEST("an import takes what was put by, with its submodules") {
  CHECK_EQ(prepared_output(Profile::Modern,
                           "import sys, numpy\n"
                           "print('numpy.random' in sys.modules, sys.modules['numpy'] is numpy, numpy.random is sys.modules['numpy.random'])\n"
                           "import math\n"
                           "print(math.pi, numpy.arange(3).dtype, {'a': 1}['a'], numpy.int_)\n"),
           "True True True\n3.141592653589793 int64 1 <class 'numpy.int64'>\n");
}

TEST("the profile is the kernel's") {
  CHECK_EQ(prepared_output(Profile::Scipy2008, "import numpy as np\nprint np.arange(3).dtype, repr(np.array([0.5, 2])), np.int_\n"),
           "int32 array([ 0.5,  2. ]) <class 'numpy.int32'>\n");
}

TEST("numpy.random doesn't go on where the rehearsal's seed led") {
  const std::string draw = "import numpy as np\nprint(np.random.random(3).tolist())\n";
  const std::string seeded = prepared_output(Profile::Modern, "import numpy as np\nnp.random.seed(1)\nprint(np.random.random(3).tolist())\n");
  const std::string first = prepared_output(Profile::Modern, draw), second = prepared_output(Profile::Modern, draw);
  CHECK(first != seeded);
  CHECK(first != second);
}

TEST("a rehearsal leaves no trace, also one that is stopped") {
  HearingHost host;
  Kernel k(host, Profile::Modern);
  for (int slices = 1; slices < 40; ++slices) {
    k.begin_rehearsal(kRehearsal);
    int done = 0;
    while (k.step(0).state == kernel::Progress::State::Paused)
      if (++done == slices) k.interrupt();
    k.end_rehearsal();
    CHECK_EQ(output(k, host, "import sys\nprint(sorted(sys.modules), sorted(n for n in globals() if n[0] != '_'))\ndel sys\n"),
             "['__main__', 'builtins', 'sys'] ['sys']\n");
  }
  CHECK_EQ(output(k, host, "import numpy as np\nprint(np.arange(3) + 1)\n"), "[1 2 3]\n");
}

TEST("what fails beforehand says so") { CHECK_THROWS(Kernel::prepare("1 / 0\n"), std::runtime_error); }
