"""Futures: results that are not there yet."""

import contextvars
from types import GenericAlias

from . import events
from .exceptions import CancelledError, InvalidStateError

__all__ = ('Future', 'wrap_future', 'isfuture')


def isfuture(obj):
    """Whether it is a Future."""
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


class Future:
    """A result that is not there yet; await it."""

    _state, _result, _exception = 'PENDING', None, None
    _cancel_message = _cancelled_exc = None
    _asyncio_future_blocking = False
    _log_traceback = False
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _info(self):
        info = [self._state.lower()]
        if self._state == 'FINISHED':
            info.append(f'exception={self._exception!r}' if self._exception is not None else f'result={_short(self._result)}')
        if self._callbacks:
            def text(pair):
                return events._callback_text(pair[0], ())
            cb = self._callbacks
            if len(cb) <= 2:
                shown = ', '.join(map(text, cb))
            else:
                shown = f'{text(cb[0])}, <{len(cb) - 2} more>, {text(cb[-1])}'
            info.append(f'cb=[{shown}]')
        return info

    def __repr__(self):
        return f"<{self.__class__.__name__} {' '.join(self._info())}>"

    def __del__(self):
        if self._log_traceback:
            self._loop.call_exception_handler({'message': f'{self.__class__.__name__} exception was never retrieved',
                                               'exception': self._exception, 'future': self})

    def get_loop(self):
        """The loop that it belongs to."""
        return self._loop

    def _cancelled_error(self):
        if self._cancelled_exc is not None:
            e, self._cancelled_exc = self._cancelled_exc, None
            return e
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel it, unless it is done."""
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._state, self._cancel_message = 'CANCELLED', msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == 'CANCELLED'

    def done(self):
        """Whether it has a result or an exception or was cancelled."""
        return self._state != 'PENDING'

    def result(self):
        """The result; raises the exception instead."""
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None."""
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Call fn(future) when it is done."""
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Don't call fn; how many times it was there."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        """Give it its result."""
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result, self._state = result, 'FINISHED'
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Give it an exception instead of a result."""
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            new = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            new.__cause__ = new.__context__ = exception
            exception = new
        self._exception, self._exception_tb, self._state = exception, exception.__traceback__, 'FINISHED'
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _short(value):
    from reprlib import repr
    return repr(value)


def wrap_future(future, *, loop=None):
    """The future itself."""
    if isfuture(future):
        return future
    raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')
