"""Dates: their units, their texts, and business days."""
from bisect import bisect_left, bisect_right

import numpy as np
from numpy import _native_time as native
from numpy._common import _NoValue

_DAYS = 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'
_NAT = -1 << 63


def datetime_data(dtype, /):
    """The unit of a dtype of dates or lengths of time, and how many of it one step is."""
    return native.unit(np.dtype(dtype))


def datetime_as_string(arr, unit=None, timezone='naive', casting='same_kind'):
    """Dates as an array of texts in ISO 8601."""
    if not isinstance(arr, (np.ndarray, np.datetime64)):
        arr = np.asarray(arr)
    if arr.dtype.kind != 'M':
        raise TypeError("input must have type NumPy datetime")
    if unit is not None and not isinstance(unit, (str, bytes)):
        raise TypeError("bad argument type for built-in operation")
    if isinstance(unit, bytes):
        unit = unit.decode()
    a = np.asarray(arr)
    offsets = None
    if isinstance(timezone, str):
        if timezone not in ('local', 'UTC', 'naive'):
            raise ValueError(f'Unsupported timezone input string "{timezone}"')
        zone = timezone
    else:
        zone = 'offsets'
        offsets = _offsets(a, timezone)
    out = native.texts(a, unit, zone, offsets, casting)
    return out if out.ndim else out[()]


