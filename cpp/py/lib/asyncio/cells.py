"""What runs a notebook's cell that awaits: one loop for all cells, so that tasks of one go on while another awaits."""

from . import events, exceptions

_loop = None


def run(coro):
    """The cell's value."""
    global _loop
    events._set_running_loop(None)  # a cell that would not stop has left it running
    if _loop is None or _loop.is_closed():
        _loop = events.new_event_loop()
    _loop._running = _loop._stopping = False
    events.set_event_loop(_loop)
    task = _loop.create_task(coro)
    try:
        return _loop.run_until_complete(task)
    except KeyboardInterrupt:
        if task.done():
            raise
        where = _cancelled(task)
    raise KeyboardInterrupt().with_traceback(where)


def _cancelled(task):
    """Ends a task that waits; a traceback that says where it did."""
    task.cancel()
    try:
        _loop.run_until_complete(task)
    except exceptions.CancelledError as error:
        return error.__traceback__
