# profile: scipy2008
import numpy as np
x = np.arange(1, 5)
for f in (lambda: x // 2, lambda: x % 2, lambda: x & 1, lambda: x << 1, lambda: x // x, lambda: x + 1, lambda: np.gcd(x, 2), lambda: x ** 3, lambda: np.fmod(x, 3), lambda: x | True, lambda: x // np.int_(2), lambda: divmod(x, 3)):
    print(repr(f()))
for f in (lambda: x + 2**31, lambda: x * 2**40, lambda: np.full(2, 2**31), lambda: np.array([2**31], "i4"), lambda: np.array([2**40], "i1"), lambda: np.array([-1], "u4"), lambda: np.array([2**70], "q"), lambda: np.array([2**70], "Q"), lambda: np.array([300], "u1")):
    try:
        print(repr(f()))
    except OverflowError as e:
        print(e)
