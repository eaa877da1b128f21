"""Marks that arguments may be: the copy modes, and the mark of one that isn't given."""
import enum

from numpy._common import _NoValue, _NoValueType

__all__ = ["_NoValue", "_CopyMode"]


class _CopyMode(enum.Enum):
    """What copy= of np.array may be beside True, False and None."""

    ALWAYS = True
    NEVER = False
    IF_NEEDED = 2

    def __bool__(self):
        if self is _CopyMode.IF_NEEDED:
            raise ValueError("{} is neither True nor False.".format(self))
        return self.value


_CopyMode.__module__ = "numpy"
