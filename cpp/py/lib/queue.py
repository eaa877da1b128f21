"""Queues: first in first out, last in first out, and by priority. What would wait for
ever, as there are no other threads, raises RuntimeError."""

import _thread
import heapq as _heapq
import threading as _threading
from collections import deque as _deque
from time import monotonic as _time

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """Raised by get(block=False) and get_nowait() of an empty queue."""


class Full(Exception):
    """Raised by put(block=False) and put_nowait() of a full queue."""


class ShutDown(Exception):
    """Raised by put() and get() of a queue that is shut down."""


def _wait(condition, end, error, what):
    """One wait; after `end` the error."""
    if end is None:
        if not _thread._count():
            raise RuntimeError(f'{what} would wait for ever: there are no other threads')
        condition.wait()
    else:
        left = end - _time()
        if left <= 0.0:
            raise error
        condition.wait(left)


def _end_of(timeout):
    if timeout is None:
        return None
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return _time() + timeout


class Queue:
    """A queue of at most maxsize items; any number if that is 0 or less."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = (_threading.Condition(self.mutex) for _ in range(3))
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Say that the work for one item taken is done."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Wait until all items have been taken and task_done() was called for each."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                _wait(self.all_tasks_done, None, None, 'Queue.join()')

    def qsize(self):
        """How many items there are."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether there are none."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there are maxsize items."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                else:
                    end = _end_of(timeout)
                    while self._qsize() >= self.maxsize:
                        _wait(self.not_full, end, Full, 'Queue.put()')
                        if self.is_shutdown:
                            raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if not block:
                if not self._qsize():
                    raise Empty
            else:
                end = _end_of(timeout)
                while not self._qsize():
                    _wait(self.not_empty, end, Empty, 'Queue.get()')
                    if self.is_shutdown and not self._qsize():
                        raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """put(item, block=False)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Refuse further items; with `immediate` the ones there are dropped too."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # What the other kinds do otherwise.

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    """A queue that gives its smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heapq.heappush(self.queue, item)

    def _get(self):
        return _heapq.heappop(self.queue)


class LifoQueue(Queue):
    """A stack: the item that was added last comes first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue without a limit and without task_done()."""

    def __init__(self):
        self._queue = _deque()
        self._not_empty = _threading.Condition(_threading.Lock())

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        with self._not_empty:
            self._queue.append(item)
            self._not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out."""
        end = _end_of(timeout)
        with self._not_empty:
            while not self._queue:
                if not block:
                    raise Empty
                _wait(self._not_empty, end, Empty, 'SimpleQueue.get()')
            return self._queue.popleft()

    def put_nowait(self, item):
        """put(item)"""
        return self.put(item)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def empty(self):
        """Whether there are no items."""
        return not self._queue

    def qsize(self):
        """How many items there are."""
        return len(self._queue)


Empty.__module__ = '_queue'
SimpleQueue.__module__ = '_queue'