def _offsets(a, tz):
    """Minutes that a zone is ahead of UTC at each date."""
    import datetime
    tz.fromutc
    epoch = datetime.datetime(1970, 1, 1)
    minutes = a.astype('M8[m]').astype('i8').ravel().tolist()
    out = []
    for m in minutes:
        if m == _NAT:
            out.append(0)
            continue
        moment = epoch + datetime.timedelta(minutes=m)
        here = tz.fromutc(moment).replace(tzinfo=None)
        out.append(round((here - moment).total_seconds()) // 60)
    return np.array(out, dtype='i8').reshape(a.shape)


def _weekmask(mask):
    """Seven bools, Monday first."""
    if isinstance(mask, bytes):
        mask = mask.decode()
    if isinstance(mask, str):
        if len(mask) == 7 and not set(mask) - {'0', '1'}:
            return [c == '1' for c in mask]
        out = [False] * 7
        rest = mask.lstrip()
        while rest:
            name = rest[:3]
            if name not in _DAYS:
                raise ValueError(f'Invalid business day weekmask string "{mask}"')
            out[_DAYS.index(name)] = True
            rest = rest[3:].lstrip()
        return out
    try:
        n = len(mask)
    except TypeError:
        raise ValueError("Couldn't convert object into a business day weekmask") from None
    if n != 7:
        raise ValueError("A business day weekmask array must have length 7")
    out = []
    for x in mask:
        if not isinstance(x, (bool, int, np.integer, np.bool_)):
            raise ValueError("Couldn't convert object into a business day weekmask")
        if x != 0 and x != 1:
            raise ValueError("A business day weekmask array must have all 1's and 0's")
        out.append(bool(x))
    return out


def _weekday(day):
    return (day + 3) % 7


def _found(x):
    """Dates in the unit that they are written in."""
    a = np.asarray(x)
    return a if a.dtype.kind == 'M' else np.asarray(x, dtype='M8')


def _cannot(operand, dtype, wanted):
    return TypeError(f"Iterator operand {operand} dtype could not be cast from {dtype!r} to dtype('{wanted}') according to "
                     "the rule 'safe'")


def _days(x, operand=0):
    """An array of datetime64[D]; only what is one without loss becomes it."""
    if isinstance(x, np.ndarray) and x.dtype.kind != 'M':
        raise _cannot(operand, x.dtype, '<M8[D]')
    a = _found(x)
    if not np.can_cast(a.dtype, 'M8[D]', 'safe'):
        raise _cannot(operand, a.dtype, '<M8[D]')
    return a.astype('M8[D]')


def _holidays(holidays, mask):
    if holidays is None:
        return []
    a = _found(holidays)
    if a.ndim != 1:
        raise ValueError("holidays must be a provided as a one-dimensional array")
    if not np.can_cast(a.dtype, 'M8[D]', 'safe'):
        raise ValueError("Cannot safely convert provided holidays input into an array of dates")
    days = {d for d in a.astype('M8[D]').astype('i8').tolist() if d != _NAT}
    return sorted(d for d in days if mask[_weekday(d)])


class busdaycalendar:
    """Which days of the week are business days, and the holidays among them."""

    __slots__ = '_mask', '_holidays'

    def __init__(self, weekmask='1111100', holidays=None):
        self._mask = _weekmask(weekmask)
        if not any(self._mask):
            raise ValueError("Cannot construct a numpy.busdaycal with a weekmask of all zeros")
        self._holidays = _holidays(holidays, self._mask)

    @property
    def weekmask(self):
        """Seven bools, Monday first."""
        return np.array(self._mask)

    @property
    def holidays(self):
        """The holidays, sorted; only those on business days."""
        return np.array(self._holidays, dtype='i8').view('M8[D]')


busdaycalendar.__module__ = 'numpy'


def _calendar(weekmask, holidays, busdaycal):
    if busdaycal is not None:
        if not isinstance(busdaycal, busdaycalendar):
            raise TypeError(f"argument must be numpy.busdaycalendar, not {type(busdaycal).__name__}")
        if weekmask is not _NoValue or holidays is not None:
            raise ValueError("Cannot supply both the weekmask/holidays and the busdaycal parameters to {}()")
        return busdaycal._mask, busdaycal._holidays
    mask = _weekmask('1111100' if weekmask is _NoValue else weekmask)
    return mask, _holidays(holidays, mask)


def _prepare(name, weekmask, holidays, busdaycal):
    try:
        mask, days = _calendar(weekmask, holidays, busdaycal)
    except ValueError as e:
        raise ValueError(str(e).format(name)) from None
    except TypeError as e:
        place = 6 if name == 'busday_offset' else 5 if name == 'busday_count' else 4
        raise TypeError(str(e).replace('argument must', f'{name}() argument {place} must')) from None
    if not any(mask):
        raise ValueError("the business day weekmask must have at least one valid business day")
    return mask, days


def _deliver(values, shape, dtype, out):
    result = np.array(values, dtype='i8').reshape(shape)
    result = result.view(dtype) if dtype.startswith('M') else result.astype(dtype)
    if out is None:
        return result if result.ndim else result[()]
    if not isinstance(out, np.ndarray):
        raise ValueError("busday_offset: must provide a NumPy array for 'out'")
    if out.shape != result.shape:
        result = np.broadcast_to(result, out.shape)
    np.copyto(out, result, casting='safe')
    return out


def is_busday(dates, weekmask=_NoValue, holidays=None, busdaycal=None, out=None):
    """Whether each date is a business day."""
    mask, off = _prepare('is_busday', weekmask, holidays, busdaycal)
    a = _days(dates)
    off = set(off)
    values = [d != _NAT and mask[_weekday(d)] and d not in off for d in a.astype('i8').ravel().tolist()]
    return _deliver(values, a.shape, '?', out)


def _counter(mask, off):
    before = [sum(mask[:i]) for i in range(8)]

    def count(day):
        """Business days before `day`, from some Monday on."""
        weeks, weekday = divmod(day + 3, 7)
        return weeks * before[7] + before[weekday] - bisect_left(off, day)
    return count


def busday_count(begindates, enddates, weekmask=_NoValue, holidays=None, busdaycal=None, out=None):
    """The number of business days from each first date up to each second, that one left out."""
    mask, off = _prepare('busday_count', weekmask, holidays, busdaycal)
    first, last = np.broadcast_arrays(_days(begindates), _days(enddates))
    count = _counter(mask, off)
    values = []
    for a, b in zip(first.astype('i8').ravel().tolist(), last.astype('i8').ravel().tolist()):
        if a == _NAT or b == _NAT:
            raise ValueError("Cannot compute a business day count with a NaT (not-a-time) date")
        values.append(count(b) - count(a) if a <= b else count(b + 1) - count(a + 1))
    return _deliver(values, first.shape, 'i8', out)


_ROLLS = {'forward': 1, 'following': 1, 'backward': -1, 'preceding': -1, 'modifiedfollowing': 2,
          'modifiedpreceding': -2, 'nat': 0, 'raise': None}


def busday_offset(dates, offsets, roll='raise', weekmask=_NoValue, holidays=None, busdaycal=None, out=None):
    """Dates so many business days away, after each was rolled to a business day."""
    mask, off = _prepare('busday_offset', weekmask, holidays, busdaycal)
    if isinstance(roll, bytes):
        roll = roll.decode()
    if not isinstance(roll, str):
        raise TypeError(f"roll must be str, not {type(roll).__name__}")
    if roll not in _ROLLS:
        raise ValueError(f'Invalid business day roll parameter "{roll}"')
    way = _ROLLS[roll]
    steps = np.asarray(offsets)
    if isinstance(offsets, np.ndarray) and not np.can_cast(steps.dtype, 'i8', 'safe'):
        raise _cannot(1, steps.dtype, 'int64')
    days, steps = np.broadcast_arrays(_days(dates), steps.astype('i8'))
    per_week = sum(mask)
    off_set = set(off)

    def works(d):
        return mask[_weekday(d)] and d not in off_set

    def walk(d, way):
        while not works(d):
            d += way
        return d

    def rolled(d):
        if works(d):
            return d
        if way is None:
            raise ValueError("Non-business day date in busday_offset")
        if way == 0:
            return _NAT
        moved = walk(d, 1 if way > 0 else -1)
        if abs(way) == 2 and _month(moved) != _month(d):
            moved = walk(d, -1 if way > 0 else 1)
        return moved

    values = []
    for d, n in zip(days.astype('i8').ravel().tolist(), steps.ravel().tolist()):
        if d == _NAT:
            if way is None:
                raise ValueError("NaT input in busday_offset")
            values.append(_NAT)
            continue
        d = rolled(d)
        if d == _NAT:
            values.append(d)
            continue
        while n > 0:
            start = d
            d += n // per_week * 7
            n %= per_week
            while n > 0:
                d += 1
                n -= mask[_weekday(d)]
            n = bisect_right(off, d) - bisect_right(off, start)
        while n < 0:
            start = d
            d -= -n // per_week * 7
            n = -(-n % per_week)
            while n < 0:
                d -= 1
                n += mask[_weekday(d)]
            n = bisect_left(off, d) - bisect_left(off, start)
        values.append(d)
    return _deliver(values, days.shape, 'M8[D]', out)


def _month(day):
    return int(np.int64(day).view('M8[D]').astype('M8[M]').astype('i8'))
