"""Histograms of one axis and of several."""
import operator
import warnings

import numpy as np


def _spread(a):
    """The largest less the smallest; of integers without overflow."""
    most, least = a.max(), a.min()
    kind = np.result_type(most, least)
    if kind.kind != "i":
        return np.subtract(most, least, dtype=kind)
    unsigned = np.dtype(f"u{kind.itemsize}")
    return np.subtract(np.asarray(most), np.asarray(least), casting="unsafe", dtype=unsigned)


def _width_stone(x, range):
    n = x.size
    whole = _spread(x)
    if n <= 1 or whole == 0:
        return 0

    def loss(nbins):
        width = whole / nbins
        p = np.histogram(x, bins=nbins, range=range)[0] / n
        return (2 - (n + 1) * p.dot(p)) / width

    most = max(100, int(np.sqrt(n)))
    best = 1
    least = loss(1)
    i = 2
    while i <= most:
        this = loss(i)
        if this < least:
            best, least = i, this
        i += 1
    if best == most:
        warnings.warn("The number of bins estimated may be suboptimal.", RuntimeWarning, stacklevel=3)
    return whole / best


def _width_doane(x, range):
    if x.size > 2:
        sigma1 = np.sqrt(6.0 * (x.size - 2) / ((x.size + 1.0) * (x.size + 3)))
        sigma = np.std(x)
        if sigma > 0.0:
            skew = np.mean(np.power(np.true_divide(x - np.mean(x), sigma), 3))
            return _spread(x) / (1.0 + np.log2(x.size) + np.log2(1.0 + np.absolute(skew) / sigma1))
    return 0.0


def _width_fd(x, range):
    return 2.0 * np.subtract(*np.percentile(x, [75, 25])) * x.size ** (-1.0 / 3.0)


def _width_sturges(x, range):
    return _spread(x) / (np.log2(x.size) + 1.0)


def _width_auto(x, range):
    fd = _width_fd(x, range)
    sturges = _width_sturges(x, range)
    return min(fd, sturges) if fd else sturges


_estimators = {
    "stone": _width_stone,
    "auto": _width_auto,
    "doane": _width_doane,
    "fd": _width_fd,
    "rice": lambda x, range: _spread(x) / (2.0 * x.size ** (1.0 / 3)),
    "scott": lambda x, range: (24.0 * np.pi**0.5 / x.size) ** (1.0 / 3.0) * np.std(x),
    "sqrt": lambda x, range: _spread(x) / np.sqrt(x.size),
    "sturges": _width_sturges,
}


def _outer_edges(a, range):
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError("max must be larger than min in range parameter.")
        if not (np.isfinite(first) and np.isfinite(last)):
            raise ValueError(f"supplied range of [{first}, {last}] is not finite")
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
        if not (np.isfinite(first) and np.isfinite(last)):
            raise ValueError(f"autodetected range of [{first}, {last}] is not finite")
    if first == last:
        first = first - 0.5
        last = last + 0.5
    return first, last


def _subtract(a, b):
    kind = np.result_type(a, b)
    if kind.kind == "i":
        return np.subtract(np.asarray(a).astype(kind), np.asarray(b).astype(kind), dtype=kind).astype(
            np.dtype("u%d" % kind.itemsize)
        )
    return np.subtract(a, b, dtype=kind)


def _prepare(a, weights):
    a = np.asarray(a)
    if a.dtype == np.bool:
        warnings.warn(f"Converting input from {a.dtype} to {np.uint8} for compatibility.", RuntimeWarning, stacklevel=3)
        a = a.astype(np.uint8)
    if weights is not None:
        weights = np.asarray(weights)
        if weights.shape != a.shape:
            raise ValueError("weights should have the same shape as a.")
        weights = weights.ravel()
    return a.ravel(), weights


