#!/usr/bin/env python3
"""Writes tables of Unicode properties to standard output from this Python's unicodedata.

Run it with the Python whose Unicode version the interpreter follows:
    python3.13 scripts/make-unicode.py properties > cpp/py/object/unicode_tables.inc
    python3.13 scripts/make-unicode.py decompositions > cpp/py/builtin/normalize_tables.inc
Every table is a string of variable-length numbers (seven bits a byte, low ones first, the top bit says "more").
"""
import sys
import unicodedata as u

LIMIT = 0x110000
CATEGORIES = ('Cn Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co').split()
PAIRS = len(CATEGORIES)  # a run of Lu and Ll in turn


def number(n):
    out = []
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return out + [n]


def signed(n):
    return number(n << 1 if n >= 0 else (-n << 1) - 1)


def emit(name, data):
    print(f'const unsigned char {name}[] = {{')
    line = ''
    for n in data:
        if len(line) + len(str(n)) > 116:
            print(line)
            line = ''
        line += f'{n},'
    print(line + '};')
    print(f'{name}: {len(data)} bytes', file=sys.stderr)


def category_runs():
    cats = [CATEGORIES.index(u.category(chr(c))) for c in range(LIMIT)]
    data, c = [], 0
    while c < LIMIT:
        end = c
        while end < LIMIT and cats[end] == cats[c]:
            end += 1
        kind = cats[c]
        if kind == 1 and end == c + 1:
            alternate = c
            while alternate + 1 < LIMIT and cats[alternate] == 1 and cats[alternate + 1] == 2:
                alternate += 2
            if alternate - c >= 4:
                kind, end = PAIRS, alternate
        # Short runs, the usual ones, take one byte: 3 bits of length, 5 of kind.
        length = end - c
        if length < 8:
            data += [kind << 3 | length]
        else:
            data += [kind << 3] + number(length)
        c = end
    return data


def ranges(test):
    """Gap and length of each run of code points for which test holds."""
    data, last, c = [], 0, 0
    while c < LIMIT:
        if not test(c):
            c += 1
            continue
        end = c
        while end < LIMIT and test(end):
            end += 1
        data += number(c - last) + number(end - c)
        last = c = end
    return data


def case_runs(convert, default):
    """Runs (gap, stride and count, delta) of characters that convert to one other; then those that become several."""
    single, several = {}, []
    for c in range(LIMIT):
        to = convert(chr(c))
        if to == default(chr(c)):
            continue
        if len(to) == 1:
            single[c] = ord(to) - c
        else:
            several.append((c, to))
    data, last = [], 0
    keys = sorted(single)
    done = set()
    runs = []
    for c in keys:
        if c in done:
            continue
        best = None
        for stride in (1, 2):
            n = c
            while single.get(n + stride) == single[c] and n + stride not in done:
                n += stride
            count = (n - c) // stride + 1
            if best is None or count > best[1]:
                best = (stride, count)
        stride, count = best
        done.update(range(c, c + stride * count, stride))
        runs.append((c, stride, count, single[c]))
    for c, stride, count, delta in runs:
        data += number(c - last) + number(count << 1 | stride - 1) + signed(delta)
        last = c
    data = number(len(runs)) + data
    last = 0
    for c, to in several:
        data += number(c - last) + number(len(to))
        for x in to:
            data += number(ord(x))
        last = c
    return data


def upper_letter(c):
    return chr(c).isupper() and u.category(chr(c)) != 'Lu'


def lower_letter(c):
    return chr(c).islower() and u.category(chr(c)) != 'Ll'


def start_by_category(c):
    return u.category(chr(c)) in ('Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Nl')


def continue_by_category(c):
    return start_by_category(c) or u.category(chr(c)) in ('Mn', 'Mc', 'Nd', 'Pc')


def is_start(c):
    return chr(c).isidentifier() and c != 0x5F


def is_continue(c):
    return ('a' + chr(c)).isidentifier()


def ignorable(c):
    ch = chr(c)
    if ch.isupper() or ch.islower() or ch.istitle():
        return (' ' + ch + 'Σ').lower()[-1] == 'σ'
    return ('A' + ch + 'Σ').lower()[-1] == 'ς'


