import numpy as np
A = np.array([[2.0, 1, -1], [-3, -1, 2], [-2, 1, 2]])
b = np.array([8.0, -11, -3])
M = np.hstack([A, b[:, None]])
n = 3
for i in range(n):
    p = i + np.abs(M[i:, i]).argmax()
    M[[i, p]] = M[[p, i]]
    M[i] /= M[i, i]
    for k in range(n):
        if k != i:
            M[k] -= M[k, i] * M[i]
print(M[:, -1].round(10), np.allclose(A @ M[:, -1], b), np.linalg.solve(A, b).round(10))
Q = np.zeros((3, 3))
for j in range(3):
    v = A[:, j].copy()
    for k in range(j):
        v -= (Q[:, k] @ A[:, j]) * Q[:, k]
    Q[:, j] = v / np.linalg.norm(v)
print(np.allclose(Q.T @ Q, np.eye(3)), np.round(np.triu(Q.T @ A), 6))
L = np.zeros((3, 3))
S = np.array([[4.0, 12, -16], [12, 37, -43], [-16, -43, 98]])
for i in range(3):
    for j in range(i + 1):
        s = S[i, j] - L[i, :j] @ L[j, :j]
        L[i, j] = np.sqrt(s) if i == j else s / L[j, j]
print(L, (L @ L.T == S).all(), np.allclose(L, np.linalg.cholesky(S)))
theta = np.pi / 6
R = np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])
print(np.round(np.linalg.matrix_power(R, 12), 6) + 0.0, round(float(np.linalg.det(R)), 10), np.round(np.linalg.inv(R) - R.T, 10) + 0.0)
print(np.trace(A), np.linalg.matrix_rank(A), round(float(np.linalg.det(A)), 6))
print(np.outer([1, 2], [3, 4]).trace(), np.cross([1, 2, 3], [4, 5, 6]))
print(np.dot([1, 2, 3], np.cross([1, 2, 3], [4, 5, 6])))
