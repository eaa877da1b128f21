import numpy as np
for a in (np.array("b"), np.dtype("U1"), np.dtype("S1"), np.str_("x")):
    for b in (1.0, 1, True, 1j, np.float64(1), np.int8(1), "x", np.dtype("M8[s]")):
        try:
            print(np.result_type(a, b))
        except TypeError as e:
            print(type(e).__name__, e)
