import numpy as np
z = np.array([1 + 2j, 3 - 4j])
z.real[0] = 10
z.imag = [7, 8]
print(z, z.real.strides, z.imag.base is z, np.real(z))
print(np.imag(z), z.conj(), np.conjugate(z).imag, abs(z).round(4))
print(np.angle(z).round(4), (z * z.conj()).real, z.view(float), z.T.imag)
print(z.real.flags.c_contiguous)
f = np.array([1.5, 2.5])
print(f.real is f, f.imag, f.imag.flags.writeable, np.real(3))
print(np.imag(3j), f.conj() is f, np.iscomplexobj(z.real))
f.real = 9
print(f)
try:
    f.imag = 1
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
a = np.arange(6, dtype=np.int16).reshape(2, 3)
print(a.data.format, a.data.shape, a.data.strides, a.data.readonly, a.data.tolist())
a.T[0, 1] = 99
print(a, a.T.data.contiguous if hasattr(a.T.data, "contiguous") else "", a.T.data.f_contiguous)
