import numpy as np
def newton(f, df, x, n=6):
    for _ in range(n):
        x = x - f(x) / df(x)
    return x
print(newton(lambda x: x**2 - 2, lambda x: 2 * x, np.array([1.0, -1.0, 5.0]), 8))
A = np.array([[3.0, 2.0], [2.0, 6.0]])
b = np.array([2.0, -8.0])
x = np.zeros(2)
r = b - A @ x
p = r.copy()
for _ in range(2):
    al = r @ r / (p @ A @ p)
    x = x + al * p
    rn = r - al * A @ p
    p = rn + (rn @ rn) / (r @ r) * p
    r = rn
print(x.round(10), np.linalg.solve(A, b).round(10))
J = np.zeros(2)
for k in range(60):
    J = (b - (A - np.diag(np.diag(A))) @ J) / np.diag(A)
print(J.round(8))
v = np.ones(2)
for _ in range(100):
    v = A @ v
    v /= np.linalg.norm(v)
print(v.round(6), round(float(v @ A @ v), 6), np.linalg.eigvalsh(A))
x = np.linspace(0, np.pi, 101)
print(round(float(np.trapezoid(np.sin(x), x)), 6), round(float((np.sin(x)[:-1] * np.diff(x)).sum()), 6), np.polyfit([0, 1, 2, 3], [1, 2, 5, 10], 2).round(6) + 0.0)
