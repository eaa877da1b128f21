import math, sys as system
import os.path
import os.path as osp
from math import pi as PI, sqrt
from math import (floor,
    ceil)
import collections.abc
from collections import *
print(math.e, system is not None, osp.join("a", "b"), PI, sqrt(16), floor(1.5), ceil(1.5), Counter("aab"), deque([1]))
def local():
    from math import cos
    import string as st
    return cos(0), st.digits
print(local())
print(__name__, math.__name__, type(math).__name__, "sqrt" in dir(math))
m = __import__("math")
print(m is math)
import importlib
print(importlib.import_module("math") is math, "math" in sys_modules if (sys_modules := system.modules) else "")
for src in ("import nope", "import math.nope", "from math import nope", "from nope import x", "import os.nope", "from collections import Nope"):
    try:
        exec(src)
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (")[0])
try:
    cos
except NameError as e:
    print(e)
try:
    math.nope
except AttributeError as e:
    print(e)
if __name__ == "__main__":
    print("main")
