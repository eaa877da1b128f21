"""Names for type annotations. They are shown and can be asked for; nothing is checked."""

import collections
import collections.abc as _abc
import functools
import sys
import types
from _typing import TypeAliasType, TypeVar, make_alias as _make_type_alias, make_var

__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal',
           'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet',
           'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView',
           'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized',
           'ValuesView', 'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
           'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
           'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict',
           'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO',
           'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads',
           'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members',
           'get_type_hints', 'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
           'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs',
           'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias',
           'TypeAliasType', 'TypeGuard', 'TypeIs', 'Unpack']

TYPE_CHECKING = False
Text = str


class _NoDefaultType:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefaultType()


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, types.GenericAlias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, list):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    return repr(obj)


def _convert(arg):
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            candidates = (arg,)
        elif isinstance(arg, (list, tuple)):
            candidates = _parameters(arg)
        else:
            candidates = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) or isinstance(arg, types.GenericAlias) else ()
        for c in candidates:
            if c not in found:
                found.append(c)
    return tuple(found)


class ForwardRef:
    """A type given by name."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _Form:
    """A special name such as Any or Optional."""

    def __init__(self, name, doc='', getitem=None):
        self._name, self._getitem = name, getitem
        self.__doc__ = doc

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


class _Alias:
    """A subscripted form or generic class."""

    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name, self._inst = name, inst

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        args = ', '.join(map(_type_repr, self.__args__)) if self.__args__ else '()'
        if self.__origin__ is _abc.Callable:
            params = '...' if self.__args__[:-1] == (...,) else '[' + ', '.join(map(_type_repr, self.__args__[:-1])) + ']'
            args = f'{params}, {_type_repr(self.__args__[-1])}'
        return f'{name}[{args}]'

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getattr__(self, name):
        if name[:2] == name[-2:] == '__':
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name and self.__origin__ is not Generic:
            result = [self.__origin__]
            if Generic not in bases:
                result.append(Generic)
            return tuple(result)
        if self.__origin__ is Generic:
            at = bases.index(self)
            for b in bases[at + 1:]:
                if isinstance(b, _Alias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __getitem__(self, args):
        args = tuple(map(_convert, args if isinstance(args, tuple) else (args,)))
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if len(args) != len(self.__parameters__) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in self.__parameters__):
            few = 'few' if len(args) < len(self.__parameters__) else 'many'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}')
        replaced = dict(zip(self.__parameters__, args))

        def substitute(a):
            try:
                if a in replaced:
                    return replaced[a]
            except TypeError:
                pass
            inner = getattr(a, '__parameters__', ())
            if inner and not isinstance(a, type):
                return a[tuple(replaced.get(p, p) for p in inner)]
            return a
        return _Alias(self.__origin__, tuple(map(substitute, self.__args__)), self._name, self._inst)

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__


class _UnionAlias(_Alias):
    def __repr__(self):
        if len(self.__args__) == 2 and type(None) in self.__args__:
            other = self.__args__[0] if self.__args__[1] is type(None) else self.__args__[1]
            return f'typing.Optional[{_type_repr(other)}]'
        return super().__repr__()

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return any(isinstance(obj, a) for a in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, a) for a in self.__args__)


class _LiteralAlias(_Alias):
    pass


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    flat = []
    for p in parameters if isinstance(parameters, tuple) else (parameters,):
        p = _convert(p)
        for one in p.__args__ if isinstance(p, (_UnionAlias, types.UnionType)) else (p,):
            if one not in flat:
                flat.append(one)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, tuple(flat), 'Union')


def _one(self, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f'{self} accepts only single type. Got {parameter!r}.')
    return _Alias(self, (_convert(parameter),), self._name)


def _literal(self, parameters):
    found = []
    for p in parameters if isinstance(parameters, tuple) else (parameters,):
        for one in p.__args__ if isinstance(p, _LiteralAlias) else (p,):
            if not any(one == f and type(one) is type(f) for f in found):
                found.append(one)
    return _LiteralAlias(Literal, tuple(found), 'Literal')


def _annotated(self, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin, *metadata = parameters
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + tuple(metadata))
    return _AnnotatedAlias(_convert(origin), tuple(metadata))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _Form('NoReturn', 'The type of functions that never return.')
Never = _Form('Never', 'The type without values.')
Self = _Form('Self', 'The class that a method is in.')
LiteralString = _Form('LiteralString', 'A string written in the program.')
TypeAlias = _Form('TypeAlias', 'Marks an assignment as the name of a type.')
Union = _Form('Union', 'One of several types.', _union)
Optional = _Form('Optional', 'A type or None.', lambda self, p: Union[p, type(None)])
ClassVar = _Form('ClassVar', 'A variable of the class.', _one)
Final = _Form('Final', 'A name that keeps its value.', _one)
Literal = _Form('Literal', 'One of these values.', _literal)
Annotated = _Form('Annotated', 'A type with further data.', _annotated)
Required = _Form('Required', 'A key that must be there.', _one)
NotRequired = _Form('NotRequired', 'A key that may be missing.', _one)
ReadOnly = _Form('ReadOnly', 'A key that is not changed.', _one)
TypeGuard = _Form('TypeGuard', 'The result of a function that tells a type.', _one)
TypeIs = _Form('TypeIs', 'The result of a function that tells a type.', _one)
Unpack = _Form('Unpack', 'The types of a tuple, one by one.', _one)
Concatenate = _Form('Concatenate', 'Parameters before those of a ParamSpec.',
                    lambda self, p: _Alias(self, p if isinstance(p, tuple) else (p,), 'Concatenate'))


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class _Named:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def has_default(self):
        return self.__default__ is not NoDefault


class ParamSpec(_Named):
    """A variable that stands for the parameters of a function."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__, self.__bound__, self.__default__ = name, bound, default
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = covariant, contravariant, infer_variance
        self.args, self.kwargs = ParamSpecArgs(self), ParamSpecKwargs(self)

    def __repr__(self):
        return self.__name__ if self.__infer_variance__ else f'~{self.__name__}'


