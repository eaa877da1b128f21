# copy= may be a mode of np._CopyMode, a truth, or an object that answers for itself.
import numpy as np


class Stubborn:
    def __bool__(self):
        raise RuntimeError("no answer")


print(repr(np._CopyMode.ALWAYS), bool(np._CopyMode.ALWAYS), bool(np._CopyMode.NEVER), [c.value for c in np._CopyMode])
try:
    bool(np._CopyMode.IF_NEEDED)
except ValueError as e:
    print(e)
a = np.array([1])
for copy in (np._CopyMode.ALWAYS, np._CopyMode.NEVER, np._CopyMode.IF_NEEDED, np.True_, 1, 2, 0, None, "x", 1.5, [], Stubborn()):
    for given in ([1], a):
        try:
            made = np.array(given, copy=copy)
            print(made, made is a)
        except Exception as e:
            print(type(e).__name__, str(e).split("\n")[0])
