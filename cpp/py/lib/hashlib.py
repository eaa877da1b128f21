"""Message digests: MD5, SHA-1 and SHA-2."""

from _hashes import digest as _digest

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha512'}
algorithms_available = set(algorithms_guaranteed)
_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha512': (64, 128)}

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha512', 'new', 'algorithms_guaranteed', 'algorithms_available',
           'file_digest', 'pbkdf2_hmac')


class HASH:
    """A digest in the making: update() feeds it."""

    __module__ = '_hashlib'
    __slots__ = ('name', 'digest_size', 'block_size', '_data')

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, obj, /):
        """Add the bytes."""
        if isinstance(obj, str):
            raise TypeError('Strings must be encoded before hashing')
        try:
            self._data += memoryview(obj)
        except TypeError:
            raise TypeError('object supporting the buffer API required') from None

    def digest(self):
        """The digest of what there is so far."""
        return _digest(self.name, self._data)

    def hexdigest(self):
        """The digest in hexadecimal."""
        return self.digest().hex()

    def copy(self):
        """Another with the same state."""
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


def new(name, data=b'', *, usedforsecurity=True):
    """A digest by the algorithm's name."""
    key = name.lower().replace('-', '')
    if key not in _SIZES:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(key, data)


def _constructor(name):
    def make(string=b'', *, usedforsecurity=True):
        return HASH(name, string)
    make.__name__ = make.__qualname__ = f'openssl_{name}'
    make.__doc__ = f'Returns a {name} hash object; optionally initialized with a string'
    return make


md5, sha1, sha224, sha256, sha512 = map(_constructor, ('md5', 'sha1', 'sha224', 'sha256', 'sha512'))


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """The digest of an open binary file."""
    made = new(digest) if isinstance(digest, str) else digest()
    while block := fileobj.read(_bufsize):
        made.update(block)
    return made


def _hmac(name, key, message):
    size = _SIZES[name][1]
    if len(key) > size:
        key = _digest(name, key)
    key = key.ljust(size, b'\0')
    inner = _digest(name, bytes(b ^ 0x36 for b in key) + message)
    return _digest(name, bytes(b ^ 0x5C for b in key) + inner)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key derived from a password."""
    name = new(hash_name).name
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = _SIZES[name][0]
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    out = b''
    block = 0
    while len(out) < dklen:
        block += 1
        u = _hmac(name, bytes(password), bytes(salt) + block.to_bytes(4, 'big'))
        total = int.from_bytes(u, 'big')
        for _ in range(iterations - 1):
            u = _hmac(name, bytes(password), u)
            total ^= int.from_bytes(u, 'big')
        out += total.to_bytes(len(u), 'big')
    return out[:dklen]
