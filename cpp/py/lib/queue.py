"""Queues: first in first out, last in first out, and by priority. There are no threads here: what would wait for
ever raises Empty or Full at once where a time limit is given, and RuntimeError where none is."""

import heapq as _heapq
import time as _time
from collections import deque as _deque

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """Raised by get(block=False) and get_nowait() of an empty queue."""


class Full(Exception):
    """Raised by put(block=False) and put_nowait() of a full queue."""


class ShutDown(Exception):
    """Raised by put() and get() of a queue that is shut down."""


def _wait(timeout, error, what):
    if timeout is None:
        raise RuntimeError(f'{what} would wait for ever: there are no other threads')
    _time.sleep(timeout)
    raise error


class Queue:
    """A queue of at most maxsize items; any number if that is 0 or less."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Say that the work for one item taken is done."""
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks = unfinished

    def join(self):
        """Wait until all items have been taken and task_done() was called for each."""
        if self.unfinished_tasks:
            _wait(None, None, 'Queue.join()')

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def empty(self):
        """Whether there are none."""
        return not self._qsize()

    def full(self):
        """Whether there are maxsize items."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        if self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0 and self._qsize() >= self.maxsize:
            if not block:
                raise Full
            if timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            _wait(timeout, Full, 'Queue.put()')
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Take an item out."""
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        if not self._qsize():
            if not block:
                raise Empty
            if timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            _wait(timeout, Empty, 'Queue.get()')
        return self._get()

    def put_nowait(self, item):
        """put(item, block=False)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Refuse further items; with `immediate` the ones there are dropped too."""
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1

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

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        """Take an item out."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._queue:
            if not block:
                raise Empty
            _wait(timeout, Empty, 'SimpleQueue.get()')
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
