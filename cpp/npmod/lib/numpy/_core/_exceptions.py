"""The exceptions that ufuncs raise."""
from numpy._native_errors import (
    UFuncTypeError, _ArrayMemoryError, _UFuncBinaryResolutionError, _UFuncCastingError, _UFuncInputCastingError,
    _UFuncNoLoopError, _UFuncOutputCastingError,
)


def _dtype(text):
    import numpy as np

    if text == "None":
        return None
    if text.startswith("<class 'numpy.dtypes."):
        return getattr(np.dtypes, text[21:-2])
    return eval(text, {"dtype": np.dtype, "__builtins__": {}})


def _told(text, part):
    """A part of what a ufunc's TypeError says: its ufunc, dtypes, casting rule and so on."""
    import re

    import numpy as np

    if part == "ufunc":
        name = re.search(r"ufunc '(\w+)'", text)
        return name and getattr(np, name[1], None)
    if part == "dtypes":
        types = re.search(r"types \((.*)\) -> (.*)$", text)
        if not types:
            return ()
        out, depth, start = [], 0, 0
        for i, c in enumerate(types[1] + ","):
            depth += (c in "([{") - (c in ")]}")
            if c == "," and not depth:
                if types[1][start:i].strip():
                    out.append(_dtype(types[1][start:i].strip()))
                start = i + 1
        return (*out, None)
    words = re.search(r" (?:input|output)(?: (\d+))? from (.*) to (.*) with casting rule '(.*)'$", text)
    if not words:
        return None
    if part in ("in_i", "out_i"):
        if words[1] is not None:
            return int(words[1])
        ufunc = _told(text, "ufunc")
        return 0 if part == "in_i" or ufunc is None else ufunc.nin
    return words[4] if part == "casting" else _dtype(words[2] if part == "from_" else words[3])
