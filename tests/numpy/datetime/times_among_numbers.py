import numpy as np
d, s = np.array(["2020-01-01", "2020-01-03"], "M8[D]"), np.array([1, 4], "m8[s]")
for f in (
    lambda: np.linspace(d[0], d[1], 3), lambda: np.linspace("2020-01-01", "2020-01-05", 3), lambda: np.linspace(0, s[1], 3),
    lambda: np.linspace(s[0], s[1], 3), lambda: np.interp(s, s, [0, 1]), lambda: np.interp([1], s, [0, 1]), lambda: np.digitize(s, s),
    lambda: np.digitize(d, d), lambda: np.average(s), lambda: np.histogram(s), lambda: np.allclose(d, d), lambda: np.mean(s), lambda: np.median(s),
    lambda: np.searchsorted(d, d[1]), lambda: np.result_type(d, 1.5), lambda: np.result_type(s, 1), lambda: np.result_type(s, d, 1.5),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
