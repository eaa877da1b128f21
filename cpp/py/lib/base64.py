"""Binary data as text: base 64, 32, 16 and 85."""

import binascii
import re

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
           'z85encode', 'z85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']

_URLSAFE_OUT = bytes.maketrans(b'+/', b'-_')
_URLSAFE_IN = bytes.maketrans(b'-_', b'+/')


def _data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}') from None


def b64encode(s, altchars=None):
    """The bytes in base 64, with altchars for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes that base 64 stands for."""
    s = _data(s)
    if altchars is not None:
        altchars = _data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """b64encode() with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """b64decode() with the standard alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """b64encode() with - and _ for + and /."""
    return b64encode(s).translate(_URLSAFE_OUT)


def urlsafe_b64decode(s):
    """b64decode() with - and _ for + and /."""
    return b64decode(_data(s).translate(_URLSAFE_IN))


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    left = -len(s) % 5
    s = bytes(s) + bytes(left)
    out = bytearray()
    for i in range(0, len(s), 5):
        n = int.from_bytes(s[i:i + 5], 'big')
        out += bytes(alphabet[n >> shift & 31] for shift in range(35, -1, -5))
    pads = {0: 0, 1: 1, 2: 3, 3: 4, 4: 6}[left]
    if pads:
        out[-pads:] = b'=' * pads
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    pads = length - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    n = 0
    for i in range(0, len(s), 8):
        part = s[i:i + 8]
        n = 0
        for c in part:
            if c not in values:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | values[c]
        n <<= 5 * (8 - len(part))
        out += n.to_bytes(5, 'big')
    if length % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if pads and out:
        drop = (43 - 5 * pads) // 8
        out[-5:] = out[-5:][:drop]
    return bytes(out)


def b32encode(s):
    """The bytes in base 32."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes that base 32 stands for."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """The bytes in base 32 with the extended hexadecimal alphabet."""
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """The bytes that such base 32 stands for."""
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    """The bytes in upper-case hexadecimal."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes that hexadecimal stands for."""
    s = _data(s)
    if casefold:
        s = s.upper()
    if re.search(b'[^0-9A-F]', s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_A85 = bytes(range(33, 118))


def _words85(alphabet, b, pad, zero=None, spaces=None):
    b = bytes(memoryview(b)) if not isinstance(b, bytes) else b
    left = -len(b) % 4
    b += bytes(left)
    chunks = []
    for i in range(0, len(b), 4):
        n = int.from_bytes(b[i:i + 4], 'big')
        if zero and n == 0:
            chunks.append(zero)
        elif spaces and n == 0x20202020:
            chunks.append(spaces)
        else:
            digits = bytearray()
            for _ in range(5):
                n, digit = divmod(n, 85)
                digits.append(alphabet[digit])
            chunks.append(bytes(reversed(digits)))
    if left and not pad:
        if chunks[-1] == zero:
            chunks[-1] = bytes([alphabet[0]]) * 5
        chunks[-1] = chunks[-1][:-left]
    return chunks


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """The bytes in Ascii85."""
    result = b''.join(_words85(_A85, b, pad, b'z', b'y' if foldspaces else None))
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        parts = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(parts[-1]) + 2 > wrapcol:
            parts.append(b'')
        result = b'\n'.join(parts)
    if adobe:
        result += b'~>'
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The bytes that Ascii85 stands for."""
    b = _data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b'~>'))
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    digits = []
    for x in b + b'u' * 4:
        if 33 <= x <= 117:
            digits.append(x - 33)
            if len(digits) == 5:
                n = 0
                for digit in digits:
                    n = n * 85 + digit
                if n >= 1 << 32:
                    raise ValueError('Ascii85 overflow')
                out += n.to_bytes(4, 'big')
                digits.clear()
        elif x == 122:
            if digits:
                raise ValueError('z inside Ascii85 5-tuple')
            out += bytes(4)
        elif foldspaces and x == 121:
            if digits:
                raise ValueError('y inside Ascii85 5-tuple')
            out += b' ' * 4
        elif x not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(x)}')
    drop = 4 - len(digits)
    return bytes(out[:-drop] if drop else out)


def b85encode(b, pad=False):
    """The bytes in base 85, as git has it."""
    return b''.join(_words85(_B85, b, pad))


def _decode85(alphabet, b, name):
    b = _data(b)
    values = {c: i for i, c in enumerate(alphabet)}
    left = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * left
    out = bytearray()
    for i in range(0, len(b), 5):
        n = 0
        for k, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError(f'bad {name} character at position {i + k}')
            n = n * 85 + values[c]
        if n >= 1 << 32:
            raise ValueError(f'{name} overflow in hunk starting at byte {i}')
        out += n.to_bytes(4, 'big')
    return bytes(out[:-left] if left else out)


def b85decode(b):
    """The bytes that base 85 stands for."""
    return _decode85(_B85, b, 'base85')


def z85encode(s):
    """The bytes in Z85, as ZeroMQ has it."""
    return b''.join(_words85(_Z85, s, False))


def z85decode(s):
    """The bytes that Z85 stands for."""
    return _decode85(_Z85, s, 'z85')


def encodebytes(s):
    """Base 64 in lines of 76 characters."""
    s = bytes(memoryview(s))
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    """The bytes that lines of base 64 stand for."""
    return binascii.a2b_base64(memoryview(s))


def encode(input, output):
    """Writes a binary file in base 64 to another."""
    while s := input.read(57):
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Writes what a base-64 file stands for to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
