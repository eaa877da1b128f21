"""Diagonals, triangles and index grids."""
import operator

import math

import numpy as np
from numpy._common import from_like


def eye(N, M=None, k=0, dtype=float, order="C", *, device=None, like=None):
    """Ones on a diagonal, zeros elsewhere."""
    if like is not None:
        return from_like(np.eye, 1, locals())
    if M is None:
        M = N
    m = np.zeros((N, M), dtype=dtype, order=order, device=device)
    if k >= M:
        return m
    M = operator.index(M)
    k = operator.index(k)
    start = k if k >= 0 else -k * M
    m[: M - k].flat[start :: M + 1] = 1
    return m


def identity(n, dtype=None, *, like=None):
    """The square array with ones on the main diagonal."""
    if like is not None:
        return from_like(np.identity, 1, locals())
    return eye(n, dtype=float if dtype is None else dtype)


def diag(v, k=0):
    """A diagonal of an array, or the array of a diagonal."""
    v = np.asanyarray(v)
    if v.ndim == 1:
        n = v.shape[0] + abs(k)
        result = np.zeros((n, n), v.dtype)
        start = k if k >= 0 else -k * n
        result[: n - k].flat[start :: n + 1] = v
        return result
    if v.ndim == 2:
        return np.diagonal(v, k)
    raise ValueError("Input must be 1- or 2-d.")


def diagflat(v, k=0):
    """The array with the elements of v on a diagonal."""
    wrap = getattr(v, "__array_wrap__", None)
    v = np.asarray(v).ravel()
    n = len(v) + abs(k)
    result = np.zeros((n, n), v.dtype)
    if k >= 0:
        i = np.arange(0, n - k, dtype=np.intp)
        result.flat[i + k + i * n] = v
    else:
        i = np.arange(0, n + k, dtype=np.intp)
        result.flat[i + (i - k) * n] = v
    return wrap(result) if wrap else result


def tri(N, M=None, k=0, dtype=float, *, like=None):
    """Ones at and below a diagonal."""
    if like is not None:
        return from_like(np.tri, 1, locals())
    if M is None:
        M = N
    return np.greater_equal.outer(np.arange(N), np.arange(-k, M - k)).astype(dtype, copy=False)


def tril(m, k=0):
    """An array with zeros above a diagonal."""
    m = np.asanyarray(m)
    mask = tri(*m.shape[-2:], k=k, dtype=bool)
    return np.where(mask, m, np.zeros(1, m.dtype))


def triu(m, k=0):
    """An array with zeros below a diagonal."""
    m = np.asanyarray(m)
    mask = tri(*m.shape[-2:], k=k - 1, dtype=bool)
    return np.where(mask, np.zeros(1, m.dtype), m)


def vander(x, N=None, increasing=False):
    """The powers of a vector as columns."""
    x = np.asarray(x)
    if x.ndim != 1:
        raise ValueError("x must be a one-dimensional array or sequence.")
    if N is None:
        N = len(x)
    v = np.empty((len(x), N), dtype=np.promote_types(x.dtype, int))
    powers = v if increasing else v[:, ::-1]
    if N > 0:
        powers[:, 0] = 1
    if N > 1:
        powers[:, 1:] = x[:, None]
        np.multiply.accumulate(powers[:, 1:], out=powers[:, 1:], axis=1)
    return v


def mask_indices(n, mask_func, k=0):
    """Where a mask such as triu leaves the elements of a square."""
    return np.nonzero(mask_func(np.ones((n, n), int), k) != 0)


def _places(mask):
    return tuple(np.broadcast_to(i, mask.shape)[mask] for i in indices(mask.shape, sparse=True))


def tril_indices(n, k=0, m=None):
    """Where the lower triangle of an (n, m) array is."""
    return _places(tri(n, m, k=k, dtype=bool))


def triu_indices(n, k=0, m=None):
    """Where the upper triangle of an (n, m) array is."""
    return _places(~tri(n, m, k=k - 1, dtype=bool))


