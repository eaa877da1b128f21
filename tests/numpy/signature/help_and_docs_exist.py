import numpy as np
for n in ("array", "arange", "zeros", "ones", "linspace", "sum", "mean", "sort", "concatenate", "where", "dot", "reshape", "add", "sin", "ndarray", "dtype", "unique", "meshgrid"):
    o = getattr(np, n)
    print(n, bool(o.__doc__), o.__name__, callable(o))
for n in ("reshape", "sum", "astype", "copy", "view", "sort", "max", "transpose", "fill"):
    m = getattr(np.ndarray, n)
    print(n, bool(m.__doc__), m.__name__)
print(np.random.rand.__name__, bool(np.random.seed.__doc__), np.linalg.norm.__name__)
print(bool(np.linalg.inv.__doc__), bool(np.ndarray.shape.__doc__))
print(bool(np.float64.__doc__), np.__name__, np.linalg.__name__, np.random.__name__)
print(type(np).__name__)
