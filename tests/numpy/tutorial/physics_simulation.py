import numpy as np
t = np.linspace(0, 2, 9)
y = 20 * t - 0.5 * 9.81 * t**2
print(y.round(4), t[y.argmax()], np.diff(y).round(4), np.gradient(y, t).round(4))
pos, vel, dt = np.array([1.0, 0.0]), np.array([0.0, 1.0]), 0.01
for _ in range(628):
    acc = -pos / np.linalg.norm(pos) ** 3
    vel = vel + acc * dt
    pos = pos + vel * dt
print(pos.round(3), vel.round(3), round(float(np.dot(vel, vel) / 2 - 1 / np.linalg.norm(pos)), 4))
u = np.zeros(11)
u[5] = 1.0
for _ in range(20):
    u[1:-1] += 0.25 * (u[2:] - 2 * u[1:-1] + u[:-2])
print(u.round(5), round(float(u.sum()), 6))
grid = np.zeros((5, 5))
grid[0] = 100
for _ in range(50):
    grid[1:-1, 1:-1] = (grid[:-2, 1:-1] + grid[2:, 1:-1] + grid[1:-1, :-2] + grid[1:-1, 2:]) / 4
print(grid.round(3))
theta = np.deg2rad(30)
R = np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])
print((R @ [1, 0]).round(6), (R @ R.T).round(6), np.linalg.matrix_power(R, 3).round(6) + 0.0)
