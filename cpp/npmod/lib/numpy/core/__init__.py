"""The old name of numpy._core; what is taken from it warns."""
import sys
import warnings


def __getattr__(name):
    import numpy._core

    value = getattr(numpy._core, name)
    if not name.startswith("__"):
        warnings.warn(
            "numpy.core is deprecated and has been renamed to numpy._core. The numpy._core namespace contains private NumPy "
            "internals and its use is discouraged, as NumPy internals can change without warning in any release. In practice, "
            "most real-world usage of numpy.core is to access functionality in the public NumPy API. If that is the case, use "
            "the public NumPy API. If not, you are using NumPy internals. If you would still like to access an internal "
            "attribute, use numpy._core.{}.".format(name),
            DeprecationWarning,
            stacklevel=2,
        )
    return value
