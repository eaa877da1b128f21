"""Polynomials as sequences of coefficients, the highest power first."""
import warnings

import numpy as np
from numpy.exceptions import RankWarning


def poly(seq_of_zeros):
    """The coefficients of a polynomial with the given roots, or of a matrix's characteristic polynomial."""
    seq_of_zeros = np.atleast_1d(seq_of_zeros)
    shape = seq_of_zeros.shape
    if len(shape) == 2 and shape[0] == shape[1] and shape[0] != 0:
        seq_of_zeros = np.linalg.eigvals(seq_of_zeros)
    elif len(shape) == 1:
        kind = seq_of_zeros.dtype
        if kind != object:
            seq_of_zeros = seq_of_zeros.astype(np.mintypecode(kind.char))
    else:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    if len(seq_of_zeros) == 0:
        return 1.0
    a = np.ones((1,), dtype=seq_of_zeros.dtype)
    for zero in seq_of_zeros:
        a = np.convolve(a, np.array([1, -zero], dtype=seq_of_zeros.dtype), mode="full")
    if issubclass(a.dtype.type, np.complexfloating):
        zeros = np.asarray(seq_of_zeros, complex)
        if np.all(np.sort(zeros) == np.sort(zeros.conjugate())):
            a = a.real.copy()
    return a


