b = bytearray(b"abc")
b[0] = 65
b.append(100)
b.extend(b"ef")
b += b"g"
print(b, len(b), b[1:3], bytes(b), list(b[:2]))
b[1:3] = b"XYZ"
del b[0]
b.insert(0, 33)
print(b, b.pop(), b.pop(0), b)
b.remove(ord("Y"))
b.reverse()
print(b, b.decode(), b == b"fedZX", b.find(b"e"), b.hex())
print(bytearray(3), bytearray("é", "utf8"), bytearray([1, 2]), repr(bytearray(b"it's")))
print(bytearray(b"x") * 3, bytearray(b"a") + b"b")
b.clear()
print(b)
m = memoryview(bytearray(b"hello"))
m[0] = 72
print(m[0], bytes(m), m[1:3].tobytes(), len(m))
print(m.tolist(), m.readonly, m.nbytes, m.format)
print(m.itemsize)
