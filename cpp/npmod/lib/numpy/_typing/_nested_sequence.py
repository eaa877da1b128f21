"""Sequences of sequences of something."""
from typing import Protocol, TypeVar, runtime_checkable

_T_co = TypeVar("_T_co", covariant=True)


@runtime_checkable
class _NestedSequence(Protocol[_T_co]):
    """A sequence of items, or of such sequences."""

    def __len__(self, /):
        raise NotImplementedError

    def __getitem__(self, index, /):
        raise NotImplementedError

    def __contains__(self, x, /):
        raise NotImplementedError

    def __iter__(self, /):
        raise NotImplementedError

    def __reversed__(self, /):
        raise NotImplementedError

    def count(self, value, /):
        raise NotImplementedError

    def index(self, value, /):
        raise NotImplementedError
