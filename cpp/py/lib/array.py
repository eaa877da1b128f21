"""Arrays of numbers of one kind, as C has them."""

import struct as _struct
import warnings as _warnings
from collections.abc import MutableSequence as _MutableSequence
from operator import index as _index

typecodes = 'bBuwhHiIlLqQfd'
_FORMATS = {'b': 'b', 'B': 'B', 'h': 'h', 'H': 'H', 'i': 'i', 'I': 'I', 'l': 'q', 'L': 'Q', 'q': 'q', 'Q': 'Q', 'f': 'f', 'd': 'd'}
_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_NAMES = {'b': ('signed char', 'signed char'), 'B': ('unsigned byte integer', 'unsigned byte integer'),
          'h': ('signed short integer', 'signed short integer'), 'H': ('unsigned short', 'unsigned short'),
          'i': ('signed integer', 'signed integer')}
_RANGES = {'b': (-128, 127), 'B': (0, 255), 'h': (-32768, 32767), 'H': (0, 65535), 'i': (-2**31, 2**31 - 1),
           'I': (0, 2**32 - 1), 'l': (-2**63, 2**63 - 1), 'L': (0, 2**64 - 1), 'q': (-2**63, 2**63 - 1), 'Q': (0, 2**64 - 1)}


def _integer(value, code):
    try:
        n = _index(value)
    except TypeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
    low, high = _RANGES[code]
    if low <= n <= high:
        return n
    if code in 'bBh':
        what = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer'}[code]
        if code in 'BH' and n < 0:
            raise OverflowError(f'{what} is less than minimum')
        if -2**63 <= n < 2**63:
            raise OverflowError(f'{what} is {"less than minimum" if n < low else "greater than maximum"}')
        raise OverflowError('Python int too large to convert to C long')
    if code == 'H':
        raise OverflowError(f'unsigned short is {"less than minimum" if n < low else "greater than maximum"}')
    if code == 'i':
        if -2**63 <= n < 2**63:
            raise OverflowError(f'signed integer is {"less than minimum" if n < low else "greater than maximum"}')
        raise OverflowError('Python int too large to convert to C long')
    if code in 'lq':
        raise OverflowError('Python int too large to convert to C long' if code == 'l' else 'int too big to convert')
    if code == 'I':
        if n < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        raise OverflowError('unsigned int is greater than maximum' if n < 2**64 else
                            'Python int too large to convert to C unsigned long')
    if n < 0:
        raise OverflowError("can't convert negative value to unsigned int" if code == 'L' else
                            "can't convert negative int to unsigned")
    raise OverflowError('Python int too large to convert to C unsigned long' if code == 'L' else 'int too big to convert')


def _real(value, code):
    if not isinstance(value, (float, int)) and not hasattr(type(value), '__float__') and not hasattr(type(value), '__index__'):
        raise TypeError(f'must be real number, not {type(value).__name__}')
    value = float(value)
    if code == 'f':
        try:
            return _struct.unpack('f', _struct.pack('f', value))[0]
        except OverflowError:
            return float('inf') if value > 0 else float('-inf')
    return value


def _character(value, code):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError('array item must be unicode character')
    return value


