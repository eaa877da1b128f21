"""Time limits."""

import enum

from . import events, tasks
from .exceptions import CancelledError

__all__ = ('Timeout', 'timeout', 'timeout_at')


class _State(enum.Enum):
    CREATED = 'created'
    ENTERED = 'active'
    EXPIRING = 'expiring'
    EXPIRED = 'expired'
    EXITED = 'finished'


class Timeout:
    """A time limit for an async with block."""

    def __init__(self, when):
        self._state, self._timer, self._task, self._when = _State.CREATED, None, None, when

    def when(self):
        """The loop's time at which it is over, or None."""
        return self._when

    def reschedule(self, when):
        """Another time."""
        if self._state is not _State.ENTERED:
            if self._state is _State.CREATED:
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state.value} Timeout')
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the time is over."""
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    def __repr__(self):
        info = [self._state.value]
        if self._state is _State.ENTERED:
            info.append(f'when={None if self._when is None else round(self._when, 3)}')
        return f"<Timeout [{' '.join(info)}]>"

    async def __aenter__(self):
        if self._state is not _State.CREATED:
            raise RuntimeError('Timeout has already been entered')
        task = tasks.current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state, self._task, self._cancelling = _State.ENTERED, task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
                e = exc_val
                while e is not None and e.__context__ is not None:
                    if isinstance(e.__context__, CancelledError):
                        new = TimeoutError()
                        new.__cause__ = new.__context__ = e.__context__
                        e.__context__ = new
                        break
                    e = e.__context__
        elif self._state is _State.ENTERED:
            self._state = _State.EXITED

    def _on_timeout(self):
        self._task.cancel()
        self._state, self._timer = _State.EXPIRING, None


def timeout(delay):
    """For async with: cancel the block after so many seconds, and raise TimeoutError."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """Like timeout(), at a time of the loop's clock."""
    return Timeout(when)
