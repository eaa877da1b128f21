"""numpy.matrix: arrays of exactly two axes, on which * multiplies matrices."""
import sys
import warnings

import numpy as np

__all__ = ["matrix", "bmat", "asmatrix"]


def _number(word):
    for kind in (int, float, complex):
        try:
            return kind(word)
        except ValueError:
            pass
    if word in ("True", "False"):
        return word == "True"
    raise ValueError(f"malformed node or string: {word!r}")


def _from_text(data):
    """The rows written in a string such as '1 2; 3 4'."""
    for bracket in "[]":
        data = data.replace(bracket, "")
    rows = []
    for row in data.split(";"):
        values = []
        for part in row.split(","):
            values.extend(_number(word) for word in part.split())
        if rows and len(values) != len(rows[0]):
            raise ValueError("Rows not the same size.")
        rows.append(values)
    return rows


def asmatrix(data, dtype=None):
    """The data as a matrix, not copied where it is one or an array."""
    return matrix(data, dtype=dtype, copy=False)


class matrix(np.ndarray):
    """An array with two axes whatever is done to it; * is the matrix product and ** the matrix power."""

    __array_priority__ = 10.0

    def __new__(cls, data, dtype=None, copy=True):
        warnings.warn(
            "the matrix subclass is not the recommended way to represent matrices or deal with linear algebra (see "
            "https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). Please adjust your code to use regular "
            "ndarray.",
            PendingDeprecationWarning,
            stacklevel=2,
        )
        if isinstance(data, matrix):
            if dtype is None or np.dtype(dtype) == data.dtype:
                return data
            return data.astype(dtype)
        if isinstance(data, np.ndarray):
            kind = data.dtype if dtype is None else np.dtype(dtype)
            new = data.view(cls)
            if kind != data.dtype:
                return new.astype(kind)
            return new.copy() if copy else new
        if isinstance(data, str):
            data = _from_text(data)
        arr = np.array(data, dtype=dtype, copy=True if copy else None)
        if arr.ndim > 2:
            raise ValueError("matrix must be 2-dimensional")
        if arr.ndim < 2:
            arr = arr.reshape((1, arr.size))
        if not arr.flags.fortran and not arr.flags.contiguous:
            arr = arr.copy()
        return arr.view(cls)

    def __array_finalize__(self, obj):
        self._getitem = False
        if isinstance(obj, matrix) and obj._getitem:
            return
        ndim = self.ndim
        if ndim == 2:
            return
        if ndim > 2:
            shape = tuple(n for n in self.shape if n > 1)
            if len(shape) > 2:
                raise ValueError("shape too large to be a matrix.")
            if len(shape) == 2:
                self.shape = shape
                return
        else:
            shape = self.shape
        if len(shape) == 0:
            self.shape = (1, 1)
        elif len(shape) == 1:
            self.shape = (1, shape[0])

    def __getitem__(self, index):
        self._getitem = True
        try:
            out = np.ndarray.__getitem__(self, index)
        finally:
            self._getitem = False
        if not isinstance(out, np.ndarray):
            return out
        if out.ndim == 0:
            return out[()]
        if out.ndim == 1:
            n = out.shape[0]
            try:
                count = len(index)
            except Exception:
                count = 0
            column = count > 1 and np.isscalar(index[1])
            out.shape = (n, 1) if column else (1, n)
        return out

    def __setitem__(self, index, value):
        parts = index if isinstance(index, tuple) else (index,)
        if any([isinstance(i, slice) or i is Ellipsis for i in parts]) and not any([np.ndim(i) for i in parts if i is not Ellipsis]):
            # The part of a matrix is a matrix, which the value has to fit.
            np.ndarray.__setitem__(self[index], Ellipsis, value)
        else:
            np.ndarray.__setitem__(self, index, value)

    def __mul__(self, other):
        if isinstance(other, (np.ndarray, list, tuple)):
            return np.dot(self, asmatrix(other))
        if np.isscalar(other) or not hasattr(other, "__rmul__"):
            return np.dot(self, other)
        return NotImplemented

    def __rmul__(self, other):
        return np.dot(other, self)

    def __imul__(self, other):
        self[:] = self * other
        return self

    def __pow__(self, other):
        return np.linalg.matrix_power(self, other)

    def __ipow__(self, other):
        self[:] = self**other
        return self

    def __rpow__(self, other):
        return NotImplemented

    def _align(self, axis):
        """A result of ndarray's turned along the axis that is left."""
        if axis == 0:
            return self
        if axis == 1:
            return self.transpose()
        raise ValueError("unsupported axis")

    def _collapse(self, axis):
        return self[0, 0] if axis is None else self

    def tolist(self):
        return self.__array__().tolist()

    def sum(self, axis=None, dtype=None, out=None):
        return np.ndarray.sum(self, axis, dtype, out, keepdims=True)._collapse(axis)

    def squeeze(self, axis=None):
        return np.ndarray.squeeze(self, axis=axis)

    def flatten(self, order="C"):
        return np.ndarray.flatten(self, order=order)

    def mean(self, axis=None, dtype=None, out=None):
        return np.ndarray.mean(self, axis, dtype, out, keepdims=True)._collapse(axis)

    def std(self, axis=None, dtype=None, out=None, ddof=0):
        return np.ndarray.std(self, axis, dtype, out, ddof, keepdims=True)._collapse(axis)

    def var(self, axis=None, dtype=None, out=None, ddof=0):
        return np.ndarray.var(self, axis, dtype, out, ddof, keepdims=True)._collapse(axis)

    def prod(self, axis=None, dtype=None, out=None):
        return np.ndarray.prod(self, axis, dtype, out, keepdims=True)._collapse(axis)

    def any(self, axis=None, out=None):
        return np.ndarray.any(self, axis, out, keepdims=True)._collapse(axis)

    def all(self, axis=None, out=None):
        return np.ndarray.all(self, axis, out, keepdims=True)._collapse(axis)

    def max(self, axis=None, out=None):
        return np.ndarray.max(self, axis, out, keepdims=True)._collapse(axis)

    def min(self, axis=None, out=None):
        return np.ndarray.min(self, axis, out, keepdims=True)._collapse(axis)

    def argmax(self, axis=None, out=None):
        found = np.ndarray.argmax(self, axis, out)
        return found if axis is None else found._align(axis)

    def argmin(self, axis=None, out=None):
        found = np.ndarray.argmin(self, axis, out)
        return found if axis is None else found._align(axis)

    def ptp(self, axis=None, out=None):
        found = np.ptp(self.A if axis is None else self, axis, out)
        return found if axis is None else found._align(axis)

    def ravel(self, order="C"):
        return np.ndarray.ravel(self, order=order)

    @property
    def I(self):
        """The inverse, or the pseudo-inverse of a matrix that is not square."""
        rows, columns = self.shape
        return asmatrix(np.linalg.inv(self) if rows == columns else np.linalg.pinv(self))

    @property
    def A(self):
        """The same elements as an ndarray."""
        return self.__array__()

    @property
    def A1(self):
        """The elements as a flat ndarray."""
        return self.__array__().ravel()

    @property
    def T(self):
        """The transpose."""
        return self.transpose()

    @property
    def H(self):
        """The conjugate transpose."""
        if issubclass(self.dtype.type, np.complexfloating):
            return self.transpose().conjugate()
        return self.transpose()

    getT = T.fget
    getA = A.fget
    getA1 = A1.fget
    getH = H.fget
    getI = I.fget


