import numpy as np
a = np.array([1, 2, 3, 4], np.uint8)
print(a.view(np.uint16), a.view("<u4"), a.view(np.int8), a.view("S4"))
print(a.view("S1"), np.array([1.0]).view(np.uint64))
print(hex(int(np.array([1.0]).view(np.uint64)[0])))
print(np.array([1, -1], np.int32).view(np.uint32), np.array([1 + 2j]).view(float))
b = np.arange(4, dtype=np.int32)
b.view(np.int16)[0] = 7
print(b, b.view([("lo", "<i2"), ("hi", "<i2")]))
print(b.view([("lo", "<i2"), ("hi", "<i2")])["lo"], b.view(np.int64))
print(b.reshape(2, 2).view(np.int64), b.view("u1").reshape(4, 4))
c = np.zeros(2, np.int32)
c.dtype = np.int16
print(c, c.shape)
