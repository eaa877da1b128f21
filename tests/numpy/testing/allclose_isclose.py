import numpy as np
print(np.allclose([1, 2], [1, 2.00000001]), np.allclose([1, 2], [1, 2.1]))
print(np.allclose(1.0, 1.1, atol=0.2), np.allclose(1, 1.01, rtol=0.1))
print(np.isclose([1, 1.1, np.nan, np.inf], [1, 1, np.nan, np.inf]))
print(np.allclose([np.nan], [np.nan], equal_nan=True), np.isclose(0, 1e-9))
print(np.isclose(1e10, 1.00001e10), np.isclose(1, [1, 2]))
print(type(np.allclose(1, 1)).__name__, type(np.isclose(1, 1)).__name__)
print(np.allclose([], []), np.allclose([1, 2], 1), np.allclose([True], [1]))
print(np.isclose(1 + 1j, 1 + 1.0000001j), np.array_equal([[1]], [1]))
print(np.array_equiv([1, 1], 1))
for f in (
    lambda: np.allclose([1, 2], [1, 2, 3]),
    lambda: np.allclose("a", "b"),
    lambda: np.isclose([1], None),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
