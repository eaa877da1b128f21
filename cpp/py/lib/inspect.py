"""Looking into live objects: what kind they are, their members, source and signature."""

import builtins
import collections
import enum
import functools
import sys
import types
from keyword import iskeyword
from operator import attrgetter

_FLAGS = ('CO_OPTIMIZED', 'CO_NEWLOCALS', 'CO_VARARGS', 'CO_VARKEYWORDS', 'CO_NESTED', 'CO_GENERATOR', None, 'CO_COROUTINE',
          'CO_ITERABLE_COROUTINE', 'CO_ASYNC_GENERATOR')
for _i, _name in enumerate(_FLAGS):
    if _name:
        globals()[_name] = 1 << _i
CO_HAS_DOCSTRING = 0x4000000
TPFLAGS_IS_ABSTRACT = 1 << 20


# ---- kinds ----

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a bound method of Python code."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Whether it has __get__ but not __set__, and is no function, method or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__') and not hasattr(cls, '__delete__')


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Whether it is the descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether it is a descriptor of native code."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether it is a function of Python code."""
    return isinstance(object, types.FunctionType)


def _has_flag(f, flag):
    while ismethod(f) or isinstance(f, functools.partial):
        f = f.__func__ if ismethod(f) else f.func
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it makes a generator."""
    return _has_flag(obj, CO_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    """Let iscoroutinefunction() be true of it."""
    getattr(func, '__func__', func)._is_coroutine_mark = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether calling it makes a coroutine."""
    f = obj
    while isinstance(f, functools.partial) or ismethod(f):
        f = f.func if isinstance(f, functools.partial) else f.__func__
    return _has_flag(obj, CO_COROUTINE) or getattr(f, '_is_coroutine_mark', None) is _coroutine_mark


def isasyncgenfunction(obj):
    """Whether calling it makes an asynchronous generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether await takes it."""
    return iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE) or \
        hasattr(type(object), '__await__')


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether it is a native function or bound method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether it is a bound special method of native code."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether it is a function or method of any kind."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethodwrapper(object) or \
        ismethoddescriptor(object)


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(object.__flags__ & TPFLAGS_IS_ABSTRACT or
                                             getattr(object, '__abstractmethods__', None))


# ---- members ----

def _members(object, predicate, getter):
    results, seen = [], set()
    names = dir(object)
    mro = (object,) + getmro(object) if isclass(object) else ()
    try:
        for base in object.__bases__:
            names += [k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute)]
    except AttributeError:
        pass
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        seen.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """(name, value) of all attributes, sorted by name; with predicate those it is true of."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Like getmembers(), without running properties and __getattr__."""
    return _members(object, predicate, getattr_static)


Attribute = collections.namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Attribute(name, kind, defining class, object) of all attributes of a class."""
    result = []
    for name in dir(cls):
        home, value = None, None
        for base in getmro(cls):
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        else:
            try:
                value = getattr(cls, name)
            except AttributeError:
                continue
        if isinstance(value, (staticmethod, types.BuiltinMethodType)):
            kind = 'static method'
        elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, value))
    return result


def getmro(cls):
    """The classes in which attributes are looked up."""
    return cls.__mro__


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """An attribute without running descriptors or __getattr__."""
    found = _missing
    if isclass(obj):
        for base in obj.__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
        classes = type(obj).__mro__
    else:
        try:
            found = object.__getattribute__(obj, '__dict__').get(attr, _missing)
        except AttributeError:
            pass
        classes = type(obj).__mro__
    for base in classes:
        if attr in base.__dict__:
            value = base.__dict__[attr]
            if found is _missing or hasattr(type(value), '__get__') and hasattr(type(value), '__set__'):
                return value
            break
    if found is not _missing:
        return found
    if default is not _missing:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """What __wrapped__ leads to in the end."""
    first, seen = func, {id(func)}
    while hasattr(func, '__wrapped__') and not (isclass(func) and '__wrapped__' not in func.__dict__):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) > sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


# ---- documentation and source ----

def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')), default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, '__name__', None) or getattr(getattr(obj, 'fget', None), '__name__', None)
    owner = None
    if ismethod(obj):
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj) or isinstance(obj, property):
        f = obj.fget if isinstance(obj, property) else obj
        owner = sys.modules.get(getattr(f, '__module__', None))
        for part in getattr(f, '__qualname__', '').split('.')[:-1]:
            owner = getattr(owner, part, None)
    if isclass(owner) and name:
        for base in owner.__mro__:
            doc = base.__dict__[name].__doc__ if name in base.__dict__ else None
            if doc is not None:
                return doc
    return None


def getdoc(object):
    """The docstring, or the one inherited, without its indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def _kind_error(object):
    return TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                     f'{type(object).__name__}')


