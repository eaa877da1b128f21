"""What the families of polynomials share."""
import functools
import operator
import warnings
import numpy as np
from numpy.exceptions import RankWarning

__all__ = ["as_series", "trimseq", "trimcoef", "getdomain", "mapdomain", "mapparms", "format_float"]


def trimseq(seq):
    """seq without zeros at the end; one element stays."""
    if len(seq) == 0 or seq[-1] != 0:
        return seq
    for i in range(len(seq) - 1, -1, -1):
        if seq[i] != 0:
            break
    return seq[:i + 1]


def as_series(alist, trim=True):
    """The arguments as 1-d arrays of one floating-point type."""
    arrays = [np.array(a, ndmin=1, copy=None) for a in alist]
    for a in arrays:
        if a.size == 0:
            raise ValueError("Coefficient array is empty")
        if a.ndim != 1:
            raise ValueError("Coefficient array is not 1-d")
    if trim:
        arrays = [trimseq(a) for a in arrays]
    if any(a.dtype == np.dtype(object) for a in arrays):
        out = []
        for a in arrays:
            if a.dtype != np.dtype(object):
                made = np.empty(len(a), dtype=object)
                made[:] = a
                out.append(made)
            else:
                out.append(a.copy())
        return out
    try:
        dtype = np.common_type(*arrays)
    except Exception as e:
        raise ValueError("Coefficient arrays have no common type") from e
    return [np.array(a, copy=True, dtype=dtype) for a in arrays]


def trimcoef(c, tol=0):
    """c without small elements at the end."""
    if tol < 0:
        raise ValueError("tol must be non-negative")
    [c] = as_series([c])
    [ind] = np.nonzero(np.abs(c) > tol)
    if len(ind) == 0:
        return c[:1] * 0
    return c[:ind[-1] + 1].copy()


def getdomain(x):
    """The least domain that holds the points."""
    [x] = as_series([x], trim=False)
    if x.dtype.char in np.typecodes["Complex"]:
        rmin, rmax = x.real.min(), x.real.max()
        imin, imax = x.imag.min(), x.imag.max()
        return np.array((complex(rmin, imin), complex(rmax, imax)))
    return np.array((x.min(), x.max()))


def mapparms(old, new):
    """Offset and scale of the linear map between two domains."""
    oldlen = old[1] - old[0]
    newlen = new[1] - new[0]
    off = (old[1] * new[0] - old[0] * new[1]) / oldlen
    return off, newlen / oldlen


def mapdomain(x, old, new):
    """Points taken from one domain to another."""
    if type(x) not in (int, float, complex) and not isinstance(x, np.generic):
        x = np.asanyarray(x)
    off, scl = mapparms(old, new)
    return off + scl * x


def _vander_nd(vander_fs, points, degrees):
    n = len(vander_fs)
    if n != len(points):
        raise ValueError(f"Expected {n} dimensions of sample points, got {len(points)}")
    if n != len(degrees):
        raise ValueError(f"Expected {n} dimensions of degrees, got {len(degrees)}")
    if n == 0:
        raise ValueError("Unable to guess a dtype or shape when no points are given")
    points = tuple(np.asarray(tuple(points)) + 0.0)
    parts = (vander_fs[i](points[i], degrees[i])[(...,) + tuple(slice(None) if k == i else None for k in range(n))]
             for i in range(n))
    v = functools.reduce(operator.mul, parts)
    return v.reshape(v.shape[:-n] + (-1,))


def _fromroots(line_f, mul_f, roots):
    if len(roots) == 0:
        return np.ones(1)
    [roots] = as_series([roots], trim=False)
    roots.sort()
    p = [line_f(-r, 1) for r in roots]
    n = len(p)
    while n > 1:
        m, odd = divmod(n, 2)
        tmp = [mul_f(p[i], p[i + m]) for i in range(m)]
        if odd:
            tmp[0] = mul_f(tmp[0], p[-1])
        p = tmp
        n = m
    return p[0]


def _valnd(val_f, c, *args):
    args = [np.asanyarray(a) for a in args]
    shape = args[0].shape
    if not all(a.shape == shape for a in args[1:]):
        raise ValueError({3: "x, y, z are incompatible", 2: "x, y are incompatible"}.get(len(args), "ordinates are incompatible"))
    c = val_f(args[0], c)
    for x in args[1:]:
        c = val_f(x, c, tensor=False)
    return c


