# Programs take names from numpy._core and its modules; numpy.core warns.
import warnings

import numpy as np
import numpy._core.umath as ncu
from numpy._core._exceptions import UFuncTypeError, _ArrayMemoryError, _UFuncNoLoopError
from numpy._core.fromnumeric import sum as total
from numpy._core.multiarray import CLIP, RAISE, WRAP, _vec_string, array, normalize_axis_index
from numpy._core.numeric import normalize_axis_tuple
from numpy._core.numerictypes import issctype, maximum_sctype, obj2sctype, sctype2char, sctypes
from numpy._core.overrides import array_function_dispatch

print(ncu.add is np.add, ncu.PZERO, ncu.NZERO, ncu.PINF, ncu.NINF, ncu.NAN, ncu.MAXDIMS)
print(CLIP, WRAP, RAISE, array is np.array, normalize_axis_index(-1, 3), normalize_axis_tuple((0, -1), 3))
print(issubclass(_UFuncNoLoopError, UFuncTypeError), issubclass(_ArrayMemoryError, MemoryError), total([1, 2]))
print(sctypes["int"][:4], [issctype(x) for x in (np.int32, "i4", list, np.dtype("f4"))])
print([obj2sctype(x) for x in ("i4", list, 1.5, np.arange(3))], sctype2char("i4"))
try:
    sctype2char("zz")
except ValueError as e:
    print(e)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(maximum_sctype(np.int16))
    print(np.core.umath.add)
    for w in seen:
        print(w.category.__name__, w.message)
for home in (np._core, np._core.umath):
    try:
        home.nothing
    except AttributeError as e:
        print(e)
print(_vec_string(np.array(["a", "bb"]), "int64", "__len__"))
try:
    _vec_string(np.array([1]), "S", "upper")
except TypeError as e:
    print(e)


@array_function_dispatch(lambda array: (array,))
def twice(array):
    """Two times."""
    return array * 2


class Own:
    def __array_function__(self, function, types, args, kwargs):
        return function.__name__, [t.__name__ for t in types]


print(twice(3), twice(Own()), twice.__doc__)
try:

    @array_function_dispatch(lambda x: (x,))
    def wrong(y):
        pass
except RuntimeError as e:
    print("different function signatures" in str(e))
