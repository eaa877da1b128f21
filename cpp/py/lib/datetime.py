"""Dates, times, and the differences between them."""

import time as _time
from math import floor as _floor, isfinite as _isfinite, isnan as _isnan, modf as _modf
from operator import index as _index

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR, MAXYEAR = 1, 9999
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = ' Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
_DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_EPOCH = 719163


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _leap(year) else _LENGTHS[month]


def _ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE[month] + (month > 2 and _leap(year)) + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = n + 50 >> 5
    before = _BEFORE[month] + (month > 2 and _leap(year))
    if before > n:
        month -= 1
        before -= _month_length(year, month)
    return year, month, n - before + 1


def _week1_monday(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _bind(names, required, args, kwargs, function='function'):
    """The arguments of a call of a function that CPython has in C, in order; None for a missing one."""
    if len(args) + len(kwargs) > len(names):
        raise TypeError(f"{function}{'' if function == 'function' else '()'} takes at most {len(names)} arguments "
                        f'({len(args) + len(kwargs)} given)')
    values = list(args) + [None] * (len(names) - len(args))
    unknown = None
    given = set(names[:len(args)])
    for name, value in kwargs.items():
        if name not in names:
            unknown = name
            continue
        if name in given:
            raise TypeError(f"argument for function given by name ('{name}') and position ({names.index(name) + 1})")
        given.add(name)
        values[names.index(name)] = value
    for position, name in enumerate(names[:required], 1):
        if name not in given:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")
    if unknown is not None:
        raise TypeError(f"this function got an unexpected keyword argument '{unknown}'")
    return values


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_length(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, _index(fold)


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    return tz


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


def _check_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _format_time(hour, minute, second, us, timespec='auto'):
    spec = timespec
    if spec == 'auto':
        spec = 'microseconds' if us else 'seconds'
    if spec == 'hours':
        return f'{hour:02d}'
    if spec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if spec == 'seconds':
        return text
    if spec == 'milliseconds':
        return f'{text}.{us // 1000:03d}'
    if spec == 'microseconds':
        return f'{text}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _format_offset(offset, colon=':'):
    if offset is None:
        return ''
    sign = '-' if offset.days < 0 else '+'
    offset = abs(offset)
    minutes, seconds = divmod(offset.seconds, 60)
    text = f'{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}'
    if seconds or offset.microseconds:
        text += f'{colon}{seconds:02d}'
        if offset.microseconds:
            text += f'.{offset.microseconds:06d}'
    return text


def _strftime(moment, format, timetuple):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    out, i = [], 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != '%' or i == len(format):
            out.append(c)
            continue
        c = format[i]
        i += 1
        if c == 'f':
            out.append(f"{getattr(moment, 'microsecond', 0):06d}")
        elif c == 'z' or c == ':' and format[i:i + 1] == 'z':
            i += c == ':'
            if hasattr(moment, 'utcoffset'):
                out.append(_format_offset(moment.utcoffset(), ':' if c == ':' else ''))
        elif c == 'Z':
            if hasattr(moment, 'tzname'):
                out.append((moment.tzname() or '').replace('%', '%%'))
        else:
            out.append('%' + c)
    return _time.strftime(''.join(out), timetuple)


def _divide_nearest(a, b):
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    return q + 1 if greater or r == b and q % 2 == 1 else q


def __new__(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
    return (('days', days, 86400000000), ('seconds', seconds, 1000000), ('microseconds', microseconds, 1),
            ('milliseconds', milliseconds, 1000), ('minutes', minutes, 60000000), ('hours', hours, 3600000000),
            ('weeks', weeks, 604800000000))


_in_units = __new__  # the name is what messages call it
del __new__


class timedelta:
    """A difference between two moments: days, seconds and microseconds."""

    __slots__ = '_days', '_seconds', '_microseconds', '_hash'

    def __new__(cls, *args, **kwargs):
        if len(args) + len(kwargs) > 7:
            raise TypeError(f'__new__() takes at most 7 arguments ({len(args) + len(kwargs)} given)')
        total, rest = 0, 0.0
        for name, value, unit in _in_units(*args, **kwargs):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                if not _isfinite(value):
                    int(value)
                part, whole = _modf(value)
                total += int(whole) * unit
                if part:
                    part, whole = _modf(part * unit)
                    total += int(whole)
                    rest += part
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if rest:
            whole = round(rest)
            if rest - int(rest) in (0.5, -0.5):
                # Half to even of the whole sum.
                whole = _divide_nearest(int(2 * (total % 2 + rest)), 2) - total % 2
            total += whole
        return cls._of(total)

    @classmethod
    def _of(cls, us):
        """Of so many microseconds."""
        seconds, us = divmod(us, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not -999999999 <= days <= 999999999:
            if abs(days) > 2147483647:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds, self._hash = days, seconds, us, None
        return self

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        """Whole days, rounded down."""
        return self._days

    @property
    def seconds(self):
        """Seconds within the day."""
        return self._seconds

    @property
    def microseconds(self):
        """Microseconds within the second."""
        return self._microseconds

    def total_seconds(self):
        """All of it in seconds."""
        return self._us() / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                      ('microseconds', self._microseconds)) if value]
        return f"{_class_text(self.__class__)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        return text + (f'.{self._microseconds:06d}' if self._microseconds else '')

    def __add__(self, other):
        return timedelta._of(self._us() + other._us()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us() - other._us()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._us() - self._us()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us())

    def __pos__(self):
        return timedelta._of(self._us())

    def __abs__(self):
        return timedelta._of(abs(self._us()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        return timedelta._of(self._us() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_divide_nearest(self._us(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide_nearest(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us() % other._us()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._us(), other._us())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hash is None:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return self._us() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
_DAY = timedelta(1)


class tzinfo:
    """A time zone; subclasses say the offset, the daylight saving and the name."""

    __slots__ = ()

    def tzname(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """A moment in UTC in this zone's local time."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, '__getinitargs__') else ()
        return self.__class__, args, self.__getstate__()


class _IsoCalendarDate(tuple):
    """Year, week and weekday of the ISO calendar."""
    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = 'IsoCalendarDate'


def _parse_digits(text, start, count):
    part = text[start:start + count]
    if len(part) < count or not part.isascii() or not part.isdigit():
        raise ValueError
    return int(part)


def _parse_date(text):
    """(year, month, day) of 2024-05-06, 20240506, 2024-W19-1, 2024W191."""
    year = _parse_digits(text, 0, 4)
    dash = text[4:5] == '-'
    at = 5 if dash else 4
    if text[at:at + 1] == 'W':
        week = _parse_digits(text, at + 1, 2)
        at, day = at + 3, 1
        if at < len(text):
            if dash != (text[at] == '-'):
                raise ValueError
            day = _parse_digits(text, at + dash, 1)
            at += 1 + dash
        if at != len(text):
            raise ValueError
        return _iso_to_date(year, week, day)
    month = _parse_digits(text, at, 2)
    at += 2
    if dash:
        if text[at:at + 1] != '-':
            raise ValueError
        at += 1
    day = _parse_digits(text, at, 2)
    if at + 2 != len(text):
        raise ValueError
    return year, month, day


def _iso_to_date(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        wrong = True
        if week == 53:
            first = _ordinal(year, 1, 1) % 7
            wrong = not (first == 4 or first == 3 and _leap(year))
        if wrong:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _from_ordinal(_week1_monday(year) + (week - 1) * 7 + day - 1)


def _parse_clock(text):
    """[hour, minute, second, microsecond] of 10, 10:20, 1020, 10:20:30, 10:20:30.5."""
    values = [0, 0, 0, 0]
    at, colon = 0, text[2:3] == ':'
    for i in range(3):
        values[i] = _parse_digits(text, at, 2)
        at += 2
        c = text[at:at + 1]
        if not c or i == 2:
            break
        if c == ':' and colon:
            at += 1
        elif colon or not c.isdigit():
            raise ValueError
    if at < len(text):
        digits = text[at + 1:]
        if i != 2 or text[at] not in '.,' or not digits or not (digits.isascii() and digits.isdigit()):
            raise ValueError
        values[3] = int(digits[:6].ljust(6, '0'))
    return values


def _parse_time(text):
    """[hour, minute, second, microsecond, zone]."""
    if len(text) < 2:
        raise ValueError
    place = max(text.find('-'), text.find('+'), text.find('Z'))
    clock = text if place < 0 else text[:place]
    values = _parse_clock(clock)
    zone = None
    if place >= 0:
        rest = text[place + 1:]
        if text[place] == 'Z':
            if rest:
                raise ValueError
            zone = UTC
        else:
            if len(rest) in (0, 1, 3):
                raise ValueError
            h, m, s, us = _parse_clock(rest)
            us += (h * 3600 + m * 60 + s) * 1000000
            zone = timezone(timedelta._of(us if text[place] == '+' else -us)) if us else UTC
    return values + [zone]


class date:
    """A day: year, month and day."""

    __slots__ = '_year', '_month', '_day', '_hash'

    def __new__(cls, *args, **kwargs):
        if len(args) == 1 and isinstance(args[0], bytes) and len(args[0]) == 4:
            data = args[0]
            return cls._make(data[0] << 8 | data[1], data[2], data[3])
        return cls._make(*_check_date(*_bind(('year', 'month', 'day'), 3, args, kwargs)))

    @classmethod
    def _make(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day, self._hash = year, month, day, None
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of so many seconds since 1970."""
        if not isinstance(timestamp, (int, float)):
            timestamp = _index(timestamp)
        return cls(*_time.localtime(_checked_seconds(timestamp))[:3])

    @classmethod
    def today(cls):
        """Today."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day of a number that counts days, 0001-01-01 being 1."""
        return cls(*_date_of(_index(ordinal)))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day that an ISO 8601 text says."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        return cls(*_iso_to_date(_index(year), _index(week), _index(day)))

    @property
    def year(self):
        """1 to 9999."""
        return self._year

    @property
    def month(self):
        """1 to 12."""
        return self._month

    @property
    def day(self):
        """1 to the days of the month."""
        return self._day

    def __repr__(self):
        return f'{_class_text(self.__class__)}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def isoformat(self):
        """YYYY-MM-DD."""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def ctime(self):
        """Like 'Mon Jan  1 00:00:00 2024'."""
        return f'{_DAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}'

    def strftime(self, format):
        """The day as a format says."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        """A time.struct_time."""
        return _struct_time(self, 0, 0, 0, -1)

    def toordinal(self):
        """The number of the day, 0001-01-01 being 1."""
        return _ordinal(self._year, self._month, self._day)

    def replace(self, *args, **kwargs):
        """The same with some parts changed."""
        parts = _replaced(self, ('year', 'month', 'day'), args, kwargs)
        return self.__class__(*parts)

    __replace__ = replace

    def weekday(self):
        """0 for Monday to 6 for Sunday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday to 7 for Sunday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """ISO year, week and weekday."""
        year = self._year
        monday, today = _week1_monday(year), _ordinal(year, self._month, self._day)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _week1_monday(year), 7)
        elif week >= 52 and today >= _week1_monday(year + 1):
            year += 1
            week = 0
        return _IsoCalendarDate((year, week + 1, day + 1))

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._state())
        return self._hash

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*_date_of(self.toordinal() + other.days, OverflowError))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*_date_of(self.toordinal() - other.days, OverflowError))
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _state(self):
        return bytes([*divmod(self._year, 256), self._month, self._day])

    def __reduce__(self):
        return self.__class__, (self._state(),)


def _class_text(cls):
    return cls.__module__ + '.' + cls.__qualname__ if cls.__module__ == 'datetime' else cls.__qualname__


def _date_of(ordinal, error=None):
    if not 1 <= ordinal <= 3652059:
        if error:
            raise error('date value out of range')
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        raise ValueError(f'year {_from_ordinal(ordinal)[0]} is out of range')
    return _from_ordinal(ordinal)


def _checked_seconds(seconds):
    if _isnan(seconds):
        raise ValueError('Invalid value NaN (not a number)')
    if not _isfinite(seconds):
        raise OverflowError('cannot convert float infinity to integer')
    return _floor(seconds)


def _struct_time(moment, hour, minute, second, dst):
    y, m, d = moment._key()[:3]
    yearday = _BEFORE[m] + (m > 2 and _leap(y)) + d
    return _time.struct_time((y, m, d, hour, minute, second, moment.weekday(), yearday, dst))


def _replaced(self, names, args, kwargs):
    if len(args) > len(names):
        raise TypeError(f'replace() takes at most {len(names)} arguments ({len(args)} given)')
    parts = [getattr(self, name) for name in names]
    parts[:len(args)] = args
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"replace() got an unexpected keyword argument '{name}'")
        parts[names.index(name)] = value
    return parts


class time:
    """A time of day: hour, minute, second, microsecond; with a zone or without."""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hash', '_fold'

    def __new__(cls, *args, fold=0, **kwargs):
        if args and len(args) <= 2 and isinstance(args[0], bytes) and len(args[0]) == 6:
            data = args[0]
            values = data[0] & 127, data[1], data[2], int.from_bytes(data[3:6]), args[1] if args[1:] else None
            fold = data[0] >> 7
        else:
            values = _bind(('hour', 'minute', 'second', 'microsecond', 'tzinfo'), 0, args, kwargs)
            values[:4] = (0 if v is None and i >= len(args) else v for i, v in enumerate(values[:4]))
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(*values[:4], fold)
        self._tzinfo, self._hash = _check_tz(values[4]), None
        return self

    @classmethod
    def fromisoformat(cls, string, /):
        """The time that an ISO 8601 text says."""
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_time(string.removeprefix('T'))
        except ValueError as e:
            if e.args and 'offset' in e.args[0]:
                raise
            raise ValueError(f'Invalid isoformat string: {string!r}') from None
        return cls(*parts)

    hour = property(lambda self: self._hour, doc='0 to 23.')
    minute = property(lambda self: self._minute, doc='0 to 59.')
    second = property(lambda self: self._second, doc='0 to 59.')
    microsecond = property(lambda self: self._microsecond, doc='0 to 999999.')
    tzinfo = property(lambda self: self._tzinfo, doc='The zone, or None.')
    fold = property(lambda self: self._fold, doc='1 for the second of two equal local times.')

    def utcoffset(self):
        """The zone's difference from UTC."""
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def dst(self):
        """The zone's daylight saving."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def tzname(self):
        """The zone's name."""
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(None))

    def isoformat(self, timespec='auto'):
        """HH:MM:SS.ffffff+HH:MM."""
        return _format_time(self._hour, self._minute, self._second, self._microsecond, timespec) + \
            _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f"{_class_text(self.__class__)}({', '.join(parts)})"

    def strftime(self, format):
        """The time as a format says."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def replace(self, *args, **kwargs):
        """The same with some parts changed."""
        fold = kwargs.pop('fold', self._fold)
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        parts = _replaced(self, ('hour', 'minute', 'second', 'microsecond', 'tzinfo'), args, kwargs)
        return type(self)(*parts, **{'fold': 1} if fold else {})

    __replace__ = replace

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _compare(self, other, equality=False):
        """The two keys to compare; None where they cannot be."""
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._key(), other._key()
        if mine is None or theirs is None:
            if equality:
                return 1, 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        return tuple(timedelta(hours=t._hour, minutes=t._minute, seconds=t._second, microseconds=t._microsecond) - o
                     for t, o in ((self, mine), (other, theirs)))

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare(other)
        return a >= b

    def __hash__(self):
        if self._hash is None:
            offset = self.utcoffset()
            if not offset:
                self._hash = hash(self._key())
            else:
                self._hash = hash(timedelta(hours=self._hour, minutes=self._minute, seconds=self._second,
                                            microseconds=self._microsecond) - offset)
        return self._hash

    def _state(self, fold=True):
        first = self._hour | (self._fold << 7 if fold else 0)
        return bytes([first, self._minute, self._second]) + self._microsecond.to_bytes(3)

    def __reduce__(self):
        return self.__class__, (self._state(False),) + ((self._tzinfo,) if self._tzinfo is not None else ())

    def __reduce_ex__(self, protocol, /):
        return self.__class__, (self._state(protocol > 3),) + ((self._tzinfo,) if self._tzinfo is not None else ())


_date, _time_class = date, time


class datetime(date):
    """A moment: a day and a time; with a zone or without."""

    __slots__ = time.__slots__[:5] + ('_fold',)

    def __new__(cls, *args, fold=0, **kwargs):
        if args and len(args) <= 2 and isinstance(args[0], bytes) and len(args[0]) == 10:
            data = args[0]
            return cls._make(data[0] << 8 | data[1], data[2] & 127, data[3], *data[4:7], int.from_bytes(data[7:10]),
                             args[1] if args[1:] else None, data[2] >> 7)
        names = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')
        values = _bind(names, 3, args, kwargs)
        for i in range(3, 7):
            if values[i] is None and i >= len(args) and names[i] not in kwargs:
                values[i] = 0
        day, clock = _check_date(*values[:3]), _check_time(*values[3:7], fold)
        return cls._make(*day, *clock[:4], _check_tz(values[7]), clock[4])

    @classmethod
    def _make(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day, self._hash = year, month, day, None
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    @classmethod
    def _from_seconds(cls, timestamp, tz):
        if not isinstance(timestamp, (int, float)):
            timestamp = _index(timestamp)
        seconds = _checked_seconds(timestamp)
        us = round((timestamp - seconds) * 1e6) if isinstance(timestamp, float) else 0
        if us >= 1000000:
            seconds += 1
            us -= 1000000
        days, rest = divmod(seconds, 86400)
        y, m, d = _date_of(days + _EPOCH)
        return cls(y, m, d, rest // 3600, rest // 60 % 60, rest % 60, us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment so many seconds after 1970 began, local or in a zone."""
        _check_tz(tz)
        result = cls._from_seconds(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The moment so many seconds after 1970 began, in UTC, without a zone."""
        _deprecated('utcfromtimestamp', 'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)')
        return cls._from_seconds(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        """This moment, local or in a zone."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """This moment in UTC, without a zone."""
        _deprecated('utcnow', 'datetime.datetime.now(datetime.UTC)')
        return cls._from_seconds(_time.time(), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """The moment of a day and a time."""
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date.year, date.month, date.day, *time._key(), time._tzinfo if tzinfo is True else tzinfo,
                   fold=time._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """The moment that an ISO 8601 text says."""
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(string) < 7:
                raise ValueError
            end = 10 if string[4] == '-' else 8
            if string[4:6] == '-W':
                end = 10 if string[8:9] == '-' else 8
            elif string[4] == 'W':
                end = 8 if string[7:8].isdigit() else 7
            day = _parse_date(string[:end])
            clock = [0, 0, 0, 0, None]
            if len(string) > end:
                clock = _parse_time(string[end + 1:])
        except ValueError as e:
            if e.args and 'offset' in e.args[0]:
                raise
            raise ValueError(f'Invalid isoformat string: {string!r}') from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text says in a format."""
        for position, value in enumerate((date_string, format), 1):
            if not isinstance(value, str):
                raise TypeError(f'strptime() argument {position} must be str, not {type(value).__name__}')
        from _strptime import parse
        *parts, offset, name = parse(date_string, format)
        if offset is not None:
            delta = timedelta._of(offset)
            parts.append(timezone(delta, name) if name else timezone(delta))
        return cls(*parts)

    def timetuple(self):
        """A time.struct_time."""
        dst = self.dst()
        return _struct_time(self, self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        """A time.struct_time in UTC."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _struct_time(moment, moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        """Seconds since 1970 began in UTC."""
        if self._tzinfo is None:
            return (self - _EPOCH_MOMENT).total_seconds()
        return (self - _EPOCH_UTC).total_seconds()

    def date(self):
        """The day alone."""
        return _date._make(self._year, self._month, self._day)

    def time(self):
        """The time alone, without zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time alone, with its zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, *args, **kwargs):
        """The same with some parts changed."""
        fold = kwargs.pop('fold', self._fold)
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        names = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')
        return type(self)(*_replaced(self, names, args, kwargs), **{'fold': 1} if fold else {})

    __replace__ = replace

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        _check_tz(tz)
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        mine = self._tzinfo
        if tz is mine:
            return self
        offset = None if mine is None else self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def utcoffset(self):
        """The zone's difference from UTC at this moment."""
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def dst(self):
        """The zone's daylight saving at this moment."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(self))

    def tzname(self):
        """The zone's name at this moment."""
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(self))

    def ctime(self):
        """Like 'Mon Jan  1 00:00:00 2024'."""
        return (f'{_DAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        """YYYY-MM-DDTHH:MM:SS.ffffff+HH:MM."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        if self._fold:
            parts.append('fold=1')
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        return f"{_class_text(self.__class__)}({', '.join(map(str, parts))})"

    def _key(self):
        return self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond

    def _compare(self, other, equality=False):
        mine, theirs = self._tzinfo, other._tzinfo
        if mine is theirs:
            return self._key(), other._key()
        a, b = self.utcoffset(), other.utcoffset()
        if a == b:
            return self._key(), other._key()
        if a is None or b is None:
            if equality:
                return 1, 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self - other, timedelta(0)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        a, b = self._compare(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare(other)
        return a >= b

    def _us(self):
        seconds = (self.toordinal() * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        seconds, us = divmod(self._us() + other._us(), 1000000)
        days, rest = divmod(seconds, 86400)
        y, m, d = _date_of(days, OverflowError)
        return type(self)(y, m, d, rest // 3600, rest // 60 % 60, rest % 60, us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        difference = timedelta._of(self._us() - other._us())
        if self._tzinfo is other._tzinfo:
            return difference
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return difference
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return difference + theirs - mine

    def __hash__(self):
        if self._hash is None:
            offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
            self._hash = hash(self._state(False)) if offset is None else hash(self._us() - offset._us())
        return self._hash

    def _state(self, fold=True):
        month = self._month | (self._fold << 7 if fold else 0)
        return bytes([*divmod(self._year, 256), month, self._day, self._hour, self._minute, self._second]) + \
            self._microsecond.to_bytes(3)

    __reduce__, __reduce_ex__ = _time_class.__reduce__, _time_class.__reduce_ex__


def _deprecated(name, instead):
    import warnings
    warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. '
                  f'Use timezone-aware objects to represent datetimes in UTC: {instead}.', DeprecationWarning, stacklevel=3)


class timezone(tzinfo):
    """A zone with a fixed difference from UTC."""

    __slots__ = '_offset', '_name'

    def __new__(cls, *args, **kwargs):
        values = list(args)
        for name in ('offset', 'name')[len(args):]:
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif name == 'offset':
                raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if len(values) + len(kwargs) > 2:
            raise TypeError(f'timezone() takes at most 2 arguments ({len(values) + len(kwargs)} given)')
        offset, *name = values
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if not name:
            if not offset:
                return cls.utc
        elif not isinstance(name[0], str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name[0]).__name__}')
        if not -_DAY < offset < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        return cls._make(offset, *name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _make(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__(), None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        return f'datetime.timezone({self._offset!r}' + (')' if self._name is None else f', {self._name!r})')

    def __str__(self):
        return self.tzname(None)

    def _checked(self, dt, name):
        if not (isinstance(dt, datetime) or dt is None):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt, /):
        """The fixed difference."""
        self._checked(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt, /):
        """The name given, or UTC+HH:MM."""
        self._checked(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _format_offset(self._offset) if self._offset else 'UTC'

    def dst(self, dt, /):
        """None."""
        self._checked(dt, 'dst')

    def fromutc(self, dt, /):
        """A moment in UTC in this zone's local time."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


UTC = timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH_MOMENT, _EPOCH_UTC = datetime(1970, 1, 1), datetime(1970, 1, 1, tzinfo=UTC)
