import numpy as np
print(np.exceptions.AxisError.__mro__[1:3], np.exceptions.ComplexWarning.__mro__[1])
print(np.exceptions.VisibleDeprecationWarning.__mro__[1])
print(np.exceptions.DTypePromotionError.__mro__[1], np.exceptions.RankWarning.__mro__[1])
print(np.exceptions.TooHardError.__mro__[1])
try:
    np.zeros((2, 2)).sum(axis=5)
except np.exceptions.AxisError as e:
    print(e, e.axis, e.ndim, isinstance(e, ValueError), isinstance(e, IndexError), repr(e))
try:
    np.expand_dims(np.zeros(2), (0, 7))
except IndexError as e:
    print("as IndexError:", e)
e = np.exceptions.AxisError(3, 2)
print(e, np.exceptions.AxisError("plain message"), np.exceptions.AxisError(1, 1, "source"))
try:
    np.linalg.inv(np.zeros((2, 2)))
except ValueError as e:
    print(type(e).__name__, type(e).__module__, e)
try:
    np.promote_types("M8[s]", "f8")
except TypeError as e:
    print(type(e).__name__)
