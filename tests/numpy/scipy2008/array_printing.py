# profile: scipy2008
import numpy as np
print(repr(np.arange(5)), repr(np.arange(5.0)), repr(np.array([1.5, -2.25])), repr(np.array([0.1, 100])))
print(np.zeros((2, 3)), repr(np.eye(2)), np.array([1 + 2j, 3]), repr(np.array([True, False])))
print(repr(np.linspace(0, 1, 7)), np.linspace(0, 1, 7) * 1e6, np.array([1e-5, 1]), np.array([1e10, 1]))
print(repr(np.arange(60)), repr(np.arange(12.0) / 7), np.arange(2000), repr(np.arange(2000.0)))
print(np.array([np.nan, np.inf, -np.inf, 1]), np.float64(0.1), repr(np.float64(0.1)), [np.float64(1 / 3)], repr(np.int32(5)), np.float32(0.1), repr(np.complex128(0.1 + 1j)))
print(repr(np.array([1, 2], np.int64)), repr(np.array([1.5], np.float32)), repr(np.array(["a", "bc"])), repr(np.array(3.5)), repr(np.array([])), repr(np.zeros((0, 2))))
print(repr(np.zeros(2, dtype=[("a", int), ("b", float, 2)])), np.zeros(1, dtype=[("a", int)])[0], repr(np.zeros(1, dtype=[("a", int)])[0]), np.dtype([("a", int)]))
print(np.round(np.arange(4) / 3, 2), np.arange(4.0).mean(), np.float64(2), 1 / 3, [0.1, 1 / 3])
