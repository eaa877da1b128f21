import numpy as np
rng = np.random.RandomState(0)
x = np.linspace(0, 10, 50)
y = 3.0 * x + 2.0 + rng.normal(0, 0.5, 50)
A = np.vstack([x, np.ones_like(x)]).T
m, c = np.linalg.lstsq(A, y, rcond=None)[0]
print(round(float(m), 6), round(float(c), 6))
xm, ym = x.mean(), y.mean()
slope = ((x - xm) * (y - ym)).sum() / ((x - xm) ** 2).sum()
print(round(float(slope), 6), round(float(ym - slope * xm), 6))
w, b = 0.0, 0.0
for epoch in range(2000):
    e = w * x + b - y
    w -= 0.01 * 2 * (e * x).mean()
    b -= 0.01 * 2 * e.mean()
print(round(float(w), 4), round(float(b), 4))
r = np.corrcoef(x, y)[0, 1]
print(round(float(r), 6), np.polyfit(x, y, 1).round(6))
resid = y - (m * x + c)
print(round(float(resid.std()), 6), abs(resid).argmax())
