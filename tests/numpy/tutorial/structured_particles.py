import numpy as np
dt = np.dtype([("pos", float, 2), ("vel", float, 2), ("id", "u4"), ("alive", bool)])
p = np.zeros(4, dt)
p["id"] = np.arange(4)
p["pos"] = [[0, 0], [1, 1], [2, 2], [3, 3]]
p["vel"][:, 0] = 1
p["alive"] = True
for _ in range(3):
    p["pos"] += 0.5 * p["vel"]
    p["alive"] &= p["pos"][:, 0] < 4
print(p["pos"], p["alive"], p[p["alive"]]["id"], p["pos"][p["alive"]].mean(axis=0))
print(p.dtype.itemsize, p[0])
p[["id", "alive"]] = [(9, False)] * 4
print(p["id"], p["alive"].any(), p["pos"].base is p or p["pos"].base is not None)
q = np.concatenate([p[:1], p[2:]])
print(len(q), q["pos"][:, 1], q["vel"].shape, np.sort(p, order="id")["id"])
r = p.view(np.recarray)
print(r.id, r.pos[0], r[1].vel)
