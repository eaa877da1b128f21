"""Hermite series (the probabilists')."""
import numpy as np
import numpy.linalg as la
from numpy.polynomial import polyutils as pu
from numpy.polynomial import polynomial as _power
from numpy.polynomial._family import Family, ratio_root, straight, through_clenshaw
from numpy.polynomial._polybase import ABCPolyBase

hermedomain = np.array([-1., 1.])
hermezero = np.array([0])
hermeone = np.array([1])
hermex = np.array([0, 1])

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
            c0, c1 = c[-i] - c1 * (nd - 1), c0 + c1 * x
    return c0 + c1 * x


def _mulx(c):
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0]
    for i in range(1, len(c)):
        prd[i + 1] = c[i]
        prd[i - 1] += c[i] * i
    return prd


def _columns(x, v, degree):
    if degree > 0:
        v[1] = x
        for i in range(2, degree + 1):
            v[i] = v[i - 1] * x - v[i - 2] * (i - 1)


def _der(c, out, n):
    for j in range(n, 0, -1):
        out[j - 1] = j * c[j]


def _int(c, out, n):
    out[0] = c[0] * 0
    out[1] = c[0]
    for j in range(1, n):
        out[j + 1] = c[j] / (j + 1)


def _companion(c, n, mat):
    scl = np.hstack((1., 1. / np.sqrt(np.arange(n - 1, 0, -1))))
    scl = np.multiply.accumulate(scl)[::-1]
    top = mat.reshape(-1)[1::n + 1]
    top[...] = np.sqrt(np.arange(1, n))
    mat.reshape(-1)[n::n + 1] = top
    mat[:, -1] -= scl * c[:-1] / c[-1]
    return mat


def _fold(c, c0, c1, nd):
    if c is None:
        return hermeadd(c0, hermemulx(c1))
    return hermesub(c, c1 * (nd - 1)), hermeadd(c0, hermemulx(c1))


Family("herme", clenshaw=_val, mulx=_mulx, columns=_columns, der=_der, integral=_int, companion=_companion, line=straight,
       root=ratio_root, mul=through_clenshaw(_fold)).install(globals())


def poly2herme(pol):
    """A power series in this family."""
    [pol] = pu.as_series([pol])
    res = 0
    for i in range(len(pol) - 1, -1, -1):
        res = hermeadd(hermemulx(res), pol[i])
    return res


def herme2poly(c):
    """The series as a power series."""
    [c] = pu.as_series([c])
    n = len(c)
    if n == 1:
        return c
    if n == 2:
        return c
    c0, c1 = c[-2], c[-1]
    for i in range(n - 1, 1, -1):
        c0, c1 = _power.polysub(c[i - 2], c1 * (i - 1)), _power.polyadd(c0, _power.polymulx(c1))
    return _power.polyadd(c0, _power.polymulx(c1))


def _normed(x, n):
    """The n-th member, scaled to norm one."""
    if n == 0:
        return np.full(x.shape, 1 / np.sqrt(np.sqrt(2 * np.pi)))
    c0 = 0.
    c1 = 1. / np.sqrt(np.sqrt(2 * np.pi))
    nd = float(n)
    for i in range(n - 1):
        tmp = c0
        c0 = -c1 * np.sqrt((nd - 1.) / nd)
        c1 = tmp + c1 * x * np.sqrt(1. / nd)
        nd = nd - 1.0
    return c0 + c1 * x


def hermegauss(deg):
    """Points and weights of Gauss quadrature."""
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    c = np.array([0] * ideg + [1], dtype=np.float64)
    x = la.eigvalsh(hermecompanion(c))
    dy = _normed(x, ideg)
    df = _normed(x, ideg - 1) * np.sqrt(ideg)
    x -= dy / df
    fm = _normed(x, ideg - 1)
    fm /= np.abs(fm).max()
    w = 1 / (fm * fm)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= np.sqrt(2 * np.pi) / w.sum()
    return x, w


def hermeweight(x):
    """The weight function."""
    return np.exp(-.5 * x ** 2)



class HermiteE(ABCPolyBase):
    """A series with a domain."""
    _add = staticmethod(hermeadd)
    _sub = staticmethod(hermesub)
    _mul = staticmethod(hermemul)
    _div = staticmethod(hermediv)
    _pow = staticmethod(hermepow)
    _val = staticmethod(hermeval)
    _int = staticmethod(hermeint)
    _der = staticmethod(hermeder)
    _fit = staticmethod(hermefit)
    _line = staticmethod(hermeline)
    _roots = staticmethod(hermeroots)
    _fromroots = staticmethod(hermefromroots)
    domain = np.array(hermedomain)
    window = np.array(hermedomain)
    basis_name = "He"
