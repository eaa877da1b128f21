"""The functions of a family of polynomials, made from what is special to it.

A family gives `val`, `mulx`, `vander`, `der`, `int`, `companion` and so on for 1-d (or, along the first axis, n-d)
coefficients; `install` puts the public functions, prefixed with the family's name, into its module.
"""
import numpy as np
import numpy.linalg as la
from numpy.lib.array_utils import normalize_axis_index
from numpy.polynomial import polyutils as pu


def _coefficients(c, minimum=1):
    c = np.array(c, ndmin=minimum, copy=True)
    return c.astype(np.double) if c.dtype.char in "?bBhHiIlLqQpP" else c


class Family:
    """`prefix`, and the recurrence's parts as functions of one argument or two."""

    def __init__(self, prefix, *, clenshaw, mulx, columns, der, integral, companion, line, root, mul=None, div=None, short="",
                 scale=None):
        self.prefix = prefix
        self.clenshaw = clenshaw
        self.mulx = mulx
        self.columns = columns
        self.der_step = der
        self.int_step = integral
        self.companion_of = companion
        self.line_of = line
        self.root_of = root
        self.own_mul = mul
        self.own_div = div

    def install(self, module):
        def public(function, name):
            function.__name__ = function.__qualname__ = self.prefix + name
            function.__module__ = module["__name__"]
            module[self.prefix + name] = function
            return function

        def val(x, c, tensor=True):
            """The series at x."""
            c = _coefficients(c)
            if isinstance(x, (tuple, list)):
                x = np.asarray(x)
            if isinstance(x, np.ndarray) and tensor:
                c = c.reshape(c.shape + (1,) * x.ndim)
            return self.clenshaw(x, c)

        def val2d(x, y, c):
            """The series in two variables at points."""
            return pu._valnd(val, c, x, y)

        def grid2d(x, y, c):
            """The series in two variables at the crossings of a grid."""
            return pu._gridnd(val, c, x, y)

        def val3d(x, y, z, c):
            """The series in three variables at points."""
            return pu._valnd(val, c, x, y, z)

        def grid3d(x, y, z, c):
            """The series in three variables at the crossings of a grid."""
            return pu._gridnd(val, c, x, y, z)

        def add(c1, c2):
            """The sum of two series."""
            return pu._add(c1, c2)

        def sub(c1, c2):
            """The difference of two series."""
            return pu._sub(c1, c2)

        def mulx(c):
            """The series times x."""
            [c] = pu.as_series([c])
            if len(c) == 1 and c[0] == 0:
                return c
            return self.mulx(c)

        def mul(c1, c2):
            """The product of two series."""
            [c1, c2] = pu.as_series([c1, c2])
            return self.own_mul(c1, c2)

        def div(c1, c2):
            """Quotient and remainder of two series."""
            return pu._div(mul, c1, c2) if self.own_div is None else self.own_div(c1, c2)

        def pow(c, pow, maxpower=16):
            """The series to a power."""
            return pu._pow(mul, c, pow, maxpower)

        def der(c, m=1, scl=1, axis=0):
            """The m-th derivative of the series."""
            c = _coefficients(c)
            count = pu._as_int(m, "the order of derivation")
            axis_at = pu._as_int(axis, "the axis")
            if count < 0:
                raise ValueError("The order of derivation must be non-negative")
            axis_at = normalize_axis_index(axis_at, c.ndim)
            if count == 0:
                return c
            c = np.moveaxis(c, axis_at, 0)
            n = len(c)
            if count >= n:
                c = c[:1] * 0
            else:
                for _ in range(count):
                    n -= 1
                    c = c * scl
                    made = np.empty((n,) + c.shape[1:], dtype=c.dtype)
                    self.der_step(c, made, n)
                    c = made
            return np.moveaxis(c, 0, axis_at)

        def integral(c, m=1, k=[], lbnd=0, scl=1, axis=0):
            """The m-th integral of the series."""
            c = _coefficients(c)
            if not np.iterable(k):
                k = [k]
            count = pu._as_int(m, "the order of integration")
            axis_at = pu._as_int(axis, "the axis")
            if count < 0:
                raise ValueError("The order of integration must be non-negative")
            if len(k) > count:
                raise ValueError("Too many integration constants")
            if np.ndim(lbnd) != 0:
                raise ValueError("lbnd must be a scalar.")
            if np.ndim(scl) != 0:
                raise ValueError("scl must be a scalar.")
            axis_at = normalize_axis_index(axis_at, c.ndim)
            if count == 0:
                return c
            c = np.moveaxis(c, axis_at, 0)
            k = list(k) + [0] * (count - len(k))
            for i in range(count):
                n = len(c)
                c = c * scl
                if n == 1 and np.all(c[0] == 0):
                    c = c + k[i]
                    continue
                made = np.empty((n + 1,) + c.shape[1:], dtype=c.dtype)
                self.int_step(c, made, n)
                made[0] += k[i] - val(lbnd, made)
                c = made
            return np.moveaxis(c, 0, axis_at)

        def vander(x, deg):
            """The members of the family at x, up to a degree, in columns."""
            degree = pu._as_int(deg, "deg")
            if degree < 0:
                raise ValueError("deg must be non-negative")
            x = np.array(x, copy=None, ndmin=1) + 0.0
            v = np.empty((degree + 1,) + x.shape, dtype=x.dtype)
            v[0] = x * 0 + 1
            self.columns(x, v, degree)
            return np.moveaxis(v, 0, -1)

        def vander2d(x, y, deg):
            """The same in two variables."""
            return pu._vander_nd((vander, vander), (x, y), deg)

        def vander3d(x, y, z, deg):
            """The same in three variables."""
            return pu._vander_nd((vander, vander, vander), (x, y, z), deg)

        def fit(x, y, deg, rcond=None, full=False, w=None):
            """The series of a degree that fits points best."""
            return pu._fit(vander, x, y, deg, rcond, full, w)

        def companion(c):
            """The matrix whose eigenvalues are the roots."""
            [c] = pu.as_series([c])
            if len(c) < 2:
                raise ValueError("Series must have maximum degree of at least 1.")
            if len(c) == 2:
                return np.array([[self.root_of(c)]])
            n = len(c) - 1
            return self.companion_of(c, n, np.zeros((n, n), dtype=c.dtype))

        def roots(c):
            """Where the series is zero."""
            [c] = pu.as_series([c])
            if len(c) <= 1:
                return np.array([], dtype=c.dtype)
            if len(c) == 2:
                return np.array([self.root_of(c)])
            r = la.eigvals(companion(c)[::-1, ::-1])
            r.sort()
            return r

        def line(off, scl):
            """The series of a straight line."""
            return self.line_of(off, scl)

        def fromroots(roots):
            """The series with given roots."""
            return pu._fromroots(line, mul, roots)

        for function, name in ((val, "val"), (val2d, "val2d"), (grid2d, "grid2d"), (val3d, "val3d"), (grid3d, "grid3d"), (add, "add"),
                               (sub, "sub"), (mulx, "mulx"), (mul, "mul"), (div, "div"), (pow, "pow"), (der, "der"),
                               (integral, "int"), (vander, "vander"), (vander2d, "vander2d"), (vander3d, "vander3d"), (fit, "fit"),
                               (companion, "companion"), (roots, "roots"), (line, "line"), (fromroots, "fromroots")):
            public(function, name)
        module[self.prefix + "trim"] = pu.trimcoef


def straight(off, scl):
    """A line in families whose second member is x."""
    return np.array([off, scl]) if scl != 0 else np.array([off])


def ratio_root(c):
    return -c[0] / c[1]


def through_clenshaw(fold):
    """A product: one series' coefficients go through Clenshaw's scheme with the other for 1."""
    def mul(c1, c2):
        c, xs = (c2, c1) if len(c1) > len(c2) else (c1, c2)
        if len(c) == 1:
            c0, d1 = c[0] * xs, 0
        elif len(c) == 2:
            c0, d1 = c[0] * xs, c[1] * xs
        else:
            nd = len(c)
            c0, d1 = c[-2] * xs, c[-1] * xs
            for i in range(3, len(c) + 1):
                nd -= 1
                c0, d1 = fold(c[-i] * xs, c0, d1, nd)
        return fold(None, c0, d1, 0)
    return mul