def digit_values():
    """Runs (gap, length, first value) of digits that are not decimal ones."""
    data, last, c = [], 0, 0
    value = lambda c: None if u.decimal(chr(c), None) is not None else u.digit(chr(c), None)
    while c < LIMIT:
        if value(c) is None:
            c += 1
            continue
        end = c + 1
        while end < LIMIT and value(end) is not None and value(end) == value(end - 1) + 1:
            end += 1
        data += number(c - last) + number(end - c) + number(value(c))
        last = c = end
    return data


def numeric_values():
    """Runs (gap, length, numerator of the first, step, denominator) of numeric characters that are not digits."""
    from fractions import Fraction
    data, last, c = [], 0, 0

    def value(c):
        if u.digit(chr(c), None) is not None:
            return None
        n = u.numeric(chr(c), None)
        return None if n is None else Fraction(n).limit_denominator(1000)

    while c < LIMIT:
        first = value(c)
        if first is None:
            c += 1
            continue
        end, step = c + 1, 0
        if first.denominator == 1 and value(c + 1) is not None:
            step = value(c + 1) - first
            if step.denominator != 1 or step < 0:
                step = 0
        while end < LIMIT and value(end) is not None and value(end) == value(end - 1) + step:
            end += 1
        data += number(c - last) + number(end - c) + signed(first.numerator) + number(int(step)) + number(first.denominator)
        last = c = end
    return data


def decompositions():
    """Canonical decompositions: gap, first, second (0: none)."""
    data, last = [], 0
    for c in range(LIMIT):
        text = u.decomposition(chr(c))
        if not text or text[0] == '<':
            continue
        parts = [int(x, 16) for x in text.split()]
        data += number(c - last) + signed(parts[0] - c) + number(parts[1] if len(parts) > 1 else 0)
        last = c
    return data


def compatibility():
    """Compatibility decompositions in full, one level: gap, count, code points."""
    data, last = [], 0
    for c in range(LIMIT):
        text = u.decomposition(chr(c))
        if not text or text[0] != '<':
            continue
        parts = [int(x, 16) for x in text.split()[1:]]
        data += number(c - last) + number(len(parts))
        for p in parts:
            data += number(p)
        last = c
    return data


def exclusions():
    """Characters with a two-part canonical decomposition that composition must not make again."""
    data, last = [], 0
    for c in range(LIMIT):
        text = u.decomposition(chr(c))
        if not text or text[0] == '<' or ' ' not in text:
            continue
        if u.normalize('NFC', chr(c)) != chr(c):
            data += number(c - last)
            last = c
    return data


def combining_classes():
    data, last, c = [], 0, 0
    while c < LIMIT:
        k = u.combining(chr(c))
        if not k:
            c += 1
            continue
        end = c
        while u.combining(chr(end)) == k:
            end += 1
        data += number(c - last) + number(end - c) + [k]
        last = c = end
    return data


same = lambda s: s
print(f'// Unicode {u.unidata_version} properties, written by scripts/make-unicode.py. Do not edit.')
if sys.argv[1:] != ['decompositions']:
    emit('kCategoryRuns', category_runs())
    emit('kOtherUpper', ranges(upper_letter))
    emit('kOtherLower', ranges(lower_letter))
    emit('kStartExceptions', ranges(lambda c: is_start(c) != start_by_category(c)))
    emit('kContinueExceptions', ranges(lambda c: is_continue(c) != continue_by_category(c)))
    emit('kCaseIgnorable', ranges(ignorable))
    emit('kSpaces', ranges(lambda c: chr(c).isspace()))
    emit('kDigits', digit_values())
    emit('kNumeric', numeric_values())
    emit('kToUpper', case_runs(str.upper, same))
    emit('kToLower', case_runs(str.lower, same))
    emit('kToTitle', case_runs(str.title, str.upper))
    emit('kToFold', case_runs(str.casefold, str.lower))
else:
    emit('kCanonical', decompositions())
    emit('kExclusions', exclusions())
    emit('kCombining', combining_classes())
    emit('kCompatibility', compatibility())
