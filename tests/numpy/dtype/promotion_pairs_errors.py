import numpy as np
ts = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"]
for f in (
    lambda: np.promote_types("i4", "V3"),
    lambda: np.result_type(),
    lambda: np.promote_types("M8", "f8"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e)[:60])
