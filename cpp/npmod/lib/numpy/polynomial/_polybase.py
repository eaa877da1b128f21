"""ABCPolyBase: a series of some family with a domain, a window and a symbol."""
import abc
import numbers
import os
import numpy as np
from numpy.polynomial import polyutils as pu

__all__ = ["ABCPolyBase"]


class ABCPolyBase(abc.ABC):
    """A series whose argument is taken from its domain to its window."""
    __hash__ = None
    __array_ufunc__ = None
    maxpower = 100
    _superscript_mapping = str.maketrans({str(i): c for i, c in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
    _subscript_mapping = str.maketrans({str(i): c for i, c in enumerate("₀₁₂₃₄₅₆₇₈₉")})
    _use_unicode = os.name != "nt"

    @property
    def symbol(self):
        return self._symbol

    def __init__(self, coef, domain=None, window=None, symbol="x"):
        [coef] = pu.as_series([coef], trim=False)
        self.coef = coef
        for name, value in (("domain", domain), ("window", window)):
            if value is not None:
                [value] = pu.as_series([value], trim=False)
                if len(value) != 2:
                    raise ValueError(f"{name.capitalize()} has wrong number of elements.")
                setattr(self, name, value)
        try:
            if not symbol.isidentifier():
                raise ValueError("Symbol string must be a valid Python identifier")
        except AttributeError:
            raise TypeError("Symbol must be a non-empty string")
        self._symbol = symbol

    def has_samecoef(self, other):
        """Are the coefficients the same?"""
        return len(self.coef) == len(other.coef) and bool(np.all(self.coef == other.coef))

    def has_samedomain(self, other):
        """Is the domain the same?"""
        return np.all(self.domain == other.domain)

    def has_samewindow(self, other):
        """Is the window the same?"""
        return np.all(self.window == other.window)

    def has_sametype(self, other):
        """Is it of this class?"""
        return isinstance(other, self.__class__)

    def _get_coefficients(self, other):
        if isinstance(other, ABCPolyBase):
            if not isinstance(other, self.__class__):
                raise TypeError("Polynomial types differ")
            if not np.all(self.domain == other.domain):
                raise TypeError("Domains differ")
            if not np.all(self.window == other.window):
                raise TypeError("Windows differ")
            if self.symbol != other.symbol:
                raise ValueError("Polynomial symbols differ")
            return other.coef
        return other

    def _made(self, coef):
        return self.__class__(coef, self.domain, self.window, self.symbol)

    # ---- text ----

    def __repr__(self):
        coef = repr(self.coef)[6:-1]
        domain = repr(self.domain)[6:-1]
        window = repr(self.window)[6:-1]
        return f"{self.__class__.__name__}({coef}, domain={domain}, window={window}, symbol='{self.symbol}')"

    def __format__(self, fmt_str):
        if fmt_str == "":
            return self.__str__()
        if fmt_str not in ("ascii", "unicode"):
            raise ValueError(f"Unsupported format string '{fmt_str}' passed to {self.__class__}.__format__. Valid options are 'ascii' "
                             "and 'unicode'")
        if fmt_str == "ascii":
            return self._generate_string(self._str_term_ascii)
        return self._generate_string(self._str_term_unicode)

    def __str__(self):
        return self._generate_string(self._str_term_unicode if self._use_unicode else self._str_term_ascii)

    def _generate_string(self, term_method):
        linewidth = np.get_printoptions().get("linewidth", 75)
        if linewidth < 1:
            linewidth = 1
        out = pu.format_float(self.coef[0])
        off, scale = self.mapparms()
        scaled_symbol, needs_parens = self._format_term(pu.format_float, off, scale)
        if needs_parens:
            scaled_symbol = "(" + scaled_symbol + ")"
        for i, coef in enumerate(self.coef[1:]):
            out += " "
            power = str(i + 1)
            try:
                if coef >= 0:
                    next_term = "+ " + pu.format_float(coef, parens=True)
                else:
                    next_term = "- " + pu.format_float(-coef, parens=True)
            except TypeError:
                next_term = f"+ {coef}"
            next_term += term_method(power, scaled_symbol)
            line_len = len(out.split("\n")[-1]) + len(next_term)
            if i < len(self.coef[1:]) - 1:
                line_len += 2
            if line_len >= linewidth:
                next_term = next_term.replace(" ", "\n", 1)
            out += next_term
        return out

    @classmethod
    def _str_term_unicode(cls, i, arg_str):
        if cls.basis_name is None:
            raise NotImplementedError("Subclasses must define either a basis_name, or override _str_term_unicode(cls, i, arg_str)")
        return f"·{cls.basis_name}{i.translate(cls._subscript_mapping)}({arg_str})"

    @classmethod
    def _str_term_ascii(cls, i, arg_str):
        if cls.basis_name is None:
            raise NotImplementedError("Subclasses must define either a basis_name, or override _str_term_ascii(cls, i, arg_str)")
        return f" {cls.basis_name}_{i}({arg_str})"

    @classmethod
    def _repr_latex_term(cls, i, arg_str, needs_parens):
        if cls.basis_name is None:
            raise NotImplementedError("Subclasses must define either a basis name, or override _repr_latex_term(i, arg_str, "
                                      "needs_parens)")
        return f"{{{cls.basis_name}}}_{{{i}}}({arg_str})"

    @staticmethod
    def _repr_latex_scalar(x, parens=False):
        return rf"\text{{{pu.format_float(x, parens=parens)}}}"

    def _format_term(self, scalar_format, off, scale):
        if off == 0 and scale == 1:
            return self.symbol, False
        if scale == 1:
            return f"{scalar_format(off)} + {self.symbol}", True
        if off == 0:
            return f"{scalar_format(scale)}{self.symbol}", True
        return f"{scalar_format(off)} + {scalar_format(scale)}{self.symbol}", True

    def _repr_latex_(self):
        off, scale = self.mapparms()
        term, needs_parens = self._format_term(self._repr_latex_scalar, off, scale)
        mute = r"\color{{LightGray}}{{{}}}".format
        parts = []
        for i, c in enumerate(self.coef):
            if i == 0:
                coef_str = f"{self._repr_latex_scalar(c)}"
            elif not isinstance(c, numbers.Real):
                coef_str = f" + ({self._repr_latex_scalar(c)})"
            elif c >= 0:
                coef_str = f" + {self._repr_latex_scalar(c, parens=True)}"
            else:
                coef_str = f" - {self._repr_latex_scalar(-c, parens=True)}"
            term_str = self._repr_latex_term(i, term, needs_parens)
            part = coef_str if term_str == "1" else rf"{coef_str}\,{term_str}"
            parts.append(mute(part) if c == 0 else part)
        body = "".join(parts) if parts else "0"
        return rf"${self.symbol} \mapsto {body}$"

    # ---- copies ----

    def __getstate__(self):
        state = self.__dict__.copy()
        state["coef"] = self.coef.copy()
        state["domain"] = self.domain.copy()
        state["window"] = self.window.copy()
        return state

    def __setstate__(self, state):
        self.__dict__ = state

    def __call__(self, arg):
        return self._val(pu.mapdomain(arg, self.domain, self.window), self.coef)

    def __iter__(self):
        return iter(self.coef)

    def __len__(self):
        return len(self.coef)

    # ---- arithmetic ----

    def __neg__(self):
        return self._made(-self.coef)

    def __pos__(self):
        return self

    def _binary(self, function, left, right):
        try:
            coef = function(left, right)
        except Exception:
            return NotImplemented
        return self._made(coef)

    def __add__(self, other):
        return self._binary(self._add, self.coef, self._get_coefficients(other))

    def __sub__(self, other):
        return self._binary(self._sub, self.coef, self._get_coefficients(other))

    def __mul__(self, other):
        return self._binary(self._mul, self.coef, self._get_coefficients(other))

    def __truediv__(self, other):
        if not isinstance(other, numbers.Number) or isinstance(other, bool):
            raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
        return self.__floordiv__(other)

    def __floordiv__(self, other):
        result = self.__divmod__(other)
        return result if result is NotImplemented else result[0]

    def __mod__(self, other):
        result = self.__divmod__(other)
        return result if result is NotImplemented else result[1]

    def __divmod__(self, other):
        other = self._get_coefficients(other)
        try:
            quo, rem = self._div(self.coef, other)
        except ZeroDivisionError:
            raise
        except Exception:
            return NotImplemented
        return self._made(quo), self._made(rem)

    def __pow__(self, other):
        return self._made(self._pow(self.coef, other, maxpower=self.maxpower))

    def __radd__(self, other):
        return self._binary(self._add, other, self.coef)

    def __rsub__(self, other):
        return self._binary(self._sub, other, self.coef)

    def __rmul__(self, other):
        return self._binary(self._mul, other, self.coef)

    def __rtruediv__(self, other):
        return NotImplemented

    def __rfloordiv__(self, other):
        result = self.__rdivmod__(other)
        return result if result is NotImplemented else result[0]

    def __rmod__(self, other):
        result = self.__rdivmod__(other)
        return result if result is NotImplemented else result[1]

    def __rdivmod__(self, other):
        try:
            quo, rem = self._div(other, self.coef)
        except ZeroDivisionError:
            raise
        except Exception:
            return NotImplemented
        return self._made(quo), self._made(rem)

    def __eq__(self, other):
        return (isinstance(other, self.__class__) and np.all(self.domain == other.domain) and np.all(self.window == other.window)
                and (self.coef.shape == other.coef.shape) and np.all(self.coef == other.coef) and (self.symbol == other.symbol))

    def __ne__(self, other):
        return not self.__eq__(other)

    # ---- more ----

    def copy(self):
        """A copy."""
        return self._made(self.coef)

    def degree(self):
        """The highest power with a coefficient, even a zero one."""
        return len(self) - 1

    def cutdeg(self, deg):
        """The series up to a degree."""
        return self.truncate(deg + 1)

    def trim(self, tol=0):
        """The series without small coefficients at the end."""
        return self._made(pu.trimcoef(self.coef, tol))

    def truncate(self, size):
        """The series with at most `size` coefficients."""
        isize = int(size)
        if isize != size or isize < 1:
            raise ValueError("size must be a positive integer")
        return self._made(self.coef if isize >= len(self.coef) else self.coef[:isize])

    def convert(self, domain=None, kind=None, window=None):
        """The same function as another kind of series, or on another domain."""
        if kind is None:
            kind = self.__class__
        if domain is None:
            domain = kind.domain
        if window is None:
            window = kind.window
        return self(kind.identity(domain, window=window, symbol=self.symbol))

    def mapparms(self):
        """Offset and scale from domain to window."""
        return pu.mapparms(self.domain, self.window)

    def integ(self, m=1, k=[], lbnd=None):
        """The integral."""
        off, scl = self.mapparms()
        lbnd = 0 if lbnd is None else off + scl * lbnd
        return self._made(self._int(self.coef, m, k, lbnd, 1. / scl))

    def deriv(self, m=1):
        """The derivative."""
        off, scl = self.mapparms()
        return self._made(self._der(self.coef, m, scl))

    def roots(self):
        """The roots."""
        return pu.mapdomain(self._roots(self.coef), self.window, self.domain)

    def linspace(self, n=100, domain=None):
        """n points over the domain, and the values there."""
        if domain is None:
            domain = self.domain
        x = np.linspace(domain[0], domain[1], n)
        return x, self(x)

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
        """The series of a degree that fits points best."""
        if domain is None:
            domain = pu.getdomain(x)
            if domain[0] == domain[1]:
                domain[0] -= 1
                domain[1] += 1
        elif type(domain) is list and len(domain) == 0:
            domain = cls.domain
        if window is None:
            window = cls.window
        result = cls._fit(pu.mapdomain(x, domain, window), y, deg, w=w, rcond=rcond, full=full)
        if full:
            [coef, status] = result
            return cls(coef, domain=domain, window=window, symbol=symbol), status
        return cls(result, domain=domain, window=window, symbol=symbol)

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol="x"):
        """The series with given roots."""
        [roots] = pu.as_series([roots], trim=False)
        if domain is None:
            domain = pu.getdomain(roots)
        elif type(domain) is list and len(domain) == 0:
            domain = cls.domain
        if window is None:
            window = cls.window
        deg = len(roots)
        off, scl = pu.mapparms(domain, window)
        coef = cls._fromroots(off + scl * roots) / scl ** deg
        return cls(coef, domain=domain, window=window, symbol=symbol)

    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"):
        """The series that is x."""
        if domain is None:
            domain = cls.domain
        if window is None:
            window = cls.window
        off, scl = pu.mapparms(window, domain)
        return cls(cls._line(off, scl), domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"):
        """The member of the family of a degree."""
        if domain is None:
            domain = cls.domain
        if window is None:
            window = cls.window
        ideg = int(deg)
        if ideg != deg or ideg < 0:
            raise ValueError("deg must be non-negative integer")
        return cls([0] * ideg + [1], domain, window, symbol)

    @classmethod
    def cast(cls, series, domain=None, window=None):
        """Another series as one of this class."""
        if domain is None:
            domain = cls.domain
        if window is None:
            window = cls.window
        return series.convert(domain, cls, window)
