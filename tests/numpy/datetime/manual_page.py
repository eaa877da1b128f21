# What a manual's page on dates shows, from the beginning to business days.
import datetime

import numpy as np

print(repr(np.datetime64('2005-02-25')), repr(np.datetime64(1, 'Y')), repr(np.datetime64('2005-02')))
print(repr(np.datetime64('2005-02', 'D')), repr(np.datetime64('2005-02-25T03:30')), repr(np.datetime64('nat')))
print(repr(np.array(['2007-07-13', '2006-01-13', '2010-08-13'], dtype='datetime64')))
print(repr(np.array(['2001-01-01T12:00', '2002-02-03T13:56:03.172'], dtype='datetime64')))
print(repr(np.array([0, 1577836800], dtype='datetime64[s]')))
print(repr(np.array([0, 1577836800000]).astype('datetime64[ms]')))
print(repr(np.arange('2005-02', '2005-03', dtype='datetime64[D]')))
print(np.datetime64('2005') == np.datetime64('2005-01-01'), np.datetime64('2010-03-14T15') == np.datetime64('2010-03-14T15:00:00.00'))
print(repr(np.timedelta64(1, 'D')), repr(np.timedelta64(4, 'h')))
print(repr(np.datetime64('2009-01-01') - np.datetime64('2008-01-01')), repr(np.datetime64('2009') + np.timedelta64(20, 'D')))
print(repr(np.datetime64('2011-06-15T00:00') + np.timedelta64(12, 'h')), np.timedelta64(1, 'W') / np.timedelta64(1, 'D'))
print(repr(np.timedelta64(1, 'W') % np.timedelta64(10, 'D')), repr(np.datetime64('nat') - np.datetime64('2009-01-01')))
print(repr(np.datetime64('2009-01-01') + np.timedelta64('nat')))
a = np.timedelta64(1, 'Y')
print(repr(np.timedelta64(a, 'M')))
try:
    np.timedelta64(a, 'D')
except TypeError as e:
    print(e)
for f in (lambda: np.busday_offset('2011-06-23', 1), lambda: np.busday_offset('2011-06-23', 2), lambda: np.busday_offset('2011-06-25', 2),
          lambda: np.busday_offset('2011-06-25', 0, roll='forward'), lambda: np.busday_offset('2011-06-25', 2, roll='forward'),
          lambda: np.busday_offset('2011-06-25', 0, roll='backward'), lambda: np.busday_offset('2011-03-20', 0, roll='forward'),
          lambda: np.busday_offset('2011-03-22', 0, roll='forward'), lambda: np.busday_offset('2011-03-20', 1, roll='backward'),
          lambda: np.busday_offset('2012-05', 1, roll='forward', weekmask='Sun'), lambda: np.is_busday(np.datetime64('2011-07-15')),
          lambda: np.is_busday(np.datetime64('2011-07-16'), weekmask='Sat Sun'),
          lambda: np.is_busday(np.arange(np.datetime64('2011-07-11'), np.datetime64('2011-07-18'))),
          lambda: np.busday_count(np.datetime64('2011-07-11'), np.datetime64('2011-07-18')),
          lambda: np.busday_count(np.datetime64('2011-07-18'), np.datetime64('2011-07-11'))):
    try:
        print(repr(f()))
    except ValueError as e:
        print('ValueError:', e)
days = np.arange(np.datetime64('2011-07-11'), np.datetime64('2011-07-18'))
print(np.count_nonzero(np.is_busday(days)))
print((np.datetime64('2021-01-01 12:00:00.00') - np.datetime64('1970')).item(), np.datetime64('now').dtype, np.datetime64('today').dtype)
print(np.datetime64("2017-01-01") - np.datetime64("2016-12-31 23:59:59"))
print(repr(np.datetime64(datetime.date(2020, 2, 29))), repr(np.timedelta64(datetime.timedelta(hours=36))))
print(np.datetime_data(np.dtype('timedelta64[25s]')), np.datetime_as_string(np.datetime64('2002-10-27T04:30', 'm')))
d = np.arange('2002-10-27T04:30', 4 * 60, 60, dtype='M8[m]')
print(np.datetime_as_string(d), np.datetime_as_string(d, timezone='UTC'), np.datetime_as_string(d, unit='h'))
try:
    np.datetime_as_string(d, unit='h', casting='safe')
except TypeError as e:
    print(e)
table = np.array([('2000-01-01', 5), ('NaT', 6)], dtype=[('when', 'M8[D]'), ('n', 'i4')])
print(table, table['when'].dtype, table[0]['when'])