def _edges(a, bins, range, weights):
    """The edges of the bins, and how many there are if they are even (else None)."""
    count = None
    if isinstance(bins, str):
        if bins not in _estimators:
            raise ValueError(f"{bins!r} is not a valid estimator for `bins`")
        if weights is not None:
            raise TypeError("Automated estimation of the number of bins is not supported for weighted data")
        first, last = _outer_edges(a, range)
        if range is not None:
            keep = (a >= first) & (a <= last)
            if not np.logical_and.reduce(keep):
                a = a[keep]
        if a.size == 0:
            count = 1
        else:
            width = _estimators[bins](a, (first, last))
            if width:
                if np.issubdtype(a.dtype, np.integer) and width < 1:
                    width = 1
                delta = _subtract(last, first)
                count = int(np.ceil(delta / width))
            else:
                count = 1
    elif np.ndim(bins) == 0:
        try:
            count = operator.index(bins)
        except TypeError as e:
            raise TypeError("`bins` must be an integer, a string, or an array") from e
        if count < 1:
            raise ValueError("`bins` must be positive, when an integer")
        first, last = _outer_edges(a, range)
    elif np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges, None
    else:
        raise ValueError("`bins` must be 1d, when an array")
    kind = np.result_type(first, last, a)
    if np.issubdtype(kind, np.integer):
        kind = np.result_type(kind, float)
    edges = np.linspace(first, last, count + 1, endpoint=True, dtype=kind)
    if np.any(edges[:-1] >= edges[1:]):
        raise ValueError(
            f"Too many bins for data range. Cannot create {count} finite-sized bins."
        )
    return edges, (first, last, count)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges of the bins that histogram would use."""
    a, weights = _prepare(a, weights)
    return _edges(a, bins, range, weights)[0]


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many elements fall in each bin, and the bins' edges."""
    a, weights = _prepare(a, weights)
    edges, even = _edges(a, bins, range, weights)
    kind = np.dtype(np.intp) if weights is None else weights.dtype
    if even is not None and (weights is None or kind.kind in "fc"):
        first, last, count = even
        keep = (a >= first) & (a <= last)
        if not np.logical_and.reduce(keep):
            a = a[keep]
            if weights is not None:
                weights = weights[keep]
        a = a.astype(edges.dtype, copy=False)
        at = (_subtract(a, first) / _subtract(last, first) * count).astype(np.intp)
        at[at == count] -= 1
        at[a < edges[at]] -= 1
        at[(a >= edges[at + 1]) & (at != count - 1)] += 1
        if weights is None:
            n = np.bincount(at, minlength=count).astype(kind)
        elif kind.kind == "c":
            n = np.zeros(count, kind)
            n.real += np.bincount(at, weights=weights.real, minlength=count)
            n.imag += np.bincount(at, weights=weights.imag, minlength=count)
        else:
            n = np.bincount(at, weights=weights, minlength=count).astype(kind)
    elif weights is None:
        ordered = np.sort(a)
        running = np.concatenate((ordered.searchsorted(edges[:-1], "left"), ordered.searchsorted(edges[-1:], "right")))
        n = np.diff(running.astype(kind))
    else:
        order = np.argsort(a)
        ordered = a[order]
        total = np.concatenate((np.zeros(1, dtype=kind), weights[order].cumsum()))
        running = np.concatenate((ordered.searchsorted(edges[:-1], "left"), ordered.searchsorted(edges[-1:], "right")))
        n = np.diff(total[running])
    if density:
        widths = np.array(np.diff(edges), float)
        return n / widths / n.sum(), edges
    return n, edges


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """How many points fall in each cell of a grid, and the edges along each axis."""
    try:
        count, ndim = sample.shape
    except (AttributeError, ValueError):
        sample = np.atleast_2d(sample).T
        count, ndim = sample.shape
    if weights is not None:
        weights = np.asarray(weights)
    try:
        if len(bins) != ndim:
            raise ValueError("The dimension of bins must be equal to the dimension of the sample x.")
    except TypeError:
        bins = ndim * [bins]
    if range is None:
        range = (None,) * ndim
    elif len(range) != ndim:
        raise ValueError("range argument must have one entry per dimension")
    edges = []
    for i in np.arange(ndim):
        if np.ndim(bins[i]) == 0:
            if bins[i] < 1:
                raise ValueError(f"`bins[{i}]` must be positive, when an integer")
            low, high = _outer_edges(sample[:, i], range[i])
            try:
                n = operator.index(bins[i])
            except TypeError as e:
                raise TypeError(f"`bins[{i}]` must be an integer, when a scalar") from e
            edges.append(np.linspace(low, high, n + 1))
        elif np.ndim(bins[i]) == 1:
            e = np.asarray(bins[i])
            if np.any(e[:-1] > e[1:]):
                raise ValueError(f"`bins[{i}]` must be monotonically increasing, when an array")
            edges.append(e)
        else:
            raise ValueError(f"`bins[{i}]` must be a scalar or 1d array")
    lengths = [len(e) + 1 for e in edges]
    places = []
    for i, e in enumerate(edges):
        at = np.searchsorted(e, sample[:, i], side="right")
        at[sample[:, i] == e[-1]] -= 1
        places.append(at)
    flat = np.zeros(count, np.intp)
    total = 1
    for at, n in zip(places, lengths):
        flat = flat * n + at
        total *= n
    hist = np.bincount(flat, weights, minlength=total).reshape(lengths).astype(float, casting="safe")
    hist = hist[ndim * (slice(1, -1),)]
    if density:
        s = hist.sum()
        for i, e in enumerate(edges):
            shape = [1] * ndim
            shape[i] = len(e) - 1
            hist = hist / np.diff(e).reshape(shape)
        hist /= s
    return hist, edges
