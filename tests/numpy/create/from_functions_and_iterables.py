import numpy as np
print(np.fromfunction(lambda i, j: i * 10 + j, (2, 3)), np.fromfunction(lambda i: i**2, (4,), dtype=int))
print(np.fromiter((x * x for x in range(5)), dtype=int), np.fromiter([1, 2, 3], float, count=2), np.fromiter("abc", "U1"))
print(np.frombuffer(b"\x01\x02\x03\x04", dtype=np.uint8), np.frombuffer(b"\x01\x00\x02\x00", dtype="<i2"), np.frombuffer(b"\x00\x01\x02", np.int8, count=2, offset=1))
print(np.fromstring("1 2 3", sep=" "), np.fromstring("1,2,3", dtype=int, sep=","))
b = np.frombuffer(b"abcd", dtype="S1")
print(b, b.flags.writeable)
try:
    b[0] = b"z"
except ValueError as e:
    print(e)
print(np.array(memoryview(b"ab")), np.array(bytearray(b"ab")), np.asarray(bytes([1, 2])))
print(np.array(np.float32(2.5)), np.array([np.int8(1), np.int16(2)]).dtype)
