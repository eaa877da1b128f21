"""Exact fractions of integers."""

import functools
import math
import numbers
import operator
import re
import sys

__all__ = ['Fraction']

_MODULUS = sys.hash_info.modulus
_INF = sys.hash_info.inf

_TEXT = re.compile(r'''\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)
    (?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?
    |(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z''', re.VERBOSE | re.IGNORECASE)

_SPEC = re.compile(r'''(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#?)
    (?P<width>0|[1-9][0-9]*)?(?P<sep>[,_]?)''', re.DOTALL | re.VERBOSE)
_FLOAT_SPEC = re.compile(r'''(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#?)
    (?P<zeropad>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<sep>[,_])?(?:\.(?P<precision>0|[1-9][0-9]*))?
    (?P<type>[eEfFgG%])''', re.DOTALL | re.VERBOSE)


def _is_decimal(x):
    decimal = sys.modules.get('decimal')
    return decimal is not None and isinstance(x, decimal.Decimal)


@functools.lru_cache(maxsize=1 << 14)
def _hash(n, d):
    try:
        inverse = pow(d, -1, _MODULUS)
    except ValueError:
        result = _INF
    else:
        result = hash(hash(abs(n)) * inverse)
    result = result if n >= 0 else -result
    return -2 if result == -1 else result


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """n/d to a multiple of 10**exponent, half to even: (is negative, how many multiples)."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    return (q < 0 if no_neg_zero else n < 0), abs(q)


def _round_to_figures(n, d, figures):
    """n/d to that many significant digits: (is negative, digits as an int, exponent)."""
    if n == 0:
        return False, 0, 1 - figures
    top, bottom = str(abs(n)), str(d)
    m = len(top) - len(bottom) + (bottom <= top)
    exponent = m - figures
    sign, digits = _round_to_exponent(n, d, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return sign, digits, exponent


class Fraction(numbers.Rational):
    """A ratio of two integers, in lowest terms, the denominator positive."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            m = _TEXT.match(numerator)
            if m is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            sign, numerator = m['sign'], int(m['num'] or '0')
            if m['denom']:
                denominator = int(m['denom'])
            else:
                denominator = 1
                if m['decimal']:
                    digits = m['decimal'].replace('_', '')
                    denominator = 10 ** len(digits)
                    numerator = numerator * denominator + int(digits)
                if m['exp']:
                    e = int(m['exp'])
                    if e >= 0:
                        numerator *= 10 ** e
                    else:
                        denominator *= 10 ** -e
            if sign == '-':
                numerator = -numerator
        elif type(numerator) is not int or type(denominator) is not int:
            if not (isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational)):
                raise TypeError('both arguments should be Rational instances')
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """The fraction that is exactly the float (or int)."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._make(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that is exactly the Decimal."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._make(*dec.as_integer_ratio())

    @classmethod
    def _make(cls, numerator, denominator, /):
        """A fraction of ints that are in lowest terms."""
        self = super(Fraction, cls).__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    def is_integer(self):
        """Whether this is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """(numerator, denominator)."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._make(p1, q1)
        return Fraction._make(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def _format_ratio(self, m):
        fill, align = m['fill'] or ' ', m['align'] or '>'
        sign = '' if m['sign'] == '-' else m['sign']
        width, sep = int(m['width'] or 0), m['sep']
        body = f'{abs(self._numerator):{sep}}'
        if m['alt'] or self._denominator != 1:
            body += f'/{self._denominator:{sep}}'
        sign = '-' if self._numerator < 0 else sign
        return _pad(align, sign, body, fill * (width - len(sign) - len(body)))

    def _format_float(self, m):
        fill, align = m['fill'] or ' ', m['align'] or '>'
        plus = '' if m['sign'] == '-' else m['sign']
        zeropad, minimum, sep = bool(m['zeropad']), int(m['width'] or 0), m['sep']
        precision, kind = int(m['precision'] or 6), m['type']
        if kind in 'gG' and not m['alt']:
            trim_zeros, trim_point = True, True
        else:
            trim_zeros, trim_point = False, not m['alt']
        if kind in 'fF%':
            exponent = -precision - (2 if kind == '%' else 0)
            negative, digits = _round_to_exponent(self._numerator, self._denominator, exponent, bool(m['no_neg_zero']))
            scientific, point = False, precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, digits, exponent = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
        else:
            suffix = ''
        text = f'{digits:0{point + 1}d}'
        sign = '-' if negative else plus
        leading, fraction = text[:len(text) - point], text[len(text) - point:]
        if trim_zeros:
            fraction = fraction.rstrip('0')
        trailing = ('' if trim_point and not fraction else '.') + fraction + suffix
        if zeropad:
            room = minimum - len(sign) - len(trailing)
            leading = leading.zfill(3 * room // 4 + 1 if sep else room)
        if sep:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + ''.join(sep + leading[i:i + 3] for i in range(first, len(leading), 3))
        body = leading + trailing
        return _pad(align, sign, body, fill * (minimum - len(sign) - len(body)))

    def __format__(self, format_spec, /):
        """The fraction in a float's presentation, or as a ratio."""
        if m := _SPEC.fullmatch(format_spec):
            return self._format_ratio(m)
        m = _FLOAT_SPEC.fullmatch(format_spec)
        if m and (m['align'] is None or m['zeropad'] is None):
            return self._format_float(m)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def _operators(exact, fallback, with_complex=False):
        """The method of an operator and of its reflection."""
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if with_complex and isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented
        forward.__name__ = '__' + fallback.__name__ + '__'
        forward.__doc__ = exact.__doc__

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if with_complex and isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented
        reverse.__name__ = '__r' + fallback.__name__ + '__'
        reverse.__doc__ = exact.__doc__
        return forward, reverse

    def _add(a, b):
        """a + b"""
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _sub(a, b):
        """a - b"""
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _mul(a, b):
        """a * b"""
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        """a / b"""
        if b._numerator == 0:
            raise ZeroDivisionError(f'Fraction({b._denominator}, 0)')
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a._denominator, b._denominator
        div, n = divmod(a._numerator * db, da * b._numerator)
        return div, Fraction(n, da * db)

    def _mod(a, b):
        """a % b"""
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __add__, __radd__ = _operators(_add, operator.add, True)
    __sub__, __rsub__ = _operators(_sub, operator.sub, True)
    __mul__, __rmul__ = _operators(_mul, operator.mul, True)
    __truediv__, __rtruediv__ = _operators(_div, operator.truediv, True)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod)
    __mod__, __rmod__ = _operators(_mod, operator.mod)
    del _operators

    def __pow__(a, b):
        """a ** b; exact when b is a whole number."""
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction._make(a._numerator ** power, a._denominator ** power)
                if a._numerator > 0:
                    return Fraction._make(a._denominator ** -power, a._numerator ** -power)
                if a._numerator == 0:
                    raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
                return Fraction._make((-a._denominator) ** -power, (-a._numerator) ** -power)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._make(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._make(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._make(abs(a._numerator), a._denominator)

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __int__ = __trunc__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """To so many digits after the point, half to even; to an int without ndigits."""
        d = self._denominator
        if ndigits is None:
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d or remainder * 2 == d and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        return _hash(self._numerator, self._denominator)

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if math.isnan(other) or math.isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _pad(align, sign, body, padding):
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '^':
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body
