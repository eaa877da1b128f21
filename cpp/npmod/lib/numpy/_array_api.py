"""What the array API standard asks a namespace to say of itself."""
import numpy as np

_KINDS = {
    "bool": ("bool",),
    "signed integer": ("int8", "int16", "int32", "int64"),
    "unsigned integer": ("uint8", "uint16", "uint32", "uint64"),
    "integral": ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    "real floating": ("float32", "float64"),
    "complex floating": ("complex64", "complex128"),
    "numeric": ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64", "complex64", "complex128"),
}
_KINDS[None] = _KINDS["bool"] + _KINDS["numeric"]


def _check(device):
    if device not in ("cpu", None):
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: {}'.format(device))


class __array_namespace_info__:
    """Capabilities, devices and dtypes of numpy, as the array API standard names them."""

    __module__ = "numpy"

    def capabilities(self):
        """What is supported that libraries may leave out."""
        return {"boolean indexing": True, "data-dependent shapes": True}

    def default_device(self):
        """The device on which arrays are made."""
        return "cpu"

    def default_dtypes(self, *, device=None):
        """The dtypes that arrays get when none is asked for."""
        _check(device)
        return {
            "real floating": np.dtype(np.float64),
            "complex floating": np.dtype(np.complex128),
            "integral": np.dtype(np.intp),
            "indexing": np.dtype(np.intp),
        }

    def dtypes(self, *, device=None, kind=None):
        """The dtypes of a kind, or of several kinds in a tuple."""
        _check(device)
        if isinstance(kind, tuple):
            found = {}
            for one in kind:
                found.update(self.dtypes(kind=one))
            return found
        if kind == "bool":
            return {"bool": np.bool}  # NumPy: here the class
        if kind not in _KINDS:
            raise ValueError("unsupported kind: {!r}".format(kind))
        return {name: np.dtype(name) for name in _KINDS[kind]}

    def devices(self):
        """The devices that arrays can be on."""
        return ["cpu"]
