import numpy as np
for v in (np.int8(5), np.uint16(7), np.int64(-3), np.float16(1.5), np.float32(2.5), np.float64(-0.0), np.complex64(1 + 2j), np.bool_(True), np.str_("ab"), np.bytes_(b"xy")):
    print(repr(v), v, v.dtype, v.itemsize, v.nbytes, v.ndim, v.shape, v.size, type(v.item()).__name__, v.tolist(), np.asarray(v).dtype, type(v).__mro__[1].__name__, v == v.item(), hash(v) == hash(v.item()), bool(v), v.tobytes())
print(np.int64(5).bit_count(), np.float64(2.5).is_integer(), np.int32(7).is_integer())
print(np.float64(0.5).as_integer_ratio(), np.float64(1.5).hex())
print(np.float64.fromhex("0x1p3"), np.int16(5).real, np.int16(5).imag)
print(np.complex128(3 + 4j).conj(), abs(np.complex128(3 + 4j)), np.float64(3.7).__int__())
print(np.int8(1).__index__(), np.float32(3).clip(0, 2), np.int64(3).any())
print(np.float64(4).sum(), np.int64(9).reshape(1, 1), np.float64(2).astype("i4"))
print(np.uint8(255).view(np.int8), np.int64(3).repeat(2))
