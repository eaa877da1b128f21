"""MT19937's jumps: 2**128 steps at once.

A step is linear over GF(2), so that many of them are a polynomial in one: t**(2**128) modulo the step's characteristic
polynomial (Matsumoto and Nishimura's). Polynomials are ints here, a bit a coefficient.
"""
import numpy as np

_DEGREE, _N, _M = 19937, 624, 397
_MATRIX = 0x9908B0DF
_polynomial = None


def _times(a, b):
    product, at = 0, 0
    while b:
        if b & 1:
            product ^= a << at
        b >>= 1
        at += 1
    return product


def _jump_polynomial():
    global _polynomial
    if _polynomial is None:
        whole, part = 1 << _N | 1 << _M, 1 << _N - 1 | 1 << _M - 1
        powers = [1]
        for _ in range(31):
            powers.append(_times(powers[-1], part))
        characteristic = _times(powers[31], whole)
        for i in range(31):
            if _MATRIX >> i & 1:
                characteristic ^= _times(powers[30 - i], whole)
        characteristic ^= _MATRIX >> 31
        low = [i for i in range(_DEGREE) if characteristic >> i & 1]
        mask = (1 << _DEGREE) - 1
        power = 2
        for _ in range(128):
            power = int("0".join(bin(power)[2:]), 2)  # the square: a zero between each two coefficients
            while high := power >> _DEGREE:
                power &= mask
                for i in low:
                    power ^= high << i
        _polynomial = power
    return _polynomial


def jump(key, pos):
    """The state words and position after 2**128 steps."""
    bits = _jump_polynomial()
    degree = bits.bit_length() - 1
    if pos >= _N:
        pos = 0
    words = np.empty(_N + degree, dtype=np.uint32)
    words[:_N] = np.roll(key, -pos)
    for start in range(_N, len(words), _N - _M):  # as many at once as don't need each other
        stop = min(start + _N - _M, len(words))
        old = words[start - _N:stop - _N + 1]
        y = old[:-1] & np.uint32(0x80000000) | old[1:] & np.uint32(0x7FFFFFFF)
        words[start:stop] = words[start - _N + _M:stop - _N + _M] ^ y >> np.uint32(1) ^ (y & np.uint32(1)) * np.uint32(_MATRIX)
    taken = np.nonzero(np.frombuffer(bin(bits)[:1:-1].encode(), dtype=np.uint8) == ord("1"))[0]
    out = np.zeros(_N, dtype=np.uint32)
    for i in taken.tolist():
        out ^= words[i:i + _N]
    pos = (pos + degree) % _N
    return np.roll(out, pos), pos
