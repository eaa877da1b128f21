import numpy as np
np.set_printoptions(legacy="1.13")
for a in (np.arange(3), np.array([1.0, 2.5]), np.array([0.1, 1 / 3]), np.array([1e10, 1]), np.array([1e-5, 1]), np.array([np.nan, 1]), np.array([-1.5, np.inf]), np.array([1 + 1j, 2]), np.array([True, False]), np.array(["a", "b"]), np.array(5), np.array(1.5), np.array([]), np.zeros((2, 0)), np.eye(2), np.array([1, 2], np.int8), np.arange(40), np.arange(6.0).reshape(2, 3), np.array([[1, -10], [100, 3]])):
    print(a, repr(a))
print(repr(np.float64(0.1)), repr(np.float64(1 / 3)), np.float64(1 / 3))
print(repr(np.float32(0.1)), np.float32(1 / 3), repr(np.int32(3)), repr(np.bool_(True)))
print([np.float64(1.5)], repr(np.complex128(1 + 0.1j)), np.float64(1e16))
print(repr(np.str_("a")))
print(repr(np.zeros(2, dtype=[("a", int), ("b", float)])), np.arange(1001.0), repr(np.array([1.5, -2.25, 1000])))
