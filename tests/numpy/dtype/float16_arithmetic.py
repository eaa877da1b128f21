import numpy as np
a = np.array([0.1, 1.5, 1000, 65504], np.float16)
with np.errstate(all="ignore"):
    print(a + a, a * 2, a / 3, a ** 2, a - np.float16(0.05), np.sqrt(a), a.sum(), a.mean(), a.max(), a.astype(np.float32), (a + np.float32(1)).dtype, (a + 1).dtype, (a + 1.5).dtype, a.astype(int), np.float16(1) / np.float16(3), np.float16(65504) + np.float16(100), a.cumsum(), np.dot(a[:2], a[:2]), a == 0.1, a < 1.0, np.float16(0.1) == np.float16(0.1), np.float16("nan"), np.float16(1e-8), np.float16(6e-8))
print(a.view(np.uint16), np.array([1, 2, 3], np.float16).tobytes())
print(np.arange(3, dtype=np.float16), np.linspace(0, 1, 3, dtype=np.float16))
print(np.frombuffer(b"\x00\x3c\x00\xc0", np.float16))
