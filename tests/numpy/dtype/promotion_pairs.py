import numpy as np
ts = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"]
print("    ", *(f"{t:>4}" for t in ts))
for a in ts:
    print(f"{a:>4}", *(f"{np.promote_types(a, b).str[1:]:>4}" for b in ts))
print(np.result_type("i4", "f4"), np.result_type(np.int8, 5))
print(np.result_type(np.float32, 1.5))
print(np.result_type(np.array([1], "i1"), np.array([1], "u2")))
print(np.result_type(int, float, complex), np.result_type(1, 2))
print(np.result_type("S3", "S5"), np.result_type("U3", "S5"), np.result_type("i8", "S3"))
print(np.promote_types("i4", "U2"))
print(np.min_scalar_type(5), np.min_scalar_type(-5), np.min_scalar_type(300))
print(np.min_scalar_type(1.5), np.min_scalar_type(1e50), np.min_scalar_type(True))
print(np.common_type(np.array([1], "f4"), np.array([1])))
