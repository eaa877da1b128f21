# Reading dates: what is understood, in which unit, and what is refused in which words.
import warnings

import numpy as np

warnings.simplefilter('ignore')


def t(f):
    try:
        return repr(f())
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for s in ['', 'NaT', 'nat', 'nAt ', ' NaT', '2011', '201', '20111', '2011-', '2011-1', '2011-01', '201101', '2011-13', '2011-00',
          '2011-1-1', '2011-01-', '2011-01-01', '2011-0101', '2011-02-30', '2012-02-29', '2011-01-01T', '2011-01-01T1',
          '2011-01-01T12', '2011-01-01 12', '2011-01-01  12', '2011-01-01t12', '2011-01-01T24', '2011-01-01T12:', '2011-01-01T12:3',
          '2011-01-01T12:30', '2011-01-01T1230', '2011-01-01T12:60', '2011-01-01T12:30:', '2011-01-01T12:30:15', '2011-01-01T12:30:60',
          '2011-01-01T12:30:15.', '2011-01-01T12:30:15.1', '2011-01-01T12:30:15.1234', '2011-01-01T12:30:15.1234567',
          '2011-01-01T12:30:15.123456789012', '1970-01-01T00:00:00.123456789012345678', '2011-01-01T12:30:15.1234567890123456789',
          '2011-01-01T12Z', '2011-01-01Z', '2011-01-01T12:30:15.5Z', '2011-01-01T12:30:15+0', '2011-01-01T12:30:15+01',
          '2011-01-01T12:30:15-01:30', '2011-01-01T12:30:15-0130', '2011-01-01T12:30:15+25:00', '2011-01-01T12:30:15+01:60',
          '2011-01-01T12:30:15Z ', '2011-01-01T12:30:15x', '-2011', '+2011', '-0001', '0000', '-12345-01-01', '2011/01/01', '  2011',
          '2011  ', 'badvalue', 'é']:
    print(repr(s), t(lambda: np.datetime64(s)))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    np.datetime64('2011-01-01T12Z')
    np.array(['2011-01-01T12:30:15+01'], dtype='M8[s]')
print([(w.category.__name__, str(w.message)) for w in seen])
for unit in 'Y M W D h m s ms us ns ps fs as 7D 25s 3M'.split():
    print(unit, t(lambda: np.datetime64(5, unit)), str(np.datetime64(5, unit)), t(lambda: np.datetime64(5, unit).item()),
          t(lambda: np.timedelta64(-5, unit)), str(np.timedelta64(-5, unit)), t(lambda: np.timedelta64(-5, unit).item()),
          t(lambda: np.array([1000], 'M8[%s]' % unit).astype(str)))
for s, u in [('2011-03-12T13', 'D'), ('2011-03-12', 'M'), ('2011-03', 'D'), ('2011', 'generic'), ('2011', '7D'), ('2011', ('D', 7)),
             ('2011', ('D',)), ('2011', 'xx'), ('2011', ''), ('2011', 5), ('2011', ('h', 3, 2, 1)), ('2011', '[D]'), ('2011', b'D'),
             (5, 'D'), (5.0, 'D'), (None, 'D'), (True, 'D'), (np.int32(5), 'D'), (b'2011', 'M'), (np.datetime64('2011-03-04'), 'Y'),
             (np.timedelta64(3, 'D'), 'h'), ([1], 'D'), (2**63, 's')]:
    print(repr(s), u, t(lambda: np.datetime64(s, u)), t(lambda: np.timedelta64(s, u)))
for s in ['M8[s/7]', 'M8[3M/40]', 'M8[D/3]', 'M8[generic]', 'M8[ s]', 'M8[B]', 'M8[us]x', 'M8[99999999999s]', 'M8s', 'M8[W/2]', 'M8[+2s]',
          'M8[s', 'M8[]', 'M8[-1s]', 'M8[25]', '>M8[s]', 'i4,M8[s]', '2M8[s]', 'datetime64[25s]', 'timedelta64', 'M4']:
    print(s, t(lambda: np.dtype(s)))
