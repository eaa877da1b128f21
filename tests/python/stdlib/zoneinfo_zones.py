# zoneinfo: offsets and names through the years, folds and gaps.
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
from datetime import datetime, timedelta, timezone, time
import copy, pickle, hashlib
dt = datetime(2020, 10, 31, 12, tzinfo=ZoneInfo('America/Los_Angeles')); print(dt, dt.tzname(), dt.dst(), repr(dt))
print(dt + timedelta(days=1), (dt + timedelta(days=1)).tzname(), dt.astimezone(ZoneInfo('Asia/Tokyo')), dt.astimezone(timezone.utc))
LA = ZoneInfo('America/Los_Angeles'); d = datetime(2020, 11, 1, 1, tzinfo=LA); print(d, d.replace(fold=1), d.replace(fold=1) == d, d.replace(fold=1).timestamp() - d.timestamp())
print(datetime(2020, 11, 1, 8, tzinfo=timezone.utc).astimezone(LA).fold, datetime(2020, 11, 1, 9, tzinfo=timezone.utc).astimezone(LA).fold)
print(ZoneInfo('Europe/Paris') is ZoneInfo('Europe/Paris'), str(LA), repr(LA), LA.key, ZoneInfo.no_cache('UTC') is ZoneInfo('UTC'), pickle.loads(pickle.dumps(LA)) is LA, copy.copy(LA) is LA)
for bad in ('Nope/X', '/etc/x', '../a', 'a/../b', ''):
    try: ZoneInfo(bad)
    except (ZoneInfoNotFoundError, ValueError) as e: print(type(e).__name__, e)
names = 'UTC Europe/London America/New_York Asia/Kolkata Australia/Sydney Africa/Cairo Europe/Dublin Antarctica/Troll'.split()
for n in names:
    z = ZoneInfo(n); h = hashlib.md5(); t = datetime(1900, 1, 1, 0, 30)
    while t.year < 2060:
        for f in (0, 1):
            u = t.replace(tzinfo=z, fold=f); h.update(f'{u.utcoffset()} {u.tzname()} {bool(u.dst())}\n'.encode())
        v = t.replace(tzinfo=timezone.utc).astimezone(z); h.update(f'{v} {v.fold}'.encode()); t += timedelta(days=97, hours=7, minutes=11)
    print(n, h.hexdigest(), datetime(2024, 7, 1, tzinfo=z), datetime(2024, 1, 1, tzinfo=z), datetime(2024, 7, 1, tzinfo=z).dst(), datetime(1950, 7, 1, tzinfo=z).dst())
print(time(12, tzinfo=ZoneInfo('UTC')).tzname(), time(12, tzinfo=LA).tzname(), time(12, tzinfo=LA), len(available_timezones()) > 480)
for n in ('Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe'):
    z = ZoneInfo(n); t = datetime(2031, 1, 1, tzinfo=timezone.utc); last = None
    while t.year < 2033:
        u = t.astimezone(z); k = (u.utcoffset(), u.fold)
        if k != last: print(n, u, u.fold, u.tzname(), u.dst()); last = k
        t += timedelta(minutes=15)
