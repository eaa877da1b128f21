"""What is a coroutine."""

import collections.abc
import inspect
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')


def iscoroutinefunction(func):
    """Whether it was defined with async def."""
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    """Whether it is a coroutine object."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))


def _format_coroutine(coro):
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None) or f'<{type(coro).__name__} without __name__>'
    name += '()'
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if code is None:
        return name + (' running' if getattr(coro, 'cr_running', False) else '')
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    if frame is not None:
        return f'{name} running at {code.co_filename}:{frame.f_lineno}'
    return f'{name} done, defined at {code.co_filename}:{code.co_firstlineno}'
