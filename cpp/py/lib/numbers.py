"""The abstract classes of numbers: Number, Complex, Real, Rational, Integral."""

from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


def _abstract(namespace, *names):
    """Puts an abstract method of each name in a class body."""
    for name in names:
        def method(self, *args):
            raise NotImplementedError
        method.__name__ = name
        method.__qualname__ = f"{namespace['__qualname__']}.{name}"
        namespace[name] = abstractmethod(method)


class Number(metaclass=ABCMeta):
    """Any number."""
    __slots__ = ()
    __hash__ = None

    @classmethod
    def __subclasshook__(cls, other):
        # A class may name the kind of number it is in _number_kind: numpy's do, whichever module is imported first.
        kind = getattr(other, '_number_kind', None)
        if kind is None or cls.__module__ != 'numbers':
            return NotImplemented
        return cls.__name__ in __all__[:__all__.index(kind) + 1] or NotImplemented


class Complex(Number):
    """A number with a real and an imaginary part."""
    __slots__ = ()
    _abstract(locals(), '__complex__', 'real', 'imag', '__add__', '__radd__', '__neg__', '__pos__', '__mul__', '__rmul__',
              '__truediv__', '__rtruediv__', '__pow__', '__rpow__', '__abs__', 'conjugate', '__eq__')
    real, imag = property(real), property(imag)

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    """A number that has an order."""
    __slots__ = ()
    _abstract(locals(), '__float__', '__trunc__', '__floor__', '__ceil__', '__round__', '__floordiv__', '__rfloordiv__',
              '__mod__', '__rmod__', '__lt__', '__le__')

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    """A ratio of two integers."""
    __slots__ = ()
    _abstract(locals(), 'numerator', 'denominator')
    numerator, denominator = property(numerator), property(denominator)

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """A whole number."""
    __slots__ = ()
    _abstract(locals(), '__int__', '__pow__', '__lshift__', '__rlshift__', '__rshift__', '__rrshift__', '__and__',
              '__rand__', '__xor__', '__rxor__', '__or__', '__ror__', '__invert__')

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
