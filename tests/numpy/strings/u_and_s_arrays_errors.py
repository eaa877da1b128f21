import numpy as np
a = np.array(["apple", "fig", "kiwi"])
a[0] = "watermelon"
b = np.array([b"ab", b"c"])
for f in (
    lambda: a + "x",
    lambda: a * 2,
    lambda: a.sum(),
    lambda: a < 5,
    lambda: np.array(["x"]).astype(float),
    lambda: np.array(["é"]).astype("S"),
    lambda: a.mean(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e)[:90])
