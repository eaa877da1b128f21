"""Coroutines that take turns: a loop runs them, and switches where they wait."""

from . import coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks, timeouts
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .timeouts import *


async def to_thread(func, /, *args, **kwargs):
    """Call a function and give its result; there are no threads, so it is called in the loop."""
    from contextvars import copy_context
    from functools import partial
    return await get_running_loop().run_in_executor(None, partial(copy_context().run, func, *args, **kwargs))


__all__ = (coroutines.__all__ + events.__all__ + exceptions.__all__ + futures.__all__ + locks.__all__ + queues.__all__
           + runners.__all__ + taskgroups.__all__ + tasks.__all__ + timeouts.__all__ + ('to_thread',))
