# Dates and lengths of time under each legacy mode of printing.
import numpy as np

for mode in ['1.13', '1.21', '1.25', '2.1', False]:
    np.set_printoptions(legacy=mode)
    print(mode, repr(np.datetime64('2000')), repr(np.datetime64('2000-01-01T05')), repr(np.timedelta64(5, 'D')))
    for a in (np.array(['2000', 'NaT'], 'M8[Y]'), np.array([1, 'NaT', -30], 'm8[s]'),
              np.array([('2000', 5)], dtype=[('a', 'M8[D]'), ('b', 'm8[s]')])):
        print(repr(a), a)
