import numpy as np
a = np.array([1, 2, 3])
m = np.ones((2, 3))
for f in (
    lambda: a + [1, 2],
    lambda: a + None,
    lambda: a + "x",
    lambda: a + {1: 2},
    lambda: a + [1, "x", 2],
    lambda: a * [[1, 2]],
    lambda: a + object(),
    lambda: a @ [1, 2],
    lambda: "ab" * a,
    lambda: a + (1,) + (2,),
    lambda: sum([a, a]),
    lambda: sum([a, "x"]),
    lambda: a < None,
    lambda: a + slice(1),
    lambda: [1, 2] * a,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