matrix.__module__ = "numpy"


def _from_names(text, names, others):
    rows = []
    for row in text.split(";"):
        columns = []
        for part in row.split(","):
            for name in part.split():
                try:
                    found = others[name]
                except KeyError:
                    try:
                        found = names[name]
                    except KeyError:
                        raise NameError(f"name {name!r} is not defined") from None
                columns.append(found)
        rows.append(np.concatenate(columns, axis=-1))
    return np.concatenate(rows, axis=0)


def bmat(obj, ldict=None, gdict=None):
    """A matrix from blocks: nested sequences of arrays, or a string of their names."""
    if isinstance(obj, str):
        if gdict is None:
            frame = sys._getframe(1)
            return matrix(_from_names(obj, frame.f_globals, frame.f_locals))
        return matrix(_from_names(obj, gdict, ldict))
    if isinstance(obj, (tuple, list)):
        rows = []
        for row in obj:
            if isinstance(row, np.ndarray):
                return matrix(np.concatenate(obj, axis=-1))
            rows.append(np.concatenate(row, axis=-1))
        return matrix(np.concatenate(rows, axis=0))
    if isinstance(obj, np.ndarray):
        return matrix(obj)


for _name, _method in list(vars(matrix).items()):
    if callable(_method) and _method.__doc__ is None and not _name.startswith("_"):
        _method.__doc__ = (getattr(np.ndarray, _name, None) or getattr(np, _name)).__doc__
