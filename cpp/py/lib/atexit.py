"""Functions to call when the program ends."""

import sys

_functions = []


def register(func, /, *args, **kwargs):
    """Call func with these arguments at the end; later ones first. func itself is returned."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Don't call func at the end."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as e:
            e.__traceback__ = e.__traceback__.tb_next
            sys.unraisablehook(sys.UnraisableHookArgs((type(e), e, e.__traceback__,
                                                       f'Exception ignored in atexit callback {func!r}', None)))
