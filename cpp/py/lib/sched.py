"""Calls at certain times."""

import heapq as _heapq
import threading as _threading
import time as _time
from collections import namedtuple as _namedtuple
from itertools import count as _count

__all__ = ['scheduler']

_Fields = _namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')


class Event(_Fields):
    """A call to come; one at the same time with a smaller priority is made first."""

    __slots__ = ()

    def __repr__(self):
        return _Fields.__repr__(self)


_nothing = object()


class scheduler:
    """A list of calls to come, made by run()."""

    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []
        self._lock = _threading.RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._sequence = _count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        """Have a call made at a time."""
        with self._lock:
            event = Event(time, priority, next(self._sequence), action, argument, {} if kwargs is _nothing else kwargs)
            _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        """Have a call made after some time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Don't make that call. ValueError if it isn't in the list."""
        with self._lock:
            self._queue.remove(event)
            _heapq.heapify(self._queue)

    def empty(self):
        """Whether there are no calls to come."""
        return not self._queue

    def run(self, blocking=True):
        """Make all calls, waiting in between; else those that are due, and give the time until the next one."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                late = event.time > now
                if not late:
                    _heapq.heappop(self._queue)
            if late:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The calls to come in order."""
        return sorted(self._queue)
