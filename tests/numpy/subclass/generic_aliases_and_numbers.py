# Classes with type arguments, and what the module numbers says of scalars.
import numbers

import numpy as np

CASES = r"""
np.number[int]
np.complexfloating[int,int]
np.complexfloating[int]
np.number[int,int]
np.number[()]
np.floating[int]
np.float64[int]
np.dtype[int]
np.dtype[int,int]
np.dtype[()]
np.finfo[int]
np.iinfo[int]
np.ndarray[int]
np.ndarray[int,int,int]
np.ndarray[int,int]
np.ufunc[int]
np.bool[int]
np.int8[int]
np.flatiter[int]
np.character[int]
[isinstance(np.float64(1),c) for c in (numbers.Number,numbers.Complex,numbers.Real,numbers.Rational,numbers.Integral)]
[isinstance(np.int8(1),c) for c in (numbers.Number,numbers.Complex,numbers.Real,numbers.Rational,numbers.Integral)]
[isinstance(np.complex64(1),c) for c in (numbers.Number,numbers.Complex,numbers.Real,numbers.Rational,numbers.Integral)]
[isinstance(np.bool(1),c) for c in (numbers.Number,numbers.Complex,numbers.Real,numbers.Rational,numbers.Integral)]
"""
for case in CASES.strip().split("\n"):
    try:
        print(case, "->", repr(eval(case)))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