def _gridnd(val_f, c, *args):
    for x in args:
        c = val_f(x, c)
    return c


def _add(c1, c2):
    [c1, c2] = as_series([c1, c2])
    if len(c1) > len(c2):
        c1[:c2.size] += c2
        return trimseq(c1)
    c2[:c1.size] += c1
    return trimseq(c2)


def _sub(c1, c2):
    [c1, c2] = as_series([c1, c2])
    if len(c1) > len(c2):
        c1[:c2.size] -= c2
        return trimseq(c1)
    c2 = -c2
    c2[:c1.size] += c1
    return trimseq(c2)


def _div(mul_f, c1, c2):
    [c1, c2] = as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    lc1, lc2 = len(c1), len(c2)
    if lc1 < lc2:
        return c1[:1] * 0, c1
    if lc2 == 1:
        return c1 / c2[-1], c1[:1] * 0
    quo = np.empty(lc1 - lc2 + 1, dtype=c1.dtype)
    rem = c1
    for i in range(lc1 - lc2, -1, -1):
        p = mul_f([0] * i + [1], c2)
        q = rem[-1] / p[-1]
        rem = rem[:-1] - q * p[:-1]
        quo[i] = q
    return quo, trimseq(rem)


def _pow(mul_f, c, pow, maxpower):
    [c] = as_series([c])
    power = int(pow)
    if power != pow or power < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and power > maxpower:
        raise ValueError("Power is too large")
    if power == 0:
        return np.array([1], dtype=c.dtype)
    product = c
    for _ in range(2, power + 1):
        product = mul_f(product, c)
    return product


def _as_int(x, desc):
    try:
        return operator.index(x)
    except TypeError as e:
        raise TypeError(f"{desc} must be an integer, received {x}") from e


def _fit(vander_f, x, y, deg, rcond=None, full=False, w=None):
    x = np.asarray(x) + 0.0
    y = np.asarray(y) + 0.0
    deg = np.asarray(deg)
    if deg.ndim > 1 or deg.dtype.kind not in "iu" or deg.size == 0:
        raise TypeError("deg must be an int or non-empty 1-D array of int")
    if deg.min() < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    if deg.ndim == 0:
        lmax = deg
        order = lmax + 1
        van = vander_f(x, lmax)
    else:
        deg = np.sort(deg)
        lmax = deg[-1]
        order = len(deg)
        van = vander_f(x, lmax)[:, deg]
    lhs, rhs = van.T, y.T
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected 1D vector for w")
        if len(x) != len(w):
            raise TypeError("expected x and w to have same length")
        lhs = lhs * w
        rhs = rhs * w
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    if issubclass(lhs.dtype.type, np.complexfloating):
        scl = np.sqrt((np.square(lhs.real) + np.square(lhs.imag)).sum(1))
    else:
        scl = np.sqrt(np.square(lhs).sum(1))
    scl[scl == 0] = 1
    c, resids, rank, s = np.linalg.lstsq(lhs.T / scl, rhs.T, rcond)
    c = (c.T / scl).T
    if deg.ndim > 0:
        spread = np.zeros((lmax + 1,) + c.shape[1:], dtype=c.dtype)
        spread[deg] = c
        c = spread
    if rank != order and not full:
        warnings.warn("The fit may be poorly conditioned", RankWarning, stacklevel=2)
    return (c, [resids, rank, s, rcond]) if full else c


def format_float(x, parens=False):
    """A coefficient as text, as the print options say."""
    if not np.issubdtype(type(x), np.floating):
        return str(x)
    options = np.get_printoptions()
    if np.isnan(x):
        return options["nanstr"]
    if np.isinf(x):
        return options["infstr"]
    scientific = False
    if x != 0:
        a = np.abs(x)
        if a >= 1.e8 or a < 10 ** min(0, -(options["precision"] - 1) // 2):
            scientific = True
    trim = "k" if options["floatmode"] == "fixed" else "0"
    if scientific:
        text = np.format_float_scientific(x, precision=options["precision"], unique=options["floatmode"] != "fixed", trim=trim,
                                          sign=options["sign"] == "+")
        return f"({text})" if parens else text
    return np.format_float_positional(x, precision=options["precision"], fractional=True, unique=options["floatmode"] != "fixed",
                                      trim=trim, sign=options["sign"] == "+")
