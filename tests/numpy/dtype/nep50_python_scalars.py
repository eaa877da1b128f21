import numpy as np
i1 = np.array([100], np.int8)
print((i1 + 1).dtype, (i1 * 2.0).dtype, (i1 + 1j).dtype, (i1 + True).dtype, (np.array([1], "u1") + 1).dtype, (np.array([1.5], "f4") + 1).dtype, (np.array([1.5], "f4") * 2.5).dtype, (np.array([1.5], "f4") + 1j).dtype, (np.array([True]) + 1).dtype, (np.array([1.5], "f2") * 3).dtype)
print((np.float32(3) + 3.0).dtype, (np.float32(3) + np.float64(3)).dtype, (np.int8(1) + 1).dtype, (np.int8(1) + np.int16(1)).dtype, (np.uint8(1) + np.int8(1)).dtype, type(np.float32(1) * 2).__name__, type(1 + np.int16(2)).__name__, type(1.5 + np.int16(2)).__name__, type(np.bool_(True) + 1).__name__)
print((i1 + np.int64(1)).dtype, (np.array([1], "f4") + np.float64(1)).dtype, (np.array([1], "i4") / 2).dtype, (np.array([1], "i1") / np.array([2], "i1")).dtype, (np.array([1], "i2") / np.array([2], "i2")).dtype)
for f in (lambda: i1 + 1000, lambda: np.uint8(1) + 300, lambda: np.array([1], "u1") - (-1), lambda: np.uint8(1) + -1, lambda: np.array([1], np.int64) + 2**70, lambda: np.array(300, dtype=np.int8), lambda: np.int8(200), lambda: np.array([-1], dtype=np.uint8)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(i1 + i1, np.array([200], "u1") + np.array([100], "u1"), i1 == 1000, i1 < 1000, np.array([1], "u1") > -1)
