# Something like a reader's first cell, run unheard when a page has started the engine; the part above "# %%" at build time too, when
# it is prepared.
try:
    import numpy as np
    print(np.arange(6).reshape(2, 3)[:, 1:].sum(axis=0) * 2.5, [1, "a"])
except KeyboardInterrupt:
    pass
# %%
try:
    import numpy as np
    np.random.seed([1, 2])
except KeyboardInterrupt:
    pass