def tril_indices_from(arr, k=0):
    """Where the lower triangle of an array is."""
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def triu_indices_from(arr, k=0):
    """Where the upper triangle of an array is."""
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def indices(dimensions, dtype=int, sparse=False):
    """The index of every element, one array an axis."""
    dimensions = tuple(dimensions)
    n = len(dimensions)
    ones = (1,) * n
    if sparse:
        return tuple(
            np.arange(length, dtype=dtype).reshape(ones[:i] + (length,) + ones[i + 1 :])
            for i, length in enumerate(dimensions)
        )
    result = np.empty((n,) + dimensions, dtype=dtype)
    for i, length in enumerate(dimensions):
        result[i] = np.arange(length, dtype=dtype).reshape(ones[:i] + (length,) + ones[i + 1 :])
    return result


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    """What a function makes of the indices of an array."""
    if like is not None:
        return from_like(np.fromfunction, 2, locals())
    return function(*indices(shape, dtype=dtype), **kwargs)


def fill_diagonal(a, val, wrap=False):
    """Set the main diagonal in place."""
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    end = None
    if a.ndim == 2:
        step = a.shape[1] + 1
        if not wrap:
            end = a.shape[1] * a.shape[1]
    else:
        if len(set(a.shape)) != 1:
            raise ValueError("All dimensions of input must be of equal length")
        step = 1
        for i in range(1, a.ndim):
            step += a.shape[0] ** i
    a.flat[:end:step] = val


def diag_indices(n, ndim=2):
    """Where the main diagonal of an array of equal axes is."""
    return (np.arange(n),) * ndim


def diag_indices_from(arr):
    """Where the main diagonal of an array is."""
    if not arr.ndim >= 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) != 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def ix_(*args):
    """An open mesh of several sequences, to index with."""
    out = []
    n = len(args)
    for i, new in enumerate(args):
        if not isinstance(new, np.ndarray):
            new = np.asarray(new)
            if new.size == 0:
                new = new.astype(np.intp)
        if new.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if new.dtype.kind == "b":
            (new,) = new.nonzero()
        out.append(new.reshape((1,) * i + (new.size,) + (1,) * (n - i - 1)))
    return tuple(out)


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """Grids of coordinates of coordinate vectors."""
    n = len(xi)
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    ones = (1,) * n
    output = [np.asanyarray(x).reshape(ones[:i] + (-1,) + ones[i + 1 :]) for i, x in enumerate(xi)]
    if indexing == "xy" and n > 1:
        output[0] = output[0].reshape((1, -1) + ones[2:])
        output[1] = output[1].reshape((-1, 1) + ones[2:])
    if not sparse:
        output = np.broadcast_arrays(*output, subok=True)
    if copy:
        output = tuple(x.copy() for x in output)
    return tuple(output)


class nd_grid:
    """Grids made by indexing: a step that is complex counts the points."""

    __slots__ = ("sparse",)

    def __init__(self, sparse=False):
        self.sparse = sparse

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._line(key)
        sizes, numbers, lines = [], [0], []
        for part in key:
            start = 0 if part.start is None else part.start
            step = 1 if part.step is None else part.step
            if isinstance(step, (complex, np.complexfloating)):
                step = abs(step)
                count = int(step)
                sizes.append(count)
                lines.append((start, (part.stop - start) / float(count - 1) if count != 1 else 1))
            else:
                sizes.append(math.ceil((part.stop - start) / step))
                lines.append((start, step))
            numbers += [start, part.stop, step]
        kind = np.result_type(*numbers)
        if self.sparse:
            ones = (1,) * len(sizes)
            axes = [np.arange(n, dtype=kind) * step + start for n, (start, step) in zip(sizes, lines)]
            return tuple([x.reshape(ones[:i] + (-1,) + ones[i + 1 :]) for i, x in enumerate(axes)])
        grid = indices(sizes, dtype=kind)
        for i, (start, step) in enumerate(lines):
            grid[i] = grid[i] * step + start
        return grid

    def _line(self, key):
        start = key.start or 0
        stop, step = key.stop, key.step
        if isinstance(step, (complex, np.complexfloating)):
            size = abs(step)
            length = int(size)
            step = (stop - start) / float(length - 1) if length != 1 else 1
            return np.arange(0, length, 1, dtype=np.result_type(start, stop, size)) * step + start
        return np.arange(start, stop, step)


class MGridClass(nd_grid):
    """A full grid."""

    __slots__ = ()

    def __init__(self):
        super().__init__(sparse=False)


class OGridClass(nd_grid):
    """An open grid."""

    __slots__ = ()

    def __init__(self):
        super().__init__(sparse=True)


mgrid = MGridClass()
ogrid = OGridClass()


