import numpy as np
layouts = {
    "C": np.arange(6).reshape(2, 3),
    "F": np.asfortranarray([[3, 1, 2], [0, 5, 4]]),
    "reversed": np.arange(6).reshape(2, 3)[::-1, ::-1],
    "strided": np.arange(24).reshape(4, 6)[::2, 1::2],
    "transposed": np.array([[4, 1], [2, 2], [9, 0]]).T,
    "broadcast": np.broadcast_to([7, 8, 7], (2, 3)),
    "column": np.arange(9).reshape(3, 3)[:, 1:2],
    "three": np.arange(8).reshape(2, 2, 2).transpose(2, 0, 1),
    "one": np.array([2, 0, 1]),
    "empty": np.zeros((0, 3), int),
    "zero-d": np.array(5),
}
for name, a in layouts.items():
    print(name)
    try:
        for r in ((a == a.copy("F")).all(), np.array_equal(a, a.tolist()), (a != a[..., ::-1]).any() if a.ndim else a != a):
            print(r)
    except Exception as e:
        print(type(e).__name__ + ":", e)
