"""Extract, format and print the stack traces of Python programs."""

import sys

import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()
_RECURSIVE_CUTOFF = 3


def _value_of(exc, value, tb):
    """The exception of the (exc) or (type, value, tb) forms of calling."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def _write(text, file):
    (sys.stderr if file is None else file).write(text)


def print_list(extracted_list, file=None):
    """Print a list of frames as extract_tb() or extract_stack() gives it."""
    for item in StackSummary.from_list(extracted_list).format():
        _write(item, file)


def format_list(extracted_list):
    """The frames of such a list as strings, one each."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print up to `limit` frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """format_list(extract_tb(tb, limit))"""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback as a StackSummary."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback and what it came from."""
    value, tb = _value_of(exc, value, tb)
    for text in TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain):
        _write(text, file)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """What print_exception prints, as a list of strings that each end in a newline."""
    value, tb = _value_of(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last lines of a traceback: class and text of the exception, and its notes."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """print_exception() of the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """print_exception() of the last exception that no handler took."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack from here, or from a frame."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """format_list(extract_stack(f, limit))"""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The frames of the stack as a StackSummary, the oldest first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of a traceback's frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class FrameSummary:
    """Information about one frame of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, _lines=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = (line,) if line is not None else _lines
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == \
                   (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def line(self):
        if self.lineno is None:
            return None
        if self._lines is None:
            from warnings import _source_line
            self._lines = (_source_line(self.filename, self.lineno),)
        return self._lines[0].strip()


def walk_stack(f):
    """Yield (frame, line number) from a frame outwards."""
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yield (frame, line number) of a traceback's entries, the outermost first."""
    while tb is not None:
        yield _Entry((tb.tb_frame, tb.tb_lineno), tb)
        tb = tb.tb_next


class _Entry(tuple):
    """(frame, line number) that remembers its traceback, for the columns."""

    def __new__(cls, pair, tb):
        self = super().__new__(cls, pair)
        self.tb = tb
        return self


class StackSummary(list):
    """A list of FrameSummary objects, to be formatted."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From an iterator over (frame, line number)."""
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        entries = list(frame_gen)
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        result = klass()
        for entry in entries:
            frame, lineno = entry
            code = frame.f_code
            tb = getattr(entry, "tb", None)
            line, end, col, end_col, lines = _traceback.place(tb) if tb is not None else _traceback.frame_place(frame)
            if tb is None:
                col = end_col = None
                end, lines = line, lines[:1]
            result.append(FrameSummary(code.co_filename, line, code.co_name, end_lineno=end, colno=col,
                                       end_colno=end_col, _lines=lines,
                                       locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(klass, a_list):
        """From a list of FrameSummary objects or (filename, lineno, name, line) tuples."""
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one frame."""
        f = frame_summary
        f.line
        row = _traceback.format_frame(f.filename, f.lineno or 0, f.name, f.end_lineno, f.colno, f.end_colno,
                                      tuple(f._lines or ("",)))
        if f.locals:
            for name, value in sorted(f.locals.items()):
                row += f"    {name} = {value}\n"
        return row

    def format(self, **kwargs):
        """A list of strings, one a frame; repetitions are counted."""
        result = []
        last = None
        count = 0

        def repeated():
            if count > _RECURSIVE_CUTOFF:
                more = count - _RECURSIVE_CUTOFF
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            if last != (frame.filename, frame.lineno, frame.name):
                repeated()
                last = frame.filename, frame.lineno, frame.name
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        repeated()
        return result


class TracebackException:
    """An exception ready for printing: its text is taken when it is made."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self._exception = exc_value
        self._limit = limit
        self._tb = exc_traceback
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=capture_locals)
        self.exc_type = exc_type if save_exc_type else None
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return
        if isinstance(exc_value, SyntaxError):
            self.filename, self.lineno, self.text = exc_value.filename, exc_value.lineno, exc_value.text
            self.offset, self.msg = exc_value.offset, exc_value.msg
            self.end_lineno, self.end_offset = exc_value.end_lineno, exc_value.end_offset
            if self.lineno is not None:
                self.lineno = str(self.lineno)
            if self.end_lineno is not None:
                self.end_lineno = str(self.end_lineno)

        def of(e):
            return TracebackException(type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                                      compact=compact, max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen)

        cause = exc_value.__cause__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = of(cause)
        context = exc_value.__context__
        wanted = not compact or (self.__cause__ is None and not exc_value.__suppress_context__)
        if context is not None and wanted and id(context) not in seen:
            self.__context__ = of(context)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [of(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create it from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{self.exc_type_module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        """The lines of class, text and notes."""
        if self._exception is None:
            yield "NoneType: None\n"
            return
        text = _traceback.format_exception(self._exception, False, None, False, bool(show_group))
        for line in text.splitlines(keepends=True):
            yield line

    def format(self, *, chain=True, **kwargs):
        """All the text: the stack, the exception, and first what it came from."""
        if self._exception is None:
            yield "NoneType: None\n"
            return
        plain = self.exceptions is None
        if plain:
            if chain:
                source, message = None, None
                if self.__cause__ is not None:
                    source = self.__cause__
                    message = "\nThe above exception was the direct cause of the following exception:\n\n"
                elif self.__context__ is not None and not self.__suppress_context__:
                    source = self.__context__
                    message = "\nDuring handling of the above exception, another exception occurred:\n\n"
                if source is not None:
                    yield from source.format(chain=chain)
                    yield message
            if self.stack:
                yield "Traceback (most recent call last):\n"
                yield from self.stack.format()
            yield from self.format_exception_only()
            return
        text = _traceback.format_exception(self._exception, bool(chain), self._limit, True, False)
        for line in text.splitlines(keepends=True):
            yield line

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the text to a file, sys.stderr by default."""
        for line in self.format(chain=chain):
            _write(line, file)