def _code_of(object):
    """The code object of something with code; None for a class or module."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getfile(object):
    """The file where it was defined."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if code is None:
        raise _kind_error(object)
    return code.co_filename


def getsourcefile(object):
    """The file where it was defined, if there is one."""
    name = getfile(object)
    return None if name.startswith('<frozen') else name


getabsfile = getsourcefile


def getmodulename(path):
    """The module's name that a file name means."""
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    """The module where it was defined."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    name = getattr(getattr(object, 'f_globals', None), 'get', {}.get)('__name__')
    if name is None and (code := _code_of(object)) is not None:
        for module in list(sys.modules.values()):
            if getattr(module, '__file__', None) == code.co_filename:
                return module
    return sys.modules.get(name)


def _source_of(object):
    """(lines of the file, index of the first line)."""
    from _traceback import source
    code = _code_of(object)
    if code is not None:
        text = source(code)
        if text is None:
            raise OSError('could not get source code')
        return text.splitlines(keepends=True), code.co_firstlineno - 1
    text = None
    if isclass(object):
        for value in object.__dict__.values():
            code = _code_of(getattr(value, '__func__', None) or getattr(value, 'fget', None) or value)
            if code is not None and code.co_qualname.startswith(object.__qualname__ + '.'):
                text = source(code)
                break
        if '__firstlineno__' not in object.__dict__:
            getfile(object)
            raise OSError('source code not available')
        first = object.__firstlineno__ - 1
        frame, space = sys._getframe(1), vars(sys.modules.get(object.__module__, sys))
        while text is None and frame is not None:
            if frame.f_globals is space:
                text = source(frame.f_code)
                if not any(f'class {object.__name__}' in line for line in (text or '').split('\n')[first:]):
                    text = None
            frame = frame.f_back
    else:
        first = 0
    if text is None:
        name = getfile(object)
        try:
            with open(name) as f:
                text = f.read()
        except OSError:
            raise OSError('could not get source code') from None
    lines = text.splitlines(keepends=True)
    if first >= len(lines):
        raise OSError('could not find class definition')
    return lines, first


def findsource(object):
    """(lines of the file, index of the first line)."""
    return _source_of(object)


def getblock(lines):
    """The lines of the block that the first line begins."""
    depth, quote, end, indent, head = 0, None, 0, None, None
    started = joined = False  # started: past the line that opens the block
    for number, line in enumerate(lines):
        text = line.rstrip('\r\n')
        stripped = text.lstrip()
        here = len(text) - len(stripped)
        begins = depth == 0 and quote is None and not joined and stripped and not stripped.startswith('#')
        if begins:
            if started and here <= indent:
                break
            if indent is None:
                indent = here
            head = head if started else stripped
        joined = False
        i = 0
        while i < len(text):
            c = text[i]
            if quote is not None:
                if c == '\\':
                    i += 1
                elif text.startswith(quote, i):
                    i += len(quote) - 1
                    quote = None
            elif c in '\'"':
                quote = c * 3 if text.startswith(c * 3, i) else c
                i += len(quote) - 1
            elif c == '#':
                break
            elif c in '([{':
                depth += 1
            elif c in ')]}':
                depth -= 1
            elif c == '\\' and i == len(text) - 1:
                joined = True
            i += 1
        if quote is not None and len(quote) == 1:
            quote = None
        if not stripped.startswith('#') and stripped or quote is not None or here > (indent or 0) and stripped:
            end = number + 1
        if not started and head and depth == 0 and quote is None and not joined and not head.startswith('@'):
            started = True
            if not head.startswith(('def ', 'class ', 'async ')):
                break
    return lines[:end]


def getsourcelines(object):
    """(the lines of its source, the number of the first)."""
    object = unwrap(object)
    lines, first = _source_of(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """Its source."""
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines before it."""
    try:
        lines, first = _source_of(object)
    except (OSError, TypeError):
        return None
    start = first
    indent = len(lines[first]) - len(lines[first].lstrip())
    while start > 0 and lines[start - 1].lstrip().startswith('#') and \
            len(lines[start - 1]) - len(lines[start - 1].lstrip()) == indent:
        start -= 1
    return ''.join(line.expandtabs().lstrip() for line in lines[start:first]) or None


