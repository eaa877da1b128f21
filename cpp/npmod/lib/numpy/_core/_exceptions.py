"""The exceptions that ufuncs raise."""
from numpy._native_errors import (
    UFuncTypeError, _ArrayMemoryError, _UFuncBinaryResolutionError, _UFuncCastingError, _UFuncInputCastingError,
    _UFuncNoLoopError, _UFuncOutputCastingError,
)
