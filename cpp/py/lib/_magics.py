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


# IPython wants 0.2 seconds: more than a page's clock needs, and a reader waits for many times that.
_LONG_ENOUGH = 0.05


def timeit(source, setup, is_cell, scope, as_in_2008):
    """Runs a statement often enough to say how long it takes."""
    options, line = _options(setup if is_cell else source)
    statement, first = (source, line or 'pass') if is_cell else (line, 'pass')
    timer = timing.Timer(statement or 'pass', first, globals=scope)
    number, count = options['n'], options['r'] or (3 if as_in_2008 else 7)
    runs = []
    if not number:
        for power in range(1 if as_in_2008 else 0, 10):
            number = 10 ** power
            trial = timer.timeit(number)
            if trial >= _LONG_ENOUGH:
                break
        # The best of some runs may be this one; a mean is of those that came after it.
        runs = [trial] if as_in_2008 else []
    runs += timer.repeat(count - len(runs), number) if count > len(runs) else []
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


_MARKUP = {'html': 'HTML', 'HTML': 'HTML', 'svg': 'SVG', 'SVG': 'SVG', 'latex': 'Latex', 'markdown': 'Markdown', 'javascript': 'Javascript',
           'js': 'Javascript'}
_FILES = 'There is no shell here; files are listed by os.listdir() and read by open().'
_PACKAGES = 'Packages can\'t be installed here; NumPy and much of the standard library are there: import them.'
_HINTS = {
    'matplotlib': 'Nothing plots here; `Draw …` under a cell draws its arrays.',
    'pylab': 'Nothing plots here; write `import numpy as np`.',
    'pip': _PACKAGES, 'conda': _PACKAGES, 'ls': _FILES, 'cd': _FILES, 'pwd': _FILES, 'cat': _FILES, 'system': _FILES, 'sx': _FILES,
    'bash': _FILES, 'sh': _FILES, 'run': 'Write exec(open(path).read()).', 'who': 'Write dir().', 'whos': 'Write vars().',
    'writefile': 'Write open(path, "w").write(text).', 'capture': 'Use contextlib.redirect_stdout.',
    'prun': 'There is `%timeit`.', 'reset': 'The page has a Reset button.',
}


def _shell(command):
    """What `!command` says."""
    words = command.split()
    packages = words[:1] in (['pip'], ['pip3'], ['conda'], ['mamba'], ['uv']) or 'pip' in words[:3]
    raise UsageError(f'`!{command}` can\'t be run. {_PACKAGES if packages else _FILES}')


def _about(name, scope, more):
    """What `name?` says of an object."""
    import builtins
    import inspect
    first, *rest = name.split('.')
    try:
        value = scope[first] if first in scope else getattr(builtins, first)
        for attribute in rest:
            value = getattr(value, attribute)
    except AttributeError:
        print(f'Object `{name}` not found.')
        return
    is_class, is_routine = isinstance(value, type), callable(value)
    lines = []
    if is_routine:
        try:
            label = 'Init signature' if is_class else 'Signature'
            lines.append(f'{label}: {first if not rest else name}{inspect.signature(value)}')
        except (TypeError, ValueError):
            pass
    source = None
    if more and is_routine:
        try:
            source = inspect.getsource(value).rstrip()
        except (TypeError, OSError):
            pass
    if not is_routine:
        text = str(value)
        lines += [f'Type:        {type(value).__name__}', f'String form: {text if len(text) < 200 else text[:200] + "<...>"}']
        try:
            lines.append(f'Length:      {len(value)}')
        except TypeError:
            pass
    if source is not None:
        lines.append(f'Source:\n{source}')
    else:
        doc = inspect.getdoc(value)
        lines.append(f'Docstring:\n{doc}' if doc and '\n' in doc else f'Docstring: {doc or "<no docstring>"}')
    if is_routine:
        lines.append(f'Type:      {type(value).__name__}')
    print('\n'.join(lines))


def run(name, rest, body, scope):
    """Any other magic, `!command`, and questions about names."""
    if name == '!':
        _shell(rest)
    if name in ('pinfo', 'pinfo2'):
        if not rest:
            raise UsageError('`?` asks about a name: `np.sum?`; help() tells more.')
        return _about(rest, scope, name == 'pinfo2')
    if body is not None and name in _MARKUP:
        from IPython import display
        return display.display(getattr(display, _MARKUP[name])(body))
    if name != 'time':
        kind, sign = ('Cell', '%%') if body is not None else ('Line', '%')
        hint = _HINTS.get(name)
        raise UsageError(f'{kind} magic function `{sign}{name}` not found.{" " + hint if hint else ""}')
    _time(rest if body is None else body, scope)
