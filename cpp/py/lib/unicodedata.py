"""What the Unicode character database says of characters.

Names are of scripts, symbols and emoji in common use, and the regular ones of ideographs and Hangul syllables.
"""

import _unicode
import _unicode_tables
from bisect import bisect_right

unidata_version = '15.1.0'
_NOTHING = object()


class _Runs:
    """Values of runs of characters, from a table of `distance:value`."""

    def __init__(self, text, of=str):
        self.starts, self.values = [], []
        at = 0
        for row in text.split():
            distance, _, value = row.partition(':')
            at += int(distance, 36)
            self.starts.append(at)
            self.values.append(of(value))

    def __getitem__(self, code):
        return self.values[bisect_right(self.starts, code) - 1]


_made = {}


def _table(name, make):
    if name not in _made:
        _made[name] = make(getattr(_unicode_tables, name))
    return _made[name]


def _one(c, function, argument='argument'):
    if not isinstance(c, str) or len(c) != 1:
        raise TypeError(f'{function}() {argument} must be a unicode character, not {type(c).__name__}')
    return ord(c)


def category(chr, /):
    """The general category: 'Lu' is an upper-case letter."""
    return _unicode.category(_one(chr, 'category'))


def bidirectional(chr, /):
    """The bidirectional class: 'L' runs from left to right."""
    return _table('BIDI', _Runs)[_one(chr, 'bidirectional')]


def east_asian_width(chr, /):
    """'W' and 'F' take two columns."""
    return _table('WIDTH', _Runs)[_one(chr, 'east_asian_width')]


def combining(chr, /):
    """The canonical combining class; 0 stands by itself."""
    return _combining(_one(chr, 'combining'))


def _combining(code):
    return _table('COMBINING', lambda text: _Runs(text, int))[code] if code >= 0x300 else 0


def mirrored(chr, /):
    """1 for what is mirrored in text that runs from right to left."""
    code = _one(chr, 'mirrored')
    return bisect_right(_table('MIRRORED', _ends), code) & 1


def _ends(text):
    ends, at = [], 0
    for distance in text.split():
        at += int(distance, 36)
        ends.append(at)
    return ends


def _numbers(text):
    found, at = {}, 0
    for row in text.split():
        distance, _, rest = row.partition(':')
        at += int(distance, 36)
        value, _, count = rest[1:].partition('x')
        above, _, below = value.partition('/')
        for i in range(int(count or 1)):
            number = int(above) / int(below or 1) + i
            found[at + i] = rest[0], int(number) if number.is_integer() else number
    return found


def _number(chr, function, kinds, default, what):
    kind, value = _table('NUMERIC', _numbers).get(_one(chr, function, 'argument 1'), (None, None))
    if kind is not None and kind in kinds:
        return value
    if default is _NOTHING:
        raise ValueError(f'not a {what}')
    return default


def decimal(chr, default=_NOTHING, /):
    """The value of a decimal digit."""
    return _number(chr, 'decimal', 'd', default, 'decimal')


def digit(chr, default=_NOTHING, /):
    """The value of a digit."""
    return _number(chr, 'digit', 'dg', default, 'digit')


def numeric(chr, default=_NOTHING, /):
    """The value of a character that stands for a number, as a float."""
    value = _number(chr, 'numeric', 'dgn', default, 'numeric character')
    return float(value) if value is not default else value


def _names():
    if 'names' not in _made:
        import _unicode_names
        found = {}
        for row in _unicode_names.RUNS.replace('\n ', ';').split('\n'):
            first, _, names = row.partition(':')
            if names:
                found.update(enumerate(names.split(';'), int(first, 16)))
        _made['names'] = found
        _made['codes'] = {name: code for code, name in found.items()}
    return _made['names']


_LEADS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ')
_VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ')
_TAILS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ')


