"""axes=, axis= and keepdims= of the ufuncs that work on vectors and matrices."""
import numpy as np
from numpy._common import normalize_axis_index


def _core(signature):
    left, right = signature.split("->")
    return [part.strip("()").split(",") if part != "()" else [] for part in (left + "," + right).replace("),(", ") (").replace(",(", " (").split()]


def call(ufunc, inputs, axes, axis, keepdims, kwargs):
    """The call with the core axes moved where the ufunc wants them."""
    dims = [[d for d in core if d] for core in _core(ufunc.signature)]
    name = ufunc.__name__
    single = {d for core in dims for d in core}
    if axis is not None and axes is not None:
        raise TypeError("cannot specify both 'axis' and 'axes'")
    if axis is not None or keepdims is not None:
        if len(dims[-1]) or len(single) != 1:
            what = "axis" if axis is not None else "keepdims"
            if what == "axis":
                raise TypeError(f"{name}: axis can only be used with a single shared core dimension, not with the {len(single)} distinct ones implied by signature {ufunc.signature}.")
            raise TypeError(f"{name} does not support keepdims: its signature {ufunc.signature} requires output 0 to have {len(dims[-1])} core dimensions, but keepdims can only be used when all inputs have the same number of core dimensions and all outputs have no core dimensions.")
    arrays = [np.asanyarray(x) for x in inputs]
    if axes is None:
        axes = [(-1,) if axis is None else (axis,)] * len(arrays) if single and len(single) == 1 else [tuple(range(-len(c), 0)) for c in dims]
    else:
        if not isinstance(axes, list):
            raise TypeError("axes should be a list.")
        if len(axes) not in ((len(dims), len(dims) - 1) if not dims[-1] else (len(dims),)):
            raise ValueError(f"axes should be a list with an entry for all {len(dims)} inputs and outputs; entries for outputs can only be omitted if none of them has core axes.")
        axes = [a if isinstance(a, tuple) else (a,) for a in axes]
    moved = []
    for i, (x, at) in enumerate(zip(arrays, axes)):
        want = dims[i]
        if len(want) == 2 and "?" in "".join(want) and x.ndim == 1:
            want = want[:1]
        if len(at) != len(want):
            raise ValueError(f"{name}: operand {i} has {len(want)} core dimensions, but {len(at)} dimensions are specified by axes tuple.")
        at = tuple(normalize_axis_index(a, x.ndim) for a in at)
        moved.append(np.moveaxis(x, at, tuple(range(-len(at), 0))))
    out = kwargs.get("out")
    result_axes = tuple(axes[len(arrays)]) if len(axes) > len(arrays) else ()
    if keepdims and not result_axes:
        result = ufunc(*moved, **{k: v for k, v in kwargs.items() if k != "out"})
        result = np.expand_dims(result, axes[0][0] if axes[0][0] < 0 else normalize_axis_index(axes[0][0], np.ndim(result) + 1))
        if out is not None:
            out = out[0] if isinstance(out, tuple) else out
            out[...] = result
            return out
        return result
    if out is None or not result_axes:
        result = ufunc(*moved, **kwargs)
        return np.moveaxis(result, tuple(range(-len(result_axes), 0)), result_axes) if result_axes else result
    target = out[0] if isinstance(out, tuple) else out
    ufunc(*moved, **{**kwargs, "out": np.moveaxis(target, result_axes, tuple(range(-len(result_axes), 0)))})
    return target
