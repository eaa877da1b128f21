"""memmap: arrays whose memory is a file's."""
import operator
import os
from contextlib import nullcontext

import numpy as np

_VALID_MODES = ["r", "c", "r+", "w+"]
_EQUIVALENTS = {"readonly": "r", "copyonwrite": "c", "readwrite": "r+", "write": "w+"}


class memmap(np.ndarray):
    """An array in a file: what is written to one is in the other."""

    __module__ = "numpy"
    __array_priority__ = -100.0

    def __new__(subtype, filename, dtype=np.uint8, mode="r+", offset=0, shape=None, order="C"):
        import mmap

        try:
            mode = _EQUIVALENTS[mode]
        except KeyError:
            if mode not in _VALID_MODES:
                raise ValueError("mode must be one of {!r} (got {!r})".format(_VALID_MODES + list(_EQUIVALENTS), mode)) from None
        if mode == "w+" and shape is None:
            raise ValueError("shape must be given if mode == 'w+'")
        if hasattr(filename, "read"):
            context = nullcontext(filename)
        else:
            context = open(os.fspath(filename), ("r" if mode == "c" else mode) + "b")
        with context as file:
            file.seek(0, 2)
            length = file.tell()
            descr = np.dtype(dtype)
            if shape is None:
                size, rest = divmod(length - offset, descr.itemsize)
                if rest:
                    raise ValueError("Size of available data is not a multiple of the data-type size.")
                shape = (size,)
            else:
                if not isinstance(shape, (tuple, list)):
                    shape = [operator.index(shape)]
                shape = tuple(shape)
                size = 1
                for n in shape:
                    size *= int(n)
            count = offset + size * descr.itemsize
            if mode in ("w+", "r+"):
                count = max(count, 1)  # a file of nothing can't be mapped
                if length < count:
                    file.seek(count - 1, 0)
                    file.write(b"\0")
                    file.flush()
            access = mmap.ACCESS_COPY if mode == "c" else mmap.ACCESS_READ if mode == "r" else mmap.ACCESS_WRITE
            start = offset - offset % mmap.ALLOCATIONGRANULARITY
            count -= start
            if count == 0 and start > 0:
                count += mmap.ALLOCATIONGRANULARITY
                start -= mmap.ALLOCATIONGRANULARITY
            memory = mmap.mmap(file.fileno(), count, access=access, offset=start)
            self = np.ndarray.__new__(subtype, shape, dtype=descr, buffer=memory, offset=offset - start, order=order)
            self._mmap = memory
            self.offset = offset
            self.mode = mode
            if isinstance(filename, os.PathLike):
                self.filename = filename.resolve()
            elif hasattr(file, "name") and isinstance(file.name, str):
                self.filename = os.path.abspath(file.name)
            else:
                self.filename = None
        return self

    def __array_finalize__(self, obj):
        if hasattr(obj, "_mmap") and np.may_share_memory(self, obj):
            self._mmap, self.filename, self.offset, self.mode = obj._mmap, obj.filename, obj.offset, obj.mode
        else:
            self._mmap = self.filename = self.offset = self.mode = None

    def flush(self):
        """Writes what has changed to the file."""
        if self._mmap is not None:
            self._mmap.flush()

    def __array_wrap__(self, arr, context=None, return_scalar=False):
        arr = super().__array_wrap__(arr, context)
        if self is arr or type(self) is not memmap:
            return arr
        if return_scalar:
            return arr[()]
        return arr.view(np.ndarray)

    def __getitem__(self, index):
        item = super().__getitem__(index)
        if type(item) is memmap and item._mmap is None:
            return item.view(type=np.ndarray)
        return item