class TypeVarTuple(_Named):
    """A variable that stands for several types."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__, self.__default__ = name, default

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


def _make_type_param(kind, name, number, bound, default):
    if kind == 'ParamSpec':
        return ParamSpec(name, infer_variance=True, default=NoDefault if default is ... else default)
    if kind == 'TypeVarTuple':
        return TypeVarTuple(name, default=NoDefault if default is ... else default)
    return make_var(name, number, bound, default)


AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)


class Generic:
    """The base of classes with type parameters."""
    __slots__ = ()

    def __class_getitem__(cls, params):
        params = tuple(map(_convert, params if isinstance(params, tuple) else (params,)))
        if cls is Generic or cls is Protocol:
            return _Alias(cls, params, cls.__name__)
        own = getattr(cls, '__parameters__', ())
        if not own:
            raise TypeError(f'{cls} is not a generic class')
        if len(params) != len(own) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in own):
            few = 'few' if len(params) < len(own) else 'many'
            raise TypeError(f'Too {few} arguments for {cls}; actual {len(params)}, expected {len(own)}')
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            for p in getattr(base, '__parameters__', ()):
                if p not in found:
                    found.append(p)
        if found or '__orig_bases__' in cls.__dict__:
            cls.__parameters__ = tuple(found)


class _ProtocolMeta(type(_abc.Sized)):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        return all(hasattr(instance, name) for name in get_protocol_members(cls))

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get('_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls in getattr(other, '__mro__', ()):
            return True
        return all(any(name in base.__dict__ for base in other.__mro__) for name in get_protocol_members(cls))


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that name the methods an object must have."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol and '__init__' not in cls.__dict__:
            def __init__(self, *args, **kwargs):
                if type(self)._is_protocol:
                    raise TypeError('Protocols cannot be instantiated')
            cls.__init__ = __init__
        elif not cls._is_protocol and cls.__init__.__qualname__.endswith('Protocol.__init_subclass__.<locals>.__init__'):
            cls.__init__ = object.__init__


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    names = set()
    for base in tp.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') or not getattr(base, '_is_protocol', False):
            continue
        names |= set(base.__dict__) | set(base.__dict__.get('__annotations__', ()))
    return frozenset(n for n in names if not n.startswith('_abc_') and n not in (
        '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
        '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__',
        '__firstlineno__', '__parameters__', '__orig_bases__', '_is_protocol', '_is_runtime_protocol', '__qualname__',
        '__type_params__'))


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def runtime_checkable(cls):
    """Lets a protocol be used with isinstance()."""
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


_PLAIN = (list, dict, set, frozenset, tuple, type)


class _ClassAlias(_Form):
    """List, Dict and so on: another name of a class."""

    def __init__(self, origin, name):
        super().__init__(name)
        self.__origin__ = origin

    def __getitem__(self, params):
        return _Alias(self.__origin__, tuple(map(_convert, params if isinstance(params, tuple) else (params,))),
                      self._name, inst=self.__origin__ not in _PLAIN)

    def __call__(self, *args, **kwargs):
        if self.__origin__ not in _PLAIN:
            return self.__origin__(*args, **kwargs)
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableAlias(_ClassAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        if isinstance(args, list):
            args = tuple(map(_convert, args))
        else:
            args = (args,)
        return _Alias(self.__origin__, args + (_convert(result),), 'Callable', inst=False)


for _name, _origin in {
        'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple, 'Type': type,
        'Deque': collections.deque, 'DefaultDict': collections.defaultdict, 'OrderedDict': collections.OrderedDict,
        'Counter': collections.Counter, 'ChainMap': collections.ChainMap, 'AbstractSet': _abc.Set,
        'Hashable': _abc.Hashable, 'Awaitable': _abc.Awaitable, 'Coroutine': _abc.Coroutine,
        'AsyncIterable': _abc.AsyncIterable, 'AsyncIterator': _abc.AsyncIterator, 'Iterable': _abc.Iterable,
        'Iterator': _abc.Iterator, 'Reversible': _abc.Reversible, 'Sized': _abc.Sized, 'Container': _abc.Container,
        'Collection': _abc.Collection, 'MutableSet': _abc.MutableSet, 'Mapping': _abc.Mapping,
        'MutableMapping': _abc.MutableMapping, 'Sequence': _abc.Sequence, 'MutableSequence': _abc.MutableSequence,
        'ByteString': _abc.ByteString, 'MappingView': _abc.MappingView, 'KeysView': _abc.KeysView,
        'ItemsView': _abc.ItemsView, 'ValuesView': _abc.ValuesView, 'Generator': _abc.Generator,
        'AsyncGenerator': _abc.AsyncGenerator}.items():
    globals()[_name] = _ClassAlias(_origin, _name)
Callable = _CallableAlias(_abc.Callable, 'Callable')
del _name, _origin


def __getattr__(name):
    if name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        value = _ClassAlias(getattr(contextlib, 'Abstract' + name), name)
    elif name in ('Pattern', 'Match'):
        import re
        value = _ClassAlias(getattr(re, name), name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


class IO(Generic[AnyStr]):
    """Files."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Binary files."""
    __slots__ = ()


