import numpy as np, io
a = np.array([[1.5, 2], [3, 4.25]])
f = io.StringIO()
for g in (
    lambda: np.loadtxt(io.StringIO("1 x")),
    lambda: np.loadtxt(io.StringIO("1 2\n3")),
    lambda: np.loadtxt("none.txt"),
    lambda: np.savetxt("x.txt", np.zeros((2, 2, 2))),
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__ + ":", str(e)[:100])
