"""HTML's escapes for characters."""

__all__ = ['escape', 'unescape']

# Numbers that stand for other characters than their own, as browsers read them.
_WINDOWS = {0x80 + i: c for i, c in enumerate('\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039'
                                              '\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014'
                                              '\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')}
_WINDOWS[0] = '\ufffd'
_WINDOWS[13] = '\r'


def escape(s, quote=True):
    """The text with &, < and > (and quotes) as entities."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _character(match):
    from html.entities import html5
    text = match.group(1)
    if text[0] == '#':
        digits = text[1:].rstrip(';')
        number = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
        if number in _WINDOWS:
            return _WINDOWS[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return '\ufffd'
        if (1 <= number <= 8 or number == 0xB or 0xE <= number <= 0x1F or 0x7F <= number <= 0x9F
                or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE):
            return ''
        return chr(number)
    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return '&' + text


def unescape(s):
    """The text with entities and numbers replaced by the characters."""
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)', _character, s)
