import numpy as np
print(repr(np.int32(5)), np.int32(5), repr(np.float64(1.5)), np.float64(1.5), repr(np.float32(0.1)), np.float32(0.1), repr(np.bool_(True)), np.True_, repr(np.complex64(1 + 2j)), repr(np.str_("a")), repr(np.bytes_(b"a")), np.uint8(255), repr(np.float16(0.1)))
print([np.float64(1.5), np.int64(2)], (np.True_,), {"k": np.float32(1)}, f"{np.float64(2.5)} {np.int32(7):05d} {np.float64(3.14159):.2f} {np.float64(1)!r}", "%d %s %.1f" % (np.int64(3), np.float64(1), np.float32(2.5)))
x = np.float64(2.75)
print(x.dtype, x.shape, x.ndim, x.size, x.itemsize, x.item(), type(x.item()).__name__, x.real, x.T, x.tolist(), x.astype(int), x.round(1), x.sum(), x.is_integer(), x.as_integer_ratio(), x.nbytes)
print(np.int8(5) // np.int8(2), np.int64(7) % 3, np.float64(7) // 2, -np.int8(5), abs(np.int16(-3)), np.int64(2) ** 3, np.int64(2) ** -1.0, divmod(np.int64(7), 2), ~np.uint8(1), np.int64(5) & 3, np.int8(1) << 2, round(np.float64(2.567), 2), int(np.float64(3.9)), float(np.int8(3)), bool(np.float64(0)), complex(np.float32(1)))
print(np.int64(3) == 3, np.float64(1) is np.float64(1), hash(np.int64(3)) == hash(3), {np.int64(1): "a"}[1], np.int64(3) < 3.5, np.float64("nan") == np.nan, [10, 20, 30][np.int64(1)], "ab" * np.int64(2), range(np.int64(3)), np.int32("5"), np.float64("1.5"), np.int64(3.9))
for f in (lambda: np.int64("x"), lambda: [1][np.float64(0)], lambda: np.float64([1, 2]), lambda: np.float64(1)[0], lambda: np.int64(2) ** -1, lambda: np.float64(1).foo, lambda: np.int8([1]).x, lambda: np.float64(1) & 1, lambda: len(np.int64(3)), lambda: np.bool_(True) - np.bool_(False), lambda: -np.bool_(True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