# ---- frames ----

def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


Traceback = collections.namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = collections.namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def getframeinfo(frame, context=1):
    """Traceback(file, line, function, source lines around, index of the line among them)."""
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    lines = index = None
    if context > 0:
        try:
            lines, _ = _source_of(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """FrameInfo of a frame and its callers."""
    result = []
    while frame:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """FrameInfo of a traceback's frames."""
    result = []
    while tb:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    """FrameInfo of the caller and its callers."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """FrameInfo of the exception being handled."""
    e = sys.exception()
    return getinnerframes(None if e is None else e.__traceback__, context)


ArgInfo = collections.namedtuple('ArgInfo', 'args varargs keywords locals')
Arguments = collections.namedtuple('Arguments', 'args, varargs, varkw')


def getargs(co):
    """Arguments(names, name of *args, name of **kwargs) of a code object."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names, n = co.co_varnames, co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    at = n
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:n]), varargs, varkw)


def getargvalues(frame):
    """ArgInfo of the arguments that a frame was called with."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


ClosureVars = collections.namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """ClosureVars: what the names that a function uses mean."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocal_vars = {n: c.cell_contents for n, c in zip(code.co_freevars, func.__closure__ or ())}
    global_vars, builtin_vars, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            global_vars[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            builtin_vars[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocal_vars, global_vars, builtin_vars, unbound)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'


def _state_of(x, short, long):
    if getattr(x, short + '_running'):
        return long + '_RUNNING'
    if getattr(x, short + '_frame') is None:
        return long + '_CLOSED'
    return long + ('_SUSPENDED' if getattr(x, short + '_suspended') else '_CREATED')


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state_of(generator, 'gi', 'GEN')


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state_of(coroutine, 'cr', 'CORO')


AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED'


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state_of(agen, 'ag', 'AGEN')


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    return {} if agen.ag_frame is None else agen.ag_frame.f_locals


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    return {} if coroutine.cr_frame is None else coroutine.cr_frame.f_locals


# ---- signatures ----

class _empty:
    """Says that there is no default or annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_, member.description = len(cls.__members__), description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """How an annotation is shown."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter of a function."""

    __slots__ = '_name', '_kind', '_default', '_annotation'
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL = _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL
    KEYWORD_ONLY, VAR_KEYWORD = _KEYWORD_ONLY, _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default, self._annotation = default, annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        """The same with some parts changed."""
        def pick(new, old):
            return old if new is _missing else new
        return type(self)(pick(name, self._name), pick(kind, self._kind), default=pick(default, self._default),
                          annotation=pick(annotation, self._annotation))

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, quote=True):
        text = self._name
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation, quote_annotation_strings=quote)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == \
            (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    """Arguments that fit a signature."""

    __slots__ = 'arguments', '_signature', '__weakref__'

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """The positional ones, for a call."""
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        """The others, for a call."""
        kwargs, started = {}, False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Put the defaults in for what is missing."""
        new = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                new[name] = self.arguments[name]
            elif p.default is not _empty:
                new[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                new[name] = ()
            elif p.kind is _VAR_KEYWORD:
                new[name] = {}
        self.arguments = new

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{self.__class__.__name__} ({', '.join(f'{k}={v!r}' for k, v in self.arguments.items())})>"


class Signature:
    """The parameters of a function and what it returns."""

    __slots__ = '_return_annotation', '_parameters'
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = {}
        top, seen_default = _POSITIONAL_ONLY, False
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter before {p.kind.description} '
                                     'parameter')
                top = p.kind
                if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if p.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default argument')
                if p.name in params:
                    raise ValueError(f'duplicate parameter name: {p.name!r}')
            params[p.name] = p
        self._parameters, self._return_annotation = types.MappingProxyType(collections.OrderedDict(params)), return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of something that can be called."""
        return _signature(obj, cls, follow_wrapped, eval_str, globals, locals)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        """The same with some parts changed."""
        return type(self)(self._parameters.values() if parameters is _missing else parameters,
                          return_annotation=self._return_annotation if return_annotation is _missing else return_annotation)

    __replace__ = replace

    def _key(self):
        params = tuple(p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY)
        named = {p.name: p for p in self._parameters.values() if p.kind is _KEYWORD_ONLY}
        return params, named, self._return_annotation

    def __hash__(self):
        params, named, returns = self._key()
        return hash((params, frozenset(named.values()), returns))

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def _bind(self, args, kwargs, partial=False):
        arguments, args, rest = {}, list(args), dict(kwargs)
        params = list(self._parameters.values())
        for i, p in enumerate(params):
            if p.kind is _VAR_POSITIONAL:
                if args:
                    arguments[p.name] = tuple(args)
                    args = []
            elif p.kind is _VAR_KEYWORD:
                pass
            elif p.kind is not _KEYWORD_ONLY and args:
                if p.name in rest and p.kind is _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f'multiple values for argument {p.name!r}')
                arguments[p.name] = args.pop(0)
            elif p.name in rest and p.kind is _POSITIONAL_ONLY and p.default is _empty:
                raise TypeError(f'missing a required positional-only argument: {p.name!r}')
            elif p.name in rest and p.kind is not _POSITIONAL_ONLY:
                arguments[p.name] = rest.pop(p.name)
            elif p.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {p.name!r}')
        if args:
            raise TypeError('too many positional arguments')
        catcher = params[-1] if params and params[-1].kind is _VAR_KEYWORD else None
        if rest:
            if catcher is None:
                wrong = [p.name for p in params if p.kind is _POSITIONAL_ONLY and p.name in rest]
                if wrong:
                    raise TypeError('got some positional-only arguments passed as keyword arguments: '
                                    f"{', '.join(wrong)!r}")
                raise TypeError(f'got an unexpected keyword argument {next(iter(rest))!r}')
            arguments[catcher.name] = rest
        return BoundArguments(self, {p.name: arguments[p.name] for p in params if p.name in arguments})

    def bind(self, /, *args, **kwargs):
        """The arguments by the names of their parameters."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """Like bind(); arguments may be missing."""
        return self._bind(args, kwargs, True)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The signature as it is written."""
        parts, slash, star = [], False, True
        for p in self._parameters.values():
            text = p._format(quote_annotation_strings)
            if p.kind is _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if p.kind is _VAR_POSITIONAL:
                star = False
            elif p.kind is _KEYWORD_ONLY and star:
                parts.append('*')
                star = False
            parts.append(text)
        if slash:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self._return_annotation is not _empty:
            note = formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)
            text += f' -> {note}'
        return text


