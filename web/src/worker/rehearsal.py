# Something like a reader's first cell, run at build time, when the engine is prepared, and again unheard when a page has started it.
try:
    import numpy as np
    print(np.arange(6).reshape(2, 3)[:, 1:].sum(axis=0) * 2.5, [1, "a"])
    np.random.seed([1, 2])
except KeyboardInterrupt:
    pass
