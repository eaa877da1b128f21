import struct
s = struct.Struct("<Id")
b = bytearray(8)
for f in (
    lambda: struct.pack("<B", 256),
    lambda: struct.pack("<I", -1),
    lambda: struct.pack("<I"),
    lambda: struct.pack("<I", 1, 2),
    lambda: struct.unpack("<I", b"ab"),
    lambda: struct.pack("<z", 1),
    lambda: struct.pack("<I", "a"),
    lambda: struct.pack("<I", 1.5),
    lambda: struct.pack("<h", 40000),
    lambda: struct.pack("s", "a"),
    lambda: struct.unpack_from("<I", b"abc"),
    lambda: struct.pack("<f", 1e50),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
