"""Decimal arithmetic: numbers with as many digits as the context says, rounded as the context says.

A finite number is a sign, a coefficient (an int) and an exponent; the others are 'F' (infinite), 'n' (quiet NaN) and
'N' (signaling NaN) in the place of the exponent. Every operation computes exactly, or with enough digits more, and is
rounded once at the end, by _fix.
"""

import math as _math
import numbers as _numbers
import re as _re
import sys as _sys
from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping
from contextvars import ContextVar as _ContextVar

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN'
ROUND_HALF_EVEN, ROUND_05UP = 'ROUND_HALF_EVEN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)

HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


class DecimalException(ArithmeticError):
    """The base of the signals."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """The operation has no result."""


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    """Digits other than zero were dropped."""


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    """Digits were dropped."""


class Subnormal(DecimalException):
    """The exponent is below Emin."""


class Overflow(Inexact, Rounded):
    """The number is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The number is too small, and was rounded."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
               DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


_KINDS = {'F': 1, 'N': 2, 'n': 3}


def _ndigits(n):
    """How many decimal digits n > 0 has."""
    if n < 10 ** 15:
        return len(str(n))
    estimate = int(n.bit_length() * 0.30102999566398120)
    while n >= 10 ** estimate:
        estimate += 1
    while n < 10 ** (estimate - 1):
        estimate -= 1
    return estimate


def _round_away(rounding, sign, q, r, half):
    """Whether the magnitude q with remainder r is rounded up; half compares r with one half: -1, 0, 1."""
    if not r:
        return False
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and q & 1
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return q % 5 == 0  # ROUND_05UP


def _shrink(sign, n, places, rounding):
    """n without its last `places` digits, rounded: (integer, whether it is inexact)."""
    if places > 10 + len(str(n)) if n < 10 ** 15 else places > _ndigits(n) + 10:
        q, r, half = 0, n, -1
    else:
        unit = 10 ** places
        q, r = divmod(n, unit)
        twice = 2 * r
        half = (twice > unit) - (twice < unit)
    return q + (1 if _round_away(rounding, sign, q, r, half) else 0), bool(r)


_TEXT = _re.compile(r'''(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:E(?P<exp>[-+]?\d+))?
    |Inf(?:inity)?|(?P<signal>s)?NaN(?P<diag>\d*))\Z''', _re.VERBOSE | _re.IGNORECASE)
_FORMAT = _re.compile(r'''(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?(?P<zero>0(?=[1-9]))?
    (?P<width>0|[1-9]\d*)?(?P<sep>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?\Z''', _re.VERBOSE | _re.DOTALL)


def _make(sign, n, exp):
    self = object.__new__(Decimal)
    self._sign, self._n, self._exp = sign, n, exp
    return self


def _parse(cls, text):
    """The number that a text says, exactly, or None."""
    m = _TEXT.match(text.strip().replace('_', ''))
    if m is None:
        return None
    sign = 1 if m['sign'] == '-' else 0
    if m['int'] is not None:
        frac = m['frac'] or ''
        return sign, int((m['int'] + frac) or '0'), int(m['exp'] or '0') - len(frac)
    if m['diag'] is not None:
        return sign, int(m['diag'] or '0'), 'N' if m['signal'] else 'n'
    return sign, 0, 'F'


def _invalid(why=InvalidOperation, context=None):
    return (context or getcontext())._raise(why)


def _bad_type(text):
    return TypeError(text)


