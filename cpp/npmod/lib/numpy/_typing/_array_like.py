"""What can be made an array."""
from collections.abc import Buffer
from typing import Any, Protocol, TypeVar, Union, runtime_checkable

from numpy import dtype, generic, ndarray
from numpy._typing._nested_sequence import _NestedSequence

_ScalarType_co = TypeVar("_ScalarType_co", bound=generic, covariant=True)
_DType_co = TypeVar("_DType_co", covariant=True, bound=dtype[Any])

NDArray = ndarray[tuple[int, ...], dtype[_ScalarType_co]]


@runtime_checkable
class _SupportsArray(Protocol[_DType_co]):
    """A class with a method __array__."""

    def __array__(self):
        ...


ArrayLike = Union[
    Buffer,
    _SupportsArray[dtype[Any]],
    _NestedSequence[_SupportsArray[dtype[Any]]],
    bool, int, float, complex, str, bytes,
    _NestedSequence[bool | int | float | complex | str | bytes],
]
