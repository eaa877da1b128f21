"""What the `scipy2008` profile adds to Python 3.13 and NumPy 2.2, for recording expectations.

Runs inside the reference interpreter (a 32-bit one, so that default integers are int32). It owns the
translation of Python 2's print statement and IPython's bare `timeit`, and the NumPy settings of the profile.
"""
import re

_PRINT = re.compile(r"^(?P<indent>[ \t]*)print[ \t]+(?P<args>(?![=(,.\[]|in\b|is\b|if\b|and\b|or\b|not in\b)\S.*?)[ \t]*$")
_TIMEIT = re.compile(r"^(?P<indent>[ \t]*)timeit[ \t]+(?P<expr>(?![=(,.\[])\S.*?)[ \t]*$")


def translate(source):
    """Python 2 print statements and bare `timeit` lines become calls; the lines keep their numbers."""
    lines = []
    for line in source.split("\n"):
        if m := _PRINT.match(line):
            args = m["args"]
            end = ", end=' '" if args.endswith(",") else ""
            line = f"{m['indent']}print({args.rstrip(',')}{end})"
        elif m := _TIMEIT.match(line):
            line = f"{m['indent']}__timeit__({m['expr']!r}, globals())"
        lines.append(line)
    return "\n".join(lines)


def install():
    """Turns this interpreter's NumPy into the profile's."""
    import builtins
    import timeit

    import numpy as np

    np.set_printoptions(legacy="1.13")
    make = np.array

    def array(*args, **kwargs):
        if kwargs.get("copy") is False:
            kwargs["copy"] = None
        return make(*args, **kwargs)

    np.array = array

    def run_timeit(expression, scope):
        seconds = min(timeit.repeat(expression, globals=scope, number=10, repeat=3)) / 10
        print(f"10 loops, best of 3: {seconds * 1e6:.3g} µs per loop")

    builtins.__timeit__ = run_timeit


if __name__ == "__main__":
    import linecache
    import sys
    import traceback

    install()
    path = sys.argv[1]
    with open(path) as f:
        text = f.read()
    scope = {"__name__": "__main__", "__file__": path, "__builtins__": __builtins__}
    try:
        exec(compile(translate(text), path, "exec"), scope)
    except SystemExit:
        raise
    except BaseException as error:
        sys.stdout.flush()
        linecache.cache[path] = (len(text), None, text.splitlines(True), path)
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        sys.exit(1)