class TextIO(IO[str]):
    """Text files."""
    __slots__ = ()


def _supports(name, method):
    from abc import abstractmethod

    def body(self):
        pass
    body.__name__ = method
    cls = _ProtocolMeta(name, (Protocol,), {method: abstractmethod(body), '__slots__': (), '__module__': 'typing',
                                            '_is_protocol': True})
    return runtime_checkable(cls)


SupportsInt = _supports('SupportsInt', '__int__')
SupportsFloat = _supports('SupportsFloat', '__float__')
SupportsComplex = _supports('SupportsComplex', '__complex__')
SupportsBytes = _supports('SupportsBytes', '__bytes__')
SupportsIndex = _supports('SupportsIndex', '__index__')
SupportsAbs = _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        annotations = ns.get('__annotations__', {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                                f"{', '.join(defaults)}")
        made = collections.namedtuple(typename, list(annotations), defaults=[ns[n] for n in defaults],
                                      module=ns['__module__'])
        made.__annotations__ = made.__new__.__annotations__ = dict(annotations)
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make',
                       '_replace', '_asdict', '_source'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__name__', '__annotations__', '__qualname__', '__classcell__') and key not in made._fields:
                setattr(made, key, value)
        if '__doc__' in ns:
            made.__doc__ = ns['__doc__']
        made.__qualname__ = ns.get('__qualname__', typename)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple whose fields have types."""
    if fields is None:
        fields = kwargs.items()
    types_ = {n: _convert(t) for n, t in fields}
    made = collections.namedtuple(typename, list(types_), module=sys._getframe(1).f_globals.get('__name__'))
    made.__annotations__ = made.__new__.__annotations__ = types_
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, kind in ns.get('__annotations__', {}).items():
            annotations[key] = _convert(kind)
            origin = getattr(kind, '__origin__', None)
            needed = origin is Required or (total and origin is not NotRequired)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=None, /, *, total=True):
    """A dict with known keys."""
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields or {}),
                                         '__module__': sys._getframe(1).f_globals.get('__name__')}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name that checkers take for a type of its own."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__', '__main__')

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{bases[0]} = '
                        f'NewType({bases[0]!r}, {self.__name__})`')


def cast(typ, val):
    """val itself."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    """Raises: a checker proves that it isn't reached."""
    value = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {value[:100]}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Marks a class or method as not to be derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Marks a method as replacing one of a base."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


_overloads = {}


def overload(func):
    """Marks one of several signatures of a function."""
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)

    def stub(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                                  'outside a stub module should always be followed by an implementation that is not '
                                  '@overload-ed.')
    return stub


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_origin(tp):
    """The class or form that was subscripted."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if tp is Generic:
        return Generic
    return getattr(tp, '__origin__', None) if isinstance(tp, (_Alias, types.GenericAlias, _ClassAlias, ParamSpecArgs, ParamSpecKwargs)) else None


def get_args(tp):
    """What it was subscripted with."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, types.GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and args and args[0] is not ...:
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, types.UnionType) else ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, with names looked up."""
    def evaluate(value, scope):
        if value is None:
            value = type(None)
        if isinstance(value, ForwardRef):
            value = value.__forward_arg__
        if isinstance(value, str):
            value = eval(value, scope, localns)
        if isinstance(value, _AnnotatedAlias) and not include_extras:
            value = value.__origin__
        return value
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            scope = globalns if globalns is not None else dict(getattr(sys.modules.get(base.__module__), '__dict__', {}))
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = evaluate(value, scope)
        return hints
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    scope = globalns if globalns is not None else getattr(obj, '__globals__', getattr(obj, '__dict__', {}))
    return {name: evaluate(value, scope) for name, value in annotations.items()}
