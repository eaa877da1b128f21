"""Laguerre series."""
import numpy as np
import numpy.linalg as la
from numpy.polynomial import polyutils as pu
from numpy.polynomial import polynomial as _power
from numpy.polynomial._family import Family, ratio_root, straight, through_clenshaw
from numpy.polynomial._polybase import ABCPolyBase

lagdomain = np.array([0., 1.])
lagzero = np.array([0])
lagone = np.array([1])
lagx = np.array([1, -1])

def _val(x, c):
    if len(c) == 1:
        c0, c1 = c[0], 0
    elif len(c) == 2:
        c0, c1 = c[0], c[1]
    else:
        nd = len(c)
        c0, c1 = c[-2], c[-1]
        for i in range(3, len(c) + 1):
            nd -= 1
            c0, c1 = c[-i] - (c1 * (nd - 1)) / nd, c0 + (c1 * ((2 * nd - 1) - x)) / nd
    return c0 + c1 * (1 - x)


def _mulx(c):
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0]
    prd[1] = -c[0]
    for i in range(1, len(c)):
        prd[i + 1] = -c[i] * (i + 1)
        prd[i] += c[i] * (2 * i + 1)
        prd[i - 1] -= c[i] * i
    return prd


def _columns(x, v, degree):
    if degree > 0:
        v[1] = 1 - x
        for i in range(2, degree + 1):
            v[i] = (v[i - 1] * (2 * i - 1 - x) - v[i - 2] * (i - 1)) / i


def _der(c, out, n):
    for j in range(n, 1, -1):
        out[j - 1] = -c[j]
        c[j - 1] += c[j]
    out[0] = -c[1]


def _int(c, out, n):
    out[0] = c[0]
    out[1] = -c[0]
    for j in range(1, n):
        out[j] += c[j]
        out[j + 1] = -c[j]


def _companion(c, n, mat):
    flat = mat.reshape(-1)
    flat[1::n + 1] = -np.arange(1, n)
    flat[0::n + 1] = 2. * np.arange(n) + 1.
    flat[n::n + 1] = flat[1::n + 1]
    mat[:, -1] += (c[:-1] / c[-1]) * n
    return mat


def _line(off, scl):
    return np.array([off + scl, -scl]) if scl != 0 else np.array([off])


def _fold(c, c0, c1, nd):
    if c is None:
        return lagadd(c0, lagsub(c1, lagmulx(c1)))
    return lagsub(c, (c1 * (nd - 1)) / nd), lagadd(c0, lagsub((2 * nd - 1) * c1, lagmulx(c1)) / nd)


Family("lag", clenshaw=_val, mulx=_mulx, columns=_columns, der=_der, integral=_int, companion=_companion, line=_line,
       root=lambda c: 1 + c[0] / c[1], mul=through_clenshaw(_fold)).install(globals())


def poly2lag(pol):
    """A power series in this family."""
    [pol] = pu.as_series([pol])
    res = 0
    for i in range(len(pol) - 1, -1, -1):
        res = lagadd(lagmulx(res), pol[i])
    return res


def lag2poly(c):
    """The series as a power series."""
    [c] = pu.as_series([c])
    n = len(c)
    if n == 1:
        return c
    c0, c1 = c[-2], c[-1]
    for i in range(n - 1, 1, -1):
        c0, c1 = _power.polysub(c[i - 2], (c1 * (i - 1)) / i), _power.polyadd(c0, _power.polysub((2 * i - 1) * c1, _power.polymulx(c1)) / i)
    return _power.polyadd(c0, _power.polysub(c1, _power.polymulx(c1)))


def laggauss(deg):
    """Points and weights of Gauss quadrature."""
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    c = np.array([0] * ideg + [1])
    x = la.eigvalsh(lagcompanion(c))
    dy = lagval(x, c)
    df = lagval(x, lagder(c))
    x -= dy / df
    fm = lagval(x, c[1:])
    fm /= np.abs(fm).max()
    df /= np.abs(df).max()
    w = 1 / (fm * df)
    w /= w.sum()
    return x, w


def lagweight(x):
    """The weight function."""
    return np.exp(-x)



class Laguerre(ABCPolyBase):
    """A series with a domain."""
    _add = staticmethod(lagadd)
    _sub = staticmethod(lagsub)
    _mul = staticmethod(lagmul)
    _div = staticmethod(lagdiv)
    _pow = staticmethod(lagpow)
    _val = staticmethod(lagval)
    _int = staticmethod(lagint)
    _der = staticmethod(lagder)
    _fit = staticmethod(lagfit)
    _line = staticmethod(lagline)
    _roots = staticmethod(lagroots)
    _fromroots = staticmethod(lagfromroots)
    domain = np.array(lagdomain)
    window = np.array(lagdomain)
    basis_name = "L"
