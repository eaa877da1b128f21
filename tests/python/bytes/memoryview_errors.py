m = memoryview(bytearray(b"abc"))
r = memoryview(b"abc")
def assign(view, k, v):
    view[k] = v
for f in (
    lambda: m[5],
    lambda: m["a"],
    lambda: assign(m, 0, 256),
    lambda: assign(m, 0, "a"),
    lambda: assign(m, slice(0, 2), b"xyz"),
    lambda: assign(r, 0, 1),
    lambda: memoryview(5),
    lambda: memoryview("abc"),
    lambda: memoryview(),
    lambda: hash(m),
    lambda: m.nope,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
m.release()
try:
    m[0]
except ValueError as e:
    print(e)
