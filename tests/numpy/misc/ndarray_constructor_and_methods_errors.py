import numpy as np
a = np.ndarray((2, 3), dtype="i2", buffer=bytes(range(12)))
b = np.array([3, 1, 2])
for f in (
    lambda: np.ndarray(),
    lambda: np.ndarray(5, "i4", b"abc"),
    lambda: np.ndarray((2,), buffer=np.zeros(1)),
    lambda: np.ndarray(-1),
    lambda: np.ndarray((2,), strides=(1, 2)),
    lambda: b.foo(),
    lambda: b.sum(1, 2, 3, 4, 5, 6, 7),
    lambda: b.take(),
    lambda: b.repeat(),
    lambda: b.reshape(2),
    lambda: b.clip(),
    lambda: b.dot(),
    lambda: b.astype(),
    lambda: b.copy(1, 2),
    lambda: b.transpose(1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
