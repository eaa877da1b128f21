import numpy as np
print(np.arange(40))
print(repr(np.arange(40)))
print(np.arange(30) * 1.1)
print(repr(np.linspace(0, 1, 12)))
print(repr(np.arange(30, dtype=np.int16)))
print(repr(np.arange(60).reshape(2, 30)))
print(repr(np.array(["word"] * 20)))
print(repr(np.ones(20, bool)))
with np.printoptions(linewidth=40):
    print(np.arange(20), repr(np.arange(20.0)), repr(np.arange(12, dtype="u1")))
print(repr(np.arange(15, dtype="f4")), repr(np.arange(11.0).astype("f4") / 3))
