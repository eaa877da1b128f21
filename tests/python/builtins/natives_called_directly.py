# Natives that are called with what nobody gives them: no self, a self of another kind, an exception that is none.
import os
import sys


def attempt(f, *args):
    try:
        return f(*args)
    except (TypeError, OverflowError) as e:
        return f'{type(e).__name__}: {e}'


hook, keys = vars(object)['__init_subclass__'], vars(dict)['fromkeys']
for args in [(), (None,), (1, 2), (int,)]:
    print(attempt(hook, *args))
for args in [(), (1,), (int, 'a'), (dict, 'a')]:
    print(attempt(keys, *args))

for code in (None, 2, 'a', 10**30, 2**31):
    print(attempt(os.strerror, code))

for args in [(None, None, None), (1, 1, 1), (ValueError, ValueError('x'), None), (ValueError, 3, None)]:
    sys.excepthook(*args)
