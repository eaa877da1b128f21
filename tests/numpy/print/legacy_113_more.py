import numpy as np
np.set_printoptions(legacy="1.13")
for a in (np.linspace(-1, 1, 5), np.array([1e5, 1.0]), np.array([1e8, 1]), np.array([1e16, 1]), np.array([0.001, 0.1]), np.array([0.00012, 1]), np.array([1e-8, 1e8]), np.array([-1, 0.5]), np.array([123456789.123]), np.array([1.0, 1.5, 100.25]), np.array([np.nan]), np.array([np.inf, 0.5]), np.array([-np.inf, np.nan, 3]), np.array([1e300, 1e-300]), np.array([0.1 + 0.2]), np.float32([0.1, 2.5]), np.float16([0.1, 2.5]), np.array([-0.0, 0.0])):
    print(a, repr(a))
for z in (np.array([1 + 1j]), np.array([1.5 - 2.5j, 100]), np.array([1e10 + 1j]), np.array([np.nan + 1j]), np.array([-1j, 1])):
    print(z, repr(z))
print(repr(np.arange(24).reshape(2, 3, 4)), np.arange(100.0).reshape(10, 10))
print(repr(np.arange(2000)), repr(np.ones((40, 50))), np.arange(1001) * 1.5)
