"""Universally unique identifiers."""

import os as _os
import time as _time
from enum import Enum as _Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition']


class SafeUUID(_Enum):
    """Whether a UUID was made so that no other process can have made the same."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """128 bits, from one of: hex digits, bytes, bytes_le, fields, or an int."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = _int(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = _int.from_bytes(bytes, 'big')
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            int = 0
            for i, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f'field {i + 1} out of range (need a {bits}-bit value)')
                int = int << bits | value
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe', SafeUUID(state['is_safe']) if 'is_safe' in state else SafeUUID.unknown)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        x = self.hex
        return f'{x[:8]}-{x[8:12]}-{x[12:16]}-{x[16:20]}-{x[20:]}'

    @property
    def bytes(self):
        """16 bytes, the first ones first."""
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        """16 bytes with the time's fields the other way round."""
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        """The six fields."""
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        """The first 32 bits."""
        return self.int >> 96

    @property
    def time_mid(self):
        """The next 16."""
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        """The next 16."""
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        """The next 8."""
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        """The next 8."""
        return self.int >> 48 & 0xff

    @property
    def time(self):
        """The 60 bits of the time."""
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        """The 14 bits of the sequence number."""
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def node(self):
        """The last 48 bits."""
        return self.int & 0xffffffffffff

    @property
    def hex(self):
        """32 hex digits."""
        return '%032x' % self.int

    @property
    def urn(self):
        """As a URN."""
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        """Whose layout it is."""
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        if not self.int & 0x2000 << 48:
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        """How it was made, 1 to 5."""
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf
        return None


_int = int
_node = None
_last = None


def getnode():
    """A number for this machine: 48 random bits."""
    global _node
    if _node is None:
        _node = _int.from_bytes(_os.urandom(6), 'big') | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """From the time, a sequence number and the machine."""
    global _last
    timestamp = _time.time_ns() // 100 + 0x01b21dd213814000
    if _last is not None and timestamp <= _last:
        timestamp = _last + 1
    _last = timestamp
    if clock_seq is None:
        clock_seq = _int.from_bytes(_os.urandom(2), 'big') & 0x3fff
    return UUID(fields=(timestamp & 0xffffffff, timestamp >> 32 & 0xffff, timestamp >> 48 & 0x0fff, clock_seq >> 8 & 0x3f,
                        clock_seq & 0xff, getnode() if node is None else node), version=1)


def uuid3(namespace, name):
    """From the MD5 of a namespace's UUID and a name."""
    import hashlib
    if isinstance(name, str):
        name = bytes(name, 'utf-8')
    return UUID(bytes=hashlib.md5(namespace.bytes + name, usedforsecurity=False).digest()[:16], version=3)


def uuid4():
    """At random."""
    return UUID(bytes=_os.urandom(16), version=4)


def uuid5(namespace, name):
    """From the SHA-1 of a namespace's UUID and a name."""
    import hashlib
    if isinstance(name, str):
        name = bytes(name, 'utf-8')
    return UUID(bytes=hashlib.sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
