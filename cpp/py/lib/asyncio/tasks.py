"""Tasks: coroutines that the loop runs; and what waits for several of them."""

import collections
import contextvars
import itertools
import types

from . import events, exceptions, futures, timeouts
from .coroutines import _format_coroutine, iscoroutine
from .exceptions import CancelledError
from .futures import Future

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed',
           'sleep', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks',
           'create_eager_task_factory', 'eager_task_factory', '_register_task', '_unregister_task', '_enter_task',
           '_leave_task')

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'

_names = itertools.count(1)
_tasks = {}     # the tasks that are not done, by id
_current = {}   # loop: its running task


def current_task(loop=None):
    """The task that runs, or None."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The loop's tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {t for t in _tasks.values() if t.get_loop() is loop and not t.done()}


def _register_task(task):
    _tasks[id(task)] = task


def _unregister_task(task):
    _tasks.pop(id(task), None)


def _enter_task(loop, task):
    current = _current.get(loop)
    if current is not None:
        raise RuntimeError(f'Cannot enter into task {task!r} while another task {current!r} is being executed.')
    _current[loop] = task


def _leave_task(loop, task):
    current = _current.get(loop)
    if current is not task:
        raise RuntimeError(f'Leaving task {task!r} does not match the current task {current!r}.')
    _current.pop(loop, None)


class Task(Future):
    """A coroutine that the loop runs."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = f'Task-{next(_names)}' if name is None else str(name)
        self._num_cancels, self._must_cancel, self._fut_waiter = 0, False, None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        if eager_start and self._loop.is_running():
            previous = _current.pop(self._loop, None)
            try:
                self._context.run(self._step)
            finally:
                if previous is not None:
                    _current[self._loop] = previous
            if not self.done():
                _register_task(self)
        else:
            self._loop.call_soon(self._step, context=self._context)
            _register_task(self)

    def _info(self):
        info = super()._info()
        if self.cancelling() and not self.done():
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        if self._fut_waiter is not None:
            info.insert(2, f'wait_for={self._fut_waiter!r}')
        if self._coro is not None:
            info.insert(2, f'coro=<{_format_coroutine(self._coro)}>')
        return info

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_context(self):
        """The context that it runs in."""
        return self._context

    def get_name(self):
        """The name."""
        return self._name

    def set_name(self, value):
        """The name."""
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        """The frame where it waits, in a list."""
        frame = getattr(self._coro, 'cr_frame', None)
        return [frame] if frame is not None else []

    def print_stack(self, *, limit=None, file=None):
        """Print where it waits."""
        import traceback
        print(f'Stack for {self!r} (most recent call last):' if self.get_stack() else f'No stack for {self!r}', file=file)
        for frame in self.get_stack():
            traceback.print_stack(frame, limit=1, file=file)

    def cancel(self, msg=None):
        """Have CancelledError raised in the coroutine."""
        self._log_traceback = False
        if self.done():
            return False
        self._num_cancels += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        """How many times cancel() was called, less uncancel()."""
        return self._num_cancels

    def uncancel(self):
        """Take one cancel() back."""
        if self._num_cancels > 0:
            self._num_cancels -= 1
            if self._num_cancels == 0:
                self._must_cancel = False
        return self._num_cancels

    def _step(self, exc=None):
        if self.done():
            raise exceptions.InvalidStateError(f'_step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._advance(exc)
        finally:
            _leave_task(self._loop, self)
            if self.done():
                _unregister_task(self)

    def _advance(self, exc):
        coro = self._coro
        try:
            result = coro.send(None) if exc is None else coro.throw(exc)
        except StopIteration as e:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(e.value)
            return
        except CancelledError as e:
            self._cancelled_exc = e
            super().cancel()
            return
        except (KeyboardInterrupt, SystemExit) as e:
            super().set_exception(e)
            raise
        except BaseException as e:
            super().set_exception(e)
            return
        wrong = None
        if getattr(result, '_asyncio_future_blocking', None) is not None:
            if result.get_loop() is not self._loop:
                wrong = f'Task {self!r} got Future {result!r} attached to a different loop'
            elif not result._asyncio_future_blocking:
                wrong = f'yield was used instead of yield from in task {self!r} with {result!r}'
            elif result is self:
                wrong = f'Task cannot await on itself: {self!r}'
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self.task_wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        elif isinstance(result, types.GeneratorType):
            wrong = f'yield was used instead of yield from for generator in task {self!r} with {result!r}'
        else:
            wrong = f'Task got bad yield: {result!r}'
        self._loop.call_soon(self._step, RuntimeError(wrong), context=self._context)

    def task_wakeup(self, future):
        try:
            future.result()
        except BaseException as e:
            self._step(e)
        else:
            self._step()


def create_task(coro, *, name=None, context=None):
    """Run a coroutine as a task of the running loop."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; a coroutine or awaitable as a task."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    coro = coro_or_future
    if not iscoroutine(coro):
        if not hasattr(type(coro), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def wrap_awaitable(awaitable):
            return await awaitable
        coro = wrap_awaitable(coro)
    if loop is None:
        try:
            loop = events.get_event_loop()
        except RuntimeError:
            if coro is not coro_or_future:
                coro.close()
            raise
    return loop.create_task(coro)


async def sleep(delay, result=None):
    """Let other tasks run for so many seconds."""
    if delay <= 0:
        await _yield()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


@types.coroutine
def _yield():
    yield


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """(done, pending) of futures, when all are done, or the first, or the time is over."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None):
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)
    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done = {f for f in fs if f.done()}
    return done, fs - done


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """The result of an awaitable; TimeoutError, and it is cancelled, when it takes too long."""
    if fut is not None and not futures.isfuture(fut) and not iscoroutine(fut) and not hasattr(type(fut), '__await__'):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        waiter = events.get_running_loop().create_future()

        def done(f):
            _release_waiter(waiter)
        fut.add_done_callback(done)
        fut.cancel()
        await waiter
        try:
            return fut.result()
        except CancelledError as e:
            raise TimeoutError from e
    async with timeouts.timeout(timeout):
        return await fut