class array:
    """array(typecode[, initializer]): a mutable sequence of numbers (or characters) of one C type."""

    __slots__ = ('_typecode', '_items', '_check', '__weakref__')

    def __new__(cls, *args):
        if not args:
            raise TypeError('array() takes at least 1 argument (0 given)')
        if len(args) > 2:
            raise TypeError(f'array() takes at most 2 arguments ({len(args)} given)')
        typecode, initializer = args if len(args) == 2 else (args[0], ())
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f'array() argument 1 must be a unicode character, not {type(typecode).__name__}')
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        if typecode == 'u':
            _warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, stacklevel=2)
        self = object.__new__(cls)
        self._typecode = typecode
        self._items = []
        self._check = _real if typecode in 'fd' else _character if typecode in 'uw' else _integer
        if isinstance(initializer, str):
            if typecode not in 'uw':
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self._items = list(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            if initializer._typecode in 'uw' and typecode not in 'uw':
                raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
            self.extend(initializer._items)
        else:
            self.extend(initializer)
        return self

    @property
    def typecode(self):
        """The letter of the C type."""
        return self._typecode

    @property
    def itemsize(self):
        """The bytes that one item takes."""
        return _SIZES[self._typecode]

    def _make(self, items):
        other = object.__new__(type(self) if type(self) is array else array)
        other._typecode = self._typecode
        other._check = self._check
        other._items = items
        return other

    # ---- as a sequence

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._make(self._items[index])
        try:
            i = _index(index)
        except TypeError:
            raise TypeError('array indices must be integers') from None
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            if value._typecode != self._typecode:
                raise TypeError('bad argument type for built-in operation')
            try:
                self._items[index] = value._items
            except ValueError as e:
                raise ValueError(str(e).replace('sequence', 'array')) from None
            return
        try:
            i = _index(index)
        except TypeError:
            raise TypeError('array indices must be integers') from None
        if not -len(self._items) <= i < len(self._items):
            raise IndexError('array assignment index out of range')
        self._items[i] = self._check(value, self._typecode)

    def __delitem__(self, index):
        if not isinstance(index, slice):
            try:
                index = _index(index)
            except TypeError:
                raise TypeError('array indices must be integers') from None
            if not -len(self._items) <= index < len(self._items):
                raise IndexError('array assignment index out of range')
        del self._items[index]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._typecode != self._typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._make(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._make(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self._typecode}')"
        if self._typecode in 'uw':
            return f"array('{self._typecode}', {''.join(self._items)!r})"
        return f"array('{self._typecode}', {self._items!r})"

    def append(self, v, /):
        """Add an item at the end."""
        self._items.append(self._check(v, self._typecode))

    def extend(self, bb, /):
        """Add the items of an iterable at the end; another array must be of the same kind."""
        if isinstance(bb, array):
            if bb._typecode != self._typecode:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(bb._items)
            return
        check, code, items = self._check, self._typecode, self._items
        for v in bb:
            items.append(check(v, code))

    def insert(self, i, v, /):
        """Put an item before position i."""
        self._items.insert(i, self._check(v, self._typecode))

    def pop(self, i=-1, /):
        """Take out the item at i and give it."""
        if not self._items:
            raise IndexError('pop from empty array')
        if not -len(self._items) <= i < len(self._items):
            raise IndexError('pop index out of range')
        return self._items.pop(i)

    def remove(self, v, /):
        """Take out the first item equal to v."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Where the first item equal to v is."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        """How many items equal v."""
        return self._items.count(v)

    def reverse(self):
        """Turn the order round."""
        self._items.reverse()

    def clear(self):
        """Remove all items."""
        self._items.clear()

    # ---- conversions

    def tolist(self):
        """A list of the items."""
        return self._items[:]

    def fromlist(self, list, /):
        """Add the items of a list."""
        if type(list) is not _list and not isinstance(list, _list):
            raise TypeError('arg must be list')
        self._items.extend([self._check(v, self._typecode) for v in list])

    def tobytes(self):
        """The bytes of the items, as the machine has them."""
        if self._typecode in 'uw':
            return ''.join(self._items).encode('utf-32-le', 'surrogatepass')
        return _struct.pack(f'{len(self._items)}{_FORMATS[self._typecode]}', *self._items)

    def frombytes(self, buffer, /):
        """Add the items that bytes stand for."""
        data = bytes(memoryview(buffer).cast('B')) if not isinstance(buffer, bytes) else buffer
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self._typecode in 'uw':
            self._items.extend(data.decode('utf-32-le', 'surrogatepass'))
        else:
            self._items.extend(_struct.unpack(f'{len(data) // self.itemsize}{_FORMATS[self._typecode]}', data))

    def tounicode(self):
        """The characters as one str."""
        if self._typecode not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return ''.join(self._items)

    def fromunicode(self, ustr, /):
        """Add the characters of a str."""
        if self._typecode not in 'uw':
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def tofile(self, f, /):
        """Write the bytes to a file."""
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Read n items from a file."""
        if n < 0:
            raise ValueError('negative count')
        data = f.read(n * self.itemsize)
        whole = len(data) // self.itemsize * self.itemsize
        self.frombytes(data[:whole])
        if len(data) < n * self.itemsize:
            raise EOFError('read() returned not enough bytes')

    def byteswap(self):
        """Turn round the bytes within each item."""
        size = self.itemsize
        if size == 1:
            return
        data = self.tobytes()
        swapped = bytearray(len(data))
        for i in range(size):
            swapped[i::size] = data[size - 1 - i::size]
        self._items = []
        self.frombytes(bytes(swapped))

    def buffer_info(self):
        """(address, number of items)"""
        return id(self._items), len(self._items)

    def __copy__(self):
        return self._make(self._items[:])

    def __deepcopy__(self, memo, /):
        return self._make(self._items[:])

    def __reduce_ex__(self, protocol, /):
        return type(self), (self._typecode, self._items[:])

    def __sizeof__(self):
        return 80 + len(self._items) * self.itemsize

    def __bytes__(self):
        return self.tobytes()

    def __buffer__(self, flags, /):
        return memoryview(self.tobytes()).cast('B') if self._typecode in 'uw' else \
            memoryview(self.tobytes()).cast(_FORMATS[self._typecode])

    @classmethod
    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)


_list = list
ArrayType = array
_MutableSequence.register(array)
