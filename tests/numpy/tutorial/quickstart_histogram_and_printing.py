import numpy as np
rg = np.random.default_rng(1)
mu, sigma = 2, 0.5
v = rg.normal(mu, sigma, 1000)
n, bins = np.histogram(v, bins=5, density=True)
print(n.round(6), bins.round(6), 0.5 * (bins[1:] + bins[:-1]).round(4))
print(np.linspace(0, 1, 1001))
np.set_printoptions(threshold=2000, edgeitems=2)
print(np.arange(1200).size, len(repr(np.arange(1200))) > 5000)
np.set_printoptions(threshold=10)
print(np.arange(100), rg.integers(0, 5, (12, 3)))
np.set_printoptions(precision=3, suppress=True)
print(v[:4], np.array([1e-9, 1.0, 12345.6789]))
with np.printoptions(precision=10):
    print(v[:2])
print(np.pi, np.array(np.pi), np.array([np.pi]), str(np.float64(np.pi)))
print(repr(np.float64(np.pi)))
