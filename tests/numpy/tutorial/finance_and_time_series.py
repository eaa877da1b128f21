import numpy as np
prices = np.array([100, 102, 101, 105, 107, 106, 110.0])
ret = np.diff(prices) / prices[:-1]
print(ret.round(5), (np.cumprod(1 + ret) * 100).round(3), np.log(prices[1:] / prices[:-1]).round(5))
print(prices.max() - prices.min(), np.maximum.accumulate(prices))
print((prices / np.maximum.accumulate(prices) - 1).round(4))
print(prices[prices > prices.mean()])
w = np.ones(3) / 3
print(np.convolve(prices, w, "valid").round(4), np.convolve(prices, w, mode="same").round(4))
weeks = np.arange(14).reshape(2, 7)
print(weeks.sum(axis=1), weeks[:, 5:].mean(axis=1), np.average(prices, weights=np.arange(1, 8)).round(4))
rate, n = 0.05, np.arange(6)
print((1000 * (1 + rate) ** n).round(2), np.sum(100 / (1 + rate) ** n[1:]).round(4))
up = ret > 0
print(up, np.flatnonzero(np.diff(up.astype(int))) + 1, np.where(up, "up", "down"))
print(np.count_nonzero(up), np.interp(2.5, np.arange(7), prices))
m = np.array([[0.9, 0.1], [0.5, 0.5]])
print(np.linalg.matrix_power(m, 50).round(6), np.array([1, 0]) @ m @ m)
