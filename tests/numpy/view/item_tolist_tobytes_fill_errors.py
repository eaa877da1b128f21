import numpy as np
a = np.array([[1.5, 2], [3, 4]])
for f in (
    lambda: a.item(),
    lambda: a.item(9),
    lambda: a.item(0, 5),
    lambda: a.fill("x"),
    lambda: int(a),
    lambda: float(np.array([1, 2])),
    lambda: a.fill(),
    lambda: a.size.foo,
    lambda: a.nope,
    lambda: setattr(a, "foo", 1),
    lambda: setattr(a, "size", 1),
    lambda: a(1),
    lambda: hash(a),
    lambda: a.item(0, 0, 0),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
