# numpy.typing, and generic aliases within others.
import numpy as np
import numpy.typing as npt
from typing import Any, Optional, TypeVar, Union, get_type_hints
from dataclasses import dataclass

T = TypeVar('T')
print(npt.ArrayLike)
print(npt.NDArray)
print(npt.NDArray[np.float64])
print(npt.DTypeLike)
print(npt.__all__)

def f(a: npt.ArrayLike, d: npt.DTypeLike = float) -> npt.NDArray[np.float64]:
    return np.asarray(a, d)

print(f([1]), f.__annotations__['return'])
print(get_type_hints(f)['return'], Optional[npt.NDArray[np.int_]], npt.NDArray[Any], Union[npt.NDArray[np.int64], float])
print(np.typing.NDArray[np.uint8] | None, np.ndarray[Any, np.dtype[np.float64]])
print(npt.NDArray[np.float64].__args__, npt.NDArray[np.float64].__origin__, npt.NDArray.__parameters__)
print(list[dict[str, T]][int], list[dict[str, T]].__parameters__, type[int])

@dataclass
class P:
    x: npt.NDArray[np.float64]
    n: int = 3

print(P(np.zeros(2)))
try:
    class Q(npt.NBitBase):
        pass
except TypeError as e:
    print(e)
for name in ('index_tricks', 'function_base', 'arrayterator', 'nothing'):
    try:
        getattr(np.lib, name)
    except AttributeError as e:
        print(e)
x = np.zeros((2, 3))
print(x.ctypes.strides[:], x.ctypes.shape[:], list(x.ctypes.shape), tuple(x.ctypes.strides), len(x.ctypes.shape))
