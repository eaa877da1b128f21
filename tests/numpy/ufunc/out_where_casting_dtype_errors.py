import numpy as np
a = np.arange(4)
out = np.zeros(4)
r = np.add(a, 10, out=out)
q, m = np.empty(2, int), np.empty(2, int)
for f in (
    lambda: np.add(a, 1.5, out=a),
    lambda: np.add(a, 1, out=np.zeros(3)),
    lambda: np.add(a, 1, out=[1, 2, 3, 4]),
    lambda: np.add(a),
    lambda: np.add(a, 1, 2, 3),
    lambda: np.add(a, 1, foo=2),
    lambda: np.sqrt(a, dtype=int),
    lambda: np.add(a, 1, casting="nope"),
    lambda: np.add(a, 1, where="x"),
    lambda: np.add("a", 1),
    lambda: np.add(a, [1, 2]),
    lambda: np.sin("x"),
    lambda: np.add(a, {}),
    lambda: np.add(np.zeros(3), 1, np.zeros(3), out=np.zeros(3)),
    lambda: np.sin(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
