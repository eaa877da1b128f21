"""Linear algebra: decompositions, equations, norms. Stacks of matrices have their matrices in the last two axes."""
import operator
from collections import namedtuple

import numpy as np
from numpy import _native_linalg as _native
from numpy._native import array_function
from numpy._native_linalg import LinAlgError

__all__ = ["matrix_power", "solve", "tensorsolve", "tensorinv", "inv", "cholesky", "eigvals", "eigvalsh", "pinv", "slogdet", "det",
           "svd", "svdvals", "eig", "eigh", "lstsq", "norm", "qr", "cond", "matrix_rank", "LinAlgError", "multi_dot", "trace",
           "diagonal", "cross", "outer", "tensordot", "matmul", "matrix_transpose", "matrix_norm", "vector_norm", "vecdot"]


class _NotGiven:
    def __repr__(self):
        return "<no value>"


_not_given = _NotGiven()
EigResult = namedtuple("EigResult", "eigenvalues eigenvectors", module="numpy.linalg._linalg")
EighResult = namedtuple("EighResult", "eigenvalues eigenvectors", module="numpy.linalg._linalg")
QRResult = namedtuple("QRResult", "Q R", module="numpy.linalg._linalg")
SlogdetResult = namedtuple("SlogdetResult", "sign logabsdet", module="numpy.linalg._linalg")
SVDResult = namedtuple("SVDResult", "U S Vh", module="numpy.linalg._linalg")


def _wrap(like, result):
    """The result in the class of the argument, for matrices."""
    if type(like) is np.ndarray or not hasattr(like, "__array_wrap__") or not isinstance(like, np.ndarray):
        return result
    return like.__array_wrap__(result)


def solve(a, b):
    """x of a @ x = b."""
    return _wrap(b if isinstance(b, np.ndarray) else a, _native.solve(np.asarray(a), np.asarray(b)))


def inv(a):
    """The inverse of a square matrix."""
    return _wrap(a, _native.inv(np.asarray(a)))


def det(a):
    """The determinant."""
    return _native.det(np.asarray(a))


def slogdet(a):
    """The determinant's sign and the logarithm of its size."""
    return SlogdetResult(*_native.slogdet(np.asarray(a)))


def _no_negative_zeros(a):
    return a + 0 if a.dtype.kind == "c" else a


def cholesky(a, /, *, upper=False):
    """The triangular factor of a positive definite matrix."""
    factor = _native.cholesky(np.asarray(a), bool(upper))
    return _wrap(a, _no_negative_zeros(factor) if upper else factor)


def qr(a, mode="reduced"):
    """An orthonormal and a triangular factor."""
    if mode not in ("reduced", "complete", "r", "raw"):
        if mode in ("f", "full"):
            import warnings
            warnings.warn("The 'full' option is deprecated in favor of 'reduced'.\nFor backward compatibility let mode default.",
                          DeprecationWarning, stacklevel=2)
            mode = "reduced"
        elif mode in ("e", "economic"):
            import warnings
            warnings.warn("The 'economic' option is deprecated.", DeprecationWarning, stacklevel=2)
            return _wrap(a, _native.qr(np.asarray(a), "raw")[0].swapaxes(-1, -2))
        else:
            raise ValueError("Unrecognized mode '{}'".format(mode))
    q, r = _native.qr(np.asarray(a), mode)
    if mode == "r":
        return _wrap(a, r)
    if mode == "raw":
        return _wrap(a, q), r
    return QRResult(_wrap(a, q), _wrap(a, r))


def eig(a):
    """Eigenvalues and right eigenvectors (columns)."""
    values, vectors = _native.eig(np.asarray(a))
    return EigResult(values, _wrap(a, _no_negative_zeros(vectors) if np.iscomplexobj(a) else vectors))


def eigvals(a):
    """Eigenvalues."""
    return _native.eigvals(np.asarray(a))


def _uplo(UPLO):
    UPLO = UPLO.upper()
    if UPLO not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    return UPLO


def eigh(a, UPLO="L"):
    """Eigenvalues and eigenvectors of a Hermitian matrix, from one of its triangles."""
    values, vectors = _native.eigh(np.asarray(a), _uplo(UPLO))
    return EighResult(values, _wrap(a, _no_negative_zeros(vectors)))


