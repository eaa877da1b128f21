#!/usr/bin/env python3
"""Makes the table of time zones from the system's compiled ones (the IANA time zone database, which is in the public domain).

    python3 scripts/make-zones.py > cpp/py/lib/zoneinfo/_zones.py

A line is a zone: its names, the rule that holds after its last change, its kinds of time, its changes. A change is the distance
from the one before, in minutes and `.` seconds, to base 36, and a letter: the kind of time that begins. The first kind holds before.
"""
import collections
import datetime
import functools
import io
import os
import struct
import zoneinfo

ROOT = '/usr/share/zoneinfo'
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def compiled(name):
    """(time, kind) of all changes, the first kind, and the rule of the rest."""
    with open(os.path.join(ROOT, name), 'rb') as f:
        data = f.read()
    counts = struct.unpack('>6l', data[20:44])
    at = 44 + counts[3] * 5 + counts[4] * 6 + counts[5] + counts[2] * 8 + counts[1] + counts[0]
    isut, isstd, leaps, changes, kinds, chars = struct.unpack('>6l', data[at + 20:at + 44])
    at += 44
    times = struct.unpack(f'>{changes}q', data[at:at + 8 * changes])
    at += 8 * changes
    indices = data[at:at + changes]
    at += changes
    raw = [struct.unpack('>lbb', data[at + 6 * i:at + 6 * i + 6]) for i in range(kinds)]
    at += 6 * kinds
    names = data[at:at + chars]
    rule = data[at + chars + leaps * 12 + isstd + isut:].strip().decode()
    named = [(offset, dst, names[i:names.index(b'\0', i)].decode()) for offset, dst, i in raw]
    return [(t, named[i]) for t, i in zip(times, indices)], named[0], rule


@functools.cache
def by_rule(rule):
    head = b'TZif2' + bytes(15) + struct.pack('>6l', 0, 0, 0, 0, 1, 4) + struct.pack('>lbb', 0, 0, 0) + b'UTC\0'
    body = b'TZif2' + bytes(15) + struct.pack('>6l', 0, 0, 0, 1, 1, 4) + struct.pack('>qblbb', -2**33, 0, 0, 0, 0) + b'UTC\0'
    return zoneinfo.ZoneInfo.from_file(io.BytesIO(head + body + b'\n' + rule.encode() + b'\n'))


def kind_by_rule(rule, time):
    d = datetime.datetime.fromtimestamp(time, by_rule(rule))
    return int(d.utcoffset().total_seconds()), int(bool(d.dst())), d.tzname()


def text_of_offset(offset):
    sign, offset = '-' if offset < 0 else '', abs(offset)
    hours, minutes, seconds = offset // 3600, offset // 60 % 60, offset % 60
    return sign + str(hours) + (f':{minutes:02}' if minutes or seconds else '') + (f':{seconds:02}' if seconds else '')


def base36(n):
    out = ''
    while n:
        out, n = DIGITS[n % 36] + out, n // 36
    return out


zones = collections.defaultdict(list)
for name in sorted(zoneinfo.available_timezones()):
    changes, kind, rule = compiled(name)
    while changes and kind_by_rule(rule, changes[-1][0]) == changes[-1][1]:
        begin, before = changes[-2] if len(changes) > 1 else (changes[-1][0] - 1, kind)
        if any(kind_by_rule(rule, t) != before for t in [*range(begin, changes[-1][0], 10 * 86400), changes[-1][0] - 1]):
            break
        changes.pop()
    zones[tuple(changes), kind, rule].append(name)
print('"""The time zones: made by scripts/make-zones.py, which says what a line holds."""\n')
print('ZONES = """')
for (changes, kind, rule), names in zones.items():
    kinds = list(dict.fromkeys([kind, *(k for _, k in changes)]))
    line = ' '.join(names) + '|' + rule + '|' + ' '.join(n + '=' + text_of_offset(o) + '*' * d for o, d, n in kinds) + '|'
    before = -2**32
    for time, k in changes:
        minutes, seconds = divmod(time - before, 60)
        line += base36(minutes) + (f'.{base36(seconds)}' if seconds else '') + chr(65 + kinds.index(k))
        before = time
    print(line)
print('"""')
