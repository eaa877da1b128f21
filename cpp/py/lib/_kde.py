"""Estimating densities from samples, for module statistics."""

from bisect import bisect_left, bisect_right
from math import atan, cos, cosh, erf, exp, pi, sin, sqrt

import statistics


def _normal():
    c1, c2 = sqrt(2 * pi), sqrt(2)
    return lambda t: exp(-1 / 2 * t * t) / c1, lambda t: 1 / 2 * (1.0 + erf(t / c2)), None


def _logistic():
    return lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None


def _sigmoid():
    c1, c2 = 1 / pi, 2 / pi
    return lambda t: c1 / cosh(t), lambda t: c2 * atan(exp(t)), None


def _rectangular():
    return lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, 1.0


def _triangular():
    return (lambda t: 1.0 - abs(t),
            lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2, 1.0)


def _parabolic():
    return lambda t: 3 / 4 * (1.0 - t * t), lambda t: -1 / 4 * t ** 3 + 3 / 4 * t + 1 / 2, 1.0


def _quartic():
    return (lambda t: 15 / 16 * (1.0 - t * t) ** 2,
            lambda t: 3 / 16 * t ** 5 - 5 / 8 * t ** 3 + 15 / 16 * t + 1 / 2, 1.0)


def _triweight():
    return (lambda t: 35 / 32 * (1.0 - t * t) ** 3,
            lambda t: -5 / 32 * t ** 7 + 21 / 32 * t ** 5 - 35 / 32 * t ** 3 + 35 / 32 * t + 1 / 2, 1.0)


def _cosine():
    c1, c2 = pi / 4, pi / 2
    return lambda t: c1 * cos(c2 * t), lambda t: 1 / 2 * sin(c2 * t) + 1 / 2, 1.0


_KERNELS = {'normal': _normal, 'gauss': _normal, 'logistic': _logistic, 'sigmoid': _sigmoid,
            'rectangular': _rectangular, 'uniform': _rectangular, 'triangular': _triangular, 'parabolic': _parabolic,
            'epanechnikov': _parabolic, 'quartic': _quartic, 'biweight': _quartic, 'triweight': _triweight,
            'cosine': _cosine}


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density (or with cumulative=True the distribution) behind a sample: the sum of a
    kernel of width h at each point."""
    n = len(data)
    if not n:
        raise statistics.StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise statistics.StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    if kernel not in _KERNELS:
        raise statistics.StatisticsError(f'Unknown kernel name: {kernel!r}')
    K, W, support = _KERNELS[kernel]()
    if support is None:
        def pdf(x):
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(W((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample = sorted(data)
        bandwidth = h * support

        def fresh():
            nonlocal sample, n
            if len(data) != n:
                sample, n = sorted(data), len(data)

        def pdf(x):
            fresh()
            i, j = bisect_left(sample, x - bandwidth), bisect_right(sample, x + bandwidth)
            return sum(K((x - x_i) / h) for x_i in sample[i:j]) / (n * h)

        def cdf(x):
            fresh()
            i, j = bisect_left(sample, x - bandwidth), bisect_right(sample, x + bandwidth)
            return sum((W((x - x_i) / h) for x_i in sample[i:j]), i) / n
    wanted, what = (cdf, 'CDF') if cumulative else (pdf, 'PDF')
    wanted.__doc__ = f'{what} estimate with {h=!r} and {kernel=!r}'
    return wanted
