"""The event loop: callbacks that are due now, in order, and callbacks for later, by time.

There is nothing else to wait for in a page, no sockets and no threads: when nothing is due the loop sleeps until the
next timer. sleep() can be interrupted, and so can the loop.
"""

import contextvars
import heapq
import sys
import time
import traceback
from collections import deque

__all__ = ('AbstractEventLoop', 'AbstractEventLoopPolicy', 'BaseEventLoop', 'DefaultEventLoopPolicy', 'EventLoop', 'Handle',
           'SelectorEventLoop', 'TimerHandle', 'get_event_loop', 'get_event_loop_policy', 'get_running_loop',
           'new_event_loop', 'set_event_loop', 'set_event_loop_policy', '_get_running_loop', '_set_running_loop')

_running = None


def _format_source(func):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    code = getattr(getattr(func, 'func', func), '__code__', None)
    return (code.co_filename, code.co_firstlineno) if code is not None else None


def _format_callback(func, args, kwargs=None, with_args=True):
    """How reprs show a callback."""
    if hasattr(func, 'func') and hasattr(func, 'keywords'):
        return _format_callback(func.func, func.args, func.keywords) + '()'
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    if not with_args:
        return name
    parts = [repr(a) for a in args] + [f'{k}={v!r}' for k, v in (kwargs or {}).items()]
    return f"{name}({', '.join(parts) if kwargs else ''})"


def _callback_text(func, args, with_args=True):
    text = _format_callback(func, args, None, with_args)
    source = _format_source(func)
    return text + (f' at {source[0]}:{source[1]}' if source else '')


class Handle:
    """A callback of the loop, which can be cancelled."""

    __slots__ = '_callback', '_args', '_cancelled', '_loop', '_context', '_repr', '__weakref__'

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop, self._callback, self._args = loop, callback, args
        self._cancelled, self._repr = False, None

    def __repr__(self):
        parts = [self.__class__.__name__]
        if self._cancelled:
            parts.append('cancelled')
        if hasattr(self, '_when'):
            parts.append(f'when={self._when}')
        if self._callback is not None:
            parts.append(_callback_text(self._callback, self._args))
        return f"<{' '.join(parts)}>"

    def get_context(self):
        """The context that the callback runs in."""
        return self._context

    def cancel(self):
        """Don't call it."""
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        """Whether it was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._loop.call_exception_handler({'message': f'Exception in callback {_callback_text(self._callback, self._args)}',
                                               'exception': e, 'handle': self})


class TimerHandle(Handle):
    """A callback for a certain time."""

    __slots__ = '_scheduled', '_when'

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when, self._scheduled = when, False

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == \
            (other._when, other._callback, other._args, other._cancelled)

    def when(self):
        """The loop's time at which it is due."""
        return self._when


class AbstractEventLoop:
    """The base of event loops."""


class BaseEventLoop(AbstractEventLoop):
    """An event loop."""

    def __init__(self):
        self._ready, self._scheduled = deque(), []
        self._closed = self._stopping = self._debug = False
        self._running = False
        self._exception_handler = self._task_factory = None
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def create_future(self):
        """A future of this loop."""
        from .futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Run a coroutine as a task."""
        from .tasks import Task
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """What create_task() makes tasks with; None for the usual."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """What create_task() makes tasks with; None for the usual."""
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def time(self):
        """The loop's clock, in seconds."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Call it in the loop's next round."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Call it after so many seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call it at a time of the loop's clock."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        return timer

    def run_in_executor(self, executor, func, *args):
        """Call a function and give its result as a future; there are no threads, so it is called in the loop."""
        self._check_closed()
        future = self.create_future()

        def call():
            if future.cancelled():
                return
            try:
                result = func(*args)
            except Exception as e:
                future.set_exception(e)
            else:
                future.set_result(result)
        self.call_soon(call)
        return future

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        """Run until stop()."""
        global _running
        self._check_closed()
        self._check_running()
        self._running, _running = True, self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _running = None

    def run_until_complete(self, future):
        """Run until the future is done, and give its result."""
        from . import futures, tasks
        self._check_closed()
        self._check_running()
        new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        """Leave the loop after this round."""
        self._stopping = True

    def is_running(self):
        """Whether it runs."""
        return self._running

    def is_closed(self):
        """Whether it was closed."""
        return self._closed

    def close(self):
        """Forget all callbacks."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    async def shutdown_asyncgens(self):
        """Nothing: asynchronous generators close themselves."""

    async def shutdown_default_executor(self, timeout=None):
        """Nothing: there is no executor."""

    def _run_once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            # With nothing left to do CPython's loop waits for ever too: only Stop ends it.
            pause = scheduled[0]._when - self.time() if scheduled else 3600
            if pause > 0:
                time.sleep(pause)
        end = self.time() + 1e-9
        while scheduled and scheduled[0]._when < end:
            self._ready.append(heapq.heappop(scheduled))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def get_exception_handler(self):
        """The function for errors in callbacks, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Call handler(loop, context) for errors in callbacks."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Say on stderr what went wrong."""
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {context[key]!r}' for key in sorted(context) if key not in ('message', 'exception')]
        if isinstance(e := context.get('exception'), BaseException):
            lines.append(''.join(traceback.format_exception(e)).rstrip('\n'))
        print('\n'.join(lines), file=sys.stderr)

    def call_exception_handler(self, context):
        """Give an error to the handler."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self.default_exception_handler({'message': 'Unhandled error in exception handler', 'exception': e,
                                            'context': context})

    def get_debug(self):
        """The debug mode."""
        return self._debug

    def set_debug(self, enabled):
        """The debug mode."""
        self._debug = enabled


class _UnixSelectorEventLoop(BaseEventLoop):
    pass


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


class AbstractEventLoopPolicy:
    """Where loops come from."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop at a time."""
    _loop = None

    def get_event_loop(self):
        """The loop that was set."""
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        """Set the loop."""
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        """A new loop."""
        return EventLoop()


_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    """Where loops come from."""
    return _policy


def set_event_loop_policy(policy):
    """Where loops come from; None for the usual."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of AbstractEventLoopPolicy or None, not '
                        f"'{type(policy).__name__}'")
    _policy = DefaultEventLoopPolicy() if policy is None else policy


def _get_running_loop():
    return _running


def _set_running_loop(loop):
    global _running
    _running = loop


def get_running_loop():
    """The loop that runs; RuntimeError outside one."""
    if _running is None:
        raise RuntimeError('no running event loop')
    return _running


def get_event_loop():
    """The loop that runs, else the one that was set."""
    return _running if _running is not None else _policy.get_event_loop()


def set_event_loop(loop):
    """Set the loop that get_event_loop() gives."""
    _policy.set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return _policy.new_event_loop()
