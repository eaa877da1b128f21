"""Quantiles, means and interpolation of what isn't plain: objects, fractions, complex numbers, weights, infinities."""
import warnings
from decimal import Decimal as D
from fractions import Fraction as F

import numpy as np

warnings.simplefilter("ignore")


def t(f):
    try:
        r = f()
        print(type(r).__name__, repr(r))
    except Exception as e:
        print(type(e).__name__, e)


for x in (np.array([F(1, 2), F(1, 3)]), np.array([D(1), D(2)]), np.array([1, 2], object), np.array([[1, 2], [3, 4.0]], object)):
    for f in (np.mean, np.var, np.std, np.median, np.average, lambda a: a.mean(0), lambda a: np.average(a, weights=a)):
        t(lambda: f(x))
for method in ("inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
               "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"):
    t(lambda: np.quantile([10, 11, 12], [0, 1], method=method))
    if method not in ("inverted_cdf", "closest_observation"):
        t(lambda: np.quantile([F(1, 2), F(3, 2), F(5, 2)], F(1, 3), method=method))
    t(lambda: np.quantile([1.0, np.nan, 3], 0, method=method))
    t(lambda: np.quantile(np.float32([1, 2, 4]), 0.3, method=method))
t(lambda: np.quantile([0.0, np.inf], 1))
w = [0, 0, 1, 2, 3, 0]
for q in (0, 0.3, 1, [0.2, 0.9]):
    t(lambda: np.quantile(np.arange(6), q, weights=w, method="inverted_cdf"))
t(lambda: np.quantile([1, 2], 0.5, weights=[0, 0], method="inverted_cdf"))
t(lambda: np.quantile([1, 2], np.zeros((1, 1, 1))))
a = np.arange(24.0).reshape(2, 3, 4)
a[0, 1, 2] = np.nan
t(lambda: np.nanpercentile(a, [[20, 50], [60, 80]], axis=1).shape)
t(lambda: np.nanpercentile(a, [20, 50], axis=(0, 2), method="inverted_cdf"))
t(lambda: np.nanmax(np.array([np.nan])))
t(lambda: np.var(np.arange(3.0), dtype="F"))
t(lambda: np.var(np.arange(3.0) * 1j, dtype="F"))
t(lambda: np.var(np.array([1, 2, 4], object), ddof=0.5))
t(lambda: np.interp([0.5, 0, 1], [0, 1], [0j, -np.inf]))
t(lambda: np.interp([1, 2, 2.5, 3, 4], [1, 2, 3, 4], [1, 2 + 1j, np.inf, 4]))
t(lambda: np.interp(np.nan, [1, 2], [1j, 2]))
t(lambda: np.bincount(np.array([0, 1, 1], np.uint64)))
t(lambda: np.digitize([1, 2], [1, 2 + 1j]))
t(lambda: np.select([np.array([False])] * 100, [np.array([1])] * 100))
t(lambda: np.trim_zeros(np.array([None, 1, None])))
t(lambda: np.insert([1, 2, 3], np.array([True] * 4), 9))
t(lambda: np.insert([1, 2, 3], np.array([[True]]), 9))
t(lambda: np.delete(np.ones(2), np.array([0], dtype=object)))


class S(np.ndarray):
    pass


t(lambda: np.vectorize(lambda p: p + 1)(np.arange(3.0).view(S)))
t(lambda: np.vectorize(np.matmul, signature="(m,m),(m)->(m)")(np.eye(2).view(S), np.ones(2)))
for k in (np.array([0], object), np.array(0, object), [0.0], (np.array([0], object),), np.array([True, False], object)):
    t(lambda: np.ones(2)[k])
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    np.nanmin([np.nan])
    np.nanmax(np.array([[np.nan]], object), axis=0)
    print([str(w.message) for w in seen])
