import numpy as np
for t in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64):
    i = np.iinfo(t)
    hi, lo = np.array([i.max], t), np.array([i.min], t)
    print(t.__name__, hi + t(1), lo - t(1), hi * t(2), -lo, hi << t(1), abs(lo), hi.sum(), np.add(hi, hi), (hi // t(2)), hi % t(7), ~hi, ~lo, hi ^ lo)
print(np.arange(250, 260).astype(np.uint8), np.array([-1, 300, 65536]).astype(np.uint8))
print(np.array([2**40]).astype(np.int32), np.array([1.9, -1.9]).astype(np.int8))
print(np.cumsum(np.array([100] * 4, np.int8)))
print(np.cumsum(np.array([100] * 4, np.int8), dtype=np.int8))
print(np.array([200, 100], np.uint8).mean())
print(np.array([127, 127], np.int8).sum(dtype=np.int8))
print(np.prod(np.array([100, 100], np.uint8)))
