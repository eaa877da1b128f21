data = bytearray(b"abcdef")
m = memoryview(data)
print(len(m), m[0], m[-1], bytes(m[1:3]))
print(m.tolist(), m.nbytes, m.itemsize, m.format)
print(m.ndim, m.shape, m.strides, m.readonly)
print(m.obj is data, m.contiguous, m.c_contiguous)
m[0] = 65
m[1:3] = b"XY"
print(data, m[::-1].tolist(), m[::2].tobytes(), m == data)
print(m == b"AXYdef", 65 in m, list(m[:2]))
r = memoryview(b"read only")
print(r.readonly, r.hex(), hash(r) == hash(b"read only"), m.toreadonly().readonly)
c = memoryview(bytearray(8)).cast("I")
c[0] = 258
print(c.tolist(), c.format, c.itemsize, c.shape)
print(bytes(c.cast("B")[:4]))
