# A type's description that holds itself is a RecursionError, however it is written.
import numpy as np


def attempt(make):
    try:
        print(make())
    except RecursionError as e:
        print("RecursionError:", e)


inner = []
inner.append(("f", inner))
attempt(lambda: np.dtype(inner))

deep = np.int32
for _ in range(100000):
    deep = (deep, (1,))
attempt(lambda: np.dtype(deep))

named = dict(names=["self"], formats=[None], offsets=[0])
named["formats"][0] = named
attempt(lambda: np.dtype(named))


class Selfish:
    pass


Selfish.dtype = Selfish
attempt(lambda: np.dtype(Selfish))
Selfish.dtype = Selfish()
attempt(lambda: np.dtype(Selfish))


class Record(np.void):
    pass


Record.dtype = Record
attempt(lambda: np.dtype(Record))
Record.dtype = np.dtype("i4,f8")
print(np.dtype(Record).itemsize)
