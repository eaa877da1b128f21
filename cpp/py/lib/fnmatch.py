"""Names of files against patterns as in a shell: * any text, ? any character, [seq] and [!seq] one of some."""

import posixpath as _posixpath
import re as _re
from functools import lru_cache as _lru_cache

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Whether the name matches."""
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    """Whether the name matches; capital letters count."""
    return _compile(pat)(name) is not None


def filter(names, pat):
    """The names that match."""
    match = _compile(pat)
    return [name for name in names if match(name)]


@_lru_cache(maxsize=256, typed=True)
def _compile(pat):
    if isinstance(pat, bytes):
        return _re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return _re.compile(translate(pat)).match


def _set(inside):
    """A regular expression for what is between [ and ]."""
    if '-' not in inside:
        inside = inside.replace('\\', r'\\')
    else:
        chunks, start, at = [], 0, 2 if inside[0] == '!' else 1
        while (at := inside.find('-', at)) >= 0:
            chunks.append(inside[start:at])
            start, at = at + 1, at + 3
        if inside[start:]:
            chunks.append(inside[start:])
        else:
            chunks[-1] += '-'
        for i in range(len(chunks) - 1, 0, -1):  # ranges that go backwards have nothing in them
            if chunks[i - 1][-1] > chunks[i][0]:
                chunks[i - 1] = chunks[i - 1][:-1] + chunks[i][1:]
                del chunks[i]
        inside = '-'.join(c.replace('\\', r'\\').replace('-', r'\-') for c in chunks)
    inside = _re.sub(r'([&~|])', r'\\\1', inside)
    if not inside:
        return '(?!)'
    if inside == '!':
        return '.'
    if inside[0] == '!':
        inside = '^' + inside[1:]
    elif inside[0] in '^[':
        inside = '\\' + inside
    return f'[{inside}]'


def translate(pat):
    """The regular expression that says the same."""
    parts, i, n = [], 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] != '*':
                parts.append('*')
        elif c == '?':
            parts.append('.')
        elif c == '[':
            end = i + (i < n and pat[i] == '!')
            end = pat.find(']', end + (end < n and pat[end] == ']'))
            if end < 0:
                parts.append(r'\[')
            else:
                parts.append(_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(_re.escape(c))
    # Each star but the last takes as little as it can and never gives back: (?>.*?text).
    pieces, text = [], ''
    for part in parts:
        if part == '*':
            pieces.append(text)
            text = ''
        else:
            text += part
    pieces.append(text)
    result = pieces[0]
    if len(pieces) > 1:
        for middle in pieces[1:-1]:
            result += f'(?>.*?{middle})'
        result += '.*' + pieces[-1]
    return fr'(?s:{result})\Z'
