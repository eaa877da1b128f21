"""Binary data as text and back."""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = 'binascii'
_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {c: i for i, c in enumerate(_ALPHABET)}
_CRC = []
for _n in range(256):
    for _ in range(8):
        _n = _n >> 1 ^ 0xEDB88320 if _n & 1 else _n >> 1
    _CRC.append(_n)


def _ascii(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError('argument should be bytes, buffer or ASCII string, '
                        f'not {type(data).__name__!r}') from None


def hexlify(data, sep=None, bytes_per_sep=1):
    """The bytes in hexadecimal."""
    data = bytes(memoryview(data))
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes that hexadecimal stands for."""
    data = _ascii(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    if any(c not in b'0123456789abcdefABCDEF' for c in data):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode())


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    """The bytes in base 64."""
    data = bytes(memoryview(data))
    out = bytearray()
    whole = len(data) // 3 * 3
    for i in range(0, whole, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out += bytes((_ALPHABET[n >> 18], _ALPHABET[n >> 12 & 63], _ALPHABET[n >> 6 & 63], _ALPHABET[n & 63]))
    if len(data) - whole == 1:
        n = data[whole] << 4
        out += bytes((_ALPHABET[n >> 6], _ALPHABET[n & 63])) + b'=='
    elif len(data) - whole == 2:
        n = (data[whole] << 8 | data[whole + 1]) << 2
        out += bytes((_ALPHABET[n >> 12], _ALPHABET[n >> 6 & 63], _ALPHABET[n & 63])) + b'='
    if newline:
        out += b'\n'
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes that base 64 stands for; what isn't of its alphabet is skipped unless strict_mode."""
    data = _ascii(data)
    out = bytearray()
    bits = count = pads = 0
    padding_started = False
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for i, c in enumerate(data):
        if c == 61:
            padding_started = True
            if count >= 2:
                pads += 1
                if count + pads >= 4:
                    if strict_mode and i + 1 < len(data):
                        raise Error('Excess data after padding')
                    return bytes(out)
            elif strict_mode and count == 0 and i:
                raise Error('Excess padding not allowed')
            continue
        value = _VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and padding_started:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count > 1:
            shift = 8 - 2 * count
            out.append(bits >> shift & 255)
            bits &= (1 << shift) - 1
        if count == 4:
            count = bits = 0
    if count == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) '
                    'cannot be 1 more than a multiple of 4')
    if count:
        raise Error('Incorrect padding')
    return bytes(out)


def crc32(data, value=0, /):
    """The CRC-32 checksum of the bytes, starting from value."""
    crc = value & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in bytes(memoryview(data)):
        crc = crc >> 8 ^ _CRC[(crc ^ byte) & 255]
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """The 16-bit CRC of the bytes, starting from crc."""
    crc &= 0xFFFF
    for byte in bytes(memoryview(data)):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
