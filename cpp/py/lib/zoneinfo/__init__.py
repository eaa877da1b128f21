"""The world's time zones."""

import bisect as _bisect
import datetime as _datetime
import re as _re
import weakref as _weakref

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ()
_EPOCH = _datetime.datetime(1970, 1, 1).toordinal()
_DAY = 86400
_lines = {}


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""

    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    """A folder of zones that isn't absolute."""


def _table():
    """The lines of the table by the zones' names."""
    if not _lines:
        from zoneinfo._zones import ZONES
        for line in ZONES.splitlines()[1:]:
            for name in line[:line.index('|')].split():
                _lines[name] = line
    return _lines


def available_timezones():
    """The names of all zones."""
    return set(_table())


def reset_tzpath(to=None):
    """Set the folders where zones are looked for; here they are in a table of the library's own."""
    global TZPATH
    if to is not None and isinstance(to, (str, bytes)):
        raise TypeError(f'tzpath must be a list or tuple, not {type(to)}: {to!r}')
    TZPATH = tuple(to or ())


def _seconds(text):
    """Seconds of -h:mm:ss."""
    sign = -1 if text[:1] == '-' else 1
    parts = [int(part) for part in text.lstrip('+-').split(':')]
    return sign * (parts[0] * 3600 + (parts[1] * 60 if len(parts) > 1 else 0) + (parts[2] if len(parts) > 2 else 0))


class _Kind:
    """Of time: its distance from UTC, how much of that is daylight saving, its name."""

    def __init__(self, offset, dst, name):
        self.offset, self.name = offset, name
        self.utcoffset, self.dst = _datetime.timedelta(seconds=offset), _datetime.timedelta(seconds=dst)


class _Rule:
    """The times of every year after the last change that is in the table: as POSIX has it in TZ."""

    _PARTS = _re.compile(r'(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)(?:(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)?,([^,/]+)(?:/([-+\d:]+))?,([^,/]+)(?:/([-+\d:]+))?)?$')

    def __init__(self, text):
        name, offset, dst_name, dst_offset, begin, begin_time, end, end_time = self._PARTS.match(text).groups()
        self.standard = _Kind(-_seconds(offset), 0, name.strip('<>'))
        self.daylight, self._years = None, {}
        if dst_name:
            ahead = -_seconds(dst_offset) if dst_offset else self.standard.offset + 3600
            self.daylight = _Kind(ahead, ahead - self.standard.offset, dst_name.strip('<>'))
            self._begin, self._begin_time = begin, _seconds(begin_time or '2')
            self._end, self._end_time = end, _seconds(end_time or '2')

    @staticmethod
    def _day(rule, year):
        """The day, in seconds of local time."""
        first = _datetime.date(year, 1, 1).toordinal() - _EPOCH
        if rule[0] == 'M':
            month, week, weekday = map(int, rule[1:].split('.'))
            start = _datetime.date(year, month, 1)
            day = (weekday - start.isoweekday()) % 7 + 7 * (week - 1)
            next_month = _datetime.date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
            days = (next_month - start).days if next_month else 31
            return (start.toordinal() - _EPOCH + (day if day < days else day - 7)) * _DAY
        if rule[0] == 'J':
            day = int(rule[1:])
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            return (first + day - 1 + (leap and day >= 60)) * _DAY
        return (first + int(rule)) * _DAY

    def _changes(self, year):
        found = self._years.get(year)
        if found is None:
            found = self._day(self._begin, year) + self._begin_time, self._day(self._end, year) + self._end_time
            self._years[year] = found
        return found

    def at_local(self, seconds, year, fold):
        """What holds at a local time."""
        if not self.daylight:
            return self.standard
        begin, end = self._changes(year)
        saving = self.daylight.offset - self.standard.offset
        if fold == (saving >= 0):
            end -= saving
        else:
            begin += saving
        inside = begin <= seconds < end if begin < end else not end <= seconds < begin
        return self.daylight if inside else self.standard

    def at_utc(self, seconds, year):
        """What holds at a time in UTC, and whether that local time comes a second time."""
        if not self.daylight:
            return self.standard, False
        begin, end = self._changes(year)
        begin -= self.standard.offset
        end -= self.daylight.offset
        inside = begin <= seconds < end if begin < end else not end <= seconds < begin
        saving = self.daylight.offset - self.standard.offset
        since = end if saving > 0 else begin
        return self.daylight if inside else self.standard, since <= seconds < since + abs(saving)


