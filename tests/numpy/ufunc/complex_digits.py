# The complex functions to fourteen digits: near the branch points, where terms cancel, far out, and at special values.
import itertools
import numpy as np

NAMES = ('sqrt exp log log10 sin cos tan sinh cosh tanh arcsin arccos arctan arcsinh arccosh arctanh').split()
PARTS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 1 + 1e-10, 0.9999999999, 1e-10, -1e-160, 1e160, 1e-320, 710.0, -750.0]
SPECIAL = [0.0, 1.0, -1.0, float('inf'), float('-inf'), float('nan')]

def show(w):
    return f'{w.real:.13e} {w.imag:.13e}'

with np.errstate(all='ignore'):
    for name in NAMES:
        fn = getattr(np, name)
        for x, y in itertools.product(PARTS, PARTS):
            z = complex(x, y)
            print(name, z, show(fn(z)))
        for x, y in itertools.product(SPECIAL, SPECIAL):
            z = complex(x, y)
            print(name, z, fn(z))

print(np.arccos(2 + 0j), np.arccosh(2 + 0j), np.arcsin(2 + 0j), np.arctanh(2 + 0j))
print(np.log(np.array([0.6 + 0.8j, 1 + 1e-9j, 1e-300 + 1e-300j])))
print(np.tan(1 + 400j), np.exp(710 + 1j), np.sinh(710.4 + 1e-3j))
