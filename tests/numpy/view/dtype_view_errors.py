import numpy as np
a = np.array([1, 2, 3, 4], np.uint8)
b = np.arange(4, dtype=np.int32)
b.view(np.int16)[0] = 7
for f in (
    lambda: np.zeros(3, np.uint8).view(np.uint16),
    lambda: np.zeros((2, 2), order="F").view("f4"),
    lambda: b.view("nope"),
    lambda: b.view(object),
    lambda: np.array(5, np.int32).view(np.int16),
    lambda: b[::2].view(np.int16),
    lambda: b.view(list),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e)[:120])