class ZoneInfo(_datetime.tzinfo):
    """A time zone by its name in the IANA database, such as 'Europe/Paris'."""

    _strong, _weak = {}, _weakref.WeakValueDictionary()
    __module__ = 'zoneinfo'

    def __init_subclass__(cls):
        cls._strong, cls._weak = {}, _weakref.WeakValueDictionary()

    def __new__(cls, key):
        zone = cls._weak.get(key)
        if zone is None:
            zone = cls._made(key)
            zone._cached = True
            zone = cls._weak.setdefault(key, zone)
        cls._strong[key] = cls._strong.pop(key, zone)
        if len(cls._strong) > 8:
            del cls._strong[next(iter(cls._strong))]
        return zone

    @classmethod
    def no_cache(cls, key):
        """A new object, whatever objects of that zone there are."""
        zone = cls._made(key)
        zone._cached = False
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget the objects made so far."""
        for key in list(cls._weak) if only_keys is None else only_keys:
            cls._weak.pop(key, None)
            cls._strong.pop(key, None)

    @classmethod
    def _made(cls, key):
        import os
        if not isinstance(key, str):
            key = os.fspath(key)
        if os.path.isabs(key):
            raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
        if os.path.normpath(key).startswith('..'):
            raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')
        if os.path.normpath(key) != key:
            raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
        line = _table().get(key)
        if line is None:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        self = _datetime.tzinfo.__new__(cls)
        self._key = key
        _, rule, kinds, changes = line.split('|')
        raw = []
        for kind in kinds.split():
            name, offset = kind.split('=')
            raw.append((_seconds(offset.rstrip('*')), offset.endswith('*'), name))
        times, found, before = [], [], -2**32
        for minutes, seconds, kind in _re.findall(r'([0-9a-z]+)(?:\.([0-9a-z]+))?([A-Z])', changes):
            before += int(minutes, 36) * 60 + (int(seconds, 36) if seconds else 0)
            times.append(before)
            found.append(ord(kind) - 65)
        self._set(raw, times, found, _Rule(rule) if rule else None)
        return self

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        """A zone of a compiled file (TZif)."""
        import struct
        data = file_obj.read()
        if data[:4] != b'TZif':
            raise ValueError('Invalid TZif file: magic not found')
        at, width = 0, 4
        counts = struct.unpack('>6l', data[20:44])
        if data[4:5] >= b'2':
            at = 44 + counts[3] * 5 + counts[4] * 6 + counts[5] + counts[2] * 8 + counts[1] + counts[0]
            width, counts = 8, struct.unpack('>6l', data[at + 20:at + 44])
        isut, isstd, leaps, changes, kinds, chars = counts
        at += 44
        times = list(struct.unpack(f'>{changes}{"q" if width == 8 else "l"}', data[at:at + width * changes]))
        at += width * changes
        found = list(data[at:at + changes])
        at += changes
        raw = [struct.unpack('>lbb', data[at + 6 * i:at + 6 * i + 6]) for i in range(kinds)]
        at += 6 * kinds
        names = data[at:at + chars]
        rule = data[at + chars + leaps * (width + 4) + isstd + isut:].strip().decode() if width == 8 else ''
        self = _datetime.tzinfo.__new__(cls)
        self._key, self._cached = key, False
        self._set([(offset, bool(dst), names[i:names.index(b'\0', i)].decode()) for offset, dst, i in raw], times, found,
                  _Rule(rule) if rule else None)
        return self

    def _set(self, raw, times, found, rule):
        # How much of an offset is daylight saving: as against the standard time before, or else after.
        saved = [0] * len(raw)
        order = [0, *found]
        for back in True, False:
            for i, kind in enumerate(order):
                if raw[kind][1] and not saved[kind]:
                    k = i - 1 if back else i + 1
                    if 0 <= k < len(order) and not raw[order[k]][1]:
                        saved[kind] = raw[kind][0] - raw[order[k]][0]
        kinds = [_Kind(offset, (saved[i] or 3600) if dst else 0, name) for i, (offset, dst, name) in enumerate(raw)]
        first = next((k for k in range(len(raw)) if not raw[k][1]), 0) if found and raw[0][1] else 0
        self._before = kinds[first] if kinds else rule.standard
        self._times, self._kinds, self._rule = times, [kinds[k] for k in found], rule
        if rule is None:
            last = self._kinds[-1] if self._kinds else self._before
            self._rule = _Rule('UTC0')
            self._rule.standard = last
        self._local = [], []
        offset = self._before.offset
        for time, kind in zip(times, self._kinds):
            self._local[0].append(time + max(offset, kind.offset))
            self._local[1].append(time + min(offset, kind.offset))
            offset = kind.offset
        self._fixed = not times and not self._rule.daylight

    def _find(self, dt):
        if dt is None:
            return self._rule.standard if self._fixed else None
        seconds = (dt.toordinal() - _EPOCH) * _DAY + dt.hour * 3600 + dt.minute * 60 + dt.second
        i = _bisect.bisect_right(self._local[dt.fold], seconds)
        if i >= len(self._times):
            return self._rule.at_local(seconds, dt.year, dt.fold)
        return self._kinds[i - 1] if i else self._before

    def utcoffset(self, dt):
        """How far local time is ahead of UTC."""
        kind = self._find(dt)
        return kind and kind.utcoffset

    def dst(self, dt):
        """How much of that is daylight saving."""
        kind = self._find(dt)
        return kind and kind.dst

    def tzname(self, dt):
        """The name of the time that holds."""
        kind = self._find(dt)
        return kind and kind.name

    def fromutc(self, dt):
        """A time in UTC as local time."""
        if not isinstance(dt, _datetime.datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        seconds = (dt.toordinal() - _EPOCH) * _DAY + dt.hour * 3600 + dt.minute * 60 + dt.second
        i = _bisect.bisect_right(self._times, seconds)
        fold = False
        if i >= len(self._times):
            kind, fold = self._rule.at_utc(seconds, dt.year)
            before = self._kinds[-2] if len(self._kinds) > 1 else self._before
            if i and kind is self._rule.standard and not fold:
                fold = before.offset - self._kinds[-1].offset > seconds - self._times[-1]
        else:
            kind = self._kinds[i - 1] if i else self._before
            if i:
                before = self._kinds[i - 2] if i > 1 else self._before
                fold = before.offset - kind.offset > seconds - self._times[i - 1]
        made = dt + kind.utcoffset
        return made.replace(fold=1) if fold else made

    @property
    def key(self):
        return self._key

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __repr__(self):
        if self._key is not None:
            return f'{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})'
        return f'{type(self).__module__}.{type(self).__qualname__}.from_file(<unknown>)'

    def __reduce__(self):
        if self._key is None:
            import pickle
            raise pickle.PicklingError('Cannot pickle a ZoneInfo file from a file stream.')
        return type(self)._unpickle, (self._key, self._cached)

    @classmethod
    def _unpickle(cls, key, cached, /):
        return cls(key) if cached else cls.no_cache(key)
