"""Chebyshev series."""
import numpy as np
import numpy.linalg as la
from numpy.polynomial import polyutils as pu
from numpy.polynomial import polynomial as _power
from numpy.polynomial._family import Family, ratio_root, straight, through_clenshaw
from numpy.polynomial._polybase import ABCPolyBase

chebdomain = np.array([-1., 1.])
chebzero = np.array([0])
chebone = np.array([1])
chebx = np.array([0, 1])

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
            c0, c1 = c[-i] - c1, c0 + c1 * (2 * x)
    return c0 + c1 * x


def _mulx(c):
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0]
    if len(c) > 1:
        half = c[1:] / 2
        prd[2:] = half
        prd[0:-2] += half
    return prd


def _columns(x, v, degree):
    if degree > 0:
        v[1] = x
        for i in range(2, degree + 1):
            v[i] = v[i - 1] * (2 * x) - v[i - 2]


def _der(c, out, n):
    for j in range(n, 2, -1):
        out[j - 1] = (2 * j) * c[j]
        c[j - 2] += (j * c[j]) / (j - 2)
    if n > 1:
        out[1] = 4 * c[2]
    out[0] = c[1]


def _int(c, out, n):
    out[0] = c[0] * 0
    out[1] = c[0]
    if n > 1:
        out[2] = c[1] / 4
    for j in range(2, n):
        out[j + 1] = c[j] / (2 * (j + 1))
        out[j - 1] -= c[j] / (2 * (j - 1))


def _companion(c, n, mat):
    scl = np.array([1.] + [np.sqrt(.5)] * (n - 1))
    top = mat.reshape(-1)[1::n + 1]
    top[0] = np.sqrt(.5)
    top[1:] = 1 / 2
    mat.reshape(-1)[n::n + 1] = top
    mat[:, -1] -= (c[:-1] / c[-1]) * (scl / scl[-1]) * .5
    return mat


def _both_sides(c):
    """The series in powers of z, where x is (z + 1/z) / 2."""
    n = c.size
    zs = np.zeros(2 * n - 1, dtype=c.dtype)
    zs[n - 1:] = c / 2
    return zs + zs[::-1]


def _one_side(zs):
    n = (zs.size + 1) // 2
    c = zs[n - 1:].copy()
    c[1:n] *= 2
    return c


def _mul(c1, c2):
    return pu.trimseq(_one_side(np.convolve(_both_sides(c1), _both_sides(c2))))


Family("cheb", clenshaw=_val, mulx=_mulx, columns=_columns, der=_der, integral=_int, companion=_companion, line=straight,
       root=ratio_root, mul=_mul).install(globals())


def poly2cheb(pol):
    """A power series in this family."""
    [pol] = pu.as_series([pol])
    res = 0
    for i in range(len(pol) - 1, -1, -1):
        res = chebadd(chebmulx(res), pol[i])
    return res


def cheb2poly(c):
    """The series as a power series."""
    [c] = pu.as_series([c])
    n = len(c)
    if n < 3:
        return c
    c0, c1 = c[-2], c[-1]
    for i in range(n - 1, 1, -1):
        c0, c1 = _power.polysub(c[i - 2], c1), _power.polyadd(c0, _power.polymulx(c1) * 2)
    return _power.polyadd(c0, _power.polymulx(c1))


def chebinterpolate(func, deg, args=()):
    """The series that agrees with func at the Chebyshev points of the first kind."""
    deg = np.asarray(deg)
    if deg.ndim > 0 or deg.dtype.kind not in "iu" or deg.size == 0:
        raise TypeError("deg must be an int")
    if deg < 0:
        raise ValueError("expected deg >= 0")
    order = deg + 1
    xcheb = chebpts1(order)
    yfunc = func(xcheb, *args)
    c = np.dot(chebvander(xcheb, deg).T, yfunc)
    c[0] /= order
    c[1:] /= 0.5 * order
    return c


def chebgauss(deg):
    """Points and weights of Gauss-Chebyshev quadrature."""
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    return np.cos(np.pi * np.arange(1, 2 * ideg, 2) / (2.0 * ideg)), np.ones(ideg) * (np.pi / ideg)


def chebweight(x):
    """The weight function."""
    return 1. / (np.sqrt(1. + x) * np.sqrt(1. - x))


def chebpts1(npts):
    """Chebyshev points of the first kind."""
    count = int(npts)
    if count != npts:
        raise ValueError("npts must be integer")
    if count < 1:
        raise ValueError("npts must be >= 1")
    return np.sin(0.5 * np.pi / count * np.arange(-count + 1, count + 1, 2))


def chebpts2(npts):
    """Chebyshev points of the second kind."""
    count = int(npts)
    if count != npts:
        raise ValueError("npts must be integer")
    if count < 2:
        raise ValueError("npts must be >= 2")
    return np.cos(np.linspace(-np.pi, 0, count))



class Chebyshev(ABCPolyBase):
    """A series with a domain."""
    _add = staticmethod(chebadd)
    _sub = staticmethod(chebsub)
    _mul = staticmethod(chebmul)
    _div = staticmethod(chebdiv)
    _pow = staticmethod(chebpow)
    _val = staticmethod(chebval)
    _int = staticmethod(chebint)
    _der = staticmethod(chebder)
    _fit = staticmethod(chebfit)
    _line = staticmethod(chebline)
    _roots = staticmethod(chebroots)
    _fromroots = staticmethod(chebfromroots)
    domain = np.array(chebdomain)
    window = np.array(chebdomain)
    basis_name = "T"

    @classmethod
    def interpolate(cls, func, deg, domain=None, args=()):
        """The series that agrees with func at the Chebyshev points."""
        if domain is None:
            domain = cls.domain
        return cls(chebinterpolate(lambda x: func(pu.mapdomain(x, cls.window, domain), *args), deg), domain=domain)