def _from_function(f, cls, eval_str, globals, locals):
    code = f.__code__
    names, count, named = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    notes = get_annotations(f, eval_str=eval_str, globals=globals, locals=locals)
    defaults, named_defaults = f.__defaults__ or (), f.__kwdefaults__ or {}
    params = []

    def add(name, kind, default=_empty):
        params.append(Parameter(name, kind, default=default, annotation=notes.get(name, _empty)))
    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        add(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            defaults[at] if at >= 0 else _empty)
    at = count + named
    if code.co_flags & CO_VARARGS:
        add(names[at], _VAR_POSITIONAL)
        at += 1
    for name in names[count:count + named]:
        add(name, _KEYWORD_ONLY, named_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at], _VAR_KEYWORD)
    return cls(params, return_annotation=notes.get('return', _empty), __validate_parameters__=False)


def _from_text(obj, text, cls):
    """The signature of native code, from its text."""
    params, kind, bound = [], _POSITIONAL_OR_KEYWORD, hasattr(obj, '__self__')
    space = dict(vars(builtins))
    depth, part, parts, quote = 0, '', [], None
    for c in text.strip()[1:-1]:
        if quote:
            quote = None if c == quote else quote
        elif c in '\'"':
            quote = c
        elif c in '([{':
            depth += 1
        elif c in ')]}':
            depth -= 1
        elif c == ',' and not depth:
            parts.append(part.strip())
            part = ''
            continue
        part += c
    if part.strip():
        parts.append(part.strip())
    for i, part in enumerate(parts):
        if part == '/':
            params = [p.replace(kind=_POSITIONAL_ONLY) for p in params]
        elif part == '*':
            kind = _KEYWORD_ONLY
        elif part.startswith('$'):
            if not bound and part != '$module':
                params.append(Parameter(part[1:], _POSITIONAL_ONLY))
        elif part.startswith('**'):
            params.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith('*'):
            params.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition('=')
            try:
                value = eval(default, space) if equals else _empty
            except Exception:
                raise ValueError(f'no signature found for builtin {obj!r}') from None
            params.append(Parameter(name.strip(), kind, default=value))
    return cls(params, __validate_parameters__=False)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        params.pop(0)
    return sig.replace(parameters=params)


