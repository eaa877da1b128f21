import numpy as np
for t in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64):
    i = np.iinfo(t)
    print(i.min, i.max, i.bits, i.dtype, i.kind)
print(np.iinfo(np.int8))
print(repr(np.iinfo(np.int16)), np.iinfo(5).max, np.iinfo("u1").max)
for t in (np.float16, np.float32, np.float64):
    f = np.finfo(t)
    print(f.eps, f.max, f.min, f.tiny, f.bits, f.nmant, f.nexp, f.resolution, f.precision, f.dtype, f.smallest_normal, f.smallest_subnormal, f.epsneg, f.machep, f.maxexp, f.minexp)
print(np.finfo(np.float32))
print(repr(np.finfo(float)), np.finfo(complex).dtype, np.finfo(1.5).bits)
