# Between units, numbers, texts and objects.
import datetime as D
import warnings

import numpy as np

warnings.simplefilter('ignore')
A = np.array


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


nat = A(['NaT', 5], 'm8[s]')
dn = A(['NaT', '2000'], 'M8[s]')
for to in ['f8', 'f4', 'c16', 'i8', 'i4', 'u8', '?', 'M8[D]', 'm8[h]', 'O', 'U30', 'S30', 'm8', 'M8']:
    show(lambda: nat.astype(to))
    show(lambda: dn.astype(to))
for values in [[1.7, np.nan, -2.5], [True, False], [5], [1 + 2j]]:
    show(lambda: A(values).astype('m8[s]'))
    show(lambda: A(values).astype('M8[s]'))
for a, to in [(A([12, -1], 'm8[M]'), 'm8[Y]'), (A([1, 400], 'm8[Y]'), 'm8[D]'), (A([1], 'm8[Y]'), 'm8[as]'), (A([1], 'm8[D]'), 'm8[as]'),
              (A([-1, 0, 59, 60, -61], 'm8[s]'), 'm8[m]'), (A([-1, 0, 59], 'M8[s]'), 'M8[m]'),
              (A(['2000-02-29', '1969-12-31', '-0001-03-01'], 'M8[D]'), 'M8[M]'), (A(['2000-02', '1969-12'], 'M8[M]'), 'M8[h]'),
              (A(['2000'], 'M8[Y]'), 'M8[5D]'), (A(['2000-01-07'], 'M8[D]'), 'M8[W]'), (A(['5', 'NaT', '-7']), 'm8[s]'), (A(['x']), 'm8[s]'),
              (A(['2000', '2000-01-02']), 'M8'), (A([b'2000', b'NaT']), 'M8[D]'), (A(['']), 'M8'), (A(['x']), 'M8'),
              (A([5, 'NaT'], object), 'm8[s]'), (A([D.timedelta(1), None], object), 'm8'),
              (A([D.date(2000, 1, 2), D.datetime(2000, 1, 2, 3)], object), 'M8'), (A([5], object), 'M8'), (A([5]), 'm8')]:
    show(lambda: a.astype(to))
for v, d in [([D.date(2000, 1, 2)], None), ([D.date(2000, 1, 2)], 'M8'), ([D.datetime(2000, 1, 2)], 'M8'), ([D.timedelta(1)], 'm8'),
             ([D.timedelta(1)], 'm8[D]'), (['2000', '2000-01-02T03:04'], 'M8'), ([5], 'M8'), ([5, 'NaT'], 'M8[s]'), ([None], 'M8[D]'),
             ([5.5], 'M8[D]'), ([5.5], 'm8[D]'), ([np.datetime64('2000'), np.datetime64('2000-01-01')], None),
             ([np.datetime64('2000'), '2001'], None), ([np.timedelta64(1, 'D'), 5], None), ([np.timedelta64(1, 'D'), np.timedelta64(1, 's')], None),
             ([np.timedelta64(1, 'Y'), np.timedelta64(1, 's')], None), ([np.timedelta64(1, 'D'), 5.5], None), ([np.datetime64('2000'), 5], None),
             ([np.datetime64('2000')], int), ([np.datetime64('2000')], float), ([np.datetime64('2000')], object), ([np.datetime64('2000')], str),
             ([D.timedelta(1)], 'm8[Y]'), ([np.timedelta64(5, 'D')], 'm8[M]'), ([D.time(1)], 'M8[s]'), ([2**63], 'm8[s]'), ([], 'M8')]:
    show(lambda: A(v, dtype=d))