def name(chr, default=_NOTHING, /):
    """The character's name."""
    code = _one(chr, 'name', 'argument 1')
    if 0xAC00 <= code <= 0xD7A3:
        lead, rest = divmod(code - 0xAC00, 588)
        return 'HANGUL SYLLABLE ' + _LEADS[lead] + _VOWELS[rest // 28] + _TAILS[rest % 28]
    found = _unicode.name(code) or _names().get(code)
    if found:
        return found
    if default is _NOTHING:
        raise ValueError('no such name')
    return default


def lookup(name, /):
    """The character of that name."""
    code = _unicode.lookup(name)
    if code:
        return chr(code)
    upper = name.upper()
    _names()
    if upper in _made['codes']:
        return chr(_made['codes'][upper])
    if upper.startswith('HANGUL SYLLABLE '):
        rest = upper[16:]
        lead = max((i for i, s in enumerate(_LEADS) if rest.startswith(s)), key=lambda i: len(_LEADS[i]))
        rest = rest[len(_LEADS[lead]):]
        for vowel, s in enumerate(_VOWELS):
            if rest.startswith(s) and rest[len(s):] in _TAILS:
                return chr(0xAC00 + lead * 588 + vowel * 28 + _TAILS.index(rest[len(s):]))
    raise KeyError(f'undefined character name {name!r}')


_KINDS = {'N': 'noBreak', '^': 'super', '_': 'sub', '/': 'fraction', 'F': 'font', 'C': 'compat', 'O': 'circle',
          'W': 'wide', 'n': 'narrow', 'V': 'vertical', 'S': 'square', 'I': 'isolated', 'i': 'initial', 'm': 'medial',
          'f': 'final', 's': 'small'}


def _decompositions(text):
    found, at = {}, 0
    for row in text.split():
        distance, _, rest = row.partition(':')
        at += int(distance, 36)
        found[at] = rest
    return found


def _parts(code):
    """The kind of a character's decomposition, '' for a canonical one, and its code points; None if it has none."""
    row = _table('DECOMPOSITION', _decompositions).get(code)
    if row is None:
        return None
    if isinstance(row, str):
        first, _, rest = row.partition('.')
        # A kind is one letter; a character alone is never so small.
        kind, rest = (first, rest) if len(first) == 1 and rest else ('', row)
        row = _made['DECOMPOSITION'][code] = kind, [int(p, 36) for p in rest.split('.')]
    return row


def decomposition(chr, /):
    """What the character is made of, in hexadecimal, with the kind in <> unless it is canonical."""
    found = _parts(_one(chr, 'decomposition'))
    if found is None:
        return ''
    kind, codes = found
    return ' '.join(([f'<{_KINDS[kind]}>'] if kind else []) + [f'{c:04X}' for c in codes])


def _decompose(text, compatible):
    out = []

    def add(code):
        if 0xAC00 <= code <= 0xD7A3:
            lead, rest = divmod(code - 0xAC00, 588)
            out.extend((0x1100 + lead, 0x1161 + rest // 28))
            if rest % 28:
                out.append(0x11A7 + rest % 28)
            return
        found = _parts(code) if code > 0x9F else None
        if found is None or found[0] and not compatible:
            out.append(code)
        else:
            for c in found[1]:
                add(c)

    for c in text:
        add(ord(c))
    i = 0
    while i < len(out):
        if _combining(out[i]):
            j = i
            while j < len(out) and _combining(out[j]):
                j += 1
            out[i:j] = sorted(out[i:j], key=_combining)
            i = j
        else:
            i += 1
    return out


def _pairs(text):
    excluded = set(_ends(text))
    pairs = {}
    for code in list(_table('DECOMPOSITION', _decompositions)):
        kind, codes = _parts(code)
        if not kind and len(codes) == 2 and code not in excluded:
            pairs[tuple(codes)] = code
    return pairs


def _compose(codes):
    pairs = _table('EXCLUDED', _pairs)
    out = []
    starter, last = -1, 0
    for code in codes:
        kind = _combining(code)
        if starter >= 0 and (last < kind or last == 0 and starter == len(out) - 1):
            above = out[starter]
            both = pairs.get((above, code))
            if both is None and 0x1100 <= above <= 0x1112 and 0x1161 <= code <= 0x1175:
                both = 0xAC00 + (above - 0x1100) * 588 + (code - 0x1161) * 28
            elif both is None and 0xAC00 <= above <= 0xD7A3 and (above - 0xAC00) % 28 == 0 and 0x11A7 < code <= 0x11C2:
                both = above + code - 0x11A7
            if both is not None:
                out[starter] = both
                continue
        if kind == 0:
            starter = len(out)
        last = kind
        out.append(code)
    return out


def normalize(form, unistr, /):
    """The text in the form 'NFC', 'NFD', 'NFKC' or 'NFKD'."""
    for i, x in enumerate((form, unistr), 1):
        if not isinstance(x, str):
            raise TypeError(f'normalize() argument {i} must be str, not {type(x).__name__}')
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise ValueError('invalid normalization form')
    if unistr.isascii():
        return str(unistr)
    codes = _decompose(unistr, 'K' in form)
    return ''.join(map(chr, _compose(codes) if form[-1] == 'C' else codes))


def is_normalized(form, unistr, /):
    """Whether the text is in that form."""
    return normalize(form, unistr) == unistr