def _convert(value, float_ok=False, context=None):
    """A number as a Decimal for an operator; NotImplemented for what is none."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(1 if value < 0 else 0, abs(value), 0)
    if float_ok and isinstance(value, float):
        (context or getcontext())._raise(FloatOperation, value)
        return Decimal.from_float(value)
    return NotImplemented


def _need(value):
    other = _convert(value)
    if other is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return other


class Decimal(object):
    """A decimal number."""

    __slots__ = ('_sign', '_n', '_exp')

    def __new__(cls, value='0', context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        self = object.__new__(cls)
        if isinstance(value, str):
            parts = _parse(cls, value)
            if parts is None:
                bad = (context or getcontext())._raise(ConversionSyntax)
                parts = bad._sign, bad._n, bad._exp
            self._sign, self._n, self._exp = parts
        elif isinstance(value, int):
            self._sign, self._n, self._exp = (1 if value < 0 else 0), abs(int(value)), 0
        elif isinstance(value, Decimal):
            self._sign, self._n, self._exp = value._sign, value._n, value._exp
        elif isinstance(value, (list, tuple)):
            self._sign, self._n, self._exp = cls._from_tuple(tuple(value))
        elif isinstance(value, float):
            (context or getcontext())._raise(FloatOperation)
            value = Decimal.from_float(value)
            self._sign, self._n, self._exp = value._sign, value._n, value._exp
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        return self

    @staticmethod
    def _from_tuple(value):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exp = value
        if not isinstance(sign, int) or sign not in (0, 1):
            raise ValueError('sign must be an integer with the value 0 or 1')
        if isinstance(exp, str):
            if exp not in ('F', 'n', 'N'):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        elif not isinstance(exp, int):
            raise ValueError('exponent must be an integer')
        if not isinstance(digits, (tuple, list)):
            raise ValueError('coefficient must be a tuple of digits')
        n = 0
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError('coefficient must be a tuple of digits')
            n = n * 10 + digit
        return sign, 0 if exp == 'F' else n, exp

    @classmethod
    def from_float(cls, f, /):
        """The decimal that is exactly the float (or int)."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        sign = 1 if _math.copysign(1.0, f) < 0 else 0
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        result = _make(sign, n * 5 ** k, -k)
        return result if cls is Decimal else cls(result)

    # ---- what it is ----

    def is_finite(self):
        """Neither infinite nor NaN."""
        return self._exp.__class__ is int

    def is_infinite(self):
        """Infinite."""
        return self._exp == 'F'

    def is_nan(self):
        """A NaN, quiet or signaling."""
        return self._exp in ('n', 'N')

    def is_qnan(self):
        """A quiet NaN."""
        return self._exp == 'n'

    def is_snan(self):
        """A signaling NaN."""
        return self._exp == 'N'

    def is_signed(self):
        """Has a minus sign."""
        return self._sign == 1

    def is_zero(self):
        """Zero."""
        return self._exp.__class__ is int and not self._n

    def is_normal(self, context=None):
        """Finite, not zero, and not subnormal."""
        if self._exp.__class__ is not int or not self._n:
            return False
        return (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        """Finite, not zero, and below 10**Emin."""
        if self._exp.__class__ is not int or not self._n:
            return False
        return self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        """True."""
        return True

    def canonical(self):
        """The number itself."""
        return self

    def conjugate(self):
        """The number itself."""
        return self

    def radix(self):
        """10."""
        return Decimal(10)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def adjusted(self):
        """The exponent of the first digit."""
        if self._exp.__class__ is not int:
            return 0
        return self._exp + (_ndigits(self._n) if self._n else 1) - 1

    def as_tuple(self):
        """DecimalTuple(sign, digits, exponent)."""
        if self._exp == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        if self._exp.__class__ is str:
            return DecimalTuple(self._sign, tuple(map(int, str(self._n))) if self._n else (), self._exp)
        return DecimalTuple(self._sign, tuple(map(int, str(self._n))), self._exp)

    def as_integer_ratio(self):
        """(numerator, denominator) in lowest terms."""
        if self._exp.__class__ is not int:
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        if not self._n:
            return 0, 1
        n, d = (self._n * 10 ** self._exp, 1) if self._exp >= 0 else (self._n, 10 ** -self._exp)
        g = _math.gcd(n, d)
        return (-n if self._sign else n) // g, d // g

    def number_class(self, context=None):
        """The name of the kind of number this is."""
        if self._exp.__class__ is not int:
            if self._exp != 'F':
                return 'sNaN' if self._exp == 'N' else 'NaN'
            kind = 'Infinity'
        elif not self._n:
            kind = 'Zero'
        else:
            kind = 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + kind

    # ---- text ----

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, eng=False, context=None):
        sign = '-' if self._sign else ''
        if self._exp.__class__ is str:
            if self._exp == 'F':
                return sign + 'Infinity'
            return sign + ('NaN' if self._exp == 'n' else 'sNaN') + (str(self._n) if self._n else '')
        digits = str(self._n)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif not self._n:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, frac = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, frac = digits + '0' * (point - len(digits)), ''
        else:
            whole, frac = digits[:point], '.' + digits[point:]
        if left == point:
            exp = ''
        else:
            exp = ('E' if (context or getcontext()).capitals else 'e') + f'{left - point:+d}'
        return sign + whole + frac + exp

    def to_eng_string(self, context=None):
        """Like str(), the exponent a multiple of 3."""
        return self.__str__(True, context)

    def __format__(self, specifier, context=None, /):
        context = context or getcontext()
        if not isinstance(specifier, str):
            raise TypeError('format arg must be str')
        m = _FORMAT.match(specifier)
        if m is None or m['zero'] and m['align']:
            raise ValueError('invalid format string')
        fill, align, plus = m['fill'] or ' ', m['align'], m['sign'] or '-'
        width, kind, sep = int(m['width'] or '0'), m['type'], m['sep'] or ''
        if m['zero']:
            fill, align = '0', '='
        if self._exp.__class__ is str:
            sign = '-' if self._sign else '' if plus == '-' else plus
            body = str(self.copy_abs()) + ('%' if kind == '%' else '')
            return _aligned(sign, body, *(' ', '>') if m['zero'] else (fill, align or '>'), width)
        x, precision = self, int(m['precision']) if m['precision'] is not None else None
        if kind is None:
            kind = 'G' if context.capitals else 'g'
        if kind == 'n':
            kind = 'g'
        if kind == '%':
            x = _make(x._sign, x._n, x._exp + 2)
        rounding = context.rounding
        if precision is not None:
            if kind in 'eE':
                x = x._to_figures(precision + 1, rounding)
            elif kind in 'fF%':
                x = x._rescale(-precision, rounding)
            elif x._n and _ndigits(x._n) > max(precision, 1):
                x = x._to_figures(max(precision, 1), rounding)
        if not x._n and x._exp > 0 and kind in 'fF%':
            x = x._rescale(0, rounding)
        digits = str(x._n)
        negative = x._sign
        if m['no_neg_0'] and not x._n:
            negative = 0
        left = x._exp + len(digits)
        if kind in 'eE':
            point = 1 - precision if not x._n and precision is not None else 1
        elif kind in 'fF%':
            point = left
        else:
            point = left if x._exp <= 0 and left > -6 else 1
        if point < 0:
            whole, frac = '0', '0' * -point + digits
        elif point > len(digits):
            whole, frac = digits + '0' * (point - len(digits)), ''
        else:
            whole, frac = digits[:point] or '0', digits[point:]
        exp = left - point
        sign = '-' if negative else '' if plus == '-' else plus
        tail = '.' + frac if frac or m['alt'] else ''
        if exp or kind in 'eE':
            tail += ('E' if kind in 'EG' else 'e') + f'{exp:+d}'
        if kind == '%':
            tail += '%'
        if m['zero']:
            room = width - len(sign) - len(tail)
            whole = _grouped(whole, sep, room)
        elif sep:
            whole = _grouped(whole, sep, 0)
        return _aligned(sign, whole + tail, fill, align or '>', width)

    # ---- rounding ----

    def _rescale(self, exp, rounding):
        """The number with this exponent."""
        if self._exp.__class__ is str:
            return self
        if not self._n:
            return _make(self._sign, 0, exp)
        if self._exp >= exp:
            return _make(self._sign, self._n * 10 ** (self._exp - exp), exp)
        return _make(self._sign, _shrink(self._sign, self._n, exp - self._exp, rounding)[0], exp)

    def _to_figures(self, figures, rounding):
        """The number with this many digits."""
        if self._exp.__class__ is str or not self._n:
            return self
        result = self._rescale(self.adjusted() + 1 - figures, rounding)
        if result.adjusted() != self.adjusted():
            result = result._rescale(result.adjusted() + 1 - figures, rounding)
        return result

    def _fix_nan(self, context):
        limit = context.prec - context.clamp
        if self._n and _ndigits(self._n) > limit:
            return _make(self._sign, self._n % 10 ** limit, self._exp)
        return _make(self._sign, self._n, self._exp)

    def _fix(self, context, inexact=False):
        """The number rounded to the context; inexact says that digits were dropped before."""
        sign, n, exp = self._sign, self._n, self._exp
        if exp.__class__ is str:
            return self if exp == 'F' else self._fix_nan(context)
        etiny = context.Emin - context.prec + 1
        etop = context.Emax - context.prec + 1
        if not n:
            top = etop if context.clamp else context.Emax
            new = min(max(exp, etiny), top)
            if new != exp:
                context._raise(Clamped)
                return _make(sign, 0, new)
            return self
        digits = _ndigits(n)
        lowest = digits + exp - context.prec
        if lowest > etop:
            return _overflow(context, sign)
        tiny = lowest < etiny
        if tiny:
            lowest = etiny
        if exp < lowest:
            new, dropped = _shrink(sign, n, lowest - exp, context.rounding)
            if new and _ndigits(new) > context.prec:
                new //= 10
                lowest += 1
            if lowest > etop:
                return _overflow(context, sign)
            flags = [Rounded]
            if tiny:
                flags.append(Subnormal)
            if dropped or inexact:
                flags.append(Inexact)
                if tiny:
                    flags.append(Underflow)
            if not new:
                flags.append(Clamped)
            result = _make(sign, new, lowest)
            context._raise_all(flags, result)
            return result
        if tiny:
            context._raise(Subnormal)
        if context.clamp and exp > etop:
            context._raise(Clamped)
            return _make(sign, n * 10 ** (exp - etop), etop)
        if type(self) is not Decimal:
            return _make(sign, n, exp)
        return self

    def _check_nans(self, other=None, context=None):
        """What an operation with a NaN gives; None without one."""
        mine = self._exp.__class__ is str and self._exp != 'F'
        theirs = other is not None and other._exp.__class__ is str and other._exp != 'F'
        if not (mine or theirs):
            return None
        context = context or getcontext()
        for x in (self, other):
            if x is not None and x._exp == 'N':
                context._raise(InvalidOperation)
                return _make(x._sign, x._n, 'n')._fix_nan(context)
        return (self if mine else other)._fix_nan(context)

    def __round__(self, ndigits=None, /):
        """To an int, half to even; with ndigits to a Decimal."""
        if ndigits is None:
            return self._to_int(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_make(0, 1, -ndigits))

    def _to_int(self, rounding):
        if self._exp.__class__ is str:
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        x = self._rescale(0, rounding)
        return -x._n if x._sign else x._n

    def __int__(self):
        return self._to_int(ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._exp == 'n':
            return -float('nan') if self._sign else float('nan')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._exp.__class__ is str or self._n != 0

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another."""
        exp = _need(exp)
        context = context or getcontext()
        rounding = _rounding(rounding) or context.rounding
        nan = self._check_nans(exp, context)
        if nan is not None:
            return nan
        if self._exp == 'F' or exp._exp == 'F':
            if self._exp == exp._exp:
                return self
            return context._raise(InvalidOperation)
        etiny = context.Emin - context.prec + 1
        if not etiny <= exp._exp <= context.Emax:
            return context._raise(InvalidOperation)
        if not self._n:
            return _make(self._sign, 0, exp._exp)._fix(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return context._raise(InvalidOperation)
        inexact = False
        if self._exp >= exp._exp:
            n = self._n * 10 ** (self._exp - exp._exp)
        else:
            n, inexact = _shrink(self._sign, self._n, exp._exp - self._exp, rounding)
        result = _make(self._sign, n, exp._exp)
        if result.adjusted() > context.Emax or n and _ndigits(n) > context.prec:
            return context._raise(InvalidOperation)
        flags = []
        if n and result.adjusted() < context.Emin:
            flags.append(Subnormal)
        if exp._exp > self._exp:
            flags.append(Rounded)
            if inexact:
                flags.append(Inexact)
        context._raise_all(flags, result)
        return result

    def same_quantum(self, other, context=None):
        """Whether both have the same exponent."""
        other = _need(other)
        if self._exp.__class__ is str or other._exp.__class__ is str:
            return self.is_nan() and other.is_nan() or self._exp == 'F' and other._exp == 'F'
        return self._exp == other._exp

    def to_integral_exact(self, rounding=None, context=None):
        """A whole number; signals what was dropped."""
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp.__class__ is str or self._exp >= 0:
            return self if type(self) is Decimal else _make(self._sign, self._n, self._exp)
        if not self._n:
            return _make(self._sign, 0, 0)
        n, inexact = _shrink(self._sign, self._n, -self._exp, _rounding(rounding) or context.rounding)
        context._raise(Rounded)
        if inexact:
            context._raise(Inexact)
        return _make(self._sign, n, 0)

    def to_integral_value(self, rounding=None, context=None):
        """A whole number."""
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp.__class__ is str or self._exp >= 0:
            return self if type(self) is Decimal else _make(self._sign, self._n, self._exp)
        return self._rescale(0, _rounding(rounding) or context.rounding)

    to_integral = to_integral_value

    def normalize(self, context=None):
        """Without trailing zeros."""
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        x = self._fix(context)
        if x._exp == 'F':
            return x
        if not x._n:
            return _make(x._sign, 0, 0)
        n, exp, top = x._n, x._exp, context.Emax - context.prec + 1 if context.clamp else context.Emax
        while n % 10 == 0 and exp < top:
            n //= 10
            exp += 1
        return _make(x._sign, n, exp)

    # ---- comparison ----

    def _cmp(self, other):
        """-1, 0 or 1; no NaNs."""
        if self._exp == 'F' or other._exp == 'F':
            a = (-1 if self._sign else 1) if self._exp == 'F' else 0
            b = (-1 if other._sign else 1) if other._exp == 'F' else 0
            return (a > b) - (a < b)
        a, b = (-self._n if self._sign else self._n), (-other._n if other._sign else other._n)
        if a and b and (a > 0) == (b > 0) and self.adjusted() != other.adjusted():
            return (1 if self.adjusted() > other.adjusted() else -1) * (1 if a > 0 else -1)
        if a and b and (a > 0) == (b > 0):
            if self._exp > other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
        return (a > b) - (a < b)

    def _comparable(self, other, equality=False):
        if isinstance(other, _numbers.Rational) and not isinstance(other, int):
            if self._exp.__class__ is int:
                n, d = other.numerator, other.denominator
                a = _make(self._sign, self._n * d, self._exp)
                return a, Decimal(n)
            return self, Decimal(other.numerator)
        if equality and isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context.flags[FloatOperation] = True
            else:
                context._raise(FloatOperation)
            return self, Decimal.from_float(other)
        return self, _convert(other)

    def __eq__(self, other):
        a, b = self._comparable(other, True)
        if b is NotImplemented:
            return b
        if a.is_nan() or b.is_nan():
            if a._exp == 'N' or b._exp == 'N':
                getcontext()._raise(InvalidOperation)
            return False
        return a._cmp(b) == 0

    def _order(self, other, test):
        a, b = self._comparable(other)
        if b is NotImplemented:
            return b
        if a.is_nan() or b.is_nan():
            getcontext()._raise(InvalidOperation)
            return False
        return test(a._cmp(b))

    def __lt__(self, other):
        return self._order(other, lambda c: c < 0)

    def __le__(self, other):
        return self._order(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._order(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._order(other, lambda c: c >= 0)

    def __hash__(self):
        if self._exp.__class__ is str:
            if self._exp == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._exp == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        p = _sys.hash_info.modulus
        h = self._n * pow(10, self._exp, p) % p
        h = -h if self._sign else h
        return -2 if h == -1 else h

    def compare(self, other, context=None):
        """Decimal -1, 0 or 1; NaN if one is."""
        other = _need(other)
        nan = self._check_nans(other, context)
        return Decimal(self._cmp(other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        """Like compare(), every NaN signals."""
        other = _need(other)
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            context._raise(InvalidOperation)
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        """Decimal -1, 0 or 1 in an order of all representations."""
        other = _need(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        a, b = _KINDS.get(self._exp, 0), _KINDS.get(other._exp, 0)
        if a == b:
            if a >= 2:
                a, b = self._n, other._n
            elif a == 0:
                c = self.copy_abs()._cmp(other.copy_abs())
                a, b = (c, 0) if c else (self._exp, other._exp)
        c = (a > b) - (a < b)
        return Decimal(-c if self._sign else c)

    def compare_total_mag(self, other, context=None):
        """compare_total() of the magnitudes."""
        return self.copy_abs().compare_total(_need(other).copy_abs())

    def _extreme(self, other, context, largest, magnitude):
        other = _need(other)
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            if 'N' not in (self._exp, other._exp) and self._exp != other._exp:
                return (other if self.is_nan() else self)._fix(context)
            return self._check_nans(other, context)
        c = self.copy_abs()._cmp(other.copy_abs()) if magnitude else self._cmp(other)
        if c == 0:
            c = int(self.compare_total(other))
        return (self if (c >= 0 if largest else c < 0) else other)._fix(context)

    def max(self, other, context=None):
        """The larger; a quiet NaN does not count."""
        return self._extreme(other, context, True, False)

    def min(self, other, context=None):
        """The smaller; a quiet NaN does not count."""
        return self._extreme(other, context, False, False)

    def max_mag(self, other, context=None):
        """The one with the larger magnitude."""
        return self._extreme(other, context, True, True)

    def min_mag(self, other, context=None):
        """The one with the smaller magnitude."""
        return self._extreme(other, context, False, True)

    # ---- arithmetic ----

    def copy_abs(self):
        """Without its sign."""
        return _make(0, self._n, self._exp)

    def copy_negate(self):
        """With the other sign."""
        return _make(1 - self._sign, self._n, self._exp)

    def copy_sign(self, other, context=None):
        """With another number's sign."""
        return _make(_need(other)._sign, self._n, self._exp)

    def _unary(self, sign, context):
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp.__class__ is int and not self._n and context.rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._n, self._exp)._fix(context)

    def __neg__(self, context=None):
        return self._unary(1 - self._sign, context)

    def __pos__(self, context=None):
        return self._unary(self._sign, context)

    def __abs__(self, context=None):
        return self._unary(0, context)

    def _sum(self, other, context):
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        if self._exp == 'F':
            if other._exp == 'F' and self._sign != other._sign:
                return context._raise(InvalidOperation)
            return _make(self._sign, 0, 'F')
        if other._exp == 'F':
            return _make(other._sign, 0, 'F')
        exp = min(self._exp, other._exp)
        down = context.rounding == ROUND_FLOOR
        if not self._n and not other._n:
            sign = min(self._sign, other._sign)
            if down and self._sign != other._sign:
                sign = 1
            return _make(sign, 0, exp)._fix(context)
        if not self._n or not other._n:
            x = other if not self._n else self
            exp = max(exp, x._exp - context.prec - 1)
            return x._rescale(exp, context.rounding)._fix(context)
        a, b = (self, other) if self._exp >= other._exp else (other, self)
        # Digits far below the other number's only say in which direction to round.
        if a._exp - b._exp > context.prec + 2:
            low = b.adjusted()
            floor = a._exp + min(-1, _ndigits(a._n) - context.prec - 2)
            if low < floor:
                b = _make(b._sign, 1, floor - 1)
        n = (-a._n if a._sign else a._n) * 10 ** (a._exp - b._exp) + (-b._n if b._sign else b._n)
        if not n:
            return _make(1 if down else 0, 0, exp)._fix(context)
        return _make(1 if n < 0 else 0, abs(n), b._exp)._fix(context)

    def _product(self, other, context):
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._exp == 'F' or other._exp == 'F':
            if self.is_zero() or other.is_zero():
                return context._raise(InvalidOperation)
            return _make(sign, 0, 'F')
        return _make(sign, self._n * other._n, self._exp + other._exp)._fix(context)

    def _quotient(self, other, context):
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            return context._raise(InvalidOperation) if other._exp == 'F' else _make(sign, 0, 'F')
        if other._exp == 'F':
            context._raise(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._n:
            if not self._n:
                return context._raise(DivisionUndefined)
            return context._raise(DivisionByZero, sign)
        if not self._n:
            return _make(sign, 0, self._exp - other._exp)._fix(context)
        shift = max(_ndigits(other._n) - _ndigits(self._n) + context.prec + 1, 0)
        exp = self._exp - other._exp - shift
        n, remainder = divmod(self._n * 10 ** shift, other._n)
        if remainder:
            if n % 5 == 0:
                n += 1
        else:
            ideal = self._exp - other._exp
            while exp < ideal and n % 10 == 0:
                n //= 10
                exp += 1
        return _make(sign, n, exp)._fix(context)

    def _whole_quotient(self, other, context):
        """(quotient, remainder) of finite numbers, the quotient cut to a whole number; None if it has too many digits."""
        sign, exp = self._sign ^ other._sign, min(self._exp, other._exp)
        if not self._n:
            return _make(sign, 0, 0), _make(self._sign, 0, exp)
        if self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescale(exp, context.rounding)
        if self.adjusted() - other.adjusted() > context.prec:
            return None
        q, r = divmod(self._n * 10 ** (self._exp - exp), other._n * 10 ** (other._exp - exp))
        if q >= 10 ** context.prec:
            return None
        return _make(sign, q, 0), _make(self._sign, r, exp)

    def _floor_quotient(self, other, context):
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            return context._raise(InvalidOperation) if other._exp == 'F' else _make(sign, 0, 'F')
        if other._exp == 'F':
            return _make(sign, 0, 0)
        if not other._n:
            return context._raise(DivisionByZero, sign) if self._n else context._raise(DivisionUndefined)
        both = self._whole_quotient(other, context)
        return both[0] if both else context._raise(DivisionImpossible)

    def _remainder(self, other, context):
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return context._raise(InvalidOperation)
        if other._exp == 'F':
            return self._fix(context)
        if not other._n:
            return context._raise(InvalidOperation if self._n else DivisionUndefined)
        both = self._whole_quotient(other, context)
        return both[1]._fix(context) if both else context._raise(DivisionImpossible)

    def _both(self, other, context):
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._exp == 'F':
            bad = context._raise(InvalidOperation)
            return (bad, bad) if other._exp == 'F' else (_make(sign, 0, 'F'), bad)
        if other._exp == 'F':
            return _make(sign, 0, 0), self._fix(context)
        if not other._n:
            if not self._n:
                bad = context._raise(DivisionUndefined)
                return bad, bad
            context._raise_all([DivisionByZero, InvalidOperation], None)
            return _make(sign, 0, 'F'), _make(0, 0, 'n')
        both = self._whole_quotient(other, context)
        if both is None:
            bad = context._raise(DivisionImpossible)
            return bad, bad
        return both[0], both[1]._fix(context)

    def _difference(self, other, context):
        if self.is_nan() or other.is_nan():
            return self._check_nans(other, context)
        return self._sum(other.copy_negate(), context)

    def remainder_near(self, other, context=None):
        """The remainder of division by other that is nearest to zero."""
        other = _need(other)
        context = context or getcontext()
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return context._raise(InvalidOperation)
        if other._exp == 'F':
            return self._fix(context)
        if not other._n:
            return context._raise(InvalidOperation if self._n else DivisionUndefined)
        exp = min(self._exp, other._exp)
        if not self._n:
            return _make(self._sign, 0, exp)._fix(context)
        gap = self.adjusted() - other.adjusted()
        if gap >= context.prec + 1:
            return context._raise(DivisionImpossible)
        if gap <= -2:
            return self._rescale(exp, context.rounding)._fix(context)
        b = other._n * 10 ** (other._exp - exp)
        q, r = divmod(self._n * 10 ** (self._exp - exp), b)
        if 2 * r + (q & 1) > b:
            r -= b
            q += 1
        if q >= 10 ** context.prec:
            return context._raise(DivisionImpossible)
        sign = self._sign if r >= 0 else 1 - self._sign
        return _make(sign, abs(r), exp)._fix(context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        other, third = _need(other), _need(third)
        context = context or getcontext()
        nan = self._check_nans(other, context) if 'N' in (self._exp, other._exp) else None
        if nan is not None:
            return nan
        if self.is_nan():
            product = self
        elif other.is_nan():
            product = other
        elif self._exp == 'F' or other._exp == 'F':
            if self.is_zero() or other.is_zero():
                return context._raise(InvalidOperation)
            product = _make(self._sign ^ other._sign, 0, 'F')
        else:
            product = _make(self._sign ^ other._sign, self._n * other._n, self._exp + other._exp)
        return product._sum(third, context)

    def sqrt(self, context=None):
        """The square root."""
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp == 'F' and not self._sign:
            return _make(0, 0, 'F')
        if self.is_zero():
            return _make(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._raise(InvalidOperation)
        prec = context.prec + 1
        n, e = self._n, self._exp >> 1
        if self._exp & 1:
            n *= 10
            length = (_ndigits(self._n) >> 1) + 1
        else:
            length = _ndigits(self._n) + 1 >> 1
        shift = prec - length
        if shift >= 0:
            n *= 100 ** shift
            exact = True
        else:
            n, remainder = divmod(n, 100 ** -shift)
            exact = not remainder
        e -= shift
        root = _math.isqrt(n)
        exact = exact and root * root == n
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            e += shift
        elif root % 5 == 0:
            root += 1
        context = context._with(rounding=ROUND_HALF_EVEN)
        return _make(0, root, e)._fix(context)

    def __pow__(self, other, modulo=None, context=None):
        """self ** other, rounded; with modulo, of integers."""
        other = _convert(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _convert(modulo)
            if modulo is NotImplemented:
                return modulo
            return self._pow_modulo(other, modulo, context)
        context = context or getcontext()
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        whole = other._exp.__class__ is int and other == other.to_integral_value()
        if other.is_zero():
            return context._raise(InvalidOperation) if self.is_zero() else Decimal(1)
        sign = self._sign if whole and other._is_odd() else 0
        if self._sign and not whole and not self.is_zero():
            return context._raise(InvalidOperation)
        if self.is_zero():
            return _make(sign, 0, 'F' if other._sign else 0)
        if self._exp == 'F':
            return _make(sign, 0, 0 if other._sign else 'F')
        base = self.copy_abs()
        if base == 1:
            if whole:
                exp = self._exp * int(other) if other._exp != 'F' and not other._sign else 0
                exp = max(exp, 1 - context.prec)
                if self._exp < 0 and (other._sign or exp == 1 - context.prec):
                    exp = 1 - context.prec
                    context._raise_all([Rounded], None)
                exp = 0 if not self._exp else min(exp, 0)
            else:
                context._raise_all([Inexact, Rounded], None)
                exp = 1 - context.prec
            return _make(sign, 10 ** -exp, exp)
        grows = (base._cmp(_ONE) > 0) != bool(other._sign)
        if other._exp == 'F':
            return _make(0, 0, 'F' if grows else 0)
        # The magnitude first: a result out of range needs no digits.
        if base._log_size(True) + other.adjusted() > len(str(context.Emax - context.Etiny())):
            return _make(sign, 1, context.Emax + 1 if grows else context.Etiny() - 1)._fix(context)
        if base._log_size(True) + other.adjusted() < -context.prec - 3:
            near = _make(sign, 10 ** (context.prec + 1) + (1 if grows else -1), -context.prec - 1)
            return near._fix(context)
        exact = base._exact_power(other, context.prec + 1, whole)
        if exact is not None:
            exact = _make(sign, exact._n, exact._exp)
            if not whole and _ndigits(exact._n) <= context.prec:
                pad = context.prec + 1 - _ndigits(exact._n)
                return _make(sign, exact._n * 10 ** pad, exact._exp - pad)._fix(context, True)
            return exact._fix(context)
        extra = 3
        while True:
            n, exp = _power_digits(base, other, context.prec + extra)
            if n % (5 * 10 ** (_ndigits(n) - context.prec - 1)):
                break
            extra += 3
        return _make(sign, n, exp)._fix(context)

    def __rpow__(self, other, modulo=None, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__pow__(self, modulo, context)

    def _is_odd(self):
        if not self._n or self._exp > 0:
            return False
        return bool(self._n // 10 ** -self._exp & 1)

    def _exact_power(self, other, prec, whole):
        """self ** other if it has at most prec digits, else None; self is positive."""
        n, e = self._n, self._exp
        while n % 10 == 0:
            n //= 10
            e += 1
        yn, ye = other._n, other._exp
        while yn % 10 == 0:
            yn //= 10
            ye += 1
        if n == 1:
            # A power of ten.
            p, q = (yn * 10 ** ye, 1) if ye >= 0 else (yn, 10 ** -ye)
            top = e * p
            if top % q:
                return None
            top //= q
            top = -top if other._sign else top
            if not other._sign and whole:
                ideal = self._exp * int(other)
                zeros = min(max(top - ideal, 0), prec - 1)
            else:
                zeros = 0
            return _make(0, 10 ** zeros, top - zeros)
        if other._sign:
            # 1 / n**p is finite only for powers of 2 or of 5.
            if n & (n - 1) == 0:
                base, power = 5, n.bit_length() - 1
            else:
                power, rest = 0, n
                while rest % 5 == 0:
                    rest //= 5
                    power += 1
                if rest != 1:
                    return None
                base = 2
            p, q = (yn * 10 ** ye, 1) if ye >= 0 else (yn, 10 ** -ye)
            if p > 100000 * q or power * p % q or e * p % q:
                return None
            k = power * p // q
            if k * (0.69 if base == 5 else 0.3) > prec + 1:
                return None
            result = base ** k
            if _ndigits(result) > prec:
                return None
            exp = -(e * p // q) - k
            return _make(0, result, exp)
        p, q = (yn * 10 ** ye, 1) if ye >= 0 else (yn, 10 ** -ye)
        g = _math.gcd(p, q)
        p, q = p // g, q // g
        if q > 1:
            if e % q:
                return None
            if q > n.bit_length():
                return None
            root = round(n ** (1 / q)) if n < 2 ** 52 else _iroot(n, q)
            if root ** q != n:
                return None
            n, e = root, e // q
        if p * (n.bit_length() - 1) > prec * 3.33 + 4:
            return None
        n **= p
        if _ndigits(n) > prec:
            return None
        e *= p
        if whole and not other._sign:
            ideal = self._exp * int(other)
            zeros = min(e - ideal, prec - _ndigits(n))
            if zeros > 0:
                n, e = n * 10 ** zeros, e - zeros
        return _make(0, n, e)

    def _pow_modulo(self, other, modulo, context):
        context = context or getcontext()
        for x in (self, other, modulo):
            nan = x._check_nans(context=context)
            if nan is not None:
                return nan
        ok = all(x._exp.__class__ is int and x == x.to_integral_value() for x in (self, other, modulo))
        if not ok or other._sign and other._n or not modulo or modulo.adjusted() >= context.prec or not other and not self:
            return context._raise(InvalidOperation)
        n = pow(abs(int(self)), int(other), abs(int(modulo)))
        return _make(self._sign if other._is_odd() else 0, n, 0)

    def exp(self, context=None):
        """e ** self."""
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return Decimal(0) if self._sign else _make(0, 0, 'F')
        if not self._n:
            return Decimal(1)
        context = context._with(rounding=ROUND_HALF_EVEN)
        p = context.prec
        if self.adjusted() > len(str((context.Emax + 1) * 3)):
            big = _make(0, 1, context.Etiny() - 1 if self._sign else context.Emax + 1)
            return big._fix(context)
        if self.adjusted() < -p - 1:
            if self._sign:
                return _make(0, 10 ** (p + 1) - 1, -p - 1)._fix(context)
            return _make(0, 10 ** p + 1, -p)._fix(context)
        extra = 3
        while True:
            n, exp = _exp_digits(-self._n if self._sign else self._n, self._exp, p + extra)
            if n % (5 * 10 ** (_ndigits(n) - p - 1)):
                break
            extra += 3
        return _make(0, n, exp)._fix(context)

    def _log(self, context, base10):
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self.is_zero():
            return _make(1, 0, 'F')
        if self._sign:
            return context._raise(InvalidOperation)
        if self._exp == 'F':
            return _make(0, 0, 'F')
        context = context._with(rounding=ROUND_HALF_EVEN)
        if not base10 and self == 1:
            return Decimal(0)
        if base10 and str(self._n).rstrip('0') == '1':
            return Decimal(self.adjusted())._fix(context)
        p = context.prec + 2 - min(self._log_size(base10), 0)
        while True:
            n = _log_digits(self._n, self._exp, p, base10)
            size = _ndigits(abs(n)) if n else 0
            if size > context.prec and abs(n) % (5 * 10 ** (size - context.prec - 1)):
                break
            p += 3
        return _make(1 if n < 0 else 0, abs(n), -p)._fix(context)

    def _log_size(self, base10):
        """About the exponent of the logarithm's first digit, from below."""
        x = self._rescale(self.adjusted() - 17, ROUND_DOWN)
        value = abs(_math.log(x._n) + x._exp * 2.302585092994046)
        if base10:
            value /= 2.302585092994046
        if value > 1e-3:
            return _math.floor(_math.log10(value)) - 1
        off = abs(self - _ONE) if self._exp > -200 else abs(_make(0, abs(self._n - 10 ** -self._exp), self._exp))
        return off.adjusted() - 2

    def ln(self, context=None):
        """The natural logarithm."""
        return self._log(context, False)

    def log10(self, context=None):
        """The logarithm to base 10."""
        return self._log(context, True)

    def logb(self, context=None):
        """The exponent of the first digit, as a Decimal."""
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return _make(0, 0, 'F')
        if not self._n:
            return context._raise(DivisionByZero, 1)
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        """self * 10 ** other."""
        other = _need(other)
        context = context or getcontext()
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        if other._exp != 0 or abs(int(other)) > 2 * (context.Emax + context.prec):
            return context._raise(InvalidOperation)
        if self._exp == 'F':
            return _make(self._sign, 0, 'F')
        return _make(self._sign, self._n, self._exp + int(other))._fix(context)

    def _turn(self, other, context):
        other = _need(other)
        context = context or getcontext()
        nan = self._check_nans(other, context)
        if nan is not None:
            return context, nan, 0
        if other._exp != 0 or not -context.prec <= int(other) <= context.prec:
            return context, context._raise(InvalidOperation), 0
        if self._exp == 'F':
            return context, _make(self._sign, 0, 'F'), 0
        return context, None, int(other)

    def rotate(self, other, context=None):
        """With its digits rotated to the left (right if negative)."""
        context, result, places = self._turn(other, context)
        if result is not None:
            return result
        prec = context.prec
        text = str(self._n)[-prec:].rjust(prec, '0')
        places %= prec
        return _make(self._sign, int(text[places:] + text[:places]), self._exp)

    def shift(self, other, context=None):
        """With its digits shifted to the left (right if negative)."""
        context, result, places = self._turn(other, context)
        if result is not None:
            return result
        n = self._n % 10 ** context.prec
        n = n // 10 ** -places if places < 0 else n * 10 ** places % 10 ** context.prec
        return _make(self._sign, n, self._exp)

    def _step(self, context, up):
        context = context or getcontext()
        nan = self._check_nans(context=context)
        if nan is not None:
            return nan
        if self._exp == 'F':
            if self._sign == up:
                return _make(self._sign, 10 ** context.prec - 1, context.Etop())
            return _make(self._sign, 0, 'F')
        quiet = context._with(rounding=ROUND_CEILING if up else ROUND_FLOOR)
        quiet.clear_traps()
        quiet.clear_flags()
        new = self._fix(quiet)
        if new != self:
            return new
        return self._sum(_make(0 if up else 1, 1, context.Etiny() - 1), quiet)

    def next_plus(self, context=None):
        """The next larger number."""
        return self._step(context, 1)

    def next_minus(self, context=None):
        """The next smaller number."""
        return self._step(context, 0)

    def next_toward(self, other, context=None):
        """The next number in the direction of another."""
        other = _need(other)
        context = context or getcontext()
        nan = self._check_nans(other, context)
        if nan is not None:
            return nan
        c = self._cmp(other)
        if not c:
            return self.copy_sign(other)
        result = self._step(context, 1 if c < 0 else 0)
        if result._exp == 'F':
            context._raise_all([Overflow, Inexact, Rounded], result)
        elif result.adjusted() < context.Emin:
            flags = [Underflow, Subnormal, Inexact, Rounded]
            if not result._n:
                flags.append(Clamped)
            context._raise_all(flags, result)
        return result

    def _bits(self, context):
        text = str(self._n)
        if self._sign or self._exp != 0 or set(text) - {'0', '1'} or len(text) > context.prec:
            return None
        return text.rjust(context.prec, '0')

    def _logical(self, other, context, op):
        other = _need(other)
        context = context or getcontext()
        a, b = self._bits(context), other._bits(context)
        if a is None or b is None:
            return context._raise(InvalidOperation)
        return _make(0, int(''.join(str(op(int(x), int(y))) for x, y in zip(a, b))), 0)

    def logical_and(self, other, context=None):
        """The digits' and; digits 0 and 1 only."""
        return self._logical(other, context, lambda x, y: x & y)

    def logical_or(self, other, context=None):
        """The digits' or; digits 0 and 1 only."""
        return self._logical(other, context, lambda x, y: x | y)

    def logical_xor(self, other, context=None):
        """The digits' exclusive or; digits 0 and 1 only."""
        return self._logical(other, context, lambda x, y: x ^ y)

    def logical_invert(self, context=None):
        """Every digit the other one; digits 0 and 1 only."""
        context = context or getcontext()
        return self._logical(_make(0, (10 ** context.prec - 1) // 9, 0), context, lambda x, y: x ^ y)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()


def _operators():
    def pair(name, method):
        def forward(self, other):
            other = _convert(other)
            return other if other is NotImplemented else method(self, other, getcontext())

        def reverse(self, other):
            other = _convert(other)
            return other if other is NotImplemented else method(other, self, getcontext())
        for prefix, function in ('', forward), ('r', reverse):
            function.__name__ = f'__{prefix}{name}__'
            function.__qualname__ = 'Decimal.' + function.__name__
            setattr(Decimal, function.__name__, function)
    for name, method in (('add', Decimal._sum), ('sub', Decimal._difference), ('mul', Decimal._product),
                         ('truediv', Decimal._quotient), ('floordiv', Decimal._floor_quotient),
                         ('mod', Decimal._remainder), ('divmod', Decimal._both)):
        pair(name, method)


_operators()
_numbers.Number.register(Decimal)
_ONE = Decimal(1)


def _overflow(context, sign):
    flags = [Overflow, Inexact, Rounded]
    rounding = context.rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_FLOOR if not sign else ROUND_CEILING):
        result = _make(sign, 10 ** context.prec - 1, context.Etop())
    else:
        result = _make(sign, 0, 'F')
    context._raise_all(flags, result)
    return result


def _rounding(rounding):
    if rounding is not None and rounding not in _ROUNDINGS:
        raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                        '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
    return rounding


def _grouped(whole, sep, room):
    if not sep:
        return whole.rjust(room, '0')
    groups, rest = [], whole
    size = 0
    while True:
        group, rest = rest[-3:], rest[:-3]
        size += len(group)
        if not rest and len(group) < 3 and size + len(groups) * len(sep) < room:
            need = min(3 - len(group), room - size - len(groups) * len(sep))
            group = '0' * need + group
            size += need
        groups.append(group)
        if not rest:
            if size + len(groups) * len(sep) <= room - 1 or size + (len(groups) - 1) * len(sep) < room:
                rest = '0' * min(3, max(1, room - size - len(groups) * len(sep)))
                continue
            break
    return sep.join(reversed(groups))


def _aligned(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == '<':
        return sign + body + padding
    if align == '>':
        return padding + sign + body
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


# ---- digits of the transcendental functions: integers scaled by a power of ten ----

def _iroot(n, k):
    """The integer part of the k-th root of n."""
    x = 1 << -(-n.bit_length() // k)
    while True:
        y = ((k - 1) * x + n // x ** (k - 1)) // k
        if y >= x:
            return x
        x = y


def _exp_fixed(x, bits):
    """exp(x / 2**bits) * 2**bits for |x| < 2**bits."""
    halvings = int(bits ** 0.5) + 4
    work = bits + 2 * halvings + 10
    x = x << (work - bits) >> halvings
    total = term = 1 << work
    k = 1
    while term:
        term = term * x >> work
        term //= k
        if term in (0, -1):
            break
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total >> work
    return total >> (work - bits)


def _log_fixed(n, d, bits):
    """log(n / d) * 2**bits for 1 <= n/d < 2, by Newton's steps on exp from the float's logarithm."""
    x = (n << bits) // d
    guess = _math.log(x / (1 << bits)) if bits < 1000 else _math.log((x >> (bits - 900)) / (1 << 900))
    y, have = int(guess * (1 << 60)), 50
    scale = 60
    while True:
        have = min(2 * have - 6, bits)
        work = have + 12
        y = y << (work - scale) if work >= scale else y >> (scale - work)
        scale = work
        xs = x >> (bits - work) if bits >= work else x << (work - bits)
        e = _exp_fixed(y, work)
        y += 2 * ((xs - e << work) // (xs + e))
        if have >= bits:
            return y >> (scale - bits)


_constants = {}


def _constant(name, bits):
    """log(2) or log(10), times 2**bits."""
    have, value = _constants.get(name, (0, 0))
    if have < bits:
        have = bits + 64
        if name == 2:
            value = 2 * _log_fixed(181, 128, have) + _log_fixed(32768, 32761, have)
        else:
            value = 3 * _constant(2, have) + _log_fixed(5, 4, have)
        _constants[name] = have, value
    return value >> (have - bits)


def _log_bits(n, e, bits):
    """log(n * 10**e) * 2**bits."""
    work = bits + 20 + abs(e).bit_length()
    k = n.bit_length() - 1
    value = k * _constant(2, work) + (_log_fixed(n, 1 << k, work) if n != 1 << k else 0)
    if e:
        value += e * _constant(10, work)
    return value >> (work - bits)


def _log_digits(n, e, p, base10):
    """log(n * 10**e) * 10**p, nearly."""
    bits = int(p * 3.3219281) + 20
    if base10:
        value = (_log_bits(n, e, bits + 10) << bits) // (_constant(10, bits) << 10)
    else:
        value = _log_bits(n, e, bits)
    return value * 10 ** p >> bits


def _exp_of_bits(x, bits, p):
    """exp(x / 2**bits) to p digits: (integer, exponent)."""
    exponent, rest = divmod(x, _constant(10, bits))
    # rest is below log(10): below 1 after two halvings.
    n = _exp_fixed(rest >> 2, bits) ** 4 >> (3 * bits)
    return n * 10 ** p >> bits, exponent - p


def _exp_digits(n, e, p):
    """exp(n * 10**e) to p digits."""
    size = max(e + _ndigits(abs(n)), 0)
    bits = int((p + size) * 3.3219281) + 30
    x = n * 10 ** e << bits if e >= 0 else (n << bits) // 10 ** -e
    return _exp_of_bits(x, bits, p)


def _power_digits(x, y, p):
    """x ** y to p digits."""
    size = max(y.adjusted(), 0) + len(str(abs(x.adjusted()) + 1))
    bits = int((p + size) * 3.3219281) + 40
    near = -min(0, x._log_size(False))
    work = bits + int(near * 3.33)
    logarithm = _log_bits(x._n, x._exp, work) * (-y._n if y._sign else y._n)
    logarithm = logarithm * 10 ** y._exp if y._exp >= 0 else logarithm // 10 ** -y._exp
    return _exp_of_bits(logarithm >> (work - bits), bits, p)


# ---- contexts ----

_BAD_SIGNAL = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, '
               'Subnormal, Inexact, Rounded,\n   Clamped]')


class SignalDict(_MutableMapping):
    """The flags or the traps of a context: a bool for each signal."""

    def __init__(self, signals):
        chosen = set(signals)
        if not chosen.issubset(_SIGNALS):
            raise KeyError(_BAD_SIGNAL)
        self._on, self._place = {s: s in chosen for s in _SIGNALS}, 1

    def __getitem__(self, signal):
        try:
            return self._on[signal]
        except KeyError:
            raise KeyError(_BAD_SIGNAL) from None

    def __setitem__(self, signal, value):
        self[signal]
        self._on[signal] = bool(value)
        if signal is InvalidOperation:
            self._place = 1

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(self._on)

    def __len__(self):
        return len(self._on)

    def __repr__(self):
        return '{' + ', '.join(f'{s}:{v}' for s, v in self._on.items()) + '}'

    def copy(self):
        return dict(self._on)

    def _chosen(self):
        return [s for s, v in self._on.items() if v]


SignalDict.__module__ = 'abc'


# The order in which a context names its signals; InvalidOperation stands where its first cause does.
_SHOWN = [Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidContext,
          InvalidOperation, FloatOperation, Overflow, Rounded, Subnormal, Underflow]


def _names(signals):
    names = [s.__name__ for s in _SHOWN if signals._on.get(s) and s is not InvalidOperation]
    if signals._on[InvalidOperation]:
        before = _SHOWN[:signals._place]
        names.insert(sum(1 for s in before if signals._on.get(s)), 'InvalidOperation')
    return '[' + ', '.join(names) + ']'


def _signal_dict(value):
    if isinstance(value, SignalDict):
        copy = SignalDict(value._chosen())
        copy._place = value._place
        return copy
    if not isinstance(value, dict):
        raise TypeError('argument must be a signal dict')
    if value.keys() != set(_SIGNALS):
        raise KeyError('invalid signal dict')
    return SignalDict(s for s in value if value[s])


class Context:
    """How many digits results have, how they are rounded, and which signals are errors."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = DefaultContext
        for name, value in (('prec', prec), ('rounding', rounding), ('Emin', Emin), ('Emax', Emax), ('capitals', capitals),
                            ('clamp', clamp)):
            if value is None:
                object.__setattr__(self, name, getattr(base, name))
            else:
                setattr(self, name, value)
        for name, value in ('traps', base.traps if traps is None else traps), ('flags', [] if flags is None else flags):
            setattr(self, name, SignalDict(value) if isinstance(value, (list, tuple)) else value)

    def __setattr__(self, name, value):
        if name in ('prec', 'Emin', 'Emax', 'capitals', 'clamp'):
            if not isinstance(value, int):
                raise TypeError('an integer is required')
            low, high, text = {'prec': (1, MAX_PREC, '[1, MAX_PREC]'), 'Emin': (MIN_EMIN, 0, '[MIN_EMIN, 0]'),
                               'Emax': (0, MAX_EMAX, '[0, MAX_EMAX]'), 'capitals': (0, 1, '{0, 1}'),
                               'clamp': (0, 1, '{0, 1}')}[name]
            if not -_sys.maxsize - 1 <= value <= _sys.maxsize:
                raise OverflowError('Python int too large to convert to C ssize_t')
            if not low <= value <= high:
                if name in ('capitals', 'clamp'):
                    raise ValueError(f'valid values for {name} are 0 or 1')
                raise ValueError(f'valid range for {name} is {text}')
        elif name == 'rounding':
            if value is None or _rounding(value) is None:
                _rounding(0)
        elif name in ('flags', 'traps'):
            value = _signal_dict(value)
        else:
            raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, '
                f'flags={_names(self.flags)}, '
                f'traps={_names(self.traps)})')

    def _with(self, **changes):
        """A context that differs in some ways and shares the flags."""
        new = object.__new__(Context)
        for name in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            object.__setattr__(new, name, changes.get(name, getattr(self, name)))
        return new

    def copy(self):
        """A context of the same settings, with flags of its own."""
        return self._with(flags=_signal_dict(self.flags), traps=_signal_dict(self.traps))

    __copy__ = copy

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         self.flags._chosen(), self.traps._chosen())

    def clear_flags(self):
        """Forget what was signaled."""
        self.flags = SignalDict([])

    def clear_traps(self):
        """Let no signal be an error."""
        self.traps = SignalDict([])

    def Etiny(self):
        """The smallest exponent of a subnormal number."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all its digits."""
        return self.Emax - self.prec + 1

    def _raise(self, condition, sign=0):
        signal = _CONDITIONS.get(condition, condition)
        if signal is InvalidOperation:
            place = _SHOWN.index(condition)
            self.flags._place = min(place, self.flags._place) if self.flags._on[signal] else place
        self.flags._on[signal] = True
        if self.traps._on[signal]:
            raise signal([condition])
        if signal is DivisionByZero:
            return _make(sign, 0, 'F')
        if signal is InvalidOperation:
            return _make(0, 0, 'n')

    def _raise_all(self, conditions, result):
        trapped = []
        for signal in _SIGNALS:
            if signal in conditions:
                self.flags._on[signal] = True
                if self.traps._on[signal]:
                    trapped.append(signal)
        if trapped:
            raise trapped[0](trapped)

    def create_decimal(self, num='0', /):
        """A Decimal rounded to this context."""
        if isinstance(num, str) and (num != num.strip() or '_' in num):
            return self._raise(ConversionSyntax)
        d = Decimal(num, context=self)
        if d.is_nan() and d._n and _ndigits(d._n) > self.prec - self.clamp:
            return self._raise(ConversionSyntax)
        return d._fix(self)

    def create_decimal_from_float(self, f, /):
        """A float as a Decimal rounded to this context."""
        return Decimal.from_float(f)._fix(self)

    def power(self, a, b, modulo=None):
        """a ** b, or of integers modulo a third."""
        result = _need(a).__pow__(_need(b), None if modulo is None else _need(modulo), context=self)
        return result

    def to_sci_string(self, x, /):
        """The number as text."""
        return _need(x).__str__(context=self)

    def is_canonical(self, x, /):
        """True."""
        if not isinstance(x, Decimal):
            raise TypeError('argument must be a Decimal')
        return True

    def canonical(self, x, /):
        """The number itself."""
        if not isinstance(x, Decimal):
            raise TypeError('argument must be a Decimal')
        return x

    def radix(self):
        """10."""
        return Decimal(10)


def _context_methods():
    def one(name, method, with_context):
        if with_context:
            def function(self, x, /):
                return method(_need(x), context=self)
        else:
            def function(self, x, /):
                return method(_need(x))
        return function

    def two(name, method, with_context):
        if with_context == 2:
            def function(self, x, y, /):
                return method(_need(x), _need(y), self)
        else:
            def function(self, x, y, /):
                return method(_need(x), _need(y), context=self)
        return function
    rows = {(one, 1): 'exp is_normal is_subnormal ln log10 logb logical_invert next_minus next_plus normalize '
                      'number_class sqrt to_eng_string to_integral_exact to_integral_value',
            (one, 0): 'copy_abs copy_negate is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero',
            (two, 1): 'compare compare_signal compare_total compare_total_mag copy_sign logical_and logical_or '
                      'logical_xor max max_mag min min_mag next_toward quantize remainder_near rotate same_quantum '
                      'scaleb shift'}
    methods = [(name, maker, kind, getattr(Decimal, name)) for (maker, kind), names in rows.items()
               for name in names.split()]
    methods += [('abs', one, 1, Decimal.__abs__), ('minus', one, 1, Decimal.__neg__), ('plus', one, 1, Decimal.__pos__),
                ('add', two, 2, Decimal._sum), ('subtract', two, 2, Decimal._difference),
                ('multiply', two, 2, Decimal._product), ('divide', two, 2, Decimal._quotient),
                ('divide_int', two, 2, Decimal._floor_quotient), ('remainder', two, 2, Decimal._remainder),
                ('divmod', two, 2, Decimal._both)]
    for name, maker, kind, method in methods:
        function = maker(name, method, kind)
        function.__name__, function.__qualname__ = name, 'Context.' + name
        function.__doc__ = method.__doc__
        setattr(Context, name, function)

    def fma(self, x, y, z, /):
        """x * y + z, rounded once."""
        return _need(x).fma(y, z, context=self)
    Context.fma = fma
    Context.to_integral = Context.to_integral_value


_context_methods()

DefaultContext = object.__new__(Context)
for _name, _value in (('prec', 28), ('rounding', ROUND_HALF_EVEN), ('Emin', -999999), ('Emax', 999999), ('capitals', 1),
                      ('clamp', 0), ('flags', SignalDict([])),
                      ('traps', SignalDict([InvalidOperation, DivisionByZero, Overflow]))):
    setattr(DefaultContext, _name, _value)
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])

_current = _ContextVar('decimal_context')


def getcontext():
    """The context that operators use."""
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def setcontext(context, /):
    """Make this the context that operators use."""
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _LocalContext:
    def __init__(self, context):
        self.context = context.copy()

    def __enter__(self):
        self.saved = getcontext()
        _current.set(self.context)
        return self.context

    def __exit__(self, t, v, tb):
        _current.set(self.saved)


def localcontext(ctx=None, **kwargs):
    """For a with statement: a copy of a context, with changes, for its block."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    manager = _LocalContext(ctx)
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(manager.context, name, value)
    return manager
