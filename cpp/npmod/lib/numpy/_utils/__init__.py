"""Small helpers that NumPy's own modules use."""


def asunicode(s):
    """Text of bytes (latin1) or of anything else."""
    return s.decode("latin1") if isinstance(s, bytes) else str(s)


def asbytes(s):
    """Bytes (latin1) of text or of anything else."""
    return s if isinstance(s, bytes) else str(s).encode("latin1")


def set_module(module):
    """A decorator that says which module a function or class is of."""

    def decorator(func):
        if module is not None:
            func.__module__ = module
        return func

    return decorator
