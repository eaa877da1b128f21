"""Reading dates and times in a format, for datetime.strptime."""

import re
from datetime import date, _date_of, _iso_to_date, _ordinal

_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
           'december']
_SHORT_DAYS, _SHORT_MONTHS = [d[:3] for d in _DAYS], [m[:3] for m in _MONTHS]


def _choice(names):
    return '|'.join(sorted(names, key=len, reverse=True))


_DIRECTIVES = {
    'd': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]', 'f': r'[0-9]{1,6}', 'H': r'2[0-3]|[0-1]\d|\d',
    'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]', 'G': r'\d\d\d\d',
    'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]', 'm': r'1[0-2]|0[1-9]|[1-9]',
    'M': r'[0-5]\d|\d', 'S': r'6[0-1]|[0-5]\d|\d', 'U': r'5[0-3]|[0-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d', 'w': '[0-6]',
    'u': '[1-7]', 'V': r'5[0-3]|0[1-9]|[1-4]\d|\d', 'y': r'\d\d', 'Y': r'\d\d\d\d',
    'z': r'([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z)', 'A': _choice(_DAYS), 'a': _choice(_SHORT_DAYS),
    'B': _choice(_MONTHS), 'b': _choice(_SHORT_MONTHS), 'p': 'am|pm', 'Z': 'utc|gmt'}
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_patterns = {}


def _pattern(format):
    for letter, text in _WHOLE.items():
        format = format.replace('%' + letter, text)
    out, i = [], 0
    text = re.sub(r'\s+', r'\\s+', re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format))
    while i < len(text):
        c = text[i]
        i += 1
        if c == '%':
            if i == len(text):
                raise ValueError(f"stray % in format '{format}'")
            c = text[i]
            i += 1
            if c == '%':
                out.append('%')
            elif c in _DIRECTIVES:
                out.append(f'(?P<{c}>{_DIRECTIVES[c]})')
            else:
                bad = '\\' if c == '\\' else c
                if text[i - 1:i + 2] == '\\s+':
                    raise ValueError(f"stray % in format '{format}'")
                raise ValueError(f"'{bad}' is a bad directive in format '{format}'")
        else:
            out.append(c)
    try:
        return re.compile(''.join(out), re.IGNORECASE)
    except re.error as e:
        name = re.search("group name '(.)'", str(e))
        if name is None:
            raise
        raise re.error(str(e)) from None


def _offset(text):
    """Microseconds east of UTC."""
    if text == 'Z':
        return 0
    sign, rest = text[0], text[1:]
    if rest[2:3] == ':':
        digits = rest.replace(':', '', 1)
        if len(rest) > 5:
            if rest[5] != ':':
                raise ValueError(f'Inconsistent use of : in {text}')
            digits = digits.replace(':', '')
    else:
        digits = rest
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    us = seconds * 1000000 + int(digits[7:].ljust(6, '0') if digits[7:] else 0)
    return -us if sign == '-' else us


def parse(text, format):
    """(year, month, day, hour, minute, second, microsecond, offset or None, zone name or None)."""
    if format not in _patterns:
        _patterns[format] = _pattern(format)
    m = _patterns[format].match(text)
    if m is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if len(text) != m.end():
        raise ValueError(f'unconverted data remains: {text[m.end():]}')
    found = m.groupdict()
    year = month = day = weekday = yearday = iso_year = iso_week = week = offset = zone = None
    hour = minute = second = microsecond = 0
    for key, value in found.items():
        if key == 'y':
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == 'Y':
            year = int(value)
        elif key == 'G':
            iso_year = int(value)
        elif key == 'm':
            month = int(value)
        elif key == 'B':
            month = _MONTHS.index(value.lower()) + 1
        elif key == 'b':
            month = _SHORT_MONTHS.index(value.lower()) + 1
        elif key == 'd':
            day = int(value)
        elif key == 'H':
            hour = int(value)
        elif key == 'I':
            hour = int(value) % 12 + (12 if (found.get('p') or '').lower() == 'pm' else 0)
        elif key == 'M':
            minute = int(value)
        elif key == 'S':
            second = int(value)
        elif key == 'f':
            microsecond = int(value.ljust(6, '0'))
        elif key == 'A':
            weekday = _DAYS.index(value.lower())
        elif key == 'a':
            weekday = _SHORT_DAYS.index(value.lower())
        elif key == 'w':
            weekday = (int(value) - 1) % 7
        elif key == 'u':
            weekday = int(value) - 1
        elif key == 'j':
            yearday = int(value)
        elif key in 'UW':
            week = int(value), key
        elif key == 'V':
            iso_week = int(value)
            if iso_week == 0:
                raise ValueError(f'time data {text!r} does not match format {format!r}')
        elif key == 'z':
            offset = _offset(value)
        elif key == 'Z':
            zone = value.upper() if offset is not None or 'z' in found else None
    _check_combination(format, year, iso_year, iso_week, weekday, yearday)
    if year is None and (month, day) == (2, 29):
        year, leap_only = 1904, True
    else:
        leap_only = False
    if year is None:
        year = 1900
    if yearday is None and weekday is not None:
        if week is not None:
            first = (_ordinal(year, 1, 1) + 6) % 7
            number, kind = week
            shift = 1 if kind == 'U' else 0
            first, w = (first + shift) % 7, (weekday + shift) % 7
            yearday = 1 + w - first if number == 0 else 1 + (7 - first) % 7 + 7 * (number - 1) + w
            if yearday <= 0:
                year -= 1
                yearday += 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
        elif iso_year is not None and iso_week is not None:
            year, month, day = _iso_to_date(iso_year, iso_week, weekday + 1)
    if yearday is not None:
        year, month, day = _date_of(_ordinal(year, 1, 1) + yearday - 1)
    month, day = month or 1, day or 1
    if leap_only:
        year = 1900
    return year, month, day, hour, minute, second, microsecond, offset, zone


def _check_combination(format, year, iso_year, iso_week, weekday, yearday):
    if iso_year is not None:
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             'instead.')
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year "
                         "directive '%G' instead.")
