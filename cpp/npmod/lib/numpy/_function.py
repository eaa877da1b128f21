"""Differences, interpolation, windows, statistics of samples, and functions made of Python functions."""
import operator
import warnings

import numpy as np
from numpy._common import _NoValue, normalize_axis_index, normalize_axis_tuple


def iterable(y):
    """Can y be iterated over?"""
    try:
        iter(y)
    except TypeError:
        return False
    return True


def copy(a, order="K", subok=False):
    """A copy of an object as an array."""
    return np.array(a, order=order, subok=subok, copy=True)


def asarray_chkfinite(a, dtype=None, order=None):
    """An array without NaNs or infinities in it."""
    a = np.asarray(a, dtype=dtype, order=order)
    if a.dtype.kind in "fc" and not np.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def average(a, axis=None, weights=None, returned=False, *, keepdims=_NoValue):
    """The weighted mean along axes."""
    a = np.asanyarray(a)
    if axis is not None:
        axis = normalize_axis_tuple(axis, a.ndim, argname="axis")
    options = {} if keepdims is _NoValue else {"keepdims": keepdims}
    if weights is None:
        avg = a.mean(axis, **options)
        as_array = np.asanyarray(avg)
        total = as_array.dtype.type(a.size / as_array.size)
    else:
        weights = _weights_for(weights, a, axis)
        if issubclass(a.dtype.type, (np.integer, np.bool)):
            kind = np.result_type(a.dtype, weights.dtype, "f8")
        else:
            kind = np.result_type(a.dtype, weights.dtype)
        total = weights.sum(axis=axis, dtype=kind, **options)
        if np.any(total == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        avg = np.multiply(a, weights, dtype=kind).sum(axis, **options) / total
    if not returned:
        return avg
    if total.shape != np.shape(avg):
        total = np.broadcast_to(total, np.shape(avg)).copy()
    return avg, total


def _weights_for(weights, a, axis):
    weights = np.asanyarray(weights)
    if a.shape != weights.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        if weights.shape != tuple(a.shape[ax] for ax in axis):
            raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
        weights = weights.transpose(np.argsort(axis))
        weights = weights.reshape(tuple(n if i in axis else 1 for i, n in enumerate(a.shape)))
    return weights


def diff(a, n=1, axis=-1, prepend=_NoValue, append=_NoValue):
    """The n-th differences along an axis."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = np.asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = normalize_axis_index(axis, a.ndim)
    parts = [a]
    for extra, first in ((prepend, True), (append, False)):
        if extra is _NoValue:
            continue
        extra = np.asanyarray(extra)
        if extra.ndim == 0:
            shape = list(a.shape)
            shape[axis] = 1
            extra = np.broadcast_to(extra, tuple(shape))
        parts.insert(0, extra) if first else parts.append(extra)
    if len(parts) > 1:
        a = np.concatenate(parts, axis)
    later = (slice(None),) * axis + (slice(1, None),)
    earlier = (slice(None),) * axis + (slice(None, -1),)
    op = np.not_equal if a.dtype == np.bool else np.subtract
    for _ in range(n):
        a = op(a[later], a[earlier])
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    """The differences of consecutive elements, with more before and after."""
    ary = np.asanyarray(ary).ravel()
    kind = ary.dtype
    parts = []
    for extra, name in ((to_begin, "to_begin"), (to_end, "to_end")):
        if extra is None:
            parts.append(None)
            continue
        extra = np.asanyarray(extra)
        if not np.can_cast(extra, kind, casting="same_kind"):
            raise TypeError("dtype of `{}` must be compatible with input `ary` under the `same_kind` rule.".format(name))
        parts.append(extra.ravel())
    begin, end = parts
    if begin is None and end is None:
        return ary[1:] - ary[:-1]
    nb = 0 if begin is None else len(begin)
    ne = 0 if end is None else len(end)
    n = max(len(ary) - 1, 0)
    result = np.empty_like(ary, shape=n + nb + ne)
    if nb:
        result[:nb] = begin
    if ne:
        result[nb + n :] = end
    np.subtract(ary[1:], ary[:-1], result[nb : nb + n])
    return result


def gradient(f, *varargs, axis=None, edge_order=1):
    """Slopes by central differences."""
    f = np.asanyarray(f)
    n = f.ndim
    axes = tuple(range(n)) if axis is None else normalize_axis_tuple(axis, n)
    if len(varargs) == 0:
        spaces = [1.0] * len(axes)
    elif len(varargs) == 1 and np.ndim(varargs[0]) == 0:
        spaces = list(varargs) * len(axes)
    elif len(varargs) == len(axes):
        spaces = list(varargs)
        for i, distances in enumerate(spaces):
            distances = np.asanyarray(distances)
            if distances.ndim == 0:
                continue
            if distances.ndim != 1:
                raise ValueError("distances must be either scalars or 1d")
            if len(distances) != f.shape[axes[i]]:
                raise ValueError("when 1d, distances must match the length of the corresponding dimension")
            if np.issubdtype(distances.dtype, np.integer):
                distances = distances.astype(np.float64)
            steps = np.diff(distances)
            if (steps == steps[0]).all():
                steps = steps[0]
            spaces[i] = steps
    else:
        raise TypeError("invalid number of arguments")
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    kind = f.dtype
    if kind.type is np.datetime64:
        kind = np.dtype(kind.name.replace("datetime", "timedelta"))
        f = f.view(kind)
    elif kind.type is np.timedelta64 or np.issubdtype(kind, np.inexact):
        pass
    else:
        if np.issubdtype(kind, np.integer):
            f = f.astype(np.float64)
        kind = np.dtype(np.float64)
    results = []
    for ax, h in zip(axes, spaces):
        if f.shape[ax] < edge_order + 1:
            raise ValueError(
                "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are "
                "required."
            )
        y = np.moveaxis(f, ax, 0)
        out = np.empty_like(f, dtype=kind)
        g = np.moveaxis(out, ax, 0)
        uniform = np.ndim(h) == 0
        if uniform:
            g[1:-1] = (y[2:] - y[:-2]) / (2.0 * h)
        else:
            tail = (-1,) + (1,) * (n - 1)
            h1, h2 = h[:-1], h[1:]
            a = (-h2 / (h1 * (h1 + h2))).reshape(tail)
            b = ((h2 - h1) / (h1 * h2)).reshape(tail)
            c = (h1 / (h2 * (h1 + h2))).reshape(tail)
            g[1:-1] = a * y[:-2] + b * y[1:-1] + c * y[2:]
        if edge_order == 1:
            g[0] = (y[1] - y[0]) / (h if uniform else h[0])
            g[-1] = (y[-1] - y[-2]) / (h if uniform else h[-1])
        else:
            if uniform:
                a, b, c = -1.5 / h, 2.0 / h, -0.5 / h
            else:
                h1, h2 = h[0], h[1]
                a = -(2.0 * h1 + h2) / (h1 * (h1 + h2))
                b = (h1 + h2) / (h1 * h2)
                c = -h1 / (h2 * (h1 + h2))
            g[0] = a * y[0] + b * y[1] + c * y[2]
            if uniform:
                a, b, c = 0.5 / h, -2.0 / h, 1.5 / h
            else:
                h1, h2 = h[-2], h[-1]
                a = h2 / (h1 * (h1 + h2))
                b = -(h2 + h1) / (h1 * h2)
                c = (2.0 * h2 + h1) / (h2 * (h1 + h2))
            g[-1] = a * y[-3] + b * y[-2] + c * y[-1]
        results.append(out)
    return results[0] if len(axes) == 1 else tuple(results)


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The integral by trapezoids along an axis."""
    y = np.asanyarray(y)
    if x is None:
        d = dx
    else:
        x = np.asanyarray(x)
        d = diff(x, axis=-1 if x.ndim == 1 else axis)
        if x.ndim == 1:
            shape = [1] * y.ndim
            shape[axis] = d.shape[0]
            d = d.reshape(shape)
    later = [slice(None)] * y.ndim
    earlier = [slice(None)] * y.ndim
    later[axis] = slice(1, None)
    earlier[axis] = slice(None, -1)
    products = d * (y[tuple(later)] + y[tuple(earlier)]) / 2.0
    try:
        return products.sum(axis)
    except ValueError:
        return np.add.reduce(d * (np.asarray(y)[tuple(later)] + np.asarray(y)[tuple(earlier)]) / 2.0, axis)


def trapz(y, x=None, dx=1.0, axis=-1):
    """The older name of trapezoid."""
    warnings.warn(
        "`trapz` is deprecated. Use `trapezoid` instead, or one of the numerical integration functions in "
        "`scipy.integrate`.",
        DeprecationWarning,
        stacklevel=2,
    )
    return trapezoid(y, x=x, dx=dx, axis=axis)


def interp(x, xp, fp, left=None, right=None, period=None):
    """Values between known points, on straight lines."""
    fp = np.asarray(fp)
    kind = np.complex128 if np.iscomplexobj(fp) else np.float64
    for given in (fp, xp, x):
        given = np.asarray(given).dtype
        if given.kind in "mM":
            raise TypeError("Cannot cast array data from {!r} to {!r} according to the rule 'safe'".format(given, np.dtype(kind)))
    scalar = not isinstance(x, np.ndarray) and np.ndim(x) == 0
    if period is not None:
        if period == 0:
            raise ValueError("period must be a non-zero value")
        period = abs(period)
        left = right = None
        x = np.asarray(x, dtype=np.float64)
        xp = np.asarray(xp, dtype=np.float64)
        fp = np.asarray(fp, dtype=kind)
        if xp.ndim != 1 or fp.ndim != 1:
            raise ValueError("Data points must be 1-D sequences")
        if xp.shape[0] != fp.shape[0]:
            raise ValueError("fp and xp are not of the same length")
        x = x % period
        xp = xp % period
        order = np.argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = np.concatenate((xp[-1:] - period, xp, xp[0:1] + period))
        fp = np.concatenate((fp[-1:], fp, fp[0:1]))
    xp = np.asarray(xp, dtype=np.float64)
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("object too deep for desired array" if max(xp.ndim, fp.ndim) > 1 else
                         "object of too small depth for desired array")
    if len(xp) == 0:
        raise ValueError("array of sample points is empty")
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    x = np.asarray(x, dtype=np.float64)
    fp = fp.astype(kind, copy=False)
    left = fp[0] if left is None else left
    right = fp[-1] if right is None else right
    result = np.empty(x.shape, kind)
    if kind is np.complex128:
        result.real = interp(x, xp, fp.real, np.real(left), np.real(right))
        result.imag = np.where(np.isnan(x), 0, interp(x, xp, fp.imag, np.imag(left), np.imag(right)))
        return result[()] if scalar or x.ndim == 0 else result
    at = np.searchsorted(xp, x, side="right") - 1
    last = len(xp) - 1
    if last == 0:
        result[...] = np.where(x < xp[0], left, np.where(x > xp[0], right, fp[0]))
    else:
        low = np.clip(at, 0, last - 1)
        with np.errstate(all="ignore"):
            slope = (fp[low + 1] - fp[low]) / (xp[low + 1] - xp[low])
            value = slope * (x - xp[low]) + fp[low]
            backward = slope * (x - xp[low + 1]) + fp[low + 1]
            value = np.where(np.isnan(value), np.where(np.isnan(backward) & (fp[low] == fp[low + 1]), fp[low], backward), value)
        exact = (at >= 0) & (xp[np.clip(at, 0, last)] == x)
        value = np.where(exact, fp[np.clip(at, 0, last)], value)
        value = np.where(x < xp[0], left, np.where(x > xp[-1], right, value))
        result[...] = np.where(np.isnan(x), x, value)
    return result[()] if scalar or x.ndim == 0 else result


def angle(z, deg=False):
    """The angle of complex numbers."""
    z = np.asanyarray(z)
    if issubclass(z.dtype.type, np.complexfloating):
        a = np.arctan2(z.imag, z.real)
    else:
        a = np.arctan2(0, z)
    if deg:
        a *= 180 / np.pi
    return a


def unwrap(p, discont=None, axis=-1, *, period=2 * np.pi):
    """Angles with the jumps of a period taken out."""
    p = np.asarray(p)
    steps = diff(p, axis=axis)
    if discont is None:
        discont = period / 2
    rest = [slice(None)] * p.ndim
    rest[axis] = slice(1, None)
    rest = tuple(rest)
    kind = np.result_type(steps, period)
    if issubclass(kind.type, np.integer):
        high, odd = divmod(period, 2)
        ambiguous = odd == 0
    else:
        high = period / 2
        ambiguous = True
    low = -high
    folded = np.mod(steps - low, period) + low
    if ambiguous:
        np.copyto(folded, high, where=(folded == low) & (steps > 0))
    correct = folded - steps
    np.copyto(correct, 0, where=np.abs(steps) < discont)
    result = np.array(p, copy=True, dtype=kind)
    result[rest] = p[rest] + correct.cumsum(axis)
    return result


def sort_complex(a):
    """A sorted copy, as complex numbers."""
    b = np.array(a, copy=True)
    b.sort()
    if not issubclass(b.dtype.type, np.complexfloating):
        if b.dtype.char in "bhBH":
            return b.astype("F")
        return b.astype("G" if b.dtype.char == "g" else "D")
    return b


def extract(condition, arr):
    """The elements where a condition holds."""
    return np.take(np.ravel(arr), np.nonzero(np.ravel(condition))[0])


def place(arr, mask, vals):
    """Put the values in turn where a mask is true."""
    if not isinstance(arr, np.ndarray):
        raise TypeError("argument 1 must be numpy.ndarray, not {}".format(type(arr).__name__))
    mask = np.asarray(mask, dtype=bool)
    vals = np.asarray(vals, dtype=arr.dtype).ravel()
    if mask.size != arr.size:
        raise ValueError("place: mask and data must be the same size")
    at = mask.ravel().nonzero()[0]
    if len(at) == 0:
        return
    if len(vals) == 0:
        raise ValueError("Cannot insert from an empty array!")
    arr.flat[at] = resize_to(vals, len(at))


def resize_to(values, n):
    """The values repeated to the length n."""
    return values[np.arange(n) % len(values)]


def _broadcast(arrays):
    """broadcast_arrays of any number of arrays."""
    arrays = [np.asarray(a) for a in arrays]
    shape = arrays[0].shape
    for a in arrays:
        shape = np.broadcast_shapes(shape, a.shape)
    return [np.broadcast_to(a, shape) for a in arrays]


def select(condlist, choicelist, default=0):
    """For each place, the choice of the first condition that holds."""
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if len(condlist) == 0:
        raise ValueError("select with an empty condition list is not possible")
    choices = [c if type(c) in (int, float, complex) else np.asarray(c) for c in choicelist]
    try:
        kind = np.result_type(*choices, default if type(default) in (int, float, complex) else np.asarray(default))
    except TypeError as e:
        raise TypeError(f"Choicelist and default value do not have a common dtype: {e}") from None
    conditions = _broadcast(condlist)
    choices = _broadcast([*choices, default if type(default) in (int, float, complex) else np.asarray(default)])
    for i, cond in enumerate(conditions):
        if cond.dtype.type is not np.bool:
            raise TypeError("invalid entry {} in condlist: should be boolean ndarray".format(i))
    if choices[0].ndim == 0:
        shape = conditions[0].shape
    else:
        shape = np.broadcast_arrays(conditions[0], choices[0])[0].shape
    result = np.full(shape, choices[-1], kind)
    for cond, choice in zip(conditions[::-1], choices[-2::-1]):
        np.copyto(result, choice, where=cond)
    return result


def piecewise(x, condlist, funclist, *args, **kw):
    """For each place, the function of the condition that holds."""
    x = np.asanyarray(x)
    n2 = len(funclist)
    if np.isscalar(condlist) or (not isinstance(condlist[0], (list, np.ndarray)) and x.ndim != 0):
        condlist = [condlist]
    condlist = np.asarray(condlist, dtype=bool)
    n = len(condlist)
    if n == n2 - 1:
        condlist = np.concatenate([condlist, ~np.any(condlist, axis=0, keepdims=True)], axis=0)
        n += 1
    elif n != n2:
        raise ValueError(
            "with {} condition(s), either {} or {} functions are expected".format(n, n, n + 1)
        )
    y = np.zeros_like(x)
    for cond, func in zip(condlist, funclist):
        if not callable(func):
            y[cond] = func
        else:
            values = x[cond]
            if values.size > 0:
                y[cond] = func(values, *args, **kw)
    return y


class vectorize:
    """A Python function, made to take arrays and broadcast them."""

    def __init__(self, pyfunc=_NoValue, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if pyfunc is not _NoValue and not callable(pyfunc):
            if isinstance(pyfunc, str):
                raise TypeError("vectorize() arguments must be either None or a callable for pyfunc")
            raise TypeError("When used as a decorator, only accepts keyword arguments.")
        self.pyfunc = pyfunc
        self.cache = cache
        self.signature = signature
        self.__doc__ = doc
        if pyfunc is not _NoValue:
            self.__name__ = getattr(pyfunc, "__name__", "")
            if doc is None:
                self.__doc__ = pyfunc.__doc__
        if isinstance(otypes, str):
            for char in otypes:
                if char not in np.typecodes["All"]:
                    raise ValueError("Invalid otype specified: {}".format(char))
        elif iterable(otypes):
            otypes = [np.dtype(x).char for x in otypes]
        elif otypes is not None:
            raise ValueError("Invalid otype specification")
        self.otypes = otypes
        if excluded is None:
            excluded = set()
        self.excluded = set(excluded)
        self._core = None if signature is None else _parse_signature(signature)

    def __call__(self, *args, **kwargs):
        if self.pyfunc is _NoValue:
            self.pyfunc = args[0]
            self.__name__ = getattr(self.pyfunc, "__name__", "")
            if self.__doc__ is None:
                self.__doc__ = self.pyfunc.__doc__
            return self
        names = []
        if not self.excluded and not kwargs:
            func, vargs = self.pyfunc, args
        else:
            given = len(args)
            names = [k for k in kwargs if k not in self.excluded]
            at = [i for i in range(given) if i not in self.excluded]
            all_args = list(args)

            def func(*vargs):
                for k, i in enumerate(at):
                    all_args[i] = vargs[k]
                kwargs.update(zip(names, vargs[len(at) :]))
                return self.pyfunc(*all_args, **kwargs)

            vargs = [args[i] for i in at] + [kwargs[k] for k in names]
        if self._core is not None:
            return self._with_signature(func, vargs)
        if not vargs:
            return func()
        arrays = [np.asanyarray(a, dtype=object) for a in vargs]
        otypes, seen = self.otypes, None
        plain = [np.asanyarray(a) for a in vargs]
        if otypes is None:
            if any(a.size == 0 for a in plain):
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            first = tuple(a.flat[0] for a in arrays)
            outputs = func(*first)
            seen = outputs
            nout = len(outputs) if isinstance(outputs, tuple) else 1
            found = outputs if isinstance(outputs, tuple) else (outputs,)
            otypes = [np.asarray(found[k]).dtype.char for k in range(nout)]
        nout = len(otypes)
        pending = [seen is not None and self.cache]

        def call(*items):
            if pending[0]:
                pending[0] = False
                return seen
            return func(*items)

        results = np.frompyfunc(call, len(arrays), nout)(*arrays)
        if nout == 1:
            return np.asanyarray(results, dtype=otypes[0])
        return tuple(np.asanyarray(x, dtype=t) for x, t in zip(results, otypes))

    def _with_signature(self, func, args):
        inputs, outputs = self._core
        if len(args) != len(inputs):
            raise TypeError("wrong number of positional arguments: expected %r, got %r" % (len(inputs), len(args)))
        args = [np.asanyarray(a) for a in args]
        sizes, loops = {}, []
        for a, core in zip(args, inputs):
            if a.ndim < len(core):
                raise ValueError(
                    "%d-dimensional argument does not have enough dimensions for all core dimensions %r" % (a.ndim, core)
                )
            _core_sizes(sizes, a.shape[a.ndim - len(core) :], core)
            loops.append(a.shape[: a.ndim - len(core)])
        outer = np.broadcast_shapes(*loops)
        args = [
            np.broadcast_to(a, outer + tuple(sizes[d] for d in core), subok=True) for a, core in zip(args, inputs)
        ]
        nout = len(outputs)
        made = None
        for index in np.ndindex(*outer):
            results = func(*(a[index] for a in args))
            n_results = len(results) if isinstance(results, tuple) else 1
            if nout != n_results:
                raise ValueError("wrong number of outputs from pyfunc: expected %r, got %r" % (nout, n_results))
            if nout == 1:
                results = (results,)
            if made is None:
                for result, core in zip(results, outputs):
                    _core_sizes(sizes, np.shape(result), core)
                made = self._buffers(outer, sizes, outputs, [np.asarray(r).dtype for r in results], results)
            for output, result in zip(made, results):
                output[index] = result
        if made is None:
            if self.otypes is None:
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            if any(d not in sizes for core in outputs for d in core):
                raise ValueError(
                    "cannot call `vectorize` with a signature including new output dimensions on size 0 inputs"
                )
            made = self._buffers(outer, sizes, outputs, None)
        return made[0] if nout == 1 else tuple(made)

    def _buffers(self, outer, sizes, outputs, kinds, results=None):
        kinds = self.otypes if self.otypes is not None else kinds
        shapes = [outer + tuple(sizes[d] for d in core) for core in outputs]
        if results is None:
            return [np.empty(shape, dtype=k) for shape, k in zip(shapes, kinds)]
        return [np.empty_like(r, shape=shape, dtype=k) for r, shape, k in zip(results, shapes, kinds)]


def _core_sizes(sizes, shape, core):
    if len(shape) < len(core):
        raise ValueError(
            "%d-dimensional argument does not have enough dimensions for all core dimensions %r" % (len(shape), core)
        )
    for name, n in zip(core, shape[len(shape) - len(core) :]):
        if name in sizes:
            if sizes[name] != n:
                raise ValueError(
                    "inconsistent size for core dimension %r: %r vs %r" % (name, n, sizes[name])
                )
        else:
            sizes[name] = n


def _parse_signature(signature):
    text = "".join(signature.split())
    bad = ValueError("not a valid gufunc signature: {}".format(text))
    halves = text.split("->")
    if len(halves) != 2:
        raise bad
    parsed = []
    for half in halves:
        groups = []
        rest = half
        while rest:
            end = rest.find(")")
            if rest[0] != "(" or end < 0:
                raise bad
            names = rest[1:end]
            parts = names.split(",") if names else []
            if any(not p.isidentifier() for p in parts):
                raise bad
            groups.append(tuple(parts))
            rest = rest[end + 1 :]
            if rest:
                if rest[0] != "," or len(rest) == 1:
                    raise bad
                rest = rest[1:]
        if not groups:
            raise bad
        parsed.append(groups)
    return parsed


def digitize(x, bins, right=False):
    """Which bin each value falls in."""
    x = np.asarray(x)
    bins = np.asarray(bins)
    if np.issubdtype(x.dtype, np.complexfloating):
        raise TypeError("x may not be complex")
    if bins.ndim > 1:
        raise ValueError("object too deep for desired array")
    if bins.ndim == 0:
        raise ValueError("object of too small depth for desired array")
    if np.issubdtype(bins.dtype, np.complexfloating) or bins.dtype.kind in "mM":
        raise TypeError("Cannot cast array data from {!r} to dtype('float64') according to the rule 'safe'".format(bins.dtype))
    rising = bool((bins[1:] >= bins[:-1]).all())
    if not rising and not bool((bins[1:] <= bins[:-1]).all()):
        raise ValueError("bins must be monotonically increasing or decreasing")
    side = "left" if right else "right"
    if not rising:
        return len(bins) - np.searchsorted(bins[::-1], x, side=side)
    return np.searchsorted(bins, x, side=side)


def bincount(x, /, weights=None, minlength=0):
    """How often each number from 0 up occurs."""
    given = x
    x = np.asarray(x) if not (isinstance(x, (list, tuple)) and len(x) == 0) else np.zeros(0, np.intp)
    if x.ndim != 1:
        raise ValueError("object too deep for desired array" if x.ndim > 1 else
                         "object of too small depth for desired array")
    if minlength is None:
        warnings.warn("0 should be passed as minlength instead of None; this will error in future.", DeprecationWarning, stacklevel=2)
        minlength = 0
    minlength = operator.index(minlength)
    if minlength < 0:
        raise ValueError("'minlength' must not be negative")
    if not np.can_cast(x.dtype, np.intp, "safe") and x.dtype.kind != "u":
        if isinstance(given, np.ndarray):
            raise TypeError(
                "Cannot cast array data from {!r} to {!r} according to the rule 'safe'".format(
                    x.dtype, np.dtype(np.intp)
                )
            )
        warnings.warn(
            "Non-integer input passed to bincount. In a future version of NumPy, this will be an error. (Deprecated "
            "NumPy 2.1)",
            DeprecationWarning,
            stacklevel=2,
        )
    x = x.astype(np.intp, copy=False)
    if len(x) == 0:
        return np.zeros(minlength, np.intp if weights is None else np.float64)
    if x.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    n = max(int(x.max()) + 1, minlength)
    if weights is None:
        result = np.zeros(n, np.intp)
        np.add.at(result, x, 1)
        return result
    weights = np.asarray(weights)
    if not np.can_cast(weights.dtype, np.float64, "safe"):
        raise TypeError(
            "Cannot cast array data from {!r} to {!r} according to the rule 'safe'".format(
                weights.dtype, np.dtype(np.float64)
            )
        )
    if len(weights) != len(x):
        raise ValueError("The weights and list don't have the same length.")
    result = np.zeros(n, np.float64)
    np.add.at(result, x, weights.astype(np.float64))
    return result


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """The covariance matrix of variables."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be integer")
    m = np.asarray(m)
    if m.ndim > 2:
        raise ValueError("m has more than 2 dimensions")
    if y is not None:
        y = np.asarray(y)
        if y.ndim > 2:
            raise ValueError("y has more than 2 dimensions")
    if dtype is None:
        dtype = np.result_type(m, np.float64) if y is None else np.result_type(m, y, np.float64)
    X = np.array(m, ndmin=2, dtype=dtype)
    if not rowvar and m.ndim != 1:
        X = X.T
    if X.shape[0] == 0:
        return np.array([]).reshape(0, 0)
    if y is not None:
        y = np.array(y, copy=None, ndmin=2, dtype=dtype)
        if not rowvar and y.shape[0] != 1:
            y = y.T
        X = np.concatenate((X, y), axis=0)
    if ddof is None:
        ddof = 1 if not bias else 0
    w = None
    if fweights is not None:
        fweights = np.asarray(fweights, dtype=float)
        if not np.all(fweights == np.around(fweights)):
            raise TypeError("fweights must be integer")
        _check_weights("fweights", fweights, X)
        w = fweights
    if aweights is not None:
        aweights = np.asarray(aweights, dtype=float)
        _check_weights("aweights", aweights, X)
        w = aweights if w is None else w * aweights
    avg, total = np.average(X, axis=1, weights=w, returned=True)
    total = total[0]
    if w is None:
        factor = X.shape[1] - ddof
    elif ddof == 0:
        factor = total
    elif aweights is None:
        factor = total - ddof
    else:
        factor = total - ddof * sum(w * aweights) / total
    if factor <= 0:
        warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, stacklevel=2)
        factor = 0.0
    X -= avg[:, None]
    c = np.dot(X, (X.T if w is None else (X * w).T).conj())
    c *= np.true_divide(1, factor)
    return c.squeeze()


def _check_weights(name, w, X):
    if w.ndim > 1:
        raise RuntimeError("cannot handle multidimensional " + name)
    if w.shape[0] != X.shape[1]:
        raise RuntimeError("incompatible numbers of samples and " + name)
    if any(w < 0):
        raise ValueError(name + " cannot be negative")


def corrcoef(x, y=None, rowvar=True, bias=_NoValue, ddof=_NoValue, *, dtype=None):
    """The correlation coefficients of variables."""
    if bias is not _NoValue or ddof is not _NoValue:
        warnings.warn("bias and ddof have no effect and are deprecated", DeprecationWarning, stacklevel=2)
    c = cov(x, y, rowvar, dtype=dtype)
    try:
        d = diag_of(c)
    except ValueError:
        return c / c
    spread = np.sqrt(d.real)
    c /= spread[:, None]
    c /= spread[None, :]
    np.clip(c.real, -1, 1, out=c.real)
    if np.iscomplexobj(c):
        np.clip(c.imag, -1, 1, out=c.imag)
    return c


def diag_of(c):
    """The diagonal of a covariance matrix."""
    return np.diag(c)


def _window(M):
    values = np.array([0.0, M])
    return values[1], values.dtype


def _window_of(M, formula):
    M, kind = _window(M)
    if M < 1:
        return np.array([], dtype=kind)
    if M == 1:
        return np.ones(1, dtype=kind)
    return formula(np.arange(1 - M, M, 2), M)


def blackman(M):
    """The Blackman window."""
    return _window_of(
        M, lambda n, m: 0.42 + 0.5 * np.cos(np.pi * n / (m - 1)) + 0.08 * np.cos(2.0 * np.pi * n / (m - 1))
    )


def bartlett(M):
    """The Bartlett window."""
    return _window_of(M, lambda n, m: np.where(np.less_equal(n, 0), 1 + n / (m - 1), 1 - n / (m - 1)))


def hanning(M):
    """The Hann window."""
    return _window_of(M, lambda n, m: 0.5 + 0.5 * np.cos(np.pi * n / (m - 1)))


def hamming(M):
    """The Hamming window."""
    return _window_of(M, lambda n, m: 0.54 + 0.46 * np.cos(np.pi * n / (m - 1)))


def kaiser(M, beta):
    """The Kaiser window."""
    values = np.array([0.0, M, beta])
    M, beta = values[1], values[2]
    if M == 1:
        return np.ones(1, dtype=values.dtype)
    n = np.arange(0, M)
    half = (M - 1) / 2.0
    return i0(beta * np.sqrt(1 - ((n - half) / half) ** 2.0)) / i0(beta)


def sinc(x):
    """sin(pi x) / (pi x), and 1 at 0."""
    x = np.asanyarray(x)
    y = np.pi * np.where(x == 0, 1.0e-20, x)
    return np.sin(y) / y


# Chebyshev coefficients of exp(-x) I0(x) on [0, 8], and of exp(-x) sqrt(x) I0(x) beyond (Cephes).
_i0_near = [
    -4.41534164647933937950e-18, 3.33079451882223809783e-17, -2.43127984654795469359e-16, 1.71539128555513303061e-15,
    -1.16853328779934516808e-14, 7.67618549860493561688e-14, -4.85644678311192946090e-13, 2.95505266312963983461e-12,
    -1.72682629144155570723e-11, 9.67580903537323691224e-11, -5.18979560163526290666e-10, 2.65982372468238665035e-9,
    -1.30002500998624804212e-8, 6.04699502254191894932e-8, -2.67079385394061173391e-7, 1.11738753912010371815e-6,
    -4.41673835845875056359e-6, 1.64484480707288970893e-5, -5.75419501008210370398e-5, 1.88502885095841655729e-4,
    -5.76375574538582365885e-4, 1.63947561694133579842e-3, -4.32430999505057594430e-3, 1.05464603945949983183e-2,
    -2.37374148058994688156e-2, 4.93052842396707084878e-2, -9.49010970480476444210e-2, 1.71620901522208775349e-1,
    -3.04682672343198398683e-1, 6.76795274409476084995e-1,
]
_i0_far = [
    -7.23318048787475395456e-18, -4.83050448594418207126e-18, 4.46562142029675999901e-17, 3.46122286769746109310e-17,
    -2.82762398051658348494e-16, -3.42548561967721913462e-16, 1.77256013305652638360e-15, 3.81168066935262242075e-15,
    -9.55484669882830764870e-15, -4.15056934728722208663e-14, 1.54008621752140982691e-14, 3.85277838274214270114e-13,
    7.18012445138366623367e-13, -1.79417853150680611778e-12, -1.32158118404477131188e-11, -3.14991652796324136454e-11,
    1.18891471078464383424e-11, 4.94060238822496958910e-10, 3.39623202570838634515e-9, 2.26666899049817806459e-8,
    2.04891858946906374183e-7, 2.89137052083475648297e-6, 6.88975834691682398426e-5, 3.36911647825569408990e-3,
    8.04490411014108831608e-1,
]


def _chebyshev(x, coefficients):
    b0, b1, b2 = coefficients[0], 0.0, 0.0
    for c in coefficients[1:]:
        b2 = b1
        b1 = b0
        b0 = x * b1 - b2 + c
    return 0.5 * (b0 - b2)


def i0(x):
    """The modified Bessel function of the first kind, order 0."""
    x = np.asanyarray(x)
    if x.dtype.kind == "c":
        raise TypeError("i0 not supported for complex values")
    if x.dtype.kind != "f":
        x = x.astype(float)
    x = np.abs(x)
    near = lambda v: np.exp(v) * _chebyshev(v / 2.0 - 2, _i0_near)
    far = lambda v: np.exp(v) * _chebyshev(32.0 / v - 2.0, _i0_far) / np.sqrt(v)
    return piecewise(x, [x <= 8.0], [near, far])


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The cross product of vectors."""
    if axis is not None:
        axisa, axisb, axisc = (axis,) * 3
    a = np.asarray(a)
    b = np.asarray(b)
    if a.ndim < 1 or b.ndim < 1:
        raise ValueError("At least one array has zero dimension")
    axisa = normalize_axis_index(axisa, a.ndim, msg_prefix="axisa")
    axisb = normalize_axis_index(axisb, b.ndim, msg_prefix="axisb")
    a = np.moveaxis(a, axisa, -1)
    b = np.moveaxis(b, axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError(
            "incompatible dimensions for cross product\n(dimension must be 2 or 3)"
        )
    if a.shape[-1] == 2 or b.shape[-1] == 2:
        warnings.warn(
            "Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated "
            "in NumPy 2.0)",
            DeprecationWarning,
            stacklevel=2,
        )
    shape = np.broadcast(a[..., 0], b[..., 0]).shape
    flat = a.shape[-1] == 2 and b.shape[-1] == 2
    if not flat:
        shape += (3,)
        axisc = normalize_axis_index(axisc, len(shape), msg_prefix="axisc")
    kind = np.promote_types(a.dtype, b.dtype)
    a = a.astype(kind)
    b = b.astype(kind)
    if flat:
        return np.asarray(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])
    a0, a1 = a[..., 0], a[..., 1]
    b0, b1 = b[..., 0], b[..., 1]
    a2 = a[..., 2] if a.shape[-1] == 3 else np.zeros((), kind)
    b2 = b[..., 2] if b.shape[-1] == 3 else np.zeros((), kind)
    cp = np.empty(shape, kind)
    cp[..., 0] = a1 * b2 - a2 * b1
    cp[..., 1] = a2 * b0 - a0 * b2
    cp[..., 2] = a0 * b1 - a1 * b0
    return np.moveaxis(cp, -1, axisc)


def _mode_of(mode):
    names = {"v": 0, "s": 1, "f": 2}
    if isinstance(mode, str):
        if mode in ("valid", "same", "full"):
            return names[mode[0]]
        if mode[:1].lower() in names:
            warnings.warn("inexact matches for mode='{}' are deprecated. ".format(mode), DeprecationWarning, stacklevel=3)
            return names[mode[0].lower()]
        raise ValueError("mode must be one of 'valid', 'same', or 'full' (got '{}')".format(mode))
    return mode


def _slide(a, v, mode):
    # sum of a[i + k] * v[i] for each k in full order, len(a) >= len(v); the longer one slides under the shorter
    kind = np.result_type(a, v)
    na, nv = len(a), len(v)
    padded = np.zeros(na + 2 * (nv - 1), kind)
    padded[nv - 1 : nv - 1 + na] = a
    if mode == 2:
        first, count = 0, na + nv - 1
    elif mode == 1:
        first, count = nv - 1 - nv // 2, na
    else:
        first, count = nv - 1, na - nv + 1
    out = np.empty(count, kind)
    v = v.astype(kind, copy=False)
    for i in range(count):
        out[i] = np.dot(padded[first + i : first + i + nv], v)
    return out


def convolve(a, v, mode="full"):
    """The convolution of two sequences."""
    a = np.array(a, copy=None, ndmin=1)
    v = np.array(v, copy=None, ndmin=1)
    if len(v) > len(a):
        a, v = v, a
    if len(a) == 0:
        raise ValueError("a cannot be empty")
    if len(v) == 0:
        raise ValueError("v cannot be empty")
    if a.ndim > 1 or v.ndim > 1:
        raise ValueError("object too deep for desired array")
    return _slide(a, v[::-1], _mode_of(mode))


def correlate(a, v, mode="valid"):
    """The cross-correlation of two sequences."""
    a = np.array(a, copy=None, ndmin=1)
    v = np.array(v, copy=None, ndmin=1)
    if a.ndim > 1 or v.ndim > 1:
        raise ValueError("object too deep for desired array")
    mode = _mode_of(mode)
    if len(a) == 0:
        raise ValueError("first array argument cannot be empty")
    if len(v) == 0:
        raise ValueError("second array argument cannot be empty")
    v = np.conj(v)
    if len(v) > len(a):
        return _slide(v, a, mode)[::-1]
    return _slide(a, v, mode)


vectorize.__module__ = "numpy"
