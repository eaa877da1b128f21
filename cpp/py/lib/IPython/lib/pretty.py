"""Objects as text with line breaks where they help: what `_repr_pretty_(p, cycle)` writes to."""

import io
import sys
from collections import deque
from contextlib import contextmanager

__all__ = ['PrettyPrinter', 'RepresentationPrinter', 'pprint', 'pretty']


class _Group:
    """What breaks at all of its places or at none."""

    def __init__(self, depth):
        self.depth, self.breaks, self.is_broken = depth, 0, False


class _Break:
    def __init__(self, separator, indentation, group):
        self.separator, self.indentation, self.group = separator, indentation, group


class PrettyPrinter:
    """Writes text in groups. A group that doesn't fit on a line is broken, the outermost first."""

    def __init__(self, output, max_width=79, newline='\n', max_seq_length=1000):
        self.output, self.max_width, self.newline, self.max_seq_length = output, max_width, newline, max_seq_length
        self.indentation = 0
        self._column = self._waiting_width = 0
        self._waiting = deque()  # from the first break on whose fate is open
        self._groups = [_Group(0)]

    def text(self, obj):
        """Writes text."""
        text = str(obj)
        if self._waiting:
            self._waiting.append(text)
            self._waiting_width += len(text)
            self._fit()
        else:
            self._write(text)

    def breakable(self, sep=' '):
        """Writes a separator, or a line break in its place."""
        group = self._groups[-1]
        if group.is_broken:
            return self.break_()
        group.breaks += 1
        self._waiting.append(_Break(sep, self.indentation, group))
        self._waiting_width += len(sep)
        self._fit()

    def break_(self):
        """Begins a new line."""
        self.flush()
        self._new_line(self.indentation)

    @contextmanager
    def indent(self, indent):
        """New lines begin further to the right."""
        self.indentation += indent
        try:
            yield
        finally:
            self.indentation -= indent

    @contextmanager
    def group(self, indent=0, open='', close=''):
        """What belongs together, between `open` and `close`."""
        self.begin_group(indent, open)
        try:
            yield
        finally:
            self.end_group(indent, close)

    def begin_group(self, indent=0, open=''):
        if open:
            self.text(open)
        self._groups.append(_Group(len(self._groups)))
        self.indentation += indent

    def end_group(self, dedent=0, close=''):
        self.indentation -= dedent
        self._groups.pop()
        if close:
            self.text(close)

    def flush(self):
        """Writes what waits, as it fits."""
        while self._waiting:
            self._release()

    def _write(self, text):
        self.output.write(text)
        self._column += len(text)

    def _new_line(self, indentation):
        self.output.write(self.newline + ' ' * indentation)
        self._column = indentation

    def _release(self):
        item = self._waiting.popleft()
        if isinstance(item, str):
            self._waiting_width -= len(item)
            return self._write(item)
        self._waiting_width -= len(item.separator)
        item.group.breaks -= 1
        if item.group.is_broken:
            self._new_line(item.indentation)
        else:
            self._write(item.separator)

    def _fit(self):
        while self._column + self._waiting_width > self.max_width:
            open_groups = [item.group for item in self._waiting if isinstance(item, _Break)]
            if not open_groups:
                return
            group = min(open_groups, key=lambda group: group.depth)
            group.is_broken = True
            while group.breaks:
                self._release()
            while self._waiting and isinstance(self._waiting[0], str):
                self._release()


class RepresentationPrinter(PrettyPrinter):
    """Knows how objects are written: by their `_repr_pretty_`, containers in groups, all else by repr()."""

    def __init__(self, output, verbose=False, max_width=79, newline='\n', singleton_pprinters=None, type_pprinters=None,
                 deferred_pprinters=None, max_seq_length=1000):
        super().__init__(output, max_width, newline, max_seq_length)
        self.verbose = verbose
        self.stack = []
        self.type_pprinters = {**_PRINTERS, **(type_pprinters or {})}

    def pretty(self, obj):
        """Writes an object."""
        cycle = id(obj) in self.stack
        self.stack.append(id(obj))
        self.begin_group()
        try:
            for cls in type(obj).__mro__:
                if cls in self.type_pprinters:
                    return self.type_pprinters[cls](obj, self, cycle)
                if callable(method := cls.__dict__.get('_repr_pretty_')):
                    return method(obj, self, cycle)
                if cls is not object and callable(cls.__dict__.get('__repr__')):
                    break
            self._lines(repr(obj))
        finally:
            self.end_group()
            self.stack.pop()

    def _lines(self, text):
        first, *rest = text.splitlines() or ['']
        with self.group():
            self.text(first)
            for line in rest:
                self.break_()
                self.text(line)


def _items(p, start, end, items, write):
    p.begin_group(len(start), start)
    for index, item in enumerate(items):
        if index:
            p.text(',')
            p.breakable()
        if index == p.max_seq_length > 0:
            p.text('...')
            break
        write(item)
    p.end_group(len(start), end)


def _sequence(start, end):
    def write(obj, p, cycle):
        if cycle:
            return p.text(start + '...' + end)
        _items(p, start, ',)' if len(obj) == 1 and end == ')' else end, obj, p.pretty)
    return write


def _dict(obj, p, cycle):
    def item(key):
        p.pretty(key)
        p.text(': ')
        p.pretty(obj[key])
    if cycle:
        return p.text('{...}')
    _items(p, '{', '}', obj, item)


def _set(obj, p, cycle):
    start, end = ('{', '}') if type(obj) is set else (type(obj).__name__ + '({', '})')
    if cycle:
        return p.text(start + '...' + end)
    if not obj:
        return p.text(type(obj).__name__ + '()')
    try:
        items = sorted(obj)
    except Exception:
        items = obj
    _items(p, start, end, items, p.pretty)


def _class(obj, p, cycle):
    name, module = obj.__qualname__, obj.__module__
    p.text(name if module in (None, '__builtin__', 'builtins', 'exceptions') else f'{module}.{name}')


_PRINTERS = {list: _sequence('[', ']'), tuple: _sequence('(', ')'), dict: _dict, set: _set, frozenset: _set, type: _class}


def pretty(obj, verbose=False, max_width=79, newline='\n', max_seq_length=1000):
    """The object as text."""
    text = io.StringIO()
    printer = RepresentationPrinter(text, verbose, max_width, newline, max_seq_length=max_seq_length)
    printer.pretty(obj)
    printer.flush()
    return text.getvalue()


def pprint(obj, verbose=False, max_width=79, newline='\n', max_seq_length=1000):
    """Prints the object."""
    sys.stdout.write(pretty(obj, verbose, max_width, newline, max_seq_length) + newline)
