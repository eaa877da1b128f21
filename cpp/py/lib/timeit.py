"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
_globals = globals


def _indented(source, spaces):
    return source.replace('\n', '\n' + ' ' * spaces)


class Timer:
    """Measures the time that a statement takes."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        namespace = {}
        scope = _globals() if globals is None else globals
        if isinstance(setup, str):
            compile(setup, '<timeit-src>', 'exec')
            setup_text, prefix = setup, setup + '\n'
        elif callable(setup):
            namespace['_setup'] = setup
            setup_text, prefix = '_setup()', ''
        else:
            raise ValueError('setup is neither a string nor callable')
        if isinstance(stmt, str):
            compile(prefix + stmt, '<timeit-src>', 'exec')
            stmt_text = stmt
        elif callable(stmt):
            namespace['_stmt'] = stmt
            stmt_text = '_stmt()'
        else:
            raise ValueError('stmt is neither a string nor callable')
        parameters = ''.join(f', {n}={n}' for n in namespace)
        self.src = (f'def inner(_it, _timer{parameters}):\n'
                    f'    {_indented(setup_text, 4)}\n'
                    f'    _t0 = _timer()\n'
                    f'    for _i in _it:\n'
                    f'        {_indented(stmt_text, 8)}\n'
                    f'        pass\n'
                    f'    _t1 = _timer()\n'
                    f'    return _t1 - _t0\n')
        made = {}
        exec(compile(self.src, '<timeit-src>', 'exec'), scope if not namespace else {**scope, **namespace}, made)
        self.inner = made['inner']

    def print_exc(self, file=None):
        """Print the traceback of code that failed."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds for running the statement so many times."""
        it = itertools.repeat(None, number)
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self.inner(it, self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit() several times: a list of the results."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How often the statement runs in at least 0.2 seconds, and the seconds that took."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Seconds for running a statement so many times."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """timeit() several times: a list of the results."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
