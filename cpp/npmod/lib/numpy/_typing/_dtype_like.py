"""What can be made a dtype."""
from collections.abc import Sequence
from typing import Any, Protocol, SupportsIndex, TypedDict, TypeVar, Union, runtime_checkable

from numpy import dtype

_DType_co = TypeVar("_DType_co", covariant=True, bound=dtype[Any])


class _DTypeDictBase(TypedDict):
    names: Sequence[str]
    formats: Sequence[Any]


class _DTypeDict(_DTypeDictBase, total=False):
    offsets: Sequence[int]
    titles: Sequence[Any]
    itemsize: int
    aligned: bool


@runtime_checkable
class _SupportsDType(Protocol[_DType_co]):
    """A class with an attribute dtype."""

    @property
    def dtype(self):
        ...


DTypeLike = Union[
    dtype[Any], None, type[Any], _SupportsDType[dtype[Any]], str, tuple[Any, int],
    tuple[Any, SupportsIndex | Sequence[SupportsIndex]], list[Any], _DTypeDict, tuple[Any, Any],
]
