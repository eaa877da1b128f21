"""The exceptions of asyncio."""

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError',
           'LimitOverrunError', 'SendfileNotAvailableError')


class CancelledError(BaseException):
    """The task was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The future is not in the state for this."""


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile."""


class IncompleteReadError(EOFError):
    """A stream ended early."""

    def __init__(self, partial, expected):
        super().__init__(f"{len(partial)} bytes read on a total of {'undefined' if expected is None else repr(expected)} "
                         'expected bytes')
        self.partial, self.expected = partial, expected


class LimitOverrunError(Exception):
    """A stream's buffer is full."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted."""
