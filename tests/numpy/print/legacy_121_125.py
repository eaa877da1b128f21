import numpy as np
for mode in ("1.21", "1.25", "2.1", False):
    np.set_printoptions(legacy=mode)
    print(mode, repr(np.float64(1.5)), [np.int64(3)], repr(np.bool_(True)), repr(np.str_("a")), repr(np.array([1.5])), repr(np.arange(3, dtype="i2")), repr(np.complex64(1j)), np.array([1 + 1j]), repr(np.zeros(1, dtype=[("a", "i4")])), np.array(["a"]), repr(np.arange(1002)), repr(np.float32(0.1)), (np.float16(1),))
    print(repr(np.array([(1, 2.5)], dtype=[("x", "f8"), ("y", "f4")])), repr(np.zeros(1, dtype=[("x", "f8"), ("y", "f4")])[0]))
