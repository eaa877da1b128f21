"""IPython's magics for a cell: what `timeit f()`, `%timeit`, `%%timeit`, `%time` and `%%time` do."""

import math
import time as clock
import timeit as timing


class UsageError(Exception):
    """A magic that was called wrongly, or is not there."""


UsageError.__module__ = 'builtins'


def _span(seconds, precision=3):
    """A length of time as IPython writes it."""
    if seconds >= 60:
        parts = []
        for unit, length in ('d', 86400), ('h', 3600), ('min', 60), ('s', 1):
            count = int(seconds / length)
            if count > 0:
                seconds %= length
                parts.append(f'{count}{unit}')
            if seconds < 1:
                break
        return ' '.join(parts)
    order = min(-int(math.floor(math.log10(seconds)) // 3), 3) if seconds > 0 else 3
    return '%.*g %s' % (precision, seconds * (1.0, 1e3, 1e6, 1e9)[order], ('s', 'ms', 'µs', 'ns')[order])


def _options(line):
    """The options that a line starts with, and what follows."""
    found = {'n': 0, 'r': 0, 'p': 3, 'q': False}
    while line.startswith('-'):
        name, _, rest = line[1:].partition(' ')
        if name == 'q':
            found['q'] = True
        elif name[:1] in ('n', 'r', 'p'):
            number = name[1:]
            if not number:
                number, _, rest = rest.lstrip().partition(' ')
            found[name[0]] = int(number)
        else:
            raise UsageError(f'option -{name} not recognized ( allowed: "n:r:p:q" )')
        line = rest.lstrip()
    return found, line


def timeit(source, setup, is_cell, scope, as_in_2008):
    """Runs a statement often enough to say how long it takes."""
    options, line = _options(setup if is_cell else source)
    statement, first = (source, line or 'pass') if is_cell else (line, 'pass')
    timer = timing.Timer(statement or 'pass', first, globals=scope)
    number = options['n']
    if not number:
        for power in range(1 if as_in_2008 else 0, 10):
            number = 10 ** power
            if timer.timeit(number) >= 0.2:
                break
    runs = timer.repeat(options['r'] or (3 if as_in_2008 else 7), number)
    each = [seconds / number for seconds in runs]
    if options['q']:
        return
    best, precision = min(each), options['p']
    if as_in_2008:
        print(f'{number} loops, best of {len(runs)}: {_span(best, precision)} per loop')
        return
    worst = max(each)
    if worst > 4 * best and best > 0 and worst > 1e-6:
        print('The slowest run took %0.2f times longer than the fastest. This could mean that an intermediate result is being '
              'cached.' % (worst / best))
    mean = math.fsum(each) / len(each)
    deviation = math.sqrt(math.fsum((seconds - mean) ** 2 for seconds in each) / len(each))
    print(f'{_span(mean, precision)} ± {_span(deviation, precision)} per loop (mean ± std. dev. of {len(runs)} '
          f'run{"" if len(runs) == 1 else "s"}, {number:,} loop{"" if number == 1 else "s"} each)')


def _time(source, scope):
    """Runs code once and says how long that took; an expression's value is shown."""
    try:
        code, is_value = compile(source, '<timed eval>', 'eval'), True
    except SyntaxError:
        code, is_value = compile(source, '<timed exec>', 'exec'), False
    wall, cpu = clock.perf_counter(), clock.process_time()
    value = eval(code, scope) if is_value else exec(code, scope)
    cpu, wall = clock.process_time() - cpu, clock.perf_counter() - wall
    print(f'CPU times: user {_span(cpu)}, sys: 0 ns, total: {_span(cpu)}\nWall time: {_span(wall)}')
    if value is not None:
        print(repr(value))


def run(name, rest, body, scope):
    """Any other magic."""
    if name != 'time':
        kind, sign = ('Cell', '%%') if body is not None else ('Line', '%')
        raise UsageError(f'{kind} magic function `{sign}{name}` not found.')
    _time(rest if body is None else body, scope)
