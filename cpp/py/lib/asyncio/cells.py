"""What runs a notebook's cell that awaits: one loop for all cells, so that tasks of one go on while another awaits."""

from . import events, tasks

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
    except BaseException:
        if not task.done():  # interrupted while it waited
            task.cancel()
            _loop.run_until_complete(tasks.gather(task, return_exceptions=True))
        raise
