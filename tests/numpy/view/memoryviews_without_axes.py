# memoryview of 0-d arrays and scalars has no axes; strides of arrays in C order are those of C order.
import numpy as np

for x in (np.array(5), np.array(5.5), np.zeros((2, 3)), np.float64(2), np.int8(1), np.bool(1), np.zeros((1, 4, 1))[:, ::1, :], np.str_("abc")):
    m = memoryview(x)
    print(m.ndim, m.shape, m.strides, m.format, m.itemsize, m.nbytes, m.readonly, m.c_contiguous, m.tobytes())
    try:
        print(m[()], m.tolist(), len(m))
    except (TypeError, NotImplementedError) as e:
        print(type(e).__name__)
print(np.array(memoryview(np.array(5))).shape, np.asarray(memoryview(np.float64(2))), np.frombuffer(np.float64(2)))
