"""What the types of numbers can hold."""
import numpy as np

# bits, digits of the mantissa, bits of the exponent, lowest and highest exponent
_formats = {"e": (16, 10, 5, -14, 16), "f": (32, 23, 8, -126, 128), "d": (64, 52, 11, -1022, 1024)}
_texts = {"e": "%12.5e", "f": "%15.7e", "d": "%24.16e"}
_known = {}


class finfo:
    """What a floating type can hold."""

    def __new__(cls, dtype):
        if dtype is None:
            raise TypeError("dtype must not be None")
        try:
            dtype = np.dtype(dtype)
        except TypeError:
            dtype = np.dtype(type(dtype))
        dtype = dtype.newbyteorder("=")
        if dtype.kind == "c":
            dtype = np.empty(0, dtype).real.dtype
        if dtype.kind != "f":
            raise ValueError(f"data type {dtype.type!r} not inexact")
        found = _known.get(dtype.char)
        if found is None:
            found = object.__new__(cls)._fill(dtype)
            _known[dtype.char] = found
        return found

    def _fill(self, dtype):
        key = dtype.char if dtype.char in _formats else "d"
        bits, mantissa, exponent, low, high = _formats[key]
        kind = dtype.type
        self.dtype = np.dtype(dtype)
        self.bits = bits
        self.nmant = mantissa
        self.nexp = exponent
        self.iexp = exponent
        self.machep = -mantissa
        self.negep = -mantissa - 1
        self.minexp = low
        self.maxexp = high
        self.precision = int(mantissa * 0.30102999566398120)
        self.eps = kind(2.0**-mantissa)
        self.epsneg = kind(2.0 ** (-mantissa - 1))
        self.resolution = kind("1e-%d" % self.precision)
        self._tiny = kind(2.0**low)
        self._subnormal = kind(2.0 ** (low - mantissa))
        self.max = kind((2.0 - 2.0**-mantissa) * 2.0 ** (high - 1))
        self.min = -self.max
        return self

    @property
    def smallest_normal(self):
        """The smallest positive normal number."""
        return self._tiny

    @property
    def tiny(self):
        """The smallest positive normal number."""
        return self._tiny

    @property
    def smallest_subnormal(self):
        """The smallest positive number."""
        return self._subnormal

    def _text(self, x):
        return (_texts.get(self.dtype.char, "%24.16e") % x).strip()

    def __str__(self):
        line = "-" * 63 + "\n"
        text = "Machine parameters for %s\n" % self.dtype + line
        text += "precision = %3s   resolution = %s\n" % (self.precision, self._text(self.resolution))
        text += "machep = %6s   eps =        %s\n" % (self.machep, self._text(self.eps))
        text += "negep =  %6s   epsneg =     %s\n" % (self.negep, self._text(self.epsneg))
        text += "minexp = %6s   tiny =       %s\n" % (self.minexp, self._text(self._tiny))
        text += "maxexp = %6s   max =        %s\n" % (self.maxexp, self._text(self.max))
        text += "nexp =   %6s   min =        -max\n" % self.nexp
        text += "smallest_normal = %s   smallest_subnormal = %s\n" % (
            self._text(self._tiny),
            self._text(self._subnormal),
        )
        return text + line

    def __repr__(self):
        high = self._text(self.max)
        return "finfo(resolution=%s, min=-%s, max=%s, dtype=%s)" % (self.resolution, high, high, self.dtype)


class iinfo:
    """What an integer type can hold."""

    def __init__(self, int_type):
        try:
            self.dtype = np.dtype(int_type)
        except TypeError:
            self.dtype = np.dtype(type(int_type))
        self.kind = self.dtype.kind
        self.bits = self.dtype.itemsize * 8
        self.key = "%s%d" % (self.kind, self.bits)
        if self.kind not in "iu":
            raise ValueError(f"Invalid integer data type {self.kind!r}.")

    @property
    def min(self):
        """The least number."""
        return 0 if self.kind == "u" else -(1 << (self.bits - 1))

    @property
    def max(self):
        """The greatest number."""
        return (1 << self.bits) - 1 if self.kind == "u" else (1 << (self.bits - 1)) - 1

    def __str__(self):
        line = "-" * 63 + "\n"
        return "Machine parameters for %s\n%smin = %s\nmax = %s\n%s" % (self.dtype, line, self.min, self.max, line)

    def __repr__(self):
        return "%s(min=%s, max=%s, dtype=%s)" % (self.__class__.__name__, self.min, self.max, self.dtype)


finfo.__class_getitem__ = iinfo.__class_getitem__ = classmethod(type(list[int]))
finfo.__module__ = iinfo.__module__ = "numpy"