class AxisConcatenator:
    """Joins what stands between the brackets."""

    concatenate = staticmethod(np.concatenate)
    makemat = staticmethod(lambda a: np.asmatrix(a))

    def __init__(self, axis=0, matrix=False, ndmin=1, trans1d=-1):
        self.axis = axis
        self.matrix = matrix
        self.trans1d = trans1d
        self.ndmin = ndmin

    def __getitem__(self, key):
        if isinstance(key, str):
            import sys

            caller = sys._getframe(1)
            return np.bmat(key, caller.f_globals, caller.f_locals)
        if not isinstance(key, tuple):
            key = (key,)
        trans1d, ndmin, axis, matrix, column = self.trans1d, self.ndmin, self.axis, self.matrix, False
        parts, scalars = [], []
        for k, item in enumerate(key):
            scalar = False
            if isinstance(item, slice):
                new = mgrid._line(item)
                if ndmin > 1:
                    new = np.array(new, copy=None, ndmin=ndmin)
                    if trans1d != -1:
                        new = new.swapaxes(-1, trans1d)
            elif isinstance(item, str):
                if k != 0:
                    raise ValueError("special directives must be the first entry.")
                if item in ("r", "c"):
                    matrix, column = True, item == "c"
                    continue
                if "," in item:
                    try:
                        axis, ndmin = [int(x) for x in item.split(",")[:2]]
                        if len(item.split(",")) == 3:
                            trans1d = int(item.split(",")[2])
                        continue
                    except Exception as e:
                        raise ValueError(f"unknown special directive {item!r}") from e
                try:
                    axis = int(item)
                    continue
                except (ValueError, TypeError) as e:
                    raise ValueError("unknown special directive") from e
            elif np.isscalar(item):
                scalar = True
                new = item
            else:
                old_ndim = np.ndim(item)
                new = np.array(item, copy=None, subok=True, ndmin=ndmin)
                if trans1d != -1 and old_ndim < ndmin:
                    missing = ndmin - old_ndim
                    at = trans1d
                    if at < 0:
                        at += missing + 1
                    axes = list(range(ndmin))
                    new = new.transpose(axes[:at] + axes[missing:] + axes[at:missing])
            parts.append(new)
            scalars.append(scalar)
        if parts:
            kind = np.result_type(*parts)
            parts = [
                np.array(p, copy=None, subok=True, ndmin=ndmin, dtype=kind) if s else p for p, s in zip(parts, scalars)
            ]
            parts = [p.astype(kind, copy=False) for p in parts]
        result = self.concatenate(tuple(parts), axis=axis)
        if matrix:
            old_ndim = result.ndim
            result = self.makemat(result)
            if old_ndim == 1 and column:
                result = result.T
        return result

    def __len__(self):
        return 0


class RClass(AxisConcatenator):
    """Joins along the first axis."""

    def __init__(self):
        super().__init__(0)


class CClass(AxisConcatenator):
    """Joins along the second axis."""

    def __init__(self):
        super().__init__(-1, ndmin=2, trans1d=0)


r_ = RClass()
c_ = CClass()


class IndexExpression:
    """Gives back what stands between the brackets."""

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        if self.maketuple and not isinstance(item, tuple):
            return (item,)
        return item


index_exp = IndexExpression(maketuple=True)
s_ = IndexExpression(maketuple=False)


class ndindex:
    """Every index of an array of the given shape."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._shape = tuple(operator.index(n) for n in shape)
        if any(n < 0 for n in self._shape):
            raise ValueError("negative dimensions are not allowed")
        self._next = None if 0 in self._shape else (0,) * len(self._shape)

    def __iter__(self):
        return self

    def __next__(self):
        at = self._next
        if at is None:
            raise StopIteration
        following = list(at)
        i = len(following) - 1
        while i >= 0:
            following[i] += 1
            if following[i] < self._shape[i]:
                break
            following[i] = 0
            i -= 1
        self._next = tuple(following) if i >= 0 else None
        return at


class ndenumerate:
    """Every index and element of an array."""

    def __init__(self, arr):
        self.iter = np.asarray(arr).flat

    def __next__(self):
        return self.iter.coords, next(self.iter)

    def __iter__(self):
        return self


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many of the points fall in each cell of a grid."""
    if len(x) != len(y):
        raise ValueError("x and y must have the same length.")
    try:
        n = len(bins)
    except TypeError:
        n = 1
    if n != 1 and n != 2:
        edges = np.asarray(bins)
        bins = [edges, edges]
    hist, edges = np.histogramdd([x, y], bins, range, density, weights)
    return hist, edges[0], edges[1]


ndindex.__module__ = ndenumerate.__module__ = "numpy"