def eigvalsh(a, UPLO="L"):
    """Eigenvalues of a Hermitian matrix."""
    return _native.eigvalsh(np.asarray(a), _uplo(UPLO))


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Singular values, and the left and right singular vectors."""
    a_array = np.asarray(a)
    if hermitian:
        if not compute_uv:
            s = abs(_native.eigvalsh(a_array, "L"))
            return np.sort(s, axis=-1)[..., ::-1]
        values, u = _native.eigh(a_array, "L")
        sign = np.sign(values)
        s = abs(values)
        order = np.argsort(s, axis=-1)[..., ::-1]
        sign = np.take_along_axis(sign, order, axis=-1)
        s = np.take_along_axis(s, order, axis=-1)
        u = np.take_along_axis(u, order[..., None, :], axis=-1)
        vh = np.conjugate(np.swapaxes(u * sign[..., None, :], -1, -2))
        return SVDResult(_wrap(a, u), s, _wrap(a, vh))
    if not compute_uv:
        return _native.svdvals(a_array)
    u, s, vh = _native.svd(a_array, bool(full_matrices))
    return SVDResult(_wrap(a, u), s, _wrap(a, vh))


def svdvals(x, /):
    """Singular values."""
    return _native.svdvals(np.asarray(x))


def pinv(a, rcond=None, hermitian=False, *, rtol=_not_given):
    """The Moore-Penrose pseudo-inverse."""
    x = np.asarray(a)
    if rcond is not None and rtol is not _not_given:
        raise ValueError("`rtol` and `rcond` can't be both set.")
    if rcond is None:
        if rtol is _not_given:
            rcond = 1e-15
        elif rtol is None:
            rcond = max(x.shape[-2:]) * np.finfo(x.dtype if x.dtype.kind in "fc" else np.float64).eps
        else:
            rcond = rtol
    if x.size == 0 and x.ndim >= 2:
        return _wrap(a, np.empty(x.shape[:-2] + (x.shape[-1], x.shape[-2]), dtype=x.dtype))
    if not hermitian and np.ndim(rcond) == 0:
        return _wrap(a, _native.pinv(x, float(rcond)))
    rcond = np.asarray(rcond)
    u, s, vh = svd(x.conjugate(), full_matrices=False, hermitian=hermitian)
    large = s > rcond[..., np.newaxis] * np.max(s, axis=-1, keepdims=True)
    s = np.divide(1, s, where=large, out=s)
    s[~large] = 0
    return _wrap(a, np.matmul(np.swapaxes(vh, -1, -2), s[..., np.newaxis] * np.swapaxes(u, -1, -2)))


def lstsq(a, b, rcond=None):
    """The least-squares solution of a @ x = b, residuals, rank and singular values."""
    x, residuals, rank, singular = _native.lstsq(np.asarray(a), np.asarray(b), None if rcond is None else float(rcond))
    like = b if isinstance(b, np.ndarray) else a
    if singular.size == 0 and np.shape(a)[1] == 0 < np.shape(a)[0]:
        # Nothing to fit with: all of b is left.
        residuals = np.atleast_1d((abs(np.asarray(b)) ** 2).sum(axis=0)).astype(residuals.dtype)
    return _wrap(like, x), _wrap(like, residuals), np.int32(rank), singular


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    """How many singular values are above a tolerance."""
    if rtol is not None and tol is not None:
        raise ValueError("`tol` and `rtol` can't be both set.")
    A = np.asarray(A)
    if A.ndim < 2:
        return int(not np.all(A == 0))
    s = svd(A, compute_uv=False, hermitian=hermitian)
    if tol is None:
        if rtol is None:
            rtol = max(A.shape[-2:]) * np.finfo(s.dtype).eps
        else:
            rtol = np.asarray(rtol)[..., np.newaxis]
        tol = s.max(axis=-1, keepdims=True) * rtol
    else:
        tol = np.asarray(tol)[..., np.newaxis]
    return np.count_nonzero(s > tol, axis=-1)


def matrix_power(a, n):
    """A square matrix multiplied by itself n times."""
    a = np.asanyarray(a)
    if a.ndim < 2:
        raise LinAlgError("{}-dimensional array given. Array must be at least two-dimensional".format(a.ndim))
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    try:
        n = operator.index(n)
    except TypeError as e:
        raise TypeError("exponent must be an integer") from e
    if n == 0:
        out = np.empty_like(a)
        out[...] = np.eye(a.shape[-2], dtype=a.dtype)
        return out
    if n < 0:
        a = inv(a)
        n = -n
    if n <= 3:
        return a if n == 1 else np.matmul(a, a) if n == 2 else np.matmul(np.matmul(a, a), a)
    square = result = None
    while n > 0:
        square = a if square is None else np.matmul(square, square)
        n, odd = divmod(n, 2)
        if odd:
            result = square if result is None else np.matmul(result, square)
    return result


def _order(ord, vector):
    """ord as the engine takes it."""
    if ord is None or isinstance(ord, str) and ord in ("fro", "nuc"):
        return "fro" if ord == "f" else ord
    if isinstance(ord, str):
        raise ValueError("Invalid norm order '{}' for vectors".format(ord) if vector else "Invalid norm order for matrices.")
    return float(ord)


def _object_norm(x, ord, axis, keepdims):
    """The norm of vectors of objects, by their own arithmetic."""
    if axis is None and ord is None:
        flat = x.ravel(order="K")
        result = np.sqrt(flat.dot(flat))
        return np.reshape(result, x.ndim * [1]) if keepdims else result
    if ord == np.inf:
        return abs(x).max(axis=axis, keepdims=keepdims)
    if ord == -np.inf:
        return abs(x).min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).astype(float).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return np.add.reduce(abs(x), axis=axis, keepdims=keepdims)
    if ord is None or ord == 2:
        return np.sqrt(np.add.reduce(x.conj() * x, axis=axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    return np.add.reduce(abs(x) ** ord, axis=axis, keepdims=keepdims) ** (1.0 / ord)


def norm(x, ord=None, axis=None, keepdims=False):
    """The norm of a vector or a matrix, or along axes."""
    x = np.asarray(x)
    if x.dtype == object and (axis is None and ord is None or (axis is not None or x.ndim == 1) and np.ndim(axis) == 0):
        return _object_norm(x, ord, axis, keepdims)
    if x.dtype.kind not in "iufcb" or x.dtype == np.bool_:
        x = x.astype(float)
    if x.dtype == np.float16:
        return np.float16(norm(x.astype(np.float32), ord, axis, keepdims)) if axis is None and not keepdims else norm(
            x.astype(np.float32), ord, axis, keepdims).astype(np.float16)
    if axis is not None and not isinstance(axis, tuple):
        try:
            axis = (int(axis),)
        except Exception as e:
            raise TypeError("'axis' must be None, an integer or a tuple of integers") from e
    axes = x.ndim if axis is None else len(axis)
    if isinstance(ord, str) and ord == "f":
        ord = "fro"
    return _native.norm(x, _order(ord, axes == 1), axis, bool(keepdims))


def cond(x, p=None):
    """The condition number in a norm."""
    x = np.asarray(x)
    if x.size == 0:
        raise LinAlgError("cond is not defined on empty arrays")
    if p in (None, 2, -2) and x.dtype.kind in "fc" and np.isnan(x).any():
        raise LinAlgError("SVD did not converge")
    try:
        r = _native.cond(x, _order(p, False))
    except LinAlgError:
        if x.ndim < 2 or x.shape[-1] != x.shape[-2]:
            raise
        if x.ndim == 2:
            r = np.float64(np.nan)
        else:
            r = np.array([cond(m, p) for m in x.reshape((-1,) + x.shape[-2:])]).reshape(x.shape[:-2])
    # NumPy: nan means inf unless the matrix had one.
    if x.dtype.kind in "fc" and np.isnan(x).any():
        r = np.where(np.isnan(x).any(axis=(-2, -1)), np.nan, r)[()]
    elif np.isnan(r).any():
        r = np.where(np.isnan(r), np.inf, r)[()]
    return r


def matrix_norm(x, /, *, keepdims=False, ord="fro"):
    """The norm of the matrices in the last two axes."""
    return norm(np.asanyarray(x), axis=(-2, -1), keepdims=keepdims, ord=ord)


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    """The norm of vectors along axes; without axes of everything."""
    x = np.asanyarray(x)
    shape = list(x.shape)
    if axis is None:
        x = x.ravel()
        used = 0
    elif isinstance(axis, tuple):
        chosen = tuple(a % x.ndim for a in axis)
        rest = tuple(i for i in range(x.ndim) if i not in chosen)
        moved = np.transpose(x, chosen + rest)
        x = moved.reshape((-1,) + moved.shape[len(chosen):])
        used = 0
    else:
        used = axis
    result = norm(x, axis=used, ord=ord)
    if keepdims:
        for a in range(len(shape)) if axis is None else (axis if isinstance(axis, tuple) else (axis,)):
            shape[a] = 1
        result = np.reshape(result, tuple(shape))
    return result


def multi_dot(arrays, *, out=None):
    """The product of several matrices, in the cheapest order."""
    n = len(arrays)
    if n < 2:
        raise ValueError("Expecting at least two arrays.")
    if n == 2:
        return np.dot(arrays[0], arrays[1], out=out)
    arrays = [np.asanyarray(a) for a in arrays]
    first, last = arrays[0].ndim, arrays[-1].ndim
    if first == 1:
        arrays[0] = np.atleast_2d(arrays[0])
    if last == 1:
        arrays[-1] = np.atleast_2d(arrays[-1]).T
    for a in arrays:
        if a.ndim != 2:
            raise LinAlgError("{}-dimensional array given. Array must be two-dimensional".format(a.ndim))
    sizes = [a.shape[0] for a in arrays] + [arrays[-1].shape[1]]
    cost = [[0] * n for _ in range(n)]
    cut = [[0] * n for _ in range(n)]
    for length in range(1, n):
        for i in range(n - length):
            j = i + length
            cost[i][j] = None
            for k in range(i, j):
                q = cost[i][k] + cost[k + 1][j] + sizes[i] * sizes[k + 1] * sizes[j + 1]
                if cost[i][j] is None or q < cost[i][j]:
                    cost[i][j], cut[i][j] = q, k

    def product(i, j, out=None):
        if i == j:
            return arrays[i]
        return np.dot(product(i, cut[i][j]), product(cut[i][j] + 1, j), out=out)

    result = product(0, n - 1, out)
    if first == 1 and last == 1:
        return result[0, 0]
    return result.ravel() if first == 1 or last == 1 else result


def tensorsolve(a, b, axes=None):
    """x of tensordot(a, x, x.ndim) = b."""
    given = a
    a = np.asarray(a)
    b = np.asarray(b)
    if axes is not None:
        order = list(range(a.ndim))
        for k in axes:
            order.remove(k)
            order.insert(a.ndim, k)
        a = a.transpose(order)
    shape = a.shape[-(a.ndim - b.ndim):]
    size = 1
    for k in shape:
        size *= k
    if a.size != size ** 2:
        raise LinAlgError("Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])")
    return _wrap(given, solve(a.reshape(size, size), b.ravel()).reshape(shape))


def tensorinv(a, ind=2):
    """The inverse of a in the sense of tensordot."""
    a = np.asarray(a)
    if ind <= 0:
        raise ValueError("Invalid ind argument.")
    size = 1
    for k in a.shape[ind:]:
        size *= k
    return inv(a.reshape(size, -1)).reshape(*(a.shape[ind:] + a.shape[:ind]))


def outer(x1, x2, /):
    """The outer product of two vectors."""
    x1, x2 = np.asanyarray(x1), np.asanyarray(x2)
    if x1.ndim != 1 or x2.ndim != 1:
        raise ValueError("Input arrays must be one-dimensional, but they are x1.ndim={} and x2.ndim={}.".format(x1.ndim, x2.ndim))
    return np.outer(x1, x2)


def cross(x1, x2, /, *, axis=-1):
    """The cross product of vectors of three."""
    x1, x2 = np.asanyarray(x1), np.asanyarray(x2)
    if x1.shape[axis] != 3 or x2.shape[axis] != 3:
        raise ValueError("Both input arrays must be (arrays of) 3-dimensional vectors, but they are {} and {} dimensional "
                         "instead.".format(x1.shape[axis], x2.shape[axis]))
    return np.cross(x1, x2, axis=axis)


def diagonal(x, /, *, offset=0):
    """The diagonals of matrices."""
    return np.diagonal(x, offset, axis1=-2, axis2=-1)


def trace(x, /, *, offset=0, dtype=None):
    """The sums of matrices' diagonals."""
    return np.trace(x, offset, axis1=-2, axis2=-1, dtype=dtype)


def matmul(x1, x2, /):
    """The matrix product."""
    return np.matmul(x1, x2)


def tensordot(x1, x2, /, *, axes=2):
    """The product summed over axes."""
    return np.tensordot(x1, x2, axes=axes)


def matrix_transpose(x, /):
    """The matrices of a stack transposed."""
    return np.matrix_transpose(x)


def vecdot(x1, x2, /, *, axis=-1):
    """The dot products of vectors."""
    return np.vecdot(x1, x2, axis=axis)


for _name in __all__:
    if _name != "LinAlgError":
        globals()[_name] = array_function(globals()[_name], "numpy.linalg")