def roots(p):
    """The roots of a polynomial."""
    p = np.atleast_1d(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = np.nonzero(np.ravel(p))[0]
    if len(places) == 0:
        return np.array([])
    trailing = len(p) - places[-1] - 1
    p = p[int(places[0]) : int(places[-1]) + 1]
    if not issubclass(p.dtype.type, (np.floating, np.complexfloating)):
        p = p.astype(float)
    n = len(p)
    if n > 1:
        companion = np.diag(np.ones((n - 2,), p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = np.linalg.eigvals(companion)
    else:
        found = np.array([])
    return np.hstack((found, np.zeros(trailing, found.dtype)))


def polyint(p, m=1, k=None):
    """The m-th antiderivative."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    k = np.zeros(m, float) if k is None else np.atleast_1d(k)
    if len(k) == 1 and m > 1:
        k = k[0] * np.ones(m, float)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    whole = isinstance(p, poly1d)
    p = np.asarray(p)
    if m == 0:
        return poly1d(p) if whole else p
    y = np.concatenate((p.__truediv__(np.arange(len(p), 0, -1)), [k[0]]))
    value = polyint(y, m - 1, k=k[1:])
    return poly1d(value) if whole else value


def polyder(p, m=1):
    """The m-th derivative."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    whole = isinstance(p, poly1d)
    value = np.asarray(p)
    for _ in range(m):
        value = value[:-1] * np.arange(len(value) - 1, 0, -1)
    return poly1d(value) if whole else value


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial that fits points best by least squares."""
    order = int(deg) + 1
    x = np.asarray(x) + 0.0
    y = np.asarray(y) + 0.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    lhs = np.vander(x, order)
    rhs = y
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        lhs *= w[:, np.newaxis]
        rhs = rhs * (w[:, np.newaxis] if rhs.ndim == 2 else w)
    scale = np.sqrt((lhs * lhs).sum(axis=0))
    lhs /= scale
    c, resids, rank, s = np.linalg.lstsq(lhs, rhs, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        warnings.warn("Polyfit may be poorly conditioned", RankWarning, stacklevel=2)
    if full:
        return c, resids, rank, s, rcond
    if not cov:
        return c
    base = np.linalg.inv(np.dot(lhs.T, lhs))
    base /= np.outer(scale, scale)
    if isinstance(cov, str) and cov == "unscaled":
        factor = 1
    else:
        if len(x) <= order:
            raise ValueError("the number of data points must exceed order to scale the covariance matrix")
        factor = resids / (len(x) - order)
    if y.ndim == 1:
        return c, base * factor
    return c, base[:, :, np.newaxis] * factor


def polyval(p, x):
    """The value of a polynomial at x."""
    p = np.asarray(p)
    if isinstance(x, poly1d):
        y = 0
    else:
        x = np.asanyarray(x)
        y = np.zeros_like(x)
    for c in p:
        y = y * x + c
    return y


def _whole(*polynomials):
    return any(isinstance(p, poly1d) for p in polynomials)


def _added(a1, a2, op):
    whole = _whole(a1, a2)
    a1 = np.atleast_1d(a1)
    a2 = np.atleast_1d(a2)
    more = len(a2) - len(a1)
    if more > 0:
        a1 = np.concatenate((np.zeros(more, a1.dtype), a1))
    elif more < 0:
        a2 = np.concatenate((np.zeros(-more, a2.dtype), a2))
    value = op(a1, a2)
    return poly1d(value) if whole else value


def polyadd(a1, a2):
    """The sum of two polynomials."""
    return _added(a1, a2, np.add)


def polysub(a1, a2):
    """The difference of two polynomials."""
    return _added(a1, a2, np.subtract)


def polymul(a1, a2):
    """The product of two polynomials."""
    whole = _whole(a1, a2)
    value = np.convolve(poly1d(a1).coeffs, poly1d(a2).coeffs)
    return poly1d(value) if whole else value


def polydiv(u, v):
    """The quotient and the remainder of two polynomials."""
    whole = _whole(u, v)
    u = np.atleast_1d(u) + 0.0
    v = np.atleast_1d(v) + 0.0
    kind = (u[0] + v[0]).dtype
    m = len(u) - 1
    n = len(v) - 1
    scale = 1.0 / v[0]
    q = np.zeros((max(m - n + 1, 1),), kind)
    r = u.astype(kind)
    for k in range(0, m - n + 1):
        d = scale * r[k]
        q[k] = d
        r[k : k + n + 1] -= d * v
    while np.allclose(r[0], 0, rtol=1e-14) and r.shape[-1] > 1:
        r = r[1:]
    return (poly1d(q), poly1d(r)) if whole else (q, r)


def _raise_powers(text, wrap=70):
    # Two lines: the exponents above the terms.
    above, below, done = " ", "", ""
    at = 0
    while True:
        star = text.find("**", at)
        end = star + 2
        while star >= 0 and end < len(text) and text[end].isdigit():
            end += 1
        if star < 0 or end == star + 2:
            break
        part, power = text[at:star], text[star + 2 : end]
        upper = " " * (len(part) - 1) + power
        lower = part + " " * (len(power) - 1)
        if len(above) + len(upper) > wrap or len(below) + len(lower) > wrap:
            done += above + "\n" + below + "\n "
            above, below = upper, lower
        else:
            above += upper
            below += lower
        at = end
    done += above + "\n" + below
    return done + text[at:]


class poly1d:
    """A polynomial of one variable."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable = c_or_r._variable
            self._coeffs = c_or_r._coeffs
            if variable is not None:
                self._variable = variable
            return
        if r:
            c_or_r = poly(c_or_r)
        c_or_r = np.atleast_1d(c_or_r)
        if c_or_r.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        c_or_r = np.trim_zeros(c_or_r, trim="f")
        if len(c_or_r) == 0:
            c_or_r = np.array([0], dtype=c_or_r.dtype)
        self._coeffs = c_or_r
        self._variable = "x" if variable is None else variable

    @property
    def coeffs(self):
        """The coefficients, the highest power first."""
        return self._coeffs

    @coeffs.setter
    def coeffs(self, value):
        if value is not self._coeffs:
            raise AttributeError("Cannot set attribute")

    c = coef = coefficients = coeffs

    @property
    def variable(self):
        """The variable's name in print."""
        return self._variable

    @property
    def order(self):
        """The highest power."""
        return len(self._coeffs) - 1

    o = order

    @property
    def roots(self):
        """The roots."""
        return roots(self._coeffs)

    r = roots

    def __array__(self, t=None, copy=None):
        if t:
            return np.asarray(self.coeffs, t, copy=copy)
        return np.asarray(self.coeffs, copy=copy)

    def __repr__(self):
        return f"poly1d({repr(self.coeffs)[6:-1]})"

    def __len__(self):
        return self.order

    def __str__(self):
        var = self.variable
        coeffs = self.coeffs[np.logical_or.accumulate(self.coeffs != 0)]
        n = len(coeffs) - 1

        def number(q):
            s = f"{q:.4g}"
            return s[:-5] if s.endswith(".0000") else s

        text = "0"
        for k, coeff in enumerate(coeffs):
            if not np.iscomplex(coeff):
                shown = number(np.real(coeff))
            elif np.real(coeff) == 0:
                shown = f"{number(np.imag(coeff))}j"
            else:
                shown = f"({number(np.real(coeff))} + {number(np.imag(coeff))}j)"
            power = n - k
            if power == 0:
                term = shown if shown != "0" else ("0" if k == 0 else "")
            elif power == 1:
                term = "" if shown == "0" else var if shown == "b" else f"{shown} {var}"
            else:
                term = "" if shown == "0" else var if shown == "b" else f"{shown} {var}**{power}"
            if k == 0:
                text = term
            elif term:
                text = f"{text} - {term[1:]}" if term.startswith("-") else f"{text} + {term}"
        return _raise_powers(text)

    def __call__(self, val):
        return polyval(self.coeffs, val)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        if np.isscalar(other):
            return poly1d(self.coeffs * other)
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    def __rmul__(self, other):
        if np.isscalar(other):
            return poly1d(other * self.coeffs)
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __pow__(self, val):
        if not np.isscalar(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = [1]
        for _ in range(val):
            result = polymul(self.coeffs, result)
        return poly1d(result)

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __truediv__(self, other):
        if np.isscalar(other):
            return poly1d(self.coeffs / other)
        return polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        if np.isscalar(other):
            return poly1d(other / self.coeffs)
        return polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        if self.coeffs.shape != other.coeffs.shape:
            return False
        return (self.coeffs == other.coeffs).all()

    def __ne__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return not self.__eq__(other)

    def __getitem__(self, val):
        at = self.order - val
        if val > self.order or val < 0:
            return self.coeffs.dtype.type(0)
        return self.coeffs[at]

    def __setitem__(self, key, val):
        at = self.order - key
        if key < 0:
            raise ValueError("Does not support negative powers.")
        if key > self.order:
            self._coeffs = np.concatenate((np.zeros(key - self.order, self.coeffs.dtype), self.coeffs))
            at = 0
        self._coeffs[at] = val

    def __iter__(self):
        return iter(self.coeffs)

    def integ(self, m=1, k=0):
        """The m-th antiderivative."""
        return poly1d(polyint(self.coeffs, m=m, k=k))

    def deriv(self, m=1):
        """The m-th derivative."""
        return poly1d(polyder(self.coeffs, m=m))


poly1d.__module__ = "numpy"
