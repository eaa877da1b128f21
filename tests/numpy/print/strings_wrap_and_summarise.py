import numpy as np
print(np.array(["a" * 30, "b" * 40, "c"]), repr(np.array(["a" * 30, "b" * 50, "c"])))
print(np.array(["%03d" % i for i in range(50)]), repr(np.array([b"xy"] * 30)))
print(np.array(["x"] * 1500), repr(np.array([["left", "right"]] * 600)))
with np.printoptions(linewidth=30):
    print(np.array(["alpha", "beta", "gamma", "delta"]), repr(np.arange(10.0)), repr(np.arange(8).reshape(2, 4) * 1000))
