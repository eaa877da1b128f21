"""Binary data as text and back."""

import _binascii


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = 'binascii'


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
    if data.translate(None, b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode())


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    """The bytes in base 64."""
    out = _binascii.encode64(data)
    return out + b'\n' if newline else out


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes that base 64 stands for; what isn't of its alphabet is skipped unless strict_mode."""
    out = _binascii.decode64(_ascii(data), bool(strict_mode))
    if isinstance(out, str):
        raise Error(out)
    return out


def crc32(data, value=0, /):
    """The CRC-32 checksum of the bytes, starting from value."""
    return _binascii.crc32(data, value & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    """The 16-bit CRC of the bytes, starting from crc."""
    crc &= 0xFFFF
    for byte in bytes(memoryview(data)):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
