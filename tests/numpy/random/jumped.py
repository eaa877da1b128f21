# Streams far apart, and bit generators that travel.
import copy
import pickle
import numpy as np

for kind in (np.random.MT19937, np.random.PCG64, np.random.PCG64DXSM, np.random.Philox):
    bits = kind(5)
    bits.random_raw()
    print(kind.__name__, bits.jumped().random_raw(3), bits.jumped(3).random_raw(2), bits.random_raw())
start = np.random.MT19937(12345)
streams = [np.random.Generator(start)]
for _ in range(3):
    start = start.jumped()
    streams.append(np.random.Generator(start))
print([g.integers(1000) for g in streams])

for kind in (np.random.MT19937, np.random.PCG64, np.random.PCG64DXSM, np.random.Philox, np.random.SFC64):
    bits = kind(7)
    g = np.random.Generator(bits)
    g.random(3)
    again = pickle.loads(pickle.dumps(g))
    print(type(pickle.loads(pickle.dumps(bits))), again, g.random(), again.random(), copy.deepcopy(g).random())
r = np.random.RandomState(3)
again = pickle.loads(pickle.dumps(r))
print(r.rand(2), again.rand(2))
