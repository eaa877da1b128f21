import numpy as np
dt = np.dtype([("name", "U5"), ("age", "i4"), ("w", "f8")])
a = np.zeros(3, dtype=dt)
a["name"] = ["Al", "Bo", "Cy"]
a["age"] = 30
a[1] = ("Bob", 41, 70.5)
a["w"][2] = 1.5
a[0]["age"] = 5
r = a[2]
r["age"] = 99
a[["age", "w"]] = [(1, 2.0), (3, 4.0), (5, 6.0)]
a[:] = ("x", 0, 0)
for f in (
    lambda: a["nope"],
    lambda: a[["age", "nope"]],
    lambda: a[0]["zz"],
    lambda: a.__setitem__(0, (1, 2)),
    lambda: a[0][5],
    lambda: a["age"]["x"],
    lambda: a.age,
    lambda: a + 1,
    lambda: a[["age", "age"]],
    lambda: a.sum(),
    lambda: a < a,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
