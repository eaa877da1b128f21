import numpy as np
dt = np.dtype([("time", np.uint64), ("pos", [("az", np.float32), ("el", np.float32), ("id", np.uint16)]), ("s", (np.int16, 4))])
a = np.zeros(2, dtype=dt)
a["pos"]["az"] = [0.5, 1.5]
a["pos"]["id"][1] = 7
a["s"] = [[1, 2, 3, 4], [5, 6, 7, 8]]
a["time"] += 5
print(a, a["pos"], a["pos"]["az"], a["s"][:, 1])
print(a[1]["pos"]["id"], a[0]["s"].sum(), a["s"].shape, a["s"].strides)
print(a["pos"].strides, dt.itemsize)
print(dt.fields["pos"], dt["pos"]["el"], dt["s"].shape, dt["s"].base)
print(dt["s"].subdtype)
a[0] = (1, (2.5, 3.5, 4), [9, 9, 9, 9])
a[1]["pos"] = (1, 2, 3)
print(a, a[0].item(), a.tolist()[1], a["pos"][0], repr(a["s"]))
b = a.copy()
b["s"][0, 0] = -1
print(a["s"][0, 0], np.shares_memory(a, a["pos"]["az"]), np.shares_memory(a, b), a == b)
print((a["s"] == b["s"]).all(axis=1))
print(np.concatenate([a, b])["time"], a[::-1]["pos"]["az"], np.array([((1, 2),)], dtype=[("p", [("x", int), ("y", float)])]))
