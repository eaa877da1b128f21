"""Discrete Fourier transforms."""
import numpy as np
from numpy._native import array_function as _array_function
from numpy._native_fft import transform as _transform

__all__ = ["fft", "ifft", "rfft", "irfft", "hfft", "ihfft", "rfftn", "irfftn", "rfft2", "irfft2", "fft2", "ifft2", "fftn", "ifftn",
           "fftshift", "ifftshift", "fftfreq", "rfftfreq"]


def _one(kind, a, n, axis, norm, out):
    a = np.asarray(a)
    if norm is None:
        norm = "backward"
    elif norm not in ("backward", "ortho", "forward"):
        raise ValueError('Invalid norm value {}; should be "backward","ortho" or "forward".'.format(norm))
    if not -a.ndim <= axis < a.ndim:
        if n is None:
            a.shape[axis]
        raise np.exceptions.AxisError(axis, a.ndim)
    result = _transform(kind, a, n, axis, norm)
    if out is not None:
        if not isinstance(out, np.ndarray):
            raise TypeError("return arrays must be of ArrayType")
        if out.shape != result.shape:
            raise ValueError("output array has wrong shape.")
        if not np.can_cast(result.dtype, out.dtype, "same_kind"):
            raise TypeError(f"Cannot cast ufunc '{kind}' output from {result.dtype!r} to {out.dtype!r} with casting rule 'same_kind'")
        out[...] = result
        return out
    return result


def fft(a, n=None, axis=-1, norm=None, out=None):
    """The transform along one axis."""
    return _one("fft", a, n, axis, norm, out)


def ifft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of fft."""
    return _one("ifft", a, n, axis, norm, out)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    """The transform of real input: the frequencies from zero up."""
    return _one("rfft", a, n, axis, norm, out)


def irfft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of rfft."""
    return _one("irfft", a, n, axis, norm, out)


def hfft(a, n=None, axis=-1, norm=None, out=None):
    """The transform of a signal with Hermitian symmetry."""
    return _one("hfft", a, n, axis, norm, out)


def ihfft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of hfft."""
    return _one("ihfft", a, n, axis, norm, out)


def _lengths(a, s, axes, last_from_half=False):
    """The lengths and axes of a transform along several axes."""
    given = s is not None
    if s is None:
        s = list(a.shape) if axes is None else [a.shape[axis] for axis in axes]
    s = list(s)
    if axes is None:
        if given:
            import warnings
            warnings.warn("`axes` should not be `None` if `s` is not `None` (Deprecated in NumPy 2.0). In a future version of NumPy, "
                          "this will raise an error and `s[i]` will correspond to the size along the transformed axis specified by "
                          "`axes[i]`. To retain current behaviour, pass a sequence [0, ..., k-1] to `axes` for an array of "
                          "dimension k.", DeprecationWarning, stacklevel=4)
        axes = list(range(-len(s), 0))
    if len(s) != len(axes):
        raise ValueError("Shape and axes have different lengths.")
    if None in s:
        import warnings
        warnings.warn("Passing an array containing `None` values to `s` is deprecated in NumPy 2.0 and will raise an error in a future "
                      "version of NumPy. To use the default behaviour of the corresponding 1-D transform, pass the value matching the "
                      "default for its `n` parameter. To use the default behaviour for every axis, the `s` argument can be omitted.",
                      DeprecationWarning, stacklevel=4)
    if last_from_half and not given:
        s[-1] = (a.shape[axes[-1]] - 1) * 2
    return [a.shape[axis] if n == -1 else n for n, axis in zip(s, axes)], axes


def _several(kind, a, s, axes, norm, out):
    a = np.asarray(a)
    s, axes = _lengths(a, s, axes)
    for i in reversed(range(len(axes))):
        a = _one(kind, a, s[i], axes[i], norm, out if i == 0 else None)
    return a


def fftn(a, s=None, axes=None, norm=None, out=None):
    """The transform along several axes."""
    return _several("fft", a, s, axes, norm, out)


def ifftn(a, s=None, axes=None, norm=None, out=None):
    """The inverse of fftn."""
    return _several("ifft", a, s, axes, norm, out)


def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The transform along two axes."""
    return _several("fft", a, s, axes, norm, out)


def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The inverse of fft2."""
    return _several("ifft", a, s, axes, norm, out)


def rfftn(a, s=None, axes=None, norm=None, out=None):
    """The transform of real input along several axes."""
    a = np.asarray(a)
    s, axes = _lengths(a, s, axes)
    a = _one("rfft", a, s[-1], axes[-1], norm, out if len(axes) == 1 else None)
    for i in range(len(axes) - 2, -1, -1):
        a = _one("fft", a, s[i], axes[i], norm, out if i == 0 else None)
    return a


def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The transform of real input along two axes."""
    return rfftn(a, s, axes, norm, out)


def irfftn(a, s=None, axes=None, norm=None, out=None):
    """The inverse of rfftn."""
    a = np.asarray(a)
    s, axes = _lengths(a, s, axes, True)
    for i in range(len(axes) - 1):
        a = _one("ifft", a, s[i], axes[i], norm, None)
    return _one("irfft", a, s[-1], axes[-1], norm, out)


def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The inverse of rfft2."""
    return irfftn(a, s, axes, norm, out)


def _shift(x, axes, how):
    x = np.asarray(x)
    if axes is None:
        axes = tuple(range(x.ndim))
    if isinstance(axes, (int, np.integer)):
        return np.roll(x, how(x.shape[axes]), axes)
    return np.roll(x, [how(x.shape[axis]) for axis in axes], axes)


def fftshift(x, axes=None):
    """Frequency zero moved to the middle."""
    return _shift(x, axes, lambda n: n // 2)


def ifftshift(x, axes=None):
    """The inverse of fftshift."""
    return _shift(x, axes, lambda n: -(n // 2))


def fftfreq(n, d=1.0, device=None):
    """The frequencies of fft's bins, for samples d apart."""
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    results = np.empty(n, int)
    half = (n - 1) // 2 + 1
    results[:half] = np.arange(0, half, dtype=int)
    results[half:] = np.arange(-(n // 2), 0, dtype=int)
    return results * (1.0 / (n * d))


def rfftfreq(n, d=1.0, device=None):
    """The frequencies of rfft's bins."""
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    return np.arange(0, n // 2 + 1, dtype=int) * (1.0 / (n * d))


for _name in __all__:
    if not _name.endswith("freq"):
        globals()[_name] = _array_function(globals()[_name], "numpy.fft")
