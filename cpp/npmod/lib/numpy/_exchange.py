"""Handing arrays over: pickles in files, DLPack, and addresses for foreign functions."""
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


class _ctypes:
    """What foreign functions need of an array; without the module ctypes, shape and strides are arrays of intp."""

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
        return np.array(self._arr.shape, np.intp)

    @property
    def strides(self):
        """The bytes between neighbours along the axes."""
        return np.array(self._arr.strides, np.intp)
