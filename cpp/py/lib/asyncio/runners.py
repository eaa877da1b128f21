"""run(): a loop for one coroutine."""

import contextvars
import enum

from . import coroutines, events, exceptions, tasks

__all__ = ('Runner', 'run')


class _State(enum.Enum):
    CREATED, INITIALIZED, CLOSED = 'created', 'initialized', 'closed'


class Runner:
    """For with: a loop that runs several coroutines, one after another."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state, self._debug, self._loop_factory = _State.CREATED, debug, loop_factory
        self._loop = self._context = None

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _start(self):
        if self._state is _State.CLOSED:
            raise RuntimeError('Runner is closed')
        if self._state is _State.INITIALIZED:
            return
        self._loop = events.new_event_loop() if self._loop_factory is None else self._loop_factory()
        if self._loop_factory is None:
            events.set_event_loop(self._loop)
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = _State.INITIALIZED

    def close(self):
        """Cancel what still runs and close the loop."""
        if self._state is not _State.INITIALIZED:
            return
        loop = self._loop
        try:
            left = tasks.all_tasks(loop)
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
            for task in left:
                if not task.cancelled() and task.exception() is not None:
                    loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                                 'exception': task.exception(), 'task': task})
        finally:
            if self._loop_factory is None:
                events.set_event_loop(None)
            loop.close()
            self._loop, self._state = None, _State.CLOSED

    def get_loop(self):
        """The loop."""
        self._start()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine to its end."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._start()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine in a loop of its own and give its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