class _AsCompleted:
    """The awaitables in the order in which they are done."""

    def __init__(self, fs, timeout):
        self._done, self._waiters = collections.deque(), collections.deque()
        self._loop = events.get_event_loop()
        self._todo = {ensure_future(f, loop=self._loop) for f in set(fs)}
        self._left, self._timer, self._timed_out = len(self._todo), None, False
        for f in self._todo:
            f.add_done_callback(self._finished)
        if self._todo and timeout is not None:
            self._timer = self._loop.call_later(timeout, self._time_over)

    def _finished(self, f):
        if f not in self._todo:
            return
        self._todo.discard(f)
        self._done.append(f)
        if not self._todo and self._timer is not None:
            self._timer.cancel()
        self._wake()

    def _time_over(self):
        for f in self._todo:
            f.remove_done_callback(self._finished)
            self._done.append(None)
        self._todo.clear()
        while self._waiters:
            self._wake()

    def _wake(self):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    async def _wait_for_one(self, resolve=False):
        while not self._done:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        f = self._done.popleft()
        if f is None:
            raise exceptions.TimeoutError
        return f.result() if resolve else f

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)


def as_completed(fs, *, timeout=None):
    """Awaitables of the results, the first one done first."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompleted(fs, timeout)


class _GatheringFuture(Future):
    _cancel_requested = False

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            cancelled = child.cancel(msg=msg) or cancelled
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    finished, loop, children, known = 0, None, [], {}
    outer = None

    def _done_callback(fut):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not fut.cancelled():
                fut.exception()
            return
        if not return_exceptions:
            if fut.cancelled():
                outer.set_exception(fut._cancelled_error())
                return
            if (e := fut.exception()) is not None:
                outer.set_exception(e)
                return
        if finished < len(known):
            return
        results = []
        for f in children:
            if f.cancelled():
                results.append(CancelledError('' if f._cancel_message is None else f._cancel_message))
            else:
                results.append(f.exception() or f.result())
        if outer._cancel_requested:
            outer.set_exception(fut._cancelled_error())
        else:
            outer.set_result(results)
    for arg in coros_or_futures:
        f = known.get(arg)
        if f is None:
            f = ensure_future(arg, loop=loop)
            loop = f.get_loop() if loop is None else loop
            if f is not arg:
                f._log_destroy_pending = False
            known[arg] = f
            f.add_done_callback(_done_callback)
        children.append(f)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    """A future that can be cancelled without cancelling arg."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif (e := inner.exception()) is not None:
            outer.set_exception(e)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)
    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks start at once."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def run_coroutine_threadsafe(coro, loop):
    """The coroutine as a task of the loop: there is one thread."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    return ensure_future(coro, loop=loop)