def _of_partial(sig, obj):
    bound = sig.bind_partial(*obj.args, **obj.keywords)
    params, named = [], False
    for name, p in sig.parameters.items():
        if name in bound.arguments and p.kind is not _VAR_POSITIONAL and p.kind is not _VAR_KEYWORD:
            if name not in obj.keywords:
                continue
            named = True
            p = p.replace(default=bound.arguments[name])
        if named and p.kind is _POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=_KEYWORD_ONLY)
        elif named and p.kind is _VAR_POSITIONAL:
            continue
        params.append(p)
    return sig.replace(parameters=params)


def _signature(obj, cls, follow_wrapped=True, eval_str=False, globals=None, locals=None):
    def again(x):
        return _signature(x, cls, follow_wrapped, eval_str, globals, locals)
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return again(obj)
    sig = getattr(obj, '__signature__', None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f'unexpected object {sig!r} in __signature__ attribute')
        return sig
    if isfunction(obj):
        return _from_function(obj, cls, eval_str, globals, locals)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    text = getattr(obj, '__text_signature__', None)
    if isclass(obj):
        call = getattr_static(type(obj), '__call__', None)
        if isfunction(call):
            return _without_first(again(call))
        for base in obj.__mro__[:-1]:
            for name in '__new__', '__init__':
                f = base.__dict__.get(name)
                f = f.__func__ if isinstance(f, staticmethod) else f
                if f is not None and isfunction(unwrap(f)):
                    return _without_first(again(f))
            text = base.__dict__.get('__text_signature__') if base is not obj else text
            if isinstance(text, str):
                return _from_text(obj, text, cls)
        if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls(())
        raise ValueError(f'no signature found for builtin type {obj!r}')
    if isinstance(text, str):
        return _from_text(obj, text, cls)
    if isbuiltin(obj) or ismethodwrapper(obj) or isroutine(obj):
        raise ValueError(f'no signature found for builtin {obj!r}')
    call = getattr_static(type(obj), '__call__', None)
    if call is not None:
        return _without_first(again(call)) if isfunction(call) else again(call.__get__(obj))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The Signature of something that can be called."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A dict of the annotations; eval_str evaluates those that are text."""
    if isclass(obj):
        notes = obj.__dict__.get('__annotations__')
        space = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        inner = dict(vars(obj))
    elif ismodule(obj):
        notes, space, inner = getattr(obj, '__annotations__', None), obj.__dict__, None
    elif callable(obj):
        notes, space, inner = getattr(obj, '__annotations__', None), getattr(unwrap(obj), '__globals__', None), None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if not notes:
        return {}
    if not isinstance(notes, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(notes)
    space, inner = globals or space, locals or inner
    return {k: eval(v, space, inner) if isinstance(v, str) else v for k, v in notes.items()}


FullArgSpec = collections.namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """FullArgSpec of a function's parameters."""
    try:
        sig = _signature(func, Signature, follow_wrapped=False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    if ismethod(func) or isclass(func):
        inner = func.__func__ if ismethod(func) else next(
            (f for base in func.__mro__ for f in (base.__dict__.get('__new__'), base.__dict__.get('__init__')) if isfunction(f)), None)
        if inner is not None:
            sig = _signature(inner, Signature, follow_wrapped=False)
    args, varargs, varkw, defaults, named, named_defaults, notes = [], None, None, (), [], {}, {}
    if sig.return_annotation is not _empty:
        notes['return'] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            named.append(p.name)
            if p.default is not _empty:
                named_defaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            notes[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, named, named_defaults or None, notes)


def getcallargs(func, /, *positional, **named):
    """The arguments of a call by the names of their parameters."""
    if ismethod(func):
        positional, func = (func.__self__,) + positional, func.__func__
    try:
        bound = signature(func).bind(*positional, **named)
    except TypeError:
        func(*positional, **named)
        raise
    bound.apply_defaults()
    return dict(bound.arguments)


def indentsize(line):
    """How far a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def walktree(classes, children, parent):
    """For getclasstree()."""
    results = []
    classes.sort(key=attrgetter('__module__', '__name__'))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists, each after its base."""
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            if c not in children.setdefault(parent, []):
                children[parent].append(c)
            if unique and parent in classes:
                break
        if not c.__bases__ and c not in roots:
            roots.append(c)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)
