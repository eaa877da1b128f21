import numpy as np
a = np.arange(12).reshape(3, 4)
v = a[:, ::2]
b = np.arange(3)
b.flags.writeable = False
for f in (
    lambda: b.__setitem__(0, 1),
    lambda: b.sort(),
    lambda: b.__iadd__(1),
    lambda: b.fill(0),
    lambda: np.add(b, 1, out=b),
    lambda: b.put([0], 1),
    lambda: np.random.shuffle(b),
    lambda: b.resize(5),
    lambda: setattr(b.flags, "nope", 1),
    lambda: b.flags["NOPE"],
    lambda: setattr(b.flags, "owndata", True),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", str(e)[:70])
