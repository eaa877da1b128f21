import inspect
import numpy as np
for f in (lambda: np.ones(2, int).__iadd__(np.ones(2)), lambda: np.add("a", 1), lambda: np.sqrt(1j, dtype=float)):
    try:
        f()
    except TypeError as e:
        print(type(e), type(e).__name__, type(e).__mro__[1], e)
for t in "U3 S3 O M8[D] m8[s] M8 f8".split():
    print(t, np.dtype(t).flags, np.dtype(t).isbuiltin)
print(inspect.signature(np.random.randint), inspect.signature(np.random.RandomState.randint))
