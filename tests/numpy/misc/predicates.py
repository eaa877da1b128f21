import numpy as np
z = np.array([1 + 0j, 2j, np.inf, -np.inf, np.nan])
print(np.isreal(z), np.iscomplex(z), np.isneginf([1, -np.inf]), np.isposinf([np.inf, 1]))
print(np.isfinite(z), np.isnan(z))
print(np.isfortran(np.asfortranarray([[1, 2], [3, 4]])), np.isfortran(np.arange(3)))
print(np.isscalar(np.float64(1)), np.isscalar(np.array(1)), np.isscalar("a"))
print(np.isscalar(None), np.iterable(5), np.iterable([1]), np.iscomplexobj(1j))
print(np.isrealobj([1]))
print(np.sort_complex([3, 1j, 2 + 1j, 2]), np.mintypecode("fd"))
print(np.mintypecode(["f", "F"]), np.asarray_chkfinite([1, 2]))
print(np.nancumprod([1, np.nan, 3]), np.nancumsum([1, np.nan]))
try:
    np.asarray_chkfinite([1, np.nan])
except ValueError as e:
    print(e)
for v in (1, 2.5, 1j, True, "a", [1], None, np.int8(1), np.array([1])):
    print(repr(v), np.isscalar(v), np.ndim(v), np.shape(v), np.size(v))
