"""numpy.testing under the name of the module that defines it in NumPy, and what only tests of NumPy itself ask for."""
from numpy.testing import *


def _assert_valid_refcount(op):
    """Fails if an operator on a big array keeps its operands."""
    import gc

    import numpy as np

    b = np.arange(100 * 100).reshape(100, 100)
    c = b
    gc.disable()
    try:
        for _ in range(15):
            op(b, c)
    finally:
        gc.enable()


def requires_memory(free_bytes):
    """Marks a test that needs so much memory that it isn't run here."""
    import pytest

    return pytest.mark.skip(reason=f"{free_bytes / 1e9} GB memory required")


def check_free_memory(free_bytes):
    """Why a test that needs this many bytes isn't run."""
    return f"{free_bytes / 1e9} GB memory required"


def requires_deep_recursion(func):
    """Marks a test that recurses deep."""
    return func
