"""Handing arrays over: pickles in files, DLPack, and addresses for foreign functions."""
import operator

import numpy as np


def dump(a, file):
    """Pickles an array into a file, given open or by its name."""
    import pickle

    if hasattr(file, "write"):
        pickle.dump(a, file, protocol=2)
    else:
        with open(file, "wb") as f:
            pickle.dump(a, f, protocol=2)


def dumps(a):
    """The array's pickle as bytes."""
    import pickle

    return pickle.dumps(a, protocol=2)


class PyCapsule:
    """A tensor on its way from one library to another, to be taken once."""

    __module__ = "builtins"

    def __init__(self, array):
        self._array = array
        self._name = "dltensor_versioned" if array.flags.writeable is False else "dltensor"

    def __repr__(self):
        return '<capsule object "{}" at {:#x}>'.format(self._name, id(self))

    def _take(self):
        array, self._array, self._name = self._array, None, "used_" + self._name
        return array


def export(a, stream, max_version, dl_device, copy):
    """ndarray.__dlpack__."""
    if stream is not None:
        raise RuntimeError("NumPy only supports stream=None.")
    if dl_device is not None and tuple(dl_device) != (1, 0):
        raise ValueError("unsupported device requested")
    if a.dtype.kind not in "biufc":
        raise BufferError("DLPack only supports signed/unsigned integers, float and complex dtypes.")
    if not a.dtype.isnative:
        raise BufferError("DLPack only supports native byte order.")
    if copy:
        a = a.copy()
    if max_version is None or max_version[0] < 1:
        if not a.flags.writeable:
            raise BufferError("Cannot export readonly array since signalling readonly is unsupported by DLPack (supported by newer DLPack version).")
    return PyCapsule(a)


def from_dlpack(x, /, *, device=None, copy=None):
    """An array of the elements of an object that hands itself over by DLPack, sharing its memory where it can."""
    if device not in (None, "cpu"):
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: {}'.format(device))
    where = (1, 0) if device == "cpu" else None
    try:
        capsule = x.__dlpack__(dl_device=where, copy=copy, max_version=(1, 0))
    except TypeError:
        capsule = x.__dlpack__()
    if not isinstance(capsule, PyCapsule) or capsule._array is None:
        raise ValueError("Cannot import a DLPack capsule that was used already or isn't one.")
    array = capsule._take()
    return array.view(np.ndarray)[...]


class _Longs:
    """A C array of ssize_t as module ctypes makes it: of fixed length, with plain ints."""

    def __init__(self, *values):
        self._values = [0] * self._length_
        for i, value in enumerate(values):
            self[i] = value

    def __len__(self):
        return self._length_

    def __getitem__(self, index):
        return self._values[index]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if len(self._values[index]) != len(value):
                raise ValueError("Can only assign sequence of same size")
            self._values[index] = [operator.index(v) for v in value]
        elif -self._length_ <= index < self._length_:
            self._values[index] = operator.index(value)
        else:
            raise IndexError("invalid index")


def _longs(values):
    kind = type(f"c_long_Array_{len(values)}", (_Longs,), {"_length_": len(values), "__module__": "numpy._core._internal"})
    return kind(*values)


class _ctypes:
    """What foreign functions need of an array; shape and strides act as arrays of module ctypes do."""

    __module__ = "numpy._core._internal"

    def __init__(self, array):
        self._arr = array

    @property
    def data(self):
        """The address of the first element."""
        return self._arr.__array_interface__["data"][0]

    @property
    def shape(self):
        """The lengths of the axes."""
        return _longs(self._arr.shape)

    @property
    def strides(self):
        """The bytes between neighbours along the axes."""
        return _longs(self._arr.strides)
