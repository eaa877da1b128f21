import numpy as np
np.random.seed(100)
Z = np.random.random((3, 3))
print(((Z - np.mean(Z)) / np.std(Z)).round(6))
Z = np.random.uniform(-10, +10, 6)
print(np.copysign(np.ceil(np.abs(Z)), Z), Z.astype(int), np.trunc(Z), Z - Z % 1)
A = np.ones(3) * 1
B = np.ones(3) * 2
np.add(A, B, out=B)
np.divide(A, 2, out=A)
np.negative(A, out=A)
np.multiply(A, B, out=A)
print(A, np.zeros((5, 5)) + np.arange(5))
Z = np.arange(10)
v = 7.3
print(Z.flat[np.abs(Z - v).argmin()], np.add.reduce(Z), Z[np.argmax(Z)])
Z = np.zeros((2, 2), [("x", float), ("y", float)])
Z["x"], Z["y"] = np.meshgrid(np.linspace(0, 1, 2), np.linspace(0, 1, 2))
print(Z)
X, Y = np.arange(4), np.arange(4) + 0.5
C = 1.0 / np.subtract.outer(X, Y)
print(C.round(6), np.linalg.det(C).round(4))
Z = np.random.randint(0, 10, (3, 3))
print(Z, Z[Z[:, 1].argsort()], (~Z.any(axis=0)).any())
for dtype in [np.int8, np.int32, np.int64]:
    print(np.iinfo(dtype).min, np.iinfo(dtype).max)
x, y = np.random.random((4, 2)).T
print(np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2).round(4))
Z = np.arange(10, dtype=np.float32)
Y = Z.view(np.int32)
Y[:] = Z
print(Y)
X, Y = np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3))
print(np.exp(-((np.sqrt(X * X + Y * Y) - 0) ** 2 / 2.0)).round(6))
