"""Calls that threads of a pool make, and their results to come."""

import _thread
import threading as _threading
import time as _time
from _collections import deque as _deque
from itertools import count as _count

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError',
           'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ThreadPoolExecutor']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
TimeoutError = TimeoutError


class Error(Exception):
    """Base of the errors of this module."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """That can't be done to a future in this state."""


class BrokenExecutor(RuntimeError):
    """The executor can't run anything any more."""


for _cls in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _cls.__module__ = 'concurrent.futures._base'
_STATES = {'PENDING': 'pending', 'RUNNING': 'running', 'CANCELLED': 'cancelled', 'CANCELLED_AND_NOTIFIED': 'cancelled', 'FINISHED': 'finished'}


class Future:
    """The result of a call that may still be going on."""

    def __init__(self):
        self._condition = _threading.Condition()
        self._state = 'PENDING'
        self._result = self._exception = None
        self._callbacks = []

    def __repr__(self):
        with self._condition:
            text = f'<Future at {id(self):#x} state={_STATES[self._state]}'
            if self._state == 'FINISHED':
                if self._exception:
                    return f'{text} raised {type(self._exception).__name__}>'
                return f'{text} returned {type(self._result).__name__}>'
            return text + '>'

    def cancel(self):
        """Don't begin the call; False if that is too late."""
        with self._condition:
            if self._state in ('RUNNING', 'FINISHED'):
                return False
            if self._state == 'PENDING':
                self._state = 'CANCELLED'
                self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state not in ('PENDING', 'RUNNING')

    def add_done_callback(self, fn):
        """Call fn(future) when it is done, at once if it is."""
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._run_callback(fn)

    def _run_callback(self, fn):
        try:
            fn(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception('exception calling callback for %r', self)

    def _call_back(self):
        for fn in self._callbacks:
            self._run_callback(fn)

    def _wait(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
            if self.cancelled():
                raise CancelledError()

    def result(self, timeout=None):
        """What the call returned; raises what it raised."""
        try:
            self._wait(timeout)
            if self._exception:
                raise self._exception
            return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        """What the call raised, or None."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == 'CANCELLED':
                self._state = 'CANCELLED_AND_NOTIFIED'
                self._condition.notify_all()
                return False
            if self._state != 'PENDING':
                raise RuntimeError('Future in unexpected state')
            self._state = 'RUNNING'
            return True

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._exception = result, exception
            self._state = 'FINISHED'
            self._condition.notify_all()
        self._call_back()


Future.__module__ = 'concurrent.futures._base'


class DoneAndNotDoneFutures(tuple):
    """What wait() gives."""

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})'


class _Watch:
    """A condition that is notified whenever one of some futures is done, with those that are in order."""

    def __init__(self, futures):
        self.condition = _threading.Condition()
        self.finished = _deque()
        for future in futures:
            future.add_done_callback(self._add)

    def _add(self, future):
        with self.condition:
            self.finished.append(future)
            self.condition.notify_all()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; gives those that are done and those that aren't."""
    fs = set(fs)

    def enough():
        done = [f for f in fs if f.done()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done):
            return True
        return len(done) == len(fs)

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    watch = _Watch(fs)
    with watch.condition:
        watch.condition.wait_for(enough, timeout)
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures((done, fs - done))


def as_completed(fs, timeout=None):
    """The futures, each when it is done."""
    end = None if timeout is None else _time.monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    watch = _Watch(fs)
    for _ in range(total):
        with watch.condition:
            left = None if end is None else max(end - _time.monotonic(), 0)
            if not watch.condition.wait_for(lambda: watch.finished, left):
                raise TimeoutError(f'{sum(not f.done() for f in fs)} (of {total}) futures unfinished')
            future = watch.finished.popleft()
        yield future


class Executor:
    """Something that makes calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Like map(), the calls made by the executor."""
        end = None if timeout is None else timeout + _time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - _time.monotonic()
                    future = futures.pop()
                    try:
                        yield future.result(left)
                    finally:
                        future.cancel()
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that there are."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


Executor.__module__ = 'concurrent.futures._base'


class ThreadPoolExecutor(Executor):
    """Makes calls in a few threads, each of which takes the next call when it is free."""

    _numbers = _count()

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or f'ThreadPoolExecutor-{next(self._numbers)}'
        self._initializer, self._initargs = initializer, initargs
        self._calls = _deque()
        self._condition = _threading.Condition()
        self._threads, self._idle, self._shutdown, self._broken = [], 0, False, False

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called; gives the future of its result."""
        with self._condition:
            if self._broken:
                raise BrokenThreadPool('A thread initializer failed, the thread pool is not usable anymore')
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = Future()
            self._calls.append((future, fn, args, kwargs))
            start = self._idle < len(self._calls) and len(self._threads) < self._max_workers
            self._condition.notify()
        if start:
            thread = _threading.Thread(target=self._work, name=f'{self._prefix}_{len(self._threads)}', daemon=False)
            self._threads.append(thread)
            thread.start()
        return future

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                import logging
                logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
                self._broken = True
                while self._calls:
                    self._calls.popleft()[0].set_exception(BrokenThreadPool('A thread initializer failed, the thread pool is not usable anymore'))
                return
        while True:
            with self._condition:
                # The program's end waits for calls, not for threads that have none.
                self._idle += 1
                _thread._set_daemon(True)
                self._condition.wait_for(lambda: self._calls or self._shutdown)
                _thread._set_daemon(False)
                self._idle -= 1
                if not self._calls:
                    return
                future, fn, args, kwargs = self._calls.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as e:
                future.set_exception(e)
            else:
                future.set_result(result)
            del future, fn, args, kwargs

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._condition:
            self._shutdown = True
            if cancel_futures:
                while self._calls:
                    self._calls.popleft()[0].cancel()
            self._condition.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()


ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'


class BrokenThreadPool(BrokenExecutor):
    """A thread of the pool could not be initialised."""


BrokenThreadPool.__module__ = 'concurrent.futures.thread'
