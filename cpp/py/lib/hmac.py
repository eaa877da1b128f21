"""Digests that only who has a key can make."""

import hashlib as _hashlib

digest_size = None
_OUTER = bytes(x ^ 0x5C for x in range(256))
_INNER = bytes(x ^ 0x36 for x in range(256))


class HMAC:
    """The digest, by RFC 2104, of what update() is given."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got %r' % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        make = digestmod if callable(digestmod) else (
            (lambda data=b'': _hashlib.new(digestmod, data)) if isinstance(digestmod, str) else digestmod.new)
        self._inner, self._outer = make(), make()
        self.block_size = self._inner.block_size
        self.digest_size = self._inner.digest_size
        key = (make(key).digest() if len(key) > self.block_size else bytes(key)).ljust(self.block_size, b'\0')
        self._outer.update(key.translate(_OUTER))
        self._inner.update(key.translate(_INNER))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._inner.name

    def update(self, msg):
        """Add to the message."""
        self._inner.update(msg)

    def copy(self):
        """Another one that has been given the same."""
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__, _inner=self._inner.copy(), _outer=self._outer.copy())
        return other

    def digest(self):
        """The digest as bytes."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The digest in hexadecimal."""
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    """A new HMAC."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of a message at once."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether both are the same, in a time that doesn't tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a, b = a.encode(), b.encode()
    elif isinstance(a, str) or isinstance(b, str):
        other = b if isinstance(a, str) else a
        raise TypeError(f"a bytes-like object is required, not '{type(other).__name__}'" if not isinstance(other, (bytes, bytearray))
                        else "a bytes-like object is required, not 'str'")
    return bytes(a) == bytes(b)
